"""Quotation marks: which open, which close, and what stands between them.

Newsrooms mix “ ” „ « » and the typewriter's ", turn them round, and glue a preposition to the opening mark (ب"…").
So a mark's shape is not trusted where its place in the line says more: an opening mark has a space or bracket before
it and a word after it, a closing mark the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARK = re.compile("[\"“”„‟«»‹›″❝❞]|''|(?<!\\w)[‘’‚](?=\\w)|(?<=\\w)[’‘](?!\\w)")
_SIGN = re.compile("[\"“”„‟«»‹›″❝❞‘’‚']")
_ALWAYS_OPEN, _ALWAYS_CLOSE = "«‹", "»›"
# clitics that are written before an opening mark, alone or together
_GLUED = re.compile(r"(?:^|[^\w])[وف]?[بلك]?$")


class Quotation(NamedTuple):
    """A quotation: its words are `text[start:end]`, its marks lie at `opening` and before `closing`; `end` is `closing`
    where its last mark is that of a name inside it too.

    `depth` is 1 for a quotation that stands in no other."""

    opening: int
    start: int
    end: int
    closing: int
    depth: int


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The closed quotations of `text[start:end]` in the order of their opening marks, outer before inner.

    A mark without its other half is no quotation, but where the line ends with a name inside it («"… "ليفربول".»)
    one mark closes both. None runs over the end of a line. Linear in the length.
    """
    end = len(text) if end is None else end
    found: list[Quotation] = []
    waiting: list[re.Match[str]] = []
    line = start
    for mark in _marks(text, start, end):
        over = text.find("\n", line, mark.start())
        if over >= 0:
            found += _left_open(text, waiting, found, over)
            waiting.clear()
        line = mark.start()
        if _opens(text, mark, start, end, bool(waiting)):
            waiting.append(mark)
        elif waiting and text[waiting[-1].end() : mark.start()].strip():
            opened = waiting.pop()
            a, b = opened.end(), mark.start()
            while text[a].isspace():
                a += 1
            while text[b - 1].isspace():
                b -= 1
            found.append(Quotation(opened.start(), a, b, mark.end(), 1))
    over = text.find("\n", line, end)
    found += _left_open(text, waiting, found, over if over >= 0 else end)
    return _nested(sorted(found))


# the signs that a clause ends with
_STOPS = ".،؛!؟"
# what ends a sentence inside a line
_FULL_STOP = re.compile(r"[.!؟]\s")
# a name in quotation marks has so many words at most
_NAME = 4


def _left_open(text: str, waiting: list[re.Match[str]], found: list[Quotation], over: int) -> list[Quotation]:
    """The one quotation that is left open in the line up to `over`, where a name in quotation marks inside it, the only
    one and the last of the line, ends its clause."""
    inner = found[-1] if found else None
    if len(waiting) != 1 or inner is None or inner.opening < waiting[0].end() or waiting[0][0] in _ALWAYS_OPEN:
        return []
    start = waiting[0].end()
    before = text[start : inner.opening]
    ended = not text[inner.closing : over].strip() or text[inner.closing : over].lstrip()[0] in _STOPS
    if not ended or not before.strip() or _FULL_STOP.search(before):
        return []
    if (len(found) > 1 and found[-2].opening > start) or len(text[inner.start : inner.end].split()) > _NAME:
        return []
    while text[start].isspace():
        start += 1
    return [Quotation(waiting[0].start(), start, inner.closing, inner.closing, 1)]


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The quotation marks, left to right; one plain class finds where one may stand, at a third of the time."""
    over = start
    for sign in _SIGN.finditer(text, start, end):
        mark = _MARK.match(text, sign.start(), end) if sign.start() >= over else None
        if mark:
            over = mark.end()
            yield mark


def _nested(found: list[Quotation]) -> list[Quotation]:
    """The quotations, in order, with how deep each stands in the others."""
    around: list[int] = []
    nested = []
    for quotation in found:
        while around and around[-1] <= quotation.opening:
            around.pop()
        around.append(quotation.closing)
        nested.append(quotation._replace(depth=len(around)))
    return nested


def _opens(text: str, mark: re.Match[str], start: int, end: int, inside: bool) -> bool:
    """Whether the mark opens a quotation; a mark that could do either closes what is open."""
    if mark[0] in _ALWAYS_OPEN or mark[0] in _ALWAYS_CLOSE:
        return (mark[0] in _ALWAYS_OPEN) != _turned(text, mark, start, end)
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    can_open = (
        not after.isspace()
        and after not in ".،؛:!؟)]"
        and (not before.isalnum() or bool(_GLUED.search(text, max(start, mark.start() - 3), mark.start())))
    )
    can_close = not before.isspace() and before not in "([:"
    floats = (before.isspace() or before == ":") and after.isspace()
    # «قال الوزير"سنعود"»
    unspaced = before.isalpha() and after.isalpha()
    return not inside if floats or unspaced or (can_open and can_close) else can_open


def _turned(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether « and » are exchanged here: an opening shape with a word before it and none after it, or the reverse."""
    before = mark.start() > start and not text[mark.start() - 1].isspace()
    after = mark.end() < end and (text[mark.end()].isalnum())
    if mark[0] in _ALWAYS_OPEN:
        return before and not after and text[mark.start() - 1] not in "(["
    return after and not before
