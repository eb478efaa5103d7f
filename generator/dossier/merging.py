"""Which names are one: the names of all records, the judgements that join or part them, and the groups they make.

Names are joined by what the tables know, by the same full name up to spelling, by one full name within another where
the office is the same, and by the editor. A short name («حسين») stands for somebody within one article alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.dossier import ids, names
from generator.dossier.file import DossierFile
from generator.dossier.model import Cite, EntityMerge, EntitySplit, Judgement
from generator.knowledge import Knowledge
from generator.record import Actor, Place, Record

# An office must have this many words («رئيس الوزراء») to tell two people of one family name apart.
OFFICE = 2
# Two names that differ by long vowels alone are worth a look if so many letters are left without them.
SKELETON = 7
_VOWELS = str.maketrans("", "", "اويىءئؤه")
# More names than this with one ending and one office are not compared: such an office tells nobody apart.
MANY = 40

Class = Literal["person", "body", "place"]


class Node(NamedTuple):
    """A name that is one beyond doubt: everybody of this class whose name has this key.

    `own`: the record, or the split of the editor, beyond which the name says nothing; "" where it holds everywhere."""

    kind: Class
    key: str
    own: str = ""
    split: int | None = None


@dataclass(frozen=True, slots=True)
class Bearer:
    """An actor or place of a record; `at` is that one's position, `canonical` the tables' Arabic name for it.

    `stable`: a name that is the same in whatever spelling an article has it; `latin`: that name as the tables spell it
    in Latin letters, "" where they do not know it."""

    at: int
    record: Record
    named: Actor | Place
    canonical: str | None
    stable: str
    latin: str

    @property
    def cite(self) -> Cite:
        """Where the record mentions it first."""
        if not self.named.mentions:
            return Cite(self.record.id, None)
        return Cite.of(self.record.id, self.named.mentions[0])


Nodes = Mapping[Node, Sequence[Bearer]]


@dataclass(frozen=True, slots=True)
class _Link:
    """Nodes that are one, or must not be, and why."""

    nodes: tuple[Node, ...]
    judgement: Judgement


@dataclass(slots=True)
class Group:
    """What is taken for one entity: its nodes in order of appearance, and every judgement on them."""

    nodes: list[Node]
    judgements: list[Judgement] = field(default_factory=list)


class Merged(NamedTuple):
    """All names, their groups in order of appearance, names in the editor's file that nobody bears, and its splits of
    names that the briefings it lists do not have."""

    nodes: Nodes
    groups: list[Group]
    unused: list[str]
    unparted: list[EntitySplit]


def merge(records: Sequence[Record], knowledge: Knowledge, edits: DossierFile) -> Merged:
    """Who is one over these records, oldest first. Time grows with the number of names alone."""
    nodes = _nodes(records, knowledge, edits.splits)
    links, unused, unparted = _by_editor(nodes, edits)
    apart = {node for node in nodes if node.split is not None}
    found = (
        _by_knowledge(nodes, _known(knowledge))
        + _by_english(nodes, knowledge)
        + _by_transcription(nodes)
        + _by_vowels(nodes)
        + _by_office(nodes)
    )
    links += [link for link in found if not apart & set(link.nodes)]
    return Merged(nodes, _groups(nodes, links), unused, unparted)


def node_id(node: Node, bearers: Sequence[Bearer]) -> str:
    """The id of a node: from the tables' name or the folded one, never from what another article may change."""
    return ids.named(bearers[0].stable, f"{node.kind}/{node.own}" if node.own else node.kind, bearers[0].latin)


def named_in(record: Record) -> Iterator[Actor | Place]:
    """Everybody and every place of a record."""
    yield from record.actors
    yield from record.places


# --- names that are one beyond doubt ----------------------------------------------------------------------------------


def _known(knowledge: Knowledge) -> Mapping[str, names.Known]:
    """What the tables know, by class."""
    return {"body": knowledge.derived(names.bodies), "place": knowledge.derived(names.places)}


def _class(named: Actor | Place) -> Class:
    if isinstance(named, Place):
        return "place"
    return "person" if named.type == "person" else "body"


