"""Who speaks: the phrase after a verb, and whom it means."""

from __future__ import annotations

import pytest

from generator.arabic.tokens import tokens
from generator.finding import statements
from generator.finding.saying import cast as casts
from generator.finding.saying import passage as passages
from generator.finding.saying import speakers
from generator.knowledge import built_in
from generator.record import Article
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


def cast(story: Article) -> casts.Cast:
    actors = [person(story, "ليلى حداد", "وزيرة الصحة"), body(story, "وزارة النفط"), body(story, "نايكا")]
    places = [place(story, "العراق"), place(story, "إيران")]
    return casts.cast(passages.passage(story, actors, places, KNOWLEDGE), actors, places)


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("وزيرة الصحة ليلى حداد إن", "ليلى حداد", "وزيرة الصحة ليلى حداد"),
        ("وزيرة الصحة، ليلى حداد، إن", "ليلى حداد", "وزيرة الصحة، ليلى حداد"),
        ("متحدث باسم وزارة النفط إن", "وزارة النفط", "متحدث باسم وزارة النفط"),
        ("مصادر أمنية مطلعة إن", None, "مصادر أمنية مطلعة"),
        ("العديد من السكان إن", None, "العديد من السكان"),
        ("عدد من الخبراء القانونيين إن", None, "عدد من الخبراء القانونيين"),
        ("الشرطة المحلية مقتل رجل", None, "الشرطة المحلية"),
        ("العراق رفع الحظر", "العراق", "العراق"),
        ("العراق وإيران رفع الحظر", "العراق", "العراق وإيران"),
        ("المحتجون وزيرة الصحة ليلى حداد", None, "المحتجون"),
        ("مستشار ليلى حداد إن", None, "مستشار ليلى حداد"),
        ("خطيبة ليلى حداد إن", None, "خطيبة ليلى حداد"),
        ("محاميته ليلى حداد إن", "ليلى حداد", "محاميته ليلى حداد"),
        ("مصدر طبي حصيلة القتلى", None, "مصدر طبي"),
        ("بعض المحللين إن", None, "بعض المحللين"),
        ("مسؤولون أكراد التوصل إلى اتفاق", None, "مسؤولون أكراد"),
        ("14 خبيرا الدول الأعضاء بالموافقة", None, "14 خبيرا"),
        ("هيئة طبية معارضة تنشط في إيران إن", None, "هيئة طبية معارضة"),
        ("مديرة الصحة في عمان، ليلى حداد، إن", "ليلى حداد", "مديرة الصحة في عمان، ليلى حداد"),
        ("مسؤول كبير في المصنع طلب عدم نشر اسمه إن", None, "مسؤول كبير"),
        ("مصادر طبية يعملون إن", None, "مصادر طبية"),
        ("مدير الصحة، الدكتورة ليلى حداد، إن", "ليلى حداد", "مدير الصحة، الدكتورة ليلى حداد"),
        ("المشرفة على الحملة الدكتورة ليلى حداد إن", "ليلى حداد", "المشرفة على الحملة الدكتورة ليلى حداد"),
        ("استشاري الأطفال بالمشفى الدكتورة ليلى حداد إن", "ليلى حداد", "استشاري الأطفال بالمشفى الدكتورة ليلى حداد"),
        ("أصحاب الشركات إن", None, "أصحاب الشركات"),
        ("شركة نايكا إن", "نايكا", "شركة نايكا"),
        ("أحزاب وزارة النفط إن", None, "أحزاب وزارة النفط"),
        ("حساب وزارة النفط على تويتر إن", "وزارة النفط", "حساب وزارة النفط"),
        ("هذه المصادر إن", None, "هذه المصادر"),
        ("اللاعبة الأولى عالميا ليلى حداد إن", "ليلى حداد", "اللاعبة الأولى عالميا ليلى حداد"),
        ('"الخبيرة" ليلى حداد إن', "ليلى حداد", "ليلى حداد"),
        ("الإدارة العامة للتجهيزات إن", None, "الإدارة العامة للتجهيزات"),
        ('صحيفة "الفجر" إن', None, 'صحيفة "الفجر"'),
    ],
)
def test_the_phrase_and_whom_it_means(text: str, id_: str | None, words: str) -> None:
    story = article(text)
    found = speakers.subject(cast(story), 0, len(tokens(text)))
    assert found is not None
    assert (found.id, found.text) == (id_, words)


@pytest.mark.parametrize(
    "text", ['"ليلى حداد لن تغادر البلاد اليوم"', "إغلاق الطريق", "المواطنين إلى الهدوء", "في العراق"]
)
def test_what_is_no_subject(text: str) -> None:
    assert speakers.subject(cast(article("دعت " + text)), 1, 3) is None


