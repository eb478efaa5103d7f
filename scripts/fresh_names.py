"""Names that no training sentence holds, to train the name tagger on: what stands around a name makes it one."""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.tagger import Features, spans
from generator.knowledge import Knowledge

ARABIC = 0.4  # share of persons that get an Arabic name, the others a foreign one
CHANGED = 0.4  # share of foreign names' parts with a letter changed: the names of tomorrow stand in no table
CHANGED_BODY = 0.3  # the same for bodies
LONGEST = 3  # longer names keep their own words
USUAL_GIVEN, USUAL_FAMILY = 5, 2
PREFIXES = ("", "و", "ف", "ل", "ب", "ك")
LETTERS = "ابتجدرزسشفكلمنهويغخ"


class FreshNames:
    """Makes sentences anew with other persons and bodies in them; the same ones for the same seed."""

    def __init__(self, knowledge: Knowledge, features: Features, seed: int = 0) -> None:
        """Take the names of these tables; `features` tell clitics from names."""
        self._random = random.Random(seed)
        self._features = features
        single = [row for row in knowledge.names if " " not in row.ar]
        self._given = [row.ar for row in single if row.given >= USUAL_GIVEN]
        self._family = [row.ar for row in single if row.family >= USUAL_FAMILY]
        self._foreign = [row.ar for row in single if row.other and not row.ar.startswith("ال") and len(row.ar) > 2]
        self._heads = {fold(row.ar) for row in knowledge.body_heads} | {
            "ال" + fold(row.ar) for row in knowledge.body_heads
        }
        self._heads |= {fold(row.ar.split()[0]) for row in knowledge.heads}
        rows = [row for row in knowledge.organisations if row.kind in ("club", "company")]
        forms = [form.split() for row in (*rows, *knowledge.outlets) for form in (row.ar, *row.ar_aliases)]
        self._bodies = [form for form in forms if len(form) <= LONGEST and fold(form[0]) not in self._heads]

    def of(self, words: Sequence[str], tags: Sequence[str]) -> tuple[list[str], list[str]] | None:
        """The sentence with fresh names for its short ones; None where it has none. A body keeps a name that a head
        opens."""
        told: list[str] = []
        labels: list[str] = []
        at = 0
        fresh = False
        for first, last, kind in spans(tags):
            told += words[at:first]
            labels += tags[at:first]
            at = last
            named = last - first <= LONGEST and kind != "LOC"
            if kind == "ORG" and not self._heads.isdisjoint((self._base(words[first]), word_key(fold(words[first])))):
                named = False
            own = list(words[first:last])
            if named:
                fresh = True
                own = self._joined(words[first], self._person(last - first) if kind == "PER" else self._body())
            told += own
            labels += [f"B-{kind}", *[f"I-{kind}"] * (len(own) - 1)]
        return ([*told, *words[at:]], [*labels, *tags[at:]]) if fresh else None

    def _base(self, word: str) -> str:
        return self._features.base(word)

    def _joined(self, word: str, name: list[str]) -> list[str]:
        """The name with the clitic of the word it stands for."""
        key, base = fold(word), self._base(word)
        clitic = word[: len(key) - len(base)] if key.endswith(base) and len(key) == len(word) else ""
        clitic = clitic if clitic in PREFIXES else ""
        opening = "لل" + name[0][2:] if clitic == "ل" and name[0].startswith("ال") else clitic + name[0]
        return [opening, *name[1:]]

    def _person(self, length: int) -> list[str]:
        pick = self._random
        if pick.random() < ARABIC:
            given = [pick.choice(self._given) for _ in range(length - 1)]
            return [*given, pick.choice(self._family)]
        return [self._changed(pick.choice(self._foreign), CHANGED) for _ in range(length)]

    def _body(self) -> list[str]:
        return [self._changed(word, CHANGED_BODY) for word in self._random.choice(self._bodies)]

    def _changed(self, word: str, share: float) -> str:
        if len(word) < 4 or word.startswith("ال") or self._random.random() >= share:
            return word
        at = self._random.randrange(1, len(word))
        return word[:at] + self._random.choice(LETTERS) + word[at + (self._random.random() < 0.7) :]
