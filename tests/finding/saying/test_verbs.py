"""What verbs, participles and nouns of saying report."""

from __future__ import annotations

import pytest

from generator.finding import statements
from generator.knowledge import built_in
from generator.record import Statement
from tests.finding.voices import article, body, person, place

KNOWLEDGE = built_in()


def found(text: str) -> list[Statement]:
    """The statements of a sentence about a minister, a ministry and two states."""
    story = article(text)
    actors = [person(story, "سالم الكعبي", "وزير الطاقة"), body(story, "وزارة النفط")]
    return statements.find(story, actors, [place(story, "الأردن"), place(story, "تونس")], KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("من جانبها حذرت تونس من إغلاق المعبر.", "تونس", "إغلاق المعبر"),
        ("وقبل ساعات دعا الكعبي إلى ضبط النفس.", "سالم الكعبي", "ضبط النفس"),
        ("تونس تعهدت بتمويل المحطة.", "تونس", "تمويل المحطة"),
        ("وكانت وزارة النفط أشارت إلى وقوع هجوم على المحطة.", "وزارة النفط", "وقوع هجوم على المحطة"),
        ("وأعلن الكعبي في تسجيل صوتي الخميس بدء العمل في المحطة.", "سالم الكعبي", "بدء العمل في المحطة"),
        ("ودعت تونس وزارة النفط لتوقيع العقد.", "تونس", "توقيع العقد"),
        ("وطلبت تونس من الأردن التدخل.", "تونس", "التدخل"),
        ("وتحدث الكعبي عن ضرورة الحوار.", "سالم الكعبي", "ضرورة الحوار"),
        ("كما أكد الكعبي أيضا عزمه على العودة.", "سالم الكعبي", "عزمه على العودة"),
        ("وتعهد الكعبي، في خطاب تنصيبه، بتعقب المهربين.", "سالم الكعبي", "تعقب المهربين"),
        ("وتولى الكعبي مهام منصبه متعهدا بتحسين الخدمات.", "سالم الكعبي", "تحسين الخدمات"),
        ("وقال الكعبي، في تصريح إذاعي تابعته وزارة النفط، إن العقد جاهز.", "سالم الكعبي", "العقد جاهز"),
        ("وأعلن الكعبي في خطاب تلفزيوني مباشر بدء العمل.", "سالم الكعبي", "بدء العمل"),
        ("وأعلن الكعبي في تغريدة على «وزارة النفط»، عزمه على العودة.", "سالم الكعبي", "عزمه على العودة"),
        ("وقال الكعبي، الذي طلب عدم نشر اسمه: سنعود غدا.", "سالم الكعبي", "سنعود غدا"),
        ("وبدأ العمل في المحطة التي وصفها الكعبي بأنها مشروع العام.", "سالم الكعبي", "مشروع العام"),
        ("ولم تعلق تونس، كما تتهمها وزارة النفط بخرق العقد.", "وزارة النفط", "خرق العقد"),
        ("ونفى الكعبي، في بيان صحفي مشترك تلقته وزارة النفط، وجود خلاف.", "سالم الكعبي", "وجود خلاف"),
    ],
)
def test_clauses_in_their_orders(text: str, speaker: str, content: str) -> None:
    (one,) = found(text)
    assert (one.speaker, one.text) == (speaker, content)


def test_whom_a_statement_is_made_to_does_not_speak() -> None:
    first, second = found("وأعلنت تونس إلغاء رحلاتها، وأبلغت ركابها أن السبب هو الطقس.")
    assert (first.speaker, second.speaker) == ("تونس", "تونس")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("واتهمت وزارة النفط تونس بالوقوف وراء التأخير.", "تونس بالوقوف وراء التأخير"),
        ("واتهم الكعبي، في بيان، خصومه بأنهم يعرقلون الحل.", "خصومه بأنهم يعرقلون الحل"),
        ("وحملت وزارة النفط المعارضة مسؤولية تعثر الحوار.", "المعارضة مسؤولية تعثر الحوار"),
        ("واتهمت تونس والأردن شركات النقل برفع الأسعار.", "شركات النقل برفع الأسعار"),
        ("واتهم الكعبي (48 عاما) شركة النقل بشن حملة ضده.", "شركة النقل بشن حملة ضده"),
        ('واتهم الكعبي "النقل السريع" برفع الأسعار.', '"النقل السريع" برفع الأسعار'),
        ("واتهمه الكعبي برفع الأسعار.", "رفع الأسعار"),
    ],
)
def test_an_accusation_tells_whom_it_is_made_against(text: str, content: str) -> None:
    (one,) = found(text)
    assert (one.force, one.text, one.direct) == ("accuse", content, False)


