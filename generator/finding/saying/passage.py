"""An article as one run of words, with what is known of each: its sentence, quotation, name and grammar."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.arabic.letters import strip_marks
from generator.arabic.quotation import Quotation, quotations
from generator.arabic.tokens import Token, bases, tokens
from generator.finding.saying.grammar import Gender, Lists, grammar, lists, noun_key, unowned
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Place, Sentence

Kind = Literal["person", "body", "media", "place", "role"]
COMMAS = "،,"
MARKS = '"“”„«»'
# a preposition written together with a noun and its article
GLUED = re.compile("[وف]?(?:بال|لل|كال)")
# «أن», «لكن» and their like as they are written before a pronoun
_BEFORE_PRONOUN = re.compile("[وف]?(?:ب?ان|لكن)(هما|هم|ها|ه|)")
# a phrase that leads in to a verb has so many words at most
_LED = 12
# a name in quotation marks has fewer words
_NAMED = 6
# words that tell how something is said, and those behind which an adjective does, folded
_ADVERBS = frozenset(("قطعا", "نهائيا", "تماما", "مرارا", "علنا", "شخصيا", "رسميا"))
_MANNER = frozenset(("بشكل", "بصوره", "بطريقه", "بلهجه", "بنبره"))


class Name(NamedTuple):
    """Words `first` to `last` (exclusive) that name somebody, or say what somebody is (`role`).

    `joined`: a preposition is written together with the first word («لرويترز»), so the name is no subject.
    """

    first: int
    last: int
    start: int
    end: int
    id: str
    kind: Kind
    joined: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of an article.

    For word i, `first[i]` to `last[i]` (exclusive) is its sentence, number `sentence[i]` of `sentences`; `quoted[i]` is
    the quotation it stands in, or -1; `kinds[i]` what grammar word begins there, up to `next[i]`. `names` are the names
    by first word, `within` by every word.
    """

    text: str
    words: Sequence[Token]
    sentences: Sequence[Sentence]
    sentence: Sequence[int]
    first: Sequence[int]
    last: Sequence[int]
    quotations: Sequence[Quotation]
    quoted: Sequence[int]
    kinds: Sequence[frozenset[str]]
    next: Sequence[int]
    names: dict[int, Name]
    within: dict[int, Name]
    plain: frozenset[str]
    lists: Lists

    def is_(self, at: int, kind: str) -> bool:
        """Whether a grammar word of this kind begins at `at`."""
        return 0 <= at < len(self.kinds) and kind in self.kinds[at]

    def comma(self, at: int) -> bool:
        """Whether the sign at `at` is a comma."""
        return 0 <= at < len(self.words) and self.words[at].text in COMMAS

    def bare(self, at: int) -> int:
        """Where the word at `at` begins without the «و» that opens its sentence, or the «ف» of «فقد يصل»."""
        name = self.names.get(at)
        if name:
            return name.start
        word = self.words[at]
        if self._may(at):
            return word.end - len("قد")
        own = word.key in self.lists.vocabulary or self.noun(at)[0] or "own" in self.kinds[at]
        conjunction = len(word.key) > 3 or bool(self.kinds[at] & {"preposition", "negation"})
        return word.start + (word.key[:1] == "و" and conjunction and self.first[at] == at and not own)

    def how(self, at: int) -> bool:
        """Whether the word at `at` tells how something is done: «قطعا», «بشكل [قاطع]»."""
        return self.words[at].key in _ADVERBS or (at > 0 and self.words[at - 1].key in _MANNER)

    def addressed(self, at: int) -> bool:
        """Whether the word at `at` is whom the speaker talks to: «لرويترز», «للصحفيين»."""
        name = self.within.get(at)
        if name:
            return name.first == at and name.joined
        return self.words[at].key.startswith("ل") and self.noun(at, True)[1] > 0

    def noun(self, at: int, after_preposition: bool = False) -> tuple[str, int]:
        """The kind of the noun that can speak at `at`, or "", and how many letters of a preposition stand before it.

        The noun may have a pronoun after it («حكومته»).
        """
        for preposition, kind, cut in self.lists.speaking(self.words[at].text):
            if not preposition or after_preposition:
                return kind, cut
        return "", 0

    def gender(self, at: int) -> Gender:
        """The gender of a verb before the body or thing that the word at `at` names."""
        return self.lists.genders.get(noun_key(self.words[at].key), "")

    def definite(self, at: int) -> bool:
        """Whether the word at `at` has the article."""
        key = self.words[at].key
        return key.startswith("ال") and key not in self.lists.bare and key != "الا"

    def plainly(self, at: int) -> bool:
        """Whether the word at `at` is neither name, grammar word nor definite, and can't speak."""
        word = self.words[at]
        known = self.kinds[at] or at in self.within or word.key.startswith(("ال", "و")) or self.noun(at)[0]
        return word.is_word and word.key.isalpha() and not known

    def acts(self, at: int) -> bool:
        """Whether a verb whose form no noun has stands at `at`: «قالت», «يعملون», «هيئة معارضة [تنشط] في …»."""
        word = self.words[at]
        if at in self.within or not word.is_word or self.kinds[at]:
            return False
        before = self.words[at - 1].text if at else ""
        if word.key[:1] == "ت" and before.endswith("ة") and not before.startswith(("ال", "وال")):
            # no noun or adjective of this form stands behind a feminine one without the article
            return word.text[-1] not in "ةتيى" and word.key not in self.lists.vocabulary
        present = word.key.startswith("ي") and len(word.key) > 3 and not word.text.endswith(("ي", "ية"))
        present = present and not self.noun(at)[0]
        return present or word.key in self.lists.finite

    def possessed(self, at: int) -> bool:
        """Whether the noun at `at` has a pronoun after it: «حكومته»."""
        key = self.words[at].key
        return noun_key(key) not in self.lists.nouns and any(stem in self.lists.nouns for stem in unowned(key))

    def owned(self, at: int) -> bool:
        """Whether the word at `at` ends like one with a pronoun after it: «موقفها»."""
        return (
            at < len(self.words)
            and len(self.words[at].key) > 4
            and self.words[at].text.endswith(("ها", "هم", "هما", "ه"))
        )

    def pronoun(self, at: int) -> str:
        """The pronoun written together with «أن» or «لكن» at word `at`; or ""."""
        found = _BEFORE_PRONOUN.fullmatch(self.words[at].key) if at >= 0 else None
        return found[1] if found else ""

    def loose(self, key: str) -> bool:
        """Whether the tables or the article use this folded word by itself."""
        return key in self.lists.vocabulary or key in self.plain or "ال" + key in self.plain

    def opening(self, at: int) -> Quotation | None:
        """The outer quotation whose opening mark is the sign at `at`."""
        n = self.quoted[at]
        quotation = self.quotations[n] if n >= 0 else None
        return quotation if quotation and quotation.opening == self.words[at].start else None

    def unclosed(self, at: int) -> bool:
        """Whether the sign at `at` opens a quotation whose closing mark is missing: no mark follows in its sentence."""
        marks = self.words[at].text in MARKS and self.quoted[at] < 0 and at + 1 < self.last[at]
        apart = marks and self.words[at].end == self.words[at + 1].start
        return apart and not any(self.words[k].text in MARKS for k in range(at + 1, self.last[at]))

    def speech(self, at: int) -> bool:
        """Whether a quotation too long for a name opens with the sign at `at`."""
        held = self.opening(at)
        return held is not None and self.length(held) >= _NAMED

    def inside(self, at: int) -> bool:
        """Whether the word at `at` is quoted."""
        return self.quoted[at] >= 0

    def lead(self, at: int) -> int:
        """The first of the words and commas that lead up to word `at`: «كما», «في حين», «وقد»."""
        first = self.first[at]
        while at > first and (self.is_(at - 1, "lead") or self.comma(at - 1)):
            at -= 1
        return at

    def opens(self, at: int, joined: bool) -> bool:
        """Whether the word at `at` opens a clause: at the sentence's beginning, after «و» (`joined`), a comma or a word
        such as «كما»."""
        lead = self.lead(at)
        if joined or lead == self.first[at] or (self.is_(lead - 2, "break") and self.next[lead - 2] == lead):
            # «في حين [يطالب] …»
            return True
        return any(self.comma(k) or self.kinds[k] & {"break", "aside"} for k in range(lead, at))

    def leads(self, at: int) -> bool:
        """Whether the word at `at` leads to a clause without being of it: «فإن», «كما», but not «كان», nor
        «قد» that means "may": «قد يصل»."""
        if not self.kinds[at] & {"lead", "complementiser"}:
            return False
        return not (self._may(at) or self.words[at].key.lstrip("وف").startswith("كان"))

    def _may(self, at: int) -> bool:
        """Whether «قد» at `at` goes before what only may be: «[قد] يصل», but not «[قد] وصل»."""
        leads = self.words[at].key in ("قد", "وقد", "فقد")
        return leads and at + 1 < len(self.words) and self.words[at + 1].key.startswith("ي")

    def leads_in(self, at: int) -> bool:
        """Whether a phrase of time, place or manner begins at `at`: «وفي المساء»."""
        return bool(self.kinds[at] & {"preposition", "link", "time"})

    def led(self, at: int) -> int | None:
        """Where the clause of the word at `at` begins, if nothing but a phrase of time, place or manner stands before
        that word: «وقبل ساعات [دعا …]», «من جانبها [حذرت …]»."""
        begin = at
        while begin > self.first[at] and not self.comma(begin - 1) and begin > at - _LED:
            begin -= 1
        start = begin
        while begin < at and self.is_(begin, "lead"):
            begin += 1
        apart = begin < at - 1 and self.leads_in(begin) and not self.kinds[at - 1] & {"preposition", "link"}
        # «والآن [تشير …]»
        apart = apart or (start == begin == at - 1 and self.is_(begin, "time"))
        return start if apart and (start == self.first[at] or self.comma(start - 1)) else None

    def unbracketed(self, at: int) -> int:
        """The word where the brackets before word `at` open, «فلان [(45 عاما)] الذي»; `at` where there are none."""
        if at > 0 and self.words[at - 1].text == ")":
            return next(
                (k for k in range(at - 1, max(self.first[at], at - _LED) - 1, -1) if self.words[k].text == "("), at
            )
        return at

    def behind(self, at: int) -> bool:
        """Whether a preposition is written together with the word at `at`, as far as the tables tell: «لاستقبال»."""
        word = self.words[at]
        return bool(GLUED.match(word.key)) or (
            word.key not in self.lists.vocabulary
            and any(base.clitics in ("ب", "ل") and base.key in self.lists.vocabulary for base in bases(word.text))
        )

    def tells(self, at: int) -> bool:
        """Whether «ب» with the noun of a verb stands at `at`: «بمقتل», «بإصابة»."""
        key = self.words[at].key
        nouns = self.lists.clause.get(key[1:], ()) if key[:1] == "ب" else ()
        return any("matter" in word.kinds for word in nouns)

    def denies(self, at: int) -> bool:
        """Whether a negation stands at `at`; «ما», that may be «what», is none."""
        return "negation" in self.kinds[at] and self.words[at].key.lstrip("وف") != "ما"

    def closes(self, at: int) -> bool:
        """Whether the word at `at` ends a noun phrase: a definite one, a name or a time."""
        key = self.words[at].key
        return self.definite(at) or at in self.within or self.owned(at) or key.isdigit() or self.is_(at, "time")

    def length(self, quotation: Quotation) -> int:
        """How many words the quotation has."""
        return len(self.text[quotation.start : quotation.end].split())

    def after(self, offset: int) -> int:
        """The first word that begins at `offset` or later."""
        return bisect_right(self.words, offset - 1, key=lambda word: word.start)

    def holding(self, offset: int) -> int:
        """The word that `offset` stands in, maybe behind its preposition («ب|الرحيل»), else the first one after it."""
        at = self.after(offset)
        return at - 1 if at and self.words[at - 1].end > offset else min(at, len(self.words) - 1)


