import json
from datetime import date

import lxml.html
import pytest

from generator.knowledge import built_in
from generator.reading import ReadError
from generator.reading.formats import html
from tests.reading.conftest import STORY

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in STORY.splitlines())


def page(head: str = "", body: str = PARAGRAPHS) -> str:
    return f"<html lang='ar'><head>{head}</head><body><article>{body}</article></body></html>"


def linked_data(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


def test_the_story_is_found_and_what_the_page_states_about_it(article):
    head = linked_data(
        headline="حملة تلقيح في عموم البلاد",
        datePublished="2024-01-08T01:10:00+03:00",
        publisher={"name": "العربية"},
        author=[{"name": "سمير الخالدي"}],
    )
    found = article(page(head + "<link rel='canonical' href='https://www.alarabiya.net/1'>"), "صفحة.html")
    assert found.text == STORY.strip()
    assert (found.title.text, found.title.origin) == ("حملة تلقيح في عموم البلاد", "stated")
    assert found.published.earliest == date(2024, 1, 8)
    assert (found.outlet.name, found.outlet.name_en) == ("العربية", "Al Arabiya")
    assert (found.url, found.author) == ("https://www.alarabiya.net/1", "سمير الخالدي")


def test_the_publishers_own_clock_comes_before_another(article):
    head = "<meta property='article:published_time' content='2024-01-07T22:10:00+00:00'>"
    found = article(page(head + linked_data(datePublished="2024-01-08T01:10:00+03:00")), "صفحة.html")
    assert found.published.earliest == date(2024, 1, 8)


def test_the_day_may_stand_in_the_address_alone(article):
    found = article(page("<link rel='canonical' href='https://example.org/2024/01/08/1.html'>"), "صفحة.html")
    assert found.published.earliest == date(2024, 1, 8)


def test_a_page_without_a_day_states_none(article):
    assert article(page("<meta name='copyright' content='2024'>"), "صفحة.html").published.origin != "stated"


def test_a_site_named_in_latin_letters_gets_its_arabic_name(article):
    head = (
        "<meta property='og:site_name' content='RT Arabic'><meta property='og:url' content='https://arabic.rt.com/1'>"
    )
    assert article(page(head), "صفحة.html").outlet.name == "روسيا اليوم"


def test_a_lead_that_stands_apart_is_not_lost(article):
    first, *rest = STORY.splitlines()
    body = f"<div class='teaser'>{first}</div><div>{''.join(f'<p>{line}</p>' for line in rest * 4)}</div>"
    found = article(page(f"<meta name='description' content='{first[:80]}'>", body), "صفحة.html")
    assert found.text.startswith(first)
    assert found.text.count(first) == 1


def test_a_heading_that_extraction_drops_is_not_lost(article):
    first, second, third = STORY.splitlines()
    body = f"<p>{first}</p><h2>أسئلة الأهالي</h2><p>{second}</p><p>{third}</p>"
    found = article(f"<html><body>{body}</body></html>", "صفحة.html")
    assert found.text.split("\n") == [first, "أسئلة الأهالي", second, third]


def test_neither_links_nor_what_stands_elsewhere_fill_a_gap():
    link = "<p><a href='/2'>لقاحات جديدة تصل إلى جنيف</a></p>"
    body = f"<p>أ ب</p><h3>ج د</h3>{link}<aside><p>هـ و</p></aside><p>ز ح</p><p>ط ي</p>"
    assert html._with_gaps(["أ ب", "ز ح"], lxml.html.document_fromstring(body)) == ["أ ب", "ج د", "ز ح"]


@pytest.mark.parametrize(
    ("author", "name", "dateline"),
    [("سمير الخالدي", "سمير الخالدي", []), ("سمير الخالدي - القاهرة", "سمير الخالدي", ["القاهرة"]),
     ("(أبوظبي - البيان)", None, ["أبوظبي"]), ("سكاي نيوز عربية", None, [])],
)  # fmt: skip
def test_an_author_is_a_person(author, name, dateline, article):
    found = article(page(linked_data(author={"name": author})), "صفحة.html")
    assert (found.author, [credit.name for credit in found.dateline]) == (name, dateline)


def test_the_pages_own_encoding_is_used(article):
    text = page("<meta charset='windows-1256'>").encode("windows-1256")
    found = article(text, "صفحة.htm")
    assert (found.text, found.warnings) == (STORY.strip(), [])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<div>" * 50_000 + STORY, "nested"),
        ("<i>ا</i>" * 100_000, "elements"),
        ("<p " + "x " * 6_000 + ">" + STORY, "attributes"),
        ("<html></html>", "no article"),
    ],
)
def test_a_page_that_is_none_gets_its_reason(text, reason, article):
    with pytest.raises(ReadError, match=reason):
        article(text, "صفحة.html")


