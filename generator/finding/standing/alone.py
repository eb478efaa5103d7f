"""Whether a sentence can be read by itself, and from where: what a summary may show of it.

Its outer form is looked at first, then what its opening points at, then whether its verb has a subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.arabic.letters import strip_marks
from generator.arabic.quotation import quotations
from generator.arabic.tokens import Token
from generator.finding.standing import pointing, subjects
from generator.finding.standing.vocabulary import Words
from generator.record import Article, Sentence

Fault = Literal[
    "heading", "caption", "list", "short", "question", "half quote", "half bracket", "fragment", "dangling",
    "pointing", "no speaker", "no subject",
]  # fmt: skip
# A sentence under this many words says too little; one without a final stop must be this long, or it is a heading.
SHORTEST = 5
HEADING = 90
# Characters: what credits a photo ends a text up to this long.
CAPTION = 300
# Words of a label before its colon, and colons of a list of several.
LABEL, LABELS = 6, 3
_STOP = re.compile(r'[.!?؟…][\s"«»“”’)\]]*$')
# What follows a verb of saying where speech follows it.
_SPEECH = frozenset({":", *subjects.QUOTES})
_ITEM = re.compile(r"[\s\"«“]*(?:[-–•*▪●]|\(?[0-9٠-٩]{1,2}\s?[-–.)](?!\d))")
_LABEL = re.compile(r"\w+(?: \w+)? ?: ?\w")
_CREDIT = re.compile(
    r"(?:reuters|getty|afp|\(\s*(?:رويترز|غيتي|أ ?ف ?ب|أرشيفية|أرشيف)\s*\))\W*$|\(على (?:اليمين|اليسار)\)", re.I
)
# Who made a video or wrote the article: «تقرير سلمى النابلسي وسامي حداد.»
_REPORTED = re.compile(
    r"تقرير:? (?!ال)\w+(?: (?!في |عن |من |على |إلى |حول |[يتس])[\w-]+){1,6}\.?$|هذا (?:التقرير|المقال) بقلم "
)


class Reading(NamedTuple):
    """How a sentence reads alone: `fault` is why it does not (None: it does); `start` is the character at which it
    begins without its opening connective, `first` the token that follows connective and «من جانبه». `open`: the words
    that a reader has to know for it to stand, the nouns of «وأضاف المصدر أن…» and «وتأتي هذه الخطوة…»; `voice`: the
    verb that lacks its speaker, where it is not the first."""

    fault: Fault | None
    first: int
    start: int
    open: tuple[int, ...] = ()
    voice: int | None = None


def read(article: Article, sentence: Sentence, words: Sequence[Token], lists: Words) -> Reading:
    """How this sentence, whose tokens are `words`, reads without the rest of the article."""
    if not words:
        return Reading("short", 0, sentence.start)
    first, start, kinds = _begin(sentence, words, lists)
    line = pointing.line(words, first, lists)
    fault = _shape(article.text, sentence, line) or _fault(line, kinds)
    comes = fault is None and pointing.comes(line)
    said = _said_after(words, first, lists) if fault == "pointing" or comes else None
    if said is not None:
        line = pointing.line(words, said, lists)
        fault, first, start = _fault(line, ()), said, words[said].start
    voice = None if fault else pointing.voice(line)
    if voice is not None:
        fault = "no speaker"
    # whoever speaks may be named: then the rest must stand
    opened = pointing.nouns(line) if fault in (None, "no speaker") else ()
    return Reading(fault, first, start, opened, voice)


def _said_after(words: Sequence[Token], first: int, lists: Words) -> int | None:
    """The verb of saying from which a sentence may be read without the clause before it: «جاء ذلك في بيان له، حيث قال:
    "…"»."""
    for at in range(first + 1, len(words) - 2):
        opens = words[at - 1].text in "،," and words[at].key == "حيث" and subjects.says(words[at + 1], lists)
        if opens and (words[at + 2].text in _SPEECH or words[at + 2].key == "ان"):
            return at + 1
    return None


def _begin(sentence: Sentence, words: Sequence[Token], lists: Words) -> tuple[int, int, Sequence[str]]:
    """The word and the character at which it begins without its opening, and the kinds of this opening."""
    # «هذا وقالت الوزارة…»
    if words[0].key == "هذا" and words[1:2] and words[1].key.startswith("و"):
        return 1, words[1].start, ()
    opening = lists.openings.longest(words, 0)
    if opening is None or opening.clitics not in ("", "و", "ف"):
        return 0, sentence.start, ()
    kinds, first = opening.values, opening.last
    # «بينما زاد الإنتاج.» goes on with no other clause
    alone = "meanwhile" in kinds and first < len(words) and not opening.clitics
    if alone and (subjects.says(words[first], lists) or not any(word.text in "،," for word in words)):
        return first, words[first].start, ()
    if not {"connective", "aside"} & set(kinds) or first >= len(words):
        return 0, sentence.start, kinds
    parted = words[first].text in "،," and first + 1 < len(words)
    first += parted
    # «من جانبه، قال…», but «من المقرر أن…»
    return first, words[first].start if "connective" in kinds or parted else sentence.start, kinds


def _shape(article: str, sentence: Sentence, line: pointing.Line) -> Fault | None:
    """The fault that the sentence's outer form shows. `article`: the text that it stands in."""
    text = article[sentence.start : sentence.end].strip()
    if text.endswith(":"):
        return "list"
    if sentence.heading or (not _STOP.search(text) and len(text) < HEADING):
        return "heading"
    if sum(word.is_word for word in line.words[line.first :]) < SHORTEST:
        return "short"
    if _ITEM.match(text):
        return "list"
    # who speaks in an interview («مراسلة: …», but «وتابع: …»), what is heard in it («(ضحك).»)
    if (_LABEL.match(text) and not subjects.says(line.words[0], line.lists)) or (
        text[0] == "(" and text.rstrip(". ")[-1:] == ")"
    ):
        return "fragment"
    if text.rstrip('"»”’)! ')[-1:] in ("؟", "?"):
        return "question"
    marks = sum(map(text.count, subjects.QUOTES))
    if marks % 2 and not _left_open(article, sentence):
        return "half quote"
    # nothing but speech: whose?
    if marks == 2 and text[0] in subjects.QUOTES and text.rstrip(".!؟… ")[-1:] in subjects.QUOTES:
        return "fragment"
    if text.count("(") != text.count(")"):
        return "half bracket"
    if (len(text) < CAPTION and _CREDIT.search(text)) or _REPORTED.match(text):
        return "caption"
    return "list" if ":" in text and _labels(line) else None


