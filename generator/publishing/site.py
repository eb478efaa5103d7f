"""Builds the site: MkDocs into a fresh folder, mending, search index, and then one swap."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.knowledge import Knowledge
from generator.publishing import mend, search
from generator.settings import Settings

_LOG = logging.getLogger("mujaz")


class BuildError(RuntimeError):
    """The site could not be built; the message says why. The site that was there is untouched."""


def build(settings: Settings, knowledge: Knowledge | None = None) -> Path:
    """Build docs/ into the site folder of the settings and return it.

    The new site is made beside the old one and takes its place when it is whole, so that a failed build changes
    nothing. Raises BuildError with what MkDocs said.
    """
    target = settings.site
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _mkdocs(settings.root, fresh)
        mend.mend_all(fresh)
        search.build(fresh, knowledge or Knowledge())
        if not settings.site_url:
            _without_address(fresh)
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return target


def _mkdocs(root: Path, target: Path) -> None:
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "0"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not (target / "index.html").is_file():
        raise BuildError((done.stderr or done.stdout).strip() or "mkdocs said nothing")


def _without_address(site: Path) -> None:
    """Take out what would name addresses that nobody knows, and say so once."""
    _LOG.warning("no site_url in mkdocs.yml: the site has no feeds, sitemap, canonical links or link previews")
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)


def _swap(fresh: Path, target: Path) -> None:
    old = target.with_name(f"{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
