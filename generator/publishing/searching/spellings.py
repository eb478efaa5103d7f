"""Other ways to write a word or a name, so that a search for one finds the other.

`docs/assets/search.js` has `key` and `sound` too; a shared table holds the two to each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain

from generator.arabic.letters import fold, fold_letters
from generator.arabic.lexicon import word_key
from generator.arabic.tokens import without_article, words
from generator.knowledge import Knowledge, of_kind

_THOUSANDS = re.compile(r"(?<=\d)[.,٫٬](?=\d{3}(?!\d))")
# Letters that stand for one foreign sound from country to country («غوغل», «جوجل», «قوقل»), and the one kept.
_ALIKE = str.maketrans("جغقثطصضظذحcqz", "كككتتسدددهkks")
_VOWELS = re.compile("[اويءaeiouyw'’]")
_TWICE = re.compile(r"(.)\1+")
# Many a smaller town bears the name of a plain word.
_LARGE = 1_000_000
_BARE_ALEF = str.maketrans("أإ", "اا")
# Shorter than this a sound is that of too many words.
_LEAST = 4


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """The key of one word, as the index holds it."""
    return _THOUSANDS.sub("", word_key(fold(word)))


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str | None:
    """What stays of a name's word when vowels and letters of like sound are one: «ستولتنبرغ» and «ستولتنبيرج» meet.

    None for a word of which too little stays."""
    bare = without_article(key(word))
    consonants = bare[:1] + _VOWELS.sub("", bare[1:])
    kept = _TWICE.sub(r"\1", consonants.translate(_ALIKE))
    return kept if len(kept) >= _LEAST and kept.isalpha() else None


def heard(words: Iterable[str], key_of: Callable[[str], str]) -> dict[str, str]:
    """The sounds of these words, each with the keys that the index has for all that sound so, spaces between them.

    Beside the index, not in it: as words of their pages they would be a tenth of what Pagefind holds in memory."""
    found: dict[str, dict[str, None]] = {}
    for word in dict.fromkeys(words):
        if (heard := sound(word)) is not None:
            found.setdefault(heard, {})[key_of(word)] = None
    return {sound: " ".join(keys) for sound, keys in found.items()}


def groups(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Names of one word that are written in several ways («سوريا», «سورية»): each key with the others of its group."""
    found: dict[str, dict[str, None]] = {}
    for arabic, _ in knowledge.derived(names):
        forms = [key(form) for form in arabic if " " not in form and len(words(form)) == 1]
        forms = [form for form in dict.fromkeys(forms) if len(form) > 3]
        for form in forms:
            found.setdefault(form, {}).update((other, None) for other in forms if other != form)
    return {form: tuple(others) for form, others in found.items() if others}


def surnames(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Surnames of people that are spelled in several ways of one sound («ترامب», «ترمب»): each key with the others."""
    return knowledge.derived(_surnames)


def _surnames(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    clear = knowledge.derived(plain)
    in_office = ([one.ar, *one.ar_aliases] for one in knowledge.office_holders)
    for arabic in chain((arabic for arabic, _ in _people(knowledge)), in_office):
        alike: dict[tuple[tuple[str, ...], str], dict[str, None]] = {}
        for *first, last in filter(None, map(phrase, arabic)) if len(arabic) > 1 else ():
            if first and last not in clear and (heard := sound(last)) is not None:
                alike.setdefault((tuple(first), heard), {})[last] = None
        for forms in (forms for forms in alike.values() if len(forms) > 1):
            for form in forms:
                found.setdefault(form, {}).update((other, None) for other in forms if other != form)
    return {form: tuple(others) for form, others in found.items()}


def english(knowledge: Knowledge) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The English names of what an Arabic name, as the keys of its words, is known to mean («البنتاغون»: Pentagon)."""
    return knowledge.derived(_english)


def _english(knowledge: Knowledge) -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for arabic, known_as in knowledge.derived(names):
        for form in arabic:
            found.setdefault(phrase(form), known_as)
    return found


def phrase(name: str) -> tuple[str, ...]:
    """The keys of a name's words, without articles."""
    return tuple(map(without_article, keys(name)))


def keys(name: str) -> list[str]:
    """The keys of a name's words; of plain letters, as most names are, all at once."""
    letters = fold_letters(name)
    return word_key(letters).split() if letters else [key(word) for word in words(name)]


def names(knowledge: Knowledge) -> list[tuple[list[str], tuple[str, ...]]]:
    """What has a name: its Arabic ones, none that could mean something else, and its English ones."""
    return list(chain(_bodies(knowledge), _places(knowledge), _people(knowledge), _months(knowledge)))


def plain(knowledge: Knowledge) -> frozenset[str]:
    """The keys, without article, of words that a name may be folded to and that say something else («آفاد», «أفاد»;
    «ألوفي», «وفي»)."""
    found = [row.ar for rows in (knowledge.roles, knowledge.terms, knowledge.units) for row in rows]
    found += [row.ar for rows in (knowledge.place_heads, knowledge.place_openers) for row in rows]
    found += [row.ar for rows in (knowledge.general_words, knowledge.waw_words) for row in rows]
    for noun in knowledge.broken_plurals:
        found += (noun.ar, *noun.plurals)
    for verb in knowledge.speech_verbs:
        found += (verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms, verb.present_fs)
    return frozenset(without_article(key(word)) for word in found)


def unasked(knowledge: Knowledge) -> frozenset[str]:
    """The words that nobody asks for, as they may be written: neither index nor query has them. «على» is one, «علي» of
    the same key is a name."""
    return knowledge.derived(_unasked)


def _unasked(knowledge: Knowledge) -> frozenset[str]:
    found = list(of_kind(knowledge.function_words, "unasked"))
    bare = [word.translate(_BARE_ALEF) for word in found]
    return frozenset(joined + word for word in (*found, *bare) for joined in ("", "و"))


def _bodies(knowledge: Knowledge) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    words = knowledge.derived(plain)
    for body in knowledge.organisations:
        forms = _clear((body.ar, *body.ar_aliases), (*body.weak, *body.ambiguous))
        # a club's name of one word is a town's or a plain word where nobody plays («أحد»)
        own = [form for form in forms if " " in form or not (body.kind == "club" or words.issuperset(phrase(form)))]
        yield own, (body.en, *body.en_aliases)
    for outlet in knowledge.outlets:
        yield _clear((outlet.ar, *outlet.ar_aliases), (*outlet.weak, *outlet.ambiguous)), (outlet.en,)


def _places(knowledge: Knowledge) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    for place in knowledge.places:
        yield _clear((place.ar, *place.ar_aliases), place.weak), (place.en,)
    words = knowledge.derived(plain)
    for city in (city for city in knowledge.cities if city.capital or city.population >= _LARGE):
        yield [form for form in (city.ar, *city.ar_aliases) if not words.issuperset(phrase(form))], (city.en,)
    for country in knowledge.countries:
        yield [country.ar], (country.en,)


def _people(knowledge: Knowledge) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    for person in knowledge.people:
        yield [person.ar, *person.ar_aliases], (person.en,)


def _months(knowledge: Knowledge) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    """The months as each country calls them («أكتوبر», «تشرين الأول»)."""
    found: dict[str, list[str]] = {}
    for month in knowledge.time_words:
        if (month.kind, month.calendar) == ("month", "gregorian"):
            found.setdefault(month.en, []).extend(_clear((month.ar, *month.ar_aliases), month.weak))
    for english, arabic in found.items():
        yield arabic, (english,)


def _clear(forms: Iterable[str], doubtful: Iterable[str]) -> list[str]:
    return [form for form in forms if form not in set(doubtful)]
