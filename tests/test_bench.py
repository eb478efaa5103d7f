"""The benches: floors hold, and the demo articles are read as well as they were."""

from pathlib import Path

import pytest

from bench import floors, seeds
from bench.corpus import digest
from bench.floors import Floors
from bench.score import english, score

PINNED = Floors(corpora={"gold": "aa"}, floors={"dates": 0.9, "names": 0.7})


def test_a_number_below_its_floor_is_told():
    assert floors.breaches(PINNED, {"dates": 0.9, "names": 0.69}, {"gold": "aa"}) == [
        "names: 0.6900 is below its floor of 0.7000"
    ]


def test_what_was_not_measured_is_not_asked_for():
    assert floors.breaches(PINNED, {}, {}) == []


def test_another_corpus_is_told():
    assert floors.breaches(PINNED, {}, {"gold": "bb"}) == ["gold: not the corpus that its floors were measured on"]


def test_raising_pins_what_is_new_and_better_and_lowers_nothing():
    raised = floors.raised(PINNED, {"dates": 0.8, "names": 0.8, "places": 1.0}, {"gold": "bb", "news": "cc"})
    assert raised.floors == {"dates": 0.9, "names": 0.79, "places": 0.99}
    assert raised.corpora == {"gold": "aa", "news": "cc"}


def test_lowering_keeps_the_reason():
    lowered = floors.lowered(PINNED, "names", "the set was mended", {"names": 0.65}, {})
    assert lowered.floors == {"dates": 0.9, "names": 0.65}
    assert lowered.lowered == [{"name": "names", "from": 0.7, "to": 0.65, "because": "the set was mended"}]


@pytest.mark.parametrize(("name", "because"), [("names", " "), ("dates", "why not"), ("places", "why not")])
def test_lowering_needs_a_reason_and_something_lower(name: str, because: str):
    with pytest.raises(ValueError):
        floors.lowered(PINNED, name, because, {"names": 0.65, "dates": 0.95}, {})


def test_floors_are_read_as_they_were_written(tmp_path: Path):
    floors.save(PINNED, tmp_path / "floors.json")
    assert floors.load(tmp_path / "floors.json") == PINNED


def test_the_demo_articles_are_not_below_their_floors():
    values = {name: one.value for name, one in seeds.measure().items()}
    pinned = floors.load()
    assert set(values) <= set(pinned.floors)
    assert floors.breaches(pinned, values, {"gold": digest(seeds.GOLD)}) == []


def test_articles_without_records_score_nothing():
    total = score({}, seeds.GOLD, seeds.ARTICLES)
    assert all(tally.tp == 0 for tally in total.facts.values())
    assert sum(total.right[question] for question in ("title", "published", "noise", "story lines", "speaker")) == 0


def test_english_names_meet_word_by_word():
    assert english(["Muhammad al-Sudani"], "Mohammed Al Sudani")
    assert not english(["Muhammad al-Sudani"], "Mahmoud Abbas")
