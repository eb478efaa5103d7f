"""Which words beside a person's name go on with it: a first name, a family name, «بن», a part tied by a hyphen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line
from generator.finding.naming.people import name_evidence, name_words
from generator.finding.naming.people.name_words import SERVANT, USUAL, NameWords
from generator.finding.naming.people.sought import Sought
from generator.finding.naming.titles import roles

# The longest name, in words.
LONGEST = 6
# «بن» and «بنت» tie a name to that of the father before it.
FILIATION = frozenset(("بن", "بنت"))
# Whatever follows it names a house: «آل ثاني».
HOUSE = "آل"
# «ولد» ties a name to the father's, but opens a sentence as a verb; «ابنة» says whose daughter a name is.
BORN, DAUGHTER = "ولد", "ابنة"
# «باسم» is a name, and «in the name of».
IN_THE_NAME = "باسم"
# How often lists have met a name that is none so rare.
FEW = 5
# A name that goes on with a word that no list has ends at one of these; no such word ends as nouns in a sentence do.
CLOSING, UNNAMED = frozenset("،,:؛.()"), ("ا", "ً", "ه", "ها", "هم", "ون", "ين")
# A given name of the Far East is one or two syllables of so many letters at most, where no hyphen ties them.
SYLLABLE = 5
# How the purpose of a deed begins: «ليراوغ».
PURPOSE = ("لي", "لت", "لن")
# What opens a Dutch surname, and stands for «فإن» too.
VAN = "فان"
# Verbs of the present and the future begin so; no first name is longer than so many letters.
VERBAL, LONG = frozenset("يتسن"), 8
# A word of so many letters that no list has is hardly a verb or noun.
FULL = 5
# How like a foreign name a word that no list has must be to go on with one, and to be one.
FOREIGN = 3


def whole(sought: Sought, first: int, last: int) -> tuple[int, int]:
    """A name with the words beside it that are parts of it too."""
    line, free, stops, index = sought.line, sought.free, sought.stops, sought.index
    words = line.words
    while last < len(words) and free[last] and last - first < LONGEST and last not in stops:
        named = any(goes_on(line, first, last, index) for goes_on in (ends, behind_compound, _syllable))
        if not named and not _foreign_end(line, last, index) and not _closing(line, last, index):
            break
        last += 1
    last += 2 * (last - first > 1 and son_of(words, last, index))
    # «ابن» of one whose full name follows, or of a foreign mother
    son = first > 0 and words[first - 1].text == name_words.OWN_SON
    son = son and (last - first > 1 or not of_arabs(words[first], index))
    owned = first - 1 in stops and stops[first - 1].owned  # «ابنه أحمد»
    if first and free[first - 1] and not son and not owned:
        alone = last - first == 1 and (foreign_first(line, first - 1, index) or _and_first(line, first - 1, index))
        first -= leads(line, first - 1, first, index) or alone
    return _hyphenated(words, first, last, index)


def of_arabs(word: Token, index: NameWords) -> bool:
    """Whether Arabs have a name: «ابن سلمان» is one, «ابن تشاريتي» somebody's son."""
    row = index.names.get(word.key)
    return row is not None and row.given + row.family > row.other