def test_what_an_accusation_named_by_its_noun_says_is_no_word_of_who_describes_it() -> None:
    (one,) = found('ووصفت تونس الاتهامات بشن حملة بـ "الكذب".')
    assert one.text == "الكذب"


def test_a_participle_tells_whom_it_accuses_too() -> None:
    one = found("وقال الكعبي إن العقد متعثر، متهما شركة النقل بعرقلة العمل.")[-1]
    assert (one.speaker, one.text) == ("سالم الكعبي", "شركة النقل بعرقلة العمل")


def test_the_quotation_of_an_accusation_stands_alone() -> None:
    (one,) = found('واتهم الكعبي الشركة بأنها "تخدع الناس وتكذب عليهم كل يوم".')
    assert (one.text, one.direct) == ("تخدع الناس وتكذب عليهم كل يوم", True)


@pytest.mark.parametrize(
    "text",
    [
        "واتهمت وزارة النفط برفع الأسعار.",
        "وتحمل تونس مسؤولية تعثر الحوار.",
    ],
)
def test_who_is_accused_by_nobody_named_does_not_speak(text: str) -> None:
    assert found(text) == []


def test_a_masculine_verb_has_no_feminine_subject() -> None:
    _, second = found("وقال الكعبي إن العقد جاهز، ودعا وزارة النفط إلى توقيعه.")
    assert (second.speaker, second.text) == ("سالم الكعبي", "توقيعه")


