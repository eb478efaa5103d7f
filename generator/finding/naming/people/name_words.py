"""The words of personal names: what the tables know of each, and how a text's word is read as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from generator.arabic.letters import strip_marks
from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.remembered import remembered
from generator.arabic.tokens import Base, bases
from generator.finding.naming import plainwords
from generator.finding.naming.titles.title_words import forms
from generator.knowledge import Knowledge, of_kind
from generator.knowledge.rows import Name, Nationality, Person

# Met this often as a given name, a word opens a name even where the tagger and the titles are silent.
USUAL = 20
# Lists have met a name so often that more than one bears it.
MET = 2
# So many public figures share a word that is a first name, whatever else it means.
SEVERAL = 3
# A name that no list has is read without a clitic where names begin only so, by their first letters: «لميغان».
BEGINNING = 4
# With an epithet of God one first name: «عبد الرحمن».
SERVANT = "عبد"
# What is written with the word after it or before it or apart: «أبوزيد», «نصرالله».
FATHER = frozenset(("ابو", "ابا", "ابي"))
GOD = frozenset(("الله", "الدين"))
# «ابن» stands for «بن» where a name begins with it.
SON, OWN_SON = "بن", "ابن"
# What tells a son from the father of his name, folded, with its English: «ترامب الابن».
GENERATIONS = {"الابن": "Jr.", "الاب": "Sr."}
# The pronouns that make a noun somebody's own.
POSSESSIVE = ("ه", "ها", "هم")
# How verbs of the present begin.
PRESENT = "نيت"
# Alefs that begin words alone: a clitic stands before them.
HAMZATED = ("أ", "إ", "آ")
# Clitics that a name can bear.
CLITICS = frozenset(("", "و", "ف", "ل", "ب", "ك", "ول", "وب", "فل"))
# Those before a definite surname too: «للبشير».
REFERRING = CLITICS | {"لل", "ولل"}
# Of those the ones that no verb of saying leads to.
LIKENING = frozenset(("ب", "ك"))


@dataclass(frozen=True, slots=True)
class NameWords:
    """The folded words that stand in names, before and around them, and the readings of a text's word."""

    names: dict[str, Name]
    opens: frozenset[str]  # «أبو», «بن», «آل»: what they stand before is part of the name
    closes: frozenset[str]  # «الله», «الدين»: what they stand after is
    plain: frozenset[str]  # words that are never part of a name
    function: frozenset[str]  # those of them that never follow «بن» or «أبو» either
    spelled: frozenset[str]  # the same as they are spelled: «على», not «علي»
    honorifics: frozenset[str]
    phrases: Lexicon[str]  # «آية الله»: what looks like a name and is none
    people: Lexicon[str]  # the English of public figures by their full names
    alone: frozenset[str]  # the surnames that mean one of them
    alone_list: Lexicon[str]  # the same, as a list is sought in a line
    bearers: frozenset[str]  # «شارع», «مدرسة»: what bears persons' names
    saying: frozenset[str]  # «قال», with and without «و» and «ف»
    saying_list: Lexicon[str]
    presenting: frozenset[str]  # «قال», «البرازيلي»: after these one word may be a person's whole name
    terms: Lexicon[str]  # terms of two words and more: the end of one is nobody's name, «مؤشر داو جونز»
    describing: frozenset[str]  # «روسي», «جديد», «رئيس»: what stands behind a name to tell of its bearer
    verbs: frozenset[str]  # «أراد», «طالب»: what a sentence opens with, and few names
    relatives: frozenset[str]  # «الذي»: a clause about a name begins so
    peoples: frozenset[str]  # «كوريون», «الكوري» of «الكوري الجنوبي»: nobody's name
    called: frozenset[str]  # «المعروف», «الملقب»: another name follows
    families: frozenset[str]  # «كيم»: family names that stand first
    works: frozenset[str]  # «فيلم», «بعنوان»: what is called by a title of its own, in quotation marks
    letters: frozenset[str]  # «إم», «دي»: how Latin letters are called
    makes: frozenset[str]  # «طراز»: those of them whose title needs no marks
    owned: frozenset[str]  # «ناديه», «تغريدته»: nouns with a pronoun
    nouns: frozenset[str]  # single terms: common words
    deeds: frozenset[str]  # «نجاح», «صديق»: first names, but before a known surname what its bearer did or has
    offices: frozenset[str]  # titles that are plain words or names without the article: «نجم»
    men: frozenset[str]  # «قال», «البرازيلي»: the same of a man
    men_list: Lexicon[str]
    cues: Lexicon[str]  # «بطولة», «بقيادة»: names of people follow
    regal: frozenset[str]  # «الملك», «البابا»: behind a name after these an ordinal is part of it
    ordinals: dict[str, int]  # «الثاني»
    reading: Callable[[str], Base]  # the reading of a name's first word
    opening: Callable[[str], Base | None]  # the same where the lists alone may open a name with it
    nameless: Callable[[str], bool]  # whether a word is never part of a name


