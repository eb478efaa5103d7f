"""Trains the measure by which points are chosen that can be understood: `train_risk.py DATA [OUT.csv]`; `--check` tells
how well it orders them.

DATA is the folder of bench/summary.py, whose articles bench/judgements/points-2.csv has readers' verdicts on: whether a
point can be understood beneath title and gist. A verdict on a line that was shown otherwise counts too, but for one on
the words in its brackets. A logistic
regression learns to tell the two apart; the signs are those of generator/finding/standing/risk. Deterministic. --check
leaves out the articles of a tenth at a time, and prints the area under the curve, and of the lines as they were shown
how many are understood: of all, and of the safest nine and eight tenths.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.corpus import cleaned, knowledge, rows
from bench.summary import READ, STRICT
from generator.finding import salience, summary
from generator.finding.analysis import analyse
from generator.finding.standing.risk import ALWAYS, SIGNS, UNIT
from generator.knowledge.loader import TABLES

RIDGE = 30.0  # how much a weight's square costs, in units of its sign's deviation
STEPS = 25
FOLDS, ROUNDS = 10, 4
BRACKETS = "bracket"  # a verdict with this in its reason is one on the words in brackets
KEPT = (1.0, 0.9, 0.8)


class Sample(NamedTuple):
    """A judged line: its article, its signs, whether it is the line that was judged, and whether it failed."""

    article: str
    signs: list[float]
    same: bool
    failed: bool


def samples(folder: Path) -> list[Sample]:
    """The judged lines that might be points today."""
    with STRICT.open(encoding="utf-8", newline="") as file:
        verdicts: dict[str, dict[int, list[dict[str, str]]]] = {}
        for row in csv.DictReader(file):
            verdicts.setdefault(row["article"], {}).setdefault(int(row["sentence"]), []).append(row)
    articles = {row["id"]: row for name in READ for row in rows(folder, name)}
    found = []
    for id_ in sorted(verdicts.keys() & articles.keys()):
        read = analyse(cleaned(f"{articles[id_]['title']}\n\n{articles[id_]['text']}"), knowledge())
        assessed = salience.assess(read, knowledge(), read.actors)
        for line, signs in summary.beneath(read, assessed, knowledge()):
            judged = verdicts[id_].get(line.sentence or 0, [])
            shown = hashlib.sha256(line.text.encode()).hexdigest()[:12]
            same = next((row for row in judged if row["shown"] == shown), None)
            row = same or next((row for row in judged if BRACKETS not in row["why"]), None)
            if row:
                failed = row["beneath_gist"] == "no"
                found.append(Sample(id_, [signs[name] for name in SIGNS], same is not None, failed))
    return found


def learned(found: list[Sample]) -> np.ndarray:
    """The weight of each sign, and of `always` behind them."""
    x = np.array([one.signs for one in found])
    y = np.array([one.failed for one in found], float)
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / deviation, np.ones(len(x))]
    cost = np.diag([RIDGE] * x.shape[1] + [1e-6])
    weights = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-z @ weights))
        slope = z.T @ (p - y) + cost @ weights
        weights -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + cost, slope)
    plain = weights[:-1] / deviation
    return np.r_[plain, weights[-1] - plain @ mean]


def area(scores: np.ndarray, failed: np.ndarray) -> float:
    """How often a line that failed scores above one that did not."""
    above = scores[failed][:, None] - scores[~failed][None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def check(found: list[Sample]) -> str:
    """How well lines are ordered by what those of other articles teach."""
    x = np.c_[np.array([one.signs for one in found]), np.ones(len(found))]
    same, failed = (np.array(one) for one in zip(*((one.same, one.failed) for one in found), strict=True))
    articles = sorted({one.article for one in found})
    scores = np.zeros(len(found))
    for seed in range(ROUNDS):
        order = {articles[i]: n % FOLDS for n, i in enumerate(np.random.RandomState(seed).permutation(len(articles)))}
        fold = np.array([order[one.article] for one in found])
        for n in range(FOLDS):
            weights = learned([one for one, at in zip(found, fold, strict=True) if at != n])
            scores[fold == n] += x[fold == n] @ weights / ROUNDS
    ordered = failed[same][np.argsort(scores[same], kind="stable")]
    kept = ", ".join(f"{share:.0%} {1 - ordered[: int(share * len(ordered))].mean():.4f}" for share in KEPT)
    found_area = area(scores[same], failed[same])
    return f"{same.sum()} lines, {failed[same].sum()} failed; area {found_area:.3f}; understood of {kept}"


if __name__ == "__main__":
    arguments = [one for one in sys.argv[1:] if one != "--check"]
    judged = samples(Path(arguments[0]))
    if "--check" in sys.argv:
        print(check(judged))
    else:
        out = Path(arguments[1]) if len(arguments) > 1 else TABLES / "risk_signs.csv"
        weights = zip((*SIGNS, ALWAYS), (UNIT * learned(judged)).round().astype(int), strict=True)
        with out.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([("sign", "weight"), *sorted(weights)])