@pytest.mark.parametrize(
    "text",
    [
        "فماذا قال الكعبي: هل يعود؟",
        "كما يؤكد هذا الموقف ضرورة الحوار.",
        "والقاضية التي اتهمت بالتجسس عادت إلى بلدها.",
        "وهذه شبهة ابتدعها الذين يريدون تعطيل العمل.",
        "كما تُتهم هذه المواقع بالتقصير.",
        "وتشهد تونس أزمة مالية إذ أن الرواتب لا تكفي.",
        "في ظل رفض الأردن وقف القتال.",
        'وأقر هذا الإعلان مبدأ "التعاون على أساس المنفعة المشتركة بين البلدين".',
        "ولتجنب الأعطال، يُنصح بفتح المعبر.",
        "وتشهد تونس احتجاجات بدأت قبل عام سببها الأكبر شعور سائد بين شبان المدن بأنهم يتعرضون للتهميش.",
        "وانتشرت أنباء غير مؤكدة عن استقالة الكعبي.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert found(text) == []


def test_a_name_that_nobody_found_may_stand_between_the_office_and_what_is_said() -> None:
    story = article("ونددت مندوبة الأردن فرح شاكر بالجلسة الخاصة.")
    (found,) = statements.find(story, [], [], KNOWLEDGE)
    assert (found.text, found.speaker) == ("الجلسة الخاصة", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وتساءل الكعبي عما إذا كان العمل سيستمر.", "إذا كان العمل سيستمر"),
        ('ونفى الكعبي ل"أخبار اليوم" أن يتوقف العمل.', "يتوقف العمل"),
        ("وأصدر الكعبي بيانا استنكر فيه إغلاق المعبر.", "إغلاق المعبر"),
        ("وأكد الكعبي، الأمين العام للجنة، سلامة المحطة بعد فحصها.", "سلامة المحطة بعد فحصها"),
        ("ونفى الكعبي الاتهامات الموجهة إلى العمال.", "الاتهامات الموجهة إلى العمال"),
        ("وقال الكعبي بعد دقائق من إعلان تونس إن العمل مستمر.", "العمل مستمر"),
        ('وأضاف الكعبي "نعتمد على مساندتكم" في المحطة.', "نعتمد على مساندتكم"),
        ("وأعلن الكعبي وقفا فوريا للعمل.", "وقفا فوريا للعمل"),
        ("وأظهرت أحدث دراسة علمية أن العمل مستمر.", "العمل مستمر"),
        ("وقال الكعبي إن المحطة آمنة، مطالبا الشركة الوثائق المطلوبة.", "المحطة آمنة"),
        ("وسأل الكعبي لماذا توقف العمل.", "لماذا توقف العمل"),
        ("واشترط الكعبي ألا يتوقف العمل.", "ألا يتوقف العمل"),
        ("وحذر الكعبي من ترك الأجهزة مفتوحة.", "ترك الأجهزة مفتوحة"),
        ("وبرر الكعبي القرار بالإشارة إلى أن العمل مستمر.", "العمل مستمر"),
        ("ووقعت وزيرة الصحة مذكرة تفاهم وقال الكعبي إن العمل مستمر.", "العمل مستمر"),
        ("وشدد الكعبي على أن العمل ليس مؤكدا بعد.", "العمل ليس مؤكدا بعد"),
        ('وقال الكعبي، الذي أعد القائمة "العمل مستمر في كل المحطات الجديدة".', "العمل مستمر في كل المحطات الجديدة"),
        ('وقال الكعبي عام 2015 "العمل مستمر في المحطة".', "العمل مستمر في المحطة"),
        ("وانتقد الكعبي بعض تفاصيل العقد.", "بعض تفاصيل العقد"),
        ("ودعا الكعبي تونس لعدم تحويل المحطة إلى مصنع.", "عدم تحويل المحطة إلى مصنع"),
        ("ووعد الكعبي بخفض الأسعار.", "خفض الأسعار"),
        ("ووجد تحقيق الخبراء أن العمل مستمر.", "العمل مستمر"),
        ("وأمر الكعبي بإحالة 40 متهما إلى القضاء.", "إحالة 40 متهما إلى القضاء"),
        ("ودعا الكعبي العمال للتوجه إلى المحطة.", "توجه إلى المحطة"),
        ("وطالب وزير الطاقة، سالم الكعبي، إدارة الشركة بوقف العمل.", "وقف العمل"),
        ("وتعهد الكعبي ب 250 مليون دولار.", "250 مليون دولار"),
        ("وهنأ الكعبي تونس بفوزها.", "فوزها"),
        ("وعلق الكعبي على ذلك بقوله إن العمل مستمر.", "العمل مستمر"),
        ("وتوجه الكعبي إلى العمال بالقول إن العمل مستمر.", "العمل مستمر"),
        ("وأعلن الكعبي رفض العقد إلا أن المحطة بقيت مفتوحة.", "رفض العقد"),
        ("وتحدث الكعبي أمس قائلا إن العمل مستمر.", "العمل مستمر"),
    ],
)
def test_what_is_said_in_further_words(text: str, said: str) -> None:
    assert [one.text for one in found(text)] == [said]


@pytest.mark.parametrize("text", ["ويشير ذلك إلى أن العمل مستمر.", "قال الكعبي شيئا. ويؤكد هذا أن العمل مستمر."])
def test_what_this_shows_nobody_says(text: str) -> None:
    assert found(text) == []


def test_whose_verb_has_its_pronoun_before_it_is_not_whom_it_names() -> None:
    one = found("وقال الكعبي إن العمل مستمر، لكنه اتهم تونس بعرقلة العقد.")[-1]
    assert (one.speaker, one.text) == ("سالم الكعبي", "تونس بعرقلة العقد")


def test_whoever_condemned_goes_on() -> None:
    one = found("وقال الكعبي إن العمل مستمر، وأدانت تونس تصريحات الكعبي، وقالت إنها صدمتها.")[-1]
    assert (one.speaker, one.text) == ("تونس", "صدمتها")


def test_a_name_that_nobody_found_may_stand_behind_from_her_side() -> None:
    one = found("وقالت تونس إن العمل مستمر. وتفيد من جهتها إيرينا ماركو أن السوق هادئة.")[-1]
    assert (one.speaker, one.speaker_text) == (None, "إيرينا ماركو")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال الكعبي إن العقد جاهز، كما وصف وزارة النفط بأنها شريك جاد.", ["سالم الكعبي", "سالم الكعبي"]),
        ("وقال الكعبي إن العقد جاهز، كما دعا سكان المدينة إلى الحذر.", ["سالم الكعبي", "سالم الكعبي"]),
        ("وصفت تونس الأردن بأنه شريك جاد.", ["تونس"]),
    ],
)
def test_whom_a_verb_says_something_of_does_not_speak(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in found(text)] == speakers


