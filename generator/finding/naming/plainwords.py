"""Words of everyday use: a form of a name that is one of them needs more than the list's word to be a name."""

from __future__ import annotations

from generator.arabic.lexicon import folded
from generator.knowledge import Knowledge, of_kind

# The kinds of function words that only build sentences; others («الجماعة», «الاجتماع», «أدهم») are nouns and verbs too.
PARTICLES = frozenset(
    {
        "adding", "aside", "asking", "auxiliary", "closing", "connective", "dangling", "demonstrative", "fragment",
        "function", "impersonal", "leaning", "pointing", "pronominal", "quantifier", "quotable", "same", "standing",
        "verbal",
    }
)  # fmt: skip
# What marks the words that make a quarter one of the year.
OF_MONEY = "by_quarter"
# What marks the words before a number that is no year; names too, «بوينغ», «فيفا».
NO_YEAR = "no_year"
# The kinds of clause words that no name holds; others («وسام», whose و is its own) are nouns.
BUILDING = frozenset(("complementiser", "relative", "negation", "demonstrative", "question"))


def plain(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that build sentences, dates and descriptions."""
    return knowledge.derived(_plain)


def function(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that only build sentences; no part of a name but as its own short words («بن»)."""
    return knowledge.derived(_function)


def particles(knowledge: Knowledge) -> list[str]:
    """The words that carry a sentence and mean nothing by themselves, as they are spelled."""
    return list(of_kind(knowledge.function_words, *PARTICLES))


def function_spelled(knowledge: Knowledge) -> frozenset[str]:
    """The same words as they are spelled: «على», where «علي» is a name."""
    return knowledge.derived(_function_forms)


def _function_forms(knowledge: Knowledge) -> frozenset[str]:
    return frozenset([*particles(knowledge), *of_kind(knowledge.clause_words, *BUILDING)])


def _function(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(map(folded, _function_forms(knowledge)))


def times(knowledge: Knowledge) -> frozenset[str]:
    """The folded single words of the calendar, with and without the article, and those that only build sentences."""
    return knowledge.derived(_times)


def _times(knowledge: Knowledge) -> frozenset[str]:
    forms = [form for form in _calendar(knowledge) if " " not in form]
    return frozenset(folded(prefix + form) for form in forms for prefix in ("", "ال")) | function(knowledge)


def own_letter(knowledge: Knowledge) -> frozenset[str]:
    """The folded words whose first letter is no clitic, though it might be one: «باكر», «لقب», «برنامج»."""
    return knowledge.derived(_own_letter)


def _own_letter(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(map(folded, of_kind(knowledge.phrase_words, "own_letter")))


def relatives(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that begin a clause about a noun: «الذي»."""
    return frozenset(map(folded, of_kind(knowledge.clause_words, "relative")))


def months(knowledge: Knowledge) -> frozenset[str]:
    """The folded months of the solar year; a surname may be spelled like one, «ماي»."""
    return knowledge.derived(_months)


def _months(knowledge: Knowledge) -> frozenset[str]:
    told = [word for word in knowledge.time_words if word.kind == "month" and word.calendar == "gregorian"]
    return frozenset(folded(form) for word in told for form in (word.ar, *word.ar_aliases) if " " not in form)


def _calendar(knowledge: Knowledge, *untold: str) -> list[str]:
    """The words that tell times; not those that times are told of by, «الاقتصاد» of a quarter's, nor of the marks
    `untold`."""
    told = [word for word in knowledge.time_words if word.bound not in (OF_MONEY, *untold)]
    return [form for word in told for form in (word.ar, *word.ar_aliases)]


def _plain(knowledge: Knowledge) -> frozenset[str]:
    forms = sorted(function(knowledge))
    for verb in knowledge.speech_verbs:
        forms += [verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms, verb.present_fs, verb.present_mp]
    forms += _calendar(knowledge, NO_YEAR)
    towns = {place.ar for place in knowledge.places if place.ar not in place.weak}
    forms += [unit.ar for unit in knowledge.units if unit.ar not in towns]  # «كابل» is counted, but Kabul first
    # «ناخبون»: the plurals of people, whose singulars may be names («سيد»)
    forms += [row.ar for row in knowledge.speakers if row.kind == "people" and row.ar.endswith(("ون", "ين", "ات"))]
    for adjective in knowledge.body_adjectives:
        forms += [adjective.ar, adjective.ar + "ة", "ال" + adjective.ar, "ال" + adjective.ar + "ة"]
    heads = [row.ar for row in knowledge.place_heads] + [row.ar for row in knowledge.body_heads]
    forms += [*heads, *("ال" + head for head in heads)]
    return frozenset(folded(form) for form in forms if form and " " not in form)
