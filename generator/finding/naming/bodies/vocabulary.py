"""What the knowledge tables say of bodies, indexed: their names, the heads that open names, what goes on with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.arabic.letters import strip_marks
from generator.arabic.lexicon import Lexicon, folded, word_key
from generator.arabic.tokens import FUTURE, Token, bases, without_article
from generator.finding.naming import adjectives, plainwords
from generator.finding.naming.mentions import Line, Mention, Subject, dual
from generator.finding.naming.people import name_evidence
from generator.knowledge import Knowledge, of_kind, rows
from generator.knowledge.rows import Allegiance, BodyAdjective, BodyHead, Nationality, Organisation, Outlet

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
# What the table has for the state of a body of many.
INTERNATIONAL = "INT"
# The types of bodies whose plural, with a state they side with, is told as one actor.
GROUPS = ("armed_group", "military", "organisation")
# The types whose heads only say what a name is: «شركة "وايمو"» is «وايمو».
LABELS = frozenset(("company", "media"))
# The types of bodies that are known by how their names sound.
SOUNDING = LABELS | {"organisation"}
# How like a foreign name the words behind a label must be to be one.
FOREIGN = 2
# What the spellings of a foreign name agree in: its consonants, those that Arabic writes in several ways as one, but
# for its articles. A name of fewer is too short to be told by them.
CONSONANTS = str.maketrans("غجقكصزضذظطثڤپ", "ggggssdddttفب", "اويءئؤ")
ARTICLES = frozenset(("ذا", "ذي", "ذ", "زا", "زي"))
SOUNDS = 4
DOUBLED = re.compile(r"(.)\1")
# A form that tables write with brackets or quotation marks is two forms side by side; each stands in the table alone.
_SIGNS = re.compile(r"[()\"«»]")


class Form(NamedTuple):
    """A form of a body, and how many words at its start and its end its name stands without too: «صحيفة», «الإيطالي».

    `shared`: bodies of other states bear it too, «حزب العمال»; it names a body for sure, but not which.
    """

    subject: Subject
    sure: bool
    shared: bool = False
    before: int = 0
    after: int = 0


class Head(NamedTuple):
    """A head of heads.csv, and the canonical one of those with the same English."""

    row: rows.Head
    ar: str


class Opening(NamedTuple):
    """A head that opens a body's name: word `at` of the line, from character `start` on, with the article or not."""

    line: Line
    at: int
    start: int
    head: BodyHead
    definite: bool

    def named(self, last: int, index: Vocabulary) -> Mention:
        """The body that the head names with the words up to `last` (exclusive), without what only describes it."""
        words = self.line.words
        if self.head.type in LABELS:
            last = self._without_description(last, index)
        known = None if self.definite else index.respelled(words[self.at + 1 : last], self.head)
        if known:
            first = words[self.at + 1]
            return Mention(self.line.n, self.at + 1, last, first.start, self.line.end(self.at + 1, last), (known,))
        head = f"ال{self.head.ar}" if self.definite else self.head.ar
        name = " ".join([head, *(word.text for word in words[self.at + 1 : last])])
        subject = Subject(name, "body", self.head.type)
        return Mention(self.line.n, self.at, last, self.start, self.line.end(self.at, last), (subject,))

    def _without_description(self, last: int, index: Vocabulary) -> int:
        """Where the name behind a label ends without what only describes it, «مجلة لو بوان الفرنسية», and what it does,
        «شركة كليفورد تشانس للاستشارات»."""
        words, first = self.line.words, self.at + 1
        foreign = index.likeness(words[first]) >= FOREIGN
        for at in range(first + 1, last):
            stately = index.nation(words, at)[0] and not words[at - 1].key.startswith("ال")
            if stately or (foreign and any(base.clitics == "لل" for base in bases(words[at].text))):
                return at
        return last


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What opens, makes and ends the names of bodies; words are folded where nothing else is said."""

    known: Lexicon[Form]
    heads: Lexicon[Head]
    bodiless: Lexicon[str]  # heads of two words and more that open terms and no body: «المؤتمر الصحفي»
    bodies: dict[str, BodyHead]
    nations: dict[str, Nationality]
    codes: dict[str, Nationality]
    peoples: frozenset[str]  # «السودانيين»
    adjectives: dict[str, BodyAdjective]
    times: frozenset[str]
    days: frozenset[str]  # that are told from today, and names too: «الغد»
    groups: dict[str, BodyHead]  # by their plural: «فصائل»
    duals: dict[str, BodyHead]  # «وزارتا», «وزارتي»
    offices: frozenset[str]  # before an office that somebody runs for or holds: «انتخابات», «منصب»
    assuming: frozenset[str]  # verbs of who takes one: «يتولى»
    relatives: frozenset[str]  # behind these a word is a verb, whatever noun is spelled so: «التي تجمع»
    members: frozenset[str]  # of armed groups: «عناصر»
    allegiances: dict[str, Allegiance]
    kinds: frozenset[str]  # «شركة», «صحيفة», «نادي»: what a name's bearer is
    tasks: frozenset[str]
    settlements: frozenset[str]  # what may stand before the place that a body is of: «شرطة مدينة لوس أنجلوس»
    served: frozenset[str]  # whom or what a body is of, before a place: «عمال», «معلمي»
    verbs: frozenset[str]  # as they are spelled
    first: Lexicon[str]  # the heads of one word and their plurals
    labels: Lexicon[BodyHead]  # the heads that a name follows
    sounds: dict[str, frozenset[Subject]]  # outlets, companies and clubs by how their names sound
    likeness: Callable[[Token], int]  # how like a foreign name a word is that is no common one

    def openings(self, words: Sequence[Token]) -> list[int]:
        """The words that may open a body's name in any way, in order."""
        return sorted({at for list_ in (self.known, self.heads, self.first) for at in list_.openings(words)})

    def respelled(self, words: Sequence[Token], head: BodyHead) -> Subject | None:
        """The one outlet, company or club that bears a name in a spelling that no table has, behind its head: «صحيفة
        جيرازاليم بوست»."""
        if head.type not in LABELS and "construct" in head.takes:
            return None  # «كلية العلوم»
        met = self.sounds.get(sound(" ".join(word.key for word in words)), ())
        types = (head.type, "media") if head.type == "organisation" else (head.type,)
        known = [subject for subject in met if subject.type in types]
        return known[0] if len(known) == 1 else None

    def nation(self, words: Sequence[Token], at: int) -> tuple[Nationality | None, int]:
        """The nationality whose definite adjective begins at word `at`, and where it ends: «الكورية الجنوبية»."""
        for last in (at + 2, at + 1):
            found = self.nations.get(word_key(" ".join(word.key for word in words[at:last])))
            if found and last <= len(words):
                return found, last
        return None, at

    def opened(self, line: Line, at: int) -> Iterator[Opening]:
        """The heads that word `at` may be, after its clitics; none where it is a verb: «القمة التي تجمع الرئيس»."""
        if at and line.words[at - 1].key in self.relatives:
            return
        for base in bases(line.words[at].text):
            definite = base.key.startswith("ال")
            head = self.bodies.get(base.key[2:] if definite else base.key)
            if head and not base.clitics.endswith(FUTURE):
                yield Opening(line, at, line.words[at].start + base.cut, head, definite)

    def opening(self, line: Line, at: int) -> Opening | None:
        """The head that word `at` is first of all, or None; «للجنة» before a noun without the article has none."""
        heads = list(self.opened(line, at))
        following = line.words[at + 1].key if at + 1 < len(line.words) else ""
        if len(heads) > 1 and following in self.tasks:
            heads = [head for head in heads if not head.definite] or heads
        return heads[0] if heads else None


