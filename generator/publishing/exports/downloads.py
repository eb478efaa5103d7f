"""The data downloads: each briefing as JSON, all as JSON Lines, the facts as CSV, the dossier, schemas, calendar.

What the site does not show of an article, no download has either.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from generator.dossier.model import Dossier
from generator.finding import evidence
from generator.publishing import withhold
from generator.publishing.exports import glossary, ics, spreadsheet
from generator.publishing.exports.json_text import encoded
from generator.publishing.exports.spreadsheet import Cell
from generator.publishing.files import put
from generator.record import Named, Record
from generator.settings import Settings

# Everything lies in this folder of the site; this module writes it and clears it.
FOLDER = "data"


class Table(NamedTuple):
    """A CSV file: its name, its columns, and the rows that a record gives."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Record], Iterator[Sequence[Cell]]]


def write(records: Sequence[Record], dossier: Dossier, settings: Settings) -> list[Path]:
    """Write all downloads into the docs folder of the settings and return the files, sorted. Records come in any order;
    they are written in the dossier's."""
    folder = settings.docs / FOLDER
    written = {put(folder / name, text) for name, text in _files(records, dossier, settings)}
    for stale in folder.rglob("*"):
        if stale.suffix in (".json", ".jsonl", ".csv", ".tbx", ".ics") and stale not in written and stale.is_file():
            stale.unlink()
    return sorted(written)


def _files(
    records: Sequence[Record], dossier: Dossier, settings: Settings
) -> Iterator[tuple[str, str | bytes | Iterable[str]]]:
    """The name and the content of each file, one after the other, for together they are large."""
    by_id = {record.id: record for record in records}
    shared = withhold.shared_sentences(dossier)
    shown = [withhold.record(by_id[id_], settings.article_text, shared.get(id_, ())) for id_ in dossier.order]
    address = settings.site_url
    for record in shown:
        yield _briefing(record.id), line(record)
        entries = glossary.of_record(record)
        for name, parts in glossary.files(_glossary_of(record.id), entries, record.title.text, address):
            yield name, "".join(parts)
    folder = settings.docs / FOLDER
    yield "briefings.jsonl", ((folder / _briefing(record.id)).read_text(encoding="utf-8") for record in shown)
    yield "dossier.json", _line_in_parts(withhold.dossier(dossier, settings.article_text))
    for table in TABLES:
        text = spreadsheet.text(table.columns, (row for record in shown for row in table.rows(record)))
        yield f"{table.name}.csv", text
        yield f"{table.name}-excel.csv", (spreadsheet.BOM, text)
    yield from glossary.files("glossary", glossary.of_dossier(dossier.terms), settings.site_name, address)
    yield "briefing.schema.json", _pretty(Record.model_json_schema(by_alias=True))
    yield "dossier.schema.json", _pretty(Dossier.model_json_schema(by_alias=True))
    windows = {window.record: window for window in dossier.windows}
    yield "calendar.ics", ics.calendar(dossier.events, windows, settings.site_name, settings.site_url)


def of_briefing(record: str) -> list[tuple[str, str]]:
    """The downloads of a briefing: (address from the site's root, label)."""
    return [(f"{FOLDER}/{_briefing(record)}", "بيانات الإحاطة (JSON)")]


def _briefing(record: str) -> str:
    return f"briefings/{record}.json"


def of_glossary(record: str | None = None) -> list[tuple[str, str]]:
    """The files of the site's glossary, or of a briefing's: (address from the site's root, label). A glossary without
    entries has none."""
    name = _glossary_of(record) if record else "glossary"
    return [(f"{FOLDER}/{name}{ending}", label) for ending, label in glossary.LABELS.items()]


def _glossary_of(record: str) -> str:
    return f"briefings/{record}/glossary"


def of_dossier(dossier: Dossier) -> list[tuple[str, str]]:
    """The downloads of the whole: (address from the site's root, label)."""
    found = [("briefings.jsonl", "كل الإحاطات (JSON Lines)"), ("dossier.json", "الروابط بين الإحاطات (JSON)")]
    for table in TABLES:
        found.append((f"{table.name}.csv", f"{LABELS[table.name]} (CSV)"))
        found.append((f"{table.name}-excel.csv", f"{LABELS[table.name]} (CSV لبرنامج Excel)"))
    schemas = [("briefing.schema.json", "مخطط الإحاطة (JSON Schema)")]
    schemas += [("dossier.schema.json", "مخطط الملف (JSON Schema)"), ("calendar.ics", "تقويم المواعيد (iCalendar)")]
    here, last = ([(f"{FOLDER}/{name}", label) for name, label in part] for part in (found, schemas))
    return [*here, *(of_glossary() if dossier.terms else []), *last]


