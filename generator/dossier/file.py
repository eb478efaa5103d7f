"""`seeds/dossier.yml`: what the editor says of the dossier as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, field_validator

from generator import typed_yaml
from generator.dossier.model import EntityMerge, EntitySplit
from generator.finding.topics import DossierTopic
from generator.record import ActorType, Type
from generator.typed_yaml import Words

NAME = "dossier.yml"


# The id of a briefing, as in its address (see the editor's `slug`).
Id = Annotated[str, Field(pattern=typed_yaml.SLUG, max_length=80)]


class FileActor(Type):
    """An actor of the dossier as the editor wants it named; `forms` are its other spellings."""

    name: Words
    name_en: Words | None = None
    type: ActorType | None = None
    forms: list[Words] = []


class FileTerm(Type):
    """A term with the editor's English."""

    term: Words
    en: Words


class FileOutlet(Type):
    """An outlet with its reliability (Admiralty code A to F)."""

    name: Words
    reliability: Literal["A", "B", "C", "D", "E", "F"]


class FileRemoved(Type):
    """A briefing that was taken out; its page says so, with the reason, under the title where one is given."""

    id: Id
    title: str | None = None
    reason: str | None = None


class DossierFile(Type):
    """The whole file; every key may be missing. What it names and is not found goes to the worklist.

    `moved`: the old id of a briefing and the id it has now; the old address leads there."""

    title: Words | None = None
    # dossiers were made with an empty one
    description: Words | Literal[""] | None = None
    topics: list[DossierTopic] = []
    actors: list[FileActor] = []
    terms: list[FileTerm] = []
    outlets: list[FileOutlet] = []
    merges: list[EntityMerge] = []
    splits: list[EntitySplit] = []
    removed: list[FileRemoved] = []
    moved: dict[Id, Id] = {}
    _lines: dict[str, int] = PrivateAttr(default_factory=dict)

    def line_of(self, word: str) -> int | None:
        """The first line of the file where this name, id or term stands, or None."""
        return self._lines.get(word)

    @field_validator("topics", "actors", "terms", "outlets")
    @classmethod
    def _each_once(cls, value: list[Any]) -> list[Any]:
        """Whatever is told twice would be told two things."""
        key = next((key for key in ("id", "term", "name") if value and hasattr(value[0], key)), "")
        for told, times in Counter(getattr(one, key) for one in value).items():
            if times > 1:
                raise ValueError(f"the {key} «{told}» stands twice")
        return value


def read(seeds: Path) -> DossierFile:
    """The dossier's file of this folder of articles; an empty one where there is none.

    Raises typed_yaml.YamlError, with a line for each problem.
    """
    path = seeds / NAME
    value, lines = typed_yaml.parse(typed_yaml.read_text(path) if path.exists() else "", NAME)
    edits = typed_yaml.validate(typed_yaml.without_empty(value, DossierFile), DossierFile, NAME, lines)
    edits._lines.update(_words(value, lines))
    return edits


def _words(value: Any, lines: dict[typed_yaml.Location, int]) -> dict[str, int]:
    """Each key and word of the file's value, with the first line where it stands."""
    found: dict[str, int] = {}
    for place, line in lines.items():
        here = value
        for step in place:
            here = here[step if step in here or isinstance(step, int) else next(k for k in here if str(k) == step)]
        for word in (here, *place[-1:]):
            if isinstance(word, str):
                found[word] = min(line, found.get(word, line))
    return found


def misplaced(edits: DossierFile, ids: Collection[str]) -> list[tuple[str, str]]:
    """The ids that `removed` and `moved` name and that do not fit the briefings with these ids, each with what is wrong
    in words for the editor."""
    named = [*(one.id for one in edits.removed), *edits.moved]
    found = [(id_, f"الإحاطة «{id_}» في الملف، فعنوانها ليس عنوانًا سابقًا") for id_ in named if id_ in ids]
    for old, new in edits.moved.items():
        if new not in ids:
            found.append((old, f"العنوان «{old}» نُقل إلى «{new}»، ولا إحاطة هناك"))
    return found
