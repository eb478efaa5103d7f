"""What has been said in an article so far, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.arabic.quotation import Quotation
from generator.finding.saying.cast import Cast, Voice
from generator.finding.saying.content import Content, How
from generator.finding.saying.passage import Passage
from generator.finding.saying.speech import Cue, Lists

# so many sayings back is as far as a sentence looks for its own
_MEMORY = 20


class Saying(NamedTuple):
    """A statement before its end is known: what is said begins with word `first`, at character `start`. `stop` is the
    word where it ends, where that is known; `verb` is None for a quotation that goes on without one; `sure` is false
    for a verb that has other senses too; what somebody else tells that one holds is `told`: «قالت الصحيفة إن الكعبي
    يعتقد أن»."""

    first: int
    start: int
    quotation: Quotation | None
    how: How
    verb: str | None
    force: str
    voice: Voice
    stop: int | None = None
    sure: bool = True
    begin: int = -1
    told: bool = False


@dataclass
class Reading:
    """An article while it is read: who can speak, what was said so far, the words that end what stands before, those
    where a finite verb of saying begins, and those of these that are `plain`: nothing else can be meant."""

    passage: Passage
    cast: Cast
    verbs: Lists
    sayings: list[Saying] = field(default_factory=list)
    bounds: set[int] = field(default_factory=set)
    finite: set[int] = field(default_factory=set)
    plain: set[int] = field(default_factory=set)

    def here(self, at: int) -> list[Saying]:
        """What was said so far in the sentence of word `at`."""
        first = self.passage.first[at]
        return [saying for saying in self.sayings[-_MEMORY:] if saying.first >= first]


def wording(passage: Passage, cue: Cue) -> str:
    """The cue as worded."""
    return passage.text[passage.words[cue.first].start + cue.cut : passage.words[cue.last - 1].end]


def saying(passage: Passage, cue: Cue, said: Content, voice: Voice) -> Saying:
    """What this voice says with this cue."""
    row = (said.form or cue.form).row
    verb, begin = wording(passage, cue), passage.lead(cue.first)
    return Saying(
        said.first, said.start, said.quotation, said.how, verb, row.force, voice, sure=not row.weak, begin=begin
    )
