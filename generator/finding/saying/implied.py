"""Who is meant by a verb of saying that no subject follows."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.finding.saying.antecedents import (
    TITLED,
    WITHIN,
    adverbial,
    antecedent,
    beginning,
    first_named,
    leads,
    main,
    nearest,
    topic,
)
from generator.finding.saying.cast import Cast, Voice, agrees_id, fits, gender, paper, voice_of
from generator.finding.saying.passage import Name, Passage
from generator.finding.saying.speakers import subject
from generator.finding.saying.speech import Form

# how many statements back a verb without a subject may look for its speaker
_MEMORY = 6
# so many sentences back a verb may have its speaker as the subject of another verb
_ACTING = 3
# grammar words that begin a clause
_ANEW = frozenset(("break", "aside", "complementiser", "contrast", "relative"))
# the kinds of nouns that a clause without a relative pronoun may describe, and so many adjectives behind them
_DESCRIBED = frozenset(("role", "people", "document", "source"))
_ADJECTIVES = 2
# papers that are whose word they are, not written to somebody
_SPOKEN = frozenset(("تصريح", "تصريحات", "حديث", "تغريده", "تدوينه", "تسجيل", "مقال", "مقابله"))
# so many words before «أكد فيه» stands the paper
_WRITTEN = 8
# a verb that comes later than this in its sentence goes on with that sentence, not with the speaker of the one before
_OPENING = 6


class Implied(NamedTuple):
    """Who speaks where the verb has no subject after it, and how that is known: `topic` (it stands before its verb,
    from word `first`), `relative` («الذي قال»), `described` («امرأة تقول»), `near` («حيث قال»), `memory` (the last who
    spoke)."""

    voice: Voice
    how: Literal["topic", "relative", "described", "near", "memory"]
    first: int = -1


def implied(cast: Cast, at: int, form: Form, joined: bool) -> Implied | None:
    """Who is meant by a verb at `at` that has no subject after it; None where the text does not tell.

    `joined` tells that «و» or «ف» stands before the verb: then no topic does.
    """
    passage = cast.passage
    begin = passage.first[at]
    before = at - 1
    while before >= begin and passage.is_(before, "lead"):
        before -= 1
    if before >= begin and passage.is_(before, "relative"):
        voice = antecedent(cast, begin, before, at, form) or main(cast, begin, before, form)
        return Implied(voice, "relative") if voice else None
    if joined and cast.acting and cast.acted > max(begin, cast.at) and fits(cast.acting, form):
        # «…، وانتقد النائب القرار، وطالب بـ …»
        return Implied(cast.acting, "near")
    if not joined and (found := _led_by(cast, begin, before, at, form)):
        return found
    if before >= begin and not (cast.said and cast.at >= begin):
        found = _of_sentence(cast, begin, before, form, joined)
        if found or (before > begin + _OPENING and not passage.leads_in(begin)):
            return found
    if not joined and before >= begin and _unfound(passage, begin, before, at):
        return None
    last = cast.said[-1] if cast.said and cast.at >= begin else None
    if last and last.head != "document" and not fits(last, form):
        # «وقالت الصحيفة إن الكعبي زار المصنع وأضاف …»: nobody of the sentences before is meant
        voice = main(cast, begin, before, form)
        name = None if voice or form.plural else first_named(cast, begin, before, form, joined)
        voice = voice_of(cast, name.id, form) if name else voice
        return Implied(voice, "near") if voice else None
    return _remembered(cast, begin, at, form)


def _led_by(cast: Cast, begin: int, before: int, at: int, form: Form) -> Implied | None:
    """Who stands before the verb at `at`, which no «و» joins to anything, in the words from `begin` to `before`."""
    passage = cast.passage
    if before >= begin:
        found = _writer(cast, begin, before, at, form) or _topic_of(cast, begin, at, form)
        found = found or (_described(cast, begin, before, form) if form.present and before == at - 1 else None)
        if found := found or _behind_aside(cast, begin, before, at, form):
            return found
    if before > begin and (author := _author(cast, begin, before, form)):
        return Implied(author, "near")
    if passage.comma(before) and _recent(cast, begin, form) and adverbial(passage, begin, at):
        # «أما عن دور الفنانة فلانة، قالت …»
        return Implied(cast.said[-1], "memory")
    return None


def _writer(cast: Cast, begin: int, before: int, at: int, form: Form) -> Implied | None:
    """The sentence's subject, where the verb tells what stands in a paper of theirs: «وأصدر الوزير بيانا أكد فيه …»."""
    passage = cast.passage
    if at + 1 >= len(passage.words) or passage.words[at + 1].key not in WITHIN:
        return None
    # «مقالة في صحيفة يدعو فيها»
    written = (k for k in range(before, max(begin, before - _WRITTEN), -1) if passage.noun(k)[0] == "document")
    at = next(written, begin)
    if at == begin or passage.definite(at):
        return None
    voice = _whose_paper(cast, begin, at, before, form)
    return Implied(voice, "described") if voice and voice.head != "document" else None


