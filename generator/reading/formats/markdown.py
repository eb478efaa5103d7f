"""Markdown with YAML front matter: what the front matter states, and the text without its marks."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from generator import typed_yaml
from generator.knowledge import Knowledge
from generator.reading.dating import stamp
from generator.reading.formats.plain import lines_of, unwrapped
from generator.reading.formats.source import Line, Source, web_address
from generator.record import Warning

_COMMA = re.compile("[،,؛;]")
_FENCE = re.compile(r"-{3,}\s*$")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_QUOTE_OR_ITEM = re.compile(r"^(?:>\s?)+|^[*+-]\s+(?=\S)")
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{0,500})\]\(<?[^)\n]{0,2000}\)")
_EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,3})(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


# A value in quotation marks, or a list of plain words.
_WRAPPED = re.compile(r'"([^"\\]*)"|\[([^\[\]"\']*)\]')
# What opens a value that is more than plain words.
_YAML_SIGNS = ("", *"[]{}&*!|>%@`'\"#?")


class FrontMatter(BaseModel):
    """What a file may state about its article; the words are those of the editor's file."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    title: str | None = Field(default=None, min_length=1)
    published: date | str | None = None
    outlet: str | None = Field(default=None, min_length=1)
    url: str | None = None
    author: str | None = None
    language: str | None = None
    agencies: tuple[str, ...] = ()
    dateline: tuple[str, ...] = ()
    fetched: date | str | None = None

    @field_validator("agencies", "dateline", mode="before")
    @classmethod
    def _one_is_a_list(cls, value: Any) -> Any:
        return [name.strip() for name in _COMMA.split(value) if name.strip()] if isinstance(value, str) else value

    @field_validator("author", "outlet", "title", mode="before")
    @classmethod
    def _a_list_is_one(cls, value: Any) -> Any:
        return "، ".join(map(str, value)) if isinstance(value, list) else value


def read(text: str, knowledge: Knowledge) -> Source:
    """The source that a Markdown text is. Front matter that can't be read is a warning and no story."""
    head, first = _front(text)
    stated, warnings = _stated(head)
    lines = [_plain(line) for line in lines_of(text)[first:]]
    title = stated.title
    if title is None:
        title, lines = _first_heading(lines)
    day = stamp.stated_day(stated.published, knowledge) if stated.published else None
    if stated.published and day is None:
        warnings.append(Warning(code="front-matter", text=f"تاريخ غير مفهوم في رأس الملف: {stated.published}"))
    if stated.url and not web_address(stated.url):
        warnings.append(Warning(code="front-matter", text=f"ليس عنوانًا على الويب في رأس الملف: {stated.url}"))
    return Source(
        lines=unwrapped([Line(line.number, _HEADING.sub(r"\2", line.text)) for line in lines]),
        title=title,
        published=day,
        outlet=stated.outlet,
        url=web_address(stated.url),
        author=stated.author,
        language=stated.language,
        agencies=stated.agencies,
        dateline=stated.dateline,
        warnings=warnings,
    )


def _front(text: str) -> tuple[str, int]:
    """The front matter and the number of lines that it takes, fences included; ("", 0) without one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not _FENCE.match(lines[0].lstrip("\ufeff")):
        return "", 0
    for number, line in enumerate(lines[1:200], start=1):
        if _FENCE.match(line) or line.rstrip() == "...":
            return "\n".join(lines[1:number]), number + 1
    # whoever forgot the closing fence has still stated what the next lines say
    stated = list(takewhile(lambda line: line.partition(":")[0] in FrontMatter.model_fields, lines[1:]))
    return "\n".join(stated), len(stated) + 1 if stated else 0


def _stated(head: str) -> tuple[FrontMatter, list[Warning]]:
    """The front matter as typed fields, each that can't be read left out with a warning."""
    try:
        value, lines = typed_yaml.parse(head, "front matter", offset=1)
    except typed_yaml.YamlError as error:
        value, lines = _word_by_word(head), {}
        if not value:
            return FrontMatter(), [_warning(str(error))]
    if value is None:
        return FrontMatter(), []
    if not isinstance(value, dict):
        return FrontMatter(), [_warning("front matter: no keys and values")]
    try:
        return FrontMatter.model_validate(value), []
    except ValidationError as error:
        bad = {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]}
        good = {str(key): item for key, item in value.items() if str(key) not in bad}
        return FrontMatter.model_validate(good), [_warning(line) for line in _wrong(value, lines)]


def _word_by_word(head: str) -> dict[str, str]:
    """The values of front matter whose lines are all a known key and plain words, or some in quotation marks or in the
    brackets of a list, though YAML can't read it as meant: «title: الصحة: حملة في #الساحل»."""
    stated: dict[str, str] = {}
    for line in filter(str.strip, head.split("\n")):
        key, sign, words = line.partition(":")
        words = words.strip()
        if wrapped := _WRAPPED.fullmatch(words):
            words = (wrapped[1] or wrapped[2] or "").strip()
        if not sign or key not in FrontMatter.model_fields or key in stated or words[:1] in _YAML_SIGNS:
            return {}
        stated[key] = words
    return stated


def _wrong(value: object, lines: dict[typed_yaml.Location, int]) -> list[str]:
    """What is wrong with the front matter, a line each."""
    try:
        typed_yaml.validate(value, FrontMatter, "front matter", lines)
    except typed_yaml.YamlError as error:
        return str(error).splitlines()
    return []


def _warning(text: str) -> Warning:
    return Warning(code="front-matter", text=text)


def _first_heading(lines: list[Line]) -> tuple[str | None, list[Line]]:
    """The level-one heading that opens the text, and the lines without it."""
    for at, line in enumerate(lines):
        if line.text:
            found = _HEADING.match(line.text)
            if found and len(found[1]) == 1 and found[2]:
                return found[2], lines[:at] + lines[at + 1 :]
            break
    return None, lines


def _plain(line: Line) -> Line:
    """The line without emphasis, links, images, quotation and list marks; heading marks stay for now."""
    text = _IMAGE.sub(r"\1", line.text)
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _QUOTE_OR_ITEM.sub("", text)
    return Line(line.number, _ESCAPE.sub(r"\1", text).strip())
