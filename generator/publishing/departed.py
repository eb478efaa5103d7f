"""Addresses of briefings that are no more: taken out, or moved to another address.

Git tells of articles whose file was removed or renamed; what the editor says in dossier.yml goes before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator.dossier.file import DossierFile
from generator.reading import SUFFIXES
from generator.reading.article import identity
from generator.record import Record


@dataclass(frozen=True)
class Departed:
    """An address that has no briefing now: the id it was, the briefing that it leads to if any, and what to say."""

    id: str
    to: Record | None = None
    title: str | None = None
    reason: str | None = None


def find(records: Sequence[Record], edits: DossierFile, files: Mapping[str, str | None]) -> list[Departed]:
    """All such addresses, by id. `files`: names of articles that are gone, each with its name today or None."""
    by_id = {record.id: record for record in records}
    by_file = {record.file: record for record in records}
    found: dict[str, Departed] = {}
    for old, new in files.items():
        name = PurePath(old)
        if name.suffix.lower() in SUFFIXES:
            id_ = identity(name.stem)
            found[id_] = Departed(id_, to=by_file.get(PurePath(new).name) if new else None)
    for removed in edits.removed:
        found[removed.id] = Departed(removed.id, title=removed.title, reason=removed.reason)
    for old in edits.moved:
        found[old] = Departed(old, to=by_id.get(_last(old, edits.moved)))
    return [found[id_] for id_ in sorted(found) if id_ not in by_id]


def _last(id_: str, moved: Mapping[str, str]) -> str:
    """Where the chain of moves from this id ends."""
    for _ in moved:
        id_ = moved.get(id_, id_)
    return id_
