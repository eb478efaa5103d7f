"""Where the program that runs here can be installed from again: what a new dossier's workflow asks pip for."""

from __future__ import annotations

import json
import re
import subprocess
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

# The two ways git writes an address that a workflow can reach: https, and ssh's short form. A name or token in it
# stays behind.
_HTTPS = re.compile(r"https://(?:[^@/\s]*@)?([\w.-]+(?::\d+)?/[\w./~-]+)")
_SSH = re.compile(r"(?:ssh://)?[\w.-]+@([\w.-]+)[:/]([\w./~-]+)")


def requirement() -> str:
    """What `pip install` takes to get this very program.

    That is its git repository at the commit that is installed, where the installation says so (direct_url.json, PEP
    610) and the commit is known there; else its version, from the package index.
    """
    installed = metadata.distribution("mujaz")
    source = json.loads(installed.read_text("direct_url.json") or "{}")
    address, commit = source.get("url", ""), source.get("vcs_info", {}).get("commit_id")
    if "dir_info" in source:
        address, commit = _pushed(Path(url2pathname(urlsplit(address).path)))
    reached = _https(address)
    return f"mujaz @ git+{reached}@{commit}" if reached and commit else f"mujaz=={installed.version}"


def _pushed(folder: Path) -> tuple[str, str | None]:
    """The address of this checkout's remote, and the commit it stands at where the remote has it."""
    commit = _git(folder, "rev-parse", "HEAD")
    known = commit and _git(folder, "branch", "--remotes", "--contains", commit)
    return _git(folder, "remote", "get-url", "origin"), commit if known else None


def _https(address: str) -> str | None:
    """The address as https, without a name or token; None for one that no other machine can reach."""
    if found := _HTTPS.fullmatch(address):
        return f"https://{found[1]}"
    if found := _SSH.fullmatch(address):
        return f"https://{found[1]}/{found[2]}"
    return None


def _git(folder: Path, *words: str) -> str:
    """What git prints; "" where there is no git, no such folder or no answer."""
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=False, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
