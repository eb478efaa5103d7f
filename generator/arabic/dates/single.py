"""One date, in whatever form of words it comes; what joins dates or cuts a part off one is read over it."""

from __future__ import annotations

from generator.arabic.dates import days, distances, months, seasons, turns, within, years
from generator.arabic.dates.timewords import Cursor, Node


def plain(line: Cursor, at: int) -> Node | None:
    """A date without part of the day or of a period."""
    if at not in line.plains:
        line.plains[at] = read_plain(line, at) if at in line.openings else None
    return line.plains[at]


def read_plain(line: Cursor, at: int) -> Node | None:
    """The first form of a date that fits at this token."""
    node = (
        days.numeric(line, at)
        or days.weekday(line, at)
        or days.day_month(line, at)
        or seasons.season(line, at)
        or seasons.own_year(line, at)
        or months.month(line, at)
        or seasons.feast(line, at)
        or days.relative(line, at)
        or turns.this(line, at)
        or turns.same(line, at)
        or turns.period(line, at)
        or distances.ago(line, at)
        or distances.ahead(line, at)
        or distances.rest(line, at)
        or distances.morrow(line, at)
        or seasons.fixed(line, at)
        or years.century(line, at)
        or years.year(line, at)
    )
    return within.inside(line, node) if node else None
