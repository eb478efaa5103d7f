"""The title: the one that stands above the story, or one cut from the story's first sentence."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from generator.arabic import tense
from generator.arabic.lexicon import folded
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.reading import byline, shape
from generator.reading.formats.source import Line

# Characters. 98% of 3,915 headlines of the Arab press are under 120; a sentence without its full stop is longer.
LONGEST_STATED = 120
# The same where every paragraph below ends in a full stop: then a line without one is no paragraph.
LONGEST_SURELY_STATED = 220
# Characters (signs, vowel marks) by which a title's second copy may differ in length.
_COPY_DIFFERS = 12
# A title's length as a share of a paragraph's, at most, where no full stop tells them apart.
_LEAD_SHARE = 0.7
# Words that the name of a section has at most, and how many such lines may stand above a title.
_SECTION_WORDS, _MOST_LABELS = 2, 6
# Words of a title that may end in two full stops («هل يعود السلام..»).
_OPEN_TITLE_WORDS = 8
# Characters within which the first word of a line is found, and signs that end a paragraph.
_FIRST_WORD, _ENDS = 40, '.!؟?»"”…'


def stated(lines: Sequence[Line], knowledge: Knowledge) -> bool:
    """Whether the first of the kept lines is a title: short, no sentence, and a story follows it."""
    line = byline.suffix(lines[0].text, knowledge)[0]
    story = [other.text for other in lines[1:] if not is_copy(other.text, line)]
    # a line of two words is a title only where the file begins with it: later it is a photo's tag
    words, fewest = len(line.split()), 2 if lines[0].number == 1 else 3
    if words < fewest or (fewest == 2 and byline.is_person(line, knowledge)):
        return False
    if words <= _SECTION_WORDS and byline.known(line, knowledge):
        return False  # the outlet's own name above the title
    if line[-1] in ".،؛:,;…-–—" and not (line.endswith(("..", "…")) and words <= _OPEN_TITLE_WORDS):
        return False
    if line.rstrip('"»”').endswith(".") and not line.endswith("."):
        return False  # a quotation with its full stop: «"لن ننتظر."»
    if story and shape.goes_on(story[0], knowledge):
        return False  # «وقال…»: the story has begun above
    paragraphs = [other for other in story if len(other) > LONGEST_STATED // 2]
    unended = [other for other in paragraphs if other[-1] not in _ENDS]
    # a newsroom that sets no full stops: this may be its lead
    long = words >= shape.STORY_WORDS and 2 * len(unended) > len(paragraphs)
    if long and (len(line) > _LEAD_SHARE * median(map(len, paragraphs)) or _opens_in_past(line, knowledge)):
        return False
    ended = line[-1] not in "!?؟" and len(paragraphs) > 1 and not unended
    longest = LONGEST_SURELY_STATED if ended else LONGEST_STATED
    return len(line) <= longest and sum(map(len, story)) > len(line)


def labels_above(lines: Sequence[Line], knowledge: Knowledge) -> int:
    """How many of the first lines name sections, outlets or authors («رأي», «العالم العربي») above the title."""
    for n in range(min(_MOST_LABELS + 1, len(lines) - 1)):
        if stated(lines[n:], knowledge) and len(lines[n].text.split()) > _SECTION_WORDS:
            return n
        text = lines[n].text
        if len(text.split()) > _SECTION_WORDS or not text[-1].isalpha():
            break
    return 0


def _opens_in_past(line: str, knowledge: Knowledge) -> bool:
    """Whether the line opens with a past verb, as leads do and headlines seldom."""
    first = tokens(line[:_FIRST_WORD])[:1]
    return bool(first) and (
        first[0].key in knowledge.derived(shape.past_verbs_of_saying) or "past" in tense.cues(first, knowledge)
    )


def is_copy(line: str, title: str) -> bool:
    """Whether the line is the title once more, spelling and signs aside."""
    return abs(len(line) - len(title)) <= _COPY_DIFFERS and folded(line) == folded(title)
