"""Trains the model of how foreign names are spelled: `train_sounds.py NAMES_AR_EN.jsonl.gz [--check]`.

Learns from the file's pairs of words (CC0 and Apache-2.0, see tables/README.md) and from the tables of people, of
local, foreign and usual Arab names. Letters and spellings are aligned by expectation maximisation; runs of up to four
spellings get Witten-Bell weights. Deterministic, about two minutes on one core. `--check` leaves a tenth of the press's
names out and tells how many are spelled well.
"""

from __future__ import annotations

import argparse
import difflib
import gzip
import json
import math
import random
import re
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from generator.arabic.letters import fold
from generator.arabic.sounds import MODEL, Sounds
from generator.arabic.sounds.model import BEFORE, EDGE, NEVER, stored
from generator.knowledge import Knowledge

# A letter is spelled with so many at most, in so many rounds told which.
LONGEST, ROUNDS = 4, 5
# A spelling of a letter counts less than this in all is dropped; a name told worse than this a letter is no pair.
RARE, WRONG = 0.5, -3.0
# Lists have met an Arab name so often that its English is the usual one.
USUAL = 3
# How often a pair counts at most, and how much more one of the press's.
OFTEN, PRESS = 5, 2.0
# So many spellings a letter has at most; a run of four is kept from this weight on.
CHOICE, KEPT = 24, 1.3
# What all states say counts as so many names of one; a state's own say counts by so much.
COMMON, OWN = 8.0, 0.9
# The names left out by --check, and how like a name of the press one is spelled well.
LEFT, WELL = 10, 0.75
# What a letter may sound like, to begin with.
LIKELY = {
    "ب": "bp", "ت": "t", "ث": "ts", "ج": "jg", "ح": "h", "خ": "khc", "د": "d", "ذ": "dtz", "ر": "r", "ز": "zs",
    "س": "scz", "ش": "sc", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "aei", "غ": "g", "ف": "fvp", "ق": "kqc",
    "ك": "kcgqx", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "wouv", "ي": "yiej", "ا": "aeiou",
}  # fmt: skip

Pair = tuple[str, str, float]
Aligned = tuple[str, list[str], float]


