"""Credit lines: places, agencies and outlets with nothing else, as in «دبي/واشنطن-رويترز»."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.arabic.letters import strip_marks
from generator.arabic.lexicon import Lexicon
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge
from generator.knowledge.rows import Outlet

LONGEST = 80


class Byline(NamedTuple):
    """What a credit line names, in its own words."""

    places: tuple[str, ...]
    agencies: tuple[str, ...]
    outlets: tuple[tuple[str, Outlet], ...]


Name = tuple[str, Outlet | None]


def _names(knowledge: Knowledge) -> Lexicon[Name]:
    """Places, outlets and agencies, the weak forms of outlets among them: in a credit line nothing else is meant."""
    entries: list[tuple[str, Name]] = []
    for outlet in knowledge.outlets:
        entries.extend((form, ("outlet", outlet)) for form in _forms(outlet))
    entries.extend((form, ("place", None)) for form in _places(knowledge))
    return Lexicon(entries)


def _forms(outlet: Outlet) -> list[str]:
    return [outlet.ar, *outlet.ar_aliases, *outlet.weak, *outlet.ambiguous]


def _places(knowledge: Knowledge) -> list[str]:
    found: list[str] = []
    for place in knowledge.places:
        found += [place.ar, *place.ar_aliases]
    for division in knowledge.admin_divisions:
        found += [division.ar, *division.ar_aliases]
    for city in knowledge.cities:
        found += [city.ar, *city.ar_aliases]
    found += [row.ar for row in knowledge.countries]
    return found


def parse(line: str, knowledge: Knowledge) -> Byline | None:
    """What a credit line names, or None where the line holds anything else."""
    if len(line) > LONGEST or not line:
        return None
    words = [word for word in tokens(strip_marks(line)) if word.is_word]
    names = knowledge.derived(_names)
    places: list[str] = []
    agencies: list[str] = []
    outlets: list[tuple[str, Outlet]] = []
    at = 0
    plain = strip_marks(line)
    while at < len(words):
        match = names.longest(words, at)
        found = [(match.start, match.end, match.values)] if match and not match.clitics else _glued(words[at], names)
        if not found:
            return None
        for start, end, values in found:
            form = plain[start:end]
            outlet = next((value[1] for value in values if value[1]), None)
            if any(value[0] == "place" for value in values):
                places.append(form)
            elif outlet and outlet.kind == "agency":
                agencies.append(form)
            elif outlet:
                outlets.append((form, outlet))
        at = match.last if match and not match.clitics else at + 1
    if not agencies and not outlets:
        return None
    return Byline(tuple(places), tuple(agencies), tuple(outlets))


def _glued(word: Token, names: Lexicon[Name]) -> list[tuple[int, int, tuple[Name, ...]]]:
    """Two names written together («الشرقرويترز»), as their spans and values; [] where the word is none."""
    for cut in range(3, len(word.text) - 2):
        left, right = names.get(word.text[:cut]), names.get(word.text[cut:])
        if left and right:
            middle = word.start + cut
            return [(word.start, middle, left), (middle, word.end, right)]
    return []


def suffix(title: str, knowledge: Knowledge) -> tuple[str, tuple[str, Outlet] | None]:
    """A title without the outlet's name behind its last dash or bar, and that outlet as (form, row)."""
    found = re.search(r"\s*(?:\s[-–—]|[|])\s*([^-–—|]{2,40})$", title)
    if found and found.start() > 10:
        values = knowledge.derived(_names).get(found[1])
        outlet = next((value[1] for value in values if value[1]), None)
        if outlet:
            return title[: found.start()].rstrip(), (found[1].strip(), outlet)
    return title, None
