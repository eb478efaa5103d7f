"""What the tables know of the words of names."""

from __future__ import annotations

import pytest

from generator.arabic.lexicon import folded
from generator.finding.naming.people import name_words
from generator.knowledge import built_in

KNOWLEDGE = built_in()
WORDS = KNOWLEDGE.derived(name_words.build)


@pytest.mark.parametrize(
    ("one", "other"),
    [("عبد الله الكعبي", "عبدالله الكعبي"), ("أبي زيد", "أبوزيد"), ("نصر الله", "نصرالله")],
)
def test_one_name_is_written_together_and_apart(one: str, other: str) -> None:
    assert name_words.compared(one) == name_words.compared(other)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("ومحمد", "محمد"),  # «و» before a usual name
        ("لأحمد", "احمد"),
        ("فلورنس", "فلورنس"),  # no «ف» before «لورنس»
        ("كايتي", "كايتي"),  # few are likened to somebody
        ("كاميل", "كاميل"),  # though «إميل» is a usual name
        ("كمحمد", "محمد"),
    ],
)
def test_the_first_word_of_a_name_is_read_without_its_clitics(word: str, key: str) -> None:
    assert WORDS.reading(word).key == key


def test_a_surname_that_one_public_figure_bears_alone_means_that_one() -> None:
    assert name_words.famous("نتنياهو", KNOWLEDGE) == "Benjamin Netanyahu"
    assert name_words.famous("سلام", KNOWLEDGE) is None


def test_a_foreign_name_that_was_entered_is_one_as_it_is_folded() -> None:
    forms = [form for row in KNOWLEDGE.foreign_names for form in (row.ar, *row.ar_aliases)]
    assert [form for form in forms if folded(form) != form] == []
    assert WORDS.reading("وينفري").key == "وينفري", "no «و» before another name"


def test_particles_and_epithets_are_no_names_by_themselves() -> None:
    assert name_words.is_bound("الله", KNOWLEDGE) and name_words.is_bound("بن", KNOWLEDGE)
    assert not name_words.is_bound("محمد", KNOWLEDGE)


def test_a_verb_of_the_present_is_told_from_a_first_name_of_its_shape() -> None:
    assert name_words.is_verb("يخلف", KNOWLEDGE)
    assert not name_words.is_verb("ياسر", KNOWLEDGE)
