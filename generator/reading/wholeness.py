"""What the beginning of a sentence leaves unsaid: an object, a predicate, what a verb or a noun asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.arabic import tense
from generator.arabic.letters import fold
from generator.arabic.tokens import Token, bases
from generator.reading.wording import (
    PRESENT,
    Language,
    is_accusative,
    is_joined,
    is_noun,
    is_owned,
    is_verb,
    opens_as_verb,
    opens_clause,
    prepositions_of,
)

# Characters that a title should not fall below.
SHORTEST = 40
# Words behind «أنه» without which a title says that somebody spoke and not what; behind «أن» one more.
_CONTENT_WORDS = 3
# The same behind the first word of a predicate, and behind what stands where a part was left out.
_PREDICATE_WORDS = 2
# Words of a person's name, at most.
NAME_WORDS = 5
# What a cut loses that leaves a clause without what it says,
INCOMPLETE = 120
# … a phrase waiting for more,
_OPEN_PHRASE = 30
# … or out what says which one is meant («القانون الذي…»),
NARROWED = 25
# … or out what a verb or a noun of the title asks for.
_UNGOVERNED = 35
# Characters of a quotation that a cut leaves, at least.
QUOTED = 12
# They need both of their sides.
_BETWEEN = "بين"
_EACH = ("كل", "من")
# Tokens from its end within which a relative clause that has just begun leaves a title open.
_RELATIVE_WITHIN = 3
# What closes a quotation.
QUOTE_ENDS = ('"', "”", "»")
# Signs behind which stands what somebody said.
_QUOTING = (":", '"', "“", "«")
# Words within which behind a bare word a verb may turn out to be the predicate.
_SUBJECT_WORDS = 12
# Present verbs in the feminine, where «أن» stands before them.
_FEMININE = re.compile("ت\\w{3}")


def missing_behind(words: Sequence[Token], at: int, after: Token | None, language: Language, *, open_: bool) -> int:
    """What a cut behind this word loses for what it leaves unsaid; `open_`: it ends within an aside or a second
    clause."""
    title, word = words[: at + 1], words[at]
    lost = 0 if is_complete(title, language) else INCOMPLETE
    if open_ or _is_open(title, after, language):
        lost += _OPEN_PHRASE
    if after is None:
        return lost
    behind = words[at + 2 : at + 3]
    if after.text == "،" and behind and is_verb(behind[0], language) and _is_adverbial(words[0], language):
        lost += INCOMPLETE  # «للمرة الأولى منذ عام، | تشارك …»
    if at and is_verb(after, language) and _is_alone(word, words[at - 1], language):
        lost += _OPEN_PHRASE
    if after.key in language.relatives and _only_article(words, at, language):
        lost += NARROWED
    if after.text == "،" and word.key.startswith("ال") and _is_named(words, at + 2, language):
        lost += _OPEN_PHRASE
    return lost + _asked(title, after, language)


def _is_adverbial(word: Token, language: Language) -> bool:
    return word.key in language.prepositions or word.key.startswith(("لل", "بال"))


def _asked(title: Sequence[Token], after: Token, language: Language) -> int:
    """What a cut loses where a preposition follows that a verb of the title, or a noun at its end, asks for («اتفق
    الطرفان | على»)."""
    kinds = prepositions_of(after, language)
    words = [word for word in title if word.is_word]
    for n, word in enumerate(words):
        late = n >= len(words) - _CONTENT_WORDS
        for base in bases(word.text) if late else bases(word.text)[:2]:
            asked = language.takes.get(base.key, frozenset()) & kinds
            if not asked or not (late or n == 0 or is_verb(word, language)):
                continue
            told = {other.key for other in words[n + 1 :]}
            if not (late or told.isdisjoint(language.complementisers)):
                continue
            if asked.isdisjoint(told) and not any(other.startswith(("بال", "لل")) for other in told & kinds):
                return _UNGOVERNED
    return 0


def _is_alone(word: Token, before: Token, language: Language) -> bool:
    """Whether the word is a noun that without what follows says nothing: «لبحث حادثة | هتف …»."""
    bare = word.is_word and word.key not in language.names and not word.key.startswith("ال") and not is_accusative(word)
    return bare and (before.key in language.prepositions or before.key[1:] in language.takes)


def _only_article(words: Sequence[Token], at: int, language: Language) -> bool:
    """Whether nothing but what follows says which one is meant: «في القضية | التي»."""
    word, before = words[at], words[at - 1]
    if word.key in language.names or word.key in language.times:
        return False
    clitic = word.key.startswith(("بال", "لل", "وال"))
    return clitic or (word.key.startswith("ال") and at > 0 and before.key in language.prepositions)


def _is_named(words: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a short part between commas begins at this token that can be but the name of what stands before it."""
    part = list(takewhile(lambda word: word.is_word, words[at : at + NAME_WORDS]))
    closed = words[at + len(part) : at + len(part) + 1]
    plain = not any(
        word.key in language.small
        or word.key in language.clauses
        or word.key in language.complementisers
        or (word.key.startswith(("ب", "ل")) and word.key not in language.names)
        or is_joined(word, language)
        or is_accusative(word)
        or is_verb(word, language)
        for word in part
    )
    return plain and 0 < len(part) < NAME_WORDS and bool(closed) and closed[0].text == "،"


