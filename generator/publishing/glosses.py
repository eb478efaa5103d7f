"""The English of a term beside its first occurrence on a page; the rest is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.publishing.escape import escape, isolate
from generator.record import Term

# What may stand before a form in its word: forms are without clitics.
_CLITICS = "[وفبلك]{0,3}"


class Line(NamedTuple):
    """A text of the page: the article's words, and the sentence they come from, None for an editor's own."""

    text: str
    sentence: int | None


class _Gloss(NamedTuple):
    """A term that is not shown yet: the number of its row in the glossary, from 1, its forms and its sentences."""

    row: int
    en: str
    form: re.Pattern[str]
    sentences: frozenset[int]


def mark(groups: Iterable[Iterable[tuple[str, int | None]]], glossary: Sequence[Term]) -> list[list[Markup]]:
    """The lines (text, number of its sentence or None) of each part of a page, in reading order, as HTML.

    The first occurrence of each term that has English leads to its row of the glossary, `#gN`, and carries the English
    for the tooltip. Where two terms stand at one place, the longer one is marked there."""
    waiting = [_gloss(row, term) for row, term in enumerate(glossary, 1) if term.en]
    return [[_marked(Line(*line), waiting) for line in lines] for lines in groups]


def _gloss(row: int, term: Term) -> _Gloss:
    forms = "|".join(re.escape(form) for form in sorted(term.forms or [term.term], key=lambda form: (-len(form), form)))
    pattern = re.compile(rf"(?<!\w){_CLITICS}({forms})(?!\w)")
    return _Gloss(row, term.en or "", pattern, frozenset(term.sentences))


def _marked(line: Line, waiting: list[_Gloss]) -> Markup:
    """The line with its terms marked; what is shown here waits no longer."""
    found = [
        (match.start(1), -match.end(1), gloss)
        for gloss in waiting
        if line.sentence in gloss.sentences and (match := gloss.form.search(line.text))
    ]
    parts: list[Markup] = []
    at = 0
    for start, minus_end, gloss in sorted(found, key=lambda one: one[:2]):
        if start < at:
            continue
        words = isolate(line.text[start:-minus_end])
        parts.append(isolate(line.text[at:start]))
        parts.append(Markup(f'<a class="mj-term" href="#g{gloss.row}" data-text="{escape(gloss.en)}">{words}</a>'))
        at = -minus_end
        waiting.remove(gloss)
    return Markup("").join([*parts, isolate(line.text[at:])])
