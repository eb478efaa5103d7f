"""Months: «تشرين الأول/ أكتوبر الماضي», «مارس 2023», «شهر ثلاثة»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.dates import years
from generator.arabic.dates.timewords import LIBYAN, Cursor, Node, Word
from generator.arabic.lexicon import Match
from generator.arabic.periods import Calendar, Fields, Range, Unresolved, Within


def month(line: Cursor, at: int, strong: bool = False) -> Node | None:
    """A month with its second name, year or turn: «تشرين الأول/ أكتوبر الماضي», «مارس 2023».

    `strong`: whether what stands before it says already that a month's name follows («الـ5 من …»).
    """
    unit = line.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
    head = unit[1] if unit and unit[0].unit == "month" and unit[0].number in (1, 2) else None
    first = head.last if head else at
    behind_day = strong
    found = line.word(first, "month", ("",) if head else ("", "و", "ف", "ب", "ل", "ول", "وب"))
    if not found:
        return month_number(line, first, head.start) if head and strong else None
    word, match = found
    assert isinstance(word.when, Fields)
    named = Node(match.last, head.start if head else match.start, word.when, "month")
    second = line.word(match.last + _parted(line, match.last), "month")
    if second and second[0].when == word.when and line.key(second[1].first) != line.words[first].key:
        closed = line.sign(match.last, "(") and line.sign(second[1].last, ")")
        named, strong = named._replace(last=second[1].last + closed), True
    elif second and line.sign(match.last, "/") and second[0].tradition != word.tradition:
        return slip(line, named.start, word.when, second)
    if not behind_day and (day := day_behind(line, named.last)):
        named = named._replace(when=replace(word.when, day=day[0]), last=day[1], precision="day")
    doubtful = word.weak and not strong
    if word.tradition == LIBYAN and not strong and not head:
        return None  # «في الصيف»
    year = years.year_after(line, named.last)
    if doubtful and not head and line.spell(at) and (not year or year[1] != word.when.calendar):
        return None  # «إلى صفر في عام 2019»
    if year:
        return _in_year(line, named, year)
    turn, last = line.turn(named.last)
    if doubtful and not _is_meant(line, at, found, last, turned=turn is not None, headed=head is not None):
        return None
    assert isinstance(named.when, Fields)
    if turn is None and not head and named.when.day is None:
        if event := event_year(line, match.start, named):  # «حرب تموز»
            return named._replace(when=replace(named.when, year=event))
        if not strong and titled(line, at, match):
            return None
    return named._replace(last=last, when=replace(named.when, turn=turn), relative=True)


def _parted(line: Cursor, at: int) -> bool:
    """Whether a sign between two names of one month stands here: «حزيران/ يونيو», «حزيران،يونيو»."""
    return line.sign(at, "/-(") or (line.sign(at, "،,") and line.words[at].end == line.start_of(at + 1))


def _in_year(line: Cursor, month: Node, year: tuple[int, Calendar, int]) -> Node:
    """The month or day of a year, which may be counted by another calendar than the month's."""
    when = month.when
    assert isinstance(when, Fields)
    number, calendar, last = year
    if calendar == "gregorian" and when.calendar == "hijri" and number in years.HIJRI:
        calendar = "hijri"
    if calendar != when.calendar:
        return month._replace(last=last, when=Within(when, Fields(year=number, calendar=calendar)))
    turn, last = line.turn(last)
    return month._replace(last=last, when=replace(when, year=number, turn=turn))


def _is_meant(line: Cursor, at: int, found: tuple[Word, Match[Word]], last: int, *, turned: bool, headed: bool) -> bool:
    """Whether a word that is a month's name and another thing's too («صفر», «إب», «رمضان») means the month here."""
    word, match = found
    if match.clitics == "و" and at > 0 and line.word(at - 1, "month"):
        return True  # «فبراير ومارس»
    if match.clitics and not turned:
        return False
    common = isinstance(word.when, Fields) and word.when.calendar in ("gregorian", "hijri")
    placed = line.in_place(at) and common and not surnamed(line, last)
    # «في إب» is a city: a name of few letters counts as it is spelled
    spelled = any(line.words[match.first].text.endswith(value.form) for value in match.values)
    return (turned or headed or placed) and (spelled or match.last > match.first + 1)


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
    """A day behind its month: «مايو الحادي عشر», «يوليو 13-15», «أيلول 11 2023»."""
    day = line.number(at) if line.digits(at) else line.ordinal(at)
    if not day or not 1 <= day[0] <= 31:
        return None
    if line.digits(at):
        ends = line.stops(day[1]) or line.word(day[1], "to") or years.year_after(line, day[1])
        return day if ends else None
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
    if not event or not isinstance(month.when, Fields):
        return None
    known = {day.year for day in event.values if day.month == month.when.month}
    return known.pop() if len(known) == 1 else None
