"""How like a foreign name a word is by its letters."""

from __future__ import annotations

from generator.arabic.tagger import model
from generator.arabic.tagger.likeness import LEAST, MOST, degree, trigrams

WEIGHTS = model().features.trigrams


def test_a_foreign_name_in_no_list_is_more_like_one_than_a_common_word() -> None:
    foreign = [degree(word, WEIGHTS) or 0 for word in ("شوفكوفسكي", "غيرستنماير", "كوفاليوفيتش")]
    common = [degree(word, WEIGHTS) or 0 for word in ("المفاوضات", "استقبال", "تدريجيا")]
    assert min(foreign) > max(common)


def test_what_is_no_word_has_no_degree() -> None:
    assert [degree(word, WEIGHTS) for word in ("2018", "fifa", "بن", "")] == [None] * 4


def test_the_degree_has_bounds() -> None:
    assert degree("سسسس", dict.fromkeys(trigrams("سسسس"), 1000)) == MOST
    assert degree("سسسس", dict.fromkeys(trigrams("سسسس"), -1000)) == LEAST
