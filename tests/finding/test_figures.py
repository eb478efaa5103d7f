from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding import figures
from generator.knowledge import built_in
from generator.record import Actor, Article, Bounds, Date, Event, Figure, Place, Span, Statement, Title
from tests.finding import articles

KNOWLEDGE = built_in()


def article(*sentences: str, title: str = "") -> Article:
    """An article of these sentences, each a paragraph of its own."""
    return articles.article(*sentences, title=Title(text=title, origin="stated"))


def find(*sentences: str, title: str = "") -> list[Figure]:
    return figures.find(article(*sentences, title=title), KNOWLEDGE)


def one(text: str) -> Figure:
    found = find(text)
    assert len(found) == 1, [figure.text for figure in found]
    return found[0]


# --- value, unit, kind ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("نشرت الدولة 3000 جندي إضافي على الحدود.", 3000, "soldier", "count"),
        ("اعتقلت الشرطة ثلاث نساء.", 3, "woman", "count"),
        ("وصل ألفا لاجئ إلى المخيم.", 2000, "refugee", "count"),
        ("ضمت الحكومة ست وزيرات.", 6, "female minister", "count"),
        ("تمت الموافقة على 27 من النواب.", 27, "MP", "count"),
        ("قال إن 75 في المئة من الأصوات فرزت.", 75, "per cent", "percent"),
        ("تستورد البلاد ٦٠٪ من القمح.", 60, "per cent", "percent"),
        ("خصصت الوزارة 2,5 مليار دولار للمشروع.", 2_500_000_000, "US dollar", "money"),
        ("تكلف البطاقة $15 في المتجر.", 15, "US dollar", "money"),
        ("دفع ثلاثة دولارات و42 سنتا.", 3.42, "US dollar", "money"),
        ("حكم عليه بالسجن سبع سنوات وستة أشهر.", 7.5, "year", "duration"),
        ("أنهى السباق في 4 ساعات و12 دقيقة.", 4.2, "hour", "duration"),
        ("بلغ سعر الذهب 2300 دولار للأوقية.", 2300, "US dollar per ounce", "money"),
        ("استمر اللقاء ساعة ونصف الساعة.", 1.5, "hour", "duration"),
        ("استمر اللقاء ثلاث ساعات ونصف.", 3.5, "hour", "duration"),
        ("يقع المصنع على بعد 35 كيلومترا من الميناء.", 35, "kilometre", "distance"),
        ("تبلغ مساحة الغابة 1,500 هكتار.", 1500, "hectare", "area"),
        ("احترق نصف الأراضي.", 0.5, "fraction of the whole", "other"),
        ("بلغت الحرارة 5 تحت الصفر.", -5, "degree (temperature)", "temperature"),
        ("توفي الكاتب عن عمر 82 عاما.", 82, "year", "age"),
        ("وكان سامر، 33 عاما، قد نفى التهمة.", 33, "year", "age"),
        ("زعم أن ابنته لم تبلغ 18 سنة.", 18, "year", "age"),
        ("قال سامر (34 عاما) إنه شاهد الحريق.", 34, "year", "age"),
        ("عاد جنديان إلى القاعدة.", 2, "soldier", "count"),
        ("أغلقت السلطات المعابر الخمسة.", 5, "crossing", "count"),
        ("قتل شخص واحد في الحادث.", 1, "person", "count"),
        ("انعقدت الدورة الـ54 للمنتدى.", 54, "session", "ordinal"),
        ("بدأت الجولة الثانية من المفاوضات.", 2, "round", "ordinal"),
        ("يعاني أربعة من كل عشرة أطفال سوء التغذية.", 0.4, "fraction of the whole", "other"),
        ("يعاني واحد من كل خمسة مراهقين القلق.", 0.2, "fraction of the whole", "other"),
        ("ترك طفل من كل أربعة المدرسة.", 0.25, "fraction of the whole", "other"),
        ("تراجعت صادرات القمح بنحو الثلث.", 1 / 3, "fraction of the whole", "other"),
        ("خسرت العملة نصف قيمتها.", 0.5, "fraction of the whole", "other"),
        ("تملك البلاد ربع احتياطي الغاز العالمي.", 0.25, "fraction of the whole", "other"),
        ("زادت الأسعار بأكثر من الضعف.", 2, "multiple (times as much)", "other"),
        ("تضاعف الإنتاج ثلاثة أضعاف.", 3, "multiple (times as much)", "other"),
        ("هبطت الحرارة إلى 12 درجة تحت الصفر.", -12, "degree (temperature)", "temperature"),
        ("سجلت الحرارة 48 درجة في الظل.", 48, "degree (temperature)", "temperature"),
        ("رحل الشاعر عن 83 عاما.", 83, "year", "age"),
        ("رحلت المغنية التي لحن لها كبار الموسيقيين وغنت على مسارح العالم كله عن 91 عاما.", 91, "year", "age"),
        ("توفي الضابط وتحدث رفاقه عن 20 عاما من الخدمة.", 20, "year", "duration"),
        ("يستهدف البرنامج المراهقين بين 12 و16 عاما.", 12, "year", "age"),
        ("حكم عليه بالسجن المؤبد (25 عاما).", 25, "year", "duration"),
        ("قال إن 27 من عمال الإغاثة قتلوا.", 27, "aid worker", "count"),
        ("ضم الاستطلاع 1.106 من أصحاب القرار.", 1106, None, "count"),
        ("خسر الفريق لست مباريات.", 6, "match", "count"),
        ("قضى نصف مدة العقوبة.", 0.5, "fraction of the whole", "other"),
        ("بلغت النسبة بالمئة 40 هذا العام.", 40, "per cent", "percent"),
        ("عمرها فوق الثلاثين.", 30, "year", "age"),
        ("احتفلت ببلوغها سن 18 قبل أيام.", 18, "year", "age"),
        ("تحطمت الطائرة وعلى متنها (283) راكبا.", 283, "passenger", "count"),
        ("إن عمر الأطفال في هذا الموقع يتراوح ما بين 5 و14 عاما.", 5, "year", "age"),
        ("تتنافس 77 لائحة في الدائرة.", 77, "list", "count"),
        ("وقع عقدا بقيمة1,3 مليون دولار.", 1_300_000, "US dollar", "money"),
        ("أصيبت شرطيتان في الحادث.", 2, "police officer", "count"),
        ("استمر السباق ساعتين و10 دقائق و30 ثانية.", 2.175, "hour", "duration"),
        ("لعب المهاجم 4.468 دقيقة هذا الموسم.", 4468, "minute", "duration"),
        ("قتل مراهق 13 عاما برصاص الجيش.", 13, "year", "age"),
        ("حكمت المحكمة بسجن صحفي 5 سنوات.", 5, "year", "duration"),
        ("تتراوح أعمارهم بين 50 و 74 عاما.", 50, "year", "age"),
        ("تتراوح أعمارهم بين 6- 40 عاما.", 6, "year", "age"),
        ("كما توفي اثنان بسبب إصاباتهما.", 2, "person", "count"),
        ("بدأ الصراع في سوريا منذ أكثر من سبع سنوات.", 7, "year", "duration"),
        ("توقف اللعب نصف الساعة.", 0.5, "hour", "duration"),
        ("قتل مسلح اثنين من الحرس.", 2, None, "count"),
        ("اغتنمت القوات سبع آليات.", 7, "vehicle (military)", "count"),
        ("يبلغ عمر هذه اللوحة نحو 73 ألف سنة.", 73_000, "year", "age"),
        ("دفع النادي 50ر11 مليون يورو للتعاقد معه.", 11_500_000, "euro", "money"),
        ("هبطت قيمة الشركة إلى510,2 مليار دولار.", 510_200_000_000, "US dollar", "money"),
        ("ظل مصير المعتقلين الثلاثة ورقة أساسية.", 3, "detainee", "count"),
        ("قال الأطباء إن ثلاثة فقط من المصابين غادروا.", 3, "injured person", "count"),
        ("غرق القارب ولم ينج منه سوى تسعة.", 9, None, "count"),
        ("أطلقت السلطات سراح أربعة آخرين.", 4, None, "count"),
        ("استغرق الإصلاح شهرين ونصف الشهر.", 2.5, "month", "duration"),
        ("صادرت الجمارك طنين ونصف الطن من التبغ.", 2.5, "tonne", "weight"),
        ("يتسرب تلميذ من بين كل خمسة من المدرسة.", 0.2, "fraction of the whole", "other"),
        ("فقدت العملة عشر قيمتها في أسبوع.", 0.1, "fraction of the whole", "other"),
        ("أضاءت البلدية 86 شعلة على الشاطئ.", 86, "torch", "count"),
        ("أطلق الأهالي 40 بالونا في السماء.", 40, "balloon", "count"),
        ("يضم المجلس12 عضوا من الأقاليم.", 12, "member", "count"),
        ("رحل المؤرخ وهو في الثانية والثمانين من عمره.", 82, "years of age", "age"),
        ("سافرت الطبيبة مع أبنائها الأربعة.", 4, "son", "count"),
        ("أصيب رجلا شرطة في المطاردة.", 2, "police officer", "count"),
        ("استهدف الهجوم عنصري أمن عند الحاجز.", 2, "security officer", "count"),
        ("بلغت سرعة الرياح 90 كلم بالساعة.", 90, "kilometre per hour", "other"),
        ("زادت الأجور مرة واحدة (+3,8% في نيسان).", 3.8, "per cent", "percent"),
        ("زاد الإنفاق بمقدار مرة ونصف.", 1.5, "time", "count"),
        ("تعرض الطفل للعنف قبل سن الخامسة.", 5, "year", "age"),
        ("قتل ستة من جنوده قرب الحدود.", 6, "soldier", "count"),
        ("أنجبت الأم أربعة توائم.", 4, "twin", "count"),
        ("زادت الأسعار واحدا بالمئة في شهر أيار.", 1, "per cent", "percent"),
        ("أطلقت الدولة السجناء الأميركيين الثلاثة.", 3, "prisoner", "count"),
        ("ضبطت الشرطة 67 دراجة نارية.", 67, "motorcycle", "count"),
    ],
)
def test_value_unit_and_kind(text: str, value: float, unit: str | None, kind: str) -> None:
    figure = one(text)
    assert (figure.value, figure.unit_en, figure.kind) == (pytest.approx(value), unit, kind)


