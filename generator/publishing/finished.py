"""A Markdown extension: what stands between two marks is finished HTML, which Markdown passes on unread.

The templates make all of a page but its headings. Markdown and MkDocs would each parse that HTML anew, which costs more
than all else that they do with a page. The marks are HTML comments, which article text, being escaped, can't hold.
Without the extension a page comes out the same, only more slowly.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BEGIN, END = "<!--html-->", "<!--/html-->"
_BLOCK = re.compile(f"{BEGIN}(.*?){END}", re.DOTALL)
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
