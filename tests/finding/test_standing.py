import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.tokens import tokens
from generator.finding import standing
from generator.knowledge import Knowledge
from generator.record import Article, Sentence, Title

KNOWLEDGE = Knowledge()
LISTS = standing.words_of(KNOWLEDGE)


def read(text: str, *, heading: bool = False) -> standing.Reading:
    sentence = Sentence(n=1, paragraph=1, start=0, end=len(text), heading=heading)
    article = Article(
        id="x", file="x.txt", text_sha256="", title=Title(text="x", origin="derived"), text=text, sentences=[sentence]
    )
    return standing.read(article, sentence, tokens(text), LISTS)


@pytest.mark.parametrize(
    "text",
    [
        "وصل وفد تجاري من عمّان إلى بيروت صباح الثلاثاء لبحث فتح خط بحري جديد.",
        "وقال وزير النقل الأردني إن الخط الجديد يبدأ العمل في الربيع.",
        "وأوضحت هيئة الموانئ أن الرحلة تستغرق عشرين ساعة.",
        "وذكر معظم التجار أن الأسعار تراجعت منذ افتتاح الخط.",
        "ويبدو أن الشركات الصغيرة ستكون أول المستفيدين من الخط.",
        "ويشهد ميناء العقبة هذا العام أعمال توسعة كبيرة تشمل الأرصفة القديمة.",
        "وشملت الخطة مرافق عدة، بما في ذلك المخازن ومحطة الركاب.",
        "وقد أعلنت الحكومة رفع الرسوم عن السفن الصغيرة حتى نهاية الصيف.",
        "ونقلت «صحيفة الميناء» عن تجار أن حركة الشحن تحسنت في الأسابيع الأخيرة.",
        "وبحث الجانبان الأردني واللبناني خفض رسوم العبور بين الميناءين.",
        "وقالت شركة مقرها دبي إنها ستدير رصيف الحاويات الجديد.",
        "سيارات الشحن من الميناء إلى العاصمة تستغرق أربع ساعات على الأقل.",
        "وقال مدير الميناء: «أعرف عمال الأرصفة منذ عشرين عاما وأثق بهم».",
        "وزارت مصر وفود من نقابات البحارة في خمس دول متوسطية.",
    ],
)
def test_what_names_its_subject_stands_alone(text: str) -> None:
    assert read(text).fault is None


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("no speaker", "وأضاف أن الخط الجديد سيخفض كلفة الشحن إلى النصف."),
        ("no speaker", "وأضاف في تصريحات صحفية أن الخط سيعمل طوال العام."),
        ("no speaker", "وأكد: «لن نرفع أسعار الشحن قبل نهاية السنة المقبلة»."),
        ("no speaker", "وتابع ملوحا بنسخة من العقد أن الشركة تأخرت شهرين."),
        ("no speaker", "وتابع قائلا إن الشركة لم تدفع رسوم الميناء منذ شهرين."),
        ("no subject", "كان يقود السفينة من الرصيف إلى عرض البحر كل صباح."),
        ("no subject", "ويهدف إلى ربط الموانئ الثلاثة بخدمة منتظمة كل أسبوع."),
        ("no subject", "وقد حكم على أربعة موظفين بالسجن في القضية نفسها."),
        ("dangling", "وهو أول خط منتظم بين الميناءين منذ ثلاثين عاما."),
        ("dangling", "وبعد ذلك عادت السفن إلى العمل كالمعتاد في الميناء."),
        ("dangling", "ما أدى إلى توقف العمل في الأرصفة الجنوبية للميناء."),
        ("pointing", "وتأتي هذه الخطوة بعد عام من المفاوضات بين البلدين."),
        ("pointing", "وتوقف العمل في الميناء مرتين في الشهر ذاته بسبب العواصف."),
        ("pointing", "وعاد كثيرون منهم إلى العمل على الأرصفة صباح الاثنين."),
        ("pointing", "ويوضح الرسم المرفق حركة السفن بين الميناءين منذ الافتتاح."),
        ("pointing", "وقالت زوجته إن الشركة لم تدفع رواتب البحارة منذ شهرين."),
        ("pointing", "ويشتبه بأنه قاد السفينة من دون إذن السلطات البحرية."),
        ("pointing", "وقال مسؤولون إنه غادر الميناء قبل وصول المفتشين بساعة."),
        ("pointing", "وقال مدير الميناء: «إنهم يعرفون القواعد ولا يلتزمون بها»."),
        ("pointing", "وتطرق الجانبان إلى أزمة الشحن في المتوسط وسبل تجاوزها."),
        ("pointing", "وحول موعد الافتتاح قال سموه إن الخط سيبدأ في الربيع المقبل."),
        ("pointing", "وجرى خلال اللقاء بحث خفض الرسوم على السفن الصغيرة."),
        ("pointing", "وأضاف المصدر نفسه أن السفينة ستصل قبل نهاية الشهر الجاري."),
        ("pointing", "وألقى فريق حملتها باللوم على شركات الشحن في تأخر الافتتاح."),
        ("pointing", "في سبتمبر 2019 حكم عليه بالسجن بعد إدانته بتهريب الوقود."),
        ("pointing", "لا ينازعه أحد على إدارة الرصيف القديم منذ عشرين عاما."),
        ("pointing", "وأحسب أن الخط الجديد سيغير وجه التجارة في المتوسط كله."),
        ("no subject", "ستساعد في خفض كلفة الشحن إلى النصف قبل نهاية العام."),
        ("no subject", "وغادرت لبنان في مطلع العام مع زوجها وابنها الصغير."),
        ("fragment", "أو ربما تعود السفن القديمة إلى العمل على الخط نفسه."),
        ("fragment", "الذي افتتح في العام الماضي بحضور وزيري النقل في البلدين."),
        ("half quote", "وقال مدير الميناء إن «العمل سيبدأ قريبا جدا في الموقع."),
        ("half bracket", "وتضم الأرصفة الجديدة ثلاث رافعات (صنعت في الخارج."),
        ("question", "هل يغيّر الخط الجديد حركة التجارة بين البلدين؟"),
        ("list", "وفيما يلي أبرز ما جاء في بيان هيئة الموانئ:"),
        ("list", "2- فتح مكتب للشحن السريع في المنطقة الحرة قبل الصيف."),
        ("short", "وعادت السفن إلى الميناء."),
        ("heading", "أرصفة جديدة ورافعات أكبر"),
        ("caption", "سفن شحن تنتظر خارج ميناء العقبة في الأردن (رويترز)."),
    ],
)
def test_what_leans_on_the_rest_does_not(fault: str, text: str) -> None:
    assert read(text).fault == fault


