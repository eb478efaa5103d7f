"""Saved web pages: the story's text by trafilatura, the rest from what the page states about itself.

A page states things in several places, and not all are true of the article. So JSON-LD comes before OpenGraph, that
before other tags, and a day that the page does not state in full is not taken.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from generator.arabic.letters import ARABIC_PAIR, clean
from generator.arabic.lexicon import folded
from generator.knowledge import Knowledge
from generator.reading.dating import stamp
from generator.reading.formats.files import ReadError
from generator.reading.formats.plain import lines_of
from generator.reading.formats.source import Source, web_address
from generator.record import Warning

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
# Elements whose end is left to the reader, and those without one: they tell nothing about nesting.
_OPEN_ENDED = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|option"
)
# No page of news is so deep or has so many elements: the parsers below recurse, and take some kilobytes for each.
MAX_DEPTH = 1000
MAX_ELEMENTS = 60_000
# Spaces in one tag, at most: it takes the parser the square of its attributes.
MAX_ATTRIBUTES = 5000
_ARTICLE_TYPES = re.compile(r"(?:Article|Report|BlogPosting|ReportageNewsArticle)$")
_DAY_TAGS = (
    "//meta[@property='article:published_time']/@content",
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publish-date' or @name='date' or @name='DC.date.issued']/@content",
)
# «/2024/01/08/», «/2013/middle_east/8/3/», «/2024-01-08-1.3874»
_DAY_IN_ADDRESS = re.compile(r"/(20\d\d)(?:/[a-z_]+)?[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_BREAKS = re.compile(r"(?:<br\s{0,9}/?>\s{0,99}){1,9}", re.IGNORECASE)
_TABLE_TAG = re.compile(r"<(/?)(?:table|tbody|thead|tr|td|th)(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
# Characters by which a page's description is recognised in the page, and the most that such a lead has.
_LEAD_START, _LONGEST_LEAD = 40, 1500
# Elements that hold prose, and how many of them under one parent have to be known as story.
_PROSE, _FEWEST_KEPT = ("p", "h2", "h3", "h4", "blockquote"), 2
_LISTS = ("ul", "ol")
_HEADINGS = ("h2", "h3", "h4")


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head names, or None."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else None


def read(page: str, knowledge: Knowledge) -> Source:
    """The source that a saved page is. Raises ReadError where no article can be found in it."""
    _check_size(page)
    try:
        return _source(page, knowledge)
    except (etree.LxmlError, RecursionError, ValueError, AttributeError, TypeError, KeyError, IndexError) as error:
        # the libraries below stumble over pages that no browser would show
        raise ReadError(f"the page can't be taken apart ({type(error).__name__})") from None


def _source(page: str, knowledge: Knowledge) -> Source:
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True)
    tree = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    # the parser leaves out what lies deeper than it goes
    cut = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    data = next(_articles(tree), {})
    text = _text(_in_paragraphs(page, tree)) or str(data.get("articleBody") or "")
    if not text.strip():
        raise ReadError("no article was found in the page")
    stated = (_first(tree, path) for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"))
    address = next(filter(None, map(web_address, stated)), None) or _address(data)
    paragraphs = _with_lead(_with_gaps(text.split("\n"), tree), tree)
    title = _line(data.get("headline")) or _first(tree, "//meta[@property='og:title']/@content", "//h1", "//title")
    return Source(
        lines=lines_of("\n".join(paragraphs)),
        title=title,
        published=_day(data, tree, address, page, knowledge) or day_below_title(tree, title, paragraphs, knowledge),
        outlet=_named(data.get("publisher")) or _first(tree, "//meta[@property='og:site_name']/@content"),
        url=address,
        author=_named(data.get("author")) or _author(tree),
        language=_language(tree),
        warnings=[Warning(code="page", text="عناصر الصفحة متداخلة جدا فلم تُقرأ كلها؛ راجع النص")] if cut else [],
    )


def _in_paragraphs(page: str, tree: Any) -> str:
    """A page that places its parts by tables and parts its paragraphs by line breaks, with blocks and paragraphs in
    their place: extraction would run them together. Any other page as it is."""
    if not tree.xpath("//td[.//h1 or count(.//p) > 2 or count(.//br) > 5]"):
        return page
    return _BREAKS.sub("<p>", _TABLE_TAG.sub(r"<\1div>", page))


def _text(page: str) -> str | None:
    """The story, its paragraphs as lines."""
    import trafilatura  # slow to load

    found: str | None = trafilatura.extract(page, include_comments=False)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that describe an article."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            todo = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        while todo:
            item = todo.pop(0)
            if isinstance(item, list):
                todo += item
            elif isinstance(item, dict):
                types = item.get("@type")
                if any(_ARTICLE_TYPES.search(str(type_)) for type_ in (types if isinstance(types, list) else [types])):
                    yield item
                todo += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _first(tree: Any, *paths: str) -> str | None:
    """The first of these places of the page that holds words, as one line."""
    for path in paths:
        for found in tree.xpath(path):
            line = _line(found if isinstance(found, str) else found.text_content())
            if line:
                return line
    return None


def _line(value: object) -> str | None:
    """A string as one line without entities, or None."""
    if not isinstance(value, str):
        return None
    return " ".join(clean(html.unescape(value)).split()) or None


def _named(value: object) -> str | None:
    """The names of a JSON-LD person or organisation, or of a list of them."""
    items = value if isinstance(value, list) else [value]
    names = [_line(item.get("name") if isinstance(item, dict) else item) for item in items]
    return "، ".join(dict.fromkeys(name for name in names if name and "://" not in name)) or None


def _author(tree: Any) -> str | None:
    """The author that a tag names; a system's account in Latin letters is none."""
    name = _first(tree, "//meta[@name='author']/@content", "//*[@itemprop='author']//*[@itemprop='name']")
    return name if name and ARABIC_PAIR.search(name) else None


