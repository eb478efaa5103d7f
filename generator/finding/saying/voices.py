"""Whose voice a cue of saying carries: its subject's, a source's that it passes on, or that of somebody unknown."""

from __future__ import annotations

import re

from generator.finding.saying import speakers
from generator.finding.saying.antecedents import REACH
from generator.finding.saying.cast import Phrase, Voice, many
from generator.finding.saying.content import THAT_BY, Content
from generator.finding.saying.implied import Implied
from generator.finding.saying.passage import Passage
from generator.finding.saying.sayings import Reading
from generator.finding.saying.speech import Cue, Form, holds

# nouns that a person's name stands after
BEARERS = frozenset(("role", "spokesperson", "people", "honorific"))
# «نقلا عن فلان قوله», «على لسان فلان قوله»
_BEFORE_SOURCE = ("عن", "لسان")
_OF_HIM = frozenset(("عنه", "عنها", "عنهم"))
# a share has so many words at most before what it is of, and a name in quotation marks
_SHARE = 4
# «67 بالمئة», «67%»
_PERCENT = ("بالمئة", "بالمائة", "٪", "%")
# the nouns of derived verbs: «انتساب», «استخدام»
_VERBAL = re.compile("ا(?:ن..|.ت.|ست..)ا.ه?")
# how something is said: «ساخطا», «ممازحا»
_HOW = re.compile("(?:.ا..|م.{3,4})ا")
# «د. سالم الكعبي»
_DOCTOR = "د"
# grammar words at which a name is over
_ENDS = frozenset(("complementiser", "relative", "preposition", "break", "aside", "time", "negation", "demonstrative"))


def unknown(reading: Reading, cue: Cue, at: int, said: Content, implied: Implied | None) -> str | None:
    """The name that nobody found between word `at` behind a verb and what it reports, where its subject may stand."""
    passage, takes = reading.passage, set(cue.form.row.follows)
    word = passage.words[at]
    if cue.form.plural or (passage.pronoun(cue.first - 1) and not cue.joined):
        # «ووصفوا الخطوة بأنها»: before its subject the verb is singular; «إلا أنه وصف الوزير بأنه»
        return None
    if cue.form.row.resumes and _HOW.fullmatch(word.key) and not passage.words[at + 1].is_word:
        # «وأضاف [ساخطا]: …»
        return None
    # what stands between may be whom it is said to, or what
    taken = ("person" in takes and (reading.here(cue.first) or passage.owned(cue.last))) or (
        takes & {"object", "person"}
        and said.how in ("noun", "speech")
        and not _stands_apart(reading, cue, at, said)
        # «أعلنت العصابة عن مكافأة»
        and ("person" in takes or not said.by_preposition)
    )
    led = implied is not None and implied.how == "topic"
    own = any(form.rest and holds(passage.words, at, said.at, form.rest) for form in cue.forms)
    # «أرجعت الصحافة المحلية القرار إلى …»
    followed = bool(takes & {"object", "person"}) or said.how == "noun"
    # «وصفت المعتقلين الثلاثة بأنهم …», «وحثت الناس على …»
    told = passage.owned(at + 1) or (passage.definite(at) and passage.is_(at + 1, "link"))
    told = told and "person" in takes and implied is not None
    oblique = passage.noun(at)[0] == "people" and (word.text.endswith("ين") or told)
    # «أكد انتساب …», «لفت [الانتباه] إلى أن»
    matter = followed and _VERBAL.fullmatch(word.key)
    # «فسر [انفعاله] بأنه …»
    his = not takes & {"أن", "إن"} and passage.owned(at) and passage.words[said.at].key in THAT_BY
    if any((led, taken, own, oblique, matter, his)) or _goes_on(reading, at):
        return None
    return stranger(passage, at, said.at, followed)


