"""The English of a term beside its first occurrence on a page; the rest is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.publishing.escape import escape, isolate
from generator.record import Term

# What may stand before a form in its word, for forms are without clitics, and so many of these at most.
_CLITICS = frozenset("وفبلك")
_MOST = 3


class Line(NamedTuple):
    """A text of the page: the article's words, and the sentence they come from, None for an editor's own."""

    text: str
    sentence: int | None


class _Gloss(NamedTuple):
    """A term that is not shown yet: the number of its row in the glossary, from 1, its forms and its sentences."""

    row: int
    en: str
    forms: Sequence[str]
    sentences: frozenset[int]


def mark(groups: Iterable[Iterable[tuple[str, int | None]]], glossary: Sequence[Term]) -> list[list[Markup]]:
    """The lines (text, number of its sentence or None) of each part of a page, in reading order, as HTML.

    The first occurrence of each term that has English, and is not that itself («OpenAI»), leads to its row of the
    glossary, `#gN`, and carries the English for the tooltip. Where two terms stand at one place, the longer one is
    marked there."""
    waiting = [_gloss(row, term) for row, term in enumerate(glossary, 1) if term.en and term.en != term.term]
    return [[_marked(Line(*line), waiting) for line in lines] for lines in groups]


def _gloss(row: int, term: Term) -> _Gloss:
    return _Gloss(row, term.en or "", term.forms or [term.term], frozenset(term.sentences))


def _find(forms: Iterable[str], text: str) -> tuple[int, int] | None:
    """Where one of the forms stands first as a word, its clitics aside; of two at one place, the longer. An expression
    for each term would take longer to compile than all texts to search."""
    found = [(at, -at - len(form)) for form in forms if (at := _place(form, text)) >= 0]
    if not found:
        return None
    start, minus_end = min(found)
    return start, -minus_end


def _place(form: str, text: str) -> int:
    """Where the form stands first as a word, its clitics aside; -1 for nowhere."""
    at = text.find(form)
    while at >= 0 and not (_begins(text, at) and not _in_word(text[at + len(form) : at + len(form) + 1])):
        at = text.find(form, at + 1)
    return at


def _begins(text: str, at: int) -> bool:
    """Whether a word begins here, or so many letters before that are clitics."""
    for before in range(at, max(at - _MOST, 0) - 1, -1):
        if not _in_word(text[before - 1 : before]):
            return True
        if text[before - 1] not in _CLITICS:
            return False
    return False


def _in_word(sign: str) -> bool:
    """Whether the sign is a part of a word; "", before and behind the text, is not."""
    return sign.isalnum() or sign == "_"


def _marked(line: Line, waiting: list[_Gloss]) -> Markup:
    """The line with its terms marked; what is shown here waits no longer."""
    found = [
        (place[0], -place[1], gloss)
        for gloss in waiting
        if line.sentence in gloss.sentences and (place := _find(gloss.forms, line.text))
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
