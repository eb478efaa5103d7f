import pytest

from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.reading import wholeness, wording

LANGUAGE = Knowledge().derived(wording.language_of)


@pytest.mark.parametrize(
    "title",
    [
        "أصدرت الوزارة قرارا", "أقر البرلمان اللبناني قانون الموازنة", "وصل الوفد إلى العاصمة",
        "دانت محكمة محلية المتهم", "أصدرت السلطات 12 مذكرة", "حملة تلقيح في الشمال",
    ],
)  # fmt: skip
def test_a_title_with_an_object_or_an_adverbial_is_complete(title):
    assert wholeness.is_complete(tokens(title), LANGUAGE)


@pytest.mark.parametrize(
    "title",
    [
        "أصدرت وزارة الصحة", "أصدرت الوزارة في العاصمة", "دشن الوزير سامي جابر، رئيس اللجنة",
        "بعد عام من توقف العمل",
    ],
)  # fmt: skip
def test_a_title_without_them_is_not(title):
    assert not wholeness.is_complete(tokens(title), LANGUAGE)


def test_a_title_may_not_end_before_what_its_verb_needs():
    words = tokens("تسببت العاصفة المدارية في انقطاع الكهرباء")
    [(start, end)] = wholeness.before_needed(words, LANGUAGE)
    assert (start, "تسببت العاصفة المدارية في انقطاع الكهرباء"[:end]) == (0, "تسببت العاصفة المدارية في انقطاع")


def test_between_needs_both_of_its_sides_where_two_are_joined():
    text = "جرت مباحثات بين الوفد الأردني ونظيره المصري"
    [(start, end)] = wholeness.both_sides(tokens(text), LANGUAGE)
    assert (text[start:end], wholeness.both_sides(tokens("ساد الحزن بين سكان البلدة"), LANGUAGE)) == (
        "بين الوفد الأردني ونظيره",
        [],
    )
