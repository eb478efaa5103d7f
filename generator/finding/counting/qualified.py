"""The words at a number that bound it or lead to it: «نحو», «أكثر من», «البالغ عددها», «على الأقل»."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from generator.arabic.letters import fold
from generator.arabic.lexicon import folded
from generator.finding.counting.line import OPENING, Line
from generator.finding.counting.quantity import Quantity
from generator.knowledge.rows import Qualifier
from generator.record import Approx

# Signs before a number that bound it.
_COMPARED: dict[str, Approx] = {"<": "at_most", "≤": "at_most", ">": "at_least", "≥": "at_least"}
# The most words between a counted noun and the qualifier behind it.
_ADJECTIVES = 3
# Signs that close what stands between commas.
_CLOSING = "،.؛)»"
# The most words of a subject between its verb and the number.
_SUBJECT = 8


def qualified(line: Line, quantity: Quantity, floor: int = 0) -> Quantity:
    """The quantity with the qualifiers before and after it, and the words that lead to it, from token `floor` on."""
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
        if not found or found[0] < floor:
            break
        head, begin, row = found
        linked = linked or row.kind == "exact" or folded(line.text[begin : line.words[end - 1].end]) in line.known.links
        if row.approx != "exact":
            first, start = head, begin
            approx = cast(Approx, row.approx) if approx == "exact" else approx
    if approx == "exact" and not vague:
        approx = _framed(line, quantity, head, floor)
    after = _behind(line, last)
    if after and not _leads_on(line, after[0]):
        last = after[0]
        # «يصل إلى عامين على الأقل» is no limit
        approx = approx if vague or approx not in ("exact", "about", "at_most") else cast(Approx, after[1].approx)
    elif quantity.noun and not vague and approx == "exact":
        approx = _bounded_behind(line, last)
    return replace(quantity, first=first, head=head, start=start, last=last, approx=approx, linked=linked)


def _leads_on(line: Line, at: int) -> bool:
    """Whether a qualifier that ends before this token qualifies what follows: «10 قتلى وأكثر من …», «على الأقل 20»."""
    compares = line.key(at - 1).endswith(("اكثر", "اقل")) and not line.key(at - 1).startswith("ال")
    return line.word(at) and (compares and line.key(at) == "من")


def _framed(line: Line, quantity: Quantity, head: int, floor: int) -> Approx:
    """How a verb bounds a number that its subject parts from it: «لا تتجاوز قيمتها 500», «يزيد عددهم على ألف»."""
    if not line.known.frames.openings(line.words):
        return "exact"
    end = head - line.phrase(head - 1, "joins")
    for at in range(end - 2, max(floor, end - _SUBJECT) - 1, -1):
        if not line.word(at + 1) or line.opens_clause(at + 1) or line.phrase(at + 1, "counted_from"):
            break
        found = line.begins_with(line.known.frames, at)
        if not found or found[0] >= end:
            continue
        longer = line.begins_with(line.known.frames, at - 1) if at > floor else None
        last, row = longer or found
        subject = line.measure(last)
        led = line.key(end) in map(fold, row.links) if row.links else end == head
        if led and (subject or (not row.links and quantity.kind != "count")):
            return cast(Approx, row.approx)
        break
    return "exact"


def _bounded_behind(line: Line, at: int) -> Approx:
    """How «على الأقل» behind the adjectives of a noun bounds its number: «خمس عاملات إغاثة أجنبيات على الأقل»."""
    for last in range(at + 1, at + _ADJECTIVES + 1):
        if not line.content(last - 1) or line.verb(last - 1) or line.joined(last - 1):
            break
        found = _behind(line, last)
        if found and line.phrase(last + (line.words[last].text == "،"), "joins"):
            return cast(Approx, found[1].approx)
    return "exact"


def _behind(line: Line, at: int) -> tuple[int, Qualifier] | None:
    """The qualifier at this token and where it ends, or the one between commas: «أربعة جنود، على الأقل، …»."""
    found = line.begins_with(line.known.after, at)
    if found or at >= len(line.words) or line.words[at].text != "،" or not line.phrase(at + 1, "joins"):
        return found
    found = line.begins_with(line.known.after, at + 1)
    return found if found and (found[0] >= len(line.words) or line.words[found[0]].text in _CLOSING) else None
