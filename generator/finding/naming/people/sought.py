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
    """A line as names are sought in it: with its titles, `stops` those that no name holds, by the words that they begin
    at; for each word `free`, whether a person's name may hold it, and `personal`, by how much the tagger takes it for
    one's."""

    titled: roles.TitledLine
    stops: Mapping[int, roles.Title]
    free: list[bool]
    personal: Sequence[float]
    index: NameWords
    knowledge: Knowledge

    @property
    def line(self) -> Line:
        """The line."""
        return self.titled.line

    def hold(self, names: Sequence[Mention]) -> Sequence[Mention]:
        """These names, whose words no other may hold any more."""
        for name in names:
            self.free[name.first : name.last] = [False] * (name.last - name.first)
        return names

    def before(self, name: Mention) -> roles.Title | None:
        """The title that runs up to a name."""
        return preceding.before(self.titled, name)
