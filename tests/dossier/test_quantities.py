from generator.dossier import build
from generator.dossier.model import Dossier, Quantity
from generator.record import Record, Title
from tests.dossier.making import Making


def only(dossier: Dossier) -> Quantity:
    (quantity,) = dossier.quantities
    return quantity


def troops(id_: str, day: str, text: str, words: str, value: int, unit: str = "soldier", **fields: object) -> Making:
    return Making(id_, text, day).place("مالي").figure(words, value, unit, "جندي فرنسي في مالي", **fields)


def test_the_same_number_of_the_same_force_under_two_names() -> None:
    one = troops("a", "2022-02-01", "تنشر فرنسا نحو 2400 جندي في مالي.", "نحو 2400 جندي", 2400, approx="about")
    two = Making("b", "بقي في مالي 2400 مقاتل من القوات الفرنسية التي تنشرها فرنسا.", "2022-03-01").place("مالي")
    two.figure("2400 مقاتل", 2400, "fighter", "مقاتل من القوات الفرنسية")
    quantity = only(build([one.record(), two.record()]))
    assert quantity.records == ["a", "b"]
    assert quantity.verdict == "agree"
    assert [group.value for group in quantity.values] == [2400]


def test_a_figure_that_changes_with_the_days() -> None:
    one = troops("a", "2022-02-01", "في مالي 2400 جندي فرنسي.", "2400 جندي", 2400)
    two = troops("b", "2022-06-01", "لم يبق في مالي سوى 1300 جندي فرنسي.", "1300 جندي", 1300)
    quantity = only(build([one.record(), two.record()]))
    assert quantity.verdict == "change"
    assert [entry.agrees for entry in quantity.entries] == [True, False]
    assert quantity.conflicts == []
    assert [str(entry.as_of.latest) for entry in quantity.entries if entry.as_of] == ["2022-02-01", "2022-06-01"]


def test_two_figures_for_one_day_contradict_each_other() -> None:
    one = troops("a", "2022-02-01", "في مالي 2400 جندي فرنسي.", "2400 جندي", 2400)
    two = troops("b", "2022-02-01", "وقالت مصادر إن في مالي 5000 جندي فرنسي.", "5000 جندي", 5000)
    dossier = build([one.record(), two.record()])
    assert only(dossier).verdict == "contradict"
    assert only(dossier).conflicts == [(0, 1)]
    assert [work.target for work in dossier.worklist if work.code == "figures_in_conflict"] == [only(dossier).id]


def test_a_qualifier_leaves_room_for_agreement() -> None:
    one = troops("a", "2022-02-01", "في مالي أكثر من 2400 جندي فرنسي.", "أكثر من 2400 جندي", 2400, approx="at_least")
    two = troops("b", "2022-02-01", "في مالي 2450 جنديا فرنسيا.", "2450 جنديا", 2450)
    assert only(build([one.record(), two.record()])).verdict == "agree"


def test_a_clause_with_two_numbers_says_of_neither_that_it_is_the_other() -> None:
    told = "فرضت واشنطن رسوما بنسبة 25 في المئة على صلب كندا و10 في المئة على ألمنيوم كندا"
    one = Making("a", f"{told}.", "2018-06-01").place("كندا")
    one.figure("25 في المئة", 25, "per cent", told, kind="percent")
    one.figure("10 في المئة", 10, "per cent", told, kind="percent")
    two = Making("b", f"{told}.", "2018-06-02").place("كندا")
    two.figure("25 في المئة", 25, "per cent", told, kind="percent")
    two.figure("10 في المئة", 10, "per cent", told, kind="percent")
    quantities = build([one.record(), two.record()]).quantities
    assert sorted([group.value for group in quantity.values] for quantity in quantities) == [[10], [25]]


def test_the_dead_are_not_the_wounded() -> None:
    one = Making("a", "قتل 120 شخصا في زلزال الحوز.", "2023-09-09").place("الحوز", "region")
    one.figure("120 شخصا", 120, "person killed", "قتلى الزلزال")
    two = Making("b", "أصيب 120 شخصا في زلزال الحوز.", "2023-09-09").place("الحوز", "region")
    two.figure("120 شخصا", 120, "injured person", "مصابو الزلزال")
    assert build([one.record(), two.record()]).quantities == []


