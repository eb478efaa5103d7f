from __future__ import annotations

import time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from generator.arabic import numerals
from generator.arabic.numerals import Numeral
from generator.arabic.tokens import tokens
from generator.knowledge import built_in

KNOWLEDGE = built_in()


def find(text: str) -> list[Numeral]:
    return numerals.find(tokens(text), KNOWLEDGE)


def values(text: str) -> list[int | float]:
    return [numeral.value for numeral in find(text)]


# --- digits -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2500", 2500),
        ("٢٥٠٠", 2500),
        ("۲۵۰۰", 2500),
        ("2,500", 2500),
        ("٢٬٥٠٠", 2500),
        ("103,7", 103.7),
        ("103٫7", 103.7),
        ("0.125", 0.125),
        ("1,234,567.5", 1234567.5),
        ("1.234.567", 1234567),
        ("12 500", 12500),
        ("26،013", 26013),
        (".75", 0.75),
        ("-40", -40),
        ("3/4", 0.75),
        ("2 1/4", 2.25),
        ("2,5 مليار", 2_500_000_000),
        ("2,945 مليون", 2_945_000),  # nobody counts thousands of millions to the last one
        ("1,200 مليار", 1_200_000_000_000),
        ("10 آلاف", 10_000),
        ("3 مئة", 300),
        ("26،013,94", 26013.94),
        ("10^6", 1_000_000),
        ("2.5^-1", 0.4),
        ("1e10", 10**10),
    ],
)
def test_digits_are_read_by_their_separators(text: str, value: float) -> None:
    found = find(text)
    assert [numeral.value for numeral in found] == [value]
    assert (found[0].start, found[0].end) == (0, len(text))


def test_a_dot_before_three_digits_keeps_both_readings() -> None:
    assert find("2.500 جندي")[0].thousands == 2500
    assert find("2.5 كيلومتر")[0].thousands is None


