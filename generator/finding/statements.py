"""Who said what: direct and reported speech, with its verb, its force and its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.quotation import Quotation
from generator.finding import passage as passages
from generator.finding import speakers, speech
from generator.finding.passage import Passage
from generator.finding.reported import Content, content
from generator.finding.speakers import Cast, Phrase, Voice
from generator.finding.speech import Cue, Form
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place, Statement

_COMMAS = "،,"
# a quotation of so many words is speech though no verb stands beside it
_LONG = 5
# words between a verbal noun and the clause it reports: «إعلان بغداد، الأسبوع الماضي، أنها»
_NEAR = 8


class Saying(NamedTuple):
    """A statement before its end is known. `begin` is the first word of the cue's clause, that bounds what stands
    before it; `first` the first word of what is said, from character `start`."""

    begin: int
    first: int
    start: int
    quotation: Quotation | None
    how: str
    verb: str
    force: str
    voice: Voice
    end: int | None = None


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Statement]:
    """The statements of an article, in the text's order.

    `speaker` is the id of one of `actors`, or of one of `places` that speaks for its government; None where the text
    does not tell. `speaker_text` is the words that name the speaker, or the name that a pronoun stands for.
    """
    passage = passages.passage(article, actors, places, knowledge)
    cast = speakers.cast(passage, actors, places)
    known = knowledge.derived(speech.lists)
    sayings: list[Saying] = []
    at = 0
    while at < len(passage.words):
        last = passage.last[at]
        if not passage.sentences[passage.sentence[at]].heading:
            sayings += _sentence(passage, cast, at, last, known)
        at = last
    begins = frozenset(saying.begin for saying in sayings)
    found: dict[tuple[int, int], Statement] = {}
    for saying in sayings:
        statement = _statement(passage, saying, begins)
        if statement:
            found.setdefault((statement.start or 0, statement.end or 0), statement)
    return [found[span] for span in sorted(found)]


def _sentence(passage: Passage, cast: Cast, first: int, last: int, known: speech.Lists) -> list[Saying]:
    """What is said in one sentence, in the order of its cues."""
    cues = [
        cue
        for cue in speech.cues(passage.words, first, last, known)
        if not passage.inside(cue.first) and cue.first not in passage.within
    ]
    found: list[Saying] = []
    for n, cue in enumerate(cues):
        stops = frozenset(
            later.first
            for later in cues[n + 1 :]
            if later.form.shape in ("verb", "participle") and (later.joined or _after_comma(passage, later.first))
        )
        if cue.form.shape == "verb":
            saying = _verb(passage, cast, cue, last, stops, found, known)
        elif cue.form.shape == "participle":
            saying = _participle(passage, cast, cue, last, stops, found)
        elif cue.form.shape == "noun":
            saying = _verbal_noun(passage, cast, cue, last)
        elif cue.form.shape == "source":
            saying = _source(passage, cast, cue, first, last, found, cues[n + 1 :])
        else:
            saying = None
        if saying:
            found.append(saying)
            if saying.voice.id or saying.voice.text:
                cast.said.append(saying.voice)
    found += _further(passage, first, last, found, cast)
    return found


def _after_comma(passage: Passage, at: int) -> bool:
    while at > 0 and passage.is_(at - 1, "lead"):
        at -= 1
    return at > 0 and passage.words[at - 1].text in _COMMAS


def _clause_begin(passage: Passage, at: int, first: int) -> int:
    """The first of the words that lead up to a cue: «كما», «في حين», «وقد»."""
    while at > first and (passage.is_(at - 1, "lead") or passage.words[at - 1].text in _COMMAS):
        at -= 1
    return at


def _wording(passage: Passage, cue: Cue, form: Form) -> str:
    held = cue.last if form.rest and cue.last > cue.first + 1 else cue.first + 1
    return passage.text[passage.words[cue.first].start + cue.cut : passage.words[held - 1].end]


def _verb(
    passage: Passage,
    cast: Cast,
    cue: Cue,
    last: int,
    stops: frozenset[int],
    found: list[Saying],
    known: speech.Lists,
) -> Saying | None:
    form = cue.form
    before = cue.first - 1
    if before >= passage.first[cue.first]:
        kinds = passage.kinds(before)[0]
        if "negation" in kinds and form.row.force != "deny" and not form.rest:
            return None
        if form.present and passage.words[before].key == "ان":
            return None
    at = cue.last
    while at < last and (passage.is_(at, "time") or passage.words[at].text in _COMMAS):
        at += 1
    subject = speakers.subject(cast, at, last)
    row = form.row
    voice = (
        Voice(subject.id, subject.text, form.gender, form.plural)
        if subject
        else speakers.unsaid(cast, cue.first, form, cue.joined)
    )
    sure = subject is not None or (voice.id is not None and (cue.joined or cue.first == passage.first[cue.first]))
    said = content(passage, cue, subject.last if subject else cue.last, last, sure, stops)
    if said is None:
        return _said_before(passage, cue, form, subject, found) if subject else None
    if row.noun_homograph and said.how == "noun" and not (subject and _opens(passage, cue)):
        return None
    if subject is None:
        stranger = _stranger(passage, cue.last, said.at)
        if stranger:
            voice = Voice(None, stranger, form.gender, form.plural)
        elif voice.id is None and voice.text is None and passage.words[cue.first].key in known.passive:
            return None
    elif subject.id:
        cast.genders.setdefault(subject.id, form.gender)
    elif said.how != "noun" and (rest := _stranger(passage, subject.last, said.at)):
        # a name that nobody found, after an office that was
        voice = voice._replace(text=f"{subject.text} {rest}")
    return _saying(passage, cue, said, voice, said.form or form)


def _opens(passage: Passage, cue: Cue) -> bool:
    """Whether the cue opens a clause: at the sentence's beginning, after «و» or a comma."""
    at = cue.first
    return cue.joined or at == passage.first[at] or _after_comma(passage, at) or passage.is_(at - 1, "lead")


