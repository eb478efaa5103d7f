"""Reads the knowledge tables: CSV files whose columns are the fields of a class in `rows`."""

from __future__ import annotations

import csv
import dataclasses
import difflib
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from generator.knowledge import rows

TABLES = Path(__file__).parent / "tables"
SEPARATOR = "|"

Row = TypeVar("Row")
Index = TypeVar("Index")


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
            # the constructor's arguments, and which of them each column gives: the loop below does no look-up by name
            names = [field.name for field in dataclasses.fields(row)]  # type: ignore[arg-type]
            defaults = [field.default for field in dataclasses.fields(row)]  # type: ignore[arg-type]
            places = [(names.index(name if name in names else name + "_"), *columns[name]) for name in header]
            for cells in lines:
                if len(cells) != len(header):
                    raise TableError(
                        f"{path.name}, line {lines.line_num}: {len(cells)} cells, the header has {len(header)}"
                    )
                values: list[Any] = defaults.copy()
                for cell, (at, read, required) in zip(cells, places, strict=True):
                    if cell:
                        try:
                            values[at] = read(cell)
                        except (ValueError, KeyError):
                            raise TableError(
                                f"{path.name}, line {lines.line_num}: column «{names[at].rstrip('_')}» "
                                f"can't hold «{cell}»"
                            ) from None
                    elif required:
                        raise TableError(f"{path.name}, line {lines.line_num}: «{names[at].rstrip('_')}» is empty")
                found.append(row(*values))
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"{path.name}: not a CSV file in UTF-8 ({error})") from None
    return tuple(found)


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


