"""Places and bodies that bear a person's name."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("أعلنت جامعة محمود درويش قبول الطلاب.", "جامعة محمود درويش", "organisation"),
        ("يقع المقهى في شارع محمود درويش وسط المدينة.", "شارع محمود درويش", "facility"),
        ("افتتح الوزير مدرسة محمد علي الخيري أمس.", "مدرسة محمد علي الخيري", "organisation"),
    ],
)
def test_the_name_is_its_bearers_and_no_person_acts(sentence: str, name: str, kind: str) -> None:
    found = named(sentence)
    assert found[name].type == kind
    assert "person" not in {thing.type for thing in found.values()}


def test_the_director_of_a_company_is_a_person() -> None:
    found = named("التقى مدير الشركة محمود درويش الوفد.")
    assert found["محمود درويش"].type == "person"


def test_somebodys_imprisonment_is_no_place() -> None:
    story = ("ومثل الممثل بيل كوسبي أمام المحكمة.", "ويستمر سجن كوسبي حتى المحاكمة.")
    found = named(*story)
    assert "سجن كوسبي" not in found
    assert len(found["بيل كوسبي"].mentions) == 2
