"""What a script writes and what is committed agree, where the script needs nothing that is not installed."""

import csv
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from bench import marked_text
from bench.names import stories_of_today
from generator.knowledge import built_in
from generator.reading.titling.completeness import WEIGHTS

ROOT = Path(__file__).parents[1]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_of_states_is_what_its_script_writes() -> None:
    with (ROOT / "generator/knowledge/tables/countries.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["ar", "en", "code"]
    assert rows == sorted(script("make_places").countries()), "run scripts/make_places.py"


def test_the_weights_of_whole_titles_are_as_good_as_new_ones() -> None:
    train = script("train_completeness")
    places = list(train.samples(train.LEADS.read_text(encoding="utf-8").splitlines(), built_in()))
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        kept = {name: float(value) for name, value in csv.reader(file)}
    # a row of a table may move a weight, so the two are held against each other by what they choose
    right, new = (sum(train.chosen(places, weights).values()) for weights in (kept, train.learned(places)))
    assert right >= 0.98 * new, "run scripts/train_completeness.py: the tables or its sentences have changed"


def test_the_sentences_written_for_the_tagger_are_marked_and_none_stands_twice() -> None:
    files = sorted((ROOT / "scripts/tagger_text").glob("*.txt"))
    learned = [marked for path in files for story in marked_text.stories(path) for marked in story]
    measured = [marked for story in stories_of_today() for marked in story]
    texts = [marked.text for marked in (*learned, *measured)]
    assert len(learned) > 4000 and len(set(texts)) == len(texts)
    assert {kind for marked in learned for _, _, kind in marked.names} == {"PER", "LOC", "ORG"}
    bare = sum(not marked.names for marked in learned)
    assert 0.15 < bare / len(learned) < 0.35, "sentences without a name are what teaches it to find none"


def test_a_mark_takes_whole_words() -> None:
    assert marked_text.labelled(marked_text.read("وصل [P جون كيربي] [L لبغداد].")) == (
        ["وصل", "جون", "كيربي", "لبغداد", "."],
        ["O", "B-PER", "I-PER", "B-LOC", "O"],
    )
    for line in ("قال [P كيربي إن", "وصل ل[L بغداد] أمس", "قال [X كيربي] إن"):
        with pytest.raises(ValueError, match="a mark that is open or cuts a word"):
            marked_text.read(line)
