"""Whether an article is about sport."""

from __future__ import annotations

from generator.finding import sport
from generator.knowledge import built_in
from tests.finding.articles import article

KNOWLEDGE = built_in()


def test_the_words_of_the_game_tell_it() -> None:
    assert sport.is_about(article("انتهت المباراة بالتعادل.", "أشاد المدرب بلاعبيه."), KNOWLEDGE)


def test_one_word_again_and_again_is_not_enough() -> None:
    assert not sport.is_about(article("قتل المهاجم شرطيا.", "وقالت الشرطة إن المهاجم فر."), KNOWLEDGE)


def test_one_word_is_not_enough() -> None:
    assert not sport.is_about(article("افتتح الوزير الملعب ثم بحث الموازنة مع النواب."), KNOWLEDGE)
