"""What is said beside the words that name its source: «بحسب فلان، …», «"…"، قال فلان», «فلان: …»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.quotation import Quotation
from generator.finding.saying import speakers
from generator.finding.saying.cast import Cast, Phrase, Voice
from generator.finding.saying.content import AS, closed
from generator.finding.saying.extent import CARRIES, LONG, joins, stop
from generator.finding.saying.passage import Passage
from generator.finding.saying.reported import content
from generator.finding.saying.sayings import Reading, Saying, saying, wording
from generator.finding.saying.speech import Cue

# the comma after «بحسب فلان» comes so many words later at most
_LATE = 12
# what describes the source before «فإن» has so many words at most
_APPOSED = 20
# so many words at most describe a source at the end of its sentence
_DESCRIBED = 4
# a quotation of so many words that is a sentence of its own goes on with a report
_LONG = 12
# the kinds of words that open a clause behind a source
_OPENS = frozenset(("break", "aside", "relative"))
# a clause before «…، وفقا لفلان» has so many words at least
_SHORTEST = 4


def opened(cast: Cast, first: int, last: int) -> Saying | None:
    """What is said after a speaker's name and a colon that open the sentence: «الكعبي: سنعود»."""
    passage = cast.passage
    name = speakers.subject(cast, first, last)
    if name is None or name.id is None or name.last + 1 >= last or passage.words[name.last].text != ":":
        return None
    if name.head not in ("person", "role", "spokesperson"):
        # «بغداد: …» is where it was written
        return None
    at = name.last + 1
    quotation = passage.opening(at)
    voice = Voice(name.id, name.text, "", False, name.head)
    start = quotation.start if quotation else passage.words[at].start
    return Saying(at + (quotation is not None), start, quotation, "speech", None, "neutral", voice)


def said_before(reading: Reading, cue: Cue, voice: Voice, end: int) -> Saying | None:
    """«"…"، قال فلان», «…، كما أعلن فلان», «…، كما تقول»: the quotation or the clause stands before its verb, whose
    words and subject end before word `end`."""
    form, passage = cue.form, reading.passage
    if not any(after.endswith(("quote", "أن", "إن")) for after in form.row.follows):
        return None
    verb = wording(passage, cue)
    if quotation := _quotation_before(reading, cue.first):
        first = passage.after(quotation.start)
        return Saying(first, quotation.start, quotation, "quotation", verb, form.row.force, voice)
    if _trails(reading, cue, end):
        before = cue.first - (passage.words[cue.first - 1].key == AS)
        lead = before - passage.comma(before - 1)
        return _clause_before(passage, lead, verb, form.row.force, voice)
    return None


def _trails(reading: Reading, cue: Cue, end: int) -> bool:
    """Whether the verb and its subject, that ends before word `end`, tell who says what stands before them: behind
    «كما», or at the sentence's end behind a comma or in the present: «…، كما أعلن فلان», «…، تقول الصحيفة»."""
    passage, before, last, row = reading.passage, cue.first - 1, reading.passage.last[cue.first], cue.form.row
    other = row.weak and "quote" not in row.follows
    if cue.joined or other or reading.here(cue.first) or before <= passage.first[cue.first]:
        return False
    if passage.words[before].key == AS and not row.resumes:
        lead = passage.comma(before - 1) and not passage.is_(before - 2, "relative")
        return lead and _closes(reading, end, last)
    if end == cue.last or any(passage.words[k].is_word for k in range(end, last)):
        return False
    return not row.noun_homograph if passage.comma(before) else cue.form.present


def _quotation_before(reading: Reading, at: int) -> Quotation | None:
    """The quotation that ends right before the words that lead up to word `at`, unless somebody says it already."""
    passage, first = reading.passage, reading.passage.first[at]
    at -= 1
    while at >= first and passage.quoted[at] < 0 and (passage.comma(at) or passage.is_(at, "lead")):
        at -= 1
    if at < first or passage.quoted[at] < 0:
        return None
    quotation = passage.quotations[passage.quoted[at]]
    if any(saying.quotation == quotation for saying in reading.here(at)):
        return None
    return quotation if passage.length(quotation) >= CARRIES else None


