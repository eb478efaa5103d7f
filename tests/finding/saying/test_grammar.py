"""The grammar words and the nouns that can speak."""

from __future__ import annotations

from generator.arabic.tokens import tokens
from generator.finding.saying.grammar import grammar, lists, unowned
from generator.knowledge import built_in

LISTS = built_in().derived(lists)


def kinds(text: str, within: frozenset[int] = frozenset()) -> list[frozenset[str]]:
    return grammar(tokens(text), within, LISTS)[0]


def test_a_conjunction_before_a_grammar_word_is_overlooked() -> None:
    assert "preposition" in kinds("وعلى الطريق")[0]


def test_a_grammar_word_of_more_words_is_one() -> None:
    found, after = grammar(tokens("إلا أن الطريق آمن"), frozenset(), LISTS)
    assert "contrast" in found[0]
    assert after[0] == 2


def test_a_name_is_no_grammar_word() -> None:
    assert not kinds("على الكعبي", frozenset((0, 1)))[0]


def test_hamza_tells_words_apart() -> None:
    assert "break" in kinds("أما الطريق")[0]
    assert "break" not in kinds("إما الطريق")[0]


def test_a_noun_may_have_a_pronoun_behind_it() -> None:
    assert "حكومه" in unowned("حكومته")
    assert unowned("الحكومه") == []
