"""The whole program on a dossier: the same bytes everywhere, no network, and a machine that refuses."""

import hashlib
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MUJAZ = str(Path(sys.executable).parent / "mujaz")
DEMO = sorted((ROOT / "tests" / "demo").iterdir())
# Root may write anywhere; a program without this right may not.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []

NO_NETWORK = """
import socket

def refuse(*_):
    raise AssertionError("the build asked for the network")

class Local(socket.socket):
    def connect(self, address):
        if self.family != socket.AF_UNIX:
            refuse()
        return super().connect(address)
    connect_ex = connect

socket.socket, socket.getaddrinfo, socket.create_connection = Local, refuse, refuse
"""


def build(
    folder: Path, *options: str, by: Sequence[str] = (), limit: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`mujaz build` in this folder, started by the command `by`; `limit`: the largest file it may write, in bytes."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [*by, MUJAZ, "build", *options],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )


def dossier(folder: Path, *seeds: Path) -> Path:
    subprocess.run([MUJAZ, "init", str(folder)], check=True, capture_output=True)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config + "\nsite_url: https://example.org/news/\n", encoding="utf-8")
    for seed in seeds:
        shutil.copy(seed, folder / "seeds")
    return folder


def digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo dossier, built as a first run builds it."""
    folder = dossier(tmp_path_factory.mktemp("here") / "a", *DEMO)
    done = build(folder, "--workers", "1", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built dossier of two articles."""
    folder = dossier(tmp_path_factory.mktemp("small") / "a", *DEMO[1:3])
    assert build(folder).returncode == 0
    return folder


@pytest.fixture
def copy(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "copy"))


def test_another_folder_day_zone_locale_hash_seed_and_number_of_workers_give_the_same_bytes(
    here: Path, tmp_path: Path
) -> None:
    there = dossier(tmp_path / "مجلد آخر", *reversed(DEMO))
    clock = ["faketime", "-f", "+400d"]
    done = build(there, "--workers", "8", by=clock, PYTHONHASHSEED="4711", TZ="Asia/Tokyo", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert digest(there / "site") == digest(here / "site")


def test_a_second_build_gives_the_same_bytes(here: Path) -> None:
    before = digest(here / "site")
    assert build(here).returncode == 0
    assert digest(here / "site") == before


def test_a_build_asks_for_no_network(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "d", DEMO[0])
    (tmp_path / "blocked").mkdir()
    (tmp_path / "blocked" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    done = build(folder, PYTHONPATH=str(tmp_path / "blocked"))
    assert done.returncode == 0, done.stderr
    (folder / "seeds" / "b.txt").write_text("خبر\n\nقالت الوزارة إن العمل بدأ.\n", encoding="utf-8")
    asked = subprocess.run(
        [MUJAZ, "add", "http://192.0.2.1/"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "blocked")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1, "the block would have been met"


@pytest.mark.parametrize("limit", [0, 5_000, 200_000])
def test_a_full_disk_leaves_the_site_and_is_told_in_a_line(copy: Path, limit: int) -> None:
    before = digest(copy / "site")
    shutil.rmtree(copy / ".cache")
    (copy / "seeds" / "new.txt").write_text("هدنة\n\nأعلنت الأمم المتحدة، الأحد، هدنة في المدينة.\n", encoding="utf-8")
    done = build(copy, limit=limit)
    assert done.returncode == 1 and "error: " in done.stderr and "Traceback" not in done.stderr, done.stderr
    assert digest(copy / "site") == before
    again = build(copy)
    assert again.returncode == 0 and (copy / "site" / "briefings" / "new" / "index.html").is_file()


@pytest.mark.parametrize("refused", [".", "docs/briefings"])
def test_a_folder_that_may_not_be_written_leaves_the_site_and_is_told_in_a_line(copy: Path, refused: str) -> None:
    before = digest(copy / "site")
    (copy / "seeds" / "new.txt").write_text("هدنة\n\nأعلنت الأمم المتحدة، الأحد، هدنة في المدينة.\n", encoding="utf-8")
    (copy / refused).chmod(0o555)
    try:
        done = build(copy, by=UNPRIVILEGED)
    finally:
        (copy / refused).chmod(0o755)
    assert done.returncode == 1 and "Traceback" not in done.stderr, done.stderr
    assert done.stderr.splitlines()[-1].startswith("error: ") and "ermission denied" in done.stderr
    assert digest(copy / "site") == before


def test_an_article_that_may_not_be_read_stops_no_other(copy: Path) -> None:
    locked = copy / "seeds" / DEMO[1].name
    locked.chmod(0)
    done = build(copy, by=UNPRIVILEGED)
    locked.chmod(0o644)
    assert done.returncode == 1 and locked.name in done.stderr and "Traceback" not in done.stderr
    address = DEMO[2].stem.replace("_", "-")
    assert (copy / "site" / "briefings" / address / "index.html").is_file()
