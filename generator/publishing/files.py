"""Files: where the program's own lie, in a checkout as in an installed package; how one is written, and its hash."""

from __future__ import annotations

import filecmp
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

# A wheel carries these files inside the package; a checkout has them at its top (see pyproject.toml, force-include).
_PACKAGED = Path(__file__).parent.parent / "_files"
ROOT = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"


def put(path: Path, content: str | bytes | Iterable[str]) -> Path:
    """Write a file unless it says this already, and return its path. Text is UTF-8; that of a large file comes in
    parts, lest all of it be in memory. One that says something else is replaced, never written into: the site that
    stands may have the same file under a second name."""
    if not isinstance(content, str | bytes):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_stem(f"{path.stem}.new")
        try:
            with fresh.open("w", encoding="utf-8", newline="") as file:
                file.writelines(content)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        if path.is_file() and filecmp.cmp(path, fresh, shallow=False):
            fresh.unlink()
        else:
            fresh.replace(path)
        return path
    data = content.encode() if isinstance(content, str) else content
    if path.is_file():
        if path.read_bytes() == data:
            return path
        path.unlink()
    in_folder(path, lambda: path.write_bytes(data))
    return path


def in_folder(path: Path, make: Callable[[], object]) -> None:
    """Make a file at this path, and its folder where there is none; to ask first would take longer than most files."""
    try:
        make()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        make()


def sha256(data: bytes) -> str:
    """The hash of these bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
