"""Reads the knowledge tables: CSV files whose columns are the fields of a class in `rows`."""

from __future__ import annotations

import csv
import dataclasses
import difflib
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, get_type_hints

from generator.knowledge import rows

TABLES = Path(__file__).parent / "tables"
SEPARATOR = "|"

Row = TypeVar("Row")
Index = TypeVar("Index")
Kinded = rows.FunctionWord | rows.PhraseWord | rows.ClauseWord


class TableError(ValueError):
    """A knowledge table that can't be read; the message names the file, the line and what to do."""


def _reader(type_: Any) -> Callable[[str], Any]:
    """How a cell becomes a value of this type."""
    if type_ is str:
        return str
    if type_ is bool:
        return {"yes": True, "no": False}.__getitem__
    if type_ in (int, int | None):
        return int
    if type_ == tuple[str, ...]:
        return lambda cell: tuple(map(str.strip, cell.split(SEPARATOR)))
    raise TypeError(f"no way to read a cell as {type_}")


@cache
def _columns(row: Any) -> dict[str, tuple[Callable[[str], Any], bool]]:
    """Column name -> (reader of its cells, whether it must be filled). A Python keyword as a column ends in `_`."""
    hints = get_type_hints(row)
    return {
        field.name.rstrip("_"): (_reader(hints[field.name]), field.default is dataclasses.MISSING)
        for field in dataclasses.fields(row)
    }


def read_table(path: Path, row: type[Row]) -> tuple[Row, ...]:
    """The rows of a CSV file, in the file's order.

    Raises TableError for a column that the class lacks, a missing column, an empty cell that must be filled, and a
    cell that can't be read, naming the file and line.
    """
    columns = _columns(row)  # type: ignore[arg-type]
    found: list[Row] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = next(lines, [])
            for name in header:
                if name not in columns:
                    near = difflib.get_close_matches(name, columns, 1)
                    hint = f"; did you mean «{near[0]}»?" if near else ""
                    raise TableError(f"{path.name}, line 1: unknown column «{name}»{hint}")
            for name, (_, required) in columns.items():
                if required and name not in header:
                    raise TableError(f"{path.name}, line 1: the column «{name}» is missing")
            # for each of the constructor's arguments: the place of its cell, how that is read, what it is without one
            fields = {field.name.rstrip("_"): field.default for field in dataclasses.fields(row)}  # type: ignore[arg-type]
            places = [header.index(name) if name in header else len(header) for name in fields]
            plan = [(at, columns[name][0], without) for at, (name, without) in zip(places, fields.items(), strict=True)]
            for cells in lines:
                if len(cells) != len(header):
                    raise TableError(
                        f"{path.name}, line {lines.line_num}: {len(cells)} cells, the header has {len(header)}"
                    )
                cells.append("")
                try:
                    values = [read(cell) if (cell := cells[at]) else without for at, read, without in plan]
                except (ValueError, KeyError):
                    raise TableError(f"{path.name}, line {lines.line_num}: {_unread(cells, fields, plan)}") from None
                if dataclasses.MISSING in values:
                    name = list(fields)[values.index(dataclasses.MISSING)]
                    raise TableError(f"{path.name}, line {lines.line_num}: «{name}» is empty")
                found.append(row(*values))
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"{path.name}: not a CSV file in UTF-8 ({error})") from None
    return tuple(found)


def _unread(cells: Sequence[str], names: Iterable[str], plan: Iterable[tuple[int, Callable[[str], Any], Any]]) -> str:
    """The first of these cells that can't be read."""
    for name, (at, read, _) in zip(names, plan, strict=True):
        with suppress(ValueError, KeyError):
            if not cells[at] or read(cells[at]) is not None:
                continue
        return f"column «{name}» can't hold «{cells[at]}»"
    return "can't be read"


# A foreign name that a person has entered counts as met so often in lists that don't say which part it is.
_ENTERED = 5
# A name that lists of Arabs have so often is theirs, and keeps its spelling.
_ARAB = 20


def _by_word(knowledge: Knowledge) -> dict[str, rows.Name]:
    found = {row.ar: row for row in knowledge.names}
    for row in knowledge.foreign_names:
        for key in (row.ar, *row.ar_aliases):
            known = found.get(key) or rows.Name(key, row.en, 0, 0, 0)
            if known.given + known.family < _ARAB:
                found[key] = dataclasses.replace(known, en=row.en, other=max(known.other, _ENTERED))
    return found


# So many objects more than were let go, and so many rounds of them, before the collector looks for cycles.
_SELDOM = (50_000, 5, 2)


