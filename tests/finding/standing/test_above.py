"""What title and gist tell a reader of a line, in short stories written for these tests."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding.standing import above
from tests.finding.articles import split, story_of


def known(word: str, *parts: str) -> bool:
    """Whether the first of these sentences, the gist, explains a word of the last."""
    article = split(*parts)
    told = story_of(article)
    n = len(article.sentences)
    at = next(at for at, one in enumerate(told.words[n - 1]) if one.text == word)
    return above.explained(told, n, at, above.above(told, [1]))


@pytest.mark.parametrize(
    ("word", "gist", "line"),
    [
        ("الحادث", "انفجرت أسطوانة غاز في مطعم بحي الميناء.", "وأسفر الحادث عن أضرار كبيرة."),
        ("اللقاء", "استقبل الوزير وفدا من نقابة الصيادين.", "واستمر اللقاء ساعتين كاملتين."),
        ("الخرائط", "عثر غواصون على خريطة من الجلد.", "ونقلت الخرائط إلى متحف المدينة."),
    ],
)
def test_a_noun_takes_up_what_the_gist_tells_by_another_word(word: str, gist: str, line: str) -> None:
    assert known(word, gist, line)
    assert not known(word, "افتتحت المكتبة الوطنية معرض الكتب القديمة.", line)


def test_the_two_countries_of_the_gist_are_both() -> None:
    line = "وتراجع التبادل التجاري بين البلدين هذا العام."
    assert known("البلدين", "وقعت تونس والجزائر اتفاق نقل بري.", line)
    assert known("البلدين", "وقعت كوريا الجنوبية اتفاق نقل بحري مع روما.", line), "a capital speaks for its country"
    assert not known("البلدين", "وقعت تونس والجزائر وليبيا اتفاق نقل بري.", line)


def test_what_sums_up_is_known_right_below_the_gist_alone() -> None:
    gist, line = "رفعت الحكومة أجور الممرضين بمقدار الثلث.", "ورحبت النقابات بهذه الخطوة فورا."
    assert known("الخطوة", gist, line)
    assert not known("الخطوة", gist, "وفي سياق منفصل أغلق جسر المدينة للصيانة.", line)


def test_a_site_is_known_where_the_gist_names_a_place() -> None:
    line = "وأغلقت المحال في المدينة أبوابها باكرا."
    assert known("المدينة", "هطلت أمطار غزيرة على صيدا.", line)
    assert not known("المدينة", "هطلت أمطار غزيرة طوال الليل.", line)


def test_another_of_its_kind_between_may_be_meant() -> None:
    gist, line = "طرحت الشركة هاتفا جديدا.", "ويباع الهاتف بمئتي دينار."
    assert known("الهاتف", gist, line)
    assert not known("الهاتف", gist, "وكان منافسها قد طرح هاتف طوارئ.", line)


@given(st.lists(st.sampled_from(["الحادث", "البلدين", "هذه", "الخطوة", "تونس", "«", "انفجار", "ليبيا", "و", "."])))
@settings(max_examples=100, deadline=None)
def test_any_words_are_asked_without_an_error(words: list[str]) -> None:
    known("الحادث", "وقع انفجار.", " ".join(["ثم", *words, "الحادث هنا."]))


def test_what_comes_is_what_the_gist_tells() -> None:
    assert known("ذلك", "رفعت الحكومة أجور الممرضين بمقدار الثلث.", "ويأتي ذلك بعد عام من المفاوضات المتعثرة.")
