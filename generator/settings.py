"""The site's settings: what `mkdocs.yml` says under `extra.mujaz`, typed and validated."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from generator import typed_yaml

FILE = "mkdocs.yml"


class Mujaz(BaseModel):
    """The keys of `extra.mujaz` in mkdocs.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    article_text: Literal["full", "cited", "none"] = Field(
        default="cited",
        description="How much of an article the site, the downloads, the PDF and the search index show: all of it, "
        "the sentences that a shown fact stands on with gaps marked, or none.",
    )
    months: Literal["gregorian", "levantine", "both"] = Field(
        default="gregorian",
        description="How months are named in dates that the program writes: «يناير», «كانون الثاني», or both.",
    )
    pdf: bool = Field(default=True, description="Whether the site offers PDFs; they need Pango on the machine.")


class Settings(Mujaz):
    """The settings with what the program needs of MkDocs' own keys; the folders are absolute."""

    root: Path
    site_name: str
    site_url: str | None = None

    @property
    def seeds(self) -> Path:
        """The folder of the articles."""
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        """The folder of MkDocs' pages."""
        return self.root / "docs"

    @property
    def cache(self) -> Path:
        """The folder that keeps what need not be made again."""
        return self.root / ".cache"

    @property
    def site(self) -> Path:
        """The folder of the built site."""
        return self.root / "site"


class _TagBlind(yaml.SafeLoader):
    """Reads mkdocs.yml, whose `!!python/name:` and `!ENV` tags are MkDocs' business."""


_TagBlind.add_multi_constructor("", lambda loader, suffix, node: None)


def load(root: Path) -> Settings:
    """The settings of the project in this folder.

    Raises YamlError where there is no mkdocs.yml, it is no YAML, or a key of `extra.mujaz` is unknown or wrong.
    """
    path = root / FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
        config, node = typed_yaml.compose(text, FILE, _TagBlind)
    except FileNotFoundError:
        raise typed_yaml.YamlError(
            f"{FILE}: not found in {root.resolve().name or root}; run from the dossier's folder, or «mujaz init DIR»"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise typed_yaml.YamlError(f"{FILE}: can't be read: {error}") from None
    if not isinstance(config, dict) or not config.get("site_name"):
        raise typed_yaml.YamlError(f"{FILE}, line 1: «site_name» is missing")
    lines: dict[typed_yaml.Location, int] = {}
    typed_yaml.note_lines(node, lines, FILE)
    extra, site_url = config.get("extra") or {}, config.get("site_url")
    if not isinstance(extra, dict):
        raise typed_yaml.YamlError(f"{FILE}, line {lines.get(('extra',), 1)}: «extra» needs keys below it, as «mujaz:»")
    if not isinstance(site_url, str | None):
        raise typed_yaml.YamlError(f"{FILE}, line {lines.get(('site_url',), 1)}: «site_url» is no address")
    own = extra.get("mujaz") or {}
    values = typed_yaml.validate(own, Mujaz, FILE, lines, ("extra", "mujaz"))
    return Settings(**values.model_dump(), root=root.resolve(), site_name=str(config["site_name"]), site_url=site_url)
