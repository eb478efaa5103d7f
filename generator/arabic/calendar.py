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

from generator.arabic.periods import Fields, Nth, Part, Range, Turn, Unit, When, Within
from generator.arabic.single_dates import Node, SingleDates
from generator.arabic.timewords import PRECISION
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.record import Precision


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
        at = 0
        while at < len(self.words):
            node = self.expression(at) if at in self.openings else None
            if node and node.last > at:
                end = self.words[node.last - 1].end
                found.append(Expression(node.start, end, node.when, node.precision, node.relative))
                at = node.last
            else:
                match = self.match(at)
                blocked = match and any(word.role == "no_date" for word in match.values)
                at = match.last if match and blocked else at + 1
        return found

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
        if not match or self.word(at, "no_date"):
            return None
        follow = self.after(match.last, "of")
        inner = self.month(follow, strong=True) or self.plain(follow) or self.bare_year(follow) or self.current(follow)
        if not inner and not inside and follow < len(self.words):
            # «نهاية الربع الأول من عام 2015»
            inner = self.part(follow, inside=True)
        if not inner or inner.precision == "day":
            return None
        if not isinstance(inner.when, Part):
            inner = self.inside(inner)
        word = match.values[0]
        precision: Precision = "part_of_year" if inner.precision == "year" else inner.precision
        return inner._replace(start=match.start, when=Part(word.low, word.high, inner.when), precision=precision)

    def current(self, at: int) -> Node | None:
        """«العام» alone behind a part of it is the current one; «العام الدراسي» is another thing."""
        unit = self.word(at, "unit")
        if not unit or unit[0].number != 1 or unit[0].unit not in ("week", "month", "year"):
            return None
        if not self.key(at).startswith("ال") or (self.key(at + 1).startswith("ال") and not self.opening(at + 1)):
            return None
        return Node(unit[1].last, unit[1].start, Turn(unit[0].unit, 0, 0), PRECISION[unit[0].unit], True)

    def nth(self, at: int) -> Node | None:
        """«أول يوم جمعة من يوليو», «الثلاثاء الأخير من مارس», «اليوم الأخير من الشهر الماضي»."""
        order = self.ordinal(at)
        follow = order[1] if order else at
        day = self.word(follow, "unit")
        plain_day = bool(day and day[0].number == 1 and day[0].unit in ("day", "week"))
        weekday = self.word(day[1].last if day and plain_day else follow, "weekday") or self.word(follow, "weekday")
        if weekday:
            last = weekday[1].last
        elif day and plain_day:
            last = day[1].last
        else:
            return None
        if not order:
            order = self.ordinal(last) or self.final(last)
            last = order[1] if order else last
        if not order or not -1 <= order[0] <= 5 or (order[0] > 0 and not weekday and not self.ordinal(at)):
            return None
        if self.after(last, "of") == last and not self.word(last, "month", ("ب",)):
            return None
        follow = self.after(last, "of")
        of = self.month(follow, strong=True) or self.plain(follow)
        if not of or of.precision not in ("month", "year"):
            return None
        of = self.inside(of)
        unit: Unit = "week" if day and plain_day and day[0].unit == "week" else "day"
        start = numeral.start if self.ordinal(at) and (numeral := self.spell(at)) else (weekday or day)[1].start  # type: ignore[index]
        when = Nth(order[0], weekday[0].number if weekday else None, unit, of.when)
        return of._replace(start=start, when=when, precision="week" if unit == "week" else "day")

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
        elif self.word(follow, "to"):
            last = self.end_of_range(self.after(follow, "to"))
        elif not since and self.sign(follow, "-–—/"):
            last = self.end_of_range(follow + 1)
        elif not since and self.key(follow).startswith("و"):
            return self.pair(first, self.end_of_range(follow + (self.key(follow) == "و")))
        else:
            last = None
        if not last:
            return None
        return self.joined(opening[1].start if opening else first.start, first, last)

    def pair(self, first: Node, last: Node | None) -> Node | None:
        """Two joined by «و»: one stretch where the second follows the first at once, else the first alone."""
        first = self.turned_like(first, last)
        both = self.joined(first.start, first, last) if last else None
        if not both or not isinstance(both.when, Range):
            return None
        a, b = both.when.first, both.when.last
        if isinstance(a, Fields) and isinstance(b, Fields):
            steps = [(y or 0) - (x or 0) for x, y in ((a.year, b.year), (a.month, b.month), (a.day, b.day))]
            if (a.weekday is not None and b.weekday == (a.weekday + 1) % 7) or sorted(steps) == [0, 0, 1]:
                return both
            if first.when == Fields(day=a.day):
                return first._replace(when=a, relative=both.relative)
        if isinstance(a, Within) and isinstance(b, Within) and first.when == Fields(day=a.what.day):
            return first._replace(when=a, relative=True)
        return None

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
        number = self.number(at) or self.ordinal(at)
        # «6 يونيو 2024 - 09:12»: a clock, and no second day
        if number and 1 <= number[0] <= 31 and not self.sign(number[1], ":"):
            return Node(number[1], self.words[at].start, Fields(day=number[0]), "day", True)
        return None

    def joined(self, start: int, first: Node, last: Node) -> Node | None:
        """The two ends as one expression, each completed from the other; None where they are no range."""
        a, b = first.when, last.when
        if isinstance(a, Fields) and isinstance(b, Fields):
            bare_a, bare_b = a == Fields(day=a.day), b == Fields(day=b.day)
            if bare_a and bare_b:
                return None
            if (bare_a and not (b.month and b.day)) or (bare_b and not (a.month and a.day)):
                return None
            if bare_a:
                a = replace(b, day=a.day, weekday=None)
            if bare_b:
                b = replace(a, day=b.day, weekday=None)
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
