"""Places in a list behind a head of several."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("سقط القتلى في مناطق دوما وحمورية وكفر بطنا أمس.", ["دوما", "حمورية", "كفر بطنا"]),
        ("يقع المطار بين مدينتي حمص وتدمر غربا.", ["حمص", "تدمر"]),
        ("شملت الحملة محافظات عمران وذمار وحجة.", ["عمران", "ذمار", "حجة"]),
    ],
)
def test_every_place_of_a_list_is_named(sentence: str, names: list[str]) -> None:
    found = named(sentence)
    assert [name for name in names if name not in found] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "تجددت المعارك في مناطق النزاع والصراع.",
        "زار الوفد مدن الشمال والجنوب.",
        "انسحبوا من مناطق القتال، باتجاه الحدود.",
    ],
)
def test_common_words_behind_such_a_head_are_no_places(sentence: str) -> None:
    assert named(sentence) == {}


def test_another_head_in_the_list_is_none_of_it() -> None:
    assert "بلدات" not in named("قال سكان مدن مأرب والجوف وبلدات شمال حلب إن القصف مستمر.")


def test_a_conjunction_that_stands_apart_ends_the_list() -> None:
    found = named("سقط القتلى في مناطق دوما وحمورية و زملكا أمس.")
    assert {"دوما", "حمورية"} <= found.keys()
