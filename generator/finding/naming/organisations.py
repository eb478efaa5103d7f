"""Bodies named in a sentence: known ones, a head with a nationality, a head with what completes its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, Match, folded, word_key
from generator.arabic.remembered import remembered
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.naming import persons, plainwords
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.roles import Title
from generator.knowledge import Knowledge
from generator.knowledge.rows import Allegiance, BodyAdjective, BodyHead, Nationality

# The record's type of each kind of body that organisations.csv tells apart.
TYPES = {
    "armed-group": "armed_group",
    "company": "company",
    "court": "government",
    "international-body": "international",
    "party": "party",
    "security-force": "military",
    "state-body": "government",
    "un-body": "international",
}
# The types of bodies whose plural, with a state they side with, is told as one actor.
GROUPS = ("armed_group", "military", "organisation")
# The types of bodies whose name with another state's adjective is another body's.
STATELY = frozenset(("armed_group", "government", "military"))
# The types of bodies of which several states have one of the same name.
COMMON = STATELY | {"party"}
# What the table has for the state of a body of many.
INTERNATIONAL = frozenset(("INT",))
# The types whose heads only say what a name is: «شركة "وايمو"» is «وايمو».
LABELS = frozenset(("company", "media"))
# The types of bodies that a state has its own of where its adjective follows: «وكالة الطاقة الذرية الإيرانية».
SHARED = frozenset(("government", "international"))
# How like a foreign name the words behind a label must be to be one.
FOREIGN = 2
# «انتخابات الرئاسة الفرنسية»: an office that is run for, no body.
RUN_FOR = frozenset(("انتخابات", "سباق", "حمله", "مرشح", "مرشحه", "منصب"))
OFFICE = "رياسه"
# What a body is asked for, no part of its name: «وزارة الطوارئ للتعليق».
COMMENTS = frozenset(("تعليق", "تعقيب"))
# How many words may complete a name after its head, and fill a pair of quotation marks that is one.
COMPLEMENT = 7
QUOTED = 3
# What bears a body's name without having to do with it, and the type of such bodies: a cup, an index.
BEARING = {"كاس": "international", "موشر": "media"}
# What completes a participle.
PREPOSITIONS = frozenset(("من", "في", "علي", "الي", "عن"))
# What completes the noun of a verb: «للسيطرة على», «للانتهاء من».
GOVERNED = frozenset(("من", "علي"))
# A form that tables write with brackets or quotation marks is two forms side by side; each stands in the table alone.
_SIGNS = re.compile(r"[()\"«»]")


class _Form(NamedTuple):
    """A form of a body, and how many words at its start and its end only say what it is: «صحيفة», «الإيطالي»."""

    subject: Subject
    sure: bool
    before: int = 0
    after: int = 0


class _Head(NamedTuple):
    """A head of heads.csv: the canonical one of those with the same English."""

    ar: str
    en_pattern: str
    type: str
    alone: bool


class _Index(NamedTuple):
    known: Lexicon[_Form]
    heads: Lexicon[_Head]
    bodies: dict[str, BodyHead]
    nations: dict[str, Nationality]
    codes: dict[str, Nationality]
    adjectives: dict[str, BodyAdjective]
    times: frozenset[str]
    groups: dict[str, BodyHead]  # by their plural: «فصائل»
    allegiances: dict[str, Allegiance]
    kinds: frozenset[str]  # «شركة», «صحيفة», «نادي»: what a name's bearer is
    tasks: frozenset[str]
    verbs: frozenset[str]  # as they are spelled
    opens: Callable[[str], bool]  # whether a word may open a body's name in any way
    labels: Lexicon[BodyHead]  # the heads that only say what a name is
    likeness: Callable[[Token], int]  # how like a foreign name a word is that is no common one


def _forms(
    main: str, others: Sequence[str], unsure: Sequence[str], subject: Subject, plain: frozenset[str]
) -> list[tuple[str, _Form]]:
    doubtful = {folded(form) for form in unsure}
    every = [(form, folded(form)) for form in dict.fromkeys((main, *others, *unsure)) if not _SIGNS.search(form)]
    return [(form, _Form(subject, key not in doubtful and key not in plain)) for form, key in every]


def _told_apart(
    entries: Sequence[tuple[str, _Form]], kinds: frozenset[str], nations: Mapping[str, Nationality], club: bool
) -> list[tuple[str, _Form]]:
    """The forms of one body, with the words that only say what it is counted off where the rest is its name too; a
    club's rest always is."""
    names = {folded(form) for form, entry in entries if entry.sure or club}
    found = []
    for form, entry in entries:
        words = folded(form).split()
        before = int(words[0] in kinds and (club or " ".join(words[1:]) in names))
        after = int(word_key(words[-1]) in nations and (club or " ".join(words[:-1]) in names))
        rest = words[before : len(words) - after]
        if not rest or " ".join(rest).removeprefix("ال") in kinds:
            before = after = 0
        found.append((form, entry._replace(before=before, after=after)))
    return found


