"""A foreign name that no list has, as it sounds: «غريتسينكو» is «Gritsenko»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

VOWELS = "aeiou"
LATIN = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f", "ق": "k", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h",
}  # fmt: skip
# The letters that are vowels between consonants, what they are elsewhere, and behind a vowel or before another.
HALF = {"و": ("o", "w", "u"), "ي": ("i", "y", "i")}
LETTERS = frozenset((*LATIN, *HALF))
# Two consonants that a name may end with.
ENDS = frozenset(
    ("st", "nd", "nt", "rt", "rd", "lt", "ld", "rg", "ng", "ns", "ks", "rs", "ls", "sk", "mp", "nk", "lk", "rk", "nz")
) | {"rn", "rm", "lm", "ft", "kt", "rch", "nch", "rth", "rsh", "mb", "lz"}
# The vowels before which some languages spell a sound otherwise.
FRONT = ("e", "i")
# A sound in a language's letters: mostly, and before those vowels.
Spelling = tuple[str, str]
NO_LANGUAGE: Mapping[str, Spelling] = MappingProxyType({})
# A name has so many letters before an ending at least.
STEM = 2


def spelled(key: str, endings: Mapping[str, str], language: Mapping[str, Spelling] = NO_LANGUAGE) -> str:
    """A folded name of plain letters (`LETTERS`) in Latin ones. `endings` are how such names end, «وف», and what that
    is, «ov»; `language` is how that of the bearer's state spells a sound; a vowel that Arabic does not write is told
    only where nobody could speak without one."""
    last = ending(key, endings)
    tail = endings.get(last, "")
    sounds: list[str] = []
    for sound in _sounds(key[: len(key) - len(last)].replace("تش", "چ"), tail):
        sounds.append(sound)
        if _crowded(sounds):
            sounds.insert(-1, "e")
    closed = tail[:1] not in tuple(VOWELS)
    if closed and len(sounds) > 1 and "".join(sounds[-2:]) not in ENDS and not any(map(_is_vowel, sounds[-2:])):
        sounds.insert(-1, "e")
    return ("".join(_written(sounds, tail, language)) + tail).capitalize()


def _written(sounds: Sequence[str], tail: str, language: Mapping[str, Spelling]) -> Iterator[str]:
    """The sounds before an ending as a language writes them."""
    for sound, after in zip(sounds, (*sounds[1:], tail), strict=True):
        plain, front = language.get(sound, (sound, sound))
        yield front if after.startswith(FRONT) else plain


def ending(key: str, endings: Mapping[str, str]) -> str:
    """The longest of the foreign endings that a folded name has behind its stem, or ""."""
    return next((key[at:] for at in range(STEM, len(key)) if key[at:] in endings), "")


def _sounds(stem: str, tail: str) -> list[str]:
    """The sound of each letter before an ending, which begins with a vowel or not."""
    voiced_tail = tail[:1] in tuple(VOWELS)
    sounds: list[str] = []
    for at, letter in enumerate(stem):
        before = _is_vowel(sounds[-1]) if sounds else False
        last = at + 1 == len(stem)
        voiced = voiced_tail if last else stem[at + 1] in "اوي"
        if letter not in HALF:
            # «ف» stands for v as often as for f, but where a name begins or ends
            sounds.append("v" if letter == "ف" and at and not (last and not tail) else LATIN.get(letter, ""))
            continue
        vowel, consonant, glide = HALF[letter]
        if at == 1 and stem[0] == "ا":
            sounds = [vowel if not voiced else f"a{consonant}"]  # «أوتو», «إيكو»
        elif not at:
            sounds.append(consonant)
        elif before:
            sounds.append(consonant if voiced else glide)
        else:
            sounds.append(glide if voiced else vowel)
    return sounds


def _crowded(sounds: list[str]) -> bool:
    """Whether nobody could speak the last two consonants one after another where they stand."""
    if len(sounds) < 2 or any(map(_is_vowel, sounds[-2:])):
        return False
    if len(sounds) == 2:
        return sounds[1] not in ("l", "r", "w", "y") and sounds[0] not in ("s", "sh")
    if not any(map(_is_vowel, sounds)) and sounds[-1] not in ("l", "r"):
        return True  # «برغكامب»
    return not _is_vowel(sounds[-3]) and sounds[-1] not in ("l", "r", "s") and "".join(sounds[-2:]) not in ENDS


def _is_vowel(sound: str) -> bool:
    return sound[-1:] in tuple(VOWELS)
