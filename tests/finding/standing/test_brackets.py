"""Names in square brackets."""

import pytest

from generator.arabic.tokens import tokens
from generator.finding.standing import brackets
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in
from generator.record import Actor, Article, Place, Role, Span, Statement
from tests.finding.articles import split, story_of

LISTS = words_of(built_in())
NAME = "سلمى النابلسي"


def cast_of(*parts: str) -> tuple[Article, list[Actor]]:
    """An article of these sentences, and Salma al-Nabulsi, whom one of them names."""
    article = split(*parts)
    at = article.text.index(NAME)
    n = next(sentence.n for sentence in article.sentences if sentence.start <= at < sentence.end)
    mention = Span(sentence=n, start=at, end=at + len(NAME))
    return article, [Actor(id="a", name=NAME, type="person", forms=[NAME], mentions=[mention])]


def named(*parts: str) -> str | None:
    """The name that is added to the last of these sentences, in which Salma al-Nabulsi speaks."""
    article, cast = cast_of(*parts)
    last = article.sentences[-1]
    said = Statement(
        text=article.text[last.end - 20 : last.end], sentence=last.n, start=last.end - 20, end=last.end, speaker="a",
        verb="قال", force="neutral", direct=False,
    )  # fmt: skip
    told = story_of(article, actors=cast, statements=[said])
    found = brackets.speaker(told, told.words[-1], last, last.start)
    return found[0][1] if found else None


def test_a_verb_without_subject_gets_its_speaker() -> None:
    first = "وقالت سلمى النابلسي إن الخط البحري سيخفض كلفة الشحن إلى النصف."
    assert named(first, "وأضافت أن أربع سفن ستعمل عليه منذ الربيع المقبل.") == NAME
    assert named(first, "وتبلغ الكلفة مليون دينار.", "وأضافت أن أربع سفن ستعمل عليه منذ الربيع.") == NAME


def test_one_whom_the_sentence_names_may_not_be_who_speaks() -> None:
    assert named("غرقت السفينة فجرا.", "وأضافت أن سلمى النابلسي ستفتح الخط في الربيع المقبل.") is None


def test_who_comes_behind_an_aside_is_no_riddle() -> None:
    first = "وقالت سلمى النابلسي إن الخط البحري سيخفض كلفة الشحن إلى النصف."
    assert named(first, "وتقول من جهتها النقابية إن أجور البحارة لم تتغير منذ عامين.") is None


def test_several_who_speak_are_not_named_by_one() -> None:
    assert named("وتحدثت سلمى النابلسي في الميناء.", "ويقولون إن أربع سفن ستعمل على الخط منذ الربيع.") is None


def test_a_country_may_speak() -> None:
    text = "وأعلنت سلوفينيا فتح الحدود.\nوأكدت أن رسوم العبور ستلغى مطلع الخريف المقبل."
    article = split(text)
    start = text.index("سلوفينيا")
    land = Place(
        id="p", name="سلوفينيا", type="country", forms=["سلوفينيا"],
        mentions=[Span(sentence=1, start=start, end=start + len("سلوفينيا"))],
    )  # fmt: skip
    last = article.sentences[-1]
    spoke = said(2, "").model_copy(update={"speaker": "p", "start": last.end - 9, "end": last.end})
    told = story_of(article, places=[land], statements=[spoke])
    found = brackets.speaker(told, told.words[-1], last, last.start)
    assert [name for _, name in found] == ["سلوفينيا"]


def said(n: int, speaker: str) -> Statement:
    return Statement(
        text="x",
        sentence=n,
        start=0,
        end=1,
        speaker=None,
        speaker_text=speaker,
        verb="قال",
        force="neutral",
        direct=False,
    )


@pytest.mark.parametrize(
    ("text", "spoke", "line"),
    [
        ("وذكرت المصادر أن السفينة غرقت.", ["مصادر في الميناء"], "وذكرت المصادر [مصادر في الميناء] أن السفينة غرقت."),
        ("وأكد المسؤول الأردني وصولها.", ["مسؤول في الميناء"], "وأكد المسؤول الأردني [مسؤول في الميناء] وصولها."),
        ("وأكد المسؤول الأردني وصولها.", ["مسؤول أردني"], "وأكد المسؤول الأردني وصولها."),
        ("وذكرت المصادر أن السفينة غرقت.", ["مصادر في الميناء", "مصادر أمنية"], None),
        ("ووجدت الدراسة أن البحر يرتفع.", ["دراسة حديثة"], None),
        ("وذكرت المصادر أن السفينة غرقت.", ["بحارة من صيدا"], None),
        ("وذكرت الدراسة أن السفينة غرقت.", ["دراسة بحرية نشرتها صحيفة"], None),
    ],
)
def test_a_source_is_named_by_the_only_one_of_its_kind(text: str, spoke: list[str], line: str | None) -> None:
    statements = [said(n, phrase) for n, phrase in enumerate(spoke, 1)]
    found = brackets.sources(story_of(split(text), statements=statements), tokens(text), [1], 3)
    assert ([brackets.shown(text, 0, len(text), [one] if one else []) for one in found.values()] or [None]) == [line]


