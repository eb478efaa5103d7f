"""What MkDocs does otherwise for this site: it builds no page anew that has not changed, and mends those it builds.

A page that no menu lists is made of its own Markdown and of what frames every page: settings, menu, theme and program.
Their hash is its key. A page with the key it had, which lies in the site as it was built, is taken over.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from importlib import metadata
from pathlib import Path

from jinja2 import Environment
from markdown import Markdown
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import write_file
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from generator.publishing import finished, processes
from generator.publishing.building.frame import AS_JSON, Frames
from generator.publishing.building.kept import Built
from generator.publishing.building.mend import mend
from generator.publishing.exports import downloads
from generator.publishing.files import in_folder, sha256
from generator.publishing.finished import Headings
from generator.publishing.searching import searched

NAME = "mujaz"
_PROGRAM = Path(__file__).parents[2]
# Their versions shape a page too.
_LIBRARIES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "markupsafe", "lxml")
# With this theme and these extensions alone a page depends on nothing but its key. Another one, a plugin or a hook may
# read whatever it likes.
_THEME = "material"
# Settings that are taken from elsewhere are not known by their file alone.
_ELSEWHERE = re.compile(rb"^INHERIT\b|!ENV\b", re.M)
_EXTENSIONS = {"toc", "tables", "fenced_code", "attr_list", "generator.publishing.finished"}


class _Late(Page):
    """A page outside the menu: of its file the front matter alone is read before it is built, and what was read is let
    go afterwards, so that of thousands of pages one is in memory."""

    _length: int | None = None

    def read_front(self, source: str) -> None:
        """Read the front matter of its file, which says this."""
        self.markdown, self.meta = finished.front_matter(source) or get_data(source)
        self._length = len(self.markdown or "")
        self.markdown = ""

    def read_source(self, config: MkDocsConfig) -> None:
        if self._length is None:
            self.read_front(_text(self.file.content_bytes))

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""

    def read_finished(self, headings: Headings) -> bool:
        """Read all of it, if it is made of finished HTML and headings; whether it is."""
        converted = headings.page(self._source()) if "title" in self.meta else None
        if converted is not None:
            self.content, tokens = converted
            self.toc = get_toc(tokens)
            self.present_anchor_ids = {token["id"] for token in tokens}
        return converted is not None

    def read(self, config: MkDocsConfig, files: Files) -> None:
        """Read and convert all of it."""
        self.markdown = self._source()
        super().render(config, files)

    def _source(self) -> str:
        source = _text(self.file.content_bytes)
        return source[len(source) - (self._length or 0) :]

    def let_go(self) -> None:
        """Forget its text."""
        self.markdown = self.content = ""


class Plugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Takes pages over from the site in the folder `standing`, of which `before` tells how they were built, and builds
    others over `workers` processes; None takes the machine's cores.

    When MkDocs is done, `pages` tells how those of the new site were, by their place in it.
    """

    def __init__(self, standing: Path, before: Mapping[str, Built], workers: int | None = None) -> None:
        self._workers = workers
        self._standing = standing
        self._before = before
        self._keys: dict[str, str] = {}
        self._listed: list[File] = []
        self._files = Files([])
        self._nav = Navigation([], [])
        self._headings = Headings(Markdown())
        self.pages: dict[str, Built] = {}

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Take over what can be: MkDocs neither reads nor builds it then."""
        self._headings = Headings(Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs))
        self._listed = list(files.documentation_pages())
        for file in files.static_pages():
            if file.src_uri.endswith(".html"):
                file.content_string = mend(file.content_string)
        if not (
            config.theme.name == _THEME
            and set(config.plugins) == {NAME}
            and not config.hooks
            and set(config.markdown_extensions) <= _EXTENSIONS
            and not _ELSEWHERE.search(_settings(config))
        ):
            return nav
        frame = _frame(config, nav)
        in_menu = {page.file.src_uri for page in nav.pages}
        for file in self._listed:
            if file.src_uri not in in_menu:
                place, source = file.dest_uri, file.content_bytes
                key = self._keys[place] = sha256(b"\0".join((frame, file.src_uri.encode(), source)))
                built = self._before.get(place)
                if built and built.key == key and self._take_over(built, place, Path(file.abs_dest_path)):
                    self.pages[place] = built
                    file.inclusion = InclusionLevel.EXCLUDED
                else:
                    late = _Late(None, file, config)
                    with suppress(ValueError):  # MkDocs tells of what is no text
                        late.read_front(_text(source))
        self._files, self._nav = files, nav
        return nav

    def _take_over(self, built: Built, place: str, target: Path) -> bool:
        """Whether the page stands as it was built; it is then in the new site too."""
        standing = self._standing / place
        try:
            if sha256(standing.read_bytes()) != built.html:
                return False
            _link(standing, target)
        except OSError:
            return False
        return True

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Build pages of finished HTML, in frames and over processes; MkDocs would build one after the other. Downloads
        are linked where it would copy them."""
        # Material prints it as it is, in attributes too
        config["site_name"] = Markup.escape(config["site_name"])
        env.policies["json.dumps_kwargs"] = AS_JSON
        late = [file for file in self._listed if isinstance(file.page, _Late)]
        build = partial(self._build_some, late, Frames(partial(self._rendered, env, config)))
        for built in processes.over(build, len(late), processes.worthwhile(len(late), self._workers)):
            self.pages.update(built)
        for file in late:
            if file.dest_uri in self.pages:
                file.inclusion = InclusionLevel.EXCLUDED
        _link_downloads(files)
        return env

    def _build_some(self, late: Sequence[File], frames: Frames, part: slice) -> dict[str, Built]:
        """Build these of the pages, and tell how. What may have links to check is left to MkDocs."""
        built = {}
        for file in late[part]:
            if isinstance(file.page, _Late) and file.page.read_finished(self._headings):
                html = frames.page(file.page).encode()
                write_file(html, file.abs_dest_path)
                built[file.dest_uri] = self._built(file.page, html)
                file.page.let_go()
        return built

    def _rendered(self, env: Environment, config: MkDocsConfig, page: Page) -> str:
        """The page as the theme makes it, mended."""
        template = env.get_template(page.meta.get("template", "main.html"))
        return mend(template.render(get_context(self._nav, self._listed, config, page)))

    def _built(self, page: Page, html: bytes) -> Built:
        """How a page was built, and what the search index holds of it."""
        place, text = page.file.dest_uri, page.content or ""
        if "<h1" not in text:  # the theme adds it
            text = f"<h1>{page.title}</h1>{text}"
        # what the sitemap leaves out is seldom, and has to be read for that
        key = None if page.meta.get("robots") else self._keys.get(place)
        return Built(key, sha256(html), searched.read(text, page.meta, place))

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Read a page that was not read yet."""
        if isinstance(page, _Late) and not page.content:
            page.read(config, self._files)
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Mend the page, and tell how it was built."""
        output = mend(output)
        self.pages[page.file.dest_uri] = self._built(page, output.encode(errors="xmlcharrefreplace"))
        if isinstance(page, _Late):
            page.let_go()
        return output

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell of all pages, those too that were taken over."""
        context["pages"] = self._listed
        return context

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page of what was not found."""
        return mend(output_content) if template_name.endswith(".html") else output_content


