"""What belongs together in a dossier: records, windows, entities, quantities and events by what leads to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from generator.dossier import order
from generator.dossier.model import (
    DatedEvent,
    Dossier,
    Entity,
    EntityStatement,
    News,
    Passage,
    Quantity,
    QuantityEntry,
    Related,
    SiteTerm,
    StandingLine,
    Telling,
    TopicPage,
    Window,
)
from generator.publishing.withhold import shared_sentences, shown
from generator.record import Record
from generator.settings import Settings

Line = TypeVar("Line", StandingLine, EntityStatement)


class Told(NamedTuple):
    """An event and how one briefing tells it, in reading order."""

    event: DatedEvent
    tellings: Sequence[Telling]

    @property
    def telling(self) -> Telling:
        """The first of them."""
        return self.tellings[0]


@dataclass(frozen=True)
class Site:
    """All that the pages show, with the look-ups between its parts. Lists are in the dossier's order."""

    dossier: Dossier
    settings: Settings
    by_id: Mapping[str, Record]

    @classmethod
    def of(cls, records: Iterable[Record], dossier: Dossier, settings: Settings) -> Site:
        """The site of these records."""
        return cls(dossier, settings, {record.id: record for record in records})

    # --- briefings ----------------------------------------------------------------------------------------------------

    @cached_property
    def newest_first(self) -> list[Record]:
        """All records by the first day they can have been published on, the newest first; what nothing bounds from
        below may be of any age, so it comes last."""
        known = [self.by_id[id_] for id_ in self.dossier.order if id_ in self.by_id]
        return sorted(known, key=lambda record: order.first_day(self.window(record.id)), reverse=True)

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {record.id: n for n, record in enumerate(self.newest_first)}

    def newest(self, records: Iterable[str]) -> list[str]:
        """These records, the newest first, as in `newest_first`."""
        return sorted(records, key=self._rank.__getitem__)

    def newest_lines(self, lines: Iterable[Line]) -> list[Line]:
        """What articles say, that of the newest article first."""
        return sorted(lines, key=lambda line: self._rank[line.cite.record])

    def in_order(self, groups: Iterable[Sequence[str]]) -> list[str]:
        """All records of these groups once, the oldest first."""
        return self.newest({record for group in groups for record in group})[::-1]

    @cached_property
    def _windows(self) -> dict[str, Window]:
        return {window.record: window for window in self.dossier.windows}

    def window(self, record: str) -> Window:
        """When a briefing can have been published."""
        if (found := self._windows.get(record)) is not None:
            return found
        published = self.by_id[record].published
        return Window(record=record, earliest=published.earliest, latest=published.latest)

    @cached_property
    def _news(self) -> dict[str, News]:
        return {news.record: news for news in self.dossier.news}

    def news(self, record: str) -> News | None:
        """What a briefing adds to the earlier ones."""
        return self._news.get(record)

    @cached_property
    def _related(self) -> dict[str, list[Related]]:
        found: dict[str, list[Related]] = defaultdict(list)
        for link in self.dossier.related:
            found[link.record].append(link)
        return dict(found)

    def related(self, record: str) -> list[Related]:
        """Briefings worth reading beside this one, best first."""
        return self._related.get(record, [])

    @cached_property
    def _told(self) -> dict[str, list[Told]]:
        found: dict[str, list[Told]] = defaultdict(list)
        for event in self.dossier.events:
            by_record: dict[str, list[Telling]] = defaultdict(list)
            for telling in event.tellings:
                by_record[telling.cite.record].append(telling)
            for record, tellings in by_record.items():
                found[record].append(Told(event, tellings))
        return dict(found)

    def told(self, record: str) -> list[Told]:
        """The dated events that a briefing tells, by day."""
        return self._told.get(record, [])

    @cached_property
    def _passages(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.dossier.shared_passages:
            for record in passage.records:
                found[record].append(passage)
        return dict(found)

    def passages(self, record: str) -> list[Passage]:
        """Wording that a briefing shares with others."""
        return self._passages.get(record, [])

    def sentence(self, record: str, n: int | None) -> str:
        """A sentence's words; "" where the site does not show it, or the record has no such sentence."""
        if n is None or n not in self._shown[record]:
            return ""
        article = self.by_id[record]
        at = article.sentences[n - 1]
        return article.text[at.start : at.end].strip()

    def lines(self, record: Record) -> list[tuple[str, int | None]]:
        """The sentences of an article, each with its number; "" for one that the site does not show."""
        return [(self.sentence(record.id, sentence.n), sentence.n) for sentence in record.sentences]

    def shown(self, record: Record) -> set[int]:
        """The numbers of the sentences that the site shows of an article."""
        return self._shown[record.id]

    @cached_property
    def _shown(self) -> dict[str, set[int]]:
        shared = shared_sentences(self.dossier)
        how = self.settings.article_text
        return {record.id: shown(record, how, shared.get(record.id, ())) for record in self.by_id.values()}

    # --- who, what ----------------------------------------------------------------------------------------------------

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """All entities by id."""
        return {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def actors(self) -> list[Entity]:
        """The entities that are no places."""
        return [entity for entity in self.dossier.entities if entity.kind == "actor"]

    @cached_property
    def _entity_of(self) -> dict[tuple[str, str], Entity]:
        return {(member.record, member.id): entity for entity in self.dossier.entities for member in entity.members}

    def entity_of(self, record: str, local: str | None) -> Entity | None:
        """The entity behind an actor's or place's id in a record."""
        return self._entity_of.get((record, local)) if local else None

    @cached_property
    def topics(self) -> dict[str, TopicPage]:
        """The topics that have a page, by id."""
        return {topic.id: topic for topic in self.dossier.topics}

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """All quantities by id."""
        return {quantity.id: quantity for quantity in self.dossier.quantities}

    @cached_property
    def _quantity_of(self) -> dict[tuple[str, int], Quantity]:
        return {
            (entry.cite.record, entry.figure): quantity
            for quantity in self.dossier.quantities
            for entry in quantity.entries
        }

    def quantity_of(self, record: str, figure: int) -> Quantity | None:
        """The quantity that a record's figure belongs to."""
        return self._quantity_of.get((record, figure))

    @cached_property
    def events(self) -> dict[str, DatedEvent]:
        """All dated events by id."""
        return {event.id: event for event in self.dossier.events}

    @cached_property
    def has_appointments(self) -> bool:
        """Whether the calendar has anything in it."""
        return any(event.timing == "scheduled" for event in self.dossier.events)

    @cached_property
    def tasks(self) -> Mapping[str, int]:
        """How many tasks of each kind the worklist has, by their code."""
        return Counter(task.code for task in self.dossier.worklist)

    @cached_property
    def terms(self) -> list[SiteTerm]:
        """The glossary, by the Arabic alphabet."""
        return self.dossier.terms

    @cached_property
    def _conflicts(self) -> dict[str, list[tuple[Quantity, QuantityEntry, QuantityEntry]]]:
        found: dict[str, list[tuple[Quantity, QuantityEntry, QuantityEntry]]] = defaultdict(list)
        for quantity in self.dossier.quantities:
            for one, other in quantity.conflicts:
                pair = quantity.entries[one], quantity.entries[other]
                for record in dict.fromkeys(entry.cite.record for entry in pair):
                    found[record].append((quantity, *pair))
        return dict(found)

    def conflicts(self, record: str) -> list[tuple[Quantity, QuantityEntry, QuantityEntry]]:
        """Pairs of figures that contradict each other, one of them told by this record."""
        return self._conflicts.get(record, [])

    def speaker(self, record: str, local: str | None) -> str | None:
        """The name of an actor or place of a record, by its local id."""
        article = self.by_id[record]
        for named in (*article.actors, *article.places):
            if named.id == local:
                return named.name
        return None
