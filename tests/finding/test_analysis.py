"""The whole way on one article: every fact stands where it says, whatever the text; the demo articles as examples."""

import gc
import random
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.arabic.letters import clean
from generator.finding.analysis import analyse, analyse_file
from generator.finding.evidence import keep_sound
from generator.knowledge import Knowledge, built_in
from generator.record import Record
from tests.finding.articles import article

SEEDS = Path(__file__).parents[1] / "demo"
DEMO = [
    "000_4eb46d35841a4ea5.txt",
    "001_c434531e6e6100b5.txt",
    "002_94173c7620953887.txt",
    "003_dc5b0399aa33f440.txt",
    "004_57670411fffd694b.txt",
]


@cache
def knowledge() -> Knowledge:
    return built_in()


@cache
def demo(name: str) -> Record:
    return analyse_file(SEEDS / name, knowledge())


def test_an_article_leaves_nothing_for_the_collector() -> None:
    """What makes it safe to look for cyclic garbage seldom."""
    demo(DEMO[0])  # everything is loaded
    gc.collect()
    gc.disable()
    try:
        for name in DEMO:
            analyse_file(SEEDS / name, knowledge())
        # a closure or two that knows itself would do no harm; parsed trees and records would be thousands
        assert gc.collect() < 100
    finally:
        gc.enable()


def check(record: Record) -> None:
    """Every span is what it says it is, and every name inside the record leads somewhere."""
    assert keep_sound(record) == record
    assert not [warning for warning in record.warnings if warning.code == "evidence"]
    ids = [named.id for named in [*record.actors, *record.places]]
    assert len(ids) == len(set(ids))
    for fact in [*record.statements, *record.figures]:
        assert fact.speaker is None or fact.speaker in ids
    for sentence in record.sentences:
        assert 0 <= sentence.salience <= 1
    assert Record.model_validate_json(record.model_dump_json(by_alias=True)) == record


@pytest.mark.parametrize("name", DEMO)
def test_every_fact_of_the_demo_stands_in_its_sentence(name: str) -> None:
    record = demo(name)
    check(record)
    assert record.summary and record.actors and record.places and record.statements and record.dates


@pytest.mark.parametrize("name", DEMO)
def test_every_line_of_the_raw_file_is_kept_or_named_as_removed(name: str) -> None:
    record = demo(name)
    gone = {removed.line for removed in record.removed}
    raw = (SEEDS / name).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(raw, 1):
        kept = not line.strip() or clean(line).strip()[:40] in record.text
        assert kept or number in gone, f"line {number} is lost: {line}"


def test_a_record_says_the_same_twice() -> None:
    again = analyse_file(SEEDS / DEMO[3], Knowledge())
    assert again == demo(DEMO[3])


@cache
def vocabulary() -> list[str]:
    """Words that the finders stop at: verbs of saying, units, months, offices, bodies, signs."""
    tables = knowledge()
    words = [
        form for verb in tables.speech_verbs for form in (verb.past_ms, verb.present_fs, verb.participle_acc) if form
    ]
    words += [unit.plural_nom for unit in tables.units if unit.plural_nom][::5]
    words += [word.ar for word in tables.time_words][::3]
    words += [role.ar for role in tables.roles][::8]
    words += [body.ar for body in tables.organisations][::20]
    words += [qualifier.ar for qualifier in tables.qualifiers][::2]
    words += ["أن", "إن", "و", "الذي", "التي", "«", "»", '"', ":", "،", ".", "(", ")", "-", "؟"] * 12
    words += ["محمد", "سالم", "أبو", "عبد", "2500", "٣", "نحو", "3,5", "40%", "في", "من", "إلى", "له", "عن"] * 12
    return sorted(words)


@settings(max_examples=150)
@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=120))
def test_any_sequence_of_telling_words_is_read_and_sound(seed: int, length: int) -> None:
    choose = random.Random(seed)
    text = "".join(
        choose.choice(vocabulary()) + choose.choice([" "] * 14 + ["\n", ". "]) for _ in range(length)
    ).strip()
    check(analyse(article(*text.split("\n")), knowledge()))


@settings(max_examples=100)
@given(st.text(min_size=1, max_size=400))
def test_any_text_is_read_and_sound(text: str) -> None:
    text = text.replace("\r", " ").strip("\n") or "x"
    check(analyse(article(*text.split("\n")), knowledge()))


def test_time_grows_with_the_length_of_the_text_alone() -> None:
    def seconds(copies: int) -> float:
        record = demo(DEMO[2])
        text = "\n".join([record.text] * copies)
        start = time.process_time()
        analyse(article(*text.split("\n")), knowledge())
        return time.process_time() - start

    seconds(1)
    assert seconds(16) < 16 * 4 * seconds(4) / 4


def test_where_somebody_comes_from_is_no_role() -> None:
    told = analyse(article("وسجل البرازيلي سامي العلي هدفا، ومرر المدرب الإسباني خالد الحداد الكرة."), built_in())
    assert {one.name: [role.text for role in one.roles] for one in told.actors if one.type == "person"} == {
        "سامي العلي": [],
        "خالد الحداد": ["المدرب الإسباني"],
    }
