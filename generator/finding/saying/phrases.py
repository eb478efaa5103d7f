"""How far the words that name a speaker go, from their first noun or name on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.finding.saying.cast import Cast, Phrase, key
from generator.finding.saying.content import closed
from generator.finding.saying.passage import Kind, Name, Passage
from generator.finding.saying.referents import means

QUOTES = "\"“”„«»‘’'"
# a name in quotation marks inside a speaker's name («مصادر في "كتائب حزب الله"») has at most this many words
QUOTED_NAME = 5
# grammar words that no speaker's name goes on with
_OVER = frozenset(
    ("complementiser", "relative", "break", "aside", "preposition", "negation", "question", "lead", "time")
) | {"demonstrative"}
# «البعض» and «البعض الآخر» say all that they say of whom they mean
_SOME, _OTHERS = "البعض", "الاخر"
# papers that are written to somebody
_TO_SOMEBODY = frozenset(("رساله", "رسايل", "خطاب", "بلاغ", "مذكره"))
# so many words may stand between «المشرف على» and the name
_CHARGE = 8
# so many words away stands the name of whom somebody serves
_SERVED = 2
# so many words a speaker's name may have
_LONGEST = 25


@dataclass(slots=True)
class _Naming:
    """A speaker's name as it is read from word `at` on, before `stop`: `next` is the word to look at, `end` the one
    after the last taken in, `person` and `body` whom it names so far. `definite` tells that something definite stands
    in it, `linked` that a preposition leads to the next word, `apposed` that the person stands beside an office."""

    passage: Passage
    at: int
    stop: int
    head: str
    next: int
    end: int
    person: Name | None = None
    body: Name | None = None
    definite: bool = False
    linked: bool = False
    apposed: bool = False


def phrase(cast: Cast, at: int, stop: int, head: str, cut: int) -> Phrase:
    """The speaker's name that begins at word `at` with a name or noun of kind `head`, as far as it goes before `stop`;
    its first word has `cut` letters before its own."""
    passage = cast.passage
    name = _Naming(passage, at, min(stop, at + _LONGEST), head, at, at)
    while name.next < name.stop and _goes_on(name):
        pass
    _behind(name)
    first = passage.names.get(at)
    text = _wording(passage, first, at, name.end, cut)
    own = name.person.id if name.person and name.apposed and head == "spokesperson" else None
    return Phrase(at, name.end, own or means(cast, at, name.end, head, name.person, name.body), text, head)


def _goes_on(name: _Naming) -> bool:
    """Take in what stands at the next word; whether the speaker's name may go on behind it."""
    passage, at, k = name.passage, name.at, name.next
    word = passage.words[k]
    if k > at:
        if len(word.key) == 1 and word.is_word and not word.key.isdigit():
            return False
        if passage.addressed(k):
            owner = _authors(passage, at) or (_owns(passage, k) and name.head not in ("person", "body", "media"))
            # «وفقا لصحيفة [الضحى]»: the preposition is the label's
            labelled = name.head == "media" and not passage.words[k].key.startswith("ل")
            if not (owner or labelled):
                return False
    if found := passage.names.get(k):
        return _takes_name(name, found)
    return _takes_word(name) if word.is_word else _passes_mark(name)


def _takes_name(name: _Naming, found: Name) -> bool:
    """Take in a name at the next word, unless it is another's; whether the phrase may go on behind it."""
    passage, at, k = name.passage, name.at, name.next
    if _anothers(name, found):
        return False
    if found.kind in ("person", "role"):
        name.person = name.person or found
    elif name.body is None:
        name.body = found
    end = max(found.last, k + 1)
    quoting = passage.quotations[passage.quoted[end - 1]] if passage.quoted[end - 1] >= 0 else None
    if quoting and passage.length(quoting) <= QUOTED_NAME and quoting.opening >= passage.words[at].start:
        # «شركة "فجر [للطاقة"]»
        end = max(end, passage.after(quoting.closing))
    name.next = name.end = end
    name.definite, name.linked = True, False
    return not (found.kind == "person" or (found.first == at and found.kind != "role"))


