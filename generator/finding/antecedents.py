"""What a line leaves to the article before it: the short name of somebody, «الشركة» after «شركة "وايمو"».

A definite noun with nothing to tell it apart (no adjective, no noun or name that completes it, no «التي…») means one
named before. Where the article has named exactly one of its kind, that is the one; where several, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.stems import readings
from generator.arabic.tokens import Token, bases, without_article
from generator.finding import standing
from generator.record import Actor, Article, Span

# Words. A phrase that names something is no longer.
LONGEST = 7
# Words. How far from the beginning the subject stands, and how many words may part a noun from what completes it.
SUBJECT = 3
COMPLETED = 3
# Phrases of one kind that are looked at.
FEW = 8
_DEFINITE = re.compile(r"[وف]?[بك]?ال\w{2}|[وف]?لل\w{2}")
_RELATIVE = re.compile(r"ال(?:ذي|تي|لذي|لتي|لذين|لذان|لتان|لتين|ذين|لاتي|لواتي)$")
_CUT = re.compile(r"(?:^|\s)ال$")
_SEVERAL = re.compile(r"\w[\s_]\W?\w")


class Open(NamedTuple):
    """A word that leans: where it ends in the text, and the words that name what it means; None where none is sure."""

    at: int
    name: str | None


class Story(NamedTuple):
    """An article as it is asked again and again: its sentences' words, where each noun stands (sentence and word, from
    0, and the characters of its clitics), the actors by where they are mentioned, the mentions of each in a sentence,
    which actors bear a surname, and the phrases that name one of a kind, as they are asked for."""

    article: Article
    words: Sequence[Sequence[Token]]
    nouns: Mapping[str, Sequence[tuple[int, int, int]]]
    named: Mapping[int, tuple[Span, Actor]]
    mentions: Mapping[tuple[str, int | None], Sequence[Span]]
    surnames: Mapping[str, Collection[str]]
    phrases: dict[str, dict[tuple[str, ...], tuple[int, int, str]]]


def story(article: Article, words: Sequence[Sequence[Token]], actors: Sequence[Actor]) -> Story:
    """The index over an article. `words`: the tokens of each sentence."""
    nouns: dict[str, list[tuple[int, int, int]]] = {}
    for n, found in enumerate(words):
        for at, word in enumerate(found):
            if word.is_word:
                for base in bases(word.text):
                    nouns.setdefault(without_article(base.key), []).append((n, at, base.cut))
    named: dict[int, tuple[Span, Actor]] = {}
    mentions: dict[tuple[str, int | None], list[Span]] = {}
    surnames: dict[str, set[str]] = {}
    for actor in actors:
        surnames.setdefault(_names(actor)[-1], set()).add(actor.id)
        for span in actor.mentions:
            named[span.start] = (span, actor)
            mentions.setdefault((actor.id, span.sentence), []).append(span)
    return Story(article, words, nouns, named, mentions, surnames, {})


def leaning(told: Story, n: int, first: int, known: Collection[str], lists: standing.Words) -> list[Open]:
    """What sentence `n` (from 1) leaves open from its word `first` on, in reading order: its subject, and other nouns
    and persons that the article named earlier, but for `known`, the stems that a reader has before him."""
    words = told.words[n - 1]
    found = []
    seen = {stem for word in words[:first] if word.is_word for stem in readings(word.key)}
    subject = next((at for at in range(first, min(first + SUBJECT, len(words))) if _definite(words, at, lists)), -1)
    for at in range(first, len(words)):
        word = words[at]
        if not word.is_word:
            continue
        stem = readings(word.key)[0]
        mention, actor = _mentioned(told, word)
        if actor and mention and actor.type == "person":
            if _short(actor, mention, told, known):
                found.append(Open(mention.end, actor.name if " " in actor.name else None))
        elif (
            stem not in seen
            and (at == subject or stem not in known)
            and _definite(words, at, lists)
            and _bare(words, at, told, lists)
        ):
            phrases = [actor.name] if actor and " " in actor.name else _named_before(told, n, at, lists)
            sure = len(phrases) == 1 and (at == subject or actor or _noun(word) in lists.heads)
            if sure and stem in readings(fold(phrases[0].split()[0])):
                found.append(Open(word.end, phrases[0]))
            elif at == subject and stem not in known and not actor and _told_before(told, n, word):
                found.append(Open(word.end, None))
        seen.update(readings(word.key))
    line = told.article.text[words[0].start : words[-1].end] if words else ""
    return [one for one in found if one.name is None or _names_more(one.name, line)]


def _names_more(name: str, line: str) -> bool:
    """Whether a name says more than one word, ends in none cut short, and does not stand in the line already."""
    return bool(_SEVERAL.search(name)) and not _CUT.search(name) and name not in line


def _told_before(told: Story, n: int, word: Token) -> bool:
    """Whether a sentence before sentence `n` has this noun."""
    return any(i < n - 1 for i, _, _ in told.nouns.get(_noun(word), ())[:1])


def _names(actor: Actor) -> list[str]:
    """The folded words of an actor's name, one at least."""
    return fold(actor.name).split() or [""]


