"""The demo articles against what a careful reader took from them: `python bench/seeds.py` prints the errors too."""

from __future__ import annotations

import json
from pathlib import Path

from bench.corpus import Measured, Results, knowledge
from bench.score import Score, score
from generator.finding.analysis import analyse_file

GOLD = Path(__file__).parent / "gold"
ARTICLES = Path(__file__).parents[1] / "tests" / "demo"


def scored() -> Score:
    """The score of the articles that have gold."""
    paths = [ARTICLES / f"{gold.stem}.txt" for gold in sorted(GOLD.glob("*.yml"))]
    records = {path.name: json.loads(analyse_file(path, knowledge()).model_dump_json(by_alias=True)) for path in paths}
    return score(records, GOLD, ARTICLES)


def told(station: str, total: Score) -> Results:
    """F1 by kind of fact, and the share of right answers by question."""
    found: Results = {}
    for kind, tally in total.facts.items():
        precision, recall, f1 = tally.scores()
        found[f"{station}: {kind}, F1"] = Measured(f1, tally.tp + tally.fn, note=f"P {precision:.3f} R {recall:.3f}")
    for question, asked in total.asked.items():
        found[f"{station}: {question}"] = Measured(total.right[question] / asked, asked)
    single = total.asked["published"]
    found[f"{station}: no wrong day claimed"] = Measured(1 - total.wrong_days / single, single)
    return found


def show(results: Results, total: Score) -> None:
    """Print the results, then every error."""
    for name, measured in results.items():
        print(f"{name:36} {measured.value:.3f} of {measured.of:3} {measured.note}")
    for kind, tally in total.facts.items():
        print(f"\n{kind}: missed", *tally.missed, sep="\n  - ")
        print(f"{kind}: extra", *tally.extra, sep="\n  + ")
    print(*total.notes, sep="\n")


def measure(_folder: Path | None = None) -> Results:
    """How the demo articles score."""
    return told("seeds", scored())


if __name__ == "__main__":
    total = scored()
    show(told("seeds", total), total)
