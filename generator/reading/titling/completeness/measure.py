"""The weights of the measure, as training wrote them."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.arabic.remembered import Remembered
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge
from generator.reading.titling.completeness.kinds import kind_of
from generator.reading.titling.completeness.places import Places, features, places
from generator.reading.titling.wording import Language, language_of

WEIGHTS = Path(__file__).parent / "weights.csv"
# The feature that each place has.
ALWAYS = "always"


class Measure:
    """How whole a beginning is. `language` are the words it knows."""

    def __init__(self, language: Language, weights: Mapping[str, float]) -> None:
        """Know these words and weights."""
        self.language = language
        self._weights = weights
        self._kinds = Remembered(self._kind)

    def _kind(self, text: str) -> str:
        [word, *_] = tokens(text)
        return kind_of(word, self.language)

    def places(self, text: str, words: Sequence[Token]) -> Places:
        """What the measure looks at in a sentence that has these words."""
        return places(text, words, [self._kinds[word.text] for word in words], self.language)

    def features(self, found: Places, at: int) -> list[str]:
        """What is told of the words up to this one."""
        return [ALWAYS, *features(found, at, self.language)]

    def odds(self, told: Sequence[str]) -> float:
        """The logarithm of the odds that a beginning of which this is told is a whole title."""
        weight = self._weights.get
        return sum([weight(name, 0.0) for name in told])


def measure_of(knowledge: Knowledge) -> Measure:
    """The project's own measure. To be asked for as `knowledge.derived(measure_of)`.

    Raises OSError or ValueError where its file is missing or no table of weights.
    """
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        weights = {name: float(weight) for name, weight in csv.reader(file)}
    return Measure(knowledge.derived(language_of), weights)
