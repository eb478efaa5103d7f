"""Ids that depend on what they name alone, so that they stay when articles are added."""

from __future__ import annotations

import hashlib

from generator.arabic.letters import fold
from generator.arabic.romanise import ascii_slug

# Digits of a hash that stand behind a readable name, and of one that stands alone.
BESIDE_NAME, ALONE = 6, 10
# A longer slug is cut: it becomes a file's name.
SLUG = 60


def short_hash(text: str, digits: int) -> str:
    """The first hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:digits]


def named(name: str, kind: str, latin: str = "") -> str:
    """An id for a name, folded or as a table writes it: what can be read of it, and a hash of it and its kind.

    `latin` is how the tables spell it; without it the name is romanised letter by letter."""
    key = f"{kind}:{name}"
    slug = ascii_slug(latin or name)[:SLUG].strip("-")
    return f"{slug}-{short_hash(key, BESIDE_NAME)}" if slug else short_hash(key, ALONE)


def unique(prefix: str, text: str, taken: set[str]) -> str:
    """An id for a text, spelling aside, that is not `taken` yet; it is taken then. A second one of the same text is
    numbered."""
    first = f"{prefix}{short_hash(fold(text), ALONE)}"
    found, count = first, 1
    while found in taken:
        count += 1
        found = f"{first}-{count}"
    taken.add(found)
    return found