def _anothers(name: _Naming, found: Name) -> bool:
    """Whether a name at the next word is an object of the verb, or where something was said, and no part of the
    speaker's."""
    passage, at, k, head = name.passage, name.at, name.next, name.head
    if k > at + 1 and head == "source" and found.kind == "media":
        # «أفاد مصدر أمني وكالة الفجر»
        return True
    if head == found.kind == "media" and passage.opening(k - 1):
        # «وكالة أنباء كوريا الجنوبية "يونهاب"»
        return False
    if name.linked and head == "document" and found.kind == "media" and name.end > at + 1:
        # «حساب الوزارة في "تويتر"»
        return True
    if not name.definite:
        # «أمرت محكمة بلجيكية فيسبوك بـ»
        return found.kind in ("body", "media", "place") and _other_noun(name)
    # «الرئيس التنفيذي لشركة "فجر"»
    before = k - 1 - (not passage.words[k - 1].is_word)
    construct = before > at and not passage.definite(before)
    if name.linked or found.joined or (construct and passage.noun(before, True)[0] == "body"):
        return False
    thing = found.kind in ("place", "body", "media") or head in ("document", "body", "media")
    # «دعا البيان وزير الطاقة إلى», «انتقد المحتجون وزير الطاقة»
    return thing or (head == "people" and passage.words[at].key.endswith(("ون", "ين")))


def _other_noun(name: _Naming) -> bool:
    """Whether the next word begins another noun phrase, since an adjective of origin without the article stands before
    it and something definite is in it: «محكمة بلجيكية [شركة] فيسبوك»."""
    passage, k = name.passage, name.next
    adjective = k - 1 > name.at and passage.words[k - 1].text.endswith(("ي", "ية")) and k - 1 not in passage.within
    begins = any(passage.definite(n) or n in passage.within for n in (k, k + 1)) and passage.words[k].key[:1] != "و"
    return name.head in ("body", "media") and not name.linked and adjective and begins


def _passes_mark(name: _Naming) -> bool:
    """Go on behind a sign at the next word, where the name can: a comma before an office, brackets, a short quotation,
    a dash."""
    passage, k = name.passage, name.next
    mark = passage.words[k].text
    if passage.comma(k) and (beside := _apposed(passage, k + 1, name.stop)):
        # «المتحدث باسم الوزارة، العقيد سالم الكعبي»
        name.apposed = name.person is None
        name.next = beside
        return True
    if mark == "(" and k + 1 < (over := closed(passage, k, name.stop)) < name.stop:
        name.next = over
        return True
    if mark in QUOTES:
        quotation = passage.opening(k)
        if quotation is None:
            name.next = name.end = k + 1
            return True
        if passage.length(quotation) <= QUOTED_NAME:
            name.next = k + 1
            return True
    if mark in "-–":
        name.next = k + 1
        return True
    return False


def _takes_word(name: _Naming) -> bool:
    """Take in the next word where it is part of the speaker's name; whether it is."""
    passage, at, k = name.passage, name.at, name.next
    if k > at:
        if kinds := passage.kinds[k]:
            further = _led(name)
            if further is not None:
                name.next = further
                return True
            if kinds & _OVER:
                return False
        if _is_said(name):
            return False
    apart = k > at + 1 or (k > at and name.head == "source")
    claim = apart and "claim" in passage.kinds[k] and not passage.definite(k)
    if claim or _another(name):
        # «3 مصادر تأكيدات بأن»
        return False
    # «الناطق باسم محافظ الولاية»
    name.linked = name.linked and name.head == "spokesperson" and not passage.definite(k)
    name.definite = name.definite or passage.definite(k)
    name.next = name.end = k + 1
    return True


def _led(name: _Naming) -> int | None:
    """The word where the name goes on behind a preposition, or a time, at the next word; None where it does not."""
    passage, k, head = name.passage, name.next, name.head
    kinds, after = passage.kinds[k], passage.next[k]
    if "link" in kinds and not name.person and _links(passage, head, after, name.stop):
        name.linked = True
        return after
    dated = "time" in kinds and k == name.at + 1 and not name.definite and after < name.stop
    owner = dated and passage.words[after].key[:1] == "ل"
    # «بيان سابق للوزارة»
    return after if owner and (_authors(passage, name.at) or _owns(passage, after)) else None


def _is_said(name: _Naming) -> bool:
    """Whether the next word, behind the speaker's first, begins what is said rather than going on with the name."""
    passage, at, k, head = name.passage, name.at, name.next, name.head
    definite = passage.definite(k)
    if k == at + 1:
        if "matter" in passage.kinds[k] and passage.definite(at) and definite and head != "role":
            # «أكد التقرير العثور على …»
            return True
        if passage.words[at].key == _SOME and passage.words[k].key != _OTHERS:
            # «وصف البعض القرار بأنه»
            return True
    several = head == "people" and not name.definite and passage.words[at].key.endswith("ون")
    if several and "matter" in passage.kinds[k]:
        # «انتقد كثيرون تجاهل الحكومة»
        return True
    if several and definite:
        # «مسؤولون أكراد التوصل إلى»: nothing that has the article can go on with them
        return True
    # «أفادت مصادر طبية بمقتل ثلاثة»
    return head in ("source", "document", "people", "media", "role") and passage.tells(k)


