"""Who is meant by a form that names nobody by itself."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.finding.naming import reference
from generator.finding.naming.mentions import Mention, Subject
from tests.finding.test_actors import KNOWLEDGE, mentions, named

SYRIAN = Subject("مجلس الشورى السوري", "body", "government", "Syrian council", "SY")
SAUDI = Subject("مجلس الشورى السعودي", "body", "government", "Saudi council", "SA")


def shared() -> Mention:
    return Mention(1, 0, 2, 0, 11, (SYRIAN, SAUDI), sure=False)


def test_a_shared_form_is_the_body_of_the_state_clearly_named_most() -> None:
    decided = reference.decided(shared(), Counter({"SA": 5, "SY": 1}), frozenset())
    assert decided is not None
    assert decided.subject == SAUDI


def test_a_shared_form_of_two_states_named_alike_stays_open() -> None:
    assert reference.decided(shared(), Counter({"SA": 3, "SY": 3}), frozenset()) is None


def test_a_shared_form_is_the_body_that_the_article_names_in_full() -> None:
    decided = reference.decided(shared(), Counter({"SA": 5}), frozenset({SYRIAN.key}))
    assert decided is not None
    assert decided.subject == SYRIAN


def test_a_surname_of_two_is_the_last_one_named_before() -> None:
    story = (
        "وصل الوزير خالد العبدلي إلى المقر.",
        "وقال العبدلي إنه متفائل.",
        "ثم تحدث النائب سامر العبدلي للصحفيين.",
        "وأضاف العبدلي أن الجلسة طويلة.",
    )
    found = named(*story)
    assert [m.sentence for m in found["خالد العبدلي"].mentions] == [1, 2]
    assert [m.sentence for m in found["سامر العبدلي"].mentions] == [3, 4]


def test_the_government_alone_is_that_of_the_state_at_hand() -> None:
    story = ("شهد لبنان أزمة في لبنان.", "وأكد لبنان موقفه.", "وقالت الحكومة إن الوضع مستقر.")
    assert mentions(named(*story)["الحكومة"], *story) == ["الحكومة"]
    assert named(*story)["الحكومة"].name_en is not None


def person(n: int, name: str) -> list[Mention]:
    """The line `n` with this name of a person alone in it."""
    return [Mention(n, 0, len(name.split()), 0, len(name), (Subject(name, "person", "person"),))]


def test_two_single_names_side_by_side_are_two_persons() -> None:
    alone = [person(n, name) for n, name in enumerate(("أوباما", "بشاي", "أوباما", "بشاي"), 1)]
    cut = reference.cut_back([*alone, person(5, "أوباما بشاي")], (), KNOWLEDGE)
    assert [(mention.subject.key, mention.start, mention.end) for mention in cut[-1]] == [
        ("أوباما", 0, 6),
        ("بشاي", 7, 11),
    ]


def test_two_surnames_side_by_side_are_two_persons() -> None:
    full = [person(1, "إيمانويل ماكرون"), person(2, "فلاديمير بوتين")]
    cut = reference.cut_back([*full, person(3, "ماكرون بوتين")], (), KNOWLEDGE)
    assert [[mention.subject.key for mention in line] for line in cut][2] == ["ماكرون", "بوتين"]


def test_a_noun_behind_a_surname_is_no_part_of_the_name() -> None:
    story = ("سجل روميلو لوكاكو هدفا.", "وقال المدرب إنه طلب من لوكاكو العودة إلى الوراء.")
    assert mentions(named(*story)["روميلو لوكاكو"], *story) == ["روميلو لوكاكو", "لوكاكو"]


def test_a_federation_is_named_again_without_what_it_is_for() -> None:
    found = named(
        "ألغى الاتحاد السعودي لكرة القدم نتيجة المباراة في الدوري السعودي.",
        "وقال الاتحاد السعودي إن الحكم أخطأ.",
        "ولفت الاتحاد إلى أنه سيتكفل بمباراة الإعادة.",
    )
    assert len(found["الاتحاد السعودي لكرة القدم"].mentions) == 3


def test_a_body_is_that_of_the_state_it_is_told_to_stand_in() -> None:
    found = named(
        "أقر مجلس الشيوخ في إيطاليا الميزانية.",
        "وقال المتحدث إن مجلس الشيوخ سيجتمع غدا.",
        "وتنتظر إيطاليا قرار الولايات المتحدة.",
    )
    assert found["مجلس الشيوخ"].name_en == "Italian Senate"
    assert found["مجلس الشيوخ"].name_en_origin == "knowledge"
    assert named("فتحت السلطات في كوسوفو تحقيقا.")["السلطات"].name_en == "Kosovar authorities"


def test_a_ministry_after_an_official_of_another_state_is_not_the_storys_own() -> None:
    found = named(
        "قال وزير الدفاع الأميركي جيمس ماتيس إن القوات باقية، محيلا السؤال إلى وزارة الخارجية.",
        "وقالت سوريا إن سوريا ترفض ذلك، وطالبت سوريا بالرد.",
    )
    assert found["وزارة الخارجية"].name_en == "Foreign Ministry"


def test_hope_is_no_movement_where_the_movement_is_named() -> None:
    story = ("كان هناك أمل في لبنان.", "وقالت حركة أمل إنها موافقة.", "وبقي أمل في الحل.")
    assert mentions(named(*story)["حركة أمل"], *story) == ["حركة أمل"]


def test_a_surname_with_servant_is_the_same_written_as_one_word() -> None:
    story = ("أعلن الوزير خالد عبد العزيز الموعد.", "وأشار عبدالعزيز إلى أن الموعد نهائي.")
    assert mentions(named(*story)["خالد عبد العزيز"], *story) == ["خالد عبد العزيز", "عبدالعزيز"]


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
    assert reference.one_spelling(things, KNOWLEDGE) == {"سولاوسي": listed}


def test_a_ministry_beside_a_region_of_another_state_is_nobodys() -> None:
    about = [f"{verb} إسرائيل ذلك أمس." for verb in ("أعلنت", "أكدت", "نفت", "كررت", "ذكرت", "رفضت")]
    health = "أعلنت وزارة الصحة وصول 20 جريحا."
    assert named(*about, health)["وزارة الصحة"].name_en == "Israeli Ministry of Health"
    assert named(*about, "قصفت الطائرات غزة.", health)["وزارة الصحة"].name_en == "Ministry of Health"


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


def test_a_verb_between_two_who_were_named_is_no_part_of_a_name() -> None:
    story = ("والتقى الزعيم كيم جونغ أون والرئيس مون جاي إن.", "وقالت إن كيم شكر مون على الجهود.")
    assert not [name for name in named(*story) if "شكر" in name]


def test_a_long_vowel_more_makes_no_other_surname() -> None:
    found = named("وقال مسعود بارزاني إن الوقت حان.", "ورد مسعود برزاني على الأسئلة.")
    assert list(found) == ["مسعود بارزاني"]
    assert {"محمد سليمان", "محمد سلمان"} <= set(named("وقال محمد سليمان ذلك.", "ورد محمد سلمان عليه."))


def test_and_before_a_word_that_the_article_has_is_no_letter_of_a_name() -> None:
    found = named('وكتب فوقها "أرض فراندسبيرغ" وفراندسبيرغ فرقة قديمة.')
    assert not [name for name in found if "وفراندسبيرغ" in name]


def test_the_ministry_of_a_known_spokesman_is_that_of_his_state() -> None:
    told = named("قالت المتحدثة باسم الخارجية ماريا زاخاروفا إن العراق مهم.", "ورحب العراق بذلك.", "وأكد العراق موقفه.")
    assert told["الخارجية"].name_en == "Russian Foreign Ministry"
