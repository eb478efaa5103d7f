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
from itertools import islice
from typing import Literal, NamedTuple

from generator.arabic import tense
from generator.arabic.letters import fold
from generator.arabic.tokens import unjoined
from generator.knowledge import Knowledge, of_kind
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
# So many letters a pronoun at the end of «أن» has.
_OWN = 3
# So many words a name between commas has at most.
_NAME = 4
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
        told = of_kind(knowledge.phrase_words, "verb")
        framed = (row.ar for row in knowledge.date_cues if row.kind == "past_frame" and " " not in row.ar)
        self.verbs = frozenset(fold(form.split()[0]) for form in (*said, *told, *framed) if form)
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
        self.joined = {
            " ".join(fold(word) for word in form.split()[:2])
            for form in of_kind(knowledge.clause_words, "break", "lead", "aside")
            if " " in form
        }
        self.conjunctions = (kinds["break"] | kinds["lead"] | kinds["aside"]) - self.that - self.pronouns

    def verb(self, key: str) -> bool:
        """Whether a folded word is a verb, with or without its conjunction."""
        bare = unjoined(key)
        return key in self.verbs or bare in self.verbs or bare in self.negations or tense.future(key)

    def that_follows(self, text: str, start: int) -> bool:
        """Whether «أن» or its like opens what begins here: what somebody said."""
        found = _WORD.search(text, start, start + _OPENING)
        return found is not None and self.tells(fold(found[0]))

    def tells(self, key: str) -> bool:
        """Whether a folded word is «أن», «إنها» and the like."""
        return any(key.startswith(that) and len(key) - len(that) <= _OWN for that in self.that)

    def opening(self, text: str, start: int, end: int) -> Opening:
        """How these characters begin."""
        first_two = islice(_WORD.finditer(text, start, min(end, start + _OPENING)), 2)
        words = [fold(found[0]) for found in first_two]
        if not words:
            return "phrase"
        key, bare = words[0], unjoined(words[0])
        if " ".join(words) in self.joined or (self.tells(words[-1]) and f"{words[0]} ان" in self.joined):
            return "clause"
        if self.verb(key):
            return "verb"
        if bare in self.relatives or self.tells(bare):
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
    # «…، وفي العام ذاته، قصفت …», «قال: "قبل عامين، كان …»
    begins = first > 0 and text[cuts[first] - 1] not in _COMMAS
    goes_on = begins or words.opening(text, cuts[first], start) == "subordinate"
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
    stretches = _Stretches(text, cuts, knowledge.derived(_Words))
    first, last = clause.first, clause.last
    beside = len(_WORD.findall(text[cuts[last - 1] : start] + " " + text[end : cuts[last]]))
    last = stretches.to_object(first, last, beside < _WORDS)
    first = stretches.from_head(first, last)
    last = stretches.to_main(first, last)
    last = stretches.to_saying(first, last)
    last = stretches.to_closing(first, last)
    begin, finish = _trimmed(text, cuts[first], cuts[last], start, end)
    return Event(start=begin, end=finish)


class _Stretches:
    """The stretches of a sentence and how they go on with each other. `first` to `last` (exclusive) is a clause; each
    method moves one of its ends, unless it would become too wide for a reader."""

    def __init__(self, text: str, cuts: Sequence[int], words: _Words) -> None:
        self.text, self.cuts, self.words = text, cuts, words

    def opening(self, at: int) -> Opening | None:
        """How a stretch opens; None behind the last and behind a sign that ends a clause."""
        if at >= len(self.cuts) - 1 or (at and self.text[self.cuts[at] - 1] not in _COMMAS):
            return None
        return self.words.opening(self.text, self.cuts[at], self.cuts[at + 1])

    def fits(self, first: int, last: int) -> bool:
        """Whether a reader looks over this clause."""
        return last < len(self.cuts) and self.cuts[last] - self.cuts[first] <= _WIDE

    def goes_on(self, at: int) -> bool:
        """Whether a stretch goes on with the one before it."""
        return self.opening(at) in ("relative", "phrase", "preposition")

    def name(self, at: int) -> bool:
        """Whether a stretch is put in as a name is."""
        between = self.text[self.cuts[at] : self.cuts[at + 1]] if at < len(self.cuts) - 1 else ""
        return self.opening(at) == "phrase" and len(_WORD.findall(between)) <= _NAME

    def to_object(self, first: int, last: int, alone: bool) -> int:
        """«نفت الوزارة، الاثنين، وجود خطط», «اتهم الرئيس، سالم العلي، خصومه».

        `alone`: the date is the last stretch; what looks like a verb behind it may be a noun: «قررت، الأحد، منع النشر».
        """
        end = last + alone if self.goes_on(last) or (self.opening(last) == "verb" and not self.joined(last)) else last
        if self.name(last) and self.goes_on(last + 1):
            end = last + 2
        return end if self.fits(first, end) else last

    def joined(self, at: int) -> bool:
        """Whether a stretch begins with a conjunction."""
        return self.text[self.cuts[at] : self.cuts[at + 1]].lstrip(_EDGE)[:1] in "وف"

    def leans(self, at: int) -> bool:
        """Whether a stretch is understood only with the one before it: its verb may have its subject there."""
        if self.opening(at) != "verb":
            return self.goes_on(at) or self.opening(at) == "pronoun"
        before = self.words.opening(self.text, self.cuts[at - 1], self.cuts[at])
        return not self.joined(at) and before not in ("subordinate", "preposition")

    def from_head(self, first: int, last: int) -> int:
        """«…، التي …», «…، بأغلبية …»: from what these belong to."""
        while first and self.leans(first) and self.fits(first - 1, last):
            first -= 1
        return first

    def to_main(self, first: int, last: int) -> int:
        """«وعقب انتخابات 2014، استبدل …»: to the main clause, behind what is put between the two."""
        leads = self.words.opening(self.text, self.cuts[first], self.cuts[first + 1])
        # «عندما وصل الوفد الأحد، قال …»
        led = leads == "clause" and first == 0 and self.opening(last) == "verb" and not self.joined(last)
        if (leads not in ("subordinate", "preposition") and not led) or any(
            self.opening(n) == "verb" for n in range(first + 1, last)
        ):
            return last
        at = last
        while self.opening(at) not in (None, "verb"):
            at += 1
        main = self.opening(at) == "verb" and (at == last or not self.told(first, last))
        return at + 1 if main and self.fits(first, at + 1) else last

    def to_saying(self, first: int, last: int) -> int:
        """«وقال الوزير يوم الأحد أمام النواب، إن …»: to what is said."""
        if self.opening(last) is None or not self.words.that_follows(self.text, self.cuts[last]):
            return last
        end = last + 1
        if not self.told(last, end):  # «إن الشركة، صاحبة المصنع، ستغلقه»
            while self.opening(end) not in (None, "verb"):
                end += 1
            end += self.opening(end) == "verb"
        return end if self.fits(first, end) else last

    def told(self, first: int, last: int) -> bool:
        """Whether a verb is in these stretches."""
        return any(self.words.verb(fold(word)) for word in _WORD.findall(self.text[self.cuts[first] : self.cuts[last]]))

    def to_closing(self, first: int, last: int) -> int:
        """To the end of a quotation that opens in the clause."""
        end = last
        while self.fits(first, end):
            if not _open(self.text, self.cuts[first], self.cuts[end]):
                return end
            end += 1
        return last


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


def _open(text: str, begin: int, end: int) -> bool:
    """Whether a quotation opens in these characters and does not close."""
    return text.count('"', begin, end) % 2 == 1 or text.count("«", begin, end) > text.count("»", begin, end)


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
