"""Persons named in a sentence: what the tagger finds, mended by what the lists know of names, titles and quotation."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.arabic.lexicon import Match, folded, word_key
from generator.arabic.tagger import model
from generator.arabic.tagger.likeness import LEAST
from generator.arabic.tokens import Token, bases
from generator.finding.naming import name_words, roles
from generator.finding.naming.mentions import QUOTES, Line, Mention, Subject
from generator.finding.naming.name_words import BEGINNING, CLITICS, LIKENING, SERVANT, USUAL, NameWords
from generator.knowledge import Knowledge

LONGEST = 6
# «بن» and «بنت» tie a name to that of the father before it.
FILIATION = frozenset(("بن", "بنت"))
# Whatever follows it names a house: «آل ثاني».
HOUSE = "آل"
# «ولد» ties a name to the father's, but opens a sentence as a verb; «ابنة» says whose daughter a name is.
BORN, DAUGHTER = "ولد", "ابنة"
# Behind the last word of a name stands what its bearer says: «محمد نسور قوله».
SAID = frozenset(("قوله", "قولها"))
# A clause about a name begins so.
RELATIVE = frozenset(("الذي", "التي"))
# Before another name: «المعروف باسم», «الملقب بـ».
BY = frozenset(("باسم", "بلقب", "ب"))
# How like a foreign name a word that no list has must be (arabic.tagger.likeness) to go on with one, and to be one.
FOREIGN = 3
# Endings of the dual and the plural that a noun shares with its adjective.
AGREEING = ("ان", "تين", "ات")
# Endings of the plural of those who do something.
MANY = ("ون", "ين")
# The feminine of a passive participle, which describes the word before it: «مسلوبة».
PASSIVE = re.compile(r"م\w\wو\wه")
# How verbs of the future begin.
FUTURE = ("سي", "ست")
# Those before a definite surname too: «للبشير».
REFERRING = CLITICS | {"لل", "ولل"}


def is_presented(line: Line, first: int, knowledge: Knowledge) -> bool:
    """Whether a verb of saying or a nationality leads up to the word: «وقالت رايس», «البرازيلي فريد»."""
    presenting = knowledge.derived(name_words.build).presenting
    return first > 0 and any(word_key(base.key) in presenting for base in bases(line.words[first - 1].text))


def yielding(things: Sequence[Mention], public: Sequence[Match[str]]) -> list[Mention]:
    """The bodies and places of a line without those that stand inside a public figure's name: «باراك» of Obama."""
    return [
        thing
        for thing in things
        if not any(
            figure.first < thing.last
            and thing.first < figure.last
            and thing.last - thing.first < figure.last - figure.first
            for figure in public
        )
    ]


def figures(line: Line, knowledge: Knowledge) -> list[Match[str]]:
    """The words of a line that are public figures' full names."""
    return knowledge.derived(name_words.build).people.find(line.words)


def find(
    line: Line,
    public: Sequence[Match[str]],
    tagged: Sequence[tuple[int, int]],
    taken: Sequence[int],
    titles: dict[int, roles.Title],
    knowledge: Knowledge,
) -> list[Mention]:
    """The persons of a line, by full name or a single one.

    `public` are the public figures of the line, `tagged` the words that the tagger takes for persons' names; `taken` is
    0 for a word that no other name holds.
    """
    index = knowledge.derived(name_words.build)
    found: list[Mention] = []
    untaken = [not held and word.is_word for held, word in zip(taken, line.words, strict=True)]
    free = list(untaken)
    stops = {
        at: title
        for at, title in titles.items()
        if title.kind != "honorific" and not _family_too(line, title, titles, index)
    }
    for title in stops.values():
        if title.last - title.first > 1:  # «ظهير أيمن» is nobody's name
            free[title.first : title.last] = [False] * (title.last - title.first)
    for match in public:
        before, after = match.first - 1, match.last
        part = after < len(line.words) and free[after] and after not in stops and _ends(line, match.first, after, index)
        part = part or (before >= 0 and free[before] and _leads(line, before, match.first, index))
        if all(untaken[match.first : match.last]) and not part and match.clitics in CLITICS:
            found.append(_mention(line, match.first, match.last, index))
            free[match.first : match.last] = [False] * (match.last - match.first)
    for first, last in tagged:
        mention = _mended(line, first, last, free, stops, index)
        alone = titles.get(mention.first) if mention and mention.last == mention.first + 1 else None
        if alone and not _family_too(line, alone, titles, index) and alone.last > alone.first:
            continue  # «العاهل الأردني الملك عبد الله»
        if mention and _is_name(line, mention, titles, taken, knowledge):
            found.append(mention)
            free[mention.first : mention.last] = [False] * (mention.last - mention.first)
    for mention in _alone(line, free, index):
        found.append(mention)
        free[mention.first] = False
    at = 0
    while at < len(line.words):
        opening = free[at] and index.opening(line.words[at].text)
        opened = _opens(line, at, free, stops, index) if opening else None
        if opened and _trusted(line, opened, titles, taken, knowledge):
            found.append(opened)
            at = opened.last
        else:
            at += 1
    return sorted(found, key=lambda mention: mention.first)


