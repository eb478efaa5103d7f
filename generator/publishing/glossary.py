"""The glossary as files, of one briefing and of the whole site: CSV, JSON and TBX-Basic."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree as ET

from generator.dossier.model import SiteTerm
from generator.publishing import spreadsheet
from generator.publishing.escape import printable
from generator.record import Record, Term

# The endings of the files' names: ending -> label.
LABELS = {
    ".csv": "المسرد (CSV)",
    "-excel.csv": "المسرد (CSV لبرنامج Excel)",
    ".json": "المسرد (JSON)",
    ".tbx": "المسرد (TBX-Basic)",
}
COLUMNS = ("id", "term", "en", "en_others", "romanised", "kind", "source", "checked", "forms", "sentences")

# ISO 30042:2019, style «data category as attribute»: its namespace, and where its schemas are kept.
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_SCHEMAS = (
    ("https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng",
     "http://relaxng.org/ns/structure/1.0"),
    ("https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch",
     "http://purl.oclc.org/dsdl/schematron"),
)  # fmt: skip
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# An entry of the TBX file names this many of its places.
_PLACES = 5


class Entry(NamedTuple):
    """An entry as the files have it. `id` is the anchor of its row on the page; `forms` are the variants met, without
    the base form `term`; `sentences` are record and sentence number of every place."""

    id: str
    term: str
    en: str | None
    en_others: list[str]
    romanised: str | None
    kind: str
    source: str | None
    checked: bool
    forms: list[str]
    sentences: list[tuple[str, int]]


def of_record(record: Record) -> list[Entry]:
    """The entries of a briefing, best first, as on its page."""
    return [
        _entry(f"g{number}", term, [], [(record.id, n) for n in term.sentences])
        for number, term in enumerate(record.glossary, 1)
    ]


def of_dossier(terms: Iterable[SiteTerm]) -> list[Entry]:
    """The entries of the site's glossary, by the Arabic alphabet."""
    return [
        _entry(
            f"t-{term.id}", term, term.others, [(cite.record, cite.sentence) for cite in term.cites if cite.sentence]
        )
        for term in terms
    ]


def _entry(id_: str, term: Term | SiteTerm, others: list[str], sentences: list[tuple[str, int]]) -> Entry:
    forms = [form for form in dict.fromkeys(term.forms) if form != term.lemma]
    return Entry(
        id_, term.lemma, term.en, others, term.romanised, term.kind, term.source, term.checked, forms, sentences
    )


def files(name: str, entries: Sequence[Entry], title: str, address: str | None) -> Iterator[tuple[str, str]]:
    """The name and the content of each file of a glossary, all that `LABELS` lists; none without entries, for TBX knows
    no empty collection.

    `title` is the glossary's, `address` the site's root, or None where the site has none."""
    if entries:
        table = _csv(entries)
        yield f"{name}.csv", table
        yield f"{name}-excel.csv", spreadsheet.BOM + table
        yield f"{name}.json", _json(entries)
        yield f"{name}.tbx", _tbx(entries, title, address)


def _csv(entries: Sequence[Entry]) -> str:
    def row(entry: Entry) -> list[spreadsheet.Cell]:
        return [
            entry.id, entry.term, entry.en, " | ".join(entry.en_others), entry.romanised, entry.kind, entry.source,
            "yes" if entry.checked else "no", " | ".join(entry.forms),
            " | ".join(f"{record}:{n}" for record, n in entry.sentences),
        ]  # fmt: skip

    return spreadsheet.text(COLUMNS, map(row, entries))


def _json(entries: Sequence[Entry]) -> str:
    """An entry a line."""
    found = (
        {**entry._asdict(), "sentences": [{"record": record, "sentence": n} for record, n in entry.sentences]}
        for entry in entries
    )
    lines = (json.dumps(entry, ensure_ascii=False, sort_keys=True) for entry in found)
    return '{"terms": [\n' + ",\n".join(lines) + "\n]}\n"


def _tbx(entries: Sequence[Entry], title: str, address: str | None) -> str:
    root = ET.Element(_tag("tbx"), {"type": "TBX-Basic", "style": "dca", _LANG: "ar"}, nsmap={None: _NAMESPACE})  # type: ignore[dict-item]
    about = _sub(_sub(root, "tbxHeader"), "fileDesc")
    _text(_sub(about, "titleStmt"), "title", title)
    _text(_sub(about, "sourceDesc"), "p", address or title)
    body = _sub(_sub(root, "text"), "body")
    for entry in entries:
        _concept(body, entry, address)
    ET.indent(root)
    schemas = "".join(
        f'<?xml-model href="{href}" type="application/xml" schematypens="{kind}"?>\n' for href, kind in _SCHEMAS
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{schemas}{ET.tostring(root, encoding="unicode")}\n'


def _concept(body: ET._Element, entry: Entry, address: str | None) -> None:
    """One entry: what holds for the concept, then a section for each language with its terms."""
    concept = _sub(body, "conceptEntry", id=entry.id)
    for record, n in entry.sentences[:_PLACES] if address else ():
        place = _text(concept, "xref", f"{record}:{n}", "externalCrossReference")
        place.set("target", f"{(address or '').rstrip('/')}/briefings/{record}/#s{n}")
    _text(concept, "note", entry.kind)
    terms: list[tuple[str, str, list[str], str | None]] = [("ar", entry.term, entry.forms, None)]
    if entry.en:
        terms.append(("en", entry.en, entry.en_others, entry.source))
    if entry.romanised:
        terms.append(("ar-Latn", entry.romanised, [], None))
    for language, best, others, source in terms:
        section = _sub(concept, "langSec", **{_LANG: language})
        for term in (best, *others):
            own = _sub(section, "termSec")
            _text(own, "term", term)
            _text(own, "termNote", "noun", "partOfSpeech")
            if term is best and entry.checked and language == "en":
                _text(own, "termNote", "preferredTerm-admn-sts", "administrativeStatus")
            if term is not best:
                _text(own, "termNote", "variant", "termType")
            if term is best and source:
                _text(own, "admin", source, "source")


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _sub(parent: ET._Element, tag: str, **attributes: str) -> ET._Element:
    return ET.SubElement(parent, _tag(tag), attributes)


def _text(parent: ET._Element, tag: str, text: str, type_: str | None = None) -> ET._Element:
    child = _sub(parent, tag, **({"type": type_} if type_ else {}))
    child.text = printable(text)
    return child
