"""The days a text speaks of: every calendar expression with its bounds, and the clause that it dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.arabic import calendar, periods, tense
from generator.arabic.calendar import Expression
from generator.arabic.periods import UNKNOWN, Days, Fields, Nth, Part, Turn, When, Within
from generator.arabic.tokens import tokens
from generator.finding import dated_clause
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Date, Precision, Published

# How many days the bounds of an expression may widen, because the article's own date is a window, and still tell a
# reader something. Beyond that they are left out.
_WIDENING: dict[Precision, int] = {
    "day": 14, "week": 14, "month": 31, "season": 92, "part_of_year": 92, "year": 366, "decade": 3660, "century": 36600,
}  # fmt: skip


# How many characters before an expression its verb is looked for.
_REACH = 160
# In so many characters stands the «منذ» that puts a day into the past, whatever its verb.
_SINCE = 8
# In so many the «تسليم» of goods that are sold before their month comes.
_DELIVERED = 12
# And so many behind it for one that looks ahead, where none stands before it.
_BEHIND = 25


def find(article: Article, knowledge: Knowledge, actors: Sequence[Actor] = ()) -> list[Date]:
    """The calendar expressions of the article in reading order, resolved against the article's own date; the names of
    people among the `actors` are none («ووجهت إلى رمضان تهمتان»)."""
    named_people = {(span.start, span.end) for actor in actors if actor.type == "person" for span in actor.mentions}
    read = []
    for sentence in article.sentences:
        expressions = [
            expression
            for expression in calendar.find(article.text, knowledge, sentence.start, sentence.end)
            if (expression.start, expression.end) not in named_people
        ]
        leaning = any(expression.relative for expression in expressions)
        cues = tense.cues(tokens(article.text, sentence.start, sentence.end), knowledge) if leaning else {}
        cuts = dated_clause.cuts(article.text, sentence) if expressions else []
        read += [(sentence, expression, cues, cuts) for expression in expressions]
    dated = _dated_weekdays(expression for _, expression, _, _ in read)
    found: list[Date] = []
    named = named_day = UNKNOWN
    for sentence, expression, cues, cuts in read:
        start, end = expression.start, expression.end
        clause = dated_clause.around(article.text, cuts, start, end, knowledge)
        lean = tense.lean(cues, max(clause.start if clause else sentence.start, start - _REACH), start)
        when = expression.when
        if not lean and isinstance(when, Fields) and when.weekday is not None and when.month is None:
            # «سيصل السبت، على أن يقدم الاثنين»
            lean = tense.lean(cues, max(sentence.start, start - _REACH), start)
        if tense.last(cues, "since", max(sentence.start, start - _SINCE), start) >= 0:
            lean = -1
        if tense.last(cues, "delivery", max(sentence.start, start - _DELIVERED), start) >= 0:
            lean = 1
        # «الأحد يلتقي الفريقان», but not «الأحد، أن البنك سيواصل»
        lean = lean or max(0, tense.lean(cues, end, min(end + _BEHIND, next(cut for cut in cuts if cut >= end))))
        # «the next day» and «the same month» follow any day named before, «the next year» a year that is written out
        anchor = named if _counts_years(when) else named_day
        # «the following year» where no year was named follows what is no date; «the previous one» is the report's
        lost = anchor == UNKNOWN and _follows(when)
        days = UNKNOWN if lost else _resolve(expression, article.published, anchor, lean, dated)
        if days[0] and days[1]:
            named_day = days
            counted = isinstance(when, Turn) and when.unit == "year" and when.anchor == "report"  # «العام الماضي»
            named = days if counted or not expression.relative else named
        found.append(
            Date(
                text=article.text[start:end],
                sentence=sentence.n,
                start=start,
                end=end,
                earliest=days[0],
                latest=days[1],
                precision=expression.precision,
                relative=expression.relative,
                event=dated_clause.event(article.text, cuts, clause, start, end, knowledge) if clause else None,
            )
        )
    return found


def _turn(when: When) -> Turn | None:
    """The whole periods that an expression is counted in."""
    while isinstance(when, Part | Within | Nth):
        when = when.of
    return when if isinstance(when, Turn) else None


def _counts_years(when: When) -> bool:
    """Whether an expression is told in whole years or more from another date."""
    turn = _turn(when)
    return turn is not None and turn.unit in ("year", "decade", "century")


def _follows(when: When) -> bool:
    """Whether an expression is told by a date named before it, of which it is a part or which it follows."""
    turn = _turn(when)
    return turn is not None and turn.anchor == "named" and turn.first >= 0


def _dated_weekdays(found: Iterable[Expression]) -> dict[int, list[date]]:
    """Weekday -> the days for which the article gives weekday and full date."""
    days: dict[int, list[date]] = {}
    for expression in found:
        when = expression.when
        if isinstance(when, Fields) and when.weekday is not None and when.year:
            day = periods.resolve(when, None)[0]
            if day:
                days.setdefault(when.weekday, []).append(day)
    return days


def _resolve(
    expression: Expression, published: Published, named: Days, lean: int, dated: dict[int, list[date]]
) -> Days:
    """The days of an expression, from the earliest that the article's window allows to the latest."""
    when = expression.when
    if not expression.relative:
        return periods.resolve(when, None, named)
    early = periods.resolve(when, published.earliest, named, lean)
    late = periods.resolve(when, published.latest, named, lean)
    if early == late:
        return early
    if not (early[0] and early[1] and late[0] and late[1]):
        return UNKNOWN
    if isinstance(when, Fields) and when.weekday is not None:
        same = [day for day in dated.get(when.weekday, ()) if early[0] <= day <= late[1]]
        if len(same) == 1:
            return same[0], same[0]
    if (late[0] - early[0]).days > _WIDENING[expression.precision]:
        return UNKNOWN
    return early[0], late[1]
