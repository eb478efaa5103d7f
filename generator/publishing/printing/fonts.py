"""The fonts of PDFs, and the characters that none of them has.

No font of the system is used: the same text gives the same bytes on each machine, and nothing is drawn as an empty box.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from generator.publishing.files import TEMPLATES


class Face(NamedTuple):
    """A font file: the family it is called in the style, its weight, where it lies."""

    family: str
    weight: int
    path: Path


def _packaged(package: str, name: str) -> Path:
    return Path(str(resources.files(package) / "files" / name))


TEXT = (
    Face("Amiri", 400, _packaged("fontpkg_amiri", "Amiri-Regular.ttf")),
    Face("Amiri", 700, _packaged("fontpkg_amiri", "Amiri-Bold.ttf")),
    Face("Plex", 400, _packaged("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular.ttf")),
    Face("Plex", 600, _packaged("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-SemiBold.ttf")),
)
# Drawn in one ink, as on paper. Unpacking it takes long, so it is loaded for the few texts that need it.
EMOJI = Face("Emoji", 400, TEMPLATES / "pdf" / "noto-emoji.woff2")

# Characters that are not drawn themselves: controls, joiners, spaces, and marks that choose a form of their neighbour.
_NOT_DRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


@cache
def _characters(*faces: Face) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return frozenset(code for face in faces for code in TTFont(face.path, lazy=True).getBestCmap())


def _beyond(text: str) -> set[str]:
    """The characters of a text that the text faces lack."""
    return {
        sign
        for sign in set(text)
        if ord(sign) not in _characters(*TEXT)
        and unicodedata.category(sign) not in _NOT_DRAWN
        and ord(sign) not in _VARIATION_SELECTORS
    }


def faces(text: str) -> tuple[Face, ...]:
    """The faces that this text needs."""
    beyond = _beyond(text)
    return (*TEXT, EMOJI) if any(ord(sign) in _characters(EMOJI) for sign in beyond) else TEXT


def spell_out(text: str) -> str:
    """The text with its code («[U+4E2D]») in place of each character that no face has: nothing is lost, or a box."""
    lacking = [sign for sign in _beyond(text) if ord(sign) not in _characters(EMOJI)]
    return text.translate({ord(sign): f"[U+{ord(sign):04X}]" for sign in lacking}) if lacking else text