def test_goals_are_goals_in_sport_alone() -> None:
    match = find("فاز المنتخب في المباراة الأخيرة.", "وسجل المهاجم 3 أهداف في مرمى الضيوف.")
    assert [figure.unit_en for figure in match if figure.unit == "هدف"] == ["goal"]
    assert one("قصفت الطائرات 3 أهداف قرب الحدود.").unit_en == "target"


def test_money_keeps_its_currency() -> None:
    assert one("كلف الجسر 40 مليون دينار عراقي.").currency == "IQD"
    assert one("كلف الجسر 40 مليون يورو.").currency == "EUR"
    assert one("كلف الجسر 40 مليون دينار.").currency is None


def test_a_dot_before_three_digits_parts_thousands_of_people_and_decimals_of_measures() -> None:
    assert one("جندت الحكومة 2.500 جندي.").value == 2500
    assert one("يبلغ طول النفق 2.500 كيلومتر.").value == 2.5


# --- qualifiers, ranges, vague sizes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "approx", "span"),
    [
        ("قتل نحو 40 مسلحا.", "about", "نحو 40 مسلحا"),
        ("يتسع الملعب لأكثر من 300 متفرج.", "at_least", "أكثر من 300 متفرج"),
        ("ينتشر بحوالي 40 موقعا.", "about", "حوالي 40 موقعا"),
        ("قواتها البالغ عددها قرابة 2500 جندي.", "about", "قرابة 2500 جندي"),
        ("أصيب أكثر من 40 شخصا.", "at_least", "أكثر من 40 شخصا"),
        ("قتل 15 شخصا على الأقل.", "at_least", "15 شخصا على الأقل"),
        ("قتل 12 حارسا على الأقل من أفراد القافلة.", "at_least", "12 حارسا على الأقل"),
        ("قتل 12 حارسا، على الأقل، عند مدخل المصرف.", "at_least", "12 حارسا، على الأقل"),
        ("انتظر المرضى مدة تصل إلى شهرين على الأقل.", "at_least", "مدة تصل إلى شهرين على الأقل"),
        ("بلغ المبلغ نحو 90 مليارا مقارنة بالسنة السابقة.", "about", "نحو 90 مليارا"),
        ("لا يقل عدد الضحايا عن 15 شخصا.", "at_least", "15 شخصا"),
        ("لن يزيد عن 30 كتابا.", "at_most", "لن يزيد عن 30 كتابا"),
        ("عقوبة لن تقل عن 15 عاما.", "at_least", "لن تقل عن 15 عاما"),
        ("يزيد عدد سكانها على 3 ملايين نسمة.", "at_least", "3 ملايين نسمة"),
        ("تقل أعمارهم عن 18 عاما.", "at_most", "18 عاما"),
        ("لم تتجاوز قيمة الصفقة 500 دولار.", "at_most", "500 دولار"),
        ("تخطت الخسائر حاجز 3 مليارات دولار.", "at_least", "3 مليارات دولار"),
        ("يناهز عدد المشتركين 40 ألفا.", "about", "40 ألفا"),
        ("لا يتجاوز نصيب القطارات في نقل البضائع 6 ملايين طن.", "at_most", "6 ملايين طن"),
        ("تجاوز الجيش 3 قرى في تقدمه.", "exact", "3 قرى"),
        ("يزيد الرسوم على 200 مليار دولار من السلع.", "exact", "200 مليار دولار"),
        ("مكث طاقم قارب الإنقاذ أنه بقي خلال الأيام الأربعة هناك.", "exact", "الأيام الأربعة"),
        ("قتل ما لا يقل عن 15 شخصا.", "at_least", "ما لا يقل عن 15 شخصا"),
        ("لا يتجاوز العدد أقل من 15 شخصا.", "at_most", "أقل من 15 شخصا"),
        ("يبعد 40 كيلومترا تقريبا.", "about", "40 كيلومترا تقريبا"),
        ("تشارك في أكثر من 50 فيلما.", "at_least", "أكثر من 50 فيلما"),
        ("يمتد بطول يتعدى 40 كيلومترا.", "at_least", "يتعدى 40 كيلومترا"),
        ("بلغت النسبة > 30 بالمئة.", "at_least", "> 30 بالمئة"),
        ("جمع المعرض 40 لوحة.", "exact", "40 لوحة"),
    ],
)
def test_qualifiers_before_after_and_at_a_distance(text: str, approx: str, span: str) -> None:
    figure = one(text)
    assert (figure.approx, figure.text) == (approx, span)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("قتل بين 20 و30 مسلحا.", 20, 30),
        ("يزيد الخطر بنسبة 20 إلى 30 بالمئة.", 20, 30),
        ("تهب الرياح بسرعة 15- 35 كم/ساعة.", 15, 35),
        ("يتراوح العدد بين مئة ومئة وخمسين عاملا.", 100, 150),
        ("يستغرق العمل من خمسة إلى سبعة أيام.", 5, 7),
        ("يحتاج المريض 10-15 يوما.", 10, 15),
        ("تكلف الخطة ما بين 3 و5 ملايين دولار.", 3_000_000, 5_000_000),
        ("أكثر من 10 وأقل من 20 مترا.", 10, 20),
        ("لا يزيد على 50 عضوا ولا يقل عن 20 عضوا.", 20, 50),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    figure = one(text)
    assert (figure.value, figure.max) == (low, high)