def _stands_apart(reading: Reading, cue: Cue, at: int, said: Content) -> bool:
    """Whether nothing but definite words stands between a verb and the noun that it takes, so that they name who
    speaks: «أكدت [الجمهورية اليمنية] وقوفها»."""
    passage = reading.passage
    own = "person" not in cue.form.row.follows and said.first == said.at and passage.is_(said.first, "matter")
    return own and at < said.first and all(passage.definite(k) and not passage.kinds[k] for k in range(at, said.first))


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a participle of saying stands at word `at`: «وتابعت قائلة»."""
    return any(form.shape == "participle" for form in reading.verbs.single.get(reading.passage.words[at].key, ()))


def who(
    reading: Reading, cue: Cue, said: Content, subject: Phrase | None, name: str | None, implied: Implied | None
) -> Voice | None:
    """Who speaks, where `subject` or a `name` that nobody found follows the verb, or somebody is implied; None for
    «يُعتقد أن», that nobody says."""
    passage, form = reading.passage, cue.form
    if subject:
        if passes_on(cue):
            men = subject.head == "people" and not subject.text.split()[0].endswith(("ة", "ات"))
            return Voice(subject.id, subject.text, "m" if men else "", men, subject.head)
        text = subject.text
        if subject.id is None and subject.head in BEARERS and said.how != "noun" and "person" not in form.row.follows:
            text = f"{text} {stranger(passage, subject.last, said.at) or ''}".strip()
        return Voice(subject.id, text, form.gender, form.plural or many(subject), subject.head)
    if name:
        return Voice(None, name, form.gender, form.plural or name.split()[0].endswith(("ان", "ون")))
    led = implied is not None and implied.how == "topic"
    word = passage.words[cue.first].key[cue.cut :]
    if word in reading.verbs.impersonal:
        return None
    # «وتتهم الحكومة بـ …» and «لكنه اتهم الشركة بـ …» are no passives
    passive = word in reading.verbs.passive and not (cue.joined and said.by_preposition)
    passive = passive and not passage.pronoun(cue.first - 1)
    if passive and not led and (form.present or implied is None or not cue.joined or said.how == "noun"):
        return None
    return implied.voice if implied else Voice(None, None, "", False)


def passes_on(cue: Cue) -> str:
    """The preposition before whoever is passed on by «نقلت … عن», «علمت … من»; or ""."""
    return next((after.split()[0] for after in cue.form.row.follows if after.endswith("+ speaker")), "")


def stranger(passage: Passage, at: int, stop: int, followed: bool = False) -> str | None:
    """The words between a verb and what it reports, where they are a noun phrase that no list knows. `followed` tells
    that the verb's object may come after it."""
    begin = at
    held = passage.opening(at) if at < stop else None
    if held:
        after = passage.after(held.closing)
        if after == stop or passage.is_(after, "relative"):
            # «أوضحت "أو غلوبو" أن», «أوضحت "أو غلوبو"، التي …، أن»
            return passage.text[held.start : held.end]
    if at < stop and passage.words[at].key[:1].isdigit():
        return _share(passage, at, stop)
    if at + 1 < stop and passage.words[at].key.startswith("وال") and passage.is_(at + 1, "link"):
        # «أضاف والدموع في عينيه»
        return None
    if at + 1 < stop and passage.words[at].text == _DOCTOR:
        at += 1 + (passage.words[at + 1].text == ".")
    definite = False
    while at < stop and (further := _named_on(passage, begin, at, followed, definite)):
        definite = definite or passage.definite(at)
        at = further
    if at == begin or at > stop:
        return None
    held = passage.opening(at) if at < stop else None
    if held and not definite:
        # «أعلنت سلسلة مطاعم "زاد" أن»
        return passage.text[passage.words[begin].start : held.closing]
    return passage.text[passage.words[begin].start : passage.words[at - 1].end]


def _share(passage: Passage, at: int, stop: int) -> str | None:
    """The share of people that the number at word `at` tells: «61 في المئة من الناخبين»."""
    begin = at
    share = at + 2 if at + 1 < stop and passage.words[at + 1].text in _PERCENT else at
    if share > at and not passage.words[at + 1].is_word:
        # «18,5٪ من المجيبين»
        of_whom = share < stop and passage.words[share].key == "من"
        at = share + 2 * of_whom
        while of_whom and at < stop and passage.definite(at) and not passage.kinds[at]:
            at += 1
        return passage.text[passage.words[begin].start : passage.words[min(at, stop) - 1].end]
    at = next((k for k in range(at + 1, min(at + _SHARE + 1, stop)) if passage.definite(k)), share)
    while at < stop and (passage.definite(at) or passage.is_(at, "link")):
        at += 1
    return passage.text[passage.words[begin].start : passage.words[at - 1].end] if at > begin + 1 else None


def _named_on(passage: Passage, begin: int, at: int, followed: bool, definite: bool) -> int | None:
    """The word after the one at `at`, where that can go on with a name that nobody found and that word `begin` opens;
    `definite` tells that something definite stands in it."""
    word = passage.words[at]
    if len(word.key) <= 1 or passage.kinds[at] & _ENDS:
        return None
    known = passage.kinds[at] - ({"quantifier"} if followed else {"quantifier", "matter"})
    if known or passage.addressed(at) or passage.acts(at) or passage.behind(at):
        return None
    if followed and definite and not passage.definite(at):
        return None
    # «تابع فلان الفلاني حديثه قائلا»
    own = at > begin + 1 and passage.owned(at) and not word.key.startswith("و")
    return None if own else passage.next[at]


def owned(passage: Passage, cue: Cue) -> Form:
    """The form of a noun of saying in the gender and number of the pronoun behind it: «قولها», «تأكيدهم»."""
    key = passage.words[cue.first].key
    return cue.form._replace(gender="f" if key.endswith("ها") else "m", plural=key.endswith(("هم", "هما")))


def relayed(reading: Reading, cue: Cue) -> Voice | None:
    """The source whom others quote: «نقلت الوكالة عن الوزير قوله إن …»."""
    passage = reading.passage
    if not cue.form.noun or not passage.words[cue.first].key.endswith(("ه", "ها", "هم", "هما")):
        # «مشيرة إلى» is no «قولها»
        return None
    # «عن شهود قولهم إن …، مشيرة إلى»: it is the paper that goes on
    own = owned(passage, cue)
    unfound: Voice | None = None
    begin = max(passage.first[cue.first], cue.first - REACH)
    # «نسبت الوكالة إلى الوزير قوله»
    attributed = any(passage.words[k].key.lstrip("وف").startswith("نسب") for k in range(begin, cue.first))
    for k in range(cue.first - 1, begin - 1, -1):
        if passage.words[k].key in _OF_HIM and reading.cast.said:
            # «نقلت عنه الوكالة قوله»
            return reading.cast.said[-1]
        if passage.words[k].key in _BEFORE_SOURCE or (attributed and passage.words[k].key == "الي"):
            source = speakers.subject(reading.cast, k + 1, cue.first)
            if source is None:
                if not passage.owned(k + 1) and (name := stranger(passage, k + 1, cue.first, True)):
                    unfound = Voice(None, name, own.gender, own.plural)
                continue
            rest = stranger(passage, source.last, cue.first) if source.id is None else None
            return Voice(source.id, f"{source.text} {rest or ''}".strip(), own.gender, own.plural, source.head)
    return unfound
