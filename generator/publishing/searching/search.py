"""The search index: Pagefind over the built pages, folded as docs/assets/search.js folds the query.

Pagefind knows no Arabic clitics, and its stemmer cannot be asked the same question twice. So it is told that the
language is none, and gets keys instead of words: for each word of a page its folded key, and its bases without clitics
where the site knows such a base as a word of its own. The words themselves go along for the excerpt.

It weighs no word that is asked for as a whole, but tells where on the page it stands. So a page has each key once, at a
place that tells what it is there, and the dialog weighs by places.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.arabic import tokens
from generator.arabic.lexicon import word_key
from generator.arabic.tokens import bases, without_article
from generator.knowledge import Knowledge
from generator.publishing.files import put
from generator.publishing.searching import pagefind, plurals, spellings, synonyms
from generator.publishing.searching.searched import Page
from generator.publishing.searching.spellings import key

FOLDER = "pagefind"
# What of Pagefind's output the site's own dialog uses, besides what is named by its content.
_PAGEFINDS = frozenset(("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind"))
_NAMED_BY_CONTENT = frozenset((".pf_index", ".pf_meta"))
# The names of a page of so many words stand from that many times _SLOT on, all else behind _NAMES places; what is
# written by hand far behind. docs/assets/search.js has these numbers too.
_SLOT, _NAMES, _BY_HAND = 8, 64, 512
# As many words tell what a text is about.
_LEAD = 50
# A place that no word has.
_NONE = "-"
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


def _written(known: Container[str], knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Other spellings of keys; of a surname those that a page has, for the others are found by their sound."""
    found = dict(spellings.groups(knowledge))
    for form, others in spellings.surnames(knowledge).items():
        if form in known:
            here = (*found.get(form, ()), *(other for other in others if other in known))
            found[form] = tuple(dict.fromkeys(here))
    return found


@lru_cache(maxsize=1 << 16)
def _words_of_name(name: str) -> list[str]:
    """The words of a name; the same few stand on page after page."""
    return tokens.words(name)


def _content(
    page: Page,
    keys_of: Callable[[str], list[str]],
    english_of: Callable[[str], Sequence[str]],
    things_of: Callable[[Sequence[str]], Iterable[Thing]] = lambda words: (),
    signs_of: Callable[[str], Sequence[str]] = lambda name: (),
    unasked: Container[str] = (),
) -> str:
    """The keys of a page, each once: of its own names where it is an actor's or a topic's, then of its title and its
    text as they come, at last those without clitics and in English.

    `english_of` gives what a name is known as in English; `things_of` what the words of a text name by one of several
    names; `signs_of` what stands for all names of what a name names; `unasked` are words that no query has."""
    title, text = tokens.words(page.title), page.words.split()
    things, found = dict[Thing, None](), dict[str, None]()
    for words in (title, text[:_LEAD], text):
        found.update((keys_of(word)[0], None) for word in words if word not in unasked)
        named = dict.fromkeys(things_of(words))
        found.update((sign, None) for thing in named for sign in thing.signs)
        things |= named
    distinct = dict.fromkeys(word for word in (*title, *text, *page.also.split()) if word not in unasked)
    found.update((form, None) for word in distinct for form in keys_of(word))
    names = dict.fromkeys([*page.names, *(word for word in distinct if english_of(word))])
    known = [form for name in names for form in english_of(name)]
    known += [form for thing in things for form in thing.english]
    found.update((key(word), None) for form in known for word in _words_of_name(form))
    first = [_NONE] * (_BY_HAND if page.kind == "page" else _NAMES)
    if page.kind in ("actor", "topic"):
        forms = [(1, signs_of(name)) for name in page.names]
        for words in (_words_of_name(form) for name in page.names for form in (name, *english_of(name))):
            forms.append((len(words), [form for word in words for form in keys_of(word)]))
        first = _placed(forms)
    placed = set(first)
    return " ".join([*first, *(form for form in found if form not in placed)])


