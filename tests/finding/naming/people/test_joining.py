"""A name goes on with the words beside it that are parts of it."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وقالت المتحدثة باسم الحكومة، جمانة غنيمات، إن العمل بدأ.", "جمانة غنيمات"),
        ("أصيب في الحوادث عامر عمر علي محمد (تعز).", "عامر عمر علي محمد"),
        ("وقال عمران كشوار، إن العمل بدأ.", "عمران كشوار"),
        ("وفي مقابلة مع مذيع CNN سامي الحداد، قال إن العمل بدأ.", "سامي الحداد"),
        ("وقال مدير الاستخبارات دان كرامب إن العمل بدأ.", "دان كرامب"),
    ],
)
def test_a_sign_ends_a_name(sentence: str, name: str) -> None:
    assert name in named(sentence)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وفاز كارتر بيغ بالجائزة.", "كارتر بيغ"),
        ("وقال سامي الحداد غاضبا: إن العمل بدأ.", "سامي الحداد"),
        ("وودع سامي الحداد زملاءه، ثم غادر.", "سامي الحداد"),
    ],
)
def test_what_its_bearer_does_is_no_part_of_it(sentence: str, name: str) -> None:
    assert name in named(sentence)
