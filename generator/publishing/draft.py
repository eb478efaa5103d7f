"""The first draft of an editor's file: what was found, as comments, so that a correction starts from a copied line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.record import Record

_INTRO = """\
# تصحيحات المحرر للمقال {file}. ما يُكتب هنا يغلب ما وجده البرنامج ولا يمحوه بناء جديد.
# احذف علامة # من أول السطر ليعمل، وغيّر ما بعده. التعليقات أدناه هي ما وجده البرنامج.
"""


def _quoted(text: object) -> str:
    """A value as YAML in flow style: JSON is YAML."""
    return json.dumps(text, ensure_ascii=False, default=str)


def _flow(**fields: object) -> str:
    return "{" + ", ".join(f"{key}: {_quoted(value)}" for key, value in fields.items() if value is not None) + "}"


def _lines(record: Record) -> Iterator[str]:
    yield f"text_sha256: {_quoted(record.text_sha256)}  # أرقام الجمل أدناه لهذا النص بعينه"
    yield ""
    yield f"# title: {_quoted(record.title.text)}"
    outlet = record.outlet
    yield f"# outlet: {_flow(name=outlet.name, name_en=outlet.name_en) if outlet else 'null'}"
    day = record.published
    if day.earliest and day.earliest == day.latest:
        yield f"# published: {day.earliest}"
    else:
        yield f"# published: {_flow(earliest=day.earliest, latest=day.latest)}"
    yield f"# agencies: {_quoted([credit.name for credit in record.agencies])}"
    yield f"# dateline: {_quoted([credit.name for credit in record.dateline])}"
    yield "# reliability: F    # A إلى F"
    yield "# credibility: 6    # 1 إلى 6"
    yield "# note: {text: ملاحظة المحلل, by: الاسم}"
    yield "# reviewed: {by: الاسم, on: 2024-01-31}"
    yield ""
    yield f"# summary: {[line.sentence for line in record.summary if line.sentence]}"
    for sentence in record.sentences:
        yield f"#   {sentence.n}: {record.text[sentence.start : sentence.end]}"
    yield from _kind(
        "figures",
        (
            _flow(
                text=f.text, sentence=f.sentence, value=f.value, max=f.max, unit=f.unit, approx=f.approx, label=f.label
            )
            for f in record.figures
        ),
    )
    yield from _kind(
        "dates",
        (
            _flow(text=d.text, sentence=d.sentence, earliest=d.earliest, latest=d.latest, precision=d.precision)
            for d in record.dates
        ),
    )
    yield from _kind(
        "actors",
        (
            _flow(text=a.name, name_en=a.name_en, type=a.type, roles=[role.text for role in a.roles])
            for a in record.actors
        ),
    )
    yield from _kind("places", (_flow(text=p.name, name_en=p.name_en, type=p.type) for p in record.places))
    names = {named.id: named.name for named in [*record.actors, *record.places]}
    yield from _kind(
        "statements",
        (
            _flow(text=s.text, sentence=s.sentence, speaker=names.get(s.speaker or ""), direct=s.direct)
            for s in record.statements
        ),
    )
    yield from _kind("glossary", (_flow(text=t.term, en=t.en, kind=t.kind) for t in record.glossary))
    yield from _kind("topics", (_flow(text=t.id) for t in record.topics))
    yield ""
    yield "# merge:            # أسماء لطرف واحد؛ الأول هو الاسم الباقي"
    yield '#   - ["الاسم الكامل", "اسم آخر له"]'


def _kind(key: str, found: Iterator[str]) -> Iterator[str]:
    yield ""
    yield f"# {key}:            # add يضيف، drop يحذف بالنص، change يغيّر"
    yield "#   drop: []"
    yield "#   change:"
    for line in found:
        yield f"#     - {line}"


def draft(record: Record) -> str:
    """The text of the editor's file for this record: valid YAML that changes nothing until a `#` is taken away."""
    # an article's line break inside a quoted text can't end the comment: JSON writes it as \\n
    return _INTRO.format(file=record.file) + "\n".join(line.replace("\n", " ") for line in _lines(record)) + "\n"
