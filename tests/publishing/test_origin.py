"""What a new dossier's workflow installs: the very program that made it, wherever that came from."""

import json
import subprocess
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.publishing import origin

COMMIT = "8f3b2c1d9e0a4b5c6d7e8f901a2b3c4d5e6f7a8b"


def installed_from(monkeypatch: pytest.MonkeyPatch, direct_url: object) -> None:
    told = None if direct_url is None else json.dumps(direct_url)
    found = SimpleNamespace(version="0.1.0", read_text=lambda _name: told)
    monkeypatch.setattr(metadata, "distribution", lambda _name: found)


def checkout(folder: Path, remote: str) -> str:
    """A checkout of one commit with this remote, and the commit."""
    for words in (
        ["init", "--quiet"],
        ["-c", "user.name=محرر", "-c", "user.email=e@example.org", "commit", "--quiet", "--allow-empty", "-m", "x"],
        ["remote", "add", "origin", remote],
    ):
        subprocess.run(["git", *words], cwd=folder, check=True)
    return subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True).stdout[
        :-1
    ]


def test_an_installation_from_git_is_made_again_at_its_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    vcs = {"vcs": "git", "commit_id": COMMIT}
    installed_from(monkeypatch, {"url": "https://git.example.org/news/mujaz.git", "vcs_info": vcs})
    assert origin.requirement() == f"mujaz @ git+https://git.example.org/news/mujaz.git@{COMMIT}"


def test_a_checkout_stands_for_its_remote_once_the_commit_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commit = checkout(tmp_path, "git@git.example.org:news/mujaz.git")
    installed_from(monkeypatch, {"url": tmp_path.as_uri(), "dir_info": {"editable": True}})
    assert origin.requirement() == "mujaz==0.1.0"  # not pushed: nobody else has that commit
    subprocess.run(["git", "update-ref", "refs/remotes/origin/main", commit], cwd=tmp_path, check=True)
    assert origin.requirement() == f"mujaz @ git+https://git.example.org/news/mujaz.git@{commit}"


@pytest.mark.parametrize(
    "direct_url",
    [
        None,
        {"url": "file:///wheels/mujaz-0.1.0-py3-none-any.whl", "archive_info": {}},
        {"url": "file:///nowhere/mujaz", "dir_info": {}},
        {"url": "/srv/mujaz.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
    ],
)
def test_an_installation_from_elsewhere_is_the_index_s(monkeypatch: pytest.MonkeyPatch, direct_url: object) -> None:
    installed_from(monkeypatch, direct_url)
    assert origin.requirement() == "mujaz==0.1.0"


def test_no_token_of_an_address_gets_into_a_workflow(monkeypatch: pytest.MonkeyPatch) -> None:
    address = "https://x-access-token:s3cret@git.example.org/news/mujaz"
    installed_from(monkeypatch, {"url": address, "vcs_info": {"vcs": "git", "commit_id": COMMIT}})
    assert origin.requirement() == f"mujaz @ git+https://git.example.org/news/mujaz@{COMMIT}"