def test_what_is_no_number_in_digits() -> None:
    assert values("في 17/5/2024") == [17, 5, 2024]


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثة وعشرون ألفاً وخمسمئة", 23_500),
        ("مئتي", 200),
        ("مائتا", 200),
        ("ألفين", 2000),
        ("اثنتا عشرة", 12),
        ("إحدى وعشرين", 21),
        ("ثماني عشرة", 18),
        ("ثلاث مئة", 300),
        ("مئة وخمسة", 105),
        ("ألف وتسعمئة وأربعة وثمانين", 1984),
        ("مليونين ونصف المليون", 2_500_000),
        ("مليون ومئتي ألف", 1_200_000),
        ("خمسة آلاف مليون", 5_000_000_000),
        ("40 مليون مليون", 40 * 10**12),
        ("مليون و200 ألف", 1_200_000),
        ("ثلاثة ونصف", 3.5),
        ("نصف مليون", 500_000),
        ("ثلاثة أرباع", 0.75),
        ("ثلثي", 2 / 3),
        ("واحد فاصلة خمسة", 1.5),
        ("سالب سبعة", -7),
        ("واحد على عشرين", 0.05),
        ("واحد من مئة", 0.01),
        ("مئتين فاصلة خمسة", 200.5),
        ("مئتان فاصلة ثلاثة من مئة", 200.03),
        ("ثلاثة وعشرون خمس", 4.6),
        ("نصفهم", 0.5),
        ("ثلثيها", 2 / 3),
    ],
)
def test_number_words_in_all_forms(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(("text", "value"), [("الحادية عشرة", 11), ("الخامس والعشرين", 25), ("ثالث", 3), ("الأولى", 1)])
def test_ordinals(text: str, value: int) -> None:
    assert [(numeral.value, numeral.kind) for numeral in find(text)] == [(value, "ordinal")]


def test_the_construct_two_thousand_and_the_accusative_thousand_are_told_apart() -> None:
    assert values("شارك ألفا متظاهر") == [2000]
    assert values("بلغ العدد ألفا وخمسمئة") == [1500]
    assert values("عشرون ألفا") == [20_000]


def test_neighbours_that_are_no_one_number_stay_apart() -> None:
    assert values("بين خمسة وعشرين وثلاثين") == [25, 30]
    assert values("ثلاثة وأربعة") == [3, 4]
    assert values("300 و212") == [300, 212]
    assert values("ثلاثة من عشرة أعضاء") == [3, 10]


def test_a_fraction_word_that_is_also_a_number_needs_a_definite_noun() -> None:
    assert [numeral.kind for numeral in find("خمس السكان")] == ["fraction"]
    assert values("خمس سنوات") == [5]


def test_other_words_are_no_numbers() -> None:
    assert values("لست متأكدا من كمية المياه") == []
    assert values("يستمر لست ساعات") == [6]
    assert values("هذا نصه الكامل") == []
    assert values("ارتفع 3 في المئة") == [3]


def test_the_span_leaves_out_clitics_and_keeps_the_article() -> None:
    text = "بثلاثة مراكز، وب15 عيادة، وفي الدورة الـ54"
    assert [text[n.start : n.end] for n in find(text)] == ["ثلاثة", "15", "الـ54"]
    assert [numeral.definite for numeral in find(text)] == [False, False, True]


# --- any number, any text ---------------------------------------------------------------------------------------------

UNITS = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TENS = ["", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", *(unit[:-1] + "مئة" for unit in UNITS[3:10])]
MAGNITUDES = [
    (10**12, "تريليون", "تريليونان", "تريليونات"),
    (10**9, "مليار", "ملياران", "مليارات"),
    (10**6, "مليون", "مليونان", "ملايين"),
    (10**3, "ألف", "ألفان", "آلاف"),
]


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [HUNDREDS[hundreds]] if hundreds else []
    if 10 < rest < 20:
        unit = {1: "أحد", 2: "اثنا"}.get(rest - 10, UNITS[rest - 10])
        parts.append(f"{unit} عشر")
    elif rest > 10:
        tens, unit_value = divmod(rest, 10)
        parts += [UNITS[unit_value]] if unit_value else []
        parts.append(TENS[tens])
    elif rest:
        parts.append(UNITS[rest])
    return " و".join(parts)


def written(number: int) -> str:
    """The number in Arabic words, as a newspaper writes it."""
    parts = []
    for magnitude, one, two, many in MAGNITUDES:
        count, number = divmod(number, magnitude)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif count:
            parts.append(f"{below_thousand(count)} {many if 3 <= count % 100 <= 10 else one}")
    if number or not parts:
        parts.append(below_thousand(number) if number else "صفر")
    return " و".join(parts)


def test_the_writer_of_these_tests() -> None:
    assert written(2_023_412) == "مليونان وثلاثة وعشرون ألف وأربعمئة واثنا عشر"


@given(st.integers(0, 10**15 - 1))
@example(1_000_000)
@example(2_002_002)
@example(999_999_999_999_999)
def test_any_number_written_out_reads_back(number: int) -> None:
    found = find(written(number))
    assert [(numeral.value, numeral.start, numeral.end) for numeral in found] == [(number, 0, len(written(number)))]


@given(st.integers(1, 10**12))
@settings(max_examples=60)
def test_numbers_of_num2words_read_back(number: int) -> None:
    # num2words writes 901 thousand as «تسعمائة و ألف ألف», which says something else
    higher = number // 1000
    while higher:
        assume(higher % 1000 == 1 or higher % 100 != 1)
        higher //= 1000
    assume(number != 2000)  # «ألفا» alone, without its noun
    text = num2words(number, lang="ar")
    assert values(text) == [number], text


@given(st.integers(0, 10**12), st.sampled_from(["", ",", "٬"]))
def test_any_integer_in_digits_reads_back(number: int, mark: str) -> None:
    text = f"{number:,}".replace(",", mark)
    assert values(text) == [number]


WORDS = st.sampled_from(
    [
        "ثلاثة",
        "وعشرون",
        "ألف",
        "آلاف",
        "مليون",
        "و",
        "نصف",
        "ونصف",
        "فاصلة",
        "الأول",
        "عشر",
        "مئة",
        "من",
        "على",
        "سالب",
        "1",
        "2.500",
        "١٢٣",
        "/",
        "-",
        ".",
        "،",
        "%",
        "الـ",
        "جندي",
        "0",
        "007",
        "9" * 40,
        "^",
        "e",
        "فاصلة خمسة",
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join)))
def test_any_text_gives_exact_spans_in_order(text: str) -> None:
    end = 0
    for numeral in find(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end


@pytest.mark.parametrize("piece", ["12 34 ", "123 ", "1/2 ", "1،2،", "ألف ", "واحد على ", "0", "1,"])
def test_long_chains_of_numbers_are_read(piece: str) -> None:
    assert isinstance(find(piece * 3000), list)


def test_time_grows_with_the_length() -> None:
    def seconds(times: int) -> float:
        text = "قتل ثلاثة وعشرون ألفا ومئتان و5 جنود و" * times
        words = tokens(text)
        start = time.process_time()
        numerals.find(words, KNOWLEDGE)
        return time.process_time() - start

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.002)


def test_a_bracket_around_figures_is_no_end_of_a_number():
    text = "خصصت الوزارة (3) ملايين و(250) ألف ريال و(12) سيارة."
    assert [(one.value, text[one.start : one.end]) for one in find(text)] == [
        (3_250_000, "(3) ملايين و(250) ألف"),
        (12, "12"),
    ]


def test_a_doubled_letter_tells_a_verb_from_a_number():
    assert values("ألّف الكاتب كتابا") == []
    assert values("حضر ستّة وزراء من الدول الثّلاث والسّبع") == [6, 3, 7]
