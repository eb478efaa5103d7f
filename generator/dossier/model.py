"""What holds over all briefings: the types of `dossier.json`. Types alone, no logic.

A page of the dossier shows nothing that is not here or in the records. Rules that hold for every type:

* A record is named by its id, a fact inside it by its position in the record's list (`figure`, `statement`, ...),
  counted from 0, and by its sentence, so that every line of a page leads to the sentence behind it.
* Lists come in the order in which a page shows them. Lists of records run from the oldest to the newest, in the
  order of `Dossier.order`; what runs otherwise says so.
* Texts are Arabic and are either an article's own words or a short reason for the reader.
* Unknown is None, an empty list is []. Days are inclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from generator.record import (
    ActorType,
    Approx,
    Bounds,
    Fact,
    FigureKind,
    NameOrigin,
    Number,
    Offset,
    PlaceType,
    Precision,
    Role,
    Sentence_n,
    Span,
    Type,
)
from generator.typed_yaml import Words

SCHEMA = 1
_STRICT = ConfigDict(extra="forbid")


# --- shared by all kinds of links -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cite:
    """A place in a briefing: its sentence, and the span in `Record.text` where there is one.

    `sentence` is None only for an editor's own words, which stand in no sentence. A dossier has hundreds of thousands
    of these and of the other small types, so they are no models: half the memory, made in a fraction of the time."""

    __pydantic_config__ = _STRICT

    record: str
    sentence: Sentence_n | None
    start: Offset | None = None
    end: Offset | None = None

    @classmethod
    def of(cls, record: str, place: Span | Fact | Role) -> Cite:
        """Where this fact or mention of a record stands."""
        return cls(record, place.sentence, place.start, place.end)


class Support(Type):
    """In how many articles something is told, and which of them tell it in words that they share.

    Shown as «ورد في N مقالات، M منها بصياغة مشتركة» with N = len(records), M = len(shared). Counted is not confirmed:
    it never says that sources are independent. `shared` is a part of `records`; where it is not empty it has two or
    more members."""

    records: list[str]
    shared: list[str] = []


class NeighbourReason(Type):
    """Why a briefing's window is narrower than its own text says: a reason, its sentence, the dated one's sentence."""

    text: str
    here: Cite
    there: Cite


class Window(Type):
    """The days on which a briefing can have been published. A side that nothing bounds is None.

    origin `own`: what the record itself says (`Record.published`); `neighbours`: narrowed by dated briefings that tell
    the same event or share its wording; then `because` has at least one reason and the window is never a single day
    unless the record's own was."""

    record: str
    earliest: date | None = None
    latest: date | None = None
    origin: Literal["own", "neighbours"] = "own"
    because: list[NeighbourReason] = []


# --- who is who -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Member:
    """One actor or place of one record that belongs to an entity; `id` is the record's local one."""

    __pydantic_config__ = _STRICT

    record: str
    id: str
    name: str


class Judgement(Type):
    """Why names were taken for one entity, or kept apart.

    kind `knowledge`: the tables know both names; `spelling`: the same full name up to spelling; `role`: one full name
    within the other and the same office; `editor`: the dossier's file says so. `text` is the reason in Arabic, with
    the editor's own reason where there is one. `doubtful`: stands on the worklist until an editor confirms or splits
    it. `apart`: the judgement keeps the names apart instead of joining them."""

    kind: Literal["knowledge", "spelling", "role", "editor"]
    names: list[str]
    text: str
    cites: list[Cite] = []
    doubtful: bool = False
    apart: bool = False


class EntityRole(Type):
    """A role in an article's words. Same role in several articles: one entry, `cites` oldest first.

    `earliest` and `latest` are the window of the first article that says so."""

    text: str
    cites: list[Cite]
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Together:
    """Another entity that stands in the same sentence: in how many `sentences`, and the oldest few of them."""

    __pydantic_config__ = _STRICT

    entity: str
    sentences: int
    cites: list[Cite]


@dataclass(frozen=True, slots=True)
class EntityStatement:
    """A statement of this entity: `Record.statements[statement]` of `cite.record`."""

    __pydantic_config__ = _STRICT

    statement: int
    cite: Cite
    direct: bool


class Entity(Type):
    """One person, body or place over all briefings.

    `id` is an ASCII slug, stable when articles are added; `aliases` are ids under which a part of it would stand
    alone: pages redirect from them. `forms`: all spellings met, commonest first. `roles`, `statements`, `mentions`:
    oldest first. `topics`: ids, most frequent first. `together`: most sentences first. `page`: whether it has a page
    of its own (two briefings or more); the others stand in the list alone. `merged`: each judgement that joined or
    parted names here. `checked`: an editor named it in a merge, split or correction."""

    id: str
    aliases: list[str] = []
    name: str
    name_en: str | None = None
    name_en_origin: NameOrigin | None = None
    romanised: str | None = None
    kind: Literal["actor", "place"]
    type: ActorType | PlaceType
    forms: list[str]
    roles: list[EntityRole] = []
    records: list[str]
    members: list[Member]
    mentions: list[Cite]
    statements: list[EntityStatement] = []
    topics: list[str] = []
    together: list[Together] = []
    merged: list[Judgement] = []
    page: bool
    checked: bool = False


