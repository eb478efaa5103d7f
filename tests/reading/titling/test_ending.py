import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import built_in
from generator.reading.titling import ending
from generator.reading.titling.completeness import measure_of

MEASURE = built_in().derived(measure_of)


def test_the_best_beginning_ends_before_a_clause():
    words = (
        "افتتح رئيس البلدية المكتبة العامة في الحي القديم، بعدما رممتها جمعية من أبناء المدينة وجمعت لها عشرين ألف كتاب"
        " من بيوت السكان."
    )
    assert ending.best_beginning(words, [], [], MEASURE)[0] == "افتتح رئيس البلدية المكتبة العامة في الحي القديم"


@pytest.mark.parametrize(
    ("piece", "closed"),
    [('قال إنها "خطوة مهمة للبلاد', 'قال إنها "خطوة مهمة للبلاد"'), ('قال إنها "خطوة', ""), ("قال (في بيان", "")],
)
def test_a_long_quotation_is_closed_and_a_bracket_is_not_left_open(piece, closed):
    assert ending.closed_piece(piece) == closed


@given(st.text(alphabet='ابتقالن وفي،."()«» ', max_size=300))
def test_whatever_the_words_the_beginning_is_short_and_their_own(words):
    best, _ = ending.best_beginning(words, [], [], MEASURE)
    assert len(best) <= ending.LONGEST_WHOLE + 1
    assert words.startswith(best.rstrip('"»')) or not best


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        # a verb waits for its object behind a comma
        (
            "اقترحت نقيبة الصيادلة في الإقليم الشرقي سعاد منصور، إنشاء مستودع للأدوية، على أن تشرف عليه لجنة من الأطباء"
            " والمرضى.",
            "اقترحت نقيبة الصيادلة في الإقليم الشرقي سعاد منصور، إنشاء مستودع للأدوية",
        ),
        # no title ends in half of what is joined, or in a number that counts what follows
        (
            "ضبطت الجمارك في ميناء العقبة شحنة كبيرة من السجائر المهربة قادمة من آسيا، واعتقلت 14 شخصا للاشتباه في"
            " تهريبها.",
            "ضبطت الجمارك في ميناء العقبة شحنة كبيرة من السجائر المهربة قادمة من آسيا",
        ),
    ],
)
def test_what_is_likeliest_whole_is_the_title(lead, title):
    assert ending.best_beginning(lead, [], [], MEASURE)[0] == title
