"""Finds the entries of a word list in a text: longest match first, through clitics and spelling variants.

One mechanism for all lists (organisations, places, terms, outlets, titles): a trie over folded words. What a list
means is its owner's business.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from sys import intern
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from generator.arabic.letters import fold_letters
from generator.arabic.remembered import Remembered, remembered
from generator.arabic.tokens import FUTURE, Base, Token, Tokens, bases, without_article, word_keys

Value = TypeVar("Value")


@dataclass(slots=True)
class Match(Generic[Value]):
    """An entry met in a text: tokens `first` to `last` (exclusive), characters `start` to `end` without the clitics of
    the first word, those clitics, and every value that the list has under this form. Never changed."""

    first: int
    last: int
    start: int
    end: int
    clitics: str
    values: tuple[Value, ...]


def keys(phrase: str) -> list[str]:
    """The folded words of a phrase, punctuation aside: `word_keys`, at a tenth of the time for most phrases."""
    letters = fold_letters(phrase)
    return letters.split() if letters else word_keys(phrase)


def _list_keys(phrase: str) -> list[str]:
    """The folded words of a phrase as lists compare them."""
    letters = fold_letters(phrase)
    return word_key(letters).split() if letters else [word_key(key) for key in keys(phrase)]


def word_key(key: str) -> str:
    """A folded word as lists compare it: «أمريكي» and «أميركي» are one."""
    return key.replace("اميرك", "امريك")


# The same, for the words of texts alone.
_whole_key = remembered(word_key)


@remembered
def _bare_key(key: str) -> str:
    """The same without the article."""
    return word_key(without_article(word_key(key)))


def _match(words: Sequence[Token], first: int, base: Base, last: int, values: tuple[Value, ...]) -> Match[Value]:
    """The entry that this reading of token `first` begins."""
    return Match(first, last, words[first].start + base.cut, words[last - 1].end, base.clitics, values)


# By its folded word what goes on with it in a list's trie; under _END, which is no word, the values that end here.
# Where nothing goes on, as in most places, these values alone: a tuple takes a fifth of a dictionary's memory.
_Node = dict[str | None, Any] | tuple[Any, ...]
_END = None
# A reading of a word with which entries of a list begin, and where in the list's trie it leads.
_Begun = tuple[tuple[Base, _Node], ...]


class _Lists:
    """All lists, by the first words of their entries, so that one look at a word tells what begins with it in each."""

    def __init__(self) -> None:
        self.newest = 0
        self._lists: WeakSet[Lexicon[Any]] = WeakSet()
        self._entered = 0
        # by the first word of entries, with its article and without: the lists that hold them
        self._first: dict[bool, dict[str | None, list[tuple[int, _Node]]]] = {True: {}, False: {}}

    def enter(self, list_: Lexicon[Any]) -> None:
        """From now on tell of this list too."""
        self.newest = list_.number
        new: Iterable[Lexicon[Any]] = [list_]
        if len(self._lists) < self._entered:  # some are gone
            self._first = {True: {}, False: {}}
            new = [*self._lists, list_]
        self._lists.add(list_)
        self._entered = len(self._lists)
        for one in new:
            first = self._first[one.article]
            for key, node in one.trie.items():
                first.setdefault(key, []).append((one.number, node))

    def begun(self, word: str) -> dict[int, _Begun]:
        """What begins with a word of a text, by the list's number. Lists hold nouns, which no «س» stands before."""
        found: dict[int, _Begun] = {}
        whole, bare = self._first[True], self._first[False]
        for base in bases(word):
            if base.clitics.endswith(FUTURE):
                continue
            key = word_key(base.key)
            for number, node in (*whole.get(key, ()), *bare.get(without_article(key), ())):
                found[number] = (*found.get(number, ()), (base, node))
        return found or _NOTHING


# One for the many words that begin no entry.
_NOTHING: dict[int, _Begun] = {}
_LISTS = _Lists()
# asked of every word, and slow to tell
_BEGUN = Remembered(_LISTS.begun)
_NUMBERS = count(1)


