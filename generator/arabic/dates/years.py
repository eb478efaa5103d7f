"""Years and centuries: «2018», «عام 67», «سنة 150 هـ», «القرن الـ19», «490 قبل الميلاد»."""

from __future__ import annotations

import re

from generator.arabic import periods
from generator.arabic.dates.timewords import Cursor, Node
from generator.arabic.periods import Calendar, Fields, Range, Unresolved

YEAR = re.compile(r"[12]\d{3}")
# Hijri years of our time: news that names one leaves «هـ» out more often than it tells of the fifteenth century.
_HIJRI_NOW = range(1425, 1451)
# The years that two digits mean behind «عام»: «نكسة عام 67».
_SHORT = range(30, 100)
# Years of our time that are not round.
_OURS = re.compile(r"19[4-9][1-9]|20[0-3][1-9]")
# Hijri years that news names.
HIJRI = range(1300, 1501)


def year_after(line: Cursor, at: int) -> tuple[int, Calendar, int] | None:
    """A year behind a month: «2023», «من عام 2023», «، 2023», «/2023»."""
    follow = at + 1 if line.sign(at, "،,/-.") else at
    follow = line.after(follow, "of")
    unit = line.word(follow, "unit", ("", "ل", "ب", "لل"))
    if unit and unit[0].unit == "year" and unit[0].number == 1:
        follow = unit[1].last
    # «في يناير 2016 حكم عليه»: behind a month a year that is not round counts nothing
    return year_number(line, follow, counting=line.digits(follow).endswith("00") or not line.digits(follow))


def year_number(line: Cursor, at: int, counting: bool = True) -> tuple[int, Calendar, int] | None:
    """A year in digits or words and its era: the year, its calendar, the token behind. `counting`: a number that
    may count the word behind it is no year."""
    digits = line.digits(at)
    number = (int(digits), at + 1) if YEAR.fullmatch(digits) else None
    era = line.word(at + 1, "era") if digits.isdecimal() and len(digits) < 4 else None
    if era and era[0].number:  # «عام 61 هـ»
        return int(digits), "hijri", era[1].last
    if era and noun_of_year(line, at):  # «عام 762 م»
        return int(digits), "gregorian", era[1].last
    if not digits and at < len(line.words):
        number = line.spelled_out(at, "cardinal")
    if not number or not 1000 <= number[0] <= 2100 or (counting and counts(line, *number)):
        return None
    year, last = number
    era = line.word(last, "era")
    if era:
        return year, "hijri" if era[0].number else "gregorian", era[1].last
    return year, "hijri" if year in _HIJRI_NOW else "gregorian", last


