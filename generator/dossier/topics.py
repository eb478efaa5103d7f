"""Topic pages: a standing summary in the articles' own sentences, and what else belongs to the topic."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.dossier import alike, order
from generator.dossier.corpus import Corpus
from generator.dossier.entities import Entities
from generator.dossier.model import Cite, DatedEvent, Dossier, Quantity, StandingLine, TopicPage
from generator.dossier.passages import Passages
from generator.knowledge import Knowledge

# The lines of a standing summary, at most so many from one article, out of so many of the newest articles.
LINES, OF_ONE, NEWEST = 8, 2, 40
# A line repeats an earlier one if this share of the lighter one's words, by weight, stands in the other.
SAME = 0.5
# The entities listed on a topic's page.
ENTITIES = 30


def find(corpus: Corpus, passages: Passages, who: Entities, dossier: Dossier, knowledge: Knowledge) -> list[TopicPage]:
    """The topics, most briefings first. `dossier`: with the events, quantities and positions that belong to them."""
    broader = knowledge.derived(_broader)
    members: dict[str, list[int]] = defaultdict(list)
    names: dict[str, tuple[str, str | None]] = {}
    because: dict[str, list[Cite]] = defaultdict(list)
    actors: dict[str, Counter[str]] = defaultdict(Counter)
    age = {at: order.first_day(corpus.windows[record.id]) for at, record in enumerate(corpus.records)}
    for at, record in enumerate(corpus.records):
        here = list(dict.fromkeys(who.of[record.id, actor.id] for actor in record.actors))
        for topic in record.topics:
            members[topic.id].append(at)
            names[topic.id] = topic.name, topic.name_en
            because[topic.id] += [Cite(record=record.id, sentence=reason.sentence) for reason in topic.because[:1]]
            actors[topic.id].update(here)
    events_of, quantities_of = _by_topic(dossier.events), _by_topic(dossier.quantities)
    positions_of: dict[str, list[int]] = defaultdict(list)
    for index, position in enumerate(dossier.positions):
        positions_of[position.topic or ""].append(index)
    return [
        TopicPage(
            id=id_,
            name=names[id_][0],
            name_en=names[id_][1],
            broader=next((top for top in broader.get(id_, ()) if top in members), None),
            records=[corpus.records[at].id for at in sorted(members[id_], key=age.__getitem__, reverse=True)],
            standing=_standing(corpus, passages, heapq.nlargest(NEWEST, members[id_], key=age.__getitem__)),
            events=events_of[id_],
            quantities=quantities_of[id_],
            positions=positions_of[id_],
            entities=sorted(actors[id_], key=lambda entity: (-actors[id_][entity], entity))[:ENTITIES],
            because=because[id_],
        )
        for id_ in sorted(members, key=lambda id_: (-len(members[id_]), id_))
    ]


def _broader(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    return {row.code: row.broader for row in knowledge.topics_iptc}


def _by_topic(things: Sequence[DatedEvent] | Sequence[Quantity]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for thing in things:
        for topic in thing.topics:
            found[topic].append(thing.id)
    return found


def _standing(corpus: Corpus, passages: Passages, newest: Sequence[int]) -> list[StandingLine]:
    """The best points over these articles, newest first, each told once. An article's own gist and points are its best
    sentences already; of an older article only what no newer one says is shown."""
    lines = [(at, line) for at in newest for line in corpus.records[at].summary if line.sentence]
    stems = [corpus.stems(at, corpus.words[at].sentence(line.sentence or 0)) for at, line in lines]

    places = [Cite(record=corpus.records[at].id, sentence=line.sentence) for at, line in lines]

    def judge(leader: int, other: int) -> bool | None:
        return passages.share(places[leader], places[other]) or None

    found: list[StandingLine] = []
    taken: Counter[int] = Counter()
    for members in alike.group(stems, corpus.weights, SAME, judge):
        at, line = lines[members[0]]
        if taken[at] >= OF_ONE or len(found) >= LINES:
            continue
        taken[at] += 1
        record = corpus.records[at]
        found.append(
            StandingLine(
                text=line.text,
                cite=places[members[0]],
                earliest=corpus.windows[record.id].earliest,
                latest=corpus.windows[record.id].latest,
                also=[places[member] for member in members[1:] if places[member].record != record.id],
            )
        )
    return found
