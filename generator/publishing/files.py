"""Where the program's own files lie: templates, assets and samples, in a checkout as in an installed package."""

from __future__ import annotations

from pathlib import Path

# A wheel carries these files inside the package; a checkout has them at its top (see pyproject.toml, force-include).
_PACKAGED = Path(__file__).parent.parent / "_files"
ROOT = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"
