"""Numbers in digits of three scripts, with the separators that Arabic newsrooms write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.arabic.tokens import Token

_DIGITS = re.compile(r"[0-9]+(?:[.,٫٬][0-9]+)*")
# A comma before three digits, no round number of thousands.
_THREE_DECIMALS = re.compile("([1-9][0-9]{0,2})[,،]([0-9]{2}[1-9])")
# Longer runs of digits are keys and codes, no numbers.
_LONGEST = 30
# The highest exponent that is read, and what no news counts.
_HIGHEST = 30
_TOO_HIGH = 10**18
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def read_digits(text: str) -> tuple[Fraction, int | None] | None:
    """The value of a number in digits, and its other reading where a dot may part thousands or decimals.

    ٬ parts thousands and ٫ decimals. A comma or dot before exactly three digits parts thousands where the first group
    may begin such a number («2,500»), else decimals («103,7», «0.125»). None for what is no number («4.8.6»).
    """
    text = text.translate(_WESTERN)
    if len(text) > _LONGEST or not _DIGITS.fullmatch(text):
        return None
    marks = [c for c in text if not c.isdigit()]
    if not marks:
        return Fraction(int(text)), None
    groups = re.split("[.,٫٬]", text)
    last = marks[-1]
    if len(set(marks[:-1])) > 1 or (len(marks) > 1 and (last in marks[:-1]) != (len(set(marks)) == 1)):
        return None
    grouped = len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(group) == 3 for group in groups[1:-1])
    whole = grouped and len(groups[-1]) == 3 and last != "٫" and len(set(marks)) == 1
    decimal = Fraction(int("".join(groups[:-1]) + groups[-1]), 10 ** len(groups[-1]))
    if len(marks) > 1 and not grouped:
        return None
    if len(set(marks)) == 1 and len(marks) > 1 and not whole:
        return None
    if not whole:
        return (decimal, None) if last != "٬" else None
    thousands = int("".join(groups))
    if last == "." and len(marks) == 1:
        return decimal, thousands
    return Fraction(thousands), None


def written_number(words: Sequence[Token], at: int, joined: bool | None) -> tuple[Fraction, int, int | None] | None:
    """The number in digits at token `at`: its value, the token after it, and its other reading (`read_digits`).

    `joined`: True needs a و before it (written with it or apart), False and None take none.
    """
    if joined and at < len(words) and words[at].key == "و":
        return written_number(words, at + 1, False)
    if joined or at >= len(words) or not words[at].text[0].isdigit():
        return None
    text, last = words[at].text, at + 1
    # «26،013»: the Arabic comma as a separator, nothing between
    while (
        last + 1 < len(words)
        and words[last].text == "،"
        and words[last + 1].text[0].isdigit()
        and words[last - 1].end == words[last].start
        and words[last].end == words[last + 1].start
        and read_digits(f"{text}٬{words[last + 1].text}")
    ):
        text, last = f"{text}٬{words[last + 1].text}", last + 2
    if last == at + 1 and _is_parted(words, at) and words[at + 2].text.isdigit():
        text, last = f"{text}٫{words[at + 2].text}", at + 3  # «69،4»
    turned = _turned(words, at)
    if turned:
        return turned, at + 3, None
    text, last = _spaced(words, text, last)
    read = read_digits(text)
    return (read[0], last, read[1]) if read else None


def decimal_of_many(words: Sequence[Token]) -> Fraction | None:
    """The value of a number before a million or more where its comma parts decimals: «2,945 مليون», not «1,200 مليار»;
    None for any other."""
    found = _THREE_DECIMALS.fullmatch("".join(word.text for word in words).translate(_WESTERN))
    return Fraction(int(found[1] + found[2]), 1000) if found else None


def _is_parted(words: Sequence[Token], at: int) -> bool:
    """Whether an Arabic comma ties this number to the next, and neither to others: «69،4», not «1،2،3»."""
    tied = [
        sign + 1 < len(words)
        and words[sign].text == "،"
        and words[sign - 1].end == words[sign].start
        and words[sign].end == words[sign + 1].start
        for sign in (at - 1, at + 1, at + 3)
        if sign > 0
    ]
    return tied == [True, False] if at < 2 else tied == [False, True, False]


def _turned(words: Sequence[Token], at: int) -> Fraction | None:
    """«50ر11»: eleven and a half as some agencies write it, the decimals first, with the letter ر as the mark."""
    first, *rest = words[at : at + 3]
    if len(rest) < 2 or rest[0].text != "ر" or not (first.end == rest[0].start and rest[0].end == rest[1].start):
        return None
    decimals, whole = (word.text.translate(_WESTERN) for word in (first, rest[1]))
    if not (decimals.isdigit() and whole.isdigit() and len(decimals) + len(whole) <= _LONGEST):
        return None
    return int(whole) + Fraction(int(decimals), 10 ** len(decimals))


def _spaced(words: Sequence[Token], text: str, last: int) -> tuple[str, int]:
    """«10 000», «1 234 567.89»: groups of three with one space between; groups of another length are none."""
    if not text.isdigit() or len(text) > 3 or text[0] in "0٠۰":
        return text, last
    end, grouped = last, text
    while end < len(words) and words[end].text[0].isdigit() and words[end].start - words[end - 1].end == 1:
        whole, _, decimals = words[end].text.replace("٫", ".").partition(".")
        if len(whole) != 3 or not whole.isdigit():
            return text, last
        grouped, end = f"{grouped}٬{words[end].text}", end + 1
        if len(grouped) > _LONGEST:
            return text, last
        if decimals:
            break
    return grouped.replace(".", "٫"), end


def written_ratio(words: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
    """The fraction at token `at` and the token after it: «3/4» and «2 1/4»; «5/17/2018» is none."""
    if at > 1 and words[at - 1].text in "/-" and words[at - 2].end + 1 == words[at].start:
        return None
    if at + 1 < len(words) and words[at].text.isdigit() and words[at + 1].text[0].isdigit():
        part = _quotient(words, at + 1)
        whole = read_digits(words[at].text)
        return (whole[0] + part[0], part[1]) if whole and part and part[0] < 1 else None
    return _quotient(words, at)


def _quotient(words: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
    """Two integers with a stroke between them."""
    if at + 2 >= len(words) or words[at + 1].text != "/" or words[at].end + 1 != words[at + 2].start:
        return None
    above, below = read_digits(words[at].text), read_digits(words[at + 2].text)
    if not above or not below or not below[0]:
        return None
    if at + 3 < len(words) and words[at + 3].text in "/-" and words[at + 3].start == words[at + 2].end:
        return None
    return above[0] / below[0], at + 3


def written_power(words: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
    """The power at token `at` and the token after it: «10^6», «2.5^-1», «1e10»."""
    base = written_number(words, at, None)
    if not base or base[1] + 1 >= len(words) or words[base[1]].key not in ("^", "e"):
        return None
    below = base[1] + 1 < len(words) and words[base[1] + 1].text == "-"
    exponent = base[1] + 1 + below
    if exponent >= len(words) or words[exponent].end - words[at].start > _LONGEST:
        return None
    glued = all(words[n].end == words[n + 1].start for n in range(at, exponent))
    read = read_digits(words[exponent].text) if glued and words[exponent].text.isdigit() else None
    if not read or read[0] > _HIGHEST or (base[0] == 0 and below):
        return None
    raised = -int(read[0]) if below else int(read[0])
    value = base[0] * Fraction(10) ** raised if words[base[1]].key == "e" else base[0] ** raised
    return (Fraction(value), exponent + 1) if abs(value) < _TOO_HIGH else None
