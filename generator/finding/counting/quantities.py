"""The quantities of a sentence: a number, its qualifier, and what it counts.

A quantity is still words: its place is given in tokens. Its label and rank are found by `labels` and `figures`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from generator.arabic import numerals
from generator.arabic.lexicon import folded
from generator.arabic.numerals import Numeral
from generator.finding.counting.quantity_words import OPENING, Line, Noun
from generator.finding.counting.uncounted import Uncounted
from generator.knowledge.rows import Qualifier, Unit
from generator.record import Approx, FigureKind

Value = int | float


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in tokens `number` and its counted noun in tokens `noun`; with its qualifiers, tokens `first` to `last`.

    `head` is the token at which the words that lead to it begin («البالغ عددها»): what is counted stands before them.
    `value` is None where only the order of size is given. `borrowed`: the noun is that of the quantity beside it.
    `linked`: a verb or noun ties the number to what stands before it («يزيد عددهم على»). `start` is the first
    character, without clitics.
    """

    first: int
    last: int
    start: int
    number: tuple[int, int]
    head: int
    value: Value | None
    max: Value | None = None
    kind: FigureKind = "count"
    approx: Approx = "exact"
    noun: tuple[int, int] | None = None
    unit: Unit | None = None
    scale: int = 1
    words: bool = False
    definite: bool = False
    borrowed: bool = False
    linked: bool = False

    @property
    def part(self) -> bool:
        """Whether it is a fraction or a multiple, which says nothing without its own words."""
        return self.kind == "other" and self.unit is not None and self.unit.kind in ("share", "percent")

    @property
    def bare(self) -> bool:
        """Whether nothing says what it counts."""
        return self.unit is None and self.noun is None

    def counting(self, unit: Unit, kind: FigureKind | None = None) -> Quantity:
        """The quantity with this unit."""
        return replace(self, unit=unit, kind=kind or cast(FigureKind, unit.contract_kind))


def find(line: Line) -> list[Quantity]:
    """The quantities of one sentence, left to right."""
    found = numerals.find(line.words, line.knowledge)
    uncounted = Uncounted(line, found)
    counting = _Counting(line, found)
    quantities: list[Quantity] = []
    taken: set[int] = set()

    def take(fresh: Iterable[Quantity | None]) -> None:
        for quantity in fresh:
            if quantity and taken.isdisjoint(range(quantity.first, quantity.last)):
                quantities.append(quantity)
                taken.update(range(quantity.first, quantity.last))

    take(counting.and_a_part())
    take(counting.quantity(numeral) for numeral in found if numeral.first not in taken and not uncounted(numeral))
    take(counting.wordless())
    quantities.sort(key=lambda quantity: quantity.first)
    quantities = [quantity if quantity.kind == "ordinal" else _qualified(line, quantity) for quantity in quantities]
    for joined in (_range, _sum, _out_of_each):
        quantities = _fold(line, quantities, joined)
    quantities = _named_before(line, [_one_of_each(line, _degrees(line, quantity)) for quantity in quantities])
    said = [quantity for quantity in _borrowed(line, quantities) if not quantity.bare or _leads(line, quantity)]
    return _ages(line, [_fraction(line, quantity) for quantity in said])


