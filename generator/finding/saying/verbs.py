"""What verbs, participles and nouns of saying report, and who speaks through them."""

from __future__ import annotations

from generator.finding.saying import speakers
from generator.finding.saying.passage import GLUED, Passage
from generator.finding.saying.reported import Content, content
from generator.finding.saying.sayings import Reading, Saying, saying
from generator.finding.saying.sources import said_before
from generator.finding.saying.speakers import Phrase, Voice
from generator.finding.saying.speech import Cue

# words between a participle or noun and what it reports: «إعلان بغداد، الأسبوع الماضي، أنها»
_NEAR = 8


def verb(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """What a finite verb reports."""
    passage, cast, form = reading.passage, reading.cast, cue.form
    if not _asserted(passage, cue):
        return None
    opens = passage.opens(cue.first, cue.joined)
    at = cue.last
    while at < stop and (at in asides or passage.is_(at, "time") or passage.comma(at)):
        if at in asides and passage.owned(asides[at] - 1):
            # «خلال لقائه وزيرة الدفاع»: whoever stands after it is met, and does not speak
            break
        at = asides.get(at, at + 1)
    governs = "person" in form.row.follows
    if at < stop and passage.words[at].key in speakers.WITHIN and not governs:
        # «تعترف فيها إسرائيل بأن»
        at += 1
    relayed = _source_word(cue)
    if relayed:
        stop = min(stop, at + speakers.REACH)
        at = next((k + 1 for k in range(at, stop) if passage.words[k].key == relayed), stop)
    subject = speakers.subject(cast, at, stop)
    if relayed and subject is None:
        return None
    if subject and not cue.joined and passage.words[cue.first - 1].key == "قد" and speakers.topic(cast, cue.first):
        # «كان الرئيس، فلان، قد حث خلفه على»: the subject stands before
        subject = None
    if (
        subject
        and governs
        and subject.id is None
        and passage.possessed(subject.first)
        and (cue.joined or subject.head == "people")
    ):
        # «وأبلغت ركابها أن …»
        subject = None
    if subject and not relayed and not speakers.agrees(cast, subject, form):
        # «حذر إيران»: a masculine verb makes a state its object
        subject = None
    implied = None if subject else speakers.implied(cast, cue.first, form, cue.joined)
    begin = cue.first
    if implied and implied.how == "topic" and passage.opens(implied.first, False):
        # a clause that its subject opens
        opens, begin = True, implied.first
    led = None if opens or cue.joined else passage.led(cue.first)
    if led is not None and (not form.row.noun_homograph or passage.closes(cue.first - 1)):
        opens, begin = True, led
    named = subject is not None or (implied is not None and opens)
    said = content(passage, cue, subject.last if subject else at, stop, named, asides, begin != cue.first)
    if said is None:
        sure = cue.joined and not (form.rest or form.row.weak or form.row.noun_homograph)
        if opens and ((subject and (subject.id or sure)) or (implied and sure)):
            reading.bounds.add(passage.lead(begin))
        return said_before(reading, cue, subject) if subject else None
    if not _likely(passage, cue, said, subject, implied, opens, bool(reading.here(cue.first))):
        return None
    voice = _who(reading, cue, said, subject, implied)
    if voice is None:
        return None
    if subject and subject.id:
        cast.genders.setdefault(subject.id, form.gender)
    if subject and subject.id is None and subject.head in ("role", "spokesperson") and said.first == subject.last:
        # a name that nobody found stands between the office and what is said
        name = next((k for k in range(said.first, min(said.first + 4, stop)) if _parts(passage, k)), said.first)
        if name > said.first:
            said = content(passage, cue, name, stop, True, asides)
            voice = voice._replace(text=f"{subject.text} {_stranger(passage, subject.last, name) or ''}".strip())
            if said is None:
                return None
    if opens:
        reading.bounds.add(passage.lead(begin))
    found = saying(passage, cue, said, voice)
    if passage.is_(cue.first - 1, "relative"):
        # «… الذي يرى خصومه أن أيامه معدودة، …»: the comma ends it
        end = (k for k in range(said.first, passage.last[said.first]) if passage.comma(k))
        found = found._replace(stop=next(end, None))
    return found


def _source_word(cue: Cue) -> str:
    """The preposition before whoever is passed on by «نقلت … عن», «علمت … من»; or ""."""
    return next((after.split()[0] for after in cue.form.row.follows if after.endswith("+ speaker")), "")


def _parts(passage: Passage, at: int) -> bool:
    """Whether the word at `at` parts a name from what follows it: a comma or a time."""
    return passage.comma(at) or passage.is_(at, "time")


# the vowel u near a past verb's beginning makes it passive: «اتُهم»
_PASSIVE = "\u064f"


def _asserted(passage: Passage, cue: Cue) -> bool:
    """Whether the verb tells that something was said: not «لم يقل», «أن يعلن», «مما يشير»."""
    before = cue.first - 1
    if not cue.form.present and _PASSIVE in passage.words[cue.first].text[:4]:
        return False
    if before < passage.first[cue.first]:
        return True
    kinds = passage.kinds[before]
    if "link" in kinds and not cue.joined:
        # «ردا على وصف …»: after a preposition it is a noun
        return False
    if "negation" in kinds:
        return cue.form.row.force == "deny" or bool(cue.form.rest)
    if cue.form.present and passage.words[before].key == "ان":
        return before > 0 and passage.words[before - 1].key.endswith("قبل")
    return "which" not in kinds


def _likely(
    passage: Passage,
    cue: Cue,
    said: Content,
    subject: Phrase | None,
    implied: speakers.Implied | None,
    opens: bool,
    inner: bool,
) -> bool:
    """Whether the verb is one of saying here: its form may be a noun, its sense another, or it stands inside what
    somebody else says (`inner`)."""
    row, noun = cue.form.row, said.how == "noun"
    begins = cue.joined or cue.first == passage.first[cue.first]
    if passage.is_(cue.first, "preposition") and not (subject and begins):
        return False
    if subject is None and implied is None:
        return not noun and (opens or not (row.weak or row.noun_homograph))
    if subject is None and noun and not said.by_preposition and passage.is_(cue.last, "demonstrative"):
        # «يؤكد هذا الاستنتاج»: what stands there is the subject
        return False
    if row.noun_homograph and noun and (not opens or (subject is None and not said.by_preposition)):
        return False
    if opens:
        return True
    if subject is None and implied and (implied.how == "memory" or (implied.how == "near" and row.weak)):
        return False
    relative = passage.is_(cue.first - 1, "relative")
    bare = passage.words[said.at].key == "ان"
    if relative and subject and said.how == "clause" and bare and not passage.possessed(subject.first):
        # «الذي يأمل العراق أن يجمعه»: the clause lacks what the relative stands for
        return False
    if inner or relative or row.weak:
        known = subject.id if subject else implied.voice.id if implied else None
        if relative and subject and not row.weak and not noun:
            return True
        return known is not None and (not noun or relative) and not (row.weak and noun)
    return True


def _who(
    reading: Reading, cue: Cue, said: Content, subject: Phrase | None, implied: speakers.Implied | None
) -> Voice | None:
    """Who speaks, where `subject` follows the verb or somebody is implied; None for «يُعتقد أن», that nobody says."""
    passage, form = reading.passage, cue.form
    governs = {"object", "person"} & set(form.row.follows)
    if subject and _source_word(cue):
        return Voice(subject.id, subject.text, "", False, subject.head)
    here = reading.here(cue.first)
    if subject and subject.id is None and cue.joined and here and "person" in governs:
        # «…، وحث كل الوزارات على …»: who is urged does not urge
        voice = here[-1].voice
        return voice if speakers.fits(voice, form) else None
    if subject:
        text = subject.text
        if subject.id is None and said.how != "noun" and (rest := _stranger(passage, subject.last, said.at)):
            # a name that nobody found, after an office that was
            text = f"{text} {rest}" if subject.head in _BEARERS else text
        topic = speakers.topic(reading.cast, cue.first) if "person" in governs and not cue.joined else None
        if topic and (topic.head != "place" or topic.last == cue.first):
            # «المحقق أخبر الصحيفة أن …»
            return Voice(topic.id, topic.text, form.gender, form.plural)
        return Voice(subject.id, text, form.gender, form.plural or speakers.many(subject), subject.head)
    if implied is None or implied.how != "topic":
        stranger = (
            None
            if ("person" in governs and here) or (governs and said.how in ("noun", "speech"))
            else _stranger(passage, cue.last, said.at)
        )
        if stranger:
            return Voice(None, stranger, form.gender, form.plural)
    key = passage.words[cue.first].key[cue.cut :]
    if key in reading.verbs.impersonal:
        return None
    # «وتتهم الحكومة بـ …» is no passive
    passive = key in reading.verbs.passive and not (cue.joined and said.by_preposition)
    if passive and form.present and (implied is None or implied.how != "topic"):
        return None
    if implied and implied.how != "topic" and passive and not (cue.joined and said.how != "noun"):
        return None
    if implied:
        return implied.voice
    return None if passive else Voice(None, None, "", False)


_ENDS = frozenset(("complementiser", "relative", "preposition", "break", "aside", "time", "negation", "demonstrative"))


# nouns that a person's name stands after
_BEARERS = frozenset(("role", "spokesperson", "people", "honorific"))


def _stranger(passage: Passage, at: int, stop: int) -> str | None:
    """The words between a verb and what it reports, where they are a noun phrase that no list knows."""
    begin = at
    while at < stop and len(passage.words[at].key) > 1 and not passage.kinds[at] & _ENDS:
        if passage.kinds[at] - {"quantifier"} or passage.addressed(at) or GLUED.match(passage.words[at].key):
            break
        if at == begin and passage.manner(at):
            return None
        at = passage.next[at]
    if at == begin or at > stop:
        return None
    return passage.text[passage.words[begin].start : passage.words[at - 1].end]


def participle(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """What «مؤكدا» or «مشيرا إلى أن» reports."""
    passage, form = reading.passage, cue.form
    if passage.is_(cue.first - 1, "preposition"):
        return None
    here = reading.here(cue.first)
    said = content(passage, cue, cue.last, stop, bool(here), asides)
    if said is None or said.at > cue.last + _NEAR:
        return None
    opens = passage.opens(cue.first, cue.joined) or said.by_preposition
    if said.how == "noun" and not said.by_preposition and (not here or not opens or form.row.participle_weak):
        return None
    voice = _relayed(reading, cue) or next((s.voice for s in reversed(here) if speakers.fits(s.voice, form)), None)
    voice = voice or speakers.in_sentence(reading.cast, cue.first, form)
    if said.how == "noun" and voice.id is None and not here:
        return None
    reading.bounds.add(passage.lead(cue.first))
    return saying(passage, cue, said, voice)


# «نقلا عن فلان قوله», «على لسان فلان قوله»
_BEFORE_SOURCE = ("عن", "لسان")


def _relayed(reading: Reading, cue: Cue) -> Voice | None:
    """The source whom others quote: «نقلت الوكالة عن الوزير قوله إن …»."""
    passage = reading.passage
    if not cue.form.noun:
        return None
    for k in range(cue.first - 1, max(passage.first[cue.first], cue.first - speakers.REACH) - 1, -1):
        if passage.words[k].key in _BEFORE_SOURCE and (source := speakers.subject(reading.cast, k + 1, cue.first)):
            text = source.text
            if source.id is None and (rest := _stranger(passage, source.last, cue.first)):
                text = f"{text} {rest}"
            return Voice(source.id, text, "", False, source.head)
    return None


def verbal_noun(reading: Reading, cue: Cue, stop: int) -> Saying | None:
    """«إعلان بغداد أنها …»."""
    passage = reading.passage
    subject = speakers.subject(reading.cast, cue.last, stop)
    if subject is None or subject.id is None:
        return None
    said = content(passage, cue, subject.last, min(stop, subject.last + _NEAR), False, {})
    if said is None or said.how != "clause":
        return None
    return saying(passage, cue, said, Voice(subject.id, subject.text, "", False, subject.head))
