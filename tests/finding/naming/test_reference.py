"""Who is meant by a form that names nobody by itself."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.finding import actors
from generator.finding.naming import reference
from generator.finding.naming.mentions import Mention, Subject
from generator.knowledge import built_in
from generator.record import Credit
from tests.finding.articles import article
from tests.finding.test_actors import mentions, named

KNOWLEDGE = built_in()

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


def test_a_surname_spelled_like_a_month_is_one_but_beside_a_number() -> None:
    story = ("وصلت الوزيرة لورا ماي إلى المقر.", "وقالت ماي إن الجلسة طويلة.", "وتعود الجلسات في 25 ماي المقبل.")
    assert mentions(named(*story)["لورا ماي"], *story) == ["لورا ماي", "ماي"]


def test_a_ministry_beside_a_region_of_another_state_is_nobodys() -> None:
    about = [f"{verb} إسرائيل ذلك أمس." for verb in ("أعلنت", "أكدت", "نفت", "كررت", "ذكرت", "رفضت")]
    health = "أعلنت وزارة الصحة وصول 20 جريحا."
    assert named(*about, health)["وزارة الصحة"].name_en == "Israeli Ministry of Health"
    assert named(*about, "قصفت الطائرات غزة.", health)["وزارة الصحة"].name_en == "Ministry of Health"


def test_the_ministry_of_a_known_spokesman_is_that_of_his_state() -> None:
    told = named("قالت المتحدثة باسم الخارجية ماريا زاخاروفا إن العراق مهم.", "ورحب العراق بذلك.", "وأكد العراق موقفه.")
    assert told["الخارجية"].name_en == "Russian Foreign Ministry"


def test_a_firm_before_any_is_named_is_not_one_named_far_behind() -> None:
    far = "وتوقع محللون أن يستمر الطلب على هذه المنتجات خلال الأشهر المقبلة رغم تراجع الإنفاق."
    found = named(
        "باعت الشركة ملايين العبوات العام الماضي.", far, far, far, far, far, "وتنافسها شركة يونيليفر في السوق."
    )
    assert [body.forms for body in found.values()] == [["يونيليفر"]]


def test_the_states_of_public_figures_tell_whose_a_body_is() -> None:
    found = named("التقى دونالد ترمب مستشاريه.", "وقال دونالد ترمب إن وزارة العدل تحقق.", "ورفض دونالد ترمب التعليق.")
    assert found["وزارة العدل"].name_en == "US Department of Justice"


def test_a_head_alone_means_what_a_longer_one_before_it_meant() -> None:
    found = named(
        "قال الأردن إن الملك اجتمع مع مجلس الأعيان الأردني.",
        "وأحيل القانون إلى مجلس النواب في الأردن.",
        "وأقره المجلس أمس.",
    )
    assert found["مجلس النواب"].forms == ["مجلس النواب", "المجلس"]


@pytest.mark.parametrize(("town", "english"), [("واشنطن", "US Department of State"), ("دبي", "Foreign Ministry")])
def test_a_story_from_a_capital_is_of_its_state_first_of_all(town: str, english: str) -> None:
    story = article(
        "قررت الإدارة الأمريكية وقف الدعم الأمريكي للشعب الفلسطيني.",
        "وقال مسؤول في وزارة الخارجية إن الحكومة الفلسطينية أبلغت.",
    )
    told = story.model_copy(update={"dateline": [Credit(name=town)]})
    bodies, _ = actors.find(told, KNOWLEDGE)
    assert english in {body.name_en for body in bodies}


@pytest.mark.parametrize(("full", "again"), [("جون نيكلسون", "نيكولسون"), ("سيسيليا مالمستروم", "مالستروم")])
def test_a_foreign_surname_that_is_spelled_otherwise_is_the_same_ones(full: str, again: str) -> None:
    found = named(f"قال الوزير {full} إن الأمر صعب.", f"وأضاف {again} أن الحوار ممكن.")
    assert [one.name for one in found.values() if one.type == "person"] == [full]