def source(reading: Reading, cue: Cue, later: Sequence[Cue]) -> Saying | None:
    """«بحسب فلان، …», «…، وفقا لفلان», «…، حسبما أفاد فلان», «جاء في البيان أن …»."""
    passage, form = reading.passage, cue.form
    source = _reporting(reading, cue) if form.shape == "report" else _named(reading, cue, cue.last, True)
    if source is None or (form.row.weak and source.head == "place"):
        return None
    own = passage.gender(source.first) if source.head == "media" else ""
    voice = Voice(source.id, source.text, own, False, source.head)
    if any(after.endswith("أن") for after in form.row.follows):
        said = content(passage, cue, source.last, passage.last[cue.first], False, {})
        return saying(passage, cue, said, voice) if said else None
    return _along(reading, cue, source, voice, later)


def _named(reading: Reading, cue: Cue, at: int, after_preposition: bool) -> Phrase | None:
    """The source that word `at` begins, in the cue's sentence."""
    return speakers.subject(reading.cast, at, reading.passage.last[cue.first], after_preposition)


def _reporting(reading: Reading, cue: Cue) -> Phrase | None:
    """The source that stands behind the verb of «حسبما أفاد فلان»."""
    passage, at, last = reading.passage, cue.last, reading.passage.last[cue.first]
    # «علق على ما قاله الوزير», «بناء على ما قال»: «على» leads to it
    led = cue.form.row.weak and at < last and (passage.owned(at) or not passage.closes(cue.first - 1))
    if at >= last or led or not reading.verbs.reports(passage.words[at].key):
        # «حسبما يراه المدرب» names no source; «…، بحسب ما ورد في الصحيفة» ends what is said
        if passage.comma(cue.first - 1):
            reading.bounds.add(cue.first)
        return None
    at += 1
    while at < last and passage.words[at].key in ("به", "بها"):
        # «وفقا لما صرح به الوزير»
        at += 1
    source = _named(reading, cue, at, False)
    if source is None or source.last + 1 >= last:
        return source
    # «بحسب ما نقلته وكالة الأنباء "واس" عن الوزير»
    held = passage.opening(source.last)
    at = passage.after(held.closing) if held else source.last
    quoted = at + 1 < last and passage.words[at].key == "عن"
    return (_named(reading, cue, at + 1, False) or source) if quoted else source


def _along(reading: Reading, cue: Cue, source: Phrase, voice: Voice, later: Sequence[Cue]) -> Saying | None:
    """What is said along with its source: «بحسب فلان، …», «…، وفقا لفلان»."""
    passage, row = reading.passage, cue.form.row
    first, last, lead = passage.first[cue.first], passage.last[cue.first], passage.lead(cue.first)
    verb = wording(passage, cue)
    apart = lead == first or passage.comma(lead) or source.id is not None or not row.weak
    parts = source.last + 1 < last and passage.comma(source.last) and passage.comma(lead)
    parts = parts and not _goes_on(passage, source.last + 1)
    closes = _closes(reading, source.last, last)
    if (apart and not parts) or closes:
        # «عائد المتحف، بحسب الوزير، يبقى زهيدا» goes on
        reading.bounds.add(lead)
    if lead == first or (cue.joined and source.last < last and _goes_on(passage, source.last)):
        told = _led(passage, source.last, last, verb, row.force, voice, later)
        if told or source.head != "media":
            # «وحسب موقع الفجر، أضاف: …» is not the paper's word
            reading.cast.spoke(voice, cue.first)
        return told
    # what the sentence's own verb reports is its subject's word, whoever passes it on
    if any(saying.begin == first or _reaches(reading, saying, lead) for saying in reading.here(cue.first)):
        return None
    if quotation := _quotation_before(reading, cue.first):
        return Saying(lead, quotation.start, quotation, "quotation", verb, row.force, voice)
    if not closes and (not parts or any(other.form.shape in ("source", "report") for other in later)):
        return None
    return _clause_before(passage, lead, verb, row.force, voice, parted=not closes)


def _clause_before(
    passage: Passage, lead: int, verb: str, force: str, voice: Voice, parted: bool = False
) -> Saying | None:
    """The clause that the sentence begins with, or its last one, up to word `lead`, where its source is named; the
    whole sentence where the source parts it: «تأتي الخطوة، بحسب الوزير، بعد …»."""
    first = passage.first[lead]
    if not passage.comma(lead):
        # «…، ما يسبب خسائر بحسب الشركة»: only what stands after the comma is hers
        own = next((k for k in range(lead - 1, first, -1) if passage.comma(k - 1) and passage.is_(k, "which")), first)
        first = own + (own != first)
    if lead - first < _SHORTEST and not parted:
        return None
    while first < lead and passage.leads(first):
        first += 1
    return Saying(first, passage.bare(first), None, "clause", verb, force, voice, stop=None if parted else lead)


