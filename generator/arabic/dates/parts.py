"""Parts of a period: «مطلع عام 2020», «الأشهر السبعة الأولى من 2023», «أول يوم جمعة من يوليو»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.dates import months, seasons, single, turns, within, years
from generator.arabic.dates.timewords import Cursor, Node, Word
from generator.arabic.lexicon import Match
from generator.arabic.periods import Fields, Nth, Part, Range, Unit, Week
from generator.record import Precision

# What is told in pairs, of which periods, and how many of it one has.
_IN: dict[Unit, tuple[tuple[Precision, ...], int]] = {
    "week": (("month", "year"), 0), "month": (("year",), 12), "decade": (("century",), 10),
}  # fmt: skip
# What the names of quarters begin with.
_QUARTER = "الربع"
# A smaller share of a month is a day: «الفاتح من نوفمبر», «غرة رمضان».
_DAY = 0.05


def part(line: Cursor, at: int, inside: bool = False) -> Node | None:
    """«مطلع عام 2020», «أواخر كانون الثاني/يناير الماضي», «النصف الأول من العام الجاري». `inside`: of another."""
    match = line.part_at(at)
    counted = None if inside else first_months(line, at) or pair(line, at)
    if counted or not match:
        return counted
    follow = line.after(match.last, "of")
    inner = months.month(line, follow, strong=True) or _whole(line, follow)
    if not inner and not inside and follow < len(line.words):
        # «نهاية الربع الأول من عام 2015»
        inner = part(line, follow, inside=True)
    if not inner and not inside:
        return quarter(line, at, match)
    if not inner or inner.precision == "day":
        return None
    if not isinstance(inner.when, Part):
        inner = within.inside(line, inner)
    word = match.values[0]
    if word.unit == "week":
        if inner.precision not in ("month", "year") or isinstance(inner.when, Part):
            return None
        return inner._replace(start=match.start, when=Week(word.number, inner.when), precision="week")
    precision: Precision = "part_of_year" if inner.precision == "year" else inner.precision
    if inner.precision == "month" and word.high - word.low < _DAY:
        precision = "day"
    return inner._replace(start=match.start, when=Part(word.low, word.high, inner.when), precision=precision)


def quarter(line: Cursor, at: int, part: Match[Word]) -> Node | None:
    """«في الربع الأول» or «الربعين الأول والثاني» alone, where money or goods are told: the nearest of a year."""
    word = part.values[0]
    if not word.form.startswith(_QUARTER) or not line.in_place(at):
        return None
    # «الربع الأول من السنة المالية» is another, «الربع الأخير» the latest or the fourth
    of_another = line.after(part.last - 1, "of") == part.last
    if of_another or final(line, part.last - 1) or not any("by_quarter" in roles for roles in line.roles):
        return None
    first = Fields(month=round(12 * word.low) + 1)
    return Node(part.last, part.start, Range(first, Fields(month=round(12 * word.high))), "part_of_year", True)


def first_months(line: Cursor, at: int) -> Node | None:
    """Some first or last units of a period: «الأشهر السبعة الأولى من 2023», «أول ثلاثة أشهر من العام», «الشهرين
    الأخيرين من السنة»."""
    order = line.ordinal(at) or at_last(line, at)
    article = bool(line.digits(at)) and line.key(at - 1) == "ال"  # «الـ9 أشهر الأولى»
    number = line.number(order[1]) if order else line.number(at) if article else None
    unit = line.word(number[1] if number else order[1] if order else at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
    if not unit or unit[0].unit != "month" or unit[0].number == 1:
        return None
    leading = line.spell(at) or line.part_at(at) if order else unit[1]
    start, last = leading.start if leading else unit[1].start, unit[1].last
    start = line.words[at - 1].start if article else start
    if not order and unit[0].number == 0 and not number:
        last += line.key(last) == "ال"  # «الأشهر الـ7»
        number = line.number(last) if line.digits(last) else line.ordinal(last) or line.number(last)
        last = number[1] if number else last
    if not order:
        order = line.ordinal(last) or final(line, last)
        last = order[1] if order else last
    count = number[0] if number else unit[0].number
    follow = line.after(last, "of")
    year = _whole(line, follow) if follow > last else None
    if not order or order[0] not in (1, -1) or not 1 < count < 12 or not year or year.precision != "year":
        return None
    low, high = (0.0, count / 12) if order[0] == 1 else (1 - count / 12, 1.0)
    return year._replace(start=start, when=Part(low, high, year.when), precision="part_of_year")


def pair(line: Cursor, at: int) -> Node | None:
    """«الأسبوعين الأول والثاني من مارس», «العقدين الأول والثاني من القرن الماضي»: two that follow each other."""
    unit = line.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
    first = line.ordinal(unit[1].last) if unit and unit[0].number == 2 and unit[0].unit in _IN else None
    if not unit or not first or not line.key(first[1]).startswith("و"):
        return None
    second = line.ordinal(first[1] + (line.key(first[1]) == "و"))
    follow = line.after(second[1], "of") if second else at
    if not second or second[0] != first[0] + 1 or follow == second[1]:
        return None
    inner = months.month(line, follow, strong=True) or _whole(line, follow)
    periods, many = _IN[unit[0].unit]
    if not inner or inner.precision not in periods or second[0] > (many or second[0]):
        return None
    of = within.inside(line, inner)
    if not many:
        weeks = Range(Week(first[0], of.when), Week(second[0], of.when))
        return of._replace(start=unit[1].start, when=weeks, precision="week")
    precision: Precision = "part_of_year" if inner.precision == "year" else "decade"
    share = Part((first[0] - 1) / many, second[0] / many, of.when)
    return of._replace(start=unit[1].start, when=share, precision=precision)


def nth(line: Cursor, at: int) -> Node | None:
    """A day of a month by its number or turn: «أول يوم جمعة من يوليو», «الثلاثاء الأخير من مارس», «آخر جمعة من رمضان»,
    «ثاني أيام عيد الأضحى»."""
    order = line.ordinal(at) or at_last(line, at)
    leading = order is not None
    follow = order[1] if order else at
    clitics = ("", "و", "ف", "ب", "ل")
    day = line.word(follow, "unit", ("",) if order else clitics)
    one = day is not None and day[0].number == 1 and day[0].unit in ("day", "week")
    if day and not one and not (leading and day[0].unit == "day" and day[0].number == 0):
        day = None
    weekday = line.word(day[1].last if day else follow, "weekday", ("",) if order or day else clitics)
    named = weekday or day
    feast = seasons.feast(line, follow) if leading and not named else None  # «ثاني أيام عيد الأضحى»
    if not named and not feast:
        return None
    last = named[1].last if named else follow
    if not order:
        order = line.ordinal(last) or final(line, last)
        last = order[1] if order else last
    if not order or not -1 <= order[0] <= 10:
        return None
    follow = line.after(last, "of")
    feast = feast or seasons.feast(line, follow)
    several = leading and day is not None and day[0].number == 0  # «أول أيام رمضان»
    if not feast and not several and follow == last:
        return None
    of = feast or months.month(line, follow, strong=True) or single.plain(line, follow)
    if not of or (of.precision not in ("month", "year") and not feast):
        return None
    if not leading and order[0] > 0 and not weekday and not feast and of.precision != "month":
        return None
    of = within.inside(line, of)
    if feast and isinstance(of.when, Fields):
        of = of._replace(when=replace(of.when, days=max(of.when.days, order[0])))
    unit: Unit = "week" if day and day[0].unit == "week" else "day"
    start = named[1].start if named else of.start
    if leading:
        first = line.spell(at) or line.part_at(at)
        start = first.start if first else start
    when = Nth(order[0], weekday[0].number if weekday else None, unit, of.when)
    return of._replace(start=start, when=when, precision="week" if unit == "week" else "day")


def at_last(line: Cursor, at: int) -> tuple[int, int] | None:
    """«آخر» before what it counts."""
    part = line.part_at(at)
    return (-1, part.last) if part and part.values[0].final else None


def final(line: Cursor, at: int) -> tuple[int, int] | None:
    """«الأخير» as a rank."""
    found = line.word(at, "turn")
    return (-1, found[1].last) if found and found[0].final else None


def _whole(line: Cursor, at: int) -> Node | None:
    """A date, or a year or current period that only a part of it before them shows to be one."""
    return single.plain(line, at) or years.bare_year(line, at) or turns.current(line, at)
