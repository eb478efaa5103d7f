"""Whether the words around a date look ahead or back: verbs of the future, words of plans, verbs of the past.

The words are the rows of the table date_cues. A hint, no parse: what it can't tell it leaves open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon
from generator.arabic.remembered import Remembered
from generator.arabic.tokens import Token, tokens, unjoined
from generator.knowledge import Knowledge, of_kind

# A verb of the future: س with a prefix of the imperfect. That of «I» needs its hamza: «سابقا» is none.
_FUTURE = re.compile("[وف]?س[يتن]\\w{3}")
_MINE = ("سأ", "وسأ", "فسأ")
# Past verbs by their form alone: «استقبل», «انطلق», «اقترب»; «فازت», but not «تكاليف النقابات» or «بيروت»; «غادروا».
_PAST = re.compile("[وف]?(?:است[^اويةى]{3}|ا(?:ن[^اويةى]|[^اويةىل]ت|ت|زد)[^اويةى]{2}|(?!ال)\\w+[^اويىة]ت|\\w{2,}وا)")


# In so many characters before a date stands the verb that governs it.
_GOVERNS = 25
_CLAUSE_ENDS = re.compile("[.،,؛;:!?؟\n]")
# In so many characters before a date stands its «منذ» («منذ حرب غزة عام 2014»), and in so many before that what is
# compared.
_SINCE, _COMPARES = 24, 80
# «سأل» is no verb of the future: it is as short as this.
_SHORTEST = 4


def future(key: str) -> bool:
    """Whether a folded word has the shape of a verb of the future: «ستكتفي»."""
    return bool(_FUTURE.match(key))


def _told(knowledge: Knowledge) -> frozenset[str]:
    """The folded past forms of the verbs that clauses of news begin with; those of saying and deciding look ahead as
    often as back, and a form that begins as the imperfect does may be one."""
    verbs = map(fold, of_kind(knowledge.phrase_words, "verb"))
    return frozenset(key for key in verbs if key[:1] not in ("ي", "ت") and len(key) > 2)


class _Cues:
    def __init__(self, knowledge: Knowledge) -> None:
        rows = knowledge.date_cues
        self.words = Lexicon((row.ar, row.kind) for row in rows if row.how == "word")
        kinds = sorted({row.kind for row in rows if row.how == "prefix"})
        self.prefixes = {
            kind: tuple(fold(row.ar) for row in rows if row.kind == kind and row.how == "prefix") for kind in kinds
        }
        self.no_future = frozenset(fold(row.ar) for row in rows if row.kind == "no_future")
        self.told = _told(knowledge)
        self.names = knowledge.names_by_word
        self.kinds = Remembered(self._kinds)

    def _kinds(self, key: str) -> tuple[str, ...]:
        """The kinds of cue that a single folded word is by its beginning."""
        bare = unjoined(key)
        found = {
            kind for kind, prefixes in self.prefixes.items() if key.startswith(prefixes) or bare.startswith(prefixes)
        }
        if future(key) and "no_future" not in found and bare not in self.no_future and key not in self.names:
            found.add("future")
        if bare in self.told:
            found.add("told")
        return tuple(sorted(found))


def is_past(word: str) -> bool:
    """Whether a word, written with its hamzas, has a form that hardly any but past verbs have. Most past verbs look
    like nouns («قتل»), and for them this is False."""
    return bool(_PAST.fullmatch(word))


def cues(words: Sequence[Token], knowledge: Knowledge) -> dict[str, list[int]]:
    """Kind of cue -> the characters at which such words begin, in order."""
    table = knowledge.derived(_Cues)
    found: dict[str, list[int]] = {}
    before: tuple[str, ...] = ()
    for at, word in enumerate(words):
        kinds = table.kinds[word.key]
        if word.text.startswith(_MINE) and len(word.key) > _SHORTEST:
            kinds = (*kinds, "future")
        for kind in kinds:
            # behind a past verb stands its subject: «اعتقل سيغيف» has no future in it; and a verb has something behind
            # it: «الوزير أنتون سيلانوف، …» is a name
            if kind != "future" or not ("past" in before or (at + 1 < len(words) and words[at + 1].text in ("،", ","))):
                found.setdefault(kind, []).append(word.start)
        before = kinds
    for match in table.words.find(words):
        for kind in match.values:
            found.setdefault(kind, []).append(match.start)
    return {kind: sorted(at) for kind, at in found.items()}


def lean(found: dict[str, list[int]], start: int, end: int) -> int:
    """Whether the cues in these characters look back (-1), ahead (1) or tell nothing (0). The last one decides.

    A past verb that is no word of looking back («told») only takes its force from what looks ahead: «هبطت العقود تسليم
    أبريل». Right before the date it looks back itself: «أجريت في سبتمبر». What a condition says lies ahead: «إذا ذهبت
    الانتخابات إلى جولة ثانية في يوليو».
    """
    ahead = max((last(found, kind, start, end) for kind in ("future", "scheduled", "announced")), default=-1)
    back = max((last(found, kind, start, end) for kind in ("past", "past_frame", "past_noun")), default=-1)
    if last(found, "condition", start, end) > max(last(found, "past_frame", start, end), ahead):
        return 1
    told = last(found, "told", start, end)
    if told > max(ahead, back):
        return -1 if end - told <= _GOVERNS else 0
    return (ahead > back) - (ahead < back)


def compares(text: str, first: int, start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether what stands before the date at `text[start:end]`, from `first` on, only compares with it: «يتأهل لأول مرة
    منذ 1990», «أعلى مستوى منذ مايو». What is told was not then."""
    beside = tokens(text, max(first, start - _SINCE), end)
    since = next((word.start for word in reversed(beside) if word.key in knowledge.derived(_since)), first)
    if since == first or _CLAUSE_ENDS.search(text, since, start):
        return False
    return bool(cues(tokens(text, max(first, since - _COMPARES), since), knowledge).get("compared"))


def _since(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(row.ar) for row in knowledge.date_cues if row.kind == "since")


def last(found: dict[str, list[int]], kind: str, start: int, end: int) -> int:
    """Where the last cue of a kind that begins in these characters does so; -1 where there is none."""
    places = found.get(kind, [])
    at = bisect_left(places, end) - 1
    return places[at] if at >= 0 and places[at] >= start else -1
