"""Writes the pages of the dossier as Markdown: front matter, headings, and raw HTML blocks made by the templates."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.dossier.file import DossierFile
from generator.dossier.model import Cite, Dossier, Entity, ValueGroup, Window
from generator.publishing import (
    chart,
    departed,
    downloads,
    feeds,
    fields,
    glosses,
    history,
    linked_data,
    lists,
    paging,
    processes,
    view,
)
from generator.publishing.escape import escape, isolate, printable
from generator.publishing.files import TEMPLATES, put
from generator.publishing.finished import finished, markdown
from generator.publishing.paging import Page
from generator.publishing.templating import Environment
from generator.publishing.view import Site
from generator.publishing.wording import Words, amount
from generator.record import Record
from generator.settings import Settings

# What this module writes and therefore clears; everything else in docs/ is hand-written or another's.
FOLDERS = ("briefings", "topics", "actors", "figures", "timeline", "glossary", "sources", "worklist")

_BLANK = re.compile(r"\n\s*\n+")


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


def write(
    records: Sequence[Record],
    dossier: Dossier,
    settings: Settings,
    edits: DossierFile | None = None,
    workers: int | None = None,
) -> list[Path]:
    """Write every generated page into the docs folder of the settings, and return the files, sorted.

    Of an earlier run, pages that did not change are left as they are and those that are gone removed. Records come in
    any order; `dossier` is the one built from them; `edits` gives the dossier its title and description, and tells of
    briefings that moved or were taken out. `workers` is the number of processes; None takes the machine's cores.
    """
    docs_dir = settings.docs
    edits = edits or DossierFile()
    site = Site.of(records, dossier, settings)
    words = Words.load(TEMPLATES / "words.yml", settings.months)
    figures = paging.paged(lists.figures_by_spread(site, words), _FIGURES, lists.weight_of_figure)
    entities = paging.paged(lists.entities_by_kind(dossier.entities, words), _ENTITIES)
    stands = {"figures": _where("figures", figures), "actors": _where("actors", entities)}
    render = _renderer(site, settings, edits, words, stands)
    written: list[Path] = []
    begun: set[str] = set()
    waiting: list[Callable[[], list[Path]]] = [lambda: downloads.write(records, dossier, settings)]

    def made(at: str, template: str, values: Mapping[str, Any]) -> list[Path]:
        root = Markup("../" * (at.count("/") + 1) if at else "")
        return [put(docs_dir / at / "index.md", render(template, root=root, **values))]

    def page(at: str, template: str, **values: Any) -> None:
        if template in begun:
            waiting.append(partial(made, at, template, values))
        else:  # what the first of its kind has compiled and looked up, processes that are split off afterwards have
            begun.add(template)
            written.extend(made(at, template, values))

    def listed(folder: str, template: str, leaves: Sequence[Page[Any]], **values: Any) -> None:
        for leaf in leaves:
            page(paging.folder(folder, leaf.number), template, leaf=leaf, folder=folder, **values)

    def briefings_of(ids: Iterable[str]) -> list[Page[str]]:
        return paging.paged(lists.by_year(site.newest(ids), site, words), _BRIEFINGS)

    page("", "home")
    page("topics", "topics")
    listed("briefings", "briefings", briefings_of(site.by_id), title="الإحاطات", up=None)
    listed("timeline", "timeline", paging.paged(lists.events_by_year(dossier.events), _EVENTS), topic=None)
    work = lists.work_by_code(dossier.worklist, words, _OF_A_KIND)
    listed("worklist", "worklist", paging.paged(work, _TASKS), most=_OF_A_KIND)
    listed("figures", "figures", figures)
    listed("actors", "actors", entities)
    listed("glossary", "glossary", paging.paged(lists.by_first_letter(site.terms), _TERMS))
    listed("sources", "sources", paging.paged(lists.sources(site), _SOURCES, lists.weight_of_source))
    tables = {"parts_of_data": fields.parts(), "columns_of_data": downloads.COLUMNS}
    page("data", "data", **tables)
    downloads_by_year = paging.paged(lists.by_year(site.newest(site.by_id), site, words), _DOWNLOADS)
    listed("data/briefings", "data-briefings", downloads_by_year)
    for record in site.newest_first:
        page(f"briefings/{record.id}", "briefing", record=record, here=record.id)
    for gone in departed.find(records, edits, history.gone(settings.seeds)):
        page(f"briefings/{gone.id}", "departed", gone=gone)
    for source in dossier.sources:
        if len(source.records) > view.OF_A_SOURCE:
            name = source.name or words.name("outlets", "unknown")
            listed(f"sources/{source.id}", "briefings", briefings_of(source.records), title=name, up="sources")
    for topic in dossier.topics:
        folder = f"topics/{view.slug(topic.id)}"
        first, *more = briefings_of(topic.records)
        page(folder, "topic", topic=topic, leaf=first, folder=folder)
        listed(folder, "briefings", more, title=topic.name, up=folder)
        if len(topic.events) > view.OF_A_TOPIC:
            events = lists.events_by_year(site.events[event] for event in topic.events)
            listed(f"{folder}/timeline", "timeline", paging.paged(events, _EVENTS), topic=topic)
    for entity in dossier.entities:
        folder = f"actors/{entity.id}"
        if entity.page:
            leaf, *others = paging.paged(lists.mentions(entity, site), _MENTIONS, lists.weight_of_mentions)
            page(folder, "actor", entity=entity, leaf=leaf, folder=folder)
            listed(folder, "mentions", others, entity=entity)
        for alias in entity.aliases:
            if alias not in site.entities:
                page(f"actors/{alias}", "moved", entity=entity)
    for paths in processes.over(
        lambda part: [path for make in waiting[part] for path in make()],
        len(waiting),
        processes.worthwhile(len(waiting), workers),
    ):
        written += paths
    written += feeds.write(site, edits.title or settings.site_name, edits.description or "")
    kept = {*written, *(docs_dir / "briefings" / record.id / f"{record.id}.pdf" for record in records if settings.pdf)}
    for folder in (*FOLDERS, "data/briefings/page"):
        _remove_all_but(kept, docs_dir / folder)
    return sorted(written)


def _remove_all_but(kept: Set[Path], folder: Path) -> None:
    """Remove the other files in the folder, and folders that are empty then."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()


