"""The features of a word and the decoding of a sentence: what training and running share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.arabic.lexicon import word_key
from generator.arabic.remembered import Remembered
from generator.arabic.tagger.likeness import degree
from generator.arabic.tokens import bases

MODEL = Path(__file__).parent / "model.npz"
LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_PERSON = LABELS.index("B-PER"), LABELS.index("I-PER")
# Neighbours whose features a word sees, and how much of them: 2 nearly all, 1 the base and lists, 0 the base alone.
SLOTS = ((-1, 2), (1, 2), (-2, 1), (2, 1), (-3, 0))
# How what is told of a place, not of its word, begins: that it is one, first or last, and what longer entries say.
PLACED = ("1", "first", "last", "g:", "t:", "q:")
# So many words a tagger remembers, those of a thousand articles and more; then it begins anew, so that memory does not
# grow with them.
_KEPT = 1 << 16

# So many sentences are decoded side by side.
_BESIDE = 32
# What keeps a name from beginning inside itself.
_NEVER = 50

Marks = Sequence[Sequence[str]]
Lists = Callable[[str], Sequence[str]]
Floats = NDArray[np.float32]


class Features:
    """The features of words. `words` gives known bases: how often met, then the names of its clusters; `trigrams` the
    weights by which likeness.degree tells a foreign name."""

    def __init__(self, words: Mapping[str, Sequence[Any]], trigrams: Mapping[str, int]) -> None:
        """Know these words."""
        self.words = words
        self.trigrams = trigrams
        # how like a foreign name a folded word is
        self.likeness = Remembered(lambda word: degree(word, trigrams))

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
        foreign = self.likeness[base]
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


class Model:
    """What training has learned, never changed: the row in `weights`, one column a label, of each feature of a place,
    and the weights of `moves` from label to label; `pairs`, `around` and `reaching` find the others fast."""

    def __init__(self, path: Path = MODEL) -> None:
        """Read the model. Raises OSError or ValueError where the file is missing or no model."""
        with np.load(path) as stored:
            names = bytes(stored["attributes"]).decode().split("\n")
            self.weights: Floats = stored["weights"].astype(np.float32) * stored["scale"]
            self.moves: Floats = stored["moves"].astype(np.float32)
            words, trigrams = (json.loads(bytes(stored[name])) for name in ("words", "trigrams"))
        # a few hundred clusters, coarse and fine, have all words between them: one string each, and one for like words
        alike: dict[tuple[int, str, str], tuple[int, str, str]] = {}
        for word, (count, coarse, fine) in words.items():
            told = (count, intern(coarse), intern(fine))
            words[word] = alike.setdefault(told, told)
        self.row = {name: i for i, name in enumerate(names) if name.rpartition("|")[2].startswith(PLACED)}
        self.pairs = self._of_pairs(names)
        self.around, self.reaching = self._of_words(names)
        self.features = Features(words, trigrams)

    def _of_words(self, names: Sequence[str]) -> tuple[dict[str, int], Floats]:
        """The rows of what words say of themselves, and each row's weights in the word's place and in all of SLOTS: one
        look finds what a word adds to its neighbours too. The last row is for a word that says nothing."""
        places = {"": 0} | {f"{d}": slot for slot, (d, _) in enumerate(SLOTS, 1)}
        around: dict[str, int] = {}
        at = []
        for name in names:
            prefix, _, own = name.rpartition("|") if name[:1] in "-123" else ("", "", name)
            at.append((around.setdefault(own, len(around)), places.get(prefix, 0)))
        reaching = np.zeros((len(around) + 1, len(SLOTS) + 1, len(LABELS)), np.float32)
        rows, slots = zip(*at, strict=True)
        reaching[list(rows), list(slots)] = self.weights
        return around, reaching.reshape(len(reaching), -1)

    def _of_pairs(self, names: Sequence[str]) -> dict[tuple[str, str], list[tuple[int, int]]]:
        """For two bases side by side: the rows for the second's place, 0, and the first's, -1."""
        pairs: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for row, name in enumerate(names):
            if name[:3] in ("bb-", "bb+"):
                first, _, second = name[3:].partition("|")
                pairs.setdefault((first, second), []).append((0 if name[2] == "-" else -1, row))
        return pairs


@cache
def model() -> Model:
    """The project's own model, read at its first use."""
    return Model()


class Tagged(NamedTuple):
    """A sentence as the tagger reads it: the label of each word, and by how much each word, with what stands around it,
    is more of a person's name than of none."""

    labels: list[str]
    personal: list[float]


