"""The editor's word over the program's: amends an article and its record by the editor's file.

A correction names its fact by what the fact says. Where no fact says that any more, the correction is stale: it is
kept and reported, and never applied to something else.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from generator.arabic.letters import fold
from generator.reading import editor
from generator.record import (
    Actor,
    Article,
    Credit,
    Date,
    Editor,
    Fact,
    Figure,
    Named,
    Note,
    Outlet,
    Place,
    Published,
    Record,
    Role,
    Stale,
    Statement,
    SummaryLine,
    Term,
    Title,
    Topic,
)
from generator.typed_yaml import YamlError

AnyFact = TypeVar("AnyFact", Figure, Date, Statement, Actor, Place, Term, Topic)


def amend(article: Article, file: editor.EditorFile) -> Article:
    """The article with what the editor says of the file as a whole: title, outlet, day, address, slug."""
    changes: dict[str, Any] = {}
    if file.title:
        changes["title"] = Title(text=file.title, origin="edited")
    if file.outlet:
        outlet = editor.OutletName(name=file.outlet) if isinstance(file.outlet, str) else file.outlet
        changes["outlet"] = Outlet(name=outlet.name, name_en=outlet.name_en, origin="edited")
    if isinstance(file.published, date):
        changes["published"] = Published(earliest=file.published, latest=file.published, origin="edited")
    elif file.published:
        window = file.published
        changes["published"] = Published(earliest=window.earliest, latest=window.latest, origin="edited")
    for key, value in (("url", file.url), ("author", file.author), ("language", file.language), ("id", file.slug)):
        if value:
            changes[key] = value
    for key, names in (("agencies", file.agencies), ("dateline", file.dateline)):
        if names is not None:
            changes[key] = [Credit(name=name) for name in names]
    return article.model_copy(update=changes)


def apply(record: Record, file: editor.EditorFile) -> Record:
    """The record with the editor's corrections.

    Raises YamlError for a sentence that the article does not have and for a speaker who is no actor of it.
    """
    if not file.name:
        return record
    stale: list[Stale] = []
    actors, renamed = _merge(_correct(record.actors, file.actors, "actors", file, record, stale), file, stale)
    places = _correct(record.places, file.places, "places", file, record, stale)
    ids = {fact.id for fact in [*actors, *places]}
    speakers = {fold(form): actor.id for actor in actors for form in (*actor.forms, actor.name)}

    def speaker(id_: str | None) -> str | None:
        id_ = renamed.get(id_ or "", id_)
        return id_ if id_ in ids else None

    def spoken(facts: Sequence[AnyFact]) -> list[AnyFact]:
        return [
            fact.model_copy(update={"speaker": speaker(fact.speaker)})
            if isinstance(fact, Figure | Statement) and fact.speaker
            else fact
            for fact in facts
        ]

    changed = record.model_copy(
        update={
            "actors": actors,
            "places": places,
            "figures": _correct(spoken(record.figures), file.figures, "figures", file, record, stale, speakers),
            "dates": _correct(record.dates, file.dates, "dates", file, record, stale),
            "statements": _correct(
                spoken(record.statements), file.statements, "statements", file, record, stale, speakers
            ),
            "glossary": _correct(record.glossary, file.glossary, "glossary", file, record, stale),
            "topics": _correct(record.topics, file.topics, "topics", file, record, stale),
            "summary": _summary(record, file, stale),
            "editor": Editor(
                reviewed=file.reviewed,
                notes=list(_notes(file.note)),
                reliability=file.reliability,
                credibility=file.credibility,
                stale=sorted(stale, key=lambda one: one.line),
            ),
        }
    )
    return Record.model_validate(changed.model_dump(by_alias=True))


def _notes(note: str | editor.EditorNote | list[str | editor.EditorNote] | None) -> Iterable[Note]:
    for one in note if isinstance(note, list) else [note] if note else []:
        yield Note(text=one) if isinstance(one, str) else Note(text=one.text, by=one.by)


def _says(fact: AnyFact) -> list[str]:
    """All words by which a correction can name this fact."""
    if isinstance(fact, Named):
        return [fact.name, *fact.forms]
    if isinstance(fact, Term):
        return [fact.term, fact.lemma, *fact.forms]
    if isinstance(fact, Topic):
        return [fact.id, fact.name]
    return [fact.text]


def _stands_in(fact: AnyFact) -> list[int | None]:
    """The sentences of the fact."""
    if isinstance(fact, Named):
        return [mention.sentence for mention in fact.mentions]
    if isinstance(fact, Term):
        return list(fact.sentences)
    if isinstance(fact, Topic):
        return [reason.sentence for reason in fact.because]
    return [fact.sentence]


def _matches(fact: AnyFact, which: editor.Which) -> bool:
    key = fold(which.text).strip()
    return any(fold(words).strip() == key for words in _says(fact)) and (
        which.sentence is None or which.sentence in _stands_in(fact)
    )


def _correct(
    facts: Sequence[AnyFact],
    corrections: editor.Corrections[Any],
    kind: str,
    file: editor.EditorFile,
    record: Record,
    stale: list[Stale],
    speakers: dict[str, str] | None = None,
) -> list[AnyFact]:
    """The facts of one kind after drop, change and add."""
    kept = list(facts)
    sentences = {sentence.n for sentence in record.sentences}

    def line(*at: str | int) -> int:
        return file.line(kind, *at)

    def check(which: editor.Which, *at: str | int) -> None:
        if which.sentence is not None and which.sentence not in sentences:
            raise YamlError(
                f"{file.name}, line {line(*at)}: there is no sentence {which.sentence}; "
                f"{record.file} has {len(sentences)}"
            )

    def said(fields: editor.Which, *at: str | int) -> dict[str, Any]:
        values = {key: getattr(fields, key) for key in fields.model_fields_set - {"text", "sentence"}}
        if isinstance(values.get("speaker"), str) and speakers is not None:
            name = values["speaker"]
            if fold(name) not in speakers:
                near = difflib.get_close_matches(fold(name), speakers, 1)
                right = next((a.name for a in record.actors if near and a.id == speakers[near[0]]), None)
                hint = f"; did you mean «{right}»?" if right else ""
                raise YamlError(f"{file.name}, line {line(*at)}: «{name}» is no actor of the article{hint}")
            values["speaker"], values["speaker_text"] = speakers[fold(name)], name
            if kind == "figures":
                del values["speaker_text"]
        if "name_en" in values and kind in ("actors", "places"):
            values["name_en_origin"] = "edited"
        if "en" in values:
            values["source"] = "editor"
        if "roles" in values:
            values["roles"] = [_role(words, record) for words in values["roles"] or []]
        return values | {"origin": "edited"}

    for number, item in enumerate(corrections.drop):
        which = editor.Which(text=item) if isinstance(item, str) else item
        check(which, "drop", number)
        left = [fact for fact in kept if not _matches(fact, which)]
        if len(left) == len(kept):
            stale.append(Stale(key=f"{kind}.drop", line=line("drop", number), text=which.text))
        kept = left
    for number, fields in enumerate(corrections.change):
        check(fields, "change", number)
        values = said(fields, "change", number)
        hits = [index for index, fact in enumerate(kept) if _matches(fact, fields)]
        if not hits:
            stale.append(Stale(key=f"{kind}.change", line=line("change", number), text=fields.text))
        for index in hits:
            kept[index] = kept[index].model_copy(update=values)
    make = _MAKE[kind]
    for number, fields in enumerate(corrections.add):
        check(fields, "add", number)
        kept = [fact for fact in kept if not _matches(fact, fields)]
        kept.append(make(fields.text, _place(fields, record), said(fields, "add", number), record))
    return kept


def _place(which: editor.Which, record: Record) -> dict[str, int | None]:
    """Sentence and span of the words in the article; all None where they are the editor's own."""
    for sentence in record.sentences:
        if which.sentence in (None, sentence.n):
            start = record.text.find(which.text, sentence.start, sentence.end)
            if start >= 0:
                return {"sentence": sentence.n, "start": start, "end": start + len(which.text)}
    return {"sentence": which.sentence, "start": None, "end": None}


