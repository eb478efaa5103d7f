"""A title of the story's own words: its lead without dateline and asides, cut where a phrase ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.arabic import calendar
from generator.arabic.periods import Fields
from generator.arabic.quotation import quotations
from generator.arabic.tokens import Token, bases, tokens
from generator.knowledge import Knowledge
from generator.reading import byline, shape
from generator.reading.completeness import measure_of
from generator.reading.ending import LONGEST, LONGEST_WHOLE, WHOLE, best_beginning, closed_piece
from generator.reading.wholeness import INCOMPLETE, NAME_WORDS, SHORTEST, is_complete
from generator.reading.wording import (
    Language,
    is_joined,
    is_noun,
    is_owned,
    is_verb,
    language_of,
    opens_as_verb,
    prepositions_of,
)
from generator.record import Sentence, Title

# Words that a sentence has at least to lead a story.
_LEAD_WORDS = 5
# A lead whose best cut is less likely whole than this (the logarithm of the odds, as all such numbers here) can't be
# cut well; how many sentences behind it are tried, how likely whole their cut must be, what is taken off for not being
# the lead, and for each sentence.
_POOR, _NEXT, _STANDS, _LATER, _FARTHER = -1.5, 4, 0.5, 1.0, 0.5
# Words of some length that a title from a later sentence has in common with the lead, at least.
_SHARED = 1
# Characters of a day between commas, and words of another aside, at most.
_LONGEST_DAY, _ASIDE_WORDS = 40, 12
_DEFINITE = re.compile(r"(?:^|\s)(?:[وبك]?ال|لل)\w+\s*$")
_BRACKET = re.compile(r"\([^()]*\)")
_COMMA = re.compile(r"\s*[،؛,]\s*|\s+[-–—]+\s+")
# What a title loses that leaves out asides, brackets too, a name behind its role, or what says which one is meant.
_SHORTENED, _UNBRACKETED, _NAMELESS, _NARROWED = 0.2, 0.3, 0.5, 0.8
# A beginning as likely whole as this needs nothing left out.
_SURE = 2.0
# Of the prepositions that verbs ask for, the one that mostly tells where and when.
_IN = "في"


def title(text: str, sentences: Sequence[Sentence], knowledge: Knowledge) -> Title:
    """The title that the story's lead gives, with the sentence it is cut from; where the lead can't be cut well, one of
    the next sentences that stands alone."""
    whole = [sentence for sentence in sentences if not sentence.heading]
    long = [sentence for sentence in whole if len(text[sentence.start : sentence.end].split()) >= _LEAD_WORDS]
    lead, *others = [*long, *whole, *sentences]
    words = _words_of(text, lead, knowledge)
    best, score = _cut(words, knowledge)
    number = lead.n
    if score < _POOR:
        for behind, sentence in enumerate(others[:_NEXT], start=1):
            if sentence in long and (alone := _standing_alone(_words_of(text, sentence, knowledge), knowledge)):
                cut, value = _cut(alone, knowledge)
                likely = value > _STANDS
                value -= _LATER + _FARTHER * behind
                if likely and value > score and _share_words(cut, words):
                    best, score, number = cut, value, sentence.n
    some = words[:LONGEST].rpartition(" ")[0] or words[:LONGEST]  # no word in it ends a phrase
    return Title(text=best or some, origin="derived", sentence=number)


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


def _parts(sentence: str) -> list[tuple[int, int]]:
    """Start and end of each part between commas."""
    signs = [sign.span() for sign in _COMMA.finditer(sentence)]
    return list(zip([0, *(end for _, end in signs)], [*(start for start, _ in signs), len(sentence)], strict=True))


def _without(sentence: str, dropped: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    """The sentence without these characters and the commas around them («قال الوزير، مساء الثلاثاء، إن» becomes «قال
    الوزير إن»), and where they stood in it."""
    kept, reached = "", 0
    gaps: list[int] = []
    for start, end in dropped:
        if start < reached:
            continue
        kept = f"{kept} {sentence[reached:start].strip(' ،؛,-–—')}".strip()
        sign = _COMMA.match(sentence, end)
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
        free = before.key.startswith("ال") or before.key in language.names or before.key in language.verbs
        if free and before.is_word and not shape.goes_on(sentence[behind.start :], knowledge):
            rest = sentence[found.end :].lstrip(" ،")
            sentence = f"{sentence[: found.start].rstrip()} {rest}"
    return sentence


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


def asides(
    sentence: str, days: Sequence[tuple[int, int]], language: Language, knowledge: Knowledge
) -> list[tuple[int, int]]:
    """The parts between commas that only add to the noun before them: a relative clause, an age, the name behind a
    role or the role behind a name. What «و» or one more name follows may be a list. `days` are parts left out."""
    parts = [part for part in _parts(sentence) if part not in days]
    behind_day = {begin for (_, end), (begin, _) in pairwise(_parts(sentence)) if any(end == day[1] for day in days)}
    found: list[tuple[int, int]] = []
    asked = language.links | language.complementisers
    around = language.prepositions - language.links | {_IN}
    adverbials = language.small | language.clauses
    for (start, end), (begin, stop) in pairwise(parts[1:]):
        words = [word.key for word in tokens(sentence, start, end) if word.is_word]
        told = [word.key for word in tokens(sentence, 0, start) if word.is_word]
        behind = sentence[begin:stop]
        others = [word.key for word in tokens(behind) if word.is_word]
        if not words or not told or not others or len(words) > _ASIDE_WORDS or shape.goes_on(behind, knowledge):
            continue
        leans = language.particles - language.prepositions - language.complementisers - language.before_verbs
        if others[0] in leans and words[0] not in language.relatives:
            continue
        whole = is_complete(tokens(sentence, 0, start), language)
        dated = calendar.find(sentence[start:end], knowledge)
        named = (told[-1] in language.names or not told[-1].startswith("ال")) and told[-1] not in language.roles
        named = named or (told[-2:-1] != [] and told[-2] in language.joins)
        leads = others[0] in asked | language.before_verbs or _is_asked(others[0], sentence, language)
        reported = not language.complementisers.isdisjoint(told)
        verbal = others[0] in language.before_verbs or is_verb(tokens(behind)[0], language)
        if reported and verbal and language.complementisers.isdisjoint(words):
            if not is_verb(tokens(sentence, start, end)[0], language):
                found.append((start, end))  # «قال الوزير إن الخطة، …، ستبدأ»; «…، افتتحت جسرا، يخفف» has its own verb
        elif words[0] in language.relatives or words[0] in language.ages or all(map(str.isdigit, words)):
            found.append((start, end))
        elif _is_asked(words[0], sentence, language):
            continue  # «رحب الوزير، بما أعلنته اللجنة، عن…»
        elif (dated and _is_when(sentence[start:end], dated[0].start, dated[0].end, language)) or (
            words[0] in around
            and start not in behind_day
            and (others[0] in asked | language.before_verbs or not (others[0] in adverbials or whole))
        ):
            if others[0] not in language.which:  # «…، ما أدى إلى»
                found.append((start, end))  # «قال الوزير، في مؤتمر صحفي، إن…»
        elif language.names.issuperset(words):
            if not named and not language.names.issuperset(others):
                found.append((start, end))
        elif ((words[0] in language.roles and named) or (words[0] in language.appositions and (whole or leads))) and (
            others[0] not in language.forms or reported
        ):
            found.append((start, end))  # «أفرجت عن سامي، مؤلف مسلسل، سبق أن سجن» tells of the author
    return found


def _is_asked(key: str, sentence: str, language: Language) -> bool:
    """Whether the verb that opens the sentence asks for the preposition that this word is or begins with."""
    verb = next((word.key for word in tokens(sentence[:LONGEST]) if word.is_word), "")
    asked = language.takes.get(verb, frozenset())
    return key in asked or (len(key) > 2 and key[0] in asked)


def _is_when(part: str, start: int, end: int, language: Language) -> bool:
    """Whether a part between commas that opens with a day only tells when and where («مساء الأحد في العاصمة»)."""
    keys = [word.key for word in tokens(part, end) if word.is_word]
    where = not keys or (keys[0] in language.small and keys[0] not in language.links) or keys[0].startswith("ب")
    where = where or keys[:1] == [_IN]
    return start == 0 and where and language.complementisers.isdisjoint(keys)


def _brackets(sentence: str) -> list[tuple[int, int]]:
    """Brackets behind a definite noun, which add to it («للنفط (أوبك)»); behind another they may be the noun's own."""
    brackets = _BRACKET.finditer(sentence, 0, 2 * LONGEST)
    return [sign.span() for sign in brackets if _DEFINITE.search(sentence[: sign.start()])]


