"""Numbers of one sentence that belong together: ranges, sums, fractions in two numbers, nouns they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.finding.counting.line import Line
from generator.finding.counting.qualified import qualified
from generator.finding.counting.quantity import Quantity, Value
from generator.knowledge.rows import Unit


def merged(line: Line, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those that are one thing in two numbers made one."""
    quantities = _after_one(line, found)
    for join in (_range, _sum, _out_of_each):
        quantities = _fold(line, quantities, join)
    return quantities


def _after_one(line: Line, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those joined to one thing that has no number: «ساعة و20 دقيقة», «أسبوع أو اثنين»."""
    out: list[Quantity] = []
    for quantity in found:
        one, whole = _one(line, out[-1].last if out else 0, quantity.first), None
        if one and line.key(one.last) == "او" and quantity.unit in (None, one.unit) and quantity.value == _PAIR:
            whole = _range(line, one, quantity)
        elif one:
            whole = _sum(line, one, quantity)
        out.append(whole or quantity)
    return out


# Of so much on numbers are amounts where others in the sentence are.
_LARGE = 10**6
# «شهر أو شهران»: what a pair is told beside.
_PAIR = 2


def _one(line: Line, floor: int, end: int) -> Quantity | None:
    """The thing in the singular, without a number, before «و» or «أو» and token `end`, no earlier than `floor`."""
    end -= line.key(end - 1) in ("و", "او")
    for at in (end - 1, end - 2):
        noun = line.noun(at) if at >= floor else None
        if noun and noun.last == end and not noun.values[0].plural and not line.key(at).startswith("ال"):
            span = (at, end)
            return Quantity(*span, noun.start, span, at, 1, noun=span, words=True).counting(noun.values[0].unit)
    return None


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
    if low.value is None or high.value is None or high.max is not None:
        return None
    if low.max is not None:
        return _one_more(line, low, high)
    if (low.unit and high.unit and low.unit.en != high.unit.en) or "ordinal" in (low.kind, high.kind):
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
    elif between in (["-"], ["–"], ["او"]):
        first = low.first
    elif joined and {low.approx, high.approx} == {"at_least", "at_most"} and low.approx == "at_least":
        first, low, high = low.first, replace(low, approx="exact"), replace(high, approx="exact")
    else:
        return None
    framed = first < low.first
    word = line.words[first]
    start = word.start + word.key.startswith(("و", "ف")) if framed else low.start
    merged = replace(
        high, first=first, head=min(first, low.head), start=start, value=least, max=high.value,
        approx=low.approx if low.approx != "exact" else high.approx, number=(low.number[0], high.number[1]),
        noun=high.noun or low.noun, unit=high.unit or low.unit, kind=high.kind if high.unit else low.kind,
    )  # fmt: skip
    return qualified(line, merged) if framed else merged


def _one_more(line: Line, low: Quantity, high: Quantity) -> Quantity | None:
    """A range that goes on: «ثلاث أو أربع أو خمس عبوات», «عاما أو عامين أو ثلاثة»."""
    if [line.key(at) for at in range(low.last, high.first)] != ["او"]:
        return None
    if high.unit is None:
        return replace(low, max=high.value, last=high.number[1], number=(low.number[0], high.number[1]))
    return replace(high, first=low.first, start=low.start, head=low.head, value=low.value, max=high.value)


def _changes(line: Line, at: int) -> bool:
    """Whether a word of change stands shortly before: then «من … إلى …» tells of two figures."""
    return any(line.begins_with(line.known.changes, n) for n in range(max(0, at - 8), at))


def _sum(line: Line, whole: Quantity, part: Quantity) -> Quantity | None:
    """One measure in two units: «ثلاثة دولارات و42 سنتا», «سبع سنوات وستة أشهر»."""
    if not (whole.unit and part.unit and part.unit.parts and whole.unit.kind == part.unit.kind):
        return None
    money = whole.unit.kind == "money"
    parts, unit = part.unit.parts, part.unit
    while not money and unit.part_of != whole.unit.en:
        # «ساعة و10 دقائق و30 ثانية»
        larger = line.known.by_english.get(unit.part_of or "")
        if larger is None or not larger.parts:
            return None
        parts, unit = parts * larger.parts, larger
    between = [line.key(at) for at in range(whole.last, part.first)]
    joined = line.key(part.first).startswith("و") or between == ["و"]
    if whole.value is None or part.value is None or between not in ([], ["و"]) or not (joined or money):
        return None
    return replace(whole, value=whole.value + part.value / parts, last=part.last)


def _out_of_each(line: Line, part: Quantity, whole: Quantity) -> Quantity | None:
    """«أربعة من كل عشرة أطفال»: one fraction in two numbers."""
    if (
        of_each(line, whole.first) != part.last
        or part.value is None
        or not whole.value
        or not 0 < part.value < whole.value
    ):
        return None
    fraction = replace(whole, first=part.first, head=part.head, start=part.start, approx=part.approx)
    most = part.max and part.max / whole.value  # «ثلاثة أو أربعة من كل ألف»
    return replace(fraction.counting(line.known.share), value=part.value / whole.value, max=most)


def of_each(line: Line, first: int) -> int:
    """The token at which «من كل» or «من بين كل» before token `first` begins; -1 without."""
    if line.key(first - 1) != "كل":
        return -1
    at = first - 2 - (line.key(first - 2) == "بين")
    return at if line.key(at) == "من" else -1


def named_before(line: Line, found: list[Quantity]) -> list[Quantity]:
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
        found = line.noun(at)
        if found and found.values[0].plural and found.values[0].unit.contract_kind == "count":
            told = any(line.phrase(n, "counts") for n in range(max(floor, at - 2), at))
            return found.values[0].unit if told or (counted and line.joined(at)) else None
    return None


def borrowed(line: Line, found: list[Quantity]) -> list[Quantity]:
    """A bare number counts what its neighbour counts: «2500 جندي في العراق و900 في سوريا», «16 و18 عاما»."""
    out: list[Quantity] = []
    for at, quantity in enumerate(found):
        other = line.phrase(quantity.last if quantity.noun is None else quantity.noun[0], "other")
        if quantity.unit is None and quantity.kind != "other" and (quantity.noun is None or other):
            following = found[at + 1] if at + 1 < len(found) else None
            previous = next((one for one in reversed(out) if not other or _whole(line, one)), None)
            facing = line.key(quantity.head - 1) == "مقابل"
            if following and following.unit and next_to(line, quantity, following):
                alike = replace(quantity, value=_scaled(line, quantity, following))
                out.append(replace(alike.counting(following.unit), borrowed=True))
                continue
            if (
                previous
                and previous.unit
                # «52 في المئة من الأصوات مقابل 47 لمنافسه»
                and (previous.kind != "percent" or facing)
                # «13 طفلا، و2 من طواقم الإسعاف»
                and (other or (line.key(quantity.last) != "من" and _coordinate(line, previous, quantity)))
            ):
                last = quantity.last + (other and quantity.noun is None)
                out.append(replace(quantity.counting(previous.unit), borrowed=True, last=last))
                continue
            quantity = _amount(quantity, found)  # noqa: PLW2901
        out.append(_priced(line, quantity, found))
    return out


def _priced(line: Line, quantity: Quantity, found: Sequence[Quantity]) -> Quantity:
    """A number before what its price is for is another such price of the sentence: «انخفض إلى 1312.10 للأوقية بعدما
    لامس 1304.11 دولار للأوقية»."""
    at = quantity.noun[0] if quantity.noun else quantity.last
    price = line.words[at].text if quantity.unit is None and line.word(at) else ""
    for other in found:
        if price and other.unit and other.unit.kind == "money" and other.unit.ar.endswith(f" {price}"):
            return replace(quantity.counting(other.unit), borrowed=True, last=at + 1)
    return quantity


def _amount(quantity: Quantity, found: Sequence[Quantity]) -> Quantity:
    """A large number of nothing is an amount of money where all others of the sentence are: «2.2 مليار دولار في 2020،
    وتصل إلى 3.2 مليار»."""
    large = [other.unit for other in found if other is not quantity and other.scale >= _LARGE]
    if not quantity.bare or quantity.scale < _LARGE or not large or large[0] is None or large[0].kind != "money":
        return quantity
    same = all(unit is None or unit.en == large[0].en for unit in large)
    return replace(quantity.counting(large[0]), borrowed=True) if same else quantity


def _scaled(line: Line, low: Quantity, high: Quantity) -> Value | None:
    """The first of two numbers in the magnitude of the second: «من 200 إلى 350 مليون درهم»."""
    if low.value is None or high.value is None or high.scale == 1:
        return low.value
    near = line.key(high.first - 1) == "الي" and low.value < 1000 and high.value / high.scale < 1000
    return low.value * high.scale if near else low.value


def _whole(line: Line, quantity: Quantity) -> bool:
    """Whether a count is no part of one before it: «قتل 34 شخصا بينهم 11 طفلا وأصيب 120 آخرون»."""
    before = quantity.head - 1
    return quantity.kind == "count" and not (line.phrase(before, "beside") and line.owned(before))


def next_to(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether only «و», «أو», «إلى» or «من أصل» stands between two quantities."""
    between = [line.key(at) for at in range(one.last, other.first)]
    if not between:
        return line.key(other.first).startswith("و")
    return between in (["و"], ["او"], ["الي"], ["من", "اصل"], ["من", "بين"], ["من", "كل"], ["من", "اجمالي"], ["مقابل"])


def _coordinate(line: Line, previous: Quantity, quantity: Quantity) -> bool:
    """Whether the second of two quantities is joined by a و, without a new clause between."""
    first = quantity.first
    # «مقتل 20 شخصا وإصابة العشرات»
    people = previous.unit is not None and previous.unit.kind == "person"
    led = people and line.joined(first - 1) and not line.verb(first - 1)
    joined = led or line.key(first).startswith("و") or line.phrase(first - 1, "beside")
    return joined and first - previous.last <= 14
