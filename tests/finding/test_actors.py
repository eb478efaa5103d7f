"""Who and where, in short articles of a news desk."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding import actors
from generator.knowledge import built_in
from generator.record import Actor, Place
from tests.finding.articles import article

KNOWLEDGE = built_in()


def named(*sentences: str) -> dict[str, Actor | Place]:
    """What the sentences name, by name."""
    people, places = actors.find(article(*sentences), KNOWLEDGE)
    return {found.name: found for found in (*people, *places)}


def mentions(found: Actor | Place, *sentences: str) -> list[str]:
    text = article(*sentences).text
    return [text[mention.start : mention.end] for mention in found.mentions]


def test_a_surname_that_is_a_first_name_too_means_the_one_who_has_it() -> None:
    found = named("قال زيد رعد الحسين إن الأمر صعب.", "وأضاف الحسين أن الحوار ممكن.")
    assert [(actor.name, actor.forms) for actor in found.values()] == [("زيد رعد الحسين", ["زيد رعد الحسين", "الحسين"])]


def test_a_titled_person_with_surname_alone_afterwards_is_one_actor() -> None:
    story = (
        "استقبل وزير الخارجية الأردني أيمن الصفدي نظيره المصري في عمان.",
        "وقال الصفدي إن اللقاء تناول ملف المساعدات.",
    )
    found = named(*story)
    minister = found["أيمن الصفدي"]
    assert minister.type == "person"
    assert minister.name_en == "Ayman Safadi"
    assert minister.name_en_origin == "knowledge"
    assert mentions(minister, *story) == ["أيمن الصفدي", "الصفدي"]
    assert [role.text for role in minister.roles] == ["وزير الخارجية الأردني"]


@pytest.mark.parametrize(
    ("sentence", "name", "span"),
    [
        ("وصل الوفد إلى بيروت قادما من واشنطن.", "واشنطن", "واشنطن"),
        ("نقلت المساعدات لبيروت في طائرتين.", "بيروت", "بيروت"),
        ("اتفقت القاهرة وبغداد على موعد جديد.", "بغداد", "بغداد"),
        ("انضمت السويد للناتو بعد مفاوضات طويلة.", "الناتو", "ناتو"),
        ("سلمت الشحنة للقوات الأمريكية في القاعدة.", "القوات الأمريكية", "قوات الأمريكية"),
    ],
)
def test_a_span_leaves_the_clitics_of_the_first_word_out(sentence: str, name: str, span: str) -> None:
    assert mentions(named(sentence)[name], sentence) == [span]


@pytest.mark.parametrize(
    ("sentence", "name", "english", "kind"),
    [
        ("أعلنت الخارجية الأمريكية موقفها.", "الخارجية الأمريكية", "US Department of State", "government"),
        ("أعلنت الخارجية الأميركية موقفها.", "الخارجية الأميركية", "US Department of State", "government"),
        ("قالت وزارة الصحة اللبنانية إن العدد ارتفع.", "وزارة الصحة اللبنانية",
         "Lebanese Ministry of Public Health", "government"),
        ("نفى البنتاجون هذه الأنباء.", "البنتاجون", "US Department of Defense", "government"),
        ("نفى البنتاغون هذه الأنباء.", "البنتاغون", "US Department of Defense", "government"),
        ('تبنى تنظيم "داعش" الهجوم.', "تنظيم داعش", "Islamic State", "armed_group"),
        ("أعلنت جامعة بغداد نتائج القبول.", "جامعة بغداد", "University of Baghdad", "organisation"),
        ("اجتمعت اللجنة التنسيقية العليا أمس.", "اللجنة التنسيقية العليا",
         "Higher Coordinating Committee", "organisation"),
        ("أصدر مكتب رئيس الوزراء اللبناني بيانا.", "مكتب رئيس الوزراء اللبناني",
         "Office of the Lebanese Prime Minister", "organisation"),
    ],
)  # fmt: skip
def test_a_body_has_its_english_and_its_type(sentence: str, name: str, english: str, kind: str) -> None:
    body = named(sentence)[name]
    assert (body.name_en, body.type) == (english, kind)


def test_spellings_of_one_state_are_one_place() -> None:
    found = named("عاد الوفد من سوريا أمس.", "وتشهد سورية أزمة وقود.")
    assert found["سوريا"].forms == ["سوريا", "سورية"]
    assert found["سوريا"].name_en == "Syria"


def test_a_capital_is_a_place_even_where_it_speaks() -> None:
    assert named("أعلنت واشنطن أنها لن تنسحب.")["واشنطن"].type == "city"


def test_an_adjective_of_nationality_is_no_country() -> None:
    assert "العراق" not in named("وصل الوفد العراقي إلى الدوحة.")


def test_a_city_inside_a_body_is_no_place_of_its_own() -> None:
    found = named("قتل قائد في فيلق القدس بغارة جوية.")
    assert "فيلق القدس" in found
    assert "القدس" not in found


@pytest.mark.parametrize("sentence", ["بحثت الحكومة المستقيلة الملف.", "استهدف القصف موقعا عسكريا قرب البلدة."])
def test_a_description_is_no_name(sentence: str) -> None:
    people, _ = actors.find(article(sentence), KNOWLEDGE)
    assert people == []


def test_a_head_alone_is_the_body_that_was_named_with_it() -> None:
    story = ("أعلنت وزارة الصحة اللبنانية حصيلة جديدة.", "وقالت الوزارة إن العدد مرشح للارتفاع.")
    assert mentions(named(*story)["وزارة الصحة اللبنانية"], *story) == ["وزارة الصحة اللبنانية", "الوزارة"]


def test_a_name_in_quotation_marks_is_another_name_of_the_person() -> None:
    found = named('قتل القيادي عماد مغنية "الحاج رضوان" في دمشق.')
    assert found["عماد مغنية"].forms == ["عماد مغنية", "الحاج رضوان"]


def test_what_is_said_right_after_a_name_is_no_other_name() -> None:
    assert named('أكد الرئيس اللبناني جوزيف عون "تمسك لبنان" بالاتفاق.')["جوزيف عون"].forms == ["جوزيف عون"]


def test_a_kunya_in_brackets_is_another_name_of_the_person() -> None:
    story = ("قتل القيادي حسين علي كاظم (أبو زينب اللامي) في الغارة.", "وكان اللامي مطلوبا منذ سنوات.")
    found = named(*story)
    assert mentions(found["حسين علي كاظم"], *story) == ["حسين علي كاظم", "أبو زينب اللامي", "اللامي"]


def test_ids_are_ascii_unique_and_the_same_each_time() -> None:
    story = "بحث الرئيس الفرنسي إيمانويل ماكرون مع رئيس الوزراء اللبناني نواف سلام الوضع في لبنان."
    people, places = actors.find(article(story), KNOWLEDGE)
    ids = [found.id for found in people]
    assert len(set(ids)) == len(ids)
    assert all(id_.isascii() for id_ in ids)
    assert actors.find(article(story), KNOWLEDGE) == (people, places)


@settings(max_examples=60)
@given(st.text(alphabet='ابوزيرالعلميسندهكة ()«»"،.\n٣4a', min_size=1, max_size=200).filter(str.strip))
def test_any_text_gives_mentions_whose_spans_lie_in_their_sentences(text: str) -> None:
    written = article(text)
    for found in (*actors.find(written, KNOWLEDGE)[0], *actors.find(written, KNOWLEDGE)[1]):
        for mention in found.mentions:
            sentence = written.sentences[mention.sentence - 1]
            assert sentence.start <= mention.start < mention.end <= sentence.end


def test_no_text_names_nobody() -> None:
    assert actors.find(article("."), KNOWLEDGE) == ([], [])


def test_a_town_that_plays_is_its_club_and_one_that_is_visited_stays_a_town() -> None:
    played = named("فاز فريق باليرمو في المباراة أمس.", "وسجل لاعب باليرمو هدفين.")
    assert (played["باليرمو"].type, played["باليرمو"].name_en) == ("organisation", "Palermo FC")
    assert named("ضرب زلزال مدينة باليرمو صباح الخميس.")["باليرمو"].type == "city"


def test_a_club_that_shares_its_name_has_no_english_where_nothing_tells_which() -> None:
    story = ("تعادل فريق الأهلي في مباراة الدوري.", "أبدى مدرب الأهلي رضاه عن اللاعبين.")
    assert named(*story)["الأهلي"].name_en is None
    assert named(*story, "يستعد الأهلي المصري للقاء المقبل.")["الأهلي"].name_en == "Al Ahly"


def test_a_name_told_for_sure_once_is_the_same_wherever_it_stands() -> None:
    story = ('أعلنت شركة "بولاريفا" نتائجها.', "وتعتزم بولاريفا بيع أسهم.", "وقالت بولاريفا إن الطلب زاد.")
    found = named(*story)
    assert (found["بولاريفا"].type, len(found["بولاريفا"].mentions)) == ("company", 3)


def test_a_company_in_brackets_is_its_name() -> None:
    assert named("باعت شركة (فيرسالا) مصنعها في الشمال.")["فيرسالا"].type == "company"


def test_a_parliament_alone_is_that_of_the_state_the_story_is_about_and_of_none_in_a_story_of_two() -> None:
    japan = (
        "صوت البرلمان على الموازنة.",
        "وقال رئيس الوزراء الياباني إن اليابان بحاجة إليها.",
        "ورحبت بها أوساط في اليابان.",
    )
    assert named(*japan)["البرلمان"].name_en == "Japanese parliament"
    assert (
        named("بحثت القاهرة مع الخرطوم أزمة السد.", "وقال البرلمان إن الحل قريب.")["البرلمان"].name_en == "Parliament"
    )


def test_the_authorities_are_not_those_of_a_state_that_is_only_named_often() -> None:
    story = (
        "اعتقلت الشرطة الإندونيسية ثلاثة.",
        "وقالت السلطات إن المشتبه فيهم عادوا من سوريا.",
        "وكان الثلاثة في سوريا منذ سنوات.",
        "وتقدر إندونيسيا عدد العائدين من سوريا بالعشرات.",
    )
    assert named(*story)["السلطات"].name_en is None


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت الشركة حالة القوة القاهرة في الميناء.",
        "أفطر الصائمون بعد صلاة المغرب.",
        "دعا إلى احترام مبدأ حسن الجوار بين البلدين.",
    ],
)
def test_a_word_of_a_term_is_no_place_and_no_person(sentence: str) -> None:
    assert named(sentence) == {}


def test_a_kunya_in_brackets_is_the_same_person_wherever_it_stands() -> None:
    story = ("اغتيل القيادي سامر محمد جابر (أبو ليث الحمداني) مساء.", "وشيع أنصاره أبو ليث الحمداني اليوم.")
    assert len(named(*story)["سامر محمد جابر"].mentions) == 3


def test_a_public_figures_name_holds_no_place() -> None:
    assert "باراك أوباما" in named("زار الرئيس السابق باراك أوباما المدينة.")


def test_a_court_of_another_state_is_not_the_listed_one() -> None:
    found = named("أصدرت المحكمة الدستورية في جنوب أفريقيا حكمها.")
    assert found["المحكمة الدستورية"].name_en == "South African Constitutional Court"