def noun_of_year(line: Cursor, at: int) -> bool:
    """Whether «عام» or «سنة» stands before this token."""
    unit = line.word(at - 1, "unit", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب", "ك")) if at else None
    return bool(unit and unit[0].unit == "year" and unit[0].number == 1)


def before_christ(line: Cursor, at: int) -> int | None:
    """The token behind «قبل الميلاد» or «ق.م» at this token."""
    found = line.word(at, "bc")
    if found:
        return found[1].last
    if not line.sign(at + 1, ".") or at + 2 >= len(line.words):
        return None
    short = line.vocabulary.words.longest((line.words[at], line.words[at + 2]), 0)
    whole = short is not None and short.last == 2 and any(word.role == "bc" for word in short.values)
    return at + 3 + line.sign(at + 3, ".") if whole else None


def short_year(line: Cursor, at: int) -> tuple[int, Calendar, int] | None:
    """A year of the last century by two figures, where nothing behind it can be counted: «عام 67»."""
    digits, spelled = line.digits(at), line.spelled_out(at, "cardinal")
    number = (int(digits), at + 1) if digits.isdecimal() and len(digits) == 2 else spelled if not digits else None
    if not number or number[0] not in _SHORT:
        return None
    year, last = number
    key = line.key(last)
    if last < len(line.words) and line.vocabulary.numbers.longest(line.words, last):  # «عام 50 ألفا»
        return None
    free = line.stops(last) or key.startswith("ال") or (key.startswith("و") and not key.endswith(("ا", "ه")))
    placed = line.word(last, "in") and not line.word(last, "out_of")
    return (1900 + year, "gregorian", last) if (free or placed) and not line.sign(last, "%٪") else None


def early_year(line: Cursor, at: int) -> bool:
    """Whether a year of three figures stands at this token, of no calendar that is told: «سنة 797»."""
    digits = line.digits(at)
    if not (digits.isdecimal() and len(digits) == 3 and digits[0] != "0"):
        return False
    if at + 1 < len(line.words) and line.vocabulary.numbers.longest(line.words, at + 1):  # «عام 500 ألف»
        return False
    return not (counts(line, int(digits), at + 1) or line.sign(at + 1, "%٪"))


def counts(line: Cursor, number: int, at: int) -> bool:
    """Whether the word at this token is counted by the number before it: from 3 to 10 count several, 11 to 99 and
    hundreds count one («2015 جنديا»)."""
    if at >= len(line.words) or not line.words[at].is_word:
        return False
    counted = line.vocabulary.few if 3 <= number % 100 <= 10 else line.vocabulary.counted
    return line.words[at].key in counted and not line.word(at, "day_part")


def told_year(line: Cursor, at: int, start: int, turn: int) -> Node | None:
    """The year in figures behind «العام الماضي» and its like: «العام الجاري (2018)»."""
    opened = line.sign(at, "(،")
    year = year_number(line, at + opened)
    if not year:
        return None
    last = year[2] + (line.sign(at, "(") and line.sign(year[2], ")"))
    return Node(last, start, Fields(year=year[0], calendar=year[1], turn=turn), "year")


def century(line: Cursor, at: int) -> Node | None:
    """A century, or two: «القرن التاسع عشر», «القرن الـ19», «القرنين الثامن والتاسع الهجريين»."""
    unit = line.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب"))
    if (
        not unit
        or unit[0].unit != "century"
        or unit[0].number not in (1, 2)
        or not {"ال", "لل"} & {line.key(at)[n : n + 2] for n in range(3)}
    ):
        return None
    first = century_number(line, unit[1].last)
    last = century_number(line, first[1] + (line.key(first[1]) == "و")) if first and unit[0].number == 2 else first
    if not first or not last or (unit[0].number == 2 and not line.key(first[1]).startswith("و")):
        return None
    before = before_christ(line, last[1])
    if before:
        return Node(before, unit[1].start, Unresolved(), "century")
    era = line.word(last[1], "era")
    calendar: Calendar = "hijri" if era and era[0].number else "gregorian"
    a, b = periods.century(first[0], calendar), periods.century(last[0], calendar)
    when = a if a == b else Range(a, b)
    return Node(era[1].last if era else last[1], unit[1].start, when, "century")


def century_number(line: Cursor, at: int) -> tuple[int, int] | None:
    """The number of a century: «التاسع عشر», «الـ19», «18»."""
    at += line.key(at) in ("ال", "وال")
    number = line.number(at) if line.digits(at) else line.ordinal(at)
    return number if number and 1 <= number[0] <= 21 else None


def split_year(line: Cursor, at: int) -> Node | None:
    """«2018/19», a season over two years."""
    digits = line.digits(at)
    if not YEAR.fullmatch(digits) or not line.sign(at + 1, "/-–") or line.start_of(at + 1) != line.words[at].end:
        return None
    year = int(digits)
    if line.digits(at + 2) != f"{(year + 1) % 100:02}":
        return None
    return Node(at + 3, line.words[at].start, Range(Fields(year=year), Fields(year=year + 1)), "year")


def heads(line: Cursor, at: int) -> bool:
    """Whether the year at this token heads a line of a chronology: «1953: سجن», «1922 - بريطانيا تفصل…»."""
    dash = line.sign(at + 1, "-–—") and at + 2 < len(line.words) and line.start_of(at + 1) > line.words[at].end
    return line.sign(at + 1, ":") or (dash and not line.digits(at + 2))


def bare_year(line: Cursor, at: int, counting: bool = True) -> Node | None:
    """A year in digits alone, where what stands before it asks for one; `counting`: whether it may count what follows
    it instead."""
    year = year_number(line, at, counting)
    if not year:
        return None
    return Node(year[2], line.words[at].start, Fields(year=year[0], calendar=year[1]), "year")


def year(line: Cursor, at: int) -> Node | None:
    """A year without its noun, where a preposition of time stands before it: «منذ 2014», «في 2014»."""
    if not line.digits(at) or not asked(line, at):
        return None
    if (old := line.number(at)) and (behind := before_christ(line, old[1])):
        return Node(behind, line.words[at].start, Unresolved(), "year")
    if (season := split_year(line, at)) or (line.sign(at + 1, "/") and line.digits(at + 2)):
        return season  # «المرسوم 2021/15» is no year
    since = at and line.word(at - 1, "ago", ("", "و", "ف")) and not line.word(at + 1, "unit")
    # «فتح القضاء في 2016 تحقيقا»: behind «في» a year of our time that is not round counts nothing
    ours = at > 0 and bool(line.word(at - 1, "in")) and bool(_OURS.fullmatch(line.digits(at)))
    found = year_number(line, at, counting=not (since or ours))
    if not found or not (1900 <= found[0] <= 2100 or found[1] == "hijri"):
        return None
    turn, last = line.turn(found[2])
    return Node(last, line.words[at].start, Fields(year=found[0], calendar=found[1], turn=turn), "year")


def asked(line: Cursor, at: int) -> bool:
    """Whether what stands before this token may have a year behind it: a preposition of time, or a noun
    («انتخابات 2021»), not a number, a qualifier or a name that has the year in it («رؤية 2030»)."""
    if not any(word.is_word for word in line.words[max(0, at - 2) : at]) and at < 3:
        return heads(line, at)
    if line.in_place(at) or (at and line.word(at - 1, "equals")):
        return True
    before = line.words[at - 1]
    if before.key == "و" and at > 1 and YEAR.fullmatch(line.digits(at - 2)):
        return True
    if line.digits(at).endswith("00"):
        return False
    if before.text == "(":
        return line.sign(at + 1, ")") or line.sign(at + 1, "-–")
    if not before.is_word or before.key[0].isdecimal() or len(before.key) < 3:
        return False
    return before.end < line.words[at].start and not any(
        line.word(n, "no_year", ("", "و", "ب", "ل", "لل", "ف")) for n in (at - 1, at - 2, at - 3) if n >= 0
    )
