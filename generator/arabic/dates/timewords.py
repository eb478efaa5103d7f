"""What the words of the calendar mean, and a cursor over the tokens of a text that knows them.

The words are the rows of the table time_words, the units of time in units, and the numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.arabic import numerals
from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon, Match
from generator.arabic.numerals import Numeral
from generator.arabic.periods import Calendar, Fields, Fixed, Part, Turn, Unit, When
from generator.arabic.tokens import Token
from generator.knowledge import Knowledge
from generator.knowledge.rows import Number, TimeWord
from generator.record import Precision


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of the calendar. `role` says what it does in an expression, the other fields what it brings along.

    `tradition`: whose name of a month it is."""

    role: str
    when: When | None = None
    number: int = 0
    precision: Precision = "day"
    low: float = 0
    high: float = 1
    unit: Unit = "day"
    named: bool = False
    final: bool = False
    weak: bool = False
    form: str = ""
    tradition: str = ""


PRECISION: dict[Unit, Precision] = {
    "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip


# Whose names of months are told apart: those of Libya are everyday words («الصيف», «ناصر») that hardly anyone still
# means so.
LIBYAN = "Libyan"
_TRADITIONS = ("Syriac", LIBYAN)


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _meaning(row: TimeWord) -> Word | None:
    """What a row of time_words does in an expression; None for words that no expression is made of."""
    calendar: Calendar = row.calendar if row.calendar in ("hijri", "coptic", "persian") else "gregorian"  # type: ignore[assignment]
    if row.kind == "month":
        names = next((name for name in _TRADITIONS if name in row.tradition), "")
        return Word("month", Fields(month=row.number, calendar=calendar), precision="month", tradition=names)
    if row.kind == "weekday" and row.iso_weekday:
        return Word("weekday", number=row.iso_weekday - 1)
    if row.kind == "part":
        return _part(row)
    if row.kind == "relative":
        return _relative(row)
    if row.kind == "season":
        month, day = _month_day(row.starts)
        return Word(row.bound or "season", Fields(month=month, day=day, until=_month_day(row.ends)), precision="season")
    if row.kind == "decade":
        return Word("fixed", Fixed(date.fromisoformat(row.start), date.fromisoformat(row.end)), precision="decade")
    if row.kind in ("festival", "holiday") and row.day:
        return _feast(row, calendar)
    if row.kind in ("day_part", "particle", "era", "no_date"):
        return Word(row.bound or row.kind, number=row.number or 0)
    return None


def _part(row: TimeWord) -> Word:
    """«مطلع», «نهاية»: which share of a period; of a week the number of its day."""
    if row.unit == "week":
        return Word("part", number=row.number or 0, unit="week")
    return Word("part", low=float(row.part[0]), high=float(row.part[1]), final=row.anchor == "last of several")


def _relative(row: TimeWord) -> Word | None:
    """What a word of turn means: «أمس» is a period by itself, «الماضي» turns the one before it; None for a unit that no
    date has («قرابة»)."""
    low, high = int(row.offset[0]), int(row.offset[1])
    named = row.anchor == "last date named"
    if not row.unit:
        return Word("turn", number=low, named=named, final=row.anchor == "last of several")
    if row.unit not in PRECISION:
        return None
    when: When = Turn(row.unit, low, high, "named" if named else "report")
    if row.part:
        when = Part(float(row.part[0]), float(row.part[1]), when)
    return Word("relative", when, precision=PRECISION[row.unit], unit=row.unit)


def _feast(row: TimeWord, calendar: Calendar) -> Word | None:
    """A festival of a calendar's month, or a holiday with its day of the Gregorian year."""
    if row.kind == "holiday":
        month, day = _month_day(str(row.day))
        return Word("feast", Fields(month=month, day=day))
    if not row.month:
        return None
    return Word("feast", Fields(month=row.month, day=int(row.day), calendar=calendar, days=row.days or 1))


class Vocabulary:
    """The words of the calendar. Parts of a period stand apart: «الأسابيع الأخيرة» may be one or a period itself.

    `counted`: first words of what a number before it counts, by folded form, so that «2000 قرية» is no year; `few`:
    those that 3 to 10 count («2005 جنود», but not «2015 جنود»).
    """

    def __init__(self, knowledge: Knowledge) -> None:
        entries = list(_entries(knowledge))
        heads = [(form.split()[0], Word("part_head")) for form, word in entries if word.role == "part"]
        self.words = Lexicon([*(entry for entry in entries if entry[1].role != "part"), *heads])
        self.parts = Lexicon(entry for entry in entries if entry[1].role == "part")
        self.names = frozenset(row.ar for row in knowledge.names if row.given + row.family >= _BEARERS)
        # «هجمات 11 سبتمبر»: known by their day, the year is left out
        self.events = Lexicon(
            (form, date.fromisoformat(event.start))
            for event in knowledge.events
            for form in (event.ar, *event.ar_aliases)
        )
        self.numbers = Lexicon(((form, True) for row in knowledge.numbers for form in _number(row)), article=False)
        units = knowledge.units
        self.counted = _first_words(form for unit in units for form in (unit.ar, unit.acc_sing))
        self.few = _first_words(form for unit in units for form in (unit.plural_nom, unit.plural_obl))


def _first_words(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form.split()[0]) for form in forms if form)


