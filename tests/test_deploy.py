"""Publishing on push, for real: a bare repository, a clone, nginx, requests that run throughout."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.publishing import origin

ROOT = Path(__file__).parent.parent
MUJAZ = Path(sys.executable).parent / "mujaz"
IDENTITY = ["-c", "user.name=محرر", "-c", "user.email=editor@example.org"]

NGINX = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
master_process off;
events {{}}
http {{
  access_log off;
  include /etc/nginx/mime.types;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  {server}
}}
"""


def git(folder: Path, *words: str, fails: bool = False) -> str:
    done = subprocess.run(["git", *IDENTITY, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert fails or done.returncode == 0, done.stderr
    return done.stdout + done.stderr


class Server:
    """A bare repository that publishes to a folder, and an editor's clone of it."""

    def __init__(self, folder: Path) -> None:
        self.target = folder / "srv"
        self.bare = folder / "dossier.git"
        self.clone = folder / "clone"
        git(folder, "init", "--bare", "--initial-branch=main", str(self.bare))
        shutil.copy(ROOT / "deploy" / "post-receive", self.bare / "hooks" / "post-receive")
        git(self.bare, "config", "mujaz.target", str(self.target))
        git(self.bare, "config", "mujaz.program", str(MUJAZ))
        subprocess.run([MUJAZ, "init", self.clone, "--title", "ملف"], check=True, capture_output=True)
        git(self.clone, "init", "--initial-branch=main")
        git(self.clone, "remote", "add", "origin", str(self.bare))

    def write(self, name: str, text: str) -> None:
        (self.clone / "seeds" / name).write_text(text, encoding="utf-8")

    def push(self) -> str:
        git(self.clone, "add", "-A")
        git(self.clone, "commit", "-m", "مقال")
        return git(self.clone, "push", "origin", "main")

    def releases(self) -> list[str]:
        return sorted(os.listdir(self.target / "releases"))


def story(town: str) -> str:
    return (
        f"افتتاح مستشفى جديد في {town}\n\n"
        f"افتتحت وزارة الصحة، الأحد، مستشفى في {town} يضم 120 سريرا. وقال الوزير إن العمل بدأ.\n"
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    server = Server(tmp_path_factory.mktemp("deploy"))
    server.write("a.txt", story("إربد"))
    said = server.push()
    assert "mujaz: published" in said, said
    return server


@pytest.fixture(scope="module")
def nginx(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    sample = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    conf = sample.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/dossier", str(server.target))
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, server=conf), encoding="utf-8")
    process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")])
    address = f"http://127.0.0.1:{port}/"
    for _ in range(50):
        try:
            urllib.request.urlopen(address, timeout=2).close()
            break
        except OSError:
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(10)


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_a_pushed_article_appears_while_no_request_fails(server: Server, nginx: str) -> None:
    answers: list[int] = []
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set() and len(answers) < 100_000:
            answers.append(status(nginx))
            answers.append(status(nginx + "briefings/a/"))

    asking = threading.Thread(target=ask)
    asking.start()
    server.write("b.txt", story("الكرك"))
    said = server.push()
    stop.set()
    asking.join(10)
    assert "mujaz: published" in said
    assert status(nginx + "briefings/b/") == 200 and status(nginx + "nowhere/") == 404
    assert len(answers) > 20 and set(answers) == {200}


def test_a_broken_editors_file_leaves_the_site_and_tells_the_pusher(server: Server, nginx: str) -> None:
    before = os.readlink(server.target / "current")
    server.write("b.yml", "titel: عنوان\n")
    said = server.push()
    assert "b.yml, line 1: unknown key «titel»; did you mean «title»?" in said and "the build failed" in said
    assert os.readlink(server.target / "current") == before and status(nginx + "briefings/b/") == 200
    assert not list(server.target.glob("build.*")), "a failed build leaves nothing behind"
    (server.clone / "seeds" / "b.yml").unlink()
    assert "mujaz: published" in server.push()


def test_what_was_renamed_is_found_at_its_new_address(server: Server, nginx: str) -> None:
    """Git's history is there for the build, as on any machine."""
    server.write("old.txt", story("عجلون"))
    server.push()
    git(server.clone, "mv", "seeds/old.txt", "seeds/new.txt")
    (server.target / "build.killed").mkdir()
    assert "mujaz: published" in server.push()
    with urllib.request.urlopen(f"{nginx}briefings/old/", timeout=5) as answer:
        assert "/new/" in answer.read().decode()
    assert not list(server.target.glob("build.*")) and len(server.releases()) <= 3
    assert git(server.bare, "worktree", "list").count("\n") == 1


def test_another_branch_is_none_of_the_sites(server: Server) -> None:
    before = os.readlink(server.target / "current")
    git(server.clone, "commit", "--allow-empty", "-m", "مسودة")
    assert "mujaz:" not in git(server.clone, "push", "origin", "main:draft")
    assert "mujaz:" not in git(server.clone, "push", "origin", ":draft")
    git(server.bare, "config", "receive.denyDeleteCurrent", "ignore")
    assert "no branch main any more" in git(server.clone, "push", "origin", ":main")
    assert os.readlink(server.target / "current") == before
    git(server.clone, "push", "origin", "main~1:refs/heads/main")


def test_of_two_pushes_at_once_the_newer_wins(server: Server, nginx: str) -> None:
    server.write("c.txt", story("معان"))
    git(server.clone, "add", "-A")
    git(server.clone, "commit", "-m", "الأول")
    first = subprocess.Popen(
        ["git", "push", "origin", "main"], cwd=server.clone, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    time.sleep(1.5)  # the first build is under way
    server.write("d.txt", story("جرش"))
    server.push()
    first.communicate(timeout=120)
    newest = git(server.clone, "rev-parse", "HEAD").strip()
    assert os.readlink(server.target / "current") == f"releases/{newest}"
    assert status(nginx + "briefings/d/") == 200
    assert len(server.releases()) <= 3 and newest in server.releases()


WORKFLOWS = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), ROOT / "deploy" / "site.yml"]


def commands(workflow: Path) -> list[str]:
    """What the workflow runs, in order."""
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


def run(folder: Path, command: str) -> None:
    """Run a step as the workflow does, with this program's environment on the PATH."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_workflow_is_valid_and_pins_its_actions(workflow: Path) -> None:
    check = str(Path(sys.executable).parent / "check-jsonschema")
    done = subprocess.run(
        [check, "--builtin-schema", "vendor.github-workflows", workflow], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    for line in workflow.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line.strip()


def test_the_commands_of_the_workflow_publish_this_dossier(tmp_path: Path) -> None:
    files = git(ROOT, "ls-files", "-z").split("\0")
    for name in filter(None, files):
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(Path(sys.prefix))
    for name in ("requirements.lock", "pyproject.toml"):  # what is installed already is not installed again
        os.utime(tmp_path / name, (0, 0))
    steps = commands(ROOT / ".github" / "workflows" / "site.yml")
    assert steps == ["sudo sh deploy/system-packages.sh pdf", "make check", "make site"]
    for step in steps:
        run(tmp_path, step.removeprefix("sudo "))
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_commands_of_a_new_dossiers_workflow_publish_it(tmp_path: Path) -> None:
    run(tmp_path, "mujaz init d")
    (tmp_path / "d" / "seeds" / "a.txt").write_text(story("إربد"), encoding="utf-8")
    system, program, *steps = commands(tmp_path / "d" / ".github" / "workflows" / "site.yml")
    packages = (ROOT / "deploy" / "packages.txt").read_text(encoding="utf-8")
    assert system.split()[-3:] == re.findall(r"^pdf\s+(\S+)", packages, re.MULTILINE)
    assert program == f"pip install '{origin.requirement()}'"
    for step in steps:
        run(tmp_path / "d", step)
    assert (tmp_path / "d" / "site" / "briefings" / "a" / "index.html").is_file()