def passage(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> Passage:
    """The words of the article, with the names that these actors and places have in it."""
    words: list[Token] = []
    sentence: list[int] = []
    first: list[int] = []
    last: list[int] = []
    for n, one in enumerate(article.sentences):
        here = tokens(article.text, one.start, one.end)
        begin = len(words)
        words += here
        sentence += [n] * len(here)
        first += [begin] * len(here)
        last += [len(words)] * len(here)
    starts = [word.start for word in words]
    outer = [quotation for quotation in quotations(article.text) if quotation.depth == 1]
    quoted = [-1] * len(words)
    for n, quotation in enumerate(outer):
        at, over = bisect_left(starts, quotation.opening), bisect_left(starts, quotation.closing)
        quoted[at:over] = [n] * (over - at)
    names: dict[int, Name] = {}
    within: dict[int, Name] = {}
    found = knowledge.derived(lists)
    for met in _names(article.text, words, starts, actors, places):
        name = met._replace(joined=True) if met.kind == "media" and _labelled(words, met.first, found) else met
        held = names.get(name.first)
        if held is None or (name.last - name.first, name.kind == "person") > (held.last - held.first, False):
            names[name.first] = name
    for name in names.values():
        for n in range(name.first, name.last):
            within.setdefault(n, name)
    plain = frozenset(word.key for word in words)
    kinds, next_ = grammar(words, within, found)
    return Passage(
        article.text, words, article.sentences, sentence, first, last, outer, quoted, kinds, next_, names, within,
        plain, found,
    )  # fmt: skip


def _labelled(words: Sequence[Token], at: int, found: Lists) -> bool:
    """Whether the label of the outlet named at `at` has the preposition: «قال لصحيفة ["الضحى"]»."""
    before = at - 1 - (at > 0 and not words[at - 1].is_word)
    return before >= 0 and any(led and kind == "media" for led, kind, _ in found.speaking(words[before].text))


def _names(
    text: str, words: Sequence[Token], starts: Sequence[int], actors: Sequence[Actor], places: Sequence[Place]
) -> list[Name]:
    found = []

    def add(start: int, end: int, id_: str, kind: Kind) -> None:
        at = bisect_right(starts, start) - 1
        stop = at
        while stop < len(words) and words[stop].start < end:
            stop += 1
        if 0 <= at < stop:
            clitics = strip_marks(text[words[at].start : start])
            found.append(Name(at, stop, start, end, id_, kind, clitics.lstrip("وف") != ""))

    for actor in actors:
        kind: Kind = "person" if actor.type == "person" else "media" if actor.type == "media" else "body"
        for mention in actor.mentions:
            add(mention.start, mention.end, actor.id, kind)
        for role in actor.roles:
            if role.start is not None and role.end is not None:
                add(role.start, role.end, actor.id, "role")
    for place in places:
        for mention in place.mentions:
            add(mention.start, mention.end, place.id, "place")
    return found