def son_of(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether «ابن» here and the word behind it end the name before it: «عوض محمد أحمد ابن عوف», not «ابن عم»,
    «ابن الوزير» or «ابن محمد شوقي», which is another's whole name."""
    if not 0 < at < len(words) - 1 or words[at].text != name_words.OWN_SON or words[at - 1].key not in index.names:
        return False
    father = words[at + 1]
    if father.key not in index.names or father.key in index.plain or father.text.startswith("ال"):
        return False
    after = index.names.get(words[at + 2].key) if at + 2 < len(words) else None
    return after is None or max(after.given, after.family) < USUAL


def leads_nowhere(line: Line, at: int, index: NameWords) -> bool:
    """Whether a word that opens names is none of this one: «ابنة جان ماري», «ولد» as the verb of a sentence, «باسم»
    before a name in quotation marks or a foreign one."""
    words, word = line.words, line.words[at]
    if word.text == IN_THE_NAME and at + 1 < len(words):
        row = index.names.get(words[at + 1].key)
        return at + 1 in line.opens or (row is not None and row.other > row.given + row.family)
    born = word.key == BORN and (word.text != BORN or not at or not words[at - 1].is_word)  # «وُلد»
    return word.text == DAUGHTER or born


def _foreign_end(line: Line, last: int, index: NameWords) -> bool:
    """Whether a word that no list of common words has goes on with a name: as foreign as the name before it, «ستيوارت
    لوبشر،»."""
    words = line.words
    word, before = words[last], index.names.get(words[last - 1].key)
    if last in line.opens or not name_evidence.is_unlisted(word, index):
        return False
    following = words[last + 1] if last + 1 < len(words) else None
    listed = index.names.get(word.key)
    foreign = name_evidence.likeness(word.key)
    if before is not None and before.given + before.family >= USUAL > before.other:
        return False
    if before is None and name_evidence.likeness(words[last - 1].key) < FOREIGN - 1:
        return False
    closing = following is None or not following.is_word or following.key in index.relatives
    if foreign >= FOREIGN:
        return True
    return closing and (listed is not None or (before is not None and before.other >= 2 and foreign > 0))


def _closing(line: Line, last: int, index: NameWords) -> bool:
    """Whether a word that reads as a name, or that no list has, goes on with a name up to a sign: «جمانة غنيمات،»,
    «عامر عمر علي فضائل (حجة)»."""
    words, word = line.words, line.words[last]
    following = words[last + 1] if last + 1 < len(words) else None
    closed = following is None or following.text in CLOSING or following.key in index.relatives
    before, row = index.names.get(words[last - 1].key), index.names.get(word.key)
    if not closed or last in line.opens or not word.text.isalpha() or word.key in index.function:
        return False
    if before is None or before.given + before.family + before.other < FEW or word.text.endswith(UNNAMED):
        return False
    if row is None and any(base.clitics and base.key.startswith("ال") for base in bases(word.text)):
        return False  # «كارتر بالجائزة»
    listed = row is not None and (row.given + row.family >= FEW or word.key not in index.plain)
    if not listed and not name_evidence.is_unlisted(word, index):
        return False
    return name_evidence.of_word(word.text, False, index) >= name_evidence.RARE


def behind_compound(line: Line, first: int, last: int, index: NameWords) -> bool:
    """Whether a word that no list has is the family name behind a first name of two words: «نجيب الله خاموال»."""
    word, given = line.words[last], line.words[last - 2] if last - first == 2 else None
    if given is None or line.words[last - 1].key not in index.closes or given.key not in index.names:
        return False
    # «نجيب الله قائلا»: an accusative
    unlisted = name_evidence.is_unlisted(word, index) and not word.text.endswith("ا")
    return unlisted and len(word.key) >= FULL


def _syllable(line: Line, first: int, last: int, index: NameWords) -> bool:
    """Whether a word is one of the one or two that follow a family name which stands first: «كيم كاي جوان», «كيم
    أوي-كيوم»."""
    words, word = line.words, line.words[last]
    if words[first].key not in index.families or last - first > 2 or last in line.opens or word.text.startswith("ال"):
        return False
    if last + 2 < len(words) and tied(words, last + 1):
        return last - first == 1
    if word.key in index.function:
        return False
    row, likeness = index.names.get(word.key), name_evidence.likeness(word.key)
    if word.key in index.plain or word.key in index.verbs:
        return False
    return len(word.key) <= SYLLABLE and (likeness > 0 or (row is not None and row.other > 0))


def foreign_first(line: Line, at: int, index: NameWords) -> bool:
    """Whether the word before a name of one word is its first: «ألفارو أودريوزولا»."""
    word, row = line.words[at], index.names.get(line.words[at].key)
    if row is None and word.text.startswith("و") and (not at or not line.words[at - 1].is_word):
        return False  # the verb of a sentence
    if at + 1 in line.opens or line.words[at + 1].text.startswith("ال") or not name_evidence.is_unlisted(word, index):
        return False
    if row is None:
        return name_evidence.likeness(word.key) >= FOREIGN
    return row.other >= max(2, row.given) and (name_evidence.likeness(word.key) > 0 or row.other >= FEW)


def first_behind_title(line: Line, at: int, index: NameWords) -> bool:
    """Whether the word between a title or nationality and a foreign surname may be a first name: «الحارس وين هينيسي»,
    not «الرئيس قبل بوتين»."""
    word, surname_ = line.words[at], line.words[at + 1]
    if at + 1 in line.opens or not word.text.isalpha() or word.text.startswith("ال"):
        return False
    row = index.names.get(word.key)
    if row is None and (not name_evidence.is_unlisted(word, index) or word.text[0] in VERBAL or len(word.key) > LONG):
        return False
    if word.key.startswith(PURPOSE) or (row is None and word.key.endswith("ت")):
        return False
    if not {word.key} - index.plain - index.verbs - index.nouns - index.function:
        return False
    foreign = _is_foreign(surname_, index) or name_evidence.likeness(surname_.key) > 0
    return foreign and not word.text.startswith("و")


def _and_first(line: Line, at: int, index: NameWords) -> bool:
    """Whether the word before a surname that a sign follows is a usual first name told of with another: «وعلي جبر)»,
    or reads as a foreign one behind a sign: «، ورافايل فارين،»."""
    words = line.words
    base = index.reading(words[at].text)
    row = index.names.get(base.key)
    if base.clitics != "و" or words[at + 1].text.startswith("ال") or (at + 2 < len(words) and words[at + 2].is_word):
        return False
    if row is None or row.given < USUAL:
        reads = name_evidence.of_word(words[at].text[1:], True, index)
        return reads >= name_evidence.NAMELIKE and at > 0 and words[at - 1].text in CLOSING
    return base.key not in index.plain or name_words.other_spelling(words[at].text[1:], row, index)


def adds(word: Token, index: NameWords) -> bool:
    """Whether a word behind a name begins the next one, or what is done to it: «والإيراني» after «سبايك لي»."""
    if word.text.startswith("وو"):
        return False  # «ستيفي ووندر», «مات ووكر»
    if word.text[0] in "ولبف" and word.text[1:2] in name_words.HAMZATED:
        return True  # «وإيرمياس», «لآبي»
    return word.key not in index.names and any(
        base.clitics == "و" and (base.key.startswith("ال") or name_words.weight(base, index) > 1) and len(base.key) > 3
        for base in bases(word.text)
    )


def _hyphenated(words: Sequence[Token], first: int, last: int, index: NameWords) -> tuple[int, int]:
    """The span with what a hyphen ties to it: «مون جاي-إن», «جان-لوك ميلانشون»; behind a first name the surname too."""
    while last + 1 < len(words) and tied(words, last):
        last += 2
    while first > 1 and tied(words, first - 1):
        first -= 2
    if last - first == 3 and tied(words, first + 1) and last < len(words) and words[last].is_word:
        last += words[last].key not in index.plain
    return first, last


def tied(words: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` is a hyphen between two words without a space."""
    return (
        words[at].text == "-"
        and words[at + 1].is_word
        and words[at - 1].end == words[at].start
        and words[at].end == words[at + 1].start
    )


def opener(word: Token, index: NameWords) -> bool:
    """Whether what follows a word is part of its name: «أبي», but not the surname «آبي»."""
    return word.key in index.opens and (not word.text.startswith("آ") or word.text == HOUSE)


def ends(line: Line, first: int, last: int, index: NameWords) -> bool:
    """Whether the word after a name goes on with it: «السوداني» after «محمد شياع», «ثاني» after «حمد آل»."""
    words, word = line.words, line.words[last]
    if last in line.opens or not word.text[0].isalpha() or len(word.key) < 2 or adds(word, index):
        return False
    if word.key in index.ordinals and first and words[first - 1].key in index.regal:
        return True
    if surname(words, last, index) and (last - first == 1 or not word.key.startswith("ال")):
        return True
    row = index.names.get(word.key)
    named = row is not None and name_words.other_spelling(word.text, row, index)
    if word.key in index.function and not named:
        return False
    if opener(words[last - 1], index) or word.key in index.closes:
        return True
    if last - first > 2 and f"{words[last - 2].key} {words[last - 1].key}" in index.opens:
        return True  # «أورسولا فون دير لاين»
    if word.key in ("بن", "ال"):
        return last + 1 < len(words) and words[last + 1].text[0].isalpha()
    if row is None or (word.key in index.plain and not named):
        return False
    if word.text.startswith("ال"):
        return row.family >= (1 if last - first >= 2 else 3)
    return last - first == 1 and row.given + row.family >= USUAL


def leads(line: Line, at: int, first: int, index: NameWords) -> bool:
    """Whether the word before a name opens it: a given name before a given name, «بن», «فان»."""
    before, word = line.words[at], line.words[first]
    if leads_nowhere(line, at, index):
        return False
    if before.key in index.opens:
        return "إ" not in before.text and (before.key not in index.function or is_dutch(line, at, index))
    if word.key in FILIATION:
        # «سلطان بن صالح», not «وقال بن صالح», «ودشن بن أحمد», «الحارس البديل بن مصطفى»
        verbal = before.text.startswith("و") and before.key not in index.names
        return (
            not verbal
            and not before.text.startswith("ال")
            and not any(base.key in index.presenting or base.key in index.function for base in bases(before.text))
        )
    row, opening = index.names.get(before.key), index.names.get(word.key)
    if row is None or opening is None or before.key in index.honorifics:
        return False
    if before.key in index.plain and not name_words.other_spelling(before.text, row, index):
        return False
    if before.key.startswith("ال"):
        return False
    # «محمد عبد الكلام»
    return row.given >= USUAL > row.other and (opening.given >= USUAL or word.key == SERVANT)


def _is_foreign(word: Token, index: NameWords) -> bool:
    """Whether a word is more of a foreign name than of another word."""
    row = index.names.get(word.key)
    listed = row is not None and row.other > 0 and row.other >= row.given + row.family
    return listed or (name_evidence.is_unlisted(word, index) and name_evidence.likeness(word.key) >= FOREIGN)


def is_dutch(line: Line, at: int, index: NameWords) -> bool:
    """Whether «فان» and a foreign surname begin here: «فان باستن», not «فان المجلس» for «فإن»."""
    return line.words[at].text == VAN and at + 1 < len(line.words) and _is_foreign(line.words[at + 1], index)


def continues(before: Token, word: Token, index: NameWords) -> bool:
    """Whether a word goes on with a name."""
    row = index.names.get(word.key)
    if not word.text[0].isalpha():
        return False
    if word.key in index.plain and not (row and name_words.other_spelling(word.text, row, index)):
        return False
    if opener(before, index) or word.key in index.closes:
        return word.key not in index.function and not _is_foreign(before, index)
    return row is not None and (row.given + row.family >= 5 or row.other >= 2)


def unlisted_surname(before: Token, word: Token, index: NameWords) -> bool:
    """Whether a definite word that no list has may be a surname behind a usual first name: «زياد العذاري». Only a title
    makes it one."""
    first = index.names.get(index.reading(before.text).key)
    unlisted = word.key not in index.names and word.key not in index.plain
    return unlisted and word.key.startswith("ال") and len(word.key) > 4 and first is not None and first.given >= USUAL


def family_too(line: Line, title: roles.Title, index: NameWords) -> bool:
    """Whether a title of one word is a usual family name, «الخطيب», one behind a first name, «ناصر الشاعر», or two,
    «محمد عادل إمام», or one with what ties names: «آل الشيخ», «عبد الأمير», «أحمد ولد الشيخ»."""
    if title.last != title.first + 1:
        return False
    at, words = title.first, line.words
    if at and (words[at - 1].text == HOUSE or words[at - 1].key in (SERVANT, *FILIATION)):
        return True
    if at > 1 and words[at - 1].text == BORN and words[at - 2].key in index.names:
        return True
    row = index.names.get(words[at].key)
    usual = row is not None and row.ar.startswith("ال") and row.family >= USUAL
    return usual or surname(words, at, index)


def _third(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether an indefinite title behind two usual first names is a family name that nothing completes: «محمد عادل
    إمام إن»."""
    row = index.names.get(words[at].key)
    if at < 2 or row is None or row.family < FEW or words[at].key.startswith("ال"):
        return False
    before = [index.names.get(word.key) for word in words[at - 2 : at]]
    after = words[at + 1] if at + 1 < len(words) else None
    closed = after is None or not after.is_word or any(base.key in index.function for base in bases(after.text))
    return closed and all(first is not None and first.given >= USUAL for first in before)


def before_title(words: Sequence[Token], at: int, titled: Collection[int], index: NameWords) -> bool:
    """Whether an indefinite word behind a usual first name is a surname that a title follows: «غادة والي وزيرة»."""
    row, before = index.names.get(words[at].key), index.names.get(words[at - 1].key) if at else None
    named = row is not None and row.family >= 5 and before is not None and before.given >= USUAL
    return named and at + 1 in titled


def surname(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether a definite word behind a usual first name is known as a surname, whatever else it means; an indefinite
    one behind two."""
    row, before = index.names.get(words[at].key), index.names.get(words[at - 1].key) if at else None
    if row is None or (words[at].key in index.function and words[at].text in index.spelled):
        return False
    # «عبد الرحمن» is one first name
    usual = (at > 1 and words[at - 2].key == SERVANT) or (before is not None and before.given >= USUAL)
    return (usual and row.ar.startswith("ال") and row.family > 2) or _third(words, at, index)
