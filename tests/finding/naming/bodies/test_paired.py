"""Two bodies that one head names."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        (
            "وقعت وزارتا الزراعة والصحة التونسيتان الاتفاق.",
            {"وزارة الزراعة": "Tunisian Ministry of Agriculture", "وزارة الصحة": "Tunisian Ministry of Health"},
        ),
        (
            "يدرس الطلاب في جامعتي القاهرة وعين شمس.",
            {"جامعة القاهرة": "Cairo University", "جامعة عين شمس": "Ain Shams University"},
        ),
    ],
)
def test_both_are_named_with_the_head_that_they_share(sentence: str, english: dict[str, str]) -> None:
    bodies = named(sentence)
    assert {name: bodies[name].name_en for name in english} == english


def test_without_their_state_they_are_those_of_the_state_at_hand() -> None:
    story = "قالت تونس إن الموسم جيد. وأكدت تونس أن وزارتي الزراعة والصحة تتابعان. وشكرت تونس المزارعين."
    assert named(story)["وزارة الزراعة"].name_en == "Tunisian Ministry of Agriculture"


def test_a_head_in_the_dual_that_names_nothing_known_names_none() -> None:
    assert named("عقدت لجنتا الحي والشارع اجتماعا.") == {}
