"""The glossary of an article: names and terms of its subject in base form, with English where a resource has it.

English is never made up: it comes from the tables, from the pattern of a head that a nationality completes («الاقتصاد
التركي»), or from whoever named the actor or place. A phrase that is plainly a term and that no resource has is listed
without English.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from generator.arabic.lexicon import Lexicon, Match, folded
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.standing.vocabulary import words_of
from generator.finding.words import of_sentences
from generator.knowledge import Knowledge, rows
from generator.record import Actor, Article, Named, Place, Term

# A phrase of no resource is a term of the subject where it stands in so many sentences.
REPEATED = 2
# The form of a nationality that means something else in so many more of the terms than half.
PLAIN = 5
# «الأصليين», «المسؤولين»
_OBLIQUE = re.compile("ين$")
# How a noun ends that may take a feminine adjective: folded.
_FEMININE = ("ه", "ات", "اء", "ي")
# What the ending of an attributive adjective looks like («عسكرية», «أمني», «دوليين»): folded.
_ATTRIBUTIVE = ("ي", "يه", "يين", "يون", "يات")


class _Sense(NamedTuple):
    """What a listed form means: its term, and the form and English of the number that it stands in."""

    base: str
    lemma: str
    en: str


class _Lists(NamedTuple):
    """The tables indexed: terms, heads with their pattern, nationality adjectives, and words that make no term."""

    terms: Lexicon[_Sense]
    weak: frozenset[str]
    heads: Lexicon[rows.Head]
    nations: dict[str, rows.Nationality]
    plain: frozenset[str]
    times: Lexicon[str]
    roles: Lexicon[str]


class _Met(NamedTuple):
    """A term met in the text: what it is counted as, its base form in the number met («أسلحة كيميائية»), its English
    and where that is from, and the words of the text."""

    base: str
    lemma: str
    en: str | None
    source: str | None
    start: int
    end: int


def lists_of(knowledge: Knowledge) -> _Lists:
    """The indexes over terms, heads, nationalities, function_words and time_words."""
    nations: dict[str, rows.Nationality] = {}
    for row in knowledge.nationalities:
        for form in (row.masc_def, row.fem_def, row.plural_nom_def, row.plural_obl_def):
            if form:
                nations.setdefault(folded(form), row)
    for form in _plain_nations(knowledge.terms, nations):
        del nations[form]
    words = words_of(knowledge)
    return _Lists(
        terms=Lexicon((sense for row in knowledge.terms for sense in _senses(row)), article=False),
        weak=frozenset(without_article(folded(form)) for row in knowledge.terms for form in row.weak),
        heads=Lexicon((row.ar, row) for row in knowledge.heads if not row.type and row.kind == "head"),
        nations=nations,
        plain=words.function | words.period | words.demonstrative,
        times=Lexicon((form, row.kind) for row in knowledge.time_words for form in (row.ar, *row.ar_aliases)),
        roles=Lexicon(
            (form, row.ar)
            for row in knowledge.roles
            for form in (row.ar, row.def_, row.fem, row.fem_def, row.plural, row.plural_def, *row.ar_aliases)
        ),
    )


def _senses(row: rows.Term) -> Iterator[tuple[str, _Sense]]:
    """The forms of a term, those of several things with the English of several: «أسلحة كيميائية», chemical weapons."""
    one = _Sense(row.ar, row.ar, row.en)
    several = _Sense(row.ar, row.ar_plural[0], row.en_plural) if row.ar_plural and row.en_plural else one
    plurals = {folded(form) for form in row.ar_plural}
    for form in dict.fromkeys((row.ar, *row.ar_aliases, *row.ar_plural)):
        yield form, several if folded(form) in plurals else one


def _plain_nations(terms: Iterable[rows.Term], nations: Mapping[str, rows.Nationality]) -> list[str]:
    """The forms that mean something else than their nation in most terms: «المالي» is financial, not Malian."""
    balance: Counter[str] = Counter()
    for term in terms:
        for word in term.ar.split()[1:]:
            form = "ال" + without_article(folded(word))
            nation = nations.get(form)
            if nation:
                balance[form] += -2 if nation.en in term.en or nation.country_en in term.en else 1
    return [form for form, value in balance.items() if value >= PLAIN]


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Term]:
    """The glossary, best first: what stands in most sentences leads, then what stands first."""
    lists = knowledge.derived(lists_of)
    spans = sorted((m.start, m.end) for named in (*actors, *places) for m in named.mentions)
    found = [_named(actor, "person" if actor.type == "person" else "organisation") for actor in actors]
    found += [_named(place, "place") for place in places]
    met: dict[str, list[tuple[int, _Met]]] = {}
    starts = [start for start, _ in spans]
    for sentence, words in zip(article.sentences, of_sentences(article), strict=True):
        names = spans[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for term in _terms(article.text, words, names, lists):
            met.setdefault(folded(term.base), []).append((sentence.n, term))
    # «مجلس النواب» is listed once, as the body that it names
    taken = {folded(form) for term in found for form in (term.term, *term.forms)}
    found += [
        _entry(article.text, places_met)
        for base, places_met in met.items()
        if base not in taken and (places_met[0][1].source or len({n for n, _ in places_met}) >= REPEATED)
    ]
    return sorted(found, key=lambda term: (-len(term.sentences), term.sentences[:1], term.lemma))


def _named(named: Named, kind: Literal["person", "organisation", "place"]) -> Term:
    """An actor or place as a glossary entry; a romanised name is no English one."""
    known = named.name_en_origin in ("knowledge", "edited")
    return Term(
        term=named.name,
        lemma=named.name,
        en=named.name_en if known else None,
        romanised=named.romanised if isinstance(named, Actor) else None,
        kind=kind,
        source=named.name_en_origin if known else None,
        checked=named.name_en_origin == "edited",
        forms=named.forms or [named.name],
        sentences=sorted({mention.sentence for mention in named.mentions}),
    )


def _entry(text: str, met: Sequence[tuple[int, _Met]]) -> Term:
    """The glossary entry of a term met in these sentences: of one thing where it is met so, else of several."""
    first = next((term for _, term in met if term.lemma == term.base), met[0][1])
    forms = dict.fromkeys(text[term.start : term.end] for _, term in met)
    # «للحزب الحاكم» is «الحزب الحاكم», «للغة العربية» is «اللغة العربية»
    merged = text.startswith("لل", first.start - 1) and first.lemma.startswith("الل")
    article = "ال" if merged or text.endswith("لل", 0, first.start) else ""
    return Term(
        term=article + text[first.start : first.end],
        lemma=first.lemma,
        en=first.en,
        kind="term",
        source=first.source,
        forms=list(forms),
        sentences=sorted({n for n, _ in met}),
    )


def _terms(text: str, words: Sequence[Token], names: Sequence[tuple[int, int]], lists: _Lists) -> Iterator[_Met]:
    """The terms of a sentence, left to right, none within a name (a span of `names`) or another term."""
    terms = {match.first: match for match in lists.terms.each(words)}
    heads = {match.first: match for match in lists.heads.each(words)}
    # most words have no article, or no adjective after them
    described = [
        at for at, (noun, word) in enumerate(pairwise(words)) if word.key.startswith("ال") and "ل" in noun.key[1:4]
    ]
    free = 0
    for at in sorted({*terms, *heads, *described}):
        if at < free:
            continue
        listed = terms.get(at)
        if listed and without_article(folded(text[listed.start : listed.end])) in lists.weak:
            listed = None
        patterned = _patterned(words, heads[at], lists) if at in heads else None
        found = _longer(patterned, listed) or _candidate(words, at, lists)
        if found and not any(_within(found[0], *name) for name in names):
            yield found[0]
            free = found[1]


def _within(term: _Met, start: int, end: int) -> bool:
    """Whether the term begins inside a name: «الدواء الأميركية» in «إدارة الغذاء والدواء». It may hold a name or end
    with the first word of one: «القنصلية السعودية في إسطنبول», «تشكيل الحكومة» before «العراقية»."""
    return start < term.start < end or (start == term.start and term.end <= end)


def _longer(patterned: tuple[_Met, int] | None, listed: Match[_Sense] | None) -> tuple[_Met, int] | None:
    """The longer of the two readings of the words here, the table's where both are as long."""
    if listed and (patterned is None or listed.last >= patterned[1]):
        return _Met(*listed.values[0], "terms", listed.start, listed.end), listed.last
    return patterned


