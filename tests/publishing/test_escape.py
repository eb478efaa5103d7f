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


@pytest.mark.parametrize(
    "text",
    [
        "شبكات ‹5G› الجديدة",
        "تعمل ب‹5G› كلها",
        'قال "‹We will invest £2.5bn (about $3.1bn) by 2030›" أمس',
        "وقال ‹(Keir Starmer) said› ذلك",
        "صحيفة ‹The Guardian› (‹1821›) البريطانية",
        'قال "نحن ‹Google›" ‹Inc› ثم صمت',
        'شركتا "‹Google›" و"‹Apple›"',
        '‹He said: "We are committed (and ready)".›',
    ],
)
def test_a_latin_passage_is_one_run_with_its_numbers_and_brackets(text: str):
    """Chopped into runs it would be read from right to left: «2.5bn invest»."""
    marked = re.sub("</?bdi[^>]*>", lambda tag: "›" if "/" in tag[0] else "‹", isolate(re.sub("[‹›]", "", text)))
    assert html.unescape(marked) == text


def test_unbalanced_brackets_cost_no_more_than_their_length():
    hostile = "قال " + 'a "(1 ' * 3000 + "ب"
    assert text_of(isolate(hostile)) == hostile


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
