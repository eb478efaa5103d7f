"""What a name's Arabic letters stand for in Latin ones, each told by the letters and spellings before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MODEL = Path(__file__).parent / "model.npz"
# A spelling, «ك» as «ck», is told by so many before it; a spelling's number has so many bits in the key of a run.
BEFORE, BITS = 3, 12
# Stands before the first spelling, and behind the last.
EDGE = 0
# So many beginnings go on side by side; so many spellings of a name are held against each other.
BESIDE, COMPARED = 5, 5
# The steps of a byte: weights are natural logs.
STEP = 1 / 16
# The weight of a spelling that was never met.
NEVER = -11.5

Floats = NDArray[np.float32]
Keys = NDArray[np.int64]


class Sounds:
    """What training has learned, never changed: the sorted keys of the runs of one spelling up to BEFORE + 1, each
    run's weight and what a longer one's loses where it was not met; how much likelier a spelling is in each state."""

    def __init__(self, path: Path = MODEL) -> None:
        """Read the model. Raises OSError or ValueError where the file is missing or no model."""
        with np.load(path) as stored:
            self._spelled = bytes(stored["spellings"]).decode().split("\n")
            self._states = {code: row for row, code in enumerate(bytes(stored["states"]).decode().split())}
            self._local: Floats = stored["local"].astype(np.float32) * STEP
            runs = [(stored[f"keys{n}"], stored[f"weights{n}"], stored[f"losses{n}"]) for n in range(1, BEFORE + 2)]
        self._runs: list[tuple[Keys, Floats, Floats]] = [
            (np.cumsum(steps.astype(np.int64)), -weights.astype(np.float32) * STEP, -losses.astype(np.float32) * STEP)
            for steps, weights, losses in runs
        ]
        by_letter: dict[str, list[int]] = defaultdict(list)
        for number, spelling in enumerate(self._spelled):
            by_letter[spelling[:1]].append(number)
        self._of: Mapping[str, Keys] = {letter: np.array(numbers) for letter, numbers in by_letter.items() if letter}
        self.letters = frozenset(self._of)

    def spelled(self, word: str, state: str = "") -> str:
        """A folded word of plain letters (`letters`) in small Latin ones, as the press spells names of the state (an
        ISO code, or "" for any): of the likeliest spellings the one that is most like all of them."""
        found = self._likely(word, state)
        pairs = [(frozenset(zip(f" {one}", f"{one} ", strict=True)), share) for one, share in found]
        likeness = [
            sum(share * len(one & other) / (len(one) + len(other)) for other, share in pairs) for one, _ in pairs
        ]
        return found[likeness.index(max(likeness))][0]

    def _likely(self, word: str, state: str) -> list[tuple[str, float]]:
        """The likeliest spellings with their shares."""
        local = self._local[self._states[state]] if state in self._states else None
        before = np.full((1, BEFORE), EDGE, np.int64)
        paths: list[tuple[int, ...]] = [()]
        scores = np.zeros(1, np.float32)
        for letter in word:
            choice = self._of[letter]
            grid = scores[:, None] + self._weights(before, choice)
            if local is not None:
                grid += local[choice]
            best = np.argsort(-grid, axis=None, kind="stable")[:BESIDE]
            rows, columns = np.unravel_index(best, grid.shape)
            scores = grid[rows, columns]
            before = np.concatenate((before[rows, 1:], choice[columns, None]), axis=1)
            paths = [(*paths[row], int(choice[column])) for row, column in zip(rows, columns, strict=True)]
        scores = scores + self._weights(before, np.array([EDGE]))[:, 0]
        shares: dict[str, float] = defaultdict(float)
        for path, share in zip(paths, np.exp(scores - scores.max()).tolist(), strict=True):
            shares["".join(self._spelled[number][1:] for number in path)] += share
        return sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))[:COMPARED]

    def _weights(self, before: Keys, choice: Keys) -> Floats:
        """The weight of each choice behind each row of what was spelled before."""
        weights = np.full((len(before), len(choice)), NEVER, np.float32)
        held = np.zeros(len(before), np.int64)
        for n, (keys, known, _) in enumerate(self._runs):
            if n:
                held = held | before[:, BEFORE - n] << BITS * (n - 1)
                shorter, _, losses = self._runs[n - 1]
                at, met = _found(shorter, held)
                weights += (losses[at] * met)[:, None]
            at, met = _found(keys, (held << BITS)[:, None] | choice)
            np.copyto(weights, known[at], where=met)
        return weights


def keyed(rows: Keys) -> Keys:
    """The key of each row of numbers."""
    key = np.zeros(len(rows), np.int64)
    for column in rows.T:
        key = key << BITS | column
    return key


def _found(keys: Keys, sought: Keys) -> tuple[Keys, NDArray[np.bool_]]:
    """Where each sought key stands among sorted ones, and whether it does."""
    at = keys[:-1].searchsorted(sought)
    return at, keys[at] == sought


@cache
def sounds() -> Sounds:
    """The project's own model, read at its first use."""
    return Sounds()


def stored(
    spellings: Sequence[str],
    runs: Sequence[Mapping[tuple[int, ...], tuple[float, float]]],
    states: Mapping[str, Sequence[float]],
) -> dict[str, NDArray[np.generic]]:
    """What a model's file holds: the spellings by their numbers, the weight and loss of each run by its length, and
    what each spelling gains in each state."""
    arrays: dict[str, NDArray[np.generic]] = {
        "spellings": np.frombuffer("\n".join(spellings).encode(), np.uint8),
        "states": np.frombuffer(" ".join(states).encode(), np.uint8),
        "local": np.array([_bytes(gains, -127, 127) for gains in states.values()], np.int8),
    }
    for n, listed in enumerate(runs, 1):
        ordered = sorted(listed)
        keys = keyed(np.array(ordered, np.int64))
        arrays[f"keys{n}"] = np.diff(keys, prepend=0)
        arrays[f"weights{n}"] = np.array(_bytes([-listed[run][0] for run in ordered], 0, 255), np.uint8)
        arrays[f"losses{n}"] = np.array(_bytes([-listed[run][1] for run in ordered], 0, 255), np.uint8)
    return arrays


def _bytes(values: Sequence[float], least: int, most: int) -> list[int]:
    return [max(least, min(most, round(value / STEP))) for value in values]
