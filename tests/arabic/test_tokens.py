import time

from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.tokens import bases, tokens, unjoined, without_article, words


def test_words_numbers_and_signs() -> None:
    text = "وقال: «بلغت 2,500 جنديّ» في الـ54 و٢٥٪."
    assert [token.text for token in tokens(text)] == [
        "وقال", ":", "«", "بلغت", "2,500", "جنديّ", "»", "في", "الـ", "54", "و", "٢٥", "٪", ".",
    ]  # fmt: skip


def test_an_underscore_parts_words() -> None:
    assert [token.text for token in tokens("مجلس_الأمن")] == ["مجلس", "الأمن"]


def test_offsets_are_of_the_whole_text() -> None:
    text = "زار الوزير بغداد"
    found = tokens(text, 4)
    assert [text[token.start : token.end] for token in found] == ["الوزير", "بغداد"]


def readings(word: str) -> dict[str, str]:
    """Key of each reading -> what stays of the written word."""
    return {base.key: word[base.cut :] for base in bases(word)}


def test_clitics() -> None:
    assert readings("لواشنطن")["واشنطن"] == "واشنطن"
    assert readings("وبغداد")["بغداد"] == "بغداد"
    assert readings("وللقوات")["القوات"] == "قوات"
    assert readings("فبالعراق")["العراق"] == "العراق"


def test_only_a_verb_of_the_present_follows_the_letter_of_the_future() -> None:
    assert readings("سيقول")["يقول"] == "يقول"
    assert list(readings("سباب")) == ["سباب"] and list(readings("سوريا")) == ["سوريا"]


def test_marks_do_not_shift_the_cut() -> None:
    assert readings("وَبِبَغداد")["بغداد"] == "بَغداد"


def test_article() -> None:
    assert without_article("القوات") == "قوات"
    assert without_article("الم") == "الم"


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text and token.start >= end
        end = token.end
        for base in bases(token.text):
            assert 0 <= base.cut < max(1, len(token.text))


@given(st.text(alphabet="محمدًـَ _.,5٢a\n\u200f", max_size=30))
def test_words_are_the_tokens_that_are_words(text: str) -> None:
    assert words(text) == [token.text for token in tokens(text) if token.is_word]


def test_a_long_word_takes_linear_time() -> None:
    def seconds(length: int) -> float:
        text = "ب" * length + " 1" * length
        start = time.perf_counter()
        tokens(text)
        return time.perf_counter() - start

    assert seconds(200_000) < 40 * max(seconds(20_000), 0.001)


def test_a_conjunction_is_the_first_letter_alone() -> None:
    assert [unjoined(key) for key in ("وقال", "فقال", "قال", "و", "")] == ["قال", "قال", "قال", "", ""]
