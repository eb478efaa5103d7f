"""Where a person's name begins and ends: what stands at the edges of a tagged one and is no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.people import joining, name_evidence, name_words
from generator.finding.naming.people.joining import FILIATION, HOUSE
from generator.finding.naming.people.name_words import LIKENING, OWN_SON, SERVANT, USUAL, NameWords
from generator.finding.naming.people.sought import Sought

# By so much the tagger takes a word for a person's that goes on with a name whatever else it means: «إبراهيم القناص».
SURE = 3.0
# Prepositions: no clitic stands behind one.
GOVERNING = frozenset(("على", "عن", "في", "من", "إلى", "الى", "مع"))
# Signs that no name holds: «معز حسن (شاتورو».
PARTING = frozenset("(),،:؛")


def mended(sought: Sought, first: int, last: int) -> Mention | None:
    """The tagger's span without titles and plain words at its ends, with the rest of a name that it cut short."""
    line, index = sought.line, sought.index
    words = line.words
    closed = next((at for at in range(first, last - 1) if at in line.closes), last)
    if closed < last and not any(at in line.opens for at in range(first + 1, closed + 1)):
        first = closed + 1  # «مجموعة "نوفا" إيمان سالم»
    first = _without_leads(sought, first, last)
    last = _without_trails(sought, first, last)
    while last - first > 1 and words[first].key in index.honorifics and not _given(words[first], index):
        first += 1
    first += last - first > 2 and words[first].text == OWN_SON and words[first + 1].key not in FILIATION
    first += last - first == 2 and words[first].text == OWN_SON and not joining.of_arabs(words[first + 1], index)
    verbal = first < last and words[first].key[:1] == "و" and words[first].key[1:] in index.verbs
    first += last - first > 2 and verbal and words[first + 1].key in FILIATION  # «ودشن بن أحمد»
    if first >= last:
        return None
    first, last = joining.whole(sought, first, last)
    if words[last - 1].text == "ال":
        return None  # «اللواء ال 53»
    return mention(line, first, last, index)


def _without_leads(sought: Sought, first: int, last: int) -> int:
    """Where a tagged name begins behind the titles, nationalities and plain words that lead to it."""
    line, free, stops, index = sought.line, sought.free, sought.stops, sought.index
    words = line.words
    while last - first > 1 and words[first].text.isascii():
        first += 1  # «مذيع CNN سامي الحداد»
    if first + 1 < last and words[first].key in index.verbs and words[first + 1].key in index.alone:
        first += 1  # «أشرف مانشيني على الفريق»
    opening = index.reading(words[first].text).key
    if first + 2 == last and opening in index.deeds and words[first + 1].key in index.alone:
        first += not index.people.get(f"{opening} {words[first + 1].key}")  # «نجاح أردوغان», «صديق ترامب»
    while first < last and (
        not free[first]
        or (index.nameless(words[first].text) and not _first_too(sought, first, last))
        or _closing(words[first], index)
    ):
        first += 1
    first += last - first > 1 and len(words[first].key) == 1  # «لـ ديوجي»
    first += last - first > 1 and index.cues.begins(words[first].text)  # «بإشراف جورج غراهام»
    while last - first > 1 and first in stops:
        first += 1  # «الشيخ عبد الرحمن», «ابنه أحمد»
    if last - first > 2 and _is_before_name(words[first], words[first + 1], index):
        first += 1  # «تعليم الليث محمد المالكي»
    named = last < len(words) and free[last] and _given(words[last], index)  # «للتونسي» before «محمد»
    while first and first < last and _of_nation(words[first], index) and (last - first > 1 or named):
        first += 1  # «وزير العدل التركي بصري باغجي»
    while last - first > 1 and (_alien(words[first], True, index) or joining.leads_nowhere(line, first, index)):
        first += 1
    return first


def _first_too(sought: Sought, first: int, last: int) -> bool:
    """Whether a plain word that the tagger takes for a name's for sure is a first name too, before a definite surname:
    «منتظر الزيدي»."""
    word, index = sought.line.words[first], sought.index
    row, surname = (
        index.names.get(word.key),
        index.names.get(sought.line.words[first + 1].key) if first + 1 < last else None,
    )
    known = row is not None and row.given >= joining.FEW and word.key not in index.function
    return (
        known
        and surname is not None
        and surname.ar.startswith("ال")
        and surname.family >= joining.FEW
        and sought.personal[first] >= SURE
    )


def _is_before_name(word: Token, following: Token, index: NameWords) -> bool:
    """Whether a definite word that is no usual first name stands before one: a place or a noun."""
    row = index.names.get(word.key)
    return word.text.startswith("ال") and (row is None or row.given < joining.FEW) and _given(following, index)


def _without_trails(sought: Sought, first: int, last: int) -> int:
    """Where a tagged name ends before what is none of its words: «الأمين العام» after a name is no part of it."""
    line, free, index, personal = sought.line, sought.free, sought.index, sought.personal
    words = line.words
    # «ماركتس "نلحظ»: a quotation that goes on behind the name is none of it
    last = next((at for at in range(first + 1, last) if at in line.opens and not _closed(line, at, last)), last)
    for at in range(first + 1, last):
        if at + 1 < last and words[at + 1].key in name_words.GOD:
            continue  # «صلاح حسب الله»
        if (
            joining.adds(words[at], index)
            or (at > first + 1 and _adds(words[at], index))
            or (words[at].text == "-" and not joining.tied(words, at))
            or words[at].text in PARTING
            or _acts(words, first, at, index)
            or (personal[at] < SURE and _is_another(sought, at))
        ):
            last = at
            break
    while first < last and (not free[last - 1] or (personal[last - 1] < SURE and _trails(words, last - 1, index))):
        last -= 1
    return last - (last - first > 1 and of_body(sought, last))


