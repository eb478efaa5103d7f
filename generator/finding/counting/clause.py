"""The clause that a number stands in: where it begins and ends, and where it can be cut without breaking a phrase."""

from __future__ import annotations

from generator.finding.counting.quantity import Quantity
from generator.finding.counting.quantity_words import OPENING, Line

# So many characters lead to a number, and make a whole label; so many stand on each side of what is left out before it.
LEAD, WHOLE = 60, 95
_HEAD, _TAIL = 42, 28
# So many words on each side of a number are looked through.
_REACH = 30
# Words with a meaning that make a clause understood: before the number, or behind it where none is before.
_ENOUGH = 2


class Clause:
    """The clause of one quantity. All places are tokens of its sentence."""

    def __init__(self, line: Line, quantity: Quantity, before: Quantity | None, following: Quantity | None) -> None:
        """`before` and `following`: the quantities beside this one."""
        self.line = line
        self.quantity = quantity
        self.before = before
        self.following = following

    def text(self) -> str:
        """The clause as the article has it, with «…» where words are left out; what opens it is dropped."""
        openings = self._openings()
        first = openings[0]
        for at in openings:
            if self._size(at, self.quantity.first) > LEAD:
                if at == openings[0] or not self._tells(first):
                    return self._elided(at, min(first, self.quantity.head) if at != openings[0] else self.quantity.head)
                break
            first = at
            if self._tells(at):
                break
        return self._written(first, self.end(first, through=self._leads_itself(first)))

    def _tells(self, first: int) -> bool:
        """Whether the clause is best begun at this token: more before it would not be missed."""
        line, head = self.line, self.quantity.head
        if not self._understood(first):
            return False
        # «توفي الشاعر، صاحب الدواوين، عن 83 عاما»
        apposed = first > 0 and line.words[first - 1].text in "،," and first < head
        return not apposed or self._verbal(first, head)

    def _understood(self, first: int) -> bool:
        """Whether a reader understands what begins at this token."""
        line, quantity = self.line, self.quantity
        if first > 0 and self._dependent(first):
            return False
        told = self.telling(first, quantity.head)
        if told == 0:
            through = self._leads_itself(first)
            behind = self.telling(quantity.last, self.end(first, through=through))
            return behind >= _ENOUGH and (through or (quantity.noun is not None and not self._dated(first)))
        if told == 1 and line.verb(first) and first:
            # «نزل إلى 1210 دولارات»: who did is said before it
            behind = self.telling(quantity.last, self.end(first))
            return first + 1 >= quantity.head and behind >= (1 if quantity.kind == "count" else _ENOUGH)
        return told >= _ENOUGH or self.telling(quantity.last, self.end(first)) > 0

    def _dated(self, first: int) -> bool:
        return any(self.line.dated(at) for at in range(first, self.quantity.head))

    def _leads_itself(self, first: int) -> bool:
        """Whether the number begins its clause: «قبل نحو 20 عاما، ظلت كوريا موردا للأسلحة»."""
        begins = first == 0 or (self.line.phrase(first - 1, "clause") and not self.line.phrase(first - 1, "relative"))
        said = self._verbal(first, self.quantity.head) or self.telling(self.quantity.last, self.end(first)) >= _ENOUGH
        return begins and not said and self.telling(first, self.quantity.head) <= 1

    def _verbal(self, first: int, last: int) -> bool:
        """Whether a verb is among these tokens; a month is none («يونيو»)."""
        return any(self.line.verb(at) and not self.line.dated(at) for at in range(first, last))

    def _elided(self, first: int, kept: int) -> str:
        """A long clause: how it begins, «…», and what stands right before the number.

        `kept`: where a part that leans on this clause begins.
        """
        line, head, number = self.line, self.quantity.head, self.quantity.first
        near = [at for at in range(first + 1, number) if self._size(at, number) <= LEAD and line.word(at)]
        verb = next((at for at in near if self._verbal(at, at + 1) and self._understood(at)), None)
        if verb is not None and kept >= head:
            return self._written(verb, self.end(verb))
        opening = self._cut(first, min(kept, head), _HEAD)
        if kept < head:
            tail = kept
        else:
            near = [
                at
                for at in near
                if at >= max(opening, self.before.last if self.before else 0) and self._size(at, number) <= _TAIL
            ] or [number]
            tail = next((at for at in near if self._breaks(at)), near[0])
        if tail <= opening:
            return self._written(first, self.end(tail))
        return f"{self._written(first, opening).rstrip('… ')} … {self._written(tail, self.end(tail, WHOLE - _HEAD))}"

    def _openings(self) -> list[int]:
        """The tokens at which a clause begins, the nearest to the number first, the first that is looked at last."""
        floor = max(0, self.quantity.head - _REACH)
        found = [at for at in range(self.quantity.head, floor, -1) if self._opens(at)]
        return [*found, floor]

    def _opens(self, at: int) -> bool:
        """Whether a clause begins at this token: a sign, a word that opens one, or its و with a verb."""
        line = self.line
        if not line.word(at - 1):
            return not line.quote(at - 1) and not self.glued(at - 1)
        if line.phrase(at - 1, "negation"):
            return False
        if line.phrase(at - 1, "clause") and not line.phrase(at - 1, "relative"):
            return True
        if line.key(at - 1)[:1] in "لبك" and "clause" in line.known.phrase.get(line.key(at - 1)[1:], ()):
            return True
        return line.joined(at) and line.verb(at)

    def end(self, first: int, room: int = WHOLE, *, through: bool = False) -> int:
        """Where the clause ends that begins at `first`: before a sign or a word that opens another clause, or where
        `room` is used up. `through`: the first comma does not end it."""
        line, at = self.line, self.quantity.last
        ceiling = min(len(line), at + _REACH)
        while at < ceiling and not self._closes(at):
            at += 1
        if through and at < ceiling and line.words[at].text in "،,":
            at += 1
            while at < ceiling and not self._closes(at):
                at += 1
        if self._size(first, at) > room:
            at = self._cut(first, at, room, self.quantity.last)
        return max(self.closed(at), self.quantity.last)

    def _closes(self, at: int) -> bool:
        """Whether a clause ends before this token."""
        line = self.line
        if not line.word(at):
            return not self.glued(at) and (not line.quote(at) or line.words[at].text in "()")
        if self.following and at == self.following.head > self.quantity.last and line.key(at) == "و":
            return True
        return (line.phrase(at, "clause") and not line.phrase(at, "relative")) or (line.joined(at) and line.verb(at))

    def _cut(self, first: int, last: int, room: int, least: int | None = None) -> int:
        """The last place from `least` to `last`, with so many characters from `first`, where a phrase can be left."""
        line, least = self.line, first + 1 if least is None else least
        able = [at for at in range(least, last) if self._size(first, at) <= room]
        other = self.following
        if other and least >= self.quantity.last:
            # what leads to the next number goes with it
            able = [at for at in able if not other.head <= at < other.last or at == other.head == self.quantity.last]
        for good in (self._breaks, self._between):
            for at in reversed(able):
                whole = not (line.dated(at) and line.dated(at - 1)) and not (other and at == other.head)
                end = self.closed(at)
                if end > first and whole and good(at) and self.telling(first, end) >= _ENOUGH:
                    return end
        return able[0] if able else least

    def _breaks(self, at: int) -> bool:
        """Whether a new part of the clause begins at this token: a preposition, a verb, a relative or joined word."""
        line = self.line
        return (
            line.phrase(at, "joins")
            or line.phrase(at, "relative")
            or line.phrase(at, "counted_from")
            or line.phrase(at, "adjunct")
            or line.verb(at)
            or line.joined(at)
            or not line.word(at)
        )

    def _between(self, at: int) -> bool:
        """Whether no compound is broken before this token."""
        return not self.line.key(at).startswith("ال") and not self.compound(at - 1)

    def closed(self, last: int) -> int:
        """The place without what can't end a phrase: prepositions, opening signs, half compounds, conjunctions."""
        line = self.line
        while last > self.quantity.last or 0 < last <= self.quantity.head:
            at, text = last - 1, line.words[last - 1].text
            loose = line.phrase(at, "joins") or line.phrase(at, "clause") or line.phrase(at, "counted_from")
            loose = loose or line.phrase(at, "adjunct") or line.phrase(at, "negation")
            particle = line.function(at) and len(line.key(at)) < 4 and not line.owned(at)
            loose = loose or (particle and not line.phrase(at, "adverb") and not line.phrase(at, "only"))
            half = self.compound(at) or (line.phrase(at, "hollow") and not line.phrase(at, "verb"))
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
        """Whether the sign is part of a word or number: «كوفيد-19», «5.4»."""
        line = self.line
        number = line.key(at - 1).isdigit() and line.key(at + 1)[:1].isdigit()
        part = line.words[at].text in "-/_" or (number and line.words[at].text in ".:,٫")
        return part and not line.apart(at) and not line.apart(at + 1)

    def _dependent(self, first: int) -> bool:
        """Whether the words from this token on lean on what stands before them: «ليبلغ», «بفارق», «منهم»."""
        line, key = self.line, self.line.key(first)
        if (
            line.phrase(first, "relative")
            or line.phrase(first - 1, "relative")
            or (key.startswith(("لي", "لت")) and line.verb(first))
        ):
            return True
        ends = (at for at in range(first, self.quantity.head) if not line.word(at) and not line.quote(at))
        if first >= self.quantity.head or self._verbal(first, next(ends, self.quantity.head)):
            return False
        of_other = line.phrase(first, "no_governor") and line.owned(first)
        return of_other or key[:1] in "بل" or line.phrase(first, "joins")

    def telling(self, first: int, last: int) -> int:
        """How many of these tokens carry meaning."""
        return sum(not self.hollow(at) for at in range(first, last))

    def hollow(self, at: int) -> bool:
        """Whether the token says nothing of what is counted."""
        line = self.line
        return (
            not line.content(at)
            or line.dated(at)
            or line.phrase(at, "hollow")
            or line.phrase(at, "joins")
            or line.phrase(at, "no_governor")
        )

    def opens_itself(self) -> bool:
        """Whether the clause begins with the number, or its و goes on: «2500 جندي في العراق و900 في سوريا»."""
        joined = self.before is not None and self.line.key(self.quantity.head) == "و"
        return joined or self._openings()[0] >= self.quantity.head

    def _size(self, first: int, last: int) -> int:
        """How many characters these tokens have."""
        return self.line.words[last - 1].end - self.line.words[first].start if last > first else 0

    def _written(self, first: int, last: int) -> str:
        """The text of these tokens without a conjunction at its beginning, «…» at an end that was cut."""
        line = self.line
        while (
            first < last - 1
            and first < self.quantity.head
            and (not line.word(first) or (line.phrase(first, "clause") and not line.phrase(first, "negation")))
        ):
            first += 1
        start = line.words[first].start
        key = line.key(first)
        if first == self.quantity.first == self.quantity.head:
            start = self.quantity.start
        else:
            start += (
                line.joined(first)
                or (key[:1] == "ف" and "verb" in line.known.phrase.get(key[1:], ()))
                or (key[:1] in "وف" and (key[1:] in line.known.function or key[1:2].isdigit()))
            )
        end = line.words[last - 1].end
        if last < len(line) and line.words[last].text == ")" and line.text.count("(", start, end):
            end = line.words[last].end
        closed = last >= len(line) or self._closes(last) or not line.word(last)
        return line.text[start:end] if closed else f"{line.text[start:end]} …"