def _whose_paper(cast: Cast, begin: int, at: int, before: int, form: Form) -> Voice | None:
    """Whose the paper at word `at` is: of whom «ل» names behind it («تصريحا [للوزير] قال فيه»), of whoever is named
    right before («إصدار الوزير، [فلان]، بيانا قال فيه»), or of the sentence's subject."""
    passage = cast.passage
    # «تقريرا للمجلس» is written to it
    for k in range(at + 1, min(at + TITLED, before + 1) if paper(passage, at) in _SPOKEN else at):
        if passage.addressed(k) and (found := subject(cast, k, before + 1, after_preposition=True)):
            return Voice(found.id, found.text, form.gender, form.plural, found.head)
    voice, name = main(cast, begin, before, form), passage.within.get(at - 1 - passage.comma(at - 1))
    others = name is not None and name.kind == "person" and not (name.joined or (voice and voice.id == name.id))
    return voice_of(cast, name.id, form) if name and others and agrees_id(cast, name.id, form) else voice


def _topic_of(cast: Cast, begin: int, at: int, form: Form) -> Implied | None:
    """The verb's subject, where it stands before the verb: «الوزير أكد أن»."""
    found = topic(cast, at)
    if found is None or not leads(cast, found, form):
        return None
    spoken = bool(cast.said) and cast.at >= max(begin, found.first)
    near = found.last == at or (agrees_id(cast, found.id, form) and not spoken)
    return Implied(Voice(found.id, found.text, form.gender, form.plural), "topic", found.first) if near else None


def _described(cast: Cast, begin: int, before: int, form: Form) -> Implied | None:
    """The indefinite noun that a verb in the present, right behind word `before`, describes: «امرأة [تؤكد] أن», «مزاعم
    [تقول] إن»."""
    passage = cast.passage
    for k in range(before, max(begin, before - _ADJECTIVES) - 1, -1):
        if passage.definite(k) or not passage.words[k].is_word or k in passage.within:
            return None
        found = subject(cast, k, before + 1, after_preposition=True)
        if found and found.last == before + 1 and found.head in _DESCRIBED and leads(cast, found, form):
            anybody = form._replace(gender="", plural=False)
            # «انسحبت من نص يقر بـ …» is no paper of hers
            own = not passage.kinds[k - 1] & {"preposition", "link"}
            paper = found.head == "document" and own and not passage.is_(k, "claim")
            if writer := main(cast, begin, k, anybody) if paper else None:
                # «وأصدرت الهيئة تقريرا يوصي بـ …»
                return Implied(writer, "described")
            return Implied(Voice(None, found.text, form.gender, form.plural, found.head), "described")
        if passage.is_(k, "claim"):
            text = passage.text[passage.words[k].start : passage.words[before].end]
            return Implied(Voice(None, text, form.gender, form.plural, "document"), "described")
    return None


def _behind_aside(cast: Cast, begin: int, before: int, at: int, form: Form) -> Implied | None:
    """Who is named before «حيث» and the verb: «في لقاء للوزير حيث قال»."""
    passage = cast.passage
    last = cast.said[-1] if cast.said else None
    here = last is not None and cast.at >= begin and fits(last, form)
    if here or not any("aside" in passage.kinds[k] for k in range(before + 1, at)):
        return None
    name = nearest(cast, begin, before, form, people=True)
    hers = name and (cast.genders.get(name.id) or gender(passage, cast.people[name.id])) == "f"
    if last and last.gender == form.gender == "f" and name and not hers:
        # «حيث قالت»: no woman is named since the one who spoke last
        return Implied(last, "memory")
    turns = last and last.id and fits(last, form)
    if last and last.id and turns and _named(passage, last.id, begin, before):
        # «في لقاء للوزير مع الصحافي فلان حيث قال»
        return Implied(last, "memory")
    if name and last and turns and _turns_to(passage, begin, name):
        return Implied(last, "memory")
    return Implied(voice_of(cast, name.id, form), "near") if name and not form.plural else None


def _of_sentence(cast: Cast, begin: int, before: int, form: Form, joined: bool) -> Implied | None:
    """The subject of a sentence in which nobody spoke yet, or somebody named in it."""
    voice = main(cast, begin, before, form)
    start = beginning(cast.passage, begin, before)
    if start == before and joined:
        # «وفي الإطار نفسه نعت الوزيرة الفنانة، وقالت»
        start = begin
    if voice is None and not form.plural and start < before:
        name = first_named(cast, start, before, form, joined)
        if name is None and _recent(cast, begin, form):
            # «وتطرق إلى علاقته بالوزير فقال …»
            return Implied(cast.said[-1], "memory")
        name = name or nearest(cast, start, before, form, people=True)
        voice = voice_of(cast, name.id, form) if name else None
    return Implied(voice, "near") if voice else None


def _unfound(passage: Passage, begin: int, before: int, at: int) -> bool:
    """Whether somebody whom no name or noun tells is the subject of the verb at `at`, before which they stand."""
    if before == at - 1 and passage.comma(before) and not adverbial(passage, begin, at):
        # «فلان، كبير المحللين في الشركة، قال …»: somebody whom nobody found
        return True
    return _unknown_topic(passage, begin, before, at)


