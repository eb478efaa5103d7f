"""The one place where text becomes HTML. Nothing that an article says takes effect on a page.

A page is Markdown with raw HTML blocks in it, so a text has three readers to get past: Jinja, Python-Markdown and the
browser. Jinja hands every value that a template prints to `printed`; what could mean something to Markdown or HTML
leaves as a character reference, and so do line ends, lest a blank line end a raw block.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

# A dossier says the same over and over: names, outlets, counts, and the sentences that many marks lead to.
_REMEMBERED = 1 << 15

# Everything that HTML or Markdown (attr_list and toc included) could read as syntax.
_SYNTAX = {sign: f"&#{ord(sign)};" for sign in "&<>\"'`*_[]{}()\\#!|~^\n\t"}
# What neither HTML nor YAML may hold. Python-Markdown marks its own placeholders with two of the controls.
_NEVER = (
    *range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF,
    *range(0x202A, 0x202F), *range(0x2066, 0x206A),  # they would turn around the words that follow
)  # fmt: skip
_CONTROLS = "".join(chr(code) for code in _NEVER if chr(code) not in "\n\t")
_REFERENCES = {**dict.fromkeys(_CONTROLS, ""), **_SYNTAX}
# A search for the few signs is ten times as fast as translating every letter.
_UNPRINTABLE = re.compile(f"[{re.escape(_CONTROLS)}]")
_SIGNS = re.compile(f"[{re.escape(''.join(_REFERENCES))}]")
# What is left of a hashtag, «محمد_بن_سلمان», reads as words with spaces; the record keeps it as written.
_JOINED = re.compile("(?<=[\u0620-\u064a])_(?=[\u0620-\u064a])")

_SIGN = r"[+\-−±~≈≤≥<>]?[$€£]?[%٪]?"
_NUMBER = rf"(?<!\w){_SIGN}\d+(?:[.,٫٬:/]\d+)*(?:\s?[-–—]\s?\d+(?:[.,٫٬]\d+)*)*\s?[%٪‰]?"
_PHONE = r"(?<!\w)\+\d[\d \-]{5,}\d"
_LETTER = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
# «5G», «£2.5bn»: a number that a Latin word begins with is of its run.
_AHEAD = rf"(?:(?<![\d{_LETTER}])[$€£]?\d+(?:[.,:]\d+)*)?"
# What may stand between two Latin words of one run: whatever no Arabic does. So many of them at most, for a hostile
# text has its brackets unbalanced thousands of times.
_MOST_JOINED = 120
_WITHIN = r"""[ .,\-–—&'’‘/:@_+()\[\]{}<>"“”!?;%$€£=#*\d]{1,16}"""
_WORD = rf"[{_LETTER}][{_LETTER}0-9]*"
_JOINED_ON = rf"(?:[ .,\-&'’/:@_+]{{1,3}}[{_LETTER}0-9]+|{_WITHIN}{_WORD})"
_LATIN = rf"{_AHEAD}{_WORD}{_JOINED_ON}{{0,{_MOST_JOINED}}}[+#]*"
_RUN = re.compile(rf"(?P<latin>{_LATIN})|(?P<number>{_PHONE}|{_NUMBER})")
# A text of its own in Latin letters, its full stop included; a part of a text begins or ends with a space.
_ALL_LATIN = re.compile(rf"[(\[\"“]*[$€£]?[{_LETTER}\d](?=.*[{_LETTER}])[^\u0590-\u08ff«»]*(?<!\s)", re.DOTALL)
_PAIRS = dict(zip(")]}>”", "([{<“", strict=True))
_CLOSING = {opening: closing for closing, opening in _PAIRS.items()} | {'"': '"'}


def printable(text: str) -> str:
    """The text without controls, surrogates and other code points that no page may hold."""
    return _UNPRINTABLE.sub("", text)


@lru_cache(_REMEMBERED)
def _escaped(text: str) -> str:
    if "_" in text:
        text = _JOINED.sub(" ", text)
    return _SIGNS.sub(lambda sign: _REFERENCES[sign[0]], text)


def _safe(html: str) -> Markup:
    """What is HTML already, marked as such; Markup's own way there takes three times as long."""
    return str.__new__(Markup, html)


def escape(value: object) -> Markup:
    """The value as text for HTML; Markup made by a template or by this module passes unchanged."""
    return value if isinstance(value, Markup) else _safe(printed(value))


def printed(value: object) -> str:
    """The same, as a template prints it: what is only joined to other HTML need not be marked as such."""
    if type(value) is Markup:
        return value
    if type(value) is int:
        return str(value)
    return "" if value is None else value if isinstance(value, Markup) else _escaped(str(value))


def isolate(value: object) -> Markup:
    """The text with each number (its sign, range or percent sign) and each Latin run in a `bdi` of its own, so that
    the Arabic around it keeps its order."""
    return value if isinstance(value, Markup) else _isolated("" if value is None else str(value))


@lru_cache(_REMEMBERED)
def _isolated(text: str) -> Markup:
    if _ALL_LATIN.fullmatch(text):
        return _safe(f'<bdi lang="en" dir="ltr">{_escaped(text)}</bdi>')
    parts: list[str] = []
    at = 0
    while found := _RUN.search(text, at):
        start, end = found.start(), found.start() + len(found[0].rstrip())
        if found["latin"]:
            start, end = _balanced(text, at, start, end)
        run = text[start:end]
        parts.append(_escaped(text[at:start]))
        kind = ' lang="en" dir="ltr"' if found["latin"] else "" if run.isalnum() else ' dir="ltr"'
        parts.append(f"<bdi{kind}>{_escaped(run)}</bdi>")
        at = end
    parts.append(_escaped(text[at:]))
    return _safe("".join(parts))


def _balanced(text: str, at: int, start: int, end: int) -> tuple[int, int]:
    """A Latin run with the brackets and quotation marks at its ends whose partners are within it; one that has its
    partner elsewhere ends it. Nothing before `at` is taken."""
    open_: list[tuple[str, int]] = []
    for place in range(start, end):
        sign = text[place]
        opening = _PAIRS.get(sign, sign)
        if sign not in _PAIRS and sign not in _CLOSING:
            continue
        if open_ and open_[-1][0] == opening and (sign in _PAIRS or sign == '"'):
            open_.pop()
        elif (sign in _PAIRS or sign == '"') and not open_ and start > at and text[start - 1] == opening:
            start -= 1
        elif sign in _PAIRS:
            return start, _stripped(text, start, place)
        else:
            open_.append((sign, place))
    while open_ and text[end : end + 1] == _CLOSING[open_[-1][0]]:
        open_.pop()
        end += 1
    return start, _stripped(text, start, open_[0][1]) if open_ else end


def _stripped(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
