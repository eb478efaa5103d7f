"""Shows the site on this machine and builds it anew when something it is made of is saved."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import DefaultFilter, watch

from generator.settings import FILE, Settings

# What the program itself writes; watching it would build without end.
_OWN = ("site", "site.new", "site.old", ".cache", ".git", ".venv", "pdf")


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site, its own 404 page, nothing kept by the browser."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def server(site: Path, port: int = 0) -> Iterator[str]:
    """The site at an address of this machine alone, for as long as the context lasts; port 0 takes a free one.

    Raises OSError where the port is taken.
    """
    httpd = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}/"
    finally:
        httpd.shutdown()
        httpd.server_close()


def sources(settings: Settings) -> list[Path]:
    """What the site is made of: articles and editor's files, templates, assets and hand-written pages, the settings."""
    places = [settings.seeds, settings.root / "templates", settings.docs / "assets", settings.root / FILE]
    places += [path for path in (settings.docs / "guide", settings.docs / "method")]
    return [place for place in places if place.exists()]


def watch_and_build(settings: Settings, build: Callable[[], None]) -> None:
    """Calls `build` after each save of a source, until the person interrupts."""
    only = DefaultFilter(ignore_dirs=(*DefaultFilter.ignore_dirs, *_OWN))
    for _ in watch(*sources(settings), watch_filter=only, debounce=200, step=100, raise_interrupt=False):
        build()
