"""Whom the words that name a speaker mean: a person, a body, or who bears the office that they tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.arabic.letters import fold
from generator.finding.saying.cast import Cast, gender, key
from generator.finding.saying.grammar import Gender, unowned
from generator.finding.saying.offices import bearer, called, told_of
from generator.finding.saying.passage import Name, Passage

# types of bodies that one noun may tell
_ALIKE = {
    "organisation": ("organisation", "international"),
    "party": ("party", "armed_group"),
    "armed_group": ("party", "armed_group"),
}
# types of bodies that a state has: «حكومته», but not «أسرته»
_GOVERN = ("government", "military")
_AUTHORITIES = "سلطات"
# «المصدر» is the paper that spoke last
_SOURCE = "مصدر"
# «نقلته», «أوردته», «بثته»: what an agency passes on is not its own
_RELAYED = ("نقلت", "اوردت", "بثت", "تناقلت")
# «المتحدث باسم»
_FOR = "باسم"
# «في», behind which an office tells where it is
_THERE = "في"
# how many statements back a paper without a name may look for its owner
_MEMORY = 6


def means(cast: Cast, at: int, end: int, head: str, person: Name | None, body: Name | None) -> str | None:
    """The id of whom the phrase means: its person, its body, or who bears the office that it names."""
    if person and head != "body":
        return _named(cast, at, head, person, body)
    if head in ("body", "media", "place"):
        return _body(cast, at, end, head, body)
    if head == "document" and end - at == 1 and _theirs(cast.passage, at):
        return _speaks(cast, at)
    if head in ("document", "source") and (end - at == 1 or (not body and _paired(cast.passage, at, end))):
        return _paper(cast, at, head) or _author(cast, end)
    if head == "honorific" and end - at == 1 and cast.passage.definite(at):
        # «القاضي», «سموه»
        return told_of(cast, at, _words(cast.passage, at, end))
    if head in ("spokesperson", "source", "document", "role"):
        return _office(cast, at, end, head, body)
    if head == "people" and cast.passage.definite(at):
        first, words = key(cast.passage.words[at].key), _words(cast.passage, at, end)
        return told_of(cast, at, words) if first in cast.passage.lists.generic else called(cast, first)
    return None


def _head(passage: Passage, at: int) -> str:
    """The noun at `at` as names are compared by, without the preposition that may be written together with it."""
    word = passage.words[at].key
    return key("ا" + word[1:] if word.startswith("لل") else word)


def _words(passage: Passage, at: int, end: int) -> frozenset[str]:
    """The words from `at` to `end` as names of offices are compared by."""
    return frozenset(key(word.key) for word in passage.words[at:end] if word.is_word)


def _named(cast: Cast, at: int, head: str, person: Name, body: Name | None) -> str | None:
    """The person whose name the phrase has, unless that is whom somebody serves or speaks for."""
    passage = cast.passage
    kin = (passage.noun(k)[0] == "people" and not passage.definite(k) for k in range(at + 1, person.first))
    # «مسؤول مقرب [من رئيس] الوزراء سالم الكعبي»
    led = (k for k in range(at + 1, person.first) if passage.words[k].key in passage.lists.prepositions)
    away = not passage.definite(at) and any(passage.noun(k + 1)[0] == "role" for k in led)
    if away or _serves(cast, at, head, person) or (head == "spokesperson" and any(kin)):
        # «المتحدث باسم عائلة الصحافي سالم الكعبي»
        return None
    # «المتحدث باسم رئيس الوزراء نواف سلام»: whom somebody speaks for does not speak, but «المتحدث باسم التحالف العقيد
    # سالم الكعبي»
    spoken_for = head == "spokesperson" and body is None
    return None if spoken_for and any(passage.words[k].key == _FOR for k in range(at, person.first)) else person.id


def _body(cast: Cast, at: int, end: int, head: str, body: Name | None) -> str | None:
    """The body or place that the phrase names, or that was named before as what its noun tells."""
    passage = cast.passage
    last = cast.said[-1].id if cast.said and end - at == 1 and passage.definite(at) and passage.noun(at)[0] else None
    if last and any(id_ == last and first < at for first, id_ in cast.heads.get(_head(passage, at), ())):
        # «وأضافت الوزارة»: whoever spoke last, though another ministry is named since
        return last
    if body and (body.first == at or (body.kind != "place" and _whole(cast, at, head, body))):
        return body.id
    if end - at == 1 and passage.possessed(at):
        stems = unowned(passage.words[at].key)
        governs = _AUTHORITIES in stems or any(passage.lists.types.get(stem) in _GOVERN for stem in stems)
        return _owner(cast, at) if governs else None
    if end - at > 1 and body is None:
        return _described(cast, at, end) or _of_type(cast, at, end)
    if end - at > 1:
        return None
    # «وفقا للمجلة»
    word = passage.words[at].key
    taken = word.startswith("لل")
    if not (taken or passage.definite(at)):
        return None
    named = cast.heads.get(_head(passage, at), [])
    before = bisect_left(named, (at, ""))
    return _last(cast, named[:before]) if before else _of_type(cast, at, end)


def _paired(passage: Passage, at: int, end: int) -> bool:
    """Whether a definite noun with one adjective stands there: «التقرير الأميركي», «التقرير السنوي»."""
    return end - at == 2 and all(passage.definite(k) for k in (at, at + 1)) and not passage.noun(at + 1)[0]


def _last(cast: Cast, named: Sequence[tuple[int, str]]) -> str:
    """Of bodies by where they are named, the one that spoke last, else the one named last."""
    own = {id_ for _, id_ in named}
    return next((voice.id for voice in reversed(cast.said) if voice.id in own), None) or named[-1][1]


def _of_type(cast: Cast, at: int, end: int) -> str | None:
    """The body named before that is of the type that a generic noun at `at` tells, and whose own name tells none:
    «الشركة» after «غوغل», «المنظمة الدولية» after «الأمم المتحدة». It is the one that spoke last, else the only one,
    where the story begins with it."""
    passage = cast.passage
    noun = _head(passage, at)
    type_ = passage.lists.types.get(noun)
    if noun not in passage.lists.generic or type_ is None or not all(passage.definite(k) for k in range(at + 1, end)):
        return None
    types = _ALIKE.get(type_, (type_,))
    bodies: dict[str, int] = {}
    for first, id_ in cast.bodies[: bisect_left(cast.bodies, (at, ""))]:
        one = cast.people[id_]
        # any of the world's bodies is «المنظمة الدولية»
        bare = key(fold(one.name.split()[0])) not in passage.lists.types
        if one.type in types and (bare or one.type == "international"):
            bodies.setdefault(id_, first)
    spoke = next((voice.id for voice in reversed(cast.said[-_MEMORY:]) if voice.id in bodies), None)
    only = (
        next((id_ for id_, first in bodies.items() if passage.sentence[first] <= 1), None) if len(bodies) == 1 else None
    )
    # «المركز … المنظمة»: nobody else of that type spoke
    others = {voice.id for voice in cast.said if voice.id and cast.people[voice.id].type in types}
    return spoke or only or (cast.said[-1].id if len(others) == 1 and end - at == 1 else None)


def _theirs(passage: Passage, at: int) -> bool:
    """Whether the noun at `at` has a pronoun after it, behind its preposition too: «لأرقامه»."""
    word = passage.words[at].key
    bare = word[1:] if word[:1] == "ل" else word
    return passage.possessed(at) or any(key(stem) in passage.lists.nouns for stem in unowned(bare))


def _speaks(cast: Cast, at: int) -> str | None:
    """Who spoke last, where the pronoun of «أرقامه» at word `at` can be theirs."""
    voice = cast.said[-1] if cast.said else None
    own: Gender = "f" if cast.passage.words[at].text.endswith("ها") else "m"
    return voice.id if voice and voice.gender in ("", own) else None


def _paper(cast: Cast, at: int, head: str) -> str | None:
    """Whose «البيان» or «المصادر» are: those of the body that spoke last so."""
    passage = cast.passage
    if not passage.definite(at):
        return None
    noun = key(passage.words[at].key)
    papers = (voice for voice in reversed(cast.said[-_MEMORY:]) if voice.head == head)
    same = (voice.id for voice in papers if voice.id and voice.text and key(fold(voice.text.split()[0])) == noun)
    # «قال الصندوق في تقرير»
    named = max(((first, id_) for first, own, id_ in cast.papers if own == noun and first < at), default=None)
    own = next(same, None) or (named[1] if named else None)
    if own or noun != _SOURCE or any(voice.head == head for voice in cast.said):
        return own
    # «ذكرت الصحيفة أن … وأوضح المصدر أن»
    last = cast.said[-1].id if cast.said else None
    return last if last and cast.people[last].type == "media" else None


def _author(cast: Cast, at: int) -> str | None:
    """Who made the paper before word `at`, as a relative clause tells: «الأرقام [التي أعلنتها الوزارة]»."""
    passage = cast.passage
    if not passage.is_(at, "relative") or at + 2 >= passage.last[at] or not passage.owned(at + 1):
        return None
    name = passage.names.get(at + 2)
    return name.id if name else None


def _office(cast: Cast, at: int, end: int, head: str, body: Name | None) -> str | None:
    """Who bears the office, or whose spokesman, source or paper the phrase names."""
    passage = cast.passage
    heard = passage.names.get(end + 2)
    if end < len(passage.words) and passage.words[end].key == "ل" and not (heard and heard.kind == "media"):
        # «الرئيس التنفيذي لـ"فجر"»: of another body, as far as can be told
        return None
    first = _head(passage, at)
    words = _words(passage, at + 1, end) | {first}
    if own := bearer(cast, first, words) or _bearer_there(cast, at, end, first):
        return own
    if head != "role" and body and body.kind in ("body", "media"):
        # «بيان نقلته الوكالة»
        relayed = head == "document" and passage.words[body.first - 1].key.startswith(_RELAYED)
        return None if relayed else body.id
    if head != "role" and body is None and (whose := _whose(cast, at, end)):
        return whose
    if head == "spokesperson" and end - at == 1 and passage.definite(at):
        # «المتحدث»
        return next((voice.id for voice in reversed(cast.said[-_MEMORY:]) if voice.head == head), None)
    bare = passage.definite(at) and body is None
    # «نجم ريال مدريد»
    epithet = first in passage.lists.generic and body is not None and body.first == at + 1
    told = told_of(cast, at, words) if head == "role" and (bare or epithet) else None
    return told or (_represented(cast, at, end, body) if first in passage.lists.envoys else None)


def _bearer_there(cast: Cast, at: int, end: int, first: str) -> str | None:
    """Who has the office as far as it is told before where: «وزيرة الأمن [في الأرجنتين]»."""
    passage = cast.passage
    cut = next((k for k in range(at + 2, end) if passage.words[k].key == _THERE), None)
    return bearer(cast, first, _words(passage, at + 1, cut) | {first}) if cut else None


def _represented(cast: Cast, at: int, end: int, body: Name | None) -> str | None:
    """For whom an envoy speaks: «سفير [فرنسا] لدى …», «المندوب [الروسي]», «مراسل [صحيفة الضحى]»; an envoy of that state
    whom the article names otherwise («المندوب الروسي», «ممثل روسيا لدى …») speaks for himself."""
    passage = cast.passage
    marked = at + 1 < end and passage.opening(at + 1) is not None
    if body and body.first == at + 1 + marked:
        return body.id
    told = at + 1 < end and passage.definite(at)
    origin = passage.lists.origins.get(key(passage.words[at + 1].key)) if told else None
    envoys = {id_ for keys, id_ in cast.roles if key(origin or "") in keys}
    if origin and len(envoys) == 1:
        return next(iter(envoys))
    return cast.states.get(origin) if origin else None


def _owner(cast: Cast, at: int) -> str | None:
    """The place whose government «حكومته» at `at` is: the nearest one named before it in its sentence."""
    own: Gender = "f" if cast.passage.words[at].text.endswith("ها") else "m"
    names = (cast.passage.names.get(k) for k in range(at - 1, cast.passage.first[at] - 1, -1))
    owners = (name.id for name in names if name and name.kind == "place")
    return next((id_ for id_ in owners if gender(cast.passage, cast.people[id_]) in ("", own)), None)


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


def _described(cast: Cast, at: int, end: int) -> str | None:
    """The body that «مكتب التحقيقات», «الصحيفة الإسبانية» or «الجهاز المذكور» means, of those whose names begin with
    this noun: one whose name has all these words, else the one that spoke last, or the only one."""
    passage = cast.passage
    named = cast.heads.get(key(passage.words[at].key), [])
    before = [id_ for _, id_ in reversed(named[: bisect_left(named, (at, ""))])]
    words = _words(passage, at, end)
    named_so = (id_ for id_ in before if words <= {key(word) for word in fold(cast.people[id_].name).split()})
    shortened = next(named_so, None)
    if shortened or not all(passage.definite(k) for k in range(at, end)):
        return shortened
    spoke = next((voice.id for voice in reversed(cast.said) if voice.id in before), None)
    return spoke or (before[0] if len(set(before)) == 1 else None)


def _whole(cast: Cast, at: int, head: str, body: Name) -> bool:
    """Whether the noun at `at` only tells what the body is: «شركة "فجر"», «صحيفة الضحى», but not «تلفزيون الحزب»."""
    one = cast.people[body.id]
    own = head == "media" and one.type in ("media", "organisation")
    return own or _names_it(cast.passage, at, body)


def _names_it(passage: Passage, at: int, body: Name) -> bool:
    """Whether the name right behind the noun at `at` is that body's own: «شركة فيسبوك», but not «أحزاب المعارضة»."""
    marked = passage.opening(at + 1) is not None
    return body.first == at + 1 + marked and not passage.noun(body.first)[0]


def _serves(cast: Cast, at: int, head: str, person: Name) -> bool:
    """Whether the word at `at` names somebody by the person after it: «زوجة الكعبي», «مستشار الكعبي», but not «محاميه
    سالم الكعبي»."""
    passage = cast.passage
    if head not in ("people", "role") or at in passage.names or passage.definite(at) or passage.owned(at):
        return False
    if head == "people":
        return person.first - at <= 2
    return person.kind == "person" and person.first == at + 1
