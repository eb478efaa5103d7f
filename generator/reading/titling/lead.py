"""A title of the story's own words: its lead without dateline and asides, cut where a phrase ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.arabic import calendar
from generator.arabic.periods import Fields
from generator.arabic.quotation import quotations
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge
from generator.reading import byline, shape
from generator.reading.titling import asides
from generator.reading.titling.completeness import measure_of
from generator.reading.titling.ending import (
    LIKELY,
    LONGEST,
    LONGEST_WHOLE,
    WHOLE,
    best_beginning,
    closed_piece,
    fullest_beginning,
)
from generator.reading.titling.wholeness import INCOMPLETE, SHORTEST, is_complete
from generator.reading.titling.wording import (
    Language,
    is_joined,
    is_owned,
    is_verb,
    language_of,
    opens_as_verb,
    prepositions_of,
)
from generator.record import Sentence, Title

# Words that a sentence has at least to lead a story.
_LEAD_WORDS = 5
# What is not likely a whole title (the logarithm of the odds, as all such numbers here), and the sign of being cut.
_UNLIKELY, _CUT = -1.0, "…"
# Characters that a title says more, at least, where it is cut though it may be whole.
_SAYS_MORE = 12
# A lead whose best cut is less likely whole than this can't be cut well; how many sentences behind it are tried, what
# is taken off for not being the lead, and for each sentence.
_POOR, _NEXT, _LATER, _FARTHER = -2.5, 4, 1.0, 0.5
# Words of some length that a title from a later sentence has in common with the lead, at least.
_SHARED = 1
# What a title loses that speaks of people or things it doesn't name: another sentence is better.
_UNNAMED = 6.0
# What a title loses that leaves out asides, brackets too, or a name behind its role.
_SHORTENED, _UNBRACKETED, _NAMELESS = 0.2, 0.3, 0.5
# A beginning as likely whole as this needs nothing left out.
_SURE = 2.0


class _Cut(NamedTuple):
    """A title cut from a sentence, how likely it is whole, and the words that it is a beginning of."""

    title: str
    score: float
    words: str


def title(text: str, sentences: Sequence[Sentence], knowledge: Knowledge) -> Title:
    """The title that the story's lead gives, with the sentence it is cut from; where the lead can't be cut well, one of
    the next sentences that stands alone."""
    whole = [sentence for sentence in sentences if not sentence.heading]
    long = [sentence for sentence in whole if len(text[sentence.start : sentence.end].split()) >= _LEAD_WORDS]
    lead, *others = [*long, *whole, *sentences]
    words = _words_of(text, lead, knowledge)
    best = _best(words, knowledge)
    number, value = lead.n, best.score
    if value < _POOR:
        for behind, sentence in enumerate(others[:_NEXT], start=1):
            if sentence in long and (alone := _standing_alone(_words_of(text, sentence, knowledge), knowledge)):
                other = _best(alone, knowledge)
                worth = other.score - _LATER - _FARTHER * behind
                if other.score > LIKELY and worth > value and _share_words(other.title, words):
                    best, number, value = other, sentence.n, worth
    shown = best.title
    if best.score < LIKELY:
        # what may be broken off rather says as much as there is room for
        fullest = fullest_beginning(best.words, knowledge.derived(measure_of))
        if best.score < _UNLIKELY or len(fullest) >= len(shown) + _SAYS_MORE:
            shown = fullest + _CUT
    # hashtags are written with it
    return Title(text=shown.replace("_", " "), origin="derived", sentence=number)


def _best(words: str, knowledge: Knowledge) -> _Cut:
    """The best beginning of a sentence; less likely whole where it has not come to its main clause."""
    best = _cut(words, knowledge)
    language = knowledge.derived(language_of)
    told = tokens(best.title)
    if told and told[0].key in language.prepositions | language.subordinate and not is_complete(told, language):
        return best._replace(score=best.score - INCOMPLETE)  # «عندما فاز الفريق بالكأس، …»
    return best


def _share_words(title: str, lead: str) -> bool:
    """Whether a title is about what the lead tells: words of it are the lead's, clitics and article aside."""
    return len(shape.stems(title) & shape.stems(lead)) >= _SHARED


