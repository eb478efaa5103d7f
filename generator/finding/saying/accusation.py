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
    own = {form.rest[0] for form in cue.forms if form.rest}
    # «حملت الوزارة [الشركة] مسؤولية …»
    end = next((k for k in range(at, said.at) if passage.words[k].key in own), said.at)
    begun = passage.opening(at) if at < end else None
    while at < end and begun is None and (past := _before_accused(passage, at, end, asides)):
        at = past
        begun = passage.opening(at) if at < end else None
    if at >= end or (begun and glued(passage, at + 1, "ب") is not None):
        return Accused(False, said.start)
    if said.quotation or passage.kinds[at] & _UNNAMED or passage.behind(at):
        return Accused(True, said.start)
    return Accused(True, begun.opening if begun else passage.words[at].start)


def _before_accused(passage: Passage, at: int, end: int, asides: dict[int, int]) -> int | None:
    """The word after what word `at` begins, where that belongs to the subject or tells when something was said; None
    where whoever is accused stands there."""
    word, name = passage.words[at], passage.names.get(at)
    if at in asides or passage.is_(at, "time"):
        return asides.get(at, passage.next[at])
    if passage.kinds[at] & _UNNAMED and (comma := next_comma(passage, at, end)) + 1 < end:
        # «اتهمت الشركة، التي …، [خصومها] بـ»
        return comma + 1
    if not word.is_word:
        return closed(passage, at, end) if word.text in "([" else at + 1
    if name and name.start > word.start:
        # «اتهمت موسكو [وطهران] …»
        return name.last
    if not name and _and(passage, at):
        return at + 1
    return None


def _and(passage: Passage, at: int) -> bool:
    """Whether the word at `at` has «و» before it: «ومساعدوه», «والروسية»."""
    key = passage.words[at].key
    # «وزيرها» has no «و» before it
    return key.startswith("وال") or (key[:1] == "و" and passage.noun(at)[1] > 0 and passage.owned(at))
