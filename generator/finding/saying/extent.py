"""Where what is said ends, and whether a quotation in it carries it."""

from __future__ import annotations

from generator.arabic.letters import fold
from generator.arabic.quotation import Quotation
from generator.arabic.tokens import without_article
from generator.finding.saying.content import COPULAS, How
from generator.finding.saying.objects import glued
from generator.finding.saying.passage import Passage
from generator.finding.saying.sayings import Reading, Saying

# a quotation of so many words is speech though no verb stands beside it
LONG = 5
# a quotation of so many words carries a reported clause; a shorter one may be a name or a word held off
CARRIES = 4
# so many words after a quotation in a clause tell too much to be left out
_MORE = 3
# no name in quotation marks has so many words
_NAME = 6
# a verb with «و» and its object has more letters
_BRIEF = 5
# what is said in one breath has so many words at most; a longer sentence is cut at its last comma before
_LONGEST = 120


def stop(reading: Reading, saying: Saying) -> int:
    """The word (exclusive) where what is said ends: at the next words of saying, at «فيما», or with its sentence."""
    passage, first = reading.passage, saying.first
    last = min(passage.last[first], first + _LONGEST)
    k = first
    while k < last:
        quotation = passage.opening(k)
        if quotation and k > first and joins(passage, quotation) and passage.length(quotation) >= LONG:
            k -= 1
            break
        if quotation:
            k = max(passage.after(quotation.closing), k + 1)
            last = max(last, min(k, len(passage.words)))
            continue
        if k > first and (k in reading.bounds or passage.is_(k, "gloss")):
            break
        if k > first and passage.comma(k - 1) and _over(reading, saying, k):
            break
        if k > first and saying.how == "noun" and _new_clause(reading, k):
            break
        k += 1
    k = min(k, last)
    while k > first and _trails(passage, k - 1, first):
        k -= 1
    return k


def _new_clause(reading: Reading, at: int) -> bool:
    """Whether a clause begins at word `at` that no noun phrase goes on with: «إلا أن», or «و» with a verb of saying and
    its object («انتقد القرار [واعتبره] …»)."""
    passage, key = reading.passage, reading.passage.words[at].key
    own = key.endswith(("ه", "ها", "هم")) and len(key) > _BRIEF and at not in passage.within
    return passage.is_(at, "contrast") or (
        key[:1] == "و" and own and key[1:] not in reading.verbs.single and reading.verbs.reports(key[1:])
    )


# the grammar words at which what is said is over after a comma
_OVER: dict[How, frozenset[str]] = {"noun": frozenset(("break", "aside")), "clause": frozenset(("break",))}


def _over(reading: Reading, saying: Saying, at: int) -> bool:
    """Whether what is said ends before the grammar word at `at`, that stands after a comma."""
    passage = reading.passage
    kinds, key = passage.kinds[at], passage.words[at].key
    if saying.how == "clause" and "aside" in kinds and _answered(reading, at):
        return True
    if saying.how == "noun" and key[:1] == "ف" and key[1:] in passage.lists.prepositions:
        # «…، ففي الشهر الماضي»
        return True
    if saying.how == "noun" and key.startswith("وي"):
        # «وافق على القرض، ويعد …»: a noun does not go on with a verb
        return at not in passage.within
    if not kinds & _OVER.get(saying.how, frozenset()):
        return False
    return "contrast" not in kinds or saying.how != "clause" or not _concedes(reading, saying, at)


def _answered(reading: Reading, at: int) -> bool:
    """Whether others answer what is said, or more is said after it: «…، وهو ما تنفيه الوزارة», «…، وهو اتهام نفته»,
    «…، وهي التهمة التي نفاها», «…، قبل أن تذكر أن …»."""
    passage = reading.passage
    if passage.words[at].key == "قبل":
        return passage.next[at] in reading.finite
    following = [word.key for word in passage.words[at + 1 : at + 4]]
    if following[:1] == ["ما"]:
        return reading.verbs.reports(following[1]) if len(following) > 1 else False
    if passage.words[at].key in ("وهو", "وهي") and len(following) > 1 and following[1].endswith(("ه", "ها")):
        return not passage.definite(at + 1) and reading.verbs.reports(following[1])
    return passage.is_(at + 2, "relative") and len(following) > 2 and reading.verbs.reports(following[2])


def _concedes(reading: Reading, saying: Saying, at: int) -> bool:
    """Whether the clause that «لكن» at `at` begins is said too: «قال إن التلاميذ …، لكنهم …». What the speaker himself
    does or says then is none («…، لكنه رفض»)."""
    passage = reading.passage
    after = passage.next[at]
    end = next((k for k in range(after, passage.last[at]) if passage.comma(k)), passage.last[at])
    pronoun, own = passage.pronoun(after - 1), passage.pronoun(saying.first - 1)
    voice = saying.voice
    others = bool(voice.gender) and pronoun not in (("هم", "هما") if voice.plural else _REFERS[voice.gender])
    if pronoun and others:
        return True
    denied = passage.next[after] if passage.is_(after, "negation") else end
    if denied < end and passage.words[denied].key in passage.lists.finite:
        # «قالت إنها حررته، لكنها لم تكشف عن …»
        return False
    # further off a word that may be no verb of saying is none: «لكن الأمر مختلف»
    near = after + (not passage.is_(after, "time"))
    told = (k for k in range(after, end) if k in reading.finite and (k <= near or k in reading.plain))
    if any(after < other.first <= end for other in reading.sayings):
        return False
    if any(not passage.kinds[k - 1] & {"question", "which", "preposition"} for k in told):
        return False
    if own and passage.words[saying.first - 1].key.startswith("ب"):
        # «وصف العرض بأنه سيئ، لكنه …»
        return False
    if after < end and voice.text and without_article(passage.words[after].key) in _keys(voice.text):
        # «قالت الشركة إن …، لكن الشركة لم توضح …»
        return False
    return not pronoun or pronoun == own


