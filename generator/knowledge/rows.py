"""The columns of each knowledge table: one class a table, one field a column.

A field's type tells how its cell is read: `str`, `int`, `bool` (yes or no), and `tuple[str, ...]` for a cell that lists
several values, parted by ` | `. A field with a default may be empty.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form whose full stop may not end a sentence. `period`: never, inside, after."""

    ar: str
    expansion: str
    en: str
    kind: str
    period: str
    ar_aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    regex: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AdminDivision:
    """A first or second level division of an Arab state, with its GeoNames id."""

    ar: str
    en: str
    level: int
    country: str
    geonames: str
    ar_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Allegiance:
    """A participle or verb that ties groups to a state, in the feminine («موالية»), with the particle that leads to the
    state («ل», «من»; empty for an object), and the English: {P} is the state, {G} the groups."""

    ar: str
    en_pattern: str
    links: str = ""


@dataclass(frozen=True, slots=True)
class BodyTask:
    """What a body is there for, between its head and a definite noun, and its English: «هيئة مكافحة الفساد»."""

    ar: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """A definite noun in the names of bodies, or several words, and their English there: «الرياضة», «حقوق الإنسان»."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class ClauseWord:
    """A word or phrase that builds a clause. `kind`: complementiser, governor (of an «أن» that reports nothing),
    relative, break (a report is over before it), aside (a noun phrase is over before it), preposition, link (a
    preposition that may stand inside a title), which («مما»), matter (a noun that begins what is said, and no speaker),
    quantifier, demonstrative, negation, lead (stands before a verb of saying), own (its «و» is no conjunction),
    question, time, pronoun (a clause about what stands before it), taking (a participle that «ب» belongs to: «المعنية
    بالأمر»), naming (a quotation after it is a name: «بعنوان "…"»), listing (names stand after it and its colon:
    «مثل: "…"»), contrast (a clause after it may be said too), concession (one clause with the contrast after it), gloss
    (a report is over before it, without a comma too), event (leads to what happened before or meanwhile), continuing (a
    verb that goes on with what somebody said), apposition (opens what tells more about the noun before a comma: «...,
    أكبر شركة ...»), subordinate (opens a clause that waits for another: «إذا»), excepting (takes back what was denied:
    «لم يفز … منذ»), comparing (begins what is said of a subject: «أقل عرضة»), reason («لأن»: a subject and what is said
    of it follow), adding (opens what a sentence is whole without: «على الرغم من»), claim (a noun of what people say:
    «مزاعم», «مظاهرات»), purport («أن» behind it tells what a noun says: «مفادها»), elative (stands before a noun that
    can speak: «آخر إحصاءات»)."""

    ar: str
    kind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClubCue:
    """A word before a name that is a club's and also a town's or a plain word, in an article about sport. `kind`: club
    (says that it is one), game (of the play: «مهاجم», «أمام»), town (leads to a town: «في»), player (before a word that
    leads to a town: where somebody plays or goes to play, «انتقل … إلى»)."""

    ar: str
    kind: str


@dataclass(frozen=True, slots=True)
class Clutter:
    """What is no part of a story. `how`: line, line_start, line_end, regex, tail (a regular expression: how an agency
    ends its last paragraph), phrase (inside a line behind the story in which a site speaks to its readers), section
    (above the story) or closes (words of a line behind a block of other stories).
    `safe_alone`: it may decide by itself; of other phrases it takes two. `where`: any, start (before the story), headed
    (there, below what may be the title) or end (behind the story)."""

    pattern: str
    how: str
    kind: str
    en: str
    safe_alone: bool
    where: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event of history. Check a date before it decides anything.

    `weak`: forms that also name other events, or places. `told`: word pairs that tell of it («حرب غزة»).
    """

    start: str
    ar: str
    en: str
    kind: str
    ar_aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """A word or phrase that carries the sentence, not its subject.

    `kind` of a word: function (no content), pointing (pronoun or demonstrative), demonstrative, period (what «هذا»
    points to in the calendar), quantifier, impersonal and auxiliary (verbs), verbal (stands before verbs alone), adding
    (begins a clause that only adds), leaning (preposition with a pronoun), pronominal (particle with one), elsewhere
    (points at something beside the text), same («نفسه»), whole (ends like a pronoun and has none), referring (somebody
    named before: «الجانبان», «سموه»), occasion (a meeting: «اللقاء», without more it was named before), authorial
    (the writer's own «I»), anyone (one of many: «المدرب», «التقرير»), instance (one of many things, or two: «الحادث»,
    «النجمان»), unique (definite by nature: «العالم», «الطقس», «المستهلكين»),
    unspecific (after a definite noun it tells nobody which one is meant: «الجديد», «المذكورة»), homeland («البلاد»:
    which?), holding (after a noun it tells which one is meant: «المنتخب صاحب الأرض»), asking (opens a question or a
    condition: «إذا»),
    closing (a phrase may end with it: «أيضا», «عليه»), manner (no subject of the verb before it: «بسعر», «أكد ضرورة»),
    life (verbs of a life or an aim, «ولد», «يسعى»: before a preposition they tell of somebody named before), happening
    (verbs whose subject may stand behind the place: «واندلعت في»), coming («يأتي ذلك بعد…» is what the story tells),
    describing (verbs with two objects: «وصف روسيا بأنها»), summing (with «هذا» it sums up what the sentence
    itself tells: «الهدف»), retold (an article has several, or tells of one by other words too: «الهجوم» may be
    «القصف»), pair (two named before: «الطرفان»), land («البلد», «البلدان»: countries), site («المدينة»: the place
    told of), quotable (a quotation may open so: «إننا»), unfinished (lacks what completes it: «التابعة»), post (what
    somebody holds: «منصب»), utterance (a story has one: «البيان»), source (nobody's title: «المصدر»), according
    (before a source: «بحسب»), topical (before what one speaks of: «حول»), another (beside one told of: «أخرى»),
    unasked (no search is for it: «على»).
    `kind` of a sentence's opening: connective (may be dropped), meanwhile (may be where no clause follows its own),
    aside (looks ahead; before a comma it may be dropped), standing (leans on nothing), dangling (leans on the sentence
    before), fragment (no sentence opens so: the full stop before is stray).
    """

    ar: str
    kind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RiskSign:
    """A sign that a point can't be understood beneath title and gist, with its weight in hundredths of the logarithm of
    the odds. Written by scripts/train_risk.py, never by hand."""

    sign: str
    weight: int


