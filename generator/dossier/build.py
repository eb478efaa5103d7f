"""Puts the dossier together from the records: one module for each kind of link, called in the order of need."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dossier import entities, order, passages, quantities, timeline, words
from generator.dossier.file import DossierFile
from generator.dossier.model import Dossier
from generator.knowledge import Knowledge
from generator.record import Record


def build(records: Sequence[Record], edits: DossierFile | None = None, knowledge: Knowledge | None = None) -> Dossier:
    """Everything that links these records, whatever order they come in.

    `edits` is the dossier's file, `knowledge` the program's tables unless others are given. Raises ValueError if two
    records have the same id."""
    edits, knowledge = edits or DossierFile(), knowledge or Knowledge()
    by_id = {record.id: record for record in records}
    windows = order.windows(records)
    window_of = {window.record: window for window in windows}
    corpus = words.read([by_id[window.record] for window in windows])
    shared = passages.find(corpus)
    who = entities.find(corpus.records, window_of, knowledge, edits)
    events = timeline.find(corpus, window_of, shared, who)
    figures = quantities.find(corpus, window_of, who, shared, knowledge)
    return Dossier(
        order=[window.record for window in windows],
        windows=windows,
        entities=who.found,
        events=events,
        quantities=figures,
        shared_passages=shared.found,
    )
