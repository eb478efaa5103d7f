"""Labels between title and story: names of sections, tags of photos, captions that stand there twice."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.reading import byline
from generator.reading.formats.source import Line
from generator.reading.shape import PARAGRAPH_ENDS, TITLE_WORDS, goes_on, is_item, is_story
from generator.reading.titling.wording import is_verb, language_of, opens_as_verb

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
    label. Alone or before an indefinite noun a word of three letters is a noun itself («نقل مباشر»)."""
    language = knowledge.derived(language_of)
    first, *others = [word for word in tokens(line) if word.is_word]
    if not others or first.key in language.given:
        return False
    named = others[0].key in language.names | language.given and first.key not in language.heads
    told = first.key in language.forms and others[0].key.startswith("ال")
    return told or is_verb(first, language) or (named and opens_as_verb(first, language))
