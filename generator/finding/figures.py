"""Every quantity of an article as a fact: value, unit, what is counted, where it stands, and how much it matters."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from generator.arabic.lexicon import keys
from generator.arabic.tense import is_past
from generator.arabic.tokens import Token, tokens
from generator.finding import sport
from generator.finding.counting import quantities
from generator.finding.counting.labels import labels
from generator.finding.counting.line import Line, Name
from generator.finding.counting.quantity import Quantity
from generator.finding.counting.vocabulary import Vocabulary
from generator.knowledge import Knowledge
from generator.record import Article, Bounds, Date, Figure, Named, Number, Sentence, Span, Statement


def find(article: Article, knowledge: Knowledge, named: Sequence[Named] = ()) -> list[Figure]:
    """The figures of the article, the most important first. `speaker` is left None.

    `named`: the actors and places found in it, whose names no label cuts.
    """
    found: list[Figure] = []
    mentions: dict[int, list[tuple[int, int, str]]] = {}
    for one in named:
        for span in one.mentions:
            mentions.setdefault(span.sentence, []).append((span.start, span.end, one.name))
    for sentence in article.sentences:
        words = tokens(article.text, sentence.start, sentence.end)
        line = Line(article.text, words, knowledge)
        counted = quantities.find(line)
        if counted:
            names = line.named(mentions.get(sentence.n, ()))
            counted = [one for one in counted if not any(_inside(one, first, name) for first, name in names.items())]
            told = labels(line, counted, names)
            found += [
                _figure(article.text, sentence, words, quantity, label)
                for quantity, label in zip(counted, told, strict=True)
            ]
    found = _in_sport(found, article, knowledge)
    title = Line(article.title.text, tokens(article.title.text), knowledge)
    headline = {_size(one) for one in quantities.find(title)}
    return _ranked(_merged(found, headline, article.text, knowledge), headline, article, knowledge)


def _inside(quantity: Quantity, first: int, name: Name) -> bool:
    """Whether a number is part of a name: «عملية عاصفة 7», the town «كوكبان»."""
    return first <= quantity.number[0] and quantity.number[1] <= name.last and quantity.kind == "count"


def _in_sport(found: list[Figure], article: Article, knowledge: Knowledge) -> list[Figure]:
    """The figures, their units in the English of sport where the article is about it, as «3 أهداف» are goals there, or
    where they are counted off («المركز الثاني»)."""
    english = knowledge.derived(Vocabulary).in_sport
    if not any(figure.unit in english for figure in found):
        return found
    about = sport.is_about(article, knowledge)
    return [
        figure.model_copy(update={"unit_en": english[figure.unit]})
        if figure.unit in english and (about or figure.kind == "ordinal")
        else figure
        for figure in found
    ]


def _figure(text: str, sentence: Sentence, words: Sequence[Token], quantity: Quantity, label: str) -> Figure:
    """The quantity as a fact of the record."""
    start, end = quantity.start, words[quantity.last - 1].end
    unit = quantity.unit
    return Figure(
        text=text[start:end],
        sentence=sentence.n,
        start=start,
        end=end,
        value=quantity.value,
        max=quantity.max,
        unit=unit.ar if unit else None,
        unit_en=unit.en if unit else None,
        currency=unit.cldr if unit and unit.kind == "money" and unit.cldr else None,
        kind=quantity.kind,
        approx=quantity.approx,
        label=label or (unit.ar if unit else text[start:end]),
    )


# The numbers of the title, or where it has none the orders of size.
_Headline = set[tuple[Number | None, str | None]]


def _size(one: Figure | Quantity) -> tuple[Number | None, str | None]:
    """The number, or where none is given its order of size."""
    return one.value, one.approx if one.value is None else None


def _merged(found: list[Figure], headline: _Headline, text: str, knowledge: Knowledge) -> list[Figure]:
    """Mentions of one fact joined: the same value of the same thing."""
    known = knowledge.derived(Vocabulary)
    alike: dict[tuple[object, ...], list[tuple[Figure, Callable[[], _Told]]]] = {}
    mentions: dict[int, list[Span]] = {}
    kept: list[Figure] = []
    for figure in found:
        # most figures meet no other of their value
        told = cache(partial(_told, figure, text, known))
        unit = "" if figure.kind == "age" else figure.unit_en or figure.unit
        size = figure.approx if figure.value is None else figure.value
        group = alike.setdefault((size, figure.max, figure.kind, unit, figure.currency), [])
        titled = figure.value is not None and _size(figure) in headline
        same = next((other for other, its in group[:_ALIKE] if _same(figure, told(), its(), titled=titled)), None)
        if same is None:
            group.append((figure, told))
            kept.append(figure)
        elif figure.sentence is not None and figure.start is not None and figure.end is not None:
            span = Span(sentence=figure.sentence, start=figure.start, end=figure.end)
            mentions.setdefault(id(same), []).append(span)
    return [
        figure.model_copy(update={"mentions": mentions[id(figure)]}) if id(figure) in mentions else figure
        for figure in kept
    ]


# With so many earlier figures of the same value a new one is compared.
_ALIKE = 50
# From here on one value twice in an article is hardly chance.
_LARGE = 100
# So many words behind a number, before a sign, tell where or whose it is; so many characters around it tell of what.
_NEAR, _AROUND = 2, 70
_STOP = re.compile("[،,.؛:!؟?()\n]")
_COMMAS = ("،", ",")


class _Told(NamedTuple):
    """What tells one figure from others of its value: the words of its label, those around it, those behind it, the
    places among these, and whether it speaks of others («أخرى»)."""

    label: set[str]
    around: set[str]
    behind: set[str]
    places: set[str]
    others: bool


def _told(figure: Figure, text: str, known: Vocabulary) -> _Told:
    start, end = figure.start or 0, figure.end or 0
    noun = {token.key for token in tokens(figure.text)} | known.forms.get(figure.unit or "", frozenset())
    stop = _STOP.search(text, end, end + 60)
    near = (token.key for token in tokens(text, end, stop.start() if stop else min(end + 60, len(text))))
    behind = set(islice((word for word in near if word and word not in known.function), _NEAR))
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    last = text.find("\n", end, end + _AROUND)
    around = _content(text[first:start], known) | _content(text[end : last if last > 0 else end + _AROUND], known)
    around = {word for word in around if word not in noun and word[1:] not in noun}
    others = any("other" in known.phrase.get(word, ()) for word in (*behind, *noun))
    return _Told(_content(figure.label, known), around, behind, behind & known.places, others)


def _same(figure: Figure, told: _Told, other: _Told, *, titled: bool) -> bool:
    """Whether two figures of one value and unit tell of one thing, by the words of their labels and around them.

    `titled`: the title has this number.
    """
    if figure.value is None:
        return told.label == other.label
    # «2500 جندي في العراق», «2500 جندي في سوريا»
    if told.places and other.places and not told.places & other.places:
        return False
    # «خمسة أطنان أخرى»
    if told.others:
        return False
    # nobody else in an article is as old; «المواطنون الثلاثة» are those told of before
    if (
        titled
        or told.label == other.label
        or figure.kind == "age"
        or (figure.kind in ("count", "money") and _definite(figure))
    ):
        return True
    if figure.value >= _LARGE and figure.kind == "count" and told.behind & other.behind:
        return True
    shared, fewer = len(told.around & other.around), min(len(told.around), len(other.around))
    if figure.value >= _LARGE and not fewer:
        return True
    # two may well have given a billion each
    apart = figure.value < _LARGE or (figure.kind == "money" and _round(figure.value))
    return shared >= (3 if apart else 2) and (2 * shared >= fewer if apart else 4 * shared >= fewer)


def _definite(figure: Figure) -> bool:
    """Whether those counted are known: «المعابر الخمسة», «أطفالها الثلاثة»."""
    noun, *behind = figure.text.split()
    return noun.startswith("ال") or (
        figure.value is not None and len(behind) == 1 and noun.isalpha() and behind[0].startswith("ال")
    )


def _round(value: Number) -> bool:
    """Whether the number has one digit that is no zero."""
    return len(str(value).replace(".", "").strip("0")) == 1


# How much a figure's kind alone tells of a story, beside its place and its words.
_TELLING = {"count": 0.2, "money": 0.3, "percent": 0.1, "duration": -0.4, "age": -0.6, "other": -0.3, "ordinal": -10.0}
# People, what befell them, a number of the title, each power of ten up to a million, what was told of before, a prison
# term or an age of thousands.
_PEOPLE, _BEFELL, _HEADLINE, _POWER, _KNOWN, _TERM = 0.3, 0.3, 1.0, 0.08, -0.5, 0.6
_POWERS = 6
# A pair is seldom the news: «بين أكبر قوتين في العالم».
_TWO = -0.5
# What the first sentence is worth, and after how many sentences half of that.
_EARLY, _HALF = 1.5, 5


def _ranked(found: list[Figure], headline: _Headline, article: Article, knowledge: Knowledge) -> list[Figure]:
    """What is said early, often and in the title comes first, large numbers before small ones; ordinals last."""
    known = knowledge.derived(Vocabulary)
    people = known.people
    title = _content(article.title.text, known)
    last = max((sentence.n for sentence in article.sentences), default=1)

    def weight(figure: Figure) -> float:
        words = _content(figure.label, known)
        shared = len(title & words) / len(words) if words else 0.0
        early = _EARLY / (1 + ((figure.sentence or last) - 1) / _HALF)
        telling = _TELLING.get(figure.kind, 0.0) + _PEOPLE * (figure.unit in people)
        telling += _BEFELL * (figure.unit in people and not known.fates.isdisjoint(words))
        telling += _HEADLINE * (_size(figure) in headline)
        telling += _TWO * (figure.value == 2 and figure.kind == "count")
        telling += _KNOWN * (figure.kind == "count" and _definite(figure))
        if figure.kind in ("duration", "age"):
            # «حكم عليه بالسجن 12 عاما», «عمره 14 ألف عام»
            telling += _TERM * ((figure.value or 0) >= _LARGE * 10 or not known.term_words.isdisjoint(words))
        if figure.value and figure.kind in ("count", "money"):
            telling += _POWER * min(math.log10(max(1, abs(figure.value))), _POWERS)
        return early + shared + telling + min(len(figure.mentions), 3)

    return sorted(found, key=lambda figure: (-weight(figure), figure.start or 0))


def _content(text: str, known: Vocabulary) -> set[str]:
    """The folded words of a phrase that carry its meaning."""
    return {key for key in keys(text) if key not in known.function}


def attribute(figures: Sequence[Figure], statements: Sequence[Statement]) -> list[Figure]:
    """The figures with the speaker of the statement that each one stands in, where exactly one is known."""
    spoken = sorted(
        (statement.start, statement.end, statement.speaker)
        for statement in statements
        if statement.start is not None and statement.end is not None and statement.speaker
    )
    speaker: dict[int, str] = {}
    open_now: list[tuple[int, int, str]] = []
    at = 0
    for start in sorted({figure.start for figure in figures if figure.start is not None}):
        while at < len(spoken) and spoken[at][0] <= start:
            open_now.append(spoken[at])
            at += 1
        open_now = [one for one in open_now if start < one[1]]
        names = {one[2] for one in open_now}
        if len(names) == 1:
            speaker[start] = names.pop()
    return [
        figure.model_copy(update={"speaker": speaker[figure.start]}) if figure.start in speaker else figure
        for figure in figures
    ]


def dated(figures: Sequence[Figure], dates: Sequence[Date], text: str, knowledge: Knowledge) -> list[Figure]:
    """The figures with the days that they hold for, where exactly one date of the sentence says so.

    A date does where its event holds the figure and no word between the two opens another clause: «التحالف الذي أُنشئ
    في عام 2014», «دفعت ملايين الدولارات، للإفراج عن صيادين اختطفوا في 2015». «منذ», «قبل» and «بعد» before it say
    from when, not as of when: «منذ بدء الهجوم في 18 شباط»; nor do «تسليم أبريل» and «الذي يمتد حتى 2021». Lengths of
    time, ages and ordinals have no such day.
    """
    known = knowledge.derived(Vocabulary)
    phrase, clauses = known.phrase, known.clauses
    saying: dict[int | None, list[Date]] = {figure.sentence: [] for figure in figures if _is_dated(figure)}
    for one in dates:
        if one.sentence not in saying or not (one.earliest and one.latest and one.event and one.start is not None):
            continue
        before = [phrase.get(key, frozenset[str]()) for key in _words_before(text, one.start)]
        other = any(kinds & {"counted_from", "lasts"} for kinds in before) or any(
            "delivered" in kinds for kinds in before[:1]
        )
        if not other:
            saying[one.sentence].append(one)

    def parted(figure: Figure, one: Date) -> bool:
        first, last = sorted([(figure.start or 0, figure.end or 0), (one.start or 0, one.end or 0)])
        behind, another = first[0] == figure.start, False
        for word in tokens(text, first[1], last[0]):
            another = another or (behind and word.text in _COMMAS)
            if word.key in clauses or (another and (is_past(word.text) or "verb" in phrase.get(word.key, ()))):
                return True
        return False

    return [
        _dated(figure, [one for one in saying[figure.sentence] if not parted(figure, one)])
        if _is_dated(figure)
        else figure
        for figure in figures
    ]


def _is_dated(figure: Figure) -> bool:
    """Whether a figure may hold for a day: lengths of time, ages and ordinals do not."""
    return figure.start is not None and figure.kind not in ("duration", "age", "ordinal")


def _dated(figure: Figure, dates: Sequence[Date]) -> Figure:
    """The figure with the days of the one date whose event holds it."""
    start = figure.start or 0
    days = {(one.earliest, one.latest) for one in dates if one.event and one.event.start <= start < one.event.end}
    if len(days) != 1:
        return figure
    earliest, latest = days.pop()
    return figure.model_copy(update={"as_of": Bounds(earliest=earliest, latest=latest)})


# In so many characters before a date stand the words that it belongs to.
_PHRASE = 80


def _words_before(text: str, start: int) -> Iterator[str]:
    """The folded words before a place of the text, the last first, as far back as its phrase goes."""
    for word in reversed(tokens(text, max(0, start - _PHRASE), start)):
        if not word.is_word or is_past(word.text):
            break
        yield word.key.lstrip("وف")
