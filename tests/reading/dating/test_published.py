"""What a text tells of its own day. Each test is one kind of evidence, and what must not be concluded from it."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import built_in
from generator.reading.dating import published
from generator.record import Published, Removed, Sentence, Title

KNOWLEDGE = built_in()


def infer(*sentences: str, title: str | None = None, caption: str = "", stated: date | None = None) -> Published:
    text, parts = "", []
    for n, sentence in enumerate(sentences, 1):
        parts.append(Sentence(n=n, paragraph=n, start=len(text), end=len(text) + len(sentence)))
        text += sentence + "\n"
    removed = [Removed(n=1, line=1, text=caption, why="caption")] if caption else []
    named = Title(text=title, origin="stated") if title else None
    return published.infer(text, parts, named, removed, stated, KNOWLEDGE)


def window(found: Published) -> tuple[date | None, date | None]:
    return found.earliest, found.latest


def test_a_stated_day_is_that_day() -> None:
    found = infer("أعلنت الوزارة في 2019 خطتها.", stated=date(2024, 3, 5))
    assert window(found) == (date(2024, 3, 5), date(2024, 3, 5))
    assert found.origin == "stated" and found.weekday == "tuesday" and found.because


def test_a_stated_day_names_the_line_that_states_it() -> None:
    found = infer("أعلنت الوزارة خطتها.", caption="26-سبتمبر-2023", stated=date(2023, 9, 26))
    assert [reason.removed for reason in found.because] == [1]


def test_a_stated_day_names_its_line_however_it_is_written() -> None:
    found = infer("أعلنت الوزارة خطتها.", caption="الجمعة 12 / 7 / 1444", stated=date(2023, 2, 3))
    assert [reason.removed for reason in found.because] == [1]


def test_nothing_told_is_unknown() -> None:
    assert infer("زار الوزير المدينة الاثنين.") == Published()


def test_a_past_date_bounds_from_below_alone() -> None:
    found = infer("قتل أربعة في هجوم وقع في 12 مايو 2019 قرب المدينة.", "وقال شهود إن الحريق استمر ساعات.")
    assert window(found) == (date(2019, 5, 12), None)
    assert found.origin == "inferred" and found.because[0].sentence == 1
    assert found.because[-1].text == "لا حد أعلى في النص"


@pytest.mark.parametrize(
    "text",
    [
        "من المقرر أن تفتح المحطة في يناير 2031.",
        "تهدف الخطة إلى بلوغ الحياد في 2050.",
        "ستنطلق البطولة في عام 2034.",
        "هل تعود القوات في عام 2040؟",
    ],
)
def test_what_is_still_to_come_bounds_nothing_from_below(text: str) -> None:
    assert infer(text).earliest is None


def test_the_day_told_as_next_week_bounds_both_sides() -> None:
    found = infer("تستأنف اللجنة أعمالها الأحد المقبل الموافق 11 شباط/ فبراير 2024.")
    assert window(found) == (date(2024, 2, 4), date(2024, 2, 10))


def test_today_and_yesterday_with_their_dates_leave_days_of_slack() -> None:
    assert window(infer("افتتح الوزير اليوم الأحد 11 فبراير 2024 المعرض.")) == (date(2024, 2, 11), date(2024, 2, 12))
    assert window(infer("افتتح الوزير أمس الأحد 11 فبراير 2024 المعرض.")) == (date(2024, 2, 11), date(2024, 2, 13))


def test_the_current_year_is_a_year() -> None:
    assert window(infer("ارتفع الإنتاج خلال العام الجاري 2022.")) == (date(2022, 1, 1), date(2022, 12, 31))


def test_an_office_holder_with_title_in_the_lead_bounds_both_sides() -> None:
    found = infer("التقى رئيس الوزراء العراقي حيدر العبادي وفدا في بغداد.")
    assert window(found) == (date(2014, 9, 8), date(2018, 11, 1))


@pytest.mark.parametrize(
    "text",
    [
        "كتب رئيس الوزراء العراقي السابق حيدر العبادي مقالا.",
        "توترت العلاقات في عهد رئيس الوزراء العراقي حيدر العبادي.",
        "قال رئيس الوزراء العراقي حيدر العبادي ذلك في عام 2015.",
    ],
)
def test_an_office_holder_of_the_past_bounds_nothing_from_above(text: str) -> None:
    assert infer(text).latest is None


def test_two_terms_leave_two_windows_and_their_hull() -> None:
    found = infer("استقبل الرئيس الأمريكي دونالد ترامب ضيفه في واشنطن.")
    assert window(found) == (date(2017, 1, 20), None)


def test_the_month_of_a_war_that_began_last_october_picks_the_year() -> None:
    found = infer("تصاعدت الهجمات منذ اندلاع الحرب بين إسرائيل وحماس في قطاع غزة في أكتوبر الماضي.")
    assert window(found) == (date(2023, 11, 1), date(2024, 10, 31))


def test_a_photo_bounds_from_below() -> None:
    found = infer("نفت الوزارة وجود خطط للانسحاب.", caption="جنود قرب القاعدة. 23 أغسطس 2020 - رويترز")
    assert window(found) == (date(2020, 8, 23), None)
    assert found.because[0].removed == 1


def test_a_photo_of_the_story_itself_bounds_the_week() -> None:
    found = infer(
        "بحث وزير الدفاع لويد أوستن مع رئيس الوزراء السوداني في واشنطن يوم الاثنين مستقبل القوات.",
        caption="وزير الدفاع لويد أوستن مع رئيس الوزراء السوداني في واشنطن، 15 أبريل 2024",
    )
    assert window(found) == (date(2024, 4, 15), date(2024, 4, 21))


def test_a_word_has_a_first_day() -> None:
    assert infer("حظرت الحكومة تطبيق شات جي بي تي في المدارس.").earliest == date(2022, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "سجل كريستيانو رونالدو (33 عاما) هدفين في المباراة.",
        "وكان كريستيانو رونالدو، 33 عاما، قد نفى الخبر.",
        "انتقل كريستيانو رونالدو البالغ من العمر 33 عاما إلى إيطاليا.",
    ],
)
def test_a_known_age_bounds_a_year(text: str) -> None:
    found = infer(text)
    assert found.earliest == date(2018, 1, 21) and found.latest == date(2019, 2, 20)


def test_a_number_behind_a_name_is_no_age() -> None:
    assert infer("سجل كريستيانو رونالدو، 33 هدفا، في عام واحد.").latest is None
    assert infer("لعب كريستيانو رونالدو 15 عاما في أوروبا.").latest is None


def test_a_meeting_under_way_bounds_its_days() -> None:
    found = infer("أكد الوزير، الأربعاء، على هامش منتدى دافوس الاقتصادي بدورته الـ54 أن الحوار مستمر.")
    assert window(found) == (date(2024, 1, 17), date(2024, 1, 22))


def test_a_lone_year_without_a_past_verb_proves_nothing() -> None:
    assert infer("معرض الكتاب 2027 في العاصمة.") == Published()


def test_a_year_well_behind_all_that_is_known_is_not_over() -> None:
    assert infer("افتتح المتحف الذي تعرض لوحاته الحياة في عام 2071.", "وقد تحقق ذلك عام 2071.") == Published()


def test_a_contradiction_drops_the_weaker_witness() -> None:
    found = infer("افتتح الوزير اليوم الأحد 11 فبراير 2024 المعرض.", "وقد أعلن ذلك في عام 2025 أيضا.")
    assert window(found) == (date(2024, 2, 11), date(2024, 2, 12))
    assert [reason.sentence for reason in found.because if "لتناقضه" in reason.text] == [2]


@pytest.mark.parametrize(
    ("text", "window_"),
    [
        ("تبدأ القمة غدا الجمعة 8 مارس 2024.", (date(2024, 3, 6), date(2024, 3, 8))),
        ("وصل الوفد أول أمس الأربعاء 6 مارس 2024.", (date(2024, 3, 7), date(2024, 3, 9))),
    ],
)
def test_tomorrow_and_the_day_before_yesterday_bound_as_yesterday_does(text: str, window_: object) -> None:
    assert window(infer(text)) == window_


def test_the_day_of_a_war_picks_it_without_another_word() -> None:
    found = infer("تصاعد التوتر في المنطقة منذ الحرب على غزة في 7 أكتوبر الماضي.")
    assert window(found) == (date(2023, 11, 1), date(2024, 10, 31))


def test_a_known_fall_in_a_month_that_is_over_picks_the_year() -> None:
    found = infer("عاد آلاف اللاجئين بعد سقوط نظام بشار الأسد في ديسمبر الماضي.")
    assert window(found) == (date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("افتتح الوزير اليوم الاثنين المعرض.", "monday"),
        ("أكد وزير النقل، الثلاثاء، أن الجسر الجديد يفتح نهاية الشهر.", "tuesday"),
        ("افتتح الوزير الاثنين المعرض.", None),
        ("أكد وزير النقل، مساء الثلاثاء، أن الجسر الجديد يفتح نهاية الشهر.", None),
        ("أكد وزير النقل، الثلاثاء، أن الجسر الجديد يفتح الأربعاء.", None),
        ("وقعت في الجسر، الثلاثاء، حوادث سير عدة.", None),
    ],
)
def test_the_weekday_is_told_by_today_or_by_who_speaks_on_it(text: str, weekday: str | None) -> None:
    found = infer(text)
    assert found.weekday == weekday
    assert window(found) == (None, None)
    assert [reason.sentence for reason in found.because] == ([1] if weekday else [])


PIECES = st.sampled_from(
    [
        "الرئيس",
        "الأمريكي",
        "دونالد",
        "ترامب",
        "اليوم",
        "أمس",
        "الأحد",
        "11",
        "فبراير",
        "2024",
        "9999",
        "المقبل",
        "الجاري",
        "الموافق",
        "على",
        "هامش",
        "دافوس",
        "54",
        "الذكرى",
        "العاشرة",
        "هجمات",
        "سبتمبر",
        "منذ",
        "عشر",
        "سنوات",
        "غزو",
        "العراق",
        "رونالدو",
        "(",
        "33",
        "عاما",
        ")",
        "كان",
        "ستنطلق",
    ]
)


@given(st.lists(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=14).map(" ".join)), max_size=4), st.text())
def test_any_text_gives_a_window_that_is_one(sentences: list[str], title: str) -> None:
    found = infer(*(sentence.replace("\n", " ") for sentence in sentences), title=title)
    assert not (found.earliest and found.latest) or found.earliest <= found.latest
    assert all(reason.sentence is None or reason.sentence <= len(sentences) for reason in found.because)


@pytest.mark.parametrize(
    "piece",
    ["اندلعت الحرب في غزة في أكتوبر الماضي ", "عام 2014 ", "الرئيس الأمريكي دونالد ترامب ", "اليوم 3 مارس 2018 "],
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        infer(piece * times)
        return time.process_time() - begin

    seconds(10)
    assert seconds(2400) < 12 * seconds(600) + 0.3


def test_a_reason_reads_on_its_own_and_names_the_title() -> None:
    found = infer(
        "عاد الوفد إلى بلاده.", "وكانت المعارضة للرئيس السوري بشار الأسد قد رفضت المقترح.", title="داعش يخسر آخر معاقله"
    )
    assert "في منصبه: الرئيس السوري بشار الأسد" in [
        reason.text for reason in infer("عاد الوفد.", "وهي معارضة للرئيس السوري بشار الأسد.").because
    ]
    assert found.because[0].text.endswith("(في العنوان)") and found.because[0].sentence is None
