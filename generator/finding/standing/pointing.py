"""What in a sentence means something that only the article before it names: «المصدر نفسه», «وبعد ذلك…», «هذه الخطوة».

Each rule looks for one such way. A noun that a reader may know already makes no fault: `nouns` tells which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.arabic.stems import stems
from generator.arabic.tokens import Token, unjoined, without_article
from generator.finding.standing import subjects
from generator.finding.standing.vocabulary import Words

# Words. How far from the beginning a bare «ذلك» still points out of the sentence.
NEAR = 16
# Words. How far from the beginning «الجانبان» or «سموه» means somebody named before the sentence.
OPENING = 8
# Words. How far from the beginning «اللقاء» means the one told of before.
MEETING = 4
# Words. How far from the beginning a sentence that opens with a preposition comes to its verb.
FAR = 20
# What opens a clause of time.
CLAUSAL = frozenset({"بعدما", "عندما", "حينما", "فيما", "بينما"})
# The endings of a pronoun, of a plural that is no subject, and of an adjective.
BOUND = ("يه", "ته", "يها", "ين")
# «نفس المصدر»
_SAME = frozenset({"نفس", "ذات"})
# «بعد أيام», and what may follow that tells after what
_AFTER = frozenset({"بعد", "خلال"})
_GOVERNING = frozenset({"من", "علي", "ان", "عن", "في"})
_RELATIVE = re.compile(r"ال(?:ذي|تي|لذي|لتي|لذا|لتا|لا|لو)")
_NEGATIONS = frozenset({"لم", "ولم", "لا", "ولا", "لن", "ولن"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as each rule reads it: its words, the first that follows its opening connective, the keys of all, the
    places of its quotation marks, and the word lists."""

    words: Sequence[Token]
    first: int
    keys: frozenset[str]
    marks: Sequence[int]
    lists: Words

    @property
    def opening(self) -> Token:
        """The word it opens with, connectives left aside."""
        return self.words[self.first]

    def after(self, start: int, end: int) -> Sequence[Token]:
        """The words from `start` to before `end`, counted from the opening one."""
        return self.words[self.first + start : self.first + end]


def line(words: Sequence[Token], first: int, lists: Words) -> Line:
    """The words of a sentence, read from word `first` on."""
    keys = frozenset([word.key for word in words])
    quotes = not subjects.QUOTES.isdisjoint(keys)
    marks = [at for at, word in enumerate(words) if word.key in subjects.QUOTES] if quotes else ()
    return Line(words, first, keys, marks, lists)


def leans(read: Line) -> bool:
    """Whether something in the sentence means what only the article before it names."""
    return any(rule(read) for rule in RULES)


def nouns(read: Line) -> tuple[int, ...]:
    """The places of the words that a reader has to know for the sentence to stand, in order: «المصدر» that speaks, «هذه
    الخطوة», «خلال اللقاء»."""
    meeting = _bare(read, MEETING, read.lists.occasion)
    pairs = _bare(read, OPENING, read.lists.pairs)
    return tuple(sorted({*_vague(read), *(_pointed_at(read) or ()), *meeting, *pairs}))


def comes(read: Line) -> bool:
    """Whether the sentence tells when or where the story came: «ويأتي ذلك بعد…»."""
    return read.opening.key.removeprefix("و") in read.lists.coming


def dangles(read: Line, kinds: Sequence[str]) -> bool:
    """Whether the opening, or what follows an opening connective, means what stands before the sentence: «وبذلك…»,
    «كما أنه…», «لكن هذا…»; «هذه الخطوة» names what it points at. `kinds`: those of its opening words."""
    words, first, lists = read.words, read.first, read.lists
    if first:
        opening = lists.openings.longest(words, first)
        if words[first].key in lists.pronominal:
            return True
        kinds = opening.values if opening else ()
    # «وعن الملاعب، أردف سامي بقوله…»: one who speaks says of what
    dangling = "dangling" in kinds and not (words[first].key.endswith("عن") and _speaks_after_comma(read))
    return dangling or ("pointing" in kinds and not _names(read, first))


