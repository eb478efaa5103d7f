"""Clubs in articles about sport: their names are towns' («ميلان») or plain words («النصر»), the game tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, Match, folded
from generator.arabic.tokens import bases
from generator.finding.naming import adjectives, plainwords
from generator.finding.naming.bodies.vocabulary import vocabulary
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people import name_evidence, name_words
from generator.knowledge import Knowledge

# Signs between the two sides of a fixture.
_AGAINST = frozenset("-–*")
# How far before what leads to a town a word may stand that tells where a player goes or plays.
_REACH = 5
# Where so many clubs are told, what somebody is from is one too.
MANY = 3
# A word of so few letters, «صور», is another more often than a club's name.
SHORT = 3
# A word that lists have met so often as a person's name is one.
BORNE = 2


class _Index(NamedTuple):
    names: Lexicon[Subject]
    cues: dict[str, str]
    keys: frozenset[str]
    numbers: frozenset[str]
    leading: frozenset[str]  # after these a bare name is a subject or an object: «إن», «عن», and listed verbs


def _index(knowledge: Knowledge) -> _Index:
    cues = {folded(row.ar): row.kind for row in knowledge.club_cues}
    states = {folded(row.ar) for row in knowledge.countries}
    states |= {folded(form) for row in knowledge.places if row.kind == "country" for form in (row.ar, *row.ar_aliases)}
    heads = {folded(row.ar) for row in knowledge.place_heads} | {folded(row.ar) for row in knowledge.body_heads}
    entries: dict[tuple[str, str], Subject] = {}
    for row in knowledge.organisations:
        if row.kind != "club":
            continue
        subject = Subject(row.ar, "body", "organisation", row.en, row.country)
        for form in (row.ar, *row.ar_aliases, *row.weak, *row.ambiguous):
            name = _bare(form, cues, knowledge)
            # a state's name is that of its team
            # and «الملعب» of Tunis any ground
            if name not in states and name.removeprefix("ال") not in heads:
                entries[name, subject.key] = subject
    return _Index(
        Lexicon((name, subject) for (name, _), subject in entries.items()),
        cues,
        frozenset(row.ar for row in knowledge.organisations if row.kind == "club"),
        frozenset(folded(form) for row in knowledge.numbers for form in (row.ar, *row.ar_aliases)),
        plainwords.function(knowledge) | {folded(verb) for verb in vocabulary(knowledge).verbs},
    )


def _bare(form: str, cues: dict[str, str], knowledge: Knowledge) -> str:
    """A club's form, folded, without the word for a club and without its state: «نادي ليون الفرنسي» is «ليون»."""
    words = folded(form).split()
    if len(words) > 1 and cues.get(words[0]) == "club":
        words = words[1:]
    if len(words) > 1 and adjectives.nationality(words[-1], knowledge):
        words = words[:-1]
    return " ".join(words)


def named(
    lines: Sequence[Line], tagged: Sequence[Sequence[tuple[int, int, str]]], knowledge: Knowledge
) -> list[list[Mention]]:
    """The clubs that each line of an article about sport names.

    A club's name stands for the club beside a word of the game, beside its state («ليون الفرنسي»), where the tagger
    sees a body, and wherever else the article has it, but not after a word that leads to a town («في ميلان»).
    """
    index = knowledge.derived(_index)
    found = [_candidates(line, index, knowledge) for line in lines]
    tags = [{(first, last): kind for first, last, kind in spans} for spans in tagged]
    sure = [
        [
            _beside(line, match, at, matches, index, knowledge) or own.get((match.first, match.last)) == "ORG"
            for at, match in enumerate(matches)
        ]
        for line, matches, own in zip(lines, found, tags, strict=True)
    ]
    for matches, marks in zip(found, sure, strict=True):
        for at in range(1, len(matches)):
            # «الأهلي والزمالك»
            joined = matches[at].clitics.startswith("و") and matches[at - 1].last == matches[at].first
            marks[at] = marks[at] or (joined and marks[at - 1])
    met = {
        _key(line, match)
        for line, matches, marks in zip(lines, found, sure, strict=True)
        for match, mark in zip(matches, marks, strict=True)
        if mark
    }
    return [
        [
            _mention(line, match, knowledge)
            for match, mark in zip(matches, marks, strict=True)
            if mark
            or (_key(line, match) in met and not _of_town(line, match, index))
            or (_is_from(line, match) and (_key(line, match) in met or len(met) >= MANY))
        ]
        for line, matches, marks in zip(lines, found, sure, strict=True)
    ]


def short_names(found: Sequence[NamedLine], knowledge: Knowledge) -> dict[str, Subject]:
    """The clubs of an article by a word of their names that no other club or person of it bears: «بايرن», «سيتي»."""
    index = knowledge.derived(_index)
    named = {m.subject for entry in found for m in entry.things if m.subject.key in index.keys}
    borne = {part for entry in found for m in entry.people for part in name_words.key_words(m.subject.key)[1:]}
    bearers: dict[str, set[Subject]] = defaultdict(set)
    for club in named:
        words = _bare(club.key, index.cues, knowledge).split()
        for word in words if len(words) > 1 else ():
            bearers[word].add(club)
    return {word: next(iter(held)) for word, held in bearers.items() if len(held) == 1 and word not in borne}


