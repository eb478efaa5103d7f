"""Bodies in one sentence: known ones, heads with what completes them, and what is none."""

from __future__ import annotations

import pytest

from generator.finding import actors
from generator.finding.naming import mentions, organisations, places
from generator.finding.naming.bodies import alone
from generator.finding.naming.titles import roles
from generator.knowledge import built_in
from generator.record import Sentence
from tests.finding.articles import article
from tests.finding.test_actors import named

KNOWLEDGE = built_in()


def found(text: str) -> list[str]:
    line = mentions.line(text, Sentence(n=1, paragraph=1, start=0, end=len(text)))
    located = places.find(line, KNOWLEDGE)
    bodies = organisations.find(line, located, roles.titles(line, KNOWLEDGE), KNOWLEDGE)
    return [text[m.start : m.end] for m in mentions.longest(bodies) if m.sure]


def test_a_town_and_the_day_are_no_outlet_behind_a_preposition() -> None:
    assert set(named("وصل الوفد إلى بغداد اليوم.")) == {"بغداد"}
    assert set(named("وقع الحادث ببغداد اليوم.")) == {"بغداد"}
    assert set(named("ذكرت بغداد اليوم أن الوفد وصل.")) == {"بغداد اليوم"}
    assert set(named('قال في "روسيا اليوم" إن الوفد وصل.')) == {"روسيا اليوم"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("أقرت لجنة الأمن والدفاع النيابية المشروع.", ["لجنة الأمن والدفاع النيابية"]),
        ("اجتمعت اللجنة الثنائية العسكرية الفنية العليا اليوم.", ["اللجنة الثنائية العسكرية الفنية العليا"]),
        ("أعلنت الهيئة الوطنية العليا للمياه خطتها.", ["الهيئة الوطنية العليا للمياه"]),
        ("أحالت هيئة مكافحة الفساد الملف إلى القضاء.", ["هيئة مكافحة الفساد"]),
        ("قالت هيئة تنظيم الاتصالات إن الشبكة تعطلت.", ["هيئة تنظيم الاتصالات"]),
        ('انضم إلى حركة "الشروق" عشرات الشبان.', ['حركة "الشروق"']),
        ('قال المدرب ل"العربية" إن الفريق جاهز.', ["العربية"]),
        ("قالت محكمة باريس إن القضية أجلت.", ["محكمة باريس"]),
        ("بحث الأمر مع وزارة الدفاع والبيت الأبيض.", ["البيت الأبيض"]),
        ("وقعت وزارة الزراعة المغربية الاتفاق.", ["وزارة الزراعة المغربية"]),
    ],
)
def test_a_body_is_named_with_all_that_completes_it(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "استأنفت اللجنة أعمالها صباح اليوم.",
        "قال وزير الخارجية السعودي إن الاجتماع كان مثمرا.",
        "شهدت حركة الرياح السطحية تغيرا.",
        "ناقش المجلس الجديد جدول أعماله.",
        "عقد مجلس إدارة الشركة اجتماعه.",
        "بدأت لجنة متابعة عملها أمس.",
        "بلغ النظام المالي مرحلة حرجة.",
    ],
)
def test_a_description_is_no_body(sentence: str) -> None:
    assert found(sentence) == []


def test_a_participle_that_a_preposition_completes_ends_the_name() -> None:
    assert found("أنهت اللجنة الفنية المشتركة المكونة من خبراء عملها.") == ["اللجنة الفنية المشتركة"]


