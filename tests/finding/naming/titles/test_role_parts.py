"""The roles that one title phrase names."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("وصل سامي الحداد، نائب رئيس الدولة رئيس مجلس الوزراء حاكم دبي، إلى الرياض.", "سامي الحداد",
         ["نائب رئيس الدولة", "رئيس مجلس الوزراء", "حاكم دبي"]),
        ("وقال المتحدث باسم القوات العقيد سامي الحداد إن القتال توقف.", "سامي الحداد",
         ["المتحدث باسم القوات", "العقيد"]),
        ("استقبل خادم الحرمين الشريفين الملك سلمان بن عبد العزيز آل سعود ضيفه.", "سلمان بن عبد العزيز آل سعود",
         ["خادم الحرمين الشريفين", "الملك"]),
        ("والتقى أمير الكويت الشيخ نواف الأحمد الصباح الوفد.", "نواف الأحمد الصباح", ["أمير الكويت"]),
        ("وقال المنتج والكاتب سامي الحداد إن الفيلم جاهز.", "سامي الحداد", ["المنتج", "الكاتب"]),
    ],
)  # fmt: skip
def test_each_office_is_a_role_of_its_own(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("قال مدير مكتب رئيس الوزراء سامي الحداد إن الجلسة أرجئت.", "مدير مكتب رئيس الوزراء"),
        ("قال المستشار الاقتصادي للوزير سامي الحداد إن النمو مستمر.", "المستشار الاقتصادي للوزير"),
        ("قال وزير الخارجية والتعاون الدولي سامي الحداد إن القمة قريبة.", "وزير الخارجية والتعاون الدولي"),
    ],
)
def test_what_completes_an_office_is_no_role_of_its_own(sentence: str, role: str) -> None:
    assert [one.text for one in named(sentence)["سامي الحداد"].roles] == [role]