def _stranger(passage: Passage, at: int, stop: int) -> str | None:
    """The words between a verb and what it reports, where they are a noun phrase that no list knows."""
    begin = at
    while at < stop and passage.words[at].is_word and (at == begin or not passage.kinds(at)[0] & _ENDS):
        if at == begin and passage.kinds(at)[0]:
            return None
        at += 1
    return passage.text[passage.words[begin].start : passage.words[at - 1].end] if at > begin else None


_ENDS = frozenset(("complementiser", "relative", "preposition", "break", "aside", "time", "negation"))


def _saying(passage: Passage, cue: Cue, said: Content, voice: Voice, form: Form) -> Saying:
    begin = _clause_begin(passage, cue.first, passage.first[cue.first])
    return Saying(
        begin, said.first, said.start, said.quotation, said.how, _wording(passage, cue, form), form.row.force, voice
    )


def _said_before(passage: Passage, cue: Cue, form: Form, subject: Phrase, found: list[Saying]) -> Saying | None:
    """«"…"، قال فلان»: what is said stands before its verb."""
    at = cue.first - 1
    first = passage.first[cue.first]
    while at >= first and (passage.words[at].text in _COMMAS or passage.is_(at, "lead")):
        at -= 1
    if at < 0 or passage.quoted[at] < 0:
        return None
    quotation = passage.quotations[passage.quoted[at]]
    if any(saying.quotation == quotation for saying in found):
        return None
    voice = Voice(subject.id, subject.text, form.gender, form.plural)
    begin = passage.after(quotation.start)
    verb = _wording(passage, cue, form)
    return Saying(begin, begin, quotation.start, quotation, "quotation", verb, form.row.force, voice)