def _forms(
    row: Organisation | Outlet, subject: Subject, plain: frozenset[str], heads: frozenset[str], *, single: bool
) -> list[tuple[str, Form]]:
    """The forms of a row, folded, those of a `single` word too; one that others bear too may also be a plain word if it
    is a single one, and what states alone tell apart, «المحكمة العليا», is told by its head."""
    shared = {folded(form) for form in row.ambiguous if " " in form} - {folded(form) for form in row.weak} - heads
    latin = _latin(row)
    # «API» is a term too
    short = set(latin) - {row.en, *row.ar_aliases}
    doubtful = {folded(form) for form in (*row.weak, *row.ambiguous, *short)}
    spelled = dict.fromkeys((row.ar, *row.ar_aliases, *row.weak, *row.ambiguous, *latin))
    forms = [form for form in spelled if not _SIGNS.search(form) and (single or " " in form)]
    keys = dict.fromkeys(map(folded, forms))
    return [(key, Form(subject, key not in doubtful and key not in plain, key in shared)) for key in keys]


def _told_apart(
    entries: Sequence[tuple[str, Form]], kinds: frozenset[str], nations: Mapping[str, Nationality], club: bool
) -> list[tuple[str, Form]]:
    """The folded forms of one body, with the words that only say what it is counted off where the rest is its name too;
    a club's rest always is."""
    names = {form for form, entry in entries if entry.sure or club}
    found = []
    for form, entry in entries:
        words = form.split()
        before = int(words[0] in kinds and (club or " ".join(words[1:]) in names))
        after = int(word_key(words[-1]) in nations and (club or " ".join(words[:-1]) in names))
        rest = words[before : len(words) - after]
        if not rest or " ".join(rest).removeprefix("ال") in kinds:
            before = after = 0
        found.append((form, entry._replace(before=before, after=after)))
    return found


