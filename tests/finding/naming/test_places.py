"""Places in one sentence."""

from __future__ import annotations

import pytest

from generator.finding.naming import mentions, places
from generator.knowledge import built_in
from generator.record import Sentence
from tests.finding.test_actors import named

KNOWLEDGE = built_in()


def found(text: str) -> dict[str, tuple[str, str | None]]:
    """Text of each sure place -> its type and English."""
    line = mentions.line(text, Sentence(n=1, paragraph=1, start=0, end=len(text)))
    sure = [mention for mention in places.find(line, KNOWLEDGE) if mention.sure]
    return {text[m.start : m.end]: (m.subject.type, m.subject.en) for m in mentions.longest(sure)}


@pytest.mark.parametrize(
    ("sentence", "name", "type_", "english"),
    [
        ("زار الوزير الولايات المتحدة الأميركية.", "الولايات المتحدة الأميركية", "country", "United States"),
        ("هبطت الطائرة في مطار بيروت مساء.", "مطار بيروت", "facility", "Beirut–Rafic Hariri International Airport"),
        ("عبرت السفينة مضيق هرمز فجرا.", "مضيق هرمز", "water", "Strait of Hormuz"),
        ("سقطت أمطار على مدينة الديوانية.", "الديوانية", "city", "Diwaniyah"),
        ("وصلت القافلة إلى سورية أمس.", "سورية", "country", "Syria"),
        ("ضرب إعصار ولاية ساوث كارولينا أمس.", "ساوث كارولينا", "region", "South Carolina"),
        ("امتد الحريق إلى ألبرتا الكندية.", "ألبرتا", "region", "Alberta"),
    ],
)
def test_a_place_has_its_type_and_its_english(sentence: str, name: str, type_: str, english: str) -> None:
    assert found(sentence)[name] == (type_, english)


def test_a_letter_like_the_particle_of_likeness_opens_no_place() -> None:
    assert found("أوضح مدير المركز جان كاسيا أن اللقاحات وصلت.") == {}
    assert found("اختير حاكم المصرف رياض سلامة.") == {}


@pytest.mark.parametrize(
    "sentence", ["عاد النظام المالي إلى الاستقرار.", "في دراسة حديثة نشرت أمس.", "انتهى المؤتمر في آب الماضي."]
)
def test_a_plain_word_is_no_place_by_itself(sentence: str) -> None:
    assert found(sentence) == {}


@pytest.mark.parametrize("sentence", ["تعرضت ناقلات النفط السعودية لهجوم.", "أسقطت مروحيات عسكرية سورية منشورات."])
def test_the_adjective_of_a_state_is_not_the_state(sentence: str) -> None:
    assert found(sentence) == {}


def test_a_state_whose_name_is_a_plain_word_is_one_after_a_preposition() -> None:
    assert list(found("سجلت هجمات في مالي.")) == ["مالي"]
    assert found("هذا الدعم مالي بحت.") == {}


def test_a_town_whose_name_is_a_word_with_its_preposition_is_one_after_another_preposition() -> None:
    assert found("هدد القاضي الشركة بعقوبة مالية.") == {}
    assert found("وصلت القافلة إلى بعقوبة ليلا.") == {"بعقوبة": ("city", "Baqubah")}


def test_a_state_whose_name_is_its_adjective_is_one_after_a_verb_or_preposition() -> None:
    assert list(found("أعلنت السعودية وقف التصدير إلى سورية.")) == ["السعودية", "سورية"]


def test_an_unlisted_town_behind_its_head_is_a_place_of_that_kind() -> None:
    found_places = named("أعلن مكتب الادعاء لمقاطعة ميرسر كاونتي أن ثلاثة أشخاص أصيبوا.")
    assert {name: place.type for name, place in found_places.items()}["ميرسر كاونتي"] == "region"


def test_what_describes_an_unlisted_place_is_no_part_of_it() -> None:
    assert "شالونج" in named("وقع الحادث في مدينة شالونج الفرنسية أمس.")


def test_by_way_of_a_state_is_no_road() -> None:
    assert set(named("دخلوا أوروبا عن طريق بلغاريا أمس.")) == {"أوروبا", "بلغاريا"}


def test_a_stadium_in_quotation_marks_is_not_that_of_a_state() -> None:
    ground = named('انتقل الفريق إلى ملعب "الإمارات" مطلع الموسم.')["ملعب الإمارات"]
    assert (ground.type, ground.name_en) == ("facility", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "لجأوا إلى مناطق مرتفعة.",
        "نقلت الصحيفة على لسان المتحدة قولها إن الميناء مغلق.",
        "أغلق الجنود ميناء المدينة وبرج المطار.",
    ],
)
def test_a_verb_and_a_common_noun_are_no_place(sentence: str) -> None:
    assert named(sentence) == {}
    assert "جاوا" in named("ضرب زلزال قوي جاوا فجرا.")


@pytest.mark.parametrize(
    ("sentence", "name", "english"),
    [
        ("تجمع الآلاف في ميدان تقسيم مساء.", "ميدان تقسيم", "Taksim Square"),
        ("احتفل الناس في تايمز سكوير بالعام الجديد.", "تايمز سكوير", "Times Square"),
        ("سار المحتجون في جادة الشانزليزيه.", "جادة الشانزليزيه", "Champs-Elysees"),
    ],
)
def test_a_square_or_street_known_by_its_name_has_its_english(sentence: str, name: str, english: str) -> None:
    assert found(sentence)[name] == ("facility", english)


def test_a_name_that_two_places_share_is_that_of_the_state_in_the_article_or_left_open() -> None:
    assert named("وصل الوفد إلى عمان أمس.", "وقال مسؤول في الأردن إن المحادثات ناجحة.")["عمان"].name_en == "Amman"
    assert (
        named("وصل الوفد إلى عمان أمس.", "ورحبت مسقط بالزيارة، وقالت سلطنة عمان إنها مهمة.")["عمان"].name_en == "Oman"
    )
    assert named("وصل الوفد إلى عمان أمس.")["عمان"].name_en is None


