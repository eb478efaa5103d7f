"""Who said what: direct and reported speech, with its verb, its force and its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.arabic.quotation import Quotation
from generator.finding.saying import passage as passages
from generator.finding.saying import speakers, speech
from generator.finding.saying.passage import Passage
from generator.finding.saying.reported import Content, How, content
from generator.finding.saying.speakers import Cast, Phrase, Voice
from generator.finding.saying.speech import Cue
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place, Statement

# words between a participle or noun and what it reports: «إعلان بغداد، الأسبوع الماضي، أنها»
_NEAR = 8
# a quotation of so many words is speech though no verb stands beside it
_LONG = 5
# a quotation of so many words carries a reported clause; a shorter one may be a name or a word held off
_CARRIES = 4
# no name in quotation marks has so many words
_NAME = 6
# a clause before «…، وفقا لفلان» has so many words at least
_SHORTEST = 4
# what is said in one breath has so many words at most; a longer sentence is cut at its last comma before
_LONGEST = 120


# so many sayings back is as far as a sentence looks for its own
_MEMORY = 20


class Saying(NamedTuple):
    """A statement before its end is known: what is said begins with word `first`, at character `start`. `stop` is the
    word where it ends, where that is known; `verb` is None for a quotation that goes on without one; `sure` is false
    for a verb that has other senses too."""

    first: int
    start: int
    quotation: Quotation | None
    how: How
    verb: str | None
    force: str
    voice: Voice
    stop: int | None = None
    sure: bool = True
    begin: int = -1


@dataclass
class Reading:
    """An article while it is read: who can speak, what was said so far, and the words that end what stands before."""

    passage: Passage
    cast: Cast
    verbs: speech.Lists
    sayings: list[Saying] = field(default_factory=list)
    bounds: set[int] = field(default_factory=set)

    def here(self, at: int) -> list[Saying]:
        """What was said so far in the sentence of word `at`."""
        first = self.passage.first[at]
        return [saying for saying in self.sayings[-_MEMORY:] if saying.first >= first]


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Statement]:
    """The statements of an article, in the text's order.

    `speaker` is the id of one of `actors`, or of one of `places` that speaks for its government; None where the text
    does not tell. `speaker_text` is the words that name the speaker, or the name that a pronoun stands for.
    """
    passage = passages.passage(article, actors, places, knowledge)
    reading = Reading(passage, speakers.cast(passage, actors, places), knowledge.derived(speech.lists))
    at = 0
    while at < len(passage.words):
        if not passage.sentences[passage.sentence[at]].heading:
            _read(reading, at, passage.last[at])
        at = passage.last[at]
    # of two verbs that seem to report one thing the one that says nothing but speech does, else the nearer, later one
    found: dict[tuple[int | None, int | None], Statement] = {}
    for saying in sorted([*reading.sayings, *_further(reading)], key=lambda saying: saying.sure):
        if statement := _statement(reading, saying):
            found[statement.start, statement.end] = statement
    return sorted(found.values(), key=lambda statement: (statement.start or 0, statement.end or 0))


def _read(reading: Reading, first: int, last: int) -> None:
    """Take in what is said in the sentence of words `first` to `last`."""
    passage = reading.passage
    cues = [
        cue
        for cue in speech.cues(passage.words, first, last, reading.verbs)
        if not passage.inside(cue.first) and cue.first not in passage.within
    ]
    if opened := _opened(passage, first, last):
        reading.sayings.append(opened)
        reading.cast.spoke(opened.voice, first)
    asides = {cue.first: cue.last for cue in cues if cue.form.shape == "aside"}
    stops = [last] * (len(cues) + 1)
    for n in range(len(cues) - 1, -1, -1):
        stops[n] = cues[n].first if _takes_over(passage, cues[n]) else stops[n + 1]
    for n, cue in enumerate(cues):
        stop = stops[n + 1]
        saying: Saying | None = None
        match cue.form.shape:
            case "verb":
                reported = n > 0 and cues[n - 1].form.shape == "report" and cues[n - 1].last == cue.first
                saying = None if reported else _verb(reading, cue, stop, asides)
            case "participle":
                saying = _participle(reading, cue, stop, asides)
            case "noun":
                saying = _verbal_noun(reading, cue, stop)
            case "source" | "report":
                saying = _source(reading, cue, cues[n + 1 : n + 4])
            case "aside":
                if any("pronoun" in after for after in cue.form.row.follows):
                    reading.bounds.add(cue.first)
        if saying:
            reading.sayings.append(saying)
            if saying.stop is None or cue.form.shape == "verb":
                # who is named as a source after the fact is no speaker who goes on
                reading.cast.spoke(saying.voice, cue.first)


def _opened(passage: Passage, first: int, last: int) -> Saying | None:
    """What is said after a person's name and a colon that open the sentence: «الكعبي: سنعود»."""
    name = passage.names.get(first)
    if name is None or name.kind != "person" or name.last + 1 >= last or passage.words[name.last].text != ":":
        return None
    at = name.last + 1
    quotation = passage.opening(at)
    voice = Voice(name.id, passage.text[name.start : name.end], "", False, "person")
    start = quotation.start if quotation else passage.words[at].start
    return Saying(at + (quotation is not None), start, quotation, "speech", None, "neutral", voice)


