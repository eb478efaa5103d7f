"""What a quantity counts, as a phrase that a reader understands without the sentence around it.

A label is either the counted noun with what belongs to it («جنود في سوريا»), where nothing before the number says more,
or the clause of the number in the article's own words, the number among them («قتل 17 شخصا في ولاية فلوريدا»).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.finding.counting.clause import Clause
from generator.finding.counting.line import Line, Name
from generator.finding.counting.quantity import Quantity

# What parts a preposition of one letter from the quotation that it stands before: «بـ "تصوير المرضى"».
_PARTED = re.compile(r'(?<=\b[بلكوف])ـ* (?=["«“])')


def labels(line: Line, quantities: Sequence[Quantity], names: Mapping[int, Name] | None = None) -> list[str]:
    """A label for each quantity of one sentence. `names`: its names, by the token at which each begins."""
    found: list[str] = []
    before: Clause | None = None
    for at, quantity in enumerate(quantities):
        # an ordinal is a word among others: «في المركز الثاني بـ47 مقعدا»
        following = next((other for other in quantities[at + 1 :] if other.kind != "ordinal"), None)
        clause = Clause(line, quantity, before, following, names)
        if before and _restated(line, before.quantity, quantity):
            found.append(found[-1])
        else:
            found.append(_tidy(_age(clause) or _counted(clause) or clause.text()))
        before = before if quantity.kind == "ordinal" else clause
    return found


def _restated(line: Line, before: Quantity, quantity: Quantity) -> bool:
    """Whether the quantity is the one before it in another unit, in brackets: «200 يورو (230 دولارا)»."""
    return (
        before.kind == quantity.kind == "money"
        and before.last == quantity.head - 1
        and line.words[before.last].text == "("
    )


def _counted(clause: Clause) -> str:
    """The counted noun with the place it is told of, where no word of the clause leads to the number."""
    line, quantity, unit = clause.line, clause.quantity, clause.quantity.unit
    if quantity.kind != "count" or unit is None or quantity.value is None or quantity.value <= 2:
        return ""
    behind = quantity.last
    if not line.phrase(behind, "joins") or line.joined(behind) or not clause.opens_itself():
        return ""
    last = clause.end()
    if any(line.verb(at) for at in range(behind, last)):
        # «10 ملايين شخص في العالم يعانون من المرض»
        return ""
    last = clause.closed(next((at for at in range(behind, last) if line.phrase(at, "relative")), last))
    if line.key(behind) == "من" or not line.telling(behind, last):
        return ""
    return f"{unit.plural_nom} {line.between(behind, last)}"


def _age(clause: Clause) -> str:
    """Whose age it is: the name right before the number; "" where none is."""
    line, last = clause.line, clause.quantity.head
    if clause.quantity.kind != "age":
        return ""
    own = line.phrase(last, "hollow") and line.owned(last)
    while last > 0 and line.hollow(last - 1) and (line.word(last - 1) or not own):
        last -= 1
    name = next((name for name in clause.names.values() if name.last == last), None)
    return f"عمر {name.full}" if name else ""


def _tidy(label: str) -> str:
    """The label with one space between words, without quotation marks and brackets that have lost their partner."""
    label = _PARTED.sub("", label).replace('"', "").replace("#", "").replace("_", " ")
    for opening, closing in zip("«“(", "»”)", strict=True):
        if label.count(opening) != label.count(closing):
            label = label.replace(opening, "").replace(closing, "")
    return " ".join(label.split()).strip(" :،؛-")
