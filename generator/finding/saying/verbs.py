"""What verbs, participles and nouns of saying report."""

from __future__ import annotations

from generator.finding.saying import implied as implying
from generator.finding.saying import speakers
from generator.finding.saying.accusation import accused
from generator.finding.saying.antecedents import WITHIN
from generator.finding.saying.cast import Phrase, Voice, agrees_id, fits, surnamed, voice_of
from generator.finding.saying.clauses import Clause, clause_of
from generator.finding.saying.content import AS, DASHES, THAT_BY, Content
from generator.finding.saying.passage import Passage
from generator.finding.saying.reported import content
from generator.finding.saying.sayings import Reading, Saying, saying
from generator.finding.saying.sources import said_before
from generator.finding.saying.speech import Cue
from generator.finding.saying.voices import relayed, unknown, who

# words between a participle or noun and what it reports: «إعلان بغداد، الأسبوع الماضي، أنها»
_NEAR = 8
# a year has so many digits
_YEAR = 4
# the kinds of nouns that name who speaks though nobody is named: «نفى مسؤول التعليق، قائلا»
_SPEAK = frozenset(("role", "spokesperson", "source", "media"))
# the kinds of nouns that can say something though nobody is named: «إعلان الإدارة المحلية أن»
_OFFICES = frozenset(("role", "spokesperson", "source", "body"))
# a clause without «إن» has so many words at least, and none of these kinds of words begins it
_BARE = 5
_NO_CLAUSE = frozenset(("preposition", "link", "relative", "time", "aside", "complementiser", "which"))
# behind these words a verb in the present tells what only may be said
_MAYBE = frozenset(("كأن", "قد", "وقد", "ربما"))
# the forms of «كان» that a negation stands before, folded
_WAS = frozenset(("يكن", "تكن", "يكونوا", "كان", "كانت"))
# behind these a participle tells what somebody is
_IS = frozenset(("كان", "كانت", "يكون", "تكون", "بات", "باتت", "اصبح", "اصبحت", "يصبح", "تصبح", "ظل", "يظل", "ليس"))
# what stands before a name as a title does
_TITLES = ("د", ".", "آل")