def voice(read: Line) -> int | None:
    """The verb of saying, behind a phrase or clause that opens the sentence, whose speaker it does not name: «ففي مقال
    له، كتب أن…», «وفيما نوه بأن…، أكد أن…», «وحول منافسيه أشار إلى…»."""
    lists, opening = read.lists, read.opening.key
    opens = subjects.PREPOSITIONS | subjects.TEMPORAL | CLAUSAL | lists.topical
    # «وتعليقا على الحكم، قال إن…»
    comments = subjects.accusative(read.opening) and any(one.key in subjects.PREPOSITIONS for one in read.after(1, 2))
    if opening not in opens and opening[1:] not in opens and not comments and not _opens_with_his(read):
        return None
    words = read.after(0, FAR)
    for at, (comma, verb, after) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        goes_on = after.key == "ان" or after.key in lists.pronominal or after.text in ':«"'
        if comma.text in "،," and (verb.key in lists.saying or verb.key in lists.loosely_saying):
            return read.first + at + 1 if goes_on else None
        # «ووفقا للصحيفة، فإن دراسة أجريت…»
        if verb.key == "فان":
            return None
        # no comma parts them; a noun or a relative clause may stand there too: «في خبر نقل أن»
        if at and comma.key.endswith(BOUND) and subjects.says(verb, lists) and (goes_on or after.key == "الي"):
            return read.first + at + 1
    return None


def _speaks_after_comma(read: Line) -> bool:
    """Whether a verb of saying follows the first comma."""
    words = read.after(0, FAR)
    comma = next((at for at, word in enumerate(words) if word.text in "،,"), len(words))
    return any(subjects.says(word, read.lists) for word in words[comma + 1 : comma + 2])


def _vague(read: Line) -> tuple[int, ...]:
    """The bare definite noun after a verb, or after a noun that a verb stands for («وأضاف المصدر أن…», «وقع الحادث
    في…»), or one of many («وحقق المدرب البرتغالي…»)."""
    words, first, lists = read.words, read.first, read.lists
    end = min(len(words), first + 5)
    if words[first].key in lists.verbal or words[first].key in _NEGATIONS:
        first += 1
    if end - first < 3 or words[first].key.startswith(("ال", "وال")):
        return ()
    if words[first].key in lists.function or words[first].key[1:] in lists.function:
        return ()
    at = first + 1
    # «رئيس الوزراء», «رئيس غرفة العمليات»
    while (
        at + 2 < end
        and words[at].is_word
        and not words[at].key.startswith("ال")
        and words[at].key not in lists.function
    ):
        at += 1
    noun, after = words[at].key, words[at + 1]
    if not noun.startswith("ال") or _RELATIVE.match(noun):
        return ()
    # folded, «إلى» has an article too
    known = (lists.function, lists.places, lists.countries, lists.quantifier, lists.times, lists.unique - lists.anyone)
    if any(noun in one for one in known):
        return ()
    described = at <= first + 2 and after.key.startswith("ال") and after.key not in lists.function
    # after a comma the name may follow
    bare = after.text in subjects.QUOTES or (after.key in lists.function and not _RELATIVE.match(after.key))
    return (at,) if bare or (described and noun in lists.anyone) else ()


def _pointed_at(read: Line) -> tuple[int, ...] | None:
    """The nouns of the demonstratives that point at something named before the sentence: «وتأتي هذه الخطوة…», or the
    one that stands for the story, «ويأتي ذلك بعد…»; None where another has no noun, «ويعني ذلك…».

    «هذا العام» points at the calendar, and what was named in the sentence itself, or told of by another word, is no
    riddle. A bare «ذلك» far from
    the beginning sums up the sentence itself more often, and so does «هذا الهدف».
    """
    words, first, lists = read.words, read.first, read.lists
    found = []
    if lists.demonstrating.isdisjoint(read.keys):
        return ()
    for at in range(first, len(words) - 1):
        if words[at].key not in lists.demonstrating:
            continue
        noun = words[at + 1]
        if noun.key in lists.period or words[at].key in lists.adding or _in_standing_phrase(words, at, lists):
            continue
        # «أولئك الذين…»
        if _RELATIVE.match(noun.key):
            continue
        # «ذلك إلى» has no noun
        if not noun.key.startswith("ال") or noun.key in lists.function:
            if at == first + 1 and comes(read):
                found.append(at)
            elif at < first + NEAR:
                return None
            continue
        if at >= first + NEAR and noun.key in lists.summing:
            continue
        # «إريتريا، تلك الدولة…»
        if at > first + 1 and words[at - 1].text in "،,":
            continue
        *before, own = stems([*words[first:at], noun])
        told_by = lists.told_by.get(without_article(noun.key), frozenset())
        if own not in before and told_by.isdisjoint(before):
            found.append(at + 1)
    return tuple(found)


