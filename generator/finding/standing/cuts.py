"""Where a sentence may end without what only adds to it: «، حيث…», «، مشيرا إلى…»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.arabic.quotation import Quotation, quotations
from generator.arabic.tokens import Token
from generator.finding.standing import subjects
from generator.finding.standing.vocabulary import Words
from generator.record import Article, Sentence

# Characters: a longer sentence is cut at a safe place after `KEPT` of them, where it has one.
LONG, KEPT = 330, 100
# Characters that are kept at least where what is cut is a clause that leaves words open.
SAID = 70
VERY_LONG = 450
# «، وهو …»
_TELLING = frozenset({"وهو", "وهي", "وهم", "وهما"})


def ends(
    article: Article, sentence: Sentence, start: int, words: Sequence[Token], lists: Words
) -> tuple[tuple[int, ...], int]:
    """Where what is shown of a sentence may end, before a clause that only adds to it («، حيث…», «، مشيرا إلى…»), and
    where it ends: a long one before the first of these, a very long one before «، و…» at least; never inside quotation
    marks or brackets, nor before the main clause of one that opens with a preposition («وحول…»). `start`: the character
    from which it is shown, `words`: those shown."""
    length = sentence.end - start
    quoted: Sequence[Quotation] | None = None
    depth = 0
    found: list[int] = []
    last = sentence.end
    opening = words[0].key if words else ""
    leads = opening in lists.function or (opening[:1] in ("و", "ف") and opening[1:] in lists.function)
    for word, after in pairwise(words):
        depth += (word.text in "([") - (word.text in ")]")
        at = word.start - start
        if depth or word.text not in "،,؛":
            continue
        led, leads = leads, False
        if led or at < SAID:
            continue
        adds = (subjects.adds(after, lists) and not _inserted(words, after)) or _same_source(words, after, lists)
        joins = length > VERY_LONG and after.text.startswith("و") and (at <= LONG or last == sentence.end)
        if not adds and not joins:
            continue
        quoted = quotations(article.text, sentence.start, sentence.end) if quoted is None else quoted
        if any(q.opening <= word.start < q.closing for q in quoted):
            continue
        if adds and length > LONG and at >= KEPT:
            return (*found, word.start), word.start
        if adds:
            found.append(word.start)
        elif at >= KEPT:
            last = word.start
    return tuple(found), last


def _same_source(words: Sequence[Token], opening: Token, lists: Words) -> bool:
    """Whether what this word opens names a source told of before: «، بحسب المصدر ذاته»."""
    if opening.key not in lists.according:
        return False
    after = [word.key for word in words if opening.end < word.start][:2]
    return len(after) == 2 and after[0] in lists.source and after[1] in lists.same


def _inserted(words: Sequence[Token], opening: Token) -> bool:
    """Whether the clause that this word opens may be put into another, which goes on after a further comma: «أن سامي،
    وهو بحار، …»."""
    return opening.key in _TELLING and any(word.text in "،," for word in words if word.start > opening.end)
