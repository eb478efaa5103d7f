"""The grammar words and the nouns that can speak, as the tables have them, and what stands at each word of a text."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import keys, word_key
from generator.arabic.remembered import remembered
from generator.arabic.tokens import Token, bases, tokens, without_article
from generator.finding.saying.speech import holds
from generator.knowledge import Knowledge

Gender = Literal["m", "f", ""]
# the kinds of clause_words that tell of speech
_KINDS = frozenset(
    (
        "complementiser", "governor", "relative", "break", "aside", "preposition", "link", "which", "matter",
        "quantifier", "demonstrative", "negation", "lead", "own", "question", "time", "taking", "naming", "listing",
        "contrast", "concession", "gloss", "event", "purport", "elative", "claim",
    )
)  # fmt: skip
# the kinds of qualifiers that stand before an amount
_AMOUNTS = frozenset(("approximator", "minimum", "maximum"))
# pronouns as they are written together with a noun or «أن», longest first
PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ني", "ه", "ي")


# the kinds of grammar words by first word, then by further words and first letter
_Clause = dict[str, dict[tuple[tuple[str, ...], str], set[str]]]


class GrammarWord(NamedTuple):
    """What a grammar word is, by its folded words after the first (`rest`) and the first letter as it is listed; `cut`
    letters («و», «ف») stand before that one."""

    rest: tuple[str, ...]
    opening: str
    kinds: frozenset[str]
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Lists:
    """The grammar words of one word by that word (`clause`) and those of more by their first two (`phrases`; `openers`
    are the first ones), the first alone and with «و» or «ف» before it; the nouns that can speak by folded noun without
    its article, those of them that many can be called by (`generic`) and that speak for others (`envoys`), the type of
    body that a noun begins the name of, the adjectives of nationality with their folded country (`origins`), the gender
    of a verb that stands before these nouns, where it is known, the words that begin like the article without having it
    («إلغاء»), the prepositions, the verbs of saying that are no nouns, and the words that tell that somebody bears an
    office no more (`former`); `speaking` tells which of the nouns that can speak a word may be: the preposition written
    together with it, the noun's kind, how many letters stand before it. `issues` are the verbs of who makes a paper
    known, `issued` what stands between the paper and «عن»."""

    clause: dict[str, tuple[GrammarWord, ...]]
    phrases: dict[tuple[str, str], tuple[GrammarWord, ...]]
    openers: frozenset[str]
    nouns: dict[str, str]
    generic: frozenset[str]
    envoys: frozenset[str]
    types: dict[str, str]
    origins: dict[str, str]
    genders: dict[str, Gender]
    vocabulary: frozenset[str]
    bare: frozenset[str]
    prepositions: frozenset[str]
    finite: frozenset[str]
    former: frozenset[str]
    issues: frozenset[str]
    issued: frozenset[str]
    speaking: Callable[[str], Sequence[tuple[str, str, int]]]


def lists(knowledge: Knowledge) -> Lists:
    """The index over clause_words, speakers, body_heads and roles. To be asked for as `knowledge.derived(lists)`."""
    clause, bare = _clause_words(knowledge)
    nouns, types, genders = _bodies(knowledge, _offices(knowledge))
    for nation in knowledge.nationalities:
        if nation.plural_nom.endswith("ون"):
            # «الفلسطينيون»; «الفلسطينيين» and «الأتراك» may be whom something is said of
            nouns.setdefault(noun_key(fold(nation.plural_nom)), "people")
    for speaker in knowledge.speakers:
        key = noun_key(fold(speaker.ar))
        nouns[key] = speaker.kind
        if speaker.kind == "people" and speaker.ar.endswith("ة"):
            nouns.setdefault(key[:-1] + "ات", "people")
        if speaker.ar.endswith(("ة", "ات")) and speaker.kind != "people":
            genders[key] = "f"
    single, phrases = _with_conjunctions(clause)

    @remembered
    def speaking(word: str) -> Sequence[tuple[str, str, int]]:
        return tuple(_speaking(word, found))

    found = Lists(
        single,
        phrases,
        frozenset(first for first, _ in phrases),
        nouns,
        frozenset(noun_key(fold(speaker.ar)) for speaker in knowledge.speakers if speaker.generic),
        frozenset(noun_key(fold(speaker.ar)) for speaker in knowledge.speakers if speaker.represents),
        types | {noun_key(fold(speaker.ar)): "media" for speaker in knowledge.speakers if speaker.kind == "media"},
        _origins(knowledge),
        genders,
        _vocabulary(knowledge),
        bare,
        frozenset(fold(word.ar) for word in knowledge.clause_words if "preposition" in word.kind),
        frozenset(
            fold(form)
            for verb in knowledge.speech_verbs
            if verb.kind == "verb"
            for form in (verb.past_fs, verb.past_mp, verb.present_ms, verb.present_fs, verb.present_mp)
            if form
        ),
        frozenset(
            noun_key(fold(form))
            for role in knowledge.roles
            if role.kind == "modifier" and role.en.startswith(("former", "late"))
            for form in (role.ar, role.fem)
            if form
        ),
        frozenset(fold(row.ar) for row in knowledge.phrase_words if "issues" in row.kind),
        frozenset(fold(row.ar) for row in knowledge.phrase_words if "issued" in row.kind),
        speaking,
    )
    return found


def _speaking(word: str, found: Lists) -> Iterator[tuple[str, str, int]]:
    """What a word may be of the nouns that can speak, with a pronoun behind it too («حكومته»)."""
    readings = bases(word)
    if word[-1] == "ى" and not readings[0].key.startswith("ال"):
        return  # «نادى» is no «نادي»
    for base in readings:
        preposition = base.clitics.lstrip("وف")
        # «وأمام» is no «إمام»
        if preposition not in ("", "ل", "لل") or base.key in found.prepositions:
            continue
        # «معارضو الخطة», «أحد مستخدمي الموقع»
        stem = noun_key(base.key)
        construct = [stem + "ن", stem[:-1] + "ون"] if base.key.endswith(("و", "ي")) else []
        if base.key.endswith(("تا", "تي")):
            # «شركتا فجر والضحى»
            construct = [stem[:-2] + "ه"]
        for key in (noun_key(base.key), base.key.removesuffix("ا"), *unowned(base.key), *construct):
            kind = found.nouns.get(key)
            own = word[-1] != "ة" or found.genders.get(key) == "f"
            if kind and (own or kind != "document"):
                # «منشور» has no feminine: «تغريدة منشورة»
                yield preposition, kind, base.cut
                break


def _clause_words(knowledge: Knowledge) -> tuple[_Clause, frozenset[str]]:
    """The kinds of the grammar words, and of times, by first word, further words and first letter; and those words that
    begin like the article without having it."""
    clause: _Clause = {}
    bare: set[str] = set()
    for word in knowledge.clause_words:
        own_kinds = _KINDS & set(word.kind)
        if not own_kinds:
            continue
        keys = [token.key for token in tokens(word.ar)]
        firsts, opening = [keys[0]], word.ar[0]
        if "complementiser" in word.kind:
            # «أن» is «إن» too
            opening = "ا"
            firsts += [keys[0] + pronoun for pronoun in PRONOUNS]
        if "matter" in word.kind:
            own = _owned(word.ar, keys[0])
            firsts += ["ال" + keys[0], *own]
            if not word.ar.endswith(("ة", "ا", "ى", "ي", "ء")):
                # «وقفا فوريا»
                firsts.append(keys[0] + "ا")
            bare.update(key for key in (keys[0], *own) if key.startswith("ال"))
        for first in firsts:
            clause.setdefault(first, {}).setdefault((tuple(keys[1:]), opening), set()).update(own_kinds)
    for time in knowledge.time_words:
        if " " not in time.ar and time.kind in ("weekday", "month", "day_part"):
            clause.setdefault(fold(time.ar), {}).setdefault(((), time.ar[0]), set()).add("time")
    return clause, frozenset(bare)


def _owned(noun: str, key: str) -> list[str]:
    """The noun, folded to `key`, with the pronouns of whose it is: «عزمه», «رغبتها»."""
    stem = key[:-1] + "ت" if noun.endswith("ة") else key
    return [stem + pronoun for pronoun in PRONOUNS if pronoun != "ي"]


def _offices(knowledge: Knowledge) -> dict[str, str]:
    """The kinds of the nouns that roles begin with."""
    nouns: dict[str, str] = {}
    # «متحدث» is a spokesman before it begins the name of a longer office
    for role in sorted(knowledge.roles, key=lambda role: role.ar.count(" ")):
        if role.kind in ("modifier", "family"):
            continue
        kind = role.kind if role.kind in ("spokesperson", "source", "honorific") else "role"
        aliases = role.ar_aliases if kind == "honorific" else ()
        for form in (role.ar, role.def_, role.fem, role.fem_def, *aliases):
            # «آمر» is folded like «أمر», which commands nobody
            if form and form[0] != "آ":
                nouns.setdefault(noun_key(tokens(form)[0].key), kind)
        for form in (role.plural, role.plural_def, role.plural_obl, role.plural_obl_def):
            if form:
                nouns.setdefault(noun_key(tokens(form)[0].key), "people")
    return nouns


def _bodies(knowledge: Knowledge, nouns: dict[str, str]) -> tuple[dict[str, str], dict[str, str], dict[str, Gender]]:
    """The nouns with those that bodies' names begin with, the types of these, and the gender of a verb before them."""
    types: dict[str, str] = {}
    genders: dict[str, Gender] = {}
    for head in knowledge.body_heads:
        types[noun_key(tokens(head.ar)[0].key)] = head.type
        for form in (head.ar, head.plural):
            if form:
                key = noun_key(tokens(form)[0].key)
                nouns.setdefault(key, "body")
                # things in the plural are feminine; a head without plural may be one itself («قوات»)
                if form == head.plural or form.split()[0].endswith(("ة", "ات", "ا")):
                    genders[key] = "f"
                elif head.plural:
                    genders[key] = "m"
    return nouns, types, genders