def test_a_verb_that_only_its_hamza_tells_needs_it() -> None:
    assert found("وقال سالم الكعبي إنه سيعلن القائمة. وهنا التشكيلة الأولية: «حارسان وأربعة مدافعين».")[1:] == []


def test_a_verb_in_speech_without_marks_is_the_speakers_own_word() -> None:
    (one,) = found("وقال الكعبي: أخبرني المدير بأن العقد جاهز لكنه قال إن الشركة لن توقع اليوم.")
    assert one.text == "أخبرني المدير بأن العقد جاهز لكنه قال إن الشركة لن توقع اليوم"
    assert [one.speaker for one in found("قال الكعبي: سنعود غدا، وقالت وزارة النفط: لن نوقع.")] == [
        "سالم الكعبي",
        "وزارة النفط",
    ]


def test_a_title_that_no_list_has_stands_before_a_known_name() -> None:
    (one,) = found("وقال السيناتور الجمهوري سالم الكعبي إن العقد جاهز.")
    assert one.speaker == "سالم الكعبي"


def test_the_end_of_a_name_that_no_mention_has_is_the_one_who_bears_it() -> None:
    story = article("وصل سالم الكعبي أمس.", "وقال الكعبي إن العقد جاهز.")
    known = person(story, "سالم الكعبي")
    found_by_name = statements.find(story, [known.model_copy(update={"mentions": known.mentions[:1]})], [], KNOWLEDGE)
    assert [one.speaker for one in found_by_name] == ["سالم الكعبي"]


def test_knowing_is_no_saying() -> None:
    assert found("ويعلم السكان أن العقد مكلف.") == []


def test_what_somebody_works_for_is_not_what_is_said() -> None:
    (one,) = found("أعلن ممثلون للادعاء في المدينة إن المحكمة قضت بالسجن.")
    assert one.text == "المحكمة قضت بالسجن"


def test_an_object_behind_a_time_between_commas() -> None:
    (one,) = found("أكدت وزارة النفط، الثلاثاء، رفض العرض الجديد.")
    assert (one.verb, one.text) == ("أكدت", "رفض العرض الجديد")


def test_a_preposition_that_looks_like_a_verb_parts_no_speaker_from_what_is_said() -> None:
    (one,) = found('وقال الكعبي في اللقاء، الاثنين، عقب زيارة قصيرة: "العقد جاهز".')
    assert (one.text, one.direct) == ("العقد جاهز", True)


def test_a_quotation_that_another_words_preposition_leads_to_is_not_what_a_weak_verb_says() -> None:
    assert found('قررت وزارة النفط تأجيل العمل بسبب "نقص كبير في قطع الغيار".') == []
    (one,) = found('كتب الكعبي تغريدة جاء فيها "لن نوقع العقد هذا العام".')
    assert one.text == "لن نوقع العقد هذا العام"


def test_a_time_alone_may_stand_before_a_verb() -> None:
    (one,) = found("والآن تشير دراسة جديدة إلى أن العقد مكلف.")
    assert (one.speaker_text, one.text) == ("دراسة جديدة", "العقد مكلف")


def test_those_who_are_named_by_their_share_speak() -> None:
    one, other = found("يرى 61 بالمئة فقط من السكان أن العقد مكلف، ويرى 12 بالمئة أن وزارة النفط أخطأت.")
    assert (one.speaker_text, other.speaker_text) == ("61 بالمئة فقط من السكان", "12 بالمئة")


def test_a_share_of_people_speaks() -> None:
    (one,) = found("ويشير 18,5٪ من العمال إلى أن العمل مستمر.")
    assert (one.speaker_text, one.text) == ("18,5٪ من العمال", "العمل مستمر")


