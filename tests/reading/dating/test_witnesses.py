"""What single lines tell about the day of their article; what is concluded from them is in test_published."""

from datetime import date

from generator.knowledge import built_in
from generator.reading.dating import witnesses
from generator.reading.dating.bounds import Bound
from generator.reading.dating.witnesses import Line
from generator.record import Sentence

KNOWLEDGE = built_in()


def line(text: str, place: int = 1) -> Line:
    part = Sentence(n=place, paragraph=1, start=0, end=len(text)) if place else None
    return Line(text, KNOWLEDGE, part)


def told(text: str, place: int = 1) -> list[Bound]:
    return list(witnesses.in_line(line(text, place), [line(text, place)]))


def test_a_day_that_is_over_bounds_from_below() -> None:
    (bound,) = told("وقع الطرفان الاتفاق في 12 مارس 2019.")
    assert bound.intervals == ((date(2019, 3, 12), date.max),)
    assert (bound.reason, bound.sentence) == ("يوم مضى: 12 مارس 2019", 1)


def test_a_day_ahead_bounds_from_above() -> None:
    (bound,) = told("من المقرر أن يفتتح المعرض في 12 مارس 2019.")
    assert bound.intervals == ((date.min, date(2019, 3, 12)),)


def test_the_title_is_named_since_it_has_no_sentence() -> None:
    (bound,) = told("وقع الطرفان الاتفاق في 12 مارس 2019", place=0)
    assert bound.reason.endswith("(في العنوان)") and bound.sentence is None


def test_a_caption_bounds_from_below_alone() -> None:
    caption = line("وزيرا الخارجية في جنيف، 12 مارس 2019", place=0)
    (bound,) = witnesses.in_caption(caption, [line("بحث الوزيران ملف الحدود.")])
    assert bound.intervals == ((date(2019, 3, 12), date.max),)


def test_the_weekdays_of_a_line_are_those_alone() -> None:
    assert witnesses.weekdays(line("وصل الوفد الثلاثاء ويغادر الخميس 14 مارس.")) == {1}