def latin(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def pair(arabic: str, name: str) -> tuple[str, str] | None:
    """A word and its spelling without their articles, if both are plain and about as long."""
    key, spelled = fold(arabic), latin(name)
    if key.startswith("ال") and spelled.startswith("al-"):
        key, spelled = key[2:], spelled[3:]
    plain = re.fullmatch("[ء-ي]{2,}", key) and re.fullmatch("[a-z]+", spelled)
    return (key, spelled) if plain and 0.35 <= len(spelled) / len(key) <= 2.6 else None


def listed(path: Path) -> Counter[tuple[str, str]]:
    """How often the file has each pair."""
    met: Counter[tuple[str, str]] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["unit"] == "token":
                for name, n in zip(row["en"], row.get("counts") or [1] * len(row["en"]), strict=True):
                    if told := pair(row["ar"], name):
                        met[told] += n
    return met


def of_press(knowledge: Knowledge) -> Counter[tuple[str, str]]:
    """How often the tables have each pair: parts of public figures' names, local and foreign names."""
    met: Counter[tuple[str, str]] = Counter()
    names = [(form, row.en) for row in knowledge.people for form in (row.ar, *row.ar_aliases)]
    names += [(row.ar, row.en) for row in knowledge.local_names]
    names += [(form, row.en) for row in knowledge.foreign_names for form in (row.ar, *row.ar_aliases)]
    names += [(row.ar, row.en) for row in knowledge.names if row.given + row.family >= USUAL > row.other]
    for arabic, name in names:
        words, spelled = arabic.split(), name.split()
        if len(words) == len(spelled):
            met.update(told for both in zip(words, spelled, strict=True) if (told := pair(*both)))
    return met


def first_guess(letter: str, spelling: str) -> float:
    if not spelling:
        return 0.05
    sounds = LIKELY.get(letter, "")
    fits = 1.0 if spelling[0] in sounds else 0.05 if set(spelling) & set(sounds) else 0.001
    return fits * 0.5 ** (len(spelling) - 1)


class Aligner:
    """How likely each letter is spelled so, and which of a name's Latin letters belong to which Arabic one."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.chance: dict[tuple[str, str], float] = {}
        for word, name, _ in pairs:
            for letter in word:
                for at in range(len(name) + 1):
                    for end in range(at, min(at + LONGEST, len(name)) + 1):
                        spelling = name[at:end]
                        self.chance.setdefault((letter, spelling), first_guess(letter, spelling))
        for turn in range(ROUNDS):
            self.round(pairs, RARE if turn > 1 else 0.01)

    def steps(self, letter: str, name: str, at: int) -> Iterator[tuple[int, float]]:
        for end in range(at, min(at + LONGEST, len(name)) + 1):
            chance = self.chance.get((letter, name[at:end]), 0.0)
            if chance:
                yield end, chance

    def round(self, pairs: Sequence[Pair], least: float) -> None:
        """Count how often each letter is spelled so, by what is known, and know it anew."""
        counts: dict[tuple[str, str], float] = defaultdict(float)
        for word, name, weight in pairs:
            ahead = [[0.0] * (len(name) + 1) for _ in range(len(word) + 1)]
            ahead[0][0] = 1.0
            for i, letter in enumerate(word):
                for at, chance in enumerate(ahead[i]):
                    if chance:
                        for end, step in self.steps(letter, name, at):
                            ahead[i + 1][end] += chance * step
            total = ahead[-1][-1]
            if not total:
                continue
            back = [0.0] * len(name) + [1.0]
            for i in range(len(word) - 1, -1, -1):
                here = [0.0] * (len(name) + 1)
                for at in range(len(name) + 1):
                    for end, step in self.steps(word[i], name, at):
                        if back[end]:
                            here[at] += step * back[end]
                            counts[word[i], name[at:end]] += weight * ahead[i][at] * step * back[end] / total
                back = here
        totals: dict[str, float] = defaultdict(float)
        for (letter, _), count in counts.items():
            totals[letter] += count
        self.chance = {key: count / totals[key[0]] for key, count in counts.items() if count > least}

    def aligned(self, word: str, name: str) -> list[str] | None:
        """The likeliest spelling of each letter, or None where the two are no pair."""
        best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
        for letter in word:
            further: dict[int, tuple[float, list[str]]] = {}
            for at, (score, path) in best.items():
                for end, step in self.steps(letter, name, at):
                    told = score + math.log(step)
                    if end not in further or further[end][0] < told:
                        further[end] = told, [*path, name[at:end]]
            best = further
        score, path = best.get(len(name), (-math.inf, []))
        return path if score >= WRONG * len(word) else None


def weighed(aligned: Sequence[Aligned], number: dict[str, int]) -> list[dict[tuple[int, ...], tuple[float, float]]]:
    """The weight of each run of spellings by its length, and what a longer one loses that was not met."""
    counts: list[dict[tuple[int, ...], float]] = [defaultdict(float) for _ in range(BEFORE + 1)]
    for word, path, weight in aligned:
        numbers = [number.get(letter + spelling, -1) for letter, spelling in zip(word, path, strict=True)]
        if -1 in numbers:
            continue
        row = (*[EDGE] * BEFORE, *numbers, EDGE)
        for at in range(BEFORE, len(row)):
            for n in range(BEFORE + 1):
                counts[n][row[at - n : at + 1]] += weight
    runs: list[dict[tuple[int, ...], tuple[float, float]]] = []
    chances: list[dict[tuple[int, ...], float]] = []
    for n, met in enumerate(counts):
        totals: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for run, count in met.items():
            totals[run[:-1]][0] += count
            totals[run[:-1]][1] += 1
        chance = {}
        for run, count in met.items():
            total, kinds = totals[run[:-1]]
            shorter = chances[n - 1][run[1:]] if n else math.exp(NEVER)
            chance[run] = (count + kinds * shorter) / (total + kinds)
        chances.append(chance)
        if n:
            # a context that was met loses what its own runs take; other contexts lose nothing
            for before, (total, kinds) in totals.items():
                if before in runs[n - 1]:
                    runs[n - 1][before] = runs[n - 1][before][0], math.log(kinds / (total + kinds))
        kept = {run: (math.log(chance[run]), 0.0) for run, count in met.items() if n < BEFORE or count >= KEPT}
        runs.append(kept)
    return runs


def local(aligned: dict[tuple[str, str], list[str]], spellings: Sequence[str], counted: Counter[str],
          knowledge: Knowledge) -> dict[str, list[float]]:  # fmt: skip
    """How much likelier each spelling is in each state whose names the table has, or whose kindred's."""
    kindred = {row.code: row.like for row in knowledge.kindred_states}
    own: dict[str, Counter[str]] = defaultdict(Counter)
    for row in knowledge.local_names:
        told = pair(row.ar, row.en)
        for letter, spelling in zip(told[0], aligned.get(told, ()), strict=False) if told else ():
            own[kindred.get(row.country, row.country)][letter + spelling] += 1
    letters: Counter[str] = Counter()
    for spelling, count in counted.items():
        letters[spelling[:1]] += count
    gains: dict[str, list[float]] = {}
    for state in sorted({*own, *kindred}):
        met = own[kindred.get(state, state)]
        totals: Counter[str] = Counter()
        for spelling, count in met.items():
            totals[spelling[:1]] += count
        row = [0.0]
        for spelling in spellings[1:]:
            share = counted[spelling] / letters[spelling[0]]
            said = (met[spelling] + COMMON * share) / (totals[spelling[0]] + COMMON)
            row.append(OWN * math.log(said / share))
        gains[state] = row
    return gains


def trained(pairs: Counter[tuple[str, str]], press: Counter[tuple[str, str]], knowledge: Knowledge, path: Path) -> None:
    told: Counter[tuple[str, str]] = Counter()
    for met, much in ((pairs, 1.0), (press, PRESS)):
        for both, count in met.items():
            told[both] += much * min(count, OFTEN) ** 0.5  # type: ignore[assignment]
    rows = [(*both, weight) for both, weight in sorted(told.items())]
    aligner = Aligner(rows)
    found = {(word, name): aligner.aligned(word, name) for word, name, _ in rows}
    aligned = [(word, path_, weight) for word, name, weight in rows if (path_ := found[word, name])]
    counted: Counter[str] = Counter()
    for word, path_, weight in aligned:
        for letter, spelling in zip(word, path_, strict=True):
            counted[letter + spelling] += weight  # type: ignore[assignment]
    of_letter: dict[str, list[str]] = defaultdict(list)
    for spelling, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        if len(of_letter[spelling[0]]) < CHOICE:
            of_letter[spelling[0]].append(spelling)
    spellings = ["", *sorted(one for kept in of_letter.values() for one in kept)]
    runs = weighed(aligned, {spelling: number for number, spelling in enumerate(spellings) if number})
    known = {both: path_ for both, path_ in found.items() if path_}
    states = local(known, spellings, counted, knowledge)
    np.savez_compressed(path, **stored(spellings, runs, states))
    print(f"{len(aligned)} names, {len(spellings)} spellings, runs {[len(run) for run in runs]}, "
          f"{path.stat().st_size / 1e6:.2f} MB")  # fmt: skip


def check(pairs: Counter[tuple[str, str]], press: Counter[tuple[str, str]], knowledge: Knowledge) -> None:
    """Train without a tenth of the words that only the press's names have, and tell how these are spelled."""
    listed_ = {word for word, _ in pairs}
    new = sorted({word for word, _ in press} - listed_)
    random.Random(5).shuffle(new)
    left = set(new[: len(new) // LEFT])

    def without(met: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
        return Counter({both: n for both, n in met.items() if both[0] not in left})

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.npz")
        trained(without(pairs), without(press), knowledge, path)
        model = Sounds(path)
    names: dict[str, set[str]] = defaultdict(set)
    for word, name in press:
        if word in left:
            names[word].add(name)
    arab = {told[0] for row in knowledge.names if row.given + row.family >= USUAL and (told := pair(row.ar, row.en))}
    for title, kind in (("names of the press", set(names) - arab), ("Arab names", set(names) & arab)):
        tell(title, ((model.spelled(word), names[word]) for word in sorted(kind)))
    local_ = [(pair(row.ar, row.en), row.country) for row in knowledge.local_names]
    states = [(told, state) for told, state in local_ if told and told[0] in left]
    tell("of a state, not told", ((model.spelled(word), {name}) for (word, name), _ in states))
    tell("of a state", ((model.spelled(word, state), {name}) for (word, name), state in states))


def tell(title: str, spelled: Iterable[tuple[str, set[str]]]) -> None:
    rows = list(spelled)
    best = [max(difflib.SequenceMatcher(None, name, said).ratio() for name in names) for said, names in rows]
    exact = sum(said in names for said, names in rows)
    print(f"{title}: {len(rows)}, exact {exact / len(rows):.3f}, well {sum(x >= WELL for x in best) / len(rows):.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    known = Knowledge()
    if given.check:
        check(listed(given.pairs), of_press(known), known)
    else:
        trained(listed(given.pairs), of_press(known), known, MODEL)
