"""Builds the site: MkDocs into a fresh folder, search index, and then one swap."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from generator.knowledge import Knowledge, built_in
from generator.publishing.building import kept
from generator.publishing.building.kept import Built
from generator.publishing.searching import search
from generator.publishing.searching.pagefind import PagefindError
from generator.publishing.searching.searched import Page
from generator.settings import FILE, Settings

_LOG = logging.getLogger("mujaz")


class BuildError(RuntimeError):
    """The site could not be built; the message says why. The site that was there is untouched."""


def build(settings: Settings, knowledge: Knowledge | None = None, workers: int | None = None) -> Path:
    """Build docs/ into the site folder of the settings and return it.

    `workers` is the number of processes to build pages with; None takes the machine's cores.

    The new site is made beside the old one and takes its place when it is whole, so that a failed build changes
    nothing. Raises BuildError with what MkDocs or Pagefind said.
    """
    target = settings.site
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    known = settings.cache / "site.jsonl"
    try:
        pages = _mkdocs(settings, fresh, kept.load(known), workers)
        _index(fresh, [built.page for built in pages.values() if built.page], knowledge or built_in())
        if not settings.site_url:
            _without_address(fresh)
        _swap(fresh, target)
        kept.store(known, pages)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return target


def _index(site: Path, pages: Sequence[Page], knowledge: Knowledge) -> None:
    """The search index of the site's pages; raises BuildError with what Pagefind said."""
    try:
        search.build(site, pages, knowledge)
    except PagefindError as error:
        raise BuildError(f"no search index: {error}") from None


@contextmanager
def told_templates() -> Iterator[None]:
    """A template that Jinja can't read or fill is a BuildError that tells which, and the line."""
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        yield
    except TemplateSyntaxError as error:
        raise BuildError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from None
    except TemplateError as error:
        raise BuildError(f"a template can't be filled: {error.message}") from None


def _mkdocs(settings: Settings, target: Path, before: Mapping[str, Built], workers: int | None) -> dict[str, Built]:
    """MkDocs, strict, into `target`: how its pages were built, by their place in the site, sorted. `before`: the same
    of the site that stands. Raises BuildError with what MkDocs said.

    In this process: what it imports stays for the next build, which `serve` makes after every save.
    """
    with _environment(), _said("mkdocs") as said:
        from mkdocs.commands import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        from generator.publishing.building import plugin

        try:
            config = load_config(str(settings.root / FILE), strict=True, site_dir=str(target))
            own = config.plugins[plugin.NAME] = plugin.Plugin(settings.site, before, workers)
            build.build(config)
        except (MkDocsException, SystemExit) as error:  # its Abort is a SystemExit
            raise BuildError("\n".join([*said, *filter(None, [str(error)])]) or "mkdocs said nothing") from None
    return dict(sorted(own.pages.items()))


@contextmanager
def _environment() -> Iterator[None]:
    """What MkDocs and its theme read from the environment while they build; put back afterwards."""
    ours = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "0")}
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _said(logger: str) -> Iterator[list[str]]:
    """The warnings and errors of a logger while the context lasts, a line each, in place of its own output."""
    log, lines = logging.getLogger(logger), list[str]()
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    before = log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        yield lines
    finally:
        log.removeHandler(handler)
        log.propagate = before


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
