"""Hostile input in every field, carried by the whole program into every output: shown, never interpreted."""

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import icalendar
import pikepdf
import pytest
from lxml import etree, html
from selenium import webdriver
from selenium.webdriver.common.by import By

from generator.record import Record
from tests.publishing.conftest import serving
from tests.publishing.test_browser import ask, browser, wait

__all__ = ["browser"]  # a fixture

MUJAZ = str(Path(sys.executable).parent / "mujaz")

# Each tries to run `window.mine = 1`, to ask another host, to leave its place, or to be read as a formula or a field.
PAYLOADS = [
    "<script>window.mine=1</script>",
    "</script><script>window.mine=1</script>",
    '"><img src=x onerror=window.mine=1>',
    "' onmouseover='window.mine=1' x='",
    "<svg/onload=window.mine=1>",
    "</style></title></textarea><iframe srcdoc='<script>parent.mine=1</script>'>",
    "[انقر](javascript:window.mine=1)",
    "![صورة](http://tracker.example/x.png)",
    "{{ config.site_url }}{% set x = 1 %}{# x #}",
    "<!--/html--><script>window.mine=1</script><!--html-->",
    '=HYPERLINK("http://tracker.example","افتح")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+2+5+cmd|' /C calc'!A0",
    "]]><x xmlns='urn:x'/><![CDATA[",
    "\\u003cscript\\u003ewindow.mine=1\\u003c/script\\u003e",
    "نص\u202eعكس\u202c\u2066عزل",
    'https://tracker.example/"onclick="window.mine=1',
    '--8<-- "/etc/passwd"',
    "BEGIN:VEVENT;SUMMARY:دس",
]
TEXT = """{title}

أعلنت وزارة الصحة {p} الأحد 5 مايو 2024 أن {p} تضم 120 سريرا. وقال الوزير كريم «{p}» إن «{p} ستفتح الشهر المقبل».

وأضاف الوزير كريم أن المبلغ 3 ملايين دولار، وفق {p}. وتعقد الوزارة اجتماعا في 9 يونيو 2024 مع {p}.
"""