def _role(words: str, record: Record) -> Role:
    return Role(text=words, **_place(editor.Which(text=words), record), origin="edited")


def _fact(make: type[Fact], defaults: dict[str, Any]) -> Callable[..., Any]:
    def build(text: str, place: dict[str, Any], values: dict[str, Any], record: Record) -> Any:
        return make(**{"text": text, **place, **defaults, "label": text, **values} if make is Figure
                    else {"text": text, **place, **defaults, **values})  # fmt: skip

    return build


def _new_id(text: str, record: Record) -> str:
    """An id that no actor or place of the record has, the same for the same words."""
    taken = {fact.id for fact in [*record.actors, *record.places]}
    number = 1
    while f"edited-{number}" in taken:
        number += 1
    return f"edited-{number}"


def _named(make: type[Actor] | type[Place], type_: str) -> Callable[..., Any]:
    def build(text: str, place: dict[str, Any], values: dict[str, Any], record: Record) -> Any:
        mentions = [place] if place["start"] is not None else []
        return make(**{"id": _new_id(text, record), "name": text, "forms": [text], "mentions": mentions,
                       "type": type_, **values})  # fmt: skip

    return build


def _term(text: str, place: dict[str, Any], values: dict[str, Any], record: Record) -> Term:
    sentences = [place["sentence"]] if place["sentence"] else []
    return Term(**{"term": text, "lemma": text, "kind": "term", "forms": [text], "sentences": sentences, **values})