def _noun(word: Token) -> str:
    """A definite noun without clitics and article."""
    return without_article(word_key(word.key.lstrip("وف")))


def _mentioned(told: Story, word: Token) -> tuple[Span, Actor] | tuple[None, None]:
    """Who is mentioned from this word on, clitics left aside."""
    return next(
        (told.named[at] for at in range(word.start, min(word.start + 3, word.end)) if at in told.named), (None, None)
    )


def _short(actor: Actor, mention: Span, told: Story, known: Collection[str]) -> bool:
    """Whether this is the first mention of a person in its sentence, by one name alone, of whom neither sentence
    nor what is known has more; those known by one name need no more."""
    here = told.mentions[actor.id, mention.sentence]
    if mention != here[0] or (actor.name_en_origin == "knowledge" and " " not in actor.name):
        return False
    if any(_SEVERAL.search(_text(told, span)) for span in here):
        return False
    names, short = _names(actor), fold(_text(told, mention)).split()
    if any(stem in known for name in short for stem in readings(name)):
        return False
    # «عبد» before «الملك» is half a name
    if short == names[:1] != names and told.article.text[mention.end : (mention.end or 0) + 3].startswith(" ال"):
        return False
    # another of this surname may be meant; a full name that only begins like the short one and was met once may have
    # taken in the word after it
    sure = any(name in names[1:] for name in short[-1:]) or actor.name_en_origin == "knowledge"
    return len(told.surnames[names[-1]]) == 1 and (len(names) == 1 or sure)


def _text(told: Story, span: Span) -> str:
    return told.article.text[span.start : span.end]


def _definite(words: Sequence[Token], at: int, lists: standing.Words) -> bool:
    """Whether the word is a definite noun that is none by its nature («العالم») nor one of each state («الحكومة»)."""
    word = words[at]
    if not word.is_word or not _DEFINITE.match(word.key) or _RELATIVE.match(word.key):
        return False
    bare = "ال" + word_key(word.key.lstrip("وف"))
    listed = (lists.function, lists.places, lists.quantifier, lists.times, lists.period, lists.bodies, lists.unique)
    # «الاتحاد» stands in the name of a holiday too
    return _noun(word) in lists.heads or not any(
        word.key in known or bare in known or word.key[1:] in known for known in listed
    )


def _bare(words: Sequence[Token], at: int, told: Story, lists: standing.Words) -> bool:
    """Whether nothing after a definite noun tells it apart, and it completes no noun before it («رئيس الشركة» does)."""
    if at + 1 >= len(words):
        return True
    after = words[at + 1]
    if not after.is_word:
        return after.text not in standing.QUOTES and after.text not in "(["
    if _RELATIVE.match(after.key) or _place(after, lists) or _mentioned(told, after)[0] or not after.text[0].isalpha():
        return False
    if _DEFINITE.match(after.key) and after.key not in lists.function:
        return False
    here = _mentioned(told, words[at])[0] is None and after.key in ("في", "من")
    return not (here and at + 2 < len(words) and _place(words[at + 2], lists))


