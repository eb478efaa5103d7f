from generator.dossier import build
from generator.dossier.model import Dossier, Quantity
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
