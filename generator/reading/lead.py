"""A title of the story's own words: its lead without dateline and asides, cut where a phrase ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.arabic import calendar
from generator.arabic.letters import fold
from generator.arabic.periods import Fields
from generator.arabic.quotation import quotations
from generator.arabic.tokens import Token, bases, tokens
from generator.knowledge import Knowledge
from generator.reading import byline, shape
from generator.record import Sentence, Title

# Words that a sentence has at least to lead a story.
_LEAD_WORDS = 5
# Characters a title should have at most, may have where nothing shorter is whole, and should not fall below.
LONGEST, _LONGEST_WHOLE, SHORTEST = 90, 95, 40
# Words after «أنه» without which a title says that somebody spoke and not what; behind «أن» one more.
_CONTENT_WORDS = 3
# Characters of a day between commas, and words of another aside, at most.
_LONGEST_DAY, _ASIDE_WORDS = 40, 12
_COMMA = re.compile(r"\s*[،؛,]\s*|\s+[-–—]+\s+")
# What a cut is worth beside its length, in characters: for each grade; less where something is missing.
_BY_LENGTH, _BY_GRADE = 0.5, 25
_INCOMPLETE, _MID_PHRASE, _OPEN_PHRASE, _HALF_QUOTED, _SHORTENED, _TOO_LONG = 40, 40, 30, 20, 5, 45
# The grade of a cut that ends with a clause.
_WHOLE = 3
# Characters of a quotation that a cut leaves, at least.
_QUOTED = 12
# How often a word was met as a part of a name before it counts as one.
_MET = 2
# Tokens from its end within which a relative clause that has just begun leaves a title open.
_RELATIVE_WITHIN = 3
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
# Signs that no title ends in, and signs that belong to the word before them.
_OPENING, _CLOSING = tuple("،؛:,;-–—([«“/"), tuple('"”»)]/-')
# Of the prepositions that verbs ask for, the one that mostly tells where and when.
_IN = "في"
# Present verbs by their first letters, where no name or word of time begins so.
_PRESENT = re.compile("(?:[وف]?[سل]?(?:ي|تت|تست)\\w{2})")


def title(text: str, sentences: Sequence[Sentence], knowledge: Knowledge) -> Title:
    """The title that the story's lead gives, with the sentence it is cut from."""
    whole = [sentence for sentence in sentences if not sentence.heading]
    long = [sentence for sentence in whole if len(text[sentence.start : sentence.end].split()) >= _LEAD_WORDS]
    lead = [*long, *whole, *sentences][0]
    start, end = lead.start, lead.end
    if dateline := byline.leading(text, start, end, knowledge):
        start = dateline.end
    start, end = _inside_quotation(text, start, end)
    words = text[start:end]
    days = [(a, b) for a, b in _parts(words)[1:] if _is_day(words[a:b], knowledge)]
    words = _without_weekdays(_without(words, days), knowledge).strip(" .،؛:-–—")
    words = words or text[start:end].strip()
    some = words[:LONGEST].rpartition(" ")[0] or words[:LONGEST]  # no word in it ends a phrase
    return Title(text=_cut(words, knowledge) or some, origin="derived", sentence=lead.n)


def _inside_quotation(text: str, start: int, end: int) -> tuple[int, int]:
    """Of a sentence that is one long quotation its first sentence, without the marks; else what was given."""
    for quotation in quotations(text, start, end):
        if quotation.opening == start and quotation.closing >= end - 2 and end - start > LONGEST:
            stop = text.find(". ", quotation.start, quotation.end)
            return quotation.start, quotation.end if stop < 0 else stop
    return start, end


class _Language(NamedTuple):
    """Folded words that decide where a title may be cut."""

    verbs: frozenset[str]
    complementisers: frozenset[str]
    bare_complementisers: frozenset[str]
    relatives: frozenset[str]
    links: frozenset[str]
    clauses: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]
    roles: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    numbers: frozenset[str]
    joins: frozenset[str]
    own_waw: frozenset[str]
    negations: frozenset[str]
    ages: frozenset[str]
    phrases: frozenset[tuple[str, ...]]


