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
