"""Offices that stand without their holder's name."""

from __future__ import annotations

from tests.finding.test_actors import named


def roles(name: str, *sentences: str) -> list[str]:
    return [role.text for role in named(*sentences)[name].roles]


def test_an_office_that_one_of_the_article_is_known_to_have_held_is_a_role() -> None:
    story = ("أعلن إيمانويل ماكرون خطة جديدة.", "وقال مصدر مقرب من الرئيس الفرنسي إن الخطة جاهزة.")
    assert roles("إيمانويل ماكرون", *story) == ["الرئيس الفرنسي"]


def test_an_office_with_a_name_or_told_as_former_is_anothers() -> None:
    former = ("أعلن إيمانويل ماكرون خطة جديدة.", "وغاب الرئيس الفرنسي السابق عن الحفل.")
    assert roles("إيمانويل ماكرون", *former) == []
    named_too = ("أعلن إيمانويل ماكرون خطة جديدة.", "وحضر الرئيس الفرنسي فرنسوا هولاند الحفل.")
    assert roles("إيمانويل ماكرون", *named_too) == []


def test_an_office_that_two_of_the_article_have_held_is_neithers() -> None:
    story = ("التقى إيمانويل ماكرون فرنسوا هولاند.", "وقال مصدر إن الرئيس الفرنسي غادر.")
    assert roles("إيمانويل ماكرون", *story) == roles("فرنسوا هولاند", *story) == []
