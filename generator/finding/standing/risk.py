"""How likely a line can't be understood beneath title and gist: a small measure, fitted to what readers judged."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from generator.arabic.letters import fold
from generator.arabic.stems import readings
from generator.arabic.tokens import Token
from generator.finding.standing import phrases
from generator.finding.standing.above import Above
from generator.finding.standing.story import Story, mentioned
from generator.finding.standing.vocabulary import Words
from generator.knowledge import Knowledge

ONE_NAME = "one name at once"
SIGNS = (
    "far", "shared", "shared at once", "named at once", "met before", "another", "leans", "leans at once", "that one",
    "unknown", ONE_NAME,
)  # fmt: skip
# The sign that each line has.
ALWAYS = "always"
# Hundredths. So weights are written.
UNIT = 100
# Content words, and words, with which a line begins.
AT_ONCE, OPENING = 4, 6
# Words. What so early leans on the article before the line weighs more than what does later.
LEANS = 5
# Names in the opening that count.
NAMES = 3
Weights = Mapping[str, float]


def weights_of(knowledge: Knowledge) -> Weights:
    """The weight of each sign, none for one that is to be learnt yet. To be asked for as
    `knowledge.derived(weights_of)`."""
    return dict.fromkeys(SIGNS, 0.0) | {row.sign: row.weight / UNIT for row in knowledge.risk_signs}


def risk(found: Mapping[str, float], weights: Weights) -> float:
    """The share of lines with these signs that readers could not understand, 0 to 1."""
    return 1 / (1 + math.exp(-weights[ALWAYS] - sum([weights[name] * value for name, value in found.items()])))


def signs(
    story: Story, n: int, line: Sequence[Token], over: Above, *, leans: Collection[int], unknown: bool
) -> Mapping[str, float]:
    """The SIGNS, but for ONE_NAME, of a line of sentence `n` whose words are `line`: how far it stands below the gist;
    how many of its words title or gist have, and whether one of the first; how many names stand in its opening; actors
    that the article brought in before and neither title nor gist have; «آخر», «الثاني»; and «إنه», which may mean
    another than it seems. `leans`: which of its words lean on what they do not tell; `unknown`: whether nobody known
    speaks in it."""
    lists = story.lists
    content = [word for word in line if word.is_word and word.key not in lists.plain]
    shared = [not over.stems.isdisjoint(readings(word.key)) for word in content]
    named = {at: found for at, word in enumerate(line) if word.is_word and (found := mentioned(story, word))[0]}
    actors = {actor.id: actor for _, actor in named.values() if actor}
    met = [one for one in actors.values() if one.id not in over.actors and one.mentions[0].sentence != n]
    return {
        "far": math.log(max(1, n - max(over.gist))),
        "shared": math.log1p(sum(shared)),
        "shared at once": float(any(shared[:AT_ONCE])),
        "named at once": float(min(NAMES, sum(at < OPENING for at in named))),
        "met before": float(len(met)),
        "another": float(sum(_is_another(word, lists) for word in line)),
        "leans": float(bool(leans)),
        "leans at once": float(any(at < LEANS for at in leans)),
        "that one": float(any(word.key in lists.pronominal for word in line)),
        "unknown": float(unknown),
    }


def by_one_name(story: Story, n: int, line: Sequence[Token], over: Above, added: Collection[int]) -> bool:
    """Whether the opening of a line of sentence `n` whose words are `line` has a person by one name alone of whom
    neither title nor gist speak: «قال سامي». `added`: where in the text a name is added."""
    text = story.article.text
    for span, actor in (mentioned(story, word) for word in line[:OPENING] if word.is_word):
        if span is None or actor is None or actor.type != "person" or actor.id in over.actors:
            continue
        whole = any(phrases.SEVERAL.search(text[one.start : one.end]) for one in story.mentions[actor.id, n])
        told = whole or span.start in added or span.end in added
        if not told and over.stems.isdisjoint(readings(fold(text[span.start : span.end]))):
            return True
    return False


def _is_another(word: Token, lists: Words) -> bool:
    """Whether the word tells of one beside another: «أخرى», «وآخرون»."""
    return word.key in lists.another or (word.key.startswith("و") and word.key[1:] in lists.another)
