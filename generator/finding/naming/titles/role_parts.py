"""The roles that one title phrase names: «نائب رئيس الدولة رئيس مجلس الوزراء حاكم دبي» are three."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.finding.naming.mentions import Line
from generator.finding.naming.titles.roles import BRACKETS, RANKS, Title, TitledLine

# Kinds of roles that are forms of address: of no weight beside an office, and a role of their own before one.
ADDRESS = "honorific"
RELIGIOUS = "religion"
# The kind of kin and friends.
FAMILY = "family"
# Kinds that a definite title may begin with right behind another: «خادم الحرمين الشريفين الملك», «وزير الدفاع اللواء».
APART = frozenset((*RANKS, RELIGIOUS, "state", "parliament"))


def of(titled: TitledLine, title: Title) -> list[Title]:
    """The roles of a title phrase in their order, without forms of address where there is an office."""
    line, known = titled.line, titled.titles
    cuts = [title.first, *_cuts(titled, title), title.last]
    found: list[Title] = []
    for first, last in pairwise(cuts):
        opening = known.get(first) if first > title.first else None
        start = opening.start if opening else title.start
        kind = opening.kind if opening else title.kind
        found.append(title._replace(first=first, last=last, start=start, end=line.end(first, last), kind=kind))
    found[-1] = found[-1]._replace(end=title.end)
    found = [_unbracketed(line, one) for one in found]
    offices = [
        one
        for one in found
        if not _is_address(one, known) and not (one.kind == RELIGIOUS and one.last == one.first + 1)
    ]
    return offices or found[:1]


def _is_address(title: Title, known: Mapping[int, Title]) -> bool:
    """Whether a form of address stands alone: «الأستاذ في جامعة دمشق» is an office."""
    own = known.get(title.first)
    return title.kind == ADDRESS and (own is None or own.last >= title.last)


def _unbracketed(line: Line, title: Title) -> Title:
    """A title without what stands behind a bracket that does not open, or close, inside it: «(الممثل) فلان», «الرئيس
    (الأمريكي فلان)»."""
    brackets = [at for at in range(title.first + 1, title.last) if line.words[at].text in BRACKETS]
    alone = brackets[-1] if len(brackets) % 2 else title.last
    return title if alone == title.last else title._replace(last=alone, end=line.end(title.first, alone))


def _cuts(titled: TitledLine, title: Title) -> Iterator[int]:
    """Where in a title phrase another role begins: a title of its own behind what closes the one before."""
    line, known, inside = titled.line, titled.titles, titled.inside
    held = known.get(title.first)
    after = held.last if held else title.first + 1
    for at in range(max(after, title.first + 1), title.last):
        one = known.get(at)
        if one and held and held.owned and held.last == at and (held.kind == FAMILY or one.kind in APART):
            yield at  # «زميله المهاجم», «رئيسها السيناتور الجمهوري»
            continue
        if one is None or one.last > title.last or not _closed(line, at, inside):
            continue
        clitic = line.words[at].text[: one.start - line.words[at].start]
        construct = not line.words[at].key.startswith("ال")
        if (not clitic and (construct or one.kind in APART)) or clitic == "و":
            yield at


def _closed(line: Line, at: int, inside: Sequence[int]) -> bool:
    """Whether the words before `at` are a whole role: the last is definite, or a name."""
    before = line.words[at - 1]
    return (inside[at - 1] == 1 and inside[at] != 1) or before.key.startswith(("ال", "لل")) or before.text == ")"
