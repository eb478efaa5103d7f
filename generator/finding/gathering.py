"""From mentions to the record: those of one person, body or place put together, with forms, roles and English, and
ranked."""

from __future__ import annotations

import collections
import itertools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import folded
from generator.arabic.romanise import ascii_slug, romanise
from generator.arabic.tokens import bases
from generator.finding import evidence
from generator.finding.naming import adjectives, english, mentions, reference
from generator.finding.naming.bodies import english as body_english
from generator.finding.naming.bodies.vocabulary import INTERNATIONAL
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people.name_words import REFERRING
from generator.finding.naming.titles import apposition, offices, preceding, role_parts, roles
from generator.knowledge import Knowledge
from generator.record import Actor, Place, Role

# A mention early in the text counts for more in the ranking than one further down.
LEAD = 3
_UNMARKED = str.maketrans(dict.fromkeys(mentions.QUOTES))


class _Group(NamedTuple):
    mentions: list[Mention]
    roles: list[Role]
    origins: list[Role]  # «التونسي» before a name


def gather(text: str, found: Sequence[NamedLine], knowledge: Knowledge) -> tuple[list[Actor], list[Place]]:
    """The actors and the places named in the lines of this article's text, each ranked: by how often and how early they
    are named."""
    groups: dict[tuple[str, str], _Group] = collections.defaultdict(lambda: _Group([], [], []))
    for entry in found:
        titled, told = entry.titled(knowledge), set[int]()
        for mention in sorted((*entry.things, *entry.people), key=lambda m: m.start):
            group = groups[mention.subject.kind, folded(mention.subject.key)]
            group.mentions.append(mention)
            if mention.subject.kind == "person":
                _add_roles(text, titled, mention, told, group)
        for mention, title in preceding.of_several(titled, sorted(entry.people, key=lambda m: m.start)):
            _say(text, title, mention.n, groups["person", folded(mention.subject.key)].roles)
    _add_offices(text, groups, found, knowledge)
    actors: list[Actor] = []
    located: list[Place] = []
    used: set[str] = set()
    states = reference.states([entry.things for entry in found])
    by_number = {entry.line.n: entry for entry in found}
    for group in sorted(groups.values(), key=lambda group: (-_weight(group.mentions), group.mentions[0].start)):
        subject = group.mentions[0].subject
        forms = _forms(text, group)
        if subject.kind == "place":
            located.append(_place(subject, forms, group, used))
        else:
            country = _country(group, by_number, states, knowledge) if subject.kind == "person" else ("", False)
            actors.append(_actor(subject, forms, group, country, used, knowledge))
    return actors, located


def without_origins(actors: Sequence[Actor], text: str, knowledge: Knowledge) -> list[Actor]:
    """The actors without what tells no more of somebody than the state: «التونسي», which helps to find what is told of
    whom, and is no role."""
    found = []
    for actor in actors:
        kept = [one for one in actor.roles if one.origin == "edited" or not _is_origin(one, text, knowledge)]
        found.append(actor if len(kept) == len(actor.roles) else actor.model_copy(update={"roles": kept}))
    return found


def _is_origin(role: Role, text: str, knowledge: Knowledge) -> bool:
    return adjectives.nationality(folded(evidence.role(text, role)), knowledge) is not None


def _add_offices(
    text: str, groups: Mapping[tuple[str, str], _Group], found: Sequence[NamedLine], knowledge: Knowledge
) -> None:
    """Adds an office that stands alone in the article to whom no role is told of, where knowledge holds it for one of
    its persons."""
    people = {group.mentions[0].subject.key: group for (kind, _), group in groups.items() if kind == "person"}
    without = [name for name, group in people.items() if not group.roles]
    for name, office in offices.alone(people, without, found, knowledge).items():
        words = text[office.start : office.end]
        people[name].roles.append(Role(text=words, sentence=office.sentence, start=office.start, end=office.end))


def _weight(found: Sequence[Mention]) -> int:
    return sum(LEAD if mention.n <= LEAD else 1 for mention in found)


def _add_roles(text: str, titled: roles.TitledLine, mention: Mention, told: set[int], group: _Group) -> None:
    """Adds the roles that stand beside a mention to its person's, but for «زعيمها», which alone does not tell what
    somebody leads; `told` are the first words of the line's titles that stand right behind the names before it."""
    line, said = titled.line, group.roles
    before = preceding.before(titled, mention)
    if before and before.first in told:
        before = None  # «فلان رئيس كوريا الجنوبية، فلان»
    ranked = preceding.before_rank(titled, mention, before)
    after = apposition.after(titled, mention)
    if before and after and apposition.is_anothers(titled, mention, ranked or before, after):
        after = None
    if after and after.first == mention.last:
        told.add(after.first)
    for phrase in (ranked, before, after):
        for title in role_parts.of(titled, phrase) if phrase else ():
            if roles.is_unsaid(line, title, titled.titles):
                continue
            _say(text, title, line.n, said)
    if not said and not group.origins:
        group.origins.extend(_origin(line, mention, titled.knowledge))


