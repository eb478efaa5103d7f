"""Names that no list has, spelled by what their letters stand for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.sounds import Sounds, sounds
from generator.arabic.sounds.model import stored


@pytest.mark.parametrize(
    ("word", "spelled"),
    [("لينستيد", "linsteed"), ("كولوبكوف", "kolobkov"), ("كارفهال", "carvehal"), ("ريدمين", "redmin")],
)
def test_a_foreign_name_is_spelled_as_others_of_its_letters(word: str, spelled: str) -> None:
    assert sounds().spelled(word) == spelled


def test_a_state_spells_sounds_as_its_language_does() -> None:
    assert sounds().spelled("تشيكور", "TR").startswith("c")
    assert sounds().spelled("شفيختر", "DE").startswith("schw")
    assert sounds().spelled("بوشيه", "FR").startswith("bouch")


def test_a_state_that_nothing_is_known_of_spells_as_any() -> None:
    assert sounds().spelled("كولوبكوف", "QQ") == sounds().spelled("كولوبكوف")


@given(st.text(alphabet=sorted(sounds().letters), min_size=1, max_size=40))
def test_any_letters_are_spelled_in_small_latin_ones(word: str) -> None:
    assert all(letter.isascii() and letter.islower() for letter in sounds().spelled(word))


def test_a_longer_run_outweighs_shorter_ones(tmp_path: Path) -> None:
    runs: list[dict[tuple[int, ...], tuple[float, float]]] = [
        {(0,): (-1.0, 0.0), (1,): (-1.0, 0.0), (2,): (-2.0, 0.0)},
        {(0, 1): (-1.0, 0.0), (1, 2): (-0.1, 0.0)},
        {(0, 0, 1): (-1.0, 0.0)},
        {(0, 0, 0, 1): (-1.0, 0.0)},
    ]
    path = tmp_path / "model.npz"
    np.savez_compressed(path, **stored(["", "بb", "بp"], runs, {"FR": [0.0, 0.0, 3.0]}))
    model = Sounds(path)
    assert (model.spelled("ب"), model.spelled("بب"), model.spelled("ب", "FR")) == ("b", "bp", "p")
