"""What a line of an article tells about the article's own day: its dates, first days of things, events, ages, meetings
and office-holders, each as the days on which the article may have appeared, with a strength and a reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from generator.arabic import calendar, numerals, tense
from generator.arabic.calendar import Expression
from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon, Match
from generator.arabic.periods import Ago, Fields, Part, Range, period, resolve
from generator.arabic.tokens import Token, bases, tokens, without_article
from generator.knowledge import Knowledge
from generator.knowledge.rows import Birth, Edition, Event, FirstDay, OfficeHolder
from generator.reading.dating.bounds import Bound, Interval, later, periodic
from generator.record import Sentence

# Years that a date without a year may mean; beyond both ends the set is open.
YEARS = range(1990, 2061)
# Sentences from the top in which an office-holder bounds from above: there the news is, further down its history.
LEAD = 2
# What nobody announces beforehand; a summit or a vote is in the news for months before its day.
SUDDEN = frozenset({"war", "attack", "massacre", "coup", "assassination", "disaster", "revolution", "uprising"})
# So many years behind the newest row of the tables a day may still be one that is over.
AHEAD = 2
# So many characters before a year its past verb is looked for.
GOVERNS = 90


# --- the words that decide --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of date_cues."""

    kind: str


@dataclass(frozen=True, slots=True)
class _Title:
    """A title of an office; `bare`: it needs the holder's full name beside it."""

    office: str
    bare: bool


@dataclass(frozen=True, slots=True)
class _Holder:
    """A name of an office-holder; `full`: of more than one word."""

    row: OfficeHolder
    full: bool


_Sign = _Cue | _Title | _Holder | Birth | Edition | Event | FirstDay


class _Table:
    """All words that bound a date, in one list, and what else the tables say."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.words: Lexicon[_Sign] = Lexicon(_entries(knowledge))
        # what lies well behind the newest thing the tables know is rather a plan than the past
        known = (row.start for rows in (knowledge.events, knowledge.office_holders, knowledge.editions) for row in rows)
        self.newest = later(max(map(date.fromisoformat, known)), years=AHEAD)
        self.told = [
            (tuple(fold(word) for word in pair.split()), event) for event in knowledge.events for pair in event.told
        ]


def _entries(knowledge: Knowledge) -> Iterable[tuple[str, _Sign]]:
    for cue in knowledge.date_cues:
        if cue.kind in ("honorific", "years", "aged"):
            yield cue.ar, _Cue(cue.kind)
    for holder in knowledge.office_holders:
        yield from ((form, _Holder(holder, " " in form)) for form in (holder.ar, *holder.ar_aliases))
        yield from ((form, _Title(holder.office, False)) for form in holder.titles)
        yield from ((form, _Title(holder.office, True)) for form in holder.bare_titles)
    for event in (event for event in knowledge.events if event.kind in SUDDEN):
        forms = (event.ar, *event.ar_aliases)
        yield from ((form, event) for form in forms if " " in form and form not in event.weak)
    dated: tuple[FirstDay | Birth, ...] = (*knowledge.first_days, *knowledge.births)
    for row in dated:
        yield from ((form, row) for form in (row.ar, *row.ar_aliases))
    for edition in knowledge.editions:
        yield from ((form, edition) for form in edition.heads)


class Line:
    """A sentence of the story, the title or a removed line, with what it says about days. `place`: the sentence's
    number, 0 for the others; `sentence`, `removed`: what a reason by this line names."""

    def __init__(
        self,
        text: str,
        knowledge: Knowledge,
        part: Sentence | None = None,
        cut_from: int | None = None,
        removed: int | None = None,
    ) -> None:
        """A `part` of this text, or all of it: the title, `cut_from` a sentence or none, or the line `removed` under
        this number."""
        self.text, self.knowledge, self.removed = text, knowledge, removed
        self.start, self.end = (part.start, part.end) if part else (0, len(text))
        self.place, self.sentence = (part.n, part.n) if part else (0, cut_from)
        self.table = knowledge.derived(_Table)
        self.words = tokens(text, self.start, self.end)
        self.dates = calendar.find(text, knowledge, self.start, self.end)
        # the words of the tables that the line holds
        self.signs = self.table.words.find(self.words)

    def bound(self, strength: int, intervals: Iterable[Interval], reason: str, **more: int | bool | None) -> Bound:
        """A bound that this line gives. The title has no sentence to show, so that the reason names it."""
        if self.place == 0 and self.removed is None and self.sentence is None:
            reason = f"{reason} (في العنوان)"
        return Bound(strength, tuple(intervals), reason, self.sentence, self.removed, **more)  # type: ignore[arg-type]

    def matches(self, kind: type) -> list[tuple[Match[_Sign], list[_Sign]]]:
        """The words of one kind of row, each with its rows."""
        found = ((match, [value for value in match.values if isinstance(value, kind)]) for match in self.signs)
        return [(match, values) for match, values in found if values]

    @cached_property
    def cues(self) -> dict[str, list[int]]:
        """Kind of cue -> where such words begin."""
        return tense.cues(self.words, self.knowledge)

    def near(self, kind: str, start: int, end: int) -> bool:
        """Whether a cue of this kind begins in these characters."""
        return tense.last(self.cues, kind, start, end) >= 0

    @cached_property
    def ahead(self) -> bool:
        """Whether the line may speak of what is still to come: its dates then bound nothing from below."""
        return "plan" in self.cues or "future" in self.cues or "؟" in self.text[self.start : self.end]

    @cached_property
    def years(self) -> bool:
        """Whether a year is named."""
        return any(isinstance(date_.when, Fields) and date_.when.year for date_ in self.dates)

    def shown(self, found: Expression) -> str:
        """The words of an expression."""
        return self.text[found.start : found.end]


# --- what a line gives ------------------------------------------------------------------------------------------------


def in_line(line: Line, story: Sequence[Line]) -> Iterable[Bound]:
    """Everything that a line of the story tells about the article's day."""
    for found in line.dates:
        yield from _dated(line, found)
    yield from _first_days(line)
    yield from _events(line)
    yield from _ages(line)
    yield from _editions(line, story)
    if line.place < max(LEAD + 2, len(story) * 0.6):
        yield from _holders(line)


