import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.letters import clean, fold, strip_marks


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("الســـلام", "السلام"),
        ("عمان ـ خاص", "عمان - خاص"),
        ("ﺍﻟﺴﻼﻡ", "السلام"),
        ("ایران و کردستان", "ايران و كردستان"),
        ("ٲعلن ٳنه عائد", "أعلن إنه عائد"),
        ("قال\u200f \u202aBBC\u202c", "قال BBC"),
        ("سطر\r\nسطر\rسطر", "سطر\nسطر\nسطر"),
        ("100\u00a0جندي", "100 جندي"),
        ("۲۰۲۴", "٢٠٢٤"),
        ("مُوجَز", "مُوجَز"),
    ],
)
def test_clean(written: str, read: str) -> None:
    assert clean(written) == read


@pytest.mark.parametrize(
    "spellings",
    [
        ("أمريكا", "امريكا", "أَمريكا", "آمريكا"),
        ("الحكومة", "الحكومه", "الحكـومة"),
        ("مستشفى", "مستشفي"),
        ("مسؤول", "مسوول"),
        ("١٢", "12", "۱۲"),
    ],
)
def test_spellings_of_one_word_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_words_that_differ_stay_apart() -> None:
    assert fold("سوريا") != fold("سورية") and fold("علم") != fold("عمل")


@given(st.text())
def test_cleaning_and_folding_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    assert strip_marks(strip_marks(text)) == strip_marks(text)
