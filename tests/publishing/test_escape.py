import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from markupsafe import Markup

from generator.publishing.escape import escape, isolate


def text_of(made: str) -> str:
    return html.unescape(re.sub(r"</?bdi[^>]*>", "", made))


def test_markup_of_a_template_passes():
    assert escape(Markup("<b>")) == "<b>"
    assert isolate(Markup("<b>")) == "<b>"
    assert escape(None) == ""


def test_numbers_and_latin_runs_stand_apart():
    assert isolate("بلغ 2500 جندي") == "بلغ <bdi>2500</bdi> جندي"
    assert isolate("نمو −3.5% هذا العام") == 'نمو <bdi dir="ltr">−3.5%</bdi> هذا العام'
    assert isolate("بين 2020–2024 فقط") == 'بين <bdi dir="ltr">2020–2024</bdi> فقط'
    assert isolate("قال Patrick Ryder أمس") == 'قال <bdi lang="en" dir="ltr">Patrick Ryder</bdi> أمس'
    assert isolate("هاتف +964 770 123 4567 للحجز") == 'هاتف <bdi dir="ltr">+964 770 123 4567</bdi> للحجز'


def test_source_digits_are_kept():
    assert "٢٥٠٠" in isolate("نحو ٢٥٠٠ جندي")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "{{ config }}",
        "[x](javascript:alert(1))",
        "*[abbr]: x",
        "{: .x }",
        "[TOC]",
        "سطر\n\nبعد فراغ",
        "</div></article>",
        "---\ntitle: x\n---",
        "**غامق** __x__ `code`",
        "\x02wzxhzdk:0\x03",
        "&lt;b&gt;",
    ],
)
def test_hostile_text_stays_text_through_markdown(hostile: str):
    block = f'<div class="mj-body"><p title="{escape(hostile)}">{isolate(hostile)}</p></div>'
    made = markdown(f"## عنوان {{#a}}\n\n{block}\n", extensions=["attr_list", "toc"])
    assert block in made
    assert (
        html.unescape(text_of(str(isolate(hostile)))) == re.sub("[\x02\x03]", "", html.unescape(hostile))
        or "&" in hostile
    )


@given(st.text())
def test_nothing_is_lost_and_nothing_is_syntax(text: str):
    made = str(isolate(text))
    assert not re.search(
        r"[<>\"'`*_\[\]{}\\#|~\n]", re.sub(r"<bdi(?: lang=\"en\")?(?: dir=\"ltr\")?>|</bdi>|&#\d+;", "", made)
    )
    kept = "".join(sign for sign in text if str(escape(sign)))
    assert text_of(made) == kept


def test_the_words_of_a_hashtag_are_read_with_spaces():
    assert escape("زار محمد_بن_سلمان لندن") == "زار محمد بن سلمان لندن"
    assert escape("a_b") == "a&#95;b"
