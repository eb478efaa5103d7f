"""Takes out of a record what the site does not show of its article, for everything that is downloaded.

Offsets stay right: what is withheld becomes spaces, character for character, and line ends stay.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from generator.dossier.model import Dossier
from generator.publishing.view import shown
from generator.record import Record

ArticleText = Literal["full", "cited", "none"]
_SEEN = re.compile(r"[^\n]")


def record(whole: Record, article_text: ArticleText, shared: Collection[int] = ()) -> Record:
    """The record with the article's text as the setting allows: all of it, the sentences that a fact stands on, none.
    `shared`: sentences whose wording other articles have; where any are shown, these are.

    The facts themselves stay with their words. Where nothing is shown, removed lines lose their text too."""
    if article_text == "full":
        return whole
    update: dict[str, object] = {"text": _blanked(whole, shown(whole, article_text, shared))}
    if article_text == "none":
        update["removed"] = [line.model_copy(update={"text": ""}) for line in whole.removed]
    return whole.model_copy(update=update)


def _blanked(whole: Record, shown: Collection[int]) -> str:
    parts, at = [], 0
    for sentence in whole.sentences:
        parts.append(_blank(whole.text[at : sentence.start]))
        words = whole.text[sentence.start : sentence.end]
        parts.append(words if sentence.n in shown else _blank(words))
        at = sentence.end
    parts.append(_blank(whole.text[at:]))
    return "".join(parts)


def _blank(text: str) -> str:
    return _SEEN.sub(" ", text)


def dossier(whole: Dossier, article_text: ArticleText) -> Dossier:
    """The dossier without the wording of shared passages where no text is shown; their places stay."""
    if article_text != "none":
        return whole
    passages = [passage.model_copy(update={"text": ""}) for passage in whole.shared_passages]
    return whole.model_copy(update={"shared_passages": passages})
