"""Arabic letters: what counts as the same letter, and what is put right in a text.

Two strengths. `clean` is what a reader never notices (presentation forms, invisible controls): it makes the text of a
record. `fold` is what spelling habits differ in (hamza seats, final ya, ta marbuta, vowels): it makes keys, never text.
"""

from __future__ import annotations

import re
import unicodedata

from generator.arabic.remembered import remembered

# Vowel and Quranic marks, superscript alef.
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
TATWEEL = "\u0640"
# Zero-width and bidirectional controls, soft hyphen, byte order mark.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"

# A letter of Arabic, and two side by side.
ARABIC, ARABIC_PAIR = re.compile("[\u0621-\u064a]"), re.compile("[\u0621-\u064a]{2}")
_MARKS = re.compile(f"[{MARKS}{TATWEEL}{INVISIBLE}]")
# What `fold` makes of each letter.
_FOLDING = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك", "ۀ": "ه", "ہ": "ه", "ھ": "ه",
        "پ": "ب", "ڤ": "ف",
        **{chr(0x660 + n): str(n) for n in range(10)},
        **{chr(0x6F0 + n): str(n) for n in range(10)},
    }
)  # fmt: skip
# Arabic letters and spaces alone, as nearly all words and entries of lists are.
_LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a ]+")
_CLEAN = re.compile(f"[{TATWEEL}{INVISIBLE}\x00-\x08\x0b-\x1f\x7f-\x9f]")
# A tatweel between spaces is typed for a dash («عمان ـ الرأي»).
_DASH = re.compile(f"(?<=[ \\t]){TATWEEL}+(?=[ \\t])")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
# Persian, Urdu and Kashmiri code points that Arabic newsrooms type by accident, and spaces that are no plain space.
_PLAIN = str.maketrans(
    {"ٲ": "أ", "ٳ": "إ", "ی": "ي", "ک": "ك", "ۀ": "ة", "ہ": "ه", "ھ": "ه",
     **{chr(0x6F0 + n): chr(0x660 + n) for n in range(10)},
     **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")}
)  # fmt: skip
# What a text has to hold for `clean` to change it, composed letters aside: most lines hold none of it.
_ODD = re.compile(
    f"[{TATWEEL}{INVISIBLE}\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufb50-\ufdff\ufe70-\ufefc"
    f"{''.join(map(chr, _PLAIN))}]"
)


def clean(text: str) -> str:
    """The text with presentation forms, Persian letter and digit forms and odd spaces made plain, controls and tatweel
    gone; a tatweel that stands alone is a dash. Line ends become `\\n`; tabs stay. Vowel marks, hamzas
    and punctuation are the writer's and stay."""
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _DASH.sub("-", text.translate(_PLAIN))
    text = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _CLEAN.sub("", text))


def strip_marks(text: str) -> str:
    """The text without vowel marks, tatweel and invisible controls."""
    return _MARKS.sub("", text)


@remembered
def fold(text: str) -> str:
    """A key under which spellings of one word meet: no marks, alef, ya, ta marbuta and hamza seats made one, digits
    Western, Latin in lower case. Folding ى to ي makes «على» and «علي» one: never decide by the key alone where it
    matters."""
    return fold_letters(text) or _MARKS.sub("", text).translate(_FOLDING).lower()


def fold_letters(text: str) -> str | None:
    """`fold` for a text of plain Arabic letters and spaces; None for any other, and nothing is kept of it.

    Of those letters only these change, and `str.replace` is several times as fast as `translate`.
    """
    if not _LETTERS.fullmatch(text):
        return None
    text = text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")
    return text.replace("ى", "ي").replace("ئ", "ي").replace("ؤ", "و").replace("ة", "ه")


def bare_alef(text: str) -> str:
    """The text with every alef bare, whatever hamza or madda it carries."""
    return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ٱ", "ا")
