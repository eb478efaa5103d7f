"""English names: of persons from the parts of their names, of bodies from knowledge alone."""

from __future__ import annotations

from generator.arabic.lexicon import folded
from generator.arabic.romanise import romanise
from generator.finding import persons
from generator.knowledge import Knowledge
from generator.record import NameOrigin


def person(name: str, country: str, knowledge: Knowledge) -> tuple[str, NameOrigin]:
    """A person's name as the press of that country (ISO code or "") spells its parts, and where that comes from."""
    words = [word for word in name.split() if word]
    parts: list[str] = []
    known = True
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + 3), at, -1):
            row = persons.name(folded(" ".join(words[at:last])), knowledge)
            if row:
                local = dict(item.split(":", 1) for item in row.local)
                parts.append(local.get(country, row.en))
                break
        else:
            last = at + 1
            parts.append(romanise(words[at]).replace("ʻ", "").replace("ʼ", "").capitalize())
            known = False
        at = last
    return " ".join(parts), "knowledge" if known else "romanised"
