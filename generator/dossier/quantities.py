"""Figures side by side: the same quantity over articles, and whether they agree.

Two figures are of one quantity if they count the same unit and their labels say the same; if they give the same
number of the same people or things where the same is spoken of; or if they count the same in two articles about one
story (the dead of an earthquake, day after day). A figure that says otherwise is a change where the days differ, a
contradiction where they do not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from generator.dossier import alike, ids
from generator.dossier.entities import Entities
from generator.dossier.model import Cite, Quantity, QuantityEntry, ValueGroup, Window
from generator.dossier.passages import Passages
from generator.dossier.words import Corpus
from generator.knowledge import Knowledge
from generator.record import Bounds, Figure, Named, Number

# Two labels say the same if they have this share of all their words, by weight, in common.
SAME_LABEL = 0.6
# Two figures of the same number and a common name are one quantity if this share of the lighter sentence's words stands
# in the other: for numbers that anything can have (below a hundred), and for round ones (500). A number that is seldom
# met twice (2500) needs the name alone.
SMALL, ROUND = 0.5, 0.25
# Below a hundred this share of the lighter label must stand in the other too: oils of two kinds lost 0.3 % each.
LIKE_LABEL = 0.35
# The same number in two articles about one story, whoever is named: so much of the lighter labels must stand in the
# other, and so much of labels, sentences and subjects together; of the labels less where the number itself tells much
# (of three figures, as 13.5 or 207), together more where it tells little (of one, as 40). By 160 pairs of the news read
# one by one.
LABELS_ALIKE, LABELS_OF_A_TELLING, ALIKE, ALIKE_OF_A_ROUND = 0.3, 0.2, 0.75, 0.9
# What the articles are about must be alike by so much, by ABOUT_SAME where a day of theirs is unknown. What an event
# caused must be of days as near as this: next week's strike has other dead.
SUBJECT_ALIKE, SAME_EVENT = 0.05, timedelta(days=7)
# The families of units.csv and fates.csv that a single event causes: another event has other dead.
CAUSED = frozenset({"abducted", "dead", "detained", "displaced", "hurt", "missing"})
# The families of units.csv that are a part of the people: the children killed are not all the killed.
PARTS = frozenset({"child", "elderly", "man", "student", "woman"})
# What befell people stands so many words from their number, at most.
BESIDE = 3
# Two figures of one story are of one quantity if their articles lie so near, and if these shares of the lighter words
# stand in the other: of what the articles are about, of the sentences; and of each label in the other's sentence.
STORY, ABOUT_SAME, SAID_SAME, LABELLED = timedelta(days=60), 0.2, 0.35, 0.5
# What an event caused has a label that says little («مقتل شخص»); there the articles must be nearer to each other.
EVENT, EVENT_ABOUT, EVENT_SAID = timedelta(days=14), 0.25, 0.2
# A story's figures are no smaller (goals of another match, dead of another day), and no so many times each other.
LEAST, TIMES = (20, 10), (3, 10)
# How far «about» may lie from the number meant, and «more than» or «less than», as a share of it.
ABOUT, OPEN = 0.1, 0.5
# A chart needs so many points.
POINTS = 3
# A figure looks for its group through so many of its rarest words, in lists of at most so many groups.
RAREST, LISTED = 5, 24
# Contradictions are sought between an entry and so many before it, so that a long series stays linear.
NEAR = 12
# Kinds that name a place in a row or a stretch of time tell no quantity to compare.
LEFT_OUT = frozenset({"ordinal", "duration", "age"})

# A record's position and a sentence of it.
_Sentence: TypeAlias = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure of a record with what it is compared by.

    `family`: what is counted, whatever the article calls it; `caused`: by a single event; `people`: by no event, and
    not a part of them, so that another article may call them otherwise. `label`, `context`, `names`: the words of the
    label, those of the sentence's other figures aside, of the sentence, and of the actors and places in it; `places`:
    those of the label that name a place; `subject`: the words of the article's title and gist; `day`: the last day that
    it can hold for; `told`: the last on which the article can have appeared."""

    at: int
    index: int
    figure: Figure
    unit: tuple[str, str | None, str | None]
    family: tuple[str, str | None, str | None]
    caused: bool
    people: bool
    label: frozenset[int]
    context: frozenset[int]
    names: frozenset[int]
    places: frozenset[int]
    entities: frozenset[str]
    subject: frozenset[int]
    day: date | None
    told: date | None