def _closes(reading: Reading, at: int, last: int) -> bool:
    """Whether the clause that a source stands in is over at word `at`: «…، وفق فلان، 15 في المئة» goes on."""
    passage, cast = reading.passage, reading.cast
    if at < last and passage.addressed(at) and (heard := speakers.subject(cast, at, last, after_preposition=True)):
        at = heard.last
    told = passage.names.get(at)
    if told and told.kind == "media":
        # «بحسب ما أفاد مصدر أمني وكالة الفجر»
        at = told.last
    if at < last and passage.words[at].text == "(":
        # «بحسب منظمة الصحة (المنظمة العالمية)»
        at = closed(passage, at, last)
    beside = passage.names.get(at + 1) if at < last and passage.comma(at) else None
    if beside and (beside.kind in ("person", "role") or beside.last >= last - 1):
        # «وفقا لبيان المتحدث باسم الوزارة، سالم الكعبي», «وفق الشرطة البريطانية، سكوتلاند يارد»
        at = beside.last
    elif (office := _office(cast, at, last)) is not None:
        at = office
    elif at + 1 < last and passage.comma(at) and not passage.acts(at + 1):
        # a name that nobody found
        end = next((k for k in range(at + 1, min(at + 5, last)) if not passage.plainly(k)), last)
        at = end if end > at + 1 and end < last and not passage.words[end].is_word else at
    while at < last and (passage.words[at].text in "\"'”“«»)." or passage.kinds[at] & {"time"}):
        name = passage.opening(at)
        at = passage.after(name.closing) if name and passage.length(name) < CARRIES else at + 1
    while at + 1 < last and passage.comma(at) and passage.is_(at + 1, "time"):
        # «وفقا لبيان الوزارة، الاثنين»
        at += 2
    if at >= last or _tail(passage, at, last):
        return True
    if passage.words[at].is_word:
        return bool(passage.kinds[at] - {"aside"})
    after = at + 1
    opens = after < last and (passage.words[after].key[:1] == "و" or passage.kinds[after] & _OPENS)
    if after >= last or opens:
        return True
    # «…، وفق الصحيفة، مشيرة إلى أن …»
    return any(form.shape == "participle" for form in reading.verbs.single.get(passage.words[after].key, ()))


def _office(cast: Cast, at: int, last: int) -> int | None:
    """The word after the office that stands beside the name before word `at`: «وفق ما أعلن سالم الكعبي [رئيس الجمعية]»,
    «حسب سالم الكعبي، [أحد المشاركين في الدراسة]»."""
    passage = cast.passage
    begin = at + passage.comma(at) if at < last else last
    if begin >= last or at - 1 not in passage.within:
        return None
    office = speakers.subject(cast, begin, last, after_preposition=passage.is_(begin, "quantifier"))
    if office is None or not (office.head == "role" or passage.is_(begin, "quantifier")):
        return None
    apart = any(passage.comma(k) for k in range(office.last, last))
    return None if begin > at and apart else office.last


def _tail(passage: Passage, at: int, last: int) -> bool:
    """Whether nothing but what describes the source stands from word `at` to the end of the sentence: «وفق وكالة الضحى
    [الرسمية]», «وفق وكالة الضحى[، التي تديرها الدولة]», «وفق محقق [يعمل في المدينة]»."""
    end = at
    while end < last and end - at < _DESCRIBED and (passage.definite(end) or passage.plainly(end)):
        if passage.acts(end):
            break
        end += 1
    clause = end < last and (passage.acts(end) or (passage.comma(end) and passage.is_(end + 1, "relative")))
    if clause:
        return not any(passage.comma(k) for k in range(end + 1, last))
    return all(not passage.words[k].is_word for k in range(end, last))


