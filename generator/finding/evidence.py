"""No evidence, no fact: drops what does not stand in the text where it says."""

from __future__ import annotations

from typing import Any, Protocol

from generator.record import Record, Role, Warning


class _Placed(Protocol):
    sentence: int | None
    start: int | None
    end: int | None


def read(text: str, start: int, end: int) -> str:
    """The words of a span; the article that «لل» swallows comes back: «الرئيس» of «للرئيس»."""
    words = text[start:end]
    return "ال" + words if text[max(0, start - 2) : start] == "لل" else words


def role(text: str, role: Role) -> str:
    """How a role reads alone: its words, with the article that «لل» swallows."""
    if role.start is None or role.end is None or text[role.start : role.end] != role.text:
        return role.text
    return read(text, role.start, role.end)


def sound(fact: _Placed, words: str | None, text: str, sentences: dict[int, tuple[int, int]], own: bool) -> bool:
    """Whether the fact begins inside its sentence and the text there is `words`.

    A fact of the editor's own words (`own`) may have no span. A quotation may run on over its sentence's end.
    """
    if fact.start is None or fact.end is None or fact.sentence is None:
        return own
    span = sentences.get(fact.sentence)
    if span is None or not (span[0] <= fact.start < span[1] and fact.start < fact.end <= len(text)):
        return False
    return words is None or words == text[fact.start : fact.end]


def keep_sound(record: Record) -> Record:
    """The record without facts, roles and mentions whose evidence fails, and a warning for each kind that lost one."""
    text = record.text
    sentences = {sentence.n: (sentence.start, sentence.end) for sentence in record.sentences}
    lost: dict[str, int] = {}
    changes: dict[str, Any] = {}

    def keep(kind: str, facts: list[Any], words: bool = True) -> list[Any]:
        kept = [
            fact
            for fact in facts
            if sound(fact, fact.text if words else None, text, sentences, words and fact.origin == "edited")
        ]
        if len(kept) < len(facts):
            lost[kind] = lost.get(kind, 0) + len(facts) - len(kept)
        return kept

    for kind in ("figures", "dates", "statements"):
        facts = getattr(record, kind)
        kept = keep(kind, facts)
        if len(kept) < len(facts):
            changes[kind] = kept
    for kind in ("actors", "places"):
        named = []
        for one in getattr(record, kind):
            held = {"mentions": keep(kind, one.mentions, words=False)}
            if kind == "actors":
                held["roles"] = keep("roles", one.roles)
            whole = all(len(kept) == len(getattr(one, part)) for part, kept in held.items())
            if held["mentions"] or one.origin == "edited":
                named.append(one if whole else one.model_copy(update=held))
        if named != getattr(record, kind):
            changes[kind] = named
    if not changes and not lost:
        return record
    warnings = [
        Warning(code="evidence", text=f"استُبعدت معلومات بلا دليل صحيح في النص ({kind}): {count}")
        for kind, count in sorted(lost.items())
    ]
    return record.model_copy(update=changes | {"warnings": [*record.warnings, *warnings]})
