import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import built_in
from generator.publishing.searching import plurals
from generator.publishing.searching.spellings import key

BROKEN = plurals.table(built_in())


@pytest.mark.parametrize(
    ("several", "one"),
    [("حروب", "حرب"), ("هجمات", "هجوم"), ("وزراء", "وزير"), ("ضربات", "ضربة"), ("تصريحات", "تصريح"),
     ("مدينتين", "مدينة"), ("مستشارين", "مستشار"), ("مسئولين", "مسؤول"), ("مسئول", "مسؤول")],
)  # fmt: skip
def test_a_plural_is_looked_up_by_its_singular_too(several: str, one: str):
    assert key(one) in plurals.singulars(key(several), BROKEN)


@pytest.mark.parametrize("word", ["حسين", "قانون", "كتاب", "بيان", "لبنان"])
def test_a_word_that_only_ends_so_or_is_of_two_nouns_is_no_plural(word: str):
    assert plurals.singulars(word, BROKEN) == []


@given(st.text(max_size=20))
def test_any_word_may_be_asked(word: str):
    assert word not in plurals.singulars(word, BROKEN)
