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
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from generator.arabic import tokens
from generator.arabic.lexicon import word_key
from generator.arabic.tokens import bases, without_article
from generator.knowledge import Knowledge
from generator.publishing.files import put, sha256
from generator.publishing.searching import plurals, spellings, synonyms
from generator.publishing.searching.searched import Page
from generator.publishing.searching.spellings import key

FOLDER = "pagefind"
# Pagefind stems no language that it does not know; this code says «no linguistic content».
_LANGUAGE = "zxx"
# What of Pagefind's output the site's own dialog uses.
_PAGEFINDS = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind")
_KEPT = ("filters.json", "plurals.json", *_PAGEFINDS)
_PARTS = 16
_ARTICLE = "ال"
# What `docs/assets/search.js` takes off every word that is asked for.
_OPENED = re.compile("(?:[وف]?[بك]ال|[وف]ال|[وف]?لل)(.{3,})$|و(.{3,})$")
_ENCLITICS = re.compile("(?<=.{3})(?:هما|ها|هم|هن|كم|نا|ه)$")
# «قراراً»: the alef carries the ending alone
_ACCUSATIVE = re.compile("(?<=.{3})(?:اً|ًا)$")
# What Pagefind writes at the start of its compressed files.
_SIGNATURE = b"pagefind_dcd"


class Thing(NamedTuple):
    """What has several names: the keys that a page is found by which says one of them, and its English ones."""

    signs: tuple[str, ...]
    english: tuple[str, ...]


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
    if _ACCUSATIVE.search(word):
        found.update(dict.fromkeys([form[:-1] for form in (whole, *found)]))
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


def keys(
    word: str,
    known: set[str],
    written: Mapping[str, tuple[str, ...]],
    broken: Mapping[str, str],
    own: Container[str] = (),
) -> list[str]:
    """All keys that a page with this word is found by; its own first. `written`: other spellings of a key; `broken`:
    the singular of a plural; `own`: keys whose first letter is no conjunction.

    The article is always ignored; other clitics where what stays is a known word; other spellings of a name join. Who
    asks for «والتحالف» asks for «تحالف» too, so the index has one of them: a fifth of it would be words with articles
    and conjunctions. The alef of «إلهام» is of no article."""
    whole = key(word)
    bare = without_article(whole)
    open_ = _OPENED.match(whole)
    if open_ and whole not in own and (base := open_[1] or open_[2]) in known:
        found = {base: None}
    elif len(bare) >= 3:
        found = {bare: None} if word.startswith(_ARTICLE) else {whole: None, bare: None}
    else:
        found = {whole: None}
    found.update((form, None) for form in candidates(word) if form in known)
    for form in list(found):
        found.update((one, None) for one in plurals.singulars(form, broken) if one in known or form in broken)
    for form in [whole, *found]:
        found.update((other, None) for other in written.get(form, ()))
    return list(found)


@lru_cache(maxsize=1 << 16)
def _words_of_name(name: str) -> list[str]:
    """The words of a name; the same few stand on page after page."""
    return tokens.words(name)


def _document(
    page: Page,
    keys_of: Callable[[str], list[str]],
    english_of: Callable[[str], Sequence[str]],
    things_of: Callable[[Sequence[str]], Iterable[Thing]] = lambda words: (),
) -> str:
    """The page as Pagefind reads it: keys alone. The title's weigh most, those without their clitics least.

    `english_of` gives what a name is known as in English; `things_of` what the words of a text name by one of several
    names."""

    def line(words: Iterable[str]) -> str:
        return escape(" ".join(words))

    of_text, of_title = page.words.split(), tokens.words(page.title)
    words = [*of_text, *page.also.split()]
    distinct = dict.fromkeys(words)
    own = [keys_of(word)[0] for word in words]
    others = dict.fromkeys(form for word in distinct for form in keys_of(word)[1:])
    things = dict.fromkeys([*things_of(of_title), *things_of(of_text)])
    names = dict.fromkeys([*page.names, *(word for word in distinct if english_of(word))])
    known = [form for name in names for form in english_of(name)]
    others.update((sign, None) for thing in things for sign in thing.signs)
    others.update((key(word), None) for form in known for word in _words_of_name(form))
    others.update((key(word), None) for thing in things for form in thing.english for word in _words_of_name(form))
    title = dict.fromkeys(form for word in of_title for form in keys_of(word))
    return (
        f'<html lang="{_LANGUAGE}"><body data-pagefind-body><h1 data-pagefind-meta="none">{line(title)}</h1>'
        f'<p>{line(own)}</p><p data-pagefind-weight="0.5">{line(others)}</p></body></html>'
    )


