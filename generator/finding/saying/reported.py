"""What is said: where the words that a verb of saying reports begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.arabic.quotation import Quotation
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.saying.passage import COMMAS, GLUED, PRONOUNS, Passage
from generator.finding.saying.speech import Cue, Form, holds

How = Literal["quotation", "speech", "clause", "noun"]

# the words of «أن» and «إن», folded to one key, alone and with a pronoun
_THAT = frozenset("ان" + pronoun for pronoun in ("", *PRONOUNS))
_THAT_BY = frozenset("ب" + key for key in _THAT)
# every word that a clause may begin with; «ألا» is «أن لا»
_COMPLEMENTISERS = _THAT | _THAT_BY | {"الا"}
# the letters that a preposition of a verb, alone or written together, or «و» before it begins with
_GOVERNING = frozenset("بلوفعما")
# what a row says of a verb that may have «أن» further on
_BARE = frozenset(("أن", "إن", "بأن", "أن / إن", "person + بأن"))
# the kinds of grammar words that lead to a place, and of those that stand between a verb and its object
_PLACED = frozenset(("preposition", "link"))
_PASSED = frozenset(("time", "lead"))
# the kinds of grammar words that begin no name of somebody
_UNNAMED = frozenset(("preposition", "link", "lead", "break", "aside", "relative", "complementiser", "negation"))
# a quotation this long is speech wherever it stands; a shorter one may be a name or a word held off
_LONG = 4
# a noun that only a verb of saying takes («بدء», «ضرورة») is its object within so many words
_APART = 10
# so many words in quotation marks right after the subject of a verb that quotes are speech
_BESIDE = 3
# so many words in quotation marks after a verb of saying are speech whatever comes next
_SPEECH = 6
# a verb's content begins at most so many words after it
_REACH = 45


class Content(NamedTuple):
    """What is said: from word `first` on, or a quotation. `how`: quotation, speech (after a colon, without marks),
    clause (after «أن»), noun (a noun phrase). `start` is its first character, `at` the word where the verb's own words
    end; `form` an expression that the words before it complete («أعرب … عن قلقه»); `by_preposition` tells that a
    preposition joins the noun phrase to its verb."""

    how: How
    first: int
    start: int
    at: int
    quotation: Quotation | None = None
    form: Form | None = None
    by_preposition: bool = False


class Accused(NamedTuple):
    """Whether an accusation has somebody it is made against (`named`), and the character where its text begins, with
    them where it can."""

    named: bool
    start: int


def content(
    passage: Passage, cue: Cue, at: int, stop: int, known: bool, asides: dict[int, int], led: bool = False
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
    # whether nothing but names, times and signs stood between the verb and here, so that an object may begin
    near = True
    blocked = governed = inside = False
    # whether nothing like an object stood before, whose own a preposition after it may be; what stands `inside` a
    # phrase of place, or is joined or apposed to the subject, is none
    clear = True
    takes = _takes(forms)
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
                found = _noun_inside(passage, forms, k, quotation)
            if found:
                return found
            k = max(passage.after(quotation.closing), k + 1)
            continue
        if word.key == "ل" and k + 1 < stop and (heard := passage.opening(k + 1)) and passage.length(heard) < _LONG:
            # «نفى لـ"أخبار اليوم" أن …»
            k = passage.after(heard.closing)
            continue
        if not word.is_word:
            if word.text == ":" and forms and not (passage.words[k - 1].key.isdigit() or passage.is_(k - 1, "listing")):
                return noun or _spoken(passage, k)
            if word.text in "؛!؟?":
                break
            k = _closed(passage, k, stop) if word.text in "([" else k + 1
            continue
        kinds, after = passage.kinds[k], passage.next[k]
        comma = k > at and words[k - 1].text in COMMAS
        if "relative" in kinds and (comma or (k == at and _resumes(passage, k, stop))):
            k = _next_comma(passage, k, stop)
            continue
        apposed = comma and k == at + 1 and known and not led and not kinds
        apposed = apposed and (k in within or passage.definite(k) or _office(passage, k, stop))
        if apposed and _closed_off(passage, k, stop):
            # «أكد فلان، الأمين العام، صحة …»
            k = _next_comma(passage, k, stop)
            continue
        # «…، وسبق له أن …» is a clause of its own; «…، وهو …،» stands between commas
        anew = comma and word.key[:1] == "و" and not (kinds or k in within or passage.noun(k)[0])
        if anew and passage.owned(k) and _next_comma(passage, k, stop) < stop:
            # «…، ومقرها عمان، …»
            k = _next_comma(passage, k, stop)
            continue
        if anew or (comma and "break" in kinds) or k > at + _REACH:
            break
        blocked = blocked or (comma and "aside" in kinds and bool(forms) and forms[0].row.weak)
        asked = _asked(passage, k) if asks and "question" in kinds else None
        if asked:
            return asked
        that = _that(passage, k, at, forms, stop) if word.key in _COMPLEMENTISERS else None
        if that and governed and word.text[0] == "أ" and passage.words[k - 1].key not in _PREPOSITIONS:
            # «رفضت الشركة العرض فيجب أن …»: «أن» is another's
            that, governed = None, False
        governed = governed or passage.modal(k)
        if that:
            return that if noun is None or not noun.by_preposition else noun
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
            noun = _noun(passage, forms, k, near and known, near_by, led or k > cue.last, stop)
            if noun and noun.by_preposition and at > cue.last and not clear and not _second(forms):
                noun = None
        if clear and not inside:
            known_word = kinds or k in within or passage.definite(k) or _glued(passage, k, "ب") is not None
            clear = bool(known_word) and "demonstrative" not in kinds
        if parted and noun:
            noun = noun._replace(form=parted)
        elif parted:
            forms, near = [parted], True
            takes = _takes(forms)
            objects, asks = "object" in takes, "whether / question" in takes
            k += len(parted.rest)
            at = k
            continue
        if near:
            near = (
                k in within
                or not kinds.isdisjoint(_PASSED)
                or (not kinds and (passage.definite(k) or _glued(passage, k, "ب") is not None))
            )
        k = after if kinds else k + 1
    return noun or _next_sentence(passage, at, stop, forms)


def accused(passage: Passage, cue: Cue, at: int, said: Content, asides: dict[int, int]) -> Accused | None:
    """Whom an accusation from word `at` on is made against, before what it says of them: «اتهمت الوزارة [الشركة]
    بـ …», «متهما [خصومه] بأنهم …». None for every other verb, and one that has its object with it: «اتهمه»."""
    row = (said.form or cue.form).row
    if row.force != "accuse" or "person" not in row.follows or passage.words[cue.first].text.endswith(("ه", "ها")):
        return None
    own = {form.rest[0] for form in cue.forms if form.rest and form.row is row}
    # «حملت الوزارة [الشركة] مسؤولية …»
    end = next((k for k in range(at, said.at) if passage.words[k].key in own), said.at)
    begun = passage.opening(at) if at < end else None
    while at < end and begun is None:
        word, name = passage.words[at], passage.names.get(at)
        if at in asides or passage.is_(at, "time"):
            at = asides.get(at, passage.next[at])
        elif passage.kinds[at] & _UNNAMED and (comma := _next_comma(passage, at, end)) + 1 < end:
            # «اتهمت الشركة، التي …، [خصومها] بـ»
            at = comma + 1
        elif not word.is_word:
            at = _closed(passage, at, end) if word.text in "([" else at + 1
        elif (name and name.start > word.start and not name.joined) or (not name and _and(passage, at)):
            # «اتهمت موسكو [وطهران] …», «اتهم الكعبي [ومساعده سالم] بـ»
            at = name.last if name else at + 1
            beside = passage.names.get(at)
            if not name and passage.owned(at - 1) and at < end:
                at = beside.last if beside and beside.kind == "person" else at + passage.plainly(at)
        elif word.key == "في" and at + 1 < end and passage.is_(at + 1, "time"):
            # «اتهم الكعبي [في يوليو 2016] بـ»
            at = passage.next[at + 1]
            while at < end and passage.words[at].key.isdigit():
                at += 1
        elif word.key == "منذ" and at + 1 < end:
            # «تتهم الحركة [منذ فترة طويلة] بـ»
            at += 1
            while at < end and at not in passage.names and not passage.definite(at):
                at += 1
        elif at + 1 < end and not name and _construct(passage, at + 1) and _describes(passage, at):
            # «اتهمت الحركة [الاحتجاجية] رئيس …»
            at += 1
        else:
            break
        begun = passage.opening(at) if at < end else None
    if at >= end or (begun and _glued(passage, at + 1, "ب") is not None):
        return Accused(False, said.start)
    if said.quotation or said.how == "speech" or passage.kinds[at] & _UNNAMED or passage.behind(at):
        return Accused(True, said.start)
    return Accused(True, begun.opening if begun else passage.words[at].start)


def _and(passage: Passage, at: int) -> bool:
    """Whether the word at `at` has «و» before it: «ومساعدوه», «والروسية»."""
    key = passage.words[at].key
    kind, cut = passage.noun(at)
    # «وزيرها» has no «و» before it
    return key.startswith("وال") or (key[:1] == "و" and (not kind or cut > 0) and passage.owned(at))


def _describes(passage: Passage, at: int) -> bool:
    """Whether the definite word at `at` is no noun that can speak, so that it may describe what stands before it."""
    return passage.definite(at) and not passage.noun(at)[0]


def _construct(passage: Passage, at: int) -> bool:
    """Whether a noun that can speak, without the article, begins at `at`: no definite word stands before it."""
    return passage.noun(at)[0] != "" and not passage.definite(at) and passage.words[at].key[:1] != "و"


def _second(forms: Sequence[Form]) -> bool:
    """Whether the verb may have an object before what a preposition joins: «اتهم الشركة بـ», «حذر السكان من»."""
    return any(form.rest or {"person", "object"} & set(form.row.follows) for form in forms)


def _takes(forms: Sequence[Form]) -> list[str]:
    """What may follow these forms, as their rows say it."""
    return [after for form in forms for after in form.row.follows]


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
    ends = words >= _SPEECH or _ends(passage, passage.after(quotation.closing), passage.last[k])
    beside = beside and words >= _BESIDE and any("quote" in form.row.follows for form in forms)
    # «"نحو خمسين ألفا" قتلوا», «"فجر" إن …»
    over = passage.after(quotation.closing)
    part = over < passage.last[k] and (passage.kinds[k + 1] & _PLACED or passage.is_(over, "complementiser"))
    beside = beside and not part
    # «قررت الهيئة التأجيل بسبب "…"»
    added = passage.comma(k - 1) and (passage.behind(k + 1) or passage.kinds[k + 1] & _PLACED)
    parted = all(form.row.weak for form in forms) and (added or _governed(passage, k, forms))
    if (forms and colon) or beside or (speaks and ends and words >= _LONG and not parted):
        return Content("quotation", k + 1, quotation.start, k, quotation)
    return None


def _governed(passage: Passage, k: int, forms: Sequence[Form]) -> bool:
    """Whether a preposition that is not one of the verb's stands before word `k`; «جاء فيها» is none."""
    before = passage.words[k - 1].key
    own = _PREPOSITIONS.get(before)
    taken = own is not None and any(after.startswith(own) for after in _takes(forms))
    return passage.is_(k - 1, "preposition") and not taken and not before.endswith(("ه", "ها"))


