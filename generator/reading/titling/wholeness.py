"""What the beginning of a sentence leaves unsaid: an object, a predicate, what a verb or a noun asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.arabic.letters import fold
from generator.arabic.tokens import Token
from generator.reading.titling.wording import (
    PRESENT,
    Language,
    is_accusative,
    is_joined,
    is_noun,
    is_owned,
    is_verb,
    is_verbal_noun,
    opens_as_verb,
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
# What a title loses that leaves a clause without what it says, as the logarithm of the odds that it is whole.
INCOMPLETE = 5.0
# Characters of a quotation that a cut leaves, at least.
QUOTED = 12
# Prepositions that are written together with a noun.
_CLITICS = frozenset({"ب", "ل"})
# It needs both of its sides.
_EACH = ("كل", "من")
# What closes a quotation.
QUOTE_ENDS = ('"', "”", "»")
# Signs behind which stands what somebody said.
_QUOTING = (":", '"', "“", "«")
# Words within which behind a bare word a verb may turn out to be the predicate.
_SUBJECT_WORDS = 12
# Present verbs in the feminine, where «أن» stands before them.
_FEMININE = re.compile("ت\\w{3}")


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
        if n and spoken[n - 1].key in language.governors:
            continue  # «كاد أن يفوز» reports nothing
        if word.key in language.complementisers | language.reasons:
            needed = says and not found and (word.end <= pause or word.start in resumed)
            verb = spoken[n - 1] if n > 1 else word
            needed = needed and (verb.key not in language.small or verb.key in language.links)  # «بعد أن»
            needed = needed and not (is_joined(verb, language) and is_verb(verb, language))  # «وقالوا إن»: another's
            least = _predicate(spoken, n, language)
            end = spoken[least].end if least < len(spoken) else all_[-1].end + 1
            found.append((0 if needed else word.end, end))
    if spoken and not _opens_sentence(spoken[0], language):
        # «استضافة النهائي | ليست غريبة»: a noun opens, and its predicate may come
        complementiser = replace(spoken[0], key=min(language.bare_complementisers))
        least = _predicate([complementiser, *spoken], 0, language) - 1
        if least < len(spoken) and spoken[least].end <= pause:
            found.append((0, spoken[least].end))
    if not found and spoken and spoken[0].key in language.quoting:
        sign = next((token for token in all_ if token.text in _QUOTING), None)
        found.append((0, sign.end + QUOTED if sign else all_[-1].end + 1))
    return found


def _opens_sentence(word: Token, language: Language) -> bool:
    """Whether a first word is a verb, or leads to one."""
    leads = (
        language.small | language.subordinate | language.before_verbs | language.relatives | language.complementisers
    )
    return word.key in leads or word.key[0].isdigit() or opens_as_verb(word, language)


def _predicate(spoken: Sequence[Token], at: int, language: Language) -> int:
    """Which of the words is the first that may end a clause with «أن»; beyond all where its predicate isn't found.

    A verb outside the clauses of its subject tells it, or a bare word behind a subject with article or a name."""
    if spoken[at].key not in language.bare_complementisers | language.reasons:
        return min(at + _CONTENT_WORDS, len(spoken) - 1)  # «أنه»
    related, bare = False, len(spoken)
    for n in range(at + 1, len(spoken)):
        before, word = spoken[n - 1], spoken[n]
        opens = word.key in language.relatives or (n == at + 1 and word.key in language.which)  # «إن ما حدث …»
        related = opens or (related and not _is_finite(before, language))
        if related:
            continue
        serves = word.key in language.before_verbs or word.key in language.small & language.transitive.keys()  # «كان»
        if serves or (n == at + 1 and (word.key in language.particles or _is_finite(word, language))):
            return min(n + _PREDICATE_WORDS, len(spoken) - 1)
        if n > bare + _SUBJECT_WORDS or (bare < n and word.key in language.breaks | language.complementisers):
            break
        ended = n > at + 1 and _may_end_subject(before, language) and not _is_finite(before, language)
        if ended and not (_leans(before, word, language) or is_joined(word, language)):
            if _is_finite(word, language):
                return min(n + 1, len(spoken) - 1)
            bare = min(bare, n)  # unless a verb is still to come: «أن نتيجة البحث … تظهر»
    return min(bare + _PREDICATE_WORDS, len(spoken) - 1) if bare < len(spoken) else bare


def _may_end_subject(word: Token, language: Language) -> bool:
    """Whether a subject may reach to this word and no further: it has an article or owner, or is a name."""
    return (
        "_" in word.text
        or word.key.startswith(("ال", "وال", "بال", "لل"))
        or word.key in language.names
        or is_accusative(word)
        or is_owned(word)
    )


def _leans(before: Token, word: Token, language: Language) -> bool:
    """Whether a word belongs to the subject before it: «قرار اللجنة بضم …», «قمرا صناعيا»."""
    if word.key in language.subjects or word.key in language.halves or word.key.startswith(("ال", "بال", "لل")):
        return True
    if word.key[:1] == "ب" and word.key[1:] in language.takes:
        return True
    if is_accusative(before) and is_accusative(word):
        return True
    return word.key in language.asking and not PRESENT.match(word.key)


def _is_finite(word: Token, language: Language) -> bool:
    """Whether the word is a verb, those that carry sentences («يمكن») among them."""
    return is_verb(word, language) or (word.key in language.small and bool(PRESENT.match(word.key)))


def before_needed(all_: Sequence[Token], language: Language) -> list[tuple[int, int]]:
    """The characters within which a title may not end, since the preposition that its verb can't do without would be
    missing («تسببت العاصفة | في …»), or the second of two («تبادل كل من الوزير | ونظيره»)."""
    words = [token for token in all_ if token.is_word]
    found: list[tuple[int, int]] = []
    needed = language.needs.get(words[0].key, frozenset()) if words else frozenset()
    for at, word in enumerate(words[1:-1], start=1):
        if needed & prepositions_of(word, language):
            found.append((0, (word if word.key not in needed else words[at + 1]).end))
            break
    for at, pair in enumerate(pairwise(words)):
        if tuple(fold(word.text) for word in pair) == _EACH:
            joined = (word.end for word in words[at + 2 :] if is_joined(word, language))
            found.append((0, next(joined, all_[-1].end + 1)))
            break
    return found


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


def is_complete(title: Sequence[Token], language: Language) -> bool:
    """Whether a title that opens with a verb has more than the verb and who does it: an object or an adverbial."""
    words = [token for token in title if token.is_word]
    if words and words[0].key in language.prepositions | language.subordinate:
        return _is_main_reached(title, language)
    if len(words) > 1 and words[0].key in language.bare_complementisers and words[1].key in language.transitive:
        return _is_main_reached(title, language)  # «إن كنت مسافرا»
    if len(words) > 1 and words[0].key in language.before_verbs:  # «لم يستغرق»
        words, title = words[1:], title[1:]
    if not words or not opens_as_verb(words[0], language):
        return True
    comma = next((n for n, token in enumerate(title) if token.text == "،"), len(title))
    return _has_object(title[:comma], language) or (
        comma < len(title) and _goes_beyond(title[comma - 1], title[comma + 1 :], language)
    )


def _is_main_reached(title: Sequence[Token], language: Language) -> bool:
    """Whether a title that opens with an adverbial («بعد عام من سجنه») or with a clause that waits for another («إذا
    كنت مسافرا») has come to its main clause."""
    starts = (n for n, (sign, word) in enumerate(pairwise(title[:-1])) if sign.text == "،" and word.is_word)
    leads = language.before_verbs | language.verbs
    comma = next((n for n in starts if opens_as_verb(title[n + 1], language) or title[n + 1].key in leads), -1)
    if comma >= 0:
        main = title[comma + 1 :]
        return main[0].key not in language.transitive or _has_object(main, language)
    if title[0].key in language.subordinate | language.bare_complementisers:
        return False
    told = takewhile(lambda token: token.key not in language.relatives, title)
    return any(
        word.key in language.complementisers or word.key in language.forms or is_verb(word, language)
        for word in told
        if word.is_word
    )


def _governed(words: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a definite noun stands behind a preposition, so that the next may be its name («من الرئيس رجب»)."""
    return words[at].key.startswith(("لل", "بال")) or (at > 0 and words[at - 1].key in language.links)