def _alone(line: Line, free: Sequence[bool], index: NameWords) -> list[Mention]:
    """The single names that stand for themselves: of the public figures whom nobody shares them with, and foreign ones
    behind a man's verb of saying or his nationality."""
    words = line.words
    known = {
        match.first: match.start for match in index.lone.each(words) if _is_alone(words[match.first], match, index)
    }
    for match in index.led.each(words):
        at = match.last
        if at < len(words) and at not in known and at not in line.opens and free[at] and _stranger(words[at], index):
            known[at] = words[at].start
    found: list[Mention] = []
    for at, start in sorted(known.items()):
        beside = [words[near] for near in (at - 1, at + 1) if 0 <= near < len(words) and free[near]]
        if free[at] and not any(near.key in index.names and near.key not in index.plain for near in beside):
            name = words[at].text[start - words[at].start :]
            found.append(Mention(line.n, at, at + 1, start, words[at].end, (Subject(name, "person", "person"),)))
    return found


def _is_alone(word: Token, match: Match[str], index: NameWords) -> bool:
    """Whether a word that only folds as the name of a public figure may be it: «تؤتي» is a verb, not Totti."""
    row = index.names.get(word.key)
    usual = row is not None and row.given >= USUAL
    return not usual and match.clitics in REFERRING and "ؤ" not in word.text


def _stranger(word: Token, index: NameWords) -> bool:
    """Whether a word that no list has is like a foreign name."""
    return word.key not in index.names and _unlisted(word, index) and _foreign(word.key) >= FOREIGN


def _mended(
    line: Line, first: int, last: int, free: Sequence[bool], stops: Mapping[int, roles.Title], index: NameWords
) -> Mention | None:
    """The tagger's span without titles and plain words at its ends, with the rest of a name that it cut short.

    `stops` are the titles by the words that they begin at: «الأمين العام» after a name is no part of it.
    """
    words = line.words
    phrase = index.phrases.longest(words, first)
    first = phrase.last if phrase and phrase.last < last else first
    while first < last and (not free[first] or _is_plain(words[first].text, index) or words[first].key in index.closes):
        first += 1
    while last - first > 1 and first in stops and words[first].key.startswith("ال"):
        first += 1  # «الشيخ عبد الرحمن»
    titled = stops.get(first)
    if titled and first + 1 < titled.last < last:
        first = titled.last  # «وزير العدل التركي سامي الخولي»
        while last - first > 1 and words[first].key in index.presenting:
            first += 1
    while last - first > 1 and first and words[first].key in index.men and words[first].key.startswith("ال"):
        first += 1  # «وزير العدل التركي بصري باغجي»
    while last - first > 1 and _presents(words[first], words[first + 1], index):
        first += 1
    while last - first > 1 and (_acts(words[first], words[first + 1], index) or _leads_nowhere(words, first)):
        first += 1
    # «ماركتس "نلحظ»: a quotation that goes on behind the name is none of it
    last = next((at for at in range(first + 1, last) if at in line.opens and not _closed(line, at, last)), last)
    last = next((at for at in range(first + 1, last) if at in stops and _titled(words[at], index)), last)
    last = next((at for at in range(first + 1, last) if _adds(words[at], index) or _glued(words[at], index)), last)
    last -= last - first > 1 and _of_body(words, last, free, stops, index)
    while first < last and (not free[last - 1] or _trails(words, last - 1, index)):
        last -= 1
    while last - first > 1 and words[first].key in index.honorifics:
        first += 1
    while last - first > 2 and _describes(words, first, index):
        first += 1
    if first >= last or not all(word.text.isalpha() for word in words[first:last] if len(word.key) > 1):
        return None
    while last < len(words) and free[last] and last - first < LONGEST and last not in stops:
        if not _ends(line, first, last, index) and not _foreign_end(line, first, last, index):
            break
        last += 1
    son = first > 0 and words[first - 1].text == "ابن" and last - first > 1  # of one whose full name follows
    if first and free[first - 1] and not son:
        first -= _leads(line, first - 1, first, index) or (last - first == 1 and _foreign_first(line, first - 1, index))
    first, last = _hyphenated(words, first, last, index)
    if words[last - 1].key == "ال":
        return None  # «اللواء ال 53»
    return _mention(line, first, last, index)


