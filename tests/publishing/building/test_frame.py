"""A page that is put into a frame is the page that the theme would have made."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.pages import Page

from generator.publishing import pages
from generator.publishing.building import frame, plugin, site
from generator.publishing.building.frame import Frames
from tests.publishing import samples
from tests.publishing.conftest import project


def page(name: str, text: str = "<h1>نص</h1>", folder: str = "briefings", **meta: Any) -> Page:
    url = f"{folder}/{name}/"
    made = SimpleNamespace(url=url, canonical_url=f"https://example.org/{url}", content=text, toc=[])
    made.meta = {"title": name, "kind": "briefing", **meta}
    return made  # type: ignore[return-value]


class Theme:
    """Prints a page, and counts how many it has printed."""

    def __init__(self, shown: str = "<title>{title}</title><b>{kind}</b>{text}") -> None:
        self.made = 0
        self._shown = shown

    def __call__(self, page: Page) -> str:
        self.made += 1
        return self._shown.format(**page.meta, text=page.content, cut=page.meta["title"][:6])


def made(theme: Theme, found: list[Page]) -> list[str]:
    frames = Frames(theme)
    return [frames.page(one) for one in found]


def test_of_many_pages_that_are_alike_the_theme_makes_few():
    theme = Theme()
    found = [page(f"ميناء {n}", f"<h1>{n}</h1>") for n in range(20)]
    assert made(theme, found) == [Theme()(one) for one in found]
    assert theme.made == 3, "the first two, and one with marks"


@pytest.mark.parametrize(
    "other", [{"kind": "actor"}, {"folder": "actors"}, {"description": "وصف"}, {"text": "بلا عنوان"}]
)
def test_what_is_unlike_in_anything_has_no_part_in_the_frame(other: dict[str, Any]):
    alike, unlike = [page(str(n)) for n in range(3)], page("9", **other)
    assert made(Theme(), [*alike, unlike])[-1] == Theme()(unlike)


def test_a_theme_that_prints_a_title_otherwise_makes_each_page_itself():
    theme = Theme("<title>{cut}</title>{text}")
    found = [page(f"عنوان طويل {n}") for n in range(6)]
    assert made(theme, found) == [Theme("<title>{cut}</title>{text}")(one) for one in found]


def test_the_site_is_the_same_with_frames_and_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    found = [one.model_copy(update={"id": f"{one.id}-{n}"}) for one in samples.records() for n in range(5)]
    framed: list[str] = []

    def build(name: str) -> dict[str, bytes]:
        chosen = project(tmp_path / name, site_url="https://example.org/news/")
        pages.write(found, samples.dossier(found), chosen)
        built = site.build(chosen, workers=1)
        return {path.relative_to(built).as_posix(): path.read_bytes() for path in built.rglob("*") if path.is_file()}

    filled = frame._filled
    monkeypatch.setattr(frame, "_filled", lambda parts, page: (framed.append(page.url), filled(parts, page))[1])
    with_frames = build("framed")
    monkeypatch.setattr(plugin, "Frames", lambda render: SimpleNamespace(page=render))
    assert with_frames == build("plain")
    assert len(framed) > 5, "the articles' pages are alike"
