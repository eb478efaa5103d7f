"""A Markdown extension: what stands between two marks is finished HTML, which Markdown passes on unread.

The templates make all of a page but its headings. Markdown and MkDocs would each parse that HTML anew, which costs more
than all else that they do with a page. The marks are HTML comments, which article text, being escaped, can't hold.
Without the extension a page comes out the same, only more slowly.

Of such a page only the headings are Markdown, and thousands of pages have the same few. `Headings` converts each once.
"""

from __future__ import annotations

import json
import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import nest_toc_tokens
from markdown.preprocessors import Preprocessor

BEGIN, END = "<!--html-->", "<!--/html-->"
_FRONT = "---\n"
_BLOCK = re.compile(f"{BEGIN}(.*?){END}", re.DOTALL)
# A heading with an id of its own means the same on every page.
_HEADING = re.compile(r"## [^\n]* \{#[\w-]+(?: \.[\w-]+)*\}")
# Above MkDocs' own reading of raw HTML (21) and Markdown's (20).
_PRIORITY = 25


class _Stash(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        text = _BLOCK.sub(self._stored, "\n".join(lines))
        return text.split("\n")

    def _stored(self, block: re.Match[str]) -> str:
        html = block[1].strip()
        return str(self.md.htmlStash.store(html)) if html else ""


class _Finished(Extension):  # type: ignore[misc]
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Stash(md), "finished_html", _PRIORITY)


def makeExtension(**settings: Any) -> Extension:
    """The extension, as Markdown asks for it by the module's name."""
    return _Finished(**settings)


def finished(html: str) -> str:
    """The HTML between marks, for a page of Markdown."""
    return f"{BEGIN}\n{html.strip()}\n{END}"


def markdown(line: str) -> str:
    """A line of Markdown for the midst of finished HTML: the marks end before it and begin anew after it."""
    return f"\n{END}\n\n{line}\n\n{BEGIN}\n"


def front_matter(page: str) -> tuple[str, dict[str, Any]] | None:
    """A page without its front matter, and that, where each of its lines is a key and JSON, as the generated ones are:
    JSON is YAML that is read in a tenth of the time. None for any other page."""
    head, end, text = page.removeprefix(_FRONT).partition("\n---\n")
    if not page.startswith(_FRONT) or not end:
        return None
    try:
        return text, {key: json.loads(value) for key, _, value in (line.partition(": ") for line in head.split("\n"))}
    except ValueError:
        return None


class Headings:
    """Converts pages of finished HTML and headings just as Markdown would. Nothing but headings is left to it."""

    def __init__(self, md: Markdown) -> None:
        """`md` converts the headings."""
        self._md = md
        self._known: dict[str, tuple[str, list[dict[str, Any]]]] = {}

    def page(self, text: str) -> tuple[str, Any] | None:
        """The page's HTML, and its headings as Markdown's `toc_tokens`; None for a page with other Markdown in it."""
        html: list[str] = []
        tokens: list[dict[str, Any]] = []
        above, *pieces = text.split(BEGIN)
        if above.strip():
            return None
        for piece in pieces:
            block, end, behind = piece.partition(END)
            heading = behind.strip()
            if not end or (heading and not _HEADING.fullmatch(heading)):
                return None
            made, found = self._converted(heading) if heading else ("", [])
            html += [block.strip(), made]
            tokens += [dict(token) for token in found]
        return "\n".join(filter(None, html)), nest_toc_tokens(tokens)

    def _converted(self, heading: str) -> tuple[str, list[dict[str, Any]]]:
        if heading not in self._known:
            made = self._md.reset().convert(heading)
            self._known[heading] = made, self._md.toc_tokens
        return self._known[heading]
