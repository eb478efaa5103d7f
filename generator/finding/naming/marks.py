"""What the knowledge tables say of the words of a sentence, as the name tagger is told it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.tokens import Token, bases
from generator.finding.naming import persons, plainwords
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.roles import Title
from generator.knowledge import Knowledge


class _Index(NamedTuple):
    words: dict[str, tuple[str, ...]]
    seen: dict[str, tuple[str, ...]]


def _index(knowledge: Knowledge) -> _Index:
    marks: dict[str, list[str]] = {}

    def add(form: str, mark: str) -> None:
        if form and " " not in form:
            listed = marks.setdefault(word_key(fold(form)), [])
            if mark not in listed:
                listed.append(mark)

    for row in knowledge.nationalities:
        for kind in ("masc", "fem", "masc_def", "fem_def", "plural_nom_def", "plural_obl_def", "plural_nom"):
            add(getattr(row, kind), "nation")
            add(getattr(row, kind), f"nation-{kind}")
    for body in knowledge.body_heads:
        add(body.ar, f"head-{body.type}")
        add("ال" + body.ar, "head-def")
    for place in knowledge.place_heads:
        add(place.ar, f"place-{place.type}")
    for part in knowledge.name_parts:
        for form in (part.ar, *part.ar_aliases):
            add(form, f"part-{part.kind}")
    for verb in knowledge.speech_verbs:
        for form in (verb.past_ms, verb.past_fs, verb.present_ms, verb.present_fs, verb.participle_acc):
            add(form, "says")
    for word in plainwords.particles(knowledge):
        add(word, "function")
    return _Index({form: tuple(listed) for form, listed in marks.items()}, {})


Told = tuple[list[str], list[tuple[str, ...]], list[list[str]]]


def of_line(line: Line, known: Iterable[Mention], titles: dict[int, Title], knowledge: Knowledge) -> Told:
    """A line as the tagger takes it: its words, what lists say of each word, and what they say of each place."""
    return [word.text for word in line.words], of_words(line.words, knowledge), of_places(line, known, titles)


def of_words(words: Sequence[Token], knowledge: Knowledge) -> list[tuple[str, ...]]:
    """What lists say of each word, whatever stands beside it."""
    index = knowledge.derived(_index)
    found = []
    for word in words:
        marks = index.seen.get(word.text)
        if marks is None:
            marks = ()
            for base in bases(word.text):
                key = word_key(base.key)
                listed = _listed(key, index, knowledge)
                if listed:
                    marks = listed if not base.clitics else tuple("~" + mark for mark in listed)
                    break
                if key.startswith("ال") and (listed := _listed(key[2:], index, knowledge)):
                    marks = tuple("al-" + mark for mark in listed)
                    break
            index.seen[word.text] = marks
        found.append(marks)
    return found


def _listed(key: str, index: _Index, knowledge: Knowledge) -> tuple[str, ...]:
    """What the lists say of a folded word; names, being too many to mark beforehand, are looked up where they lie."""
    listed = index.words.get(key, ())
    name = persons.name(key, knowledge)
    if name is None:
        return listed
    counts = (("given", name.given), ("family", name.family), ("other", name.other))
    return (*(f"{kind}{1 if n < 3 else 2 if n < 20 else 3}" for kind, n in counts if n), *listed)


def of_places(line: Line, known: Iterable[Mention], titles: dict[int, Title]) -> list[list[str]]:
    """What longer entries say of each place in the line: bodies and places met there, titles, quotation marks."""
    found: list[list[str]] = [[] for _ in line.words]
    for mention in known:
        kind = mention.subject.kind[0] if mention.subject.kind == "place" else mention.subject.type[:4]
        name = f"{kind}{'' if mention.sure else '?'}{min(mention.last - mention.first, 2)}"
        for at in range(mention.first, mention.last):
            found[at].append(f"g:{'I' if at > mention.first else 'B'}{name}")
    for title in titles.values():
        for at in range(title.first, min(title.last, len(found))):
            found[at].append("t:I" if at > title.first else "t:B")
    for at in line.opens:
        if at < len(found):
            found[at].append("q:open")
    for at in line.closes:
        found[at].append("q:close")
    return found
