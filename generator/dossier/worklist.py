"""The worklist: what waits for an editor, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, get_args

from generator.dossier import proposals
from generator.dossier.corpus import Corpus
from generator.dossier.model import Cite, Dossier, Window, Work, WorkCode
from generator.record import Record

# The order of the list.
CODES: tuple[WorkCode, ...] = get_args(WorkCode)
# What is to be said of the subject of a task; the others say it themselves.
_SAID: Mapping[WorkCode, str] = {
    "derived_title": "عنوان مشتق من النص",
    "unknown_date": "لا يُعرف يوم النشر ولا شهره",
    "unknown_outlet": "جهة النشر غير معروفة",
    "term_without_english": "بلا مقابل إنجليزي",
    "statement_without_speaker": "قول بلا قائل معروف",
    "doubtful_merge": "قد يكونان واحدًا",
    "figures_in_conflict": "أرقام متعارضة",
    "not_reviewed": "لم يراجعها محرر",
}
# An article that may be of any day of so many has no day that an editor would call known.
_MONTH = timedelta(days=31)


def find(corpus: Corpus, dossier: Dossier, unused: Iterable[tuple[str, int | None]]) -> list[Work]:
    """Everything that waits, by code, then in the order of the records. `dossier`: with its entities, quantities and
    terms; `unused`: what its file says of what it does not have, in words for the editor, and the line."""
    work = [one for record in corpus.records for one in _of_record(record, corpus.windows[record.id])]
    work += _of_dossier(dossier)
    work += proposals.find(corpus.records, dossier.terms)
    work += [task("unused_edit", f"{text} (السطر {line})" if line else text, line=line) for text, line in unused]
    return sorted(work, key=lambda one: CODES.index(one.code))


def task(code: WorkCode, subject: str = "", **where: Any) -> Work:
    """A task of this kind about this; without a subject it is about the record as a whole."""
    return Work(code=code, text=": ".join(filter(None, (_SAID.get(code), subject))), subject=subject, **where)


def _of_record(record: Record, window: Window) -> Iterator[Work]:
    if record.title.origin == "derived":
        cites = [Cite(record=record.id, sentence=record.title.sentence)]
        yield task("derived_title", record.title.text, record=record.id, cites=cites)
    if window.earliest is None or window.latest is None or window.latest - window.earliest > _MONTH:
        yield task("unknown_date", record=record.id)
    if record.outlet is None:
        yield task("unknown_outlet", record=record.id)
    for statement in record.statements:
        if statement.speaker is None:
            cite = Cite.of(record.id, statement)
            yield task("statement_without_speaker", statement.text, record=record.id, cites=[cite])
    for stale in record.editor.stale:
        text = f"تصحيح لم يجد موضعه ({stale.key}، السطر {stale.line}): {stale.text}"
        text += f"؛ {stale.hint}" if stale.hint else ""
        yield task("stale_correction", text, record=record.id, line=stale.line)
    for warning in record.warnings:
        yield task("warning", warning.text, record=record.id)
    if record.editor.reviewed is None:
        yield task("not_reviewed", record=record.id)


def _of_dossier(dossier: Dossier) -> Iterator[Work]:
    for term in dossier.terms:
        if term.en is None:
            yield task("term_without_english", term.lemma, cites=term.cites[:3], target=term.id)
    seen = set()
    for entity in dossier.entities:
        for judgement in entity.merged:
            key = (tuple(judgement.names), judgement.text)
            if judgement.doubtful and key not in seen:
                seen.add(key)
                text = f"{'، '.join(judgement.names)} ({judgement.text})"
                yield task("doubtful_merge", text, cites=judgement.cites, target=entity.id)
    for quantity in dossier.quantities:
        if quantity.conflicts:
            places = sorted({at for pair in quantity.conflicts for at in pair})
            cites = [quantity.entries[at].cite for at in places]
            yield task("figures_in_conflict", quantity.label, cites=cites, target=quantity.id)
