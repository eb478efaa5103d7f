"""Single days: «26/9/2023», «الأحد المقبل الموافق 11 شباط/ فبراير 2024», «أمس الاثنين»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.arabic.dates import months, turns, years
from generator.arabic.dates.timewords import Cursor, Node, Word
from generator.arabic.lexicon import Match
from generator.arabic.periods import Calendar, Fields, Turn, Within

_NUMERIC = re.compile(
    r"(\d{1,2})[./-](\d{1,2})[./-]((?:1[3-9]|20)\d\d)|((?:1[3-9]|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})"
)
# «لامس السعر أدنى مستوياته», and with «و»: no «لأمس».
_TOUCHED = "لامس"
_MONTH_YEAR = re.compile(r"(\d{1,2})[/-]((?:19|20)\d\d)")


def numeric(line: Cursor, at: int) -> Node | None:
    """A day in digits: «26/9/2023», «2023-09-26», «14-09-1432 هـ»."""
    if not line.digits(at):
        return None
    end = at
    while end < len(line.words) and end < at + 5 and (line.digits(end) or line.sign(end, "./-")):
        apart = line.words[end].start - line.words[end - 1].end if end > at else 0
        if apart > 1 or (apart and not (line.sign(end, "/") or line.sign(end - 1, "/"))):
            break  # «3 / 2 / 1440 هـ», but «5 - 3»
        end += 1
    close = next((n for n in range(at + 1, end) if line.words[n].start > line.words[n - 1].end), end)
    pair = _MONTH_YEAR.fullmatch("".join(word.key for word in line.words[at:close]))
    if pair and 1 <= int(pair[1]) <= 12:
        if numbered(line, at):
            return None
        return Node(close, line.words[at].start, Fields(int(pair[2]), int(pair[1])), "month")
    for last in range(end, at, -1):
        found = _NUMERIC.fullmatch("".join(word.key for word in line.words[at:last]))
        if found:
            day, month, year, year_first, month_second, day_last = found.groups()
            y, m, d = int(year or year_first), int(month or month_second), int(day or day_last)
            if not (1 <= m <= 12 and 1 <= d <= 31):
                return None
            calendar: Calendar = "hijri" if y in years.HIJRI else "gregorian"
            era = line.word(last, "era")
            return Node(era[1].last if era else last, line.words[at].start, Fields(y, m, d, calendar=calendar), "day")
    return None


def numbered(line: Cursor, at: int) -> bool:
    """Whether the figures at this token number a thing: «القانون 12/2018», «المرسوم رقم 15/2021»."""
    return any(line.word(n, "no_year", ("", "و", "ب", "ل", "لل", "ف")) for n in (at - 1, at - 2) if n >= 0)


def weekday(line: Cursor, at: int) -> Node | None:
    """A weekday with its turn or date: «الاثنين», «الأحد المقبل», «الأحد المقبل الموافق 11 شباط 2024»."""
    found = line.word(at, "weekday", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب"))
    if not found:
        return None
    word, match = found
    if not named_day(line, at) or both(line, at) or recurring(line, at, match.last):
        return None
    turn, last = line.turn(match.last)
    here = Fields(weekday=word.number, turn=turn)
    follow = last
    while line.sign(follow, "،,(") or line.word(follow, "equals"):
        follow = line.after(follow, "equals") if line.word(follow, "equals") else follow + 1
    day = day_month(line, follow) or numeric(line, follow) or months.month(line, follow)
    if day and isinstance(day.when, Fields) and day.when.day:
        when = replace(day.when, weekday=word.number, turn=day.when.turn if turn is None else turn)
        return day._replace(start=match.start, when=when)
    number = line.number(last) or line.ordinal(last)
    if turn is None and number and 1 <= number[0] <= 31 and line.digits(last) and line.stops(number[1]):
        return Node(number[1], match.start, replace(here, day=number[0]), "day", True)
    return Node(last, match.start, here, "day", True)


def named_day(line: Cursor, at: int) -> bool:
    """Whether a weekday at this token is one: with its article or «يوم», or behind a word that asks for a day."""
    key = line.words[at].key
    if "ال" in key[:4] or "لل" in key[:3] or key.endswith("يوم") or key.startswith("يوم"):
        return True
    if (match := line.match(at)) and match.clitics:
        return False
    before = line.word(at - 1, "unit", ("", "و", "ل", "ب")) if at else None
    return bool(before and before[0].unit == "day")


def recurring(line: Cursor, at: int, last: int) -> bool:
    """Whether the weekday at this token comes again and again: «كل جمعة», «أيام الجمعة»."""
    before = at - 1 if at and line.word(at - 1, "unit") else at
    if before and line.word(before - 1, "every", ("", "و", "ف", "ب", "ل")):
        return True
    days = line.word(at - 1, "unit", ("", "و", "ف", "ب", "ل")) if at else None
    behind = last
    while line.key(behind).startswith("و") and (other := line.word(behind, "weekday", ("و",))):
        behind = other[1].last
    if line.word(behind, "of") and line.word(line.after(behind, "of"), "every"):
        return True  # «الاثنين والخميس من كل أسبوع»
    listed = line.key(last).startswith("و") or line.sign(last, "،,") or line.turn(last)[0] is not None
    return bool(days and days[0].unit == "day" and days[0].number == 0) and not listed


def both(line: Cursor, at: int) -> bool:
    """Whether «الاثنين» at this token is the two of «هذين الاثنين», or of «بين الاثنين» without a second end."""
    if at and line.word(at - 1, "of_two", ("", "و", "ف", "ل", "ب")):
        return bool(line.number(at) or line.ordinal(at))
    between = at > 0 and line.word(at - 1, "between", ("", "و", "ف"))
    return bool(between) and not line.key(at + 1).startswith("و")


def day_month(line: Cursor, at: int) -> Node | None:
    """A day of a month: «26 سبتمبر 2023», «الحادي عشر من أيلول», «26-سبتمبر-2023»."""
    first, start = at, line.words[at].start if at < len(line.words) else 0
    unit = line.word(at, "unit", ("", "و", "ب", "ل"))
    if unit and unit[0].unit == "day" and unit[0].number == 1:
        first, start = unit[1].last, unit[1].start
    number = line.number(first) if line.digits(first) else line.ordinal(first)
    if not number or not 1 <= number[0] <= 31:
        return None
    if first == at and (spelled := line.spell(at)):
        start = spelled.start
    day, last = number
    follow = last + 1 if line.sign(last, "-/.") else last
    follow = line.after(follow, "out_of")
    month = months.month(line, follow, strong=True)
    if month and month.relative and unclear_day(line, at, first, last, follow, month):
        return None
    if month and isinstance(month.when, Fields) and month.when.turn is None and month.when.year is None:
        event = months.event_year(line, start, month)
        if event:
            return month._replace(
                start=start, when=replace(month.when, day=day, year=event), precision="day", relative=False
            )
    if month and isinstance(month.when, Fields):
        today = 0 if unit and first > at and line.words[at].key.startswith("ال") else None
        return month._replace(start=start, when=replace(month.when, day=day, told=today), precision="day")
    if month and isinstance(month.when, Within):
        full = replace(month.when, what=replace(month.when.what, day=day))
        return month._replace(start=start, when=full, precision="day")
    outer = whole(line, follow)
    if outer and (follow > last or line.digits(first)) and isinstance(outer.when, Turn) and outer.when.unit == "month":
        return outer._replace(start=start, when=Within(Fields(day=day), outer.when), precision="day")
    turn, after = line.turn(last)
    if turn is not None and (first > at or line.in_place(at)):
        current = Within(Fields(day=day), Turn("month", 0, 0))
        return Node(after, start, Fields(day=day, turn=turn) if turn else current, "day", True)
    if line.word(last, "of_it") and line.in_place(at):  # «في العشرين منه»
        return Node(last + 1, start, Within(Fields(day=day), Turn("month", 0, 0, "named")), "day", True)
    return None


def unclear_day(line: Cursor, at: int, first: int, last: int, follow: int, month: Node) -> bool:
    """Whether the number before a month's word that is another's too is no day of it: «3-صفر», «الثالث أب»."""
    weak = line.word(follow, "month")
    turned = isinstance(month.when, Fields) and month.when.turn is not None
    if (
        not weak
        or not weak[0].weak
        or turned
        or month.last > weak[1].last
        or (follow > last and not line.sign(last, "-/."))
    ):
        return False
    spelled = line.spell(first)
    if line.sign(last, "-/.") or (spelled and spelled.definite):
        return True
    return bool(line.spell(follow)) and first == at and not line.in_place(at)


def relative(line: Cursor, at: int) -> Node | None:
    """A day or period by its turn alone: «أمس», «غدا», «العام الماضي»."""
    day = line.word(at, "unit", ("", "و", "ف", "ب", "ل"))
    if day and day[0].unit == "day" and day[0].number == 1:  # «يوم أمس», «اليوم الذي بعد غد»
        follow = line.after(day[1].last, "which")
        inner = line.word(follow, "relative")
        told = relative(line, follow) if inner and inner[0].unit == "day" and inner[1].start > day[1].start else None
        if told:
            return told._replace(start=day[1].start)
    found = line.word(at, "relative", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب"))
    if not found or found[0].when is None:
        return None
    word, match = found
    if match.clitics.endswith("ل") and line.words[at].text.endswith(_TOUCHED):
        return None
    if word.unit == "day":  # «أمس الاثنين», «اليوم الأحد»
        if turned_or_counted(line, at, match):
            return None
        follow = match.last + line.sign(match.last, "،,(")
        named = weekday(line, follow) or day_month(line, follow)
        if named and isinstance(named.when, Fields) and isinstance(word.when, Turn):
            fields = named.when
            closed = line.sign(match.last, "(") and line.sign(named.last, ")")
            when = replace(fields, told=word.when.first)
            return named._replace(last=named.last + closed, start=match.start, when=when)
    if word.unit == "year" and isinstance(word.when, Turn) and word.when.anchor == "report":
        told = years.told_year(line, match.last, match.start, word.when.first)
        if told:
            return told
    return Node(match.last, match.start, found[0].when, word.precision, True)


def turned_or_counted(line: Cursor, at: int, match: Match[Word]) -> bool:
    """Whether «اليوم» is a day among others: «اليوم التالي», «اليوم الثالث», «ذلك اليوم», «مرتين في اليوم»."""
    if line.word(match.last, "turn") or of_same(line, at):
        return True
    if any(line.word(n, "alike", ("", "و", "ف", "ب", "ل")) for n in (at - 1, at - 2) if n >= 0):
        return True  # «في مثل هذا اليوم من عام 1948»
    if at and (line.word(at - 1, "that") or line.word(at - 1, "per")):
        return True
    unit = any(value.role == "unit" for value in match.values)
    # «لليلة واحدة»
    swallowed = match.clitics.endswith("ل") and "ال" not in line.words[match.first].key[:4]
    swallowed = swallowed and any(value.form.startswith("ال") for value in match.values)
    return swallowed or (unit and line.ordinal(match.last) is not None)


def of_same(line: Cursor, at: int) -> bool:
    """Whether «نفس» stands before this token."""
    return at > 0 and bool(line.word(at - 1, "same", ("", "و", "ف", "ب", "ل")))


def whole(line: Cursor, at: int) -> Node | None:
    """A period told by its turn that may complete what is inside it: «من العام الماضي», «من الشهر نفسه»."""
    return turns.this(line, at) or turns.same(line, at) or turns.period(line, at) or relative(line, at)