def test_a_small_number_elsewhere_is_no_repetition() -> None:
    one = Making("a", "التقى ثلاثة وزراء في القاهرة لبحث المياه.", "2023-09-09").place("القاهرة", "city")
    one.figure("ثلاثة وزراء", 3, "minister", "وزراء لبحث المياه")
    two = Making("b", "استقال ثلاثة وزراء في القاهرة بعد الانتخابات.", "2023-10-09").place("القاهرة", "city")
    two.figure("ثلاثة وزراء", 3, "minister", "وزراء بعد الانتخابات")
    assert build([one.record(), two.record()]).quantities == []


def test_three_dated_points_make_a_chart() -> None:
    days = {"a": "2022-02-01", "b": "2022-03-01", "c": "2022-04-01"}
    records = [troops(id_, day, "في مالي 2400 جندي فرنسي.", "2400 جندي", 2400).record() for id_, day in days.items()]
    assert only(build(records)).chart
    assert not only(build(records[:2])).chart


def test_the_same_number_elsewhere_is_another_quantity() -> None:
    one = Making("a", "نشرت فرنسا 2400 جندي في مالي.", "2022-02-01").place("فرنسا").place("مالي")
    one.figure("2400 جندي", 2400, "soldier", "جندي في مالي")
    two = Making("b", "نشرت فرنسا 2400 جندي في لبنان.", "2022-03-01").place("فرنسا").place("لبنان")
    two.figure("2400 جندي", 2400, "soldier", "جندي في لبنان")
    assert build([one.record(), two.record()]).quantities == []


def test_a_label_that_names_nobody_compares_nothing() -> None:
    one = Making("a", "أسفر الحريق عن مقتل 12 شخصا في مصنع.", "2022-02-01").figure("12 شخصا", 12, "person", "مقتل شخص")
    two = Making("b", "أدى السيل إلى مقتل 30 شخصا في القرى.", "2022-02-02").figure("30 شخصا", 30, "person", "مقتل شخص")
    assert build([one.record(), two.record()]).quantities == []


def flood(
    id_: str, day: str, text: str, words: str, value: int, label: str, unit: str = "person", **fields: object
) -> Making:
    """An article on a flood in درنة: its title and gist say so."""
    making = Making(id_, f"اجتاحت السيول مدينة درنة الليبية بعد انهيار السد.\n{text}", day).place("درنة", "city")
    return making.figure(words, value, unit, label, **fields).point(1, "gist")


def test_the_dead_of_one_disaster_over_the_days() -> None:
    texts = {
        "a": ("2023-09-12", "وأعلنت السلطات مقتل 2300 شخص في درنة جراء السيول.", "2300 شخص", 2300, "مقتل شخص في درنة"),
        "b": ("2023-09-14", "وقال الهلال الأحمر إن 5200 شخص قُتلوا في سيول درنة.", "5200 شخص", 5200, "شخص"),
        "c": ("2023-09-16", "وارتفعت حصيلة السيول في درنة إلى مقتل 11300 شخص.", "11300 شخص", 11300, "مقتل شخص"),
    }
    records = [flood(id_, day, *rest).record() for id_, (day, *rest) in texts.items()]
    quantity = only(build(records))
    assert [entry.value for entry in quantity.entries] == [2300, 5200, 11300]
    assert (quantity.verdict, quantity.chart) == ("change", True)
    assert quantity.label == "مقتل شخص في درنة"


def test_the_hurt_of_a_disaster_are_not_its_dead() -> None:
    one = flood("a", "2023-09-12", "وأعلنت السلطات مقتل 2300 شخص في درنة.", "2300 شخص", 2300, "مقتل شخص")
    two = flood("b", "2023-09-13", "وأعلنت السلطات إصابة 7000 شخص في درنة.", "7000 شخص", 7000, "إصابة شخص")
    assert build([one.record(), two.record()]).quantities == []


def test_the_dead_of_another_month_are_others() -> None:
    one = flood("a", "2023-09-12", "وأعلنت السلطات مقتل 2300 شخص في درنة.", "2300 شخص", 2300, "مقتل شخص")
    two = flood("b", "2023-12-12", "وأعلنت السلطات مقتل 120 شخصا في درنة.", "120 شخصا", 120, "مقتل شخص")
    assert build([one.record(), two.record()]).quantities == []


