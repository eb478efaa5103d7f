"""The words that name a speaker: where they begin and end."""

from __future__ import annotations

from generator.finding.saying.cast import Cast, Phrase
from generator.finding.saying.phrases import QUOTED_NAME, QUOTES, phrase
from generator.finding.saying.speech import NUNATED


def subject(cast: Cast, at: int, stop: int, after_preposition: bool = False) -> Phrase | None:
    """The speaker's name that begins at word `at` and ends before `stop`; None where no name or noun that can speak
    stands there. With `after_preposition` it may have a preposition written together with it: «وفقا لرويترز»."""
    passage = cast.passage
    if at >= stop:
        return None
    if passage.is_(at, "quantifier"):
        counted = passage.next[at]
        while counted < stop and (passage.words[counted].key == "من" or passage.words[counted].key.isdigit()):
            counted += 1
        once = counted < stop and not passage.is_(counted, "quantifier")
        found = subject(cast, counted, stop, after_preposition=counted == at + 1) if once else None
        if found and counted - at <= 2 and found.head != "person":
            start = passage.words[at].start
            return found._replace(text=passage.text[start : passage.words[found.last - 1].end])
        return found
    counts = passage.words[at].key.isdigit() and at + 1 < stop and passage.words[at + 1].text.endswith("ا")
    if counts and passage.noun(at + 1)[0] in ("role", "people"):
        # «طالب 14 خبيرا»
        text = passage.text[passage.words[at].start : passage.words[at + 1].end]
        return Phrase(at, at + 2, None, text, "people")
    if passage.is_(at, "demonstrative") and passage.next[at] == at + 1 < stop and passage.definite(at + 1):
        # «وأشارت هذه الدراسة إلى أن»
        found = subject(cast, at + 1, stop)
        return found and found._replace(text=passage.text[passage.words[at].start : passage.words[found.last - 1].end])
    # «بحسب (المرصد السوري)»
    marked = passage.words[at].text in QUOTES or (after_preposition and passage.words[at].text == "(")
    begin = at + 1 if marked and at + 1 < stop else at
    name = passage.names.get(begin)
    held = passage.opening(at) if begin > at else None
    if held and passage.length(held) > QUOTED_NAME:
        return None
    if held and not name and passage.length(held) <= QUOTED_NAME:
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
    oblique = oblique or (name is not None and passage.words[begin].text.endswith("يين") and not after_preposition)
    if not head or (oblique and begin > 0 and not passage.kinds[begin - 1] & {"link", "complementiser"}):
        return None
    return phrase(cast, begin, stop, head, cut)
