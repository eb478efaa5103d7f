"""Trains the measure by which titles are cut: `train_completeness.py [OUT.csv]`; `--check` tells how well it cuts.

leads.txt holds sentences as news begins with, written for this: one a line, with | behind each word that a whole title
may end with. Each other place is one where none may end. A logistic regression learns to tell the two apart; the
features are those of generator/reading/titling/completeness. Deterministic. --check leaves out a tenth of the sentences
at a time and prints how often the place that the rest would choose is a marked one.
"""

from __future__ import annotations

import collections
import csv
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from generator.knowledge import Knowledge
from generator.reading.titling.asides import between_commas
from generator.reading.titling.completeness import WEIGHTS, Measure
from generator.reading.titling.ending import cuts
from generator.reading.titling.wording import language_of

LEADS = Path(__file__).parent / "leads.txt"
MARK = "|"
RARE = 5  # features of fewer places teach nothing that holds elsewhere
RIDGE = 3.0  # how much a weight's square costs
ROUNDS, STEP = 300, 0.1
SMALLEST = 0.05  # a smaller weight is left out
FOLDS = 10


class Sample(NamedTuple):
    """A place of a sentence: what the measure is told of it, and whether a title may end there."""

    sentence: int
    features: list[str]
    whole: bool


def marked(line: str) -> tuple[str, set[int]]:
    """A line without its marks, and the characters before which they stood."""
    parts = line.strip().split(MARK)
    ends_: set[int] = set()
    for part in parts[:-1]:
        ends_.add(max(ends_, default=0) + len(part))
    return "".join(parts), ends_


def samples(lines: Sequence[str], knowledge: Knowledge) -> Iterator[Sample]:
    """All places of the sentences where a title might end."""
    language = knowledge.derived(language_of)
    measure = Measure(language, {})
    for number, line in enumerate(lines):
        text, whole = marked(line)
        for end, told in cuts(text, [], between_commas(text, [], language, knowledge), measure):
            yield Sample(number, told, end in whole)


def learned(places: Sequence[Sample]) -> dict[str, float]:
    """The weights of a logistic regression, by Adam from nothing."""
    met = collections.Counter(name for place in places for name in set(place.features))
    column = {name: i for i, name in enumerate(sorted(name for name, n in met.items() if n >= RARE))}
    known = [[column[name] for name in place.features if name in column] for place in places]
    rows = np.repeat(np.arange(len(known)), [len(row) for row in known])
    columns = np.concatenate([np.array(row, int) for row in known])
    whole = np.array([place.whole for place in places], float)
    weights, mean, square = np.zeros((3, len(column)))
    for n in range(1, ROUNDS + 1):
        odds = np.bincount(rows, weights[columns], len(known))
        gradient = np.bincount(columns, (1 / (1 + np.exp(-odds)) - whole)[rows], len(column)) + RIDGE * weights
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        step = STEP * (1 - 0.9 * n / ROUNDS)
        weights = weights - step * mean / (1 - 0.9**n) / (np.sqrt(square / (1 - 0.99**n)) + 1e-8)
    return {name: round(float(weights[i]), 2) for name, i in column.items() if abs(weights[i]) >= SMALLEST}


def chosen(places: Sequence[Sample], weights: Mapping[str, float]) -> dict[int, bool]:
    """For each sentence that has a marked place whether the likeliest of its places is marked."""
    best: dict[int, tuple[float, bool]] = {}
    possible = {place.sentence for place in places if place.whole}
    for place in places:
        odds = sum(weights.get(name, 0.0) for name in place.features)
        if place.sentence in possible and odds > best.get(place.sentence, (-math.inf, False))[0]:
            best[place.sentence] = odds, place.whole
    return {sentence: whole for sentence, (_, whole) in best.items()}


def main(arguments: Sequence[str]) -> None:
    """Train, or check."""
    lines = LEADS.read_text(encoding="utf-8").splitlines()
    places = list(samples(lines, Knowledge()))
    if "--check" in arguments:
        right: dict[int, bool] = {}
        for fold in range(FOLDS):
            weights = learned([place for place in places if place.sentence % FOLDS != fold])
            right |= chosen([place for place in places if place.sentence % FOLDS == fold], weights)
        print(f"{sum(right.values())} of {len(right)} sentences are cut at a marked place")
        return
    out = Path(arguments[0]) if arguments else WEIGHTS
    with out.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(sorted(learned(places).items()))


if __name__ == "__main__":
    main(sys.argv[1:])