def sound(name: str) -> str:
    """How a folded name sounds, or "" where that is too little to tell it by."""
    words = [without_article(word).removesuffix("ه") for word in name.split() if word not in ARTICLES]
    heard = DOUBLED.sub(r"\1", "".join(words).translate(CONSONANTS))
    return heard if len(heard) >= SOUNDS else ""


def _sounds(forms: Iterable[tuple[str, Form]]) -> dict[str, frozenset[Subject]]:
    """The outlets, companies and clubs by how each of their folded forms sounds without the words that only say what it
    is."""
    found: dict[str, set[Subject]] = {}
    for form, entry in forms:
        if entry.subject.type in SOUNDING:
            words = form.split()
            if heard := sound(" ".join(words[entry.before : len(words) - entry.after])):
                found.setdefault(heard, set()).add(entry.subject)
    return {heard: frozenset(subjects) for heard, subjects in found.items()}


def _latin(row: Organisation | Outlet) -> list[str]:
    """The forms of a row in Latin letters, as a text may have them: «CNN», and of a firm of several words too, «Virgin
    Galactic»."""
    whole = isinstance(row, Outlet) or row.kind == "company"
    named = [row.en] if isinstance(row, Outlet) else [row.en, *row.en_aliases]
    latin = [form for form in named if form.isascii() and form[0].isupper() and len(form) > 2]
    return [form for form in latin if " " not in form or (whole and form == row.en)]


