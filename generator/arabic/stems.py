"""Light stems: what the forms of one Arabic word share, near enough to count them together.

No dictionary: the article, clitics and common endings come off. A stem is a key to compare by, never shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from generator.arabic.lexicon import word_key
from generator.arabic.remembered import remembered
from generator.arabic.tokens import Token

# Beginnings that hold the article are certain; a single letter may be the word's own («وزارة», «بغداد»).
_ARTICLE = re.compile(r"(?:[وف]?(?:ب|ك)?ال|[وف]?لل)(?=\w{3})")
_CLITIC = re.compile(r"(?:[وف][بلك]?|[بلك])(?=\w{3})")
_ENDING = re.compile(r"(?<=\w{3})(?:يتها|يته|تها|تهم|ته|ها|هم|هما|نا|ات|ين|ون|ان|يين|يون|يا|يه|ه|ي|ا)$")


@remembered
def readings(key: str) -> tuple[str, ...]:
    """The stems that a folded word may have, the one that cuts nothing uncertain off first."""
    key = word_key(key)
    article = _ARTICLE.match(key)
    if article:
        return (_ENDING.sub("", key[article.end() :]),)
    whole = _ENDING.sub("", key)
    return (whole, *(_ENDING.sub("", key[n:]) for n in (1, 2) if (found := _CLITIC.match(key)) and n <= found.end()))


def chosen(found: Sequence[str], plain: Collection[str]) -> str:
    """Which of a word's readings is meant: a clitic is cut off only where the rest is in `plain`."""
    return next((stem for stem in found[:0:-1] if stem in plain), found[0])


def stems(words: Sequence[Token], known: Iterable[str] = ()) -> list[str]:
    """One stem for each word.

    A leading و ف ب ل ك is taken for a clitic only where the rest occurs without it, among these words or in `known`.
    """
    found = [readings(word.key) for word in words]
    plain = {one[0] for one in found}.union(known)
    return [chosen(one, plain) if len(one) > 1 else one[0] for one in found]
