"""Places and bodies that bear a person's name: «طريق الملك فهد», «جامعة الملك سعود», «شركة مايكل كورس»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import folded
from generator.arabic.tokens import bases
from generator.finding.naming import headed_places
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.titles.roles import Title
from generator.knowledge import Knowledge, of_kind


class _Index(NamedTuple):
    heads: dict[str, Subject]
    adjectives: frozenset[str]
    deeds: frozenset[str]  # «سجن»: what is done to somebody, too


def _index(knowledge: Knowledge) -> _Index:
    heads = {
        folded(row.ar): Subject(row.ar, "place", row.type)
        for row in knowledge.place_heads
        if row.type not in ("country", "region")  # «ولاية ترمب» is his term
    }
    heads |= {
        folded(row.ar): Subject(row.ar, "body", row.type) for row in knowledge.body_heads if "person" in row.takes
    }
    endings = ("", "ة")
    adjectives = frozenset(
        folded(f"ال{row.ar}{end}") for row in knowledge.body_adjectives if row.names for end in endings
    )
    deeds = frozenset(map(folded, of_kind(knowledge.phrase_words, "governs")))
    return _Index(heads, adjectives, deeds)


def find(line: Line, people: Sequence[Mention], titles: Mapping[int, Title], knowledge: Knowledge) -> list[Mention]:
    """What bears the names of these persons of the line: the head before the name, its titles and the adjectives after
    it included."""
    index = knowledge.derived(_index)
    words = line.words
    found: list[Mention] = []
    for mention in people:
        first, last = mention.first, mention.last
        if mention.start > words[first].start:
            continue
        while (
            first > 1
            and first - 1 in titles
            and titles[first - 1].last == first
            and words[first - 1].key.startswith("ال")
        ):
            first -= 1
        if not first or not words[first - 1].is_word:
            continue
        head = next((base for base in bases(words[first - 1].text) if base.key in index.heads), None)
        if head is None or (head.key in index.deeds and last == first + 1):
            continue  # «سجن كوسبي»
        if head.key == headed_places.WAY and first > 1 and words[first - 2].key == "عن":
            continue  # «عن طريق إيسكو»
        if not headed_places.is_spelled(words[first - 1].text[head.cut :], index.heads[head.key].key):
            continue  # «مكتبه ألكسندر بينالا»
        while last < len(words) and words[last].key in index.adjectives:
            last += 1
        if last < len(words) and _purpose(words[last].text, index):
            last += 1  # «شركة هاشم للسياحة»
        bearer = index.heads[head.key]
        key = " ".join([bearer.key, *(word.text for word in words[first:last])])
        start = words[first - 1].start + head.cut
        found.append(Mention(line.n, first - 1, last, start, line.end(first - 1, last), (bearer._replace(key=key),)))
    return found


def _purpose(word: str, index: _Index) -> bool:
    """Whether a word tells with «لل» what a body is for: «للسياحة», not «للصحيفة»."""
    return any(base.clitics == "لل" and base.key.removeprefix("ال") not in index.heads for base in bases(word))
