"""Single dates: a day, a month, a season, a year or a period, as one form of words names it.

«الأحد المقبل الموافق 11 شباط/ فبراير 2024», «الصيف الماضي», «السنوات الخمس الأخيرة», «قبل ثلاثة أيام». What joins them
or cuts a part off them (`calendar`) is read over them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from generator.arabic.lexicon import Match
from generator.arabic.numerals import Numeral
from generator.arabic.periods import (
    Ago,
    Calendar,
    Fields,
    Range,
    Rolling,
    Turn,
    Unit,
    Unresolved,
    When,
    Within,
)
from generator.arabic.timewords import PRECISION, Node, Word
from generator.arabic.tokens import Token
from generator.arabic.years import YEAR, Years
from generator.knowledge import Knowledge
from generator.record import Precision

_NUMERIC = re.compile(
    r"(\d{1,2})[./-](\d{1,2})[./-]((?:1[3-9]|20)\d\d)|((?:1[3-9]|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})"
)
_MONTH_YEAR = re.compile(r"(\d{1,2})[/-]((?:19|20)\d\d)")
_HIJRI = range(1300, 1501)
# «قبل عام ونصف» in smaller units: which, how many a whole has, and how many a half
_HALVES: dict[Unit, tuple[Unit, int, int]] = {
    "week": ("day", 7, 4), "month": ("week", 4, 2), "year": ("month", 12, 6), "decade": ("year", 10, 5),
}  # fmt: skip


class SingleDates(Years):
    """Reads one date at a token. Each method tries one form: a node, or None."""

    def __init__(self, words: Sequence[Token], knowledge: Knowledge) -> None:
        super().__init__(words, knowledge)
        self.plains: dict[int, Node | None] = {}

    def plain(self, at: int) -> Node | None:
        """A date without part of the day or of a period."""
        if at not in self.plains:
            self.plains[at] = self.read_plain(at) if at in self.openings else None
        return self.plains[at]

    def read_plain(self, at: int) -> Node | None:
        """The first form of a date that fits at this token."""
        node = (
            self.numeric(at)
            or self.weekday(at)
            or self.day_month(at)
            or self.season(at)
            or self.own_year(at)
            or self.month(at)
            or self.feast(at)
            or self.relative(at)
            or self.this(at)
            or self.same(at)
            or self.period(at)
            or self.ago(at)
            or self.ahead(at)
            or self.rest(at)
            or self.morrow(at)
            or self.fixed(at)
            or self.century(at)
            or self.year(at)
        )
        return self.inside(node) if node else None

    def numeric(self, at: int) -> Node | None:
        """«26/9/2023», «2023-09-26», «14-09-1432 هـ»."""
        if not self.digits(at):
            return None
        end = at
        while end < len(self.words) and end < at + 5 and (self.digits(end) or self.sign(end, "./-")):
            end += 1
            if end > at + 1 and self.words[end - 1].start != self.words[end - 2].end:
                end -= 1
                break
        pair = _MONTH_YEAR.fullmatch("".join(word.key for word in self.words[at:end]))
        if pair and 1 <= int(pair[1]) <= 12:
            if self.numbered(at):
                return None
            return Node(end, self.words[at].start, Fields(int(pair[2]), int(pair[1])), "month")
        for last in range(end, at, -1):
            found = _NUMERIC.fullmatch("".join(word.key for word in self.words[at:last]))
            if found:
                day, month, year, year_first, month_second, day_last = found.groups()
                y, m, d = int(year or year_first), int(month or month_second), int(day or day_last)
                if not (1 <= m <= 12 and 1 <= d <= 31):
                    return None
                calendar: Calendar = "hijri" if y in _HIJRI else "gregorian"
                era = self.word(last, "era")
                return Node(
                    era[1].last if era else last, self.words[at].start, Fields(y, m, d, calendar=calendar), "day"
                )
        return None

    def numbered(self, at: int) -> bool:
        """Whether the figures at this token number a thing: «القانون 12/2018», «المرسوم رقم 15/2021»."""
        return any(self.word(n, "no_year", ("", "و", "ب", "ل", "لل", "ف")) for n in (at - 1, at - 2) if n >= 0)

    def weekday(self, at: int) -> Node | None:
        """«الاثنين», «الأحد المقبل», «الأحد المقبل الموافق 11 شباط 2024»."""
        found = self.word(at, "weekday", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب"))
        if not found:
            return None
        word, match = found
        if not self.named_day(at) or self.both(at) or self.recurring(at, match.last):
            return None
        turn, last = self.turn(match.last)
        here = Fields(weekday=word.number, turn=turn)
        follow = last
        while self.sign(follow, "،,(") or self.word(follow, "equals"):
            follow = self.after(follow, "equals") if self.word(follow, "equals") else follow + 1
        day = self.day_month(follow) or self.numeric(follow) or self.month(follow)
        if day and isinstance(day.when, Fields) and day.when.day:
            when = replace(day.when, weekday=word.number, turn=day.when.turn if turn is None else turn)
            return day._replace(start=match.start, when=when)
        number = self.number(last) or self.ordinal(last)
        if turn is None and number and 1 <= number[0] <= 31 and self.digits(last) and self.stops(number[1]):
            return Node(number[1], match.start, replace(here, day=number[0]), "day", True)
        return Node(last, match.start, here, "day", True)

    def named_day(self, at: int) -> bool:
        """Whether a weekday at this token is one: with its article or «يوم», or behind a word that asks for a day."""
        key = self.words[at].key
        if "ال" in key[:4] or "لل" in key[:3] or key.endswith("يوم") or key.startswith("يوم"):
            return True
        if (match := self.match(at)) and match.clitics:
            return False
        before = self.word(at - 1, "unit", ("", "و", "ل", "ب")) if at else None
        return bool(before and before[0].unit == "day")

    def recurring(self, at: int, last: int) -> bool:
        """Whether the weekday at this token comes again and again: «كل جمعة», «أيام الجمعة»."""
        before = at - 1 if at and self.word(at - 1, "unit") else at
        if before and self.word(before - 1, "every", ("", "و", "ف", "ب", "ل")):
            return True
        days = self.word(at - 1, "unit", ("", "و", "ف", "ب", "ل")) if at else None
        behind = last
        while self.key(behind).startswith("و") and (other := self.word(behind, "weekday", ("و",))):
            behind = other[1].last
        if self.word(behind, "of") and self.word(self.after(behind, "of"), "every"):
            return True  # «الاثنين والخميس من كل أسبوع»
        listed = self.key(last).startswith("و") or self.sign(last, "،,") or self.turn(last)[0] is not None
        return bool(days and days[0].unit == "day" and days[0].number == 0) and not listed

    def both(self, at: int) -> bool:
        """Whether «الاثنين» at this token is the two of «هذين الاثنين», or of «بين الاثنين» without a second end."""
        if at and self.word(at - 1, "of_two", ("", "و", "ف", "ل", "ب")):
            return bool(self.number(at) or self.ordinal(at))
        between = at > 0 and self.word(at - 1, "between", ("", "و", "ف"))
        return bool(between) and not self.key(at + 1).startswith("و")

    def turn(self, at: int) -> tuple[int | None, int]:
        """«الماضي», «المقبل», «الجاري» at this token: how many turns, and the token behind; (None, at) without."""
        found = self.word(at, "turn")
        if found and not found[0].named:
            return found[0].number, found[1].last
        return None, at

    def day_month(self, at: int) -> Node | None:
        """A day of a month: «26 سبتمبر 2023», «الحادي عشر من أيلول», «26-سبتمبر-2023»."""
        first, start = at, self.words[at].start if at < len(self.words) else 0
        unit = self.word(at, "unit", ("", "و", "ب", "ل"))
        if unit and unit[0].unit == "day" and unit[0].number == 1:
            first, start = unit[1].last, unit[1].start
        number = self.number(first) if self.digits(first) else self.ordinal(first)
        if not number or not 1 <= number[0] <= 31:
            return None
        if first == at and (spelled := self.spell(at)):
            start = spelled.start
        day, last = number
        follow = last + 1 if self.sign(last, "-/.") else last
        follow = self.after(follow, "out_of")
        month = self.month(follow, strong=True)
        if month and month.relative and self.unclear_day(at, first, last, follow, month):
            return None
        if month and isinstance(month.when, Fields) and month.when.turn is None and month.when.year is None:
            event = self.event_year(start, month)
            if event:
                return month._replace(
                    start=start, when=replace(month.when, day=day, year=event), precision="day", relative=False
                )
        if month and isinstance(month.when, Fields):
            today = 0 if unit and first > at and self.words[at].key.startswith("ال") else None
            return month._replace(start=start, when=replace(month.when, day=day, told=today), precision="day")
        if month and isinstance(month.when, Within):
            whole = replace(month.when, what=replace(month.when.what, day=day))
            return month._replace(start=start, when=whole, precision="day")
        outer = self.this(follow) or self.same(follow) or self.period(follow) or self.relative(follow)
        if (
            outer
            and (follow > last or self.digits(first))
            and isinstance(outer.when, Turn)
            and outer.when.unit == "month"
        ):
            return outer._replace(start=start, when=Within(Fields(day=day), outer.when), precision="day")
        turn, after = self.turn(last)
        if turn is not None and (first > at or self.in_place(at)):
            current = Within(Fields(day=day), Turn("month", 0, 0))
            return Node(after, start, Fields(day=day, turn=turn) if turn else current, "day", True)
        if self.word(last, "of_it") and self.in_place(at):  # «في العشرين منه»
            return Node(last + 1, start, Within(Fields(day=day), Turn("month", 0, 0, "named")), "day", True)
        return None

    def unclear_day(self, at: int, first: int, last: int, follow: int, month: Node) -> bool:
        """Whether the number before a month's word that is another's too is no day of it: «3-صفر», «الثالث أب»."""
        weak = self.word(follow, "month")
        turned = isinstance(month.when, Fields) and month.when.turn is not None
        if (
            not weak
            or not weak[0].weak
            or turned
            or month.last > weak[1].last
            or (follow > last and not self.sign(last, "-/."))
        ):
            return False
        spelled = self.spell(first)
        if self.sign(last, "-/.") or (spelled and spelled.definite):
            return True
        return bool(self.spell(follow)) and first == at and not self.in_place(at)

    def event_year(self, start: int, month: Node) -> int | None:
        """The year of the event that is known by this day of a month: «هجمات 11 سبتمبر»."""
        first = next((n for n in range(month.last - 1, -1, -1) if self.words[n].start <= start), 0)
        event = self.vocabulary.events.longest(self.words, first - 1) if first else None
        if not event or not first < event.last <= month.last or not isinstance(month.when, Fields):
            return None
        years = {day.year for day in event.values if day.month == month.when.month}
        return years.pop() if len(years) == 1 else None

    def month(self, at: int, strong: bool = False) -> Node | None:
        """A month with its second name, year or turn: «تشرين الأول/ أكتوبر الماضي», «مارس 2023»."""
        unit = self.word(at, "unit", ("", "و", "ف", "ب", "ل", "لل"))
        first = unit[1].last if unit and unit[0].unit == "month" and unit[0].number in (1, 2) else at
        found = self.word(first, "month", ("",) if first > at else ("", "و", "ف", "ب", "ل", "ول", "وب"))
        if not found:
            return self.month_number(first, unit[1].start) if unit and strong and first > at else None
        word, match = found
        assert isinstance(word.when, Fields)
        start, last, when = unit[1].start if unit and first > at else match.start, match.last, word.when
        parted = self.sign(last, "/-(") or (self.sign(last, "،,") and self.words[last].end == self.start_of(last + 1))
        second = self.word(last + parted, "month")
        if second and second[0].when == when and self.key(last + parted) != self.words[first].key:
            closed = self.sign(last, "(") and self.sign(second[1].last, ")")
            last, strong = second[1].last + closed, True
        elif second and self.sign(last, "/") and second[0].tradition != word.tradition:
            return self.slip(start, when, second)
        day = None if strong else self.day_behind(last)
        if day:
            when, last = replace(when, day=day[0]), day[1]
        precision: Precision = "day" if when.day else "month"
        year = self.year_after(last)
        if word.weak and first == at and not strong and self.spell(at) and (not year or year[1] != when.calendar):
            return None  # «إلى صفر في عام 2019»
        if year:
            number, calendar, last = year
            if calendar == "gregorian" and when.calendar == "hijri" and number in _HIJRI:
                calendar = "hijri"
            if calendar == when.calendar:
                turn, last = self.turn(last)
                return Node(last, start, replace(when, year=number, turn=turn), precision)
            return Node(last, start, Within(when, Fields(year=number, calendar=calendar)), precision)
        turn, last = self.turn(last)
        if word.weak and not strong:
            placed = self.in_place(at) and when.calendar in ("gregorian", "hijri") and not self.surnamed(last)
            cued = turn is not None or first > at or placed
            listed = match.clitics == "و" and at > 0 and self.word(at - 1, "month")  # «فبراير ومارس»
            # «في إب» is a city: a name of few letters counts as it is spelled
            spelled = any(self.words[match.first].text.endswith(value.form) for value in match.values)
            joined = match.clitics and turn is None
            if not listed and (joined or not cued or not (spelled or match.last > match.first + 1)):
                return None
        if turn is None and first == at and when.day is None:
            found_year = self.event_year(match.start, Node(last, start, when, precision))
            if found_year:  # «حرب تموز»
                return Node(last, start, replace(when, year=found_year), precision)
            if not strong and self.titled(at, match):
                return None
        return Node(last, start, replace(when, turn=turn), precision, True)

    def slip(self, start: int, one: Fields, second: tuple[Word, Match[Word]]) -> Node | None:
        """Two names that are not of one month, «يونيو/ تموز 2016»: the newsroom erred in one, so both months may be
        meant where they follow each other; else nothing is known."""
        other, last = second[0].when, second[1].last
        if not isinstance(other, Fields) or not one.month or not other.month or one.calendar != other.calendar:
            return None
        year = self.year_after(last)
        turn, last = (None, year[2]) if year else self.turn(last)
        if abs(one.month - other.month) != 1 or (year and year[1] != one.calendar):
            return Node(last, start, Unresolved(), "month", True)
        first, behind = sorted((one.month, other.month))
        both = (replace(one, month=month, year=year[0] if year else None, turn=turn) for month in (first, behind))
        return Node(last, start, Range(*both), "month", not year)

    def surnamed(self, at: int) -> bool:
        """Whether a month's word before this token is a person's first name: «من رمضان صبحي»."""
        return at < len(self.words) and self.words[at].key in self.vocabulary.names and not self.roles[at]

    def titled(self, at: int, match: Match[Word]) -> bool:
        """Whether a bare month follows a noun with its article, which no month can: «الوزيرة أيار جمال»."""
        before = self.words[at - 1] if at else None
        if not before or match.clitics or not before.is_word or self.in_place(at):
            return False
        return "ال" in before.key[:4] and not self.roles[at - 1]

    def day_behind(self, at: int) -> tuple[int, int] | None:
        """A day behind its month: «مايو الحادي عشر», «يوليو 13-15»."""
        day = self.number(at) if self.digits(at) else self.ordinal(at)
        if not day or not 1 <= day[0] <= 31:
            return None
        if self.digits(at):
            return day if self.stops(day[1]) or self.word(day[1], "to") else None
        spelled = self.spell(at)
        return day if spelled and spelled.definite else None

    def month_number(self, at: int, start: int) -> Node | None:
        """A month by its number behind «شهر»: «شهر ثلاثة», «الشهر الثامن»."""
        number = self.number(at) or self.ordinal(at)
        if not number or not 1 <= number[0] <= 12:
            return None
        year = self.year_after(number[1])
        if year:
            return Node(year[2], start, Fields(year=year[0], month=number[0]), "month")
        return Node(number[1], start, Fields(month=number[0]), "month", True)

    def in_place(self, at: int) -> bool:
        """Whether a preposition of time stands before this token."""
        return at > 0 and bool(self.word(at - 1, "in", ("", "و", "ف")))

    def season(self, at: int) -> Node | None:
        """«صيف 2006», «الصيف الماضي», «ربيع عام 2011», and «الموسم الماضي» of a league."""
        clitics = ("", "و", "ف", "ب", "ل", "لل")
        league = self.word(at, "league", clitics)
        found = league or self.word(at, "season", clitics)
        if not found or not isinstance(found[0].when, Fields):
            return None
        if league and (not self.of_league or self.turn(league[1].last)[0] is None):
            return self.own_year(at, "league")
        match = found[1]
        year = self.year_after(match.last)
        if year and year[1] != "gregorian":
            return Node(year[2], match.start, Within(found[0].when, Fields(year=year[0], calendar=year[1])), "season")
        if year:
            return Node(year[2], match.start, replace(found[0].when, year=year[0]), "season")
        turn, last = self.turn(match.last)
        if turn is None and not self.inside(Node(last, match.start, found[0].when, "season")).relative:
            return None
        return Node(last, match.start, replace(found[0].when, turn=turn), "season", turn is not None)

    def own_year(self, at: int, role: str = "own_year") -> Node | None:
        """«السنة المالية الماضية», «العام الدراسي المقبل», «الموسم الماضي» of no league: nobody tells its days."""
        found = self.word(at, role, ("", "و", "ف", "ب", "ل", "لل"))
        turn, last = self.turn(found[1].last) if found else (None, at)
        if not found or turn is None:
            return None
        return Node(last, found[1].start, Unresolved(), "season" if role == "league" else "year", True)

    @cached_property
    def of_league(self) -> bool:
        """Whether the stretch tells of matches, whose season is meant by «الموسم»."""
        return any("by_season" in roles for roles in self.roles)

    def feast(self, at: int) -> Node | None:
        """«عيد الأضحى», «عاشوراء 1445»."""
        found = self.word(at, "feast", ("", "و", "ف", "ب", "ل"))
        if not found or not isinstance(found[0].when, Fields):
            return None
        word, match = found
        when = found[0].when
        year = self.year_after(match.last)
        if year:
            number, calendar, last = year
            if calendar == when.calendar:
                return Node(last, match.start, replace(when, year=number), "day")
            return Node(last, match.start, Within(when, Fields(year=number, calendar=calendar)), "day")
        turn, last = self.turn(match.last)
        return None if word.weak and turn is None else Node(last, match.start, replace(when, turn=turn), "day", True)

    def relative(self, at: int) -> Node | None:
        """«أمس», «غدا», «العام الماضي»."""
        day = self.word(at, "unit", ("", "و", "ف", "ب", "ل"))
        if day and day[0].unit == "day" and day[0].number == 1:  # «يوم أمس», «اليوم الذي بعد غد»
            follow = self.after(day[1].last, "which")
            inner = self.word(follow, "relative")
            told = self.relative(follow) if inner and inner[0].unit == "day" and inner[1].start > day[1].start else None
            if told:
                return told._replace(start=day[1].start)
        found = self.word(at, "relative", ("", "و", "ف", "ب", "ل", "لل", "ول", "وب"))
        if not found or found[0].when is None:
            return None
        word, match = found
        if word.unit == "day":  # «أمس الاثنين», «اليوم الأحد»
            if self.turned_or_counted(at, match):
                return None
            follow = match.last + self.sign(match.last, "،,(")
            weekday = self.weekday(follow) or self.day_month(follow)
            if weekday and isinstance(weekday.when, Fields):
                fields = weekday.when
                if isinstance(found[0].when, Turn):
                    closed = self.sign(match.last, "(") and self.sign(weekday.last, ")")
                    when = replace(fields, told=found[0].when.first)
                    return weekday._replace(last=weekday.last + closed, start=match.start, when=when)
        if word.unit == "year" and isinstance(word.when, Turn) and word.when.anchor == "report":
            told = self.told_year(match.last, match.start, word.when.first)
            if told:
                return told
        return Node(match.last, match.start, found[0].when, word.precision, True)

    def turned_or_counted(self, at: int, match: Match[Word]) -> bool:
        """Whether «اليوم» is a day among others: «اليوم التالي», «اليوم الثالث», «ذلك اليوم», «مرتين في اليوم»."""
        if self.word(match.last, "turn") or self.of_same(at):
            return True
        if any(self.word(n, "alike", ("", "و", "ف", "ب", "ل")) for n in (at - 1, at - 2) if n >= 0):
            return True  # «في مثل هذا اليوم من عام 1948»
        if at and (self.word(at - 1, "that") or self.word(at - 1, "per")):
            return True
        unit = any(value.role == "unit" for value in match.values)
        # «لليلة واحدة»
        swallowed = match.clitics.endswith("ل") and "ال" not in self.words[match.first].key[:4]
        swallowed = swallowed and any(value.form.startswith("ال") for value in match.values)
        return swallowed or (unit and self.ordinal(match.last) is not None)

    def of_same(self, at: int) -> bool:
        """Whether «نفس» stands before this token."""
        return at > 0 and bool(self.word(at - 1, "same", ("", "و", "ف", "ب", "ل")))

    def same(self, at: int) -> Node | None:
        """«نفس العام», «ذات اليوم», «ذلك العام»."""
        found = self.word(at, "same", ("", "و", "ف", "ب", "ل")) or self.word(at, "that_one", ("", "و", "ف", "ب", "ل"))
        unit = self.word(found[1].last, "unit") if found else None
        if found and unit and found[0].role == "that_one" and unit[0].unit not in ("month", "year"):
            return None
        if not found or not unit or unit[0].number != 1 or not self.key(found[1].last).startswith("ال"):
            return None
        return Node(unit[1].last, found[1].start, Turn(unit[0].unit, 0, 0, "named"), PRECISION[unit[0].unit], True)

    def this(self, at: int) -> Node | None:
        """«هذا العام», «هذا الأسبوع», «هذا الصيف»."""
        found = self.word(at, "this", ("", "و", "ف", "ب", "ل"))
        if not found:
            return None
        follow = found[1].last
        if at and self.word(at - 1, "alike", ("", "و", "ف", "ب", "ل")):
            return None
        unit = self.word(follow, "unit")
        if unit and unit[0].number == 1 and self.words[follow].key.startswith("ال"):
            when = Turn(unit[0].unit, 0, 0)
            return Node(unit[1].last, found[1].start, when, PRECISION[unit[0].unit], True)
        for role in ("season", "month", "league"):
            inner = self.word(follow, role)
            if inner and role == "league" and not self.of_league:
                return Node(inner[1].last, found[1].start, Unresolved(), "season", True)
            if inner and isinstance(inner[0].when, Fields):
                fields = replace(inner[0].when, turn=0)
                return Node(inner[1].last, found[1].start, fields, inner[0].precision, True)
        return None

    def current(self, at: int) -> Node | None:
        """«العام» alone behind a part of it is the current one; «العام الدراسي» is another thing."""
        unit = self.word(at, "unit")
        if not unit or unit[0].number != 1 or unit[0].unit not in ("week", "month", "year"):
            return None
        if not self.key(at).startswith("ال") or (self.key(at + 1).startswith("ال") and not self.opening(at + 1)):
            return None
        return Node(unit[1].last, unit[1].start, Turn(unit[0].unit, 0, 0), PRECISION[unit[0].unit], True)

    def period(self, at: int) -> Node | None:
        """«عام 2014», «الأسبوع الماضي», «السنوات الخمس الماضية», «3 أيام القادمة»."""
        count: int | None = None
        number = self.number(at)
        first = number[1] if number else at
        found = self.word(first, "unit", ("",) if number else ("", "و", "ف", "ب", "ل", "لل", "ول", "وب", "ك"))
        if not found:
            return None
        word, match = found
        start = self.words[at].start if number else match.start
        last = match.last
        if not number and word.unit == "year" and (word.number or self.digits(last)):
            # «عام 2014 مشروع قانون»: with its noun before it a year counts nothing
            old = self.number(last)
            if old and (behind := self.before_christ(old[1])):
                return Node(behind, start, Unresolved(), "year")
            year = self.year_number(last, counting=not self.digits(last))
            year = year or (self.short_year(last) if word.number == 1 else None)
            if not year and word.number == 1 and self.early_year(last):
                return Node(last + 1, start, Unresolved(), "year")
            if year:
                turn, last = self.turn(year[2])
                when = Fields(year=year[0], calendar=year[1], turn=turn)
                return Node(last, start, when, "year")
        definite = "ال" in self.words[first].key[:3] or bool(number)
        if number:
            count = number[0]
        elif word.number == 0:
            inner = self.number(last) or self.ordinal(last)
            if inner:  # «الأسابيع الثلاثة إلى الأربعة المقبلة»
                to = self.after(inner[1], "to")
                count, last = (self.number(to) if to > inner[1] else None) or inner
            else:
                last = self.after(last, "few")
        found_turn = self.word(last, "turn")
        if not found_turn or not definite or (found_turn[0].number == 0 and word.number != 1):
            return None
        turned, last = found_turn[0], found_turn[1].last
        if word.unit == "year" and word.number == 1 and not number and not turned.named:
            told = self.told_year(last, start, turned.number)
            if told:
                return told
        if turned.final and word.number == 1 and (word.unit == "day" or self.word(last, "out_of")):
            return None
        if word.number == 1 and not number:
            period = Turn(word.unit, turned.number, turned.number, "named" if turned.named else "report")
            return Node(last, start, period, PRECISION[word.unit], True)
        count = 2 if word.number == 2 else count
        if turned.named:  # «السنوات الثلاث التالية», after what was told before
            first_, last_ = (1, count) if turned.number > 0 else (-(count or 0), -1)
            then: When = Turn(word.unit, first_, last_, "named") if count and last_ else Unresolved()
            return Node(last, start, then, PRECISION[word.unit], True)
        sign = 1 if turned.number > 0 else -1
        ahead: When = Turn(word.unit, 1, count) if count and sign > 0 else Rolling(word.unit, count, sign)
        return Node(last, start, ahead, PRECISION[word.unit], True)

    def ago(self, at: int) -> Node | None:
        """«قبل ثلاثة أيام», «منذ أسبوعين», «بعد 4 أسابيع من الآن»."""
        found = self.word(at, "ago", ("", "و", "ف"))
        if not found:
            return None
        match = found[1]
        about = self.word(match.last, "about")
        follow = about[1].last if about else match.last
        number = self.number(follow)
        unit = self.word(number[1] if number else follow, "unit")
        if not unit or (unit[0].number == 0 and not number) or self.year_number(unit[1].last):
            return None
        if not number and (self.day_month(follow) or self.month(follow)):  # «منذ يوم 2 أكتوبر»
            return None
        after = unit[1].last
        one = self.spell(after)
        if one and one.kind == "fraction":
            return self.half_more(match.start, unit[0].unit, number[0] if number else unit[0].number, one)
        after = one.last if not number and one and one.value == 1 else after
        if self.before_event(after) or (not number and self.key(unit[1].last - 1).startswith("ال")):
            return None
        count = number[0] if number else unit[0].number
        if not 0 < count < 200:
            return None
        return Node(after, match.start, Ago(unit[0].unit, -count, 1 if about else 0), PRECISION[unit[0].unit], True)

    def half_more(self, start: int, unit: Unit, count: int, fraction: Numeral) -> Node | None:
        """«قبل عام ونصف», «منذ عقدين ونصف العقد»: counted in a smaller unit, give or take one."""
        if fraction.value != 0.5 or unit not in _HALVES or not 0 < count < 200:
            return None
        smaller, whole, half = _HALVES[unit]
        again = self.word(fraction.last, "unit")
        after = again[1].last if again and again[0].unit == unit else fraction.last
        if self.before_event(after):
            return None
        return Node(after, start, Ago(smaller, -(whole * count + half), 1), PRECISION[smaller], True)

    def ahead(self, at: int) -> Node | None:
        """«بعد 4 أسابيع من الآن»."""
        found = self.word(at, "ahead", ("", "و", "ف"))
        if not found:
            return None
        follow = self.after(found[1].last, "about")
        slack = int(follow > found[1].last)
        number = self.number(follow)
        unit = self.word(number[1] if number else follow, "unit")
        count = number[0] if number else unit[0].number if unit else 0
        follow = self.after(unit[1].last, "of") if unit else at
        now = self.word(follow, "from_now") or self.word(follow, "relative")
        if not unit or follow == unit[1].last or not now or not 0 < count < 200:
            return None
        if now[0].role == "relative" and now[0].when != Turn("day", 0, 0):
            return None
        return Node(now[1].last, found[1].start, Ago(unit[0].unit, count, slack), PRECISION[unit[0].unit], True)

    def rest(self, at: int) -> Node | None:
        """«بقية العام»: from the day of the report to its end."""
        found = self.word(at, "rest", ("", "و", "ف", "ب", "ل"))
        follow = found[1].last if found else at
        whole = (self.current(follow) or self.this(follow) or self.relative(follow)) if found else None
        if not found or not whole or not isinstance(whole.when, Turn):
            return None
        turn = whole.when
        if turn.unit not in ("week", "month", "year") or turn != Turn(turn.unit, 0, 0):
            return None
        precision: Precision = "part_of_year" if turn.unit == "year" else PRECISION[turn.unit]
        return Node(whole.last, found[1].start, Range(Turn("day", 0, 0), turn), precision, True)

    def fixed(self, at: int) -> Node | None:
        """«التسعينيات», «سبعينيات القرن الماضي»."""
        found = self.word(at, "fixed", ("", "و", "ف", "ب", "ل", "لل"))
        if not found or found[0].when is None:
            return None
        aged = any(self.word(n, "age") for n in range(max(0, at - 3), at))
        if aged or self.word(self.after(found[1].last, "of"), "age"):
            return None
        if behind := self.before_christ(found[1].last):
            return Node(behind, found[1].start, Unresolved(), found[0].precision)
        if self.ordinal(found[1].last):
            return None  # «مطلع الألفية الثانية»
        century = self.word(self.after(found[1].last, "of"), "relative")
        last = century[1].last if century and century[0].unit == "century" else found[1].last
        return Node(last, found[1].start, found[0].when, found[0].precision)

    def before_event(self, at: int) -> bool:
        """Whether the time is counted from something told: «قبل أسبوع من القمة», «منذ يوم القسم»."""
        at = self.after(at, "only")
        if self.word(at, "out_of"):
            return not self.word(at + 1, "time")
        return self.key(at).startswith("ال") and not self.opening(at)

    def morrow(self, at: int) -> Node | None:
        """«غداة ضربة»: the day after something that is no date."""
        found = self.word(at, "morrow", ("", "و"))
        if not found or found[1].last >= len(self.words) or not self.words[found[1].last].is_word:
            return None
        return Node(found[1].last + 1, found[1].start, Unresolved(), "day", True)

    def year(self, at: int) -> Node | None:
        """A year without its noun, where a preposition of time stands before it: «منذ 2014», «في 2014»."""
        if not self.digits(at) or not self.asked(at):
            return None
        if (old := self.number(at)) and (behind := self.before_christ(old[1])):
            return Node(behind, self.words[at].start, Unresolved(), "year")
        if (season := self.split_year(at)) or (self.sign(at + 1, "/") and self.digits(at + 2)):
            return season  # «المرسوم 2021/15» is no year
        since = at and self.word(at - 1, "ago", ("", "و", "ف")) and not self.word(at + 1, "unit")
        year = self.year_number(at, counting=not since)
        if not year or not (1900 <= year[0] <= 2100 or year[1] == "hijri"):
            return None
        turn, last = self.turn(year[2])
        return Node(last, self.words[at].start, Fields(year=year[0], calendar=year[1], turn=turn), "year")

    def asked(self, at: int) -> bool:
        """Whether what stands before this token may have a year behind it: a preposition of time, or a noun
        («انتخابات 2021»), not a number, a qualifier or a name that has the year in it («رؤية 2030»)."""
        if not any(word.is_word for word in self.words[max(0, at - 2) : at]) and at < 3:
            return self.heads(at)
        if self.in_place(at) or (at and self.word(at - 1, "equals")):
            return True
        before = self.words[at - 1]
        if before.key == "و" and at > 1 and YEAR.fullmatch(self.digits(at - 2)):
            return True
        if self.digits(at).endswith("00"):
            return False
        if before.text == "(":
            return self.sign(at + 1, ")") or self.sign(at + 1, "-–")
        if not before.is_word or before.key[0].isdecimal() or len(before.key) < 3:
            return False
        return before.end < self.words[at].start and not any(
            self.word(n, "no_year", ("", "و", "ب", "ل", "لل", "ف")) for n in (at - 1, at - 2, at - 3) if n >= 0
        )

    def inside(self, node: Node) -> Node:
        """The node with the period that completes it: «سبتمبر من العام الماضي», «ربيع العام نفسه»."""
        if isinstance(node.when, Turn) and node.when.unit == "week":
            day = self.weekday(node.last)
            if day and day.when == Fields(weekday=getattr(day.when, "weekday", None)):
                return day._replace(start=node.start, when=Within(day.when, node.when))
            return node
        if not isinstance(node.when, Fields) or node.when.year is not None or node.when.turn is not None:
            return node
        follow = self.after(node.last, "of")
        outer = self.this(follow) or self.same(follow) or self.period(follow) or self.relative(follow)
        if outer and isinstance(outer.when, Turn) and outer.when.unit != "day":
            return node._replace(last=outer.last, when=Within(node.when, outer.when), relative=True)
        return node
