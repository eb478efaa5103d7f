"""What each word of a number means: a reading of it as one step of a number. The words are the rows of the table
`numbers`."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon
from generator.arabic.remembered import Remembered
from generator.arabic.tokens import bases
from generator.knowledge import Knowledge

# A doubled letter that no number word has, «ستّة» and those behind the article («الثّلاثة») aside: «ألّف» wrote a book.
_DOUBLED = re.compile("(?<!ل)[^ت\u064b-\u0652][\u064b-\u0650\u0652]*\u0651")
# A possessive pronoun, which makes a part definite.
_OWNED = ("ها", "هم", "هما", "هن", "ه")


class Atom(NamedTuple):
    """A word as one step of a number: the kind and value of its row, and what is written before it."""

    kind: str
    value: int
    cut: int
    clitics: str
    definite: bool
    plural: bool


class NumberWords:
    """The number words by folded form (`forms`), and the readings of every word asked so far (`atoms`)."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._rows: dict[str, list[tuple[str, int, bool]]] = {}
        for row in knowledge.numbers:
            for form in (row.ar, *row.ar_aliases):
                self._rows.setdefault(fold(form), []).append((row.kind, row.value, False))
            for form in row.plural:
                self._rows.setdefault(fold(form), []).append((row.kind, row.value, True))
        # «نصفهم», «ثلثيها»
        self._owned = {
            form + pronoun: [part for part in found if part[0] in ("fraction", "two_parts")]
            for form, found in self._rows.items()
            for pronoun in _OWNED
        }
        forms = (*self._rows, *("ال" + form for form in self._rows), *self._owned)
        self.forms = Lexicon((form, form) for form in forms)
        # every reading of a word, the one that cuts least first; most words are none of the forms
        self.atoms = Remembered(self._atoms)

    def _atoms(self, word: str) -> tuple[Atom, ...]:
        found: list[Atom] = []
        if _DOUBLED.search(word, 1):
            return ()
        for base in bases(word):
            if "س" in base.clitics or "ك" in base.clitics:
                continue
            for key, definite in ((base.key, False), (base.key[2:] if base.key.startswith("ال") else "", True)):
                for kind, value, plural in self._rows.get(key, ()):
                    # «ألفاً» with its tanwin is the singular, «ألفا» may be two
                    if kind == "magnitudes" and re.search("[\u064b]", word):
                        continue
                    found.append(Atom(kind, value, base.cut, base.clitics, definite, plural))
            for kind, value, plural in self._owned.get(base.key, ()):
                found.append(Atom(kind, value, base.cut, base.clitics, True, plural))
        return tuple(found)