def test_a_head_alone_is_no_adjective_of_the_noun_before_it() -> None:
    text = "انتشرت القوات البحرية قبالة الساحل."
    line = mentions.line(text, Sentence(n=1, paragraph=1, start=0, end=len(text)))
    heads = alone.find(line, [0] * len(line.words), {}, KNOWLEDGE)
    assert "البحرية" not in [text[bare.start : bare.end] for bare in heads]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("نقلت صحيفة هآرتس عن مسؤول لم تسمه.", ["هآرتس"]),
        ("أعلنت شركة نوكيا نتائجها الفصلية.", ["نوكيا"]),
        ("انتقل اللاعب إلى نادي فيورنتينا الإيطالي.", ["فيورنتينا"]),
        ("نفى حزب الله اللبناني ذلك.", ["حزب الله اللبناني"]),
        ("طرحت شركة النفط الوطنية الإيرانية سندات.", ["شركة النفط الوطنية الإيرانية"]),
        ("قالت وكالة الأنباء الألمانية إن الحريق أخمد.", ["وكالة الأنباء الألمانية"]),
    ],
)
def test_a_name_leaves_out_what_only_says_what_it_is(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "name", "english"),
    [
        ("قصفت فصائل موالية لإيران القاعدة.", "فصائل موالية لإيران", "pro-Iran factions"),
        ("تسيطر الميليشيات المدعومة من روسيا على البلدة.", "الميليشيات المدعومة من روسيا", "Russia-backed militias"),
        ("شاركت جماعات تدعمها باكستان في الهجوم.", "جماعات تدعمها باكستان", "Pakistan-backed groups"),
    ],
)
def test_armed_groups_are_told_by_the_state_they_side_with_and_it_is_named_too(
    sentence: str, name: str, english: str
) -> None:
    people, located = actors.find(article(sentence), KNOWLEDGE)
    assert [(body.name, body.name_en) for body in people] == [(name, english)]
    assert len(located) == 1


def test_heads_told_side_by_side_are_no_name() -> None:
    assert not named("تضم المظلة 31 منظمة وجمعية وهيئة حقوقية.")


@pytest.mark.parametrize("sentence", ["يهتم الحزب بالسياسة الخارجية.", "عين الحزب نائبا للشؤون الخارجية."])
def test_an_adjective_is_no_ministry(sentence: str) -> None:
    assert "الخارجية" not in named(sentence)


def test_a_bodys_name_with_another_states_adjective_is_another_body() -> None:
    body = named("قالت القيادة العامة للقوات المسلحة المصرية إن العملية مستمرة.")[
        "القيادة العامة للقوات المسلحة المصرية"
    ]
    assert (body.type, body.name_en) == ("military", None)


def test_a_states_adjective_is_said_of_a_head_of_its_gender() -> None:
    assert "القضاء الفرنسية" not in found("تحت سلطة أجهزة الشرطة والقضاء الفرنسية.")
    assert found("أصدر القضاء الفرنسي حكمه.") == ["القضاء الفرنسي"]
    assert "الخارجية التركي" not in found("اتصال بين وزيري الخارجية التركي والهولندي.")
    assert found("أعلنت الخارجية التركية ذلك.") == ["الخارجية التركية"]


def test_a_cup_and_an_index_are_not_the_body_whose_name_they_bear() -> None:
    assert found("خسر الفريق نهائي كأس الاتحاد الأوروبي.") == []
    assert "داو جونز" not in named("وارتفع مؤشر داو جونز 200 نقطة.")


def test_whom_an_office_is_held_with_is_a_body() -> None:
    told = named("قال نعيم أسلم كبير محللي الأسواق لدى ثينك ماركتس إن الذهب تراجع.")
    assert told["ثينك ماركتس"].type == "organisation"
    assert [role.text for role in told["نعيم أسلم"].roles] == ["كبير محللي الأسواق لدى ثينك ماركتس"]


def test_a_noun_behind_a_definite_head_is_none_of_its_name() -> None:
    assert found("سلمت الجهات المؤسسة المواد والخرائط المناسبة لتضمينها.") == []


def test_a_magazine_without_its_label_is_no_person() -> None:
    story = ("قالت مجلة نورديك بوست الفرنسية إنها ستتوقف.", "وقال سامي ماسون إن نورديك بوست لم تتغير.")
    assert [one.name for one in named(*story).values() if one.type == "person"] == ["سامي ماسون"]


def test_a_name_in_quotation_marks_behind_a_body_is_not_joined_to_it() -> None:
    assert "وزارة الدفاع البنتاغون" not in named('ويزيد ذلك من كفاءة وزارة الدفاع "البنتاغون".')


def test_a_ministry_alone_is_that_of_the_state_whose_ministry_is_named() -> None:
    story = ("أحالت وزارة العدل الأمريكية الملف إلى الادعاء.", "ورفضت وزارة العدل التعليق على التقرير.")
    assert len(named(*story)["وزارة العدل الأمريكية"].mentions) == 2


def test_a_company_that_is_known_needs_no_label() -> None:
    assert found("وصلت طائرة شركة الخطوط الجوية الهندية أمس.") == ["الخطوط الجوية الهندية"]