def _nodes(records: Sequence[Record], knowledge: Knowledge, splits: Sequence[EntitySplit]) -> Nodes:
    """The names, each with everybody who bears it."""
    known, joining, people = _known(knowledge), knowledge.derived(names.joiners), knowledge.derived(names.people)
    compound, countries = knowledge.derived(names.compounds), knowledge.derived(names.countries)
    apart = {(names.key(split.name), record): at for at, split in enumerate(splits) for record in split.records}
    nodes: dict[Node, list[Bearer]] = defaultdict(list)
    spelled: dict[str, str] = {}
    for at, record in enumerate(records):
        for named in named_in(record):
            kind, key = _class(named), names.key(named.name)
            english = named.name_en if named.name_en_origin == "knowledge" else None
            canonical: str | None
            if kind == "person":
                canonical, vague = people.get(key), not names.is_full(named.name, joining)
                stable = names.glued(canonical or named.name, compound)
                latin = spelled.get(stable) or spelled.setdefault(stable, names.latin_person(stable, knowledge))
            else:
                canonical, vague = known[kind].canonical(named.name, english), known[kind].is_vague(named.name, english)
                if vague and canonical is None and english and kind == "body":
                    # «البنك المركزي», where the article means the Turkish one
                    whole = (f"{named.name} {adjective}" for adjective in countries.of(english))
                    canonical = next(filter(None, (known[kind].canonical(name, None) for name in whole)), None)
                stable = canonical if canonical is not None else names.folded(named.name)
                latin = known[kind].latin.get(canonical or "", "")
            split = apart.get((key, record.id))
            if split is not None:
                node, canonical = Node(kind, key, f"split/{min(splits[split].records)}", split), None
                stable = names.folded(named.name)
            elif canonical is not None:
                # as written: «عُمان» and «عمّان» differ by their marks alone
                node = Node(kind, f"={canonical}")
            elif vague:
                node = Node(kind, key, record.id)
            else:
                node = Node(kind, key)
            nodes[node].append(Bearer(at, record, named, canonical, stable, latin))
    return nodes


# --- judgements -------------------------------------------------------------------------------------------------------


def _by_knowledge(nodes: Nodes, known: Mapping[str, names.Known]) -> list[_Link]:
    """Bodies and places to which the tables gave the same English and whose names differ by a head alone («الخارجية
    الإيرانية», «وزارة الخارجية الإيرانية»)."""
    english: dict[tuple[Class, str], list[Node]] = defaultdict(list)
    for node, bearers in nodes.items():
        if node.kind != "person" and not node.own:
            given = [one.named.name_en for one in bearers if one.named.name_en_origin == "knowledge"]
            for name in dict.fromkeys(filter(None, given)):
                english[node.kind, name].append(node)
    links = []
    for (kind, _), same in english.items():
        for at, one in enumerate(same[1:], 1):
            for other in same[:at]:
                if known[kind].same(nodes[one][0].named.name, nodes[other][0].named.name):
                    pair = (other, one)
                    reason = "أسماء لجهة واحدة في جداول المعرفة"
                    links.append(_Link(pair, _judgement("knowledge", reason, pair, nodes)))
                    break
    return links


def _by_english(nodes: Nodes, knowledge: Knowledge) -> list[_Link]:
    """Names to which the tables gave one English in their articles that says who is meant: a body of a country
    («الحكومة», «الحكومة التركية»), where nothing but head and country differ; a public figure, however written."""
    countries, public = knowledge.derived(names.countries), knowledge.derived(names.public)
    heads = knowledge.derived(names.bodies).heads
    given: dict[tuple[Class, str], dict[Node, str]] = defaultdict(dict)
    for node, bearers in nodes.items():
        english = {one.named.name_en for one in bearers if one.named.name_en_origin == "knowledge"}
        if node.kind != "place" and len(english) == 1 and (name_en := english.pop()):
            given[node.kind, name_en][node] = bearers[0].named.name
    links = []
    for (kind, name_en), same in given.items():
        groups: dict[object, list[Node]] = defaultdict(list)
        for node, name in same.items():
            if kind == "person" and name_en in public:
                groups[name_en].append(node)
            elif kind == "body" and countries.of(name_en):
                own = names.stems_of(name) - countries.stems
                groups[own - heads, len(own)].append(node)
        for alike in groups.values():
            if len(alike) > 1:
                reason = f"الاسم نفسه في جداول المعرفة: {name_en}"
                links.append(_Link(tuple(alike), _judgement("knowledge", reason, alike, nodes)))
    return links


