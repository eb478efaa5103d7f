"""Who is meant where no subject follows the verb."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.knowledge import built_in
from generator.record import Statement
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


def last(*sentences: str) -> Statement:
    """The last statement of a story about a minister, a ministry, a paper and two states."""
    story = article(*sentences)
    actors = [
        person(story, "سالم الكعبي", "وزير الطاقة"),
        person(story, "ليلى حداد", "وزيرة الصحة"),
        body(story, "وزارة النفط"),
        body(story, "وكالة الفجر"),
    ]
    places = [place(story, "الأردن"), place(story, "تونس")]
    return statements.find(story, actors, places, KNOWLEDGE)[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وشنت تونس حملة قالت إنها ستستمر عاما.", "تونس"),
        ("وفي عامي 2008 و2014، شنت تونس حملتين، قائلة إنها تريد وقف التهريب.", "تونس"),
        ("ونشرت وكالة الفجر صورا قالت إنها التقطت أمس.", "وكالة الفجر"),
        ("ونقلت الصحف تصريحات سالم الكعبي التي قال فيها إن العمل مستمر.", "سالم الكعبي"),
        ("ويزور البلدة سالم الكعبي الذي أكد أن العمل مستمر.", "سالم الكعبي"),
        ("لم تحدد وزارة النفط الكمية، لكنها قالت إن الإنتاج مستقر.", "وزارة النفط"),
    ],
)
def test_the_subject_of_the_sentence(text: str, speaker: str) -> None:
    assert last(text).speaker == speaker


def test_a_paper_that_a_preposition_is_written_together_with() -> None:
    found = last("توقف العمل في المحطة، وفقا للمذكرة التي أشارت إلى أن الإنتاج سيعود قريبا.")
    assert (found.speaker_text, found.text) == ("المذكرة", "الإنتاج سيعود قريبا")


def test_a_phrase_that_leads_in_names_nobody_who_speaks() -> None:
    found = last("وقال الكعبي إن العقد جاهز.", "وعن قدرة وزارة النفط على الدفع أكد أن الأمر صعب.")
    assert (found.speaker, found.text) == ("سالم الكعبي", "الأمر صعب")


def test_a_new_subject_after_a_break() -> None:
    found = last("قال الكعبي إن العقد جاهز، إلا أن الأردن حذر من التسرع وقال إن الشروط ناقصة.")
    assert (found.speaker, found.text) == ("الأردن", "الشروط ناقصة")


def test_whom_another_tells_of_goes_on_in_the_same_sentence() -> None:
    found = last("وقال سالم الكعبي إن العقد جاهز.", "وقالت وكالة الفجر إن الوفد وصل وطالبوا بفتح الباب.")
    assert (found.speaker, found.text) == ("وكالة الفجر", "الوفد وصل وطالبوا بفتح الباب")
    found = last("وقالت ليلى حداد إنها راضية.", "وقالت وكالة الفجر إن سالم الكعبي زار المحطة وأضاف أن العمل مستمر.")
    assert (found.speaker, found.text) == ("سالم الكعبي", "العمل مستمر")


def test_who_is_named_before_and_agrees() -> None:
    found = last("وقالت وزيرة الصحة إن سالم الكعبي سيشرح الأمر غدا.", "وقال إن العقد جاهز.")
    assert (found.speaker, found.text) == ("سالم الكعبي", "العقد جاهز")


def test_a_verb_in_the_plural_is_not_one_mans() -> None:
    (found,) = statements.find(
        story := article("وقال الكعبي إن العمال عادوا إلى المحطة، وطالبوا بفتح الباب."),
        [person(story, "سالم الكعبي")],
        [],
        KNOWLEDGE,
    )
    assert found.verb == "قال"


def test_a_participle_that_opens_a_sentence_goes_on() -> None:
    found = last("وقال الكعبي إن العقد جاهز.", "مضيفا أن التوقيع قريب.")
    assert found.speaker == "سالم الكعبي"


def test_a_woman_is_not_the_man_named_beside_her() -> None:
    found = last("وقالت ليلى حداد إن اللقاح آمن.", "جاء ذلك في لقاء مع سالم الكعبي حيث قالت إن الحملة ستبدأ غدا.")
    assert found.speaker == "ليلى حداد"


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("وقالت ليلى حداد إن المشفى جاهز.", "ورفض سالم الكعبي الاتهامات.", "وقال إن العمل مستمر."), "سالم الكعبي"),
        (("وقال سالم الكعبي إن العمل مستمر.", "لم تعلق ليلى حداد.", "وتقول إن المشفى جاهز."), "ليلى حداد"),
        (("وقالت ليلى حداد إن المشفى جاهز.", "ووصل سالم الكعبي أمس.", "وأضافت أن العمل مستمر."), "ليلى حداد"),
    ],
)
def test_whoever_acts_since_somebody_spoke(sentences: tuple[str, ...], speaker: str) -> None:
    assert last(*sentences).speaker == speaker


def test_people_who_spoke_are_no_man() -> None:
    found = last("وقال سالم الكعبي إن العمل مستمر.", "وقال محتجون إن الأسعار مرتفعة.", "وحذر من نقص الوقود.")
    assert found.speaker == "سالم الكعبي"


def test_a_clause_after_but_has_its_own_subject() -> None:
    found = last("ورحب سالم الكعبي بالقرار، ولكن صحيفة قريبة من الحكومة قالت إن العمل متوقف.")
    assert (found.speaker, found.speaker_text) == (None, "صحيفة قريبة")


def test_whom_somebody_speaks_of_does_not_speak() -> None:
    found = last("وقالت ليلى حداد إن المشفى جاهز.", "كما تطرقت إلى عملها مع سالم الكعبي فقالت إن العمل مستمر.")
    assert found.speaker == "ليلى حداد"


def test_a_paper_that_says_nothing_yet_speaks_next() -> None:
    assert last("ولم يذكر البيان سالم الكعبي بالاسم، لكنه أشار إلى أن العمل مستمر.").speaker_text == "البيان"


def test_who_spoke_last_is_meant_where_the_sentence_names_him_beside_others() -> None:
    found = last(
        "وقال سالم الكعبي إن العمل مستمر.", "وجاء ذلك في لقاء لسالم الكعبي مع ليلى حداد، حيث قال إن العقد جاهز."
    )
    assert found.speaker == "سالم الكعبي"


def test_who_stands_beside_a_participle_says_what_it_reports() -> None:
    found = last("وأثار كلام الوزير انتباه رئيس الرابطة، سالم الكعبي، قائلا إن العمل مستمر.")
    assert found.speaker == "سالم الكعبي"


@pytest.mark.parametrize(
    "text",
    [
        "بغداد، العراق (وكالة) -- بعد غياب طويل، ظهر سالم الكعبي مجددا، داعيا إلى الحوار.",
        "وظهر سالم الكعبي في حفل للوزيرة ليلى حداد، داعيا إلى الحوار.",
    ],
)
def test_neither_the_place_of_a_report_nor_a_guests_host_speaks(text: str) -> None:
    story = article(text)
    actors = [person(story, "سالم الكعبي"), person(story, "ليلى حداد")]
    found = statements.find(story, actors, [place(story, "بغداد"), place(story, "العراق")], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"]


def test_the_author_of_the_words_in_which_a_verb_stands_speaks() -> None:
    story = article("قالت ليلى حداد إنها ستعود.", "وفي تغريدة لسالم الكعبي على حسابه، قال إن العمل توقف.")
    found = statements.find(story, [person(story, "ليلى حداد"), person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["ليلى حداد", "سالم الكعبي"]


def test_whoever_spoke_last_turns_to_somebody_and_goes_on() -> None:
    story = article("قال سالم الكعبي إن العمل توقف.", "وتطرق في حديثه إلى نادر حداد، حيث أكد أنه سيعود.")
    found = statements.find(story, [person(story, "سالم الكعبي"), person(story, "نادر حداد")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سالم الكعبي"] * 2


def test_a_noun_before_its_verb_that_nobody_knows_is_not_the_last_speaker() -> None:
    story = article("قال سالم الكعبي إن العمل توقف.", "ورغم أن كل التوقعات كانت تشير إلى عودته، فقد تأخر.")
    found = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert [(one.speaker, one.speaker_text) for one in found] == [("سالم الكعبي",) * 2, (None, "كل التوقعات")]


def test_who_issued_a_paper_says_what_stands_in_it() -> None:
    story = article("وأصدر سالم الكعبي بيانا أكد فيه أن العمل سيعود.")
    (one,) = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert one.speaker == "سالم الكعبي"


def test_a_subject_that_nobody_knows_stands_before_its_object() -> None:
    story = article("قالت ليلى حداد إن العمل توقف، وأكدت الجمعية الوطنية رفضها للقرار.")
    found = statements.find(story, [person(story, "ليلى حداد")], [], KNOWLEDGE)
    assert [(one.speaker, one.text) for one in found][1] == (None, "رفضها للقرار")


def test_whom_somebody_talks_with_does_not_speak() -> None:
    found = last(
        "قالت ليلى حداد إنها سعيدة.", 'جاء ذلك في لقاء مع الوزير سالم الكعبي حيث قالت: "سنعمل معا في كل المدن".'
    )
    assert found.speaker == "ليلى حداد"


@pytest.mark.parametrize("conjunction", ["وبينما", "وفيما"])
def test_a_clause_with_while_has_the_subject_of_the_one_behind_it(conjunction: str) -> None:
    found = last(f"{conjunction} نوه سالم الكعبي بأن السعر سيرتفع، أكد أن العمل مستمر.")
    assert (found.speaker, found.text) == ("سالم الكعبي", "العمل مستمر")


def test_with_whom_somebody_speaks_on_the_telephone() -> None:
    found = last("قال سالم الكعبي إنه سعيد.", "وأشاد في اتصال هاتفي مع الوزيرة ليلى حداد بموقف تونس.")
    assert found.speaker != "ليلى حداد"


def test_whom_a_phrase_before_the_verb_names_does_not_speak() -> None:
    found = last("قالت ليلى حداد إنها سعيدة.", "أما عن لقاء الوزير سالم الكعبي وابنته، قالت إنها ستعود.")
    assert found.speaker == "ليلى حداد"


def test_whose_word_is_answered_is_not_the_one_who_goes_on() -> None:
    found = last("ردت وزارة النفط أمس على إعلان تونس أن العمل توقف.", "وأكدت أن العمل سيعود.")
    assert found.speaker == "وزارة النفط"


def test_who_acted_last_in_the_sentence_goes_on() -> None:
    one = last("وشغلت قضية ليلى حداد الرأي العام، وانتقدت وزارة النفط حكم المحكمة، وطالبت بإلغائه.")
    assert one.speaker == "وزارة النفط"


def test_who_is_told_of_behind_a_phrase_of_time_acts() -> None:
    assert last("وبعد التصويت توجه سالم الكعبي إلى الساحة.", 'وقال "سنعود غدا إلى العمل".').speaker == "سالم الكعبي"


def test_whom_a_relative_clause_says_something_of_does_not_speak() -> None:
    one = last("وذكر سالم الكعبي أنه يريد لقاء المهندسة ليلى حداد التي وصفها بأنها أمينة.")
    assert one.speaker == "سالم الكعبي"


def test_a_woman_answers_and_no_man_who_asks_her() -> None:
    one = last("قالت ليلى حداد إنها بريئة.", 'سألها رئيس المحكمة أين كان زوجها، فأجابت "خرج ولم يعد إلى البيت قط".')
    assert one.speaker == "ليلى حداد"


def test_whoever_spoke_before_a_sentence_that_names_nobody_says_its_participle() -> None:
    one = last("قال سالم الكعبي إن العمل توقف.", 'وحاول كذلك الاستخفاف بالأمر، بقوله "لن يبقى هذا القرار طويلا".')
    assert one.speaker == "سالم الكعبي"


def test_the_subject_behind_in_turn_goes_on() -> None:
    story = article("وقالت وزارة العمل إن المقطع مسيء.", "بدورها، نشرت صحيفة الضحى القصة، إذ أكدت أن العامل غائب.")
    found = statements.find(story, [body(story, "وزارة العمل"), body(story, "صحيفة الضحى")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["وزارة العمل", "صحيفة الضحى"]