def _language(knowledge: Knowledge) -> _Language:
    verbs: set[str] = set()
    participles: set[str] = set()
    for verb in knowledge.speech_verbs:
        if verb.kind == "verb":
            verbs.update(fold(form) for form in (verb.past_ms, verb.past_fs, verb.past_mp, verb.present_ms) if form)
            if not verb.participle_weak:
                participles.update(fold(form) for form in (verb.participle_acc, verb.participle_fs) if form)

    def kind(*kinds: str) -> frozenset[str]:
        rows = (row for row in knowledge.clause_words if set(kinds) & set(row.kind))
        return frozenset(fold(row.ar) for row in rows if " " not in row.ar)

    names = {row.ar for row in knowledge.names if row.given + row.family >= _MET}
    forms = [form for place in knowledge.places for form in (place.ar, *place.ar_aliases)]
    forms += [form for city in knowledge.cities for form in (city.ar, *city.ar_aliases)]
    forms += [form for person in knowledge.people for form in (person.ar, *person.ar_aliases, *person.alone)]
    names.update(fold(word) for form in forms for word in form.split())
    names -= {fold(head.ar) for head in knowledge.body_heads} | {fold(head.ar) for head in knowledge.place_heads}
    times = {fold(word) for row in knowledge.time_words for form in (row.ar, *row.ar_aliases) for word in form.split()}
    numbers = {fold(form) for row in knowledge.numbers for form in (row.ar, *row.ar_aliases, *row.plural)}
    roles = {
        fold(form.split()[0])
        for role in knowledge.roles
        for form in (role.ar, role.def_, role.fem, role.fem_def, *role.ar_aliases)
        if form and role.form != "adjective"
    }
    complementisers = frozenset(form + end for form in kind("complementiser") for end in ("", "ه", "ها", "هم"))
    # an adjective («المقبل») carries no sentence, though it has no content
    words = (fold(row.ar) for row in knowledge.function_words if "function" in row.kind)
    particles = frozenset(word for word in words if not word.startswith("ال"))
    prepositions, relatives = kind("preposition", "link"), kind("relative")
    ages = (form for row in knowledge.qualifiers if row.kind == "age" for form in (row.ar, *row.ar_aliases))
    return _Language(
        verbs=frozenset(verbs),
        complementisers=complementisers,
        bare_complementisers=kind("complementiser"),
        relatives=relatives,
        links=kind("link"),
        clauses=kind("relative", "break", "aside") | participles,
        prepositions=prepositions,
        particles=particles,
        roles=frozenset(roles - particles - prepositions),
        names=frozenset(names - roles - particles - prepositions - relatives - complementisers - times - numbers),
        joins=frozenset(
            fold(form) for part in knowledge.name_parts if part.joins == "next" for form in (part.ar, *part.ar_aliases)
        ),
        own_waw=frozenset(knowledge.derived(shape.own_waw)),
        negations=kind("negation"),
        phrases=frozenset(
            tuple(fold(word) for word in row.ar.split())
            for row in knowledge.clause_words
            if " " in row.ar and {"break", "aside"} & set(row.kind)
        ),
        times=frozenset(times),
        numbers=frozenset(numbers),
        # «البالغ من العمر»: what describes a person has the article
        ages=frozenset(key for form in ages if (key := fold(form.split()[0])).startswith("ال")),
    )


def _parts(sentence: str) -> list[tuple[int, int]]:
    """Start and end of each part between commas."""
    signs = [sign.span() for sign in _COMMA.finditer(sentence)]
    return list(zip([0, *(end for _, end in signs)], [*(start for start, _ in signs), len(sentence)], strict=True))


def _without(sentence: str, dropped: Sequence[tuple[int, int]]) -> str:
    """The sentence without these of its parts: «قال الوزير، مساء الثلاثاء، إن» becomes «قال الوزير إن»."""
    kept, reached, gap = "", 0, False
    for start, end in _parts(sentence):
        if (start, end) in dropped:
            gap = True
        else:
            kept += (" " if gap and kept else sentence[reached:start]) + sentence[start:end]
            gap = False
        reached = end
    return kept


def _without_weekdays(sentence: str, knowledge: Knowledge) -> str:
    """The sentence without the weekdays that hang on its verb («أعلن الوزير الأحد أن…»), with the comma behind them.
    Behind a preposition or a noun without article they belong to the phrase («مباراة الأحد»)."""
    language = knowledge.derived(_language)
    words = tokens(sentence)
    for found in reversed(calendar.find(sentence, knowledge)):
        before = next((word for word in reversed(words) if word.end <= found.start), None)
        behind = next((word for word in words if word.start >= found.end), None)
        when = found.when
        if not before or not behind:
            continue
        weekday = isinstance(when, Fields) and when.weekday is not None
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


