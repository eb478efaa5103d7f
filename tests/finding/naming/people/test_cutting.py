"""Names that hold more than a person's."""

from __future__ import annotations

import pytest

from generator.finding.naming.mentions import Mention, Subject
from generator.finding.naming.people import cutting
from tests.finding.test_actors import KNOWLEDGE, mentions, named


def person(n: int, name: str) -> list[Mention]:
    """The line `n` with this name of a person alone in it."""
    return [Mention(n, 0, len(name.split()), 0, len(name), (Subject(name, "person", "person"),))]


def test_two_single_names_side_by_side_are_two_persons() -> None:
    alone = [person(n, name) for n, name in enumerate(("أوباما", "بشاي", "أوباما", "بشاي"), 1)]
    cut = cutting.cut_back([*alone, person(5, "أوباما بشاي")], (), KNOWLEDGE)
    assert [(mention.subject.key, mention.start, mention.end) for mention in cut[-1]] == [
        ("أوباما", 0, 6),
        ("بشاي", 7, 11),
    ]


def test_two_surnames_side_by_side_are_two_persons() -> None:
    full = [person(1, "إيمانويل ماكرون"), person(2, "فلاديمير بوتين")]
    cut = cutting.cut_back([*full, person(3, "ماكرون بوتين")], (), KNOWLEDGE)
    assert [[mention.subject.key for mention in line] for line in cut][2] == ["ماكرون", "بوتين"]


def test_a_noun_behind_a_surname_is_no_part_of_the_name() -> None:
    story = ("سجل روميلو لوكاكو هدفا.", "وقال المدرب إنه طلب من لوكاكو العودة إلى الوراء.")
    assert mentions(named(*story)["روميلو لوكاكو"], *story) == ["روميلو لوكاكو", "لوكاكو"]


def test_a_verb_between_two_who_were_named_is_no_part_of_a_name() -> None:
    story = ("والتقى الزعيم كيم جونغ أون والرئيس مون جاي إن.", "وقالت إن كيم زار مون في بيته.")
    assert not [name for name in named(*story) if "زار" in name]


def test_and_before_a_word_that_the_article_has_is_no_letter_of_a_name() -> None:
    found = named('وكتب فوقها "أرض فراندسبيرغ" وفراندسبيرغ فرقة قديمة.')
    assert not [name for name in found if "وفراندسبيرغ" in name]


def test_a_noun_before_whose_full_name_stands_elsewhere_is_no_first_name() -> None:
    story = ("سجل محمد صلاح هدفين.", "وحاول الطاقم الطبي إسعاف صلاح قبل خروجه.", "وغادر صلاح الملعب.")
    assert set(named(*story)) == {"محمد صلاح"}


def test_a_verb_before_whose_full_name_stands_elsewhere_is_no_first_name() -> None:
    people = named("تقدمت ستورمي دانييلز بدعوى ضد مايكل نواك.", "ورفعت دانييلز الدعوى أمام المحكمة.")
    assert people["ستورمي دانييلز"].forms == ["ستورمي دانييلز", "دانييلز"]


@pytest.mark.parametrize(
    ("story", "name"),
    [
        (("وصل باراك أوباما أمس.", "أوباما يسلم الوثائق للكونغرس."), "باراك أوباما"),
        (("قرر مروان فيلايني الرحيل.", "ويريد فيلايني زيادة راتبه السنوي."), "مروان فيلايني"),
        (("أشرف المدرب نيكو كوفاتش على التدريب.", "وفاز الفريق بقيادة خليفة كوفاتش في المدينة."), "نيكو كوفاتش"),
        (("زار دونالد ترامب المصنع.", "وهذه إشارة إلى صديق ترامب الذي رافقه."), "دونالد ترامب"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_surname_of_the_article_is_no_part_of_it(story: tuple[str, ...], name: str) -> None:
    assert {one.name for one in named(*story).values() if one.type == "person"} == {name}


@pytest.mark.parametrize(
    ("story", "name"),
    [
        (("كان كارل ماركس فيلسوفا.", "وقال ماركس ذلك.", "وحدث هذا قبل عامين من ميلاد ماركس."), "كارل ماركس"),
        (("فاز روجر فيدرر بالبطولة.", "وتعززت آمال فيدرر في اللقب."), "روجر فيدرر"),
        (("قدم محمد مرسي طلبا.", "وكان محاميا مرسي رفعت القضية."), "محمد مرسي"),
    ],
)
def test_what_somebody_has_or_does_beside_his_surname_is_no_name(story: tuple[str, ...], name: str) -> None:
    assert {one.name for one in named(*story).values() if one.type == "person"} == {name}


def test_who_share_a_surname_are_each_their_own() -> None:
    kin = ("فاز دونالد ترامب بالرئاسة.", "وزارت ميلانيا ترامب المدرسة.", "وقال ترامب إنه سعيد.")
    assert mentions(named(*kin)["دونالد ترامب"], *kin) == ["دونالد ترامب", "ترامب"]
    clan = ("انتخب قحطان الجبوري رئيسا.", "وهنأه سليم الجبوري.", "وقال سليم الجبوري إنه سعيد.")
    assert set(named(*clan)) == {"قحطان الجبوري", "سليم الجبوري"}


def test_a_preposition_before_a_known_name_is_none_of_it() -> None:
    story = ("ماتت الفنانة مي سكاف في باريس.", "وكتب رسالة لمي سكاف قبل موتها.")
    assert "لمي سكاف" not in named(*story)
