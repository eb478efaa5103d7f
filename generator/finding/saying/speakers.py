"""Who speaks: the phrase that is a verb's subject, whom it means, and who is meant where there is none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.arabic.letters import fold
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
# grammar words that no speaker's name goes on with
_OVER = frozenset(
    ("complementiser", "relative", "break", "aside", "preposition", "negation", "question", "lead", "time")
)
# «الذي قال فيه»
WITHIN = frozenset(("فيه", "فيها", "خلاله", "خلالها"))
# a name that nobody found has so many words at most
_LONGEST_NAME = 4
# so many words may stand between «المشرف على» and the name
_CHARGE = 8
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
            # «الخارجية» is a «وزارة» too
            own = people[name.id].name.split()[:1] if name.id in people else []
            for head in {_key(passage.words[name.first].key): 0, **dict.fromkeys(_key(fold(word)) for word in own)}:
                heads.setdefault(head, []).append((name.first, name.id))
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
        once = counted < stop and not passage.is_(counted, "quantifier")
        found = subject(cast, counted, stop, after_preposition=counted == at + 1) if once else None
        if found and counted - at <= 2 and found.head != "person":
            start = passage.words[at].start
            return found._replace(text=passage.text[start : passage.words[found.last - 1].end])
        return found
    begin = at + 1 if passage.words[at].text in _QUOTES and at + 1 < stop else at
    name = passage.names.get(begin)
    held = passage.opening(at) if begin > at else None
    if held and not name and passage.length(held) <= _QUOTED_NAME:
        # «"الخبير" سالم الكعبي»
        after = passage.names.get(passage.after(held.closing))
        begin, name = (after.first, after) if after and after.kind == "person" else (begin, name)
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
            if passage.comma(k) and (beside := _apposed(passage, k + 1, stop, person)):
                k = beside
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
            if "link" in kinds and not person and head == "role" and (bearer := _charge(passage, after, stop)):
                k = bearer
                continue
            if kinds & _OVER:
                break
        # «الإدارة العامة للتجهيزات»
        whose = k > at + 1 and word.key.startswith("لل") and head in ("body", "role")
        # after «الوزارة» or «وزارة الصحة» a noun without the article is the verb's object
        if definite and not (word.key.startswith("ال") or whose) and head != "honorific":
            break
        # «نبهت الشركة المستثمرين»: who is warned is another
        if definite and passage.noun(k)[0] in ("people", "body"):
            break
        definite = definite or word.key.startswith("ال")
        k += 1
        end = k
    first = passage.names.get(at)
    start = first.start if first else passage.words[at].start + cut
    last = max(end, first.last if first else at + 1) - 1
    within = passage.quoted[last]
    held = passage.quotations[within] if within >= 0 else None
    if held and start < held.start and passage.after(held.end) == last + 1:
        # «صحيفة "الفجر"» with both its marks
        text = passage.text[start : held.closing]
    else:
        text = _even(passage.text[start : passage.words[last].end].strip())
    return Phrase(at, end, _means(cast, at, end, head, person, body), text, head)


def _even(text: str) -> str:
    """The text without a mark at its end whose other half it lacks."""
    if text[-1:] in _QUOTES and not any(mark in _QUOTES for mark in text[:-1]):
        text = text[:-1]
    return text[1:] if text[:1] in _QUOTES and not any(mark in _QUOTES for mark in text[1:]) else text


def _apposed(passage: Passage, at: int, stop: int, person: Name | None) -> int | None:
    """Where the name, or the office, of the person whom the words before name begins, if one stands at `at`, a title
    («الدكتور») overlooked."""
    while at < stop and at not in passage.names and passage.noun(at)[0] == "honorific":
        at += 1
    name = passage.names.get(at) if at < stop else None
    held = name is not None and name.kind in ("person", "role") and not name.joined
    return at if held and (person is None or (name is not None and name.id == person.id)) else None


def _charge(passage: Passage, at: int, stop: int) -> int | None:
    """Where the person stands whose charge begins at `at`: «المشرف على [المسابقة الدكتور سالم الكعبي]»."""
    for k in range(at, min(at + _CHARGE, stop)):
        name = passage.names.get(k)
        if name and name.kind == "person":
            titled = passage.words[k - 1].key.startswith("ال") or passage.noun(k - 1)[0] == "honorific"
            return k if titled and k > at and not name.joined else None
        if not passage.words[k].is_word or passage.kinds[k]:
            return None
    return None


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
    own: Gender = "f" if passage.words[at].text.endswith("ها") else "m"
    for k in range(at - 1, max(passage.first[at], at - REACH) - 1, -1):
        name = passage.names.get(k)
        if name and name.kind == "place" and gender(passage, cast.people[name.id]) in ("", own):
            return name.id
        if name and name.kind == "person":
            return None
    return None


def _means(cast: Cast, at: int, end: int, head: str, person: Name | None, body: Name | None) -> str | None:
    """The id of whom the phrase means: its person, its body, or who bears the office that it names."""
    passage = cast.passage
    if person and head != "body":
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
        # «وزير الطاقة الأردني» is the one «وزير الطاقة» of the article
        wider = {id_ for keys, id_ in cast.roles if first in keys and len(keys) > 1 and keys < words}
        if len(wider) == 1 and len(words) - max(len(keys) for keys, _ in cast.roles if keys < words) == 1:
            return next(iter(wider))
        if head != "role" and body and body.kind in ("body", "media"):
            return body.id
    return None


def _near(word: str, keys: frozenset[str]) -> bool:
    """Whether one of the words differs from this one by its ending alone."""
    return word in keys or any(
        len(word) > 4 and len(key) > 4 and (key.startswith(word[:-1]) or word.startswith(key[:-1])) for key in keys
    )


class Implied(NamedTuple):
    """Who speaks where the verb has no subject after it, and how that is known: `topic` (it stands before its verb,
    from word `first`), `relative` («الذي قال»), `near` («حيث قال»), `memory` (the last who spoke)."""

    voice: Voice
    how: Literal["topic", "relative", "near", "memory"]
    first: int = -1


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
        voice = _antecedent(cast, begin, before, at, form) or main(cast, begin, before, form)
        return Implied(voice, "relative") if voice else None
    if before >= begin and not joined:
        found = topic(cast, at)
        if found and (found.last == at or _agrees(cast, found.id, form)) and _leads(cast, found, form):
            return Implied(Voice(found.id, found.text, form.gender, form.plural), "topic", found.first)
        if any("aside" in passage.kinds[k] for k in range(before + 1, at)):
            name = _nearest(cast, begin, before, form, people=True)
            last = cast.said[-1] if cast.said else None
            if last and last.gender == form.gender == "f" and name and cast.genders.get(name.id) != "f":
                # «حيث قالت»: no woman is named since the one who spoke last
                return Implied(last, "memory")
            if name:
                return Implied(_voice(cast, name.id, form), "near")
    if before >= begin and joined and cast.at >= begin:
        # «…، إلا أن الرئيس حذر منها وقال …»
        since = next((k for k in range(at - 1, cast.at, -1) if passage.is_(k, "break")), None)
        found = _opening(cast, since + 1, at) if since is not None else None
        if found and found.id and _leads(cast, found, form):
            return Implied(Voice(found.id, found.text, form.gender, form.plural, found.head), "near")
    if before >= begin and not (cast.said and cast.at >= begin):
        voice = main(cast, begin, before, form)
        if voice is None and not form.plural and (start := _beginning(passage, begin, before)) < before:
            name = _first(cast, start, before, form) or _nearest(cast, start, before, form, people=True)
            voice = _voice(cast, name.id, form) if name else None
        if voice or (before > begin + _OPENING and not passage.leads_in(begin)):
            return Implied(voice, "near") if voice else None
    if not joined and before == at - 1 >= begin and passage.comma(before) and not _adverbial(passage, begin, at):
        # «فلان، كبير المحللين في الشركة، قال …»: somebody whom nobody found
        return None
    for voice in cast.said[: -_MEMORY - 1 : -1]:
        if fits(voice, form):
            return Implied(voice, "memory")
    if cast.said and cast.at >= begin and cast.said[-1].head == "document":
        # «ووفقا لبيان مشترك، اتفقوا على …»
        return Implied(cast.said[-1], "near")
    return None


def _leads(cast: Cast, phrase: Phrase, form: Form) -> bool:
    """Whether the verb may stand after this subject: there it agrees in number too."""
    return agrees(cast, phrase, form) and (not form.plural or many(phrase))


def _adverbial(passage: Passage, begin: int, at: int) -> bool:
    """Whether the sentence goes from a phrase of time, place or manner, or from a clause before it, to word `at`."""
    while begin < at and (passage.is_(begin, "lead") or not passage.words[begin].is_word):
        begin += 1
    return begin == at or passage.leads_in(begin) or passage.is_(begin, "aside")


def _antecedent(cast: Cast, begin: int, relative: int, at: int, form: Form) -> Voice | None:
    """Whom the relative pronoun stands for, where it can speak: «الوزيرة التي قالت». What is written can't, its author
    does: «بيان الكعبي الذي قال فيه»."""
    passage = cast.passage
    name = _nearest(cast, begin, relative, form)
    if name:
        beside = not any(passage.words[k].is_word for k in range(name.last, relative))
        written = at + 1 < len(passage.words) and passage.words[at + 1].key in WITHIN
        if (beside and (name.kind != "place" or name.last == relative)) or (written and name.kind != "place"):
            return _voice(cast, name.id, form)
    for k in range(relative - 1, max(begin, relative - _LONGEST_NAME) - 1, -1):
        found = subject(cast, k, relative)
        if found and found.last == relative:
            return (
                Voice(found.id, found.text, form.gender, form.plural, found.head) if _leads(cast, found, form) else None
            )
    return None


def _beginning(passage: Passage, begin: int, at: int) -> int:
    """The word where a sentence's own clause begins, after «وفي المساء، »; `at` where the phrase before it has no
    comma."""
    while begin < at and (passage.is_(begin, "lead") or not passage.words[begin].is_word):
        begin += 1
    if begin < at and passage.leads_in(begin):
        begin = next((k + 1 for k in range(begin, at) if passage.comma(k)), at)
    return begin


def main(cast: Cast, begin: int, at: int, form: Form) -> Voice | None:
    """The subject of the clause that the sentence from word `begin` to `at` opens with, where the verb agrees with it:
    «شنت إسرائيل هجوما قالت إنه …»."""
    passage = cast.passage
    start = _beginning(passage, begin, at)
    for k in range(start, min(start + 2, at)):
        if passage.kinds[k] & {"preposition", "link"}:
            break
        found = subject(cast, k, at)
        if found:
            fitting = _leads(cast, found, form) and _agrees(cast, found.id, form) and found.head != "document"
            return Voice(found.id, found.text, form.gender, form.plural, found.head) if fitting else None
    return None


def in_sentence(cast: Cast, at: int, form: Form) -> Voice:
    """Who is meant by a participle at `at` where nobody spoke yet in its sentence: the subject of the sentence, else
    the first who is named there; whoever spoke last where the sentence begins with it."""
    begin = cast.passage.first[at]
    if cast.passage.lead(at) == begin and cast.said and fits(cast.said[-1], form):
        return cast.said[-1]
    voice = main(cast, begin, at, form)
    if voice:
        return voice
    name = _first(cast, begin, at, form)
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
        form.shape == "participle" or not form.plural or voice.plural
    )


def topic(cast: Cast, at: int) -> Phrase | None:
    """The subject that stands before its verb at `at`, where its clause («إلا أن بعض المحللين يرون») or its sentence
    begins. It ends right before the verb, or with a name that nobody found, or the sentence begins with it."""
    passage = cast.passage
    begin = passage.first[at]
    found: Phrase | None = None
    for k in range(at - 1, max(begin, at - REACH) - 1, -1):
        if k > begin and not passage.comma(k - 1) and not passage.kinds[k - 1] & {"complementiser", "break"}:
            continue
        found = _opening(cast, k, at)
        if found and found.last == at:
            return found
        if found and (name := _unknown(passage, found, at)):
            return found._replace(id=None, last=at, text=name)
    # a place apart from the verb is where the report was written
    return None if found and found.head == "place" and found.last < at and passage.comma(found.last) else found


def _unknown(passage: Passage, phrase: Phrase, at: int) -> str | None:
    """An office with the name after it that nobody found, where they end right before word `at`: «النائب فلان، قال»."""
    stop = at
    while stop > phrase.last and (passage.comma(stop - 1) or passage.is_(stop - 1, "lead")):
        stop -= 1
    words = range(phrase.last, stop)
    if phrase.head not in ("role", "people", "honorific") or not 0 < len(words) <= _LONGEST_NAME:
        return None
    if any(passage.kinds[k] or not passage.words[k].is_word or k in passage.within for k in words):
        return None
    return f"{phrase.text} {passage.text[passage.words[words[0]].start : passage.words[stop - 1].end]}"


def _opening(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The subject at `at`, words such as «كما» passed over."""
    while at < stop and (cast.passage.is_(at, "lead") or cast.passage.comma(at)):
        at += 1
    return subject(cast, at, stop) if at < stop else None


