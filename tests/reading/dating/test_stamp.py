from datetime import date

import pytest

from generator.reading.dating import stamp


@pytest.mark.parametrize(
    "line",
    [
        "26-سبتمبر-2023",
        "الثلاثاء 26 أيلول/سبتمبر 2023 - 14:30",
        "٢٦ سبتمبر ٢٠٢٣",
        "2023/09/26",
        "تاريخ النشر: 26.09.2023",
        "الثلاثاء 11 ربيع الأول 1445هـ - 26 سبتمبر 2023م",
        "الثلاثاء 11 / 3 / 1445",
        "الثلاثاء 26 سبتمبر 2023 - 14:30 بتوقيت مكة المكرمة",
        "م 10:15 - 26 سبتمبر 2023",
        "26 سبتمبر 2023 على الساعة 10:30",
        "2023/9/26-|آخر تحديث: 27/9/2023 11:05 AM (مكة المكرمة)",
        "الثلاثاء, 09/26/2023 - 21:22",
        "Published: 26 September 2023",
        "26/9/2023-آخر تحديث: 27/9/2023 09:10 ص (بتوقيت القدس)",
        "أيلول/سبتمبر 26, 2023 | 12:10 ص",
        "أيلول 26 2023",
    ],
)
def test_a_date_line_gives_its_day(line, knowledge):
    assert stamp.line_day(line, knowledge) == date(2023, 9, 26)


@pytest.mark.parametrize("line", ["وقع الاتفاق في 26 سبتمبر 2023", "أيلول 2023", "2023", "الثلاثاء", "مقتل 26 شخصا"])
def test_a_line_that_says_more_or_less_is_no_date_line(line, knowledge):
    assert stamp.line_day(line, knowledge) is None


@pytest.mark.parametrize("stated", ["2024-01-08", "2024-01-08T23:10:00+03:00", "8 يناير 2024", "January 8, 2024"])
def test_a_field_is_read_in_iso_arabic_and_english(stated, knowledge):
    assert stamp.stated_day(stated, knowledge) == date(2024, 1, 8)


@pytest.mark.parametrize("stated", ["أمس", "2024-13-40", "قريبا", ""])
def test_a_field_without_a_full_day_states_none(stated, knowledge):
    assert stamp.stated_day(stated, knowledge) is None
