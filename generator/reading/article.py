"""Puts an article together: what its format gives, without clutter, with title, outlet, sentences and date."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.arabic.letters import ARABIC_PAIR
from generator.arabic.romanise import ascii_slug
from generator.knowledge import Knowledge
from generator.reading import byline, credits, sentences
from generator.reading.byline import Byline
from generator.reading.cleaning import clutter, labels, teasers
from generator.reading.dating import published, stamp
from generator.reading.formats import files, markdown, plain
from generator.reading.formats.files import ReadError
from generator.reading.formats.source import Line, Source
from generator.reading.titling import headline, lead
from generator.record import Article, Removed, Sentence, Title, Warning

SUFFIXES = (".txt", ".md", ".html", ".htm")
# Characters up to which a text may be anything: a headline in dots is still one.
_SHORT = 2000
# The sign goes, the word stays; what joins its words («#مجلس_الأمن») stays too, so that offsets can be checked.
_HASHTAG = re.compile(r"#(?=[^\W\d_])")
_LETTER = re.compile("[\u0621-\u064a]+")


def read(path: Path, knowledge: Knowledge) -> Article:
    """The article in this file.

    Raises ReadError, whose message tells a person why the file can't be read as an article.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise ReadError(f"«{path.suffix}» is no format known here ({', '.join(SUFFIXES)})")
    data = files.load(path)
    source = _source(path, data, knowledge)
    lines = [line for line in source.lines if line.text]
    _check(lines)
    sifted = clutter.sift(lines, knowledge)
    kept, out = [Line(n, _HASHTAG.sub("", line)) for n, line in sifted.kept], list(sifted.removed)
    title = source.title and _HASHTAG.sub("", source.title)
    if title is None and (above := headline.labels_above(kept, knowledge)):
        out += [(line, "tags") for line in kept[:above]]
        kept = kept[above:]
    if title is None and headline.stated(kept, knowledge):
        title = kept[0].text
        out.append((kept[0], "title"))
        kept = kept[1:]
    if title is not None:
        copies = [line for line in kept[:3] if headline.is_copy(line.text, title)]
        if len(copies) < len(kept):
            out += [(line, "title") for line in copies]
            kept = [line for line in kept if line not in copies]
    tags = labels.labels(kept, {line.number for line, _ in out}, knowledge, titled=title is not None)
    out += [(line, "tags") for line in tags]
    kept = [line for line in kept if line not in tags]
    for others in (teasers.other_titles, teasers.other_leads):
        found = others(kept, knowledge)
        out += [(line, "related") for line in found]
        kept = [line for line in kept if line not in found]
    text = "\n".join(line.text for line in kept)
    parts = sentences.split(text, knowledge)
    removed = _numbered(out)
    if title is None:
        named, suffix = lead.title(text, parts, knowledge), None
    else:
        plain_title, suffix = byline.suffix(title, knowledge)
        named = Title(text=plain_title, origin="stated")
    first = next((sentence for sentence in parts if not sentence.heading), None)
    dateline = byline.leading(text, first.start, first.end, knowledge) if first else None
    story = kept[0].number if kept else 0
    day = source.published or _stamped(removed, story, knowledge) or _in_dateline(text, first, dateline, knowledge)
    seen = credits.evidence(source, text, parts, removed, (dateline, first) if first and dateline else None, knowledge)
    return Article(
        id=identity(path.stem),
        file=path.name,
        language=source.language or "ar",
        url=source.url,
        author=credits.author(source, dateline, knowledge),
        text_sha256=hashlib.sha256(data).hexdigest(),
        title=named,
        outlet=credits.outlet(source, suffix, seen, knowledge),
        agencies=credits.agencies(source, seen, knowledge),
        dateline=credits.dateline(source, seen, knowledge),
        published=published.infer(text, parts, named, removed, day, knowledge),
        text=text,
        sentences=[_behind(dateline, part) if part is first else part for part in parts],
        removed=removed,
        warnings=[*source.warnings, *_foreign(text)],
    )


def _behind(dateline: Byline | None, sentence: Sentence) -> Sentence:
    """The sentence without the dateline it opens with («بغداد (رويترز) - قال…»): the line stays in the text as it was,
    but no summary begins with it and no fact is found in it."""
    if dateline is None or dateline.end >= sentence.end:
        return sentence
    return replace(sentence, start=dateline.end)


def _check(lines: list[Line]) -> None:
    """Raises ReadError for what is no article: nothing, too much, one sign over and over, or nothing in Arabic."""
    size = sum(len(line.text) for line in lines)
    if not size:
        raise ReadError("it holds no text")
    _check_length(size)
    if size > _SHORT:
        text = "".join(line.text for line in lines)
        # the smallest of equals, so that a set's order tells nothing
        count, sign = max((text.count(sign), sign) for sign in set(text))
        if sign != " " and count > size / 2:
            raise ReadError(f"it is no article: it repeats «{sign}» {count} times")
    if not any(ARABIC_PAIR.search(line.text) for line in lines):
        raise ReadError("it holds no Arabic text")


def _check_length(characters: int) -> None:
    if characters > files.MAX_CHARACTERS:
        raise ReadError(f"it is too long for an article: {characters} characters, at most {files.MAX_CHARACTERS}")


def identity(stem: str) -> str:
    """The id of an article by its file's stem; a stem without a letter to romanise gets a short hash of itself."""
    return ascii_slug(stem) or "article-" + hashlib.sha256(stem.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def _source(path: Path, data: bytes, knowledge: Knowledge) -> Source:
    """What the file's format gives, with the warnings of its encoding first."""
    if path.suffix.lower() in (".html", ".htm"):
        from generator.reading.formats import html  # slow to load, and only pages need it

        text, warnings = files.decode(data, html.declared_encoding(data))
        source = html.read(text, knowledge)
    else:
        text, warnings = files.decode(data)
        _check_length(len(text))
        source = markdown.read(text, knowledge) if path.suffix.lower() == ".md" else plain.read(text)
    source.warnings[:0] = warnings
    return source


def _stamped(removed: list[Removed], story: int, knowledge: Knowledge) -> date | None:
    """The day that the date lines and bylines state: those above the story's first line, `story`, before those behind
    it; of several the first, since an update comes after."""
    lines = [line for line in removed if line.why in ("stamp", "byline")]
    for group in ([line for line in lines if line.line < story], lines):
        days = [stamp.line_day(line.text, knowledge) or stamp.day_in(line.text, knowledge) for line in group]
        if any(days):
            return min(day for day in days if day)
    return None


def _in_dateline(text: str, first: Sentence | None, dateline: Byline | None, knowledge: Knowledge) -> date | None:
    """The day that the story's dateline states («أبوظبي في 4 نوفمبر 2024 / وام / …»), or None."""
    if not first or not dateline or not dateline.of("date"):
        return None
    return stamp.day_in(text[first.start : dateline.end], knowledge)


def _foreign(text: str) -> list[Warning]:
    """A warning where most letters of the text are not Arabic: it was read all the same."""
    arabic = len(text) - len(_LETTER.sub("", text))
    few = 2 * arabic < len(text) and 2 * arabic < sum(map(str.isalpha, text))
    return [] if not few else [Warning(code="language", text="أكثر حروف النص ليست عربية")]


def _numbered(out: list[tuple[Line, str]]) -> list[Removed]:
    """The removed lines in the order of the file."""
    return [
        Removed(n=n, line=line.number, text=line.text, why=why)
        for n, (line, why) in enumerate(sorted(out, key=lambda item: item[0].number), start=1)
    ]
