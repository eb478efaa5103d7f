"""Calendar expressions: finds the words of a text that name days, and what they mean before the day of the report is
known.

Each expression keeps its span and a `When` (see `periods`), which `periods.resolve` turns into days. The words of the
calendar are rows of the table time_words; the grammar of each kind of expression is a module of `dates`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from generator.arabic.dates import parts, ranges, single, years
from generator.arabic.dates.timewords import Cursor, Node, Word
from generator.arabic.lexicon import Match
from generator.arabic.periods import Fields, Range, When
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.record import Precision


class Expression(NamedTuple):
    """A calendar expression: its span without clitics, its meaning, and how exact and how dependent it is.

    `relative`: its days depend on the day of the report or on another date of the text.
    """

    start: int
    end: int
    when: When
    precision: Precision
    relative: bool


def find(text: str, knowledge: Knowledge, start: int = 0, end: int | None = None) -> list[Expression]:
    """The calendar expressions of `text[start:end]`, left to right, none inside another. Linear in the length."""
    end = len(text) if end is None else end
    # a line of a million characters is not worth keeping
    return list(_kept(text, start, end, knowledge) if end - start < 4000 else _read(text, start, end, knowledge))


def _read(text: str, start: int, end: int, knowledge: Knowledge) -> tuple[Expression, ...]:
    return tuple(_expressions(Cursor(tokens(text, start, end), knowledge)))


@lru_cache(maxsize=512)
def _kept(text: str, start: int, end: int, knowledge: Knowledge) -> tuple[Expression, ...]:
    """The same, remembered: an article's sentences are read for its own date and again for its dates."""
    return _read(text, start, end, knowledge)


def _expressions(line: Cursor) -> list[Expression]:
    """All expressions, left to right."""
    found: list[Expression] = []
    free = 0
    for at in sorted(line.openings | line.names):
        if at < free:
            continue
        node = _expression(line, at) if at in line.openings else None
        if node and node.last > at:
            end = line.words[node.last - 1].end
            found.append(Expression(node.start, end, node.when, node.precision, node.relative))
            free = node.last
        elif at in line.names:
            free = _past_name(line, at)
    return _dated_line(line, found) if found else found


def _dated_line(line: Cursor, found: list[Expression]) -> list[Expression]:
    """The dates of a line of a chronology, whose year stands at its head: «1994 - في أكتوبر»."""
    year = found[0].when if found else None
    first = next((at for at, word in enumerate(line.words) if word.is_word), 0)
    if not isinstance(year, Fields) or found[0].start != line.start_of(first) or not years.heads(line, first):
        return found
    return [found[0], *(_in_year(one, year) for one in found[1:])]


def _past_name(line: Cursor, at: int) -> int:
    """The token behind this one; behind a name that holds a date where it begins one: «سوق الجمعة», «المصري
    اليوم», «شارع 17 أكتوبر»."""
    match = line.match(at)
    if not match or "no_date" in line.roles[at]:
        return match.last if match and not _today(line, at, match) else at + 1
    follow = match.last + line.sign(match.last, '"«“')  # «حركة "20 فبراير"»
    day = single.plain(line, follow) if follow < len(line.words) else None
    if not day or not isinstance(day.when, Fields):
        return at + 1
    when = day.when
    bare = when.year is None and when.turn is None and when.told is None
    return day.last if bare else at + 1


def _today(line: Cursor, at: int, match: Match[Word]) -> bool:
    """Whether what could be an outlet is a place and the day: «وصل إلى بغداد اليوم»."""
    day = line.word(match.last - 1, "relative") if match.last - match.first == 2 else None
    led = match.clitics == "ب" or (at > 0 and not {"in", "of", "to"}.isdisjoint(line.roles[at - 1]))
    return bool(day) and led and not line.key(at).startswith("ال")


def _expression(line: Cursor, at: int) -> Node | None:
    """The expression that begins at this token."""
    return ranges.ranged(line, at) or parts.part(line, at) or parts.nth(line, at) or _dated(line, at)


def _dated(line: Cursor, at: int) -> Node | None:
    """A date, after a part of the day where there is one."""
    part = line.word(at, "day_part", ("", "و", "ف", "ب", "ل", "وب"))
    if not part:
        return single.plain(line, at)
    inner = single.plain(line, part[1].last)
    if not inner:
        return None
    # «ليل الاثنين الثلاثاء», the night between the two
    joined = inner.last + line.sign(inner.last, "-–/")
    second = line.word(joined, "weekday")
    if second and inner.when == Fields(weekday=(second[0].number - 1) % 7):
        days = Range(inner.when, Fields(weekday=second[0].number))
        return Node(second[1].last, part[1].start, days, "day", True)
    return inner._replace(start=part[1].start)


def _in_year(found: Expression, year: Fields) -> Expression:
    """A day or month that lacks nothing but its year, in this one."""
    when = found.when
    if isinstance(when, Range) and isinstance(when.first, Fields) and isinstance(when.last, Fields):
        first, last = (_in_year(found._replace(when=one), year).when for one in (when.first, when.last))
        return found._replace(when=Range(first, last), relative=found.relative and first == when.first)
    bare = isinstance(when, Fields) and when.month and when.year is None and when.turn is None
    if not isinstance(when, Fields) or not bare or when.calendar != year.calendar:
        return found
    return found._replace(when=replace(when, year=year.year), relative=False)
