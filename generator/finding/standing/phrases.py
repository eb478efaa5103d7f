"""Which one a noun means: «الشركة» is one named before, «شركة "وايمو"» and «الشركة المغربية» tell it themselves.

A definite noun with nothing to tell it apart (no adjective, no noun or name that completes it, no «التي…») means one
named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.remembered import remembered
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.standing import subjects
from generator.finding.standing.story import Story, mentioned
from generator.finding.standing.vocabulary import Words

# Words. How many may part a noun from what completes it.
COMPLETED = 3
DEFINITE = re.compile(r"[وف]?[بك]?ال\w{2}|[وف]?لل\w{2}")
RELATIVE = re.compile(r"ال(?:ذي|تي|لذي|لتي|لذين|لذان|لتان|لتين|ذين|لاتي|لواتي)$")
# «الأهداف», «أسعار»: a plural by its form
_BROKEN_PLURAL = re.compile(r"أ\w{2}ا\w$")
# What is owned has no article.
OWNED = ("ها", "هم", "هما", "ته")
SEVERAL = re.compile(r"\w[\s_]\W?\w")
# «الخلاف بين البلدين», «الحرب ضد الإرهاب»: between or against whom tells which
_BETWEEN = frozenset({"بين", "ضد"})
# The last word of «مؤسسة النور لمكافحة»: a purpose without what it is for.
_PURPOSE = re.compile(r"ل[^\Wل]\w+$")


def of_state(word: Token, lists: Words) -> bool:
    """Whether each state has such a body: «الحكومة»."""
    return "ال" + base_noun(word) in lists.bodies


def cut_short(name: str, lists: Words) -> bool:
    """Whether a phrase ends before what completes it: «مهرجان صور لسينما», «الطائرة التابعة»."""
    last = fold(name.split()[-1]) if name.strip() else ""
    unfinished = last == "ال" or last in lists.unfinished or last in lists.quantifier
    return unfinished or (bool(_PURPOSE.match(last)) and last not in lists.places)


def in_compound(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word describes the definite one before it, or completes an indefinite noun, which tells a thing
    apart: «مركز البيانات», but «والد الطفلة»."""
    before = words[at - 1] if at else None
    if before is None or not is_content(before, lists):
        return False
    # «البيانات المالية», «مناوراتها البحرية»
    if DEFINITE.match(before.key) or subjects.owned([before], lists):
        return True
    verbal = before.key.lstrip("وفل").startswith(("ي", "ت", "س", "ن"))
    return not verbal and words[at].key.startswith("ال") and "ال" + base_noun(words[at]) not in lists.anyone


def several(word: Token, lists: Words) -> bool:
    """Whether the noun is a plural, which no phrase names for sure."""
    noun = base_noun(word)
    return noun in lists.several or noun.endswith(("ات", "ون", "ين")) or bool(_BROKEN_PLURAL.search(word.text))


def base_noun(word: Token) -> str:
    """A definite noun without clitics and article."""
    return noun_of(word.key)


@remembered
def noun_of(key: str) -> str:
    """A folded word without clitics and article."""
    return without_article(word_key(key.lstrip("وف")))


def is_definite(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word is a definite noun that is none by its nature («العالم») nor one of each state («الحكومة»)."""
    word = words[at]
    # most words have no article, which is cheapest to ask
    if "ل" not in word.key[:3] or not word.is_word or not DEFINITE.match(word.key) or RELATIVE.match(word.key):
        return False
    # «والدتها» has no article
    if word.key.startswith("وال") and (word.key in lists.own_and or word.key.endswith(OWNED)):
        return False
    # «الاتحاد» stands in the name of a holiday too
    if base_noun(word) in lists.heads:
        return True
    bare = "ال" + word_key(word.key.lstrip("وف"))
    return lists.definite.isdisjoint((word.key, bare, word.key[1:]))


def brings_in(words: Sequence[Token], at: int) -> bool:
    """Whether a noun is new here: it has no article, and no superlative tells of the one known («أكبر مساهمة»)."""
    return not DEFINITE.match(words[at].key) and not (at and words[at - 1].text.startswith("أ"))


def is_bare(story: Story, words: Sequence[Token], at: int) -> bool:
    """Whether nothing after a definite noun tells it apart, and it completes no noun before it («رئيس الشركة» does)."""
    lists = story.lists
    if at + 1 >= len(words):
        return True
    after = words[at + 1]
    if after.key == "باسم" or after.key in lists.holding or after.key in _BETWEEN:
        return False
    if not after.is_word:
        return after.text not in subjects.QUOTES and after.text not in "(["
    if RELATIVE.match(after.key) or _place(after, lists) or mentioned(story, after)[0] or not after.text[0].isalpha():
        return False
    if DEFINITE.match(after.key) and after.key not in lists.function and after.key not in lists.weekdays:
        return False
    here = mentioned(story, words[at])[0] is None and after.key in ("في", "من")
    return not (here and at + 2 < len(words) and _place(words[at + 2], lists))


def countries(words: Iterable[Token], lists: Words) -> list[str]:
    """The countries that these words name, by their names, their people or their capitals, each once and in order."""
    found: dict[str, None] = {}
    for word, after in pairwise([*words, None]):
        for key in (base.key for base in bases(word.text)) if word and word.is_word else ():
            named = lists.countries.get(f"{key} {after.key}" if after else "") or lists.countries.get(key)
            name = named or lists.capitals.get(key)
            if name:
                found[name] = None
    return list(found)


def is_content(word: Token, lists: Words) -> bool:
    """Whether the word neither builds the sentence nor tells a time."""
    return word.is_word and not any(word.key in known for known in (lists.function, lists.times, lists.period))


def _place(word: Token, lists: Words) -> bool:
    return word.key in lists.places or word.key[1:] in lists.places
