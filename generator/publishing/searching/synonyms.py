"""The several names of one thing («أمريكا», «الولايات المتحدة»; «أكتوبر», «تشرين الأول»): by each, all are found.

A page that says one of the names is indexed by a sign, the thing's name of one word where it has such a one, and the
search asks for that sign where a query says one of them. `docs/assets/search.js` reads names as this module does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from generator.arabic.tokens import without_article
from generator.knowledge import Knowledge
from generator.publishing.searching import spellings

Phrase = tuple[str, ...]
# What no word begins with: the sign of a thing that has no name of one word.
MADE = "xy"
# A shorter word stands for other things too («آب»).
_LEAST = 4
# The words of a longer name stand in too many sentences that do not mean it.
_SHORT = 3


class Names(NamedTuple):
    """Names, each as the keys of its words: the sign of each, and by their first word and their second, "" where there
    is none, those that begin so."""

    signs: Mapping[Phrase, str]
    begun: Mapping[str, Mapping[str, Sequence[Phrase]]]


def table(knowledge: Knowledge) -> Names:
    """The names of all things that are known by several."""
    return knowledge.derived(_table)


def _table(knowledge: Knowledge) -> Names:
    things: dict[Phrase, dict[Phrase, None]] = {}
    for forms, _ in knowledge.derived(spellings.names):
        if names := dict.fromkeys(filter(None, map(spellings.phrase, forms))):
            things.setdefault(next(iter(names)), {}).update(names)  # a country stands in two tables
    meant = Counter(name for names in things.values() for name in names)
    plain = knowledge.derived(spellings.plain)
    signs: dict[Phrase, str] = {}
    for names in things.values():
        own = [name for name in names if meant[name] == 1 and _clear(name, plain)]
        # who asks for a shorter name finds the longer ones that hold it, and there may be no other
        short = [name for name in own if not any(_holds(name, other) for other in own)]
        if len(short) > 1:
            sign = next((name[0] for name in short if len(name) == 1), f"{MADE}{len(signs)}")
            signs.update({name: sign for name in own if name != (sign,)})
    begun: dict[str, dict[str, list[Phrase]]] = {}
    for name in signs:
        begun.setdefault(name[0], {}).setdefault(name[1] if len(name) > 1 else "", []).append(name)
    return Names(signs, begun)


def _clear(name: Phrase, plain: Container[str]) -> bool:
    """Whether the name says of itself what it stands for."""
    return len(name) > 1 or (len(name) == 1 and len(name[0]) >= _LEAST and name[0] not in plain)


def _holds(name: Phrase, other: Phrase) -> bool:
    """Whether a name has the other, shorter one in it."""
    return any(name[at : at + len(other)] == other for at in range(len(name) - len(other) + 1)) and name != other


def begun(keys: Iterable[str], names: Names) -> list[Mapping[str, Sequence[Phrase]]]:
    """The names that begin with a word, by all its keys: the first word of a name may have clitics."""
    return [names.begun[key] for key in keys if key in names.begun]


def said(words: Sequence[str], begun_by: Callable[[str], Iterable[Mapping[str, Sequence[Phrase]]]]) -> Iterator[Phrase]:
    """The names that these words of a text say, in order; `begun_by` gives what names begin with a word. Of names that
    begin at one word the longest is said."""
    for at, word in enumerate(words):
        if beginning := begun_by(word):
            seconds = (*map(_bare, words[at + 1 : at + 2]), "")
            names = chain(*(by_second.get(second, ()) for by_second in beginning for second in seconds))
            here = [name for name in names if tuple(map(_bare, words[at + 1 : at + len(name)])) == name[1:]]
            if here:
                yield max(here, key=len)


def _bare(word: str) -> str:
    return without_article(spellings.key(word))


def told(names: Names, known: Container[str]) -> dict[str, str]:
    """What a query that says a name is told: the keys of the name with spaces between them, and the thing's sign; for a
    name of one word behind that the words of the shorter names. `known` holds the keys that the index has."""
    found: dict[str, str] = {}
    things: dict[str, list[Phrase]] = {}
    for name, sign in sorted(names.signs.items()):
        if sign in known:
            things.setdefault(sign, [] if sign.startswith(MADE) else [(sign,)]).append(name)
    for sign, of_thing in things.items():
        shorter = dict.fromkeys(word for name in of_thing if len(name) <= _SHORT for word in name if len(word) > 2)
        for name in of_thing:
            also = [word for word in shorter if word != sign] if len(name) == 1 else []
            found[" ".join(name)] = " ".join([sign, *also])
    return found