def _of_body(words: Sequence[Token], last: int, free: Sequence[bool], stops: Collection[int], index: NameWords) -> bool:
    """Whether the last word of a name is a title with whom it is held: «نيمار جونيور نجم باريس سان جيرمان»."""
    if last >= len(words) or words[last - 1].key not in index.offices:
        return False
    return words[last].is_word and not free[last] and last not in stops


def _leads_nowhere(words: Sequence[Token], at: int) -> bool:
    """Whether a word that opens names is none of this one: «ابنة جان ماري», or «ولد» as the verb of a sentence."""
    return words[at].text == DAUGHTER or (words[at].text == BORN and (not at or not words[at - 1].is_word))


def _glued(word: Token, index: NameWords) -> bool:
    """Whether a word of a tagged name is no name but a preposition with what it governs: «للتهديف», «برمز»."""
    if word.key in index.names or _foreign(word.key) >= FOREIGN - 1:
        return False
    return any(
        base.clitics == "لل"
        or (base.clitics in ("ل", "ب") and len(base.key) > 2 and (base.key in index.plain or base.key in index.nouns))
        for base in bases(word.text)
    )


def _foreign(key: str) -> int:
    """How like a foreign name a folded word is; the least where its letters do not tell."""
    likeness = model().features.likeness[key]
    return LEAST if likeness is None else likeness


def _unlisted(word: Token, index: NameWords) -> bool:
    """Whether no list of common words has a word, without the article and with no letter that may be a clitic."""
    key = word.key
    return (
        word.is_word
        and word.text.isalpha()
        and not word.text.startswith("ال")  # «ألفارو» has no article
        and key not in index.plain
        and key not in index.nouns
        and key not in index.verbs
        and word_key(key) not in index.presenting
        and not any(base.key in index.names or base.key in index.plain for base in bases(word.text)[1:])
    )


def likeness(word: Token, knowledge: Knowledge) -> int:
    """How like a foreign name a word is that no list of common words has; the least for all other words."""
    index = knowledge.derived(name_words.build)
    row = index.names.get(word.key)
    usual = row is not None and row.given + row.family > row.other
    return LEAST if usual or not _unlisted(word, index) else _foreign(word.key)


def _foreign_end(line: Line, first: int, last: int, index: NameWords) -> bool:
    """Whether a word that no list of common words has goes on with a name: as foreign as the name before it, «ستيوارت
    لوبشر،», or what a saying of the bearer follows, «محمد علي نسور قوله»."""
    words = line.words
    word, before = words[last], index.names.get(words[last - 1].key)
    if last in line.opens or not _unlisted(word, index) or word.text.endswith(("اً", "ًا")):
        return False
    following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and following.key in SAID:
        return True
    listed = index.names.get(word.key)
    foreign = _foreign(word.key)
    if before is not None and before.given + before.family >= USUAL > before.other:
        return False
    if before is None and _foreign(words[last - 1].key) < FOREIGN - 1:
        return False
    closing = following is None or not following.is_word or following.key in RELATIVE
    both = before is not None and before.other >= 2 and listed is not None and listed.other >= 5
    if foreign >= FOREIGN or (both and (closing or foreign >= 0)):
        return True
    usual = before is not None and before.other >= 2 and foreign > 0
    return closing and (foreign >= FOREIGN - 1 or usual or (listed is not None and listed.other > 0))


