import pytest

from generator.reading import shape


@pytest.mark.parametrize(
    "line", ["وقال الوزير ذلك", "وتصطف الطوابير منذ الفجر", "ورداً على سؤال", "وأكد الوزير", "وفي المدينة"]
)
def test_a_line_may_go_on_with_the_one_before(line, knowledge):
    assert shape.goes_on(line, knowledge)


@pytest.mark.parametrize(
    "line", ["واشنطن تنفي", "وزير الدفاع يستقيل", "وجهت النيابة التهم", "وليد سامي", "قال الوزير", ""]
)
def test_a_waw_may_be_the_words_own(line, knowledge):
    assert not shape.goes_on(line, knowledge)


def test_a_short_sentence_ends_in_a_full_stop_or_goes_on(knowledge):
    assert shape.is_sentence('وقال إن "الأضرار كبيرة جدا".', knowledge)
    assert shape.is_sentence("عاد الهدوء إلى أحياء المدينة.", knowledge)
    assert shape.is_sentence("وعاد الهدوء إلى أحياء المدينة", knowledge)
    assert not shape.is_sentence("عودة الهدوء إلى أحياء المدينة", knowledge)
    assert not shape.is_sentence("العراق.. عودة إلى نقطة الصفر..", knowledge)