def test_an_office_of_another_body_is_another_person() -> None:
    story = article("وقال المدير التنفيذي سالم الكعبي إن العمل مستمر.", 'وقال المدير التنفيذي ل"فجر" إن السوق هادئة.')
    found = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي", None]


def test_whoever_was_called_so_is_meant_by_it_later() -> None:
    story = article("وقالت الخبيرة الاقتصادية ليلى حداد إن العمل مستمر.", "وحذرت الخبيرة الاقتصادية من توقف العمل.")
    found = statements.find(story, [person(story, "ليلى حداد")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["ليلى حداد", "ليلى حداد"]


def stories(*sentences: str) -> list[tuple[str | None, str | None]]:
    """Who speaks in a story about a player, a trainer and two papers, and by which words."""
    story = article(*sentences)
    actors = [
        person(story, "سالم الكعبي"),
        person(story, "نادر حداد", "المدرب"),
        body(story, "صحيفة الضحى"),
        body(story, "شرطة عمان"),
    ]
    return [(one.speaker, one.speaker_text) for one in statements.find(story, actors, [], KNOWLEDGE)]


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("قال سالم الكعبي إنه سعيد.", "وقال اللاعب إنه سيعود."), "سالم الكعبي"),
        (("قال سالم الكعبي إنه سعيد.", "وكان المدرب نادر حداد في الملعب.", "وقال المدرب إنه سيعود."), "نادر حداد"),
        (("فاز العماني سالم الكعبي بالجائزة.", "وقال اللاعب العماني إنه سيعود."), "سالم الكعبي"),
        (("فاز سالم الكعبي بالجائزة.", "وقال اللاعب إنه سيعود."), None),
        (("قال سالم الكعبي إنه سعيد.", "وقال لاعب شاب إنه حزين.", "وقال اللاعب إنه سيعود."), None),
        (("قال سالم الكعبي إنه سعيد.", "وقالت اللاعبة إنها ستعود."), None),
        (("ذكرت صحيفة الضحى أن العمل توقف.", "وقالت الصحيفة المذكورة إنه سيعود."), "صحيفة الضحى"),
        (("قال متحدث باسم شرطة عمان إنه سيعود.", "وأضاف المتحدث أنه سعيد."), "شرطة عمان"),
        (("ذكر تقرير لصحيفة الضحى أن العمل توقف.",), "صحيفة الضحى"),
        (("قالت رسالة لصحيفة الضحى إن العمل توقف.",), None),
        (("قال القاضي نادر حداد إنه سعيد.", "وأضاف القاضي أنه سيعود."), "نادر حداد"),
        (("ذكر تقرير لصحيفة الضحى أن العمل توقف.", "وقالت الدراسة إنه سيعود."), None),
        (("ذكر تقرير لصحيفة الضحى أن العمل توقف.", "وقال التقرير إنه سيعود."), "صحيفة الضحى"),
        (("وصلت شرطة عمان.", "وقال متحدث باسم الشرطة إنه سيعود."), "شرطة عمان"),
    ],
)
def test_a_bare_office_or_body_is_the_one_that_the_story_told_of(sentences: list[str], speaker: str | None) -> None:
    assert stories(*sentences)[-1][0] == speaker


def test_a_spokesman_who_is_named_behind_a_comma_speaks_and_is_known_by_his_office() -> None:
    story = article(
        "قال المتحدث باسم وزارة النفط، العقيد سالم الكعبي، إن العمل توقف.",
        "وأكد المتحدث باسم وزارة النفط أن العمل سيعود.",
    )
    actors = [person(story, "سالم الكعبي"), body(story, "وزارة النفط")]
    assert [one.speaker for one in statements.find(story, actors, [], KNOWLEDGE)] == ["سالم الكعبي"] * 2


def test_people_named_by_a_construct_plural_speak() -> None:
    (one,) = statements.find(article("وحذر معارضو الخطة من ارتفاع الأسعار."), [], [], KNOWLEDGE)
    assert one.speaker_text == "معارضو الخطة"


def test_somebody_named_between_commas_behind_a_trade_that_no_list_has() -> None:
    story = article("وقالت الطاهية الشهيرة، سلمى الكعبي، إن السوق صعبة.")
    (one,) = statements.find(story, [person(story, "سلمى الكعبي")], [], KNOWLEDGE)
    assert (one.speaker, one.text) == ("سلمى الكعبي", "السوق صعبة")


def test_another_speaks_where_no_noun_follows() -> None:
    story = article("قال أحد السكان إن العمل توقف.", 'وقال آخر: "عاد العمل أمس ولن يتوقف".')
    assert [one.speaker_text for one in statements.find(story, [], [], KNOWLEDGE)] == ["أحد السكان", "آخر"]
