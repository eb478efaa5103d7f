"""Verbs and what they ask for, as the tables have them: who cuts a line or takes it for a label asks here."""

from __future__ import annotations

from generator.arabic.letters import fold
from generator.knowledge import Knowledge


def takes(knowledge: Knowledge, pos: str) -> dict[str, frozenset[str]]:
    """Folded forms of the verbs, verbal nouns or participles of the table valency (its `pos`) -> the prepositions that
    lead to what they ask for."""
    found: dict[str, frozenset[str]] = {}
    for row in knowledge.valency:
        if row.pos != pos:
            continue
        if pos == "participle":
            forms = [the + row.ar + end for the in ("", "ال") for end in ("", "ه", "ون", "ين")]
        elif pos == "noun":
            stem = row.ar[:-1] + "ت" if row.ar.endswith("ة") else row.ar
            forms = [row.ar, "ال" + row.ar, *(stem + owner for owner in ("ه", "ها", "هم"))]
        else:
            weak = row.ar[-1] in "اى"
            past = row.ar[:-1] if weak else row.ar
            # «اتفق» gives «يتفق», «أعلن» «يعلن», «تمكن» «يتمكن», «سعى» «يسعى»
            stem = row.ar[1:] if row.ar[0] in "أا" else row.ar
            forms = [row.ar, past + "ت", past + "وا"]
            forms += [first + form for first in ("ي", "ت") for form in ([stem, stem[:-1] + "ي"] if weak else [stem])]
        for form in forms:
            found[fold(form)] = found.get(fold(form), frozenset()) | frozenset(map(fold, row.takes))
    return found


def forms(knowledge: Knowledge) -> frozenset[str]:
    """Folded forms of verbs: those that news tells numbers with, and those that ask for something. Some of three
    letters are nouns as well («نقل», «حكم»), and only the next word tells."""
    told = {fold(row.ar) for row in knowledge.phrase_words if "verb" in row.kind and " " not in row.ar}
    units = {fold(unit.ar) for unit in knowledge.units}
    return frozenset((told | set(takes(knowledge, "verb"))) - units - set(takes(knowledge, "noun")))
