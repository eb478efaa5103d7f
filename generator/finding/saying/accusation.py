"""Whom an accusation is made against."""

from __future__ import annotations

from typing import NamedTuple

from generator.finding.saying.content import Content, closed, next_comma
from generator.finding.saying.objects import glued
from generator.finding.saying.passage import Passage
from generator.finding.saying.speech import Cue

# the kinds of grammar words that begin no name of somebody
_UNNAMED = frozenset(("preposition", "link", "lead", "break", "aside", "relative", "complementiser", "negation"))

# the forces of verbs that say something of their object: «اتهمت الشركة بـ», «أرجع الغلاء إلى», «قدر الخسائر بـ»
_OF_OBJECT = frozenset(("accuse", "clarify", "suggest"))

# a name between commas has fewer words
_NAME = 6


class Accused(NamedTuple):
    """Whether an accusation has somebody it is made against (`named`), and the character where its text begins, with
    them where it can."""

    named: bool
    start: int


def accused(passage: Passage, cue: Cue, at: int, said: Content, asides: dict[int, int]) -> Accused | None:
    """Whom an accusation from word `at` on is made against, before what it says of them: «اتهمت الوزارة [الشركة]
    بـ …», «متهما [خصومه] بأنهم …». None for every other verb, and one that has its object with it: «اتهمه»."""
    row = (said.form or cue.form).row
    if (
        row.force not in _OF_OBJECT
        or "person" not in row.follows
        or passage.words[cue.first].text.endswith(("ه", "ها"))
    ):
        return None
    if row.force != "accuse" and said.how != "noun":
        # «قدرت الشركة أن …»
        return None
    own = {form.rest[0] for form in cue.forms if form.rest and form.row is row}
    # «حملت الوزارة [الشركة] مسؤولية …»
    end = next((k for k in range(at, said.at) if passage.words[k].key in own), said.at)
    begun = passage.opening(at) if at < end else None
    while at < end and begun is None:
        word, name = passage.words[at], passage.names.get(at)
        if at in asides or passage.is_(at, "time"):
            at = asides.get(at, passage.next[at])
        elif passage.kinds[at] & _UNNAMED and (comma := next_comma(passage, at, end)) + 1 < end:
            # «اتهمت الشركة، التي …، [خصومها] بـ»
            at = comma + 1
        elif passage.comma(at) and _apposed(passage, at, end):
            # «عزا المدير، سالم الكعبي، [الخسائر] إلى»
            at = next_comma(passage, at + 1, end) + 1
        elif not word.is_word:
            at = closed(passage, at, end) if word.text in "([" else at + 1
        elif (name and name.start > word.start and not name.joined) or (not name and _and(passage, at)):
            # «اتهمت موسكو [وطهران] …», «اتهم الكعبي [ومساعده سالم] بـ»
            at = name.last if name else at + 1
            beside = passage.names.get(at)
            if not name and passage.owned(at - 1) and at < end:
                at = beside.last if beside and beside.kind == "person" else at + passage.plainly(at)
        elif word.key == "في" and at + 1 < end and passage.is_(at + 1, "time"):
            # «اتهم الكعبي [في يوليو 2016] بـ»
            at = passage.next[at + 1]
            while at < end and passage.words[at].key.isdigit():
                at += 1
        elif word.key == "منذ" and at + 1 < end:
            # «تتهم الحركة [منذ فترة طويلة] بـ»
            at += 1
            while at < end and at not in passage.names and not passage.definite(at):
                at += 1
        elif at + 1 < end and not name and _construct(passage, at + 1) and _describes(passage, at):
            # «اتهمت الحركة [الاحتجاجية] رئيس …»
            at += 1
        else:
            break
        begun = passage.opening(at) if at < end else None
    if at >= end or (begun and glued(passage, at + 1, "ب") is not None):
        return Accused(False, said.start)
    if said.quotation or said.how == "speech" or passage.kinds[at] & _UNNAMED or passage.behind(at):
        return Accused(True, said.start)
    return Accused(True, begun.opening if begun else passage.words[at].start)


def _apposed(passage: Passage, at: int, end: int) -> bool:
    """Whether the comma at `at` and another one near it close off a name that nobody found."""
    comma = next_comma(passage, at + 1, end)
    return at + 1 < comma < min(end, at + _NAME) and all(passage.plainly(k) for k in range(at + 1, comma))


def _and(passage: Passage, at: int) -> bool:
    """Whether the word at `at` has «و» before it: «ومساعدوه», «والروسية»."""
    key = passage.words[at].key
    kind, cut = passage.noun(at)
    # «وزيرها» has no «و» before it
    return key.startswith("وال") or (key[:1] == "و" and (not kind or cut > 0) and passage.owned(at))


def _describes(passage: Passage, at: int) -> bool:
    """Whether the definite word at `at` is no noun that can speak, so that it may describe what stands before it."""
    return passage.definite(at) and not passage.noun(at)[0]


def _construct(passage: Passage, at: int) -> bool:
    """Whether a noun that can speak, without the article, begins at `at`: no definite word stands before it."""
    name = passage.names.get(at)
    if name and name.kind == "body":
        return name.start == passage.words[at].start and not passage.definite(at)
    return passage.noun(at)[0] != "" and not passage.definite(at) and passage.words[at].key[:1] != "و"
