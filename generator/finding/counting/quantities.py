"""The quantities of a sentence: a number, its qualifier, and what it counts.

A quantity is still words: its place is given in tokens. Its label and rank are found by `labels` and `figures`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.arabic import numerals
from generator.finding.counting import ages, joining
from generator.finding.counting.counted import Counted
from generator.finding.counting.line import Line
from generator.finding.counting.qualified import qualified
from generator.finding.counting.quantity import Quantity
from generator.finding.counting.uncounted import Uncounted


def find(line: Line) -> list[Quantity]:
    """The quantities of one sentence, left to right."""
    found = numerals.find(line.words, line.knowledge)
    uncounted = Uncounted(line, found)
    counting = Counted(line, found)
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
    if not quantities:
        return []
    quantities.sort(key=lambda quantity: quantity.first)
    floors = [0, *(quantity.last for quantity in quantities)]
    quantities = [
        quantity if quantity.kind == "ordinal" else qualified(line, quantity, floor)
        for quantity, floor in zip(quantities, floors, strict=False)
    ]
    quantities = joining.merged(line, quantities)
    quantities = joining.named_before(line, [_one_of_each(line, _degrees(line, quantity)) for quantity in quantities])
    said = [quantity for quantity in joining.borrowed(line, quantities) if not quantity.bare or _leads(line, quantity)]
    return ages.told(line, [_people(line, _fraction(line, quantity)) for quantity in said])


def _leads(line: Line, quantity: Quantity) -> bool:
    """Whether a number without a noun still says something: words lead to it, or it is written in digits."""
    if quantity.value is None or quantity.max is not None or quantity.linked:
        return True
    if quantity.approx != "exact" or line.key(quantity.last) == "من":
        return True
    # «توفي اثنان», «لم ينج سوى تسعة», «بينهم خمسة»
    before = quantity.head - 1
    of_them = line.phrase(before, "beside") and line.owned(before)
    return not quantity.words or line.key(before) in line.known.fates or line.phrase(before, "excepts") or of_them


def _people(line: Line, quantity: Quantity) -> Quantity:
    """A number of nothing that stands behind what befalls people alone: «قتل ثلاثة وأصيب ستة آخرون»."""
    fate = line.key(quantity.head - 1)
    told = quantity.unit is None and {fate, fate.removeprefix("و")} & line.known.fates
    return quantity.counting(line.known.person) if told else quantity


def _one_of_each(line: Line, whole: Quantity) -> Quantity:
    """«طفل من كل خمسة»: a fraction whose one has no number."""
    at = joining.of_each(line, whole.first) - 1
    one = line.unit(at) if at >= 0 and whole.value and whole.value > 1 and whole.approx == "exact" else None
    if not one:
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
