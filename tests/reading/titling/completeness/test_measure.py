import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import built_in
from generator.reading.titling import ending
from generator.reading.titling.completeness import WEIGHTS, measure_of

MEASURE = built_in().derived(measure_of)


def odds(lead: str, title: str) -> float:
    """The odds of a title that ends within the lead."""
    told = dict(ending.cuts(lead, [], [], MEASURE))
    return MEASURE.odds(told[len(title)])


@pytest.mark.parametrize(
    ("lead", "whole", "broken"),
    [
        (
            "وقعت بلدية طرابلس عقدا مع شركة محلية لجمع النفايات، بعد إضراب طويل.",
            "وقعت بلدية طرابلس عقدا مع شركة محلية لجمع النفايات",
            "وقعت بلدية طرابلس عقدا مع شركة",
        ),
        (
            "قال وزير المياه إن السدود الجديدة ستروي قرى الجنوب، وإن العمل فيها ينتهي قريبا.",
            "قال وزير المياه إن السدود الجديدة ستروي قرى الجنوب",
            "قال وزير المياه إن السدود الجديدة",
        ),
        (
            "فازت طالبة من جامعة حلب بجائزة الرسم في مهرجان الشباب العربي هذا العام.",
            "فازت طالبة من جامعة حلب بجائزة الرسم",
            "فازت طالبة من جامعة حلب بجائزة",
        ),
    ],
)
def test_a_whole_title_is_likelier_than_one_that_breaks_off(lead, whole, broken):
    assert odds(lead, whole) > odds(lead, broken)


def test_the_weights_are_sorted_and_few():
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        names = [name for name, _ in csv.reader(file)]
    assert names == sorted(set(names))
    assert WEIGHTS.stat().st_size < 100_000


@given(st.text(alphabet='ابتقالنوس في،."()«»-_12aً٬', max_size=200))
def test_any_text_has_odds(text):
    for end, told in ending.cuts(text, [], [], MEASURE):
        assert 0 < end <= len(text)
        assert MEASURE.odds(told) == MEASURE.odds(told)
