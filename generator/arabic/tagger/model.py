"""The features of a word and the decoding of a sentence: what training and running share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.arabic.lexicon import word_key
from generator.arabic.tagger.likeness import degree
from generator.arabic.tokens import bases

MODEL = Path(__file__).parent / "model.npz"
LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
# Neighbours whose features a word sees, and how much of them: 2 nearly all, 1 the base and lists, 0 the base alone.
SLOTS = ((-1, 2), (1, 2), (-2, 1), (2, 1), (-3, 0))
# So many words a tagger remembers; then it begins anew, so that memory does not grow with the articles.
_KEPT = 1 << 14

Marks = Sequence[Sequence[str]]
Floats = NDArray[np.float32]


class Features:
    """The features of words. `words` gives known bases: how often met, then the names of its clusters; `trigrams` the
    weights by which likeness.degree tells a foreign name."""

    def __init__(self, words: Mapping[str, Sequence[Any]], trigrams: Mapping[str, int]) -> None:
        """Know these words."""
        self.words = words
        self.trigrams = trigrams

    def base(self, word: str) -> str:
        """The word as folded, without its clitics where the rest is better known."""
        best, score = "", -1.0
        for reading in bases(word):
            key = word_key(reading.key)
            count = self.words.get(key, (0,))[0] * (1 if best else 3)
            if not best or count > score:
                best, score = key, count
        return best

    def of_word(self, word: str, marks: Sequence[str] = ()) -> tuple[str, list[str]]:
        """The base of a word and what it says of itself. `marks` are what lists say of the word whatever stands around
        it; they must be the same each time."""
        base = self.base(word)
        whole = word_key(bases(word)[0].key)
        stem = base[2:] if base.startswith("ال") and len(base) > 4 else base
        own = ["w=" + whole, "b=" + base, "al" if stem != base else "noal"]
        if base != whole:
            own.append("p=" + (whole[: len(whole) - len(base)] if whole.endswith(base) else "لل"))
        for n in (1, 2, 3, 4):
            if len(stem) > n:
                own += [f"x{n}={stem[:n]}", f"s{n}={stem[-n:]}"]
        if not word[0].isalnum():
            own.append("sh=sign")
        elif word[0].isdigit():
            own.append("sh=number")
        elif word[0].isascii():
            own.append("sh=latin")
        else:
            own.append(f"sh=L{min(len(whole), 7)}")
        listed = ["c:" + name for name in self.words.get(base, (0,))[1:]] + ["m:" + mark for mark in marks]
        if base not in self.words and word[0].isalpha() and not word[0].isascii():
            listed.append("m:unk")
        foreign = degree(base, self.trigrams)
        if foreign is not None:
            listed.append(f"m:k{foreign}")
            if base not in self.words:
                listed.append(f"m:uk{foreign}")
        return base, own + listed

    def of_places(self, known: Sequence[str], marks: Marks) -> list[list[str]]:
        """What no single word gives: edges, lists' matches at the word and beside it, pairs of bases."""
        n = len(known)
        found = []
        for i, base in enumerate(known):
            own = ["1", *marks[i]]
            if i:
                own += [f"-1|{x}" for x in marks[i - 1]]
                own.append(f"bb-{known[i - 1]}|{base}")
            else:
                own.append("first")
            if i + 1 < n:
                own += [f"1|{x}" for x in marks[i + 1]]
                own.append(f"bb+{base}|{known[i + 1]}")
            else:
                own.append("last")
            found.append(own)
        return found

    def of_sentence(self, words: Sequence[str], own: Marks, marks: Marks) -> list[list[str]]:
        """All features of each word, as training needs them."""
        said = [self.of_word(word, listed) for word, listed in zip(words, own, strict=True)]
        rows = self.of_places([base for base, _ in said], marks)
        for i, row in enumerate(rows):
            row.extend(said[i][1])
            for d, much in SLOTS:
                if 0 <= i + d < len(words):
                    row.extend(f"{d}|{name}" for name in said[i + d][1] if _reach(name) >= 2 - much)
        return rows


def _reach(name: str) -> int:
    """How far from its word a feature is seen: 2 to the last slot, 1 to the neighbours but one, 0 to the neighbours, -1
    in its own place alone."""
    if name[:2] == "b=":
        return 2
    if name[:2] in ("c:", "m:"):
        return 1
    return 0 if name[:2] in ("w=", "al", "no", "sh") or name[:3] in ("s2=", "s3=") else -1


