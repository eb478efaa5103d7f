import pytest

from tests.reading.conftest import STORY

FIRST, SECOND, THIRD = STORY.strip().splitlines()


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("تخطى يستحق الانتباه وواصل القراءة", "يستحق الانتباه نهاية"),
        ("تخطى X مشاركة", "نهاية X مشاركة"),
        ("قصص مقترحة", "نهاية"),
        ("list of 2 items", "end of list"),
    ],
)
def test_a_block_that_the_page_marks_goes_whole(opens, closes, article):
    block = [opens, "الميناء الجديد", "حكاية جسر لم يكتمل", closes]
    found = article("\n".join([FIRST, *block, SECOND, THIRD]))
    assert found.text == STORY.strip()
    assert [removed.text for removed in found.removed] == block


def test_a_headline_under_the_name_of_a_section_goes_with_it(article):
    teaser = ["العرب والعالم", "هزة أرضية خفيفة.. ولا أنباء عن أضرار في المدينة"]
    found = article("\n".join([FIRST, *teaser, SECOND, THIRD]))
    assert found.text == STORY.strip()
    assert [removed.text for removed in found.removed] == teaser


def test_a_heading_that_reads_like_a_section_stays(article):
    assert "الاقتصاد" in article("\n".join([FIRST, "الاقتصاد", SECOND, THIRD])).text


def test_no_block_holds_a_paragraph_of_the_story(article):
    found = article("\n".join([FIRST, "قصص مقترحة", "الميناء الجديد", SECOND, "نهاية", THIRD]))
    assert SECOND in found.text.split("\n")


@pytest.mark.parametrize(
    "teaser",
    [
        "قد يهمك| افتتاح الميناء الجديد بعد سنوات من التأخير",
        "اقرأ.. افتتاح الميناء الجديد بعد سنوات من التأخير",
        "اقرأ أيضاافتتاح الميناء الجديد بعد سنوات من التأخير",
        "A post shared by Port of Basra (@port) on Oct 13, 2018 at 7:51pm PDT",
    ],
)
def test_a_teaser_with_its_label_in_the_line_goes(teaser, article):
    assert article("\n".join([FIRST, teaser, SECOND, THIRD])).text == STORY.strip()


def test_one_title_that_has_nothing_in_common_with_the_story_goes(article):
    teaser = "محكمة إيطالية تدين لاعبا سابقا بتهمة التهرب الضريبي"
    found = article("\n".join([FIRST, teaser, SECOND, THIRD]))
    assert found.text == STORY.strip()
    assert found.removed[0].why == "related"


@pytest.mark.parametrize(
    "heading",
    [
        "فرق الوزارة الجوالة تصل إلى القرى البعيدة في شمال البلاد",
        "مخاوف الأهالي وأسئلتهم",
        "كيف تعرف العائلات مواعيد زيارة الأطباء والممرضات إلى بيوتها القريبة؟",
    ],
)
def test_a_heading_of_the_story_stays(heading, article):
    assert heading in article("\n".join([FIRST, heading, SECOND, THIRD])).text


def test_everything_behind_the_story_goes_with_the_first_button(article):
    behind = ["شارك هذا الموضوع", "الميناء", "الأقدم", "حكاية جسر لم يكتمل"]
    found = article("\n".join([STORY.strip(), *behind]))
    assert found.text == STORY.strip()


def test_the_day_of_another_story_is_not_the_articles(article):
    stamp = "نشر في: 3 أيار 2023"
    found = article(
        "\n".join(["حملة تلقيح في عموم البلاد", stamp, STORY.strip(), "قصص مقترحة", "الجسر", "12 شباط 2021"])
    )
    assert str(found.published.earliest) == str(found.published.latest) == "2023-05-03"


def test_a_last_headline_in_quotation_marks_is_no_paragraph(article):
    last = 'مدير المتحف الوطني بعد افتتاحه أمام الزوار والسياح من جديد: "انتظرنا هذا اليوم طويلا"'
    assert article("\n".join([STORY.strip(), "اقرأ أيضا", last])).text == STORY.strip()


LEADS = [
    "منح اتحاد الكتاب التونسيين، مساء الأحد، جائزته السنوية للروائية هدى الزغلامي عن روايتها الثالثة.",
    "ضربت عاصفة ثلجية قوية جبال الألب السويسرية، ما أدى إلى عزل ثلاث قرى وانقطاع الكهرباء عن سكانها.",
]


def test_leads_of_other_stories_below_the_article_go(article):
    found = article("\n".join([STORY.strip(), *LEADS]))
    assert found.text == STORY.strip()
    assert [removed.why for removed in found.removed] == ["related", "related"]


def test_a_lead_may_have_a_second_sentence(article):
    first = LEADS[0] + " وقالت لجنة التحكيم إنها رواية مدهشة."
    assert article("\n".join([STORY.strip(), first, LEADS[1]])).text == STORY.strip()


@pytest.mark.parametrize(
    "last",
    [
        "وضربت عاصفة ثلجية قوية جبال الألب السويسرية، ما أدى إلى عزل ثلاث قرى وانقطاع الكهرباء عن سكانها.",
        "ففي جبال الألب السويسرية أدت عاصفة ثلجية قوية إلى عزل ثلاث قرى وانقطاع الكهرباء عن سكانها.",
        "من جهة أخرى، ضربت عاصفة ثلجية قوية جبال الألب السويسرية، ما أدى إلى عزل ثلاث قرى وانقطاع الكهرباء.",
        "قالت إن العاصفة الثلجية القوية ضربت جبال الألب السويسرية وعزلت ثلاث قرى وقطعت الكهرباء عن سكانها.",
        "أرسلت وزارة الصحة فرقها الجوالة إلى المناطق النائية والمدن الكبرى والقرى البعيدة في شمال البلاد وجنوبها.",
        "تعمل في جبال الألب السويسرية، منذ ثلاثين عاما، أربع محطات لرصد العواصف الثلجية القوية قبل وصولها.",
    ],
)
def test_what_is_joined_leans_shares_words_or_describes_belongs_to_the_story(last, article):
    assert article("\n".join([STORY.strip(), LEADS[0], last])).text.endswith("\n".join([LEADS[0], last]))


def test_a_lead_broken_off_below_whole_paragraphs_is_another_storys_even_of_the_same_affair(article):
    more = "وذكر مدير الحملة أن المتطوعين زاروا مئات البيوت في اليوم الأول، وأنهم سيعودون إليها بعد شهر واحد."
    story = f"{STORY.strip()}\n{more}"
    last = (
        "أعلنت وزارة الصحة إرسال فرقها الجوالة إلى المناطق النائية والمدن الكبرى والقرى البعيدة في شمال البلاد"
        " وجنوبها لتطعيم الأطفال دون الخامسة من العمر ضد الحصبة وشلل الأطفال والإنفلونزا الموسمية قبل حلول الشتا"
    )
    assert article(f"{story}\n{last}").text == story
    for own in (f"{last}ء، وهي:", f"و{last}"):
        assert article(f"{story}\n{own}").text.endswith(own)


def test_one_lead_alone_may_be_the_storys_own(article):
    assert article("\n".join([STORY.strip(), LEADS[0]])).text.endswith(LEADS[0])
