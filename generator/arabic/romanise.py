"""Arabic words in Latin letters: ALA-LC without its under-dots, and ASCII for ids.

ALA-LC writes vowels that Arabic seldom does. Where the text has vowel marks they are followed; where it has none, «a»
stands between two consonants that no syllable could join. So the result can be read aloud, and it is never taken for
somebody's usual English name: that is knowledge.
"""

from __future__ import annotations

import re
import unicodedata

from generator.arabic.letters import clean
from generator.arabic.remembered import remembered

_CONSONANTS = {
    "ء": "ʼ", "أ": "", "إ": "", "ؤ": "ʼ", "ئ": "ʼ", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh",
    "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "ʻ",
    "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "پ": "p",
    "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v",
}  # fmt: skip
_LONG = {"ا": "ā", "و": "ū", "ي": "ī", "ى": "á"}
_MARKS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "an", "\u064c": "un", "\u064d": "in", "\u0670": "ā"}
_SHADDA, _SUKUN = "\u0651", "\u0652"
_WORD = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06af][\u0621-\u0652\u0670\u067e\u0686\u0698\u06a4\u06af]*")
_VOWELS = "aiuāīūá"
_MAYBE_VOWELS = "آأإاةوىي"


def romanise(text: str) -> str:
    """The text in Latin letters, word for word; what is not Arabic stays as it is. Never raises."""
    return _WORD.sub(lambda found: _word(found[0]), clean(text))


@remembered
def ascii_slug(text: str) -> str:
    """The text as a slug of a-z, 0-9 and hyphens, for ids and addresses; "" where nothing of it can be written so."""
    latin = unicodedata.normalize("NFKD", romanise(text).replace("ʻ", "").replace("ʼ", ""))
    return re.sub("[^a-z0-9]+", "-", latin.encode("ascii", "ignore").decode().lower()).strip("-")


@remembered
def _word(word: str) -> str:
    """A word in Latin letters; the same ones make most names."""
    if word == "الله":
        return "allāh"
    if word.startswith("ال") and len(word) > 3:
        return "al-" + _letters(word[2:])
    return _letters(word)


def _letters(word: str) -> str:
    out: list[str] = []
    for at, letter in enumerate(word):
        if letter in _MARKS:
            out.append(_MARKS[letter])
        elif letter == _SHADDA:
            # the doubled consonant stands before a vowel that is written before the shadda
            at_vowel = len(out) > 1 and out[-1] in _MARKS.values()
            if out:
                out.insert(len(out) - at_vowel, out[-1 - at_vowel])
        elif letter != _SUKUN:
            if _needs_vowel(out) and letter not in _MAYBE_VOWELS:
                out.append("a")
            before = out[-1][-1:] if out else ""
            if _opens_syllable(word, at, before):
                out.append("a" if letter == "و" else "i")
            out.append(_sound(word, at, before))
    return "".join(out)


def _opens_syllable(word: str, at: int, before: str) -> bool:
    """Whether و or ي is a consonant, before a vowel: «بيان», «شياع»; a syllable needs its own."""
    after = word[at + 1 : at + 2]
    return word[at] in ("و", "ي") and after in ("ا", "و", "ي", "ى") and before not in ("", *_VOWELS)


def _sound(word: str, at: int, before: str) -> str:
    """What a letter sounds like behind the Latin letter `before`."""
    letter, after = word[at], word[at + 1 : at + 2]
    if letter == "آ":
        return "ā"
    if letter == "ة":
        return "ah" if before not in ("ā", "a") else "h"
    if letter in ("أ", "إ"):
        long = not before and after in ("و", "ي") and at + 2 < len(word)  # written after it: «أوستن», «إيران»
        return "ʼ" * bool(before) + ("" if long else "i" if letter == "إ" else "a")
    if letter == "ا":
        return "a" if at == 0 else "" if before in _VOWELS else "ā"
    consonant = _opens_syllable(word, at, before) or (letter == "ي" and after in ("ا", "و"))
    if letter in _LONG and at and not consonant and before not in (*_VOWELS,):
        return _LONG[letter]  # «وزير»
    return "á" if letter == "ى" else _CONSONANTS.get(letter, letter)


def _needs_vowel(out: list[str]) -> bool:
    """Whether this consonant can't follow the last one without a vowel: a syllable opens with one consonant and closes
    with one."""
    if not out or out[-1][-1:] in _VOWELS:
        return False
    opens_word = len(out) == 1
    closed = len(out) >= 2 and out[-2][-1:] not in _VOWELS
    return opens_word or closed
