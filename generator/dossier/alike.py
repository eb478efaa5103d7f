"""Groups things that say the same, without comparing each with each.

Each thing is the set of its word stems. It is compared only with the few that share its rarest stems, so time grows
with the number of things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

# A thing looks for others through this many of the rarest stems that it has in common with any, in lists of at most so
# many things each.
RAREST, LISTED = 8, 24
# Of the things found so, as many as share most of those stems are compared.
COMPARED = 8

Weights = Sequence[float]


def total(stems: Collection[int], weights: Weights) -> float:
    """The weight of all these stems; added up in their order, so that it is the same in every run."""
    return sum(weights[stem] for stem in sorted(stems))


def rarest(stems: Collection[int], weights: Weights, most: int) -> list[int]:
    """The stems that weigh most, at most so many."""
    return sorted(stems, key=lambda stem: (-weights[stem], stem))[:most]


def repeated(things: Iterable[Collection[int]]) -> set[int]:
    """The stems that two of these things or more have: through the others nothing is found."""
    times = Counter(stem for thing in things for stem in thing)
    return {stem for stem, count in times.items() if count > 1}


def overlap(one: frozenset[int], other: frozenset[int], weights: Weights) -> float:
    """How much of the lighter set stands in the other, by weight: 0 to 1."""
    lighter = min(total(one, weights), total(other, weights))
    return total(one & other, weights) / lighter if lighter else 0.0


def group(
    things: Sequence[frozenset[int]],
    weights: Weights,
    at_least: float,
    judge: Callable[[int, int], float | None] = lambda before, thing: None,
) -> list[list[int]]:
    """The positions of `things`, in groups.

    A thing joins the group of the one before it with which it overlaps most, if by `at_least`, else it opens a group of
    its own. `judge(before, thing)` may say how like they are before the words do: from `at_least` on joins, 0 parts.
    Both the groups and their members come in the order of `things`."""
    groups: dict[int, list[int]] = {}
    first: list[int] = []
    having: dict[int, list[int]] = defaultdict(list)
    totals = [total(thing, weights) for thing in things]
    common = repeated(things)
    for at, thing in enumerate(things):
        keys = rarest(thing & common, weights, RAREST)
        votes = Counter(before for stem in keys for before in having[stem])
        best, chosen = 0.0, at
        for before, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:COMPARED]:
            score = judge(before, at)
            if score is None:
                lighter = min(totals[before], totals[at])
                score = total(thing & things[before], weights) / lighter if lighter else 0.0
            if score >= at_least and score > best:
                best, chosen = score, first[before]
        first.append(chosen)
        groups.setdefault(chosen, []).append(at)
        for stem in keys:
            if len(having[stem]) < LISTED:
                having[stem].append(at)
    return list(groups.values())
