"""What a verb of saying reports: where the words that it leads to begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.arabic.quotation import Quotation
from generator.finding.saying.content import (
    APART,
    CLAIM,
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
)
from generator.finding.saying.objects import Before, glued, noun_inside, noun_phrase
from generator.finding.saying.passage import COMMAS, Passage
from generator.finding.saying.speech import Cue, Form, holds
from generator.finding.saying.that import asked, that

# every word that a clause may begin with; «ألا» is «أن لا»
_COMPLEMENTISERS = THAT | THAT_BY | {"الا"}
# the letters that a preposition of a verb, alone or written together, or «و» before it begins with
_GOVERNING = frozenset("بلوفعما")
# the kinds of grammar words that lead to a place, and of those that stand between a verb and its object
_PLACED = frozenset(("preposition", "link"))
_PASSED = frozenset(("time", "lead"))
_ANEW = frozenset(("break", "aside", "contrast"))
# the pronouns of whoever feels something: «استعداده», «قلقها»
_OWN = ("ه", "ها", "هم", "هما")
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
    expression tells («أبدى [استعداده للحوار]»); None where nothing is said. The rest as in `_Search`."""
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


@dataclass(slots=True)
class _Search:
    """A search for what a verb reports, from word `at` on, before `stop`.

    `known` tells whether the verb's subject is known: without it a noun phrase may be the subject itself. `led` tells
    that it stands before the verb, which ends before word `behind`. `asides` are phrases to pass over, from first word
    to the word after them: «في بيان».

    `forms` are the verb's readings, `takes` what may follow them, and `parts` those that further words may complete, as
    they did to `part`. `noun` is the noun phrase found so far.
    """

    passage: Passage
    at: int
    stop: int
    behind: int
    known: bool
    led: bool
    asides: dict[int, int]
    forms: Sequence[Form]
    parts: Sequence[Form]
    takes: Sequence[str]
    part: Form | None = None
    noun: Content | None = None
    # whether nothing but names, times and signs stood between the verb and here, so that an object may begin
    near: bool = True
    # whether nothing like an object stood before, whose own a preposition after it may be; what stands `inside` a
    # phrase of place, or is joined or apposed to the subject, is none
    clear: bool = True
    inside: bool = False
    # whether a phrase such as «بعد لقائه» opened that a noun here would belong to
    blocked: bool = False


def _sought(
    passage: Passage, cue: Cue, at: int, stop: int, known: bool, asides: dict[int, int], led: bool
) -> Content | None:
    """What the cue's verb reports, sought from word `at` to `stop`; None where nothing is said. The rest as in
    `_Search`."""
    whole = cue.last > cue.first + 1
    forms = [form for form in cue.forms if whole or not form.rest]
    parts = [] if whole else [form for form in cue.forms if form.rest]
    search = _Search(passage, at, stop, cue.last, known, led, asides, forms, parts, complements(forms))
    k = at
    while k < stop:
        if k in asides:
            k = asides[k]
            continue
        if not passage.words[k].is_word:
            step = _at_sign(search, k)
        elif (past := _passed(search, k)) is not None:
            step = past
        else:
            step = None if _over(search, k) else _at_word(search, k)
        if step is None:
            break
        if not isinstance(step, int):
            return step
        k = step
    return search.noun


def _at_sign(search: _Search, k: int) -> Content | int | None:
    """What the sign at word `k` opens, where that is what is said, else the word to go on with; None where the sign
    ends the clause."""
    passage, stop = search.passage, search.stop
    quotation = passage.opening(k) if passage.quoted[k] >= 0 else None
    if quotation:
        return _at_quotation(search, k, quotation)
    mark = passage.words[k].text
    if k == search.at and passage.unclosed(k):
        # «وأضاف "أجرت الشركة …» without the closing mark
        return _spoken(passage, k)
    if mark in DASHES and k + 1 < stop and passage.kinds[k + 1] & (_PLACED | {"relative"}):
        # «معتبرة - في تغريدتها التي حذفت - أن»
        return next((n + 1 for n in range(k + 1, min(k + APART + 5, stop)) if passage.words[n].text in DASHES), k + 1)
    listed = passage.words[k - 1].key.isdigit() or passage.is_(k - 1, "listing")
    # «قال: …», but not «توصل إلى نتيجة: …»
    if mark == ":" and any(not form.row.weak or "quote" in form.row.follows for form in search.forms) and not listed:
        return search.noun or _spoken(passage, k)
    if mark in "؛!؟?":
        return None
    return closed(passage, k, stop) if mark in "([" else k + 1