def test_a_change_is_two_figures_and_no_range() -> None:
    found = find("انخفض عدد المصابين من 500 إلى 320 مصابا.")
    assert sorted((figure.value or 0, figure.max) for figure in found) == [(320, None), (500, None)]


@pytest.mark.parametrize(
    ("text", "approx", "unit"),
    [
        ("نزحت عشرات الأسر.", "dozens", "family"),
        ("تظاهر الآلاف من العمال.", "thousands", "worker"),
        ("شارك عشرات الآلاف من المحتجين.", "tens_of_thousands", "protester"),
        ("كلف ذلك ملايين الدولارات.", "millions", "US dollar"),
        ("غاب بضع سنوات.", "several", "year"),
    ],
)
def test_vague_sizes_have_an_order_and_no_value(text: str, approx: str, unit: str) -> None:
    figure = one(text)
    assert (figure.value, figure.approx, figure.unit_en) == (None, approx, unit)


# --- what counts nothing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت القوات في عام 2011.",
        "بدأت الحرب في 2003 وانتهت لاحقا.",
        "وقع الاتفاق يوم 15 أبريل 2024.",
        "وصل الوفد الساعة 10:30 صباحا.",
        "أصدر المجلس القرار 1701 بشأن الحدود.",
        "تنص المادة 140 على ذلك.",
        "للاستفسار الاتصال على 07701234567.",
        "فاز الفريق 3-1 على ضيفه.",
        "سجل الهدف في الدقيقة 62 من المباراة.",
        "هبطت مقاتلة إف-16 في المطار.",
        "اجتمع قادة مجموعة العشرين في العاصمة.",
        "يعمل الهاتف بنظام iOS 12 منذ إطلاقه.",
        "للحجز اتصلوا بالمكتب ext. 120 صباحا.",
        "التفاصيل في www.example.org/12/340 كاملة.",
        "بدأ الاجتماع في الساعة السادسة ودقيقتين.",
        "نشر الخبر على https://example.com/2024/15 اليوم.",
        "التقى الوزير يوم الاثنين أحد قادة الحزب.",
        "تشارك عدة دول في بعض الأعمال.",
        "لست متأكدا من ذلك.",
        "تأهل الفريق إلى دور الستة عشر.",
        'قالت قناة "فرانس 24" إن الطريق مغلق.',
        "تقدم الضيوف 1 - صفر في البداية.",
        "هذا نص البيان كاملا.",
        "يجري الاثنين حفل تنصيب الرئيس.",
        "طبق المجلس القرارين 2216 و2231 معا.",
        "الخيارات هي: 1- الإهمال 2- التفاوض.",
        "انتهت المباراة بنتيجة 2/ 1 لصالح الضيوف.",
        "يستهلك المصنع كميات كبيرة من المياه.",
        "نص حكم المحكمة على ذلك.",
        "في كانون الثاني/يناير 2016 حكم عليه غيابيا.",
        "وقع الانفجار في الساعة 1401 بالتوقيت المحلي.",
        "فاز الفريق على ضيفه بثلاثة أهداف لهدف.",
        "حسم المضيف المباراة بهدفين نظيفين.",
        "في عام 490 قبل الميلاد وقعت المعركة.",
        "فاز الضيوف بأربعة أهداف مقابل هدفين في المباراة.",
        'فاز حزب "5 نجوم" بالرئاسة.',
        "تبدأ الجلسة (09,00 ت غ) في القاعة.",
        "عاد القمر الصناعي الصيني سماء- 1 إلى الأرض.",
        "تجرى الانتخابات المقررة من 26 إلى 28 آذار/مارس الحالي.",
        'يواجه الوزير تهما في قضية "4000" المتعلقة بالفساد.',
        "تعرف هذه القضية بملف 4000 في الصحافة.",
        "تقام الدورة أيام 16 و26 و28 مارس المقبل.",
        "وقع الانفجار عند الساعة 10 و42 صباحا.",
        "سجلت الهزة عند الساعة السابعة وتسع وعشرين دقيقة من صباح الأحد.",
        "لم يفز بكأس عالم واحدة.",
        "كان أحد رموز ثورة 26 سبتمبر التي غيرت البلاد.",
        "شارك الأطفال في مهرجان (عيدنا جدة 2) بالمدينة.",
        "دعا إلى الوحدة بين أبناء الوطن الواحد.",
        "سار الناس نحو وطن واحد تسوده العدالة.",
        "أحرز اللاعب الشاب (33) هدف التعادل قبل نهاية الشوط.",
        "خاض البلدان بين العامين 1998 و2000 حربا على الحدود.",
        "رصد الجيش جسما عند الساعة السابعة مساء (16.50 غرينتش).",
        "سقطت طائرة من طراز سي - 130 قرب الطريق.",
        "كان من طاقم رحلة أبوللو 11 إلى القمر.",
        "سقط المنتخب أمام كرواتيا صفر-3.",
        "سجل هدفا في الدقيقة 86 من عمر المباراة.",
        "شكر المدرب جولين لوبيتيغي.",
        "سجل في الدقيقة 86 هدفا برأسه.",
        "يلتقي الفريقان الأحد (13.00 ت.غ).",
        "بنيت القلعة في العام 70م على التل.",
        "توفي الفقيه سنة 505 هـ الموافق 1111 م.",
        "اشترى بنزين 95 من المحطة.",
        "وقعت الهجمات بين الساعتين 14 و15.",
        'نال فيلم "ثلاث لوحات على الطريق" الجائزة.',
        "كانت أغلى قطعة ذهبية واحدة عام 2007 من نصيبه.",
        "تتكون العادات في السنوات الأولى من العمر.",
        "تتقدم القوات نحو منطقة كيلو 16 شرق المدينة.",
        "نشرت المجلة المقال في عددها 4521.",
        "اتفق الطرفان في إطار أستانا 4 على الهدنة.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [figure.text for figure in find(text)] == []


