"""Pagefind's service, asked for the files of an index."""

import gzip
import re

import pytest

from generator.publishing.searching import pagefind

PAGES = [(f"/a{n}/", f"- - ميناء رصيف{n}") for n in range(20)]


def test_the_same_pages_give_the_same_bytes():
    assert pagefind.files(PAGES) == pagefind.files(PAGES)


def test_pages_are_numbered_as_they_come():
    numbered = []
    for pages in (PAGES, PAGES[::-1]):
        (meta,) = (data for path, data in pagefind.files(pages).items() if path.endswith(".pf_meta"))
        numbered.append(re.findall(rb"zxx_\w{7}", gzip.decompress(meta))[: len(pages)])
    assert numbered[0] == numbered[1][::-1]


def test_what_pagefind_refuses_is_an_error():
    with pytest.raises(pagefind.PagefindError, match="string"):
        pagefind.files([("/a/", None)])  # type: ignore[list-item]


def test_pagefind_that_ends_is_an_error(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pagefind.sys, "executable", "/bin/false")
    with pytest.raises(pagefind.PagefindError, match="early"):
        pagefind.files(PAGES)
