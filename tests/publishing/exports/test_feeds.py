"""The feeds of the sample site, read back as a reader's program would."""

import json
import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.publishing.exports import feeds
from generator.publishing.lookups import Site
from generator.record import Published, Title
from tests.publishing import samples
from tests.publishing.conftest import project
from tests.publishing.samples import record

ROOT = "https://example.org/news/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("folder", ["", "topics/ports/"])
def test_rss_has_what_the_standard_asks_for(addressed: Path, folder: str):
    top = ET.fromstring((addressed / folder / "feed.rss").read_text(encoding="utf-8"))
    assert (top.tag, top.get("version")) == ("rss", "2.0")
    channel = top.find("channel")
    assert channel is not None
    assert channel.findtext("title") and channel.findtext("description")
    assert channel.findtext("link") == ROOT + folder
    own = channel.find(f"{ATOM}link")
    assert own is not None and own.get("href") == f"{ROOT}{folder}feed.rss"
    items = channel.findall("item")
    assert items
    for item in items:
        assert item.findtext("guid") == item.findtext("link")
        assert str(item.findtext("link")).startswith(ROOT + "briefings/")
        if item.find("pubDate") is not None:
            assert parsedate_to_datetime(str(item.findtext("pubDate"))).tzinfo is not None


@pytest.mark.parametrize("folder", ["", "topics/ports/"])
def test_atom_has_what_the_standard_asks_for(addressed: Path, folder: str):
    top = ET.fromstring((addressed / folder / "feed.atom").read_text(encoding="utf-8"))
    assert top.tag == f"{ATOM}feed"
    for owner in (top, *top.findall(f"{ATOM}entry")):
        assert owner.findtext(f"{ATOM}id", "").startswith(ROOT)
        assert owner.findtext(f"{ATOM}title")
        assert datetime.fromisoformat(owner.findtext(f"{ATOM}updated", "")).tzinfo is not None
    assert top.find(f"{ATOM}author/{ATOM}name") is not None
    assert {link.get("rel") for link in top.findall(f"{ATOM}link")} == {None, "self"}


@pytest.mark.parametrize("folder", ["", "topics/ports/"])
def test_json_feed_has_what_the_standard_asks_for(addressed: Path, folder: str):
    feed = json.loads((addressed / folder / "feed.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{ROOT}{folder}feed.json"
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) > 0
    assert all(item["content_text"] is not None and item["url"].startswith(ROOT) for item in feed["items"])


def test_the_newest_comes_first_and_a_topic_has_its_own_alone(addressed: Path):
    def ids(folder: str) -> list[str]:
        feed = json.loads((addressed / folder / "feed.json").read_text(encoding="utf-8"))
        return [re.sub(r".*/briefings/(.*)/", r"\1", item["id"]) for item in feed["items"]]

    assert ids("") == ["faw-strike", "faw-port", "rain"]
    assert ids("topics/ports/") == ["faw-strike", "faw-port"]


def test_a_day_that_is_not_known_is_not_made_up(addressed: Path):
    feed = json.loads((addressed / "feed.json").read_text(encoding="utf-8"))
    assert "date_published" not in next(item for item in feed["items"] if item["id"].endswith("/rain/"))


def test_hostile_titles_stay_text(tmp_path: Path):
    words = "<b>]]>&\x00\x08\ufffe«عنوان»"
    day = date(2024, 1, 1)
    published = Published(earliest=day, latest=day, origin="stated")
    found = [record("one", "نص.", title=Title(text=words, origin="stated"), published=published)]
    chosen = project(tmp_path / "project", site_url=ROOT)
    written = feeds.write(Site.of(found, samples.dossier(found), chosen), "ملف", "")
    rss = ET.fromstring(next(path for path in written if path.name == "feed.rss").read_text(encoding="utf-8"))
    assert rss.findtext("channel/item/title") == "<b>]]>&«عنوان»"


def test_pages_name_their_feeds(addressed: Path):
    home = (addressed / "index.html").read_text(encoding="utf-8")
    topic = (addressed / "topics" / "ports" / "index.html").read_text(encoding="utf-8")
    assert home.count('rel="alternate feed"') == 3
    assert topic.count('rel="alternate feed"') == 6
    assert 'href="feed.rss"' in topic and 'href="../../feed.rss"' in topic


def test_a_briefing_says_what_it_is_based_on(addressed: Path):
    page = (addressed / "briefings" / "faw-port" / "index.html").read_text(encoding="utf-8")
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    report = json.loads(said)
    assert report["@type"] == "Report"
    assert report["isBasedOn"]["publisher"]["name"] == "صحيفة المرفأ"
    assert report["isBasedOn"]["datePublished"] == "2024-11-03"
    assert report["about"][0]["url"] == ROOT + "topics/ports/"
    assert {"@type": "Person", "name": "سعد الجابري"} in report["mentions"]
