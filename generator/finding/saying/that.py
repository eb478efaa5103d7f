"""The clause with «أن», and the question, that a verb of saying reports."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.quotation import Quotation
from generator.finding.saying.content import (
    APART,
    CLAIM,
    LONG,
    PREPOSITIONS,
    THAT,
    THAT_BY,
    Content,
    complements,
    whole,
)
from generator.finding.saying.passage import Passage
from generator.finding.saying.speech import Form

# what a row says of a verb that may have «أن» further on
_BARE = frozenset(("أن", "إن", "بأن", "أن / إن", "person + بأن"))
# what is decided is said where a noun follows: «قررت المحكمة أن العقد باطل», but not «قرر أن يرحل»
_RULING = "أن + noun"
# «نتيجة مفادها أن» stands so near its verb
_NEAR = 5
# the prepositions that «أن» may stand behind, folded
_JOINING = ("علي", "الي", "من", "عن", "في")


def that(passage: Passage, k: int, at: int, forms: Sequence[Form]) -> Content | None:
    """The clause after «أن» at word `k`, where a verb of these forms, whose content is sought from word `at` on, may
    have one there."""
    if k in passage.within:
        # «قناة إن تي في»
        return None
    key = passage.words[k].key
    takes = complements(forms)
    if passage.words[k].text == "ألا" and "أن" in takes:
        # «أن لا»
        return Content("clause", k, passage.words[k].start, k)
    if _RULING in takes and (key != "ان" or _noun_follows(passage, k)):
        takes.append("أن")
    if key in THAT_BY:
        taken = _takes_by(passage, k, at, forms, takes)
    elif key in THAT:
        taken = _takes(passage, k, at, takes)
    else:
        return None
    return _clause(passage, k) if taken else None


def _takes_by(passage: Passage, k: int, at: int, forms: Sequence[Form], takes: Sequence[str]) -> bool:
    """Whether «بأن» at word `k` is the verb's, and not a noun's before it."""
    claim = passage.is_(k - 1, "claim")
    by = any((after.endswith("بأن") and (claim or after != CLAIM)) or after == "بـ + noun" for after in takes)
    denied = bool(forms) and forms[0].row.force == "deny"
    others = k > at and passage.definite(k - 1) and k - 1 not in passage.within and not passage.is_(k - 1, "time")
    that = any(after.endswith(("أن", "إن")) and after != CLAIM for after in takes)
    if not by and (not that or (others and not denied)):
        # «رفض المزاعم بأن …» does not say what the claims say
        return False
    # «تشهد البلاد أحداثا سببها شعور الشبان بأنهم …»
    return not (k > at + APART and forms and forms[0].row.weak and "person" not in takes)


def _takes(passage: Passage, k: int, at: int, takes: Sequence[str]) -> bool:
    """Whether «أن» or «إن» at word `k` is the verb's, and no condition."""
    word, before, kinds = passage.words[k], passage.words[k - 1].key, passage.kinds[k - 1]
    if at < k < at + _NEAR and "purport" in kinds:
        # «توصل إلى نتيجة مفادها أن»
        return True
    if k > at and k - 1 not in passage.within and before in _JOINING:
        # «لفت على أن» is met for «لفت إلى أن»
        alike = "إلى أن" if before == "علي" else PREPOSITIONS[before]
        return any(after.startswith((PREPOSITIONS[before], alike)) for after in takes)
    if "governor" in kinds and k - 1 >= at and word.text[0] != "إ":
        return False
    # «أشار أن» is met for «أشار إلى أن», but «لفت نظري أن» is another thing
    apart = passage.comma(k - 1) and CLAIM not in takes
    return any(after.endswith(("أن", "إن")) if k == at or apart else after in _BARE for after in takes)


def _clause(passage: Passage, k: int) -> Content | None:
    """What stands behind «أن» at word `k`."""
    begin, last = k + 1, passage.last[k]
    while begin < last and (passage.comma(begin) or passage.words[begin].text == ":"):
        begin += 1
    if begin >= last:
        return None
    quotation = passage.opening(begin)
    if quotation and _all(passage, quotation, last):
        return Content("clause", begin + 1, quotation.start, k, quotation)
    return Content("clause", begin, passage.words[begin].start, k)


def _all(passage: Passage, quotation: Quotation, last: int) -> bool:
    """Whether the quotation is all that a clause says: «إنه "سعيد جدا" و"كذلك العالم كله" بالنتيجة» says more."""
    after = passage.after(quotation.closing)
    more = after < last and passage.words[after].key == "و" and passage.length(quotation) < LONG
    return not more and whole(passage, quotation)


def asked(passage: Passage, k: int) -> Content | None:
    """The question that word `k` begins, for a verb that asks one: «تساءل [عما] إذا كان …», «سأل لماذا …»."""
    key = passage.words[k].key
    begin = k + (key in ("عما", "ما"))
    return Content("clause", begin, passage.words[begin].start, k)


def _noun_follows(passage: Passage, k: int) -> bool:
    """Whether a name, or a noun as far as the tables or the article tell, stands behind word `k`."""
    if k + 1 >= passage.last[k]:
        return False
    key = passage.words[k + 1].key
    known = passage.is_(k + 1, "matter") or "ال" + key in passage.plain
    return known or passage.definite(k + 1) or k + 1 in passage.within
