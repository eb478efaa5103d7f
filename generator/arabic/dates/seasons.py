"""Seasons, feasts, decades and years of their own: «صيف 2006», «عيد الأضحى», «التسعينيات», «السنة المالية الماضية»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.dates import within, years
from generator.arabic.dates.timewords import Cursor, Node
from generator.arabic.periods import Fields, Unresolved, Within


def season(line: Cursor, at: int) -> Node | None:
    """«صيف 2006», «الصيف الماضي», «ربيع عام 2011», and «الموسم الماضي» of a league."""
    clitics = ("", "و", "ف", "ب", "ل", "لل")
    league = line.word(at, "league", clitics)
    found = league or line.word(at, "season", clitics)
    if not found or not isinstance(found[0].when, Fields):
        return None
    if league and (not line.of_league or line.turn(league[1].last)[0] is None):
        return own_year(line, at, "league")
    match = found[1]
    year = years.year_after(line, match.last)
    if year and year[1] != "gregorian":
        return Node(year[2], match.start, Within(found[0].when, Fields(year=year[0], calendar=year[1])), "season")
    if year:
        return Node(year[2], match.start, replace(found[0].when, year=year[0]), "season")
    turn, last = line.turn(match.last)
    if turn is None and not within.inside(line, Node(last, match.start, found[0].when, "season")).relative:
        return None
    return Node(last, match.start, replace(found[0].when, turn=turn), "season", turn is not None)


def own_year(line: Cursor, at: int, role: str = "own_year") -> Node | None:
    """«السنة المالية الماضية», «العام الدراسي المقبل», «الموسم الماضي» of no league: nobody tells its days."""
    found = line.word(at, role, ("", "و", "ف", "ب", "ل", "لل"))
    turn, last = line.turn(found[1].last) if found else (None, at)
    if not found or turn is None:
        return None
    return Node(last, found[1].start, Unresolved(), "season" if role == "league" else "year", True)


def feast(line: Cursor, at: int) -> Node | None:
    """A feast, with its year: «عيد الأضحى», «عاشوراء 1445»."""
    found = line.word(at, "feast", ("", "و", "ف", "ب", "ل"))
    if not found or not isinstance(found[0].when, Fields):
        return None
    word, match = found
    when = found[0].when
    year = years.year_after(line, match.last)
    if year:
        number, calendar, last = year
        if calendar == when.calendar:
            return Node(last, match.start, replace(when, year=number), "day")
        return Node(last, match.start, Within(when, Fields(year=number, calendar=calendar)), "day")
    turn, last = line.turn(match.last)
    return None if word.weak and turn is None else Node(last, match.start, replace(when, turn=turn), "day", True)


def fixed(line: Cursor, at: int) -> Node | None:
    """A decade of a name of its own: «التسعينيات», «سبعينيات القرن الماضي»."""
    found = line.word(at, "fixed", ("", "و", "ف", "ب", "ل", "لل"))
    if not found or found[0].when is None:
        return None
    aged = any(line.word(n, "age") for n in range(max(0, at - 3), at))
    if aged or line.word(line.after(found[1].last, "of"), "age"):
        return None
    if behind := years.before_christ(line, found[1].last):
        return Node(behind, found[1].start, Unresolved(), found[0].precision)
    if line.ordinal(found[1].last):
        return None  # «مطلع الألفية الثانية»
    century = line.word(line.after(found[1].last, "of"), "relative")
    last = century[1].last if century and century[0].unit == "century" else found[1].last
    return Node(last, found[1].start, found[0].when, found[0].precision)
