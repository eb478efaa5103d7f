import pytest

from tests.reading.conftest import STORY


def names(credits):
    return [credit.name for credit in credits]


def test_a_byline_names_dateline_outlet_and_agency_and_goes(article):
    found = article("حملة تلقيح في عموم البلاد\nدبي/واشنطن-الشرقرويترز\n" + STORY)
    assert names(found.dateline) == ["دبي", "واشنطن"]
    assert names(found.agencies) == ["رويترز"]
    assert (found.outlet.name, found.outlet.name_en) == ("الشرق", "Asharq News")
    assert found.removed[found.outlet.removed - 1].text == "دبي/واشنطن-الشرقرويترز"
    assert found.text == STORY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "وظهر الجسر سليما في شريط مصور حصلت عليه وكالة رويترز.",
        "وأظهرت صور نشرتها رويترز حجم الأضرار في المرفأ.",
    ],
)
def test_what_an_agency_got_or_showed_is_credited_to_it(line, article):
    assert [credit.name for credit in article(STORY + line).agencies] == ["رويترز"]


@pytest.mark.parametrize(
    "line",
    [
        "وارتفع عدد المصابين إلى مئة، وفقا لرويترز.",
        'وبحسب وكالة "رويترز" فإن الحملة تشمل الأطفال.',
        "ونقلت وكالة رويترز عن مسؤول قوله إن اللقاح متوفر.",
        "وقال مسؤول محلي لرويترز إن اللقاح متوفر.",
    ],
)
def test_an_agency_is_credited_where_the_story_says_so(line, article):
    found = article(STORY + line)
    assert names(found.agencies) == ["رويترز"]
    assert found.agencies[0].sentence == 4
    assert found.outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "وتعرض مكتب رويترز في المدينة لأضرار مادية.",
        "وارتفع عدد المصابين إلى مئة، وفقا للوزارة.",
    ],
)
def test_an_agency_that_is_only_mentioned_is_not(line, article):
    assert article(STORY + line).agencies == []


@pytest.mark.parametrize(
    ("line", "name", "name_en"),
    [
        ('وذكر البيان الذي تابعته "شفق نيوز" أن اللقاح متوفر.', "شفق نيوز", "Shafaq News"),
        ("وأوضح في تصريح تابعه موقع «صدى الشاطئ» أن اللقاح متوفر.", "صدى الشاطئ", None),
        ('المقالات المنشورة في "صدى الشاطئ" تعبر عن آراء كتابها وليس بالضرورة عن رأي الموقع.', "صدى الشاطئ", None),
    ],
)
def test_the_outlet_is_who_speaks_of_itself(line, name, name_en, article):
    found = article(STORY + line).outlet
    assert found and (found.name, found.name_en) == (name, name_en)
    assert found.sentence or found.removed


@pytest.mark.parametrize(
    "line",
    [
        "وقال الوزير في مقابلة مع قناة الجزيرة إن اللقاح متوفر.",
        "واطلعت رويترز على نسخة من القرار.",
        "ونشرت صحيفة لوموند تقريرا عن الحملة.",
    ],
)
def test_an_outlet_that_is_quoted_is_not_the_publisher(line, article):
    assert article(STORY + line).outlet is None


def test_a_dateline_inside_the_story_is_credited_and_stays(article):
    found = article("عمان (رويترز) - " + STORY)
    assert (names(found.dateline), names(found.agencies)) == (["عمان"], ["رويترز"])
    assert found.dateline[0].sentence == 1
    assert found.text.startswith("عمان (رويترز) - ")


def test_the_name_behind_the_title_is_the_outlet(article):
    found = article("حملة تلقيح في عموم البلاد - سكاي نيوز عربية\n\n" + STORY)
    assert found.title.text == "حملة تلقيح في عموم البلاد"
    assert found.outlet.name_en == "Sky News Arabia"


def test_a_quotation_before_the_outlets_name_stays_whole(article):
    found = article("الوزير: الحملة «بداية جيدة» - سكاي نيوز عربية\n\n" + STORY)
    assert found.title.text == "الوزير: الحملة «بداية جيدة»"
