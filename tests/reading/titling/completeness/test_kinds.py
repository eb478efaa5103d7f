import pytest

from generator.arabic.tokens import tokens
from generator.knowledge import built_in
from generator.reading.titling.completeness.kinds import group, kind_of
from generator.reading.titling.wording import language_of

LANGUAGE = built_in().derived(language_of)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("في", "w:في"), ("أن", "comp"), ("أنه", "comp+"), ("التي", "rel"), ("عليها", "pronoun"), ("والمدارس", "wa+the"),
        ("ستمنح", "present"), ("قرارا", "acc"), ("2018", "num"), ("،", "،"), ("»", '"'), ("للمدارس", "li+the"),
    ],
)  # fmt: skip
def test_words_are_told_apart_by_form_and_tables(word, kind):
    assert kind_of(tokens(word)[0], LANGUAGE) == kind


def test_prepositions_are_one_group():
    assert [group(kind) for kind in ("w:في", "w:على", "acc")] == ["prep", "prep", "acc"]