def _origins(knowledge: Knowledge) -> dict[str, str]:
    """The adjectives of nationality with their folded country."""
    return {
        made: fold(row.country_ar)
        for row in knowledge.nationalities
        for form in (row.masc, row.fem)
        if form
        # «الألماني» is compared as «ألماني», whose beginning is no article
        for made in (noun_key(fold(form)), word_key(fold(form)))
    }


def _with_conjunctions(
    clause: _Clause,
) -> tuple[dict[str, tuple[GrammarWord, ...]], dict[tuple[str, str], tuple[GrammarWord, ...]]]:
    """The grammar words of one word and of more, by every first word that they may be met with (the first index has all
    of these): longest first, and those that have «و» or «ف» of their own before those that have it as a conjunction."""
    single: dict[str, list[GrammarWord]] = {}
    phrases: dict[tuple[str, str], list[GrammarWord]] = {}
    for cut, conjunctions in enumerate((("",), ("و", "ف"))):
        for key, found in clause.items():
            for form in sorted(found, key=lambda form: -len(form[0])):
                word = GrammarWord(*form, frozenset(found[form]), cut)
                for conjunction in conjunctions:
                    alone = single.setdefault(conjunction + key, [])
                    if word.rest:
                        phrases.setdefault((conjunction + key, word.rest[0]), []).append(word)
                    else:
                        alone.append(word)
    return {key: tuple(met) for key, met in single.items()}, {pair: tuple(met) for pair, met in phrases.items()}


