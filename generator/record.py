"""The briefing record: one article in, one object out. Types alone, no logic.

These types are the project's public data contract. The downloads, the templates, the PDF and the tests read them, and
their JSON Schema is published with the site. Three rules hold for every type here:

* Offsets count Unicode code points of `Record.text`; `end` is exclusive; `text[start:end]` is the
  fact's `text`, exactly.
* Unknown is None, an empty list is []. Days are ISO 8601, bounds are inclusive.
* Every fact says whether the program (`auto`) or an editor (`edited`) made it. Only an edited fact may have no span.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = 1

Origin = Literal["auto", "edited"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Sentence_n = Annotated[int, Field(ge=1)]
Offset = Annotated[int, Field(ge=0)]
Number = int | float


class Type(BaseModel):
    """What all parts of a record share: no unknown field, never changed once made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def model_post_init(self, context: object, /) -> None:
        """Drop pydantic's own list of the fields that were given: nobody asks for it, and it is half of the memory that
        ten thousand records take."""
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN)


_GIVEN: set[str] = set()
# An article has hundreds of the smallest types: they are no models, which take four times the memory, twice the time.
_STRICT = ConfigDict(extra="forbid")


# --- the article ------------------------------------------------------------------------------------------------------


class Title(Type):
    """The headline. `derived`: cut from the article's own words, because the file gives none."""

    text: str
    origin: Literal["stated", "derived", "edited"]
    sentence: Sentence_n | None = None


class Outlet(Type):
    """Who published the article; `removed` is the number of the removed line that says so."""

    name: str
    name_en: str | None = None
    origin: Literal["stated", "edited"]
    sentence: Sentence_n | None = None
    removed: Sentence_n | None = None


class Credit(Type):
    """An agency credited, or a place of the dateline, with the line that names it."""

    name: str
    sentence: Sentence_n | None = None
    removed: Sentence_n | None = None


class Reason(Type):
    """Why a date is what it is: a short Arabic phrase, and where the article says it."""

    text: str
    sentence: Sentence_n | None = None
    removed: Sentence_n | None = None


class Published(Type):
    """The article's own date: a day (`earliest` = `latest`), a window, or unknown. An open side is None."""

    earliest: date | None = None
    latest: date | None = None
    weekday: Weekday | None = None
    origin: Literal["stated", "inferred", "edited", "unknown"] = "unknown"
    because: list[Reason] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence or heading of the text. `salience` is how much it matters to a summary, 0 to 1."""

    __pydantic_config__ = _STRICT

    n: Sentence_n
    paragraph: Sentence_n
    start: Offset
    end: Offset
    heading: bool = False
    salience: float = 0.0


class Removed(Type):
    """A line of the raw file that was taken out. `line` counts from 1 in the raw file; `why` is a clutter kind."""

    n: Sentence_n
    line: Sentence_n
    text: str
    why: str


class Warning(Type):
    """What reading or finding was unsure of. `code` is ASCII and stable, `text` is Arabic for the editor."""

    code: str
    text: str


class Article(Type):
    """A file as read: the story alone, its sentences, what was removed, and what is known about it."""

    id: str
    file: str
    language: str | None = "ar"
    url: str | None = None
    author: str | None = None
    text_sha256: str
    title: Title
    outlet: Outlet | None = None
    agencies: list[Credit] = []
    dateline: list[Credit] = []
    published: Published = Published()
    text: str
    sentences: list[Sentence]
    removed: list[Removed] = []
    warnings: list[Warning] = []


# --- facts ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A place in the text: `text[start:end]`, inside sentence `sentence`."""

    __pydantic_config__ = _STRICT

    sentence: Sentence_n
    start: Offset
    end: Offset


class Fact(Type):
    """A fact with its evidence. An edited fact of the editor's own words may have none."""

    text: str
    sentence: Sentence_n | None
    start: Offset | None
    end: Offset | None
    origin: Origin = "auto"


class SummaryLine(Type):
    """A line of the summary: the article's words, at most trimmed. In square brackets stands who speaks or is meant, by
    the article's own words; a quotation that the sentence leaves open is closed."""

    part: Literal["gist", "point"]
    sentence: Sentence_n | None
    text: str
    origin: Origin = "auto"


class Bounds(Type):
    """A stretch of days, both ends inclusive; None is open or unknown."""

    earliest: date | None = None
    latest: date | None = None