class _Counting:
    """Finds what the numbers of one sentence count."""

    def __init__(self, line: Line, found: Sequence[Numeral]) -> None:
        self.line = line
        self.found = found
        self.numbers = {at for numeral in found for at in range(numeral.first, numeral.last)}

    def quantity(self, numeral: Numeral) -> Quantity | None:
        """What the number says, None where it counts nothing that can be told."""
        return self._ordinal(numeral) if numeral.kind == "ordinal" else self._cardinal(numeral)

    def _cardinal(self, numeral: Numeral) -> Quantity | None:
        """The quantity of a number: with the sign or noun at it, or the noun before it."""
        quantity = Quantity(
            numeral.first, numeral.last, numeral.start, (numeral.first, numeral.last), numeral.first, numeral.value,
            scale=numeral.scale, words=not numeral.digits, definite=numeral.definite,
            kind="other" if numeral.kind in ("fraction", "ratio") and abs(numeral.value) < 1 else "count",
        )  # fmt: skip
        if quantity.definite and quantity.words and quantity.value == 2:
            # «الاثنان»: both, or a Monday
            return None
        found = self._sign_before(quantity) or self._noun_after(quantity, numeral) or self._noun_before(quantity)
        if found:
            return found
        if numeral.thousands and self.line.key(numeral.last) == "من":
            # «1.106 من أصحاب القرار»
            quantity = replace(quantity, value=numeral.thousands)
        if self._below_zero(numeral.last):
            return replace(quantity.counting(self.line.known.degree), value=-numeral.value, last=numeral.last + 2)
        if numeral.definite and not numeral.digits and self._of_age(quantity):
            return quantity.counting(self.line.known.year)
        if self._alone(numeral):
            return self._unknown_noun(quantity) or quantity
        return None

    def _of_age(self, quantity: Quantity) -> bool:
        """Whether a ten with the article is an age: «عمرها فوق الثلاثين»."""
        line, found = self.line, self.line.ends_with(self.line.known.before, quantity.first)
        ends = (quantity.first, found[0]) if found else (quantity.first,)
        return any(line.ends_with(line.known.ages, end) for end in ends)

    def _alone(self, numeral: Numeral) -> bool:
        """Whether the number can stand without a noun: «الثلاثين» is one of many things, «بنحو الثلث» a share."""
        line = self.line
        if numeral.kind == "fraction" and numeral.definite:
            led = numeral.clitics.endswith("ب") or line.owned(numeral.first) or line.phrase(numeral.first - 1, "hollow")
            return (led or line.ends_with(line.known.before, numeral.first) is not None) and numeral.scale == 1
        if numeral.value in (0, 1) and not numeral.digits:
            return (line.key(numeral.last), line.key(numeral.last + 1)) == ("من", "كل")
        return not (numeral.spoken or (numeral.definite and numeral.scale == 1))

    def _sign_before(self, quantity: Quantity) -> Quantity | None:
        """«$10», «%40», «بالمئة 40»."""
        line, first = self.line, quantity.first
        unit = line.known.signs.get(line.words[first - 1].text) if first else None
        spelled = line.unit(first - 1) if first and first - 2 not in self.numbers else None
        if unit is None and spelled and spelled[1] == first and spelled[0].unit.contract_kind == "percent":
            unit = spelled[0].unit
        if (
            unit is None
            or (first - 1 in self.numbers)
            or (first > 1 and line.apart(first) and not line.apart(first - 1))
        ):
            return None
        if line.unit(quantity.last):
            return None
        return replace(quantity.counting(unit), first=first - 1, head=first - 1, start=line.words[first - 1].start)

    def _noun_after(self, quantity: Quantity, numeral: Numeral) -> Quantity | None:
        line, at = self.line, quantity.last
        while line.quote(at) and (line.words[at].text not in OPENING or line.unit(at + 1)):
            at += 1
        found = line.unit(at)
        if not found and line.key(at) == "من":
            # «27 من عمال المساعدات»; of a share it is the whole, no unit
            of = line.unit(at + 1)
            if of and of[0].plural and quantity.kind == "count":
                at, found = at + 1, of
        if quantity.kind == "other" and numeral.spoken and (not found or self._whole(found[0], at)):
            # «نص البيان» is its text, «نص لتر» half a litre
            return None
        if quantity.kind == "other" and line.owned(numeral.first):
            return quantity
        if quantity.kind == "other" and self._whole(found[0] if found else None, at):
            # «نصف السكان»: what it is a part of, no unit
            last = found[1] if found else at + 1
            return None if quantity.definite else replace(quantity, last=last, noun=(at, last))
        if not found:
            return None
        noun, last = found
        value, end = quantity.value, last
        if numeral.thousands and noun.unit.kind in ("person", "thing", "animal", "vote"):
            value = numeral.thousands
        part = numerals.part(line.words, last, self.line.knowledge)
        if part and value is not None and noun.unit.contract_kind not in ("count", "percent"):
            value, end = value + part[0], part[1]
            again = line.unit(end)
            end = again[1] if again and again[0].unit is noun.unit else end
        counted = quantity.counting(noun.unit)
        if self._below_zero(end):
            value, end = -value if value else value, end + 2
            counted = counted.counting(line.known.degree)
        return replace(counted, value=value, last=end, noun=(at, last))

    def _whole(self, noun: Noun | None, at: int) -> bool:
        """Whether the noun after a fraction is the whole it is taken of («ثلث الناخبين»), no measure («نصف ساعة»)."""
        line = self.line
        of = line.key(at + 1).startswith("ال") and line.content(at + 1)
        definite = line.content(at) and (line.key(at).startswith("ال") or line.owned(at) or of)
        return definite or (noun is not None and noun.unit.contract_kind == "count")

    def _below_zero(self, at: int) -> bool:
        return self.line.key(at) == "تحت" and self.line.key(at + 1) == "الصفر"

    def _noun_before(self, quantity: Quantity) -> Quantity | None:
        """A number behind its noun: «الدول الخمس», «مجموعات العمل الثلاث», «الدول الـ27», «شخص واحد»."""
        line = self.line
        if quantity.value is None or quantity.kind == "other" or not (quantity.words or quantity.definite):
            return None
        for at in range(quantity.first - 1, max(-1, quantity.first - 4), -1):
            if not line.content(at) or line.verb(at):
                return None
            found = line.known.nouns.longest(line.words, at)
            if not found:
                continue
            noun, adjacent = found.values[0], found.last == quantity.first
            if quantity.definite and noun.plural:
                pass
            elif quantity.definite and adjacent and not quantity.words and noun.unit.kind == "thing":
                return self._numbered(quantity, found.first, found.start, noun)
            elif quantity.definite or not adjacent:
                continue
            elif noun.plural != (quantity.value > 2) or (quantity.value == 1 and noun.unit.kind == "thing"):
                return None
            return replace(
                quantity.counting(noun.unit), first=found.first, head=found.first, start=found.start,
                noun=(found.first, quantity.first),
            )  # fmt: skip
        return None

    def _numbered(self, quantity: Quantity, at: int, start: int, noun: Noun) -> Quantity | None:
        """«الدورة الـ54»: a definite number behind one thing is its ordinal."""
        if not self.line.key(at).lstrip("وبلفك").startswith(("ال", "دور", "جلس")):
            return None
        return replace(
            quantity, first=at, head=at, start=start, noun=(at, quantity.first), kind="ordinal", unit=noun.unit
        )

    def _unknown_noun(self, quantity: Quantity) -> Quantity | None:
        """A counted noun that no table knows: indefinite, no verb, right after the number."""
        line, at = self.line, quantity.last
        key = line.key(at)
        if (
            quantity.kind == "other"
            or at in self.numbers
            or not line.content(at)
            or line.phrase(at, "joins")
            or key.startswith(("ال", "ل", "ب"))
            or line.joined(at)
        ):
            return None
        if line.verb(at) or key.endswith(("ها", "هم")) or not ("\u0621" <= key[0] <= "\u064a"):
            return None
        return replace(quantity, last=at + 1, noun=(at, at + 1))

    def _ordinal(self, numeral: Numeral) -> Quantity | None:
        """«الجولة الأولى», «الاجتماع الثاني»: an ordinal behind a known, definite noun."""
        line, at = self.line, numeral.first - 1
        found = line.known.nouns.longest(line.words, at) if numeral.definite and line.content(at) else None
        if not found or found.last != numeral.first or found.values[0].unit.kind != "thing":
            return None
        if not line.text[found.start :].startswith("ال"):
            return None
        return Quantity(
            at, numeral.last, found.start, (numeral.first, numeral.last), at, numeral.value, kind="ordinal",
            noun=(at, at + 1), unit=found.values[0].unit,
        )  # fmt: skip

    def wordless(self) -> list[Quantity]:
        """What tells how many without a number: «عشرات الجنود», «جنديان»."""
        found: list[Quantity] = []
        dual_ends = -1
        for match in self.line.known.wordless.find(self.line.words):
            value = match.values[0]
            if "ك" in match.clitics or "س" in match.clitics:
                # «كميات» are quantities, no hundreds
                continue
            if isinstance(value, Qualifier) and value.kind == "twice":
                twice = Quantity(match.first, match.last, match.start, (match.first, match.last), match.first, 2)
                found.append(twice.counting(self.line.known.multiple))
            elif isinstance(value, Qualifier):
                found.append(self._vague(match.first, match.last, match.start, cast(Approx, value.approx)))
            # the second of two duals is an adjective: «حزبين كرديين»
            elif self.line.begins_with(self.line.known.tallies, match.first):
                continue
            elif match.clitics or not self._after_a_dual(match.first, dual_ends):
                span = (match.first, match.last)
                found.append(Quantity(*span, match.start, span, match.first, 2, noun=span, words=True).counting(value))
                dual_ends = match.last
        return found

    def _after_a_dual(self, at: int, dual_ends: int) -> bool:
        """Whether the word follows another dual, whose adjective it is."""
        return at == dual_ends or self.line.key(at - 1).endswith(("تين", "تان"))

    def _vague(self, first: int, at: int, start: int, approx: Approx) -> Quantity:
        """«آلاف من النازحين», «بضع سنوات»: the order of a size with its noun."""
        line, last = self.line, at
        if line.key(at) == "من" and line.key(at - 1) != "من":
            at += 1
        noun = line.unit(at)
        if noun and at > last and not noun[0].plural:
            # «هرب الآلاف من المنطقة»: where from, not of what
            noun, at = None, len(line)
        named = line.content(at) and (at > last or line.key(at).startswith("ال"))
        end = noun[1] if noun else at + 1 if named else last
        quantity = Quantity(
            first, end, start, (first, last), first, None, approx=approx, noun=(at, end) if end > last else None
        )
        return quantity.counting(noun[0].unit) if noun else quantity

    def and_a_part(self) -> list[Quantity]:
        """A measure without a number and a part of it: «عام ونصف», «ساعة ونصف الساعة»."""
        line, found = self.line, []
        for numeral in self.found:
            at = numeral.first - (line.key(numeral.first - 1) == "و")
            part = numerals.part(line.words, at, line.knowledge) if numeral.kind == "fraction" and at else None
            noun = next((noun for n in (1, 2) if (noun := line.unit(at - n)) and noun[1] == at), None) if part else None
            if not part or not noun or noun[0].plural or at - 1 in self.numbers or at - 2 in self.numbers:
                continue
            if noun[0].unit.contract_kind in ("count", "percent", "other"):
                continue
            first = at - 1 if line.unit(at - 1) else at - 2
            again = line.unit(part[1])
            last = again[1] if again and again[0].unit is noun[0].unit else part[1]
            start, span = line.words[first].start, (first, last)
            quantity = Quantity(first, last, start, span, first, 1 + part[0], noun=(first, at), words=True)
            found.append(quantity.counting(noun[0].unit))
        return found


