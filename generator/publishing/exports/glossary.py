"""The glossary as files, of one briefing and of the whole site: CSV, JSON and TBX-Basic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax import saxutils

from generator.arabic.remembered import remembered
from generator.dossier.model import SiteTerm
from generator.publishing.escape import printable
from generator.publishing.exports import spreadsheet
from generator.publishing.exports.json_text import encoded
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


def files(name: str, entries: Sequence[Entry], title: str, address: str | None) -> Iterator[tuple[str, Iterable[str]]]:
    """The name and the content of each file of a glossary, in parts, all that `LABELS` lists; none without entries, for
    TBX knows no empty collection.

    `title` is the glossary's, `address` the site's root, or None where the site has none."""
    if entries:
        table = _csv(entries)
        yield f"{name}.csv", [table]
        yield f"{name}-excel.csv", [spreadsheet.BOM, table]
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


def _json(entries: Sequence[Entry]) -> Iterator[str]:
    """An entry a line."""
    begin = '{"terms": [\n'
    for entry in entries:
        sentences = [{"record": record, "sentence": n} for record, n in entry.sentences]
        yield begin + encoded(entry._asdict() | {"sentences": sentences})
        begin = ",\n"
    yield "\n]}\n"


def _tbx(entries: Sequence[Entry], title: str, address: str | None) -> Iterator[str]:
    # written line by line: of a thousand briefings a tree of elements would take longer than all else that they offer
    schemas = [f'<?xml-model href="{href}" type="application/xml" schematypens="{kind}"?>' for href, kind in _SCHEMAS]
    head = [
        '<?xml version="1.0" encoding="UTF-8"?>', *schemas,
        f'<tbx xmlns="{_NAMESPACE}" type="TBX-Basic" style="dca" xml:lang="ar">',
        "  <tbxHeader>",
        "    <fileDesc>",
        "      <titleStmt>",
        f"        <title>{_text(title)}</title>",
        "      </titleStmt>",
        "      <sourceDesc>",
        f"        <p>{_text(address or title)}</p>",
        "      </sourceDesc>",
        "    </fileDesc>",
        "  </tbxHeader>",
        "  <text>",
        "    <body>",
    ]  # fmt: skip
    yield "\n".join(head)
    for entry in entries:
        yield _concept(entry, address)
    yield "\n    </body>\n  </text>\n</tbx>\n"


def _concept(entry: Entry, address: str | None) -> str:
    """One entry: what holds for the concept, then a section for each language with its terms."""
    parts = [f'\n      <conceptEntry id="{_attribute(entry.id)}">']
    for record, n in entry.sentences[:_PLACES] if address else ():
        target = _attribute(f"{(address or '').rstrip('/')}/briefings/{record}/#s{n}")
        place = _text(f"{record}:{n}")
        parts.append(f'\n        <xref type="externalCrossReference" target="{target}">{place}</xref>')
    parts.append(f"\n        <note>{_text(entry.kind)}</note>")
    parts.append(_language("ar", entry.term, entry.forms))
    if entry.en:
        notes = _PREFERRED if entry.checked else ""
        if entry.source:
            notes += f'\n            <admin type="source">{_text(entry.source)}</admin>'
        parts.append(_language("en", entry.en, entry.en_others, notes))
    if entry.romanised:
        parts.append(_language("ar-Latn", entry.romanised, []))
    parts.append("\n      </conceptEntry>")
    return "".join(parts)


def _language(language: str, best: str, others: Sequence[str], notes: str = "") -> str:
    """The terms of one language, the best one first, with what is noted of it."""
    sections = [_section(best, notes), *(_section(term, _VARIANT) for term in others)]
    return f'\n        <langSec xml:lang="{language}">{"".join(sections)}\n        </langSec>'


def _section(term: str, notes: str) -> str:
    return f"\n          <termSec>\n            <term>{_text(term)}</term>{_NOUN}{notes}\n          </termSec>"


@remembered
def _text(text: str) -> str:
    return saxutils.escape(printable(text))


def _attribute(value: str) -> str:
    return saxutils.escape(value, {'"': "&quot;"})


_NOUN, _PREFERRED, _VARIANT = (
    f'\n            <termNote type="{type_}">{value}</termNote>'
    for type_, value in (
        ("partOfSpeech", "noun"), ("administrativeStatus", "preferredTerm-admn-sts"), ("termType", "variant"),
    )
)  # fmt: skip
