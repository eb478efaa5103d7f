"""A title of the story's own words: its lead without dateline and asides, cut where a phrase ends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from generator.arabic import calendar, tense
from generator.arabic.letters import fold
from generator.arabic.periods import Fields
from generator.arabic.quotation import quotations
from generator.arabic.tokens import Token, bases, tokens
from generator.knowledge import Knowledge
from generator.reading import byline, shape, verbs
from generator.record import Sentence, Title

# Words that a sentence has at least to lead a story.
_LEAD_WORDS = 5
# Characters a title should have at most, may have where nothing shorter is whole, and should not fall below.
LONGEST, _LONGEST_WHOLE, SHORTEST = 90, 100, 40
# Words after «أنه» without which a title says that somebody spoke and not what; behind «أن» one more; behind the first
# word of a predicate, and behind what stands where a part was left out, two.
_CONTENT_WORDS, _PREDICATE_WORDS = 3, 2
# Characters of a day between commas, and words of another aside, at most.
# What a cut of them has to be worth.
_STANDS = 25
# A lead whose best cut has a lower score than this can't be cut well; how many sentences behind it are tried, and what
# is taken off for not being the lead.
_POOR, _NEXT, _LATER = 0, 3, 20
_LONGEST_DAY, _ASIDE_WORDS = 40, 12
# Words of a person's name, at most.
_NAME_WORDS = 5
_DEFINITE = re.compile(r"(?:^|\s)(?:[وبك]?ال|لل)\w+\s*$")
_BRACKET = re.compile(r"\([^()]*\)")
_COMMA = re.compile(r"\s*[،؛,]\s*|\s+[-–—]+\s+")
# What a cut is worth beside its length, in characters: for each grade; less where something is missing.
_BY_LENGTH, _BY_GRADE = 0.5, 25
_INCOMPLETE, _MID_PHRASE, _OPEN_PHRASE, _HALF_QUOTED, _SHORTENED, _TOO_LONG = 120, 40, 30, 20, 5, 5
# What a title loses that leaves out a name behind its role, and words that say which one is meant («القانون الذي…»).
_NAMELESS, _NARROWED = 10, 25
# What a cut loses behind which that follows what a verb or a noun of the title asks for.
_UNGOVERNED = 35
# The grade of a cut that ends with a clause.
_WHOLE = 3
# Characters of a quotation that a cut leaves, at least.
_QUOTED = 12
_BETWEEN, _WHICH = "بين", "ما"
# Particles behind which only a verb stands.
_BEFORE_VERBS = ("قد", "لقد", "وقد", "سوف")
# How often a word was met as a part of a name before it counts as one.
_MET = 2
# Tokens from its end within which a relative clause that has just begun leaves a title open.
_RELATIVE_WITHIN = 3
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_QUOTE_ENDS = ('"', "”", "»")
# Signs behind which stands what somebody said.
_QUOTING = (":", '"', "“", "«")
# Signs that no title ends in, and signs that belong to the word before them.
_OPENING, _CLOSING = tuple(".،٬؛:,;-–—([«“/"), tuple('"”»)]/-')
# Of the prepositions that verbs ask for, the one that mostly tells where and when.
_IN = "في"
# Present verbs by their first letters, where no name or word of time begins so.
_PRESENT = re.compile("(?:[وف]?س?(?:ي|تت|تست)\\w{2})")
# Letters of a root.
_ROOT = 3
# Verbal nouns by their form: «تأكيد», «إطلاق», «افتتاح», «استقبال».
_VERBAL_NOUN = re.compile("ت\\w\\wي\\w|[إا]\\w{2,3}ا\\w|است\\w{2}ا\\w")
# Words within which behind a bare word a verb may turn out to be the predicate.
_SUBJECT_WORDS = 12
# Letters that a word with ب or ل has more than.
_SHORTEST_GOVERNED = 3
# Letters of a verb with «ل», at most.
_LONGEST_VERB = 7
# The same in the feminine, where «أن» stands before it.
_FEMININE = re.compile("ت\\w{3}")


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
        for sentence in others[:_NEXT]:
            if sentence in long and (alone := _standing_alone(_words_of(text, sentence, knowledge), knowledge)):
                cut, value = _cut(alone, knowledge)
                if value - _LATER > max(score, _STANDS):
                    best, score, number = cut, value - _LATER, sentence.n
    some = words[:LONGEST].rpartition(" ")[0] or words[:LONGEST]  # no word in it ends a phrase
    return Title(text=best or some, origin="derived", sentence=number)


def _words_of(text: str, sentence: Sentence, knowledge: Knowledge) -> str:
    """The sentence without dateline, the marks around it and the weekdays of its verb."""
    start, end = sentence.start, sentence.end
    if dateline := byline.leading(text, start, end, knowledge):
        start = dateline.end
    start, end = _inside_quotation(text, start, end)
    words = text[start:end].replace("٬ ", "، ")  # a sign for numbers that stands for the comma
    return _without_weekdays(words, knowledge).strip(" .،٬؛:-–—") or text[start:end].strip()


def _standing_alone(sentence: str, knowledge: Knowledge) -> str:
    """The sentence without its «و» if a title may be cut from it: it opens with a verb and who does it, goes on with no
    other's words («أضاف») and points back at nothing («هذا القرار»). Else ""."""
    language = knowledge.derived(_language)
    opening = [word for word in tokens(sentence[:LONGEST]) if word.is_word]
    if len(opening) < _LEAD_WORDS or language.demonstratives & {word.key for word in opening}:
        return ""
    first = opening[0]
    if _joined(first, language):
        sentence = sentence[first.start + 1 :]
        opening = [word for word in tokens(sentence[:LONGEST]) if word.is_word]
        first = opening[0]
    leans = language.complementisers | language.small
    names_doer = opening[1].key not in leans and not opening[1].key.startswith(("لل", "بال"))
    alone = _is_verb(first, language) and names_doer and first.key not in language.continuing
    return sentence if alone and not any(map(_owned, opening[:3])) else ""


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
    small: frozenset[str]
    bare_particles: frozenset[str]
    never: frozenset[str]
    subjects: frozenset[str]
    own_waw: frozenset[str]
    negations: frozenset[str]
    ages: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    openings: frozenset[str]
    no_verbs: frozenset[str]
    asking: frozenset[str]
    breaks: frozenset[str]
    forms: frozenset[str]
    halves: frozenset[str]
    appositions: frozenset[str]
    demonstratives: frozenset[str]
    continuing: frozenset[str]
    heads: frozenset[str]
    takes: Mapping[str, frozenset[str]]
    quoting: frozenset[str]
    reporting: frozenset[str]
    given: frozenset[str]
    naming: frozenset[str]
    before_verbs: frozenset[str]
    which: frozenset[str]
    naming_adjectives: frozenset[str]
    needs: Mapping[str, frozenset[str]]
    transitive: Mapping[str, frozenset[str]]
    quantifiers: frozenset[str]
    moments: frozenset[str]


