"""The benches: floors hold, and the demo articles are read as well as they were."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from bench import floors, readers, seeds
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


TEXT = "قال وزير النقل سامر حداد إن القطار سيعود الشهر المقبل."


def test_gold_of_articles_that_are_not_ours_tells_places_and_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    data, written = tmp_path / "data", tmp_path / "written"
    for folder in (data, written, tmp_path / "readers"):
        folder.mkdir()
    monkeypatch.setattr(readers, "GOLD", tmp_path / "readers")
    for corpus in readers.CORPORA:
        with gzip.open(data / f"{corpus}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps({"id": "train-1", "text": TEXT}) + "\n")
    gold = {
        "article": "train-1.txt", "title": {"given": None}, "outlet": None,
        "published": {"origin": "unknown", "window_must_hold": date(2018, 4, 18)},
        "persons": [{"name": "سامر حداد", "en": "Samer Haddad", "role": ["وزير النقل"]}],
        "statements": [{"speaker": "سامر حداد", "direct": False, "contains": "القطار سيعود الشهر"}],
    }  # fmt: skip
    (written / "train-1.yml").write_text(yaml.safe_dump(gold, allow_unicode=True), encoding="utf-8")

    readers.hide(written, data)
    kept = (tmp_path / "readers" / "train-1.yml").read_text(encoding="utf-8")
    assert "سامر" not in kept and "القطار" not in kept and "Samer Haddad" in kept

    total = readers.scored(data)
    assert (total.facts["persons"].tp, total.facts["persons"].fn) == (1, 0)
    assert total.right["role"] == total.right["speaker"] == 1

    (tmp_path / "readers" / "train-1.yml").write_text(kept.replace("text: ", "text: another"), encoding="utf-8")
    with pytest.raises(ValueError, match="train-1 is another text"):
        readers.scored(data)