# Signs before a number that bound it.
_COMPARED: dict[str, Approx] = {"<": "at_most", "≤": "at_most", ">": "at_least", "≥": "at_least"}

# --- around a quantity ------------------------------------------------------------------------------------------------


def _qualified(line: Line, quantity: Quantity) -> Quantity:
    """The quantity with the qualifiers before and after it, and the words that lead to it."""
    approx, vague = quantity.approx, quantity.value is None
    first, head, start, last = quantity.first, quantity.head, quantity.start, quantity.last
    linked = quantity.linked
    while True:
        end = head - 1 if line.key(head - 1) in ("ب", "ل") or line.words[head - 1].text in OPENING else head
        sign = line.words[end - 1 - (end > 1 and line.words[end - 1].text == "=")].text if end else ""
        if sign in _COMPARED and approx == "exact":
            head = first = end - 1 - (line.words[end - 1].text == "=")
            start, approx = line.words[head].start, _COMPARED[sign]
        found = line.ends_with(line.known.before, end) if head else None
        if not found:
            break
        head, begin, row = found
        linked = linked or row.kind == "exact" or folded(line.text[begin : line.words[end - 1].end]) in line.known.links
        if row.approx != "exact" or row.kind == "approximator":
            first, start = head, begin
            approx = cast(Approx, row.approx) if approx == "exact" else approx
    after = line.begins_with(line.known.after, last)
    if after and not (line.word(after[0]) and (line.key(after[0]) == "من" or line.key(after[0])[0].isdigit())):
        last = after[0]
        approx = approx if vague or approx not in ("exact", "about") else cast(Approx, after[1].approx)
    return replace(quantity, first=first, head=head, start=start, last=last, approx=approx, linked=linked)


