"""The title: the one that stands above the story, or one cut from the story's first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from generator.arabic import calendar, tense
from generator.arabic.letters import fold
from generator.arabic.lexicon import folded
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge
from generator.reading import byline, shape
from generator.reading.source import Line
from generator.record import Sentence, Title

# Characters. 98% of 3,915 headlines of the Arab press are under 120; a sentence without its full stop is longer.
LONGEST_STATED = 120
# The same where every paragraph below ends in a full stop: then a line without one is no paragraph.
LONGEST_SURELY_STATED = 220
# Characters (signs, vowel marks) by which a title's second copy may differ in length.
_COPY_DIFFERS = 12
# Words that a sentence has at least to lead a story.
_LEAD_WORDS = 5
# A title's length as a share of a paragraph's, at most, where no full stop tells them apart.
_LEAD_SHARE = 0.7
# Words that the name of a section has at most.
_SECTION_WORDS = 2
# Words of a title that may end in two full stops («هل يعود السلام..»).
_OPEN_TITLE_WORDS = 8
# Characters a derived title may have, and what it should not fall below if a natural place to cut allows.
LONGEST_DERIVED = 90
SHORTEST_DERIVED = 40
# Words after «أن» without which a title says that somebody spoke and not what.
_CONTENT_WORDS = 3
_COMMA = re.compile(r"\s*[،؛,]\s*|\s+[-–—]+\s+")
# Characters that a day between commas takes at most, and what each grade of a cut is worth against length.
_LONGEST_DAY = 40
_CUT_BONUS = 20
# What a cut in the middle of a phrase costs, in characters: a shorter title that is whole reads better.
_MID_PHRASE = 40
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
# Characters within which the first word of a line is found, and signs that end a paragraph.
_FIRST_WORD, _ENDS = 40, '.!؟?»"”…'
# Signs that no title ends in, and signs that belong to the word before them.
_OPENING, _CLOSING = tuple("،؛:,;-–—([«“/"), tuple('"”»)]/-')


def stated(lines: Sequence[Line], knowledge: Knowledge) -> bool:
    """Whether the first of the kept lines is a title: short, no sentence, and a story follows it."""
    line = byline.suffix(lines[0].text, knowledge)[0]
    story = [other.text for other in lines[1:] if not is_copy(other.text, line)]
    # a line of two words is a title only where the file begins with it: later it is a photo's tag
    words, fewest = len(line.split()), 2 if lines[0].number == 1 else 3
    if words < fewest or (fewest == 2 and byline.is_person(line, knowledge)):
        return False
    if line[-1] in ".،؛:,;…" and not (line.endswith(("..", "…")) and words <= _OPEN_TITLE_WORDS):
        return False
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


def under_label(lines: Sequence[Line], knowledge: Knowledge) -> bool:
    """Whether the first line is a section's name («رأي», «العالم العربي») above the title."""
    if len(lines) < 3 or stated(lines, knowledge):
        return False
    first, second = lines[0].text, lines[1].text
    label = len(first.split()) <= _SECTION_WORDS and first[-1].isalpha()
    return label and len(second.split()) > _SECTION_WORDS and stated(lines[1:], knowledge)


def _opens_in_past(line: str, knowledge: Knowledge) -> bool:
    """Whether the line opens with a past verb, as leads do and headlines seldom."""
    first = tokens(line[:_FIRST_WORD])[:1]
    return bool(first) and (first[0].key in knowledge.derived(_language).past or "past" in tense.cues(first, knowledge))


def is_copy(line: str, title: str) -> bool:
    """Whether the line is the title once more, spelling and signs aside."""
    return abs(len(line) - len(title)) <= _COPY_DIFFERS and folded(line) == folded(title)


def derived(text: str, sentences: Sequence[Sentence], knowledge: Knowledge) -> Title:
    """A title of the story's own words: its lead without dateline and weekday, cut where a phrase ends."""
    whole = [sentence for sentence in sentences if not sentence.heading]
    long = [sentence for sentence in whole if len(text[sentence.start : sentence.end].split()) >= _LEAD_WORDS]
    lead = [*long, *whole, *sentences][0]
    start = lead.start
    if dateline := byline.leading(text, lead.start, lead.end, knowledge):
        start = dateline.end
    words = _without_days(text[start : lead.end], knowledge).strip(" .،؛:-–—")
    return Title(text=_cut(words, knowledge) or words or text[start : lead.end], origin="derived", sentence=lead.n)


def _without_days(sentence: str, knowledge: Knowledge) -> str:
    """The sentence without the days between its commas: «قال الوزير، مساء الثلاثاء، إن» becomes «قال الوزير إن»."""
    parts = _COMMA.split(sentence)
    kept, gap = parts[0], False
    for sign, part in zip(_COMMA.findall(sentence), parts[1:], strict=True):
        if _is_day(part, knowledge):
            gap = True
        else:
            kept += (" " if gap else sign) + part
            gap = False
    return kept


