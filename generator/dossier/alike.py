"""Groups things that say the same, without comparing each with each.

Each thing is the set of its word stems. It is compared only with the few groups that share its rarest stems, so time
grows with the number of things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

# A thing looks for its group through this many of its rarest stems, in lists of at most so many groups each.
RAREST, LISTED = 8, 24


def overlap(one: frozenset[int], other: frozenset[int], weight: Callable[[int], float]) -> float:
    """How much of the lighter set stands in the other, by weight: 0 to 1."""
    both = sum(weight(stem) for stem in sorted(one & other))
    lighter = min(sum(weight(stem) for stem in sorted(one)), sum(weight(stem) for stem in sorted(other)))
    return both / lighter if lighter else 0.0


def group(
    things: Sequence[frozenset[int]],
    weight: Callable[[int], float],
    alike: Callable[[int, int], float],
    at_least: float,
) -> list[list[int]]:
    """The positions of `things`, in groups around the first of each.

    `alike(leader, thing)` says how much two are alike; a thing joins the leader that it is most like, if that reaches
    `at_least`, else it leads a group of its own. Both the groups and their members come in the order of `things`."""
    groups: dict[int, list[int]] = {}
    leaders: dict[int, list[int]] = defaultdict(list)
    for at, thing in enumerate(things):
        rarest = sorted(thing, key=lambda stem: (-weight(stem), stem))[:RAREST]
        votes = Counter(leader for stem in rarest for leader in leaders[stem])
        scored = [(alike(leader, at), -leader) for leader, _ in votes.most_common(LISTED)]
        best, leader = max(scored, default=(0.0, 0))
        if scored and best >= at_least:
            groups[-leader].append(at)
            continue
        groups[at] = [at]
        for stem in rarest:
            if len(leaders[stem]) < LISTED:
                leaders[stem].append(at)
    return list(groups.values())
