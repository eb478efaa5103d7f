"""Statements that a person judged: `python bench/statements.py NEWS.jsonl.gz`.

NEWS.jsonl.gz has an article a line (`id`, `text`). The verdicts are in judgements/statements.csv: statements found in
sixty articles drawn at random, each known by a digest of its verb, speaker and words; right only where content, speaker
and directness are. Prints how many of those found again are right, and how many are found no more.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from generator import reading
from generator.finding import actors, statements
from generator.knowledge import Knowledge
from generator.record import Statement

VERDICTS = Path(__file__).parent / "judgements" / "statements.csv"


def digest(statement: Statement) -> str:
    """What a statement is known by, without its words."""
    words = f"{statement.verb}|{statement.speaker_text}|{statement.text}"
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def main(news: Path) -> None:
    """Print the figures."""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = {(row["article"], row["statement"]): row["verdict"] for row in csv.DictReader(file)}
    knowledge = Knowledge()
    wanted = {article for article, _ in verdicts}
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, gzip.open(news, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                path = Path(folder) / "article.txt"
                path.write_text(row["text"], encoding="utf-8")
                article = reading.read(path, knowledge)
                said = statements.find(article, *actors.find(article, knowledge), knowledge)
                seen = {digest(statement) for statement in said}
                found.update(verdict for (id_, key), verdict in verdicts.items() if id_ == row["id"] and key in seen)
    again = sum(found.values())
    print(f"judged {len(verdicts)}: right {sum(verdict == 'right' for verdict in verdicts.values())}")
    print(f"found again {again}: right {found['right']}, wrong {again - found['right']}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
