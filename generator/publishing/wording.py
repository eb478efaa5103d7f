"""Numbers, dates and codes as Arabic words, the site's own voice; the words are data (`templates/words.yml`)."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal

_ARABIC = Locale("ar")

# first and last day of a month, first and last month of a year or decade, and the third's name in the table
_THIRDS_OF_MONTH = {(1, 10): "first_third", (11, 20): "second_third", (21, 31): "last_third"}
_THIRDS_OF_YEAR = {(1, 4): "first_third", (5, 8): "second_third", (9, 12): "last_third"}
_THIRDS_OF_DECADE = {(1, 40): "first_third", (41, 80): "second_third", (81, 120): "last_third"}

Months = Literal["gregorian", "levantine", "both"]

# What a large number is told in, where three places behind the point tell all of it: «333.5 مليون».
_SCALES = (1e12, 1e9, 1e6)
# Larger numbers have no words.
_UNTOLD = 1e15


def plural(n: int, forms: Mapping[str, str]) -> str:
    """The form for `n` by the CLDR's Arabic rules, with the number in place of `{n}` («3 مصادر», «11 مصدرًا»)."""
    return forms[_form(n)].replace("{n}", str(n))


def amount(value: float) -> str:
    """A number as people read it, nothing of it rounded: «2,500», «5.015», «333.5 مليون»; its digits are 0 to 9."""
    if not abs(value) < _UNTOLD:
        return f"{value:.12g}"
    for scale in _SCALES:
        if abs(value) >= scale and value % (scale / 1000) == 0:
            compact = format_compact_decimal(
                value, format_type="long", locale=_ARABIC, fraction_digits=3, numbering_system="latn"
            )
            return str(compact)
    return str(format_decimal(value, format="#,##0.######", locale=_ARABIC, numbering_system="latn"))


@lru_cache(1 << 12)
def _form(n: int) -> Any:
    return _ARABIC.plural_form(n)


