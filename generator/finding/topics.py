"""What an article is about: broad subjects (IPTC Media Topics) and the dossier's own topics, each with its reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge
from generator.knowledge.rows import IptcTopic
from generator.record import Actor, Article, Topic, TopicReason

# A broad subject is named where its evidence reaches this weight and this share of the strongest subject's; at most
# so many.
ENOUGH, SHARE, MOST = 2.0, 0.35, 3
# A second-level subject needs this weight of its own.
ENOUGH_BELOW = 1.5
# The same term counts in this many sentences at most; a sentence of the title counts twice.
COUNTED = 4
REASONS = 6


class DossierTopic(BaseModel):
    """A topic of the dossier, as its file states it.

    A term is a phrase, met with or without article and clitics, and its weight; «إنهاء + التحالف» is met where all its
    parts stand in one sentence. `actors` speak for the topic by name, with weight 1. What matches `excludes` counts
    for nothing. The topic is assigned where the weights of what is met reach `at_least`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=1)
    name_en: str | None = None
    description: str = ""
    terms: dict[str, float] = {}
    actors: list[str] = []
    excludes: list[str] = []
    at_least: float = Field(default=2.0, gt=0)


class _Met(NamedTuple):
    """A term met in the text."""

    term: str
    sentence: int


class Subjects(NamedTuple):
    """The terms that speak for IPTC subjects, indexed, and the subjects by code."""

    lexicon: Lexicon[tuple[str, float]]
    topics: dict[str, IptcTopic]


def subjects_of(knowledge: Knowledge) -> Subjects:
    """The index over topic_terms, topic_kinds with the terms of those kinds, and topics_iptc."""
    kinds: dict[str, list[tuple[str, float]]] = {}
    for kind in knowledge.topic_kinds:
        kinds.setdefault(kind.kind, []).append((kind.code, kind.weight / 100))
    listed = {folded(term.ar) for term in knowledge.topic_terms}

    def entries() -> Iterable[tuple[str, tuple[str, float]]]:
        for row in knowledge.topic_terms:
            yield row.ar, (row.code, row.weight / 100)
        for term in knowledge.terms:
            for form in (term.ar, *term.ar_aliases):
                if folded(form) not in listed:
                    for code, weight in kinds.get(term.kind, ()):
                        yield form, (code, weight)

    return Subjects(Lexicon(entries(), article=False), {row.code: row for row in knowledge.topics_iptc})


def find(
    article: Article, actors: Sequence[Actor], knowledge: Knowledge, dossier_topics: Sequence[DossierTopic]
) -> list[Topic]:
    """The dossier's topics and then the broad subjects of the article, strongest first; [] where nothing reaches its
    threshold. Each names the terms and sentences that speak for it, strongest first."""
    words = [tokens(article.text, sentence.start, sentence.end) for sentence in article.sentences]
    own = [found for topic in dossier_topics if (found := _assign(topic, article, words, actors))]
    own.sort(key=lambda topic: (-topic.score, topic.id))
    return own + _broad(article, words, knowledge)


def _broad(article: Article, words: Sequence[Sequence[Token]], knowledge: Knowledge) -> list[Topic]:
    index = knowledge.derived(subjects_of)
    met: dict[str, dict[str, list[int]]] = {}
    weight: dict[tuple[str, str], float] = {}
    for sentence, found in zip(article.sentences, words, strict=True):
        for match in index.lexicon.find(found):
            term = article.text[match.start : match.end]
            key = folded(term)
            for code, value in match.values:
                met.setdefault(code, {}).setdefault(key, []).append(sentence.n)
                weight[code, key] = value
    total = {
        code: sum(weight[code, key] * _times(places) for key, places in terms.items()) for code, terms in met.items()
    }
    tops: dict[str, float] = {}
    for code, value in total.items():
        for top in _tops(code, index.topics):
            tops[top] = tops.get(top, 0.0) + value
    strongest = max(tops.values(), default=0.0)
    chosen = [code for code, value in tops.items() if value >= max(ENOUGH, SHARE * strongest)]
    chosen = sorted(chosen, key=lambda code: (-tops[code], code))[:MOST]
    found_topics: list[Topic] = []
    for top in chosen:
        below = sorted(
            (
                code
                for code in total
                if code != top and top in _tops(code, index.topics) and total[code] >= ENOUGH_BELOW
            ),
            key=lambda code: (-total[code], code),
        )[:2]
        members = [code for code in total if top in _tops(code, index.topics)]
        for code, parts, value in [(top, members, tops[top])] + [(code, [code], total[code]) for code in below]:
            row = index.topics[code]
            reasons = [
                (weight[part, key] * _times(places), key, places) for part in parts for key, places in met[part].items()
            ]
            reasons.sort(key=lambda reason: (-reason[0], reason[2][0], reason[1]))
            because = [TopicReason(term=key, sentence=places[0]) for _, key, places in reasons[:REASONS]]
            found_topics.append(
                Topic(id=code, name=row.ar or row.en, name_en=row.en, score=_score(value, ENOUGH), because=because)
            )
    return found_topics


def _times(places: Sequence[int]) -> float:
    """What repeated mention is worth: less each time, nothing after a few sentences."""
    return math.log2(1 + min(COUNTED, len(set(places))))


def _tops(code: str, topics: dict[str, IptcTopic]) -> tuple[str, ...]:
    """The top-level subjects above a subject."""
    row = topics.get(code)
    if row is None:
        return ()
    if row.level == 1:
        return (code,)
    return tuple(dict.fromkeys(top for broader in row.broader for top in _tops(broader, topics)))


def _score(value: float, enough: float) -> float:
    """Weight as a share of one: a half at the threshold."""
    return round(1 - math.exp2(-value / enough), 3)


def _assign(
    topic: DossierTopic, article: Article, words: Sequence[Sequence[Token]], actors: Sequence[Actor]
) -> Topic | None:
    """The dossier's topic where enough of it is met, else None."""
    parts: list[tuple[str, str]] = []
    for term in topic.terms:
        parts += [(part, part) for part in (piece.strip() for piece in term.split("+")) if part]
    parts += [(form, "") for form in topic.excludes]
    lexicon = Lexicon(parts, article=False)
    met: dict[str, list[int]] = {}
    for sentence, found in zip(article.sentences, words, strict=True):
        here = {value for match in lexicon.find(found) if "" not in match.values for value in match.values}
        for term in topic.terms:
            if all(piece.strip() in here for piece in term.split("+")):
                met.setdefault(term, []).append(sentence.n)
    value = sum(topic.terms[term] * _times(places) for term, places in met.items())
    for name in topic.actors:
        key = folded(name)
        for actor in actors:
            if key in (folded(form) for form in (actor.name, *actor.forms)) and actor.mentions:
                met.setdefault(name, []).extend(mention.sentence for mention in actor.mentions)
                value += 1.0
                break
    if value < topic.at_least:
        return None
    because = [TopicReason(term=term, sentence=n) for term, places in met.items() for n in dict.fromkeys(places)]
    because.sort(key=lambda reason: (-topic.terms.get(reason.term, 1.0), reason.sentence, reason.term))
    return Topic(
        id=topic.id,
        name=topic.name,
        name_en=topic.name_en,
        score=_score(value, topic.at_least),
        because=because[:REASONS],
    )
