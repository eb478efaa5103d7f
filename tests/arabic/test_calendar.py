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
        ("القرن الـ19", date(1801, 1, 1), date(1900, 12, 31)),
        ("القرنين الثامن والتاسع عشر", date(701, 1, 1), date(1900, 12, 31)),
        ("من القرن الثاني عشر إلى القرن الخامس عشر", date(1101, 1, 1), date(1500, 12, 31)),
        ("نهاية القرن السادس عشر الميلادي", date(1567, 9, 1), date(1600, 12, 31)),
        ("القرن الثالث الهجري", date(816, 8, 3), date(913, 8, 11)),
        ("سنة 150 للهجرة", date(767, 2, 10), date(768, 1, 29)),
        ("بني عام 876م", date(876, 1, 1), date(876, 12, 31)),
        ("نكسة عام 67", date(1967, 1, 1), date(1967, 12, 31)),
        ("1953: سجن بعد انتفاضة", date(1953, 1, 1), date(1953, 12, 31)),
        ("خلال الأشهر السبعة الأولى من العام", date(2024, 1, 1), date(2024, 7, 31)),
        ("أول شهرين من 2023", date(2023, 1, 1), date(2023, 2, 28)),
        ("آخر ثلاثة أشهر من 2019", date(2019, 10, 1), date(2019, 12, 31)),
        ("الأسبوع الثاني من مارس", date(2024, 3, 8), date(2024, 3, 14)),
        ("الأسبوع الأخير من عام 2021", date(2021, 12, 25), date(2021, 12, 31)),
        ("بقية العام الجاري", date(2024, 4, 16), date(2024, 12, 31)),
        ("قبل عام ونصف", date(2022, 9, 1), date(2022, 11, 30)),
        ("منذ عقدين ونصف العقد", date(1998, 1, 1), date(2000, 12, 31)),
        ("أيام الأحد والاثنين والثلاثاء", date(2024, 4, 14), date(2024, 4, 16)),
        ("سنوات 2011 و2012 و2013", date(2011, 1, 1), date(2013, 12, 31)),
        ("بين الأحد والثلاثاء الماضيين", date(2024, 4, 7), date(2024, 4, 9)),
        ("بين 15 يونيو و20 يوليو الماضيين", date(2023, 6, 15), date(2023, 7, 20)),
        ("من الأحد 5 إلى الخميس 9 مايو", date(2024, 5, 5), date(2024, 5, 9)),
        ("في رمضان", date(2024, 3, 11), date(2024, 4, 9)),
        ("موسم 2018/19", date(2018, 1, 1), date(2019, 12, 31)),
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
        ("الجمعة بعد المقبلة", day(2024, 4, 26)),
        ("بعد ثلاثة أيام من الآن", day(2024, 4, 19)),
        ("في 30 الجاري", day(2024, 4, 30)),
        ("آخر جمعة من رمضان", day(2024, 4, 5)),
        ("ثاني أيام عيد الأضحى", day(2024, 6, 17)),
        ("أول أيام رمضان المقبل", day(2025, 3, 1)),
        ("اليوم الأول من مايو", day(2024, 5, 1)),
        ("منذ يوم 2 أكتوبر الماضي", day(2023, 10, 2)),
        ("هجمات 11 سبتمبر", day(2001, 9, 11)),
        ("اعتبارا من أول آب (أغسطس) المقبل", day(2024, 8, 1)),
        ("اليوم الاثنين", day(2024, 4, 15)),
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
        ("أيام 16 و26 و28 مارس", ["16", "26", "28 مارس"]),
        ("وفي جوان الماضي وأوت المقبل", ["جوان الماضي", "أوت المقبل"]),
        ("في مثل هذا اليوم من عام 1948", ["عام 1948"]),
        ("فاز في رمضان الماضي بهدفين مقابل صفر", ["رمضان الماضي"]),
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
        "صوت 14 نائبا من 20",
        "نفى المتحدث وجود خطط لسحب القوات",
        "اتصل برقم 2015",
        "الجزء الثاني من الاتفاق",
        "كان الخلاف واضحا بين الاثنين",
        "قبل أقل من خمسة أشهر على التصويت",
        "تتراوح أعمارهم بين العشرينيات والثلاثينيات",
        "خفضت الضريبة إلى صفر من 10 بالمئة",
        "انتهت المباراة صفر - صفر",
        "فاز الفريق 3 صفر",
        "سجل رمضان صبحي هدفين وغنى محمد رمضان",
        "أشاد بالوزيرة أيار جمال، وقالت الوزيرة أيار جمال إنها راضية",
        "الثالث أب لخمسة",
        "يتظاهرون كل يوم جمعة وأيام الجمعة من كل أسبوع",
        "زار سوق الخميس وشارع 17 أكتوبر ومدينة العاشر من رمضان",
        "شاب في العشرينات",
        "القانون 12/2018 والمرسوم 2021/15",
        "أدى مناسك الحج",
        "قتل خلال عام 67 شخصا",
        "ما زال قائما في يومنا هذا",
        "كتبت صحيفة عين اليوم",
        "فجر أحد الحراس غضبا",
        "الفائدة لليلة واحدة، وفي تلك الليلة",
        "جرى ذلك قبل 11 يوما فقط من التصويت",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    "text,first,second",
    [
        ("في مايو وسبتمبر 2019", date(2019, 5, 1), date(2019, 9, 1)),
        ("7 شتنبر و12 نونبر 2021", date(2021, 9, 7), date(2021, 11, 12)),
        ("30 ديسمبر و4 يناير 2020", date(2019, 12, 30), date(2020, 1, 4)),
        ("16 و28 مارس المقبل", date(2025, 3, 16), date(2025, 3, 28)),
    ],
)
def test_one_of_a_list_has_what_the_next_one_says(text: str, first: date, second: date) -> None:
    assert [resolve(found.when, REPORT)[0] for found in calendar.find(text, KNOWLEDGE)] == [first, second]


def test_a_line_of_a_chronology_has_its_year_at_its_head() -> None:
    found = calendar.find("1994 - في تشرين الأول / أكتوبر، وقع البلدان على الاتفاق.", KNOWLEDGE)
    assert [resolve(one.when, REPORT) for one in found] == [
        (date(1994, 1, 1), date(1994, 12, 31)),
        (date(1994, 10, 1), date(1994, 10, 31)),
    ]


@pytest.mark.parametrize(
    "text,first,last",
    [
        ("يوليو/حزيران 2016", date(2016, 6, 1), date(2016, 7, 31)),
        ("ديسمبر/أيلول 2015", None, None),
    ],
)
def test_two_names_that_do_not_agree_are_both_meant_or_none(text: str, first: date | None, last: date | None) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize("text", ["سنة 1200 ق.م", "في القرن الخامس قبل الميلاد", "من 1336 إلى 1353 قبل الميلاد"])
def test_what_lies_before_christ_has_no_days(text: str) -> None:
    assert days(text) == (None, None)


def test_today_of_another_weekday_than_the_report_is_unknown() -> None:
    assert days("اليوم السبت") == (None, None)


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
        "بقية",
        "ونصف",
        "ق.م",
        "حرب",
        "تموز",
        "أول",
        "آخر",
        "الأولى",
        "سوق",
        "كل",
        "صفر",
        "منه",
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
