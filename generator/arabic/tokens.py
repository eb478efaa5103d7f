"""Words of an Arabic text with their offsets, and the clitics that are written together with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.arabic.letters import INVISIBLE, MARKS, TATWEEL, fold
from generator.arabic.remembered import Remembered, remembered

_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
# A word keeps its vowel marks; a number keeps its separators; anything else that is no space stands alone.
_WORD = re.compile(rf"(?:[^\W{_DIGITS}]+|[{MARKS}{TATWEEL}{INVISIBLE}]+)+|[{_DIGITS}]+(?:[.,٫٬][{_DIGITS}]+)*")
_TOKEN = re.compile(rf"{_WORD.pattern}|[^\w\s]")


@dataclass(slots=True)
class Token:
    """A word, number or sign: `text[start:end]`, its folded key, and whether it is a word or a number, no punctuation
    and no marks alone. Never changed; a slot is read in a fifth of the time that a tuple's field takes, and no other
    object is read so often."""

    text: str
    start: int
    end: int
    key: str
    is_word: bool


class Tokens(tuple[Token, ...]):
    """The tokens of a stretch, in order. `openings` is what word lists tell of them all, kept by `lexicon`."""

    openings: tuple[int, dict[int, list[int]]] | None = None


@Remembered
def _TOLD(word: str) -> tuple[str, str, bool]:
    """The fields of a word's token but its place. The text is that of the first that was met: one object for all, which
    every look-up by it knows at a glance."""
    key = fold(word)
    return word, key, word[0].isalnum() and key != ""


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into the whole text. Linear in the length.

    An underscore parts words as a space does: «#مجلس_الأمن» is two words.
    """
    end = len(text) if end is None else end
    return _kept(text, start, end) if end - start < _LONG else _read(text, start, end)


# A stretch of so many characters is no sentence, and not worth remembering.
_LONG = 4000


def _read(text: str, start: int, end: int) -> Tokens:
    text = _parted(text, start, end)
    read = []
    for written in _TOKEN.findall(text, start, end):
        word, key, is_word = _TOLD[written]
        # nothing but space stands between two
        start = text.index(word, start)
        read.append(Token(word, start, start + len(word), key, is_word))
        start += len(word)
    return Tokens(read)


def _parted(text: str, start: int, end: int) -> str:
    """The text up to `end`, its underscores as spaces where the stretch has some."""
    return text[:end].replace("_", " ") if text.find("_", start, end) >= 0 else text


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(_parted(text, start, end), start, end)


def spans(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The text, start and end of each token of `text[start:end]`, for who reads millions and knows most words."""
    for found in _matches(text, start, end):
        yield found[0], found.start(), found.end()


def words(text: str) -> list[str]:
    """The words and numbers of a text as they are written, in order."""
    return [word for stretch in text.split() for word in _WORDS[stretch]]


@Remembered
def _WORDS(stretch: str) -> list[str]:
    """The words of what stands between two spaces."""
    # what begins with a letter or digit is a word, but for a lengthening stroke alone
    found = [word for word in _WORD.findall(stretch.replace("_", " ")) if word[0].isalnum()]
    return [word for word in found if _TOLD[word][2]] if TATWEEL in stretch else found


def word_keys(text: str) -> list[str]:
    """The folded words of a text, in order, where nobody asks for their places."""
    return [key for found in _matches(text, 0, len(text)) for _, key, is_word in (_TOLD[found[0]],) if is_word]


@lru_cache(maxsize=256)
def _kept(text: str, start: int, end: int) -> Tokens:
    """The same, remembered: one fact-finder after the other reads the sentences of an article."""
    return _read(text, start, end)


@dataclass(frozen=True, slots=True)
class Base:
    """A reading of a word without its clitics: `cut` characters go, what stays reads as the key `key`."""

    cut: int
    key: str
    clitics: str


# What makes a verb of the present tense one of the future, and the letters that such a verb begins with, folded.
FUTURE, _PRESENT = "س", frozenset("اينت")
_PREPOSITIONS = frozenset("بلك")
_CLITICS = _PREPOSITIONS | frozenset(("و", "ف", FUTURE))


@remembered
def bases(word: str) -> tuple[Base, ...]:
    """All readings of a word as clitics + base, the whole word first, then the shortest cut.

    Clitics: و ف, then ب ل ك or لل («للقوات» reads as «القوات», cut after «لل»), or س before a verb, «سيقول». A base
    has two letters at least.
    Which reading is meant only a lexicon can tell. Cuts count characters of the word as written, marks included.
    """
    key = fold(word)
    if key[:1] not in _CLITICS:
        return (Base(0, key, ""),)
    # where each letter of the key stands in the written word
    plain = len(word) == len(key)
    at: Sequence[int] = range(len(word)) if plain else [i for i, letter in enumerate(word) if fold(letter)]
    if len(at) != len(key):
        return (Base(0, key, ""),)
    found = [Base(0, key, "")]

    def add(cut: int, base: str, clitics: str) -> None:
        if len(base) >= 2 and cut < len(at):
            found.append(Base(at[cut], base, clitics))

    for first in ("", "و", "ف"):
        if first and not key.startswith(first):
            continue
        rest = key[len(first) :]
        if first:
            add(1, rest, first)
        n = len(first)
        if rest.startswith("لل"):
            # «للجنة» is ل + اللجنة or ل + ل… : the article's lam may be the base's own
            add(n + 2, "ال" + rest[2:], first + "لل")
            add(n + 1, "ال" + rest[1:], first + "ل")
        if rest[:1] in _PREPOSITIONS or (rest[:1] == FUTURE and rest[1:2] in _PRESENT):
            add(n + 1, rest[1:], first + rest[0])
    return tuple(found)


def unjoined(key: str) -> str:
    """The key without the «و» or «ف» that it begins with, whether that is the conjunction or its own."""
    return key[1:] if key[:1] in ("و", "ف") else key


def without_article(key: str) -> str:
    """The key without «ال», where something of two letters or more stays."""
    return key[2:] if key.startswith("ال") and len(key) > 3 else key
