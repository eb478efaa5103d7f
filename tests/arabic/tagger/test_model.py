"""The statistical tagger: labels, spans, and that it holds on any words."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.arabic.tagger import LABELS, Tagger, model, spans

TAGGER = Tagger(lambda word: ())


def tags(*words: str) -> list[str]:
    return TAGGER.tag([(words, [[]] * len(words))])[0]


def test_a_plain_sentence_holds_no_name() -> None:
    assert spans(tags("ارتفعت", "أسعار", "الخبز", "هذا", "الأسبوع")) == []


def test_no_words_have_no_labels() -> None:
    assert TAGGER.tag([]) == []
    assert TAGGER.tag([((), ())]) == [[]]


def test_a_span_ends_where_another_name_begins() -> None:
    assert spans(["B-PER", "I-PER", "B-LOC", "O", "I-ORG"]) == [(0, 2, "PER"), (2, 3, "LOC"), (4, 5, "ORG")]


def test_a_word_is_known_without_its_clitics() -> None:
    features = model().features
    assert features.base("وبغداد") == "بغداد"
    assert features.base("للحكومة") == "الحكومه"


@settings(max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=20))
def test_any_words_get_one_label_each(words: list[str]) -> None:
    found = tags(*words)
    assert len(found) == len(words)
    assert set(found) <= set(LABELS)


def test_a_sentence_is_labelled_alike_alone_and_beside_others() -> None:
    sentences = [
        ("قال", "سامي", "الخولي", "في", "بيروت"),
        ("ارتفعت", "الأسعار"),
        ("وصل", "رئيس", "الوزراء", "إلى", "القاهرة", "أمس"),
    ]
    marks = [[["t:B"] if at == 1 else [] for at in range(len(words))] for words in sentences]
    together = TAGGER.tag(list(zip(sentences, marks, strict=True)))
    assert together == [TAGGER.tag([pair])[0] for pair in zip(sentences, marks, strict=True)]


def test_the_labels_are_those_of_the_features_one_by_one() -> None:
    weights, row = model().weights, model().row
    words, marks = ("زار", "سامي", "الخولي", "مدينة", "بيروت"), [[], ["g:Bp1"], ["g:Ip1", "t:B"], [], ["g:Bp1"]]
    named = model().features.of_sentence(words, [()] * len(words), marks)
    scores = [sum(weights[row[name]] for name in names if name in row) for names in named]
    best = max(product(range(len(LABELS)), repeat=len(words)), key=lambda path: total(path, scores, model().moves))
    assert TAGGER.tag([(words, marks)])[0] == [LABELS[label] for label in best]


def total(path: tuple[int, ...], scores: list, moves: list) -> float:
    inside = 50 if LABELS[path[0]].startswith("I") else 0
    steps = sum(moves[a][b] for a, b in pairwise(path))
    return sum(score[label] for score, label in zip(scores, path, strict=True)) + steps - inside
