"""How much words read as somebody's name: each by what the tables and its letters say, a whole name by its words and by
what the article says beside it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from generator.arabic.lexicon import folded, word_key
from generator.arabic.remembered import remembered
from generator.arabic.tagger import model
from generator.arabic.tagger.likeness import LEAST
from generator.arabic.tokens import Token, bases
from generator.finding.naming.people import name_words
from generator.finding.naming.people.name_words import SERVANT, USUAL, NameWords
from generator.knowledge import Knowledge
from generator.knowledge.rows import Name

# What a word that ties names, or that one ties, says for a name; 0 says nothing, above it for one, below it against.
BOUND = 0.7
# What each word of a name that neither the tagger nor the lists see must say for it at least.
NAMELIKE = 0.3
# Below this a word at the edge of what looks like a name is none of it.
ALIEN = -1.3
# The least that the letters of a word behind others say: many a surname is in no list.
RARE = -0.6
# «أم كلثوم», though «أم» asks too.
MOTHER = "ام"
# What a word of everyday use says: one that builds sentences, one of the tables, a common noun, a verb.
BUILDS, PLAIN, NOUN, VERB = -3.0, -2.0, -1.0, -2.0
# How verbs begin, and how nouns with a pronoun and plurals end: little alone, where no list knows the word as a name.
VERBAL = ("ي", "ت", "ن")
DERIVED = ("است", "سي", "ست", "سأ")
INFLECTED = ("ون", "ين", "ات", "ته", "تها", "هم", "كم", "نا", "ني", "تي")
OWNED = ("ته", "تها", "تهم")
# How often a list must have met a name before its letters tell nothing more.
KNOWN = 5
# The logistic regression over a thousand names that the program had found in 380 articles and a reader had judged; the
# sum is the log odds for somebody's name.
WEIGHTS = {"least": 0.4, "mean": 1.5, "lead": 0.4, "presented": 1.1, "quoted": -1.3, "titled": 2.2, "alone": -1.6}
OFFSET = -2.1
# A name stands above these log odds: a doubtful one is left out, for nonsense among persons costs more than one missed.
STANDS = -0.4
# What a usual first name says: told by it alone, somebody may say something.
USUALLY = 1.2
# The tagger's lead counts so far.
MOST = 12.0


class Told(NamedTuple):
    """What an article says beside a name: by how much its words are a person's to the tagger (per word, at best), how
    often a verb of saying or a nationality leads up to it, whether an office does or follows, whether it is quoted."""

    lead: float
    presented: int
    titled: bool
    quoted: bool


class Evidence(NamedTuple):
    """What words say for a name, at its beginning and further on; what was told of a word is remembered."""

    opening: Callable[[str], float]
    further: Callable[[str], float]


def ties(key: str, index: NameWords) -> bool:
    """Whether what follows a folded word is part of its name: «أبو», «عبد»."""
    return key in index.opens or key == SERVANT


def of_words(knowledge: Knowledge) -> Evidence:
    """What these tables say of words. To be asked for as `knowledge.derived(name_evidence.of_words)`."""
    index = knowledge.derived(name_words.build)
    return Evidence(
        remembered(lambda word: of_word(word, True, index)), remembered(lambda word: of_word(word, False, index))
    )


def likeness(key: str) -> int:
    """How like a foreign name a folded word is; the least where its letters do not tell."""
    degree = model().features.likeness[key]
    return LEAST if degree is None else degree


def is_unlisted(word: Token, index: NameWords) -> bool:
    """Whether no list of common words has a word, without the article and with no letter that may be a clitic."""
    key = word.key
    return (
        word.is_word
        and word.text.isalpha()
        and not word.text.startswith("ال")  # «ألفارو» has no article
        and key not in index.plain
        and key not in index.nouns
        and key not in index.verbs
        and word_key(key) not in index.presenting
        and not any(base.key in index.names or base.key in index.plain for base in bases(word.text)[1:])
    )


def foreign_likeness(word: Token, knowledge: Knowledge) -> int:
    """How like a foreign name a word is that no list of common words has; the least for all other words."""
    index = knowledge.derived(name_words.build)
    row = index.names.get(word.key)
    usual = row is not None and row.given + row.family > row.other
    return LEAST if usual or not is_unlisted(word, index) else likeness(word.key)


def of_word(word: str, opening: bool, index: NameWords) -> float:
    """What a word without clitics says for a name, at its beginning (`opening`) or further on: about 1 for a name that
    lists have met, less for others, below 0 for a word that is more of something else."""
    if "-" in word.strip("-"):
        return min(_of_tied(part, opening, index) for part in word.split("-") if part)
    key = folded(word)
    row = index.names.get(key)
    if not key:
        return ALIEN
    if key in index.ordinals or key in name_words.GENERATIONS:
        return 0.0  # «فاروق الثالث», «ترامب الابن»
    if word[0] in VERBAL and word[1:2] == "ؤ":
        return VERB  # «نؤيد», where «نويد» is a name
    if key in index.function and word in index.spelled and key != MOTHER:
        return BUILDS  # «على», not «علي»
    if ties(key, index) or (len(key) > 5 and key.startswith("عبدال")):
        return BOUND
    if key in index.closes and (row is None or row.given < USUAL):
        return BOUND
    score = _by_list(word, key, row, _met(row), opening) + _as_common(word, key, row, index)
    if row is None and _governed(word, key, index):
        score -= 0.8
    return score - 3 * word.endswith(("اً", "ًا"))


def _as_common(word: str, key: str, row: Name | None, index: NameWords) -> float:
    """What a word's other meanings say against a name: that it builds sentences, is a common noun, a verb."""
    met = _met(row)
    said = 0.0
    if key in index.function or key in index.plain:
        if row is None or not name_words.other_spelling(word, row, index):
            rare = row is None or row.given + row.family < KNOWN
            said += BUILDS if key in index.function else PLAIN if rare else NOUN
    elif key in index.nouns:
        said += NOUN
    if key in index.verbs and (row is None or row.given < USUAL):
        said += VERB
    if met < KNOWN and likeness(key) <= 0:
        said += _by_shape(word, key)
    return said