def with_first(line: Line, mention: Mention, taken: Sequence[int], knowledge: Knowledge) -> Mention:
    """A mention by a foreign surname with the first name before it that no other name has taken."""
    at = mention.first - 1
    index = knowledge.derived(name_words.build)
    alone = mention.last == mention.first + 1 and mention.start == line.words[mention.first].start
    if not alone or at < 0 or taken[at] or not _foreign_first(line, at, index):
        return mention
    return _mention(line, at, mention.last, index)


def _foreign_first(line: Line, at: int, index: NameWords) -> bool:
    """Whether the word before a name of one word is its first: «ألفارو أودريوزولا»."""
    word, row = line.words[at], index.names.get(line.words[at].key)
    if at + 1 in line.opens or line.words[at + 1].text.startswith("ال") or not _unlisted(word, index):
        return False
    return _foreign(word.key) >= FOREIGN if row is None else row.other >= max(2, row.given) and _foreign(word.key) > 0


def _describes(words: Sequence[Token], first: int, index: NameWords) -> bool:
    """Whether the first of three words or more that the tagger takes for a name only leads to it: a definite word that
    is no first name, «الفقير شارلي شابلن», the verb that opens a sentence, «شارك نير بركات», or «ابن» before another's
    full name."""
    word, following = words[first], words[first + 1]
    if word.text == "ابن":
        return following.key not in FILIATION
    row, next_row = index.names.get(word.key), index.names.get(following.key)
    if next_row is None or following.key in FILIATION or next_row.given < 2:
        return False
    if word.key.startswith("ال") and word.key not in index.opens:
        return row is None or row.given < 2
    return not first and row is not None and not row.given and row.other < 2


def _presents(word: Token, following: Token, index: NameWords) -> bool:
    """Whether a word that no list of names has only says whose or where from the one is whose first name follows:
    «أسطورته فهد», «الويلزي غاريث»."""
    row = index.names.get(following.key)
    if word.key in index.names or len(word.key) < 5 or row is None or max(row.given, row.other) < USUAL:
        return False
    return word.key.endswith(("ته", "تها")) or (word.text.startswith("ال") and word.key.endswith("ي"))


def _acts(word: Token, following: Token, index: NameWords) -> bool:
    """Whether a word before another is a verb and no usual first name: «أراد عباس», «ليراوغ الحارس»."""
    row = index.names.get(word.key)
    if row is not None and row.given >= USUAL:
        return False
    purpose = row is None and word.key.startswith("لي") and following.key.startswith("ال")
    # «تأتيني»: who does it to me
    to_me = row is None and len(word.key) > 5 and word.key[0] in "تي" and word.key.endswith("ني")
    return word.key in index.verbs or to_me or (purpose and index.reading(word.text).key not in index.names)


def _closed(line: Line, first: int, last: int) -> bool:
    """Whether a quotation that opens at `first` is closed before `last`."""
    return any(at in line.closes for at in range(first, last))


def _adds(word: Token, index: NameWords) -> bool:
    """Whether a word of several names begins the next one: «والإيراني» after «سبايك لي»."""
    return word.key not in index.names and any(
        base.clitics == "و" and (base.key.startswith("ال") or name_words.weight(base, index) > 1) and len(base.key) > 3
        for base in bases(word.text)
    )


def _hyphenated(words: Sequence[Token], first: int, last: int, index: NameWords) -> tuple[int, int]:
    """The span with what a hyphen ties to it: «مون جاي-إن», «جان-لوك ميلانشون»; behind a first name the surname too."""
    while last + 1 < len(words) and _tied(words, last):
        last += 2
    while first > 1 and _tied(words, first - 1):
        first -= 2
    if last - first == 3 and _tied(words, first + 1) and last < len(words) and words[last].is_word:
        key = words[last].key
        if key not in index.plain and key not in index.function and words[last].text.isalpha():
            last += 1
    return first, last