def _leads(line: Line, quantity: Quantity) -> bool:
    """Whether a number without a noun still says something: words lead to it, or it is written in digits."""
    if quantity.value is None or quantity.max is not None or quantity.linked:
        return True
    if quantity.approx != "exact" or line.key(quantity.last) == "من":
        return True
    return not quantity.words


def _comma(line: Line, at: int, signs: str = "،,") -> bool:
    return at < len(line.words) and line.words[at].text in signs


def _at_death(line: Line, quantity: Quantity) -> bool:
    """Whether the years are those of a dead: «توفي الشاعر عن 83 عاما»."""
    near = range(max(0, quantity.first - 8), quantity.first - 1)
    return line.key(quantity.first - 1) == "عن" and any(line.begins_with(line.known.deaths, at) for at in near)


def _grown(line: Line, quantity: Quantity) -> bool:
    """Whether a range of years stands right behind people: «المراهقين بين 12 و16 عاما»."""
    noun = line.known.nouns.longest(line.words, quantity.first - 1) if quantity.max and quantity.first else None
    return noun is not None and noun.last == quantity.first and noun.values[0].unit.kind == "person"


def _ages(line: Line, found: list[Quantity]) -> list[Quantity]:
    """The quantities, years of age told from other years: «يبلغ من العمر 33 عاما», «(9 أعوام و12 عاما)»."""
    out: list[Quantity] = []
    for at, quantity in enumerate(found):
        if quantity.kind == "duration" and quantity.unit and quantity.unit.en in ("year", "month"):
            before = next(
                (age for end in (quantity.head, quantity.first) if (age := line.ends_with(line.known.ages, end))), None
            )
            if quantity.max is not None and before is None:
                # «تراوحت أعمار الضحايا بين 18 و25 عاما»
                near = range(quantity.head, max(0, quantity.head - 3), -1)
                before = next((age for end in near if (age := line.ends_with(line.known.ages, end, 1))), None)
            following = found[at + 1] if at + 1 < len(found) else None
            closed = line.key(quantity.last) == ")" or (following is not None and _next_to(line, quantity, following))
            after_age = at > 0 and out[-1].kind == "age" and _next_to(line, out[-1], quantity)
            # «رونالدو، 33 عاما، …»
            apposed = quantity.first > 1 and _comma(line, quantity.first - 1) and _comma(line, quantity.last, "،,:")
            near = range(max(0, quantity.first - 4), quantity.first)
            term = any(line.begins_with(line.known.terms, n) for n in near)
            bracketed = line.key(quantity.first - 1) == "(" and closed and not term
            if before or after_age or apposed or bracketed or _grown(line, quantity) or _at_death(line, quantity):
                head = min(before[0], quantity.head) if before else quantity.head
                quantity = replace(quantity, kind="age", head=head)  # noqa: PLW2901
        out.append(quantity)
    return out