def _is_another(sought: Sought, at: int) -> bool:
    """Whether a word of a tagged name is more of another word: a title, a verb, a noun."""
    words, index = sought.line.words, sought.index
    return (
        (at in sought.stops and _titled(words[at], index))
        or (not name_evidence.ties(words[at - 1].key, index) and _alien(words[at], False, index))
        or _is_common(words, at, index)
    )


def _adds(word: Token, index: NameWords) -> bool:
    """Whether a word behind a name begins the next one, be that in no list: «كيت بيكنسيل وليزيت أنتوني»."""
    return joining.adds(word, index) or (word.text.startswith("و") and word.key not in index.names)


def of_body(sought: Sought, last: int) -> bool:
    """Whether the last word of a name is a title with whom it is held: «نيمار جونيور نجم باريس سان جيرمان»."""
    words = sought.line.words
    if last >= len(words) or words[last - 1].key not in sought.index.offices:
        return False
    return words[last].is_word and not sought.free[last] and last not in sought.stops


def _of_nation(word: Token, index: NameWords) -> bool:
    """Whether a word tells a definite nationality, behind a preposition too: «التركي», «للتونسية»."""
    return any(base.key.startswith("ال") and base.key in index.presenting for base in bases(word.text))


def _given(word: Token, index: NameWords) -> bool:
    """Whether an indefinite word is a usual first name, whatever else it means: «سيد»."""
    row = index.names.get(word.key)
    return row is not None and row.given >= USUAL and not word.text.startswith("ال")


def _closing(word: Token, index: NameWords) -> bool:
    """Whether a word only closes names, «الدين», and is no usual first name: «علي»."""
    row = index.names.get(word.key)
    return word.key in index.closes and (row is None or row.given < USUAL)


def _alien(word: Token, opening: bool, index: NameWords) -> bool:
    """Whether a word of a tagged name reads as none of it: «أراد عباس», «هانسون بالتبرع»."""
    text = word.text[index.reading(word.text).cut :] if opening else word.text
    return name_evidence.of_word(text, opening, index) < name_evidence.ALIEN


def _is_common(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether a definite word that is no usual surname stands behind a foreign name: «بيسونيت العلوم»."""
    word, row, before = words[at], index.names.get(words[at].key), index.names.get(words[at - 1].key)
    if not word.text.startswith("ال") or word.key in index.closes or word.key in index.ordinals:
        return False
    if row is not None and (row.family >= joining.FEW or row.other):
        return False  # «تياغو الكانتارا»
    if name_evidence.ties(words[at - 1].key, index):
        return False
    if before is None:
        return name_evidence.likeness(words[at - 1].key) >= joining.FOREIGN
    return before.other > before.given + before.family


def _acts(words: Sequence[Token], first: int, at: int, index: NameWords) -> bool:
    """Whether a word of a tagged name is what its bearer does: an Arab name that is a verb too behind a foreign one,
    «سترلينغ أظهر», or a purpose, «محمد مجرشي ليراوغ»."""
    key, row, opening = words[at].key, index.names.get(words[at].key), index.names.get(words[first].key)
    if row is None:
        return key.startswith(joining.PURPOSE) and opening is not None and opening.given >= USUAL
    foreign = opening is None or opening.other > opening.given + opening.family
    return foreign and key in index.verbs and row.given + row.family > row.other


def _closed(line: Line, first: int, last: int) -> bool:
    """Whether a quotation that opens at `first` is closed before `last`."""
    return any(at in line.closes for at in range(first, last))


def _trails(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether the last word of a tagged name is no part of it."""
    word = words[at]
    before = words[at - 1] if at else word
    # «عبد الخالق»; «أبي البالغ», not «آبي البالغ»
    opened = before.key == SERVANT or (at > 0 and joining.opener(before, index))
    joined = opened and (word.key not in index.function or before.text == HOUSE)
    joined = joined or joining.surname(words, at, index) or _is_listed(words, at, index)
    return (word.key in index.plain and not joined) or word.text[-1].isascii() or len(word.key) < 2


def _is_listed(words: Sequence[Token], at: int, index: NameWords) -> bool:
    """Whether a plain word behind a usual first name is a name that lists know, and describes nobody: «كالوم ماي»."""
    word, before = words[at], index.names.get(words[at - 1].key) if at else None
    row = index.names.get(word.key)
    if row is None or before is None or word.key in index.describing or word.key in index.function:
        return False
    return row.given + row.family + row.other >= joining.FEW and not word.key.startswith("ال")


def _titled(word: Token, index: NameWords) -> bool:
    """Whether a word that begins a title is more of a title than of a name."""
    row = index.names.get(word.key)
    return row is None or word.key.startswith("ال") or row.given < USUAL


def mention(line: Line, first: int, last: int, index: NameWords) -> Mention:
    """Words `first` to `last` as a person's name, without the clitics of the first."""
    base = index.reading(line.words[first].text)
    before = line.words[first - 1] if first else None
    if before and (
        (base.clitics in LIKENING and before.key in index.saying) or (base.cut and before.text in GOVERNING)
    ):
        base = bases(line.words[first].text)[0]  # «قالت كايتي», «على لندي»
    return begun(line, first, last, line.words[first].start + base.cut)


def begun(line: Line, first: int, last: int, start: int) -> Mention:
    """Words `first` to `last`, from character `start` on, as a person's name."""
    text = line.text(first, last, start).replace(" - ", "-")
    return Mention(line.n, first, last, start, line.words[last - 1].end, (Subject(text, "person", "person"),))
