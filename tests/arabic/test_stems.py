from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.stems import stems
from generator.arabic.tokens import tokens


def of(text: str) -> list[str]:
    return stems(tokens(text))


def test_the_forms_of_one_word_share_a_stem() -> None:
    assert len(set(of("العراق العراقية عراقي العراقيين للعراق"))) == 1
    assert len(set(of("مفاوضات المفاوضات للمفاوضات"))) == 1


def test_a_first_letter_is_a_clitic_only_where_the_word_stands_without_it() -> None:
    assert of("وزارة")[0] == of("الوزارة")[0]
    conference, with_and = of("مؤتمر ومؤتمر")
    assert conference == with_and
    assert of("ومؤتمر") != of("مؤتمر")


def test_words_known_from_elsewhere_help() -> None:
    assert stems(tokens("وهدنة"), known=of("هدنة")) == of("هدنة")


def test_spelling_does_not_matter() -> None:
    assert of("أمريكا") == of("أميركا")
    assert of("مسؤول") == of("مسوول")


@given(st.text(max_size=60))
def test_there_is_a_stem_for_each_word(text: str) -> None:
    words = tokens(text)
    found = stems(words)
    assert len(found) == len(words)
    assert found == stems(words)
