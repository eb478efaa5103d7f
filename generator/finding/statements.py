"""Who said what: direct and reported speech, with its verb, its force and its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.quotation import Quotation
from generator.finding import passage as passages
from generator.finding import speakers, speech
from generator.finding.passage import Passage
from generator.finding.reported import Content, How, content
from generator.finding.speakers import Cast, Phrase, Voice
from generator.finding.speech import Cue, Form
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place, Statement

_COMMAS = "،,"
# a quotation of so many words is speech though no verb stands beside it
_LONG = 5
# a clause before «…، وفقا لفلان» has so many words at least
_SHORTEST = 4
# words between a verbal noun and the clause it reports: «إعلان بغداد، الأسبوع الماضي، أنها»
_NEAR = 8


class Saying(NamedTuple):
    """A statement before its end is known: what is said begins with word `first`, at character `start`. `stop` is the
    word where it ends, where that is known; `verb` is None for a quotation that goes on without one."""

    first: int
    start: int
    quotation: Quotation | None
    how: How
    verb: str | None
    force: str
    voice: Voice
    stop: int | None = None


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Statement]:
    """The statements of an article, in the text's order.

    `speaker` is the id of one of `actors`, or of one of `places` that speaks for its government; None where the text
    does not tell. `speaker_text` is the words that name the speaker, or the name that a pronoun stands for.
    """
    passage = passages.passage(article, actors, places, knowledge)
    cast = speakers.cast(passage, actors, places)
    known = knowledge.derived(speech.lists)
    sayings: list[Saying] = []
    bounds: set[int] = set()
    at = 0
    while at < len(passage.words):
        last = passage.last[at]
        if not passage.sentences[passage.sentence[at]].heading:
            sayings += _sentence(passage, cast, at, last, known, bounds)
        at = last
    sayings += _further(passage, sayings, bounds)
    # of two verbs that seem to report one thing the nearer one, which comes later, does
    found: dict[tuple[int | None, int | None], Statement] = {}
    for saying in sayings:
        if statement := _statement(passage, saying, bounds):
            found[statement.start, statement.end] = statement
    return sorted(found.values(), key=lambda statement: (statement.start or 0, statement.end or 0))


def _sentence(
    passage: Passage, cast: Cast, first: int, last: int, known: speech.Lists, bounds: set[int]
) -> list[Saying]:
    """What is said in one sentence, in the order of its cues; `bounds` gets the words that end what stands before."""
    cues = [
        cue
        for cue in speech.cues(passage.words, first, last, known)
        if not passage.inside(cue.first) and cue.first not in passage.within
    ]
    found: list[Saying] = []
    for n, cue in enumerate(cues):
        later = cues[n + 1 :]
        stop = next((other.first for other in later if _takes_over(passage, other)), last)
        shape = cue.form.shape
        if n and cues[n - 1].form.shape == "report" and cues[n - 1].last == cue.first:
            saying = _source(passage, cast, cue, cues[n - 1].first, last, found, later, bounds)
        elif shape == "verb":
            saying = _verb(passage, cast, cue, stop, found, known, bounds)
        elif shape == "participle":
            saying = _participle(passage, cast, cue, stop, found, bounds)
        elif shape == "noun":
            saying = _verbal_noun(passage, cast, cue, stop)
        elif shape == "source":
            saying = _source(passage, cast, cue, cue.first, last, found, later, bounds)
        else:
            saying = None
            if any("pronoun" in after for after in cue.form.row.follows):
                bounds.add(cue.first)
        if saying:
            found.append(saying)
            if saying.voice.id or saying.voice.text:
                cast.said.append(saying.voice)
    return found


def _takes_over(passage: Passage, cue: Cue) -> bool:
    """Whether what comes after this cue is said by it and by no cue before it."""
    row = cue.form.row
    if cue.form.shape == "participle":
        return cue.joined or _after_comma(passage, cue.first)
    if cue.form.shape != "verb" or (cue.first > 1 and _parenthesis(passage, cue.first - 1)):
        return False
    return cue.joined or _after_comma(passage, cue.first) or not (row.weak or row.noun_homograph)


def _parenthesis(passage: Passage, at: int) -> bool:
    """Whether a relative clause between commas begins at `at`."""
    return passage.is_(at, "relative") and passage.words[at - 1].text in _COMMAS


def _after_comma(passage: Passage, at: int) -> bool:
    while at > 0 and passage.is_(at - 1, "lead"):
        at -= 1
    return at > 0 and passage.words[at - 1].text in _COMMAS


def _clause_begin(passage: Passage, at: int, first: int) -> int:
    """The first of the words that lead up to a cue: «كما», «في حين», «وقد»."""
    while at > first and (passage.is_(at - 1, "lead") or passage.words[at - 1].text in _COMMAS):
        at -= 1
    return at


def _wording(passage: Passage, cue: Cue) -> str:
    """The cue as worded."""
    return passage.text[passage.words[cue.first].start + cue.cut : passage.words[cue.last - 1].end]


def _verb(
    passage: Passage,
    cast: Cast,
    cue: Cue,
    stop: int,
    found: list[Saying],
    known: speech.Lists,
    bounds: set[int],
) -> Saying | None:
    """What a finite verb reports."""
    form = cue.form
    if not _asserted(passage, cue):
        return None
    opens = _opens(passage, cue)
    at = cue.last
    while at < stop and (passage.is_(at, "time") or passage.words[at].text in _COMMAS):
        at += 1
    subject = speakers.subject(cast, at, stop)
    if subject:
        voice = Voice(subject.id, subject.text, form.gender, form.plural)
    else:
        voice = speakers.unsaid(cast, cue.first, form, cue.joined)
    named = subject is not None or (opens and bool(voice.id or voice.text))
    said = content(passage, cue, subject.last if subject else cue.last, stop, named)
    if said is None:
        return _said_before(passage, cue, form, subject, found, bounds) if subject else None
    if form.row.noun_homograph and said.how == "noun" and (not opens or (subject is None and not said.by_preposition)):
        return None
    relative = passage.is_(cue.first - 1, "relative") and cue.first > passage.first[cue.first]
    if found and not opens and not relative and not (subject and subject.id and said.how != "noun"):
        return None
    if subject is None and said.how == "noun":
        pass
    elif subject is None:
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
    if opens:
        bounds.add(_clause_begin(passage, cue.first, passage.first[cue.first]))
    return _saying(passage, cue, said, voice)


def _asserted(passage: Passage, cue: Cue) -> bool:
    """Whether the verb tells that something was said: not «لم يقل», «أن يعلن», «مما يشير»."""
    before = cue.first - 1
    if before < passage.first[cue.first]:
        return True
    kinds = passage.kinds(before)[0]
    form = cue.form
    if "negation" in kinds:
        return form.row.force == "deny" or bool(form.rest)
    if form.present and "complementiser" in kinds and passage.words[before].key == "ان":
        return False
    return not ("break" in kinds and passage.words[before].key in _WHICH)


_WHICH = frozenset(("مما", "ما"))


def _opens(passage: Passage, cue: Cue) -> bool:
    """Whether the cue opens a clause: at the sentence's beginning, after «و», a comma or a word such as «كما»."""
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


