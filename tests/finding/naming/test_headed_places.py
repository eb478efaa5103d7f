"""Places that a head opens."""

from __future__ import annotations

import pytest

from tests.finding.naming.test_places import found
from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("تجمع الطلاب في ساحة النجمة ظهرا.", "ساحة النجمة"),
        ("توقف البث من جبل السنترال ساعات.", "جبل السنترال"),
        ("نزلت البعثة في فندق ريتز كارلتون أمس.", "فندق ريتز كارلتون"),
        ("انتهى النهائي على ملعب رود ليفر مساء.", "ملعب رود ليفر"),
        ("وصلت الحافلات إلى معبر الوافدين.", "معبر الوافدين"),
        ("تضرر مسجد كوكا سنان في الحريق.", "مسجد كوكا سنان"),
    ],
)
def test_a_head_makes_a_name_of_a_definite_noun_or_of_foreign_words(sentence: str, name: str) -> None:
    assert found(sentence)[name][1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "غادر الجرحى ساحة المعركة.",
        "يعاني المريض من قصر النظر.",
        "عاد اللاعبون إلى ملعب التدريب.",
        "زار الوفد مسجد الرئيس.",
        "عاد الرجل إلى مكتبه النجمة أمس.",
        "وأدى الحادث إلى إغلاق الطريق.",
        "يستمر سجن كوسبي حتى المحاكمة.",
        "افتتح برج ماليزي جديد.",
        "لم يعرف هل هي بحيرة أم أنه نهر.",
    ],
)
def test_a_head_makes_no_name_of_a_common_noun(sentence: str) -> None:
    assert found(sentence) == {}


def test_what_an_airport_is_called_by_law_is_part_of_its_name() -> None:
    airport = found("أقلعت الطائرة من مطار الدمام الدولي فجرا.")
    assert airport == {"مطار الدمام الدولي": ("facility", "Dammam International airport")}


def test_a_head_that_only_tells_a_town_is_no_part_of_its_name() -> None:
    assert list(found("اندلع حريق في قرية الشبكي مساء.")) == ["الشبكي"]
    assert list(found("أصابت الغارة بلدة بني قيس مساء.")) == ["بني قيس"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ('حطت الطائرة في مطار "كالدرو" ليلا.', 'مطار "كالدرو'),
        ("وقع الانفجار في منطقة رودان في شرق البلاد.", "رودان"),
        ("نقل المصابون إلى مستشفى السلام مساء.", "مستشفى السلام"),
    ],
)
def test_a_name_in_quotation_marks_or_none_of_the_common_words_is_a_places(sentence: str, name: str) -> None:
    assert any(place.startswith(name) for place in named(sentence)) or name.replace('"', "") in named(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["هرب الرجل في منطقة جبلية معزولة.", "يقع المبنى في منطقة تربط بين البلدتين.", "عاش في بلدة شهدت حربا."],
)
def test_what_describes_a_head_is_no_name(sentence: str) -> None:
    assert named(sentence) == {}


def test_a_quotation_behind_a_head_is_read_to_its_end() -> None:
    assert "مقاطعة ميامي" not in named('قال قائد فرقة إطفاء مقاطعة "ميامي ديد" إن الجسر انهار.')


def test_an_adjective_behind_a_head_names_no_place() -> None:
    assert not found("عبرت القافلة فوق جسر بحري طويل.")
