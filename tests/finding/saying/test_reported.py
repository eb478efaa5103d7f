"""Where what is said begins."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.finding.saying import passage as passages
from generator.finding.saying import speech
from generator.finding.saying.reported import Content, content
from generator.knowledge import built_in
from tests.finding.voices import article

KNOWLEDGE = built_in()


def after_verb(text: str) -> tuple[str, str] | None:
    """How the first verb's content stands, and the text from there on."""
    story = article(text)
    found = passages.passage(story, [], [], KNOWLEDGE)
    cue = speech.cues(found.words, 0, len(found.words), KNOWLEDGE.derived(speech.lists))[0]
    said: Content | None = content(found, cue, cue.last, len(found.words), True, {})
    return (said.how, text[said.start :]) if said else None


@pytest.mark.parametrize(
    ("text", "how", "said"),
    [
        ("قال إنه عاد", "clause", "عاد"),
        ("أكد على أن الطريق آمن", "clause", "الطريق آمن"),
        ("أفاد بأن الطريق آمن", "clause", "الطريق آمن"),
        ("قال: عدنا", "speech", "عدنا"),
        ('قال: "عدنا"', "quotation", 'عدنا"'),
        ("طالب بوقف العمل", "noun", "وقف العمل"),
        ("أعلن وقف العمل", "noun", "وقف العمل"),
        ("قال بعد أن عاد إن الطريق آمن", "clause", "الطريق آمن"),
    ],
)
def test_clauses_quotations_and_noun_phrases(text: str, how: str, said: str) -> None:
    assert after_verb(text) == (how, said)


@pytest.mark.parametrize("text", ["قال الساعة 10:30", "تحدث عن العمل", "أضاف بعد أن عاد", "وصل وقال"])
def test_where_nothing_is_said(text: str) -> None:
    assert after_verb(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وألمح الوزير خلال زيارته إلى المصنع إلى أن العمل مستمر.", "العمل مستمر"),
        ("وأوضح الوزير، خلال زيارته، إن وقف العمل خطأ.", "وقف العمل خطأ"),
        ("ووعد الوزير ألا يتوقف العمل.", "ألا يتوقف العمل"),
        ("كما عبر الوزير عن قلقه من وقف العمل.", "قلقه من وقف العمل"),
        ('وقال الوزير"العمل مستمر كل يوم هنا وهناك".', "العمل مستمر كل يوم هنا وهناك"),
        ("واتهم الوزير في بيان رسمي الشركات بالكذب.", "الشركات بالكذب"),
    ],
)
def test_where_what_is_said_begins(text: str, said: str) -> None:
    assert [one.text for one in statements.find(article(text), [], [], KNOWLEDGE)] == [said]


def test_a_short_quotation_behind_a_participle() -> None:
    found = statements.find(article('وقال الوزير إن العمل مستمر، مضيفا "نعم سنعود".'), [], [], KNOWLEDGE)
    assert [one.text for one in found] == ["العمل مستمر", "نعم سنعود"]
