"""Years that are an age: «يبلغ من العمر 33 عاما», «(9 أعوام و12 عاما)», «توفي الشاعر عن 83 عاما»."""

from __future__ import annotations

from dataclasses import replace

from generator.finding.counting.joining import next_to
from generator.finding.counting.line import Line
from generator.finding.counting.quantity import Quantity

# A sentence to so many years is told so many words before them.
_TERM = 6
# Fewer years behind somebody are what he did something for.
_YOUNGEST = 3


def told(line: Line, found: list[Quantity]) -> list[Quantity]:
    """The quantities, years of age told from other years: «يبلغ من العمر 33 عاما», «(9 أعوام و12 عاما)»."""
    out: list[Quantity] = []
    for at, quantity in enumerate(found):
        if quantity.kind == "duration" and quantity.unit and quantity.unit.en in ("year", "month"):
            before = next(
                (
                    age
                    for end in (quantity.head, quantity.first, quantity.number[0])
                    if (age := line.ends_with(line.known.ages, end))
                ),
                None,
            )
            since = any(line.phrase(n, "counted_from") for n in range(quantity.head - 1, quantity.number[0]))
            if before is None and not since:
                # «تراوحت أعمار الضحايا بين 18 و25 عاما», «يبلغ عمر هذه اللوحة 73 ألف سنة»
                reach = 8 if quantity.max is not None else 4
                near = range(quantity.head, max(0, quantity.head - reach), -1)
                before = next((age for end in near if (age := line.ends_with(line.known.ages, end, 1))), None)
            following = found[at + 1] if at + 1 < len(found) else None
            closed = line.key(quantity.last) == ")" or (following is not None and next_to(line, quantity, following))
            after_age = at > 0 and out[-1].kind == "age" and next_to(line, out[-1], quantity)
            # «رونالدو، 33 عاما، …»
            apposed = quantity.first > 1 and _comma(line, quantity.first - 1) and _comma(line, quantity.last, "،,:")
            near = range(max(0, quantity.first - _TERM), quantity.first)
            term = any(line.begins_with(line.known.terms, n) for n in near)
            bracketed = line.key(quantity.first - 1) == "(" and closed and not term
            if before or after_age or apposed or bracketed or _grown(line, quantity, term) or _at_death(line, quantity):
                head = min(before[0], quantity.head) if before else quantity.head
                quantity = replace(quantity, kind="age", head=head)  # noqa: PLW2901
        out.append(quantity)
    return out


def _comma(line: Line, at: int, signs: str = "،,") -> bool:
    return at < len(line.words) and line.words[at].text in signs


def _at_death(line: Line, quantity: Quantity) -> bool:
    """Whether the years are those of a dead: «توفي الشاعر عن 83 عاما»; farther off only where the sentence ends."""
    if line.key(quantity.last) == "من":
        # «توفي الرئيس، وتحدث نجله عن 20 عاما من الحرب»
        return False
    ends = quantity.last == len(line.words) or line.words[quantity.last].text in ".،,؛"
    near = range(0 if ends else max(0, quantity.first - _TERM - 2), quantity.first - 1)
    return line.key(quantity.first - 1) == "عن" and any(line.begins_with(line.known.deaths, at) for at in near)


def _grown(line: Line, quantity: Quantity, term: bool) -> bool:
    """Whether years stand right behind people: «المراهقين بين 12 و16 عاما», «مراهق 13 عاما»; a sentence is no age."""
    noun = line.noun(quantity.first - 1) if quantity.first else None
    if noun is None or line.key(quantity.first) == "و" or noun.values[0].unit.kind != "person":
        return False
    alone = (
        quantity.head == quantity.first == quantity.number[0] and line.key(quantity.first - 1) not in line.known.places
    )
    young = alone and not noun.values[0].plural and (quantity.value or 0) >= _YOUNGEST
    return quantity.max is not None or (young and not term and not line.verb(quantity.first - 1))
