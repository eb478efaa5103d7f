"""The noun phrase that a verb of saying takes."""

from __future__ import annotations

import pytest

from generator.finding.saying import passage as passages
from generator.finding.saying.objects import glued
from generator.finding.saying.passage import Passage
from generator.knowledge import built_in
from tests.finding.voices import article, body

KNOWLEDGE = built_in()


def read(text: str) -> Passage:
    story = article(text)
    return passages.passage(story, [body(story, "بنك الضحى")], [], KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "preposition", "noun"),
    [
        ("بالهجوم", "ب", "الهجوم"),
        ("للهجوم", "ل", "هجوم"),
        ("بعرقلة", "ب", "عرقلة"),
        ("بشن", "ب", "شن"),
        ("ببنك الضحى", "ب", "بنك"),
    ],
)
def test_a_preposition_written_together_with_its_noun(text: str, preposition: str, noun: str) -> None:
    start = glued(read(text), 0, preposition)
    assert start is not None
    assert text[start:].startswith(noun)


@pytest.mark.parametrize("text", ["بريطانية", "بارزين", "بعد", "بنك الضحى", "بحث"])
def test_a_letter_that_is_no_preposition(text: str) -> None:
    assert glued(read(text), 0, "ب") is None
