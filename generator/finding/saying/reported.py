"""What a verb of saying reports: where the words that it leads to begin."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.quotation import Quotation
from generator.finding.saying.content import (
    DASHES,
    LONG,
    PREPOSITIONS,
    THAT,
    THAT_BY,
    Content,
    closed,
    complements,
    ends,
    next_comma,
    whole,
)
from generator.finding.saying.objects import glued, noun_inside, noun_phrase
from generator.finding.saying.passage import COMMAS, Passage
from generator.finding.saying.speech import Cue, Form, holds

# every word that a clause may begin with; «ألا» is «أن لا»
_COMPLEMENTISERS = THAT | THAT_BY | {"الا"}
# the letters that a preposition of a verb, alone or written together, or «و» before it begins with
_GOVERNING = frozenset("بلوفعما")
# what a row says of a verb that may have «أن» further on
_BARE = frozenset(("أن", "إن", "بأن", "أن / إن", "person + بأن"))
# what is decided is said where a noun follows: «قررت المحكمة أن العقد باطل», but not «قرر أن يرحل»
_RULING = "أن + noun"
# the kinds of grammar words that lead to a place, and of those that stand between a verb and its object
_PLACED = frozenset(("preposition", "link"))
_PASSED = frozenset(("time", "lead"))
_ANEW = frozenset(("break", "aside", "contrast"))
# the pronouns of whoever feels something: «استعداده», «قلقها»
_OWN = ("ه", "ها", "هم", "هما")
# a noun that only a verb of saying takes («بدء», «ضرورة») is its object within so many words
_APART = 10
# so many words in quotation marks right after the subject of a verb that quotes are speech
_BESIDE = 3
# so many words in quotation marks after a verb of saying are speech whatever comes next
_SPEECH = 6
# a verb's content begins at most so many words after it
_REACH = 45


def content(
    passage: Passage, cue: Cue, at: int, stop: int, known: bool, asides: dict[int, int], led: bool = False
) -> Content | None:
    """What the cue's verb reports, sought from word `at` to `stop`, with what somebody feels about it where the verb's
    expression tells («أبدى [استعداده للحوار]»); None where nothing is said. The rest as in `_sought`."""
    found = _sought(passage, cue, at, stop, known, asides, led)
    form = (found.form or cue.form) if found else cue.form
    if found is None or not form.rest or found.how != "noun" or found.quotation:
        return found
    felt = form.rest[-1]
    if not felt.endswith(_OWN):
        return found
    for k in range(cue.first + 1, found.first):
        if passage.words[k].key == felt:
            return found._replace(first=k, start=passage.words[k].start)
    return found


def _sought(
    passage: Passage, cue: Cue, at: int, stop: int, known: bool, asides: dict[int, int], led: bool
) -> Content | None:
    """What the cue's verb reports, sought from word `at` to `stop`; None where nothing is said.

    `known` tells whether the verb's subject is known: without it a noun phrase may be the subject itself. `led` tells
    that it stands before the verb.
    `asides` are phrases to pass over, from first word to the word after them: «في بيان».
    """
    whole = cue.last > cue.first + 1
    forms = [form for form in cue.forms if whole or not form.rest]
    parts = [] if whole else [form for form in cue.forms if form.rest]
    noun: Content | None = None
    part: Form | None = None
    # whether nothing but names, times and signs stood between the verb and here, so that an object may begin
    near = True
    blocked = governed = inside = False
    # whether nothing like an object stood before, whose own a preposition after it may be; what stands `inside` a
    # phrase of place, or is joined or apposed to the subject, is none
    clear = True
    takes = complements(forms)
    objects, asks = "object" in takes, "whether / question" in takes
    words, within = passage.words, passage.within
    k = at
    while k < stop:
        word = words[k]
        if k in asides:
            k = asides[k]
            continue
        quotation = passage.opening(k) if passage.quoted[k] >= 0 else None
        if quotation:
            beside = known and k in (at, asides.get(at))
            found = noun or _quoted(passage, k, quotation, forms, known, beside)
            if not found and near and known and not blocked:
                found = noun_inside(passage, forms, k, quotation)
            if found:
                return found
            # «أعلن "الدولة"، عابرة للحدود»: what stands behind a word held off is no object
            near = near and (k + 1 in within or passage.noun(k - 1)[0] != "")
            k = max(passage.after(quotation.closing), k + 1)
            continue
        if word.key == "ل" and k + 1 < stop and (heard := passage.opening(k + 1)) and passage.length(heard) < LONG:
            # «نفى لـ"أخبار اليوم" أن …»
            k = passage.after(heard.closing)
            continue
        if k == at and passage.unclosed(k) and _speaks(forms):
            # «وأضاف "أجرت الشركة …» without the closing mark
            return noun or _spoken(passage, k)
        if word.text in DASHES and k + 1 < stop and (over := _dashed(passage, k, stop)):
            # «معتبرة - في تغريدتها التي حذفت - أن»
            k = over
            continue
        if not word.is_word:
            listed = words[k - 1].key.isdigit() or passage.is_(k - 1, "listing")
            if word.text == ":" and _speaks(forms) and not listed:
                return noun or _spoken(passage, k)
            if word.text in "؛!؟?":
                break
            k = closed(passage, k, stop) if word.text in "([" else k + 1
            continue
        kinds, after = passage.kinds[k], passage.next[k]
        comma = k > at and words[k - 1].text in COMMAS
        if "relative" in kinds and (comma or (k == at and _resumes(passage, k, stop))):
            comma_or_end = next_comma(passage, k, stop)
            # «قال فلان، الذي أعد القائمة "…"»
            k = next((n for n in range(k, comma_or_end) if passage.speech(n)), comma_or_end)
            continue
        # one name stands between commas: «طالب الوزير، سالم الكعبي، إدارة الشركة بـ»
        # as does one of many: «انتقد فلان، أحد الخبراء، القرار»
        one = "quantifier" in kinds
        apposed = comma and k == at + 1 and known and not led and (one or not kinds)
        apposed = apposed and not any(passage.comma(n) for n in range(cue.last, at))
        apposed = apposed and (one or k in within or passage.definite(k) or _office(passage, k, stop))
        if apposed and _closed_off(passage, k, stop):
            # «أكد فلان، الأمين العام، صحة …»
            k = next_comma(passage, k, stop)
            continue
        # «…، وسبق له أن …» is a clause of its own; «…، وهو …،» stands between commas
        anew = comma and word.key[:1] == "و" and not (kinds or k in within or passage.noun(k)[0])
        if anew and passage.owned(k) and next_comma(passage, k, stop) < stop:
            # «…، ومقرها عمان، …»
            k = next_comma(passage, k, stop)
            continue
        if anew or (comma and "break" in kinds) or k > at + _REACH:
            break
        blocked = blocked or (comma and "aside" in kinds and bool(forms) and forms[0].row.weak)
        asked = _asked(passage, k) if asks and "question" in kinds else None
        if asked:
            return asked
        that = _that(passage, k, at, forms, stop) if word.key in _COMPLEMENTISERS else None
        if that and governed and word.text[0] == "أ" and passage.words[k - 1].key not in PREPOSITIONS:
            # «رفضت الشركة العرض فيجب أن …»: «أن» is another's
            that, governed = None, False
        if that and not clear and word.key in THAT_BY and objects and "بأن" not in takes:
            # «رفض الانتقادات الموجهة إليه بأنه …»
            that = None
        governed = governed or passage.modal(k)
        if that:
            return that._replace(form=part) if noun is None or not noun.by_preposition else noun
        parted = None
        for form in parts:
            if form.rest[0] == word.key and form not in forms and holds(passage.words, k, stop, form.rest):
                parted = form
                break
        # what stands behind somebody else's «أن» is no part of this verb's
        if clear and not inside:
            inside = comma or word.key.startswith(("و", "لل")) or not kinds.isdisjoint(_PLACED)
        if noun is None and not blocked and (objects or word.key[0] in _GOVERNING):
            near_by = known and k < at + _APART
            noun = noun_phrase(
                passage, forms, k, near and known, near_by, led or k > cue.last, led and k == cue.last, stop
            )
            if noun and noun.by_preposition and at > cue.last and not clear and not _second(forms):
                noun = None
        if clear and not inside:
            known_word = kinds or k in within or passage.definite(k) or glued(passage, k, "ب") is not None
            clear = bool(known_word) and "demonstrative" not in kinds
        if noun and (parted or part):
            noun = noun._replace(form=parted or part)
        elif parted:
            forms, part, near = [parted], parted, True
            takes = complements(forms)
            objects, asks = "object" in takes, "whether / question" in takes
            k += len(parted.rest)
            at = k
            continue
        if near:
            near = (
                k in within
                or (not kinds.isdisjoint(_PASSED) and kinds.isdisjoint(_ANEW))
                or (not kinds and (passage.definite(k) or glued(passage, k, "ب") is not None))
            )
        k = after if kinds else k + 1
    return noun or _next_sentence(passage, at, stop, forms)


def _speaks(forms: Sequence[Form]) -> bool:
    """Whether what stands behind the verb's colon is speech: «قال: …», but not «توصل إلى نتيجة: …»."""
    return any(not form.row.weak or "quote" in form.row.follows for form in forms)


