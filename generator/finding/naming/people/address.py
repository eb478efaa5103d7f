"""Those who are named again by a form of address and their first name: «الأمير محمد» after «الأمير محمد بن سلمان»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.finding.naming.mentions import Mention, Subject
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people import name_words


def told(found: Sequence[NamedLine]) -> None:
    """Tells the persons of these lines who have a first name alone by the full name last met with the same address."""
    met: dict[tuple[str, str], Subject] = {}
    for entry in found:
        people = sorted(entry.people, key=lambda mention: mention.first)
        for at, mention in enumerate(people):
            parts = name_words.key_words(mention.subject.key)
            address = parts and _address(entry, mention)
            if not address:
                continue
            if len(parts) > 1:
                met[address, parts[0]] = mention.subject
            elif (address, parts[0]) in met:
                people[at] = mention._replace(subjects=(met[address, parts[0]],))
        entry.people = people


def _address(entry: NamedLine, mention: Mention) -> str:
    """The folded word of one's own right before a name that is a title, or ""."""
    titled = mention.first - 1 in entry.titles
    return entry.line.words[mention.first - 1].key.removeprefix("و") if titled else ""
