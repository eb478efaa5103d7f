"""Who is meant: mentions that name nobody by themselves, and names of one and the same person or body."""

from __future__ import annotations

import bisect
import collections
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import folded
from generator.arabic.tokens import Base, bases
from generator.finding.naming import adjectives, english, places, plainwords
from generator.finding.naming.bodies import national
from generator.finding.naming.bodies.alone import Bare
from generator.finding.naming.bodies.vocabulary import INTERNATIONAL, LABELS, bare_words
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.people import beside, joining, name_words
from generator.knowledge import Knowledge

# A state must be named this many times as often as the next before a form that many states share is taken for its own.
CLEARLY = 2
# Places that say less of what an article is about: a town may be disputed, or only where somebody stood.
TOWNS = frozenset(("city", "region", "facility"))
# A state that is named less often than this is not what the article is about.
FEWEST = 3
# A body without its state («وزارة الخارجية») is that of the state named so many times as often as the next: in a story
# of two states it is either's, and naming one would be a guess.
ALONE = 5
# So many times as often as a region of another: «غزة» is told of by fewer words than the state that it is beside.
APART = 10
# A body that is named so many characters at most behind a head that stands alone.
SOON = 250
# A state counts so many times where the story is told from its capital.
HOME = 3
# So often an article names the states that it is about.
MUCH = 5

# What stands beside the English of bodies of one name: «Al Ittihad (Jeddah)».
_APART = re.compile(r" \(.*\)| (?:SC|FC|SFC)$")


def states(things: Iterable[Sequence[Mention]]) -> collections.Counter[str]:
    """How often each state is named, or meant by a sure name of one of its bodies."""
    return collections.Counter(
        mention.subject.country
        for found in things
        for mention in found
        if mention.sure and len(mention.subjects) == 1 and mention.subject.type not in TOWNS
        if mention.subject.country not in ("", INTERNATIONAL)
    )


def regions(things: Iterable[Sequence[Mention]]) -> collections.Counter[str]:
    """How often each state's regions are named: Palestine's, «غزة»."""
    return collections.Counter(
        mention.subject.country
        for found in things
        for mention in found
        if mention.subject.type == "region" and len(mention.subjects) == 1 and mention.subject.country
    )


def home(dateline: Iterable[str], knowledge: Knowledge) -> str:
    """The ISO code of the state from whose capital a story is told, by the places of its dateline, or ""."""
    capitals = knowledge.derived(_capitals)
    return next((code for name in dateline if (code := capitals.get(folded(name)))), "")


def _capitals(knowledge: Knowledge) -> dict[str, str]:
    return {folded(form): row.country for row in knowledge.cities if row.capital for form in (row.ar, *row.ar_aliases)}


def told(
    lines: Sequence[Line], things: Sequence[Sequence[Mention]], named: Mapping[str, int], knowledge: Knowledge
) -> set[str]:
    """The states that an article tells of: by their names, their towns, their adjectives, or by two of their bodies;
    none where no state is `named` often."""
    if max(named.values(), default=0) < MUCH:
        return set()
    found = {code for line in lines for code in adjectives.states_in(line, knowledge)}
    bodies: dict[str, set[str]] = collections.defaultdict(set)
    for mention in (mention for listed in things for mention in listed if len(mention.subjects) == 1):
        if mention.subject.kind == "place":
            found.add(mention.subject.country)
        else:
            bodies[mention.subject.country].add(mention.subject.key)
    return found | {code for code, keys in bodies.items() if len(keys) > 1}


def decided(mention: Mention, named: collections.Counter[str], sure: frozenset[str]) -> Mention | None:
    """The mention with one subject, or None.

    A form that is also a plain word, or that several bodies share, names the one that the article names by a sure form
    too (`sure` holds those keys); else the one whose state is clearly named most. A form that is surely the name of one
    of several, and of which is not told, names itself.
    """
    if mention.sure and len(mention.subjects) == 1:
        return mention
    again = [subject for subject in mention.subjects if subject.key in sure]
    if len(again) == 1:
        return mention._replace(subjects=(again[0],), sure=True)
    if len(mention.subjects) > 1:
        ranked = sorted(mention.subjects, key=lambda subject: -named[subject.country])
        most = named[ranked[0].country]
        # what bears the name in a state that the list does not have may be meant
        elsewhere = any(not subject.country for subject in ranked) and most < max(named.values(), default=0)
        # a place is told by its state named once, a body by more
        least = 1 if mention.subject.kind == "place" else 2
        if most >= max(least, CLEARLY * named[ranked[1].country]) and not elsewhere:
            return mention._replace(subjects=(ranked[0],), sure=True)
    elif mention.subject.country and mention.last - mention.first > 1:
        # «مفوضية الانتخابات» in a story of Iraq
        own = mention.subject.country
        others = max((count for code, count in named.items() if code != own), default=0)
        if named[own] >= max(2, CLEARLY * others):
            return mention._replace(sure=True)
    if mention.sure:
        type_ = mention.subject.type if mention.subject.kind == "body" else "other"
        english = _shared_english(mention.subjects)
        return mention._replace(subjects=(Subject(mention.form, mention.subject.kind, type_, english),))
    return None


