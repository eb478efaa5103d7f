"""Saved web pages: the story's text by trafilatura, the rest from what the page states about itself."""

from __future__ import annotations

import re
from typing import Any

from generator.knowledge import Knowledge
from generator.reading import stamp
from generator.reading.files import ReadError
from generator.reading.plain import lines_of
from generator.reading.source import Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
# Elements whose end is left to the reader, and those without one: they tell nothing about nesting.
_OPEN_ENDED = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|option"
)
MAX_DEPTH = 1000


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head names, or None."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else None


def read(page: str, knowledge: Knowledge) -> Source:
    """The source that a saved page is. Raises ReadError where no article can be found in it."""
    _check_depth(page)
    import trafilatura  # slow to load, and only pages need it

    try:
        document = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
    except (RecursionError, ValueError, AttributeError, TypeError) as error:
        raise ReadError(f"the page can't be taken apart ({type(error).__name__})") from None
    found: dict[str, Any] = document.as_dict() if document and not isinstance(document, dict) else {}
    if not found.get("text"):
        raise ReadError("no article was found in the page")
    return Source(
        lines=lines_of(found["text"]),
        title=found.get("title"),
        published=stamp.stated_day(found["date"], knowledge) if found.get("date") else None,
        outlet=found.get("sitename"),
        url=found.get("url"),
        author=found.get("author"),
        language=found.get("language"),
    )


def _check_depth(page: str) -> None:
    depth = 0
    for found in _TAG.finditer(page):
        if _OPEN_ENDED.fullmatch(found[2].lower()):
            continue
        depth += -1 if found[1] else 1
        if depth > MAX_DEPTH:
            raise ReadError(f"its elements are nested more than {MAX_DEPTH} deep")
        depth = max(depth, 0)
