"""Whole periods by their turn: «هذا العام», «العام نفسه», «الأسبوع الماضي», «السنوات الخمس الأخيرة»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.dates import years
from generator.arabic.dates.timewords import PRECISION, Cursor, Node, Word
from generator.arabic.lexicon import Match
from generator.arabic.periods import Fields, Rolling, Turn, Unresolved, When


def this(line: Cursor, at: int) -> Node | None:
    """The period of the report: «هذا العام», «هذا الأسبوع», «هذا الصيف»."""
    found = line.word(at, "this", ("", "و", "ف", "ب", "ل"))
    if not found:
        return None
    follow = found[1].last
    if at and line.word(at - 1, "alike", ("", "و", "ف", "ب", "ل")):
        return None
    unit = line.word(follow, "unit")
    if unit and unit[0].number == 1 and line.words[follow].key.startswith("ال"):
        when = Turn(unit[0].unit, 0, 0)
        return Node(unit[1].last, found[1].start, when, PRECISION[unit[0].unit], True)
    for role in ("season", "month", "league"):
        inner = line.word(follow, role)
        if inner and role == "league" and not line.of_league:
            return Node(inner[1].last, found[1].start, Unresolved(), "season", True)
        if inner and isinstance(inner[0].when, Fields):
            fields = replace(inner[0].when, turn=0)
            return Node(inner[1].last, found[1].start, fields, inner[0].precision, True)
    return None


def same(line: Cursor, at: int) -> Node | None:
    """The period told of before: «نفس العام», «ذات اليوم», «ذلك العام»."""
    found = line.word(at, "same", ("", "و", "ف", "ب", "ل")) or line.word(at, "that_one", ("", "و", "ف", "ب", "ل"))
    unit = line.word(found[1].last, "unit") if found else None
    if found and unit and found[0].role == "that_one" and unit[0].unit not in ("month", "year"):
        return None
    if not found or not unit or unit[0].number != 1 or not line.key(found[1].last).startswith("ال"):
        return None
    return Node(unit[1].last, found[1].start, Turn(unit[0].unit, 0, 0, "named"), PRECISION[unit[0].unit], True)


def current(line: Cursor, at: int) -> Node | None:
    """«العام» alone behind a part of it is the current one; «العام الدراسي» is another thing."""
    unit = line.word(at, "unit")
    if not unit or unit[0].number != 1 or unit[0].unit not in ("week", "month", "year"):
        return None
    if not line.key(at).startswith("ال") or line.key(at + 1).startswith("ال"):
        return None
    return Node(unit[1].last, unit[1].start, Turn(unit[0].unit, 0, 0), PRECISION[unit[0].unit], True)


def period(line: Cursor, at: int) -> Node | None:
    """A period by its number or turn: «عام 2014», «الأسبوع الماضي», «السنوات الخمس الماضية», «3 أيام القادمة»."""
    number = line.number(at)
    first = number[1] if number else at
    found = line.word(first, "unit", ("",) if number else ("", "و", "ف", "ب", "ل", "لل", "ول", "وب", "ك"))
    if not found:
        return None
    word, match = found
    start = line.words[at].start if number else match.start
    if not number and word.unit == "year" and (year := numbered_year(line, word, match)):
        return year
    if not number and "ال" not in line.words[first].key[:3]:
        return None
    count, last = number[0] if number else None, match.last
    if not number and word.number == 0:
        count, last = counted(line, last)
    found_turn = line.word(last, "turn")
    if not found_turn or (found_turn[0].number == 0 and word.number != 1):
        return None
    turned, last = found_turn[0], found_turn[1].last
    if word.number == 1 and not number:
        told = years.told_year(line, last, start, turned.number) if word.unit == "year" and not turned.named else None
        if told:
            return told
    if turned.final and word.number == 1 and (word.unit == "day" or line.word(last, "out_of")):
        return None
    when = turned_by(word, turned, 2 if word.number == 2 else count, whole=word.number == 1 and not number)
    return Node(last, start, when, PRECISION[word.unit], True)


def numbered_year(line: Cursor, word: Word, match: Match[Word]) -> Node | None:
    """The year whose number stands behind «عام» or «أعوام»; what lies before our era or has but three figures
    has no days."""
    last = match.last
    if not word.number and not line.digits(last):
        return None
    old = line.number(last)
    if old and (behind := years.before_christ(line, old[1])):
        return Node(behind, match.start, Unresolved(), "year")
    # «عام 2014 مشروع قانون»: with its noun before it a year counts nothing
    year = years.year_number(line, last, counting=not line.digits(last))
    year = year or (years.short_year(line, last) if word.number == 1 else None)
    if year:
        turn, last = line.turn(year[2])
        return Node(last, match.start, Fields(year=year[0], calendar=year[1], turn=turn), "year")
    if word.number == 1 and years.early_year(line, last):
        return Node(last + 1, match.start, Unresolved(), "year")
    return None


def counted(line: Cursor, at: int) -> tuple[int | None, int]:
    """How many periods a number behind their noun tells of, and the token behind it: «الأسابيع الثلاثة»."""
    inner = line.number(at) or line.ordinal(at)
    if not inner:
        return None, line.after(at, "few")
    to = line.after(inner[1], "to")  # «الأسابيع الثلاثة إلى الأربعة المقبلة»
    return (line.number(to) if to > inner[1] else None) or inner


def turned_by(word: Word, turned: Word, count: int | None, *, whole: bool) -> When:
    """What «الماضي» or «المقبل» makes of one whole period, or of so many of them."""
    if whole:
        return Turn(word.unit, turned.number, turned.number, "named" if turned.named else "report")
    if turned.named:  # «السنوات الثلاث التالية», after what was told before
        first, last = (1, count) if turned.number > 0 else (-(count or 0), -1)
        return Turn(word.unit, first, last, "named") if count and last else Unresolved()
    sign = 1 if turned.number > 0 else -1
    return Turn(word.unit, 1, count) if count and sign > 0 else Rolling(word.unit, count, sign)