def test_two_sources_that_count_the_dead_of_a_day_otherwise_contradict_each_other() -> None:
    one = flood("a", "2023-09-12", "وأعلنت الحكومة مقتل 2300 شخص في درنة.", "2300 شخص", 2300, "مقتل شخص")
    two = flood("b", "2023-09-12", "وتحدث الهلال الأحمر عن مقتل 5200 شخص في درنة.", "5200 شخص", 5200, "مقتل شخص")
    assert only(build([one.record(), two.record()])).verdict == "contradict"


def told_beside(id_: str, day: str, text: str, words: str, value: int, title: str) -> Record:
    """An article about something else that tells the dead of Nablus in a sentence."""
    article = Making(id_, f"{title}. {text}", day).place("نابلس")
    record = article.figure(words, value, "person killed", text.removesuffix(".")).record()
    return record.model_copy(update={"title": Title(text=title, origin="stated")})


AMBASSADOR, OIL = "أنقرة تستدعي السفير للتشاور", "أسعار النفط تتراجع قليلا"
SHOT = "وقتل برصاص الجنود عند السياج في نابلس {}."
CLASHES = "وأدت مواجهات وقعت هناك بين الشبان والجنود قرب نابلس إلى مقتل {}."


def test_the_dead_of_a_day_are_the_same_in_articles_about_other_things() -> None:
    one = told_beside("a", "2022-05-15", SHOT.format("61 قتيلا"), "61 قتيلا", 61, AMBASSADOR)
    two = told_beside("b", "2022-05-16", CLASHES.format("58 شخصا"), "58 شخصا", 58, OIL)
    quantity = only(build([one, two]))
    assert [entry.value for entry in quantity.entries] == [61, 58]


def test_neither_other_days_nor_far_more_dead_are_the_same_in_articles_about_other_things() -> None:
    one = told_beside("a", "2022-05-15", SHOT.format("61 قتيلا"), "61 قتيلا", 61, AMBASSADOR)
    later = told_beside("b", "2022-05-20", CLASHES.format("58 شخصا"), "58 شخصا", 58, OIL)
    more = told_beside("c", "2022-05-16", CLASHES.format("95 شخصا"), "95 شخصا", 95, OIL)
    assert build([one, later]).quantities == build([one, more]).quantities == []


def test_more_than_a_number_is_not_more_than_twice_the_number() -> None:
    one = flood(
        "a", "2023-09-12", "وقُتل أكثر من 380 شخصا في درنة.", "أكثر من 380 شخصا", 380, "قتل شخص", approx="at_least"
    )
    two = flood("b", "2023-09-14", "وقُتل 832 شخصا في درنة.", "832 شخصا", 832, "قتل شخص")
    assert only(build([one.record(), two.record()])).verdict == "change"


def brent(id_: str, day: str, text: str, words: str, value: float) -> Making:
    gist = "تراجعت أسعار خام برنت في العقود الآجلة وسط مخاوف من زيادة الإنتاج."
    making = Making(id_, f"{gist}\n{text}", day).actor("برنت", "company").point(1, "gist")
    return making.figure(words, value, "US dollar per barrel", "عقود خام برنت الآجلة", kind="money", currency="USD")


def test_a_price_over_days() -> None:
    days = {"2024-03-01": "83.5 دولار", "2024-03-08": "82.1 دولار", "2024-03-15": "85.3 دولار"}
    records = [
        brent(f"r{at}", day, f"وبلغت عقود خام برنت الآجلة {words} للبرميل.", words, float(words.split()[0])).record()
        for at, (day, words) in enumerate(days.items())
    ]
    quantity = only(build(records))
    assert ([entry.value for entry in quantity.entries], quantity.verdict) == ([83.5, 82.1, 85.3], "change")
    assert quantity.chart


def test_the_votes_of_two_candidates_are_two_quantities() -> None:
    gist = "أعلنت هيئة الانتخابات النتائج الأولية للرئاسة في تونس."
    rows = {"a": ("سامي ناصر", "720 ألف صوت", 720_000), "b": ("ليلى منصور", "95 ألف صوت", 95_000)}
    records = []
    for at, (id_, (name, words, value)) in enumerate(rows.items()):
        making = Making(id_, f"{gist}\nوحصل {name} على {words}.", f"2024-10-0{at + 1}").place("تونس").actor(name)
        records.append(making.figure(words, value, "vote", f"صوت حصل عليه {name}").point(1, "gist").record())
    assert build(records).quantities == []


