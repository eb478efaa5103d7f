"""Where other stories begin: the leads of further articles that a page has below its own, without a heading."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from generator.arabic.tokens import Token
from generator.finding.standing import subjects
from generator.finding.standing.alone import Reading
from generator.finding.standing.vocabulary import Words
from generator.record import Article

# So many leads at least stand together, below so many sentences; each paragraph has so many words of content at least,
# and shares no more of them with the story above, nor on average. Of 1,200 articles of five newsrooms 18 end so, all of
# one of them, and nothing else does but a review of the press.
HEAD = 3
FEWEST, LONG = 2, 8
SHARED, SHARED_BY_ALL = 0.34, 0.2
# What no lead lacks; a quotation left open is the page's fault.
LEANING = frozenset({"heading", "caption", "list", "fragment", "dangling", "pointing", "no speaker", "no subject"})


def begin(
    article: Article,
    words: Sequence[Sequence[Token]],
    bags: Sequence[Sequence[str]],
    readings: Sequence[Reading],
    lists: Words,
) -> int:
    """The first sentence, from 0, of those at the end that tell other stories; their number where none does.

    `bags`: the stems of the content words of each sentence; `readings`: how each reads alone.
    """
    starts = [n for n, (one, other) in enumerate(pairwise(article.sentences), 1) if one.paragraph != other.paragraph]
    leads = [(start, set().union(*bags[start:end])) for start, end in pairwise([*starts, len(article.sentences)])]
    first = len(leads)
    for start, bag in reversed(leads):
        if start < HEAD or not _opens_story(words[start], bag, readings[start], lists):
            break
        first -= 1
    story: set[str] = set().union(*bags[: leads[first][0]]) if first < len(leads) else set()
    for place in range(first, len(leads) - FEWEST + 1):
        shares = [len(story & bag) / len(bag) for _, bag in leads[place:]]
        if max(shares) <= SHARED and sum(shares) <= SHARED_BY_ALL * len(shares):
            return leads[place][0]
        story |= leads[place][1]
    return len(article.sentences)


def _opens_story(words: Sequence[Token], bag: Collection[str], reading: Reading, lists: Words) -> bool:
    """Whether a paragraph with these stems, whose first sentence has these words, could open an article: it leans on
    nothing, and no word joins it to what stands above it."""
    if not words or not words[0].is_word or len(bag) < LONG or reading.fault in LEANING:
        return False
    return not _joined(words[0], lists) and lists.openings.longest(words, 0) is None


def _joined(opening: Token, lists: Words) -> bool:
    """Whether «و», «ف» or a word like «لكن» joins the sentence to what stands before it: «ودعت», but «وجه», «في»."""
    key, rest = opening.key, opening.key[1:]
    if not key.startswith(("و", "ف")) or key in subjects.PREPOSITIONS:
        return key in lists.function and key not in subjects.PREPOSITIONS | subjects.TEMPORAL
    return key not in lists.own_and or rest in lists.function or rest in lists.saying
