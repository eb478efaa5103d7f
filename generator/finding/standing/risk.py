"""How likely a line can't be understood beneath title and gist: a small measure, fitted to what readers judged."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.arabic.letters import fold
from generator.arabic.stems import readings
from generator.arabic.tokens import Token
from generator.finding.standing import phrases, subjects
from generator.finding.standing.above import Above
from generator.finding.standing.story import Story, mentioned
from generator.finding.standing.vocabulary import Words
from generator.knowledge import Knowledge

# What the summary tells of a line by itself: whether words of it lean on what neither title nor gist tell.
LEANS = "leans"
SIGNS = (
    "far", "shared", "known at once", "placed at once", "nobody at once", "joined", "met before", "one name at once",
    "somebody's", "one of many at once", "one of many again", "which", "that one", LEANS,
)  # fmt: skip
# The sign that each line has.
ALWAYS = "always"
# Hundredths. So weights are written.
UNIT = 100
# Words with which a line begins: those that tell at once whom or where it is about, its opening, and where a pronoun
# that nothing before it explains hangs in the air.
AT_ONCE, OPENING, NEAR = 4, 6, 8
# «ذلك اليوم»
DISTANT = frozenset({"ذلك", "تلك"})
# A definite noun of two, by its look: «القضيتين», «الدراستان».
_PAIR = re.compile(r"[وفبك]?(?:ال|لل)\w{2,}ت(?:ين|ان)$")
Weights = Mapping[str, float]


def weights_of(knowledge: Knowledge) -> Weights:
    """The weight of each sign, none for one that is to be learnt yet. To be asked for as
    `knowledge.derived(weights_of)`."""
    return dict.fromkeys(SIGNS, 0.0) | {row.sign: row.weight / UNIT for row in knowledge.risk_signs}


def risk(found: Mapping[str, float], weights: Weights) -> float:
    """The share of lines with these signs that readers could not understand, 0 to 1."""
    return 1 / (1 + math.exp(-weights[ALWAYS] - sum([weights[name] * value for name, value in found.items()])))


def signs(story: Story, n: int, line: Sequence[Token], over: Above, added: Collection[int]) -> Mapping[str, float]:
    """The SIGNS, but for LEANS, of a line of sentence `n` whose words are `line`: how far it stands below the gist; how
    many of its words title or gist have; whether it begins with somebody whom they name, with a place,
    with nobody and nothing known, with «و»; actors that the article brought in before and neither title nor gist have,
    and a person by one name alone of these; «زوجته» before anybody is named; «الصحيفة», «الهجوم», one of many that
    neither it nor they tell of, in its opening, or that the sentence before told of; «المتهمين الثلاثة», «القضيتين»,
    «ذلك اليوم»; and «إنه», which may mean another than it seems. `added`: where in the text a name is added."""
    lists = story.lists
    words = [word for word in line if word.is_word]
    named = [mentioned(story, word)[1] for word in words]
    placed = [word.key in lists.places for word in words]
    shared = [word.key not in lists.plain and not over.stems.isdisjoint(readings(word.key)) for word in words]
    met = {one.id for one in named if one and one.id not in over.actors and one.mentions[0].sentence != n}
    told = (at for at, word in enumerate(words) if named[at] or placed[at] or _tells(word, lists))
    many = _of_many(story, n, line, over, added)
    again = n - 1 not in over.read and any(i == n - 2 for _, noun in many for i, _, _ in story.nouns[noun])
    return {
        "far": math.log(max(1, n - max(over.read))),
        "shared": math.log1p(sum(shared)),
        "known at once": float(any(one.id in over.actors for one in named[:AT_ONCE] if one)),
        "placed at once": float(any(placed[:AT_ONCE])),
        "nobody at once": float(not any((*named[:OPENING], *placed[:OPENING], *shared[:OPENING]))),
        "joined": float(line[0].key.startswith("و")),
        "met before": float(len(met)),
        "one name at once": float(_by_one_name(story, n, line[:OPENING], over, added)),
        "somebody's": float(subjects.owned(words[: min(next(told, NEAR), NEAR)], lists)),
        "one of many at once": float(any(at < OPENING for at, _ in many)),
        "one of many again": float(again),
        "which": float(_which(story, words, over)),
        "that one": float(any(word.key in lists.pronominal for word in words)),
    }


def _of_many(story: Story, n: int, line: Sequence[Token], over: Above, added: Collection[int]) -> list[tuple[int, str]]:
    """The nouns of a line of sentence `n` outside quotations, by their places in it, that mean one of many, «الصحيفة»,
    which no adjective, name or word before tells, nor title and gist."""
    lists, words = story.lists, story.words[n - 1]
    start = words.index(line[0])
    found: list[tuple[int, str]] = []
    told, quoted = set(over.stems), False
    for at in range(start, start + len(line)):
        word, noun = words[at], phrases.base_noun(words[at])
        quoted ^= word.text in subjects.QUOTES
        if not quoted and "ال" + noun in lists.instance and phrases.is_definite(words, at, lists):
            beside = [words[i].key for i in (at - 1, at + 1) if 0 <= i < len(words)]
            described = any(phrases.DEFINITE.match(key) and key not in lists.function for key in beside)
            known = not told.isdisjoint({*readings(word.key), *lists.told_by.get(noun, ())})
            if not (described or known or word.end in added):
                found.append((at - start, noun))
        if word.is_word:
            told.update(readings(word.key)[:1])
    return found


def _which(story: Story, words: Sequence[Token], over: Above) -> bool:
    """Whether a line has so many definite ones that a reader has to know, «المتهمين الثلاثة», «القضيتين», or a time
    that another sentence gives, «ذلك اليوم»."""
    lists = story.lists
    for word, after in pairwise(words):
        if phrases.DEFINITE.match(word.key) and after.key in lists.counts:
            return True
        if word.key in DISTANT and (after.key in lists.times or after.key in lists.period):
            return True
    return any(
        _PAIR.match(word.key)
        and phrases.is_bare(story, words, at)
        and not phrases.in_compound(words, at, lists)
        and over.stems.isdisjoint(readings(word.key))
        for at, word in enumerate(words)
    )


def _tells(word: Token, lists: Words) -> bool:
    """Whether the word is a definite noun that tells of no time."""
    return bool(phrases.DEFINITE.match(word.key)) and phrases.is_content(word, lists)


def _by_one_name(story: Story, n: int, line: Sequence[Token], over: Above, added: Collection[int]) -> bool:
    """Whether words of sentence `n` have a person by one name alone of whom neither title nor gist speak: «قال
    سامي»."""
    text = story.article.text
    for span, actor in (mentioned(story, word) for word in line if word.is_word):
        if span is None or actor is None or actor.type != "person" or actor.id in over.actors:
            continue
        whole = any(phrases.SEVERAL.search(text[one.start : one.end]) for one in story.mentions[actor.id, n])
        known = whole or span.start in added or span.end in added
        if not known and over.stems.isdisjoint(readings(fold(text[span.start : span.end]))):
            return True
    return False