# What a state has many of: without the state nobody knows which are meant.
UNTOLD = frozenset(("authorities", "factions", "forces"))


@dataclass(frozen=True, slots=True)
class Head:
    """A head that a nationality completes, with its English pattern: {N} is the adjective, {C} the country.

    `type`: the type of actor that it makes; empty where it makes none («الاقتصاد العراقي»). `alone`: whether it means
    the body of the state at hand where no nationality stands with it («الحكومة», but not «الدفاع»). `every`: whether
    every state has one («وزارة الخارجية», not «مجلس الشورى»). `feminine`: whether it takes feminine adjectives though
    its ending does not show it («الحدود»).
    """

    ar: str
    en_pattern: str
    kind: str
    type: str = ""
    alone: bool = False
    every: bool = False

    @property
    def stateless(self) -> str:
        """The English where no state is told, «Ministry of Interior»; empty where that names none, «authorities»."""
        english = self.en_pattern.replace(" of {C}", "").removeprefix("{N} ")
        if english in UNTOLD:
            return ""
        return english[:1].upper() + english[1:]

    feminine: bool = False


@dataclass(frozen=True, slots=True)
class NamePart:
    """A part of a personal name and what it joins: kunya, particle, «عبد» + name, family; or a word that is no name.

    Of what is called by a title of its own, `joins` tells whether that stands without quotation marks too (unmarked);
    of what leads to names, whether to that of a leader."""

    ar: str
    en: str
    kind: str
    joins: str
    ar_aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Nationality:
    """The nationality adjective of a state in all forms."""

    country_ar: str
    country_en: str
    masc: str
    fem: str
    masc_def: str
    fem_def: str
    en: str
    code: str = ""
    plural_nom: str = ""
    plural_obl: str = ""
    plural_nom_def: str = ""
    plural_obl_def: str = ""
    plural_fem: str = ""
    en_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """A known body. `ambiguous`: forms shared with bodies of other countries; `weak`: forms that are plain words."""

    ar: str
    en: str
    kind: str
    country: str
    ar_aliases: tuple[str, ...] = ()
    en_aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet or agency, with its domains."""

    ar: str
    en: str
    kind: str
    ar_aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """A phrase after which an article names its own outlet («في بيان تابعته …»). `wire`: yes where a news agency named
    so is the outlet too; an agency that «has seen» a document is one whose report was taken over."""

    ar: str
    en: str
    wire: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is no state, capital or division: strait, base, crossing, camp, town, site (building, square)."""

    ar: str
    en: str
    kind: str
    ar_aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A word of a number: `kind` is its place in it (unit, ten, tens, hundred, magnitude, ordinal, fraction…), `value`
    its value, of a fraction the number of parts; a `plural` form counts only after a number."""

    kind: str
    value: int
    ar: str
    ar_aliases: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word beside a number. `kind`: approximator, minimum, maximum («نحو», «أكثر من»), exact and average (lead to it:
    «البالغ عددها»), vague (tells an order of size alone: «عشرات»), twice («الضعف»: two without a number), age, clock,
    score, name (say what a number is that counts nothing: «المادة»), moment (a name whose number counts nothing,
    whatever follows: «في الدقيقة 86 هدفا»), change («ارتفع»: from … to … are two figures), tally («أهداف لهدف»: a score
    in words), frame (a verb that bounds the number behind its subject: «يزيد عددهم على»), heat (its degrees are those
    of a temperature), death (the years behind its «عن» are an age), term (the years beside it are a sentence) and span
    (they are a length of time). `links`: the forms that tie the number to what stands before them («يزيد على»); of a
    frame the prepositions before its number."""

    ar: str
    en: str
    kind: str
    approx: str
    position: tuple[str, ...]
    ar_aliases: tuple[str, ...] = ()
    note: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An office, rank, title or occupation in its forms; `position`: before, complement, after, alone."""

    ar: str
    en: str
    form: str
    kind: str
    position: tuple[str, ...]
    def_: str = ""
    fem: str = ""
    fem_def: str = ""
    plural: str = ""
    plural_def: str = ""
    weak: tuple[str, ...] = ()
    acc: str = ""
    ar_aliases: tuple[str, ...] = ()
    plural_obl: str = ""
    plural_obl_def: str = ""
    en_pattern: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A noun that can speak. `kind`: source, document, media, body, people, masculine (a state or side that takes a
    masculine verb), or as roles has it, for the two columns that follow; other offices and trades stand in roles.
    `generic`: many can be called so, and who spoke last is («المسؤول», «الشركة»). `represents`: it speaks for whom its
    complement names («سفير فرنسا»)."""

    ar: str
    kind: str
    generic: bool = False
    represents: bool = False


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb, expression or preposition of saying in its forms, with its force and what follows it. `resumes`: it goes
    on with what the same speaker said before («أضاف»). `of_somebody`: it says something of whom or what it has as its
    object, which is never left out («وصف»). `follows`: what it takes («أن», «بـ + noun», «object», «person»: whom it is
    said to or of); «object + what»: what it holds to be something («اعتبر القرار خطوة»); «claim + بأن»: only what a
    claim behind it says («نشرت تقارير بأن»)."""

    ar: str
    en: str
    kind: str
    force: str
    follows: tuple[str, ...]
    past_ms: str = ""
    past_fs: str = ""
    past_mp: str = ""
    past_md: str = ""
    present_ms: str = ""
    present_fs: str = ""
    present_mp: str = ""
    present_md: str = ""
    verbal_noun: str = ""
    participle_acc: str = ""
    participle_fs: str = ""
    participle_mp_obl: str = ""
    weak: bool = False
    noun_homograph: bool = False
    participle_weak: bool = False
    ar_aliases: tuple[str, ...] = ()
    resumes: bool = False
    of_somebody: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A term of politics, war, law or economy with its usual English."""

    ar: str
    en: str
    kind: str
    ar_aliases: tuple[str, ...] = ()
    ar_plural: tuple[str, ...] = ()
    en_plural: str = ""
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word of the calendar: month, weekday, part of a period, offset, season, century, feast."""

    ar: str
    en: str
    kind: str
    calendar: str = ""
    number: int | None = None
    tradition: str = ""
    weak: tuple[str, ...] = ()
    ar_aliases: tuple[str, ...] = ()
    iso_weekday: int | None = None
    note: str = ""
    part: tuple[str, ...] = ()
    unit: str = ""
    offset: tuple[str, ...] = ()
    anchor: str = ""
    bound: str = ""
    starts: str = ""
    ends: str = ""
    start: str = ""
    end: str = ""
    month: int | None = None
    day: str = ""
    days: int | None = None


@dataclass(frozen=True, slots=True)
class IptcTopic:
    """An IPTC Media Topic; Arabic labels are this project's own."""

    code: str
    en: str
    level: int
    ar: str = ""
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicKind:
    """A kind of terms.csv and the IPTC Media Topic that its terms speak for, with `weight` hundredths each."""

    kind: str
    code: str
    weight: int


