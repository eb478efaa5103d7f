"""The clause of a verb of saying: its subject, whether it stands by itself, and where what it says is sought."""

from __future__ import annotations

from typing import NamedTuple

from generator.finding.saying import antecedents, speakers
from generator.finding.saying import implied as implying
from generator.finding.saying.antecedents import REACH, WITHIN
from generator.finding.saying.cast import Phrase, agrees, fits
from generator.finding.saying.implied import Implied
from generator.finding.saying.offices import goes_on
from generator.finding.saying.passage import Passage
from generator.finding.saying.sayings import Reading
from generator.finding.saying.speech import Cue, cues
from generator.finding.saying.voices import BEARERS, passes_on

# whom something is said to or of, between the verb and who says it: «قال [له] الوزير»
_TO_WHOM = frozenset(("له", "لها", "لهم", "لهما", "لي", "لنا", "عنه", "عنها", "عنهم"))
_LI = "لي"
# «نقلا عن», in so many words
_FROM, _QUOTING = "عن", 2
# a name that nobody found has so many words at most
NAME = 4


class Clause(NamedTuple):
    """A verb's clause: the `subject` after the verb, or who is `implied` where there is none; what is said is sought
    from word `at` to `stop`. `opens` tells that the clause stands by itself, and begins with word `begin`."""

    subject: Phrase | None
    implied: Implied | None
    at: int
    stop: int
    opens: bool
    begin: int


def clause_of(reading: Reading, cue: Cue, stop: int, asides: dict[int, int]) -> Clause | None:
    """The clause of a verb; None where it passes on a source that is not there."""
    passage, cast, form = reading.passage, reading.cast, cue.form
    at = cue.last
    while at < stop and (at in asides or passage.is_(at, "time") or passage.comma(at)):
        if at in asides and passage.owned(asides[at] - 1) and passage.words[at].key != "من":
            # «خلال لقائه وزيرة الدفاع»: whoever stands after it is met, and does not speak; but «من جهته الوزير»
            break
        at = asides.get(at, passage.next[at])
    if at < stop and passage.words[at].key in WITHIN and "person" not in form.row.follows:
        # «تعترف فيها إسرائيل بأن»
        at += 1
    at += _heard(passage, at, stop) if at == cue.last else 0
    preposition = passes_on(cue)
    subject = speakers.subject(cast, at, stop)
    if subject and at > cue.last and passage.words[at - 1].key == "مع":
        # «وأثنى في اتصال مع الرئيس فلان على …»
        at = subject.last
        subject = speakers.subject(cast, at, stop)
    told = subject.last if subject and subject.head == "media" else at
    if preposition and not passage.is_(told, "complementiser"):
        # «نقلت الوكالة عن الوزير أن», but «نقلت الوكالة أن» and «تقارير نقلت أن»
        stop = min(stop, at + REACH)
        at = next((k + 1 for k in range(at, stop) if passage.words[k].key == preposition), stop)
        subject = speakers.subject(cast, at, stop)
        if subject is None:
            return None
    if subject and subject.last < stop and not preposition:
        subject = _quoted_source(reading, subject, stop) or subject
    subject = _known(reading, cue, subject, preposition) if subject else None
    implied = None if subject else implying.implied(cast, cue.first, form, cue.joined)
    opens, begin = passage.opens(cue.first, cue.cut > 0), cue.first
    apart = implied is not None and passage.is_(implied.first - 1, "complementiser") and not reading.here(cue.first)
    if implied and implied.how == "topic" and (apart or passage.opens(implied.first, False)):
        # a clause that its subject opens, or that nobody says: «يذكر أن واشنطن هددت بـ»
        opens, begin = True, implied.first
    elif implied and implied.how == "topic" and passage.is_(implied.first - 1, "complementiser"):
        opens = False  # «قالت الصحيفة إن الكعبي، رئيس الوفد، أبلغ …»
    led = None if opens or passage.is_(cue.first, "preposition") else passage.led(cue.first)
    if led is not None and (not form.row.noun_homograph or passage.closes(cue.first - 1)):
        opens, begin = True, led
    if opens and begin == cue.first and subject is None and implied and implied.how in ("memory", "near"):
        # «إن المرضى الذين …، أكدوا أن»: a comma alone opens no clause of somebody else's
        bare = passage.comma(cue.first - 1) and not cue.joined
        bare = bare and not antecedents.adverbial(passage, passage.first[cue.first], cue.first)
        opens = not (bare and form.row.weak)
    return Clause(subject, implied, _named(passage, cue, subject, stop) if subject else at, stop, opens, begin)


