"""Other stories inside an article's page: blocks that the page marks, headlines and leads under a label and without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.reading.formats.source import Line
from generator.reading.shape import PARAGRAPH_ENDS, TITLE_WORDS, goes_on, is_item, is_sentence, is_story, stems
from generator.reading.titling.wording import PRESENT, is_accusative, is_owned, is_verb, language_of, opens_as_verb

# Words that a label («اقرأ أيضا في الموقع») has at most.
LABEL_WORDS = 4
# Words that headings inside a story seldom exceed, and headlines of other stories seldom stay under.
_HEADING_WORDS = 6
# Lines that a block has at most which the page closes with a word of its own, for screen readers, and characters of
# the line that closes it.
_LONGEST_BLOCK, _LONGEST_END = 15, 80
# Kinds of lines behind which no story goes on.
_BEHIND_STORY = ("related", "tags", "share", "subscribe", "legal")
# Characters of a title of another story, at most, and how many stand together: more are a list of the story's own. Of
# 95 articles of two newsrooms with such lines 94 had them so, and one its own list of nine.
_LONGEST_TITLE, _MOST_TITLES = 110, 5
# One title alone is another story's where it has so many words of content, at most so many words, and hardly one of
# them stands in the story, whose own headings say what follows them. Of 523 lone lines of three newsrooms 30 were such,
# all of them teasers.
_LONE_STEMS, _LONE_SHARE, _LONGEST_LONE = 7, 0.15, 14
# Leads of other stories: they stand below so many paragraphs at least, two to seven of them (more are a review of the
# press or a column); each has so many words of content at least and so many full stops inside at most; the first and
# the last share no more of their words with the story above, and half of all no more than that. A run that begins with
# a lead broken off, below paragraphs of which so many end in a full stop, needs no other sign where so many of it open
# as news: it may tell of the same affair. Of 5,335 articles of five newsrooms 122 end so, all of one of them.
_ABOVE_LEADS, _FEWEST_LEADS, _MOST_LEADS = 3, 2, 7
_LEAD_STEMS, _LEAD_STOPS = 8, 2
_LEAD_SHARE, _HALF_SHARE = 0.34, 0.2
_ENDED_SHARE, _NEWS_SHARE = 0.8, 0.6
# Characters in which the opening of a lead is found, and kinds of words that join it to what stands before it.
_OPENING = 60
_JOINING = ("aside", "connective", "dangling", "pointing", "standing")
_WORD = re.compile(r"\w+")


def mark(lines: Sequence[Line], why: list[str | None], first: int, last: int, knowledge: Knowledge) -> None:
    """Marks what belongs to lines that are clutter themselves, `why` by kind: the block that a line opens and another
    closes; the headlines that follow «اقرأ أيضا» and the like, inside the story the first line and those as long as
    headlines, since a shorter one may be a heading of the story; and everything behind such a line when the story,
    which reaches from line `first` to `last`, is over."""
    headed = False  # a label above everything («آخر الأخبار») stands over the title
    for at, kind in enumerate(why):
        if kind is None:
            headed = True
            continue
        end = _block_end(lines, at, knowledge)
        if not any(why[n] is None and is_story(lines[n].text) for n in range(at, end)):
            why[at:end] = [why[n] or kind for n in range(at, end)]
        inside = at <= last and (kind == "related" or (kind == "tags" and at > first))
        if inside and headed and len(lines[at].text.split()) <= LABEL_WORDS:
            n = at + 1
            while n <= last and why[n] is None and _is_teaser(lines[n].text, n == at + 1, knowledge):
                why[n] = kind
                n += 1
    over, headlines = "", False
    for at in range(last + 1, len(lines)):
        if why[at] in _BEHIND_STORY:
            over = over or ("tags" if why[at] == "tags" else "related")
            headlines = headlines or why[at] == "related"
        elif over and (why[at] is None or (headlines and why[at] == "stamp")):
            why[at] = over  # a day under a headline is that of another story


def is_headed(lines: Sequence[Line], at: int, why: Sequence[str | None], knowledge: Knowledge) -> bool:
    """Whether a headline of another story stands below this line, with paragraphs of the story around the two. `why`:
    of the lines above, which are clutter."""
    above = next((line for line, kind in zip(lines[at - 1 :: -1], why[::-1], strict=False) if kind is None), None)
    if above is None or at >= len(lines) - 2:
        return False
    headline, below = lines[at + 1].text, lines[at + 2].text
    told = is_story(below) or is_sentence(below, knowledge)
    return told and is_story(above.text) and _is_teaser(headline, True, knowledge)


def _block_end(lines: Sequence[Line], at: int, knowledge: Knowledge) -> int:
    """Behind the line that closes the block which this line opens («تخطى قصص مقترحة وواصل القراءة» … «قصص مقترحة
    نهاية»), with a closing word and else words of the opening line alone; `at` where there is none."""
    closings = knowledge.derived(_closings)
    opening = set(folded(lines[at].text[:_LONGEST_END]).split())
    for n in range(at + 1, min(at + _LONGEST_BLOCK, len(lines))):
        if len(lines[n].text) <= _LONGEST_END:
            words = set(folded(lines[n].text).split())
            if any(closing <= words and words - closing <= opening for closing in closings):
                return n + 1
    return at


def _closings(knowledge: Knowledge) -> list[set[str]]:
    """The folded words of each row that closes a block."""
    return [set(folded(row.pattern).split()) for row in knowledge.clutter if row.how == "closes"]


def _is_teaser(line: str, first: bool, knowledge: Knowledge) -> bool:
    words = len(line.split())
    long = words > (LABEL_WORDS if first else _HEADING_WORDS)
    return long and not is_story(line) and not is_sentence(line, knowledge) and line[-1] not in ".،؛:"


def other_titles(lines: Sequence[Line], knowledge: Knowledge) -> list[Line]:
    """Titles of other stories that stand between two paragraphs without a label: two or more in a row, since no story
    has two long headings in a row, or one that has nothing in common with the story. What a colon leads to, an item, a
    quotation or a sentence is none; where paragraphs have no full stops nothing tells them apart."""
    story = [line.text for line in lines if len(line.text) > _LONGEST_TITLE]
    if 2 * sum(line[-1] in PARAGRAPH_ENDS for line in story) <= len(story):
        return []
    found: list[Line] = []
    told: Counter[str] = Counter()
    at = 1
    while at < len(lines):
        stop = next((n for n in range(at, len(lines)) if not _is_like_title(lines[n].text, knowledge)), len(lines))
        titles = [line for line in lines[at:stop] if len(_WORD.findall(line.text)) >= TITLE_WORDS]
        before, behind = lines[at - 1].text, lines[stop].text if stop < len(lines) else ""
        between = before[-1] in PARAGRAPH_ENDS and is_story(before) and is_story(behind)
        if between and 1 < len(titles) <= _MOST_TITLES:
            found += titles
        elif between and stop == at + 1 and _is_lone(lines[at].text):
            told = told or Counter(stem for line in lines for stem in sorted(stems(line.text)))
            found += lines[at:stop] if _is_foreign(lines[at].text, told) else []
        at = max(stop, at + 1)
    return found


def _is_lone(title: str) -> bool:
    """Whether a line between paragraphs says enough to be the title of a story, and asks nothing."""
    return (
        len(title.split()) <= _LONGEST_LONE
        and title.rstrip('"»”')[-1:] not in "؟?"
        and (len(stems(title)) >= _LONE_STEMS)
    )


def _is_foreign(title: str, told: Counter[str]) -> bool:
    """Whether a line tells of something else than the story does; `told`: in how many lines each stem stands."""
    own = stems(title)
    return sum(told[stem] > 1 for stem in own) <= _LONE_SHARE * len(own)


def _is_like_title(line: str, knowledge: Knowledge) -> bool:
    """Whether a line between paragraphs has the length and end of a title."""
    quoted = line[0] in '"«“' and line[-1] in '"»”'
    ended = line[-1] in ".:،؛!…"
    return not (len(line) > _LONGEST_TITLE or quoted or ended or is_item(line) or goes_on(line, knowledge))


def other_leads(lines: Sequence[Line], knowledge: Knowledge) -> list[Line]:
    """The first paragraphs of other stories that a page has below its own, without a label: nothing joins them to what
    stands above, they open as news does («أعلنت وزارة …»), and speak of other things."""
    leads: list[set[str]] = []
    for line in reversed(lines[_ABOVE_LEADS:]):
        brief = line.text.count(". ") <= _LEAD_STOPS
        if len(leads) == _MOST_LEADS or not brief or not _opens_anew(line.text, knowledge):
            break
        own = stems(line.text)
        if len(own) < _LEAD_STEMS:
            break
        leads.insert(0, own)
    for count in range(len(leads), 0, -1):
        above, found, run = lines[:-count], lines[-count:], leads[-count:]
        news = sum(_opens_news(line.text, knowledge) for line in found)
        if news < count / 2:
            continue
        if news >= _NEWS_SHARE * count and _breaks_off(found[0], above):
            return list(found)
        story = set().union(*(stems(line.text) for line in above))
        shares = [len(story & own) / len(own) for own in run]
        foreign = max(shares[0], shares[-1]) <= _LEAD_SHARE and median(shares) <= _HALF_SHARE
        if min(news, count) >= _FEWEST_LEADS and foreign:
            return list(found)
    return []


def _breaks_off(line: Line, above: Sequence[Line]) -> bool:
    """Whether a paragraph has no full stop though those above have."""
    story = [other.text for other in above if is_story(other.text)]
    ended = sum(text[-1] in PARAGRAPH_ENDS for text in story)
    broken = line.text[-1] not in PARAGRAPH_ENDS + ":،؛"
    return broken and len(story) >= _ABOVE_LEADS and ended >= _ENDED_SHARE * len(story)


def _opens_anew(line: str, knowledge: Knowledge) -> bool:
    """Whether a paragraph leans on nothing before it, by its first words."""
    if not is_story(line) or goes_on(line, knowledge):
        return False
    words = tokens(line[:_OPENING])
    joined = words[0].key[:1] == "ف" and words[0].key[1:] in knowledge.derived(language_of).small  # «ففي»
    return words[0].is_word and not joined and knowledge.derived(_joining).longest(words, 0) is None


def _opens_news(line: str, knowledge: Knowledge) -> bool:
    """Whether a paragraph opens with a past verb and its subject: «أعلنت وزارة الصحة …», but «أشارت إلى …»."""
    language = knowledge.derived(language_of)
    first, *rest = tokens(line[:_OPENING])
    if not rest or not rest[0].is_word or first.key in language.small or PRESENT.match(first.key):
        return False
    second = rest[0]
    named = second.key in language.names or not (is_verb(second, language) or is_owned(second))
    return opens_as_verb(first, language) and named and not (second.key in language.small or is_accusative(second))


def _joining(knowledge: Knowledge) -> Lexicon[str]:
    """Words and phrases that join what they open to what stands before it."""
    return Lexicon((row.ar, kind) for row in knowledge.function_words for kind in row.kind if kind in _JOINING)
