"""A line as persons' names are sought in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people.name_words import NameWords
from generator.finding.naming.titles import preceding, roles
from generator.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Sought:
    """A line as names are sought in it: its titles by the words that they begin at, `stops` those that no name holds;
    `taken` 0 for a word that no other name holds, `free` whether a person's may, `personal` by how much the tagger
    takes it for one's."""

    line: Line
    titles: dict[int, roles.Title]
    stops: Mapping[int, roles.Title]
    taken: Sequence[int]
    free: list[bool]
    personal: Sequence[float]
    index: NameWords
    knowledge: Knowledge

    def hold(self, names: Sequence[Mention]) -> Sequence[Mention]:
        """These names, whose words no other may hold any more."""
        for name in names:
            self.free[name.first : name.last] = [False] * (name.last - name.first)
        return names

    def before(self, name: Mention) -> roles.Title | None:
        """The title that runs up to a name."""
        return preceding.before(self.line, name, self.titles, self.taken, self.knowledge)
