"""The glossary's files: CSV, JSON, TBX-Basic."""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml import etree

from generator.dossier import build
from generator.dossier.model import Cite, SiteTerm
from generator.publishing.exports import downloads, glossary
from generator.record import Record, Term
from generator.settings import Settings
from tests.dossier.making import Making

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "tbx_basic.rng"))
NAMES = {"tbx": "urn:iso:std:iso:30042:ed-2"}

TERMS = [
    Term(
        term="للموانئ الجافة", lemma="الموانئ الجافة", en="dry ports", kind="term", source="edited", checked=True,
        forms=["الموانئ الجافة", "موانئ جافة"], sentences=[1, 2],
    ),
    Term(term="سلمى النابلسي", lemma="سلمى النابلسي", romanised="Salma al-Nabulsi", kind="person", sentences=[2]),
    Term(term="الرصيف الطويل", lemma="الرصيف الطويل", kind="term", sentences=[2]),
]  # fmt: skip


def record(terms: list[Term] = TERMS) -> Record:
    text = "افتتحت الموانئ الجافة.\nوقالت سلمى النابلسي إن موانئ جافة أخرى ستفتح بعد الرصيف الطويل."
    return Making("dry-ports", text, "2024-02-01").record().model_copy(update={"glossary": terms})


def whole(parts_of: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Each file's name and what its parts make."""
    return {name: "".join(parts) for name, parts in parts_of}


def files(address: str | None = "https://example.org/news") -> dict[str, str]:
    return whole(glossary.files("glossary", glossary.of_record(record()), "الموانئ & الأرصفة", address))


def tbx(text: str) -> etree._Element:
    root = etree.fromstring(text.encode())
    GRAMMAR.assertValid(root)
    return root


def test_a_row_says_term_english_variants_and_places() -> None:
    first, second, third = csv.DictReader(io.StringIO(files()["glossary.csv"]))
    assert (first["term"], first["en"], first["forms"]) == ("الموانئ الجافة", "dry ports", "موانئ جافة")
    assert (first["checked"], first["sentences"]) == ("yes", "dry-ports:1 | dry-ports:2")
    assert (second["en"], second["romanised"], second["kind"]) == ("", "Salma al-Nabulsi", "person")
    assert third["en"] == third["source"] == ""


def test_the_variant_for_excel_has_its_mark() -> None:
    found = files()
    assert found["glossary-excel.csv"] == "\ufeff" + found["glossary.csv"]


def test_json_has_unknown_english_as_null() -> None:
    terms = json.loads(files()["glossary.json"])["terms"]
    assert [term["en"] for term in terms] == ["dry ports", None, None]
    assert terms[1]["sentences"] == [{"record": "dry-ports", "sentence": 2}]


def test_tbx_has_a_section_for_each_language_it_knows() -> None:
    root = tbx(files()["glossary.tbx"])
    concepts = root.findall(".//tbx:conceptEntry", NAMES)
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    languages = [[section.get(lang) for section in c.findall("tbx:langSec", NAMES)] for c in concepts]
    assert languages == [["ar", "en"], ["ar", "ar-Latn"], ["ar"]]
    assert [term.text for term in concepts[0].iterfind(".//tbx:term", NAMES)] == [
        "الموانئ الجافة",
        "موانئ جافة",
        "dry ports",
    ]
    assert root.findtext(".//tbx:title", namespaces=NAMES) == "الموانئ & الأرصفة"


def test_tbx_links_to_the_sentence_where_the_site_has_an_address() -> None:
    targets = [link.get("target") for link in tbx(files()["glossary.tbx"]).iterfind(".//tbx:xref", NAMES)]
    assert targets[0] == "https://example.org/news/briefings/dry-ports/#s1"
    assert not list(tbx(files(None)["glossary.tbx"]).iterfind(".//tbx:xref", NAMES))


@pytest.mark.parametrize("hostile", ["<b>&amp;</b>", "a\x00\x0bb\ufffe", '"]]>', "-- <!--"])
def test_tbx_is_valid_whatever_an_article_says(hostile: str) -> None:
    term = Term(term=hostile, lemma=hostile, en=hostile, kind="term", source="terms", sentences=[1])
    made = whole(glossary.files("g", glossary.of_record(record([term])), hostile, None))
    assert len(list(tbx(made["g.tbx"]).iterfind(".//tbx:term", NAMES))) == 2


def test_a_glossary_without_entries_has_no_files() -> None:
    assert list(glossary.files("g", glossary.of_record(record([])), "x", None)) == []


def test_the_grammar_would_tell_a_wrong_file() -> None:
    wrong = files()["glossary.tbx"].replace("partOfSpeech", "wordClass", 1)
    assert not GRAMMAR.validate(etree.fromstring(wrong.encode()))


def test_the_sites_glossary_names_other_renderings_as_variants() -> None:
    term = SiteTerm(
        id="dry-ports", term="موانئ جافة", lemma="الموانئ الجافة", en="dry ports", kind="term", source="terms",
        forms=["موانئ جافة"], others=["inland ports"], records=["a"], cites=[Cite(record="a", sentence=1)],
    )  # fmt: skip
    root = tbx(whole(glossary.files("g", glossary.of_dossier([term]), "ملف", None))["g.tbx"])
    (other,) = root.xpath("//tbx:termSec[tbx:term='inland ports']/tbx:termNote[@type='termType']", namespaces=NAMES)
    assert other.text == "variant"
    assert root.find(".//tbx:conceptEntry", NAMES).get("id") == "t-dry-ports"


@pytest.mark.parametrize("of", [None, "dry-ports"])
def test_the_site_and_each_briefing_offer_all_of_them(tmp_path: Path, of: str | None) -> None:
    records = [record()]
    downloads.write(records, build(records), Settings(root=tmp_path, site_name="ملف الاختبار"))
    offered = [tmp_path / "docs" / name for name, _ in downloads.of_glossary(of)]
    assert [path.suffix for path in offered] == [".csv", ".csv", ".json", ".tbx"]
    for path in offered:
        assert "الموانئ الجافة" in path.read_text(encoding="utf-8")
    tbx(offered[-1].read_text(encoding="utf-8"))
