"""What verbs of saying take, and where a quotation stands by itself."""

from __future__ import annotations

from generator.finding import statements
from generator.finding.saying import passage as passages
from generator.finding.saying.content import closed, ends, next_comma, whole
from generator.finding.saying.passage import Passage
from generator.knowledge import built_in
from tests.finding.voices import article

KNOWLEDGE = built_in()


def read(text: str) -> Passage:
    return passages.passage(article(text), [], [], KNOWLEDGE)


def test_a_short_quotation_that_a_clause_begins_with_is_not_all_of_it() -> None:
    for text, alone in (('إن "تعددية" الفريق قوته', False), ('إن "الفريق قوي بتعدده"', True)):
        found = read(text)
        assert whole(found, found.quotations[0]) is alone


def test_another_quotation_behind_and_goes_on() -> None:
    found = read('"نعود غدا" و"نعمل معا"')
    assert ends(found, 4, 9)
    assert not ends(read("نعود غدا"), 1, 2)


def test_signs_that_close_and_part() -> None:
    found = read("الوزير (سابقا) عاد، وقال: نعم")
    assert closed(found, 1, 10) == 4
    assert next_comma(found, 0, 10) == 5
    assert next_comma(found, 6, 7) == 7


def test_a_name_in_marks_that_something_is_told_of() -> None:
    (one,) = statements.find(article('وأكد الوزير أن "أرض الضحى" هي شركة كبيرة.'), [], [], KNOWLEDGE)
    assert (one.text, one.direct) == ('"أرض الضحى" هي شركة كبيرة', False)


def test_a_quotation_that_a_verb_goes_on_with() -> None:
    (one,) = statements.find(article('وأكد الوزير أن "خصوم البلاد في كل مكان" سيرون النجاح.'), [], [], KNOWLEDGE)
    assert (one.text, one.direct) == ('"خصوم البلاد في كل مكان" سيرون النجاح', False)
