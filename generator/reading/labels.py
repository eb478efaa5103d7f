"""Labels between title and story: names of sections, tags of photos, captions that stand there twice."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from generator.arabic import tense
from generator.arabic.letters import strip_marks
from generator.arabic.lexicon import folded
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.reading import byline, verbs
from generator.reading.shape import PARAGRAPH_ENDS, TITLE_WORDS, goes_on, is_item, is_story, past_verbs_of_saying
from generator.reading.source import Line

# A present verb.
_PRESENT = re.compile("س?ي\\w{3}")
# Words that a label has at most, under a title one more.
_WORDS = 2
# What labels never end in.
_SIGNS = '.:!؟?…؛»"”)'
_WORD = re.compile(r"\w+")


def labels(lines: Sequence[Line], gone: Set[int], knowledge: Knowledge, *, titled: bool) -> list[Line]:
    """The labels between title and story; `gone` are the numbers of the lines that were taken out. Under a stated title
    labels may be longer. No heading that says what somebody did is one, nor, names aside, what stands alone and right
    above the first paragraph, or with others where the story has headings further down."""
    story = next((at for at, line in enumerate(lines) if is_story(line.text)), 0)
    head = lines[:story]
    twice = {first.text for first, second in pairwise(head) if first.text == second.text}
    if head and titled and head[-1].text not in twice and gone.isdisjoint(range(head[-1].number, lines[story].number)):
        heading = len(head) == 1 or _has_headings(lines[story:])
        head = head[:-1] if heading and not byline.is_name(head[-1].text, knowledge) else head
    return [
        line
        for line in head
        if line.text in twice or (_is_short(line.text, knowledge, titled=titled) and line.text[-1] not in _SIGNS)
    ]


def _has_headings(story: Sequence[Line]) -> bool:
    """Whether a short line without an end stands between two paragraphs of the story."""
    return any(
        before.text[-1] in PARAGRAPH_ENDS
        and behind.text[-1] in PARAGRAPH_ENDS
        and line.text[-1].isalpha()
        and len(_WORD.findall(line.text)) < TITLE_WORDS
        for before, line, behind in zip(story, story[1:], story[2:], strict=False)
    )


def _is_short(line: str, knowledge: Knowledge, *, titled: bool) -> bool:
    words = len(_WORD.findall(line))
    story = is_item(line) or goes_on(line, knowledge) or _is_verbal(line, knowledge)
    return words <= _WORDS + titled and not story


def _is_verbal(line: str, knowledge: Knowledge) -> bool:
    """Whether a short line opens with what somebody did («أخطأ عمر السومة», «فاز المنتخب بالكأس»): it is a heading, no
    label. Before an indefinite noun a word of three letters is a noun itself («نقل مباشر»)."""
    words = [word for word in tokens(line) if word.is_word]
    if len(words) < 2 or words[0].key.startswith("ال") or words[0].text.endswith("ة"):
        return False
    first, second = words[:2]
    heads = knowledge.derived(_heads)
    if _PRESENT.match(first.key) or (tense.is_past(strip_marks(first.text)) and not _is_given(first.key, knowledge)):
        return True
    named = _is_given(second.key, knowledge)
    told = knowledge.derived(verbs.forms) | knowledge.derived(past_verbs_of_saying)
    doer = named or second.key.startswith("ال") or second.key in knowledge.derived(_numbers)
    return (doer and first.key in told - heads) or (
        named and first.key not in heads and not _is_given(first.key, knowledge)
    )


def _numbers(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(folded(form) for row in knowledge.numbers for form in (row.ar, *row.ar_aliases))


def _is_given(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word was met as a given name."""
    row = knowledge.names_by_word.get(key)
    return row is not None and row.given > 0


def _heads(knowledge: Knowledge) -> frozenset[str]:
    """First words of roles, bodies and places: a name may follow each («شارع عمر المختار»)."""
    forms = [form for role in knowledge.roles for form in (role.ar, role.def_, role.fem, *role.ar_aliases) if form]
    forms += [*(head.ar for head in knowledge.body_heads), *(head.ar for head in knowledge.place_heads)]
    return frozenset(folded(form).split(" ", 1)[0] for form in forms)