def _shared_english(subjects: Sequence[Subject]) -> str | None:
    """The English in which all that bear a name agree, without what tells them apart: «Al Hilal» of Riyadh and of
    Omdurman."""
    names = {_APART.sub("", subject.en or "") for subject in subjects}
    return next(iter(names)) or None if len(names) == 1 else None


class Surnames:
    """The single parts by which the article's persons are named again."""

    def __init__(self, people: Iterable[Sequence[Mention]], knowledge: Knowledge) -> None:
        """Take the parts of these names; single names as met count too."""
        self._owners: dict[str, list[tuple[int, Subject]]] = collections.defaultdict(list)
        self._first: dict[str, list[Subject]] = collections.defaultdict(list)
        self._knowledge = knowledge
        for mention in sorted((m for named in people for m in named), key=lambda m: m.start):
            parts = name_words.key_words(mention.subject.key)
            if parts[-1] in name_words.GENERATIONS:
                continue  # «ترامب» is not «ترامب الابن»
            if mention.form:
                # another name of the person, and its last part
                self._owners[name_words.key_words(mention.form)[-1]].append((mention.start, mention.subject))
            if len(parts) >= 2:
                bound = name_words.is_bound(parts[-1], knowledge) and parts[-1] not in plainwords.months(knowledge)
                if not bound and parts[-2] not in joining.FILIATION:
                    self._owners[parts[-1]].append((mention.start, mention.subject))
                if len(parts) >= 3 and parts[-2] == name_words.SERVANT:
                    # «عبدالعزيز» is «عبد العزيز»
                    self._owners[parts[-2] + parts[-1]].append((mention.start, mention.subject))
                if mention.subject not in self._first[parts[0]]:
                    self._first[parts[0]].append(mention.subject)
        for part in list(self._owners):
            other = english.other_spelling(part, knowledge)
            if other:
                self._owners[other] = self._owners[part]
        self._endings = tuple(key.removeprefix("ال") for key in (*self._owners, *self._first))

    def towns(self, things: Iterable[tuple[Line, Sequence[Mention]]]) -> set[Subject]:
        """The towns whose names are surnames of those whom the article names in full, «جاكسون», and that no preposition
        leads to anywhere."""
        alike: set[Subject] = set()
        led: set[Subject] = set()
        for line, mentions in things:
            for mention in mentions:
                if mention.subject.type in ("city", "region"):
                    alone = mention.last - mention.first == 1
                    names = bases(line.words[mention.first].text)
                    if not alone or (mention.first and line.words[mention.first - 1].key in places.LEADING):
                        led.add(mention.subject)
                    elif any(base.key in self._owners for base in names):
                        alike.add(mention.subject)
        return alike - led

    def told(self, line: Line, mention: Mention) -> Mention:
        """A mention by a single part told as whom it names, with the first letter that is no clitic: «فريمو»."""
        parts = name_words.key_words(mention.subject.key)
        if len(parts) > 1:
            return mention
        word = line.words[mention.first]
        if mention.start > word.start and word.key in self._owners:
            mention, parts = mention._replace(start=word.start), (word.key,)
        owner = self.owner(parts[0], mention.start) or self._respelled(parts[0], mention.start)
        return mention._replace(subjects=(owner,)) if owner else mention

    def _respelled(self, part: str, start: int) -> Subject | None:
        """Whom a foreign part names that is spelled almost as a surname of the article's: «نيكولسون» of «نيكلسون»."""
        spelled = (english.respelled, english.misspelt, english.hissed)
        alike = [other for other in self._owners if any(same(part, other, self._knowledge) for same in spelled)]
        return self.owner(alike[0], start) if len(alike) == 1 else None

    def owner(self, part: str, start: int) -> Subject | None:
        """Whom this part names at this place: the last full name with it before, else the first after; a given name
        only where one person alone bears it."""
        owners = self._owners.get(part)
        if owners:
            return _last_before(owners, start)
        bearers = self._first.get(part, ())
        return bearers[0] if len(bearers) == 1 else None

    def find(self, line: Line, taken: Sequence[int]) -> list[Mention]:
        """Surnames that stand alone in words that no name has taken, and first names that somebody says something by:
        «وقالت مرام»."""
        found: list[Mention] = []
        for at, word in enumerate(line.words):
            if not word.key.endswith(self._endings) or taken[at] or not word.is_word:
                continue
            for base in bases(word.text):
                if base.clitics not in name_words.REFERRING or not (
                    base.key in self._owners or self._by_first_name(line, at, base)
                ):
                    continue
                if self._adjective(line, at, base.key) or self._dated(line, at, base.key):
                    break
                start = word.start + base.cut
                subject = self.owner(base.key, start)
                if subject and not self._is_function(word.text[base.cut :], base.key, subject):
                    found.append(Mention(line.n, at, at + 1, start, word.end, (subject,)))
                break
        return found

    def _by_first_name(self, line: Line, at: int, base: Base) -> bool:
        """Whether a first name stands for the one who bears it: behind a verb of saying."""
        return (
            not base.cut
            and len(self._first.get(base.key, ())) == 1
            and name_words.is_first(base.key, self._knowledge)
            and not name_words.is_bound(base.key, self._knowledge)
            and beside.is_presented(line, at, self._knowledge)
        )

    def _is_function(self, text: str, key: str, owner: Subject) -> bool:
        """Whether a word that builds sentences is spelled otherwise than the surname: «شأن» of «بشأن» is no «شان»."""
        return key in plainwords.function(self._knowledge) and text not in owner.key.split()

    def _dated(self, line: Line, at: int, key: str) -> bool:
        """Whether a surname that is also a month («ماي») stands as one here: beside a number, or behind another."""
        months = plainwords.months(self._knowledge)
        beside = (line.words[k].key for k in (at - 2, at - 1, at + 1) if 0 <= k < len(line.words))
        return key in months and any(word.isdigit() or word in months for word in beside)

    def _adjective(self, line: Line, at: int, key: str) -> bool:
        """Whether a surname that is also an adjective («السوداني») stands as one here: right after a definite noun."""
        before = line.words[at - 1].key if at else ""
        return adjectives.nationality(key, self._knowledge) is not None and any(
            base.key.startswith("ال") for base in bases(before)
        )