def _text(source: bytes) -> str:
    """The text of a page as MkDocs reads it, in a fifth of the time."""
    text = source.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _settings(config: MkDocsConfig) -> bytes:
    return Path(config.config_file_path or "").read_bytes()


def _frame(config: MkDocsConfig, nav: Navigation) -> bytes:
    """The hash of what every page shows or is made with."""
    menu = [(page.title, page.file.src_uri, *_title_and_meta(page)) for page in nav.pages]
    versions = [metadata.version(name) for name in _LIBRARIES]
    theme = _hash_of_files(Path(config.theme.custom_dir)) if config.theme.custom_dir else ""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return repr((_settings(config), str(nav), menu, versions, theme, epoch, _program())).encode()


def _title_and_meta(page: Page) -> tuple[str, object]:
    """What the menu can show of a page: its front matter, and its text where no title is given."""
    markdown, meta = get_data(page.file.content_string)
    return markdown if page.title is None else "", meta


@cache
def _program() -> str:
    return _hash_of_files(_PROGRAM, "*.py")


def _hash_of_files(folder: Path, pattern: str = "*") -> str:
    found = (path for path in sorted(folder.rglob(pattern)) if path.is_file())
    return sha256(b"".join(f"{path.relative_to(folder)} {sha256(path.read_bytes())}\n".encode() for path in found))


def _link_downloads(files: Files) -> None:
    """Put the downloads into the site, where they say what they say in docs/: a second name is made in a fraction of
    the time of a copy, and nothing is ever written into them (`files.put`)."""
    for file in files:
        if file.src_uri.startswith(f"{downloads.FOLDER}/") and not file.is_documentation_page():
            source, target = Path(file.abs_src_path or ""), Path(file.abs_dest_path)
            if source.is_file() and not source.is_symlink():
                _link(source, target)
                file.inclusion = InclusionLevel.EXCLUDED


def _link(source: Path, target: Path) -> None:
    """The file in a second place; a copy where the file system has no links."""
    try:
        in_folder(target, lambda: os.link(source, target))
    except OSError:
        shutil.copy2(source, target)
