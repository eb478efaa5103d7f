"""Who speaks: the phrase after a verb, and whom it means."""

from __future__ import annotations

import pytest

from generator.finding.saying import passage as passages
from generator.finding.saying import speakers
from generator.knowledge import Knowledge
from generator.record import Article
from tests.finding.voices import article, body, person, place

KNOWLEDGE = Knowledge()


def cast(story: Article) -> speakers.Cast:
    actors = [person(story, "ليلى حداد", "وزيرة الصحة"), body(story, "وزارة النفط")]
    places = [place(story, "العراق"), place(story, "إيران")]
    return speakers.cast(passages.passage(story, actors, places, KNOWLEDGE), actors, places)


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("وزيرة الصحة ليلى حداد إن", "ليلى حداد", "وزيرة الصحة ليلى حداد"),
        ("وزيرة الصحة، ليلى حداد، إن", "ليلى حداد", "وزيرة الصحة، ليلى حداد"),
        ("متحدث باسم وزارة النفط إن", "وزارة النفط", "متحدث باسم وزارة النفط"),
        ("مصادر أمنية مطلعة إن", None, "مصادر أمنية مطلعة"),
        ("العديد من السكان إن", None, "العديد من السكان"),
        ("الشرطة المحلية مقتل رجل", None, "الشرطة المحلية"),
        ("العراق رفع الحظر", "العراق", "العراق"),
    ],
)
def test_the_phrase_and_whom_it_means(text: str, id_: str | None, words: str) -> None:
    story = article(text)
    found = speakers.subject(cast(story), 0, len(text.split()) + text.count("،"))
    assert found is not None
    assert (found.id, found.text) == (id_, words)


@pytest.mark.parametrize("text", ["إغلاق الطريق", "المواطنين إلى الهدوء", "في العراق"])
def test_what_is_no_subject(text: str) -> None:
    assert speakers.subject(cast(article("دعت " + text)), 1, 3) is None


def test_gender_of_names() -> None:
    story = article("العراق وإيران ووزارة النفط وليلى حداد وزيرة الصحة.")
    people = cast(story).people
    assert [speakers.gender(cast(story).passage, people[name]) for name in people] == ["m", "f", "f", "f"]
