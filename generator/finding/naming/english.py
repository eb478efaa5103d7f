"""English names of persons, from the parts of their names."""

from __future__ import annotations

import difflib
import itertools
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.arabic.lexicon import folded
from generator.arabic.romanise import romanise
from generator.arabic.sounds import sounds
from generator.arabic.tagger import model
from generator.finding.naming.people import name_words
from generator.knowledge import Knowledge
from generator.knowledge.rows import Name
from generator.record import NameOrigin

# The letters that the press of one state or another writes for the g of foreign names, in names of so many letters.
_G, HARD = str.maketrans("غج", "جغ"), 5
# A surname of so many letters that differs by a long vowel alone is the same, Arab or not.
FULL = 6
# So many names of texts are remembered.
KEPT = 1 << 14
# How like two spellings of one name are at least.
ALIKE = 0.8
# How like two full names with a surname that a public figure alone bears, to be that figure's.
NEARLY_ONE = 0.9
# A name that the list has met once may be one bearer's own spelling; 0 marks names of a checked list.
ONCE = 1
# A name that the list has met so often at most is looked at: whether its English has as many consonants.
SELDOM = 3
_SILENT = frozenset("اويهءعئؤ")
_DIGRAPHS = re.compile("sh|ch|kh|gh|th|dh|ph|ck")
_SOUNDED = frozenset("bcdfgjklmnpqrstvxz")
# How like a foreign name a word is that may be of any state (arabic.tagger.likeness).
FOREIGN = 1
# A name met so often is meant by one that is almost spelled so.
NEAR_USUAL = 10
# What kings are told apart by: «فيليبي السادس».
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
# «ماك» is written with the name after it or apart: «ماك دوغال».
MAC = "ماك"
SON_OF = frozenset((MAC, "مك"))
# Where a family name stands before the one or two syllables of a given name, written as one.
CHINESE, SYLLABLES, SYLLABLE = frozenset(("CN", "HK", "TW")), 3, 6
# Letters by which the press renders one foreign consonant.
_SOUNDS = str.maketrans(
    {"ج": "غ", "ك": "غ", "ط": "ت", "ص": "س", "ڤ": "ف", "پ": "ب", "چ": "غ", "گ": "غ", "ق": "غ", "ظ": "ز"}
)


# «عبد الله», «عبدالله», «أبو زيد»: forms that may be written apart or together.
_JOINED = re.compile(r"(^| )(عبد|اب[اوين]|بن )|(الله|الدين)( |$)")
_UNVOWELLED = str.maketrans("", "", "اوي")


class _Home(NamedTuple):
    country: str
    told: bool


class _Index(NamedTuple):
    people: dict[str, str]
    compared: dict[tuple[str, ...], str]  # the same, however «عبد» and «أبو» are written
    figures: dict[str, list[tuple[str, str]]]  # public figures by their last names' skeletons: names and English
    surnames: dict[str, tuple[str, str]]  # by the surname that a figure alone bears: the figure's name and English
    parts: dict[str, str]  # names of several words that are one: «عبد الملك»
    skeletons: dict[str, list[Name]]
    local: dict[tuple[str, str], str]  # how parts are spelled of one state's people, by part and ISO code
    kindred: dict[str, str]  # whose people's names are spelled alike
    peoples: dict[str, frozenset[str]]  # the ISO codes of the states whose people bear a part


def _index(knowledge: Knowledge) -> _Index:
    people = {form: row.en for form, row in knowledge.derived(name_words.figures).items()}
    # «ترامب الابن»
    sons = {form: form.split()[-2:] for form in people if form.split()[-1] in name_words.GENERATIONS}
    people |= {" ".join(called): people[form] for form, called in sons.items()}
    figures: dict[str, list[tuple[str, str]]] = {}
    for form, spelled in people.items():
        if " " in form:
            figures.setdefault(skeleton(form.rpartition(" ")[2]), []).append((form, spelled))
    surnames = {
        folded(alone): (folded(row.ar), row.en) for row in knowledge.people if " " in row.ar for alone in row.alone
    }
    parts: dict[str, str] = {}
    for part in knowledge.name_parts:
        if part.joins == "one name" or (part.joins == "next" and part.kind in ("kunya", "particle")):
            for form in (part.ar, *part.ar_aliases):
                parts.setdefault(folded(form), part.en)
    skeletons: dict[str, list[Name]] = {}
    for row in knowledge.names:
        if row.other >= 2 or row.given + row.family >= 5:
            skeletons.setdefault(skeleton(row.ar), []).append(row)
    compared = {name_words.compared(form): spelled for form, spelled in people.items() if _JOINED.search(form)}
    local = {(row.ar, row.country): row.en for row in knowledge.local_names}
    kindred = {row.code: row.like for row in knowledge.kindred_states}
    peoples: dict[str, set[str]] = {}
    for named in knowledge.local_names:
        peoples.setdefault(named.ar, set()).add(named.country)
    bearers = {key: frozenset(countries) for key, countries in peoples.items()}
    return _Index(people, compared, figures, surnames, parts, skeletons, local, kindred, bearers)