def test_a_length_of_time_is_a_figure_even_where_it_dates() -> None:
    figure = one("أنشئ المركز قبل نحو عشر سنوات.")
    assert (figure.value, figure.kind, figure.approx) == (10, "duration", "about")


# --- what is counted --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ينتشر نحو 900 جندي أميركي في سوريا.", "ينتشر نحو 900 جندي أميركي في سوريا"),
        ("أدى القصف إلى مقتل ثلاثة أشخاص.", "أدى القصف إلى مقتل ثلاثة أشخاص"),
        ("سيطر التنظيم على 40% من أراضي البلاد.", "سيطر التنظيم على 40% من أراضي البلاد"),
        ("ارتفعت أسعار الخبز بنسبة 3 في المئة.", "ارتفعت أسعار الخبز بنسبة 3 في المئة"),
        ("حجزت الجمارك 350 كيلوغراما من السكر المدعم.", "حجزت الجمارك 350 كيلوغراما من السكر المدعم"),
        ("أنشئ المركز قبل نحو عشر سنوات.", "أنشئ المركز قبل نحو عشر سنوات"),
        ("بعد شهرين من إعلان الشركة إفلاسها.", "بعد شهرين من إعلان الشركة إفلاسها"),
        ("أعلنت لندن إبعاد 23 دبلوماسيا روسيا.", "أعلنت لندن إبعاد 23 دبلوماسيا روسيا"),
        ("قضت محكمة في العاصمة بسجن 3 أشخاص.", "قضت محكمة في العاصمة بسجن 3 أشخاص"),
        ("حصلت قائمته على 25 مقعدا فقط.", "حصلت قائمته على 25 مقعدا فقط"),
        ("فاز الحزب بـ 34 مقعدا.", "فاز الحزب بـ 34 مقعدا"),
        ("يبلغ عدد السكان نحو 110 ملايين نسمة.", "يبلغ عدد السكان نحو 110 ملايين نسمة"),
        ("شارك آلاف المحتجين في المسيرة.", "شارك آلاف المحتجين في المسيرة"),
        ("قتل العشرات من مقاتلي الجبهة في القصف.", "قتل العشرات من مقاتلي الجبهة في القصف"),
        ("بلغت القروض الاستهلاكية، التي تضاعفت، 20 مليار ريال.", "بلغت القروض الاستهلاكية، التي تضاعفت، 20 مليار ريال"),
        ("حصل الحزب على ثلث المقاعد في البرلمان.", "حصل الحزب على ثلث المقاعد في البرلمان"),
        ("نصف السكان يعانون من الفقر.", "نصف السكان يعانون من الفقر"),
        ("توفي الشاعر عن 83 عاما.", "توفي الشاعر عن 83 عاما"),
        ("لم يشهد نصف الفقراء أي تحسن.", "لم يشهد نصف الفقراء أي تحسن"),
        ("سجل المهاجم المولود في شيفيلد 23 هدفا مع فريقه.", "سجل المهاجم المولود في شيفيلد 23 هدفا مع فريقه"),
        ("عثر الباحثون على معبد عمره 3500 عام.", "عثر الباحثون على معبد عمره 3500 عام"),
        ("توفيت الكاتبة في باريس، عن عمر ناهز 49 عاما.", "توفيت الكاتبة في باريس، عن عمر ناهز 49 عاما"),
        ("قامت بـ30 غارة جوية على القطاع.", "قامت بـ30 غارة جوية على القطاع"),
        ("وبعد أكثر من أسبوعين على الهجوم عاد الهدوء.", "بعد أكثر من أسبوعين على الهجوم عاد الهدوء"),
        ("ومنذ 20 شهرا، توقف صرف رواتب الموظفين.", "منذ 20 شهرا، توقف صرف رواتب الموظفين"),
        ("وكانت جميلة، البالغة من العمر 18 عاما، غائبة.", "كانت جميلة، البالغة من العمر 18 عاما، غائبة"),
        ("وقع اتفاق شراء 48 مقاتلة من طراز تايفون، بحسب الشركة.", "وقع اتفاق شراء 48 مقاتلة من طراز تايفون"),
        ("قد تؤثر المعركة على حياة مليون طفل الكثير منهم جياع.", "قد تؤثر المعركة على حياة مليون طفل الكثير منهم جياع"),
        ("انتهى التحقيق الذي استغرق عامين.", "انتهى التحقيق الذي استغرق عامين"),
        ("تضم القائمة 27 شخصا بينهم أحد قادة الحزب.", "تضم القائمة 27 شخصا بينهم أحد قادة الحزب"),
        ("اعتقلت الشرطة أكثر من 100 من المسلحين الأكراد.", "اعتقلت الشرطة أكثر من 100 من المسلحين الأكراد"),
        ("نزح مئات الآلاف منذ اندلاع القتال.", "نزح مئات الآلاف منذ اندلاع القتال"),
        ("تلقت المنظمة 25 بالمئة فقط من التمويل.", "تلقت المنظمة 25 بالمئة فقط من التمويل"),
        ("أنقذت الفرق طفلة (12 عاما) من الغرق.", "أنقذت الفرق طفلة (12 عاما) من الغرق"),
        ("سجل محمد صلاح هدفين في الدقيقتين 12 و67.", "سجل محمد صلاح هدفين في الدقيقتين 12 و67"),
        ("يدخل الاتفاق حيز التنفيذ في غضون 72 ساعة.", "يدخل الاتفاق حيز التنفيذ في غضون 72 ساعة"),
    ],
)
def test_the_label_is_a_phrase_that_stands_alone(text: str, label: str) -> None:
    assert one(text).label == label


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "دفع النادي للاعب 20 مليون يورو (23 مليون دولار).",
            ["دفع النادي للاعب 20 مليون يورو (23 مليون دولار)", "دفع النادي للاعب 20 مليون يورو (23 مليون دولار)"],
        ),
        (
            "دمرت الدفاعات 13 من أصل 18 صاروخا.",
            ["دمرت الدفاعات 13 من أصل 18 صاروخا", "دمرت الدفاعات 13 من أصل 18 صاروخا"],
        ),
        (
            "أسفر الزلزال عن مقتل 28 شخصا وإصابة 25 آخرين.",
            ["أسفر الزلزال عن مقتل 28 شخصا وإصابة 25 آخرين", "أسفر الزلزال عن مقتل 28 شخصا وإصابة 25 آخرين"],
        ),
        ("قتل 40 شخصا نصفهم من الأطفال.", ["قتل 40 شخصا نصفهم من الأطفال", "قتل 40 شخصا نصفهم من الأطفال"]),
        (
            "حصل المرشح على 52 بالمئة من الأصوات مقابل 47 بالمئة لمنافسه.",
            [
                "حصل المرشح على 52 بالمئة من الأصوات مقابل 47 بالمئة لمنافسه",
                "حصل المرشح على 52 بالمئة من الأصوات مقابل 47 بالمئة لمنافسه",
            ],
        ),
    ],
)
def test_the_label_of_a_second_number_leans_on_the_first(text: str, labels: list[str]) -> None:
    found = sorted(find(text), key=lambda figure: figure.start or 0)
    assert [figure.label for figure in found] == labels


