"""Calendar expressions: finds the words of a text that name days, and what they mean before the day of the report is
known.

Each expression keeps its span and a `When` (see `periods`), which `periods.resolve` turns into days. The words of the
calendar are rows of the table time_words, one date is read by `single_dates`; this module holds the grammar that joins
them and takes parts of them: «مساء الأحد», «أواخر العام الماضي», «أول يوم جمعة من يوليو», «بين عامي 2017 و2021».
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from generator.arabic.lexicon import Match
from generator.arabic.periods import Fields, Nth, Part, Range, Unit, Unresolved, Week, When, Within
from generator.arabic.single_dates import SingleDates
from generator.arabic.timewords import Node, Word
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.record import Precision

# So many dates of a list are read together.
_LISTED = 12
# What is told in pairs, of which periods, and how many of it one has.
_IN: dict[Unit, tuple[tuple[Precision, ...], int]] = {
    "week": (("month", "year"), 0), "month": (("year",), 12), "decade": (("century",), 10),
}  # fmt: skip
# What the names of quarters begin with.
_QUARTER = "الربع"


class Expression(NamedTuple):
    """A calendar expression: its span without clitics, its meaning, and how exact and how dependent it is.

    `relative`: its days depend on the day of the report or on another date of the text.
    """

    start: int
    end: int
    when: When
    precision: Precision
    relative: bool


def find(text: str, knowledge: Knowledge, start: int = 0, end: int | None = None) -> list[Expression]:
    """The calendar expressions of `text[start:end]`, left to right, none inside another. Linear in the length."""
    end = len(text) if end is None else end
    # a line of a million characters is not worth keeping
    return list(_kept(text, start, end, knowledge) if end - start < 4000 else _read(text, start, end, knowledge))


def _read(text: str, start: int, end: int, knowledge: Knowledge) -> tuple[Expression, ...]:
    return tuple(_Reader(tokens(text, start, end), knowledge).all())


@lru_cache(maxsize=512)
def _kept(text: str, start: int, end: int, knowledge: Knowledge) -> tuple[Expression, ...]:
    """The same, remembered: an article's sentences are read for its own date and again for its dates."""
    return _read(text, start, end, knowledge)


