"""A briefing as JSON-LD: a report that is based on somebody else's article, never the article itself."""

from __future__ import annotations

from typing import Any

from generator.publishing import view
from generator.publishing.lookups import Site
from generator.record import Record


def report(record: Record, site: Site, root: str) -> dict[str, Any]:
    """The schema.org `Report` of a briefing; `root` is the site's address with a slash at its end."""
    based_on: dict[str, Any] = {"@type": "Article", "headline": record.title.text}
    if record.url:
        based_on["url"] = record.url
    if record.outlet:
        based_on["publisher"] = {"@type": "Organization", "name": record.outlet.name}
    if record.author:
        based_on["author"] = {"@type": "Person", "name": record.author}
    if record.published.earliest and record.published.earliest == record.published.latest:
        based_on["datePublished"] = record.published.earliest.isoformat()
    about = [
        {"@type": "Thing", "name": site.topics[topic.id].name, "url": f"{root}topics/{view.slug(topic.id)}/"}
        for topic in record.topics
        if topic.id in site.topics
    ]
    mentions = [
        {"@type": "Person" if actor.type == "person" else "Organization", "name": actor.name}
        for actor in record.actors[:20]
    ]
    return {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": record.title.text,
        "url": f"{root}briefings/{record.id}/",
        "inLanguage": "ar",
        "isBasedOn": based_on,
        "about": about,
        "mentions": mentions,
    }