def _language(knowledge: Knowledge) -> _Language:
    saying: set[str] = set()
    participles: set[str] = set()
    quoting: set[str] = set()
    reporting: set[str] = set()
    for verb in knowledge.speech_verbs:
        if verb.kind == "verb":
            pasts = verb.past_ms, verb.past_fs, verb.past_mp
            forms = [fold(form) for form in (*pasts, verb.present_ms, verb.present_fs) if form]
            saying.update(forms)
            if not any("person" in end for end in verb.follows):
                reporting.update(forms)
            if any("speaker" in end for end in verb.follows):
                quoting.update(forms)  # «نقلت الوكالة عن مصدر»
            if "quote" in verb.follows and all(end == "quote" or end.endswith(("أن", "إن")) for end in verb.follows):
                quoting.update(forms)
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
    names -= {fold(form) for row in knowledge.nationalities for form in (row.masc_def, row.fem_def)}
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
    taking = [verbs.takes(knowledge, pos) for pos in ("verb", "noun", "participle", "verb_needs", "verb_object")]
    *_, needs, transitive = taking
    ages = (form for row in knowledge.qualifiers if row.kind == "age" for form in (row.ar, *row.ar_aliases))
    small = particles | prepositions
    clauses, asking = kind("relative", "break", "aside") | participles, kind("taking", "governor")
    roles -= small
    names -= roles | small | relatives | complementisers | times | numbers
    halves = frozenset(fold(row.ar) for row in knowledge.phrase_words if "needs_complement" in row.kind)
    joins = frozenset(
        fold(form) for part in knowledge.name_parts if part.joins == "next" for form in (part.ar, *part.ar_aliases)
    )
    phrases = frozenset(
        tuple(fold(word) for word in row.ar.split())
        for row in knowledge.clause_words
        if " " in row.ar and {"break", "aside"} & set(row.kind)
    )
    return _Language(
        verbs=frozenset(saying),
        complementisers=complementisers,
        bare_complementisers=kind("complementiser"),
        relatives=relatives,
        links=kind("link"),
        clauses=clauses,
        small=small,
        bare_particles=particles - prepositions,
        never=particles | clauses | joins | asking | halves,
        subjects=frozenset(prepositions | relatives | names | times | roles) - kind("negation"),
        prepositions=prepositions,
        particles=particles,
        roles=frozenset(roles),
        names=frozenset(names),
        # «المتهم», «القائم»: what they take follows
        asking=asking,
        breaks=kind("break", "aside"),
        forms=knowledge.derived(verbs.forms),
        halves=halves,
        appositions=kind("apposition"),
        demonstratives=kind("demonstrative"),
        continuing=kind("continuing"),
        heads=frozenset(
            {fold(head.ar) for head in knowledge.body_heads} | {fold(head.ar) for head in knowledge.place_heads}
        ),
        quoting=frozenset(quoting),
        reporting=frozenset(reporting),
        given=frozenset(row.ar for row in knowledge.names if row.given >= _MET),
        naming=kind("naming"),
        which=kind("which") | {_WHICH},
        naming_adjectives=frozenset(
            "ال" + fold(form) for row in knowledge.body_adjectives for form in (row.ar, row.ar + "ة")
        ),
        before_verbs=frozenset(_BEFORE_VERBS) | kind("negation"),
        needs=needs,
        transitive=transitive,
        quantifiers=kind("quantifier"),
        moments=frozenset(fold(row.ar) for row in knowledge.time_words if row.kind in ("day_part", "bound", "weekday")),
        takes={form: frozenset().union(*(take.get(form, ()) for take in taking)) for take in taking for form in take},
        joins=joins,
        own_waw=frozenset(knowledge.derived(shape.own_waw)),
        negations=kind("negation"),
        phrases=phrases,
        openings=frozenset(phrase[0] for phrase in phrases),
        no_verbs=frozenset(names | times | small),
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
        sign = _COMMA.match(sentence, end)
        if sign and kept.count("،") % 2:
            kept += "،"  # «قال الوزير، أحمد علي، الأحد، إن»: it closes the part before
        gaps.append(len(kept))
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
        whole = _is_complete(tokens(sentence, 0, start), language)
        dated = calendar.find(sentence[start:end], knowledge)
        named = (told[-1] in language.names or not told[-1].startswith("ال")) and told[-1] not in language.roles
        named = named or (told[-2:-1] != [] and told[-2] in language.joins)
        reported = not language.complementisers.isdisjoint(told)
        verbal = others[0] in language.before_verbs or _is_verb(tokens(behind)[0], language)
        if reported and verbal and language.complementisers.isdisjoint(words):
            found.append((start, end))  # «قال الوزير إن الخطة، …، ستبدأ»
        elif words[0] in language.relatives or words[0] in language.ages or all(map(str.isdigit, words)):
            found.append((start, end))
        elif (dated and dated[0].start == 0 and language.complementisers.isdisjoint(words)) or (
            words[0] in around
            and start not in behind_day
            and (others[0] in asked | language.before_verbs or not (others[0] in adverbials or whole))
        ):
            if others[0] not in language.which:  # «…، ما أدى إلى»
                found.append((start, end))  # «قال الوزير، في مؤتمر صحفي، إن…»
        elif language.names.issuperset(words):
            if not named and not language.names.issuperset(others):
                found.append((start, end))
        elif ((words[0] in language.roles and named) or words[0] in language.appositions) and (
            others[0] not in language.forms or reported
        ):
            found.append((start, end))  # «أفرجت عن سامي، مؤلف مسلسل، سبق أن سجن» tells of the author
    return found


def _narrowing(sentence: str, language: _Language, knowledge: Knowledge) -> list[tuple[int, int]]:
    """Brackets, and relative clauses from «الذي» to a comma behind which the sentence goes on: what stays reads on,
    but says less closely which one is meant."""
    # behind a definite noun a bracket adds («للنفط (أوبك)»); behind another it may be the noun's own
    found = [sign.span() for sign in _BRACKET.finditer(sentence) if _DEFINITE.search(sentence[: sign.start()])]
    leave = language.relatives | language.breaks | language.particles - language.negations - language.complementisers
    leave = leave | language.prepositions - language.links | {_IN}
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
        if words and _joined(words[0], language):
            continue
        for before, word in pairwise(words):
            if word.key in language.relatives and before.key not in language.small:
                found.append((word.start, end))
                break
    return sorted(found)


def _cut(words: str, knowledge: Knowledge) -> tuple[str, float]:
    """The best beginning of a sentence, with its score: it ends before a comma, a clause or a preposition, and says
    what was said.

    Asides are left out where the beginning is better without them; so is an opening adverbial that leaves no room for
    the rest.
    """
    language = knowledge.derived(_language)
    if rest := _behind_adverbial(words, language, knowledge) if len(words) > _LONGEST_WHOLE else "":
        words = rest
    days = [part for part in _parts(words)[1:] if _is_day(words[slice(*part)], knowledge)]
    plain, gaps = _without(words, days)
    if len(plain) <= _LONGEST_WHOLE and _closed(plain) == plain:
        return plain, _BY_LENGTH * len(plain) + _BY_GRADE * _WHOLE
    variants = [_best(plain, gaps, _asides(plain, [], language, knowledge), language)]
    opening = tokens(words[: 2 * LONGEST])
    asides = _asides(words, days, language, knowledge) + _about_speaker(opening, language)
    name = _named_subject(opening, language)
    narrowing = _narrowing(words, language, knowledge)
    shorter = (asides, _SHORTENED), (name and asides + name, _NAMELESS), (asides + name + narrowing, _NARROWED)
    for dropped, cost in shorter:
        if dropped:
            spans = sorted(days + dropped, key=lambda span: (span[0], -span[1]))
            cut, score = _best(*_without(words, spans), [], language)
            variants.append((cut, score - cost))
    return max(variants, key=lambda variant: variant[1])


def _said(opening: Sequence[Token], language: _Language) -> int:
    """Which token begins what a verb of saying at the start reports («أن», «إلى أن»); 0 where none does."""
    if not opening or opening[0].key not in language.reporting:
        return 0
    for at, word in enumerate(opening):
        if word.key in language.complementisers and at > 1:
            link = opening[at - 1].key in language.links
            before = opening[at - 1 - link]
            adverbial = not link and before.key in language.small  # «بعد أن»
            return 0 if adverbial or _is_verb(before, language) else at - link
    return 0


def _about_speaker(opening: Sequence[Token], language: _Language) -> list[tuple[int, int]]:
    """What stands between a speaker and what he said, when it begins with a comma, a relative or one more role («أعلن
    سامي جابر مدير المرفأ أن»)."""
    said = _said(opening, language)
    for at in range(2, said):
        word, before = opening[at], opening[at - 1]
        known = before.key in language.names and not before.key.startswith("ال")
        role = word.key in language.roles and (known or word.key.startswith("ال")) and before.key not in language.roles
        role = role and not before.key.startswith("ال") and at > 2 and word.key not in language.given
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


def _named_subject(opening: Sequence[Token], language: _Language) -> list[tuple[int, int]]:
    """The name behind the role of a speaker, no comma between («قال وزير المالية أحمد جابر إن»). Of its words some are
    known, and it stands behind a word with article, as names in such phrases do."""
    said = _said(opening, language)
    if said < 4 or opening[1].key not in language.roles:
        return []
    end = said - (opening[said - 1].text == "،")
    for at in range(max(3, end - _NAME_WORDS), end - 1):
        name, before = opening[at:end], opening[at - 1]
        if not all(word.is_word and word.key not in language.small for word in name):
            continue
        if not any(word.key in language.names for word in name) or any(_is_verb(word, language) for word in name):
            continue
        if before.key.startswith("ال") and not name[0].key.startswith("ال"):
            return [(name[0].start, name[-1].end)]
    return []


def _behind_adverbial(words: str, language: _Language, knowledge: Knowledge) -> str:
    """The main clause behind a long opening adverbial («في الاجتماع الذي …، اتفق المشاركون»), or "" where none is."""
    opening = tokens(words[:30])[:1]
    if not opening or opening[0].key not in language.prepositions - language.verbs:
        return ""
    for comma, sign in enumerate(words[: 3 * LONGEST]):
        if sign != "،" or comma < SHORTEST // 2:
            continue
        rest = words[comma + 1 :].lstrip()
        if shape.goes_on(rest, knowledge):
            continue
        # «في شارع النهر، وسط المدينة، …»: one more part of the adverbial
        short = len(rest.partition("،")[0].split()) < _LEAD_WORDS
        if _is_main_clause(rest, words[:comma], language) and (not short or _is_verb(tokens(rest[:30])[0], language)):
            return rest
        if not short:
            return ""
    return ""


def _is_main_clause(rest: str, adverbial: str, language: _Language) -> bool:
    """Whether the words behind the comma of an opening adverbial are the sentence, opening with its verb; «من المقرر أن
    تفتتح الوزارة، …» is no adverbial."""
    first = next((token for token in tokens(rest[:30]) if token.is_word), None)
    if first is None or len(rest) < SHORTEST // 2:
        return False
    joined = language.complementisers | language.particles
    leans = first.key in language.small or first.key in language.clauses or first.key in language.names
    if leans or (first.key[:1] == "ف" and first.key[1:] in joined):
        return False  # «فإن…», «فقد…»
    impersonal = any(
        word.key in language.complementisers and at > 1 and not _is_verb(before, language)
        for at, (before, word) in enumerate(pairwise(tokens(adverbial)), start=1)
    )
    return not impersonal and _opens_as_verb(first, language)


def _best(words: str, gaps: Sequence[int], asides: Sequence[tuple[int, int]], language: _Language) -> tuple[str, float]:
    """The best beginning of the words and its score; "" where no word ends in time. At the `gaps` parts were left out;
    `asides` are still there."""
    if len(words) <= _LONGEST_WHOLE and _closed(words) == words:
        return words, _BY_LENGTH * len(words) + _BY_GRADE * _WHOLE
    all_ = tokens(words[: 2 * LONGEST])
    unfinished = [
        *_unsaid(all_, gaps, language),
        *_behind_gaps(all_, gaps, language),
        *_needed(all_, language),
    ]
    begun = _second_clause(all_, language)
    starts = {start for start, _ in asides}
    best, best_score = "", -float("inf")
    for at, token in enumerate(all_):
        end = token.end
        if end > _LONGEST_WHOLE:
            break
        behind = _behind_bracket(all_, at + 1)
        after, then = [*all_[behind : behind + 2], None, None][:2]
        if after and then and (then.start in starts or any(after.start == stop for _, stop in asides)):
            after = then  # before and behind an aside the sentence goes on
        grade = _grade(
            after,
            then,
            language,
            ended=_ended(all_, at),
            named=token.key in language.names,
            naming=token.key in language.naming_adjectives,
        )
        if _phrase_at(all_, at + 1, language):
            grade = 2
        elif token.text in _QUOTE_ENDS and not (after and after.key.startswith("ال")):
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
        score = _BY_LENGTH * end + _BY_GRADE * grade - 2 * max(0, SHORTEST - end) - _TOO_LONG * max(0, end - LONGEST)
        score -= _HALF_QUOTED * (cut != words[:end])
        if not grade:
            score -= _MID_PHRASE
        if score <= best_score:
            continue  # what is missing only takes off
        if any(start < end < finished for start, finished in unfinished):
            score -= _INCOMPLETE
        open_ = begun < end and grade < _WHOLE
        open_ = open_ or any(start < end <= stop for start, stop in asides)
        score -= _missing(all_, at, after, language, open_=open_)
        if score > best_score:
            best, best_score = cut, score
    return best, best_score


def _missing(words: Sequence[Token], at: int, after: Token | None, language: _Language, *, open_: bool) -> int:
    """What a cut behind this word loses for what it leaves unsaid; `open_`: it ends within an aside or a second
    clause."""
    title, word = words[: at + 1], words[at]
    lost = 0 if _is_complete(title, language) else _INCOMPLETE
    if open_ or _is_open(title, after, language):
        lost += _OPEN_PHRASE
    if after is None:
        return lost
    if at and _is_verb(after, language) and _is_alone(word, words[at - 1], language):
        lost += _OPEN_PHRASE
    if after.key in language.relatives and _only_article(words, at, language):
        lost += _NARROWED
    if after.text == "،" and word.key.startswith("ال") and _is_named(words, at + 2, language):
        lost += _OPEN_PHRASE
    return lost + _asked(title, after, language)


def _asked(title: Sequence[Token], after: Token, language: _Language) -> int:
    """What a cut loses where a preposition follows that a verb of the title, or a noun at its end, asks for («اتفق
    الطرفان | على»)."""
    kinds = _prepositions(after, language)
    words = [word for word in title if word.is_word]
    for n, word in enumerate(words):
        late = n >= len(words) - _CONTENT_WORDS
        for base in bases(word.text) if late else bases(word.text)[:2]:
            asked = language.takes.get(base.key, frozenset()) & kinds
            if not asked or not (late or n == 0 or _is_verb(word, language)):
                continue
            told = {other.key for other in words[n + 1 :]}
            if not (late or told.isdisjoint(language.complementisers)):
                continue
            if asked.isdisjoint(told) and not any(other.startswith(("بال", "لل")) for other in told & kinds):
                return _UNGOVERNED
    return 0


def _is_alone(word: Token, before: Token, language: _Language) -> bool:
    """Whether the word is a noun that without what follows says nothing: «لبحث حادثة | هتف …»."""
    bare = word.is_word and word.key not in language.names and not word.key.startswith("ال") and not _accusative(word)
    return bare and (before.key in language.prepositions or before.key[1:] in language.takes)


def _only_article(words: Sequence[Token], at: int, language: _Language) -> bool:
    """Whether nothing but what follows says which one is meant: «في القضية | التي»."""
    word, before = words[at], words[at - 1]
    if word.key in language.names or word.key in language.times:
        return False
    clitic = word.key.startswith(("بال", "لل", "وال"))
    return clitic or (word.key.startswith("ال") and at > 0 and before.key in language.prepositions)


def _is_named(words: Sequence[Token], at: int, language: _Language) -> bool:
    """Whether a short part between commas begins at this token that can be but the name of what stands before it."""
    part = list(takewhile(lambda word: word.is_word, words[at : at + _NAME_WORDS]))
    closed = words[at + len(part) : at + len(part) + 1]
    plain = not any(
        word.key in language.small
        or word.key in language.clauses
        or word.key in language.complementisers
        or (word.key.startswith(("ب", "ل")) and word.key not in language.names)
        or _joined(word, language)
        or _accusative(word)
        or _is_verb(word, language)
        for word in part
    )
    return plain and 0 < len(part) < _NAME_WORDS and bool(closed) and closed[0].text == "،"


def _behind_bracket(words: Sequence[Token], at: int) -> int:
    """Where the sentence goes on behind the bracket that opens at this token; `at` where none does."""
    if at < len(words) and words[at].text == "(":
        return next((n + 1 for n in range(at, len(words)) if words[n].text == ")"), at)
    return at


def _phrase_at(words: Sequence[Token], at: int, language: _Language) -> int:
    """How many words a phrase has that opens a clause here («في الوقت الذي»); 0 where none does."""
    if at >= len(words) or words[at].key not in language.openings:
        return 0
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
    if not found and spoken and spoken[0].key in language.quoting:
        sign = next((token for token in all_ if token.text in _QUOTING), None)
        found.append((0, sign.end + _QUOTED if sign else all_[-1].end + 1))
    return found


def _needed(all_: Sequence[Token], language: _Language) -> list[tuple[int, int]]:
    """The characters within which a title may not end, since the preposition that its verb can't do without would be
    missing («تسببت العاصفة | في …»)."""
    words = [token for token in all_ if token.is_word]
    needed = language.needs.get(words[0].key) if words else None
    if needed:
        for at, word in enumerate(words[1:-1], start=1):
            if needed & _prepositions(word, language):
                clitic = word.key not in needed
                return [(0, (word if clitic else words[at + 1]).end)]
    return []


def _prepositions(word: Token, language: _Language) -> set[str]:
    """The preposition that a word is, or may have written together with it."""
    if word.key in language.small:
        return {word.key}
    if len(word.key) <= _SHORTEST_GOVERNED or word.key in language.names or word.key in language.numbers:
        return set()
    return {letter for letter in ("ب", "ل") if word.key.startswith(letter)}


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
    if _is_verb(first, language) or (_FEMININE.fullmatch(first.key) and first.key not in language.names):
        return min(at + _CONTENT_WORDS, len(spoken) - 1)
    signs = {token.end for token, after in pairwise(all_) if not after.is_word and after.text in "،,"}
    relative = False
    predicate = 0
    for n in range(at + 2, len(spoken)):
        before, word = spoken[n - 1], spoken[n]
        paused = before.end in signs
        begun = word.key in language.complementisers or word.key in language.breaks
        if predicate and (begun or n > predicate + _SUBJECT_WORDS):
            break
        if word.key in language.before_verbs and before.key not in language.relatives:
            return min(n + _PREDICATE_WORDS, len(spoken) - 1)
        relative = (relative and not paused) or word.key in language.relatives
        ended = (
            paused
            or "_" in before.text
            or before.key.startswith(("ال", "وال", "بال", "لل"))
            or before.key in language.names
            or _accusative(before)
            or _owned(before)
            or tense.is_past(word.text)
            or (_is_verb(word, language) and not before.text.endswith("ة"))
        )
        leans = word.key in language.subjects or word.key.startswith(("ال", "بال", "لل"))
        leans = leans or (word.key[:1] == "ب" and word.key[1:] in language.takes)  # «قرار اللجنة بضم …»
        leans = leans or (_accusative(before) and _accusative(word))  # «قمرا صناعيا»
        leans = leans or (word.key in language.asking and not _PRESENT.match(word.key))
        if ended and not (relative or leans or _joined(word, language)):
            if _is_verb(word, language):
                return min(n + 1, len(spoken) - 1)
            predicate = predicate or n  # unless a verb is still to come: «أن نتيجة البحث … تظهر»
    if not predicate:
        return len(spoken)
    governs = predicate + 1 < len(spoken) and spoken[predicate + 1].key.startswith(("ب", "لل"))
    return min(predicate + (1 if governs else _PREDICATE_WORDS), len(spoken) - 1)


def _behind_gaps(all_: Sequence[Token], gaps: Sequence[int], language: _Language) -> list[tuple[int, int]]:
    """Characters within which a title may not end, since a part was left out between a verb and what it asks for
    («أعلن الوزير، الأحد، عن…»)."""
    found = []
    for gap in gaps:
        behind = [token for token in all_ if token.start >= gap and token.is_word][: _PREDICATE_WORDS + 1]
        if len(behind) <= _PREDICATE_WORDS:
            continue
        key = behind[0].key
        around = (key in language.small or key in language.clauses) and key not in language.links
        if key in language.complementisers or not (around or _joined(behind[0], language)):
            found.append((0, behind[1].end))
    return found


def _accusative(word: Token) -> bool:
    return word.text.endswith(("ا", "اً"))


def _owned(word: Token) -> bool:
    """Whether the word ends in a pronoun («دخولهم»), its own letters aside where they look the same."""
    return word.key.endswith(("ها", "هم", "ه")) and not word.text.endswith("ة")


def _joined(word: Token, language: _Language) -> bool:
    return word.key[:1] == "و" and len(word.key) > 2 and word.key not in language.own_waw


def _opens_clause(word: Token, language: _Language) -> bool:
    """Whether a word with «و» behind a comma opens a clause; with an article or a name it goes on with a list."""
    if word.key[:1] == "و" and (word.key[1:] in language.relatives or word.key[1:] in language.complementisers):
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
        if word.key[:1] == "و" and word.key[1:] in language.complementisers:
            return word.start
    return all_[-1].end + 1


def _is_complete(title: Sequence[Token], language: _Language) -> bool:
    """Whether a title that opens with a verb has more than the verb and who does it: an object or an adverbial; and
    whether «بين» has both of its sides."""
    words = [token for token in title if token.is_word]
    between = next((n for n, word in enumerate(words) if fold(word.text) == _BETWEEN), len(words))
    if between < len(words) and not any(word.key[:1] == "و" for word in words[between + 1 :]):
        return False
    if words and words[0].key in language.prepositions and words[0].key not in language.relatives:
        # «بعد عام من سجنه» is no sentence
        return any(token.text == "،" or token.key in language.complementisers for token in title) or any(
            word.key in language.forms or word.key in language.relatives or _is_verb(word, language) for word in words
        )
    if not words or not _opens_as_verb(words[0], language):
        return True
    comma = next((n for n, token in enumerate(title) if token.text == "،"), len(title))
    return _has_object(title[:comma], language) or (comma < len(title) and _goes_beyond(title[comma + 1 :], language))


def _goes_beyond(behind: Sequence[Token], language: _Language) -> bool:
    """Whether what stands behind the comma of a verb and its subject is more than an aside about the subject: a
    complement, or something behind the aside."""
    first = behind[0] if behind else None
    if first is None:
        return False
    if first.key in language.prepositions | language.complementisers | language.links:
        return True
    if _accusative(first) and first.key not in language.names:
        return True
    if first.key.startswith("ال") and first.key not in language.roles and first.key not in language.names:
        return True  # «كشف المدرب سامي جابر، الطريقة التي …»
    if first.key.startswith(("بال", "لل")) or not first.is_word:
        return True
    comma = next((n for n, token in enumerate(behind) if token.text == "،"), len(behind))
    later = behind[comma + 1 :]
    timed = later[:1] and later[0].key in language.moments  # «عشية الجمعة»
    return len(later) >= _PREDICATE_WORDS and not timed


def _has_object(title: Sequence[Token], language: _Language) -> bool:
    """Whether a verb and its subject have an object or an adverbial behind them."""
    told = list(takewhile(lambda token: token.key not in language.relatives, title))
    words = [token for token in told if token.is_word]
    quoted = {word.start for sign, word in pairwise(told) if sign.text in _QUOTE_ENDS}
    for at, (before, word) in enumerate(pairwise(words)):
        if word.key in language.names:
            continue
        if word.key in language.complementisers or _accusative(word) or word.key[0].isdigit():
            return True
        asked = language.transitive.get(words[0].key)
        clitic = any(base.clitics in ("ب", "ل", "لل") and base.key.startswith("ال") for base in bases(word.text)[1:])
        if (asked is None and (clitic or word.key in language.prepositions)) or word.key in (asked or ()):
            return True
        if word.key in language.prepositions or clitic:
            continue
        if (
            not at
            or word.key in language.joins
            or word.key in language.naming
            or _joined(word, language)
            or word.key.isascii()
        ):
            continue
        definite = before.key.startswith(("ال", "وال")) or word.start in quoted
        if word.key.startswith("ال"):
            if not definite and before.text.endswith(("ية", "ي")):
                return True  # «أدانت محكمة أمريكية الممثل»
        # «أقر البرلمان اللبناني قانون …»; «قال سمير جبور رئيس …» goes on about him
        elif definite or (before.key in language.names and word.key not in language.roles and _is_noun(word, language)):
            return True
    return False


def _is_noun(word: Token, language: _Language) -> bool:
    """Whether the word is hardly a part of a foreign name: it is known, owned or feminine."""
    known = word.key in language.takes or word.key in language.heads
    return known or _owned(word) or word.text.endswith("ة") or bool(_VERBAL_NOUN.fullmatch(word.text))


def _opens_as_verb(word: Token, language: _Language) -> bool:
    """Whether the first word of a story is a verb by its form: news begins with one, and nouns there have the article,
    an ending of theirs or a name's or role's look."""
    if word.key in language.particles:
        return False
    if _is_verb(word, language) or word.key in language.forms:
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
        goes_on = _joined(after, language) or after.key in language.bare_particles
        if goes_on:
            return True
    bare = title[-1].is_word and not key.startswith("ال") and key not in language.names and not key[-1:].isdigit()
    # «مبيعات | السلاح»: half a phrase
    half = after is not None and after.key.startswith("ال") and not _owned(title[-1])
    return bare and (half or (len(title) > 1 and title[-2].key in language.prepositions))


def _is_verb(word: Token, language: _Language) -> bool:
    bare = word.key[1:] if word.key[:1] in "وف" else word.key
    if word.key in language.verbs or bare in language.verbs:
        return True
    if word.key in language.no_verbs:
        return False
    if _PRESENT.match(word.key) or tense.is_past(word.text):
        return True
    # «ليصل»; «ليفربول» is a name
    keys = (word.key, bare, bare[1:]) if bare[:2] in ("لي", "لت") else (word.key, bare)
    # «حلم», «قدم»: three letters are as well a noun
    return any(key in language.forms for key in keys if len(key) > _ROOT) and not _accusative(word)


def _may_end(token: Token, after: Token | None, language: _Language) -> bool:
    if token.text in _OPENING or (after is not None and not after.is_word and after.text in _CLOSING):
        return False
    if not token.is_word:
        return True
    if token.key in language.numbers and after is not None and after.is_word:
        return False  # «6 مليارات دولار»
    bare = token.key[1:] if token.key[:1] in "وف" else token.key
    # «ليصل»
    purpose = len(token.key) <= _LONGEST_VERB and bool(_PRESENT.match(token.key.removeprefix("ل")))
    purpose = purpose and token.key not in language.names
    return not (
        token.key in language.never
        or bare in language.never
        or purpose
        or _is_verb(token, language)
        or token.key.isdigit()
    )


def _grade(
    after: Token | None, then: Token | None, language: _Language, *, ended: bool, named: bool, naming: bool
) -> int:
    """How good a place to cut it is, by what comes next; `ended`: no noun can belong to the word before it; `named`:
    that word is a name; `naming`: it is an adjective of bodies' names («الوطنية»)."""
    if after is None:
        return _WHOLE
    if after.key in language.complementisers or after.key in language.quantifiers:
        return 0
    if after.text in "([-–—":
        return 2
    if naming and after.key.startswith("ل"):
        return 0  # «الشركة الوطنية | للكهرباء»
    if after.text in "،؛.":
        if then is None or then.key in language.relatives:
            return 2
        if then.key in language.clauses:
            return _WHOLE
        if _opens_clause(then, language):
            return _WHOLE
        # «إلى»: what a verb asks for follows; «بعد» only adds
        leans = then.key in language.links or then.key in language.bare_particles
        adds = then.key in language.small or then.text.endswith(("ا", "اً", "ين")) or then.key.startswith(("ب", "ل"))
        return (
            1 if leans or not (adds or not then.is_word or _joined(then, language) or _is_verb(then, language)) else 2
        )
    if named and after.key in language.roles and not after.key.startswith("ال"):
        return 1  # «بيب غوارديولا | مدرب …»
    clause = then is not None and then.key in language.complementisers and after.key in language.prepositions
    if after.key in language.clauses or clause:
        return 2
    governed = after.key.startswith(("لل", "بال")) or (after.key[:1] == "ب" and after.key in language.particles)
    governed = governed or ((ended or named) and _governed(after, language))
    return (
        1
        if after.key in language.prepositions
        or governed
        or _joined(after, language)
        or (_is_verb(after, language) and not ended)
        else 0
    )


def _ended(words: Sequence[Token], at: int) -> bool:
    """Whether no noun and no clause without «الذي» can belong to this word: it is definite, and not the first."""
    return at > 0 and words[at - 1].is_word and words[at].key.startswith("ال")


def _governed(word: Token, language: _Language) -> bool:
    """Whether the word looks as if ب or ل were written together with it; what behind a name may be one more name is
    none."""
    return word.key.startswith(("ب", "ل")) and word.key not in language.names and len(word.key) > _SHORTEST_GOVERNED


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
