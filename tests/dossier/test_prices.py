import pytest

from generator.dossier import build
from generator.dossier.model import Quantity
from tests.dossier.making import Making

BARREL = {"kind": "money", "currency": "USD", "unit": "دولار للبرميل"}
LIRA = {"kind": "money", "unit": "ليرة"}


def oil(id_: str, day: str | None, text: str, *prices: tuple[str, float]) -> Making:
    making = Making(id_, text, day)
    for words, value in prices:
        making.figure(words, value, "US dollar per barrel", text.split("\n")[0], **BARREL)
    return making


def found(*makings: Making) -> list[Quantity]:
    return build([making.record() for making in makings]).quantities


def test_prices_of_several_days_are_a_series() -> None:
    one = oil("a", "2018-06-11", "كانت عقود برنت عند 76.18 دولار للبرميل.", ("76.18 دولار للبرميل", 76.18))
    two = oil("b", "2018-06-19", "سجل مزيج برنت 74.69 دولار للبرميل صباحا.", ("74.69 دولار للبرميل", 74.69))
    last = oil("c", "2018-08-01", "هبط خام القياس العالمي إلى 73.04 دولار للبرميل.", ("73.04 دولار للبرميل", 73.04))
    (price,) = found(one, two, last)
    assert (price.label, price.verdict, price.chart) == ("سعر خام برنت", "change", True)
    assert [entry.value for entry in price.entries] == [76.18, 74.69, 73.04]


def test_two_prices_never_contradict_each_other() -> None:
    one = oil("a", None, "كانت عقود برنت عند 76.18 دولار للبرميل.", ("76.18 دولار للبرميل", 76.18))
    two = oil("b", None, "سجل مزيج برنت 74.69 دولار للبرميل.", ("74.69 دولار للبرميل", 74.69))
    (price,) = found(one, two)
    assert (price.verdict, price.conflicts) == ("change", [])


def test_each_kind_of_oil_has_a_price_of_its_own() -> None:
    brent = "تراجع خام برنت إلى 72.61 دولار للبرميل، ونزل الخام الأمريكي إلى 67.20 دولار للبرميل."
    one = oil("a", "2018-08-13", brent, ("72.61 دولار للبرميل", 72.61), ("67.20 دولار للبرميل", 67.2))
    other = "زادت عقود الخام الأميركي 6 سنتات إلى 69.60 دولار للبرميل بعد أن بلغ برنت 78.83 دولار للبرميل."
    two = oil("b", "2018-09-12", other, ("69.60 دولار للبرميل", 69.6), ("78.83 دولار للبرميل", 78.83))
    assert {price.label: [entry.value for entry in price.entries] for price in found(one, two)} == {
        "سعر خام برنت": [72.61, 78.83],
        "سعر خام غرب تكساس الوسيط": [67.2, 69.6],
    }


@pytest.mark.parametrize(
    "text, words, value",
    [
        ("انخفض خام برنت 23 سنتا صباحا.", "23 سنتا", 23),
        ("لا نتوقع أن يرتفع خام برنت إلى 100 دولار للبرميل.", "100 دولار للبرميل", 100),
        ("اتسع الفارق بينه وبين خام برنت إلى 11 دولارا للبرميل.", "11 دولارا للبرميل", 11),
        ("وصلت صادرات الشركة من خام برنت إلى 5 مليارات دولار.", "5 مليارات دولار", 5_000_000_000),
        ("زاد خام برنت بنسبة 3 دولارات للبرميل.", "3 دولارات للبرميل", 3),
    ],
)
def test_what_is_no_price_stands_in_no_series(text: str, words: str, value: float) -> None:
    price = oil("a", "2018-08-01", "سجل مزيج برنت 74.69 دولار للبرميل.", ("74.69 دولار للبرميل", 74.69))
    assert found(price, oil("b", "2018-08-02", text, (words, value))) == []


def test_how_much_a_price_moved_is_of_its_day() -> None:
    text = "زادت عقود الخام الأمريكي غرب تكساس الوسيط {} أمس في نيويورك."
    one = oil("a", "2018-08-07", text.format("29 سنتا"), ("29 سنتا", 29))
    two = oil("b", "2018-08-07", text.format("18 سنتا"), ("18 سنتا", 18))
    assert found(one, two) == []


def test_a_currency_is_priced_against_the_dollar() -> None:
    text = "هبطت الليرة التركية.\nوبلغ سعر الدولار أمام الليرة 5.015 ليرة."
    one = Making("a", text, "2018-08-01").figure("5.015 ليرة", 5.015, "lira", "سعر الدولار", **LIRA)
    text = "تراجعت الليرة التركية لتصل إلى 4.9767 مقابل الدولار."
    two = Making("b", text, "2018-07-12").figure("4.9767", 4.9767, "", "الليرة التركية", kind="count")
    text = "بلغ سعر الليرة اللبنانية 1507 ليرات مقابل الدولار."
    three = Making("c", text, "2018-07-12").figure("1507 ليرات", 1507, "lira", "الليرة اللبنانية", **LIRA)
    (price,) = found(one, two, three)
    assert price.label == "سعر صرف الليرة التركية مقابل الدولار"
    assert [entry.value for entry in price.entries] == [4.9767, 5.015]
    assert price.unit == "ليرة"


def test_a_currency_that_an_article_does_not_name_in_full_is_none() -> None:
    making = []
    for id_, value in (("a", 5.015), ("b", 5.2)):
        text = f"بلغ سعر الدولار أمام الليرة {value} ليرة في السوق."
        making.append(Making(id_, text, "2018-08-01").figure(f"{value} ليرة", value, "lira", f"سعر {id_}", **LIRA))
    assert found(*making) == []
