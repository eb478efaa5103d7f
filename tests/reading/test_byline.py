import pytest

from generator.reading import byline


def named(line, knowledge):
    found = byline.parse(line, knowledge)
    return found and [(item.kind, item.text) for item in found.items]


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("دبي/واشنطن-الشرقرويترز", [("place", "دبي"), ("place", "واشنطن"), ("outlet", "الشرق"), ("agency", "رويترز")]),
        ("بيروت - أ.ف.ب", [("place", "بيروت"), ("agency", "أ.ف.ب")]),
        ("العربية.نت، رويترز", [("outlet", "العربية.نت"), ("agency", "رويترز")]),
        ("أحمد الخالدي – الرياض", [("person", "أحمد الخالدي"), ("place", "الرياض")]),
        ("دمشق – وكالات", [("place", "دمشق"), ("word", "وكالات")]),
        ("أبوظبي - البيان", [("place", "أبوظبي"), ("outlet", "البيان")]),
        ("فرانس 24/ أ ف ب", [("outlet", "فرانس 24"), ("agency", "أ ف ب")]),
    ],
)
def test_a_credit_line_names_who_and_where(line, items, knowledge):
    assert named(line, knowledge) == items


@pytest.mark.parametrize(
    "line",
    [
        "بغداد وواشنطن تستأنفان الحوار",
        "العراق - إيران",
        "رويترز: الهدنة تبدأ فجرا",
        "بعد الحرب",
        "وزير الدفاع في بيروت",
    ],
)
def test_a_line_with_anything_else_is_none(line, knowledge):
    assert named(line, knowledge) is None


def test_the_dateline_of_a_paragraph_ends_where_the_story_begins(knowledge):
    text = "بغداد (رويترز) - قال مسؤول محلي إن الجسر أعيد فتحه."
    found = byline.leading(text, 0, len(text), knowledge)
    assert [item.text for item in found.items] == ["بغداد", "رويترز"]
    assert text[found.end :].startswith("قال")


@pytest.mark.parametrize("text", ["بغداد تستضيف القمة في أيار.", "بغداد، العاصمة الأكبر في البلاد، تستضيف القمة."])
def test_a_place_that_opens_a_sentence_is_no_dateline(text, knowledge):
    assert byline.leading(text, 0, len(text), knowledge) is None


@pytest.mark.parametrize(
    ("title", "bare", "outlet"),
    [
        ("استئناف المحادثات في جنيف - BBC Arabic", "استئناف المحادثات في جنيف", "BBC Arabic"),
        ("استئناف المحادثات في جنيف | سكاي نيوز عربية", "استئناف المحادثات في جنيف", "سكاي نيوز عربية"),
        ("استئناف المحادثات في جنيف - شفق نيوز | آخر الأخبار", "استئناف المحادثات في جنيف", "شفق نيوز"),
        ("استئناف المحادثات في جنيف - جريدة الشاطئ", "استئناف المحادثات في جنيف", "جريدة الشاطئ"),
    ],
)
def test_the_outlet_behind_a_title_is_no_part_of_it(title, bare, outlet, knowledge):
    found, item = byline.suffix(title, knowledge)
    assert (found, item.text) == (bare, outlet)


def test_a_dash_inside_a_title_stays(knowledge):
    assert byline.suffix("الحوار الليبي - الليبي يعود إلى تونس", knowledge) == (
        "الحوار الليبي - الليبي يعود إلى تونس",
        None,
    )


def test_the_first_line_may_hold_an_unknown_name_before_the_day(knowledge):
    assert byline.parse("XYZ - 12 آذار 2024", knowledge) is None
    assert byline.parse("XYZ - 12 آذار 2024", knowledge, opening=True)
    assert byline.parse("أسعار الذهب - 12 آذار 2024", knowledge, opening=True) is None


def test_a_weekday_beside_its_date_is_no_town(knowledge):
    assert ("place", "الأربعاء") not in named("الجزائر - الأربعاء 8 مايو 2024", knowledge)


def test_a_place_before_a_colon_opens_a_title(knowledge):
    assert byline.parse("فنزويلا: كريم عادل", knowledge) is None