# the pronouns that stand for one speaker of this gender
_REFERS = {"m": ("ه",), "f": ("ها",)}


def _keys(name: str) -> list[str]:
    """The folded words of a name without their articles."""
    return [without_article(fold(word)) for word in name.split()]


def _trails(passage: Passage, at: int, first: int) -> bool:
    """Whether what is said is better without this last word or sign."""
    word = passage.words[at]
    if passage.quoted[at] >= 0 and passage.quotations[passage.quoted[at]].opening >= passage.words[first].start:
        return False
    return (not word.is_word and word.text not in ")]%") or (
        at > first and passage.is_(at, "lead") and not passage.is_(at, "demonstrative")
    )


def carrying(passage: Passage, first: int, stop: int) -> Quotation | None:
    """The quotation that carries a reported clause: as long as the words before it at least, and no mere name."""
    lead = 0
    k = first
    while k < stop:
        quotation = passage.opening(k)
        if quotation:
            words = passage.length(quotation)
            after = passage.after(quotation.closing)
            if k == first and after >= stop - 1:
                # «شكره على "وقوفه إلى جانبنا"»
                return quotation
            ends = after >= stop or not passage.words[after].is_word or bool(passage.kinds[after])
            # «منع إيران من "إقامة وجود عسكري"»: the quotation alone tells too little
            part = passage.kinds[k - 1] & {"preposition", "link"} and words < 2 * lead
            # «طلب ضمانات و"التأكيد على …"»
            part = part or passage.words[k - 1].key == "و"
            # «مؤكدة رفضها "الاتهامات …"»
            part = part or (passage.is_(k - 1, "matter") and not passage.definite(k - 1)) or passage.behind(k - 1)
            # «تضامن المملكة "التام مع …"»
            part = part or (passage.definite(k - 1) and passage.definite(k + 1))
            # «أن شركة "الفجر الجديد للنقل" - التابعة للدولة - …»
            construct = passage.noun(k - 1)[0] in ("body", "media") and not passage.definite(k - 1)
            part = part or (words < _NAME and construct)
            # «أن العمل توقف وأن "المحطة مغلقة"», «قلقه من أن "المحطة مغلقة"»
            part = part or (k > first and passage.is_(k - 1, "complementiser"))
            # «القوات حررت "هذه المنطقة"»
            noun = passage.definite(k + 1) or bool(passage.kinds[k + 1] & {"demonstrative", "matter"})
            part = part or (k > first and noun and passage.plainly(k - 1) and not passage.owned(k - 1))
            # «الشركات هي "البنوك"»
            part = part or passage.words[k - 1].key in COPULAS
            # «لا يقبل أن "تكون سمعته على المحك"»
            part = part or any(passage.denies(n) for n in range(first, k))
            # «يرى أنها "بداية" لعمل طويل …»: as does one that leads to longer words
            goes_on = after < stop and passage.words[after].is_word
            rest = sum(word.is_word for word in passage.words[after:stop]) if goes_on else 0
            # «تحول إلى "عامل ضعف" غداة الحرب», but not «أن "التغييرات الجذرية" مع خروج كبار السن … كبيرة»
            dated = goes_on and k > first and not passage.kinds[after].isdisjoint(("time", "event"))
            part = part or (not dated and (rest > words or rest >= _MORE)) or _added(passage, k + 1)
            if words >= (CARRIES if ends else _NAME) and words >= lead and not part:
                return quotation
            k = max(passage.after(quotation.closing), k + 1)
            lead += words
        else:
            lead += passage.words[k].is_word
            k += 1
    return None


def _added(passage: Passage, at: int) -> bool:
    """Whether the words at `at` only add to what stands before them: «"كي تبقى الحكومة …"», «"وأتحمل المسؤولية"»."""
    word = passage.words[at]
    if word.text.startswith("أن") and passage.is_(at, "complementiser"):
        # «طلبت من السكان "أن يتوقفوا"»
        return True
    joined = word.text[:2] in ("وأ", "وإ") or word.key[:3] == "وال"
    # «تدين "بأشد العبارات …"»
    by = passage.behind(at) or glued(passage, at, "ب") is not None
    return bool(passage.kinds[at] & {"preposition", "governor"}) or by or joined


def joins(passage: Passage, quotation: Quotation) -> bool:
    """Whether «، و» stands before the quotation: it is said beside what stands before it, and is no part of that."""
    at = passage.after(quotation.opening)
    return passage.words[at - 1].key == "و" and passage.comma(at - 2)
