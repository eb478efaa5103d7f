"""Date lines: a line that is nothing but the day of the article, with its label, weekday and time."""

from __future__ import annotations

import re
from datetime import date, datetime

from generator.arabic.letters import fold
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])")
LONGEST = 120


def day_of(stated: date | str, knowledge: Knowledge) -> date | None:
    """The day that a field states in ISO or in words; None where it states none."""
    if isinstance(stated, datetime):
        return stated.date()
    if isinstance(stated, date):
        return stated
    return _read(stated, knowledge, strict=False)


def line_day(line: str, knowledge: Knowledge) -> date | None:
    """The day of a date line, or None where the line says anything more than a day, its label and a time."""
    return _read(line, knowledge, strict=True) if len(line) <= LONGEST else None


def _months(knowledge: Knowledge) -> dict[str, int]:
    months: dict[str, int] = {}
    for row in knowledge.time_words:
        if row.kind == "month" and row.calendar == "gregorian" and row.number:
            for form in (row.ar, *row.ar_aliases):
                for part in form.split("/"):
                    months.setdefault(fold(part.strip()), row.number)
    return months


def _companions(knowledge: Knowledge) -> set[str]:
    """Words that may stand in a date line beside the date itself: weekdays, labels of stamps, marks of a time."""
    found: set[str] = set()
    for row in knowledge.time_words:
        if row.kind == "weekday":
            found.update(token.key for form in (row.ar, *row.ar_aliases) for token in tokens(form))
    for clutter in knowledge.clutter:
        if clutter.kind == "stamp" and clutter.how in ("line", "line_start"):
            found.update(token.key for token in tokens(clutter.pattern))
    for short in knowledge.abbreviations:
        if short.kind in ("time", "era"):
            found.update(token.key for form in (short.ar, *short.ar_aliases) for token in tokens(form))
    return found


def is_date_word(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word may stand in a date line: a number, month, weekday, or mark of time or era."""
    return key.isdigit() or key in knowledge.derived(_calendar_words)


def _calendar_words(knowledge: Knowledge) -> set[str]:
    found = set(knowledge.derived(_companions))
    for row in knowledge.time_words:
        if row.kind == "month":
            found.update(token.key for form in (row.ar, *row.ar_aliases) for token in tokens(form))
    return found


def _read(line: str, knowledge: Knowledge, *, strict: bool) -> date | None:
    iso = _ISO.match(line.strip())
    if iso and not strict:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    months = knowledge.derived(_months)
    words = tokens(line)
    keys = [word.key for word in words]
    numbers = {at for at, key in enumerate(keys) if key.isdigit()}
    for at, key in enumerate(keys):
        month = months.get(key)
        if not month:
            continue
        before = next((n for n in range(at - 1, max(at - 3, -1), -1) if n in numbers), None)
        after = next((n for n in range(at + 1, min(at + 5, len(keys))) if n in numbers and len(keys[n]) == 4), None)
        if before is None or after is None:
            continue
        used = {before, after, *range(at, after)}
        day = _date(int(keys[after]), month, int(keys[before]))
        if day and (not strict or _nothing_else(keys, used, months, knowledge)):
            return day
    found = re.search(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", fold(line))
    if found:
        day = _date(int(found[1]), int(found[2]), int(found[3]))
    else:
        found = re.search(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)", fold(line))
        # 3/4/2024 is the third of April in the Arab press; 4/13/2024 can only be April
        day = found and (
            _date(int(found[3]), int(found[2]), int(found[1])) or _date(int(found[3]), int(found[1]), int(found[2]))
        )
    if found and day:
        rest = [token.key for token in tokens(fold(line)[: found.start()] + " " + fold(line)[found.end() :])]
        if not strict or _nothing_else(rest, set(), months, knowledge):
            return day
    return None


def _nothing_else(keys: list[str], used: set[int], months: dict[str, int], knowledge: Knowledge) -> bool:
    """Whether all words but the used ones are such as stand in date lines."""
    known = knowledge.derived(_companions)
    return all(
        at in used or not key[0].isalnum() or key in known or key in months or (key.isdigit() and len(key) <= 2)
        for at, key in enumerate(keys)
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