def _tied(words: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` is a hyphen between two words without a space."""
    return (
        words[at].text == "-"
        and words[at - 1].is_word
        and words[at + 1].is_word
        and words[at - 1].end == words[at].start
        and words[at].end == words[at + 1].start
    )


def _family_too(line: Line, title: roles.Title, titled: Collection[int], index: NameWords) -> bool:
    """Whether a title of one definite word is a usual family name, «الخطيب», or one behind a first name: «ناصر
    الشاعر»."""
    if title.last != title.first + 1:
        return False
    at, words = title.first, line.words
    row = index.names.get(words[at].key)
    usual = row is not None and row.ar.startswith("ال") and row.family >= USUAL
    return usual or _surname(words, at, index) or _before_title(words, at, titled, index)


def _before_title(words: Sequence[Token], at: int, titled: Collection[int], index: NameWords) -> bool:
    """Whether an indefinite word behind a usual first name is a surname that a title follows: «غادة والي وزيرة»."""
    row, before = index.names.get(words[at].key), index.names.get(words[at - 1].key) if at else None
    named = row is not None and row.family >= 5 and before is not None and before.given >= USUAL
    return named and at + 1 in titled and not words[at].key.startswith("ال")


def _surname(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether a definite word behind a usual first name is known as a surname, whatever else it means."""
    row, before = index.names.get(words[at].key), index.names.get(words[at - 1].key) if at else None
    if row is None or words[at].key in index.function:
        return False
    # «عبد الرحمن» is one first name
    usual = (at > 1 and words[at - 2].key == SERVANT) or (before is not None and before.given >= USUAL)
    return usual and row.ar.startswith("ال") and row.family > 2


def _titled(word: Token, index: NameWords) -> bool:
    """Whether a word that begins a title is more of a title than of a name."""
    row = index.names.get(word.key)
    return row is None or word.key.startswith("ال") or row.given < USUAL


def _trails(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether the last word of a tagged name is no part of it."""
    word = words[at]
    joined = (
        at > 0 and words[at - 1].key in index.opens and (word.key not in index.function or words[at - 1].text == HOUSE)
    )
    joined = joined or _surname(words, at, index)
    if word.key.startswith("س") and not index.verbs.isdisjoint((word.key[1:], word.key[2:])):
        return True  # «سيشارك»
    future = word.key.startswith(FUTURE) and len(word.key) > 4 and word.key not in index.names
    if future and _foreign(word.key) < 1:
        return True  # «سينتصر»
    return (word.key in index.plain and not joined) or word.text[-1].isascii() or len(word.key) < 2


def _is_plain(word: str, index: NameWords) -> bool:
    """Whether a word, or what follows its «و» or «ف», is never part of a name: «ونفى». «فان» opens a Dutch name."""
    readings = bases(word)
    if readings[0].key in index.opens and "إ" not in word:
        return False
    if word.startswith("سأ") and readings[0].key not in index.names:
        return True  # «سأواصل»
    if word[1:2] == "\u064f" and word.endswith("ي") and len(readings[0].key) < 5:
        return True  # a weak verb in the passive: «مُني», «نُفي»
    row = index.names.get(readings[0].key)
    if row is not None and readings[0].key in index.function and name_words.other_spelling(word, row, index):
        return False
    led = row is None  # «لمدرسة», «بمدينة»
    return any(
        base.key in index.plain
        for base in readings
        if base.clitics in ("", "و", "ف") or (led and base.clitics in ("ل", "ب") and len(base.key) > BEGINNING)
    )


def _opener(word: Token, index: NameWords) -> bool:
    """Whether what follows a word is part of its name: «أبي», but not the surname «آبي»."""
    return word.key in index.opens and (not word.text.startswith("آ") or word.text == HOUSE)


def _ends(line: Line, first: int, last: int, index: NameWords) -> bool:
    """Whether the word after a name goes on with it: «السوداني» after «محمد شياع», «ثاني» after «حمد آل»."""
    words, word = line.words, line.words[last]
    if last in line.opens or not word.text[0].isalpha() or len(word.key) < 2:
        return False
    if words[last - 1].text == HOUSE:
        return True
    row = index.names.get(word.key)
    named = row is not None and name_words.other_spelling(word.text, row, index)
    if word.key in index.function and not named:
        return False
    if _opener(words[last - 1], index) or word.key in index.closes:
        return True
    if word.key in ("بن", "ال"):
        return last + 1 < len(words) and words[last + 1].text[0].isalpha()
    if last - first == 1 and _surname(words, last, index):
        return True
    if row is None or (word.key in index.plain and not named):
        return False
    if word.key.startswith("ال"):
        return row.family >= (1 if last - first >= 2 else 3)
    return last - first == 1 and row.given + row.family >= USUAL


def _leads(line: Line, at: int, first: int, index: NameWords) -> bool:
    """Whether the word before a name opens it: a given name before a given name, «بن», «فان»."""
    before, word = line.words[at], line.words[first]
    if _leads_nowhere(line.words, at):
        return False
    if before.key in index.opens:
        return "إ" not in before.text and before.key not in index.function
    if word.key in FILIATION:
        # «سلطان بن صالح», not «وقال بن صالح»
        readings = [base.key for base in bases(before.text)]
        return before.key not in index.honorifics and index.function.union(index.presenting).isdisjoint(readings)
    row, opening = index.names.get(before.key), index.names.get(word.key)
    if row is None or opening is None or before.key in index.honorifics:
        return False
    if before.key in index.plain and not name_words.other_spelling(before.text, row, index):
        return False
    if before.key.startswith("ال"):
        return False
    return row.given >= USUAL > row.other and opening.given >= USUAL


def _continues(before: Token, word: Token, index: NameWords) -> bool:
    """Whether a word goes on with a name."""
    row = index.names.get(word.key)
    if not word.text[0].isalpha():
        return False
    if word.key in index.plain and not (row and name_words.other_spelling(word.text, row, index)):
        return False
    if _opener(before, index) or word.key in index.closes:
        return word.key not in index.function
    return row is not None and (row.given + row.family >= 5 or row.other >= 2)


def _unlisted_surname(before: Token, word: Token, index: NameWords) -> bool:
    """Whether a definite word that no list has may be a surname behind a usual first name: «زياد العذاري». Only a title
    makes it one."""
    first = index.names.get(index.reading(before.text).key)
    unlisted = word.key not in index.names and word.key not in index.plain
    return unlisted and word.key.startswith("ال") and len(word.key) > 4 and first is not None and first.given >= USUAL


def _mention(line: Line, first: int, last: int, index: NameWords) -> Mention:
    base = index.reading(line.words[first].text)
    if base.clitics in LIKENING and first and line.words[first - 1].key in index.saying:
        base = bases(line.words[first].text)[0]  # «قالت كايتي»
    start = line.words[first].start + base.cut
    text = " ".join([line.words[first].text[base.cut :], *(word.text for word in line.words[first + 1 : last])])
    text = text.replace(" - ", "-")
    return Mention(line.n, first, last, start, line.words[last - 1].end, (Subject(text, "person", "person"),))


def _is_name(
    line: Line, mention: Mention, titles: dict[int, roles.Title], taken: Sequence[int], knowledge: Knowledge
) -> bool:
    """Whether a span can stand: two words, no title of a work, or one that is known as a name or that a title leads up
    to."""
    keys = folded(mention.subject.key).split()
    index = knowledge.derived(name_words.build)
    if _of_work(line, mention.first, index) or not index.peoples.isdisjoint(keys):
        return False  # «كوريون جنوبيون»
    term = index.terms.longest(line.words, mention.first - 1) if mention.first else None
    if term and term.last >= mention.last:
        return False
    if any(key == "الله" and before not in index.names for before, key in pairwise(keys)):
        return False  # «سائلين الله العلي»
    if len(keys) == 1 and keys[0] in index.documents:
        return False  # «وقال بيان»
    if len(keys) > 1 and keys[0] in index.offices and keys[1].startswith("ال") and keys[1] not in index.names:
        return keys[1] in index.closes  # «نجم الميرينغي», «نجم الدين»
    if len(keys) > 1 and keys[0] not in index.names and PASSIVE.fullmatch(keys[0]):
        return False  # «مسلوبة الإرادة»
    first = line.words[mention.first]
    chained = mention.start > first.start and keys[0].startswith("ال") and mention.first > 0
    if chained and word_key(line.words[mention.first - 1].key) in index.presenting:
        return False  # «الجمهور الفرنسي والعربي المتعطش»
    if any(key in index.names or key in index.opens for key in keys):
        return True
    if len(keys) > 1 and not line.quoted(mention.first, mention.last):
        # «دراستان أخريان»: a noun and the adjective that agrees with it
        return not any(all(key.endswith(ending) for key in keys) for ending in AGREEING)
    if keys[0][0] == "و" and _foreign(keys[0]) < 1:
        return False  # «الحكم المساعد واحتسب», not «ويليان»
    if is_presented(line, mention.first, knowledge):
        # «مستخدمون»: some who do something
        return not (keys[0].startswith("م") and keys[0].endswith(MANY)) or name_words.is_public(keys[0], knowledge)
    return roles.before(line, mention, titles, taken, knowledge) is not None


def _of_work(line: Line, first: int, index: NameWords) -> bool:
    """Whether a title of a film, book or song begins here: «رواية "أشجار الصبار"», «بعنوان: "ليلى"»."""
    at = first - 1
    marked = first in line.opens
    while at >= 0 and not line.words[at].is_word:
        marked = marked or line.words[at].text in QUOTES or line.words[at].text == ":"
        at -= 1
    return marked and at >= 0 and any(base.key in index.works for base in bases(line.words[at].text))


def _opens(line: Line, at: int, free: Sequence[bool], stops: Collection[int], index: NameWords) -> Mention | None:
    """A name of two words or more that begins here, by the lists alone. Titles begin at `stops`: «طالب
    الأمين العام»."""
    words = line.words
    if _leads_nowhere(words, at):
        return None
    last = at + 1
    while (
        last < min(len(words), at + LONGEST)
        and free[last]
        and last not in line.opens
        and last not in stops
        and (
            _continues(words[last - 1], words[last], index)
            or _surname(words, last, index)
            or (last == at + 1 and _unlisted_surname(words[at], words[last], index))
            or (last == at + 1 and _before_title(words, last, stops, index))
        )
    ):
        last += 1
    last -= _of_body(words, last, free, stops, index)
    return _mention(line, at, last, index) if last - at >= 2 else None


def _trusted(
    line: Line, mention: Mention, titles: dict[int, roles.Title], taken: Sequence[int], knowledge: Knowledge
) -> bool:
    """Whether a name that only the lists see is one: a usual given name opens it, or a title leads up to it."""
    index = knowledge.derived(name_words.build)
    opening = index.names.get(index.reading(line.words[mention.first].text).key)
    second = index.names.get(line.words[mention.first + 1].key)
    if opening and second and min(opening.given, second.given + second.family) >= 2 * USUAL:
        return True
    if mention.first and any(base.key in index.bearers for base in bases(line.words[mention.first - 1].text)):
        return True
    title = roles.before(line, mention, titles, taken, knowledge)
    if title is None and opening and opening.given >= USUAL and second and second.family >= 5:
        following = roles.after(line, mention, titles, taken, knowledge)
        return following is not None and following.last - following.first > 1  # «غادة والي وزيرة التضامن»
    return title is not None and title.last >= mention.first - 1


def aliases(line: Line, named: Sequence[Mention], taken: Sequence[int], knowledge: Knowledge) -> list[Mention]:
    """Other names given right after a name: in quotation marks («جمال جعفر "المهندس"») or brackets («(أبو باقر)»), or
    told to be one («المعروف باسم شوكان»)."""
    words = line.words
    index = knowledge.derived(name_words.build)
    starts = {mention.first: mention.last for mention in named}
    found: list[Mention] = []
    for mention in named:
        first = mention.last
        while first < len(words) and words[first].text in ("،", ","):
            first += 1
        called = first < len(words) and words[first].key in index.called
        if called:
            first += 1 + (first + 1 < len(words) and words[first + 1].key in BY)
        elif first != mention.last:
            continue
        if first >= len(words):
            continue
        if not called and mention.last == mention.first + 1:
            continue  # «خطوة ترامب "المهينة"»
        last: int | None
        if called and first in starts:
            last = starts[first]
        elif called and words[first - 1].key in BY and first not in line.opens:
            # «المعروف باسم شوكان»: up to the next sign
            last = next((at for at in range(first, min(len(words), first + 4)) if not words[at].is_word), None)
        elif first in line.opens:
            last = next((i + 1 for i in range(first, min(len(words), first + 2)) if i in line.closes), None)
        elif words[first].text == "(" and first + 1 < len(words):
            first += 1
            last = next((i for i in range(first, min(len(words), first + 5)) if words[i].text == ")"), None)
            if last and not (words[first].key in index.opens or first in starts):
                last = None
        else:
            continue
        if last is None or last <= first or not all(word.is_word for word in words[first:last]):
            continue
        opens = words[first].key in index.opens or words[first].key in index.honorifics
        if 1 in taken[first:last] or not (opens or called or words[first].key.startswith("ال")):
            continue  # what was said, «"تجاهل"», or where, is no name
        form = " ".join(word.text for word in words[first:last])
        found.append(
            Mention(line.n, first, last, words[first].start, words[last - 1].end, (mention.subject,), form=form)
        )
    return found
