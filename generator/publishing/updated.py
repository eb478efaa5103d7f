"""When the dossier last changed: the day of the last commit that touched it, never the clock."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path


def last_change(folder: Path) -> date | None:
    """The day of the last commit that changed something in this folder; None where git knows none."""
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%cs", "--", "."],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        return date.fromisoformat(done.stdout.strip()) if done.returncode == 0 and done.stdout.strip() else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