def _second(forms: Sequence[Form]) -> bool:
    """Whether the verb may have an object before what a preposition joins: «اتهم الشركة بـ», «حذر السكان من»."""
    return any(form.rest or {"person", "object"} & set(form.row.follows) for form in forms)


def _quoted(
    passage: Passage, k: int, quotation: Quotation, forms: Sequence[Form], known: bool, beside: bool
) -> Content | None:
    """The quotation at `k`, where it is what is said: after a colon, or too long for a name. `beside` tells that it
    stands right behind its verb and its known subject."""
    words = len(passage.text[quotation.start : quotation.end].split())
    speaks = any(
        after == "quote" or (after.endswith(("أن", "إن")) and (known or not form.row.weak))
        for form in forms
        for after in form.row.follows
    )
    # «رئيس "صندوق إعادة الإعمار" قائلا»: what goes on without a sign is a name
    colon = passage.words[k - 1].text == ":"
    held = passage.is_(k - 1, "relative") or passage.is_(k - 1, "naming") or (colon and passage.is_(k - 2, "listing"))
    if held or _called(passage, k, quotation):
        # «في كتاب بعنوان "…"», «الدولة التي "تحاول …"», «مدير "صندوق إعادة الإعمار" أن»
        return None
    over = passage.after(quotation.closing)
    ended = words >= _SPEECH or ends(passage, over, passage.last[k])
    beside = beside and words >= _BESIDE and any("quote" in form.row.follows for form in forms)
    # «"نحو خمسين ألفا" قتلوا», «"فجر" إن …»
    part = over < passage.last[k] and (passage.kinds[k + 1] & _PLACED or passage.is_(over, "complementiser"))
    beside = beside and not part
    # «قررت الهيئة التأجيل بسبب "…"»
    added = passage.comma(k - 1) and (passage.behind(k + 1) or passage.kinds[k + 1] & _PLACED)
    parted = all(form.row.weak for form in forms) and (added or _governed(passage, k, forms))
    if (forms and colon) or beside or (speaks and ended and words >= LONG and not parted):
        return Content("quotation", k + 1, quotation.start, k, quotation)
    return None


