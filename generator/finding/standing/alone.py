"""Whether a sentence can be read by itself, and from where: what a summary may show of it.

Each rule looks at the sentence's outer form or at its first words: «وأضاف أن…», «وتأتي هذه الخطوة…», «وقالت زوجته…».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from generator.arabic.letters import strip_marks
from generator.arabic.stems import stems
from generator.arabic.tokens import Token
from generator.finding.standing import subjects
from generator.finding.standing.vocabulary import Words
from generator.record import Article, Sentence

Fault = Literal[
    "heading", "caption", "list", "short", "question", "half quote", "half bracket", "fragment", "dangling",
    "pointing", "no speaker", "no subject",
]  # fmt: skip
# A sentence under this many words says too little; one without a final stop must be this long, or it is a heading.
SHORTEST = 5
HEADING = 90
# Words. How far from the beginning a bare «ذلك» still points out of the sentence.
NEAR = 16
# Words. How far from the beginning «الجانبان» or «سموه» means somebody named before the sentence.
OPENING = 8
# Words. How far from the beginning «اللقاء» means the one told of before.
MEETING = 4
# Characters: what credits a photo ends a text up to this long.
CAPTION = 300
# Words. How far from the beginning a sentence of that kind comes to its verb.
FAR = 20
# Words of a label before its colon, and colons of a list of several.
LABEL, LABELS = 6, 3
# What opens a clause of time, and whether «أن» follows it.
CLAUSAL = {"بعد": 1, "قبل": 1, "منذ": 1, "بعدما": 0, "عندما": 0, "حينما": 0}
_STOP = re.compile(r'[.!?؟…][\s"«»“”’)\]]*$')
_ITEM = re.compile(r"[\s\"«“]*(?:[-–•*▪●]|\(?[0-9٠-٩]{1,2}\s?[-–.)](?!\d))")
_LABEL = re.compile(r"\w+(?: \w+)? ?: ?\w")
_CREDIT = re.compile(
    r"(?:reuters|getty|afp|\(\s*(?:رويترز|غيتي|أ ?ف ?ب|أرشيفية|أرشيف)\s*\))\W*$|\(على (?:اليمين|اليسار)\)", re.I
)
# «نفس المصدر»
_SAME = frozenset({"نفس", "ذات"})
_RELATIVE = re.compile(r"ال(?:ذي|تي|لذي|لتي|لذا|لتا|لا|لو)")


class Reading(NamedTuple):
    """How a sentence reads alone: `fault` is why it does not (None: it does); `start` is the character at which it
    begins without its opening connective, `first` the token that follows connective and «من جانبه». `open`: the words
    that a reader has to know for it to stand, the nouns of «وأضاف المصدر أن…» and «وتأتي هذه الخطوة…»."""

    fault: Fault | None
    first: int
    start: int
    open: tuple[int, ...] = ()


def read(article: Article, sentence: Sentence, words: Sequence[Token], lists: Words) -> Reading:
    """How this sentence, whose tokens are `words`, reads without the rest of the article."""
    if not words:
        return Reading("short", 0, sentence.start)
    kinds: tuple[str, ...] = ()
    first, start = 0, sentence.start
    opening = lists.openings.longest(words, 0)
    if opening and opening.clitics in ("", "و", "ف"):
        kinds = opening.values
        if ("connective" in kinds or "aside" in kinds) and opening.last < len(words):
            first = opening.last
            if words[first].text in "،," and first + 1 < len(words):
                first += 1
            if "connective" in kinds:
                start = words[first].start
    # «هذا وقالت الوزارة…»
    if words[0].key == "هذا" and words[1:2] and words[1].key.startswith("و"):
        first, start, kinds = 1, words[1].start, ()
    fault = _fault(article, sentence, words, first, kinds, lists)
    if fault:
        return Reading(fault, first, start)
    opened = (*_vague(words, first, lists), *(_points_at(words, first, lists) or ()), *_occasions(words, first, lists))
    return Reading(None, first, start, tuple(sorted({*opened})))


def _vague(words: Sequence[Token], first: int, lists: Words) -> tuple[int, ...]:
    """The bare definite noun after a verb, or after a noun that a verb stands for («وأضاف المصدر أن…», «وقع الحادث
    في…»), or one of many («وحقق المدرب البرتغالي…»)."""
    end = min(len(words), first + 4)
    if words[first].key in lists.verbal or words[first].key in ("لم", "ولم", "لا", "ولا", "لن", "ولن"):
        first += 1
    if end - first < 3 or words[first].key.startswith(("ال", "وال")):
        return ()
    if words[first].key in lists.function or words[first].key[1:] in lists.function:
        return ()
    # «رئيس الوزراء», «مدير الشركة»
    governed = words[first + 1].key
    at = (
        first + 2 if end - first > 3 and not governed.startswith("ال") and governed not in lists.function else first + 1
    )
    noun, after = words[at].key, words[at + 1]
    if (
        _RELATIVE.match(noun)
        or not noun.startswith("ال")
        or noun in lists.places
        or noun in lists.quantifier
        or noun in lists.times
    ):
        return ()
    one_of_many = noun in lists.anyone and after.key.startswith("ال") and after.key not in lists.function
    # after a comma the name may follow
    bare = after.text in subjects.QUOTES or (after.key in lists.function and not _RELATIVE.match(after.key))
    return (at,) if one_of_many or bare else ()


def _fault(
    article: Article, sentence: Sentence, words: Sequence[Token], first: int, kinds: Sequence[str], lists: Words
) -> Fault | None:
    """Why the sentence does not stand alone. `kinds`: those of its opening words."""
    count = len([word for word in words[first:] if word.is_word])
    text = article.text[sentence.start : sentence.end]
    fault = _shape(sentence, text, count)
    if fault:
        return fault
    if ":" in text and _labels(words, first, lists):
        return "list"
    if strip_marks(words[first].text) in lists.fragment:
        return "fragment"
    if words[0].key in lists.asking:
        return "question"
    if _dangles(words, first, kinds, lists):
        return "dangling"
    if _leans(words, first, not subjects.QUOTES.isdisjoint(text), lists):
        return "pointing"
    # «وقد حكم عليها بالسجن»: what follows «قد» is a verb for sure
    after = next((n for n in range(first, min(first + 3, len(words))) if words[n].key not in lists.verbal), first)
    if after > first:
        known = words[after].key in lists.impersonal or subjects.has_subject(words, after, lists)
        known = known and not subjects.by_them(words[after])
        return None if known and not subjects.owned(words[after : after + 2], lists) else "no subject"
    if subjects.travels(words, first, lists) or (
        subjects.to_come(words[first], lists) and not subjects.has_subject(words, first, lists)
    ):
        return "no subject"
    # «لا ينازعه أحد»: whom?
    if words[first].key in ("لا", "ولا") and subjects.owned(words[first + 1 : first + 2], lists):
        return "pointing"
    if words[first].key in lists.auxiliary or words[first].key[1:] in lists.auxiliary:
        # «وكان قد خاطب الأتراك»: spoke to them or they did? «وكان ينتظر»: whoever did
        doing = words[first + 1 : first + 2]
        if doing and doing[0].key in lists.verbal:
            named = words[first + 3 : first + 4]
            known = subjects.has_subject(words, first + 2, lists) and not any(
                word.key.startswith("ال") for word in named
            )
            return None if known else "no subject"
        # «وكان تركي آل الشيخ قد طالب», «وكان ترامب، أعلن»: named between the two verbs
        if any(word.key in lists.verbal or word.text in "،," for word in words[first + 2 : first + OPENING]):
            return None
        hidden = any(
            w.key.startswith(("ي", "ت")) and len(w.key) > 3 and not w.key.endswith("ات") and subjects.unknown(w, lists)
            for w in doing
            if w.is_word
        )
        # «كان ناشطا سياسيا», but «كان مقررا أن»
        told = words[first + 2].key if first + 2 < len(words) else ""
        hidden = hidden or (told != "ان" and any(subjects.ACCUSATIVE.match(word.text) for word in doing))
        return "no subject" if hidden else None
    # «ويُعتقد أن…», «وعُثر على…»; but «ونُقل إلى…»: who?
    if subjects.passive(words[first]):
        return "no subject" if words[first + 1].key in subjects.PREPOSITIONS - {"علي", "عن"} else None
    # «وطالبوا المجتمع الدولي بالتدخل»: who?
    if subjects.by_them(words[first]):
        return "no subject"
    if subjects.before_preposition(words[first : first + 4], lists):
        return "no subject"
    # «وبين أن»: a verb there, no preposition
    if subjects.says(words[first], lists) and any(
        word.key in ("ان", *lists.pronominal) for word in words[first + 1 : first + 2]
    ):
        return "no speaker"
    # «أراد أن يتوقف»: who?
    if subjects.wants(words[first : first + 2], lists):
        return "no subject"
    if not subjects.is_verb(words[first], lists):
        # «يشتبه بأنه…»: whoever he is
        return "pointing" if any(word.key in lists.pronominal for word in words[first + 1 : first + 2]) else None
    if subjects.says(words[first], lists) and not subjects.has_subject(words, first, lists):
        return "no speaker"
    if subjects.owned(words[first : first + 2], lists) or subjects.speaks_of_another(
        words[first + 1 : first + 6], lists
    ):
        return "pointing"
    if subjects.belongs_to_another(words[first : first + 3], lists):
        return "pointing"
    return None if subjects.has_subject(words, first, lists) else "no subject"


def _labels(words: Sequence[Token], first: int, lists: Words) -> bool:
    """Whether the sentence is a label and its value («الألوان: أسود، أزرق»), or several: nothing before the first colon
    says, joins or governs anything."""
    colons = [at for at, word in enumerate(words) if word.text == ":" and not _in_time(words, at)]
    if len(colons) >= LABELS and not any(word.text in subjects.QUOTES for word in words):
        return True
    label = words[first : colons[0]] if colons else ()
    return 0 < len(label) <= LABEL and not any(
        not word.text[0].isalnum()
        or word.key in lists.function
        or subjects.says(word, lists)
        or word.key in lists.adding
        or word.key.startswith(("و", "ف"))
        for word in label
    )


def _in_time(words: Sequence[Token], at: int) -> bool:
    """Whether a colon parts hours from minutes or two goals: «3:15»."""
    return 0 < at < len(words) - 1 and words[at - 1].text[0].isdigit() and words[at + 1].text[0].isdigit()


def _leans(words: Sequence[Token], first: int, quotes: bool, lists: Words) -> bool:
    """Whether something in the sentence means what only the article before it names. `quotes`: whether it has
    quotation marks."""
    keys = {word.key for word in words}
    if not lists.demonstrating.isdisjoint(keys) and _points_at(words, first, lists) is None:
        return True
    if (quotes and _quotes_pronoun(words, lists)) or not lists.elsewhere.isdisjoint(keys):
        return True
    marks = [at for at, word in enumerate(words) if word.text in subjects.QUOTES and at >= first] if quotes else []
    if _refers(words, first, marks[0] if marks else len(words), lists):
        return True
    # «وأضاف المصدر نفسه»: which? «في الشهر ذاته»: in which?
    if any(word.key in lists.same for word in words[first + 1 : first + 4]):
        return True
    near = words[first : first + OPENING]
    if any(one.key in _SAME and two.key.startswith("ال") for one, two in pairwise(near[:4])):
        return True
    # «سافر إلى هناك»; «زوجته»; «أما المشكلة الثالثة»
    if any(one.key in subjects.PREPOSITIONS | {"من"} and two.key == "هناك" for one, two in pairwise(near)):
        return True
    # «ومن أبرز مؤلفاته»
    if (
        words[first].key in ("من", "ومن")
        and near[1:2]
        and near[1].text.startswith("أ")
        and subjects.owned(near[2:3], lists)
    ):
        return True
    if (
        subjects.owned(words[first : first + 1], lists)
        or _goes_on(words, first, lists)
        or _tells_of_another(near, lists)
    ):
        return True
    if not lists.same.isdisjoint(keys) and _same_time(words, lists):
        return True
    # «الحملة شارك فيها…» has what the pronoun means
    if not words[first].key.startswith("ال") and any(
        word.key in lists.leaning for word in words[first + 1 : first + 3]
    ):
        return True
    if any(subjects.to_come(word, lists) and subjects.owned([word], lists) for word in words[first : first + 4]):
        return True
    verb = _after_time(words, first, lists)
    # «وعام 1990، نشروا خريطة»
    if first < verb < len(words) and (
        subjects.by_them(words[verb]) or any(word.key in lists.leaning for word in words[verb + 1 : verb + 3])
    ):
        return True
    if _after_what(words, first, lists) or _speaks_after(words, first, lists):
        return True
    return _unexplained(words, first, lists)


def _dangles(words: Sequence[Token], first: int, kinds: Sequence[str], lists: Words) -> bool:
    """Whether the opening, or what follows an opening connective, means what stands before the sentence: «وبذلك…»,
    «كما أنه…», «لكن هذا…»; «هذه الخطوة» names what it points at."""
    if first:
        opening = lists.openings.longest(words, first)
        if words[first].key in lists.pronominal:
            return True
        kinds = opening.values if opening and opening.first == first else ()
    named = words[first].key in lists.demonstrating and words[first + 1].key.startswith("ال")
    return "dangling" in kinds or ("pointing" in kinds and not named)


def _same_time(words: Sequence[Token], lists: Words) -> bool:
    """Whether «العام نفسه» means a time that no number before it tells."""
    return any(
        word.key in lists.period
        and after.key in lists.same
        and not any(one.text[0].isdigit() for one in words[: words.index(word)])
        for word, after in pairwise(words)
    )


def _goes_on(words: Sequence[Token], first: int, lists: Words) -> bool:
    """Whether «أما» goes on with a list that began before: «أما المشكلة الثالثة»."""
    if words[first].key not in ("اما", "واما"):
        return False
    found = (lists.openings.longest(words, at) for at in range(first + 1, min(first + 4, len(words))))
    return any(match and not match.clitics and "dangling" in match.values for match in found)


def _tells_of_another(words: Sequence[Token], lists: Words) -> bool:
    """Whether a feminine speaker goes on with «إنه» and a verb of the past: «وقالت السلطات إنه دخل…». Before what is
    to come or a passive the pronoun often means nobody: «إنه سيتم»."""
    if not words or not subjects.says(words[0], lists) or not words[0].key.endswith("ت"):
        return False
    at = next((n for n, word in enumerate(words[:-1]) if word.key in ("انه", "بانه")), 0)
    told = words[at + 1].key
    known = (lists.function, lists.impersonal, lists.verbal, lists.times, lists.quantifier)
    return at > 0 and not told.startswith(("ت", "ي", "س", "ال")) and not any(told in one for one in known)


def _unexplained(words: Sequence[Token], first: int, lists: Words) -> bool:
    """Whether a pronoun follows the opening verb before any noun that it could mean: «وكان في استقباله», «وأكد أن 20%
    منهم». Of one who speaks a singular pronoun means himself."""
    says = subjects.says(words[first], lists)
    opening = words[first].key
    bare = opening[1:] if opening[:1] in ("و", "ف") else opening
    if not (says or bare in lists.auxiliary or bare in lists.impersonal or subjects.is_verb(words[first], lists)):
        return False
    for word in words[first + 1 : first + OPENING]:
        hangs = word.key in lists.leaning or subjects.owned([word], lists)
        if hangs and (not says or word.key.endswith(("هم", "هما", "هن"))):
            return True
        known = (lists.function, lists.times, lists.quantifier, lists.pronominal, lists.auxiliary)
        if word.is_word and not hangs and not word.text[0].isdigit() and not any(word.key in one for one in known):
            return False
    return False


def _shape(sentence: Sentence, text: str, count: int) -> Fault | None:
    """The fault that the sentence's outer form shows. `count`: its words."""
    text = text.strip()
    if text.endswith(":"):
        return "list"
    if sentence.heading or (not _STOP.search(text) and len(text) < HEADING):
        return "heading"
    if count < SHORTEST:
        return "short"
    if _ITEM.match(text):
        return "list"
    # who speaks in an interview («مراسلة: …»), what is heard in it («(ضحك).»)
    if _LABEL.match(text) or (text[0] == "(" and text.rstrip(". ")[-1:] == ")"):
        return "fragment"
    if text.rstrip('"»”’)! ')[-1:] in ("؟", "?"):
        return "question"
    marks = sum(map(text.count, subjects.QUOTES))
    if marks % 2:
        return "half quote"
    # nothing but speech: whose?
    if marks == 2 and text[0] in subjects.QUOTES and text.rstrip(".!؟… ")[-1:] in subjects.QUOTES:
        return "fragment"
    if text.count("(") != text.count(")"):
        return "half bracket"
    if len(text) < CAPTION and _CREDIT.search(text):
        return "caption"
    return None


