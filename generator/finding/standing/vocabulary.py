"""The word lists that tell whether a sentence leans on others, indexed over the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon
from generator.arabic.stems import readings
from generator.knowledge import Knowledge

# The kinds of function_words that tell of a sentence by its opening.
OPENINGS = ("aside", "connective", "dangling", "meanwhile", "pointing", "standing")
# The kinds of time_words in whose phrases words stand that are no times alone: «عيد الجيش», «المحامي العام».
NO_TIMES = frozenset({"festival", "holiday", "no_date", "particle"})
# The kinds of name_parts that no name goes without: «أبو», «عبد».
JOINING = frozenset({"kunya", "compound", "particle"})
# Letters of a country's code; an area has a number.
CODE = 2
# So many are told of by an adjective: «المتهمين الثلاثة».
COUNTED = range(3, 11)
# What is written together with a demonstrative: «وبهذا», but «كذلك» and «وكذلك» are none.
BEFORE = ("", *"وفبلس", *(joined + clitic for joined in "وف" for clitic in "بلس"))


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists that decide it: sets of folded words, the openings of sentences as a lexicon of their kinds.
    `names`: the words of the names of the article's own people, which may look like others («مارادونا», «آلان»)."""

    function: frozenset[str]
    spelled: frozenset[str]
    plain: frozenset[str]
    pointing: frozenset[str]
    demonstrative: frozenset[str]
    demonstrating: frozenset[str]
    period: frozenset[str]
    quantifier: frozenset[str]
    impersonal: frozenset[str]
    happening: frozenset[str]
    coming: frozenset[str]
    describing: frozenset[str]
    life: frozenset[str]
    whole: frozenset[str]
    fragment: frozenset[str]
    openings: Lexicon[str]
    leaning: frozenset[str]
    pronominal: frozenset[str]
    verbal: frozenset[str]
    auxiliary: frozenset[str]
    elsewhere: frozenset[str]
    same: frozenset[str]
    referring: frozenset[str]
    occasion: frozenset[str]
    authorial: frozenset[str]
    own_and: frozenset[str]
    bodies: frozenset[str]
    heads: frozenset[str]
    offices: frozenset[str]
    several: frozenset[str]
    joining: frozenset[str]
    anyone: frozenset[str]
    instance: frozenset[str]
    manner: frozenset[str]
    asking: frozenset[str]
    famous: frozenset[str]
    unique: frozenset[str]
    unspecific: frozenset[str]
    summing: frozenset[str]
    nationals: frozenset[str]
    peoples: frozenset[str]
    homeland: frozenset[str]
    holding: frozenset[str]
    countries: Mapping[str, str]
    capitals: Mapping[str, str]
    told_by: Mapping[str, frozenset[str]]
    quotable: frozenset[str]
    unfinished: frozenset[str]
    post: frozenset[str]
    utterance: frozenset[str]
    source: frozenset[str]
    according: frozenset[str]
    topical: frozenset[str]
    another: frozenset[str]
    counts: frozenset[str]
    outlets: frozenset[str]
    pairs: frozenset[str]
    lands: frozenset[str]
    sites: frozenset[str]
    times: frozenset[str]
    weekdays: frozenset[str]
    definite: frozenset[str]
    places: frozenset[str]
    adding: frozenset[str]
    saying: frozenset[str]
    loosely_saying: frozenset[str]
    names: frozenset[str] = frozenset()


