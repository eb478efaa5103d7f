"""Puts the dossier together from the records: one module for each kind of link, called in the order of need."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dossier import order
from generator.dossier.model import Dossier, DossierEdits
from generator.record import Record


def build(records: Sequence[Record], edits: DossierEdits | None = None) -> Dossier:
    """Everything that links these records, whatever order they come in. Raises ValueError if two have the same id."""
    windows = order.windows(records)
    return Dossier(order=[window.record for window in windows], windows=windows)