def _saying(passage: Passage, cue: Cue, said: Content, voice: Voice) -> Saying:
    form = said.form or cue.form
    return Saying(said.first, said.start, said.quotation, said.how, _wording(passage, cue), form.row.force, voice)


def _quotation_before(passage: Passage, at: int, found: list[Saying]) -> Quotation | None:
    """The quotation that ends right before the words that lead up to word `at`, unless it is said by somebody."""
    first = passage.first[at]
    at -= 1
    while at >= first and passage.quoted[at] < 0 and (passage.words[at].text in _COMMAS or passage.is_(at, "lead")):
        at -= 1
    if at < first or passage.quoted[at] < 0:
        return None
    quotation = passage.quotations[passage.quoted[at]]
    return None if any(saying.quotation == quotation for saying in found) else quotation


def _said_before(
    passage: Passage, cue: Cue, form: Form, subject: Phrase, found: list[Saying], bounds: set[int]
) -> Saying | None:
    """«"…"، قال فلان» and «…، كما قال فلان»: what is said stands before its verb."""
    voice = Voice(subject.id, subject.text, form.gender, form.plural)
    quotation = _quotation_before(passage, cue.first, found)
    if quotation and "object" not in form.row.follows:
        first = passage.after(quotation.start)
        return Saying(first, quotation.start, quotation, "quotation", _wording(passage, cue), form.row.force, voice)
    return None


def _participle(
    passage: Passage, cast: Cast, cue: Cue, stop: int, found: list[Saying], bounds: set[int]
) -> Saying | None:
    """What «مؤكدا» or «مشيرا إلى أن» reports."""
    form = cue.form
    held = bool(found) and _opens(passage, cue)
    said = content(passage, cue, cue.last, stop, held)
    if said is None or said.at > cue.last + _NEAR:
        return None
    if said.how == "noun" and (not held or form.row.participle_weak):
        return None
    voice = next((s.voice for s in reversed(found) if speakers.fits(s.voice, form)), None)
    bounds.add(_clause_begin(passage, cue.first, passage.first[cue.first]))
    return _saying(passage, cue, said, voice or speakers.sentence_voice(cast, cue.first, form))


def _verbal_noun(passage: Passage, cast: Cast, cue: Cue, stop: int) -> Saying | None:
    """«إعلان بغداد أنها …»."""
    subject = speakers.subject(cast, cue.last, stop)
    if subject is None or subject.id is None:
        return None
    said = content(passage, cue, subject.last, min(stop, subject.last + _NEAR), False)
    if said is None or said.how != "clause":
        return None
    return _saying(passage, cue, said, Voice(subject.id, subject.text, "", False))


