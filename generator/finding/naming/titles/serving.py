"""Those who serve somebody named by a short name: «محامي ترامب رودي جولياني» are two persons."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people import name_words
from generator.finding.naming.titles.roles import RANKS, Title

# The name of who serves has so many words at least.
FULL = 2


def parted(found: Sequence[NamedLine]) -> list[list[Mention]]:
    """The persons of each line, a name behind an office without the article told as two where its first word is the
    surname of somebody whose full name the article has."""
    names = {name_words.key_words(mention.subject.key) for entry in found for mention in entry.people}
    return [
        [one for mention in entry.people for one in _parted(entry.line, mention, entry.titles, names)]
        for entry in found
    ]


def _parted(
    line: Line,
    mention: Mention,
    titles: Mapping[int, Title],
    names: Collection[tuple[str, ...]],
) -> list[Mention]:
    served, _, name = mention.subject.key.partition(" ")
    parts = name_words.key_words(mention.subject.key)
    if len(parts) <= FULL or mention.last - mention.first != len(parts) or not _is_needing(line, mention, titles):
        return [mention]
    if not any(len(other) > 1 and other[-1] == parts[0] for other in names):
        return [mention]
    if any(other[:2] == parts[:2] and other != parts for other in names):
        return [mention]  # who is called so by the first two words elsewhere
    start = line.words[mention.first + 1].start
    head = mention._replace(
        last=mention.first + 1, end=line.words[mention.first].end, subjects=(Subject(served, "person", "person"),)
    )
    tail = mention._replace(first=mention.first + 1, start=start, subjects=(Subject(name, "person", "person"),))
    return [head, tail]


def _is_needing(line: Line, mention: Mention, titles: Mapping[int, Title]) -> bool:
    """Whether an office right before a name has no article, and so is held with whoever is named first."""
    return any(
        title.last == mention.first
        and title.kind not in RANKS
        and not line.text(title.first, title.last, title.start).startswith("ال")
        and not line.words[title.last - 1].key.startswith("ال")
        for title in titles.values()
    )
