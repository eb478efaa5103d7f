"""The order of the briefings in time, honest about days that are not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.dossier.model import Window
from generator.record import Record


def key(window: Window) -> tuple[date, date, str]:
    """Sorts from the oldest to the newest: latest bound, then earliest, then id.

    A window that is open at its end stands at its beginning; one without any bound comes before all others, so that
    lists with the newest first end with it."""
    latest = window.latest or window.earliest or date.min
    return latest, window.earliest or date.min, window.record


def first_day(window: Window) -> tuple[date, date, str]:
    """Sorts from the oldest to the newest by the first day that an article can be of; without any it may be of any age.

    Of the first day, unlike the last, it is known that the article is no older: with the newest first a wide window
    never puts an old article on top."""
    return window.earliest or date.min, window.latest or date.min, window.record


def windows(records: Sequence[Record]) -> list[Window]:
    """The records' own windows, oldest first. Raises ValueError if two records have the same id."""
    found = [
        Window(record=record.id, earliest=record.published.earliest, latest=record.published.latest)
        for record in records
    ]
    if len({window.record for window in found}) < len(found):
        raise ValueError("two records have the same id")
    return ordered(found)


def ordered(found: Iterable[Window]) -> list[Window]:
    """These windows, oldest first."""
    return sorted(found, key=key)
