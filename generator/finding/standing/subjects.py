"""The verb that opens a sentence, and whether its subject stands in the sentence or before it.

No grammar is parsed: a rule looks at the first words, where Arabic news puts what leans on the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from generator.arabic.letters import strip_marks
from generator.arabic.tokens import Token, bases, unjoined
from generator.finding.standing.vocabulary import Words

# Words in quotation marks up to this many are a name.
NAME = 4
NEGATED = frozenset({"لم", "ولم"})
# Letters. Verbs with the ending of a feminine past are no shorter, hardly any noun in «ت» is so long.
FEMININE = 5
# Words. How far after «كان» its subject ends where the verb follows it.
BETWEEN = 8
PREPOSITIONS = frozenset({"في", "علي", "الي", "عن", "مع"})
TEMPORAL = frozenset({"قبل", "بعد", "منذ", "خلال"})
QUOTES = frozenset('"«»“”„')
# «ديدييه» and its like are names.
_PRONOUN = re.compile(r"\w+(?:[^ي]ه|ها|هم|هما)$")
# The mark of a passive on its first letter: «يُعتقد», «وعُثر».
_PASSIVE = re.compile("[وف]?\\w\u064f")
_FUTURE = re.compile(r"س[يتن]\w{3}")
# An indefinite participle in the accusative: «ملوحا بيده», «مؤكدًا».
ACCUSATIVE = re.compile("م\\w{2,}[^\\Wي]ا\u064b?$|\\w{3,}(?:\u064bا|ا\u064b)$")


Lack = Literal["no speaker", "no subject", "pointing"]


def lacking(words: Sequence[Token], first: int, lists: Words) -> Lack | None:
    """What the sentence lacks that word `first` opens: the subject of its verb, whoever speaks, or what a pronoun that
    is bound to it means; None where it lacks nothing."""
    opening, after = words[first], words[first + 1 : first + 2]
    # «وقد حكم عليها بالسجن»: what follows «قد» is a verb for sure
    verb = next((n for n in range(first, min(first + 3, len(words))) if words[n].key not in lists.verbal), first)
    if verb > first:
        return _lacking_after_particle(words, verb, lists)
    # «لا ينازعه أحد»: whom?
    if opening.key in ("لا", "ولا") and owned(after, lists):
        return "pointing"
    if opening.key in lists.auxiliary or opening.key[1:] in lists.auxiliary:
        return "no subject" if by_them(opening) or _hidden(words, first, lists) else None
    # «ويُعتقد أن…», «وعُثر على…»; but «ونُقل إلى…»: who?
    if passive(opening):
        return "no subject" if words[first + 1].key in PREPOSITIONS - {"علي", "عن"} else None
    # «واندلعت في البصرة احتجاجات», «تبين مؤخرا أن…»
    then = next((word.key for word in words[first + 1 :] if word.key not in lists.times), "")
    if unjoined(opening.key) in lists.happening and (then in PREPOSITIONS or then == "ان"):
        return None
    # «وطالبوا المجتمع الدولي بالتدخل»: who?
    if by_them(opening) or before_preposition(words[first : first + 4], lists):
        return "no subject"
    return _lacking_after_verb(words, first, lists)


def _lacking_after_particle(words: Sequence[Token], verb: int, lists: Words) -> Lack | None:
    """What is lacking to a verb for which «قد» or its like stands."""
    # «فقد كانت تتحدث»
    if words[verb].key in lists.auxiliary:
        return "no subject" if _hidden(words, verb, lists) else None
    known = words[verb].key in lists.impersonal or has_subject(words, verb, lists)
    near = words[verb : verb + 2]
    hidden = by_them(near[0]) or owned(near, lists)
    return None if known and not hidden else "no subject"


def _lacking_after_verb(words: Sequence[Token], first: int, lists: Words) -> Lack | None:
    """What is lacking to the opening word where it is a verb: its subject, or whoever says."""
    opening, after = words[first], words[first + 1 : first + 2]
    goes_on = any(word.key in lists.pronominal for word in after)
    # «وبين أن»: a verb there, no preposition
    if says(opening, lists) and (goes_on or any(word.key == "ان" for word in after)):
        return "no speaker"
    # «شدد على», without «و» a noun more often
    if opening.key in lists.loosely_saying and any(word.key in PREPOSITIONS | {"من"} for word in after):
        return "no speaker"
    if not is_verb(opening, lists):
        # «يشتبه بأنه…»: whoever he is
        return "pointing" if goes_on else None
    # «ووصف روسيا بأنها قوة ضارة»: who did?
    told = words[first + 2 : first + 3]
    if unjoined(opening.key) in lists.describing and any(word.key.startswith("بان") for word in told):
        return "no speaker"
    if has_subject(words, first, lists):
        return "pointing" if owned(words[first : first + 2], lists) else None
    if says(opening, lists):
        return "no speaker"
    return "no subject"


def _hidden(words: Sequence[Token], first: int, lists: Words) -> bool:
    """Whether «كان» opens a sentence that does not say who was or did."""
    if first + 2 >= len(words):
        return False
    doing, then = words[first + 1], words[first + 2]
    # «وكان قد خاطب الأتراك»: spoke to them or they did?
    if doing.key in lists.verbal:
        object_ = any(word.key.startswith("ال") for word in words[first + 3 : first + 4])
        return object_ or not has_subject(words, first + 2, lists)
    # «كان من أشد المؤيدين», «كان من الذين»
    if doing.key == "من":
        return then.text.startswith("أ") or then.key == "الذين"
    # «وكان تركي آل الشيخ قد طالب», «وكان ترامب، أعلن»: named between the two verbs; «وكان ترامب قال»
    between = words[first + 2 : first + BETWEEN]
    if any(word.key in lists.verbal or word.text in "،," for word in between) or says(then, lists):
        return False
    # «وكان ينتظر»; «كان ناشطا سياسيا», but «كان مقررا أن»
    present = doing.is_word and doing.key.startswith(("ي", "ت")) and len(doing.key) > 3
    does = present and unknown(doing, lists) and not doing.key.endswith("ات")
    return does or (then.key != "ان" and bool(ACCUSATIVE.match(doing.text)))


def adds(word: Token, lists: Words) -> bool:
    """Whether this word after a comma begins what only adds to the sentence: «حيث», «مشيرا»."""
    return word.key in lists.adding


def binds(word: Token, lists: Words) -> bool:
    """Whether the word is a verb of the present with a pronoun: «تواجهه»."""
    return word.key[:1] in ("ي", "ت") and len(word.key) > 5 and owned([word], lists)


def by_them(word: Token) -> bool:
    """Whether the word is a verb of several whom it does not name: «طالبوا»."""
    return word.text.endswith("وا") and len(word.key) > 4


def is_verb(word: Token, lists: Words) -> bool:
    """Whether the opening word has the look of a verb: one of saying, or «و» before a present or feminine past form."""
    key = word.key
    if not word.is_word or accusative(word) or unjoined(word.key) in lists.names:
        return False
    if any(known in lists.function or known in lists.impersonal for known in (key, unjoined(word.key))):
        return False
    if says(word, lists):
        return True
    # without «و» too few words tell a verb from a noun by their look
    past = word.text.endswith("ى") or of_her(word)
    return len(key) > 3 and key.startswith(("و", "ف")) and ((len(key) > 4 and key[1] in "يت") or past)


def accusative(word: Token) -> bool:
    """Whether the word is an indefinite noun in the accusative, by its look: «مؤكدا», «وتعليقا», but «وطالبوا»."""
    plain = len(word.key) > FEMININE and word.text.endswith("ا") and not word.text.endswith(("وا", "ها", "هما"))
    return bool(ACCUSATIVE.match(word.text)) or plain


def of_her(word: Token) -> bool:
    """Whether the word ends like a feminine verb of the past: «قالت», «وقرأت», but «سيارات»."""
    return word.key.endswith("ت") and not strip_marks(word.text).endswith("ات")


def unknown(word: Token, lists: Words) -> bool:
    """Whether the word is neither a name of a place nor a word that needs no subject."""
    return word.key not in lists.places and word.key not in lists.function and word.key not in lists.impersonal


def passive(word: Token) -> bool:
    """Whether a mark shows that the word is a passive: «يُتوقع», «وأُعلن»."""
    return bool(_PASSIVE.match(word.text))


def says(word: Token, lists: Words) -> bool:
    """Whether the word is a verb of saying, and no passive, which nobody says («يُتوقع», «وأُعلن»)."""
    if passive(word):
        return False
    return _says_whole(word, lists) or (
        word.key[:1] in ("و", "ف") and (word.key[1:] in lists.saying or word.key[1:] in lists.loosely_saying)
    )


def _says_whole(word: Token, lists: Words) -> bool:
    """The same with nothing before it; «بين» and other short ones then mean something else more often."""
    return word.key in lists.saying or (word.key in lists.loosely_saying and len(word.key) > 3)


def has_subject(words: Sequence[Token], verb: int, lists: Words) -> bool:
    """Whether the words after the verb begin with its subject: a noun that no preposition governs."""
    after = _after_time(words, verb, lists)
    if after >= len(words):
        return False
    word = words[after]
    # «وتظهر في الفيديو ليلى»
    near = words[after + 1 : after + 3]
    there = len(near) > 1 and word.key == "في" and near[0].key.startswith("ال")
    if (near[1] if there else word).key in lists.names:
        return True
    if word.text in QUOTES:
        # a name stands in marks of its own; speech goes on
        return any(later.text in QUOTES for later in words[after + 2 : after + 2 + NAME])
    if word.text[0].isdigit() or word.key in lists.quantifier:
        return True
    # «وأدت تلك الغارات»
    if word.key in lists.demonstrative:
        return after + 1 < len(words) and words[after + 1].key.startswith("ال")
    if word.key in lists.function or word.key in lists.manner or not word.text[0].isalpha():
        return False
    if word.key.startswith("لل") or (word.key[:1] in ("ب", "ل") and word.key[1:3] == "ال"):
        return False
    # «وصرح لوكالة الأنباء», «وقال لرويترز»
    if word.key.startswith("ل") and any(word.key[1:] in one for one in (lists.heads, lists.outlets)):
        return False
    # «وشغلت مناصب»
    if unjoined(words[verb].key) in lists.life and word.key in lists.post:
        return False
    if word.key in lists.adding or word.key in lists.places:
        return word.key in lists.places
    # «وأضافت نقلا عن الوزارة»
    aside = word.text.endswith("ا") and any(one.key in PREPOSITIONS for one in words[after + 1 : after + 2])
    return not aside and not ACCUSATIVE.match(word.text)


def _after_time(words: Sequence[Token], verb: int, lists: Words) -> int:
    """The word behind a verb and what does not part it from its subject: «قال أيضا», «قال، الخميس،», «لم يصدر بعد»."""
    at = verb + 1
    while at < len(words) and words[at].key not in lists.names:
        word = words[at]
        yet = word.key == "بعد" and words[verb - 1].key in NEGATED
        if not (yet or word.text in "،,#" or word.key in lists.period or word.key in lists.times):
            break
        at += 1
    return at


def before_preposition(words: Sequence[Token], lists: Words) -> bool:
    """Whether a word after «و», neither definite nor feminine, goes before a preposition: a verb whose subject stands
    in another sentence («وشكك في…», «وحصل على…»); or a verb of a life, «ولد في…»."""
    after = next((word.key for word in words[1:] if word.key not in lists.times), "")
    if after not in PREPOSITIONS | TEMPORAL or says(words[0], lists):
        return False
    if words[0].key in lists.life:
        return True
    key, text = words[0].key, strip_marks(words[0].text)
    if not key.startswith("و") or len(key) < 4 or key in lists.own_and or text.endswith(("ا", "ة", "ات", "ون", "ين")):
        return False
    bare = key[1:]
    return not bare.startswith(("ال", "ب", "ل")) and not any(
        bare in one for one in (lists.function, lists.quantifier, lists.impersonal, lists.auxiliary, lists.places)
    )


def owned(words: Sequence[Token], lists: Words) -> bool:
    """Whether the word carries a pronoun («زوجته», «وصفته») that nothing before it can explain."""
    return any(
        _PRONOUN.match(strip_marks(word.text))
        and not word.key.startswith("ال")
        and word.key not in lists.names
        and not any(base.key in lists.whole or base.key in lists.function for base in bases(word.text))
        for word in words
    )
