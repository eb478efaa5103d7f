"""Ranges and lists of dates: «بين عامي 2017 و2021», «من 13 إلى 15 يوليو», «16 و26 و28 مارس»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.dates import single, years
from generator.arabic.dates.timewords import Cursor, Node
from generator.arabic.periods import Fields, Range, Unresolved, When, Within

_OR = "او"
# So many dates of a list are read together.
_LISTED = 12


def ranged(line: Cursor, at: int) -> Node | None:
    """From one date to another: «بين 2017 و2021», «من 13 إلى 15 يوليو», «2014-2017»."""
    between = line.word(at, "between", ("", "و", "ف"))
    since = line.word(at, "of", ("", "و", "ف")) if not between else None
    opening = between or since
    first = end_of_range(line, opening[1].last if opening else at)
    if not first:
        return None
    follow = first.last
    if between:
        last = _behind_and(line, first, headed=not line.digits(between[1].last))
        first = turned_like(first, last) if last and line.key(last.last - 1).endswith("ين") else first
    elif line.word(follow, "to"):
        last = end_of_range(line, line.after(follow, "to"))
    elif not since and line.sign(follow, "-–—/"):
        last = end_of_range(line, follow + 1)
    elif not since:
        return listed(line, first)
    else:
        last = None
    if not last:
        return None
    return joined(opening[1].start if opening else first.start, first, last)


def _behind_and(line: Cursor, first: Node, *, headed: bool) -> Node | None:
    """The end of a range from its «و» on. `headed`: what the first end counts is told before it, so that a year
    behind it counts nothing: «بين العامين 1990 و2005 رفات»."""
    at = first.last
    if not line.key(at).startswith("و"):
        return None
    at += line.key(at) == "و"
    found = end_of_range(line, at)
    return years.bare_year(line, at, counting=False) if not found and headed and first.precision == "year" else found


def listed(line: Cursor, first: Node) -> Node | None:
    """The first of a list, completed from those behind it («16 و26 و28 مارس»), and joined with those that follow
    it at once: «الأحد والاثنين والثلاثاء»."""
    items = [first]
    while len(items) < _LISTED and (item := end_of_range(line, next_of_list(line, items[-1]))):
        items.append(item)
    if len(items) == 1 or not line.key(items[-2].last).startswith(("و", _OR)):
        return None
    for at in range(len(items) - 2, -1, -1):
        items[at] = like(items[at], items[at + 1])
    run = 1
    while run < len(items) and _follow(items[run - 1].when, items[run].when):
        run += 1
    whole = joined(items[0].start, items[0], items[run - 1]) if run > 1 else None
    if whole and isinstance(whole.when, Range):
        return whole
    return items[0] if items[0].when != first.when else None


def next_of_list(line: Cursor, item: Node) -> int:
    """The token of the next in a list: behind «و» or «أو», or behind a comma where a number stands."""
    at = item.last
    comma = line.sign(at, "،,")
    if comma and line.key(at + 1) != "و" and not line.digits(at + 1):
        return len(line.words)
    at += comma
    if line.key(at) in ("و", _OR):
        return at + 1
    return at if comma or line.key(at).startswith("و") else len(line.words)


def like(first: Node, last: Node) -> Node:
    """One of a list with what it lacks and the next has: its month, its year, its turn."""
    whole = turned_like(first, last)
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


def turned_like(first: Node, last: Node | None) -> Node:
    """The first of two with the turn of the second, where it has none: «الثلاثاء والأربعاء الماضيين»."""
    a, b = first.when, last.when if last else None
    if not (isinstance(a, Fields) and isinstance(b, Fields)) or b.turn is None:
        return first
    shared = a.turn is None and a.year is None and a != Fields(day=a.day)
    return first._replace(when=replace(a, turn=b.turn)) if shared else first


def end_of_range(line: Cursor, at: int) -> Node | None:
    """One end of a range: a date, or a number that may be the day of the other end's month."""
    if at >= len(line.words):
        return None
    node = single.plain(line, at) or years.bare_year(line, at)
    if node:
        return node
    unit = line.word(at, "unit")
    at = unit[1].last if unit and unit[0].unit == "day" and unit[0].number == 1 else at
    number = line.number(at) or line.ordinal(at)
    # «6 يونيو 2024 - 09:12»: a clock, and no second day
    if number and 1 <= number[0] <= 31 and not line.sign(number[1], ":"):
        return Node(number[1], line.words[at].start, Fields(day=number[0]), "day", True)
    return None


def joined(start: int, first: Node, last: Node) -> Node | None:
    """The two ends as one expression, each completed from the other; None where they are no range."""
    a, b = first.when, last.when
    if isinstance(b, Unresolved) and first.precision == last.precision:  # «من 1336 إلى 1353 قبل الميلاد»
        return Node(last.last, start, b, last.precision, last.relative)
    if isinstance(a, Unresolved):
        return None
    if isinstance(a, Fields) and isinstance(b, Fields):
        completed = _completed(a, b)
        if not completed:
            return None
        a, b = completed
    elif isinstance(a, Fields) and isinstance(b, Within) and a == Fields(day=a.day) and b.what.day:
        a = replace(b, what=replace(b.what, day=a.day))
    elif first.precision != last.precision:
        return None
    relative = any(isinstance(end, Fields) and end.year is None for end in (a, b)) or (
        not isinstance(a, Fields) and (first.relative or last.relative)
    )
    return Node(last.last, start, Range(a, b), last.precision, relative)


def _completed(a: Fields, b: Fields) -> tuple[Fields, Fields] | None:
    """Both ends, each with the month and year that it leaves to the other («5 - 7 مايو 2023»); None for no range."""
    bare_a, bare_b = (end == Fields(day=end.day or 0, weekday=end.weekday) for end in (a, b))
    if (bare_a and not (b.month and b.day)) or (bare_b and not (a.month and a.day)):
        return None
    if bare_a:
        a = replace(b, day=a.day, weekday=a.weekday)
    if bare_b:
        b = replace(a, day=b.day, weekday=b.weekday)
    if a.month and b.month:
        turn = a.month > b.month  # «ديسمبر - يناير»
        if a.year is None and b.year is not None:
            a = replace(a, year=b.year - turn)
        if b.year is None and a.year is not None:
            b = replace(b, year=a.year + turn)
    order = [(end.year, end.month or 0, end.day or 0) for end in (a, b) if end.year]
    backwards = len(order) > 1 and order[0] >= order[1]
    alike = (a.month is None) == (b.month is None) and (a.weekday is None) == (b.weekday is None)
    return (a, b) if alike and not backwards else None


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
