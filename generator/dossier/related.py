"""Related briefings, with the reason: shared wording, an event, a figure, a rare name, a topic."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.dossier.model import Cite, Dossier, Related, RelatedReason
from generator.record import Record

Kind = Literal["passage", "event", "quantity", "entity", "topic"]

# The links shown for a briefing, and the reasons for each.
LINKS, REASONS = 6, 4
# What stands in more briefings than this relates none of them: it would only cost time.
RARE = 60
# How much a reason weighs before its rarity.
WEIGHT: dict[Kind, float] = {"event": 3.0, "quantity": 2.0, "passage": 2.0, "entity": 1.0, "topic": 0.5}
# How exact the words for an event must be.
EXACT = frozenset({"day", "week", "month"})
# A link needs this score: a rare name, or two less rare ones.
ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class _Tie:
    """Something that several briefings have, and where each has it first."""

    kind: Kind
    id: str
    text: str
    cites: Mapping[str, Cite]


def find(records: Sequence[Record], dossier: Dossier) -> list[Related]:
    """The related briefings of each record, in the order of `records`, best first, by what `dossier` has of them."""
    ties: dict[str, list[_Tie]] = defaultdict(list)
    for tie in _ties(records, dossier):
        if 1 < len(tie.cites) <= RARE:
            for id_ in tie.cites:
                ties[id_].append(tie)
    found = []
    for record in records:
        scores: dict[str, float] = defaultdict(float)
        for tie in ties[record.id]:
            weight = _weight(tie, len(records))
            for other in tie.cites:
                if other != record.id:
                    scores[other] += weight
        best = sorted(scores, key=lambda other: (-scores[other], other))[:LINKS]
        found += [
            Related(record=record.id, to=other, score=round(scores[other], 3),
                    because=_reasons(record.id, other, ties[record.id], len(records)))
            for other in best
            if scores[other] >= ENOUGH
        ]  # fmt: skip
    return found


def _weight(tie: _Tie, records: int) -> float:
    """The rarer, the more it says: full weight for what two of many share, half for what all share."""
    rarity = math.log((records + 1) / len(tie.cites)) / math.log((records + 1) / 2) if records > 1 else 0.0
    return WEIGHT[tie.kind] * (0.5 + 0.5 * rarity)


def _reasons(record: str, other: str, ties: Sequence[_Tie], records: int) -> list[RelatedReason]:
    shared = sorted((tie for tie in ties if other in tie.cites), key=lambda tie: (-_weight(tie, records), tie.id))
    return [
        RelatedReason(kind=tie.kind, id=tie.id, text=tie.text, here=tie.cites[record], there=tie.cites[other])
        for tie in shared[:REASONS]
    ]


def _first(cites: Iterable[Cite]) -> dict[str, Cite]:
    """The first of these in each record."""
    found: dict[str, Cite] = {}
    for cite in cites:
        found.setdefault(cite.record, cite)
    return found


def _ties(records: Sequence[Record], dossier: Dossier) -> Iterable[_Tie]:
    for event in dossier.events:
        if event.precision not in EXACT:
            continue  # «منذ بداية العام» is no event that two articles tell
        yield _Tie("event", event.id, f"الحدث نفسه: {event.text}", _first(told.cite for told in event.tellings))
    for quantity in dossier.quantities:
        yield _Tie("quantity", quantity.id, f"الرقم نفسه: {quantity.label}", _first(e.cite for e in quantity.entries))
    for passage in dossier.shared_passages:
        yield _Tie("passage", passage.id, "خلفية متكررة بصياغة مشتركة", _first(passage.places))
    for entity in dossier.entities:
        if entity.page and entity.type != "media":  # two articles that quote one agency are no relatives
            yield _Tie("entity", entity.id, f"يرد في كليهما: {entity.name}", _first(entity.mentions))
    because: dict[str, dict[str, Cite]] = defaultdict(dict)
    topics: dict[str, str] = {}
    for record in records:
        for topic in record.topics:
            topics.setdefault(topic.id, topic.name)
            sentence = topic.because[0].sentence if topic.because else None
            because[topic.id][record.id] = Cite(record=record.id, sentence=sentence)
    for id_ in sorted(topics):
        yield _Tie("topic", id_, f"الموضوع نفسه: {topics[id_]}", because[id_])
