"""The adjectives in names: those of states («الأمريكية») and those of bodies («العليا»)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.arabic.lexicon import Lexicon, folded, word_key
from generator.finding.naming.mentions import Line
from generator.finding.naming.titles.roles import Title
from generator.knowledge import Knowledge
from generator.knowledge.rows import BodyAdjective, Nationality


def of_bodies(knowledge: Knowledge) -> dict[str, BodyAdjective]:
    """The adjectives of bodies by their folded bare forms."""
    return {folded(row.ar + ending): row for row in knowledge.body_adjectives for ending in ("", "ة")}


def of_states(knowledge: Knowledge) -> dict[str, Nationality]:
    """The nationalities by their folded definite adjectives."""
    adjectives = knowledge.derived(of_bodies)
    nations: dict[str, Nationality] = {}
    for nation in knowledge.nationalities:
        for form in filter(None, (nation.masc_def, nation.fem_def)):
            adjective = adjectives.get(folded(form)[2:])
            # «المالي» is financial before it is Malian
            if adjective is None or adjective.en == nation.en:
                nations[folded(form)] = nation
    return nations


def nationality(key: str, knowledge: Knowledge) -> Nationality | None:
    """The nationality that a folded definite adjective («الامريكيه») names."""
    return knowledge.derived(of_states).get(word_key(key))


def states_in(line: Line, knowledge: Knowledge) -> list[str]:
    """The ISO codes of the states whose definite adjectives stand in the line, once for each."""
    found = knowledge.derived(_definite).each(line.words)
    codes = [match.values[0].code for match in found if match.clitics in ("", "و")]
    return [code for code in codes if code and not code.isdigit()]  # Europe is no state


def _definite(knowledge: Knowledge) -> Lexicon[Nationality]:
    """The definite adjectives."""
    return Lexicon(knowledge.derived(of_states).items())


def officials(line: Line, titles: Mapping[int, Title], knowledge: Knowledge) -> list[tuple[int, str]]:
    """Where in a line a state's official is named, and the state's ISO code: «وزير الدفاع الأميركي»."""
    ends = [title.last for title in titles.values() if title.last < len(line.words)]
    found = [(at, nationality(line.words[at].key, knowledge)) for at in ends]
    return [(line.words[at].start, nation.code) for at, nation in found if nation and nation.code]