def person(name: str, country: str, knowledge: Knowledge, *, told: bool = True) -> tuple[str, NameOrigin]:
    """A person's name as the press of that country (ISO code or "") spells its parts, and where that comes from. Unless
    the country is `told`, it is but a guess: foreign names that no list has may be of any."""
    known_person = figure(name, knowledge)
    if known_person:
        return known_person, "knowledge"
    index = knowledge.derived(_index)
    words = name.split()
    parts: list[str] = []
    known = True
    at = 0
    while at < len(words):
        spelled, last, listed = _part(words, at, _Home(country, told), index, knowledge)
        parts.append(spelled)
        known = known and listed
        at = last
    if country in CHINESE and len(parts) == SYLLABLES and all(len(part) <= SYLLABLE for part in parts):
        parts[1:] = [parts[1] + parts[2].lower()]  # «هوا تشون ينغ» is «Hua Chunying»
    return " ".join(parts), "knowledge" if known else "romanised"


def _part(words: Sequence[str], at: int, home: _Home, index: _Index, knowledge: Knowledge) -> tuple[str, int, bool]:
    """The English of the part of a name that begins at a word, where it ends, and whether lists have it."""
    ordinals = knowledge.derived(name_words.build).ordinals
    if at and folded(words[at]) in ordinals:
        return ROMAN[ordinals[folded(words[at])]], at + 1, True
    if at and folded(words[at]) in name_words.GENERATIONS:
        return name_words.GENERATIONS[folded(words[at])], at + 1, True
    if words[at] in SON_OF and at + 1 < len(words):
        row = name_words.name(folded(MAC + words[at + 1]), knowledge)
        return row.en if row else "Mac" + person(words[at + 1], home.country, knowledge)[0], at + 2, row is not None
    for last in range(min(len(words), at + 3), at, -1):
        key = folded(" ".join(words[at:last]))
        # «بن» and its like are words of their own, whatever longer names the list has
        if last - at > 1 and key not in index.parts and any(folded(word) in index.parts for word in words[at:last]):
            continue
        own = None if key in name_words.FATHER else _local(key, home.country, index)
        spelled = own or index.parts.get(key)
        if spelled:
            return spelled, last, True
        row = _own(name_words.name(key, knowledge))
        if row:
            local = dict(item.split(":", 1) for item in row.local)
            return local.get(home.country) or row.en, last, _met(row) != ONCE
    if "-" in words[at].strip("-"):
        tied = [person(part, home.country, knowledge, told=home.told) for part in words[at].split("-")]
        return "-".join(spelled for spelled, _ in tied), at + 1, all(origin == "knowledge" for _, origin in tied)
    return _near(folded(words[at]), index) or _by_sound(words[at], home), at + 1, False


def homes(name: str, knowledge: Knowledge) -> frozenset[str]:
    """The ISO codes of the states whose people bear all parts of a name of two words or more, by the tables; none of
    one that all Arabs bear, «أحمد أمين»."""
    index = knowledge.derived(_index)
    keys = folded(name).replace("-", " ").split()
    told = [index.peoples.get(key, frozenset()) for key in keys]
    if len(told) < 2 or all(_is_arab(name_words.name(key, knowledge)) for key in keys):
        return frozenset()
    return frozenset.intersection(*told)


def _is_arab(row: Name | None) -> bool:
    """Whether a name is a usual one of Arabs."""
    return row is not None and row.given + row.family >= name_words.USUAL


def _local(key: str, country: str, index: _Index) -> str | None:
    """How the press spells a folded part of a name of this state's people, or of its kindred's; None where it has no
    spelling of its own."""
    return index.local.get((key, country)) or index.local.get((key, index.kindred.get(country, "")))


def figure(name: str, knowledge: Knowledge) -> str | None:
    """The English of the public figure whose name this is, or the surname that nobody else is meant by; else None."""
    return knowledge.derived(_figures)(name)


def _figures(knowledge: Knowledge) -> Callable[[str], str | None]:
    index = knowledge.derived(_index)

    @lru_cache(maxsize=KEPT)
    def known(name: str) -> str | None:
        alone = name_words.famous(name, knowledge) if " " not in name else None
        listed = index.people.get(folded(name)) or index.compared.get(name_words.compared(name))
        return listed or alone or _figure(folded(name), index, knowledge)

    return known


def _own(row: Name | None) -> Name | None:
    """The row where its English is this name's: one met seldom may hold more of a bearer's name, «Siavash» under
    «سيا»."""
    if row is None or _met(row) > SELDOM:
        return row
    arabic = [letter for letter in row.ar.removeprefix("ال").replace("تش", "ش") if letter not in _SILENT]
    latin = _DIGRAPHS.sub("x", row.en.lower().removeprefix("al-").removeprefix("el-"))
    sounds = [letter for letter, _ in itertools.groupby(letter for letter in latin if letter in _SOUNDED)]
    return row if abs(len(arabic) - len(sounds)) <= 1 else None


