"""The phrase that names a speaker, and whom it means."""

from __future__ import annotations

from bisect import bisect_left

from generator.arabic.letters import fold
from generator.finding.saying.cast import Cast, Phrase, gender, key
from generator.finding.saying.grammar import Gender
from generator.finding.saying.passage import Name, Passage

_QUOTES = "\"“”„«»‘’'"
# a name in quotation marks inside a speaker's name («مصادر في "كتائب حزب الله"») has at most this many words
_QUOTED_NAME = 5
# how many statements back a paper without a name may look for its owner
_MEMORY = 6
# grammar words that no speaker's name goes on with
_OVER = frozenset(
    ("complementiser", "relative", "break", "aside", "preposition", "negation", "question", "lead", "time")
)
# «المتحدث باسمه فلان»
_FOR_THEM = frozenset(("باسمه", "باسمها", "باسمهم"))
# «البعض» and «البعض الآخر» say all that they say of whom they mean
_SOME, _OTHERS = "البعض", "الاخر"
# papers that are written to somebody
_TO_SOMEBODY = frozenset(("رساله", "رسايل", "خطاب", "بلاغ", "مذكره"))
# so many words may stand between «المشرف على» and the name
_CHARGE = 8
# so many words away a government named by a pronoun may have its state
_REACH = 60
# so many words a speaker's name may have
_LONGEST = 25


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
    if passage.is_(at, "demonstrative") and passage.next[at] == at + 1 < stop and passage.definite(at + 1):
        # «وأشارت هذه الدراسة إلى أن»
        found = subject(cast, at + 1, stop)
        return found and found._replace(text=passage.text[passage.words[at].start : passage.words[found.last - 1].end])
    begin = at + 1 if passage.words[at].text in _QUOTES and at + 1 < stop else at
    name = passage.names.get(begin)
    held = passage.opening(at) if begin > at else None
    if held and passage.length(held) > _QUOTED_NAME:
        return None
    if held and not name and passage.length(held) <= _QUOTED_NAME:
        # «"الخبير" سالم الكعبي»
        after = passage.names.get(passage.after(held.closing))
        begin, name = (after.first, after) if after and after.kind == "person" else (begin, name)
    if name and name.joined and not after_preposition:
        return None
    head, cut = (name.kind, 0) if name else passage.noun(begin, after_preposition)
    # «دعت المواطنين»: the ending is an object's
    oblique = head == "people" and passage.words[begin].text.endswith("ين") and not after_preposition
    oblique = oblique or (name is not None and passage.words[begin].text.endswith("يين") and not after_preposition)
    if not head or (oblique and begin > 0 and not passage.kinds[begin - 1] & {"link", "complementiser"}):
        return None
    return _phrase(cast, begin, stop, head, cut)


def _phrase(cast: Cast, at: int, stop: int, head: str, cut: int) -> Phrase:
    passage = cast.passage
    person: Name | None = None
    body: Name | None = None
    stop = min(stop, at + _LONGEST)
    end = at
    k = at
    definite = linked = apposed = False
    while k < stop:
        name = passage.names.get(k)
        word = passage.words[k]
        if k > at and len(word.key) == 1 and word.is_word and not word.key.isdigit():
            break
        owner = _authors(passage, at, k) or (_owns(passage, k) and head not in ("person", "body", "media"))
        if k > at and passage.addressed(k) and not owner:
            break
        if name:
            thing = name.kind in ("place", "body", "media") or head in ("document", "body", "media")
            several = head == "people" and passage.words[at].key.endswith(("ون", "ين"))
            if linked and head == "document" and name.kind == "media" and end > at + 1:
                # «حساب الوزارة في "تويتر"»
                break
            # «الرئيس التنفيذي لشركة "فجر"»
            before = k - 1 - (k > at and not passage.words[k - 1].is_word)
            construct = before > at and not passage.definite(before)
            linked = linked or (construct and passage.noun(before, True)[0] == "body")
            if definite and k > at and (thing or several) and not (name.joined or linked):
                # «دعا البيان وزير الطاقة إلى», «انتقد المحتجون وزير الطاقة»
                break
            if name.kind in ("person", "role"):
                if person and name.id != person.id:
                    break
                person = person or name
            elif body is None:
                body = name
            k = end = max(name.last, k + 1)
            quoting = passage.quotations[passage.quoted[k - 1]] if passage.quoted[k - 1] >= 0 else None
            if quoting and passage.length(quoting) <= _QUOTED_NAME and quoting.opening >= passage.words[at].start:
                # «شركة "فجر [للطاقة"]»
                k = end = max(k, passage.after(quoting.closing))
            definite, linked = True, False
            if name.kind == "person" or (name.first == at and name.kind != "role"):
                break
            continue
        if not word.is_word:
            if passage.comma(k) and (beside := _apposed(passage, k + 1, stop, person)):
                # «المتحدث باسم الوزارة، العقيد سالم الكعبي»
                apposed = apposed or person is None
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
        if k == at + 1 and "matter" in kinds and passage.definite(at) and passage.definite(k) and head != "role":
            # «أكد التقرير العثور على …»
            break
        if k == at + 1 and passage.words[at].key == _SOME and word.key != _OTHERS:
            # «وصف البعض القرار بأنه»
            break
        if k > at and head in ("source", "document", "people", "media", "role") and passage.tells(k):
            # «أفادت مصادر طبية بمقتل ثلاثة»
            break
        if k > at and head == "spokesperson" and word.key in _FOR_THEM:
            linked = True
            k = end = k + 1
            continue
        # «الإدارة العامة للتجهيزات»
        whose = k > at + 1 and head in ("body", "role") and word.key[:1] == "ل" and passage.behind(k)
        # after «الوزارة» or «وزارة الصحة» a noun without the article is the verb's object
        if definite and not (passage.definite(k) or whose) and head != "honorific":
            break
        # «نبهت الشركة المستثمرين»: who is warned is another
        if definite and not linked and passage.noun(k)[0] in ("people", "body"):
            break
        # «أكد مصدر طبي حصيلة القتلى»
        if k > at + 1 and head in ("people", "source") and "matter" in kinds and not passage.definite(k):
            break
        definite, linked = definite or passage.definite(k), False
        k += 1
        end = k
    if head == "role" and person is None and (titled := _bearer(passage, end, stop)):
        person, end = titled, titled.last
    if person:
        end = _together(passage, end, stop)
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
        if first is None and cut and passage.words[at].key[cut - 2 : cut] == "لل":
            # «وفقا للمرصد»
            text = "ال" + text
    own = person.id if person and apposed and head == "spokesperson" else None
    return Phrase(at, end, own or _means(cast, at, end, head, person, body), text, head)


