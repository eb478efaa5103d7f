"""Heads that stand alone and refer to a body named elsewhere: «الوزارة», «مجلس النواب»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.arabic.tokens import Token, bases, without_article
from generator.finding.naming.bodies import paired
from generator.finding.naming.bodies.paired import Half
from generator.finding.naming.bodies.vocabulary import Vocabulary, bare_words, describes, is_noun, vocabulary
from generator.finding.naming.mentions import Line
from generator.finding.naming.titles import roles
from generator.finding.naming.titles.roles import Title
from generator.knowledge import Knowledge

# «انتخابات الرئاسة الفرنسية»: an office that is run for, and how far before it a verb may stand that takes one.
OFFICE, FAR = "رياسه", 4
# The pronouns that a noun ends with which is somebody's.
POSSESSIVE = ("هما", "ها", "هم", "نا", "ه")


class Bare(NamedTuple):
    """A head that stands alone, «الوزارة», «مجلس النواب»: words, characters, the head as folded bare words, its row in
    heads.csv, or "", and its name in full where other words stand in it."""

    n: int
    first: int
    last: int
    start: int
    end: int
    head: tuple[str, ...]
    pattern: str
    full: str = ""


def find(line: Line, taken: Sequence[int], titles: Mapping[int, Title], knowledge: Knowledge) -> list[Bare]:
    """Heads without a name, definite, in words that no name or title has taken and with no adjective after them."""
    index = vocabulary(knowledge)
    titled = roles.held(line, titles)
    found: list[Bare] = []
    for at in index.openings(line.words):
        word = line.words[at]
        if taken[at] or at in titled or (found and at < found[-1].last):
            continue
        both = [half for half in paired.halves(line, at, index) if half.head and not any(taken[half.first : half.last])]
        for half in both:
            found.append(_half(line, half))
        if both:
            continue
        match = index.heads.longest(line.words, at)
        if match:
            first, last, start, pattern = match.first, match.last, match.start, match.values[0].ar
        else:
            base = next((b for b in bases(word.text) if b.key.startswith("ال") and b.key[2:] in index.bodies), None)
            if base is None:
                continue
            first, last, start, pattern = at, at + 1, word.start + base.cut, ""
        following = line.words[last] if last < len(line.words) else None
        if at - 1 in titles and word.key.startswith("لل") and not line.words[at - 1].key.startswith("ال"):
            continue  # «وزيرا للخارجية»
        # «لن يتولى رئاسة الحكومة»
        if is_office(line, at, index) or is_office(line, at - 1, index):
            continue
        # «رفضت وزارة العدل التعليق»: what is no adjective does not go on with a head that has its complement
        # nor does a title, «استدعت الخارجية السفير», nor what only describes it, «حكومة الوحدة الوطنية الجديدة»
        # nor does a noun complete what has the article, «فرض البرلمان الحظر»
        article = line.words[first].key.startswith("ال") or start > line.words[first].start + 1
        whole = last in titles or last > first + 1 or (bool(match) and article)
        whole = whole and following is not None and is_noun(following.text, index)
        whole = whole or (last > first + 1 and following is not None and describes(following.text, index))
        if following and _goes_on(following.key) and not whole:
            continue
        if last == first + 1 and at and _is_described(line.words[at - 1].text, word, start, index):
            continue
        end = line.words[last - 1].end
        head = bare_words(line.text(first, last, start)) if match else (without_article(base.key),) if base else ()
        found.append(Bare(line.n, first, last, start, end, head, pattern))
    return found


def _half(line: Line, half: Half) -> Bare:
    """One of two that stand without their state: «وزارتا الخارجية والمالية»."""
    pattern = half.head.ar if half.head else ""
    end = line.words[half.last - 1].end
    return Bare(line.n, half.first, half.last, half.start, end, bare_words(pattern), pattern, half.name)


def is_adjective(line: Line, at: int) -> bool:
    """Whether word `at` describes the definite noun before it: «السلطات القنصلية العراقية», «السياسة الخارجية»."""
    word = line.words[at].key
    return at > 0 and word.startswith("ال") and word.endswith("يه") and _is_definite_noun(line.words[at - 1].text)


def _is_definite_noun(word: str) -> bool:
    """Whether a word is definite and no such adjective itself: «وزارة الخارجية الأمريكية والداخلية»."""
    return any(_goes_on(base.key) and not base.key.endswith(("ي", "يه")) for base in bases(word))


def _is_described(word: str, head: Token, start: int, index: Vocabulary) -> bool:
    """Whether a head right behind this word, from character `start` on, belongs to it: «القوات البحرية», «للشؤون
    الخارجية», «تجارتها الخارجية», «لجنة الاستخبارات»; not behind a verb, «أعلنته الخارجية»."""
    led = start > head.start
    if any(_goes_on(base.key) for base in bases(word)):
        return not (led and head.key.startswith("لل") and not head.key.endswith(("ي", "يه")))  # «التابعة للحكومة»
    if led:
        return False
    before = [body for base in bases(word) if (body := index.bodies.get(base.key))]
    if any(body.type == "organisation" and set(body.takes) == {"construct", "adjectives"} for body in before):
        return True
    if not head.key.endswith(("ي", "يه")):
        return False
    owned = next((word[: -len(ending)] for ending in POSSESSIVE if word.endswith(ending)), "")
    return len(owned) > 2 and not any(owned[base.cut :] in index.verbs for base in bases(word))


def _goes_on(key: str) -> bool:
    return key.startswith("ال") and len(key) > 4


def is_office(line: Line, at: int, index: Vocabulary) -> bool:
    """Whether an office stands here that somebody runs for or takes, and no body: «انتخابات الرئاسة الفرنسية»,
    «تسلم ترمب الرئاسة»."""
    words = line.words
    named = at > 0 and words[at].key.endswith(OFFICE)
    if not named:
        return False
    if any(base.key in index.offices for base in bases(words[at - 1].text)):
        return True
    before = range(at - 1, max(-1, at - 1 - FAR), -1)
    reach = next((n for n in before if not words[n].is_word), at - 1 - FAR)
    return any(base.key in index.assuming for n in before if n > reach for base in bases(words[n].text))
