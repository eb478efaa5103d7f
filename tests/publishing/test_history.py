"""What git tells of a folder of articles."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.publishing import history

ARTICLE = "أعلنت الوزارة، الأحد، افتتاح الجسر الجديد بعد عامين من العمل.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name in ("جسر.txt", "ماء.txt", "سد.txt"):
        (folder / name).write_text(ARTICLE + name * 20, encoding="utf-8")
    commit(tmp_path, "2024-03-01")
    return folder


def git(folder: Path, *words: str, **environment: str) -> None:
    own = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "HOME": str(folder), **environment}
    names = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    import os

    subprocess.run(["git", *names, *words], cwd=folder, check=True, env={**os.environ, **own})


def commit(folder: Path, day: str) -> None:
    git(folder, "add", "-A")
    stamp = f"{day}T12:00:00+0000"
    git(folder, "commit", "-q", "-m", "x", GIT_AUTHOR_DATE=stamp, GIT_COMMITTER_DATE=stamp)


def test_the_last_change_is_the_commits_day(seeds: Path):
    assert history.last_change(seeds) == date(2024, 3, 1)
    (seeds.parent / "other.txt").write_text("x", encoding="utf-8")
    commit(seeds.parent, "2024-05-01")
    assert history.last_change(seeds) == date(2024, 3, 1)


def test_nothing_has_gone_at_first(seeds: Path):
    assert history.gone(seeds) == {}


def test_a_file_that_was_taken_out_is_gone(seeds: Path):
    (seeds / "ماء.txt").unlink()
    commit(seeds.parent, "2024-03-02")
    assert history.gone(seeds) == {"ماء.txt": None}


def test_a_renamed_file_has_its_name_of_today(seeds: Path):
    (seeds / "جسر.txt").rename(seeds / "الجسر.txt")
    commit(seeds.parent, "2024-03-02")
    (seeds / "الجسر.txt").rename(seeds / "جسر-جديد.txt")
    commit(seeds.parent, "2024-03-03")
    assert history.gone(seeds) == {"الجسر.txt": "جسر-جديد.txt", "جسر.txt": "جسر-جديد.txt"}


def test_a_file_that_was_renamed_and_then_taken_out_is_gone(seeds: Path):
    (seeds / "سد.txt").rename(seeds / "سدود.txt")
    commit(seeds.parent, "2024-03-02")
    (seeds / "سدود.txt").unlink()
    commit(seeds.parent, "2024-03-03")
    assert history.gone(seeds) == {"سد.txt": None, "سدود.txt": None}


def test_a_file_that_came_back_is_not_gone(seeds: Path):
    text = (seeds / "ماء.txt").read_text(encoding="utf-8")
    (seeds / "ماء.txt").unlink()
    commit(seeds.parent, "2024-03-02")
    (seeds / "ماء.txt").write_text(text, encoding="utf-8")
    commit(seeds.parent, "2024-03-03")
    assert history.gone(seeds) == {}


def test_a_folder_without_git_has_no_history(tmp_path: Path):
    assert history.last_change(tmp_path) is None
    assert history.gone(tmp_path) == {}
    assert history.gone(tmp_path / "nowhere") == {}