def test_an_age_is_that_of_the_name_before_it() -> None:
    text = "وكان الكاتب سامر الحلبي (61 عاما) قد غادر المدينة."
    name = Span(sentence=1, start=text.index("سامر"), end=text.index("سامر") + len("سامر الحلبي"))
    writer = Actor(id="a", name="سامر نبيل الحلبي", type="person", origin="auto", mentions=[name])
    (figure,) = figures.find(article(text), KNOWLEDGE, [writer])
    assert figure.label == "عمر سامر نبيل الحلبي"


def test_a_number_in_a_name_counts_nothing() -> None:
    text = "قصفت الطائرات مواقع في كوكبان أمس."
    span = Span(sentence=1, start=text.index("كوكبان"), end=text.index("كوكبان") + len("كوكبان"))
    town = Place(id="p", name="كوكبان", type="city", origin="auto", mentions=[span])
    assert figures.find(article(text), KNOWLEDGE, [town]) == []


def test_no_label_cuts_a_name() -> None:
    text = (
        "أعلنت لجنة التحقيق البرلمانية المكلفة بمراجعة عقود الطاقة المبرمة في عهد الحكومة السابقة عن صرف 20 مليون "
        "دولار لشركة الشرق الأوسط الجديد للنفط والغاز."
    )
    start = text.index("شركة الشرق")
    span = Span(sentence=1, start=start, end=text.index("."))
    firm = Actor(id="f", name=text[start:-1], type="company", origin="auto", mentions=[span])
    (figure,) = figures.find(article(text), KNOWLEDGE, [firm])
    assert firm.name in figure.label or "شركة" not in figure.label


def test_a_bare_number_takes_the_noun_beside_it() -> None:
    found = {figure.value: figure for figure in find("تنشر الدولة 2500 جندي في العراق و900 في سوريا.")}
    assert found[900].unit_en == "soldier"
    assert found[900].label == "جنود في سوريا"


def test_a_bare_number_counts_what_its_clause_names() -> None:
    found = {figure.value: figure.unit_en for figure in find("ارتفع عدد القتلى إلى 31 والجرحى إلى 120.")}
    assert found == {31: "person killed", 120: "wounded person"}


def test_a_label_joins_what_stood_before_a_quotation() -> None:
    assert "تتعلق بتصوير المرضى" in one('لم توجه تهم تتعلق بـ "تصوير المرضى" إلا ضد 11 طبيبا.').label


def test_a_share_without_its_whole_is_told_by_what_is_said_of_it() -> None:
    assert one("نحو 25% يستخدمن سيارات الأجرة.").label == "نحو 25% يستخدمن سيارات الأجرة"


def test_others_are_of_the_kind_just_counted() -> None:
    found = {figure.value: figure for figure in find("قتل 15 جنديا وأصيب أكثر من 40 آخرين في الهجوم.")}
    assert (found[40].unit_en, found[40].text) == ("soldier", "أكثر من 40 آخرين")


def test_the_years_of_life_of_several_are_an_age_each() -> None:
    found = {figure.value: figure.kind for figure in find("أصيب طفلان في التاسعة والثانية عشرة من العمر.")}
    assert found == {2: "count", 9: "age", 12: "age"}


def test_three_numbers_of_a_choice_are_one_range() -> None:
    figure = one("اشترى ثلاث أو أربع أو خمس شاحنات.")
    assert (figure.text, figure.value, figure.max) == ("ثلاث أو أربع أو خمس شاحنات", 3, 5)
    assert one("استغرق الأمر شهرا أو شهرين أو ثلاثة.").unit_en == "month"


def test_a_vague_size_has_the_noun_behind_it() -> None:
    assert one("قتل عشرات من قادتها في الغارة.").text == "عشرات من قادتها"


def test_others_are_no_part_of_those_counted_before() -> None:
    found = {figure.value: figure.unit_en for figure in find("قتل 34 شخصا بينهم 11 طفلا وأصيب 120 آخرون.")}
    assert found == {34: "person", 11: "child", 120: "person"}


def test_the_first_of_two_sums_has_the_magnitude_of_the_second() -> None:
    found = {figure.value for figure in find("رفعت الشركة رأسمالها من 200 إلى 350 مليون درهم.")}
    assert found == {200_000_000, 350_000_000}


def test_some_of_those_counted_before_need_no_noun() -> None:
    found = {figure.value: figure.unit_en for figure in find("أصيب 19 جنديا بينهم خمسة في حال الخطر.")}
    assert found == {19: "soldier", 5: "soldier"}


def test_a_number_that_faces_a_share_is_one() -> None:
    found = {
        figure.value: figure.unit_en for figure in find("نالت المرشحة 52,4 في المئة من الأصوات مقابل 47,6 لمنافسها.")
    }
    assert found == {52.4: "per cent", 47.6: "per cent"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("خسرت الجمعية 45 قدرا و18 منقلا في الحريق.", ["45 قدرا", "18 منقلا"]),
        ("تسلمت المدرسة 12 كمانا.", ["12 كمانا"]),
    ],
)
def test_what_no_table_knows_is_counted_behind_its_number(text: str, shown: list[str]) -> None:
    assert sorted(figure.text for figure in find(text)) == sorted(shown)


def test_what_a_bracket_says_opens_no_label() -> None:
    text = "قال إن الضرائب التي دفعتها الشركة (مختلطة لكن الدولة تملك نصفها)، بلغت 24 مليار ريال (65 مليون دولار)."
    labels = {figure.value: figure.label for figure in find(text) if figure.kind == "money"}
    assert all("الضرائب" in label and label.count("(") == label.count(")") for label in labels.values())
    assert sorted(labels) == [65_000_000, 24_000_000_000]


def test_what_stands_before_its_number_is_named() -> None:
    assert "القوات الأجنبية" in one("أعداد من القوات الأجنبية تقدر بـ 2500 مقاتل.").label


# --- the article's figures --------------------------------------------------------------------------------------------


def test_mentions_of_one_fact_are_joined() -> None:
    found = find("تنشر الدولة 2500 جندي في العراق.", "وقال إن 2500 جندي في العراق باقون.", "ووصل 2500 لاجئ.")
    soldiers = [figure for figure in found if figure.unit_en == "soldier"]
    assert len(soldiers) == 1
    assert [mention.sentence for mention in soldiers[0].mentions] == [2]
    assert len(found) == 2


