"""Who said what, in sentences of a news desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding import statements
from generator.knowledge import built_in
from generator.record import Actor, Article, Place, Statement
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


def said(story: Article, *names: Actor | Place) -> list[Statement]:
    actors = [name for name in names if isinstance(name, Actor)]
    places = [name for name in names if isinstance(name, Place)]
    return statements.find(story, actors, places, KNOWLEDGE)


def minister(text: str) -> list[Statement]:
    """The statements of one sentence in which the minister سالم الكعبي and the مصدر are the only names."""
    story = article(text)
    return said(story, person(story, "سالم الكعبي", "وزير الطاقة"), place(story, "عمان"), body(story, "وكالة الفجر"))


def one(text: str) -> Statement:
    (statement,) = minister(text)
    return statement


def test_a_reported_clause() -> None:
    found = one("وقال وزير الطاقة سالم الكعبي إن الشبكة ستعود إلى العمل غدا.")
    assert (found.text, found.speaker, found.direct) == ("الشبكة ستعود إلى العمل غدا", "سالم الكعبي", False)
    assert (found.verb, found.force, found.sentence) == ("قال", "neutral", 1)


def test_a_quotation_after_a_colon() -> None:
    found = one('وقال الكعبي: "لن نرفع الأسعار. هذا قرار نهائي".')
    assert (found.text, found.speaker, found.direct) == ("لن نرفع الأسعار. هذا قرار نهائي", "سالم الكعبي", True)


def test_a_quotation_that_runs_over_sentences() -> None:
    story = article('وقال الكعبي: "لن نرفع الأسعار.', 'هذا قرار نهائي".', paragraphs=False)
    (found,) = said(story, person(story, "سالم الكعبي"))
    assert found.text == "لن نرفع الأسعار. هذا قرار نهائي"
    assert found.sentence == 1


def test_what_is_said_before_its_verb() -> None:
    found = one('"لن نرفع أسعار الكهرباء هذا العام"، قال الكعبي في عمان.')
    assert (found.text, found.speaker, found.direct) == ("لن نرفع أسعار الكهرباء هذا العام", "سالم الكعبي", True)


def test_speech_after_a_colon_without_marks() -> None:
    found = one("وأضاف الكعبي: سنبدأ العمل في المحطة الجديدة قريبا.")
    assert (found.text, found.direct) == ("سنبدأ العمل في المحطة الجديدة قريبا", True)


def test_a_name_and_a_colon() -> None:
    found = one("الكعبي: سنعيد فتح المحطة قريبا.")
    assert (found.text, found.speaker, found.verb, found.direct) == (
        "سنعيد فتح المحطة قريبا",
        "سالم الكعبي",
        None,
        True,
    )


def test_a_spokesman_speaks_for_his_body() -> None:
    story = article("لكن متحدثا باسم وزارة النفط قال للصحفيين إن الإنتاج مستقر.")
    (found,) = said(story, body(story, "وزارة النفط"))
    assert (found.speaker, found.speaker_text) == ("وزارة النفط", "متحدثا باسم وزارة النفط")


def test_the_subject_before_its_verb() -> None:
    found = one("وكان وزير الطاقة سالم الكعبي قد أكد خلال زيارة إلى عمان أن العقد لم يوقع.")
    assert (found.text, found.speaker) == ("العقد لم يوقع", "سالم الكعبي")


def test_a_subject_far_from_what_it_says() -> None:
    rivals, found = minister("قال الكعبي، الذي يرى خصومه أن أيامه معدودة، في مقابلة مع صحيفة محلية إنه باق في منصبه.")
    assert (found.text, found.speaker) == ("باق في منصبه", "سالم الكعبي")
    assert (rivals.text, rivals.speaker, rivals.speaker_text) == ("أيامه معدودة", None, "خصومه")


def test_participles_go_on_with_the_speaker() -> None:
    first, second, third = minister(
        "وأوضح الكعبي أن العقد جاهز، مشيرا إلى أن التوقيع في أيار، ومؤكدا حرص بلاده على التنفيذ."
    )
    assert [first.text, second.text] == ["العقد جاهز", "التوقيع في أيار"]
    assert third.text == "حرص بلاده على التنفيذ"
    assert {first.speaker, second.speaker, third.speaker} == {"سالم الكعبي"}
    assert [first.force, second.force, third.force] == ["clarify", "neutral", "confirm"]


def test_a_verb_without_subject_is_the_last_speakers() -> None:
    story = article("وقال الكعبي إن العقد جاهز.", "وأضاف أن التوقيع سيجري في عمان.")
    _, added = said(story, person(story, "سالم الكعبي"))
    assert (added.speaker, added.speaker_text) == ("سالم الكعبي", "الكعبي")


def test_a_verb_agrees_with_its_speaker() -> None:
    story = article("وقال الكعبي إن العقد جاهز.", "وذكرت وزارة النفط أنها لم تتسلمه.", "وأضاف أن الرد قريب.")
    added = said(story, person(story, "سالم الكعبي"), body(story, "وزارة النفط"))[-1]
    assert added.speaker == "سالم الكعبي"


def test_an_office_alone_is_whoever_holds_it() -> None:
    story = article("التقى وزير الطاقة سالم الكعبي وفدا في عمان.", "وقال الوزير إن المحطة آمنة.")
    (found,) = said(story, person(story, "سالم الكعبي", "وزير الطاقة"))
    assert (found.speaker, found.speaker_text) == ("سالم الكعبي", "الوزير")


def test_a_capital_speaks_for_its_government() -> None:
    found = one("وأعلنت عمان تشكيل لجنة لمراجعة العقود.")
    assert (found.speaker, found.text) == ("عمان", "تشكيل لجنة لمراجعة العقود")


@pytest.mark.parametrize(
    ("text", "content", "force"),
    [
        ("وأكد الكعبي، السبت، عدم وقوع إصابات.", "عدم وقوع إصابات", "confirm"),
        ("ونفى الكعبي وجود خلاف مع الشركة.", "وجود خلاف مع الشركة", "deny"),
        ("وأقر الكعبي بتأخر العمل في المحطة.", "تأخر العمل في المحطة", "confirm"),
        ("وتعهد الكعبي بزيادة الإنتاج.", "زيادة الإنتاج", "promise"),
        ("ورحب الكعبي، في بيان له، بالاتفاق الجديد.", "الاتفاق الجديد", "welcome"),
        ("ودعا الكعبي إلى خفض الاستهلاك.", "خفض الاستهلاك", "demand"),
        ("وأعرب الكعبي عن قلقه من نقص المياه.", "قلقه من نقص المياه", "warn"),
        ("وثمن الكعبي جهود العاملين.", "جهود العاملين", "praise"),
        ("وشدد الكعبي على أهمية الصيانة.", "أهمية الصيانة", "assert"),
    ],
)
def test_verbs_whose_object_is_what_is_said(text: str, content: str, force: str) -> None:
    found = one(text)
    assert (found.text, found.force, found.speaker, found.direct) == (content, force, "سالم الكعبي", False)


@pytest.mark.parametrize(
    "text",
    [
        "وبحسب وكالة الفجر، توقفت المحطة عن العمل مساء الثلاثاء.",
        "ووفقا لوكالة الفجر فقد توقفت المحطة عن العمل مساء الثلاثاء.",
        "وتوقفت المحطة عن العمل مساء الثلاثاء، وفقا لوكالة الفجر.",
        "توقفت المحطة عن العمل مساء الثلاثاء، حسبما أفادت وكالة الفجر.",
    ],
)
def test_a_source_before_or_after_what_it_says(text: str) -> None:
    found = one(text)
    assert (found.text, found.speaker) == ("توقفت المحطة عن العمل مساء الثلاثاء", "وكالة الفجر")


def test_a_source_that_passes_on_a_word_is_not_its_speaker() -> None:
    found = one("أعلن الكعبي توقف المحطة عن العمل، بحسب وكالة الفجر.")
    assert (found.text, found.speaker) == ("توقف المحطة عن العمل", "سالم الكعبي")


def test_who_is_quoted_by_others() -> None:
    found = one("ونقلت وكالة الفجر عن وزير الطاقة سالم الكعبي قوله إن المحطة آمنة.")
    assert (found.text, found.speaker) == ("المحطة آمنة", "سالم الكعبي")


def test_a_paper_speaks_for_its_body() -> None:
    story = article("وذكر بيان لوزارة النفط أن الإنتاج لم يتأثر.", "وأضاف البيان أن العمل مستمر.")
    found = said(story, body(story, "وزارة النفط"))
    assert [statement.speaker for statement in found] == ["وزارة النفط", "وزارة النفط"]


def test_a_government_known_by_its_pronoun() -> None:
    story = article("توقف العمل في الأردن الذي أعلنت حكومته، الأسبوع الماضي، إغلاق المعبر.")
    (found,) = said(story, place(story, "الأردن"))
    assert (found.text, found.speaker) == ("إغلاق المعبر", "الأردن")


def test_a_noun_of_saying() -> None:
    found = one("ويأتي القرار بعد إعلان عمان أنها ستغلق المعبر.")
    assert (found.text, found.speaker, found.verb) == ("ستغلق المعبر", "عمان", "إعلان")


def test_a_quotation_carries_the_clause_that_leads_to_it() -> None:
    found = one('وقال الكعبي إن المحطة "لن تتوقف عن العمل ساعة واحدة"، بعد يوم من الحريق.')
    assert (found.text, found.direct) == ("لن تتوقف عن العمل ساعة واحدة", True)


@pytest.mark.parametrize(
    "text", ['وقال الكعبي إن حركة "فجر" انسحبت من الحوار.', 'وقال الكعبي إن المهمة "الفنية" انتهت.']
)
def test_words_held_off_by_marks_are_no_quotation(text: str) -> None:
    assert not one(text).direct


def test_a_described_thing_is_quoted_though_short() -> None:
    found = one('ووصف الكعبي القرار بـ"الخطير".'.replace("ـ", ""))
    assert (found.text, found.direct) == ("الخطير", True)


def test_the_speaker_goes_on_in_a_quotation_without_verb() -> None:
    story = article(
        'وقال الكعبي إن "اللجنة ستجتمع الأحد المقبل".',
        'وذلك بهدف "وضع جدول لعودة العمال إلى المحطة".',
        paragraphs=False,
    )
    _, further = said(story, person(story, "سالم الكعبي"))
    assert (further.text, further.speaker, further.verb) == (
        "وضع جدول لعودة العمال إلى المحطة",
        "سالم الكعبي",
        None,
    )


def test_who_is_not_found_is_told_by_the_words_after_the_verb() -> None:
    story = article("وقال جاسم الدباغ إن السوق هادئة.")
    (found,) = said(story)
    assert (found.speaker, found.speaker_text) == (None, "جاسم الدباغ")


def test_sources_without_a_name() -> None:
    story = article("وأكدت مصادر أمنية أن الطريق مغلق.")
    (found,) = said(story)
    assert (found.speaker, found.speaker_text) == (None, "مصادر أمنية")


@pytest.mark.parametrize(
    "text",
    [
        "ولم يقل الكعبي إن العقد جاهز.",
        "ومن المتوقع أن يعلن الكعبي أن العقد جاهز.",
        "وتراجع الإنتاج مما يشير إلى أن العقد لم ينفذ.",
        "ويُعتقد أن الحريق نشب في المخزن.",
        "واتُهم الكعبي بإهمال المحطة.",
        "وأعتقد أن المحطة آمنة.",
        "ورد الكعبي بزيارة المحطة.",
        "وتحدث الكعبي عن المحطة في عمان.",
        "وأجرى الكعبي رسالة بحث في المحطة.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert minister(text) == []


def test_a_heading_says_nothing() -> None:
    story = article("الكعبي يعلن إغلاق المحطة", "توقف العمل.")
    sentences = [replace(story.sentences[0], heading=True), story.sentences[1]]
    assert said(story.model_copy(update={"sentences": sentences}), person(story, "سالم الكعبي")) == []


def test_a_report_ends_before_the_writer_goes_on() -> None:
    found = one("وقال الكعبي إن المحطة آمنة، فيما تواصل فرق الإطفاء عملها.")
    assert found.text == "المحطة آمنة"


WORDS = st.sampled_from(
    ["قال", "وأضاف", "الكعبي", "سالم", "إن", "أن", "أنه", "مؤكدا", "بحسب", "وفقا", "عن", "في", "بيان",
     "عمان", "كما", "الذي", "نقلت", "قوله", "وزير", "الطاقة", "لم", "حكومته", "حيث", "أعرب", "قلقه", "،",
     ".", ":", "“", "«", "»", "(", ")", "بـ", '"', "\u200f", "\u0651"]
)  # fmt: skip


@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=40), st.booleans())
def test_any_text_gives_sound_statements(words: list[str], paragraphs: bool) -> None:
    parts = [part for part in " ".join(words).split(".") if part.strip()]
    story = article(*(part.replace("\n", " ") for part in parts), paragraphs=paragraphs)
    found = said(story, person(story, "سالم الكعبي", "وزير الطاقة"), place(story, "عمان"))
    for statement in found:
        assert statement.start is not None
        assert story.text[statement.start : statement.end] == statement.text != ""
        assert statement.speaker in (None, "سالم الكعبي", "عمان")
        sentence = story.sentences[(statement.sentence or 0) - 1]
        assert sentence.start <= statement.start < sentence.end
    assert found == said(story, person(story, "سالم الكعبي", "وزير الطاقة"), place(story, "عمان"))


@settings(max_examples=30)
@given(st.text())
def test_any_characters_at_all(text: str) -> None:
    end = len(text)
    story = Article.model_construct(
        id="a", file="a", text_sha256="", title=None, text=text, sentences=article("س").sentences if end else []
    )
    if end:
        sentences = [replace(story.sentences[0], end=end)]
        story = story.model_copy(update={"sentences": sentences})
    for statement in said(story):
        assert text[statement.start : statement.end] == statement.text


def test_the_last_word_of_a_line_is_of_that_line_though_its_preposition_is_cut_off() -> None:
    story = article("وهدد سالم الكعبي بالرحيل", "وعاد الهدوء إلى المدينة.")
    (found,) = said(story, person(story, "سالم الكعبي"))
    assert (found.text, found.sentence) == ("الرحيل", 1)


@pytest.mark.parametrize("sign", ["ُ", "ـ", "َ"])
def test_a_vowel_sign_that_stands_alone_is_no_word(sign: str) -> None:
    """Where a typist left a space before it."""
    assert one(f"وأعلن وزير الطاقة سالم الكعبي {sign} اتفاقا جديدا.").speaker == "سالم الكعبي"
