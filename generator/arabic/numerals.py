"""Numbers of an Arabic text: digits in three scripts, and number words in every gender, case and state.

What a number counts, and whether it is a year or a telephone number, is not asked here. The words are the rows of the
table `numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon
from generator.arabic.remembered import Remembered
from generator.arabic.tokens import Token, bases
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


class _Atom(NamedTuple):
    """A word as one step of a number: the kind and value of its row, and what is written before it."""

    kind: str
    value: int
    cut: int
    clitics: str
    definite: bool
    plural: bool


class _Step(NamedTuple):
    """What was read of a number: its value, the token after it, the place value of its last part, and the magnitude
    that multiplies all of it."""

    value: Fraction
    last: int
    scale: int
    whole: int = 1


# One thing with a possessive pronoun, which three to ten cannot count: «عشر قيمته».
_OWNED_ONE = re.compile("[^ا]ت(?:ه|ها|هم|هما|هن)$")
# A possessive pronoun, which makes a part definite.
_OWNED = ("ها", "هم", "هما", "هن", "ه")


class _Words:
    """The number words by folded form, and the readings of every word asked so far."""

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

    def _atoms(self, word: str) -> tuple[_Atom, ...]:
        found = []
        for base in bases(word):
            if "س" in base.clitics or "ك" in base.clitics:
                continue
            for key, definite in ((base.key, False), (base.key[2:] if base.key.startswith("ال") else "", True)):
                for kind, value, plural in self._rows.get(key, ()):
                    # «ألفاً» with its tanwin is the singular, «ألفا» may be two
                    if kind == "magnitudes" and re.search("[\u064b]", word):
                        continue
                    found.append(_Atom(kind, value, base.cut, base.clitics, definite, plural))
            for kind, value, plural in self._owned.get(base.key, ()):
                found.append(_Atom(kind, value, base.cut, base.clitics, True, plural))
        return tuple(found)


_DIGITS = re.compile(r"[0-9]+(?:[.,٫٬][0-9]+)*")
# Longer runs of digits are keys and codes, no numbers.
_LONGEST = 30
# The highest exponent that is read, and what no news counts.
_HIGHEST = 30
_TOO_HIGH = 10**18
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def read_digits(text: str) -> tuple[Fraction, int | None] | None:
    """The value of a number in digits, and its other reading where a dot may part thousands or decimals.

    ٬ parts thousands and ٫ decimals. A comma or dot before exactly three digits parts thousands where the first group
    may begin such a number («2,500»), else decimals («103,7», «0.125»). None for what is no number («4.8.6»).
    """
    text = text.translate(_WESTERN)
    if len(text) > _LONGEST or not _DIGITS.fullmatch(text):
        return None
    marks = [c for c in text if not c.isdigit()]
    if not marks:
        return Fraction(int(text)), None
    groups = re.split("[.,٫٬]", text)
    last = marks[-1]
    if len(set(marks[:-1])) > 1 or (len(marks) > 1 and (last in marks[:-1]) != (len(set(marks)) == 1)):
        return None
    grouped = len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(group) == 3 for group in groups[1:-1])
    whole = grouped and len(groups[-1]) == 3 and last != "٫" and len(set(marks)) == 1
    decimal = Fraction(int("".join(groups[:-1]) + groups[-1]), 10 ** len(groups[-1]))
    if len(marks) > 1 and not grouped:
        return None
    if len(set(marks)) == 1 and len(marks) > 1 and not whole:
        return None
    if not whole:
        return (decimal, None) if last != "٬" else None
    thousands = int("".join(groups))
    if last == "." and len(marks) == 1:
        return decimal, thousands
    return Fraction(thousands), None


def plain(value: Fraction) -> int | float:
    """The value as an integer where it is one."""
    return value.numerator if value.denominator == 1 else float(value)


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


class _Reader:
    """Reads the numbers of one sentence, each from its first token."""

    def __init__(self, words: Sequence[Token], table: _Words) -> None:
        self.words = words
        self.table = table
        self._cardinals: dict[int, _Step | None] = {}

    # --- single steps

    def _step(self, at: int, kinds: frozenset[str], joined: bool | None) -> tuple[_Atom, int] | None:
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

    def _digits(self, at: int, joined: bool | None) -> tuple[Fraction, int, int | None] | None:
        """A number in digits at `at`: value, token after it, other reading."""
        words = self.words
        if joined and at < len(words) and words[at].key == "و":
            return self._digits(at + 1, False)
        if joined or at >= len(words) or not words[at].text[0].isdigit():
            return None
        text, last = words[at].text, at + 1
        # «26،013»: the Arabic comma as a separator, nothing between
        while (
            last + 1 < len(words)
            and words[last].text == "،"
            and words[last + 1].text[0].isdigit()
            and words[last - 1].end == words[last].start
            and words[last].end == words[last + 1].start
            and read_digits(f"{text}٬{words[last + 1].text}")
        ):
            text, last = f"{text}٬{words[last + 1].text}", last + 2
        turned = self._turned(at)
        if turned:
            return turned, at + 3, None
        text, last = self._spaced(text, last)
        read = read_digits(text)
        return (read[0], last, read[1]) if read else None

    def _turned(self, at: int) -> Fraction | None:
        """«50ر11»: eleven and a half as some agencies write it, the decimals first, with the letter ر as the mark."""
        first, *rest = self.words[at : at + 3]
        if len(rest) < 2 or rest[0].text != "ر" or not (first.end == rest[0].start and rest[0].end == rest[1].start):
            return None
        decimals, whole = (word.text.translate(_WESTERN) for word in (first, rest[1]))
        if not (decimals.isdigit() and whole.isdigit() and len(decimals) + len(whole) <= _LONGEST):
            return None
        return int(whole) + Fraction(int(decimals), 10 ** len(decimals))

    def _spaced(self, text: str, last: int) -> tuple[str, int]:
        """«10 000», «1 234 567.89»: groups of three with one space between; groups of another length are none."""
        if not text.isdigit() or len(text) > 3 or text[0] in "0٠۰":
            return text, last
        words, end, grouped = self.words, last, text
        while end < len(words) and words[end].text[0].isdigit() and words[end].start - words[end - 1].end == 1:
            whole, _, decimals = words[end].text.replace("٫", ".").partition(".")
            if len(whole) != 3 or not whole.isdigit():
                return text, last
            grouped, end = f"{grouped}٬{words[end].text}", end + 1
            if len(grouped) > _LONGEST:
                return text, last
            if decimals:
                break
        return grouped.replace(".", "٫"), end

    # --- below a thousand

    def _below_hundred(self, at: int, joined: bool | None) -> _Step | None:
        unit = self._step(at, _UNITS, joined)
        if unit:
            atom, after = unit
            ten = self._step(after, _TEN, False)
            if ten and 1 <= atom.value <= 9:
                return _Step(Fraction(10 + atom.value), ten[1], 1)
            tens = self._step(after, _TENS, True)
            if tens and 1 <= atom.value <= 9:
                return _Step(Fraction(atom.value + tens[0].value), tens[1], 1)
        for kinds in (_UNIT, _TENS, _TEN, _TEEN):
            found = self._step(at, kinds, joined)
            if found and not (joined and found[0].value == 0):
                return _Step(Fraction(found[0].value), found[1], 1)
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
            digits = self._digits(hundreds.last, True)
            if digits and digits[0] < 100:
                rest = _Step(digits[0], digits[1], 1)
        return _Step(hundreds.value + rest.value, rest.last, 1) if rest else hundreds

    # --- with magnitudes

    def _term(self, at: int, joined: bool | None) -> _Step | None:
        """A number with the magnitudes that multiply it: «خمسة آلاف», «2,5 مليار», «ألفين», «مليون»."""
        digits = self._digits(at, joined)
        if digits:
            step = _Step(digits[0], digits[1], 1)
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
            written = self._digits(point[1], False)
            ratio = self._out_of(point[1], alone=False)
            if ratio:
                # «مئتان فاصلة ثلاثة من مئة»
                return _Step(step.value + ratio.value, ratio.last, 1)
            part = (written[0], written[1]) if written else (decimals.value, decimals.last) if decimals else None
            if part and part[0].denominator == 1:
                step = _Step(step.value + part[0] / 10 ** len(str(part[0].numerator)), part[1], 1)
        scale = step.scale if step.scale >= 1000 else 1
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
            return _Step(step.value + value * magnitude[0].value, magnitude[1], 1)
        if magnitude:
            return step
        return _Step(step.value + value * (step.scale if step.scale >= 1000 else 1), last, 1)

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
        """«الخامس», «الحادية عشرة», «الثاني والسبعين»."""
        for kinds in (_ORDINAL, _ORDINALS):
            found = self._step(at, kinds, None)
            if not found:
                continue
            atom, after = found
            ten = self._step(after, _TEN, False)
            if ten and not ten[0].definite:
                return _Step(Fraction(10 + atom.value), ten[1], 1)
            tens = self._step(after, _TENS, True)
            if tens and (atom.definite or not tens[0].definite):
                return _Step(Fraction(atom.value + tens[0].value), tens[1], 1)
            if atom.kind == "ordinal":
                return _Step(Fraction(atom.value), after, 1)
        return None

    def fraction(self, at: int) -> _Step | None:
        """A fraction alone, or of a magnitude: «ثلثي», «نصف مليون», «ثلاثة أرباع المليون»."""
        part = self._part(at, None)
        if not part:
            many = self._group(at, None)
            weak = self._step(many.last, _WEAK, False) if many and many.value > 10 else None
            if many and weak and (weak[1] >= len(self.words) or not self.words[weak[1]].is_word):
                # «ثلاثة وعشرون خمسا»
                return _Step(many.value / weak[0].value, weak[1], 1)
            return None
        magnitude = self._step(part[1], _MAGNITUDE, False)
        if magnitude and not magnitude[0].plural:
            return _Step(part[0] * magnitude[0].value, magnitude[1], 1)
        return _Step(part[0], part[1], 1)

    # --- what begins at a token

    def _signed(self, at: int) -> _Step | None:
        """«سالب خمسة»."""
        sign = self._step(at, _SIGN, None)
        step = self.cardinal(sign[1]) if sign else None
        return _Step(-step.value, step.last, step.scale) if step else None

    def _ratio(self, at: int) -> _Step | None:
        """«3/4» and «2 1/4», with nothing more to the chain («5/17/2018» is none)."""
        words = self.words
        if at > 1 and words[at - 1].text in "/-" and words[at - 2].end + 1 == words[at].start:
            return None
        if at + 1 < len(words) and words[at].text.isdigit() and words[at + 1].text[0].isdigit():
            part = self._quotient(at + 1)
            whole = read_digits(words[at].text)
            return _Step(whole[0] + part.value, part.last, 1) if whole and part and part.value < 1 else None
        return self._quotient(at)

    def _quotient(self, at: int) -> _Step | None:
        """Two integers with a stroke between them."""
        words = self.words
        if at + 2 >= len(words) or words[at + 1].text != "/" or words[at].end + 1 != words[at + 2].start:
            return None
        above, below = read_digits(words[at].text), read_digits(words[at + 2].text)
        if not above or not below or not below[0]:
            return None
        if at + 3 < len(words) and words[at + 3].text in "/-" and words[at + 3].start == words[at + 2].end:
            return None
        return _Step(above[0] / below[0], at + 3, 1)

    def _power(self, at: int) -> _Step | None:
        """«10^6», «2.5^-1» and «1e10», with no space inside."""
        words, base = self.words, self._digits(at, None)
        if not base or base[1] + 1 >= len(words) or words[base[1]].key not in ("^", "e"):
            return None
        below = base[1] + 1 < len(words) and words[base[1] + 1].text == "-"
        exponent = base[1] + 1 + below
        if exponent >= len(words) or words[exponent].end - words[at].start > _LONGEST:
            return None
        glued = all(words[n].end == words[n + 1].start for n in range(at, exponent))
        read = read_digits(words[exponent].text) if glued and words[exponent].text.isdigit() else None
        if not read or read[0] > _HIGHEST or (base[0] == 0 and below):
            return None
        power = -int(read[0]) if below else int(read[0])
        value = base[0] * Fraction(10) ** power if words[base[1]].key == "e" else base[0] ** power
        return _Step(Fraction(value), exponent + 1, 1) if abs(value) < _TOO_HIGH else None

    def _out_of(self, at: int, alone: bool = True) -> _Step | None:
        """«واحد على ثلاثة»; «واحد من مئة» where nothing that is counted follows. `alone`: not behind a point."""
        step = self.cardinal(at) if alone else self._group(at, False)
        if not step or step.last >= len(self.words) or self.words[step.last].text not in ("على", "من"):
            return None
        below = self.cardinal(step.last + 1) if alone else self._group(step.last + 1, False)
        if not below or not 0 < step.value < below.value:
            return None
        ends = below.last >= len(self.words) or not self.words[below.last].is_word
        return _Step(step.value / below.value, below.last, 1) if ends or self.words[step.last].text == "على" else None

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
            atom.definite, False, None, atom.clitics, step.whole, atom.kind == "spoken_fraction",
        )  # fmt: skip

    def _written(self, at: int) -> Numeral | None:
        """The number in digits at `at`, with the sign or article written before it."""
        words = self.words
        ratio = self._ratio(at) or self._out_of(at)
        step = ratio or self._power(at) or self.cardinal(at)
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
        thousands = self._digits(at, None) if single else None
        return Numeral(
            first, step.last, start, words[step.last - 1].end, plain(value), "ratio" if ratio else "cardinal",
            definite, True, thousands[2] if thousands else None, clitics, step.whole,
        )  # fmt: skip


_ARTICLE = frozenset({"ال", "وال", "بال", "فال", "كال"})
_CLITIC = frozenset({"و", "ب", "ل", "ف", "ك", "وب", "ول", "فب"})


def find(words: Sequence[Token], knowledge: Knowledge) -> list[Numeral]:
    """All numbers in the tokens of a sentence, left to right, none inside another. Linear in their count."""
    table = knowledge.derived(_Words)
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


def part(words: Sequence[Token], at: int, knowledge: Knowledge) -> tuple[int | float, int] | None:
    """The fraction that a و adds at token `at` («عام ونصف»): its value and the token after it."""
    found = _Reader(words, knowledge.derived(_Words)).added(at)
    return (plain(found[0]), found[1]) if found else None
