"""The keys that the index holds; that pages are found by them is tested in the browser."""

import gzip
import json
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.tokens import without_article
from generator.publishing.searching import search, spellings
from generator.publishing.searching.searched import Page

KNOWN = search.vocabulary(["القوات", "حكومة", "بغداد", "كتاب", "تحالف", "وزير"])


@pytest.mark.parametrize(
    ("word", "also"),
    [
        ("والتحالف", "تحالف"),
        ("للقوات", "قوات"),
        ("بالقوات", "قوات"),
        ("وقوات", "قوات"),
        ("قواتها", "قوات"),
        ("حكومته", "حكومه"),
        ("لبغداد", "بغداد"),
        ("التحالف", "تحالف"),
        ("القُوّات", "قوات"),
    ],
)
def test_a_word_is_found_by_its_base(word: str, also: str):
    assert also in search.keys(word, KNOWN, {}, {})


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("القوات", ["قوات"]),
        ("الذي", ["الذي"]),
        ("إلهام", ["الهام", "هام"]),
        ("والقوات", ["قوات"]),
        ("وقوات", ["قوات"]),
        ("وجنود", ["وجنود"]),
        ("وكتاب", ["وكتاب", "كتاب"]),
    ],
)
def test_the_index_has_a_word_without_article_and_conjunction_alone(word: str, keys: list[str]):
    """Where three letters stay that are a word, and where it is one."""
    assert search.keys(word, KNOWN, {}, {}, own={"وكتاب"}) == keys


def test_another_spelling_is_known_with_its_article():
    assert "سوريه" in search.keys("السوريا", KNOWN, {"السوريا": ("سوريه",)}, {})


@pytest.mark.parametrize(
    ("word", "never"), [("وزير", "زير"), ("كتاب", "تاب"), ("فريق", "ريق"), ("لبنان", "بنان"), ("بلاد", "لاد")]
)
def test_a_letter_of_the_word_itself_is_no_clitic(word: str, never: str):
    assert never not in search.keys(word, KNOWN, {}, {})


def test_numbers_are_one_however_they_are_written():
    assert search.key("٢٥٠٠") == search.key("2,500") == search.key("2500")
    assert search.key("3.5") != search.key("35")


def test_the_english_of_a_name_stands_in_the_index_beside_it():
    page = Page("briefings/x/", "briefing", "خبر", "", "", "البنتاغون", names=["البنتاغون"])
    content = search._content(
        page, lambda word: [search.key(word)], lambda name: ["Pentagon"] if "بنتاغون" in name else []
    )
    assert "pentagon" in content.split()


def content(page: Page, unasked: tuple[str, ...] = ()) -> list[str]:
    """What Pagefind is given of a page, by places."""
    keys_of = partial(search.keys, known=KNOWN, written={}, broken={})
    return search._content(page, keys_of, lambda name: (), unasked=unasked).split()


def test_a_page_has_each_key_once_and_its_title_before_its_text():
    places = content(Page("x/", "briefing", "عودة القوات", "", "", "قالت القوات إن القوات عادت", "صحيفة"), ("إن",))
    assert places == [*["-"] * search._NAMES, "عوده", "قوات", "قالت", "عادت", "صحيفه"]


def test_a_name_stands_where_names_of_so_many_words_do():
    names = ["سامي الجابري", "الجابري", "Sami Jabri", "وزير النقل", "مدير شركة موانئ الساحل الشمالي الكبير للنقل البري"]
    places = content(Page("x/", "actor", "سامي الجابري", "", "", "", " ".join(names), names))
    one, two = search._SLOT, 2 * search._SLOT
    assert places[one] == "جابري"
    assert places[two : two + 5] == ["سامي", "sami", "jabri", "وزير", "نقل"]
    assert places.index("ساحل") >= search._NAMES, "a name of eight words has no places"
    assert len([key for key in places if key != "-"]) == len({*places} - {"-"})


def test_a_page_written_by_hand_stands_behind():
    assert content(Page("x/", "page", "الدليل", "", "", "الدليل")).index("دليل") == search._BY_HAND


def test_the_dialog_knows_what_places_tell():
    script = (Path(__file__).parents[3] / "docs" / "assets" / "search.js").read_text(encoding="utf-8")
    assert f"const SLOT = {search._SLOT}, NAMES = {search._NAMES}\n" in script


def test_tables_of_names_and_of_sounds_lie_in_parts_by_the_first_letter(built: Path):
    for folder in ("names", "sounds"):
        files = list((built / "pagefind" / folder).iterdir())
        parts = {int(file.stem): json.loads(file.read_text(encoding="utf-8")) for file in files}
        assert len(parts) == 16 and any(parts.values())
        assert all(ord(entry[0]) % 16 == number for number, part in parts.items() for entry in part)


def test_what_names_are_called_in_english_has_a_sound(built: Path):
    files = (built / "pagefind" / "sounds").iterdir()
    heard = {sound for file in files for sound in json.loads(file.read_text(encoding="utf-8"))}
    assert {spellings.sound("الجابري"), spellings.sound("Jabri")} - {None} <= heard


@given(st.text(max_size=40))
def test_any_word_has_its_own_key_first(word: str):
    own = search.key(word)
    first = search.keys(word, KNOWN, {}, {})[0]
    assert first in (own, without_article(own)) or (first in KNOWN and own.endswith(first))


def test_the_dialog_is_told_each_sentence_and_where_it_stands(built: Path):
    told = [
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))["meta"]
        for file in sorted((built / "pagefind" / "fragment").iterdir())
    ]
    (harbour,) = [meta for meta in told if meta["path"] == "briefings/faw-port/"]
    pieces = [piece.split("␟") for piece in harbour["text"].split("␞")[1:]]
    assert ["s4", "ونفى الجابري تأخر المشروع."] in pieces
    assert {meta["kind"] for meta in told} == {"briefing", "topic", "actor", "page"}


def test_filters_name_pages_by_topic_actor_outlet_and_year(built: Path):
    filters = json.loads((built / "pagefind" / "filters.json").read_text(encoding="utf-8"))
    assert set(filters["values"]) == {"topic", "actor", "outlet", "year"}
    assert len(filters["values"]["year"]["2024"]) == 2
    assert all(
        0 <= at < len(filters["pages"]) for sets in filters["values"].values() for of in sets.values() for at in of
    )


def test_every_file_of_the_index_is_whole(built: Path):
    """Pagefind is never ended while it writes."""
    files = [file for file in (built / "pagefind").rglob("*") if file.suffix.startswith((".pf_", ".pagefind"))]
    assert {file.suffix for file in files} == {".pf_fragment", ".pf_index", ".pf_meta", ".pagefind"}
    for file in files:
        assert gzip.decompress(file.read_bytes()).startswith(b"pagefind_dcd"), file.name