def test_what_the_sentence_itself_named_is_no_riddle() -> None:
    assert read("وافتتحت الحكومة مرفأ جديدا قرب المدينة، وسيخدم هذا المرفأ سفن الصيد.").fault is None


def test_a_line_known_as_heading_is_one() -> None:
    assert read("يعود خط الشحن بين الميناءين إلى العمل بعد توقف دام عشرين عاما وخلافات كثيرة.", heading=True).fault


def test_a_connective_is_left_out_and_its_sentence_kept() -> None:
    text = "وفي السياق ذاته، أعلنت الشركة شراء سفينتين جديدتين للخط."
    reading = read(text)
    assert reading.fault is None
    assert text[reading.start :].startswith("أعلنت الشركة")


def test_what_looks_ahead_to_the_speaker_is_kept() -> None:
    text = "من جانبه، قال مدير الشركة إن السفينتين ستصلان في الخريف."
    assert read(text) == standing.Reading(None, 3, 0)
    assert read("من جانبه، قال إن السفينتين ستصلان في الخريف المقبل.").fault == "no speaker"


def test_a_speaker_without_a_name_is_vague() -> None:
    assert read("وأضاف المصدر أن السفينتين ستصلان قبل نهاية الخريف.").vague
    assert read("وقع الحادث في الرصيف الجنوبي بعد دقائق من رسو السفينة.").vague
    assert not read("وأضاف المصدر الأمني أن السفينتين ستصلان قبل نهاية الخريف.").vague
    assert not read("وانتهى السبت الماضي إضراب دام شهرا في ميناء صيدا.").vague


@given(st.text(alphabet=st.sampled_from('ـوقال أن إن هذا "«»().:؟،اليتبةـً3 \u200f'), max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    reading = read(text)
    assert 0 <= reading.start <= len(text)
