"""The roles of one person over all articles."""

from generator.dossier import build
from generator.dossier.model import EntityRole
from tests.dossier.making import Making


def roles(*texts: tuple[str, str]) -> list[EntityRole]:
    """Of one minister, by articles that call him so."""
    articles = [
        Making(f"a{n}", f"تحدث {words} سمير جبران في الاجتماع.", day).actor("سمير جبران", "person", words).record()
        for n, (words, day) in enumerate(texts)
    ]
    (entity,) = [one for one in build(articles).entities if one.name == "سمير جبران"]
    return entity.roles


def test_a_role_is_one_whether_the_state_is_named() -> None:
    (role,) = roles(
        ("وزير الخارجية", "2021-01-05"),
        ("وزير الخارجية الأردني", "2021-02-01"),
        ("وزير الخارجية الأردنية", "2021-03-01"),
    )
    assert role.text == "وزير الخارجية الأردني"
    assert [cite.record for cite in role.cites] == ["a0", "a1", "a2"]
    assert str(role.earliest) == "2021-01-05"


def test_a_state_of_two_words_is_one() -> None:
    (role,) = roles(("الزعيم", "2021-01-05"), ("الزعيم الكوري الشمالي", "2021-02-01"))
    assert role.text == "الزعيم الكوري الشمالي"


def test_what_says_more_than_the_state_is_another_role() -> None:
    found = roles(
        ("وزير الخارجية", "2021-01-05"), ("وزير الخارجية السابق", "2022-02-01"), ("وزير الدفاع", "2023-02-01")
    )
    assert [role.text for role in found] == ["وزير الخارجية", "وزير الخارجية السابق", "وزير الدفاع"]


def test_ministers_of_two_states_stay_two_and_one_of_none_a_third() -> None:
    found = roles(("السفير الأردني", "2021-01-05"), ("السفير", "2021-02-01"), ("السفير المصري", "2023-02-01"))
    assert [role.text for role in found] == ["السفير الأردني", "السفير", "السفير المصري"]
