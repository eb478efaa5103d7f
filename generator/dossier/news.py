"""What is new: what each briefing adds to the earlier ones of its topics."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.dossier.corpus import Corpus
from generator.dossier.counted import BY_NUMBER, LEFT_OUT
from generator.dossier.entities import Entities
from generator.dossier.model import (
    ChangedFigure,
    Cite,
    Dossier,
    NewActor,
    NewFigure,
    News,
    Passage,
    Quantity,
    Repeated,
    Window,
)
from generator.dossier.quantities import can_be_same
from generator.record import Record

# So many of the latest earlier briefings are named, and so many earlier entries of a quantity are looked at.
NAMED = 12


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure's place: entry `at` of a quantity."""

    quantity: Quantity
    at: int


def find(corpus: Corpus, who: Entities, dossier: Dossier) -> list[News]:
    """One entry a record, newest first. `dossier`: with its quantities and shared passages."""
    records, windows = corpus.records, corpus.windows
    told = {
        (entry.cite.record, entry.figure): _Told(quantity, at)
        for quantity in dossier.quantities
        for at, entry in enumerate(quantity.entries)
    }
    repeated = _repeated(dossier.shared_passages)
    topics = {record.id: {topic.id for topic in record.topics} for record in records}
    latest: dict[str | None, deque[int]] = defaultdict(lambda: deque(maxlen=NAMED))
    named: set[tuple[str | None, str]] = set()
    found = []
    for at, record in enumerate(records):
        own: list[str | None] = [topic.id for topic in record.topics] or [None]
        before = sorted({place for topic in own for place in latest[topic]})[-NAMED:]
        against = [records[place].id for place in before]
        actors = [(who.of[record.id, actor.id], actor) for actor in record.actors]
        news = News(record=record.id, against=against, repeated=repeated.get(record.id, []))
        if against:
            fresh, changed = _figures(record, told, topics)
            new = {
                entity: NewActor(entity=entity, cite=Cite.of(record.id, actor.mentions[0]))
                for entity, actor in reversed(actors)
                if actor.mentions and not any((topic, entity) in named for topic in own)
            }
            update = {
                "uncertain": [other for other in against if _can_be_later(windows[other], windows[record.id])],
                "figures": fresh,
                "changed": changed,
                "actors": list(reversed(new.values())),
            }
            news = news.model_copy(update=update)
        found.append(news)
        for topic in {*own, None}:
            latest[topic].append(at)
            named.update((topic, entity) for entity, _ in actors)
    return found[::-1]


def _figures(
    record: Record, told: Mapping[tuple[str, int], _Told], topics: Mapping[str, set[str]]
) -> tuple[list[NewFigure], list[ChangedFigure]]:
    """The figures of a record whose quantity no earlier one tells, and those that differ from the last earlier one."""
    fresh, changed = [], []
    for index, figure in enumerate(record.figures):
        if figure.kind in LEFT_OUT | BY_NUMBER:
            continue
        place = told.get((record.id, index))
        before = _last_before(place, record, topics) if place else None
        if before is None:
            quantity = place.quantity.id if place else None
            fresh.append(NewFigure(figure=index, cite=Cite.of(record.id, figure), quantity=quantity))
        elif place and not can_be_same(place.quantity.entries[before], place.quantity.entries[place.at]):
            changed.append(ChangedFigure(quantity=place.quantity.id, before=before, now=place.at))
    return fresh, changed


def _last_before(place: _Told, record: Record, topics: Mapping[str, set[str]]) -> int | None:
    """The last entry of the quantity that another, earlier briefing of the same topics tells."""
    own = topics[record.id]
    for at in range(place.at - 1, max(-1, place.at - 1 - NAMED), -1):
        other = place.quantity.entries[at].cite.record
        if other != record.id and (not own or own & topics[other]):
            return at
    return None


def _repeated(passages: Sequence[Passage]) -> dict[str, list[Repeated]]:
    """For each record, its sentences whose wording an earlier one has, in reading order."""
    found: dict[str, list[Repeated]] = defaultdict(list)
    for passage in passages:
        first = passage.sentences[0]
        for cite in passage.sentences[1:]:
            if cite.record != first.record:
                found[cite.record].append(Repeated(cite=cite, before=first, passage=passage.id))
    return {record: sorted(lines, key=lambda line: line.cite.sentence or 0) for record, lines in found.items()}


def _can_be_later(other: Window, this: Window) -> bool:
    """Whether the other briefing can have been published after this one, although it stands before it."""
    return other.latest is None or this.earliest is None or other.latest > this.earliest
