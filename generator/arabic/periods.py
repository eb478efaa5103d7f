"""Stretches of days: what a calendar expression means once the day of the report is known. Arithmetic alone, no words.

An expression is kept unresolved as a small tree of the types below («the last third of the January before the report»)
and becomes days with `resolve`. Days are inclusive at both ends; None is open or unknown.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from hijridate import Gregorian, Hijri

Days = tuple[date | None, date | None]
UNKNOWN: Days = (None, None)

Calendar = Literal["gregorian", "hijri", "coptic", "persian"]
Unit = Literal["day", "week", "month", "year", "decade", "century"]
Anchor = Literal["report", "named"]

# A month or feast without a year is taken from the year of the report unless that is more than this many days away:
# in January «December» is the one just over, in February «August» may well be the one to come.
NEAR = 270

# The first Hijri year whose months are known as they were announced (hijridate); those before it are calculated.
_SIGHTED = 1343


@dataclass(frozen=True, slots=True)
class Fields:
    """A date by what the text gives of it. `turn`: -1 the last such, 0 the current, 1 the next, None not said.

    `days` is the length of a feast; `until` (month, day) is the end of a season that begins at `month` and `day`.
    `told`: how far it lies from the report where the text says both («أمس الأحد 11 فبراير»: -1).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    calendar: Calendar = "gregorian"
    turn: int | None = None
    days: int = 1
    until: tuple[int, int] | None = None
    told: int | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Whole periods counted from another: (week, -1, -1) is the week before.

    `anchor`: the report, or the date that the text named last.
    """

    unit: Unit
    first: int
    last: int
    anchor: Anchor = "report"


@dataclass(frozen=True, slots=True)
class Rolling:
    """So many units up to the report (`sign` -1) or from it on (1); no count in «in recent months»."""

    unit: Unit
    count: int | None
    sign: int


@dataclass(frozen=True, slots=True)
class Ago:
    """One point so many units before (`count` < 0) or after the report, give or take `slack` units."""

    unit: Unit
    count: int
    slack: int = 0


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that need no context: a decade, a century."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Part:
    """The share `low` to `high` (0 to 1) of a period."""

    low: float
    high: float
    of: When


@dataclass(frozen=True, slots=True)
class Within:
    """A date inside a period that gives what the date lacks: «September of last year»."""

    what: Fields
    of: When


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth day of a weekday, or the nth day or week, of a period; -1 is the last."""

    n: int
    weekday: int | None
    unit: Unit
    of: When


@dataclass(frozen=True, slots=True)
class Week:
    """The nth seven days of a period; -1 the last."""

    n: int
    of: When


@dataclass(frozen=True, slots=True)
class Range:
    """From the beginning of one to the end of another."""

    first: When
    last: When


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Told against something that is no date («the day after the raid»)."""


When = Fields | Turn | Rolling | Ago | Fixed | Part | Within | Nth | Week | Range | Unresolved


def resolve(when: When, report: date | None, named: Days = UNKNOWN, lean: int = 0) -> Days:
    """The days that `when` means in a text of the day `report`, where `named` is the date it named last.

    `lean` is the tense around the expression: -1 past, 1 future, 0 not known. Never raises: what lies outside the
    calendar is UNKNOWN.
    """
    try:
        return _resolve(when, report, named, lean)
    except (ValueError, OverflowError):
        return UNKNOWN


def _resolve(when: When, report: date | None, named: Days, lean: int) -> Days:
    match when:
        case Fixed():
            return when.earliest, when.latest
        case Fields():
            return _fields(when, report, lean)
        case Turn():
            return _turn(when, report, named)
        case Rolling():
            return _rolling(when, report)
        case Ago():
            return _ago(when, report)
        case Part():
            return part(_resolve(when.of, report, named, lean), when.low, when.high)
        case Within():
            return _within(when.what, _resolve(when.of, report, named, lean))
        case Nth():
            return _nth(when, _resolve(when.of, report, named, lean))
        case Week():
            return _week(when.n, _resolve(when.of, report, named, lean))
        case Range():
            return _range(when, report, named, lean)
        case _:
            return UNKNOWN


# --- periods of the calendar ------------------------------------------------------------------------------------------


def period(day: date, unit: Unit) -> tuple[date, date]:
    """The day, Monday week, month, year, decade (1990 to 1999) or century (1901 to 2000) that holds the day."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6)
    if unit == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if unit == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if unit == "decade":
        first = day.year // 10 * 10
        return date(max(first, 1), 1, 1), date(first + 9, 12, 31)
    first = (day.year - 1) // 100 * 100 + 1
    return date(first, 1, 1), date(first + 99, 12, 31)