def _narrowing(sentence: str, language: Language, knowledge: Knowledge) -> list[tuple[int, int]]:
    """Relative clauses from «الذي» to a comma behind which the sentence goes on: what stays reads on, but says less
    closely which one is meant."""
    found: list[tuple[int, int]] = []
    leave = language.relatives | language.breaks | language.particles - language.negations - language.complementisers
    leave = (leave | language.prepositions - language.links | {_IN}) - language.quantifiers
    for (start, end), (begin, stop) in pairwise(_parts(sentence)):
        words = [word for word in tokens(sentence, start, end) if word.is_word]
        behind = next((word for word in tokens(sentence, begin, stop) if word.is_word), None)
        if (
            behind is None
            or {behind.key, behind.key.removeprefix("ف")} & leave
            or shape.goes_on(sentence[begin:stop], knowledge)
        ):
            continue
        # «القوات، المدعومة من …،»: more about the noun before it
        definite = sentence[:start].rstrip(" ،").rpartition(" ")[2].startswith("ال")
        article = words and words[0].key.startswith("ال") and words[0].key not in language.small
        if start and definite and article and behind.key not in language.prepositions:
            # behind a verb and its subject it may be the object
            found += [(start, end)] if is_complete(tokens(sentence, 0, start), language) else []
            continue
        if words and is_joined(words[0], language):
            continue
        for before, word in pairwise(words):
            if word.start > 2 * LONGEST:
                break  # no title reaches so far
            opens = word.key in language.relatives and before.key not in language.small | language.demonstratives
            if not opens and not _tells_where(before, word, behind, language):
                continue
            told = tokens(sentence, 0, word.start)
            clause = any(token.key in language.complementisers for token in told)
            if not opens and clause:
                found.append((word.start, end))  # «إن القصف في العملية الجارية، أدى إلى»
                break
            clause = clause or not opens_as_verb(told[0], language)
            goes_on = behind.key in language.complementisers or is_verb(behind, language)
            if opens and (clause or goes_on or not is_complete(told, language)):
                found.append((word.start, end))
            if opens:
                break
    return sorted(found)


