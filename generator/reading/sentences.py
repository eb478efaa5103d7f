"""A story's text to sentences, with exact offsets.

A full stop is not always the end of a sentence: it stands in numbers, abbreviations and addresses, and some newsrooms
set it where a comma belongs («قال في بيان. إن اللجنة…»). Such pieces are joined; no character is ever dropped.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from generator.arabic.letters import fold, strip_marks
from generator.arabic.lexicon import folded
from generator.arabic.quotation import quotations
from generator.arabic.tokens import unjoined
from generator.knowledge import Knowledge, of_kind
from generator.reading.shape import goes_on
from generator.reading.verbs import before_sources
from generator.record import Sentence

_END = re.compile(r"[.!?؟]+[\"»”’)\]]*")
_WORD = re.compile(r"\w+")
_WHOLE_WORD, _LAST_WORD = re.compile(r"[^\W_]+"), re.compile(r"[^\W_]+$")
# «تي.آى», «د.ب.أ»: letters' names and dots, no space between
_DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,3}$")
_ARABIC_WORD = re.compile("[\u0621-\u064a\u064b-\u0652]{3,}")

# A heading is a short line without a full stop; where most paragraphs have none either, a very short one.
_HEADING_WORDS = 13
_SURE_HEADING_WORDS = 5
_ENDS = '.!؟?…:»"”)'
_HEADING_CHARACTERS = 100
# Characters. A quotation up to this long stays whole, though it holds full stops; a longer one may be split.
_WHOLE_QUOTATION = 300
# Words. A piece up to this long that only names its source («بحسب وكالة الأنباء») belongs to the sentence before.
_SOURCE_WORDS = 9
# Words. A piece up to this long that has a number or opens with a preposition of time tells when, and belongs to the
# sentence before.
_DAY_WORDS = 3
# In how many of its first words a sentence names the verb of saying that governs it.
_VERB_WITHIN = 4


class _Language(NamedTuple):
    """What the tables say about full stops."""

    rules: list[re.Pattern[str]]
    any_rule: re.Pattern[str]
    short_forms: frozenset[str]
    letters: frozenset[str]
    fragments: frozenset[str]
    verbs: frozenset[str]
    sources: frozenset[str]
    when: frozenset[str]


def _language(knowledge: Knowledge) -> _Language:
    rules: list[re.Pattern[str]] = []
    short_forms: set[str] = set()
    letters: set[str] = set()
    for row in knowledge.abbreviations:
        if row.regex and row.period in ("after", "inside"):
            rules.append(re.compile(row.regex))
        elif row.kind == "letter":
            letters.update((row.ar, *row.ar_aliases))
        elif row.period == "after":
            short_forms.update(form.rstrip(".") for form in (row.ar, *row.ar_aliases) if len(form.rstrip(".")) > 1)
    fragments = set(of_kind(knowledge.function_words, "fragment"))
    verbs: set[str] = set()
    for verb in knowledge.speech_verbs:
        if verb.kind == "verb":
            if any("أن" in follows or "إن" in follows for follows in verb.follows):
                verbs.update(fold(form) for form in (verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms) if form)
            # «مضيفا», «مشيرة»: a participle that goes on with what was said
            if verb.participle_acc and not verb.participle_weak:
                fragments.update((verb.participle_acc, verb.participle_fs))
    return _Language(
        rules=rules,
        any_rule=re.compile("|".join(f"(?:{rule.pattern})" for rule in rules)),
        short_forms=frozenset(short_forms),
        letters=frozenset(letters),
        fragments=frozenset(fragments - {""}),
        verbs=frozenset(verbs),
        sources=before_sources(knowledge),
        when=frozenset(fold(row.ar) for row in knowledge.clause_words if {"event", "preposition"} <= set(row.kind)),
    )


def split(text: str, knowledge: Knowledge) -> list[Sentence]:
    """The sentences of a text whose paragraphs are its lines. Every character that is no space is in one of them.

    A first line that the next one goes on with («وقال…») is the lead, though it has no full stop.
    """
    language = knowledge.derived(_language)
    found: list[Sentence] = []
    lines = text.split("\n")
    long = [line[-1] not in _ENDS for line in lines if len(line) > _HEADING_CHARACTERS]
    words = _SURE_HEADING_WORDS if sum(long) * 2 > len(long) else _HEADING_WORDS
    start = 0
    for paragraph, line in enumerate(lines, start=1):
        spans = _spans(line, language)
        heading = (
            len(spans) == 1
            and paragraph < len(lines)
            and len(line.split()) <= words
            and _is_heading(line, language)
            and not goes_on(line, knowledge)
            and not (paragraph == 1 and goes_on(lines[1], knowledge))
        )
        for a, b in spans:
            n = len(found) + 1
            found.append(Sentence(n=n, paragraph=paragraph, start=start + a, end=start + b, heading=heading))
        start += len(line) + 1
    return found


def _is_heading(line: str, language: _Language) -> bool:
    """Whether the line has the shape of a heading: short, without the full stop of a sentence, and nobody speaks."""
    if len(line) > _HEADING_CHARACTERS or line[-1:] in ".:،؛!…":
        return False
    if line[-1:] not in '»"”':
        return True
    # «العقوبات "ستبقى على حالها"» is a heading, «وقال "سنبقى"» is not
    first = fold(next(iter(_WORD.findall(line)), ""))
    return line[-2:-1] not in ".!؟" and ":" not in line and language.verbs.isdisjoint((first, unjoined(first)))


def _spans(line: str, language: _Language) -> list[tuple[int, int]]:
    """The start and end of each sentence of a paragraph."""
    spans: list[tuple[int, int]] = []
    for a, b in pairwise([0, *_cuts(line, language), len(line)]):
        piece = line[a:b]
        if not piece.strip():
            continue
        start, end = a + len(piece) - len(piece.lstrip()), b - len(piece) + len(piece.rstrip())
        if spans and _goes_on(line[slice(*spans[-1])], line[start:end], language):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _cuts(line: str, language: _Language) -> list[int]:
    """Where full stops, question and exclamation marks end a sentence."""
    # the sign that the line itself ends in divides nothing
    ends = [found for found in _END.finditer(line) if found.end() < len(line)]
    if not ends:
        return []
    inside: list[tuple[int, int]] = []
    if language.any_rule.search(line):
        inside = [found.span() for rule in language.rules for found in rule.finditer(line)]
    # the stop just before a closing mark does end a sentence, behind the mark
    inside += [(q.opening, q.closing - 1) for q in quotations(line) if q.closing - q.opening <= _WHOLE_QUOTATION]
    inside.sort()
    cuts: list[int] = []
    reached = at = 0
    for found in ends:
        while at < len(inside) and inside[at][0] <= found.start():
            reached = max(reached, inside[at][1])
            at += 1
        if reached < found.end() and _ends_here(line, found, language):
            cuts.append(found.end())
    return cuts


def _ends_here(line: str, found: re.Match[str], language: _Language) -> bool:
    end = found.end()
    before = line[max(0, found.start() - 24) : found.start()]
    plain = strip_marks(before)
    words = _WHOLE_WORD.findall(plain)
    last = _LAST_WORD.search(plain)
    if found[0][0] == "." and last:
        word = last[0]
        # «شركة تي.آى. للاتصالات», but not «نقلت بي.بي.سي. وقالت»
        if _DOTTED.search(plain):
            return line[end:].lstrip()[:1] == "و"
        # «د. محمد», but not «عام 2015 م. وقال»
        era = before[:-1].rstrip()[-1:].isdigit()
        if word in language.short_forms or (len(word) == 1 and word.isalpha() and not era):
            return False
        # «جون إف. كينيدي», but not «قناة إم بي سي. وقال»
        if _is_letter(word, language) and words[-2:-1]:
            dotted = "." in plain.rpartition(words[-2])[2]
            if dotted or not _is_letter(words[-2], language):
                return False
    if found[0][0] in "!?؟" and found[0][-1] in '"»”’' and line[end : end + 1].isspace():
        # «سأل "من المسؤول؟" ثم انصرف»: the question ends, its sentence need not
        return line[end:].lstrip()[:1] == "و" or not last
    if end < len(line) and not line[end].isspace():
        # glued to the next word: «العراق.وأضاف»; not in «العربية.نت» (a rule of the table) or before a digit
        return found[0] == "." and bool(last and _ARABIC_WORD.fullmatch(last[0]) and _ARABIC_WORD.match(line, end))
    return True


def _is_letter(word: str, language: _Language) -> bool:
    """Whether the word is the name of a Latin letter («إف»), with «و» before it or without."""
    return word in language.letters or word.removeprefix("و") in language.letters


def _goes_on(before: str, after: str, language: _Language) -> bool:
    """Whether the second piece belongs to the sentence of the first."""
    words = _WORD.findall(strip_marks(after[:60]))
    if not words:
        return True
    if before[-1:] in "!?؟":
        return False
    first = words[0]
    if first in language.fragments:
        return True
    timed = any(map(str.isdigit, words[1:])) or (len(words) > 1 and fold(first) in language.when)
    if timed and len(words) <= _DAY_WORDS and after[-1:] not in "!?؟":
        return True  # «في عام 1989.», «خلال العام الحالي.»
    if fold(first) == "ان":
        return _waits_for_content(before, language)
    opening = folded(after[:60])
    names_source = any(opening.startswith(source + " ") for source in language.sources)
    return names_source and len(after.split()) <= _SOURCE_WORDS and "،" not in after


def _waits_for_content(before: str, language: _Language) -> bool:
    """Whether a sentence opens with a verb of saying and has not yet said what."""
    words = [fold(word) for word in _WORD.findall(before)]
    if any(sign in before for sign in ':"«“') or {"ان", "انه", "انها", "بان", "بانه", "بانها"} & set(words):
        return False
    return any(word in language.verbs or word[1:] in language.verbs for word in words[:_VERB_WITHIN])
