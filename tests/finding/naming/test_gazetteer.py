"""The places that the tables know, by the forms of their names."""

from __future__ import annotations

import pytest

from generator.finding.naming.gazetteer import CAPITAL, OWN, STATE, gazetteer, has_hamza
from generator.knowledge import built_in

KNOWN = gazetteer(built_in()).known


@pytest.mark.parametrize(("form", "rank", "code"), [("تركيا", STATE, "TR"), ("طوكيو", CAPITAL, "JP")])
def test_a_form_has_its_rank_and_its_state(form: str, rank: int, code: str) -> None:
    assert (rank, code) in {(entry.rank, entry.subject.country) for entry in KNOWN.get(form)}


def test_the_press_calls_a_state_as_the_own_table_does() -> None:
    assert {entry.subject.en for entry in KNOWN.get("تركيا")} == {"Turkey"}


def test_a_form_that_is_a_plain_word_too_is_not_sure() -> None:
    assert [entry.sure for entry in KNOWN.get("وقف")] == [False] * len(KNOWN.get("وقف"))
    assert any(entry.sure and entry.rank == OWN for entry in KNOWN.get("الحديدة"))


def test_a_head_alone_is_no_place() -> None:
    assert not KNOWN.get("المطار")


@pytest.mark.parametrize(("form", "told"), [("رأس العين", True), ("أربيل", False), ("بئر أحمد", False)])
def test_a_hamza_within_a_word_is_told_from_one_at_its_beginning(form: str, told: bool) -> None:
    assert has_hamza(form) is told