def _points_at(words: Sequence[Token], first: int, lists: Words) -> tuple[int, ...] | None:
    """The nouns of the demonstratives that point at something named before the sentence: «وتأتي هذه الخطوة…»; None
    where one has no noun, «ويأتي ذلك…».

    «هذا العام» points at the calendar, and what was named in the sentence itself is no riddle. A bare «ذلك» far from
    the beginning sums up the sentence itself more often.
    """
    found = []
    for at in range(first, len(words) - 1):
        if words[at].key not in lists.demonstrating:
            continue
        noun = words[at + 1]
        if noun.key in lists.period or words[at].key in lists.adding or _in_standing_phrase(words, at, lists):
            continue
        # «أولئك الذين…»; «إريتريا، تلك الدولة…»
        if _RELATIVE.match(noun.key) or (at > first + 1 and words[at - 1].text in "،,"):
            continue
        if not noun.key.startswith("ال"):
            if at < first + NEAR:
                return None
            continue
        seen = stems([*words[first:at], noun])
        if seen[-1] not in seen[:-1]:
            found.append(at + 1)
    return tuple(found)


def _refers(words: Sequence[Token], first: int, unquoted: int, lists: Words) -> bool:
    """Whether the opening speaks of several named before («وتطرق الجانبان…», «قال سموه»), or the writer speaks of
    himself. An adjective with its article would name them: «الجانبان الأمريكي…». `unquoted`: where the words of others
    begin."""
    return not lists.authorial.isdisjoint([word.text for word in words[first:unquoted]]) or bool(
        _bare(words, range(first, min(first + OPENING, unquoted)), lists.referring, lists)
    )


