"""The documents name every command, setting and key, and no others."""

import re
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
import typer
from lxml import html
from pydantic import BaseModel

from generator.cli import app
from generator.dossier.file import DossierFile
from generator.reading import editor
from generator.reading.editor import EditorFile
from generator.settings import Mujaz

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = html.fromstring((ROOT / "docs" / "guide" / "reference.md").read_text(encoding="utf-8"))


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


COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
FACTS = {
    "figures": editor.NewFigure,
    "dates": editor.NewDate,
    "actors": editor.NewActor,
    "places": editor.NewPlace,
    "statements": editor.NewStatement,
    "glossary": editor.NewTerm,
    "topics": editor.NewTopic,
}


def table(caption_or_id: str) -> dict[str, list[str]]:
    """The table under a heading, or of a caption: each key of its first column with the codes of its second."""
    (found,) = REFERENCE.xpath(
        "//table[caption=$it] | //h3[@id=$it]/following-sibling::*[self::table][1]", it=caption_or_id
    )
    rows = {}
    for row in found.xpath(".//tbody/tr"):
        values = row.xpath("td[1]/code/text()")
        for key in row.xpath("th/code/text()"):
            assert key.split()[0] not in rows, f"{key} stands twice"
            rows[key.split()[0]] = values
    return rows


def literals(model: type[BaseModel], field: str) -> list[str]:
    """The values that a field is limited to; none where it is not."""
    kinds = [model.model_fields[field].annotation, *get_args(model.model_fields[field].annotation)]
    return [str(value) for kind in kinds if get_origin(kind) is Literal for value in get_args(kind)]


def test_the_reference_has_every_command() -> None:
    assert {code.split()[1] for code in REFERENCE.xpath("//h3/code/text()") if code.startswith("mujaz ")} == set(
        COMMANDS
    )


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_reference_has_every_option_and_no_other(command: str) -> None:
    options = {
        name for option in COMMANDS[command].params if option.param_type_name == "option" for name in option.opts
    }
    assert set(table(command)) == options


def test_the_reference_has_every_setting_with_its_values() -> None:
    rows = table("إعدادات الموقع")
    assert set(rows) == set(Mujaz.model_fields)
    for key, values in rows.items():
        assert values == (literals(Mujaz, key) or ["true", "false"])


def test_the_reference_has_every_key_of_the_editors_file_with_its_values() -> None:
    rows = table("مفاتيح ملف المحرر")
    assert set(rows) == set(EditorFile.model_fields)
    assert rows["reliability"] == literals(EditorFile, "reliability")


@pytest.mark.parametrize("kind", sorted(FACTS))
def test_the_reference_has_every_field_of_a_correction_with_its_values(kind: str) -> None:
    rows = table(kind)
    assert set(rows) == set(FACTS[kind].model_fields) - {"text", "sentence"}
    for field, values in rows.items():
        if expected := literals(FACTS[kind], field):
            assert values == expected, field


def test_the_reference_has_every_key_of_the_dossiers_file_and_its_fields() -> None:
    rows = table("مفاتيح dossier.yml")
    assert set(rows) == set(DossierFile.model_fields)
    for key, field in DossierFile.model_fields.items():
        for item in get_args(field.annotation):
            if isinstance(item, type) and issubclass(item, BaseModel):
                assert rows[key] == list(item.model_fields), key


def test_the_method_tells_what_was_measured_and_no_other_number() -> None:
    page = html.fromstring((ROOT / "docs" / "method" / "index.md").read_text(encoding="utf-8"))
    lines = (ROOT / "bench" / "RESULTS.md").read_text(encoding="utf-8").splitlines()
    rows = {cells[0]: cells for line in lines if line.startswith("| ") and (cells := line.strip("| ").split(" | "))}
    told = page.xpath("//td[@data-measured]")
    assert told
    for cell in told:
        value, of = rows[cell.get("data-measured")][1:3]
        assert cell.text == f"{float(value):.1%}".replace("%", "٪"), cell.get("data-measured")
        assert cell.getnext().text == of
