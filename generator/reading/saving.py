"""Saves a page as a seed: Markdown with front matter that says where and when it was fetched."""

from __future__ import annotations

import json
import re
import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import requests
import urllib3

from generator.knowledge import Knowledge
from generator.reading.article import SUFFIXES, identity
from generator.reading.formats import files, html
from generator.reading.formats.files import ReadError

TIMEOUT_SECONDS = 20
MAX_BYTES = 10 << 20
_CHUNK = 64 << 10
_MARKDOWN = re.compile(r"[\\`*_\[\]#>~|]|^[+-]")
# Last parts of addresses that name no page.
_NAMELESS = ("", "index", "default")
AGENT = "mujaz (+https://pypi.org/project/mujaz/)"


@dataclass(frozen=True)
class Page:
    """A web page as fetched: its bytes, the encoding that its server names, and its address after redirects."""

    data: bytes
    url: str
    encoding: str | None = None


def add(source: str, folder: Path, now: datetime, knowledge: Knowledge, timeout: float = TIMEOUT_SECONDS) -> Path:
    """Save a web address, or an article's file, in this folder of articles, and return the new file.

    Raises ReadError for what is no article or is there already, OSError for what can't be read or written.
    """
    if "://" in source:
        page = fetch(source, timeout)
        text = seed(page, now, knowledge)
        if there := saved(folder, text):
            raise ReadError(f"{folder.name}/{there.name} is this page already")
        path = place(folder, page.url)
        path.write_text(text, encoding="utf-8")
        return path
    path = folder / Path(source).name
    if path.suffix.lower() not in SUFFIXES:
        raise ReadError(f"no article ({', '.join(SUFFIXES)})")
    if path.exists():
        raise ReadError(f"{folder.name}/{path.name} is there already")
    shutil.copyfile(source, path)
    return path


def fetch(url: str, timeout: float = TIMEOUT_SECONDS) -> Page:
    """The page at this address, whole within `timeout` seconds.

    Raises ReadError for what is no web address, no page, too large or not answered in time.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        raise ReadError(f"«{url}» is no web address (http or https)")
    until = time.monotonic() + timeout
    data = bytearray()
    try:
        with requests.get(
            url, headers={"User-Agent": AGENT, "Accept": "text/html"}, timeout=timeout, stream=True
        ) as answer:
            if not answer.ok:
                raise ReadError(f"the server answered {answer.status_code} ({answer.reason})")
            kind, _, parameters = answer.headers.get("Content-Type", "text/html").partition(";")
            if kind.strip().lower() not in ("text/html", "application/xhtml+xml"):
                raise ReadError(f"no web page but {kind.strip()}")
            # what has come, so that a server that answers a byte a second does not keep us
            while chunk := answer.raw.read1(_CHUNK, decode_content=True):
                data += chunk
                if len(data) > MAX_BYTES:
                    raise ReadError(f"larger than {MAX_BYTES >> 20} MB")
                if time.monotonic() > until:
                    raise ReadError(f"not whole within {timeout:g} seconds")
    except (requests.Timeout, urllib3.exceptions.TimeoutError):
        raise ReadError(f"no answer within {timeout:g} seconds") from None
    except requests.TooManyRedirects:
        raise ReadError("it leads from address to address and never to a page") from None
    except requests.ConnectionError:
        raise ReadError(f"can't be fetched: no connection to {urlsplit(url).netloc}") from None
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise ReadError(f"can't be fetched ({' '.join(str(error).split())})") from None
    named = re.search(r"charset\s*=\s*[\"']?([\w-]+)", parameters, re.IGNORECASE)
    return Page(bytes(data), answer.url, named[1] if named else None)


def seed(page: Page, fetched: datetime, knowledge: Knowledge) -> str:
    """The seed's text: front matter with what the page states, then its story, a paragraph a line.

    Raises ReadError where the page holds no article.
    """
    if not page.data.strip():
        raise ReadError("the page is empty")
    text, _ = files.decode(page.data, page.encoding or html.declared_encoding(page.data))
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


def saved(folder: Path, text: str) -> Path | None:
    """The seed in the folder that this seed's text would be a second copy of: the same address in its front matter."""
    url = _address(text)
    return next((path for path in sorted(folder.glob("*.md")) if url and _address(_read(path)) == url), None)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _address(text: str) -> str | None:
    """The line of the front matter that `seed` writes the address in."""
    head = text.split("\n---\n", 1)[0]
    return next((line for line in head.splitlines() if line.startswith('url: "')), None)


def place(folder: Path, url: str) -> Path:
    """Where the seed of this address goes: named after the last part that names something, never over another file."""
    address = urlsplit(url)
    parts = [Path(unquote(part)).stem for part in address.path.split("/")]
    named = [part for part in parts if part.lower() not in _NAMELESS]
    stem = identity(named[-1] if named else address.netloc)[:60].strip("-") or "article"
    number = 1
    path = folder / f"{stem}.md"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.md"
    return path
