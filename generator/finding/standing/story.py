"""An article as it is asked again and again what its sentences leave open: where each noun and each actor stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.arabic.letters import fold
from generator.arabic.remembered import remembered
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.standing.vocabulary import Words
from generator.record import Actor, Place, Record, Span

# A name begins within so many characters of its word: «ولمريم».
CLITICS = 3


class _Nouns(dict[str, list[tuple[int, int, int]]]):
    """Where a noun stands in these sentences: sentence and word, from 0, and the characters of its clitics. Few nouns
    are asked for, and each is looked for then."""

    def __init__(self, words: Sequence[Sequence[Token]]) -> None:
        self._words = [(n, at, word) for n, here in enumerate(words) for at, word in enumerate(here) if word.is_word]
        self._text = " ".join([word.key for _, _, word in self._words])
        self._starts = [0, *accumulate([len(word.key) + 1 for _, _, word in self._words])]

    def __missing__(self, noun: str) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = []
        # every reading of a word is a part of it, and what holds the noun is found at once
        start = self._text.find(noun)
        while start >= 0:
            place = bisect_right(self._starts, start)
            n, at, word = self._words[place - 1]
            found += [(n, at, cut) for read, cut in _readings(word.text) if read == noun]
            start = self._text.find(noun, self._starts[place])
        self[noun] = found
        return found


@dataclass(frozen=True, slots=True)
class Story:
    """An article, with who acts and speaks in it, as it is asked again and again: its sentences' words, where each noun
    stands, the actors by where they are mentioned, where a word may begin that holds a mention, the mentions of each in
    a sentence, which actors bear a surname, the names of places, and the word lists."""

    article: Record
    words: Sequence[Sequence[Token]]
    nouns: _Nouns
    named: Mapping[int, tuple[Span, Actor]]
    near: Collection[int]
    mentions: Mapping[tuple[str, int | None], Sequence[Span]]
    surnames: Mapping[str, Mapping[str, Actor]]
    places: Collection[str]
    lists: Words

    @classmethod
    def of(cls, article: Record, words: Sequence[Sequence[Token]], lists: Words) -> Story:
        """The index over an article. `words`: the tokens of each sentence."""
        named: dict[int, tuple[Span, Actor]] = {}
        mentions: dict[tuple[str, int | None], list[Span]] = {}
        surnames: dict[str, dict[str, Actor]] = {}
        for actor in article.actors:
            surnames.setdefault(words_of_name(actor)[-1], {})[actor.id] = actor
            for span in actor.mentions:
                named[span.start] = (span, actor)
                mentions.setdefault((actor.id, span.sentence), []).append(span)
        near = {start - clitics for start in named for clitics in range(CLITICS)}
        towns = {fold(place.name) for place in article.places}
        return cls(article, words, _Nouns(words), named, near, mentions, surnames, towns, lists)

    @property
    def speakers(self) -> list[Actor | Place]:
        """Whoever may speak in it."""
        return [*self.article.actors, *self.article.places]


def mentioned(story: Story, word: Token) -> tuple[Span, Actor] | tuple[None, None]:
    """Who is mentioned from this word on, clitics left aside."""
    named, start = story.named, word.start
    for at in range(start, min(start + CLITICS, word.end)):
        if at in named:
            return named[at]
    return None, None


def words_of_name(actor: Actor) -> list[str]:
    """The folded words of an actor's name, one at least."""
    return fold(actor.name).split() or [""]


@remembered
def _readings(word: str) -> tuple[tuple[str, int], ...]:
    """The nouns that a word may be, without clitics and article, with the characters of the clitics; «هجوما» is read as
    «هجوم» too."""
    found = [(without_article(base.key), base.cut) for base in bases(word)]
    return (*found, *((noun[:-1], cut) for noun, cut in found if noun.endswith("ا") and len(noun) > 3))