@pytest.mark.parametrize(
    "text",
    [
        "وقرر الكعبي أن يترك منصبه.",
        "وقررت وزارة النفط أن ترفع الأسعار.",
        "وكان الكعبي حيًا أمس، ما أدى إلى وقف البحث.",
    ],
)
def test_what_is_decided_or_only_looks_like_a_verb_is_not_said(text: str) -> None:
    assert found(text) == []


def test_a_ruling_is_said() -> None:
    (one,) = found("وقررت وزارة النفط أن العقد باطل.")
    assert (one.speaker, one.text) == ("وزارة النفط", "العقد باطل")


def test_people_behind_their_singular_verb_have_an_expression_in_the_plural() -> None:
    (one,) = found("وأعرب السكان عن قلقهم من ارتفاع الأسعار.")
    assert (one.speaker_text, one.force) == ("السكان", "warn")


@pytest.mark.parametrize(
    ("text", "verb", "content"),
    [
        ("وقالت تونس إن الوضع صعب، معربة عن الأمل في الحوار.", "معربة", "الأمل في الحوار"),
        ("وقال الكعبي إن الوضع صعب، آملا أن يبدأ الحوار.", "آملا", "يبدأ الحوار"),
        (
            "وقال الكعبي إن الوضع صعب، مضيفا في مؤتمر صحفي عقده إلى جانب عدد من نواب البرلمان «لن نترك أحدا وحده هنا».",
            "مضيفا",
            "لن نترك أحدا وحده هنا",
        ),
    ],
)
def test_participles_of_hope_and_far_quotations(text: str, verb: str, content: str) -> None:
    _, second = found(text)
    assert (second.verb, second.text) == (verb, content)


def test_who_does_something_else_speaks_in_the_participle_though_nobody_is_named() -> None:
    (one,) = found("وعلق مسؤول محلي قائلا: «لن نتحدث عن العقد اليوم».")
    assert (one.speaker, one.speaker_text) == (None, "مسؤول محلي")


def test_an_instance_is_not_said() -> None:
    assert found("ويحتاج الحل إلى خطوة، كأن يتعهد الكعبي بترك منصبه.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وأدانت وزارة النفط الهجوم على المحطة.", "وزارة النفط", "الهجوم على المحطة"),
        ("وانتقد سالم الكعبي تونس بسبب الرسوم.", "سالم الكعبي", "تونس بسبب الرسوم"),
        ("وانتقد الكعبي، أحد الخبراء، الأربعاء، وزارة النفط بشدة.", "سالم الكعبي", "وزارة النفط بشدة"),
        ("وتنفي تونس هذه الاتهامات بشدة.", "تونس", "هذه الاتهامات بشدة"),
        ("وأبدى الكعبي، أمس، استعداده للحوار.", "سالم الكعبي", "استعداده للحوار"),
        ("وعبر الكعبي عن قلقه من التأخير.", "سالم الكعبي", "قلقه من التأخير"),
        ("وقدرت وزارة النفط الخسائر بنحو عشرة ملايين دولار.", "وزارة النفط", "الخسائر بنحو عشرة ملايين دولار"),
        ("وأرجع الكعبي غلاء الأسعار إلى الطقس.", "سالم الكعبي", "غلاء الأسعار إلى الطقس"),
        ("ولاحظ الكعبي ارتفاع الأسعار.", "سالم الكعبي", "ارتفاع الأسعار"),
        ("ودأبت وزارة النفط على القول إن العقد جاهز.", "وزارة النفط", "العقد جاهز"),
        ("في حين تطالب تونس بأن يوقع العقد.", "تونس", "يوقع العقد"),
        ("يذكر أن تونس هددت بوقف العمل.", "تونس", "وقف العمل"),
        ("وقالت وزارة النفط نقلا عن سالم الكعبي إن العقد جاهز.", "سالم الكعبي", "العقد جاهز"),
        ("واستنادا للأرقام الجديدة، أضاف الكعبي أن العقد جاهز.", "سالم الكعبي", "العقد جاهز"),
        ("ورأى الكعبي - في تغريدة على حسابه - أن العقد جاهز.", "سالم الكعبي", "العقد جاهز"),
        ("واعتبر سالم الكعبي القرار خطوة في الاتجاه الصحيح.", "سالم الكعبي", "القرار خطوة في الاتجاه الصحيح"),
        ("وكان سالم الكعبي قد انتقد الاتفاق بشدة.", "سالم الكعبي", "الاتفاق بشدة"),
        ("وطردت تونس ثلاثة مراسلين، متهمة الأردن بالوقوف وراء التأخير.", "تونس", "الأردن بالوقوف وراء التأخير"),
        ("وطمأن الكعبي المستثمرين بأن العقد جاهز.", "سالم الكعبي", "العقد جاهز"),
    ],
)
def test_what_is_judged_felt_and_passed_on(text: str, speaker: str, content: str) -> None:
    (one,) = found(text)
    assert (one.speaker or one.speaker_text, one.text) == (speaker, content)