def test_an_unknown_town_may_stand_behind_an_outlet_but_not_in_the_first_line(knowledge):
    assert byline.parse("شفق نيوز – هنجيرة", knowledge)
    assert byline.parse("شفق نيوز – هنجيرة", knowledge, opening=True) is None
    assert byline.parse("شفق نيوز – الهدوء يعود إلى المدينة", knowledge) is None


def test_under_a_story_a_usual_given_name_is_enough(knowledge):
    assert byline.is_person("محمد الزعابيط", knowledge, signed=True)
    assert not byline.is_person("محمد الزعابيط", knowledge)
    assert not byline.is_person("مطالب الأهالي", knowledge, signed=True)
    assert not byline.is_person("محمد في القاهرة", knowledge, signed=True)


def test_who_wrote_and_when_may_stand_in_one_line(knowledge):
    found = byline.parse("كتب محمد علي السبت، 26 أغسطس 2023 10:11 ص", knowledge)
    assert found and [item.text for item in found.of("person")] == ["محمد علي"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("نواكشوط، 21 مارس 2023 (و م ن) - أشرف الوزير على الورشة.", "agency", "و م ن"),
        ("القدس المحتلة - معا - أصيب خمسة شبان بجروح.", "outlet", "معا"),
    ],
)
def test_a_dateline_may_hold_a_name_that_no_table_knows(text, kind, name, knowledge):
    found = byline.leading(text, 0, len(text), knowledge)
    assert found and [item.text for item in found.of(kind)] == [name]
    assert text[found.end :].split()[0] in ("أشرف", "أصيب")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("سعد الحربي وخالد العتيبي - سبق - جدة: افتتح", ["سعد الحربي", "خالد العتيبي", "سبق", "جدة"]),
        ("أحمد حسن - رويترز - بغداد: أعلن الوزير", ["أحمد حسن", "رويترز", "بغداد"]),
    ],
)
def test_reporters_with_their_outlet_before_a_colon_open_a_story(text, named, knowledge):
    found = byline.leading(text, 0, len(text), knowledge)
    assert [item.text for item in found.items] == named
    assert text[found.end :] in ("افتتح", "أعلن الوزير")


@pytest.mark.parametrize(
    "text",
    [
        "محمد الزهراني سبق: قال",
        "سمير الخالدي - الرياض: قال",
        "سامي جابر، وزير المالية - الشرق الأوسط: قال",
        "محمد علي - لاعب برشلونة: سعيد",
    ],
)
def test_names_before_a_colon_without_a_sure_outlet_are_no_byline(text, knowledge):
    assert byline.leading(text, 0, len(text), knowledge) is None


def test_a_city_the_tables_lack_opens_a_dateline_before_its_country_and_an_agency(knowledge):
    text = 'تيزنة، المغرب (CNN)-- "افتتحنا السوق"، قال رئيس البلدية.'
    found = byline.leading(text, 0, len(text), knowledge)
    assert [item.text for item in found.items] == ["تيزنة", "المغرب", "CNN"]
    assert text[found.end :].startswith('"افتتحنا')


@pytest.mark.parametrize(
    ("line", "places", "outlets"),
    [
        ("لندن: «الشرق الأوسط»", ["لندن"], ["الشرق الأوسط"]),
        ("عكاظ (جدة) okaz_online@", ["جدة"], ["عكاظ"]),
        ("BBC News, عربي", [], ["BBC News, عربي"]),
    ],
)
def test_credits_as_newspapers_set_them(line, places, outlets, knowledge):
    found = byline.parse(line, knowledge)
    assert found and [item.text for item in found.of("place")] == places
    assert [item.text for item in found.of("outlet")] == outlets


def test_initials_of_editors_stand_beside_their_agencies(knowledge):
    found = byline.parse("ع.ش/ف.ي (أ ف ب، رويترز)", knowledge)
    assert found and [item.text for item in found.of("agency")] == ["أ ف ب", "رويترز"]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("بكين 17 مايو 2020 (شينخوا) أصيب عشرون شخصا في حادث.", "بكين 17 مايو 2020 (شينخوا) "),
        ("الناصرة - «القدس العربي»: نبه تقرير إلى الخطر.", "الناصرة - «القدس العربي»: "),
    ],
)
def test_datelines_as_newsrooms_set_them(text, dateline, knowledge):
    found = byline.leading(text, 0, len(text), knowledge)
    assert found and text[: found.end] == dateline