@dataclass(frozen=True)
class Words:
    """The words of the site: plural forms, months, names of codes."""

    table: Mapping[str, Any]
    month_style: Months = "gregorian"

    @classmethod
    def load(cls, path: Path, month_style: Months = "gregorian") -> Words:
        """Read the words from a YAML file."""
        return cls(yaml.safe_load(path.read_text(encoding="utf-8")), month_style)

    def count(self, n: int, what: str) -> str:
        """`n` things of the kind `what`, a key of `plurals`."""
        return plural(n, self.table["plurals"][what])

    def name(self, table: str, code: object) -> str:
        """The name of a code in one of the tables; the code itself where the table lacks it."""
        return str(self.table[table].get(code, code))

    def month(self, month: int) -> str:
        """A month's name in the chosen style; `month` counts from 1."""
        names = self.table["months"]
        if self.month_style == "both":
            return f"{names['levantine'][month - 1]}/{names['gregorian'][month - 1]}"
        return str(names[self.month_style][month - 1])

    def day(self, day: date) -> str:
        """A day in words: «26 سبتمبر 2023»."""
        return f"{day.day} {self.month(day.month)} {day.year}"

    def period(self, earliest: date | None, latest: date | None, thirds: bool = True, said: str = "between") -> str:
        """The days from `earliest` to `latest`, both inclusive, as short as they can be said; a None side is open.

        With `thirds`, a third of a month or year has its name («مطلع», «منتصف», «أواخر»), as in a text. `said` names
        how two ends are told, in the table."""
        say = self.table["dates"]
        if earliest is None and latest is None:
            return str(say["unknown"])
        if latest is None:
            assert earliest is not None
            return str(say["from"]).replace("{a}", self._beginning(earliest))
        if earliest is None:
            return str(say["until"]).replace("{b}", self._ending(latest))
        if earliest == latest:
            return self.day(earliest)
        return self._part(earliest, latest, thirds) or self._between(*self._ends(earliest, latest), said)

    def _ends(self, earliest: date, latest: date) -> tuple[str, str]:
        """Two days as the ends of a stretch, each without what the other says too: whole years and months by name."""
        whole_months = earliest.day == 1 and latest.day == _month_end(latest)
        if whole_months and earliest.month == 1 and latest.month == 12:
            return str(earliest.year), str(latest.year)
        year_once = earliest.year == latest.year
        if whole_months:
            a = self.month(earliest.month) if year_once else f"{self.month(earliest.month)} {earliest.year}"
            return a, f"{self.month(latest.month)} {latest.year}"
        if year_once and earliest.month == latest.month:
            return str(earliest.day), self.day(latest)
        return f"{earliest.day} {self.month(earliest.month)}" if year_once else self.day(earliest), self.day(latest)

    def _beginning(self, day: date) -> str:
        """A day that something is not before: «2015» for the first day of that year."""
        whole = date(day.year, 12, 31) if (day.month, day.day) == (1, 1) else day.replace(day=_month_end(day))
        return self._part(day, whole, thirds=False) or self.day(day)

    def _ending(self, day: date) -> str:
        """A day that something is not after."""
        whole = date(day.year, 1, 1) if (day.month, day.day) == (12, 31) else day.replace(day=1)
        return self._part(whole, day, thirds=False) or self.day(day)

    def span(self, periods: Iterable[tuple[date, date]]) -> str:
        """From the first of these periods to the last, each end as exactly as it is known: «من 2011 إلى 12 يونيو 2018»
        where of the first the year alone is. Raises ValueError where there are none."""
        known = list(periods)
        first, last = min(known), max(known, key=lambda period: (period[1], period[0]))
        if last[0] <= first[0] or first[1] >= last[1]:
            return self.period(first[0], max(first[1], last[1]))
        return self._between(self._end(first, first[0]), self._end(last, last[1]))

    def _end(self, period: tuple[date, date], day: date) -> str:
        """The end of a stretch, said as its period is known: a day, a month or a year."""
        earliest, latest = period
        if earliest == latest:
            return self.day(day)
        if part := self._part(earliest, latest, thirds=True):
            return part
        if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
            return str(day.year)
        whole_months = earliest.day == 1 and latest.day == _month_end(latest)
        return f"{self.month(day.month)} {day.year}" if whole_months else self.day(day)

    def published(self, earliest: date | None, latest: date | None, weekday: str | None = None) -> str:
        """When an article was published: the days that may be its own, and the weekday where that alone is known."""
        when = self.period(earliest, latest, thirds=False, said="within")
        if weekday is None or (earliest is not None and earliest == latest):
            return when
        on = str(self.table["dates"]["weekday"]).replace("{weekday}", self.table["weekdays"][weekday])
        return on if earliest is None and latest is None else f"{on}، {when}"

    def _between(self, a: str, b: str, said: str = "between") -> str:
        return str(self.table["dates"][said]).replace("{a}", a).replace("{b}", b)

    def _part(self, earliest: date, latest: date, thirds: bool) -> str | None:
        """A whole month or year, or a third of one, by its name; of decades too where `thirds` are told."""
        say = self.table["dates"]
        if earliest.year != latest.year:
            return self._decade(earliest, latest) if thirds else None
        if earliest.month == latest.month:
            whole = f"{self.month(earliest.month)} {earliest.year}"
            bounds, thirds_of = (earliest.day, latest.day), _THIRDS_OF_MONTH
            all_of_it = bounds == (1, _month_end(latest))
            if bounds == (21, _month_end(latest)):
                bounds = (21, 31)
        elif earliest.day == 1 and latest.day == _month_end(latest):
            whole = str(earliest.year)
            bounds, thirds_of = (earliest.month, latest.month), _THIRDS_OF_YEAR
            all_of_it = bounds == (1, 12)
        else:
            return None
        if all_of_it:
            return whole
        third = thirds_of.get(bounds) if thirds else None
        return f"{say[third]} {whole}" if third else None

    def _decade(self, earliest: date, latest: date) -> str | None:
        """A whole decade that has a name, or a third of it: «مطلع ثمانينيات القرن العشرين»."""
        first = earliest.year // 10 * 10
        name, century = self.table["decades"].get(first % 100), self.table["centuries"].get(first // 100 + 1)
        if not (name and century) or earliest.day != 1 or latest.day != _month_end(latest):
            return None
        months = earliest.month + 12 * (earliest.year - first), latest.month + 12 * (latest.year - first)
        if months == (1, 120):
            return f"{name} {century}"
        third = _THIRDS_OF_DECADE.get(months)
        return f"{self.table['dates'][third]} {name} {century}" if third else None


def _month_end(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]
