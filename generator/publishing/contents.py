"""Which pages the site has: where each lies, the template that makes it, and what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from generator.dossier.model import Entity, Quantity, TopicPage
from generator.publishing import lists, paging, view
from generator.publishing.departed import Departed
from generator.publishing.exports import downloads, fields
from generator.publishing.lists import Single
from generator.publishing.lookups import Site
from generator.publishing.paging import Page
from generator.publishing.wording import Words

# The weight of a page of a list, in items: with these no page is much over 100 KB of HTML, whatever the articles.
_BRIEFINGS = 60
_EVENTS = 90
_TERMS = 110
_ENTITIES = 160
_FIGURES = 110
_SOURCES = 100
_TASKS = 70
_DOWNLOADS = 120
_MENTIONS = 80
# How many tasks of one kind the worklist shows; `mujaz check` lists all of them.
_OF_A_KIND = 100


class Sheet(NamedTuple):
    """A page of the site: its folder, "" for the site's own; its template; what that is told besides."""

    folder: str
    template: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Contents:
    """The pages of a site. `gone`: the briefings that had a page once."""

    site: Site
    words: Words
    gone: Sequence[Departed] = ()

    def sheets(self) -> Iterator[Sheet]:
        """All pages: the lists, then those of each briefing, source, topic and actor."""
        yield from self._lists()
        for record in self.site.newest_first:
            yield Sheet(f"briefings/{record.id}", "briefing", {"record": record, "here": record.id})
        for gone in self.gone:
            yield Sheet(f"briefings/{gone.id}", "departed", {"gone": gone})
        yield from self._sources()
        yield from chain.from_iterable(map(self._topic, self.site.dossier.topics))
        yield from chain.from_iterable(map(self._entity, self.site.dossier.entities))

    @cached_property
    def figures(self) -> list[Page[Quantity | Single]]:
        """The list of figures."""
        return paging.paged(lists.figures_by_spread(self.site, self.words), _FIGURES, lists.weight_of_figure)

    @cached_property
    def entities(self) -> list[Page[Entity]]:
        """The list of actors and places."""
        return paging.paged(lists.entities_by_kind(self.site.dossier.entities, self.words), _ENTITIES)

    def _lists(self) -> Iterator[Sheet]:
        """The home page, and all that is found from it."""
        site, dossier, words = self.site, self.site.dossier, self.words
        yield Sheet("", "home", {})
        yield Sheet("topics", "topics", {})
        yield from _listed("briefings", "briefings", self._briefings(site.by_id), title="الإحاطات", up=None)
        events = lists.events_by_year(dossier.events)
        yield from _listed("timeline", "timeline", paging.paged(events, _EVENTS), topic=None)
        work = lists.work_by_code(dossier.worklist, words, _OF_A_KIND)
        yield from _listed("worklist", "worklist", paging.paged(work, _TASKS), most=_OF_A_KIND)
        yield from _listed("figures", "figures", self.figures)
        yield from _listed("actors", "actors", self.entities)
        yield from _listed("glossary", "glossary", paging.paged(lists.by_first_letter(site.terms), _TERMS))
        sources = paging.paged(lists.sources(site, self.words), _SOURCES, lists.weight_of_source)
        yield from _listed("sources", "sources", sources)
        tables = {"parts_of_data": fields.parts(), "columns_of_data": downloads.COLUMNS}
        yield Sheet("data", "data", tables)
        files = paging.paged(lists.by_year(site.newest(site.by_id), site, words), _DOWNLOADS)
        yield from _listed("data/briefings", "data-briefings", files)

    def _briefings(self, ids: Iterable[str]) -> list[Page[str]]:
        """These briefings, the newest first, by year."""
        return paging.paged(lists.by_year(self.site.newest(ids), self.site, self.words), _BRIEFINGS)

    def _sources(self) -> Iterator[Sheet]:
        """The list of all articles of each source that has more than the list of sources shows."""
        for source in self.site.dossier.sources:
            if len(source.records) > view.OF_A_SOURCE:
                name = source.name or self.words.name("outlets", "unknown")
                articles = self._briefings(source.records)
                yield from _listed(f"sources/{source.id}", "briefings", articles, title=name, up="sources")

    def _topic(self, topic: TopicPage) -> Iterator[Sheet]:
        """A topic's page, its further articles, and its timeline where that is long."""
        folder = f"topics/{view.slug(topic.id)}"
        first, *more = self._briefings(topic.records)
        yield Sheet(folder, "topic", {"topic": topic, "leaf": first, "folder": folder})
        yield from _listed(folder, "briefings", more, title=topic.name, up=folder)
        if len(topic.events) > view.OF_A_TOPIC:
            events = lists.events_by_year(self.site.events[event] for event in topic.events)
            yield from _listed(f"{folder}/timeline", "timeline", paging.paged(events, _EVENTS), topic=topic)

    def _entity(self, entity: Entity) -> Iterator[Sheet]:
        """The page of an actor or place, its further mentions, and where it had its page before."""
        folder = f"actors/{entity.id}"
        if entity.page:
            first, *more = paging.paged(lists.mentions(entity, self.site), _MENTIONS, lists.weight_of_mentions)
            yield Sheet(folder, "actor", {"entity": entity, "leaf": first, "folder": folder})
            yield from _listed(folder, "mentions", more, entity=entity)
        for alias in entity.aliases:
            if alias not in self.site.entities:
                yield Sheet(f"actors/{alias}", "moved", {"entity": entity})


def _listed(folder: str, template: str, leaves: Iterable[Page[Any]], **values: Any) -> Iterator[Sheet]:
    """The pages of a list."""
    for leaf in leaves:
        yield Sheet(paging.folder(folder, leaf.number), template, {"leaf": leaf, "folder": folder, **values})
