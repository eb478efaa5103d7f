"""Places in a list behind a head of several: «مناطق دوما وحمورية وكفر بطنا»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.arabic.lexicon import Lexicon, Match
from generator.arabic.tokens import Token, tokens
from generator.finding.naming import headed_places
from generator.finding.naming.mentions import Line, Mention, Subject, dual
from generator.finding.naming.people import name_evidence, name_words
from generator.knowledge import Knowledge
from generator.knowledge.rows import PlaceHead

# What stands between the places of a list.
COMMA = "،"


def find(line: Line, found: Sequence[Mention], knowledge: Knowledge) -> list[Mention]:
    """The places of each list: those of `found`, now sure, and what no table has between them; none of a list where no
    place is known beyond doubt or by a word that is not definite, «مدن الشمال والجنوب»."""
    heads = list(knowledge.derived(_heads).each(line.words))
    if not heads:
        return []
    told = {mention.first: mention for mention in found if not mention.sure or len(mention.subjects) == 1}
    listed: list[Mention] = []
    for head in heads:
        items = list(_items(line, head, told, knowledge))
        known = (told[item.first] for item in items if item.first in told)
        certain = any(item.sure or not line.words[item.first].text.startswith(("ال", "وال")) for item in known)
        if len(items) > 1 and certain:
            listed += items
    return listed


def _heads(knowledge: Knowledge) -> Lexicon[PlaceHead]:
    """The heads in the plural and the dual: «مناطق», «مدينتي»."""
    forms = [(form, row) for row in knowledge.place_heads if row.plural for form in (row.plural, *dual(row.ar))]
    return Lexicon(forms, article=False)


def _items(line: Line, head: Match[PlaceHead], told: Mapping[int, Mention], knowledge: Knowledge) -> Iterator[Mention]:
    """The places behind a head, one joined to the other; behind a comma those that a table has."""
    at, cut = head.last, 0
    while at < len(line.words) and line.words[at].is_word:
        start = line.words[at].start + cut
        item = told.get(at)
        if item and item.start == start:
            item = item._replace(sure=True, subjects=(item.subject,))
        elif item or line.words[at - 1].text == COMMA:
            return
        else:
            item = _unlisted(line, at, cut, head.values[0], knowledge)
        if item is None:
            return
        yield item
        at = item.last
        cut = int(at < len(line.words) and len(line.words[at].text) > 1 and line.words[at].text.startswith("و"))
        if not cut and at < len(line.words) and line.words[at].text == COMMA:
            at += 1
        elif not cut:
            return


def _unlisted(line: Line, at: int, cut: int, row: PlaceHead, knowledge: Knowledge) -> Mention | None:
    """What no table has behind a head of this row: a name that begins with word `at` without so many letters."""
    word = tokens(line.words[at].text[cut:])[0]
    if not _may_name(word, knowledge):
        return None
    start = line.words[at].start + cut
    type_ = row.type if row.type in headed_places.SETTLED else "other"
    subject = Subject(word.text, "place", type_)
    return Mention(line.n, at, at + 1, start, line.words[at].end, (subject,))


def _may_name(word: Token, knowledge: Knowledge) -> bool:
    if headed_places.is_common(word, knowledge) or knowledge.derived(_heads).get(word.text):
        return False
    return word.text.startswith("ال") or name_evidence.is_unlisted(word, knowledge.derived(name_words.build))