def _called(passage: Passage, k: int, quotation: Quotation) -> bool:
    """Whether the quotation whose mark is word `k` is nothing but a name."""
    name = passage.within.get(k + 1)
    return name is not None and name is passage.within.get(passage.after(quotation.closing) - 2)


def _ends(passage: Passage, at: int, last: int) -> bool:
    """Whether a quotation before word `at` is over there with what it belongs to: «"…"، », «"…" و"…"»."""
    if at >= last or not passage.words[at].is_word:
        return True
    return passage.words[at].key == "و" and at + 1 < last and passage.opening(at + 1) is not None


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
    if passage.words[k].key in _THAT and k + 1 < passage.last[k]:
        return Content("clause", k + 1, passage.words[k + 1].start, colon, passage.opening(k + 1))
    return Content("speech", k, passage.words[k].start, colon)


def _that(passage: Passage, k: int, at: int, forms: Sequence[Form], stop: int) -> Content | None:
    """The clause after «أن» at word `k`, where the verb may have one there."""
    key = passage.words[k].key
    if passage.words[k].text == "ألا" and any(after == "أن" for after in _takes(forms)):
        # «أن لا»
        return Content("clause", k, passage.words[k].start, k)
    if key not in _THAT and key not in _THAT_BY:
        return None
    takes = _takes(forms)
    if key in _THAT_BY:
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
            alike = "إلى أن" if before == "علي" else _PREPOSITIONS[before]
            if not any(after.startswith((_PREPOSITIONS[before], alike)) for after in takes):
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
    if quotation and _whole(passage, quotation):
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


