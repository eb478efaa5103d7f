"""Clubs whose names are towns' or plain words, in articles about sport."""

from __future__ import annotations

import pytest

from generator.finding.naming import mentions
from generator.finding.naming.bodies import clubs
from generator.knowledge import built_in
from generator.record import Sentence
from tests.finding.test_actors import named

KNOWLEDGE = built_in()


def found(*sentences: str) -> list[str]:
    """The clubs in these sentences, the tagger silent."""
    lines = [mentions.line(text, Sentence(n=1, paragraph=1, start=0, end=len(text))) for text in sentences]
    named = clubs.named(lines, [[] for _ in lines], KNOWLEDGE)
    return [text[m.start : m.end] for text, line in zip(sentences, named, strict=True) for m in line]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("سجل مهاجم ميلان هدفين في الشوط الثاني.", ["ميلان"]),
        ("خسر الفريق أمام النصر بهدف وحيد.", ["النصر"]),
        ("تعادل ليون الفرنسي مع ضيفه بازل.", ["ليون", "بازل"]),
        ("بولونيا - باليرمو", ["بولونيا", "باليرمو"]),
        ("عاد لاعبو المنتخب من ميلان فجرا.", []),
        ("أشاد المدرب بروح النصر لدى لاعبيه.", []),
        ("انتقل المهاجم الشاب إلى روما في الصيف.", ["روما"]),
        ("سافر الحكم إلى روما في الصيف.", []),
        ("ويحتل توتنهام المركز الثالث.", ["توتنهام"]),
        ("قال الخبير إن ليستر بات قريبا من الهبوط.", ["ليستر"]),
        ("وتحتضن نابولي الإيطالية البطولة.", []),
    ],
)
def test_a_word_of_the_game_or_a_state_tells_a_club_from_a_town(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def test_a_club_once_told_is_the_club_again_but_not_after_a_word_that_leads_to_a_town() -> None:
    assert found("فاز فريق ليفربول بثلاثية.", "ليفربول يتصدر الترتيب.", "احتفل السكان في ليفربول ليلا.") == [
        "ليفربول",
        "ليفربول",
    ]


def test_where_many_clubs_are_told_whoever_is_from_a_town_is_from_its_club() -> None:
    story = ("ضمت القائمة لاعبي تشيلسي ومهاجم أرسنال وحارس إيفرتون.", "والجناح البرازيلي من ليفربول.")
    assert found(*story) == ["تشيلسي", "أرسنال", "إيفرتون", "ليفربول"]
    assert found(*story[1:]) == []


def test_of_clubs_with_one_name_the_state_beside_it_tells() -> None:
    text = "تغلب الهلال السوداني على ضيفه بهدفين."
    line = mentions.line(text, Sentence(n=1, paragraph=1, start=0, end=len(text)))
    [[club]] = clubs.named([line], [[]], KNOWLEDGE)
    assert [subject.country for subject in club.subjects] == ["SD"]


def test_the_name_of_a_state_is_that_of_its_team() -> None:
    assert found("فازت قطر على ضيفتها في المباراة.", "لاعب قطر أحرز هدفا.") == []


def test_one_is_no_club() -> None:
    assert found("لعب مع فريق واحد في الدوري السعودي.") == []


def test_a_word_of_a_clubs_name_alone_is_the_club_and_nobody() -> None:
    found = named(
        "فاز بايرن ميونيخ على ضيفه في الدوري الألماني لكرة القدم.", "وتوج بايرن بلقب الدوري.", "ولعب بايرن مباراة أخرى."
    )
    assert found["بايرن ميونيخ"].forms == ["بايرن ميونيخ", "بايرن"]
    assert not [one for one in found.values() if one.type == "person"]
