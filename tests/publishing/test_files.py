import os
from pathlib import Path

from generator.publishing.files import put


def test_a_file_that_says_this_already_is_left_alone(tmp_path: Path) -> None:
    path = put(tmp_path / "صفحات" / "a.md", "هدنة\n")
    os.utime(path, (0, 0))
    put(path, "هدنة\n")
    assert path.stat().st_mtime == 0
    put(path, "حرب\n")
    assert path.stat().st_mtime > 0 and path.read_text(encoding="utf-8") == "حرب\n"


def test_a_large_file_comes_in_parts_and_is_left_alone_all_the_same(tmp_path: Path) -> None:
    path = put(tmp_path / "data" / "all.json", iter(["هدنة\n", "في الميناء\n"]))
    assert path.read_bytes() == "هدنة\nفي الميناء\n".encode()
    os.utime(path, (0, 0))
    put(path, iter(["هدنة\nفي ", "الميناء\n"]))
    assert path.stat().st_mtime == 0
    put(path, iter(["حرب\n"]))
    assert path.read_text(encoding="utf-8") == "حرب\n"
    assert [file.name for file in path.parent.iterdir()] == ["all.json"]


def test_a_second_name_of_a_file_keeps_what_it_said(tmp_path: Path) -> None:
    for name, before, after in (("page.md", "هدنة\n", "حرب\n"), ("all.json", iter(["هدنة\n"]), iter(["حرب\n"]))):
        path, standing = put(tmp_path / name, before), tmp_path / f"standing-{name}"
        os.link(path, standing)
        put(path, after)
        assert path.read_text(encoding="utf-8") == "حرب\n"
        assert standing.read_text(encoding="utf-8") == "هدنة\n"
