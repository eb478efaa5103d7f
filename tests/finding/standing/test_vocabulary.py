"""The word lists that tell whether a sentence stands alone."""

from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in

LISTS = words_of(built_in())


def test_a_word_of_a_people_tells_its_country_and_half_a_name_tells_none() -> None:
    assert LISTS.countries["تونسي"] == LISTS.countries["التونسيه"] == "تونس"
    assert LISTS.countries["المتحده"] == ""


def test_what_means_one_of_many_is_not_definite_by_nature() -> None:
    assert not LISTS.instance & LISTS.unique - {"المراه"}
