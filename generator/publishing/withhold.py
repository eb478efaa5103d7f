"""What the site shows of an article; the rest is taken out of everything that is downloaded.

Offsets stay right: what is withheld becomes spaces, character for character, and line ends stay.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from typing import Literal

from generator.dossier.model import Dossier
from generator.record import Credit, Fact, Outlet, Reason, Record, Role, SummaryLine, Title

ArticleText = Literal["full", "cited", "none"]
_SEEN = re.compile(r"[^\n]")


def shown(record: Record, article_text: str, shared: Collection[int] = ()) -> set[int]:
    """The numbers of the sentences that the site shows of an article, by the `article_text` setting. `shared`: those
    whose wording other articles have, which the dossier's pages lead to."""
    if article_text == "full":
        return {sentence.n for sentence in record.sentences}
    return cited(record).union(shared) if article_text == "cited" else set()


def shared_sentences(dossier: Dossier) -> dict[str, set[int]]:
    """For each record, its sentences whose wording other articles have."""
    found: dict[str, set[int]] = defaultdict(set)
    for passage in dossier.shared_passages:
        for cite in (*passage.places, *passage.sentences):
            if cite.sentence is not None:
                found[cite.record].add(cite.sentence)
    return found


def cited(record: Record) -> set[int]:
    """The sentences that a fact of the record stands on: whatever a page says of it leads to one of these."""
    facts: tuple[Fact | SummaryLine | Title | Credit | Outlet | Role | Reason, ...] = (
        *record.summary, *record.figures, *record.dates, *record.statements, record.title, *record.agencies,
        *record.dateline, *([record.outlet] if record.outlet else []), *record.published.because,
        *(role for actor in record.actors for role in actor.roles),
    )  # fmt: skip
    found = {fact.sentence for fact in facts if fact.sentence}
    mentions = (fact.mentions for group in (record.figures, record.actors, record.places) for fact in group)
    found.update(span.sentence for spans in mentions for span in spans)
    for topic in record.topics:
        found.update(reason.sentence for reason in topic.because)
    for term in record.glossary:
        found.update(term.sentences)
    return found


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
