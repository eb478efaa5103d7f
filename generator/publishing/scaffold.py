"""A new dossier: a folder that builds with the installed program and publishes on push."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from generator.publishing import origin
from generator.publishing.files import ROOT

# What a new dossier takes over as it is: the look, the hand-written pages, what publishes it.
COPIED = ("docs/assets", "docs/guide", "docs/method", "templates/theme", "deploy/post-receive", "deploy/nginx.conf")
IGNORED = """\
/site/
/site.new/
/site.old/
/.cache/
/pdf/
/docs/*
!/docs/assets/
!/docs/guide/
!/docs/method/
"""
DOSSIER = """\
# The dossier itself. Every key may be left out; `mujaz check` names what is wrong by line.
title: {title}
# description: جملة تقول ما فيه
# topics:
#   - id: coalition            # ASCII; the page's address
#     name: اسم الموضوع
#     terms: {{مصطلح: 3, مصطلح آخر: 1}}
# merges:
#   - names: [الاسم الكامل, اسم آخر للطرف نفسه]
#     reason: سبب الدمج
"""


def create(folder: Path, title: str) -> list[Path]:
    """Make the dossier in this folder, and return its files. Nothing that is there is replaced.

    Raises FileExistsError where the folder has a mkdocs.yml already, ValueError for a title of nothing.
    """
    if not title.strip():
        raise ValueError("a dossier needs a title")
    if (folder / "mkdocs.yml").exists():
        raise FileExistsError(f"{folder}: there is a dossier already (mkdocs.yml)")
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"(?m)^site_name:.*$", lambda _: f"site_name: {_scalar(title)}", config, count=1)
    # an article is its publisher's: a new dossier shows what is cited
    config = re.sub(r"(?m)^(\s+article_text:).*$", r"\1 cited", config, count=1)
    workflow = (ROOT / "deploy" / "site.yml").read_text(encoding="utf-8")
    # the program that made the dossier builds it, until its owner wants a newer one
    workflow = workflow.replace("pip install mujaz\n", f"pip install '{origin.requirement()}'\n")
    written = {
        "mkdocs.yml": config,
        ".gitignore": IGNORED,
        "seeds/dossier.yml": DOSSIER.format(title=_scalar(title)),
        ".github/workflows/site.yml": workflow,
    }
    for name, text in written.items():
        path = folder / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _scalar(text: str) -> str:
    """The text as a YAML value."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
