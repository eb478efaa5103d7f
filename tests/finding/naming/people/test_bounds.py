"""Where a person's name begins and ends."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وهاجم بوسونارو منافسي حداد في الدائرة.", "بوسونارو"),
        ("وتعهدت ماريا هانسون بالتبرع للجمعية.", "ماريا هانسون"),
        ("حقق النادي اللقب بإشراف جورج غراهام في ذلك العام.", "جورج غراهام"),
        ("وقال القيادي علي بن علي المطري إن القتال توقف.", "علي بن علي المطري"),
    ],
)
def test_a_word_that_reads_as_none_of_a_name_is_outside_it(sentence: str, name: str) -> None:
    assert name in named(sentence)


@pytest.mark.parametrize(
    ("sentence", "name", "english"),
    [
        ("استقبل الملك فاروق الثالث الوفد في القصر.", "فاروق الثالث", "Farouk III"),
        ("وقال الرئيس محمد ولد سيدي الغزالي إن بلاده تدعم القرار.", "محمد ولد سيدي الغزالي", ""),
        ("وقالت سلمى بنت عبد الله آل الشيخ إنها سعيدة.", "سلمى بنت عبد الله آل الشيخ", "Salma bint Abdullah Al Sheikh"),
        ("استقبل الملك سالم بن عبد العزيز آل سعود ضيفه.", "سالم بن عبد العزيز آل سعود", "Salem bin Abdul Aziz Al Saud"),
        ("وقال الباحث كارل فون دير هايده ذلك.", "كارل فون دير هايده", "Karl von der Hayedeh"),
        ("ونعت الأسرة الطفل علي دوابشة أمس.", "علي دوابشة", "Ali Dawabsha"),
    ],
)
def test_a_chain_of_fathers_houses_and_ordinals_is_one_name(sentence: str, name: str, english: str) -> None:
    found = named(sentence)
    assert name in found
    assert found[name].name_en == (english or found[name].name_en)


@pytest.mark.parametrize("sentence", ["وهرب مطلق النار من المكان.", "وشدد على حسن الجوار بين البلدين."])
def test_a_phrase_that_looks_like_a_name_is_nobodys(sentence: str) -> None:
    assert not [found for found in named(sentence).values() if getattr(found, "type", "") == "person"]


def test_an_adjective_before_a_house_is_no_first_name() -> None:
    assert not any("البديل" in name for name in named("وتألق الحارس البديل بن مصطفى في المباراة."))


def test_what_somebody_did_is_no_first_name() -> None:
    found = named("ويرجع نجاح أردوغان إلى استقرار الاقتصاد.", "وقال نجاح العاني إنه سعيد.")
    assert [one.name for one in found.values() if one.type == "person"] == ["نجاح العاني", "أردوغان"]


def test_a_verb_with_and_before_a_surname_is_no_first_name() -> None:
    found = named("ويخوض مولر معركة جديدة.", "وقال روبرت مولر إنه جاهز.")
    assert [one.name for one in found.values() if one.type == "person"] == ["روبرت مولر"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("وتشمل العقوبات حارسا شخصيا للرئيس الروسي فلادمير بوتين وصهره.", ["فلادمير بوتين"]),
        ("والأشخاص هم محمد الهاني وعبد الرحمن ميلاد وإيرمياس جيرماي.", ["محمد الهاني", "عبد الرحمن ميلاد"]),
        ("قال اللاعب إن إدارة ناديه وافقت.", []),
    ],
)
def test_letters_before_a_name_are_read_by_what_follows_them(sentence: str, names: list[str]) -> None:
    people = [found.name for found in named(sentence).values() if found.type == "person"]
    assert people[: len(names)] == names and (names or not people)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قال وزير التوحيد كيم أوي-كيوم إن اللقاء سيعقد.", "كيم أوي-كيوم"),
        ("والتقى كيم كاي جوان بالوفد.", "كيم كاي جوان"),
        ("وقال تشونغ اوي-يونغ إن الوفد وصل.", "تشونغ اوي-يونغ"),
    ],
)
def test_the_syllables_behind_a_family_name_that_stands_first_are_part_of_it(sentence: str, name: str) -> None:
    assert name in named(sentence)


def test_a_family_name_that_stands_first_is_not_told_as_one_of_its_bearers() -> None:
    story = ("وقال كيم أوي-كيوم إن الوفد وصل.", "وأكد كيم جونغ أون استعداده.", "وقال كيم إنه جاهز.")
    found = named(*story)
    assert {"كيم أوي-كيوم", "كيم جونغ أون", "كيم"} <= found.keys()
    assert [len(found[name].mentions) for name in ("كيم أوي-كيوم", "كيم جونغ أون")] == [1, 1]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قال الفنان محمد عادل إمام إن الفيلم سيعرض قريبا.", "محمد عادل إمام"),
        ("وقال الشيخ محمد عادل إمام المسجد الكبير إن الصلاة أجلت.", "محمد عادل"),
        ("واختطفها الزعيم كيم جونغ إل وأجبرها على التمثيل.", "كيم جونغ إل"),
        ("وانتشرت كلمات لحسن نصر الله، زعيم حزب الله.", "حسن نصر الله"),
        ("وقال كالوم ماي إنه سعيد.", "كالوم ماي"),
        ("وقال حرسي يوسف بري رئيس البلدية إن الأمر صعب.", "حرسي يوسف بري"),
        ("وأضاف عبد الرحمن بشر أن الوضع خطير.", "عبد الرحمن بشر"),
        ("صرح المفوض البنغلادشي محمد عبد الكلام أن الوفد زار المخيم.", "محمد عبد الكلام"),
        ("واعترض عباس لآبي على القرار.", "عباس"),
        ("وهما السير اسحاق نيوتن وتشارلس داروين.", "تشارلس داروين"),
        ("والتقى الشاب بويرير بحبيبته بيكا عبر الإنترنت.", "بويرير"),
        ("وقال باسم محمد إبراهيم إنه بريء.", "باسم محمد إبراهيم"),
    ],
)
def test_a_word_that_is_a_name_too_is_told_by_what_stands_beside_it(sentence: str, name: str) -> None:
    assert name in named(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "واشنطن: نؤيد حق المتظاهرين",
        "لكني أرى أن الوقت ضيق.",
        'ويعرف الطبق باسم "روستي".',
        "وجلست إلى جوار مبارك.",
        "وقال متحدث باسم الرئيس الكوري الجنوبي إن القمة قريبة.",
    ],
)
def test_verbs_and_nouns_open_no_name(sentence: str) -> None:
    assert not [found.name for found in named(sentence).values() if " " in found.name]