def _language(tree: Any) -> str | None:
    """The page's language where it is a kind of Arabic; what else a template says is not about the article."""
    language = str(tree.get("lang") or "").strip()
    return language if re.fullmatch(r"ar(?:-[A-Za-z]{2})?", language) else None


def _day(data: dict[str, Any], tree: Any, address: str | None, page: str, knowledge: Knowledge) -> date | None:
    """The day that the page states for the article. The publisher's own clock comes first: others are often in UTC."""
    stated = [data.get("datePublished"), *(value for path in _DAY_TAGS for value in tree.xpath(path))]
    for value in stated:
        if isinstance(value, str) and (day := stamp.stated_day(value.strip()[: stamp.LONGEST], knowledge)):
            return day
    if found := _DAY_IN_ADDRESS.search(address or ""):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            pass
    import htmldate  # slow to load, and few pages need it

    # without an end of its own it would ask the clock
    guess = htmldate.find_date(page, extensive_search=False, original_date=True, max_date="2100-12-31")
    # a first of January is what a bare year becomes
    return date.fromisoformat(guess) if guess and not guess.endswith("-01-01") else None


def _address(data: dict[str, Any]) -> str | None:
    """The address that a JSON-LD article gives for itself."""
    page = data.get("mainEntityOfPage")
    for value in (data.get("url"), page.get("@id") if isinstance(page, dict) else page):
        if address := web_address(value):
            return address
    return None


def day_below_title(tree: Any, title: str | None, paragraphs: list[str], knowledge: Knowledge) -> date | None:
    """The one day that a line of its own states between the page's heading, or its title, and the story; or None."""
    lead = next((line for line in paragraphs if len(line) > 2 * _LEAD_START), "")
    start = folded(lead[:_LEAD_START])
    named = folded(title or "")
    days: set[date] = set()
    below = False
    for element in tree.iter():
        below = below or element.tag == "h1"
        below = below or (element.tag in _HEADINGS and bool(named) and folded(element.text_content()) == named)
        for text in (element.text if isinstance(element.tag, str) else None, element.tail):
            line = " ".join(clean(text).split()) if text and below else ""
            if start and folded(line[: 2 * _LEAD_START]).startswith(start):
                return days.pop() if len(days) == 1 else None
            if line and (day := stamp.line_day(line, knowledge)):
                days.add(day)
    return None