def _whole(passage: Passage, quotation: Quotation) -> bool:
    """Whether the quotation is all that is said, no word that the clause begins with: «إن "تعددية" الفريق …»."""
    after = passage.after(quotation.closing)
    if passage.length(quotation) >= _LONG or after >= len(passage.words) or _ends(passage, after, passage.last[after]):
        return True
    over = passage.kinds[after] & {"break", "aside", "lead"} and "complementiser" not in passage.kinds[after]
    return bool(over) and not passage.leads_in(after)


_PREPOSITIONS = {"علي": "على", "الي": "إلى", "من": "من", "عن": "عن", "في": "في"}


def _noun(
    passage: Passage, forms: Sequence[Form], k: int, near: bool, far: bool, named: bool, stop: int
) -> Content | None:
    """The noun phrase at word `k` that the verb takes with a preposition, or as its object.

    `near` tells that nothing but the subject stands before, `far` that it is known and little else does, `named` that
    it stands right before.
    """
    key = passage.words[k].key
    free = k not in passage.within
    for form in forms:
        row = form.row
        for after in row.follows:
            prep, _, what = after.partition(" + ")
            if what == "topic" and prep == key == "عن" and passage.is_(k + 1, "matter"):
                # «تحدث عن ضرورة الحوار» tells what was said, «تحدث عن الحوار» does not
                return Content("noun", k + 1, passage.words[k + 1].start, k + 1, by_preposition=True)
            if what == "person" and prep == "من" and key == "من" and free and (whom := _past(passage, k + 1, stop)):
                # «طلبت من الوزير التدخل»
                return Content("noun", whom, passage.words[whom].start, k, by_preposition=True)
            if what != "noun":
                continue
            prep = prep.rstrip("ـ")
            if prep in ("ب", "ل"):
                start = _glued(passage, k, prep)
                if prep == "ل" and "إلى + noun" in row.follows and _ahead(passage, "الي", k, stop):
                    # «دعت نقابة الشركة لصناعة السيارات إلى إضراب»
                    continue
                claim = "person" in row.follows and passage.is_(k - 1, "matter") and passage.definite(k - 1)
                if prep == "ب" and (claim or passage.is_(k - 1, "taking")) and _by_ahead(passage, k + 1, stop):
                    # «طالبت المنظمات المهتمة بالحقوق بوقف العمل», «وصفت الاتهامات بشن هجوم بـ"الكذب"»
                    continue
                if start is not None and not _person(passage, k):
                    return Content("noun", k, start, k, by_preposition=True)
                if free and key == prep and k + 1 < stop and (quotation := passage.opening(k + 1)):
                    return _noun_quoted(passage, k + 1, quotation, "person" in row.follows)
            elif free and passage.next[k] == k + 1 < stop and _PREPOSITIONS.get(key) == prep:
                quotation = passage.opening(k + 1)
                if quotation:
                    return _noun_quoted(passage, k + 1, quotation, False)
                if (
                    passage.words[k + 1].key not in _THAT
                    and passage.words[k + 1].key != "ذلك"
                    and not (prep == "من" and passage.comma(k - 1))
                ):
                    begin = k + 1
                    while begin + 1 < stop and not passage.words[begin].is_word:
                        begin += 1
                    return Content("noun", begin, passage.words[begin].start, k + 1, by_preposition=True)
        # «أعلن الوزير في مقر الوزارة بدء …»
        apart = far and passage.is_(k, "matter") and key[:1] != "و"
        apart = apart and (passage.closes(k - 1) or not passage.words[k - 1].is_word)
        if "object" in row.follows and near and not (row.weak or form.rest) and key == "ما":
            # «استنكرت ما يتعرض له …»
            return Content("noun", k, passage.words[k].start, k)
        sure = not row.weak or passage.is_(k, "matter")
        if "object" in row.follows and (near or apart) and sure and _object(passage, k, named):
            if named and key[:1] == "و" and passage.words[k - 1].is_word and not passage.kinds[k]:
                return _after_second(passage, k, stop)
            return Content("noun", k, passage.words[k].start, k)
    return None


