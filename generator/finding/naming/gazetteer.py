"""The places that the tables know, by the forms of their names, and what tells such a name from a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import Token, bases
from generator.finding.naming import plainwords
from generator.finding.naming.mentions import Subject
from generator.finding.naming.people import name_evidence
from generator.knowledge import Knowledge, of_kind

# The record's type of each kind of place that places.csv tells apart.
TYPES = {
    "airport-port": "facility",
    "camp": "facility",
    "city": "city",
    "country": "country",
    "iraq-place": "city",
    "military-base": "facility",
    "nuclear-site": "facility",
    "prison": "facility",
    "region": "region",
    "sea-strait-canal": "water",
    "site": "facility",
}
# Smaller cities and divisions share their names with plain words: a head must stand before them, or the tagger agree.
KNOWN_CITY = 1_000_000
KNOWN_CAPITAL = 300_000
# The ranks of places that share a name. Those of the project's own table are known; of lesser ones many are plain
# words («بيان»).
STATE, OWN, CAPITAL, CITY, DIVISION = range(5)


class Form(NamedTuple):
    """A form of a place's name: whether it is a plain word too (not `sure`), its rank among places of that name, and
    whether it is spelled with «أ» within a word."""

    subject: Subject
    sure: bool
    rank: int
    hamza: bool


class Gazetteer(NamedTuple):
    """The forms of all places, and the words beside which or instead of which one is no place; words are folded."""

    known: Lexicon[Form]
    adjectives: frozenset[str]  # of states, that are states' names too: «السعودية»
    described: frozenset[str]  # adjectives of states behind a place's name: «المغربية»
    common: frozenset[str]  # verbs, and nouns beside names: nothing that they open is a place, «لسان المتحدث»
    people: frozenset[str]  # what people are called: «جد»
    own_letter: frozenset[str]  # words whose first letter is no clitic: «باكر»
    likeness: Callable[[Token], int]  # how like a foreign name a word is that is no common one
    terms: Lexicon[str]  # terms with a word that is a place's name elsewhere: «القوة القاهرة», with their English


class _Listed(NamedTuple):
    """A place as a table has it: `names` are its forms, those in `weak` plain words too."""

    subject: Subject
    names: Iterable[str]
    sure: bool
    rank: int
    weak: Sequence[str] = ()


def gazetteer(knowledge: Knowledge) -> Gazetteer:
    """What the tables say of places."""
    return knowledge.derived(_indexed)


def _indexed(knowledge: Knowledge) -> Gazetteer:
    forms = list(_forms(knowledge))
    nations = knowledge.nationalities
    common = list(of_kind(knowledge.phrase_words, "verb"))
    common += [row.ar for row in knowledge.name_parts if row.kind == "not-a-name"]
    common += _nouns(knowledge)
    return Gazetteer(
        known=Lexicon(forms),
        adjectives=_folded(form for nation in nations for form in (nation.fem, nation.fem_def)),
        described=_folded(form for nation in nations for form in (nation.masc_def, nation.fem_def)),
        common=_folded(word for word in common if " " not in word),
        people=_folded(row.ar for row in knowledge.speakers if row.kind == "people"),
        own_letter=plainwords.own_letter(knowledge),
        likeness=lambda word: name_evidence.foreign_likeness(word, knowledge),
        terms=Lexicon(_mistaken(forms, knowledge)),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded, words))


def _forms(knowledge: Knowledge) -> Iterator[tuple[str, Form]]:
    """All forms of all places; one that is a plain word is not sure."""
    plain = plainwords.plain(knowledge)
    nouns = _folded(_nouns(knowledge))
    for listed in (*_states(knowledge), *_own(knowledge), *_cities(knowledge), *_divisions(knowledge)):
        for form in listed.names:
            # «سبها» is no «بها» to come
            doubtful = any(base.key in plain for base in bases(form) if "س" not in base.clitics)
            doubtful = doubtful or form in listed.weak or folded(form) in nouns
            yield form, Form(listed.subject, listed.sure and not doubtful, listed.rank, has_hamza(form))


def _nouns(knowledge: Knowledge) -> list[str]:
    """The terms of one word: «سيول» of rain."""
    return [term.ar for term in knowledge.terms if " " not in term.ar]


def _states(knowledge: Knowledge) -> Iterator[_Listed]:
    states = {row.code: Subject(row.ar, "place", "country", row.en, row.code) for row in knowledge.countries}
    codes = {folded(row.ar): row.code for row in knowledge.countries}
    own = [place for place in knowledge.places if place.kind == "country"]
    weak = tuple({form: None for row in own for form in row.weak})
    for place in own:
        # the press calls a state as this project's own row does, not as CLDR: «Turkey», not «Türkiye»
        code = codes.get(folded(place.ar), "")
        states[code] = Subject(place.ar, "place", "country", place.en, code)
        yield _Listed(states[code], (place.ar, *place.ar_aliases), True, STATE, place.weak)
    for country in knowledge.countries:
        yield _Listed(states[country.code], (country.ar,), True, STATE, weak)
    for nation in knowledge.nationalities:
        if nation.code in states:
            yield _Listed(states[nation.code], (nation.country_ar,), True, STATE, weak)


def _own(knowledge: Knowledge) -> Iterator[_Listed]:
    """The places of the project's own table that are no states."""
    heads = {folded(row.ar): row for row in knowledge.place_heads}
    lands = {row.ar: row.country for row in knowledge.admin_divisions if row.level == 1}
    towns = _towns(knowledge)
    for place in knowledge.places:
        if place.kind == "country":
            continue
        head = heads.get(folded(place.ar.split()[0]))
        type_ = head.type if head and place.kind == "region" else TYPES[place.kind]
        town = towns.get(folded(place.ar), "") if type_ == "city" else ""
        land = town or lands.get(place.ar, "")
        subject = Subject(place.ar, "place", type_, place.en, land)
        yield _Listed(subject, (place.ar, *place.ar_aliases), True, OWN, place.weak)