def _named_before(told: Story, n: int, at: int, lists: standing.Words) -> list[str]:
    """The phrases by which the words before word `at` of sentence `n` name one of its kind; the longest of those that
    begin alike."""
    noun = _noun(told.words[n - 1][at])
    if noun not in told.phrases:
        told.phrases[noun] = _all_phrases(told, noun, lists)
    found = {key: text for key, (i, place, text) in told.phrases[noun].items() if (i + 1, place) < (n, at)}
    return [text for key, text in found.items() if not any(one != key and one[: len(key)] == key for one in found)]


def _all_phrases(told: Story, noun: str, lists: standing.Words) -> dict[tuple[str, ...], tuple[int, int, str]]:
    """Each phrase that names one of a kind, by its stems: where it stands first, and its text. No more than FEW: of so
    many nobody can tell which is meant."""
    found: dict[tuple[str, ...], tuple[int, int, str]] = {}
    for i, place, cut in told.nouns.get(noun, ()):
        words = told.words[i]
        end = _phrase(words, place, told, lists)
        if end > place + 1 and len(found) < FEW:
            key = tuple(readings(word.key)[0] for word in words[place:end] if word.is_word)
            found.setdefault(key, (i, place, told.article.text[words[place].start + cut : words[end - 1].end]))
    return found


def _phrase(words: Sequence[Token], at: int, told: Story, lists: standing.Words) -> int:
    """Where the phrase ends that begins with this noun and tells which one is meant; `at + 1` where none does."""
    noun = words[at]
    mention, _ = _mentioned(told, noun)
    if mention and mention.end and mention.end > noun.end:
        return _after(words, at, mention.end)
    end = at + 1
    # «هجومًا», «وشركتها»
    if end >= len(words) or noun.text.endswith(("ا", "ًا", "اً", "ها", "هم")):
        return end
    if words[end].text in standing.QUOTES:
        marks = (i for i in range(end + 2, min(end + 2 + standing.NAME, len(words))))
        return next((i + 1 for i in marks if words[i].text in standing.QUOTES), end)
    if _DEFINITE.match(noun.key):
        return end
    end = _completed(words, at, told, lists)
    while at + 1 < end < min(len(words), at + LONGEST):
        word = words[end]
        if not _content(word, lists) or not word.key.startswith(("ال", "لل")) or _RELATIVE.match(word.key):
            break
        end += 1
    return end


def _completed(words: Sequence[Token], at: int, told: Story, lists: standing.Words) -> int:
    """Where the first name or definite noun ends that completes an indefinite noun («شركة تسلا», «مسابقة ملكة جمال
    لبنان»); `at + 1` where none does."""
    for i in range(at + 1, min(at + 1 + COMPLETED, len(words))):
        word = words[i]
        mention, _ = _mentioned(told, word)
        if mention and mention.end and mention.start == word.start:
            return _after(words, i, mention.end)
        # «مدرسة ثانوية في مدينة صور»
        if word.key == "في" and i > at + 1:
            near = words[i + 1 : i + 3]
            return next((end for end, one in enumerate(near, i + 2) if one.key in lists.places), at + 1)
        if not _content(word, lists) or _RELATIVE.match(word.key):
            break
        # «دراسة حديثة» is no study from the town of Haditha
        named = word.key in lists.places and not (words[at].text.endswith("ة") and word.text.endswith("ة"))
        if named or word.key.startswith("ال"):
            return i + 1
        if (
            word.text.endswith(("ها", "هم", "هما"))
            or word.key.startswith(("و", "ف", "ي", "ت", "س"))
            or not word.text[0].isalpha()
        ):
            break
    return at + 1


def _after(words: Sequence[Token], at: int, end: int) -> int:
    """The first word from `at` on that begins at character `end` or later."""
    return next((i for i in range(at + 1, len(words)) if words[i].start >= end), len(words))


def _content(word: Token, lists: standing.Words) -> bool:
    return word.is_word and not any(word.key in known for known in (lists.function, lists.times, lists.period))


def _place(word: Token, lists: standing.Words) -> bool:
    return word.key in lists.places or word.key[1:] in lists.places