def verb(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """What a finite verb reports."""
    passage = reading.passage
    # «قال إنها حين جاءت أخبرها كثيرون بـ»
    within = cue.form.owned and bool(reading.here(cue.first)) and not passage.is_(cue.first - 1, "relative")
    inner = within and not cue.joined and "بـ + noun" not in cue.form.row.follows
    clause = clause_of(reading, cue, stop, asides) if _asserted(passage, cue) and not inner else None
    if clause is None:
        return None
    written = passage.words[clause.at - 1].key in WITHIN
    # «المتهم الذي ينفي تورطه»
    of_relative = clause.implied is not None and clause.implied.how == "relative" and bool(clause.implied.voice.id)
    known = clause.subject is not None or of_relative
    known = known or (clause.implied is not None and (clause.opens or written))
    led = clause.implied is not None and clause.implied.how == "topic"
    said = content(passage, cue, clause.at, clause.stop, known, asides, led)
    said = said or _as_written(passage, cue, clause)
    if said is None or (cue.purpose and said.how in ("clause", "noun")):
        return _reporting_nothing(reading, cue, clause)
    if clause.subject and _of_subject(passage, cue, clause.subject, said):
        clause = _without_object(reading, cue, clause)
    spoken = _spoken(reading, cue, clause, said) if clause else None
    if clause is None or spoken is None:
        return None
    voice, over = spoken
    if clause.subject and clause.subject.id:
        reading.cast.genders.setdefault(clause.subject.id, cue.form.gender)
        reading.cast.called(clause.subject)
    if clause.opens:
        reading.bounds.add(passage.lead(clause.begin))
    whom = accused(passage, cue, over, said, asides)
    unsaid = cue.form.row.force == "suggest" or cue.form.row.weak
    if whom and unsaid and cue.form.present and clause.subject is None and not led:
        # «يقدر عدد السكان بـ …», «يرجع نجاحه إلى …» says nobody
        return None
    if whom and not whom.named:
        # «اتُهمت الشركة بـ …»: whoever stands behind the verb is accused
        return None
    found = saying(passage, cue, said._replace(start=whom.start) if whom else said, voice)
    if passage.is_(cue.first - 1, "relative") and passage.words[cue.last].key not in WITHIN:
        # «… الذي يرى خصومه أن أيامه معدودة، …»: the comma ends it
        commas = (k for k in range(said.first, passage.last[said.first]) if passage.comma(k))
        found = found._replace(stop=next(commas, None))
    return found


def _as_written(passage: Passage, cue: Cue, clause: Clause) -> Content | None:
    """The clause that stands behind a paper's name without «إن», as reviews of the press have it: «تكتب صحيفة "الفجر"
    [الحكومة تواجه …]»."""
    at = clause.at
    paper = clause.subject is not None and clause.subject.head == "media" and cue.form.present
    if not paper or "quote" not in cue.form.row.follows or at + _BARE > clause.stop:
        return None
    word, kinds = passage.words[at], passage.kinds[at]
    begins = word.is_word and not (kinds & _NO_CLAUSE or passage.noun(at)[0] == "document" or word.text.endswith("ا"))
    begins = begins and not (passage.definite(at) and word.text.endswith(("ي", "ية")))
    return Content("clause", at, passage.bare(at), at) if begins and not passage.behind(at) else None


def _reporting_nothing(reading: Reading, cue: Cue, clause: Clause) -> Saying | None:
    """Keep who acts in the clause of a verb that no content follows; the quotation or clause before it, if that is what
    it reports."""
    passage, subject, form = reading.passage, clause.subject, cue.form
    bounds = _bounds(passage, cue, clause)
    if bounds:
        reading.bounds.add(passage.lead(clause.begin))
    if subject is None:
        return _as_they_say(reading, cue, clause)
    voice = Voice(subject.id, subject.text, form.gender, form.plural, subject.head)
    if bounds and (subject.id or subject.head in _SPEAK):
        # «أدان النائب القرار، وقال …»
        reading.cast.acting, reading.cast.acted = voice, cue.first
    return None if cue.purpose else said_before(reading, cue, voice, subject.last)


def _as_they_say(reading: Reading, cue: Cue, clause: Clause) -> Saying | None:
    """«…، كما تقول»: the clause before is the word of whoever the sentence is about, or spoke last."""
    passage, said, voice = reading.passage, reading.cast.said, clause.implied and clause.implied.voice
    passive = reading.verbs.passive | reading.verbs.impersonal
    if voice is None or passage.words[cue.first - 1].key != AS or passage.words[cue.first].key in passive:
        return None
    if voice.id is None and said and fits(said[-1], cue.form):
        # «كان والدها يغني، كما تقول»
        voice = said[-1]
    return said_before(reading, cue, voice, cue.last)


def _without_object(reading: Reading, cue: Cue, clause: Clause) -> Clause | None:
    """The clause without whom its verb says something of, that seemed to be its subject; None where nobody is known to
    speak then."""
    # «كما وصف منافسه بأنه …»
    implied = implying.implied(reading.cast, cue.first, cue.form, cue.joined)
    if implied is None or not (reading.here(cue.first) or cue.joined or implied.how in ("topic", "relative")):
        return None
    if clause.subject and implied.voice.id and implied.voice.id == clause.subject.id:
        # «وصفا الشركة بأنها …»
        return None
    return clause._replace(subject=None, implied=implied)


def _spoken(reading: Reading, cue: Cue, clause: Clause, said: Content) -> tuple[Voice, int] | None:
    """Who says it, and the word after their name; None where the verb is none of saying here, or nobody says it."""
    passage, subject, row = reading.passage, clause.subject, cue.form.row
    # «تفيد من جهتها فلانة أن …»
    apart = passage.owned(clause.at - 1) or passage.is_(clause.at - 1, "time")
    behind = clause.at if apart and passage.words[clause.at - 1].key not in WITHIN else cue.last
    if subject is None and passage.is_(behind, "demonstrative") and passage.definite(behind + 1):
        # «أظهر هذا النظام أن»
        return None
    name = None if subject else unknown(reading, cue, behind, said, clause.implied)
    if not _likely(passage, cue, said, clause, name is not None, bool(reading.here(cue.first))):
        return None
    voice = who(reading, cue, said, subject, name, clause.implied)
    if voice is None:
        return None
    over = clause.at
    if name:
        over = passage.after(passage.words[behind].start + len(name))
        voice = _named(reading, voice, name, behind, over)
    if voice.id or voice.text:
        return voice, over
    # «قال إنها وجدت الرسالة، واعتقدت أنها …»
    nobody = not reading.here(cue.first)
    nobody = nobody and clause.opens and cue.joined and (row.resumes or not row.weak)
    return (voice, over) if nobody else None


def _named(reading: Reading, voice: Voice, name: str, begin: int, end: int) -> Voice:
    """The voice with whom its name, words `begin` to `end`, means: one who is named with a title that no list has, or
    by the surname alone."""
    passage = reading.passage
    inside = (passage.names.get(k) for k in range(begin, end))
    titled = next((one for one in inside if one and one.kind == "person"), None)
    if titled and _titled(passage, begin, titled.first):
        return voice._replace(id=titled.id, head="person")
    other = surnamed(reading.cast, name)
    return voice._replace(id=other, head="person") if other else voice


def _titled(passage: Passage, at: int, first: int) -> bool:
    """Whether words `at` to `first` are a title that no list has: «السناتور الجمهوري [سالم الكعبي]», «د. سالم»."""
    return all(passage.definite(k) or passage.words[k].text in _TITLES for k in range(at, first))


def _of_subject(passage: Passage, cue: Cue, subject: Phrase, said: Content) -> bool:
    """Whether what seems to be the subject is whom the verb says something of, as nobody else stands behind it: «وصف
    [منافسه] بأنه …»."""
    # «وصف مسؤولون في الوزارة التنظيم بـ»: the ending is a subject's
    own = passage.words[cue.first].text.endswith(("ه", "ها")) or passage.words[subject.first].text.endswith("ون")
    beside = subject.last == said.at and (said.by_preposition or passage.words[said.at].key[:1] == "ب")
    # «كما حثت الشركة على …»
    led = subject.last == said.at - 1 and said.by_preposition and passage.is_(subject.last, "link")
    beside = beside or (led and "object" not in cue.form.row.follows)
    return cue.form.row.of_somebody and not own and beside


def _bounds(passage: Passage, cue: Cue, clause: Clause) -> bool:
    """Whether a verb that reports nothing opens a clause all the same, so that what is said before it is over."""
    row = cue.form.row
    whole = cue.last > cue.first + 1
    sure = cue.joined and (whole or not (cue.form.rest or row.weak or row.noun_homograph))
    sure = sure or (passage.is_(cue.first - 1, "break") and not cue.form.rest)
    if cue.purpose:
        return False
    if clause.subject:
        return clause.opens and (clause.subject.id is not None or sure)
    return clause.opens and clause.implied is not None and sure


# the vowel u near a past verb's beginning makes it passive: «اتُهم»
_PASSIVE = "\u064f"


def _asserted(passage: Passage, cue: Cue) -> bool:
    """Whether the verb tells that something was said: not «لم يقل», «أن يعلن», «مما يشير», «ماذا قال»."""
    before = cue.first - 1
    row = cue.form.row
    # «يُنصح», «يُتهم»; others of more letters than three have the vowel in their active too: «يُعلن», «يُحذر» (تحذير)
    plain = (len(row.past_ms) == 3 and not row.verbal_noun.startswith("ت")) or row.past_ms.startswith(("ا", "ت"))
    if (plain or not cue.form.present) and _PASSIVE in passage.words[cue.first].text[:4]:
        return False
    if before < passage.first[cue.first]:
        return True
    kinds = passage.kinds[before]
    if before > passage.first[cue.first] and passage.next[before - 1] == cue.first:
        # «كثيرا ما»
        kinds = passage.kinds[before - 1]
    if "link" in kinds:
        # «ردا على وصف …»: after a preposition it is a noun
        return False
    if "negation" in kinds or (passage.words[before].key in _WAS and passage.denies(before - 1)):
        return cue.form.row.force == "deny" or bool(cue.form.rest)
    if cue.form.present and passage.words[before].text in _MAYBE:
        # «تنازلات، كأن يتعهد الرئيس بـ …», «قد يرى البعض أن …»
        return False
    if cue.form.present and passage.words[before].key == "ان":
        return passage.words[before - 1].key.endswith("قبل")
    return not kinds & {"which", "question"}


def _likely(passage: Passage, cue: Cue, said: Content, clause: Clause, named: bool, inner: bool) -> bool:
    """Whether the verb is one of saying here: its form may be a noun, its sense another, or it stands inside what
    somebody else says (`inner`). `named` tells that a name that nobody found follows it."""
    row, noun, subject, implied = cue.form.row, said.how == "noun", clause.subject, clause.implied
    begins = cue.joined or passage.lead(cue.first) == passage.first[cue.first]
    parted = passage.comma(cue.last) and implied is not None and implied.how == "topic"
    alone = cue.last == cue.first + 1
    if alone and passage.is_(cue.first, "preposition") and not (subject and begins) and not parted:
        return False
    if subject is None and implied is None:
        told = named and clause.opens
        return (not noun or told) and (clause.opens or not (row.weak or row.noun_homograph))
    if _pointed_at(passage, cue, said, subject):
        return False
    construct = passage.tells(cue.first - 1) or passage.is_(cue.first - 1, "matter")
    if row.noun_homograph and construct and not passage.definite(cue.first - 1):
        # «طالب بإصدار أمر بـ»
        return False
    if row.noun_homograph and cue.joined and subject is None and passage.comma(cue.last):
        # «الحزبان فجر وأمل، في …»
        return False
    if row.noun_homograph and noun and (not clause.opens or (subject is None and not said.by_preposition)):
        return False
    return clause.opens or _likely_inside(passage, cue, said, clause, named, inner)


def _pointed_at(passage: Passage, cue: Cue, said: Content, subject: Phrase | None) -> bool:
    """Whether «هذا» and its like behind the verb are its subject, so that nobody speaks."""
    if not passage.is_(cue.last, "demonstrative"):
        return False
    if subject is None and all(passage.kinds[k] for k in range(cue.last, said.at)):
        # «ويشير ذلك إلى أن»
        return True
    that = passage.definite(cue.last + 1) and "person" not in cue.form.row.follows
    # «يؤكد هذا الاستنتاج»: what stands there is the subject; «أقر هذا البيان مبدأ "…"»
    return that and (said.how == "quotation" or (said.how == "noun" and subject is None))


def _likely_inside(passage: Passage, cue: Cue, said: Content, clause: Clause, named: bool, inner: bool) -> bool:
    """Whether the verb is one of saying in a clause that it does not open; the rest as in `_likely`."""
    row, noun, subject, implied = cue.form.row, said.how == "noun", clause.subject, clause.implied
    if named and not noun and not row.weak and not row.noun_homograph:
        return True
    if subject is None and implied and (implied.how == "memory" or (implied.how == "near" and row.weak)):
        return False
    relative = passage.is_(passage.lead(cue.first) - 1, "relative")
    if implied and implied.how == "described":
        # «مظاهرات تطالب بـ»
        return not noun or said.by_preposition or not row.weak
    if relative and subject and said.how == "clause":
        if passage.words[said.at].text[:1] == "أ":
            # «الذي يأمل العراق أن يجمعه»: the clause lacks what the relative stands for
            return False
        if not row.weak:
            return True
    if inner or relative or row.weak:
        known = subject.id if subject else implied.voice.id if implied else None
        return known is not None and (not noun or relative) and not (row.weak and noun)
    return True


def _beside(reading: Reading, cue: Cue, here: list[Saying]) -> Voice | None:
    """Who is named right before a participle, where another spoke before in its sentence: «…، وهو ما رد عليه الوزير
    سالم الكعبي [قائلا]», but not «علق الوزير على تصريحات الكعبي [قائلا]»."""
    passage, name = reading.passage, reading.passage.within.get(cue.first - 1)
    if name is None or name.kind != "person" or cue.joined or not here or any(s.voice.id == name.id for s in here):
        return None
    before = name.first - 1
    free = passage.comma(before) or passage.definite(before) or passage.words[before].text.endswith(("ه", "ها"))
    fitting = free and not name.joined and agrees_id(reading.cast, name.id, cue.form)
    return voice_of(reading.cast, name.id, cue.form) if fitting else None


def participle(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """What «مؤكدا» or «مشيرا إلى أن» reports."""
    passage, form = reading.passage, cue.form
    before = passage.kinds[cue.first - 1] if cue.first > passage.first[cue.first] else frozenset[str]()
    if before & {"preposition", "governor", "negation"} and "demonstrative" not in before:
        # «غير مؤكدة», «ليس مؤكدا»
        return None
    counted = passage.words[cue.first - 1].key.isdigit() and len(passage.words[cue.first - 1].key) < _YEAR
    if counted or (form.plural and not (reading.here(cue.first) or passage.comma(cue.first - 1))):
        # «إحالة 40 متهما», «عشرة مجيبين»
        return None
    if form.row.participle_weak and form.gender == "f" and not passage.opens(cue.first, cue.joined):
        # «وقعت مذكرة تفاهم»
        return None
    if _made(passage, cue.first):
        return None
    here = reading.here(cue.first)
    said = content(passage, cue, cue.last, stop, bool(here), asides)
    stopped = passage.words[cue.first - 1].text == "." and cue.first > passage.first[cue.first]
    if stopped or (passage.comma(cue.first - 1) and form.gender == "m" and not form.row.participle_weak):
        # «…، موضحا العمل على …», «… . مضيفة …»
        reading.bounds.add(passage.lead(cue.first))
    far = said is not None and said.at > cue.last + _NEAR and passage.words[said.at - 1].text not in DASHES
    far = far and not (form.row.of_somebody and said is not None and passage.words[said.at].key in THAT_BY)
    if said is None or (said.how != "quotation" and far):
        return None
    if (
        said.how in ("speech", "quotation")
        and form.row.weak
        and not any(after.endswith(("quote", "أن", "إن")) for after in form.row.follows)
    ):
        # «مجددا، وقال: …»
        return None
    whom = accused(passage, cue, cue.last, said, asides)
    # «مصرة على» may be an adjective, «مصرا على» and «متهمة موسكو بـ» are none
    bare = said.how == "noun" and (not said.by_preposition or (form.gender == "f" and not whom))
    parted = passage.opens(cue.first, cue.joined) or not passage.words[cue.first - 1].is_word
    if bare and (not here or not parted or (said.form or form).row.participle_weak):
        return None
    goes_on = (s.voice for s in reversed(here) if fits(s.voice, form) and not s.told)
    voice = relayed(reading, cue) or _beside(reading, cue, here) or next(goes_on, None)
    voice = voice or implying.in_sentence(reading.cast, cue.first, form)
    if here and voice.id is None and voice.text is None:
        # «قالت … لافتا إلى»
        voice = here[-1].voice
    if voice.id is None and (said.how == "noun" or voice.text is None) and not (here or said.quotation):
        return None
    reading.bounds.add(passage.lead(cue.first))
    return saying(passage, cue, said._replace(start=whom.start) if whom else said, voice)


def _made(passage: Passage, at: int) -> bool:
    """Whether nothing but a name parts the participle at word `at` from a verb such as «كان», so that it tells what is
    demanded of somebody: «يكون المدرب سالم [مطالبا] بالرد»."""
    k = at - 1
    while k > passage.first[at] and passage.closes(k):
        k -= 1
    return passage.words[k].key.lstrip("وف") in _IS and k >= passage.first[at]


def verbal_noun(reading: Reading, cue: Cue, stop: int) -> Saying | None:
    """«إعلان بغداد أنها …»."""
    passage = reading.passage
    subject = speakers.subject(reading.cast, cue.last, stop)
    if subject is None or not (subject.id or subject.head in _OFFICES):
        return None
    said = content(passage, cue, subject.last, min(stop, subject.last + _NEAR), True, {})
    if said is None or not _of_noun(passage, cue, said, subject.last):
        return None
    found = saying(passage, cue, said, Voice(subject.id, subject.text, "", False, subject.head))
    # «ورغم نفي الوزير وجود أزمة، …»
    commas = (k for k in range(said.first, passage.last[said.first]) if passage.comma(k) and said.how == "noun")
    return found._replace(stop=next(commas, None))


def _of_noun(passage: Passage, cue: Cue, said: Content, behind: int) -> bool:
    """Whether it is what a noun of saying tells, whose own words and speaker end before word `behind`: a clause with
    «أن», or the noun right behind («إعلان الرئيس [وقف العمليات]»); but not in «قال بعد إعلان الشركة إن …», nor «علق على
    اتهام الشركة للوزير بأنه …»."""
    if said.how == "clause":
        own = passage.words[said.at].key not in THAT_BY or said.at == behind or cue.form.row.force != "accuse"
        return own and not passage.words[said.at].text.startswith("إ")
    return said.how == "noun" and said.first == behind and not said.by_preposition and passage.is_(behind, "matter")


def relayed_noun(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """«نقلت الوكالة عن الوزير تأكيده أن …»: the word of whom others quote."""
    passage = reading.passage
    voice = relayed(reading, cue)
    said = content(passage, cue, cue.last, min(stop, cue.last + _NEAR), True, asides) if voice else None
    return saying(passage, cue, said, voice) if said and voice else None