def _in_standing_phrase(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word belongs to a phrase that points nowhere: «بما في ذلك»."""
    found = (lists.openings.longest(words, n) for n in range(max(0, at - 2), at))
    return any(match and match.last > at and "standing" in match.values for match in found)


def _bare(read: Line, far: int, listed: frozenset[str]) -> tuple[int, ...]:
    """Those of the first words, before any quotation, that are listed and have no adjective, which would name them:
    «الجانبان الأمريكي…»."""
    if listed.isdisjoint(read.keys):
        return ()
    words, first = read.words, read.first
    end = min([first + far, len(words), *(at for at in read.marks if at >= first)])
    after = [word.key for word in words[first + 1 : end + 1]] + [""]
    return tuple(
        at
        for at, following in zip(range(first, end), after, strict=False)
        if words[at].key in listed and (not following.startswith("ال") or following in read.lists.function)
    )


# --- the rules --------------------------------------------------------------------------------------------------------


def _points_at_no_noun(read: Line) -> bool:
    """A demonstrative stands for what was told before, without a noun: «ويعني ذلك أن…»."""
    return _pointed_at(read) is None


def _quotes_pronoun(read: Line) -> bool:
    """A quotation opens with a pronoun that its own words do not explain: «قال: "إنهم…"»; «"إننا…"» means who speaks,
    and «"هذا القرار…"» names what it points at."""
    for at in read.marks[::2]:
        opening = read.lists.openings.longest(read.words, at + 1) if at + 1 < len(read.words) else None
        if opening is None or opening.clitics not in ("", "و", "ف") or read.words[at + 1].key in read.lists.quotable:
            continue
        if _means_nobody(read, at + 1):
            continue
        if {"dangling", "pointing"} & set(opening.values) and not _names(read, at + 1):
            return True
    return False


def _means_nobody(read: Line, at: int) -> bool:
    """Whether the pronoun of «أنه» stands for what follows: «أنه في تمام الساعة…», «أنه تم…»."""
    lists, after = read.lists, read.words[at + 1 : at + 2]
    kinds = (lists.function, lists.impersonal, lists.happening)
    keys = {key for word in after for key in (word.key, word.key.removeprefix("و"))}
    return read.words[at].key.endswith("نه") and any(not keys.isdisjoint(kind) for kind in kinds)


def _names(read: Line, at: int) -> bool:
    """Whether a demonstrative stands before the noun that it points at: «هذه الخطوة»."""
    noun = read.words[at + 1].key if at + 1 < len(read.words) else ""
    return read.words[at].key in read.lists.demonstrating and noun.startswith("ال") and noun not in read.lists.function


def _shows_elsewhere(read: Line) -> bool:
    """It tells of a picture or chart beside the text: «الصورة أعلاه», «الإنفوغرافيك المرفق»."""
    return not read.lists.elsewhere.isdisjoint(read.keys)


def _writer_speaks(read: Line) -> bool:
    """The writer speaks of himself before any quotation: «أظن أن…», «علينا أن…»."""
    colon = (at for at, word in enumerate(read.words) if word.text == ":")
    end = min([len(read.words), *(at for at in (*read.marks, *colon) if at >= read.first)])
    return not read.lists.authorial.isdisjoint([word.text for word in read.words[read.first : end]])


def _refers(read: Line) -> bool:
    """Several or one of rank, named before: «والتقى الاثنان…», «قال سموه»; «الجانبان» a reader may know."""
    return bool(_bare(read, OPENING, read.lists.referring))


def _same_one(read: Line) -> bool:
    """«The same» of its first words is one named before: «وأضاف المصدر نفسه», «وأوضح نفس المصدر»."""
    return any(word.key in read.lists.same for word in read.after(1, 4)) or any(
        one.key in _SAME and two.key.startswith("ال") for one, two in pairwise(read.after(0, 4))
    )


def _when(read: Line) -> bool:
    """«وبعد عشرة أيام، عاد…»: after what? «في أيلول من العام نفسه»: which, where none stands before it?"""
    words, lists = read.after(0, OPENING), read.lists
    year = next((at for at, word in enumerate(words) if word.text[:4].isdigit() and len(word.text) >= 4), OPENING)
    for at, (one, two) in enumerate(pairwise(words[:year])):
        if (one.key in _SAME and two.key in lists.period) or (one.key in lists.period and two.key in lists.same):
            return at > 0
    if read.opening.key.removeprefix("و") not in _AFTER or not words[1:]:
        return False
    time = next((at for at, word in enumerate(words[1:3], 1) if word.key in lists.times), None)
    if time is None or words[time].key.startswith("ال") or any(word.text[0].isdigit() for word in words[time:]):
        return False
    after = words[time + 1 : time + 3]
    return not any(word.key in _GOVERNING or word.key.startswith(("ال", "لل")) for word in after)


def _there(read: Line) -> bool:
    """«There» is a place named before: «سافر إلى هناك»."""
    if "هناك" not in read.keys:
        return False
    governing = subjects.PREPOSITIONS | {"من"}
    return any(one.key in governing and two.key == "هناك" for one, two in pairwise(read.after(0, OPENING)))


def _owned(read: Line) -> bool:
    """Its first noun is somebody's who was named before: «زوجته…», «ومن أبرز مؤلفاته…»."""
    best = read.opening.key in ("من", "ومن") and any(word.text.startswith("أ") for word in read.after(1, 2))
    return subjects.owned(read.after(0, 1), read.lists) or (best and subjects.owned(read.after(2, 3), read.lists))


def _begins_his(read: Line) -> bool:
    """«وبدأ حياته في البحرية», «نزحت أسرتها إلى صيدا»: whose?"""
    opening, lists = read.opening, read.lists
    bare = opening.key[1:] if opening.key.startswith("و") and opening.key not in lists.own_and else opening.key
    past = len(bare) > 3 and bare.endswith("ت") and not bare.endswith("ات")
    if bare.startswith("ال") or (bare == opening.key and not past):
        return False
    governs = bare in lists.function and bare not in lists.happening
    return not governs and subjects.owned(read.after(1, 2), lists)


def _goes_on(read: Line) -> bool:
    """«أما» goes on with what began before: «أما المشكلة الثالثة», «أما لبنان فمثلته بسفينة»."""
    if read.opening.key not in ("اما", "واما"):
        return False
    if any(word.key.startswith("ف") and word.key.endswith(("ته", "تها")) for word in read.after(1, OPENING)):
        return True
    # «أما عمه»: whose?
    if subjects.owned(read.after(1, 2), read.lists):
        return True
    places = range(read.first + 1, min(read.first + 4, len(read.words)))
    found = (read.lists.openings.longest(read.words, at) for at in places)
    return any(match and not match.clitics and "dangling" in match.values for match in found)


def _pronoun_follows(read: Line) -> bool:
    """«وأجريت له جراحة», «هناك ثلاثة أنواع منها»; «الحملة شارك فيها…» has what the pronoun means."""
    if read.opening.key.removeprefix("و") == "هناك":
        named = next((at for at, word in enumerate(read.after(1, 5)) if word.key.startswith("ال")), 4)
        return any(word.key in read.lists.leaning for word in read.after(1, 1 + named))
    return not read.opening.key.startswith("ال") and any(word.key in read.lists.leaning for word in read.after(1, 3))


def _opens_with_his(read: Line) -> bool:
    """A preposition and a noun that is somebody's open it: «وخلال بحثه», «ففي مقاله»."""
    governed = any(key in read.lists.function for key in (read.opening.key, read.opening.key[1:]))
    return governed and subjects.owned(read.after(1, 3), read.lists)


def _they_did(read: Line) -> bool:
    """What opens it with a preposition ends in a comma, and several unnamed do something: «ووفقا للبيان، فقد اتفقوا
    على…»."""
    opening, lists = read.opening.key.removeprefix("و"), read.lists
    if opening not in lists.function:
        return False
    comma = next((at for at, word in enumerate(read.after(0, NEAR)) if word.text in "،,"), None)
    after = read.after(comma + 1, comma + 3) if comma is not None else ()
    verb = next((word for word in after if word.key not in lists.verbal), None)
    return verb is not None and subjects.by_them(verb)


def _unexplained(read: Line) -> bool:
    """A pronoun follows the opening verb before any noun that it could mean: «وكان في استقباله», «وأكد أن 20% منهم». Of
    one who speaks a singular pronoun means himself."""
    lists, opening = read.lists, read.opening.key
    says = subjects.says(read.opening, lists)
    bare = unjoined(opening)
    if not (says or bare in lists.auxiliary or bare in lists.impersonal or subjects.is_verb(read.opening, lists)):
        return False
    for word in read.after(1, OPENING):
        hangs = word.key in lists.leaning or subjects.owned([word], lists)
        if hangs and (not says or word.key.endswith(("هم", "هما", "هن"))):
            return True
        known = (lists.function, lists.times, lists.quantifier, lists.pronominal, lists.auxiliary)
        if word.is_word and not hangs and not word.text[0].isdigit() and not any(word.key in one for one in known):
            return False
    return False


RULES: tuple[Callable[[Line], bool], ...] = (
    _shows_elsewhere, _points_at_no_noun, _quotes_pronoun, _writer_speaks, _refers, _same_one, _when, _there, _owned,
    _begins_his, _goes_on, _pronoun_follows, _they_did, _unexplained,
)  # fmt: skip
