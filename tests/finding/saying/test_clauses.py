"""The clause of a verb of saying."""

from __future__ import annotations

import pytest

from generator.finding.saying import cast as casts
from generator.finding.saying import passage as passages
from generator.finding.saying import speech
from generator.finding.saying.clauses import clause_of
from generator.finding.saying.sayings import Reading
from generator.knowledge import built_in
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


@pytest.mark.parametrize(
    ("text", "subject", "opens"),
    [
        ("وقالت وزارة النفط إن العقد جاهز.", "وزارة النفط", True),
        ("وقالت وزارة النفط نقلا عن سالم الكعبي إن العقد جاهز.", "سالم الكعبي", True),
        ("تونس قالت إن العقد جاهز.", None, True),
        ("يذكر أن تونس قالت إن العقد جاهز.", None, True),
        ("في حين قالت تونس إن العقد جاهز.", "تونس", True),
    ],
)
def test_the_subject_of_a_verb_and_whether_its_clause_opens(text: str, subject: str | None, opens: bool) -> None:
    story = article(text)
    actors, places = [person(story, "سالم الكعبي"), body(story, "وزارة النفط")], [place(story, "تونس")]
    passage = passages.passage(story, actors, places, KNOWLEDGE)
    reading = Reading(passage, casts.cast(passage, actors, places), KNOWLEDGE.derived(speech.lists))
    last = len(passage.words)
    cue = next(
        cue for cue in speech.cues(passage.words, 0, last, reading.verbs) if "قال" in passage.words[cue.first].text
    )
    clause = clause_of(reading, cue, last, {})
    assert clause is not None
    assert (clause.subject and clause.subject.text, clause.opens) == (subject, opens)
