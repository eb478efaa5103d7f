"""Two bodies that one head names: «وزارتا الخارجية والمالية», «مجلسي النواب والشيوخ», «جامعتي بغداد والموصل»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.lexicon import word_key
from generator.arabic.tokens import Token, bases, tokens
from generator.finding.naming.bodies import national
from generator.finding.naming.bodies.vocabulary import Head, Vocabulary
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.knowledge.rows import BodyHead, Nationality

# How many words may name each of the two.
PART = 3
# How adjectives of two end, and the ending of one that stands for it.
DUAL, SINGLE = ("تان", "تين"), "ه"


class Half(NamedTuple):
    """One of two: the words behind the head that name it, where they begin, its name in full, and the head of heads.csv
    that this is, or the known body."""

    first: int
    last: int
    start: int
    name: str
    head: Head | None
    known: Subject | None


def halves(line: Line, at: int, index: Vocabulary) -> list[Half]:
    """The two that a head in the dual, word `at`, names; none where the tables do not have both."""
    head = _dual(line.words[at].text, index)
    second = _joined(line.words, at + 2) if head else None
    if head is None or second is None:
        return []
    found = [_half(line, head, at + 1, second, 0, index)]
    found.append(_half(line, head, second, min(len(line.words), second + PART), 1, index))
    return [half for half in found if half] if all(found) else []


def of_state(line: Line, at: int, index: Vocabulary) -> list[Mention]:
    """The two where they are known, or where a state's adjective follows: «وزارتا الخارجية والمالية
    السعوديتان»."""
    both = halves(line, at, index)
    if not both:
        return []
    nation = _nation(line.words, both[-1].last, index)
    found = []
    for half in both:
        subject = half.known or (national.of(half.head, nation, index) if half.head and nation else None)
        if subject:
            end = line.words[half.last - 1].end
            found.append(Mention(line.n, half.first, half.last, half.start, end, (subject,), form=half.name))
    return found


def _dual(word: str, index: Vocabulary) -> BodyHead | None:
    """The head that a word is two of: «وزارتي»."""
    heads = [index.duals[base.key] for base in bases(word) if base.key in index.duals]
    return heads[0] if heads else None


def _joined(words: Sequence[Token], first: int) -> int | None:
    """The word from `first` on that joins the second to the first, behind a few words at most."""
    for at in range(first, min(len(words), first + PART)):
        if not words[at].is_word:
            return None
        if any(base.clitics == "و" for base in bases(words[at].text)):
            return at
    return None


def _half(line: Line, head: BodyHead, first: int, last: int, cut: int, index: Vocabulary) -> Half | None:
    """The body that words `first` to `last` at most make behind the head in the singular; `cut` letters of the first
    are no part of it."""
    opening = line.words[first]
    words = [*tokens(head.ar), *tokens(opening.text[cut:]), *line.words[first + 1 : last]]
    start = opening.start + cut
    known, stately = index.known.longest(words, 0), index.heads.longest(words, 0)
    sure = [form.subject for form in known.values if form.sure] if known else []
    if len(sure) != 1 or (known and stately and stately.last > known.last):
        known = None
    match = known or stately
    if match is None or match.last < 2:
        return None
    name = " ".join(word.text for word in words[: match.last])
    listed = sure[0] if known else None
    return Half(first, first + match.last - 1, start, name, stately.values[0] if stately else None, listed)


def _nation(words: Sequence[Token], at: int, index: Vocabulary) -> Nationality | None:
    """The state whose adjective, of two or of one, stands at word `at`: «السعوديتان», «الليبية»."""
    if at >= len(words):
        return None
    key = words[at].key
    one = next((key.removesuffix(ending) + SINGLE for ending in DUAL if key.endswith(ending)), key)
    return index.nations.get(word_key(one))