def _of_tied(part: str, opening: bool, index: NameWords) -> float:
    """What a part of a word with hyphens says: one like a foreign name is no verb or noun, «أوي-كيوم»."""
    said, key = of_word(part, opening, index), folded(part)
    return max(RARE, said) if likeness(key) > 0 else said


def _met(row: Name | None) -> int:
    return row.given + row.family + row.other if row else 0


def _by_list(word: str, key: str, row: Name | None, met: int, opening: bool) -> float:
    if row is not None:
        return 0.3 + 0.8 * math.log10(met + 1)
    if word.startswith("ال") and len(key) > 4:
        return -1.5 if opening else 0.2  # «العذاري» may be a surname, and nobody's first name
    score = 0.45 * likeness(key) - 0.4
    return score if opening else max(RARE, score)


def _by_shape(word: str, key: str) -> float:
    """What the shape of a word that no list knows well says: it may be a verb or an inflected noun."""
    joined = key[0] in "وف" and key[1:].startswith(VERBAL) and len(key) > 4  # «ويخوض مولر»
    verbal = -0.7 * ((key.startswith(VERBAL) and len(key) > 3) or joined)
    derived = -1.0 * (word.startswith(DERIVED) and len(key) > 4)
    inflected = -0.7 * (key.endswith(INFLECTED) and len(key) > 4)
    doers = -0.8 * (key[0] == "م" and key.endswith(("ي", "و")) and len(key) > 4)  # «منافسي إردوغان»
    return verbal + derived + inflected + doers


def _governed(word: str, key: str, index: NameWords) -> bool:
    """Whether a word may be a preposition or «و» with what it governs: «لفالنسيا», «بالتبرع»."""
    if key.startswith("ال"):
        return False
    return any(
        base.key in index.plain
        or base.key in index.nouns
        or base.clitics == "لل"
        or (base.clitics in ("ل", "ب") and base.key.endswith(OWNED))  # «بحبيبته»
        or (base.clitics in ("ل", "ب", "ول", "وب") and _met(index.names.get(base.key)) >= KNOWN)
        for base in bases(word)[1:]
    )


def of_name(name: str, knowledge: Knowledge) -> list[float]:
    """What each word of a name says for it; one that ties the next, «آل ثاني», or is tied to it, «حسب الله», enough."""
    index, evidence = knowledge.derived(name_words.build), knowledge.derived(of_words)
    words = name.split()
    said: list[float] = []
    for at, word in enumerate(words):
        tied = at > 0 and (
            ties(folded(words[at - 1]), index) or folded(words[min(at + 1, len(words) - 1)]) in name_words.GOD
        )
        said.append(max(BOUND if tied else -math.inf, evidence.further(word) if at else evidence.opening(word)))
    return said


def reads(name: str, told: Told, knowledge: Knowledge) -> bool:
    """Whether a name with what is told beside it reads as somebody's."""
    parts = of_name(name, knowledge)
    if not parts:
        return False
    silent = not told.presented and not told.titled
    if silent and (told.lead < 0 or (len(parts) == 1 and name_words.is_first(folded(name), knowledge))):
        return False  # «حياة سعيدة», «عمل صالح»: first names that are words of everyday use too
    score = (
        OFFSET
        + WEIGHTS["least"] * min(parts)
        + WEIGHTS["mean"] * sum(parts) / len(parts)
        + WEIGHTS["lead"] * min(told.lead, MOST)
        + WEIGHTS["presented"] * min(told.presented, 2)
        + WEIGHTS["quoted"] * told.quoted
        + WEIGHTS["titled"] * told.titled
        + WEIGHTS["alone"] * (len(parts) == 1 and not (told.presented and parts[0] > USUALLY))
    )
    return score > STANDS
