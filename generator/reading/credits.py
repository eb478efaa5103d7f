"""Who published the article, which agencies it credits, and the places of its dateline."""

from __future__ import annotations

from collections.abc import Sequence

from generator import record
from generator.knowledge import Knowledge
from generator.knowledge.rows import Outlet
from generator.reading import byline
from generator.reading.source import Source
from generator.record import Credit, Removed, Sentence


def without_outlet(title: str, knowledge: Knowledge) -> tuple[str, tuple[str, Outlet] | None]:
    """The title without the outlet's name at its end, and that outlet."""
    return byline.suffix(title, knowledge)


def outlet(
    source: Source,
    suffix: tuple[str, Outlet] | None,
    text: str,
    sentences: Sequence[Sentence],
    removed: Sequence[Removed],
    knowledge: Knowledge,
) -> record.Outlet | None:
    """Who published the article, where the file or the text says so; else None."""
    if source.outlet:
        return record.Outlet(name=source.outlet, name_en=None, origin="stated")
    if suffix:
        return record.Outlet(name=suffix[0], name_en=suffix[1].en, origin="stated")
    for line in removed:
        found = byline.parse(line.text, knowledge) if line.why == "byline" else None
        if found and found.outlets:
            form, row = found.outlets[0]
            return record.Outlet(name=form, name_en=row.en, origin="stated", removed=line.n)
    return None


def agencies(
    source: Source, text: str, sentences: Sequence[Sentence], removed: Sequence[Removed], knowledge: Knowledge
) -> list[Credit]:
    """The wire agencies that the article credits, each once."""
    found = [Credit(name=name) for name in source.agencies]
    for line in removed:
        parsed = byline.parse(line.text, knowledge) if line.why == "byline" else None
        found += [Credit(name=name, removed=line.n) for name in (parsed.agencies if parsed else ())]
    return found


def dateline(
    source: Source, text: str, sentences: Sequence[Sentence], removed: Sequence[Removed], knowledge: Knowledge
) -> list[Credit]:
    """The places that the article is filed from."""
    found = [Credit(name=name) for name in source.dateline]
    for line in removed:
        parsed = byline.parse(line.text, knowledge) if line.why == "byline" else None
        found += [Credit(name=name, removed=line.n) for name in (parsed.places if parsed else ())]
    return found
