"""The words that name a speaker: where they begin and end."""

from __future__ import annotations

from generator.finding.saying.cast import Cast, Phrase, key
from generator.finding.saying.passage import Kind, Name, Passage
from generator.finding.saying.referents import means
from generator.finding.saying.speech import NUNATED

_QUOTES = "\"“”„«»‘’'"
# a name in quotation marks inside a speaker's name («مصادر في "كتائب حزب الله"») has at most this many words
_QUOTED_NAME = 5
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
# so many words away stands the name of whom somebody serves
_SERVED = 2
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
        while counted < stop and (passage.words[counted].key == "من" or passage.words[counted].key.isdigit()):
            counted += 1
        once = counted < stop and not passage.is_(counted, "quantifier")
        found = subject(cast, counted, stop, after_preposition=counted == at + 1) if once else None
        if found and counted - at <= 2 and found.head != "person":
            start = passage.words[at].start
            return found._replace(text=passage.text[start : passage.words[found.last - 1].end])
        return found
    counts = passage.words[at].key.isdigit() and at + 1 < stop and passage.words[at + 1].text.endswith("ا")
    if counts and passage.noun(at + 1)[0] in ("role", "people"):
        # «طالب 14 خبيرا»
        text = passage.text[passage.words[at].start : passage.words[at + 1].end]
        return Phrase(at, at + 2, None, text, "people")
    if passage.is_(at, "demonstrative") and passage.next[at] == at + 1 < stop and passage.definite(at + 1):
        # «وأشارت هذه الدراسة إلى أن»
        found = subject(cast, at + 1, stop)
        return found and found._replace(text=passage.text[passage.words[at].start : passage.words[found.last - 1].end])
    # «بحسب (المرصد السوري)»
    marked = passage.words[at].text in _QUOTES or (after_preposition and passage.words[at].text == "(")
    begin = at + 1 if marked and at + 1 < stop else at
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
    if name is None and passage.words[begin].text.endswith(NUNATED):
        # «قال رأيًا»: an object
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
            if k > at + 1 and head == "source" and name.kind == "media" and not (linked or definite):
                # «أفاد مصدر أمني وكالة الفجر»
                break
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
            # «أشار المدرب إلى إهدار اللاعب فلان»: nobody is in charge of where a verb leads
            charged = "link" in kinds and word.key != "الي" and not person and head == "role"
            if charged and (bearer := _charge(passage, after, stop)):
                k = bearer
                continue
            dated = "time" in kinds and k == at + 1 and not definite and after < stop
            if (
                dated
                and passage.words[after].key[:1] == "ل"
                and (_authors(passage, at, after) or _owns(passage, after))
            ):
                # «بيان سابق للوزارة»
                k = after
                continue
            if kinds & _OVER:
                break
        if k == at + 1 and "matter" in kinds and passage.definite(at) and passage.definite(k) and head != "role":
            # «أكد التقرير العثور على …»
            break
        if (
            k > at
            and head == "people"
            and passage.definite(k)
            and not definite
            and passage.words[at].key.endswith("ون")
        ):
            # «مسؤولون أكراد التوصل إلى»: nothing that has the article can go on with them
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
        bears = passage.names.get(k + 1)
        if k > at and not definite and passage.acts(k) and not (bears and bears.kind == "person"):
            # «مصادر طبية [تعمل] في المدينة», but «سيدة تدعى فلانة»
            break
        # «نبهت الشركة المستثمرين»: who is warned is another
        beside = head == "people" and passage.words[k].key.endswith("ون")
        if definite and not (linked or beside) and passage.noun(k)[0] in ("people", "body"):
            break
        # «أكد مصدر طبي حصيلة القتلى»
        if k > at + 1 and head in ("people", "source") and "matter" in kinds and not passage.definite(k):
            break
        definite, linked = definite or passage.definite(k), False
        k += 1
        end = k
    titled = _bearer(passage, end, stop) if head == "role" and person is None else None
    if person is None and head in ("role", "spokesperson"):
        titled = titled or _beside(passage, end, stop)
    if titled:
        person, end, apposed = titled, titled.last, True
    if person and head in ("people", "role") and not passage.definite(at) and person.first - at <= _SERVED:
        # «محامي سالم الكعبي، نادر حداد»
        served = _beside(passage, end, stop)
        person, end = (served, served.last) if served else (person, end)
    if person or head == "place":
        end = _together(passage, end, stop, "person" if person else "place")
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
    return Phrase(at, end, own or means(cast, at, end, head, person, body), text, head)


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
        adverb = k > at and passage.words[k - 1].text.endswith(("ا", "اً", "ًا")) and not passage.kinds[k - 1]
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
    first = _apposed(passage, comma + 1, stop, None)
    name = passage.names.get(first) if first else None
    while name and name.kind == "role":
        # «الأمير سالم الكعبي»
        name = passage.names.get(name.last)
    if name is None or name.kind != "person":
        return None
    over = name.last
    closed = over >= stop or not passage.words[over].is_word or passage.is_(over, "complementiser")
    return name if closed else None


def _of_office(passage: Passage, at: int) -> bool:
    """Whether the word at `at` can go on with an office: «الناشط [في مجال الصحة]», but not «المدرب [عن لاعبه]»."""
    kinds = passage.kinds[at]
    return ("link" in kinds and passage.words[at].key != "عن") or not (kinds - {"matter"} or passage.owned(at))


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
