"""Verbs, what they ask for and what leads to a source, as the tables have them: who cuts a line or takes it for a label
asks here."""

from __future__ import annotations

from generator.arabic.letters import fold
from generator.arabic.lexicon import folded
from generator.knowledge import Knowledge, of_kind

# Letters of a root.
_ROOT = 3
# The columns of speech_verbs with the forms that news has of a verb.
PAST, PRESENT = ("past_ms", "past_fs", "past_mp"), ("present_ms", "present_fs")


def of_saying(knowledge: Knowledge, *columns: str) -> frozenset[str]:
    """The folded forms that verbs of saying have in these columns."""
    verbs = (verb for verb in knowledge.speech_verbs if verb.kind == "verb")
    return frozenset(fold(form) for verb in verbs for column in columns if (form := getattr(verb, column)))


def before_sources(knowledge: Knowledge) -> frozenset[str]:
    """The folded phrases behind which a source stands («بحسب», «وفقا لـ»)."""
    rows = (row for row in knowledge.speech_verbs if row.kind == "attribution" and set(row.follows) <= {"noun", "verb"})
    return frozenset(folded(row.ar.removesuffix("لـ")) for row in rows)


def takes(knowledge: Knowledge, pos: str) -> dict[str, frozenset[str]]:
    """Folded forms of the verbs, verbal nouns or participles of the table valency (its `pos`) -> the prepositions that
    lead to what they ask for."""
    found: dict[str, frozenset[str]] = {}
    for row in knowledge.valency:
        if row.pos != pos:
            continue
        if pos == "participle":
            forms = [the + row.ar + end for the in ("", "ال") for end in ("", "ا", "ه", "ون", "ين")]
        elif pos == "noun":
            stem = row.ar[:-1] + "ت" if row.ar.endswith("ة") else row.ar
            forms = [row.ar, row.ar + "ا", "ال" + row.ar, *(stem + owner for owner in ("ه", "ها", "هم"))]
        else:
            past = row.ar[:-1] if row.ar[-1] in "اى" else row.ar
            forms = [row.ar, past + "ت", past + "وا"]
            if len(row.ar) > _ROOT:
                forms += [past + "ا", past + "تا"]
            forms += [first + stem for first in ("ي", "ت", "سي", "ست") for stem in _present_stems(row.ar)]
        for form in forms:
            found[fold(form)] = found.get(fold(form), frozenset()) | frozenset(map(fold, row.takes))
    return found


def _present_stems(past: str) -> list[str]:
    """What stands behind the prefix of the present, vowels aside: «اتفق» gives «يتفق», «أعلن» «يعلن», «سعى» «يسعى»,
    «أثار» «يثير», «خاض» «يخوض» (of three letters only a dictionary tells «يخوض» from «يزيد»)."""
    stem = past[1:] if past[0] in "أا" else past
    if stem[-1] in "اى":
        return [stem, stem[:-1] + "ي"]
    if stem[-2:-1] == "ا" and len(past) == _ROOT:
        return [stem, f"{stem[0]}و{stem[2]}", f"{stem[0]}ي{stem[2]}"]
    if stem[-2:-1] == "ا" and (past[0] == "أ" or past.startswith("است")):
        return [stem, f"{stem[:-2]}ي{stem[-1]}"]
    return [stem]


def forms(knowledge: Knowledge) -> frozenset[str]:
    """Folded forms of verbs: those that news tells numbers with, and those that ask for something. Some of three
    letters are nouns as well («نقل», «حكم»), and only the next word tells."""
    told = {fold(word) for word in of_kind(knowledge.phrase_words, "verb") if " " not in word}
    units = {fold(unit.ar) for unit in knowledge.units}
    return frozenset((told | set(takes(knowledge, "verb"))) - units - set(takes(knowledge, "noun")))