def _heard(passage: Passage, at: int, stop: int) -> bool:
    """Whether whom something is said to stands at word `at` as a pronoun; «لي» may be a name."""
    if at + 1 >= stop or passage.words[at].key not in _TO_WHOM:
        return False
    return passage.words[at].key != _LI or passage.is_(at + 1, "quantifier") or passage.noun(at + 1)[0] != ""


def _known(reading: Reading, cue: Cue, phrase: Phrase, preposition: str) -> Phrase | None:
    """The phrase after the verb, with whom «وأضاف المسؤول» means, where it is who speaks."""
    if _no_subject(reading, cue, phrase, preposition):
        return None
    return phrase._replace(id=phrase.id or goes_on(reading.cast, phrase)) if cue.form.row.resumes else phrase


def _no_subject(reading: Reading, cue: Cue, phrase: Phrase, preposition: str) -> bool:
    """Whether the phrase after the verb, or after its `preposition`, is not who speaks: it belongs to the verb's own
    words, is whom something is said to, or does not agree with the verb."""
    # «قلل من شأن [المعلومات]»
    if phrase.first == cue.last and cue.last > cue.first + 1 and not reading.passage.is_(cue.first, "negation"):
        return True
    # a verb in the plural has its subject before it
    other = cue.form.plural or not agrees(reading.cast, phrase, cue.form)
    return not preposition and (other or _addressed(reading, cue, phrase))


def _named(passage: Passage, cue: Cue, subject: Phrase, stop: int) -> int:
    """The word after the subject and the name behind its office that nobody found: «نددت المندوبة فلانة بـ»."""
    at = subject.last
    if subject.id or subject.head not in BEARERS or {"object", "person"} & set(cue.form.row.follows):
        return at
    governed = tuple(after[0] for after in cue.form.row.follows if after.endswith("ـ + noun"))
    end = at
    while end < min(stop, at + NAME) and passage.plainly(end) and not passage.words[end].key.startswith(governed):
        if passage.addressed(end):
            # «قال اللاعب الكولومبي لصحيفة "…": …»
            break
        end += 1
    return end


def _quoted_source(reading: Reading, subject: Phrase, stop: int) -> Phrase | None:
    """Whose word the subject passes on: «قالت الوكالة نقلا عن [الوزير] إن»."""
    passage = reading.passage
    at = subject.last + passage.comma(subject.last)
    source = next(iter(cues(passage.words, at, min(at + _QUOTING, stop), reading.verbs)), None)
    if source is None or source.form.shape != "source" or passage.words[source.last - 1].key != _FROM:
        return None
    return speakers.subject(reading.cast, source.last, stop)


def _addressed(reading: Reading, cue: Cue, phrase: Phrase) -> bool:
    """Whether the phrase after the verb is whom something is said to, as the subject stands before: «المحقق أخبر
    الصحيفة أن», «كان الرئيس، فلان، قد حث خلفه على», «…، وأبلغت ركابها أن»."""
    passage = reading.passage
    governs = "person" in cue.form.row.follows
    people = phrase.head == "people" and passage.definite(phrase.first) and not phrase.text.endswith("ون")
    if (
        governs
        and cue.joined
        and people
        and antecedents.main(reading.cast, passage.first[cue.first], cue.first, cue.form)
    ):
        # «اختتمت الوزيرة زيارتها، وحثت السكان على …»
        return True
    if governs and not cue.joined and passage.pronoun(cue.first - 1):
        # «لكنها اتهمت الشركة»
        return True
    if not cue.joined and (governs or passage.words[cue.first - 1].key == "قد"):
        topic = antecedents.topic(reading.cast, cue.first)
        if topic and (not governs or topic.head != "place" or topic.last == cue.first):
            return True
    if governs and passage.is_(cue.first - 1, "relative"):
        # «تونس التي تتهم الأردن ب»
        begin = passage.first[cue.first]
        return antecedents.antecedent(reading.cast, begin, cue.first - 1, cue.first, cue.form) is not None
    if not governs or phrase.id:
        return False
    owned = passage.possessed(phrase.first) and (cue.joined or phrase.head == "people")
    # «…، كما دعا سكان المدينة إلى …»
    joined = cue.joined or passage.words[cue.first - 1].key == "كما"
    return owned or (joined and any(fits(s.voice, cue.form) for s in reading.here(cue.first)))