def find(
    corpus: Corpus,
    windows: Mapping[str, Window],
    who: Entities,
    passages: Passages,
    knowledge: Knowledge,
) -> list[Quantity]:
    """The quantities told by two articles or more; most articles first. Time grows with the number of figures."""
    counted = list(_counted(corpus, windows, who, knowledge.derived(measures)))
    taken: set[str] = set()
    found = [
        _quantity(members, corpus, windows, who, passages, taken)
        for members in _grouped(counted, corpus.weights)
        if len({one.at for one in members}) > 1
    ]
    return sorted(found, key=lambda quantity: (-len(quantity.records), -len(quantity.entries), quantity.id))


@dataclass(frozen=True, slots=True)
class Measures:
    """What units mean to a comparison.

    `families`: the English of a unit -> its family: the same people are soldiers in one article and fighters in the
    other. `people`: the English of units that are people. `fates`: words for what befell them -> the family then."""

    families: Mapping[str, str]
    people: frozenset[str]
    fates: Mapping[str, str]


def measures(knowledge: Knowledge) -> Measures:
    """The index over units and fates."""
    return Measures(
        {row.en: row.family for row in knowledge.units if row.family},
        frozenset(row.en for row in knowledge.units if row.kind == "person"),
        {row.ar: row.family for row in knowledge.fates},
    )


def _counted(corpus: Corpus, windows: Mapping[str, Window], who: Entities, known: Measures) -> Iterator[_Counted]:
    words_of_fate = ((corpus.stems_of(word), family) for word, family in known.fates.items())
    fates = {stem: family for stems, family in words_of_fate for stem in stems - corpus.function}
    for at, record in enumerate(corpus.records):
        if not record.figures:
            continue
        words = corpus.words[at]
        places = _names(corpus, at, record.places)
        actors = _names(corpus, at, record.actors)
        subject = _subject(corpus, at)
        beside: dict[int | None, list[Figure]] = defaultdict(list)
        for figure in record.figures:
            beside[figure.sentence].append(figure)
        for index, figure in enumerate(record.figures):
            if figure.kind in LEFT_OUT or figure.value is None or figure.sentence is None or figure.start is None:
                continue
            if not (figure.unit or figure.unit_en or figure.currency or figure.kind == "percent"):
                continue  # a bare number («القرار 2231», a score) counts nothing that could be compared
            own = corpus.stems(at, words.span(figure.start, figure.end or figure.start))
            others = [other for other in beside[figure.sentence] if other is not figure]
            told = own.union(*(corpus.stems(at, words.span(other.start or 0, other.end or 0)) for other in others))
            unit = figure.unit_en or figure.unit or ""
            label = corpus.stems_of(figure.label) - told - corpus.function
            family = known.families.get(unit, unit)
            fate = family if family in CAUSED else None
            if unit in known.people and not fate and (fate := _fate(corpus, at, figure, label, fates)):
                family = f"{fate} {family}" if family in PARTS else fate
            yield _Counted(
                at,
                index,
                figure,
                (figure.kind, unit, figure.currency),
                (figure.kind, family, figure.currency),
                fate in CAUSED,
                unit in known.people and not fate and family not in PARTS,
                label,
                corpus.stems(at, words.sentence(figure.sentence)) - own - corpus.function,
                (actors[figure.sentence] | places[figure.sentence]) - corpus.function,
                label & places[figure.sentence],
                frozenset(who.present.get((record.id, figure.sentence), ())),
                subject,
                figure.as_of.latest if figure.as_of and figure.as_of.latest else windows[record.id].latest,
                windows[record.id].latest,
            )


def _fate(corpus: Corpus, at: int, figure: Figure, label: frozenset[int], fates: Mapping[int, str]) -> str | None:
    """What befell the people counted: the family of the word nearest to the figure, of two the one before it («قُتل 5
    جنود وجُرح 20»), else that of the label's words."""
    words = corpus.words[at]
    own, sentence = words.span(figure.start or 0, figure.end or 0), words.sentence(figure.sentence or 0)
    near = [place for step in range(BESIDE) for place in (own.start - 1 - step, own.stop + step)]
    told = [corpus.stems(at, range(place, place + 1)) for place in near if place in sentence]
    for stems in (*told, label):
        found = {fates[stem] for stem in stems if stem in fates}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _subject(corpus: Corpus, at: int) -> frozenset[int]:
    """The words that say what an article is about: those of its title and gist."""
    record = corpus.records[at]
    gist = [line.sentence for line in record.summary if line.part == "gist" and line.sentence]
    stems = (corpus.stems(at, corpus.words[at].sentence(n)) for n in gist)
    return corpus.stems_of(record.title.text).union(*stems) - corpus.function


