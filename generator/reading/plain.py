"""Plain text: every line is what it is."""

from __future__ import annotations

from generator.arabic.letters import clean
from generator.reading.source import Line, Source


def lines_of(text: str, first: int = 1) -> list[Line]:
    """The lines of a text, put right, empty ones among them; the first one has the number `first`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return [
        Line(number, piece.strip())
        for number, raw in enumerate(text.split("\n"), start=first)
        for piece in clean(raw).split("\n")
    ]


def read(text: str) -> Source:
    """The source that a plain text is."""
    return Source(lines=lines_of(text))
