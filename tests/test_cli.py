"""The commands as a person calls them: what they print, write and exit with."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.record import Record

ROOT = Path(__file__).parent.parent
MUJAZ = Path(sys.executable).parent / "mujaz"

STORY = """افتتاح مستشفى جديد في إربد

افتتحت وزارة الصحة الأردنية، الأحد، مستشفى في محافظة إربد يضم {} سريرا.

وقال وزير الصحة فراس الهواري إن المستشفى سيخدم نحو 300 ألف شخص.
"""


def mujaz(*words: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(MUJAZ), *map(str, words)],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def article(folder: Path, name: str, beds: int = 120) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(STORY.format(beds), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier made by `mujaz init`, with two articles, built once."""
    folder = tmp_path_factory.mktemp("cli") / "ملف الصحة"
    assert mujaz("init", folder, "--title", 'ملف "الصحة"').returncode == 0
    article(folder / "seeds", "a.txt")
    article(folder / "seeds", "b.txt", 90)
    done = mujaz("build", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_help_explains_itself() -> None:
    said = mujaz("--help").stdout
    for command in ("analyse", "build", "serve", "pdf", "init", "new", "add", "check"):
        assert command in said


def test_analyse_spoils_neither_an_article_nor_the_records_of_before(tmp_path: Path) -> None:
    article, records = tmp_path / "a.txt", tmp_path / "out.jsonl"
    article.write_text(STORY.format(120), encoding="utf-8")
    refused = mujaz("analyse", article, "--jsonl", article)
    assert refused.returncode == 1 and "a.txt is an article" in refused.stderr
    assert article.read_text(encoding="utf-8") == STORY.format(120)
    for name in ("a.yml", "dossier.yml"):
        (tmp_path / name).write_text("title: عنوان\n", encoding="utf-8")
        assert mujaz("analyse", article, "--jsonl", tmp_path / name).returncode == 1
        assert (tmp_path / name).read_text(encoding="utf-8") == "title: عنوان\n"
        (tmp_path / name).unlink()
    records.write_text("of before\n", encoding="utf-8")
    (tmp_path / "dossier.yml").write_text("topics: 5\n", encoding="utf-8")
    failed = mujaz("analyse", tmp_path, "--jsonl", records)
    assert failed.returncode == 1 and "dossier.yml, line 1" in failed.stderr
    assert records.read_text(encoding="utf-8") == "of before\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "dossier.yml", "out.jsonl"]


def test_what_can_not_be_done_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: x\n", encoding="utf-8")
    for words, says in (
        (("init", "--title", " ", tmp_path / "d"), "a dossier needs a title"),
        (("new", tmp_path / "a.yml"), "a.yml is no article"),
        (("analyse", tmp_path, "--jsonl", "-", "--dask", "nowhere"), "no Dask scheduler answers at «nowhere»"),
    ):
        (tmp_path / "a.txt").write_text(STORY.format(120), encoding="utf-8")
        done = mujaz(*words)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1) and says in done.stderr, done.stderr


def test_analyse_writes_a_record_a_line_the_same_each_time(tmp_path: Path) -> None:
    seeds = article(tmp_path / "seeds", "b.txt").parent
    article(seeds, "a.txt", 7)
    first = mujaz("analyse", seeds, "--jsonl", "-").stdout
    assert mujaz("analyse", seeds, "--jsonl", tmp_path / "out.jsonl", PYTHONHASHSEED="7").returncode == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == first and first.endswith("}\n")
    lines = first.splitlines()
    records = [Record.model_validate_json(line) for line in lines]
    assert [record.file for record in records] == ["a.txt", "b.txt"]
    assert list(json.loads(lines[0])) == sorted(json.loads(lines[0]))


def test_analyse_gives_each_folder_its_own_topics(tmp_path: Path) -> None:
    topic = "topics:\n- {{id: {0}, name: الصحة, terms: {{مستشفى: 3, سريرا: 1}}}}\n"
    for name in ("north", "south"):
        article(tmp_path / name, "a.txt")
        (tmp_path / name / "dossier.yml").write_text(topic.format(name), encoding="utf-8")
    lines = mujaz("analyse", tmp_path / "north", tmp_path / "south" / "a.txt", "--jsonl", "-").stdout.splitlines()
    own = [[one["id"] for one in json.loads(line)["topics"] if one["id"] in ("north", "south")] for line in lines]
    assert own == [["north"], ["south"]]