def _another(name: _Naming) -> bool:
    """Whether the next word is another noun, or a verb, that stands behind the speaker's name."""
    passage, at, k, head = name.passage, name.at, name.next, name.head
    if name.definite:
        # «الإدارة العامة للتجهيزات»
        paper = head == "document" and passage.noun(k, True)[0] in ("body", "media", "role")
        owned = (head in ("body", "role") or paper) and k > at + 1
        whose = owned and passage.words[k].key[:1] == "ل" and passage.behind(k)
        # after «الوزارة» or «وزارة الصحة» a noun without the article is the verb's object
        served = head == "spokesperson" and name.linked
        if not (passage.definite(k) or whose or served) and head != "honorific":
            return True
        # «نبهت الشركة المستثمرين», «تتهم المعارضة الرئيس»: who is warned is another
        beside = head == "people" and passage.words[k].key.endswith("ون")
        if not (name.linked or beside) and passage.noun(k)[0] in ("people", "body"):
            return True
    elif k > at and passage.acts(k):
        bears = passage.names.get(k + 1)
        # «مصادر طبية [تعمل] في المدينة», but «سيدة تدعى فلانة»
        if not (bears and bears.kind == "person"):
            return True
    if not name.definite and passage.noun(k)[0] == "body" and _other_noun(name):
        # «أمرت محكمة بلجيكية شركة فيسبوك بـ»
        return True
    # «أكد مصدر طبي حصيلة القتلى»
    counted = k > at + 1 and head in ("people", "source") and "matter" in passage.kinds[k]
    return counted and not passage.definite(k)


def _behind(name: _Naming) -> None:
    """Take in the person whom an office behind the name's end, or beside it, tells of, and who is named together with
    them."""
    passage, at, head, stop = name.passage, name.at, name.head, name.stop
    if name.person is None and head in ("role", "spokesperson"):
        titled = (_bearer(passage, name.end, stop) or _aide(passage, name.end, stop)) if head == "role" else None
        if titled := titled or _beside(passage, name.end, stop):
            name.person, name.end, name.apposed = titled, titled.last, True
    if name.person is None and head in ("people", "role") and (called := _called(passage, name.end, stop)):
        name.person, name.end, name.apposed = called, called.last, True
    person = name.person
    if person and head in ("people", "role") and not passage.definite(at) and person.first - at <= _SERVED:
        # «محامي سالم الكعبي، نادر حداد», «مستشار الكعبي للأمن القومي نادر حداد»
        served = _beside(passage, name.end, stop) or _behind_charge(passage, name.end, stop)
        if served:
            name.person, name.end = served, served.last
    if name.person or head == "place":
        name.end = _together(passage, name.end, stop, "person" if name.person else "place")


def _wording(passage: Passage, first: Name | None, at: int, end: int, cut: int) -> str:
    """The words of the speaker's name from word `at` to `end`, with the marks around it whole."""
    start = first.start if first else passage.words[at].start + cut
    last = max(end, first.last if first else at + 1) - 1
    text = _even(passage.text[start : passage.words[last].end].strip())
    # «وفقا للمرصد»
    return "ال" + text if first is None and cut and passage.words[at].key[cut - 2 : cut] == "لل" else text


def _together(passage: Passage, at: int, stop: int, kind: Kind) -> int:
    """The word after the people or states that are named together with the one before word `at`: «فلان [وفلانة]»."""
    while at < stop and (name := passage.names.get(at)) and name.kind == kind:
        if name.joined or passage.words[at].key[:1] != "و" or name.start == passage.words[at].start:
            break
        at = name.last
    return at


def _bearer(passage: Passage, at: int, stop: int) -> Name | None:
    """The person, with a title before the name, whose office goes on at word `at`: «استشاري الأطفال [بمستشفى المدينة
    الدكتور سالم الكعبي]»."""
    for k in range(at, min(at + _CHARGE, stop)):
        name = passage.names.get(k)
        adverb = k > at and passage.words[k - 1].text.endswith(("ا", "اً", "ًا"))
        if name and name.kind == "person" and k > at and (adverb or passage.noun(k - 1)[0] == "honorific"):
            # «المصنف الأول عالميا فلان»
            return None if name.joined else name
        if not passage.words[k].is_word or passage.kinds[k]:
            return None
    return None


