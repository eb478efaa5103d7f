from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.reading.dating.bounds import OPEN, Bound, Interval, hull, intersect, later, periodic, proven

A, B, C, D = (date(year, 1, 1) for year in (2014, 2016, 2018, 2020))


def bound(
    *intervals: Interval, strength: int = 50, sentence: int = 1, year: int | None = None, sure: bool = True
) -> Bound:
    return Bound(strength, intervals, "", sentence, None, year, sure)


def test_two_terms_stay_two_until_another_witness_picks_one() -> None:
    terms = bound((A, B), (C, D))
    assert intersect([terms])[0] == (A, D)
    assert intersect([terms, bound((B, date.max), sentence=2)])[0] == (B, D)
    assert intersect([terms, bound((date(2017, 1, 1), date.max))])[0] == (C, D)


def test_the_weaker_of_two_that_contradict_falls() -> None:
    strong, weak = bound((C, D), strength=80), bound((A, B), strength=40, sentence=2)
    window, kept, fallen = intersect([weak, strong])
    assert window == (C, D) and kept == [strong] and fallen == [weak]


def test_only_what_makes_the_window_is_named() -> None:
    wide, narrow = bound((A, date.max), strength=70), bound((B, date.max), strength=60, sentence=2)
    assert intersect([wide, narrow])[1] == [narrow]


def test_a_day_of_every_year_is_named_beside_what_gives_its_year() -> None:
    october = [(date(year, 10, 1), date(year, 10, 31)) for year in range(2010, 2030)]
    monthly = bound(*periodic(october), strength=60)
    since = bound((A, date.max), sentence=2)
    window, kept, _ = intersect([monthly, since])
    assert window == (date(2014, 10, 1), date.max) and kept == [monthly, since]


def test_a_lone_year_needs_a_second_sentence() -> None:
    lone = bound((C, date.max), year=2018, sure=False)
    assert proven([lone]) == []
    assert proven([lone, bound((C, date.max), sentence=2)])[0] == lone
    assert lone not in proven([lone, bound((A, date.max), sentence=2)])


def test_a_day_of_every_year_leaves_both_ends_open() -> None:
    assert periodic([(A, A), (B, B), (C, C)]) == ((date.min, A), (B, B), (C, date.max))
    assert periodic([(A, A)]) == (OPEN,)


def test_later_stays_within_the_calendar() -> None:
    assert later(date(2024, 2, 29), years=1) == date(2025, 2, 28)
    assert later(date(9999, 1, 1), years=1) == date.max
    assert later(date(1, 1, 2), days=-5) == date.min


INTERVALS = st.lists(st.tuples(st.dates(), st.dates()).map(lambda ends: (min(ends), max(ends))), min_size=1, max_size=3)


@given(
    st.lists(st.builds(lambda spans, strength: bound(*sorted(spans), strength=strength), INTERVALS, st.integers(1, 9)))
)
def test_the_window_lies_within_every_bound_that_did_not_fall(found: list[Bound]) -> None:
    window, kept, fallen = intersect(found)
    assert window[0] <= window[1]
    for one in found:
        if one not in fallen:
            first, last = hull(one.intervals)
            assert first <= window[0] and window[1] <= last
    assert not set(map(id, kept)) & set(map(id, fallen))
