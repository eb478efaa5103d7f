"""What stands beside a name and tells of its bearer."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.lexicon import word_key
from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import name_words
from generator.knowledge import Knowledge

# What ages are counted in, folded.
YEARS = frozenset(("عاما", "عام", "سنه", "سنوات", "اعوام"))


def is_presented(line: Line, first: int, knowledge: Knowledge) -> bool:
    """Whether a verb of saying or a nationality leads up to the word: «وقالت رايس», «البرازيلي فريد»."""
    presenting = knowledge.derived(name_words.build).presenting
    return first > 0 and any(word_key(base.key) in presenting for base in bases(line.words[first - 1].text))


def is_aged(line: Line, name: Mention) -> bool:
    """Whether somebody's age stands in brackets right behind a name: «غرناتر (35 عاما)»."""
    return is_age(line.words, name.last)


def is_age(words: Sequence[Token], at: int) -> bool:
    """Whether brackets open here around an age."""
    inside = words[at : at + 4]
    if len(inside) < 4 or (inside[0].text, inside[3].text) != ("(", ")"):
        return False
    return inside[1].text.isdigit() and inside[2].key in YEARS