def _beside(passage: Passage, at: int, stop: int) -> Name | None:
    """The person named between commas behind the rest of an office, that begins at word `at`: «الناشط [في مجال الصحة]،
    سالم الكعبي،»."""
    comma = next((k for k in range(at, min(at + _CHARGE, stop)) if not passage.words[k].is_word), stop)
    if comma == stop or not passage.comma(comma) or not all(_of_office(passage, k) for k in range(at, comma)):
        return None
    if passage.is_(comma + 1, "relative"):
        # «عضو المجلس، الذي يعيش في المدينة، سالم الكعبي»
        comma = next((k for k in range(comma + 1, stop) if passage.comma(k)), comma)
    first = _apposed(passage, comma + 1, stop)
    name = passage.names.get(first) if first else None
    while name and name.kind == "role":
        # «الأمير سالم الكعبي»
        name = passage.names.get(name.last)
    if name is None or name.kind != "person":
        return None
    over = name.last
    closed = over >= stop or not passage.words[over].is_word or passage.is_(over, "complementiser")
    return name if closed else None


def _aide(passage: Passage, at: int, stop: int) -> Name | None:
    """The person named right behind whom he serves: «المستشار الأول [لترامب] سالم الكعبي»."""
    served = passage.names.get(at) if at < stop else None
    name = passage.names.get(served.last) if served and served.kind == "person" and served.joined else None
    return name if name and name.kind == "person" and not name.joined and name.last <= stop else None


def _called(passage: Passage, at: int, stop: int) -> Name | None:
    """The person whose name a word for it leads to from word `at` on: «امرأة من سكان المدينة تدعى [فلانة]»."""
    k = at + passage.comma(at)
    while k < min(at + _CHARGE, stop) and passage.words[k].is_word and not passage.is_(k, "naming"):
        if passage.kinds[k] - {"link", "preposition"} or passage.acts(k):
            return None
        k += 1
    name = passage.names.get(k + 1) if k < stop and passage.is_(k, "naming") else None
    return name if name and name.kind == "person" and not name.joined else None


def _behind_charge(passage: Passage, at: int, stop: int) -> Name | None:
    """The person whose charge, or whose time in the office, stands at word `at`: «[للأمن القومي] نادر حداد»,
    «[السابق] نادر حداد»."""
    k = at
    while k < min(at + _CHARGE, stop) and (passage.definite(k) or (k == at and passage.words[k].key[:1] == "ل")):
        if k in passage.names or passage.kinds[k]:
            return None
        k += 1
    name = passage.names.get(k) if at < k < stop else None
    return name if name and name.kind == "person" and not name.joined else None


def _of_office(passage: Passage, at: int) -> bool:
    """Whether the word at `at` can go on with an office: «الناشط [في مجال الصحة]», but not «المدرب [عن لاعبه]»."""
    kinds = passage.kinds[at]
    led = "link" in kinds or passage.words[at].key == "مع"
    return (led and passage.words[at].key != "عن") or not (kinds - {"matter"} or passage.owned(at))


def _even(text: str) -> str:
    """The text without a mark at its end whose other half it lacks."""
    if text[-1:] in QUOTES and not any(mark in QUOTES for mark in text[:-1]):
        text = text[:-1]
    return text[1:] if text[:1] in QUOTES and not any(mark in QUOTES for mark in text[1:]) else text


def _apposed(passage: Passage, at: int, stop: int) -> int | None:
    """Where the name, or the office, of a person begins, if one stands at `at`, a title («الدكتور») overlooked."""
    while at < stop and at not in passage.names and passage.noun(at)[0] in ("honorific", "role"):
        at += 1
    name = passage.names.get(at) if at < stop else None
    held = name is not None and name.kind in ("person", "role") and not name.joined
    return at if held else None


def _owns(passage: Passage, at: int) -> bool:
    """Whether «ل» at `at` names whose office or paper it is («بيان للوزارة»), not whom it was said to."""
    name = passage.names.get(at)
    return name.kind == "body" if name else passage.noun(at, True)[0] == "body"


def _authors(passage: Passage, at: int) -> bool:
    """Whether «ل» at word `k` names who wrote or said the paper at word `at`: «تصريحات صحفية [لمدير السد]», «تقرير
    [لصحيفة الضحى]»; a letter is written to somebody."""
    return passage.noun(at)[0] == "document" and key(passage.words[at].key) not in _TO_SOMEBODY


def _links(passage: Passage, head: str, after: int, stop: int) -> bool:
    """Whether the preposition before word `after` belongs to the speaker's name: «مصادر في الوزارة», «سفيرها لدى …»."""
    if head in ("body", "media", "place", "person"):
        return False
    k = after
    while k < stop and passage.words[k].text in QUOTES:
        k += 1
    if k >= stop:
        return False
    name = passage.names.get(k)
    if name:
        return name.kind in ("body", "media") or (name.kind == "place" and head == "role")
    return passage.noun(k)[0] in ("body", "role")
