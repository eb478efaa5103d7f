"""A story's text to sentences, with exact offsets."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.knowledge import Knowledge
from generator.record import Sentence

_END = re.compile(r"[.!?؟]+[\"»”’)\]]*")
_HEADING_WORDS = 14
_WORD = re.compile(r"\w")


def split(text: str, knowledge: Knowledge) -> list[Sentence]:
    """The sentences of a text whose paragraphs are its lines. Every character that is no space is in one of them."""
    found: list[Sentence] = []
    lines = text.split("\n")
    start = 0
    for paragraph, line in enumerate(lines, start=1):
        spans = _spans(line)
        heading = len(spans) == 1 and paragraph < len(lines) and _is_heading(line)
        for a, b in spans:
            n = len(found) + 1
            found.append(Sentence(n=n, paragraph=paragraph, start=start + a, end=start + b, heading=heading))
        start += len(line) + 1
    return found


def _is_heading(line: str) -> bool:
    return len(line.split()) <= _HEADING_WORDS and line[-1:] not in '.:،؛!…»"”'


def _spans(line: str) -> list[tuple[int, int]]:
    cuts = [0]
    for found in _END.finditer(line):
        end = found.end()
        if end < len(line) and not line[end].isspace():
            continue
        if found[0].startswith("..") or re.search(r"(?:^|\W)\w$", line[max(0, found.start() - 3) : found.start()]):
            continue
        if _WORD.search(line, end):
            cuts.append(end)
    cuts.append(len(line))
    spans = []
    for a, b in pairwise(cuts):
        piece = line[a:b]
        if piece.strip():
            spans.append((a + len(piece) - len(piece.lstrip()), b - len(piece) + len(piece.rstrip())))
    return spans
