"""The calendar of what is scheduled, as an iCalendar feed (RFC 5545)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from generator.dossier.model import DatedEvent, Window

PRODUCT = "-//Mujaz//Dossier//AR"
# An event without a known day says so before its name.
INEXACT = "موعد تقريبي: "


def calendar(events: Sequence[DatedEvent], windows: Mapping[str, Window], name: str, site_url: str | None) -> bytes:
    """The scheduled events as a calendar, in their order.

    All-day events; one that is known to a week, month or more spans it, is tentative and leaves the days free. Stamps
    come from the articles' own days, never from a clock: the same dossier gives the same bytes."""
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("x-wr-calname", name)
    for event in events:
        if event.timing == "scheduled" or event.ahead:
            found.add_component(_event(event, windows, site_url))
    return found.to_ical()  # type: ignore[no-any-return]


def _event(event: DatedEvent, windows: Mapping[str, Window], site_url: str | None) -> Event:
    known = event.earliest == event.latest
    first = event.tellings[0].cite
    found = Event()
    found.add("uid", f"{event.id}@mujaz")
    found.add("dtstamp", datetime.combine(_stamp(event, windows), time(), UTC))
    found.add("dtstart", event.earliest)
    found.add("dtend", event.latest + timedelta(days=1) if event.latest < date.max else event.latest)
    found.add("summary", event.text if known else INEXACT + event.text)
    found.add("status", "CONFIRMED" if known else "TENTATIVE")
    found.add("transp", "TRANSPARENT")
    found.add("description", f"«{event.tellings[0].date_text}»: {first.record}، الجملة {first.sentence}")
    if site_url:
        found.add("url", f"{site_url.rstrip('/')}/briefings/{first.record}/#s{first.sentence}")
    return found


def _stamp(event: DatedEvent, windows: Mapping[str, Window]) -> date:
    """The last day known of an article that tells the event; where none is known, the event's own."""
    days = [windows[telling.cite.record].latest for telling in event.tellings]
    return max((day for day in days if day), default=event.earliest)
