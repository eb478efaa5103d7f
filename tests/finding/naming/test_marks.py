"""What the tables tell the tagger, and what it makes of that."""

from __future__ import annotations

from generator.arabic.tagger import spans
from generator.finding.naming import marks, mentions, organisations, places
from generator.finding.naming.titles import roles
from generator.knowledge import built_in
from generator.record import Sentence

KNOWLEDGE = built_in()


def told(text: str) -> tuple[list[str], list[tuple[str, ...]], list[list[str]]]:
    line = mentions.line(text, Sentence(n=1, paragraph=1, start=0, end=len(text)))
    titles = roles.titles(line, KNOWLEDGE)
    located = places.find(line, KNOWLEDGE)
    known = mentions.longest([*organisations.find(line, located, titles, KNOWLEDGE), *located])
    words = [word.text for word in line.words]
    return words, list(map(marks.of_word(KNOWLEDGE), words)), marks.of_places(line, known, titles)


def names(text: str) -> list[str]:
    words, _, listed = told(text)
    tags = KNOWLEDGE.derived(marks.tagger).tag([(words, listed)])[0]
    return [" ".join(words[first:last]) + "/" + kind for first, last, kind in spans(tags)]


def test_a_given_name_a_nationality_and_a_title_are_marked() -> None:
    _, own, listed = told("قال الرئيس الفرنسي فرانسوا هولاند")
    assert "nation" in own[2]
    assert "t:B" in listed[1]
    assert any(mark.startswith("other") for mark in own[3])


def test_a_person_is_found_after_a_title() -> None:
    assert "باراك أوباما/PER" in names("قال الرئيس الأمريكي باراك أوباما في خطاب أمس")


def test_a_state_is_found_after_a_preposition() -> None:
    assert "فرنسا/LOC" in names("وصل الوفد إلى فرنسا أمس")