def after_cue(line: Line, first: int, knowledge: Knowledge) -> bool:
    """Whether a word of the game leads to the name that begins here: «مهاجم», «على ضيفه»."""
    return _led(line, first, knowledge.derived(_index)) in ("club", "game")


def _of_another_state(line: Line, match: Match[Subject], knowledge: Knowledge) -> bool:
    """Whether the adjective of a state follows that none of the clubs of this name plays in, nor the town lies in."""
    nation = adjectives.nationality(line.words[match.last].key, knowledge) if match.last < len(line.words) else None
    if nation is None or line.words[match.last].key != folded(nation.masc_def):
        return False
    return all(subject.country != nation.code for subject in match.values)


def _candidates(line: Line, index: _Index, knowledge: Knowledge) -> list[Match[Subject]]:
    found = [match for match in index.names.find(line.words) if match.clitics in ("", "و", "ل", "ب", "ول", "وب", "لل")]
    # «واحد» is one, not «وأحد»; «النجم المصري» no club of Tunisia
    return [
        match
        for match in found
        if not _of_another_state(line, match, knowledge)
        and not (match.clitics and match.last == match.first + 1 and line.words[match.first].key in index.numbers)
    ]


def _key(line: Line, match: Match[Subject]) -> str:
    first = next(base.key for base in bases(line.words[match.first].text) if base.clitics == match.clitics)
    return " ".join([first, *(word.key for word in line.words[match.first + 1 : match.last])])


def _led(line: Line, first: int, index: _Index) -> str:
    """The kind of the cue right before this word, or ""."""
    if not first or not line.words[first - 1].is_word:
        return ""
    return next((kind for base in bases(line.words[first - 1].text) if (kind := index.cues.get(base.key))), "")


def _of_town(line: Line, match: Match[Subject], index: _Index) -> bool:
    return match.clitics.endswith("ب") or _led(line, match.first, index) == "town"


def _is_from(line: Line, match: Match[Subject]) -> bool:
    """Whether somebody is from what a foreign name says, one club more of many: «والدنماركي إريكسن من توتنهام»."""
    first = match.first
    return first > 0 and line.words[first - 1].key == "من" and not line.words[first].key.startswith("ال")


def _beside(
    line: Line, match: Match[Subject], at: int, matches: Sequence[Match[Subject]], index: _Index, knowledge: Knowledge
) -> bool:
    """Whether the words beside the name make it a club's."""
    words = line.words
    led = _led(line, match.first, index)
    if led in ("club", "game") or (led == "town" and _moves(line, match.first - 2, index)):
        return True
    if _acts(line, match, index, knowledge):
        return True
    if match.last < len(words):
        nation = adjectives.nationality(words[match.last].key, knowledge)
        # a town is feminine: «ليون الفرنسي» plays, «ليون الفرنسية» lies in France
        if nation and words[match.last].key == folded(nation.masc_def):
            return any(subject.country == nation.code for subject in match.values)
    for other in (*matches[at - 1 : at], *matches[at + 1 : at + 2]):
        first, second = sorted((match, other), key=lambda one: one.first)
        between = words[first.last : second.first]
        if len(between) == 1 and between[0].text in _AGAINST:
            return True
    return False


def _moves(line: Line, at: int, index: _Index) -> bool:
    """Whether word `at` or one of the few before it tells where a player goes or plays: «انتقل اللاعب إلى روما»."""
    for word in reversed(line.words[max(0, at - _REACH + 1) : at + 1]):
        if not word.is_word:
            return False
        if any(index.cues.get(base.key) == "player" for base in bases(word.text)):
            return True
    return False


def _acts(line: Line, match: Match[Subject], index: _Index, knowledge: Knowledge) -> bool:
    """Whether a name that is no common word stands where a town's would have its preposition or what it is of before
    it: as the subject of a verb, «ويحتل توتنهام», or behind a word that only builds sentences, «إن ليستر»."""
    words, first = line.words, match.first
    alone = match.clitics in ("", "ل") and len(words[first].key) > SHORT and not words[first].text.startswith("ال")
    if not alone or not name_evidence.is_unlisted(words[first], knowledge.derived(name_words.build)):
        return False
    row = name_words.name(words[first].key, knowledge)
    if row is not None and row.given + row.family > BORNE:
        return False  # «سانتوس» is somebody's name
    following = words[match.last] if match.last < len(words) else None
    if following and adjectives.nationality(following.key, knowledge):
        return False  # «روما الإيطالية» is the town
    if not first:
        return bool(following and following.is_word)
    return any(
        base.key in index.leading or base.key.startswith("ي")
        for base in bases(words[first - 1].text)
        if index.cues.get(base.key) != "town"
    )


def _mention(line: Line, match: Match[Subject], knowledge: Knowledge) -> Mention:
    """The mention of the club, of those of one name that of the state beside it."""
    words, last, subjects = line.words, match.last, match.values
    nation = adjectives.nationality(words[last].key, knowledge) if last < len(words) else None
    own = tuple(subject for subject in subjects if nation and subject.country == nation.code)
    name = [words[match.first].text[match.start - words[match.first].start :]]
    if match.clitics.endswith("لل"):
        name[0] = "ال" + name[0]
    name += [word.text for word in words[match.first + 1 : match.last]]
    return Mention(line.n, match.first, match.last, match.start, match.end, own or subjects, form=" ".join(name))
