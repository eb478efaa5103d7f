"""What stands beside the words that name its source."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.knowledge import built_in
from generator.record import Statement
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


def found(*sentences: str) -> list[Statement]:
    """The statements of a story about a minister, his ministry, an agency and a capital."""
    story = article(*sentences, paragraphs=False)
    actors = [person(story, "سالم الكعبي", "وزير الطاقة"), body(story, "وزارة النفط"), body(story, "وكالة الفجر")]
    return statements.find(story, actors, [place(story, "عمان")], KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("توقفت المحطة عن العمل أمس، بحسب ما أفاد سالم الكعبي لوكالة الفجر.", "سالم الكعبي"),
        ("توقفت المحطة عن العمل أمس، وفقا لما ذكرته وكالة الفجر.", "وكالة الفجر"),
        ('توقفت المحطة عن العمل أمس، بحسب ما نقلته وكالة الفجر "واس" عن سالم الكعبي.', "سالم الكعبي"),
        ("توقفت المحطة عن العمل أمس، وذلك بحسب وزارة النفط.", "وزارة النفط"),
        ("توقفت المحطة عن العمل أمس، وفقا لبيان أصدرته وزارة النفط، الاثنين.", "وزارة النفط"),
        ("توقفت المحطة عن العمل أمس، بحسب المصدر نفسه.", None),
        ("توقفت المحطة عن العمل أمس، وفقا لما صرحت به وزارة النفط.", "وزارة النفط"),
        ("توقفت المحطة عن العمل أمس، حسبما أفادت وكالة الفجر المحلية.", "وكالة الفجر"),
        ("توقفت المحطة عن العمل أمس، وفقا لوكالة الفجر، التي تملكها الدولة.", "وكالة الفجر"),
        ("توقفت المحطة عن العمل أمس، وفقا لباحث يعمل في المدينة.", None),
        ("ووفقا لوثيقة نشرت في عمان أول أيام الشهر، توقفت المحطة عن العمل أمس.", None),
        ("وبحسب مسؤول في عمان توقفت المحطة عن العمل أمس.", None),
        ("وبحسب وكالة الفجر نفسها، فقد توقفت المحطة عن العمل أمس.", "وكالة الفجر"),
        ("توقفت المحطة عن العمل أمس، كما أعلنت وزارة النفط.", "وزارة النفط"),
        ("توقفت المحطة عن العمل أمس، وفق ما أعلن سالم الكعبي رئيس الهيئة في رسالة إلى العمال.", "سالم الكعبي"),
    ],
)
def test_the_words_of_a_source(text: str, speaker: str | None) -> None:
    (one,) = found(text)
    assert (one.text, one.speaker) == ("توقفت المحطة عن العمل أمس", speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("سجلت المحطة، بحسب وزارة النفط، تراجعا في الإنتاج.", "وزارة النفط"),
        ("المحطة، وفق ما أعلن سالم الكعبي، بلغت نصف إنتاجها.", "سالم الكعبي"),
    ],
)
def test_a_source_between_commas_parts_its_sentence(text: str, speaker: str) -> None:
    (one,) = found(text)
    assert (one.speaker, one.text) == (speaker, text[:-1])


def test_a_source_between_commas_after_which_more_is_told_parts_nothing() -> None:
    (one,) = found("توقفت المحطة عن العمل، بحسب وزارة النفط، وعاد العمال إلى بيوتهم.")
    assert one.text == "توقفت المحطة عن العمل"


def test_what_the_one_whom_a_sentence_is_about_tells_of_it() -> None:
    _, one = found("وقال سالم الكعبي إن الأمر صعب.", "وأصبح العمل في المحطة يشغل كل وقته، كما يقول.")
    assert (one.speaker, one.verb, one.text) == ("سالم الكعبي", "يقول", "أصبح العمل في المحطة يشغل كل وقته")


def test_whoever_spoke_last_tells_of_somebody_without_a_name() -> None:
    story = article("وقالت سلمى الكعبي إن العمل صعب.", "وكان والدها يسافر كل يوم إلى المدينة، كما تقول.")
    found = statements.find(story, [person(story, "سلمى الكعبي")], [], KNOWLEDGE)
    assert [one.speaker for one in found] == ["سلمى الكعبي"] * 2


def test_a_paper_named_at_the_end_of_its_sentence() -> None:
    story = article("هذه الخطوة مفاجئة ولم يتوقعها أحد في المدينة، تعلق صحيفة الضحى.", paragraphs=False)
    (one,) = statements.find(story, [body(story, "صحيفة الضحى")], [], KNOWLEDGE)
    assert (one.speaker, one.verb) == ("صحيفة الضحى", "تعلق")


def test_a_paper_behind_its_label_and_a_preposition() -> None:
    story = article("توقفت المحطة عن العمل أمس، وفقا لصحيفة الضحى.", paragraphs=False)
    paper = body(story, "الضحى").model_copy(update={"type": "media"})
    (one,) = statements.find(story, [paper], [], KNOWLEDGE)
    assert (one.speaker, one.speaker_text) == ("الضحى", "صحيفة الضحى")


def test_a_long_quotation_that_is_a_paragraph_goes_on_with_a_report() -> None:
    quoted = "كنا نعمل في المحطة كل يوم من الصباح إلى المساء ولم يكن أحد يسأل عنا"
    story = article("وقال سالم الكعبي إن العمل صعب.", f'"{quoted}".')
    _, one = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert (one.speaker, one.text, one.verb) == ("سالم الكعبي", quoted, None)


def test_a_body_named_before_with_its_preposition() -> None:
    *_, one = found("قالت وكالة الفجر إن العقد جاهز.", "توقفت المحطة عن العمل أمس، وفقا للوكالة.")
    assert (one.speaker, one.text) == ("وكالة الفجر", "توقفت المحطة عن العمل أمس")


def test_what_follows_a_comma_alone_is_the_sources() -> None:
    (one,) = found("توقفت المحطة منذ أسبوع، ما يسبب خسائر كبيرة كل يوم بحسب وزارة النفط.")
    assert one.text.endswith("خسائر كبيرة كل يوم")
    assert "أسبوع" not in one.text


def test_a_source_whose_word_follows_says_nothing_before() -> None:
    (one,) = found("لكن الإذاعة الرسمية في المدينة نقلا عن سالم الكعبي قوله إن المحطة آمنة.")
    assert (one.text, one.speaker) == ("المحطة آمنة", "سالم الكعبي")


@pytest.mark.parametrize("text", ["أؤدي دوري في الملعب كل أسبوع حسبما يراه المدرب.", "عمان: انقطع التيار عن المدينة."])
def test_what_is_no_source(text: str) -> None:
    assert found(text) == []


def test_a_name_and_its_office_before_a_colon() -> None:
    (one,) = found("وزير الطاقة سالم الكعبي: سنعيد فتح المحطة قريبا.")
    assert (one.text, one.speaker, one.verb) == ("سنعيد فتح المحطة قريبا", "سالم الكعبي", None)


def test_two_quotations_in_one_breath() -> None:
    first, second = found('وقال الكعبي "لن نرفع أسعار الكهرباء هذا العام" و"سنعيد فتح المحطة قريبا جدا".')
    assert [first.text, second.text] == ["لن نرفع أسعار الكهرباء هذا العام", "سنعيد فتح المحطة قريبا جدا"]
    assert (second.speaker, second.verb) == ("سالم الكعبي", None)


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    story = article('وقال سالم الكعبي: "لن نرفع الأسعار هذا العام".', '"وسنبدأ العمل في المحطة الجديدة قريبا" أيضا.')
    _, one = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)
    assert (one.text, one.speaker, one.verb) == ("وسنبدأ العمل في المحطة الجديدة قريبا", "سالم الكعبي", None)


def test_whom_an_agency_passes_on() -> None:
    (one,) = found("وبحسب ما نقلته وكالة الفجر عن سالم الكعبي فإن المحطة توقفت عن العمل أمس.")
    assert one.speaker == "سالم الكعبي"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ووفقا لوكالة الفجر، الخميس، فإن العمل توقف في المحطة.", "العمل توقف في المحطة"),
        ("ووفقا لوكالة الفجر يمكن إصلاح المحطة، وبذلك يعود العمل.", "يمكن إصلاح المحطة، وبذلك يعود العمل"),
        ("ووفق ما ذكرت وكالة الفجر على حسابها في موقع «الضاد» سيعود العمل غدا.", "سيعود العمل غدا"),
        ("ووفقا للتقرير الذي جاء بعنوان «الطاقة في عام»، فقد توقف العمل في المحطة.", "توقف العمل في المحطة"),
    ],
)
def test_what_stands_between_a_source_and_what_is_said(text: str, said: str) -> None:
    assert [one.text for one in found(text)] == [said]


@pytest.mark.parametrize(
    ("sentences", "verb"),
    [
        (("ونقلت وكالة الفجر عن سالم الكعبي تأكيده أن العمل توقف.",), "تأكيده"),
        (("ونقلت وكالة الفجر عن سالم الكعبي نفيه توقف العمل.",), "نفيه"),
        (("ونسبت وكالة الفجر إلى سالم الكعبي قوله إن العمل توقف.",), "قوله"),
        (("قال سالم الكعبي إن العمل مستمر.", "ونقلت عنه وكالة الفجر تأكيده أن العمل توقف."), "تأكيده"),
    ],
)
def test_the_noun_of_a_verb_tells_whom_others_quote(sentences: tuple[str, ...], verb: str) -> None:
    last = found(*sentences)[-1]
    assert (last.speaker, last.verb) == ("سالم الكعبي", verb)


def test_an_agency_may_be_the_source_itself() -> None:
    (one,) = found("ونقلت وكالة الفجر أن العمل توقف.")
    assert (one.speaker, one.text) == ("وكالة الفجر", "العمل توقف")


def test_what_a_source_says_had_been_is_said_with_its_verb() -> None:
    (one,) = found("وكانت المحطة قد توقفت أمس، بحسب وكالة الفجر.")
    assert one.text == "كانت المحطة قد توقفت أمس"
    (two,) = found("ولم تتوقف المحطة أمس، بحسب وكالة الفجر.")
    assert two.text == "لم تتوقف المحطة أمس"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وبحسب وكالة الفجر، قد يصل السعر إلى الضعف.", "قد يصل السعر إلى الضعف"),
        ("وبحسب وكالة الفجر، فقد يصل السعر إلى الضعف.", "قد يصل السعر إلى الضعف"),
        ("وبحسب وكالة الفجر، فقد وصل السعر إلى الضعف.", "وصل السعر إلى الضعف"),
    ],
)
def test_what_a_source_says_may_be_is_said_with_the_word_for_may(text: str, said: str) -> None:
    (one,) = found(text)
    assert one.text == said


def test_a_title_in_marks_is_no_speech() -> None:
    assert len(found('قال سالم الكعبي: "لن نوقف العمل".', '"تقرير العمل في المحطات الجديدة" الذي أعده طويل.')) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ووفقا لوكالة الفجر، المهتمة بأخبار النفط، فإن المحطة توقفت.",
        "ووفقا لوثيقة من أوراق المحطة القديمة، فإن المحطة توقفت.",
    ],
)
def test_a_description_of_the_source_is_over_where_what_is_said_begins(text: str) -> None:
    (one,) = found(text)
    assert one.text == "المحطة توقفت"


def test_a_source_between_commas_parts_what_it_says() -> None:
    (one,) = found("تأتي الخطوة، بحسب سالم الكعبي، بعد شهر من وقف العمل.")
    assert (one.speaker, one.text) == ("سالم الكعبي", "تأتي الخطوة، بحسب سالم الكعبي، بعد شهر من وقف العمل")


def test_a_participle_after_a_source_is_the_sources() -> None:
    first, second = found("توقفت المحطة عن العمل، وفق وكالة الفجر، مشيرة إلى أن السبب مجهول.")
    assert (first.text, first.speaker) == ("توقفت المحطة عن العمل", "وكالة الفجر")
    assert (second.text, second.speaker) == ("السبب مجهول", "وكالة الفجر")


def test_a_verb_that_reports_nothing_takes_no_word_from_the_source() -> None:
    (one,) = found("ووفقا لدراسة جديدة فإن القهوة تقلل خطر الإصابة بالسكري.")
    assert (one.text, one.speaker_text) == ("القهوة تقلل خطر الإصابة بالسكري", "دراسة جديدة")


def test_what_is_said_with_as_before_a_verb_that_reports_more() -> None:
    (one,) = found("توقفت المحطة عن العمل أمس، كما أعلنت وزارة النفط أن العقد جاهز.")
    assert one.text == "العقد جاهز"


def test_a_list_that_nobody_says() -> None:
    story = article("وتتمثل المجالات في ما يلي:", "- الصناعة.", "- الزراعة.")
    assert not statements.find(story, [], [], KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "speaker_text"),
    [
        ("توقف العمل في المحطة أمس، بحسب وكالة الفجر (الرسمية).", "وكالة الفجر"),
        ("توقف العمل في المحطة أمس، حسب قول سالم الكعبي، أحد المشاركين في المشروع.", "سالم الكعبي"),
        ("توقف العمل في المحطة أمس بحسب وصف دبلوماسي أوروبي.", "دبلوماسي أوروبي"),
        ("توقف العمل في المحطة أمس على ما أعلنت وكالة الفجر.", "وكالة الفجر"),
        ("توقف العمل في المحطة أمس، تقول وكالة الفجر.", "وكالة الفجر"),
    ],
)
def test_a_source_at_the_end_of_its_sentence(text: str, speaker_text: str) -> None:
    (one,) = found(text)
    assert (one.speaker_text, one.text) == (speaker_text, "توقف العمل في المحطة أمس")


@pytest.mark.parametrize(
    "text", ["علق المدرب على ما أعلنته وكالة الفجر أمس.", "يأتي القرار الجديد بناء على ما أعلنت وكالة الفجر."]
)
def test_what_on_what_was_said_leads_to_is_no_statement(text: str) -> None:
    assert found(text) == []


def test_a_paper_tells_what_somebody_else_goes_on_to_say() -> None:
    first, second = found("قال سالم الكعبي إن العمل توقف.", "وحسب وكالة الفجر، أضاف: سنعود إلى العمل غدا.")
    assert (first.speaker, second.speaker) == ("سالم الكعبي", "سالم الكعبي")