def test_a_telling_number_in_a_repeated_sentence_needs_no_name() -> None:
    gist = "بدأ التصويت في الانتخابات البلدية صباح الأحد."
    records = []
    for id_, day, rest in (("a", "2024-05-05", "وسط إجراءات مشددة"), ("b", "2024-05-06", "بحسب اللجنة")):
        making = Making(id_, f"{gist}\nويبلغ عدد مراكز الاقتراع 13687 مركزا في عموم البلاد {rest}.", day)
        label = "مركز اقتراع في عموم البلاد"
        records.append(making.figure("13687 مركزا", 13687, "centre", label).point(1, "gist").record())
    assert only(build(records)).verdict == "agree"


def test_two_numbers_of_one_clause_are_two_quantities() -> None:
    text = "قضت محكمة في تونس بسجن 17 متهما وتغريم 29 متهما في قضية الميناء."
    label = "قضت محكمة في تونس بسجن 17 متهما وتغريم 29 متهما في قضية الميناء"
    records = []
    for id_, day in (("a", "2021-05-01"), ("b", "2021-05-02")):
        made = Making(id_, text, day).place("تونس")
        made.figure("29 متهما", 29, "defendant", label).figure("17 متهما", 17, "defendant", label)
        records.append(made.record())
    quantities = build(records).quantities
    assert sorted(([entry.value for entry in one.entries], one.verdict) for one in quantities) == [
        ([17, 17], "agree"),
        ([29, 29], "agree"),
    ]


def test_what_befell_people_is_the_word_nearest_to_their_number() -> None:
    label = "قُتل 450 شخصا وجُرح 800 شخص في درنة"
    first = flood("a", "2023-09-12", f"{label}.", "450 شخصا", 450, label).figure("800 شخص", 800, "person", label)
    later = flood("b", "2023-09-13", "قُتل 600 شخص في درنة.", "600 شخص", 600, "قُتل 600 شخص في درنة")
    assert [entry.value for entry in only(build([first.record(), later.record()])).entries] == [450, 600]


def test_the_children_killed_are_not_all_the_killed() -> None:
    dead = flood("a", "2023-09-12", "قُتل 450 شخصا في درنة.", "450 شخصا", 450, "قُتل 450 شخصا في درنة")
    young = flood("b", "2023-09-13", "قُتل 140 طفلا في درنة.", "140 طفلا", 140, "قُتل 140 طفلا في درنة", "child")
    more = flood("b", "2023-09-13", "قُتل 900 شخص في درنة.", "900 شخص", 900, "قُتل 900 شخص في درنة")
    assert build([dead.record(), young.record()]).quantities == []
    assert [entry.value for entry in only(build([dead.record(), more.record()])).entries] == [450, 900]


def test_the_number_of_a_stretch_of_days_contradicts_none_of_one_day() -> None:
    label = "قُتل في زلزال الحوز"
    one = Making("a", "قُتل 100 شخص في زلزال الحوز السبت.", "2023-09-10").place("الحوز", "region")
    one.figure("100 شخص", 100, "person", label)
    two = Making("b", "قُتل 260 شخصا في زلزال الحوز خلال يومين.", "2023-09-10").place("الحوز", "region")
    two.figure("260 شخصا", 260, "person", label, as_of={"earliest": "2023-09-09", "latest": "2023-09-10"})
    assert only(build([one.record(), two.record()])).verdict == "change"


def test_a_small_share_of_something_else_is_no_repetition() -> None:
    one = Making("a", "خسر خام برنت 0.3 بالمئة في بورصة لندن، وربح الخام الأميركي.", "2023-09-09").place("لندن", "city")
    one.figure("0.3 بالمئة", 0.3, "percent", "خسر خام برنت", kind="percent")
    two = Making("b", "خسرت أسهم البنوك 0.3 بالمئة في بورصة لندن، وربح خام برنت.", "2023-09-09").place("لندن", "city")
    two.figure("0.3 بالمئة", 0.3, "percent", "خسرت أسهم البنوك", kind="percent")
    assert build([one.record(), two.record()]).quantities == []


def siege(id_: str, day: str, text: str, words: str, unit: str, value: int = 400_000) -> Making:
    """An article on a siege: its gist says so, its sentence with the figure names nobody."""
    making = Making(id_, f"شددت القوات حصار المدينة ومنعت دخول الغذاء.\n{text}", day)
    return making.figure(words, value, unit, text.rstrip(".")).point(1, "gist")


