"""Saves a page as a seed: Markdown with front matter that says where and when it was fetched."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from generator.knowledge import Knowledge
from generator.reading import files, html
from generator.reading.article import identity
from generator.reading.files import ReadError

TIMEOUT_SECONDS = 20
MAX_BYTES = 10 << 20
_MARKDOWN = re.compile(r"[\\`*_\[\]#>~|]|^[+-]")
AGENT = "mujaz (+https://pypi.org/project/mujaz/)"


@dataclass(frozen=True)
class Page:
    """A web page as fetched: its bytes, and the address it came from after redirects."""

    data: bytes
    url: str


def fetch(url: str, timeout: float = TIMEOUT_SECONDS) -> Page:
    """The page at this address. Raises ReadError for what is no web address, no page, too large or not answered."""
    if urlsplit(url).scheme not in ("http", "https"):
        raise ReadError(f"«{url}» is no web address (http or https)")
    request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept": "text/html"})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            data = answer.read(MAX_BYTES + 1)
            kind = answer.headers.get_content_type()
            final = answer.geturl()
    except TimeoutError:
        raise ReadError(f"no answer within {timeout:g} seconds") from None
    except urllib.error.HTTPError as error:
        raise ReadError(f"the server answered {error.code} ({error.reason})") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"can't be fetched ({getattr(error, 'reason', None) or error})") from None
    if len(data) > MAX_BYTES:
        raise ReadError(f"larger than {MAX_BYTES >> 20} MB")
    if kind not in ("text/html", "application/xhtml+xml"):
        raise ReadError(f"no web page but {kind}")
    return Page(data, final)


def seed(page: Page, fetched: datetime, knowledge: Knowledge) -> str:
    """The seed's text: front matter with what the page states, then its story, a paragraph a line.

    Raises ReadError where the page holds no article.
    """
    text, _ = files.decode(page.data, html.declared_encoding(page.data))
    source = html.read(text, knowledge)
    lines = [line.text for line in source.lines if line.text]
    if not lines:
        raise ReadError("no article was found in the page")
    head = {
        "title": source.title,
        "published": source.published,
        "outlet": source.outlet,
        "author": source.author,
        "url": source.url or page.url,
        "fetched": fetched.replace(microsecond=0).isoformat(),
    }
    # what the page wrote with Markdown's signs stays text
    lines = [_MARKDOWN.sub(r"\\\g<0>", line) for line in lines]
    front = [f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}" for key, value in head.items() if value]
    return "\n".join(["---", *front, "---", "", "\n\n".join(lines), ""])


def place(folder: Path, url: str) -> Path:
    """Where the seed of this address goes: named after the last part of its path, never over another file."""
    stem = identity(Path(urlsplit(url).path).stem or urlsplit(url).netloc)[:60].strip("-") or "article"
    number = 1
    path = folder / f"{stem}.md"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.md"
    return path
