"""HTML to PDF: the same bytes anywhere, from the program's own fonts and images alone."""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from generator.publishing.printing import drawing

HTML = """<html lang="ar" dir="rtl"><title>خبر</title>
<body><h1 class="title">فاز فريق المدينة 🏆</h1><p>قال Reuters: 2–1</p>"""
DRAW = f"""
import hashlib
from generator.publishing.printing import drawing
print(hashlib.sha256(drawing.draw({HTML!r})).hexdigest())
"""


def drawn_elsewhere(folder: Path, **environment: str) -> str:
    """The hash of the PDF that another process in another folder draws."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(drawing.__file__).parents[3]), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    return done.stdout.strip()


def test_the_same_bytes_in_another_folder_zone_language_and_hash_order(tmp_path: Path) -> None:
    here = hashlib.sha256(drawing.draw(HTML)).hexdigest()
    assert drawn_elsewhere(tmp_path, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7") == here
    assert drawn_elsewhere(Path("/"), TZ="America/Lima", LC_ALL="C.UTF-8", PYTHONHASHSEED="8") == here


def test_no_font_of_the_system_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(drawing.draw(HTML))
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    families = {line.split()[0].partition("+")[2].partition("-")[0] for line in listed}
    assert families == {"Amiri", "Plex", "Emoji"}


def test_nothing_is_left_behind_in_the_temporary_folder(tmp_path: Path) -> None:
    drawn_elsewhere(Path("/"), TMPDIR=str(tmp_path))
    assert not list(tmp_path.iterdir())


def test_the_environment_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/mine.conf")
    with drawing._no_system_fonts():
        assert os.environ["FONTCONFIG_FILE"].startswith(tempfile.gettempdir())
    assert os.environ["FONTCONFIG_FILE"] == "/mine.conf"


def test_a_pdf_opens_no_file_and_no_address() -> None:
    from weasyprint.urls import FatalURLFetchingError

    for address in ("file:///etc/hostname", "http://127.0.0.1:9/x.png"):
        with pytest.raises(FatalURLFetchingError):
            drawing.draw(f'<html lang="ar"><title>x</title><img src="{address}" alt="x">')
