"""What is said: where the words that a verb of saying reports begin."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.arabic.quotation import Quotation
from generator.arabic.tokens import bases
from generator.finding.passage import PRONOUNS, Passage
from generator.finding.speech import Cue, Form

How = Literal["quotation", "speech", "clause", "noun"]

_COMMAS = "،,"
# the words of «أن» and «إن», folded to one key, alone and with a pronoun
_THAT = frozenset("ان" + pronoun for pronoun in ("", *PRONOUNS))
_THAT_BY = frozenset("ب" + key for key in _THAT)
_GLUED = "بل"
# a quotation this long is speech wherever it stands; a shorter one may be a name or a word held off
_LONG = 4


class Content(NamedTuple):
    """What is said: from word `first` on, or a quotation. `how`: quotation, speech (after a colon, without marks),
    clause (after «أن»), noun (a noun phrase). `start` is its first character, `at` the word where the verb's own words
    end; `force` that of an expression that the words before it complete."""

    how: How
    first: int
    start: int
    at: int
    quotation: Quotation | None = None
    form: Form | None = None


def content(passage: Passage, cue: Cue, at: int, stop: int, known: bool, stops: frozenset[int]) -> Content | None:
    """What the cue's verb reports, sought from word `at` to `stop`; None where nothing is said.

    `known` tells whether the verb's subject is known, `stops` are the words where another cue begins a clause.
    """
    follows = [(form, after) for form in cue.forms for after in form.row.follows]
    takes = {after for _, after in follows}
    noun: Content | None = None
    near = True
    k = at
    while k < stop:
        word = passage.words[k]
        if k in stops and k > at:
            break
        quotation = passage.opening(k)
        if quotation:
            found = _quoted(passage, k, at, quotation)
            if found and noun is None:
                return found
            k = max(passage.after(quotation.closing), k + 1)
            near = False
            continue
        if not word.is_word:
            if word.text == ":":
                return _spoken(passage, k) if noun is None else noun
            if word.text in "؛!؟?":
                break
            if word.text in "([":
                k = _closed(passage, k, stop)
                continue
            k += 1
            continue
        kinds, after = passage.kinds(k)
        if "relative" in kinds and k > at and passage.words[k - 1].text in _COMMAS:
            k = _next_comma(passage, k, stop)
            continue
        that = _that(passage, k, at, takes, stop)
        if that:
            return noun or that
        if noun is None:
            noun = _noun(passage, cue, k, near, known, stop)
        if "break" in kinds and passage.words[k - 1].text in _COMMAS:
            break
        if k not in passage.within and not kinds & {"time", "lead"} and noun is None:
            near = False
        k = after if kinds else k + 1
    return noun or _next_sentence(passage, at, stop, takes)


def _quoted(passage: Passage, k: int, at: int, quotation: Quotation) -> Content | None:
    before = passage.words[k - 1].text
    after = passage.after(quotation.closing)
    long = sum(word.is_word for word in passage.words[k:after]) >= _LONG
    if before == ":" or long:
        return Content("quotation", k + 1, quotation.start, k, quotation)
    return None


def _spoken(passage: Passage, colon: int) -> Content | None:
    k = colon + 1
    if k >= len(passage.words):
        return None
    quotation = passage.opening(k)
    if quotation:
        return Content("quotation", k + 1, quotation.start, k, quotation)
    while k < len(passage.words) and not passage.words[k].is_word:
        k += 1
    if k >= len(passage.words) or passage.sentence[k] > passage.sentence[colon] + 1:
        return None
    return Content("speech", k, passage.words[k].start, colon)


def _that(passage: Passage, k: int, at: int, takes: set[str], stop: int) -> Content | None:
    """The clause after «أن» at word `k`, where the verb may have one there."""
    key = passage.words[k].key
    if k + 1 >= stop and passage.last[k] != stop:
        return None
    if key in _THAT_BY:
        if not takes & {"بأن", "person + بأن", "ب + noun", "بـ + noun", "أن", "إن"}:
            return None
    elif key in _THAT:
        before, kinds = passage.words[k - 1].key, passage.kinds(k - 1)[0]
        if k > at and k - 1 not in passage.within and before in ("علي", "الي", "من", "عن", "في"):
            if not any(after.startswith(_PREPOSITIONS[before]) for after in takes):
                return None
        elif ("governor" in kinds and k - 1 >= at) or not any(after.endswith(("أن", "إن")) for after in takes):
            return None
    else:
        return None
    begin = k + 1
    while begin < stop and passage.words[begin].text in _COMMAS:
        begin += 1
    if begin >= stop:
        return None
    quotation = passage.opening(begin)
    if quotation:
        return Content("clause", begin + 1, quotation.start, k, quotation)
    return Content("clause", begin, passage.words[begin].start, k)


_PREPOSITIONS = {"علي": "على", "الي": "إلى", "من": "من", "عن": "عن", "في": "في"}


def _noun(passage: Passage, cue: Cue, k: int, near: bool, known: bool, stop: int) -> Content | None:
    """The noun phrase at word `k` that the verb takes with a preposition, or as its object."""
    key = passage.words[k].key
    free = k not in passage.within
    for form in cue.forms:
        row = form.row
        if row.weak and not known:
            continue
        for after in row.follows:
            prep, _, what = after.partition(" + ")
            if what != "noun":
                continue
            prep = prep.rstrip("ـ")
            if prep in ("ب", "ل"):
                start = _glued(passage, k, prep)
                if start is not None:
                    return Content("noun", k, start, k, passage.opening(k))
                if free and key == prep and k + 1 < stop and (quotation := passage.opening(k + 1)):
                    return Content("noun", k + 2, quotation.start, k, quotation)
            elif free and key in _PREPOSITIONS and _PREPOSITIONS[key] == prep and k + 1 < stop:
                quotation = passage.opening(k + 1)
                if quotation:
                    return Content("noun", k + 2, quotation.start, k + 1, quotation)
                return Content("noun", k + 1, passage.words[k + 1].start, k + 1)
        if "object" in row.follows and near and known and not row.weak and _object(passage, k):
            return Content("noun", k, passage.words[k].start, k)
    return None


def _object(passage: Passage, k: int) -> bool:
    """Whether a noun phrase that is no name, time or grammar word begins here."""
    kinds = passage.kinds(k)[0]
    return k not in passage.within and not kinds and passage.words[k].text[0].isalpha()


def _glued(passage: Passage, k: int, prep: str) -> int | None:
    """Where the noun begins in a word that the preposition is written together with; None where it is not."""
    name = passage.names.get(k)
    if name:
        return name.start if passage.text[passage.words[k].start : name.start].lstrip("وف")[:1] == prep else None
    if k in passage.within or passage.kinds(k)[0]:
        return None
    word = passage.words[k]
    for base in bases(word.text):
        held = base.clitics in (prep, prep + prep) and len(base.key) > 2
        if held and (base.key.startswith("ال") or passage.loose(base.key)):
            return word.start + base.cut
    return None


def _closed(passage: Passage, k: int, stop: int) -> int:
    for n in range(k + 1, min(k + 15, stop)):
        if passage.words[n].text in ")]":
            return n + 1
    return k + 1


def _next_comma(passage: Passage, k: int, stop: int) -> int:
    for n in range(k, stop):
        if passage.words[n].text in _COMMAS:
            return n
    return stop


def _next_sentence(passage: Passage, at: int, stop: int, takes: set[str]) -> Content | None:
    """A clause that a false full stop parted from its verb: «… في بيان. إن …»."""
    if stop >= len(passage.words) or stop == 0:
        return None
    a, b = passage.sentences[passage.sentence[stop - 1]], passage.sentences[passage.sentence[stop]]
    if a.paragraph != b.paragraph or passage.words[stop].key not in _THAT | _THAT_BY:
        return None
    return _that(passage, stop, at, takes, passage.last[stop])
