"""Which names can be one: keys for names, and what the knowledge tables say about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.arabic import lexicon, stems
from generator.arabic.tokens import tokens, without_article
from generator.finding.naming import english
from generator.knowledge import Knowledge

# The name of a country has so many words at most.
COUNTRY = 4


@lru_cache(maxsize=1 << 17)
def folded(text: str) -> str:
    """A phrase as a key, remembered: names and roles come back in many articles."""
    return lexicon.folded(text)


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """A name up to spelling: folded, without spaces, so that «عبد الله» and «عبدالله» are one."""
    return folded(name).replace(" ", "")


def filed(name: str) -> str:
    """The folded name as a list by the alphabet has it, the article aside. The alef of «ألمانيا» is of no article, nor
    is a word «ال» («ال باتشينو»)."""
    return without_article(folded(name)) if name.startswith("ال") and not name.startswith("ال ") else folded(name)


def alphabetical(name: str) -> tuple[bool, str]:
    """Where a list by the Arabic alphabet has the name; what begins with a Latin letter or a digit stands behind it."""
    key = filed(name)
    return key[:1].isascii(), key


def commonest(values: Sequence[str]) -> str:
    """The commonest of these, the first in the alphabet of equals."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


@lru_cache(maxsize=1 << 16)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(folded(name).split())