# --- timeline ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Telling:
    """How one briefing tells an event: `Record.dates[date]`, the sentence, and the clause to show.

    `cite` spans the clause that the date belongs to (the sentence where no clause is known), `text` is that span."""

    __pydantic_config__ = _STRICT

    date: int
    date_text: str
    text: str
    cite: Cite


class DatedEvent(Type):
    """An event of the timeline, told by one briefing or several.

    `earliest` to `latest` are the days it can mean: the whole month where only the month is told; `precision` says
    how exact the words are (a month is not a day). `timing`: `past` happened within the news, `scheduled` is ahead of
    the article that tells it, `background` lies a year or more before it. `text` is the clause of the telling shown
    first; `tellings` oldest first, several of one briefing where it tells the event more than once. `ahead`: later than
    the newest briefing's window, so still ahead for the dossier as a whole; these and other scheduled ones are what
    `.ics` offers."""

    id: str
    earliest: date
    latest: date
    precision: Precision
    timing: Literal["past", "scheduled", "background"]
    ahead: bool = False
    text: str
    tellings: list[Telling]
    support: Support
    entities: list[str] = []
    topics: list[str] = []


# --- figures side by side ---------------------------------------------------------------------------------------------


class QuantityEntry(Type):
    """One figure: `Record.figures[figure]` of `cite.record`. `speaker` is an entity's id.

    `as_of`: the days it holds for; `as_of_origin` `stated` where the article says so, `article` where it is the
    article's own window, None where neither is known. `agrees`: it can be the same number as the entry before it (the
    first: True), by value and qualifier."""

    figure: int
    cite: Cite
    value: Number | None
    max: Number | None = None
    approx: Approx
    text: str
    label: str
    speaker: str | None = None
    as_of: Bounds | None = None
    as_of_origin: Literal["stated", "article"] | None = None
    agrees: bool = True


class ValueGroup(Type):
    """One value of a quantity and who tells it."""

    value: Number | None
    max: Number | None = None
    support: Support


class Quantity(Type):
    """The same quantity over briefings: what is counted, and each figure for it, oldest first.

    verdict `agree`: all entries can be the same number; `change`: they differ, and the days differ too; `contradict`:
    they differ for days that cannot be told apart. `values`: most articles first. `conflicts`: pairs of
    positions in `entries` that contradict each other. `chart`: three points or more with a value and known days."""

    id: str
    label: str
    kind: FigureKind
    unit: str | None = None
    unit_en: str | None = None
    currency: str | None = None
    entities: list[str] = []
    entries: list[QuantityEntry]
    values: list[ValueGroup]
    verdict: Literal["agree", "change", "contradict"]
    conflicts: list[tuple[int, int]] = []
    records: list[str]
    topics: list[str] = []
    chart: bool = False


# --- positions --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One thing said: `Record.statements[statement]` of `cite.record`, and the other articles that quote the same.

    `verb` and `force` are the statement's; `earliest`, `latest`: the window of its article."""

    __pydantic_config__ = _STRICT

    statement: int
    cite: Cite
    text: str
    verb: str | None = None
    force: str
    direct: bool
    earliest: date | None = None
    latest: date | None = None
    also: list[Cite] = field(default_factory=list)


class Position(Type):
    """What one entity says on one topic, oldest first. `topic` is None for what belongs to no topic."""

    entity: str
    topic: str | None
    sayings: list[Saying]


# --- shared wording ---------------------------------------------------------------------------------------------------


class Passage(Type):
    """Wording that two articles or more have in common: background repeated, not confirmation.

    `text` is the wording as the oldest article has it; `places` has one span an article, oldest first, and `words`
    counts the words of `text`. `sentences`: every sentence that the passage covers for the most part."""

    id: str
    text: str
    words: int
    places: list[Cite]
    sentences: list[Cite]
    records: list[str]


# --- what is new ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure whose quantity no earlier briefing tells: `Record.figures[figure]`."""

    __pydantic_config__ = _STRICT

    figure: int
    cite: Cite
    quantity: str | None = None


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure that differs from what the last earlier briefing told of the same quantity.

    `before` and `now` are positions in `Quantity.entries`."""

    __pydantic_config__ = _STRICT

    quantity: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class NewActor:
    """An actor that no earlier briefing names, with the first mention."""

    __pydantic_config__ = _STRICT

    entity: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Repeated:
    """A sentence whose wording an earlier briefing has already; `before` is that one's sentence."""

    __pydantic_config__ = _STRICT

    cite: Cite
    before: Cite
    passage: str


class News(Type):
    """What a briefing adds to the earlier ones of its topics (to all earlier ones, where it has no topic).

    `against`: the latest of those, a dozen at most, oldest first; empty: it is the first, nothing is compared.
    `uncertain`: those of them that can be later than this one, because a day is not known."""

    record: str
    against: list[str]
    uncertain: list[str] = []
    figures: list[NewFigure] = []
    changed: list[ChangedFigure] = []
    actors: list[NewActor] = []
    repeated: list[Repeated] = []