def _fold(
    line: Line, found: list[Quantity], join: Callable[[Line, Quantity, Quantity], Quantity | None]
) -> list[Quantity]:
    """The quantities, neighbours joined where `join` makes one of two."""
    joined: list[Quantity] = []
    for quantity in found:
        one = join(line, joined[-1], quantity) if joined else None
        if one:
            joined[-1] = one
        else:
            joined.append(quantity)
    return joined


def _range(line: Line, low: Quantity, high: Quantity) -> Quantity | None:
    """Two quantities that a frame makes one: «بين 20 و30 جنديا», «من خمسة إلى سبعة», «10-15»."""
    if low.value is None or high.value is None or low.max is not None or high.max is not None:
        return None
    if (low.unit and high.unit and low.unit is not high.unit) or "ordinal" in (low.kind, high.kind):
        return None
    least = low.value
    if low.scale == 1 and high.scale > 1 and low.unit is None and least < high.value / high.scale:
        least = least * high.scale
    between = [line.key(at) for at in range(low.last, high.first) if not line.quote(at)]
    before = line.key(low.head - 1)
    joined = line.key(high.first).startswith("و") or between == ["و"]
    if joined and (low.approx, high.approx) == ("at_most", "at_least") and low.value > high.value:
        # «لا يزيد على 50 ولا يقل عن 20»
        return replace(high, first=low.first, start=low.start, head=low.head, max=low.value, approx="exact")
    if not least < high.value:
        return None
    if joined and before.removeprefix("و") == "بين":
        first = low.head - 1 - (line.key(low.head - 2) in ("ما", "وما"))
    elif between in (["الي"], ["حتي"]) and not (before == "من" and _changes(line, low.head)):
        framed = before in ("من", "بين")
        first = low.head - 1 if framed else low.first
        if not framed and low.unit:
            return None
    elif between in (["-"], ["–"], ["او"]) and high.approx == "exact":
        first = low.first
    elif joined and {low.approx, high.approx} == {"at_least", "at_most"} and low.approx == "at_least":
        first, low, high = low.first, replace(low, approx="exact"), replace(high, approx="exact")
    else:
        return None
    framed = first < low.first
    word = line.words[first]
    start = word.start + (word.key[0] in "وف" and word.key not in line.known.own_waw) if framed else low.start
    merged = replace(
        high, first=first, head=min(first, low.head), start=start, value=least, max=high.value,
        approx=low.approx if low.approx != "exact" else high.approx, number=(low.number[0], high.number[1]),
        noun=high.noun or low.noun, unit=high.unit or low.unit, kind=high.kind if high.unit else low.kind,
    )  # fmt: skip
    return _qualified(line, merged) if framed else merged