def _noun_quoted(passage: Passage, k: int, quotation: Quotation, of_somebody: bool) -> Content:
    """The noun phrase that begins with the quotation whose mark is word `k`. What is said `of_somebody` ends with it:
    «وصف القرار بـ"الخطير" في بيان»."""
    if of_somebody or _whole(passage, quotation):
        return Content("noun", k + 1, quotation.start, k, quotation, by_preposition=True)
    return Content("noun", k, quotation.opening, k, by_preposition=True)


def _ahead(passage: Passage, key: str, at: int, stop: int) -> bool:
    """Whether a word stands between `at` and `stop`, not too far off."""
    return any(passage.words[k].key == key for k in range(at, min(stop, at + _REACH)))


def _by_ahead(passage: Passage, at: int, stop: int) -> bool:
    """Whether another noun, or a quotation, with «ب» comes before `stop`."""
    reach = range(at, min(stop, at + _REACH))
    return any(passage.words[k].key == "ب" or _glued(passage, k, "ب") is not None for k in reach)


def _past(passage: Passage, at: int, stop: int) -> int | None:
    """The word after the name, or the definite nouns, at `at`; None where it begins no noun phrase."""
    more = True
    while at < stop and more:
        name = passage.names.get(at)
        at = name.last if name else at + 1
        while at < stop and not name and passage.definite(at):
            at += 1
        # «من القوات ووزارة الداخلية», «من السكان وذويهم»
        another = at < stop and (at in passage.names or passage.noun(at)[0] != "" or passage.owned(at))
        more = another and passage.words[at].key[:1] == "و"
    begins = at < stop and passage.words[at].is_word and ("matter" in passage.kinds[at] or not passage.kinds[at])
    return at if begins else None