def shift(day: date, unit: Unit, count: int) -> date:
    """The day so many units later; the last day of a shorter month where there is no such day."""
    if unit in ("day", "week"):
        return day + timedelta(count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part(days: Days, low: float, high: float) -> Days:
    """A share of a stretch: by whole months where it has several, a month as 1-10, 11-20, 21-end, else by days."""
    first, last = days
    if first is None or last is None:
        return UNKNOWN
    one_month = (first.year, first.month) == (last.year, last.month)
    whole = first.day == 1 and last == period(last, "month")[1]
    if whole and not one_month:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        begin, end = min(round(low * months), months - 1), round(high * months)
        end = max(end, begin + 1)
        return shift(first, "month", begin), period(shift(first, "month", end - 1), "month")[1]
    length = 30 if whole else (last - first).days + 1
    begin, end = min(round(low * length), (last - first).days), round(high * length)
    end = max(end, begin + 1)
    return first + timedelta(begin), last if high >= 1 else min(last, first + timedelta(end - 1))


# --- calendars --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _day(calendar: Calendar, year: int, month: int, day: int) -> date:
    """A day of this calendar as a Gregorian one. Raises ValueError where there is none."""
    if calendar == "hijri" and year < _SIGHTED:
        # the arithmetic calendar, epoch 16 July 622 (Julian)
        return date.fromordinal(227014 + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day)
    if calendar == "hijri":
        return date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())
    if calendar == "coptic":
        # twelve months of 30 days and a short one; the year 1 began on 29 August 284 (Julian)
        return date.fromordinal(103605 + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)
    if calendar == "persian":
        # the 33-year cycle, right for 1178 to 1633 (Borkowski 1996)
        leaps = (8 * year + 21) // 33
        before = (month - 1) * 31 if month <= 7 else (month - 1) * 30 + 6
        return date.fromordinal(226895 + 365 * (year - 1) + leaps + before + day - 1)
    return date(year, month, day)


def century(n: int, calendar: Calendar = "gregorian") -> Fixed:
    """The nth century of a calendar: the years 1801 to 1900 are the 19th."""
    first = 100 * (n - 1) + 1
    return Fixed(_day(calendar, first, 1, 1), _day(calendar, first + 100, 1, 1) - timedelta(1))


def _occurrence(fields: Fields, year: int) -> tuple[date, date]:
    """The days of these fields in this year of their calendar. Raises ValueError where there are none."""
    at = fields.calendar
    if fields.month is None:
        return _day(at, year, 1, 1), _day(at, year + 1, 1, 1) - timedelta(1)
    if fields.until:
        month, day = fields.until
        first = _day(at, year, fields.month, fields.day or 1)
        return first, _day(at, year + ((month, day) < (fields.month, 1)), month, day)
    if fields.day is None:
        following = (year, fields.month + 1) if fields.month < (13 if at == "coptic" else 12) else (year + 1, 1)
        return _day(at, year, fields.month, 1), _day(at, *following, 1) - timedelta(1)
    if at == "hijri" and year < _SIGHTED:
        raise ValueError("the calculated calendar may be two days off")
    first = _day(at, year, fields.month, fields.day)
    return first, first + timedelta(fields.days - 1)


