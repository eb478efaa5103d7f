"""The site's search and Material's own, asked the same queries about the same pages in Chromium.

`python bench/search.py` prints what either missed or found too much of.
"""

from __future__ import annotations

import csv
import functools
import gzip
import http.server
import json
import shutil
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from subprocess import run
from sys import executable
from typing import Any, NamedTuple

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from bench.corpus import Measured, Results, knowledge, plain, rows
from generator import settings
from generator.dossier import build as link
from generator.finding.analysis import analyse_file
from generator.publishing import pages
from generator.publishing.building import site
from generator.publishing.searching import search, searched

ROOT = Path(__file__).parents[1]
QUERIES = ROOT / "tests" / "publishing" / "search_queries.csv"
ARTICLES = ROOT / "tests" / "demo"
# Queries that a reader may ask first, with the index of so many pages behind them, and what that may weigh in bytes.
PAGES = 5_000
FIRST = ("التحالف الدولي", "وزير الخارجية الأمريكي", "إصطانبول")
MOST = 320_000
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

_ASK_OURS = """
const [root, query, done] = arguments
import(root + 'assets/search.js').then(async ours => {
    const found = await ours.search(query)
    done(await Promise.all(found.map(async one => (await one.load()).meta.path)))
}).catch(error => done(String(error)))"""
# Material's worker answers the query; its own page shows the answers a few at a time.
_ASK_MATERIAL = """
const [root, query, done] = arguments
const index = window.index ??= fetch(root + 'search/search_index.json').then(answer => answer.json())
index.then(index => {
    const worker = window.worker ??= new Worker(root + WORKER)
    const ask = () => worker.postMessage({ type: 2, data: query })
    worker.onmessage = ({ data }) => {
        if (data.type === 1) { window.ready = true; ask() }
        if (data.type === 3) done(data.data.items.map(pages => pages[0].location.split('#')[0]))
    }
    if (window.ready) ask()
    else worker.postMessage({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } })
})"""


class Tally(NamedTuple):
    """Pairs of query and briefing: rightly found, wanted, found; and what each query missed and had too much."""

    right: int
    wanted: int
    found: int
    wrong: dict[str, tuple[list[str], list[str]]]