def _changes(line: Line, at: int) -> bool:
    """Whether a word of change stands shortly before: then «من … إلى …» tells of two figures."""
    return any(line.begins_with(line.known.changes, n) for n in range(max(0, at - 8), at))


def _sum(line: Line, whole: Quantity, part: Quantity) -> Quantity | None:
    """One measure in two units: «ثلاثة دولارات و42 سنتا», «سبع سنوات وستة أشهر»."""
    if not (whole.unit and part.unit and part.unit.parts and whole.unit.kind == part.unit.kind):
        return None
    money = whole.unit.kind == "money" and not whole.unit.parts
    if not money and part.unit.part_of != whole.unit.en:
        return None
    between = [line.key(at) for at in range(whole.last, part.first)]
    joined = line.key(part.first).startswith("و") or between == ["و"]
    if whole.value is None or part.value is None or between not in ([], ["و"]) or not (joined or money):
        return None
    return replace(whole, value=whole.value + part.value / part.unit.parts, last=part.last)


def _out_of_each(line: Line, part: Quantity, whole: Quantity) -> Quantity | None:
    """«أربعة من كل عشرة أطفال»: one fraction in two numbers."""
    between = [line.key(at) for at in range(part.last, whole.first)]
    if between != ["من", "كل"] or part.value is None or not whole.value or not 0 < part.value < whole.value:
        return None
    fraction = replace(whole, first=part.first, head=part.head, start=part.start, approx=part.approx)
    return replace(fraction.counting(line.known.share), value=part.value / whole.value)


def _one_of_each(line: Line, whole: Quantity) -> Quantity:
    """«طفل من كل خمسة»: a fraction whose one has no number."""
    at = whole.first - 3
    one = line.unit(at) if whole.value and whole.value > 1 and whole.approx == "exact" else None
    if not one or one[0].plural or (line.key(at + 1), line.key(at + 2)) != ("من", "كل"):
        return whole
    fraction = replace(whole, first=at, head=at, start=line.words[at].start, value=1 / (whole.value or 1))
    return fraction.counting(line.known.share)


def _fraction(line: Line, quantity: Quantity) -> Quantity:
    """A fraction without a measure, told as one: «ثلث المقاعد»."""
    if quantity.kind != "other" or quantity.unit is not None:
        return quantity
    return quantity.counting(line.known.share)


