"""Positions: what each entity says on each topic, over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.dossier import alike
from generator.dossier.corpus import Corpus
from generator.dossier.entities import Entities
from generator.dossier.model import Cite, Position, Saying
from generator.record import Record, Statement

# Two articles report one saying if this share of the shorter one's words, by weight, stands in the other, and so many
# words: «قلق» alone is everybody's.
SAME, SHARED = 0.6, 3


def find(corpus: Corpus, who: Entities) -> list[Position]:
    """The positions by entity (most sayings first) and topic; a saying that several articles report stands once."""
    said: dict[tuple[str, str | None], list[tuple[int, int]]] = defaultdict(list)
    for at, record in enumerate(corpus.records):
        for index, statement in enumerate(record.statements):
            speaker = who.resolve(record.id, statement.speaker)
            if speaker:
                for topic in _topics(record, statement):
                    said[speaker, topic].append((at, index))
    found = [
        Position(entity=entity, topic=topic, sayings=_sayings(corpus, places))
        for (entity, topic), places in said.items()
    ]
    return sorted(found, key=lambda position: (-len(position.sayings), position.entity, position.topic or ""))


def _topics(record: Record, statement: Statement) -> list[str | None]:
    """The topics whose words stand in the statement's sentence; where none does, the article's first topic."""
    here = [
        topic.id for topic in record.topics if any(reason.sentence == statement.sentence for reason in topic.because)
    ]
    return [*here] or [record.topics[0].id if record.topics else None]


def _sayings(corpus: Corpus, places: Sequence[tuple[int, int]]) -> list[Saying]:
    stems = [_stems(corpus, at, corpus.records[at].statements[index]) for at, index in places]

    def judge(leader: int, other: int) -> float | None:
        return None if len(stems[leader] & stems[other] - corpus.function) >= SHARED else 0.0

    found = []
    for members in alike.group(stems, corpus.weights, SAME, judge):
        (at, index), *others = [places[member] for member in members]
        record = corpus.records[at]
        statement = record.statements[index]
        window = corpus.windows[record.id]
        found.append(
            Saying(
                statement=index,
                cite=Cite.of(record.id, statement),
                text=statement.text,
                verb=statement.verb,
                force=statement.force,
                direct=statement.direct,
                earliest=window.earliest,
                latest=window.latest,
                also=[Cite.of((there := corpus.records[where]).id, there.statements[which]) for where, which in others],
            )
        )
    return found


def _stems(corpus: Corpus, at: int, statement: Statement) -> frozenset[int]:
    if statement.start is None or statement.end is None:
        return corpus.stems_of(statement.text)
    return corpus.stems(at, corpus.words[at].span(statement.start, statement.end))