def unsaid(all_: Sequence[Token], gaps: Sequence[int], language: Language) -> list[tuple[int, int]]:
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
            verb = spoken[n - 1] if n > 1 else word
            needed = needed and not (is_joined(verb, language) and is_verb(verb, language))  # «وقالوا إن»: another's
            least = _predicate(all_, spoken, n, language)
            end = spoken[least].end if least < len(spoken) else all_[-1].end + 1
            found.append((0 if needed else word.end, end))
    if not found and spoken and spoken[0].key in language.quoting:
        sign = next((token for token in all_ if token.text in _QUOTING), None)
        found.append((0, sign.end + QUOTED if sign else all_[-1].end + 1))
    return found


def before_needed(all_: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """The characters within which a title may not end, since the preposition that its verb can't do without would be
    missing («تسببت العاصفة | في …»)."""
    words = [token for token in all_ if token.is_word]
    needed = language.needs.get(words[0].key) if words else None
    if needed:
        for at, word in enumerate(words[1:-1], start=1):
            if needed & prepositions_of(word, language):
                clitic = word.key not in needed
                return [(0, (word if clitic else words[at + 1]).end)]
    return []


def _predicate(all_: Sequence[Token], spoken: Sequence[Token], at: int, language: Language) -> int:
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
    if is_verb(first, language) or (_FEMININE.fullmatch(first.key) and first.key not in language.names):
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
            or is_accusative(before)
            or is_owned(before)
            or tense.is_past(word.text)
            or (is_verb(word, language) and not before.text.endswith("ة"))
        )
        leans = word.key in language.subjects or word.key.startswith(("ال", "بال", "لل"))
        leans = leans or (word.key[:1] == "ب" and word.key[1:] in language.takes)  # «قرار اللجنة بضم …»
        leans = leans or (is_accusative(before) and is_accusative(word))  # «قمرا صناعيا»
        leans = leans or (word.key in language.asking and not PRESENT.match(word.key))
        if ended and not (relative or leans or is_joined(word, language)):
            if is_verb(word, language):
                sure = word.key in language.forms or word.key.startswith("سي") or tense.is_past(word.text)
                sure = sure or (spoken[n + 1 : n + 2] != [] and spoken[n + 1].key.startswith(("ب", "لل")))
                # «يونايتد» looks like one
                return min(n + (1 if sure else _PREDICATE_WORDS), len(spoken) - 1)
            predicate = predicate or n  # unless a verb is still to come: «أن نتيجة البحث … تظهر»
    if not predicate:
        return len(spoken)
    governs = predicate + 1 < len(spoken) and spoken[predicate + 1].key.startswith(("ب", "لل"))
    return min(predicate + (1 if governs else _PREDICATE_WORDS), len(spoken) - 1)


def behind_gaps(all_: Sequence[Token], gaps: Sequence[int], language: Language) -> list[tuple[int, int]]:
    """Characters within which a title may not end, since a part was left out between a verb and what it asks for
    («أعلن الوزير، الأحد، عن…»)."""
    found = []
    for gap in gaps:
        behind = [token for token in all_ if token.start >= gap and token.is_word][: _PREDICATE_WORDS + 1]
        if len(behind) <= _PREDICATE_WORDS:
            continue
        key = behind[0].key
        around = (key in language.small or key in language.clauses) and key not in language.links
        if key in language.complementisers or not (around or is_joined(behind[0], language)):
            found.append((0, behind[1].end))
    return found


def second_clause(all_: Sequence[Token], language: Language) -> int:
    """Behind which character a second clause has begun («…، وقرر…», «… بينما …»), where a title may end before it."""
    for before, word in pairwise(all_):
        if before.end < SHORTEST:
            continue
        if word.key in language.breaks:
            return word.start
        if before.text == "،" and opens_clause(word, language):
            return word.start
        if word.key[:1] == "و" and word.key[1:] in language.complementisers:
            return word.start
    return all_[-1].end + 1