def _year_of(calendar: Calendar, day: date) -> int:
    """The year of this calendar in which the day lies."""
    if calendar == "hijri":
        return int(Gregorian.fromdate(day).to_hijri().year)
    if calendar == "gregorian":
        return day.year
    year = day.year - (283 if calendar == "coptic" else 621)
    return year if _day(calendar, year, 1, 1) <= day else year - 1


# --- the forms of a date ----------------------------------------------------------------------------------------------


def _fields(fields: Fields, report: date | None, lean: int) -> Days:
    if fields.year is not None:
        return _occurrence(fields, fields.year)
    if report is None:
        return UNKNOWN
    if fields.told is not None and fields.month is None:
        return _told(report + timedelta(fields.told), fields.weekday)
    if fields.month is None and fields.day is None:
        if fields.weekday is None:
            return UNKNOWN
        days = [report + timedelta(n) for n in range(-14, 15)]
        return _choose([(day, day) for day in days if day.weekday() == fields.weekday], report, fields.turn, lean or -1)
    if fields.month is None:  # «on Friday the 15th»
        months = [shift(report.replace(day=1), "month", n) for n in range(-2, 3)]
        found = [(day, day) for month in months if (day := _day_of(month, fields))]
        return _choose(found, report, fields.turn, lean or -1)
    year = _year_of(fields.calendar, report)
    found = []
    for candidate in range(year - 3, year + 4):
        try:
            found.append(_occurrence(fields, candidate))
        except ValueError:
            continue
    if fields.weekday is not None:
        found = [days for days in found if days[0].weekday() == fields.weekday] or found
        return _choose(found, report, fields.turn, lean)
    chosen = _choose(found, report, fields.turn, lean)
    if fields.turn is None and lean < 0 and fields.day and chosen[0] and (report - chosen[0]).days > NEAR:
        return UNKNOWN  # a past verb may stand before a day to come: «أعلن إجراء الانتخابات في 30 يونيو»
    return chosen


def _told(day: date, weekday: int | None) -> Days:
    """«Today, Sunday»: put on the web after midnight, the report is a day behind its words."""
    for other in (day, day - timedelta(1), day + timedelta(1)):
        if weekday in (None, other.weekday()):
            return other, other
    return UNKNOWN


def _day_of(month: date, fields: Fields) -> date | None:
    try:
        day = month.replace(day=fields.day or 1)
    except ValueError:
        return None
    return day if fields.weekday in (None, day.weekday()) else None


def _choose(found: list[tuple[date, date]], report: date, turn: int | None, lean: int) -> Days:
    """Which of several occurrences is meant on the day of the report."""
    before = [days for days in found if days[1] < report]
    after = [days for days in found if days[0] > report]
    around = [days for days in found if days[0] <= report <= days[1]]
    if turn is not None and turn < 0:
        return before[turn] if len(before) >= -turn else UNKNOWN
    if turn is not None and turn > 0:
        return after[turn - 1] if len(after) >= turn else UNKNOWN
    if around:
        return around[0]
    if turn is None and lean:
        side = before[-1:] if lean < 0 else after[:1]
        return side[0] if side else UNKNOWN
    near = sorted(found, key=lambda days: abs((days[0] - report).days))
    same = [days for days in near if days[0].year == report.year and abs((days[0] - report).days) <= NEAR]
    chosen = same or near
    return chosen[0] if chosen else UNKNOWN


def _turn(turn: Turn, report: date | None, named: Days) -> Days:
    base = report
    if turn.anchor == "named" and named != UNKNOWN:
        # «the following month» after a whole year has no meaning
        one = named[0] and named[1] and period(named[0], turn.unit) == period(named[1], turn.unit)
        base = named[0] if one else None
    if base is None:
        return UNKNOWN
    first = period(shift(period(base, turn.unit)[0], turn.unit, turn.first), turn.unit)[0]
    return first, period(shift(period(base, turn.unit)[0], turn.unit, turn.last), turn.unit)[1]