def _where(folder: str, leaves: Sequence[Page[Any]]) -> dict[str, str]:
    """The folder of the page on which each item with an id stands."""
    return {
        item.id: paging.folder(folder, leaf.number)
        for leaf in leaves
        for group in leaf.groups
        for item in group.items
        if item.id
    }


def _renderer(
    site: Site, settings: Settings, edits: DossierFile, words: Words, stands: Mapping[str, Mapping[str, str]]
) -> Any:
    """A function that renders a page template by name. `stands`: the folder where each figure and actor is listed."""
    # the sentences of other pages that the marks of the page being made lead to, in order
    led_to: dict[tuple[str, int], None] = {}

    def first_time(record: str, sentence: int) -> bool:
        known = (record, sentence) in led_to
        led_to[record, sentence] = None
        return not known

    env = Environment(TEMPLATES / "pages")
    env.filters.update(
        iso=isolate,
        first_n=lambda items, n: list(items)[:n],
        lookup=lambda key, table: table[key],
    )
    env.tests["several"] = lambda items: len(items) > 1
    env.globals.update(
        site=site,
        settings=settings,
        dossier=site.dossier,
        words=words,
        view=view,
        chart_of=chart.chart,
        heading=_heading,
        front=_front_matter,
        one_block=lambda html: Markup(_BLANK.sub("\n", html.strip())),
        count=lambda n, what: isolate(words.count(n, what)),
        entity_href=_entity_href,
        quantity_href=lambda quantity, root: f"{root}{stands['figures'][quantity.id]}/#q-{quantity.id}",
        listed_href=lambda entity, root: f"{root}{stands['actors'][entity.id]}/#a-{entity.id}",
        page_folder=paging.folder,
        numbered=lambda title, leaf: f"{title}: صفحة {leaf.number}" if leaf.number > 1 else title,
        unique=_unique,
        led_to=led_to,
        first_time=first_time,
        spans=lambda record, sentences: [Cite(record=record, sentence=n) for n in sentences],
        value_text=_value_text,
        page_data=_page_data(site),
        report=lambda record: linked_data.report(record, site, _address(settings)) if settings.site_url else None,
        downloads=downloads.of_briefing,
        glossary_files=downloads.of_glossary,
        glossed=glosses.mark,
        downloads_of_dossier=downloads.of_dossier(site.dossier),
        updated=history.last_change(settings.seeds),
        version=metadata.version("mujaz"),
        dossier_title=edits.title or settings.site_name,
        dossier_about=edits.description,
    )

    def render(template: str, **values: Any) -> str:
        led_to.clear()
        text = env.get_template(f"{template}.md.j2").render(values)
        head, front, body = text.strip().partition("\n---\n")
        return f"{head}{front}\n{finished(body)}\n"

    return render


