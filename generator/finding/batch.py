"""Many articles, one after another or over processes; one bad article never stops the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from generator import knowledge, reading
from generator.finding import cache
from generator.finding.analysis import analyse_file
from generator.finding.topics import DossierTopic
from generator.knowledge.loader import TableError
from generator.record import Record
from generator.typed_yaml import YamlError

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
                (
                    inner
                    for inner in path.iterdir()
                    if inner.suffix.lower() in reading.SUFFIXES and inner.name[0] != "."
                ),
                key=lambda inner: inner.name,
            )
        else:
            found.append(path)
    return found


def _analyse(path: Path, topics: Sequence[DossierTopic], folder: Path | None) -> Outcome:
    try:
        key = cache.key(path, topics) if folder and path.is_file() else None
        if folder and key and (known := cache.load(folder, key)):
            return Outcome(path, known)
        record = analyse_file(path, knowledge.built_in(), topics)
        if folder and key:
            cache.store(folder, key, record)
        return Outcome(path, record)
    except (reading.ReadError, YamlError, TableError, OSError) as error:
        return Outcome(path, problem=str(error))
    except RecursionError:
        return Outcome(path, problem="nested too deeply to be an article")
    except MemoryError:
        return Outcome(path, problem="too large for this machine's memory")
    except Exception as error:  # a fault of the program's own stops one article, not the dossier
        return Outcome(path, problem=f"the program failed on it, please report this: {type(error).__name__}: {error}")


def analyse_all(
    paths: Sequence[Path],
    topics: Sequence[DossierTopic] = (),
    workers: int | None = None,
    cache_folder: Path | None = None,
    cluster: str | None = None,
) -> Iterator[Outcome]:
    """The outcome of each file, in the order of `paths`.

    `workers` is the number of processes; None takes the machine's cores. `cache_folder` keeps the records of articles
    that have not changed. `cluster` is the address of a Dask scheduler whose workers see the same folders; it replaces
    the processes of this machine. A file of the same bytes as an earlier one, or with the same address, is a problem
    that names both: nothing is merged silently.
    """
    if cluster:
        yield from _apart(_on_cluster(partial(_analyse, topics=tuple(topics), folder=cache_folder), paths, cluster))
        return
    new = [at for at, path in enumerate(paths) if not (cache_folder and cache.holds(cache_folder, path, topics))]
    workers = min(workers or os.cpu_count() or 1, 1 + len(new) // ARTICLES_A_PROCESS)
    work = partial(_analyse, topics=tuple(topics), folder=cache_folder)
    if workers <= 1:
        yield from _apart(map(work, paths))
        return
    # with the first new article all knowledge is loaded and indexed: processes split off from this one then have it
    here = new[0] + 1
    outcomes = [work(path) for path in paths[:here]]
    context = get_context("fork" if sys.platform == "linux" else None)
    with ProcessPoolExecutor(workers, context) as pool:
        yield from _apart(chain(outcomes, pool.map(work, paths[here:], chunksize=8)))


def _on_cluster(work: Callable[[Path], Outcome], paths: Sequence[Path], address: str) -> Iterator[Outcome]:
    """The outcomes from the workers of a Dask cluster; what a lost worker had in hand is given to another.

    Raises ConnectionError where no scheduler answers at the address."""
    from distributed import Client

    try:
        client = Client(address)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ConnectionError(f"no Dask scheduler answers at «{address}»: {error}") from None
    with client:
        for future in client.map(work, [path.resolve() for path in paths], pure=False):
            yield future.result()


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
