"""Whom the words that name a speaker mean: a person, a body, or who bears the office that they tell."""

from __future__ import annotations

from bisect import bisect_left

from generator.arabic.letters import fold
from generator.finding.saying.cast import Cast, gender, key
from generator.finding.saying.grammar import Gender
from generator.finding.saying.passage import Name, Passage

# how many statements back a paper without a name may look for its owner
_MEMORY = 6
# so many words away a government named by a pronoun may have its state
_REACH = 60


def means(cast: Cast, at: int, end: int, head: str, person: Name | None, body: Name | None) -> str | None:
    """The id of whom the phrase means: its person, its body, or who bears the office that it names."""
    passage = cast.passage
    if person and head != "body":
        # «المتحدث باسم رئيس الوزراء نواف سلام»: whom somebody speaks for does not speak
        roles = [keys for keys, id_ in cast.roles if id_ == person.id]
        kin = (passage.noun(k)[0] == "people" and not passage.definite(k) for k in range(at + 1, person.first))
        if _serves(cast, at, head, person) or (head == "spokesperson" and any(kin)):
            # «المتحدث باسم عائلة الصحافي سالم الكعبي»
            return None
        spoken_for = head == "spokesperson" and roles and not any(key(passage.words[at].key) in keys for keys in roles)
        # «المتحدث باسم التحالف العقيد سالم الكعبي»
        spoken_for = spoken_for and not (body and body.kind != "place" and body.last == person.first)
        return None if spoken_for else person.id
    if head in ("body", "media", "place"):
        if body and body.first == at:
            return body.id
        if body and body.kind != "place" and (head == "media" or _names_it(passage, at, body)):
            return body.id
        if end - at == 1 and passage.possessed(at):
            return _owner(cast, at) if head == "body" else None
        if end - at > 1 and body is None:
            return _shortened(cast, at, end) or _described(cast, at, end)
        if end - at == 1:
            # «وفقا للمجلة»
            word = passage.words[at].key
            taken = word.startswith("لل")
            named = cast.heads.get(key("ا" + word[1:] if taken else word), [])
            before = bisect_left(named, (at, ""))
            if before and (taken or passage.definite(at)):
                own = {id_ for _, id_ in named[:before]}
                spoke = (voice.id for voice in reversed(cast.said) if voice.id in own)
                return next(spoke, named[before - 1][1])
        return None
    if end - at == 1 and head in ("document", "source"):
        # «البيان», «المصادر»: that of the body that spoke last so
        noun = key(passage.words[at].key)
        papers = (voice for voice in reversed(cast.said[-_MEMORY:]) if voice.head == head)
        same = (voice.id for voice in papers if voice.text and key(fold(voice.text.split()[0])) == noun)
        return next(same, None) if passage.definite(at) else None
    if head == "honorific" and end - at == 1 and passage.definite(at) and _alone(passage, end):
        # «القاضي»
        return _told_of(cast, at, frozenset((key(passage.words[at].key),)))
    if head in ("spokesperson", "source", "document", "role"):
        if end < len(passage.words) and passage.words[end].key == "ل":
            # «الرئيس التنفيذي لـ"فجر"»: of another body, as far as can be told
            return None
        words = frozenset(key(word.key) for word in passage.words[at:end] if word.is_word)
        first = key(passage.words[at].key)
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
        if head != "role" and body is None and (whose := _whose(cast, at, end)):
            return whose
        if head == "spokesperson" and end - at == 1 and passage.definite(at):
            # «المتحدث»
            return next((voice.id for voice in reversed(cast.said[-_MEMORY:]) if voice.head == head), None)
        if head == "role" and passage.definite(at) and body is None:
            return _told_of(cast, at, words)
    return None


def _owner(cast: Cast, at: int) -> str | None:
    """The place whose government «حكومته» or «سلطاتها» at `at` is: the nearest one named before it."""
    passage = cast.passage
    own: Gender = "f" if passage.words[at].text.endswith("ها") else "m"
    for k in range(at - 1, max(passage.first[at], at - _REACH) - 1, -1):
        name = passage.names.get(k)
        if name and name.kind == "place" and gender(passage, cast.people[name.id]) in ("", own):
            return name.id
        if name and name.kind == "person":
            return None
    return None


def _whose(cast: Cast, at: int, end: int) -> str | None:
    """The body named before that the last word of an office or paper means: «متحدث باسم [الشرطة]», «بيان [للشركة]»."""
    passage = cast.passage
    last = end - 1
    while last > at + 1 and passage.definite(last) and passage.noun(last, True)[0] not in ("body", "media"):
        # «بيان النادي [الإسباني]»
        last -= 1
    word = passage.words[last].key
    if last <= at or not (passage.definite(last) or word.startswith("لل")):
        return None
    named = cast.heads.get(key("ا" + word[1:] if word.startswith("لل") else word), [])
    before = bisect_left(named, (at, ""))
    return named[before - 1][1] if before and passage.noun(last, True)[0] in ("body", "media") else None


