"""A project folder with the real templates and assets, and the site of the sample articles, built once."""

from __future__ import annotations

import contextlib
import functools
import re
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator import settings as site_settings
from generator.publishing import pages
from generator.publishing.building import site
from generator.record import Record
from tests.publishing import samples

ROOT = Path(__file__).parent.parent.parent
HAND_WRITTEN = ("assets", "guide", "method")


def project(folder: Path, **mujaz: str) -> site_settings.Settings:
    """A project in this folder, without PDFs, with the repository's theme and hand-written pages and these settings."""
    folder.mkdir(parents=True, exist_ok=True)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    url = mujaz.pop("site_url", None)
    for name, value in {"pdf": "false", **mujaz}.items():
        config = re.sub(rf"^    {name}: .*$", f"    {name}: {value}", config, flags=re.M)
    if url:
        config += f"\nsite_url: {url}\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copytree(ROOT / "templates", folder / "templates")
    for name in HAND_WRITTEN:
        shutil.copytree(ROOT / "docs" / name, folder / "docs" / name)
    (folder / "seeds").mkdir()
    return site_settings.load(folder)


Build = Callable[..., Path]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds the site of these records (the samples by default) with these settings."""

    def made(records: list[Record] | None = None, name: str = "project", **mujaz: str) -> Path:
        found = records or samples.records()
        chosen = project(tmp_path / name, **mujaz)
        pages.write(found, samples.dossier(found), chosen)
        return site.build(chosen)

    return made


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample articles, with all their text."""
    chosen = project(tmp_path_factory.mktemp("built") / "project", article_text="full")
    found = samples.records()
    pages.write(found, samples.dossier(found), chosen)
    return site.build(chosen)


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with an address below a folder of its host."""
    chosen = project(tmp_path_factory.mktemp("addressed") / "project", site_url="https://example.org/news/")
    found = samples.records()
    pages.write(found, samples.dossier(found), chosen)
    return site.build(chosen)


class _Quiet(SimpleHTTPRequestHandler):
    """A plain folder server as hosts have it: what is not there is answered with the site's own page."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = Path(self.directory) / "host" / "repo" / "404.html"
        if code != 404 or not lost.is_file():
            return super().send_error(code, message, explain)
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(lost.read_bytes())
        return None


@contextlib.contextmanager
def serving(site_folder: Path) -> Iterator[str]:
    """The address of a plain folder server that has this site below the path /host/repo/."""
    with tempfile.TemporaryDirectory() as host:
        (Path(host) / "host").mkdir()
        (Path(host) / "host" / "repo").symlink_to(site_folder, target_is_directory=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=host))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/host/repo/"
        finally:
            server.shutdown()
            server.server_close()


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    """The address of the sample site."""
    with serving(built) as address:
        yield address