class Tagger:
    """The model, read once and never changed; what it has said of a word is kept."""

    def __init__(self, path: Path = MODEL) -> None:
        """Read the model. Raises OSError or ValueError where the file is missing or no model."""
        with np.load(path) as stored:
            names = bytes(stored["attributes"]).decode().split("\n")
            self._weights: Floats = stored["weights"].astype(np.float32) * stored["scale"]
            self._moves: Floats = stored["moves"].astype(np.float32)
            words, trigrams = (json.loads(bytes(stored[name])) for name in ("words", "trigrams"))
        self._row = {name: i for i, name in enumerate(names)}
        self._around, self._reaching = self._of_words(names)
        self.features = Features(words, trigrams)
        self._shares: dict[str, tuple[str, Floats]] = {}

    def _of_words(self, names: Sequence[str]) -> tuple[dict[str, int], Floats]:
        """The rows of what words say of themselves, and each row's weights in the word's place and in all of SLOTS: one
        look finds what a word adds to its neighbours too."""
        places = {"": 0} | {f"{d}": slot for slot, (d, _) in enumerate(SLOTS, 1)}
        around: dict[str, int] = {}
        at = []
        for name in names:
            prefix, _, own = name.rpartition("|") if name[:1] in "-123" else ("", "", name)
            at.append((around.setdefault(own, len(around)), places.get(prefix, 0)))
        reaching = np.zeros((len(around), len(SLOTS) + 1, len(LABELS)), np.float32)
        rows, slots = zip(*at, strict=True)
        reaching[list(rows), list(slots)] = self._weights
        return around, reaching.reshape(len(around), -1)

    def _share(self, word: str, own: Sequence[str]) -> tuple[str, Floats]:
        """The base of a word, and what it adds to the labels of its own place and of each neighbour's."""
        if word not in self._shares:
            if len(self._shares) >= _KEPT:
                self._shares.clear()
            base, said = self.features.of_word(word, own)
            rows = [row for name in said if (row := self._around.get(name)) is not None]
            self._shares[word] = base, self._reaching[rows].sum(0)
        return self._shares[word]

    def tag(self, sentences: Sequence[tuple[Sequence[str], Marks, Marks]]) -> list[list[str]]:
        """One label a word. A sentence is its words, what lists say of each word, and what they say of each place."""
        sentences = list(sentences)
        full = [i for i, (words, _, _) in enumerate(sentences) if words]
        tags: list[list[str]] = [[] for _ in sentences]
        if not full:
            return tags
        scores, lengths = [], []
        for i in full:
            words, own, marks = sentences[i]
            shares = [self._share(word, listed) for word, listed in zip(words, own, strict=True)]
            n = len(words)
            stack = np.concatenate([share for _, share in shares]).reshape(n, len(SLOTS) + 1, len(LABELS))
            total = stack[:, 0].copy()
            for slot, (d, _) in enumerate(SLOTS, 1):
                if d < 0 and n > -d:
                    total[-d:] += stack[: n + d, slot]
                elif d > 0 and n > d:
                    total[: n - d] += stack[d:, slot]
            rows = self.features.of_places([base for base, _ in shares], marks)
            flat = [
                (at, row) for at, names in enumerate(rows) for name in names if (row := self._row.get(name)) is not None
            ]
            if flat:
                places, picked = zip(*flat, strict=True)
                np.add.at(total, list(places), self._weights[list(picked)])
            scores.append(total)
            lengths.append(n)
        for i, path in zip(full, self._decode(scores, lengths), strict=True):
            tags[i] = path
        return tags

    def _decode(self, scores: list[Floats], lengths: list[int]) -> list[list[str]]:
        """Viterbi over all sentences at once. What is reckoned behind the end of a shorter one is never read."""
        n, longest = len(scores), max(lengths)
        grid = np.zeros((longest, n, len(LABELS)), np.float32)
        for i, score in enumerate(scores):
            grid[: len(score), i] = score
        best = grid[0] - 50 * np.array([label[0] == "I" for label in LABELS])
        reached, back = [best], []
        for t in range(1, longest):
            total = best[:, :, None] + self._moves
            back.append(total.argmax(1))
            best = total.max(1) + grid[t]
            reached.append(best)
        ends = np.stack(reached).argmax(2).tolist()
        came = [step.tolist() for step in back]
        paths = []
        for i, length in enumerate(lengths):
            path = [ends[length - 1][i]]
            for t in range(length - 2, -1, -1):
                path.append(came[t][i][path[-1]])
            paths.append([LABELS[x] for x in reversed(path)])
        return paths


@cache
def tagger() -> Tagger:
    """The project's own tagger, loaded at its first use."""
    return Tagger()


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names in a sentence's labels: first word, word after the last, type."""
    found: list[tuple[int, int, str]] = []
    start: int | None = None
    for i, label in enumerate([*tags, "O"]):
        if start is not None and label[0] != "I":
            found.append((start, i, tags[start][2:]))
            start = None
        if label[0] == "B" or (label[0] == "I" and start is None):
            start = i
    return found


def quantised(weights: Any) -> tuple[NDArray[np.int8], Floats]:
    """Weights as bytes and the scale of each column."""
    scale = np.maximum(np.abs(weights).max(0) / 127, 1e-9).astype(np.float32)
    return np.round(weights / scale).astype(np.int8), scale
