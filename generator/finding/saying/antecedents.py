"""Who stands before a verb: its topic, the subject of its sentence, whom its relative clause tells of."""

from __future__ import annotations

from generator.finding.saying.cast import Cast, Phrase, Voice, agrees, agrees_id, many, voice_of
from generator.finding.saying.passage import GLUED, Name, Passage
from generator.finding.saying.speakers import subject
from generator.finding.saying.speech import Form

# what is written, and its author: «الذي قال فيه»
WITHIN = frozenset(("فيه", "فيها", "خلاله", "خلالها"))
# so many words away a preposition leads to a name with its title
TITLED = 3
# a name that nobody found has so many words at most
LONGEST_NAME = 4
# an office that a woman has by the same word
_EITHER = frozenset(("عضو", "العضو", "نائب", "النائب"))
# so many words away a verb may have its speaker
REACH = 60


def adverbial(passage: Passage, begin: int, at: int) -> bool:
    """Whether the sentence goes from a phrase of time, place or manner, or from a clause before it, to word `at`."""
    while begin < at and (passage.is_(begin, "lead") or not passage.words[begin].is_word):
        if "preposition" in passage.kinds[begin] and "governor" not in passage.kinds[begin]:
            # «وبينما نوه بالقرار، أكد …»
            return True
        begin += 1
    # «وبالعودة إلى الزيارة»
    led = passage.leads_in(begin) or (begin not in passage.within and GLUED.match(passage.words[begin].key))
    return begin == at or bool(led)


def antecedent(cast: Cast, begin: int, relative: int, at: int, form: Form) -> Voice | None:
    """Whom the relative pronoun stands for, where it can speak: «الوزيرة التي قالت». What is written can't, its author
    does: «بيان الكعبي الذي قال فيه»."""
    passage = cast.passage
    if form.owned:
        # «القس الذي وصفه بأنه رهينة»: the pronoun is his
        return None
    written = at + 1 < len(passage.words) and passage.words[at + 1].key in WITHIN
    name = nearest(cast, begin, relative, form)
    name = None if name and name.kind == "person" and form.plural else name
    if name:
        beside = not any(passage.words[k].is_word for k in range(name.last, passage.unbracketed(relative)))
        if (beside and (name.kind != "place" or name.last == relative)) or (written and name.kind != "place"):
            return voice_of(cast, name.id, form)
    for k in range(relative - 1, max(begin, relative - LONGEST_NAME) - 1, -1):
        found = subject(cast, k, relative, after_preposition=True)
        if found and found.last == relative:
            return (
                Voice(found.id, found.text, form.gender, form.plural, found.head) if leads(cast, found, form) else None
            )
    return None


def _before(passage: Passage, name: Name) -> int:
    """The word before a name and its opening mark."""
    return name.first - 1 - (name.first > 0 and not passage.words[name.first - 1].is_word)


def beginning(passage: Passage, begin: int, at: int) -> int:
    """The word where a sentence's own clause begins, after «وفي المساء، »; `at` where the phrase before it has no
    comma."""
    while begin < at and (passage.is_(begin, "lead") or not passage.words[begin].is_word):
        begin += 1
    if begin < at and passage.leads_in(begin):
        begin = next((k + 1 for k in range(begin, at) if passage.comma(k)), at)
    return begin


def main(cast: Cast, begin: int, at: int, form: Form) -> Voice | None:
    """The subject of the clause that the sentence from word `begin` to `at` opens with, where the verb agrees with it:
    «شنت إسرائيل هجوما قالت إنه …»."""
    passage = cast.passage
    start = beginning(passage, begin, at)
    for k in range(start, min(start + 2 + passage.is_(start, "negation"), at)):
        if passage.kinds[k] & {"preposition", "link"}:
            break
        found = subject(cast, k, at)
        if found and k == begin and found.head == "place" and _dateline(passage, found.last, at):
            return None
        if found:
            paper = found.head == "document" and not passage.definite(found.first)
            fitting = leads(cast, found, form) and agrees_id(cast, found.id, form) and not paper
            return Voice(found.id, found.text, form.gender, form.plural, found.head) if fitting else None
    return None


def _dateline(passage: Passage, at: int, stop: int) -> bool:
    """Whether the place before word `at` is where the report was written: «بغداد، العراق (وكالة) -- …»."""
    while at < stop and (passage.comma(at) or passage.definite(at) or at in passage.within):
        at += 1
    return at < stop and passage.words[at].text[0] in "([-–—"


