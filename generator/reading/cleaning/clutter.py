"""Which lines of a file are no part of its story: by the clutter table, and by where they stand.

Precision comes first: a line is taken out only where it says itself what it is, or where it stands outside the story's
paragraphs and has the shape of a caption, byline or teaser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.letters import ARABIC, bare_alef, fold, strip_marks
from generator.arabic.lexicon import folded
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.knowledge.rows import Clutter
from generator.reading import byline
from generator.reading.cleaning import teasers
from generator.reading.cleaning.teasers import LABEL_WORDS
from generator.reading.dating import stamp
from generator.reading.formats.source import Line
from generator.reading.shape import STORY_WORDS, goes_on, is_sentence, is_story

# Characters. Longer lines are paragraphs, whatever they begin with; legal notices may be long.
LONGEST = 300
# Characters that a site's word to its readers has at most.
_LONGEST_POLICY = 1500
# Characters within which a row of the table that is no regular expression decides.
_LONGEST_PATTERN = 80
# Characters that tell the first word of a longer line.
_OPENING = 24
# A line of nothing but Latin letters («Kuwait - KUNA»).
_LATIN = re.compile(r"[A-Za-z][A-Za-z .,/|&–-]*")
# What closes a link behind a line («للمشاهدة (اضغط هنا).»); quotation marks would be a story's.
_LINK_END, _LINK_ENDS = re.compile(r"\)\.?$"), (")", ").")
# What parts the names of sections, and characters that the way to a section has at most.
_PATH, _LONGEST_PATH = re.compile(r"[،,|/\\›»>·•–-]"), 60
# What opens a menu, whose names extraction runs together.
_MENU = "|›»"
# Characters that an end mark behind the last paragraph has at most.
_LONGEST_TAIL = 24


class Sifted(NamedTuple):
    """The lines that stay, and those taken out with the kind of clutter they are."""

    kept: list[Line]
    removed: list[tuple[Line, str]]


class _Table(NamedTuple):
    whole: dict[str, Clutter]
    start: dict[str, list[tuple[str, Clutter]]]
    end: list[tuple[str, Clutter]]
    ends: tuple[str, ...]
    patterns: list[tuple[re.Pattern[str], Clutter]]
    any_pattern: re.Pattern[str]
    tails: re.Pattern[str]
    sections: frozenset[str]
    phrases: dict[str, bool]
    phrase: re.Pattern[str]
    hint: re.Pattern[str]


def _table(knowledge: Knowledge) -> _Table:
    phrases = {folded(row.pattern): row.safe_alone for row in knowledge.clutter if row.how == "phrase"}
    # the longest first, since one may begin another
    either = "|".join(map(re.escape, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))
    phrase = re.compile(rf"\b[وفبل]{{0,2}}({either})\b")
    # the same in a line whose signs still stand between its words
    hint = re.compile("|".join(r"[\W_]*".join(map(re.escape, phrase.split())) for phrase in sorted(phrases)))
    whole: dict[str, Clutter] = {}
    start: dict[str, list[tuple[str, Clutter]]] = {}
    end: list[tuple[str, Clutter]] = []
    patterns: list[tuple[re.Pattern[str], Clutter]] = []
    for row in knowledge.clutter:
        if row.how == "tail":
            continue
        if row.how == "regex":
            if row.pattern.startswith("^"):
                patterns.append((re.compile(bare_alef(row.pattern)), row))
            continue
        key = folded(row.pattern)
        if row.how == "line":
            whole.setdefault(key, row)
        elif row.how == "line_start" and key:
            start.setdefault(key.split()[0], []).append((key, row))
        elif row.how == "line_end" and row.kind != "outlet":
            end.append((row.pattern, row))
    # where two rows match, the one that may decide by itself comes first
    patterns.sort(key=lambda pattern: not pattern[1].safe_alone)
    # most lines match none, which one look tells
    any_pattern = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in patterns))
    sections = frozenset(folded(row.pattern) for row in knowledge.clutter if row.how == "section")
    tails = re.compile("|".join(f"(?:{row.pattern})" for row in knowledge.clutter if row.how == "tail"))
    ends = tuple(form for form, _ in end)
    return _Table(whole, start, end, ends, patterns, any_pattern, tails, sections, phrases, phrase, hint)


def row_of(line: str, knowledge: Knowledge) -> Clutter | None:
    """The row of the clutter table that this line matches, or None."""
    if len(line) > LONGEST or not line:
        return None
    table = knowledge.derived(_table)
    plain = strip_marks(line)
    short = len(plain) <= _LONGEST_PATTERN
    key = folded(plain if short else plain[:_OPENING])
    if short and key in table.whole and (key or not any(c.isalnum() for c in line)):
        return table.whole[key]
    first, _, more = key.partition(" ")
    if not short and (not more or first in table.start):
        key = folded(plain[:_LONGEST_PATTERN])  # the opening may end within a word
        first = key.partition(" ")[0]
    opened = (
        row
        for start, row in table.start.get(first, ())
        if (key == start or key.startswith(start + " ")) and _has_signs(plain, start, row.pattern)
    )
    unsure = next(opened, None)
    if unsure and unsure.safe_alone:
        return unsure
    linked = _LINK_END.sub("", plain) if plain.endswith(_LINK_ENDS) else plain
    if not unsure and linked.endswith(table.ends):
        return next(row for end, row in table.end if linked.endswith(end))
    spelled = bare_alef(plain)
    if not table.any_pattern.match(spelled):
        return unsure
    return next(row for pattern, row in table.patterns if pattern.match(spelled))


def is_section(line: str, knowledge: Knowledge) -> bool:
    """Whether the line names a section of a site, or the way to it («أخبار / العالم العربي», «| الرئيسية محليات |»)."""
    if len(line) > _LONGEST_PATH:
        return False
    sections = knowledge.derived(_table).sections
    names = [folded(name) for name in _PATH.split(line) if name.strip()]
    if line[0] in _MENU:
        names = [word for name in names for word in name.split()]
    return bool(names) and sections.issuperset(names)


def is_policy(line: str, knowledge: Knowledge) -> bool:
    """Whether a site speaks to its readers about itself: a phrase that no story has («مراجعة التعليقات قبل نشرها»), or
    two of those that stand in such lines («ننصحك», «سياسة الخصوصية»)."""
    if len(line) > _LONGEST_POLICY:
        return False
    table = knowledge.derived(_table)
    # most paragraphs hold none, which one look tells without taking them apart
    found = set(table.phrase.findall(folded(line))) if table.hint.search(fold(line)) else set()
    return len(found) > 1 or any(table.phrases[phrase] for phrase in found)


def _has_signs(line: str, start: str, pattern: str) -> bool:
    """Whether the line has the signs before and behind the words of the pattern: «©2024», «المصدر: …»."""
    if not pattern[0].isalnum() and not line.startswith(pattern[0]):
        return False
    if pattern[-1].isalnum():
        return True
    words = tokens(line)
    last = [word for word in words if word.is_word][len(start.split()) - 1]
    return line[last.end :].lstrip().startswith(pattern[-1])


def sift(lines: Sequence[Line], knowledge: Knowledge) -> Sifted:
    """The lines of the story and the clutter. Empty lines are neither."""
    lines = [line for line in lines if line.text]
    rows = [row_of(line.text, knowledge) for line in lines]
    first, last = _story(lines, rows, knowledge)
    why: list[str | None] = []
    headed = False
    for at, (line, row) in enumerate(zip(lines, rows, strict=True)):
        outside = not first <= at <= last
        headed = headed or (None in why[-1:] and len(lines[at - 1].text.split()) >= LABEL_WORDS)
        if row and (_applies(row, line, headed, at < first, at > last) or _is_stamp(row, line, knowledge)):
            why.append(row.kind)
        elif is_section(line.text, knowledge) and (at < first or teasers.is_headed(lines, at, why, knowledge)):
            why.append("tags")
        elif outside and stamp.line_day(line.text, knowledge):
            why.append("stamp")
        elif at > last and is_policy(line.text, knowledge):
            why.append("legal")
        elif outside and (
            byline.parse(line.text, knowledge, opening=at == 0)
            or byline.is_person(line.text, knowledge, signed=at > last)
            or (len(line.text.split()) <= LABEL_WORDS and _LATIN.fullmatch(line.text))
        ):
            why.append("byline")
        elif outside and not ARABIC.search(line.text):
            why.append("furniture")  # counters, players, names of buttons
        else:
            why.append(None)
    teasers.mark(lines, why, first, last, knowledge)
    kept = [line for line, kind in zip(lines, why, strict=True) if kind is None]
    if not kept:
        return Sifted(lines, [])
    out = [(line, kind) for line, kind in zip(lines, why, strict=True) if kind]
    if (tail := knowledge.derived(_table).tails.search(kept[-1].text, max(0, len(kept[-1].text) - _LONGEST_TAIL))) and (
        rest := kept[-1].text[: tail.start()].rstrip()
    ):
        out.append((Line(kept[-1].number, tail[0].strip()), "source"))
        kept[-1] = Line(kept[-1].number, rest)
    return Sifted(kept, out)


def _story(lines: Sequence[Line], rows: Sequence[Clutter | None], knowledge: Knowledge) -> tuple[int, int]:
    """The first and the last line of the story; where no line has the shape of a paragraph, all may be story."""
    open_ = [at for at, row in enumerate(rows) if row is None]
    # a first line, menus aside, that ends in a quotation or question mark is rather a title
    top = next((at for at in open_ if not is_section(lines[at].text, knowledge)), 0)
    found = [
        at for at in open_ if is_story(lines[at].text) and (at > top or lines[at].text[-1] == "." or len(lines) == 1)
    ]
    # a newsroom that sets no full stops: its first line is a lead where the next one goes on with it
    led = len(lines) > 1 and goes_on(lines[1].text, knowledge)
    found = found or [at for at in open_ if (at or led) and len(lines[at].text.split()) >= STORY_WORDS]
    if not found:
        return 0, len(lines) - 1
    paragraphs = set(found)
    last = found[0]
    for at in reversed(open_):
        text = lines[at].text
        ended = is_sentence(text, knowledge)
        if (ended or (at in paragraphs and not _is_listed(at, lines, rows))) and not is_policy(text, knowledge):
            last = at
            break
    return found[0], last


def _is_listed(at: int, lines: Sequence[Line], rows: Sequence[Clutter | None]) -> bool:
    """Whether a line stands with headlines alone between it and a heading of other stories: a headline that ends in a
    quotation or a question is long enough to look like a paragraph."""
    if len(lines[at].text.split()) >= 2 * STORY_WORDS:
        return False
    above = next((n for n in range(at - 1, -1, -1) if rows[n] or is_story(lines[n].text)), -1)
    row = rows[above] if above >= 0 else None
    return row is not None and row.kind == "related"


def _is_stamp(row: Clutter, line: Line, knowledge: Knowledge) -> bool:
    """Whether the line is a day behind its label, wherever it stands; a day alone may head a part of a chronology."""
    return row.kind == "stamp" and stamp.line_day(line.text, knowledge) is not None


def _applies(row: Clutter, line: Line, headed: bool, before: bool, behind: bool) -> bool:
    """Whether the row decides about this line, by where it stands: before or behind the story, and whether a line that
    stays, which may be the title, stands above."""
    here = {"start": before, "end": behind, "headed": before and headed}
    if not here.get(row.where, True):
        return False
    if row.kind == "stamp" and row.how == "line_start" and not row.safe_alone:
        # «نشر قوات في …»: only a day behind it makes it a date line, or nothing and a day in the next line
        return (before or behind) and folded(line.text) == folded(row.pattern)
    # «بالفيديو: …», «شاهد | …» and «صورة: …» open titles as well as teasers and captions
    may_be_title = not headed and row.how != "line" and len(line.text.split()) > LABEL_WORDS
    unsure = row.how == "line_start" and (row.kind == "credit" or not row.safe_alone)
    if may_be_title and (row.kind == "related" or unsure):
        return False
    return row.safe_alone or before or behind
