"""The shape of a line: a paragraph, a sentence, or what goes on with the line before it."""

from __future__ import annotations

import re

from generator.arabic.letters import MARKS, fold
from generator.arabic.tokens import bases, tokens, without_article
from generator.knowledge import Knowledge, of_kind
from generator.reading import verbs

# Words that make a paragraph if a sign ends it, and that a sentence of a story has at least.
STORY_WORDS = 12
_SENTENCE_WORDS = 5
# Words that a title has at least.
TITLE_WORDS = 5
# What paragraphs end in.
PARAGRAPH_ENDS = '.!؟»"”'
# How the item of a list begins.
_ITEM = re.compile(r"[-–—•*▪]\s|\d{1,2}\s*[.)-]|\w{4,6}:")
# Letters of a word of content, at least.
_LONG_WORD = 4
# Characters within which the first word of a line is found.
_OPENING = 40
_WORD = re.compile(rf"[^\W\d_{MARKS}][\w{MARKS}]*")


def is_story(line: str) -> bool:
    """Whether the line has the length and shape of a paragraph of a story."""
    words = len(line.split())
    return words >= 2 * STORY_WORDS or (words >= STORY_WORDS and line[-1:] in '.!؟…»"”:')


def is_sentence(line: str, knowledge: Knowledge) -> bool:
    """Whether the line is a sentence, short as it may be: it ends in a full stop, or goes on with the one before."""
    bare = line.rstrip('"»”) ')
    ended = bare.endswith(".") and not bare.endswith("..")
    return len(line.split()) >= _SENTENCE_WORDS and (ended or goes_on(line, knowledge))


def is_item(line: str) -> bool:
    """Whether the line begins like the item of a list: «- …», «2) …», «أولا: …»."""
    return _ITEM.match(line) is not None


def stems(text: str) -> set[str]:
    """The longer words of a text, folded, without clitics and article."""
    return {
        without_article(bases(word.text)[-1].key)
        for word in tokens(text)
        if word.is_word and len(word.key) >= _LONG_WORD
    }


def goes_on(line: str, knowledge: Knowledge) -> bool:
    """Whether the line opens with the conjunction «و», as no story and hardly a headline does («وقال…»). Of 5,300
    articles of eight newsrooms 5 open so."""
    found = _WORD.search(line, 0, _OPENING)
    first = fold(found[0]) if found else ""
    return len(first) > 2 and first[0] == "و" and first not in knowledge.derived(own_waw)


def own_waw(knowledge: Knowledge) -> set[str]:
    """Folded words whose «و» is their own. Names are among them, but those that are «و» and a verb of saying or a
    particle too («وأكد», «وفي»): at the head of a line they are seldom a name."""
    saying = verbs.of_saying(knowledge, *verbs.PAST, *verbs.PRESENT, "verbal_noun")
    names = {row.ar for row in knowledge.names if row.ar[:1] == "و"} - {f"و{key}" for key in saying}
    own = names | {fold(row.ar) for row in knowledge.waw_words} | {key for key in saying if key[:1] == "و"}
    return own - {f"و{word}" for word in of_kind(knowledge.function_words, "function")}


def past_verbs_of_saying(knowledge: Knowledge) -> frozenset[str]:
    """Folded past verbs of saying: a lead that opens with one tells what somebody said."""
    return verbs.of_saying(knowledge, *verbs.PAST)