class _Reader(SingleDates):
    """Reads the expressions of one stretch of tokens, the joined ones before the single ones."""

    def all(self) -> list[Expression]:
        """All expressions, left to right."""
        found: list[Expression] = []
        free = 0
        for at in sorted(self.openings | self.names):
            if at < free:
                continue
            node = self.expression(at) if at in self.openings else None
            if node and node.last > at:
                end = self.words[node.last - 1].end
                found.append(Expression(node.start, end, node.when, node.precision, node.relative))
                free = node.last
            elif at in self.names:
                free = self.past_name(at)
        return self.dated_line(found) if found else found

    def dated_line(self, found: list[Expression]) -> list[Expression]:
        """The dates of a line of a chronology, whose year stands at its head: «1994 - في أكتوبر»."""
        year = found[0].when if found else None
        first = next((at for at, word in enumerate(self.words) if word.is_word), 0)
        if not isinstance(year, Fields) or found[0].start != self.start_of(first) or not self.heads(first):
            return found
        return [found[0], *(_in_year(one, year) for one in found[1:])]

    def past_name(self, at: int) -> int:
        """The token behind this one; behind a name that holds a date where it begins one: «سوق الجمعة», «المصري
        اليوم», «شارع 17 أكتوبر»."""
        match = self.match(at)
        if not match or "no_date" in self.roles[at]:
            return match.last if match and not self.today(at, match) else at + 1
        day = self.plain(match.last) if match.last < len(self.words) else None
        if not day or not isinstance(day.when, Fields):
            return at + 1
        when = day.when
        bare = when.year is None and when.turn is None and when.told is None
        return day.last if bare else at + 1

    def today(self, at: int, match: Match[Word]) -> bool:
        """Whether what could be an outlet is a place and the day: «وصل إلى بغداد اليوم»."""
        day = self.word(match.last - 1, "relative") if match.last - match.first == 2 else None
        led = match.clitics == "ب" or (at > 0 and not {"in", "of", "to"}.isdisjoint(self.roles[at - 1]))
        return bool(day) and led and not self.key(at).startswith("ال")

    def expression(self, at: int) -> Node | None:
        """The expression that begins at this token."""
        return self.range(at) or self.part(at) or self.nth(at) or self.dated(at)

    def dated(self, at: int) -> Node | None:
        """A date, after a part of the day where there is one."""
        part = self.word(at, "day_part", ("", "و", "ف", "ب", "ل", "وب"))
        if not part:
            return self.plain(at)
        inner = self.plain(part[1].last)
        if not inner:
            return None
        # «ليل الاثنين الثلاثاء», the night between the two
        joined = inner.last + self.sign(inner.last, "-–/")
        second = self.word(joined, "weekday")
        if second and inner.when == Fields(weekday=(second[0].number - 1) % 7):
            days = Range(inner.when, Fields(weekday=second[0].number))
            return Node(second[1].last, part[1].start, days, "day", True)
        return inner._replace(start=part[1].start)

    def part(self, at: int, inside: bool = False) -> Node | None:
        """«مطلع عام 2020», «أواخر كانون الثاني/يناير الماضي», «النصف الأول من العام الجاري». `inside`: of another."""
        match = self.part_at(at)
        counted = None if inside else self.months(at) or self.pair(at)
        if counted or not match or self.word(at, "no_date"):
            return counted
        follow = self.after(match.last, "of")
        inner = self.month(follow, strong=True) or self.plain(follow) or self.bare_year(follow) or self.current(follow)
        if not inner and not inside and follow < len(self.words):
            # «نهاية الربع الأول من عام 2015»
            inner = self.part(follow, inside=True)
        if not inner and not inside:
            return self.quarter(at, match)
        if not inner or inner.precision == "day":
            return None
        if not isinstance(inner.when, Part):
            inner = self.inside(inner)
        word = match.values[0]
        if word.unit == "week":
            if inner.precision not in ("month", "year") or isinstance(inner.when, Part):
                return None
            return inner._replace(start=match.start, when=Week(word.number, inner.when), precision="week")
        precision: Precision = "part_of_year" if inner.precision == "year" else inner.precision
        return inner._replace(start=match.start, when=Part(word.low, word.high, inner.when), precision=precision)

    def quarter(self, at: int, part: Match[Word]) -> Node | None:
        """«في الربع الأول» or «الربعين الأول والثاني» alone, where money or goods are told: the nearest of a year."""
        word = part.values[0]
        if not word.form.startswith(_QUARTER) or not self.in_place(at) or self.after(part.last, "of") > part.last:
            return None
        # «الربع الأول من السنة المالية» is another, «الربع الأخير» the latest or the fourth
        of_another = self.after(part.last - 1, "of") == part.last
        if of_another or self.final(part.last - 1) or not any("by_quarter" in roles for roles in self.roles):
            return None
        first = Fields(month=round(12 * word.low) + 1)
        return Node(part.last, part.start, Range(first, Fields(month=round(12 * word.high))), "part_of_year", True)

    def months(self, at: int) -> Node | None:
        """«الأشهر السبعة الأولى من 2023», «أول ثلاثة أشهر من العام», «الشهرين الأخيرين من السنة»."""
        order = self.ordinal(at) or self.at_last(at)
        article = bool(self.digits(at)) and self.key(at - 1) == "ال"  # «الـ9 أشهر الأولى»
        number = self.number(order[1]) if order else self.number(at) if article else None
        unit = self.word(number[1] if number else order[1] if order else at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
        if not unit or unit[0].unit != "month" or unit[0].number == 1:
            return None
        leading = self.spell(at) or self.part_at(at) if order else unit[1]
        start, last = leading.start if leading else unit[1].start, unit[1].last
        start = self.words[at - 1].start if article else start
        if not order and unit[0].number == 0 and not number:
            last += self.key(last) == "ال"  # «الأشهر الـ7»
            number = self.number(last) if self.digits(last) else self.ordinal(last) or self.number(last)
            last = number[1] if number else last
        if not order:
            order = self.ordinal(last) or self.final(last)
            last = order[1] if order else last
        count = number[0] if number else unit[0].number
        follow = self.after(last, "of")
        year = self.plain(follow) or self.bare_year(follow) or self.current(follow) if follow > last else None
        if not order or order[0] not in (1, -1) or not 1 < count < 12 or not year or year.precision != "year":
            return None
        low, high = (0.0, count / 12) if order[0] == 1 else (1 - count / 12, 1.0)
        return year._replace(start=start, when=Part(low, high, year.when), precision="part_of_year")

    def pair(self, at: int) -> Node | None:
        """«الأسبوعين الأول والثاني من مارس», «العقدين الأول والثاني من القرن الماضي»: two that follow each other."""
        unit = self.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
        first = self.ordinal(unit[1].last) if unit and unit[0].number == 2 and unit[0].unit in _IN else None
        if not unit or not first or not self.key(first[1]).startswith("و"):
            return None
        second = self.ordinal(first[1] + (self.key(first[1]) == "و"))
        follow = self.after(second[1], "of") if second else at
        if not second or second[0] != first[0] + 1 or follow == second[1]:
            return None
        inner = self.month(follow, strong=True) or self.plain(follow) or self.bare_year(follow) or self.current(follow)
        periods, many = _IN[unit[0].unit]
        if not inner or inner.precision not in periods or second[0] > (many or second[0]):
            return None
        of = self.inside(inner)
        if not many:
            weeks = Range(Week(first[0], of.when), Week(second[0], of.when))
            return of._replace(start=unit[1].start, when=weeks, precision="week")
        precision: Precision = "part_of_year" if inner.precision == "year" else "decade"
        share = Part((first[0] - 1) / many, second[0] / many, of.when)
        return of._replace(start=unit[1].start, when=share, precision=precision)

    def nth(self, at: int) -> Node | None:
        """«أول يوم جمعة من يوليو», «الثلاثاء الأخير من مارس», «آخر جمعة من رمضان», «ثاني أيام عيد الأضحى»."""
        order = self.ordinal(at) or self.at_last(at)
        leading = order is not None
        follow = order[1] if order else at
        clitics = ("", "و", "ف", "ب", "ل")
        day = self.word(follow, "unit", ("",) if order else clitics)
        single = day is not None and day[0].number == 1 and day[0].unit in ("day", "week")
        if day and not single and not (leading and day[0].unit == "day" and day[0].number == 0):
            day = None
        weekday = self.word(day[1].last if day else follow, "weekday", ("",) if order or day else clitics)
        weekday = weekday or self.word(follow, "weekday", ("",) if order else clitics)
        named = weekday or day
        feast = self.feast(follow) if leading and not named else None  # «ثاني أيام عيد الأضحى»
        if not named and not feast:
            return None
        last = named[1].last if named else follow
        if not order:
            order = self.ordinal(last) or self.final(last)
            last = order[1] if order else last
        if not order or not -1 <= order[0] <= 10:
            return None
        follow = self.after(last, "of")
        feast = feast or self.feast(follow)
        several = leading and day is not None and day[0].number == 0  # «أول أيام رمضان»
        if not feast and not several and follow == last and not self.word(last, "month", ("ب",)):
            return None
        of = feast or self.month(follow, strong=True) or self.plain(follow)
        if not of or (of.precision not in ("month", "year") and not feast):
            return None
        if not leading and order[0] > 0 and not weekday and not feast and of.precision != "month":
            return None
        of = self.inside(of)
        if feast and isinstance(of.when, Fields):
            of = of._replace(when=replace(of.when, days=max(of.when.days, order[0])))
        unit: Unit = "week" if day and day[0].unit == "week" else "day"
        start = named[1].start if named else of.start
        if leading:
            first = self.spell(at) or self.part_at(at)
            start = first.start if first else start
        when = Nth(order[0], weekday[0].number if weekday else None, unit, of.when)
        return of._replace(start=start, when=when, precision="week" if unit == "week" else "day")

    def at_last(self, at: int) -> tuple[int, int] | None:
        """«آخر» before what it counts."""
        part = self.part_at(at)
        return (-1, part.last) if part and part.values[0].final else None

    def final(self, at: int) -> tuple[int, int] | None:
        """«الأخير» as a rank."""
        found = self.word(at, "turn")
        return (-1, found[1].last) if found and found[0].final else None

    def range(self, at: int) -> Node | None:
        """«بين 2017 و2021», «من 13 إلى 15 يوليو», «2014-2017»."""
        between = self.word(at, "between", ("", "و", "ف"))
        since = self.word(at, "of", ("", "و", "ف")) if not between else None
        opening = between or since
        first = self.end_of_range(opening[1].last if opening else at)
        if not first:
            return None
        follow = first.last
        if between:
            joined = self.words[follow].key[:1] == "و" if follow < len(self.words) else False
            follow += self.words[follow].key == "و" if joined else 0
            last = self.end_of_range(follow) if joined else None
            first = self.turned_like(first, last) if last and self.key(last.last - 1).endswith("ين") else first
        elif self.word(follow, "to"):
            last = self.end_of_range(self.after(follow, "to"))
        elif not since and self.sign(follow, "-–—/"):
            last = self.end_of_range(follow + 1)
        elif not since:
            return self.listed(first)
        else:
            last = None
        if not last:
            return None
        return self.joined(opening[1].start if opening else first.start, first, last)

    def listed(self, first: Node) -> Node | None:
        """The first of a list, completed from those behind it («16 و26 و28 مارس»), and joined with those that follow
        it at once: «الأحد والاثنين والثلاثاء»."""
        items = [first]
        while len(items) < _LISTED and (item := self.end_of_range(self.next_of_list(items[-1]))):
            items.append(item)
        if len(items) == 1 or not self.key(items[-2].last).startswith("و"):
            return None
        for at in range(len(items) - 2, -1, -1):
            items[at] = self.like(items[at], items[at + 1])
        run = 1
        while run < len(items) and _follow(items[run - 1].when, items[run].when):
            run += 1
        joined = self.joined(items[0].start, items[0], items[run - 1]) if run > 1 else None
        if joined and isinstance(joined.when, Range):
            return joined
        return items[0] if items[0].when != first.when else None

    def next_of_list(self, item: Node) -> int:
        """The token of the next in a list: behind «و», or behind a comma where a number stands."""
        at = item.last
        comma = self.sign(at, "،,")
        if comma and self.key(at + 1) != "و" and not self.digits(at + 1):
            return len(self.words)
        at += comma
        if self.key(at) == "و":
            return at + 1
        return at if comma or self.key(at).startswith("و") else len(self.words)

    def like(self, first: Node, last: Node) -> Node:
        """One of a list with what it lacks and the next has: its month, its year, its turn."""
        whole = self.turned_like(first, last)
        a, b = whole.when, last.when
        if isinstance(a, Fields) and a == Fields(day=a.day):
            if isinstance(b, Fields) and b.month and b.day:
                return whole._replace(when=replace(b, day=a.day, weekday=None, told=None), relative=last.relative)
            if isinstance(b, Within) and b.what.day:
                return whole._replace(when=replace(b, what=replace(b.what, day=a.day)), relative=True)
        elif isinstance(a, Fields) and isinstance(b, Fields) and a.month and b.month and b.year and _alike(a, b):
            year = b.year - ((a.month, a.day or 0) > (b.month, b.day or 0))
            return whole._replace(when=replace(a, year=year), relative=False)
        return whole

    def turned_like(self, first: Node, last: Node | None) -> Node:
        """The first of two with the turn of the second, where it has none: «الثلاثاء والأربعاء الماضيين»."""
        a, b = first.when, last.when if last else None
        if not (isinstance(a, Fields) and isinstance(b, Fields)) or b.turn is None:
            return first
        shared = a.turn is None and a.year is None and a != Fields(day=a.day)
        return first._replace(when=replace(a, turn=b.turn)) if shared else first

    def end_of_range(self, at: int) -> Node | None:
        """One end of a range: a date, or a number that may be the day of the other end's month."""
        if at >= len(self.words):
            return None
        node = self.plain(at) or self.bare_year(at)
        if node:
            return node
        unit = self.word(at, "unit")
        at = unit[1].last if unit and unit[0].unit == "day" and unit[0].number == 1 else at
        number = self.number(at) or self.ordinal(at)
        # «6 يونيو 2024 - 09:12»: a clock, and no second day
        if number and 1 <= number[0] <= 31 and not self.sign(number[1], ":"):
            return Node(number[1], self.words[at].start, Fields(day=number[0]), "day", True)
        return None

    def joined(self, start: int, first: Node, last: Node) -> Node | None:
        """The two ends as one expression, each completed from the other; None where they are no range."""
        a, b = first.when, last.when
        if isinstance(b, Unresolved) and first.precision == last.precision:  # «من 1336 إلى 1353 قبل الميلاد»
            return Node(last.last, start, b, last.precision, last.relative)
        if isinstance(a, Unresolved):
            return None
        if isinstance(a, Fields) and isinstance(b, Fields):
            bare_a, bare_b = (x == Fields(day=x.day or 0, weekday=x.weekday) for x in (a, b))
            if bare_a and bare_b:
                return None
            if (bare_a and not (b.month and b.day)) or (bare_b and not (a.month and a.day)):
                return None
            if bare_a:
                a = replace(b, day=a.day, weekday=a.weekday)
            if bare_b:
                b = replace(a, day=b.day, weekday=b.weekday)
            if a.year is None and b.year is not None and a.month and b.month:
                a = replace(a, year=b.year - (a.month > b.month))
            if b.year is None and a.year is not None and a.month and b.month:
                b = replace(b, year=a.year + (a.month > b.month))
            if a.year and b.year and (a.year, a.month or 0, a.day or 0) >= (b.year, b.month or 0, b.day or 0):
                return None
            if (a.month is None) != (b.month is None) or (a.weekday is None) != (b.weekday is None):
                return None
        elif isinstance(a, Fields) and isinstance(b, Within) and a == Fields(day=a.day) and b.what.day:
            a = replace(b, what=replace(b.what, day=a.day))
        elif first.precision != last.precision:
            return None
        relative = any(isinstance(end, Fields) and end.year is None for end in (a, b)) or (
            not isinstance(a, Fields) and (first.relative or last.relative)
        )
        return Node(last.last, start, Range(a, b), last.precision, relative)


def _alike(first: Fields, last: Fields) -> bool:
    """Whether the first lacks nothing that the last has but its year."""
    open_ = first.year is None and first.turn is None and first.calendar == last.calendar
    return open_ and (first.day is None) == (last.day is None)


def _follow(first: When, last: When) -> bool:
    """Whether the second of two dates is the day, month, year or weekday right behind the first."""
    if isinstance(first, Within) and isinstance(last, Within) and first.of == last.of:
        first, last = first.what, last.what
    if not (isinstance(first, Fields) and isinstance(last, Fields)):
        return False
    if first.weekday is not None and first.day is None:
        return last.weekday == (first.weekday + 1) % 7 and last.day is None
    pairs = ((first.year, last.year), (first.month, last.month), (first.day, last.day))
    return sorted((b or 0) - (a or 0) for a, b in pairs) == [0, 0, 1]


def _in_year(found: Expression, year: Fields) -> Expression:
    """A day or month that lacks nothing but its year, in this one."""
    when = found.when
    if isinstance(when, Range) and isinstance(when.first, Fields) and isinstance(when.last, Fields):
        first, last = (_in_year(found._replace(when=one), year).when for one in (when.first, when.last))
        return found._replace(when=Range(first, last), relative=found.relative and first == when.first)
    bare = isinstance(when, Fields) and when.month and when.year is None and when.turn is None
    if not isinstance(when, Fields) or not bare or when.calendar != year.calendar:
        return found
    return found._replace(when=replace(when, year=year.year), relative=False)
