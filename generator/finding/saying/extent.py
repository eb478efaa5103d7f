"""Where what is said ends, and whether a quotation in it carries it."""

from __future__ import annotations

from generator.arabic.quotation import Quotation
from generator.finding.saying.passage import Passage
from generator.finding.saying.sayings import Reading, Saying

# a quotation of so many words is speech though no verb stands beside it
LONG = 5
# a quotation of so many words carries a reported clause; a shorter one may be a name or a word held off
CARRIES = 4
# no name in quotation marks has so many words
_NAME = 6
# what is said in one breath has so many words at most; a longer sentence is cut at its last comma before
_LONGEST = 120


def stop(reading: Reading, saying: Saying) -> int:
    """The word (exclusive) where what is said ends: at the next words of saying, at «فيما», or with its sentence."""
    passage, first = reading.passage, saying.first
    last = min(passage.last[first], first + _LONGEST)
    over = {"noun": {"break", "aside"}, "clause": {"break"}}.get(saying.how, set())
    comma = first
    k = first
    while k < last:
        if passage.comma(k):
            comma = k
        quotation = passage.opening(k)
        if quotation and k > first and joins(passage, quotation) and passage.length(quotation) >= LONG:
            k -= 1
            break
        if quotation:
            k = max(passage.after(quotation.closing), k + 1)
            last = max(last, min(k, len(passage.words)))
            comma = k
            continue
        if k > first and (k in reading.bounds or (passage.comma(k - 1) and passage.kinds[k] & over)):
            break
        k += 1
    if k >= last and last < passage.last[first] and comma > first:
        last = comma
    k = min(k, last)
    while k > first and _trails(passage, k - 1, first):
        k -= 1
    return k


def _trails(passage: Passage, at: int, first: int) -> bool:
    """Whether what is said is better without this last word or sign."""
    word = passage.words[at]
    if passage.quoted[at] >= 0 and passage.quotations[passage.quoted[at]].opening >= passage.words[first].start:
        return False
    return (not word.is_word and word.text not in ")]%") or (at > first and passage.is_(at, "lead"))


def carrying(passage: Passage, first: int, stop: int) -> Quotation | None:
    """The quotation that carries a reported clause: as long as the words before it at least, and no mere name."""
    lead = 0
    k = first
    while k < stop:
        quotation = passage.opening(k)
        if quotation:
            words = passage.length(quotation)
            after = passage.after(quotation.closing)
            ends = after >= stop or not passage.words[after].is_word or bool(passage.kinds[after])
            # «منع إيران من "إقامة وجود عسكري"»: the quotation alone tells too little
            part = passage.kinds[k - 1] & {"preposition", "link"} and words < 2 * lead
            part = part or _added(passage, k + 1)
            if words >= (CARRIES if ends else _NAME) and words >= lead and not part:
                return quotation
            k = max(passage.after(quotation.closing), k + 1)
            lead += words
        else:
            lead += passage.words[k].is_word
            k += 1
    return None


def _added(passage: Passage, at: int) -> bool:
    """Whether the words at `at` only add to what stands before them: «"كي تبقى الحكومة …"»."""
    return bool(passage.kinds[at] & {"preposition", "governor"}) or passage.behind(at)


def joins(passage: Passage, quotation: Quotation) -> bool:
    """Whether «، و» stands before the quotation: it is said beside what stands before it, and is no part of that."""
    at = passage.after(quotation.opening)
    return passage.words[at - 1].key == "و" and passage.comma(at - 2)
