"""Names that hold more than a person's: cut back to what is its own, and two where two are named side by side."""

from __future__ import annotations

import collections
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import folded
from generator.finding.naming.mentions import Mention, Subject
from generator.finding.naming.people import joining, name_evidence, name_words
from generator.knowledge import Knowledge

# Two single names that are met so often each, and side by side once, are two persons.
ALSO = 2
# A surname of so few letters is more often another word: «دين ثانوي».
SHORT = 3
# Lists have met a name less often than this that is more of a noun: «دورا».
OBJECT = 10


class _Met(NamedTuple):
    """Where each name of the article stands, and how many names of several words have a word first and last;
    `borne` are the last words of those that open with no plain word."""

    starts: Mapping[tuple[str, ...], Sequence[int]]
    first: Mapping[str, int]
    last: Mapping[str, int]
    borne: Collection[str]

    def ends_another(self, word: str, name: tuple[str, ...]) -> bool:
        """Whether a name other than this one is the word, begins or ends with it."""
        others = self.first.get(word, 0) + self.last.get(word, 0) - (name[0] == word) - (name[-1] == word)
        return (word,) in self.starts or others > 0


def cut_back(people: Sequence[Sequence[Mention]], words: Collection[str], knowledge: Knowledge) -> list[list[Mention]]:
    """The mentions, where a surname has taken a plain word with it («جيرارد شارة») without that word.

    `words` are the folded words of the article.
    """
    surnames = {
        parts[-1]
        for named in people
        for mention in named
        if len(parts := name_words.key_words(mention.subject.key)) >= 2 and name_words.is_family(parts[-1], knowledge)
    }
    starts: dict[tuple[str, ...], list[int]] = collections.defaultdict(list)
    for mention in (mention for named in people for mention in named):
        starts[name_words.key_words(mention.subject.key)].append(mention.start)
    longer = [name for name in starts if len(name) > 1]
    first, last = (collections.Counter(name[at] for name in longer) for at in (0, -1))
    borne = frozenset(name[-1] for name in longer if _may_name(name[0], knowledge))
    met = _Met(starts, first, last, borne)
    people = [[_without_clitics(mention, words, knowledge) for mention in named] for named in people]
    return [[one for mention in named for one in _cut(mention, surnames, met, knowledge)] for named in people]


def _without_clitics(mention: Mention, words: Collection[str], knowledge: Knowledge) -> Mention:
    """The mention without a last word that the article has elsewhere without its «و», «ل» or «ب», «كاتالدي لبينفينتو»;
    where it is the only one, without its clitic: «لبريكست»."""
    name, _, last = mention.subject.key.rpartition(" ")
    if last[0] not in "ولب":
        return mention
    key = folded(last)
    if len(key) < 5 or key[1:] not in words or name_words.name(key, knowledge):
        return mention
    if not name:
        return mention._replace(start=mention.start + 1, subjects=(Subject(last[1:], "person", "person"),))
    return _part(mention, 0, -1)


def _cut(mention: Mention, surnames: set[str], met: _Met, knowledge: Knowledge) -> list[Mention]:
    """The mention, or the one or two whom it names."""
    parts = name_words.key_words(mention.subject.key)
    if parts[-1] in name_words.GENERATIONS or name_words.is_public(mention.subject.key, knowledge):
        return [mention]  # «ترامب الابن», «ميلانيا ترامب»
    if parts[0][0] in "ولب" and _is_told((parts[0][1:], *parts[1:]), met):
        name = Subject(mention.subject.key[1:], "person", "person")
        return [mention._replace(start=mention.start + 1, subjects=(name,))]  # «لمي سكاف», «لميسي»
    if _of_another(mention, parts, knowledge):
        other = _part(mention, -1)
        name = Subject(other.subject.key[1:], "person", "person")
        return [_part(mention, 0, -1), other._replace(start=other.start + 1, subjects=(name,))]
    if len(parts) > 2 and mention.subject.key.startswith(f"{joining.IN_THE_NAME} ") and parts[1:] in met.starts:
        return [_part(mention, 1)]  # «المحامي باسم مايكل نواك»
    if len(parts) > 2 and parts[0] in surnames and all(_is_object(part, knowledge) for part in parts[1:]):
        return [_part(mention, 0, 1)]  # «ولعب صلاح دورا هاما»
    if len(parts) > 2 and _is_named(parts[-1], met) and not any(_may_name(part, knowledge) for part in parts[:-1]):
        return [_part(mention, -1)]  # «وسطع نجم رونالدو»
    edges = all(met.ends_another(part, parts) for part in parts[::2]) if len(parts) == 3 else False
    if edges and name_words.is_told_verb(parts[1], knowledge):
        return [_part(mention, 0, 1), _part(mention, -1)]  # «كيم شكر مون»
    return _cut_pair(mention, parts, surnames, met, knowledge) if len(parts) == 2 else [mention]


def _is_told(parts: tuple[str, ...], met: _Met) -> bool:
    """Whether the article has a name of several words, or one that ends with a single word."""
    return parts in met.starts if len(parts) > 1 else met.last.get(parts[0], 0) > 0


