from dataclasses import replace
from datetime import date

from generator.dossier import build
from tests.dossier.making import Making

MEETING = "التقى وزير النقل وفد الشركة الهولندية في ميناء طنجة"


def test_the_same_meeting_told_by_two_is_one_event() -> None:
    one = Making("a", f"{MEETING} يوم 3 مايو 2023.", "2023-05-04").date("3 مايو 2023", "2023-05-03", clause=MEETING)
    other = "بحث وزير النقل توسعة ميناء طنجة مع وفد الشركة الهولندية"
    two = Making("b", f"{other}، الأربعاء.", "2023-05-05").date("الأربعاء", "2023-05-03", clause=other)
    (event,) = build([one.record(), two.record()]).events
    assert [telling.cite.record for telling in event.tellings] == ["a", "b"]
    assert event.text == MEETING
    assert (event.support.records, event.support.shared) == (["a", "b"], [])
    assert event.timing == "past"


def test_two_things_on_one_day_are_two_events() -> None:
    fire = "اندلع حريق في سوق الخضار بحلب"
    one = Making("a", f"{MEETING} يوم 3 مايو 2023.", "2023-05-04").date("3 مايو 2023", "2023-05-03", clause=MEETING)
    two = Making("b", f"{fire}، الأربعاء.", "2023-05-05").date("الأربعاء", "2023-05-03", clause=fire)
    assert len(build([one.record(), two.record()]).events) == 2


def test_a_month_is_not_a_day() -> None:
    text = "بدأ ترميم الجسر القديم في مايو 2023."
    one = Making("a", text, "2023-06-01").date("مايو 2023", "2023-05-01", "2023-05-31", "month")
    (event,) = build([one.record()]).events
    assert (event.earliest, event.latest, event.precision) == (date(2023, 5, 1), date(2023, 5, 31), "month")


def test_what_lies_ahead_and_what_lies_far_back() -> None:
    text = "تنطلق القمة العربية في المنامة يوم 16 مايو 2024.\nوكانت المنامة قد استضافت مؤتمرا عام 2002."
    one = Making("a", text, "2024-05-01").date("16 مايو 2024", "2024-05-16")
    one.date("عام 2002", "2002-01-01", "2002-12-31", "year")
    old, ahead = build([one.record()]).events
    assert (old.timing, old.ahead) == ("background", False)
    assert (ahead.timing, ahead.ahead) == ("scheduled", True)


def test_a_date_without_bounds_stands_on_no_timeline() -> None:
    making = Making("a", "زار الوفد المدينة يوم الاثنين الماضي.", "2023-05-04")
    one = making.date("الاثنين الماضي", "2023-05-01").record()
    unknown = one.dates[0].model_copy(update={"earliest": None, "latest": None})
    assert build([one.model_copy(update={"dates": [unknown]})]).events == []


def test_one_event_told_twice_in_one_article_stands_once() -> None:
    lead = "أقر مجلس النواب الأردني الثلاثاء قانون الأحزاب الجديد بأغلبية كبيرة"
    again = "وصوّت مجلس النواب الأردني الثلاثاء لصالح قانون الأحزاب الجديد بعد ثلاث جلسات"
    one = Making("a", f"{lead}.\nوحضر رئيس الوزراء.\n{again}.", "2022-03-09")
    one.date("الثلاثاء", "2022-03-08", clause=lead)
    second = one.dates[0].model_copy(
        update={"sentence": 3, "start": one.text.rfind("الثلاثاء"), "end": one.text.rfind("الثلاثاء") + 8}
    )
    span = one.text.index(again)
    second = second.model_copy(update={"event": replace(second.event, start=span, end=span + len(again))})
    one.dates.append(second)
    (event,) = build([one.record()]).events
    assert [telling.cite.sentence for telling in event.tellings] == [1, 3]
    assert event.support.records == ["a"]


def test_two_things_of_one_year_in_one_article_are_two() -> None:
    built = "استوردت الوزارة من القمح الروسي خمسة ملايين طن لصالح المطاحن"
    closed = "استوردت الوزارة من الأرز الهندي ثلاثة ملايين طن لصالح المتاجر"
    text = f"{built} عام 2015.\nو{closed} سنة 2015."
    one = Making("a", text, "2022-03-09").date("عام 2015", "2015-01-01", "2015-12-31", "year", clause=built)
    one.date("سنة 2015", "2015-01-01", "2015-12-31", "year", clause=closed)
    assert len(build([one.record()]).events) == 2


def test_two_sayings_of_one_speaker_on_a_day_are_two() -> None:
    water = "قال وزير الري سامي ناصر الأحد إن منسوب البحيرة انخفض مترين هذا الصيف"
    roads = "قال وزير الري سامي ناصر الأحد إن أعمال تبطين الترع تنتهي قبل الشتاء"
    records = []
    for id_, words in (("a", water), ("b", roads)):
        making = Making(id_, f"{words}.", "2024-07-15").actor("سامي ناصر", "person", "وزير الري")
        records.append(making.date("الأحد", "2024-07-14", clause="قال وزير الري سامي ناصر الأحد").record())
    events = build(records).events
    assert sorted(event.text for event in events) == sorted(f"{words}." for words in (water, roads))


def test_what_is_compared_with_a_year_was_not_then() -> None:
    text = "تأهل المنتخب إلى النهائيات لأول مرة منذ عام 1990.\nوتولى المدرب الفريق منذ عام 2015 بعقد."
    one = Making("a", text, "2018-06-18").date("عام 1990", "1990-01-01", "1990-12-31", "year")
    one.date("عام 2015", "2015-01-01", "2015-12-31", "year")
    assert [event.earliest.year for event in build([one.record()]).events] == [2015]


def test_a_war_that_a_day_is_compared_with_was_not_then() -> None:
    text = (
        "كان يوم الجمعة الأكثر دموية في المدينة منذ حرب الشمال عام 2014.\n"
        "وهذا أكبر هجوم منذ سنوات، وفي عام 2016 هدمت الجسور في الشمال."
    )
    one = Making("a", text, "2018-06-18").date("عام 2014", "2014-01-01", "2014-12-31", "year")
    one.date("عام 2016", "2016-01-01", "2016-12-31", "year")
    assert [event.earliest.year for event in build([one.record()]).events] == [2016]


def test_some_years_ago_are_no_time_of_an_event() -> None:
    text = "تأمل المعارضة وضع حد لحكم الرئيس المستمر منذ نحو 16 عاما.\nوفازت في انتخابات البلديات العام الماضي."
    one = Making("a", text, "2018-06-18").date("منذ نحو 16 عاما", "2001-01-01", "2003-12-31", "year")
    one.date("العام الماضي", "2017-01-01", "2017-12-31", "year")
    records = one.record()
    records = records.model_copy(update={"dates": [day.model_copy(update={"relative": True}) for day in records.dates]})
    assert [event.earliest.year for event in build([records]).events] == [2017]
