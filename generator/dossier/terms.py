"""The glossary of the whole site: the entries of all briefings, joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from generator.dossier import ids, names
from generator.dossier.entities import Entities
from generator.dossier.file import FileTerm
from generator.dossier.model import Cite, SiteTerm
from generator.knowledge import Knowledge
from generator.record import Record, Term


def find(records: Sequence[Record], who: Entities, edited: Sequence[FileTerm], knowledge: Knowledge) -> list[SiteTerm]:
    """The glossary entries by the Arabic alphabet. A name is joined as its entity is, a term by its base form; a term
    met as several things is that of one thing where any briefing has it so."""
    known = _names(records, who)
    singular = knowledge.derived(singulars)
    english = {names.folded(term.term): term.en for term in edited}
    # an entity's id, or None and what tells two terms apart
    entries: dict[tuple[str | None, str], list[tuple[Record, Term]]] = defaultdict(list)
    for record in records:
        for term in record.glossary:
            entity = known.get((record.id, names.folded(term.lemma))) if term.kind != "term" else None
            base = names.folded(term.lemma)
            one = singular.get(base, base) if term.kind == "term" else base
            entries[entity, "" if entity else f"{term.kind} {one}"].append((record, term))
    by_editor = {entity.id: entity.name_en for entity in who.found if entity.name_en_origin == "edited"}
    # many terms stand in one sentence: they share its Cite
    whole = cache(lambda record, n: Cite(record=record, sentence=n))
    found = [
        _term(
            met,
            whole,
            entity,
            own,
            by_editor.get(entity or "") or next(filter(None, map(english.get, _spellings(met))), None),
        )
        for (entity, own), met in entries.items()
    ]
    return sorted(found, key=lambda term: (names.alphabetical(term.lemma), term.id))


def singulars(knowledge: Knowledge) -> dict[str, str]:
    """The base form of a term for each plural that has English of its own, both folded."""
    several = [row for row in knowledge.terms if row.ar_plural and row.en_plural]
    return {names.folded(row.ar_plural[0]): names.folded(row.ar) for row in several}


def _spellings(met: Sequence[tuple[Record, Term]]) -> list[str]:
    """How an editor may write a term: as its base form, or as an article has it."""
    return [names.folded(form) for _, term in met for form in (term.lemma, term.term, *term.forms)]


def unknown(glossary: Sequence[SiteTerm], edited: Sequence[FileTerm]) -> list[str]:
    """The terms to which the editor gives English and that no briefing has."""
    had = {names.folded(form) for term in glossary for form in (term.lemma, term.term, *term.forms)}
    return [term.term for term in edited if names.folded(term.term) not in had]


def _names(records: Sequence[Record], who: Entities) -> dict[tuple[str, str], str]:
    """The entity behind each form of a name in a record."""
    return {
        (record.id, names.folded(form)): who.of[record.id, named.id]
        for record in records
        for group in (record.places, record.actors)
        for named in group
        for form in (*named.forms, named.name)
    }


def _term(
    met: Sequence[tuple[Record, Term]],
    whole: Callable[[str, int], Cite],
    entity: str | None,
    own: str,
    edited: str | None,
) -> SiteTerm:
    every = [term for _, term in met]
    # of several things where no briefing tells of one
    terms = [term for term in every if own.partition(" ")[2] == names.folded(term.lemma)] or every
    lemma = names.commonest([term.lemma for term in terms])
    kind = terms[0].kind
    best = next((term for term in terms if term.checked and term.en), None) or next(
        (term for term in terms if term.en), terms[0]
    )
    given = [term.en for term in terms if term.en]
    english = edited or (best.en if best.checked else names.commonest(given) if given else None)
    return SiteTerm(
        id=entity or ids.named(names.folded(lemma), f"term/{kind}"),
        term=names.commonest([term.term for term in terms]),
        lemma=lemma,
        en=english,
        romanised=next((term.romanised for term in terms if term.romanised), None),
        kind=kind,
        source="edited" if edited else next((term.source for term in terms if term.en == english), None),
        checked=edited is not None or any(term.checked and term.en == english for term in terms),
        forms=sorted({form for term in every for form in term.forms}),
        others=sorted({other for other in given if other != english}),
        entity=entity,
        records=list(dict.fromkeys(record.id for record, _ in met)),
        cites=[whole(record.id, n) for record, term in met for n in term.sentences],
    )