def _words_of(text: str, sentence: Sentence, knowledge: Knowledge) -> str:
    """The sentence without dateline, the marks around it and the weekdays of its verb."""
    start, end = sentence.start, sentence.end
    if dateline := byline.leading(text, start, end, knowledge):
        start = dateline.end
    start, end = _inside_quotation(text, start, end)
    first = next(iter(tokens(text[start : start + LONGEST])), None)
    if first and is_joined(first, knowledge.derived(language_of)):
        start += first.start + 1  # «وقال الوزير»
    words = text[start:end].replace("٬ ", "، ")  # a sign for numbers that stands for the comma
    return _without_weekdays(words, knowledge).strip(" .،٬؛:-–—*•") or text[start:end].strip()


def _standing_alone(sentence: str, knowledge: Knowledge) -> str:
    """The sentence without its «و» if a title may be cut from it: it opens with a verb and who does it, goes on with no
    other's words («أضاف») and points back at nothing («هذا القرار»). Else ""."""
    language = knowledge.derived(language_of)
    opening = [word for word in tokens(sentence[:LONGEST]) if word.is_word]
    if len(opening) < _LEAD_WORDS or language.demonstratives & {word.key for word in opening}:
        return ""
    first = opening[0]
    if is_joined(first, language):
        sentence = sentence[first.start + 1 :]
        opening = [word for word in tokens(sentence[:LONGEST]) if word.is_word]
        first = opening[0]
    leans = language.complementisers | language.small
    names_doer = opening[1].key not in leans and not prepositions_of(opening[1], language)
    names_doer = names_doer and tokens(sentence)[1].is_word  # «قال "…"»
    alone = is_verb(first, language) and names_doer and first.key not in language.continuing
    points = any(map(is_owned, opening[:3])) or _points_back(sentence, language)
    for word, after in pairwise(opening[1:4]):
        # «الموقع»: which one only the lead tells
        points = points or (word.key in language.instances and not after.key.startswith("ال"))
    return sentence if alone and not points else ""


def _inside_quotation(text: str, start: int, end: int) -> tuple[int, int]:
    """Of a sentence that is one long quotation its first sentence, without the marks; else what was given."""
    for quotation in quotations(text, start, end):
        if quotation.opening == start and quotation.closing >= end - 2 and end - start > LONGEST:
            stop = text.find(". ", quotation.start, quotation.end)
            return quotation.start, quotation.end if stop < 0 else stop
    return start, end