def _asides(sentence: str, language: _Language, knowledge: Knowledge) -> list[tuple[int, int]]:
    """The parts between commas that only add to the noun before them: a relative clause, an age, the name behind a
    role or the role behind a name. What «و» or one more name follows may be a list."""
    parts = _parts(sentence)
    found: list[tuple[int, int]] = []
    asked = language.links | language.complementisers
    around = language.prepositions - language.links | {_IN}
    for (start, end), (begin, stop) in pairwise(parts[1:]):
        words = [word.key for word in tokens(sentence, start, end) if word.is_word]
        told = [word.key for word in tokens(sentence, 0, start) if word.is_word]
        behind = sentence[begin:stop]
        others = [word.key for word in tokens(behind) if word.is_word]
        if not words or not told or not others or len(words) > _ASIDE_WORDS or shape.goes_on(behind, knowledge):
            continue
        if others[0] in language.particles - language.prepositions - language.complementisers:
            continue
        days = calendar.find(sentence[start:end], knowledge)
        named = (told[-1] in language.names or not told[-1].startswith("ال")) and told[-1] not in language.roles
        if words[0] in language.relatives or words[0] in language.ages or all(map(str.isdigit, words)):
            found.append((start, end))
        elif (days and days[0].start == 0) or (words[0] in around and others[0] in asked):
            found.append((start, end))  # «قال الوزير، في مؤتمر صحفي، إن…»
        elif language.names.issuperset(words):
            if not named and not language.names.issuperset(others):
                found.append((start, end))
        elif words[0] in language.roles and named:
            found.append((start, end))
    return found


def _cut(words: str, knowledge: Knowledge) -> str:
    """The best beginning of a sentence: it ends before a comma, a clause or a preposition, and says what was said.

    Asides are left out where the beginning is better without them; so is an opening adverbial that leaves no room for
    the rest.
    """
    if len(words) <= LONGEST and _closed(words) == words:
        return words
    language = knowledge.derived(_language)
    asides = _asides(words, language, knowledge)
    variants = [_best(words, asides, language)]
    if asides:
        cut, score = _best(_without(words, asides), [], language)
        variants.append((cut, score - _SHORTENED))
    if rest := _behind_adverbial(words, language, knowledge):
        variants = [_best(_without(rest, _asides(rest, language, knowledge)), [], language)]
    return max(variants, key=lambda variant: variant[1])[0]


