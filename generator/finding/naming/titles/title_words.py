"""The words that offices and titles are told by, from the tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.arabic.lexicon import Lexicon, folded
from generator.finding.naming import plainwords
from generator.knowledge import Knowledge
from generator.knowledge.rows import Role

# How what somebody leads is told before the name: «بقيادة».
LEADING = "leader"
# The English patterns of what leads to an office: it is held, or held for another, which is part of the role.
HOLDS, ACTS, DEPUTISES = "{X}", "acting {X}", "deputy {X}"
# The pattern of what tells somebody as one of many: «أحد أبرز» before «القادة».
AMONG = "one of {X}"
# The pronouns of whom a role is held with: «نائبه», «نائبها», «نائبهم», «نائبنا».
PRONOUNS = ("ه", "ها", "هم", "نا")
# What completes a participle in a clause of its own, folded: «المعترف به», «المطلوب منها».
ABOUT = frozenset(f"{lead}{own}" for lead in ("ب", "ل", "علي", "من", "عن", "الي", "في") for own in ("ه", "ها", "هم"))
# Kinds of roles that nobody holds with somebody, and the positions of those that somebody may hold: no «مواطنه».
UNOWNED, HELD = frozenset(("modifier", "honorific", "military-rank")), frozenset(("before", "complement"))
# «وحدة» folds as «وحده» does.
UNIT = "وحده"
# «المتحدث باسمه»
IN_THE_NAME = "باسم"
# Kinds of titles of which a form that is also a plain word is one where something completes it: «عمدة باريس».
COMPLETED = frozenset(
    ("academia", "administration", "analysis", "culture", "diplomat", "economy", "health", "local", "media", "military",
     "parliament", "security", "spokesperson", "sport", "state", "un")
)  # fmt: skip
# Kinds of words that tell no trade, office or kin.
NOBODYS = frozenset(("modifier", "honorific"))
# Kinds of words that a clause begins with, and of nouns for what somebody speaks at.
CLAUSES, OCCASIONS = frozenset(("complementiser", "relative")), frozenset(("occasion", "utterance"))


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words that titles are told by."""

    offices: dict[str, frozenset[str]]  # the offices that public figures held, by their names
    titles: Lexicon[Role]
    leads: Lexicon[Role]  # «الذي يشغل منصب», «القائم بأعمال»: what stands before an office
    modifiers: frozenset[str]
    connectors: frozenset[str]
    stops: frozenset[str]
    adjectives: frozenset[str]
    objects: frozenset[str]  # «وزيرا»: what somebody is made, told after the name
    completed: Lexicon[Role]  # forms that are plain words too, of titles that something completes: «عمدة»
    bare: Lexicon[Role]  # such forms of all trades, which may fill a phrase: «وهي ضابط في الجيش»
    transitive: frozenset[str]  # verbs that need an object: behind their subject stands another
    media: Lexicon[str]  # outlets, and what they are called: whom somebody speaks to
    among: Lexicon[Role]  # «أحد», «إحدى أبرز»: one of those who hold an office
    several: Lexicon[Role]  # how several are called after these: «القادة», «مسؤولي»
    many: Lexicon[Role]  # two who hold a role and more of them: «المحاميان», «وزيرا الخارجية», «الممثلين»
    foremost: frozenset[str]  # «أول», «أصغر»: before what somebody is
    owned: Lexicon[tuple[Role, int]]  # «وزير خارجيته», «أمينها العام»: with the place of the word that has a pronoun
    own_letter: frozenset[str]  # «لقب», «برنامج»: words whose first letter is no preposition
    own_and: frozenset[str]  # «ولاية»: words whose «و» is no «and»
    origins: frozenset[str]  # indefinite adjectives of origin and kind: «أميركي»
    links: frozenset[str]  # prepositions that may stand inside a title
    clauses: frozenset[str]  # «الذي», «إن»: a clause begins, and the phrase before it is over
    verbs: frozenset[str]  # the same spelling may be a noun: no part of a title that a sign alone ends
    occasions: frozenset[str]  # «بيان», «مؤتمر»: in what somebody says something, and when
    saying: frozenset[str]  # verbs of saying
    bodies: frozenset[str]  # «مكتب»: an office behind it is that of whom it serves
    sided: frozenset[str]  # «مؤيد», «مقرب»: before the one with whom somebody else sides
    monarchs: frozenset[str]  # «الملك»: who holds no other office


def forms(role: Role) -> list[str]:
    """Every singular form of a role, of a single noun's other spellings with the article too: «السناتور»."""
    found = [role.ar, role.def_, role.fem, role.fem_def, role.acc, *role.ar_aliases]
    if role.form == "word":
        found += [f"ال{alias}" for alias in role.ar_aliases if " " not in alias and not alias.startswith("ال")]
    return [form for form in found if form]


def _present(verb: str) -> list[str]:
    """What he and she do, of a verb whose past begins with a letter that only carries its vowel: «استقبل»."""
    return [letter + verb[1:] for letter in "يت"] if verb.startswith("ا") else []