def test_two_may_have_given_a_round_sum_each() -> None:
    found = find("قدمت الكويت قرضا للعراق بمليار دولار.", "وتعهدت بريطانيا بمليار دولار للعراق.")
    assert [figure.mentions for figure in found] == [[], []]


def test_the_same_number_of_another_place_is_another_fact() -> None:
    assert len(find("تنشر الدولة 2500 جندي في العراق.", "وتنشر جارتها 2500 جندي في سوريا.")) == 2


def test_what_the_story_is_about_comes_first() -> None:
    found = find(
        "بدأت الجلسة الثانية متأخرة.",
        "عاد خمسة موظفين إلى مكاتبهم.",
        "قتل 40 عاملا في انهيار المنجم.",
        title="مقتل 40 عاملا في انهيار منجم",
    )
    assert found[0].value == 40
    assert found[-1].kind == "ordinal"


def test_a_number_of_the_title_is_one_fact_and_comes_first() -> None:
    lines = (
        "اندلع الحريق في برج من 25 طابقا.",
        "قام الحارس بعمل بطولي وأنقذ 4 أطفال.",
        "وعقب إنقاذ 4 أطفال انهار المبنى.",
    )
    found = find(*lines, title="نهاية حارس أنقذ 4 أطفال")
    assert [(figure.value, len(figure.mentions)) for figure in found] == [(4, 1), (25, 0)]


def test_those_told_of_before_are_the_same() -> None:
    found = find("أفرجت السلطات عن ثلاثة معتقلين.", "وقال الوزير إنه سيستقبل المعتقلين الثلاثة.")
    assert [len(figure.mentions) for figure in found] == [1]


def test_a_prison_term_is_a_key_figure() -> None:
    found = find("حكمت المحكمة على الوزير بالسجن 12 عاما.", "ووصل إلى القاعة بعد 3 ساعات.", "وحمل معه أربعة كتب.")
    assert found[0].value == 12


def test_the_speaker_of_a_statement_says_its_figures() -> None:
    text = "قال الوزير إن 15 عاملا عادوا."
    start = text.index("15")
    statement = Statement(
        text=text[start:-1], sentence=1, start=start, end=len(text) - 1, speaker="p1", verb="قال", direct=False
    )
    assert [figure.speaker for figure in figures.attribute(find(text), [statement])] == ["p1"]
    assert [figure.speaker for figure in figures.attribute(find(text), [])] == [None]


def day(text: str, expression: str, event: str) -> Date:
    start, at = text.index(expression), text.index(event)
    return Date(
        text=expression, sentence=1, start=start, end=start + len(expression), earliest=date(2021, 1, 1),
        latest=date(2021, 12, 31), precision="year", event=Event(start=at, end=at + len(event)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown", "value", "most", "unit"),
    [
        ("يحتاج المصاب إلى أسبوع أو اثنين من الراحة.", "أسبوع أو اثنين", 1, 2, "week"),
        ("سيستغرق الإصلاح يوما أو يومين.", "يوما أو يومين", 1, 2, "day"),
        ("استمر الاجتماع ساعة و15 دقيقة.", "ساعة و15 دقيقة", 1.25, None, "hour"),
        ("سجنه القاضي عاما وستة أشهر.", "عاما وستة أشهر", 1.5, None, "year"),
        ("يبعد المخيم كيلومترا و200 متر عن الحدود.", "كيلومترا و200 متر", 1.2, None, "kilometre"),
    ],
)
def test_a_thing_without_a_number_is_one_beside_others(
    text: str, shown: str, value: float, most: float | None, unit: str
) -> None:
    figure = one(text)
    assert (figure.text, figure.value, figure.max, figure.unit_en) == (shown, value, most, unit)


def test_two_said_twice_is_one_figure() -> None:
    assert one("انسحب فصيلان اثنان من المحادثات.").text == "فصيلان"


def test_a_verb_before_about_is_no_part_of_the_figure() -> None:
    assert one("قال الوزير إن الكلفة ستبلغ نحو 40 مليون دينار.").text == "نحو 40 مليون دينار"
    assert one("طالت المدة حتى وصلت إلى نحو 40 يوما.").text == "نحو 40 يوما"


def test_a_figure_holds_for_the_days_of_its_event() -> None:
    text = "في عام 2021 قتل 15 عاملا في المنجم."
    found = figures.dated(find(text), [day(text, "عام 2021", text[:-1])], text, KNOWLEDGE)
    assert [figure.as_of for figure in found] == [Bounds(earliest=date(2021, 1, 1), latest=date(2021, 12, 31))]


def test_from_when_is_not_as_of_when() -> None:
    text = "منذ عام 2021 ينتشر 15 جنديا في القاعدة."
    found = figures.dated(find(text), [day(text, "عام 2021", text[:-1])], text, KNOWLEDGE)
    assert [figure.as_of for figure in found] == [None]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("يعاقب السائق بغرامة تصل إلى 600 ألف ليرة.", "غرامة تصل إلى 600 ألف ليرة"),
        ("هبت رياح بسرعة تصل إلى 90 كيلومترا في الساعة.", "سرعة تصل إلى 90 كيلومترا في الساعة"),
    ],
)
def test_a_measure_that_reaches_a_number_is_that_at_most(text: str, shown: str) -> None:
    assert [(one(text).text, one(text).approx)] == [(shown, "at_most")]


@pytest.mark.parametrize(
    "text",
    [
        "خسر الفريق على ملعبه الأربعاء (98-107) في ثاني مباريات الدور.",
        "فاز المنتخب بنتيجة 2 0 في النهائي.",
        "انتهت المباراة بنتيجة 89 مقابل 75.",
        "جاء الخروج المبكر أمام الجار 1-2، في الدور الأول.",
        "خسر المنتخب 4/3 في نهائي البطولة.",
        "سجل المهاجم ثلاثية (21 و26 و54) في مرمى الضيوف.",
        "ودعت المصنفة 11 وزميلتها البطولة للمرة 23 على التوالي.",
        "يلعب الفريق إياب دور الستة عشر يوم الأحد.",
        "رافقه السفير البحريني وأحد كبار الضباط.",
    ],
)
def test_the_score_of_a_game_counts_nothing_however_high_or_written(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "حقق الفريق فوزه 12 على التوالي على أرضه.",
        "تراجع اللاعب إلى المركز 19 في الترتيب، ثم عاد بالمركز 18.",
        "أعلنت الأسعار في 28 من كل شهر.",
        "تقع الشقة في الدائرة 16 بباريس.",
        "سقطت طائرة من طراز أنتونوف 148 قرب العاصمة.",
        "أنشئ الصندوق المعروف اختصارا ب(1إم دي بي) قبل الأزمة.",
    ],
)
def test_a_place_in_a_row_counts_nothing(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وثق التقرير بين 2012 و2015 جرائم ضد السكان.",
        "شهدت البلاد عام 2014 وفي 2018 انتخابات مبكرة.",
    ],
)
def test_a_year_before_several_counts_none_of_them(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["تحطمت الرحلة إم إتش 12 فوق المحيط.", "هبطت الطائرة سي 130 في المطار."])
def test_the_number_of_a_flight_or_a_type_counts_nothing(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["حكم الملك (323-337 ميلاديا) البلاد.", "بني الحصن نحو 540 للميلاد."])
def test_a_year_told_by_its_era_counts_nothing(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ['انطلقت مناورات "تبوك – 4" أمس.', 'عرض فيلم "ثلاثة أيام" في المهرجان.'])
def test_a_number_of_a_quoted_name_counts_nothing(text: str) -> None:
    assert find(text) == []


