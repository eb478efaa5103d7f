"""A quantity over articles as a picture: rows of marks on one scale."""

from __future__ import annotations

import math
from typing import NamedTuple

from generator.dossier.model import Cite, Quantity
from generator.publishing.view import entries_by_record
from generator.publishing.wording import amount


class Point(NamedTuple):
    """A mark of a chart: where it stands from 0 (right) to 100 (left), and the figure's words."""

    x: float
    text: str
    cite: Cite


class Chart(NamedTuple):
    """A quantity over articles: the ticks, and the marks of each article, oldest first."""

    ticks: list[tuple[float, str]]
    rows: list[tuple[str, list[Point]]]


def chart(quantity: Quantity) -> Chart | None:
    """The chart of a quantity in its latest articles; None where fewer than two of its figures have a value.

    A figure that would stand on another of the same article is left out: the table beside the chart has both."""
    latest = list(entries_by_record(quantity))[-_ROWS:]
    valued = [entry for entry in quantity.entries if entry.value is not None and entry.cite.record in latest]
    if len(valued) < 2:
        return None
    ticks = _ticks(max(float(entry.max or entry.value or 0) for entry in valued))
    if not ticks:
        return None
    rows: dict[str, list[Point]] = {}
    for entry in valued:
        x = round(100 * max(float(entry.value or 0), 0.0) / ticks[-1], 2)
        row = rows.setdefault(entry.cite.record, [])
        if all(abs(point.x - x) > _APART for point in row):
            row.append(Point(x, entry.text, entry.cite))
    return Chart([(100 * tick / ticks[-1], amount(tick)) for tick in ticks], list(rows.items()))


# More rows than these are no picture any more.
_ROWS = 12
# Marks of one row nearer than this share of the width would cover each other's words.
_APART = 22.0


def _ticks(most: float) -> list[float]:
    """Round numbers from 0 to one that is not below `most`, four steps at most; [] for nothing to draw."""
    if not 0 < most < 1e300:
        return []
    unit = 10.0 ** math.floor(math.log10(most / 4))
    step = next(size * unit for size in (1.0, 2.0, 2.5, 5.0, 10.0) if size * unit * 4 >= most)
    return [step * i for i in range(math.ceil(most / step) + 1)]
