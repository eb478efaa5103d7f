"""Saved pages in the markup of common publishing systems: the same story, and around it what such pages have."""

import json
from datetime import date

import pytest

TITLE = "بلدية تيزنة تفتتح مكتبة عامة في السوق القديم"
LEAD = "افتتحت بلدية تيزنة يوم السبت مكتبة عامة في السوق القديم بعد أعمال ترميم استمرت عامين كاملين وشارك فيها متطوعون."
QUOTE = "كنا نحلم بمكان يقرأ فيه أطفالنا بعد المدرسة، واليوم صار لهم هذا المكان في قلب المدينة."
ITEMS = ["قاعة للأطفال تتسع لستين قارئا", "أرشيف لصحف المدينة منذ خمسينيات القرن الماضي", "ورشة لتجليد الكتب القديمة"]
MIDDLE = "وقالت مديرة المكتبة إن المجموعة الأولى تضم اثني عشر ألف كتاب تبرعت بها أسر من المدينة ومن القرى المجاورة لها."
LAST = (
    "وتفتح المكتبة أبوابها كل يوم من الثامنة صباحا حتى التاسعة مساء، على أن تنظم أمسية للقراءة في أول خميس من كل شهر."
)
STORY = [LEAD, MIDDLE, QUOTE, *ITEMS, LAST]
CAPTION = "واجهة المكتبة الجديدة كما بدت صباح الافتتاح (تصوير: سالم العمري)"
AROUND = ["ملفات تعريف الارتباط", "اقرأ أيضا", "مهرجان الزيتون يعود", "سياسة الخصوصية", "شارك المقال", CAPTION]

PARAGRAPHS = (
    f"<p>{LEAD}</p><p>{MIDDLE}</p><blockquote><p>{QUOTE}</p></blockquote><p>وتضم المكتبة:</p>"
    f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul><p>{LAST}</p>"
)
FIGURE = f"<figure><img src='a.jpg' alt=''><figcaption>{CAPTION}</figcaption></figure>"
COOKIES = "<div class='cookie-banner' role='dialog'>يستخدم هذا الموقع ملفات تعريف الارتباط <button>أوافق</button></div>"
RELATED = "<ul><li><a href='/2'>مهرجان الزيتون يعود بعد انقطاع ثلاثة أعوام</a></li></ul>"
SHARE = "<div class='share-buttons'><span>شارك المقال</span><a href='#'>فيسبوك</a><a href='#'>تويتر</a></div>"
FOOTER = "<footer><a href='/p'>سياسة الخصوصية</a> <a href='/c'>اتصل بنا</a></footer>"


def wordpress() -> str:
    return (
        "<html lang='ar' dir='rtl'><head><meta property='og:site_name' content='الجزيرة نت'>"
        f"<meta property='og:title' content='{TITLE}'>"
        "<meta property='article:published_time' content='2024-05-11T09:30:00+00:00'></head>"
        f"<body class='single single-post'>{COOKIES}<article class='post type-post hentry'>"
        f"<header class='entry-header'><h1 class='entry-title'>{TITLE}</h1></header>{FIGURE}"
        f"<div class='entry-content'>{PARAGRAPHS}<div class='jp-relatedposts'><h3>اقرأ أيضا</h3>{RELATED}</div></div>"
        f"{SHARE}</article><aside class='widget-area'>{RELATED}</aside>{FOOTER}</body></html>"
    )


def drupal() -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-05-11", "publisher": {"name": "الجزيرة"}}
    return (
        f"<html lang='ar'><head><script type='application/ld+json'>{json.dumps({'@graph': [data]})}</script></head>"
        f"<body>{COOKIES}<main><article class='node node--type-article node--view-mode-full'><h1>{TITLE}</h1>"
        f"<div class='field field--name-field-image'>{FIGURE}</div>"
        f"<div class='field field--name-body field--type-text-with-summary'>{PARAGRAPHS}</div>{SHARE}</article>"
        f"<div class='view view-related'><h2>اقرأ أيضا</h2>{RELATED}</div></main>{FOOTER}</body></html>"
    )


def next_js() -> str:
    data = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE,
        "datePublished": "2024-05-11T12:00:00+03:00", "publisher": {"@type": "Organization", "name": "الجزيرة"},
    }  # fmt: skip
    return (
        f"<html lang='ar'><head><script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"
        f"</head><body><div id='__next'><main><h1 class='title_x1'>{TITLE}</h1>"
        f"{FIGURE}<div class='body_y2'>{PARAGRAPHS}</div>"
        f"<section class='related_z3'><h2>اقرأ أيضا</h2>{RELATED}</section></main>{FOOTER}{COOKIES}</div>"
        f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps({'text': LEAD})}</script></body></html>"
    )