def _behind_adverbial(words: str, language: _Language, knowledge: Knowledge) -> str:
    """The main clause behind a long opening adverbial («في الاجتماع الذي …، اتفق المشاركون»), or "" where none is."""
    opening = tokens(words[:30])[:1]
    if not opening or opening[0].key not in language.prepositions - language.verbs:
        return ""
    comma = words.find("،", SHORTEST // 2)
    rest = words[comma + 1 :].lstrip() if comma > 0 else ""
    first = next((token for token in tokens(rest[:30]) if token.is_word), None)
    joined = language.complementisers | language.particles
    if first is None or shape.goes_on(rest, knowledge) or (first.key[0] == "ف" and first.key[1:] in joined):
        return ""  # «فإن…», «فقد…»
    leans = first.key in language.prepositions | language.particles | language.clauses | language.names
    return "" if leans or len(rest) < SHORTEST // 2 else rest


def _best(words: str, asides: Sequence[tuple[int, int]], language: _Language) -> tuple[str, float]:
    """The best beginning of the words and its score; "" where no word ends in time."""
    if len(words) <= LONGEST and _closed(words) == words:
        return words, _BY_LENGTH * len(words) + _BY_GRADE * _WHOLE
    all_ = tokens(words[: 2 * LONGEST])
    least = _least(words, all_, language)
    starts, ends = {start for start, _ in asides}, {end for _, end in asides}
    best, best_score = "", -float("inf")
    for at, token in enumerate(all_):
        end = token.end
        if end > _LONGEST_WHOLE:
            break
        after, then = [*all_[at + 1 : at + 3], None, None][:2]
        if after and then and (then.start in starts or after.start in ends):
            after = then  # before and behind an aside the sentence goes on
        grade = _grade(after, then, language)
        if _phrase_at(all_, at + 1, language):
            grade = 2
        inside = any(_phrase_at(all_, n, language) > at + 1 - n for n in (at - 1, at) if n >= 0)
        negated = at and all_[at - 1].key in language.negations
        cut = _closed(words[:end])
        if inside or negated or not cut or not _may_end(token, after, language):
            continue
        score = _BY_LENGTH * end + _BY_GRADE * grade - max(0, SHORTEST - end) - _TOO_LONG * (end > LONGEST)
        score -= _HALF_QUOTED * (cut != words[:end])
        if not grade:
            score -= _MID_PHRASE
        if end < least:
            score -= _INCOMPLETE
        if not _is_complete(all_[: at + 1], language):
            score -= _INCOMPLETE
        if _is_open(all_[: at + 1], language) or token.end in ends:
            score -= _OPEN_PHRASE
        if score > best_score:
            best, best_score = cut, score
    return best, best_score


def _phrase_at(words: Sequence[Token], at: int, language: _Language) -> int:
    """How many words a phrase has that opens a clause here («في الوقت الذي»); 0 where none does."""
    keys = tuple(word.key for word in words[at : at + 3])
    return next((n for n in (3, 2) if keys[:n] in language.phrases), 0)


def _least(words: str, all_: Sequence[Token], language: _Language) -> int:
    """Where a title may end at the earliest, so that it says what somebody said."""
    spoken = [token for token in all_ if token.is_word]
    if not any(word.key in language.verbs for word in spoken[:2]):
        return 0
    # what follows a comma («…، مما يشير إلى أن») is no longer what is said
    pause = _COMMA.search(words, SHORTEST)
    until = pause.start() if pause else len(words)
    for n, word in enumerate(spoken):
        if word.key in language.complementisers and word.end <= until:
            least = _CONTENT_WORDS + (word.key in language.bare_complementisers)
            return spoken[min(n + least, len(spoken) - 1)].end
    return 0


def _is_complete(title: Sequence[Token], language: _Language) -> bool:
    """Whether a title that opens with a verb has more than the verb and who does it: an object or an adverbial."""
    words = [token for token in title if token.is_word]
    if not words or not _is_verb(words[0], language):
        return True
    return any(
        word.key in language.prepositions
        or word.key in language.complementisers
        or any(base.clitics in ("ب", "ل", "لل") and base.key.startswith("ال") for base in bases(word.text)[1:])
        # a noun without article behind the subject's adjective or name: «أقر البرلمان اللبناني قانون …»
        or (not word.key.startswith("ال") and (before.key.startswith("ال") or before.key in language.names))
        for before, word in pairwise(words[1:])
        if word.key not in language.names
    )


def _is_open(title: Sequence[Token], language: _Language) -> bool:
    """Whether a title's end waits for more: a relative clause just begun, or a preposition and a bare noun."""
    last = title[-_RELATIVE_WITHIN:]
    if any(token.key in language.relatives for token in last):
        return True
    key = title[-1].key
    bare = title[-1].is_word and not key.startswith("ال") and key not in language.names and not key[-1:].isdigit()
    return bare and len(title) > 1 and title[-2].key in language.prepositions


def _is_verb(word: Token, language: _Language) -> bool:
    bare = word.key[1:] if word.key[:1] in "وف" else word.key
    noun = word.key in language.names or word.key in language.times
    return not language.verbs.isdisjoint((word.key, bare)) or bool(_PRESENT.match(word.key) and not noun)


def _may_end(token: Token, after: Token | None, language: _Language) -> bool:
    if token.text in _OPENING or (after is not None and not after.is_word and after.text in _CLOSING):
        return False
    if not token.is_word:
        return True
    if token.key in language.numbers and after is not None and after.is_word:
        return False  # «6 مليارات دولار»
    bare = token.key[1:] if token.key[:1] in "وف" else token.key
    never = language.particles | language.clauses | language.joins
    return not (token.key in never or bare in never or _is_verb(token, language) or token.key.isdigit())


def _grade(after: Token | None, then: Token | None, language: _Language) -> int:
    """How good a place to cut it is, by what comes next."""
    if after is None:
        return _WHOLE
    if after.text in "([-–—":
        return 2
    if after.text in "،؛.":
        if then is None or then.key in language.relatives:
            return 2
        if then.key in language.clauses:
            return _WHOLE
        # «إلى»: what a verb asks for follows; «بعد» only adds
        leans = then.key in language.links | (language.particles - language.prepositions)
        return 1 if leans else 2
    clause = then is not None and then.key in language.complementisers and after.key in language.prepositions
    if after.key in language.clauses or clause:
        return 2
    joined = after.key[:1] == "و" and len(after.key) > 2 and after.key not in language.own_waw
    return 1 if after.key in language.prepositions or joined or _is_verb(after, language) else 0


def _closed(piece: str) -> str:
    """The piece, its last quotation closed where the cut left it open; "" where a bracket is open."""
    if any(piece.count(left) != piece.count(right) for left, right in _PAIRS[2:]):
        return ""
    if piece.count('"') % 2:
        return piece + '"' if len(piece) - piece.rindex('"') > _QUOTED else ""
    for left, right in _PAIRS[:2]:
        if piece.count(left) != piece.count(right):
            return piece + right if len(piece) - piece.rfind(left) > _QUOTED else ""
    return piece
