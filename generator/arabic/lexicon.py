"""Finds the entries of a word list in a text: longest match first, through clitics and spelling variants.

One mechanism for all lists (organisations, places, terms, outlets, titles): a trie over folded words. What a list
means is its owner's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


# So many words of texts a list remembers.
_KEPT = 1 << 15


class Lexicon(Generic[Value]):
    """A word list. With `article=False` the article «ال» of each word is ignored on both sides."""

    def __init__(self, entries: Iterable[tuple[str, Value]], *, article: bool = True) -> None:
        """Index the (form, value) pairs; a form without a word in it is left out."""
        self._article = article
        self._root: dict[str, Any] = {}
        self._begun: dict[str, tuple[tuple[Base, Any], ...]] = {}
        for form, value in entries:
            node = self._root
            for key in _list_keys(form) if article else map(_bare_key, keys(form)):
                node = node.setdefault(key, {})
            if node is not self._root:
                values = node.setdefault("", [])
                if value not in values:
                    values.append(value)

    def _key(self, key: str) -> str:
        return word_key(key) if self._article else _bare_key(key)

    def get(self, form: str) -> tuple[Value, ...]:
        """The values under exactly this form, spelling variants aside; () where there are none."""
        node: Any = self._root
        for key in keys(form):
            if (node := node.get(self._key(key))) is None:
                return ()
        return tuple(node.get("", ()))

    def begins(self, word: str) -> bool:
        """Whether an entry begins with this word, or with it without its clitics."""
        begun = self._begun.get(word)
        return bool(self._begin(word) if begun is None else begun)

    def longest(self, words: Sequence[Token], first: int) -> Match[Value] | None:
        """The longest entry that begins at token `first`, or None. Punctuation ends a match.

        Of two readings of the first word that match equally far, the one that cuts less off wins.
        """
        begun = self._begun.get(words[first].text)
        if begun is None:
            begun = self._begin(words[first].text)
        return self._best(words, first, begun) if begun else None

    def _best(self, words: Sequence[Token], first: int, begun: tuple[tuple[Base, Any], ...]) -> Match[Value] | None:
        """The longest entry of these beginnings."""
        best: Match[Value] | None = None
        for base, node in begun:
            for found in self._walk(words, first, base, node):
                if best is None or found.last > best.last:
                    best = found
        return best

    def each(self, words: Sequence[Token]) -> Iterator[Match[Value]]:
        """The longest entry that begins at each word where one does; they may overlap."""
        known = self._begun
        for at, word in enumerate(words):
            begun = known.get(word.text)
            if begun is None:
                begun = self._begin(word.text)
            # most words begin no entry
            if begun and word.is_word and (best := self._best(words, at, begun)):
                yield best

    def _begin(self, word: str) -> tuple[tuple[Base, Any], ...]:
        """The readings of a word with which an entry begins. Kept, for most words of a text begin none."""
        if len(self._begun) >= _KEPT:
            self._begun.clear()
        root = self._root
        readings = _readings(word) if self._article else _bare_readings(word)
        found = self._begun[word] = tuple([(base, root[key]) for key, base in readings if key in root])
        return found

    def _walk(self, words: Sequence[Token], first: int, base: Base, node: Any) -> Iterator[Match[Value]]:
        """The entries that begin with this reading of token `first`, which led to `node`; the shortest first."""
        at = first + 1
        while node is not None:
            if "" in node:
                start = words[first].start + base.cut
                yield Match(first, at, start, words[at - 1].end, base.clitics, tuple(node[""]))
            if at >= len(words):
                return
            # a token of marks alone has no key, and no entry holds one
            key = self._key(words[at].key)
            node = node.get(key) if key else None
            at += 1

    def find(self, words: Sequence[Token]) -> list[Match[Value]]:
        """All entries in the tokens, left to right, longest first, none inside another."""
        found: list[Match[Value]] = []
        known = self._begun
        free = 0
        for at, word in enumerate(words):
            begun = known.get(word.text)
            if begun is None:
                begun = self._begin(word.text)
            # most words begin no entry
            if begun and at >= free and word.is_word and (match := self._best(words, at, begun)):
                found.append(match)
                free = match.last
        return found

    def overlapping(self, words: Sequence[Token]) -> list[Match[Value]]:
        """All entries in the tokens, those inside others too, by where they begin."""
        found: list[Match[Value]] = []
        known = self._begun
        for first, word in enumerate(words):
            begun = known.get(word.text)
            if begun is None:
                begun = self._begin(word.text)
            if begun and word.is_word:
                found += [match for base, node in begun for match in self._walk(words, first, base, node)]
        return found


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """A phrase as a key: its folded words, one space between them, no punctuation."""
    return " ".join(_list_keys(text))