def _at_quotation(search: _Search, k: int, quotation: Quotation) -> Content | int:
    """The quotation that word `k` opens, where it is what is said, else the word after it."""
    passage, forms = search.passage, search.forms
    beside = search.known and k in (search.at, search.asides.get(search.at))
    found = search.noun or _quoted(passage, k, quotation, forms, search.known, beside)
    if not found and search.near and search.known:
        found = noun_inside(passage, forms, k, quotation)
    if found:
        return found
    # «أعلن "الدولة"، عابرة للحدود»: what stands behind a word held off is no object
    search.near = search.near and (k + 1 in passage.within or passage.noun(k - 1)[0] != "")
    return max(passage.after(quotation.closing), k + 1)


def _passed(search: _Search, k: int) -> int | None:
    """The word after what word `k` begins, where that belongs to the subject or to whom it speaks; None elsewhere."""
    passage, at, stop = search.passage, search.at, search.stop
    word, kinds = passage.words[k], passage.kinds[k]
    if word.key == "ل" and k + 1 < stop and (heard := passage.opening(k + 1)) and passage.length(heard) < LONG:
        # «نفى لـ"أخبار اليوم" أن …»
        return passage.after(heard.closing)
    comma = _comma(search, k)
    if "relative" in kinds and comma:
        end = next_comma(passage, k, stop)
        # «قال فلان، الذي أعد القائمة "…"»
        return next((n for n in range(k, end) if passage.speech(n)), end)
    if not comma:
        return None
    if k == at + 1 and _apposed(search, k) and _closed_off(passage, k, stop):
        # «أكد فلان، الأمين العام، صحة …»
        return next_comma(passage, k, stop)
    if word.key[:1] == "و" and (end := next_comma(passage, k, stop)) + 1 < stop:
        following = passage.words[end + 1]
        if (_anew(search, k) and passage.owned(k)) or (following.key in THAT and following.text[0] == "إ"):
            # «…، ومقرها عمان، …», «قال شاهد، وكان في المكان، إن …»
            return end
    return None


def _comma(search: _Search, k: int) -> bool:
    """Whether a comma behind the verb's subject stands right before word `k`."""
    return k > search.at and search.passage.words[k - 1].text in COMMAS


def _apposed(search: _Search, k: int) -> bool:
    """Whether word `k`, behind the first comma after the subject, is a name or an office beside it: one name stands
    between commas («طالب الوزير، سالم الكعبي، إدارة الشركة بـ»), as does one of many («انتقد فلان، أحد الخبراء،
    القرار»)."""
    passage = search.passage
    one = "quantifier" in passage.kinds[k]
    if not search.known or (passage.kinds[k] and not one):
        return False
    if any(passage.comma(n) for n in range(search.behind, search.at)):
        return False
    return one or k in passage.within or passage.definite(k) or _office(passage, k, search.stop)


def _anew(search: _Search, k: int) -> bool:
    """Whether «و» behind a comma begins a clause at word `k`: «…، وسبق له أن …» is one of its own, «…، وهو …،» stands
    between commas."""
    passage = search.passage
    joined = passage.words[k].key[:1] == "و" and _comma(search, k)
    return joined and not (passage.kinds[k] or k in passage.within or passage.noun(k)[0])


def _over(search: _Search, k: int) -> bool:
    """Whether the verb's clause is over before word `k`."""
    broken = _comma(search, k) and "break" in search.passage.kinds[k]
    return broken or k > search.at + _REACH or _anew(search, k)


def _at_word(search: _Search, k: int) -> Content | int:
    """What begins with word `k`, where that is what is said, else the word to go on with."""
    passage, kinds, comma = search.passage, search.passage.kinds[k], _comma(search, k)
    weak = bool(search.forms) and search.forms[0].row.weak
    search.blocked = search.blocked or (comma and "aside" in kinds and weak)
    if found := _clause(search, k):
        return found
    parted = _completed(search, k)
    had = search.noun is not None
    if search.clear and not search.inside:
        # what stands behind somebody else's «أن» is no part of this verb's
        placed = not kinds.isdisjoint(_PLACED)
        search.inside = comma or placed or passage.words[k].key.startswith(("و", "لل"))
    if not had and not search.blocked:
        search.noun = _taken(search, k)
    if search.clear and not search.inside:
        known = kinds or k in passage.within or passage.definite(k) or glued(passage, k, "ب") is not None
        search.clear = bool(known) and "demonstrative" not in kinds
    if search.noun and (parted or search.part):
        search.noun = search.noun._replace(form=parted or search.part)
    elif parted:
        search.forms, search.part, search.near = [parted], parted, True
        search.takes = complements(search.forms)
        search.at = k + len(parted.rest)
        return search.at
    if search.near:
        search.near = _beside(passage, k)
    return passage.next[k] if kinds else k + 1


