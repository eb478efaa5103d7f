"""What stands around a page, made by the theme once for all pages that are alike in it.

A theme prints a page's title, description, address, data and text as they are. So it makes one page with marks in place
of these, and what is alike in all else has its own put there: the theme takes longer to make a page than all that the
site itself does with it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Hashable
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from mkdocs.structure.pages import Page

# How data is printed; Arabic as it is takes a third of what it would take in ASCII.
AS_JSON: dict[str, Any] = {"sort_keys": True, "ensure_ascii": False}
# To a text without it the theme adds a heading.
_HEADED = "<h1"
# A sign of HTML in each, so that a theme which prints one otherwise than it is does not go unseen.
_MARKS = {name: f"<!--{name} -->" for name in ("title", "description", "data", "address")}
_MARKS["text"] = f"{_HEADED}><!--text -->"
_OF_META = ("title", "description", "data")
# What the front matter tells the search index alone.
_UNSEEN = ("filters", "search")


def _printed(name: str, value: object) -> str:
    return htmlsafe_json_dumps(value, None, **AS_JSON) if name == "data" else str(value)


_PLACES = re.compile("|".join(f"(?P<{name}>{re.escape(_printed(name, mark))})" for name, mark in _MARKS.items()))


class Frames:
    """Makes pages, most of them of frames. `render` is the theme's way to make one; it prints data by `AS_JSON`."""

    def __init__(self, render: Callable[[Page], str]) -> None:
        self._render = render
        # by kind: what stands between the places of a page's own values, and their names; None where it is not known
        self._known: dict[Hashable, list[str] | None] = {}

    def page(self, page: Page) -> str:
        """The page's HTML. Its Markdown was converted before."""
        text = page.content or ""
        if _HEADED not in text or "<script" in text:
            return self._render(page)
        kind = _kind(page)
        if frame := self._known.get(kind):
            return _filled(frame, page)
        whole = self._render(page)
        if kind not in self._known:  # most that are unlike all before stay the only ones
            self._known[kind] = None
        else:
            frame = _at_marks(self._render(_marked(page)))
            self._known[kind] = frame if _filled(frame, page) == whole else None
        return whole


def _kind(page: Page) -> Hashable:
    """What the theme can tell pages apart by, besides what is printed as it is: the folder they lie in, for links are
    relative to that; their headings; their front matter."""
    folder = page.url.rstrip("/").rpartition("/")[0]
    headings = [(heading.id, heading.title, heading.level) for heading in page.toc]
    given = [bool(page.meta.get(name)) for name in _OF_META]
    others = {name: value for name, value in page.meta.items() if name not in (*_OF_META, *_UNSEEN)}
    # a link to itself is the same on all
    others = {name: None if value == page.url else [value] for name, value in others.items()}
    return repr((folder, page.url.endswith("/"), bool(page.canonical_url), headings, given, others))


def _marked(page: Page) -> Page:
    """The page with a mark in place of what is its own."""
    marked = copy.copy(page)
    marked.meta = {name: value for name, value in page.meta.items() if name not in _UNSEEN}
    marked.meta |= {name: _MARKS[name] for name in _OF_META if page.meta.get(name)}
    marked.content = _MARKS["text"]
    marked.canonical_url = page.canonical_url and _MARKS["address"]
    return marked


def _at_marks(html: str) -> list[str]:
    """The HTML between the marks, and after each piece the name of the mark that ends it."""
    parts, at = [], 0
    for mark in _PLACES.finditer(html):
        parts += [html[at : mark.start()], mark.lastgroup or ""]
        at = mark.end()
    return [*parts, html[at:]]


def _filled(frame: list[str], page: Page) -> str:
    own = {name: _printed(name, page.meta[name]) for name in _OF_META if name in page.meta}
    own |= {"text": page.content or "", "address": page.canonical_url or ""}
    return "".join(own[part] if at % 2 else part for at, part in enumerate(frame))
