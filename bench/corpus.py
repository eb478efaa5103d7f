"""What the benches share: rows of a data folder, articles from plain text, and the form of a result."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator import reading
from generator.knowledge import Knowledge, built_in
from generator.reading import sentences
from generator.record import Article, Title

FAULTS = Path(__file__).parent / "faults.csv"


@dataclass(frozen=True)
class Measured:
    """A number: `value` is a share or F1 from 0 to 1, more is better, over `of` cases; None where it is told alone.

    `peers` are other programs on the same cases, `note` says what else a reader has to know.
    """

    value: float
    of: int
    peers: Mapping[str, float] = field(default_factory=dict)
    note: str = ""


Results = dict[str, Measured]


def knowledge() -> Knowledge:
    """The program's knowledge, as the program itself has it."""
    return built_in()


def rows(folder: Path, name: str) -> Iterator[dict]:
    """The rows of NAME.jsonl.gz."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def faults(corpus: str) -> dict[str, str]:
    """The rows of a corpus that a reader found to be wrong: id -> why. They are scored all the same."""
    with FAULTS.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["why"] for row in csv.DictReader(file) if row["corpus"] == corpus}


def plain(text: str) -> Article:
    """The article that a text is as it stands, nothing removed."""
    return Article(
        id="x", file="x.txt", text_sha256="", title=Title(text="x", origin="derived"),
        text=text, sentences=sentences.split(text, knowledge()),
    )  # fmt: skip


def cleaned(content: str | bytes, suffix: str = ".txt") -> Article:
    """The article that the program reads from a file with this content."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return reading.read(path, knowledge())


def share(hits: int, of: int) -> float:
    """Hits of cases, 0 where there is no case."""
    return hits / of if of else 0.0


def told(corpus: str, right: Mapping[str, bool]) -> Measured:
    """The share of rows (id -> whether right), with the share that leaves the corpus's faulty rows out beside it."""
    wrong = faults(corpus)
    sound = [hit for id_, hit in right.items() if id_ not in wrong]
    rest = f"{share(sum(sound), len(sound)):.3f} of {len(sound)} without its faulty rows"
    note = rest if len(sound) < len(right) else ""
    return Measured(share(sum(right.values()), len(right)), len(right), note=note)


def digest(path: Path) -> str:
    """SHA-256 of a file, or of the files of a folder by name."""
    found = hashlib.sha256()
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        found.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()
