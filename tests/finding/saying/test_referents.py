"""Whom the words that name a speaker mean."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.knowledge import built_in
from generator.record import Actor
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


def speakers(*sentences: str) -> list[str | None]:
    """Who speaks in a story about an official, an actress, a firm, the United Nations, an agency and two states."""
    story = article(*sentences)
    firm = body(story, "نايكا")
    world = body(story, "الأمم المتحدة")
    paper = body(story, "الضحى")
    actors = [
        person(story, "سالم الكعبي", "قائد الجيش العماني"),
        person(story, "ليلى حداد", "الممثلة"),
        Actor(id=firm.id, name=firm.name, mentions=firm.mentions, type="company"),
        Actor(id=world.id, name=world.name, mentions=world.mentions, type="international"),
        body(story, "وكالة الفجر"),
        Actor(id=paper.id, name=paper.name, mentions=paper.mentions, type="media"),
    ]
    places = [place(story, "روسيا"), place(story, "موسكو")]
    return [one.speaker for one in statements.find(story, actors, places, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("قال قائد الجيش العماني سالم الكعبي إن العمل توقف.", "وأكد المسؤول أنه سيعود."), "سالم الكعبي"),
        (("قال قائد الجيش العماني سالم الكعبي إن العمل توقف.", "وأكد المسؤول العماني أنه سيعود."), "سالم الكعبي"),
        (("قال قائد الجيش العماني سالم الكعبي إن العمل توقف.", "وأكد المسؤول الروسي أنه سيعود."), None),
        (("قال قائد الجيش العماني سالم الكعبي إن العمل توقف.", "وأكدت السيدة أنها ستعود."), None),
        (("قالت الممثلة ليلى حداد إنها سعيدة.", "وأكدت النجمة أنها ستعود."), "ليلى حداد"),
        (("قال مسؤول أمني إن العمل توقف.", "وأكد المسؤول أنه سيعود."), None),
    ],
)
def test_a_noun_that_many_can_be_called_by_means_who_spoke_last(
    sentences: tuple[str, ...], speaker: str | None
) -> None:
    assert speakers(*sentences)[-1] == speaker


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("أعلنت نايكا أن العمل توقف.", "وأكدت الشركة أنه سيعود."), "نايكا"),
        (("حذرت الأمم المتحدة من توقف العمل.", "ورحبت المنظمة الدولية باستئناف العمل."), "الأمم المتحدة"),
        (("حذرت الأمم المتحدة من توقف العمل.", "وأكدت الشركة أنه سيعود."), None),
        (("أعلنت نايكا أن العمل توقف.", "وأكدت المحكمة أنه سيعود."), None),
        (("قالت وكالة الفجر إن العمل توقف.", "وأكدت الشركة أنه سيعود."), None),
    ],
)
def test_a_noun_means_the_body_of_its_type_whose_name_tells_none(
    sentences: tuple[str, ...], speaker: str | None
) -> None:
    assert speakers(*sentences)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مندوب موسكو في مجلس المدينة إن العمل توقف.", "موسكو"),
        ("وصلت روسيا إلى الدور الثاني، وقال السفير الروسي إن العمل توقف.", "روسيا"),
        ("وقال مراسل وكالة الفجر إن العمل توقف.", "وكالة الفجر"),
        ("وقال وزير مالية روسيا إن العمل توقف.", None),
    ],
)
def test_an_envoy_who_is_not_named_speaks_for_whom_he_was_sent_by(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_whom_somebody_serves_is_named_before_him() -> None:
    assert speakers("وقال محامي سالم الكعبي، ليلى حداد، إن العمل توقف.") == ["ليلى حداد"]


def test_the_outlet_that_heard_it_does_not_speak() -> None:
    story = 'وأشاد سالم الكعبي، الذي قال في تصريح لصحيفة "الضحى" إن العمل توقف، بالعمال.'
    assert speakers(story)[-1] == "سالم الكعبي"


@pytest.mark.parametrize(
    "speaker",
    ["مسؤول مقرب من رئيس الوزراء سالم الكعبي", "محام عن الرئيس سالم الكعبي", "قيادي قريب من سالم الكعبي"],
)
def test_whom_a_preposition_leads_to_does_not_speak(speaker: str) -> None:
    assert speakers(f"وقال {speaker} إن العمل توقف.") == [None]


@pytest.mark.parametrize(
    "story",
    [
        "وقع الحادث ليلا، بحسب بيان أصدرته الأمم المتحدة.",
        "وقع الحادث ليلا، بحسب بيان مقتضب صدر عن الأمم المتحدة.",
        "أصدرت الأمم المتحدة بيانا بشأن الحادث.",
    ],
)
def test_a_paper_is_of_whoever_made_it_known(story: str) -> None:
    assert speakers(story, "وأضاف البيان أن العمل توقف.")[-1] == "الأمم المتحدة"


def test_a_spokesman_is_named_beyond_a_comma() -> None:
    assert speakers("وقال المتحدث باسم الأمم المتحدة في عمان، العقيد سالم الكعبي، إن العمل توقف.") == ["سالم الكعبي"]


def test_the_source_is_the_paper_that_spoke_last() -> None:
    assert speakers("ذكرت وكالة الفجر أن العمل توقف.", "وأوضح المصدر أنه سيعود.") == ["وكالة الفجر"] * 2
    assert speakers("قال مصدر أمني إن العمل توقف.", "وأوضح المصدر أنه سيعود.") == [None, None]


def test_who_published_a_paper_says_what_stands_in_it() -> None:
    assert speakers("توقف العمل في المحطة أمس، حسب الأرقام التي أعلنتها وكالة الفجر.") == ["وكالة الفجر"]
    assert speakers("وبحسب بيان سابق لوكالة الفجر، توقف العمل في المحطة أمس.") == ["وكالة الفجر"]


@pytest.mark.parametrize(
    "sentences",
    [
        ("قالت الأمم المتحدة، في تقرير جديد، إن العمل توقف.", "وأضاف التقرير أن العمل سيعود."),
        ("وفي تقريرها السنوي، قالت الأمم المتحدة إن العمل توقف.", "وجاء في التقرير أن العمل سيعود."),
        ("وصل تقرير الأمم المتحدة إلى المدينة أمس.", "وأكد التقرير أن العمل سيعود."),
        ("حذرت الأمم المتحدة من توقف العمل، في تقرير أصدرته أمس.", "وأكد التقرير العماني أن العمل سيعود."),
    ],
)
def test_a_paper_is_that_of_who_spoke_in_it_or_is_named_beside_it(sentences: tuple[str, ...]) -> None:
    assert speakers(*sentences)[-1] == "الأمم المتحدة"


def test_a_paper_of_nobody_who_is_named() -> None:
    assert speakers("وصلت الأمم المتحدة إلى المدينة أمس.", "وأكد تقرير أن العمل سيعود.") == [None]


def test_the_nation_before_a_name_tells_whom_an_office_means() -> None:
    story = article(
        "أكد الإيطالي روبرتو باروني أنه سعيد.",
        "وكثر الحديث عن المدرب السابق كارلو موريني.",
        "وأكد المدرب الإيطالي أنه باق.",
    )
    actors = [person(story, "روبرتو باروني", "الإيطالي"), person(story, "كارلو موريني", "المدرب السابق")]
    assert [one.speaker for one in statements.find(story, actors, [], KNOWLEDGE)] == ["روبرتو باروني"] * 2


def test_an_envoy_who_is_named_elsewhere_speaks_for_himself() -> None:
    story = article("قال ممثل روسيا في المنظمة سالم الكعبي إن العمل توقف.", "وأكد السفير الروسي أنه سيعود.")
    actors = [person(story, "سالم الكعبي", "ممثل روسيا في المنظمة")]
    found = statements.find(story, actors, [place(story, "روسيا")], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"] * 2


def test_an_adviser_is_named_behind_his_charge() -> None:
    assert speakers("وصرح مستشار حداد للأمن القومي سالم الكعبي بأن العمل توقف.") == ["سالم الكعبي"]


def test_whose_figures_are_told_by_a_pronoun() -> None:
    found = speakers("قال سالم الكعبي إن العمل توقف.", "ووفقا لتقديراته، فقد بلغت الخسائر مليون دولار.")
    assert found == ["سالم الكعبي"] * 2


def test_a_paper_that_an_agency_passes_on_is_not_its_own() -> None:
    assert speakers("وقال بيان نقلته وكالة الفجر إن العمل توقف.") == [None]


def test_an_envoy_without_the_article_is_somebody() -> None:
    assert speakers("وأكد سفير روسي أن العمل توقف في روسيا.") == [None]


def test_the_ministry_that_spoke_last_goes_on_though_another_is_named_since() -> None:
    story = article("قالت وزارة الصحة إن العمل توقف أمام وزارة النقل.", "وأضافت الوزارة أنه سيعود.")
    other = body(story, "وزارة النقل")
    other = other.model_copy(update={"mentions": [*other.mentions, *body(story, "الوزارة").mentions]})
    found = statements.find(story, [body(story, "وزارة الصحة"), other], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["وزارة الصحة"] * 2


def test_a_statement_that_a_club_published_is_its_speakers() -> None:
    story = article("قال سالم الكعبي في بيان نشره نادي الضحى إنه سيعود.", "وجاء في البيان أن العمل توقف.")
    actors = [person(story, "سالم الكعبي"), body(story, "نادي الضحى")]
    assert [one.speaker for one in statements.find(story, actors, [], KNOWLEDGE)] == ["سالم الكعبي"] * 2


@pytest.mark.parametrize("called", ["نجم نادي الضحى", "الرياضي العجوز", "البطل"])
def test_what_an_athlete_is_called_beside_his_name(called: str) -> None:
    story = article("قال العداء سالم الكعبي إنه سعيد.", f"وقال {called} إن السباق كان صعبا.")
    actors = [person(story, "سالم الكعبي", "العداء"), body(story, "نادي الضحى")]
    assert [one.speaker for one in statements.find(story, actors, [], KNOWLEDGE)] == ["سالم الكعبي"] * 2


@pytest.mark.parametrize(("noun", "speaker"), [("حكومتها", "فرنسا"), ("سلطاتها", "فرنسا"), ("أسرتها", None)])
def test_a_state_has_a_government_but_no_family(noun: str, speaker: str | None) -> None:
    story = article(f"وزار الوفد فرنسا، وقالت {noun} إن الأمر صعب.")
    assert [one.speaker for one in statements.find(story, [], [place(story, "فرنسا")], KNOWLEDGE)] == [speaker]