def _clause(search: _Search, k: int) -> Content | None:
    """The question, or the clause with «أن», that word `k` begins."""
    passage = search.passage
    word = passage.words[k]
    if "question" in passage.kinds[k] and "whether / question" in search.takes and (found := asked(passage, k)):
        return found
    clause = that(passage, k, search.at, search.forms) if word.key in _COMPLEMENTISERS else None
    if clause and not search.clear and word.key in THAT_BY and "object" in search.takes and "بأن" not in search.takes:
        # «رفض الانتقادات الموجهة إليه بأنه …»
        clause = None
    if clause is None or (search.noun and search.noun.by_preposition):
        return clause and search.noun
    return clause._replace(form=search.part)


def _completed(search: _Search, k: int) -> Form | None:
    """The expression that the words from `k` on complete: «أعرب الوزير [عن قلقه]»."""
    words = search.passage.words
    for form in search.parts:
        if form.rest[0] == words[k].key and form not in search.forms and holds(words, k, search.stop, form.rest):
            return form
    return None


def _taken(search: _Search, k: int) -> Content | None:
    """The noun phrase that the verb takes, where it begins with word `k`."""
    passage, at, behind = search.passage, search.at, search.behind
    if not ("object" in search.takes or passage.words[k].key[:1] in _GOVERNING):
        return None
    near, far = search.near and search.known, search.known and k < at + APART
    # «أدانت الوزارة في بيان [الهجوم]»
    paper = k in search.asides.values() and not passage.owned(k - 1)
    named, beside = search.led or k > behind, (search.led and k == behind) or paper
    noun = noun_phrase(passage, search.forms, k, Before(near, far, named, beside), search.stop)
    if noun and noun.by_preposition and at > behind and not search.clear and not _second(search.forms):
        return None
    return noun


def _beside(passage: Passage, k: int) -> bool:
    """Whether an object of the verb may begin behind word `k`, as it is a name, a time or belongs to the subject."""
    kinds = passage.kinds[k]
    if k in passage.within or (not kinds and (passage.definite(k) or glued(passage, k, "ب") is not None)):
        return True
    if passage.how(k) or (k + 1 < len(passage.words) and passage.how(k + 1)):
        return True
    return not kinds.isdisjoint(_PASSED) and kinds.isdisjoint(_ANEW)


def _second(forms: Sequence[Form]) -> bool:
    """Whether the verb may have an object before what a preposition joins: «اتهم الشركة بـ», «حذر السكان من»."""
    return any(
        form.rest or "person" in form.row.follows or ("object" in form.row.follows and not form.row.weak)
        for form in forms
    )


def _quoted(
    passage: Passage, k: int, quotation: Quotation, forms: Sequence[Form], known: bool, beside: bool
) -> Content | None:
    """The quotation at `k`, where it is what is said: after a colon, or too long for a name. `beside` tells that it
    stands right behind its verb and its known subject."""
    words = len(passage.text[quotation.start : quotation.end].split())
    speaks = any(
        after == "quote" or (after.endswith(("أن", "إن")) and after != CLAIM and (known or not form.row.weak))
        for form in forms
        for after in form.row.follows
    )
    # «رئيس "صندوق إعادة الإعمار" قائلا»: what goes on without a sign is a name
    colon = passage.words[k - 1].text == ":"
    held = passage.is_(k - 1, "relative") or passage.is_(k - 1, "naming")
    if held or _called(passage, k, quotation):
        # «في كتاب بعنوان "…"», «الدولة التي "تحاول …"», «مدير "صندوق إعادة الإعمار" أن»
        return None
    over = passage.after(quotation.closing)
    ended = words >= _SPEECH or ends(passage, over, passage.last[k])
    # «مضيفا "سنعود"»: no subject can stand behind a participle
    long = words >= _BESIDE or any(form.shape == "participle" for form in forms)
    beside = beside and long and any("quote" in form.row.follows for form in forms)
    # «"نحو خمسين ألفا" قتلوا», «"فجر" إن …»
    part = over < passage.last[k] and (passage.kinds[k + 1] & _PLACED or passage.is_(over, "complementiser"))
    beside = beside and not part
    # «قررت الهيئة التأجيل بسبب "…"»
    added = passage.comma(k - 1) and passage.kinds[k + 1] & _PLACED
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


def _office(passage: Passage, k: int, stop: int) -> bool:
    """Whether an office or trade without the article stands at word `k`, and no preposition before the next comma: «قال
    فلان، [مدافع الفريق]، إن»."""
    plain = passage.noun(k)[0] == "role" and not passage.owned(k)
    return plain and not any(passage.kinds[n] & _PLACED for n in range(k, next_comma(passage, k, stop)))


def _closed_off(passage: Passage, k: int, stop: int) -> bool:
    """Whether a comma closes what begins at word `k`, and nothing that is said begins before it."""
    end = next_comma(passage, k, stop)
    words = passage.words[k:end]
    plain = all(word.is_word and word.key not in _COMPLEMENTISERS for word in words)
    return end < stop and passage.words[end].text != ":" and plain
