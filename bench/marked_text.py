"""Sentences with their names marked: `وقال [P جون كيربي] [L لواشنطن] إن`.

One sentence a line, an empty line between stories. Names stand in brackets behind the letter of their kind, P a person,
L a place, O a body; a mark takes whole words, with their clitics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.arabic.tokens import tokens

KINDS = {"P": "PER", "L": "LOC", "O": "ORG"}
_PIECE = re.compile(r"(?P<plain>[^\[\]]+)|\[(?P<kind>[PLO]) (?P<name>[^\[\]]+)\]")
_LETTER = re.compile("[ء-ي]")


class Marked(NamedTuple):
    """A sentence without its marks, and its names: first character, the one after the last, kind."""

    text: str
    names: list[tuple[int, int, str]]


def stories(path: Path) -> Iterator[list[Marked]]:
    """The sentences of each story in a file. Raises ValueError with file and line where a mark is open or cuts a
    word."""
    story: list[Marked] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                story.append(read(line.strip()))
            except ValueError as error:
                raise ValueError(f"{path.name}:{number}: {error}") from None
        elif story:
            yield story
            story = []
    if story:
        yield story


def read(line: str) -> Marked:
    """A marked sentence. Raises ValueError where a mark is open or cuts a word."""
    text, at = "", 0
    names: list[tuple[int, int, str]] = []
    for piece in _PIECE.finditer(line):
        beside = line[piece.start() - 1 : piece.start()], line[piece.end() : piece.end() + 1]
        if piece.start() != at or (piece["kind"] and any(map(_LETTER.match, beside))):
            break
        if piece["kind"]:
            names.append((len(text), len(text) + len(piece["name"]), KINDS[piece["kind"]]))
        text += piece["plain"] or piece["name"]
        at = piece.end()
    if at != len(line):
        raise ValueError(f"a mark that is open or cuts a word: {line[at : at + 30]}")
    return Marked(text, names)


def labelled(marked: Marked) -> tuple[list[str], list[str]]:
    """The words of a sentence and their labels."""
    words = tokens(marked.text)
    labels = ["O"] * len(words)
    for start, end, kind in marked.names:
        inside = [at for at, word in enumerate(words) if start <= word.start < end]
        labels[inside[0] : inside[-1] + 1] = [f"B-{kind}", *[f"I-{kind}"] * (len(inside) - 1)]
    return [word.text for word in words], labels