def _index(knowledge: Knowledge) -> _Index:
    plain = plainwords.plain(knowledge)
    nations = _nations(knowledge)
    kinds = frozenset(folded(row.ar) for row in knowledge.body_heads if row.type in LABELS)
    kinds |= {folded(row.ar) for row in knowledge.club_cues if row.kind == "club" and not row.ar.startswith("ال")}
    forms: list[tuple[str, _Form]] = []
    for row in knowledge.organisations:
        subject = Subject(row.ar, "body", TYPES.get(row.kind, "organisation"), row.en, row.country)
        own = _forms(row.ar, row.ar_aliases, (*row.weak, *row.ambiguous), subject, plain)
        club = row.kind == "club"
        # a club's name of one word is a town's or a plain word where nobody plays: clubs.py
        forms += _told_apart([entry for entry in own if not club or " " in entry[0]], kinds, nations, club)
    for outlet in knowledge.outlets:
        subject = Subject(outlet.ar, "body", "media", outlet.en)
        own = _forms(outlet.ar, outlet.ar_aliases, (*outlet.weak, *outlet.ambiguous), subject, plain)
        forms += _told_apart(own, kinds, nations, club=False)
    # of the heads with the same English the longest gives the name: «وزارة الخارجية», not «الخارجية»
    canonical: dict[str, str] = {}
    heads = []
    for head in sorted(knowledge.heads, key=lambda row: (-len(row.ar), row.ar)):
        if head.type:
            canonical.setdefault(head.en_pattern, head.ar)
            heads.append((head.ar, _Head(canonical[head.en_pattern], head.en_pattern, head.type, head.alone)))
    codes = {nation.code: nation for nation in knowledge.nationalities if nation.code}
    bodies = {folded(row.ar): row for row in knowledge.body_heads}
    adjectives = _adjectives(knowledge)
    known, headed = Lexicon(forms), Lexicon(heads)
    groups = {folded(row.plural): row for row in bodies.values() if row.plural and row.type in GROUPS}
    opening = bodies.keys() | groups.keys()

    @remembered
    def opens(word: str) -> bool:
        readings = (key for base in bases(word) for key in (base.key, base.key.removeprefix("ال")))
        return known.begins(word) or headed.begins(word) or not opening.isdisjoint(readings)

    return _Index(
        known,
        headed,
        bodies,
        nations,
        codes,
        adjectives,
        plainwords.times(knowledge),
        groups=groups,
        allegiances={folded(row.ar): row for row in knowledge.allegiances},
        kinds=kinds,
        tasks=frozenset(folded(row.ar) for row in knowledge.body_tasks),
        verbs=frozenset(row.ar for row in knowledge.phrase_words if "verb" in row.kind),
        opens=opens,
        labels=Lexicon((row.ar, row) for row in bodies.values() if row.type in LABELS and "name" in row.takes),
        likeness=lambda word: persons.likeness(word, knowledge),
    )


def _adjectives(knowledge: Knowledge) -> dict[str, BodyAdjective]:
    return {word_key(folded(row.ar + ending)): row for row in knowledge.body_adjectives for ending in ("", "ة")}


def _nations(knowledge: Knowledge) -> dict[str, Nationality]:
    """The nationalities by their folded definite adjectives."""
    adjectives = _adjectives(knowledge)
    nations: dict[str, Nationality] = {}
    for nation in knowledge.nationalities:
        for form in filter(None, (nation.masc_def, nation.fem_def)):
            adjective = adjectives.get(word_key(folded(form)[2:]))
            # «المالي» is financial before it is Malian
            if adjective is None or adjective.en == nation.en:
                nations[word_key(folded(form))] = nation
    return nations


def known(form: str, knowledge: Knowledge) -> Subject | None:
    """The one body that surely has this form, or None."""
    sure = [found.subject for found in knowledge.derived(_index).known.get(form) if found.sure]
    return sure[0] if len(sure) == 1 else None


def nationality(key: str, knowledge: Knowledge) -> Nationality | None:
    """The nationality that a folded definite adjective («الامريكيه») names."""
    return knowledge.derived(_index).nations.get(word_key(key))


def adjectives_of_states(line: Line, knowledge: Knowledge) -> list[str]:
    """The ISO codes of the states whose definite adjectives stand in the line, once for each."""
    nations = knowledge.derived(_index).nations
    keys = [key.removeprefix("و") for word in line.words if (key := word.key).startswith(("ال", "وال"))]
    return [nation.code for key in keys if (nation := nations.get(word_key(key))) and nation.code]


