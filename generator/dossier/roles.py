"""The roles of one person over all articles: each once, whether an article names the state or leaves it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.dossier import names
from generator.dossier.merging import Bearer
from generator.dossier.model import Cite, EntityRole, Window
from generator.finding import evidence
from generator.knowledge import Knowledge
from generator.record import Actor

# An adjective of a state has so many words at most («كوري شمالي»).
_LONGEST = 2


class _Said(NamedTuple):
    """A role as an article has it: its words, what stays of them without the state, and the state, None where it names
    none."""

    words: str
    core: str
    state: str | None
    cite: Cite


def states(knowledge: Knowledge) -> Mapping[str, str]:
    """The adjectives of states as they end a role, folded -> the state."""
    return {
        names.folded(form): row.country_en
        for row in knowledge.nationalities
        for form in (row.masc_def, row.fem_def, row.masc, row.fem)
    }


def of(bearers: Sequence[Bearer], windows: Mapping[str, Window], knowledge: Knowledge) -> list[EntityRole]:
    """The roles of these bearers of one name, in the order in which articles first give them, each with every article
    that does.

    «وزير الخارجية» is «وزير الخارجية الأمريكي» of another article, unless others make the same person a minister of a
    second state."""
    state_of = knowledge.derived(states)
    said = [
        _said(evidence.role(one.record.text, role), Cite.of(one.record.id, role), state_of)
        for one in bearers
        if isinstance(one.named, Actor)
        for role in one.named.roles
    ]
    served: dict[str, set[str]] = defaultdict(set)
    for one in said:
        if one.state:
            served[one.core].add(one.state)
    found: dict[tuple[str, str | None], list[_Said]] = defaultdict(list)
    for one in said:
        several = len(served[one.core]) > 1
        found[one.core, one.state if several else None].append(one)
    return [_role(together, windows) for together in found.values()]


def _said(words: str, cite: Cite, state_of: Mapping[str, str]) -> _Said:
    parts = names.parts(words)
    for at in range(max(1, len(parts) - _LONGEST), len(parts)):
        if state := state_of.get(" ".join(parts[at:])):
            return _Said(words, " ".join(parts[:at]), state, cite)
    return _Said(words, " ".join(parts), None, cite)


def _role(together: Sequence[_Said], windows: Mapping[str, Window]) -> EntityRole:
    """One role: in the words that say most of it, of equals those first met."""
    days = windows[together[0].cite.record]
    return EntityRole(
        text=max(together, key=lambda one: one.state is not None).words,
        cites=[one.cite for one in together],
        earliest=days.earliest,
        latest=days.latest,
    )
