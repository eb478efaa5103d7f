"""Where other stories begin: the leads of further articles that a page has below its own, without a heading."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.tokens import Token
from generator.finding.standing import subjects
from generator.finding.standing.alone import Reading
from generator.finding.standing.vocabulary import Words
from generator.record import Article

# So many leads at least stand together; each has so many words of content at least, and shares no more of them with the
# story above, nor on average. Of 1,200 articles of five newsrooms 14 end so, all of one of them, and nothing else does.
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
    end = len(article.sentences)
    first = end
    while first > 1 and _opens_story(article, first - 1, words, bags, readings, lists):
        first -= 1
    story: set[str] = set().union(*bags[:first])
    for start in range(first, end - FEWEST + 1):
        shares = [len(story.intersection(bag)) / len(set(bag)) for bag in bags[start:]]
        if max(shares) <= SHARED and sum(shares) <= SHARED_BY_ALL * len(shares):
            return start
        story.update(bags[start])
    return end


def _opens_story(
    article: Article,
    n: int,
    words: Sequence[Sequence[Token]],
    bags: Sequence[Sequence[str]],
    readings: Sequence[Reading],
    lists: Words,
) -> bool:
    """Whether a sentence could be the first of an article: a paragraph of its own that leans on nothing and that no
    word joins to what stands above it."""
    near = article.sentences[n - 1 : n + 2]
    if any(one.paragraph == article.sentences[n].paragraph for one in near if one is not article.sentences[n]):
        return False
    opening = words[n][0] if words[n] else None
    if opening is None or not opening.is_word or len(set(bags[n])) < LONG or readings[n].fault in LEANING:
        return False
    return not _joined(opening, lists) and lists.openings.longest(words[n], 0) is None


def _joined(opening: Token, lists: Words) -> bool:
    """Whether «و», «ف» or a word like «لكن» joins the sentence to what stands before it: «ودعت», but «وجه», «في»."""
    key, rest = opening.key, opening.key[1:]
    if not key.startswith(("و", "ف")) or key in subjects.PREPOSITIONS:
        return key in lists.function and key not in subjects.PREPOSITIONS | subjects.TEMPORAL
    return key not in lists.own_and or rest in lists.function or rest in lists.saying
