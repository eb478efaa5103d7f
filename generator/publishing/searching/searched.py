"""What the search index holds of a page as it was built: its words, its names, and its sentences for excerpts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml import etree

from generator.arabic import tokens
from generator.arabic.remembered import remembered

# Pages that are found: an actor's and a topic's by their names alone.
_FOUND = frozenset(("briefing", "topic", "actor", "page"))
# The classes of what carries in a briefing what the article says; `_carries` knows what else does.
_CARRYING = frozenset(("mj-gist", "mj-fig", "mj-what", "mj-name", "mj-role", "mj-s"))
# In a briefing: tag -> class of what stands around it.
_AROUND = {"li": "mj-points", "blockquote": "mj-say", "figcaption": "mj-say"}
_BY_PLACE = frozenset({"th", "bdi", *_AROUND})
# In a page that is written by hand.
_OF_TEXT = frozenset({"h1", "p", "li", "h2"})
# What a section must hold one of, or one of those classes, to be worth parsing; and how it begins.
_SIGNS = ("<h1",)
_SIGNS_OF_BRIEFING = (*_SIGNS, 'data-mj="find"', "mj-gloss", *_CARRYING, *_AROUND.values())
_SECTION = "<h2"
# Marks and labels within those parts are the site's own voice: who looks for «دقيقة» does not look for how long an
# article takes to read.
_LABELS = frozenset({
    "mj-ev", "mj-n", "mj-tag", "mj-none", "headerlink", "mj-state", "mj-from", "mj-sr", "mj-moreev", "mj-own",
    "mj-basis",
})  # fmt: skip
# What such a part is called while it is taken out; and the most frequent of them, which need no parser.
_LABEL = "mj-label"
_MARK = re.compile('<a class="(?:mj-ev|mj-n|headerlink)"[^>]*>[^<]*</a>')
_PARSER = etree.HTMLParser(encoding="utf-8")


@dataclass(frozen=True)
class Page:
    """What the index holds of a page. `path` is relative to the site's root; `text` has its pieces for excerpts, each
    after the id it stands at («␞s1␟…», the page's head has none); `words` are those of its sentences as often as they
    stand there, `also` what other words it has, a space between them; `names` are those of actors and terms, of an
    actor's or topic's page its own, which so many articles name as `cited` tells."""

    path: str
    kind: str
    title: str
    source: str
    text: str
    words: str
    also: str = ""
    names: list[str] = field(default_factory=list)
    filters: dict[str, list[str]] = field(default_factory=dict)
    cited: int = 0


def read(html: str, meta: Mapping[str, Any], place: str) -> Page | None:
    """What the index holds of a page that is built for this place in the site; None for lists, the home page and what
    is no page. `html` is what the theme's frame stands around, `meta` the page's front matter."""
    kind = meta.get("kind") or "page"
    article = _parsed(html, kind) if kind in _FOUND else None
    if article is None:
        return None
    title, units, names = "", [], list(map(unescape, filter(None, meta.get("names", ()))))
    told, also = list[str](), dict.fromkeys(word for name in names for word in tokens.words(name))
    if others := [name for name in names[1:] if not any(name in other for other in names if other != name)]:
        units.append(_unit("", "، ".join(others)))
    for part in _wanted(article, kind):
        text = " ".join(_text(part).split())
        if "mj-name" in _classes(part) or _heads_term(part):
            names.append(_arabic(part))
        if part.tag != "h1" and (part.get("id") or kind == "page"):
            units.append(_unit(part.get("id") or "", text))
            told += tokens.words(text)
            continue
        also.update(dict.fromkeys(tokens.words(text)))
        if part.tag == "h1":
            title = text
        elif kind == "briefing" and "mj-gist" in _classes(part):
            units.insert(0, _unit("gist", text))
    filters = {name: list(map(unescape, values)) for name, values in meta.get("filters", {}).items()}
    source = "، ".join(filters.get("outlet", ()))
    text = "".join([_unit("", title), *units])
    # summary, figures, names and quotes say once more what the sentences say
    known = set(told)
    more = " ".join(word for word in also if word not in known)
    path, words, cited = place.removesuffix("index.html"), " ".join(told), meta.get("cited", 0)
    return Page(path, kind, title, source, text, words, more, names, filters, cited)


def _parsed(html: str, kind: str) -> etree._Element | None:
    """The page without the sections in which nothing carries what the articles say: they are half of it."""
    signs = {"briefing": _SIGNS_OF_BRIEFING, "page": ()}.get(kind, _SIGNS)
    sections = [part for part in html.split(_SECTION) if not signs or any(sign in part for sign in signs)]
    return etree.fromstring(_MARK.sub("", _SECTION.join(sections)).encode(), _PARSER)


def _wanted(article: etree._Element, kind: str) -> list[etree._Element]:
    """The parts of a page that carry what the articles say, in order, without the site's own voice in them."""
    labels, found = list[etree._Element](), list[etree._Element]()
    for part in article.iter("*"):
        names = part.get("class")
        if names and not _LABELS.isdisjoint(_set(names)):
            labels.append(part)
        elif _carries(part, kind, names):
            found.append(part)
    for label in labels:
        label.tag = _LABEL
    found = [part for part in found if next(part.iterancestors(_LABEL), None) is None]
    etree.strip_elements(article, _LABEL, with_tail=False)  # the text after each stays
    return found


def _carries(part: etree._Element, kind: str, names: str | None) -> bool:
    """Whether this part of a page, of these classes, carries what the articles say."""
    tag = part.tag
    if kind == "page" or tag == "h1":
        return tag in _OF_TEXT
    return kind == "briefing" and (
        (names is not None and not _CARRYING.isdisjoint(_set(names)))
        or part.get("data-mj") == "find"
        or (tag in _BY_PLACE and _stands_right(part))
    )


def _stands_right(part: etree._Element) -> bool:
    """Whether a part of a briefing carries what the article says, by what it stands in."""
    if part.tag == "th":
        return _heads_term(part)
    around = part.getparent()
    if around is None:
        return False
    if part.tag == "bdi":
        return part.get("lang") == "en" and around.tag == "td"
    return _AROUND[part.tag] in _classes(around)


def _heads_term(part: etree._Element) -> bool:
    """Whether this part is a term in the first column of a glossary."""
    return part.tag == "th" and part.get("scope") == "row" and "mj-gloss" in _classes(next(part.iterancestors("table")))


def _classes(part: etree._Element) -> frozenset[str]:
    return _set(part.get("class", ""))


@remembered
def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


def _text(part: etree._Element) -> str:
    return str(etree.tostring(part, method="text", encoding="unicode", with_tail=False))


def _arabic(name: etree._Element) -> str:
    """A name without the English that stands beside it."""
    return "".join(text for text in map(str, name.itertext()) if not text.isascii() or text.isspace())


def _unit(anchor: str, text: str) -> str:
    """A piece of a page in the index, whose signs no text may have; Pagefind makes one space of any white space."""
    return f"␞{anchor}␟{text.replace('␞', ' ').replace('␟', ' ')}"