def build(knowledge: Knowledge) -> NameWords:
    """The words of the tables. To be asked for as `knowledge.derived(name_words.build)`."""
    names = knowledge.names_by_word
    parts = [(part, folded(form)) for part in knowledge.name_parts for form in (part.ar, *part.ar_aliases)]
    titles = {
        folded(form + ending)
        for row in knowledge.roles
        if row.kind != "modifier"
        for form in (*forms(row), row.plural, row.plural_def, row.plural_obl_def)
        for ending in ("", "ان", "ين")  # two of them: «الزعيمان»
        if form and " " not in form
    }
    function = plainwords.function(knowledge)
    plain = plainwords.plain(knowledge)
    described = {key for part, key in parts if part.kind == "not-a-name" and " " not in key}
    bodies = {folded(row.ar) for row in knowledge.body_heads}
    told = {folded(verb.verbal_noun) for verb in knowledge.speech_verbs} - {""}
    owned = {_possessed(key) + pronoun for key in sorted(described | told | bodies) for pronoun in POSSESSIVE}
    people = [(form, row.en) for row in knowledge.people for form in (row.ar, *row.ar_aliases)]
    # whom a surname alone means is named without the words around him: «بري», «شيف»
    figures = {
        key
        for row in knowledge.people
        if row.alone
        for form in (row.ar, *row.ar_aliases)
        for key in folded(form).split()
    } | _first_names(knowledge)
    alone = frozenset(knowledge.derived(_famous))
    nations = frozenset(folded(form) for row in knowledge.nationalities for form in (row.masc_def, row.fem_def) if form)
    beginnings = {form.split()[0] for form in nations if " " in form}
    says = _saying(knowledge)
    nouns = frozenset(folded(row.ar).removeprefix("ال") for row in knowledge.terms if " " not in row.ar)
    men = frozenset(folded(row.masc_def) for row in knowledge.nationalities if row.masc_def)
    men |= {folded(verb.past_ms) for verb in knowledge.speech_verbs if verb.past_ms and not verb.noun_homograph}
    opens = frozenset(key for part, key in parts if part.joins == "next" and part.kind in ("kunya", "particle"))
    friends = {folded(form) for row in knowledge.roles if row.kind == "family" for form in row.weak} - {OWN_SON}
    begun = frozenset(key[:BEGINNING] for key in names if len(key) >= BEGINNING)

    @remembered
    def reading(word: str) -> Base:
        return _base(word, begun, index)

    @remembered
    def opening(word: str) -> Base | None:
        return _opening(word, index)

    @remembered
    def nameless(word: str) -> bool:
        return _is_nameless(word, index)

    index = NameWords(
        names=names,
        opens=opens,
        closes=frozenset(key for part, key in parts if part.kind == "suffix"),
        plain=frozenset(
            key
            for key in titles | plain | described | told | owned
            if key in function
            or key in described
            or (key not in figures and (key not in names or max(names[key].given, names[key].family) < USUAL))
        ),
        function=function,
        spelled=plainwords.function_spelled(knowledge),
        honorifics=frozenset(folded(form) for row in knowledge.roles if row.kind == "honorific" for form in forms(row)),
        phrases=Lexicon(
            (form, form)
            for part in knowledge.name_parts
            if part.kind == "not-a-name"
            for form in (part.ar, *part.ar_aliases)
            if " " in form
        ),
        people=Lexicon(people),
        alone=alone,
        bearers=frozenset(folded(row.ar) for row in knowledge.place_heads if row.type == "facility")
        | frozenset(folded(row.ar) for row in knowledge.body_heads if "person" in row.takes),
        saying=frozenset(clitic + verb for verb in says for clitic in ("", "و", "ف")),
        presenting=nations | says,
        terms=Lexicon((form, form) for row in knowledge.terms for form in (row.ar, *row.ar_aliases) if " " in form),
        describing=frozenset(
            titles
            | {folded(form) for row in knowledge.nationalities for form in (row.masc, row.fem)}
            | {folded(form) for row in knowledge.roles if row.kind == "modifier" for form in forms(row)}
        ),
        verbs=frozenset(map(folded, of_kind(knowledge.phrase_words, "verb"))),
        relatives=plainwords.relatives(knowledge),
        peoples=frozenset(folded(form) for row in knowledge.nationalities for form in _several(row)) | beginnings,
        called=frozenset(key for part, key in parts if part.joins == "alias"),
        families=frozenset(key for part, key in parts if part.kind == "family-first"),
        works=frozenset(key for part, key in parts if part.kind == "work"),
        letters=frozenset(key for part, key in parts if part.kind == "letter"),
        makes=frozenset(key for part, key in parts if part.kind == "work" and part.joins == "unmarked"),
        owned=frozenset(owned),
        nouns=nouns,
        deeds=frozenset(folded(row.ar) for row in knowledge.valency if row.pos == "noun")
        | (friends - opens)
        | {key for part, key in parts if part.kind == "deed"},
        offices=frozenset(folded(form) for row in knowledge.roles for form in row.weak if not form.startswith("ال")),
        men=men,
        saying_list=Lexicon((key, key) for key in sorted(says - function)),
        cues=Lexicon((key, key) for part, key in parts if part.kind == "cue"),
        regal=frozenset(key for part, key in parts if part.kind == "regal"),
        ordinals={
            folded(f"ال{form}"): row.value
            for row in knowledge.numbers
            if row.kind == "ordinal"
            for form in (row.ar, *row.ar_aliases)
        },
        alone_list=Lexicon((key, key) for key in sorted(alone)),
        men_list=Lexicon((key, key) for key in sorted(men)),
        reading=reading,
        opening=opening,
        nameless=nameless,
    )
    return index


