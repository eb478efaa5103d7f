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


def test_the_outlets_name_and_several_labels_may_stand_above_the_title(article):
    found = article("اليوم السابع\nسياسة\nلبنان\nحملة تلقيح في عموم البلاد\n" + STORY)
    assert found.title.text == "حملة تلقيح في عموم البلاد"
    assert found.text == STORY.strip()


def test_a_label_of_other_news_above_the_title_takes_no_title(article):
    found = article("آخر الأخبار\nحملة تلقيح واسعة في عموم مدن البلاد\n" + STORY)
    assert found.title.text == "حملة تلقيح واسعة في عموم مدن البلاد"
    assert found.text == STORY.strip()


def test_a_title_of_two_words_is_one_where_no_other_follows(article):
    assert article("حملة تلقيح\n" + STORY).title.text == "حملة تلقيح"
    assert article("صحة وطب\nحملة تلقيح جديدة\n" + STORY).title.text == "حملة تلقيح جديدة"
