"""What the name finders share: the words of a sentence, what a name names, and which of two mentions stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.arabic.tokens import Token, Tokens, tokens
from generator.record import Article, Sentence, Span

QUOTES = frozenset("\"“”„«»‘’'")

# Signs that may stand inside a closing quotation mark.
_INSIDE = frozenset("،,.؛")

_QUOTED = re.compile(f"[{''.join(sorted(QUOTES))}]")

Kind = Literal["person", "body", "place"]

# What leads to where somebody or something is, folded.
_WHERE = frozenset(("في", "الي", "من"))


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as its words and signs without quotation marks. `opens` holds the places of the words that a quotation
    mark stands before, with where it begins, `closes` of those that one stands after, with where that mark ends."""

    n: int
    words: Sequence[Token]
    opens: Mapping[int, int]
    closes: Mapping[int, int]

    def quoted(self, first: int, last: int) -> bool:
        """Whether words `first` to `last` (exclusive) fill a pair of quotation marks."""
        return first in self.opens and last - 1 in self.closes

    def tells_where(self, at: int, clitics: str = "") -> bool:
        """Whether the word at this place, or these clitics of it, say where: behind «في», «إلى», «من» or with «ب»."""
        return clitics == "ب" or (at > 0 and self.words[at - 1].key in _WHERE)

    def text(self, first: int, last: int, start: int) -> str:
        """Words `first` to `last` (exclusive) side by side, the first from character `start` on."""
        opening = self.words[first]
        return " ".join([opening.text[start - opening.start :], *(word.text for word in self.words[first + 1 : last])])

    def end(self, first: int, last: int) -> int:
        """Where words `first` to `last` end, with the closing mark of a quotation that opens inside them."""
        inside = any(at in self.opens for at in range(first + 1, last))
        return self.closes.get(last - 1, self.words[last - 1].end) if inside else self.words[last - 1].end


class Subject(NamedTuple):
    """What a name names. `key` is its own Arabic name (a knowledge row's, or as met), `en` its English where knowledge
    has it, `country` an ISO code or ""."""

    key: str
    kind: Kind
    type: str
    en: str | None = None
    country: str = ""


class Mention(NamedTuple):
    """Words `first` to `last` (exclusive) of line `n`, characters `start` to `end`, naming one of `subjects`.

    Where several subjects share the form, or the form is also a plain word (`sure` is false), the article decides.
    `form` is the text of a name that its subject does not have in its key: another name of a person, or the name that
    several clubs share; of one of two bodies that share their head its name in full; of a body its name without its
    state.
    """

    n: int
    first: int
    last: int
    start: int
    end: int
    subjects: tuple[Subject, ...]
    sure: bool = True
    form: str = ""

    @property
    def subject(self) -> Subject:
        """The first subject: the only one where the form belongs to one alone."""
        return self.subjects[0]

    @property
    def span(self) -> Span:
        """Where it stands, as the record says it."""
        return Span(sentence=self.n, start=self.start, end=self.end)


def line(text: str, sentence: Sentence) -> Line:
    """The words of a sentence."""
    if not _QUOTED.search(text, sentence.start, sentence.end):
        return Line(sentence.n, tokens(text, sentence.start, sentence.end), {}, {})
    words: list[Token] = []
    opens: dict[int, int] = {}
    closes: dict[int, int] = {}
    opened = False
    for token in tokens(text, sentence.start, sentence.end):
        if token.text in QUOTES:
            # straight marks do not say which they are: one that touches the word before it closes, and one that touches
            # no word where one is open
            leads = text[token.end : token.end + 1].isalnum()
            touches = bool(words) and token.start == words[-1].end
            if (touches and (opened or not leads)) or (opened and not leads):
                closes[len(words) - 1] = token.end
                if len(words) > 1 and words[-1].text in _INSIDE and words[-1].start == words[-2].end:
                    closes[len(words) - 2] = words[-2].end  # «"حماس،"»
                opened = False
            elif text[token.end : token.end + 1] == " ":
                leads = True
            if leads:
                opened = True
                opens[len(words)] = token.start
        else:
            words.append(token)
    return Line(sentence.n, Tokens(words), opens, closes)


def lines(article: Article) -> list[Line]:
    """The words of each sentence of the article."""
    return [line(article.text, sentence) for sentence in article.sentences]


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of one line that stand: of two that overlap the longer one, of two as long the one given first."""
    taken: set[int] = set()
    kept: list[Mention] = []
    ranked = sorted(enumerate(mentions), key=lambda pair: (-(pair[1].last - pair[1].first), not pair[1].sure, pair[0]))
    for _, mention in ranked:
        places = range(mention.first, mention.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.first)


def dual(head: str) -> tuple[str, str]:
    """Two of what a head says, before what completes it, as a subject and elsewhere: «وزارتا», «وزارتي»."""
    stem = head.removesuffix("ة") + "ت" if head.endswith("ة") else head
    return f"{stem}ا", f"{stem}ي"