def queries() -> dict[str, set[str]]:
    """Each query with the demo articles, by their digit, that a reader would expect."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return {row["query"]: set(row["found"].split()) for row in csv.DictReader(file)}


@contextmanager
def browser() -> Iterator[webdriver.Chrome]:
    """Chromium without a window."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    with tempfile.TemporaryDirectory() as profile:
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        made = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        made.set_script_timeout(60)
        try:
            yield made
        finally:
            made.quit()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of a folder; notes each that was asked for, whether by the page or by a worker of its."""

    def __init__(self, asked: list[str], *args: Any, **options: Any) -> None:
        self.asked = asked
        super().__init__(*args, **options)

    def log_message(self, *_: Any) -> None:
        self.asked.append(self.translate_path(self.path))


@contextmanager
def served(folder: Path, asked: list[str] | None = None) -> Iterator[str]:
    """The folder's address on this machine; `asked` is given the files that are asked for."""
    handler = functools.partial(_Handler, asked if asked is not None else [], directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def demo(folder: Path) -> tuple[Path, Path]:
    """The demo site as this program builds it, and as Material alone builds the same pages with its Arabic search."""
    folder.mkdir()
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    for name in ("guide", "method"):
        shutil.copytree(ROOT / "docs" / name, folder / "docs" / name)
    (folder / "seeds").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    chosen = settings.load(folder).model_copy(update={"article_text": "full", "pdf": False})
    records = [analyse_file(path, knowledge()) for path in sorted(ARTICLES.glob("*.txt"))]
    pages.write(records, link(records), chosen)
    ours = site.build(chosen, knowledge())
    config = (
        "site_name: x\ndocs_dir: docs\nsite_dir: material\nplugins: [{search: {lang: ar}}]\n"
        "theme: {name: material, language: ar}\n"
    )
    (folder / "material.yml").write_text(config, encoding="utf-8")
    run([executable, "-m", "mkdocs", "build", "-q", "-f", "material.yml"], cwd=folder, check=True, capture_output=True)
    return ours, folder / "material"


def ask_all(chromium: webdriver.Chrome, address: str, script: str) -> Tally:
    """What a search finds of the demo briefings for every query."""
    chromium.get(address)
    right = wanted = found = 0
    wrong = {}
    for query, expected in queries().items():
        paths = chromium.execute_async_script(script, address, query)
        assert isinstance(paths, list), paths
        got = {path.removeprefix("briefings/00")[:1] for path in paths if path.startswith("briefings/00")}
        right, wanted, found = right + len(got & expected), wanted + len(expected), found + len(got)
        if got != expected:
            wrong[query] = (sorted(expected - got), sorted(got - expected))
    return Tally(right, wanted, found, wrong)


def both(folder: Path, chromium: webdriver.Chrome) -> dict[str, Tally]:
    """The tallies of this site's search and of Material's."""
    ours, material = demo(folder)
    (worker,) = (material / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    theirs = _ASK_MATERIAL.replace("WORKER", json.dumps(worker.relative_to(material).as_posix()))
    with served(ours) as address:
        found = {"ours": ask_all(chromium, address, _ASK_OURS)}
    with served(material) as address:
        found["Material"] = ask_all(chromium, address, theirs)
    return found


def large(texts: Sequence[str], folder: Path) -> Path:
    """A site of one briefing for each text, with all of it, as the search reads a page; its files are not there."""
    found = []
    for n, text in enumerate(texts):
        article = plain(text)
        sentences = [article.text[one.start : one.end].strip() for one in article.sentences]
        body = "".join(f'<span class="mj-s" id="s{i}">{escape(one)}</span>' for i, one in enumerate(sentences, 1))
        title, gist = escape(sentences[0][:90]), escape(sentences[0])
        html = f'<h1>{title}</h1><p class="mj-gist">{gist}</p>{body}'
        about = {"kind": "briefing", "filters": {"year": [str(2000 + n % 25)]}}
        found.append(searched.read(html, about, f"briefings/a{n}/index.html"))
    shutil.copytree(ROOT / "docs" / "assets", folder / "assets")
    (folder / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    search.build(folder, [page for page in found if page], knowledge())
    return folder


def weight(folder: Path, asked: str) -> int:
    """Bytes that a first query loads, what a server compresses compressed; the dialog loads a dozen results."""
    files: list[str] = []
    with browser() as chromium, served(folder, files) as address:
        chromium.get(address)
        script = _ASK_OURS.replace("found.map", "found.slice(0, 12).map")
        found = chromium.execute_async_script(script, address, asked)
        assert isinstance(found, list) and found, found
    return sum(_compressed(file) for file in map(Path, dict.fromkeys(files)) if file.is_file())


def _compressed(file: Path) -> int:
    content = file.read_bytes()
    return len(gzip.compress(content, 6)) if file.suffix in (".js", ".json") else len(content)


def measure(data: Path | None = None) -> Results:
    """Recall and precision beside Material's; with the corpora, the bytes of a first query too."""
    found: Results = {}
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        tallies = both(Path(folder) / "demo", chromium)
        ours, peer = tallies["ours"], tallies["Material"]
        asked = len(queries())
        found["search: recall"] = Measured(
            ours.right / ours.wanted, ours.wanted, {"Material": peer.right / peer.wanted}, f"{asked} queries"
        )
        found["search: precision"] = Measured(
            ours.right / ours.found, ours.found, {"Material": peer.right / max(peer.found, 1)}
        )
        if data:
            texts = [row["text"] for name in ("news_scale_3k", "news_abstracts") for row in rows(data, name)]
            made = large([text for text in texts if text.strip()][:PAGES], Path(folder) / "large")
            sizes = {query: weight(made, query) for query in FIRST}
            told = ", ".join(f"«{query}» {size / 1000:.0f} KB" for query, size in sizes.items())
            found["search: what a first query leaves of 320 KB"] = Measured(
                1 - max(sizes.values()) / MOST, PAGES, note=told
            )
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        for name, tally in both(Path(folder) / "demo", chromium).items():
            print(f"{name}: recall {tally.right / tally.wanted:.3f}, precision {tally.right / max(tally.found, 1):.3f}")
            for query, (missed, extra) in tally.wrong.items():
                print(f"  {query}: missed {' '.join(missed) or '-'}, too much {' '.join(extra) or '-'}")
