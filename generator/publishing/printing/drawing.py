"""HTML to PDF, always the same bytes for the same HTML: WeasyPrint with the program's own fonts and images alone."""

from __future__ import annotations

import gc
import hashlib
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import metadata
from multiprocessing.util import Finalize
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.publishing.escape import escape
from generator.publishing.files import TEMPLATES
from generator.publishing.printing import fonts

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

# What the address of an image begins with; all images are inline.
IMAGE = "data:image/svg+xml;base64,"
_NOWHERE = "about:blank"
# The packages whose versions decide the bytes of a PDF.
_DRAWN_BY = ("weasyprint", "pydyf", "fonttools", "fontpkg-amiri", "fontpkg-ibm-plex-sans-arabic")


@cache
def _drawer(faces: tuple[fonts.Face, ...]) -> tuple[FontConfiguration, Any, Any]:
    """The fonts, the parsed style and the fetcher, made once in each process."""
    with _no_system_fonts():
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import FatalURLFetchingError, URLFetcher

        fonts_alone = FontConfiguration()
    # its copies of the fonts go before the process ends, in a worker too
    Finalize(None, _forget, exitpriority=0)

    allowed = {face.path.as_uri() for face in faces}

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        """Reads the program's own fonts and images and refuses all else: no request, no other file."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in allowed and not url.startswith(IMAGE):
                raise FatalURLFetchingError(f"a PDF must not read {url}")
            return super().fetch(url, headers)

    fetcher = OwnFiles()
    parsed = CSS(string=style(faces), font_config=fonts_alone, url_fetcher=fetcher, base_url=_NOWHERE)
    return fonts_alone, parsed, fetcher


def _forget() -> None:
    _drawer.cache_clear()
    gc.collect()


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    """Fontconfig finds no font but those that the style names."""
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "No fonts configured")
        place = Path(folder) / "fonts.conf"
        place.write_text(f"<fontconfig><cachedir>{escape(folder)}</cachedir></fontconfig>", encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(place)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


def style(faces: tuple[fonts.Face, ...]) -> str:
    """The style of PDFs, with these fonts by their files' addresses."""
    loaded = [
        f"@font-face{{font-family:{face.family};font-weight:{face.weight};src:url({face.path.as_uri()})}}"
        for face in faces
    ]
    return "\n".join([*loaded, _sheet()])


def _sheet() -> str:
    return (TEMPLATES / "pdf" / "print.css").read_text(encoding="utf-8")


def draw(html: str) -> bytes:
    """The PDF/UA-1 of this HTML. The same HTML gives the same bytes."""
    font_config, parsed, fetcher = _drawer(fonts.faces(html))
    from weasyprint import HTML

    document = HTML(string=html, url_fetcher=fetcher, base_url=_NOWHERE)
    pdf: bytes = document.write_pdf(
        stylesheets=[parsed],
        font_config=font_config,
        pdf_variant="pdf/ua-1",
        pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
    )
    return pdf


def key(html: str) -> str:
    """The hash of all that decides the bytes of the PDF."""
    versions = "\0".join(metadata.version(name) for name in _DRAWN_BY)
    return hashlib.sha256("\0".join([versions, _sheet(), html]).encode()).hexdigest()
