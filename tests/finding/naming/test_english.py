"""English names of persons and bodies."""

from __future__ import annotations

import pytest

from generator.finding.naming import english
from generator.finding.naming.mentions import Subject
from generator.knowledge import Knowledge

KNOWLEDGE = Knowledge()


@pytest.mark.parametrize(
    ("name", "country", "wanted"),
    [
        ("رجب طيب أردوغان", "TR", ("Recep Tayyip Erdoğan", "knowledge")),
        ("خالد العطية", "QA", ("Khalid al-Attiyah", "knowledge")),
        ("محمد بن ناصر", "EG", ("Mohamed bin Nasser", "knowledge")),
        ("حسين علي", "DZ", ("Hocine Ali", "knowledge")),
        ("ستيفن ميلر", "US", ("Stephen Miller", "knowledge")),
    ],
)
def test_a_person_is_spelled_as_the_press_of_the_country_does(name: str, country: str, wanted: tuple[str, str]) -> None:
    assert english.person(name, country, KNOWLEDGE) == wanted


def test_a_part_that_no_list_knows_is_romanised_and_said_to_be() -> None:
    spelled, origin = english.person("خالد الزبزباني", "IQ", KNOWLEDGE)
    assert origin == "romanised"
    assert spelled.startswith("Khalid al-")
    assert spelled.isascii()


def test_a_spelling_that_differs_by_a_long_vowel_meets_the_usual_one() -> None:
    assert english.person("مارتن غريفث", "", KNOWLEDGE) == ("Martin Griffith", "romanised")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("اللجنة العسكرية العليا", "Higher Military Committee"),
        ("اللجنة العسكرية العليا الأميركية العراقية", "US-Iraqi Higher Military Committee"),
        ("لجنة الزقزقة الوطنية", None),
    ],
)
def test_a_body_is_built_from_its_head_or_waits(name: str, wanted: str | None) -> None:
    assert english.body(Subject(name, "body", "organisation"), name, KNOWLEDGE)[0] == wanted
