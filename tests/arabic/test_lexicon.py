from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import tokens

NAMES = Lexicon(
    [("وزارة الخارجية", "ministry"), ("وزارة الخارجية الأمريكية", "state"), ("بغداد", "city"), ("القوات", "forces")]
)


def found(text: str, lexicon: Lexicon[str] = NAMES) -> list[tuple[str, str]]:
    return [(text[match.start : match.end], match.values[0]) for match in lexicon.find(tokens(text))]


def test_the_longest_entry_wins() -> None:
    assert found("قالت وزارة الخارجية الأميركية في بغداد") == [("وزارة الخارجية الأميركية", "state"), ("بغداد", "city")]


def test_clitics_are_no_part_of_the_span() -> None:
    assert found("وبغداد") == [("بغداد", "city")]
    assert found("للقوات") == [("قوات", "forces")]


def test_punctuation_ends_a_match() -> None:
    assert found("وزارة، الخارجية") == []


def test_without_the_article() -> None:
    terms = Lexicon([("السيادة الوطنية", "sovereignty")], article=False)
    assert found("سيادة وطنية", terms) == [("سيادة وطنية", "sovereignty")]


def test_get_is_exact() -> None:
    assert NAMES.get("وزارة الخارجيه") == ("ministry",)
    assert NAMES.get("وزارة") == ()


@pytest.mark.parametrize("forms", list(permutations(["حزب", "حزب العمال", "حزب العمال البريطاني"])))
def test_a_form_may_begin_another_in_any_order(forms: tuple[str, ...]) -> None:
    parties = Lexicon((form, form) for form in forms)
    for text in ("قال حزب العمال البريطاني أمس", "قال حزب العمال أمس", "قال حزب أمس"):
        whole = text.removeprefix("قال ").removesuffix(" أمس")
        assert found(text, parties) == [(whole, whole)]
        assert parties.get(whole) == (whole,)
    words = tokens("حزب العمال البريطاني")
    assert sorted(match.values[0] for match in parties.overlapping(words)) == sorted(forms)
    assert parties.get("حزب العمال الجديد") == ()


def test_two_values_of_one_form() -> None:
    names = Lexicon([("السلام", "peace"), ("السلام", "a paper"), ("السلام", "peace"), ("السلام الآن", "a movement")])
    assert names.get("السلام") == ("peace", "a paper")


def test_a_list_made_later_finds_its_entries_in_words_read_before() -> None:
    words = tokens("وصل وزير الخارجية إلى بغداد")
    assert [match.values for match in NAMES.find(words)] == [("city",)]
    titles = Lexicon([("وزير الخارجية", "minister")])
    assert [match.values for match in titles.find(words)] == [("minister",)]
    assert titles.begins("ووزير")
    del titles
    roads = Lexicon([("إلى بغداد", "road")])
    assert [match.values for match in roads.find(words)] == [("road",)]
    assert [match.values for match in NAMES.find(words)] == [("city",)]


def test_a_phrase_as_a_key() -> None:
    assert folded("القوّات «الأميركية»") == folded("القوات الأمريكيه")


@given(st.text())
def test_matches_stand_in_the_text(text: str) -> None:
    end = 0
    for match in NAMES.find(tokens(text)):
        assert end <= match.start < match.end <= len(text)
        end = match.end


def test_dots_between_letters_are_those_of_an_abbreviation() -> None:
    stations = Lexicon([("سي إن إن", "CNN"), ("آي تي في", "ITV")])
    assert found("نقلته سي.إن.إن وسي إن إن وآي.تي.في.", stations) == [
        ("سي.إن.إن", "CNN"),
        ("سي إن إن", "CNN"),
        ("آي.تي.في", "ITV"),
    ]
    assert found("غادر سي. إن إن عاد", stations) == []
