from datetime import date

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
    "الآراء الواردة في المقال لا تعبّر بالضرورة عن رأي الصحيفة.",
    "لمزيد من الأخبار تابعونا على منصاتنا",
    "عمال في حقل قمح (أرشيفية)",
    "0:00 0:02:45",
    "/انتهى7",
    "نُشر منذ 3 ساعات",
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


def test_a_short_last_sentence_behind_teasers_is_story(article):
    found = article(STORY + "اقرأ أيضا\nلقاحات جديدة تصل إلى جنيف\nوقال الوزير إن النتائج مشجعة\nكلمات دالة\nالصحة")
    assert found.text == STORY + "وقال الوزير إن النتائج مشجعة"
    assert [removed.why for removed in found.removed] == ["related", "related", "tags", "tags"]


POLICY = [
    "نرحب بتعليقاتكم، ويرجى الالتزام بآداب الحوار وعدم نشر ما يسيء إلى الأشخاص، إذ تحتفظ إدارة الموقع بحقها في حذف ما"
    " يخالف ذلك.",
    "ننصحك بقراءة سياسة الخصوصية قبل أن ترسل مشاركتك، لأننا قد ننشرها مع اسمك وصورتك في أي من صفحات الموقع في أي وقت.",
]


@pytest.mark.parametrize("line", POLICY)
def test_a_site_that_speaks_to_its_readers_of_itself_goes_from_the_end(line, article):
    found = article(STORY + line)
    assert found.text == STORY.strip()
    assert [removed.why for removed in found.removed] == ["legal"]


def test_a_story_about_a_policy_stays(article):
    line = "وأعلنت الشركة أنها غيرت سياسة الخصوصية في تطبيقها بعد شكاوى المستخدمين من جمع المعلومات دون علمهم بذلك."
    assert article(STORY + line).text == STORY + line
    first, *rest = STORY.splitlines()
    assert POLICY[1] in article("\n".join([first, POLICY[1], *rest])).text


def test_a_labelled_day_between_two_paragraphs_goes_and_a_chronology_stays(article):
    first, *rest = STORY.splitlines()
    found = article("\n".join([first, "نُشر في: الأربعاء 3 أيار 2023 الساعة 10:15 بتوقيت بيروت", *rest]))
    assert found.text == STORY.strip()
    assert found.published.earliest == found.published.latest == date(2023, 5, 3)
    chronology = "\n".join([first, "3 أيار 2021", rest[0], "9 حزيران 2022", rest[1]])
    assert article(chronology).text == chronology


def test_a_title_that_opens_like_a_date_line_stays(article):
    title = "تحديث جديد لنظام الهواتف يسد ثغرة خطيرة"
    assert article(f"{title}\n{STORY}").title.text == title


def test_where_no_full_stops_are_set_a_byline_goes_all_the_same(article):
    story = STORY.replace(".", "").strip()
    found = article(f"دمشق - سانا\n{story}\nسمير الخالدي")
    assert found.text == story
    assert [removed.why for removed in found.removed] == ["byline", "byline"]


@pytest.mark.parametrize(
    ("lines", "whys"),
    [
        (["1 / 5", "حقول القمح (وام)", "2 / 5"], ["furniture", "credit", "furniture"]),
        (["تعليقات القراء", "خبر مفرح", "شكرا لكم"], ["related"] * 3),
        (["ر ع/ م ب"], ["credit"]),
        (["ع.ج/ و.ب (أ ف ب، د ب أ)"], ["credit"]),
        (["شارك هذا الموضوع:", "فيس بوك", "X"], ["share"] * 3),
        (["بريدك الإلكتروني", "أوافق على الشروط والأحكام"], ["subscribe"] * 2),
        (["Kuwait - KUNA"], ["byline"]),
    ],
)
def test_galleries_comments_initials_and_forms_go_from_under_the_story(lines, whys, article):
    found = article(STORY + "\n".join(lines))
    assert found.text == STORY.strip()
    assert [removed.why for removed in found.removed] == whys


def test_a_numbered_heading_stays(article):
    first, *rest = STORY.splitlines()
    assert article("\n".join([first, "«2»", *rest])).text == "\n".join([first, "«2»", *rest])


@pytest.mark.parametrize("mark", ["/انتهى", " (انتهى)", " // انتهى //", "/انتهى/."])
def test_an_end_mark_behind_the_last_paragraph_goes_and_the_paragraph_stays(mark, article):
    found = article(STORY.rstrip() + mark)
    assert found.text == article(STORY).text
    assert [line.text for line in found.removed] == [mark.strip()]


def test_a_paragraph_that_ends_in_the_verb_keeps_it(article):
    assert article(STORY.rstrip() + " وقال السكان إن الخوف انتهى").text.endswith("انتهى")


def test_a_short_heading_that_says_what_somebody_did_stays(article):
    title = "خسارة ثقيلة في الجولة الأخيرة من الدوري\n"
    assert "أخفق خالد المنصور" in article(title + "أخفق خالد المنصور\n" + STORY).text
    assert "أخبار الكرة المحلية" not in article(title + "أخبار الكرة المحلية\n" + STORY).text


