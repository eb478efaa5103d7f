"""Who is who: one entity for each person, body and place over all briefings, with what the articles say of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.dossier import merging, names, roles
from generator.dossier.corpus import Corpus
from generator.dossier.file import DossierFile, FileActor
from generator.dossier.merging import Bearer, Class, Group, Node, Nodes
from generator.dossier.model import (
    Cite,
    Entity,
    EntityRole,
    EntitySplit,
    EntityStatement,
    Judgement,
    Member,
    Together,
)
from generator.knowledge import Knowledge
from generator.record import Actor, ActorType, NameOrigin, PlaceType, Record

# The others that stand in most sentences with an entity, and the sentences shown for each.
TOGETHER, TOGETHER_CITES = 20, 8


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities, most briefings first; which of them each actor and place is, and which stand in each sentence.

    `unused`: names in the dossier's file that nobody bears; `unparted`: its splits that part nothing."""

    found: list[Entity]
    of: Mapping[tuple[str, str], str]
    present: Mapping[tuple[str, int], Sequence[str]]
    unused: list[str]
    unparted: list[EntitySplit]

    def resolve(self, record: str, local: str | None) -> str | None:
        """The entity that a record's actor or place is."""
        return self.of.get((record, local)) if local else None

    def at(self, cite: Cite) -> Sequence[str]:
        """The entities that stand in a sentence."""
        return self.present.get((cite.record, cite.sentence or 0), ())


def find(corpus: Corpus, knowledge: Knowledge, edits: DossierFile) -> Entities:
    """The entities of these briefings. Time grows with the number of names alone."""
    records = corpus.records
    merged = merging.merge(records, knowledge, edits)
    by_editor = {names.key(form): actor for actor in edits.actors for form in (actor.name, *actor.forms)}
    of: dict[tuple[str, str], str] = {}
    found = []
    for group in merged.groups:
        bearers = sorted(
            (bearer for node in group.nodes for bearer in merged.nodes[node]),
            key=lambda bearer: (bearer.at, bearer.named.id),
        )
        edited = next((by_editor[key] for one in bearers if (key := names.key(one.named.name)) in by_editor), None)
        entity = _entity(group, bearers, merged.nodes, edited, roles.of(bearers, corpus.windows, knowledge))
        found.append(entity)
        of.update({(bearer.record.id, bearer.named.id): entity.id for bearer in bearers})
    found.sort(key=lambda entity: (-len(entity.records), -len(entity.mentions), entity.id))
    present = _present(records, of)
    return Entities(_connected(found, records, of, present), of, present, merged.unused, merged.unparted)


# --- one entity -------------------------------------------------------------------------------------------------------


def _entity(
    group: Group,
    bearers: Sequence[Bearer],
    nodes: Nodes,
    edited: FileActor | None,
    held: list[EntityRole],
) -> Entity:
    chief = _chief(group, nodes)
    id_ = merging.node_id(chief, nodes[chief])
    english, origin = (edited.name_en, "edited") if edited and edited.name_en else _english(bearers)
    type_ = edited.type if edited and edited.type else names.commonest([one.named.type for one in bearers])
    judgements = group.judgements + (_spelling(bearers) if len(group.nodes) == 1 else [])
    records = list(dict.fromkeys(one.record.id for one in bearers))
    romanised = [one.named.romanised for one in bearers if isinstance(one.named, Actor) and one.named.romanised]
    return Entity(
        id=id_,
        aliases=sorted({merging.node_id(node, nodes[node]) for node in group.nodes} - {id_}),
        name=edited.name if edited else _name(nodes[chief] if chief.kind == "person" else bearers),
        name_en=english,
        name_en_origin=origin,
        romanised=romanised[0] if romanised else None,
        kind="place" if chief.kind == "place" else "actor",
        type=_fitting(type_, chief.kind),
        forms=_forms(bearers),
        roles=held,
        records=records,
        members=[Member(record=one.record.id, id=one.named.id, name=one.named.name) for one in bearers],
        mentions=[Cite.of(one.record.id, span) for one in bearers for span in one.named.mentions],
        merged=judgements,
        page=len(records) > 1,
        checked=edited is not None or any(judgement.kind == "editor" for judgement in judgements),
    )


def _chief(group: Group, nodes: Nodes) -> Node:
    """The node that gives the entity its id: the editor's first name, else one the tables know, else the fullest."""
    for judgement in group.judgements:
        if judgement.kind == "editor":
            for node in group.nodes:
                if any(one.named.name == judgement.names[0] for one in nodes[node]):
                    return node
    return min(
        group.nodes,
        key=lambda node: (nodes[node][0].canonical is None, node.own != "", -len(node.key), node.key, node.own),
    )


