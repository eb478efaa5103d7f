"""The clause that a date belongs to, cut from its sentence so that a reader of a timeline understands it alone.

A sentence is parted at its signs. The stretch that holds the date is the clause where it says enough; a date alone
between commas belongs to the stretch of its verb. For a reader it is widened: by what stands before it where it begins
with words that lean on it («التي …», «بأغلبية …», «أن …»), by what follows where it breaks off before its object («نفت
الوزارة، الاثنين، وجود خطط») or before its main clause («وعقب انتخابات 2014، …»).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.arabic import tense
from generator.arabic.letters import fold
from generator.knowledge import Knowledge
from generator.reading import shape
from generator.record import Event, Sentence

_BREAK = re.compile(r"[؛!?؟…\n]|(?<!\d)[،:]|[،:](?!\d)|\.(?=\s|$)|,(?=\s)")
_EDGE = ' \t\n\xa0،؛:;.,"«»“”()[]'
_WORD = re.compile(r"[^\W\d_]{2,}")
# What parts a clause from the next one of its sentence; another sign ends it.
_COMMAS = "،,"
_PAIRS = {"»": "«", ")": "(", "]": "[", "”": "“"}
# A clause of fewer words beside its date says nothing by itself («…، الاثنين، …»); a verb is worth two.
_WORDS = 3
# So many stretches before a date that stands between signs are asked for the verb it belongs to.
_STRETCHES = 4
# A stretch of more characters without a sign in it is no clause.
_LONGEST = 1000
# A clause is widened to so many characters at most: a reader looks over a timeline.
_WIDE = 300
# Characters in which the first two words of a stretch stand.
_OPENING = 60

# How a stretch opens: «وقع», «بينما», «وفي» or «بعد أن», «في», «التي» or «أن», «وهو», «والحكومة», any other word.
Opening = Literal["verb", "clause", "subordinate", "preposition", "relative", "pronoun", "joined", "phrase"]


class Clause(NamedTuple):
    """Stretches of a sentence: where they begin and end."""

    start: int
    end: int
    first: int
    last: int


class _Words:
    """How the first word of a stretch opens it."""

    def __init__(self, knowledge: Knowledge) -> None:
        said = (
            form
            for row in knowledge.speech_verbs
            for form in (row.past_ms, row.past_fs, row.past_mp, row.present_ms, row.present_fs, row.present_mp)
        )
        told = (row.ar for row in knowledge.phrase_words if "verb" in row.kind)
        self.verbs = frozenset(fold(form.split()[0]) for form in (*said, *told) if form)
        kinds = {kind: set[str]() for row in knowledge.clause_words for kind in row.kind}
        for row in knowledge.clause_words:
            for kind in row.kind:
                if " " not in row.ar:
                    kinds[kind].add(fold(row.ar))
        self.own_waw = shape.own_waw(knowledge)
        self.negations = kinds["negation"] - kinds["which"]
        self.relatives = kinds["relative"] | kinds["which"]
        self.that = kinds["complementiser"]
        self.pronouns = {key.removeprefix("و") for key in kinds["pronoun"]}
        self.prepositions = kinds["preposition"] | kinds["link"]
        self.conjunctions = (kinds["break"] | kinds["lead"] | kinds["aside"]) - self.that - self.pronouns

    def verb(self, key: str) -> bool:
        """Whether a folded word is a verb, with or without its conjunction."""
        bare = key[1:] if key[:1] in "وف" else key
        return key in self.verbs or bare in self.verbs or bare in self.negations or tense.future(key)

    def opening(self, text: str, start: int, end: int) -> Opening:
        """How these characters begin."""
        words = [fold(found[0]) for found in _WORD.finditer(text, start, min(end, start + _OPENING))][:2]
        if not words:
            return "phrase"
        key, bare = words[0], words[0][1:] if words[0][:1] in "وف" else words[0]
        if self.verb(key):
            return "verb"
        if bare in self.relatives or bare in self.that or key in self.that:
            return "relative"
        if bare in self.pronouns:
            return "pronoun"
        if bare in self.prepositions and len(words) > 1 and words[1] in self.that:
            return "subordinate"
        if key in self.prepositions:
            return "clause" if key in self.conjunctions else "preposition"
        if bare in self.prepositions:
            return "subordinate"
        if key in self.conjunctions or bare in self.conjunctions:
            return "clause"
        return "joined" if key[:1] == "و" and key not in self.own_waw else "phrase"


def cuts(text: str, sentence: Sentence) -> list[int]:
    """Where the stretches of a sentence begin, and where the last one ends."""
    breaks = [found.end() for found in _BREAK.finditer(text, sentence.start, sentence.end)]
    return sorted({sentence.start, *breaks, sentence.end})


def around(text: str, cuts: Sequence[int], start: int, end: int, knowledge: Knowledge) -> Clause | None:
    """The clause around a date: what lies between the signs about it. One that stands alone there belongs to the clause
    before it, from its verb on («قالت الوزيرة، هند علي، الاثنين، …»), or else to the one behind it. None where it is no
    clause that a reader would read."""
    words = knowledge.derived(_Words)
    first = bisect_right(cuts, start) - 1
    last = min(bisect_left(cuts, end), len(cuts) - 1)

    def short() -> bool:
        if cuts[last] - cuts[first] > _LONGEST:
            return False
        beside = len(_WORD.findall(text[cuts[first] : start] + " " + text[end : cuts[last]]))
        return beside < _WORDS - _opens(text, cuts[first], words)

    # «قال الوزير، الأحد في بيان، …»
    led = not text[cuts[first] : start].strip(_EDGE)
    # «…، وفي العام ذاته، قصفت …»
    goes_on = words.opening(text, cuts[first], start) == "subordinate"
    if first and (led or short()) and not goes_on:
        nearest = range(first - 1, max(-1, first - 1 - _STRETCHES), -1)
        first = next((at for at in nearest if _opens(text, cuts[at], words)), first - 1)
    while short() and goes_on and last < len(cuts) - 1:
        last += 1
    while short() and first:
        first -= 1
    while short() and last < len(cuts) - 1:
        last += 1
    if cuts[last] - cuts[first] > _LONGEST:
        return None
    return Clause(*_trimmed(text, cuts[first], cuts[last], start, end), first, last)


def event(text: str, cuts: Sequence[int], clause: Clause, start: int, end: int, knowledge: Knowledge) -> Event:
    """The clause of a date as a reader understands it alone."""
    words = knowledge.derived(_Words)
    first, last = clause.first, clause.last

    def opening(at: int) -> Opening:
        return words.opening(text, cuts[at], cuts[at + 1])

    def leans(at: int) -> bool:
        """Whether a stretch is understood only with the one before it: its verb may have its subject there."""
        if opening(at) != "verb":
            return opening(at) in ("relative", "pronoun", "phrase", "preposition")
        joined = text[cuts[at] : cuts[at + 1]].lstrip(_EDGE)[:1] in "وف"
        return not joined and opening(at - 1) not in ("subordinate", "preposition")

    def parted(at: int) -> bool:
        """Whether a mere comma stands before this stretch."""
        return at > 0 and text[cuts[at] - 1] in _COMMAS

    alone = len(_WORD.findall(text[cuts[last - 1] : start] + " " + text[end : cuts[last]])) < _WORDS
    while alone and last < len(cuts) - 1 and parted(last) and opening(last) in ("relative", "phrase", "preposition"):
        if cuts[last + 1] - cuts[first] > _WIDE:
            break
        last += 1
        alone = False
    while parted(first) and leans(first) and cuts[last] - cuts[first - 1] <= _WIDE:
        first -= 1
    if opening(first) == "subordinate" and last == first + 1 < len(cuts) - 1 and parted(last):
        told = any(words.verb(fold(found)) for found in _WORD.findall(text[cuts[first] : cuts[last]]))
        main = opening(last) == "verb" or (opening(last) == "phrase" and not told)
        last += main and cuts[last + 1] - cuts[first] <= _WIDE
    begin, finish = _trimmed(text, cuts[first], cuts[last], start, end)
    return Event(start=begin, end=finish)


def _trimmed(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The stretch without signs at its edges, but with what closes a quotation or bracket that opens in it."""
    inside = text[first:last]
    begin = min(start, first + len(inside) - len(inside.lstrip(_EDGE)))
    while begin > first and text[begin - 1] in '«“(["':
        begin -= 1
    finish = max(end, last - (len(inside) - len(inside.rstrip(_EDGE))))
    rest = text[finish:last].lstrip()
    while rest and _closes(text, begin, last - len(rest)):
        finish = last - len(rest) + 1
        rest = text[finish:last].lstrip()
    return begin, finish


def _closes(text: str, begin: int, at: int) -> bool:
    """Whether the sign here closes a quotation or bracket that opens behind `begin`."""
    sign = text[at]
    if sign == '"':
        return text.count(sign, begin, at) % 2 == 1
    return sign in _PAIRS and text.count(_PAIRS[sign], begin, at) > text.count(sign, begin, at)


def _opens(text: str, at: int, words: _Words) -> bool:
    """Whether the stretch that begins here begins with a verb."""
    found = _WORD.search(text, at, at + _OPENING)
    return found is not None and words.verb(fold(found[0]))
