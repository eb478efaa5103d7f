"""The built site as a whole: links, requests, direction, determinism, and what a failed build leaves."""

import hashlib
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from generator.publishing import pages
from generator.publishing.building import site
from tests.publishing import samples
from tests.publishing.conftest import project

PAGES = [
    "index.html",
    "briefings/faw-port/index.html",
    "topics/ports/index.html",
    "figures/index.html",
    "guide/index.html",
]


def html_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def test_every_link_and_source_resolves(built: Path):
    """Every href, src and #id, at any depth, as a plain folder server below a sub-path would answer."""
    base = "https://host/repo/"
    trees = {path: html.document_fromstring(path.read_bytes()) for path in html_files(built)}
    ids = {path: set(tree.xpath("//@id")) for path, tree in trees.items()}
    broken = []
    for path, tree in trees.items():
        if path.name == "404.html":
            continue
        here = base + path.relative_to(built).as_posix().removesuffix("index.html")
        for link in (*tree.xpath("//@href"), *tree.xpath("//@src")):
            target = urlsplit(urljoin(here, link))
            if target.scheme in ("data", "mailto"):
                continue
            if not target.geturl().startswith(base):
                broken.append((path, link))
                continue
            file = built / unquote(target.path.removeprefix("/repo/"))
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file() or (target.fragment and file in ids and unquote(target.fragment) not in ids[file]):
                broken.append((path.relative_to(built), link))
    assert not broken


def test_no_page_names_another_host(built: Path):
    for path in html_files(built):
        tree = html.document_fromstring(path.read_bytes())
        for link in (*tree.xpath("//@src"), *tree.xpath("//link/@href")):
            assert not urlsplit(link).netloc, f"{path.name}: {link}"
    for path in [*built.rglob("assets/*.css"), *built.glob("assets/*.js")]:
        assert not re.search(r"url\(['\"]?(?:https?:)?//|import[^\n]*https?://", path.read_text(encoding="utf-8")), path


def test_every_page_is_arabic_and_right_to_left(built: Path):
    for path in html_files(built):
        root = html.document_fromstring(path.read_bytes())
        assert (root.get("lang"), root.get("dir")) == ("ar", "rtl"), path


