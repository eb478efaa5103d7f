"""With many articles no page grows out of hand, and nothing falls out of the lists."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html

from generator.publishing import pages, view
from generator.publishing.building import site
from generator.record import Actor, Published, Record, Role, Term
from tests.publishing import samples
from tests.publishing.conftest import project

ARTICLES = 400
BYTES = 150_000
ELEMENTS = 4_000
PLACE = {"sentence": 1, "start": 0, "end": 6}


def copies() -> list[Record]:
    """The port's article again and again: other days, and in each an actor, a role and a term of its own."""
    first = samples.records()[0]
    found = []
    for n in range(ARTICLES):
        day = date(2020, 1, 1) + timedelta(days=4 * n)
        own = Actor(id="own", name=f"شركة الفنار {n}", type="company", mentions=first.actors[0].mentions)
        minister = first.actors[0].model_copy(update={"roles": [Role(text=f"وزير الميناء {n}", **PLACE)]})
        term = Term(term=f"رصيف {n}", lemma=f"رصيف {n}", kind="term", sentences=[2])
        update = {
            "id": f"port-{n}",
            "published": Published(earliest=day, latest=day, origin="stated"),
            "actors": [minister, *first.actors[1:], own],
            "glossary": [*first.glossary, term],
        }
        found.append(first.model_copy(update=update))
    return found


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chosen = project(tmp_path_factory.mktemp("large") / "project", article_text="full")
    records = copies()
    pages.write(records, samples.dossier(records), chosen)
    return site.build(chosen)


def test_every_page_stays_small(large: Path):
    heavy = {}
    for path in sorted(large.rglob("*.html")):
        content = path.read_bytes()
        elements = sum(1 for _ in html.document_fromstring(content).iter())
        if len(content) > BYTES or elements > ELEMENTS:
            heavy[path.relative_to(large).as_posix()] = (len(content), elements)
    assert not heavy


@pytest.mark.parametrize(
    ("kind", "item", "of_each"),
    [
        ("briefings", "//ul[@class='mj-links']/li/a/@href", 1),
        ("actors", "//ul[@class='mj-actors']/li/@id", 1),
        ("glossary", "//table[contains(@class, 'mj-gloss')]//tr/@id", 1),
        ("data/briefings", "//ul[@class='mj-links']/li/a[contains(@href, '/briefings/port-')]/@href", 1),
        ("topics/ports", "//h2[@id='briefings' or starts-with(@id, 'y')]/following-sibling::*[1]//ul/li/a/@href", 1),
    ],
)
def test_each_list_goes_on_to_its_end(large: Path, kind: str, item: str, of_each: int):
    """From page to page by «next», as a reader goes, every item is met once."""
    folder, met, titles = large / kind, [], []
    while True:
        tree = html.document_fromstring((folder / "index.html").read_bytes())
        met += [name.rstrip("/").rsplit("/", 1)[-1] for name in tree.xpath(item)]
        titles.append(tree.xpath("//title/text()")[0])
        onward = tree.xpath("//nav[@class='mj-pager']/a[@rel='next']/@href")
        if not onward:
            break
        folder = (folder / onward[0]).resolve()
    assert len(titles) > 1 and len(set(titles)) == len(titles)
    assert len(met) == len(set(met)) >= ARTICLES * of_each


def test_the_index_of_a_list_leads_to_each_heading(large: Path):
    tree = html.document_fromstring((large / "briefings" / "index.html").read_bytes())
    links = {a.text_content(): a.get("href") for a in tree.xpath("//nav[@class='mj-starts']//a")}
    assert list(links) == ["2024", "2023", "2022", "2021", "2020"]
    for year, href in links.items():
        folder, anchor = href.split("#")
        target = html.document_fromstring((large / "briefings" / folder / "index.html").resolve().read_bytes())
        assert target.xpath(f"//h2[@id='{anchor}']/text()")[0] == year


def test_the_index_of_a_topics_further_pages_leads_to_its_first_one_too(large: Path):
    folder = large / "topics" / "ports" / "page" / "2"
    links = html.document_fromstring((folder / "index.html").read_bytes()).xpath("//nav[@class='mj-starts']//a/@href")
    assert links
    for link in links:
        path, _, place = link.partition("#")
        tree = html.document_fromstring(((folder / path).resolve() / "index.html").read_bytes())
        assert tree.xpath("//*[@id=$place]", place=place), link


def test_a_page_shows_as_many_of_the_roles_and_sharers_as_a_reader_can_use(large: Path):
    tree = html.document_fromstring((large / "briefings" / "port-0" / "index.html").read_bytes())
    shared = tree.xpath("//dt[.='صياغة مشتركة']/following-sibling::dd")[0]
    assert len(shared.xpath("a")) == view.OF_SHARERS
    assert f"و{ARTICLES - 1 - view.OF_SHARERS} مقال" in shared.text_content()
    minister = tree.xpath("//p[@class='mj-name']/a/@href")[0]
    page = html.document_fromstring((large / "briefings" / "port-0" / minister / "index.html").resolve().read_bytes())
    assert len(page.xpath("//h2[@id='roles']/following-sibling::*[1]//ul/li")) == view.OF_AN_ACTOR
