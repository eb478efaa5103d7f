"""What is said, before its end is known, and what verbs of saying take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.arabic.quotation import Quotation
from generator.finding.saying.grammar import PRONOUNS
from generator.finding.saying.passage import Passage
from generator.finding.saying.speech import Form

How = Literal["quotation", "speech", "clause", "noun"]

# the words of «أن» and «إن», folded to one key, alone and with a pronoun
THAT = frozenset("ان" + pronoun for pronoun in ("", *PRONOUNS))
THAT_BY = frozenset("ب" + key for key in THAT)
# a quotation this long is speech wherever it stands; a shorter one may be a name or a word held off
LONG = 4
# a noun that only a verb of saying takes («بدء», «ضرورة») is its object within so many words
APART = 10
# what a row says of a verb that tells only what a claim says: «نشرت تقارير بأن»
CLAIM = "claim + بأن"
DASHES = "-–"
# «كما أعلن فلان»
AS = "كما"
# what stands between a subject and what is said of it
COPULAS = frozenset(("هو", "هي", "هم", "هما"))
PREPOSITIONS = {"علي": "على", "الي": "إلى", "من": "من", "عن": "عن", "في": "في"}


class Content(NamedTuple):
    """What is said: from word `first` on, or a quotation. `how`: quotation, speech (after a colon, without marks),
    clause (after «أن»), noun (a noun phrase). `start` is its first character, `at` the word where the verb's own words
    end; `form` an expression that the words before it complete («أعرب … عن قلقه»); `by_preposition` tells that a
    preposition joins the noun phrase to its verb."""

    how: How
    first: int
    start: int
    at: int
    quotation: Quotation | None = None
    form: Form | None = None
    by_preposition: bool = False


def complements(forms: Sequence[Form]) -> list[str]:
    """What may follow these forms, as their rows say it."""
    return [after for form in forms for after in form.row.follows]


def whole(passage: Passage, quotation: Quotation) -> bool:
    """Whether the quotation is all that is said, no word that the clause begins with: «إن "تعددية" الفريق …»."""
    after = passage.after(quotation.closing)
    words = passage.length(quotation)
    if after >= len(passage.words) or ends(passage, after, passage.last[after]):
        return True
    if words >= LONG:
        # «أن "التغييرات في التكوين" مع خروج كبار السن من السوق ستكون كبيرة», but «إن "خصوم البلاد" سيرون أن …»
        if passage.words[after].key[:2] in ("سي", "ست") and not passage.kinds[after]:
            return False
        return next_comma(passage, after, passage.last[after]) - after <= 2 * words
    over = passage.kinds[after] & {"break", "aside", "lead"} and "complementiser" not in passage.kinds[after]
    # «أن "مصر العربية" هي شركة»
    return bool(over) and passage.words[after].key not in COPULAS and not passage.leads_in(after)


def ends(passage: Passage, at: int, last: int) -> bool:
    """Whether a quotation before word `at` is over there with what it belongs to: «"…"، », «"…" و"…"»."""
    if at >= last or not passage.words[at].is_word:
        return True
    return passage.words[at].key == "و" and at + 1 < last and passage.opening(at + 1) is not None


def closed(passage: Passage, k: int, stop: int) -> int:
    """The word after the bracket that closes what the one at word `k` opens."""
    for n in range(k + 1, min(k + 15, stop)):
        if passage.words[n].text in ")]":
            return n + 1
    return k + 1


def next_comma(passage: Passage, k: int, stop: int) -> int:
    """The next comma or colon from word `k` on; `stop` where none comes before it."""
    return next((n for n in range(k, stop) if passage.comma(n) or passage.words[n].text == ":"), stop)