def test_a_pair_is_seldom_the_news() -> None:
    found = find("تثير الرسوم مخاوف من خلاف بين أكبر قوتين في العالم.", "لا يستورد البلد إلا 2% من القمح.")
    assert [figure.text for figure in found] == ["2%", "قوتين"]


# --- any text ---------------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "قتل",
        "نحو",
        "أكثر",
        "من",
        "بين",
        "و",
        "15",
        "ثلاثة",
        "ألف",
        "آلاف",
        "عشرات",
        "جنود",
        "جنديان",
        "سنة",
        "عام",
        "ونصف",
        "%",
        "$",
        "(",
        ")",
        "-",
        "/",
        "«",
        "»",
        "،",
        ":",
        "2.500",
        "100",
        "في",
        "بالمئة",
        "الثانية",
        "الدول",
        "الخمس",
        "شخص",
        "واحد",
        "كل",
        "إلى",
        "آخرين",
        "بنسبة",
        "تقدر",
        "ب",
        "الساعة",
        "صباحا",
    ]
)


@settings(max_examples=150)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=20).map("".join)))
def test_any_text_gives_exact_spans_and_a_label(text: str) -> None:
    piece = article(text)
    for figure in figures.find(piece, KNOWLEDGE):
        assert figure.start is not None and figure.end is not None
        assert 0 <= figure.start < figure.end <= len(text)
        assert piece.text[figure.start : figure.end] == figure.text
        assert figure.label.strip()
        assert figure.max is None or (figure.value is not None and figure.value < figure.max)


ENDS_NOTHING = {"في", "من", "على", "إلى", "عن", "و", "مع", "بين", "أن", "التي", "الذي"}
MORE = st.sampled_from(["إطار", "التي", "المدينة", "عملية", "مقتل", "حصل", "الحزب", "لم", "ضعف", "لهدف", "عمره"])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(WORDS | MORE, max_size=25))
def test_a_label_ends_in_no_preposition_and_closes_its_brackets(words: list[str]) -> None:
    for figure in find(" ".join(words)):
        assert figure.label.strip()
        if figure.label == figure.text:
            # nothing else is said of it
            continue
        assert " " not in figure.label or figure.label.rstrip(")").split()[-1] not in ENDS_NOTHING
        assert figure.label.count("(") == figure.label.count(")")
        assert figure.label == " ".join(figure.label.split())


@pytest.mark.parametrize(
    "piece",
    [
        "قتل نحو 15 جنديا و5 مدنيين بين 20 و30 مترا من القاعدة ",
        "الحزب الذي حصل على 15 مقعدا في المدينة التي ",
        "مدينة كبيرة واسعة جدا ",
        "نصف السكان من كل خمسة ",
    ],
)
def test_time_of_labels_grows_with_the_length_alone(piece: str) -> None:
    def seconds(times: int) -> float:
        text = article(piece * times + "5 جنود")
        start = time.process_time()
        figures.find(text, KNOWLEDGE)
        return time.process_time() - start

    seconds(5)
    assert seconds(800) < 12 * max(seconds(200), 0.01)


def test_time_grows_with_the_length() -> None:
    def seconds(times: int) -> float:
        piece = article("قتل نحو 15 جنديا و5 مدنيين بين 20 و30 مترا من القاعدة " * times)
        start = time.process_time()
        figures.find(piece, KNOWLEDGE)
        return time.process_time() - start

    seconds(5)
    assert seconds(400) < 40 * max(seconds(40), 0.005)


def test_a_date_in_a_clause_of_its_own_dates_no_figure() -> None:
    text = "تنشر الدولة نحو 700 جندي في إطار البعثة التي أنشئت في عام 2009."
    assert figures.dated(find(text), [day(text, "عام 2009", text[:-1])], text, KNOWLEDGE)[0].as_of is None


@pytest.mark.parametrize(
    "text",
    [
        "دفعت الشركة 30 مليون يورو، مقابل إطلاق ثلة من عمالها خطفوا عام 2021.",
        "قتل 40 مدنيا منذ بدء الحملة على البلدة عام 2021.",
        "قتل 40 مدنيا منذ بدء الحملة الواسعة لقوات النظام على البلدة المحاصرة في الشمال عام 2021.",
        "هبط الخام 40 سنتا في عقود تسليم عام 2021.",
        "عقده الذي يمتد حتى عام 2021 يتضمن شرطا بقيمة 60 مليون يورو.",
    ],
)
def test_a_date_of_something_else_dates_no_figure(text: str) -> None:
    assert figures.dated(find(text), [day(text, "عام 2021", text[:-1])], text, KNOWLEDGE)[0].as_of is None


# --- found in articles ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قاد فريقه لاكتساح مضيفه سامبدوريا 5 -صفر يوم الأحد.", []),
        ("قالت أليسون بريتين إن الشركة تركز على الفنادق.", []),
        ("استغل المنافس لحظة ضعفي للإضرار بصورتي.", []),
        ("زاد السكان إلى ضعفي المعدل.", [2]),
        ("صعوبة في الحمل لدى واحدة من كل خمس نساء.", [0.2]),
    ],
)
def test_what_is_no_number(text: str, values: list[float]) -> None:
    assert [figure.value for figure in find(text)] == values


