"""The quantities of a sentence: a number with its qualifier and what it counts, and which numbers are no quantities.

A quantity is still words: its place is given in tokens, its label and rank are found by `labels` and `figures`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.arabic import calendar, numerals, periods
from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon
from generator.arabic.numerals import Numeral
from generator.arabic.tokens import Token
from generator.knowledge import Knowledge
from generator.knowledge.rows import Qualifier, Unit
from generator.record import Approx, FigureKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in tokens `number`, its counted noun in tokens `noun`, all of it with qualifiers in `first` to `last`.

    `head`: the token at which a phrase that leads to it begins («البالغ عددها»); what stands before that is counted.
    `value` is None where only the order of size is given.
    """

    first: int
    last: int
    number: tuple[int, int]
    value: int | float | None
    kind: FigureKind
    head: int
    max: int | float | None = None
    approx: Approx = "exact"
    noun: tuple[int, int] | None = None
    unit: Unit | None = None
    definite: bool = False
    inherited: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Noun:
    """A unit under one of its forms."""

    unit: Unit
    plural: bool


class Vocabulary:
    """The word lists that quantities are found with, indexed once."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Index units, qualifiers, function words and names that hold a number."""
        nouns: list[tuple[str, _Noun]] = []
        duals: list[tuple[str, Unit]] = []
        self.symbols: dict[str, Unit] = {}
        for unit in knowledge.units:
            plurals = {form for form in (unit.plural_nom, unit.plural_obl, *unit.plural_construct) if form}
            singles = {form for form in (unit.ar, unit.acc_sing, *unit.ar_aliases) if form} - plurals
            for form in sorted(singles | plurals):
                if len(form) == 1 or not any(c.isalpha() for c in form):
                    self.symbols[form] = unit
                else:
                    nouns.append((form, _Noun(unit, form in plurals)))
            duals += [(form, unit) for form in (unit.dual_nom, unit.dual_obl) if form and form not in plurals]
        self.nouns = Lexicon(nouns, article=False)
        self.duals = Lexicon(duals)

        def rows(*kinds: str, position: str = "before") -> Lexicon[Qualifier]:
            return Lexicon(
                (re.sub(r" [بـ]+$", "", form), row)
                for row in knowledge.qualifiers
                if row.kind in kinds and position in row.position
                for form in (row.ar, *row.ar_aliases)
            )

        self.before = rows("approximator", "minimum", "maximum", "exact", "average")
        self.after = rows("approximator", "minimum", "maximum", "exact", position="after")
        self.vague = rows("vague")
        self.indefinite = rows("indefinite")
        self.names = rows("name")
        self.changes = rows("change")
        self.scores = rows("score", position="around")
        self.ages = rows("age")
        self.clock_before = rows("clock")
        self.clock_after = rows("clock", position="after")
        self.function = {
            fold(row.ar) for row in knowledge.function_words if " " not in row.ar and "connective" not in row.kind
        }
        words = {word: word for row in knowledge.numbers for word in (row.ar, *row.ar_aliases) if row.kind != "ordinal"}
        numbers = {fold(form) for word in words for form in (word, "ال" + word)}
        self.proper: Lexicon[str] = Lexicon(
            (form, form)
            for row in (*knowledge.organisations, *knowledge.events, *knowledge.places)
            for form in (row.ar, *row.ar_aliases)
            if any(part[0].isdigit() or part in numbers for part in fold(form).split() if part) and " " in form
        )
        # words whose own first letter is a و
        self.waw = {
            part
            for table in (knowledge.organisations, knowledge.places, knowledge.terms, knowledge.roles, knowledge.units)
            for row in table
            for form in (row.ar, *row.ar_aliases)
            for part in fold(form).split()
            if part.startswith("و")
        }
        self.waw -= {key for key in self.waw if key[1:] in self.function or key[1:].startswith("ال")}


# Addresses and tags, whose digits count nothing.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#]\w+")
_YEAR_WORDS = frozenset({"عام", "العام", "سنه", "السنه", "عامي", "اعوام", "الاعوام", "موسم", "الموسم", "سنوات"})


