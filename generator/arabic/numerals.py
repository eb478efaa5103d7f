"""Numbers of an Arabic text: digits in three scripts, and number words in every gender, case and state.

What a number counts, and whether it is a year or a telephone number, is not asked here. The words are the rows of the
table `numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from generator.arabic.digits import decimal_of_many, written_number, written_power, written_ratio
from generator.arabic.number_words import Atom, NumberWords
from generator.arabic.tokens import Token
from generator.knowledge import Knowledge

Kind = Literal["cardinal", "ordinal", "fraction", "ratio"]


class Numeral(NamedTuple):
    """A number in tokens `first` to `last` (exclusive), characters `start` to `end` without clitics before it.

    `definite`: written with the article («الثلاثين»). `digits`: begins with a digit. `thousands`: the other reading of
    a single dot before three digits («2.500»), else None. `clitics`: what was written before it in its first word.
    `scale`: the magnitude that multiplies all of it («5 ملايين»: 1000000), else 1. `spoken`: the half of speech «نص»,
    which is also a text.
    """

    first: int
    last: int
    start: int
    end: int
    value: int | float
    kind: Kind
    definite: bool
    digits: bool
    thousands: int | None
    clitics: str
    scale: int
    spoken: bool = False


class _Step(NamedTuple):
    """What was read of a number: its value, the token after it, the place value of its last part, and the magnitude
    that multiplies all of it."""

    value: Fraction
    last: int
    scale: int = 1
    whole: int = 1


# One thing with a possessive pronoun, which three to ten cannot count: «عشر قيمته».
_OWNED_ONE = re.compile("[^ا]ت(?:ه|ها|هم|هما|هن)$")
_UNIT = frozenset({"unit"})
_UNITS = frozenset({"unit", "unit_in_compound"})
_TEN = frozenset({"ten"})
_TENS = frozenset({"tens"})
_TEEN = frozenset({"teen"})
_HUNDRED = frozenset({"hundred"})
_HUNDREDS = frozenset({"hundreds"})
_MAGNITUDE = frozenset({"magnitude"})
_MAGNITUDES = frozenset({"magnitudes"})
_FRACTION = frozenset({"fraction"})
_TWO_PARTS = frozenset({"two_parts"})
_PARTS = frozenset({"parts"})
_SPOKEN = frozenset({"spoken_fraction"})
_WEAK = frozenset({"weak_fraction"})
_ORDINAL = frozenset({"ordinal"})
_ORDINALS = frozenset({"ordinal_in_compound"})
_POINT = frozenset({"point"})
_SIGN = frozenset({"sign"})
# The kinds of word that a numeral of each kind begins with.
_BEGIN: dict[Kind, frozenset[str]] = {
    "cardinal": _UNITS | _TEN | _TENS | _TEEN | _HUNDRED | _HUNDREDS | _MAGNITUDE | _MAGNITUDES | _SIGN,
    "ordinal": _ORDINAL | _ORDINALS,
    "fraction": _FRACTION | _SPOKEN | _TWO_PARTS | _WEAK | _UNITS | _TENS | _TEN | _TEEN | _HUNDRED | _HUNDREDS,
    "ratio": _UNITS | _TEN | _TENS | _TEEN | _HUNDRED | _HUNDREDS | _MAGNITUDE | _MAGNITUDES,
}


def plain(value: Fraction) -> int | float:
    """The value as an integer where it is one."""
    return value.numerator if value.denominator == 1 else float(value)


class _Reader:
    """Reads the numbers of one sentence, each from its first token."""

    def __init__(self, words: Sequence[Token], table: NumberWords) -> None:
        self.words = words
        self.table = table
        self._cardinals: dict[int, _Step | None] = {}

    # --- single steps

    def _step(self, at: int, kinds: frozenset[str], joined: bool | None) -> tuple[Atom, int] | None:
        """The word at `at` as an atom of these kinds, and the token after it.

        `joined`: True needs a و before it (written with it or apart), False forbids every clitic, None allows all.
        """
        if joined and at < len(self.words) and self.words[at].key == "و":
            return self._step(at + 1, kinds, False)
        if at >= len(self.words):
            return None
        for atom in self.table.atoms[self.words[at].text]:
            if atom.kind in kinds and (joined is None or atom.clitics == ("و" if joined else "")):
                return atom, at + 1
        return None

    # --- below a thousand

    def _below_hundred(self, at: int, joined: bool | None) -> _Step | None:
        unit = self._step(at, _UNITS, joined)
        if unit:
            atom, after = unit
            ten = self._step(after, _TEN, False)
            if ten and 1 <= atom.value <= 9:
                return _Step(Fraction(10 + atom.value), ten[1])
            tens = self._step(after, _TENS, True)
            if tens and 1 <= atom.value <= 9:
                return _Step(Fraction(atom.value + tens[0].value), tens[1])
        for kinds in (_UNIT, _TENS, _TEN, _TEEN):
            found = self._step(at, kinds, joined)
            if found and not (joined and found[0].value == 0):
                return _Step(Fraction(found[0].value), found[1])
        return None

    def _group(self, at: int, joined: bool | None) -> _Step | None:
        """A number below a thousand in words."""
        hundreds: _Step | None = None
        found = self._step(at, _HUNDREDS, joined)
        if found:
            hundreds = _Step(Fraction(found[0].value), found[1], 100)
        else:
            found = self._step(at, _HUNDRED, joined)
            if found and not found[0].plural:
                hundreds = _Step(Fraction(100), found[1], 100)
            else:
                unit = self._step(at, _UNIT, joined)
                hundred = self._step(unit[1], _HUNDRED, False) if unit and unit[0].value >= 3 else None
                if unit and hundred:
                    hundreds = _Step(Fraction(unit[0].value * 100), hundred[1], 100)
        if not hundreds:
            return self._below_hundred(at, joined)
        return self._below(hundreds)

    def _below(self, hundreds: _Step) -> _Step:
        """The hundreds with what is added to them («مئة وعشرون», «مئة و20»)."""
        rest = self._below_hundred(hundreds.last, True)
        if rest is None:
            digits = written_number(self.words, hundreds.last, True)
            if digits and digits[0] < 100:
                rest = _Step(digits[0], digits[1])
        return _Step(hundreds.value + rest.value, rest.last) if rest else hundreds

    # --- with magnitudes

    def _term(self, at: int, joined: bool | None) -> _Step | None:
        """A number with the magnitudes that multiply it: «خمسة آلاف», «2,5 مليار», «ألفين», «مليون»."""
        digits = written_number(self.words, at, joined)
        if digits:
            step = _Step(digits[0], digits[1])
            hundred = self._step(step.last, _HUNDRED, False)
            if hundred and not hundred[0].definite:
                step = self._below(_Step(step.value * 100, hundred[1], 100))
        else:
            bare = self._bare_magnitude(at, joined)
            group = bare or self._group(at, joined)
            if group is None:
                return None
            step = group
        point = self._step(step.last, _POINT, False)
        if point and step.scale < 1000:
            decimals = self._group(point[1], False)
            written = written_number(self.words, point[1], False)
            ratio = self._out_of(point[1], alone=False)
            if ratio:
                # «مئتان فاصلة ثلاثة من مئة»
                return _Step(step.value + ratio.value, ratio.last)
            part = (written[0], written[1]) if written else (decimals.value, decimals.last) if decimals else None
            if part and part[0].denominator == 1:
                step = _Step(step.value + part[0] / 10 ** len(str(part[0].numerator)), part[1])
        scale = step.scale if step.scale >= 1000 else 1
        magnitude = self._step(step.last, _MAGNITUDE, False) if digits and scale == 1 else None
        if magnitude and magnitude[0].value > 1000:
            step = _Step(decimal_of_many(self.words[at : step.last]) or step.value, step.last)
        while True:
            magnitude = self._step(step.last, _MAGNITUDE, False)
            if not magnitude or magnitude[0].definite or magnitude[0].value < scale or step.value == 0:
                break
            scale = magnitude[0].value
            step = _Step(step.value * scale, magnitude[1], scale, scale)
        return step

    def _bare_magnitude(self, at: int, joined: bool | None) -> _Step | None:
        dual = self._step(at, _MAGNITUDES, joined)
        single = self._step(at, _MAGNITUDE, joined)
        if dual and single:
            # «ألفا» before و is one thousand in the accusative, before a noun two thousand in construct
            after = self.words[dual[1]].key if dual[1] < len(self.words) else "و"
            dual = None if after.startswith("و") else dual
        if dual:
            return _Step(Fraction(dual[0].value), dual[1], dual[0].value // 2)
        if single and not single[0].plural:
            return _Step(Fraction(single[0].value), single[1], single[0].value)
        return None

    def _part(self, at: int, joined: bool | None) -> tuple[Fraction, int] | None:
        """A fraction: «نصف», «ثلثي», «ثلاثة أرباع»; «خمس السكان» where a definite noun shows that it is one."""
        for kinds, parts in ((_FRACTION, 1), (_TWO_PARTS, 2)):
            found = self._step(at, kinds, joined)
            if found:
                return Fraction(parts, found[0].value), found[1]
        spoken = self._step(at, _SPOKEN, joined)
        if spoken and not (spoken[1] < len(self.words) and self.words[spoken[1]].key.startswith("ال")):
            # «نص لتر», but «نص البيان» is its text
            return Fraction(1, spoken[0].value), spoken[1]
        unit = self._step(at, _UNIT, joined)
        if unit:
            named = self._step(unit[1], _PARTS, False)
            if named and unit[0].value >= 1:
                return Fraction(unit[0].value, named[0].value), named[1]
        weak = self._step(at, _WEAK, joined)
        if weak and weak[0].value != 8 and not weak[0].definite and weak[1] < len(self.words):
            after = self.words[weak[1]]
            # «خمس السكان» are a fifth of them, «خمس آليات» five without an article
            definite = after.text.startswith("ال") and not self.table.atoms[after.text]
            if (definite and len(after.key) > 4) or _OWNED_ONE.search(after.key):
                return Fraction(1, weak[0].value), weak[1]
        return None

    def _and_part(self, step: _Step) -> _Step:
        """The number with a fraction added: «ثلاثة ونصف», «مليونين ونصف المليون»."""
        part = self._part(step.last, True)
        if not part:
            return step
        value, last = part
        magnitude = self._step(last, _MAGNITUDE, False)
        if magnitude and magnitude[0].value <= step.scale:
            return _Step(step.value + value * magnitude[0].value, magnitude[1])
        if magnitude:
            return step
        return _Step(step.value + value * (step.scale if step.scale >= 1000 else 1), last)

    def added(self, at: int) -> tuple[Fraction, int] | None:
        """A fraction with a و before it."""
        return self._part(at, True)

    def cardinal(self, at: int) -> _Step | None:
        """The whole number that begins at `at`."""
        if at not in self._cardinals:
            self._cardinals[at] = self._cardinal(at)
        return self._cardinals[at]

    def _cardinal(self, at: int) -> _Step | None:
        step = self._term(at, None)
        while step and step.scale >= 1000:
            more = self._term(step.last, True)
            if not more or more.value >= step.scale:
                break
            step = _Step(step.value + more.value, more.last, more.scale)
        return self._and_part(step) if step else None

    def ordinal(self, at: int) -> _Step | None:
        """An ordinal in words: «الخامس», «الحادية عشرة», «الثاني والسبعين»."""
        for kinds in (_ORDINAL, _ORDINALS):
            found = self._step(at, kinds, None)
            if not found:
                continue
            atom, after = found
            ten = self._step(after, _TEN, False)
            if ten and not ten[0].definite:
                return _Step(Fraction(10 + atom.value), ten[1])
            tens = self._step(after, _TENS, True)
            if tens and (atom.definite or not tens[0].definite):
                return _Step(Fraction(atom.value + tens[0].value), tens[1])
            if atom.kind == "ordinal":
                return _Step(Fraction(atom.value), after)
        return None

    def fraction(self, at: int) -> _Step | None:
        """A fraction alone, or of a magnitude: «ثلثي», «نصف مليون», «ثلاثة أرباع المليون»."""
        part = self._part(at, None)
        if not part:
            many = self._group(at, None)
            weak = self._step(many.last, _WEAK, False) if many and many.value > 10 else None
            if many and weak and (weak[1] >= len(self.words) or not self.words[weak[1]].is_word):
                # «ثلاثة وعشرون خمسا»
                return _Step(many.value / weak[0].value, weak[1])
            return None
        magnitude = self._step(part[1], _MAGNITUDE, False)
        if magnitude and not magnitude[0].plural:
            return _Step(part[0] * magnitude[0].value, magnitude[1])
        return _Step(part[0], part[1])

    # --- what begins at a token

    def _signed(self, at: int) -> _Step | None:
        """A number below zero: «سالب خمسة»."""
        sign = self._step(at, _SIGN, None)
        step = self.cardinal(sign[1]) if sign else None
        return _Step(-step.value, step.last, step.scale) if step else None

    def _out_of(self, at: int, alone: bool = True) -> _Step | None:
        """«واحد على ثلاثة»; «واحد من مئة» where nothing that is counted follows. `alone`: not behind a point."""
        step = self.cardinal(at) if alone else self._group(at, False)
        if not step or step.last >= len(self.words) or self.words[step.last].text not in ("على", "من"):
            return None
        below = self.cardinal(step.last + 1) if alone else self._group(step.last + 1, False)
        if not below or not 0 < step.value < below.value:
            return None
        ends = below.last >= len(self.words) or not self.words[below.last].is_word
        return _Step(step.value / below.value, below.last) if ends or self.words[step.last].text == "على" else None

    def _other(self, at: int) -> bool:
        """Whether the word only looks like a number: «لست متأكدا»; but «لست سنوات» is for six of them."""
        if not any(atom.kind == "other" for atom in self.table.atoms[self.words[at].text][:1]):
            return False
        return not (at + 1 < len(self.words) and self.words[at + 1].key.endswith("ات"))

    def _percent(self, at: int) -> bool:
        """Whether the word is the hundred of «بالمئة», «في المئة»."""
        return any(
            atom.kind == "hundred" and atom.definite and (atom.clitics or (at and self.words[at - 1].key == "في"))
            for atom in self.table.atoms[self.words[at].text]
        )

    def numeral(self, at: int) -> Numeral | None:
        """The number that begins at token `at`, the longest reading of it."""
        word = self.words[at]
        if word.text[0].isdigit():
            return self._written(at)
        if not self.table.atoms[word.text]:
            return None
        if self._other(at) or self._percent(at):
            return None
        kinds = {atom.kind for atom in self.table.atoms[word.text]}
        read: tuple[tuple[Kind, Callable[[int], _Step | None]], ...] = (
            ("ratio", self._out_of),
            ("cardinal", self._signed),
            ("fraction", self.fraction),
            ("cardinal", self.cardinal),
            ("ordinal", self.ordinal),
        )
        readings = [(kind, step(at)) for kind, step in read if not kinds.isdisjoint(_BEGIN[kind])]
        if not readings:
            return None
        kind, step = max(readings, key=lambda reading: reading[1].last if reading[1] else -1)
        if not step:
            return None
        atom = next(atom for atom in self.table.atoms[word.text] if atom.kind in _BEGIN[kind])
        return Numeral(
            at, step.last, word.start + atom.cut, self.words[step.last - 1].end, plain(step.value), kind,
            definite=atom.definite, digits=False, thousands=None, clitics=atom.clitics, scale=step.whole,
            spoken=atom.kind == "spoken_fraction",
        )  # fmt: skip

    def _written(self, at: int) -> Numeral | None:
        """The number in digits at `at`, with the sign or article written before it."""
        words = self.words
        quotient, power = written_ratio(words, at), written_power(words, at)
        ratio = _Step(*quotient) if quotient else self._out_of(at)
        step = ratio or (_Step(*power) if power else self.cardinal(at))
        if not step:
            return None
        first, start, value, definite, clitics = at, words[at].start, step.value, False, ""
        before = words[at - 1] if at else None
        if before and before.key == "ال" and start - before.end == 1:
            definite, first, start = True, at - 1, before.start
        elif before and before.end == start:
            apart = at < 2 or words[at - 2].end < before.start or words[at - 2].text in "<>="
            if before.text in ("-", "−", "–") and apart:
                first, start, value = at - 1, before.start, -value
            elif before.text in (".", "٫") and apart and ratio is None and words[at].text.isdigit():
                first, start, value = at - 1, before.start, step.value / 10 ** len(words[at].text)
            elif before.key in _ARTICLE:
                definite, clitics = True, before.key[:-2]
                first, start = at - 1, before.start + len(clitics)
            elif before.key in _CLITIC:
                first, clitics = at - 1, before.key
        single = step.last == at + 1
        thousands = written_number(self.words, at, None) if single else None
        return Numeral(
            first, step.last, start, words[step.last - 1].end, plain(value), "ratio" if ratio else "cardinal",
            definite=definite, digits=True, thousands=thousands[2] if thousands else None, clitics=clitics,
            scale=step.whole,
        )  # fmt: skip


_ARTICLE = frozenset({"ال", "وال", "بال", "فال", "كال"})
_CLITIC = frozenset({"و", "ب", "ل", "ف", "ك", "وب", "ول", "فب"})


def find(words: Sequence[Token], knowledge: Knowledge) -> list[Numeral]:
    """All numbers in the tokens of a sentence, left to right, none inside another. Linear in their count."""
    table = knowledge.derived(NumberWords)
    brackets = _brackets(words, table)
    if brackets:
        kept = [at for at in range(len(words)) if at not in brackets]
        return [_among(words, kept, brackets, one) for one in _find([words[at] for at in kept], table)]
    return _find(words, table)


def _find(words: Sequence[Token], table: NumberWords) -> list[Numeral]:
    reader = _Reader(words, table)
    found: list[Numeral] = []
    free = 0
    digits = [at for at, word in enumerate(words) if word.text[0].isdigit()]
    for at in sorted({*digits, *table.forms.openings(words)}):
        numeral = reader.numeral(at) if at >= free else None
        if numeral:
            found.append(numeral)
            free = numeral.last
    return found


def _brackets(words: Sequence[Token], table: NumberWords) -> frozenset[int]:
    """The brackets around figures that a magnitude behind them multiplies: «(4) ملايين و(250) ألف ريال»."""
    found: set[int] = set()
    for at in [at for at, word in enumerate(words[:-3]) if word.text == "("]:
        figures, closing, behind = words[at + 1 : at + 4]
        bracketed = closing.text == ")" and figures.text[0].isdigit()
        if bracketed and any(atom.kind == "magnitude" and not atom.definite for atom in table.atoms[behind.text]):
            found.update((at, at + 2))
    return frozenset(found)


def _among(words: Sequence[Token], kept: Sequence[int], brackets: Collection[int], numeral: Numeral) -> Numeral:
    """A numeral of the kept words told by the tokens of all, with the bracket that opens before it."""
    first, last = kept[numeral.first], kept[numeral.last - 1] + 1
    if first - 1 in brackets:
        return numeral._replace(first=first - 1, last=last, start=words[first - 1].start)
    return numeral._replace(first=first, last=last)


def first(words: Sequence[Token], knowledge: Knowledge) -> Numeral | None:
    """The number that the first of the tokens begins."""
    return _Reader(words, knowledge.derived(NumberWords)).numeral(0)


def part(words: Sequence[Token], at: int, knowledge: Knowledge) -> tuple[int | float, int] | None:
    """The fraction that a و adds at token `at` («عام ونصف»): its value and the token after it."""
    found = _Reader(words, knowledge.derived(NumberWords)).added(at)
    return (plain(found[0]), found[1]) if found else None