def test_somebody_named_by_a_pronoun_with_the_verb() -> None:
    first, second = found("واتهم الكعبي الشركة بعرقلة الحوار ودعاها إلى توقيع العقد.")
    assert (first.text, second.speaker, second.text) == ("الشركة بعرقلة الحوار", "سالم الكعبي", "توقيع العقد")
    # what others told is a part of the story that somebody tells
    (told,) = found("وقال الكعبي إنه حين وصل إلى المحطة، أخبره عمال كثيرون بضرورة الرحيل.")
    assert told.text == "حين وصل إلى المحطة، أخبره عمال كثيرون بضرورة الرحيل"


def test_what_is_said_before_the_noun_of_a_verb_is_nobodys_name() -> None:
    _, one = found('وقال الكعبي إن العمل توقف. وأكد انتساب "كل من كان في المحطة إلى الحزب".')
    assert one.speaker_text != "انتساب"


def test_what_is_held_to_be_so_by_nobody_is_no_statement() -> None:
    assert found("وتعتبر تونس الشريك الأول للأردن.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وقال سالم الكعبي "سنعود غدا إلى المحطة.', "سنعود غدا إلى المحطة"),
        ('وناشدت وزارة النفط "الدول المجاورة توفير الدعم العاجل للمحطة".', "الدول المجاورة توفير الدعم العاجل للمحطة"),
    ],
)
def test_quotations_that_no_mark_closes_or_that_are_the_object(text: str, content: str) -> None:
    (one,) = found(text)
    assert (one.text, one.direct) == (content, True)


def test_a_verb_in_an_expression_does_not_speak_by_its_noun() -> None:
    _, one = found("وقال سالم الكعبي إن العمل توقف. كما لفت الانتباه إلى أن العقد جاهز.")
    assert (one.speaker, one.text) == ("سالم الكعبي", "العقد جاهز")


def test_somebody_whom_nobody_names_is_not_the_last_one_named() -> None:
    warned, said = found("وحذر سالم الكعبي من تاجر سلاح لبناني يقول إن العقد جاهز.")
    assert (warned.speaker, said.speaker, said.speaker_text) == ("سالم الكعبي", None, "تاجر سلاح لبناني")
    assert said.text == "العقد جاهز"


def test_a_word_held_off_behind_a_verb_has_no_object_behind_it() -> None:
    assert found('وكانت وزارة النفط قد أعلنت "خطة كبرى"، عابرة للحدود.') == []


def test_what_is_asked_of_an_office_and_its_bearer() -> None:
    story = article("وطلبت تونس من نظيره التركي رجب كايا الإفراج عن العامل.")
    actors = [person(story, "رجب كايا")]
    (one,) = statements.find(story, actors, [place(story, "تونس")], KNOWLEDGE)
    assert one.text == "الإفراج عن العامل"


def test_a_participle_of_the_other_gender_goes_on_with_who_spoke() -> None:
    _, one = found('وقالت وزارة النفط إن العقد جاهز لافتا إلى أن "العمل مستمر في المحطة كلها".')
    assert (one.speaker, one.text) == ("وزارة النفط", "العمل مستمر في المحطة كلها")


