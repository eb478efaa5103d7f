"""A site that is built on what stands is the site that is built from nothing, whatever has changed."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import _build as build
from generator.publishing import processes
from generator.publishing.building import kept, plugin
from tests.publishing.conftest import ROOT, project

DEMO = sorted((ROOT / "tests" / "demo").glob("*.txt"))[:3]
ARTICLE = """عمّان تستضيف اجتماعًا لوزراء النقل

عمّان 12 آذار 2019 - قال وزير النقل الأردني أنمار الخصاونة إن 14 وزيرًا يجتمعون في عمّان الأحد المقبل.
وأضاف أن كلفة خط السكة تبلغ 300 مليون دينار.
"""
MAIN = "templates/theme/main.html"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def edited(folder: Path) -> None:
    with (folder / "seeds" / DEMO[0].name).open("a", encoding="utf-8") as file:
        file.write("\nوأضاف البيان أن 17 شخصًا أصيبوا.\n")


def corrected(folder: Path) -> None:
    (folder / "seeds" / f"{DEMO[1].stem}.yml").write_text("title: عنوان من المحرر\n", encoding="utf-8")


def of_a_dossier(folder: Path) -> None:
    (folder / "seeds" / "dossier.yml").write_text("title: ملف آخر\n", encoding="utf-8")


def spoilt(folder: Path) -> None:
    """Cache and site are damaged: half a line, a line of another program, a page and a download that somebody wrote
    into."""
    file = folder / ".cache" / "site.jsonl"
    lines = file.read_bytes().splitlines(keepends=True)
    foreign = b'["index.html", "x", "x", null]'
    foreign = kept.sha256(foreign).encode() + b" " + foreign + b"\n"
    file.write_bytes(b"".join([lines[0][:90], b"\n", b"{}\n", foreign, b"\xff\xfe\n", *lines[1:]]))
    page = max((folder / "site" / "briefings").glob("*/index.html"))
    page.write_text("<p>شيء آخر</p>", encoding="utf-8")
    (folder / "site" / "data" / "figures.csv").write_text("شيء آخر", encoding="utf-8")


# one after the other, in one project
CHANGES: dict[str, Callable[[Path], object]] = {
    "an article edited": edited,
    "an article added": lambda folder: (folder / "seeds" / "rail.txt").write_text(ARTICLE, encoding="utf-8"),
    "an editor's file": corrected,
    "the dossier's file": of_a_dossier,
    "a setting": lambda folder: replaced(folder / "mkdocs.yml", "months: gregorian", "months: both"),
    "the menu": lambda folder: replaced(folder / "mkdocs.yml", "- الأرقام: fig", "- كل الأرقام: fig"),
    "the theme": lambda folder: replaced(folder / MAIN, "{% block extrahead %}", "{% block extrahead %}<!-- x -->"),
    "an article removed": lambda folder: (folder / "seeds" / "rail.txt").unlink(),
    "a damaged cache": spoilt,
    "an address": lambda folder: (folder / "mkdocs.yml").open("a").write("\nsite_url: https://example.org/\n"),
    "an extension": lambda folder: replaced(folder / "mkdocs.yml", "  - attr_list", "  - attr_list\n  - abbr"),
    "nothing": lambda folder: None,
}  # fmt: skip


def content(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def dossier(folder: Path) -> Path:
    project(folder)
    for seed in DEMO:
        shutil.copy(seed, folder / "seeds")
    return folder


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = dossier(tmp_path_factory.mktemp("lived_in") / "d")
    build(folder, 1)
    return folder


@pytest.mark.parametrize("change", CHANGES)
def test_after_any_change_the_site_is_as_if_built_from_nothing(lived_in: Path, tmp_path: Path, change: str):
    CHANGES[change](lived_in)
    build(lived_in, 1)
    made = [line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line.startswith("/docs/")]
    fresh = tmp_path / "d"
    shutil.copytree(lived_in, fresh, ignore=shutil.ignore_patterns("site", ".cache"))
    for name in made:
        shutil.rmtree(fresh / name, ignore_errors=True)
    build(fresh, 1)
    ours, theirs = content(lived_in / "site"), content(fresh / "site")
    assert sorted(ours) == sorted(theirs)
    assert not [name for name in theirs if ours[name] != theirs[name]]


def test_what_has_not_changed_is_taken_over_as_it_stands(tmp_path: Path):
    folder = dossier(tmp_path / "d")

    def written() -> dict[str, int]:
        build(folder, 1)
        return {page.parent.name: page.stat().st_mtime_ns for page in (folder / "site").glob("briefings/*/index.html")}

    before = written()
    assert len(before) == len(DEMO) and written() == before
    corrected(folder)
    assert written() != before


def test_downloads_are_no_copies(tmp_path: Path):
    folder = dossier(tmp_path / "d")
    build(folder, 1)
    made = [path for path in (folder / "docs" / "data").rglob("*") if path.is_file() and path.suffix != ".md"]
    assert {".json", ".jsonl", ".csv", ".tbx"} <= {path.suffix for path in made}
    assert all(path.samefile(folder / "site" / path.relative_to(folder / "docs")) for path in made)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process builds all pages")
def test_over_processes_the_same_pages_are_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(processes, "PAGES_A_PROCESS", 1)
    monkeypatch.setattr(processes, "PAGES_AT_ONCE", 2)
    in_this_process: set[str] = set()
    read = plugin.searched.read
    monkeypatch.setattr(plugin.searched, "read", lambda *page: (in_this_process.add(page[-1]), read(*page))[1])
    folder = dossier(tmp_path / "d")
    (folder / "docs" / "guide" / "aside.md").write_text("# جانبًا\n\n[الدليل](index.md)\n", encoding="utf-8")
    build(folder, 1)
    alone, one_by_one = content(folder / "site"), len(in_this_process)
    known = (folder / ".cache" / "site.jsonl").read_bytes()
    shutil.rmtree(folder / "site")
    in_this_process.clear()
    build(folder, 3)
    assert content(folder / "site") == alone
    assert (folder / ".cache" / "site.jsonl").read_bytes() == known
    assert len(in_this_process) < one_by_one - 20
