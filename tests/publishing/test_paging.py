"""A long list is cut into pages, and each heading can be found."""

from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.paging import Group, folder, paged


def shape(pages):
    return [[(group.heading, list(group.items)) for group in page.groups] for page in pages]


def test_a_short_list_has_one_page():
    (page,) = paged([Group("2023", "y2023", ["ا", "ب"]), Group("2024", "y2024", ["ج"])], 5)
    assert (page.number, page.of) == (1, 1)
    assert shape([page]) == [[("2023", ["ا", "ب"]), ("2024", ["ج"])]]


def test_a_group_goes_on_under_its_heading_and_is_found_where_it_starts():
    pages = paged([Group("2023", "y2023", [1, 2, 3]), Group("2024", "y2024", [4])], 2)
    assert shape(pages) == [[("2023", [1, 2])], [("2023", [3]), ("2024", [4])]]
    assert [(start.heading, start.page) for start in pages[0].starts] == [("2023", 1), ("2024", 2)]


def test_heavy_items_take_more_room_and_none_is_left_out():
    pages = paged([Group("", "all", [9, 1, 1, 9])], 3, weigh=lambda item: item)
    assert shape(pages) == [[("", [9])], [("", [1, 1])], [("", [9])]]


def test_an_empty_list_still_has_a_page():
    (page,) = paged([Group("2023", "y2023", [])], 5)
    assert page.groups == [] and page.starts == []


def test_pages_after_the_first_have_an_address_that_no_item_can_have():
    assert [folder("glossary", n) for n in (1, 2)] == ["glossary", "glossary/page/2"]


@given(st.lists(st.lists(st.integers(1, 9), max_size=12), max_size=8), st.integers(1, 20))
def test_nothing_is_lost_doubled_or_put_out_of_order(lists, most):
    groups = [Group(str(n), f"g{n}", items) for n, items in enumerate(lists)]
    pages = paged(groups, most, weigh=lambda item: item)
    kept = [(group.id, item) for page in pages for group in page.groups for item in group.items]
    assert kept == [(group.id, item) for group in groups for item in group.items]
    for page in pages:
        weights = [item for group in page.groups for item in group.items]
        assert sum(weights) <= most or len(weights) == 1
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
