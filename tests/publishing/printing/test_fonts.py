"""Every character on paper is drawn by the program's own fonts, or said by its code."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.printing import fonts


def test_arabic_and_latin_need_the_text_faces_alone():
    assert fonts.faces("قال Ryder إن ٤٠٪ من الـ 2500 جندي في كُردستان، «پێشمەرگە» – Şırnak…\u200f") == fonts.TEXT


def test_the_emoji_face_comes_for_a_text_that_has_one():
    assert fonts.EMOJI in fonts.faces("فازوا 🏆")
    assert fonts.spell_out("فازوا 🏆 ❤️ 👩‍👩‍👧") == "فازوا 🏆 ❤️ 👩‍👩‍👧"


def test_what_no_face_has_is_said_by_its_code():
    assert fonts.spell_out("كتاب «中国»") == "كتاب «[U+4E2D][U+56FD]»"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_nothing_is_left_that_would_be_a_box(text: str):
    spelled = fonts.spell_out(text)
    assert fonts.spell_out(spelled) == spelled
    kept = [sign for sign in text if sign in spelled]
    assert all(sign in kept for sign in text if sign.isascii() or "\u0620" <= sign <= "\u064a")
    if unicodedata.is_normalized("NFC", text) and text.isascii():
        assert fonts.faces(text) == fonts.TEXT
