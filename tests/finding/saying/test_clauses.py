"""The clause of a verb of saying."""

from __future__ import annotations

import pytest

from generator.finding import statements
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال له الوزير سالم الكعبي إن العمل توقف.", "سالم الكعبي"),
        ("وقالت لنا المديرة ليلى حداد إن العمل توقف.", "ليلى حداد"),
        ("واختتمت ليلى حداد جولتها، وحثت الناس على وقف العمل.", "ليلى حداد"),
        ("وقال سالم الكعبي إن خبراء، بينهم ليلى حداد، حذروا ليلى حداد من وقف العمل.", "سالم الكعبي"),
    ],
)
def test_who_stands_behind_whom_it_is_said_to(text: str, speaker: str) -> None:
    story = article(text)
    found = statements.find(story, [person(story, "سالم الكعبي"), person(story, "ليلى حداد")], [], KNOWLEDGE)
    assert found[0].speaker == speaker
    assert "ليلى حداد" not in [one.speaker for one in found[1:]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقالت الصحيفة إن سالم الكعبي، رئيس الوفد، أبلغ ليلى حداد أن الاتفاق قائم.", [None, "سالم الكعبي"]),
        ("وذكرت الصحيفة أن سالم الكعبي، وهو مدير الشركة، قال إن الاتفاق قائم.", [None, "سالم الكعبي"]),
        (
            "وأكدت ليلى حداد أن سالم الكعبي، رئيس الوفد، يدعي أنه زارها، مضيفة أنها سافرت.",
            ["ليلى حداد", "سالم الكعبي", "ليلى حداد"],
        ),
    ],
)
def test_who_stands_between_commas_before_his_verb_speaks(text: str, speakers: list[str | None]) -> None:
    story = article(text)
    found = statements.find(story, [person(story, "سالم الكعبي"), person(story, "ليلى حداد")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == speakers
    assert found[0].text is not None and len(found[0].text) > len(found[1].text or "")


def test_whoever_goes_on_may_be_called_by_his_trade() -> None:
    story = article("يقول سالم الكعبي إن العمل مستمر.", 'ويضيف رجل الأعمال العماني قائلا "إنه أفضل عمل هنا".')
    found = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"] * 2


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ('وطرحت سؤالا، ليجيب سالم الكعبي قائلا: "بلا شك نعمل كل يوم هنا".', "سالم الكعبي", "بلا شك نعمل كل يوم هنا"),
        ("يقول عنه سالم الكعبي: نادر لاعب فريد.", "سالم الكعبي", "نادر لاعب فريد"),
        ("لكن سالم الكعبي قال فيما بعد إن العمل توقف.", "سالم الكعبي", "العمل توقف"),
        ("وانتقد سالم الكعبي الفرع القضائي بالحكومة.", "سالم الكعبي", "الفرع القضائي بالحكومة"),
    ],
)
def test_rarer_orders(text: str, speaker: str, said: str) -> None:
    story = article(text)
    (one,) = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert (one.speaker, one.text) == (speaker, said)


@pytest.mark.parametrize("text", ["وعادت ليقول الناس إنها سعيدة.", "وتحركت القوات لتعلن وقف العمل."])
def test_what_is_only_meant_to_be_said(text: str) -> None:
    assert not statements.find(article(text), [], [], KNOWLEDGE)


def test_how_something_is_said_is_nobody() -> None:
    story = article("أكد سالم الكعبي أن العمل توقف.", 'وأضاف ساخطا: "المشكلة ليست في العمل ولكن في الأسلوب".')
    found = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"] * 2