def _goes_beyond(before: Token, behind: Sequence[Token], language: Language) -> bool:
    """Whether what stands behind the comma of a verb and its subject is more than an aside about the subject: a
    complement, or something behind the aside."""
    first = behind[0] if behind else None
    if first is None:
        return False
    if first.key in language.prepositions | language.complementisers | language.links:
        return True
    if is_accusative(first) and first.key not in language.names:
        return True
    if first.key in language.relatives:
        return False
    if first.text.endswith("ة") and before.text.endswith("ة") and first.key.startswith("ال"):
        return False  # «القوات اليمنية، المدعومة من …»
    if first.key.startswith("ال") and first.key not in language.roles and first.key not in language.names:
        return True  # «كشف المدرب سامي جابر، الطريقة التي …»
    if is_verbal_noun(first) and first.key not in language.called and first.key not in language.appositions:
        return True  # «أثار النشاط في الموقع، اهتمام …»
    thing = first.text.endswith("ة") and first.key not in language.called
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
    told = list(title[:2]) + list(takewhile(lambda token: not _opens_relative(token, language), title[2:]))
    words = [token for token in told if token.is_word]
    quoted = _behind_quotations(told)
    for at, (before, word) in enumerate(pairwise(words)):
        if word.key in language.names:
            continue
        if word.key in language.complementisers or is_accusative(word) or word.key[0].isdigit():
            return True
        asked = language.transitive.get(words[0].key)
        clitic = word.key.startswith(("لل", "بال")) or bool(prepositions_of(word, language) & _CLITICS)
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
        if (
            is_owned(word)
            and word.key not in language.roles
            and word.key not in language.heads
            and before.key not in language.forms
        ):
            return True  # «واصل الفريق تألقه»
        definite = before.key.startswith(("ال", "وال")) or word.start in quoted
        owns = at + 2 < len(words) and words[at + 2].key.startswith("ال")
        nationality = not definite and before.text.endswith(("ية", "ي"))
        if word.key.startswith("ال"):
            if nationality or (before.key in language.moments and word.key not in language.moments):
                return True  # «أدانت محكمة أمريكية الممثل», «افتتح الوزير الأحد الجسر»
        # «أقر البرلمان اللبناني قانون …»; «قال سمير جبور رئيس …» goes on about him
        elif (definite and (is_noun(word, language) or not _governed(words, at, language))) or (
            before.key in language.names and word.key not in language.roles and is_noun(word, language)
        ):
            return True
        elif (
            owns
            and word.key not in language.roles
            and (before.key in language.names or (nationality and is_noun(word, language)))
        ):
            return True  # «رصد مصور حوثي حالة الانكسار», «أعلنت مصر أسعار الكهرباء»
    # «أعلن الوزيران اللذان زارا المرفأ عن دعمهما»
    asked = language.takes.get(words[0].key, frozenset()) if words else frozenset()
    return any(token.key in asked for token in title[len(told) + _CONTENT_WORDS :])


def _behind_quotations(words: Sequence[Token]) -> set[int]:
    """Where the words begin that stand behind a quotation."""
    found: set[int] = set()
    open_ = False
    for sign, word in pairwise(words):
        open_ = open_ != (sign.text == QUOTE_ENDS[0])
        if sign.text in QUOTE_ENDS and not open_:
            found.add(word.start)
    return found


def _opens_relative(token: Token, language: Language) -> bool:
    """Whether a clause about the noun before begins, with «الذي» or with its verb («أثار شريط يظهر شرطيا | …»)."""
    return token.key in language.relatives or (bool(PRESENT.match(token.key)) and token.key in language.forms)
