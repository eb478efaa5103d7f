"""Pairs of names that a person judged: `python bench/entity_merges.py NEWS.jsonl.gz`.

NEWS.jsonl.gz has an article a line (`id`, `title`, `text`). The verdicts are in judgements/entities.tsv and, drawn
later, entities-2.tsv: pairs of actors of two articles whose last names, names or English are alike, drawn by hash, at
most two pairs of the same names. Prints for each how many pairs that are joined are the same (precision) and how many
of the same are joined (recall). `no_name`: what the article says there is no name («السياسة الخارجية الأمريكية» is no
ministry); such pairs are counted apart.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.dossier import build
from generator.finding.analysis import analyse_file
from generator.knowledge import Knowledge
from generator.record import Record

VERDICTS = Path(__file__).parent / "judgements" / "entities.tsv"
LATER = VERDICTS.with_name("entities-2.tsv")


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


def score(verdicts: Path, articles: Mapping[str, str], entity: Mapping[tuple[str, str], str]) -> dict[str, object]:
    """Precision and recall over a file of verdicts. `articles`: article id -> record id; `entity`: of a record id and a
    name."""
    right = wrong = missed = gone = no_name = 0
    with verdicts.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            here = entity.get((articles[row["article"]], row["name"]))
            there = entity.get((articles[row["other_article"]], row["other_name"]))
            if here is None or there is None:
                gone += 1
            elif row["verdict"] == "no_name":
                no_name += 1
            elif here == there:
                right += row["verdict"] == "same"
                wrong += row["verdict"] != "same"
            else:
                missed += row["verdict"] == "same"
    return {
        "pairs": verdicts.name, "precision": round(right / (right + wrong), 3),
        "recall": round(right / (right + missed), 3), "joined": right + wrong, "same": right + missed,
        "no_name": no_name, "names_no_longer_found": gone,
    }  # fmt: skip


def main() -> None:
    """Print precision and recall."""
    knowledge = Knowledge()
    records = records_of(Path(sys.argv[1]), knowledge)
    dossier = build(list(records.values()), knowledge=knowledge)
    entity = {(member.record, member.name): one.id for one in dossier.entities for member in one.members}
    articles = {article: record.id for article, record in records.items()}
    for verdicts in (VERDICTS, LATER):
        print(json.dumps(score(verdicts, articles, entity)))


if __name__ == "__main__":
    main()
