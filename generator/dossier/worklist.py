"""The worklist: what waits for an editor, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from generator.dossier import proposals
from generator.dossier.model import Cite, Entity, Quantity, SiteTerm, Window, Work, WorkCode
from generator.record import Record

# The order of the list.
CODES: tuple[WorkCode, ...] = get_args(WorkCode)


def find(
    records: Sequence[Record],
    windows: Mapping[str, Window],
    entities: Sequence[Entity],
    quantities: Sequence[Quantity],
    terms: Sequence[SiteTerm],
    unused: Iterable[tuple[str, int | None]],
) -> list[Work]:
    """Everything that waits, by code, then in the order of the records.

    `unused`: what the dossier's file says of what the dossier does not have, in words for the editor, and the line."""
    work = [one for record in records for one in _of_record(record, windows[record.id])]
    work += _of_dossier(entities, quantities, terms)
    work += proposals.find(records, terms)
    work += [
        Work(code="unused_edit", line=line, text=f"{text} (السطر {line})" if line else text) for text, line in unused
    ]
    return sorted(work, key=lambda one: CODES.index(one.code))


def _of_record(record: Record, window: Window) -> Iterator[Work]:
    if record.title.origin == "derived":
        cites = [Cite(record=record.id, sentence=record.title.sentence)]
        yield Work(code="derived_title", record=record.id, text=f"عنوان مشتق من النص: {record.title.text}", cites=cites)
    if window.earliest is None and window.latest is None:
        yield Work(code="unknown_date", record=record.id, text="تاريخ النشر غير معروف")
    if record.outlet is None:
        yield Work(code="unknown_outlet", record=record.id, text="جهة النشر غير معروفة")
    for statement in record.statements:
        if statement.speaker is None:
            cite = Cite(record=record.id, sentence=statement.sentence, start=statement.start, end=statement.end)
            text = f"قول بلا قائل معروف: {statement.text}"
            yield Work(code="statement_without_speaker", record=record.id, text=text, cites=[cite])
    for stale in record.editor.stale:
        text = f"تصحيح لم يجد موضعه ({stale.key}، السطر {stale.line}): {stale.text}"
        text += f"؛ {stale.hint}" if stale.hint else ""
        yield Work(code="stale_correction", record=record.id, line=stale.line, text=text)
    for warning in record.warnings:
        yield Work(code="warning", record=record.id, text=warning.text)
    if record.editor.reviewed is None:
        yield Work(code="not_reviewed", record=record.id, text="لم يراجعها محرر")


def _of_dossier(
    entities: Sequence[Entity], quantities: Sequence[Quantity], terms: Sequence[SiteTerm]
) -> Iterator[Work]:
    for term in terms:
        if term.en is None:
            yield Work(
                code="term_without_english",
                text=f"بلا مقابل إنجليزي: {term.lemma}",
                cites=term.cites[:3],
                target=term.id,
            )
    seen = set()
    for entity in entities:
        for judgement in entity.merged:
            key = (tuple(judgement.names), judgement.text)
            if judgement.doubtful and key not in seen:
                seen.add(key)
                text = f"قد يكونان واحدًا: {'، '.join(judgement.names)} ({judgement.text})"
                yield Work(code="doubtful_merge", text=text, cites=judgement.cites, target=entity.id)
    for quantity in quantities:
        if quantity.conflicts:
            places = sorted({at for pair in quantity.conflicts for at in pair})
            yield Work(
                code="figures_in_conflict",
                text=f"أرقام متعارضة: {quantity.label}",
                cites=[quantity.entries[at].cite for at in places],
                target=quantity.id,
            )
