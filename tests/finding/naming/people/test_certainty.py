"""Which lone words that only the tagger takes for a name stand."""

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("سجل سيرجيو راموس ومارسيلو هدفي الفريق.", {"سيرجيو راموس", "مارسيلو"}),
        ("مرر كرة ذهبية لزميله مارسيلو، الذي سددها بقوة.", {"مارسيلو"}),
        ("مرر كرة ذهبية إلى مارسيلو في الوسط.", set()),
    ],
)
def test_a_lone_word_stands_where_somebody_is_told_of(sentence: str, people: set[str]) -> None:
    assert set(named(sentence)) == people
