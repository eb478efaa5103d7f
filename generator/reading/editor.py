"""The editor's file `NAME.yml` beside an article: typed, validated, read. `finding.corrections` applies it.

A correction names its fact by what it says, not by its position, so that it stays with its fact when the article or
the program changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, field_validator, model_validator

from generator import record, typed_yaml
from generator.reading.formats.source import WEB_ADDRESS
from generator.typed_yaml import Day, Number, Whole, Words


class Part(BaseModel):
    """What all parts of the file share: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class OutletName(Part):
    """Who published the article, in Arabic and English."""

    name: Words
    name_en: Words | None = None


class Window(Part):
    """The days between which the article was published; a missing side is open."""

    earliest: Day | None = None
    latest: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"«{self.earliest}» comes after «{self.latest}»")
        return self


class OwnLine(Part):
    """A line of the summary in the editor's own words."""

    text: Words
    part: Literal["gist", "point"] = "point"
    sentence: Whole | None = Field(default=None, ge=1)


class Which(Part):
    """Which fact is meant: by its words; `sentence` tells two of the same words apart."""

    text: Words
    sentence: Whole | None = Field(default=None, ge=1)


class NewFigure(Which):
    """A figure to add or to change: `text` is its words as the article has them, or the editor's own."""

    value: Number | None = None
    max: Number | None = None
    unit: str | None = None
    unit_en: str | None = None
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$", description="three capital letters like USD")
    kind: record.FigureKind | None = None
    approx: record.Approx | None = None
    label: str | None = None
    speaker: str | None = None
    as_of: record.Bounds | None = None


class NewDate(Which):
    """A date to add or to change."""

    earliest: Day | None = None
    latest: Day | None = None
    precision: record.Precision | None = None
    relative: bool | None = None


class NewActor(Which):
    """An actor to add or to change: `text` is the name as the article writes it, `roles` its words or the editor's."""

    name: Words | None = None
    name_en: str | None = None
    romanised: str | None = None
    type: record.ActorType | None = None
    roles: list[str] | None = None


class NewPlace(Which):
    """A place to add or to change."""

    name: Words | None = None
    name_en: str | None = None
    type: record.PlaceType | None = None


class NewStatement(Which):
    """A statement to add or to change; `speaker` is an actor's name."""

    speaker: str | None = None
    verb: str | None = None
    force: str | None = None
    direct: bool | None = None


class NewTerm(Which):
    """A glossary entry to add or to change."""

    lemma: str | None = None
    en: str | None = None
    romanised: str | None = None
    kind: Literal["person", "organisation", "place", "term"] | None = None
    checked: bool | None = None


class NewTopic(Which):
    """A topic to add or to change; `text` is its id."""

    name: Words | None = None
    name_en: str | None = None


Fields = TypeVar("Fields", bound=Which)


class Corrections(Part, Generic[Fields]):
    """Facts of one kind to add, to drop (by their words), and to change."""

    add: list[Fields] = []
    drop: list[Words | Which] = []
    change: list[Fields] = []

    @model_validator(mode="before")
    @classmethod
    def _given(cls, value: Any) -> Any:
        return typed_yaml.without_empty(value, cls)


class SameAs(Part):
    """Two names of one actor in this article."""

    name: Words
    same_as: Words


class EditorNote(Part):
    """An analyst's comment."""

    text: Words
    by: str | None = None


class Reviewed(record.Review):
    """Who checked the briefing, and on which day, as a person writes it."""

    by: Words
    on: Day


class EditorFile(Part):
    """The whole file; every key may be missing."""

    title: Words | None = None
    outlet: Words | OutletName | None = None
    published: Day | Window | None = None
    url: str | None = Field(
        default=None, pattern=WEB_ADDRESS, description="an address that begins with https:// or http://"
    )
    author: Words | None = None
    language: str | None = Field(
        default=None, pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="a language code like ar or ar-IQ"
    )
    agencies: list[Words] | None = None
    dateline: list[Words] | None = None
    slug: str | None = Field(
        default=None,
        pattern=typed_yaml.SLUG,
        max_length=80,
    )
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: Whole | None = Field(default=None, ge=1, le=6)
    text_sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$", description="64 hexadecimal digits")
    summary: list[Whole | OwnLine] | None = Field(default=None, min_length=1)
    figures: Corrections[NewFigure] = Corrections()
    dates: Corrections[NewDate] = Corrections()
    actors: Corrections[NewActor] = Corrections()
    places: Corrections[NewPlace] = Corrections()
    statements: Corrections[NewStatement] = Corrections()
    glossary: Corrections[NewTerm] = Corrections()
    topics: Corrections[NewTopic] = Corrections()
    merge: list[Annotated[list[Words], Field(min_length=2)]] = []
    same_as: list[SameAs] = []
    note: str | EditorNote | list[str | EditorNote] | None = None
    reviewed: Reviewed | None = None

    @field_validator("summary")
    @classmethod
    def _each_once(cls, value: list[int | OwnLine] | None) -> list[int | OwnLine] | None:
        numbers = Counter(item for item in value or [] if isinstance(item, int))
        if twice := [n for n, times in numbers.items() if times > 1]:
            raise ValueError(f"sentence {twice[0]} stands twice")
        return value

    _file: str = PrivateAttr(default="")
    _lines: dict[typed_yaml.Location, int] = PrivateAttr(default_factory=dict)

    def line(self, *at: str | int) -> int:
        """The line of the file where this key or item stands, 1 where it is not known."""
        for depth in range(len(at), -1, -1):
            if at[:depth] in self._lines:
                return self._lines[at[:depth]]
        return 1

    def check(self, value: Any, model: type[typed_yaml.Model], *at: str | int) -> typed_yaml.Model:
        """The value as a model, where the file's item `at` made it.

        Raises typed_yaml.YamlError, with the line of that item.
        """
        return typed_yaml.validate(value, model, self._file, self._lines, at)

    @property
    def name(self) -> str:
        """The file's name; empty where there is none."""
        return self._file


# What is said of an article without an editor's file.
NONE = EditorFile()


def path_for(article: Path) -> Path:
    """Where the editor's file of this article lies."""
    return article.with_suffix(".yml")


def without_article(folder: Path, articles: Iterable[Path]) -> list[Path]:
    """The YAML files of the folder that lie beside none of its articles, and so correct nothing."""
    beside = {path_for(article) for article in articles}
    yaml = (path for path in folder.glob("[!.]*") if path.suffix.lower() in (".yml", ".yaml"))
    return sorted(path for path in yaml if path not in beside)


def read(article: Path) -> EditorFile:
    """The editor's file beside this article; an empty one where there is none.

    Raises typed_yaml.YamlError, with a line for each problem.
    """
    path = path_for(article)
    if not path.is_file():
        if path.is_symlink() or path.exists():
            raise typed_yaml.YamlError(f"{path.name}: it is no file")
        return NONE
    text = typed_yaml.read_text(path)
    value: Any
    value, lines = typed_yaml.parse(text, path.name)
    value = typed_yaml.without_empty(value, EditorFile)
    found = typed_yaml.validate(value, EditorFile, path.name, lines)
    found._file, found._lines = path.name, lines
    return found
