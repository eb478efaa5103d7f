"""Other names that an article gives its persons."""

from __future__ import annotations

from collections.abc import Sequence

from generator.finding.naming import name_words
from generator.finding.naming.mentions import Line, Mention
from generator.knowledge import Knowledge

# Before another name: «المعروف باسم», «الملقب بـ».
BY = frozenset(("باسم", "بلقب", "ب"))


def find(line: Line, named: Sequence[Mention], taken: Sequence[int], knowledge: Knowledge) -> list[Mention]:
    """Other names given right after a name: in quotation marks («جمال جعفر "المهندس"») or brackets («(أبو باقر)»), or
    told to be one («المعروف باسم شوكان»)."""
    words = line.words
    index = knowledge.derived(name_words.build)
    starts = {mention.first: mention.last for mention in named}
    found: list[Mention] = []
    for mention in named:
        first = mention.last
        while first < len(words) and words[first].text in ("،", ","):
            first += 1
        called = first < len(words) and words[first].key in index.called
        if called:
            first += 1 + (first + 1 < len(words) and words[first + 1].key in BY)
        elif first != mention.last:
            continue
        if first >= len(words):
            continue
        if not called and mention.last == mention.first + 1:
            continue  # «خطوة ترامب "المهينة"»
        last: int | None
        if called and first in starts:
            last = starts[first]
        elif called and words[first - 1].key in BY and first not in line.opens:
            # «المعروف باسم شوكان»: up to the next sign
            last = next((at for at in range(first, min(len(words), first + 4)) if not words[at].is_word), None)
        elif first in line.opens:
            last = next((i + 1 for i in range(first, min(len(words), first + 2)) if i in line.closes), None)
        elif words[first].text == "(" and first + 1 < len(words):
            first += 1
            last = next((i for i in range(first, min(len(words), first + 5)) if words[i].text == ")"), None)
            if last and not (words[first].key in index.opens or first in starts):
                last = None
        else:
            continue
        if last is None or last <= first or not all(word.is_word for word in words[first:last]):
            continue
        opens = words[first].key in index.opens or words[first].key in index.honorifics
        if 1 in taken[first:last] or not (opens or called or words[first].key.startswith("ال")):
            continue  # what was said, «"تجاهل"», or where, is no name
        if not (opens or called) and words[first].key.endswith("يه"):
            continue  # «دعوات المرشد "الظاهرية"»: no man is called so
        form = " ".join(word.text for word in words[first:last])
        found.append(
            Mention(line.n, first, last, words[first].start, words[last - 1].end, (mention.subject,), form=form)
        )
    return found