OLD_PAGE = (
    "<html><head><title>حملة تلقيح في عموم البلاد</title></head><body><table><tr><td><a href='/'>الرئيسية</a></td></tr>"
    "<tr><td><h1>حملة تلقيح في عموم البلاد</h1><font>الثلاثاء 14 أيار 2024</font><br>{}</td></tr></table></body></html>"
)


def test_paragraphs_that_line_breaks_alone_divide_stay_paragraphs(article):
    found = article(OLD_PAGE.format("<br><br>".join(STORY.strip().split("\n"))), "صفحة.html")
    assert found.text == STORY.strip()


def test_a_date_line_between_heading_and_story_is_the_pages_day(article):
    published = article(OLD_PAGE.format("<br><br>".join(STORY.strip().split("\n"))), "صفحة.html").published
    assert str(published.earliest) == str(published.latest) == "2024-05-14"


@pytest.mark.parametrize(
    ("lines", "day"), [(["14 أيار 2024"], "2024-05-14"), (["12 أيار 2024", "14 أيار 2024"], "None"), ([], "None")]
)
def test_a_day_set_apart_below_the_heading_is_taken_where_it_is_the_only_one(lines, day):
    spans = "".join(f"<aside><span>{line}</span></aside>" for line in lines)
    tree = lxml.html.document_fromstring(page(body=f"<h1>حملة تلقيح</h1>{spans}{PARAGRAPHS}<p>20 أيار 2024</p>"))
    assert str(html.day_below_title(tree, None, STORY.splitlines(), built_in())) == day


def test_the_address_may_stand_in_the_pages_data_alone(article):
    data = '{"@type": "NewsArticle", "headline": "حملة", "mainEntityOfPage": {"@id": "https://news.example/1"}}'
    body = "".join(f"<p>{line}</p>" for line in STORY.strip().split("\n"))
    page = f"<html><head><script type='application/ld+json'>{data}</script></head><body>{body}</body></html>"
    assert article(page, "صفحة.html").url == "https://news.example/1"


def test_a_list_that_a_paragraph_leads_to_is_story_and_one_of_links_is_none():
    body = "<p>أ ب</p><ul><li><a href='/1'>خبر آخر</a></li></ul><p>ج د</p><p>وتشمل:</p><ul><li>ه و</li><li>ز</li></ul>"
    tree = lxml.html.document_fromstring(body)
    assert html._with_gaps(["أ ب", "ج د", "وتشمل:"], tree) == ["أ ب", "ج د", "وتشمل:", "ه و", "ز"]


def test_a_page_deeper_than_the_parser_goes_is_reported(article):
    deep = "<h1>حملة تلقيح في عموم البلاد</h1>" + "<div>" * 300 + f"<p>{STORY}</p>" + "</div>" * 300
    assert [warning.code for warning in article(page(body=deep), "صفحة.html").warnings] == ["page"]


def test_a_canonical_link_that_is_no_address_of_the_web_is_passed_over(article):
    head = "<link rel='canonical' href='javascript:alert(1)'><meta property='og:url' content='https://example.org/7'>"
    assert article(page(head), "صفحة.html").url == "https://example.org/7"
    assert article(page("<link rel='canonical' href='../../tmp/evil'>"), "صفحة.html").url is None
