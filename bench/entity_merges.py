"""Pairs of names that a person judged: `python bench/entity_merges.py NEWS.jsonl.gz`.

NEWS.jsonl.gz has an article a line (`id`, `title`, `text`). The verdicts are in judgements/entities.tsv: pairs of
actors of two articles whose last names, names or English are alike, drawn by hash, at most two pairs of the same names.
Prints how many pairs that are joined are the same (precision) and how many of the same are joined (recall).
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import tempfile
from pathlib import Path

from generator.dossier import build
from generator.finding.analysis import analyse_file
from generator.knowledge import Knowledge
from generator.record import Record

VERDICTS = Path(__file__).parent / "judgements" / "entities.tsv"


def records_of(news: Path, knowledge: Knowledge) -> dict[str, Record]:
    """Article id -> its record."""
    found = {}
    with tempfile.TemporaryDirectory() as folder, gzip.open(news, "rt", encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            row = json.loads(line)
            path = Path(folder) / f"{at:05}.txt"
            path.write_text(f"{row['title']}\n\n{row['text']}", encoding="utf-8")
            found[row["id"]] = analyse_file(path, knowledge)
    return found


def main() -> None:
    """Print precision and recall."""
    knowledge = Knowledge()
    records = records_of(Path(sys.argv[1]), knowledge)
    dossier = build(list(records.values()), knowledge=knowledge)
    entity = {(member.record, member.name): one.id for one in dossier.entities for member in one.members}
    right = wrong = missed = gone = 0
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            here = entity.get((records[row["article"]].id, row["name"]))
            there = entity.get((records[row["other_article"]].id, row["other_name"]))
            if here is None or there is None:
                gone += 1
            elif here == there:
                right += row["verdict"] == "same"
                wrong += row["verdict"] != "same"
            else:
                missed += row["verdict"] == "same"
    print(json.dumps({"precision": round(right / (right + wrong), 3), "recall": round(right / (right + missed), 3),
                      "joined": right + wrong, "same": right + missed, "names_no_longer_found": gone}))  # fmt: skip


if __name__ == "__main__":
    main()