def _voice(cast: Cast, id_: str, form: Form) -> Voice:
    return Voice(id_, cast.name_of(id_), form.gender, form.plural)


def agrees(cast: Cast, phrase: Phrase, form: Form) -> bool:
    """Whether the phrase can be the verb's subject in gender: a feminine office, body or state is no masculine verb's,
    and a masculine body no feminine one's."""
    first = phrase.text.split()[0] if phrase.text else ""
    if phrase.head == "role" and form.gender == "m" and first.endswith("ة"):
        return False
    if phrase.head == "people" and form.gender == "f" and first.endswith(("ون", "ين")):
        return False
    if phrase.head in ("body", "media"):
        own = cast.passage.gender(phrase.first)
    else:
        one = cast.people.get(phrase.id or "")
        own = gender(cast.passage, one) if phrase.head == "place" and isinstance(one, Place) else ""
    return not form.gender or own in ("", form.gender)


def many(phrase: Phrase) -> bool:
    """Whether the phrase names more than one, so that a verb after it is in the plural."""
    first = phrase.text.split()[0] if phrase.text else ""
    return phrase.head == "people" or (phrase.head == "role" and first.endswith(("ون", "ين", "ان")))


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
        return "m" if passage.lists.nouns.get(_key(fold(one.name))) == "masculine" else "f"
    if one.type == "person":
        offices = [role.text.split()[0] for role in one.roles if role.text.split()]
        return "f" if any(office.endswith("ة") for office in offices) else "m" if offices else ""
    first = one.name.split()[0] if one.name.split() else ""
    return "f" if first.endswith(("ة", "ات")) else passage.lists.genders.get(_key(fold(first)), "")


def _nearest(cast: Cast, begin: int, at: int, form: Form, people: bool = False) -> Name | None:
    """The name nearest before `at` that the verb agrees with."""
    for k in range(at, max(begin, at - REACH) - 1, -1):
        name = cast.passage.names.get(k)
        if name and name.kind != "role" and (name.kind == "person" or not people) and _agrees(cast, name.id, form):
            return name
    return None