def first_named(cast: Cast, begin: int, at: int, form: Form, joined: bool = False) -> Name | None:
    """The first person or body named before `at` that no preposition governs, where the verb agrees with it; of several
    the first with which a `joined` verb agrees: «نعى الوزير الفنانة، كما نعتها الوزارة [وقالت]»."""
    passage = cast.passage
    for k in range(begin, min(at, begin + REACH)):
        name = passage.names.get(k)
        # «على حسابه في "فيسبوك"»
        free = not (name and passage.kinds[_before(passage, name)] & {"preposition", "link"})
        # «خارج مقر اللجنة»
        free = free and not (name and name.kind == "body" and k > begin + 1 and _owned_by(passage, k))
        kinds = ("person", "role", "body", "media") if joined else ("person", "role", "body")
        kinds = (*kinds, "place") if _acted(passage, k - 1) else kinds
        if name and free and not name.joined and name.kind in kinds and not _beside(passage, name):
            if agrees_id(cast, name.id, form):
                return name
            if name.kind != "role" and not joined:
                return None
    return None


def _owned_by(passage: Passage, at: int) -> bool:
    """Whether a noun without the article, and no verb that opens a clause, stands before the name at `at`."""
    if passage.noun(at - 1)[0] == "role":
        # «رئيس المحكمة»
        return True
    return passage.plainly(at - 1) and not passage.opens(at - 1, passage.words[at - 1].key[:1] == "و")


def _acted(passage: Passage, at: int) -> bool:
    """Whether the word at `at` opens a clause as a verb does, so that its subject stands next: «وطردت بريطانيا»."""
    if at < 0 or not passage.words[at].is_word or passage.noun(at)[0] or passage.kinds[at] or passage.definite(at):
        return False
    known = at in passage.within or passage.words[at].key in passage.lists.vocabulary
    return passage.opens(at, False) and not known


def leads(cast: Cast, phrase: Phrase, form: Form) -> bool:
    """Whether the verb may stand after this subject: there it agrees in number too."""
    first = phrase.text.split()[0] if phrase.text else ""
    # «سألها رئيس المحكمة، فأجابت …»
    hers = form.gender == "f" and not form.plural and phrase.head == "role" and phrase.id is None
    if hers and not (first.endswith("ة") or first in _EITHER):
        return False
    return agrees(cast, phrase, form) and (not form.plural or many(phrase))


def topic(cast: Cast, at: int) -> Phrase | None:
    """The subject that stands before its verb at `at`, where its clause («إلا أن بعض المحللين يرون») or its sentence
    begins. It ends right before the verb, or the sentence begins with it."""
    passage = cast.passage
    begin = passage.first[at]
    found: Phrase | None = None
    # «أن خبراء [كانوا قد] حذروا»
    lead = at
    while lead > begin and passage.is_(lead - 1, "lead"):
        lead -= 1
    for k in range(at - 1, max(begin, at - REACH) - 1, -1):
        if k > begin and not passage.comma(k - 1) and not passage.kinds[k - 1] & {"complementiser", "break"}:
            continue
        if found and found.head != "place" and passage.is_(k, "contrast"):
            # «…، لكن صحيفة قريبة من الحكومة قالت …»
            return found
        found = opening(cast, k, at)
        # «أن الشرطة التي تجري التحقيق، أكدت»
        spoken = cast.said and cast.at >= begin
        apart = found and not spoken and passage.is_(found.last, "relative") and passage.comma(at - 1)
        apart = apart or (found and passage.is_(k - 1, "complementiser") and _between_commas(passage, found.last, at))
        if found and (found.last in (at, lead) or apart):
            return found if apart else found._replace(last=at)
    # a place apart from the verb is where the report was written
    return None if found and found.head == "place" and passage.comma(found.last) else found


def _between_commas(passage: Passage, first: int, at: int) -> bool:
    """Whether nothing but what two commas hold stands from word `first` to the verb at `at`: «إن الكعبي، رئيس الوفد،
    أبلغ»."""
    inside = range(first + 1, at - 1)
    held = passage.comma(first) and passage.comma(at - 1) and len(inside) > 0
    return held and not any(passage.comma(k) or passage.is_(k, "complementiser") for k in inside)


def opening(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The subject at `at`, words such as «كما» passed over."""
    while at < stop and (cast.passage.is_(at, "lead") or cast.passage.comma(at)):
        at += 1
    return subject(cast, at, stop) if at < stop else None


def _beside(passage: Passage, name: Name) -> bool:
    """Whether «مع» leads to the name and its title: «في لقاء للوزير [مع] الصحافي فلان»."""
    return any(passage.words[k].key == "مع" for k in range(max(0, name.first - TITLED), name.first))


def nearest(cast: Cast, begin: int, at: int, form: Form, people: bool = False) -> Name | None:
    """The name nearest before `at` that the verb agrees with."""
    for k in range(at, max(begin, at - REACH) - 1, -1):
        name = cast.passage.names.get(k)
        fitting = name and name.kind != "role" and (name.kind == "person" or not people)
        if name and fitting and agrees_id(cast, name.id, form) and not (people and _beside(cast.passage, name)):
            return name
    return None
