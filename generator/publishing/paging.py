"""Long lists on several pages, so that no page grows with the number of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Group(NamedTuple, Generic[T]):
    """Items of a list under one heading; `id` is the heading's place in an address."""

    heading: str
    id: str
    items: Sequence[T]


class Start(NamedTuple):
    """Where a heading first stands: the number of the page, and the heading's place on it."""

    heading: str
    page: int
    id: str


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: its number from 1, how many pages there are, its items, and where each heading starts."""

    number: int
    of: int
    groups: list[Group[T]]
    starts: list[Start]


def paged(groups: Sequence[Group[T]], most: int, weigh: Callable[[T], int] = lambda _: 1) -> list[Page[T]]:
    """The list on pages of at most `most` items in weight, one item at least on each; an empty list has one page.

    A group that a page can't hold goes on under the same heading on the next one."""
    pages: list[list[Group[T]]] = [[]]
    starts = []
    room = most
    for group in groups:
        items: list[T] | None = None
        for at, item in enumerate(group.items):
            weight = weigh(item)
            if weight > room and pages[-1]:
                pages.append([])
                items, room = None, most
            if items is None:
                items = []
                pages[-1].append(Group(group.heading, group.id, items))
            if at == 0:
                starts.append(Start(group.heading, len(pages), group.id))
            items.append(item)
            room -= weight
    return [Page(number, len(pages), on_page, starts) for number, on_page in enumerate(pages, 1)]


def folder(of_list: str, number: int) -> str:
    """The folder of a page of the list in the folder `of_list`; an id is one part alone, so none is in the way."""
    return of_list if number == 1 else f"{of_list}/page/{number}"