def _placed(names: Iterable[tuple[int, Sequence[str]]]) -> list[str]:
    """The first places of a page: each key of its names among those of the shortest that has it, as far as there is
    room. A name comes as the number of its words and their keys."""
    places = [_NONE] * _NAMES * 2  # what of a name has no room is of no more weight than a text
    for length, forms in sorted(names, key=lambda name: name[0]):
        start = length * _SLOT
        for form in forms:
            if start < _NAMES and form not in places and _NONE in places[start : start + _SLOT]:
                places[places.index(_NONE, start)] = form
    return places


def _told(page: Page, english_of: Callable[[str], Sequence[str]]) -> dict[str, str]:
    """What the dialog shows of a page: `text` holds its sentences and their ids, `also` what else it is found by."""
    names = dict.fromkeys(form for name in page.names for form in english_of(name))
    also = " ".join(filter(None, (page.also, *names)))
    told = {"title": page.title, "path": page.path, "kind": page.kind, "from": page.source, "text": page.text}
    return told | ({"also": also} if also else {})


def _retold(fragment: bytes, page: Page, english_of: Callable[[str], Sequence[str]]) -> bytes:
    """The fragment of a page with what the dialog shows in place of the keys. Pagefind would index whatever it is given
    to show, and give its filters in an order of chance."""
    told = _fragment(fragment) | {"content": "", "meta": _told(page, english_of)}
    return gzip.compress(_SIGNATURE + json.dumps(told, ensure_ascii=False).encode(), 9, mtime=0)


def _fragment(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))
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
    # of pages that are found alike the dialog shows the one first that comes first here
    pages = sorted(pages, key=lambda page: -page.cited)
    words = {word for page in pages for word in (*page.words.split(), *page.also.split())}
    known = vocabulary(words)
    written = _written(known, knowledge)
    english = spellings.english(knowledge)
    broken = plurals.table(knowledge)
    own = {*broken, *broken.values(), *(key(row.ar) for row in knowledge.waw_words)}
    keys_of = cache(lambda word: keys(word, known, written, broken, own))
    english_of = cache(lambda name: english.get(spellings.phrase(name), ()))
    names = synonyms.table(knowledge)
    things = {name: Thing((sign, *written.get(sign, ())), english.get(name, ())) for name, sign in names.signs.items()}
    begun_by = cache(lambda word: synonyms.begun(keys_of(word), names))
    told: set[str] = set(known)
    unasked = spellings.unasked(knowledge)

    def things_of(words: Sequence[str]) -> list[Thing]:
        said = [things[name] for name in synonyms.said(words, begun_by)]
        told.update(sign for thing in said for sign in thing.signs)
        return said

    def signs_of(name: str) -> Sequence[str]:
        thing = things.get(spellings.phrase(name))
        return thing.signs if thing else ()

    folder = site / FOLDER
    by_url, by_fragment = {f"/{page.path}": page for page in pages}, {}
    made = _pagefind(
        [(url, _content(page, keys_of, english_of, things_of, signs_of, unasked)) for url, page in by_url.items()]
    )
    for name, content in sorted(made.items()):
        path = folder / name
        if path.suffix == ".pf_fragment":
            page = by_fragment[path.stem] = by_url[_fragment(content)["url"]]
            put(path, _retold(content, page, english_of))
        elif path.suffix in _NAMED_BY_CONTENT or name in _PAGEFINDS:
            put(path, content)
    put(folder / "filters.json", _filters(by_fragment))
    # nobody asks in the accusative
    several = {form: one for form, one in broken.items() if (form in known or one in known) and form != one + "ا"}
    put(folder / "plurals.json", json.dumps(several, ensure_ascii=False))
    put(folder / "unasked.json", json.dumps(sorted(unasked), ensure_ascii=False))
    _put_parts(folder / "names", synonyms.told(names, told))
    _put_parts(folder / "sounds", spellings.heard(_named(pages, words, english_of), lambda word: keys_of(word)[0]))
    return len(pages)


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


def _pagefind(pages: Sequence[tuple[str, str]]) -> dict[str, bytes]:
    """Pagefind's files for pages that are whole, so that a watch tells its time from ours."""
    return pagefind.files(pages)