def _vocabulary(knowledge: Knowledge) -> frozenset[str]:
    """Folded words that the tables use: they tell whether a first letter that may be a clitic is one."""
    words: set[str] = set()
    for term in knowledge.terms:
        words.update(key for form in (term.ar, *term.ar_aliases, *term.ar_plural) for key in keys(form))
    for verb in knowledge.speech_verbs:
        words.update(keys(verb.verbal_noun))
    words.update(fold(word.ar) for word in knowledge.clause_words if "matter" in word.kind)
    # «بنحو», «بأكثر من»
    words.update(fold(row.ar.split()[0]) for row in knowledge.qualifiers if row.kind in _AMOUNTS)
    return frozenset(words | {without_article(word) for word in words})


def noun_key(key: str) -> str:
    """A folded noun as the tables have it: without its article."""
    return word_key(without_article(key))


def unowned(key: str) -> list[str]:
    """What a folded word may be without a pronoun after it: «حكومته» is somebody's «حكومة»."""
    found = []
    for pronoun in PRONOUNS:
        stem = key.removesuffix(pronoun)
        if stem != key and len(stem) > 2 and not key.startswith("ال"):
            found += [stem, stem[:-1] + "ه"] if stem.endswith("ت") and pronoun != "ي" else [stem]
    return found


_NOTHING: frozenset[str] = frozenset()


def grammar(words: Sequence[Token], within: Container[int], found: Lists) -> tuple[list[frozenset[str]], list[int]]:
    """What grammar word begins at each word, and the word after it. «و» and «ف» before it are overlooked; a name is no
    grammar word, so that «علي» is no «على»."""
    kinds = [_NOTHING] * len(words)
    after = list(range(1, len(words) + 1))
    last = len(words)
    for at, single in enumerate(map(found.clause.get, [word.key for word in words])):
        if single is None or at in within:
            continue
        word = words[at]
        opens = at + 1 < last and word.key in found.openers
        phrases = found.phrases.get((word.key, words[at + 1].key), ()) if opens else ()
        if phrases and single and not single[0].cut:
            phrases = tuple(phrase for phrase in phrases if not phrase.cut)
        for rest, opening, kind, cut in phrases + single:
            written = word.text[cut]
            # «ا» begin two words: «إما» and «أما», «آلان» and «الآن»
            if written != opening and (written == "آ" or (written in "أإ" and opening in "أإ")):
                continue
            if len(rest) < 2 or holds(words, at + 1, last, rest):
                kinds[at], after[at] = kind, at + 1 + len(rest)
                break
    return kinds, after
