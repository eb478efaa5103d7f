"""Briefings on paper: searchable, tagged, right to left, the same bytes for the same input, readable whatever is in."""

import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from typer.testing import CliRunner

from generator.arabic.letters import clean, strip_marks
from generator.arabic.tokens import tokens
from generator.cli import app
from generator.dossier import build
from generator.dossier.model import DatedEvent, Support
from generator.finding.analysis import analyse_file
from generator.knowledge import built_in
from generator.publishing import escape
from generator.publishing.lookups import Told
from generator.publishing.printing import drawing, fonts, pdf
from generator.record import Actor, Date, Figure, Published, Record, Sentence, Span, Term, Title
from generator.settings import Settings
from tests.dossier.making import Making

SEEDS = Path(__file__).parents[2] / "demo"
DEMO = ["000_4eb46d35841a4ea5.txt", "001_c434531e6e6100b5.txt", "004_57670411fffd694b.txt"]


def settings(**changes: object) -> Settings:
    values = {
        "root": Path("."),
        "site_name": "ملف للاختبار",
        "site_url": "https://example.org/m/",
        "article_text": "full",
    }
    return Settings(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    knowledge = built_in()
    return [analyse_file(SEEDS / name, knowledge) for name in DEMO]


@pytest.fixture(scope="module")
def html(records: list[Record]) -> pdf.Html:
    return pdf.html_of(records, build(records), settings())


@pytest.fixture(scope="module")
def drawn(records: list[Record], html: pdf.Html, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    list(pdf.make([pdf.Job(folder / f"{record.id}.pdf", html.briefing(record)) for record in records]))
    return folder


def words(text: str) -> list[str]:
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", " ", unicodedata.normalize("NFKC", text))
    return [token.key for token in tokens(strip_marks(clean(text))) if token.is_word]


def found(source: str, extracted: str) -> float:
    """The share of the source's four-word phrases that stand in the extracted text."""
    there = words(extracted)
    phrases = {tuple(there[i : i + 4]) for i in range(len(there) - 3)}
    source_words = words(source)
    wanted = [tuple(source_words[i : i + 4]) for i in range(len(source_words) - 3)]
    return sum(phrase in phrases for phrase in wanted) / len(wanted)


def poppler(path: Path, *options: str) -> str:
    printed = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True).stdout
    return printed.decode(errors="replace")  # an emoji comes out as half a surrogate pair


def test_its_text_can_be_searched(records: list[Record], drawn: Path) -> None:
    for record in records:
        path = drawn / f"{record.id}.pdf"
        chrome = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
        assert found(record.text, poppler(path)) >= 0.75
        assert found(record.text, chrome) >= 0.90


def test_it_is_a_tagged_arabic_document_with_an_outline(records: list[Record], drawn: Path) -> None:
    with pikepdf.open(drawn / f"{records[1].id}.pdf") as document:
        assert document.Root.Lang == "ar" and document.Root.MarkInfo.Marked
        assert document.docinfo.Title == records[1].title.text
        with document.open_outline() as outline:
            assert [item.title for item in outline.root][:1] == [records[1].title.text]
            assert "أرقام رئيسية" in [item.title for item in outline.root[0].children]


def accessible(path: Path) -> None:
    checker = Path(sys.executable).parent / "pdfua"
    checked = subprocess.run(
        [str(checker), "check", "--min-severity", "error", str(path)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_it_passes_the_accessibility_check(records: list[Record], drawn: Path) -> None:
    for record in records:
        accessible(drawn / f"{record.id}.pdf")


def test_each_cell_of_a_table_names_its_headers(records: list[Record], drawn: Path) -> None:
    def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from elements(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            yield from elements(node.get("/K", pikepdf.Array()))

    with pikepdf.open(drawn / f"{records[0].id}.pdf") as document:
        cells = list(elements(document.Root.StructTreeRoot.K))
        headers = {str(cell.ID) for cell in cells if cell.S == "/TH"}
        named = [{str(name) for name in cell.A.Headers} for cell in cells if cell.S == "/TD"]
    assert len(named) > 50 and all(names and names <= headers for names in named)


def test_fonts_are_embedded_and_it_stays_small(drawn: Path) -> None:
    for path in drawn.glob("*.pdf"):
        assert path.stat().st_size < 150_000
        lines = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[
            2:
        ]
        assert lines and all(line.split()[-5:-3] == ["yes", "yes"] for line in lines), lines


def words_with_places(path: Path) -> list[list[tuple[float, float, str]]]:
    """Of each page its words as (top, left, word), which poppler gives in the order they are drawn."""
    found = []
    for page in poppler(path, "-bbox").split("<page ")[1:]:
        boxes = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.+?)</word>', page)
        drawn = [(float(top), float(left), word) for left, top, word in boxes]
        found.append([(top, left, word if word.isascii() else word[::-1]) for top, left, word in drawn])
    return found


def test_pages_are_numbered_and_columns_run_right_to_left(records: list[Record], drawn: Path) -> None:
    pages = words_with_places(drawn / f"{records[0].id}.pdf")
    for number, page in enumerate(pages, 1):
        bottom = max(top for top, *_ in page)
        foot = sorted(((left, word) for top, left, word in page if top == bottom), reverse=True)
        assert [word for _, word in foot] == ["صفحة", str(number), "من", str(len(pages))]
    x = {word: left for page in reversed(pages) for _, left, word in reversed(page)}
    assert x["الرقم"] > x["القائل"] > x["الجملة"]


@pytest.fixture(scope="module")
def whole(html: pdf.Html, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (job,) = pdf.volumes(tmp_path_factory.mktemp("whole"), "dossier", html.dossier("ملف كامل", "وصف الملف"))
    return next(pdf.make([job]))


def pages_of(path: Path) -> list[str]:
    return [unicodedata.normalize("NFKC", page) for page in poppler(path).split("\f")]


def test_the_contents_lead_to_the_page_of_each_briefing(records: list[Record], whole: Path) -> None:
    pages = pages_of(whole)
    contents = re.sub("[\u202a-\u202e]", "", next(page for page in pages if "المحتويات" in page))
    for record in records:
        start = words(record.title.text)[:5]
        line = next(line for line in contents.splitlines() if words(line)[: len(start)] == start)
        number = int(re.findall(r"\d+", line)[-1])
        assert "".join(start) in "".join(words(pages[number - 1])) and "الخلاصة" in pages[number - 1]


def test_every_mark_leads_somewhere(records: list[Record], drawn: Path, whole: Path) -> None:
    for path in [*drawn.glob("*.pdf"), whole]:
        with pikepdf.open(path) as document:
            names = document.Root.Names.Dests.Names
            there = {str(names[at]) for at in range(0, len(names), 2)}
            links = [note.Dest for page in document.pages for note in page.get("/Annots", []) if "/Dest" in note]
            assert len(links) > 20 and {str(link) for link in links} <= there


def test_a_mark_far_from_its_sentence_says_the_page(html: pdf.Html, records: list[Record]) -> None:
    (made,) = html.dossier("ملف كامل")
    summary = made.split('id="dossier-summary"')[1].split("</section>")[0]
    assert summary.count('class="page"') == summary.count('class="ev"') == len(records)
    assert 'class="page"' not in html.briefing(records[0])


def test_the_dossier_passes_the_accessibility_check_too(whole: Path) -> None:
    accessible(whole)
    with pikepdf.open(whole) as document, document.open_outline() as outline:
        assert "المحتويات" in [child.title for child in outline.root[0].children]


def test_a_dossier_too_large_for_one_pdf_comes_in_volumes(
    html: pdf.Html, records: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "VOLUME", 1)
    made = html.dossier("ملف كامل")
    assert [volume.count("<article") for volume in made] == [1] * len(records)
    assert all("من <bdi>3</bdi>" in volume for volume in made)
    assert [job.target.name for job in pdf.volumes(Path("x"), "dossier", made)] == [
        "dossier-1.pdf",
        "dossier-2.pdf",
        "dossier-3.pdf",
    ]
    for volume in made:  # marks lead only to what is in the same volume
        assert set(re.findall(r'href="#([^"]+)"', volume)) <= set(re.findall(r'id="([^"]+)"', volume))


def test_what_has_not_changed_is_not_drawn_again(
    html: pdf.Html, records: list[Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    draw = drawing.draw
    monkeypatch.setattr(drawing, "draw", lambda page: calls.append(page) or draw(page))
    kept = tmp_path / "kept"

    def made(*jobs: pdf.Job) -> list[bytes]:
        calls.clear()
        return [path.read_bytes() for path in pdf.make(jobs, kept)]

    job, other = (pdf.Job(tmp_path / f"{name}.pdf", f"<html lang=ar><title>{name}</title>{name}") for name in "ab")
    first = made(job, other)
    assert len(calls) == 2
    assert made(job) == first[:1] and not calls
    assert made(job, other) == first and not calls  # what one run had no use for is there for the next
    next((kept / "a").glob("*.pdf")).write_bytes(first[0][:1000])
    assert made(job) == first[:1] and len(calls) == 1
    made(job._replace(html=job.html + "!"))
    assert len(calls) == 1 and len(list((kept / "a").glob("*.pdf"))) == 1


def test_pages_are_asked_for_as_they_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "draw", lambda page: f"{page}%%EOF".encode())
    asked: list[int] = []

    def jobs() -> Iterator[pdf.Job]:
        for number in range(60):
            asked.append(number)
            yield pdf.Job(tmp_path / f"{number}.pdf", f"{number} ")

    made = pdf.make(jobs(), workers=2)
    assert next(made) == tmp_path / "0.pdf" and len(asked) < 20
    assert [path.stem for path in made] == [str(number) for number in range(1, 60)]
    assert (tmp_path / "59.pdf").read_bytes() == b"59 %%EOF"


def test_a_timeline_has_room_for_the_news_first() -> None:
    def told(day: int, timing: str) -> Told:
        return Told(
            DatedEvent(
                id=f"{timing}{day}",
                earliest=date(2024, 5, day),
                latest=date(2024, 5, day),
                precision="day",
                timing=timing,  # type: ignore[arg-type]
                text="",
                tellings=[],
                support=Support(records=["a"]),
            ),
            [],
        )

    events = [told(day, "background" if day < 10 else "past") for day in range(1, 28)]
    kept = pdf.foremost(events)
    assert len(kept) == pdf.MOST and kept == sorted(kept, key=lambda item: item.event.earliest)
    assert [item.event.earliest.day for item in kept] == list(range(12, 28))


def test_what_was_ahead_of_its_article_alone_was_planned_then() -> None:
    meeting = "وتعقد اللجنة اجتماعها يوم الثلاثاء في مقر الوزارة"
    early = Making("early", f"{meeting}.", "2018-06-10").date("يوم الثلاثاء", "2018-06-12", clause=meeting).record()
    late = Making("late", "وغادر الوفد العاصمة بعد أيام من المحادثات.", "2018-09-01").record()
    html = pdf.html_of([early, late], build([early, late]), settings()).briefing(early)
    assert '<span class="tag">مقرر في وقته</span>' in html
    assert "<b>يوم الثلاثاء</b>" in html, "the words that date the clause"


def test_what_is_half_known_is_shown_as_the_page_shows_it() -> None:
    text = "زارت مياء الكناني المرفأ الخميس."
    term = Term(term="مياء الكناني", lemma="مياء الكناني", kind="person", romanised="miyāʼ al-kinānī", sentences=[1])
    day = Date(precision="day", relative=True, text="الخميس", sentence=1, start=25, end=31)
    half = odd(text=text).model_copy(update={"glossary": [term], "dates": [day]})
    html = pdf.html_of([half], build([half]), settings()).briefing(half)
    assert "miyāʼ al-kinānī" in html and "لفظه" in html and "تواريخ لا يُعرف متى هي" in html


def test_article_text_holds_here_too() -> None:
    text = "عاد 5 عمال. لا خبر هنا."
    record = odd(text=text, figures=[figure("عامل")]).model_copy(
        update={
            "sentences": [
                Sentence(n=1, paragraph=1, start=0, end=11),
                Sentence(n=2, paragraph=1, start=12, end=len(text)),
            ]
        }
    )
    shown = {
        how: pdf.html_of([record], build([record]), settings(article_text=how)).briefing(record)
        for how in ("full", "cited", "none")
    }
    assert "عمال" in shown["full"] and "لا خبر هنا" in shown["full"]
    assert "عمال" in shown["cited"] and "لا خبر هنا" not in shown["cited"] and "[…]" in shown["cited"]
    assert "عمال" not in shown["none"]


def odd(title: str = "عنوان", text: str = "خبر قصير من مدينة بعيدة.", **facts: object) -> Record:
    return Record(
        id="odd",
        file="odd.txt",
        text_sha256="0" * 64,
        title=Title(text=title, origin="stated"),
        published=Published(earliest=date(2024, 5, 1), latest=date(2024, 5, 1), origin="stated"),
        text=text,
        sentences=[Sentence(n=1, paragraph=1, start=0, end=len(text))],
        **facts,  # type: ignore[arg-type]
    )


def figure(label: str) -> Figure:
    return Figure(text="خبر", value=5, kind="count", label=label, sentence=1, start=0, end=3)


def actor(number: int) -> Actor:
    return Actor(
        id=f"p{number}", name=f"سالم بن راشد {number}", type="person", mentions=[Span(sentence=1, start=0, end=3)]
    )


@pytest.mark.parametrize(
    "record",
    [
        odd(title=" ".join(f"كلمة{number}" for number in range(70))),
        odd(figures=[figure("ك" * 400)]),
        odd(actors=[actor(number) for number in range(300)]),
        odd(title="فوز 🎉 كبير", text="احتفل الناس 🎉👍 في الشوارع."),
        odd(title="All in English", text="Nothing here is Arabic at all."),
        odd(title="كتاب «中国»", text="صدر كتاب «中国» أمس."),
        odd(url="https://example.org/" + "a" * 400, text="انظر https://example.org/" + "b" * 300 + " غدا."),
        odd(title="خبر \u202eمقلوب", text="قال \u202eإن كل شيء \u2067بخير."),
        odd(title="<script>alert(1)</script> {{ 7*7 }}", text='<img src="file:///etc/passwd"> & <b>خبر</b>'),
    ],
    ids=[
        "long title",
        "label without spaces",
        "300 actors",
        "emoji",
        "Latin only",
        "Chinese",
        "addresses",
        "overrides",
        "hostile",
    ],
)
def test_odd_input_gives_a_readable_page(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(drawing.draw(pdf.html_of([record], build([record]), settings()).briefing(record)))
    assert 0 < len(pypdfium2.PdfDocument(path)) < 5
    for match in re.finditer(
        r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)"', poppler(path, "-bbox")
    ):
        assert float(match[1]) > 0 and float(match[2]) < 596 and float(match[3]) < 842, "a word leaves the page"
    accessible(path)
    there = re.sub(r"[\u202a-\u202e\u2066-\u2069\s\u200d\ufe0f]", "", unicodedata.normalize("NFKC", poppler(path)))
    for shown in (
        record.title.text,
        record.text,
        *(one.label for one in record.figures),
        *(one.name for one in record.actors),
    ):
        for word in fonts.spell_out(escape.printable(shown)).split():
            assert whole_in(word, there), word
    assert "�" not in there


def whole_in(word: str, there: str) -> bool:
    """Whether a word stands in a page's text: by its parts, since signs are laid out apart; one that takes several
    lines, with other cells between them, by how often its letter (it has but one) stands there."""
    parts = re.findall(r"\w+", word)
    return all(there.count(part[0]) >= len(part) if len(part) > 50 else part in there for part in parts)


def test_a_text_without_arabic_runs_from_left_to_right() -> None:
    record = odd(title="All in English", text="Nothing here is Arabic.")
    made = pdf.html_of([record], build([record]), settings()).briefing(record)
    assert '<h1 class="title" dir="ltr"' in made and 'class="src" dir="ltr"><span class="n">1' in made
    assert 'dir="ltr"' not in str(pdf.direction("قال Ryder"))


def test_without_pango_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_PANGO_LIBRARIES", ("libnowhere.so.0",))
    assert not pdf.available()
    done = CliRunner().invoke(app, ["pdf", "--all"])
    assert done.exit_code == 1
    assert done.stderr == f"error: PDFs need Pango; run  sudo apt-get install -y {pdf.PANGO}\n"
