"""The clause that a number stands in: where it begins with a subject of its own, where it ends, and what of it can be
left out without breaking a phrase."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generator.finding.counting.line import CLOSING, OPENING, Line, Name
from generator.finding.counting.quantity import Quantity

# So many characters make a label that is read at a glance; with more than LONGEST the middle is left out. So many lead
# in what follows «…», and so many stand at least behind the number where its clause goes on.
WHOLE, LONGEST, _HEAD, _BEHIND = 120, 165, 60, 30
# So many words on each side of a number are looked through.
_REACH = 60
# Words with a meaning that make a clause understood.
_ENOUGH = 2
# A relative clause of so few words before a sign goes on behind it.
_BROKEN = 3
# Letters of the longest name of a letter («إكس»).
_LETTER_NAME = 3
# Words of a quotation that is a sentence, no name.
_QUOTED = 5


class Clause:
    """The clause of one quantity. All places are tokens of its sentence."""

    def __init__(
        self,
        line: Line,
        quantity: Quantity,
        before: Clause | None,
        following: Quantity | None,
        names: Mapping[int, Name] | None = None,
    ) -> None:
        """`before`: the clause of the quantity before this one. `names`: those of the sentence by where they begin."""
        self.line = line
        self.quantity = quantity
        self.before = before
        self.following = following
        self.names = names or {}
        self._inside = {at for first, name in self.names.items() for at in range(first + 1, name.last)}

    def text(self) -> str:
        """The clause as the article has it, with «…» where words are left out; what opens it is dropped."""
        first, number = self.first, self.quantity.last
        last = self.end()
        if self._size(first, last) <= WHOLE:
            return self._written(first, last)
        least = self._cut(number, number, last, _BEHIND) if self._size(number, last) > _BEHIND else last
        if self._size(first, least) <= LONGEST:
            return self._written(first, self._cut(first, least, last, max(WHOLE, self._size(first, least))))
        lead = self._cut(first, first + 1, self.quantity.head, _HEAD)
        room = LONGEST - self._size(first, lead)
        near = self._near(lead, least, room)
        last = last if self._size(near, last) <= room else self._cut(near, least, last, room)
        if near <= lead:
            return self._written(first, last)
        if self._stands(near):
            return self._written(near, last)
        return f"{self._written(first, lead).rstrip(' …')} … {self._written(near, last, opened=False)}"

    # --- where it begins ----------------------------------------------------------------------------------------------

    @cached_property
    def first(self) -> int:
        """The token at which the label begins: the nearest clause that has a subject of its own."""
        head = self.quantity.head
        ceiling = self.before.first if self.before and self._leans_on_number() else head
        farthest = head
        for at in range(head, max(-1, head - _REACH), -1):
            if self._opens(at):
                if at <= ceiling and self._stands(at):
                    return at
                farthest = at
        return min(farthest, ceiling)

    def _leans_on_number(self) -> bool:
        """Whether the number says what it counts by the one before it: «و900 في سوريا», «نصفهم»."""
        line, quantity = self.line, self.quantity
        others = range(quantity.first, quantity.last)
        return quantity.borrowed or quantity.part or any(line.phrase(at, "other") for at in others)

    def _opens(self, at: int) -> bool:
        """Whether a clause begins at this token: a sign, a word that opens one, or its و with a verb."""
        line = self.line
        if at == 0:
            return True
        if at in self._inside or at in self._aside:
            return False
        if not line.word(at - 1):
            return not self.glued(at - 1) and (not line.quote(at - 1) or self._quotation(at - 1))
        if line.phrase(at - 1, "negation"):
            return False
        return self.line.opens_clause(at - 1) or (line.joined(at) and line.verb(at))

    @cached_property
    def _aside(self) -> set[int]:
        """The tokens of brackets that are closed before the number: «الشركة (مختلطة لكن الدولة تملكها) دفعت»."""
        aside: set[int] = set()
        opened = -1
        for at in range(max(0, self.quantity.head - _REACH), self.quantity.head):
            text = self.line.words[at].text
            if text == "(":
                opened = at
            elif text == ")" and opened >= 0:
                aside.update(range(opened, at + 1))
                opened = -1
        return aside

    def _quotation(self, at: int) -> bool:
        """Whether a quotation of a sentence begins with this sign, no name."""
        words = self.line.words
        if words[at].text not in OPENING or words[at].text == "(":
            return False
        closed = next((n for n in range(at + 1, len(words)) if words[n].text in CLOSING), len(words))
        odd = words[at].text in CLOSING and sum(word.text == words[at].text for word in words[:at]) % 2
        return not odd and closed - at > _QUOTED

    def _strong(self, at: int) -> bool:
        """Whether a sentence of its own begins here: nothing before it is its subject."""
        line = self.line
        before = line.key(at - 1)
        if not line.word(at - 1):
            return line.words[at - 1].text in ".!؟?؛;:" or (line.quote(at - 1) and line.key(at - 2) == ":")
        return "that" in line.known.phrase.get(before, ()) and not line.verb(at)

    def _stands(self, first: int) -> bool:
        """Whether what begins at this token has a subject and tells enough."""
        if not self._tells(first) or self.line.phrase(first, "relative"):
            return False
        return first == 0 or (not self._refers(first) and (self._strong(first) or self._subject(first)))

    def _tells(self, first: int) -> bool:
        """Whether enough words with a meaning stand between here and the clause's end."""
        quantity = self.quantity
        before = self.line.telling(first, quantity.head)
        behind = self.line.telling(quantity.last, self.end())
        return before + behind >= _ENOUGH and (before > 0 or behind > 0)

    def _subject(self, first: int) -> bool:
        """Whether the clause that begins here names its subject: «وارتفع عدد القتلى», «لأن الشركة»."""
        line, at, head = self.line, first, self.quantity.head
        before = line.key(first - 1)
        if any("complement" in kinds and "that" not in kinds for kinds in map(self._kinds, (before, before[1:]))):
            # «أنها دفعت»: its pronoun is the subject
            return False
        while at < head and (line.function(at) or line.phrase(at, "adverb")) and not line.verb(at):
            at += 1
        if at >= head or not line.word(at):
            return False
        if not self._verb(at):
            # a noun behind a comma belongs to the noun before it
            named = line.key(at).startswith("ال") or at in self.names
            led = (line.word(first - 1) and self.line.opens_clause(first - 1)) or line.quote(first - 1)
            return led and named and self._verbal(at, head)
        if line.key(at).startswith(("لي", "لت")):
            return False
        at += 1
        while at < head and (line.dated(at) or line.phrase(at, "adverb") or line.quote(at)):
            at += 1
        counted = self.before.quantity if self.before else None
        if at >= head or (counted and counted.head <= at < counted.last):
            return False
        if at in self.names:
            return True
        leads = line.key(at)[:1] in "لب" and len(line.key(at)) > 3
        accusative = line.words[at].text.endswith(("ا", "اً", "ًا")) if at < len(line) else True
        return line.content(at) and not (leads or accusative)

    def _kinds(self, key: str) -> frozenset[str]:
        return self.line.known.phrase.get(key, frozenset())

    def _refers(self, first: int) -> bool:
        """Whether a pronoun stands in the clause before anything that it could mean: «جمعت إحداها»."""
        line = self.line
        for at in range(first, self.quantity.head):
            if line.owned(at):
                return True
            if line.content(at) and not self._verb(at) and not line.dated(at):
                return False
        return False

    def _verb(self, at: int) -> bool:
        """Whether the token is a verb; a month is none («يونيو»)."""
        return self.line.verb(at) and not self.line.dated(at) and at not in self.names and at not in self._inside

    def _verbal(self, first: int, last: int) -> bool:
        return any(self._verb(at) for at in range(first, last))

    # --- what is left out ---------------------------------------------------------------------------------------------

    def _near(self, lead: int, behind: int, room: int) -> int:
        """The token, not before `lead`, from which on all up to `behind` has room; best where a clause begins."""
        head = self.quantity.head
        able = [at for at in range(lead, head + 1) if self._size(at, behind) <= room and at not in self._inside]
        for good in (self._starts, self._leads, self._loose):
            for at in able:
                if good(at):
                    return at
        return head

    def _starts(self, at: int) -> bool:
        """Whether a clause begins at this token, with its opener; a verb behind a noun belongs to that noun."""
        line = self.line
        return self.line.opens_clause(at) or (self._verb(at) and (line.joined(at) or not line.word(at - 1)))

    def _leads(self, at: int) -> bool:
        """Whether an adjunct begins at this token: «… بقيمة 20 دولارا»."""
        line = self.line
        if not line.word(at) or line.joined(at) or line.phrase(at, "relative") or self._verb(at):
            return False
        return (
            self._breaks(at)
            and not line.phrase(at, "completes")
            and not (line.dated(at) and line.phrase(at - 1, "joins"))
        )

    def _loose(self, at: int) -> bool:
        """Whether the word before this token does not ask for it."""
        line = self.line
        if not line.word(at) or line.joined(at) or line.phrase(at, "relative") or self._verb(at):
            return False
        return not line.content(at - 1) or line.key(at - 1).startswith("ال") or not line.content(at)

    # --- where it ends ------------------------------------------------------------------------------------------------

    def end(self) -> int:
        """Where the clause ends: before a sign or a word that opens another clause."""
        return self._end

    @cached_property
    def _end(self) -> int:
        at = self.quantity.last
        ceiling = min(len(self.line), at + _REACH)
        while at < ceiling and not self._closes(at):
            at += 1
        while at < ceiling and self._brief(at) and self.line.words[at].text not in ".!؟?؛;" and not self._next(at):
            # «قبل نحو 20 عاما، ظلت كوريا موردا للأسلحة»
            at += 1
            while at < ceiling and not self._closes(at):
                at += 1
        # «من البلاد التي أعلنت حكومتها، أمس، …»
        broken = next((n for n in range(at - _BROKEN, at) if self.line.phrase(n, "relative")), at)
        at = broken if at < len(self.line) and broken > self.quantity.last else at
        return max(self.closed(at), self.quantity.last)

    def _brief(self, end: int) -> bool:
        """Whether the words from the nearest sign up to `end` say too little: «وقتل 36 شخصا»."""
        line, head = self.line, self.quantity.head
        first = next((at for at in range(head, 0, -1) if not line.word(at - 1) or self.line.opens_clause(at - 1)), 0)
        return self.line.telling(first, head) + self.line.telling(self.quantity.last, end) <= _ENOUGH

    def _closes(self, at: int) -> bool:
        """Whether a clause ends before this token."""
        line = self.line
        if not line.word(at):
            if line.words[at].text in "()":
                return not (self.following and self._restated(at, self.following))
            return not self.glued(at) and not line.quote(at)
        if self._next(at):
            return True
        return (self.line.opens_clause(at) and not line.phrase(at, "complement")) or (
            line.joined(at) and self._verb(at)
        )

    def _next(self, at: int) -> bool:
        """Whether the number after this one begins here, joined to it: «2500 جندي في العراق و900 في سوريا»."""
        other = self.following
        return other is not None and at == other.head > self.quantity.last and self.line.key(at) == "و"

    def _restated(self, at: int, following: Quantity) -> bool:
        """Whether the bracket belongs to the same in another unit: «20 مليون يورو (23 مليون دولار)»."""
        return at in (self.quantity.last, following.last) and following.head == self.quantity.last + 1

    def _cut(self, first: int, least: int, last: int, room: int) -> int:
        """The last place from `least` to `last`, with so many characters from `first`, where a phrase can be left."""
        able = [at for at in range(least, last) if self._size(first, at) <= room]
        other = self.following
        if other and least >= self.quantity.last:
            # what leads to the next number goes with it
            able = [at for at in able if not other.head <= at < other.last or at == other.head == self.quantity.last]
        for good in (self._breaks, self._between):
            for at in reversed(able):
                whole = at not in self._inside and not (other and at == other.head)
                end = self.closed(at)
                if end > first and whole and good(at) and self.line.telling(first, end) >= _ENOUGH:
                    return max(end, least)
        return able[0] if able else least

    def _breaks(self, at: int) -> bool:
        """Whether a new part of the clause begins at this token: a preposition, a verb, a relative or joined word."""
        line, key = self.line, self.line.key(at)
        dated = line.dated(at) and not line.dated(at - 1)
        led = key[:1] in "بل" and "governs" in line.known.phrase.get(key[1:], ())
        return (
            dated
            or led
            or any(line.phrase(at, kind) for kind in ("joins", "relative", "counted_from", "adjunct"))
            or self._verb(at)
            or line.joined(at)
            or not line.word(at)
        )

    def _between(self, at: int) -> bool:
        """Whether no compound is broken before this token."""
        line = self.line
        return not line.key(at).startswith("ال") and not self.compound(at - 1) and not line.dated(at)

    def closed(self, last: int) -> int:
        """The place without what can't end a phrase: prepositions, opening signs, half compounds, conjunctions."""
        line = self.line
        while last > self.quantity.last or 0 < last <= self.quantity.head:
            at, text = last - 1, line.words[last - 1].text
            loose = any(line.phrase(at, kind) for kind in ("joins", "clause", "counted_from", "adjunct", "negation"))
            particle = line.function(at) and len(line.key(at)) < 4 and not line.phrase(at, "only")
            loose = loose or particle
            # «صباح السبت استهدفت»
            verb = self._verb(at) and last < len(line) and not line.key(at).endswith(("وا", "ون"))
            half = verb or self.compound(at) or line.phrase(at, "hollow")
            mark = not line.word(at) and (text in OPENING or not line.quote(at))
            if not (loose or half or mark or (line.word(at) and len(line.key(at)) < 2)):
                break
            last -= 1
        return last

    def compound(self, at: int) -> bool:
        """Whether the word asks for another: «في إطار», «في غضون»."""
        line, key = self.line, self.line.key(at)
        if line.phrase(at, "needs_complement"):
            return line.phrase(at - 1, "joins")
        return key[:1] in "بل" and "needs_complement" in line.known.phrase.get(key[1:], ())

    def glued(self, at: int) -> bool:
        """Whether the sign is part of a word or number: «كوفيد-19», «5.4», «إم.إس.سي.آي»."""
        line = self.line
        number = line.key(at - 1).isdigit() and line.key(at + 1)[:1].isdigit()
        part = line.words[at].text in "-/_" or (number and line.words[at].text in ".:,٫")
        letters = max(len(line.key(at - 1)), len(line.key(at + 1))) <= _LETTER_NAME
        latin = line.key(at - 1).isascii() and line.key(at + 1)[:1].isascii()
        initials = line.words[at].text == "." and (latin or letters)
        return (part or initials) and not line.apart(at) and not line.apart(at + 1)

    # --- what it says -------------------------------------------------------------------------------------------------

    def opens_itself(self) -> bool:
        """Whether the clause begins with the number, or its و goes on: «2500 جندي في العراق و900 في سوريا»."""
        return (self.before is not None and self.line.key(self.quantity.head) == "و") or self._opens(self.quantity.head)

    def _size(self, first: int, last: int) -> int:
        """How many characters these tokens have."""
        return self.line.words[last - 1].end - self.line.words[first].start if last > first else 0

    def _written(self, first: int, last: int, *, opened: bool = True) -> str:
        """The text of these tokens, «…» at an end that was cut; `opened`: without a conjunction at its beginning."""
        line = self.line
        while opened and first < min(last - 1, self.quantity.head):
            if line.word(first) and not line.phrase(first, "connects"):
                break
            first += 1
        start, key = line.words[first].start, line.key(first)
        if first == self.quantity.first == self.quantity.head:
            start = self.quantity.start
        elif opened and first in self.names:
            start = self.names[first].start
        elif opened:
            start += (
                line.joined(first)
                or (key[:1] == "ف" and "verb" in line.known.phrase.get(key[1:], ()))
                or (key[:1] in "وف" and key[1:] in line.known.function)
            )
        end = line.words[last - 1].end
        if last < len(line) and line.words[last].text == ")" and line.text.count("(", start, end):
            end = line.words[last].end
        closed = last >= len(line) or self._closes(last) or not line.word(last)
        return line.text[start:end] if closed else f"{line.text[start:end]} …"
