"""Whom an accusation is made against."""

from __future__ import annotations

import pytest

from generator.finding.saying import passage as passages
from generator.finding.saying import speech
from generator.finding.saying.accusation import accused
from generator.finding.saying.reported import content
from generator.knowledge import built_in
from tests.finding.voices import article, body, person

KNOWLEDGE = built_in()


def against(text: str) -> tuple[bool, str] | None:
    """Whether somebody is accused behind the first verb and its first word, and the text from where they are named."""
    story = article(text)
    found = passages.passage(story, [person(story, "سالم الكعبي"), body(story, "وزارة النفط")], [], KNOWLEDGE)
    cue = speech.cues(found.words, 0, len(found.words), KNOWLEDGE.derived(speech.lists))[0]
    said = content(found, cue, cue.last, len(found.words), True, {})
    assert said
    whom = accused(found, cue, cue.last + 1, said, {})
    return (whom.named, text[whom.start :]) if whom else None


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("اتهمت الحركة وزارة النفط بعرقلة العمل", "وزارة النفط بعرقلة العمل"),
    ],
)
def test_the_text_begins_with_whom_it_is_made_against(text: str, whom: str) -> None:
    assert against(text) == (True, whom)


def test_nobody_is_named_behind_a_passive_verb() -> None:
    assert against("اتهمت الشركة بعرقلة العمل") == (False, "عرقلة العمل")


def test_other_verbs_accuse_nobody() -> None:
    assert against("طالبت الحركة بوقف العمل") is None