def test_the_adjective_of_a_state_beside_another_is_no_place() -> None:
    assert "سورية" not in named("قصفت الطائرات مواقع سورية وإيرانية.")


def test_a_foreign_towns_name_behind_a_preposition_is_the_towns() -> None:
    assert "نيس" in named("وقع الهجوم في نيس مساء.")


def test_a_hall_does_not_bear_a_small_towns_name_for_sure() -> None:
    assert named("انطلقت المباراة على ملعب الإمارات.")["ملعب الإمارات"].name_en is None


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("وصلت القافلة إلى الحديدة وحديبو.", ["الحديدة", "حديبو"]),
        ("أغلقت الشرطة المسجد الأقصى وقبة الصخرة.", ["المسجد الأقصى", "قبة الصخرة"]),
        ("نزح السكان من سبها ومرزق.", ["سبها", "مرزق"]),
    ],
)
def test_towns_and_holy_sites_are_known_wherever_they_stand(sentence: str, places: list[str]) -> None:
    assert list(found(sentence)) == places


def test_a_doubtful_name_is_a_place_in_a_list_beside_one_of_the_same_state() -> None:
    assert list(found("قصفت المدفعية الناقورة والخيام.")) == ["الناقورة", "الخيام"]
    assert found("احترقت الخيام في العاصفة.") == {}
    assert list(found("زار الرئيس مصر والعلا.")) == ["مصر"]


def test_a_doubtful_town_is_one_behind_a_preposition_in_a_state_that_the_article_names() -> None:
    told = named("تقع ورشة الإنتاج في سدح.", "زار الوزير سلطنة عمان أمس.", "وقالت عُمان إن المشروع مهم.")
    assert "سدح" in told
    assert "سدح" not in named("تقع ورشة الإنتاج في سدح.")


def test_a_relative_with_a_pronoun_is_no_town() -> None:
    assert found("ورث المزرعة عن جده.") == {}
    assert list(found("وصلت الحافلات إلى جدة.")) == ["جدة"]


def test_a_name_of_a_state_and_a_town_is_the_state_between_states() -> None:
    assert named("ضم المستوى لبنان وعمان والهند.", "وضم الآخر الأردن.")["عمان"].name_en == "Oman"
    assert named("وصل الوفد إلى عمان قادما من الأردن.")["عمان"].name_en == "Amman"


def test_somebodys_name_is_no_town_behind_a_preposition() -> None:
    assert "ابا" not in named("قال قيادي عرف نفسه باسم بابا إن الهدنة صامدة.")


def test_a_short_word_with_a_letter_like_a_preposition_is_no_town() -> None:
    assert named("سيرسلون إلى بلد ثالث هذا العام.") == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "غادر العمال المصنع باكرا.",
        "يتيح المعرض لزواره جولة مجانية.",
        "تأثرت تركيًا بما سمعت.",
        "كتبها الشاعر فائق عبد الجليل.",
        "سافر الرجلان للحج والعمرة.",
        "حمل الشعار اللون الرمادي.",
        "عاد الشاعر إلى مسقط رأسه بعد غياب.",
        "توجت اللاعبة ببطولة أستراليا المفتوحة.",
        "أضاف الطاهي جوز الهند إلى الصحن.",
        "وصفت زعيمة كتلة المعارضة الخطوة بالمتسرعة.",
        "نصب في الحديقة تمثال برونزي كبير.",
        "قال المدرب إن الحل سهل وأن الوقت كاف.",
    ],
)
def test_a_word_that_only_looks_like_a_place_is_none(sentence: str) -> None:
    assert found(sentence) == {}


def test_what_is_done_to_a_state_is_no_province() -> None:
    assert list(found("دعت النقابة إلى مقاطعة السعودية.")) == ["السعودية"]
    assert list(found("وقع الحادث في مقاطعة ميامي ديد.")) != ["ميامي"]


def test_a_capital_is_one_though_a_club_bears_its_name() -> None:
    assert found("عقد المؤتمر في العاصمة المنامة.")["المنامة"] == ("city", "Manama")
    assert found("غادر الوفد نيقوسيا أمس.")["نيقوسيا"] == ("city", "Nicosia")


def test_a_town_whose_name_is_a_common_noun_is_one_where_its_state_is_named() -> None:
    assert set(named("اجتاحت سيول جارفة مدينة درنة الليبية.")) == {"درنة"}
    assert "سيول" in named("تعهدت سيول بالرد، وقالت الخارجية الكورية الجنوبية إنها تتابع.")


def test_two_seas_are_no_state() -> None:
    assert set(found("تطل مصر على البحرين الأحمر والمتوسط.")) == {"مصر"}
    assert set(found("وصل الوفد إلى البحرين أمس.")) == {"البحرين"}


def test_the_state_that_tells_a_town_apart_is_no_part_of_its_name() -> None:
    assert found("نقل المصاب إلى روان الفرنسية.") == {"روان": ("city", "Rouen")}


def test_by_way_of_somebody_is_no_road_of_his_name() -> None:
    assert not any("طريق" in name for name in named("وصلت الرسالة عن طريق كريم عبد الرحمن إلى الوزارة."))


def test_a_town_that_no_list_knows_keeps_its_first_letters() -> None:
    assert "سالسبيري" in named("وقع الحادث في مدينة سالسبيري البريطانية.")


def test_a_town_behind_its_preposition_is_no_part_of_a_body() -> None:
    assert "الفاشر" in named("قتل العشرات في المستشفى السعودي بالفاشر.")
