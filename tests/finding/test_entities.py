"""From mentions to the record's actors and places."""

from __future__ import annotations

import pytest

from generator.finding import actors
from generator.knowledge import built_in
from tests.finding.articles import article

KNOWLEDGE = built_in()


def test_a_hashtag_is_a_form_as_it_stands_and_as_it_is_read() -> None:
    [person], _ = actors.find(article("أشاد الوزير المكلف #سعد_الحريري بالاتفاق."), KNOWLEDGE)
    assert person.name == "سعد الحريري"
    assert person.forms == ["سعد الحريري", "سعد_الحريري"]


def test_a_form_has_no_quotation_marks() -> None:
    found, _ = actors.find(article('أصدرت حركة "النهضة" بيانا أمس.'), KNOWLEDGE)
    assert [one.forms for one in found] == [["حركة النهضة"]]


def test_who_is_named_more_often_and_earlier_comes_first() -> None:
    story = ["زار الوزير جبران باسيل بغداد.", "والتقى باسيل فؤاد حسين.", "وقال باسيل إن اللقاء مفيد."]
    found, _ = actors.find(article(*story), KNOWLEDGE)
    assert [one.name for one in found] == ["جبران باسيل", "فؤاد حسين"]


@pytest.mark.parametrize(
    ("story", "roles"),
    [
        (["وفاز التونسي سامي الحداد بالجائزة."], ["التونسي"]),
        (["ومنحت الجائزة للتونسي سامي الحداد."], ["تونسي"]),
        (["وفاز التونسي سامي الحداد بالجائزة.", "وقال الوزير سامي الحداد إنه سعيد."], ["الوزير"]),
        (["ووصف الإعلام التونسي سامي الحداد بالبطل."], []),
    ],
)
def test_where_somebody_comes_from_is_a_role_where_the_article_tells_no_other(
    story: list[str], roles: list[str]
) -> None:
    [person], _ = actors.find(article(*story), KNOWLEDGE)
    assert [role.text for role in person.roles] == roles


def test_a_name_is_spelled_as_by_the_press_of_the_state_of_its_bearers_office() -> None:
    story = article("قال تشو سون هوي، نائب وزير الخارجية الكوري الشمالي، إن واشنطن لم ترد.")
    found, _ = actors.find(story, KNOWLEDGE)
    assert "Choe Son Hui" in [one.name_en for one in found]


def test_a_name_is_spelled_as_by_the_people_who_bear_such_names_where_no_office_tells() -> None:
    story = article("حضر وزير اقتصادها هيروشيغي سيكو الاجتماعات.", "وقالت الولايات المتحدة إن اليابان لم ترد.")
    found, _ = actors.find(story, KNOWLEDGE)
    assert "Hiroshige Seko" in [one.name_en for one in found]
