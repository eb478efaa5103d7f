"""How like a foreign name a word is by its letters: what a word that no list knows still tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import repeat

# The step between two degrees, in tenths of the mean log ratio of a letter, and the degrees told apart.
STEP, LEAST, MOST = 2.5, -2, 4
_LETTERS = re.compile("[ء-ي]{3,}")


def trigrams(word: str) -> list[str]:
    """The letters of a word without its article, each with the two before it; ^ and $ are its edges."""
    bare = word[2:] if word.startswith("ال") else word
    framed = f"^^{bare}$"
    return [framed[at - 2 : at + 1] for at in range(2, len(framed))]


def degree(word: str, weights: Mapping[str, int]) -> int | None:
    """From LEAST to MOST how much more a folded word is like a foreign name than like a common word; None where it has
    other signs than letters, or too few. `weights`: ten times the log ratio of each trigram."""
    if not _LETTERS.fullmatch(word[2:] if word.startswith("ال") else word):
        return None
    found = list(map(weights.get, trigrams(word), repeat(0)))
    return max(LEAST, min(MOST, round(sum(found) / len(found) / STEP)))
