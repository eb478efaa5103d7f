import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.finding import dates
from generator.knowledge import built_in
from generator.record import Actor, Article, Date, Published, Span, Title
from tests.finding import articles

KNOWLEDGE = built_in()


def article(*sentences: str, published: Published = Published()) -> Article:  # noqa: B008
    return articles.article(*sentences, title=Title(text="عنوان", origin="stated"), published=published)


def on(earliest: date, latest: date | None = None) -> Published:
    return Published(earliest=earliest, latest=latest or earliest, origin="stated")


def bounds(found: Date) -> tuple[date | None, date | None]:
    return found.earliest, found.latest


TUESDAY = on(date(2023, 9, 26))


def test_each_date_has_its_bounds_and_its_sentence() -> None:
    one, other = dates.find(
        article("علقت الوزارة، مساء الثلاثاء، على الأمر.", "وكانت القوات وصلت مطلع عام 2020.", published=TUESDAY),
        KNOWLEDGE,
    )
    assert (one.text, one.sentence, one.precision, one.relative) == ("مساء الثلاثاء", 1, "day", True)
    assert bounds(one) == (date(2023, 9, 26), date(2023, 9, 26))
    assert (other.text, other.sentence, other.precision, other.relative) == ("مطلع عام 2020", 2, "part_of_year", False)
    assert bounds(other) == (date(2020, 1, 1), date(2020, 4, 30))


def test_the_name_of_a_person_is_no_month() -> None:
    text = "وجهت إلى رمضان تهمتان في فبراير."
    person = Actor(
        id="a",
        name="سمير رمضان",
        type="person",
        forms=["رمضان"],
        mentions=[Span(sentence=1, start=9, end=14)],
        origin="auto",
    )
    assert [found.text for found in dates.find(article(text), KNOWLEDGE, [person])] == ["فبراير"]


def test_the_event_is_the_clause_that_the_date_belongs_to() -> None:
    text = "قالت الوزارة إن المحادثات متعثرة، بينما وقع الهجوم في مارس 2021، وفق المتحدث."
    read = article(text)
    (found,) = dates.find(read, KNOWLEDGE)
    assert found.event and read.text[found.event.start : found.event.end] == "بينما وقع الهجوم في مارس 2021"


@pytest.mark.parametrize(
    "text, day",
    [
        ("أكد الوزير، الأحد، أن بلاده ستواصل الخفض.", date(2018, 8, 12)),
        ("أكد وزير المالية، أنتون سيلانوف، الأحد، ذلك.", date(2018, 8, 12)),
        ("ستعقد اللجنة، الأحد، اجتماعها.", date(2018, 8, 19)),
        ("سيتوجه المدرب إلى الإمارة، على أن يتم تقديمه الأحد.", date(2018, 8, 19)),
        ("قالت صحيفة وول ستريت جورنال الاثنين إن الصفقة متوقفة.", date(2018, 8, 13)),
        ("ساعدوا سيدة في مركز صحي مؤقت يوم الأحد.", date(2018, 8, 12)),
        ("سأزور المدينة الأحد مع الوفد.", date(2018, 8, 19)),
        ("زادت العقود بحلول الساعة العاشرة بعد أن هبطت السبت.", date(2018, 8, 11)),
        ("يتأهل الفريق إذا خسر منافسه الأحد.", date(2018, 8, 19)),
        ("قد تجرى جولة ثانية إذا ذهبت الأصوات إلى اثنين في سبتمبر.", date(2018, 9, 1)),
        ("سئل عما إذا كان الوزير زار المدينة في سبتمبر.", date(2017, 9, 1)),
        ("صعدت العقود الآجلة لخام برنت تسليم أكتوبر 20 سنتا.", date(2018, 10, 1)),
        ("أعلن أنه سيغيب، لتعافيه من إصابة تعرض لها في الثالث من مارس.", date(2018, 3, 3)),
    ],
)
def test_the_tense_of_its_own_clause_turns_a_day(text: str, day: date) -> None:
    (found,) = dates.find(article(text, published=on(date(2018, 8, 13))), KNOWLEDGE)
    assert found.earliest == day


def test_the_following_years_follow_the_year_named_before() -> None:
    first, then = dates.find(article("أسس المعبد في 1972. وانتشر في السنوات الثلاث التالية."), KNOWLEDGE)
    assert bounds(first) == (date(1972, 1, 1), date(1972, 12, 31))
    assert bounds(then) == (date(1973, 1, 1), date(1975, 12, 31))


def test_that_year_is_the_one_named_before() -> None:
    read = article("في أبريل عام 2003 دخلت القوات المدينة. وفي 9 أبريل من ذلك العام سقط التمثال.", published=TUESDAY)
    assert [bounds(found) for found in dates.find(read, KNOWLEDGE)] == [
        (date(2003, 4, 1), date(2003, 4, 30)),
        (date(2003, 4, 9), date(2003, 4, 9)),
    ]


@pytest.mark.parametrize(
    "text, first",
    [
        ("ارتفعت الأرباح في العام الحالي مقارنة بالعام السابق.", date(2022, 1, 1)),
        ("ارتفعت الأرباح مقارنة بالعام السابق.", date(2022, 1, 1)),
        ("انتشر في العام التالي.", None),
    ],
)
def test_a_year_before_or_behind_needs_one_named_or_the_report(text: str, first: date | None) -> None:
    assert dates.find(article(text, published=TUESDAY), KNOWLEDGE)[-1].earliest == first


def test_since_puts_a_day_into_the_past() -> None:
    (found,) = dates.find(article("منذ السابع من تشرين الأول قتل الآلاف.", published=on(date(2024, 4, 16))), KNOWLEDGE)
    assert found.earliest == date(2023, 10, 7)


