"""Whether a sentence can be read by itself, and from where: what a summary may show of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.letters import fold, strip_marks
from generator.arabic.lexicon import Lexicon
from generator.arabic.tokens import Token, bases
from generator.knowledge import Knowledge
from generator.record import Article, Sentence

# A sentence under this many words says too little; one without a final stop must be this long, or it is a heading.
SHORTEST = 5
HEADING = 90

_QUOTES = re.compile('["«»“”„]')
_STOP = re.compile(r'[.!?؟…][\s"«»“”’)\]]*$')
_CREDIT = re.compile(
    r"(?:reuters|getty|afp|\(\s*(?:رويترز|غيتي|أ ?ف ?ب|أرشيفية|أرشيف)\s*\))\W*$|\(على (?:اليمين|اليسار)\)", re.I
)


class Reading(NamedTuple):
    """How a sentence reads alone: `fault` is why it does not (None: it does); `first` is the token at which it begins
    without its opening connective; `verb` is the token of a verb of saying that has no subject of its own, or None."""

    fault: str | None
    first: int
    verb: int | None = None


class Words(NamedTuple):
    """The word lists that decide it, indexed."""

    function: frozenset[str]
    pointing: frozenset[str]
    openings: Lexicon[str]
    fragments: frozenset[str]
    saying: frozenset[str]


def words_of(knowledge: Knowledge) -> Words:
    """The index over function_words and speech_verbs: folded words, and the openings as a lexicon."""
    kinds: dict[str, set[str]] = {}
    for row in knowledge.function_words:
        for kind in row.kind:
            kinds.setdefault(kind, set()).add(fold(row.ar))
    openings = Lexicon(
        (row.ar, kind)
        for row in knowledge.function_words
        for kind in row.kind
        if kind in ("connective", "dangling", "pointing")
    )
    fragments = frozenset(row.ar for row in knowledge.function_words if "fragment" in row.kind)
    saying = {
        fold(form)
        for row in knowledge.speech_verbs
        if row.kind == "verb" and not row.weak
        for form in (row.past_ms, row.past_fs, row.past_mp, row.past_md, row.present_ms, row.present_fs)
        if form
    }
    return Words(frozenset(kinds["function"]), frozenset(kinds["pointing"]), openings, fragments, frozenset(saying))


def read(article: Article, sentence: Sentence, words: Sequence[Token], lists: Words) -> Reading:
    """How this sentence, whose tokens are `words`, reads without the rest of the article."""
    text = article.text[sentence.start : sentence.end].strip()
    first = 0
    kinds: tuple[str, ...] = ()
    opening = lists.openings.longest(words, 0) if words else None
    if opening and opening.clitics in ("", "و", "ف"):
        kinds = opening.values
    if opening and "connective" in kinds:
        first = opening.last
        if first < len(words) and words[first].text in "،,:":
            first += 1
    fault = _shape(sentence, text, sum(word.is_word for word in words[first:]))
    if fault is None and kinds and "connective" not in kinds:
        fault = "dangling"
    if words and strip_marks(words[0].text) in lists.fragments:
        fault = "fragment"
    verb = None
    if fault is None:
        verb = _bare_verb(words, first, lists)
        if verb is not None:
            fault = "no speaker"
    return Reading(fault, first, verb)


def _shape(sentence: Sentence, text: str, count: int) -> str | None:
    """The fault that the sentence's outer form shows."""
    if sentence.heading:
        return "heading"
    if count < SHORTEST:
        return "short"
    if not _STOP.search(text) and len(text) < HEADING:
        return "heading"
    if text.endswith(":"):
        return "opens a list"
    if text.rstrip('"»”’) ')[-1:] in ("؟", "?"):
        return "question"
    if _half_quoted(text):
        return "half quote"
    if text.count("(") != text.count(")"):
        return "half bracket"
    if _CREDIT.search(text) and len(text) < 300:
        return "caption"
    return None


def _half_quoted(text: str) -> bool:
    """Whether a quotation begins or ends outside."""
    return len(_QUOTES.findall(text)) % 2 == 1


def _bare_verb(words: Sequence[Token], first: int, lists: Words) -> int | None:
    """The opening verb of saying whose subject is not in the sentence: «وأضاف أن…», «وقال: …»."""
    if first >= len(words):
        return None
    if not any(base.key in lists.saying for base in bases(words[first].text) if base.clitics in ("", "و", "ف")):
        return None
    for word in words[first + 1 : first + 3]:
        if not word.is_word or word.key in lists.function:
            return first
        return None
    return None
