"""Plain text: every line is what it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.arabic.letters import clean
from generator.reading.formats.source import Line, Source

# A text is hard-wrapped if some of its lines are followed by another at once, none is wide, and most of those followed
# are nearly as long as the longest and end without a full stop. Widths in characters, the rest as shares.
_FEWEST, _WIDEST, _FULL, _SURELY_FULL, _WRAPPED = 4, 110, 0.62, 0.85, 0.6
_STOPS = '.!؟?:»"”'


def lines_of(text: str) -> list[Line]:
    """The lines of a text, put right, empty ones among them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return [
        Line(number, piece.strip())
        for number, raw in enumerate(text.split("\n"), start=1)
        for piece in clean(raw).split("\n")
    ]


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines with paragraphs put together that were broken at a fixed width; other texts stay as they are."""
    filled = [line.text for line in lines if line.text]
    longest = max(map(len, filled), default=0)
    inner = [first.text for first, second in pairwise(lines) if first.text and second.text]
    full = [text for text in inner if len(text) > _FULL * longest and text[-1] not in _STOPS]
    if len(inner) < _FEWEST or longest > _WIDEST or len(full) < _WRAPPED * len(inner):
        return list(lines)
    found: list[Line] = []
    open_ = False
    for line in lines:
        if line.text and open_:
            found[-1] = Line(found[-1].number, f"{found[-1].text} {line.text}")
        else:
            found.append(line)
        size = len(line.text)
        open_ = size > _FULL * longest and (line.text[-1] not in _STOPS or size > _SURELY_FULL * longest)
    return found


def read(text: str) -> Source:
    """The source that a plain text is."""
    return Source(lines=unwrapped(lines_of(text)))
