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
    kept: list[Bound] = []
    fallen: list[Bound] = []
    for bound in sorted(found, key=lambda b: (-b.strength, -b.intervals[0][0].toordinal(), b.sentence or 0)):
        both = sorted({(max(a, c), min(b, d)) for a, b in left for c, d in bound.intervals if max(a, c) <= min(b, d)})
        if not both:
            fallen.append(bound)
            continue
        if both == left:
            continue
        before, left = hull(left), both
        if hull(left) != before:
            kept.append(bound)
    # a bound that a later one has overtaken on each of its sides explains nothing
    whole = hull(left)
    because = [b for b in kept if any(a == c and a not in OPEN for a, c in zip(hull(b.intervals), whole, strict=True))]
    return whole, because or kept, fallen


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