def amp() -> str:
    data = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2024-05-11T00:00:00Z",
        "publisher": {"name": "الجزيرة"},
    }
    return (
        f"<html amp lang='ar'><head><script type='application/ld+json'>{json.dumps(data)}</script></head><body>"
        f"<amp-consent id='c'><div>يستخدم هذا الموقع ملفات تعريف الارتباط</div></amp-consent><article><h1>{TITLE}</h1>"
        f"<figure><amp-img src='a.jpg' width='3' height='2'></amp-img><figcaption>{CAPTION}</figcaption></figure>"
        f"<section class='body'>{PARAGRAPHS}</section><amp-social-share type='x'></amp-social-share></article>"
        f"<section class='related'><h3>اقرأ أيضا</h3>{RELATED}</section>{FOOTER}</body></html>"
    )


def blogger() -> str:
    return (
        f"<html dir='rtl' lang='ar'><head><title>الجزيرة: {TITLE}</title><meta property='og:title' content='{TITLE}'>"
        "<meta property='og:site_name' content='الجزيرة'></head><body>"
        f"<div class='post hentry'><h3 class='post-title entry-title'>{TITLE}</h3>"
        f"<abbr class='published' title='2024-05-11T10:00:00+03:00'>11 مايو</abbr>"
        f"<div class='post-body entry-content'>{FIGURE}{PARAGRAPHS}</div>"
        f"<div class='post-footer'>{SHARE}</div></div><div class='sidebar'>{RELATED}</div>"
        f"{COOKIES}{FOOTER}</body></html>"
    )


def live_blog() -> str:
    data = {
        "@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2024-05-11T06:00:00+03:00",
        "publisher": {"name": "الجزيرة"},
    }  # fmt: skip
    updates = "".join(f"<div class='update'><p>{line}</p></div>" for line in (LEAD, MIDDLE))
    return (
        f"<html lang='ar'><head><script type='application/ld+json'>{json.dumps(data)}</script></head><body><main>"
        f"<article class='live-blog'><h1>{TITLE}</h1>{FIGURE}{updates}<blockquote><p>{QUOTE}</p></blockquote>"
        f"<p>وتضم المكتبة:</p><ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul>"
        f"<div class='update'><p>{LAST}</p></div></article><aside><h2>اقرأ أيضا</h2>{RELATED}</aside></main>"
        f"{COOKIES}{FOOTER}</body></html>"
    )


@pytest.mark.parametrize("page", [wordpress, drupal, next_js, amp, blogger, live_blog])
def test_the_story_is_kept_whole_and_nothing_around_it(page, article):
    found = article(page(), "صفحة.html")
    lines = [line.removeprefix("- ") for line in found.text.splitlines()]
    assert [line for line in STORY if line not in lines] == []
    assert [words for words in AROUND if words in found.text] == []
    assert found.title.text == TITLE


@pytest.mark.parametrize("page", [wordpress, drupal, next_js, amp, blogger, live_blog])
def test_day_and_outlet_are_what_the_page_states(page, article):
    found = article(page(), "صفحة.html")
    assert (found.published.earliest, found.published.latest) == (date(2024, 5, 11), date(2024, 5, 11))
    assert found.outlet.name.startswith("الجزيرة")


def test_a_page_of_tables_in_the_encoding_of_its_time(tmp_path, knowledge):
    from generator import reading

    cells = "<br><br>".join((LEAD, MIDDLE, LAST))
    text = (
        "<html dir=rtl><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>"
        f"<title>{TITLE}</title></head><body><table><tr><td width=150>الرئيسية<br>محليات<br>رياضة</td><td>"
        f"<table><tr><td><font size=5><b>{TITLE}</b></font></td></tr><tr><td><font size=3>{cells}</font></td></tr>"
        "</table></td></tr></table></body></html>"
    )
    path = tmp_path / "صفحة.html"
    path.write_bytes(text.encode("windows-1256"))
    found = reading.read(path, knowledge)
    assert [line for line in (LEAD, MIDDLE, LAST) if line not in found.text] == []
    assert (found.title.text, "رياضة" in found.text, found.warnings) == (TITLE, False, [])
