"""Bodies that no table knows: by their labels, by what the name tagger sees, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.arabic.lexicon import folded
from generator.arabic.tokens import bases, without_article
from generator.finding.naming.bodies.completed import QUOTED, is_told
from generator.finding.naming.bodies.vocabulary import LABELS, Opening, describes, is_noun, vocabulary
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge

# How like a foreign name the words behind a label must be to be one.
FOREIGN = 2


def foreign(
    line: Line, things: Sequence[Mention], tags: Sequence[tuple[int, int, str]], knowledge: Knowledge
) -> list[Mention]:
    """The bodies that a label leads to and only their sound tells, «موقع ميليتري تايمز», in words that no thing holds
    and no name that the tagger sees, but for a single word."""
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
            last < min(len(words), at + 1 + QUOTED)
            and last not in taken
            and last not in line.opens
            and index.likeness(words[last]) >= FOREIGN
        ):
            last += 1
        if last > at + 1 and last not in taken and not index.known.longest(words, at + 1):
            head = label.values[0]
            found.append(Opening(line, at, label.start, head, definite=False).named(last, index))
    return found


def tagged(line: Line, first: int, last: int, knowledge: Knowledge) -> Mention | None:
    """A body that no list knows, where the tagger sees one: only with a head, in its first word or right before it."""
    index = vocabulary(knowledge)
    if index.heads.get(" ".join(word.text for word in line.words[first:last])):
        return None
    for at in (first, first - 1):
        if at < 0 or at + 1 >= len(line.words) or not line.words[at].is_word:
            continue
        if index.bodiless.longest(line.words, at):
            return None
        for base in bases(line.words[at].text):
            head = index.bodies.get(without_article(base.key))
            if head and any(b.clitics == "و" and b.key in index.bodies for b in bases(line.words[at + 1].text)):
                continue  # «جمعية وهيئة حقوقية»: heads of no name
            following = line.words[at + 1].key.startswith("ال")
            if head and any(b.clitics == "لل" for b in bases(line.words[at + 1].text)):
                continue  # «صندوق للاستثمار»
            if head and base.key.startswith("ال") and not following:
                continue  # «الشرطة بفحص»: no name goes on so
            stately, _ = index.nation(line.words, at + 1)
            if head and head.type in LABELS and base.key.startswith("ال") and stately:
                continue  # «المجلة الأميركية» is one that is named elsewhere
            if head and head.type == "company" and following and not line.quoted(at + 1, last):
                continue  # «شركة الترفيه البريطانية»: what it does
            if head and (at == first or "name" in head.takes):
                while last > at + 1 and (
                    describes(line.words[last - 1].text, index) or is_told(line.words[last - 1].text)
                ):
                    last -= 1
                named = index.heads.longest(line.words, at)
                whole = named is not None and at + 1 < named.last < last
                following_word = line.words[named.last] if whole and named else None
                if last - at < 2 or (following_word and "ال" not in following_word.key[:3]):
                    return None  # «مجلس النواب روبيرتو فيكو»: whoever presides over it
                if following_word and is_noun(following_word.text, index):
                    return None  # «وزارة التعليم المرحلة الثانية»
                if head.type not in LABELS and line.words[last - 1].key.startswith("ال"):
                    _, last = index.nation(line.words, last)  # «جمعية طب الأسنان البريطانية»
                opening = Opening(line, at, line.words[at].start + base.cut, head, base.key.startswith("ال"))
                return opening.named(last, index)
    return None


def labelled(things: Iterable[Sequence[Mention]], knowledge: Knowledge) -> dict[str, Subject]:
    """The bodies that a label opens, by the folded rest of their names: «مجلة لو بوان» is «لو بوان» too."""
    index = vocabulary(knowledge)
    found: dict[str, Subject] = {}
    for mention in (mention for listed in things for mention in listed):
        label, _, name = folded(mention.subject.key).partition(" ")
        head = index.bodies.get(label)
        if head and head.type in LABELS and mention.subject.kind == "body" and name:
            found.setdefault(name, mention.subject)
    return found


def employer(line: Line, first: int, last: int) -> Mention:
    """A body that no list knows, by where it stands: «كبير المحللين لدى ثينك ماركتس»."""
    name = " ".join(word.text for word in line.words[first:last])
    subject = Subject(name, "body", "organisation")
    return Mention(line.n, first, last, line.words[first].start, line.end(first, last), (subject,))
