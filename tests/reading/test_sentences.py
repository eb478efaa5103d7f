from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import built_in
from generator.reading import sentences

KNOWLEDGE = built_in()


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences.split(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير في بيان. إن المفاوضات تبدأ غدا.",
        "اتهمت الحكومة المعارضة في الجلسة. بأنها تعطل الموازنة.",
        "زار الوفد المصنع الجديد. الذي افتتح قبل شهر.",
        "أكد المدير نجاح التجربة. مشيرا إلى أنها استمرت عامين.",
        "قتل ثلاثة أشخاص في الانفجار. بينهم طفلة.",
        "سجلت المدينة أعلى حرارة منذ أعوام. بحسب دائرة الأرصاد.",
        "افتتح الجناح الجديد في المعرض. حيث تشارك البلاد للمرة الأولى.",
        "هدم السور القديم بالكامل. في عام 1989.",
        "زادت حوادث الطرق في المدينة. خلال العام الحالي.",
    ],
)
def test_a_false_full_stop_is_mended_by_joining(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت الأسعار 2.5 بالمئة في آذار.",
        "التقى د. سامر حداد وفد المنظمة.",
        "ألقى جون إف. هاريس كلمة الافتتاح.",
        "قالت الغرفة التجارية وآي. بي. غلوبال إن المؤشر ارتفع.",
        "شارك الرئيس في الدورة الـ54 للمنتدى.",
        "نقلت العربية.نت عن مصدر مطلع قوله.",
        "غنت فرقة هواة أغنية Ye vs. The People أمام الجمهور.",
        "وقعت شركة تي.آى. للاتصالات عقدا جديدا.",
        "نقلت د.ب.أ. عن شهود أن القطار تأخر.",
        "العراق.. عودة المفاوضات إلى نقطة الصفر",
        'سأل النائب "من المسؤول؟" ثم غادر القاعة.',
        'قال "تهدد الضربات السلم الأهلي. وتخرق السيادة" في ختام كلمته.',
    ],
)
def test_a_stop_inside_a_sentence_ends_nothing(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("افتتح المعرض. وحضره الوزير.", ["افتتح المعرض.", "وحضره الوزير."]),
        ('قال "لن ننسحب." وغادر الوفد القاعة.', ['قال "لن ننسحب."', "وغادر الوفد القاعة."]),
        ("عاد الهدوء إلى العاصمة.وفتحت المدارس أبوابها.", ["عاد الهدوء إلى العاصمة.", "وفتحت المدارس أبوابها."]),
        ("تأسس الحزب عام 2015 م. وحل بعد عامين.", ["تأسس الحزب عام 2015 م.", "وحل بعد عامين."]),
        ("بثت الكلمة قناة سي إن إن. وعلق عليها الوزير.", ["بثت الكلمة قناة سي إن إن.", "وعلق عليها الوزير."]),
        ("بثت الكلمة قناة بي.بي.سي. وعلق عليها الوزير.", ["بثت الكلمة قناة بي.بي.سي.", "وعلق عليها الوزير."]),
        ("لم يحضر الوفد. بعد ماذا؟", ["لم يحضر الوفد.", "بعد ماذا؟"]),
        ("من جانبه رحب الوزير. إن القرار صائب.", ["من جانبه رحب الوزير.", "إن القرار صائب."]),
    ],
)
def test_a_true_end_is_one(text, pieces):
    assert split(text) == pieces


def test_a_short_line_without_full_stop_is_a_heading():
    text = "بدأت الجلسة صباحا.\nمطالب المعارضة\nوطالب النواب بتأجيل التصويت."
    assert [s.heading for s in sentences.split(text, KNOWLEDGE)] == [False, True, False]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ('العقوبات على الشركة "باقية حتى إشعار آخر"', True),
        ("ماذا بعد الانتخابات؟", True),
        ('وقال "سنبقى هنا"', False),
        ("جلسات الأسبوع الماضي:", False),
    ],
)
def test_headings_end_in_no_full_stop_and_quote_nobody(line, heading):
    text = f"بدأت الجلسة صباحا.\n{line}\nوطالب النواب بتأجيل التصويت."
    assert sentences.split(text, KNOWLEDGE)[1].heading is heading


def test_what_goes_on_with_the_line_before_is_no_heading():
    text = "بدأت الجلسة صباحا في بغداد\nوطالب النواب بتأجيلها\nثم رفعت الجلسة."
    assert [s.heading for s in sentences.split(text, KNOWLEDGE)] == [False, False, False]


def test_where_no_full_stops_are_set_a_heading_is_very_short():
    paragraph = (
        "بحث وزير الزراعة مع السفير سبل التعاون بين البلدين وتبادل الخبرات في مجال الري الحديث وتحسين البذار وتسويقها"
    )
    text = (
        f"{paragraph}\nمشاريع مشتركة\n{paragraph}\nمن جهته، أكد السفير استعداد بلاده لتقديم الدعم اللازم\n{paragraph}"
    )
    assert [s.heading for s in sentences.split(text, KNOWLEDGE)] == [False, True, False, False, False]


def test_the_last_line_is_no_heading():
    assert not sentences.split("بدأت الجلسة صباحا.\nثم رفعت الجلسة", KNOWLEDGE)[-1].heading


def test_sentences_know_their_paragraph():
    found = sentences.split("بدأت الجلسة. ثم رفعت.\nوعاد النواب مساء.", KNOWLEDGE)
    assert [(s.n, s.paragraph) for s in found] == [(1, 1), (2, 1), (3, 2)]


@given(st.text(alphabet='ابدرسنوم .!؟"«»()…:،1a\n', max_size=120))
def test_no_character_is_lost_and_offsets_are_exact(text):
    found = sentences.split(text, KNOWLEDGE)
    covered = {at for s in found for at in range(s.start, s.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
