"""Keeps the record of an article until something that it was made of changes.

The key is a hash of all that decides the record: the article, the editor's file, the dossier's topics, the program and
its knowledge. So nothing is ever out of date; what no longer fits is simply not found. An entry is JSON under its own
hash: a damaged or foreign one is no entry, and nothing in it is executed.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from generator.finding.topics import DossierTopic
from generator.reading import editor
from generator.record import Record

PROGRAM = Path(__file__).parent.parent
# What stands above the finders shapes pages, not records.
PARTS = ("record.py", "typed_yaml.py", "knowledge", "arabic", "reading", "finding")


def _hash_files(files: Iterable[Path], root: Path) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(root).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def program_hash() -> str:
    """The hash of the program and its knowledge, as far as they shape a record."""
    files = [
        path
        for part in PARTS
        for path in ([PROGRAM / part] if part.endswith(".py") else sorted((PROGRAM / part).rglob("*")))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return _hash_files(files, PROGRAM)


def key(path: Path, topics: Sequence[DossierTopic]) -> str:
    """The key of this article's record in a dossier with these topics. Raises OSError where it can't be read."""
    digest = hashlib.sha256(f"{program_hash()}\0{path.name}\0".encode())
    for topic in topics:
        digest.update(topic.model_dump_json().encode() + b"\0")
    with path.open("rb") as file:
        digest.update(hashlib.file_digest(file, "sha256").digest())
    beside = editor.path_for(path)
    digest.update(beside.read_bytes() if beside.is_file() else b"\0")
    return digest.hexdigest()


def holds(folder: Path, path: Path, topics: Sequence[DossierTopic]) -> bool:
    """Whether the cache has an entry for this article; only `load` tells whether the entry is whole."""
    try:
        return path.is_file() and _entry(folder, key(path, topics)).exists()
    except OSError:
        return False


def _entry(folder: Path, key_: str) -> Path:
    return folder / key_[:2] / f"{key_}.json"


def load(folder: Path, key_: str) -> Record | None:
    """The record under this key, or None where there is none that is whole."""
    try:
        stored = _entry(folder, key_).read_bytes()
    except OSError:
        return None
    digest, _, payload = stored.partition(b"\n")
    if digest.decode("ascii", "replace") != hashlib.sha256(payload).hexdigest():
        return None
    try:
        return Record.model_validate_json(payload)
    except ValidationError:
        return None


def store(folder: Path, key_: str, record: Record) -> None:
    """Keeps the record under this key. A cache that can't be written is no error: the next run is slower."""
    payload = record.model_dump_json(by_alias=True).encode()
    place = _entry(folder, key_)
    temporary: str | None = None
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)
        os.replace(temporary, place)
    except OSError:
        if temporary is not None and os.path.exists(temporary):
            os.unlink(temporary)


def sweep(folder: Path, paths: Iterable[Path], topics: Sequence[DossierTopic]) -> None:
    """Removes every entry but those of these articles: what the dossier no longer uses."""
    wanted = {_entry(folder, key(path, topics)) for path in paths if path.is_file()}
    for place in folder.glob("??/*"):
        if place not in wanted:
            place.unlink(missing_ok=True)
