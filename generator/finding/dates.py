"""The days a text speaks of: every calendar expression with its bounds, and the clause that it dates."""

from __future__ import annotations

from generator.knowledge import Knowledge
from generator.record import Article, Date


def find(article: Article, knowledge: Knowledge) -> list[Date]:
    """The calendar expressions of the article in reading order, resolved against the article's own date."""
    return []
