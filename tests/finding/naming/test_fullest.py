"""Names of one and the same person or body in an article."""

from __future__ import annotations

import pytest

from generator.finding.naming import fullest
from generator.finding.naming.mentions import Mention, Subject
from tests.finding.test_actors import KNOWLEDGE, named


def test_a_federation_is_named_again_without_what_it_is_for() -> None:
    found = named(
        "ألغى الاتحاد السعودي لكرة القدم نتيجة المباراة في الدوري السعودي.",
        "وقال الاتحاد السعودي إن الحكم أخطأ.",
        "ولفت الاتحاد إلى أنه سيتكفل بمباراة الإعادة.",
    )
    assert len(found["الاتحاد السعودي لكرة القدم"].mentions) == 3


def test_one_whose_foreign_surname_is_spelled_in_two_ways_is_one() -> None:
    story = ("قالت الممثلة كارين ماك دوغل إنها سعيدة.", "وأكدت كارين ماك دوغال الأمر.")
    found = named(*story)
    assert found["كارين ماك دوغل"].name_en == "Karen McDougal"
    assert "كارين ماك دوغال" not in found


def test_a_place_that_the_article_spells_in_two_ways_is_one() -> None:
    listed = Subject("سولاويسي", "place", "region", "Sulawesi")
    other = Subject("سولاوسي", "place", "other")
    away = Subject("سمرقند", "place", "other")
    things = [[Mention(1, 0, 1, 0, 7, (one,))] for one in (other, listed, away)]
    assert fullest.one_spelling(things, KNOWLEDGE) == {"سولاوسي": listed}


@pytest.mark.parametrize(
    ("story", "name", "forms"),
    [
        (("ولعب محمد صلاح مباراة كبيرة.", "ثم لعب صلاح دورا هاما في الفوز."), "محمد صلاح", ["محمد صلاح", "صلاح"]),
        (("أوقف مايكل هوارد أمس.", "وقال المحامي باسم مايكل هوارد إنه بريء."), "مايكل هوارد", ["مايكل هوارد"]),
        (("وصل ولي العهد محمد بن سلمان.", "ويقول مراقبون إن ابن سلمان باق."), "محمد بن سلمان",
         ["محمد بن سلمان", "ابن سلمان"]),
        (("وأشار المندوب تييري فريمو إلى أفلام أخرى.", "وقال فريمو إنه سعيد."), "تييري فريمو",
         ["تييري فريمو", "فريمو"]),
        (("أوقف مسلسل الممثلة روزان بار أمس.", "وقالت بار ذلك.", "وعادت روزان.", "وشكرت روزان جمهورها.", "وردت بار."),
         "روزان بار", ["روزان بار", "بار", "روزان"]),
        (("وقال الشاعر فواز بن عبدالله إنه سعيد.", "يقام في منتزه الملك عبدالله."), "فواز بن عبدالله",
         ["فواز بن عبدالله"]),
        (("وقال مارتن غريفيث إن اليمن بخير.", "لكن جريفيث أكد أنه قلق."), "مارتن غريفيث", ["مارتن غريفيث", "جريفيث"]),
        (("عاد علاء مبارك إلى القاهرة.", "والتقى علاء مبارك.", "وقال علاء إن مبارك بخير.", "ورد مبارك على علاء."),
         "علاء مبارك", ["علاء مبارك", "علاء", "مبارك"]),
    ],
)  # fmt: skip
def test_a_short_name_is_the_one_who_was_named_in_full(story: tuple[str, ...], name: str, forms: list[str]) -> None:
    assert named(*story)[name].forms == forms


def test_a_long_vowel_more_makes_no_other_surname() -> None:
    found = named("وقال مسعود بارزاني إن الوقت حان.", "ورد مسعود برزاني على الأسئلة.")
    assert list(found) == ["مسعود بارزاني"]
    assert {"محمد سليمان", "محمد سلمان"} <= set(named("وقال محمد سليمان ذلك.", "ورد محمد سلمان عليه."))


def test_the_end_of_a_name_in_another_spelling_is_the_same_one() -> None:
    found = named("قال ستافان دي ميستورا إن الأمر صعب.", "وشدد دي مستورا على الحاجة إلى الدعم.")
    assert found["ستافان دي ميستورا"].forms == ["ستافان دي ميستورا", "دي مستورا"]
