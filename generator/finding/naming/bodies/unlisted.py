"""Bodies that no table knows: by their labels, by what the name tagger sees, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.arabic.lexicon import folded
from generator.arabic.tokens import Token, bases
from generator.finding.naming.bodies.vocabulary import (
    FOREIGN,
    LABELS,
    Opening,
    Vocabulary,
    describes,
    is_noun,
    vocabulary,
)
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge
from generator.knowledge.rows import BodyHead

# How many words a name may have that only its sound tells.
WORDS = 3


def foreign(
    line: Line, things: Sequence[Mention], tags: Sequence[tuple[int, int, str]], knowledge: Knowledge
) -> list[Mention]:
    """The bodies that a label leads to and only their sound tells, «موقع ميليتري تايمز», and those that any head leads
    to in Latin letters, «قناة CBS», in words that no thing holds and no name that the tagger sees, but for a single
    word."""
    index = vocabulary(knowledge)
    words = line.words
    labels = list(index.labels.each(words))
    if not labels:
        return []
    taken = {at for mention in things for at in range(mention.first, mention.last)}
    taken |= {at for first, last, _ in tags if last - first > 1 for at in range(first, last)}
    found: list[Mention] = []
    for label in labels:
        at, last = label.first, label.last
        if at in taken:
            continue
        while (
            last < min(len(words), at + 1 + WORDS)
            and last not in taken
            and last not in line.opens
            and _is_foreign(words, last, label.last, label.values[0], index)
        ):
            last += 1
        if last > at + 1 and last not in taken:
            head = label.values[0]
            found.append(Opening(line, at, label.start, head, definite=False).named(last, index))
    return found


def _is_foreign(words: Sequence[Token], at: int, first: int, head: BodyHead, index: Vocabulary) -> bool:
    """Whether word `at` of those from `first` on, behind a head, is part of a foreign name: by its letters, «CBS 13»,
    or behind a label by its sound."""
    if words[at].text.isascii():
        return words[at].text.isalpha() or (at > first and words[at].text.isdigit())
    return head.type in LABELS and index.likeness(words[at]) >= FOREIGN


def tagged(line: Line, first: int, last: int, knowledge: Knowledge) -> Mention | None:
    """A body that no list knows, where the tagger sees one: only with a head, in its first word or right before it."""
    index = vocabulary(knowledge)
    whole = index.heads.longest(line.words, first)
    if whole and whole.last == last:
        return None  # «لوزارة العدل»: of a state that is told elsewhere
    for at in (first, first - 1):
        if at < 0 or at + 1 >= len(line.words) or not line.words[at].is_word:
            continue
        if index.bodiless.longest(line.words, at):
            return None
        for opening in index.opened(line, at):
            if (at == first or "name" in opening.head.takes) and not _names_none(opening, index):
                return _named(opening, last, index)
    return None


def _names_none(opening: Opening, index: Vocabulary) -> bool:
    """Whether a head makes no name with the word behind it, of those up to `last`."""
    line, at, head = opening.line, opening.at, opening.head
    behind = line.words[at + 1]
    definite = behind.key.startswith("ال")
    for base in bases(behind.text):
        if base.clitics == "لل" or (base.clitics in ("و", "ل") and base.key in index.bodies):
            return True  # «صندوق للاستثمار»; «جمعية وهيئة حقوقية», «صندوق لشركة»: heads of no name
    if opening.definite and (not definite or is_noun(behind.text, index)):
        return True  # «الشرطة بفحص», «قطعت السفارة الإنترنت»: no name goes on so
    if opening.definite and head.type in LABELS and index.nation(line.words, at + 1)[0]:
        return True  # «المجلة الأميركية» is one that is named elsewhere
    # «شركة الترفيه البريطانية»: what it does
    return head.type == "company" and definite


def _named(opening: Opening, last: int, index: Vocabulary) -> Mention | None:
    """The body that a head names with the words up to `last`, without what only describes it at the end."""
    at, words = opening.at, opening.line.words
    while last > at + 1 and last - 1 not in opening.line.closes and _is_no_end(words[last - 1], index):
        last -= 1
    whole = index.heads.longest(words, at)
    if last - at < 2 or (whole and at + 1 < whole.last < last):
        return None  # «مجلس النواب روبيرتو فيكو», whoever presides over it
    if opening.head.type not in LABELS and words[last - 1].key.startswith("ال"):
        _, last = index.nation(words, last)  # «جمعية طب الأسنان البريطانية»
    return opening.named(last, index)


def _is_no_end(word: Token, index: Vocabulary) -> bool:
    """Whether no name ends with a word: «الجديدة», «سوى»."""
    return describes(word.text, index) or (len(word.key) > 2 and word.key in index.times)


def labelled(things: Iterable[Sequence[Mention]], knowledge: Knowledge) -> dict[str, Subject]:
    """The bodies that a label opens, by the folded rest of their names: «مجلة لو بوان» is «لو بوان» too."""
    index = vocabulary(knowledge)
    found: dict[str, Subject] = {}
    for mention in (mention for listed in things for mention in listed):
        label, _, name = folded(mention.subject.key).partition(" ")
        head = index.bodies.get(label)
        if head and head.type in LABELS and mention.subject.kind == "body":
            found.setdefault(name, mention.subject)
    return found


def employer(line: Line, first: int, last: int) -> Mention:
    """A body that no list knows, by where it stands: «كبير المحللين لدى ثينك ماركتس»."""
    name = " ".join(word.text for word in line.words[first:last])
    subject = Subject(name, "body", "organisation")
    return Mention(line.n, first, last, line.words[first].start, line.end(first, last), (subject,))