# --- related ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RelatedReason:
    """Why two briefings belong together: the reason, the sentence here and the sentence there.

    `kind`: `passage` shared wording, `event` the same event, `quantity` the same figure, `entity` a rare actor or
    place, `topic`. `id` names that passage, event, quantity, entity or topic."""

    __pydantic_config__ = _STRICT

    kind: Literal["passage", "event", "quantity", "entity", "topic"]
    id: str
    text: str
    here: Cite | None = None
    there: Cite | None = None


class Related(Type):
    """Another briefing worth reading beside this one, with the reasons, strongest first. A record's links are listed
    best first; `there` of the reasons is the linking sentence for backlinks."""

    record: str
    to: str
    score: float
    because: list[RelatedReason]


# --- topics, terms, sources, worklist ---------------------------------------------------------------------------------


class StandingLine(Type):
    """A line of the standing summary: an article's own sentence; `also` are places that say the same."""

    text: str
    cite: Cite
    earliest: date | None = None
    latest: date | None = None
    also: list[Cite] = []


class TopicPage(Type):
    """A topic over all briefings.

    `records`: newest first. `standing`: newest first, without repeats. `events`, `quantities`, `entities`: ids, events
    by day, the others most articles first. `positions`: positions in `Dossier.positions`. `because`: where each
    briefing shows that it belongs here. `broader`: the topic of the dossier that this one is part of, if any."""

    id: str
    name: str
    name_en: str | None = None
    broader: str | None = None
    records: list[str]
    standing: list[StandingLine] = []
    events: list[str] = []
    quantities: list[str] = []
    positions: list[int] = []
    entities: list[str] = []
    because: list[Cite] = []


class SiteTerm(Type):
    """A glossary entry over all briefings; `cites`: every sentence it stands in. `entity`: the entity it names.

    `others`: other English renderings that some briefing gives, shown as alternatives."""

    id: str
    term: str
    lemma: str
    en: str | None = None
    romanised: str | None = None
    kind: Literal["person", "organisation", "place", "term"]
    source: str | None = None
    checked: bool = False
    forms: list[str] = []
    others: list[str] = []
    entity: str | None = None
    records: list[str]
    cites: list[Cite]


class Source(Type):
    """An outlet, or (`name` None) all briefings whose outlet is unknown, and what it contributed.

    `dated` counts its briefings with a known day, `bounded` those with a window only, `undated` the rest. `figures`,
    `statements` and `actors` count facts. `alone`: ids of entities that no other source names. `agencies`: wire
    agencies that its articles credit. `reliability`: the letters editors gave, A to F, one each."""

    id: str
    name: str | None
    name_en: str | None = None
    records: list[str]
    agencies: list[str] = []
    dated: int
    bounded: int
    undated: int
    figures: int
    statements: int
    actors: int
    alone: list[str] = []
    reliability: list[str] = []


WorkCode = Literal[
    "stale_correction", "unused_edit", "derived_title", "unknown_date", "unknown_outlet", "term_without_english",
    "statement_without_speaker", "doubtful_merge", "figures_in_conflict", "topic_proposed", "warning", "not_reviewed",
]  # fmt: skip


class Work(Type):
    """Something that waits for an editor. `text` says in Arabic what, `subject` that without what its code says, empty
    where it is the record as a whole; `cites` where; `record` None: the whole dossier.

    `target` is the id of the entity, quantity or term that it is about, `line` the line of the editor's file."""

    code: WorkCode
    record: str | None = None
    line: int | None = None
    text: str
    subject: str
    cites: list[Cite] = []
    target: str | None = None


# --- the whole --------------------------------------------------------------------------------------------------------


class Dossier(Type):
    """Everything that links the briefings.

    `order`: all record ids, oldest first: by the latest day a briefing can have been published, then the earliest,
    then the id; one without any bound comes first, so that lists with the newest first end with it. `windows`: one a
    record, in that order. `entities`: most briefings first. `events`: by day. `quantities` and `shared_passages`: most
    articles first. `news`: one a record, newest first. `related`: by record in order, best first. `terms`: by the
    Arabic alphabet. `sources`: most briefings first. `worklist`: by code as in WorkCode, then record."""

    schema_: int = Field(default=SCHEMA, alias="schema")
    order: list[str] = []
    windows: list[Window] = []
    entities: list[Entity] = []
    topics: list[TopicPage] = []
    events: list[DatedEvent] = []
    quantities: list[Quantity] = []
    positions: list[Position] = []
    shared_passages: list[Passage] = []
    news: list[News] = []
    related: list[Related] = []
    terms: list[SiteTerm] = []
    sources: list[Source] = []
    worklist: list[Work] = []

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, validate_by_alias=True)


# --- what the editor says about the dossier as a whole ----------------------------------------------------------------


class EntityMerge(Type):
    """Names (Arabic names as met, or entity ids) that are one; the first names the entity. `reason`: the editor's."""

    names: list[Words] = Field(min_length=2)
    reason: str | None = None


class EntitySplit(Type):
    """A name that means somebody else in these records: there it stands apart. `reason`: the editor's."""

    name: Words
    records: list[Words] = Field(min_length=1)
    reason: str | None = None
