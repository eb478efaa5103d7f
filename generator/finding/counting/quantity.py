"""A number of a sentence with what it counts, still in words: its place is given in tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from generator.knowledge.rows import Unit
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