def test_a_club_alone_is_the_one_that_was_named_a_club() -> None:
    story = (
        "قدم نادي ريال مدريد الإسباني لكرة القدم لاعبه الجديد.",
        "وقال المدرب إن النادي سيعيره، وإن فلامنغو البرازيلي وافق.",
    )
    assert len(named(*story)["ريال مدريد"].mentions) + ("النادي" in named(*story)["ريال مدريد"].forms) == 3


def test_a_noun_behind_a_ministry_is_none_of_its_name() -> None:
    assert "وزارة التعليم" in named("أنهت الوكالة بوزارة التعليم المرحلة الثانية من العمل.")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("زار الوفد هيئة تنمية الصحراء الواقعة في الضواحي.", ["هيئة تنمية الصحراء"]),
        ("اقتحم الجنود مديرية الخضراء المتاخمة للساحل.", []),
        ("أعلنت وزارة الشباب والرياضة التابعة للحكومة خطتها.", ["وزارة الشباب والرياضة"]),
        ("اصطف السكان في مدرسة بصنعاء لتسجيل أسرهم.", []),
        ("خرج المتحدث من داوننغ ستريت مساء.", ["داوننغ ستريت"]),
    ],
)
def test_what_describes_a_body_or_tells_where_it_is_ends_its_name(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def test_what_stands_beside_a_ministry_is_no_part_of_it() -> None:
    assert list(named("أضرب العاملون في وزارة الإعلام والقنوات التابعة للدولة.")) == ["وزارة الإعلام"]


def test_a_name_that_several_states_bodies_bear_is_that_of_the_state_in_the_article() -> None:
    labour = named("قال زعيم حزب العمال إن الحكومة البريطانية أخطأت.", "ورفضت بريطانيا التعليق.")["حزب العمال"]
    assert labour.name_en == "Labour Party"
    assert named("اعتقل رئيس ما يسمى الأمن الوقائي في اليمن.")["الأمن الوقائي"].name_en is None
    assert named("فاز حزب العمال بالانتخابات في كندا.", "وتنتظر كندا حكومتها.")["حزب العمال"].name_en is None
    assert named("أعادت محكمة التمييز المصرية الملف.")["محكمة التمييز المصرية"].name_en == "Egyptian Court of Cassation"


def test_what_every_state_has_is_not_given_to_the_one_whose_body_is_known() -> None:
    story = ("تحقق سويسرا في خطف رجل أعمال تركي.", "وطلبت سويسرا من وزارة الخارجية توضيحا حول تركيا.")
    several = (*story, "وقالت تركيا إن سويسرا أخطأت.", "وردت سويسرا على تركيا.")
    assert named(*several)["وزارة الخارجية"].name_en == "Foreign Ministry"


def test_an_adjective_of_a_state_may_have_two_words() -> None:
    assert found("قالت الشرطة الكورية الجنوبية إنها تحقق.") == ["الشرطة الكورية الجنوبية"]
    assert found("نفى جهاز المخابرات الكوري الجنوبي ذلك.") == ["جهاز المخابرات الكوري الجنوبي"]


def test_a_people_may_end_the_name_of_its_union() -> None:
    assert found("نددت نقابة الصحفيين السودانيين بالقرار.") == ["نقابة الصحفيين السودانيين"]


def test_what_brackets_name_is_meant_and_not_what_bears_a_like_name() -> None:
    agency = named("قالت وكالة الأنباء الفلسطينية المستقلة (معا) إن ثلاثة أصيبوا.")["وكالة الأنباء الفلسطينية"]
    assert agency.name_en == "Ma'an News Agency"


def test_a_word_that_an_indefinite_adjective_describes_is_no_name() -> None:
    assert "حماس" not in named("حماس كبير يعيشه الجمهور قبل الحفل.")
    assert "حماس" in named("أعلنت حماس موقفها.")


def test_an_adjective_behind_somebodys_noun_is_no_ministry() -> None:
    told = "وقالت الخارجية التركية ذلك."
    assert named("تراجع العجز في تجارتها الخارجية.", told)["الخارجية التركية"].forms == ["الخارجية التركية"]
    assert named("أكدته الخارجية أمس.", told)["الخارجية التركية"].forms == ["الخارجية", "الخارجية التركية"]


def test_a_verb_that_is_spelled_like_a_company_is_none() -> None:
    assert "أودى" not in named("انفجر لغم وأودى بحياة ثلاثة أشخاص.")
    assert named("أعلنت شركة أودي نتائجها الفصلية.")["أودي"].name_en == "Audi"


def test_forces_of_a_known_armed_body_are_that_body() -> None:
    found = named("وتقوم قوات ألوية العمالقة بتمشيط المنطقة.", "وسيطرت ألوية العمالقة على القرية.")
    assert [(name, len(body.mentions)) for name, body in found.items()] == [("ألوية العمالقة", 2)]


def test_who_presides_over_a_body_is_no_part_of_its_name() -> None:
    found = named("كلف الرئيس رئيس مجلس النواب روبيرتو فيكو بالمشاورات.")
    assert not any(name.startswith("مجلس النواب ر") for name in found)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وذكر موقع ميليتري ووتش أن الطائرة سقطت.", "موقع ميليتري ووتش"),
        ("وقالت نقابة الممثلين إنها حزينة.", "نقابة الممثلين"),
        ("وأصدرت وكالة الطاقة الذرية الإيرانية بيانا.", "وكالة الطاقة الذرية الإيرانية"),
        ("واستمرت المواجهة بين قوات الأمن والمشاغبين.", "قوات الأمن"),
    ],
)
def test_a_body_has_its_name_and_no_more(sentence: str, name: str) -> None:
    assert name in named(sentence)


