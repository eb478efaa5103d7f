"""How much words read as somebody's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.finding.naming.people import name_evidence, name_words
from generator.finding.naming.people.name_evidence import ALIEN, Told
from generator.knowledge import built_in
from tests.finding.test_actors import named

KNOWLEDGE = built_in()
INDEX = KNOWLEDGE.derived(name_words.build)


@pytest.mark.parametrize("word", ["محمد", "كريم", "غوتيريش", "عبدالرقيب", "أم"])
def test_a_name_says_something_for_one(word: str) -> None:
    assert name_evidence.of_word(word, True, INDEX) > 0


@pytest.mark.parametrize("word", ["على", "يساورني", "استأذن", "سيشارك", "تغريدته"])
def test_a_particle_a_verb_or_a_noun_with_its_preposition_speaks_against_one(word: str) -> None:
    assert name_evidence.of_word(word, True, INDEX) < ALIEN


def test_a_definite_word_that_no_list_has_may_end_a_name_and_not_begin_it() -> None:
    opening, further = (name_evidence.of_word("العذبذاري", first, INDEX) for first in (True, False))
    assert opening < ALIEN < 0 < further


def test_whatever_follows_a_house_is_its_name() -> None:
    assert min(name_evidence.of_name("تميم آل ثاني", KNOWLEDGE)) > 0


def test_what_the_article_says_beside_a_name_decides_a_doubtful_one() -> None:
    silent = Told(1.0, presented=0, titled=False, quoted=False)
    assert not name_evidence.reads("بلو أوريجن", silent, KNOWLEDGE)
    assert name_evidence.reads("بلو أوريجن", silent._replace(lead=4.0, titled=True), KNOWLEDGE)


@pytest.mark.parametrize(
    "sentence",
    [
        "وتكلم الشاعر بأسلوب رشيق يساورني منه شك.",
        "وأجلت السلطات مركزات بن وشاي إلى الأسبوع المقبل.",
        "وتناول الأطفال شطائر البرغر في الحديقة.",
    ],
)
def test_what_does_not_read_as_a_name_is_nobodys(sentence: str) -> None:
    assert not [found.name for found in named(sentence).values() if found.type == "person"]


@given(st.text(max_size=30))
def test_any_text_reads_as_a_name_or_not(text: str) -> None:
    told = Told(0.0, presented=0, titled=False, quoted=False)
    assert name_evidence.reads(text, told, KNOWLEDGE) in (True, False)
    assert len(name_evidence.of_name(text, KNOWLEDGE)) == len(text.split())


@pytest.mark.parametrize("sentence", ["وتمنى لهم حياة سعيدة ومستقرة.", "وحضرت أنصار منانغاغوا إلى الساحة."])
def test_first_names_that_are_everyday_words_are_nobodys_without_more(sentence: str) -> None:
    assert not [found.name for found in named(sentence).values() if " " in found.name and found.type == "person"]