def _by_transcription(nodes: Nodes) -> list[_Link]:
    """People whose full names differ by the two letters that newsrooms write a foreign g with: «أنجيلا», «أنغيلا»."""
    alike: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.kind == "person" and not node.own:
            alike[_transcribed(node)].append(node)
    reason = "الاسم الكامل نفسه، كُتبت الجيم فيه غينًا"
    return [_Link(tuple(same), _judgement("spelling", reason, same, nodes)) for same in alike.values() if len(same) > 1]


def _by_vowels(nodes: Nodes) -> list[_Link]:
    """People whose full names differ by long vowels alone, as newsrooms write foreign names («كوشنر», «كوشنير»):
    doubtful, for «سالم» and «سليم» are two."""
    alike: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node, bearers in nodes.items():
        skeleton = _transcribed(node).translate(_VOWELS)
        if node.kind == "person" and not node.own and len(skeleton) >= SKELETON:
            alike[len(names.parts(bearers[0].named.name)), skeleton].append(node)
    reason = "الاسمان واحد لولا حروف المد"
    return [
        _Link(tuple(same), _judgement("spelling", reason, same, nodes, doubtful=True))
        for same in alike.values()
        if len({_transcribed(node) for node in same}) > 1
    ]


def _transcribed(node: Node) -> str:
    """The key of a name, whichever letter a foreign g has in it."""
    return node.key.replace("غ", "ج")


def _by_office(nodes: Nodes) -> list[_Link]:
    """People one of whose names stands within the other: joined where they hold the same office, or first and last name
    agree and one office stands within the other; doubtful where the names alone agree."""
    people = {node: names.parts(bearers[0].named.name) for node, bearers in nodes.items() if node.kind == "person"}
    by_office: dict[tuple[str, str], list[Node]] = defaultdict(list)
    by_ends: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node, words in people.items():
        if words:
            for office in _offices(nodes[node]):
                by_office[office, words[-1]].append(node)
        if len(words) > 1:
            by_ends[words[0], words[-1]].append(node)
    links = []
    for (office, _), same in by_office.items():
        for pair in _nested(same, people):
            links.append(_Link(pair, _judgement("role", f"المنصب نفسه: «{office}»", pair, nodes)))
    joined = {frozenset(link.nodes) for link in links}
    for same in by_ends.values():
        for pair in _nested(same, people):
            if frozenset(pair) in joined:
                continue
            shared = _office_within([nodes[node] for node in pair])
            if shared:
                links.append(_Link(pair, _judgement("role", f"المنصب نفسه: «{shared}»", pair, nodes)))
            else:
                reason = "الاسم الأول والأخير واحد، ولا منصب مشترك"
                links.append(_Link(pair, _judgement("role", reason, pair, nodes, doubtful=True)))
    return links


def _offices(bearers: Sequence[Bearer]) -> list[str]:
    """The offices of a person in these records, as comparable words."""
    texts = {names.folded(role.text) for one in bearers if isinstance(one.named, Actor) for role in one.named.roles}
    return sorted(text for text in texts if text.count(" ") >= OFFICE - 1)


def _office_within(people: Sequence[Sequence[Bearer]]) -> str | None:
    """An office of the first ones whose words all stand in an office of the last, or the other way round."""
    longer = [names.stems_of(office) for office in _offices(people[-1])]
    for office in (office for bearers in people[:-1] for office in _offices(bearers)):
        words = names.stems_of(office)
        if any(words <= other or other <= words for other in longer):
            return office
    return None


