"""What the pages say, read from the built site."""

import gzip
import os
import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.publishing import pages
from generator.record import Actor, Date, Figure, Outlet, Published, Removed, Statement, SummaryLine, Term, Title
from tests.publishing import samples
from tests.publishing.conftest import project
from tests.publishing.samples import record

SECTIONS = [
    "gist",
    "points",
    "new",
    "figures",
    "actors",
    "statements",
    "disputes",
    "timeline",
    "background",
    "gaps",
    "assessment",
    "glossary",
    "method",
    "related",
    "text",
]

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    "[x](javascript:alert(1))",
    "*[abbr]: long",
    "{: .x #y }",
    "[TOC]",
    "</div></article>",
    "--- title: x ---",
    "**غامق** `c`",
    "<!-- c -->",
    "&lt;img src=x onerror=alert(1)&gt;",
    "![i](http://e.x/i.png)",
    "\x02wzxhzdk:0\x03",
    "%}{#",
    "]]>",
    '" onmouseover="alert(1)',
    "# عنوان {#hacked}",
]


def page(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_bytes())


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def body(tree: html.HtmlElement, section: str) -> html.HtmlElement:
    """The body of a section, which follows its heading."""
    (found,) = tree.xpath(f"//h2[@id='{section}']/following-sibling::*[1]")
    return found


def test_a_briefing_has_all_sections_in_order(built: Path):
    tree = page(built, "briefings/faw-port")
    assert tree.xpath("//article/h2/@id") == SECTIONS
    assert tree.xpath("//article/h2/@id") == page(built, "briefings/rain").xpath("//article/h2/@id")


def test_an_empty_section_says_so(built: Path):
    tree = page(built, "briefings/rain")
    for section in (
        "gist",
        "points",
        "figures",
        "actors",
        "statements",
        "disputes",
        "timeline",
        "background",
        "glossary",
    ):
        assert text(body(tree, section)) == "لم يرد في النص", section


def test_days_that_nobody_can_place_are_not_said_to_be_missing(build):
    told = "افتتح الوزير المرفأ الخميس."
    site = build([record("port", told, dates=[Date(precision="day", relative=True, **samples.span(told, "الخميس"))])])
    tree = page(site, "briefings/port")
    assert "وردت، ولا يُعرف متى هي" in text(tree.xpath("//header[@class='mj-head']")[0])
    assert "تواريخ لا يُعرف متى هي" in text(body(tree, "timeline"))
    assert "الخميس: لا يُعرف متى ذلك" in text(body(tree, "gaps"))


def test_a_person_without_a_role_is_not_called_a_person(build):
    told = "وصل سعد الكناني إلى المرفأ."
    who = Actor(id="a1", name="سعد الكناني", type="person", mentions=[samples.place(told, "سعد الكناني")])
    site = build([record("port", told, actors=[who])])
    for path, where in (("briefings/port", "//section | //article"), ("actors", "//article")):
        assert "بلا صفة مذكورة" in text(page(site, path).xpath(where)[0])


@pytest.mark.parametrize(("origin", "marked"), [("romanised", True), ("knowledge", False)])
def test_english_that_is_spelled_by_its_letters_says_so(build, origin: str, marked: bool):
    told = "وصل سعد الكناني إلى المرفأ."
    who = Actor(id="a1", name="سعد الكناني", type="person", mentions=[samples.place(told, "سعد الكناني")])
    who = who.model_copy(update={"name_en": "Saad al-Kinani", "name_en_origin": origin})
    site = build([record("port", told, actors=[who])])
    for path in ("briefings/port", "actors"):
        assert ("كتابة تقريبية" in text(page(site, path).xpath("//p[@class='mj-name']")[0])) == marked


def test_the_head_says_what_is_known_and_what_is_not(built: Path):
    known = text(page(built, "briefings/faw-port").xpath("//header[@class='mj-head']")[0])
    for said in ("صحيفة المرفأ", "رويترز", "البصرة", "3 نوفمبر 2024", "راجعه ليلى في 5 نوفمبر 2024"):
        assert said in known
    silent = text(page(built, "briefings/rain").xpath("//header[@class='mj-head']")[0])
    assert "غير معروفة" in silent and "غير معروف" in silent and "آلي، لم يراجعه محرر" in silent
    window = text(page(built, "briefings/faw-strike").xpath("//header[@class='mj-head']")[0])
    assert "يوم الخميس، بين 1 و10 ديسمبر 2024 مستنتج" in window


@pytest.mark.parametrize(
    "section", ["gist", "points", "figures", "actors", "statements", "disputes", "timeline", "glossary"]
)
def test_each_fact_leads_to_its_sentence(built: Path, section: str):
    tree = page(built, "briefings/faw-port")
    marks = body(tree, section).xpath(".//a[@class='mj-ev']")
    assert marks
    for mark in marks:
        (sentence,) = tree.xpath(f"//*[@id='{mark.get('href')[1:]}']")
        assert sentence.get("class").startswith("mj-s")


