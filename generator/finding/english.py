"""English names: of persons from the parts of their names, of bodies from knowledge and from their heads' patterns."""

from __future__ import annotations

from typing import NamedTuple

from generator.arabic.lexicon import folded, word_key
from generator.arabic.romanise import romanise
from generator.arabic.tokens import bases
from generator.finding import organisations, persons
from generator.finding.mentions import Subject
from generator.knowledge import Knowledge
from generator.record import NameOrigin


class _Index(NamedTuple):
    heads: dict[str, str]
    adjectives: dict[str, str]
    nouns: dict[str, str]


def _index(knowledge: Knowledge) -> _Index:
    adjectives = {
        word_key(folded(row.ar + ending)): row.en for row in knowledge.body_adjectives if row.en for ending in ("", "ة")
    }
    for nation in knowledge.nationalities:
        for form in (nation.masc, nation.fem):
            adjectives.setdefault(word_key(folded(form)), nation.en)
    nouns: dict[str, str] = {}
    for term in knowledge.terms:
        for form in (term.ar, *term.ar_aliases):
            if " " not in form:
                nouns.setdefault(word_key(folded(form)).removeprefix("ال"), term.en)
    return _Index({folded(row.ar): row.en for row in knowledge.body_heads}, adjectives, nouns)


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


def body(subject: Subject, name: str, knowledge: Knowledge) -> tuple[str | None, NameOrigin | None]:
    """A body's English: knowledge's, else its head's with all that completes it, where every word is known."""
    if subject.en:
        return subject.en, "knowledge"
    built = _built(subject.key, knowledge)
    return (built, "knowledge") if built else (None, None)


def _built(name: str, knowledge: Knowledge) -> str | None:
    """«اللجنة العسكرية العليا»: its adjectives from last to first, the nouns that complete it, then its head."""
    index = knowledge.derived(_index)
    words = name.split()
    head = index.heads.get(folded(words[0]).removeprefix("ال"))
    if not head:
        return None
    adjectives: list[str] = []
    nouns: list[str] = []
    for word in words[1:]:
        readings = [base for base in bases(word) if base.key.startswith("ال")]
        for base in readings:
            key = word_key(base.key[2:])
            joined = "and " if base.clitics == "و" else ""
            nation = organisations.nationality(base.key, knowledge)
            if nation and not joined:
                adjectives.append(nation.en)
                break
            if key in index.adjectives and not joined:
                adjectives.append(index.adjectives[key])
                break
            if key in index.nouns and not base.clitics.startswith("لل"):
                nouns.append(joined + _title(index.nouns[key]))
                break
        else:
            return None
    return " ".join([*reversed(adjectives), *nouns, head])


def _title(text: str) -> str:
    return " ".join(word if word in ("and", "of", "the") else word[:1].upper() + word[1:] for word in text.split())
