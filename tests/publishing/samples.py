"""Three small articles that the tests of the pages share, and the dossier that links them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from generator.dossier import build
from generator.dossier.model import Dossier
from generator.record import (
    Actor,
    Credit,
    Date,
    Editor,
    Figure,
    Note,
    Outlet,
    Place,
    Published,
    Reason,
    Record,
    Removed,
    Review,
    Role,
    Sentence,
    Span,
    Statement,
    SummaryLine,
    Term,
    Title,
    Topic,
    TopicReason,
)

HARBOUR = (
    "أعلنت وزارة النقل، الأحد، أن ميناء الفاو سيستقبل أول سفينة في مارس 2025. "
    'وقال الوزير سعد الجابري إن "العمل بلغ 85% من الرصيف". '
    "وأضاف أن نحو 1200 عامل يعملون في الموقع منذ 2022.\n"
    "ونفى الجابري تأخر المشروع. وتبلغ كلفته 2.6 مليار دولار."
)
STRIKE = (
    "أضرب نحو 300 عامل في ميناء الفاو، الخميس، مطالبين بأجورهم. "
    "وذكرت نقابة عمال الموانئ أن الأجور متأخرة 3 أشهر. "
    "وقال سعد الجابري إن الوزارة ستدفعها قبل نهاية الشهر."
)
SILENT = "هطلت أمطار غزيرة على البصرة. ولم تتوقف الحركة في الشوارع."


def record(id_: str, text: str, **parts: Any) -> Record:
    """A record of this text: sentences end at a full stop, paragraphs at a line end."""
    sentences = []
    for paragraph, found in enumerate(re.finditer(r"[^\n]+", text), 1):
        for part in re.finditer(r"\S.*?(?:\.(?=\s|$)|$)", found[0]):
            sentences.append(
                Sentence(
                    n=len(sentences) + 1,
                    paragraph=paragraph,
                    start=found.start() + part.start(),
                    end=found.start() + part.end(),
                )
            )
    values: dict[str, Any] = {
        "id": id_,
        "file": f"{id_}.txt",
        "text_sha256": "0" * 64,
        "text": text,
        "sentences": sentences,
        "title": Title(text=text.split("،")[0][:60], origin="derived", sentence=1),
    }
    return Record(**{**values, **parts})


def span(text: str, words: str, nth: int = 0) -> dict[str, Any]:
    """Where the words stand: their sentence and span."""
    start = [found.start() for found in re.finditer(re.escape(words), text)][nth]
    before = text[:start]
    n = len(re.findall(r"\.(?=\s)", before)) + 1
    return {"text": words, "sentence": n, "start": start, "end": start + len(words)}


def place(text: str, words: str, nth: int = 0) -> Span:
    found = span(text, words, nth)
    return Span(sentence=found["sentence"], start=found["start"], end=found["end"])


def _minister(text: str, role: bool) -> Actor:
    return Actor(
        id="saad",
        name="سعد الجابري",
        name_en="Saad al-Jabri",
        name_en_origin="romanised",
        type="person",
        romanised="Sa'd al-Jabiri",
        forms=["سعد الجابري", "الجابري"],
        mentions=[place(text, "سعد الجابري")],
        roles=[Role(**span(text, "الوزير"))] if role else [],
    )


def records() -> list[Record]:
    """The three articles: dated and reviewed, with a window, and with nothing known."""
    topic = {"id": "ports", "name": "الموانئ", "name_en": "ports", "score": 0.9}
    harbour = record(
        "faw-port",
        HARBOUR,
        title=Title(text="ميناء الفاو يستقبل أول سفينة في مارس", origin="stated"),
        outlet=Outlet(name="صحيفة المرفأ", name_en="Al-Marfa", origin="stated", removed=1),
        agencies=[Credit(name="رويترز", removed=2)],
        dateline=[Credit(name="البصرة", removed=2)],
        published=Published(
            earliest=date(2024, 11, 3),
            latest=date(2024, 11, 3),
            origin="stated",
            because=[Reason(text="سطر التاريخ في رأس الملف", removed=1)],
        ),
        removed=[
            Removed(n=1, line=1, text="صحيفة المرفأ - 3/11/2024", why="stamp"),
            Removed(n=2, line=2, text="البصرة - رويترز", why="dateline"),
        ],
        summary=[
            SummaryLine(
                part="gist", sentence=1, text="أعلنت وزارة النقل أن ميناء الفاو سيستقبل أول سفينة في مارس 2025."
            ),
            SummaryLine(part="point", sentence=3, text="[الجابري] أضاف أن نحو 1200 عامل يعملون في الموقع منذ 2022."),
        ],
        figures=[
            Figure(
                **span(HARBOUR, "نحو 1200 عامل"),
                value=1200,
                approx="about",
                unit="عامل",
                unit_en="worker",
                kind="count",
                label="عمال ميناء الفاو",
                speaker="saad",
            ),
            Figure(
                **span(HARBOUR, "2.6 مليار دولار"), value=2600000000, currency="USD", kind="money", label="كلفة المشروع"
            ),
            Figure(**span(HARBOUR, "85%"), value=85, kind="percent", label="ما أُنجز من الرصيف", speaker="saad"),
        ],
        dates=[
            Date(**span(HARBOUR, "مارس 2025"), earliest=date(2025, 3, 1), latest=date(2025, 3, 31), precision="month"),
            Date(**span(HARBOUR, "2022"), earliest=date(2022, 1, 1), latest=date(2022, 12, 31), precision="year"),
        ],
        actors=[
            _minister(HARBOUR, True),
            Actor(
                id="ministry",
                name="وزارة النقل",
                name_en="Ministry of Transport",
                name_en_origin="knowledge",
                type="government",
                forms=["وزارة النقل"],
                mentions=[place(HARBOUR, "وزارة النقل")],
            ),
        ],
        places=[
            Place(
                id="faw",
                name="ميناء الفاو",
                name_en="Faw Port",
                type="facility",
                mentions=[place(HARBOUR, "ميناء الفاو")],
            )
        ],
        statements=[
            Statement(**span(HARBOUR, "العمل بلغ 85% من الرصيف"), speaker="saad", verb="قال", direct=True),
            Statement(**span(HARBOUR, "تأخر المشروع"), speaker="saad", verb="نفى", force="deny", direct=False),
        ],
        topics=[Topic(**topic, because=[TopicReason(term="ميناء", sentence=1)])],
        glossary=[
            Term(
                term="ميناء الفاو", lemma="ميناء الفاو", en="Faw Port", kind="place", source="knowledge", sentences=[1]
            ),
            Term(term="الرصيف", lemma="رصيف", kind="term", sentences=[2]),
        ],
        editor=Editor(reviewed=Review(by="ليلى", on=date(2024, 11, 5)), notes=[Note(text="الكلفة تقديرية", by="ليلى")]),
    )
    strike = record(
        "faw-strike",
        STRIKE,
        title=Title(text="إضراب في ميناء الفاو", origin="stated"),
        published=Published(
            earliest=date(2024, 12, 1),
            latest=date(2024, 12, 10),
            weekday="thursday",
            origin="inferred",
            because=[Reason(text="«الخميس» هو يوم الخبر", sentence=1)],
        ),
        summary=[SummaryLine(part="gist", sentence=1, text="أضرب نحو 300 عامل في ميناء الفاو مطالبين بأجورهم.")],
        figures=[
            Figure(
                **span(STRIKE, "نحو 300 عامل"),
                value=300,
                approx="about",
                unit="عامل",
                unit_en="worker",
                kind="count",
                label="عمال ميناء الفاو",
            )
        ],
        actors=[
            _minister(STRIKE, False),
            Actor(
                id="union",
                name="نقابة عمال الموانئ",
                type="organisation",
                forms=["نقابة عمال الموانئ"],
                mentions=[place(STRIKE, "نقابة عمال الموانئ")],
            ),
        ],
        statements=[
            Statement(**span(STRIKE, "الوزارة ستدفعها قبل نهاية الشهر"), speaker="saad", verb="قال", direct=False),
            Statement(**span(STRIKE, "الأجور متأخرة 3 أشهر"), speaker="union", verb="ذكرت", direct=False),
        ],
        topics=[Topic(**topic, because=[TopicReason(term="ميناء", sentence=1)])],
    )
    return [harbour, strike, record("rain", SILENT)]


def dossier(of: list[Record] | None = None) -> Dossier:
    """The dossier of these records, or of the three articles."""
    return build(of or records())