def _dated(line: Line, found: Expression) -> Iterable[Bound]:
    """What one calendar expression bounds."""
    when, shown = found.when, line.shown(found)
    if isinstance(when, Fields) and when.year and when.month and when.day and not when.until:
        yield from _full_day(line, found, when)
    elif isinstance(when, Fields) and when.year:
        yield from _month_or_year(line, found, when)
    elif isinstance(when, Part | Range):
        first = when.of if isinstance(when, Part) else when.first
        days = resolve(when, None)
        if isinstance(first, Fields) and first.year and days[0] and not line.ahead:
            begin = days[0] if isinstance(when, Part) else resolve(first, None)[0]
            if begin and begin <= line.table.newest:
                yield _past(line, found, begin, 40)
    elif isinstance(when, Fields) and when.month and when.day and when.weekday is not None and line.place <= LEAD + 1:
        days_ = [day for year in YEARS if (day := _in_year(when, year)) and day.weekday() == when.weekday]
        if when.told == 0:
            yield line.bound(60, periodic([(day, later(day, days=1)) for day in days_]), f"«{shown}» بلا عام")
        else:
            spread = [(later(day, days=-31), later(day, days=31)) for day in days_]
            yield line.bound(45, periodic(spread), f"يوم وتاريخ بلا عام: {shown}")
    elif isinstance(when, Fields) and when.month and when.turn == 0 and not when.day and when.calendar == "gregorian":
        months = [period(date(year, when.month, 1), "month") for year in YEARS]
        # newsrooms write «this month» a few days early or late
        spread = [(later(a, days=-5), later(b, days=7)) for a, b in months]
        yield line.bound(60, periodic(spread), f"الشهر الجاري: {shown}")
    elif isinstance(when, Fields) and when.month and when.turn == -1:
        yield from _onset(line, found, when)
    elif isinstance(when, Ago) and when.unit == "year":
        yield from _since(line, found, when)


def _full_day(line: Line, found: Expression, when: Fields) -> Iterable[Bound]:
    days = resolve(when, None)
    day = days[0]
    if day is None:
        return
    shown = line.shown(found)
    if when.told == 0:
        yield line.bound(90, [(day, later(day, days=1))], f"«اليوم» مع تاريخه: {shown}")
    elif when.told is not None:
        # «أمس» may be written a day late, and «غدا» printed on its day
        span = later(day, days=-when.told - 1), later(day, days=-when.told + 1)
        yield line.bound(90, [span], f"«أمس» أو «غدا» مع تاريخه: {shown}")
    elif when.turn == 1 and when.weekday is not None:
        yield line.bound(80, [(later(day, days=-7), later(day, days=-1))], f"موعد في الأسبوع المقبل: {shown}")
    elif when.turn == 1:
        yield line.bound(60, [(later(day, years=-1), day)], f"موعد آت: {shown}")
    elif line.near("scheduled", found.start - 60, found.start):
        yield line.bound(55, [(date.min, day)], f"موعد مقرر: {shown}")
    elif not line.ahead and day <= line.table.newest:
        yield line.bound(70, [(day, date.max)], f"يوم مضى: {shown}")


