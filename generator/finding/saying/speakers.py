"""The words that name a speaker: where they begin and end."""

from __future__ import annotations

from typing import NamedTuple

from generator.finding.saying.cast import Cast, Phrase
from generator.finding.saying.phrases import QUOTED_NAME, QUOTES, phrase
from generator.finding.saying.speech import NUNATED

# «آخر» and «أخرى» are others behind a verb, where no noun follows, folded
_ANOTHER = ("اخر", "اخري")
_OVER = frozenset(("complementiser", "time", "link", "preposition", "lead"))
# a trade has so many words at most
_TRADE = 4
# the kinds of grammar words behind which a subject ends as an object does: «لكن المنظمين»
_ACCUSING = frozenset(("link", "complementiser", "contrast"))


class _Led(NamedTuple):
    """The speaker's name that words such as «أحد», «3» or «هذه» lead to; None where they lead to none."""

    found: Phrase | None


def subject(cast: Cast, at: int, stop: int, after_preposition: bool = False) -> Phrase | None:
    """The speaker's name that begins at word `at` and ends before `stop`; None where no name or noun that can speak
    stands there. With `after_preposition` it may have a preposition written together with it: «وفقا لرويترز»."""
    passage = cast.passage
    if at >= stop:
        return None
    if led := _before_noun(cast, at, stop):
        return led.found
    # «بحسب (المرصد السوري)»
    marked = passage.words[at].text in QUOTES or (after_preposition and passage.words[at].text == "(")
    begin = at + 1 if marked and at + 1 < stop else at
    name = passage.names.get(begin)
    held = passage.opening(at) if begin > at else None
    if held and passage.length(held) > QUOTED_NAME:
        return None
    if held and not name:
        # «"الخبير" سالم الكعبي»
        after = passage.names.get(passage.after(held.closing))
        begin, name = (after.first, after) if after and after.kind == "person" else (begin, name)
    if name and name.joined and not after_preposition:
        return None
    if name is None and passage.words[begin].text.endswith(NUNATED):
        # «قال رأيًا»: an object
        return None
    head, cut = (name.kind, 0) if name else passage.noun(begin, after_preposition)
    # «دعت المواطنين»: the ending is an object's
    oblique = head == "people" and passage.words[begin].text.endswith("ين") and not after_preposition
    oblique = oblique or (name is not None and passage.words[begin].text.endswith("يين"))
    if not head and not after_preposition and (tradesman := _by_trade(cast, begin, stop)):
        return tradesman
    if not head or (oblique and begin > 0 and not passage.kinds[begin - 1] & _ACCUSING):
        return None
    found = phrase(cast, begin, stop, head, cut)
    # «حث القادة الإيرانيين»: their adjective is an object's
    whole = head == "people" and passage.definite(begin) and found.last > begin + 1 and not after_preposition
    whole = whole and not passage.is_(begin - 1, "link")  # «عدد من الخبراء القانونيين»
    return None if whole and passage.words[found.last - 1].text.endswith("يين") else found


def _by_trade(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The person named between commas behind a trade that no list has: «الطاهية الشهيرة، [سلمى الكعبي]،»."""
    passage = cast.passage
    end = at
    while end < min(stop, at + _TRADE) and passage.definite(end) and not passage.kinds[end]:
        end += 1
    name = passage.names.get(end + 1) if at < end and end + 1 < stop and passage.comma(end) else None
    if name is None or name.kind != "person" or name.joined or name.last >= stop or passage.words[name.last].is_word:
        return None
    text = passage.text[passage.words[at].start : name.end]
    return Phrase(at, name.last, name.id, text, "person")


def _before_noun(cast: Cast, at: int, stop: int) -> _Led | None:
    """The speaker's name with the word at `at` that counts it or points at it; None where no such word stands there."""
    passage = cast.passage
    if passage.is_(at, "quantifier"):
        return _Led(_some_of(cast, at, stop))
    if at + 1 >= stop:
        return None
    if passage.words[at].key in _ANOTHER and (not passage.words[at + 1].is_word or passage.kinds[at + 1] & _OVER):
        # «وقال آخر إن»
        return _Led(Phrase(at, at + 1, None, passage.words[at].text, "people"))
    if passage.is_(at, "elative"):
        # «آخر إحصاءات»
        return _Led(_with_words(cast, at, subject(cast, at + 1, stop)))
    if passage.words[at].key.isdigit():
        kind = passage.noun(at + 1)[0]
        if kind in ("role", "people") and passage.words[at + 1].text.endswith("ا"):
            # «طالب 14 خبيرا»
            text = passage.text[passage.words[at].start : passage.words[at + 1].end]
            return _Led(Phrase(at, at + 2, None, text, "people"))
        # «3 مصادر»
        return _Led(_with_words(cast, at, subject(cast, at + 1, stop))) if kind in ("people", "source") else None
    if passage.is_(at, "demonstrative") and passage.definite(at + 1):
        # «وأشارت هذه الدراسة إلى أن»
        return _Led(_with_words(cast, at, subject(cast, at + 1, stop)))
    return None


def _some_of(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The speaker's name with the quantifier at `at`: «أحد الخبراء», «اثنان من السكان»."""
    passage = cast.passage
    counted = passage.next[at]
    while counted < stop and (passage.words[counted].key == "من" or passage.words[counted].key.isdigit()):
        counted += 1
    once = counted < stop and not passage.is_(counted, "quantifier")
    found = subject(cast, counted, stop, after_preposition=counted == at + 1) if once else None
    named = found is not None and found.head != "person"
    return _with_words(cast, at, found) if named else found


def _with_words(cast: Cast, at: int, found: Phrase | None) -> Phrase | None:
    """The phrase with the word at `at` before it."""
    passage = cast.passage
    start = passage.words[at].start
    return found and found._replace(text=passage.text[start : passage.words[found.last - 1].end])
