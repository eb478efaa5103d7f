"""Other names that an article gives its persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import name_words
from generator.finding.naming.people.name_words import NameWords
from generator.knowledge import Knowledge

# Before another name: «المعروف باسم», «الملقب بـ».
BY = frozenset(("باسم", "بلقب", "ب"))


# So many words at most stand in the marks around another name, or behind what tells one.
MARKED, TOLD, BRACKETED = 2, 4, 5


def find(line: Line, named: Sequence[Mention], taken: Sequence[int], knowledge: Knowledge) -> list[Mention]:
    """Other names given right after a name: in quotation marks («جمال جعفر "المهندس"») or brackets («(أبو باقر)»), or
    told to be one («المعروف باسم شوكان»)."""
    index = knowledge.derived(name_words.build)
    starts = {mention.first: mention.last for mention in named}
    found: list[Mention] = []
    for mention in named:
        at = mention.last
        while at < len(line.words) and line.words[at].text in ("،", ","):
            at += 1
        called = at < len(line.words) and line.words[at].key in index.called
        if called:
            span = _told(line, at + 1, starts, index)
        elif at == mention.last and at > mention.first + 1:  # «خطوة ترامب "المهينة"»
            span = _marked(line, at, starts, index)
        else:
            continue
        if span and _names(line, *span, called, taken, index):
            found.append(_alias(line, *span, mention))
    return found


def _told(line: Line, first: int, starts: Mapping[int, int], index: NameWords) -> tuple[int, int] | None:
    """The words of a name behind one that tells of it: «الملقب بـ»."""
    words = line.words
    by = first < len(words) and words[first].key in BY
    first += by
    if first in starts:
        return first, starts[first]
    if by and first < len(words) and first not in line.opens:
        # «المعروف باسم شوكان»: up to the next sign
        within = range(first, min(len(words), first + TOLD))
        last = next((at for at in within if not words[at].is_word), first)
        return first, last
    return _marked(line, first, starts, index)


def _marked(line: Line, first: int, starts: Mapping[int, int], index: NameWords) -> tuple[int, int] | None:
    """The words in the quotation marks or brackets that open here; in brackets a name must begin."""
    words = line.words
    if first in line.opens:
        last = next((i + 1 for i in range(first, min(len(words), first + MARKED)) if i in line.closes), first)
        return first, last
    if first + 1 < len(words) and words[first].text == "(":
        first += 1
        if words[first].key in index.opens or first in starts:
            last = next((i for i in range(first, min(len(words), first + BRACKETED)) if words[i].text == ")"), first)
            return first, last
    return None


def _names(line: Line, first: int, last: int, called: bool, taken: Sequence[int], index: NameWords) -> bool:
    """Whether these words name somebody: not what was said, «"تجاهل"», «"التقصي الشديد"», nor where."""
    words = line.words
    if last <= first or 1 in taken[first:last]:
        return False
    key = words[first].key
    if called or key in index.opens:
        return True
    # «دعوات المرشد "الظاهرية"»: no man is called so, but «الحاج رضوان»
    described = any(word.key.startswith("ال") for word in words[first + 1 : last])
    return words[first].text.startswith("ال") and not (described or key.endswith("يه"))


def _alias(line: Line, first: int, last: int, bearer: Mention) -> Mention:
    words = line.words[first:last]
    form = " ".join(word.text for word in words)
    return Mention(line.n, first, last, words[0].start, words[-1].end, (bearer.subject,), form=form)
