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
LONGEST, _LONGEST_WHOLE, SHORTEST = 90, 100, 40
# Words after «أنه» without which a title says that somebody spoke and not what; behind «أن» one more; behind the first
# word of a predicate, and behind what stands where a part was left out, two.
_CONTENT_WORDS, _PREDICATE_WORDS = 3, 2
# Characters of a day between commas, and words of another aside, at most.
_LONGEST_DAY, _ASIDE_WORDS = 40, 12
_DEFINITE = re.compile(r"(?:^|\s)(?:[وبك]?ال|لل)\w+\s*$")
_BRACKET = re.compile(r"\([^()]*\)")
_COMMA = re.compile(r"\s*[،؛,]\s*|\s+[-–—]+\s+")
# What a cut is worth beside its length, in characters: for each grade; less where something is missing.
_BY_LENGTH, _BY_GRADE = 0.5, 25
_INCOMPLETE, _MID_PHRASE, _OPEN_PHRASE, _HALF_QUOTED, _SHORTENED, _TOO_LONG = 80, 40, 30, 20, 5, 10
# What a title loses that leaves out a name behind its role, and words that say which one is meant («القانون الذي…»).
_NAMELESS, _NARROWED = 10, 25
# The grade of a cut that ends with a clause.
_WHOLE = 3
# Characters of a quotation that a cut leaves, at least.
_QUOTED = 12
_BETWEEN = "بين"
# Particles behind which only a verb stands.
_BEFORE_VERBS = ("قد", "لقد", "وقد", "سوف")
# How often a word was met as a part of a name before it counts as one.
_MET = 2
# Tokens from its end within which a relative clause that has just begun leaves a title open.
_RELATIVE_WITHIN = 3
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_QUOTE_ENDS = ('"', "”", "»")
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
    words = _without_weekdays(text[start:end], knowledge).strip(" .،؛:-–—") or text[start:end].strip()
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
    asking: frozenset[str]
    breaks: frozenset[str]


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
    forms += [country.ar for country in knowledge.countries if " " not in country.ar]
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
        # «المتهم», «القائم»: what they take follows
        asking=kind("taking", "governor"),
        breaks=kind("break", "aside"),
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


