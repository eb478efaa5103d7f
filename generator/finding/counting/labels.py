"""What a quantity counts, as a phrase that a reader understands without the sentence around it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.finding.counting.quantities import Quantity
from generator.finding.counting.quantity_words import Line

_OPEN = "«“("
_TANWIN = "\u064b"
# The most words of a label on one side of the number.
_LONGEST = 9
# Kinds of measure whose «من …» is the thing measured: «350 كيلوغراما من السكر».
_STUFF = frozenset({"weight", "volume", "area", "energy"})


def labels(line: Line, quantities: Sequence[Quantity]) -> list[str]:
    """A label for each quantity of one sentence; "" where nothing says what is counted."""
    found: list[str] = []
    governor = lead = ""
    for at, quantity in enumerate(quantities):
        previous = quantities[at - 1] if at else None
        following = quantities[at + 1] if at + 1 < len(quantities) else None
        phrase = _Phrase(line, quantity, previous, following, quantities[0].first)
        own = phrase.before()
        carried = previous is not None and phrase.carries_on
        lead = own or (lead if carried else "")
        coordinate = carried and phrase.joined and previous is not None and previous.kind == quantity.kind == "count"
        governor = governor if coordinate else phrase.governor()
        found.append(_tidy(phrase.label(governor, lead)))
    return found


class _Phrase:
    """The words around one quantity."""

    def __init__(
        self, line: Line, quantity: Quantity, previous: Quantity | None, following: Quantity | None, opening: int
    ) -> None:
        """`opening`: the token before which no quantity of the sentence stands."""
        self.line = line
        self.quantity = quantity
        self.opening = min(opening, quantity.head, 2 * _LONGEST)
        self.floor = previous.last if previous else 0
        self.ceiling = max(quantity.last, following.head) if following else len(line)
        self.one_in = self._one_in(previous, quantity) or self._one_in(quantity, following)
        self.joined = line.key(quantity.first).startswith("و") or line.key(quantity.head - 1) == "و"

    @property
    def carries_on(self) -> bool:
        """Whether the quantity stands in the clause of the one before it."""
        return all(self.line.words[at].text not in "؛:.!؟" for at in range(self.floor, self.quantity.first))

    def _one_in(self, part: Quantity | None, whole: Quantity | None) -> str:
        """«أربعة من كل عشرة أطفال» says one thing in two numbers."""
        if not part or not whole or self.line.key(whole.first - 1) != "كل" or whole.first - part.last != 2:
            return ""
        return self.line.text[part.start : self.line.words[whole.last - 1].end]

    def label(self, governor: str, lead: str) -> str:
        """The phrase: a counted noun with what follows it, or what a measure measures.

        `governor` is the word that governs the count, `lead` the clause that leads to it; both may be empty.
        """
        quantity = self.quantity
        after = self._after(quantity.last)
        if self.one_in:
            return self.one_in
        if quantity.kind == "percent" or (quantity.kind == "other" and quantity.unit is None):
            label = self._share(governor, lead, after)
        elif quantity.kind in _STUFF and after.startswith("من "):
            label = after.removeprefix("من ")
        elif quantity.kind == "duration":
            label = self._duration(lead, after)
        elif quantity.kind == "age":
            label = lead or after or self.line.between(quantity.head, quantity.first)
        elif quantity.kind not in ("count", "ordinal") or (quantity.noun is None and not quantity.borrowed):
            label = _join(lead, after)
        else:
            label = self._count(governor, lead, after)
        return label if " " in label else self._in_context(label)

    def _count(self, governor: str, lead: str, after: str) -> str:
        """«مقتل جنود في العراق»; «جندي (القوات الأجنبية)» where the counted stand before their number."""
        quantity = self.quantity
        noun = quantity.unit.ar if quantity.borrowed and quantity.unit else self._noun()
        if quantity.linked and lead:
            return f"{noun} ({_join(lead, after)})"
        label = _join(governor, noun, after)
        return f"{label} ({lead})" if " " not in label and lead not in ("", governor) else label

    def _share(self, governor: str, lead: str, after: str) -> str:
        """The whole that a share is of, else what is said of it, else the clause that leads to it."""
        whole = after if after.startswith("من ") else ""
        if self.quantity.kind == "other":
            whole = _join(self._noun(), after)
        if whole:
            return _join("" if self.quantity.linked else governor, whole.removeprefix("من "))
        return self._predicate() or _join(lead, after)

    def _predicate(self) -> str:
        """What is said of the part: «نحو 8% يستخدمن سيارات الأجرة»."""
        line, first = self.line, self.quantity.last
        first += line.key(first) == "فقط"
        if not line.word(first) or not line.verb(first):
            return ""
        last = first + 1
        while last < self.ceiling and last - first < 6 and not (line.phrase(last, "clause") or line.joined(last)):
            if not line.word(last):
                break
            last += 1
        while last > first + 1 and self._hollow(last - 1):
            last -= 1
        return line.between(first, last)

    def _in_context(self, label: str) -> str:
        """A label of one word with the sentence's opening, which names the subject."""
        first = 0
        while first < self.opening and self._hollow(first):
            first += 1
        last = min(first + 1, self.opening)
        while last < self.opening and last - first < 6 and not self._ends(last):
            last += 1
        opening = self._words(first, last) if last - first > 1 else ""
        return f"{label} ({opening})" if label and opening and opening != label else label or opening

    def _duration(self, lead: str, after: str) -> str:
        """«بعد إعلان الشركة» for a length of time that is counted from something, else the clause it belongs to."""
        if self.line.phrase(self.quantity.head - 1, "counted_from") and after.startswith("من "):
            return f"{self.line.words[self.quantity.head - 1].text} {after.removeprefix('من ')}"
        return _join(lead, after) if lead else after.removeprefix("من ")

    def _noun(self) -> str:
        """The counted noun, in its plain form where it is an accusative alone."""
        quantity, line = self.quantity, self.line
        if quantity.noun is None:
            return ""
        first, last = quantity.noun
        written = line.text[max(quantity.start, line.words[first].start) : line.words[last - 1].end]
        bare = written.replace(_TANWIN, "")
        if quantity.unit:
            return quantity.unit.ar if bare == quantity.unit.acc_sing else written
        many = quantity.value is not None and quantity.value > 10
        return bare[:-1] if many and bare.endswith("ا") and len(bare) > 3 else written

    def governor(self) -> str:
        """The word that governs a count: «مقتل», «إصابة», «قُتل»."""
        line, at = self.line, self.quantity.head - 1
        if self.joined or at < self.floor or not line.content(at) or not line.words[at].text[0].isalpha():
            return ""
        key = line.key(at)
        if (
            key.startswith(("ال", "لل", "وال", "بال"))
            or len(key) < 3
            or line.phrase(at, "no_governor")
            or key in line.known.places
            or key.endswith(("ها", "هم", "هما", "هن"))
            or line.verb(at)
        ):
            return ""
        return self.before(4) if key[0] in "بل" else self._opening(at)

    def _opening(self, at: int) -> str:
        """The word at `at` without the conjunction written before it."""
        text = self.line.words[at].text
        return text[1:] if self.line.joined(at) else text

    def _ends(self, at: int) -> bool:
        """Whether a phrase ends before this token."""
        line = self.line
        if at >= len(line):
            return True
        if not line.word(at):
            glued = line.words[at].text == "-" and not line.apart(at) and not line.apart(at + 1)
            return not glued and (not line.quote(at) or line.words[at].text in "()")
        if line.words[at].text[0].isdigit():
            return line.apart(at)
        return (line.function(at) and not line.phrase(at, "within")) or line.joined(at) or line.verb(at)

    def _after(self, at: int) -> str:
        """Adjectives, complements and places that follow the quantity."""
        line, first, last, phrases = self.line, at, at, 0
        while at < self.ceiling and at - first < _LONGEST:
            if line.phrase(at, "joins"):
                phrases += 1
                if phrases > 2 or self._ends(at + 1) or not line.word(at + 1) or line.phrase(at + 1, "hollow"):
                    break
            elif self._ends(at):
                break
            if line.dated(at):
                break
            at += 1
            last = at
        if line.key(at) in line.known.pointing:
            # «في إطار هذا التحالف»: nothing before the demonstrative stands without it
            last = next((n for n in range(last - 1, first - 1, -1) if line.phrase(n, "joins")), last)
        while last > first and (
            (line.quote(last - 1) and line.words[last - 1].text in _OPEN)
            or line.phrase(last - 1, "joins")
            or line.phrase(last - 1, "hollow")
        ):
            last -= 1
        return self._plain(first, last)

    def _plain(self, first: int, last: int) -> str:
        """The words, adjectives behind an accusative noun in the plain form that its noun gets."""
        line, unit = self.line, self.quantity.unit
        text = line.between(first, last)
        if unit is None or unit.acc_sing == unit.ar or self.quantity.noun is None or self.quantity.noun[1] != first:
            return text
        if line.words[first - 1].text.replace(_TANWIN, "") != unit.acc_sing:
            return text
        plain = []
        for at in range(first, last):
            bare = line.words[at].text.replace(_TANWIN, "")
            if len(bare) < 4 or not bare.endswith("ا") or line.phrase(at, "adverb"):
                break
            plain.append(bare[:-1])
        return _join(*plain, line.between(first + len(plain), last))

    def before(self, longest: int = _LONGEST) -> str:
        """The clause that leads to the quantity, without its connectors."""
        line, at = self.line, self.quantity.head
        if self.quantity.kind == "age":
            longest = 4
            at -= at > 0 and not line.word(at - 1)
        first = at
        while first > self.floor and at - first < longest:
            key = line.key(first - 1)
            mark = not line.word(first - 1) and not line.quote(first - 1)
            if mark or line.phrase(first - 1, "clause") or "clause" in line.known.phrase.get(key.lstrip("وفبل"), ()):
                break
            first -= 1
            if line.joined(first):
                break
        while first < at and self._hollow(first):
            first += 1
        while at > first and self._hollow(at - 1):
            at -= 1
        return self._words(first, at)

    def _words(self, first: int, last: int) -> str:
        """The text of these tokens without a conjunction written with the first."""
        if first >= last:
            return ""
        return self._opening(first) + self.line.text[self.line.words[first].end : self.line.words[last - 1].end]

    def _hollow(self, at: int) -> bool:
        """Whether a phrase should not begin or end with this token."""
        line = self.line
        return (
            line.key(at) in line.known.verbs
            or line.dated(at)
            or not line.word(at)
            or line.function(at)
            or len(line.key(at)) < 2
            or line.phrase(at, "hollow")
        )


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _tidy(label: str) -> str:
    """The label without quotation marks and brackets that have lost their partner."""
    label = label.replace('"', "")
    for opening, closing in zip("«“(", "»”)", strict=True):
        if label.count(opening) != label.count(closing):
            label = label.replace(opening, "").replace(closing, "")
    label = " ".join(label.split())
    return label.strip("()").strip() if label.startswith("(") else label
