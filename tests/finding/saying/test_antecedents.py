"""Who stands before a verb."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.finding.saying import cast as casts
from generator.finding.saying import passage as passages
from generator.finding.saying import speech
from generator.finding.saying.antecedents import adverbial, antecedent, main, topic
from generator.knowledge import built_in
from tests.finding.voices import article, body, person

KNOWLEDGE = built_in()


def before(text: str) -> tuple[casts.Cast, speech.Cue]:
    """Everybody in a sentence about a minister and a ministry, and its first verb of saying."""
    story = article(text)
    actors = [person(story, "سالم الكعبي", "الوزير"), body(story, "وزارة النفط")]
    passage = passages.passage(story, actors, [], KNOWLEDGE)
    cues = speech.cues(passage.words, 0, len(passage.words), KNOWLEDGE.derived(speech.lists))
    return casts.cast(passage, actors, []), next(cue for cue in cues if "قال" in passage.words[cue.first].text)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("سالم الكعبي قال إن العقد باطل.", "سالم الكعبي"),
        ("إلا أن وزارة النفط قالت إن العقد باطل.", "وزارة النفط"),
        ("وبعد اللقاء قال إن العقد باطل.", None),
    ],
)
def test_the_topic_of_a_verb(text: str, id_: str | None) -> None:
    cast, cue = before(text)
    found = topic(cast, cue.first)
    assert (found.id if found else None) == id_


def test_whom_a_relative_clause_tells_of() -> None:
    cast, cue = before("وعاد سالم الكعبي الذي قال إن العقد باطل.")
    voice = antecedent(cast, 0, cue.first - 1, cue.first, cue.form)
    assert voice is not None
    assert voice.id == "سالم الكعبي"


def test_the_subject_of_the_sentence_and_what_is_none() -> None:
    cast, cue = before("وعاد سالم الكعبي أمس وقال إن العقد باطل.")
    voice = main(cast, 0, cue.first, cue.form)
    assert voice is not None
    assert voice.id == "سالم الكعبي"
    cast, cue = before("وانتهى العمل أمس وقال إن العقد باطل.")
    assert main(cast, 0, cue.first, cue.form) is None


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [("وبالعودة إلى العقد، قال إنه باطل.", True), ("وفي المساء، قال إنه باطل.", True), ("العقد جيد، قال.", False)],
)
def test_a_phrase_of_time_or_place(text: str, goes_on: bool) -> None:
    cast, cue = before(text)
    assert adverbial(cast.passage, 0, cue.first) is goes_on


def test_a_subject_stands_before_its_relative_clause_and_its_verb() -> None:
    story = article(
        "قال سالم الكعبي إن العمل توقف.", "ورغم أن الشركة التي تملك المحطة، أكدت أن العمل مستمر، سافر الجميع."
    )
    one = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)[-1]
    assert (one.speaker, one.speaker_text) == (None, "الشركة")


def test_words_such_as_were_stand_between_a_subject_and_its_verb() -> None:
    (one,) = statements.find(article("يذكر أن خبراء كانوا قد حذروا من وقف العمل."), [], [], KNOWLEDGE)
    assert (one.speaker_text, one.text) == ("خبراء", "وقف العمل")


def test_where_a_saying_was_published_does_not_speak() -> None:
    story = article('وهو ما رد عليه سالم الكعبي على حسابه في "فيسبوك" مؤكدا أن العمل مستمر.')
    found = statements.find(story, [body(story, "فيسبوك"), person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"]