def figures(knowledge: Knowledge) -> dict[str, Person]:
    """The public figures by the folded forms of their full names. To be asked for as
    `knowledge.derived(name_words.figures)`."""
    return {folded(form): row for row in knowledge.people for form in (row.ar, *row.ar_aliases)}


def _several(row: Nationality) -> list[str]:
    """What two of a nation are called, and more of them: «أميركيتان», «كوريون»."""
    dual = [stem + end for stem in (row.masc, row.fem[:-1] + "ت") for end in ("ان", "ين")]
    return [word for form in (*dual, row.plural_nom, row.plural_obl, row.plural_fem) for word in form.split()]


def _first_names(knowledge: Knowledge) -> set[str]:
    """The folded words without the article that open the full names of several public figures: «دان», «فاتح»."""
    opening = {
        (words[0], row.en)
        for row in knowledge.people
        for form in (row.ar, *row.ar_aliases)
        if len(words := folded(form).split()) > 1 and not words[0].startswith("ال")
    }
    met = Counter(word for word, _ in opening)
    return {word for word, times in met.items() if times >= SEVERAL}


def _possessed(key: str) -> str:
    """A folded noun as a pronoun follows it: «تغريدته»."""
    return f"{key[:-1]}ت" if key.endswith("ه") else key


def _saying(knowledge: Knowledge) -> frozenset[str]:
    """The folded forms of the verbs of saying."""
    forms = [
        form
        for verb in knowledge.speech_verbs
        if not verb.noun_homograph
        for form in (verb.past_ms, verb.past_fs, verb.present_ms, verb.present_fs)
    ]
    return frozenset(folded(form) for form in forms if form and " " not in form)


