"""Articles of the sentences that a test names."""

from __future__ import annotations

from typing import Any

from generator.finding.standing.story import Story
from generator.finding.standing.vocabulary import words_of
from generator.finding.words import of_sentences
from generator.knowledge import built_in
from generator.reading import sentences
from generator.record import Article, Record, Sentence, Title

KNOWLEDGE = built_in()


def article(*parts: str, paragraphs: bool = True, headings: bool = False, **fields: Any) -> Article:
    """An article of these sentences: a paragraph each, or all in one. `headings`: what has no full stop is one."""
    found, at = [], 0
    for n, part in enumerate(parts, 1):
        heading = headings and part[-1] not in ".؟»:"
        found.append(Sentence(n=n, paragraph=n if paragraphs else 1, start=at, end=at + len(part), heading=heading))
        at += len(part) + 1
    return _article(("\n" if paragraphs else " ").join(parts), found, fields)


def split(*paragraphs: str) -> Article:
    """An article of these paragraphs, its sentences as reading finds them."""
    text = "\n".join(paragraphs)
    return _article(text, sentences.split(text, KNOWLEDGE), {})


def story_of(read: Article, **facts: Any) -> Story:
    """The index over this article with these facts in it: its actors, places, statements."""
    return Story.of(Record(**dict(read), **facts), of_sentences(read), KNOWLEDGE.derived(words_of))


def _article(text: str, found: list[Sentence], fields: dict[str, Any]) -> Article:
    plain = {"id": "x", "file": "x.txt", "text_sha256": "", "title": Title(text="x", origin="derived")}
    return Article(text=text, sentences=found, **(plain | fields))
