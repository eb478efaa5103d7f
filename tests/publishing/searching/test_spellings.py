"""Ways to write a word or a name that meet in the index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import Knowledge, built_in
from generator.publishing.searching import spellings


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return built_in()


@pytest.mark.parametrize(
    ("one", "other"), [("البنتاغون", "البنتاجون"), ("سوريا", "سورية"), ("غوغل", "جوجل"), ("الكونغرس", "الكونجرس")]
)
def test_spellings_of_one_name_find_each_other(knowledge: Knowledge, one: str, other: str):
    groups = spellings.groups(knowledge)
    assert spellings.key(other) in groups[spellings.key(one)]
    assert spellings.key(one) in groups[spellings.key(other)]


@pytest.mark.parametrize(("one", "other"), [("ترامب", "ترمب"), ("غوتيريش", "جوتيريش")])
def test_spellings_of_a_surname_find_each_other(knowledge: Knowledge, one: str, other: str):
    found = spellings.surnames(knowledge)
    assert spellings.key(other) in found[spellings.key(one)] and spellings.key(one) in found[spellings.key(other)]


def test_a_surname_that_is_a_plain_word_is_no_spelling(knowledge: Knowledge):
    assert not spellings.surnames(knowledge).keys() & spellings.plain(knowledge)


def test_a_form_that_can_mean_something_else_is_no_spelling(knowledge: Knowledge):
    """«الأطلسي» is the alliance only where the text says so."""
    assert spellings.key("الأطلسي") not in spellings.groups(knowledge)


@pytest.mark.parametrize(
    ("name", "english"),
    [("البنتاغون", "Pentagon"), ("وزارة الدفاع الأميركية", "Pentagon"), ("حلف الناتو", "NATO"), ("بغداد", "Baghdad")],
)
def test_a_known_name_has_its_english(knowledge: Knowledge, name: str, english: str):
    assert english in spellings.english(knowledge)[spellings.phrase(name)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ستولتنبرغ", "ستولتنبيرج"),
        ("نتنياهو", "نتانياهو"),
        ("زيلينسكي", "زلينسكي"),
        ("واشنطن", "واشنطون"),
        ("Mohammed", "Muhamad"),
        ("إنكلترا", "إنجلترا"),
    ],
)
def test_a_name_sounds_as_it_does_elsewhere(one: str, other: str):
    assert spellings.sound(one) == spellings.sound(other) is not None


@pytest.mark.parametrize(("one", "other"), [("ستولتنبرغ", "ستولتنبرا"), ("Washington", "Wellington")])
def test_other_names_sound_otherwise(one: str, other: str):
    assert spellings.sound(one) != spellings.sound(other)


@pytest.mark.parametrize("word", ["قطار", "من", "2500", "بوتين", ""])
def test_a_word_with_few_consonants_has_no_sound(word: str):
    assert spellings.sound(word) is None


@given(st.text(max_size=30))
def test_any_word_has_a_sound_or_none(word: str):
    heard = spellings.sound(word)
    assert heard is None or heard.isalpha()


@pytest.mark.parametrize(
    ("name", "known_as"),
    [("الإمارات", "United Arab Emirates"), ("السعودية", "Saudi Arabia"), ("قطر", "Qatar"), ("الناتو", "NATO")],
)
def test_a_name_is_known_in_english(name: str, known_as: str):
    assert known_as in spellings.english(built_in())[spellings.phrase(name)]


@pytest.mark.parametrize("word", ["وفي", "أحد", "مدينة", "الحدود", "النفط", "حالة", "أفاد", "سان"])
def test_a_word_that_is_plain_where_nobody_plays_has_no_english(word: str):
    """Clubs and far towns are called so."""
    assert spellings.phrase(word) not in spellings.english(built_in())


def test_a_sound_is_told_with_all_that_sounds_so():
    heard = spellings.heard(["ستولتنبرغ", "من", "ستولتنبيرج", "واشنطن", "ستولتنبرغ"], spellings.key)
    assert sorted(heard.values()) == ["ستولتنبرغ ستولتنبيرج", "واشنطن"]


def test_a_word_that_nobody_asks_for_is_known_as_it_is_written():
    """«على» is one, «علي» is a name; a name or noun of the same key stays."""
    words = spellings.unasked(built_in())
    assert {"على", "وعلى", "إلى", "الى", "والى", "التي"} <= words
    assert not {"علي", "وعلي", "عام", "أمام"} & words
