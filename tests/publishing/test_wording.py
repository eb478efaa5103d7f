from datetime import date

import pytest

from generator.publishing.files import TEMPLATES
from generator.publishing.wording import Words, amount

WORDS = Words.load(TEMPLATES / "words.yml")


@pytest.mark.parametrize(("n", "said"), [
    (0, "لا مصادر"), (1, "مصدر واحد"), (2, "مصدران"), (3, "3 مصادر"), (10, "10 مصادر"), (11, "11 مصدرًا"),
    (99, "99 مصدرًا"), (100, "100 مصدر"), (103, "103 مصادر"),
])  # fmt: skip
def test_counts_follow_arabic_grammar(n: int, said: str):
    assert WORDS.count(n, "sources") == said


@pytest.mark.parametrize(("value", "said"), [
    (5.015, "5.015"), (2500, "2,500"), (333_500_000, "333.5 مليون"), (386_900_000_000, "386.9 مليار"),
    (71_234_567, "71,234,567"), (0, "0"), (-5, "-5"), (1e30, "1e+30"),
])  # fmt: skip
def test_a_number_is_told_as_people_read_it_and_never_rounded(value: float, said: str):
    assert amount(value) == said


@pytest.mark.parametrize(("earliest", "latest", "said"), [
    (date(2023, 9, 26), date(2023, 9, 26), "26 سبتمبر 2023"),
    (date(2024, 4, 15), date(2024, 4, 21), "من 15 إلى 21 أبريل 2024"),
    (date(2024, 3, 3), date(2024, 4, 21), "من 3 مارس إلى 21 أبريل 2024"),
    (date(2023, 12, 30), date(2024, 1, 2), "من 30 ديسمبر 2023 إلى 2 يناير 2024"),
    (date(2024, 1, 1), date(2024, 1, 31), "يناير 2024"),
    (date(2024, 2, 1), date(2024, 2, 29), "فبراير 2024"),
    (date(2014, 1, 1), date(2014, 12, 31), "2014"),
    (date(2010, 1, 1), date(2019, 12, 31), "من 2010 إلى 2019"),
    (date(1950, 1, 1), date(1959, 12, 31), "خمسينيات القرن العشرين"),
    (date(1980, 1, 1), date(1983, 4, 30), "مطلع ثمانينيات القرن العشرين"),
    (date(1986, 9, 1), date(1989, 12, 31), "أواخر ثمانينيات القرن العشرين"),
    (date(1980, 1, 1), date(1983, 12, 31), "من 1980 إلى 1983"),
    (date(2023, 11, 1), date(2024, 10, 31), "من نوفمبر 2023 إلى أكتوبر 2024"),
    (date(2024, 1, 21), date(2024, 1, 31), "أواخر يناير 2024"),
    (date(2017, 9, 1), date(2017, 12, 31), "أواخر 2017"),
    (date(2020, 1, 1), date(2020, 4, 30), "مطلع 2020"),
    (date(2023, 10, 8), None, "ليس قبل 8 أكتوبر 2023"),
    (None, date(2023, 10, 8), "ليس بعد 8 أكتوبر 2023"),
    (date(2015, 1, 1), None, "ليس قبل 2015"),
    (date(2015, 6, 1), None, "ليس قبل يونيو 2015"),
    (None, date(2015, 12, 31), "ليس بعد 2015"),
    (None, date(2016, 2, 29), "ليس بعد فبراير 2016"),
    (None, None, "تاريخ غير معروف"),
])  # fmt: skip
def test_periods_are_said_as_short_as_can_be(earliest: date | None, latest: date | None, said: str):
    assert WORDS.period(earliest, latest) == said


DAY = (date(2018, 6, 12), date(2018, 6, 12))
YEAR, MONTH = (date(2011, 1, 1), date(2011, 12, 31)), (date(2017, 9, 1), date(2017, 9, 30))


@pytest.mark.parametrize(("periods", "said"), [
    ([DAY, YEAR, MONTH], "من 2011 إلى 12 يونيو 2018"),
    ([MONTH, DAY], "من سبتمبر 2017 إلى 12 يونيو 2018"),
    ([YEAR, MONTH], "من 2011 إلى سبتمبر 2017"),
    ([DAY], "12 يونيو 2018"),
    ([(date(2018, 1, 1), date(2018, 12, 31)), DAY], "2018"),
    ([(date(1950, 1, 1), date(1953, 12, 31)), DAY], "من 1950 إلى 12 يونيو 2018"),
    ([(date(2018, 3, 19), date(2018, 3, 25)), (date(2018, 4, 1), date(2018, 5, 31))], "من 19 مارس 2018 إلى مايو 2018"),
])  # fmt: skip
def test_a_stretch_of_events_ends_as_exactly_as_its_events_are_known(periods: list[tuple[date, date]], said: str):
    assert WORDS.span(periods) == said


def test_the_window_of_an_article_is_told_in_days():
    assert WORDS.published(date(2024, 12, 1), date(2024, 12, 10)) == "بين 1 و10 ديسمبر 2024"
    assert WORDS.published(date(2024, 12, 1), date(2024, 12, 31)) == "ديسمبر 2024"


def test_the_weekday_is_said_where_the_day_is_not_known():
    assert WORDS.published(date(2024, 4, 15), date(2024, 4, 21), "monday") == "يوم الاثنين، بين 15 و21 أبريل 2024"
    assert WORDS.published(None, None, "monday") == "يوم الاثنين"
    assert WORDS.published(date(2024, 4, 15), date(2024, 4, 15), "monday") == "15 أبريل 2024"


@pytest.mark.parametrize(("style", "said"), [
    ("gregorian", "7 يناير 2024"), ("levantine", "7 كانون الثاني 2024"), ("both", "7 كانون الثاني/يناير 2024"),
])  # fmt: skip
def test_months_are_named_in_the_chosen_style(style: str, said: str):
    assert Words(WORDS.table, style).day(date(2024, 1, 7)) == said  # type: ignore[arg-type]