class Names:
    """The names that the article has told for sure, by their words: each is the same one wherever it stands again."""

    def __init__(self, lines: Iterable[tuple[Line, Sequence[Mention]]], knowledge: Knowledge) -> None:
        """Take the names of these mentions; a single plain or definite word is no name by itself."""
        self._begun: dict[str, list[tuple[tuple[str, ...], Subject]]] = collections.defaultdict(list)
        seen: set[tuple[str, ...]] = set()
        for line, mentions in lines:
            for mention in mentions:
                words = _spelled(line, mention)
                alone = len(words) == 1
                if not words or words in seen or (alone and (len(words[0]) < 4 or words[0].startswith("ال"))):
                    continue
                named = mention.subject.kind == "person" and not alone
                if not named and name_words.is_bound(words[0], knowledge):
                    continue
                seen.add(words)
                self._begun[words[0]].append((words, mention.subject))
        for begun in self._begun.values():
            begun.sort(key=lambda pair: -len(pair[0]))
        self._endings = tuple(key.removeprefix("ال") for key in self._begun)

    def find(self, line: Line, taken: Sequence[int]) -> list[Mention]:
        """These names in words that no name has taken."""
        found: list[Mention] = []
        free = 0
        for at, word in enumerate(line.words):
            if not word.key.endswith(self._endings) or at < free or taken[at] or not word.is_word:
                continue
            if word.text.endswith(places.TANWIN):
                continue  # «دبلوماسيًا روسيًا»
            mention = next(
                (
                    Mention(
                        line.n,
                        at,
                        at + len(words),
                        word.start + base.cut,
                        line.words[at + len(words) - 1].end,
                        (subject,),
                    )
                    for base in bases(word.text)
                    if base.clitics in name_words.REFERRING
                    for words, subject in self._begun.get(base.key, ())
                    if not any(taken[at : at + len(words)])
                    and tuple(token.key for token in line.words[at + 1 : at + len(words)]) == words[1:]
                ),
                None,
            )
            if mention:
                found.append(mention)
                free = mention.last
        return found


def _spelled(line: Line, mention: Mention) -> tuple[str, ...]:
    """The folded words of a name without the clitic before it; none where its span is not its words."""
    first = line.words[mention.first]
    base = next((base for base in bases(first.text) if first.start + base.cut == mention.start), None)
    if base is None:
        return ()
    return (base.key, *(word.key for word in line.words[mention.first + 1 : mention.last]))


class Named(NamedTuple):
    """What an article names beside its persons: its bodies, each with its place and the bare words of its form, in the
    order of their places; how often each state is named, and how often its regions are."""

    bodies: list[tuple[int, tuple[str, ...], Subject]]
    states: collections.Counter[str]
    regions: collections.Counter[str]


