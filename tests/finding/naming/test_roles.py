"""What somebody is called: before the name, after it, twice."""

from __future__ import annotations

import pytest

from generator.finding import evidence
from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("قال المتحدث باسم الخارجية الإيرانية إسماعيل بقائي إن الرد سيأتي.", "إسماعيل بقائي",
         ["المتحدث باسم الخارجية الإيرانية"]),
        ("قال محمد عبد السلام، المتحدث باسم الجماعة، إن الهدنة قائمة.", "محمد عبد السلام", ["المتحدث باسم الجماعة"]),
        ("أكد الأمين العام لحلف شمال الأطلسي (الناتو)، مارك روته، دعمه.", "مارك روته",
         ["الأمين العام لحلف شمال الأطلسي (الناتو)"]),
        ("رحب الرئيس الأسبق بيل كلينتون بالاتفاق.", "بيل كلينتون", ["الرئيس الأسبق"]),
        ("التقى وزير الدفاع الدكتور خالد العطية الوفد.", "خالد العطية", ["وزير الدفاع"]),
    ],
)  # fmt: skip
def test_a_role_is_what_the_article_words(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_two_roles_are_two() -> None:
    found = named("وصل اللواء خالد العلي قائد العمليات المشتركة إلى الموصل.")
    assert [role.text for role in found["خالد العلي"].roles] == ["اللواء", "قائد العمليات المشتركة"]


def test_the_first_of_two_names_after_a_spokesman_is_the_one_he_speaks_for() -> None:
    found = named("قال المتحدث باسم رئيس الوزراء اللبناني نواف سلام، خالد العطية، إن الجلسة أرجئت.")
    assert [role.text for role in found["نواف سلام"].roles] == ["رئيس الوزراء اللبناني"]


def test_a_known_prime_minister_is_not_his_own_spokesman() -> None:
    served = named("شدد المتحدث باسم رئيس الوزراء بنيامين نتنياهو على أهمية الحوار.")["بنيامين نتنياهو"]
    assert [role.text for role in served.roles] == ["رئيس الوزراء"]
    himself = named("شدد المتحدث باسم رئيس الحكومة محمد حمودة على أهمية الحوار.")["محمد حمودة"]
    assert [role.text for role in himself.roles] == ["المتحدث باسم رئيس الحكومة"]


def test_somebody_elses_lawyer_is_not_the_role() -> None:
    assert named("قال محامي أحمد الشرع إن القضية أغلقت.")["أحمد الشرع"].roles == []


def test_an_office_before_and_is_not_the_next_ones() -> None:
    found = named("حضر سامي العلي رئيس مجلس الإدارة، وخالد الكعبي وزير النفط.")
    assert [role.text for role in found["خالد الكعبي"].roles] == ["وزير النفط"]


def test_a_deputy_is_not_the_president() -> None:
    found = named("أكدت نائبة رئيسة المفوضية الأوروبية كارين مولر أن الأسواق مستقرة.")
    assert [role.text for role in found["كارين مولر"].roles] == ["نائبة رئيسة المفوضية الأوروبية"]


def test_a_form_of_address_is_no_role() -> None:
    assert named("شكر السيد خالد العلي الحضور.")["خالد العلي"].roles == []


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("عين أحمد عظوم وزيرا للشؤون الدينية وخليل الغرياني وزيرا للتجارة.", "خليل الغرياني", ["وزيرا للتجارة"]),
        ("استقبل مستشار وزير العدل التركي مراد يلدريم الوفد.", "مراد يلدريم", ["مستشار وزير العدل التركي"]),
        ("وصف حيدر العبادي رئيس الوزراء الحريق بأنه مدبر.", "حيدر العبادي", ["رئيس الوزراء"]),
        ("لم يكن العدد كبيرا باستثناء الممثلة الإسبانية مارغريتا لوبيز.", "مارغريتا لوبيز", ["الممثلة الإسبانية"]),
        ("قال خالد العلي، الذي يشغل منصب مدير الميناء، إن العمل مستمر.", "خالد العلي", ["مدير الميناء"]),
        ("أعلن القائم بأعمال وزير الدفاع سامي الحداد النتائج.", "سامي الحداد", ["القائم بأعمال وزير الدفاع"]),
        ("استقال محمد العلي وزير النفط السابق من الحزب.", "محمد العلي", ["وزير النفط السابق"]),
        ("زار المدينة خالد العلي الذي تولى منصب رئيس الوزراء عام 2010.", "خالد العلي", ["رئيس الوزراء"]),
        ("قالت منى الحداد، وهي مديرة المستشفى، إن العدد زاد.", "منى الحداد", ["مديرة المستشفى"]),
        ("عادل النجم السويسري الرقم القياسي لمواطنه سامي الحداد.", "سامي الحداد", []),
        ("اعتزل أمس مساعد المدير الفني الأسبق خالد العلي.", "خالد العلي", ["مساعد المدير الفني الأسبق"]),
        ("قالت منى الحداد المديرة التنفيذية للشركة إن الأرباح زادت.", "منى الحداد", ["المديرة التنفيذية للشركة"]),
    ],
)
def test_a_role_ends_where_the_sentence_goes_on(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_what_a_letter_is_about_is_no_title() -> None:
    found = named("وجه الرئيس الفلبيني رسالة بشأن اعتقال اللبناني نادر عصام عساف.")
    assert found["نادر عصام عساف"].roles == []


def test_a_role_is_its_span_and_reads_with_the_article_that_a_clitic_swallowed() -> None:
    sentence = "سلم الوفد رسالة للرئيس الأميركي دونالد ترامب."
    role = named(sentence)["دونالد ترامب"].roles[0]
    assert role.text == sentence[role.start : role.end] == "رئيس الأميركي"
    assert evidence.role(sentence, role) == "الرئيس الأميركي"


def test_an_adviser_is_not_the_one_he_advises() -> None:
    found = named("قال كبير مستشاري ترامب جاريد كوشنر إن الخطة جاهزة.")
    assert [role.text for role in found["جاريد كوشنر"].roles] == ["كبير مستشاري ترامب"]
    assert not found["ترامب"].roles
    found = named("وقال ستيف بانون، كبير مستشاري الشؤون الاستراتيجية السابق للرئيس دونالد ترامب، إن الأمر انتهى.")
    assert [role.text for role in found["دونالد ترامب"].roles] == ["رئيس"]


def test_what_belongs_to_somebody_is_no_role_of_his() -> None:
    assert not named("يحمل المركز اسم العلامة التجارية لمحمد صلاح.")["محمد صلاح"].roles


def test_what_stands_between_two_names_is_the_seconds() -> None:
    found = named("التقى بنيامين نتنياهو وزير الخارجية البريطاني بوريس جونسون في لندن.")
    assert not found["بنيامين نتنياهو"].roles
    assert [role.text for role in found["بوريس جونسون"].roles] == ["وزير الخارجية البريطاني"]


def test_a_team_is_no_rank() -> None:
    assert not named("وقاد أرسين فينغر الفريق إلى الفوز.")["أرسين فينغر"].roles


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("كما أشادت آن هيدالغو، عمدة باريس، بالشاب.", "آن هيدالغو", ["عمدة باريس"]),
        ("ووقع رئيس جنوب السودان سلفا كير الاتفاق.", "سلفا كير", ["رئيس جنوب السودان"]),
        ("وقال داريل براون رئيس بلدية سكرامنتو إن العمل بدأ.", "داريل براون", ["رئيس بلدية سكرامنتو"]),
        ("وقال الناشط في مجال حقوق الإنسان، سامي الحداد، إن الأمر غريب.", "سامي الحداد",
         ["الناشط في مجال حقوق الإنسان"]),
        ("وقال أحد كتاب الأعمدة الصحفية، سامي الحداد، إن الأمر غريب.", "سامي الحداد", []),
        ('قال سامي الحداد، رئيس منظمة "عدل"، إن الأمر غريب.', "سامي الحداد", ['رئيس منظمة "عدل"']),
        ("وقالت منى الحداد المتحدثة باسم الوزارة للصحفيين إن العدد زاد.", "منى الحداد", ["المتحدثة باسم الوزارة"]),
        ("وصل المحامي سامي الحداد إلى المحكمة.", "سامي الحداد", ["المحامي"]),
        ("وهاجم سامي الحداد رئيس الوزراء في كلمته.", "سامي الحداد", []),
    ],
)  # fmt: skip
def test_a_role_has_what_completes_it_and_no_more(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_an_office_before_a_comma_and_the_rank_behind_it_are_two_roles() -> None:
    found = named("وقال المتحدث الرسمي باسم القوات، العقيد الركن سامي الحداد، إن القتال توقف.")
    assert [role.text for role in found["سامي الحداد"].roles] == ["المتحدث الرسمي باسم القوات", "العقيد الركن"]


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("أغضب نعت الوزير السفير الفرنسي كمال الحداد بالجاهل الحكومة.", "كمال الحداد", ["السفير الفرنسي"]),
        ("بعد أن شتم الوزير كمال الحداد السفير الفرنسي أمس.", "كمال الحداد", ["الوزير"]),
        ("أثارت تصريحات الوزير كمال الحداد الاقتصادية جدلا.", "كمال الحداد", ["الوزير"]),
        ("وصل السفير المندوب الدائم للبلاد كمال الحداد أمس.", "كمال الحداد", ["السفير المندوب الدائم للبلاد"]),
        ("رحب العقيد كمال الحداد المتحدث باسم القوات أمس بالاتفاق.", "كمال الحداد", ["العقيد", "المتحدث باسم القوات"]),
        ("وصل مبعوث الرئيس الأمريكي دونالد ترامب إلى القاهرة.", "دونالد ترامب", ["الرئيس الأمريكي"]),
        ("قال مبعوث فرنسا إلى الأمم المتحدة كمال الحداد ذلك.", "كمال الحداد", ["مبعوث فرنسا إلى الأمم المتحدة"]),
        ("قال نائب مفوض الشؤون السياسية كمال الحداد ذلك.", "كمال الحداد", ["نائب مفوض الشؤون السياسية"]),
        ("أصدر السفير لدى مؤتمر نزع السلاح كمال الحداد بيانا.", "كمال الحداد", ["السفير لدى مؤتمر نزع السلاح"]),
        ("وصل نائب الرئيس الأمريكي جو بايدن إلى القاهرة.", "جو بايدن", ["نائب الرئيس الأمريكي"]),
    ],
)  # fmt: skip
def test_an_office_beside_another_is_somebody_elses(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_whose_lawyer_somebody_is_says_nothing_of_whom_she_defends() -> None:
    assert not named("رفضت اللجنة طلب محامية الفتاة المعتقلة ماريا لوبيز أمس.")["ماريا لوبيز"].roles