def _without(sentence: str, dropped: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    """The sentence without these characters and the commas around them («قال الوزير، مساء الثلاثاء، إن» becomes «قال
    الوزير إن»), and where they stood in it."""
    kept, reached = "", 0
    gaps: list[int] = []
    for start, end in dropped:
        if start < reached:
            continue
        kept = f"{kept} {sentence[reached:start].strip(' ،؛,-–—')}".strip()
        sign = asides.COMMA.match(sentence, end)
        if sign and kept.count("،") % 2:
            kept += "،"  # «قال الوزير، أحمد علي، الأحد، إن»: it closes the part before
        gaps.append(len(kept))
        reached = sign.end() if sign else end
    rest = sentence[reached:].strip()
    return f"{kept} {rest}".strip() if rest else kept.rstrip(" ،"), gaps


def _without_weekdays(sentence: str, knowledge: Knowledge) -> str:
    """The sentence without the weekdays that hang on its verb («أعلن الوزير الأحد أن…»), with the comma behind them.
    Behind a preposition or a noun without article they belong to the phrase («مباراة الأحد»)."""
    language = knowledge.derived(language_of)
    words = tokens(sentence)
    for found in reversed(calendar.find(sentence, knowledge)):
        before = next((word for word in reversed(words) if word.end <= found.start), None)
        behind = next((word for word in words if word.start >= found.end), None)
        when = found.when
        if not before or not behind or before.end > found.start or sentence[found.start - 1].isalnum():
            continue  # «للعام الحالي» has a preposition of its own
        weekday = isinstance(when, Fields) and when.weekday is not None
        if not weekday and sentence[found.start : found.end] in language.names:
            continue  # «محمد رمضان»
        if not weekday and not (found.relative and behind.text == "،"):
            continue
        ends = not sentence[behind.end :].strip()  # «بحسب إحصاء نشر الأحد.»
        said = before.key in language.verbs and not ends
        free = before.key.startswith("ال") or before.key in language.names or said
        if free and before.is_word and not shape.goes_on(sentence[behind.start :], knowledge):
            rest = sentence[found.end :].lstrip(" ،")
            sentence = f"{sentence[: found.start].rstrip()} {rest}"
    return sentence


def _cut(words: str, knowledge: Knowledge) -> _Cut:
    """The best beginning of a sentence: it ends before a comma, a clause or a preposition, and says
    what was said.

    Asides are left out where the beginning is better without them; so is an opening adverbial that leaves no room for
    the rest.
    """
    language = knowledge.derived(language_of)
    lost = 0.0
    if rest := _behind_adverbial(words, language, knowledge) if len(words) > LONGEST_WHOLE else "":
        words, lost = rest, _UNNAMED if _points_back(rest, language) else 0.0
    days = [part for part in asides.parts(words)[1:] if asides.is_day(words[slice(*part)], knowledge)]
    plain, gaps = _without(words, days)
    if len(plain) <= LONGEST_WHOLE and closed_piece(plain) == plain:
        return _Cut(plain, WHOLE - lost, plain)
    measure = knowledge.derived(measure_of)
    best = _Cut(*best_beginning(plain, gaps, asides.between_commas(plain, [], language, knowledge), measure), plain)
    opening = tokens(words[: 2 * LONGEST])
    dropped = list(days)
    for parts, cost in (
        (asides.between_commas(words, days, language, knowledge) + asides.about_speaker(opening, language), _SHORTENED),
        (asides.brackets(words), _UNBRACKETED),
        (asides.named_subject(opening, language) + asides.names_behind_offices(opening, language), _NAMELESS),
    ):
        if parts and best.score < _SURE:
            dropped += parts
            spans = sorted(dropped, key=lambda span: (span[0], -span[1]))
            shorter, gaps = _without(words, spans)
            cut, value = best_beginning(shorter, gaps, [], measure)
            if value - cost > best.score:
                best = _Cut(cut, value - cost, shorter)
    return best._replace(score=best.score - lost)


def _behind_adverbial(words: str, language: Language, knowledge: Knowledge) -> str:
    """The main clause behind a long opening adverbial («في الاجتماع الذي …، اتفق المشاركون»), or "" where none is."""
    opening = tokens(words[:30])[:1]
    if not opening or opening[0].key not in (language.prepositions | language.subordinate) - language.verbs:
        return ""
    for comma, sign in enumerate(words[: 3 * LONGEST]):
        if sign != "،" or comma < SHORTEST // 2:
            continue
        rest = words[comma + 1 :].lstrip()
        if shape.goes_on(rest, knowledge):
            continue
        # «في شارع النهر، وسط المدينة، …»: one more part of the adverbial
        short = len(rest.partition("،")[0].split()) < _LEAD_WORDS
        if _is_main_clause(rest, words[:comma], language) and (not short or is_verb(tokens(rest[:30])[0], language)):
            return rest
        if not short and tokens(rest[:30])[0].key not in language.small | language.relatives:
            return ""
    return ""


def _points_back(sentence: str, language: Language) -> bool:
    """Whether the subject behind the verb that opens a sentence was named before it («اتفق الجانبان», «رد نظيره»)."""
    subject = tokens(sentence[:LONGEST])[1:3]
    return any(word.key in language.referring for word in subject[:1]) or any(map(is_owned, subject))


def _is_main_clause(rest: str, adverbial: str, language: Language) -> bool:
    """Whether the words behind the comma of an opening adverbial are the sentence, opening with its verb; «من المقرر أن
    تفتتح الوزارة، …» is no adverbial."""
    first = next((token for token in tokens(rest[:30]) if token.is_word), None)
    if first is None or len(rest) < SHORTEST // 2:
        return False
    joined = language.complementisers | language.particles
    verb = first.key[1:] in language.verbs or first.key[1:] in language.forms
    if first.key in language.no_subjects or (first.key[:1] == "ف" and (verb or first.key[1:] in joined)):
        return False  # «فإن…», «فقد…», «فأجاب…»
    if first.key.startswith(("لل", "بال")):
        return False
    second = next((token for token in tokens(rest[:40])[1:2] if token.is_word), first)
    if second.key in language.small and is_owned(second):
        return False  # «استعانت بها الشركة»
    impersonal = any(
        word.key in language.complementisers and at > 1 and not is_verb(before, language)
        for at, (before, word) in enumerate(pairwise(tokens(adverbial)), start=1)
    )
    return not impersonal and opens_as_verb(first, language)