def test_what_is_estimated_by_nobody_is_not_the_last_speakers() -> None:
    (one,) = found("وقال سالم الكعبي إن العقد جاهز. ويقدر عدد السكان بنحو ثلاثة ملايين.")
    assert one.text == "العقد جاهز"


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("لكن المنظمين تعهدوا بفتح المعبر.", "المنظمين", "فتح المعبر"),
        ("ويأتي ذلك غداة إعلان الإدارة المحلية في العاصمة أن المعبر مغلق.", "الإدارة المحلية", "المعبر مغلق"),
        ("وهبط السهم بعد إعلان سالم الكعبي انسحاب الشركة.", "سالم الكعبي", "انسحاب الشركة"),
        ("ورفع الدعوى محام عن امرأة تؤكد أنها تعرضت للتهديد.", "امرأة", "تعرضت للتهديد"),
        ("وثمة مزاعم تقول إن العقد باطل.", "مزاعم", "العقد باطل"),
        ("وخرجت مظاهرات تطالب بإلغاء العقد.", "مظاهرات", "إلغاء العقد"),
        ("وهبط سهم وزارة النفط وسط تقارير تفيد بأن العقد باطل.", "تقارير", "العقد باطل"),
        ("وأصدرت وزارة النفط تقريرا يوصي بإلغاء العقد.", "وزارة النفط", "إلغاء العقد"),
        ("وقال سالم الكعبي، وكان في القاعة مع زملائه، إن العقد باطل.", "سالم الكعبي", "العقد باطل"),
        ("ونشرت صحف محلية تقارير بأن العقد باطل.", "صحف محلية", "العقد باطل"),
        ("ونقلت شبكة إخبارية عن 3 مصادر تأكيدات بأن العقد باطل.", "3 مصادر", "العقد باطل"),
        ("ونقلت شبكة إخبارية عن شهود عيان حديثهم عن انفجار قوي.", "شهود عيان", "انفجار قوي"),
        ("وانتقد كثيرون تجاهل الحكومة للأزمة.", "كثيرون", "تجاهل الحكومة للأزمة"),
        ("وتوصلت اللجنة إلى نتيجة مفادها أن العقد باطل.", "اللجنة", "العقد باطل"),
        ("وأثار الجدل بعد تغريدة الكعبي على «وزارة النفط»، التي قال فيها إن العقد باطل.", "سالم الكعبي", "العقد باطل"),
        ("كتب الكعبي مقالة في صحيفة محلية يدعو فيها إلى إلغاء العقد.", "الكعبي", "إلغاء العقد"),
    ],
)
def test_who_says_it_in_rarer_orders(text: str, who: str, content: str) -> None:
    (one,) = found(text)
    assert one.text == content
    assert (one.speaker_text or "").startswith(who)


@pytest.mark.parametrize(
    "text",
    [
        "تجدد القصف على المدينة أمس.",
        "ونشر سالم الكعبي صورة كتب عليها اسمه.",
        "وعلق سالم الكعبي على اتهام تونس للشركة بأنه أمر غريب.",
    ],
)
def test_what_only_looks_like_these_orders(text: str) -> None:
    assert not [one for one in found(text) if one.verb != "علق"]


def test_an_order_inside_a_demand_is_no_second_one() -> None:
    assert [one.text for one in found("وطالب البلاغ بإصدار أمر بإدراجها في القائمة.")] == [
        "إصدار أمر بإدراجها في القائمة"
    ]


def test_what_is_due_to_something_is_said_by_nobody() -> None:
    story = article("قال سالم الكعبي إن العملة هبطت.", "ويرجع ذلك بشكل كبير إلى المخاوف من الحرب.")
    assert len(statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "لم يكن سالم الكعبي يتوقع أن يعود العمال.",
        "ولم تكن تتوقع وزارة النفط أن يعود العمال.",
        "قد يقول سالم الكعبي إن العمل صعب.",
        "وقع سالم الكعبي أمراً تنفيذياً يسمح بفرض رسوم جديدة.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert not found(text)


def test_a_verb_in_the_plural_has_no_subject_behind_it() -> None:
    *_, one = found("رأى المغردون أن ذلك خطر ووصفوا الخطوة بأنها متأخرة.")
    assert one.speaker_text == "المغردون"


def test_a_clause_without_its_particle_is_a_papers() -> None:
    story = article('تكتب صحيفة "الضحى" الحكومة تواجه أزمة كبيرة في الموازنة هذا العام.')
    (one,) = statements.find(story, [body(story, "الضحى").model_copy(update={"type": "media"})], [], KNOWLEDGE)
    assert one.text == "الحكومة تواجه أزمة كبيرة في الموازنة هذا العام"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ورأى سالم الكعبي في القرار خطأ كبيرا.", "في القرار خطأ كبيرا"),
        ("ورأى سالم الكعبي فيه تصعيدا غير مسبوق.", "تصعيدا غير مسبوق"),
    ],
)
def test_what_somebody_sees_in_something(text: str, seen: str) -> None:
    (one,) = found(text)
    assert (one.speaker, one.text, one.force) == ("سالم الكعبي", seen, "suggest")