def _number(row: Number) -> Iterable[str]:
    return (row.ar, *row.ar_aliases, *row.plural)


def _entries(knowledge: Knowledge) -> Iterable[tuple[str, Word]]:
    for row in knowledge.time_words:
        word = _meaning(row)
        if word is None:
            continue
        for form in (row.ar, *row.ar_aliases):
            yield form, replace(word, weak=form in row.weak, form=form)
    for outlet in knowledge.outlets:  # «عين اليوم»
        for form in (outlet.ar, *outlet.ar_aliases):
            if " " in form:
                yield form, Word("no_date")
    for unit in knowledge.units:
        name = unit.en if unit.kind == "duration" else ""
        if name not in PRECISION:
            continue
        one = Word("unit", number=1, unit=name)
        two, many = replace(one, number=2), replace(one, number=0)
        for word, forms in (
            (one, (unit.ar, unit.acc_sing)),
            (two, (unit.dual_nom, unit.dual_obl, *unit.dual_construct)),
            (many, (unit.plural_nom, unit.plural_obl, *unit.plural_construct, *unit.ar_aliases)),
        ):
            for form in forms:
                if form:
                    yield form, word
                    yield "ال" + form, word


# --- the cursor -------------------------------------------------------------------------------------------------------

# What a word must be to begin an expression, and what a number in words must stand before.
_OPENING = frozenset({
    "month", "weekday", "relative", "season", "league", "own_year", "fixed", "feast", "unit", "day_part", "between",
    "this", "same", "that_one", "ago", "ahead", "rest", "morrow",
})  # fmt: skip
_NAMES = frozenset({"no_date", "named"})
_COUNTED = frozenset({"month", "weekday", "unit", "relative", "feast"})
# So many tokens before what it counts a number in words begins at most: «الرابع و العشرين من يونيو».
_BEFORE = 4
# Words of the longest number that a date may hold.
_LONGEST = 10
_NONE: frozenset[str] = frozenset()


# A word that so many people of the list of names bear is a name.
_BEARERS = 30


@lru_cache(maxsize=1024)
def _roles(words: tuple[Word, ...]) -> frozenset[str]:
    """What a word of the calendar may do."""
    return frozenset(word.role for word in words)


class Node(NamedTuple):
    """Something read at a token: the tokens up to `last` (exclusive), where its span begins, and what it means."""

    last: int
    start: int
    when: When
    precision: Precision
    relative: bool = False


