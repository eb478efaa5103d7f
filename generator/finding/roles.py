"""Offices and titles: where a phrase that says what somebody is begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import Token, bases
from generator.finding.mentions import Line, Mention
from generator.knowledge import Knowledge
from generator.knowledge.rows import Role

# The longest title met in the press: «نائب رئيس لجنة … في مجلس …».
LONGEST = 14
# A person's name follows its title after these at most; brackets hold a body's short name or a face's place.
_SIGNS = frozenset("،,:")


class _Index(NamedTuple):
    titles: Lexicon[Role]
    modifiers: frozenset[str]
    connectors: frozenset[str]
    verbs: frozenset[str]


def forms(role: Role) -> list[str]:
    """Every singular form of a role."""
    found = [role.ar, role.def_, role.fem, role.fem_def, role.acc, *role.ar_aliases]
    return [form for form in found if form]


def _index(knowledge: Knowledge) -> _Index:
    titles = Lexicon((form, role) for role in knowledge.roles if role.kind != "modifier" for form in forms(role))
    modifiers = frozenset(
        folded(form) for role in knowledge.roles if role.kind == "modifier" for form in forms(role) if " " not in form
    )
    verbs = frozenset(
        folded(form)
        for verb in knowledge.speech_verbs
        if not verb.noun_homograph
        for form in (verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms, verb.present_fs, verb.present_mp)
        if form
    )
    connectors = frozenset(map(folded, ("باسم", "لشؤون", "في", "لدى", "بشأن", "شؤون")))
    return _Index(titles, modifiers, connectors, verbs)


class Title(NamedTuple):
    """A role phrase: words `first` to `last` (exclusive), characters `start` to `end`."""

    first: int
    last: int
    start: int
    end: int


def titles(line: Line, knowledge: Knowledge) -> dict[int, Title]:
    """The role words of the line, by the word that each begins at."""
    index = knowledge.derived(_index)
    found: dict[int, Title] = {}
    for at, word in enumerate(line.words):
        if word.is_word and (match := index.titles.longest(line.words, at)):
            found[at] = Title(match.first, match.last, match.start, match.end)
    return found


def is_verb(word: Token, knowledge: Knowledge) -> bool:
    """Whether the word is a verb of saying, with or without «و» before it."""
    verbs = knowledge.derived(_index).verbs
    return any(base.key in verbs for base in bases(word.text) if base.clitics in ("", "و", "ف"))


def before(
    line: Line, name: Mention, known: dict[int, Title], inside: Sequence[int], knowledge: Knowledge
) -> Title | None:
    """The title that runs up to this name: «وزير الخارجية العراقي» before «فؤاد حسين».

    `inside` gives, for each word, 1 in a body's or place's name, 2 in a person's, 0 elsewhere.
    """
    last = name.first
    while last > 0 and line.words[last - 1].text in _SIGNS:
        last -= 1
    best = None
    for at in range(name.first - 1, max(-1, name.first - 1 - LONGEST), -1):
        if inside[at] == 2 or (not line.words[at].is_word and line.words[at].text not in "،,()"):
            break
        if line.words[at].text in "،," and at < last:
            break
        if at in known and known[at].last <= name.first and _joined(line, known[at].last, last, inside, knowledge):
            best = known[at]
    if best is None or last <= best.first:
        return None
    end = line.words[last - 1]
    return Title(best.first, last, best.start, end.end)


def _joined(line: Line, first: int, last: int, inside: Sequence[int], knowledge: Knowledge) -> bool:
    """Whether words `first` to `last` can all belong to a title that began before them."""
    index = knowledge.derived(_index)
    bare = 0
    depth = 0
    for at in range(first, last):
        word = line.words[at]
        if word.text in "()":
            depth += 1
            continue
        if inside[at] == 1 or depth % 2:
            bare = 0
        elif not word.is_word or is_verb(word, knowledge):
            return False
        elif (
            _definite(word.key)
            or word.key in index.modifiers
            or word.key in index.connectors
            or index.titles.longest(line.words, at)
        ):
            bare = 0
        else:
            bare += 1
            if bare > 2:
                return False
    return True


def _definite(key: str) -> bool:
    return any(
        base.key.startswith("ال") for base in bases(key) if base.clitics in ("", "و", "ل", "لل", "ب", "ول", "وب")
    )


def after(
    line: Line, name: Mention, known: dict[int, Title], inside: Sequence[int], knowledge: Knowledge
) -> Title | None:
    """The title that follows a name in apposition: «يحيى رسول، المتحدث باسم القائد الأعلى»."""
    at = name.last
    while at < len(line.words) and line.words[at].text in "،,(":
        at += 1
    title = known.get(at)
    if title is None or title.start != line.words[at].start:
        return None
    last = title.last
    while last < min(len(line.words), at + LONGEST):
        word = line.words[last]
        if inside[last] == 2 or not word.is_word or is_verb(word, knowledge):
            break
        if inside[last] != 1 and not _definite(word.key) and not _joined(line, last, last + 1, inside, knowledge):
            break
        last += 1
    return Title(at, last, title.start, line.words[last - 1].end)
