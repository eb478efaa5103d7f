"""Who acts in an article and where: all names found, those of one person, body or place put together, and ranked."""

from __future__ import annotations

import collections

from generator.arabic.lexicon import folded
from generator.arabic.romanise import ascii_slug, romanise
from generator.arabic.tokens import bases
from generator.finding import english, mentions, organisations, persons, places, roles
from generator.finding.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place, Role


def find(article: Article, knowledge: Knowledge) -> tuple[list[Actor], list[Place]]:
    """The actors and the places of an article, each ranked: first by how often, then by how early it is named."""
    lines = mentions.lines(article)
    things = [mentions.longest([*organisations.find(line, knowledge), *places.find(line, knowledge)]) for line in lines]
    context = _context(things)
    things = [[m for mention in found if (m := _decided(mention, context))] for found in things]
    people = []
    for line, found in zip(lines, things, strict=True):
        people.append(persons.find(line, _taken(line, found), knowledge))
    surnames = _surnames(people)
    for line, found, named in zip(lines, things, people, strict=True):
        named.extend(_alone(line, _taken(line, [*found, *named]), surnames))
    actors, found_places = _gathered(article, lines, things, people, knowledge)
    return actors, found_places


def _taken(line: Line, found: list[Mention]) -> list[int]:
    taken = [0] * len(line.words)
    for mention in found:
        for at in range(mention.first, mention.last):
            taken[at] = 2 if mention.subject.kind == "person" else 1
    return taken


def _context(things: list[list[Mention]]) -> collections.Counter[str]:
    """How often each state is named or meant by a sure name."""
    return collections.Counter(
        mention.subject.country for found in things for mention in found if mention.sure and mention.subject.country
    )


def _decided(mention: Mention, context: collections.Counter[str]) -> Mention | None:
    """A form that several bodies share names the one whose state is named most; a plain word names none."""
    if mention.sure:
        return mention
    if len(mention.subjects) > 1:
        best = max(mention.subjects, key=lambda subject: context[subject.country])
        if context[best.country]:
            return mention._replace(subjects=(best,), sure=True)
    return None


def _surnames(people: list[list[Mention]]) -> dict[str, list[tuple[int, Subject]]]:
    """The last part of each full name, with where and whom it named."""
    found: dict[str, list[tuple[int, Subject]]] = collections.defaultdict(list)
    for named in people:
        for mention in named:
            last = mention.subject.key.split()[-1]
            found[folded(last)].append((mention.start, mention.subject))
    return found


def _alone(line: Line, taken: list[int], surnames: dict[str, list[tuple[int, Subject]]]) -> list[Mention]:
    """A surname alone is the last full name with it before this place, else the first after it."""
    found = []
    for at, word in enumerate(line.words):
        if taken[at] or not word.is_word:
            continue
        for base in bases(word.text):
            owners = surnames.get(base.key)
            if owners and base.clitics in ("", "و", "ل", "ب", "ول", "وب", "ف"):
                start = word.start + base.cut
                earlier = [subject for place, subject in owners if place < start]
                subject = earlier[-1] if earlier else owners[0][1]
                found.append(Mention(line.n, at, at + 1, start, word.end, (subject,)))
                break
    return found


def _gathered(
    article: Article,
    lines: list[Line],
    things: list[list[Mention]],
    people: list[list[Mention]],
    knowledge: Knowledge,
) -> tuple[list[Actor], list[Place]]:
    groups: dict[tuple[str, str], list[Mention]] = collections.defaultdict(list)
    said: dict[tuple[str, str], list[Role]] = collections.defaultdict(list)
    for line, found, named in zip(lines, things, people, strict=True):
        titles = roles.titles(line, knowledge)
        taken = _taken(line, [*found, *named])
        for mention in sorted([*found, *named], key=lambda m: m.start):
            who: tuple[str, str] = (mention.subject.kind, folded(mention.subject.key))
            groups[who].append(mention)
            if mention.subject.kind == "person":
                for title in (
                    roles.before(line, mention, titles, taken, knowledge),
                    roles.after(line, mention, titles, taken, knowledge),
                ):
                    if title:
                        text = article.text[title.start : title.end]
                        if all(folded(role.text) != folded(text) for role in said[who]):
                            said[who].append(Role(text=text, sentence=line.n, start=title.start, end=title.end))
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0].start))
    actors: list[Actor] = []
    found_places: list[Place] = []
    used: set[str] = set()
    for (kind, key), group in ranked:
        who = (kind, key)
        subject = group[0].subject
        spellings = list(dict.fromkeys(_spelled(article.text[m.start : m.end]) for m in group))
        full = max(spellings, key=lambda form: (len(form.split()), -spellings.index(form)))
        id_ = _id(subject.key if subject.en else full, used)
        spans = [mention.span for mention in group]
        if subject.kind == "place":
            found_places.append(
                Place(id=id_, name=spellings[0], name_en=subject.en, name_en_origin="knowledge" if subject.en else None,
                      forms=spellings, mentions=spans, type=subject.type)  # type: ignore[arg-type]
            )  # fmt: skip
            continue
        name_en, origin = subject.en, "knowledge" if subject.en else None
        if subject.kind == "person":
            name_en, origin = english.person(full, "", knowledge)
        actors.append(
            Actor(id=id_, name=full, name_en=name_en, name_en_origin=origin, romanised=romanise(full),  # type: ignore[arg-type]
                  type=subject.type, roles=said[who], forms=spellings, mentions=spans)  # type: ignore[arg-type]
        )  # fmt: skip
    return actors, found_places


def _spelled(form: str) -> str:
    """A form as met, without the quotation marks inside it."""
    return " ".join("".join(c for c in form if c not in mentions.QUOTES).split())


def _id(name: str, used: set[str]) -> str:
    base = ascii_slug(name) or "name"
    id_, n = base, 2
    while id_ in used:
        id_, n = f"{base}-{n}", n + 1
    used.add(id_)
    return id_
