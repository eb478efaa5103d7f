"""The statistical tagger: labels, spans, and that it holds on any words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.arabic.tagger import LABELS, spans, tagger


def tags(*words: str) -> list[str]:
    return tagger().tag([(words, [()] * len(words), [[]] * len(words))])[0]


def test_a_plain_sentence_holds_no_name() -> None:
    assert spans(tags("ارتفعت", "أسعار", "الخبز", "هذا", "الأسبوع")) == []


def test_no_words_have_no_labels() -> None:
    assert tagger().tag([]) == []
    assert tagger().tag([((), (), ())]) == [[]]


def test_a_span_ends_where_another_name_begins() -> None:
    assert spans(["B-PER", "I-PER", "B-LOC", "O", "I-ORG"]) == [(0, 2, "PER"), (2, 3, "LOC"), (4, 5, "ORG")]


def test_a_word_is_known_without_its_clitics() -> None:
    features = tagger().features
    assert features.base("وبغداد") == "بغداد"
    assert features.base("للحكومة") == "الحكومه"


@settings(max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=20))
def test_any_words_get_one_label_each(words: list[str]) -> None:
    found = tags(*words)
    assert len(found) == len(words)
    assert set(found) <= set(LABELS)
