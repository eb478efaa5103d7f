"""What lies so far from the day of the report or of an event: «قبل ثلاثة أيام», «بقية العام», «غداة الضربة»."""

from __future__ import annotations

from generator.arabic.dates import days, months, turns, years
from generator.arabic.dates.timewords import PRECISION, Cursor, Node
from generator.arabic.numerals import Numeral
from generator.arabic.periods import Ago, Range, Turn, Unit, Unresolved
from generator.record import Precision

# «قبل عام ونصف» in smaller units: which, how many a whole has, and how many a half
_HALVES: dict[Unit, tuple[Unit, int, int]] = {
    "week": ("day", 7, 4), "month": ("week", 4, 2), "year": ("month", 12, 6), "decade": ("year", 10, 5),
}  # fmt: skip


def ago(line: Cursor, at: int) -> Node | None:
    """A distance back, or ahead from now: «قبل ثلاثة أيام», «منذ أسبوعين», «بعد 4 أسابيع من الآن»."""
    found = line.word(at, "ago", ("", "و", "ف"))
    if not found:
        return None
    match = found[1]
    about = line.word(match.last, "about")
    follow = about[1].last if about else match.last
    number = line.number(follow)
    unit = line.word(number[1] if number else follow, "unit")
    if not unit or (unit[0].number == 0 and not number) or years.year_number(line, unit[1].last):
        return None
    if not number and (days.day_month(line, follow) or months.month(line, follow)):  # «منذ يوم 2 أكتوبر»
        return None
    after = unit[1].last
    one = line.spell(after)
    if one and one.kind == "fraction":
        return half_more(line, match.start, unit[0].unit, number[0] if number else unit[0].number, one)
    after = one.last if not number and one and one.value == 1 else after
    if before_event(line, after) or (not number and line.key(unit[1].last - 1).startswith("ال")):
        return None
    count = number[0] if number else unit[0].number
    if not 0 < count < 200:
        return None
    return Node(after, match.start, Ago(unit[0].unit, -count, 1 if about else 0), PRECISION[unit[0].unit], True)


def half_more(line: Cursor, start: int, unit: Unit, count: int, fraction: Numeral) -> Node | None:
    """«قبل عام ونصف», «منذ عقدين ونصف العقد»: counted in a smaller unit, give or take one."""
    if fraction.value != 0.5 or unit not in _HALVES or not 0 < count < 200:
        return None
    smaller, whole, half = _HALVES[unit]
    again = line.word(fraction.last, "unit")
    after = again[1].last if again and again[0].unit == unit else fraction.last
    if before_event(line, after):
        return None
    return Node(after, start, Ago(smaller, -(whole * count + half), 1), PRECISION[smaller], True)


def ahead(line: Cursor, at: int) -> Node | None:
    """A distance ahead from now: «بعد 4 أسابيع من الآن»."""
    found = line.word(at, "ahead", ("", "و", "ف"))
    if not found:
        return None
    follow = line.after(found[1].last, "about")
    slack = int(follow > found[1].last)
    number = line.number(follow)
    unit = line.word(number[1] if number else follow, "unit")
    count = number[0] if number else unit[0].number if unit else 0
    follow = line.after(unit[1].last, "of") if unit else at
    now = line.word(follow, "from_now") or line.word(follow, "relative")
    if not unit or follow == unit[1].last or not now or not 0 < count < 200:
        return None
    if now[0].role == "relative" and now[0].when != Turn("day", 0, 0):
        return None
    return Node(now[1].last, found[1].start, Ago(unit[0].unit, count, slack), PRECISION[unit[0].unit], True)


def rest(line: Cursor, at: int) -> Node | None:
    """«بقية العام»: from the day of the report to its end."""
    found = line.word(at, "rest", ("", "و", "ف", "ب", "ل"))
    follow = found[1].last if found else at
    whole = (turns.current(line, follow) or turns.this(line, follow) or days.relative(line, follow)) if found else None
    if not found or not whole or not isinstance(whole.when, Turn):
        return None
    turn = whole.when
    if turn.unit not in ("week", "month", "year") or turn != Turn(turn.unit, 0, 0):
        return None
    precision: Precision = "part_of_year" if turn.unit == "year" else PRECISION[turn.unit]
    return Node(whole.last, found[1].start, Range(Turn("day", 0, 0), turn), precision, True)


def before_event(line: Cursor, at: int) -> bool:
    """Whether the time is counted from something told: «قبل أسبوع من القمة», «منذ يوم القسم»."""
    at = line.after(at, "only")
    if line.word(at, "out_of"):
        return not line.word(at + 1, "time")
    return line.key(at).startswith("ال") and not line.opening(at)


def morrow(line: Cursor, at: int) -> Node | None:
    """«غداة ضربة»: the day after something that is no date."""
    found = line.word(at, "morrow", ("", "و"))
    if not found or found[1].last >= len(line.words) or not line.words[found[1].last].is_word:
        return None
    return Node(found[1].last + 1, found[1].start, Unresolved(), "day", True)
