"""The English of a term beside its first occurrence on a page."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.glosses import mark
from generator.record import Term

DRONE = Term(term="طائرة مسيرة", lemma="طائرة مسيرة", en="drone", kind="term", forms=["طائرات المسيرة", "طائرة مسيرة"], sentences=[1, 2])  # fmt: skip  # noqa: E501
PLANE = Term(term="طائرة", lemma="طائرة", en="aircraft", kind="term", forms=["طائرة"], sentences=[1, 2])
UNKNOWN = Term(term="برج المراقبة", lemma="برج المراقبة", kind="term", forms=["برج المراقبة"], sentences=[1])


def shown(*lines: str, terms: list[Term]) -> list[str]:
    """The lines, sentences 1, 2, …, as HTML."""
    (found,) = mark([[(line, n) for n, line in enumerate(lines, 1)]], terms)
    return [str(line) for line in found]


def test_the_first_occurrence_leads_to_its_row_and_carries_the_english() -> None:
    first, second = shown("سقطت طائرة مسيرة قرب النهر.", "وعثر على طائرة مسيرة أخرى.", terms=[UNKNOWN, DRONE])
    assert '<a class="mj-term" href="#g2" data-text="drone">طائرة مسيرة</a>' in first
    assert "<a" not in second


def test_a_clitic_stays_outside() -> None:
    (line,) = shown("تصدت الدفاعات للطائرات المسيرة ليلا.", terms=[DRONE])
    assert ' لل<a class="mj-term" href="#g1" data-text="drone">طائرات المسيرة</a> ' in line


def test_the_longer_of_two_terms_is_marked_and_the_other_where_it_stands_alone() -> None:
    first, second = shown("سقطت طائرة مسيرة.", "وأقلعت طائرة.", terms=[PLANE, DRONE])
    assert 'href="#g2"' in first and 'href="#g1"' not in first
    assert 'href="#g1"' in second


def test_a_term_that_is_its_own_english_is_left_alone() -> None:
    named = Term(term="OpenAI", lemma="OpenAI", en="OpenAI", kind="organisation", forms=["OpenAI"], sentences=[1])
    assert "<a" not in shown("طورته شركة OpenAI أمس.", terms=[named])[0]


def test_a_term_without_english_or_part_of_a_word_is_left_alone() -> None:
    assert "<a" not in shown("أطفئ برج المراقبة.", terms=[UNKNOWN])[0]
    assert "<a" not in shown("حلقت طائرتان.", terms=[PLANE])[0]


def test_a_form_is_looked_for_in_its_own_sentences_alone() -> None:
    sea = Term(term="صور", lemma="صور", en="Tyre", kind="place", forms=["صور"], sentences=[2])
    first, second = shown("نشرت الصحيفة صور الميناء.", "وعاد الصيادون إلى صور.", terms=[sea])
    assert "<a" not in first
    assert 'data-text="Tyre"' in second


def test_the_summary_comes_before_the_text() -> None:
    line = ("سقطت طائرة مسيرة.", 1)
    gist, text = mark([[line], [line]], [DRONE])
    assert "<a" in gist[0]
    assert "<a" not in text[0]


@given(st.lists(st.text(alphabet="طائرة مسيرلل<&\"'ـ5a", max_size=40), max_size=4))
def test_every_word_is_still_there_and_nothing_of_it_is_html(lines: list[str]) -> None:
    terms = [
        Term(term=line, lemma=line, en='"<i>', kind="term", forms=[line], sentences=[1, 2]) for line in lines if line
    ]
    for line, html in zip(lines, shown(*lines, terms=terms), strict=True):
        rest = re.sub(r'</?(?:a|bdi)(?: (?:class|href|data-text|lang|dir)="[^"<>]*")*>', "", html)
        assert not re.search("[<>\"']", rest)
        assert re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), rest) == line
