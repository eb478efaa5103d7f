"""What tells of a noun which one is meant."""

from generator.arabic.tokens import tokens
from generator.finding.standing import phrases
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in

LISTS = words_of(built_in())


def test_a_phrase_that_breaks_off_is_told() -> None:
    assert phrases.cut_short("مهرجان النور لسينما", LISTS)
    assert phrases.cut_short("مؤسسة النور ال", LISTS)
    assert phrases.cut_short("إجلاء آلاف", LISTS)
    assert not phrases.cut_short("بنك لبنان", LISTS)
    assert not phrases.cut_short("مؤسسة النور للسينما", LISTS)


def test_what_completes_a_noun_or_describes_one_tells_it_apart() -> None:
    words = tokens("يعمل مركز البيانات المالية في المدينة.")
    inside = {word.text for at, word in enumerate(words) if phrases.in_compound(words, at, LISTS)}
    assert {"البيانات", "المالية"} <= inside
    assert "المدينة" not in inside


def test_several_are_told_by_their_form() -> None:
    assert [phrases.several(word, LISTS) for word in tokens("الأهداف السفينة البحارون")] == [True, False, True]


def test_countries_are_told_by_their_people_and_capitals() -> None:
    assert phrases.countries(tokens("زار وفد تونسي عمان ثم تونس"), LISTS)[0] == "تونس"
