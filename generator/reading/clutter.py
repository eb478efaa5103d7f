"""Which lines of a file are no part of its story: by the clutter table, and by where they stand.

Precision comes first: a line is taken out only where it says itself what it is, or where it stands outside the story's
paragraphs and has the shape of a caption, byline or teaser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.arabic import tense
from generator.arabic.letters import bare_alef, fold, strip_marks
from generator.arabic.lexicon import folded
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.knowledge.rows import Clutter
from generator.reading import byline, stamp, verbs
from generator.reading.shape import STORY_WORDS, goes_on, is_sentence, is_story, past_verbs_of_saying
from generator.reading.source import Line

# Characters. Longer lines are paragraphs, whatever they begin with; legal notices may be long.
LONGEST = 300
# Characters that a site's word to its readers has at most.
_LONGEST_POLICY = 1500
# Characters within which a row of the table that is no regular expression decides.
_LONGEST_PATTERN = 80
# Characters that tell the first word of a longer line.
_OPENING = 24
_WORD = re.compile(r"\w+")
# A line of nothing but Latin letters («Kuwait - KUNA»).
_LATIN = re.compile(r"[A-Za-z][A-Za-z .,/|&–-]*")
# A present verb.
_PRESENT = re.compile("س?ي\\w{3}")
# What closes a link behind a line («للمشاهدة (اضغط هنا).»); quotation marks would be a story's.
_LINK_END, _LINK_ENDS = re.compile(r"\)\.?$"), (")", ").")
# Characters that an end mark behind the last paragraph has at most.
_LONGEST_TAIL = 24
# Words that a label («اقرأ أيضا في الموقع») has at most.
_LABEL_WORDS = 4
_TITLED_LABEL_WORDS = 3
# Words that headings inside a story seldom exceed, and headlines of other stories seldom stay under.
_HEADING_WORDS = 6
# How the item of a list begins.
# Characters of a title of another story, at most, its words, at least, and how many stand together: more are a list of
# the story's own. Of 95 articles of two newsrooms with such lines 94 had them so, and one its own list of nine.
_LONGEST_TITLE, _TITLE_WORDS, _MOST_TITLES = 110, 5, 5
_PARAGRAPH_ENDS = '.!؟»"”'
_ITEM = re.compile(r"[-–—•*▪]\s|\d{1,2}\s*[.)-]|\w{4,6}:")
# What labels never end in.
_SIGNS = '.:!؟?…؛»"”)'
# The word behind a block's label where some sites close it, for screen readers, and the lines such a block has at most.
_END_OF_BLOCK, _LONGEST_BLOCK = "نهاية", 15


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
    tails = re.compile("|".join(f"(?:{row.pattern})" for row in knowledge.clutter if row.how == "tail"))
    return _Table(
        whole, start, end, tuple(form for form, _ in end), patterns, any_pattern, tails, phrases, phrase, hint
    )


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
    for start, row in table.start.get(first, ()):
        if (key == start or key.startswith(start + " ")) and _has_signs(plain, start, row.pattern):
            return row
    linked = _LINK_END.sub("", plain) if plain.endswith(_LINK_ENDS) else plain
    if linked.endswith(table.ends):
        return next(row for end, row in table.end if linked.endswith(end))
    spelled = bare_alef(plain)
    if not table.any_pattern.match(spelled):
        return None
    return next(row for pattern, row in table.patterns if pattern.match(spelled))


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
    for at, (line, row) in enumerate(zip(lines, rows, strict=True)):
        outside = not first <= at <= last
        if row and (_applies(row, line, at, first, last) or _is_stamp(row, line, knowledge)):
            why.append(row.kind)
        elif outside and stamp.line_day(line.text, knowledge):
            why.append("stamp")
        elif at > last and is_policy(line.text, knowledge):
            why.append("legal")
        elif outside and (
            byline.parse(line.text, knowledge, opening=at == 0)
            or byline.is_person(line.text, knowledge, signed=at > last)
            or (len(line.text.split()) <= _LABEL_WORDS and _LATIN.fullmatch(line.text))
        ):
            why.append("byline")
        else:
            why.append(None)
    _teasers(lines, why, last, knowledge)
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
    # a first line that ends in a quotation or question mark is rather a title
    found = [at for at in open_ if is_story(lines[at].text) and (at or lines[at].text[-1] == "." or len(lines) == 1)]
    # a newsroom that sets no full stops: its first line is a lead where the next one goes on with it
    led = len(lines) > 1 and goes_on(lines[1].text, knowledge)
    found = found or [at for at in open_ if (at or led) and len(lines[at].text.split()) >= STORY_WORDS]
    if not found:
        return 0, len(lines) - 1
    ends = (at for at in reversed(open_) if at in found or is_sentence(lines[at].text, knowledge))
    return found[0], next((at for at in ends if not is_policy(lines[at].text, knowledge)), found[0])


def _is_stamp(row: Clutter, line: Line, knowledge: Knowledge) -> bool:
    """Whether the line is a day behind its label, wherever it stands; a day alone may head a part of a chronology."""
    return row.kind == "stamp" and stamp.line_day(line.text, knowledge) is not None


def _applies(row: Clutter, line: Line, at: int, first: int, last: int) -> bool:
    """Whether the row decides about this line, by where it stands: the story reaches from line `first` to `last`."""
    before, behind = at < first, at > last
    if (row.where == "start" and not before) or (row.where == "end" and not behind):
        return False
    if row.kind == "stamp" and row.how == "line_start" and not row.safe_alone:
        return False  # «نشر قوات في …»: only a day behind it makes it a date line
    # «بالفيديو: …», «شاهد | …» and «صورة: …» open titles as well as teasers and captions
    may_be_title = at == 0 and row.how != "line" and len(line.text.split()) > _LABEL_WORDS
    unsure = row.how == "line_start" and (row.kind == "credit" or not row.safe_alone)
    if may_be_title and (row.kind == "related" or unsure):
        return False
    return row.safe_alone or before or behind


def _is_verbal(line: str, knowledge: Knowledge) -> bool:
    """Whether a short line opens with what somebody did («أخطأ عمر السومة», «فاز المنتخب بالكأس»): it is a heading, no
    label. Before an indefinite noun a word of three letters is a noun itself («نقل مباشر»)."""
    first, *rest = [word for word in tokens(line) if word.is_word]
    if not rest or first.key.startswith("ال") or first.text.endswith("ة"):
        return False
    heads = knowledge.derived(_heads)
    if _PRESENT.match(first.key) or (tense.is_past(strip_marks(first.text)) and not _is_given(first.key, knowledge)):
        return True
    named = _is_given(rest[0].key, knowledge)
    told = knowledge.derived(verbs.forms) | knowledge.derived(past_verbs_of_saying)
    doer = named or rest[0].key.startswith("ال") or rest[0].key in knowledge.derived(_numbers)
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


def labels(lines: Sequence[Line], knowledge: Knowledge, *, titled: bool) -> list[Line]:
    """The labels between title and story: section names, photo tags, and captions that stand there twice. Under a
    stated title labels may be longer. No heading that says what somebody did is one, nor what stands right above the
    first paragraph of a story that has headings further down."""
    story = next((at for at, line in enumerate(lines) if is_story(line.text)), 0)
    head = lines[:story]
    twice = {first.text for first, second in pairwise(head) if first.text == second.text}
    if head and titled and head[-1].text not in twice and _has_headings(lines[story:]):
        head = head[:-1]
    return [
        line
        for line in head
        if line.text in twice or (_is_short(line.text, knowledge, titled=titled) and line.text[-1] not in _SIGNS)
    ]


def _has_headings(story: Sequence[Line]) -> bool:
    """Whether a short line without an end stands between two paragraphs of the story."""
    return any(
        before.text[-1] in _PARAGRAPH_ENDS
        and behind.text[-1] in _PARAGRAPH_ENDS
        and line.text[-1].isalpha()
        and len(_WORD.findall(line.text)) < _TITLE_WORDS
        for before, line, behind in zip(story, story[1:], story[2:], strict=False)
    )


def other_titles(lines: Sequence[Line], knowledge: Knowledge) -> list[Line]:
    """Titles of other stories that stand between two paragraphs without a label, two or more in a row: no story has two
    long headings in a row. What a colon leads to, an item, a quotation or a sentence is none; where paragraphs have no
    full stops nothing tells them apart."""
    story = [line.text for line in lines if len(line.text) > _LONGEST_TITLE]
    if 2 * sum(line[-1] in _PARAGRAPH_ENDS for line in story) <= len(story):
        return []
    found: list[Line] = []
    at = 1
    while at < len(lines):
        stop = next((n for n in range(at, len(lines)) if not _is_like_title(lines[n].text, knowledge)), len(lines))
        titles = [line for line in lines[at:stop] if len(_WORD.findall(line.text)) >= _TITLE_WORDS]
        before, behind = lines[at - 1].text, lines[stop].text if stop < len(lines) else ""
        between = before[-1] in _PARAGRAPH_ENDS and is_story(before) and is_story(behind)
        if 1 < len(titles) <= _MOST_TITLES and between:
            found += titles
        at = max(stop, at + 1)
    return found


def _is_like_title(line: str, knowledge: Knowledge) -> bool:
    """Whether a line between paragraphs has the length and end of a title."""
    quoted = line[0] in '"«“' and line[-1] in '"»”'
    ended = line[-1] in ".:،؛!…"
    return not (len(line) > _LONGEST_TITLE or quoted or ended or _ITEM.match(line) or goes_on(line, knowledge))


def _is_short(line: str, knowledge: Knowledge, *, titled: bool) -> bool:
    words = len(_WORD.findall(line))
    story = _ITEM.match(line) or goes_on(line, knowledge) or _is_verbal(line, knowledge)
    return words < _TITLED_LABEL_WORDS + titled and not story


def _teasers(lines: Sequence[Line], why: list[str | None], last: int, knowledge: Knowledge) -> None:
    """Marks the headlines that follow «اقرأ أيضا» and the like: whatever stands behind the story, and inside it the
    first line and those as long as headlines, since a shorter one may be a heading of the story."""
    for at, kind in enumerate(why):
        if kind not in ("related", "tags"):
            continue
        end = _block_end(lines, at)
        why[at:end] = [why[n] or kind for n in range(at, end)]
        if at > last:
            for n in range(at + 1, len(lines)):
                why[n] = why[n] or kind
        elif len(lines[at].text.split()) <= _LABEL_WORDS and not all(why[:at]):
            n = at + 1  # a label above everything («آخر الأخبار») stands over the title
            while n <= last and why[n] is None and _is_teaser(lines[n].text, n == at + 1, knowledge):
                why[n] = kind
                n += 1


def _block_end(lines: Sequence[Line], at: int) -> int:
    """Behind the line that closes a block which the page marks («قصص مقترحة» … «قصص مقترحة نهاية»); else `at`."""
    closing = folded(f"{lines[at].text} {_END_OF_BLOCK}")
    for n in range(at + 1, min(at + _LONGEST_BLOCK, len(lines))):
        if folded(lines[n].text[:LONGEST]) == closing:
            return n + 1
    return at


def _is_teaser(line: str, first: bool, knowledge: Knowledge) -> bool:
    words = len(line.split())
    long = words > (_LABEL_WORDS if first else _HEADING_WORDS)
    return long and not is_story(line) and not is_sentence(line, knowledge) and line[-1] not in ".،؛:"
