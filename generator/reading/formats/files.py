"""A file to text: what may be read at all, and in which encoding it is written."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from generator.arabic.letters import ARABIC
from generator.record import Warning

# No article is longer; what is, is a book, a dump or an attack. A saved page carries scripts, so its file may be big.
MAX_BYTES = 8 * 2**20
MAX_CHARACTERS = 200_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ONE_BYTE = ("windows-1256", "iso-8859-6")
# So many zero bytes may have slipped into a text.
_STRAY_ZEROS = 8
_BAD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")


class ReadError(Exception):
    """A file that can't be read as an article. The message says why, in words for the person who put it there."""


def load(path: Path) -> bytes:
    """The bytes of an article's file.

    Raises ReadError for what is no plain file, leads out of its folder, is empty, too big, or can't be opened.
    """
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(path.parent.resolve()):
            raise ReadError("it is a link that leads out of its folder")
        if path.is_dir():
            raise ReadError("it is a folder, not a file")
        if not path.exists():
            raise ReadError("there is no such file")
        if not path.is_file():
            raise ReadError("it is no plain file")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(f"it is too big for an article: {size / 2**20:.0f} MB, at most {MAX_BYTES // 2**20} MB")
        data = path.read_bytes()
    except (FileNotFoundError, RuntimeError):  # a loop of links is a RuntimeError
        raise ReadError("it is a link that leads nowhere") from None
    except PermissionError:
        raise ReadError("there is no permission to read it") from None
    except OSError as error:
        raise ReadError(f"it can't be read ({error.strerror})") from None
    if not data.strip():
        raise ReadError("it is empty")
    return data


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[Warning]]:
    """The text of these bytes, and what was doubtful about it. `declared`: what the file itself says it is written in.

    A byte order mark decides, then UTF-8 if the bytes are valid UTF-8, then what is declared, then what the bytes look
    like. Raises ReadError for what is no text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    wide = _wide(data)
    if wide:
        return _decoded(data, wide, guessed=True)
    if data.count(0) > _STRAY_ZEROS + len(data) // 1000:
        raise ReadError("it is no text file (binary data)")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    lenient = data.decode("utf-8", errors="replace")
    # a few broken bytes in what is UTF-8 otherwise: a cut file, not another encoding
    if lenient.count("\ufffd") * 10 < len(ARABIC.findall(lenient)):
        return lenient, [_doubt("utf-8", "بعض حروف الملف تالفة")]
    if declared:
        try:
            return data.decode(declared), []
        except (LookupError, UnicodeDecodeError):
            pass
    return _guessed(data)


def _wide(data: bytes) -> str | None:
    """The UTF-16 that these bytes are written in without saying so: Arabic letters have 06 as their high byte."""
    sample = data[: 1 << 16]
    high = len(sample) // 2
    if high < 8:
        return None
    for name, odd in (("utf-16-le", 1), ("utf-16-be", 0)):
        bytes_ = sample[odd::2]
        if bytes_.count(6) + bytes_.count(0) > 0.8 * high and bytes_.count(6):
            return name
    return None


def _decoded(data: bytes, name: str, *, guessed: bool = False) -> tuple[str, list[Warning]]:
    """The text in this encoding, with a warning where its end is cut off or bytes are broken."""
    text = data.decode(name, errors="replace")
    broken = text.count("\ufffd")
    if broken > 8 + len(text) // 100:
        raise ReadError(f"it says that it is {name}, but its bytes are not")
    if broken:
        return text.replace("\ufffd", ""), [_doubt(name, "الملف مبتور أو بعض حروفه تالفة")]
    return text, [_doubt(name, "خُمّن ترميز الملف")] if guessed else []


def _guessed(data: bytes) -> tuple[str, list[Warning]]:
    """The text in the one-byte encoding that makes most sense of it.

    «ال» is by far the commonest pair of letters in Arabic, and the old encodings disagree on where ل stands.
    """

    def sense(name: str) -> tuple[int, int]:
        text = data.decode(name, errors="replace")
        return text.count("ال") * 4 - len(_BAD.findall(text)), len(ARABIC.findall(text))

    best = max(_ONE_BYTE, key=sense)
    text = data.decode(best, errors="replace")
    if sense(best)[0] > 0:
        return text, [_doubt(best, "خُمّن ترميز الملف")]
    from charset_normalizer import from_bytes  # slow to load, seldom needed

    match = from_bytes(data[: 1 << 16]).best()
    if match is None or not ARABIC.search(text := data.decode(match.encoding, errors="replace")):
        raise ReadError("it is no text in an encoding known here (UTF-8, UTF-16, windows-1256, ISO-8859-6)")
    return text, [_doubt(match.encoding, "خُمّن ترميز الملف")]


def _doubt(name: str, why: str) -> Warning:
    return Warning(code="encoding", text=f"{why} ({name})؛ راجع النص")
