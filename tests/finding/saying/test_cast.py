"""Who can speak, and whether a verb agrees with them."""

from __future__ import annotations

import pytest

from generator.finding.saying import cast as casts
from generator.finding.saying import passage as passages
from generator.finding.saying.cast import Cast, Phrase, Voice
from generator.finding.saying.speech import Form, lists
from generator.knowledge import built_in
from generator.record import Article
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()
SAID, SHE_SAID = (KNOWLEDGE.derived(lists).single[word][0] for word in ("قال", "قالت"))
THEY_SAID = KNOWLEDGE.derived(lists).single["قالوا"][0]


def cast(story: Article) -> Cast:
    actors = [person(story, "ليلى حداد", "وزيرة الصحة"), body(story, "وزارة النفط"), body(story, "مجلس البلدة")]
    places = [place(story, "الأردن"), place(story, "إيران")]
    return casts.cast(passages.passage(story, actors, places, KNOWLEDGE), actors, places)


def test_gender_of_names() -> None:
    known = cast(article("الأردن وإيران ووزارة النفط ومجلس البلدة وليلى حداد وزيرة الصحة."))
    genders = {name: casts.gender(known.passage, one) for name, one in known.people.items()}
    assert genders == {"الأردن": "m", "إيران": "f", "وزارة النفط": "f", "مجلس البلدة": "m", "ليلى حداد": "f"}


@pytest.mark.parametrize(("name", "gender"), [("سامي حداد", "m"), ("سلمى حداد", ""), ("دعاء حداد", "")])
def test_a_mans_office_tells_nothing_of_whom_a_womans_name_may_be(name: str, gender: str) -> None:
    story = article(f"{name} رئيس اللجنة قالت إن العقد باطل.")
    actors = [person(story, name, "رئيس اللجنة")]
    passage = passages.passage(story, actors, [], KNOWLEDGE)
    assert casts.gender(passage, actors[0]) == gender


@pytest.mark.parametrize(
    ("text", "head", "form", "agrees"),
    [
        ("وزارة النفط", "body", SHE_SAID, True),
        ("وزارة النفط", "body", SAID, False),
        ("مجلس البلدة", "body", SHE_SAID, False),
        ("المديرة", "role", SAID, False),
        ("المحتجون", "people", SHE_SAID, False),
        ("المحتجون", "people", SAID, True),
    ],
)
def test_a_verb_agrees_with_its_subject_in_gender(text: str, head: str, form: Form, agrees: bool) -> None:
    phrase = Phrase(0, len(text.split()), None, text, head)
    assert casts.agrees(cast(article(text)), phrase, form) is agrees


def test_a_verb_in_the_plural_has_many_speakers() -> None:
    assert casts.fits(Voice(None, "المحتجون", "m", True), THEY_SAID)
    assert not casts.fits(Voice(None, "المدير", "m", False), THEY_SAID)
    assert casts.many(Phrase(0, 1, None, "مسؤولون", "role"))


def test_who_spoke_is_kept() -> None:
    known = cast(article("قالت ليلى حداد وزيرة الصحة."))
    known.spoke(Voice(None, None, "", False), 0)
    assert (known.said, known.at) == ([], -1)
    known.spoke(Voice("ليلى حداد", "ليلى حداد", "f", False), 0)
    assert (len(known.said), known.at) == (1, 0)
