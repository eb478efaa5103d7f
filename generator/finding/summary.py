"""The summary: a gist and key points, each the article's own words that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.arabic.tokens import Token, tokens
from generator.finding import salience, standing
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Figure, Statement, SummaryLine

# The gist is one sentence, two where the first has fewer words than this.
BRIEF_GIST = 12
FEWEST, MOST = 3, 5
# Two sentences that share this much of the shorter one's content say the same.
REPEATED = 0.6


def find(
    article: Article,
    actors: Sequence[Actor],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    knowledge: Knowledge,
) -> list[SummaryLine]:
    """The gist and three to five points in reading order; fewer where the article has fewer sentences that stand
    alone, [] where it has none."""
    lists = knowledge.derived(standing.words_of)
    words = [tokens(article.text, sentence.start, sentence.end) for sentence in article.sentences]
    readings = [standing.read(article, s, found, lists) for s, found in zip(article.sentences, words, strict=True)]
    bags = [set(bag) for bag in salience.content(words, lists)]
    score = salience.weigh(article, words, lists)
    able = [n for n, reading in enumerate(readings) if reading.fault is None]
    if not able:
        return []
    gist = able[:1]
    if len(words[gist[0]]) < BRIEF_GIST:
        gist = able[:2]
    points: list[int] = []
    wanted = max(FEWEST, min(MOST, round(len(article.sentences) / 4)))
    for n in sorted(able, key=lambda n: (-score[n], n)):
        if len(points) == wanted:
            break
        if n not in gist and not any(_repeats(bags[n], bags[m]) for m in gist + points):
            points.append(n)
    shown = [_shown(article, n, words[n], readings[n]) for n in range(len(words))]
    return [SummaryLine(part="gist", sentence=n + 1, text=shown[n]) for n in gist] + [
        SummaryLine(part="point", sentence=n + 1, text=shown[n]) for n in sorted(points)
    ]


def _repeats(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= REPEATED * max(1, min(len(one), len(other)))


def _shown(article: Article, n: int, words: Sequence[Token], reading: standing.Reading) -> str:
    """The sentence without its opening connective, on one line."""
    start = words[reading.first].start if reading.first < len(words) else article.sentences[n].start
    return re.sub(r"\s+", " ", article.text[start : article.sentences[n].end]).strip()
