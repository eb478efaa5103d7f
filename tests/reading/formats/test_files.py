import os

import pytest

from generator.reading import ReadError
from generator.reading.formats import files

TEXT = "أعلنت وزارة الصحة أن الحملة تشمل المدن الكبرى."


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_encoding_is_found(encoding):
    text, _ = files.decode(TEXT.encode(encoding))
    assert text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-be", "windows-1256", "iso-8859-6"])
def test_a_guess_is_told(encoding):
    assert [warning.code for warning in files.decode(TEXT.encode(encoding))[1]] == ["encoding"]


def test_what_is_certain_needs_no_warning():
    assert files.decode(TEXT.encode("utf-8"))[1] == []
    assert files.decode(TEXT.encode("utf-16"))[1] == []


def test_a_cut_file_is_read_with_a_warning():
    text, warnings = files.decode(TEXT.encode("utf-16")[:-1])
    assert text == TEXT[:-1] and warnings
    text, warnings = files.decode(TEXT.encode("utf-8")[:-2])
    assert text.startswith(TEXT[:-2]) and warnings


def test_what_the_file_declares_is_believed_before_a_guess():
    assert files.decode("Ça va".encode("latin-1"), "latin-1") == ("Ça va", [])


def test_binary_data_is_no_text():
    with pytest.raises(ReadError, match="no text"):
        files.decode(bytes(range(256)) * 40)


def test_each_file_that_is_none_gets_its_reason(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "dangling.txt").symlink_to("nowhere.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "outside.txt").symlink_to(os.devnull)
    os.mkfifo(tmp_path / "pipe.txt")
    with (tmp_path / "big.txt").open("wb") as big:
        big.truncate(200 * 2**20)
    reasons = {
        "folder.txt": "folder",
        "empty.txt": "empty",
        "dangling.txt": "leads nowhere",
        "loop.txt": "leads nowhere",
        "outside.txt": "out of its folder",
        "pipe.txt": "no plain file",
        "big.txt": "too big for an article: 200 MB",
        "missing.txt": "no such file",
    }
    for name, reason in reasons.items():
        with pytest.raises(ReadError, match=reason):
            files.load(tmp_path / name)


def test_a_link_inside_its_folder_is_followed(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert files.load(tmp_path / "b.txt").decode() == TEXT