def _patterned(words: Sequence[Token], head: Match[rows.Head], lists: _Lists) -> tuple[_Met, int] | None:
    """A head that a nationality completes, with the English of its pattern, and the token after it."""
    at = head.first
    if head.last >= len(words):
        return None
    row, adjective = head.values[0], words[head.last]
    nation = lists.nations.get(folded(adjective.text))
    if nation is None or not _agree(words[at], adjective) or (_things(row) and not _plural(adjective)):
        return None
    if adjective.key.endswith("ه") and not (row.feminine or _things(row) or words[at].key.endswith(_FEMININE)):
        # «سيدة المجتمع البريطانية»
        return None
    en = row.en_pattern.format(N=nation.en, C=nation.country_en)
    people = row.ar.endswith("ين")
    lemma = _nominative(row.ar, adjective.text) if people else f"{row.ar} {adjective.text}"
    return _Met(lemma, lemma, en, "heads", head.start, adjective.end), head.last + 1


def _candidate(words: Sequence[Token], at: int, lists: _Lists) -> tuple[_Met, int] | None:
    """A noun and its adjectives, all with the article, that may be a term of the subject, and the token after them.

    None where the noun is itself an adjective of the word before, where a nationality makes a mere description
    («المدرب البرتغالي»), and where the adjective is the office's («رئيس الوزراء اليمني»).
    """
    if at + 1 == len(words) or not words[at + 1].key.startswith("ال"):
        return None
    noun = words[at]
    base = next((base for base in bases(noun.text) if base.key.startswith("ال") and len(base.key) > 4), None)
    if base is None or (at and words[at - 1].key.startswith("ال") and base.key.endswith(_ATTRIBUTIVE)):
        return None
    last = at + 1
    while last < len(words) and words[last].key.startswith("ال") and words[last].key.endswith(_ATTRIBUTIVE):
        last += 1
    if last == at + 1 or not _agree(noun, words[at + 1]):
        return None
    keys = [base.key, *(word.key for word in words[at + 1 : last])]
    if any(key in lists.plain or key[2:] in lists.plain or key in lists.nations for key in keys):
        return None
    if any(lists.times.longest(words, n) for n in range(at, last)):
        return None
    if any(
        found and found.last > at for found in (lists.roles.longest(words, n) for n in range(max(0, at - 2), at + 1))
    ):
        return None
    lemma = _base(words[at:last])
    return _Met(lemma, lemma, None, None, noun.start + base.cut, words[last - 1].end), last


