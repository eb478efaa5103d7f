"""The licences of all packages in the locks: which are taken stands in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def listed(*options: str) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).parent / "pip-licenses")
    return subprocess.run([program, *options], cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_package_is_under_a_licence_that_is_taken() -> None:
    done = listed()
    assert done.returncode == 0, done.stderr
    assert " mkdocs " in done.stdout


def test_another_licence_is_denied() -> None:
    assert listed("--allow-only=ISC").returncode == 1