def test_bad_files_are_named_and_the_others_come_through(tmp_path: Path) -> None:
    seeds = article(tmp_path / "seeds", "good.txt").parent
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "binary.txt").write_bytes(bytes(range(256)) * 20)
    done = mujaz("analyse", seeds, "--jsonl", "-")
    assert done.returncode == 1 and len(done.stdout.splitlines()) == 1
    assert "empty.txt: it is empty" in done.stderr and "binary.txt: " in done.stderr
    assert "Traceback" not in done.stderr
    assert mujaz("analyse", seeds, "--jsonl", "-", "--keep-going").returncode == 0


def test_the_corrections_beside_an_article_are_in_its_record(tmp_path: Path) -> None:
    path = article(tmp_path, "a.txt")
    (tmp_path / "a.yml").write_text("title: عنوان المحرر\n", encoding="utf-8")
    found = json.loads(mujaz("analyse", path, "--jsonl", "-").stdout)
    assert found["title"] == {"text": "عنوان المحرر", "origin": "edited", "sentence": None}


def test_a_new_dossier_builds_and_shows_what_is_cited(dossier: Path) -> None:
    assert (dossier / "site" / "briefings" / "a" / "index.html").is_file()
    assert "article_text: cited" in (dossier / "mkdocs.yml").read_text(encoding="utf-8")
    again = mujaz("init", dossier)
    assert again.returncode == 1 and "there is a dossier already" in again.stderr


def test_a_failed_build_leaves_the_site_as_it_was(dossier: Path) -> None:
    before = {path: path.read_bytes() for path in (dossier / "site").rglob("*") if path.is_file()}
    settings = dossier / "mkdocs.yml"
    right = settings.read_text(encoding="utf-8")
    try:
        for wrong in (
            right.replace("article_text:", "artikle_text:"),
            right.replace("name: material", "name: nowhere"),
        ):
            settings.write_text(wrong, encoding="utf-8")
            done = mujaz("build", cwd=dossier)
            assert done.returncode == 1 and "Traceback" not in done.stderr, done.stderr
            assert {path: path.read_bytes() for path in (dossier / "site").rglob("*") if path.is_file()} == before
    finally:
        settings.write_text(right, encoding="utf-8")


def test_serve_shows_the_site_and_builds_it_anew_after_each_save(tmp_path: Path) -> None:
    assert mujaz("init", tmp_path / "d").returncode == 0
    article(tmp_path / "d" / "seeds", "a.txt", 120)
    serving = subprocess.Popen(
        [str(MUJAZ), "serve", "--port", "0"], cwd=tmp_path / "d", stderr=subprocess.PIPE, text=True
    )
    assert serving.stderr
    said = iter(serving.stderr.readline, "")
    never = threading.Timer(180, serving.kill)  # a line that never comes ends the test, with what was said
    never.start()
    try:
        assert any("built 1 briefing in" in line for line in said)
        page = f"{next(said).split()[0]}briefings/a/"
        assert "120" in urllib.request.urlopen(page, timeout=10).read().decode()
        article(tmp_path / "d" / "seeds", "a.txt", 345)
        assert any("built 1 briefing in" in line for line in said)
        assert "345" in urllib.request.urlopen(page, timeout=10).read().decode()
        (tmp_path / "d" / "seeds" / "a.yml").write_text("titel: خبر\n", encoding="utf-8")
        assert any("a.yml, line 1: unknown key «titel»" in line for line in said)
        assert "345" in urllib.request.urlopen(page, timeout=10).read().decode()
    finally:
        never.cancel()
        serving.terminate()
        serving.wait(10)


def test_new_writes_a_draft_that_changes_nothing(tmp_path: Path) -> None:
    path = article(tmp_path, "a.txt")
    before = mujaz("analyse", path, "--jsonl", "-").stdout
    assert mujaz("new", path).returncode == 0
    draft = (tmp_path / "a.yml").read_text(encoding="utf-8")
    assert "120 سريرا" in draft and "فراس الهواري" in draft
    assert mujaz("analyse", path, "--jsonl", "-").stdout == before
    again = mujaz("new", path)
    assert again.returncode == 1 and "a.yml is there already" in again.stderr
    # what stands as a comment is a correction as soon as the # is gone
    line = next(line for line in draft.splitlines() if "120 سريرا" in line and "label" in line)
    (tmp_path / "a.yml").write_text("figures:\n  change:\n" + line.removeprefix("#"), encoding="utf-8")
    assert '"origin":"edited"' in mujaz("analyse", path, "--jsonl", "-").stdout.replace('": ', '":')