class Knowledge:
    """All tables, each read at its first use, and the indexes that were built over them.

    An index is asked for with the function that builds it: `knowledge.derived(build)` calls `build(knowledge)` once
    and keeps what it returns. So a module owns the shape of its index, and starting costs only what is used.
    """

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

    def _read(self, name: str, row: type[Row]) -> tuple[Row, ...]:
        with _kept():
            return read_table(self.tables / f"{name}.csv", row)

    @cached_property
    def abbreviations(self) -> tuple[rows.Abbreviation, ...]:
        """The rows of abbreviations.csv."""
        return self._read("abbreviations", rows.Abbreviation)

    @cached_property
    def admin_divisions(self) -> tuple[rows.AdminDivision, ...]:
        """The rows of admin_divisions.csv."""
        return self._read("admin_divisions", rows.AdminDivision)

    @cached_property
    def broken_plurals(self) -> tuple[rows.BrokenPlural, ...]:
        """The rows of broken_plurals.csv."""
        return self._read("broken_plurals", rows.BrokenPlural)

    @cached_property
    def clause_words(self) -> tuple[rows.ClauseWord, ...]:
        """The rows of clause_words.csv."""
        return self._read("clause_words", rows.ClauseWord)

    @cached_property
    def clutter(self) -> tuple[rows.Clutter, ...]:
        """The rows of clutter.csv."""
        return self._read("clutter", rows.Clutter)

    @cached_property
    def events(self) -> tuple[rows.Event, ...]:
        """The rows of events.csv."""
        return self._read("events", rows.Event)

    @cached_property
    def loan_words(self) -> tuple[rows.LoanWord, ...]:
        """The rows of loan_words.csv."""
        return self._read("loan_words", rows.LoanWord)

    @cached_property
    def foreign_names(self) -> tuple[rows.ForeignName, ...]:
        """The rows of foreign_names.csv."""
        return self._read("foreign_names", rows.ForeignName)

    @cached_property
    def function_words(self) -> tuple[rows.FunctionWord, ...]:
        """The rows of function_words.csv."""
        return self._read("function_words", rows.FunctionWord)

    @cached_property
    def general_words(self) -> tuple[rows.GeneralWord, ...]:
        """The rows of general_words.csv."""
        return self._read("general_words", rows.GeneralWord)

    @cached_property
    def heads(self) -> tuple[rows.Head, ...]:
        """The rows of heads.csv."""
        return self._read("heads", rows.Head)

    @cached_property
    def name_parts(self) -> tuple[rows.NamePart, ...]:
        """The rows of name_parts.csv."""
        return self._read("name_parts", rows.NamePart)

    @cached_property
    def nationalities(self) -> tuple[rows.Nationality, ...]:
        """The rows of nationalities.csv."""
        return self._read("nationalities", rows.Nationality)

    @cached_property
    def numbers(self) -> tuple[rows.Number, ...]:
        """The rows of numbers.csv."""
        return self._read("numbers", rows.Number)

    @cached_property
    def organisations(self) -> tuple[rows.Organisation, ...]:
        """The rows of organisations.csv."""
        return self._read("organisations", rows.Organisation)

    @cached_property
    def outlets(self) -> tuple[rows.Outlet, ...]:
        """The rows of outlets.csv."""
        return self._read("outlets", rows.Outlet)

    @cached_property
    def own_voice(self) -> tuple[rows.OwnVoice, ...]:
        """The rows of own_voice.csv."""
        return self._read("own_voice", rows.OwnVoice)

    @cached_property
    def phrase_words(self) -> tuple[rows.PhraseWord, ...]:
        """The rows of phrase_words.csv."""
        return self._read("phrase_words", rows.PhraseWord)

    @cached_property
    def places(self) -> tuple[rows.Place, ...]:
        """The rows of places.csv."""
        return self._read("places", rows.Place)

    @cached_property
    def qualifiers(self) -> tuple[rows.Qualifier, ...]:
        """The rows of qualifiers.csv."""
        return self._read("qualifiers", rows.Qualifier)

    @cached_property
    def risk_signs(self) -> tuple[rows.RiskSign, ...]:
        """The rows of risk_signs.csv."""
        return self._read("risk_signs", rows.RiskSign)

    @cached_property
    def roles(self) -> tuple[rows.Role, ...]:
        """The rows of roles.csv."""
        return self._read("roles", rows.Role)

    @cached_property
    def speakers(self) -> tuple[rows.Speaker, ...]:
        """The rows of speakers.csv."""
        return self._read("speakers", rows.Speaker)

    @cached_property
    def speech_verbs(self) -> tuple[rows.SpeechVerb, ...]:
        """The rows of speech_verbs.csv."""
        return self._read("speech_verbs", rows.SpeechVerb)

    @cached_property
    def terms(self) -> tuple[rows.Term, ...]:
        """The rows of terms.csv."""
        return self._read("terms", rows.Term)

    @cached_property
    def time_words(self) -> tuple[rows.TimeWord, ...]:
        """The rows of time_words.csv."""
        return self._read("time_words", rows.TimeWord)

    @cached_property
    def topic_kinds(self) -> tuple[rows.TopicKind, ...]:
        """The rows of topic_kinds.csv."""
        return self._read("topic_kinds", rows.TopicKind)

    @cached_property
    def topic_terms(self) -> tuple[rows.TopicTerm, ...]:
        """The rows of topic_terms.csv."""
        return self._read("topic_terms", rows.TopicTerm)

    @cached_property
    def topics_iptc(self) -> tuple[rows.IptcTopic, ...]:
        """The rows of topics_iptc.csv."""
        return self._read("topics_iptc", rows.IptcTopic)

    @cached_property
    def units(self) -> tuple[rows.Unit, ...]:
        """The rows of units.csv."""
        return self._read("units", rows.Unit)

    @cached_property
    def countries(self) -> tuple[rows.Country, ...]:
        """The rows of countries.csv."""
        return self._read("countries", rows.Country)

    @cached_property
    def cities(self) -> tuple[rows.City, ...]:
        """The rows of cities.csv."""
        return self._read("cities", rows.City)

    @cached_property
    def names(self) -> tuple[rows.Name, ...]:
        """The rows of names.csv."""
        return self._read("names", rows.Name)

    @property
    def names_by_word(self) -> dict[str, rows.Name]:
        """The same with foreign_names.csv, by their folded words: one index for all who ask, for it is a large one."""
        return self.derived(_by_word)

    @cached_property
    def body_heads(self) -> tuple[rows.BodyHead, ...]:
        """The rows of body_heads.csv."""
        return self._read("body_heads", rows.BodyHead)

    @cached_property
    def allegiances(self) -> tuple[rows.Allegiance, ...]:
        """The rows of allegiances.csv."""
        return self._read("allegiances", rows.Allegiance)

    @cached_property
    def body_nouns(self) -> tuple[rows.BodyNoun, ...]:
        """The rows of body_nouns.csv."""
        return self._read("body_nouns", rows.BodyNoun)

    @cached_property
    def body_tasks(self) -> tuple[rows.BodyTask, ...]:
        """The rows of body_tasks.csv."""
        return self._read("body_tasks", rows.BodyTask)

    @cached_property
    def club_cues(self) -> tuple[rows.ClubCue, ...]:
        """The rows of club_cues.csv."""
        return self._read("club_cues", rows.ClubCue)

    @cached_property
    def place_openers(self) -> tuple[rows.PlaceOpener, ...]:
        """The rows of place_openers.csv."""
        return self._read("place_openers", rows.PlaceOpener)

    @cached_property
    def place_heads(self) -> tuple[rows.PlaceHead, ...]:
        """The rows of place_heads.csv."""
        return self._read("place_heads", rows.PlaceHead)

    @cached_property
    def body_adjectives(self) -> tuple[rows.BodyAdjective, ...]:
        """The rows of body_adjectives.csv."""
        return self._read("body_adjectives", rows.BodyAdjective)

    @cached_property
    def valency(self) -> tuple[rows.Valency, ...]:
        """The rows of valency.csv."""
        return self._read("valency", rows.Valency)

    @cached_property
    def waw_words(self) -> tuple[rows.WawWord, ...]:
        """The rows of waw_words.csv."""
        return self._read("waw_words", rows.WawWord)

    @cached_property
    def births(self) -> tuple[rows.Birth, ...]:
        """The rows of births.csv."""
        return self._read("births", rows.Birth)

    @cached_property
    def date_cues(self) -> tuple[rows.DateCue, ...]:
        """The rows of date_cues.csv."""
        return self._read("date_cues", rows.DateCue)

    @cached_property
    def editions(self) -> tuple[rows.Edition, ...]:
        """The rows of editions.csv."""
        return self._read("editions", rows.Edition)

    @cached_property
    def fates(self) -> tuple[rows.Fate, ...]:
        """The rows of fates.csv."""
        return self._read("fates", rows.Fate)

    @cached_property
    def first_days(self) -> tuple[rows.FirstDay, ...]:
        """The rows of first_days.csv."""
        return self._read("first_days", rows.FirstDay)

    @cached_property
    def instruments(self) -> tuple[rows.Instrument, ...]:
        """The rows of instruments.csv."""
        return self._read("instruments", rows.Instrument)

    @cached_property
    def price_words(self) -> tuple[rows.PriceWord, ...]:
        """The rows of price_words.csv."""
        return self._read("price_words", rows.PriceWord)

    @cached_property
    def office_holders(self) -> tuple[rows.OfficeHolder, ...]:
        """The rows of office_holders.csv."""
        return self._read("office_holders", rows.OfficeHolder)

    @cached_property
    def local_names(self) -> tuple[rows.LocalName, ...]:
        """The rows of local_names.csv."""
        return self._read("local_names", rows.LocalName)

    @cached_property
    def name_endings(self) -> tuple[rows.NameEnding, ...]:
        """The rows of name_endings.csv."""
        return self._read("name_endings", rows.NameEnding)

    @cached_property
    def foreign_sounds(self) -> tuple[rows.ForeignSound, ...]:
        """The rows of foreign_sounds.csv."""
        return self._read("foreign_sounds", rows.ForeignSound)

    @cached_property
    def kindred_states(self) -> tuple[rows.KindredState, ...]:
        """The rows of kindred_states.csv."""
        return self._read("kindred_states", rows.KindredState)

    @cached_property
    def people(self) -> tuple[rows.Person, ...]:
        """The rows of people.csv."""
        return self._read("people", rows.Person)