def test_no_id_stands_twice_and_sections_have_ascii_ids(built: Path):
    for path in html_files(built):
        ids = html.document_fromstring(path.read_bytes()).xpath("//@id")
        assert len(ids) == len(set(ids)), (path, [name for name in ids if ids.count(name) > 1])
        assert all(name.isascii() for name in ids), path


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_allows_no_inline_script_but_its_own(built: Path, name: str):
    page = (built / name).read_text(encoding="utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    (scripts,) = re.findall(r"script-src ([^;]+)", policy)
    assert "unsafe-inline" not in policy and "'wasm-unsafe-eval'" in scripts
    tree = html.document_fromstring(page)
    assert not tree.xpath("//@style | //style | //@onclick")
    import base64

    for script in tree.xpath("//script[not(@src)][not(@type)]/text()"):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in scripts


def test_the_same_articles_give_the_same_bytes(tmp_path: Path):
    def built_in(folder: Path, records: list) -> dict[str, str]:
        chosen = project(folder, site_url="https://example.org/")
        pages.write(records, samples.dossier(records), chosen)
        made = site.build(chosen)
        return {
            path.relative_to(made).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(made.rglob("*"))
            if path.is_file()
        }

    one = built_in(tmp_path / "one", samples.records())
    other = built_in(tmp_path / "another-place", samples.records()[::-1])
    assert one == other


def test_a_failed_build_leaves_the_site_that_was_there(tmp_path: Path):
    chosen = project(tmp_path / "project")
    found = samples.records()[:1]
    pages.write(found, samples.dossier(found), chosen)
    made = site.build(chosen)
    before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
    (chosen.docs / "guide" / "index.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(site.BuildError, match="nowhere"):
        site.build(chosen)
    assert {path: path.read_bytes() for path in made.rglob("*") if path.is_file()} == before
    assert not list(chosen.root.glob("site?*"))


def test_without_an_address_nothing_is_said_of_one(built: Path, caplog):
    page = (built / "index.html").read_text(encoding="utf-8")
    assert "canonical" not in page and "feed." not in page and "og:url" not in page
    assert not (built / "sitemap.xml").exists()
    assert not list(built.rglob("feed.*"))


def test_the_missing_address_is_warned_of_once(build, caplog):
    build()
    assert [record.getMessage() for record in caplog.records if "site_url" in record.getMessage()] == [
        "no site_url in mkdocs.yml: the site has no feeds, sitemap, canonical links or link previews"
    ]


def test_with_an_address_pages_name_their_own(addressed: Path):
    tree = html.document_fromstring((addressed / "briefings" / "faw-port" / "index.html").read_bytes())
    own = "https://example.org/news/briefings/faw-port/"
    assert tree.xpath("//link[@rel='canonical']/@href") == [own]
    assert tree.xpath("//meta[@property='og:url']/@content") == [own]
    assert f"<loc>{own}</loc>" in (addressed / "sitemap.xml").read_text(encoding="utf-8")
    assert "Sitemap: https://example.org/news/sitemap.xml" in (addressed / "robots.txt").read_text(encoding="utf-8")


def test_the_lost_page_is_arabic_and_leads_home(addressed: Path):
    tree = html.document_fromstring((addressed / "404.html").read_bytes())
    assert tree.xpath("//h1/text()") == ["الصفحة غير موجودة"]
    assert "/news/" in tree.xpath("//main//a/@href")


def test_first_load_stays_small(built: Path):
    import gzip

    def sizes(name: str) -> tuple[int, int]:
        page = built / name
        tree = html.document_fromstring(page.read_bytes())
        files = {page}
        for link in (*tree.xpath("//script/@src"), *tree.xpath("//link[@rel='stylesheet' or @rel='icon']/@href")):
            files.add((page.parent / link).resolve())
        fonts = sorted((built / "assets" / "fonts").glob("*.woff2"))
        weight = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
        return weight + sum(font.stat().st_size for font in fonts), sum(font.stat().st_size for font in fonts)

    for name in PAGES:
        whole, fonts = sizes(name)
        assert fonts <= 150_000
        assert whole <= 260_000, f"{name}: {whole}"


def test_the_sample_servers_policy_lets_every_page_run_its_scripts(built: Path, addressed: Path):
    """The header holds beside the page's own policy: what it lacks is blocked, at any depth."""
    from generator.publishing.building.mend import content_security_policy

    sample = (Path(__file__).parents[3] / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    (header,) = re.findall(r'add_header Content-Security-Policy "([^"]+)"', sample)
    allowed = set(re.findall(r"'sha256-[^']+'", sample))
    assert "unsafe-inline" not in header and "$mujaz_scripts" in header
    directives = {part.split()[0]: part for part in header.split("; ")}
    depths = set()
    for folder in (built, addressed):
        for path in html_files(folder):
            policy = content_security_policy(path.read_text(encoding="utf-8"))
            assert set(re.findall(r"'sha256-[^']+'", policy)) <= allowed, path
            depths.add(len(path.relative_to(folder).parts))
            for part in policy.split("; "):
                assert part.split()[0] == "script-src" or directives[part.split()[0]] == part
    assert depths >= {1, 2, 3}


def test_the_sample_servers_policy_knows_pages_of_any_depth(built: Path):
    """A later page of a topic's list lies five folders deep."""
    from generator.publishing.building.mend import content_security_policy

    sample = (Path(__file__).parents[3] / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    home = (built / "index.html").read_text(encoding="utf-8")
    for up in ("..", "../..", "../../..", "../../../..", "../../../../.."):
        deeper = home.replace('new URL(".",location)', f'new URL("{up}",location)')
        assert deeper != home
        for found in re.findall(r"'sha256-[^']+'", content_security_policy(deeper)):
            assert found in sample