def is_complete(title: Sequence[Token], language: Language) -> bool:
    """Whether a title that opens with a verb has more than the verb and who does it: an object or an adverbial; and
    whether «بين» and «كل من» have both of their sides."""
    words = [token for token in title if token.is_word]
    between = next((n for n, word in enumerate(words) if fold(word.text) == _BETWEEN), len(words))
    if between < len(words) and not any(word.key[:1] == "و" for word in words[between + 1 :]):
        return False
    each = next((n for n, pair in enumerate(pairwise(words)) if tuple(fold(word.text) for word in pair) == _EACH), -1)
    if each >= 0 and not any(is_joined(word, language) for word in words[each + 2 :]):
        return False  # «تبادل كل من الوزير الأردني»
    if words and words[0].key in language.prepositions and words[0].key not in language.relatives:
        # «بعد عام من سجنه» is no sentence
        return any(token.text == "،" or token.key in language.complementisers for token in title) or any(
            word.key in language.forms or word.key in language.relatives or is_verb(word, language) for word in words
        )
    if len(words) > 1 and words[0].key in language.before_verbs:  # «لم يستغرق»
        words, title = words[1:], title[1:]
    if not words or not opens_as_verb(words[0], language):
        return True
    comma = next((n for n, token in enumerate(title) if token.text == "،"), len(title))
    return _has_object(title[:comma], language) or (comma < len(title) and _goes_beyond(title[comma + 1 :], language))


def _goes_beyond(behind: Sequence[Token], language: Language) -> bool:
    """Whether what stands behind the comma of a verb and its subject is more than an aside about the subject: a
    complement, or something behind the aside."""
    first = behind[0] if behind else None
    if first is None:
        return False
    if first.key in language.prepositions | language.complementisers | language.links:
        return True
    if is_accusative(first) and first.key not in language.names:
        return True
    if first.key.startswith("ال") and first.key not in language.roles and first.key not in language.names:
        return True  # «كشف المدرب سامي جابر، الطريقة التي …»
    thing = first.text.endswith("ة") and first.key not in language.roles | language.names
    if thing and len(behind) > 1 and is_verb(behind[1], language):
        return True  # «نشرت الصحيفة، صورة أظهرت …»
    if first.key.startswith(("بال", "لل")) or not first.is_word:
        return True
    comma = next((n for n, token in enumerate(behind) if token.text == "،"), len(behind))
    later = behind[comma + 1 :]
    timed = later[:1] and later[0].key in language.moments  # «عشية الجمعة»
    return len(later) >= _PREDICATE_WORDS and not timed


def _has_object(title: Sequence[Token], language: Language) -> bool:
    """Whether a verb and its subject have an object or an adverbial behind them."""
    told = list(takewhile(lambda token: token.key not in language.relatives, title))
    words = [token for token in told if token.is_word]
    quoted = {word.start for sign, word in pairwise(told) if sign.text in QUOTE_ENDS}
    for at, (before, word) in enumerate(pairwise(words)):
        if word.key in language.names:
            continue
        if word.key in language.complementisers or is_accusative(word) or word.key[0].isdigit():
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
            or is_joined(word, language)
            or word.key.isascii()
        ):
            continue
        definite = before.key.startswith(("ال", "وال")) or word.start in quoted
        if word.key.startswith("ال"):
            nationality = not definite and before.text.endswith(("ية", "ي"))
            if nationality or (before.key in language.moments and word.key not in language.moments):
                return True  # «أدانت محكمة أمريكية الممثل», «افتتح الوزير الأحد الجسر»
        # «أقر البرلمان اللبناني قانون …»; «قال سمير جبور رئيس …» goes on about him
        elif definite or (before.key in language.names and word.key not in language.roles and is_noun(word, language)):
            return True
    # «أعلن الوزيران اللذان زارا المرفأ عن دعمهما»
    asked = language.takes.get(words[0].key, frozenset()) if words else frozenset()
    return any(token.key in asked for token in title[len(told) + _CONTENT_WORDS :])


def _is_open(title: Sequence[Token], after: Token | None, language: Language) -> bool:
    """Whether a title's end waits for more: a relative clause just begun, a preposition and a bare noun, or a noun
    behind one preposition that asks for the next («للتعرف على», «باغتصاب وقتل»)."""
    last = title[-_RELATIVE_WITHIN:]
    if any(token.key in language.relatives for token in last):
        return True
    key = title[-1].key
    asks = after is not None and after.key in language.links
    owned = len(title) > 1 and title[-2].key in language.prepositions and is_owned(title[-1])
    place = {key, key[1:], f"ال{key[2:]}", key[2:]} & language.names
    if asks and (key.startswith(("لل", "بال")) or owned) and not place:
        return True
    clitic = any(base.clitics in ("ب", "ل") for base in bases(title[-1].text)[1:])
    if clitic and after is not None and key not in language.names and not key.startswith(("لل", "بال")):
        goes_on = is_joined(after, language) or after.key in language.bare_particles
        if goes_on:
            return True
    bare = title[-1].is_word and not key.startswith("ال") and key not in language.names and not key[-1:].isdigit()
    # «مبيعات | السلاح»: half a phrase
    half = after is not None and after.key.startswith("ال") and not is_owned(title[-1])
    return bare and (half or (len(title) > 1 and title[-2].key in language.prepositions))
