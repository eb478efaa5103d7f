"""`seeds/dossier.yml`: what the editor says of the dossier as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from generator import typed_yaml
from generator.dossier.model import DossierEdits
from generator.finding.topics import DossierTopic
from generator.record import ActorType, Type

NAME = "dossier.yml"


class FileActor(Type):
    """An actor of the dossier as the editor wants it named; `forms` are its other spellings."""

    name: str
    name_en: str | None = None
    type: ActorType | None = None
    forms: list[str] = []


class FileTerm(Type):
    """A term with the editor's English."""

    term: str
    en: str


class FileOutlet(Type):
    """An outlet with its reliability (Admiralty code A to F)."""

    name: str
    reliability: Literal["A", "B", "C", "D", "E", "F"]


class DossierFile(DossierEdits):
    """The whole file; every key may be missing. `merges` and `splits` are those of `DossierEdits`."""

    title: str | None = None
    description: str | None = None
    topics: list[DossierTopic] = []
    actors: list[FileActor] = []
    terms: list[FileTerm] = []
    outlets: list[FileOutlet] = []


def read(seeds: Path) -> DossierFile:
    """The dossier's file of this folder of articles; an empty one where there is none.

    Raises typed_yaml.YamlError, with a line for each problem.
    """
    return typed_yaml.read(seeds / NAME, DossierFile)
