"""Figures side by side: the same quantity over articles, and whether they agree.

Two figures are of one quantity if they count the same unit and their labels say the same; or if they give the same
number of the same unit where the same is spoken of. A figure that says otherwise is a change where the days differ,
a contradiction where they do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.dossier import alike, ids
from generator.dossier.entities import Entities
from generator.dossier.model import Cite, Quantity, QuantityEntry, ValueGroup, Window
from generator.dossier.passages import Passages
from generator.dossier.words import Corpus
from generator.knowledge import Knowledge
from generator.record import Bounds, Figure

# The share of the lighter label's words, by weight, that the other must have: for another number, for the same one.
SAME_LABEL, SAME_NUMBER = 0.75, 0.34
# How far «about» may lie from the number meant, as a share of it.
ABOUT = 0.1
# A chart needs so many points.
POINTS = 3
# Kinds that name a place in a row or a stretch of time tell no quantity to compare.
LEFT_OUT = frozenset({"ordinal", "duration", "age"})


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure of a record with what it is compared by."""

    at: int
    index: int
    figure: Figure
    unit: tuple[str, str | None, str | None]
    label: frozenset[int]
    context: frozenset[int]
    places: frozenset[str]


def find(
    corpus: Corpus,
    windows: Mapping[str, Window],
    entities: Entities,
    passages: Passages,
    knowledge: Knowledge,
) -> list[Quantity]:
    """The quantities told by two articles, or twice in one with two values; most articles first."""
    families = knowledge.derived(unit_families)
    by_unit: dict[tuple[str, str | None, str | None], list[_Counted]] = defaultdict(list)
    for counted in _counted(corpus, entities, families):
        by_unit[counted.unit].append(counted)
    taken: set[str] = set()
    found = []
    for unit in sorted(by_unit, key=str):
        same = by_unit[unit]
        for members in alike.group(
            [one.label | one.context for one in same],
            corpus.weight,
            lambda leader, other, same=same: _alike(corpus, same[leader], same[other]),  # type: ignore[misc]
            1.0,
        ):
            chosen = [same[at] for at in members]
            if len({one.at for one in chosen}) > 1:
                found.append(_quantity(chosen, corpus, windows, entities, passages, taken))
    return sorted(found, key=lambda quantity: (-len(quantity.records), -len(quantity.entries), quantity.id))


def unit_families(knowledge: Knowledge) -> dict[str, str]:
    """The English of each unit that counts people -> one name for all: the same people are soldiers in one article and
    fighters in the other."""
    return {row.en: row.kind for row in knowledge.units if row.kind == "person"}


def _counted(corpus: Corpus, entities: Entities, families: Mapping[str, str]) -> Iterable[_Counted]:
    for at, record in enumerate(corpus.records):
        words = corpus.words[at]
        for index, figure in enumerate(record.figures):
            if figure.kind in LEFT_OUT or figure.value is None or figure.sentence is None or figure.start is None:
                continue
            own = corpus.stems(at, words.span(figure.start, figure.end or figure.start))
            context = corpus.stems(at, words.sentence(figure.sentence))
            label = corpus.stems_of(at, figure.label)
            unit = figure.unit_en or figure.unit
            yield _Counted(
                at,
                index,
                figure,
                (figure.kind, families.get(unit or "", unit), figure.currency),
                label - own or label,
                context - own,
                frozenset(entities.present.get((record.id, figure.sentence), ())),
            )


def _alike(corpus: Corpus, one: _Counted, other: _Counted) -> float:
    """1 or more where two figures of one unit are of one quantity, less where they are not."""
    labels = alike.overlap(one.label, other.label, corpus.weight)
    if labels >= SAME_LABEL and one.figure.unit_en == other.figure.unit_en:
        return 1.0 + labels
    if can_be_same(one.figure, other.figure) and one.figure.value == other.figure.value:
        context = alike.overlap(one.context, other.context, corpus.weight)
        if one.places & other.places and max(labels, context) >= SAME_NUMBER:
            return 1.0 + max(labels, context)
    return labels


def can_be_same(one: Figure | QuantityEntry, other: Figure | QuantityEntry) -> bool:
    """Whether two figures can be the same number, given their qualifiers: «نحو 2500» and 2480 can, «أكثر من 2500» and
    2400 can't. A figure that gives only an order of size can be any number of that size."""
    low, high = _range(one)
    other_low, other_high = _range(other)
    return low <= other_high and other_low <= high


