"""The title that follows a name."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("إن سونغ كيم، وهو سفير أميركي سابق لدى كوريا الجنوبية ومفاوض نووي سابق، يقود الوفد.", "سونغ كيم",
         ["سفير أميركي سابق لدى كوريا الجنوبية", "مفاوض نووي سابق"]),
        ("تقول منى الحداد، المتحدثة باسم جمعية خيرية، إن النساء يخشين الشكوى.", "منى الحداد",
         ["المتحدثة باسم جمعية خيرية"]),
        ("وقال سالم العوضي، الذي يتولى منصب مدير عام الوزارة، إن المشروع انتهى.", "سالم العوضي",
         ["مدير عام الوزارة"]),
        ("قال إن رئيسه هاني أبو ريدة المشرف العام حاضر.", "هاني أبو ريدة",
         ["المشرف العام"]),
        ("أفرج عن سلمى الحداد إحدى أبرز المدافعات عن حقوق المرأة.", "سلمى الحداد",
         ["إحدى أبرز المدافعات عن حقوق المرأة"]),
        ("وقالت سلمى الحداد، وهي أستاذة متقاعدة في جامعة دمشق، إن الأمر غريب.", "سلمى الحداد",
         ["أستاذة متقاعدة في جامعة دمشق"]),
        ("وافق المجلس على تعيين سالم العوضي مبعوثا خاصا إلى اليمن.", "سالم العوضي",
         ["مبعوثا خاصا إلى اليمن"]),
    ],
)  # fmt: skip
def test_a_title_behind_a_name_is_whole(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ('وقال سامي العلي رئيس مجموعة "نوفا" السويسرية وهي الأولى في مجالها إن المهنة تختلف.', "سامي العلي",
         'رئيس مجموعة "نوفا" السويسرية'),
        ("وصل خالد العلي، سفير المغرب إلى إسبانيا، أمس.", "خالد العلي", "سفير المغرب إلى إسبانيا"),
        ('نفى إيهاب العلي مدير المنتخب المصري خبر "نوفا" أمس.', "إيهاب العلي", "مدير المنتخب المصري"),
    ],
)  # fmt: skip
def test_a_title_takes_in_the_body_that_completes_it_and_nothing_else(sentence: str, name: str, role: str) -> None:
    assert [one.text for one in named(sentence)[name].roles] == [role]


def test_an_office_that_a_verb_and_its_holders_name_lead_to_is_a_role() -> None:
    story = "وشغل خالد العلي منصب نائب في البرلمان التنزاني حتى عام 2015."
    assert [one.text for one in named(story)["خالد العلي"].roles] == ["نائب في البرلمان التنزاني"]


def test_a_title_behind_a_comma_that_another_name_follows_is_anothers() -> None:
    found = named("ويبعث اختيار دونالد ترامب، مدير وكالة المخابرات المركزية سامي العلي، رسالة واضحة.")
    assert found["دونالد ترامب"].roles == []


def test_a_paper_without_its_label_ends_a_title_with_it() -> None:
    story = "قال سامي العلي، الكاتب في صحيفة نيويوركر، إن الأمر صعب."
    assert [one.text for one in named(story)["سامي العلي"].roles] == ["الكاتب في صحيفة نيويوركر"]