class Lexicon(Generic[Value]):
    """A word list. With `article=False` the article «ال» of each word is ignored on both sides."""

    def __init__(self, entries: Iterable[tuple[str, Value]], *, article: bool = True) -> None:
        """Index the (form, value) pairs; a form without a word in it is left out."""
        self.number = next(_NUMBERS)
        self.article = article
        self.trie: dict[str | None, Any] = {}
        self._key = _whole_key if article else _bare_key
        for form, value in entries:
            if form_keys := _list_keys(form) if article else list(map(_bare_key, keys(form))):
                self._enter(form_keys, value)
        _LISTS.enter(self)
        _BEGUN.clear()

    def _enter(self, form: Sequence[str], value: Value) -> None:
        """Put a form, as folded words, with its value into the trie."""
        node: dict[str | None, Any] = self.trie
        # lists have most of their words in common: one string of each
        key: str | None
        key, *behind = map(intern, form)
        for next_key in behind:
            below = node.get(key)
            if not isinstance(below, dict):
                below = node[key] = {} if below is None else {_END: below}
            node, key = below, next_key
        found = node.get(key, ())
        if isinstance(found, dict):  # a longer form begins with this one
            node, key, found = found, _END, found.get(_END, ())
        if value not in found:
            node[key] = (*found, value)

    def get(self, form: str) -> tuple[Value, ...]:
        """The values under exactly this form, spelling variants aside; () where there are none."""
        node: _Node = self.trie
        for key in keys(form):
            node = node.get(self._key(key), ()) if isinstance(node, dict) else ()
        return node.get(_END, ()) if isinstance(node, dict) else node

    def begins(self, word: str) -> bool:
        """Whether an entry begins with this word, or with it without its clitics."""
        return self.number in _BEGUN[word]

    def longest(self, words: Sequence[Token], first: int) -> Match[Value] | None:
        """The longest entry that begins at token `first`, or None. Punctuation ends a match.

        Of two readings of the first word that match equally far, the one that cuts less off wins.
        """
        begun = _BEGUN[words[first].text].get(self.number)
        if begun is None:
            return None
        follows = words[first + 1].key if first + 1 < len(words) else ""
        reached, ends, cut = first, None, None
        for base, node in begun:
            # of most longer entries nothing but the first word stands here
            if isinstance(node, dict) and self._key(follows) not in node and _END not in node and follows != ".":
                continue
            if (found := self._ends(words, first, node)) and found[-1][0] > reached:
                (reached, ends), cut = found[-1], base
        return _match(words, first, cut, reached, ends) if ends and cut else None

    def _ends(self, words: Sequence[Token], first: int, node: _Node | None) -> list[tuple[int, tuple[Value, ...]]]:
        """Where the entries end that token `first` leads to `node`, the shortest first, and the values of each."""
        found = []
        at, behind, key = first + 1, len(words), self._key
        while node:
            if isinstance(node, tuple):
                found.append((at, node))
                break
            if values := node.get(_END):
                found.append((at, values))
            below = node.get(key(words[at].key)) if at < behind else None
            if below is None and at < behind and words[at].text == "." and _is_spelled_out(words, at):
                at += 1
                below = node.get(key(words[at].key))
            node = below
            at += 1
        return found

    def openings(self, words: Sequence[Token]) -> Sequence[int]:
        """The tokens that an entry may begin at, in order; most tokens are none."""
        if isinstance(words, Tokens):
            if words.openings is None or words.openings[0] < self.number:
                words.openings = _LISTS.newest, _openings(words)
            return words.openings[1].get(self.number, ())
        return [at for at, word in enumerate(words) if word.is_word and self.number in _BEGUN[word.text]]

    def find(self, words: Sequence[Token]) -> list[Match[Value]]:
        """All entries in the tokens, left to right, longest first, none inside another."""
        found: list[Match[Value]] = []
        free = 0
        for at in self.openings(words):
            if at >= free and (match := self.longest(words, at)):
                found.append(match)
                free = match.last
        return found

    def each(self, words: Sequence[Token]) -> Iterator[Match[Value]]:
        """The longest entry that begins at each word where one does; they may overlap."""
        for at in self.openings(words):
            if match := self.longest(words, at):
                yield match

    def overlapping(self, words: Sequence[Token]) -> list[Match[Value]]:
        """All entries in the tokens, those inside others too, by where they begin."""
        return [
            _match(words, at, base, last, values)
            for at in self.openings(words)
            for base, node in _BEGUN[words[at].text][self.number]
            for last, values in self._ends(words, at, node)
        ]


def _is_spelled_out(words: Sequence[Token], at: int) -> bool:
    """Whether sign `at` is a dot within a name: «سي.إن.إن» is «سي إن إن»."""
    if not 0 < at < len(words) - 1 or words[at].text != ".":
        return False
    before, dot, after = words[at - 1 : at + 2]
    return before.end == dot.start and dot.end == after.start


def _openings(words: Sequence[Token]) -> dict[int, list[int]]:
    """By the number of a list, the tokens that an entry of it may begin at: one look at each word for all lists."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        if word.is_word:
            for number in _BEGUN[word.text]:
                found[number].append(at)
    return found


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """A phrase as a key: its folded words as lists compare them, one space between them, no punctuation."""
    return " ".join(_list_keys(text))