def _month_or_year(line: Line, found: Expression, when: Fields) -> Iterable[Bound]:
    days, shown = resolve(when, None), line.shown(found)
    if days[0] is None or days[1] is None:
        return
    if when.turn == 1:
        yield line.bound(50, [(date.min, days[1])], f"موعد آت: {shown}")
    elif when.turn == 0 and when.month is None:
        yield line.bound(80, [(days[0], days[1])], f"العام الجاري: {shown}")
    elif days[0] > line.table.newest:
        return
    elif line.near("since", found.start - 14, found.start) or not (
        line.ahead or line.near("until", found.start - 10, found.start)
    ):
        yield _past(line, found, days[0], 60 if when.month else 40)


def _past(line: Line, found: Expression, day: date, strength: int) -> Bound:
    """A month or year that is over: sure where a past verb or «منذ» stands beside it."""
    sure = line.near("since", found.start - 14, found.start) or line.near("past", found.start - GOVERNS, found.start)
    shown = line.shown(found)
    return line.bound(strength, [(day, date.max)], f"وقت مضى: {shown}", year=day.year, sure=sure)


def _in_year(when: Fields, year: int) -> date | None:
    try:
        return date(year, when.month or 1, when.day or 1)
    except ValueError:
        return None


def _start(word: Token) -> int:
    return word.start


def _told(line: Line, start: int, end: int) -> list[Event]:
    """The events that word pairs in these characters tell of («الحرب … غزة»), each once."""
    words = line.words[bisect_left(line.words, start, key=_start) : bisect_left(line.words, end, key=_start)]
    keys = [
        {without_article(base.key) for base in bases(word.text)} | {without_article(word.key).removesuffix("ها")}
        for word in words
        if word.is_word
    ]
    found: list[Event] = []
    for pair, event in line.table.told:
        for at, key in enumerate(keys):
            if pair[0] in key and any(_follows(keys[at + 1 : at + 9], pair[1:])):
                if event not in found:
                    found.append(event)
                break
    return found


def _follows(keys: Sequence[set[str]], rest: Sequence[str]) -> Iterable[bool]:
    yield all(any(without_article(word) in key for key in keys) for word in rest)


def _onset(line: Line, found: Expression, when: Fields) -> Iterable[Bound]:
    """«الحرب التي اندلعت في أكتوبر الماضي»: the month picks the war, and the war the year."""
    if when.day is None and not line.near("onset", found.start - 140, found.start):
        return
    days = ((event, date.fromisoformat(event.start)) for event in _told(line, found.start - 140, found.start))
    events = [event for event, day in days if day.month == when.month and when.day in (None, day.day)]
    if events:
        spans = []
        for event in events:
            last = period(date.fromisoformat(event.start), "month")[1]
            spans.append((later(last, days=1), period(later(last, years=1), "month")[1]))
        yield line.bound(65, sorted(spans), f"{events[0].ar} في «{line.shown(found)}»")


def _since(line: Line, found: Expression, when: Ago) -> Iterable[Bound]:
    """«قبل عشر سنوات» beside one event of a known day."""
    events = _told(line, found.start - 60, found.end + 60)
    count = -when.count
    if len(events) == 1 and 0 < count < 40:
        slack = 2 if when.slack or count > 9 else 1
        day = date.fromisoformat(events[0].start)
        span = later(day, years=count - slack), later(day, years=count + slack)
        yield line.bound(40, [span], f"{line.shown(found)}: {events[0].ar}")


def _first_days(line: Line) -> Iterable[Bound]:
    for match, rows in line.matches(FirstDay):
        for row in rows:
            assert isinstance(row, FirstDay)
            day = date.fromisoformat(row.start)
            yield line.bound(55, [(day, date.max)], f"«{line.text[match.start : match.end]}» لم يعرف قبل {day}")


def _events(line: Line) -> Iterable[Bound]:
    for match, rows in line.matches(Event):
        days = sorted(date.fromisoformat(row.start) for row in rows if isinstance(row, Event))
        shown = line.text[match.start : match.end]
        if not line.ahead:
            yield line.bound(50, [(days[0], date.max)], f"بعد {shown} ({days[0]})")
        if "anniversary" in line.cues and len(days) == 1:
            for number in numerals.find(line.words, line.knowledge):
                near = number.end <= match.start and line.near("anniversary", number.start - 20, number.start)
                if number.kind == "ordinal" and near and isinstance(number.value, int) and number.value <= 100:
                    span = (later(days[0], years=number.value, days=-45), later(days[0], years=number.value, days=45))
                    yield line.bound(65, [span], f"الذكرى {number.value}: {shown}")


def _ages(line: Line) -> Iterable[Bound]:
    """«رونالدو (33 عاما)», «رونالدو، 33 عاما،», «رونالدو البالغ من العمر 33 عاما»: the year after a birthday."""
    for match, rows in line.matches(Birth):
        age = _age_behind(line, match.last)
        if age:
            assert isinstance(rows[0], Birth)
            born = date.fromisoformat(rows[0].born)
            span = (later(born, years=age, days=-15), later(born, years=age + 1, days=15))
            yield line.bound(60, [span], f"عمر {rows[0].ar}: {age}")


