"""Who said what: direct and reported speech, with its verb, its force and its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from generator.finding.saying import cast as casts
from generator.finding.saying import extent, sources, speech, verbs
from generator.finding.saying import passage as passages
from generator.finding.saying.content import next_comma
from generator.finding.saying.passage import GLUED, Passage
from generator.finding.saying.sayings import Reading, Saying
from generator.finding.saying.speech import Cue
from generator.finding.saying.voices import passes_on
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place, Statement

# so many words before a comma tell of a paper
_CLOSED = 8
# so many words describe a paper
_DESCRIBED = 3


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Statement]:
    """The statements of an article, in the text's order.

    `speaker` is the id of one of `actors`, or of one of `places` that speaks for its government; None where the text
    does not tell. `speaker_text` is the words that name the speaker, or the name that a pronoun stands for. The text of
    an accusation begins with whom it is made against, unless it is a quotation.
    """
    passage = passages.passage(article, actors, places, knowledge)
    reading = Reading(passage, casts.cast(passage, actors, places), knowledge.derived(speech.lists))
    at = 0
    while at < len(passage.words):
        if not passage.sentences[passage.sentence[at]].heading:
            _read(reading, at, passage.last[at])
        at = passage.last[at]
    # of two verbs that seem to report one thing the one that says nothing but speech does, else the nearer, later one
    found: dict[tuple[int | None, int | None], Statement] = {}
    for saying in sorted([*reading.sayings, *sources.further(reading)], key=lambda saying: saying.sure):
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
    whole = passage.sentences[passage.sentence[first]]
    if passage.text.find(":", whole.start, whole.end) >= 0 and (opened := sources.opened(reading.cast, first, last)):
        reading.sayings.append(opened)
        reading.cast.spoke(opened.voice, first)
    finite = [cue for cue in cues if cue.form.shape == "verb"]
    reading.finite.update(cue.first for cue in finite)
    reading.plain.update(cue.first for cue in finite if not (cue.form.row.weak or cue.form.row.noun_homograph))
    asides = {cue.first: _aside(passage, cue, last) for cue in cues if cue.form.shape == "aside"}
    stops = [last] * (len(cues) + 1)
    for n in range(len(cues) - 1, -1, -1):
        stops[n] = cues[n].first if _takes_over(passage, cues[n]) else stops[n + 1]
    spoken = False
    for n, cue in enumerate(cues):
        if spoken and cue.form.shape == "verb" and not (cue.form.row.resumes or _quotes_anew(passage, cue)):
            # in «قال: …» a verb of saying is the speaker's own word
            reading.finite.discard(cue.first)
        elif saying := _saying(reading, cues, n, stops[n + 1], asides):
            spoken = saying.how == "speech"
            _take_in(reading, cue, saying)


def _saying(reading: Reading, cues: Sequence[Cue], n: int, stop: int, asides: dict[int, int]) -> Saying | None:
    """What cue `n` of a sentence reports."""
    cue = cues[n]
    match cue.form.shape:
        case "verb":
            reported = n > 0 and cues[n - 1].form.shape == "report" and cues[n - 1].last == cue.first
            return None if reported else verbs.verb(reading, cue, stop, asides)
        case "participle":
            return verbs.participle(reading, cue, stop, asides)
        case "noun":
            return verbs.verbal_noun(reading, cue, stop)
        case "relayed":
            source = any(passes_on(other) for other in cues[:n])
            return verbs.relayed_noun(reading, cue, stop, asides) if source else None
        case "source" | "report":
            return sources.source(reading, cue, cues[n + 1 : n + 4])
        case "aside":
            if any("pronoun" in after for after in cue.form.row.follows):
                reading.bounds.add(cue.first)
            return None


def _take_in(reading: Reading, cue: Cue, saying: Saying) -> None:
    """Keep what the cue reports, and who spoke."""
    inner = (saying.voice.id is None or cue.form.present) and not cue.joined and _inside(reading, cue)
    saying = saying._replace(told=inner and saying.voice.id is not None)
    # «قال الوزير إن الشركة، التي حذرت من …»: it is the minister who goes on
    inner = inner or (reading.passage.is_(cue.first - 1, "relative") and bool(reading.here(cue.first)))
    after = cue.form.shape in ("source", "report") and saying.first < cue.first
    if not inner and cue.form.shape != "noun" and not after:
        # who is named as a source after the fact is no speaker who goes on, nor in «رد على إعلان موسكو أن»
        reading.cast.spoke(saying.voice, cue.first, saying.first)
    reading.sayings.append(saying)


def _inside(reading: Reading, cue: Cue) -> bool:
    """Whether the cue stands in a clause that somebody else reports: «قالت إن المعلومات [تشير] إلى …»."""
    before = [saying for saying in reading.here(cue.first) if saying.how == "clause" and saying.first < cue.first]
    return bool(before) and not any(before[-1].first < bound <= cue.first for bound in reading.bounds)


# so many words after its verb a colon may stand
_COLON = 12


def _quotes_anew(passage: Passage, cue: Cue) -> bool:
    """Whether a colon shows that others, or the same one again, speak behind a comma: «…، وقال آخر: …»."""
    apart = cue.joined or any(passage.comma(k) for k in range(passage.lead(cue.first), cue.first))
    near = passage.words[cue.last : min(cue.last + _COLON, passage.last[cue.first])]
    return apart and any(word.text == ":" for word in near)


def _aside(passage: Passage, cue: Cue, last: int) -> int:
    """Where «في بيان» is over with the words that describe the paper («صحفي مشترك», «تلقته», «صدر أمس») and those that
    tell where it was said («على «تويتر»», «مع رويترز»), or at the comma that closes it off («، في خطاب بثه الراديو،»).
    """
    end = at = cue.last
    closed = next_comma(passage, at, min(last, at + _CLOSED))
    told = any(passage.is_(k, "complementiser") or passage.opening(k) for k in range(at, closed))
    if passage.comma(cue.first - 1) and passage.comma(closed) and not told:
        return closed
    while end < min(last, at + _DESCRIBED) and not GLUED.match(passage.words[end].key):
        if not (passage.plainly(end) or _describes(passage, end)):
            break
        end += 1
    if end == last or passage.words[at - 1].text.endswith(("ه", "ها", "هم")):
        # «خلال لقائه وفدا», «من جهته»
        return at
    over = not passage.words[end].is_word or passage.kinds[end] or end in passage.within
    # «في بيان رسمي [الدول …]»
    over = over or (end > at and passage.words[end - 1].text.endswith(("ي", "ية")) and passage.definite(end))
    if not (over or passage.owned(end - 1)):
        return at
    return _outlet(passage, end, last) if passage.is_(end, "link") else end


def _outlet(passage: Passage, at: int, last: int) -> int:
    """The word after the outlet that the preposition at `at` leads to; `at` where no outlet stands there."""
    begin = at + 1
    held = passage.opening(begin) if begin < last else None
    name = passage.names.get(begin + (held is not None))
    if name is None or name.kind not in ("body", "media"):
        return at
    return name.last


def _describes(passage: Passage, at: int) -> bool:
    """Whether the word at `at` describes a paper though it looks like a noun: «تلفزيوني» («تلفزيون»), «نشرته»
    («نشرة»)."""
    word = passage.words[at]
    nisba = word.text.endswith(("ي", "ية")) and not passage.definite(at)
    return (nisba or passage.owned(at)) and at not in passage.within and not passage.kinds[at]


def _takes_over(passage: Passage, cue: Cue) -> bool:
    """Whether what comes after this cue is said by it and by no cue before it."""
    form = cue.form
    if form.shape == "participle":
        return passage.opens(cue.first, cue.joined)
    if form.shape != "verb" or cue.purpose or (passage.is_(cue.first - 1, "relative") and passage.comma(cue.first - 2)):
        return False
    plain = form.row.noun_homograph and form.gender == "m" and not form.plural and not form.present
    if plain and not cue.joined and (passage.is_(cue.first, "preposition") or _behind_time(passage, cue.first)):
        # «قال فلان …، عقب الاجتماع»
        return False
    # «حذر من ترك …»: the words that would make it one of saying are not there
    parted = bool(form.rest) and cue.last == cue.first + 1
    return not (plain or parted or form.row.weak) or passage.opens(cue.first, cue.joined)


def _behind_time(passage: Passage, at: int) -> bool:
    """Whether a time between commas stands before word `at`, so that it may be an object: «أكدت الوزارة، الثلاثاء،
    [رفض] العرض»."""
    return passage.comma(at - 1) and passage.is_(at - 2, "time") and passage.comma(at - 3)


def _statement(reading: Reading, saying: Saying) -> Statement | None:
    """The statement with its end; None where nothing is left of it."""
    passage, start, quotation = reading.passage, saying.start, saying.quotation
    direct = saying.how in ("quotation", "speech") or quotation is not None
    if quotation:
        end = quotation.end
    else:
        stop = saying.stop or extent.stop(reading, saying)
        end = passage.words[stop - 1].end if stop > saying.first else start
        inner = None if direct else extent.carrying(passage, saying.first, stop)
        if inner:
            start, end, direct = inner.start, inner.end, True
    if end <= start:
        return None
    return Statement(
        text=passage.text[start:end],
        sentence=passage.sentences[passage.sentence[passage.holding(start)]].n,
        start=start,
        end=end,
        speaker=saying.voice.id,
        speaker_text=saying.voice.text or None,
        verb=saying.verb,
        force=saying.force,
        direct=direct,
    )