def _without(sentence: str, dropped: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    """The sentence without these characters and the commas around them («قال الوزير، مساء الثلاثاء، إن» becomes «قال
    الوزير إن»), and where they stood in it."""
    kept, reached = "", 0
    gaps: list[int] = []
    for start, end in dropped:
        if start < reached:
            continue
        kept = f"{kept} {sentence[reached:start].strip(' ،؛,-–—')}".strip()
        gaps.append(len(kept))
        sign = _COMMA.match(sentence, end)
        reached = sign.end() if sign else end
    return f"{kept} {sentence[reached:].strip()}".strip(), gaps


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


def _asides(
    sentence: str, days: Sequence[tuple[int, int]], language: _Language, knowledge: Knowledge
) -> list[tuple[int, int]]:
    """The parts between commas that only add to the noun before them: a relative clause, an age, the name behind a
    role or the role behind a name. What «و» or one more name follows may be a list. `days` are parts left out."""
    parts = [part for part in _parts(sentence) if part not in days]
    behind_day = {begin for (_, end), (begin, _) in pairwise(_parts(sentence)) if any(end == day[1] for day in days)}
    found: list[tuple[int, int]] = []
    asked = language.links | language.complementisers
    around = language.prepositions - language.links | {_IN}
    adverbials = language.prepositions | language.particles | language.clauses
    for (start, end), (begin, stop) in pairwise(parts[1:]):
        words = [word.key for word in tokens(sentence, start, end) if word.is_word]
        told = [word.key for word in tokens(sentence, 0, start) if word.is_word]
        behind = sentence[begin:stop]
        others = [word.key for word in tokens(behind) if word.is_word]
        if not words or not told or not others or len(words) > _ASIDE_WORDS or shape.goes_on(behind, knowledge):
            continue
        leans = language.particles - language.prepositions - language.complementisers
        if others[0] in leans and words[0] not in language.relatives:
            continue
        whole = _is_complete(tokens(sentence, 0, start), language)
        dated = calendar.find(sentence[start:end], knowledge)
        named = (told[-1] in language.names or not told[-1].startswith("ال")) and told[-1] not in language.roles
        named = named or (told[-2:-1] != [] and told[-2] in language.joins)
        if words[0] in language.relatives or words[0] in language.ages or all(map(str.isdigit, words)):
            found.append((start, end))
        elif (dated and dated[0].start == 0 and language.complementisers.isdisjoint(words)) or (
            words[0] in around
            and start not in behind_day
            and (others[0] in asked or not (others[0] in adverbials or whole))
        ):
            found.append((start, end))  # «قال الوزير، في مؤتمر صحفي، إن…»
        elif language.names.issuperset(words):
            if not named and not language.names.issuperset(others):
                found.append((start, end))
        elif words[0] in language.roles and named:
            found.append((start, end))
    return found


def _narrowing(sentence: str, language: _Language, knowledge: Knowledge) -> list[tuple[int, int]]:
    """Brackets, and relative clauses from «الذي» to a comma behind which the sentence goes on: what stays reads on,
    but says less closely which one is meant."""
    # behind a definite noun a bracket adds («للنفط (أوبك)»); behind another it may be the noun's own
    found = [sign.span() for sign in _BRACKET.finditer(sentence) if _DEFINITE.search(sentence[: sign.start()])]
    leave = language.relatives | language.breaks | language.particles - language.negations - language.complementisers
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
        if start and definite and words and words[0].key.startswith("ال") and behind.key not in language.prepositions:
            found.append((start, end))
            continue
        for before, word in pairwise(words):
            if word.key in language.relatives and before.key not in language.particles | language.prepositions:
                found.append((word.start, end))
                break
    return sorted(found)


def _named_subject(opening: Sequence[Token], language: _Language) -> list[tuple[int, int]]:
    """The name behind the role of who acts, no comma between («قال وزير المالية أحمد جابر إن»)."""
    if len(opening) < 2 or opening[1].key not in language.roles:
        return []
    for at in range(3, len(opening)):
        word = opening[at]
        if not word.is_word or word.key in language.complementisers | language.particles | language.prepositions:
            break
        if word.key in language.names and not word.key.startswith("ال"):
            end = at
            while end < len(opening) and opening[end].key in language.names | language.joins:
                end += 1
            behind = opening[end : end + 1]
            ended = bool(behind) and (behind[0].text == "،" or behind[0].key in language.complementisers)
            whole = ended and end - at > 1 and opening[at - 1].key.startswith("ال")
            return [(word.start, opening[end - 1].end)] if whole else []
    return []


def _cut(words: str, knowledge: Knowledge) -> str:
    """The best beginning of a sentence: it ends before a comma, a clause or a preposition, and says what was said.

    Asides are left out where the beginning is better without them; so is an opening adverbial that leaves no room for
    the rest.
    """
    language = knowledge.derived(_language)
    if rest := _behind_adverbial(words, language, knowledge) if len(words) > LONGEST else "":
        words = rest
    days = [part for part in _parts(words)[1:] if _is_day(words[slice(*part)], knowledge)]
    plain, gaps = _without(words, days)
    if len(plain) <= LONGEST and _closed(plain) == plain:
        return plain
    variants = [_best(plain, gaps, _asides(plain, [], language, knowledge), language)]
    asides = _asides(words, days, language, knowledge)
    name = _named_subject(tokens(words[:LONGEST]), language)
    narrowing = _narrowing(words, language, knowledge)
    shorter = (asides, _SHORTENED), (name and asides + name, _NAMELESS), (asides + name + narrowing, _NARROWED)
    for dropped, cost in shorter:
        if dropped:
            cut, score = _best(*_without(words, sorted(days + dropped)), [], language)
            variants.append((cut, score - cost))
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
    if first is None or shape.goes_on(rest, knowledge) or (first.key[:1] == "ف" and first.key[1:] in joined):
        return ""  # «فإن…», «فقد…»
    leans = first.key in language.prepositions | language.particles | language.clauses | language.names
    return "" if leans or len(rest) < SHORTEST // 2 else rest


def _best(words: str, gaps: Sequence[int], asides: Sequence[tuple[int, int]], language: _Language) -> tuple[str, float]:
    """The best beginning of the words and its score; "" where no word ends in time. At the `gaps` parts were left out;
    `asides` are still there."""
    if len(words) <= LONGEST and _closed(words) == words:
        return words, _BY_LENGTH * len(words) + _BY_GRADE * _WHOLE
    all_ = tokens(words[: 2 * LONGEST])
    unfinished = [*_unsaid(all_, gaps, language), *_behind_gaps(all_, gaps, language)]
    begun = _second_clause(all_, language)
    starts, ends = {start for start, _ in asides}, {end for _, end in asides}
    best, best_score = "", -float("inf")
    for at, token in enumerate(all_):
        end = token.end
        if end > _LONGEST_WHOLE:
            break
        after, then = [*all_[at + 1 : at + 3], None, None][:2]
        if after and then and (then.start in starts or after.start in ends):
            after = then  # before and behind an aside the sentence goes on
        grade = _grade(after, then, language, ended=token.key.startswith("ال") and at > 0 and all_[at - 1].is_word)
        if _phrase_at(all_, at + 1, language):
            grade = 2
        elif token.text in _QUOTE_ENDS:
            grade = max(grade, 1)
        inside = any(_phrase_at(all_, n, language) > at + 1 - n for n in (at - 1, at) if n >= 0)
        negated = at and (all_[at - 1].key in language.negations or all_[at - 1].key in _BEFORE_VERBS)
        cut = _closed(words[:end])
        # one word behind a comma begins something, save in a list
        alone = at and all_[at - 1].text == "،" and not _joined(token, language) and token.key not in language.names
        if (alone and grade < _WHOLE) or (end > LONGEST and not grade):
            continue
        if inside or negated or not cut or not _may_end(token, after, language):
            continue
        score = _BY_LENGTH * end + _BY_GRADE * grade - max(0, SHORTEST - end) - _TOO_LONG * max(0, end - LONGEST)
        score -= _HALF_QUOTED * (cut != words[:end])
        if not grade:
            score -= _MID_PHRASE
        if any(start < end < finished for start, finished in unfinished):
            score -= _INCOMPLETE
        if not _is_complete(all_[: at + 1], language):
            score -= _INCOMPLETE
        if _is_open(all_[: at + 1], after, language) or token.end in ends or (begun < end and grade < _WHOLE):
            score -= _OPEN_PHRASE
        if score > best_score:
            best, best_score = cut, score
    return best, best_score


def _phrase_at(words: Sequence[Token], at: int, language: _Language) -> int:
    """How many words a phrase has that opens a clause here («في الوقت الذي»); 0 where none does."""
    keys = tuple(word.key for word in words[at : at + 3])
    return next((n for n in (3, 2) if keys[:n] in language.phrases), 0)


def _unsaid(all_: Sequence[Token], gaps: Sequence[int], language: _Language) -> list[tuple[int, int]]:
    """Characters within which a title may not end, since a clause with «أن» would have begun and not said anything; a
    verb of saying needs that clause, so that it must have been reached."""
    spoken = [token for token in all_ if token.is_word]
    # what follows a comma («…، مما يشير إلى أن») is no longer what is said
    pause = next((token.start for token in all_ if token.text == "،" and token.start >= SHORTEST), all_[-1].end)
    resumed = {after.start for before, after in pairwise(all_) if before.text == "،"}
    resumed.update(next((token.start for token in all_ if token.start >= gap), 0) for gap in gaps)
    says = any(word.key in language.verbs for word in spoken[:2])
    found: list[tuple[int, int]] = []
    for n, word in enumerate(spoken):
        if word.key in language.complementisers:
            needed = says and not found and (word.end <= pause or word.start in resumed)
            least = _predicate(all_, spoken, n, language)
            end = spoken[least].end if least < len(spoken) else all_[-1].end + 1
            found.append((0 if needed else word.end, end))
    return found


def _predicate(all_: Sequence[Token], spoken: Sequence[Token], at: int, language: _Language) -> int:
    """Which of the words is the first that may end a clause with «أن»; beyond all where its predicate isn't found.

    The subject reaches to a word with article, a name or an accusative; a bare word behind it begins the predicate.
    """
    if spoken[at].key not in language.bare_complementisers:
        return min(at + _CONTENT_WORDS, len(spoken) - 1)
    if at + 1 >= len(spoken):
        return len(spoken)
    first = spoken[at + 1]
    if first.key in language.particles:  # «إن على الجميع أن…»
        later = [n for n in range(at + 2, min(at + 10, len(spoken))) if spoken[n].key in language.bare_complementisers]
        return min((later or [at + 2])[0] + _PREDICATE_WORDS, len(spoken) - 1)
    if _is_verb(first, language):
        return min(at + _CONTENT_WORDS + 1, len(spoken) - 1)
    signs = {token.end for token, after in pairwise(all_) if not after.is_word and after.text in "،,"}
    relative = False
    for n in range(at + 2, len(spoken)):
        before, word = spoken[n - 1], spoken[n]
        paused = before.end in signs
        relative = (relative and not paused) or word.key in language.relatives
        ended = (
            paused
            or "_" in before.text
            or before.key.startswith("ال")
            or before.key in language.names
            or before.text.endswith(("ا", "اً"))
        )
        ended = ended or _owned(before)
        around = language.prepositions | language.relatives | language.names | language.times | language.roles
        leans = word.key in around - language.negations or word.key.startswith(("ال", "بال", "لل"))
        if ended and not (relative or leans or _joined(word, language)) and word.key not in language.asking:
            return min(n + _PREDICATE_WORDS, len(spoken) - 1)
    return len(spoken)


def _behind_gaps(all_: Sequence[Token], gaps: Sequence[int], language: _Language) -> list[tuple[int, int]]:
    """Characters within which a title may not end, since a part was left out between a verb and what it asks for
    («أعلن الوزير، الأحد، عن…»)."""
    found = []
    for gap in gaps:
        behind = [token for token in all_ if token.start >= gap and token.is_word][: _PREDICATE_WORDS + 1]
        if len(behind) <= _PREDICATE_WORDS:
            continue
        key = behind[0].key
        around = (language.particles | language.prepositions | language.clauses) - language.links
        if key in language.complementisers or not (key in around or _joined(behind[0], language)):
            found.append((0, behind[1].end))
    return found


def _owned(word: Token) -> bool:
    """Whether the word ends in a pronoun («دخولهم»), its own letters aside where they look the same."""
    return word.key.endswith(("ها", "هم", "ه")) and not word.text.endswith("ة")


def _joined(word: Token, language: _Language) -> bool:
    return word.key[:1] == "و" and len(word.key) > 2 and word.key not in language.own_waw


def _opens_clause(word: Token, language: _Language) -> bool:
    """Whether a word with «و» behind a comma opens a clause; with an article or a name it goes on with a list."""
    if word.key[:1] == "و" and word.key[1:] in language.relatives | language.complementisers:
        return True
    listed = word.key.startswith("وال") or word.key[1:] in language.names
    return _joined(word, language) and not listed


def _second_clause(all_: Sequence[Token], language: _Language) -> int:
    """Behind which character a second clause has begun («…، وقرر…», «… بينما …»), where a title may end before it."""
    for before, word in pairwise(all_):
        if before.end < SHORTEST:
            continue
        if word.key in language.breaks:
            return word.start
        if before.text == "،" and _opens_clause(word, language):
            return word.start
    return all_[-1].end + 1


def _is_complete(title: Sequence[Token], language: _Language) -> bool:
    """Whether a title that opens with a verb has more than the verb and who does it: an object or an adverbial; and
    whether «بين» has both of its sides."""
    words = [token for token in title if token.is_word]
    between = next((n for n, word in enumerate(words) if fold(word.text) == _BETWEEN), len(words))
    if between < len(words) and not any(word.key[:1] == "و" for word in words[between + 1 :]):
        return False
    if not words or not _opens_as_verb(words[0], language):
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


def _opens_as_verb(word: Token, language: _Language) -> bool:
    """Whether the first word of a story is a verb by its form: news begins with one, and nouns there have the article,
    an ending of theirs or a name's or role's look."""
    if _is_verb(word, language):
        return True
    others = language.names, language.particles, language.prepositions, language.roles, language.numbers, language.times
    noun = word.key.startswith("ال") or word.text.endswith(("ة", "ات", "اً", "ا")) or not word.key.isalpha()
    return not noun and not any(word.key in keys for keys in others)


def _is_open(title: Sequence[Token], after: Token | None, language: _Language) -> bool:
    """Whether a title's end waits for more: a relative clause just begun, a preposition and a bare noun, or a noun
    behind one preposition that asks for the next («للتعرف على», «باغتصاب وقتل»)."""
    last = title[-_RELATIVE_WITHIN:]
    if any(token.key in language.relatives for token in last):
        return True
    key = title[-1].key
    asks = after is not None and after.key in language.links
    owned = len(title) > 1 and title[-2].key in language.prepositions and _owned(title[-1])
    place = {key, key[1:], f"ال{key[2:]}", key[2:]} & language.names
    if asks and (key.startswith(("لل", "بال")) or owned) and not place:
        return True
    clitic = any(base.clitics in ("ب", "ل") for base in bases(title[-1].text)[1:])
    if clitic and after is not None and key not in language.names and not key.startswith(("لل", "بال")):
        goes_on = _joined(after, language) or after.key in language.particles - language.prepositions
        if goes_on:
            return True
    bare = title[-1].is_word and not key.startswith("ال") and key not in language.names and not key[-1:].isdigit()
    # «مبيعات | السلاح»: half a phrase
    half = after is not None and after.key.startswith("ال") and not _owned(title[-1])
    return bare and (half or (len(title) > 1 and title[-2].key in language.prepositions))


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
    never = language.particles | language.clauses | language.joins | language.asking
    return not (token.key in never or bare in never or _is_verb(token, language) or token.key.isdigit())


def _grade(after: Token | None, then: Token | None, language: _Language, *, ended: bool) -> int:
    """How good a place to cut it is, by what comes next; `ended`: no noun can belong to the word before it."""
    if after is None:
        return _WHOLE
    if after.text in "([-–—":
        return 2
    if after.text in "،؛.":
        if then is None or then.key in language.relatives:
            return 2
        if then.key in language.clauses:
            return _WHOLE
        if _opens_clause(then, language):
            return _WHOLE
        # «إلى»: what a verb asks for follows; «بعد» only adds
        leans = then.key in language.links | (language.particles - language.prepositions)
        adds = (
            then.key in language.prepositions | language.particles
            or then.text.endswith(("ا", "اً", "ين"))
            or then.key.startswith(("ب", "ل"))
        )
        return (
            1 if leans or not (adds or not then.is_word or _joined(then, language) or _is_verb(then, language)) else 2
        )
    clause = then is not None and then.key in language.complementisers and after.key in language.prepositions
    if after.key in language.clauses or clause:
        return 2
    governed = after.key.startswith(("لل", "بال")) or (after.key[:1] == "ب" and after.key in language.particles)
    governed = governed or (ended and after.key.startswith(("ب", "ل")) and after.key not in language.names)
    return (
        1
        if after.key in language.prepositions or governed or _joined(after, language) or _is_verb(after, language)
        else 0
    )


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