def _cities(knowledge: Knowledge) -> Iterator[_Listed]:
    named = _more_than_heads(knowledge)
    for city in knowledge.cities:
        subject = Subject(city.ar, "place", "city", city.en, city.country)
        known = city.population >= (KNOWN_CAPITAL if city.capital else KNOWN_CITY)
        yield _Listed(subject, named(city.ar, *city.ar_aliases), known, CAPITAL if city.capital else CITY)


def _divisions(knowledge: Knowledge) -> Iterator[_Listed]:
    named = _more_than_heads(knowledge)
    for division in knowledge.admin_divisions:
        subject = Subject(division.ar, "place", "region", division.en.lstrip("'‘"), division.country)
        for form in named(division.ar, *division.ar_aliases):
            yield _Listed(subject, (form,), division.level == 1 and " " in form, DIVISION)


def _more_than_heads(knowledge: Knowledge) -> Callable[..., list[str]]:
    """What tells the forms that are not just a head: «المدينة» is any town, nor is «المطار» a place of its own."""
    heads = {folded(row.ar) for row in knowledge.place_heads} | {folded(row.ar) for row in knowledge.body_heads}
    heads |= {folded(row.ar).removeprefix("ال") for row in knowledge.heads}
    return lambda *names: [form for form in names if folded(form).removeprefix("ال") not in heads]


def _towns(knowledge: Knowledge) -> dict[str, str]:
    """The states of the towns whose folded names no other state's town has."""
    states: dict[str, set[str]] = {}
    for city in knowledge.cities:
        for form in (city.ar, *city.ar_aliases):
            states.setdefault(folded(form), set()).add(city.country)
    return {form: next(iter(codes)) for form, codes in states.items() if len(codes) == 1}


def _mistaken(forms: Iterable[tuple[str, Form]], knowledge: Knowledge) -> list[tuple[str, str]]:
    """The terms of two words one of which is a place's name, but not in their English."""
    english: dict[str, set[str]] = {}
    for form, entry in forms:
        if " " not in form and entry.subject.en:
            english.setdefault(folded(form), set()).add(entry.subject.en.lower())
    found = []
    for term in knowledge.terms:
        told = set(term.en.lower().split())
        for form in (term.ar, *term.ar_aliases):
            words = folded(form).split()
            named = {part for word in words for name in english.get(word, ()) for part in name.split()}
            if len(words) == 2 and named and named.isdisjoint(told):
                found.append((form, term.en))
    return found


def has_hamza(form: str) -> bool:
    """Whether a form has «أ» within a word."""
    return "أ" in form[1:].replace(" أ", "").replace("الأ", "")