def test_the_following_year_follows_the_year_named_last() -> None:
    _, found = dates.find(article("صوت البرلمان في عام 2020.", "وفي العام التالي انتهت المهمة."), KNOWLEDGE)
    assert bounds(found) == (date(2021, 1, 1), date(2021, 12, 31))


def test_a_verb_that_looks_ahead_turns_a_weekday_ahead() -> None:
    (past,) = dates.find(article("أعلن الوزير الأحد موقفه.", published=TUESDAY), KNOWLEDGE)
    (ahead,) = dates.find(article("ستعقد اللجنة الأحد اجتماعها.", published=TUESDAY), KNOWLEDGE)
    assert past.earliest == date(2023, 9, 24) and ahead.earliest == date(2023, 10, 1)
    far = (
        "من المقرر أن تعقد المبعوثة الخاصة للأمين العام للأمم المتحدة إلى البلاد لقاء مع قائد الجيش ووزير الدفاع الأحد."
    )
    assert dates.find(article(far, published=TUESDAY), KNOWLEDGE)[0].earliest == date(2023, 10, 1)


def test_a_day_that_a_past_verb_would_put_a_year_back_is_open_or_ahead() -> None:
    (open_,) = dates.find(article("قتل الجنود في 30 أكتوبر.", published=TUESDAY), KNOWLEDGE)
    (ahead,) = dates.find(
        article("أعلن الرئيس انتخابات تجرى دورتها الأولى في 30 أكتوبر.", published=TUESDAY), KNOWLEDGE
    )
    assert bounds(open_) == (None, None) and ahead.earliest == date(2023, 10, 30)


def test_a_window_widens_the_bounds() -> None:
    (found,) = dates.find(
        article("التقى الوفد الخميس الوزير.", published=on(date(2024, 2, 4), date(2024, 2, 10))), KNOWLEDGE
    )
    assert bounds(found) == (date(2024, 2, 1), date(2024, 2, 8))


def test_a_month_that_the_whole_window_agrees_on_is_known() -> None:
    year = on(date(2023, 11, 1), date(2024, 9, 30))
    month, day = dates.find(
        article("اندلعت الحرب في أكتوبر الماضي.", "قال الوزير الاثنين ذلك.", published=year), KNOWLEDGE
    )
    assert bounds(month) == (date(2023, 10, 1), date(2023, 10, 31))
    assert bounds(day) == (None, None)


def test_a_weekday_that_the_article_dates_elsewhere_is_that_day() -> None:
    window = on(date(2024, 2, 4), date(2024, 2, 10))
    bare, full = dates.find(
        article("المحادثات تستأنف الأحد.", "يعود الوفد الأحد المقبل الموافق 11 شباط/ فبراير 2024.", published=window),
        KNOWLEDGE,
    )
    assert bounds(bare) == bounds(full) == (date(2024, 2, 11), date(2024, 2, 11))


def test_without_a_date_of_its_own_relative_days_stay_open() -> None:
    for found in dates.find(article("قال الاثنين إن الأسبوع الماضي كان هادئا، وغداة ضربة جوية."), KNOWLEDGE):
        assert bounds(found) == (None, None)


def test_time_grows_with_the_length_alone() -> None:
    def seconds(times: int) -> float:
        read = article("قال الاثنين في عام 2014 إن " * times, published=TUESDAY)
        begin = time.process_time()
        dates.find(read, KNOWLEDGE)
        return time.process_time() - begin

    seconds(10)
    assert seconds(2400) < 12 * seconds(600) + 0.3


PIECES = st.sampled_from(
    [
        "قال",
        "الاثنين",
        "في",
        "أكتوبر",
        "الماضي",
        "عام",
        "2014",
        "العام",
        "التالي",
        "،",
        "ستعقد",
        "أمس",
        "مطلع",
        "15",
        "(",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=12).map(" ".join), max_size=4), st.dates(), st.integers(0, 500))
def test_every_date_carries_its_evidence(sentences: list[str], day: date, width: int) -> None:
    latest = date.fromordinal(min(day.toordinal() + width, date.max.toordinal()))
    read = article(*sentences, published=on(day, latest))
    for found in dates.find(read, KNOWLEDGE):
        sentence = read.sentences[(found.sentence or 1) - 1]
        assert found.start is not None and found.end is not None
        assert sentence.start <= found.start < found.end <= sentence.end
        assert read.text[found.start : found.end] == found.text
        assert found.event is None or found.event.start <= found.start < found.end <= found.event.end
        assert not (found.earliest and found.latest) or found.earliest <= found.latest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("هبطت أرباح الشركة في الربع الأول 3 بالمئة.", [(date(2018, 1, 1), date(2018, 3, 31))]),
        ("زادت الصادرات في الربع الرابع مليون طن.", [(date(2017, 10, 1), date(2017, 12, 31))]),
        ("يتوقع البنك أن ينمو الناتج في الربع الرابع.", [(date(2018, 10, 1), date(2018, 12, 31))]),
        ("تقدم فريق السلة في الربع الأول 25-20.", []),
        ("زادت الصادرات في الربع الأول من السنة المالية مليون طن.", []),
        ("هبطت أرباح المنصة في الربع الأخير 2 بالمئة.", []),
        ("حسم الفريق الربع الأخير من المباراة بمليون مشجع.", []),
    ],
)
def test_a_quarter_alone_is_the_nearest_where_money_or_goods_are_told(
    text: str, found: list[tuple[date, date]]
) -> None:
    told = dates.find(article(text, published=on(date(2018, 6, 17))), KNOWLEDGE)
    assert [bounds(one) for one in told] == found
