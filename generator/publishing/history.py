"""What git knows of a folder of articles: its last change, and the files that are gone. Never the clock."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

# A long history is read once a build; beyond this the build goes on without it.
_SECONDS = 60


def last_change(folder: Path) -> date | None:
    """The day of the last commit that changed something in this folder; None where git knows none."""
    said = _log(folder, "-1", "--format=%cs").strip()
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        return None


def gone(folder: Path) -> dict[str, str | None]:
    """The files that once were in this folder and are not now, each with the name it bears today or None.

    Names are relative to the folder. A file that was moved and then taken out is gone."""
    found: dict[str, str | None] = {}
    for old, new in _changes(folder):
        if old not in found and not (folder / old).exists():
            found[old] = found.get(new, new) if new else None
    return {old: new if new and (folder / new).exists() else None for old, new in sorted(found.items())}


def _changes(folder: Path) -> Iterator[tuple[str, str | None]]:
    """Each removal and renaming, the newest first: the name before, and the name after or None."""
    fields = iter(_log(folder, "-M", "--diff-filter=DR", "--name-status", "-z", "--relative", "--format=").split("\0"))
    for status in fields:
        kind = status.strip()[:1]
        if kind == "D":
            yield str(PurePosixPath(next(fields))), None
        elif kind == "R":
            yield str(PurePosixPath(next(fields))), str(PurePosixPath(next(fields)))


def _log(folder: Path, *options: str) -> str:
    """What `git log` prints of this folder; "" where there is no git or no history."""
    try:
        done = subprocess.run(
            ["git", "log", *options, "--", "."], cwd=folder, capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