@pytest.mark.parametrize(
    ("text", "place", "name", "line"),
    [
        ("وأضافت أن السفن\nجديدة.", 6, NAME, "وأضافت [سلمى النابلسي] أن السفن جديدة."),
        ("وقال النابلسي إنه باع السفينة.", 5, "سامي", "وقال [سامي] النابلسي إنه باع السفينة."),
        ("وقال الجيش إن السفينة غرقت.", 10, "الجيش اللبناني", "وقال الجيش [اللبناني] إن السفينة غرقت."),
        ("وتحدثت هدى عن السفن.", 10, "هدى المرزوقي", "وتحدثت هدى [المرزوقي] عن السفن."),
        ("وقالت الهيئة إن السفينة غرقت.", 12, "هيئة الموانئ", "وقالت الهيئة [هيئة الموانئ] إن السفينة غرقت."),
    ],
)
def test_brackets_stand_where_they_are_read(text: str, place: int, name: str, line: str) -> None:
    assert brackets.shown(text, 0, len(text), [(place, name)]) == line


@pytest.mark.parametrize(
    ("verb", "name", "agrees"),
    [
        ("وأضافت", "هيئة الموانئ", True),
        ("وأضاف", "هيئة الموانئ", False),
        ("وأضافت", "الأمم المتحدة", True),
        ("وهددت", "الأهلي", False),
        ("وأضافت", "مجلس الأمن", False),
        ("وأضاف", "مجلس الأمن", True),
    ],
)
def test_a_body_has_the_verb_of_its_gender(verb: str, name: str, agrees: bool) -> None:
    assert brackets._agrees(tokens(verb)[0], name, LISTS) is agrees


def test_who_is_named_after_the_verb_is_not_named_twice() -> None:
    first = "وقالت سلمى النابلسي إن الخط البحري سيخفض كلفة الشحن إلى النصف."
    assert named(first, "وذكرت، ليلى الخوري، مديرة الميناء أن أربع سفن ستعمل عليه.") is None
    assert named(first, "وذكرت، الثلاثاء، أن أربع سفن ستعمل عليه.") == NAME


def test_a_noun_by_which_somebody_speaks_gets_his_name() -> None:
    first = "وقالت سلمى النابلسي إن الخط البحري سيخفض كلفة الشحن."
    line = "وتابعت المسؤولة الأردنية حديثها عن السفن الأربع."

    def added(spoken: str, *parts: str, role: str = "مسؤولة الموانئ") -> dict[int, brackets.Added]:
        article, (somebody,) = cast_of(*parts)
        called = Role(text=role, sentence=1, start=None, end=None)
        cast = [somebody.model_copy(update={"roles": [called]})]
        n = len(article.sentences)
        told = story_of(article, actors=cast, statements=[said(n, spoken).model_copy(update={"speaker": "a"})])
        return brackets.persons(told, told.words[-1], [1], n)

    name, end = NAME, len(first) + 1 + line.index("حديثها") - 1
    assert added("المسؤولة الأردنية", first, line) == {1: (end, name)}
    assert not added("مصدر", first, line), "another word speaks"
    assert not added("المسؤولة الأردنية", first, line, role="ملكة الأردن"), "nobody calls her so"
    assert not added("المسؤولة الأردنية", f"{line[:-1]} إلى {NAME}."), "the sentence names her"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("وقال سامي «ستعود السفن.", "وقال سامي «ستعود السفن»."),
        ('وقال سامي "ستعود السفن', 'وقال سامي "ستعود السفن"'),
        ("وقال سامي «ستعود السفن».", "وقال سامي «ستعود السفن»."),
    ],
)
def test_a_quotation_that_is_left_open_is_closed(text: str, line: str) -> None:
    assert brackets.shown(text, 0, len(text), []) == line


@pytest.mark.parametrize(
    ("role", "line", "name"),
    [
        ("وزيرة النقل", "وأكدت أن السفن ستعود.", f"وزيرة النقل {NAME}"),
        ("وزيرة النقل", "وأكدت الوزيرة أن السفن ستعود.", None),
        ("الأردنية", "وأكدت أن السفن ستعود.", None),
        ("محاميته", "وأكدت أن السفن ستعود.", None),
        ("مساعدة مدير", "وأكدت أن السفن ستعود.", None),
    ],
)
def test_somebody_is_introduced_by_what_the_article_called_her(role: str, line: str, name: str | None) -> None:
    article, cast = cast_of(f"وصلت {NAME} إلى صيدا.", line)
    called = cast[0].model_copy(update={"roles": [Role(text=role, sentence=1, start=None, end=None)]})
    assert brackets.introduced(story_of(article, actors=cast), NAME, called, 2) == name


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("ودعت شركات الشحن إلى خفض الرسوم قبل الصيف.", True),
        ('ودعت "الميناء" شركات الشحن إلى خفض الرسوم.', False),
        (f"ودعت {NAME} شركات الشحن إلى خفض الرسوم.", False),
    ],
)
def test_a_noun_behind_the_verb_of_one_named_before_is_no_subject(line: str, hidden: bool) -> None:
    article, cast = cast_of(f"وصلت {NAME} إلى صيدا.", line)
    here = article.sentences[-1]
    places = [article.text.find(NAME, sentence.start, sentence.end) for sentence in article.sentences]
    mentions = [Span(sentence=n, start=at, end=at + len(NAME)) for n, at in enumerate(places, 1) if at >= 0]
    told_of = [cast[0].model_copy(update={"mentions": mentions})]
    spoke = said(2, "").model_copy(update={"speaker": "a", "start": here.end - 9, "end": here.end, "verb": "دعت"})
    told = story_of(article, actors=told_of, statements=[spoke])
    assert brackets.spoken_elsewhere(told, told.words[-1], here) is hidden