def _is_day(part: str, knowledge: Knowledge) -> bool:
    """Whether the words are a calendar expression and nothing else."""
    if not 0 < len(part) <= _LONGEST_DAY:
        return False
    found = calendar.find(part, knowledge)
    return bool(found) and all(
        any(expression.start <= word.start < expression.end for expression in found)
        for word in tokens(part)
        if word.is_word
    )


class _Language(NamedTuple):
    """Folded words that decide where a title may be cut."""

    verbs: frozenset[str]
    past: frozenset[str]
    complementisers: frozenset[str]
    clauses: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]


def _language(knowledge: Knowledge) -> _Language:
    verbs: set[str] = set()
    past: set[str] = set()
    participles: set[str] = set()
    for verb in knowledge.speech_verbs:
        if verb.kind == "verb":
            past.update(fold(form) for form in (verb.past_ms, verb.past_fs, verb.past_mp) if form)
            verbs.update(past, [fold(verb.present_ms)] if verb.present_ms else [])
            if not verb.participle_weak:
                participles.update(fold(form) for form in (verb.participle_acc, verb.participle_fs) if form)

    def kind(*kinds: str) -> frozenset[str]:
        rows = (row for row in knowledge.clause_words if set(kinds) & set(row.kind))
        return frozenset(fold(row.ar) for row in rows if " " not in row.ar)

    return _Language(
        verbs=frozenset(verbs),
        past=frozenset(past),
        complementisers=frozenset(form + end for form in kind("complementiser") for end in ("", "ه", "ها", "هم")),
        clauses=kind("relative", "break", "aside") | participles,
        prepositions=kind("preposition", "link"),
        particles=frozenset(fold(row.ar) for row in knowledge.function_words if "function" in row.kind),
    )


def _cut(words: str, knowledge: Knowledge) -> str:
    """The longest good beginning of a sentence: it ends before a comma, a clause or a preposition, and it says what
    was said. An opening adverbial that leaves no room for the rest is skipped."""
    if len(words) <= LONGEST_DERIVED and _balanced(words):
        return words
    language = knowledge.derived(_language)
    found = _best(words, language)
    first = next((token.key for token in tokens(words[:30]) if token.is_word), "")
    comma = _COMMA.search(words)
    if comma and first in language.prepositions and comma.start() > SHORTEST_DERIVED:
        rest = words[comma.end() :]
        return (rest if len(rest) <= LONGEST_DERIVED and _balanced(rest) else _best(rest, language)) or found
    return found


def _best(words: str, language: _Language) -> str:
    """The best beginning of at most `LONGEST_DERIVED` characters; "" where no word ends in time."""
    all_ = [token for token in tokens(words[: 2 * LONGEST_DERIVED])]
    spoken = [token for token in all_ if token.is_word]
    fewest = SHORTEST_DERIVED
    if any(word.key in language.verbs for word in spoken[:2]):
        # what follows a comma («…، مما يشير إلى أن») is no longer what is said
        pause = _COMMA.search(words)
        until = pause.start() if pause and pause.start() > SHORTEST_DERIVED else len(words)
        said = next(
            (n for n, word in enumerate(spoken) if word.key in language.complementisers and word.end <= until), None
        )
        if said is not None and said + _CONTENT_WORDS < len(spoken):
            fewest = max(fewest, spoken[said + _CONTENT_WORDS].end)
    best, best_score = "", -1
    for at, token in enumerate(all_):
        end = token.end
        if end > LONGEST_DERIVED:
            break
        after = all_[at + 1] if at + 1 < len(all_) else None
        title = words[:end]
        if not _may_end(token, after, language) or not _balanced(title):
            continue
        then = all_[at + 2] if at + 2 < len(all_) else None
        grade = _grade(after, then, language)
        score = end + (_CUT_BONUS * grade if grade else -_MID_PHRASE)
        if end < fewest:  # it does not say enough: then the longer the better
            score = end - 1000
        if score > best_score or not best:
            best, best_score = title, score
    return best


def _may_end(token: Token, after: Token | None, language: _Language) -> bool:
    if token.text in "،؛:,;-–—([«“" or (after is not None and not after.is_word and after.text in '"”»)]/-'):
        return False
    return not (
        token.is_word and (token.key in language.particles or token.key in language.verbs or token.key.isdigit())
    )


def _grade(after: Token | None, then: Token | None, language: _Language) -> int:
    """How good a place to cut it is, by what comes next."""
    if after is None:
        return 4
    if after.text in "،؛.":
        return 4 if then is not None and then.key in language.clauses else 2
    if after.key in language.clauses:
        return 2
    return 1 if after.key in language.prepositions or after.key[:1] == "و" else 0


def _balanced(piece: str) -> bool:
    return piece.count('"') % 2 == 0 and all(piece.count(left) == piece.count(right) for left, right in _PAIRS)
