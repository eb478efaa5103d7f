"""The names under which one thing is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import built_in
from generator.publishing.searching import search, spellings, synonyms


@pytest.fixture(scope="module")
def names() -> synonyms.Names:
    return synonyms.table(built_in())


def said(text: str, names: synonyms.Names) -> list[str]:
    known = search.vocabulary(text.split())
    return [
        " ".join(name)
        for name in synonyms.said(text.split(), lambda word: synonyms.begun(search.keys(word, known, {}, {}), names))
    ]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("الولايات المتحدة", "امريكا"),
        ("تشرين الأول", "اكتوبر"),
        ("تنظيم الدولة", "داعش"),
        ("حلف شمال الأطلسي", "ناتو"),
        ("وزارة الدفاع الأميركية", "بنتاغون"),
    ],
)
def test_a_name_of_several_words_has_the_sign_of_the_name_of_one(names: synonyms.Names, name: str, other: str):
    assert names.signs[spellings.phrase(name)] == other


def test_names_of_several_words_each_share_a_sign_that_is_no_word(names: synonyms.Names):
    one, other = (names.signs[spellings.phrase(name)] for name in ("دونالد ترامب", "دونالد ترمب"))
    assert one == other and one.startswith(synonyms.MADE)


@pytest.mark.parametrize("name", ["أفاد", "آب", "منظمة الأمم المتحدة"])
def test_what_means_something_else_or_holds_a_shorter_name_has_no_sign(names: synonyms.Names, name: str):
    """«آفاد» is an agency, and written as «أفاد» is."""
    assert spellings.phrase(name) not in names.signs


def test_a_text_says_a_name_with_clitics_before_it(names: synonyms.Names):
    assert said("وصل الوفد إلى الولايات المتحدة في تشرين الأول", names) == ["ولايات متحده", "تشرين اول"]
    assert said("ولايات بالولايات المتحدة", names) == ["ولايات متحده"]
    assert said("الولايات الشمالية المتحدة", names) == []


def test_a_query_is_told_of_what_the_site_names_alone(names: synonyms.Names):
    told = synonyms.told(names, {"امريكا"})
    assert told["ولايات متحده"] == "امريكا"
    assert told["امريكا"].split() == ["امريكا", "ولايات", "متحده", "امريكيه"], "what an excerpt marks"
    assert "تشرين اول" not in told


@given(
    st.lists(st.sampled_from(["الولايات", "المتحدة", "تشرين", "الأول", "حلف", "شمال", "الأطلسي", "و", ""]), max_size=9)
)
def test_any_words_say_only_names_whose_words_they_hold(words: list[str]):
    names = synonyms.table(KNOWLEDGE)
    keys = {spellings.key(word) for word in words} | {part for word in words for part in spellings.phrase(word)}
    for name in synonyms.said(words, lambda word: synonyms.begun(search.keys(word, keys, {}, {}), names)):
        assert set(name) <= keys


KNOWLEDGE = built_in()
