"""Offices that an article speaks of without their holder's name, «الرئيس الفرنسي», though it names him elsewhere."""

from __future__ import annotations

import collections
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, folded
from generator.finding.naming import english
from generator.finding.naming.mentions import Line
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.titles import title_words
from generator.knowledge import Knowledge


class Office(NamedTuple):
    """An office where it stands: the number of the sentence, and its characters."""

    sentence: int
    start: int
    end: int


class _Index(NamedTuple):
    held: dict[str, frozenset[str]]  # the titles of who held offices, by the holder's English name
    titles: Lexicon[str]


def _index(knowledge: Knowledge) -> _Index:
    held: dict[str, set[str]] = collections.defaultdict(set)
    for holder in knowledge.office_holders:
        held[holder.en].update(map(folded, holder.titles))
    titles = sorted({title for listed in held.values() for title in listed})
    return _Index({name: frozenset(listed) for name, listed in held.items()}, Lexicon((one, one) for one in titles))


def alone(
    people: Collection[str], without: Collection[str], found: Sequence[NamedLine], knowledge: Knowledge
) -> dict[str, Office]:
    """Where an office that one alone of these people has held first stands by itself, for those `without` a role."""
    index = knowledge.derived(_index)
    held = {name: index.held.get(english.figure(name, knowledge) or "", frozenset()) for name in people}
    holders = collections.Counter(title for titles in held.values() for title in titles)
    sought = {title: name for name in without for title in held[name] if holders[title] == 1}
    first: dict[str, Office] = {}
    if sought:
        for entry in found:
            for title, office in _standing(entry, index, knowledge):
                if title in sought:
                    first.setdefault(sought[title], office)
    return first


def _standing(entry: NamedLine, index: _Index, knowledge: Knowledge) -> Iterator[tuple[str, Office]]:
    """The offices of a line that no name follows and nothing tells to be former or another's."""
    taken = entry.taken()
    for match in index.titles.find(entry.line.words):
        if not _goes_on(entry.line, match.last, taken, knowledge):
            yield match.values[0], Office(entry.line.n, match.start, match.end)


def _goes_on(line: Line, at: int, taken: Sequence[int], knowledge: Knowledge) -> bool:
    """Whether a name or what is told of an office stands behind it: «السابق»."""
    while at < len(line.words) and line.words[at].text in "،,:":
        at += 1
    if at >= len(line.words):
        return False
    return taken[at] == 2 or line.words[at].key in knowledge.derived(title_words.build).modifiers
