"""Quotation marks in all the ways that newsrooms type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.quotation import quotations


def quoted(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('قال: "سنعود غدا".', ["سنعود غدا"]),
        ("قال: “سنعود غدا”.", ["سنعود غدا"]),
        ("قال: «سنعود غدا».", ["سنعود غدا"]),
        ("قال: ”سنعود غدا“.", ["سنعود غدا"]),
        ("قال: ”سنعود غدا”.", ["سنعود غدا"]),
        ("قال: »سنعود غدا«.", ["سنعود غدا"]),
        ("قال: ‘سنعود غدا’.", ["سنعود غدا"]),
        ('قال:"سنعود غدا".', ["سنعود غدا"]),
        ('قال: " سنعود غدا ".', ["سنعود غدا"]),
        ("قال: ''سنعود غدا''.", ["سنعود غدا"]),
    ],
)
def test_marks_of_any_shape(text: str, said: list[str]) -> None:
    assert quoted(text) == said


def test_a_preposition_is_glued_to_the_opening_mark() -> None:
    assert quoted('وصف القرار ب"الخطير" وأشاد ب”الجهود المبذولة”.') == ["الخطير", "الجهود المبذولة"]


def test_one_quotation_inside_another() -> None:
    text = 'قال إن "حركة "فجر" ستشارك في الحوار".'
    assert [(text[q.start : q.end], q.depth) for q in quotations(text)] == [
        ('حركة "فجر" ستشارك في الحوار', 1),
        ("فجر", 2),
    ]


@pytest.mark.parametrize("text", ['قال: "سنعود غدا', "انتهى الاجتماع. “.", '"', '""', "it's the council's"])
def test_a_mark_without_its_other_half_quotes_nothing(text: str) -> None:
    assert quoted(text) == []


def test_one_mark_closes_a_quotation_and_the_name_at_its_end() -> None:
    text = 'قال المدير "سأقدم استقالتي غدا إلى مجلس إدارة "خطوط النخيل".\nوعاد "فجر".'
    assert quoted(text) == ['سأقدم استقالتي غدا إلى مجلس إدارة "خطوط النخيل"', "خطوط النخيل", "فجر"]


def test_a_quotation_that_is_left_open_before_another_sentence_ends_nowhere() -> None:
    assert quoted('قال "سنعود غدا. وزار "فجر".') == ["فجر"]


def test_no_quotation_runs_over_the_end_of_a_line() -> None:
    assert quoted('قال "سنعود\nغدا" وانصرف') == []


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = '"أول" ثم "ثان" ثم "ثالث"'
    assert [text[q.start : q.end] for q in quotations(text, 6, 15)] == ["ثان"]


@given(st.text(alphabet="\"“”«»'’( .،ابل\n", max_size=60))
def test_quotations_lie_between_their_marks(text: str) -> None:
    for quotation in quotations(text):
        assert quotation.opening < quotation.start < quotation.end <= quotation.closing <= len(text)
        assert text[quotation.start : quotation.end].strip() == text[quotation.start : quotation.end] != ""
        assert "\n" not in text[quotation.opening : quotation.closing]


def test_a_mark_behind_a_colon_opens_though_a_space_follows_it() -> None:
    assert quoted('وأضاف:" سنعود غدا إلى العمل" ثم انصرف') == ["سنعود غدا إلى العمل"]


def test_one_mark_closes_a_quotation_and_the_name_at_the_end_of_its_clause() -> None:
    text = 'قال "لن تكون القمة نسخة من "قمة الضحى"، في إشارة إلى ما مضى.'
    assert quoted(text) == ['لن تكون القمة نسخة من "قمة الضحى"', "قمة الضحى"]
