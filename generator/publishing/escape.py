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
_LATIN = rf"[{_LETTER}][{_LETTER}0-9]*(?:[ .,\-&'’/:@_+]{{1,3}}[{_LETTER}0-9]+)*[+#]*"
_RUN = re.compile(rf"(?P<number>{_PHONE}|{_NUMBER})|(?P<latin>{_LATIN})")


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
    parts: list[str] = []
    at = 0
    for found in _RUN.finditer(text):
        run = found[0].rstrip()
        parts.append(_escaped(text[at : found.start()]))
        kind = ' lang="en" dir="ltr"' if found["latin"] else "" if run.isalnum() else ' dir="ltr"'
        parts.append(f"<bdi{kind}>{_escaped(run)}</bdi>")
        at = found.start() + len(run)
    parts.append(_escaped(text[at:]))
    return _safe("".join(parts))
