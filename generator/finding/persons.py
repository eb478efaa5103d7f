"""Persons named in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.lexicon import folded
from generator.arabic.tokens import Token, bases
from generator.finding import roles
from generator.finding.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge
from generator.knowledge.rows import Name

# Met this often as a given name, a word opens a name even where no title stands before it.
USUAL = 20
LONGEST = 5


class _Index(NamedTuple):
    names: dict[str, Name]
    joins_next: frozenset[str]
    plain: frozenset[str]  # words that are never part of a name


def _index(knowledge: Knowledge) -> _Index:
    return _Index(
        {row.ar: row for row in knowledge.names},
        frozenset(
            folded(form)
            for part in knowledge.name_parts
            if part.joins == "next" and part.kind in ("kunya", "particle")
            for form in (part.ar, *part.ar_aliases)
        ),
        frozenset(folded(form) for row in knowledge.roles for form in roles.forms(row) if " " not in form)
        | frozenset(folded(row.ar) for row in knowledge.function_words),
    )


def name(key: str, knowledge: Knowledge) -> Name | None:
    """What the list of names holds under this folded word or words."""
    return knowledge.derived(_index).names.get(key)


def find(line: Line, taken: Sequence[int], knowledge: Knowledge) -> list[Mention]:
    """Names of two words or more, in words that no other name has taken (`taken` is 0 there)."""
    index = knowledge.derived(_index)
    titles = roles.titles(line, knowledge)
    found: list[Mention] = []
    at = 0
    while at < len(line.words):
        mention = None if taken[at] or not line.words[at].is_word else _opens(line, at, taken, index)
        if mention and not _title_reaches(line, mention, titles, taken, knowledge):
            opening = index.names.get(folded(line.words[at].text))
            if not opening or opening.given < USUAL:
                mention = None
        if mention:
            found.append(mention)
            at = mention.last
        else:
            at += 1
    return found


def _title_reaches(
    line: Line, mention: Mention, titles: dict[int, roles.Title], taken: Sequence[int], knowledge: Knowledge
) -> bool:
    return roles.before(line, mention, titles, taken, knowledge) is not None


def _opens(line: Line, at: int, taken: Sequence[int], index: _Index) -> Mention | None:
    for base in bases(line.words[at].text):
        if base.clitics not in ("", "و", "ل", "ب", "ول", "وب"):
            continue
        opening = index.names.get(base.key)
        if base.key in index.plain or base.key.startswith("ال"):
            continue
        if base.key not in index.joins_next and (not opening or opening.given + opening.other < 2):
            continue
        last = at + 1
        while last < min(len(line.words), at + LONGEST) and not taken[last] and _continues(line.words[last], index):
            last += 1
        if last - at >= 2:
            start = line.words[at].start + base.cut
            text = " ".join([line.words[at].text[base.cut :], *(w.text for w in line.words[at + 1 : last])])
            return Mention(line.n, at, last, start, line.words[last - 1].end, (Subject(text, "person", "person"),))
    return None


def _continues(word: Token, index: _Index) -> bool:
    return word.is_word and (word.key in index.names or word.key in index.joins_next) and word.key not in index.plain