def _front_matter(
    title: str, description: str = "", hide: Sequence[str] = ("navigation",), data: object = None, **more: object
) -> Markup:
    """The page's front matter, as JSON, which YAML includes.

    MkDocs prints titles and descriptions as they are, so they are escaped here. `data` is not: the theme prints it as
    JSON alone.
    """
    values: dict[str, object] = {"title": str(escape(title)), "hide": list(hide)}
    if description:
        values["description"] = str(escape(description))
    values.update(_escaped(more))
    if data is not None:
        values["data"] = data
    lines = [f"{key}: {printable(json.dumps(value, ensure_ascii=False))}" for key, value in values.items()]
    return Markup("---\n" + "\n".join(lines) + "\n---\n")


def _escaped(value: Any) -> Any:
    """The value with every text in it escaped."""
    if isinstance(value, str):
        return str(escape(value))
    if isinstance(value, Mapping):
        return {key: _escaped(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_escaped(item) for item in value]
    return value


def _heading(title: str, id_: str, wide: bool = False) -> Markup:
    """A Markdown heading with an ASCII id, so that the table of contents has it."""
    return Markup(markdown(f"## {escape(title)} {{#{id_}{' .wide' if wide else ''}}}"))


def _entity_href(entity: Entity | None, root: str) -> str | None:
    """Where an entity's page stands, from a page whose root is `root`; None where it has none."""
    return f"{root}actors/{entity.id}/" if entity is not None and entity.page else None


def _address(settings: Settings) -> str:
    return (settings.site_url or "").rstrip("/") + "/"


def _value_text(value: ValueGroup) -> str:
    """A value or a range, as people read it."""
    return "–".join(amount(number) for number in (value.value, value.max) if number is not None)


def _page_data(site: Site) -> Callable[[Record], dict[str, object]]:
    """What the theme and the search index are told about a briefing, in its front matter."""

    def data(record: Record) -> dict[str, object]:
        window = site.window(record.id)
        entities = [site.entity_of(record.id, actor.id) for actor in record.actors]
        filters = {
            "topic": [site.topics[topic.id].name for topic in record.topics if topic.id in site.topics],
            "actor": [entity.name for entity in entities if entity is not None and entity.page],
            "outlet": [record.outlet.name] if record.outlet else [],
            "year": _years(window),
        }
        return {"filters": {name: values for name, values in filters.items() if values}}

    return data


def _years(window: Window) -> list[str]:
    """The years in which the briefing can have been published; none where a side is open."""
    if window.earliest is None or window.latest is None:
        return []
    return [str(year) for year in range(window.earliest.year, window.latest.year + 1)]


def _unique(cites: Sequence[Cite]) -> list[Cite]:
    """The places without repeats of a sentence, in order."""
    seen: dict[tuple[str, int | None], Cite] = {}
    for cite in cites:
        seen.setdefault((cite.record, cite.sentence), cite)
    return list(seen.values())
