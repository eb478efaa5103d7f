"""Quality floors: what a number may not fall below, on which corpus, and why one was lowered.

floors.json holds `corpora` (file -> SHA-256), `floors` (name -> value) and `lowered` (each time a floor was lowered or
a corpus replaced: what, from, to, because). A floor counts only on the corpus it was measured on: one that changed
is a failure of its own.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PATH = Path(__file__).parent / "floors.json"
# How far below the value that was measured a new floor lies: so little is chance, a fact that is lost is more.
SLACK = 0.01


@dataclass
class Floors:
    """The content of floors.json."""

    corpora: dict[str, str] = field(default_factory=dict)
    floors: dict[str, float] = field(default_factory=dict)
    lowered: list[dict[str, object]] = field(default_factory=list)


def load(path: Path = PATH) -> Floors:
    """The floors of a file; none where there is no file."""
    return Floors(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else Floors()


def save(floors: Floors, path: Path = PATH) -> None:
    """Write the file, keys sorted."""
    path.write_text(json.dumps(vars(floors), ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def breaches(floors: Floors, values: Mapping[str, float], corpora: Mapping[str, str]) -> list[str]:
    """What falls below its floor and which corpus is another, a line each. What was not measured is not asked for."""
    found = [
        f"{name}: {values[name]:.4f} is below its floor of {floor:.4f}"
        for name, floor in floors.floors.items()
        if name in values and values[name] < floor
    ]
    return found + [
        f"{name}: not the corpus that its floors were measured on"
        for name, digest in floors.corpora.items()
        if name in corpora and corpora[name] != digest
    ]


def raised(floors: Floors, values: Mapping[str, float], corpora: Mapping[str, str]) -> Floors:
    """The floors with new ones for what had none, and higher ones for what is better now. None is lowered."""
    under = {name: max(0.0, math.floor((value - SLACK) * 1000) / 1000) for name, value in values.items()}
    return Floors(
        corpora={**corpora, **floors.corpora},
        floors={**floors.floors, **{name: max(value, floors.floors.get(name, 0.0)) for name, value in under.items()}},
        lowered=floors.lowered,
    )


def lowered(floors: Floors, name: str, because: str, values: Mapping[str, float], corpora: Mapping[str, str]) -> Floors:
    """The floors with one lowered to what is measured now, or one corpus replaced, and the reason.

    Raises ValueError where the name was not measured, nothing is lower, or no reason is given.
    """
    if not because.strip():
        raise ValueError("lowering a floor needs a reason: --because")
    if name in values and values[name] < floors.floors.get(name, 0.0):
        kept, to = floors.floors[name], math.floor(values[name] * 1000) / 1000
        changed = Floors(floors.corpora, {**floors.floors, name: to})
    elif name in corpora and corpora[name] != floors.corpora.get(name):
        kept, to = floors.corpora.get(name), corpora[name]
        changed = Floors({**floors.corpora, name: to}, floors.floors)
    else:
        raise ValueError(f"nothing that was measured now is below the floor of «{name}»")
    changed.lowered = [*floors.lowered, {"name": name, "from": kept, "to": to, "because": because.strip()}]
    return changed