def officials(line: Line, titles: Mapping[int, Title], knowledge: Knowledge) -> list[tuple[int, str]]:
    """Where in a line a state's official is named, and the state's ISO code: «وزير الدفاع الأميركي»."""
    ends = [title.last for title in titles.values() if title.last < len(line.words)]
    found = [(at, nationality(line.words[at].key, knowledge)) for at in ends]
    return [(line.words[at].start, nation.code) for at, nation in found if nation and nation.code]


def labelled_words(line: Line, first: int, last: int, knowledge: Knowledge) -> tuple[str, ...]:
    """The bare words of a body's name, with the label before it: «نادي ريال مدريد»."""
    label = first > 0 and line.words[first - 1].key in knowledge.derived(_index).kinds
    return bare_words(" ".join(word.text for word in line.words[first - label : last]))


def is_head(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word opens names of bodies."""
    return without_article(key) in knowledge.derived(_index).bodies


def find(line: Line, located: Sequence[Mention], titles: Mapping[int, Title], knowledge: Knowledge) -> list[Mention]:
    """The bodies that the words of the line name; they may overlap.

    `located` are the places of the line, `titles` its role words: «الخارجية» in «وزير الخارجية» is no ministry.
    """
    titled = {at for title in titles.values() for at in range(title.first + 1, title.last)}
    index = knowledge.derived(_index)
    places = {place.first: place for place in located if place.sure}
    found: list[Mention] = []
    for at, word in enumerate(line.words):
        if not index.opens(word.text) or not word.is_word:
            continue
        opened = len(found)
        match = index.known.longest(line.words, at)
        if match and _is_verb(line, match, index):
            match = None
        foreign = _of_another_state(line, match, index) if match else None
        if foreign:
            found.append(foreign)
            continue
        if match:
            sure = [form.subject for form in match.values if form.sure]
            subjects = tuple(sure or (form.subject for form in match.values))
            # quotation marks make a name of a plain word («أمل»), but of a club's no more than emphasis («النصر»)
            marked = line.quoted(match.first, match.last) and subjects[0].type != "organisation"
            alone = len(subjects) == 1 and (bool(sure) or marked)
            found.append(_known(line, match, subjects, alone, index))
        allied = _allied(line, at, places, index)
        if allied:
            found.append(allied)
        nation = None if at in titled else _with_nationality(line, at, index) or _in_state(line, at, places, index)
        if nation:
            found.append(nation)
        elif not match or not found[-1].sure or at + 1 in line.opens:
            completed = _completed(line, at, places, titles, index)
            # «اتحاد الكرة» is a known name, though a doubtful one
            pair = completed is not None and completed.last == at + 2
            if completed and not (pair and match and match.last == completed.last and len(match.values) == 1):
                found.append(completed)
        if at and len(found) > opened:
            bearing = _bearing(line.words[at - 1].text)
            found[opened:] = [mention for mention in found[opened:] if mention.subject.type not in bearing]
            if _is_run_for(line, at):
                del found[opened:]
    return found


def _is_verb(line: Line, match: Match[_Form], index: _Index) -> bool:
    """Whether a name of one word is spelled as a verb here, without quotation marks: «أودى», where «أودي» is a firm."""
    verb = line.words[match.first].text[match.start - line.words[match.first].start :] in index.verbs
    return verb and match.last - match.first == 1 and not line.quoted(match.first, match.last)


def _known(line: Line, match: Match[_Form], subjects: tuple[Subject, ...], sure: bool, index: _Index) -> Mention:
    """A known body, without the words beside its name that only say what it is."""
    entry = next(form for form in match.values if form.subject == subjects[0])
    first, last = match.first + entry.before, match.last - entry.after
    if first in line.opens and last - 2 in line.closes and word_key(line.words[last - 1].key) in index.nations:
        last -= 1  # «صحيفة "ماركا" الإسبانية»
    start = line.words[first].start if entry.before else match.start
    return Mention(line.n, first, last, start, line.end(first, last), subjects, sure)


def _bearing(word: str) -> set[str]:
    """The types of bodies that a name after this word does not mean: «كأس الاتحاد الأوروبي», «مؤشر داو جونز»."""
    return {BEARING[base.key] for base in bases(word) if base.key in BEARING}


def is_common(line: Line, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a known body of one state is named as another's may be: «الأمن الوقائي»."""
    subject = mention.subject
    if mention.last - mention.first < 2 or subject.type not in COMMON or subject.country in ("", "INT"):
        return False
    last = line.words[mention.last - 1].key
    if not last.startswith("ال"):
        return False
    return word_key(last[2:]) in knowledge.derived(_index).adjectives


def abroad(line: Line, mention: Mention) -> Mention:
    """A known body as another's of its name, whosever that is."""
    subject = mention.subject
    opening = line.words[mention.first]
    words = [
        opening.text[mention.start - opening.start :],
        *(w.text for w in line.words[mention.first + 1 : mention.last]),
    ]
    return mention._replace(subjects=(Subject(" ".join(words), "body", subject.type),))


def _is_run_for(line: Line, at: int) -> bool:
    """Whether an office stands here that somebody runs for: «انتخابات الرئاسة الفرنسية»."""
    office = any(without_article(base.key) == OFFICE for base in bases(line.words[at].text))
    return office and any(base.key in RUN_FOR for base in bases(line.words[at - 1].text))


def _of_another_state(line: Line, match: Match[_Form], index: _Index) -> Mention | None:
    """«القيادة العامة للقوات المسلحة المصرية»: the name of one state's body with another's adjective is the other's."""
    words = line.words
    nation = index.nations.get(word_key(words[match.last].key)) if match.last < len(words) else None
    states = {form.subject.country for form in match.values}
    if nation is None or not nation.code or "" in states or nation.code in states or match.last - match.first < 2:
        return None
    shared = states <= INTERNATIONAL
    named = {word_key(word.key) for word in words[match.first : match.last]}
    if not named.isdisjoint(index.nations):
        return None
    type_ = match.values[0].subject.type
    if type_ not in (SHARED if shared else STATELY):
        return None
    type_ = "government" if shared else type_
    text = [words[match.first].text[match.start - words[match.first].start :]]
    name = " ".join([*text, *(word.text for word in words[match.first + 1 : match.last + 1])])
    subject = Subject(name, "body", type_, None, nation.code)
    return Mention(line.n, match.first, match.last + 1, match.start, words[match.last].end, (subject,))


def _with_nationality(line: Line, at: int, index: _Index) -> Mention | None:
    """«وزارة الصحة اللبنانية»: a head and the state that it belongs to, one adjective between them at most."""
    match = index.heads.longest(line.words, at)
    if not match:
        return None
    for last in (match.last, match.last + 1):
        if last >= len(line.words) or not line.words[last].is_word:
            return None
        nation = index.nations.get(word_key(line.words[last].key))
        if nation:
            head = match.values[0]
            if not _agrees(head, line.words[last].key, nation, index):
                return None
            subject = national(head, nation, index)
            return Mention(line.n, at, last + 1, match.start, line.words[last].end, (subject,))
        adjective = line.words[last].key
        if not adjective.startswith("ال") or word_key(adjective[2:]) not in index.adjectives:
            return None
        if match.last - match.first == 1 and " " in match.values[0].ar:
            return None  # «الدفاع الجوي» is no ministry of defence
    return None


def _in_state(line: Line, at: int, places: Mapping[int, Mention], index: _Index) -> Mention | None:
    """«مجلس الشيوخ في إيطاليا»: a body that each state has one of, and the state it stands in; the mention is the head
    alone."""
    match = index.heads.longest(line.words, at)
    if not match or not match.values[0].alone or match.last + 1 >= len(line.words):
        return None
    place = places.get(match.last + 1)
    if line.words[match.last].key != "في" or place is None or place.subject.type != "country":
        return None
    nation = index.codes.get(place.subject.country)
    if nation is None or match.values[0].type != "government" or place.start > line.words[place.first].start:
        return None
    subject = national(match.values[0], nation, index)
    return Mention(line.n, at, match.last, match.start, match.end, (subject,))


def _allied(line: Line, at: int, places: Mapping[int, Mention], index: _Index) -> Mention | None:
    """«فصائل موالية لإيران»: armed groups that are told by the state they side with."""
    words = line.words
    tie = index.allegiances.get(without_article(words[at + 1].key)) if at + 1 < len(words) else None
    if tie is None:
        return None
    group = next(
        ((head, base) for base in bases(words[at].text) if (head := index.groups.get(without_article(base.key)))), None
    )
    if group is None:
        return None
    link = folded(tie.links)
    glued = len(link) == 1
    second = at + 2 + (not glued and bool(link))
    place = places.get(second)
    if place is None or (not glued and link and words[at + 2].key != link):
        return None
    opening = words[second]
    if opening.text[: place.start - opening.start] != (tie.links if glued else "") or place.subject.type != "country":
        return None
    head, base = group
    key = f"ال{head.plural} ال{tie.ar} {tie.links}{'' if glued else ' '}{place.subject.key}"
    groups = head.en.lower().removesuffix("s") + "s"
    english = tie.en_pattern.format(P=place.subject.en, G=groups) if place.subject.en else None
    subject = Subject(key, "body", head.type, english)
    start = words[at].start + base.cut
    # the state is named too: its words are left free
    return Mention(line.n, at, place.first, start, place.end, (subject,))


def national(head: _Head, nation: Nationality, index: _Index) -> Subject:
    """The body of that kind that the state has: the known one where there is one."""
    for adjective in (nation.fem_def, nation.masc_def):
        for form in index.known.get(f"{head.ar} {adjective}"):
            if form.sure:
                return form.subject
    name = f"{head.ar} {nation.fem_def if _is_feminine(head.ar) else nation.masc_def}"
    return Subject(name, "body", head.type, head.en_pattern.format(N=nation.en, C=nation.country_en), nation.code)


def _is_feminine(head: str) -> bool:
    """Whether an adjective of a head is feminine: «وزارة الدفاع», «القوات»."""
    return head.split()[0].endswith("ة") or head.endswith(("ات", "وات"))


def _agrees(head: _Head, adjective: str, nation: Nationality, index: _Index) -> bool:
    """Whether a state's adjective can be said of a head: not of «القضاء» in «أجهزة الشرطة والقضاء الفرنسية», nor of
    «الخارجية» in «وزيري الخارجية التركي»."""
    if folded(nation.masc_def) == folded(nation.fem_def):
        return True
    if _is_feminine(head.ar):
        return adjective != folded(nation.masc_def)
    plural = " " in head.ar or folded(head.ar).removeprefix("ال") in index.groups or "Ministry" in head.en_pattern
    return plural or adjective != folded(nation.fem_def)


def _completed(
    line: Line, at: int, places: dict[int, Mention], titles: Mapping[int, Title], index: _Index
) -> Mention | None:
    """«لجنة الأمن والدفاع النيابية», «اللجنة العليا للانتخابات», «جامعة بغداد», «حركة "النهضة"»."""
    words = line.words
    for base in bases(words[at].text):
        definite = base.key.startswith("ال")
        head = index.bodies.get(base.key[2:] if definite else base.key)
        if head:
            break
    else:
        return None
    start, last = words[at].start + base.cut, at + 1
    if last >= len(words):
        return None
    label = head.type in LABELS
    own = index.known.longest(words, last) if label else None
    quotes_more = own is not None and last in line.opens and own.last - 1 not in line.closes
    if own and not quotes_more and not own.clitics and any(form.sure for form in own.values):
        return None  # «شركة الخطوط الجوية الهندية»: the name says enough
    if label and "name" in head.takes and words[last].text == "(":
        closed = next((i for i in range(last + 1, min(len(words), last + 2 + QUOTED)) if words[i].text == ")"), last)
        if closed > last + 1:
            name = " ".join(word.text for word in words[last + 1 : closed])
            subject = Subject(name, "body", head.type)
            return Mention(line.n, last + 1, closed, words[last + 1].start, words[closed - 1].end, (subject,))
    if not words[last].is_word:
        return None
    if "name" in head.takes and last in line.opens:
        closing = next((i for i in range(last, min(len(words), last + QUOTED)) if i in line.closes), None)
        if closing is None:
            return None
        inner = index.known.longest(words, last)
        if (
            inner
            and inner.last == closing + 1
            and len(inner.values) == 1
            and inner.values[0].sure
            and not inner.clitics
        ):
            subject = inner.values[0].subject
        else:
            subject = Subject(" ".join(word.text for word in words[last : closing + 1]), "body", head.type)
        if label:
            # «شركة "وايمو"» is «وايمو»
            return Mention(line.n, last, closing + 1, words[last].start, words[closing].end, (subject,))
        if inner and inner.last == closing + 1:
            return Mention(line.n, at, closing + 1, start, line.end(at, closing + 1), (subject,))
        return _body(line, at, closing + 1, start, base.key, head, index)
    if not definite and last in titles and "title" in head.takes and titles[last].start == words[last].start:
        return _of_title(line, at, start, titles[last], head, index)
    if not definite and last in places:
        place = places[last]
        if "place" in head.takes and place.start == words[last].start:
            english = f"{place.subject.en} {head.en}" if place.subject.en else None
            name, last = f"{head.ar} {place.subject.key}", place.last
            if last < len(words) and _completes(words[last].text, 1, index) and words[last].key[2:] in index.adjectives:
                # «بنك البحرين المركزي»: whose English no pattern gives
                name, english, last = f"{name} {words[last].text}", None, last + 1
            subject = Subject(name, "body", head.type, english, place.subject.country)
            same = next(iter(index.heads.get("ال" + head.ar)), None)
            nation = index.codes.get(place.subject.country) if place.subject.type == "country" else None
            if same and nation and last == place.last:
                subject = national(same, nation, index)  # «حكومة العراق» is «الحكومة العراقية»
            return Mention(line.n, at, last, start, words[last - 1].end, (subject,))
        return None
    if ("adjectives" if definite else "construct") not in head.takes:
        return None
    if not definite and words[last].key in index.tasks and last + 1 < len(words):
        # «هيئة مكافحة الفساد»: a noun of its own without one is none
        last += words[last + 1].key.startswith("ال")
    named = index.heads.longest(words, at)
    while (
        last < min(len(words), at + 1 + COMPLEMENT)
        and not (named and named.last == last and _is_noun(words[last].text, index))
        and not (
            named
            and named.last == last > at + 1
            and named.values[0].type == "military"
            and _no_adjective(words[last].text, index)
        )
        and (last == at + 1 or last not in line.opens)
        and not (last > at + 1 and not definite and _other_noun(words[last - 1], words[last], index))
        and _completes(words[last].text, last - at, index, described=definite and last == at + 1)
    ):
        if last in titles and last > at + 1 and not index.adjectives.get(words[last].key[2:]):
            break  # «رئيس مجلس الوزراء القائد العام»: a title of its own
        joined = index.known.longest(words, last) if last > at + 1 else None
        if joined and joined.clitics and joined.last > joined.first + 1:
            break  # «وزارة الدفاع والبيت الأبيض»: a body of its own
        last += 1
    # «اللجنة المشتركة المكونة من»: a participle that a preposition completes is no part of the name
    # nor what a verb's noun is for: «البنك المركزي للسيطرة على»
    if last < len(words) and (
        (words[last].key in PREPOSITIONS and words[last - 1].key.startswith("الم"))
        or (words[last].key in GOVERNED and words[last - 1].key.startswith("لل"))
    ):
        last -= 1
    if last < len(words) and named and named.last == last - 1 and _joined_noun(words[last - 1].text, index):
        # «وزارة الإعلام والقنوات التابعة لها»: what is described so is no part of the ministry
        last -= _describes(words[last].text, index) and words[last].key.startswith("ال")
    # one word after the head is a description more often than a name: «لجنة التحقيق», «اللجنة المالية»
    single = "single" in head.takes and not definite and last - at == 2 and _is_noun(words[at + 1].text, index)
    single = single and named is None  # «اتحاد الكرة» is told by its state
    return _body(line, at, last, start, base.key, head, index) if last - at >= 3 or single else None


def foreign(
    line: Line, things: Sequence[Mention], tags: Sequence[tuple[int, int, str]], knowledge: Knowledge
) -> list[Mention]:
    """The bodies that a label leads to and only their sound tells, «موقع ميليتري تايمز», in words that no thing holds
    and no name that the tagger sees, but for a single word."""
    index = knowledge.derived(_index)
    words = line.words
    labels = list(index.labels.each(words))
    if not labels:
        return []
    taken = {at for mention in things for at in range(mention.first, mention.last)}
    taken |= {at for first, last, _ in tags if last - first > 1 for at in range(first, last)}
    found: list[Mention] = []
    for label in labels:
        at, last = label.first, label.last
        if at in taken:
            continue
        while (
            last < min(len(words), at + 1 + QUOTED)
            and last not in taken
            and last not in line.opens
            and index.likeness(words[last]) >= FOREIGN
        ):
            last += 1
        if last > at + 1 and last not in taken and not index.known.longest(words, at + 1):
            head = label.values[0]
            found.append(_body(line, at, last, label.start, head.ar, head, index))
    return found


def _of_title(line: Line, at: int, start: int, title: Title, head: BodyHead, index: _Index) -> Mention | None:
    """«مكتب رئيس الوزراء العراقي»: a head and the office that it serves, with its state."""
    last, nation = title.last, None
    if last < len(line.words):
        nation = index.nations.get(word_key(line.words[last].key))
    if not nation and title.last - title.first < 2:
        return None
    last += nation is not None
    name = " ".join([head.ar, *(word.text for word in line.words[at + 1 : last])])
    english = f"{head.en} of the {nation.en + ' ' if nation else ''}{title.en}"
    subject = Subject(name, "body", head.type, english, nation.code if nation else "")
    return Mention(line.n, at, last, start, line.words[last - 1].end, (subject,))


def _completes(word: str, place: int, index: _Index, *, described: bool = False) -> bool:
    """Whether a word goes on with a body's name, `place` words after its head; where the head is `described`, by an
    adjective alone."""
    for base in bases(word):
        stem = base.key[2:]
        if not base.key.startswith("ال") or len(stem) < 3:
            continue
        if base.clitics == "" or (
            place > 1 and (base.clitics == "و" or (base.clitics == "لل" and stem not in COMMENTS))
        ):
            adjective = index.adjectives.get(word_key(stem))
            if adjective:
                return adjective.names
            if described and not stem.endswith(("ي", "يه")):
                return False  # «المؤسسة المواد»: a noun of its own
            # a further head opens a name of its own; «اليوم» says when
            return base.key not in index.times and (place == 1 or stem not in index.bodies)
    return False


def _is_told(word: str) -> bool:
    """Whether a word is what is said with «لل»: «للتعليق»."""
    return any(base.clitics == "لل" and base.key[2:] in COMMENTS for base in bases(word))


def _other_noun(before: Token, word: Token, index: _Index) -> bool:
    """Whether a definite noun follows another, and so belongs to something else: «أعلنت مفوضية الانتخابات النتائج»."""
    feminine = before.key.endswith("ه") and word.key.endswith("ه")  # «الدولة العادلة»
    return (
        before.key.startswith("ال") and not word.key.startswith("الم") and not feminine and _is_noun(word.text, index)
    )


def _no_adjective(word: str, index: _Index) -> bool:
    """Whether a word behind «قوات الأمن» does not describe it: «والمشاغبين», «للسارقين»."""
    return not any(base.clitics == "" and base.key[2:] in index.adjectives for base in bases(word))


def _joined_noun(word: str, index: _Index) -> bool:
    """Whether a word joined by «و» is a definite noun: «والقنوات»."""
    return any(base.clitics == "و" and _is_noun(word[base.cut :], index) for base in bases(word))


def _is_noun(word: str, index: _Index) -> bool:
    """Whether a definite word is neither joined nor an adjective: «وزارة التعليم المرحلة الثانية»."""
    key = word_key(folded(word))
    if not key.startswith("ال") or key.endswith(("ي", "يه")):
        return False
    return key[2:] not in index.adjectives and key not in index.nations


def _body(line: Line, at: int, last: int, start: int, head_key: str, head: BodyHead, index: _Index) -> Mention:
    definite = "ال" if head_key.startswith("ال") else ""
    while head.type in LABELS and last - at > 2 and _describes(line.words[last - 1].text, index):
        last -= 1  # «مجلة لو بوان الفرنسية»
    name = " ".join([definite + head.ar, *(word.text for word in line.words[at + 1 : last])])
    return Mention(line.n, at, last, start, line.end(at, last), (Subject(name, "body", head.type),))


class Bare(NamedTuple):
    """A head that stands alone, «الوزارة», «مجلس النواب»: words, characters, the head as folded bare words, and its row
    in heads.csv, or ""."""

    n: int
    first: int
    last: int
    start: int
    end: int
    head: tuple[str, ...]
    pattern: str


def bare_words(form: str) -> tuple[str, ...]:
    """The folded words of a form without their articles."""
    return tuple(word_key(without_article(key)) for key in folded(form).split())


def bare(line: Line, taken: Sequence[int], titles: Mapping[int, Title], knowledge: Knowledge) -> list[Bare]:
    """Heads without a name, definite, in words that no name or title has taken and with no adjective after them."""
    index = knowledge.derived(_index)
    titled = {at for title in titles.values() for at in range(title.first, title.last)}
    found: list[Bare] = []
    for at, word in enumerate(line.words):
        if not index.opens(word.text) or taken[at] or at in titled or not word.is_word:
            continue
        if found and at < found[-1].last:
            continue
        match = index.heads.longest(line.words, at)
        if match:
            first, last, start, pattern = match.first, match.last, match.start, match.values[0].ar
        else:
            base = next((b for b in bases(word.text) if b.key.startswith("ال") and b.key[2:] in index.bodies), None)
            if base is None:
                continue
            first, last, start, pattern = at, at + 1, word.start + base.cut, ""
        following = line.words[last] if last < len(line.words) else None
        if any(taken[first:last]) or (at and _is_run_for(line, at)):
            continue
        # «رفضت وزارة العدل التعليق»: what is no adjective does not go on with a head that has its complement
        whole = last > first + 1 and following is not None and _is_noun(following.text, index)
        if following and _goes_on(following.key) and not whole:
            continue
        if last == first + 1 and at and any(_goes_on(base.key) for base in bases(line.words[at - 1].text)):
            # «القوات البحرية», «للشؤون الخارجية»: an adjective of the noun before it
            continue
        end = line.words[last - 1].end
        head = _own_words(line, first, last, start) if match else (without_article(base.key),) if base else ()
        found.append(Bare(line.n, first, last, start, end, head, pattern))
    return found


def _own_words(line: Line, first: int, last: int, start: int) -> tuple[str, ...]:
    """The bare words of a name that begins at character `start` of its first word."""
    opening = line.words[first].text[start - line.words[first].start :]
    return bare_words(" ".join([opening, *(word.text for word in line.words[first + 1 : last])]))


def _goes_on(key: str) -> bool:
    return key.startswith("ال") and len(key) > 4


def of_state(pattern: str, code: str, knowledge: Knowledge) -> Subject | None:
    """The known body that a head of heads.csv («البرلمان») makes in a state, or None."""
    index = knowledge.derived(_index)
    head = next(iter(index.heads.get(pattern)), None)
    nation = index.codes.get(code)
    if head is None or nation is None or not head.alone:
        return None
    for form in (pattern, head.ar):
        for adjective in (nation.fem_def, nation.masc_def):
            subject = known(f"{form} {adjective}", knowledge)
            if subject:
                return subject
    return None


def named_after(pattern: str, code: str, knowledge: Knowledge) -> Subject | None:
    """The body that a head and a state's adjective would name, whether it is known or not."""
    index = knowledge.derived(_index)
    head = next(iter(index.heads.get(pattern)), None)
    nation = index.codes.get(code)
    return national(head, nation, index) if head and nation and head.alone else None


def of_no_state(pattern: str, knowledge: Knowledge) -> Subject | None:
    """The body that a head alone names where no state is told: «وزارة الداخلية», whosever it is."""
    head = next(iter(knowledge.derived(_index).heads.get(pattern)), None)
    if head is None or not head.alone:
        return None
    english = head.en_pattern.replace(" of {C}", "").removeprefix("{N} ")
    return Subject(head.ar, "body", head.type, english[:1].upper() + english[1:])


def unlisted(line: Line, first: int, last: int, knowledge: Knowledge) -> Mention | None:
    """A body that no list knows, where the tagger sees one: only with a head, in its first word or right before it."""
    index = knowledge.derived(_index)
    if index.heads.get(" ".join(word.text for word in line.words[first:last])):
        return None
    for at in (first, first - 1):
        if at < 0 or at + 1 >= len(line.words) or not line.words[at].is_word:
            continue
        for base in bases(line.words[at].text):
            head = index.bodies.get(without_article(base.key))
            if head and any(b.clitics == "و" and b.key in index.bodies for b in bases(line.words[at + 1].text)):
                continue  # «جمعية وهيئة حقوقية»: heads of no name
            following = line.words[at + 1].key.startswith("ال")
            if head and base.key.startswith("ال") and not following:
                continue  # «الشرطة بفحص»: no name goes on so
            if head and head.type == "company" and following and not line.quoted(at + 1, last):
                continue  # «شركة الترفيه البريطانية»: what it does
            if head and (at == first or "name" in head.takes):
                while last > at + 1 and (
                    _describes(line.words[last - 1].text, index) or _is_told(line.words[last - 1].text)
                ):
                    last -= 1
                named = index.heads.longest(line.words, at)
                whole = named is not None and at + 1 < named.last < last
                following_word = line.words[named.last] if whole and named else None
                if last - at < 2 or (following_word and "ال" not in following_word.key[:3]):
                    return None  # «مجلس النواب روبيرتو فيكو»: whoever presides over it
                if following_word and _is_noun(following_word.text, index):
                    return None  # «وزارة التعليم المرحلة الثانية»
                return _body(line, at, last, line.words[at].start + base.cut, base.key, head, index)
    return None


def labelled(things: Iterable[Sequence[Mention]], knowledge: Knowledge) -> dict[str, Subject]:
    """The bodies that a label opens, by the folded rest of their names: «مجلة لو بوان» is «لو بوان» too."""
    index = knowledge.derived(_index)
    found: dict[str, Subject] = {}
    for mention in (mention for listed in things for mention in listed):
        label, _, name = folded(mention.subject.key).partition(" ")
        head = index.bodies.get(label)
        if head and head.type in LABELS and mention.subject.kind == "body" and name:
            found.setdefault(name, mention.subject)
    return found


def employer(line: Line, first: int, last: int) -> Mention:
    """A body that no list knows, by where it stands: «كبير المحللين لدى ثينك ماركتس»."""
    name = " ".join(word.text for word in line.words[first:last])
    subject = Subject(name, "body", "organisation")
    return Mention(line.n, first, last, line.words[first].start, line.end(first, last), (subject,))


def _describes(word: str, index: _Index) -> bool:
    """Whether a word only describes: «الجديدة», or any adjective without the article, «إرهابية»."""
    key = folded(word)
    adjective = index.adjectives.get(word_key(without_article(key)))
    if adjective:
        return not adjective.names or not key.startswith("ال")
    return word_key("ال" + key) in index.nations
