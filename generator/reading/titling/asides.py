"""What a lead can do without on its way to a title: asides between commas, brackets, more about a speaker, the name
behind a role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from generator.arabic import calendar
from generator.arabic.tokens import Token, bases, tokens
from generator.knowledge import Knowledge
from generator.reading import shape
from generator.reading.titling.ending import LONGEST
from generator.reading.titling.wholeness import NAME_WORDS, is_complete
from generator.reading.titling.wording import Language, is_joined, is_noun, is_owned, is_verb

# Characters of a day between commas, and words of another aside, at most.
_LONGEST_DAY, _ASIDE_WORDS = 40, 12
# Words of a place behind a day, at most: «مساء الأحد بمدينة جدة السعودية»; more tell why («بهدف الحصول على …»).
_PLACE_WORDS = 3
# Words of an office with its adjective, at most: «وزير الشؤون الخارجية التونسي».
_OFFICE_WORDS = 5
_DEFINITE = re.compile(r"(?:^|\s)(?:[وبك]?ال|لل)\w+\s*$")
_BRACKET = re.compile(r"\([^()]*\)")
COMMA = re.compile(r"\s*[،؛,]\s*|\s+[-–—]+\s+")
# Of the prepositions that verbs ask for, the one that mostly tells where and when.
_IN = "في"
# What follows it took part: «اجتماع الوزير، مع الملك، …».
_WITH = "مع"


def parts(sentence: str) -> list[tuple[int, int]]:
    """Start and end of each part between commas."""
    signs = [sign.span() for sign in COMMA.finditer(sentence)]
    return list(zip([0, *(end for _, end in signs)], [*(start for start, _ in signs), len(sentence)], strict=True))


def is_day(part: str, knowledge: Knowledge) -> bool:
    """Whether the words are a calendar expression and nothing else."""
    if not 0 < len(part) <= _LONGEST_DAY:
        return False
    found = calendar.find(part, knowledge)
    return bool(found) and all(
        any(expression.start <= word.start < expression.end for expression in found)
        for word in tokens(part)
        if word.is_word
    )


class _Part(NamedTuple):
    """A part between commas, the folded words in it, of all that stands before it, and of the part behind it."""

    sentence: str
    start: int
    end: int
    words: Sequence[str]
    told: Sequence[str]
    others: Sequence[str]
    behind: Token


def between_commas(
    sentence: str, days: Sequence[tuple[int, int]], language: Language, knowledge: Knowledge
) -> list[tuple[int, int]]:
    """The parts between commas that only add to the noun before them: a relative clause, an age, the name behind a
    role or the role behind a name. What «و» or one more name follows may be a list. `days` are parts left out."""
    spans = parts(sentence)
    behind_day = {begin for (_, end), (begin, _) in pairwise(spans) if any(end == day[1] for day in days)}
    found: list[tuple[int, int]] = []
    for (start, end), (begin, stop) in pairwise([span for span in spans if span not in days][1:]):
        words, told = _keys(sentence, start, end), _keys(sentence, 0, start)
        others = _keys(sentence, begin, stop)
        if not words or not told or not others or len(words) > _ASIDE_WORDS:
            continue
        if shape.goes_on(sentence[begin:stop], knowledge):
            continue
        part = _Part(sentence, start, end, words, told, others, tokens(sentence, begin, stop)[0])
        if _only_adds(part, start in behind_day, language, knowledge):
            found.append((start, end))
    return found


def _keys(sentence: str, start: int, end: int) -> list[str]:
    return [word.key for word in tokens(sentence, start, end) if word.is_word]


def _only_adds(part: _Part, behind_day: bool, language: Language, knowledge: Knowledge) -> bool:
    """Whether the sentence says the same without the part."""
    first, following = part.words[0], part.others[0]
    leans = language.particles - language.prepositions - language.complementisers - language.before_verbs
    if following in leans and first not in language.relatives:
        return False
    reported = not language.complementisers.isdisjoint(part.told)
    verbal = following in language.before_verbs or is_verb(part.behind, language)
    if reported and verbal and language.complementisers.isdisjoint(part.words):
        # «قال الوزير إن الخطة، …، ستبدأ»; «…، افتتحت جسرا، يخفف» has its own verb
        return not is_verb(tokens(part.sentence, part.start, part.end)[0], language)
    if first in language.relatives or first in language.ages or all(map(str.isdigit, part.words)):
        return True
    if _is_asked(first, part.sentence, language):
        return False  # «رحب الوزير، بما أعلنته اللجنة، عن…»
    whole = is_complete(tokens(part.sentence, 0, part.start), language)
    if _is_circumstance(part, behind_day, whole, language, knowledge):
        return following not in language.which  # «قال الوزير، في مؤتمر صحفي، إن…», but «…، ما أدى إلى»
    return _is_apposition(part, reported, whole, language)


def _is_circumstance(part: _Part, behind_day: bool, whole: bool, language: Language, knowledge: Knowledge) -> bool:
    """Whether the part tells when or where, behind which the sentence goes on."""
    dated = calendar.find(part.sentence[part.start : part.end], knowledge)
    if dated and _is_when(part.sentence[part.start : part.end], dated[0].start, dated[0].end, language):
        return True
    if part.words[0] not in language.prepositions - language.links - {_WITH} | {_IN} or behind_day:
        return False
    if part.others[0] in language.links | language.complementisers | language.before_verbs:
        return True
    return not (part.others[0] in language.small | language.clauses or whole)


def _is_apposition(part: _Part, reported: bool, whole: bool, language: Language) -> bool:
    """Whether the part is the name behind a role, or a role behind a name."""
    last, following = part.told[-1], part.others[0]
    named = (last in language.names or not last.startswith("ال")) and last not in language.roles
    named = named or (len(part.told) > 1 and part.told[-2] in language.joins)
    if language.names.issuperset(part.words):
        return not named and not language.names.issuperset(part.others)
    if following in language.forms and not reported:
        return False  # «أفرجت عن سامي، مؤلف مسلسل، سبق أن سجن» tells of the author
    if part.words[0] in language.roles and named:
        # «أكد سامي جابر، لاعب الفريق أنه …، بينما …» tells in it what was said
        return language.complementisers.isdisjoint(part.words)
    leads = following in language.links | language.complementisers | language.before_verbs
    return part.words[0] in language.appositions and (whole or leads or _is_asked(following, part.sentence, language))


def _is_asked(key: str, sentence: str, language: Language) -> bool:
    """Whether the verb that opens the sentence asks for the preposition that this word is or begins with."""
    verb = next((word.key for word in tokens(sentence[:LONGEST]) if word.is_word), "")
    asked = language.takes.get(verb, frozenset())
    return key in asked or (len(key) > 2 and key[0] in asked)


def _is_when(part: str, start: int, end: int, language: Language) -> bool:
    """Whether a part between commas that opens with a day only tells when and where («مساء الأحد في العاصمة»)."""
    keys = [word.key for word in tokens(part, end) if word.is_word]
    at_place = keys[:1] and keys[0].startswith("ب") and len(keys) <= _PLACE_WORDS
    where = not keys or (keys[0] in language.small and keys[0] not in language.links) or at_place
    where = where or keys[:1] == [_IN]
    return start == 0 and bool(where) and language.complementisers.isdisjoint(keys)


def brackets(sentence: str) -> list[tuple[int, int]]:
    """Brackets behind a definite noun, which add to it («للنفط (أوبك)»); behind another they may be the noun's own."""
    brackets = _BRACKET.finditer(sentence, 0, 2 * LONGEST)
    return [sign.span() for sign in brackets if _DEFINITE.search(sentence[: sign.start()])]


