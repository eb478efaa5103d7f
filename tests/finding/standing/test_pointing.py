"""What points out of a sentence."""

import pytest

from generator.arabic.tokens import tokens
from generator.finding.standing import pointing
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in

LISTS = words_of(built_in())


def line(text: str) -> pointing.Line:
    return pointing.line(tokens(text), 0, LISTS)


@pytest.mark.parametrize(
    "text",
    [
        "ويعني ذلك أن عاما من المفاوضات ضاع.",
        "وقال سامي النابلسي: «إنهم يعملون في البحر».",
        "وتظهر الصورة المرفقة سفينة في الميناء.",
        "وأظن أن السفن ستعود قبل الصيف.",
        "وتطرق سموه إلى أجور العبور.",
        "وأضاف المصدر نفسه أن الخط سيغلق.",
        "وسافر البحار إلى هناك بعد العاصفة.",
        "ومن أبرز مؤلفاته كتاب عن البحر.",
        "وأجريت له جراحة في مستشفى صيدا.",
        "وعزا مدير الميناء، في تصريح صحافي، ذلك إلى العاصفة.",
        "أما لبنان فمثلته بسفينة من خشب الأرز.",
        "ووفقا لبيان الميناء، فقد اتفقوا على خفض الأجور.",
        "وبعد عشرة أيام، أغلق الميناء أبوابه.",
        "وخلال أيام فقط، عادت السفن إلى الميناء.",
        "وفي أيلول من العام نفسه عادت السفن.",
        "وفي أيلول من نفس العام عادت السفن.",
    ],
)
def test_what_the_article_alone_names_leans(text: str) -> None:
    assert pointing.leans(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "وتطرق الجانبان الأردني واللبناني إلى أجور العبور.",
        "وتراجعت الأسعار منذ 2016 إلى نصفها في العام نفسه.",
        "وقال سامي النابلسي: «أظن أن السفن ستعود».",
        "وتأتي هذه الخطوة بعد عام من المفاوضات.",
        "وبعد أيام من العاصفة عادت السفن إلى الميناء.",
        "وخلال الأيام الماضية عادت السفن إلى الميناء.",
        "وخلال عام 2016 عادت السفن إلى الميناء.",
        "أما لبنان فله ثلاثة موانئ كبيرة.",
        "وقال سامي النابلسي: «إننا نعمل في البحر».",
        "وقال سامي النابلسي: «هذا القرار يضر بالصيادين».",
        "وقال سامي النابلسي: علينا أن نعود قبل الصيف.",
        "وفاز الفريق في موسم 2013 وفي الموسم ذاته غير مدربه.",
        "ووفقا لبيان الميناء، اتفق الصيادون على خفض الأجور.",
    ],
)
def test_what_is_told_beside_it_does_not(text: str) -> None:
    assert not pointing.leans(line(text))


def test_the_nouns_that_must_be_known() -> None:
    read = line("وأكد المصدر أن هذه الخطوة ستخفض الكلفة.")
    assert [read.words[at].text for at in pointing.nouns(read)] == ["المصدر", "الخطوة"]
    assert not pointing.nouns(line("وأشار إلى أن السفن ستعود قبل الصيف."))
    assert not pointing.nouns(line("ووقع انفجار في الميناء ونقل مصابون في هذا الحادث.")), "told by another word"
    assert pointing.nouns(line("وتطرق الجانبان إلى أجور العبور.")) == (1,)


def test_the_verb_that_lacks_its_speaker_behind_what_opens_the_sentence() -> None:
    assert pointing.voice(line("وفي مقال له، كتب أن البحر هائج.")) == 4
    assert pointing.voice(line("وفي مقال له، كتب سامي أن البحر هائج.")) is None
    assert pointing.voice(line("وكتب أن البحر هائج.")) is None
    assert pointing.voice(line("وعن منافسيه المحتملين أشار إلى سفن يونانية.")) == 3
