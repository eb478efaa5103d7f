"""Who speaks: the phrase that is a verb's subject, whom it means, and who is meant where there is none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.arabic.lexicon import word_key
from generator.arabic.tokens import tokens, without_article
from generator.finding.saying.passage import Name, Passage
from generator.finding.saying.speech import Form, Gender
from generator.record import Actor, Place

_QUOTES = "\"“”„«»‘’'"
# a name in quotation marks inside a speaker's name («مصادر في "كتائب حزب الله"») has at most this many words
_QUOTED_NAME = 5
# how many statements back a verb without a subject may look for its speaker
_MEMORY = 6
# so many words away a verb may have its speaker, and so many words a speaker's name may have
REACH = 60
# a verb that comes later than this in its sentence goes on with that sentence, not with the speaker of the one before
_OPENING = 6
_LONGEST = 25


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) that name a speaker; `id` of whom they mean, or None."""

    first: int
    last: int
    id: str | None
    text: str
    head: str


class Voice(NamedTuple):
    """A speaker as the text made one speak; `head` is the kind of the noun that names it."""

    id: str | None
    text: str | None
    gender: Gender
    plural: bool
    head: str = ""


@dataclass
class Cast:
    """Everybody who can speak in an article, and who spoke so far, last at word `at`."""

    passage: Passage
    people: dict[str, Actor | Place]
    roles: list[tuple[frozenset[str], str]]
    heads: dict[str, list[tuple[int, str]]]
    said: list[Voice] = field(default_factory=list)
    at: int = -1
    genders: dict[str, Gender] = field(default_factory=dict)

    def name_of(self, id_: str | None) -> str | None:
        """The name of an actor or place."""
        return self.people[id_].name if id_ in self.people else None

    def spoke(self, voice: Voice, at: int) -> None:
        """Keep that this voice spoke at word `at`."""
        if voice.id or voice.text:
            self.said.append(voice)
            self.at = at


def cast(passage: Passage, actors: Sequence[Actor], places: Sequence[Place]) -> Cast:
    """The cast of an article before anybody has spoken."""
    people: dict[str, Actor | Place] = {place.id: place for place in places}
    people.update((actor.id, actor) for actor in actors)
    roles = [(_keys(role.text), actor.id) for actor in actors for role in actor.roles]
    heads: dict[str, list[tuple[int, str]]] = {}
    for name in sorted(passage.names.values()):
        if name.kind in ("body", "media"):
            heads.setdefault(_key(passage.words[name.first].key), []).append((name.first, name.id))
    return Cast(passage, people, roles, heads)


def _key(key: str) -> str:
    return word_key(without_article(key))


def _keys(text: str) -> frozenset[str]:
    return frozenset(_key(token.key) for token in tokens(text) if token.is_word)


def subject(cast: Cast, at: int, stop: int, after_preposition: bool = False) -> Phrase | None:
    """The speaker's name that begins at word `at` and ends before `stop`; None where no name or noun that can speak
    stands there. With `after_preposition` it may have a preposition written together with it: «وفقا لرويترز»."""
    passage = cast.passage
    if at >= stop:
        return None
    if passage.is_(at, "quantifier"):
        counted = passage.next[at]
        while counted < stop and passage.words[counted].key == "من":
            counted += 1
        found = subject(cast, counted, stop) if counted < stop and not passage.is_(counted, "quantifier") else None
        if found and counted - at <= 2 and found.head != "person":
            start = passage.words[at].start
            return found._replace(text=passage.text[start : passage.words[found.last - 1].end])
        return found
    begin = at + 1 if passage.words[at].text in _QUOTES and at + 1 < stop else at
    name = passage.names.get(begin)
    if name and name.joined and not after_preposition:
        return None
    head, cut = (name.kind, 0) if name else passage.noun(begin, after_preposition)
    # «دعت المواطنين»: the ending is an object's
    oblique = head == "people" and passage.words[begin].text.endswith("ين") and not after_preposition
    if not head or (oblique and begin > 0 and not passage.is_(begin - 1, "link")):
        return None
    return _phrase(cast, begin, stop, head, cut)


