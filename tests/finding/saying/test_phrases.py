"""How far the words that name a speaker go."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.finding.saying import cast as casts
from generator.finding.saying import passage as passages
from generator.finding.saying.phrases import phrase
from generator.knowledge import built_in
from tests.finding.voices import article, body, person

KNOWLEDGE = built_in()


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("مدير الصحة في عمان، الدكتورة ليلى حداد، إن", "role", "مدير الصحة في عمان، الدكتورة ليلى حداد"),
        ("مصادر في وزارة النفط إن", "source", "مصادر في وزارة النفط"),
        ("ليلى حداد وسالم الكعبي إن", "person", "ليلى حداد وسالم الكعبي"),
        ("تقرير لوزارة النفط إن", "document", "تقرير لوزارة النفط"),
    ],
)
def test_the_phrase_of_a_first_noun(text: str, head: str, words: str) -> None:
    story = article(text)
    actors = [person(story, "ليلى حداد"), person(story, "سالم الكعبي"), body(story, "وزارة النفط")]
    found = passages.passage(story, actors, [], KNOWLEDGE)
    assert phrase(casts.cast(found, actors, []), 0, len(found.words), head, 0).text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وأفادت مصادر طبية بمقتل ثلاثة عمال.", "مصادر طبية"),
        ("ووصف البعض القرار بأنه خطأ.", "البعض"),
        ("وأمرت محكمة أردنية شركة الفجر بوقف العمل.", "محكمة أردنية"),
        ("ووصف مسؤولون العقد بأنه خطأ.", "مسؤولون"),
        ("وأكد التقرير العثور على الوثائق.", "التقرير"),
        ("توقف العمل في المحطة أمس، وفقا للمرصد.", "المرصد"),
        ("أعلنت سلسلة مطاعم «زاد» أنها ستغلق.", "سلسلة مطاعم «زاد»"),
    ],
)
def test_where_the_words_that_name_a_speaker_end(text: str, words: str) -> None:
    assert [said.speaker_text for said in statements.find(article(text), [], [], KNOWLEDGE)] == [words]


def test_a_name_in_quotation_marks_behind_its_noun() -> None:
    story = article("أعلنت شركة «نايكا» أنها ستغلق.")
    (one,) = statements.find(story, [body(story, "نايكا")], [], KNOWLEDGE)
    assert one.speaker == "نايكا"


def test_where_a_verb_leads_is_no_charge() -> None:
    story = article("وأشار مدرب الفريق إلى إهدار المهاجم سالم الكعبي للفرصة.")
    (one,) = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert (one.speaker, one.speaker_text) == (None, "مدرب الفريق")


def test_an_agency_is_named_in_marks_behind_its_land() -> None:
    story = article('ذكرت وكالة أنباء كوريا الجنوبية "يونهاب" أن العمل توقف.')
    agency = body(story, "يونهاب").model_copy(update={"type": "media"})
    assert [one.speaker for one in statements.find(story, [agency], [], KNOWLEDGE)] == ["يونهاب"]


@pytest.mark.parametrize(
    "text",
    [
        "قالت امرأة من سكان المدينة تدعى ليلى حداد إن العمل توقف.",
        "وقالت شاهدة عيان، تدعى ليلى حداد، إن العمل توقف.",
        "وقالت عضوة المجلس في المدينة، التي تعيش في القرية، ليلى حداد، إن العمل توقف.",
        "وقالت د.ليلى حداد الخبيرة الاقتصادية إن العمل توقف.",
    ],
)
def test_who_is_named_behind_more_words(text: str) -> None:
    story = article(text)
    assert [one.speaker for one in statements.find(story, [person(story, "ليلى حداد")], [], KNOWLEDGE)] == ["ليلى حداد"]


def test_an_aide_is_named_behind_whom_he_serves() -> None:
    story = article("وقال المستشار الأول لنادر حداد سالم الكعبي، إن العمل توقف.")
    actors = [person(story, "سالم الكعبي"), person(story, "نادر حداد")]
    assert [one.speaker for one in statements.find(story, actors, [], KNOWLEDGE)] == ["سالم الكعبي"]


def test_whom_an_adjective_in_the_case_of_an_object_describes_does_not_speak() -> None:
    story = article("قال سالم الكعبي إن العمل توقف.", "وحث القادة العمانيين على إعادة العمل.")
    found = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"] * 2


def test_the_outlet_that_an_officer_tells_something_is_not_whose_officer_he_is() -> None:
    story = article("قال الوزير سالم الكعبي إن العمل توقف.", 'وأضاف الوزير ل"الفجر" أن العمل سيعود.')
    outlet = body(story, "الفجر").model_copy(update={"type": "media"})
    found = statements.find(story, [person(story, "سالم الكعبي", "الوزير"), outlet], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"] * 2
