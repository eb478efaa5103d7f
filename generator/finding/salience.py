"""How much each sentence matters to a summary: a linear score of where it stands and what it says."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.stems import stems
from generator.arabic.tokens import Token, tokens, unjoined
from generator.finding.standing import alone
from generator.finding.standing.vocabulary import Words, words_of
from generator.finding.words import of_sentences
from generator.knowledge import Knowledge
from generator.record import Actor, Article

# Ridge regression (penalty 100) on the EASC corpus (El-Haj et al., CC-BY-SA 3.0), by `bench/summary.py DATA --fit`.
# EASC has no headlines: the weight of `title` is set by hand.
WEIGHTS = {
    "first": 0.111, "rank": -0.048, "depth": -0.199, "length": 0.025, "long": -0.101, "central": 0.0147,
    "pointing": -0.058, "saying": -0.038, "number": -0.036, "closing": 0.062, "title": 0.10,
}  # fmt: skip
# A sentence above this many characters is long, one that begins after this share of the text closes it.
LONG = 300
CLOSING = 0.85
_NUMBER = re.compile(r"\d")
# The faults of a sentence that says nothing by itself. A question, a short sentence or one that points back from its
# middle is no key point, yet it stands.
LEANING = frozenset({"heading", "caption", "list", "fragment", "dangling", "no speaker", "half quote"})


class Assessed(NamedTuple):
    """The sentences of an article, each with its tokens, the stems of its content words, its worth whether or not it
    can stand alone, and how it reads alone."""

    words: Sequence[Sequence[Token]]
    bags: Sequence[Sequence[str]]
    worth: Sequence[float]
    readings: Sequence[alone.Reading]


def assess(article: Article, knowledge: Knowledge, actors: Sequence[Actor] = ()) -> Assessed:
    """All that a summary asks of the sentences by themselves. `actors`: who is named in them."""
    lists = _with_names(knowledge.derived(words_of), actors)
    words = of_sentences(article)
    bags = content(words, lists)
    readings = [
        alone.read(article, sentence, found, lists) for sentence, found in zip(article.sentences, words, strict=True)
    ]
    return Assessed(words, bags, weigh(article, words, bags, lists), readings)


def _with_names(lists: Words, actors: Sequence[Actor]) -> Words:
    """The word lists with the names of the people among these actors."""
    names = {fold(word) for actor in actors if actor.type == "person" for form in actor.forms for word in form.split()}
    return replace(lists, names=frozenset(names - lists.function))


def score(assessed: Assessed) -> list[float]:
    """The salience of each sentence, 0 to 1; 0 for one that cannot stand alone (heading, caption, half a quotation)."""
    return [
        0.0 if reading.fault in LEANING else worth
        for worth, reading in zip(assessed.worth, assessed.readings, strict=True)
    ]


def weigh(
    article: Article, words: Sequence[Sequence[Token]], bags: Sequence[Sequence[str]], lists: Words
) -> list[float]:
    """The score of each sentence, 0 to 1, whether or not it can stand alone.

    `words`: the tokens of each sentence; `bags`: the stems of its content words, as `content` gives them.
    """
    rows = features(article, words, bags, lists)
    raw = [sum(WEIGHTS[name] * value for name, value in row.items()) for row in rows]
    # the weighted sum lies within about -0.6 and 0.4; the logistic curve keeps the order and any outlier inside 0..1
    return [round(1 / (1 + math.exp(-6 * (value + 0.1))), 4) for value in raw]


def features(
    article: Article, words: Sequence[Sequence[Token]], bags: Sequence[Sequence[str]], lists: Words
) -> list[dict[str, float]]:
    """What the score is made of: one value for each of WEIGHTS and each sentence."""
    sets = [set(bag) for bag in bags]
    counts = Counter(chain.from_iterable(sets))
    shared = (sum([counts[stem] for stem in held]) - len(held) for held in sets)
    central = _standardised([value / math.sqrt(len(bag) + 1) for value, bag in zip(shared, bags, strict=True)])
    title = set(content([tokens(article.title.text)], lists)[0]) if article.title.origin != "derived" else set()
    size = max(1, len(article.text))
    found = []
    for n, (sentence, held) in enumerate(zip(article.sentences, sets, strict=True)):
        length = sentence.end - sentence.start
        keys = [word.key for word in islice((one for one in words[n] if one.is_word), 4)]
        found.append(
            {
                "first": float(n == 0),
                "rank": math.log1p(n),
                "depth": sentence.start / size,
                "length": math.log(min(600, max(10, length))),
                "long": float(length > LONG),
                "central": central[n],
                "pointing": float(any(_plain(key, lists.pointing) for key in keys[:2])),
                "saying": float(any(_plain(key, lists.saying) for key in keys)),
                "number": float(_NUMBER.search(article.text, sentence.start, sentence.end) is not None),
                "closing": float(sentence.start / size > CLOSING),
                "title": len(title & held) / len(title) if title else 0.0,
            }
        )
    return found


def content(words: Sequence[Sequence[Token]], lists: Words) -> list[list[str]]:
    """The stems of the content words of each sentence; a clitic is told from a first letter by the whole text."""
    plain = lists.plain
    kept = [[word for word in found if word.is_word and word.key not in plain] for found in words]
    flat = iter(stems([word for found in kept for word in found]))
    return [[next(flat) for _ in found] for found in kept]


def _plain(key: str, listed: frozenset[str]) -> bool:
    return key in listed or unjoined(key) in listed


def _standardised(values: list[float]) -> list[float]:
    if not values:
        return []
    mean = sum(values) / len(values)
    deviation = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    return [(value - mean) / deviation if deviation > 1e-9 else 0.0 for value in values]