def build(knowledge: Knowledge) -> TitleWords:
    """The words of the tables. To be asked for as `knowledge.derived(title_words.build)`."""
    titles = Lexicon(
        (form, role)
        for role in knowledge.roles
        if role.kind != "modifier"
        for form in forms(role)
        if form not in role.weak or form.startswith("ال")
    )
    described = [role for role in knowledge.roles if role.kind == "modifier"]
    leads = Lexicon(
        (form, role) for role in described if role.en_pattern in (HOLDS, ACTS, DEPUTISES) for form in forms(role)
    )
    modifiers = frozenset(
        folded(form)
        for role in described
        if role.en_pattern not in (HOLDS, DEPUTISES, AMONG)
        for form in forms(role)
        if " " not in form
    )
    modifiers |= {key + "ا" for key in modifiers if not key.startswith("ال")}  # «مبعوثا خاصا»
    verbs = frozenset(
        folded(form)
        for verb in knowledge.speech_verbs
        if not verb.noun_homograph
        for form in (verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms, verb.present_fs, verb.present_mp)
        if form
    )
    function = frozenset(map(folded, plainwords.particles(knowledge)))
    leading = {folded(part.ar) for part in knowledge.name_parts if part.kind == "cue" and part.joins == LEADING}
    days = frozenset(folded(row.ar) for row in knowledge.time_words if row.iso_weekday or row.kind == "month")
    heads = {folded(row.ar) for row in knowledge.body_heads}  # «نادي» is no «نادى»
    connectors = frozenset(map(folded, ("باسم", "لشؤون", "في", "لدى", "إلى", "بشأن", "شؤون")))
    offices: dict[str, set[str]] = {}
    for holder in knowledge.office_holders:
        held = {folded(form) for form in (*holder.titles, *holder.bare_titles)}
        for form in (holder.ar, *holder.ar_aliases):
            offices.setdefault(folded(form), set()).update(held)
    adjectives = {folded("ال" + row.ar + end) for row in knowledge.body_adjectives for end in ("", "ة")}
    adjectives |= {folded(form) for row in knowledge.nationalities for form in (row.masc_def, row.fem_def) if form}
    # «الكتاب العرب»
    plurals = [form for row in knowledge.nationalities for form in (row.plural_nom, row.plural_obl) if form]
    adjectives |= {folded("ال" + form) for form in plurals if " " not in form}
    objects = frozenset(folded(role.acc) for role in knowledge.roles if role.acc)
    verbs_too = frozenset(folded(row.ar) for row in knowledge.phrase_words if "verb" in row.kind)
    weak = [
        (form, role)
        for role in knowledge.roles
        for form in forms(role)
        if form in role.weak and not form.startswith("ال") and folded(form) not in verbs_too
    ]
    needing = [row.ar for row in knowledge.valency if row.pos == "verb_object"]
    inflected = (form for verb in needing for form in (verb, verb + "ت", *_present(verb)))
    transitive = frozenset(map(folded, inflected)) - verbs - function
    spoken_of = [verb for verb in knowledge.speech_verbs if verb.of_somebody or verb.force == "criticise"]
    transitive |= {folded(form) for verb in spoken_of for form in (verb.past_ms, verb.past_fs) if form}
    outlets = [(form, row.en) for row in knowledge.outlets for form in (row.ar, *row.ar_aliases)]
    media = Lexicon([*outlets, *((row.ar, row.en) for row in knowledge.body_heads if row.type == "media")])
    held_offices = {name: frozenset(held) for name, held in offices.items()}
    return TitleWords(
        offices=held_offices,
        titles=titles,
        leads=leads,
        modifiers=modifiers,
        connectors=connectors,
        stops=(verbs - heads | function | days | leading) - connectors - modifiers - {UNIT},
        adjectives=frozenset(adjectives),
        objects=objects,
        completed=Lexicon((form, role) for form, role in weak if role.kind in COMPLETED),
        bare=Lexicon((form, role) for form, role in weak if role.kind not in NOBODYS),
        transitive=transitive,
        media=media,
        among=Lexicon((form, role) for role in described if role.en_pattern == AMONG for form in forms(role)),
        several=Lexicon((form, role) for role in knowledge.roles if role.kind != "modifier" for form in _several(role)),
        many=Lexicon((form, role) for role in knowledge.roles if role.kind not in UNOWNED for form in _many(role)),
        foremost=frozenset(folded(row.ar) for row in knowledge.phrase_words if "foremost" in row.kind),
        owned=Lexicon(
            (form, (role, at))
            for role in knowledge.roles
            if role.kind not in UNOWNED and HELD.intersection(role.position)
            for form, at in dict.fromkeys(_owned(role))
        ),
        own_letter=plainwords.own_letter(knowledge),
        own_and=frozenset(folded(row.ar) for row in knowledge.waw_words),
        origins=_origins(knowledge),
        links=frozenset(folded(row.ar) for row in knowledge.clause_words if "link" in row.kind and " " not in row.ar),
        clauses=_clauses(knowledge),
        verbs=verbs_too,
        occasions=_occasions(knowledge) | days,
        saying=verbs,
        bodies=frozenset(folded(row.ar) for row in knowledge.body_heads),
        sided=frozenset(folded(row.ar) for row in knowledge.phrase_words if "sided" in row.kind),
        monarchs=frozenset(folded(part.ar) for part in knowledge.name_parts if part.kind == "regal"),
    )