def _fitting(type_: str, kind: Class) -> ActorType | PlaceType:
    """The type, where it is one of its class; a merge over classes may bring another."""
    for allowed in get_args(PlaceType if kind == "place" else ActorType):
        if allowed == type_:
            return allowed  # type: ignore[no-any-return]
    return "other" if kind == "place" else "organisation"


def _name(bearers: Sequence[Bearer]) -> str:
    """The name shown: the commonest, of equals the longer."""
    counts = Counter(one.named.name for one in bearers)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _english(bearers: Sequence[Bearer]) -> tuple[str | None, NameOrigin | None]:
    """The English name: an editor's before the tables' before a romanised one; of each the one that the tables have for
    it, else the commonest."""
    origins: tuple[NameOrigin, ...] = ("edited", "knowledge", "romanised")
    for origin in origins:
        given = [one.named.name_en for one in bearers if one.named.name_en and one.named.name_en_origin == origin]
        own = [name for name in given if name in {one.latin for one in bearers}]
        if given:
            return names.commonest(own or given), origin
    return None, None


def _spelling(bearers: Sequence[Bearer]) -> list[Judgement]:
    """The judgement that made one of the names of a single node: spellings, or forms of one row of the tables."""
    first: dict[str, Bearer] = {}
    for one in bearers:
        first.setdefault(one.named.name, one)
    if len(first) < 2:
        return []
    known = len({names.key(name) for name in first}) > 1
    return [
        Judgement(
            kind="knowledge" if known else "spelling",
            names=list(first),
            text="أسماء لواحد في جداول المعرفة" if known else "الاسم الكامل نفسه برسم مختلف",
            cites=[one.cite for one in first.values()],
        )
    ]


def _forms(bearers: Sequence[Bearer]) -> list[str]:
    counts = Counter(form for one in bearers for form in dict.fromkeys((one.named.name, *one.named.forms)))
    return sorted(counts, key=lambda form: (-counts[form], -len(form), form))


# --- what connects the entities ---------------------------------------------------------------------------------------


def _present(records: Sequence[Record], of: Mapping[tuple[str, str], str]) -> Mapping[tuple[str, int], Sequence[str]]:
    """The entities that stand in each sentence."""
    present: dict[tuple[str, int], list[str]] = defaultdict(list)
    for record in records:
        for named in merging.named_in(record):
            entity = of[record.id, named.id]
            for span in named.mentions:
                if entity not in present[record.id, span.sentence]:
                    present[record.id, span.sentence].append(entity)
    return dict(present)


def _connected(
    found: Sequence[Entity],
    records: Sequence[Record],
    of: Mapping[tuple[str, str], str],
    present: Mapping[tuple[str, int], Sequence[str]],
) -> list[Entity]:
    """The entities with their statements, topics, and who stands with them."""
    pages = {entity.id for entity in found if entity.page}
    statements: dict[str, list[EntityStatement]] = defaultdict(list)
    topics: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[str, dict[str, list[Cite]]] = defaultdict(dict)
    for record in records:
        for at, said in enumerate(record.statements):
            speaker = of.get((record.id, said.speaker)) if said.speaker else None
            if speaker:
                cite = Cite.of(record.id, said)
                statements[speaker].append(EntityStatement(statement=at, cite=cite, direct=said.direct))
        for entity in dict.fromkeys(of[record.id, named.id] for named in merging.named_in(record)):
            topics[entity].update(topic.id for topic in record.topics)
        for sentence in record.sentences:
            here = present.get((record.id, sentence.n), ())
            cite = Cite(record=record.id, sentence=sentence.n)
            for one in here:
                if one in pages:
                    for other in here:
                        if one != other:
                            together[one].setdefault(other, []).append(cite)
    return [
        entity.model_copy(
            update={
                "statements": statements[entity.id],
                "topics": sorted(topics[entity.id], key=lambda topic: (-topics[entity.id][topic], topic)),
                "together": _most(together[entity.id]),
            }
        )
        for entity in found
    ]


def _most(others: Mapping[str, Sequence[Cite]]) -> list[Together]:
    best = sorted(others.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:TOGETHER]
    return [Together(entity=other, sentences=len(cites), cites=list(cites[:TOGETHER_CITES])) for other, cites in best]
