"""RSS 2.0, Atom and JSON Feed 1.1 of the newest briefings, for the site and each topic; they need its address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.publishing import view
from generator.publishing.escape import printable
from generator.publishing.files import put
from generator.publishing.lookups import Site
from generator.record import Record

NAMES = ("feed.rss", "feed.atom", "feed.json")
MOST = 50
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Entry:
    """A briefing in a feed. `day`: when its article was published, where that is known; `updated`: the first day on
    which it can have been, else the last."""

    url: str
    title: str
    summary: str
    day: datetime | None
    updated: datetime | None
    topics: list[str]


@dataclass(frozen=True)
class Feed:
    """A feed: its title, the page it belongs to, and its own address without the file's name."""

    title: str
    about: str
    home: str
    entries: list[Entry]

    @property
    def updated(self) -> datetime:
        """The newest entry's day; feeds know no clock."""
        return max((entry.updated for entry in self.entries if entry.updated), default=datetime.fromtimestamp(0, UTC))


def write(site: Site, title: str, about: str) -> list[Path]:
    """Write the feeds into the docs folder, and return the files; none where the site has no address.

    Feeds of an earlier run are removed.
    """
    docs = site.settings.docs
    for name in NAMES:
        (docs / name).unlink(missing_ok=True)
    root = site.settings.site_url
    if not root:
        return []
    root = root.rstrip("/") + "/"
    feeds = [(docs, Feed(title, about, root, [_entry(record, site, root) for record in site.newest_first[:MOST]]))]
    for topic in site.dossier.topics:
        folder = f"topics/{view.slug(topic.id)}/"
        records = [site.by_id[record] for record in site.newest(topic.records)[:MOST]]
        entries = [_entry(record, site, root) for record in records]
        feeds.append((docs / folder, Feed(f"{topic.name}: {title}", topic.name, root + folder, entries)))
    written = []
    for folder_path, feed in feeds:
        for name, text in zip(NAMES, (rss(feed), atom(feed), json_feed(feed)), strict=True):
            written.append(put(folder_path / name, text))
    return written


def _entry(record: Record, site: Site, root: str) -> Entry:
    window = site.window(record.id)
    lines = view.gist(record) or view.points(record)
    return Entry(
        url=f"{root}briefings/{record.id}/",
        title=printable(record.title.text),
        summary=printable(" ".join(line.text for line in lines[:2])),
        day=_midnight(window.earliest) if window.earliest == window.latest else None,
        updated=_midnight(window.earliest or window.latest),
        topics=[site.topics[topic.id].name for topic in record.topics if topic.id in site.topics],
    )


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None


def rss(feed: Feed) -> str:
    """The feed as RSS 2.0."""
    ET.register_namespace("atom", _ATOM)
    top = ET.Element("rss", version="2.0")
    channel = ET.SubElement(top, "channel")
    _texts(channel, title=feed.title, link=feed.home, description=feed.about or feed.title, language="ar")
    ET.SubElement(channel, f"{{{_ATOM}}}link", href=feed.home + NAMES[0], rel="self", type="application/rss+xml")
    ET.SubElement(channel, "lastBuildDate").text = format_datetime(feed.updated)
    for entry in feed.entries:
        item = ET.SubElement(channel, "item")
        _texts(item, title=entry.title, link=entry.url, description=entry.summary)
        ET.SubElement(item, "guid", isPermaLink="true").text = entry.url
        if entry.day:
            ET.SubElement(item, "pubDate").text = format_datetime(entry.day)
        for topic in entry.topics:
            ET.SubElement(item, "category").text = topic
    return _xml(top)


def atom(feed: Feed) -> str:
    """The feed as Atom 1.0 (RFC 4287)."""
    ET.register_namespace("", _ATOM)
    top = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "ar"})

    def sub(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
        made = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
        made.text = text
        return made

    sub(top, "id", feed.home)
    sub(top, "title", feed.title)
    sub(top, "updated", _rfc3339(feed.updated))
    sub(top, "link", href=feed.home)
    sub(top, "link", href=feed.home + NAMES[1], rel="self")
    sub(sub(top, "author"), "name", feed.title)
    for entry in feed.entries:
        item = sub(top, "entry")
        sub(item, "id", entry.url)
        sub(item, "title", entry.title)
        sub(item, "updated", _rfc3339(entry.updated or feed.updated))
        sub(item, "link", href=entry.url)
        sub(item, "summary", entry.summary)
        for topic in entry.topics:
            sub(item, "category", term=topic)
    return _xml(top)


def json_feed(feed: Feed) -> str:
    """The feed as JSON Feed 1.1."""
    items: list[dict[str, object]] = []
    for entry in feed.entries:
        item: dict[str, object] = {
            "id": entry.url,
            "url": entry.url,
            "title": entry.title,
            "content_text": entry.summary,
        }
        if entry.day:
            item["date_published"] = _rfc3339(entry.day)
        if entry.topics:
            item["tags"] = entry.topics
        items.append(item)
    made = {
        "version": "https://jsonfeed.org/version/1.1", "title": feed.title, "home_page_url": feed.home,
        "feed_url": feed.home + NAMES[2], "description": feed.about or feed.title, "language": "ar", "items": items,
    }  # fmt: skip
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _texts(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        ET.SubElement(parent, name).text = text


def _rfc3339(day: datetime) -> str:
    return day.strftime("%Y-%m-%dT%H:%M:%SZ")


def _xml(top: ET.Element) -> str:
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"
