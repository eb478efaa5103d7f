"""Foreign names that no list has, as they sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.finding.naming.people import by_ear
from generator.knowledge import built_in

ENDINGS = {row.ar: row.en for row in built_in().name_endings}


@pytest.mark.parametrize(
    ("key", "spelled"),
    [
        ("غريتسينكو", "Gritsenko"),
        ("كولوبكوف", "Kolobkov"),
        ("ستيبانوفيتش", "Stibanovic"),
        ("اوتو", "Oto"),
        ("فاسكيز", "Faskez"),
        ("كروتنبرغ", "Krotenberg"),
        ("برغكامب", "Bregkamb"),
    ],
)
def test_a_name_is_spelled_by_its_sounds_and_its_ending(key: str, spelled: str) -> None:
    assert by_ear.spelled(key, ENDINGS) == spelled


def test_a_foreign_ending_is_the_longest_behind_a_stem() -> None:
    assert by_ear.ending("زاخاريفسكي", ENDINGS) == "يفسكي"
    assert by_ear.ending("سكي", ENDINGS) == "ي"
    assert not by_ear.ending("محمود", ENDINGS)


@pytest.mark.parametrize(
    ("key", "country", "spelled"),
    [
        ("سكونشيرتي", "IT", "Sconscirti"),
        ("كيروتشا", "IT", "Chirocia"),
        ("شفيختر", "DE", "Schwichter"),
        ("بوكيرو", "ES", "Boquiro"),
        ("تشيكور", "TR", "Cikor"),
    ],
)
def test_a_sound_is_written_as_the_language_of_the_state_does(key: str, country: str, spelled: str) -> None:
    rows = [row for row in built_in().foreign_sounds if row.country == country]
    language = {row.sound: (row.en, row.front or row.en) for row in rows}
    assert by_ear.spelled(key, {}, language) == spelled


@given(st.text(alphabet=sorted(by_ear.LETTERS), min_size=1, max_size=40))
def test_any_letters_are_spelled_in_latin_ones(key: str) -> None:
    found = by_ear.spelled(key, ENDINGS)
    assert found.isascii()
    assert found[:1] == found[:1].upper()