def _noun_inside(passage: Passage, forms: Sequence[Form], k: int, quotation: Quotation) -> Content | None:
    """The noun phrase that the verb takes, where the quotation whose mark is word `k` begins with it or with its
    preposition: «نددت "بالهجمات الأخيرة"», «أعلن "استعادة السيطرة" على …»."""
    takes = _takes(forms)
    if passage.words[k + 1].key in _THAT_BY and "بأن" in takes and k + 2 < passage.last[k]:
        # «وصف العرض "بأنه سيئ"»
        return Content("clause", k + 2, passage.words[k + 2].start, k, quotation)
    for prep in ("ب", "ل"):
        if f"{prep}ـ + noun" in takes and (start := _glued(passage, k + 1, prep)) is not None:
            return Content("noun", k + 1, start, k, quotation, by_preposition=True)
    if "object" in takes and passage.is_(k + 1, "matter"):
        whole = _whole(passage, quotation)
        return Content(
            "noun", k + whole, quotation.start if whole else quotation.opening, k, quotation if whole else None
        )
    return None


def _object(passage: Passage, k: int, named: bool) -> bool:
    """Whether a noun phrase that is no name, time or grammar word begins here."""
    kinds = passage.kinds[k]
    if k in passage.within or not passage.words[k].text[0].isalpha() or GLUED.match(passage.words[k].key):
        # «أعلن ممثلون للادعاء إن …»
        return False
    if "matter" in kinds and all(word.cut for word in passage.lists.clause.get(passage.words[k].key, ())):
        # «الرئاسة العامة للأرصاد وحماية البيئة»
        return False
    if named:
        # «أعلنت القيادة المشتركة العراقية بقيادة فلان»: adjectives and their like belong to the subject
        beside = passage.definite(k) and passage.words[k - 1].is_word and "matter" not in kinds
        beside = beside or _whose(passage, k) or _glued(passage, k, "ب") is not None
        return (not kinds or "matter" in kinds) and not beside
    # without a subject a noun may be the subject itself, unless it shows that it is not
    shown = passage.words[k].text.endswith(("ا", "اً", "ًا"))
    return "matter" in kinds or (not kinds and shown)


def _whose(passage: Passage, k: int) -> bool:
    """Whether the word at `k` goes on with the name before it: «الاتحاد [لكرة القدم]»."""
    return passage.words[k].key[:1] == "ل" and k - 1 in passage.within and passage.behind(k)


def _person(passage: Passage, k: int) -> bool:
    """Whether the word at `k` is somebody: «رحب بالوفد» greets and says nothing."""
    name = passage.names.get(k)
    return (
        name.kind == "person"
        if name
        else any(
            passage.lists.nouns.get(key) in ("people", "body")
            for base in bases(passage.words[k].text)
            if base.clitics in ("ب", "ل", "لل") and (key := without_article(base.key))
        )
    )


