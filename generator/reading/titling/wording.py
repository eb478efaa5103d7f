"""Folded words that decide what a title may be cut from and where, and what a word is by them or by its form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.arabic import tense
from generator.arabic.letters import fold
from generator.arabic.tokens import Token, unjoined
from generator.knowledge import Knowledge, of_kind
from generator.reading import shape, verbs

# The bare word for «which».
_WHICH = "ما"
# The folded «أي».
_ANY = "اي"
# How often a word was met as a part of a name before it counts as one.
_MET = 2
# Kinds of roles that one person has in a state.
_OF_STATES = ("government", "state")
# Present verbs by their first letters, where no name or word of time begins so.
PRESENT = re.compile("(?:(?:و|ف(?=س))?س?(?:ي|تت|تست)\\w{2})")
# Letters of a root.
_ROOT = 3
# Verbal nouns by their form: «تأكيد», «إطلاق», «افتتاح», «استقبال».
_VERBAL_NOUN = re.compile("ت\\w\\wي\\w|[إا]\\w{2,3}ا\\w|است\\w{2}ا\\w")
# Letters that a word with ب or ل has more than.
_SHORTEST_GOVERNED = 3


@dataclass(frozen=True, slots=True)
class Language:
    """Folded words that decide where a title may be cut."""

    verbs: frozenset[str]
    complementisers: frozenset[str]
    bare_complementisers: frozenset[str]
    relatives: frozenset[str]
    links: frozenset[str]
    clauses: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]
    roles: frozenset[str]
    offices: frozenset[str]
    nationalities: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    numbers: frozenset[str]
    joins: frozenset[str]
    small: frozenset[str]
    bare_particles: frozenset[str]
    never: frozenset[str]
    subjects: frozenset[str]
    own_waw: frozenset[str]
    ages: frozenset[str]
    no_verbs: frozenset[str]
    asking: frozenset[str]
    breaks: frozenset[str]
    forms: frozenset[str]
    halves: frozenset[str]
    appositions: frozenset[str]
    demonstratives: frozenset[str]
    continuing: frozenset[str]
    heads: frozenset[str]
    takes: Mapping[str, frozenset[str]]
    quoting: frozenset[str]
    reporting: frozenset[str]
    given: frozenset[str]
    naming: frozenset[str]
    before_verbs: frozenset[str]
    which: frozenset[str]
    naming_adjectives: frozenset[str]
    needs: Mapping[str, frozenset[str]]
    transitive: Mapping[str, frozenset[str]]
    quantifiers: frozenset[str]
    referring: frozenset[str]
    moments: frozenset[str]
    subordinate: frozenset[str]
    instances: frozenset[str]
    excepting: frozenset[str]
    reasons: frozenset[str]
    adding: frozenset[str]
    governors: frozenset[str]
    ungoverned: frozenset[str]
    called: frozenset[str]
    no_subjects: frozenset[str]


def language_of(knowledge: Knowledge) -> Language:
    """The words as the tables have them. To be asked for as `knowledge.derived(language_of)`."""
    saying: set[str] = set()
    participles: set[str] = set()
    quoting: set[str] = set()
    reporting: set[str] = set()
    for verb in knowledge.speech_verbs:
        if verb.kind == "verb":
            pasts = verb.past_ms, verb.past_fs, verb.past_mp
            forms = [fold(form) for form in (*pasts, verb.present_ms, verb.present_fs) if form]
            saying.update(forms)
            if not any("person" in end for end in verb.follows):
                reporting.update(forms)
            if any("speaker" in end for end in verb.follows):
                quoting.update(forms)  # «نقلت الوكالة عن مصدر»
            if "quote" in verb.follows and all(end == "quote" or end.endswith(("أن", "إن")) for end in verb.follows):
                quoting.update(forms)
            if not verb.participle_weak:
                participles.update(fold(form) for form in (verb.participle_acc, verb.participle_fs) if form)

    def kind(*kinds: str) -> frozenset[str]:
        return frozenset(fold(word) for word in of_kind(knowledge.clause_words, *kinds) if " " not in word)

    names = {row.ar for row in knowledge.names if row.given + row.family >= _MET}
    forms = [form for place in knowledge.places for form in (place.ar, *place.ar_aliases)]
    forms += [form for city in knowledge.cities for form in (city.ar, *city.ar_aliases)]
    forms += [form for person in knowledge.people for form in (person.ar, *person.alone)]
    forms += [country.ar for country in knowledge.countries if " " not in country.ar]
    names.update(fold(word) for form in forms for word in form.split())
    nationalities = {fold(form) for row in knowledge.nationalities for form in (row.masc_def, row.fem_def)}
    names -= nationalities
    names -= {fold(head.ar) for head in knowledge.body_heads} | {fold(head.ar) for head in knowledge.place_heads}
    times = {fold(word) for row in knowledge.time_words for form in (row.ar, *row.ar_aliases) for word in form.split()}
    numbers = {fold(form) for row in knowledge.numbers for form in (row.ar, *row.ar_aliases, *row.plural)}
    leading = [
        (fold(form.split()[0]), role.kind)
        for role in knowledge.roles
        for form in (role.ar, role.def_, role.fem, role.fem_def, *role.ar_aliases)
        if form and role.form != "adjective"
    ]
    roles = {word for word, _ in leading}
    complementisers = frozenset(form + end for form in kind("complementiser") for end in ("", "ه", "ها", "هم"))
    # an adjective («المقبل») carries no sentence, though it has no content
    words = map(fold, of_kind(knowledge.function_words, "function"))
    particles = frozenset(word for word in words if not word.startswith("ال"))
    prepositions, relatives = kind("preposition", "link"), kind("relative")
    taking = [verbs.takes(knowledge, pos) for pos in ("verb", "noun", "participle", "verb_needs", "verb_object")]
    *_, needs, transitive = taking
    ages = (form for row in knowledge.qualifiers if row.kind == "age" for form in (row.ar, *row.ar_aliases))
    small = particles | prepositions
    closing = frozenset(map(fold, of_kind(knowledge.function_words, "closing")))
    clauses, asking = kind("relative", "break", "aside") | participles, kind("taking", "governor")
    roles -= small
    names -= roles | small | relatives | complementisers | times | numbers
    own_letter = roles | set(map(fold, of_kind(knowledge.phrase_words, "own_letter")))
    halves = frozenset(map(fold, of_kind(knowledge.phrase_words, "needs_complement", "unfinished")))
    # «لأي | طرف», «بكل | دقة»
    governed = frozenset(form + word for form in "بلك" for word in halves | (kind("quantifier") & small) | {_ANY})
    joins = frozenset(
        fold(form) for part in knowledge.name_parts if part.joins == "next" for form in (part.ar, *part.ar_aliases)
    )
    return Language(
        verbs=frozenset(saying),
        complementisers=complementisers,
        bare_complementisers=kind("complementiser"),
        relatives=relatives,
        links=kind("link"),
        clauses=clauses,
        small=small,
        bare_particles=particles - prepositions,
        never=(small - closing) | clauses | joins | asking | halves | kind("comparing") | governed,
        subjects=frozenset(prepositions | relatives | names | times | roles) - kind("negation"),
        prepositions=prepositions,
        particles=particles,
        roles=frozenset(roles),
        offices=frozenset(word for word, kind in leading if kind in _OF_STATES) - small,
        nationalities=frozenset(nationalities),
        names=frozenset(names),
        # «المتهم», «القائم»: what they take follows
        asking=asking,
        breaks=kind("break", "aside"),
        forms=knowledge.derived(verbs.forms),
        halves=halves,
        appositions=kind("apposition"),
        demonstratives=kind("demonstrative"),
        continuing=kind("continuing"),
        heads=frozenset(
            {fold(head.ar) for head in knowledge.body_heads} | {fold(head.ar) for head in knowledge.place_heads}
        ),
        quoting=frozenset(quoting),
        reporting=frozenset(reporting),
        given=frozenset(row.ar for row in knowledge.names if row.given >= _MET),
        naming=kind("naming"),
        which=kind("which") | {_WHICH},
        naming_adjectives=frozenset(
            "ال" + fold(form) for row in knowledge.body_adjectives for form in (row.ar, row.ar + "ة")
        ),
        before_verbs=kind("negation").union(map(fold, of_kind(knowledge.function_words, "verbal"))),
        needs=needs,
        transitive=transitive,
        quantifiers=kind("quantifier"),
        referring=frozenset(map(fold, of_kind(knowledge.function_words, "referring"))),
        moments=frozenset(fold(row.ar) for row in knowledge.time_words if row.kind in ("day_part", "bound", "weekday")),
        subordinate=kind("subordinate"),
        instances=frozenset(map(fold, of_kind(knowledge.function_words, "anyone", "instance"))),
        excepting=kind("excepting"),
        reasons=kind("reason"),
        adding=kind("adding"),
        # «الماضي», «المقبلة»
        governors=kind("governor") - small,
        # unions that each word asks for are made once
        ungoverned=frozenset(names | times | small | numbers | own_letter),
        called=frozenset(names | roles),
        no_subjects=small | clauses | frozenset(names - knowledge.derived(verbs.forms)),
        takes={form: frozenset().union(*(take.get(form, ()) for take in taking)) for take in taking for form in take},
        joins=joins,
        own_waw=frozenset(knowledge.derived(shape.own_waw)),
        no_verbs=frozenset(names | times | small),
        times=frozenset(times),
        numbers=frozenset(numbers),
        # «البالغ من العمر»: what describes a person has the article
        ages=frozenset(key for form in ages if (key := fold(form.split()[0])).startswith("ال")),
    )


def prepositions_of(word: Token, language: Language) -> set[str]:
    """The preposition that a word is, or may have written together with it."""
    if word.key in language.small:
        return {word.key}
    if len(word.key) <= _SHORTEST_GOVERNED or word.key in language.ungoverned:
        return set()
    return {letter for letter in ("ب", "ل") if word.key.startswith(letter)}


def is_accusative(word: Token) -> bool:
    """Whether the word ends as indefinite nouns do behind a verb («قرارا»)."""
    return word.text.endswith(("ا", "اً")) and not word.text.endswith(("ها", "وا"))


def is_owned(word: Token) -> bool:
    """Whether the word ends in a pronoun («دخولهم»), its own letters aside where they look the same."""
    return word.key.endswith(("ها", "هم", "ه")) and not word.text.endswith("ة")


def is_joined(word: Token, language: Language) -> bool:
    """Whether the conjunction «و» opens the word, or is one before a number («و71»)."""
    return word.key == "و" or (word.key[:1] == "و" and len(word.key) > 2 and word.key not in language.own_waw)


def opens_clause(word: Token, language: Language) -> bool:
    """Whether a word with «و» behind a comma opens a clause; with an article or a name it goes on with a list."""
    if word.key[:1] == "و" and (word.key[1:] in language.relatives or word.key[1:] in language.complementisers):
        return True
    listed = word.key.startswith("وال") or word.key[1:] in language.names
    return is_joined(word, language) and not listed


def is_noun(word: Token, language: Language) -> bool:
    """Whether the word is hardly a part of a foreign name: it is known, owned or feminine."""
    known = word.key in language.takes or word.key in language.heads
    return known or is_owned(word) or word.text.endswith("ة") or is_verbal_noun(word)


def is_verbal_noun(word: Token) -> bool:
    """Whether the word has the form of a verbal noun: «تأكيد», «افتتاح»."""
    return bool(_VERBAL_NOUN.fullmatch(word.text)) and not word.key.startswith("ال")


def opens_as_verb(word: Token, language: Language) -> bool:
    """Whether the first word of a story is a verb by its form: news begins with one, and nouns there have the article,
    an ending of theirs or a name's or role's look."""
    if word.key in language.particles:
        return False
    if is_verb(word, language) or word.key in language.forms:
        return True
    others = language.names, language.particles, language.prepositions, language.roles, language.numbers, language.times
    noun = word.key.startswith("ال") or word.text.endswith(("ة", "ات", "اً", "ا")) or not word.key.isalpha()
    return not noun and not any(word.key in keys for keys in others)


def is_verb(word: Token, language: Language) -> bool:
    """Whether the word is a known verb, or one by its form."""
    bare = unjoined(word.key)
    if word.key in language.verbs or bare in language.verbs:
        return True
    if word.key.endswith(("تها", "تهم", "ته")) and word.key.rstrip("اهم") in language.forms:
        return True  # «أجرتها»
    if word.key in language.no_verbs or word.text.endswith("ة"):
        return False  # «سيطرة» has no «س» of the future
    if PRESENT.match(word.key) or tense.is_past(word.text):
        return True
    # «ليصل»; «ليفربول» is a name
    keys = (word.key, bare, bare[1:]) if bare[:2] in ("لي", "لت") else (word.key, bare)
    # «حلم», «قدم»: three letters are as well a noun
    sure = (key for key in keys if len(key) > _ROOT or (len(key) == _ROOT and key[1] == "ا"))  # «قام»
    return any(key in language.forms for key in sure) and not is_accusative(word)


def is_governed(word: Token, language: Language) -> bool:
    """Whether the word looks as if ب or ل were written together with it; what behind a name may be one more name is
    none."""
    return word.key.startswith(("ب", "ل")) and word.key not in language.names and len(word.key) > _SHORTEST_GOVERNED
