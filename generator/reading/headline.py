"""The title: the one that stands above the story, or one cut from the story's first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.arabic.lexicon import folded
from generator.reading.source import Line
from generator.record import Sentence, Title

LONGEST_STATED = 150
LONGEST_DERIVED = 90
_CUT = re.compile(r"[،,؛;:]|\s[-–—]\s|\s(?=[\"“«(])")


def stated(lines: Sequence[Line]) -> int | None:
    """Which of the kept lines is the title: the first, where it is short, no sentence, and a story follows it."""
    if len(lines) < 2:
        return None
    line = lines[0].text
    words = line.split()
    if len(words) < 3 or len(line) > LONGEST_STATED or line[-1] in ".،؛:,;…":
        return None
    rest = [other.text for other in lines[1:] if folded(other.text) != folded(line)]
    if not rest or max(len(other) for other in rest) < len(line):
        return None
    return 0


def derived(text: str, sentences: Sequence[Sentence]) -> Title:
    """A title of the story's own words: its lead, cut at a natural place."""
    first = next((sentence for sentence in sentences if not sentence.heading), sentences[0])
    lead = text[first.start : first.end]
    return Title(text=_cut(lead), origin="derived", sentence=first.n)


def _cut(lead: str) -> str:
    lead = lead.rstrip(" .")
    if len(lead) <= LONGEST_DERIVED:
        return lead
    cuts = [found.start() for found in _CUT.finditer(lead) if 30 <= found.start() <= LONGEST_DERIVED]
    whole = [cut for cut in cuts if _balanced(lead[:cut])]
    if whole:
        return lead[: whole[-1]].rstrip()
    cut = lead.rfind(" ", 0, LONGEST_DERIVED)
    piece = lead[: cut if cut > 0 else LONGEST_DERIVED]
    while not _balanced(piece) and " " in piece:
        piece = piece.rsplit(" ", 1)[0]
    return piece.rstrip() + "…"


def _balanced(piece: str) -> bool:
    return piece.count('"') % 2 == 0 and all(
        piece.count(left) == piece.count(right) for left, right in ("“”", "«»", "()")
    )
