"""Writes the pages of the dossier as Markdown: front matter, headings, and raw HTML blocks made by the templates."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence, Set
from importlib import metadata
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.dossier.file import DossierFile
from generator.dossier.model import Cite, Dossier, Entity, ValueGroup
from generator.publishing import downloads, feeds, glosses, linked_data, view
from generator.publishing.escape import escape, isolate, printable
from generator.publishing.files import TEMPLATES, put
from generator.publishing.finished import finished, markdown
from generator.publishing.updated import last_change
from generator.publishing.view import Site
from generator.publishing.wording import Words
from generator.record import Record
from generator.settings import Settings

# What this module writes and therefore clears; everything else in docs/ is hand-written or another's.
FOLDERS = ("briefings", "topics", "actors", "figures", "timeline", "glossary", "sources", "worklist")

_BLANK = re.compile(r"\n\s*\n+")


def write(
    records: Sequence[Record], dossier: Dossier, settings: Settings, edits: DossierFile | None = None
) -> list[Path]:
    """Write every generated page into the docs folder of the settings, and return the files, sorted.

    Of an earlier run, pages that did not change are left as they are and those that are gone removed. Records come in
    any order; `dossier` is the one built from them; `edits` gives the dossier its title and description.
    """
    docs_dir = settings.docs
    edits = edits or DossierFile()
    site = Site.of(records, dossier, settings)
    render = _renderer(site, settings, edits)
    written: list[Path] = []

    def page(path: str, template: str, **values: Any) -> None:
        target = docs_dir / path
        root = "../" * path.count("/")
        written.append(put(target, render(template, root=root, path=path, **values)))

    page("index.md", "home")
    page("briefings/index.md", "briefings", by_year=view.by_year(site.newest_first, site))
    page("timeline/index.md", "timeline", events_by_year=view.events_by_year(dossier.events))
    page("worklist/index.md", "worklist", work_by_code=view.work_by_code(dossier.worklist))
    page("data/index.md", "data", fields_of_data=_fields(), columns_of_data=downloads.COLUMNS)
    for kind in ("topics", "actors", "figures", "glossary", "sources"):
        page(f"{kind}/index.md", kind)
    for record in site.newest_first:
        page(f"briefings/{record.id}/index.md", "briefing", record=record, here=record.id)
    for topic in dossier.topics:
        page(f"topics/{view.slug(topic.id)}/index.md", "topic", topic=topic)
    for entity in dossier.entities:
        if entity.page:
            page(f"actors/{entity.id}/index.md", "actor", entity=entity)
        for alias in entity.aliases:
            if alias not in site.entities:
                page(f"actors/{alias}/index.md", "moved", entity=entity)
    written += downloads.write(records, dossier, settings)
    written += feeds.write(site, edits.title or settings.site_name, edits.description or "")
    kept = {*written, *(docs_dir / "briefings" / record.id / f"{record.id}.pdf" for record in records if settings.pdf)}
    for folder in FOLDERS:
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


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates for as long as the process lives: `serve` renders after every save. Nothing is stored."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


_compiled = _Compiled()


def _renderer(site: Site, settings: Settings, edits: DossierFile) -> Any:
    """A function that renders a page template by name."""
    words = Words.load(TEMPLATES / "words.yml", settings.months)
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES / "pages"),
        bytecode_cache=_compiled,
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
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
        here=None,
        heading=_heading,
        front=_front_matter,
        one_block=lambda html: Markup(_BLANK.sub("\n", html.strip())),
        count=lambda n, what: isolate(words.count(n, what)),
        entity_href=_entity_href,
        unique=_unique,
        spans=lambda record, sentences: [Cite(record=record, sentence=n) for n in sentences],
        value_text=_value_text,
        page_data=_page_data(site),
        report=lambda record: linked_data.report(record, site, _address(settings)) if settings.site_url else None,
        downloads=downloads.of_briefing,
        glossary_files=downloads.of_glossary,
        glossed=glosses.mark,
        downloads_of_dossier=downloads.of_dossier(site.dossier),
        updated=last_change(settings.seeds),
        version=metadata.version("mujaz"),
        dossier_title=edits.title or settings.site_name,
        dossier_about=edits.description,
    )

    def render(template: str, **values: Any) -> str:
        text = env.get_template(f"{template}.md.j2").render(**values)
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


def _fields() -> list[tuple[str, list[tuple[str, str]]]]:
    """Each part of a briefing's JSON with its fields and their types, as its schema has them."""
    schema = Record.model_json_schema(by_alias=True)
    parts = {"record": schema, **schema["$defs"]}
    return [
        (name, [(field, _type_name(of)) for field, of in part["properties"].items()])
        for name, part in parts.items()
        if part.get("properties")
    ]


def _type_name(schema: Mapping[str, Any]) -> str:
    """A JSON Schema's type in words: «list of Figure», «date or null»."""
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_type_name(option) for option in schema["anyOf"]))
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "enum" in schema:
        return " | ".join(str(value) for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type_name(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("const") or schema.get("type") or "any")


def _value_text(value: ValueGroup) -> str:
    """A value or range as digits, without a needless «.0»."""
    return "–".join(f"{number:.12g}" for number in (value.value, value.max) if number is not None)


def _page_data(site: Site) -> Callable[[Record], dict[str, object]]:
    """What the theme and the search index are told about a briefing, in its front matter."""

    def data(record: Record) -> dict[str, object]:
        window = site.window(record.id)
        day = window.latest or window.earliest
        entities = [site.entity_of(record.id, actor.id) for actor in record.actors]
        filters = {
            "topic": [site.topics[topic.id].name for topic in record.topics if topic.id in site.topics],
            "actor": [entity.name for entity in entities if entity is not None and entity.page],
            "outlet": [record.outlet.name] if record.outlet else [],
            "year": [str(day.year)] if day else [],
        }
        return {"filters": {name: values for name, values in filters.items() if values}}

    return data


def _unique(cites: Sequence[Cite]) -> list[Cite]:
    """The places without repeats of a sentence, in order."""
    seen: dict[tuple[str, int | None], Cite] = {}
    for cite in cites:
        seen.setdefault((cite.record, cite.sentence), cite)
    return list(seen.values())
