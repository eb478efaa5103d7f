"""The documents name every command, setting and key, and no others."""

import re
from pathlib import Path

import typer

from generator.cli import app
from generator.dossier.file import DossierFile
from generator.reading.editor import EditorFile
from generator.settings import Mujaz

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide" / "index.md").read_text(encoding="utf-8")


def test_the_readme_names_every_command_and_no_other() -> None:
    group = typer.main.get_command(app)
    real = set(group.commands)  # type: ignore[attr-defined]
    assert set(re.findall(r"`mujaz ([a-z]+)", README)) == real


def test_the_readme_names_every_setting() -> None:
    for key in Mujaz.model_fields:
        assert f"| `{key}` |" in README


def test_the_readme_names_every_target_of_make() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony
    for target in phony[1].split():
        assert f"`{target}`" in README or f"make {target}" in README or f"`{target} " in README


def test_the_guide_names_every_key_of_the_editors_file() -> None:
    missing = [key for key in EditorFile.model_fields if f"<code>{key}" not in GUIDE and f"`{key}" not in GUIDE]
    assert not missing


def test_the_guide_names_every_key_of_the_dossiers_file() -> None:
    missing = [key for key in DossierFile.model_fields if f"<code>{key}" not in GUIDE and f"`{key}" not in GUIDE]
    assert not missing
