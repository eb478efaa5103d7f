"""Writes the pages of the dossier as Markdown: front matter, headings, and raw HTML blocks made by the templates."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.dossier.file import DossierFile
from generator.dossier.model import Cite, Dossier, Entity, ValueGroup, Window
from generator.publishing import chart, departed, glosses, history, paging, processes, view, withhold
from generator.publishing.contents import Contents, Sheet
from generator.publishing.escape import escape, isolate, printable
from generator.publishing.exports import downloads, feeds, linked_data
from generator.publishing.files import TEMPLATES, put
from generator.publishing.finished import finished, markdown
from generator.publishing.lookups import Site
from generator.publishing.paging import Page
from generator.publishing.templating import Environment
from generator.publishing.wording import Words, amount
from generator.record import Record
from generator.settings import Settings

# What this module writes and therefore clears; everything else in docs/ is hand-written or another's.
FOLDERS = ("briefings", "topics", "actors", "figures", "timeline", "glossary", "sources", "worklist")

_BLANK = re.compile(r"\n\s*\n+")


def write(
    records: Sequence[Record],
    dossier: Dossier,
    settings: Settings,
    edits: DossierFile | None = None,
    workers: int | None = None,
) -> list[Path]:
    """Write every generated page into the docs folder of the settings, with downloads and feeds, and return the files,
    sorted.

    Of an earlier run, pages that did not change are left as they are and those that are gone removed. Records come in
    any order; `dossier` is the one built from them; `edits` gives the dossier its title and description, and tells of
    briefings that moved or were taken out. `workers` is the number of processes; None takes the machine's cores.
    """
    docs_dir = settings.docs
    edits = edits or DossierFile()
    site = Site.of(records, dossier, settings)
    words = Words.load(TEMPLATES / "words.yml", settings.months)
    contents = Contents(site, words, departed.find(records, edits, history.gone(settings.seeds)))
    written = _made(
        contents.sheets(),
        _renderer(contents, settings, edits),
        docs_dir,
        lambda: downloads.write(records, dossier, settings),
        workers,
    )
    written += feeds.write(site, edits.title or settings.site_name, edits.description or "")
    kept = {*written, *(docs_dir / "briefings" / record.id / f"{record.id}.pdf" for record in records if settings.pdf)}
    for folder in (*FOLDERS, "data/briefings/page"):
        _remove_all_but(kept, docs_dir / folder)
    return sorted(written)


def _made(
    sheets: Iterable[Sheet],
    render: Callable[[Sheet], str],
    docs_dir: Path,
    beside: Callable[[], list[Path]],
    workers: int | None,
) -> list[Path]:
    """The files of these pages and of what is made `beside` them, over so many processes."""
    written: list[Path] = []
    begun: set[str] = set()
    waiting = [beside]

    def page(sheet: Sheet) -> list[Path]:
        return [put(docs_dir / sheet.folder / "index.md", render(sheet))]

    for sheet in sheets:
        if sheet.template in begun:
            waiting.append(partial(page, sheet))
        else:  # what the first of its kind has compiled and looked up, processes that are split off afterwards have
            begun.add(sheet.template)
            written += page(sheet)
    for paths in processes.over(
        lambda part: [path for make in waiting[part] for path in make()],
        len(waiting),
        processes.worthwhile(len(waiting), workers),
    ):
        written += paths
    return written


def _remove_all_but(kept: Set[Path], folder: Path) -> None:
    """Remove the other files in the folder, and folders that are empty then."""
    for place, _, files in os.walk(folder, topdown=False):
        gone = [path for path in (Path(place, name) for name in files) if path not in kept]
        for path in gone:
            path.unlink()
        if len(gone) == len(files) and place != str(folder) and not os.listdir(place):
            os.rmdir(place)


def _where(folder: str, leaves: Sequence[Page[Any]]) -> dict[str, str]:
    """The folder of the page on which each item with an id stands."""
    return {
        item.id: paging.folder(folder, leaf.number)
        for leaf in leaves
        for group in leaf.groups
        for item in group.items
        if item.id
    }


def _renderer(contents: Contents, settings: Settings, edits: DossierFile) -> Callable[[Sheet], str]:
    """A function that renders a page of the site as Markdown."""
    site, words = contents.site, contents.words
    figures, entities = _where("figures", contents.figures), _where("actors", contents.entities)
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
        cited=withhold.cited,
        chart_of=chart.chart,
        heading=_heading,
        front=_front_matter,
        one_block=lambda html: Markup(_BLANK.sub("\n", html.strip())),
        count=lambda n, what: isolate(words.count(n, what)),
        entity_href=_entity_href,
        quantity_href=lambda quantity, root: f"{root}{figures[quantity.id]}/#q-{quantity.id}",
        listed_href=lambda entity, root: f"{root}{entities[entity.id]}/#a-{entity.id}",
        page_folder=paging.folder,
        numbered=lambda title, leaf: f"{title}: صفحة {leaf.number}" if leaf.number > 1 else title,
        unique=_unique,
        led_to=led_to,
        first_time=first_time,
        spans=lambda record, sentences: [Cite(record=record, sentence=n) for n in sentences],
        value_text=_value_text,
        filters_of=_filters(site),
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

    def render(sheet: Sheet) -> str:
        led_to.clear()
        root = Markup("../" * (sheet.folder.count("/") + 1) if sheet.folder else "")
        text = env.get_template(f"{sheet.template}.md.j2").render({"root": root, **sheet.values})
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


def _filters(site: Site) -> Callable[[Record], dict[str, list[str]]]:
    """By what the search can narrow down to a briefing, in its front matter."""

    def filters(record: Record) -> dict[str, list[str]]:
        window = site.window(record.id)
        entities = [site.entity_of(record.id, actor.id) for actor in record.actors]
        found = {
            "topic": [site.topics[topic.id].name for topic in record.topics if topic.id in site.topics],
            "actor": [entity.name for entity in entities if entity is not None and entity.page],
            "outlet": [record.outlet.name] if record.outlet else [],
            "year": _years(window),
        }
        return {name: values for name, values in found.items() if values}

    return filters


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