def _phrase(cast: Cast, at: int, stop: int, head: str, cut: int) -> Phrase:
    passage = cast.passage
    person: Name | None = None
    body: Name | None = None
    stop = min(stop, at + _LONGEST)
    end = at
    k = at
    definite = linked = False
    while k < stop:
        name = passage.names.get(k)
        word = passage.words[k]
        if k > at and len(word.key) == 1 and word.is_word and not word.key.isdigit():
            break
        if k > at and passage.addressed(k) and not (_owns(passage, k) and head not in ("person", "body", "media")):
            break
        if name:
            if definite and k > at and name.kind in ("place", "body", "media") and not (name.joined or linked):
                break
            if name.kind in ("person", "role"):
                if person and name.id != person.id:
                    break
                person = person or name
            elif body is None:
                body = name
            k = end = max(name.last, k + 1)
            definite, linked = True, False
            if name.kind == "person" or (name.first == at and name.kind != "role"):
                break
            continue
        if not word.is_word:
            if passage.comma(k) and _apposed(passage, k + 1, stop, person):
                k += 1
                continue
            if word.text == "(":
                close = _close(passage, k, stop)
                if close and close < stop:
                    k = close
                    continue
            if word.text in _QUOTES and (
                (quotation := passage.opening(k)) is None or passage.after(quotation.closing) - k <= _QUOTED_NAME + 2
            ):
                k += 1
                if quotation is None:
                    end = k
                continue
            if word.text in "-–":
                k += 1
                continue
            break
        kinds, after = passage.kinds[k], passage.next[k]
        if k > at and kinds:
            if "link" in kinds and not person and _links(passage, head, k, after, stop):
                k = after
                linked = True
                continue
            if kinds & {"complementiser", "relative", "break", "aside", "preposition", "negation", "question"}:
                break
            if "time" in kinds:
                break
        # after «الوزارة» or «وزارة الصحة» a noun without the article is the verb's object
        if definite and not word.key.startswith("ال") and head != "honorific":
            break
        # «نبهت الشركة المستثمرين»: who is warned is another
        if definite and passage.noun(k)[0] in ("people", "body"):
            break
        definite = definite or word.key.startswith("ال")
        k += 1
        end = k
    text = passage.text[passage.words[at].start + cut : passage.words[end - 1].end] if end > at else ""
    first = passage.names.get(at)
    if first:
        text = passage.text[first.start : passage.words[max(end, first.last) - 1].end]
    return Phrase(at, end, _means(cast, at, end, head, person, body), text.strip(_QUOTES + " "), head)


def _apposed(passage: Passage, at: int, stop: int, person: Name | None) -> bool:
    """Whether at `at` stands the name, or the office, of the person whom the words before name."""
    name = passage.names.get(at) if at < stop else None
    held = name is not None and name.kind in ("person", "role") and not name.joined
    return held and (person is None or (name is not None and name.id == person.id))


def _owns(passage: Passage, at: int) -> bool:
    """Whether «ل» at `at` names whose office or paper it is («بيان للوزارة»), not whom it was said to."""
    name = passage.names.get(at)
    return name.kind == "body" if name else passage.noun(at, True)[0] == "body"


def _close(passage: Passage, at: int, stop: int) -> int | None:
    for k in range(at + 1, min(at + 12, stop)):
        if passage.words[k].text == ")":
            return k + 1
    return None


def _links(passage: Passage, head: str, at: int, after: int, stop: int) -> bool:
    """Whether the preposition at `at` belongs to the speaker's name: «مصادر في الوزارة», «سفيرها لدى …»."""
    if head in ("body", "media", "place", "person"):
        return False
    k = after
    while k < stop and passage.words[k].text in _QUOTES:
        k += 1
    if k >= stop:
        return False
    name = passage.names.get(k)
    if name:
        return name.kind == "body" or (name.kind == "place" and head == "role")
    return passage.noun(k)[0] in ("body", "role")