def _governed(passage: Passage, k: int, forms: Sequence[Form]) -> bool:
    """Whether a preposition that is not one of the verb's stands before word `k`; «جاء فيها» is none."""
    before = passage.words[k - 1].key
    own = PREPOSITIONS.get(before)
    taken = own is not None and any(after.startswith(own) for after in complements(forms))
    return passage.is_(k - 1, "preposition") and not taken and not before.endswith(("ه", "ها"))


def _called(passage: Passage, k: int, quotation: Quotation) -> bool:
    """Whether the quotation whose mark is word `k` is nothing but a name."""
    name = passage.within.get(k + 1)
    return name is not None and name is passage.within.get(passage.after(quotation.closing) - 2)


def _spoken(passage: Passage, colon: int) -> Content | None:
    k = colon + 1
    if k >= len(passage.words):
        return None
    quotation = passage.opening(k)
    if quotation:
        return Content("quotation", k + 1, quotation.start, k, quotation)
    while k < len(passage.words) and not passage.words[k].is_word:
        k += 1
    if k >= len(passage.words) or passage.sentence[k] > passage.sentence[colon] + 1:
        return None
    if passage.words[k].key in THAT and k + 1 < passage.last[k]:
        return Content("clause", k + 1, passage.words[k + 1].start, colon, passage.opening(k + 1))
    return Content("speech", k, passage.words[k].start, colon)