def mujaz(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([MUJAZ, *words], cwd=folder, capture_output=True, text=True, check=False)


def editors_file(payload: str) -> str:
    """Every field of the editor's file that takes free text, as JSON, which YAML includes."""
    return json.dumps(
        {
            "title": payload,
            "outlet": {"name": payload, "name_en": payload},
            "author": payload,
            "agencies": [payload],
            "dateline": [payload],
            "summary": [1, {"text": payload, "part": "point", "sentence": 1}],
            "figures": {"add": [{"text": payload, "value": 7, "label": payload, "unit": payload, "unit_en": payload}]},
            "dates": {"add": [{"text": payload, "earliest": "2024-06-09", "latest": "2024-06-09", "precision": "day"}]},
            "actors": {"add": [{"text": payload, "name_en": payload, "roles": [payload], "type": "person"}]},
            "places": {"add": [{"text": payload, "name_en": payload}]},
            "statements": {"add": [{"text": payload, "verb": payload, "direct": True}]},
            "glossary": {"add": [{"text": payload, "lemma": payload, "en": payload, "kind": "term"}]},
            "topics": {"add": [{"text": "hostile", "name": payload, "name_en": payload}]},
            "note": {"text": payload, "by": payload},
            "reviewed": {"by": payload, "on": "2024-05-06"},
        },
        ensure_ascii=False,
    )


def page_of(payload: str) -> str:
    """A saved page whose metadata and text are the payload, written with as little care as sites do."""
    data = json.dumps({"@type": "NewsArticle", "headline": payload, "author": {"name": payload}}, ensure_ascii=False)
    body = TEXT.format(title=payload, p=payload).replace("\n\n", "</p><p>")
    return (
        f"<html lang=ar><head><title>{payload}</title><meta property='og:title' content='{payload}'>"
        f"<link rel=canonical href='javascript:alert(1)'><meta property='og:url' content='{payload}'>"
        f"<meta name=author content='{payload}'><script type='application/ld+json'>{data}</script></head>"
        f"<body><article><h1>{payload}</h1><p>{body}</p></article></body></html>"
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built dossier in which every payload stands in every field of every format, and in file names."""
    folder = tmp_path_factory.mktemp("hostile") / "d"
    assert mujaz(folder.parent, "init", "d", "--title", PAYLOADS[2]).returncode == 0
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("article_text: cited", "article_text: full")
    config = config.replace("pdf: true", "pdf: false")  # of a few, below
    (folder / "mkdocs.yml").write_text(config + "\nsite_url: https://example.org/\n", encoding="utf-8")
    seeds = folder / "seeds"
    for n, payload in enumerate(PAYLOADS):
        text = TEXT.format(title=payload, p=payload)
        (seeds / f"plain-{n}.txt").write_text(text, encoding="utf-8")
        (seeds / f"edited-{n}.txt").write_text(text.replace("120", f"{121 + n}"), encoding="utf-8")
        (seeds / f"edited-{n}.yml").write_text(editors_file(payload), encoding="utf-8")
        if n % 3:
            continue
        front = {"title": payload, "outlet": payload, "author": payload, "agencies": [payload], "dateline": [payload]}
        front["url"] = f"javascript:alert(1)//{payload}"
        (seeds / f"front-{n}.md").write_text(
            f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n\n{text}", encoding="utf-8"
        )
        (seeds / f"page-{n}.html").write_text(page_of(payload), encoding="utf-8")
        name = payload.replace("/", "∕").replace("\0", "")
        (seeds / f"{name}.txt").write_text(text.replace("120", f"{221 + n}"), encoding="utf-8")
    whole = {
        "title": PAYLOADS[0],
        "description": PAYLOADS[2],
        "topics": [
            {"id": f"t{n}", "name": payload, "description": payload, "terms": {"وزارة الصحة": 3}, "at_least": 1}
            for n, payload in enumerate(PAYLOADS)
        ],
        "actors": [{"name": "وزارة الصحة", "name_en": PAYLOADS[2]}],
        "terms": [{"term": "سرير", "en": PAYLOADS[4]}],
        "outlets": [{"name": PAYLOADS[2], "reliability": "F"}],
    }
    (seeds / "dossier.yml").write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    done = mujaz(folder, "build", "--keep-going")
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    drawn = mujaz(folder, "pdf", "--out", "site/pdf", *(f"edited-{n}" for n in (0, 2, 6, 10, 13, 16)))
    assert drawn.returncode == 0, drawn.stderr
    return folder


def files(hostile: Path, pattern: str) -> list[Path]:
    found = sorted((hostile / "site").rglob(pattern))
    assert found, pattern
    return found


def test_every_article_came_through_with_its_words(hostile: Path) -> None:
    shown = json.loads((hostile / "site" / "data" / "briefings" / "plain-0.json").read_text(encoding="utf-8"))
    assert PAYLOADS[0] in Record.model_validate(shown).text
    names = {path.parent.name for path in files(hostile, "briefings/*/index.html")}
    assert {f"{kind}-{n}" for kind in ("plain", "edited") for n in range(len(PAYLOADS))} <= names


def test_no_page_has_an_element_handler_or_address_of_the_articles(hostile: Path) -> None:
    for path in files(hostile, "*.html"):
        tree = html.document_fromstring(path.read_bytes())
        assert not tree.xpath("//iframe | //object | //embed | //img[@src='x']"), path
        assert not tree.xpath("//article//script | //article//img"), path
        assert not tree.xpath("//*[@srcdoc] | //base | //meta[@http-equiv='refresh' and not(//link[@rel='canonical'])]")
        handlers = [name for element in tree.iter() for name in element.attrib if name.lower().startswith("on")]
        assert not handlers, (path, handlers)
        for address in tree.xpath("//@href | //@src | //@action | //@formaction | //@data | //@poster"):
            assert not re.match(r"\s*(javascript|data|vbscript):", address, re.IGNORECASE), (path, address)
            assert "tracker.example" not in address.split("?")[0] or address.startswith("https://tracker.example/%22")
        for data in tree.xpath("//script[@type='application/ld+json']/text()"):
            assert json.loads(data)["@context"]


def test_no_cell_is_a_formula(hostile: Path) -> None:
    for path in files(hostile, "data/*.csv"):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
            for cell in row:
                number = re.fullmatch(r"[-+]?[\d.]+(e[-+]?\d+)?", cell)
                assert number or not cell.lstrip().startswith(("=", "+", "-", "@")), (path.name, cell)


def test_feeds_calendar_and_data_are_whole_and_hold_nothing_foreign(hostile: Path) -> None:
    for path in [*files(hostile, "*.xml"), *files(hostile, "*.tbx")]:
        tree = etree.fromstring(path.read_bytes())
        spaces = {etree.QName(element).namespace for element in tree.iter(etree.Element)}
        assert "urn:x" not in spaces and "http://www.w3.org/1999/xhtml" not in spaces, path
    for path in [*files(hostile, "*.json")]:
        json.loads(path.read_text(encoding="utf-8"))
    for path in files(hostile, "*.ics"):
        names = {part.name for part in icalendar.Calendar.from_ical(path.read_bytes()).walk()}
        assert names <= {"VCALENDAR", "VEVENT"}
        assert b"\nBEGIN:VEVENT;SUMMARY" not in path.read_bytes()


def test_pdfs_hold_no_script_and_lead_nowhere_foreign(hostile: Path) -> None:
    for path in files(hostile, "*.pdf"):
        with pikepdf.open(path) as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Dictionary):
                    assert thing.get("/S") not in ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData"), path
                    assert "/JS" not in thing and "/EmbeddedFiles" not in thing, path
                    uri = str(thing.get("/URI", ""))
                    assert uri.startswith(("https://example.org/", "")) and "javascript" not in uri.lower(), (path, uri)


@pytest.mark.browser
def test_nothing_runs_and_nothing_is_asked_of_another_host(hostile: Path, browser: webdriver.Chrome) -> None:
    pages = [path.parent.relative_to(hostile / "site").as_posix() for path in files(hostile, "index.html")]
    # of the many alike, a third of the briefings and all else
    chosen = [page for n, page in enumerate(pages) if not page.startswith("briefings/") or n % 3 == 0]
    with serving(hostile / "site") as address:
        browser.get_log("performance")
        for page in chosen:
            browser.get(address + quote(page) + "/")
            browser.execute_script(
                "document.querySelectorAll('details').forEach(fold => fold.open = true);"
                "document.querySelectorAll('article *').forEach(part => {"
                "  for (const kind of ['mouseover', 'focusin', 'mouseenter'])"
                "    part.dispatchEvent(new Event(kind, {bubbles: true}))})"
            )
            assert browser.execute_script("return window.mine") is None, page
        for query in ("script", "window mine", "الصحة", "tracker"):
            browser.get(address)
            browser.find_element(By.TAG_NAME, "body").send_keys("/")
            wait(browser, "document.getElementById('mj-search').open")
            ask(browser, query)
            assert not browser.find_elements(By.CSS_SELECTOR, ".mj-found script, .mj-found img, .mj-found iframe")
            assert browser.execute_script("return window.mine") is None, query
        for entry in browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                assert url.startswith((address.split("/host/")[0], "data:", "blob:", "about:", "chrome:")), url


def test_the_search_index_holds_text_alone(hostile: Path) -> None:
    for path in files(hostile, "*.pf_fragment"):
        fragment = gzip.decompress(path.read_bytes()).decode("utf-8").removeprefix("pagefind_dcd")
        assert json.loads(fragment)["url"].startswith("/")


def test_what_is_no_file_of_the_folder_is_named_and_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    for name, to in {"away": "/etc/passwd", "null": "/dev/zero", "self": "self.txt", "gone": "nowhere.txt"}.items():
        (tmp_path / f"{name}.txt").symlink_to(to)
    bad = sorted(path.name for path in tmp_path.iterdir())
    (tmp_path / "good.txt").write_text("هدنة\n\nأعلنت الأمم المتحدة هدنة في المدينة يوم الأحد.\n", encoding="utf-8")
    start = time.monotonic()
    done = mujaz(tmp_path, "analyse", ".", "--jsonl", "out.jsonl")
    assert time.monotonic() - start < 60
    assert done.returncode == 1 and sorted(line.partition(":")[0] for line in done.stderr.splitlines()) == bad
    (line,) = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert "root:" not in line and json.loads(line)["file"] == "good.txt"


def test_an_editors_file_can_lead_nowhere_and_stop_nothing(tmp_path: Path) -> None:
    texts = {
        "above": "slug: ../../evil",
        "root": "slug: /etc/passwd",
        "cyrillic": "slug: раураl",  # letters that look Latin
        "zero": "slug: a\u0000b",
        "digits": "figures: {change: [{text: مئة, value: 1" + "0" * 5000 + "}]}",
        "aliases": "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
        "tag": "title: !!python/object/apply:os.system [true]",
        "long": "summary: [" + "1," * 100_000 + "1]",
        "deep": "note: " + "[" * 2000,
        "pattern": "title: " + "(a+)+" * 20_000 + "!",
    }
    story = "هدنة\n\nأعلنت الأمم المتحدة هدنة في المدينة {} يوم الأحد.\n"
    for n, (name, text) in enumerate(texts.items()):
        (tmp_path / f"{name}.txt").write_text(story.format(n), encoding="utf-8")
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    (tmp_path / "good.txt").write_text(story.replace("هدنة", "قمة"), encoding="utf-8")
    start = time.monotonic()
    done = mujaz(tmp_path, "analyse", ".", "--jsonl", "out.jsonl")
    assert time.monotonic() - start < 60 and "Traceback" not in done.stderr and "report this" not in done.stderr
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    # a long title is one all the same
    assert [record["id"] for record in records] == ["good", "pattern"]
    assert all(f"{name}.yml" in done.stderr for name in texts if name != "pattern")


def test_ten_thousand_actors_and_endless_words_are_an_article_like_another(tmp_path: Path) -> None:
    first = ["سالم", "كريم", "فادي", "نادر", "وائل", "هاني", "زياد", "رامي", "باسم", "عادل"]
    last = [f"ال{a}{b}{c}ي" for a in "شحسعقجزرمن" for b in "اويمنلدرهب" for c in "دمنلبفسحطك"]
    crowd = "، و".join(f"{given} {family}" for family in last for given in first)
    bodies = {
        "crowd.txt": f"حضر اللقاء {crowd}.",
        "word.txt": f"قالت الوزارة {'اب' * 90_000} إن العمل بدأ.",
        "digits.txt": f"أنفقت الوزارة {'987654321' * 9_000} دولار.",
        "quotes.txt": f"قال {'«' * 20_000} نعم {'»' * 20_000}.",
    }
    for name, body in bodies.items():
        (tmp_path / name).write_text(f"خبر من المدينة\n\n{body}\n", encoding="utf-8")
    start = time.monotonic()
    done = mujaz(tmp_path, "analyse", ".", "--jsonl", "out.jsonl")
    assert done.returncode == 0 and not done.stderr, done.stderr
    assert time.monotonic() - start < 240
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["file"] for record in found] == sorted(bodies)
    assert len(found[0]["actors"]) > 5000


def test_names_that_only_look_alike_have_addresses_of_their_own(tmp_path: Path) -> None:
    story = "{}\n\nأعلنت الأمم المتحدة {} في المدينة يوم الأحد.\n"
    for n, name in enumerate(("pay", "раy", "pаy", "PAY", "pay\u200b")):
        (tmp_path / f"{name}.txt").write_text(story.format("هدنة", f"هدنة {n}"), encoding="utf-8")
    done = mujaz(tmp_path, "analyse", ".", "--jsonl", "out.jsonl")
    ids = [json.loads(line)["id"] for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"[a-z0-9-]+", id_) for id_ in ids)
    assert len(ids) + done.stderr.count("is taken by") == 5


def test_bombs_in_the_dossiers_file_are_told_in_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    assert mujaz(tmp_path, "init", "d").returncode == 0
    (folder / "seeds" / "a.txt").write_text("هدنة\n\nأعلنت الأمم المتحدة هدنة يوم الأحد.\n", encoding="utf-8")
    for text in ("a: &a [x]\nb: *a", "topics: " + "[" * 3000, "title: !!python/name:os.system", "\x00"):
        (folder / "seeds" / "dossier.yml").write_text(text, encoding="utf-8")
        done = mujaz(folder, "build")
        assert done.returncode == 1 and "error: dossier.yml" in done.stderr and "Traceback" not in done.stderr
