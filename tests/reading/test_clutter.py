import pytest

from tests.reading.conftest import STORY

CLUTTER = [
    "اقرأ أيضا: مباحثات جديدة في جنيف",
    "[ad_1]",
    "تابعونا على فيسبوك",
    "مدة القراءة: 4 دقائق",
    "** جميع المقالات المنشورة تمثل رأي كتابها فقط.",
    "----------------",
    "المصدر: رويترز",
    "//انتهى//",
    "writer@example.com",
    "مزارعون في حقل قمح شرقي البلاد - REUTERS",
    "نشر في: 3 أيار 2023",
    "سمير الخالدي - الرياض",
    "جميع الحقوق محفوظة © 2023",
]


@pytest.mark.parametrize("line", CLUTTER)
def test_clutter_goes_from_the_end_and_is_recorded(line, article):
    found = article(STORY + line)
    assert found.text == STORY.strip()
    assert [removed.text for removed in found.removed] == [line]
    assert found.removed[0].line == 4


@pytest.mark.parametrize("line", CLUTTER)
def test_clutter_goes_from_between_title_and_story(line, article):
    found = article(f"حملة تلقيح في عموم البلاد\n\n{line}\n{STORY}")
    assert found.title.text == "حملة تلقيح في عموم البلاد"
    assert found.text == STORY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "وتابعونا أهالي القرية عند مدخلها وهم يسألون عن موعد وصول الفرق الطبية إلى المنطقة.",
        "مطالب الأهالي",
        "20 مصابا في حادث سير شمال العاصمة",
        "«سنصل إلى كل بيت»",
        "المصدر الأول للعدوى لم يعرف بعد، وفق ما ذكرته الوزارة في تقريرها الأسبوعي الأخير.",
        "إعلان النتائج يتأخر يومين",
        "صورة الوضع في الجنوب أكثر تعقيدا مما تقوله الأرقام الرسمية حتى الآن.",
    ],
)
def test_no_line_of_the_story_is_lost(line, article):
    first, *rest = STORY.splitlines()
    found = article("\n".join([first, line, *rest]))
    assert line in found.text.split("\n")


@pytest.mark.parametrize("line", ["مزارعون في حقل قمح شرقي البلاد (رويترز)", "شاهد | حقول القمح بعد الأمطار", "إعلان"])
def test_what_says_itself_that_it_is_clutter_goes_from_inside_the_story(line, article):
    first, *rest = STORY.splitlines()
    assert article("\n".join([first, line, *rest])).text == STORY.strip()


@pytest.mark.parametrize(
    "title", ["شاهد: لحظة افتتاح الجسر الجديد في العاصمة", "بالفيديو: افتتاح الجسر الجديد في العاصمة"]
)
def test_a_first_line_may_open_like_a_teaser(title, article):
    assert article(title + "\n" + STORY).title.text == title


def test_labels_and_doubled_captions_between_title_and_story_go(article):
    caption = "مزارعون في حقل قمح شرقي البلاد بعد الأمطار الأخيرة"
    found = article(f"حملة تلقيح في عموم البلاد\nسياسة\n{caption}\n{caption}\n{STORY}")
    assert found.text == STORY.strip()
    assert [removed.why for removed in found.removed] == ["title", "tags", "tags", "tags"]


def test_headlines_under_a_heading_of_other_stories_go_with_it(article):
    found = article(STORY + "قصص قد تهمك\nمباحثات جديدة في جنيف\nارتفاع أسعار النفط")
    assert found.text == STORY.strip()
    assert [removed.why for removed in found.removed] == ["related"] * 3


def test_teasers_inside_the_story_go_and_its_next_heading_stays(article):
    first, *rest = STORY.splitlines()
    teasers = [
        "اقرأ أيضا:",
        "لقاحات جديدة تصل إلى جنيف",
        "مباحثات بين الوزارة ومنظمة الصحة العالمية حول لقاحات الأطفال",
    ]
    found = article("\n".join([first, *teasers, "أسئلة الأهالي", *rest]))
    assert found.text == "\n".join([first, "أسئلة الأهالي", *rest])


def test_a_file_of_nothing_but_clutter_is_kept(article):
    assert article("اقرأ أيضا").text == "اقرأ أيضا"
