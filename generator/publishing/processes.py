"""Work over processes that are split off from this one: they have all that it has in memory, and need no copy."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Done = TypeVar("Done")

# Below this many pages a further process costs more than it saves; so many are given to one at a time.
PAGES_A_PROCESS = 100
PAGES_AT_ONCE = 25


def worthwhile(pages: int, wanted: int | None) -> int:
    """How many processes to make so many pages with: at most `wanted`, None for the machine's cores; 1 where none can
    be split off."""
    return min(wanted or os.cpu_count() or 1, 1 + pages // PAGES_A_PROCESS) if sys.platform == "linux" else 1


def over(work: Callable[[slice], Done], pages: int, workers: int) -> Iterator[Done]:
    """What the work makes of each stretch of so many pages, in their order, over so many processes; one is this one."""
    if workers <= 1:
        yield work(slice(0, pages))
        return
    parts = [slice(at, at + PAGES_AT_ONCE) for at in range(0, pages, PAGES_AT_ONCE)]
    gc.freeze()
    try:
        with ProcessPoolExecutor(workers, get_context("fork"), _equip, (work,)) as pool:
            yield from pool.map(_work, parts)
    finally:
        gc.unfreeze()


_given: list[Callable[[slice], Any]] = []


def _equip(work: Callable[[slice], Any]) -> None:
    """Tell a new process its work; it has what that needs from the process it was split from."""
    _given[:] = [work]


def _work(part: slice) -> Any:
    return _given[0](part)