def _said(opening: Sequence[Token], language: Language) -> int:
    """Which token begins what a verb of saying at the start reports («أن», «إلى أن»); 0 where none does."""
    if not opening or opening[0].key not in language.reporting:
        return 0
    for at, word in enumerate(opening):
        if word.key in language.complementisers and at > 1:
            link = opening[at - 1].key in language.links
            before = opening[at - 1 - link]
            adverbial = not link and before.key in language.small  # «بعد أن»
            return 0 if adverbial or is_verb(before, language) else at - link
    return 0


def about_speaker(opening: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """What stands between a speaker and what he said, when it begins with a comma, a relative or one more role («أعلن
    سامي جابر مدير المرفأ أن»)."""
    said = _said(opening, language)
    for at in range(2, said):
        word, before = opening[at], opening[at - 1]
        known = before.key in language.names and not before.key.startswith("ال")
        led = opening[at - 2].key in language.small  # «في مناطق المعارضة»
        known = known or (word.key.startswith("ال") and not led and not is_noun(before, language))  # «وفاة الصحفي …»
        role = word.key in language.roles and known and before.key not in language.roles
        role = role and not before.key.startswith("ال") and at > 2 and word.key not in language.given
        role = role and before.key not in language.small
        role = role and language.heads.isdisjoint(base.key for base in bases(before.text))  # «مركز الملك خالد»
        if word.text == "،" or word.key in language.relatives or role:
            inside = opening[at:said]
            commas = [token.text == "،" for token in inside]
            told = language.verbs | {f"و{key}" for key in language.complementisers}  # «جدد الوزير، دعوته إلى … وأن …»
            if any(token.key in told for token in inside) or not (commas[-1] or not any(commas[1:])):
                return []
            start = word.end if word.text == "،" else word.start
            end = opening[said - 1].start if opening[said - 1].text == "،" else opening[said - 1].end
            return [(start, end)] if start < end else []
    return []


def named_subject(opening: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """The name behind the role of a speaker, no comma between («قال وزير المالية أحمد جابر إن»). Of its words some are
    known, and it stands behind a word with article, as names in such phrases do."""
    said = _said(opening, language)
    if said < 4 or opening[1].key not in language.roles:
        return []
    end = said - (opening[said - 1].text == "،")
    for at in range(max(3, end - NAME_WORDS), end - 1):
        name, before = opening[at:end], opening[at - 1]
        if not all(word.is_word and word.key not in language.small for word in name):
            continue
        if not any(word.key in language.names for word in name) or any(is_verb(word, language) for word in name):
            continue
        if is_owned(name[-1]) and name[-1].key not in language.names:
            continue  # «… سامي جابر قوله إن»
        if before.key.startswith("ال") and not name[0].key.startswith("ال"):
            return [(name[0].start, name[-1].end)]
    return []


def names_behind_offices(opening: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """The names of those whom their office tells («الرئيس الأميركي دونالد ترمب»), with a title before them («ولي العهد
    السعودي الأمير محمد بن سلمان»). All words of such a name are known, and none that may belong to it follows."""
    found: list[tuple[int, int]] = []
    at = 2
    while at < len(opening):
        name = list(takewhile(lambda word: word.is_word and word.key in language.names, opening[at : at + NAME_WORDS]))
        behind = opening[at + len(name)] if at + len(name) < len(opening) else None
        first = at - (opening[at - 1].key in language.roles)
        closed = behind is None or not behind.is_word or behind.key in language.small or is_joined(behind, language)
        if len(name) > 1 and closed and not name[0].key.startswith("ال") and _is_office(opening[:first], language):
            found.append((opening[first].start, name[-1].end))
        at += max(1, len(name))
    return found


def _is_office(words: Sequence[Token], language: Language) -> bool:
    """Whether the words end in an office and the state whose it is: «وزير الخارجية الفرنسي»."""
    phrase = list(takewhile(lambda word: word.is_word and word.key not in language.small, reversed(words)))
    if not phrase or phrase[0].key not in language.nationalities:
        return False
    return any(base.key in language.offices for word in phrase[1:_OFFICE_WORDS] for base in bases(word.text))