def test_an_office_that_is_run_for_is_no_body() -> None:
    assert named("فاز مرشح اليمين في انتخابات الرئاسة الفرنسية.") == {}
    assert "الرئاسة الفرنسية" in named("وأصدرت الرئاسة الفرنسية بيانا.")


def test_a_doubtful_name_is_that_of_the_state_at_hand() -> None:
    found = named("أعلنت مفوضية الانتخابات النتائج في العراق.", "ويترقب العراق تشكيل الحكومة.")
    assert found["مفوضية الانتخابات"].name_en == "Independent High Electoral Commission"


def test_a_mere_description_is_no_body_of_a_state_that_the_story_does_not_tell_of() -> None:
    abroad = ("تشهد تعز في اليمن توترا.", "وطالب اليمن بالدعم.", *["وقال اليمن إن الوضع صعب."] * 4)
    body = 'واعتقل "الأمن الوقائي" ثلاثة أشخاص.'
    assert named(body, *abroad)["الأمن الوقائي"].name_en is None
    assert named(body, "وقالت السلطة الفلسطينية إنها تتابع.", *abroad)["الأمن الوقائي"].name_en is not None


def test_what_quarters_are_told_of_is_part_of_a_ministrys_name() -> None:
    assert "وزارة الاقتصاد والتجارة والصناعة اليابانية" in named("قالت وزارة الاقتصاد والتجارة والصناعة اليابانية ذلك.")