def _nested(same: Sequence[Node], people: Mapping[Node, tuple[str, ...]]) -> Iterator[tuple[Node, ...]]:
    """Each shorter name's nodes with the one longer name that holds its words; none where it could be several."""
    by_words: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in same:
        by_words[people[node]].append(node)
    if not 1 < len(by_words) <= MANY:
        return
    for short, bearers in sorted(by_words.items()):
        whole = _one_name(long for long in by_words if len(long) > len(short) and _within(short, long))
        if whole is not None:
            yield (*bearers, by_words[whole][0])


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of one stand in the other, in order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _one_name(found: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The shortest of these names if all the others hold it, else None: then it could be any of them."""
    ordered = sorted(found, key=lambda words: (len(words), words))
    return ordered[0] if ordered and all(_within(ordered[0], other) for other in ordered) else None


def _by_editor(nodes: Nodes, edits: DossierFile) -> tuple[list[_Link], list[str], list[EntitySplit]]:
    """What the editor joined and parted, the names that nobody bears, and the splits that part nothing."""
    bearing: dict[str, list[Node]] = defaultdict(list)
    forms: dict[str, list[Node]] = defaultdict(list)
    for node, bearers in nodes.items():
        bearing[node_id(node, bearers)].append(node)
        if node.split is None:
            for key in dict.fromkeys(names.key(one.named.name) for one in bearers):
                bearing[key].append(node)
            for key in dict.fromkeys(names.key(form) for one in bearers for form in one.named.forms):
                forms[key].append(node)

    def meant(name: str) -> list[Node]:
        return bearing.get(name) or bearing.get(names.key(name)) or forms.get(names.key(name)) or []

    links, unparted = [], []
    merges = [*edits.merges, *(EntityMerge(names=[actor.name, *actor.forms]) for actor in edits.actors if actor.forms)]
    unused = [name for merge in edits.merges for name in merge.names if not meant(name)]
    for actor in edits.actors:
        unused += [form for form in actor.forms if not meant(form)]
        if not any(map(meant, (actor.name, *actor.forms))):  # the name may be one that no article has
            unused.append(actor.name)
    for merge in merges:
        same = list(dict.fromkeys(node for name in merge.names for node in meant(name)))
        if len(same) > 1:
            links.append(_Link(tuple(same), _judgement("editor", merge.reason or "قرار المحرر", same, nodes)))
    for at, split in enumerate(edits.splits):
        same = [node for node in nodes if node.split == at]
        if same:
            reason = split.reason or "قرار المحرر"
            links.append(_Link(tuple(same), _judgement("editor", reason, same, nodes, apart=True)))
        else:
            unparted.append(split)
    return links, unused, unparted


def _judgement(
    kind: Literal["knowledge", "spelling", "role", "editor"],
    text: str,
    same: Sequence[Node],
    nodes: Nodes,
    *,
    doubtful: bool = False,
    apart: bool = False,
) -> Judgement:
    first = [nodes[node][0] for node in same]
    return Judgement(
        kind=kind,
        names=list(dict.fromkeys(one.named.name for one in first)),
        text=text,
        cites=[one.cite for one in first],
        doubtful=doubtful,
        apart=apart,
    )


def _groups(nodes: Nodes, links: Sequence[_Link]) -> list[Group]:
    """The nodes that links connect; a doubtful link connects nothing and is kept on both sides."""
    root = {node: node for node in nodes}

    def top(node: Node) -> Node:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    order = {node: at for at, node in enumerate(nodes)}
    for link in links:
        if not link.judgement.doubtful:
            first, *others = sorted({top(node) for node in link.nodes}, key=order.__getitem__)
            for other in others:
                root[other] = first
    groups: dict[Node, Group] = {}
    for node in nodes:
        groups.setdefault(top(node), Group([])).nodes.append(node)
    for link in links:
        chiefs = dict.fromkeys(top(node) for node in link.nodes)
        if link.judgement.doubtful and len(chiefs) == 1:
            continue  # something surer has joined them
        for chief in chiefs:
            groups[chief].judgements.append(link.judgement)
    return list(groups.values())
