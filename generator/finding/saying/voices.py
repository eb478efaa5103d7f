"""Whose voice a cue of saying carries: its subject's, a source's that it passes on, or that of somebody unknown."""

from __future__ import annotations

from generator.finding.saying import speakers
from generator.finding.saying.cast import Phrase, Voice, many
from generator.finding.saying.implied import REACH, Implied
from generator.finding.saying.passage import GLUED, Passage
from generator.finding.saying.reported import Content
from generator.finding.saying.sayings import Reading
from generator.finding.saying.speech import Cue

# nouns that a person's name stands after
BEARERS = frozenset(("role", "spokesperson", "people", "honorific"))
# «نقلا عن فلان قوله», «على لسان فلان قوله»
_BEFORE_SOURCE = ("عن", "لسان")
# grammar words at which a name is over
_ENDS = frozenset(("complementiser", "relative", "preposition", "break", "aside", "time", "negation", "demonstrative"))


def who(reading: Reading, cue: Cue, said: Content, subject: Phrase | None, implied: Implied | None) -> Voice | None:
    """Who speaks, where `subject` follows the verb or somebody is implied; None for «يُعتقد أن», that nobody says."""
    passage, form = reading.passage, cue.form
    if subject:
        if passes_on(cue):
            return Voice(subject.id, subject.text, "", False, subject.head)
        text = subject.text
        if subject.id is None and subject.head in BEARERS and said.how != "noun" and "person" not in form.row.follows:
            text = f"{text} {stranger(passage, subject.last, said.at) or ''}".strip()
        return Voice(subject.id, text, form.gender, form.plural or many(subject), subject.head)
    led = implied is not None and implied.how == "topic"
    takes = set(form.row.follows)
    # what stands between may be whom it is said to, or what
    open_ = ("person" in takes and reading.here(cue.first)) or (
        takes & {"object", "person"} and said.how in ("noun", "speech")
    )
    if not (led or open_) and (name := stranger(passage, cue.last, said.at)):
        return Voice(None, name, form.gender, form.plural)
    word = passage.words[cue.first].key[cue.cut :]
    if word in reading.verbs.impersonal:
        return None
    # «وتتهم الحكومة بـ …» is no passive
    passive = word in reading.verbs.passive and not (cue.joined and said.by_preposition)
    if passive and not led and (form.present or implied is None or not cue.joined or said.how == "noun"):
        return None
    return implied.voice if implied else Voice(None, None, "", False)


def passes_on(cue: Cue) -> str:
    """The preposition before whoever is passed on by «نقلت … عن», «علمت … من»; or ""."""
    return next((after.split()[0] for after in cue.form.row.follows if after.endswith("+ speaker")), "")


def stranger(passage: Passage, at: int, stop: int) -> str | None:
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


def relayed(reading: Reading, cue: Cue) -> Voice | None:
    """The source whom others quote: «نقلت الوكالة عن الوزير قوله إن …»."""
    passage = reading.passage
    if not cue.form.noun:
        return None
    for k in range(cue.first - 1, max(passage.first[cue.first], cue.first - REACH) - 1, -1):
        if passage.words[k].key in _BEFORE_SOURCE:
            source = speakers.subject(reading.cast, k + 1, cue.first)
            if source is None:
                continue
            rest = stranger(passage, source.last, cue.first) if source.id is None else None
            return Voice(source.id, f"{source.text} {rest or ''}".strip(), "", False, source.head)
    return None
