"""Briefings on paper: searchable, tagged, right to left, the same bytes for the same input, readable whatever is in."""

import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.arabic.letters import clean, strip_marks
from generator.arabic.tokens import tokens
from generator.dossier import build
from generator.finding.analysis import analyse_file
from generator.knowledge import Knowledge
from generator.publishing import pdf
from generator.record import Actor, Figure, Published, Record, Sentence, Span, Title
from generator.settings import Settings

SEEDS = Path(__file__).parents[1] / "demo"
DEMO = ["000_4eb46d35841a4ea5.txt", "001_c434531e6e6100b5.txt", "004_57670411fffd694b.txt"]


def settings(**changes: object) -> Settings:
    values = {
        "root": Path("."),
        "site_name": "ملف للاختبار",
        "site_url": "https://example.org/m/",
        "article_text": "full",
    }
    return Settings(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    knowledge = Knowledge()
    return [analyse_file(SEEDS / name, knowledge) for name in DEMO]


@pytest.fixture(scope="module")
def html(records: list[Record]) -> pdf.Html:
    return pdf.html_of(records, build(records), settings())


@pytest.fixture(scope="module")
def drawn(records: list[Record], html: pdf.Html, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    list(pdf.make([pdf.Job(folder / f"{record.id}.pdf", html.briefing(record)) for record in records]))
    return folder


def words(text: str) -> list[str]:
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", " ", unicodedata.normalize("NFKC", text))
    return [token.key for token in tokens(strip_marks(clean(text))) if token.is_word]


def found(source: str, extracted: str) -> float:
    """The share of the source's four-word phrases that stand in the extracted text."""
    there = words(extracted)
    phrases = {tuple(there[i : i + 4]) for i in range(len(there) - 3)}
    source_words = words(source)
    wanted = [tuple(source_words[i : i + 4]) for i in range(len(source_words) - 3)]
    return sum(phrase in phrases for phrase in wanted) / len(wanted)


def poppler(path: Path, *options: str) -> str:
    printed = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True).stdout
    return printed.decode(errors="replace")  # an emoji comes out as half a surrogate pair


def test_its_text_can_be_searched(records: list[Record], drawn: Path) -> None:
    for record in records:
        path = drawn / f"{record.id}.pdf"
        chrome = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
        assert found(record.text, poppler(path)) >= 0.75
        assert found(record.text, chrome) >= 0.90


def test_it_is_a_tagged_arabic_document_with_an_outline(records: list[Record], drawn: Path) -> None:
    with pikepdf.open(drawn / f"{records[1].id}.pdf") as document:
        assert document.Root.Lang == "ar" and document.Root.MarkInfo.Marked
        assert document.docinfo.Title == records[1].title.text
        with document.open_outline() as outline:
            assert [item.title for item in outline.root][:1] == [records[1].title.text]
            assert "أرقام رئيسية" in [item.title for item in outline.root[0].children]


def test_it_passes_the_accessibility_check(records: list[Record], drawn: Path) -> None:
    for record in records:
        checked = subprocess.run(
            [
                str(Path(sys.executable).parent / "pdfua"),
                "check",
                "--min-severity",
                "error",
                str(drawn / f"{record.id}.pdf"),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.returncode == 0, checked.stdout


def test_fonts_are_embedded_and_it_stays_small(drawn: Path) -> None:
    for path in drawn.glob("*.pdf"):
        assert path.stat().st_size < 150_000
        lines = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[
            2:
        ]
        assert lines and all(line.split()[-5:-3] == ["yes", "yes"] for line in lines), lines


def test_pages_are_numbered_and_columns_run_right_to_left(records: list[Record], drawn: Path) -> None:
    path = drawn / f"{records[0].id}.pdf"
    pages = len(pypdfium2.PdfDocument(path))
    text = re.sub(r"[\u202a-\u202e\s]+", "", unicodedata.normalize("NFKC", poppler(path)))
    assert all(f"صفحة{page}من{pages}" in text for page in range(1, pages + 1))
    boxes = poppler(path, "-bbox")

    def x(word: str) -> float:
        at = re.search(rf'xMin="([\d.]+)"[^>]*>{word[::-1]}</word>', boxes)  # boxes hold a word as it is drawn
        assert at, word
        return float(at[1])

    assert x("الرقم") > x("القائل") > x("الجملة")


def test_the_same_input_gives_the_same_bytes(html: pdf.Html, records: list[Record]) -> None:
    page = html.briefing(records[0])
    assert pdf.draw(page) == pdf.draw(page)


def test_the_dossier_has_contents_and_every_briefing(html: pdf.Html, records: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "d.pdf"
    path.write_bytes(pdf.draw(*html.dossier("ملف كامل", "وصف الملف")))
    with pikepdf.open(path) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root] + [i.title for item in outline.root for i in item.children]
    assert all(record.title.text in titles for record in records)
    assert "المحتويات" in unicodedata.normalize("NFKC", poppler(path))


def test_what_has_not_changed_is_not_drawn_again(
    html: pdf.Html, records: list[Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    draw = pdf.draw
    monkeypatch.setattr(pdf, "draw", lambda page: calls.append(page) or draw(page))
    job = pdf.Job(tmp_path / "a.pdf", html.briefing(records[0]))
    first = [path.read_bytes() for path in pdf.make([job], tmp_path / "kept")]
    assert [path.read_bytes() for path in pdf.make([job], tmp_path / "kept")] == first and len(calls) == 1
    next((tmp_path / "kept").glob("*.pdf")).write_bytes(first[0][:1000])
    assert [path.read_bytes() for path in pdf.make([job], tmp_path / "kept")] == first and len(calls) == 2


def test_article_text_holds_here_too() -> None:
    text = "عاد 5 عمال. لا خبر هنا."
    record = odd(text=text, figures=[figure("عامل")]).model_copy(
        update={
            "sentences": [
                Sentence(n=1, paragraph=1, start=0, end=11),
                Sentence(n=2, paragraph=1, start=12, end=len(text)),
            ]
        }
    )
    shown = {
        how: pdf.html_of([record], build([record]), settings(article_text=how)).briefing(record)
        for how in ("full", "cited", "none")
    }
    assert "عمال" in shown["full"] and "لا خبر هنا" in shown["full"]
    assert "عمال" in shown["cited"] and "لا خبر هنا" not in shown["cited"] and "[…]" in shown["cited"]
    assert "عمال" not in shown["none"]


def odd(title: str = "عنوان", text: str = "خبر قصير من مدينة بعيدة.", **facts: object) -> Record:
    return Record(
        id="odd",
        file="odd.txt",
        text_sha256="0" * 64,
        title=Title(text=title, origin="stated"),
        published=Published(earliest=date(2024, 5, 1), latest=date(2024, 5, 1), origin="stated"),
        text=text,
        sentences=[Sentence(n=1, paragraph=1, start=0, end=len(text))],
        **facts,  # type: ignore[arg-type]
    )


def figure(label: str) -> Figure:
    return Figure(text="خبر", value=5, kind="count", label=label, sentence=1, start=0, end=3)


def actor(number: int) -> Actor:
    return Actor(
        id=f"p{number}", name=f"سالم بن راشد {number}", type="person", mentions=[Span(sentence=1, start=0, end=3)]
    )


@pytest.mark.parametrize(
    "record",
    [
        odd(title="كلمة " * 100),
        odd(figures=[figure("ك" * 400)]),
        odd(actors=[actor(number) for number in range(300)]),
        odd(title="فوز 🎉 كبير", text="احتفل الناس 🎉👍 في الشوارع."),
        odd(title="All in English", text="Nothing here is Arabic at all."),
        odd(title="<script>alert(1)</script> {{ 7*7 }}", text='<img src="file:///etc/passwd"> & <b>خبر</b>'),
    ],
    ids=["long title", "label without spaces", "300 actors", "emoji", "Latin only", "hostile"],
)
def test_odd_input_gives_a_readable_page(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(pdf.draw(pdf.html_of([record], build([record]), settings()).briefing(record)))
    text = unicodedata.normalize("NFKC", poppler(path, "-layout"))
    assert 0 < len(pypdfium2.PdfDocument(path)) < 12
    for match in re.finditer(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)"', poppler(path, "-bbox")):
        assert float(match[1]) > 0 and float(match[2]) < 596, "a word leaves the page"
    if "<script>" in record.title.text:
        assert "alert(1)" in text and "7*7" in text


def test_a_pdf_opens_no_file_and_no_address() -> None:
    from weasyprint.urls import FatalURLFetchingError

    for address in ("file:///etc/hostname", "http://127.0.0.1:9/x.png"):
        with pytest.raises(FatalURLFetchingError):
            pdf.draw(f'<html lang="ar"><title>x</title><img src="{address}" alt="x">')
