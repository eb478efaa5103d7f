import pytest

from tests.reading.conftest import STORY


def test_a_short_first_line_over_a_story_is_its_title(article):
    found = article("حملة تلقيح في عموم البلاد\n" + STORY)
    assert (found.title.text, found.title.origin) == ("حملة تلقيح في عموم البلاد", "stated")
    assert found.text == STORY.strip()


def test_its_second_copy_goes_too(article):
    found = article("هل تنجح حملة التلقيح؟\n\nهل تنجح حملة التلقيح؟\n\n" + STORY)
    assert found.text == STORY.strip()
    assert [(removed.why, removed.line) for removed in found.removed] == [("title", 1), ("title", 3)]


def test_a_file_of_one_line_is_all_story(article):
    found = article("حملة تلقيح في عموم البلاد")
    assert found.text == "حملة تلقيح في عموم البلاد"
    assert found.title.origin == "derived"


def test_a_first_line_that_is_a_sentence_is_no_title(article):
    found = article(STORY)
    assert found.title.origin == "derived"
    assert found.text == STORY.strip()


def test_a_lead_without_full_stop_is_no_title(article):
    lead = "افتتح وزير النقل جسرا جديدا فوق نهر دجلة شمالي العاصمة بعد أعمال استمرت أعواما"
    told = article(f"{lead}\nوقال الوزير إن الجسر يخفف الزحام عن وسط المدينة في ساعات الذروة صباحا ومساء.")
    assert (told.title.origin, told.title.sentence) == ("derived", 1)
    assert told.text.startswith(lead) and not told.sentences[0].heading
    unended = article(f"{lead}\n" + STORY.replace(".", ""))
    assert unended.title.origin == "derived" and unended.text.startswith(lead)


def test_the_name_of_the_section_may_stand_above_the_title(article):
    found = article("رأي\nهل تنجح حملة التلقيح؟\n" + STORY)
    assert found.title.text == "هل تنجح حملة التلقيح؟"
    assert [(removed.text, removed.why) for removed in found.removed] == [
        ("رأي", "tags"),
        ("هل تنجح حملة التلقيح؟", "title"),
    ]


CUT_LEADS = [
    (
        "أعلنت وزارة النقل، مساء الثلاثاء، افتتاح جسر جديد فوق نهر دجلة شمالي العاصمة، بعد أعمال"
        " استمرت ثلاثة أعوام كاملة.",
        "أعلنت وزارة النقل افتتاح جسر جديد فوق نهر دجلة شمالي العاصمة",
    ),
    (
        "بيروت (رويترز) - أقر البرلمان اللبناني قانون الموازنة العامة، بعدما تأجل التصويت عليه مرتين"
        " بسبب خلاف الكتل على الضرائب.",
        "أقر البرلمان اللبناني قانون الموازنة العامة",
    ),
    (
        "في الاجتماع الذي عقد في العاصمة الأردنية بحضور ممثلين عن خمس دول ومنظمات إقليمية،"
        " اتفق المشاركون على خطة للمياه.",
        "اتفق المشاركون على خطة للمياه",
    ),
    (
        "قال وزير الزراعة إن محصول القمح هذا العام يكفي حاجة البلاد، مشيرا إلى أن المخازن الجديدة تستوعب الكميات كلها.",
        "قال وزير الزراعة إن محصول القمح هذا العام يكفي حاجة البلاد",
    ),
]


@pytest.mark.parametrize(("lead", "title"), CUT_LEADS)
def test_a_derived_title_is_the_lead_cut_at_a_natural_place(lead, title, article):
    found = article(lead + "\n" + STORY)
    assert (found.title.text, found.title.origin, found.title.sentence) == (title, "derived", 1)


def test_a_derived_title_has_no_half_quotation(article):
    lead = (
        'وصف رئيس الجمعية القرار بأنه "خطوة طال انتظارها لحماية صغار المزارعين من تقلب الأسعار في المواسم الصعبة كلها".'
    )
    title = article(lead + "\n" + STORY).title.text
    assert title.count('"') % 2 == 0
    assert lead.startswith(title)