def _indexed(knowledge: Knowledge) -> Vocabulary:
    plain = plainwords.plain(knowledge)
    nations = knowledge.derived(adjectives.of_states)
    kinds = frozenset(folded(row.ar) for row in knowledge.body_heads if row.type in LABELS)
    kinds |= {folded(row.ar) for row in knowledge.club_cues if row.kind == "club" and not row.ar.startswith("ال")}
    stately = frozenset(folded(head.ar) for head in knowledge.heads)
    forms: list[tuple[str, Form]] = []
    for row in knowledge.organisations:
        type_ = "international" if row.country == INTERNATIONAL and row.kind == "court" else TYPES.get(row.kind)
        subject = Subject(row.ar, "body", type_ or "organisation", row.en, row.country)
        club = row.kind == "club"
        # a club's name of one word is a town's or a plain word where nobody plays: clubs.py
        own = _forms(row, subject, plain, stately, single=not club)
        forms += _told_apart(own, kinds, nations, club)
    for outlet in knowledge.outlets:
        subject = Subject(outlet.ar, "body", "media", outlet.en)
        own = _forms(outlet, subject, plain, stately, single=True)
        forms += _told_apart(own, kinds, nations, club=False)
    # of the heads with the same English the longest that may stand alone gives the name: «وزارة الخارجية»
    canonical: dict[str, str] = {}
    heads = []
    for head in sorted(knowledge.heads, key=lambda row: (not row.alone, -len(row.ar), row.ar)):
        if head.type:
            canonical.setdefault(head.en_pattern, head.ar)
            heads.append((head.ar, Head(head, canonical[head.en_pattern])))
    codes = {nation.code: nation for nation in knowledge.nationalities if nation.code}
    bodies = {folded(row.ar): row for row in knowledge.body_heads}
    groups = {folded(row.plural): row for row in bodies.values() if row.plural and row.type in GROUPS}
    duals = {folded(form): row for row in bodies.values() for form in dual(row.ar)}
    return Vocabulary(
        known=Lexicon(forms),
        heads=Lexicon(heads),
        bodiless=Lexicon(
            (row.ar, row.ar) for row in knowledge.heads if not row.type and row.kind == "head" and " " in row.ar
        ),
        bodies=bodies,
        nations=nations,
        codes=codes,
        peoples=frozenset(folded(nation.plural_obl_def) for nation in knowledge.nationalities if nation.plural_obl_def),
        adjectives=knowledge.derived(adjectives.of_bodies),
        times=plainwords.times(knowledge),
        days=frozenset(folded(form) for word in knowledge.time_words if word.kind == "relative" for form in word.weak),
        groups=groups,
        duals=duals,
        offices=frozenset(map(folded, of_kind(knowledge.phrase_words, "office"))),
        relatives=plainwords.relatives(knowledge),
        members=frozenset(map(folded, of_kind(knowledge.phrase_words, "members"))),
        assuming=frozenset(map(folded, of_kind(knowledge.phrase_words, "assumes"))),
        allegiances={folded(row.ar): row for row in knowledge.allegiances},
        kinds=kinds,
        tasks=frozenset(folded(row.ar) for row in knowledge.body_tasks),
        settlements=frozenset(folded(row.ar) for row in knowledge.place_heads if row.en_pattern == "{P}"),
        served=_served(knowledge),
        verbs=frozenset(_verbs(knowledge)),
        first=Lexicon(((key, key) for key in (*bodies, *groups, *duals)), article=False),
        labels=Lexicon((row.ar, row) for row in bodies.values() if "name" in row.takes),
        sounds=_sounds(forms),
        likeness=lambda word: name_evidence.foreign_likeness(word, knowledge),
    )


def _served(knowledge: Knowledge) -> frozenset[str]:
    """What a body may be of, without the article, folded: «عمال», «معلمي»."""
    nouns = [row.ar for row in knowledge.body_nouns] + [row.ar for row in knowledge.speakers if row.kind == "people"]
    single = (noun.removesuffix("ن") if noun.endswith("ين") else noun for noun in nouns if " " not in noun)
    return frozenset(folded(noun).removeprefix("ال") for noun in single)


def _verbs(knowledge: Knowledge) -> list[str]:
    """Verbs of the third person as they are spelled: «أودى», «أعلنت»."""
    said = (form for verb in knowledge.speech_verbs for form in (verb.past_ms, verb.past_fs) if form)
    return [*of_kind(knowledge.phrase_words, "verb"), *said]


def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """What the tables say of bodies."""
    return knowledge.derived(_indexed)


def bare_words(form: str) -> tuple[str, ...]:
    """The folded words of a form without their articles."""
    return tuple(without_article(key) for key in folded(form).split())


def labelled_words(line: Line, first: int, last: int, knowledge: Knowledge) -> tuple[str, ...]:
    """The bare words of a body's name, with the label before it: «نادي ريال مدريد»."""
    label = first > 0 and line.words[first - 1].key in vocabulary(knowledge).kinds
    return bare_words(" ".join(word.text for word in line.words[first - label : last]))


def is_noun(word: str, index: Vocabulary) -> bool:
    """Whether a definite word is neither joined nor an adjective: «وزارة التعليم المرحلة الثانية»."""
    key = folded(word)
    if not key.startswith("ال") or is_relative(word):
        return False
    return key[2:] not in index.adjectives


def is_relative(word: str) -> bool:
    """Whether a word ends as relative adjectives do: «المركزي», «العسكرية», not «المفاجئة»."""
    return folded(word).endswith(("ي", "يه")) and not strip_marks(word).endswith(("ئ", "ئة", "ئه"))


def describes(word: str, index: Vocabulary) -> bool:
    """Whether a word only describes: «الجديدة», or any adjective without the article, «إرهابية»."""
    key = folded(word)
    adjective = index.adjectives.get(word_key(without_article(key)))
    if adjective:
        return not adjective.names or not key.startswith("ال")
    return word_key("ال" + key) in index.nations
