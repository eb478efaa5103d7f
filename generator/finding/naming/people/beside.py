"""What stands beside a name and tells of its bearer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.arabic.lexicon import word_key
from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import name_words
from generator.finding.naming.people.name_words import NameWords
from generator.knowledge import Knowledge

# What ages are counted in, folded.
YEARS = frozenset(("عاما", "عام", "سنه", "سنوات", "اعوام"))
# So many words may stand in brackets behind a name: «(ويست بروميتش ألبيون)».
BRACKETED = 8


def is_presented(line: Line, first: int, knowledge: Knowledge) -> bool:
    """Whether a verb of saying or a nationality leads up to the word: «وقالت رايس», «البرازيلي فريد»."""
    presenting = knowledge.derived(name_words.build).presenting
    if first == 0 or _describes(line, first - 1):
        return False
    return any(word_key(base.key) in presenting for base in bases(line.words[first - 1].text))


def _describes(line: Line, at: int) -> bool:
    """Whether a definite word tells of the one before it, not of whom follows: «ذكرت الوكالة السعودية أسماء»."""
    return at > 0 and line.words[at].key.startswith("ال") and line.words[at - 1].key.startswith("ال")


def is_nation(line: Line, at: int, index: NameWords) -> bool:
    """Whether a definite nationality leads up to the word here, behind a preposition too: «للتونسية», «الإيطالي»."""
    return at > 0 and any(
        base.key.startswith("ال") and base.key in index.presenting for base in bases(line.words[at - 1].text)
    )


def is_aged(line: Line, name: Mention) -> bool:
    """Whether somebody's age stands in brackets right behind a name: «غرناتر (35 عاما)»."""
    return is_age(line.words, name.last)


def is_age(words: Sequence[Token], at: int) -> bool:
    """Whether brackets open here around an age."""
    inside = words[at : at + 4]
    if len(inside) < 4 or (inside[0].text, inside[3].text) != ("(", ")"):
        return False
    return inside[1].text.isdigit() and inside[2].key in YEARS


def is_told_with(line: Line, at: int, ends: Collection[int]) -> bool:
    """Whether «و» tells of the word here with a name that ends at one of these places, before a comma or brackets too:
    «أحمد السقا، ووجدي فؤاد»."""
    before = at - 1
    if before < 1 or not line.words[at].text.startswith("و") or at in line.opens:
        return False
    if line.words[before].text in "،,":
        before -= 1
    if line.words[before].text == ")":
        opening = (on for on in range(before, max(0, before - BRACKETED), -1) if line.words[on].text == "(")
        before = next(opening, 0) - 1
    return before + 1 in ends
