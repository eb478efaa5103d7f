import pytest

from tests.reading.conftest import STORY

TITLE = "الحكومة تعلن خطة جديدة لتوسعة الميناء"
PARAGRAPHS = [
    "أعلنت وزارة النقل، الثلاثاء، خطة جديدة لتوسعة الميناء الكبير خلال ثلاث سنوات تبدأ في الربيع المقبل.",
    "وقال المتحدث باسم الوزارة إن كلفة الخطة تبلغ أربعين مليون دولار تدفعها الحكومة وشركات الشحن معا.",
]


def test_labels_and_doubled_captions_between_title_and_story_go(article):
    caption = "مزارعون في حقل قمح شرقي البلاد بعد الأمطار الأخيرة"
    found = article(f"حملة تلقيح في عموم البلاد\nنقل مباشر\n{caption}\n{caption}\n{STORY}")
    assert found.text == STORY.strip()
    assert [removed.why for removed in found.removed] == ["title", "tags", "tags", "tags"]


def test_a_heading_alone_above_the_first_paragraph_stays(article):
    assert article("\n\n".join([TITLE, "خلفية القرار", *PARAGRAPHS])).text.startswith("خلفية القرار\n")


def test_a_heading_among_labels_stays_where_the_story_has_others(article):
    head = [TITLE, "ميناء المدينة القديم", "خلفية القرار", PARAGRAPHS[0]]
    with_others = article("\n\n".join([*head, "أرصفة جديدة", PARAGRAPHS[1]]))
    assert with_others.text.startswith("خلفية القرار\n")
    assert article("\n\n".join([*head, PARAGRAPHS[1]])).text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("name", ["بغداد", "فرنسا", "سامي الخالدي"])
def test_a_name_alone_above_the_first_paragraph_is_a_label(name, article):
    assert article("\n\n".join([TITLE, name, *PARAGRAPHS])).text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["أخطأ عمر السومة", "فاز المنتخب بالكأس"])
def test_a_heading_that_says_what_somebody_did_is_no_label(heading, article):
    assert heading in article("\n\n".join([TITLE, "خلفية القرار", heading, *PARAGRAPHS])).text


def test_a_label_above_a_date_line_is_no_heading(article):
    found = article("\n\n".join([TITLE, "خلفية القرار", "نشر في: 3 أيار 2023", *PARAGRAPHS]))
    assert found.text == "\n".join(PARAGRAPHS)
