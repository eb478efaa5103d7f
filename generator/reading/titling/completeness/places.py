"""What the measure looks at: the words on both sides of a place, and what the title before it has begun and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.arabic.tokens import Token, bases
from generator.reading.titling.completeness.kinds import END, PREPOSITION, group
from generator.reading.titling.wording import (
    Language,
    is_governed,
    is_joined,
    is_verb,
    is_verbal_noun,
    opens_as_verb,
    opens_clause,
    prepositions_of,
)

# Features: what a transitive verb or the subject of «أن» waits for may stand behind the comma that follows; what is
# denied is so only in part («لم يشارك في أي مباراة | منذ إصابته»).
OBJECT_BEHIND, PREDICATE_BEHIND, DENIED = "object behind comma", "predicate behind comma", "denied in part"
# The grade of a cut that ends with a clause.
WHOLE = 3
# Words that are counted at most: behind what opened a clause, behind a preposition, commas; steps of the length.
_FAR, _NEAR, _COMMAS, _LONG = 6, 5, 4, 9
# Characters of a step of the length, and of the part of a quotation that is open.
_STEP, _QUOTED_STEP, _QUOTED_LONG = 10, 8, 3
# Words before a place in which «من … | إلى» and «بين … | و» are looked for, and a word that asks for what follows.
_BEFORE, _ASKING = 6, 4
_FROM, _BETWEEN, _TO = "من", "بين", "w:الي"
# Words within which a clause denies something.
_DENYING = 8
_LEADS = frozenset({PREPOSITION, "bi", "li", "bi?", "li?", "bi+the", "li+the"})
_OPENERS = frozenset(
    {"comp", "comp+", "wa+comp", "rel", "wa+rel", "past", "present", "wa+verb", "break", "adding", "clause", "neg", ":"}
)
# What a verb has been told, by the kind of the word that tells it; the first that is met counts most.
_TOLD = {
    "comp": "clause", "comp+": "clause", "acc": "object", '"': "quotation", "num": "number", "number": "number",
    "owned": "owned", "verbal": "owned", PREPOSITION: "preposition",
} | dict.fromkeys(("bi", "li", "bi?", "li?", "bi+the", "li+the"), "clitic")  # fmt: skip
_COMPLEMENTISERS, _FINITE = frozenset({"comp", "comp+", "wa+comp"}), frozenset({"past", "present", "neg"})
_NO_OBJECT = frozenset({"nothing", "preposition", "clitic", "asked"})
_NOMINAL = frozenset(
    {"acc", "verbal", "bare", "ة", "the", "the+ة", "number", "num", "quant", "plural", "owned", "half"}
)
_ORDER = ("clause", "object", "quotation", "number", "owned", "asked", "preposition", "clitic")


class Place(NamedTuple):
    """What the words up to one have begun: how many commas and the kind of word behind the last, what opened the last
    clause and led the last phrase with how many words since, what the verb was told, whether that is what it needs, and
    how far a clause with «أن» has come: to its subject, or to a verb."""

    commas: int
    behind_comma: str
    opener: str
    since: int
    lead: str
    phrase: int
    told: str
    needed: bool
    clause: str


class Places(NamedTuple):
    """A sentence's words, their kinds, and what each place has begun. `opening` is V where a verb opens the sentence, P
    a preposition, N a noun; `verb` is what the tables know of it: T an object, K a preposition, - nothing."""

    text: str
    words: Sequence[Token]
    kinds: Sequence[str]
    found: Sequence[Place]
    opening: str
    verb: str
    takes: frozenset[str]
    needs: bool


def places(text: str, words: Sequence[Token], kinds: Sequence[str], language: Language) -> Places:
    """The places of a sentence, of which these are the words and their kinds."""
    at = int(len(words) > 1 and kinds[0] == "neg")  # «لم يستغرق»
    key = words[at].key if words else ""
    takes, needs = language.takes.get(key, frozenset()), language.needs.get(key, frozenset())
    if words and opens_as_verb(words[at], language):
        opening = "V"
    else:
        led = words and group(kinds[0]) in _LEADS | {"break", "adding", "clause"}
        opening = "P" if led else "N"
    verb = "T" if key in language.transitive else "K" if takes else "-"
    found = list(_found(words, kinds, at, takes, needs, language))
    return Places(text, words, kinds, found, opening, verb, takes, bool(needs))


def _found(
    words: Sequence[Token],
    kinds: Sequence[str],
    verb: int,
    takes: frozenset[str],
    needs: frozenset[str],
    language: Language,
) -> Sequence[Place]:
    """What each place has begun; the sentence's verb asks for these prepositions."""
    commas, behind, opener, since, lead, phrase = 0, "-", "start", 0, "-", 0
    told: set[str] = set()
    clause = "none"
    needed = related = False
    found = []
    for n, (word, kind) in enumerate(zip(words, kinds, strict=True)):
        if word.text == "،":
            commas, behind = commas + 1, group(kinds[n + 1] if n + 1 < len(kinds) else END)
        if kind in _OPENERS:
            opener, since = kind, 0
        else:
            since += word.is_word
        if group(kind) in _LEADS:
            lead, phrase = kind, 0
        else:
            phrase += word.is_word
        if kind in _COMPLEMENTISERS:
            clause = "subject"
        elif clause == "subject" and kind in _FINITE and not related:
            clause = "verb"
        related = (
            (related or kind == "rel")
            and kind not in _COMPLEMENTISERS | {"،"}
            and (kind not in _FINITE or clause != "subject")
        )
        if n > verb and not related:
            asked = prepositions_of(word, language) if takes or needs else set()
            if not takes.isdisjoint(asked) or word.key in takes:
                told.add("asked")
            needed = needed or not needs.isdisjoint(asked) or word.key in needs
            tells = _TOLD.get(group(kind))
            if tells and n > verb + 1:
                told.add(tells)
        first = next((one for one in _ORDER if one in told), "nothing")
        found.append(
            Place(
                min(commas, _COMMAS), behind, opener, min(since, _FAR), lead, min(phrase, _NEAR), first, needed, clause
            )
        )
    return found


