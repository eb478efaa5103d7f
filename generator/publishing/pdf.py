"""Briefings and whole dossiers as PDF (WeasyPrint), from the same records and words as the pages.

A PDF is made again only when what it is made of changes: its HTML and style, the fonts, the program that draws it.
"""

from __future__ import annotations

import base64
import ctypes
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import jinja2
from markupsafe import Markup

from generator.dossier.model import DatedEvent, Dossier, Quantity
from generator.publishing import view
from generator.publishing.escape import escape, isolate
from generator.publishing.files import TEMPLATES
from generator.publishing.view import Site
from generator.publishing.wording import Words
from generator.record import Record
from generator.settings import Settings

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

# Rows of a table or list before the rest is left to the site: a briefing is carried into a meeting.
MOST = 16
FONTS = (
    ("Amiri", "fontpkg_amiri", "Amiri-Regular.ttf", 400),
    ("Amiri", "fontpkg_amiri", "Amiri-Bold.ttf", 700),
    ("Plex", "fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular.ttf", 400),
    ("Plex", "fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-SemiBold.ttf", 600),
)
_IMAGE = "data:image/svg+xml;base64,"
# Pango by the names that Linux, macOS and Windows give it.
_PANGO_LIBRARIES = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "pango-1.0-0", "pango-1.0")
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class Job(NamedTuple):
    """A PDF to make: where it goes, and the HTML it is drawn from."""

    target: Path
    html: str


def available() -> bool:
    """Whether the system has Pango, which WeasyPrint draws with; asked without loading WeasyPrint itself."""
    for name in _PANGO_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


def html_of(records: Iterable[Record], dossier: Dossier, settings: Settings) -> Html:
    """What renders the HTML of these records' PDFs."""
    return Html(Site.of(records, dossier, settings), settings)


class Html:
    """The HTML of PDFs: one for a briefing, one for a topic or the whole dossier."""

    def __init__(self, site: Site, settings: Settings) -> None:
        """Prepare the templates for this site."""
        self._site = site
        self._settings = settings
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES / "pdf"),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=escape,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters["iso"] = isolate
        self._env.globals.update(
            site=site,
            settings=settings,
            words=Words.load(TEMPLATES / "words.yml", settings.months),
            view=view,
            most=MOST,
            qr=_qr,
            version=metadata.version("mujaz"),
        )

    def briefing(self, record: Record) -> str:
        """The HTML of one briefing."""
        return self._env.get_template("briefing.html.j2").render(record=record)

    def dossier(self, title: str, about: str | None = None, topic: str | None = None) -> str:
        """The HTML of the whole dossier, or of one topic: cover, contents, summary, figures, timeline, briefings."""
        site = self._site
        page = site.topics[topic] if topic else None
        records = [r for r in site.newest_first if page is None or r.id in page.records]
        ids = {record.id for record in records}
        quantities: list[Quantity] = [q for q in site.dossier.quantities if len(ids.intersection(q.records)) > 1]
        events: list[DatedEvent] = [e for e in site.dossier.events if ids.intersection(e.support.records)]
        standing = (
            [(line.cite.record, line.cite.sentence, line.text) for line in page.standing]
            if page
            else [(r.id, line.sentence, line.text) for r in records[:MOST] for line in view.gist(r)[:1]]
        )
        return self._env.get_template("dossier.html.j2").render(
            title=title,
            about=about,
            records=records,
            quantities=quantities[:MOST],
            events=events[:MOST],
            standing=standing,
        )


def _qr(address: str) -> Markup:
    """The QR code of an address as the source of an image."""
    import segno

    svg = segno.make(address, micro=False, error="m").svg_inline(border=0, omitsize=True)
    return Markup(_IMAGE + base64.b64encode(svg.encode()).decode())


@cache
def _style() -> str:
    """The style with its fonts. The fonts' addresses are local files, and the only ones that are ever read."""
    faces = [
        f"@font-face{{font-family:{family};font-weight:{weight};src:url({_font(package, name).as_uri()})}}"
        for family, package, name, weight in FONTS
    ]
    return "\n".join([*faces, (TEMPLATES / "pdf" / "print.css").read_text(encoding="utf-8")])


def _font(package: str, name: str) -> Path:
    return Path(str(resources.files(package) / "files" / name))


@cache
def _drawer() -> tuple[FontConfiguration, Any, Any]:
    """The fonts, the parsed style and the fetcher, made once in each process."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    allowed = {_font(package, name).as_uri() for _, package, name, _ in FONTS}

    class FontsAlone(URLFetcher):  # type: ignore[misc]
        """Reads the program's own fonts and images and refuses all else: no request, no other file."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in allowed and not url.startswith(_IMAGE):
                raise FatalURLFetchingError(f"a PDF must not read {url}")
            return super().fetch(url, headers)

    fonts = FontConfiguration()
    fetcher = FontsAlone()
    return fonts, CSS(string=_style(), font_config=fonts, url_fetcher=fetcher, base_url="about:blank"), fetcher


def draw(html: str) -> bytes:
    """The PDF/UA-1 of this HTML. The same HTML gives the same bytes."""
    from weasyprint import HTML

    fonts, style, fetcher = _drawer()
    document = HTML(string=html, url_fetcher=fetcher, base_url="about:blank")
    pdf: bytes = document.write_pdf(
        stylesheets=[style],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
    )
    return pdf


def _key(html: str) -> str:
    """The hash of all that decides the bytes of the PDF."""
    versions = "\0".join(metadata.version(name) for name in ("weasyprint", "pydyf", "fonttools"))
    paths = [f"{package}/{name}" for _, package, name, _ in FONTS]
    style = (TEMPLATES / "pdf" / "print.css").read_text(encoding="utf-8")
    return hashlib.sha256("\0".join([versions, *paths, style, html]).encode()).hexdigest()


def _make(job: Job, cache_folder: Path | None) -> Path:
    """Draws the PDF, or takes it from the cache."""
    key = _key(job.html)
    kept = cache_folder / f"{key}.pdf" if cache_folder else None
    data = kept.read_bytes() if kept and kept.is_file() else b""
    # a PDF that was cut off when it was written is made again
    if not data.rstrip().endswith(b"%%EOF"):
        data = draw(job.html)
        if kept:
            _write(kept, data)
    _write(job.target, data)
    return job.target


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def make(jobs: Sequence[Job], cache_folder: Path | None = None, workers: int | None = None) -> Iterator[Path]:
    """Makes the PDFs, over processes where there are many, and yields each file as it is there, in order."""
    workers = min(workers or os.cpu_count() or 1, 1 + len(jobs) // 4)
    work = partial(_make, cache_folder=cache_folder)
    if workers <= 1:
        yield from map(work, jobs)
    else:
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(work, jobs, chunksize=2)
    if cache_folder:
        wanted = {f"{_key(job.html)}.pdf" for job in jobs}
        for old in cache_folder.glob("*.pdf"):
            if old.name not in wanted:
                old.unlink(missing_ok=True)
