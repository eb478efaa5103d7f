"""An article as one run of words."""

from __future__ import annotations

from generator.finding.saying.passage import Passage, passage
from generator.knowledge import built_in
from tests.finding.voices import article, body, person

KNOWLEDGE = built_in()


def read(*sentences: str) -> Passage:
    story = article(*sentences)
    return passage(story, [person(story, "علي الكعبي"), body(story, "وزارة النفط")], [], KNOWLEDGE)


def test_words_know_their_sentence() -> None:
    found = read("قال علي.", "عاد علي.")
    assert [found.sentence[at] for at in (0, 3)] == [0, 1]
    assert (found.first[4], found.last[4]) == (3, 6)


def test_a_name_is_no_grammar_word() -> None:
    found = read("سار على الطريق علي الكعبي.")
    assert found.is_(1, "preposition")
    assert not found.is_(3, "preposition")


def test_a_noun_that_can_speak_may_have_a_pronoun_or_a_preposition() -> None:
    found = read("أعلنت حكومته، وفقا لمصادر أمنية.")
    assert found.noun(1)[0] == "body"
    assert found.possessed(1)
    assert found.noun(4) == ("", 0)
    assert found.noun(4, after_preposition=True) == ("source", 1)


def test_a_quotation_covers_its_words() -> None:
    found = read('قال "سنعود غدا" وعاد.')
    assert [found.inside(at) for at in range(len(found.words))] == [False, True, True, True, True, False, False]
    assert found.opening(1) is not None


def test_whom_the_speaker_talks_to() -> None:
    found = read("قال لوكالة محلية.")
    assert found.addressed(1)


def test_a_text_without_sentences() -> None:
    assert list(read().words) == []


def test_two_bodies_of_one_kind() -> None:
    assert [passage(article(text), [], [], KNOWLEDGE).noun(0) for text in ("شركتا الضحى", "وزارتي الصحة")] == [
        ("body", 0)
    ] * 2
