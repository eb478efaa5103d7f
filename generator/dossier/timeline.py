"""The timeline: every dated event, told once however many articles tell it, and no more exact than its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.arabic import tense
from generator.dossier import alike, ids
from generator.dossier.corpus import Corpus
from generator.dossier.entities import Entities
from generator.dossier.model import Cite, DatedEvent, Telling, Window
from generator.dossier.passages import Passages
from generator.knowledge import Knowledge
from generator.record import Date, Precision, Record

# Two clauses with one date tell one event if this share of the lighter one's words, by weight, stands in the other,
# less where fewer than ENOUGH words do: of a day or week little suffices; in a month or year more things happen, and an
# article that tells two things of one year seldom means one. By 180 pairs of the news read one by one.
DAY, PERIOD, OWN_PERIOD, ENOUGH = 0.28, 0.45, 0.6, 4
# What lies this far before its article is background to it.
BACKGROUND = timedelta(days=365)
# A date counted from its article that can mean more days than this tells no event's time.
VAGUE = timedelta(days=366)
# The words with content that a clause must have to tell anything.
WORDS = 2
# A clause of fewer such words, or of fewer beside names and offices, is a fragment for a reader («في بيان له، الاثنين»,
# «قال الرئيس الفرنسي، الاثنين»): then its whole sentence is told.
TELLING, BESIDE_NAMES = 5, 3
# So many of the words that two clauses share must be neither name nor office: a president does many things on one day.
SHARED = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A date of a record that can stand on a timeline, with its clause: `at` is the record's position, `index` the
    date's in it; `names` those of its words that name somebody or say his office."""

    at: int
    index: int
    told: Date
    earliest: date
    latest: date
    cite: Cite
    stems: frozenset[int]
    names: frozenset[int]


def tellings(corpus: Corpus, passages: Passages, knowledge: Knowledge) -> list[list[Told]]:
    """The tellings of each event, oldest article first; the events by day."""
    same_days: dict[tuple[date, date], list[Told]] = defaultdict(list)
    for dated in _dated(corpus, knowledge):
        same_days[dated.earliest, dated.latest].append(dated)
    found = []
    for days in sorted(same_days):
        told = same_days[days]

        def judge(leader: int, other: int, told: Sequence[Told] = told) -> float:
            return _likeness(passages, told[leader], told[other], corpus.weights)

        groups = alike.group([one.stems for one in told], corpus.weights, 1.0, judge)
        found += [[told[at] for at in members] for members in groups]
    return found


def events(told: Sequence[Sequence[Told]], corpus: Corpus, passages: Passages, who: Entities) -> list[DatedEvent]:
    """The events of these tellings, by day."""
    newest = max((window.latest for window in corpus.windows.values() if window.latest), default=None)
    taken: set[str] = set()
    found = [_event(one, corpus, passages, who, newest, taken) for one in told]
    return sorted(found, key=lambda event: (event.earliest, event.latest, event.id))


def _dated(corpus: Corpus, knowledge: Knowledge) -> list[Told]:
    """The dates with both bounds and a clause that tells something, oldest record first.

    Years counted back from the article («منذ نحو 16 عاما») tell no time of an event, nor does one that something is
    compared with («لأول مرة منذ 1990»)."""
    found = []
    for at, record in enumerate(corpus.records):
        names = _names(corpus, at) if record.dates else {}
        for index, day in enumerate(record.dates):
            if day.earliest is None or day.latest is None or day.sentence is None or day.start is None:
                continue
            sentence = record.sentences[day.sentence - 1]
            ends = day.end or day.start
            if _is_vague(day) or tense.compares(record.text, sentence.start, day.start, ends, knowledge):
                continue
            start, end = (day.event.start, day.event.end) if day.event else (sentence.start, sentence.end)
            words = corpus.words[at].span(start, end)
            own = corpus.words[at].span(day.start, day.end or day.start)
            stems = corpus.stems(at, words) - corpus.stems(at, own) - corpus.function
            named = names.get(day.sentence, frozenset())
            if len(stems) < TELLING or len(stems - named) < BESIDE_NAMES:
                start, end = sentence.start, sentence.end
                stems = corpus.stems(at, corpus.words[at].span(start, end)) - corpus.stems(at, own) - corpus.function
            if len(stems) >= WORDS:
                cite = Cite(record=record.id, sentence=day.sentence, start=start, end=end)
                found.append(Told(at, index, day, day.earliest, day.latest, cite, stems, named))
    beside: dict[tuple[int, int | None], list[Told]] = defaultdict(list)
    for told in found:
        beside[told.at, told.cite.sentence].append(told)
    return [told for told in found if not any(_within(told, other) for other in beside[told.at, told.cite.sentence])]


