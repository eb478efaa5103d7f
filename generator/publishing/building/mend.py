"""Mends what MkDocs Material's HTML gets wrong for an Arabic reader, and locks each page against foreign scripts."""

from __future__ import annotations

import base64
import hashlib
import re

# fault -> mend; each fault is one of Material 9.8's markup
_MENDS: tuple[tuple[re.Pattern[str], str], ...] = (
    # the direction belongs to the document, not to its body alone
    (re.compile(r'<html lang="ar"(?! dir)'), '<html lang="ar" dir="rtl"'),
    # no such attribute on a checkbox
    (re.compile(r'(<input[^>]*type="(?:checkbox|radio)"[^>]*?) autocomplete="off"'), r"\1"),
    # the switch of a search that is not there must not be reached by keyboard or screen reader
    (
        re.compile(r'(<input class="md-toggle" data-md-toggle="(?:search|drawer)")'),
        r'\1 tabindex="-1" aria-hidden="true"',
    ),
    (re.compile(r'(<label[^>]*?) tabindex(?:="")?(?=[\s>])'), r"\1"),
    # landmarks with plain names
    (re.compile(r'(<nav class="md-header__inner[^"]*") aria-label="[^"]*"'), r'\1 aria-label="رأس الموقع"'),
    (re.compile(r'<nav class="md-tabs" aria-label="[^"]*"'), '<nav class="md-tabs" aria-label="الأقسام"'),
    (re.compile(r'(<nav class="md-nav md-nav--secondary") aria-label="[^"]*"'), r'\1 aria-label="في هذه الصفحة"'),
    (re.compile(r'(<nav class="md-nav md-nav--primary[^"]*") aria-label="[^"]*"'), r'\1 aria-label="صفحات الموقع"'),
    (
        re.compile(r'(<nav class="md-nav" data-md-level="1") (?:id="[^"]*" )?aria-labelledby="[^"]*"'),
        r'\1 aria-label="صفحات القسم"',
    ),
)  # fmt: skip
# The contents of a page that the drawer does not list are headed by a label of no control.
_UNLED = re.compile(r'<label class="md-nav__title" for="__toc">(.*?)</label>', re.S)
_INLINE = re.compile(r"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.S)
# Material's templates leave some ten kilobytes of white space in a page.
_SPACE = re.compile(r"\n\s+")
# Stands for the article while the frame is mended; HTML text can't hold it.
_ARTICLE = "\x00"
_HEAD = re.compile(r'<meta charset="utf-8">')


def mend(page: str) -> str:
    """The page with Material's faults put right and a Content-Security-Policy that knows its inline scripts.

    The faults are in the frame; what stands in it is the site's own."""
    begin, end = page.find("<article"), page.rfind("</article>")
    article = page[begin:end] if 0 <= begin < end else ""
    if article:
        page = _SPACE.sub("\n", f"{page[:begin]}{_ARTICLE}{page[end:]}").strip()
    for fault, right in _MENDS:
        page = fault.sub(right, page)
    if article:
        page = page.replace(_ARTICLE, article, 1)
    if 'id="__toc"' not in page:
        page = _UNLED.sub(r'<div class="md-nav__title">\1</div>', page)
    policy = content_security_policy(page)
    return _HEAD.sub(
        lambda found: f'{found[0]}\n      <meta http-equiv="Content-Security-Policy" content="{policy}">', page, count=1
    )


def content_security_policy(page: str) -> str:
    """A policy that lets the page load from its own host alone and run no inline script but those it has now."""
    hashes = sorted({_hash(script) for script in _INLINE.findall(page)})
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *hashes])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'"
    )


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
