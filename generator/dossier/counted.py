"""What figures are compared by: what they count, in whose words, beside whom, in what story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.dossier import prices
from generator.dossier.corpus import Corpus
from generator.dossier.entities import Entities
from generator.dossier.prices import Price
from generator.knowledge import Knowledge
from generator.record import Figure, Named

# The families of units.csv and fates.csv that a single event causes: another event has other dead.
CAUSED = frozenset({"abducted", "dead", "detained", "displaced", "hurt", "missing"})
# The families of units.csv that are a part of the people: the children killed are not all the killed.
PARTS = frozenset({"child", "elderly", "man", "student", "woman"})
# What befell people stands so many words from their number, at most.
BESIDE = 3
# Kinds that name a place in a row or an age tell no quantity to compare; of a stretch of time («السجن 15 عاما») two
# articles tell the same where they tell the same number of it.
LEFT_OUT, BY_NUMBER = frozenset({"ordinal", "age"}), frozenset({"duration"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of a record with what it is compared by.

    `family`: what is counted, whatever the article calls it; `caused`: by a single event; `people`: by no event, and
    not a part of them, so that another article may call them otherwise. `label`, `context`, `names`: the words of the
    label, those of the sentence's other figures aside, of the sentence, and of the actors and places in it; `places`:
    those of the label that name a place; `subject`: the words of the article's title and gist; `day`: the last day that
    it can hold for; `told`: the last on which the article can have appeared; `price`: what `prices.find` says of it."""

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
    price: Price | None = None


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


def find(corpus: Corpus, who: Entities, knowledge: Knowledge) -> Iterator[Counted]:
    """The figures of all records that can be compared, in the order of the records and of their figures."""
    known, market = knowledge.derived(measures), knowledge.derived(prices.Market)
    traded = frozenset[int]().union(*(corpus.stems_of(form) for form in market.forms))
    words_of_fate = ((corpus.stems_of(word), family) for word, family in known.fates.items())
    fates = {stem: family for stems, family in words_of_fate for stem in stems - corpus.function}
    for at, record in enumerate(corpus.records):
        if not record.figures:
            continue
        words, window = corpus.words[at], corpus.windows[record.id]
        places = _names(corpus, at, record.places)
        actors = _names(corpus, at, record.actors)
        subject = _subject(corpus, at)
        beside: dict[int | None, list[Figure]] = defaultdict(list)
        for figure in record.figures:
            beside[figure.sentence].append(figure)
        told_in = {figure.sentence for figure in record.figures if figure.sentence}
        quoted = {n for n in told_in if not traded.isdisjoint(corpus.stems(at, words.sentence(n)))}
        priced = prices.find(record, quoted, window, knowledge) if quoted else {}
        for index, figure in enumerate(record.figures):
            price = priced.get(index)
            if figure.kind in LEFT_OUT or figure.value is None or figure.sentence is None or figure.start is None:
                continue
            if not (figure.unit or figure.unit_en or figure.currency or figure.kind == "percent" or price):
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
            yield Counted(
                at=at,
                index=index,
                figure=figure,
                unit=(figure.kind, unit, figure.currency),
                family=(figure.kind, family, figure.currency),
                caused=fate in CAUSED,
                people=unit in known.people and not fate and family not in PARTS,
                label=label,
                context=corpus.stems(at, words.sentence(figure.sentence)) - own - corpus.function,
                names=(actors[figure.sentence] | places[figure.sentence]) - corpus.function,
                places=label & places[figure.sentence],
                entities=frozenset(who.present.get((record.id, figure.sentence), ())),
                subject=subject,
                day=figure.as_of.latest if figure.as_of and figure.as_of.latest else window.latest,
                told=window.latest,
                price=price,
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
