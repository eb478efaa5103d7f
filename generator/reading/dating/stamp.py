"""Date lines: a line that is nothing but the day of the article, with its label, weekday and time."""

from __future__ import annotations

import re
from datetime import date, datetime

from generator.arabic import calendar, periods
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge

# Characters: a longer line says more than a day.
LONGEST = 120
_LONGEST_ENGLISH = 40
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_LATIN = re.compile("[A-Za-z]{3}")
# What stands in date lines beside the day: a clock, its zone («بتوقيت مكة المكرمة»), a label in Latin letters.
_CLOCK = re.compile(
    r"(?:(?:على|عند) الساعة |(?<=\d)T)?[+-]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?"
    r"(?:\s*[AaPp]\.?[Mm]\b\.?)?(?:\s*[صم]\b)?(?:\s*(?:GMT|UTC|GST|KSA|AST|EET|CET)\b)?"
)
# the same zone in brackets, behind a clock
_BRACKET = re.compile("\\([\u0621-\u064a ]{3,25}\\)\\s*$")
_ZONE = re.compile("بتوقيت(?: [\u0621-\u064a]+){1,2}")
_LABEL = re.compile(r"^[A-Z][A-Za-z ]{2,20}(?::| on )\s*")
_SPACED = re.compile(r"(?<!\d)(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)")


def stated_day(stated: date | str, knowledge: Knowledge) -> date | None:
    """The day that a field states: a day, ISO 8601, Arabic or English words. None where it states none."""
    if isinstance(stated, datetime):
        return stated.date()
    if isinstance(stated, date):
        return stated
    if iso := _ISO.match(stated):
        try:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    return day_in(stated, knowledge) or (_english(stated) if _LATIN.search(stated) else None)


def day_in(line: str, knowledge: Knowledge) -> date | None:
    """The one day that a line names in full, or None. Of a Hijri and a Gregorian day the Gregorian one counts."""
    days = [day for _, _, day, gregorian in _days(line, knowledge) if gregorian]
    days = days or [day for _, _, day, _ in _days(line, knowledge)]
    return days[0] if days and all(day == days[0] for day in days) else None


def line_day(line: str, knowledge: Knowledge) -> date | None:
    """The day of a date line, or None where the line says anything more than a day, its label and a time. Of several
    days the first: an update comes after."""
    if len(line) > LONGEST or not any(character.isdigit() for character in line):
        return None
    line = _bare(line)
    found = _days(line, knowledge)
    if not found:
        return _english(line) if _LATIN.search(line) and len(line) <= _LONGEST_ENGLISH else None
    rest = [word for word in tokens(line) if not any(start <= word.start < end for start, end, _, _ in found)]
    if any(word.is_word and not is_date_word(word.key, knowledge) for word in rest):
        return None
    return min((day for _, _, day, gregorian in found if gregorian), default=found[0][2])


def _bare(line: str) -> str:
    """The line without clocks and their zones, its numeric days written together and in the order of day and month."""
    if _CLOCK.search(line):
        line = _BRACKET.sub(" ", line)
    return _SPACED.sub(_ordered, _ZONE.sub(" ", _CLOCK.sub(" ", line)))


def _ordered(found: re.Match[str]) -> str:
    first, sign, second, last = found.groups()
    american = len(last) == 4 and int(second) > 12 >= int(first)
    return sign.join((second, first, last) if american else (first, second, last))


def is_date_word(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word may stand in a date line: a number, month, weekday, label, or mark of time or era."""
    return key.isdigit() or key in knowledge.derived(_words)


def _days(line: str, knowledge: Knowledge) -> list[tuple[int, int, date, bool]]:
    """Each day that the line names in full: start, end, day, and whether its year is a Gregorian one."""
    found = []
    for expression in calendar.find(line[:LONGEST], knowledge):
        if expression.precision == "day" and not expression.relative:
            first, last = periods.resolve(expression.when, None)
            if first and first == last:
                gregorian = str(first.year) in _western(line[expression.start : expression.end])
                found.append((expression.start, expression.end, first, gregorian))
    return found


def _western(text: str) -> str:
    """The text with Western digits."""
    return " ".join(token.key for token in tokens(text))


def _words(knowledge: Knowledge) -> set[str]:
    phrases: list[str] = []
    for row in knowledge.time_words:
        if row.kind in ("month", "weekday", "era", "day_part"):
            phrases += [row.ar, *row.ar_aliases]
    for clutter in knowledge.clutter:
        if clutter.kind == "stamp" and clutter.how in ("line", "line_start"):
            phrases.append(clutter.pattern)
    for short in knowledge.abbreviations:
        if short.kind in ("time", "era"):
            phrases += [short.ar, short.expansion, short.en, *short.ar_aliases]
    return {token.key for phrase in phrases for token in tokens(phrase) if token.is_word}


def _english(text: str) -> date | None:
    """The day that English or French words name in full, or None."""
    import dateparser  # slow to load, and few files need it

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    found = dateparser.parse(_LABEL.sub("", text[:LONGEST]), languages=["en", "fr"], settings=settings)
    return found.date() if found else None