def _degrees(line: Line, quantity: Quantity) -> Quantity:
    """Degrees as those of a temperature where the clause speaks of one, with the minus before them."""
    if quantity.unit is None or quantity.value is None or quantity.unit.cldr != "angle-degree":
        return quantity
    minus = line.words[quantity.first - 1].text in ("-", "−") if quantity.first else False
    near = range(max(0, quantity.head - 8), min(len(line), quantity.last + 5))
    if not minus and not any(line.begins_with(line.known.heat, at) for at in near):
        return quantity
    warm = quantity.counting(line.known.degree)
    if not minus or quantity.value < 0:
        return warm
    first = quantity.first - 1
    return replace(warm, first=first, head=first, start=line.words[first].start, value=-quantity.value)


def _named_before(line: Line, found: list[Quantity]) -> list[Quantity]:
    """A bare number counts what its clause has named: «ارتفع عدد القتلى إلى 31 والجرحى إلى 120»."""
    out: list[Quantity] = []
    for quantity in found:
        unit = None
        if quantity.bare and quantity.kind == "count":
            counted = bool(out) and out[-1].unit is not None and out[-1].kind == "count"
            unit = _named(line, out[-1].last if out else 0, quantity.head, counted)
        out.append(quantity.counting(unit) if unit else quantity)
    return out


def _named(line: Line, floor: int, head: int, counted: bool) -> Unit | None:
    """The nearest counted noun in the plural before token `head`; `counted`: what is before it was a count too."""
    for at in range(head - 1, max(floor, head - 7) - 1, -1):
        if not line.word(at):
            return None
        found = line.known.nouns.longest(line.words, at)
        if found and found.values[0].plural and found.values[0].unit.contract_kind == "count":
            told = any(line.phrase(n, "counts") for n in range(max(floor, at - 2), at))
            return found.values[0].unit if told or (counted and line.joined(at)) else None
    return None


def _borrowed(line: Line, found: list[Quantity]) -> list[Quantity]:
    """A bare number counts what its neighbour counts: «2500 جندي في العراق و900 في سوريا», «16 و18 عاما»."""
    out: list[Quantity] = []
    for at, quantity in enumerate(found):
        other = line.phrase(quantity.last if quantity.noun is None else quantity.noun[0], "other")
        if quantity.unit is None and quantity.kind != "other" and (quantity.noun is None or other):
            following = found[at + 1] if at + 1 < len(found) else None
            previous = next((one for one in reversed(out) if not other or one.kind == "count"), None)
            if following and following.unit and _next_to(line, quantity, following):
                out.append(replace(quantity.counting(following.unit), borrowed=True))
                continue
            if (
                previous
                and previous.unit
                and previous.kind != "percent"
                and (other or _coordinate(line, previous, quantity))
            ):
                last = quantity.last + (other and quantity.noun is None)
                out.append(replace(quantity.counting(previous.unit), borrowed=True, last=last))
                continue
        out.append(quantity)
    return out


def _next_to(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether only «و», «أو», «إلى» or «من أصل» stands between two quantities."""
    between = [line.key(at) for at in range(one.last, other.first)]
    if not between:
        return line.key(other.first).startswith("و")
    return between in (["و"], ["او"], ["الي"], ["من", "اصل"], ["من", "بين"], ["من", "كل"], ["من", "اجمالي"], ["مقابل"])


def _coordinate(line: Line, previous: Quantity, quantity: Quantity) -> bool:
    """Whether the second of two quantities is joined by a و, without a new clause between."""
    first = quantity.first
    # «مقتل 20 شخصا وإصابة العشرات»
    people = previous.unit is not None and previous.unit.kind == "person" and line.key(quantity.last) != "من"
    led = people and line.joined(first - 1) and not line.verb(first - 1)
    joined = led or line.key(first).startswith("و") or line.key(first - 1) == "و" or line.phrase(first - 1, "beside")
    clean = all(line.words[at].text not in "؛:.!؟" for at in range(previous.last, first))
    return joined and clean and first - previous.last <= 14
