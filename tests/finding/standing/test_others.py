"""The leads of other stories below an article's own."""

import pytest

from generator.finding import salience
from generator.finding.standing import others
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import Knowledge
from generator.reading import sentences
from generator.record import Article, Title

KNOWLEDGE = Knowledge()
LISTS = words_of(KNOWLEDGE)

STORY = [
    "أعلنت هيئة الموانئ الأردنية، الثلاثاء، افتتاح خط بحري بين العقبة وبيروت بعد توقف دام عشرين عاما.",
    "وقالت مديرة هيئة الموانئ سلمى النابلسي إن الخط البحري سيخفض كلفة الشحن إلى النصف.",
    "وتعمل على الخط البحري بين العقبة وبيروت أربع سفن منذ الربيع الماضي.",
]
LEADS = [
    "منح اتحاد الكتاب التونسيين، مساء الأحد، جائزته السنوية للروائية هدى الزغلامي عن روايتها الثالثة.",
    "ضربت عاصفة ثلجية قوية جبال الألب السويسرية، ما أدى إلى عزل ثلاث قرى وانقطاع الكهرباء عن سكانها.",
]


def assessed(*parts: str) -> tuple[Article, salience.Assessed]:
    text = "\n".join(parts)
    article = Article(
        id="x", file="x.txt", text_sha256="", title=Title(text="x", origin="derived"), text=text,
        sentences=sentences.split(text, KNOWLEDGE),
    )  # fmt: skip
    return article, salience.assess(article, KNOWLEDGE)


def begin(*parts: str) -> int:
    article, found = assessed(*parts)
    readings = [
        reading._replace(fault=None if reading.fault == "other story" else reading.fault) for reading in found.readings
    ]
    return others.begin(article, found.words, found.bags, readings, LISTS)


def test_leads_that_share_nothing_with_the_story_tell_others() -> None:
    assert begin(*STORY, *LEADS) == 3
    found = assessed(*STORY, *LEADS)[1]
    assert [reading.fault for reading in found.readings[-2:]] == ["other story"] * 2
    assert salience.score(found)[3:] == [0.0, 0.0]


@pytest.mark.parametrize(
    "last",
    [
        "وضربت عاصفة ثلجية قوية جبال الألب السويسرية، ما أدى إلى عزل ثلاث قرى وانقطاع الكهرباء عن سكانها.",
        "منحت هيئة الموانئ الأردنية سلمى النابلسي جائزتها السنوية عن الخط البحري بين العقبة وبيروت.",
        "قالت إن العاصفة الثلجية القوية ضربت جبال الألب السويسرية وعزلت ثلاث قرى وقطعت الكهرباء عن سكانها.",
    ],
)
def test_what_is_joined_shares_words_or_leans_belongs_to_the_story(last: str) -> None:
    assert begin(*STORY, LEADS[0], last) == 5


def test_one_alone_may_be_the_storys_own() -> None:
    assert begin(*STORY, LEADS[0]) == 4


def test_a_lead_may_have_a_second_sentence() -> None:
    assert begin(*STORY, LEADS[0] + " وقالت لجنة التحكيم إنها رواية مدهشة.", LEADS[1]) == 3
