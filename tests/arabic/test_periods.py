from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.periods import Ago, Fields, Nth, Part, Range, Rolling, Turn, Within, part, period, resolve, shift

REPORT = date(2024, 4, 16)  # a Tuesday
DAYS = st.dates(date(1950, 1, 1), date(2070, 12, 31))


def test_a_month_without_a_year_follows_its_turn() -> None:
    assert resolve(Fields(month=10, turn=-1), REPORT) == (date(2023, 10, 1), date(2023, 10, 31))
    assert resolve(Fields(month=7, turn=1), REPORT) == (date(2024, 7, 1), date(2024, 7, 31))
    assert resolve(Fields(month=4, turn=0), REPORT) == (date(2024, 4, 1), date(2024, 4, 30))


def test_a_bare_weekday_is_the_last_one_unless_the_tense_looks_ahead() -> None:
    assert resolve(Fields(weekday=0), REPORT) == (date(2024, 4, 15),) * 2
    assert resolve(Fields(weekday=0), REPORT, lean=1) == (date(2024, 4, 22),) * 2
    assert resolve(Fields(weekday=1, turn=-1), REPORT) == (date(2024, 4, 9),) * 2


def test_a_weekday_picks_the_year_of_its_date() -> None:
    assert resolve(Fields(weekday=6, month=2, day=11), date(2024, 2, 8)) == (date(2024, 2, 11),) * 2
    assert resolve(Fields(weekday=4, month=12, day=29), date(2024, 1, 3), lean=-1) == (date(2023, 12, 29),) * 2


def test_thirds_of_a_year_are_whole_months_and_of_a_month_ten_days() -> None:
    year, month = (date(2020, 1, 1), date(2020, 12, 31)), (date(2024, 2, 1), date(2024, 2, 29))
    assert part(year, 0, 0.333) == (date(2020, 1, 1), date(2020, 4, 30))
    assert part(year, 0.333, 0.667) == (date(2020, 5, 1), date(2020, 8, 31))
    assert part(year, 0.667, 1) == (date(2020, 9, 1), date(2020, 12, 31))
    assert part(month, 0, 0.333) == (date(2024, 2, 1), date(2024, 2, 10))
    assert part(month, 0.667, 1) == (date(2024, 2, 21), date(2024, 2, 29))


def test_other_calendars() -> None:
    assert resolve(Fields(1445, 9, 12, calendar="hijri"), None) == (date(2024, 3, 22),) * 2
    assert resolve(Fields(1403, 1, 1, calendar="persian"), None) == (date(2024, 3, 20),) * 2
    assert resolve(Fields(1357, 11, 22, calendar="persian"), None) == (date(1979, 2, 11),) * 2
    assert resolve(Fields(1741, 1, 1, calendar="coptic"), None) == (date(2024, 9, 11),) * 2
    assert resolve(Within(Fields(month=9, calendar="hijri"), Fields(year=2017)), None)[0] == date(2017, 5, 27)


def test_a_day_outside_its_calendar_is_unknown() -> None:
    assert resolve(Fields(2023, 2, 30), None) == (None, None)
    assert resolve(Fields(900, 1, 1, calendar="hijri"), None) == (None, None)


def test_periods_count_from_the_report_or_from_the_date_named_last() -> None:
    assert resolve(Turn("week", -1, -1), REPORT) == (date(2024, 4, 8), date(2024, 4, 14))
    named = date(2020, 1, 1), date(2020, 12, 31)
    assert resolve(Turn("year", 1, 1, "named"), REPORT, named) == (date(2021, 1, 1), date(2021, 12, 31))
    assert resolve(Turn("month", 1, 1, "named"), REPORT, named) == (None, None)


def test_so_many_units_ago() -> None:
    assert resolve(Ago("day", -3), REPORT) == (date(2024, 4, 13),) * 2
    assert resolve(Ago("year", -10, 1), REPORT) == (date(2013, 1, 1), date(2015, 12, 31))
    assert resolve(Rolling("month", None, -1), REPORT) == (None, REPORT)


def test_the_nth_day_of_a_month() -> None:
    march = Fields(2014, 3)
    assert resolve(Nth(1, 4, "day", march), None) == (date(2014, 3, 7),) * 2
    assert resolve(Nth(-1, 1, "day", march), None) == (date(2014, 3, 25),) * 2
    assert resolve(Nth(6, 1, "day", march), None) == (None, None)


def test_a_range_of_weekdays_ends_after_it_begins() -> None:
    days = resolve(Range(Fields(weekday=4), Fields(weekday=6)), date(2024, 4, 13))
    assert days == (date(2024, 4, 12), date(2024, 4, 14))


@given(DAYS, st.sampled_from(["day", "week", "month", "year", "decade", "century"]), st.integers(-18, 18))
def test_a_period_holds_its_day_and_the_next_begins_where_it_ends(day: date, unit: str, count: int) -> None:
    first, last = period(day, unit)  # type: ignore[arg-type]
    assert first <= day <= last
    assert period(last + timedelta(1), unit)[0] == last + timedelta(1)  # type: ignore[arg-type]
    assert period(shift(first, unit, count), unit)[0] == shift(first, unit, count)  # type: ignore[arg-type]


@given(DAYS, st.integers(1, 12), st.sampled_from([-1, 0, 1, None]), st.sampled_from([-1, 0, 1]))
def test_a_turn_keeps_its_side_of_the_report(day: date, month: int, turn: int | None, lean: int) -> None:
    first, last = resolve(Fields(month=month, turn=turn), day, lean=lean)
    assert first and last and first.month == month
    if turn == -1:
        assert last < day
    if turn == 1:
        assert first > day


@given(
    DAYS, DAYS, st.sampled_from([Fields(month=3, turn=-1), Fields(weekday=2), Turn("week", -1, -1), Ago("month", -2)])
)
def test_a_later_report_never_means_an_earlier_day(one: date, other: date, when: Fields | Turn | Ago) -> None:
    early, late = sorted([one, other])
    a, b = resolve(when, early)[0], resolve(when, late)[0]
    assert a and b and a <= b


@pytest.mark.parametrize("low,high", [(0, 0.333), (0.333, 0.667), (0.667, 1), (0, 0.5), (0.96, 1), (0, 0.04)])
@given(DAYS, st.sampled_from(["week", "month", "year", "decade", "century"]))
def test_a_part_lies_within_its_whole(low: float, high: float, day: date, unit: str) -> None:
    whole = period(day, unit)  # type: ignore[arg-type]
    first, last = part(whole, low, high)
    assert first and last and whole[0] <= first <= last <= whole[1]
    assert resolve(Part(low, high, Turn(unit, 0, 0)), day) == (first, last)  # type: ignore[arg-type]
