"""Many articles, one after another or over processes; one bad article never stops the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import reading
from generator.finding.analysis import analyse_file
from generator.finding.topics import DossierTopic
from generator.knowledge import Knowledge, TableError
from generator.record import Record
from generator.typed_yaml import YamlError

SUFFIXES = (".txt", ".md", ".html", ".htm")
# Below this many articles a further process costs more than it saves: each loads the knowledge anew.
ARTICLES_A_PROCESS = 40


@dataclass(frozen=True)
class Outcome:
    """What became of a file: its record, or the problem that a person has to mend."""

    path: Path
    record: Record | None = None
    problem: str | None = None


def files(paths: Iterable[Path]) -> list[Path]:
    """The article files among these files and folders: each folder's own ones by name, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(
                (inner for inner in path.iterdir() if inner.suffix.lower() in SUFFIXES and inner.name[0] != "."),
                key=lambda inner: inner.name,
            )
        else:
            found.append(path)
    return found


def _leaves(path: Path) -> bool:
    """Whether the file is a link to somewhere outside its folder."""
    return path.is_symlink() and path.parent.resolve() not in path.resolve().parents


_knowledge: Knowledge | None = None


def _start() -> None:
    """Loads the knowledge once in each process."""
    global _knowledge  # noqa: PLW0603 (a worker process has no other place that outlives one article)
    _knowledge = Knowledge()


def _analyse(path: Path, topics: Sequence[DossierTopic], knowledge: Knowledge | None = None) -> Outcome:
    knowledge = knowledge or _knowledge or Knowledge()
    try:
        if _leaves(path):
            return Outcome(path, problem="a link that leads out of its folder; put the file itself there")
        return Outcome(path, analyse_file(path, knowledge, topics))
    except reading.ReadError as error:
        return Outcome(path, problem=str(error))
    except YamlError as error:
        return Outcome(path, problem=str(error))
    except TableError:
        raise
    except RecursionError:
        return Outcome(path, problem="nested too deeply to be an article")
    except MemoryError:
        return Outcome(path, problem="too large for this machine's memory")


def analyse_all(
    paths: Sequence[Path], topics: Sequence[DossierTopic] = (), workers: int | None = None
) -> Iterator[Outcome]:
    """The outcome of each file, in the order of `paths`.

    `workers` is the number of processes; None takes the machine's cores. A file of the same bytes as an earlier one,
    or with the same address, is a problem that names both: nothing is merged silently.
    """
    workers = min(workers or os.cpu_count() or 1, 1 + len(paths) // ARTICLES_A_PROCESS)
    if workers <= 1:
        knowledge = Knowledge()
        yield from _apart(_analyse(path, topics, knowledge) for path in paths)
        return
    with ProcessPoolExecutor(workers, initializer=_start) as pool:
        yield from _apart(pool.map(partial(_analyse, topics=tuple(topics)), paths, chunksize=8))


def _apart(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The outcomes, with a problem in place of a record whose bytes or address an earlier one has."""
    bytes_: dict[str, Path] = {}
    addresses: dict[str, Path] = {}
    for outcome in outcomes:
        record = outcome.record
        if record is None:
            yield outcome
        elif (first := bytes_.get(record.text_sha256)) is not None:
            yield Outcome(outcome.path, problem=f"the same bytes as {first.name}; remove one of the two")
        elif (first := addresses.get(record.id)) is not None:
            yield Outcome(
                outcome.path,
                problem=f"its address «{record.id}» is taken by {first.name}; "
                f"give it another with «slug:» in {outcome.path.stem}.yml",
            )
        else:
            bytes_[record.text_sha256] = addresses[record.id] = outcome.path
            yield outcome
