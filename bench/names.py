"""How right the names are, by span: `python bench/names.py DATA`.

DATA holds ner_anercorp_dev (tokens, tags). A span counts if its words and its type are right. The tagger alone and the
knowledge alone are the peers of both together. The set does not mark bodies that are described, not named («الجيش
اللبناني», «الوزارة»), the program does: the last row leaves these out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

import measure_names as ways  # noqa: E402

from bench.corpus import Measured, Results, knowledge, rows, share  # noqa: E402
from generator.arabic.tagger import spans  # noqa: E402

KINDS = {"persons": "PER", "places": "LOC", "bodies": "ORG", "all": ""}


def scores(gold: list[ways.Spans], found: list[ways.Spans], kind: str) -> tuple[float, float, float, int]:
    """Precision, recall, F1 of the spans of a kind, and how many are true."""
    pairs = [
        ({span for span in one if span[2].startswith(kind)}, {span for span in other if span[2].startswith(kind)})
        for one, other in zip(gold, found, strict=True)
    ]
    hits, said, true = (sum(counts) for counts in zip(*((len(a & b), len(b), len(a)) for a, b in pairs), strict=True))
    return share(hits, said), share(hits, true), share(2 * hits, said + true), true


def measure(folder: Path) -> Results:
    """F1 by kind."""
    dev = [(row["tokens"], ways.coarse(row["tags"])) for row in rows(folder, "ner_anercorp_dev")]
    gold = [set(spans(tags)) for _, tags in dev]
    blocks = [[words for words, _ in dev[i : i + ways.BLOCK]] for i in range(0, len(dev), ways.BLOCK)]

    def run(way: Callable[..., list[ways.Spans]]) -> list[ways.Spans]:
        return [found for block in blocks for found in way(block, knowledge())]

    both, tagger, tables = run(ways.together), run(ways.by_tagger), run(ways.by_knowledge)
    results: Results = {}
    for name, kind in KINDS.items():
        precision, recall, value, true = scores(gold, both, kind)
        peers = {"tagger alone": scores(gold, tagger, kind)[2], "knowledge alone": scores(gold, tables, kind)[2]}
        results[f"names: {name}, F1"] = Measured(value, true, peers, f"P {precision:.3f} R {recall:.3f}")
    precision, recall, value, true = scores(gold, run(ways.named), "")
    note = f"P {precision:.3f} R {recall:.3f}"
    results["names: all without described bodies, F1"] = Measured(value, true, note=note)
    return results


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
