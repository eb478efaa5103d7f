"""Bodies named in a sentence: known ones, a head with a nationality, a head with what completes its name."""

from __future__ import annotations

from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, folded, word_key
from generator.arabic.tokens import bases
from generator.finding.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge
from generator.knowledge.rows import BodyHead, Nationality

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
# How many words may complete a name after its head.
COMPLEMENT = 6


class _Form(NamedTuple):
    subject: Subject
    sure: bool


class _Head(NamedTuple):
    """A head of heads.csv: the canonical one of those with the same English."""

    ar: str
    en_pattern: str
    type: str


class _Index(NamedTuple):
    known: Lexicon[_Form]
    heads: Lexicon[_Head]
    bodies: dict[str, BodyHead]
    nations: dict[str, Nationality]


def _index(knowledge: Knowledge) -> _Index:
    forms: list[tuple[str, _Form]] = []
    for row in knowledge.organisations:
        subject = Subject(row.ar, "body", TYPES.get(row.kind, "organisation"), row.en, row.country)
        unsure = {folded(form) for form in (*row.weak, *row.ambiguous)}
        forms += [
            (form, _Form(subject, folded(form) not in unsure))
            for form in {row.ar: 0, **dict.fromkeys((*row.ar_aliases, *row.weak, *row.ambiguous), 0)}
        ]
    for outlet in knowledge.outlets:
        subject = Subject(outlet.ar, "body", "media", outlet.en)
        unsure = {folded(form) for form in (*outlet.weak, *outlet.ambiguous)}
        forms += [
            (form, _Form(subject, folded(form) not in unsure))
            for form in {outlet.ar: 0, **dict.fromkeys((*outlet.ar_aliases, *outlet.weak, *outlet.ambiguous), 0)}
        ]
    canonical: dict[str, str] = {}
    heads = []
    for head in sorted(knowledge.heads, key=lambda row: (-len(row.ar), row.ar)):
        if head.type:
            canonical.setdefault(head.en_pattern, head.ar)
            heads.append((head.ar, _Head(canonical[head.en_pattern], head.en_pattern, head.type)))
    nations = {
        word_key(folded(form)): row for row in knowledge.nationalities for form in (row.masc_def, row.fem_def) if form
    }
    return _Index(Lexicon(forms), Lexicon(heads), {folded(row.ar): row for row in knowledge.body_heads}, nations)


def nationality(key: str, knowledge: Knowledge) -> Nationality | None:
    """The nationality that a folded definite adjective («الامريكيه») names."""
    return knowledge.derived(_index).nations.get(word_key(key))


def find(line: Line, knowledge: Knowledge) -> list[Mention]:
    """The bodies that the words of the line name; they may overlap."""
    index = knowledge.derived(_index)
    found: list[Mention] = []
    for at, word in enumerate(line.words):
        if not word.is_word:
            continue
        match = index.known.longest(line.words, at)
        if match:
            sure = [form.subject for form in match.values if form.sure]
            subjects = tuple(sure or (form.subject for form in match.values))
            alone = len(subjects) == 1 and (bool(sure) or line.quoted(match.first, match.last))
            found.append(Mention(line.n, match.first, match.last, match.start, match.end, subjects, alone))
        nation = _with_nationality(line, at, index)
        if nation:
            found.append(nation)
        named = _completed(line, at, index)
        if named:
            found.append(named)
    return found


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
            english = head.en_pattern.format(N=nation.en, C=nation.country_en)
            subject = Subject(f"{head.ar} {nation.fem_def}", "body", head.type, english, nation.code)
            return Mention(line.n, at, last + 1, match.start, line.words[last].end, (subject,))
        if not line.words[last].key.startswith("ال"):
            return None
    return None


def _completed(line: Line, at: int, index: _Index) -> Mention | None:
    """«لجنة الأمن والدفاع النيابية», «اللجنة التنسيقية العليا», «حركة "النجباء"»: a head and what makes it a name."""
    words = line.words
    for base in bases(words[at].text):
        definite = base.key.startswith("ال")
        head = index.bodies.get(base.key[2:] if definite else base.key)
        if head:
            break
    else:
        return None
    first = words[at].start + base.cut
    last = at + 1
    if "name" in head.takes and last < len(words) and last in line.opens:
        while last < min(len(words), at + 1 + COMPLEMENT) and words[last].is_word and last not in line.closes:
            last += 1
        if last < len(words) and last in line.closes:
            return _body(line, at, last + 1, first, head)
        return None
    if ("adjectives" if definite else "construct") not in head.takes:
        return None
    while (
        last < min(len(words), at + 1 + COMPLEMENT) and words[last].is_word and _completes(words[last].key, last - at)
    ):
        last += 1
    # one word after the head is a description more often than a name: «لجنة التحقيق», «اللجنة المالية»
    return _body(line, at, last, first, head) if last - at >= 3 else None


def _completes(key: str, place: int) -> bool:
    return (key.startswith("ال") and len(key) > 4) or (place > 1 and key.startswith("وال") and len(key) > 5)


def _body(line: Line, at: int, last: int, start: int, head: BodyHead) -> Mention:
    name = " ".join([head.ar, *(word.text for word in line.words[at + 1 : last])])
    return Mention(line.n, at, last, start, line.words[last - 1].end, (Subject(name, "body", head.type),))