def _agree(noun: Token, adjective: Token) -> bool:
    """Whether the adjective can be the noun's: «الدراسة العلمية», not «الخارجية الأمريكي» out of a minister's title."""
    return not noun.key.endswith("ه") or adjective.key.endswith(("ه", "ات"))


def _things(head: rows.Head) -> bool:
    """Whether the head is a plural of things, told by its English: its adjective is feminine or a plural, and in «عالم
    الآثار الإيطالي» it belongs to the scholar."""
    return head.en_pattern.endswith("s") and not head.en_pattern.endswith("ss")


def _plural(adjective: Token) -> bool:
    return adjective.key.endswith(("ه", "ات", "ين", "ون"))


def _base(words: Iterable[Token]) -> str:
    """The words without the clitics of the first, «لل» made «ال» again, and the adjective in the nominative that shows
    its noun to be a plural of people: «السكان الأصليون»."""
    first, *rest = words
    base = next((base for base in bases(first.text) if base.key.startswith("ال")), None)
    text = first.text
    if base and base.cut:
        text = ("ال" if base.clitics.endswith("لل") else "") + first.text[base.cut :]
    adjectives = [word.text for word in rest]
    # «الجانبين الأصليين» may be a dual
    return " ".join([text, *adjectives]) if first.key.endswith("ين") else _nominative(text, *adjectives)


def _nominative(*words: str) -> str:
    """The words of a phrase that names several people, sound plurals in the nominative: «المسؤولون الصينيون»."""
    return " ".join(_OBLIQUE.sub("ون", word) for word in words)