def _occasions(words: Sequence[Token], first: int, lists: Words) -> tuple[int, ...]:
    """The meeting that the opening speaks of: «وجرى خلال اللقاء…»."""
    return _bare(words, range(first, min(first + MEETING, len(words))), lists.occasion, lists)


def _bare(words: Sequence[Token], places: range, listed: frozenset[str], lists: Words) -> tuple[int, ...]:
    """Those of the words that are listed and stand without an adjective."""
    after = (words[at + 1].key if at + 1 < len(words) else "" for at in places)
    return tuple(
        at
        for at, following in zip(places, after, strict=True)
        if words[at].key in listed and (not following.startswith("ال") or following in lists.function)
    )


def _after_time(words: Sequence[Token], first: int, lists: Words) -> int:
    """Where the sentence goes on after a day or year it opens with; `first` where it opens with none."""
    at = first
    while at < len(words) and (
        words[at].text[0].isdigit()
        or words[at].text in "/،,"
        or words[at].key in lists.times
        or (at == first and any(words[at].key.removeprefix("و") in known for known in (lists.function, lists.times)))
    ):
        at += 1
    return at if at > first + 1 else first


def _speaks_after(words: Sequence[Token], first: int, lists: Words) -> bool:
    """Whether a sentence opens with a preposition and somebody unnamed speaks after a comma («ففي مقال له، كتب أن…»),
    or what stands before the comma is his and what follows it leads on without a subject («وخلال بحثه، عثر على…»)."""
    opening = words[first].key
    owned = subjects.owned(words[first + 1 : first + 2], lists)
    governed = owned and (opening in lists.function or opening[1:] in lists.function)
    if opening not in subjects.PREPOSITIONS and opening[1:] not in subjects.PREPOSITIONS and not governed:
        return False
    for comma, verb, after in zip(words[first:], words[first + 1 :], words[first + 2 : first + FAR], strict=False):
        if comma.text in "،," and (verb.key in lists.saying or verb.key in lists.loosely_saying):
            return after.key == "ان" or after.key in lists.pronominal
        if comma.text in "،," and owned:
            return after.key == "ان" or after.key in subjects.PREPOSITIONS
    return False