def _is_vague(day: Date) -> bool:
    """Whether a date counted from its article can mean more than a year, and is no decade or century by its words."""
    assert day.earliest is not None and day.latest is not None
    wide = day.precision not in ("decade", "century") and day.latest - day.earliest > VAGUE
    return day.relative and wide


def _names(corpus: Corpus, at: int) -> Mapping[int, frozenset[int]]:
    """The words of each sentence of a record that name an actor or say an office."""
    words, found = corpus.words[at], defaultdict[int, set[int]](set)
    for actor in corpus.records[at].actors:
        for span in actor.mentions:
            found[span.sentence].update(corpus.stems(at, words.span(span.start, span.end)))
        for role in actor.roles:
            if role.sentence is not None and role.start is not None and role.end is not None:
                found[role.sentence].update(corpus.stems(at, words.span(role.start, role.end)))
    return {sentence: frozenset(stems) for sentence, stems in found.items()}


def _within(one: Told, other: Told) -> bool:
    """Whether the other tells of the same days with more of the same words; of the very same words the first stays."""
    if one is other or (one.earliest, one.latest) != (other.earliest, other.latest):
        return False
    inner, outer = (one.cite.start or 0, one.cite.end or 0), (other.cite.start or 0, other.cite.end or 0)
    return outer[0] <= inner[0] and inner[1] <= outer[1] and (inner != outer or other.index < one.index)


def _likeness(passages: Passages, one: Told, other: Told, weights: alike.Weights) -> float:
    """How like two clauses on the same days are; from 1 on they tell one event. Two of one passage do."""
    own = one.at == other.at
    if not own and passages.share(one.cite, other.cite):
        return 1.0
    needed = DAY if one.told.precision in ("day", "week") else OWN_PERIOD if own else PERIOD
    shared = one.stems & other.stems
    if len(shared - one.names - other.names) < SHARED:
        return 0.0
    enough = min(1.0, len(shared) / ENOUGH)
    return alike.overlap(one.stems, other.stems, weights) * enough / needed


def _event(
    told: Sequence[Told],
    corpus: Corpus,
    passages: Passages,
    who: Entities,
    newest: date | None,
    taken: set[str],
) -> DatedEvent:
    tellings = [_telling(dated, corpus.records[dated.at]) for dated in told]
    first = told[0]
    entities = [entity for one in tellings for entity in who.at(one.cite)]
    topics = [topic.id for dated in told for topic in corpus.records[dated.at].topics]
    return DatedEvent(
        id=ids.unique("e", f"{first.earliest}/{first.latest} {tellings[0].text}", taken),
        earliest=first.earliest,
        latest=first.latest,
        precision=max([dated.told.precision for dated in told], key=_FINE_TO_COARSE.index),
        timing=_timing(told, corpus.windows),
        ahead=newest is not None and first.earliest > newest,
        text=tellings[0].text,
        tellings=tellings,
        support=passages.support(telling.cite for telling in tellings),
        entities=list(dict.fromkeys(entities)),
        topics=list(dict.fromkeys(topics)),
    )


def _telling(dated: Told, record: Record) -> Telling:
    text = record.text[dated.cite.start : dated.cite.end]
    return Telling(date=dated.index, date_text=dated.told.text, text=text, cite=dated.cite)


_FINE_TO_COARSE: tuple[Precision, ...] = (
    "day", "week", "part_of_year", "month", "season", "year", "decade", "century"
)  # fmt: skip


def _timing(told: Sequence[Told], windows: Mapping[str, Window]) -> Literal["past", "scheduled", "background"]:
    """Where the event lies for the articles that tell it; ahead of one of them is ahead."""
    places = [_side(dated, windows[dated.cite.record]) for dated in told]
    return "scheduled" if "scheduled" in places else "past" if "past" in places else "background"


def _side(dated: Told, window: Window) -> Literal["past", "scheduled", "background"]:
    if window.latest is not None and dated.earliest > window.latest:
        return "scheduled"
    if window.earliest is not None and dated.latest < window.earliest - BACKGROUND:
        return "background"
    return "past"
