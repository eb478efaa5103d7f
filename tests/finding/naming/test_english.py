"""English names of persons and bodies."""

from __future__ import annotations

import pytest

from generator.finding.naming import english
from generator.knowledge import built_in

KNOWLEDGE = built_in()


@pytest.mark.parametrize(
    ("name", "country", "wanted"),
    [
        ("رجب طيب أردوغان", "TR", ("Recep Tayyip Erdogan", "knowledge")),
        ("خالد العطية", "QA", ("Khalid al-Attiyah", "knowledge")),
        ("محمد بن ناصر", "EG", ("Mohamed bin Nasser", "knowledge")),
        ("حسين علي", "DZ", ("Hocine Ali", "knowledge")),
        ("ستيفن ميلر", "US", ("Stephen Miller", "knowledge")),
        ("سيرخيو راموس", "", ("Sergio Ramos", "knowledge")),
        ("جيورجيو روسي", "", ("Giorgio Rossi", "knowledge")),
    ],
)
def test_a_person_is_spelled_as_the_press_of_the_country_does(name: str, country: str, wanted: tuple[str, str]) -> None:
    assert english.person(name, country, KNOWLEDGE) == wanted


@pytest.mark.parametrize(
    ("name", "country", "wanted"),
    [
        ("كارنيكا كولي", "IN", "Karnika Kohli"),
        ("بول كولي", "US", "Paul Cooley"),
        ("ميليس آلم", "ET", "Meles Alem"),
        ("تشو سون هوي", "KP", "Choe Son Hui"),
        ("هوا تشون ينغ", "CN", "Hua Chunying"),
        ("هيلموت كول", "AT", "Helmut Kohl"),
        # the son and the servant
        ("يوسف بن يوسف", "TN", "Youssef Ben Youssef"),
        ("عبد القادر زروقي", "DZ", "Abdelkader Zerrouki"),
        ("عبدالنور بلقاسم", "MA", "Abdennour Belkacem"),
        ("عبد الرحمن العتيبي", "KW", "Abdulrahman al-Otaibi"),
        ("عبدالمجيد حسين", "EG", "Abdel Meguid Hussein"),
        ("عبد الرحمن حسين", "", "Abdul Rahman Hussein"),
        ("أبي حسين", "ET", "Abi Hussein"),
    ],
)
def test_a_part_is_spelled_as_the_people_of_the_state_or_its_kindred_are(name: str, country: str, wanted: str) -> None:
    assert english.person(name, country, KNOWLEDGE)[0] == wanted


def test_a_part_that_no_list_knows_is_romanised_and_said_to_be() -> None:
    spelled, origin = english.person("خالد الزبزباني", "IQ", KNOWLEDGE)
    assert origin == "romanised"
    assert spelled.startswith("Khalid al-")
    assert spelled.isascii()


def test_a_spelling_that_differs_by_a_long_vowel_meets_the_usual_one() -> None:
    assert english.person("ديفيد غريفث", "", KNOWLEDGE) == ("David Griffith", "romanised")


def test_a_public_figure_is_known_through_a_long_vowel_but_no_namesake_is_taken_for_one() -> None:
    assert english.person("فلاديمير بوتن", "", KNOWLEDGE) == ("Vladimir Putin", "knowledge")
    assert english.person("محمد صالح", "", KNOWLEDGE)[0] == "Mohamed Saleh"


def test_a_name_met_in_no_list_keeps_its_last_vowel() -> None:
    near = [english.person(f"أسامة {name}", "", KNOWLEDGE)[0] for name in ("الحدادي", "هارولدا")]
    assert near == ["Osama al-Hadadi", "Osama Harolda"]


def test_a_name_that_the_list_has_met_once_is_said_to_be_romanised() -> None:
    assert english.person("أحمد سيباهي", "", KNOWLEDGE)[1] == "romanised"


def test_a_house_is_named_as_the_press_does() -> None:
    assert english.person("حمد بن جاسم آل ثاني", "QA", KNOWLEDGE)[0].endswith("Al Thani")


def test_a_foreign_name_that_no_list_knows_is_told_by_its_sounds() -> None:
    heard = [english.person(name, "", KNOWLEDGE) for name in ("ديدوفيتسينكو", "بوركنشتاين")]
    assert [name for name, _ in heard] == ["Didovitsenko", "Burkenstein"]
    assert {origin for _, origin in heard} == {"romanised"}
    assert english.person("بركات الغفيلان", "", KNOWLEDGE)[0].startswith("Barakat al-")


def test_a_name_that_all_arabs_bear_is_of_no_one_state() -> None:
    assert english.homes("أحمد أمين", KNOWLEDGE) == frozenset()
    assert english.homes("أحمد داود أوغلو", KNOWLEDGE) == {"TR"}


def test_two_spellings_of_a_foreign_name_are_one() -> None:
    assert english.hissed("ديفيز", "ديفيس", KNOWLEDGE)
    assert english.misspelt("فرانلكين", "فرانكلين", KNOWLEDGE)
    assert not english.hissed("فارس", "فارز", KNOWLEDGE)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("كارين ماك دوغال", ("Karen McDougal", "knowledge")),
        ("فاروق الثالث", ("Farouk III", "knowledge")),
        ("عبدربه منصور هادي", ("Abdrabbuh Mansur Hadi", "knowledge")),
    ],
)
def test_a_name_told_apart_or_counted_is_spelled_as_one(name: str, wanted: tuple[str, str]) -> None:
    assert english.person(name, "", KNOWLEDGE) == wanted


def test_more_of_a_bearers_name_than_the_part_is_not_its_english() -> None:
    assert "Bayampuri" not in english.person("بايم كامبل", "", KNOWLEDGE)[0]  # as the list has «بايم»
    assert english.person("ماريا تشيخوفا", "", KNOWLEDGE)[0].endswith("Chekhova")  # «تش» is one sound


def test_a_family_whose_english_has_the_son_is_not_told_of_it_twice() -> None:
    assert english.person("سعيدة بن حبيلس", "DZ", KNOWLEDGE)[0] == "Saida Benhabyles"


def test_a_state_that_is_guessed_spells_no_foreign_name() -> None:
    told, guessed = (english.person("ديفيد تشيكور", "TR", KNOWLEDGE, told=sure)[0] for sure in (True, False))
    assert told.split()[1].startswith("Ci")
    assert guessed.split()[1].startswith("Ch")