def _names(corpus: Corpus, at: int, group: Sequence[Named]) -> Mapping[int, frozenset[int]]:
    """The stems of these names that stand in each sentence of a record with a figure."""
    record, words = corpus.records[at], corpus.words[at]
    wanted = {figure.sentence for figure in record.figures}
    found: dict[int, frozenset[int]] = defaultdict(frozenset)
    for named in group:
        for span in named.mentions:
            if span.sentence in wanted:
                found[span.sentence] |= corpus.stems(at, words.span(span.start, span.end))
    return found


def _grouped(counted: Sequence[_Counted], weights: alike.Weights) -> list[list[_Counted]]:
    """The figures by quantity, in the order of the first of each.

    A figure joins the one group whose label is most like its own, else the one whose story is, and every group that has
    its number."""
    groups: list[list[_Counted]] = []
    told: list[dict[_Sentence, Number | None]] = []
    moved: dict[int, int] = {}
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)

    def now(at: int) -> int:
        while at in moved:
            at = moved[at]
        return at

    common = _common(counted)
    for one in counted:
        keys = list(_keys(one, common, weights))
        met = dict.fromkeys(now(at) for key in keys for at in index[key])
        own = _told_in([one])
        candidates = [at for at in met if not _apart(told[at], own)]
        labelled = [(max(_same_label(other, one, weights) for other in groups[at][:RAREST]), -at) for at in candidates]
        likest, place = max(labelled, default=(0.0, 0))
        if likest < SAME_LABEL:
            stories = [(max(_same_story(other, one, weights) for other in _some(groups[at])), -at) for at in candidates]
            likest, place = max(stories, default=(0.0, 0))
        joined = [-place] if likest >= SAME_LABEL else []
        joined += [at for at in candidates if any(_same_number(other, one, weights) for other in groups[at][:RAREST])]
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


def _told_in(members: Sequence[_Counted]) -> dict[_Sentence, Number | None]:
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


def _common(counted: Sequence[_Counted]) -> _Common:
    by_article: dict[int, list[_Counted]] = defaultdict(list)
    for one in counted:
        by_article[one.at].append(one)
    none: frozenset[int] = frozenset()
    return _Common(
        alike.repeated(none.union(*(one.label for one in own)) for own in by_article.values()),
        alike.repeated(own[0].subject for own in by_article.values()),
        alike.repeated(none.union(*(one.context for one in own)) for own in by_article.values()),
        alike.repeated(none.union(*(one.names for one in own)) for own in by_article.values()),
    )


def _keys(one: _Counted, common: _Common, weights: alike.Weights) -> Iterator[tuple[object, ...]]:
    """Where figures that can be of one quantity meet: unit and a rare word of the label, family and a rare word of the
    subject, or number and a rare word or a name of the sentence."""
    for stem in alike.rarest(one.label.intersection(common.labels), weights, RAREST):
        yield ("label", one.unit, stem)
    for stem in alike.rarest(one.subject.intersection(common.subjects), weights, RAREST):
        yield ("story", one.family, stem)
    in_sentence = alike.rarest(one.context.intersection(common.contexts), weights, RAREST)
    in_sentence += alike.rarest(one.names.intersection(common.names), weights, RAREST)
    in_sentence += alike.rarest(one.label.intersection(common.labels), weights, RAREST)
    for stem in dict.fromkeys(in_sentence):
        yield ("number", one.figure.kind, one.figure.currency, one.figure.value, stem)


def _same_label(one: _Counted, other: _Counted, weights: alike.Weights) -> float:
    """How much of two labels for one unit is the same, 0 to 1; 0 where they name nobody and no place in common, for
    «مقتل شخص» stands in every second article. What a single event causes must be told in like words too."""
    if one.unit != other.unit or not one.label & one.names & other.label & other.names:
        return 0.0
    if (one.caused or one.family[1] == "people") and alike.overlap(one.context, other.context, weights) < SMALL:
        return 0.0
    either = alike.total(one.label | other.label, weights)
    return alike.total(one.label & other.label, weights) / either if either else 0.0


def _some(group: Sequence[_Counted]) -> Sequence[_Counted]:
    """The first and the last of a group: a story that goes on is like its latest figures."""
    return group if len(group) <= RAREST else [*group[:1], *group[1 - RAREST :]]


