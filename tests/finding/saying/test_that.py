"""The clause with «أن», and the question, that a verb of saying reports."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.finding.saying import passage as passages
from generator.finding.saying.that import asked
from generator.knowledge import built_in
from tests.finding.voices import article, body

KNOWLEDGE = built_in()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وأكد الوزير أن الطريق آمن.", "الطريق آمن"),
        ("وأفاد الوزير بأن الطريق آمن.", "الطريق آمن"),
        ("ولفت الوزير على أن الطريق آمن.", "الطريق آمن"),
        ("وشدد الوزير على ألا يتوقف العمل.", "ألا يتوقف العمل"),
        ("وقررت المحكمة بأن العقد باطل.", "العقد باطل"),
        ("وقال الوزير إن «الطريق آمن وسالك».", "الطريق آمن وسالك"),
    ],
)
def test_the_clause_that_a_verb_takes(text: str, said: str) -> None:
    assert [one.text for one in statements.find(article(text), [], [], KNOWLEDGE)] == [said]


def test_a_broadcaster_whose_name_sounds_like_that() -> None:
    story = article("وأفاد الوزير لقناة إن تي في، أنه ليس هناك موعد.")
    assert [one.text for one in statements.find(story, [body(story, "إن تي في")], [], KNOWLEDGE)] == ["ليس هناك موعد"]


@pytest.mark.parametrize(
    "text", ["ورفض الوزير الاتهامات الموجهة إليه بأنه هرب.", "وقررت المحكمة أن ترحل.", "وقررت المحكمة أن"]
)
def test_a_clause_of_another_word(text: str) -> None:
    assert not statements.find(article(text), [], [], KNOWLEDGE)


@pytest.mark.parametrize(("text", "said"), [("عما إذا كان آمنا", "إذا كان آمنا"), ("لماذا توقف", "لماذا توقف")])
def test_a_question(text: str, said: str) -> None:
    found = asked(passages.passage(article(text), [], [], KNOWLEDGE), 0)
    assert found is not None
    assert text[found.start :] == said