class Tagger:
    """Labels sentences; what it has said of a word is kept."""

    def __init__(self, lists: Lists) -> None:
        """`lists` tells what lists say of a word, whatever stands around it: always the same."""
        self._lists = lists
        self._model = model()
        self._beside: dict[str, list[tuple[int, int]]] = {}
        self._forget(_KEPT)

    def _of_mark(self, mark: str) -> list[tuple[int, int]]:
        """What lists' mark at a place adds to it and to the places beside it: how far away, and the row."""
        if mark not in self._beside:
            named = ((0, mark), (1, "-1|" + mark), (-1, "1|" + mark))
            self._beside[mark] = [(d, row) for d, name in named if (row := self._model.row.get(name)) is not None]
        return self._beside[mark]

    def _at_places(self, bases_: Sequence[str], marks: Marks) -> list[tuple[int, int]]:
        """The places of a sentence and the rows that Features.of_places names for each, but for what all have."""
        found = [
            (at, row)
            for at, name in ((0, "first"), (len(bases_) - 1, "last"))
            if (row := self._model.row.get(name)) is not None
        ]
        before = ""
        for at, base in enumerate(bases_):
            pair = self._model.pairs.get((before, base))
            if pair and at:
                found += [(at + d, row) for d, row in pair]
            if marks[at]:
                beside = [(at + d, row) for mark in marks[at] for d, row in self._of_mark(mark)]
                found += [(place, row) for place, row in beside if 0 <= place < len(bases_)]
            before = base
        return found

    def _forget(self, room: int) -> None:
        """Begin anew, with room for so many words: the place of each, its base, and what it adds to the labels of its
        own place and of each neighbour's. Place 0 is nobody's, and adds nothing."""
        self._place: dict[str, int] = {}
        self._bases = [""]
        self._shares: Floats = np.zeros((room + 1, self._model.reaching.shape[1]), np.float32)

    def _learn(self, words: Iterable[str]) -> None:
        """Keep what these words say of themselves."""
        every = dict.fromkeys(words)
        new = [word for word in every if word not in self._place]
        if len(self._bases) + len(new) > len(self._shares):
            self._forget(max(_KEPT, len(every)))
            new = list(every)
        if not new:
            return
        rows: list[int] = []
        begins = []
        first = len(self._bases)
        for place, word in enumerate(new, first):
            base, said = self._model.features.of_word(word, self._lists(word))
            self._place[word] = place
            self._bases.append(base)
            begins.append(len(rows))
            rows += [row for row in map(self._model.around.get, said) if row is not None]
            rows.append(len(self._model.around))
        self._shares[first : first + len(new)] = np.add.reduceat(self._model.reaching[rows], begins)

    def tag(self, sentences: Sequence[tuple[Sequence[str], Marks]]) -> list[list[str]]:
        """One label a word. A sentence is its words and what lists say of each place."""
        return [tagged.labels for tagged in self.read(sentences)]

    def read(self, sentences: Sequence[tuple[Sequence[str], Marks]]) -> list[Tagged]:
        """The same, and how sure each word is a person's."""
        tags = [Tagged([], []) for _ in sentences]
        full = [i for i, (words, _) in enumerate(sentences) if words]
        if not full:
            return tags
        self._learn(word for i in full for word in sentences[i][0])
        # all sentences in one column, so far apart that no word reaches another sentence's
        apart = max(abs(d) for d, _ in SLOTS)
        column: list[int] = []
        starts = []
        for i in full:
            starts.append(len(column))
            column += [self._place[word] for word in sentences[i][0]]
            column += [0] * apart
        stack = self._shares[column].reshape(len(column), len(SLOTS) + 1, len(LABELS))
        total = stack[:, 0].astype(np.float64)
        for slot, (d, _) in enumerate(SLOTS, 1):
            if d < 0:
                total[-d:] += stack[:d, slot]
            else:
                total[:-d] += stack[d:, slot]
        if "1" in self._model.row:
            total += self._model.weights[self._model.row["1"]]
        places: list[int] = []
        rows: list[int] = []
        for start, i in zip(starts, full, strict=True):
            words, marks = sentences[i]
            for at, row in self._at_places([self._bases[n] for n in column[start : start + len(words)]], marks):
                places.append(start + at)
                rows.append(row)
        np.add.at(total, places, self._model.weights[rows])
        personal = (np.maximum(total[:, _PERSON[0]], total[:, _PERSON[1]]) - total[:, 0]).tolist()
        lengths = {i: len(sentences[i][0]) for i in full}
        scores = {i: total[start : start + lengths[i]] for start, i in zip(starts, full, strict=True)}
        leads = {i: personal[start : start + lengths[i]] for start, i in zip(starts, full, strict=True)}
        # those of like length together: what one is shorter by than the longest beside it is reckoned for nothing
        ranked = sorted(full, key=lambda i: lengths[i])
        for first in range(0, len(ranked), _BESIDE):
            batch = ranked[first : first + _BESIDE]
            for i, path in zip(batch, self._decode([scores[i] for i in batch]), strict=True):
                tags[i] = Tagged(path, leads[i])
        return tags

    def _decode(self, scores: Sequence[NDArray[np.float64]]) -> list[list[str]]:
        """Viterbi over some sentences at once. What is reckoned behind the end of a shorter one is never read."""
        longest, size = max(map(len, scores)), len(LABELS)
        grid = np.zeros((longest, size, len(scores)))
        for i, score in enumerate(scores):
            grid[: len(score), :, i] = score
        inside = np.array([label[0] == "I" for label in LABELS])
        grid[0] -= _NEVER * inside[:, None]
        ways = np.empty((longest, size, size, len(scores)))
        moves = self._model.moves[:, :, None]
        for before, here, way in zip(grid, grid[1:], ways[1:], strict=False):
            np.add(here, np.maximum.reduce(np.add(before[:, None], moves, out=way)), out=here)
        came, ends = ways.argmax(1).tolist(), grid.argmax(1).tolist()
        return [_traced(came, ends[len(score) - 1][i], i, len(score)) for i, score in enumerate(scores)]


def _traced(came: Sequence[Sequence[Sequence[int]]], label: int, sentence: int, words: int) -> list[str]:
    """The best labels of a sentence of so many words, from its last one, `label`, back to where each `came` from."""
    path = [LABELS[label]]
    for t in range(words - 1, 0, -1):
        label = came[t][label][sentence]
        path.append(LABELS[label])
    return path[::-1]


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