@pytest.mark.parametrize(
    "line",
    [
        "فاز المنتخب بالكأس", "اندلع القتال مجددا", "قتل سبعة جنود", "عاد الهدوء", "كتب الأطفال أسماءهم",
        "وقال الوزير:", "النتائج:", "- وقف إطلاق النار", "1. فتح المعابر", "أولا: عودة النازحين", "من المسؤول؟",
        '"لن نستسلم"',
    ],
)  # fmt: skip
@pytest.mark.parametrize("title", ["حملة تلقيح في عموم البلاد\n", ""])
def test_a_short_line_that_tells_something_above_the_first_paragraph_is_story(line, title, article):
    found = article(f"{title}{line}\n{STORY}")
    assert line in (*found.text.splitlines(), found.title.text)


@pytest.mark.parametrize("line", ["نقل مباشر", "شؤون محلية", "رياضة"])
def test_a_label_that_opens_like_a_verb_is_none(line, article):
    assert article(f"حملة تلقيح في عموم البلاد\n{line}\n{STORY}").text == STORY.strip()


def test_a_link_in_brackets_at_a_lines_end_goes_and_the_words_of_a_button_stay(article):
    story = (
        STORY + 'وظهرت على الشاشة عبارة "اضغط هنا".\nوشارك في الحملة ألف متطوع من طلاب كليات الطب في الجامعات الثلاث.'
    )
    assert article(story + "\nلمشاهدة صور الحملة (اضغط هنا).").text == story


def test_a_short_last_line_without_full_stop_is_no_byline(article):
    assert article(STORY + "شاهد العالم المباراة").text == STORY + "شاهد العالم المباراة"


TEASERS = "سكان الضفة الشمالية يطالبون بجسر ثان\nهل تغرق شوارع المدينة كل شتاء؟\n"
PARAGRAPHS = [
    "بدأت البلدية أعمال صيانة الجسر القديم الذي يصل ضفتي النهر منذ ستين عاما، وأغلقت أحد مساريه أمام السيارات الصغيرة.",
    "وقال مهندس المشروع إن الأعمال تستمر أربعة أشهر، وإن حركة الشاحنات ستحول إلى الطريق الدائري حتى نهاية الصيف.",
]


def test_titles_of_other_stories_between_two_paragraphs_go_without_a_label(article):
    found = article(f"صيانة الجسر القديم تبدأ\n{PARAGRAPHS[0]}\n{TEASERS}{PARAGRAPHS[1]}\n")
    assert found.text == "\n".join(PARAGRAPHS)
    assert [line.text for line in found.removed if line.why == "related"] == TEASERS.splitlines()


@pytest.mark.parametrize(
    "lines",
    [
        "كيف يعبر السكان النهر هذا الصيف؟\n",
        "- مسار واحد للسيارات الصغيرة في النهار\n- إغلاق كامل للجسر بعد منتصف الليل\n",
        "مسار واحد\nإغلاق ليلي\n",
        '"انتظرنا هذه الأعمال منذ عشرة أعوام"\n"نخاف أن تطول المدة كما في كل مرة"\n',
    ],
)
def test_a_heading_a_list_and_quotations_between_two_paragraphs_stay(lines, article):
    found = article(f"صيانة الجسر القديم تبدأ\n{PARAGRAPHS[0]}\n{lines}{PARAGRAPHS[1]}\n")
    assert [line for line in lines.splitlines() if line not in found.text] == []


def test_what_a_colon_leads_to_stays(article):
    first = PARAGRAPHS[0].removesuffix(".") + ":"
    found = article(f"صيانة الجسر القديم تبدأ\n{first}\n{TEASERS}{PARAGRAPHS[1]}\n")
    assert TEASERS.strip() in found.text


def test_a_long_run_of_lines_is_the_storys_own_list(article):
    lines = "".join(f"البلدية تغلق المسار رقم {n} من الجسر القديم\n" for n in range(1, 8))
    found = article(f"صيانة الجسر القديم تبدأ\n{PARAGRAPHS[0]}\n{lines}{PARAGRAPHS[1]}\n")
    assert lines.strip() in found.text


@pytest.mark.parametrize(
    "line", ["|", "•", "© 2023 شبكة أخبار الساحل", "Copyright 2023", "م.ع/ف.ي (رويترز، أ ف ب)", "-سم-"]
)
def test_signs_rights_and_initials_go(line, article):
    assert article(STORY + line).text == STORY.strip()


@pytest.mark.parametrize(
    "line", ["أخبار", "الدول العربية، أخبار تحليلية", "الرئيسية | اقتصاد وأعمال", "رياضة › كرة القدم"]
)
def test_the_name_of_a_section_above_the_title_is_none(line, article):
    found = article(f"{line}\nحملة تلقيح في عموم البلاد\n{STORY}")
    assert found.title.text == "حملة تلقيح في عموم البلاد"
    assert found.text == STORY.strip()


def test_what_a_site_offers_its_readers_goes_from_behind_the_story(article):
    offers = [
        "هذا المحتوى متاح للمشتركين فقط",
        "اشترك الآن للوصول إلى جميع مقالات الموقع ابتداء من خمسة دولارات شهريا",
        "لديك حساب؟ تسجيل الدخول",
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا وتحليل حركة الزيارات.",
        "قبول الكل",
        "رفض",
    ]
    assert article("\n".join([STORY.strip(), *offers])).text == STORY.strip()


def test_a_credit_behind_a_dash_makes_a_caption_only_below_the_title(article):
    caption = "مزارعون في حقل قمح شرقي البلاد - رويترز"
    found = article(f"حملة تلقيح في عموم البلاد\n{caption}\n{STORY}")
    assert [removed.why for removed in found.removed] == ["title", "credit"]
    assert article(f"حملة تلقيح في عموم البلاد - رويترز\n{STORY}").title.text == "حملة تلقيح في عموم البلاد"
