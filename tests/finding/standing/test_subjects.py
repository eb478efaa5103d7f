"""The verb that opens a sentence and its subject."""

import pytest

from generator.arabic.tokens import tokens
from generator.finding.standing import subjects
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in

LISTS = words_of(built_in())


@pytest.mark.parametrize(
    ("text", "verb"),
    [("وتعود السفن إلى الميناء.", True), ("وأعلنت الهيئة خطتها.", True), ("سفن الصيد في الميناء.", False)],
)
def test_a_verb_is_told_by_its_look(text: str, verb: bool) -> None:
    assert subjects.is_verb(tokens(text)[0], LISTS) is verb


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("وقال وزير النقل إن الخط يعمل.", True),
        ("وقال الثلاثاء وزير النقل إن الخط يعمل.", True),
        ("وقال الثلاثاء إن الخط يعمل.", False),
        ("وأكد في الميناء أن الخط يعمل.", False),
        ("ونقلت «صحيفة الميناء» الخبر.", True),
        ("وأضافت نقلا عن الوزارة أن الخط يعمل.", False),
        ("وأعلنت إسبانيا في بيان أن الخط يعمل.", True),
    ],
)
def test_a_noun_that_no_preposition_governs_is_the_subject(text: str, named: bool) -> None:
    assert subjects.has_subject(tokens(text), 0, LISTS) is named


def test_a_pronoun_at_a_words_end_is_told_from_a_letter() -> None:
    assert subjects.owned(tokens("زوجته"), LISTS)
    assert not subjects.owned(tokens("مياه"), LISTS)
