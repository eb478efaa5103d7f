"""The clause of a date, as it stands on a timeline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic import calendar
from generator.finding import dated_clause
from generator.knowledge import Knowledge
from generator.record import Sentence

KNOWLEDGE = Knowledge()


def told(text: str) -> list[str]:
    """The clause of each date of a sentence."""
    cuts = dated_clause.cuts(text, Sentence(n=1, paragraph=1, start=0, end=len(text)))
    found = []
    for day in calendar.find(text, KNOWLEDGE):
        clause = dated_clause.around(text, cuts, day.start, day.end, KNOWLEDGE)
        if clause:
            event = dated_clause.event(text, cuts, clause, day.start, day.end, KNOWLEDGE)
            assert event.start <= day.start < day.end <= event.end
            found.append(text[event.start : event.end])
    return found


@pytest.mark.parametrize(
    "text, clause",
    [
        ("اندلعت الثورة عام 1979، وتغير كل شيء.", "اندلعت الثورة عام 1979"),
        (
            "قالت الوزارة إن المحادثات متعثرة، بينما وقع الهجوم في مارس 2021، وفق المتحدث.",
            "بينما وقع الهجوم في مارس 2021",
        ),
        ("وصل الوفد إلى العاصمة، ثم عقد اجتماعا الأحد.", "ثم عقد اجتماعا الأحد"),
        (
            "بلغت الحرارة 19,7 درجة مساء الأربعاء في المدينة كلها.",
            "بلغت الحرارة 19,7 درجة مساء الأربعاء في المدينة كلها",
        ),
        ("بدأ القصف الساعة 22:30 مساء الأحد على البلدة.", "بدأ القصف الساعة 22:30 مساء الأحد على البلدة"),
    ],
)
def test_a_clause_lies_between_the_signs_about_its_date(text: str, clause: str) -> None:
    assert told(text) == [clause]


@pytest.mark.parametrize(
    "text, clause",
    [
        ("نفت وزارة الدفاع، الاثنين، وجود خطط.", "نفت وزارة الدفاع، الاثنين، وجود خطط"),
        (
            "قالت المتحدثة باسم الوزارة، هند علي، الخميس، إنها ستعود.",
            "قالت المتحدثة باسم الوزارة، هند علي، الخميس، إنها ستعود",
        ),
        ("قال الرائد، أمس (الأحد)، في رسالة قصيرة إنه عائد.", "قال الرائد، أمس (الأحد)، في رسالة قصيرة إنه عائد"),
        ("قررت المحكمة العليا في العاصمة، الأحد، منع النشر.", "قررت المحكمة العليا في العاصمة، الأحد، منع النشر"),
        (
            "كشفت الوزارة في بيان الخميس، أن شركة النور، المستشار الفني للحكومة في البرنامج، قد اختارت المجموعة.",
            "كشفت الوزارة في بيان الخميس، أن شركة النور، المستشار الفني للحكومة في البرنامج، قد اختارت المجموعة",
        ),
        ("استقال الوزير بعد جدل طويل، الأحد، وعين نائبه مكانه.", "استقال الوزير بعد جدل طويل، الأحد"),
        ("سقط الحكم في 2011، وفي العام ذاته، قصفت الطائرات المدينة.", "وفي العام ذاته، قصفت الطائرات المدينة"),
    ],
)
def test_a_date_alone_between_signs_dates_the_clause_of_its_verb(text: str, clause: str) -> None:
    assert told(text)[-1] == clause


@pytest.mark.parametrize(
    "text, clause",
    [
        (
            "قاد الحملة فريد العلي، الذي انتخب رئيسا عام 1976، بلا خصوم.",
            "قاد الحملة فريد العلي، الذي انتخب رئيسا عام 1976",
        ),
        ("انتخب رئيسا بعد شهور، بأغلبية ضئيلة في تموز 2014.", "انتخب رئيسا بعد شهور، بأغلبية ضئيلة في تموز 2014"),
        ("تولى الرئاسة، وهو منصب صار فخريا بعد تعديل 2003.", "تولى الرئاسة، وهو منصب صار فخريا بعد تعديل 2003"),
        ("أكد الوزير، أن الخفض يبدأ العام المقبل في المصانع.", "أكد الوزير، أن الخفض يبدأ العام المقبل في المصانع"),
        (
            "كان سالم العلي، ابن المدينة، يشغل منصب النائب عام 2014.",
            "كان سالم العلي، ابن المدينة، يشغل منصب النائب عام 2014",
        ),
        ("وعقب انتخابات 2014، استبدل الحزب زعيمه.", "وعقب انتخابات 2014، استبدل الحزب زعيمه"),
        ("وفي مارس 2017، حظر الموقع المراقبة، بعد ضغوط.", "وفي مارس 2017، حظر الموقع المراقبة"),
        (
            "وفي يوم الثلاثاء، وهو آخر أيام الجلسة، قال الرئيس إنه راض.",
            "وفي يوم الثلاثاء، وهو آخر أيام الجلسة، قال الرئيس إنه راض",
        ),
        ("اعتذر النجم الخميس الماضي، سالم العلي، عن أقواله.", "اعتذر النجم الخميس الماضي، سالم العلي، عن أقواله"),
        (
            "وقال المفاوض يوم الأربعاء أمام النواب، إن بلاده ستضغط، ولم يزد.",
            "وقال المفاوض يوم الأربعاء أمام النواب، إن بلاده ستضغط",
        ),
        ("قالت المعلمة: قبل عامين، كان الأمر نادرا.", "قبل عامين، كان الأمر نادرا"),
        ("عقد الزواج الأول في المدينة، في عام 1985، بيد أنهما انفصلا.", "عقد الزواج الأول في المدينة، في عام 1985"),
    ],
)
def test_a_clause_is_widened_until_it_is_understood_alone(text: str, clause: str) -> None:
    assert told(text) == [clause]


def test_what_closes_a_quotation_goes_with_it() -> None:
    text = "اندلع حريق مساء الأحد في مقر الشركة «النور»، قرب المحطة."
    assert told(text) == ["اندلع حريق مساء الأحد في مقر الشركة «النور»"]


PIECES = ["في مارس 2021", "الاثنين", "،", "قال", "التي", "وهو", "أن", "الوزير", "(", ")", '"', "وفي 2010", ".", "بعد"]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_any_sentence_has_clauses_that_hold_their_dates(text: str) -> None:
    told(text)