def test_the_ground_is_no_club() -> None:
    story = ("يستضيف الملعب مباراة في كأس العالم لكرة القدم.", "ويقع الملعب قرب النهر، وفاز الفريق في الدوري.")
    assert named(*story) == {}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("ناقشت لجنة الشؤون المالية والاقتصادية المشروع.", ["لجنة الشؤون المالية والاقتصادية"]),
        ("قالت الوكالة الوطنية للبحث والإنقاذ إن القارب غرق.", ["الوكالة الوطنية للبحث والإنقاذ"]),
        ("تعلن الهيئة المستقلة للانتخابات النتائج غدا.", ["الهيئة المستقلة للانتخابات"]),
        ("دافع عن استقلال البنك المركزي والسياسة النقدية.", []),
    ],
)
def test_a_definite_head_takes_no_noun_but_what_it_is_for(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def test_a_body_that_an_adjective_tells_apart_is_not_the_states_own() -> None:
    customs = named("بقيت بريطانيا في الاتحاد الجمركي الأوروبي.")["الاتحاد الجمركي الأوروبي"]
    assert customs.name_en != "European Union"
    assert "النظام المصرفي الإيراني" not in named("شملت العقوبات النظام المصرفي الإيراني.")


def test_what_a_definite_label_leads_to_in_quotation_marks_is_said_and_no_name() -> None:
    assert not named('وصفت ذلك في التلفزيون "بالغة السوء".')


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("رفع البنك المركزي المفاجئة سعر الفائدة.", []),
        ("وخلال المؤتمر الصحفي الروسي قال الوزير إن الوفد مستعد.", []),
        ('وصنفت الجماعة بأنها تنظيم "إرهابي" أمس.', []),
        ('قالت حركة "النهضة" إنها ترفض القرار.', ['حركة "النهضة"']),
    ],
)
def test_a_description_makes_no_body_and_goes_on_with_none(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def test_a_court_with_and_without_its_state_is_one() -> None:
    story = ("قالت محكمة التمييز العراقية إن الحكم نهائي في بغداد.", "وأكدت محكمة التمييز أن القرار صدر.")
    assert named(*story)["محكمة التمييز العراقية"].forms == ["محكمة التمييز العراقية", "محكمة التمييز"]


@pytest.mark.parametrize(
    ("sentence", "name", "english"),
    [
        ("أعادت محكمة التمييز اللبنانية الملف.", "محكمة التمييز اللبنانية", "Lebanese Court of Cassation"),
        ("وأقر مجلس الشعب الصيني التعديل.", "مجلس الشعب الصيني", "National People's Congress"),
        ("قالت حركة أنا أيضا إن النساء سيتظاهرن.", "حركة أنا أيضا", "Me Too movement"),
    ],
)
def test_a_body_of_another_state_has_the_english_of_its_kind(sentence: str, name: str, english: str) -> None:
    assert named(sentence)[name].name_en == english


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("أعلنت اللجنة اللبنانية لإعمار الجنوب خطتها.", ["اللجنة اللبنانية لإعمار الجنوب"]),
        ("دعت الهيئة المغربية لمكافحة الفساد إلى تحقيق.", ["الهيئة المغربية لمكافحة الفساد"]),
        ("أقر صندوق إعمار ليبيا الخطة.", ["صندوق إعمار ليبيا"]),
        ("عزفت أوركسترا برلين الفيلهارمونية النشيد.", ["أوركسترا برلين الفيلهارمونية"]),
        ("أعلنت شركة النفط الليبية رفع الأسعار.", ["شركة النفط الليبية"]),
        ("قال رئيس مركز قطر للمال إن السوق مفتوحة.", ["مركز قطر للمال"]),
    ],
)
def test_a_name_goes_on_with_its_task(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def test_whom_somebody_speaks_for_is_a_body() -> None:
    assert "وزارة الصحة" in named("قال المتحدث باسم وزارة الصحة علي حداد إن الوباء انحسر.")
    assert "وزارة الصحة" not in named("قال وزير الصحة علي حداد إن الوباء انحسر.")


def test_a_ministry_by_its_short_name_may_stand_before_a_title() -> None:
    assert "الخارجية" in named("استدعت الخارجية السفير في بيروت.")
    assert named("ناقش الوزير السياسة الخارجية في لبنان.").keys() == {"لبنان"}


def test_the_state_where_a_body_works_is_named_with_it() -> None:
    assert {"السفارة الأميركية في القدس", "القدس"} <= set(named("افتتحت السفارة الأميركية في القدس."))
    assert {"بعثة الأمم المتحدة للدعم في ليبيا", "ليبيا"} <= set(
        named("قالت بعثة الأمم المتحدة للدعم في ليبيا إنها قلقة.")
    )


def test_a_head_of_several_words_may_be_described() -> None:
    assert "حكومة الوحدة الوطنية" in named("دعا الرئيس حكومة الوحدة الوطنية الجديدة إلى الاجتماع.")


def test_a_head_with_a_known_name_is_that_body() -> None:
    union = named("فاز حزب الاتحاد الوطني الكردستاني بالمقاعد.")["حزب الاتحاد الوطني الكردستاني"]
    assert union.name_en == "Patriotic Union of Kurdistan"


def test_a_whole_name_does_not_go_on_with_whom_it_is_for() -> None:
    assert not {name for name in named("جرى التوافق على منح رئاسة البرلمان للعرب.") if "للعرب" in name}


def test_a_chain_of_tasks_is_part_of_a_name() -> None:
    assert found("أعلن مركز مراقبة وقف إطلاق النار الهدنة.") == ["مركز مراقبة وقف إطلاق النار"]


def test_a_source_may_be_in_a_body() -> None:
    assert "الشرطة الماليزية" in named("قال مصدر في الشرطة الماليزية إن التحقيق بدأ.")


def test_an_adjective_of_an_office_opens_no_body() -> None:
    assert named("صدرت الوثيقة عن السلطات القنصلية العراقية أمس.").keys() == set()
    assert "الداخلية اللبنانية" in named("أعلنت الخارجية الأميركية والداخلية اللبنانية الخبر.")


def test_a_known_name_goes_on_with_no_noun() -> None:
    assert "حزب العدالة والتنمية" in named("قد يخسر حزب العدالة والتنمية الأغلبية في البرلمان التركي.")
    assert "محكمة العدل الدولية" in named("لجأت إلى محكمة العدل الدولية لتسوية النزاعات.")


@pytest.mark.parametrize(
    "sentence",
    [
        "تسلم السياسي المخضرم الرئاسة قبل عامين.",
        "لن يتولى النائب رئاسة الحكومة بعد الاقتراع.",
        "غادر منصب الرئاسة أمس.",
        "اختارتها لجنة برئاسة المخرج الألماني.",
        "قصفت الطائرات قوات الرئيس الليبي.",
        "كان أمين الخزانة في الجمعية.",
    ],
)
def test_an_office_that_somebody_takes_is_no_body(sentence: str) -> None:
    assert named(sentence) == {}


def test_a_palace_is_who_acts_or_where_somebody_is() -> None:
    assert named("أعلن قصر الإليزيه موعد الزيارة.")["قصر الإليزيه"].type == "government"
    assert named("عقد الاجتماع في قصر الإليزيه مساء.")["قصر الإليزيه"].type == "facility"


@pytest.mark.parametrize(
    ("sentence", "body", "place"),
    [
        ("قالت شرطة دبي إن التحقيق مستمر.", "شرطة دبي", "دبي"),
        ("أعلنت بلدية صيدا خطتها.", "بلدية صيدا", "صيدا"),
        ("يعمل مستشارا في سفارة اليابان بمدينة فيينا.", "سفارة اليابان", "اليابان"),
    ],
)
def test_the_place_that_an_authority_serves_is_named_too(sentence: str, body: str, place: str) -> None:
    found = named(sentence)
    assert body in found
    assert found[place].type in ("city", "country")


def test_the_town_in_a_clubs_name_is_not_named_by_it() -> None:
    assert {name.type for name in named("فاز نادي برشلونة بالكأس.").values()} == {"organisation"}


def test_a_masculine_adjective_does_not_go_on_with_a_feminine_head() -> None:
    assert "المحكمة الدستورية العليا" in named("عدلت المحكمة الدستورية العليا العام الماضي لوائحها.")
    assert found("أقرت الهيئة الوطنية العام الماضي لوائحها.") == []


def test_a_body_of_two_states_bears_both() -> None:
    body = named("أكدت القوات المشتركة السودانية التشادية نجاح التجربة.")["القوات المشتركة السودانية التشادية"]
    assert body.name_en == "Sudanese-Chadian Joint Forces"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("عرضت قناة KTVU التسجيل كاملا.", "قناة KTVU"),
        ("ردت منظمة UQANI على الشركة أمس.", "منظمة UQANI"),
    ],
)
def test_a_name_in_latin_letters_behind_a_head_is_a_bodys(sentence: str, name: str) -> None:
    assert name in named(sentence)


