"""Bodies that every state has: a head with the state it belongs to, sides with, or stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.arabic.lexicon import folded, word_key
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.naming.bodies.vocabulary import Head, Vocabulary, vocabulary
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge
from generator.knowledge.rows import Nationality


def with_nationality(line: Line, at: int, index: Vocabulary) -> Mention | None:
    """«وزارة الصحة اللبنانية»: a head and the state that it belongs to, one adjective between them at most."""
    match = index.heads.longest(line.words, at)
    if not match:
        return None
    named = False
    for last in (match.last, match.last + 1):
        if last >= len(line.words) or not line.words[last].is_word:
            return None
        nation, end = index.nation(line.words, last)
        if nation:
            head = match.values[0]
            if not _agrees(head, nation, line.words[last:end], index):
                return None
            subject = of(head, nation, index)
            second, beyond = index.nation(line.words, end)
            if second and not head.row.every:  # «القوات المشتركة السودانية التشادية»
                pair = f"{nation.en}-{second.en}"
                english = None if named else head.row.en_pattern.format(N=pair, C=pair)
                subject = Subject(line.text(at, beyond, match.start), "body", head.row.type, english)
                return Mention(line.n, at, beyond, match.start, line.words[beyond - 1].end, (subject,))
            if named:  # «الاتحاد الجمركي الأوروبي» is not «الاتحاد الأوروبي», «النظام المصرفي» is none
                if index.opening(line, at) is None:
                    return None
                subject = Subject(line.text(at, end, match.start), "body", head.row.type, None, nation.code)
            return Mention(line.n, at, end, match.start, line.words[end - 1].end, (subject,))
        key = line.words[last].key
        adjective = index.adjectives.get(word_key(key[2:])) if key.startswith("ال") else None
        if adjective is None:
            return None
        named = adjective.names
        if match.last - match.first == 1 and " " in match.values[0].ar:
            return None  # «الدفاع الجوي» is no ministry of defence
    return None


def in_state(line: Line, at: int, places: Mapping[int, Mention], index: Vocabulary) -> Mention | None:
    """«مجلس الشيوخ في إيطاليا»: a body that each state has one of, and the state it stands in; the mention is the head
    alone."""
    match = index.heads.longest(line.words, at)
    if not match or not match.values[0].row.alone or match.last + 1 >= len(line.words):
        return None
    place = places.get(match.last + 1)
    if line.words[match.last].key != "في" or place is None or place.subject.type != "country":
        return None
    nation = index.codes.get(place.subject.country)
    if nation is None:
        return None
    subject = of(match.values[0], nation, index)
    return Mention(line.n, at, match.last, match.start, match.end, (subject,))


def allied(line: Line, at: int, places: Mapping[int, Mention], index: Vocabulary) -> Mention | None:
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


def of(head: Head, nation: Nationality, index: Vocabulary) -> Subject:
    """The body of that kind that the state has: the known one where there is one."""
    listed = _known(head.row.ar, nation, index) or _known(head.ar, nation, index) or _bare(head.row.ar, nation, index)
    if listed:
        return listed
    name = f"{head.ar} {nation.fem_def if _is_feminine(head.ar) else nation.masc_def}"
    return Subject(
        name, "body", head.row.type, head.row.en_pattern.format(N=nation.en, C=nation.country_en), nation.code
    )


def _known(head: str, nation: Nationality, index: Vocabulary) -> Subject | None:
    """The one body that surely bears a head with the state's adjective."""
    for adjective in (nation.fem_def, nation.masc_def):
        sure = [form.subject for form in index.known.get(f"{head} {adjective}") if form.sure]
        if len(sure) == 1:
            return sure[0]
    return None


def _bare(head: str, nation: Nationality, index: Vocabulary) -> Subject | None:
    """The one body of the state that bears the head alone: «محكمة التمييز» is one of Iraq's and one of Kuwait's."""
    own = [form.subject for form in index.known.get(head) if form.subject.country == nation.code]
    return own[0] if len(own) == 1 else None


def _is_feminine(head: str) -> bool:
    """Whether an adjective of a head is feminine: «وزارة الدفاع», «القوات»."""
    return head.split()[0].endswith(("ة", "ات"))


def _agrees(head: Head, nation: Nationality, words: Sequence[Token], index: Vocabulary) -> bool:
    """Whether a state's adjective can be said of a head: not of «القضاء» in «أجهزة الشرطة والقضاء الفرنسية», nor of
    «الخارجية» in «وزيري الخارجية التركي»."""
    adjective = " ".join(word.key for word in words)
    if _is_feminine(head.row.ar):
        return adjective != folded(nation.masc_def)
    plural = (
        " " in head.row.ar
        or folded(head.row.ar).removeprefix("ال") in index.groups
        or "Ministry" in head.row.en_pattern
    )
    return plural or adjective != folded(nation.fem_def)


def named(name: str, knowledge: Knowledge) -> Subject | None:
    """The one body that a name alone tells: a known one, or a head's with the adjective of its state."""
    index = vocabulary(knowledge)
    sure = [form.subject for form in index.known.get(name) if form.sure]
    if len(sure) == 1:
        return sure[0]
    pattern, _, adjective = name.rpartition(" ")
    nation = index.nations.get(word_key(folded(adjective)))
    head = next(iter(index.heads.get(pattern)), None) if nation else None
    return of(head, nation, index) if head and nation else None


def of_state(pattern: str, code: str, knowledge: Knowledge) -> Subject | None:
    """The known body that a head of heads.csv («البرلمان») makes in a state, or None."""
    index = vocabulary(knowledge)
    head = _alone(pattern, index)
    nation = index.codes.get(code)
    if head is None or nation is None:
        return None
    return _known(head.row.ar, nation, index)


def named_after(pattern: str, code: str, knowledge: Knowledge) -> Subject | None:
    """The body that a head and a state's adjective would name: a known one, one that every state has, or one whose
    English only describes it («{N} parliament»), as «{N} House of Lords» does not."""
    index = vocabulary(knowledge)
    head = _alone(pattern, index)
    nation = index.codes.get(code)
    if head is None or nation is None:
        return None
    fits = head.row.every or head.row.en_pattern.removeprefix("{N} ")[0].islower()
    return of(head, nation, index) if fits else of_state(pattern, code, knowledge)


def every_state_has(pattern: str, knowledge: Knowledge) -> bool:
    """Whether a head of heads.csv names what every state has: «وزارة الخارجية», not «مجلس الشورى»."""
    return any(head.row.every for head in vocabulary(knowledge).heads.get(pattern))


def of_no_state(pattern: str, knowledge: Knowledge) -> Subject | None:
    """The body that a head alone names where no state is told: «وزارة الداخلية», whosever it is."""
    head = _alone(pattern, vocabulary(knowledge))
    return Subject(head.ar, "body", head.row.type, head.row.stateless) if head else None


def _alone(pattern: str, index: Vocabulary) -> Head | None:
    """The head of this form, if it may stand without a nationality."""
    head = next(iter(index.heads.get(pattern)), None)
    return head if head and head.row.alone else None
