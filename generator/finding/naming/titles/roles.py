"""Offices and titles: where a phrase that says what somebody is begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line
from generator.finding.naming.titles import title_words
from generator.finding.naming.titles.title_words import TitleWords
from generator.knowledge import Knowledge

# The longest title met in the press: «نائب رئيس لجنة … في مجلس …».
LONGEST = 14
# «نظيره» is told before a name alone, and what stands before it is another's.
COUNTERPART = "counterpart"
# What stands before a name without the article, too.
RANKS = frozenset(("military-rank", "honorific"))
# The position of titles that are forms of address too: «الملك».
ADDRESS = "address"
# The kind of those who work for outlets.
MEDIA = "media"
# Whom an office is held with follows it.
WITH = "لدى"
# What leads to where an office is held, and to what somebody is sent to: folded.
WHERE, TOWARDS = frozenset(("في", "لدي")), "الي"
# How sound plurals and women's words end as their adjectives do.
AGREEING = ("ين", "ان", "ات", "ه")
# What leads a participle to its object, folded: «المقرب من», «المدافع عن», «المشرف على».
PARTICIPLE_LEADS = frozenset(("من", "عن", "علي"))
# «ما» and what follows it before a name that a writer does not own, folded.
WHAT, SO_CALLED = "ما", frozenset(("تسمي", "يسمي", "سمي", "تعرف", "يعرف"))
# A person's name follows its title after these at most; brackets hold a body's short name or a face's place.
SIGNS = frozenset("،,:")
BRACKETS = frozenset("()")
# How verbs of the present begin that no noun of a title does.
PRESENT = "ي"
_DEFINITE_CLITICS = frozenset(("", "و", "ل", "لل", "ب", "ول", "ولل", "وب"))
# Whom somebody speaks for stands behind it, or where a source is.
SERVED = WHERE | {"باسم"}


# Whom somebody tells something ends his title: «المتحدثة باسم الوزارة لرويترز».
_HEARERS = frozenset(("صحفيين", "صحافيين", "صحفيون", "اعلاميين"))


class Title(NamedTuple):
    """A role phrase: words `first` to `last` (exclusive), characters `start` to `end`. `kind` is that of the role that
    opens it; `proper` tells whether it may stand right before a name: definite, or a rank or form of address. `address`
    tells whether it is one behind an office too: «العاهل السعودي، الملك»; `owned` whether a pronoun tells whom it is
    held with: «مستشاره»."""

    first: int
    last: int
    start: int
    end: int
    kind: str = ""
    proper: bool = True
    en: str = ""
    address: bool = False
    owned: bool = False


@dataclass(frozen=True, slots=True)
class TitledLine:
    """A line as offices beside its names are read: its titles by the words that they begin at, and `inside` for each
    word 1 in a body's or place's name, 2 in a person's, 0 elsewhere."""

    line: Line
    titles: dict[int, Title]
    inside: Sequence[int]
    index: TitleWords
    knowledge: Knowledge


def titles(line: Line, knowledge: Knowledge) -> dict[int, Title]:
    """The role words of the line, by the word that each begins at."""
    index = knowledge.derived(title_words.build)
    found: dict[int, Title] = {}
    for match in index.titles.each(line.words):
        role = match.values[0]
        inside = line.words[match.first : match.last]
        proper = role.kind in RANKS or any(is_definite(one.text) for one in inside)
        address = role.kind in RANKS or ADDRESS in role.position
        found[match.first] = Title(match.first, match.last, match.start, match.end, role.kind, proper, role.en, address)
    for one in index.among.each(line.words):
        many = index.several.longest(line.words, one.last) if one.last < len(line.words) else None
        if many and many.start == line.words[many.first].start:
            proper = any(is_definite(word.text) for word in line.words[many.first : many.last])
            found[one.first] = Title(one.first, many.last, one.start, many.end, many.values[0].kind, proper)
    for own in index.owned.each(line.words):
        role, at = own.values[0]
        shorter = own.first not in found or found[own.first].last <= own.last
        if shorter and line.words[own.first + at].text.endswith(title_words.PRONOUNS):  # «مستشاره», not «مستشارة»
            found[own.first] = Title(own.first, own.last, own.start, own.end, role.kind, en=role.en, owned=True)
    return found


def is_unsaid(line: Line, title: Title, known: Mapping[int, Title]) -> bool:
    """Whether a title does not tell what somebody is, since a pronoun alone stands for whom it is held with: «زعيمها»,
    «مدربه السابق», «نظيره الأمريكي»; «مستشاره للأمن القومي» tells it. `known` are the line's titles by their words."""
    own = known.get(title.first, title)
    if title.en == COUNTERPART or not own.owned or own.last > own.first + 1:
        return title.en == COUNTERPART
    # «رئيسها السيناتور الجمهوري» is a senator
    return own.last >= title.last or (own.last not in known and line.words[own.last].key.startswith("ال"))


def held(line: Line, titles: Mapping[int, Title]) -> set[int]:
    """The words of titles that name no body of their own: «الخارجية» in «وزير الخارجية», not in «المتحدث باسم
    الخارجية»."""
    found: set[int] = set()
    for title in titles.values():
        words = range(title.first, title.last)
        last = next((at for at in words if line.words[at].key in SERVED), title.last)
        found.update(range(title.first, last))
    return found


def leads(line: Line, knowledge: Knowledge) -> list[tuple[int, int]]:
    """The words that lead to an office in a line, first and last (exclusive): «القائم بأعمال»."""
    return [(match.first, match.last) for match in knowledge.derived(title_words.build).leads.each(line.words)]