def test_a_doubtful_name_is_sure_that_is_joined_to_a_sure_one() -> None:
    assert "القاعدة" in named("ينشط داعش والقاعدة في المنطقة.")
    assert "القاعدة" in named("قاتلوا داعش في الرقة والقاعدة في المكلا.")
    assert "القاعدة" in named("إيقاف إيواء عناصر القاعدة في البلاد.")
    assert "القاعدة" not in named("غادر الجنود القاعدة ليلا.")


def test_what_somebody_is_minister_of_is_not_named_by_the_office() -> None:
    assert named("عين الرجل وزيرا للخارجية قبل عام.") == {}


def test_what_a_firm_does_is_not_its_name_where_that_follows() -> None:
    assert [name for name in named("ذكرت شركة خدمات الطاقة بيكر هيوز أن العدد زاد.")] == ["بيكر هيوز"]


def test_what_describes_a_known_body_is_no_part_of_its_name() -> None:
    assert "حزب العدالة والتنمية" in named("قال مستشار رئيس حزب العدالة والتنمية الحاكم في تركيا إنه لم يعلم.")
    assert "التحالف الدولي" in named("ضرب التحالف الدولي بقيادة الولايات المتحدة مواقع التنظيم.")


def test_a_definite_head_is_not_completed_by_a_noun() -> None:
    assert "البرلمان" in named("فرض البرلمان الحظر على النقاب في الدنمارك.")


