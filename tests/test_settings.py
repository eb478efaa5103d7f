from pathlib import Path

import pytest

from generator import settings
from generator.typed_yaml import YamlError


def project(tmp_path: Path, text: str) -> Path:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    return tmp_path


def test_defaults(tmp_path: Path) -> None:
    found = settings.load(project(tmp_path, "site_name: ملف\n"))
    assert (found.article_text, found.months, found.site_url) == ("cited", "gregorian", None)
    assert found.seeds == tmp_path.resolve() / "seeds"


def test_mkdocs_own_tags_are_left_alone(tmp_path: Path) -> None:
    text = "site_name: ملف\nx: !!python/name:material.emoji\ny: !ENV HOME\nextra: {mujaz: {article_text: full}}\n"
    assert settings.load(project(tmp_path, text)).article_text == "full"


@pytest.mark.parametrize("line", ["extra: 5", "extra: [a]", "site_url: 5"])
def test_what_mkdocs_would_stumble_over_is_told_by_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: ملف\n{line}\n", encoding="utf-8")
    with pytest.raises(YamlError, match="line 2: «(extra|site_url)»"):
        settings.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "site_name: ملف\nextra:\n  mujaz:\n    artcle_text: full\n",
            "mkdocs.yml, line 4: unknown key «artcle_text»; did you mean «article_text»?",
        ),
        ("site_name: ملف\nextra:\n  mujaz:\n    months: levant\n", "line 4: «months» can't be «levant»"),
        ("extra: {}\n", "«site_name» is missing"),
        ("site_name: [\n", "mkdocs.yml, line 1: "),
    ],
)  # fmt: skip
def test_a_wrong_file_is_told_by_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(YamlError) as caught:
        settings.load(project(tmp_path, text))
    assert says in str(caught.value)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(YamlError, match=r"mkdocs\.yml: not found"):
        settings.load(tmp_path)