@cache
def built_in() -> Knowledge:
    """The program's own tables: one Knowledge for the process, so that each table is read and indexed once in it.

    From then on the process looks for cyclic garbage less often: an article leaves none behind, and what is remembered
    of its words would be gone through again and again.
    """
    gc.set_threshold(*_SELDOM)
    return Knowledge()


@contextmanager
def _kept() -> Iterator[None]:
    """What is made in here is kept for good: the collector would go through a million rows and keys for nothing, now
    and later."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()


class Table(Generic[Row]):
    """The rows of the table that has the attribute's name, read when they are first asked for."""

    def __init__(self, row: type[Row]) -> None:
        """A table with these columns."""
        self._row = row

    def __set_name__(self, owner: type[Knowledge], name: str) -> None:
        self._name = name

    def __get__(self, knowledge: Knowledge, owner: type[Knowledge]) -> tuple[Row, ...]:
        with _kept():
            found = read_table(knowledge.tables / f"{self._name}.csv", self._row)
        # from now on the object's own attribute is found first
        knowledge.__dict__[self._name] = found
        return found


def of_kind(table: Iterable[Kinded], *kinds: str) -> Iterator[str]:
    """The words of a table that are of one of these kinds, in its order."""
    sought = frozenset(kinds)
    return (row.ar for row in table if not sought.isdisjoint(row.kind))


class Knowledge:
    """All tables, each read at its first use, and the indexes that were built over them.

    An index is asked for with the function that builds it: `knowledge.derived(build)` calls `build(knowledge)` once
    and keeps what it returns. So a module owns the shape of its index, and starting costs only what is used.
    """

    abbreviations = Table(rows.Abbreviation)
    admin_divisions = Table(rows.AdminDivision)
    allegiances = Table(rows.Allegiance)
    births = Table(rows.Birth)
    body_adjectives = Table(rows.BodyAdjective)
    body_heads = Table(rows.BodyHead)
    body_nouns = Table(rows.BodyNoun)
    body_tasks = Table(rows.BodyTask)
    broken_plurals = Table(rows.BrokenPlural)
    cities = Table(rows.City)
    clause_words = Table(rows.ClauseWord)
    club_cues = Table(rows.ClubCue)
    clutter = Table(rows.Clutter)
    countries = Table(rows.Country)
    date_cues = Table(rows.DateCue)
    editions = Table(rows.Edition)
    events = Table(rows.Event)
    fates = Table(rows.Fate)
    first_days = Table(rows.FirstDay)
    foreign_names = Table(rows.ForeignName)
    function_words = Table(rows.FunctionWord)
    general_words = Table(rows.GeneralWord)
    heads = Table(rows.Head)
    instruments = Table(rows.Instrument)
    kindred_states = Table(rows.KindredState)
    loan_words = Table(rows.LoanWord)
    local_names = Table(rows.LocalName)
    name_parts = Table(rows.NamePart)
    names = Table(rows.Name)
    nationalities = Table(rows.Nationality)
    numbers = Table(rows.Number)
    office_holders = Table(rows.OfficeHolder)
    organisations = Table(rows.Organisation)
    outlets = Table(rows.Outlet)
    own_voice = Table(rows.OwnVoice)
    people = Table(rows.Person)
    phrase_words = Table(rows.PhraseWord)
    place_heads = Table(rows.PlaceHead)
    place_openers = Table(rows.PlaceOpener)
    places = Table(rows.Place)
    price_words = Table(rows.PriceWord)
    qualifiers = Table(rows.Qualifier)
    risk_signs = Table(rows.RiskSign)
    roles = Table(rows.Role)
    speakers = Table(rows.Speaker)
    speech_verbs = Table(rows.SpeechVerb)
    terms = Table(rows.Term)
    time_words = Table(rows.TimeWord)
    topic_kinds = Table(rows.TopicKind)
    topic_terms = Table(rows.TopicTerm)
    topics_iptc = Table(rows.IptcTopic)
    units = Table(rows.Unit)
    valency = Table(rows.Valency)
    waw_words = Table(rows.WawWord)

    def __init__(self, tables: Path = TABLES) -> None:
        """Read the tables from this folder; the program's own by default."""
        self.tables = tables
        self._derived: dict[Callable[[Knowledge], Any], Any] = {}

    def derived(self, build: Callable[[Knowledge], Index]) -> Index:
        """What `build` makes of these tables, made once."""
        if build not in self._derived:
            with _kept():
                self._derived[build] = build(self)
        return self._derived[build]  # type: ignore[no-any-return]

    @property
    def names_by_word(self) -> dict[str, rows.Name]:
        """The rows of `names` with `foreign_names`, by their folded words: one index for all, for it is a large one."""
        return self.derived(_by_word)
