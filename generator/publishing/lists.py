"""The long lists of a site under their headings, and how much room each of their items takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from generator.dossier import names
from generator.dossier.model import Cite, DatedEvent, Entity, Quantity, SiteTerm, Source, Work
from generator.publishing.lookups import Site
from generator.publishing.paging import Group
from generator.publishing.view import OF_A_QUANTITY, OF_A_SOURCE, alone, cites_by_record
from generator.publishing.wording import Words

T = TypeVar("T")


def grouped(items: Iterable[T], heading: Callable[[T], tuple[str, str]]) -> list[Group[T]]:
    """Items under the heading and id that `heading` gives each of them; headings as they first come."""
    found: dict[tuple[str, str], list[T]] = {}
    for item in items:
        found.setdefault(heading(item), []).append(item)
    return [Group(title, id_, members) for (title, id_), members in found.items()]


def by_year(records: Iterable[str], site: Site, words: Words) -> list[Group[str]]:
    """Records under the year of the first day they can have been published on, in the order given."""

    def year(record: str) -> tuple[str, str]:
        day = site.window(record).earliest
        return (str(day.year), f"y{day.year}") if day else (words.name("lists", "undated"), "undated")

    return grouped(records, year)


def events_by_year(events: Iterable[DatedEvent]) -> list[Group[DatedEvent]]:
    """Events under the year they begin in, in the order given."""
    return grouped(events, lambda event: (str(event.earliest.year), f"y{event.earliest.year}"))


def work_by_code(work: Iterable[Work], words: Words, most: int) -> list[Group[Work]]:
    """The worklist's items by what they are, in the order given, at most so many of a kind."""
    found = grouped(work, lambda item: (words.name("work", item.code), "w-" + item.code.replace("_", "-")))
    return [Group(group.heading, group.id, group.items[:most]) for group in found]


def entities_by_kind(entities: Sequence[Entity], words: Words) -> list[Group[Entity]]:
    """Persons, then bodies, then places, in the order given."""
    of_kind: dict[str, list[Entity]] = {"people": [], "bodies": [], "places": []}
    for entity in entities:
        kind = "places" if entity.kind == "place" else "people" if entity.type == "person" else "bodies"
        of_kind[kind].append(entity)
    return [Group(words.name("lists", kind), kind, members) for kind, members in of_kind.items()]


def sources(site: Site, words: Words) -> list[Group[Source]]:
    """Each source under its own name."""
    return [
        Group(source.name or words.name("outlets", "unknown"), f"s-{source.id}", [source])
        for source in site.dossier.sources
    ]


def weight_of_source(source: Source) -> int:
    """How much room it takes in the list, in rows."""
    return 4 + len(source.records[:OF_A_SOURCE]) + len(source.alone[:OF_A_SOURCE])


class Mentioned(NamedTuple):
    """A record, and where in it somebody is mentioned."""

    record: str
    cites: list[Cite]


def mentions(entity: Entity, site: Site) -> list[Group[Mentioned]]:
    """All mentions of an entity by record, the newest first; each sentence once."""
    found = [Mentioned(record, cites) for record, cites in cites_by_record(entity.mentions).items()]
    rank = {record: at for at, record in enumerate(site.newest(item.record for item in found))}
    return [Group("", "mentions", sorted(found, key=lambda item: rank[item.record]))]


def weight_of_mentions(mentioned: Mentioned) -> int:
    """How much room it takes in the list, in sentences."""
    return 1 + len({cite.sentence for cite in mentioned.cites})


def by_first_letter(terms: Iterable[SiteTerm]) -> list[Group[SiteTerm]]:
    """Glossary entries under the first letter of the term, the article «ال» aside, by the alphabet."""

    def letter(term: SiteTerm) -> tuple[str, str]:
        first = names.filed(term.lemma)[:1].upper()
        return first, f"l{ord(first):x}" if first else "l0"

    return sorted(grouped(terms, letter), key=lambda group: (names.alphabetical(group.heading), group.id))


class Single(NamedTuple):
    """What is counted and what one article says of it; `id` is the quantity's, where it is one."""

    label: str
    told: list[tuple[str, Cite]]
    id: str | None = None


def figures_by_spread(site: Site, words: Words) -> list[Group[Quantity | Single]]:
    """Quantities that several articles tell, then figures of one article alone, newest article first: in each those
    that it tells more than once, then the leading others."""
    several = [quantity for quantity in site.dossier.quantities if len(quantity.records) > 1]
    lone = [
        Single(quantity.label, [(entry.text, entry.cite) for entry in quantity.entries], quantity.id)
        for quantity in site.dossier.quantities
        if len(quantity.records) == 1
    ]
    for record, told in alone(site, _OF_EACH):
        lone.append(
            Single(told.label, [(one.text, Cite(record=record.id, sentence=one.sentence)) for _, one in told.figures])
        )
    place = {record.id: at for at, record in enumerate(site.newest_first)}
    lone.sort(key=lambda single: place[single.told[0][1].record])
    of_spread: dict[str, Sequence[Quantity | Single]] = {"several": several, "others": lone}
    return [Group(words.name("lists", spread), spread, figures) for spread, figures in of_spread.items()]


def weight_of_figure(figure: Quantity | Single) -> int:
    """How much room it takes in the list: a table with its chart, or one row."""
    return 5 + len(figure.entries[:OF_A_QUANTITY]) if isinstance(figure, Quantity) else 1


# So many figures of an article that stand in no quantity are listed beside those of the others.
_OF_EACH = 8
