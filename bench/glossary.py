"""How good the glossary is: `python bench/glossary.py DATA`.

DATA holds news.jsonl.gz (`id`, `title`, `text`). The verdicts are in judgements/terms.csv: pairs of a term and its
English, read in their sentence. Measured: over a hundred articles drawn in a fixed shuffle, how many of the twenty
best-ranked entries of each have English; how many of the pairs judged and found again are right.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from pathlib import Path

from bench.corpus import Measured, Results, cleaned, knowledge, rows, share
from generator.finding import actors, terms
from generator.record import Term

VERDICTS = Path(__file__).parent / "judgements" / "terms.csv"
ARTICLES, BEST = 100, 20


def entries(row: dict) -> list[Term]:
    """The glossary of an article, best first."""
    article = cleaned(f"{row['title']}\n\n{row['text']}")
    return terms.find(article, *actors.find(article, knowledge()), knowledge())


def english(folder: Path) -> Results:
    """How many of the best entries have English."""
    kept = list(rows(folder, "news"))
    random.Random(5).shuffle(kept)
    has: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for row in kept[:ARTICLES]:
        for term in entries(row)[:BEST]:
            of[term.kind] += 1
            has[term.kind] += term.en is not None
    kinds = ", ".join(f"{kind} {share(has[kind], of[kind]):.3f}" for kind in sorted(of))
    return {"glossary: English of the best entries": Measured(share(has.total(), of.total()), of.total(), note=kinds)}


def judged(folder: Path) -> Results:
    """The pairs that a person judged, found again."""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = {(row["article"], row["term"], row["en"]): row["right"] for row in csv.DictReader(file)}
    wanted = {article for article, _, _ in verdicts}
    found = [
        verdicts[row["id"], term.lemma, term.en]
        for name in ("news", "news_scale_3k")
        for row in rows(folder, name)
        if row["id"] in wanted
        for term in entries(row)
        if term.en and (row["id"], term.lemma, term.en) in verdicts
    ]
    note = f"of {len(verdicts)} pairs judged, {sum(right == 'yes' for right in verdicts.values())} right"
    return {
        "glossary: English right, of those judged": Measured(
            share(found.count("yes"), len(found)), len(found), note=note
        )
    }


def measure(folder: Path) -> Results:
    """All of it."""
    return english(folder) | judged(folder)


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
