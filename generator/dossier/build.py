"""Puts the dossier together from the records: one module for each kind of link, called in the order of need."""

from __future__ import annotations

import difflib
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from generator.dossier import (
    dating,
    entities,
    news,
    order,
    passages,
    positions,
    quantities,
    related,
    sources,
    terms,
    timeline,
    topics,
    words,
    worklist,
)
from generator.dossier.file import DossierFile, misplaced
from generator.dossier.model import Dossier, SiteTerm, Source
from generator.knowledge import Knowledge, built_in
from generator.record import Record


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector: nothing here makes cycles, and it would walk all records again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def build(records: Sequence[Record], edits: DossierFile | None = None, knowledge: Knowledge | None = None) -> Dossier:
    """Everything that links these records, whatever order they come in.

    `edits` is the dossier's file, `knowledge` the program's tables unless others are given. Raises ValueError if two
    records have the same id."""
    edits, knowledge = edits or DossierFile(), knowledge or built_in()
    by_id = {record.id: record for record in records}
    own = order.windows(records)
    corpus = words.read([by_id[window.record] for window in own], knowledge)
    shared = passages.find(corpus)
    told = timeline.tellings(corpus, shared, knowledge)
    narrowed = order.ordered(dating.narrow(own, shared.found, told))
    if narrowed != own:
        corpus = corpus.reordered([window.record for window in narrowed])
        shared = passages.find(corpus)
        told = timeline.tellings(corpus, shared, knowledge)
    windows = {window.record: window for window in narrowed}

    who = entities.find(corpus.records, windows, knowledge, edits)
    events = timeline.events(told, corpus.records, windows, shared, who)
    figures = quantities.find(corpus, windows, who, shared, knowledge)
    said = positions.find(corpus, windows, who)
    glossary = terms.find(corpus.records, who, edits.terms, knowledge)
    outlets = sources.find(corpus.records, windows, who, edits.outlets, knowledge)
    unused = _unused(who, glossary, outlets, edits, by_id, knowledge)
    return Dossier(
        order=list(windows),
        windows=narrowed,
        entities=who.found,
        topics=topics.find(corpus, windows, shared, who, events, figures, said, knowledge),
        events=events,
        quantities=figures,
        positions=said,
        shared_passages=shared.found,
        news=news.find(corpus.records, windows, who, figures, shared.found),
        related=related.find(corpus.records, who.found, events, figures, shared.found),
        terms=glossary,
        sources=outlets,
        worklist=worklist.find(corpus.records, windows, who.found, figures, glossary, unused),
    )


def _unused(
    who: entities.Entities,
    glossary: Sequence[SiteTerm],
    outlets: Sequence[Source],
    edits: DossierFile,
    records: Mapping[str, Record],
    knowledge: Knowledge,
) -> list[tuple[str, int | None]]:
    """What the dossier's file says of names, terms, topics and addresses that the dossier does not have, each with its
    line."""
    found: list[tuple[str, str]] = []
    for name in dict.fromkeys(who.unused):
        near = _near(name, (form for one in who.found for form in one.forms))
        found.append((name, f"لا أحد بهذا الاسم في الملف: {name}{near}"))
    for split in who.unparted:
        lost = [id_ for id_ in split.records if id_ not in records]
        for id_ in lost:
            found.append((id_, f"لا إحاطة معرّفها «{id_}»، فلم يُفرّق الاسم «{split.name}»{_near(id_, records)}"))
        if not lost:
            found.append((split.name, f"لا أحد بهذا الاسم في الإحاطات المذكورة معه: {split.name}"))
    for term in terms.unknown(glossary, edits.terms):
        near = _near(term, (form for one in glossary for form in one.forms))
        found.append((term, f"لا مصطلح بهذا اللفظ في الملف: {term}{near}"))
    for outlet in sources.unknown(outlets, edits.outlets, knowledge):
        near = _near(outlet, (source.name for source in outlets if source.name))
        found.append((outlet, f"لا جهة نشر بهذا الاسم في الملف: {outlet}{near}"))
    met = {topic.id for record in records.values() for topic in record.topics}
    for topic in edits.topics:
        if topic.id not in met:
            found.append((topic.id, f"لا مقال في هذا الموضوع: {topic.name}"))
    found += misplaced(edits, records)
    return [(text, edits.line_of(word)) for word, text in found]


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, sorted(set(known) - {name}), 1)
    return f"؛ لعل المقصود «{near[0]}»" if near else ""