def test_tasks_are_joined() -> None:
    assert "المعهد الدولي للعدالة وسيادة القانون" in named("نظم المعهد الدولي للعدالة وسيادة القانون المؤتمر.")


def test_a_cup_is_no_federation_and_a_quotation_no_name_of_an_embassy() -> None:
    assert found("فاز الفريق بكأس الاتحاد الإنجليزي لكرة القدم.") == []
    assert found('احتواء الوضع في السفارة "سريعا جدا" أمس.') == []


def test_a_firm_by_which_its_craft_are_counted_is_a_firm() -> None:
    assert found("قال المدير إن بوينغ خسرت وإن إيرباص ربحت.") == ["بوينغ", "إيرباص"]
    assert found("أعلن فيفا موعد القرعة.") == ["فيفا"]


def test_a_union_of_a_town_and_a_council_of_two_states() -> None:
    assert set(named("قالت رئيسة اتحاد عمال البصرة إن الإضراب مستمر.")) >= {"اتحاد عمال البصرة"}
    assert set(named("قالت نقابة معلمي بغداد إن الإضراب مستمر.")) >= {"نقابة معلمي بغداد"}
    assert named("عقد مجلس الأعمال اللبناني-السعودي جلسة.")["مجلس الأعمال اللبناني-السعودي"].name_en == (
        "Lebanese-Saudi Business Council"
    )


def test_a_day_is_no_newspaper_and_a_verb_no_jeweller() -> None:
    assert found("تشهد مباراة الغد عودة اللاعب.") == []
    assert found("قالت صحيفة الغد إن اللاعب عاد.") == ["صحيفة الغد"]
    assert found("أكدت ستيفاني هانسن الخبر.") == []


def test_a_ministry_with_its_state_behind_it_is_that_states() -> None:
    assert named("رفضت وزارة خارجية أمريكا التعليق.")["وزارة خارجية أمريكا"].name_en == "US Department of State"
    assert named("رفضت وزارة دفاع إيران التعليق.")["وزارة دفاع إيران"].type == "government"


def test_what_serves_somebodys_interest_is_no_authority() -> None:
    assert named("يصب القرار في مصلحة المنتجين والمستهلكين والاقتصاد العالمي.") == {}
    assert "مصلحة الضرائب المصرية" in named("أعلنت مصلحة الضرائب المصرية موعد السداد.")


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ('ذكرت صحيفة "ذي جيريزلام بوست" أن الوفد وصل.', "The Jerusalem Post"),
        ("نشرت مجلة ذا ديبلومات مقالا عن الجزيرة.", "The Diplomat"),
        ("كتبت صحيفة (هاآريتس) أن الاجتماع أرجئ.", "Haaretz"),
    ],
)
def test_an_outlet_is_known_behind_its_label_by_how_its_name_sounds(sentence: str, english: str) -> None:
    assert [actor.name_en for actor in named(sentence).values()] == [english]


def test_what_sounds_like_an_outlet_is_none_behind_another_head() -> None:
    assert "Al-Alam" not in {actor.name_en for actor in named("يدرس الطلاب في كلية العلوم هذا العام.").values()}


def test_a_body_is_known_by_its_letters_in_latin_script() -> None:
    found = named("وقال المحلل لـCNN إن FBI فتح تحقيقا.")
    assert {actor.name_en for actor in found.values()} == {"CNN", "Federal Bureau of Investigation"}


def test_a_town_may_be_told_as_such_in_the_name_of_its_body() -> None:
    assert "شرطة مدينة حلب" in named("أوقفت شرطة مدينة حلب سائق الشاحنة.")


