"""An address that once was a briefing says so, or leads to where it is now."""

from pathlib import Path

import pytest
from lxml import html

from generator import typed_yaml
from generator.dossier import build as link
from generator.dossier import file as dossier_file
from generator.publishing import departed, pages
from generator.publishing.building import site
from tests.publishing import samples
from tests.publishing.conftest import project

SAID = """\
moved: {old-faw: older, older: faw-port}
removed:
  - id: flood
    title: فيضان في البصرة
    reason: طلب الناشر إزالتها.
"""


def edits(tmp_path: Path, text: str = SAID) -> dossier_file.DossierFile:
    (tmp_path / "dossier.yml").write_text(text, encoding="utf-8")
    return dossier_file.read(tmp_path)


def found(files: dict[str, str | None], said: dossier_file.DossierFile | None = None) -> dict[str, str | None]:
    gone = departed.find(samples.records(), said or dossier_file.DossierFile(), files)
    return {one.id: one.to.id if one.to else None for one in gone}


def test_an_article_that_was_taken_out_or_renamed_leaves_its_address():
    assert found({"سيل.txt": None, "port.txt": "faw-port.txt", "a.yml": None}) == {"port": "faw-port", "sil": None}


def test_the_editors_word_goes_before_gits(tmp_path: Path):
    assert found({"flood.txt": "rain.txt"}, edits(tmp_path)) == {
        "flood": None,
        "old-faw": "faw-port",
        "older": "faw-port",
    }


def test_an_address_that_has_a_briefing_keeps_it(tmp_path: Path):
    assert found({"rain.md": None}, edits(tmp_path, "removed: [{id: faw-port}]")) == {}


def test_moves_in_a_circle_lead_nowhere(tmp_path: Path):
    assert found({}, edits(tmp_path, "moved: {a: b, b: a}")) == {"a": None, "b": None}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: x\nmoved: {Old Name: faw-port}", "dossier.yml, line 2"),
        ("removed:\n  - id: a b", "dossier.yml, line 2"),
        ("removed:\n  - idd: x", "dossier.yml, line 2: «id» is missing"),
        ("remoevd: []", "did you mean «removed»"),
    ],
)
def test_a_wrong_word_is_told_by_line(tmp_path: Path, text: str, said: str):
    with pytest.raises(typed_yaml.YamlError, match=said):
        edits(tmp_path, text)


def test_what_fits_no_briefing_waits_on_the_worklist(tmp_path: Path):
    said = edits(tmp_path, "moved: {old: nowhere}\nremoved: [{id: rain}]")
    work = [one.text for one in link(samples.records(), said).worklist if one.code == "unused_edit"]
    assert work == [
        "الإحاطة «rain» في الملف، فعنوانها ليس عنوانًا سابقًا (السطر 2)",
        "العنوان «old» نُقل إلى «nowhere»، ولا إحاطة هناك (السطر 1)",
    ]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the samples with two old addresses."""
    folder = tmp_path_factory.mktemp("left")
    chosen = project(folder / "project", site_url="https://example.org/news/")
    records = samples.records()
    pages.write(records, samples.dossier(records), chosen, edits(folder))
    return site.build(chosen)


def page(left: Path, id_: str) -> html.HtmlElement:
    return html.document_fromstring((left / "briefings" / id_ / "index.html").read_bytes())


def test_a_removed_briefing_says_so(left: Path):
    tree = page(left, "flood")
    said = " ".join(tree.xpath("//article")[0].text_content().split())
    assert "أُزيلت هذه الإحاطة" in said and "فيضان في البصرة" in said and "طلب الناشر إزالتها." in said
    assert not tree.xpath("//meta[@http-equiv='refresh']")
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_moved_briefing_leads_to_where_it_is(left: Path):
    tree = page(left, "old-faw")
    assert tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../faw-port/"]
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://example.org/news/briefings/faw-port/"]
    assert tree.xpath("//article//p/a/@href") == ["../../briefings/faw-port/"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_neither_is_found_listed_or_fed(left: Path):
    for name in ("sitemap.xml", "feed.rss", "feed.atom", "feed.json", "pagefind/filters.json", "briefings/index.html"):
        text = (left / name).read_text(encoding="utf-8")
        assert "faw-port" in text or name.startswith("pagefind")
        assert "flood" not in text and "old-faw" not in text, name
    import gzip

    index = "".join(gzip.decompress(file.read_bytes()).decode() for file in sorted(left.rglob("*.pf_fragment")))
    assert "briefings/faw-port/" in index and "flood" not in index and "old-faw" not in index
