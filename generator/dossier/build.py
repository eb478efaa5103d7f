"""Puts the dossier together from the records: one module for each kind of link, called in the order of need."""

from __future__ import annotations

import difflib
import gc
from collections.abc import Iterable, Iterator, Sequence
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
    worklist,
)
from generator.dossier.corpus import Corpus, read
from generator.dossier.file import DossierFile, misplaced
from generator.dossier.model import Dossier
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
    corpus = read(records, order.windows(records), knowledge)
    shared = passages.find(corpus)
    told = timeline.tellings(corpus, shared, knowledge)
    narrowed = order.ordered(dating.narrow(corpus.windows, shared.found, told))
    if narrowed != [*corpus.windows.values()]:
        corpus = corpus.redated(narrowed)
        shared = passages.find(corpus)
        told = timeline.tellings(corpus, shared, knowledge)

    who = entities.find(corpus, knowledge, edits)
    found = Dossier(
        order=list(corpus.windows),
        windows=narrowed,
        entities=who.found,
        events=timeline.events(told, corpus, shared, who),
        quantities=quantities.find(corpus, who, shared, knowledge),
        positions=positions.find(corpus, who),
        shared_passages=shared.found,
        terms=terms.find(corpus.records, who, edits.terms, knowledge),
        sources=sources.find(corpus, who, edits.outlets, knowledge),
    )
    unused = _unused(found, who, edits, corpus, knowledge)
    links = {
        "topics": topics.find(corpus, shared, who, found, knowledge),
        "news": news.find(corpus, who, found),
        "related": related.find(corpus.records, found),
        "worklist": worklist.find(corpus, found, unused),
    }
    return found.model_copy(update=links)


def _unused(
    dossier: Dossier, who: entities.Entities, edits: DossierFile, corpus: Corpus, knowledge: Knowledge
) -> list[tuple[str, int | None]]:
    """What the dossier's file says of names, terms, topics and addresses that the dossier does not have, each with its
    line."""
    found: list[tuple[str, str]] = []
    records = {record.id: record for record in corpus.records}
    for name in dict.fromkeys(who.unused):
        near = _near(name, (form for one in who.found for form in one.forms))
        found.append((name, f"لا أحد بهذا الاسم في الملف: {name}{near}"))
    for split in who.unparted:
        lost = [id_ for id_ in split.records if id_ not in records]
        for id_ in lost:
            found.append((id_, f"لا إحاطة معرّفها «{id_}»، فلم يُفرّق الاسم «{split.name}»{_near(id_, records)}"))
        if not lost:
            found.append((split.name, f"لا أحد بهذا الاسم في الإحاطات المذكورة معه: {split.name}"))
    for term in terms.unknown(dossier.terms, edits.terms):
        near = _near(term, (form for one in dossier.terms for form in one.forms))
        found.append((term, f"لا مصطلح بهذا اللفظ في الملف: {term}{near}"))
    for outlet in sources.unknown(dossier.sources, edits.outlets, knowledge):
        near = _near(outlet, (source.name for source in dossier.sources if source.name))
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