def test_the_sentence_of_a_figure_holds_its_words(built: Path):
    tree = page(built, "briefings/faw-port")
    (mark,) = [
        m for m in body(tree, "figures").xpath(".//a[@class='mj-ev']") if "1200" in text(m.xpath("ancestor::li[1]")[0])
    ]
    (sentence,) = tree.xpath(f"//*[@id='{mark.get('href')[1:]}']")
    assert "نحو 1200 عامل" in text(sentence)


def test_only_verbatim_words_stand_in_quotation_marks(built: Path):
    said = body(page(built, "briefings/faw-port"), "statements")
    direct, reported = said.xpath(".//figure")
    assert text(direct.xpath(".//blockquote")[0]).startswith("«العمل بلغ 85% من الرصيف»")
    assert "«" not in text(reported)
    assert "منقول بالمعنى" in text(reported) and "نفي" in text(reported)


def test_a_denial_is_a_point_of_dispute(built: Path):
    assert "تأخر المشروع" in text(body(page(built, "briefings/faw-port"), "disputes"))


def test_gaps_name_what_the_text_leaves_open(built: Path):
    gaps = text(body(page(built, "briefings/faw-port"), "gaps"))
    assert "مصدر الرقم «2.6 مليار دولار»: لا يُنسب إلى قائل" in gaps
    assert "1200" not in gaps
    assert "يوم النشر: لا يذكره النص" in text(body(page(built, "briefings/rain"), "gaps"))


def test_a_source_is_assessed_by_an_editor_alone(built: Path):
    shown = text(body(page(built, "briefings/faw-port"), "assessment"))
    assert "F: لم تُقيَّم" in shown and "6: لم تُقيَّم" in shown
    assert "ملاحظة ليلى: الكلفة تقديرية" in shown
    assert "مستقل" not in shown


def test_a_term_without_english_is_left_open(built: Path):
    rows = [text(row) for row in body(page(built, "briefings/faw-port"), "glossary").xpath(".//tbody/tr")]
    assert "Faw Port" in rows[0]
    assert "لم يُعرف بعد" in rows[1]


def test_removed_lines_are_told(built: Path):
    method = text(body(page(built, "briefings/faw-port"), "method"))
    assert "سطران" in method and "صحيفة المرفأ - 3/11/2024" in method


def test_an_actor_of_two_articles_has_a_page_and_one_of_a_single_article_has_none(built: Path):
    pages = sorted(path.name for path in (built / "actors").iterdir() if path.is_dir())
    names = [text(page(built, f"actors/{name}").xpath("//h1")[0]) for name in pages]
    assert "سعد الجابري" in names
    assert "نقابة عمال الموانئ" not in names
    assert "نقابة عمال الموانئ" in text(page(built, "actors"))


def test_a_topic_page_joins_its_articles(built: Path):
    tree = page(built, "topics/ports")
    assert tree.xpath("//article/h2/@id") == ["now", "timeline", "figures", "positions", "actors", "briefings"]
    assert "سعد الجابري" in text(body(tree, "positions"))
    titles = [text(link) for link in body(tree, "briefings").xpath(".//ul[@class='mj-links']/li/a")]
    assert len(titles) == 2
    lines = body(tree, "now").xpath(".//li")
    assert lines
    assert all(text(line.xpath("span[@class='mj-from']/a")[0]) in titles for line in lines), "the title explains a line"


def test_what_is_new_lists_new_figures_and_new_actors_in_a_row_each(built: Path):
    rows = body(page(built, "briefings/faw-strike"), "new").xpath(".//dl[@class='mj-change']/div")
    heads = [text(row.xpath("dt")[0]) for row in rows]
    assert heads == ["أرقام لم تُذكر من قبل", "أطراف لم تُذكر من قبل"]


def test_without_a_topic_a_briefing_is_compared_with_the_whole_dossier(build):
    topicless = samples.record("alone", samples.SILENT)
    page = (build([*samples.records(), topicless]) / "briefings" / "alone" / "index.html").read_text(encoding="utf-8")
    assert "في الملف" in page and "في موضوعاتها" not in page


def test_the_home_page_shows_the_newest_first(built: Path):
    titles = [text(title) for title in page(built, ".").xpath("//h3[@class='mj-newest'] | //ul[@class='mj-cards']//h3")]
    assert titles[:2] == ["إضراب في ميناء الفاو", "ميناء الفاو يستقبل أول سفينة في مارس"]
    assert len(titles) == 3


@pytest.mark.parametrize(
    "kind", ["briefings", "topics", "actors", "figures", "timeline", "glossary", "sources", "worklist", "data"]
)
def test_each_folder_has_an_index(built: Path, kind: str):
    assert (built / kind / "index.html").is_file()


