"""The title that follows a name."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("إن سونغ كيم، وهو سفير أميركي سابق لدى كوريا الجنوبية ومفاوض نووي سابق، يقود الوفد.", "سونغ كيم",
         ["سفير أميركي سابق لدى كوريا الجنوبية", "مفاوض نووي سابق"]),
        ("تقول منى الحداد، المتحدثة باسم جمعية خيرية، إن النساء يخشين الشكوى.", "منى الحداد",
         ["المتحدثة باسم جمعية خيرية"]),
        ("وقال سالم العوضي، الذي يتولى منصب مدير عام الوزارة، إن المشروع انتهى.", "سالم العوضي",
         ["مدير عام الوزارة"]),
        ("قال إن رئيسه هاني أبو ريدة المشرف العام حاضر.", "هاني أبو ريدة",
         ["المشرف العام"]),
        ("أفرج عن سلمى الحداد إحدى أبرز المدافعات عن حقوق المرأة.", "سلمى الحداد",
         ["إحدى أبرز المدافعات عن حقوق المرأة"]),
        ("وقالت سلمى الحداد، وهي أستاذة متقاعدة في جامعة دمشق، إن الأمر غريب.", "سلمى الحداد",
         ["أستاذة متقاعدة في جامعة دمشق"]),
        ("قالت منى الحداد، المحررة السياسية لبي بي سي، إن الوزير استقال.", "منى الحداد",
         ["المحررة السياسية لبي بي سي"]),
        ("يعد سالم العوضي، مؤسس الرواية الحديثة في الكويت وأحد أبرز الكتاب العرب، من الرواد.", "سالم العوضي",
         ["مؤسس الرواية الحديثة في الكويت", "أحد أبرز الكتاب العرب"]),
        ("اختتم سالم العوضي اللاعب المخضرم أهداف المباراة.", "سالم العوضي", ["اللاعب المخضرم"]),
        ("وافق المجلس على تعيين سالم العوضي مبعوثا خاصا إلى اليمن.", "سالم العوضي",
         ["مبعوثا خاصا إلى اليمن"]),
    ],
)  # fmt: skip
def test_a_title_behind_a_name_is_whole(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ('وقال سامي العلي رئيس مجموعة "نوفا" السويسرية وهي الأولى في مجالها إن المهنة تختلف.', "سامي العلي",
         'رئيس مجموعة "نوفا" السويسرية'),
        ("وصل خالد العلي، سفير المغرب إلى إسبانيا، أمس.", "خالد العلي", "سفير المغرب إلى إسبانيا"),
        ('نفى إيهاب العلي مدير المنتخب المصري خبر "نوفا" أمس.', "إيهاب العلي", "مدير المنتخب المصري"),
    ],
)  # fmt: skip
def test_a_title_takes_in_the_body_that_completes_it_and_nothing_else(sentence: str, name: str, role: str) -> None:
    assert [one.text for one in named(sentence)[name].roles] == [role]


def test_an_office_that_a_verb_and_its_holders_name_lead_to_is_a_role() -> None:
    story = "وشغل خالد العلي منصب نائب في البرلمان التنزاني حتى عام 2015."
    assert [one.text for one in named(story)["خالد العلي"].roles] == ["نائب في البرلمان التنزاني"]


def test_a_title_behind_a_comma_that_another_name_follows_is_anothers() -> None:
    found = named("ويبعث اختيار دونالد ترامب، مدير وكالة المخابرات المركزية سامي العلي، رسالة واضحة.")
    assert found["دونالد ترامب"].roles == []


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("استقبل الرئيس سامي العلي وزير الخارجية التركي في القاهرة.", "سامي العلي", ["الرئيس"]),
        ("ويلتقي رئيس الوزراء سامي العلي رئيس الجمهورية غدا.", "سامي العلي", ["رئيس الوزراء"]),
        ("قال النائب سامي العلي رئيس لجنة الدفاع إن الأمر صعب.", "سامي العلي", ["النائب", "رئيس لجنة الدفاع"]),
        ("استقبل الشيخ سامي العلي ولي عهد الإمارة الوفد.", "سامي العلي", ["الشيخ", "ولي عهد الإمارة"]),
    ],
)
def test_whom_an_official_received_is_no_office_of_his(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_a_paper_without_its_label_ends_a_title_with_it() -> None:
    story = "قال سامي العلي، الكاتب في صحيفة نيويوركر، إن الأمر صعب."
    assert [one.text for one in named(story)["سامي العلي"].roles] == ["الكاتب في صحيفة نيويوركر"]


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("التقى العاهل السعودي، الملك سلمان بن عبدالعزيز، وزير الخارجية الأمريكي، مايك بومبيو.",
         "سلمان بن عبدالعزيز", ["العاهل السعودي", "الملك"]),
        ("وأشار غوردون سميث نائب رئيس بوينغ في بيان إلى مشاورات.", "غوردون سميث", ["نائب رئيس بوينغ"]),
    ],
)  # fmt: skip
def test_whom_somebody_meets_and_where_he_speaks_are_no_part_of_his_office(
    sentence: str, name: str, roles: list[str]
) -> None:
    assert [one.text for one in named(sentence)[name].roles] == roles


@pytest.mark.parametrize(
    ("sentence", "name", "roles"),
    [
        ("وقال سالم العوضي، أستاذ أمراض القلب في جامعة دمشق، إن الأمر معقد.", "سالم العوضي",
         ["أستاذ أمراض القلب في جامعة دمشق"]),
        ("وقالت منى الحداد، إحدى معدات الدراسة، إن النتائج واضحة.", "منى الحداد", ["إحدى معدات الدراسة"]),
        ("وصل سالم العوضي، زوج ابنة الوزير، إلى بيروت.", "سالم العوضي", ["زوج ابنة الوزير"]),
        ("التقى خالد العلي، أول رئيس وزراء منتخب في البلاد، الصحفيين.", "خالد العلي",
         ["أول رئيس وزراء منتخب في البلاد"]),
        ("وتحدثت منى الحداد، مديرة وحدة الأبحاث في المركز، عن النتائج.", "منى الحداد",
         ["مديرة وحدة الأبحاث في المركز"]),
    ],
)  # fmt: skip
def test_what_fills_the_phrase_behind_a_name_tells_who_somebody_is(sentence: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in named(sentence)[name].roles] == roles


def test_who_serves_somebody_named_is_another() -> None:
    found = named("حذر سالم العوضي، مستشار الأمن القومي للرئيس الأمريكي دونالد ترامب، من العواقب.")
    assert [role.text for role in found["سالم العوضي"].roles] == ["مستشار الأمن القومي للرئيس الأمريكي دونالد ترامب"]
    assert [role.text for role in found["دونالد ترامب"].roles] == ["رئيس الأمريكي"]


def test_a_day_is_no_role() -> None:
    assert named("وصل سالم العوضي، آخر أيام العيد، إلى بيروت.")["سالم العوضي"].roles == []


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("وقال سالم العوضي الرئيس التنفيذي للشركة لصحيفة محلية إن المبيعات ارتفعت.", "سالم العوضي",
         "الرئيس التنفيذي للشركة"),
        ("أحرز سالم العوضي، سائق مرسيدس لقب الجائزة، أمس.", "سالم العوضي", "سائق مرسيدس"),
    ],
)  # fmt: skip
def test_a_title_ends_before_a_hearer_and_a_further_noun(sentence: str, name: str, role: str) -> None:
    assert [one.text for one in named(sentence)[name].roles] == [role]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("رفض خالد العلي مدرب النادي الأهلي تكهنات برحيله.", "مدرب النادي الأهلي"),
        ("وتعادل خالد العلي (55 عاما) سائق الشاحنة السابق، مع منافسه.", "سائق الشاحنة السابق"),
        ("بعد اعتذار خالد العلي رئيس البنك الدولي وسامي الحداد عن الحضور.", "رئيس البنك الدولي"),
        ('وقالت منى العلي المتحدثة باسم وزارة العدل "بلادنا تدين الإرهاب كله".', "المتحدثة باسم وزارة العدل"),
        ('وقال خالد العلي، مدير منظمة " نجدة الأطفال "، إن العدد ارتفع.', 'مدير منظمة " نجدة الأطفال "'),
        ('وعبر خالد العلي وزير الخارجية البريطانية عن "الصدمة من الهجوم".', "وزير الخارجية البريطانية"),
        ("وقال خالد العلي، كبير المحللين لدى FXTM، إن الذهب ارتفع.", "كبير المحللين لدى FXTM"),
        ("وتحدث عن منى العلي رئيسة وزراء لبنان التي غادرت.", "رئيسة وزراء لبنان"),
    ],
)  # fmt: skip
def test_a_title_behind_a_name_ends_where_its_words_do(sentence: str, role: str) -> None:
    found = named(sentence)
    person = found.get("خالد العلي") or found["منى العلي"]
    assert [one.text for one in person.roles] == [role]
