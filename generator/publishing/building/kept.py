"""How the pages of the site that stands were built, so that what has not changed need not be built again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.files import put, sha256
from generator.publishing.searching.searched import Page


@dataclass(frozen=True)
class Built:
    """A page as it was built: the hash of all that it was made of, None where it may be made of anything; the hash of
    its HTML; what the search index holds of it, None for nothing."""

    key: str | None
    html: str
    page: Page | None


def load(file: Path) -> dict[str, Built]:
    """The pages by their place in the site, as `store` wrote them; what is damaged or not there is left out."""
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError:
        return {}
    found = {}
    for line in lines:
        digest, _, payload = line.partition(b" ")
        if digest == sha256(payload).encode():
            place, key, html, page = json.loads(payload)
            found[place] = Built(key, html, Page(**page) if page else None)
    return found


def store(file: Path, pages: Mapping[str, Built]) -> None:
    """Write down the pages that can be taken over, each line under its hash. Without them the next build is slower, so
    a file that can't be written is no error."""
    lines = []
    for place, built in pages.items():
        if built.key:
            page = vars(built.page) if built.page else None
            payload = json.dumps([place, built.key, built.html, page], ensure_ascii=False).encode()
            lines.append(sha256(payload).encode() + b" " + payload + b"\n")
    try:
        put(file, b"".join(lines))
    except OSError:
        file.unlink(missing_ok=True)
