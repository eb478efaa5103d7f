"""Sets of intervals of days on which an article may have appeared, each with its reason, and their intersection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.arabic.periods import shift

Interval = tuple[date, date]
OPEN = date.min, date.max


class Bound(NamedTuple):
    """A set of intervals in which the article appeared. `year` marks a bare past year or month, which alone proves
    little; `sure`: it has a past verb or «منذ» beside it."""

    strength: int
    intervals: tuple[Interval, ...]
    reason: str
    sentence: int | None
    removed: int | None
    year: int | None = None
    sure: bool = True


def proven(found: Sequence[Bound]) -> list[Bound]:
    """The bounds without bare past years that no past verb and no second sentence supports."""
    # the latest lower bound of each sentence; the two latest of them answer for every other sentence
    latest: dict[int | None, int] = {}
    for bound in found:
        if bound.intervals[0][0] != date.min:
            latest[bound.sentence] = max(latest.get(bound.sentence, 0), bound.intervals[0][0].year)
    witnesses = sorted(latest.items(), key=lambda item: -item[1])[:2]
    return [
        bound
        for bound in found
        if not bound.year
        or bound.sure
        or any(sentence != bound.sentence and year >= bound.year for sentence, year in witnesses)
    ]


def intersect(found: Iterable[Bound]) -> tuple[Interval, list[Bound], list[Bound]]:
    """The hull of what all bounds allow, the bounds that make it, and those that fell: a contradiction drops the weaker
    one; among equals the later lower bound stays, for background is older than news."""
    left: list[Interval] = [OPEN]
    narrowing: list[Bound] = []
    fallen: list[Bound] = []
    for bound in sorted(found, key=lambda b: (-b.strength, -b.intervals[0][0].toordinal(), b.sentence or 0)):
        both = _common(left, bound.intervals)
        if not both:
            fallen.append(bound)
        elif both != left:
            narrowing.append(bound)
            left = both
    whole = hull(left)
    return whole, _telling(narrowing, whole), fallen


def _common(one: Sequence[Interval], other: Sequence[Interval]) -> list[Interval]:
    """The intervals that two sets share."""
    return sorted({(max(a, c), min(b, d)) for a, b in one for c, d in other if max(a, c) <= min(b, d)})


def _telling(narrowing: Sequence[Bound], whole: Interval) -> list[Bound]:
    """The bounds that explain this hull: whose own hull shares a side with it, or without which it would be another, as
    a day of every year is that only another bound gives its year. What later ones have overtaken explains nothing."""
    before, behind = [[OPEN]], [[OPEN]]
    for bound in narrowing:
        before.append(_common(before[-1], bound.intervals))
    for bound in reversed(narrowing):
        behind.append(_common(behind[-1], bound.intervals))
    found = []
    for bound, one, other in zip(narrowing, before, behind[-2::-1], strict=False):
        shares = any(a == c and a not in OPEN for a, c in zip(hull(bound.intervals), whole, strict=True))
        if shares or hull(_common(one, other)) != whole:
            found.append(bound)
    return found


def hull(intervals: Sequence[Interval]) -> Interval:
    """From the first day of all intervals to their last."""
    return min(a for a, _ in intervals), max(b for _, b in intervals)


def later(day: date, *, years: int = 0, days: int = 0) -> date:
    """A day so much later, within what a date can hold."""
    try:
        return shift(day, "year", years) + timedelta(days)
    except (ValueError, OverflowError):
        return date.max if years + days > 0 else date.min


def periodic(intervals: Sequence[Interval]) -> tuple[Interval, ...]:
    """Intervals of every year: before the first year and behind the last nothing is known."""
    if len(intervals) < 2:
        return (OPEN,)
    return (date.min, intervals[0][1]), *intervals[1:-1], (intervals[-1][0], date.max)
