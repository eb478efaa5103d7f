"""Dated by its neighbours: a narrower window for an article without a day, from dated ones that tell the same.

Two articles that tell the same recent event, or share their wording, were published near each other. That narrows a
window; it never overrides what an article's own text says, and it never gives a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.dossier.model import Cite, NeighbourReason, Passage, Window
from generator.dossier.timeline import Told

# A neighbour's own window must be this narrow to say anything, and an event this near to it to be news there.
DATED = RECENT = timedelta(days=14)
# How far apart articles are published that share wording, or that tell an event that is news in one of them. In an
# archive of 4,847 articles, most of them of eight months, 98 of 100 neighbours that share wording lie within 108 days;
# of 963 that tell the same event 94 of 100 lie within 30 days, 99 within 90.
WORDING, EVENT = timedelta(days=180), timedelta(days=90)


@dataclass(frozen=True, slots=True)
class _Bound:
    """The days that one neighbour leaves open."""

    earliest: date
    latest: date
    reason: NeighbourReason


def narrow(windows: Mapping[str, Window], passages: Sequence[Passage], told: Sequence[Sequence[Told]]) -> list[Window]:
    """The windows, narrowed where dated neighbours allow it; only windows wider than a neighbour's are touched."""
    bounds: dict[str, list[_Bound]] = {}
    for bound in (*_by_events(windows, told), *_by_wording(windows, passages)):
        bounds.setdefault(bound.reason.here.record, []).append(bound)
    return [_narrowed(window, bounds.get(window.record, ())) for window in windows.values()]


def _is_dated(window: Window) -> bool:
    return window.earliest is not None and window.latest is not None and window.latest - window.earliest <= DATED


def _tightness(bound: _Bound) -> tuple[timedelta, date, str]:
    """Sorts bounds, the tightest first."""
    return bound.latest - bound.earliest, bound.earliest, bound.reason.there.record


def _narrowed(window: Window, bounds: Sequence[_Bound]) -> Window:
    """The window cut to the tightest of the bounds that agree with it; unchanged if that would leave one day."""
    because: list[NeighbourReason] = []
    earliest, latest = window.earliest, window.latest
    for bound in sorted(bounds, key=_tightness):
        first = max(filter(None, (earliest, bound.earliest)))
        last = min(filter(None, (latest, bound.latest)))
        if first < last and (first, last) != (earliest, latest):
            earliest, latest = first, last
            because.append(bound.reason)
    if not because:
        return window
    return Window(record=window.record, earliest=earliest, latest=latest, origin="neighbours", because=because)


def _by_wording(windows: Mapping[str, Window], passages: Sequence[Passage]) -> Iterator[_Bound]:
    for passage in passages:
        dated = [place for place in passage.places if _is_dated(windows[place.record])]
        if dated:
            for place in passage.places:
                if not _is_dated(windows[place.record]):
                    for other in (dated[0], dated[-1]):
                        yield _bound(windows[other.record], WORDING, "صياغة مشتركة مع مقال مؤرخ", place, other)


def _by_events(windows: Mapping[str, Window], told: Sequence[Sequence[Told]]) -> Iterator[_Bound]:
    for tellings in told:
        recent = [one for one in tellings if _is_recent(one, windows[one.cite.record])]
        for one in tellings:
            if not _is_dated(windows[one.cite.record]):
                for other in recent[:1]:
                    yield _bound(windows[other.cite.record], EVENT, "الحدث نفسه في مقال مؤرخ", one.cite, other.cite)


def _is_recent(one: Told, window: Window) -> bool:
    """Whether a dated article tells an event of its own days."""
    if not _is_dated(window) or window.earliest is None or window.latest is None:
        return False
    return one.latest - one.earliest <= DATED and abs(window.latest - one.latest) <= RECENT


def _bound(window: Window, reach: timedelta, text: str, here: Cite, there: Cite) -> _Bound:
    assert window.earliest is not None and window.latest is not None
    reason = NeighbourReason(text=text, here=here, there=there)
    return _Bound(_days(window.earliest, -reach), _days(window.latest, reach), reason)


def _days(day: date, step: timedelta) -> date:
    """A day moved, kept within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + step.days, 1), date.max.toordinal()))