def _told(page: Page, english_of: Callable[[str], Sequence[str]]) -> dict[str, str]:
    """What the dialog shows of a page: `text` holds its sentences and their ids, `also` what else it is found by."""
    names = dict.fromkeys(form for name in page.names for form in english_of(name))
    also = " ".join(filter(None, (page.also, *names)))
    told = {"title": page.title, "path": page.path, "kind": page.kind, "from": page.source, "text": page.text}
    return told | ({"also": also} if also else {})


def _retell(folder: Path, pages: Iterable[Page], english_of: Callable[[str], Sequence[str]]) -> dict[str, Page]:
    """Put what the dialog shows in place of the keys in each page's fragment, and return the pages by fragment.

    Pagefind would index whatever it is given to show, and give its filters in an order of chance.
    """
    staged, found = {_staged(page.path): page for page in pages}, {}
    for path in sorted((folder / "fragment").glob("*.pf_fragment")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
        page = found[path.stem] = staged[fragment["url"].lstrip("/")]
        fragment.update(url=f"/{page.path}", content="", meta=_told(page, english_of))
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
    words = {word for page in pages for word in (*page.words.split(), *page.also.split())}
    known = vocabulary(words)
    written = spellings.groups(knowledge)
    english = spellings.english(knowledge)
    broken = plurals.table(knowledge)
    own = {*broken, *broken.values(), *(key(row.ar) for row in knowledge.waw_words)}
    keys_of = cache(lambda word: keys(word, known, written, broken, own))
    english_of = cache(lambda name: english.get(spellings.phrase(name), ()))
    names = synonyms.table(knowledge)
    things = {name: Thing((sign, *written.get(sign, ())), english.get(name, ())) for name, sign in names.signs.items()}
    begun_by = cache(lambda word: synonyms.begun(keys_of(word), names))
    told: set[str] = set(known)

    def things_of(words: Sequence[str]) -> list[Thing]:
        said = [things[name] for name in synonyms.said(words, begun_by)]
        told.update(sign for thing in said for sign in thing.signs)
        return said

    folder = site / FOLDER
    _write(folder, ((_staged(page.path), _document(page, keys_of, english_of, things_of)) for page in pages))
    by_fragment = _retell(folder, pages, english_of)
    (folder / "filters.json").write_text(_filters(by_fragment), encoding="utf-8")
    # nobody asks in the accusative
    several = {form: one for form, one in broken.items() if (form in known or one in known) and form != one + "ا"}
    (folder / "plurals.json").write_text(json.dumps(several, ensure_ascii=False), encoding="utf-8")
    _put_parts(folder / "names", synonyms.told(names, told))
    _put_parts(folder / "sounds", spellings.heard(_named(pages, words, english_of), lambda word: keys_of(word)[0]))
    for file in folder.iterdir():
        if file.is_file() and file.name not in _KEPT and file.suffix != ".pf_meta":
            file.unlink()
    return len(pages)


def _write(folder: Path, documents: Iterable[tuple[str, str]]) -> None:
    """Index the documents by their names; raises CalledProcessError with what Pagefind said."""
    with tempfile.TemporaryDirectory() as staged:
        for name, document in documents:
            (Path(staged) / name).write_text(document, encoding="utf-8")
        _pagefind("--site", staged, "--output-path", str(folder), "--force-language", _LANGUAGE, "--quiet")


def _named(pages: Iterable[Page], words: Iterable[str], english_of: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """The words that stand in names: those of actors, topics and terms; those that are known in English; what these
    are there; and those in Latin letters."""
    names = dict.fromkeys(name for page in pages for name in page.names)
    for name in (*names, *sorted(words)):
        known = english_of(name)
        if known or name in names or name.isascii():
            for form in (name, *known):
                yield from _words_of_name(form)


def _put_parts(folder: Path, table: Mapping[str, str]) -> None:
    """The table in so many files, by the first letter of a key, that a query reads few of them."""
    parts: list[dict[str, str]] = [{} for _ in range(_PARTS)]
    for entry, told in table.items():
        parts[ord(entry[0]) % _PARTS][entry] = told
    for number, part in enumerate(parts):
        put(folder / f"{number}.json", json.dumps(part, ensure_ascii=False, separators=(",", ":")))


def _staged(path: str) -> str:
    """The file that Pagefind reads for the page at this path. All lie in one folder: one for each page takes longer to
    make and remove than the documents to write."""
    return f"{sha256(path.encode())}.html"


def _pagefind(*options: str) -> None:
    """Pagefind's command, not its Python interface: that one ends the program while the last files are being
    written."""
    subprocess.run([sys.executable, "-m", "pagefind", *options], check=True, capture_output=True, text=True)
