"""What digits say, by the separators between them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.digits import read_digits, written_number, written_power, written_ratio
from generator.arabic.tokens import tokens


def test_a_dot_before_three_digits_keeps_both_readings() -> None:
    assert read_digits("2.500") == (Fraction(5, 2), 2500)
    assert read_digits("2.5") == (Fraction(5, 2), None)


@pytest.mark.parametrize("text", ["4.8.6", "1٬23", "12,5,7", "1.234,567,89", "9" * 31])
def test_what_is_no_number(text: str) -> None:
    assert read_digits(text) is None


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("12 500 جندي", 12_500, 2),
        ("26،013 ناخبا", 26_013, 3),
        ("50ر11 مليون", Fraction(23, 2), 3),
        ("12 5000", 12, 1),
        ("69،4 في المئة", Fraction(347, 5), 3),
        ("1،2،3", 1, 1),
    ],
)
def test_one_number_may_be_written_in_several_tokens(text: str, value: Fraction, last: int) -> None:
    found = written_number(tokens(text), 0, None)
    assert found and found[:2] == (value, last)


def test_a_number_that_is_joined_has_its_waw() -> None:
    words = tokens("ألف و250")
    assert written_number(words, 1, True) == (250, 3, None)
    assert written_number(words, 2, True) is None


def test_fractions_and_powers_are_glued() -> None:
    assert written_ratio(tokens("2 1/4"), 0) == (Fraction(9, 4), 4)
    assert written_ratio(tokens("17/5/2024"), 0) is None
    assert written_power(tokens("10^6"), 0) == (10**6, 3)
    assert written_power(tokens("10 ^ 6"), 0) is None


@given(st.text(alphabet="0123456789٠١٢٣.,٫٬ /^e-ر،و", max_size=40))
def test_any_run_of_digits_is_read_to_a_token_inside_it(text: str) -> None:
    words = tokens(text)
    for at in range(len(words)):
        for found in (written_number(words, at, None), written_ratio(words, at), written_power(words, at)):
            assert found is None or at < found[1] <= len(words)
