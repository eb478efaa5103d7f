"""A title fills the phrase behind a name as far as the next sign."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("وقالت سلمى الحداد، مديرة تسويق لدى لومينا كرافت: «الأسعار ثابتة».", "سلمى الحداد",
         ["مديرة تسويق لدى لومينا كرافت"]),
        ("وقال يوسف سالم، المشرف المشارك في التجربة من جامعة الرباط، إن العمل بدأ.", "يوسف سالم",
         ["المشرف المشارك في التجربة من جامعة الرباط"]),
        ("ووقع سامي الحداد، رئيس هيئة حماية المنافسة ومنع الاحتكار، على القرار.", "سامي الحداد",
         ["رئيس هيئة حماية المنافسة ومنع الاحتكار"]),
        ("وطالب سامي الحداد، محامي الكناني، بوقف المحاكمة.", "سامي الحداد", ["محامي الكناني"]),
        ("سلمى الحداد، وهي منتجة عروض موسيقية للأطفال، قالت إنها سعيدة.", "سلمى الحداد",
         ["منتجة عروض موسيقية للأطفال"]),
        ("وقال سامي الحداد مؤسس لومينا إنه غرق مئات المهاجرين.", "سامي الحداد", ["مؤسس لومينا"]),
    ],
)  # fmt: skip
def test_a_title_fills_its_phrase(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("وقال سامي الحداد، وزير الطاقة في بيان له، إن الإنتاج سيرتفع.", "سامي الحداد", ["وزير الطاقة"]),
        ("وقال سامي الحداد، وزير الطاقة خلال مؤتمر، إن الإنتاج سيرتفع.", "سامي الحداد", ["وزير الطاقة"]),
        ("وقال سامي الحداد قائد شرطة دهوك ل«فرانس برس» إن الشاب اعترف.", "سامي الحداد", ["قائد شرطة دهوك"]),
        ("وقال سامي الحداد محلل إيرادات السينما «أرى الفيلم مهما».", "سامي الحداد", ["محلل إيرادات السينما"]),
    ],
)  # fmt: skip
def test_when_where_and_to_whom_something_was_said_is_no_title(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("وساهم في التحليل الباحث في مركز أبحاث الحد من الانتشار النووي، يوسف سالم.", "يوسف سالم",
         ["الباحث في مركز أبحاث الحد من الانتشار النووي"]),
        ("وقال زعيم تنظيم داعش سامي الحداد إن الحرب قريبة.", "سامي الحداد", ["زعيم تنظيم داعش"]),
        ("قال العاهل الأردني الملك عبد الله الثاني إن السلام قريب.", "عبد الله الثاني", ["العاهل الأردني", "الملك"]),
        ("وقال مدير مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن الاجتماع بدأ.", "بنيامين نتنياهو",
         ["رئيس الوزراء الإسرائيلي"]),
    ],
)  # fmt: skip
def test_an_office_before_a_name_is_whole_and_the_bearers_own(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_no_other_office_is_a_monarchs() -> None:
    assert named("التقى وزير الخارجية الأمريكي الملك سلمان في الرياض.")["الملك سلمان"].roles == []
