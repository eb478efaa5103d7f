"""English names of bodies: knowledge's, else built from their heads and what completes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.lexicon import folded, word_key
from generator.arabic.tokens import Base, bases
from generator.finding.naming.adjectives import nationality
from generator.finding.naming.bodies import national
from generator.finding.naming.bodies.vocabulary import vocabulary
from generator.finding.naming.mentions import Subject
from generator.knowledge import Knowledge
from generator.record import NameOrigin

# What joins Latin words to one name, with the spaces that part it from them as tokens.
_JOINT = re.compile(r" ([-./&]) ")
# What parts letters that are written side by side, «إيه.بي.سي», and what stands between their English.
_PARTS = re.compile(r"[ .\-–]+")
_LETTERS = re.compile(r"(?<=\b[A-Z]) (?=[A-Z]\b)")


class _Index(NamedTuple):
    heads: dict[str, str]
    stateless: dict[str, str]  # «مجلس الأمن القومي», whosever it is
    adjectives: dict[str, str]
    nouns: dict[str, str]
    tasks: dict[str, str]  # «مكافحة»
    foreign: dict[str, str]  # «تايمز», and towns: in the names of foreign bodies
    names: dict[str, str]  # of states, and what several words are called: «حقوق الإنسان»
    peoples: dict[str, str]  # «الأردنيين»
    letters: dict[str, str]  # as they are spelled: «آي» is I, «إي» E


def _index(knowledge: Knowledge) -> _Index:
    adjectives = {
        folded(row.ar + ending): row.en for row in knowledge.body_adjectives if row.en for ending in ("", "ة")
    }
    for nation in knowledge.nationalities:
        for form in (nation.masc, nation.fem):
            adjectives.setdefault(folded(form), nation.en)
    nouns = {folded(noun.ar).removeprefix("ال"): noun.en for noun in knowledge.body_nouns}
    names = {folded(noun.ar): noun.en for noun in knowledge.body_nouns if " " in noun.ar}
    names |= {folded(nation.country_ar): nation.country_en for nation in knowledge.nationalities if nation.code}
    tasks = {folded(task.ar): task.en for task in knowledge.body_tasks}
    for term in knowledge.terms:
        for form in (term.ar, *term.ar_aliases):
            if " " not in form:
                nouns.setdefault(folded(form).removeprefix("ال"), term.en)
    heads = {folded(row.ar): row.en for row in knowledge.body_heads}
    foreign = {folded(city.ar): city.en for city in knowledge.cities if " " not in city.ar}
    foreign |= {folded(place.ar): place.en for place in knowledge.places if " " not in place.ar}
    foreign |= {folded(word.ar): word.en for word in knowledge.loan_words if len(word.en) > 1}
    letters = {word.ar: word.en for word in knowledge.loan_words if len(word.en) == 1}
    stateless = {folded(row.ar): row.stateless for row in knowledge.heads if row.type}
    peoples = {folded(row.plural_obl_def): row.en for row in knowledge.nationalities if row.plural_obl_def}
    return _Index(heads, stateless, adjectives, nouns, tasks, foreign, names, peoples, letters)


def body(subject: Subject, knowledge: Knowledge) -> tuple[str | None, NameOrigin | None]:
    """A body's English: knowledge's, else its head's with all that completes it, where every word is known."""
    if subject.en:
        return subject.en, "knowledge"
    if subject.key.isascii():
        return _JOINT.sub(r"\1", subject.key), "knowledge"  # «BGR» is its own, and so is «flight-safety.net»
    told = knowledge.derived(_index).stateless.get(folded(subject.key))
    ways = (_foreign, _built, _of_body)
    told = told or next((found for way in ways if (found := way(subject.key, knowledge))), None)
    return (told, "knowledge") if told else (None, None)


def _foreign(name: str, knowledge: Knowledge) -> str | None:
    """A foreign name of several words, or in Latin letters, that was written in Arabic: «صحيفة سياتل تايمز», «قناة
    CBS»."""
    index = knowledge.derived(_index)
    words = name.split()
    own = words[1:] if folded(words[0]).removeprefix("ال") in index.heads else words
    own = _PARTS.sub(" ", " ".join(own)).split()
    told = (index.letters.get(word) or index.foreign.get(folded(word), "") for word in own)
    spelled = [word if word.isascii() else english for word, english in zip(own, told, strict=True)]
    latin = bool(own) and all(word.isascii() for word in own)
    if not all(spelled) or not (latin or len(own) > 1):
        return None
    # letters side by side are one word: «سي إن بي سي»
    return _LETTERS.sub("", " ".join(spelled))