def _left_open(text: str, sentence: Sentence) -> bool:
    """Whether all that its quotation marks lack is the last: «وأضاف "السفن ستعود غدا.»"""
    start, end = sentence.start, sentence.end
    paired = {at for one in quotations(text, start, end) for at in (one.opening, one.closing - 1)}
    alone = [at for at in range(start, end) if text[at] in subjects.QUOTES and at not in paired]
    if len(alone) != 1 or alone[0] < max(paired, default=0) or not text[start : alone[0]].strip():
        return False
    before, after = text[alone[0] - 1], text[alone[0] + 1 : end].split()
    return (before.isspace() or before == ":") and len(after) >= SHORTEST


def _fault(line: pointing.Line, kinds: Sequence[str]) -> Fault | None:
    """The fault that its words show. `kinds`: those of its opening ones."""
    if strip_marks(line.opening.text) in line.lists.fragment or _source_alone(line):
        return "fragment"
    if line.opening.key in line.lists.asking:
        return "question"
    if pointing.dangles(line, kinds):
        return "dangling"
    if pointing.leans(line):
        return "pointing"
    return subjects.lacking(line.words, line.first, line.lists)


def _source_alone(line: pointing.Line) -> bool:
    """Whether a sentence is nothing but a source that a stray stop has cut off: «وفق ما أعلن عنه السفير، الأربعاء.»"""
    opening, rest = line.opening.key, line.words[line.first + 1 :]
    if opening not in line.lists.according or rest[0].key not in ("ما", "لما"):
        return False
    main = (at for at, word in enumerate(rest) if word.text in "،," or word.key.startswith("ف"))
    return not any(sum(word.is_word for word in rest[at:]) >= SHORTEST for at in main)


def _labels(line: pointing.Line) -> bool:
    """Whether the sentence is a label and its value («الألوان: أسود، أزرق»), or several: nothing before the first colon
    says, joins or governs anything."""
    words, lists = line.words, line.lists
    colons = [at for at, word in enumerate(words) if word.text == ":" and not _in_time(words, at)]
    if len(colons) >= LABELS and not line.marks:
        return True
    label = words[line.first : colons[0]] if colons else ()
    return 0 < len(label) <= LABEL and not any(
        not word.text[0].isalnum()
        or word.key in lists.function
        or subjects.says(word, lists)
        or word.key in lists.adding
        or word.key.startswith(("و", "ف"))
        for word in label
    )


def _in_time(words: Sequence[Token], at: int) -> bool:
    """Whether a colon parts hours from minutes or two goals: «3:15»."""
    return 0 < at < len(words) - 1 and words[at - 1].text[0].isdigit() and words[at + 1].text[0].isdigit()
