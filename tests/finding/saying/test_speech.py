"""The words of saying, as a line of text has them."""

from __future__ import annotations

import pytest

from generator.arabic.tokens import tokens
from generator.finding.saying import speech
from generator.knowledge import built_in

VERBS = speech.lists(built_in())


def cues(text: str) -> list[tuple[str, str]]:
    """The rows and shapes of the cues in a text."""
    words = tokens(text)
    return [(cue.form.row.ar, cue.form.shape) for cue in speech.cues(words, 0, len(words), VERBS)]


@pytest.mark.parametrize(
    ("text", "row", "shape"),
    [
        ("وقالت", "قال", "verb"),
        ("يؤكدون", "أكد", "verb"),
        ("أعلنتا", "أعلن", "verb"),
        ("ومشيرا", "أشار", "participle"),
        ("إعلان", "أعلن", "noun"),
        ("بحسب", "بحسب", "source"),
        ("حسبما", "حسبما", "report"),
        ("في بيان", "في بيان", "aside"),
        ("وفقا لرويترز", "وفقا لـ", "source"),
    ],
)
def test_the_forms_of_a_row(text: str, row: str, shape: str) -> None:
    assert cues(text)[0] == (row, shape)


@pytest.mark.parametrize("text", ["أعتقد", "المحطة", "قاله"])
def test_what_only_looks_like_one(text: str) -> None:
    assert cues(text) == []


def test_a_noun_spelled_like_a_verb_but_for_its_ending() -> None:
    assert cues("رأى الوزير") == [("رأى", "verb")]
    assert cues("رأي الوزير") == [("رأى", "noun")]


def test_an_expression_may_be_parted_by_its_subject() -> None:
    words = tokens("أعربت الوزارة عن قلقها")
    (cue,) = speech.cues(words, 0, len(words), VERBS)
    assert "أعرب عن قلقه" in {form.row.ar for form in cue.forms}
    assert cue.form.gender == "f"


def test_a_conjunction_is_no_part_of_the_verb() -> None:
    words = tokens("وأضاف")
    (cue,) = speech.cues(words, 0, 1, VERBS)
    assert cue.joined
    assert cue.cut == 1