def _after_second(passage: Passage, k: int, stop: int) -> Content | None:
    """What is said after a second subject: «أعلنت واشنطن وست دول خليجية فرض عقوبات»."""
    for n in range(k + 1, min(k + 6, stop)):
        if "matter" in passage.kinds[n]:
            return Content("noun", n, passage.words[n].start, n)
    return None


def _glued(passage: Passage, k: int, prep: str) -> int | None:
    """Where the noun begins in a word that the preposition is written together with; None where it is not."""
    name = passage.names.get(k)
    if name:
        # «بنابل» tells where, not what
        held = passage.text[passage.words[k].start : name.start].lstrip("وف")[:1] == prep
        return name.start if held and name.kind != "place" else None
    if k in passage.within or passage.kinds[k]:
        return None
    word = passage.words[k]
    for base in bases(word.text):
        held = base.clitics in (prep, prep + prep) and (len(base.key) > 2 or _brief(passage, base.key))
        if held and (base.key.startswith("ال") or passage.loose(base.key) or _verbal(passage, word, base.key)):
            return word.start + base.cut
    return None


def _brief(passage: Passage, key: str) -> bool:
    """Whether a folded word of two letters is a verb's noun: «شن»."""
    return any("matter" in word.kinds and not word.rest for word in passage.lists.clause.get(key, ()))


# how the nouns of derived verbs begin: «توحيد», «استعادة», «مواصلة»
_VERBAL = ("ت", "ا", "م")


def _verbal(passage: Passage, word: Token, base: str) -> bool:
    """Whether a word that no table knows looks like a preposition with the noun of a verb: «بتوحيد», «بعرقلة» (but
    «بريطانية» is no noun)."""
    like = base.startswith(_VERBAL) or (word.text.endswith("ة") and not word.text.endswith("ية"))
    return len(base) > 3 and like and word.key not in passage.lists.vocabulary


def _closed(passage: Passage, k: int, stop: int) -> int:
    for n in range(k + 1, min(k + 15, stop)):
        if passage.words[n].text in ")]":
            return n + 1
    return k + 1


def _office(passage: Passage, k: int, stop: int) -> bool:
    """Whether an office or trade without the article stands at word `k`, and no preposition before the next comma: «قال
    فلان، [مدافع الفريق]، إن»."""
    plain = passage.noun(k)[0] == "role" and not passage.owned(k)
    return plain and not any(passage.kinds[n] & _PLACED for n in range(k, _next_comma(passage, k, stop)))


def _closed_off(passage: Passage, k: int, stop: int) -> bool:
    """Whether a comma closes what begins at word `k`, and nothing that is said begins before it."""
    end = _next_comma(passage, k, stop)
    words = passage.words[k:end]
    plain = all(word.is_word and word.key not in _COMPLEMENTISERS for word in words)
    return end < stop and passage.words[end].text != ":" and plain


def _resumes(passage: Passage, k: int, stop: int) -> bool:
    """Whether the sentence goes on after the comma that closes a relative clause at word `k`: «دعا الحزب الذي ينتمي إلى
    اليسار، الوزير إلى …»."""
    after = _next_comma(passage, k, stop) + 1
    goes_on = after < stop and (passage.definite(after) or after in passage.within or passage.noun(after)[0] != "")
    return goes_on and _closed_off(passage, k, stop)


def _next_comma(passage: Passage, k: int, stop: int) -> int:
    return next((n for n in range(k, stop) if passage.comma(n) or passage.words[n].text == ":"), stop)


def _next_sentence(passage: Passage, at: int, stop: int, forms: Sequence[Form]) -> Content | None:
    """A clause that a false full stop parted from its verb: «… في بيان. إن …»."""
    if stop >= len(passage.words) or stop == 0 or passage.last[stop - 1] != stop:
        return None
    a, b = passage.sentences[passage.sentence[stop - 1]], passage.sentences[passage.sentence[stop]]
    if a.paragraph != b.paragraph or passage.words[stop].key not in ("ان", "بان"):
        # «… في بيان. إنها أفلام …» may be a sentence of its own
        return None
    return _that(passage, stop, at, forms, passage.last[stop])
