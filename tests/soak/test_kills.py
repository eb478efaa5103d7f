"""Killed in the middle, at random moments: the site that was there still stands, and the next build succeeds."""

import hashlib
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MUJAZ = Path(sys.executable).parent / "mujaz"
KILLS = 20

pytestmark = pytest.mark.soak


def digest(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_killed_build_harms_nothing(tmp_path: Path) -> None:
    project = tmp_path / "dossier"
    subprocess.run([MUJAZ, "init", project], check=True)
    seeds = sorted((ROOT / "tests" / "demo").glob("*.txt"))
    shutil.copy(seeds[0], project / "seeds")
    start = time.monotonic()
    subprocess.run([MUJAZ, "build", "-C", project], check=True)
    lasts = time.monotonic() - start
    before = digest(project / "site")
    choose = random.Random(2024)
    for number in range(KILLS):
        # each round starts as an editor's would: one article more, nothing of it known yet
        shutil.copy(seeds[1], project / "seeds")
        shutil.rmtree(project / ".cache", ignore_errors=True)
        build = subprocess.Popen([MUJAZ, "build", "-C", project], stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(choose.uniform(0.05, lasts))
        build.send_signal(signal.SIGTERM if number % 2 else signal.SIGKILL)
        build.wait(60)
        now = digest(project / "site")
        if now != before:  # it was swapped in whole before the signal came
            assert f"briefings/{seeds[1].stem.replace('_', '-')}/index.html" in now
        (project / "seeds" / seeds[1].name).unlink()
        done = subprocess.run([MUJAZ, "build", "-C", project], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert digest(project / "site") == before
    leftovers = {path.name for path in project.iterdir()} - {
        "mkdocs.yml",
        "seeds",
        "docs",
        "templates",
        "deploy",
        "site",
    }
    assert leftovers <= {".gitignore", ".github", ".cache"}, leftovers
