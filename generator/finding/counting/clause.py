"""The words around a number that belong to it: the clause that leads to it, and what follows it."""

from __future__ import annotations

import re

from generator.arabic.tokens import bases
from generator.finding.counting.quantity import Quantity
from generator.finding.counting.quantity_words import OPENING, Line

# Verbal nouns of the derived stems, folded: «إطلاق», «اعتقال», «استيراد», «تدمير».
_VERBAL_NOUN = re.compile(r"ا\w{1,5}ا\w|ت\w{2}ي\w")
TANWIN = "\u064b"
# The most words that lead to a number, and that follow it.
_LEAD, _AFTER = 10, 9
# So many words before a number are looked through for the beginning of its clause.
_REACH = 40
# The most words that are said of a share, and of a clause that only tells where a label belongs.
_SAID = 6
# Fewer words that carry meaning lead nowhere.
TELLING = 2


class Clause:
    """The words around one quantity. All places are tokens of its sentence.

    `behind`: the tokens that follow it and belong to it. `floor`: where what leads to it may begin at the earliest.
    `first`: where the clause that leads to it begins; `span` the same without connectors at its edges, `own` its text.
    `cut`: that clause is longer than a label. `joined`: a و ties it to the quantity before it.
    """

    def __init__(self, line: Line, quantity: Quantity, before: Clause | None, following: Quantity | None) -> None:
        """`before`: the clause of the quantity before it, `following` the quantity after it."""
        self.line = line
        self.quantity = quantity
        self.ceiling = max(quantity.last, following.head) if following else len(line)
        skipped = any(line.phrase(quantity.last, kind) for kind in ("only", "other"))
        self.behind = self._behind(quantity.last + skipped)
        # what belongs to the quantity before it leads to no other
        self.floor = min(before.behind[1], quantity.head) if before else 0
        self.goes_on = before is not None and self._one_clause(before.quantity.last)
        self.joined = self.goes_on and (line.key(quantity.first).startswith("و") or line.key(quantity.head - 1) == "و")
        self.cut = False
        self.first = self._opening()
        self.span = self.trimmed(self.first, quantity.head)
        self.own = self.text(*self.span) or self.text(*self.trimmed(quantity.head, quantity.first))

    def _one_clause(self, first: int) -> bool:
        """Whether no sign ends a clause between this token and the quantity."""
        return all(self.line.words[at].text not in "؛:.!؟" for at in range(first, self.quantity.first))

    # --- what leads to the number

    def _opening(self) -> int:
        """The token at which the clause that leads to the quantity begins."""
        line, head = self.line, self.quantity.head
        first = head
        while first > self.floor and head - first < _REACH and not self._aims(first):
            if self._opens(first):
                apart = first - 2 > self.floor and line.words[first - 2].text in "،,"
                told = self.telling(*self.trimmed(first, head)) >= TELLING
                if not line.phrase(first - 1, "relative") or (apart and told):
                    break
                # «القروض، التي بلغت 20 مليونا»: what the pronoun stands for
                return self._antecedent(first - 1 - apart)
            first -= 1
            if line.joined(first) and not self._listed(first) and self._says_enough(first):
                break
        if head - first > _LEAD:
            # a long clause is cut before a noun that a preposition governs, or before a verb
            able = range(head - _LEAD, head - 1)
            cuts = [at for at in able if line.phrase(at - 1, "joins") or self._goes_before(at)]
            first = cuts[0] if cuts else head - _LEAD
            self.cut = True
        return first

    def _aims(self, at: int) -> bool:
        """Whether the token is a verb with «ل»: «تراجع العدد ليصل إلى 188 مليونا»."""
        return self.line.key(at).startswith("لي") and self.line.verb(at)

    def _says_enough(self, first: int) -> bool:
        """Whether the words from this token to the number tell something: a verb, or several words with a meaning."""
        return self.line.verb(first) or self.telling(*self.trimmed(first, self.quantity.head)) >= TELLING

    def _antecedent(self, last: int) -> int:
        """The token at which the noun that ends before token `last` begins: «في إطار التحقيق» is led by its «في»."""
        line, first = self.line, last
        while first > self.floor and last - first < _LEAD // 2 and not self._opens(first):
            if line.phrase(first - 1, "joins"):
                break
            first -= 1
            if line.verb(first):
                break
        compound = first + 1 < last and self._compound(first)
        return first + compound

    def _goes_before(self, at: int) -> bool:
        """Whether the token is a verb or a word of time, or joined with a و, and begins a part of a clause."""
        joined = self.line.joined(at) and not self._listed(at)
        return joined or self.line.verb(at) or self.line.phrase(at, "counted_from")

    def straight(self, at: int | None = None) -> str:
        """The words that lead to the number, up to it; "" where others than prepositions were left out at their end.

        `at`: the token they begin at, else the beginning of the clause.
        """
        line, (first, last), quantity = self.line, self.span, self.quantity
        first = first if at is None else at
        left = range(last, quantity.first)
        if first == last or quantity.head != quantity.first:
            return ""
        if not all(line.function(at) or line.words[at].text in OPENING or len(line.key(at)) == 1 for at in left):
            return ""
        if not left and line.words[quantity.first].start == quantity.start and not self._governs(first, last):
            # «من بين الضحايا 30 مصريا»: the noun does not go on with what stands before it
            return ""
        return line.text[self._from(first) : quantity.start]

    def _governs(self, first: int, last: int) -> bool:
        """Whether the noun of the number can follow these tokens: a verb is among them, or a word that governs it."""
        return self.governor() is not None or any(self.line.verb(at) for at in range(first, last))

    def governor(self) -> int | None:
        """The token of the word that governs a count: «مقتل», «إصابة», «قُتل»; None where there is none."""
        line, at = self.line, self.quantity.head - 1
        if self.joined or at < self.floor or not line.content(at) or line.dated(at):
            return None
        key = line.key(at)
        if line.verb(at):
            return None if line.phrase(at, "hollow") else at
        closed = line.key(at - 1).startswith("ال") or line.key(at - 1) in line.known.places
        mid_phrase = at > self.first and line.content(at - 1) and not closed and not line.joined(at)
        led = mid_phrase or line.joined(at) or line.phrase(at - 1, "joins")
        if led and not self._known_to_govern(at):
            # the second word of a name or compound: «سجل محمد صلاح هدفين»
            return None
        if (
            key.startswith(("ال", "لل", "وال", "بال"))
            or len(key) < 3
            or line.phrase(at, "no_governor")
            or line.phrase(at, "hollow")
            or key in line.known.places
            or key.endswith(("ها", "هم", "هما", "هن"))
        ):
            return None
        return at

    def _known_to_govern(self, at: int) -> bool:
        """Whether the word is a verbal noun of what happens to many: «مقتل», «اعتقال»."""
        known = self.line.known.phrase
        return any(
            "governs" in known.get(base.key, ()) or _VERBAL_NOUN.fullmatch(base.key)
            for base in bases(self.line.words[at].text)
        )

    def clause_before(self) -> str:
        """The nearest clause before the number that begins with a verb, or else the nearest that says something."""
        line, last, nearest = self.line, self.first, ""
        while last > self.floor:
            first = last - 1
            while first > self.floor and not self._opens(first):
                first -= 1
            found = self.trimmed(first, last)
            frame = self._frame(found[0]) and line.phrase(last - 1, "clause")
            beside = frame or line.phrase(first - 1, "relative")
            if self.telling(*found) >= TELLING and not beside:
                text = self.text(found[0], self._closed(found[0], min(found[1], found[0] + _SAID)))
                if line.verb(found[0]):
                    return text
                nearest = nearest or text
            last = first
        return nearest

    def _frame(self, at: int) -> bool:
        """Whether the clause at this token only says who speaks: «قالت مصادر قضائية إن»."""
        key = self.line.key(at)
        return key in self.line.known.verbs or key[1:] in self.line.known.verbs

    # --- what follows the number

    def _behind(self, at: int) -> tuple[int, int]:
        """The tokens that follow the quantity and belong to it: adjectives, then at most two prepositions with their
        nouns, up to where something new begins."""
        line, first, last, phrases = self.line, at, at, 0
        while at < self.ceiling and at - first < _AFTER:
            if line.begins_with(line.known.after, at):
                break
            if line.phrase(at, "joins") and not line.joined(at):
                phrases += 1
                of = at + 1 + line.quote(at + 1)
                if phrases > 2 or self._ends(of) or not line.word(of) or line.phrase(of, "hollow"):
                    break
            elif self._ends(at) or (phrases and self._begins_anew(at)) or (at == first and self._apart(at)):
                break
            if line.dated(at) or line.phrase(at, "adjunct"):
                break
            at += 1
            last = at
        if at - first == _AFTER and not self._ends(at) and not line.phrase(at, "joins"):
            # the phrase is longer than a label
            last = next((n for n in range(last - 1, first, -1) if line.phrase(n, "joins")), last)
        next_to = all(len(line.key(n)) < 2 and line.word(n) for n in range(last, self.ceiling))
        if next_to and self.ceiling < len(line) and last > first and self._leads_on(last - 1):
            last -= 1
        if line.key(at) in line.known.pointing or (line.key(at)[:1].isdigit() and last == at):
            # «في إطار هذا التحالف», «في الدقيقة 62»: nothing before the demonstrative or number stands without it
            last = next((n for n in range(last - 1, first - 1, -1) if line.phrase(n, "joins")), last)
        return first, self._closed(first, last)

    def _apart(self, at: int) -> bool:
        """Whether the definite word right behind the indefinite noun begins something else: «طفل الكثير منهم جياع»."""
        unit, noun = self.quantity.unit, self.quantity.noun
        if unit is None or noun is None or noun[1] != at or not self.line.key(at).startswith("ال"):
            return False
        return self.line.between(*noun).replace(TANWIN, "") in (unit.ar, unit.acc_sing)

    def _leads_on(self, at: int) -> bool:
        """Whether the word before the next number is the one that governs it: «لمساعدة 13 مليون يمني»."""
        line = self.line
        closed = line.key(at).startswith("ال") or line.key(at) in line.known.places
        led = line.key(at)[0] in "بل" or line.phrase(at - 1, "joins")
        return not closed and not line.joined(at + 1) and led

    def _closed(self, first: int, last: int) -> int:
        """Where the phrase ends when what can't end one is left out: a preposition, an opening sign, the word before a
        clause («في حال»), a compound without its complement («في إطار»)."""
        line = self.line
        while last > first:
            at = last - 1
            opened = line.quote(at) and (line.words[at].text in OPENING or line.phrase(at - 1, "joins"))
            loose = line.word(at) and len(line.key(at)) < 2
            if not (opened or loose or self._compound(at) or line.phrase(at, "joins") or line.phrase(at, "hollow")):
                break
            last -= 1
        return last

    def _begins_anew(self, at: int) -> bool:
        """Whether an indefinite noun here begins another part of the clause: «في إيطاليا خطر الترحيل»."""
        line, before = self.line, self.line.key(at - 1)
        if not line.content(at) or line.key(at).startswith(("ال", "لل")):
            return False
        return before in line.known.places and line.key(at) not in line.known.places

    def _ends(self, at: int) -> bool:
        """Whether a phrase ends before this token."""
        line = self.line
        if at >= len(line):
            return True
        if not line.word(at):
            return not self._glued(at) and (not line.quote(at) or line.words[at].text in "()")
        if line.words[at].text[0].isdigit():
            return line.apart(at)
        if line.joined(at):
            return not self._listed(at)
        if line.key(at) in line.known.ordinals:
            return False
        return (line.function(at) and not line.phrase(at, "within")) or line.verb(at)

    def said(self) -> str:
        """What is said of the part: «نحو 8% يستخدمن سيارات الأجرة»; "" where no verb follows."""
        line, at = self.line, self.behind[1]
        at += line.key(at) == "فقط"
        if not line.word(at) or not line.verb(at) or line.phrase(at, "joins"):
            return ""
        last = at + 1
        while last < self.ceiling and last - at < _SAID and line.word(last):
            if line.phrase(last, "clause") or line.phrase(last, "adjunct") or line.joined(last) or line.dated(last):
                break
            last += 1
        first, last = at, self._closed(at, last)
        while last > first + 1 and (line.function(last - 1) or line.phrase(last - 1, "joins")):
            last -= 1
        return line.between(first, last) if last > first else ""

    def trail(self, behind_comma: bool = False) -> str:
        """The words that follow in the clause: «نزح مئات الآلاف منذ اندلاع القتال»."""
        line, first = self.line, self.behind[1]
        first += behind_comma and first < len(line) and line.words[first].text in "،,"
        last = first
        while last < self.ceiling and last - first < _SAID - 1 and line.word(last):
            if line.dated(last) or (line.phrase(last, "clause") and not line.phrase(last, "relative")):
                break
            last += 1
        return self.text(*self._trimmed_behind(first, last))

    # --- words at the edge of a phrase

    def _opens(self, at: int) -> bool:
        """Whether a clause begins at this token: a sign or a word that opens one stands before it."""
        line = self.line
        mark = not line.word(at - 1) and not line.quote(at - 1) and not self._glued(at - 1)
        bare = line.key(at - 1).lstrip("وفبل")
        return mark or line.phrase(at - 1, "clause") or "clause" in line.known.phrase.get(bare, ())

    def _glued(self, at: int) -> bool:
        """Whether the sign is part of a word («كوفيد-19»)."""
        return self.line.words[at].text == "-" and not self.line.apart(at) and not self.line.apart(at + 1)

    def _listed(self, at: int) -> bool:
        """Whether the word with a و goes on with the noun before it: «وزارتا الدفاع والداخلية», «سوريا والعراق»."""
        line = self.line
        if line.key(at - 1) in line.known.places and line.key(at)[1:] in line.known.places:
            return True
        return line.key(at).startswith("وال") and line.key(at - 1).startswith("ال") and not line.verb(at - 1)

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """These tokens without those that should not begin or end a phrase."""
        while first < last and (
            self.hollow(first) or self.line.phrase(first, "adjunct") or self.line.key(first)[:1].isdigit()
        ):
            if self.line.phrase(first, "negation"):
                break
            first += 1
        return self._trimmed_behind(first, last)

    def _trimmed_behind(self, first: int, last: int) -> tuple[int, int]:
        """These tokens without those that can't end a phrase."""
        while last > first and (self.hollow(last - 1) or self._compound(last - 1)):
            last -= 1
        return first, last

    def _compound(self, at: int) -> bool:
        """Whether the word behind a preposition is half of a compound: «في إطار», «في غضون»."""
        line, key = self.line, self.line.key(at)
        if line.phrase(at, "needs_complement"):
            return line.phrase(at - 1, "joins")
        return key[:1] in "بل" and "needs_complement" in line.known.phrase.get(key[1:], ())

    def telling(self, first: int, last: int) -> int:
        """How many of these tokens carry meaning."""
        return sum(not self.hollow(at) for at in range(first, last))

    def hollow(self, at: int) -> bool:
        """Whether a phrase should not begin or end with this token."""
        line = self.line
        return (
            line.dated(at)
            or not line.word(at)
            or (line.function(at) and line.key(at) not in line.known.ordinals)
            or len(line.key(at)) < 2
            or line.phrase(at, "hollow")
            or line.phrase(at, "joins")
        )

    def text(self, first: int, last: int) -> str:
        """The text of these tokens without a conjunction written with the first."""
        if first >= last:
            return ""
        return self.line.text[self._from(first) : self.line.words[last - 1].end]

    def _from(self, at: int) -> int:
        """Where the token begins without a conjunction."""
        line = self.line
        key, kinds = line.key(at), line.known.phrase.get(line.key(at)[1:], ())
        # «ليستقر السعر»; «قضت المحكمة بسجن جنود»
        named = key.startswith("ب") and ("governs" in kinds or _VERBAL_NOUN.fullmatch(key[1:]))
        then = bool(named) or (key.startswith(("ف", "لي")) and "verb" in kinds)
        return line.words[at].start + (line.joined(at) or then)