def _takes_over(passage: Passage, cue: Cue) -> bool:
    """Whether what comes after this cue is said by it and by no cue before it."""
    form = cue.form
    if form.shape == "participle":
        return _opens(passage, cue)
    if form.shape != "verb" or (passage.is_(cue.first - 1, "relative") and passage.comma(cue.first - 2)):
        return False
    plain = form.row.noun_homograph and form.gender == "m" and not form.plural and not form.present
    return not (plain or form.row.weak) or _opens(passage, cue)


def _opens(passage: Passage, cue: Cue) -> bool:
    """Whether the cue opens a clause: at the sentence's beginning, after «و», a comma or a word such as «كما»."""
    lead = _lead(passage, cue.first)
    if cue.joined or lead == passage.first[cue.first]:
        return True
    return any(passage.comma(at) or passage.kinds[at] & {"break", "aside"} for at in range(lead, cue.first))


def _lead(passage: Passage, at: int) -> int:
    """The first of the words and commas that lead up to word `at`: «كما», «في حين», «وقد»."""
    first = passage.first[at]
    while at > first and (passage.is_(at - 1, "lead") or passage.comma(at - 1)):
        at -= 1
    return at


def _wording(passage: Passage, cue: Cue) -> str:
    """The cue as worded."""
    return passage.text[passage.words[cue.first].start + cue.cut : passage.words[cue.last - 1].end]


def _saying(passage: Passage, cue: Cue, said: Content, voice: Voice) -> Saying:
    row = (said.form or cue.form).row
    verb = _wording(passage, cue)
    begin = _lead(passage, cue.first)
    return Saying(
        said.first, said.start, said.quotation, said.how, verb, row.force, voice, sure=not row.weak, begin=begin
    )


# --- verbs, participles, nouns ----------------------------------------------------------------------------------------