class Cursor:
    """The tokens of one stretch and what the calendar knows of each.

    `at` is the number of a token; one behind the last is allowed everywhere and holds nothing.
    """

    def __init__(self, words: Sequence[Token], knowledge: Knowledge) -> None:
        self.words = words
        self.knowledge = knowledge
        self.vocabulary = knowledge.derived(Vocabulary)
        self.matches: list[Match[Word] | None] = [None] * len(words)
        self.roles = [_NONE] * len(words)
        for match in self.vocabulary.words.each(words):
            self.matches[match.first] = match
            self.roles[match.first] = _roles(match.values)
        self.spelled: dict[int, Numeral | None] = {}
        # the date that was read at a token
        self.plains: dict[int, Node | None] = {}
        # the tokens at which an expression may begin: most tokens of a text are none
        self.openings = frozenset(self._openings())
        # and those at which a name may that holds a date: «المصري اليوم», «سوق الجمعة»
        self.names = frozenset([at for at, roles in enumerate(self.roles) if roles and roles & _NAMES])

    def spell(self, at: int) -> Numeral | None:
        """The number in words that begins at this token."""
        if at not in self.spelled:
            begins = at < len(self.words) and self.vocabulary.numbers.longest(self.words, at)
            found = numerals.first(self.words[at : at + _LONGEST], self.knowledge) if begins else None
            self.spelled[at] = found._replace(first=at, last=at + found.last) if found and not found.digits else None
        return self.spelled[at]

    def match(self, at: int) -> Match[Word] | None:
        """The longest word of the calendar that begins at this token."""
        return self.matches[at] if at < len(self.matches) else None

    def _openings(self) -> set[int]:
        found = {at for at, word in enumerate(self.words) if word.key[:1].isdecimal()}
        for at, roles in enumerate(self.roles):
            if not roles:
                continue
            if roles & _OPENING or ("part_head" in roles and self.part_at(at)):
                found.add(at)
            if "of" in roles and any("to" in after for after in self.roles[at + 2 : at + 9]):
                found.add(at)
            if roles & _COUNTED:
                found.update(n for n in range(max(0, at - _BEFORE), at) if self.spell(n))
        return found

    def part_at(self, at: int) -> Match[Word] | None:
        """The part of a period that is named at this token."""
        return self.vocabulary.parts.longest(self.words, at)

    def word(self, at: int, role: str, clitics: Sequence[str] = ("",)) -> tuple[Word, Match[Word]] | None:
        """The word of this role at this token, where it carries one of these clitics."""
        if at >= len(self.roles) or role not in self.roles[at]:
            return None
        match = self.matches[at]
        if match and match.clitics in clitics:
            for value in match.values:
                if value.role == role:
                    return value, match
        return None

    def sign(self, at: int, signs: str) -> bool:
        """Whether one of these signs stands at this token."""
        return at < len(self.words) and self.words[at].text in signs

    def key(self, at: int) -> str:
        """The folded word at this token, or «» behind the last."""
        return self.words[at].key if at < len(self.words) else ""

    def digits(self, at: int) -> str:
        """The number at this token in Western digits, or «»."""
        if at < len(self.words) and self.words[at].key[:1].isdecimal():
            return self.words[at].key
        return ""

    def after(self, at: int, role: str) -> int:
        """The token behind a word of this role, or the same token where there is none."""
        found = self.word(at, role)
        return found[1].last if found else at

    def number(self, at: int) -> tuple[int, int] | None:
        """A whole number at this token and the token behind it."""
        if self.digits(at):
            digits = self.digits(at)
            return (int(digits), at + 1) if digits.isdecimal() and len(digits) <= 4 else None
        return self.spelled_out(at, "cardinal")

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """An ordinal («الحادي والعشرين») and the token behind it."""
        found = self.spelled_out(at, "ordinal")
        if found is None and (tens := self.spell(at)) and tens.definite and tens.value > 10:
            return self.spelled_out(at, "cardinal")
        return found

    def spelled_out(self, at: int, kind: str) -> tuple[int, int] | None:
        """A whole number in words and the token behind it."""
        found = self.spell(at)
        if found and found.kind == kind and isinstance(found.value, int) and found.value > 0:
            return found.value, found.last
        return None

    def start_of(self, at: int) -> int:
        """Where the token begins; -1 behind the last."""
        return self.words[at].start if at < len(self.words) else -1

    def opening(self, at: int) -> bool:
        """Whether a word of the calendar that may begin an expression stands at this token."""
        return at < len(self.roles) and bool(self.roles[at] & _OPENING)

    def stops(self, at: int) -> bool:
        """Whether no further word follows that a number before it could count."""
        return at >= len(self.words) or not self.words[at].is_word or bool(self.word(at, "to"))

    def in_place(self, at: int) -> bool:
        """Whether a preposition of time stands before this token."""
        return at > 0 and bool(self.word(at - 1, "in", ("", "و", "ف")))

    def turn(self, at: int) -> tuple[int | None, int]:
        """«الماضي», «المقبل», «الجاري» at this token: how many turns, and the token behind; (None, at) without."""
        found = self.word(at, "turn")
        if found and not found[0].named:
            return found[0].number, found[1].last
        return None, at

    @cached_property
    def of_league(self) -> bool:
        """Whether the stretch tells of matches, whose season is meant by «الموسم»."""
        return any("by_season" in roles for roles in self.roles)
