"""The search index: Pagefind over the built pages, folded as docs/assets/search.js folds the query.

Pagefind knows no Arabic clitics, and its stemmer cannot be asked the same question twice. So it is told that the
language is none, and gets keys instead of words: for each word of a page its folded key, and its bases without clitics
where the site knows such a base as a word of its own. The words themselves go along for the excerpt.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from lxml import etree

from generator.arabic.lexicon import word_key
from generator.arabic.tokens import bases, without_article
from generator.knowledge import Knowledge
from generator.publishing import spellings
from generator.publishing.spellings import key, words_of

FOLDER = "pagefind"
# Pagefind stems no language that it does not know; this code says «no linguistic content».
_LANGUAGE = "zxx"
# What of Pagefind's output the site's own dialog uses.
_KEPT = ("filters.json", "pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind")
# Pages that are found. The parts of each that carry what the articles say are chosen by `_wanted`.
_KINDS = ("briefing", "topic", "actor", "page")
_BRIEFING = {"mj-gist", "mj-fig", "mj-what", "mj-name", "mj-role", "mj-s"}
# tag -> class of what stands around it
_AROUND = {"li": "mj-points", "blockquote": "mj-say", "figcaption": "mj-say"}
# Marks and labels within those parts are the site's own voice: who looks for «دقيقة» does not look for how long an
# article takes to read.
_LABELS = {
    "mj-ev", "mj-n", "mj-tag", "mj-none", "headerlink", "mj-state", "mj-from", "mj-sr", "mj-moreev", "mj-own",
    "mj-basis",
}  # fmt: skip
# What such a part is called while it is taken out.
_LABEL = "mj-label"
_ARTICLE = "ال"
_ENCLITICS = re.compile("(?<=.{3})(?:هما|ها|هم|هن|كم|نا|ه)$")
# What Pagefind writes at the start of its compressed files.
_SIGNATURE = b"pagefind_dcd"
# What parts the pieces of a page in the index; Pagefind makes one space of any white space.
_SEPARATORS = str.maketrans("␞␟", "  ")


@dataclass(frozen=True)
class Page:
    """What the index holds of a page. `path` is relative to the site's root; `text` has its pieces for excerpts, each
    after the id it stands at («␞s1␟…», the page's head has none); `words` are those of its sentences as often as they
    stand there, then what other words it has, a space between them; `names` are those of actors and terms."""

    path: str
    kind: str
    title: str
    source: str
    text: str
    words: str
    names: list[str] = field(default_factory=list)
    filters: dict[str, list[str]] = field(default_factory=dict)


@lru_cache(maxsize=1 << 16)
def candidates(word: str) -> tuple[str, ...]:
    """Keys that the word could be looked up by besides its own: without clitics, article and pronoun.

    A base counts only where it is a word of its own on the site; that the caller knows."""
    whole = key(word)
    found: dict[str, None] = {}
    for base in bases(word):
        bare = without_article(word_key(base.key))
        if len(bare) >= 3:
            found[bare] = None
    # a final ة folds to ه and is no pronoun
    pronoun = not word.endswith("ة")
    for base_key in [whole, *found] if pronoun else []:
        stem = _ENCLITICS.sub("", base_key)
        if stem != base_key:
            found[stem] = None
            if stem.endswith("ت"):
                found[stem[:-1] + "ه"] = None
    found.pop(whole, None)
    return tuple(found)


def vocabulary(words: Iterable[str]) -> set[str]:
    """The keys that are words of their own: each as written, and without its article."""
    known: set[str] = set()
    for word in words:
        whole = key(word)
        known.update((whole, without_article(whole)))
    return known


def keys(word: str, known: set[str], written: dict[str, tuple[str, ...]]) -> list[str]:
    """All keys that a page with this word is found by; its own first. `written`: other spellings of a key.

    The article is always ignored; other clitics where what stays is a known word; other spellings of a name join. Who
    asks for «التحالف» asks for «تحالف» too, so the index has one of them: a sixth of it would be words with articles.
    The alef of «إلهام» is of no article."""
    whole = key(word)
    bare = without_article(whole)
    found = {whole: None} if len(bare) < 3 or not word.startswith(_ARTICLE) else {}
    if len(bare) >= 3:
        found[bare] = None
    found.update((form, None) for form in candidates(word) if form in known)
    for form in [whole, *found]:
        found.update((other, None) for other in written.get(form, ()))
    return list(found)


def read_page(content: bytes, place: str) -> Page | None:
    """What the index holds of a page that was built for this place in the site; None for lists, the home page and what
    is no page."""
    tree = _parsed(content)
    metas = [(meta.get("name"), meta) for meta in tree.iter("meta")]
    kind = next((meta.get("content") or "" for name, meta in metas if name == "mj-kind"), "")
    article = next(tree.iter("article"), None)
    if kind not in _KINDS or article is None:
        return None
    for part in article.iter("*"):
        if not _LABELS.isdisjoint(_classes(part)):
            part.tag = _LABEL
    etree.strip_elements(article, _LABEL, with_tail=False)
    title, units, names = "", [], []
    told, also = list[str](), dict[str, None]()
    for part in article.iter("*"):
        if not _wanted(part, kind):
            continue
        text = _text(part)
        if _is_name(part, kind):
            names.append(_arabic(part))
        if part.tag != "h1" and (part.get("id") or kind == "page"):
            units.append(_unit(part.get("id") or "", text))
            told += words_of(text)
            continue
        also.update(dict.fromkeys(words_of(text)))
        if part.tag == "h1":
            title = text
        elif kind == "briefing" and _classes(part) & {"mj-gist"}:
            units.insert(0, _unit("gist", text))
    filters: dict[str, list[str]] = {}
    for name, meta in metas:
        if name == "mj-filter":
            filters.setdefault(meta.get("data-name") or "", []).append(meta.get("content") or "")
    source = "، ".join(filters.get("outlet", ()))
    text = "".join([_unit("", title), *units])
    # summary, figures, names and quotes say once more what the sentences say
    known = set(told)
    words = " ".join([*told, *(word for word in also if word not in known)])
    return Page(place.removesuffix("index.html"), kind, title, source, text, words, names, filters)


def _parsed(content: bytes) -> etree._Element:
    """The head and the article of a page; what stands around them is as much again, and the same on all pages."""
    parser = etree.HTMLParser(encoding="utf-8")
    begin, end = content.find(b"<article"), content.rfind(b"</article>")
    head = content.find(b"</head>")
    parts = (content[:head], content[begin:end]) if 0 <= head < begin < end else (content,)
    return etree.fromstring(b"".join(parts), parser)


def _unit(anchor: str, text: str) -> str:
    return f"␞{anchor}␟{text.translate(_SEPARATORS)}"


def _is_name(part: etree._Element, kind: str) -> bool:
    """Whether this part of a page is the name of an actor, a topic or a term."""
    return "mj-name" in _classes(part) or _heads_term(part) or (part.tag == "h1" and kind in ("actor", "topic"))


def _heads_term(part: etree._Element) -> bool:
    """Whether this part is a term in the first column of a glossary."""
    return part.tag == "th" and part.get("scope") == "row" and "mj-gloss" in _classes(next(part.iterancestors("table")))


def _wanted(part: etree._Element, kind: str) -> bool:
    """Whether this part of a page carries what the articles say."""
    tag, classes = part.tag, _classes(part)
    if tag == "h1":
        return True
    if kind == "page":
        return tag in ("p", "li", "h2")
    if kind == "topic":
        return "mj-latin" in classes
    if kind == "actor":
        return "mj-latin" in classes or part.get("data-mj") == "find"
    if not classes.isdisjoint(_BRIEFING) or part.get("data-mj") == "find" or _heads_term(part):
        return True
    if tag == "bdi":
        return part.get("lang") == "en" and getattr(part.getparent(), "tag", "") == "td"
    around = _AROUND.get(tag)
    return around is not None and around in _classes(part.getparent())


def _classes(part: etree._Element | None) -> frozenset[str]:
    return _set(part.get("class") or "") if part is not None else _set("")


@lru_cache(maxsize=1024)
def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _arabic(name: etree._Element) -> str:
    """A name without the English that stands beside it."""
    return "".join(text for text in map(str, name.itertext()) if not text.isascii() or text.isspace())


@lru_cache(maxsize=1 << 16)
def _words_of_name(name: str) -> list[str]:
    """The words of a name; the same few stand on page after page."""
    return words_of(name)


def _document(page: Page, keys_of: Callable[[str], list[str]], english_of: Callable[[str], Sequence[str]]) -> str:
    """The page as Pagefind reads it: keys alone. The title's weigh most, those without their clitics least.

    `english_of` gives what a name is known as in English."""

    def line(words: Iterable[str]) -> str:
        return escape(" ".join(words))

    words = page.words.split()
    distinct = dict.fromkeys(words)
    own = [keys_of(word)[0] for word in words]
    others = dict.fromkeys(form for word in distinct for form in keys_of(word)[1:])
    names = dict.fromkeys([*page.names, *(word for word in distinct if english_of(word))])
    known = [form for name in names for form in english_of(name)]
    others.update((key(word), None) for form in known for word in _words_of_name(form))
    named = [word for name in (*names, *known) for word in _words_of_name(name)]
    heard = (spellings.sound(word) for word in (*named, *(word for word in distinct if word.isascii())))
    others.update((sound, None) for sound in heard if sound)
    title = dict.fromkeys(form for word in words_of(page.title) for form in keys_of(word))
    return (
        f'<html lang="{_LANGUAGE}"><body data-pagefind-body><h1 data-pagefind-meta="none">{line(title)}</h1>'
        f'<p>{line(own)}</p><p data-pagefind-weight="0.5">{line(others)}</p></body></html>'
    )


def _told(page: Page) -> dict[str, str]:
    """What the dialog shows of a page; `text` holds its sentences and their ids."""
    return {"title": page.title, "path": page.path, "kind": page.kind, "from": page.source, "text": page.text}


def _retell(folder: Path, pages: dict[str, Page]) -> dict[str, Page]:
    """Put what the dialog shows in place of the keys in each page's fragment, and return the pages by fragment.

    Pagefind would index whatever it is given to show, and give its filters in an order of chance.
    """
    found = {}
    for path in sorted((folder / "fragment").glob("*.pf_fragment")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
        page = found[path.stem] = pages[fragment["url"].lstrip("/")]
        fragment.update(content="", meta=_told(page))
        path.write_bytes(gzip.compress(_SIGNATURE + json.dumps(fragment, ensure_ascii=False).encode(), 9, mtime=0))
    return found


def _filters(pages: dict[str, Page]) -> str:
    """Which pages have which topic, actor, outlet and year: names of fragments, and positions in that list."""
    values: dict[str, dict[str, list[int]]] = {}
    for at, page in enumerate(pages.values()):
        for name, of_page in page.filters.items():
            for value in dict.fromkeys(of_page):
                values.setdefault(name, {}).setdefault(value, []).append(at)
    return json.dumps({"pages": list(pages), "values": values}, ensure_ascii=False, sort_keys=True)


def build(site: Path, pages: Sequence[Page], knowledge: Knowledge) -> int:
    """Write the index of these pages of a built site into its folder `pagefind`, and return how many there are."""
    known = vocabulary({word for page in pages for word in page.words.split()})
    written = spellings.groups(knowledge)
    english = spellings.english(knowledge)
    keys_of = cache(lambda word: keys(word, known, written))
    english_of = cache(lambda name: english.get(spellings.phrase(name), ()))
    folder = site / FOLDER
    _write(folder, ((page.path, _document(page, keys_of, english_of)) for page in pages))
    by_fragment = _retell(folder, {page.path: page for page in pages})
    (folder / "filters.json").write_text(_filters(by_fragment), encoding="utf-8")
    for file in folder.iterdir():
        if file.is_file() and file.name not in _KEPT and file.suffix != ".pf_meta":
            file.unlink()
    return len(pages)


def _write(folder: Path, documents: Iterable[tuple[str, str]]) -> None:
    """Index the documents by their addresses; raises CalledProcessError with what Pagefind said.

    Pagefind's command, not its Python interface: that one ends the program while the last files are being written."""
    with tempfile.TemporaryDirectory() as staged:
        for url, document in documents:
            page = Path(staged) / url / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(document, encoding="utf-8")
        options = ["--site", staged, "--output-path", str(folder), "--force-language", _LANGUAGE, "--quiet"]
        subprocess.run([sys.executable, "-m", "pagefind", *options], check=True, capture_output=True, text=True)