def _verb(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """What a finite verb reports."""
    passage, cast, form = reading.passage, reading.cast, cue.form
    if not _asserted(passage, cue):
        return None
    opens = _opens(passage, cue)
    at = cue.last
    while at < stop and (at in asides or passage.is_(at, "time") or passage.comma(at)):
        if at in asides and passage.owned(asides[at] - 1):
            # «خلال لقائه وزيرة الدفاع»: whoever stands after it is met, and does not speak
            break
        at = asides.get(at, at + 1)
    relayed = "عن + speaker" in form.row.follows
    if relayed:
        stop = min(stop, at + speakers.REACH)
        at = next((k + 1 for k in range(at, stop) if passage.words[k].key == "عن"), stop)
    subject = speakers.subject(cast, at, stop)
    if relayed and subject is None:
        return None
    if subject and not cue.joined and passage.words[cue.first - 1].key == "قد" and speakers.topic(cast, cue.first):
        # «كان الرئيس، فلان، قد حث خلفه على»: the subject stands before
        subject = None
    if subject and not speakers.agrees(cast, subject, form):
        # «حذر إيران»: a masculine verb makes a state its object
        subject = None
    implied = None if subject else speakers.implied(cast, cue.first, form, cue.joined)
    named = subject is not None or (implied is not None and opens)
    said = content(passage, cue, subject.last if subject else at, stop, named, asides)
    if said is None:
        if opens and subject and subject.id:
            reading.bounds.add(_lead(passage, cue.first))
        return _said_before(reading, cue, subject) if subject else None
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
        reading.bounds.add(_lead(passage, cue.first))
    saying = _saying(passage, cue, said, voice)
    if passage.is_(cue.first - 1, "relative") and passage.comma(cue.first - 2):
        # «…، الذي يرى خصومه أن أيامه معدودة، …»: the commas hold it
        end = (k for k in range(said.first, passage.last[said.first]) if passage.comma(k))
        saying = saying._replace(stop=next(end, None))
    return saying


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
        return not noun
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
    if relative and subject and said.how == "clause" and not passage.possessed(subject.first):
        # «الذي يأمل العراق أن يجمعه»: the clause lacks what the relative stands for
        return False
    if inner or relative or row.weak:
        known = subject.id if subject else implied.voice.id if implied else None
        return known is not None and (not noun or relative) and not (row.weak and noun)
    return True


def _who(
    reading: Reading, cue: Cue, said: Content, subject: Phrase | None, implied: speakers.Implied | None
) -> Voice | None:
    """Who speaks, where `subject` follows the verb or somebody is implied; None for «يُعتقد أن», that nobody says."""
    passage, form = reading.passage, cue.form
    governs = {"object", "person"} & set(form.row.follows)
    relayed = "عن + speaker" in form.row.follows
    if subject and relayed:
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
            text = f"{text} {rest}"
        topic = speakers.topic(reading.cast, cue.first) if "person" in governs and not cue.joined else None
        if topic and (topic.head != "place" or topic.last == cue.first):
            # «المحقق أخبر الصحيفة أن …»
            return Voice(topic.id, topic.text, form.gender, form.plural)
        return Voice(subject.id, text, form.gender, form.plural, subject.head)
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
    passive = key in reading.verbs.passive
    if passive and form.present and (implied is None or implied.how != "topic"):
        return None
    if implied and implied.how != "topic" and passive and not (cue.joined and said.how != "noun"):
        return None
    if implied:
        return implied.voice
    return None if passive else Voice(None, None, "", False)


_ENDS = frozenset(("complementiser", "relative", "preposition", "break", "aside", "time", "negation", "demonstrative"))


_GLUED = re.compile("[وف]?(?:بال|لل|كال)")


def _stranger(passage: Passage, at: int, stop: int) -> str | None:
    """The words between a verb and what it reports, where they are a noun phrase that no list knows."""
    begin = at
    while at < stop and len(passage.words[at].key) > 1 and not passage.kinds[at] & _ENDS:
        if passage.kinds[at] - {"quantifier"} or passage.addressed(at) or _GLUED.match(passage.words[at].key):
            break
        if at == begin and passage.manner(at):
            return None
        at = passage.next[at]
    if at == begin or at > stop:
        return None
    return passage.text[passage.words[begin].start : passage.words[at - 1].end]


def _participle(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Saying | None:
    """What «مؤكدا» or «مشيرا إلى أن» reports."""
    passage, form = reading.passage, cue.form
    if passage.is_(cue.first - 1, "preposition"):
        return None
    here = reading.here(cue.first)
    said = content(passage, cue, cue.last, stop, bool(here), asides)
    if said is None or said.at > cue.last + _NEAR:
        return None
    opens = _opens(passage, cue) or said.by_preposition
    if said.how == "noun" and (not here or not opens or form.row.participle_weak):
        return None
    voice = _relayed(reading, cue) or next((s.voice for s in reversed(here) if speakers.fits(s.voice, form)), None)
    reading.bounds.add(_lead(passage, cue.first))
    return _saying(passage, cue, said, voice or speakers.in_sentence(reading.cast, cue.first, form))


def _relayed(reading: Reading, cue: Cue) -> Voice | None:
    """The source whom others quote: «نقلت الوكالة عن الوزير قوله إن …»."""
    passage = reading.passage
    if not cue.form.noun:
        return None
    for k in range(cue.first - 1, max(passage.first[cue.first], cue.first - speakers.REACH) - 1, -1):
        if passage.words[k].key == "عن" and (source := speakers.subject(reading.cast, k + 1, cue.first)):
            text = source.text
            if source.id is None and (rest := _stranger(passage, source.last, cue.first)):
                text = f"{text} {rest}"
            return Voice(source.id, text, "", False, source.head)
    return None


def _verbal_noun(reading: Reading, cue: Cue, stop: int) -> Saying | None:
    """«إعلان بغداد أنها …»."""
    passage = reading.passage
    subject = speakers.subject(reading.cast, cue.last, stop)
    if subject is None or subject.id is None:
        return None
    said = content(passage, cue, subject.last, min(stop, subject.last + _NEAR), False, {})
    if said is None or said.how != "clause":
        return None
    return _saying(passage, cue, said, Voice(subject.id, subject.text, "", False, subject.head))


# --- what is said before the words that name its speaker --------------------------------------------------------------


def _said_before(reading: Reading, cue: Cue, subject: Phrase) -> Saying | None:
    """«"…"، قال فلان»: the quotation stands before its verb."""
    form = cue.form
    quotation = _quotation_before(reading, cue.first)
    if quotation is None or not any(after.endswith(("quote", "أن", "إن")) for after in form.row.follows):
        return None
    voice = Voice(subject.id, subject.text, form.gender, form.plural, subject.head)
    first, verb = reading.passage.after(quotation.start), _wording(reading.passage, cue)
    return Saying(first, quotation.start, quotation, "quotation", verb, form.row.force, voice)


def _quotation_before(reading: Reading, at: int) -> Quotation | None:
    """The quotation that ends right before the words that lead up to word `at`, unless somebody says it already."""
    passage, first = reading.passage, reading.passage.first[at]
    at -= 1
    while at >= first and passage.quoted[at] < 0 and (passage.comma(at) or passage.is_(at, "lead")):
        at -= 1
    if at < first or passage.quoted[at] < 0:
        return None
    quotation = passage.quotations[passage.quoted[at]]
    if any(saying.quotation == quotation for saying in reading.here(at)):
        return None
    return quotation if _length(passage, quotation) >= _CARRIES else None


def _length(passage: Passage, quotation: Quotation) -> int:
    """How many words the quotation has."""
    return len(passage.text[quotation.start : quotation.end].split())


def _source(reading: Reading, cue: Cue, later: Sequence[Cue]) -> Saying | None:
    """«بحسب فلان، …», «…، وفقا لفلان», «…، حسبما أفاد فلان», «جاء في البيان أن …»."""
    passage, form = reading.passage, cue.form
    first, last = passage.first[cue.first], passage.last[cue.first]
    at = cue.last
    if form.shape == "report":
        at += 1
        while at < last and passage.is_(at, "time"):
            at += 1
    source = speakers.subject(reading.cast, at, last, after_preposition=True)
    if source is None or (form.row.weak and source.head == "place"):
        return None
    voice = Voice(source.id, source.text, "", False, source.head)
    verb = _wording(passage, cue)
    if any(after.endswith("أن") for after in form.row.follows):
        said = content(passage, cue, source.last, last, False, {})
        return _saying(passage, cue, said, voice) if said else None
    lead = _lead(passage, cue.first)
    reading.bounds.add(lead)
    if lead == first:
        reading.cast.spoke(voice, cue.first)
        return _led(passage, source.last, last, verb, form.row.force, voice, later)
    # what the sentence's own verb reports is its subject's word, whoever passes it on
    if any(saying.begin == first or _reaches(reading, saying, lead) for saying in reading.here(cue.first)):
        return None
    quotation = _quotation_before(reading, cue.first)
    if quotation:
        return Saying(lead, quotation.start, quotation, "quotation", verb, form.row.force, voice)
    if lead - first < _SHORTEST or not _closes(passage, source.last, last):
        return None
    while first < lead and (passage.is_(first, "lead") or passage.comma(first)):
        first += 1
    return Saying(first, passage.bare(first), None, "clause", verb, form.row.force, voice, stop=lead)


def _closes(passage: Passage, at: int, last: int) -> bool:
    """Whether the clause that a source stands in is over at word `at`: «…، وفق فلان، 15 في المئة» goes on."""
    while at < last and (passage.words[at].text in "\"'”“»)." or passage.kinds[at] & {"time"}):
        at += 1
    if at >= last:
        return True
    if passage.words[at].is_word:
        return bool(passage.kinds[at])
    after = at + 1
    opens = after < last and (passage.words[after].key[0] == "و" or passage.kinds[after] & {"break", "aside"})
    return after >= last or bool(opens)


def _led(
    passage: Passage, at: int, last: int, verb: str, force: str, voice: Voice, later: Sequence[Cue]
) -> Saying | None:
    """What stands after «بحسب فلان»: after its comma, «فقد» or «فإن»."""
    while at < last and not passage.comma(at) and not passage.words[at].key.startswith("ف"):
        at += 1
    while at < last and (not passage.words[at].is_word or passage.kinds[at] & {"lead", "complementiser"}):
        if passage.opening(at):
            break
        at += 1
    # «بحسب البيان، أكد الوزير أن …» is the minister's word
    if at >= last - 1 or any(at <= cue.first <= at + 1 for cue in later if cue.form.shape == "verb"):
        return None
    quotation = passage.opening(at)
    start = quotation.start if quotation else passage.bare(at)
    return Saying(at, start, quotation, "clause", verb, force, voice)


def _reaches(reading: Reading, saying: Saying, at: int) -> bool:
    """Whether what is said reaches up to word `at`."""
    if saying.quotation:
        return reading.passage.after(saying.quotation.closing) >= at
    return _stop(reading, saying) >= at - 2


def _further(reading: Reading) -> list[Saying]:
    """Long quotations that no verb stands beside: whoever is quoted right before, in this sentence or the last, goes
    on."""
    passage = reading.passage
    more: list[Saying] = []
    quoted = sorted(reading.sayings, key=lambda saying: saying.start)
    taken = {saying.quotation for saying in quoted}
    at = 0
    for quotation in passage.quotations:
        while at < len(quoted) and quoted[at].start < quotation.start:
            at += 1
        k = passage.after(quotation.start)
        if not at or k >= len(passage.words) or quotation in taken or _length(passage, quotation) < _LONG:
            continue
        before = quoted[at - 1]
        here, there = passage.sentence[k], passage.sentence[min(before.first, len(passage.words) - 1)]
        same = passage.sentences[here].paragraph == passage.sentences[there].paragraph
        joins = here == there and _joins(passage, quotation)
        if same and here - there <= 1 and (before.quotation or joins) and before.voice.id:
            further = Saying(k, quotation.start, quotation, "quotation", None, "neutral", before.voice)
            more.append(further)
            quoted.insert(at, further)
    return more


def _joins(passage: Passage, quotation: Quotation) -> bool:
    """Whether «، و» stands before the quotation: it is said beside what stands before it, and is no part of that."""
    at = passage.after(quotation.opening)
    return passage.words[at - 1].key == "و" and passage.comma(at - 2)


# --- the end of what is said ------------------------------------------------------------------------------------------


def _statement(reading: Reading, saying: Saying) -> Statement | None:
    """The statement with its end; None where nothing is left of it."""
    passage, start, quotation = reading.passage, saying.start, saying.quotation
    direct = saying.how in ("quotation", "speech") or quotation is not None
    if quotation:
        end = quotation.end
    else:
        stop = saying.stop or _stop(reading, saying)
        end = passage.words[stop - 1].end if stop > saying.first else start
        inner = None if direct else _carrying(passage, saying.first, stop)
        if inner:
            start, end, direct = inner.start, inner.end, True
    if end <= start:
        return None
    return Statement(
        text=passage.text[start:end],
        sentence=passage.sentences[passage.sentence[min(passage.after(start), len(passage.words) - 1)]].n,
        start=start,
        end=end,
        speaker=saying.voice.id,
        speaker_text=saying.voice.text or None,
        verb=saying.verb,
        force=saying.force,
        direct=direct,
    )


def _carrying(passage: Passage, first: int, stop: int) -> Quotation | None:
    """The quotation that carries a reported clause: as long as the words before it at least, and no mere name."""
    lead = 0
    k = first
    while k < stop:
        quotation = passage.opening(k)
        if quotation:
            words = _length(passage, quotation)
            after = passage.after(quotation.closing)
            ends = after >= stop or not passage.words[after].is_word or bool(passage.kinds[after])
            if words >= (_CARRIES if ends else _NAME) and words >= lead and not _added(passage, k + 1):
                return quotation
            k = max(passage.after(quotation.closing), k + 1)
            lead += words
        else:
            lead += passage.words[k].is_word
            k += 1
    return None


def _added(passage: Passage, at: int) -> bool:
    """Whether the words at `at` only add to what stands before them: «"كي تبقى الحكومة …"»."""
    word = passage.words[at]
    return bool(passage.kinds[at] & {"preposition", "governor"}) or bool(_GLUED.match(word.key))


def _stop(reading: Reading, saying: Saying) -> int:
    """The word (exclusive) where what is said ends: at the next words of saying, at «فيما», or with its sentence."""
    passage, first = reading.passage, saying.first
    last = min(passage.last[first], first + _LONGEST)
    over = {"noun": {"break", "aside"}, "clause": {"break"}}.get(saying.how, set())
    comma = first
    k = first
    while k < last:
        if passage.comma(k):
            comma = k
        quotation = passage.opening(k)
        if quotation and k > first and _joins(passage, quotation) and _length(passage, quotation) >= _LONG:
            k -= 1
            break
        if quotation:
            k = max(passage.after(quotation.closing), k + 1)
            last = max(last, min(k, len(passage.words)))
            comma = k
            continue
        if k > first and (k in reading.bounds or (passage.comma(k - 1) and passage.kinds[k] & over)):
            break
        k += 1
    if k >= last and last < passage.last[first] and comma > first:
        last = comma
    k = min(k, last)
    while k > first and _trails(passage, k - 1, first):
        k -= 1
    return k


def _trails(passage: Passage, at: int, first: int) -> bool:
    """Whether what is said is better without this last word or sign."""
    word = passage.words[at]
    if passage.quoted[at] >= 0 and passage.quotations[passage.quoted[at]].opening >= passage.words[first].start:
        return False
    return (not word.is_word and word.text not in ")]%") or (at > first and passage.is_(at, "lead"))