def _met(row: Name) -> int:
    return row.given + row.family + row.other


def _figure(name: str, index: _Index, knowledge: Knowledge) -> str | None:
    """The English of the public figure whose name this is but for a long vowel in a foreign part: «فلاديمير بوتن»."""
    parts = [skeleton(part) for part in name.split()]
    for form, spelled in index.figures.get(parts[-1], ()) if parts else ():
        words = form.split()
        if len(words) != len(parts) or [skeleton(word) for word in words] != parts:
            continue
        differing = [(one, other) for one, other in zip(name.split(), words, strict=True) if one != other]
        rows = [name_words.name(one, knowledge) for one, _ in differing]
        # «صالح» is no spelling of «صلاح»: both are names
        if all(_likeness(*pair) >= ALIKE for pair in differing) and all(
            row is None or row.given + row.family <= ONCE for row in rows
        ):
            return spelled
    bearer = index.surnames.get(name.rpartition(" ")[2])
    # «جون إيف لودريان» is «جان إيف لودريان», «سارة نتنياهو» another
    return bearer[1] if bearer and _likeness(bearer[0], name) >= NEARLY_ONE else None


def _near(key: str, index: _Index) -> str | None:
    """The English of the usual name that differs from this one by a long vowel alone: «غريفث» is «غريفيث»."""
    near = index.skeletons.get(skeleton(key), ()) if len(key) >= 4 else ()
    usual = ((_likeness(row.ar, key), _met(row), row.ar, row.en) for row in near if _met(row) >= NEAR_USUAL)
    likest = max((one for one in usual if one[2][-1] == key[-1]), default=None)
    return likest[3] if likest and likest[0] >= NEARLY_ONE else None


def respelled(one: str, other: str, knowledge: Knowledge) -> bool:
    """Whether two folded parts of foreign names are one but for their long vowels: «دوغل», «دوغال»; «صالح» and «صلاح»
    are two names."""
    rows = [name_words.name(key, knowledge) for key in (one, other)]
    arab = all(row is not None and row.given + row.family > ONCE for row in rows)
    first = any(row is not None and row.given > ONCE for row in rows)
    if arab and not first and min(len(one), len(other)) >= FULL:
        return skeleton(one) == skeleton(other)  # «بارزاني», «برزاني»
    return not arab and skeleton(one) == skeleton(other) and _likeness(one, other) >= ALIKE


def misspelt(one: str, other: str, knowledge: Knowledge) -> bool:
    """Whether two long folded parts of foreign names differ by a letter alone, or by two that changed places:
    «مالستروم», «مالمستروم»; «فرانلكين», «فرانكلين»."""
    rows = [name_words.name(key, knowledge) for key in (one, other)]
    arab = any(row is not None and row.given + row.family > row.other for row in rows)
    alike = _likeness(one, other) >= NEARLY_ONE or (one[0] == other[0] and sorted(one) == sorted(other))
    return not arab and min(len(one), len(other)) > FULL and alike


def hissed(one: str, other: str, knowledge: Knowledge) -> bool:
    """Whether two folded parts of foreign names are one but for «س» and «ز»: «ديفيز», «ديفيس»."""
    return one.replace("ز", "س") == other.replace("ز", "س") and not any(
        row is not None and row.given + row.family > row.other
        for row in (name_words.name(key, knowledge) for key in (one, other))
    )


def other_spelling(part: str, knowledge: Knowledge) -> str | None:
    """The folded foreign surname as others of the press spell its g: «جريفيث» of «غريفيث»; None where it has none, or
    is an Arab one."""
    row = name_words.name(part, knowledge)
    other = part.translate(_G)
    arab = part.startswith("ال") or (row is not None and row.given + row.family > row.other)
    return None if arab or other == part or len(part) < HARD else other


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def skeleton(key: str) -> str:
    """A folded name without its vowels, letters that render one foreign sound made one: «غوتيريز» and «جوتيرز»."""
    bare = key[:1] + key[1:].translate(_UNVOWELLED)
    return bare.translate(_SOUNDS) if len(bare) >= 3 else key


def _by_sound(word: str, home: _Home) -> str:
    """A word that no list has as the press of its bearer's home spells such names; no macrons, no marks for ʻayn and
    hamza."""
    article, bare = ("al-", word[2:]) if word.startswith("ال") and len(word) > FULL else ("", word)
    key = folded(bare)
    if key and sounds().letters.issuperset(key):
        foreign = not article and (model().features.likeness[key] or 0) >= FOREIGN
        return article + sounds().spelled(key, home.country if home.told or not foreign else "").capitalize()
    latin = unicodedata.normalize("NFKD", romanise(word)).encode("ascii", "ignore").decode()
    return "-".join(part if part == "al" else part.capitalize() for part in latin.split("-"))
