"""Prices of what is traded every day: which figures of an article are the price of what, and which only say how much it
moved.

A price is another each day, so the figures of several articles are a series whatever words they stand in, and no two
contradict each other; how much a price moved in one article says nothing of another's day.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import NamedTuple

from generator.arabic import tense
from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon
from generator.arabic.tokens import Token, tokens, unjoined
from generator.dossier.model import Window
from generator.knowledge import Knowledge
from generator.knowledge.rows import Instrument
from generator.record import Figure, Record

# The word that says so stands so many words before a price, at most.
BEFORE = 6
# A price is less than this: «صادرات برنت بقيمة 5 مليارات».
MOST = 200_000
# An index has more points than this.
POINTS = 100
# A price of days so long before its article is told for comparison.
OLD = timedelta(days=31)
_DOLLAR = "USD"


class Price(NamedTuple):
    """Of what something is the price, as a reader calls it, and in which currency; or, `moved`, what else a sentence
    tells of a market: by how much the price of `label` moved, or what it was. Of a currency, which moves against
    another, `label` is then empty."""

    label: str
    currency: str
    moved: bool = False


class Market:
    """What the tables know of markets: `names` of instruments, those that several share («الليرة») with all of them,
    and the words before their numbers by kind."""

    def __init__(self, knowledge: Knowledge) -> None:
        forms = [(form, row) for row in knowledge.instruments for form in (row.ar, *row.ar_aliases, row.base) if form]
        self.names: Lexicon[Instrument] = Lexicon(forms)
        self.forms = [form for form, _ in forms]
        self.words = {
            kind: frozenset(fold(row.ar) for row in knowledge.price_words if row.kind == kind)
            for kind in {row.kind for row in knowledge.price_words}
        }


def find(record: Record, sentences: Collection[int], window: Window, knowledge: Knowledge) -> dict[int, Price]:
    """Position of a figure in these sentences -> the price that it is, or moved by; of the prices of one thing the
    first alone. Figures of no market are left out."""
    market = knowledge.derived(Market)
    order = sorted(
        (n for n, figure in enumerate(record.figures) if figure.sentence in sentences and figure.start is not None),
        key=lambda n: record.figures[n].start or 0,
    )
    full: set[str] | None = None
    found: dict[int, Price] = {}
    for n in order:
        figure = record.figures[n]
        if figure.kind not in ("money", "count", "percent") or figure.start is None or figure.end is None:
            continue
        sentence = record.sentences[(figure.sentence or 1) - 1]
        words = tokens(record.text, sentence.start, sentence.end)
        named = [(match.end, match.values) for match in market.names.find(words)]
        before = [values for end, values in named if end <= figure.start]
        if not before:
            continue
        if full is None and any(len(values) > 1 for _, values in named):
            full = _full_names(record, market)
        nearest = _meant(before[-1], full or set())
        price = _price(figure, [_meant(values, full or set()) for _, values in named], nearest)
        ahead = words[: sum(word.end <= figure.start for word in words)]
        is_now = (
            price is not None
            and price not in found.values()
            and _says_level(ahead, market)
            and not _is_forecast(ahead, market, knowledge)
            and not _is_old(figure, window)
        )
        traded = nearest.label if nearest and nearest.kind != "currency" else ""
        found[n] = price if price and is_now else Price(traded, "", moved=True)
    return found


def _price(figure: Figure, named: Sequence[Instrument | None], nearest: Instrument | None) -> Price | None:
    """What a figure can be the price of by its unit: of the instrument nearest before it, or of a currency that the
    sentence sets against the dollar."""
    if figure.kind == "percent" or figure.value is None or not 0 < figure.value < MOST:
        return None
    if nearest and nearest.kind == "index":
        return Price(nearest.label, "") if figure.kind == "count" and figure.value >= POINTS else None
    if nearest and nearest.kind == "commodity":
        return Price(nearest.label, figure.currency) if figure.currency else None
    against = {one.code: one for one in named if one and one.kind == "currency"}
    if _DOLLAR not in against and figure.currency != _DOLLAR:
        return None
    others = [one for code, one in against.items() if code != _DOLLAR]
    if len(others) != 1:
        return None
    (other,) = others
    own = figure.currency == _DOLLAR if other.per else figure.currency in (other.code, None)
    if figure.kind == "money" and figure.currency is None:
        own = own and bool(other.base) and fold(figure.unit or "") == fold(other.base).removeprefix("ال")
    bare = figure.kind == "count" and not figure.unit and not other.per
    return Price(other.label, other.per or other.code) if own and (figure.kind == "money" or bare) else None


def _meant(values: Sequence[Instrument], full: set[str]) -> Instrument | None:
    """The one that a name means: of several that share it, the one that the article names in full."""
    meant = values if len(values) == 1 else [one for one in values if one.code in full]
    return meant[0] if len(meant) == 1 else None


def _full_names(record: Record, market: Market) -> set[str]:
    """The codes of the currencies that an article names in full."""
    named = market.names.find(tokens(record.text))
    return {match.values[0].code for match in named if len(match.values) == 1 and match.values[0].base}


def _says_level(before: Sequence[Token], market: Market) -> bool:
    """Whether the words before a number say that it is the price («إلى», «سجل برنت») and not how much it moved."""
    if any(word.key in market.words["apart"] for word in before):
        return False
    for word in reversed(before[-BEFORE:]):
        bare = unjoined(word.key)
        if not word.is_word or word.key[0].isdecimal() or {word.key, bare} & market.words["moved"]:
            return False
        if {word.key, bare} & market.words["level"]:
            return True
    return False


def _is_forecast(before: Sequence[Token], market: Market, knowledge: Knowledge) -> bool:
    """Whether the words before a number say that it is expected: «لا نتوقع أن يرتفع برنت إلى 100 دولار»."""
    expected = any(word.key in market.words["expected"] for word in before)
    return expected or "future" in tense.cues(before, knowledge)


def _is_old(figure: Figure, window: Window) -> bool:
    """Whether an article tells a price of days long before it."""
    told, newest = figure.as_of.latest if figure.as_of else None, window.latest or window.earliest
    return told is not None and newest is not None and newest - told > OLD