FigureKind = Literal[
    "count", "percent", "money", "duration", "age", "distance", "area", "volume", "weight", "temperature", "energy",
    "ordinal", "other",
]  # fmt: skip
Approx = Literal[
    "exact", "about", "at_least", "at_most", "several", "dozens", "hundreds", "thousands", "tens_of_thousands",
    "hundreds_of_thousands", "millions", "billions",
]  # fmt: skip


class Figure(Fact):
    """A quantity: a value or range, its unit, and what is counted. `value` is None where only its order is given."""

    value: Number | None
    max: Number | None = None
    unit: str | None = None
    unit_en: str | None = None
    currency: str | None = None
    kind: FigureKind
    approx: Approx = "exact"
    label: str
    mentions: list[Span] = []
    speaker: str | None = None
    as_of: Bounds | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The clause that a date belongs to, as a span of the text."""

    __pydantic_config__ = _STRICT

    start: Offset
    end: Offset


Precision = Literal["day", "week", "month", "season", "part_of_year", "year", "decade", "century"]


class Date(Fact):
    """A calendar expression and the days it can mean; no bounds where the article's own date is too wide."""

    earliest: date | None = None
    latest: date | None = None
    precision: Precision
    relative: bool = False
    event: Event | None = None


NameOrigin = Literal["knowledge", "romanised", "edited"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody is called in this article, in its own words."""

    __pydantic_config__ = _STRICT

    text: str
    sentence: Sentence_n | None
    start: Offset | None
    end: Offset | None
    origin: Origin = "auto"


class Named(Type):
    """Somebody or some place, with every form and mention in this article. `id` is local to the record."""

    id: str
    name: str
    name_en: str | None = None
    name_en_origin: NameOrigin | None = None
    forms: list[str] = []
    mentions: list[Span] = []
    origin: Origin = "auto"


ActorType = Literal[
    "person", "government", "military", "armed_group", "party", "international", "company", "media", "organisation"
]


class Actor(Named):
    """A person or body that acts in the story. `romanised` follows ALA-LC without under-dots."""

    type: ActorType
    romanised: str | None = None
    roles: list[Role] = []


PlaceType = Literal["country", "city", "region", "facility", "water", "other"]


class Place(Named):
    """A place named in the story."""

    type: PlaceType


class Statement(Fact):
    """What somebody said. `text` is the quotation without its marks, or the reported clause."""

    speaker: str | None = None
    speaker_text: str | None = None
    verb: str | None = None
    force: str = "neutral"
    direct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicReason:
    """A term of the topic and the sentence it stands in."""

    __pydantic_config__ = _STRICT

    term: str
    sentence: Sentence_n


class Topic(Type):
    """A topic the article belongs to, and why."""

    id: str
    name: str
    name_en: str | None = None
    score: float
    because: list[TopicReason] = []
    origin: Origin = "auto"


class Term(Type):
    """A glossary entry. `en` is None until a resource or an editor gives it; `source` says which one did."""

    term: str
    lemma: str
    en: str | None = None
    romanised: str | None = None
    kind: Literal["person", "organisation", "place", "term"]
    source: str | None = None
    checked: bool = False
    forms: list[str] = []
    sentences: list[Sentence_n] = []
    origin: Origin = "auto"


# --- what the editor adds ---------------------------------------------------------------------------------------------


class Review(Type):
    """Who checked the briefing, and on which day."""

    by: str
    on: date


class Note(Type):
    """An analyst's comment, shown as such."""

    text: str
    by: str | None = None


class Stale(Type):
    """A correction whose fact has gone or changed: kept, reported, not applied. `hint`: why, or what may be meant."""

    key: str
    line: int
    text: str
    hint: str | None = None


class Editor(Type):
    """What the editor's file says beyond corrections. Reliability A to F, credibility 1 to 6 (Admiralty code)."""

    reviewed: Review | None = None
    notes: list[Note] = []
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: Annotated[int, Field(ge=1, le=6)] | None = None
    stale: list[Stale] = []


class Record(Article):
    """A briefing: the article and every fact found in it. The field order is that of the page."""

    schema_: int = Field(default=SCHEMA, alias="schema")
    summary: list[SummaryLine] = []
    figures: list[Figure] = []
    dates: list[Date] = []
    actors: list[Actor] = []
    places: list[Place] = []
    statements: list[Statement] = []
    topics: list[Topic] = []
    glossary: list[Term] = []
    editor: Editor = Editor()

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, validate_by_alias=True)
