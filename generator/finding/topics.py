"""What an article is about: broad subjects (IPTC Media Topics) and the dossier's own topics, each with its reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from generator import typed_yaml
from generator.arabic.lexicon import Lexicon, Match, folded
from generator.arabic.tokens import Token, tokens, without_article
from generator.finding.words import of_sentences
from generator.knowledge import Knowledge
from generator.knowledge.rows import IptcTopic
from generator.record import Actor, Article, Topic, TopicReason
from generator.typed_yaml import Number, Words

# A broad subject is named where its evidence reaches this weight and this share of the strongest subject's; at most
# so many.
ENOUGH, SHARE, MOST = 2.0, 0.35, 3
# In an article of a few sentences less is enough for the strongest: so much for each of the first few.
ENOUGH_OF_ONE, FOR_EACH = 1.25, 0.25
# What the headline or the first sentence names counts more: it is what the article is about.
LEADING = 1.5
# A second-level subject needs this weight of its own; at most so many under one.
ENOUGH_BELOW, MOST_BELOW = 1.5, 2
# The same term counts in this many sentences at most.
COUNTED = 4
REASONS = 6
# What an actor named by a dossier's topic is worth, however often it is met.
ACTOR = 1.0


class DossierTopic(BaseModel):
    """A topic of the dossier, as its file states it.

    A term is a phrase, met with or without article and clitics, and its weight; «إنهاء + التحالف» is met where all its
    parts stand in one sentence, «العراق/بغداد» where either does. `actors` speak for the topic by name. What matches
    `excludes` counts for nothing. The topic is assigned where the weights of what is met reach `at_least`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=typed_yaml.SLUG)
    name: Words
    name_en: str | None = None
    description: str = ""
    terms: dict[Words, Annotated[Number, Field(gt=0)]] = {}
    actors: list[Words] = []
    excludes: list[Words] = []
    at_least: Annotated[Number, Field(gt=0)] = 2.0

    def __hash__(self) -> int:
        """By id, so that what is made of the topics of a dossier can be kept."""
        return hash(self.id)


class _Evidence(NamedTuple):
    """A term met: as the text words it first, its weight, the sentences it stands in, and whether it leads the
    article."""

    text: str
    weight: float
    sentences: list[int]
    leads: bool = False

    @property
    def worth(self) -> float:
        """Its weight, and less for each further sentence; nothing after a few."""
        worth = self.weight * math.log2(1 + min(COUNTED, len(set(self.sentences))))
        return worth * LEADING if self.leads else worth


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
    words = of_sentences(article)
    return _own(dossier_topics, article, words, actors) + _broad(article, words, knowledge)


def names(knowledge: Knowledge, dossier_topics: Sequence[DossierTopic]) -> dict[str, tuple[str, str | None]]:
    """Name and English name of every topic there is, the dossier's own first, by id."""
    own = {topic.id: (topic.name, topic.name_en) for topic in dossier_topics}
    broad = {row.code: (row.ar or row.en, row.en) for row in knowledge.topics_iptc}
    return own | {code: pair for code, pair in broad.items() if code not in own}


def _broad(article: Article, words: Sequence[Sequence[Token]], knowledge: Knowledge) -> list[Topic]:
    index = knowledge.derived(subjects_of)
    evidence: dict[str, dict[str, _Evidence]] = {}
    title = article.title.text
    leading = {without_article(folded(title[match.start : match.end])) for match in index.lexicon.find(tokens(title))}
    for sentence, found in zip(article.sentences, words, strict=True):
        for match in index.lexicon.find(found):
            text = article.text[match.start : match.end]
            term = folded(text)
            leads = sentence.n == 1 or without_article(term) in leading
            for code, weight in match.values:
                met = evidence.setdefault(code, {}).setdefault(term, _Evidence(text, weight, [], leads))
                met.sentences.append(sentence.n)
    total = {code: sum(met.worth for met in terms.values()) for code, terms in evidence.items()}
    members: dict[str, list[str]] = {}
    for code in total:
        for top in _tops(code, index.topics):
            members.setdefault(top, []).append(code)
    tops = {top: sum(total[code] for code in codes) for top, codes in members.items()}
    strongest = max(tops.values(), default=0.0)
    if strongest < min(ENOUGH, ENOUGH_OF_ONE + FOR_EACH * (len(article.sentences) - 1)):
        return []
    chosen = sorted(
        (top for top, value in tops.items() if value >= max(min(ENOUGH, strongest), SHARE * strongest)),
        key=lambda top: (-tops[top], top),
    )[:MOST]
    topics: list[Topic] = []
    for top in chosen:
        below = [code for code in members[top] if code != top and total[code] >= ENOUGH_BELOW]
        below.sort(key=lambda code: (-total[code], code))
        for code, parts in [(top, members[top]), *((code, [code]) for code in below[:MOST_BELOW])]:
            row = index.topics[code]
            met_here = [met for part in parts for met in evidence[part].values()]
            topics.append(
                Topic(
                    id=code,
                    name=row.ar or row.en,
                    name_en=row.en,
                    score=_score(sum(met.worth for met in met_here), ENOUGH),
                    because=_reasons(met_here),
                )
            )
    return topics