@pytest.mark.parametrize(
    ("text", "n", "label"),
    [
        (
            "واغتصبت خمس عاملات إغاثة أجنبيات على الأقل، عند اقتحام القوات الفندق.",
            0,
            "اغتصبت خمس عاملات إغاثة أجنبيات على الأقل",
        ),
        ("زاد السهم 5.4 في المئة إلى 58 دولارا.", 1, "زاد السهم 5.4 في المئة إلى 58 دولارا"),
        ("فهددت الشركة بفصل 40 عاملا.", 0, "هددت الشركة بفصل 40 عاملا"),
        ("قضت محكمة عسكرية بسجن عشرة جنود لقتلهم صحفيا.", 0, "قضت محكمة عسكرية بسجن عشرة جنود لقتلهم صحفيا"),
        (
            "توقف رصيد سامبدوريا عند 44 نقطة ليبقى في المركز السابع.",
            0,
            "توقف رصيد سامبدوريا عند 44 نقطة ليبقى في المركز السابع",
        ),
        (
            "حققت الشركة مكاسب بحوالي 11 في المئة ليستقر سعر السهم عند 380 دولارا.",
            1,
            "حققت الشركة مكاسب بحوالي 11 في المئة ليستقر سعر السهم عند 380 دولارا",
        ),
        (
            "بلغ عدد القتلى 123 شخصا، بينهم 13 طفلا، و2 من طواقم الإسعاف.",
            2,
            "بلغ عدد القتلى 123 شخصا، بينهم 13 طفلا، و2 من طواقم الإسعاف",
        ),
        (
            "فحص الباحثون بيانات 413034 رضيعا، بينهم 25222 دخلوا مستشفيات.",
            1,
            "فحص الباحثون بيانات 413034 رضيعا، بينهم 25222 دخلوا مستشفيات",
        ),
        (
            "خاض الإقليم مسيرة للمطالبة باستقلال سبعة أقاليم في شمال البلاد.",
            0,
            "خاض الإقليم مسيرة للمطالبة باستقلال سبعة أقاليم في شمال البلاد",
        ),
        (
            "تراجع عدد المستخدمين النشطين على المنصة بنسبة 2 في المئة خلال الربع الأخير ليصل إلى 188 مليون.",
            1,
            "تراجع عدد المستخدمين النشطين على المنصة بنسبة 2 في المئة خلال الربع الأخير ليصل إلى 188 مليون",
        ),
        (
            "أطلق مسلحون النار على عرض عسكري في المدينة، وهو ما أسفر عن مقتل 29 شخصا.",
            0,
            "أطلق مسلحون النار على عرض عسكري في المدينة، وهو ما أسفر عن مقتل 29 شخصا",
        ),
        (
            "أمضى المهاجم سنوات مع فريق المدينة، حيث دافع عن ألوانه في 531 مباراة.",
            0,
            "أمضى المهاجم سنوات مع فريق المدينة، حيث دافع عن ألوانه في 531 مباراة",
        ),
        (
            "أقرت الممثلة، وهي عضوة بارزة في حركة لمناهضة العنف ضد النساء في البلاد وخارجها، بعد أسابيع من نفيها "
            "المتكرر في الصحف المحلية والأجنبية، أنها دفعت للشاب المقيم في المدينة منذ طفولته 380 ألف دولار لتسكته.",
            0,
            "أقرت الممثلة، وهي عضوة بارزة في حركة لمناهضة العنف ضد النساء … أنها دفعت للشاب المقيم في المدينة منذ "
            "طفولته 380 ألف دولار لتسكته",
        ),
        ("قتل 36 مزارعا وأصيب أكثر من مئة برصاص الجيش.", 0, "قتل 36 مزارعا وأصيب أكثر من مئة برصاص الجيش"),
        ("وقال 34 في المئة من الأطباء إن الدواء نافع.", 0, "قال 34 في المئة من الأطباء إن الدواء نافع"),
        ("قال الوزير إن القوات سيطرت على 12 قرية، ثم غادر.", 0, "القوات سيطرت على 12 قرية"),
        ("يعتقد أن 10 ملايين شخص في العالم يعانون من المرض.", 0, "10 ملايين شخص في العالم يعانون من المرض"),
        (
            "ذكرت الوكالة المحلية للأنباء أن 11 شخصا، معظمهم من المسنين، لقوا مصرعهم.",
            0,
            "11 شخصا، معظمهم من المسنين، لقوا مصرعهم",
        ),
        (
            "نفت الوزارة خططا لسحب 2500 جندي من البلاد التي أعلنت حكومتها، أمس، بدء المحادثات.",
            0,
            "نفت الوزارة خططا لسحب 2500 جندي من البلاد …",
        ),
    ],
)
def test_labels_of_clauses_that_go_on(text: str, n: int, label: str) -> None:
    assert sorted(find(text), key=lambda figure: figure.start)[n].label == label


def test_a_qualifier_behind_the_adjectives_of_a_noun_bounds_it() -> None:
    assert one("اغتصبت خمس عاملات إغاثة أجنبيات على الأقل في الفندق.").approx == "at_least"
    assert one("لقي أربعة حراس ليليين، على الأقل، مصرعهم.").approx == "at_least"
    whole, part = find("أصيب أربعة حراس، على الأقل ثلاثة منهم في المخزن.")
    assert (whole.value, whole.approx, part.value, part.approx) == (4, "exact", 3, "at_least")


def test_a_label_breaks_no_name_of_spelled_letters() -> None:
    found = one('وبلغت حصة مؤشر "إم.إس.سي.آي" الناشئ 12 شركة.')
    assert found.label == "بلغت حصة مؤشر إم.إس.سي.آي الناشئ 12 شركة"


@pytest.mark.parametrize("still", ["ما تزال", "ولا تزال", "ولم تعد"])
def test_a_label_keeps_its_negation(still: str) -> None:
    (figure,) = find(f"منذ سنوات على القرار، {still} الشركة تدفع 300 دولار للعامل.")
    assert still.removeprefix("و") in figure.label


def test_two_mentions_in_other_clauses_are_one_by_what_stands_behind_them() -> None:
    first = "نفت الوزارة خططا لسحب قواتها البالغ عددها قرابة 2500 جندي من العراق."
    (figure,) = find(first, "ويذكر أن واشنطن تنشر 2500 عسكري في العراق.")
    assert len(figure.mentions) == 1
    assert len(find(first, "ويذكر أن واشنطن تنشر 2500 عسكري في سوريا.")) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ارتفع عدد الدول من 48 عام 1991 إلى 106 عام 2017.", [(48, "country"), (106, None)]),
        ("انتظر الوزير نتائج ثلاثة تحقيقات.", [(3, "investigation")]),
        ("بقي الثلاثة قيد الاحتجاز.", []),
        ("وزن الأول 4,9 كلغ والثاني 6,175 كلغ.", [(4.9, "kilogram"), (6.175, "kilogram")]),
        ("بيع 6,175 قميصا.", [(6175, "shirt")]),
        ("بلغت 2.2 مليار دولار في 2020، وتصل إلى 3.2 مليار.", [(2.2e9, "US dollar"), (3.2e9, "US dollar")]),
        ("خسرت 5 مليارات دولار، وسيرتفع عدد السكان إلى 40 مليونا.", [(4e7, "inhabitant"), (5e9, "US dollar")]),
        (
            "انخفض الذهب إلى 1312.10 للأوقية بعدما لامس 1304.11 دولار للأوقية.",
            [(1304.11, "US dollar per ounce"), (1312.1, "US dollar per ounce")],
        ),
        ('قتل 3 من "المهاجمين" صباحا.', [(3, "attacker")]),
        ("أظهر الجيل الثالث ضعفا في الخصوبة.", [(3, "generation")]),
        ("أعلنت الشركة نتائجها ربع السنوية أمس.", []),
        ("تعرضت الفئران لمادة 2-إيثيل قبل ولادتها.", []),
        ("ستصاب واحدة من بين كل 5 نساء.", [(0.2, "fraction of the whole")]),
        ("قال إن المطالب هي: 1. وقف القصف 2. فتح المعابر 3. تبادل الأسرى.", []),
    ],
)
def test_what_a_number_counts_by_what_stands_around_it(text: str, told: list[tuple[float, str | None]]) -> None:
    assert sorted((figure.value or 0, figure.unit_en) for figure in find(text)) == told