def _range(figure: Figure | QuantityEntry) -> tuple[float, float]:
    """The numbers that a figure can mean."""
    if figure.value is None:
        return float("-inf"), float("inf")
    low, high = float(figure.value), float(figure.max if figure.max is not None else figure.value)
    if figure.approx == "at_least":
        return low, float("inf")
    if figure.approx == "at_most":
        return float("-inf"), high
    if figure.approx == "exact":
        return low, high
    return low - abs(low) * ABOUT, high + abs(high) * ABOUT


def _quantity(
    chosen: Sequence[_Counted],
    corpus: Corpus,
    windows: Mapping[str, Window],
    entities: Entities,
    passages: Passages,
    taken: set[str],
) -> Quantity:
    entries: list[QuantityEntry] = []
    for counted in chosen:
        entries.append(_entry(counted, corpus, windows, entities, entries[-1] if entries else None))
    conflicts = [
        (first, second)
        for second in range(len(entries))
        for first in range(max(0, second - NEAR), second)
        if not can_be_same(entries[first], entries[second]) and _same_days(entries[first], entries[second])
    ]
    differ = any(not entry.agrees for entry in entries)
    kind, _, currency = chosen[0].unit
    first = chosen[0].figure
    label = min((one.figure.label for one in chosen), key=lambda text: (len(text), text))
    records = list(dict.fromkeys(entry.cite.record for entry in entries))
    dated = [entry for entry in entries if entry.as_of and entry.as_of.earliest and entry.as_of.latest]
    return Quantity(
        id=ids.unique("q", f"{kind} {first.unit_en} {label}", taken),
        label=label,
        kind=first.kind,
        unit=first.unit,
        unit_en=first.unit_en,
        currency=currency,
        entities=sorted(frozenset.intersection(*(one.places for one in chosen))),
        entries=entries,
        values=_values(entries, passages),
        verdict="contradict" if conflicts else "change" if differ else "agree",
        conflicts=conflicts,
        records=records,
        topics=list(dict.fromkeys(topic.id for one in chosen for topic in corpus.records[one.at].topics)),
        chart=len(dated) >= POINTS,
    )


# Contradictions are sought between an entry and so many before it, so that a long series stays linear.
NEAR = 12


def _entry(
    counted: _Counted,
    corpus: Corpus,
    windows: Mapping[str, Window],
    entities: Entities,
    before: QuantityEntry | None,
) -> QuantityEntry:
    record, figure = corpus.records[counted.at], counted.figure
    window = windows[record.id]
    own = Bounds(earliest=window.earliest, latest=window.latest)
    bounded = own.earliest is not None or own.latest is not None
    entry = QuantityEntry(
        figure=counted.index,
        cite=Cite(record=record.id, sentence=figure.sentence, start=figure.start, end=figure.end),
        value=figure.value,
        max=figure.max,
        approx=figure.approx,
        text=figure.text,
        label=figure.label,
        speaker=entities.resolve(record.id, figure.speaker),
        as_of=figure.as_of or (own if bounded else None),
        as_of_origin="stated" if figure.as_of else "article" if bounded else None,
    )
    return entry.model_copy(update={"agrees": before is None or can_be_same(before, entry)})


def _same_days(one: QuantityEntry, other: QuantityEntry) -> bool:
    """Whether two entries can hold for the same day; an unknown day can be any."""
    here, there = one.as_of or Bounds(), other.as_of or Bounds()
    return not (
        (here.latest and there.earliest and here.latest < there.earliest)
        or (there.latest and here.earliest and there.latest < here.earliest)
    )


def _values(entries: Sequence[QuantityEntry], passages: Passages) -> list[ValueGroup]:
    groups: dict[tuple[float | None, float | None], list[Cite]] = defaultdict(list)
    for entry in entries:
        groups[entry.value, entry.max].append(entry.cite)
    found = [
        ValueGroup(value=value, max=top, support=passages.support(cites)) for (value, top), cites in groups.items()
    ]
    return sorted(found, key=lambda group: (-len(group.support.records), group.value or 0, group.max or 0))