def _owner(cast: Cast, at: int) -> str | None:
    """The place whose government «حكومته» or «سلطاتها» at `at` is: the nearest one named before it."""
    passage = cast.passage
    for k in range(at - 1, max(passage.first[at], at - REACH) - 1, -1):
        name = passage.names.get(k)
        if name and name.kind == "place":
            return name.id
        if name and name.kind == "person":
            return None
    return None


def _means(cast: Cast, at: int, end: int, head: str, person: Name | None, body: Name | None) -> str | None:
    """The id of whom the phrase means: its person, its body, or who bears the office that it names."""
    passage = cast.passage
    if person:
        # «المتحدث باسم رئيس الوزراء نواف سلام»: whom somebody speaks for does not speak
        roles = [keys for keys, id_ in cast.roles if id_ == person.id]
        spoken_for = head == "spokesperson" and roles and not any(_key(passage.words[at].key) in keys for keys in roles)
        return None if spoken_for else person.id
    if head in ("body", "media", "place"):
        if body and body.first == at:
            return body.id
        if body and head == "media" and body.kind != "place":
            return body.id
        if end - at == 1 and passage.possessed(at):
            return _owner(cast, at) if head == "body" else None
        if end - at == 1:
            named = cast.heads.get(_key(passage.words[at].key), [])
            before = bisect_left(named, (at, ""))
            if before and passage.words[at].key.startswith("ال"):
                return named[before - 1][1]
        return None
    if end - at == 1 and head in ("document", "source"):
        # «البيان», «المصادر»: that of the body that spoke last so
        same = (voice.id for voice in reversed(cast.said[-_MEMORY:]) if voice.head == head)
        return next(same, None) if passage.words[at].key.startswith("ال") else None
    if head in ("spokesperson", "source", "document", "role"):
        words = frozenset(_key(word.key) for word in passage.words[at:end] if word.is_word)
        first = _key(passage.words[at].key)
        for keys, id_ in cast.roles:
            if first in keys and words <= keys:
                return id_
        near = [id_ for keys, id_ in cast.roles if first in keys and all(_near(word, keys) for word in words)]
        if near:
            return near[0]
        if head != "role" and body and body.kind in ("body", "media"):
            return body.id
    return None


def _near(word: str, keys: frozenset[str]) -> bool:
    """Whether one of the words differs from this one by its ending alone."""
    return word in keys or any(
        len(word) > 4 and len(key) > 4 and (key.startswith(word[:-1]) or word.startswith(key[:-1])) for key in keys
    )


class Implied(NamedTuple):
    """Who speaks where the verb has no subject after it, and how that is known: `topic` (it stands before its verb),
    `relative` («الذي قال»), `near` («حيث قال»), `memory` (the last who spoke)."""

    voice: Voice
    how: Literal["topic", "relative", "near", "memory"]


def implied(cast: Cast, at: int, form: Form, joined: bool) -> Implied | None:
    """Who is meant by a verb at `at` that has no subject after it; None where the text does not tell.

    `joined` tells that «و» or «ف» stands before the verb: then no topic does.
    """
    passage = cast.passage
    begin = passage.first[at]
    before = at - 1
    while before >= begin and passage.is_(before, "lead"):
        before -= 1
    if before >= begin and passage.is_(before, "relative"):
        name = _nearest(cast, begin, before, form)
        far = name is None or (name.kind == "place" and name.last < before)
        return None if name is None or far else Implied(_voice(cast, name.id, form), "relative")
    if before >= begin and not joined:
        found = topic(cast, at)
        if found and (found.last == at or _agrees(cast, found.id, form)):
            return Implied(Voice(found.id, found.text, form.gender, form.plural), "topic")
        if any("aside" in passage.kinds[k] for k in range(before + 1, at)):
            name = _nearest(cast, begin, before, form, people=True)
            if name:
                return Implied(_voice(cast, name.id, form), "near")
    if before >= begin and not (cast.said and cast.at >= begin):
        name = _first(cast, begin, before, form) or _nearest(cast, begin, before, form, people=True)
        if name or before > begin + _OPENING:
            return Implied(_voice(cast, name.id, form), "near") if name else None
    for voice in cast.said[: -_MEMORY - 1 : -1]:
        if fits(voice, form):
            return Implied(voice, "memory")
    return None