def _reasons(evidence: Iterable[_Evidence]) -> list[TopicReason]:
    """The strongest terms, each once, with the first sentence it stands in."""
    ranked = sorted(evidence, key=lambda met: (-met.worth, met.sentences[0], met.text))
    first = {met.text: met.sentences[0] for met in reversed(ranked)}
    return [TopicReason(term=text, sentence=first[text]) for text in reversed(first)][:REASONS]


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


class _Wanted(NamedTuple):
    """A term of a dossier's topic: phrases of which each piece needs one."""

    topic: int
    term: str
    pieces: list[list[str]]


class _Plan(NamedTuple):
    """The phrases of all topics as one word list, and the terms that wait for each phrase of their first piece."""

    lexicon: Lexicon[str]
    waiting: dict[str, list[_Wanted]]


@lru_cache(maxsize=4)
def _plan(topics: tuple[DossierTopic, ...]) -> _Plan:
    phrases = dict.fromkeys(phrase for topic in topics for phrase in topic.excludes)
    waiting: dict[str, list[_Wanted]] = {}
    for n, topic in enumerate(topics):
        for term in topic.terms:
            pieces = [_phrases(piece, "/") for piece in _phrases(term, "+")]
            if pieces and all(pieces):
                phrases.update(dict.fromkeys(phrase for either in pieces for phrase in either))
                for phrase in pieces[0]:
                    waiting.setdefault(phrase, []).append(_Wanted(n, term, pieces))
    return _Plan(Lexicon(((phrase, phrase) for phrase in phrases), article=False), waiting)


def _own(
    topics: Sequence[DossierTopic], article: Article, words: Sequence[Sequence[Token]], actors: Sequence[Actor]
) -> list[Topic]:
    """The dossier's topics of which enough is met."""
    if not topics:
        return []
    plan = _plan(tuple(topics))
    evidence: list[dict[str, _Evidence]] = [{} for _ in topics]
    for sentence, found in zip(article.sentences, words, strict=True):
        matches = plan.lexicon.overlapping(found)
        seen = {phrase for match in matches for phrase in match.values}
        wanted = {(one.topic, one.term): one for phrase in sorted(seen) for one in plan.waiting.get(phrase, ())}
        here = {n: _outside(topics[n].excludes, matches) for n in {n for n, _ in wanted}}
        for (n, term), one in sorted(wanted.items(), key=lambda item: item[0]):
            parts = [next((here[n][part] for part in either if part in here[n]), None) for either in one.pieces]
            if all(parts):
                text = " + ".join(dict.fromkeys(article.text[part.start : part.end] for part in parts if part))
                met = evidence[n].setdefault(term, _Evidence(text, topics[n].terms[term], []))
                met.sentences.append(sentence.n)
    names = [(actor, {folded(form) for form in (actor.name, *actor.forms)}) for actor in actors if actor.mentions]
    assigned = []
    for topic, terms in zip(topics, evidence, strict=True):
        for name in topic.actors:
            actor = next((actor for actor, forms in names if folded(name) in forms), None)
            if actor:
                terms[name] = _Evidence(name, ACTOR, [actor.mentions[0].sentence])
        value = sum(met.worth for met in terms.values())
        if value >= topic.at_least:
            score = _score(value, topic.at_least)
            because = _reasons(terms.values())
            assigned.append(Topic(id=topic.id, name=topic.name, name_en=topic.name_en, score=score, because=because))
    return sorted(assigned, key=lambda topic: (-topic.score, topic.id))


def _outside(excludes: Sequence[str], matches: Sequence[Match[str]]) -> dict[str, Match[str]]:
    """The phrases met in a sentence, each where it stands first, but for those inside an excluded one."""
    barred = [match for match in matches if not set(excludes).isdisjoint(match.values)]
    return {
        phrase: match
        for match in reversed(matches)
        if not any(bar.first <= match.first and match.last <= bar.last for bar in barred)
        for phrase in match.values
    }


def _phrases(text: str, sign: str) -> list[str]:
    """The phrases that a sign parts, without space around them or empty ones."""
    return [phrase for piece in text.split(sign) if (phrase := piece.strip())]
