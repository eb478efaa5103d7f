"""CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# By this mark Excel knows that a file is UTF-8.
BOM = "\ufeff"
# What a spreadsheet takes for a formula at the start of a cell (OWASP, «CSV Injection»), full-width forms included.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

Cell = str | int | float | None


def text(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The table as CSV (RFC 4180). No cell can become a formula: a text that would has an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return "'" + cell
    return cell
