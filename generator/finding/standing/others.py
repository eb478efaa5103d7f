"""Where other stories begin: the leads of further articles that a page has below its own, without a heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.arabic.tokens import Token
from generator.finding.standing import subjects
from generator.finding.standing.alone import Reading
from generator.finding.standing.vocabulary import Words
from generator.record import Article

# So many leads stand together, below so many sentences at least: more of them are a review of the press or a column.
# Each paragraph has so many sentences at most, and words of content at least; the first and the last share no more of
# them with the story above, and half of all no more than that. Of 3,000 articles of five newsrooms 43 end so, all of
# one of them.
HEAD = 3
FEWEST, MOST = 2, 7
SENTENCES, LONG = 3, 8
SHARED, SHARED_BY_HALF = 0.34, 0.2
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
    leads: list[tuple[int, set[str]]] = []
    for start, end in reversed(list(pairwise([*starts, len(article.sentences)]))):
        stems = set().union(*bags[start:end])
        brief = end - start <= SENTENCES and len(stems) >= LONG
        if start < HEAD or len(leads) == MOST or not brief or not _opens_story(words[start], readings[start], lists):
            break
        leads.insert(0, (start, stems))
    for place, (start, _) in enumerate(leads[: max(0, len(leads) - FEWEST + 1)]):
        story = set().union(*bags[:start])
        shares = [len(story & stems) / len(stems) for _, stems in leads[place:]]
        if max(shares[0], shares[-1]) <= SHARED and median(shares) <= SHARED_BY_HALF:
            return start
    return len(article.sentences)


def _opens_story(words: Sequence[Token], reading: Reading, lists: Words) -> bool:
    """Whether a sentence could open an article: it leans on nothing, and no word joins it to what stands above it."""
    if not words or not words[0].is_word or reading.fault in LEANING:
        return False
    return not _joined(words[0], lists) and lists.openings.longest(words, 0) is None


def _joined(opening: Token, lists: Words) -> bool:
    """Whether «و», «ف» or a word like «لكن» joins the sentence to what stands before it: «ودعت», but «وجه», «في»."""
    key, rest = opening.key, opening.key[1:]
    if not key.startswith(("و", "ف")) or key in subjects.PREPOSITIONS:
        return opening.text in lists.spelled and key not in subjects.PREPOSITIONS | subjects.TEMPORAL
    return key not in lists.own_and or rest in lists.function or rest in lists.saying