def _same_story(one: _Counted, other: _Counted, weights: alike.Weights) -> float:
    """How much two figures count the same in two articles about one story, 0 to 1; 0 where too little says so."""
    if one.at == other.at or one.family != other.family or not one.names & other.names:
        return 0.0
    if one.day is None or other.day is None or (one.places and other.places and not one.places & other.places):
        return 0.0
    caused = one.caused
    small, big = sorted((one.figure.value or 0, other.figure.value or 0))
    if one.figure.kind == "percent" or small < LEAST[caused] or big > small * TIMES[caused]:
        return 0.0
    if abs(one.day - other.day) > (EVENT if caused else STORY):
        return 0.0
    about = alike.overlap(one.subject, other.subject, weights)
    said = alike.overlap(one.context, other.context, weights)
    if about < (EVENT_ABOUT if caused else ABOUT_SAME) or said < (EVENT_SAID if caused else SAID_SAME):
        return 0.0
    if not caused and min(_told(one, other, weights), _told(other, one, weights)) < LABELLED:
        return 0.0
    return SAME_LABEL + (1 - SAME_LABEL) * (about + said) / 2


def _told(one: _Counted, other: _Counted, weights: alike.Weights) -> float:
    """How much of one's label the other's sentence or label has."""
    whole = alike.total(one.label, weights)
    return alike.total(one.label & (other.label | other.context), weights) / whole if whole else 0.0


def _same_number(one: _Counted, other: _Counted, weights: alike.Weights) -> bool:
    """Whether two figures give the same number where the same is spoken of."""
    value = one.figure.value or 0
    if value != other.figure.value or one.figure.max != other.figure.max:
        return False
    if one.family != other.family and not (one.people and other.people):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    said = alike.overlap(one.context, other.context, weights)
    labels = alike.overlap(one.label, other.label, weights)
    if one.family == other.family and one.names & other.names and said >= _enough(value):
        return value >= 100 or labels >= LIKE_LABEL
    about = alike.overlap(one.subject, other.subject, weights)
    return _same_number_in_a_story(one, other, labels, said, about)


def _same_number_in_a_story(one: _Counted, other: _Counted, labels: float, said: float, about: float) -> bool:
    """The same of two articles, whoever they name, where labels, sentences and subjects are alike by these shares."""
    value = one.figure.value or 0
    dated = one.told is not None and other.told is not None
    if one.at == other.at or about < (SUBJECT_ALIKE if dated else ABOUT_SAME):
        return False
    if _days_between(one.told, other.told) > STORY or (one.caused and _days_between(one.day, other.day) > SAME_EVENT):
        return False
    if value < 100 and len(one.label & other.label) < 2:
        return False
    told = _digits(value)
    enough = labels >= (LABELS_OF_A_TELLING if told > 2 else LABELS_ALIKE)
    return enough and labels + said + about >= (ALIKE_OF_A_ROUND if told == 1 else ALIKE)


def _days_between(one: date | None, other: date | None) -> timedelta:
    """How far two days lie apart; an unknown one is as near as can be."""
    return abs(one - other) if one and other else timedelta(0)


def _enough(value: float) -> float:
    """How much two sentences must have in common before the same number in both is the same quantity."""
    if value < 100:
        return SMALL
    return ROUND if _digits(value) == 1 else 0.0


def _digits(value: float) -> int:
    """How many digits of a number say something: «7.24» has three, «500» one."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))


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
    chosen: Sequence[_Counted],
    corpus: Corpus,
    windows: Mapping[str, Window],
    who: Entities,
    passages: Passages,
    taken: set[str],
) -> Quantity:
    entries: list[QuantityEntry] = []
    for counted in chosen:
        entries.append(_entry(counted, corpus, windows, who, entries[-1] if entries else None))
    conflicts = [
        (first, second)
        for second in range(len(entries))
        for first in range(max(0, second - NEAR), second)
        if _of_two(entries[first], entries[second])
        and not can_be_same(entries[first], entries[second])
        and _same_days(entries[first], entries[second])
    ]
    differ = any(not entry.agrees for entry in entries)
    kind, _, currency = chosen[0].unit
    first = chosen[0].figure
    label = _label(chosen, corpus.weights)
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


def _label(chosen: Sequence[_Counted], weights: alike.Weights) -> str:
    """The label that says most of what the others say too, and of what all the articles are about («مقتل شخص جراء
    الزلزال» before «مقتل شخص»); of equals the shortest."""
    times = Counter(stem for one in chosen for stem in one.label)
    about = frozenset.intersection(*(one.subject for one in chosen))

    def rank(one: _Counted) -> tuple[float, int, str]:
        common = alike.total([stem for stem in one.label if times[stem] > 1 or stem in about], weights)
        return -round(common, 6), len(one.figure.label), one.figure.label

    return min(chosen, key=rank).figure.label


def _entry(
    counted: _Counted,
    corpus: Corpus,
    windows: Mapping[str, Window],
    who: Entities,
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