class _Sentence:
    """Reads the quantities of one sentence."""

    def __init__(self, text: str, words: Sequence[Token], knowledge: Knowledge) -> None:
        self.text = text
        self.words = words
        self.known = knowledge.derived(Vocabulary)
        self.knowledge = knowledge
        self.numerals = numerals.find(words, knowledge)

    # --- small questions

    def key(self, at: int) -> str:
        """The folded token at `at`, empty outside the sentence."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> bool:
        """Whether there is a space between the token at `at` and the one before it."""
        return at <= 0 or at >= len(self.words) or self.words[at - 1].end < self.words[at].start

    def content(self, at: int) -> bool:
        """Whether the token is a word that can be a noun or adjective."""
        word = self.words[at] if 0 <= at < len(self.words) else None
        return bool(word and word.text[0].isalpha() and len(word.key) > 1 and word.key not in self.known.function)

    # --- what counts nothing

    def _excluded(self, numeral: Numeral) -> bool:
        """Whether the number is a date, a clock time, a name, a score, a telephone number or a list number."""
        first, last = numeral.first, numeral.last
        value = numeral.value
        before, after = self.key(first - 1), self.key(last)
        if numeral.digits:
            if not self.gap(last) and (
                after in (":", "/", "+", "^") or self.words[last].text.isascii() and after.isalpha()
            ):
                return True
            if not self.gap(first) and before in (":", "/", "+", "^", "#"):
                return True
            if not self.gap(first) and before.isalpha() and first and before not in ("و", "ب", "ل", "ف", "ك", "ال"):
                return True
            # «بي-29», «كوفيد-19»
            if (
                not self.gap(first)
                and before in ("-", "–")
                and not self.gap(first - 1)
                and self.key(first - 2).isalpha()
            ):
                return True
            if not numeral.definite and self.words[last - 1].text[0] == "0" and len(self.words[last - 1].text) > 2:
                if self.words[last - 1].text.isdigit():
                    return True
            if isinstance(value, int) and self._yearlike(numeral):
                return True
            if first == 0 and after in ("-", ".", ")", "–", "_", "/") and self.gap(last + 1):
                return True
        if any(self._named(first - n, first) for n in (1, 2)):
            return True
        if before in _YEAR_WORDS and isinstance(value, int) and 1000 <= value <= 2200:
            return True
        clock = self.known.clock_after.longest(self.words, last) if last < len(self.words) else None
        if clock and value <= 24 and clock.clitics in ("", "ب"):
            return True
        return any(
            (found := self.known.clock_before.longest(self.words, first - n)) is not None
            and found.last == first - n + 1
            for n in (1, 2, 3)
            if first - n >= 0 and all(self.key(first - m) in ("نحو", "حوالي", "في", "الساعه") for m in range(1, n))
        )

    def _named(self, at: int, first: int) -> bool:
        if at < 0:
            return False
        found = self.known.names.longest(self.words, at)
        return bool(found and found.last == first)

    def _yearlike(self, numeral: Numeral) -> bool:
        """Four plain digits that no counted noun follows and that can be a year of news."""
        word = self.words[numeral.last - 1].text
        if not (word.isdigit() and len(word) == 4 and numeral.last - numeral.first == 1 + (numeral.clitics != "")):
            return False
        if not 1850 <= numeral.value <= 2100:
            return False
        return self.noun_at(numeral.last) is None

    # --- the counted noun

    def noun_at(self, at: int) -> tuple[Unit, bool, int] | None:
        """The unit whose form begins at token `at` without a clitic, whether plural, and the token after it."""
        if at >= len(self.words):
            return None
        word = self.words[at]
        if word.text in self.known.symbols:
            return self.known.symbols[word.text], False, at + 1
        if not word.is_word:
            return None
        found = self.known.nouns.longest(self.words, at)
        if not found or found.clitics:
            return None
        noun = found.values[0]
        return noun.unit, noun.plural, found.last

    def _counted(self, numeral: Numeral) -> Quantity:
        """The number with the noun after it (or a currency or percent sign before it)."""
        first, last = numeral.first, numeral.last
        value: int | float = numeral.value
        quantity = Quantity(
            first, last, (first, last), value, "count", first, definite=numeral.definite, start=numeral.start
        )
        at = last
        noun = self.noun_at(at)
        if not noun and self.key(at) == "من" and self.noun_at(at + 1) and not numeral.digits:
            at, noun = at + 1, self.noun_at(at + 1)
        if not noun and first and self.words[first - 1].text in self.known.symbols:
            unit = self.known.symbols[self.words[first - 1].text]
            return replace(
                quantity,
                unit=unit,
                kind=_kind(unit),
                first=first - 1,
                head=first - 1,
                start=self.words[first - 1].start,
            )
        if noun:
            unit, _, last = noun
            if numeral.thousands and unit.kind in ("person", "thing", "animal", "vote"):
                value = numeral.thousands
            part = numerals.part(self.words, last, self.knowledge) if unit.contract_kind != "count" else None
            if part and not self.content(part[1]):
                value, last = value + part[0], part[1]
            return replace(quantity, value=value, last=last, noun=(at, noun[2]), unit=unit, kind=_kind(unit))
        if self._plausible_noun(at, numeral):
            return replace(quantity, last=at + 1, noun=(at, at + 1))
        return quantity

    def _plausible_noun(self, at: int, numeral: Numeral) -> bool:
        """Whether the unknown word at `at` can be what the number counts: indefinite and no verb."""
        key = self.key(at)
        if not self.content(at) or numeral.definite or not re.match("[\u0621-\u064a]", key):
            return False
        if key.startswith(("ال", "لل")) or key.startswith("و") and key not in self.known.waw:
            return False
        return not re.fullmatch("(?:[يتن]|سي|ست).*|.*(?:وا|ته|تها)", key) or key.endswith(("ه", "ات", "ين", "ا"))

    # --- qualifiers

    def _qualified(self, quantity: Quantity) -> Quantity:
        """The quantity with the qualifiers before and after it, and the words that lead to it."""
        approx: Approx = "exact"
        first, head, start = quantity.first, quantity.head, quantity.start
        while True:
            found = self._qualifier_before(head)
            if not found:
                break
            at, begins, row = found
            head = at
            if row.kind != "exact" and row.kind != "average":
                first, start = at, begins
                approx = row.approx if approx == "exact" else approx  # type: ignore[assignment]
        last = quantity.last
        after = self.known.after.longest(self.words, last) if last < len(self.words) else None
        if after and after.values[0].approx != "exact":
            last = after.last
            approx = after.values[0].approx if approx == "exact" else approx  # type: ignore[assignment]
        return replace(quantity, first=first, head=head, start=start, last=last, approx=approx)

    def _qualifier_before(self, end: int) -> tuple[int, int, Qualifier] | None:
        """The longest qualifier that ends where token `end` begins: its token, its first character, its row."""
        if end and self.key(end - 1) in ("ب", "ل") and self.words[end - 1].text != self.words[end - 1].key[0:0]:
            end -= 1
        for at in range(max(0, end - 6), end):
            if not self.words[at].is_word:
                continue
            found = self.known.before.longest(self.words, at)
            if found and found.last == end:
                return at, found.start, found.values[0]
        return None

    # --- all of them

    def quantities(self) -> list[Quantity]:
        """The quantities of the sentence, left to right."""
        dated = self._dated()
        proper = self._proper()
        found: list[Quantity] = []
        taken = 0
        for numeral in self.numerals:
            if numeral.kind == "ordinal" or numeral.first < taken:
                continue
            if any(a <= numeral.start < b for a, b in dated) or any(a <= numeral.first < b for a, b in proper):
                continue
            if self._excluded(numeral):
                continue
            quantity = self._counted(numeral)
            if quantity.noun is None and quantity.unit is None:
                after = self._after_noun(quantity, numeral)
                if after is None and numeral.definite:
                    continue
                quantity = after or quantity
            if numeral.value == 1 and not numeral.digits and quantity.noun is None:
                continue
            if quantity.noun is None and quantity.unit is None and not numeral.digits and not self._leads(quantity):
                continue
            quantity = self._qualified(quantity)
            taken = quantity.last
            found.append(quantity)
        found += self._vague(found)
        found += self._duals(found)
        found.sort(key=lambda quantity: quantity.first)
        found = self._ranges(found)
        return [self._placed(quantity) for quantity in self._inherit(found)]

    def _leads(self, quantity: Quantity) -> bool:
        """Whether a qualifier stands before a bare number, or a preposition after it that goes with a count."""
        return self._qualifier_before(quantity.head) is not None or self.key(quantity.last) == "من"

    def _dated(self) -> list[tuple[int, int]]:
        """The spans of calendar expressions; «قبل عشر سنوات» is a length of time as well and none of them."""
        if not self.words or not self.numerals:
            return []
        found = calendar.find(self.text, self.knowledge, self.words[0].start, self.words[-1].end)
        return [(one.start, one.end) for one in found if not isinstance(one.when, periods.Ago | periods.Rolling)]

    def _proper(self) -> list[tuple[int, int]]:
        return [(match.first, match.last) for match in self.known.proper.find(self.words)] if self.numerals else []

    def _after_noun(self, quantity: Quantity, numeral: Numeral) -> Quantity | None:
        """A number behind its noun: «الدول الخمس», «مجموعات العمل الثلاث», «شخص واحد»."""
        if numeral.digits or numeral.clitics:
            return None
        for at in range(numeral.first - 1, max(-1, numeral.first - 4), -1):
            if not self.words[at].is_word or self.key(at) in self.known.function:
                return None
            found = self.known.nouns.longest(self.words, at)
            if not found:
                continue
            noun = found.values[0]
            if numeral.definite and not noun.plural or not numeral.definite and found.last != numeral.first:
                continue
            if not numeral.definite and noun.plural != (numeral.value > 2):
                return None
            return replace(
                quantity, first=at, head=at, noun=(at, numeral.first), unit=noun.unit, kind=_kind(noun.unit),
                start=found.start,
            )  # fmt: skip
        return None

    def _vague(self, found: list[Quantity]) -> list[Quantity]:
        """«عشرات الجنود», «آلاف من النازحين», «بضع سنوات»."""
        taken = {at for quantity in found for at in range(quantity.first, quantity.last)}
        more = []
        for match in self.known.vague.find(self.words):
            row = match.values[0]
            if match.first in taken or any(at in taken for at in range(match.first, match.last)):
                continue
            at = match.last
            if self.key(at) == "من" and not self.words[at - 1].key == "من":
                at += 1
            noun = self.noun_at(at)
            unit = noun[0] if noun else None
            last = noun[2] if noun else at + 1 if self.content(at) else match.last
            quantity = Quantity(
                match.first, last, (match.first, match.last), None, _kind(unit) if unit else "count", match.first,
                approx=row.approx, noun=(at, last) if last > at else None, unit=unit, start=match.start,
            )  # fmt: skip
            head = self._qualified(quantity)
            more.append(replace(head, approx=row.approx))
        return more

    def _duals(self, found: list[Quantity]) -> list[Quantity]:
        """Nouns whose dual form says two: «جنديان», «عامين»."""
        taken = {at for quantity in found for at in range(quantity.first, quantity.last)}
        more = []
        for match in self.known.duals.find(self.words):
            if match.first in taken or match.clitics not in ("", "و", "ب", "ل", "ف"):
                continue
            unit = match.values[0]
            quantity = Quantity(
                match.first, match.last, (match.first, match.last), 2, _kind(unit), match.first,
                noun=(match.first, match.last), unit=unit, start=match.start,
            )  # fmt: skip
            more.append(self._qualified(quantity))
        return more

    def _ranges(self, found: list[Quantity]) -> list[Quantity]:
        """Two quantities that a frame makes one: «بين 20 و30 جنديا», «من خمسة إلى سبعة», «10-15»."""
        joined: list[Quantity] = []
        for quantity in found:
            previous = joined[-1] if joined else None
            merged = self._range(previous, quantity) if previous else None
            if merged:
                joined[-1] = merged
            else:
                joined.append(quantity)
        return joined

    def _range(self, low: Quantity, high: Quantity) -> Quantity | None:
        if low.max is not None or low.value is None or high.value is None or low.value >= high.value:
            return None
        if low.unit and high.unit and low.unit is not high.unit:
            return None
        between = [self.key(at) for at in range(low.last, high.first)]
        before = self.key(low.head - 1)
        joined = self.words[high.number[0]].key.startswith("و") or between[:1] == ["و"]
        if before.endswith("بين") and joined and between in ([], ["و"]):
            first = low.head - 1
        elif between in (["الي"], ["حتي"]) and before == "من" and not self._changes(low.head - 1):
            first = low.head - 1
        elif between in (["-"], ["–"], ["او"]):
            first = low.first
        else:
            return None
        unit = high.unit or low.unit
        start = self.words[first].start if first != low.first else low.start
        return replace(
            high, first=first, head=first, start=start, value=low.value, max=high.value, unit=unit,
            kind=_kind(unit) if unit else "count", approx=low.approx if low.approx != "exact" else high.approx,
            number=(low.number[0], high.number[1]), noun=high.noun or low.noun,
        )  # fmt: skip

    def _changes(self, at: int) -> bool:
        """Whether a verb of change stands shortly before: then from and to are two figures."""
        return any(
            self.words[n].is_word and self.known.changes.longest(self.words, n) for n in range(max(0, at - 8), at)
        )

    def _inherit(self, found: list[Quantity]) -> list[Quantity]:
        """A bare number counts what the one before it counts: «2500 جندي في العراق و900 في سوريا»."""
        out: list[Quantity] = []
        for quantity in found:
            previous = out[-1] if out else None
            if quantity.unit is None and quantity.noun is None and previous and previous.unit:
                quantity = replace(quantity, unit=previous.unit, kind=previous.kind, inherited=True)
            elif (
                quantity.unit is None
                and quantity.noun
                and self.key(quantity.noun[0]) in ("اخرين", "اخرون", "اخري")
                and previous
                and previous.unit
            ):
                quantity = replace(quantity, unit=previous.unit, kind=previous.kind, inherited=True)
            out.append(quantity)
        return out

    def _placed(self, quantity: Quantity) -> Quantity:
        return replace(quantity, end=self.words[quantity.last - 1].end)


def _kind(unit: Unit) -> FigureKind:
    """The kind of figure that a unit makes."""
    return unit.contract_kind  # type: ignore[return-value]


def find(text: str, words: Sequence[Token], knowledge: Knowledge) -> list[Quantity]:
    """The quantities in the tokens of one sentence of the text, left to right."""
    return _Sentence(text, words, knowledge).quantities()
