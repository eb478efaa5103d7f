"""A line with the names that are found in it, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.arabic.lexicon import Match
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.titles import roles, title_words
from generator.knowledge import Knowledge


@dataclass(slots=True)
class NamedLine:
    """What is found in one line, step by step: bodies and places, persons, the titles' words, the public figures, what
    the tagger takes for names (words `first` to `last`, and the kind), and by how much it takes each word for a
    person's."""

    line: Line
    things: list[Mention]
    people: list[Mention]
    titles: dict[int, roles.Title]
    figures: Sequence[Match[str]]
    tags: Sequence[tuple[int, int, str]] = ()
    personal: Sequence[float] = ()

    def titled(self, knowledge: Knowledge) -> roles.TitledLine:
        """The line as the offices beside its names are read."""
        index = knowledge.derived(title_words.build)
        return roles.TitledLine(self.line, self.titles, self.taken(), index, knowledge)

    def taken(self) -> list[int]:
        """For each word 1 in a body's or place's name, 2 in a person's, else 0."""
        held = [0] * len(self.line.words)
        for mention in self.things:
            held[mention.first : mention.last] = [1] * (mention.last - mention.first)
        for mention in self.people:
            held[mention.first : mention.last] = [2] * (mention.last - mention.first)
        return held
