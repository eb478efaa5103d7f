"""The title that runs up to a name."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


def roles(name: str, *sentences: str) -> list[str]:
    return [role.text for role in named(*sentences)[name].roles]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("وصرحت وزيرة خارجيته ليلى العمري بأن الحوار مستمر.", "ليلى العمري", "وزيرة خارجيته"),
        ("وأعرب رئيس وزرائها سامي الخولي عن قلقه.", "سامي الخولي", "رئيس وزرائها"),
        ("وذكر مديرها العام خالد الشمري أن الأرباح ارتفعت.", "خالد الشمري", "مديرها العام"),
        ("وقال المتحدث باسمها أحمد الخطيب إن الحركة ترفض الاتفاق.", "أحمد الخطيب", "المتحدث باسمها"),
    ],
)
def test_a_pronoun_tells_whom_a_role_is_held_with(sentence: str, name: str, role: str) -> None:
    assert roles(name, sentence) == [role]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وأكد نائبه سامي العلي أن العمل جار.", "سامي العلي"),
        ("وقالت محاميته جيزيل حليمي إن الحكم جائر.", "جيزيل حليمي"),
        ("ودعت شقيقته مريم السالم إلى الإفراج عنه.", "مريم السالم"),
        ("اتهم ابنه أحمد العلي الشركة بالتقصير.", "أحمد العلي"),
        ("وعين خلفا لمدربه المستقيل حسام البدري.", "حسام البدري"),
    ],
)
def test_a_word_with_a_pronoun_alone_does_not_tell_what_somebody_is(sentence: str, name: str) -> None:
    assert roles(name, sentence) == []


def test_a_title_does_not_begin_within_a_word() -> None:
    assert roles("خالد العمري", "وفي رده على سؤال مراسل الوكالة خالد العمري أكد ذلك.") == ["مراسل الوكالة"]


def test_a_title_between_two_names_is_that_of_the_first() -> None:
    story = "وصافح سالم العوضي رئيس نادي الوحدة، خالد الشمري مدير البنك."
    assert roles("سالم العوضي", story) == ["رئيس نادي الوحدة"]
    assert roles("خالد الشمري", story) == ["مدير البنك"]


def test_what_follows_a_name_between_commas_is_not_its_title() -> None:
    assert roles("سامي العلي", "وامتدح القائد الأعلى، سامي العلي، اللاعب في بيان.") == ["القائد الأعلى"]


def test_whose_agent_a_title_tells_before_a_comma() -> None:
    assert roles("رامي عباس", "نشر وكيل أعمال اللاعب، رامي عباس، تغريدة.") == ["وكيل أعمال اللاعب"]
    assert roles("سامي خضيرة", "سيريح المدرب لاعب الوسط سامي خضيرة الذي خرج.") == ["لاعب الوسط"]


def test_what_somebody_did_or_another_of_his_people_is_no_role() -> None:
    assert roles("أحمد الخالدي", "وشاهده أحمد الخالدي وهو يغادر.") == []
    assert roles("سامي العلي", "سجل مواطنه سامي العلي هدفا.") == []


def test_the_president_who_meets_his_adviser_is_another() -> None:
    story = "التقى الرئيس مستشاره للأمن القومي جون بولتون في القصر."
    assert roles("جون بولتون", story) == ["مستشاره للأمن القومي"]


def test_the_one_who_received_his_minister_has_not_his_office() -> None:
    story = "استقبل سامي العلي وزير خارجيته أيمن الصفدي."
    assert (roles("سامي العلي", story), roles("أيمن الصفدي", story)) == ([], ["وزير خارجيته"])


def test_kin_before_a_comma_is_whose_name_follows() -> None:
    story = ("قال رودي مارتن إنه سعيد.", "وظهر مع زوجة مارتن، صوفي غريغوار، في الحفل.")
    assert roles("صوفي غريغوار", *story) == ["زوجة مارتن"]


def test_the_emir_of_a_state_is_the_sheikh_behind_it() -> None:
    assert roles("تميم بن حمد", "تلقى رسالة من أمير قطر الشيخ تميم بن حمد نقلها الوزير.") == ["أمير قطر"]


def test_a_rank_of_two_words_stands_behind_an_office() -> None:
    story = "قال المتحدث باسم قوات التحالف في اليمن العقيد الركن كمال البدري إن العمل مستمر."
    assert roles("كمال البدري", story) == ["المتحدث باسم قوات التحالف في اليمن", "العقيد الركن"]


def test_with_whom_somebody_sides_is_another() -> None:
    assert roles("كمال البدري", "قال قائد مؤيد للرئيس السوري كمال البدري إن الغارة فشلت.") == ["رئيس السوري"]
    assert roles("كمال البدري", "قال نائب مقرب من رئيس الوزراء كمال البدري إن الغارة فشلت.") == ["رئيس الوزراء"]


def test_a_participle_keeps_what_it_leads_to() -> None:
    story = "وقال المحلل السياسي المقرب من الحكومة سعيد الشهري إن الأزمة ستطول."
    assert roles("سعيد الشهري", story) == ["المحلل السياسي المقرب من الحكومة"]


def test_a_word_of_a_title_may_begin_with_waw() -> None:
    story = "وقال الناطق باسم محافظ ولاية ننغرهار سامي العلي إن الهجوم انتهى."
    assert roles("سامي العلي", story) == ["الناطق باسم محافظ ولاية ننغرهار"]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("وحضر السناتور الجمهوري سامي العلي الجلسة.", "سامي العلي", "السناتور الجمهوري"),
        ("وقال الناطق باسم المحافظ آية الله خوجياني إن الهجوم انتهى.", "خوجياني", "الناطق باسم المحافظ"),
        ("غرد رئيس ما تسمى اللجنة الثورية، محمد العلي، مساء السبت.", "محمد العلي", "رئيس ما تسمى اللجنة الثورية"),
    ],
)
def test_other_spellings_and_names_that_a_writer_does_not_own_are_read_too(sentence: str, name: str, role: str) -> None:
    assert role in roles(name, sentence)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("وقالت الممثلة المصرية الشابة منى زكي ذلك.", "منى زكي", "الممثلة المصرية الشابة"),
        ("ومنح المصور الصحفي المصري المعتقل سامي حداد جائزة.", "سامي حداد", "المصور الصحفي المصري المعتقل"),
        ("وحزن الجميع لوفاة قائد نادي فيورنتينا، ديفيد أستوري.", "ديفيد أستوري", "قائد نادي فيورنتينا"),
    ],
)
def test_what_describes_its_holder_belongs_to_an_office(sentence: str, name: str, role: str) -> None:
    assert [one.text for one in named(sentence)[name].roles] == [role]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("كانت سلمى زوجة الرئيس السابق جورج بوش الأب.", "جورج بوش الأب", "الرئيس السابق"),
        ("زارت زوجة الرئيس ميلانيا ترامب المدرسة.", "ميلانيا ترامب", "زوجة الرئيس"),
        ("التقى وزير الخارجية اليمني سفير المملكة المتحدة لدى اليمن مايكل آرون.", "مايكل آرون",
         "سفير المملكة المتحدة لدى اليمن"),
        ("ورحب رئيس الوزراء باللواء محمد الشهري في مكتبه.", "محمد الشهري", "اللواء"),
        ("ومرر لاعب الوسط الكرة لزميله المهاجم لويس سواريز.", "لويس سواريز", "المهاجم"),
        ("إعادة حكومة عبد ربه منصور هادي، الرئيس اليمني المعترف به دوليا.", "عبد ربه منصور هادي", "الرئيس اليمني"),
    ],
)  # fmt: skip
def test_an_office_is_his_who_holds_it(sentence: str, name: str, role: str) -> None:
    assert [one.text for one in named(sentence)[name].roles] == [role]


@pytest.mark.parametrize(
    ("sentence", "names", "role"),
    [
        ("وقال المحاميان سالم العلي وخالد الحداد إن الحكم جائر.", ("سالم العلي", "خالد الحداد"), "المحاميان"),
        ("أما المتسابقان الكنديان، جون سميث وكيت براون، فقد تألقا.", ("جون سميث", "كيت براون"),
         "المتسابقان الكنديان"),
        ("واجتمع وزيرا الخارجية سالم العلي وخالد الحداد في بيروت.", ("سالم العلي", "خالد الحداد"), "وزيرا الخارجية"),
    ],
)  # fmt: skip
def test_what_two_are_called_is_told_of_both(sentence: str, names: tuple[str, str], role: str) -> None:
    assert [roles(name, sentence) for name in names] == [[role], [role]]


def test_several_are_told_of_no_name_alone() -> None:
    assert roles("سالم العلي", "واتهم المسؤولون سالم العلي بالكذب.") == []
    sentence = "قال المتحدث باسم رئيس الوزراء اللبناني نواف سلام، خالد العطية، إن الجلسة أرجئت."
    assert roles("نواف سلام", sentence) == ["رئيس الوزراء اللبناني"]


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("والتقى محامي ترامب السابق، مايكل سميث، الصحفيين.", "مايكل سميث", ["محامي ترامب السابق"]),
        ("اتهم وزوجته السورية بقتل الخادمة منى الحداد أمس.", "منى الحداد", ["الخادمة"]),
        ("تصدى حارس المنتخب الإيطالي، سامي العلي، للكرة.", "سامي العلي", ["حارس المنتخب الإيطالي"]),
        ("اعتقل ضابط المخابرات الليبي سامي العلي في طرابلس.", "سامي العلي", ["ضابط المخابرات الليبي"]),
    ],
)
def test_an_office_before_a_name_is_whole_and_nobody_elses(sentence: str, name: str, expected: list[str]) -> None:
    assert roles(name, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قال مدير المركز، الباحث سالم العلي، إن الأمر صعب.", ["مدير المركز", "الباحث"]),
        ("التقى وزير الخارجية، النائب سالم العلي أمس.", ["النائب"]),
        ("وتحدث أفضل لاعب في العالم سالم العلي عن المباراة.", ["أفضل لاعب في العالم"]),
        ("زار مرشد الثورة آية الله سالم العلي المعرض.", ["مرشد الثورة", "آية الله"]),
    ],
)
def test_two_offices_before_a_name_are_two(sentence: str, expected: list[str]) -> None:
    assert sorted(roles("سالم العلي", sentence)) == sorted(expected)


def test_a_title_in_a_quotation_is_the_works() -> None:
    assert roles("سامي العلي", 'حاز فيلم "البائع المتجول" للمخرج سامي العلي جائزة.') == ["مخرج"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("وأشاد بقوة (الممثل) سامي العلي في الفيلم.", "الممثل"),
        ("وقال إن وزير (الخارجية سامي العلي) وصل.", "وزير"),
        ('وصل "حارس" زعيم التنظيم سامي العلي إلى تونس.', '"حارس" زعيم التنظيم'),
        ("وتحدثت عن رحيل الفنان الشاب سامي العلي أمس.", "الفنان الشاب"),
    ],
)  # fmt: skip
def test_a_title_ends_whole_beside_brackets_marks_and_adjectives(sentence: str, role: str) -> None:
    assert roles("سامي العلي", sentence) == [role]


def test_two_presidents_of_two_states_are_both_told() -> None:
    story = "بحث الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان الوضع في إدلب."
    assert roles("فلاديمير بوتين", story) == roles("رجب طيب أردوغان", story) == ["الرئيسان"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وقال مدير هيئة التأمين في الشمال، دكتور سامي العلي، إن التحقيق مستمر.", ["مدير هيئة التأمين في الشمال"]),
        ("سجل أهدافا في كأس العالم كسامي العلي تماما. وقال سامي العلي إنه سعيد.", []),
        ("وذكر سامي العلي، المشرف على الدراسة والأستاذ في جامعة دمشق، البيانات.",
         ["المشرف على الدراسة", "الأستاذ في جامعة دمشق"]),
        ('وقالت مديرة خدمة "نوفا ترانسليت" سامي العلي إن الترجمة تحسنت.', ['مديرة خدمة "نوفا ترانسليت"']),
        ("وكان معه وزير الدفاع آنذاك سامي العلي في القصر.", ["وزير الدفاع آنذاك"]),
        ('وقال زعيم تنظيم ما يسمى ب"جند الشمال" سامي العلي إن الحرب مستمرة.', ['زعيم تنظيم ما يسمى ب"جند الشمال"']),
    ],
)  # fmt: skip
def test_an_office_beside_an_address_or_another_word_is_told(sentence: str, told: list[str]) -> None:
    assert roles("سامي العلي", sentence) == told