def _say(text: str, title: roles.Title, n: int, said: list[Role]) -> None:
    """Adds a title of line `n` as a role to those said before, if none of these is so worded."""
    role = Role(text=text[title.start : title.end], sentence=n, start=title.start, end=title.end)
    if all(folded(evidence.role(text, one)) != folded(evidence.role(text, role)) for one in said):
        said.append(role)


def _origin(line: Line, mention: Mention, knowledge: Knowledge) -> list[Role]:
    """What tells where somebody comes from right before the name, and describes no other word: «التونسي»."""
    at = mention.first - 1
    if at < 0 or mention.start > line.words[mention.first].start:
        return []
    word, described = line.words[at], at > 0 and roles.is_definite(line.words[at - 1].text)
    for base in bases(word.text):
        if described and not base.clitics:
            continue  # «الإعلام التونسي»
        if base.clitics in REFERRING and adjectives.nationality(base.key, knowledge):
            start = word.start + base.cut
            return [Role(text=word.text[base.cut :], sentence=line.n, start=start, end=word.end)]
    return []


def _place(subject: Subject, forms: list[str], group: _Group, used: set[str]) -> Place:
    return Place.model_validate(
        {
            "id": _id(subject.key, used),
            "name": forms[0],
            "name_en": subject.en,
            "name_en_origin": "knowledge" if subject.en else None,
            "forms": forms,
            "mentions": [mention.span for mention in group.mentions],
            "type": subject.type,
        }
    )


def _country(
    group: _Group, found: Mapping[int, NamedLine], states: collections.Counter[str], knowledge: Knowledge
) -> tuple[str, bool]:
    """Whose press spells a person's name: the state of an office or of a body or place in it, else one whose people
    bear such names, else the one that the article names most; and whether that is told, not guessed. `found` are its
    lines by number."""
    for role in (*group.roles, *group.origins):
        words = folded(role.text).split()
        for form in (*map(" ".join, itertools.pairwise(words)), *words):  # «الكوري الشمالي»
            nation = adjectives.nationality(form, knowledge)
            if nation and nation.code.isalpha():
                return nation.code, True
        entry = found.get(role.sentence or 0)
        for mention in entry.things if entry else ():
            within = role.start is not None and role.start <= mention.start < (role.end or 0)
            country = mention.subject.country
            if within and country and country != INTERNATIONAL:
                return country, True
    homes = english.homes(group.mentions[0].subject.key, knowledge)
    named = [code for code, _ in states.most_common()]
    likely = [code for code in named if code in homes] or (sorted(homes) if len(homes) == 1 else [])
    return (likely[0], True) if likely else (named[0] if named else "", False)


def _actor(
    subject: Subject,
    forms: list[str],
    group: _Group,
    country: tuple[str, bool],
    used: set[str],
    knowledge: Knowledge,
) -> Actor:
    name_en: str | None
    origin: str | None
    if subject.kind == "person":
        name = subject.key
        name_en, origin = english.person(name, country[0], knowledge, told=country[1])
    else:
        name = max(forms, key=lambda form: (len(form.split()), -forms.index(form)))
        name_en, origin = body_english.body(subject, knowledge)
    return Actor.model_validate(
        {
            "id": _id(subject.key, used),
            "name": name,
            "name_en": name_en,
            "name_en_origin": origin,
            "romanised": romanise(name),
            "type": subject.type,
            "roles": group.roles or group.origins,
            "forms": forms,
            "mentions": [mention.span for mention in group.mentions],
        }
    )


def _forms(text: str, group: _Group) -> list[str]:
    """The spellings met, without the quotation marks inside them; a hashtag's words, «#حزب_الله», as they are read and
    as they stand; the names in full of bodies that share their head, «وزارتا الخارجية والمالية», and those of bodies
    without their state, «حزب الله اللبناني»."""
    met = dict.fromkeys(evidence.read(text, m.start, m.end).translate(_UNMARKED) for m in group.mentions)
    full = [m.form for m in group.mentions if m.form and m.subject.kind == "body"]
    forms = (*(form.replace("_", " ") for form in met), *met, *full)
    return list(dict.fromkeys(" ".join(form.split()) for form in forms))


def _id(name: str, used: set[str]) -> str:
    base = ascii_slug(name) or "name"
    id_, n = base, 2
    while id_ in used:
        id_, n = f"{base}-{n}", n + 1
    used.add(id_)
    return id_