def _alone(passage: Passage, at: int) -> bool:
    """Whether no name can stand at word `at`, behind a title."""
    return at >= len(passage.words) or not passage.words[at].is_word or bool(passage.kinds[at])


def _told_of(cast: Cast, at: int, words: frozenset[str]) -> str | None:
    """Whom a bare office («الوزير», «اللاعب السويسري») at word `at` means: the one person named before with such an
    office, else who spoke last and has none, else who is named right behind its adjective («السويسري سالم»)."""
    passage, head = cast.passage, key(cast.passage.words[at].key)
    own: Gender = "f" if passage.words[at].text.endswith("ة") else "m"
    if any(voice.id is None and voice.text and key(fold(voice.text.split()[0])) == head for voice in cast.said):
        # «مسؤول أمني», «المسؤول»
        return None
    bearers: set[str] = set()
    without: set[str] = set()
    for _, id_ in cast.persons[: bisect_left(cast.persons, (at, ""))]:
        known = cast.genders.get(id_) or gender(passage, cast.people[id_])
        if known == own or (not known and own == "m"):
            offices = [keys for keys, other in cast.roles if other == id_]
            if not offices:
                without.add(id_)
            elif any(_fits_office(keys, head, words, passage.lists.origins) for keys in offices):
                bearers.add(id_)
    if bearers:
        return bearers.pop() if len(bearers) == 1 else None
    spoke = next((voice.id for voice in reversed(cast.said) if voice.head in ("person", "role")), None)
    if spoke in without:
        return spoke
    beside = {
        id_
        for first, id_ in cast.persons
        if first < at and id_ in without and passage.definite(first - 1) and key(passage.words[first - 1].key) in words
    }
    return beside.pop() if len(beside) == 1 else None


def _fits_office(office: frozenset[str], head: str, words: frozenset[str], origins: frozenset[str]) -> bool:
    """Whether an office can be called by these words, the noun `head` among them: the same noun, and no other of the
    adjectives of `origins`: «الوزير الروسي» is no «وزير الخارجية الأمريكي»."""
    from_where, here = office & origins, words & origins
    return head in office and not (from_where and here and not from_where & here)


def _shortened(cast: Cast, at: int, end: int) -> str | None:
    """The body named before whose name begins with these words: «مكتب التحقيقات» is «مكتب التحقيقات الفيدرالي»."""
    passage = cast.passage
    words = [word.key for word in passage.words[at:end]]
    named = cast.heads.get(key(words[0]), [])
    for first, id_ in reversed(named[: bisect_left(named, (at, ""))]):
        if [word.key for word in passage.words[first : first + len(words)]] == words:
            return id_
    return None


def _described(cast: Cast, at: int, end: int) -> str | None:
    """The body that «الصحيفة الإسبانية» or «الجهاز المذكور» means: the one that spoke last of those whose names begin
    with this noun, else the only one."""
    passage = cast.passage
    if not all(passage.definite(k) for k in range(at, end)):
        return None
    named = cast.heads.get(key(passage.words[at].key), [])
    own = {id_ for _, id_ in named[: bisect_left(named, (at, ""))]}
    spoke = next((voice.id for voice in reversed(cast.said) if voice.id in own), None)
    return spoke or (next(iter(own)) if len(own) == 1 else None)


def _names_it(passage: Passage, at: int, body: Name) -> bool:
    """Whether the name right behind the noun at `at` is that body's own: «شركة فيسبوك», but not «أحزاب المعارضة»."""
    marked = passage.opening(at + 1) is not None
    return body.first == at + 1 + marked and not passage.definite(at) and not passage.noun(body.first)[0]


def _serves(cast: Cast, at: int, head: str, person: Name) -> bool:
    """Whether the word at `at` names somebody by the person after it: «زوجة الكعبي», «مستشار الكعبي», but not «محاميه
    سالم الكعبي»."""
    passage = cast.passage
    if head not in ("people", "role") or at in passage.names or passage.definite(at) or passage.owned(at):
        return False
    if head == "people":
        return person.first - at <= 2 and not passage.comma(person.first - 1)
    own = fold(cast.people[person.id].name).split()
    return person.kind == "person" and person.first == at + 1 and passage.words[at].key not in own


def _near(word: str, keys: frozenset[str]) -> bool:
    """Whether one of the words differs from this one by its ending alone."""
    return word in keys or any(
        len(word) > 4 and len(key) > 4 and (key.startswith(word[:-1]) or word.startswith(key[:-1])) for key in keys
    )
