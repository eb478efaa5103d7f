"""What a quantity counts, as a phrase that a reader understands without the sentence around it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.tokens import Token
from generator.finding.quantities import Quantity, Vocabulary

# Prepositions whose phrase belongs to the noun before it.
_JOINS = frozenset({"في", "من", "علي", "ضد", "لدي", "قرب", "داخل", "خارج", "عند", "بين"})
_MEASURES = frozenset({"money", "percent", "duration", "distance", "area", "volume", "weight", "temperature", "energy",
                       "other"})  # fmt: skip
_QUOTES = frozenset("\"'«»“”‘’")
LONGEST = 9


def label(words: Sequence[Token], quantity: Quantity, known: Vocabulary, text: str) -> str:
    """What the quantity of this sentence counts."""
    return _Phrase(words, quantity, known, text).label()


class _Phrase:
    """The words around one quantity."""

    def __init__(self, words: Sequence[Token], quantity: Quantity, known: Vocabulary, text: str) -> None:
        self.words = words
        self.quantity = quantity
        self.known = known
        self.text = text

    def label(self) -> str:
        """The phrase: the counted noun with what follows it, and the words that lead to a measure."""
        quantity = self.quantity
        after = self._after(quantity.last)
        if quantity.kind in _MEASURES:
            if quantity.kind == "percent" and after:
                return self._join(self._before(1), after.removeprefix("من "))
            return self._join(self._before(LONGEST), after) or self._noun()
        if quantity.noun is None or quantity.inherited:
            noun = quantity.unit.ar if quantity.unit else ""
            return self._join(noun or self._before(LONGEST), after)
        noun = self._noun()
        if quantity.head < quantity.first:
            lead = self._before(LONGEST)
            return f"{noun} ({self._join(lead, after)})" if lead else self._join(noun, after)
        return self._join(self._governor(), self._join(noun, after))

    def _noun(self) -> str:
        quantity = self.quantity
        if quantity.noun is None:
            return quantity.unit.ar if quantity.unit else ""
        first, last = quantity.noun
        written = self.text[self.words[first].start : self.words[last - 1].end]
        unit = quantity.unit
        return (
            unit.ar if unit and written.rstrip("\u064b") in (unit.acc_sing, unit.dual_nom, unit.dual_obl) else written
        )

    @staticmethod
    def _join(*parts: str) -> str:
        return " ".join(part for part in parts if part)

    def _governor(self) -> str:
        """The word that governs the count: «مقتل», «قُتل»."""
        at = self.quantity.first - 1
        if at < 0 or not self.words[at].is_word or self.words[at].key in self.known.function:
            return ""
        key = self.words[at].key
        if key.startswith("ال") or self.words[at].text[0].isdigit() or len(key) < 3:
            return ""
        return self._without_waw(at)

    def _without_waw(self, at: int) -> str:
        word = self.words[at]
        return word.text[1:] if word.key.startswith("و") and word.key not in self.known.waw else word.text

    def _stops(self, at: int) -> bool:
        """Whether the phrase ends before this token."""
        word = self.words[at]
        if not word.is_word:
            return word.text not in _QUOTES
        if word.text[0].isdigit():
            return True
        key = word.key
        if key in self.known.function:
            return key not in ("اخري", "اخرين", "اخر", "جميع", "كل")
        return key.startswith("و") and key not in self.known.waw

    def _after(self, at: int) -> str:
        """Adjectives, complements and places that follow the quantity."""
        first, last, phrases = at, at, 0
        while at < len(self.words) and at - first < LONGEST:
            key = self.words[at].key
            if key in _JOINS:
                phrases += 1
                if phrases > 2 or at + 1 >= len(self.words) or self._stops(at + 1):
                    break
            elif self._stops(at) or self._verb(at):
                break
            at += 1
            last = at
        return self.text[self.words[first].start : self.words[last - 1].end] if last > first else ""

    def _verb(self, at: int) -> bool:
        key = self.words[at].key
        return key.endswith("وا") or key[0] in "يت" and len(key) > 3 and not key.endswith(("ه", "ات", "ي", "ين", "ا"))

    def _before(self, most: int) -> str:
        """The clause that leads to the quantity, without its connectors."""
        at = self.quantity.head
        first = at
        while first > 0 and at - first < most:
            word = self.words[first - 1]
            if not word.is_word and word.text not in _QUOTES:
                break
            if word.key in ("ان", "الذي", "التي", "الذين", "حيث", "فيما", "بينما", "كما", "لكن", "اذ", "انه", "انها"):
                break
            first -= 1
            if word.key.startswith("و") and word.key not in self.known.waw:
                break
        while first < at and (self.words[first].key in self.known.function or not self.words[first].is_word):
            first += 1
        while at > first and (self.words[at - 1].key in self.known.function or not self.words[at - 1].is_word):
            at -= 1
        if at <= first:
            return ""
        begin = self._without_waw(first)
        return begin + self.text[self.words[first].end : self.words[at - 1].end]