def _rolling(rolling: Rolling, report: date | None) -> Days:
    if report is None:
        return UNKNOWN
    if rolling.count is None:
        return (None, report) if rolling.sign < 0 else (report, None)
    other = shift(report, rolling.unit, rolling.count * rolling.sign)
    return (other, report) if rolling.sign < 0 else (report, other)


def _ago(ago: Ago, report: date | None) -> Days:
    if report is None:
        return UNKNOWN
    if ago.unit in ("decade", "century"):  # «three decades ago»: give or take half of one
        half = 5 if ago.unit == "decade" else 50
        return shift(shift(report, ago.unit, ago.count), "year", -half), shift(
            shift(report, ago.unit, ago.count), "year", half
        )
    first = shift(report, ago.unit, ago.count - ago.slack)
    last = shift(report, ago.unit, ago.count + ago.slack)
    if ago.unit in ("day", "week"):
        return first, last
    return period(first, ago.unit)[0], period(last, ago.unit)[1]


def _within(what: Fields, of: Days) -> Days:
    first, last = of
    if first is None or last is None:
        return UNKNOWN
    if what.month is None and (what.day is not None or what.weekday is not None):
        day = first
        while day <= last and (day - first).days <= 366:
            if what.day in (None, day.day) and what.weekday in (None, day.weekday()):
                return day, day
            day += timedelta(1)
        return UNKNOWN
    for year in range(_year_of(what.calendar, first), _year_of(what.calendar, last) + 1):
        try:
            days = _occurrence(what, year)
        except ValueError:
            continue
        if first <= days[0] <= last:
            return days
    return UNKNOWN


def _nth(nth: Nth, of: Days) -> Days:
    first, last = of
    if first is None or last is None:
        return UNKNOWN
    if nth.unit == "week":
        weeks = [period(first + timedelta(n), "week") for n in range(0, (last - first).days + 1, 7)]
        weeks = [week for week in weeks if first <= week[0] <= last] or weeks
        return weeks[nth.n - 1 if nth.n > 0 else nth.n] if abs(nth.n) <= len(weeks) else UNKNOWN
    step = 1
    if nth.weekday is not None:
        step = 7
        first += timedelta((nth.weekday - first.weekday()) % 7)
        last -= timedelta((last.weekday() - nth.weekday) % 7)
    day = first + timedelta(step * (nth.n - 1)) if nth.n > 0 else last + timedelta(step * (nth.n + 1))
    return (day, day) if first <= day <= last else UNKNOWN


def _week(n: int, of: Days) -> Days:
    first, last = of
    if first is None or last is None:
        return UNKNOWN
    if n < 0:
        return max(first, last - timedelta(6)), last
    # the fourth week of a month goes to its end
    end = last if n == 4 and (last - first).days < 31 else first + timedelta(7 * n - 1)
    return first + timedelta(7 * n - 7), min(end, last)


def _range(range_: Range, report: date | None, named: Days, lean: int) -> Days:
    first = _resolve(range_.first, report, named, lean)
    last = _resolve(range_.last, report, named, lean)
    if first[0] and last[0] and last[0] < first[0] and _turned_back(range_.last) and isinstance(range_.first, Fields):
        # «between Monday and Wednesday last»: the beginning is the last such before the end
        first = _resolve(replace(range_.first, turn=None), last[0], named, -1)
    if first[0] and last[1] and last[1] < first[0]:
        # «from Friday to Sunday»: the end is the first such after the beginning
        end = replace(range_.last, turn=None) if isinstance(range_.last, Fields) else range_.last
        last = _resolve(end, first[0], named, 1)
    if first[0] and last[1] and last[1] < first[0]:
        return UNKNOWN
    return first[0], last[1]


def _turned_back(when: When) -> bool:
    return isinstance(when, Fields) and when.turn is not None and when.turn < 0