def _remembered(cast: Cast, begin: int, at: int, form: Form) -> Implied | None:
    """Who acted or spoke before, and fits the verb at `at` of the sentence that word `begin` opens."""
    if cast.acting and cast.acted > cast.at and fits(cast.acting, form):
        return Implied(cast.acting, "memory")
    acting = None if form.row.resumes else _acting(cast, begin, form)
    if acting is None and at < begin + _OPENING and cast.said and not (form.plural or fits(cast.said[-1], form)):
        # «وكانت الوزيرة قد انتقدت الكعبي. لكنه قال …»
        name = first_named(cast, cast.passage.first[begin - 1], begin, form, True)
        acting = voice_of(cast, name.id, form) if name and name.kind == "person" else None
    for voice in cast.said[: -_MEMORY - 1 : -1]:
        if fits(voice, form) and (acting is None or voice.id == acting.id):
            return Implied(voice, "memory")
    if acting:
        return Implied(acting, "memory")
    return None


def _author(cast: Cast, begin: int, at: int, form: Form) -> Voice | None:
    """Whose the words are in which the verb stands: «في تعليق [للوزير] على الاتفاق، قال …»."""
    passage = cast.passage
    while begin < at and passage.is_(begin, "lead"):
        begin += 1
    if not (passage.is_(begin, "link") and begin + 2 < at and passage.noun(begin + 1)[0] == "document"):
        return None
    for k in range(begin + 2, min(begin + 2 + TITLED, at)):
        if passage.words[k].key[:1] == "ل" and (found := subject(cast, k, at, after_preposition=True)):
            return Voice(found.id, found.text, form.gender, form.plural, found.head)
    return None


def _turns_to(passage: Passage, begin: int, name: Name) -> bool:
    """Whether the sentence from word `begin` has nobody for its subject before that name, which a preposition leads to:
    «وتطرق في حديثه إلى الوزيرة فلانة، حيث …»."""
    inside = range(begin + 1, name.first)
    led = any(passage.is_(k, "link") for k in inside if k >= name.first - TITLED)
    return led and all(k not in passage.names for k in inside)


def _unknown_topic(passage: Passage, begin: int, before: int, at: int) -> bool:
    """Whether a definite noun that can't speak, as far as the tables tell, is the subject of the verb at `at` right
    behind word `before`: «كل التوقعات [كانت تشير] إلى …»."""
    parted = any(passage.kinds[k] & _ANEW for k in range(before + 1, at))
    known = before in passage.within or passage.is_(before, "time") or adverbial(passage, begin, at)
    return passage.definite(before) and not (parted or known)


def _named(passage: Passage, id_: str, first: int, last: int) -> bool:
    """Whether somebody is named among words `first` to `last`."""
    return any((name := passage.names.get(k)) is not None and name.id == id_ for k in range(first, last))


def _recent(cast: Cast, begin: int, form: Form) -> bool:
    """Whether somebody with whom the verb agrees spoke in the sentence before the one that word `begin` opens."""
    near = begin > 0 and cast.at >= cast.passage.first[begin - 1]
    return near and bool(cast.said) and fits(cast.said[-1], form)


def _acting(cast: Cast, begin: int, form: Form) -> Voice | None:
    """Who the sentence before word `begin` is about, or one of the few before it, since somebody spoke: «رفض الكعبي
    الاتهامات. وقال …»."""
    passage = cast.passage
    for _ in range(_ACTING):
        if begin == 0 or passage.first[begin - 1] <= cast.at:
            return None
        last, begin = begin, passage.first[begin - 1]
        voice = main(cast, begin, last, form)
        if voice and voice.id and voice.head in ("person", "role", "body"):
            return voice
    return None


def in_sentence(cast: Cast, at: int, form: Form) -> Voice:
    """Who is meant by a participle at `at` where nobody spoke yet in its sentence: the subject of the sentence, else
    the first who is named there, or the person named last; whoever spoke last where the sentence begins with it or
    names nobody."""
    passage = cast.passage
    begin = passage.first[at]
    voice = main(cast, begin, at, form)
    if voice:
        return voice
    before = passage.within.get(at - 2) if passage.comma(at - 1) else None
    if before and (before.joined or passage.addressed(before.first - 1) or passage.leads_in(before.first - 1)):
        # «ظهر النجم في حفل للمخرج فلان، داعيا …»
        before = None
    beside = before if before and before.kind == "person" else None
    name = beside or first_named(cast, begin, at, form)
    if name:
        return voice_of(cast, name.id, form)
    found = topic(cast, at)
    if found:
        return Voice(found.id, found.text, "", False, found.head)
    # «أصبح الأمر مؤكدا بعد أن دعا فلان الأعضاء إلى التصويت بقوله …»
    near = nearest(cast, begin, at, form, people=True)
    if near:
        return voice_of(cast, near.id, form)
    named = any(passage.names[k].kind != "place" for k in range(begin, at) if k in passage.names)
    spoke = cast.said[-1] if cast.said and not named and fits(cast.said[-1], form) else None
    return spoke or Voice(None, None, "", False)
