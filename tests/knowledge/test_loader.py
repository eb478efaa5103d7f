import csv
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from generator.knowledge import Knowledge, TableError, of_kind, read_table, rows
from generator.knowledge.loader import TABLES, Table
from generator.knowledge.rows import ClauseWord, Place

NAMES = sorted(name for name, value in vars(Knowledge).items() if isinstance(value, Table))


@pytest.mark.parametrize("name", NAMES)
def test_every_table_can_be_read(name: str) -> None:
    assert getattr(Knowledge(), name)


def test_words_of_any_of_several_kinds_come_once_each_in_the_tables_order() -> None:
    kinds = {"أن": ("complementiser",), "من": ("preposition", "link"), "عن": ("link",)}
    table = [ClauseWord(word, kind) for word, kind in kinds.items()]
    assert list(of_kind(table, "preposition", "link")) == ["من", "عن"]
    assert list(of_kind(table, "relative")) == []


def test_every_file_is_a_table() -> None:
    assert sorted(path.stem for path in TABLES.glob("*.csv")) == NAMES


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.csv")), ids=lambda path: path.stem)
def test_rows_are_sorted_and_none_stands_twice(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    firsts = [row[0] for row in rows]
    assert firsts == sorted(firsts)
    assert len({tuple(row) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    "name", ("cities", "countries", "foreign_names", "names", "office_holders", "outlets", "people")
)
def test_the_english_of_names_is_in_plain_letters(name: str) -> None:
    assert [row.en for row in getattr(Knowledge(), name) if not row.en.isascii()] == []


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_becomes_an_object(tmp_path: Path) -> None:
    rows = read_table(
        table(tmp_path, "ar,en,kind,ar_aliases\nميناء العقبة,Port of Aqaba,port,العقبة | مرفأ العقبة\n"), Place
    )
    assert rows == (Place("ميناء العقبة", "Port of Aqaba", "port", ("العقبة", "مرفأ العقبة")),)


def test_a_spreadsheet_may_put_a_byte_order_mark_before_it(tmp_path: Path) -> None:
    assert read_table(table(tmp_path, "\ufeffar,en,kind\nأ,a,b\n"), Place)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ar,en,kinds\nأ,a,b\n", "places.csv, line 1: unknown column «kinds»; did you mean «kind»?"),
        ("ar,en\nأ,a\n", "places.csv, line 1: the column «kind» is missing"),
        ("ar,en,kind\nأ,a,b\nب,,c\n", "places.csv, line 3: «en» is empty"),
        ("ar,en,kind\nأ,a\n", "places.csv, line 2: 2 cells, the header has 3"),
    ],
)
def test_a_wrong_row_is_told_by_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(TableError) as caught:
        read_table(table(tmp_path, text), Place)
    assert str(caught.value) == says


def test_an_index_is_built_once() -> None:
    built = []

    def build(knowledge: Knowledge) -> int:
        built.append(knowledge)
        return len(knowledge.places)

    knowledge = Knowledge()
    assert knowledge.derived(build) == knowledge.derived(build) > 0
    assert built == [knowledge]


def test_every_column_is_read_somewhere() -> None:
    package = Path(rows.__file__).parents[1]
    texts = [path.read_text(encoding="utf-8") for path in package.rglob("*.py") if path.name != "rows.py"]
    # as an attribute: the bare word may be anything
    read = set(re.findall(r"\.(\w+)", " ".join(texts)))
    types = [kind for kind in vars(rows).values() if is_dataclass(kind)]
    for_whoever_updates_the_table = {"geonames"}
    assert {field.name for kind in types for field in fields(kind)} - read == for_whoever_updates_the_table