def heads(
    found: Iterable[Bare],
    named: Named,
    told_here: Sequence[tuple[int, str]],
    bearers: Mapping[int, str],
    knowledge: Knowledge,
) -> list[Mention]:
    """What heads that stand alone refer to: the body of its spokesman's state, the last body before that is named with
    this head, else one named after it, if soon or of what the article is about, else the state's own body where one
    state is clearly named most, else a body of no told state.

    What a head of several words refers to is added to the bodies `named`. `told_here`: where the line is about a state
    or names its official, and the state; a body of another state is then not told. `bearers`: by the words at which the
    names of public figures begin, their states.
    """
    bodies, states = named.bodies, named.states
    resolved: list[Mention] = []
    headed: dict[tuple[tuple[str, ...], str], list[tuple[int, Subject]]] = {}
    for bare in found:
        names = bare.head, bare.pattern
        if names not in headed:
            # «العدل» and «العدالة» are one head, «الخارجية» and «وزارة الخارجية»
            forms = {bare.head, bare_words(bare.pattern)} - {()}
            headed[names] = [
                (place, subject)
                for place, words, subject in bodies
                if any(_headed(words, form) or _headed(bare_words(subject.key), form) for form in forms)
            ]
        # «المتحدثة باسم الخارجية هيذر ناورت»
        state = bearers.get(bare.last) if bare.pattern else None
        subject = national.named_after(bare.pattern, state, knowledge) if state else None
        if subject is None and headed[names]:
            place, first = headed[names][0]
            subject = _last_before(headed[names], bare.start)
            if place > bare.start + SOON and not _may_follow(first, states):
                subject = None
        if subject is None and bare.pattern:
            subject = _of_state(bare.pattern, states, knowledge)
            beside = max(
                (count for code, count in named.regions.items() if subject and code != subject.country), default=0
            )
            if subject and APART * beside >= states[subject.country]:
                subject = None  # «وزارة الصحة» in a story of Israel and Gaza
            speaking = {code for start, code in told_here if start < bare.start}
            if subject is None or (speaking and subject.country not in speaking):
                # «محيلا السؤال إلى وزارة الخارجية», of an American minister, is not the ministry of Syria
                subject = national.of_no_state(bare.pattern, knowledge)
        if subject:
            resolved.append(Mention(bare.n, bare.first, bare.last, bare.start, bare.end, (subject,), form=bare.full))
            if len(bare.head) > 1:
                bisect.insort(bodies, (bare.start, bare.head, subject), key=lambda told: told[0])
                headed.clear()
    return resolved


def _may_follow(subject: Subject, named: collections.Counter[str]) -> bool:
    """Whether a body that is named first far behind a head alone may be meant by it: one of the two states that the
    article names most, or of none, but no firm: «الشركة» before any is named is another."""
    if subject.type in LABELS or subject.country in ("", INTERNATIONAL):
        return subject.type not in LABELS
    return subject.country in {code for code, _ in named.most_common(2)}


def bearers(people: Iterable[Mention], knowledge: Knowledge) -> dict[int, str]:
    """The states of the public figures among these persons, by the words at which their names begin."""
    known = knowledge.derived(_states_of_figures)
    return {mention.first: state for mention in people if (state := known.get(folded(mention.subject.key)))}


def _states_of_figures(knowledge: Knowledge) -> dict[str, str]:
    return {form: row.country for form, row in knowledge.derived(name_words.figures).items() if row.country}


def _last_before(named: Sequence[tuple[int, Subject]], start: int) -> Subject:
    """Of subjects in the order of their places the last one before `start`, else the first."""
    return named[max(0, bisect.bisect_left(named, start, key=lambda pair: pair[0]) - 1)][1]


def _headed(words: tuple[str, ...], head: tuple[str, ...]) -> bool:
    n = len(head)
    return len(words) > n and (words[:n] == head or words[1 : n + 1] == head)


def _of_state(pattern: str, named: collections.Counter[str], knowledge: Knowledge) -> Subject | None:
    """The body of the state that the article is about: the one that is clearly named more, or of the two named most
    the only one known to have such a body, where not every state has one."""
    leading = [(count, code) for code, count in named.most_common(2) if count >= FEWEST]
    if not leading:
        return None
    most, own = leading[0]
    second = leading[1][0] if len(leading) > 1 else 0
    if most >= ALONE * second:
        return national.named_after(pattern, own, knowledge)
    having = [(count, subject) for count, code in leading if (subject := national.of_state(pattern, code, knowledge))]
    if having and having[0][0] == most >= CLEARLY * second:
        return having[0][1]
    rare = len(having) == 1 and not national.every_state_has(pattern, knowledge)
    return having[0][1] if rare and having[0][0] == most else None