def _tells_where(before: Token, word: Token, behind: Token, language: Language) -> bool:
    """Whether a word leads to more about a definite noun, behind which a verb stands."""
    leads = word.key in language.prepositions - language.links | {_IN} or word.key.startswith("ب")
    verbal = is_verb(behind, language) or behind.key in language.before_verbs
    return leads and verbal and before.key.startswith("ال") and before.key not in language.small


def _cut(words: str, knowledge: Knowledge) -> tuple[str, float]:
    """The best beginning of a sentence, with its score: it ends before a comma, a clause or a preposition, and says
    what was said.

    Asides are left out where the beginning is better without them; so is an opening adverbial that leaves no room for
    the rest.
    """
    language = knowledge.derived(language_of)
    lost = 0.0
    if rest := _behind_adverbial(words, language, knowledge) if len(words) > LONGEST_WHOLE else "":
        words, lost = rest, INCOMPLETE if _points_back(rest, language) else 0.0
    days = [part for part in _parts(words)[1:] if _is_day(words[slice(*part)], knowledge)]
    plain, gaps = _without(words, days)
    if len(plain) <= LONGEST_WHOLE and closed_piece(plain) == plain:
        return plain, WHOLE - lost
    measure = knowledge.derived(measure_of)
    best, score = best_beginning(plain, gaps, asides(plain, [], language, knowledge), measure)
    opening = tokens(words[: 2 * LONGEST])
    dropped = list(days)
    for parts, cost in (
        (asides(words, days, language, knowledge) + _about_speaker(opening, language), _SHORTENED),
        (_brackets(words), _UNBRACKETED),
        (_named_subject(opening, language), _NAMELESS),
        (_narrowing(words, language, knowledge), _NARROWED),
    ):
        if parts and score < _SURE:
            dropped += parts
            spans = sorted(dropped, key=lambda span: (span[0], -span[1]))
            cut, value = best_beginning(*_without(words, spans), [], measure)
            if value - cost > score:
                best, score = cut, value - cost
    return best, score - lost


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


def _about_speaker(opening: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """What stands between a speaker and what he said, when it begins with a comma, a relative or one more role («أعلن
    سامي جابر مدير المرفأ أن»)."""
    said = _said(opening, language)
    for at in range(2, said):
        word, before = opening[at], opening[at - 1]
        known = before.key in language.names and not before.key.startswith("ال")
        known = known or (word.key.startswith("ال") and not is_noun(before, language))  # «وفاة الصحفي …»
        role = word.key in language.roles and known and before.key not in language.roles
        role = role and not before.key.startswith("ال") and at > 2 and word.key not in language.given
        role = role and before.key not in language.small
        role = role and language.heads.isdisjoint(base.key for base in bases(before.text))  # «مركز الملك خالد»
        if word.text == "،" or word.key in language.relatives or role:
            inside = opening[at:said]
            commas = [token.text == "،" for token in inside]
            if any(token.key in language.verbs for token in inside) or not (commas[-1] or not any(commas[1:])):
                return []
            start = word.end if word.text == "،" else word.start
            end = opening[said - 1].start if opening[said - 1].text == "،" else opening[said - 1].end
            return [(start, end)] if start < end else []
    return []


def _named_subject(opening: Sequence[Token], language: Language) -> list[tuple[int, int]]:
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
