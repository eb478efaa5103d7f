"""Bodies named in a sentence: known ones, a head with a nationality, a head with what completes its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.arabic.lexicon import Match, word_key
from generator.arabic.tokens import bases
from generator.finding.naming.bodies import alone, completed, homonyms, known, national, paired
from generator.finding.naming.bodies.vocabulary import Form, Vocabulary, vocabulary
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.titles import roles
from generator.finding.naming.titles.roles import Title
from generator.knowledge import Knowledge

# What stands between the names of a list: folded.
LISTING = frozenset(("او", "،"))
# What bears a body's name without having to do with it, and the types of such bodies: a cup, an index.
BEARING = {"كاس": {"international", "media", "organisation"}, "موشر": {"media"}}


def find(line: Line, located: Sequence[Mention], titles: Mapping[int, Title], knowledge: Knowledge) -> list[Mention]:
    """The bodies that the words of the line name; they may overlap.

    `located` are the places of the line, `titles` its role words: «الخارجية» in «وزير الخارجية» is no ministry.
    """
    titled = roles.held(line, titles) - titles.keys()
    index = vocabulary(knowledge)
    places = {place.first: place for place in located if place.sure}
    found: list[Mention] = []
    for at in index.openings(line.words):
        if alone.is_office(line, at, index) or alone.is_adjective(line, at):
            continue
        found += paired.of_state(line, at, index)
        opened = _opened(line, at, places, titles, index, inside_title=at in titled)
        if opened and at:
            # «كأس الاتحاد الأوروبي», «مؤشر داو جونز»
            bearing = {type_ for base in bases(line.words[at - 1].text) for type_ in BEARING.get(base.key, ())}
            opened = [mention for mention in opened if mention.subject.type not in bearing]
        found += opened
    return _listed(line, found, index)


def _listed(line: Line, found: Sequence[Mention], index: Vocabulary) -> list[Mention]:
    """The bodies, a doubtful name sure too that is joined to a sure one of the same type, «داعش والقاعدة», or whose
    members are told, «عناصر القاعدة»."""
    told = []
    for mention in found:
        beside = {
            other.subject.type
            for other in found
            if other.sure and (_goes_with(line, other, mention) or _goes_with(line, mention, other))
        }
        if mention.first and any(base.key in index.members for base in bases(line.words[mention.first - 1].text)):
            beside.add("armed_group")
        doubtful = not mention.sure and len(mention.subjects) == 1
        told.append(mention._replace(sure=True) if doubtful and mention.subject.type in beside else mention)
    return told


def _goes_with(line: Line, one: Mention, other: Mention) -> bool:
    """Whether the other name is joined to the one right before it, «أبل أو غوغل», or behind where that is: «داعش في
    الرقة والقاعدة»."""
    apart = other.first - one.last
    between = line.words[one.last].key if apart > 0 else ""
    if apart == 1 and between in LISTING:
        return True
    return (apart == 0 or (apart == 2 and between == "في")) and _joined(line, other)


def _joined(line: Line, mention: Mention) -> bool:
    """Whether «و» joins a name to what is before it."""
    word = line.words[mention.first]
    return word.text[: mention.start - word.start] == "و"


def _opened(
    line: Line,
    at: int,
    places: Mapping[int, Mention],
    titles: Mapping[int, Title],
    index: Vocabulary,
    *,
    inside_title: bool,
) -> list[Mention]:
    """The bodies whose names may begin with word `at`."""
    match = index.known.longest(line.words, at)
    if match and (known.is_none(line, match, index) or known.is_building(line, match, places) or _is_cut(line, match)):
        match = None
    foreign = homonyms.of_another_state(line, match, index) if match else None
    if foreign:
        return [foreign]
    listed = known.named(line, match, places, index) if match else None
    allied = national.allied(line, at, places, index)
    found = [mention for mention in (listed, allied) if mention]
    nation = national.with_nationality(line, at, index)
    if inside_title and nation and nation.subject.type != "military":
        nation = None  # «الخارجية» in a minister's title
    if not inside_title:
        nation = nation or national.in_state(line, at, places, index)
    if nation:
        found.append(nation)
    on = nation is not None and completed.purpose(line, nation.last, places, index) > nation.last
    if on or (not nation and (not match or not found[-1].sure or at + 1 in line.opens or _goes_on(line, found[-1]))):
        whole = completed.find(line, at, places, titles, index)
        # «اتحاد الكرة» is a known name, though a doubtful one
        pair = whole is not None and whole.last == at + 2
        longer = whole is not None and match is not None and whole.last > match.last and at + 1 not in line.opens
        if longer and match and not _extends(line.words[match.last].text, index):
            whole = None  # «حقق حزب العدالة والتنمية الأغلبية»
        if whole and not (pair and match and match.last == whole.last):
            found.append(whole)
    return found


def _is_cut(line: Line, match: Match[Form]) -> bool:
    """Whether a quotation that opens within a known name goes on behind it: «مجموعة "فيرجين غروب"»."""
    opening = next((at for at in range(match.last - 1, match.first, -1) if at in line.opens), None)
    if opening is None:
        return False
    closing = next((at for at in range(opening, match.last + completed.QUOTED) if at in line.closes), match.first)
    return closing >= match.last


def _goes_on(line: Line, mention: Mention) -> bool:
    """Whether a name that several bodies bear may be the beginning of another's: «الجبهة الديمقراطية الشعبية»."""
    following = line.words[mention.last].key if mention.last < len(line.words) else ""
    return len(mention.subjects) > 1 and following.startswith("ال")


def _extends(word: str, index: Vocabulary) -> bool:
    """Whether a word goes on with a name that several bodies bear: «الشعبية», «اليمنيين», «للبحث»."""
    return any(
        word_key(base.key[2:]) in index.adjectives
        or word_key(base.key) in index.nations
        or base.key in index.peoples
        or base.clitics.startswith("لل")
        for base in bases(word)
        if base.key.startswith("ال")
    )
