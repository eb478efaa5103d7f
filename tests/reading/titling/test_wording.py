import pytest

from generator.arabic.tokens import tokens
from generator.knowledge import built_in
from generator.reading.titling import wording

KNOWLEDGE = built_in()
LANGUAGE = KNOWLEDGE.derived(wording.language_of)


@pytest.mark.parametrize("word", ["أعلنت", "يستقبل", "وانطلق", "غادروا", "يتوقع"])
def test_verbs_are_known_by_a_table_or_by_their_form(word):
    assert wording.is_verb(tokens(word)[0], LANGUAGE)


@pytest.mark.parametrize("word", ["ياسر", "ليفربول", "استقبال", "بيروت", "على", "مطار"])
def test_names_nouns_and_particles_are_no_verbs(word):
    assert not wording.is_verb(tokens(word)[0], LANGUAGE)


def test_a_preposition_may_be_written_together_with_its_noun():
    found = [wording.prepositions_of(word, LANGUAGE) for word in tokens("في بالتوقف للحملة بيروت الحملة")]
    assert found == [{"في"}, {"ب"}, {"ل"}, set(), set()]