def compounds(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that are written together with the word after them as often as apart («أبو»), and whole names of
    two words («عبد اللطيف»)."""
    forms = ((row, folded(form)) for row in knowledge.name_parts for form in (row.ar, *row.ar_aliases))
    return frozenset(form for row, form in forms if row.kind == "kunya" or " " in form)


def joiners(knowledge: Knowledge) -> frozenset[str]:
    """The compounds, and the folded words that make one name with the word after them though they stand apart («بن»,
    «آل»)."""
    particles = (row for row in knowledge.name_parts if row.kind == "particle")
    return knowledge.derived(compounds).union(folded(form) for row in particles for form in (row.ar, *row.ar_aliases))


def is_full(name: str, joining: frozenset[str]) -> bool:
    """Whether a person's name has two names or more: «عبد اللطيف» and «أبو مازن» are one, and can be anybody's.

    `joining`: what `joiners` gives."""
    words = parts(name)
    pairs = pairwise(words)
    return len(words) - sum(one in joining or f"{one} {other}" in joining for one, other in pairs) > 1


def glued(name: str, compound: frozenset[str]) -> str:
    """A person's folded name with the parts of a compound written as one word, whichever way an article writes them:
    «عبد الله صالح» as «عبدالله صالح», but «محمد بن سلمان». `compound`: what `compounds` gives."""
    found: list[str] = []
    for before, word in pairwise(("", *parts(name))):
        if before and (before in compound or f"{before} {word}" in compound):
            found[-1] += word
        else:
            found.append(word)
    return " ".join(found)


def people(knowledge: Knowledge) -> dict[str, str]:
    """The public figures: the key of each form of a full name -> the name. A form that two share names neither."""
    joining = knowledge.derived(joiners)
    found: dict[str, str | None] = {}
    for row in knowledge.people:
        for form in (row.ar, *row.ar_aliases):
            if is_full(form, joining):
                found[key(form)] = row.ar if found.get(key(form), row.ar) == row.ar else None
    return {form: name for form, name in found.items() if name is not None}


@lru_cache(maxsize=1 << 16)
def stems_of(name: str) -> frozenset[str]:
    """The stems of the words of a name."""
    return frozenset(stems.stems([token for token in tokens(name) if token.is_word]))


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables know of bodies or places: the Arabic name of a row, by its forms and by its English.

    `vague`: forms that are plain words or shared by several bodies («الجيش»): by themselves they name nobody.
    `forms`: all forms of a row; `heads`: the stems of words that may stand before any name («مدينة»). `latin`: the
    English of each row."""

    by_form: dict[str, str]
    by_english: dict[str, str]
    vague: frozenset[str]
    forms: dict[str, list[str]]
    heads: frozenset[str]
    latin: dict[str, str]

    def canonical(self, name: str, name_en: str | None) -> str | None:
        """The Arabic name of the row meant, or None.

        `name_en`: English that came from the tables; it tells which row is meant, unless the name has a word of its own
        («الجيش الحر السوري» is not the Syrian army)."""
        found = self.by_english.get(name_en) if name_en else None
        if found is not None and stems_of(name) <= _stems_of_all(self.forms[found]) | self.heads:
            return found
        return self.by_form.get(key(name))

    def is_vague(self, name: str, name_en: str | None) -> bool:
        """Whether a name that no row has can be another's in another article: plain words, whose English names no
        country either."""
        return stems_of(name) <= self.heads or (key(name) in self.vague and name_en is None)

    def same(self, one: str, other: str) -> bool:
        """Whether two names differ by words alone that may stand before any name."""
        return stems_of(one) ^ stems_of(other) <= self.heads


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries: `adjectives` of each by its names in English, `stems` of its names and adjectives in Arabic."""

    adjectives: dict[str, tuple[str, ...]]
    stems: frozenset[str]

    def of(self, name_en: str) -> tuple[str, ...]:
        """The adjectives of the country that an English name says («Turkish government», «Central Bank of Turkey»); ()
        where it says none."""
        words = name_en.split()
        spans = ((at, end) for at in range(len(words)) for end in range(at + 1, min(len(words), at + COUNTRY) + 1))
        found = (self.adjectives.get(" ".join(words[at:end])) for at, end in spans)
        return next((forms for forms in found if forms), ())


def countries(knowledge: Knowledge) -> Countries:
    """The index over countries and their adjectives."""
    found: dict[str, tuple[str, ...]] = {}
    forms = [row.ar for row in knowledge.countries]
    in_english = {row.code: row.en for row in knowledge.countries}
    for row in knowledge.nationalities:
        adjectives = (row.masc_def, row.fem_def)
        forms += [row.country_ar, row.masc, row.fem, *adjectives]
        for name in (row.country_en, row.en, *row.en_aliases, in_english.get(row.code, "")):
            if name:
                found[name] = adjectives
    return Countries(found, _stems_of_all(forms))


def public(knowledge: Knowledge) -> frozenset[str]:
    """The English names of the public figures."""
    return frozenset(row.en for row in knowledge.people)


def latin_person(name: str, knowledge: Knowledge) -> str:
    """A person's folded name as the tables spell it or its parts in Latin letters, whatever article it stands in."""
    return english.person(name, "", knowledge)[0]


def bodies(knowledge: Knowledge) -> Known:
    """The index over organisations, outlets and the heads of bodies.

    A row of no kind and no country whose words are all heads («قوات الجيش») names no body by itself."""
    forms = [row.ar for row in knowledge.heads] + [row.ar for row in knowledge.body_heads]
    heads = _stems_of_all(forms)
    rows = [
        (row.ar, row.en, row.ar_aliases, (*row.ambiguous, *row.weak))
        for row in knowledge.organisations
        if (row.kind, row.country) != ("misc", "INT") or not stems_of(row.ar) <= heads
    ]
    rows += [(row.ar, row.en, row.ar_aliases, (*row.ambiguous, *row.weak)) for row in knowledge.outlets]
    vague = {word for form in forms for word in (key(form), key(form).removeprefix("ال"))}
    return _index(rows, vague, heads)


def places(knowledge: Knowledge) -> Known:
    """The index over states, cities, divisions and other places."""
    rows: list[_Row] = [(row.ar, row.en, (), ()) for row in knowledge.countries]
    rows += [(row.ar, row.en, row.ar_aliases, ()) for row in knowledge.cities]
    rows += [(row.ar, row.en, row.ar_aliases, row.weak) for row in knowledge.places]
    rows += [(row.ar, row.en, row.ar_aliases, ()) for row in knowledge.admin_divisions]
    return _index(rows, set(), _stems_of_all(row.ar for row in knowledge.place_heads))


def _stems_of_all(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for form in forms for stem in stems_of(form))


_Row = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def _index(rows: Iterable[_Row], vague: set[str], heads: frozenset[str]) -> Known:
    """A form or an English name that two rows share stands for neither of them."""
    by_form: dict[str, str | None] = {}
    by_english: dict[str, str | None] = {}
    forms: dict[str, list[str]] = {}
    latin: dict[str, str] = {}
    for name, name_en, aliases, weak in rows:
        vague.update(map(key, weak))
        forms.setdefault(name, []).extend((name, *aliases, *weak))
        for form in (name, *aliases):
            by_form[key(form)] = name if by_form.get(key(form), name) == name else None
        latin.setdefault(name, name_en)
        by_english[name_en] = name if by_english.get(name_en, name) == name else None
    return Known(
        {form: name for form, name in by_form.items() if name is not None and form not in vague},
        {name_en: name for name_en, name in by_english.items() if name is not None},
        frozenset(vague),
        forms,
        heads,
        latin,
    )
