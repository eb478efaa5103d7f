"""What a reader of a line has read already: the page shows title and gist above the points, and one below another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.stems import readings
from generator.arabic.tokens import Token, bases, tokens
from generator.finding.standing import phrases
from generator.finding.standing.story import Story, mentioned

# «البلدين» are two.
PAIR = 2


class Above(NamedTuple):
    """What stands above a line: the stems of the words of the title and of the sentences read, from 1, and the actors,
    those of them that are persons, and the countries that they name; `placed`: whether they name a place."""

    stems: frozenset[str]
    read: Sequence[int]
    actors: frozenset[str]
    persons: frozenset[str]
    countries: frozenset[str]
    placed: bool


def above(story: Story, gist: Sequence[int]) -> Above:
    """What stands above the points. `gist`: its sentences, from 1, one at least."""
    over = _told(story, tokens(story.article.title.text))
    for n in gist:
        over = below(story, over, n)
    return over


def below(story: Story, over: Above, n: int) -> Above:
    """What stands above a line below sentence `n` too."""
    told = _told(story, story.words[n - 1])
    actors = over.actors | {actor for actor, at in story.mentions if at == n}
    persons = {actor.id for span, actor in story.named.values() if actor.type == "person" and span.sentence == n}
    return Above(
        over.stems | told.stems, (*over.read, n), actors, over.persons | persons,
        over.countries | told.countries, over.placed or told.placed,
    )  # fmt: skip


def _told(story: Story, words: Sequence[Token]) -> Above:
    """What these words tell, but for who acts in them."""
    lists = story.lists
    stems = frozenset(stem for word in words if word.is_word for stem in readings(word.key))
    keys = {base.key for word in words if word.is_word for base in bases(word.text)}
    placed = not (keys.isdisjoint(lists.places) and keys.isdisjoint(story.places))
    return Above(stems, (), frozenset(), frozenset(), frozenset(phrases.countries(words, lists)), placed)


def explained(story: Story, n: int, at: int, over: Above) -> bool:
    """Whether title or gist names what word `at` of sentence `n` means: they have it, or a word that it takes up again
    («انفجار» and «الحادث»), and no sentence between brings in another of its kind, told apart by a word that they do
    not have; or they, or the line itself, name the two that «البلدين» or «الرئيسين» are."""
    lists = story.lists
    words = story.words[n - 1]
    word = words[at]
    _, actor = mentioned(story, word)
    # «ويأتي ذلك بعد…»: what title and gist tell
    if (actor and actor.id in over.actors) or word.key in lists.demonstrative:
        return True
    # «هذه الخطوة» right below the gist is what it tells of
    if at and words[at - 1].key in lists.demonstrating and word.key in lists.summing and n - 1 in over.read:
        return True
    noun = phrases.base_noun(word)
    if "ال" + noun in lists.pairs:
        return PAIR in (len(over.countries), len(over.persons), len(phrases.countries(words[:at], lists)))
    if "ال" + noun in lists.lands and over.countries:
        return len(over.countries) == 1
    if "ال" + noun in lists.sites and over.placed:
        return True
    met = story.nouns[noun]
    if over.stems.isdisjoint({*readings(word.key), *lists.told_by.get(noun, ())}) and not any(
        i + 1 in over.read for i, _, _ in met
    ):
        return False
    if actor and actor.type == "person":
        return True
    # a plural goes on to mean all of them: «العقوبات»; and of what was said there is one: «البيان»
    if phrases.several(word, lists) or "ال" + noun in lists.utterance:
        return True
    between = [(story.words[i], place) for i, place, _ in met if max(over.read) <= i < n - 1]
    return not any(
        phrases.brings_in(words, place) and not any(_has(over, one) for one in words[place + 1 : place + 2])
        for words, place in between
    )


def _has(over: Above, word: Token) -> bool:
    """Whether title or gist has the word."""
    return word.is_word and not over.stems.isdisjoint(readings(word.key))
