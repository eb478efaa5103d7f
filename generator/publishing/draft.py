"""The first draft of an editor's file: what was found, as comments, so that a correction starts from a copied line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.arabic.letters import fold
from generator.record import Fact, Record

AnyFact = TypeVar("AnyFact")

_INTRO = """\
# تصحيحات المحرر للمقال {file}. ما يُكتب هنا يغلب ما وجده البرنامج ولا يمحوه بناء جديد.
# احذف علامة # وحدها من أول السطر ليعمل، ومن السطرين فوقه (مثل #figures: و#  change:)، وغيّر ما بعده.
# التعليقات أدناه هي ما وجده البرنامج، والمفاتيح كلها في المرجع.
"""


def _quoted(text: object) -> str:
    """A value as YAML in flow style: JSON is YAML."""
    return json.dumps(text, ensure_ascii=False, default=str)


def _flow(**fields: object) -> str:
    return "{" + ", ".join(f"{key}: {_quoted(value)}" for key, value in fields.items() if value is not None) + "}"


def _lines(record: Record) -> Iterator[str]:
    yield f"text_sha256: {_quoted(record.text_sha256)}  # أرقام الجمل أدناه لهذا النص بعينه"
    yield ""
    yield f"#title: {_quoted(record.title.text)}"
    outlet = record.outlet
    yield f"#outlet: {_flow(name=outlet.name, name_en=outlet.name_en) if outlet else _quoted(None)}"
    day = record.published
    if day.earliest and day.earliest == day.latest:
        yield f"#published: {day.earliest}"
    else:
        yield f"#published: {_flow(earliest=day.earliest, latest=day.latest)}    # أو يوم مثل 2024-02-08"
    yield f"#agencies: {_quoted([credit.name for credit in record.agencies])}"
    yield f"#dateline: {_quoted([credit.name for credit in record.dateline])}"
    yield "#reliability: F    # A إلى F"
    yield "#credibility: 6    # 1 إلى 6"
    yield "#note: {text: ملاحظة المحلل, by: الاسم}"
    yield "#reviewed: {by: الاسم, on: 2024-01-31}"
    yield ""
    yield f"#summary: {[line.sentence for line in record.summary if line.sentence]}"
    for sentence in record.sentences:
        yield f"#   {sentence.n}: {record.text[sentence.start : sentence.end]}"
    yield from _kind(
        "figures",
        record.figures,
        lambda f: _flow(
            text=f.text,
            sentence=_telling(f, record.figures),
            value=f.value,
            max=f.max,
            unit=f.unit,
            approx=f.approx,
            label=f.label,
        ),
    )
    yield from _kind(
        "dates",
        record.dates,
        lambda d: _flow(
            text=d.text, sentence=_telling(d, record.dates), earliest=d.earliest, latest=d.latest, precision=d.precision
        ),
    )
    yield from _kind(
        "actors",
        record.actors,
        lambda a: _flow(text=a.name, name_en=a.name_en, type=a.type, roles=[role.text for role in a.roles]),
    )
    yield from _kind("places", record.places, lambda p: _flow(text=p.name, name_en=p.name_en, type=p.type))
    names = {named.id: named.name for named in [*record.actors, *record.places]}
    yield from _kind(
        "statements",
        record.statements,
        lambda s: _flow(
            text=s.text, sentence=_telling(s, record.statements), speaker=names.get(s.speaker or ""), direct=s.direct
        ),
    )
    yield from _kind("glossary", record.glossary, lambda t: _flow(text=t.term, en=t.en, kind=t.kind))
    yield from _kind("topics", record.topics, lambda t: _flow(text=t.id, name=t.name))
    yield ""
    yield "#merge:            # أسماء لطرف واحد؛ الأول هو الاسم الباقي"
    yield '#  - ["الاسم الكامل", "اسم آخر له"]'


def _telling(fact: Fact, facts: Sequence[Fact]) -> int | None:
    """The fact's sentence where its words alone don't tell it from another; a number is good for one text only."""
    return fact.sentence if sum(fold(other.text) == fold(fact.text) for other in facts) > 1 else None


def _kind(key: str, found: Sequence[AnyFact], line: Callable[[AnyFact], str]) -> Iterator[str]:
    yield ""
    yield f"#{key}:            # add يضيف، drop يحذف بالنص، change يغيّر"
    yield "#  drop: []"
    yield "#  change:"
    for fact in found:
        sentence = getattr(fact, "sentence", None)
        yield f"#    - {line(fact)}" + (f"  # الجملة {sentence}" if sentence else "")


def draft(record: Record) -> str:
    """The text of the editor's file for this record: valid YAML that changes nothing until a `#` is taken away."""
    # an article's line break inside a quoted text can't end the comment: JSON writes it as \\n
    return _INTRO.format(file=record.file) + "\n".join(line.replace("\n", " ") for line in _lines(record)) + "\n"
