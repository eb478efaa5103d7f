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
