"""The words of one sentence, and the small questions that are asked of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from generator.arabic import calendar
from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon, Match
from generator.arabic.tokens import Token, unjoined
from generator.finding.counting.vocabulary import Noun, Vocabulary
from generator.knowledge import Knowledge
from generator.knowledge.rows import Qualifier, Unit

# A possessive pronoun at a word's end.
_PRONOUN = re.compile("(?<=...)(?:هما|ها|هم|هن|نا|ه)$")
_HOLLOW = frozenset(("hollow", "joins", "no_governor"))
# How a singular ends that 11 to 99 count.
_ACCUSATIVE = frozenset("اةً")
# A comma before decimals.
_DECIMAL = re.compile(r"\d,\d{1,2}(?![\d,])")
_QUOTES = frozenset("\"'«»“”‘’()[]#")
OPENING = frozenset("«“‘\"'(")
CLOSING = frozenset("»”’\"'")


class Name(NamedTuple):
    """A name in a sentence: the token behind it, its first character, and how it is told in full."""

    last: int
    start: int
    full: str


class Line:
    """The words of one sentence, and what can be asked of them. A place outside the sentence has an empty key."""

    def __init__(self, text: str, words: Sequence[Token], knowledge: Knowledge) -> None:
        """Words of `text`, with offsets into it."""
        self.text = text
        self.words = words
        self.knowledge = knowledge
        self.known = knowledge.derived(Vocabulary)
        # what was asked before
        self._verbs: dict[int, bool] = {}
        self._units: dict[int, tuple[Noun, int] | None] = {}
        self._ends: dict[tuple[int, int, int], tuple[int, int, Qualifier] | None] = {}

    @cached_property
    def dates(self) -> list[calendar.Expression]:
        """The calendar expressions of the sentence."""
        return calendar.find(self.text, self.knowledge, self.words[0].start, self.words[-1].end) if self.words else []

    @cached_property
    def decimal_comma(self) -> bool:
        """Whether the article parts decimals by a comma: «4,9»."""
        return _DECIMAL.search(self.text) is not None

    @cached_property
    def _dated(self) -> set[int]:
        return self.tokens_of((one.start, one.end) for one in self.dates)

    def dated(self, at: int) -> bool:
        """Whether the token belongs to a calendar expression."""
        return at in self._dated

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def tokens_of(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """The tokens that begin inside these stretches of the text."""
        starts = self._starts
        return {at for start, end in spans for at in range(bisect_left(starts, start), bisect_left(starts, end))}

    def named(self, mentions: Iterable[tuple[int, int, str]]) -> dict[int, Name]:
        """The names of the sentence by the token at which each begins. `mentions`: characters, and the name in full."""
        starts = self._starts
        return {
            bisect_right(starts, start) - 1: Name(bisect_left(starts, end), start, full)
            for start, end, full in sorted(mentions)
        }

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def _keys(self) -> defaultdict[int, str]:
        return defaultdict(str, enumerate([word.key for word in self.words]))

    def key(self, at: int) -> str:
        """The folded token at `at`."""
        return self._keys[at]

    def apart(self, at: int) -> bool:
        """Whether a space or the sentence's edge lies before token `at`."""
        return at <= 0 or at >= len(self.words) or self.words[at - 1].end < self.words[at].start

    def word(self, at: int) -> bool:
        """Whether the token is a word or number."""
        return 0 <= at < len(self.words) and self.words[at].is_word

    def quote(self, at: int) -> bool:
        """Whether the token is a quotation mark or bracket."""
        return 0 <= at < len(self.words) and self.words[at].text in _QUOTES

    def function(self, at: int) -> bool:
        """Whether the token is a word without content of its own («في», «التي», «كان»)."""
        key = self.key(at)
        return key in self.known.function or unjoined(key) in self.known.function

    @cached_property
    def _phrase(self) -> list[frozenset[str]]:
        """What each token does at the edge of a phrase; what «و» or «ف» is written before does the same."""
        known, none = self.known.phrase, frozenset[str]()
        kinds = []
        for word in self.words:
            found = known.get(word.key)
            if found is None and word.key[:1] in ("و", "ف"):
                found = known.get(word.key[1:])
            kinds.append(none if found is None else found)
        return kinds

    def phrase(self, at: int, kind: str) -> bool:
        """Whether the token does this at the edge of a phrase (the kinds of the table phrase_words)."""
        return 0 <= at < len(self.words) and kind in self._phrase[at]

    @cached_property
    def _openers(self) -> list[bool]:
        return [self._opens_clause(at) for at in range(len(self.words))]

    def opens_clause(self, at: int) -> bool:
        """Whether the token opens a clause that does not belong to the noun before it."""
        return 0 <= at < len(self.words) and self._openers[at]

    def _opens_clause(self, at: int) -> bool:
        kinds, key = self._phrase[at], self.words[at].key
        if "clause" in kinds:
            # «ما زالوا»
            still = "negation" in kinds and self.phrase(at + 1, "hollow")
            return "relative" not in kinds and not still
        return key[:1] in "لبك" and "clause" in self.known.phrase.get(key[1:], ())

    @cached_property
    def _content(self) -> list[bool]:
        return [
            word.is_word and word.text[0].isalpha() and len(word.key) > 1 and not self.function(at)
            for at, word in enumerate(self.words)
        ]

    def content(self, at: int) -> bool:
        """Whether the token is a word that can be a noun or adjective."""
        return 0 <= at < len(self.words) and self._content[at]

    @cached_property
    def _hollow(self) -> list[bool]:
        return [
            not content or at in self._dated or not _HOLLOW.isdisjoint(kinds)
            for at, (content, kinds) in enumerate(zip(self._content, self._phrase, strict=True))
        ]

    @cached_property
    def _told(self) -> list[int]:
        """How many tokens before each one carry meaning."""
        return [0, *accumulate(not hollow for hollow in self._hollow)]

    def hollow(self, at: int) -> bool:
        """Whether the token says nothing of what is counted."""
        return not 0 <= at < len(self.words) or self._hollow[at]

    def telling(self, first: int, last: int) -> int:
        """How many of these tokens carry meaning."""
        return max(0, self._told[last] - self._told[first])

    def joined(self, at: int) -> bool:
        """Whether a conjunction و is written with this word; the و of «وزير» is the word's own."""
        key = self.key(at)
        if key[:1] != "و" or len(key) < 2:
            return False
        # «وأدى» is no valley
        if self.words[at].text[1:2] in ("أ", "إ"):
            return True
        own = self.known.own_waw
        return key not in own and _PRONOUN.sub("", key) not in own

    def owned(self, at: int) -> bool:
        """Whether the word ends with a possessive pronoun: «قيمته»."""
        return _PRONOUN.search(self.key(at)) is not None and self.words[at].text[-1] != "ة"

    def unowned(self, at: int) -> str:
        """The folded word without its possessive pronoun."""
        return _PRONOUN.sub("", self.key(at))

    def verb(self, at: int) -> bool:
        """Whether the word looks like a verb. Arabic writes many verbs like nouns: this finds the plain cases."""
        found = self._verbs.get(at)
        if found is None:
            found = self._verbs[at] = self._like_a_verb(at)
        return found

    def _like_a_verb(self, at: int) -> bool:
        key = self.key(at)
        if key in self.known.verbs or key.endswith("وا") or self.phrase(at, "verb"):
            return True
        if key[1:] in self.known.verbs and self.joined(at):
            return True
        if key.startswith("لي") and "verb" in self.known.phrase.get(key[1:], ()):
            return True
        if key.startswith("ال") or key in self.known.places or self.unit(at) or self.phrase(at - 1, "joins"):
            return False
        if 3 < len(key) < 8 and key.endswith("ت") and not key.endswith(("ات", "وت", "يت")):
            return True
        if key[:1] == "ت" and 4 < len(key) < 7 and key[3] == "ي":
            # «تقرير», «تدمير»
            return False
        if at + 1 < len(self.words) and not self.words[at + 1].is_word and not self.quote(at + 1):
            # a verb has something behind it: «من طراز تايفون، …»
            return False
        if key[:1] == "ي" and "ون" in key[3:] and self.owned(at):
            return True
        return key[:1] in ("ي", "ت") and len(key) > 3 and not key.endswith(("ه", "ات", "ي", "ين", "ا", "ل"))

    def unit(self, at: int) -> tuple[Noun, int] | None:
        """The unit whose form begins at token `at`, and the token after it. No clitic may stand before it."""
        if not 0 <= at < len(self.words):
            return None
        if at not in self._units:
            self._units[at] = self._unit(at)
        return self._units[at]

    def _unit(self, at: int) -> tuple[Noun, int] | None:
        start = self.words[at].start
        if not self.words[at].is_word or self.words[at].key.isascii() or (self.key(at + 1) in (".", "/")):
            for form, unit in self.known.written:
                if self.text.startswith(form, start):
                    last = at
                    while last < len(self.words) and self.words[last].end <= start + len(form):
                        last += 1
                    if last > at and self.words[last - 1].end == start + len(form):
                        return Noun(unit, False), last
        if not self.words[at].is_word:
            return None
        found = self.noun(at)
        # «أمام» is no imam
        if not found or found.clitics or (found.last == at + 1 and self.phrase(at, "joins")):
            return None
        return found.values[0], found.last

    def measure(self, at: int) -> bool:
        """Whether the word says what is measured: «عدد», «قيمتها», «أعمارهم»."""
        key = self.key(at).removeprefix("ال")
        stem = _PRONOUN.sub("", key)
        forms = (key, stem, stem[:-1] + "ه" if stem.endswith("ت") else stem)
        return any("measure" in self.known.phrase.get(form, ()) for form in forms)

    def noun(self, at: int) -> Match[Noun] | None:
        """The longest noun that begins at token `at`; «وطن» is one word, no ton behind a «و»."""
        found = self.known.nouns.longest(self.words, at)
        return None if found and found.clitics[:1] == "و" and self.key(at) in self.known.own_waw else found

    def has_article(self, at: int, unit: Unit) -> bool:
        """Whether the form of a unit at token `at` is definite: «الأهداف», but not «القاب» for «ألقاب»."""
        key = self.key(at)
        return key.startswith("ال") and key not in map(fold, (unit.ar, unit.acc_sing, unit.plural_nom, unit.plural_obl))

    def owned_nouns(self, at: int) -> Match[Noun] | None:
        """The units in the plural with a possessive pronoun: «أطفالهما», «أبنائه»."""
        word = self.words[at]
        stem = self.unowned(at)
        if len(stem) == len(word.key):
            return None
        forms = (stem, stem[:-1] + "ء") if stem.endswith(("اي", "او")) else (stem,)
        for form in forms:
            found = self.known.nouns.longest((Token(form, word.start, word.end, form, is_word=True),), 0)
            if found and found.values[0].plural:
                return replace(found, first=at, last=at + 1)
        return None

    def in_construct(self, noun: Noun, last: int) -> bool:
        """Whether one noun that ends before token `last` belongs to what is told there («هدف روما», «هدف التعادل»), so
        that no number above ten counts it."""
        of = self.key(last).startswith("ال") or self.key(last) in self.known.places or self.owned(last)
        return not noun.plural and of

    def specifies(self, at: int, number: int | float) -> bool:
        """Whether the word is a singular as 11 to 99 ask for, in the accusative: «86 بالونا», «40 شعلة»."""
        if not (11 <= number % 100 <= 99 and self.content(at) and self.words[at].text[-1] in _ACCUSATIVE):
            return False
        key = self.key(at)
        particle = any(self.phrase(at, kind) for kind in ("joins", "adverb", "hollow", "governs", "clause"))
        return not (particle or key.startswith("ال") or key.endswith("ها") or self.joined(at) or self.verb(at))

    def ends_with(self, lexicon: Lexicon[Qualifier], last: int, longest: int = 6) -> tuple[int, int, Qualifier] | None:
        """The longest entry of the list that ends before token `last`: its token, first character and row."""
        asked = id(lexicon), last, longest
        if asked not in self._ends:
            self._ends[asked] = self._ends_with(lexicon, last, longest)
        return self._ends[asked]

    def _ends_with(self, lexicon: Lexicon[Qualifier], last: int, longest: int) -> tuple[int, int, Qualifier] | None:
        for at in range(max(0, last - longest), last):
            found = lexicon.longest(self.words, at) if self.words[at].is_word else None
            if found and found.last == last:
                return at, found.start, found.values[0]
        return None

    def begins_with(self, lexicon: Lexicon[Qualifier], at: int) -> tuple[int, Qualifier] | None:
        """The longest entry of the list that begins at token `at`: the token after it and its row."""
        found = lexicon.longest(self.words, at) if self.word(at) else None
        return (found.last, found.values[0]) if found else None

    def between(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (exclusive)."""
        return self.text[self.words[first].start : self.words[last - 1].end] if first < last else ""
