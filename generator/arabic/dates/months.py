"""Months: «تشرين الأول/ أكتوبر الماضي», «مارس 2023», «شهر ثلاثة»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.dates import years
from generator.arabic.dates.timewords import Cursor, Node, Word
from generator.arabic.lexicon import Match
from generator.arabic.periods import Fields, Range, Unresolved, Within
from generator.record import Precision


def month(line: Cursor, at: int, strong: bool = False) -> Node | None:
    """A month with its second name, year or turn: «تشرين الأول/ أكتوبر الماضي», «مارس 2023»."""
    unit = line.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
    first = unit[1].last if unit and unit[0].unit == "month" and unit[0].number in (1, 2) else at
    found = line.word(first, "month", ("",) if first > at else ("", "و", "ف", "ب", "ل", "ول", "وب"))
    if not found:
        return month_number(line, first, unit[1].start) if unit and strong and first > at else None
    word, match = found
    assert isinstance(word.when, Fields)
    start, last, when = unit[1].start if unit and first > at else match.start, match.last, word.when
    parted = line.sign(last, "/-(") or (line.sign(last, "،,") and line.words[last].end == line.start_of(last + 1))
    second = line.word(last + parted, "month")
    if second and second[0].when == when and line.key(last + parted) != line.words[first].key:
        closed = line.sign(last, "(") and line.sign(second[1].last, ")")
        last, strong = second[1].last + closed, True
    elif second and line.sign(last, "/") and second[0].tradition != word.tradition:
        return slip(line, start, when, second)
    day = None if strong else day_behind(line, last)
    if day:
        when, last = replace(when, day=day[0]), day[1]
    precision: Precision = "day" if when.day else "month"
    year = years.year_after(line, last)
    if word.weak and first == at and not strong and line.spell(at) and (not year or year[1] != when.calendar):
        return None  # «إلى صفر في عام 2019»
    if year:
        number, calendar, last = year
        if calendar == "gregorian" and when.calendar == "hijri" and number in years.HIJRI:
            calendar = "hijri"
        if calendar == when.calendar:
            turn, last = line.turn(last)
            return Node(last, start, replace(when, year=number, turn=turn), precision)
        return Node(last, start, Within(when, Fields(year=number, calendar=calendar)), precision)
    turn, last = line.turn(last)
    if word.weak and not strong:
        placed = line.in_place(at) and when.calendar in ("gregorian", "hijri") and not surnamed(line, last)
        cued = turn is not None or first > at or placed
        listed = match.clitics == "و" and at > 0 and line.word(at - 1, "month")  # «فبراير ومارس»
        # «في إب» is a city: a name of few letters counts as it is spelled
        spelled = any(line.words[match.first].text.endswith(value.form) for value in match.values)
        joined = match.clitics and turn is None
        if not listed and (joined or not cued or not (spelled or match.last > match.first + 1)):
            return None
    if turn is None and first == at and when.day is None:
        found_year = event_year(line, match.start, Node(last, start, when, precision))
        if found_year:  # «حرب تموز»
            return Node(last, start, replace(when, year=found_year), precision)
        if not strong and titled(line, at, match):
            return None
    return Node(last, start, replace(when, turn=turn), precision, True)


def slip(line: Cursor, start: int, one: Fields, second: tuple[Word, Match[Word]]) -> Node | None:
    """Two names that are not of one month, «يونيو/ تموز 2016»: the newsroom erred in one, so both months may be
    meant where they follow each other; else nothing is known."""
    other, last = second[0].when, second[1].last
    if not isinstance(other, Fields) or not one.month or not other.month or one.calendar != other.calendar:
        return None
    year = years.year_after(line, last)
    turn, last = (None, year[2]) if year else line.turn(last)
    if abs(one.month - other.month) != 1 or (year and year[1] != one.calendar):
        return Node(last, start, Unresolved(), "month", True)
    first, behind = sorted((one.month, other.month))
    both = (replace(one, month=month, year=year[0] if year else None, turn=turn) for month in (first, behind))
    return Node(last, start, Range(*both), "month", not year)


def surnamed(line: Cursor, at: int) -> bool:
    """Whether a month's word before this token is a person's first name: «من رمضان صبحي»."""
    return at < len(line.words) and line.words[at].key in line.vocabulary.names and not line.roles[at]


def titled(line: Cursor, at: int, match: Match[Word]) -> bool:
    """Whether a bare month follows a noun with its article, which no month can: «الوزيرة أيار جمال»."""
    before = line.words[at - 1] if at else None
    if not before or match.clitics or not before.is_word or line.in_place(at):
        return False
    return "ال" in before.key[:4] and not line.roles[at - 1]


def day_behind(line: Cursor, at: int) -> tuple[int, int] | None:
    """A day behind its month: «مايو الحادي عشر», «يوليو 13-15»."""
    day = line.number(at) if line.digits(at) else line.ordinal(at)
    if not day or not 1 <= day[0] <= 31:
        return None
    if line.digits(at):
        return day if line.stops(day[1]) or line.word(day[1], "to") else None
    spelled = line.spell(at)
    return day if spelled and spelled.definite else None


def month_number(line: Cursor, at: int, start: int) -> Node | None:
    """A month by its number behind «شهر»: «شهر ثلاثة», «الشهر الثامن»."""
    number = line.number(at) or line.ordinal(at)
    if not number or not 1 <= number[0] <= 12:
        return None
    year = years.year_after(line, number[1])
    if year:
        return Node(year[2], start, Fields(year=year[0], month=number[0]), "month")
    return Node(number[1], start, Fields(month=number[0]), "month", True)


def event_year(line: Cursor, start: int, month: Node) -> int | None:
    """The year of the event that is known by this day of a month: «هجمات 11 سبتمبر»."""
    first = next((n for n in range(month.last - 1, -1, -1) if line.words[n].start <= start), 0)
    event = line.vocabulary.events.longest(line.words, first - 1) if first else None
    if not event or not first < event.last <= month.last or not isinstance(month.when, Fields):
        return None
    known = {day.year for day in event.values if day.month == month.when.month}
    return known.pop() if len(known) == 1 else None
