"""Where what is said ends."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.knowledge import Knowledge
from tests.finding.voices import article, body, person

KNOWLEDGE = Knowledge()


def first(text: str) -> tuple[str, bool]:
    """The first statement of a sentence, and whether it is direct."""
    story = article(text)
    one = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)[0]
    return one.text, one.direct


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وقال الكعبي إن المحطة آمنة، وذلك في لقاء مع الصحف.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة، حسب وصفه.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة إلا أنه أكد أن العمل متوقف.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة قبل أن يضيف أن العمل متوقف.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة، معبرا عن مخاوفه من التأخر.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة وأضاف أن العمل متوقف.", "المحطة آمنة"),
        ("وقال الكعبي إن العمل قطع شوطا كبيرا وقطع الأشجار توقف.", "العمل قطع شوطا كبيرا وقطع الأشجار توقف"),
    ],
)
def test_a_report_is_over_where_another_begins(text: str, said: str) -> None:
    assert first(text) == (said, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وقال الكعبي إن المحطة آمنة، لكن تكاليفها ترتفع.", "المحطة آمنة، لكن تكاليفها ترتفع"),
        ("وقال الكعبي إن المحطة آمنة، إلا أنها بطيئة.", "المحطة آمنة، إلا أنها بطيئة"),
        ("وقال الكعبي إنه راض عن العمل، ولكنه يريد المزيد.", "راض عن العمل، ولكنه يريد المزيد"),
        ("وقال الكعبي إن العرض مقبول، إما الآن أو بعد شهر.", "العرض مقبول، إما الآن أو بعد شهر"),
        ("وقال الكعبي إن المحطة آمنة، لكنه غادر القاعة.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة، لكن الكعبي لم يقدم أدلة.", "المحطة آمنة"),
        ("وقال الكعبي إن المحطة آمنة، لكن النقابة رفضت التقرير.", "المحطة آمنة"),
        ('وقال الكعبي إن البلاد "ستنجو من الحصار" في إشارة إلى قرار الجوار.', 'البلاد "ستنجو من الحصار"'),
        ("وقال الكعبي إن المحطة معطلة، وهو ما تنفيه الشركة.", "المحطة معطلة"),
        ("ووافق الكعبي على صرف القرض، ويعد المبلغ الخامس هذا العام.", "صرف القرض"),
        ("وقال الكعبي إن المحطة آمنة، موضحا العمل على توسعتها.", "المحطة آمنة"),
        ("وقال الكعبي إن المدن الكبرى تنتظر، لكنها قررت البدء.", "المدن الكبرى تنتظر، لكنها قررت البدء"),
        ("ووصف الكعبي العرض بأنه سيئ، لكنه ليس الأخير.", "سيئ"),
    ],
)
def test_what_is_granted_after_but_is_said_too_unless_it_is_the_speakers_own_doing(text: str, said: str) -> None:
    assert first(text) == (said, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('وقال الكعبي إن "تعددية" الفريق مهددة.', '"تعددية" الفريق مهددة'),
        ('وقال الكعبي إن "خطأ مهنيا" من جانب الطاقم كان السبب.', '"خطأ مهنيا" من جانب الطاقم كان السبب'),
        ('وأعلن الكعبي "استعادة السيطرة" على المحطة.', '"استعادة السيطرة" على المحطة'),
        ('وعبر الكعبي عن "استغرابه" للبيان الصادر أمس.', '"استغرابه" للبيان الصادر أمس'),
    ],
)
def test_words_held_off_begin_a_report_with_their_marks(text: str, said: str) -> None:
    assert first(text) == (said, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('وندد الكعبي "بالهجمات الصاروخية الأخيرة" على المحطة.', "الهجمات الصاروخية الأخيرة"),
        ('واتهم الكعبي خصومه ب"الكذب" في بيان.', "الكذب"),
        ('ووصف الكعبي العرض "بأنه رخيص" في بيان.', "رخيص"),
        ('وشكر الكعبي العمال على "صبرهم الطويل" مؤكدا أن العمل مستمر.', "صبرهم الطويل"),
    ],
)
def test_a_quotation_with_its_preposition(text: str, said: str) -> None:
    assert first(text) == (said, True)


def test_a_quotation_that_leads_to_longer_words_carries_no_report() -> None:
    words = 'وقال الكعبي إن الشركة "تهدد سلامة العمال كلهم"'
    assert first(words + " بقرارات لم يعلن عنها أحد في المدينة حتى اليوم.")[1] is False
    assert first(words + " غداة توقيع العقد الجديد مع النقابات في المدينة.")[1] is True


def test_a_name_in_marks_behind_an_office_is_not_what_is_said() -> None:
    text = 'وصرح سالم الكعبي مدير "صندوق إعادة إعمار المناطق المتضررة من الفيضان" في المدينة أن العمل مستمر.'
    story = article(text)
    people = [person(story, "سالم الكعبي"), body(story, "صندوق إعادة إعمار المناطق المتضررة من الفيضان")]
    (found,) = statements.find(story, people, [], KNOWLEDGE)
    assert (found.text, found.direct) == ("العمل مستمر", False)