def _base(word: str, begun: Collection[str], index: NameWords) -> Base:
    """The reading of a name's first word: whole where that is a name, else without its clitics where that is one, or
    where its letters are those that names have `begun` with."""
    readings = [base for base in bases(word) if base.clitics in CLITICS]
    if word[1:2] in HAMZATED:
        readings = [base for base in readings if base.cut] or readings  # «بأي» is no «باي»
    known = [base for base in readings if base.key in index.names or base.key in index.opens]
    # «فلورنس» is no «ف» before «لورنس», «باول» no «ب» before «أول», «لوثار» no «ل» before «وثار»
    if known and not known[0].cut:
        known = [base for base in known if "ف" not in base.clitics and (base.clitics != "ل" or _expected(base, index))]
    known = [base for base in known if not (base.cut and known[0] is not base and _everyday(base, index))]
    known = [base for base in known if not _own_letter(base, readings[0], index)] or [
        base for base in readings[:1] if known
    ]
    if len(known) == 1 and known[0].clitics == "فل":
        known = []  # «فلادمير»
    if len(known) == 1 and known[0].clitics == "وب":
        known = [base for base in readings if base.clitics == "و"]  # «جيون وبريس أورتفو»
    likely = next((base for base in readings if base.key[:BEGINNING] in begun), readings[0])
    return max(known, key=lambda base: (weight(base, index), -base.cut), default=likely)


def _own_letter(base: Base, whole: Base, index: NameWords) -> bool:
    """Whether a «ك», or a «ب» of a word that is a name itself, belongs to the name: few are likened to somebody, and
    those by a usual or a famous name. «كايتي», «كاميل», «براد», not «كمحمد»."""
    if base.clitics not in LIKENING or (base.clitics == "ب" and whole.key not in index.names and _met(base, index)):
        return False
    return (base.clitics == "ك" and whole.key in index.names) or not _expected(base, index)


def _met(base: Base, index: NameWords) -> bool:
    """Whether lists have met a name often: «أوزيل», not «اكو»."""
    row = index.names.get(base.key)
    return row is not None and row.given + row.family + row.other >= MET


def _expected(base: Base, index: NameWords) -> bool:
    """Whether a name is a usual or a famous one."""
    row = index.names.get(base.key)
    usual = row is not None and row.given >= USUAL
    return usual or base.key in index.opens


def _opening(word: str, index: NameWords) -> Base | None:
    """The reading of a word that may open a name which the lists alone know, or None."""
    readings = bases(word)
    if not any(base.key in index.names or base.key in index.opens for base in readings):
        return None
    if readings[0].key in index.function and word in index.spelled:
        return None  # «لدى» is no «ل» before «دى»
    if readings[0].key in index.opens and "إ" in word:
        return None  # «فإن» is not «فان»
    if readings[0].key in index.plain and readings[0].key not in index.names:
        return None  # «لصالح»
    base = index.reading(word)
    first = index.names.get(base.key)
    if (
        (base.key in index.plain and not (first and other_spelling(word[base.cut :], first, index)))
        or base.key in index.honorifics
        or (base.key.startswith("ال") and base.key not in index.opens and not definite_first(first))
    ):
        return None
    return base if base.key in index.opens or (first and first.given + first.other >= 2) else None


def _is_nameless(word: str, index: NameWords) -> bool:
    """Whether a word, or what follows its «و» or «ف», is never part of a name: «ونفى». «فان» opens a Dutch name."""
    readings = bases(word)
    if readings[0].key in index.opens and "إ" not in word:
        return False
    if word.startswith("سأ"):
        return True  # «سأواصل»
    if word[1:2] == "ؤ" and word[0] in PRESENT:
        return True  # «نؤيد», «يؤكد»: no name begins so
    if word[1:2] in HAMZATED and any(base.key in index.function and base.cut == 1 for base in readings):
        return True
    if word.endswith("ه") and readings[0].key in index.owned:
        return True  # «ناديه», not «نادية»
    row = index.names.get(readings[0].key)
    if row is not None and readings[0].key in index.function and other_spelling(word, row, index):
        return False
    led = row is None or not (row.given or row.family or row.other)  # «لمدرسة», «بوزارة»
    return any(
        base.key in index.plain
        for base in readings
        if (base.clitics in ("", "و", "ف") and (led or not base.cut or len(base.key) >= SEVERAL))
        or (led and base.clitics in ("ل", "ب") and len(base.key) > BEGINNING)
    )