def features(found: Places, at: int, language: Language) -> list[str]:
    """What is told of a title that ends with this word: names of features, each there or not."""
    words, kinds, place = found.words, found.kinds, found.found[at]
    after, then = [*words[at + 1 : at + 3], None, None][:2]
    next_, second = [*kinds[at + 1 : at + 3], END, END][:2]
    last, before = kinds[at], kinds[at - 1] if at else "start"
    told = f"{found.opening}{found.verb} {place.told}"
    names = [
        f"next {next_}", f"last {last}", f"before {before}", f"last {last} next {next_}",
        f"before {before} last {last}", f"next {next_} then {second}",
        f"behind comma {place.behind_comma} next {next_}",
        f"opened {place.opener} {place.since}",
        f"clause {place.clause}",
        f"clause {place.clause} next {next_}", f"clause {place.clause} {place.since}",
        f"led {place.lead} {place.phrase}", f"led {group(place.lead)} next {next_}",
        f"told {told}", f"told {told} next {next_}", f"told {found.opening} {place.told}",
        f"length {min(_LONG, words[at].end // _STEP)}",
        f"grade {_grade(words, at, language)}",
    ]  # fmt: skip
    if group(next_) == PREPOSITION:
        names.append(f"next {PREPOSITION}")
    if place.commas:
        names.append(f"commas {place.behind_comma} {place.commas % 2}")
    if next_.startswith("wa"):
        names.append(f"last {last} next {next_} then {second}")
    if last.startswith("wa"):
        names.append(f"before {before} last {last} next {next_}")
    names += _verbal(found, place, last, next_, second)
    denied = "neg" in _since_comma(kinds[max(0, at - _DENYING) : at + 1])
    if denied and after is not None and after.key in language.excepting:
        names.append(DENIED)
    behind = then if next_ == "،" else after
    names += _asked(found, at, behind, language)
    names += _open(found.text[: words[at].end])
    names += _ranged(found, at, next_)
    return names


def _verbal(found: Places, place: Place, last: str, next_: str, second: str) -> list[str]:
    """What the sentence's verb still lacks, and what stands behind the comma here."""
    names = []
    if next_ == "،":
        names += [f"last {last} next ، {second}", f"told {found.opening}{found.verb} {place.told} ، {second}"]
        if found.verb == "T" and place.told in _NO_OBJECT and second in _NOMINAL:
            names.append(OBJECT_BEHIND)  # «فتحت النيابة في باريس، | تحقيقا»
        if place.clause == "subject" and second in _FINITE:
            names.append(PREDICATE_BEHIND)
    if found.needs:
        names.append(f"needs {place.needed:d}")
    elif found.verb != "-":
        names.append(f"takes {found.verb} {place.told == 'asked':d}")
    return names