def _led(
    passage: Passage, at: int, last: int, verb: str, force: str, voice: Voice, later: Sequence[Cue]
) -> Saying | None:
    """What stands after «بحسب فلان»: after its comma, «فقد» or «فإن»."""
    resumed = _resumed(passage, at, last, later)
    start = at = resumed if resumed is not None else _placed(passage, at, last)
    passed = 0
    while at < last and not passage.comma(at) and not _goes_on(passage, at):
        titled = passage.opening(at)
        after = passage.after(titled.closing) if titled and passage.is_(at - 1, "naming") else at + 1
        # «وفقا للتقرير الذي جاء بعنوان "…"، فقد …»
        passed += after - at - 1
        at = max(after, at + 1)
    late = at > start + passed + _LATE or at >= last
    if late or (at > start and passage.is_(at + 1, "aside")) or passage.is_(start, "governor"):
        # «ووفقا للمصادر يبدو أن …، حيث …», «ووفقا للشركة يمكن …، وبذلك …»
        at = start
    while at + 1 < last and passage.comma(at) and passage.is_(at + 1, "time"):
        # «ووفقا للصحيفة، الخميس، فإن …»
        after = passage.next[at + 1]
        if after >= last or not passage.comma(after):
            break
        at = after
    while at < last and (not passage.words[at].is_word or passage.leads(at)):
        if passage.opening(at):
            break
        at += 1
    # «بحسب البيان، أكد الوزير أن …» is the minister's word
    if at >= last - 1 or any(at <= cue.first <= at + 1 and _reports(passage, cue, last) for cue in later):
        return None
    quotation = passage.opening(at)
    if quotation and passage.length(quotation) < CARRIES:
        # «ووفقا للوثيقة فإن "فجر" مشروع كبير»
        quotation = None
    start = quotation.start if quotation else passage.bare(at)
    return Saying(at, start, quotation, "clause", verb, force, voice)


def _reports(passage: Passage, cue: Cue, last: int) -> bool:
    """Whether the cue is a verb that reports something: «القهوة [تقلل] خطر …» does not."""
    return cue.form.shape == "verb" and content(passage, cue, cue.last, last, True, {}) is not None


def _resumed(passage: Passage, at: int, last: int, later: Sequence[Cue]) -> int | None:
    """The word «فإن» or «فقد» behind a comma that what is described at `at` ends with, before anybody else speaks:
    «ووفقا للموقع[، المهتم بالشركات، فإن …]», «ووفقا لنسخة [من القائمة، فإن …]»."""
    spoken = next((cue.first for cue in later if cue.form.shape == "verb" and not cue.form.row.weak), last)
    found = range(at + 1, min(spoken, last, at + _APPOSED))
    return next((k for k in found if _goes_on(passage, k) and passage.comma(k - 1)), None)


def _placed(passage: Passage, at: int, last: int) -> int:
    """The word after the phrases of place at `at`: «بحسب الأرقام المعلنة [من الوزارة] بلغ العدد …», «وفق ما نشرت الشركة
    [على حسابها في موقع "تويتر"] ستبدأ …»."""
    while at < last and passage.is_(at, "link"):
        end = at + 1
        while end < last and passage.closes(end):
            end += 1
        named = end + (end == at + 1)
        held = passage.opening(named) if named < last else None
        end = passage.after(held.closing) if held else end
        if end == at + 1:
            break
        at = end
    return at


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether «فقد» or «فإن» stands at word `at`."""
    return passage.words[at].key[:1] == "ف" and bool(passage.kinds[at] & {"lead", "complementiser"})


def _reaches(reading: Reading, saying: Saying, at: int) -> bool:
    """Whether what is said reaches up to word `at`."""
    if saying.quotation:
        return reading.passage.after(saying.quotation.closing) >= at
    return stop(reading, saying) >= at - 2


def further(reading: Reading) -> list[Saying]:
    """Long quotations that no verb stands beside: whoever is quoted right before, in this sentence or the last, goes
    on."""
    passage = reading.passage
    more: list[Saying] = []
    quoted = sorted(reading.sayings, key=lambda saying: saying.start)
    taken = {saying.quotation for saying in quoted}
    at = 0
    for quotation in passage.quotations:
        while at < len(quoted) and quoted[at].start < quotation.start:
            at += 1
        k = passage.after(quotation.start)
        if not at or k >= len(passage.words) or quotation in taken or passage.length(quotation) < LONG:
            continue
        over = passage.after(quotation.closing)
        if over < passage.last[k] and passage.is_(over, "relative"):
            # «"إحصاءات السكان" التي أعدها …»: a title
            continue
        before = quoted[at - 1]
        here, there = passage.sentence[k], passage.sentence[min(before.first, len(passage.words) - 1)]
        same = passage.sentences[here].paragraph == passage.sentences[there].paragraph
        beside = here == there and joins(passage, quotation)
        # a quotation goes on in a paragraph of its own, as does what was reported before a long one
        alone = passage.opening(passage.first[k]) == quotation
        told = before.quotation or beside or (alone and passage.length(quotation) >= _LONG)
        if (same or alone) and here - there <= 1 and told and before.voice.id:
            more_said = Saying(k, quotation.start, quotation, "quotation", None, "neutral", before.voice)
            more.append(more_said)
            quoted.insert(at, more_said)
    return more
