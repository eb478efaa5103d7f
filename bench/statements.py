"""How right the statements are: `python bench/statements.py DATA`.

DATA holds news.jsonl.gz, news_scale_3k.jsonl.gz and news_abstracts.jsonl.gz (`id`, `text`) and quotes_pud.jsonl.gz (a
sentence, its verb and speaker). The verdicts are in judgements/statements.csv: statements found in articles drawn at
random, each known by a digest of its verb, speaker and words; right only where content, speaker and directness are.
Measured: how many of those found again are right, how many of the right ones are found again, and how many sentences of
quotes_pud yield the verb with its speaker. What was judged wrong was mended, so the first two tell what was lost since,
not how right an article is that nobody has read.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from pathlib import Path

from bench.corpus import Measured, Results, cleaned, knowledge, plain, rows, share, told
from generator.arabic.letters import fold
from generator.finding import actors, statements
from generator.record import Statement

# where the articles that were judged come from
CORPORA = ("news", "news_scale_3k", "news_abstracts")
VERDICTS = Path(__file__).parent / "judgements" / "statements.csv"


def digest(statement: Statement) -> str:
    """What a statement is known by, without its words."""
    words = f"{statement.verb}|{statement.speaker_text}|{statement.text}"
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def judged(folder: Path) -> Results:
    """The statements that a person judged, found again."""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = {(row["article"], row["statement"]): row["verdict"] for row in csv.DictReader(file)}
    wanted = {article for article, _ in verdicts}
    found: Counter[str] = Counter()
    new = 0
    for row in (row for corpus in CORPORA for row in rows(folder, corpus)):
        if row["id"] in wanted:
            wanted.remove(row["id"])
            article = cleaned(row["text"])
            said = statements.find(article, *actors.find(article, knowledge()), knowledge())
            seen = {digest(statement) for statement in said}
            found.update(verdicts[row["id"], key] for key in seen if (row["id"], key) in verdicts)
            new += sum((row["id"], key) not in verdicts for key in seen)
    again = sum(found.values())
    right = sum(verdict == "right" for verdict in verdicts.values())
    return {
        "statements: right of those judged": Measured(
            share(found["right"], again), again, note=f"{new} others were never judged"
        ),
        "statements: judged right, still found": Measured(share(found["right"], right), right),
    }


def quotes(folder: Path) -> Results:
    """Sentences with one speaker."""
    right = {}
    for row in rows(folder, "quotes_pud"):
        article = plain(row["text"])
        people, places = actors.find(article, knowledge())
        names = {one.id: [one.name, *one.forms] for one in (*people, *places)}
        right[row["id"]] = any(
            fold(one.verb or "") == fold(row["verb"])
            and any(
                name and fold(name) in fold(row["speaker"])
                for name in (one.speaker_text, *names.get(one.speaker or "", ()))
            )
            for one in statements.find(article, people, places, knowledge())
        )
    for id_ in (id_ for id_, hit in right.items() if not hit):
        print(f"  quotes_pud {id_} is missed", file=sys.stderr)
    return {"statements: verb and speaker": told("quotes_pud", right)}


def measure(folder: Path) -> Results:
    """All of it."""
    return quotes(folder) | judged(folder)


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
