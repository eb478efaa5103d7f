import pytest

from generator.arabic.tokens import tokens
from generator.knowledge import built_in
from generator.reading.titling import wholeness, wording

LANGUAGE = built_in().derived(wording.language_of)


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