def _ranged(found: Places, at: int, next_: str) -> list[str]:
    """Whether both sides of «بين» and of «من … إلى» stand before the place."""
    names = []
    near = [word.key for word in found.words[max(0, at - _BEFORE) : at + 1]]
    if _BETWEEN in near:
        sides = found.kinds[at - near[::-1].index(_BETWEEN) + 1 : at + 1]
        names.append(f"between {any(kind.startswith('wa') for kind in sides):d}")
    if _FROM in near and next_ == _TO:
        names.append("from | to")
    return names


def _since_comma(kinds: Sequence[str]) -> Sequence[str]:
    """The kinds behind the last comma among them."""
    return kinds[len(kinds) - kinds[::-1].index("،") :] if "،" in kinds else kinds


def _asked(found: Places, at: int, behind: Token | None, language: Language) -> list[str]:
    """What the last words and the sentence's verb ask for, where it begins behind the place."""
    asked = prepositions_of(behind, language) if behind is not None and behind.is_word else set()
    if not asked:
        return []
    names = []
    words = found.words
    for back in range(min(_ASKING, at + 1)):
        word = words[at - back]
        if any(asked & language.takes.get(base.key, frozenset()) for base in bases(word.text)):
            if asked.isdisjoint(other.key for other in words[at - back + 1 : at + 1]):
                names += [f"asks {min(back, 2)}", f"asks {min(back, 2)} {found.kinds[at - back]}"]
            break
    if main := found.takes & asked:
        again = not main.isdisjoint(word.key for word in words[1 : at + 1])
        names.append(f"verb asks {again:d}")
    if words[at].key in language.forms and asked & language.takes.get(words[at].key, frozenset()):
        names.append("last verb asks")
    return names


def _open(title: str) -> list[str]:
    """Whether the title ends within brackets or within a quotation, and how much of that it has."""
    names = ["bracket open"] if title.count("(") != title.count(")") else []
    if title.count('"') % 2 or any(title.count(one) != title.count(other) for one, other in ("«»", "“”")):
        begun = len(title) - max(map(title.rfind, '"«“'))
        names += ["quotation open", f"quotation open {min(_QUOTED_LONG, begun // _QUOTED_STEP)}"]
    return names


def _grade(words: Sequence[Token], at: int, language: Language) -> int:
    """How good a place to cut it is, by what comes next."""
    if at + 1 >= len(words):
        return WHOLE
    word, after = words[at], words[at + 1]
    then = words[at + 2] if at + 2 < len(words) else None
    if after.key in language.complementisers or after.key in language.quantifiers:
        return 0
    if after.text in "([-–—":
        return 2
    if word.key in language.naming_adjectives and after.key.startswith("ل"):
        return 0  # «الشركة الوطنية | للكهرباء»
    if after.text in "،؛.":
        return _behind_sign(then, language)
    named = word.key in language.names
    if named and after.key in language.roles and not after.key.startswith("ال"):
        return 1  # «بيب غوارديولا | مدرب …»
    clause = then is not None and then.key in language.complementisers and after.key in language.prepositions
    if after.key in language.clauses or clause:
        return 2
    # no noun and no clause without «الذي» can belong to a definite word
    ended = at > 0 and words[at - 1].is_word and word.key.startswith("ال")
    governed = after.key.startswith(("لل", "بال")) or (after.key[:1] == "ب" and after.key in language.particles)
    noun = replace(after, text=after.text[1:], key=after.key[1:])
    purpose = ended or named or is_verbal_noun(noun) or noun.key in language.takes  # «إجراءات عاجلة | لوقف …»
    governed = governed or (purpose and is_governed(after, language))
    verb = is_verb(after, language) and not ended
    return int(after.key in language.prepositions or governed or is_joined(after, language) or verb)


def _behind_sign(then: Token | None, language: Language) -> int:
    """The grade of a cut before a comma or full stop behind which this word stands."""
    if then is None or then.key in language.relatives:
        return 2
    if then.key in language.clauses or opens_clause(then, language):
        return WHOLE
    # «إلى»: what a verb asks for follows; «بعد» only adds
    leans = then.key in language.links or then.key in language.bare_particles
    adds = then.key in language.small or then.text.endswith(("ا", "اً", "ين")) or then.key.startswith(("ب", "ل"))
    adds = adds or not then.is_word or is_joined(then, language) or is_verb(then, language)
    return 1 if leans or not adds else 2
