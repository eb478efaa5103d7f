"""All briefings in the order of time, with their words as numbers, read once: what comparisons between them stand on.

Ten thousand articles have millions of words, so they are kept in plain arrays and not as objects.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.arabic import lexicon, stems, tokens
from generator.arabic.letters import fold
from generator.dossier.model import Window
from generator.knowledge import Knowledge, of_kind
from generator.record import Record

# What a dossier of one subject lacks is the rest of the language: the word of its subject («زلزال») stands in every
# third sentence there and still tells more than most words do. So many sentences are taken as read before, with each
# word so many times.
SENTENCES, TIMES = 4000, 5


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one record's text, punctuation apart. `keys` and `stems` number the folded word and its stem.

    `starts` and `ends` are offsets into the text; `sentences[n - 1]` is the first word of sentence n, with one more
    entry at the end."""

    keys: array[int]
    stems: array[int]
    starts: array[int]
    ends: array[int]
    sentences: array[int]

    def sentence(self, n: int) -> range:
        """The words of sentence n; none where there is no such sentence."""
        return range(self.sentences[n - 1], self.sentences[n]) if 0 < n < len(self.sentences) else range(0)

    def span(self, start: int, end: int) -> range:
        """The words that begin within `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True)
class Corpus:
    """All records, oldest first, with their words and the days on which each can have been published, by its id.

    `weights`: how much each stem tells: nothing for a function word, else the more the fewer sentences have it.
    `numbers` gives the number of a stem; `function` are the stems of words that carry no content."""

    records: Sequence[Record]
    words: Sequence[Words]
    windows: Mapping[str, Window]
    numbers: Mapping[str, int]
    weights: Sequence[float]
    function: frozenset[int]

    def redated(self, windows: Sequence[Window]) -> Corpus:
        """The same records with these windows, and in their order."""
        at = {record.id: place for place, record in enumerate(self.records)}
        places = [at[window.record] for window in windows]
        return replace(
            self,
            records=[self.records[place] for place in places],
            words=[self.words[place] for place in places],
            windows=_by_record(windows),
        )

    def stems(self, record: int, words: range) -> frozenset[int]:
        """The stems of these words."""
        return frozenset(self.words[record].stems[words.start : words.stop])

    def stems_of(self, text: str) -> frozenset[int]:
        """The stems of a text's words, as far as the articles have them."""
        words = [token for token in tokens.tokens(text) if token.is_word]
        return frozenset(self.numbers[stem] for stem in stems.stems(words) if stem in self.numbers)


def function_keys(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that carry a sentence and not its subject."""
    return frozenset(map(fold, of_kind(knowledge.function_words, "function")))


def plain_stems(knowledge: Knowledge) -> frozenset[str]:
    """The stems of words for what befell people, that «وقُتل» may be read as «قُتل» in whatever article."""
    return frozenset(stems.readings(fold(row.ar))[0] for row in knowledge.fates)


class _Lexicon:
    """The words met so far, each folded and read once however often it comes back.

    `keys`: a folded word -> its number. `readings`: by that number, the stems that the word may have. `roots`: a stem
    -> its number."""

    def __init__(self) -> None:
        self.met: dict[str, int] = {}
        self.keys: dict[str, int] = {}
        self.readings: list[tuple[str, ...]] = []
        self.roots: dict[str, int] = {}

    def number(self, word: str) -> int:
        """The number of a word as written, which `met` has from then on; -1 for signs."""
        key = next(iter(lexicon.keys(word)), None)
        found = self.keys.setdefault(key, len(self.keys)) if key is not None else -1
        if key is not None and found == len(self.readings):
            self.readings.append(stems.readings(key))
        self.met[word] = found
        return found

    def stems(self, words: Sequence[int], known: Collection[str]) -> dict[int, int]:
        """The stem of each of an article's words, as numbers."""
        own = {number: self.readings[number] for number in words}
        plain = {found[0] for found in own.values()}.union(known)
        chosen = ((n, stems.chosen(found, plain) if len(found) > 1 else found[0]) for n, found in own.items())
        return {number: self.roots.setdefault(stem, len(self.roots)) for number, stem in chosen}


def _by_record(windows: Iterable[Window]) -> dict[str, Window]:
    return {window.record: window for window in windows}


def read(records: Iterable[Record], windows: Sequence[Window], knowledge: Knowledge) -> Corpus:
    """These records in the order of their windows, with their words."""
    by_id = {record.id: record for record in records}
    ordered = [by_id[window.record] for window in windows]
    function_words, known = knowledge.derived(function_keys), knowledge.derived(plain_stems)
    lexicon = _Lexicon()
    functional = {lexicon.number(word) for word in sorted(function_words)}
    met = lexicon.met
    function: set[int] = set()
    frequency: list[int] = []
    found: list[Words] = []
    count = 0
    for record in ordered:
        keys, starts, ends, sentences = array("i"), array("i"), array("i"), array("i", [0])
        for sentence in record.sentences:
            for word, start, end in tokens.spans(record.text, sentence.start, sentence.end):
                number = met.get(word)
                if number is None:
                    number = lexicon.number(word)
                if number >= 0:
                    keys.append(number)
                    starts.append(start)
                    ends.append(end)
            sentences.append(len(keys))
        stem_of = lexicon.stems(keys, known)
        numbers = array("i", [stem_of[key] for key in keys])
        frequency.extend([0] * (len(lexicon.roots) - len(frequency)))
        for first, last in pairwise(sentences):
            count += 1
            for number in set(numbers[first:last]):
                frequency[number] += 1
        function.update(stem_of[key] for key in stem_of.keys() & functional)
        found.append(Words(keys, numbers, starts, ends, sentences))
    weights = array("d", (math.log(1 + (count + SENTENCES) / (times + TIMES)) for times in frequency))
    for number in function:
        weights[number] = 0.0
    return Corpus(ordered, found, _by_record(windows), lexicon.roots, weights, frozenset(function))