def _topic(text: str, place: dict[str, Any], values: dict[str, Any], record: Record) -> Topic:
    return Topic(**{"id": text, "name": text, "score": 1.0, **values})


_MAKE: dict[str, Callable[..., Any]] = {
    "figures": _fact(Figure, {"value": None, "kind": "other"}),
    "dates": _fact(Date, {"precision": "day"}),
    "statements": _fact(Statement, {"direct": False}),
    "actors": _named(Actor, "organisation"),
    "places": _named(Place, "other"),
    "glossary": _term,
    "topics": _topic,
}


def _merge(
    actors: list[Actor], file: editor.EditorFile, stale: list[Stale]
) -> tuple[list[Actor], dict[str, str]]:  # fmt: skip
    """The actors with those the editor calls one made one, and which id became which."""
    groups = [(names, "merge", number) for number, names in enumerate(file.merge)]
    groups += [([one.same_as, one.name], "same_as", number) for number, one in enumerate(file.same_as)]
    renamed: dict[str, str] = {}
    for names, key, number in groups:
        found: list[Actor] = []
        for name in names:
            hit = next((actor for actor in actors if _matches(actor, editor.Which(text=name))), None)
            if hit is None:
                stale.append(Stale(key=key, line=file.line(key, number), text=name))
            elif hit not in found:
                found.append(hit)
        if len(found) < 2:
            continue
        first, rest = found[0], found[1:]
        one = first.model_copy(
            update={
                "forms": list(dict.fromkeys(form for actor in found for form in actor.forms)),
                "mentions": sorted((m for actor in found for m in actor.mentions), key=lambda m: m.start),
                "roles": [role for actor in found for role in actor.roles],
                "origin": "edited",
            }
        )
        for actor in rest:
            renamed[actor.id] = first.id
        actors = [one if actor is first else actor for actor in actors if actor not in rest]
    return actors, renamed


def _summary(record: Record, file: editor.EditorFile, stale: list[Stale]) -> list[SummaryLine]:
    """The editor's summary: sentence numbers of this very text, or lines in own words."""
    if file.summary is None:
        return record.summary
    sentences = {sentence.n: sentence for sentence in record.sentences}
    moved = file.text_sha256 is not None and file.text_sha256 != record.text_sha256
    lines: list[SummaryLine] = []
    for number, item in enumerate(file.summary):
        at = file.line("summary", number)
        n = item if isinstance(item, int) else item.sentence
        if n is not None and moved:
            stale.append(Stale(key="summary", line=at, text=str(n)))
            continue
        if n is not None and n not in sentences:
            raise YamlError(
                f"{file.name}, line {at}: there is no sentence {n}; {record.file} has {len(sentences)}"
            )  # fmt: skip
        if isinstance(item, int):
            text = record.text[sentences[item].start : sentences[item].end]
            lines.append(SummaryLine(part="point", sentence=item, text=text, origin="edited"))
        else:
            lines.append(SummaryLine(part=item.part, sentence=n, text=item.text, origin="edited"))
    if not lines:
        return record.summary
    if all(line.part == "point" for line in lines):
        lines[0] = lines[0].model_copy(update={"part": "gist"})
    return lines
