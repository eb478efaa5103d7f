"""Finds the entries of a word list in a text: longest match first, through clitics and spelling variants.

One mechanism for all lists (organisations, places, terms, outlets, titles): a trie over folded words. What a list
means is its owner's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from generator.arabic.letters import fold_letters
from generator.arabic.tokens import Base, Token, bases, tokens, without_article

Value = TypeVar("Value")


class Match(NamedTuple, Generic[Value]):
    """An entry met in a text: tokens `first` to `last` (exclusive), characters `start` to `end` without the clitics of
    the first word, those clitics, and every value that the list has under this form."""

    first: int
    last: int
    start: int
    end: int
    clitics: str
    values: tuple[Value, ...]


def keys(phrase: str) -> list[str]:
    """The folded words of a phrase, punctuation aside; what `tokens` gives, at a tenth of the time for most phrases."""
    letters = fold_letters(phrase)
    return letters.split() if letters else [token.key for token in tokens(phrase) if token.is_word]


def _list_keys(phrase: str) -> list[str]:
    """The folded words of a phrase as lists compare them."""
    letters = fold_letters(phrase)
    return word_key(letters).split() if letters else [word_key(key) for key in keys(phrase)]


def word_key(key: str) -> str:
    """A folded word as lists compare it: «أمريكي» and «أميركي» are one."""
    return key.replace("اميرك", "امريك")


@lru_cache(maxsize=1 << 16)
def _bare_key(key: str) -> str:
    """The same without the article."""
    return word_key(without_article(word_key(key)))


@lru_cache(maxsize=1 << 16)
def _readings(word: str) -> tuple[tuple[str, Base], ...]:
    """The readings of a word, each by the key that lists compare."""
    return tuple([(word_key(base.key), base) for base in bases(word)])


@lru_cache(maxsize=1 << 16)
def _bare_readings(word: str) -> tuple[tuple[str, Base], ...]:
    """The same without the article."""
    return tuple([(_bare_key(base.key), base) for base in bases(word)])


def _match(words: Sequence[Token], first: int, base: Base, last: int, values: tuple[Value, ...]) -> Match[Value]:
    """The entry that this reading of token `first` begins."""
    return Match(first, last, words[first].start + base.cut, words[last - 1].end, base.clitics, values)


# So many words of texts a list remembers.
_KEPT = 1 << 15

# The readings of a word with which entries begin, and where in the trie each leads.
_Begun = tuple[tuple[Base, Any], ...]


class _Beginnings(dict[str, _Begun]):
    """By a word of a text the readings with which an entry begins; told once and kept, for most words begin none."""

    def __init__(self, root: dict[str, Any], readings: Callable[[str], tuple[tuple[str, Base], ...]]) -> None:
        self._root = root
        self._readings = readings

    def __missing__(self, word: str) -> _Begun:
        if len(self) >= _KEPT:
            self.clear()
        root = self._root
        found = self[word] = tuple([(base, root[key]) for key, base in self._readings(word) if key in root])
        return found


class Lexicon(Generic[Value]):
    """A word list. With `article=False` the article «ال» of each word is ignored on both sides."""

    def __init__(self, entries: Iterable[tuple[str, Value]], *, article: bool = True) -> None:
        """Index the (form, value) pairs; a form without a word in it is left out."""
        self._key = word_key if article else _bare_key
        self._root: dict[str, Any] = {}
        self._begun = _Beginnings(self._root, _readings if article else _bare_readings)
        for form, value in entries:
            node = self._root
            for key in _list_keys(form) if article else map(_bare_key, keys(form)):
                node = node.setdefault(key, {})
            if node is not self._root:
                values = node.get("", ())
                if value not in values:
                    node[""] = (*values, value)

    def get(self, form: str) -> tuple[Value, ...]:
        """The values under exactly this form, spelling variants aside; () where there are none."""
        node: Any = self._root
        for key in keys(form):
            if (node := node.get(self._key(key))) is None:
                return ()
        return node.get("", ())  # type: ignore[no-any-return]

    def begins(self, word: str) -> bool:
        """Whether an entry begins with this word, or with it without its clitics."""
        return bool(self._begun[word])

    def longest(self, words: Sequence[Token], first: int) -> Match[Value] | None:
        """The longest entry that begins at token `first`, or None. Punctuation ends a match.

        Of two readings of the first word that match equally far, the one that cuts less off wins.
        """
        begun = self._begun[words[first].text]
        return self._best(words, first, begun) if begun else None

    def _best(self, words: Sequence[Token], first: int, begun: _Begun) -> Match[Value] | None:
        """The longest entry of these beginnings."""
        best: Match[Value] | None = None
        for base, node in begun:
            ends = self._ends(words, first, node)
            if ends and (best is None or ends[-1][0] > best.last):
                best = _match(words, first, base, *ends[-1])
        return best

    def _ends(self, words: Sequence[Token], first: int, node: Any) -> list[tuple[int, tuple[Value, ...]]]:
        """Where the entries end that token `first` leads to `node`, the shortest first, and the values of each."""
        found = []
        at = first + 1
        while node is not None:
            if "" in node:
                found.append((at, node[""]))
            # a token of marks alone has no key, and no entry holds one
            key = self._key(words[at].key) if at < len(words) else ""
            node = node.get(key) if key else None
            at += 1
        return found

    def _openings(self, words: Sequence[Token]) -> list[int]:
        """The tokens that an entry may begin at: most begin none."""
        begun = self._begun
        return [at for at, word in enumerate(words) if begun[word.text] and word.is_word]

    def find(self, words: Sequence[Token]) -> list[Match[Value]]:
        """All entries in the tokens, left to right, longest first, none inside another."""
        found: list[Match[Value]] = []
        free = 0
        for at in self._openings(words):
            if at >= free and (match := self._best(words, at, self._begun[words[at].text])):
                found.append(match)
                free = match.last
        return found

    def each(self, words: Sequence[Token]) -> Iterator[Match[Value]]:
        """The longest entry that begins at each word where one does; they may overlap."""
        for at in self._openings(words):
            if best := self._best(words, at, self._begun[words[at].text]):
                yield best

    def overlapping(self, words: Sequence[Token]) -> list[Match[Value]]:
        """All entries in the tokens, those inside others too, by where they begin."""
        return [
            _match(words, at, base, last, values)
            for at in self._openings(words)
            for base, node in self._begun[words[at].text]
            for last, values in self._ends(words, at, node)
        ]


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """A phrase as a key: its folded words, one space between them, no punctuation."""
    return " ".join(_list_keys(text))