def reached(line: Line, known: Iterable[int], knowledge: Knowledge) -> set[int]:
    """The words that a title may run up to, and no others: those behind one that no sign but a comma or bracket parts
    from it. `known` are the words that the line's titles begin at."""
    words = line.words
    found: set[int] = set()
    for first in {*known, *knowledge.derived(title_words.build).completed.openings(words)}:
        at = first + 1
        while at < min(len(words), first + 1 + LONGEST) and (words[at].is_word or words[at].text in BRACKETS):
            found.add(at)
            at += 1
        while at < len(words) and words[at].text in SIGNS:
            at += 1
        found.add(at)
    return found


def employs(line: Line, first: int, titles: Mapping[int, Title]) -> bool:
    """Whether an office leads to whom it is held with: «كبير المحللين لدى» before a name."""
    return (
        first > 1
        and line.words[first - 1].text == WITH
        and any(title.first < first <= title.first + LONGEST and title.kind != "honorific" for title in titles.values())
    )


def acting(line: Line, title: Title, index: TitleWords) -> Title:
    """The office with «القائم بأعمال» where that stands before it."""
    for first in range(max(0, title.first - 3), title.first):
        lead = index.leads.longest(line.words, first)
        if lead and lead.last == title.first and lead.values[0].en_pattern != title_words.HOLDS:
            return title._replace(first=first, start=lead.start)
    return title


def completed(titled: TitledLine, at: int) -> Title | None:
    """The title that begins here with a form that is a plain word too, where a definite word, a body or a place
    completes it: «عمدة باريس»."""
    line, inside, index = titled.line, titled.inside, titled.index
    match = index.completed.longest(line.words, at)
    if match is None or inside[at] or match.last >= len(line.words):
        return None
    following = line.words[match.last]
    definite = following.key.startswith("ال") and len(following.key) > 4
    if not definite and not is_named(line, match.last, inside) and not is_so_called(line, match.last):
        # «رئيس مجموعة "أديكو"», «نجم كرة القدم»
        bare = following.text.isalpha() and not stops(following.text, index) and not following.key.startswith("لل")
        if not bare or not (is_named(line, match.last + 1, inside) or _is_closed(line, match.last, index)):
            return None
    role = match.values[0]
    return Title(match.first, match.last, match.start, match.end, role.kind, False, role.en)


def _is_closed(line: Line, at: int, index: TitleWords) -> bool:
    """Whether a definite word completes a noun behind a title, «حقوق الإنسان»: none that a verb or preposition is,
    «كبير يعيشه المطرب», nor the title again, nor before a title, «رئيس ديوان الرئيس», nor behind what is a body's word
    too, «مؤسسة شجرة الليمون»."""
    title, noun, after = line.words[at - 1].key, line.words[at].key, at + 1
    if after >= len(line.words) or not line.words[after].key.startswith("ال") or title in index.bodies:
        return False
    led = noun in index.links or noun in index.connectors or noun.startswith((PRESENT, "ل"))
    return not led and noun != title and index.titles.longest(line.words, after) is None


def is_so_called(line: Line, at: int) -> bool:
    """Whether words stand here that lead to a name which a writer does not own: «رئيس ما تسمى اللجنة الثورية»."""
    return line.words[at].key == WHAT and at + 1 < len(line.words) and line.words[at + 1].key in SO_CALLED


def is_named(line: Line, at: int, inside: Sequence[int]) -> bool:
    """Whether a body's or place's name stands here, or one in quotation marks. `inside` gives, for each word, 1 in a
    body's or place's name."""
    return at < len(line.words) and (inside[at] == 1 or at in line.opens)


def stops(word: str, index: TitleWords) -> bool:
    """Whether a title ends before this word: a verb of saying, a particle, a day."""
    return any(base.key in index.stops for base in bases(word) if base.clitics in ("", "و", "ف"))


def hears(line: Line, at: int, kind: str, index: TitleWords) -> bool:
    """Whether «ل» leads here to whom somebody with a title of this kind speaks, «للصحفيين», «لرويترز»; for an outlet
    journalists work: «المحررة السياسية لبي بي سي»."""
    bases_ = bases(line.words[at].text)
    if any(base.clitics in ("ل", "لل") and base.key.removeprefix("ال") in _HEARERS for base in bases_):
        return True
    if kind == MEDIA:
        return False
    apart = line.words[at].text == "ل" and at + 1 < len(line.words)  # «ل"فرانس برس"»
    outlet = index.media.longest(line.words, at + 1 if apart else at)
    return outlet is not None and (apart or outlet.clitics.startswith("ل"))


def needs_object(line: Line, at: int, index: TitleWords) -> bool:
    """Whether the word here is a verb that needs an object behind its subject: «استقبل»."""
    readings = bases(line.words[at].text) if at >= 0 else ()
    return any(base.key in index.transitive for base in readings if base.clitics in ("", "و", "ف"))


def is_adjective(word: Token, index: TitleWords) -> bool:
    """Whether a definite word describes, by the lists or by its shape: a clitic before it, «…ي», «الم…»."""
    key = word.key
    if not key.startswith("ال") or key in index.adjectives:
        return True
    return key.endswith(("ي", "يه")) or key.startswith("الم")


def agrees(noun: Token, word: Token) -> bool:
    """Whether a definite word ends as the one before it does that it may describe: «الدبلوماسيين العاملين», «الرواية
    الحديثة»."""
    return any(noun.key.endswith(ending) and word.key.endswith(ending) for ending in AGREEING)


def is_definite(word: str) -> bool:
    """Whether a word has the article, behind a clitic too; «إلى» has none."""
    return any(
        base.key.startswith("ال") and word[base.cut : base.cut + 1] != "إ"
        for base in bases(word)
        if base.clitics in _DEFINITE_CLITICS
    )