def _of_another(mention: Mention, parts: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether the last word of a name is a preposition and a public figure's surname: «ترامب لتيلرسون»."""
    last = mention.subject.key.split()[-1]
    return (
        len(parts) > 1
        and last[0] in "لب"
        and name_words.name(parts[-1], knowledge) is None
        and name_words.famous(last[1:], knowledge) is not None
    )


def _cut_pair(
    mention: Mention, parts: tuple[str, ...], surnames: set[str], met: _Met, knowledge: Knowledge
) -> list[Mention]:
    """The mention of two words, or the one or two whom it names."""
    once = len(met.starts[parts]) == 1
    first, second = met.starts.get(parts[:1], ()), met.starts.get(parts[1:], ())
    told = min(len(first), len(second)) >= ALSO and max(first[0], second[0]) <= mention.start
    if once and told:
        return [_part(mention, 0, 1), _part(mention, -1)]  # «فيسأل أوباما بشاي»: two who were named so before
    surnames_of_others = all(met.last.get(part, 0) > (part == parts[-1]) for part in parts)
    if once and surnames_of_others:
        return [_part(mention, 0, 1), _part(mention, -1)]  # «واتهم ماكرون بوتين»: two whose full names stand elsewhere
    alone = len(first) >= ALSO and first[0] < mention.start and not second and not met.last.get(parts[0], 0)
    if once and alone and not parts[1].startswith("ال"):
        return [_part(mention, 0, 1)]  # «أبدى فينيسيوس سعادة»: one who goes by that name alone from the beginning
    if parts[1] in surnames and name_words.is_verb(parts[0], knowledge):
        return [_part(mention, -1)]  # «ويخلف إيمري فينغر»
    of_kin = _may_name(parts[0], knowledge) or _is_rare_first(parts, knowledge)
    if once and met.last.get(parts[1], 0) > 1 and not of_kin:
        return [_part(mention, -1)]  # «رفعت دانييلز», «خليفة كوفاتش» of one whose full name stands elsewhere
    before = bool(second) and second[0] < mention.start
    if once and before and _is_deed(parts[0], parts[1], knowledge):
        return [_part(mention, -1)]  # «ميلاد ماركس» of one who was named so before
    acting = not _is_opening(parts[0], knowledge) or name_words.is_told_verb(parts[1], knowledge)
    borne = once and parts[0] in met.borne and acting and len(parts[0]) > SHORT
    if borne and not parts[1].startswith("ال"):
        return [_part(mention, 0, 1)]  # «أوباما يسلم», «فيلايني زيادة» of one whose full name stands elsewhere
    follows = parts[0] in surnames and (
        not name_words.is_family(parts[1], knowledge)
        # «طلب من لوكاكو العودة»: a noun, behind a surname that is nobody's first name
        or (parts[1].startswith("ال") and not name_words.is_first(parts[0], knowledge))
    )
    return [_part(mention, 0, 1)] if follows else [mention]


def _is_named(key: str, met: _Met) -> bool:
    """Whether a folded word alone, or the end of another name, is somebody of the article."""
    return (key,) in met.starts or met.last.get(key, 0) > 1


def _is_opening(key: str, knowledge: Knowledge) -> bool:
    """Whether names begin with a folded word: a first name, or a family name that stands first."""
    return name_words.is_first(key, knowledge) or key in knowledge.derived(name_words.build).families


def _may_name(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word before a surname may be a name's: no verb, no title that is a plain word, «نجم»."""
    index = knowledge.derived(name_words.build)
    tied = key in index.closes or key in index.opens or key == name_words.OWN_SON
    office = key in index.offices and (key in index.deeds or not _is_usual(key, knowledge))
    return tied or not (_is_word(key, knowledge) or office)


def _is_rare_first(parts: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether the first of two words is a rare first name and no common word: «عظيم ديوجي», before an Arab surname the
    rarest: «هيبت السامرائي»."""
    index, row = knowledge.derived(name_words.build), name_words.name(parts[0], knowledge)
    if row is None or any(parts[0] in words for words in (index.plain, index.nouns, index.verbs, index.deeds)):
        return False
    if parts[1].startswith("ال"):
        return row.given >= joining.FEW or row.given > row.family
    return row.given >= max(joining.FEW, row.family)


def _is_usual(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is a usual first name."""
    row = name_words.name(key, knowledge)
    return row is not None and row.given >= name_words.USUAL


def _is_deed(key: str, surname: str, knowledge: Knowledge) -> bool:
    """Whether what may be a first name is rather what one of this surname has or did: «ميلاد ماركس», «حق نورا», not
    «جمال مبارك»."""
    row = name_words.name(surname, knowledge)
    foreign = row.other > row.given + row.family if row else name_evidence.likeness(surname) > 0
    deed = key in knowledge.derived(name_words.build).deeds
    return deed and (foreign or not _is_usual(key, knowledge))


def _is_word(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is in a list of verbs, or neither a usual first name nor like a foreign one."""
    row = name_words.name(key, knowledge)
    usual = row is not None and row.given + row.other >= name_words.USUAL
    usual = usual or name_evidence.ties(key, knowledge.derived(name_words.build))  # «عبد الرزاق»
    return name_words.is_told_verb(key, knowledge) or (not usual and name_evidence.likeness(key) < 1)


def _is_object(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word that is no usual name ends as an indefinite object does."""
    row = name_words.name(key, knowledge)
    return key.endswith("ا") and (row is None or row.given + row.family < OBJECT)


def _part(mention: Mention, first: int, last: int | None = None) -> Mention:
    """Words `first` to `last` of a person's name as a name."""
    kept = mention.subject.key.split()[first:last]
    name = " ".join(kept)
    subject = Subject(name, "person", "person")
    if first == 0:
        return mention._replace(last=mention.first + len(kept), end=mention.start + len(name), subjects=(subject,))
    return mention._replace(first=mention.last - len(kept), start=mention.end - len(name), subjects=(subject,))