def test_an_international_court_is_no_states() -> None:
    assert named("أصدرت محكمة العدل الدولية حكمها.")["محكمة العدل الدولية"].type == "international"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("كتبت صحيفة دايلي بلانيت الأميركية أن المصنع أغلق.", "صحيفة دايلي بلانيت"),
        ("قال المحامي في شركة هوغان لوفيلز للاستشارات القانونية إن القضية انتهت.", "شركة هوغان لوفيلز"),
        ('نددت مجموعة "مواطنون من أجل النزاهة والشفافية" بالقرار.', "مواطنون من أجل النزاهة والشفافية"),
        ("أعلنت وزارة الإسكان والمرافق والتنمية العمرانية موعد القرعة.", "وزارة الإسكان والمرافق والتنمية العمرانية"),
        ('أسس الرجل مجموعة "فيرجين غروب" قبل أعوام.', "فيرجين غروب"),
    ],
)
def test_a_name_ends_where_its_words_do(sentence: str, name: str) -> None:
    assert name in {form for actor in named(sentence).values() for form in actor.forms}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("التقى قائد القوات البرية المصرية الوفد أمس.", "القوات البرية المصرية"),
        (
            "فتح المكتب المركزي لمكافحة الفساد والجرائم المالية تحقيقا.",
            "المكتب المركزي لمكافحة الفساد والجرائم المالية",
        ),
        ("زار الوفد سفارة دولة فلسطين أمس.", "سفارة دولة فلسطين"),
    ],
)
def test_bodies_within_titles_and_what_they_are_for(sentence: str, name: str) -> None:
    assert name in named(sentence)


def test_an_abbreviation_in_latin_letters_may_be_a_term() -> None:
    assert not named("يستخدم التطبيق واجهة API جديدة.")


def test_a_verb_behind_a_relative_pronoun_opens_no_body() -> None:
    assert set(named("تابع الناس القمة التي تجمع الرئيس الأمريكي بنظيره.")) == set()


def test_a_comma_may_stand_inside_the_marks_of_a_name() -> None:
    told = named('أكدت حركة المقاومة الإسلامية "حماس،" أنها باقية.')
    assert [actor.name_en for actor in told.values()] == ["Hamas"]


def test_a_states_body_goes_on_with_what_a_noun_says_it_is_for() -> None:
    assert found("أوصت الكلية الملكية لأطباء الأسنان بذلك.") == ["الكلية الملكية لأطباء الأسنان"]
    assert "البنك التجاري لتحقيق" not in " ".join(found("سعى البنك التجاري لتحقيق النجاح والنمو."))


def test_which_year_it_is_ends_a_name() -> None:
    assert found("منعت لجنة الخدمات المالية العام الماضي المشروع.") == ["لجنة الخدمات المالية"]


def test_a_shorter_name_with_the_words_of_one_fuller_name_is_its() -> None:
    told = named("عقدت اللجنة العسكرية العليا اجتماعا.", "وقالت اللجنة العسكرية الأمنية العليا إنها وافقت.")
    assert list(told) == ["اللجنة العسكرية الأمنية العليا"]


def test_a_teams_byname_is_the_teams() -> None:
    story = ("فاز المنتخب المغربي في مباراة كأس العالم.", "وسجل أسود الأطلس هدفين في الشوط الثاني.")
    assert [actor.name_en for actor in named(*story).values()] == ["Moroccan national team"]


def test_a_doubtful_name_in_a_list_with_a_sure_one_is_a_bodys() -> None:
    assert set(found("يعمل المهندسون في أبل أو غوغل أو مايكروسوفت.")) == {"أبل", "غوغل", "مايكروسوفت"}
    assert "أمل" not in found("لا أمل في العودة.")


def test_a_states_television_is_an_outlet() -> None:
    assert list(named("قال الوزير لتلفزيون نيوزيلندا إن العلم سيتغير.")) == ["تلفزيون نيوزيلندا"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("عمل مصورا للجنة عمالة الأطفال الوطنية الأمريكية عاما.", "لجنة عمالة الأطفال الوطنية الأمريكية"),
        ("قالت الهيئة الأردنية لتنظيم قطاع الطاقة إن الأسعار ثابتة.", "الهيئة الأردنية لتنظيم قطاع الطاقة"),
        ("وقالت لجنة أسرى الحرب إنها زارت السجن.", "لجنة أسرى الحرب"),
    ],
)
def test_a_task_of_several_nouns_belongs_to_a_body(sentence: str, name: str) -> None:
    assert name in named(sentence)
