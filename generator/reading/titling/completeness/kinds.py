"""What kind of word a word is, where a title is cut: its form and the tables tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.arabic.tokens import Token
from generator.reading.titling.wording import (
    PRESENT,
    Language,
    is_accusative,
    is_governed,
    is_joined,
    is_noun,
    is_owned,
    is_verb,
    is_verbal_noun,
)

END = "end"
PREPOSITION = "prep"
# Signs that are told apart, by one that stands for them; all others are one kind.
_SIGNS = {sign: sign for sign in '،؛:."()'} | dict.fromkeys("«»“”", '"') | dict.fromkeys("-–—/", "-")
_OTHER_SIGN = "sign"
# Prepositions are kinds of their own: what stands before them may end, or may not, each in its way.
_WORD = "w:"
# Letters of a preposition with its pronoun («عليها»), at most.
_LONGEST_PRONOUN = 5
# Letters that a word in the accusative has at least where its first «و» may be the conjunction («وقرارا», not «وديا»).
_JOINED_ACCUSATIVE = 6
_FUTURE = re.compile("و?ست\\w{3}")
_ADJECTIVE = ("يه", "ي", "ين", "ون")
_PLURAL = ("ين", "ون", "ات", "ان")
# Words of the same sets, in the order they are asked in.
_SETS: Mapping[str, str] = {
    "before_verbs": "neg", "breaks": "break", "adding": "adding", "demonstratives": "dem", "prepositions": PREPOSITION,
    "clauses": "clause", "quantifiers": "quant", "asking": "asking", "halves": "half", "joins": "join",
    "particles": "part",
}  # fmt: skip


def kind_of(word: Token, language: Language) -> str:
    """The kind of a word or sign."""
    key = word.key
    if not word.is_word:
        return _SIGNS.get(word.text, _OTHER_SIGN)
    if key[0].isdigit():
        return "num"
    if key.isascii():
        return "latin"
    return _small(word, language) or _joined(word, language) or _known(word, language) or _shaped(word, language)


def _small(word: Token, language: Language) -> str:
    """The kind of a word that has no content; "" where it has."""
    key = word.key
    if key in language.relatives:
        return "rel"
    if key in language.complementisers:
        return "comp" if key in language.bare_complementisers else "comp+"
    if key in language.small and is_owned(word) and len(key) <= _LONGEST_PRONOUN:
        return "pronoun"
    kind = next((kind for name, kind in _SETS.items() if key in getattr(language, name)), "")
    return _WORD + key if kind == PREPOSITION else kind


def _joined(word: Token, language: Language) -> str:
    """The kind of a word that opens with the conjunction; "" where none does."""
    key = word.key
    short = is_accusative(word) and key not in language.forms and len(key) < _JOINED_ACCUSATIVE
    if not is_joined(word, language) or short:
        return ""
    rest = replace(word, key=key[1:], text=word.text[1:])
    if key == "و":
        return "wa"
    if key.startswith("وال"):
        return "wa+the"
    if rest.key in language.complementisers:
        return "wa+comp"
    if rest.key in language.relatives:
        return "wa+rel"
    if rest.key in language.small:
        return "wa+small"
    if rest.key in language.names:
        return "wa+name"
    if is_verb(rest, language) or _is_future(word):
        return "wa+verb"
    return "wa+owned" if is_owned(rest) else "wa+noun"


def _known(word: Token, language: Language) -> str:
    """The kind of a time, a number, a name, a role or a verb; "" for others."""
    key = word.key
    if key in language.moments:
        return "time"
    if key in language.numbers:
        return "number"
    if key.startswith(("لل", "بال")):
        return "li+the" if key[0] == "ل" else "bi+the"
    if key in language.names:
        return "name"
    if key in language.roles:
        return "the+role" if key.startswith("ال") else "role"
    if is_verb(word, language):
        return "present" if PRESENT.match(key) else "past"
    return ""


def _shaped(word: Token, language: Language) -> str:
    """The kind of a word that only its beginning and its end tell."""
    key, feminine = word.key, word.text.endswith("ة")
    if key.startswith("ال"):
        return "the+adjective" if key.endswith(_ADJECTIVE) else "the+ة" if feminine else "the"
    if is_accusative(word):
        return "acc"
    if is_owned(word):
        return "owned"
    if is_governed(word, language):
        return _governed(word, language)
    if is_verbal_noun(word):
        return "verbal"
    if _is_future(word):
        return "present"
    if feminine:
        return "adjective+ة" if key.endswith("يه") else "ة"
    if key.endswith("ي"):
        return "adjective"
    return "plural" if key.endswith(_PLURAL) else "bare"


def _governed(word: Token, language: Language) -> str:
    """The kind of a word that looks as if ب or ل opened it: surer where the rest is known for a noun."""
    rest = replace(word, key=word.key[1:], text=word.text[1:])
    known = rest.key in language.takes or rest.key in language.names or is_noun(rest, language)
    kind = "bi" if word.key[0] == "ب" else "li"
    return kind if known else f"{kind}?"


def _is_future(word: Token) -> bool:
    """Whether the word looks like «ستمنح»."""
    return bool(_FUTURE.fullmatch(word.key)) and not word.text.endswith(("ة", "ات"))


def group(kind: str) -> str:
    """The kind, prepositions not told apart."""
    return PREPOSITION if kind.startswith(_WORD) else kind