def hostile_record(words: str):
    body_text = f"قال الوزير «{words}» أمس. ثم مضى.".replace("\n", " ")
    at = body_text.index(words.replace("\n", " "))
    place = {"text": body_text[at : at + len(words)], "sentence": 1, "start": at, "end": at + len(words)}
    return record(
        "hostile",
        body_text,
        sentences=[{"n": 1, "paragraph": 1, "start": 0, "end": len(body_text)}],
        title=Title(text=words, origin="stated"),
        author=words,
        outlet=Outlet(name=words, name_en=words, origin="stated"),
        removed=[Removed(n=1, line=1, text=words, why="furniture")],
        summary=[SummaryLine(part="gist", sentence=1, text=words), SummaryLine(part="point", sentence=1, text=words)],
        figures=[Figure(**place, value=1, kind="count", label=words, unit=words)],
        actors=[Actor(id="a", name=words, name_en=words, type="person", forms=[words, words + "2"])],
        statements=[Statement(**place, speaker="a", verb=words, direct=True)],
        glossary=[Term(term=words, lemma=words, en=words, romanised=words, kind="term", sentences=[1])],
        published=Published(earliest=date(2024, 1, 1), latest=date(2024, 1, 1), origin="stated"),
    )


def test_hostile_text_is_shown_and_never_interpreted(build):
    """Each hostile string as title, name, figure, quotation, term and removed line of an article of its own."""
    found = [hostile_record(words).model_copy(update={"id": f"h{n}"}) for n, words in enumerate(HOSTILE)]
    site = build(found, article_text="full")
    plain = page(site, "briefings/h9")
    for n, words in enumerate(HOSTILE):
        tree = page(site, f"briefings/h{n}")
        shown = " ".join(re.sub("[\x02\x03]", "", words).split())
        assert text(tree.xpath("//h1")[0]) == shown
        assert shown in text(body(tree, "text"))
        assert shown in text(body(tree, "statements"))
        assert shown in text(tree.xpath("//title")[0])
        assert tree.xpath("//article/h2/@id") == SECTIONS
        assert len(tree.xpath("//script")) == len(plain.xpath("//script"))
        assert not tree.xpath("//article//script | //article//img | //abbr | //article//*[@onmouseover or @onerror]")
        assert not [href for href in tree.xpath("//@href") if href.strip().lower().startswith("javascript")]
        assert not tree.xpath("//*[@id='hacked' or @id='y']")
    for listed in (".", "briefings", "actors", "glossary", "worklist", "sources", "figures"):
        tree = page(site, listed)
        assert not tree.xpath("//article//script | //article//img | //abbr")


@pytest.mark.parametrize(
    ("article_text", "cited", "rest"), [("full", True, True), ("cited", True, False), ("none", False, False)]
)
def test_no_more_of_the_article_is_shown_than_the_setting_allows(build, article_text: str, cited: bool, rest: bool):
    site = build(article_text=article_text)
    # a sentence that facts stand on, and one that none does
    assert ("أعلنت وزارة النقل، الأحد" in text(body(page(site, "briefings/faw-port"), "text"))) == cited
    assert ("ولم تتوقف الحركة" in text(body(page(site, "briefings/rain"), "text"))) == rest
    previews = page(site, "topics/ports").xpath("//@data-text")
    assert bool(previews) == cited
    index = "".join(gzip.decompress(file.read_bytes()).decode() for file in sorted(site.rglob("*.pf_fragment")))
    assert ("وتبلغ كلفته" in index) == cited


def test_what_an_editor_changed_is_marked_and_the_rest_is_not(build):
    first, *rest = samples.records()
    changes = {
        kind: [getattr(first, kind)[0].model_copy(update={"origin": "edited"}), *getattr(first, kind)[1:]]
        for kind in ("figures", "actors", "statements")
    }
    site = build([first.model_copy(update=changes), *rest])
    tree = page(site, f"briefings/{first.id}")
    for kind in changes:
        assert text(body(tree, kind)).count("صحّحه المحرر") == 1, kind
    assert "صحّحه المحرر" not in text(page(site, f"briefings/{rest[0].id}"))


def test_months_follow_the_setting(build):
    site = build(months="levantine")
    assert "3 تشرين الثاني 2024" in text(page(site, "briefings/faw-port"))


def test_writing_again_changes_nothing_and_removes_what_has_gone(build, tmp_path: Path):
    from generator.publishing import pages
    from tests.publishing.conftest import project

    chosen = project(tmp_path / "again")
    found = samples.records()
    first = {path: path.read_bytes() for path in pages.write(found, samples.dossier(found), chosen)}
    second = {path: path.read_bytes() for path in pages.write(found[::-1], samples.dossier(found[::-1]), chosen)}
    assert first == second
    pages.write(found[:1], samples.dossier(found[:1]), chosen)
    assert not (chosen.docs / "briefings" / "rain").exists()


def test_a_page_that_did_not_change_is_left_alone_and_one_that_is_gone_is_removed(tmp_path: Path):
    chosen = project(tmp_path / "project")
    found = samples.records()
    for path in pages.write(found, samples.dossier(found), chosen):
        os.utime(path, (0, 0))
    first, *rest = found
    (chosen.docs / "briefings" / first.id / f"{first.id}.pdf").write_bytes(b"%PDF-")
    written = pages.write(rest, samples.dossier(rest), chosen)
    touched = {path.relative_to(chosen.docs).as_posix() for path in written if path.stat().st_mtime}
    assert "index.md" in touched and "guide/index.md" not in touched
    assert f"data/briefings/{rest[-1].id}.json" not in touched
    assert not (chosen.docs / "briefings" / first.id).exists()