def _owned(role: Role) -> Iterator[tuple[str, int]]:
    """The forms of a role with a pronoun, «مستشارته», «أمينها العام», «وزير خارجيته», each with the place of the word
    that takes it; none of women that are plain words too, «مؤسسته», «شاهده»."""
    for form in forms(role):
        words = form.split()
        if len(words) == 1 and not form.startswith("ال"):
            if form in role.weak and form.endswith(("ة", "ات", "ين", "ون")):
                continue
            yield from ((_with_pronoun(form, pronoun), 0) for pronoun in PRONOUNS)
        elif len(words) > 1 and all(word.startswith("ال") for word in words):
            for pronoun in PRONOUNS:
                yield " ".join((_with_pronoun(words[0][2:], pronoun), *words[1:])), 0
        elif len(words) > 1 and not words[0].startswith("ال") and words[-1].startswith("ال"):
            for pronoun in PRONOUNS:
                yield " ".join((*words[:-1], _with_pronoun(words[-1][2:], pronoun))), len(words) - 1
        elif words[-1] == IN_THE_NAME:
            for pronoun in PRONOUNS:
                yield " ".join((*words[:-1], words[-1] + pronoun)), len(words) - 1


def _many(role: Role) -> Iterator[str]:
    """What two who hold a role are called, «المحاميان», «وزيرا الخارجية», and more of them, «الممثلين»."""
    for form in (role.ar, role.def_, role.fem, role.fem_def):
        noun, _, rest = form.partition(" ")
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
        definite = form.startswith("ال")
        if form and (definite != bool(rest)) and len(noun) > 2:
            yield from (f"{stem}{end} {rest}".strip() for end in (("ان", "ين") if definite else ("ا", "ي")))
    plurals = (role.plural_def, role.plural_obl_def, role.plural if " " in role.plural else "", role.plural_obl)
    yield from (form for form in plurals if form.startswith("ال") or " " in form)


def _with_pronoun(noun: str, pronoun: str) -> str:
    """An indefinite noun as a pronoun follows it: «مستشارته», «وزرائه»."""
    if noun.endswith("ة"):
        return noun[:-1] + "ت" + pronoun
    return (noun[:-1] + "ئ" if noun.endswith("اء") else noun) + pronoun


def _clauses(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that a phrase is over before: those that begin a clause, the prepositions that stand in no
    title, «أثناء», and what somebody says, «قوله»."""
    begin = [row.ar for row in knowledge.clause_words if CLAUSES.intersection(row.kind)]
    apart = [row.ar for row in knowledge.clause_words if "preposition" in row.kind and "link" not in row.kind]
    said = [verb.verbal_noun for verb in knowledge.speech_verbs if verb.verbal_noun]
    owned = {folded(word + pronoun) for word in (*begin, *said) for pronoun in PRONOUNS}
    return frozenset(key for key in {*map(folded, (*begin, *apart)), *owned} if " " not in key)


def _occasions(knowledge: Knowledge) -> frozenset[str]:
    """The folded nouns of what somebody says something at or, without the article, in («في بيان»), and of when."""
    told = {folded(row.ar) for row in knowledge.function_words if OCCASIONS.intersection(row.kind)}
    told |= {key.removeprefix("ال") for key in told}
    told |= {folded(row.ar) for row in knowledge.speakers if row.kind == "document"}
    times = {folded(row.ar).removeprefix("ال") for row in knowledge.time_words}
    return frozenset(told | times | {f"ال{key}" for key in times})


def _origins(knowledge: Knowledge) -> frozenset[str]:
    """The folded indefinite adjectives of states and of what bodies are for, of a man and of a woman."""
    kinds = {folded(row.ar + end) for row in knowledge.body_adjectives for end in ("", "ا", "ة")}
    nations = [form for row in knowledge.nationalities for form in (row.masc, row.masc + "ا", row.fem) if row.masc]
    return frozenset(kinds | set(map(folded, nations)))


def _several(role: Role) -> list[str]:
    """What several who hold a role are called behind another noun: «الدبلوماسيين», «قادة», «مسؤولي»."""
    definite, indefinite = role.plural_obl_def or role.plural_def, role.plural_obl or role.plural
    bound = indefinite[:-1] if indefinite.endswith("ين") else indefinite  # «مسؤولي الأمن»
    women = [form[:-1] + "ات" for form in (role.fem_def, role.fem) if form.endswith("ة")]
    return [form for form in (definite, bound, *women) if form and not form.endswith("ون")]