def _that(passage: Passage, k: int, at: int, forms: Sequence[Form], stop: int) -> Content | None:
    """The clause after «أن» at word `k`, where the verb may have one there."""
    key = passage.words[k].key
    if passage.words[k].text == "ألا" and any(after == "أن" for after in complements(forms)):
        # «أن لا»
        return Content("clause", k, passage.words[k].start, k)
    if key not in THAT and key not in THAT_BY:
        return None
    takes = complements(forms)
    if _RULING in takes and (key != "ان" or passage.definite(k + 1) or k + 1 in passage.within):
        takes.append("أن")
    if key in THAT_BY:
        by = any(after.endswith("بأن") or after == "بـ + noun" for after in takes)
        denied = forms[0].row.force == "deny" if forms else False
        others = k > at and passage.definite(k - 1) and k - 1 not in passage.within and not passage.is_(k - 1, "time")
        if not by and (not any(after.endswith(("أن", "إن")) for after in takes) or (others and not denied)):
            # «رفض المزاعم بأن …» does not say what the claims say
            return None
        if k > at + _APART and forms and forms[0].row.weak and "person" not in takes:
            # «تشهد البلاد أحداثا سببها شعور الشبان بأنهم …»
            return None
    else:
        before, kinds = passage.words[k - 1].key, passage.kinds[k - 1]
        if k > at and k - 1 not in passage.within and before in ("علي", "الي", "من", "عن", "في"):
            # «لفت على أن» is met for «لفت إلى أن»
            alike = "إلى أن" if before == "علي" else PREPOSITIONS[before]
            if not any(after.startswith((PREPOSITIONS[before], alike)) for after in takes):
                return None
        elif passage.words[k].text[0] == "إ" and "إن" not in takes and _condition(passage, k):
            # «وهي، إن صحت، …» is a condition
            return None
        elif "governor" in kinds and k - 1 >= at and passage.words[k].text[0] != "إ":
            return None
        elif not any(after.endswith(("أن", "إن")) if k == at else after in _BARE for after in takes):
            # «أشار أن» is met for «أشار إلى أن», but «لفت نظري أن» is another thing
            return None
    begin = k + 1
    last = passage.last[k]
    if begin < last and passage.words[begin].text == "." and passage.words[begin].start == passage.words[k].end:
        # «شبكة إن.بي.سي»
        return None
    while begin < last and passage.comma(begin):
        begin += 1
    if begin >= last:
        return None
    quotation = passage.opening(begin)
    if quotation and whole(passage, quotation):
        return Content("clause", begin + 1, quotation.start, k, quotation)
    return Content("clause", begin, passage.words[begin].start, k)


def _asked(passage: Passage, k: int) -> Content | None:
    """The question that word `k` begins, for a verb that asks one: «تساءل [عما] إذا كان …», «سأل لماذا …»."""
    key = passage.words[k].key
    if k + 1 >= passage.last[k]:
        return None
    begin = k + (key in ("عما", "ما"))
    if begin > k and passage.words[begin].key != "اذا":
        return None
    return Content("clause", begin, passage.words[begin].start, k)


def _condition(passage: Passage, k: int) -> bool:
    """Whether «إن» at word `k`, after a comma, is «if»: no noun stands after it."""
    following = k + 1 < passage.last[k] and (passage.definite(k + 1) or k + 1 in passage.within)
    return passage.comma(k - 1) and passage.words[k].key == "ان" and not following


def _office(passage: Passage, k: int, stop: int) -> bool:
    """Whether an office or trade without the article stands at word `k`, and no preposition before the next comma: «قال
    فلان، [مدافع الفريق]، إن»."""
    plain = passage.noun(k)[0] == "role" and not passage.owned(k)
    return plain and not any(passage.kinds[n] & _PLACED for n in range(k, next_comma(passage, k, stop)))


def _dashed(passage: Passage, k: int, stop: int) -> int | None:
    """The word after the dash that closes what the one at word `k` opens, where a preposition stands behind that."""
    if not passage.kinds[k + 1] & _PLACED:
        return None
    return next((n + 1 for n in range(k + 1, min(k + _APART + 5, stop)) if passage.words[n].text in DASHES), None)


def _closed_off(passage: Passage, k: int, stop: int) -> bool:
    """Whether a comma closes what begins at word `k`, and nothing that is said begins before it."""
    end = next_comma(passage, k, stop)
    words = passage.words[k:end]
    plain = all(word.is_word and word.key not in _COMPLEMENTISERS for word in words)
    return end < stop and passage.words[end].text != ":" and plain


def _resumes(passage: Passage, k: int, stop: int) -> bool:
    """Whether the sentence goes on after the comma that closes a relative clause at word `k`: «دعا الحزب الذي ينتمي إلى
    اليسار، الوزير إلى …»."""
    after = next_comma(passage, k, stop) + 1
    goes_on = after < stop and (passage.definite(after) or after in passage.within or passage.noun(after)[0] != "")
    return goes_on and _closed_off(passage, k, stop)


def _next_sentence(passage: Passage, at: int, stop: int, forms: Sequence[Form]) -> Content | None:
    """A clause that a false full stop parted from its verb: «… في بيان. إن …»."""
    if stop >= len(passage.words) or stop == 0 or passage.last[stop - 1] != stop:
        return None
    a, b = passage.sentences[passage.sentence[stop - 1]], passage.sentences[passage.sentence[stop]]
    if a.paragraph != b.paragraph or passage.words[stop].key not in ("ان", "بان"):
        # «… في بيان. إنها أفلام …» may be a sentence of its own
        return None
    return _that(passage, stop, at, forms, passage.last[stop])