def _of_body(name: str, knowledge: Knowledge) -> str | None:
    """A head with the known body that it is of: «بعثة الاتحاد الأفريقي», «مكتب الرئاسة المصرية»."""
    first, _, rest = name.partition(" ")
    head = vocabulary(knowledge).bodies.get(folded(first))
    owner = national.named(rest, knowledge) if head and "construct" in head.takes else None
    if head is None or owner is None or not owner.en:
        return None
    return owner.en if head.en.lower() in owner.en.lower() else f"{owner.en} {head.en}"


def _built(name: str, knowledge: Knowledge) -> str | None:
    """«اللجنة العسكرية العليا»: its adjectives from last to first, the nouns that complete it, its head, and what it is
    for: «الهيئة العامة للرياضة»."""
    index = knowledge.derived(_index)
    words = [word for word in name.split() if folded(word)]
    head = index.heads.get(folded(words[0]).removeprefix("ال")) if words else None
    if not head or len(words) < 2:
        return None
    first = next((at for at in range(1, len(words)) if _is_purpose(words[at], index)), len(words))
    last = len(words) - _describes_head(words, first)
    own, purpose = _part([*words[1:first], *words[last:]], knowledge), _part(words[first:last], knowledge)
    if own is None or purpose is None or (purpose.tasks and not purpose.nouns):
        return None  # «حركة "خدمة"»
    # two states stand in the order of the Arabic, «US-Iraqi», before all else
    states = ["-".join([*own.nations, *purpose.nations])] if own.nations or purpose.nations else []
    own, purpose = (part._replace(nouns=_listed(part.nouns)) for part in (own, purpose))
    for_what = ["for", *purpose.tasks, *reversed(purpose.adjectives), *purpose.nouns] if first < len(words) else []
    return " ".join([*states, *reversed(own.adjectives), *own.nouns, head, *for_what])


def _describes_head(words: Sequence[str], first: int) -> bool:
    """Whether the last word of a name is an adjective of its feminine head, not of the masculine noun before it, in
    what the body is for from word `first` on: «شركة تطوير البترول المتحدة»."""
    *_, noun, last = words
    feminine = words[0].endswith("ة") and last.startswith("ال") and last.endswith("ة")
    return feminine and len(words) - first > 2 and not noun.endswith(("ة", "ات", "اء", "ا"))


def _listed(nouns: Sequence[str]) -> list[str]:
    """The nouns with commas before all but the last that is joined: «Social Affairs, Family and Youth»."""
    joined = [at for at, noun in enumerate(nouns) if noun.startswith("and ")]
    listed: list[str] = []
    for at, noun in enumerate(nouns):
        if at in joined[:-1] and listed:
            listed[-1] += ","
            listed.append(noun.removeprefix("and "))
        else:
            listed.append(noun)
    return listed


class _Part(NamedTuple):
    """The English of some words of a body's name by what they are, each list in the order of the Arabic."""

    nations: list[str]
    adjectives: list[str]
    nouns: list[str]
    tasks: list[str]


def _is_purpose(word: str, index: _Index) -> bool:
    """Whether a word begins what a body is for: «مكافحة», «للرياضة»."""
    return any(
        base.clitics.startswith("لل") or (base.clitics in ("", "ل") and base.key in index.tasks) for base in bases(word)
    )


def _part(words: Sequence[str], knowledge: Knowledge) -> _Part | None:
    """The English of these words, or None where one is not known."""
    index = knowledge.derived(_index)
    part = _Part([], [], [], [])
    at = 0
    while at < len(words):
        for base in bases(words[at]):
            phrases = [
                (n, " ".join([base.key, *map(folded, words[at + 1 : at + n])])) for n in (3, 2) if at + n <= len(words)
            ]
            length, told = next(((n, index.names[phrase]) for n, phrase in phrases if phrase in index.names), (1, ""))
            if told or _add(base, part, index, knowledge):
                part.nouns.extend([("and " if base.clitics == "و" else "") + _title(told)] if told else [])
                at += length
                break
        else:
            return None
    return part


def _add(base: Base, part: _Part, index: _Index, knowledge: Knowledge) -> bool:
    """Adds the English of a word to a part, and tells whether it is known."""
    joined = "and " if base.clitics == "و" else ""
    bare = word_key(base.key[2:]) if base.key.startswith("ال") else ""
    nation = nationality(base.key, knowledge) if bare and not joined else None
    if nation or (base.key in index.peoples and not joined):
        part.nations.append(nation.en if nation else index.peoples[base.key])
    elif bare in index.adjectives and not joined:
        part.adjectives.append(index.adjectives[bare])
    elif bare in index.nouns:
        part.nouns.append(joined + _title(index.nouns[bare]))
    elif base.key in index.tasks:
        part.tasks.append(joined + index.tasks[base.key])
    elif base.key in index.names:
        part.nouns.append(joined + index.names[base.key])
    else:
        return False
    return True


def _title(text: str) -> str:
    return " ".join(word if word in ("and", "of", "the") else word[:1].upper() + word[1:] for word in text.split())