@dataclass(frozen=True, slots=True)
class TopicTerm:
    """A word or phrase that speaks for an IPTC Media Topic, with `weight` hundredths; a negative weight speaks against
    it."""

    ar: str
    code: str
    weight: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit or counted noun in all its number forms. `family`: counted nouns that articles use for the same people.
    `en_in_sport`: the English where the article is about sport («أهداف»: goals, elsewhere targets). `parts`: how many
    make one of the unit `part_of`, given by its English; of any currency where that is empty."""

    ar: str
    en: str
    kind: str
    contract_kind: str
    gender: str = ""
    acc_sing: str = ""
    dual_nom: str = ""
    dual_obl: str = ""
    plural_nom: str = ""
    plural_obl: str = ""
    dual_construct: tuple[str, ...] = ()
    plural_construct: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    ar_aliases: tuple[str, ...] = ()
    cldr: str = ""
    parts: int | None = None
    family: str = ""
    en_in_sport: str = ""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class BrokenPlural:
    """A noun whose plural is another word («حق», «حقوق») and that no table of counted nouns or roles has."""

    ar: str
    plurals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory, with its ISO 3166 code. `capital`: its seat of government, as in cities."""

    ar: str
    en: str
    code: str


@dataclass(frozen=True, slots=True)
class City:
    """A city of the world, with its GeoNames id and country code."""

    ar: str
    en: str
    country: str
    capital: bool
    population: int
    geonames: str
    ar_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A folded part of a personal name with its usual English: how often it was met as given name, as family name, and
    in lists that don't say which. `local`: spellings usual in a country, «EG:Mohamed»."""

    ar: str
    en: str
    given: int
    family: int
    other: int
    local: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignName:
    """A folded part of a foreign personal name in the press's spelling, which names.csv, written by a script, lacks or
    spells otherwise."""

    ar: str
    en: str
    ar_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoanWord:
    """A word of English as it is written in the names of foreign bodies, «تايمز», or a letter by its name, «سي»."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class LocalName:
    """How the press spells a folded part of the names of one state's people (ISO code): «كولي» is Kohli in India. Whose
    name it is, too: «هيروشيغي» is a Japanese one."""

    ar: str
    country: str
    en: str


@dataclass(frozen=True, slots=True)
class KindredState:
    """A state whose people's names are spelled as those of another are, where the tables tell nothing of its own: of
    Austrians as of Germans."""

    code: str
    like: str


@dataclass(frozen=True, slots=True)
class BodyHead:
    """A word that opens the name of a body («لجنة», «كتائب»), its English and the type of body it makes.

    `takes`: what must follow before it is a name: construct («لجنة الأمن والدفاع»), adjectives («اللجنة العليا»),
    name (a quoted or proper name: «حركة "النهضة"»), person (whose name it bears: «جامعة محمود درويش»),
    place («جامعة بغداد»), title («مكتب رئيس الوزراء»), label (a known name: «حزب الاتحاد الوطني الكردستاني»); single:
    of what is construct one noun is enough («نقابة الممثلين»). `of_place`: whether the place behind it is one that it
    serves, and named too («شرطة دبي»), not only in its name («نادي برشلونة»).
    """

    ar: str
    en: str
    type: str
    takes: tuple[str, ...]
    plural: str = ""
    of_place: bool = False


@dataclass(frozen=True, slots=True)
class PlaceHead:
    """A word that opens the name of a place («مطار», «مخيم»), its English pattern ({P} is the name) and place type.

    `of_town`: what it opens is mostly named after the town there («مطار»), not after anything («قاعة»). `named`: any
    definite noun behind it is a name («ساحة النجمة»), but those in `unlike` («ساحة المعركة»). `adjectives`: those that
    are part of the name before them, masculine and without the article («مطار القاهرة الدولي»). `plural`: «مناطق», of
    heads that lists of places stand behind."""

    ar: str
    en_pattern: str
    type: str
    of_town: bool = False
    named: bool = False
    unlike: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    plural: str = ""


@dataclass(frozen=True, slots=True)
class PlaceOpener:
    """A word that opens the names of towns of two words: «بني قيس», «بيت جن»."""

    ar: str


@dataclass(frozen=True, slots=True)
class BodyAdjective:
    """An adjective, masculine and without the article, as it stands after a body's head. `names`: whether it belongs to
    the name («العليا»); if not, the name ends before it («الجديدة»)."""

    ar: str
    en: str = ""
    names: bool = True


@dataclass(frozen=True, slots=True)
class PhraseWord:
    """A word at the edge of a phrase about a number. `kind`: joins (its phrase belongs to the noun before it),
    completes (a preposition that the verb or noun before it asks for), counted_from (says from when a time is counted),
    delivered (before the month for which goods are sold: «خام برنت تسليم أبريل»), lasts (says till when: «يمتد حتى»),
    other («آخرين»: stands for the noun before), within (goes on with the phrase), clause (a clause begins), relative (a
    clause begins that belongs to the noun before), adjunct (what follows it can be left out: «فضلا عن»),
    needs_complement (half of «في إطار …»), no_governor (governs no count), only («فقط» behind a number), negation,
    beside («مقابل», «بينهم»: a number counts what the one before it does), that (a sentence of its own follows: «لأن»),
    complement (what follows is said of the verb before: «أنها»), connects (a clause that is cut out begins behind it),
    hollow (begins and ends no label), counts (says that a number is told), measure (says what it measures), verb (a
    form of a verb that news tells numbers with), adverb (no adjective of the noun before it), excepts («سوى»: a number
    alone tells how many are left), year and year_frame (a year follows), own_letter (its first ب or ل is no
    preposition: «برنامج»), unfinished (no title ends in it: «شرقي»), office (an office behind it is no body:
    «انتخابات الرئاسة»), assumes (verbs of who takes an office: «تولى»), members (of armed groups: «عناصر»),
    obtains (before «عليه» and the agency that saw or got it: «شريط حصلت عليه رويترز»), sided (before the one with whom,
    or against whom, somebody else sides: «مؤيد للرئيس», «مقرب من الوزير»), issues (verbs of who makes a paper known:
    «أصدرت الوزارة بيانا»), foremost («أول»: before what somebody is, «أول رئيس وزراء»), issued (before «عن» and who
    did: «بيان صدر عن الوزارة»).
    """

    ar: str
    kind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fate:
    """A word for what befell the people counted beside it; `family` as in units.csv («مقتل 12 شخصا»: dead)."""

    ar: str
    family: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """What is traded every day, so that its price is another each day.

    `kind`: commodity, index, currency. `label`: what its price is called. `code`: ISO 4217. `per`: the currency that it
    is quoted in, where that is not its own for a dollar («اليورو 1.17 دولار»). `base`: its name without a country,
    which several share («الليرة»)."""

    ar: str
    kind: str
    label: str
    code: str = ""
    per: str = ""
    ar_aliases: tuple[str, ...] = ()
    base: str = ""


@dataclass(frozen=True, slots=True)
class PriceWord:
    """A word before a number of a market. `kind`: level (the price itself: «إلى», «سجل»), moved (how much it rose or
    fell), apart (the number is something else: «الفارق»)."""

    kind: str
    ar: str


@dataclass(frozen=True, slots=True)
class Valency:
    """A verb (past, he), verbal noun or participle and the prepositions that lead to what it asks for; ب and ل are
    written together with the next word. `pos`: verb, noun, participle, verb_needs (without one of them the verb says
    nothing: «تسبب»), verb_object (it says nothing without an object or one of them: «أصدر»)."""

    ar: str
    pos: str
    takes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneralWord:
    """A noun that takes up again what a story told by another word: «الحادث» after «انفجار» or «أصيب». `told_by`: the
    words that tell of such a thing, in any form that a light stem joins."""

    ar: str
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WawWord:
    """A word whose first letter و is its own, not the conjunction («وزير», «وجود»)."""

    ar: str


@dataclass(frozen=True, slots=True)
class Birth:
    """The day on which somebody was born whose age the news gives («رونالدو (33 عاما)»)."""

    ar: str
    en: str
    born: str
    ar_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateCue:
    """A word that tells when its sentence is, or that a name in it is out of office. `how`: word or prefix."""

    kind: str
    ar: str
    how: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a meeting or of games that recur; `marks` tell it from the others behind one of its `heads`."""

    start: str
    ar: str
    en: str
    end: str
    heads: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstDay:
    """A word that nobody wrote before a day; where the day is not sure, an earlier one stands."""

    ar: str
    en: str
    start: str
    ar_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A term of office, both days inclusive; no `end` where it runs or is not sure.

    `titles` name the office by themselves, `bare_titles` («الرئيس») only beside the holder's full name.
    """

    office: str
    start: str
    ar: str
    en: str
    end: str = ""
    ar_aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    bare_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A public figure with the usual English of the name; `country` is an ISO code. `alone`: the surnames that mean
    this person without a first name («نتنياهو»)."""

    ar: str
    en: str
    ar_aliases: tuple[str, ...] = ()
    country: str = ""
    alone: tuple[str, ...] = ()