def in_sentence(cast: Cast, at: int, form: Form) -> Voice:
    """Who is meant by a participle at `at` where nobody spoke yet in its sentence: the first who is named there."""
    name = _first(cast, cast.passage.first[at], at, form)
    if name:
        return _voice(cast, name.id, form)
    found = topic(cast, at)
    return Voice(found.id, found.text, "", False, found.head) if found else Voice(None, None, "", False)


def _first(cast: Cast, begin: int, at: int, form: Form) -> Name | None:
    """The first person or body named before `at` that no preposition governs and that the verb agrees with."""
    passage = cast.passage
    for k in range(begin, min(at, begin + REACH)):
        name = passage.names.get(k)
        free = k == 0 or not passage.kinds[k - 1] & {"preposition", "link"}
        if name and free and not name.joined and name.kind in ("person", "role", "body"):
            return name if _agrees(cast, name.id, form) else None
    return None


def fits(voice: Voice, form: Form) -> bool:
    """Whether the verb or participle agrees with the voice in gender and number."""
    return (not form.gender or not voice.gender or voice.gender == form.gender) and (
        form.shape == "participle" or not form.plural or voice.plural == form.plural or voice.id is None
    )


def topic(cast: Cast, at: int) -> Phrase | None:
    """The subject that stands before its verb at `at`, where its clause («إلا أن بعض المحللين يرون») or its sentence
    begins."""
    passage = cast.passage
    begin = passage.first[at]
    near = at
    while near > max(begin, at - REACH) and not (
        passage.comma(near - 1) or passage.kinds[near - 1] & {"complementiser", "break"}
    ):
        near -= 1
    found = _opening(cast, near, at)
    if near > begin and not (found and found.last == at):
        found = _opening(cast, begin, at)
    # a place apart from the verb is where the report was written
    return None if found and found.head == "place" and found.last < at and passage.comma(found.last) else found


def _opening(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The subject at `at`, words such as «كما» passed over."""
    while at < stop and (cast.passage.is_(at, "lead") or cast.passage.comma(at)):
        at += 1
    return subject(cast, at, stop) if at < stop else None


def _voice(cast: Cast, id_: str, form: Form) -> Voice:
    return Voice(id_, cast.name_of(id_), form.gender, form.plural)


def agrees(cast: Cast, phrase: Phrase, form: Form) -> bool:
    """Whether what stands after the verb can be its subject: a feminine office or state is no masculine verb's."""
    if phrase.head == "role" and form.gender == "m" and phrase.text.split()[0].endswith("ة"):
        return False
    one = cast.people.get(phrase.id or "")
    if phrase.head != "place" or not isinstance(one, Place):
        return True
    return not form.gender or gender(cast.passage, one) in ("", form.gender)


def _agrees(cast: Cast, id_: str | None, form: Form) -> bool:
    if id_ is None:
        return True
    known = cast.genders.get(id_) or gender(cast.passage, cast.people[id_])
    return not known or not form.gender or known == form.gender


def gender(passage: Passage, one: Actor | Place) -> Gender:
    """The gender of a name: states are feminine but those that are listed, bodies and women show it by «ة»; or ""."""
    if isinstance(one, Place):
        if one.type != "country" and not one.name.endswith("ة"):
            return ""
        return "m" if passage.lists.nouns.get(_key(one.name)) == "masculine" else "f"
    first = one.name.split()[0] if one.name.split() else ""
    if one.type == "person":
        offices = [role.text.split()[0] for role in one.roles if role.text.split()]
        return "f" if any(office.endswith("ة") for office in offices) else "m" if offices else ""
    return "f" if first.endswith(("ة", "ات")) else ""


def _nearest(cast: Cast, begin: int, at: int, form: Form, people: bool = False) -> Name | None:
    """The name nearest before `at` that the verb agrees with."""
    for k in range(at, max(begin, at - REACH) - 1, -1):
        name = cast.passage.names.get(k)
        if name and name.kind != "role" and (name.kind == "person" or not people) and _agrees(cast, name.id, form):
            return name
    return None
