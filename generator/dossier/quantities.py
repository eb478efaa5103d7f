"""Figures side by side: the same quantity over articles, and whether they agree.

Two figures are of one quantity if they count the same unit and their labels say the same; if they give the same
number of the same people or things where the same is spoken of; or if they count the same in two articles about one
story (the dead of an earthquake, day after day). A figure that says otherwise is a change where the days differ, a
contradiction where they do not. The prices of what is traded every day are a series of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from generator.dossier import alike, counted, ids, prices, same_quantity
from generator.dossier.corpus import Corpus
from generator.dossier.counted import Counted
from generator.dossier.entities import Entities
from generator.dossier.model import Cite, Quantity, QuantityEntry, ValueGroup
from generator.dossier.passages import Passages
from generator.knowledge import Knowledge
from generator.record import Bounds, Figure, Number

# How far «about» may lie from the number meant, and «more than» or «less than», as a share of it.
ABOUT, OPEN = 0.1, 0.5
# A chart needs so many points.
POINTS = 3
# A figure looks for its group through so many of its rarest words, in lists of at most so many groups.
RAREST, LISTED = 5, 24
# A heading says this share of what the fullest label says, less where only so it tells of no other figure.
HEADING, HEADING_ALONE = 0.7, 0.5
# Contradictions are sought between an entry and so many before it, so that a long series stays linear.
NEAR = 12

# A record's position and a sentence of it.
_Sentence: TypeAlias = tuple[int, int | None]


def find(corpus: Corpus, who: Entities, passages: Passages, knowledge: Knowledge) -> list[Quantity]:
    """The quantities told by two articles or more; most articles first. Time grows with the number of figures."""
    figures = list(counted.find(corpus, who, knowledge))
    taken: set[str] = set()
    found = [
        _quantity(members, corpus, who, passages, taken)
        for members in (*_priced(figures), *_grouped([one for one in figures if not _is_price(one)], corpus.weights))
        if len({one.at for one in members}) > 1
    ]
    return sorted(found, key=lambda quantity: (-len(quantity.records), -len(quantity.entries), quantity.id))


def _is_price(one: Counted) -> bool:
    return one.price is not None and not one.price.moved


def _priced(figures: Sequence[Counted]) -> list[list[Counted]]:
    """The prices of each thing that is traded."""
    found: dict[prices.Price | None, list[Counted]] = defaultdict(list)
    for one in figures:
        if _is_price(one):
            found[one.price].append(one)
    return list(found.values())


def _grouped(figures: Sequence[Counted], weights: alike.Weights) -> list[list[Counted]]:
    """The figures by quantity, in the order of the first of each.

    A figure joins the one group whose label is most like its own, else the one whose story is, and every group that has
    its number."""
    groups: list[list[Counted]] = []
    told: list[dict[_Sentence, Number | None]] = []
    moved: dict[int, int] = {}
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)

    def now(at: int) -> int:
        while at in moved:
            at = moved[at]
        return at

    common = _common(figures)
    for one in figures:
        keys = list(_keys(one, common, weights))
        met = dict.fromkeys(now(at) for key in keys for at in index[key])
        own = _told_in([one])
        candidates = [at for at in met if not _apart(told[at], own)]
        labelled = [
            (max(same_quantity.by_label(other, one, weights) for other in groups[at][:RAREST]), -at)
            for at in candidates
        ]
        likest, place = max(labelled, default=(0.0, 0))
        if likest < same_quantity.SAME_LABEL:
            stories = [
                (max(same_quantity.by_story(other, one, weights) for other in _some(groups[at])), -at)
                for at in candidates
            ]
            likest, place = max(stories, default=(0.0, 0))
        joined = [-place] if likest >= same_quantity.SAME_LABEL else []
        joined += [
            at
            for at in candidates
            if any(same_quantity.by_number(other, one, weights) for other in groups[at][:RAREST])
        ]
        if joined:
            target = min(joined)
            for at in sorted(set(joined) - {target}):
                if not _apart(told[target] | own, told[at]):
                    groups[target] += groups[at]
                    told[target] |= told[at]
                    groups[at], moved[at] = [], target
            groups[target].append(one)
            told[target] |= own
        else:
            target = len(groups)
            groups.append([one])
            told.append(own)
        for key in keys:
            if len(index[key]) < LISTED and target not in index[key]:
                index[key].append(target)
    return [sorted(group, key=lambda one: (one.at, one.index)) for group in groups if group]


def _told_in(members: Sequence[Counted]) -> dict[_Sentence, Number | None]:
    """The number that each sentence tells of them."""
    return {(one.at, one.figure.sentence): one.figure.value for one in members}


def _apart(told: Mapping[_Sentence, Number | None], others: Mapping[_Sentence, Number | None]) -> bool:
    """Whether one sentence tells both with different numbers: «إعدام 17 متهما وسجن 29» are two quantities."""
    return any(place in told and told[place] != value for place, value in others.items())


class _Common(NamedTuple):
    """The words by which figures can meet: those of labels, subjects, sentences and names that two articles have."""

    labels: Collection[int]
    subjects: Collection[int]
    contexts: Collection[int]
    names: Collection[int]


def _common(figures: Sequence[Counted]) -> _Common:
    by_article: dict[int, list[Counted]] = defaultdict(list)
    for one in figures:
        by_article[one.at].append(one)
    none: frozenset[int] = frozenset()
    return _Common(
        alike.repeated(none.union(*(one.label for one in own)) for own in by_article.values()),
        alike.repeated(own[0].subject for own in by_article.values()),
        alike.repeated(none.union(*(one.context for one in own)) for own in by_article.values()),
        alike.repeated(none.union(*(one.names for one in own)) for own in by_article.values()),
    )


def _keys(one: Counted, common: _Common, weights: alike.Weights) -> Iterator[tuple[object, ...]]:
    """Where figures that can be of one quantity meet: unit and a rare word of the label, family and a rare word of the
    subject, or number and a rare word or a name of the sentence; what an
    event caused by its family, its days and any name."""
    for stem in alike.rarest(one.label.intersection(common.labels), weights, RAREST):
        yield ("label", one.unit, stem)
    for stem in alike.rarest(one.subject.intersection(common.subjects), weights, RAREST):
        yield ("story", one.family, stem)
    if one.caused and one.day:
        days = one.day.toordinal() // same_quantity.TOLL.days
        for stem in sorted(one.names.intersection(common.names)):
            yield ("event", one.family, days, stem)
            yield ("event", one.family, days + 1, stem)
    in_sentence = alike.rarest(one.context.intersection(common.contexts), weights, RAREST)
    in_sentence += alike.rarest(one.names.intersection(common.names), weights, RAREST)
    in_sentence += alike.rarest(one.label.intersection(common.labels), weights, RAREST)
    for stem in dict.fromkeys(in_sentence):
        yield ("number", one.figure.kind, one.figure.currency, one.figure.value, stem)


def _some(group: Sequence[Counted]) -> Sequence[Counted]:
    """The first and the last of a group: a story that goes on is like its latest figures."""
    return group if len(group) <= RAREST else [*group[:1], *group[1 - RAREST :]]


def can_be_same(one: Figure | QuantityEntry, other: Figure | QuantityEntry) -> bool:
    """Whether two figures can be the same number, given their qualifiers: «نحو 2500» and 2480 can, «أكثر من 2500» and
    2400 can't, nor can «أكثر من 380» and 832: nobody who knows of 832 says so. A figure that gives only an order of
    size can be any number of that size."""
    low, high = _range(one)
    other_low, other_high = _range(other)
    return low <= other_high and other_low <= high


def _range(figure: Figure | QuantityEntry) -> tuple[float, float]:
    """The numbers that a figure can mean."""
    if figure.value is None:
        return float("-inf"), float("inf")
    low, high = float(figure.value), float(figure.max if figure.max is not None else figure.value)
    if figure.approx == "at_least":
        return low, high + abs(high) * OPEN
    if figure.approx == "at_most":
        return low - abs(low) * OPEN, high
    if figure.approx == "exact":
        return low, high
    return low - abs(low) * ABOUT, high + abs(high) * ABOUT


def _quantity(
    chosen: Sequence[Counted], corpus: Corpus, who: Entities, passages: Passages, taken: set[str]
) -> Quantity:
    price = chosen[0].price if _is_price(chosen[0]) else None
    entries: list[QuantityEntry] = []
    for one in chosen:
        entries.append(_entry(one, corpus, who, entries[-1] if entries else None))
    conflicts = [
        (first, second)
        for second in range(len(entries))
        for first in range(max(0, second - NEAR), second)
        if not price
        and _of_two(entries[first], entries[second])
        and not can_be_same(entries[first], entries[second])
        and _same_days(entries[first], entries[second])
    ]
    differ = any(not entry.agrees for entry in entries)
    kind, _, currency = chosen[0].unit
    first = next((one.figure for one in chosen if one.figure.unit), chosen[0].figure)
    label = price.label if price else _label(chosen, corpus)
    records = list(dict.fromkeys(entry.cite.record for entry in entries))
    dated = [entry for entry in entries if entry.as_of and entry.as_of.earliest and entry.as_of.latest]
    return Quantity(
        id=ids.unique("q", f"{kind} {first.unit_en} {label}", taken),
        label=label,
        kind=first.kind,
        unit=first.unit,
        unit_en=first.unit_en,
        currency=currency,
        entities=sorted(frozenset.intersection(*(one.entities for one in chosen))),
        entries=entries,
        values=_values(entries, passages),
        verdict="contradict" if conflicts else "change" if differ else "agree",
        conflicts=conflicts,
        records=records,
        topics=list(dict.fromkeys(topic.id for one in chosen for topic in corpus.records[one.at].topics)),
        chart=len(dated) >= POINTS,
    )


def _label(chosen: Sequence[Counted], corpus: Corpus) -> str:
    """The shortest label that says nearly as much of what the others say too, and of what all the articles are about,
    as the one that says most («مقتل شخص جراء الزلزال» before «مقتل شخص»): labels are sentences, often, and a heading
    need not be. One that tells of other figures besides comes behind those that do not."""
    weights = corpus.weights
    times = Counter(stem for one in chosen for stem in one.label)
    about = frozenset.intersection(*(one.subject for one in chosen))

    def common(one: Counted) -> float:
        return alike.total([stem for stem in one.label if times[stem] > 1 or stem in about], weights)

    def others(one: Counted) -> int:
        beside = (figure for figure in corpus.records[one.at].figures if figure.sentence == one.figure.sentence)
        return sum(figure.text in one.figure.label for figure in beside if figure.text not in one.figure.text)

    enough = max(map(common, chosen))
    ranked = sorted(
        (others(one), len(one.figure.label), one.figure.label, common(one) / (enough or 1)) for one in chosen
    )
    of_it_alone = [one for one in ranked if not one[0]]
    choices = ((of_it_alone, HEADING), (of_it_alone, HEADING_ALONE), (ranked, HEADING), (ranked, 0.0))
    return next(told for labels, least in choices for _, _, told, share in labels if share >= least)


def _entry(one: Counted, corpus: Corpus, who: Entities, before: QuantityEntry | None) -> QuantityEntry:
    record, figure = corpus.records[one.at], one.figure
    window = corpus.windows[record.id]
    own = Bounds(earliest=window.earliest, latest=window.latest)
    bounded = own.earliest is not None or own.latest is not None
    entry = QuantityEntry(
        figure=one.index,
        cite=Cite.of(record.id, figure),
        value=figure.value,
        max=figure.max,
        approx=figure.approx,
        text=figure.text,
        label=figure.label,
        speaker=who.resolve(record.id, figure.speaker),
        as_of=figure.as_of or (own if bounded else None),
        as_of_origin="stated" if figure.as_of else "article" if bounded else None,
    )
    return entry.model_copy(update={"agrees": before is None or can_be_same(before, entry)})


def _of_two(one: QuantityEntry, other: QuantityEntry) -> bool:
    """Whether two articles tell them, or two speakers: an article's own second number is an earlier count or a part."""
    return one.cite.record != other.cite.record or (one.speaker or "") != (other.speaker or "")


def _same_days(one: QuantityEntry, other: QuantityEntry) -> bool:
    """Whether two entries can hold for the same day; an unknown day can be any. A stretch of days that an article
    states («خلال يومين») has a number of its own, comparable to that of the very same days alone."""
    here, there = one.as_of or Bounds(), other.as_of or Bounds()
    if any(entry.as_of_origin == "stated" and _stretch(entry.as_of) for entry in (one, other)):
        return here == there
    return not (
        (here.latest and there.earliest and here.latest < there.earliest)
        or (there.latest and here.earliest and there.latest < here.earliest)
    )


def _stretch(days: Bounds | None) -> bool:
    return days is not None and days.earliest != days.latest


def _values(entries: Sequence[QuantityEntry], passages: Passages) -> list[ValueGroup]:
    groups: dict[tuple[float | None, float | None], list[Cite]] = defaultdict(list)
    for entry in entries:
        groups[entry.value, entry.max].append(entry.cite)
    found = [
        ValueGroup(value=value, max=top, support=passages.support(cites)) for (value, top), cites in groups.items()
    ]
    return sorted(found, key=lambda group: (-len(group.support.records), group.value or 0, group.max or 0))