def test_check_lists_errors_and_open_work(tmp_path: Path, dossier: Path) -> None:
    fine = mujaz("check", cwd=dossier)
    assert fine.returncode == 0 and "work: " in fine.stdout and "0 errors" in fine.stderr
    assert mujaz("check", "--strict", cwd=dossier).returncode == 1
    listed = json.loads(mujaz("check", "--json", cwd=dossier).stdout)
    assert {item["level"] for item in listed} == {"work"}
    bad = dossier / "seeds" / "b.yml"
    bad.write_text("summary: [99]\n", encoding="utf-8")
    try:
        done = mujaz("check", cwd=dossier)
        assert done.returncode == 1 and "b.yml, line 1: there is no sentence 99" in done.stdout
        bad.write_text("titel: x\nfigures: {drop: [900 سرير]}\n", encoding="utf-8")
        (error,) = [
            item for item in json.loads(mujaz("check", "--json", cwd=dossier).stdout) if item["level"] == "error"
        ]
        assert error == {
            "level": "error",
            "file": "b.yml",
            "line": 1,
            "text": "unknown key «titel»; did you mean «title»?",
        }
        bad.write_text("figures:\n  drop: [9 سريرا]\n", encoding="utf-8")
        (stale,) = [
            item
            for item in json.loads(mujaz("check", "--json", cwd=dossier).stdout)
            if item["code"] == "stale_correction"
        ]
        assert (stale["file"], stale["line"]) == ("b.yml", 2) and "لعل المقصود «90 سريرا»" in stale["text"]
        first = mujaz("check", cwd=dossier).stdout.splitlines()[0]
        assert first.startswith("work: b.yml, line 2: "), "an editor's own file comes before what nobody has looked at"
        told = mujaz("build", cwd=dossier)
        assert told.returncode == 0 and "not applied: b.yml, line 2: " in told.stderr
    finally:
        bad.unlink()


def test_check_lists_what_is_wrong_in_every_file_at_once(tmp_path: Path) -> None:
    assert mujaz("init", tmp_path / "d").returncode == 0
    seeds = article(tmp_path / "d" / "seeds", "a.txt").parent
    (seeds / "dossier.yml").write_text("title: ملف\ntopcs: []\n", encoding="utf-8")
    (seeds / "a.yml").write_text("summary: [7]\n", encoding="utf-8")
    (seeds / "gone.yml").write_text("title: x\n", encoding="utf-8")
    done = mujaz("check", "--json", cwd=tmp_path / "d")
    listed = json.loads(done.stdout)
    assert done.returncode == 1
    assert [(one["file"], one["line"]) for one in listed if one["level"] == "error"] == [
        ("dossier.yml", 2),
        ("a.yml", 1),
    ]
    assert ("work", "gone.yml") in {(one["level"], one["file"]) for one in listed}
    settings = tmp_path / "d" / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("theme:", "theme: ["), encoding="utf-8")
    (error,) = json.loads(mujaz("check", "--json", cwd=tmp_path / "d").stdout)
    assert error["file"] == "mkdocs.yml" and error["line"] > 1 and "string" not in error["text"]


PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>فيضانات في وادي حلفا</title>
<meta property="og:site_name" content="صحيفة التجربة">
<meta property="article:published_time" content="2024-08-05T10:00:00+02:00">
</head><body><nav>الرئيسية</nav><article><h1>فيضانات في وادي حلفا</h1>
<p>اجتاحت فيضانات واسعة مدينة وادي حلفا شمالي السودان صباح الاثنين، وأدت إلى انهيار عشرات المنازل الطينية.</p>
<p># وقال الدفاع المدني إن فرق الإنقاذ أجلت مئتي أسرة إلى مدارس قريبة، وإن الطريق إلى دنقلا ما زال مقطوعا.</p>
</article></body></html>"""


# «/أخبار/فيضان حلفا.html»
ARABIC = "/" + quote("أخبار") + "/" + quote("فيضان حلفا.html")


@pytest.fixture
def web() -> Iterator[str]:
    """A web server on this machine with one page, one picture and one address that never answers."""
    release = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/slow":
                release.wait(20)
                return
            if self.path == "/drip":
                self.send_response(200)
                self.end_headers()
                while not release.wait(0.3):
                    try:
                        self.wfile.write(b"<")
                    except OSError:
                        return
                return
            if self.path in ("/short", "/round"):
                self.send_response(302)
                self.send_header("Location", ARABIC if self.path == "/short" else "/round")
                self.end_headers()
                return
            if self.path not in ("/news/flood.html", "/picture", "/packed", "/windows", "/large", ARABIC):
                self.send_error(404)
                return
            self.send_response(200)
            kind = "image/png" if self.path == "/picture" else "text/html"
            body = PAGE.encode()
            if self.path == "/windows":
                kind += "; charset=windows-1256"
                body = PAGE.replace("utf-8", "").encode("windows-1256")
            self.send_header("Content-Type", kind)
            if self.path in ("/packed", "/large"):
                body = gzip.compress(body if self.path == "/packed" else bytes(20 << 20))
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    release.set()
    httpd.shutdown()
    httpd.server_close()


def test_add_saves_a_page_with_where_and_when(tmp_path: Path, web: str) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: ملف\n", encoding="utf-8")
    done = mujaz("add", f"{web}/news/flood.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    seed = tmp_path / "seeds" / "flood.md"
    text = seed.read_text(encoding="utf-8")
    assert f'url: "{web}/news/flood.html"' in text and "fetched: " in text
    record = json.loads(mujaz("analyse", seed, "--jsonl", "-").stdout)
    assert record["title"]["text"] == "فيضانات في وادي حلفا" and record["title"]["origin"] == "stated"
    assert record["outlet"]["name"] == "صحيفة التجربة" and record["published"]["earliest"] == "2024-08-05"
    assert "الرئيسية" not in record["text"] and "مئتي أسرة" in record["text"]


def test_add_reads_pages_as_servers_send_them_and_names_them_by_their_address(tmp_path: Path, web: str) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: ملف\n", encoding="utf-8")
    done = mujaz("add", f"{web}/packed", f"{web}/windows", f"{web}/أخبار/فيضان حلفا.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    seeds = [Path(line) for line in done.stdout.splitlines()]
    assert [seed.name for seed in seeds[:2]] == ["packed.md", "windows.md"]
    assert re.fullmatch(r"f[a-z]+-h[a-z]+\.md", seeds[2].name), "the Arabic address in Latin letters"
    assert all("مئتي أسرة" in seed.read_text(encoding="utf-8") for seed in seeds)
    again = mujaz("add", f"{web}/short", cwd=tmp_path)
    assert again.returncode == 1 and f"seeds/{seeds[2].name} is this page already" in again.stderr


def test_add_takes_articles_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: ملف\n", encoding="utf-8")
    done = mujaz("add", article(tmp_path, "a.txt"), "mkdocs.yml", "b.txt", cwd=tmp_path)
    assert done.returncode == 1 and [path.name for path in (tmp_path / "seeds").iterdir()] == ["a.txt"]
    assert "mkdocs.yml: no article (.txt, .md, .html, .htm)" in done.stderr and "b.txt: No such file" in done.stderr


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/nowhere", "404"),
        ("/picture", "no web page but image/png"),
        ("/slow", "no answer within 1 seconds"),
        ("/drip", "not whole within 1 seconds"),
        ("/round", "never to a page"),
        ("/large", "larger than 10 MB"),
    ],
)
def test_add_says_what_is_wrong(tmp_path: Path, web: str, path: str, says: str) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: ملف\n", encoding="utf-8")
    done = mujaz("add", "--timeout", 1, web + path, cwd=tmp_path)
    assert done.returncode == 1 and says in done.stderr and "Traceback" not in done.stderr
    assert not list((tmp_path / "seeds").iterdir())


def test_pdf_writes_what_is_asked_for(dossier: Path) -> None:
    done = mujaz("pdf", "a", cwd=dossier)
    assert done.returncode == 0 and (dossier / "pdf" / "a.pdf").read_bytes().startswith(b"%PDF-")
    (dossier / "pdf" / "a.pdf").unlink()
    elsewhere = mujaz("pdf", "a", "--project", str(dossier), cwd=dossier.parent)
    assert elsewhere.returncode == 0 and (dossier / "pdf" / "a.pdf").exists()
    wrong = mujaz("pdf", "aa", cwd=dossier)
    assert wrong.returncode == 1 and "there is no briefing «aa»; did you mean «a»?" in wrong.stderr


def test_the_installed_program_needs_no_checkout(tmp_path: Path) -> None:
    """A wheel holds all that `init` and `build` need."""
    source = tmp_path / "source"
    shutil.copytree(
        ROOT, source, ignore=shutil.ignore_patterns(".venv", ".git", "site", ".cache", "__pycache__", ".*_cache")
    )
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run(
        [*pip, "install", "--no-deps", "--no-build-isolation", "--target", tmp_path / "lib", source], check=True
    )
    shutil.rmtree(source)
    run = [sys.executable, "-c", "from generator.cli import main; main()"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "lib")}
    subprocess.run([*run, "init", str(tmp_path / "d")], env=environment, cwd=tmp_path, check=True)
    article(tmp_path / "d" / "seeds", "a.txt")
    done = subprocess.run(
        [*run, "build", "-C", str(tmp_path / "d")],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "d" / "site" / "briefings" / "a" / "index.html").is_file()


def test_bash_completes_commands_and_options(tmp_path: Path) -> None:
    """As a person sets it up: `mujaz --install-completion`, then a new shell."""
    home = {"HOME": str(tmp_path), "PATH": f"{MUJAZ.parent}{os.pathsep}{os.environ['PATH']}"}
    assert (
        subprocess.run(
            ["bash", "-c", "mujaz --install-completion; true"], env=os.environ | home, check=False
        ).returncode
        == 0
    )

    def completed(*words: str) -> list[str]:
        script = f'. "$HOME/.bashrc"; COMP_WORDS=(mujaz {" ".join(words)}); COMP_CWORD={len(words)}; '
        script += f'complete -p {MUJAZ.name} >/dev/null; _mujaz_completion mujaz; printf "%s\\n" "${{COMPREPLY[@]}}"'
        done = subprocess.run(["bash", "-c", script], env=os.environ | home, capture_output=True, text=True, check=True)
        return done.stdout.split()

    assert completed("ch") == ["check"]
    assert {"--strict", "--json", "--project"} <= set(completed("check", "--"))


def test_a_folder_where_a_file_belongs_and_the_other_way_round_are_told(tmp_path: Path) -> None:
    here = article(tmp_path / "seeds", "a.txt")
    empty = tmp_path / "empty"
    empty.mkdir()
    told = [
        (("build", "--project", here), "is a file"),
        (("init", here), "is a file"),
        (("new", here.parent), "is a directory"),
        (("analyse", empty, "--jsonl", "-"), f"error: there is no article in {empty}"),
        (("analyse", here, "--jsonl", tmp_path / "no" / "r.jsonl"), f"{tmp_path / 'no' / 'r.jsonl'}: no such file"),
    ]
    for words, says in told:
        done = mujaz(*words)
        assert done.returncode and says in done.stderr, (words, done.stderr)


def test_check_tells_what_build_would_refuse(tmp_path: Path) -> None:
    assert mujaz("init", tmp_path / "d").returncode == 0
    done = mujaz("check", cwd=tmp_path / "d")
    assert done.returncode == 1 and "there is no article in seeds/" in done.stdout + done.stderr


def test_a_template_that_is_half_saved_is_told_by_line(tmp_path: Path) -> None:
    assert mujaz("init", tmp_path / "d").returncode == 0
    article(tmp_path / "d" / "seeds", "a.txt")
    template = tmp_path / "d" / "templates" / "theme" / "main.html"
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_text('{% extends "base.html" %}\n{% blok %}\n', encoding="utf-8")
    done = mujaz("build", cwd=tmp_path / "d")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "main.html, line 2: " in done.stderr


def test_an_empty_dossier_is_not_built(tmp_path: Path) -> None:
    assert mujaz("init", tmp_path / "d").returncode == 0
    assert mujaz("build", cwd=tmp_path / "d").stderr == "error: there is no article in seeds/; nothing was built\n"
