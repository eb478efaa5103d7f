"""What a format gives: the lines of a file, and what the file itself states about the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from generator.record import Warning

# An address of the web and of no other scheme, in which nothing ends an attribute.
WEB_ADDRESS = r"^https?://[^\s<>\"']+$"


def web_address(value: object) -> str | None:
    """The value where it is an address of the web, else None: «javascript:» and paths are none."""
    return value if isinstance(value, str) and re.match(WEB_ADDRESS, value) else None


class Line(NamedTuple):
    """A line of the file, counted from 1, put right and without the spaces around it."""

    number: int
    text: str


@dataclass(frozen=True)
class Source:
    """A file as its format gives it. What the file does not state is None; `published` is a day it states."""

    lines: list[Line]
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    agencies: tuple[str, ...] = ()
    dateline: tuple[str, ...] = ()
    warnings: list[Warning] = field(default_factory=list)