def _age_behind(line: Line, at: int) -> int | None:
    """The age that is told of whom the tokens before this one name."""
    words, opened = line.words, at < len(line.words) and line.words[at].text in "(،,"
    at += opened
    told = line.table.words.longest(words, at) if at < len(words) else None
    aged = told is not None and _Cue("aged") in told.values
    at = told.last if told and aged else at
    behind = words[at : at + 3]
    if len(behind) < 3 or not (aged or (opened and behind[2].text in ")،,")):
        return None
    if not behind[0].key.isdecimal() or _Cue("years") not in line.table.words.get(behind[1].text):
        return None
    return int(behind[0].key) if 10 <= int(behind[0].key) <= 110 else None


def weekdays(line: Line) -> set[int]:
    """The weekdays that a line names by themselves."""
    return {
        found.when.weekday
        for found in line.dates
        if isinstance(found.when, Fields)
        and found.when == Fields(weekday=found.when.weekday)
        and found.when.weekday is not None
    }


def _editions(line: Line, story: Sequence[Line]) -> Iterable[Bound]:
    """A meeting or games under way: «على هامش منتدى دافوس بدورته الـ54»."""
    editions = line.matches(Edition) if line.place <= LEAD + 1 else []
    if not editions or "current" not in line.cues or "past_frame" in line.cues:
        return
    told = set().union(*(weekdays(other) for other in story[:3]))
    for match, rows in editions:
        behind = {without_article(word.key) for word in line.words[match.last : match.last + 10]}
        spelled = " ".join(word.key for word in line.words[match.last : match.last + 10])
        for row in rows:
            assert isinstance(row, Edition)
            if any(fold(mark) in behind or (len(mark) > 3 and fold(mark) in spelled) for mark in row.marks):
                first, last = date.fromisoformat(row.start), date.fromisoformat(row.end)
                days = [first + timedelta(n) for n in range((last - first).days + 1)]
                # what is told of a weekday on the sidelines happened on that day of the meeting
                days = [day for day in days if day.weekday() in told] or days[:1]
                yield line.bound(60, [(days[0], later(last, days=3))], f"على هامش {row.ar}")


def _holders(line: Line) -> Iterable[Bound]:
    """An office-holder named with the title: from the first day of the terms on; in the lead until their end."""
    if line.years:
        return
    signs = [m for m in line.signs if any(isinstance(v, _Title | _Holder) for v in m.values)]
    for one, other in pairwise(signs):
        rows = _paired(line, one, other)
        if not rows or line.near("former", one.start - 25, other.end + 45):
            continue
        spans = sorted(
            (date.fromisoformat(r.start), later(date.fromisoformat(r.end), days=7) if r.end else date.max) for r in rows
        )
        lead = line.place <= LEAD
        if not lead:
            spans = [(spans[0][0], date.max)]
        shown = line.text[one.start : other.end]
        if one.clitics.endswith("لل"):
            shown = f"ال{shown}"  # «للرئيس السوري بشار الأسد»
        yield line.bound(50 if lead else 35, spans, f"في منصبه: {shown}")


def _paired(line: Line, one: Match[_Sign], other: Match[_Sign]) -> list[OfficeHolder]:
    """The terms that a title and a name next to each other mean."""
    between = line.words[one.last : other.first]
    if len(between) > 3 or any(
        word.is_word and _Cue("honorific") not in line.table.words.get(word.text) for word in between
    ):
        return []
    for title, name, first in ((one, other, True), (other, one, False)):
        titles = {value.office: value.bare for value in title.values if isinstance(value, _Title)}
        holders = [value for value in name.values if isinstance(value, _Holder) and value.row.office in titles]
        holders = [value for value in holders if value.full or (first and not titles[value.row.office])]
        if holders:
            return [value.row for value in holders]
    return []


def in_caption(line: Line, story: Sequence[Line]) -> Iterable[Bound]:
    """A photo is older than its article. Only where the story has its weekday and its words is it the story's own,
    and even then the article may have followed within days."""
    for found in line.dates:
        when = found.when
        if not (isinstance(when, Fields) and when.year and when.month and when.day):
            continue
        day = resolve(when, None)[0]
        if day is None or line.ahead:
            continue
        shown = line.shown(found)
        yield line.bound(70, [(day, date.max)], f"تاريخ صورة: {shown}")
        words = {word.key for word in line.words if len(word.key) >= 4}
        for other in story[:4]:
            same = words & {word.key for word in other.words}
            if len(same) >= 4 and day.weekday() in weekdays(other):
                span = day, later(day, days=6)
                yield line.bound(45, [span], f"تاريخ الصورة {day} يوافق يوم الخبر وأشخاصه")
                break
