"""Who bears an office."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.knowledge import built_in
from tests.finding.voices import article, person

KNOWLEDGE = built_in()


def speaker(text: str, *people: tuple[str, ...]) -> str | None:
    """Who says the last sentence of a story, «/» between its sentences, about these people with their offices."""
    story = article(*text.split(" / "))
    actors = [person(story, name, *offices) for name, *offices in people]
    return statements.find(story, actors, [], KNOWLEDGE)[-1].speaker


def test_the_one_with_such_an_office_is_meant_by_its_noun() -> None:
    people = (("سالم الكعبي", "وزير الطاقة"), ("نادر حداد", "مدير الشركة"))
    assert (
        speaker("التقى وزير الطاقة سالم الكعبي مدير الشركة نادر حداد. / وأكد الوزير أن العمل توقف.", *people)
        == people[0][0]
    )
    assert (
        speaker("التقى وزير الطاقة سالم الكعبي مدير الشركة نادر حداد. / وأكد المدير أن العمل توقف.", *people)
        == people[1][0]
    )


@pytest.mark.parametrize("noun", ["البرلمانية", "الناشطة"])
def test_the_only_woman_is_meant_by_a_womans_noun(noun: str) -> None:
    text = f"انتخبت المرشحة ليلى حداد رئيسة للمجلس. / وحضر سالم الكعبي الجلسة. / وتقول {noun} إن العمل توقف."
    assert speaker(text, ("ليلى حداد", "المرشحة"), ("سالم الكعبي",)) == "ليلى حداد"


def test_of_two_women_none_is_meant_by_a_noun_alone() -> None:
    text = "التقت المرشحة ليلى حداد المخرجة سلمى ناجي. / وتقول البرلمانية إن العمل توقف."
    assert speaker(text, ("ليلى حداد", "المرشحة"), ("سلمى ناجي", "المخرجة")) is None


def test_who_has_an_office_is_meant_before_who_had_it() -> None:
    text = (
        "رحل الرئيس العماني السابق نادر حداد. / وعاد الرئيس العماني سالم الكعبي. / وأكد الرئيس العماني أن العمل توقف."
    )
    people = (("نادر حداد", "الرئيس العماني السابق"), ("سالم الكعبي", "الرئيس العماني"))
    assert speaker(text, *people) == "سالم الكعبي"


@pytest.mark.parametrize(
    ("role", "called"),
    [
        ("المدير التنفيذي لمعهد الفنون", "المدير التنفيذي للمعهد"),
        ("مديرة الأمن في الحكومة العمانية", "مديرة الأمن في عمان"),
    ],
)
def test_an_office_is_told_by_its_body_or_without_where_it_is(role: str, called: str) -> None:
    text = f"وصل {role} ليلى حداد. / وقال نادر ناجي إن العمل توقف. / وقالت {called} إن العمل سيعود."
    assert speaker(text, ("ليلى حداد", role), ("نادر ناجي",)) == "ليلى حداد"