def _source(
    passage: Passage,
    cast: Cast,
    cue: Cue,
    begin: int,
    last: int,
    found: list[Saying],
    later: list[Cue],
    bounds: set[int],
) -> Saying | None:
    """«بحسب فلان، …», «…، وفقا لفلان», «جاء في البيان أن …». `begin` is the word where the source's words begin."""
    source = speakers.subject(cast, cue.last, last, after_preposition=True)
    if source is None:
        return None
    voice = Voice(source.id, source.text, "", False)
    form = cue.form
    verb = _wording(passage, cue)
    first = passage.first[begin]
    lead = _clause_begin(passage, begin, first)
    bounds.add(lead)
    if any(after.endswith("أن") for after in form.row.follows):
        said = content(passage, cue, source.last, last, False)
        return _saying(passage, cue, said, voice) if said else None
    if lead == first:
        cast.said.append(voice)
        led = _led(passage, source.last, last, verb, form, voice)
        # «بحسب البيان، أكد الوزير أن …» is the minister's word
        return None if led and any(led.first <= cue.first <= led.first + 1 for cue in later) else led
    quotation = _quotation_before(passage, lead, found)
    if quotation:
        return Saying(lead, quotation.start, quotation, "quotation", verb, form.row.force, voice)
    if any(_reaches(passage, saying, lead, bounds) for saying in found) or lead - first < _SHORTEST:
        return None
    while first < lead and passage.is_(first, "lead"):
        first += 1
    start = passage.words[first].start + speech.conjunction(passage.words[first])
    return Saying(first, start, None, "clause", verb, form.row.force, voice, stop=lead)


def _led(passage: Passage, at: int, last: int, verb: str, form: Form, voice: Voice) -> Saying | None:
    """What stands after «بحسب فلان»: after its comma, «فقد» or «فإن»."""
    while at < last and passage.words[at].text not in _COMMAS and not passage.words[at].key.startswith("ف"):
        at += 1
    while at < last and (
        passage.words[at].text in ",،:" or passage.is_(at, "lead") or passage.is_(at, "complementiser")
    ):
        at += 1
    if at >= last - 1:
        return None
    quotation = passage.opening(at)
    return Saying(
        at, quotation.start if quotation else passage.words[at].start, quotation, "clause", verb, form.row.force, voice
    )


def _reaches(passage: Passage, saying: Saying, at: int, bounds: set[int]) -> bool:
    """Whether what is said reaches up to word `at`."""
    if saying.quotation:
        return passage.after(saying.quotation.closing) >= at
    return _stop(passage, saying, bounds) >= at - 2


def _further(passage: Passage, sayings: Sequence[Saying], bounds: set[int]) -> list[Saying]:
    """Long quotations that no verb stands beside: whoever is quoted in the sentence before, or says something in this
    one, goes on."""
    more: list[Saying] = []
    ordered = sorted(sayings, key=lambda saying: saying.first)
    at = 0
    for quotation in passage.quotations:
        k = passage.after(quotation.start)
        while at < len(ordered) and ordered[at].first < k:
            at += 1
        if not at or k >= len(passage.words):
            continue
        before = ordered[at - 1]
        words = sum(word.is_word for word in passage.words[k : passage.after(quotation.closing)])
        here, there = passage.sentence[k], passage.sentence[before.first]
        near = here == there or (here == there + 1 and before.quotation is not None)
        same = passage.sentences[here].paragraph == passage.sentences[there].paragraph
        ended = (
            before.quotation.closing <= quotation.opening
            if before.quotation
            else (before.stop or _stop(passage, before, bounds)) <= k
        )
        said = at < len(ordered) and ordered[at].quotation == quotation
        if words >= _LONG and near and same and ended and not said and before.voice.id:
            further = Saying(k, quotation.start, quotation, "quotation", None, "neutral", before.voice)
            ordered.insert(at, further)
            more.append(further)
    return more


def _statement(passage: Passage, saying: Saying, bounds: set[int]) -> Statement | None:
    start, quotation = saying.start, saying.quotation
    direct = saying.how in ("quotation", "speech")
    if quotation and (saying.how in ("quotation",) or quotation.start == start):
        end = quotation.end
        direct = True
    else:
        stop = saying.stop or _stop(passage, saying, bounds)
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


def _stop(passage: Passage, saying: Saying, bounds: set[int]) -> int:
    """The word (exclusive) where what is said ends."""
    first = saying.first
    last = passage.last[first]
    over = {"break", "aside"} if saying.how == "noun" else {"break"}
    k = first
    while k < last:
        quotation = passage.opening(k)
        if quotation:
            k = max(passage.after(quotation.closing), k + 1)
            last = max(last, min(k, len(passage.words)))
            continue
        if k > first and k in bounds:
            break
        if k > first and passage.words[k - 1].text in _COMMAS and passage.kinds(k)[0] & over:
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
