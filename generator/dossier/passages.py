"""Wording that articles share: sentences with long runs of the same words, whoever wrote them first.

Shared wording is background that was copied, often from an agency. It is shown as such and never counted as
confirmation.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from generator.dossier import ids
from generator.dossier.corpus import Corpus
from generator.dossier.model import Cite, Passage, Support

# A shingle is this many words in a row. Five words in common are a set phrase («رئيس مجلس الوزراء العراقي محمد شياع»
# is one), seven seldom are; what counts is how many of them meet in one sentence.
SHINGLE = 6
# The words that two sentences must share to count as the same wording. Titles with names stay below it.
WORDS = 11
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Passages:
    """The shared passages, and which of them each sentence belongs to."""

    found: list[Passage]
    of_sentence: Mapping[tuple[str, int], str]

    def share(self, one: Cite, other: Cite) -> bool:
        """Whether two sentences are of one passage."""
        passage = self.of_sentence.get((one.record, one.sentence or 0))
        return passage is not None and passage == self.of_sentence.get((other.record, other.sentence or 0))

    def support(self, cites: Iterable[Cite]) -> Support:
        """In how many articles something is told, given its sentences, and which articles share their wording."""
        records: list[str] = []
        sharing: dict[str, list[str]] = defaultdict(list)
        for cite in cites:
            if cite.record not in records:
                records.append(cite.record)
            passage = self.of_sentence.get((cite.record, cite.sentence or 0))
            if passage is not None and cite.record not in sharing[passage]:
                sharing[passage].append(cite.record)
        shared = {record for group in sharing.values() if len(group) > 1 for record in group}
        return Support(records=records, shared=[record for record in records if record in shared])


@dataclass(slots=True)
class _Group:
    """Sentences that share wording with the first of them.

    `first`: its record and sentence; `low` and `high`: its first and last word in common with another. `others`:
    record, sentence, first and last word of each."""

    first: tuple[int, int]
    low: int = sys.maxsize
    high: int = -1
    others: list[tuple[int, int, int, int]] = field(default_factory=list)


class _Owners(NamedTuple):
    """For each shingle that comes back: its group (-1: none yet) and its word in the group's first sentence."""

    group: array[int]
    word: array[int]


def find(corpus: Corpus) -> Passages:
    """The passages that two articles or more share. Time and memory grow with the number of words alone."""
    groups = [group for group in _groups(corpus) if any(record != group.first[0] for record, *_ in group.others)]
    found: list[Passage] = []
    of_sentence: dict[tuple[str, int], str] = {}
    taken: set[str] = set()
    for run in _runs(groups):
        passage = _passage(corpus, run, taken)
        found.append(passage)
        for cite in passage.sentences:
            of_sentence.setdefault((cite.record, cite.sentence or 0), passage.id)
    found.sort(key=lambda passage: (-len(passage.records), -passage.words, passage.id))
    return Passages(found, of_sentence)


def _shingles(corpus: Corpus) -> list[np.ndarray[tuple[int], np.dtype[np.uint64]]]:
    """For each record, a number for the shingle that begins at each word; equal words, equal number."""
    found = []
    with np.errstate(over="ignore"):
        for words in corpus.words:
            keys = np.array(words.keys, dtype=np.uint64) + np.uint64(1)
            count = max(0, len(keys) - SHINGLE + 1)
            value = np.zeros(count, dtype=np.uint64)
            for at in range(SHINGLE):
                value = (value ^ (value >> np.uint64(29))) * _FACTOR + keys[at : at + count]
            found.append(value)
    return found


def _groups(corpus: Corpus) -> list[_Group]:
    """Sentences grouped around the first that has their wording."""
    shingles = _shingles(corpus)
    if not shingles:
        return []
    values, counts = np.unique(np.concatenate(shingles), return_counts=True)
    repeated = values[counts > 1]
    groups: list[_Group] = []
    owners = _Owners(array("i", [-1]) * len(repeated), array("i", [0]) * len(repeated))
    for record, words in enumerate(corpus.words):
        ranks = np.searchsorted(repeated, shingles[record])
        comes_back = np.zeros(len(ranks), dtype=bool)
        if len(repeated):
            comes_back = repeated[np.minimum(ranks, len(repeated) - 1)] == shingles[record]
        shared, rank = comes_back.tolist(), ranks.tolist()
        for n in range(1, len(words.sentences)):
            here = words.sentence(n)
            at = [(word, rank[word]) for word in here[: max(0, len(here) - SHINGLE + 1)] if shared[word]]
            if at:
                _place(groups, owners, (record, n), at)
    return groups


def _place(groups: list[_Group], owners: _Owners, sentence: tuple[int, int], at: Sequence[tuple[int, int]]) -> None:
    """Put a sentence, with its (word, shingle) pairs, into the group with which it shares most, or open one."""
    votes = Counter(owners.group[rank] for _, rank in at if owners.group[rank] >= 0)
    for number, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:3]:
        pairs = [(word, owners.word[rank]) for word, rank in at if owners.group[rank] == number]
        if len({word + step for word, _ in pairs for step in range(SHINGLE)}) >= WORDS:
            group = groups[number]
            group.others.append((*sentence, pairs[0][0], pairs[-1][0] + SHINGLE - 1))
            group.low = min(group.low, *(word for _, word in pairs))
            group.high = max(group.high, *(word + SHINGLE - 1 for _, word in pairs))
            return
    for word, rank in at:
        if owners.group[rank] < 0:
            owners.group[rank], owners.word[rank] = len(groups), word
    groups.append(_Group(sentence))


def _runs(groups: Sequence[_Group]) -> list[list[_Group]]:
    """Groups that follow each other, sentence by sentence, in the same articles: one passage."""
    runs: list[list[_Group]] = []
    for group in groups:
        if runs and _follows(runs[-1][-1], group):
            runs[-1].append(group)
        else:
            runs.append([group])
    return runs


def _follows(before: _Group, after: _Group) -> bool:
    return after.first == (before.first[0], before.first[1] + 1) and [
        (record, sentence - 1) for record, sentence, *_ in after.others
    ] == [(record, sentence) for record, sentence, *_ in before.others]


def _passage(corpus: Corpus, run: Sequence[_Group], taken: set[str]) -> Passage:
    first = run[0].first[0]
    spans = {first: [min(group.low for group in run), max(group.high for group in run)]}
    sentences = {(first, group.first[1]): None for group in run}
    for group in run:
        for record, sentence, low, high in group.others:
            sentences[record, sentence] = None
            span = spans.setdefault(record, [low, high])
            # a second place in the same article stands in `sentences` alone
            if group is not run[0] and sentence == _sentence_of(corpus, record, span[1]) + 1:
                span[1] = high
    places = [_cite(corpus, record, low, high) for record, (low, high) in sorted(spans.items())]
    text = corpus.records[first].text[places[0].start : places[0].end]
    return Passage(
        id=ids.unique("p", text, taken),
        text=text,
        words=spans[first][1] - spans[first][0] + 1,
        places=places,
        sentences=[Cite(record=corpus.records[at].id, sentence=n) for at, n in sorted(sentences)],
        records=[place.record for place in places],
    )


def _sentence_of(corpus: Corpus, record: int, word: int) -> int:
    return int(np.searchsorted(np.array(corpus.words[record].sentences), word, side="right"))


def _cite(corpus: Corpus, record: int, low: int, high: int) -> Cite:
    words = corpus.words[record]
    return Cite(
        record=corpus.records[record].id,
        sentence=_sentence_of(corpus, record, low),
        start=words.starts[low],
        end=words.ends[high],
    )