def test_the_same_number_in_one_story_is_one_quantity_whoever_is_named() -> None:
    one = siege("a", "2021-03-01", "يعيش تحت الحصار نحو 400 ألف مدني.", "نحو 400 ألف مدني", "civilian")
    two = siege("b", "2021-03-05", "وكان يعيش تحت الحصار 400 ألف نسمة.", "400 ألف نسمة", "inhabitant")
    assert only(build([one.record(), two.record()])).records == ["a", "b"]


def test_the_same_number_of_something_else_in_one_story_is_not() -> None:
    one = siege("a", "2021-03-01", "يعيش تحت الحصار نحو 400 ألف مدني.", "نحو 400 ألف مدني", "civilian")
    two = siege("b", "2021-03-05", "ونفدت من المخازن أدوية يحتاج إليها 400 ألف مريض.", "400 ألف مريض", "patient")
    assert build([one.record(), two.record()]).quantities == []


def term(id_: str, text: str, who: str) -> Record:
    making = Making(id_, text, "2018-04-06", title=Title(text=text.split(".")[0], origin="stated")).actor(who)
    return (
        making.figure("12 عاما", 12, "year", text.split(".")[0], kind="duration", unit="عام").point(1, "gist").record()
    )


def test_a_prison_term_is_one_where_two_articles_tell_it_of_one_man() -> None:
    one = term("a", "أيدت المحكمة حكم السجن 12 عاما بحق الرئيس السابق سامي الورتاني بتهمة الفساد.", "سامي الورتاني")
    two = term("b", "رفض سامي الورتاني تسليم نفسه لتنفيذ حكم السجن 12 عاما بتهمة الفساد.", "سامي الورتاني")
    other = term("c", "قضت محكمة في صيدا بالسجن 12 عاما بحق كمال البزري بتهمة القتل.", "كمال البزري")
    (quantity,) = build([one, two, other]).quantities
    assert (quantity.kind, quantity.records, quantity.verdict) == ("duration", ["a", "b"], "agree")


def test_gold_and_oil_that_fell_by_as_much_are_two_quantities() -> None:
    told = "بحلول الساعة 06:37 بتوقيت غرينتش تراجع سعر {} في المعاملات الفورية بنسبة 0.4 في المئة في لندن"
    found = []
    for id_, thing in (("a", "الذهب"), ("b", "خام برنت"), ("c", "الذهب")):
        article = Making(id_, f"{told.format(thing)}.", "2018-06-01").place("لندن", "city")
        label = f"تراجع سعر {thing} في المعاملات الفورية"
        found.append(article.figure("0.4 في المئة", 0.4, "per cent", label, kind="percent").record())
    assert [quantity.records for quantity in build(found).quantities] == [["a", "c"]]


def billions(number: str, value: float) -> list[Record]:
    """Of one country, in two articles, sums for two different things."""
    first = f"استردت الرياض في حملتها على الفساد {number} مليار دولار من رجال أعمال موقوفين"
    second = f"قال سماسرة البورصة إن طرح أسهم الشركة النفطية في الرياض سيجمع {number} مليار دولار"
    told = [Making("a", f"{first}.", "2018-03-19"), Making("b", f"{second}.", "2018-06-21")]
    for making, label in zip(told, (first, second), strict=True):
        making.place("الرياض", "city").figure(f"{number} مليار دولار", value, "dollar", label, kind="money")
    return [making.record() for making in told]


def test_round_billions_of_one_country_are_not_one_sum() -> None:
    assert build(billions("100", 100e9)).quantities == []
    assert build(billions("2.4", 2.4e9)).quantities == []


def test_a_heading_tells_of_no_other_figure_where_an_article_does_so() -> None:
    short = "قتل 460 شخصا في زلزال لومبوك، وبلغت قوته 7"
    long = "أسفر زلزال شديد ضرب جزيرة لومبوك عن مقتل 460 شخصا"
    one = Making("a", f"{short}.", "2018-08-20").place("لومبوك").figure("460 شخصا", 460, "person killed", short)
    one.figure("7", 7, "magnitude", "قوته 7")
    two = Making("b", f"{long}.", "2018-08-21").place("لومبوك").figure("460 شخصا", 460, "person killed", long)
    assert only(build([one.record(), two.record()])).label == long
