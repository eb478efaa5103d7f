"""What the dossier's file says of names and terms, in the record of each article: a briefing, its PDF and its data say
what the pages of the dossier say. What the article's own editor's file says of the same stands."""

from __future__ import annotations

from typing import TypeVar

from generator.dossier import names
from generator.dossier.file import DossierFile, FileActor
from generator.record import Actor, Place, Record, Term

Bearer = TypeVar("Bearer", Actor, Place)


def spread(record: Record, edits: DossierFile) -> Record:
    """The record with the English of the dossier's actors and terms, and the types of its actors."""
    if not edits.actors and not edits.terms:
        return record
    apart = {names.key(split.name) for split in edits.splits if record.id in split.records}
    actors = {names.key(form): actor for actor in edits.actors for form in (actor.name, *actor.forms)}
    actors = {key: actor for key, actor in actors.items() if key not in apart}
    english = {key: actor.name_en for key, actor in actors.items() if actor.name_en}
    terms = {names.key(term.term): term.en for term in edits.terms}
    found = {
        "actors": [_named(actor, actors) for actor in record.actors],
        "places": [_named(place, actors) for place in record.places],
        "glossary": [_translated(term, terms if term.kind == "term" else terms | english) for term in record.glossary],
    }
    return record.model_copy(update=found)


def _named(named: Bearer, edited: dict[str, FileActor]) -> Bearer:
    by_editor = next(filter(None, (edited.get(names.key(form)) for form in (named.name, *named.forms))), None)
    if by_editor is None or named.origin == "edited":
        return named
    update: dict[str, str] = {}
    if by_editor.name_en and by_editor.name_en != named.name_en:
        update |= {"name_en": by_editor.name_en, "name_en_origin": "edited"}
    if by_editor.type and isinstance(named, Actor) and by_editor.type != named.type:
        update |= {"type": by_editor.type}
    return named.model_copy(update=update | {"origin": "edited"}) if update else named


def _translated(term: Term, edited: dict[str, str]) -> Term:
    english = next(filter(None, (edited.get(names.key(form)) for form in (term.lemma, term.term, *term.forms))), None)
    if english is None or term.checked or term.origin == "edited":
        return term
    return term.model_copy(update={"en": english, "source": "edited", "checked": True, "origin": "edited"})
