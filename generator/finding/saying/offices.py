"""Who bears an office: whom «وزير الخارجية», «الوزير» or «البرلمانية» mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from generator.arabic.letters import fold
from generator.finding.saying.cast import Cast, Phrase, Voice, gender, key
from generator.finding.saying.grammar import Gender
from generator.record import Actor

# the kinds of nouns that name a person
PERSONS = frozenset(("person", "role", "honorific", "people"))


def bearer(cast: Cast, first: str, words: frozenset[str]) -> str | None:
    """Who has this office, as the article words it anywhere: in the same words or fewer, by endings, in one more."""
    whole = [(keys, id_) for keys, id_ in cast.roles if first in keys and all(_has(keys, word) for word in words)]
    if whole:
        # «الرئيس الأمريكي» is no «الرئيس الأمريكي السابق», where there is another
        current = [id_ for keys, id_ in whole if not (keys - words) & cast.passage.lists.former]
        spoke = next((voice.id for voice in reversed(cast.said) if voice.id in current), None)
        return spoke or (current or [whole[0][1]])[0]
    near = [id_ for keys, id_ in cast.roles if first in keys and all(_near(word, keys) for word in words)]
    if near:
        return near[0]
    # «وزير الطاقة الأردني» is the one «وزير الطاقة» of the article
    wider = {id_ for keys, id_ in cast.roles if first in keys and len(keys) > 1 and keys < words}
    if len(wider) == 1 and len(words) - max(len(keys) for keys, _ in cast.roles if keys < words) == 1:
        return next(iter(wider))
    return None


def _has(office: frozenset[str], word: str) -> bool:
    """Whether an office has this word, «للمعهد» for «لمعهد الموسيقى» too."""
    stem = word.removeprefix("لل")
    return word in office or (stem != word and (stem in office or f"ل{stem}" in office))


def called(cast: Cast, noun: str) -> str | None:
    """The one person whose office begins with this noun: «المحامية»; None where several have such a one."""
    offices = ((role.text, id_) for id_, one in cast.people.items() if isinstance(one, Actor) for role in one.roles)
    found = {id_ for text, id_ in offices if key(fold(text.split()[0])) == noun}
    return found.pop() if len(found) == 1 else None


def told_of(cast: Cast, at: int, words: frozenset[str]) -> str | None:
    """Whom a bare office («الوزير», «اللاعب السويسري») at word `at` means: the one person named before with such an
    office, else who spoke last and has none."""
    passage, head = cast.passage, key(cast.passage.words[at].key)
    own: Gender = "f" if passage.words[at].text.endswith("ة") else "m"
    if any(voice.id is None and voice.text and key(fold(voice.text.split()[0])) == head for voice in cast.said):
        # «مسؤول أمني», «المسؤول»
        return None
    if compatriot := _compatriot(cast, at, words):
        return compatriot
    bearers: set[str] = set()
    without: set[str] = set()
    for id_ in _named_before(cast, at):
        known = _known(cast, id_)
        if known == own or (not known and own == "m"):
            offices = [keys for keys, other in cast.roles if other == id_]
            if not offices:
                without.add(id_)
            elif any(_fits_office(keys, head, words, passage.lists.origins) for keys in offices):
                bearers.add(id_)
    if len(bearers) > 1:
        return None
    spoke = next((voice for voice in reversed(cast.said) if voice.head in PERSONS), None)
    if bearers:
        return bearers.pop()
    if spoke and (spoke.id in without or (head in passage.lists.generic and _may_be(cast, spoke, own, words))):
        return spoke.id
    # «سالمة الكعبي، عضو المجلس», «البرلمانية»
    women = {id_ for id_ in _named_before(cast, at) if _known(cast, id_) == "f"} if own == "f" else set()
    return women.pop() if len(women) == 1 else None


def goes_on(cast: Cast, phrase: Phrase) -> str | None:
    """Who spoke last, where «وأضاف [المسؤول]» can mean him: one person who may be called so, and nobody without a name
    was called by this noun."""
    passage, voice = cast.passage, cast.said[-1] if cast.said else None
    head, words = key(passage.words[phrase.first].key), frozenset(key(fold(word)) for word in phrase.text.split())
    able = phrase.head in ("role", "honorific") or head in passage.lists.generic
    if voice is None or voice.head not in PERSONS or not able:
        return None
    others = {key(fold(one.text.split()[0])) for one in cast.said if one.id is None and one.text}
    own: Gender = "f" if passage.words[phrase.first].text.endswith("ة") else "m"
    definite = passage.definite(phrase.first) or (phrase.last > phrase.first + 1 and passage.definite(phrase.first + 1))
    return voice.id if definite and head not in others and _may_be(cast, voice, own, words) else None


def _named_before(cast: Cast, at: int) -> list[str]:
    """The persons who are named before word `at`."""
    return [id_ for _, id_ in cast.persons[: bisect_left(cast.persons, (at, ""))]]


def _known(cast: Cast, id_: str) -> Gender:
    """The gender of somebody, as their verbs or their names tell it; or ""."""
    return cast.genders.get(id_) or gender(cast.passage, cast.people[id_])


def _compatriot(cast: Cast, at: int, words: frozenset[str]) -> str | None:
    """The one person whose name stands behind the adjective of nationality in these words before word `at`: «الإيطالي
    سالم الكعبي، مدرب …», then «المدرب الإيطالي»."""
    passage = cast.passage
    nations = words & passage.lists.origins.keys()
    found: set[str] = set()
    for first, id_ in cast.persons[: bisect_left(cast.persons, (at, ""))] if nations else ():
        if first > 0 and passage.definite(first - 1) and key(passage.words[first - 1].key) in nations:
            found.add(id_)
    return found.pop() if len(found) == 1 else None


def _may_be(cast: Cast, voice: Voice, own: Gender, words: frozenset[str]) -> bool:
    """Whether who spoke can be called by a noun that many are called by («المسؤول»): of this gender, and of no other
    nation than the words tell."""
    if voice.id is None:
        return False
    known = cast.genders.get(voice.id) or gender(cast.passage, cast.people[voice.id]) or "m"
    origins = cast.passage.lists.origins
    nations = {word for keys, id_ in cast.roles if id_ == voice.id for word in keys if word in origins}
    here = {word for word in words if word in origins}
    return known == own and not (nations and here and not nations & here)


def _fits_office(office: frozenset[str], head: str, words: frozenset[str], origins: Container[str]) -> bool:
    """Whether an office can be called by these words, the noun `head` among them: the same noun, and no other of the
    adjectives of `origins`: «الوزير الروسي» is no «وزير الخارجية الأمريكي»."""
    from_where, here = ({word for word in own if word in origins} for own in (office, words))
    return head in office and not (from_where and here and not from_where & here)


def _near(word: str, keys: frozenset[str]) -> bool:
    """Whether one of the words differs from this one by its ending alone."""
    return word in keys or any(
        len(word) > 4 and len(key) > 4 and (key.startswith(word[:-1]) or word.startswith(key[:-1])) for key in keys
    )
