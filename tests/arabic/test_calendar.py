"""The words of the calendar, read before the day of the report is known; then resolved for one."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic import calendar
from generator.arabic.periods import resolve
from generator.knowledge import Knowledge

KNOWLEDGE = Knowledge()
REPORT = date(2024, 4, 16)  # a Tuesday


def spans(text: str) -> list[str]:
    return [text[found.start : found.end] for found in calendar.find(text, KNOWLEDGE)]


def days(text: str) -> tuple[date | None, date | None]:
    (found,) = calendar.find(text, KNOWLEDGE)
    return resolve(found.when, REPORT)


def day(year: int, month: int, day_: int) -> tuple[date, date]:
    return (date(year, month, day_),) * 2


@pytest.mark.parametrize(
    "text",
    [
        "في 26 سبتمبر 2023",
        "26-سبتمبر-2023",
        "٢٦ أيلول/ سبتمبر ٢٠٢٣",
        "الثلاثاء 26 سبتمبر 2023",
        "الثلاثاء الموافق 26 أيلول (سبتمبر) 2023",
        "السادس والعشرين من سبتمبر عام 2023",
        "سبتمبر 26، 2023",
        "26/9/2023",
        "2023-09-26",
        "26 شتنبر من عام 2023",
        "11 ربيع الأول 1445 هـ",
        "11-03-1445 هـ",
        "26 سبتمبر 2023 - 09:12",
        "26/09/2023 - 23:18",
    ],
)
def test_one_day_in_many_writings(text: str) -> None:
    assert days(text) == day(2023, 9, 26)


@pytest.mark.parametrize(
    "text,first,last",
    [
        ("مارس 2023", date(2023, 3, 1), date(2023, 3, 31)),
        ("في آب/أغسطس الماضي", date(2023, 8, 1), date(2023, 8, 31)),
        ("خلال جويلية 2019", date(2019, 7, 1), date(2019, 7, 31)),
        ("سبتمبر من العام الماضي", date(2023, 9, 1), date(2023, 9, 30)),
        ("رمضان 1445 هـ", date(2024, 3, 11), date(2024, 4, 9)),
        ("منذ عام 2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("منذ 2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("عام ألفين وثمانية عشر", date(2018, 1, 1), date(2018, 12, 31)),
        ("مطلع عام 2020", date(2020, 1, 1), date(2020, 4, 30)),
        ("أواسط العام الماضي", date(2023, 5, 1), date(2023, 8, 31)),
        ("أواخر كانون الثاني/يناير الماضي", date(2024, 1, 21), date(2024, 1, 31)),
        ("النصف الأول من العام الجاري", date(2024, 1, 1), date(2024, 6, 30)),
        ("الربع الثالث من عام 2016", date(2016, 7, 1), date(2016, 9, 30)),
        ("بحلول نهاية العام", date(2024, 9, 1), date(2024, 12, 31)),
        ("نهاية العام المقبل", date(2025, 9, 1), date(2025, 12, 31)),
        ("صيف 2006", date(2006, 6, 1), date(2006, 9, 22)),
        ("شتاء العام الماضي", date(2023, 12, 1), date(2024, 3, 20)),
        ("تسعينيات القرن الماضي", date(1990, 1, 1), date(1999, 12, 31)),
        ("القرن التاسع عشر", date(1801, 1, 1), date(1900, 12, 31)),
        ("بين 2017 و2021", date(2017, 1, 1), date(2021, 12, 31)),
        ("بين عامي 2017 و2021", date(2017, 1, 1), date(2021, 12, 31)),
        ("من 13 إلى 15 يوليو 2022", date(2022, 7, 13), date(2022, 7, 15)),
        ("من ديسمبر إلى فبراير 2022", date(2021, 12, 1), date(2022, 2, 28)),
        ("الأسبوع الماضي", date(2024, 4, 8), date(2024, 4, 14)),
        ("هذا الأسبوع", date(2024, 4, 15), date(2024, 4, 21)),
        ("الشهر المقبل", date(2024, 5, 1), date(2024, 5, 31)),
        ("العام قبل الماضي", date(2022, 1, 1), date(2022, 12, 31)),
        ("السنوات الخمس الماضية", date(2019, 4, 16), date(2024, 4, 16)),
        ("الأيام الثلاثة المقبلة", date(2024, 4, 17), date(2024, 4, 19)),
        ("العقد الماضي", date(2010, 1, 1), date(2019, 12, 31)),
        ("ليل الاثنين الثلاثاء", date(2024, 4, 15), date(2024, 4, 16)),
        ("عقدت يومي الثلاثاء والأربعاء الماضيين", date(2024, 4, 9), date(2024, 4, 10)),
        ("في شهري يناير وفبراير الماضيين", date(2024, 1, 1), date(2024, 2, 29)),
        ("نهاية الربع الأول من عام 2015", date(2015, 3, 1), date(2015, 3, 31)),
        ("عشرينيات القرن العشرين", date(1920, 1, 1), date(1929, 12, 31)),
        ("منذ عقد من الزمان", date(2009, 4, 16), date(2019, 4, 16)),
    ],
)
def test_stretches_of_days(text: str, first: date, last: date) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text,expected",
    [
        ("أمس", day(2024, 4, 15)),
        ("مساء أول أمس", day(2024, 4, 14)),
        ("غدا", day(2024, 4, 17)),
        ("بعد غد", day(2024, 4, 18)),
        ("أمس الاثنين", day(2024, 4, 15)),
        ("الاثنين", day(2024, 4, 15)),
        ("الأحد المقبل", day(2024, 4, 21)),
        ("الجمعة الماضي", day(2024, 4, 12)),
        ("الجمعة من الأسبوع المقبل", day(2024, 4, 26)),
        ("في 20 من الشهر المقبل", day(2024, 5, 20)),
        ("قبل ثلاثة أيام", day(2024, 4, 13)),
        ("منذ أسبوعين", day(2024, 4, 2)),
        ("أول يوم جمعة من يوليو", day(2024, 7, 5)),
        ("في الحادي عشر من أيلول الماضي", day(2023, 9, 11)),
        ("في الثامن من الشهر الجاري", day(2024, 4, 8)),
        ("مساء أمس الأول", day(2024, 4, 14)),
        ("الاثنين قبل الماضي", day(2024, 4, 8)),
        ("عيد الأضحى", day(2024, 6, 16)),
        ("عاشوراء 1445 هـ", day(2023, 7, 28)),
    ],
)
def test_days_told_from_the_day_of_the_report(text: str, expected: tuple[date, date]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("تنتشر القوات منذ العام 2014 في البلاد", ["العام 2014"]),
        ("وفي مارس، وبمارس أيضا", ["مارس"]),
        ("زار بغداد في وقت سابق الاثنين", ["الاثنين"]),
        ("في عامي 1982 و2006", ["عامي 1982", "2006"]),
        ("حروب 1948 و1967 و1973", ["1948", "1967", "1973"]),
        ("يومي 11 و12 أيلول 2017", ["11 و12 أيلول 2017"]),
        ("في 9 و15 من الشهر الحالي", ["9", "15 من الشهر الحالي"]),
        ("تحكم المدينة منذ 2011 علما أنها", ["2011"]),
        ("غداة ضربة جوية", ["غداة ضربة"]),
        ("موازنة العام الجاري (2018)", ["العام الجاري (2018)"]),
        ("اقترح الحزب عام 2014 مشروع قانون", ["عام 2014"]),
        ("بين الاثنين والخميس", ["بين الاثنين والخميس"]),
        ("في أعوام 1994 و1998 و2006", ["أعوام 1994", "1998", "2006"]),
        ("في كانون الثاني/يناير 2016 حكم عليه", ["كانون الثاني/يناير 2016"]),
        ("في يناير 2000 جندي وصلوا", ["يناير"]),
        ("ينطلق 27 الشهر الجاري", ["27 الشهر الجاري"]),
        ("الاثنين، يناير الثاني والعشرين، 2018", ["الاثنين، يناير الثاني والعشرين، 2018"]),
    ],
)
def test_spans_are_the_expression_alone(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نشرت واشنطن 2500 جندي و2000 متعاقد",
        "قال الأمين العام السابق للمنظمة",
        "رؤية 2030 وكأس العالم 2022",
        "في الثلاثينيات من عمره",
        "قبل يوم واحد من موعد القمة",
        "أدى المصلون صلاة الجمعة",
        "مارس ضغوطا على الحكومة",
        "دخلوا من باب المدينة ابان المعركة",
        "قتل خمسة في اليوم، كل ساعة واحد",
        "في ذلك اليوم وفي اليوم العالمي للغة",
        "نزح السكان في إب، وعند نهاية العام الدراسي",
        "حكم البلاد من 1336 إلى 1353 قبل الميلاد",
        "صوت 14 نائبا من 20",
        "نفى المتحدث وجود خطط لسحب القوات",
        "اتصل برقم 2015",
        "الجزء الثاني من الاتفاق",
        "كان الخلاف واضحا بين الاثنين",
        "قبل أقل من خمسة أشهر على التصويت",
        "تتراوح أعمارهم بين العشرينيات والثلاثينيات",
        "خفضت الضريبة إلى صفر من 10 بالمئة",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert spans(text) == []


def test_a_date_keeps_what_tells_its_distance_from_the_report() -> None:
    (found,) = calendar.find("الأحد المقبل الموافق 11 شباط/ فبراير 2024", KNOWLEDGE)
    assert getattr(found.when, "turn", None) == 1 and resolve(found.when, None) == day(2024, 2, 11)
    (found,) = calendar.find("أمس الأحد 11 فبراير 2024", KNOWLEDGE)
    assert getattr(found.when, "told", None) == -1


WORDS = st.sampled_from(
    [
        "في",
        "من",
        "إلى",
        "بين",
        "و",
        "منذ",
        "قبل",
        "بعد",
        "الأحد",
        "الاثنين",
        "مساء",
        "مطلع",
        "أواخر",
        "نهاية",
        "عام",
        "العام",
        "2014",
        "2021",
        "15",
        "11",
        "سبتمبر",
        "أيلول",
        "/",
        "-",
        "،",
        "(",
        ")",
        "الماضي",
        "المقبل",
        "هذا",
        "الأسبوع",
        "أيام",
        "ثلاثة",
        "الحادي",
        "عشر",
        "رمضان",
        "هـ",
        "صيف",
        "القرن",
        "السنوات",
        "الأخيرة",
        "غداة",
        "اليوم",
        "أمس",
        "شهر",
        "الثالث",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_read_and_spans_are_exact(text: str) -> None:
    last = 0
    for found in calendar.find(text, KNOWLEDGE):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        first, end = resolve(found.when, REPORT)
        assert first is None or end is None or first <= end
        last = found.end


@given(st.lists(WORDS, max_size=12).map(" ".join), st.integers(0, 40))
def test_a_stretch_of_a_text_reads_like_itself(text: str, before: int) -> None:
    longer = "x" * before + "\n" + text + "\nx"
    inside = calendar.find(longer, KNOWLEDGE, before + 1, before + 1 + len(text))
    assert [(f.start - before - 1, f.when) for f in inside] == [
        (f.start, f.when) for f in calendar.find(text, KNOWLEDGE)
    ]


@pytest.mark.parametrize("piece", ["من 2014 ", "أول ", "بين 3 و", "مساء ", "12/", "العام ", "الماضي أواخر من "])
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        calendar.find(piece * times, KNOWLEDGE)
        return time.process_time() - begin

    seconds(10)
    assert seconds(4000) < 12 * seconds(1000) + 0.2
