"""Years and centuries: «2018», «عام 67», «سنة 150 هـ», «القرن الـ19», «490 قبل الميلاد»."""

from __future__ import annotations

import re

from generator.arabic.periods import Calendar, Fields, Range, Unresolved, century
from generator.arabic.timewords import Cursor, Node

YEAR = re.compile(r"[12]\d{3}")
# Hijri years of our time: news that names one leaves «هـ» out more often than it tells of the fifteenth century.
_HIJRI_NOW = range(1425, 1451)
# The years that two digits mean behind «عام»: «نكسة عام 67».
_SHORT = range(30, 100)


class Years(Cursor):
    """Reads the number of a year or a century at a token."""

    def year_after(self, at: int) -> tuple[int, Calendar, int] | None:
        """A year behind a month: «2023», «من عام 2023», «، 2023», «/2023»."""
        follow = at + 1 if self.sign(at, "،,/-.") else at
        follow = self.after(follow, "of")
        unit = self.word(follow, "unit", ("", "ل", "ب", "لل"))
        if unit and unit[0].unit == "year" and unit[0].number == 1:
            follow = unit[1].last
        # «في يناير 2016 حكم عليه»: behind a month a year that is not round counts nothing
        return self.year_number(follow, counting=self.digits(follow).endswith("00") or not self.digits(follow))

    def year_number(self, at: int, counting: bool = True) -> tuple[int, Calendar, int] | None:
        """A year in digits or words and its era: the year, its calendar, the token behind. `counting`: a number that
        may count the word behind it is no year."""
        digits = self.digits(at)
        number = (int(digits), at + 1) if YEAR.fullmatch(digits) else None
        era = self.word(at + 1, "era") if digits.isdecimal() and len(digits) < 4 else None
        if era and era[0].number:  # «عام 61 هـ»
            return int(digits), "hijri", era[1].last
        if era and self.noun_of_year(at):  # «عام 762 م»
            return int(digits), "gregorian", era[1].last
        if not digits and at < len(self.words):
            number = self.spelled_out(at, "cardinal")
        if not number or not 1000 <= number[0] <= 2100 or (counting and self.counts(*number)):
            return None
        year, last = number
        if self.before_christ(last):
            return None
        era = self.word(last, "era")
        if era:
            return year, "hijri" if era[0].number else "gregorian", era[1].last
        return year, "hijri" if year in _HIJRI_NOW else "gregorian", last

    def noun_of_year(self, at: int) -> bool:
        """Whether «عام» or «سنة» stands before this token."""
        unit = self.word(at - 1, "unit", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب", "ك")) if at else None
        return bool(unit and unit[0].unit == "year" and unit[0].number == 1)

    def before_christ(self, at: int) -> int | None:
        """The token behind «قبل الميلاد» or «ق.م» at this token."""
        found = self.word(at, "bc")
        if found:
            return found[1].last
        if not self.sign(at + 1, ".") or at + 2 >= len(self.words):
            return None
        short = self.vocabulary.words.longest((self.words[at], self.words[at + 2]), 0)
        whole = short is not None and short.last == 2 and any(word.role == "bc" for word in short.values)
        return at + 3 + self.sign(at + 3, ".") if whole else None

    def short_year(self, at: int) -> tuple[int, Calendar, int] | None:
        """A year of the last century by two figures, where nothing behind it can be counted: «عام 67»."""
        digits, spelled = self.digits(at), self.spelled_out(at, "cardinal")
        number = (int(digits), at + 1) if digits.isdecimal() and len(digits) == 2 else spelled if not digits else None
        if not number or number[0] not in _SHORT:
            return None
        year, last = number
        key = self.key(last)
        if last < len(self.words) and self.vocabulary.numbers.longest(self.words, last):  # «عام 50 ألفا»
            return None
        free = self.stops(last) or key.startswith("ال") or (key.startswith("و") and not key.endswith(("ا", "ه")))
        placed = self.word(last, "in") and not self.word(last, "out_of")
        return (1900 + year, "gregorian", last) if (free or placed) and not self.sign(last, "%٪") else None

    def early_year(self, at: int) -> bool:
        """Whether a year of three figures stands at this token, of no calendar that is told: «سنة 797»."""
        digits = self.digits(at)
        if not (digits.isdecimal() and len(digits) == 3 and digits[0] != "0"):
            return False
        if at + 1 < len(self.words) and self.vocabulary.numbers.longest(self.words, at + 1):  # «عام 500 ألف»
            return False
        return not (self.counts(int(digits), at + 1) or self.sign(at + 1, "%٪"))

    def counts(self, number: int, at: int) -> bool:
        """Whether the word at this token is counted by the number before it: from 3 to 10 count several, 11 to 99 and
        hundreds count one («2015 جنديا»)."""
        if at >= len(self.words) or not self.words[at].is_word:
            return False
        counted = self.vocabulary.few if 3 <= number % 100 <= 10 else self.vocabulary.counted
        return self.words[at].key in counted and not self.word(at, "day_part")

    def told_year(self, at: int, start: int, turn: int) -> Node | None:
        """The year in figures behind «العام الماضي» and its like: «العام الجاري (2018)»."""
        opened = self.sign(at, "(،")
        year = self.year_number(at + opened)
        if not year:
            return None
        last = year[2] + (self.sign(at, "(") and self.sign(year[2], ")"))
        return Node(last, start, Fields(year=year[0], calendar=year[1], turn=turn), "year")

    def century(self, at: int) -> Node | None:
        """«القرن التاسع عشر», «القرن الـ19», «القرنين الثامن والتاسع الهجريين»."""
        unit = self.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب"))
        if (
            not unit
            or unit[0].unit != "century"
            or unit[0].number not in (1, 2)
            or not {"ال", "لل"} & {self.key(at)[n : n + 2] for n in range(3)}
        ):
            return None
        first = self.century_number(unit[1].last)
        last = self.century_number(first[1] + (self.key(first[1]) == "و")) if first and unit[0].number == 2 else first
        if not first or not last or (unit[0].number == 2 and not self.key(first[1]).startswith("و")):
            return None
        before = self.before_christ(last[1])
        if before:
            return Node(before, unit[1].start, Unresolved(), "century")
        era = self.word(last[1], "era")
        calendar: Calendar = "hijri" if era and era[0].number else "gregorian"
        a, b = century(first[0], calendar), century(last[0], calendar)
        when = a if a == b else Range(a, b)
        return Node(era[1].last if era else last[1], unit[1].start, when, "century")

    def century_number(self, at: int) -> tuple[int, int] | None:
        """The number of a century: «التاسع عشر», «الـ19», «18»."""
        at += self.key(at) in ("ال", "وال")
        number = self.number(at) if self.digits(at) else self.ordinal(at)
        return number if number and 1 <= number[0] <= 21 else None

    def split_year(self, at: int) -> Node | None:
        """«2018/19», a season over two years."""
        digits = self.digits(at)
        if not YEAR.fullmatch(digits) or not self.sign(at + 1, "/-–") or self.start_of(at + 1) != self.words[at].end:
            return None
        year = int(digits)
        if self.digits(at + 2) != f"{(year + 1) % 100:02}":
            return None
        return Node(at + 3, self.words[at].start, Range(Fields(year=year), Fields(year=year + 1)), "year")

    def heads(self, at: int) -> bool:
        """Whether the year at this token heads a line of a chronology: «1953: سجن», «1922 - بريطانيا تفصل…»."""
        dash = self.sign(at + 1, "-–—") and at + 2 < len(self.words) and self.start_of(at + 1) > self.words[at].end
        return self.sign(at + 1, ":") or (dash and not self.digits(at + 2))

    def bare_year(self, at: int) -> Node | None:
        """A year in digits alone, where what stands before it asks for one."""
        year = self.year_number(at)
        if not year:
            return None
        return Node(year[2], self.words[at].start, Fields(year=year[0], calendar=year[1]), "year")