def _participle(
    passage: Passage, cast: Cast, cue: Cue, last: int, stops: frozenset[int], found: list[Saying]
) -> Saying | None:
    form = cue.form
    held = bool(found) and (cue.joined or _after_comma(passage, cue.first))
    said = content(passage, cue, cue.last, last, held, stops)
    if said is None or said.at > cue.last + _NEAR:
        return None
    if said.how == "noun" and (not held or form.row.participle_weak):
        return None
    voice = next((s.voice for s in reversed(found) if speakers.fits(s.voice, form)), None)
    if voice is None:
        voice = speakers.sentence_voice(cast, cue.first, form)
    return _saying(passage, cue, said, voice, said.form or form)


def _verbal_noun(passage: Passage, cast: Cast, cue: Cue, last: int) -> Saying | None:
    """«إعلان بغداد أنها …»."""
    subject = speakers.subject(cast, cue.last, last)
    if subject is None or subject.id is None:
        return None
    said = content(passage, cue, subject.last, min(last, subject.last + _NEAR), False, frozenset())
    if said is None or said.how != "clause":
        return None
    return _saying(passage, cue, said, Voice(subject.id, subject.text, "", False), cue.form)


def _source(
    passage: Passage, cast: Cast, cue: Cue, first: int, last: int, found: list[Saying], later: list[Cue]
) -> Saying | None:
    """«بحسب فلان، …» and «…، وفقا لفلان»."""
    return None


def _further(passage: Passage, first: int, last: int, found: list[Saying], cast: Cast) -> list[Saying]:
    """Long quotations that no verb stands beside: the last speaker goes on."""
    return []


def _statement(passage: Passage, saying: Saying, begins: frozenset[int]) -> Statement | None:
    start, quotation = saying.start, saying.quotation
    direct = saying.how in ("quotation", "speech")
    if quotation and (saying.how in ("quotation",) or quotation.start == start):
        end = quotation.end
        direct = True
    else:
        stop = _stop(passage, saying.first, begins)
        end = passage.words[stop - 1].end if stop > saying.first else start
        inner = _carries(passage, saying.first, stop)
        if inner and not direct:
            start, end, direct = inner.start, inner.end, True
    if end <= start:
        return None
    n = passage.after(start)
    return Statement(
        text=passage.text[start:end],
        sentence=passage.sentences[passage.sentence[min(n, len(passage.words) - 1)]].n,
        start=start,
        end=end,
        speaker=saying.voice.id,
        speaker_text=saying.voice.text or None,
        verb=saying.verb,
        force=saying.force,
        direct=direct,
    )


def _carries(passage: Passage, first: int, stop: int) -> Quotation | None:
    """The quotation that makes most of a reported clause: at least as long as the words before it, and no mere name."""
    lead = 0
    k = first
    while k < stop:
        quotation = passage.opening(k)
        if quotation:
            after = passage.after(quotation.closing)
            words = sum(word.is_word for word in passage.words[k:after])
            if words >= 4 and words >= lead:
                return quotation
            k = max(after, k + 1)
            lead += words
        else:
            lead += passage.words[k].is_word
            k += 1
    return None


def _stop(passage: Passage, first: int, begins: frozenset[int]) -> int:
    """The word (exclusive) where what is said ends."""
    last = passage.last[first]
    k = first
    while k < last:
        quotation = passage.opening(k)
        if quotation:
            k = max(passage.after(quotation.closing), k + 1)
            last = max(last, min(k, len(passage.words)))
            continue
        if k > first and k in begins:
            break
        if k > first and passage.words[k - 1].text in _COMMAS and passage.is_(k, "break"):
            break
        k += 1
    k = min(k, last)
    while k > first and _trails(passage, k - 1, first):
        k -= 1
    return k


def _trails(passage: Passage, at: int, first: int) -> bool:
    """Whether what is said is better without this last word or sign."""
    word = passage.words[at]
    return (not word.is_word and word.text not in ")]%") or (at > first and passage.is_(at, "lead"))
