import json
from datetime import date

import pytest

from tests.reading.conftest import STORY

FRONT = """\
---
title: حملة تلقيح في عموم البلاد
published: 2024-01-08
outlet: صحيفة الشاطئ
url: https://example.org/1
author: سمير الخالدي
agencies: [رويترز]
dateline: عمان
---
"""


def test_front_matter_states_what_the_text_does_not(article):
    found = article(FRONT + STORY, "خبر.md")
    assert (found.title.text, found.title.origin) == ("حملة تلقيح في عموم البلاد", "stated")
    assert (found.published.earliest, found.published.origin) == (date(2024, 1, 8), "stated")
    assert (found.outlet.name, found.url, found.author) == ("صحيفة الشاطئ", "https://example.org/1", "سمير الخالدي")
    assert [credit.name for credit in (*found.agencies, *found.dateline)] == ["رويترز", "عمان"]
    assert found.text == STORY.strip()
    assert found.warnings == []


def test_the_day_may_be_written_in_arabic(article):
    found = article("---\npublished: 8 كانون الثاني 2024\n---\n" + STORY, "خبر.md")
    assert found.published.earliest == date(2024, 1, 8)


def test_a_wrong_key_is_told_and_the_others_hold(article):
    found = article("---\ntitel: خطأ\noutlet: صحيفة الشاطئ\n---\n" + STORY, "خبر.md")
    assert found.outlet.name == "صحيفة الشاطئ"
    assert [warning.code for warning in found.warnings] == ["front-matter"]
    assert "titel" in found.warnings[0].text


def test_broken_front_matter_is_told_and_is_no_story(article):
    found = article("---\ntitle: [\n---\n" + STORY, "خبر.md")
    assert found.text == STORY.strip()
    assert "line 2" in found.warnings[0].text


def test_marks_go_and_words_stay(article):
    text = "# حملة **تلقيح** واسعة\n\n> قال [الوزير](https://example.org) إن *اللقاح* متوفر.\n\n- " + STORY
    found = article(text, "خبر.md")
    assert found.title.text == "حملة تلقيح واسعة"
    assert found.text == "قال الوزير إن اللقاح متوفر.\n" + STORY.strip()


def test_a_head_whose_closing_line_was_forgotten_is_no_story(article):
    found = article("---\ntitle: حملة في الساحل\noutlet: صحيفة الشاطئ\n" + STORY, "خبر.md")
    assert (found.title.text, found.outlet.name) == ("حملة في الساحل", "صحيفة الشاطئ")
    assert "title" not in found.text


def test_a_number_where_names_belong_is_told_as_such(article):
    found = article("---\nagencies: 7\n---\n" + STORY, "خبر.md")
    assert [warning.text for warning in found.warnings] == [
        "front matter, line 2: «agencies» can't be «7», it is a list like [a, b]"
    ]


def test_several_agencies_may_stand_in_one_line(article):
    found = article(f"---\nagencies: رويترز، فرانس برس\ndateline: دبي, واشنطن\n---\n{STORY}", "خبر.md")
    assert [agency.name for agency in found.agencies] == ["رويترز", "فرانس برس"]
    assert [place.name for place in found.dateline] == ["دبي", "واشنطن"]


def test_a_title_with_a_colon_needs_no_quotation_marks(article):
    found = article(f"---\ntitle: الصحة: حملة جديدة\npublished: 2024-05-14\n---\n{STORY}", "خبر.md")
    assert (found.title.text, found.title.origin, found.warnings) == ("الصحة: حملة جديدة", "stated", [])
    assert str(found.published.earliest) == "2024-05-14"


def test_a_title_keeps_its_hashtag(article):
    text = '---\ntitle: حملة في #الساحل اليوم\noutlet: "صحيفة الشاطئ"\nagencies: [رويترز، الأناضول]\n---\n' + STORY
    found = article(text, "خبر.md")
    assert (found.title.text, found.outlet.name) == ("حملة في الساحل اليوم", "صحيفة الشاطئ")
    assert [credit.name for credit in found.agencies] == ["رويترز", "الأناضول"]
    assert found.warnings == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "../../etc/passwd", "https://example.org/\"onload='x'", "data:a"]
)
def test_what_is_no_address_of_the_web_is_none(url, article):
    found = article(f"---\nurl: {json.dumps(url)}\n---\n{STORY}", "خبر.md")
    assert found.url is None
    assert [warning.code for warning in found.warnings] == ["front-matter"]