def _after_what(words: Sequence[Token], first: int, lists: Words) -> bool:
    """Whether a sentence opens with a clause of time whose feminine verb has no subject: «وبعد أن فازت بصعوبة…»."""
    opening = words[first].key.removeprefix("و")
    verb = first + 1 + CLAUSAL.get(opening, 0)
    if opening not in CLAUSAL or verb >= len(words) or (verb > first + 1 and words[first + 1].key != "ان"):
        return False
    key = words[verb].key
    if not key.endswith("ت") or key in lists.impersonal or key in lists.auxiliary:
        return False
    after = words[verb + 1].key if verb + 1 < len(words) else ""
    return not subjects.has_subject(words, verb, lists) or (after.startswith("ب") and after not in lists.places)


def _in_standing_phrase(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word belongs to a phrase that points nowhere: «بما في ذلك»."""
    found = (lists.openings.longest(words, n) for n in range(max(0, at - 2), at))
    return any(match and match.last > at and "standing" in match.values for match in found)


def _quotes_pronoun(words: Sequence[Token], lists: Words) -> bool:
    """Whether a quotation opens with a pronoun that its own words do not explain: «قال: "إنهم…"»."""
    marks = [at for at, word in enumerate(words[:-1]) if word.text in subjects.QUOTES]
    for at in marks[::2]:
        opening = lists.openings.longest(words, at + 1)
        if opening and opening.clitics in ("", "و", "ف") and {"dangling", "pointing"} & set(opening.values):
            return True
    return False