def words_of(knowledge: Knowledge) -> Words:
    """The index over function_words, speech_verbs, time_words and the names of places."""
    kinds: dict[str, set[str]] = {}
    for row in knowledge.function_words:
        for kind in row.kind:
            kinds.setdefault(kind, set()).add(row.ar)
    saying: dict[bool, set[str]] = {True: set(), False: set()}
    adding = {fold(word) for word in kinds["adding"]}
    for verb in knowledge.speech_verbs:
        if verb.kind == "verb":
            forms = (verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms, verb.present_fs, verb.present_mp)
            saying[verb.weak].update(fold(form) for form in forms if form)
            if not verb.participle_weak:
                adding.update(fold(form) for form in (verb.participle_acc, verb.participle_fs) if form)
    folded = {kind: frozenset(map(fold, found)) for kind, found in kinds.items()}
    places = frozenset(
        fold(name)
        for name in (*(row.ar for row in knowledge.places), *(row.country_ar for row in knowledge.nationalities))
    )
    times = frozenset(
        part
        for row in knowledge.time_words
        if row.kind not in NO_TIMES
        for form in (row.ar, *row.ar_aliases)
        for part in fold(form).split()
    ).difference(folded["function"])
    bodies = frozenset(fold(row.ar) for row in knowledge.heads if row.alone)
    return Words(
        function=folded["function"],
        # «أمام» is one, «إمام» a name: told by the hamza, so not folded
        spelled=frozenset(kinds["function"]),
        plain=folded["function"] | {joined + word for joined in "وف" for word in folded["function"]},
        pointing=folded["pointing"],
        demonstrative=folded["demonstrative"],
        demonstrating=frozenset(before + word for before in BEFORE for word in folded["demonstrative"]),
        period=folded["period"],
        quantifier=folded["quantifier"],
        impersonal=folded["impersonal"],
        happening=folded["happening"],
        coming=folded["coming"],
        describing=folded["describing"],
        life=folded["life"],
        whole=folded["whole"],
        # «أن» opens no sentence, «إن» does: told by the hamza, so not folded
        fragment=frozenset(kinds["fragment"]),
        openings=Lexicon((row, kind) for kind in OPENINGS for row in sorted(kinds[kind])),
        leaning=folded["leaning"],
        pronominal=folded["pronominal"],
        verbal=folded["verbal"],
        auxiliary=folded["auxiliary"],
        elsewhere=folded["elsewhere"],
        same=folded["same"],
        # «الجانبان» a reader may know
        referring=folded["referring"] - folded["pair"],
        occasion=folded["occasion"],
        # «أحسب» and «احسب» are two: told by the hamza, so not folded
        authorial=frozenset(joined + word for joined in ("", "و", "ف") for word in kinds["authorial"]),
        own_and=frozenset(fold(row.ar) for row in knowledge.waw_words),
        heads=frozenset(fold(form) for row in knowledge.body_heads for form in (row.ar, row.plural) if form),
        offices=frozenset(fold(row.ar) for row in knowledge.roles),
        several=frozenset(fold(row.plural) for row in knowledge.body_heads if row.plural),
        joining=frozenset(fold(row.ar) for row in knowledge.name_parts if row.kind in JOINING),
        bodies=bodies,
        anyone=folded["anyone"],
        instance=folded["instance"] | folded["anyone"] | folded["referring"],
        manner=folded["manner"],
        asking=folded["asking"],
        famous=frozenset(fold(name) for row in knowledge.people for name in row.alone),
        unique=folded["unique"],
        unspecific=folded["unspecific"],
        summing=folded["summing"],
        nationals=frozenset(fold(form) for row in knowledge.nationalities for form in (row.masc_def, row.fem_def)),
        peoples=frozenset(
            fold(form)
            for row in knowledge.nationalities
            for form in (row.masc, row.fem, row.masc_def, row.fem_def, row.plural_obl, row.plural_obl_def)
        ),
        holding=folded["holding"],
        countries=_countries(knowledge),
        capitals=_capitals(knowledge),
        told_by=_told_by(knowledge),
        quotable=folded["quotable"],
        unfinished=folded["unfinished"],
        post=folded["post"],
        utterance=folded["utterance"],
        source=folded["source"],
        according=folded["according"],
        topical=folded["topical"],
        another=folded["another"],
        counts=frozenset(
            "ال" + fold(form) for row in knowledge.numbers if row.value in COUNTED for form in (row.ar, *row.ar_aliases)
        ),
        outlets=frozenset(fold(form.split()[0]) for row in knowledge.outlets for form in (row.ar, *row.ar_aliases)),
        pairs=folded["pair"],
        lands=folded["land"],
        sites=folded["site"],
        homeland=frozenset(clitic + word for clitic in ("", "ب") for word in folded["homeland"]),
        times=times,
        weekdays=frozenset(
            fold(form) for row in knowledge.time_words if row.kind == "weekday" for form in (row.ar, *row.ar_aliases)
        ),
        # what has an article and needs no antecedent
        definite=frozenset().union(
            places, times, bodies, *(folded[kind] for kind in ("function", "quantifier", "period", "unique"))
        ),
        places=places,
        adding=frozenset(adding),
        saying=frozenset(saying[False]),
        loosely_saying=frozenset(saying[True]),
    )


def _capitals(knowledge: Knowledge) -> dict[str, str]:
    """The country of which each name is the capital's: «موسكو» speaks for it."""
    countries = {row.code: row.country_ar for row in knowledge.nationalities}
    return {
        fold(name): countries[row.country]
        for row in knowledge.cities
        if row.capital and row.country in countries
        for name in (row.ar, *row.ar_aliases)
    }


def _told_by(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """The stems that tell of what a noun takes up again, by the folded noun: those of its other number too."""
    found: dict[str, set[str]] = {}
    for row in knowledge.general_words:
        # a verb stands in the feminine too: «انفجرت»
        forms = [fold(word) + ending for word in row.told_by for ending in ("", "ت")]
        found.setdefault(fold(row.ar), set()).update(stem for form in forms for stem in readings(form)[:1])
    for plural in knowledge.broken_plurals:
        forms = [fold(form) for form in (plural.ar, *plural.plurals)]
        for form in forms:
            found.setdefault(form, set()).update(stem for other in forms for stem in readings(other)[:1])
    return {noun: frozenset(stems) for noun, stems in found.items()}


def _countries(knowledge: Knowledge) -> dict[str, str]:
    """The country that each word names, or the people of which it names; "" for a word of a longer name, which alone
    tells of none («المتحدة»)."""
    states = [row for row in knowledge.nationalities if len(row.code) == CODE]
    found = {fold(word): "" for row in states for word in row.country_ar.split()[1:]}
    for row in states:
        for form in (
            row.country_ar, row.masc, f"{row.masc}ا", row.fem, row.masc_def, row.fem_def,
            row.plural_nom, row.plural_obl, row.plural_nom_def, row.plural_obl_def,
        ):  # fmt: skip
            if form:
                found[fold(form)] = row.country_ar
    return found