def _with_gaps(lines: list[str], tree: Any) -> list[str]:
    """The lines with the headings, paragraphs and lists that extraction dropped from among them, where the page has
    them as neighbours: same parent, between two that were kept, and more than a link."""
    at = {key: n for n, line in enumerate(lines) if (key := folded(line))}
    whole = " ".join(at)
    behind: dict[int, list[str]] = {}
    for parent in dict.fromkeys(element.getparent() for element in tree.xpath("//body//p")):
        children = [child for child in parent if child.tag in (*_PROSE, *_LISTS)]
        texts = [" ".join(clean(child.text_content()).split()) for child in children]
        keys = [folded(text) for text in texts]
        kept = [n for n, key in enumerate(keys) if key in at]
        # where most is no part of the story, what stands between its parts is none either
        if len(kept) < max(_FEWEST_KEPT, (kept[-1] - kept[0] + 1) / 2 if kept else 0):
            continue
        last = at[keys[kept[0]]]
        # «وتشمل الحملة:» leads to the list behind it
        listed = texts[kept[-1]].endswith(":") and any(child.tag in _LISTS for child in children[kept[-1] + 1 :][:1])
        for n in range(kept[0], kept[-1] + (2 if listed else 0)):
            if keys[n] in at:
                last = at[keys[n]]
            elif children[n].tag in _LISTS:
                items = [" ".join(clean(item.text_content()).split()) for item in children[n].iter("li")]
                if not _is_link(children[n], texts[n]) and not any(folded(item) in whole for item in items):
                    behind.setdefault(last, []).extend(filter(None, items))
            elif keys[n] and keys[n] not in whole and not _is_link(children[n], texts[n]):
                behind.setdefault(last, []).append(texts[n])
    return [text for n, line in enumerate(lines) for text in (line, *behind.get(n, ()))]


def _is_link(element: Any, text: str) -> bool:
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return bool(2 * linked > len(text))


def _with_lead(lines: list[str], tree: Any) -> list[str]:
    """The lines, with the story's lead before them where the page sets it apart and extraction has missed it."""
    description = _first(tree, "//meta[@property='og:description']/@content", "//meta[@name='description']/@content")
    start = folded((description or "")[:_LEAD_START])
    if len(start) < _LEAD_START // 2 or any(start in folded(line[: 4 * _LONGEST_LEAD]) for line in lines):
        return lines
    found = [
        text
        for element in tree.xpath("//body//*[self::p or self::div or self::h2 or self::h3 or self::section]")
        if folded((text := " ".join(clean(element.text_content()).split()))[: 2 * _LEAD_START]).startswith(start)
    ]
    lead = min(found, key=len, default="")
    return [lead, *lines] if 0 < len(lead) <= _LONGEST_LEAD else lines


def _check_size(page: str) -> None:
    """Raises ReadError for a page that is too much to take apart."""
    depth = elements = 0
    for found in _TAG.finditer(page):
        elements += not found[1]
        if not _OPEN_ENDED.fullmatch(found[2].lower()):
            depth = max(0, depth + (-1 if found[1] else 1))
        if depth > MAX_DEPTH:
            raise ReadError(f"its elements are nested more than {MAX_DEPTH} deep")
        if page.count(" ", found.end(), page.find(">", found.end())) > MAX_ATTRIBUTES:
            raise ReadError(f"an element has more than {MAX_ATTRIBUTES} attributes")
        if elements > MAX_ELEMENTS:
            raise ReadError(f"it has more than {MAX_ELEMENTS} elements")