def test_some_quoted_words_and_more_of_a_clause() -> None:
    (one,) = found('وقال سالم الكعبي إنه "سعيد جدا" و"كذلك كل زملائه" بالنتيجة.')
    assert (one.direct, one.text) == (False, '"سعيد جدا" و"كذلك كل زملائه" بالنتيجة')


@pytest.mark.parametrize(
    "text",
    [
        "ويرجع نجاح الخطة إلى قوة السوق في الأردن.",
        "ويكون سالم الكعبي مطالبا بالدخول في نقاش مع العمال.",
    ],
)
def test_what_is_due_or_demanded_or_written_on_something(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وينفي سالم الكعبي بشكل قاطع الاتهامات.", "الاتهامات"),
        ("وينفي سالم الكعبي بصورة مشددة ما يقال عنه.", "ما يقال عنه"),
        ("وينفي سالم الكعبي قطعا تسليح العمال.", "تسليح العمال"),
        ("وقد انتقد سالم الكعبي، في خطاب بثه التلفزيون، قصة آدم.", "قصة آدم"),
        ("وأشار سالم الكعبي، قائد السفينة، أن بلاده يجب أن تؤدي دورا.", "بلاده يجب أن تؤدي دورا"),
        ("وصف سالم الكعبي، مساء الجمعة، اتهام العمال بالتدخل، بأنه كلام فارغ.", "كلام فارغ"),
    ],
)
def test_where_what_is_said_begins(text: str, content: str) -> None:
    (one,) = found(text)
    assert (one.speaker, one.text) == ("سالم الكعبي", content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("إلا أنه وصف رئيس الهيئة الأسبق بأنه ضعيف، وكان سالم الكعبي يسمع.", None),
        ("وقال سالم الكعبي إن العمل صعب، وفسر انفعاله بأنه تعرض للظلم.", "سالم الكعبي"),
        ("وقالت مصادر مقربة من سالم الكعبي إن العمل صعب.", None),
        ("وهي الاتهامات التي نفتها تونس ووصفتها بأنها كلام فارغ.", "تونس"),
    ],
)
def test_who_is_spoken_of_does_not_speak(text: str, speaker: str | None) -> None:
    assert {one.speaker for one in found(text)} <= {speaker}


def test_a_paper_is_its_authors() -> None:
    story = article("ونشر موقع وزارة النفط تصريحا لسالم الكعبي ندد فيه بإغلاق المحطة.")
    (one,) = statements.find(story, [person(story, "سالم الكعبي"), body(story, "وزارة النفط")], [], KNOWLEDGE)
    assert one.speaker == "سالم الكعبي"


def test_dashes_around_a_relative_clause_are_passed() -> None:
    (one,) = found("وقال سالم الكعبي - الذي زار المحطة أمس - إن العمل صعب.")
    assert one.text == "العمل صعب"


def test_who_is_named_right_before_a_participle_is_quoted() -> None:
    first, second = found("وقالت تونس إن العقد ناقص، وهو ما رد عليه الوزير سالم الكعبي قائلا إن العقد جاهز.")
    assert (first.speaker, second.speaker, second.text) == ("تونس", "سالم الكعبي", "العقد جاهز")
    *_, last = found("وعلق سالم الكعبي على ما أعلنته تونس وقال إن العقد جاهز، مؤكدا أن العمل مستمر.")
    assert last.speaker == "سالم الكعبي"
