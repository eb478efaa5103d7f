"""Arabic in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.romanise import ascii_slug, romanise


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("بيروت", "bīrūt"),
        ("موسكو", "mūskū"),
        ("إيران", "īrān"),
        ("أوستن", "ūstan"),
        ("بيان", "biyān"),
        ("مُحَمَّد", "muhammad"),
        ("القاهرة", "al-qāhrah"),
        ("شيعة", "shīʻah"),
    ],
)
def test_letters_follow_ala_lc_without_under_dots(arabic: str, latin: str) -> None:
    assert romanise(arabic) == latin


def test_what_is_not_arabic_stays() -> None:
    assert romanise("BBC 24") == "BBC 24"


@pytest.mark.parametrize(
    ("arabic", "slug"), [("وزارة الصحة", "wazarah-al-sahah"), ("«فرانس 24»", "farans-24"), ("؟!", "")]
)
def test_a_slug_is_ascii(arabic: str, slug: str) -> None:
    assert ascii_slug(arabic) == slug


@given(st.text(max_size=80))
def test_any_text_gives_a_slug_of_letters_digits_and_hyphens(text: str) -> None:
    slug = ascii_slug(text)
    assert all(c.isascii() and (c.islower() or c.isdigit() or c == "-") for c in slug)
    assert not slug.startswith("-")
