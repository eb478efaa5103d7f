"""What is told of words, told once for each: the same words come back in every article.

A dictionary that fills itself, so that a word met before costs no call; `functools.lru_cache` has to keep an order,
which takes longer than most look-ups.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Told = TypeVar("Told")


class Remembered(dict[str, Told]):
    """By a word what a function tells of it: always the same. `most` words are kept, then it begins anew, so that
    memory does not grow with the texts."""

    def __init__(self, tell: Callable[[str], Told], most: int = 1 << 14) -> None:
        """Remember what `tell` says."""
        super().__init__()
        self._tell = tell
        self._most = most

    def __missing__(self, word: str) -> Told:
        if len(self) >= self._most:
            self.clear()
        told = self[word] = self._tell(word)
        return told


def remembered(tell: Callable[[str], Told]) -> Callable[[str], Told]:
    """The function, remembering what it told of each word."""
    return Remembered(tell).__getitem__