def _everyday(base: Base, index: NameWords) -> bool:
    """Whether a word is more of a plain word than of a usual name."""
    row = index.names.get(base.key)
    return base.key in index.plain and (row is None or row.given + row.family < USUAL)


def weight(base: Base, index: NameWords) -> int:
    """How usual a name the reading is, one with fewer clitics the more."""
    row = index.names.get(base.key)
    # «ولويس» is «و» and «لويس» before it is «ول» and «ويس»
    return min(row.given + row.family + row.other, 50) * (6, 2, 1)[len(base.clitics)] if row else 1


def definite_first(row: Name | None) -> bool:
    """Whether a definite word is a usual first name: «الحبيب», «الطاهر»."""
    return row is not None and row.given >= USUAL


def other_spelling(word: str, row: Name, index: NameWords) -> bool:
    """Whether a usual first name only folds as a particle does: «علي» and «منى», not «على» and «مني»; «آلان», not
    «الآن»."""
    usual = max(row.given, row.other) >= USUAL
    return usual and row.ar in index.function and strip_marks(word) not in index.spelled


def name(key: str, knowledge: Knowledge) -> Name | None:
    """What the list of names holds under this folded word or words."""
    return knowledge.derived(build).names.get(key)


def is_family(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is known as somebody's family name, or as a part of foreign names."""
    row = name(key, knowledge)
    return row is not None and (row.family >= 5 or row.other >= 2)


def is_first(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is known as somebody's first name."""
    row = name(key, knowledge)
    return row is not None and row.given >= 2


def is_told_verb(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is in a list of verbs, whatever else it means: «شكر»."""
    return key in knowledge.derived(build).verbs


def is_bound(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is no name by itself: «الله» of «شكر الله», «ثاني» of «آل ثاني»."""
    index = knowledge.derived(build)
    return key in index.closes or key in index.opens or key in index.plain


def is_verb(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word has the shape of a verb of the present and is no usual first name."""
    row = name(key, knowledge)
    return len(key) == 4 and key.startswith("ي") and (row is None or row.given < USUAL)


def is_public(name: str, knowledge: Knowledge) -> bool:
    """Whether this is the whole name of a public figure, «حميدتي», one that needs no other, «نتنياهو», or that of one's
    son, «القذافي الابن»."""
    first, _, last = name.rpartition(" ")
    if first and folded(last) in GENERATIONS:
        return is_public(first, knowledge)
    return bool(knowledge.derived(build).people.get(name)) or famous(name, knowledge) is not None


def famous(name: str, knowledge: Knowledge) -> str | None:
    """The English full name of the one public figure whom a surname alone means, or None: «نتنياهو», not «سلام»."""
    return knowledge.derived(_famous).get(folded(name))


def _famous(knowledge: Knowledge) -> dict[str, str]:
    return {folded(form): row.en for row in knowledge.people for form in row.alone}


def compared(text: str) -> tuple[str, ...]:
    """The parts of a name as names of one person are compared: «عبد الله» is «عبدالله», «أبي زيد» is «أبوزيد»."""
    parts: list[str] = []
    for word in key_words(text):
        key = SON if word == OWN_SON else word  # «ابن سلمان»
        if parts and (parts[-1] == SERVANT or key in GOD):
            parts[-1] += key
        elif parts and parts[-1] in FATHER:
            parts[-1] = "ابو" + key
        else:
            parts.append(key)
    return tuple(parts)


def key_words(text: str) -> tuple[str, ...]:
    """The parts of a name as they are compared."""
    return tuple(folded(text).split())