LABELS = {
    "figures": "الأرقام",
    "dates": "التواريخ",
    "actors": "الأطراف",
    "places": "الأماكن",
    "statements": "التصريحات",
}


# --- JSON -------------------------------------------------------------------------------------------------------------


def line(model: BaseModel) -> str:
    """The model as one line of JSON: keys sorted, Arabic as it is, a final line end."""
    return _json(model) + "\n"


def _json(value: object) -> str:
    return encoded(to_jsonable_python(value, by_alias=True))


def _line_in_parts(dossier: Dossier) -> Iterator[str]:
    """What `line` gives, for what would be too large at once: each item of its lists is a part."""
    begin = "{"
    for name, value in sorted((of.alias or name, getattr(dossier, name)) for name, of in Dossier.model_fields.items()):
        yield f"{begin}{_json(name)}: "
        if isinstance(value, list):
            yield "["
            for at, item in enumerate(value):
                yield (", " if at else "") + _json(item)
            yield "]"
        else:
            yield _json(value)
        begin = ", "
    yield "}\n"


def _pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


# --- CSV --------------------------------------------------------------------------------------------------------------


def _day(day: object) -> str | None:
    return str(day) if day else None


def _names(record: Record) -> dict[str | None, str]:
    return {named.id: named.name for named in (*record.places, *record.actors)}


def _figures(record: Record) -> Iterator[Sequence[Cell]]:
    names = _names(record)
    for figure in record.figures:
        as_of = figure.as_of
        yield (
            record.id, figure.value, figure.max, figure.approx, figure.kind, figure.unit, figure.unit_en,
            figure.currency, figure.label, names.get(figure.speaker), _day(as_of and as_of.earliest),
            _day(as_of and as_of.latest), figure.sentence, figure.text, figure.origin,
        )  # fmt: skip


def _dates(record: Record) -> Iterator[Sequence[Cell]]:
    for date in record.dates:
        clause = record.text[date.event.start : date.event.end].strip() if date.event else ""
        yield (
            record.id, _day(date.earliest), _day(date.latest), date.precision, "yes" if date.relative else "no",
            clause or None, date.sentence, date.text, date.origin,
        )  # fmt: skip


def _named(record: Record, named: Named, type_: str, extra: Sequence[Cell]) -> Sequence[Cell]:
    sentences = " | ".join(str(n) for n in sorted({span.sentence for span in named.mentions}))
    forms = " | ".join(named.forms)
    return (record.id, named.name, named.name_en, named.name_en_origin, type_, *extra, forms, sentences, named.origin)


def _actors(record: Record) -> Iterator[Sequence[Cell]]:
    for actor in record.actors:
        roles = " | ".join(dict.fromkeys(evidence.role(record.text, role) for role in actor.roles))
        yield _named(record, actor, actor.type, (actor.romanised, roles or None))


def _places(record: Record) -> Iterator[Sequence[Cell]]:
    for place in record.places:
        yield _named(record, place, place.type, ())


def _statements(record: Record) -> Iterator[Sequence[Cell]]:
    names = _names(record)
    for said in record.statements:
        yield (
            record.id, names.get(said.speaker), said.speaker_text, said.verb, said.force,
            "yes" if said.direct else "no", said.text, said.sentence, said.origin,
        )  # fmt: skip


TABLES = (
    Table(
        "figures",
        ("record", "value", "max", "approx", "kind", "unit", "unit_en", "currency", "label", "speaker",
         "as_of_earliest", "as_of_latest", "sentence", "text", "origin"),
        _figures,
    ),
    Table(
        "dates",
        ("record", "earliest", "latest", "precision", "relative", "event", "sentence", "text", "origin"),
        _dates,
    ),
    Table(
        "actors",
        ("record", "name", "name_en", "name_en_origin", "type", "romanised", "roles", "forms", "sentences", "origin"),
        _actors,
    ),
    Table(
        "places",
        ("record", "name", "name_en", "name_en_origin", "type", "forms", "sentences", "origin"),
        _places,
    ),
    Table(
        "statements",
        ("record", "speaker", "speaker_text", "verb", "force", "direct", "text", "sentence", "origin"),
        _statements,
    ),
)  # fmt: skip

# The columns of each CSV file with its label, for the page that documents them.
COLUMNS = (
    *((LABELS[table.name], f"{table.name}.csv", table.columns) for table in TABLES),
    ("المسرد", "glossary.csv", glossary.COLUMNS),
)