def _together(passage: Passage, at: int, stop: int) -> int:
    """The word after the people who are named together with the one before word `at`: «فلان [وفلانة]»."""
    while at < stop and (name := passage.names.get(at)) and name.kind == "person":
        if name.joined or passage.words[at].key[:1] != "و" or name.start == passage.words[at].start:
            break
        at = name.last
    return at


def _bearer(passage: Passage, at: int, stop: int) -> Name | None:
    """The person, with a title before the name, whose office goes on at word `at`: «استشاري الأطفال [بمستشفى المدينة
    الدكتور سالم الكعبي]»."""
    for k in range(at, min(at + _CHARGE, stop)):
        name = passage.names.get(k)
        adverb = k > at and passage.words[k - 1].text.endswith(("ا", "اً", "ًا")) and not passage.kinds[k - 1]
        if name and name.kind == "person" and k > at and (adverb or passage.noun(k - 1)[0] == "honorific"):
            # «المصنف الأول عالميا فلان»
            return None if name.joined else name
        if not passage.words[k].is_word or passage.kinds[k]:
            return None
    return None


def _even(text: str) -> str:
    """The text without a mark at its end whose other half it lacks."""
    if text[-1:] in _QUOTES and not any(mark in _QUOTES for mark in text[:-1]):
        text = text[:-1]
    return text[1:] if text[:1] in _QUOTES and not any(mark in _QUOTES for mark in text[1:]) else text


def _apposed(passage: Passage, at: int, stop: int, person: Name | None) -> int | None:
    """Where the name, or the office, of the person whom the words before name begins, if one stands at `at`, a title
    («الدكتور») overlooked."""
    while at < stop and at not in passage.names and passage.noun(at)[0] in ("honorific", "role"):
        at += 1
    name = passage.names.get(at) if at < stop else None
    held = name is not None and name.kind in ("person", "role") and not name.joined
    return at if held and (person is None or (name is not None and name.id == person.id)) else None


def _charge(passage: Passage, at: int, stop: int) -> int | None:
    """Where the person stands whose charge begins at `at`: «المشرف على [المسابقة الدكتور سالم الكعبي]»."""
    for k in range(at, min(at + _CHARGE, stop)):
        name = passage.names.get(k)
        if name and name.kind == "person":
            titled = passage.definite(k - 1) or passage.noun(k - 1)[0] == "honorific"
            return k if titled and k > at and not name.joined else None
        if not passage.words[k].is_word or passage.kinds[k]:
            return None
    return None


def _owns(passage: Passage, at: int) -> bool:
    """Whether «ل» at `at` names whose office or paper it is («بيان للوزارة»), not whom it was said to."""
    name = passage.names.get(at)
    return name.kind == "body" if name else passage.noun(at, True)[0] == "body"


def _authors(passage: Passage, at: int, k: int) -> bool:
    """Whether «ل» at word `k` names who wrote or said the paper at word `at`: «تصريحات صحفية [لمدير السد]», «تقرير
    [لصحيفة الضحى]»; a letter is written to somebody."""
    return passage.noun(at)[0] == "document" and key(passage.words[at].key) not in _TO_SOMEBODY


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
        return name.kind in ("body", "media") or (name.kind == "place" and head == "role")
    return passage.noun(k)[0] in ("body", "role")


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


def _means(cast: Cast, at: int, end: int, head: str, person: Name | None, body: Name | None) -> str | None:
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
