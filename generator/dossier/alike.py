"""Groups things that say the same, without comparing each with each.

Each thing is the set of its word stems. It is compared only with the few groups that share its rarest stems, so time
grows with the number of things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

# A thing looks for its group through this many of the rarest stems that it has in common with another thing, in lists
# of at most so many groups each.
RAREST, LISTED = 8, 24
# Of the groups found so, as many as share most of those stems are compared.
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
    judge: Callable[[int, int], float | None] = lambda leader, other: None,
) -> list[list[int]]:
    """The positions of `things`, in groups around the first of each.

    A thing joins the leader with which it overlaps most, if by `at_least`, else it leads a group of its own.
    `judge(leader, thing)` may say how like they are before the words do: from `at_least` on joins, 0 parts. Both the
    groups and their members come in the order of `things`."""
    groups: dict[int, list[int]] = {}
    leaders: dict[int, list[int]] = defaultdict(list)
    totals = [total(thing, weights) for thing in things]
    common = repeated(things)
    for at, thing in enumerate(things):
        keys = rarest(thing & common, weights, RAREST)
        votes = Counter(leader for stem in keys for leader in leaders[stem])
        best, chosen = 0.0, at
        for leader, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:COMPARED]:
            score = judge(leader, at)
            if score is None:
                lighter = min(totals[leader], totals[at])
                score = total(thing & things[leader], weights) / lighter if lighter else 0.0
            if score >= at_least and score > best:
                best, chosen = score, leader
        groups.setdefault(chosen, []).append(at)
        if chosen == at:
            for stem in keys:
                if len(leaders[stem]) < LISTED:
                    leaders[stem].append(at)
    return list(groups.values())
