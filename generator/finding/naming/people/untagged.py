"""Names that the tagger does not see: by the lists alone, or by a title or cue that leads to them or follows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import beside, bounds, joining, name_evidence
from generator.finding.naming.people.name_words import USUAL, NameWords
from generator.finding.naming.people.sought import Sought
from generator.finding.naming.titles import apposition, roles

# So many words between a title and a sign may be a name that says less: «غنيمات».
CLOSED = 3
# The same where what tells of somebody follows the name.
FOLLOWED = 0.0


def find(sought: Sought, named: Sequence[Mention]) -> list[Mention]:
    """The names that the lists alone see, that a title or cue leads up to, or that are told of with those `named`."""
    line, free, index = sought.line, sought.free, sought.index
    led = roles.reached(line, sought.titled.titles, sought.knowledge) | {
        cue + 1 for cue in index.cues.openings(line.words)
    }
    told = _told(line, sought.titled.titles)
    found: list[Mention] = []
    ends = {mention.last for mention in named}
    behind = 0
    for at, word in enumerate(line.words):
        if at < behind or not free[at]:
            continue
        opened = _opens(sought, at) if index.opening(word.text) else None
        if opened is None or not _trusted(sought, opened):
            opened = _led(sought, at) if at in led else None
        if opened is None and beside.is_told_with(line, at, ends):
            opened = _further(sought, at)
        if opened is None and told and not told.isdisjoint(range(at + 2, at + joining.LONGEST)):
            opened = _followed(sought, at, told)
        if opened:
            found.append(opened)
            behind = opened.last
            ends.add(behind)
    return found


def _further(sought: Sought, at: int) -> Mention | None:
    """A name of two words or more that begins here, told of with another and nothing else than that: a sign, a clause
    or a further name follows."""
    if sought.index.reading(sought.line.words[at].text).cut != 1:
        return None
    named = _read(sought, at, FOLLOWED) or _opens(sought, at)
    if named is None or named.subject.key.startswith("ال"):
        return None
    following = sought.line.words[named.last] if named.last < len(sought.line.words) else None
    if following is not None and following.is_word and not _ends_series(following, sought.index):
        return None
    return named if _reads(sought, named) else None


def _ends_series(word: Token, index: NameWords) -> bool:
    """Whether a word behind a name tells of the next one, or begins something else."""
    return word.text.startswith("و") or any(base.key in index.function for base in bases(word.text))


def _opens(sought: Sought, at: int) -> Mention | None:
    """A name of two words or more that begins here, by the lists alone."""
    line, free, index = sought.line, sought.free, sought.index
    words = line.words
    if joining.leads_nowhere(line, at, index):
        return None
    last = at + 1
    while (
        last < min(len(words), at + joining.LONGEST)
        and free[last]
        and last not in line.opens
        and last not in sought.stops  # «طالب الأمين العام»
        and (
            joining.continues(words[last - 1], words[last], index)
            or joining.surname(words, last, index)
            or (last == at + 1 and joining.unlisted_surname(words[at], words[last], index))
            or joining.behind_compound(line, at, last, index)
            or (last == at + 1 and joining.before_title(words, last, sought.stops, index))
        )
    ):
        last += 1
    last -= words[last - 1].text == "ال"  # «صاحب ال 31 عاما»
    last -= bounds.of_body(sought, last)
    return bounds.mention(line, at, last, index) if last - at >= 2 else None


def _trusted(sought: Sought, mention: Mention) -> bool:
    """Whether a name that only the lists see is one: a usual given name opens it, or a title leads up to it."""
    line, index = sought.line, sought.index
    opening = index.names.get(index.reading(line.words[mention.first].text).key)
    after = mention.first + 1
    after += mention.last > after + 1 and line.words[after].key in index.closes  # «أسد الله أسدي»
    second = index.names.get(line.words[after].key)
    if opening and second and min(opening.given, second.given + second.family) >= 2 * USUAL:
        return True
    if mention.first and any(base.key in index.bearers for base in bases(line.words[mention.first - 1].text)):
        return True
    title = sought.before(mention)
    if title is None and opening and opening.given >= USUAL and second and second.family >= 5:
        following = apposition.after(sought.titled, mention)
        return following is not None  # «غادة والي وزيرة التضامن»
    return title is not None


def _told(line: Line, titles: Mapping[int, roles.Title]) -> set[int]:
    """The words that a name may end before since what stands there tells of its bearer: a title, «أليسون هوكر، خبيرة
    الشؤون الكورية», or an age in brackets, «غرناتر (35 عاما)»."""
    words = line.words
    found = {at for at in range(1, len(words)) if words[at].text == "(" and beside.is_age(words, at)}
    for at in titles:
        last = at
        while last > 1 and words[last - 1].text in "،,":
            last -= 1
        if last < at or words[at].key.startswith("ال"):
            found.add(last)
    return found


def _followed(sought: Sought, at: int, told: Collection[int]) -> Mention | None:
    """A name of two words or more that begins here, each of which reads as a name's, and that what tells of its bearer
    follows."""
    named = _read(sought, at, FOLLOWED)
    if named is None or named.last not in told:
        return None
    line = sought.line
    if not beside.is_aged(line, named):
        following = apposition.after(sought.titled, named)
        if following is None or (following.first == named.last and following.last - following.first < 2):
            return None
    return named if _reads(sought, named) else None


def _led(sought: Sought, at: int) -> Mention | None:
    """A name of two words or more that begins here where a title leads up to it and each word reads as a name's,
    whether lists have it or not: «المهندس علي شنيمر»."""
    if at and sought.line.words[at - 1].key in sought.index.function:
        return None  # «في سبيل الدفاع»
    named = _read(sought, at, name_evidence.NAMELIKE) or _closed(sought, at)
    if named is None:
        return None
    if not _honoured(sought.line, at, sought.titled.titles, sought.index) and sought.before(named) is None:
        return None
    return named if _reads(sought, named) else None


def _closed(sought: Sought, at: int) -> Mention | None:
    """Two words or three from here to a sign, the first of which reads as a name and none of which as anything else:
    «المتحدثة باسم الحكومة، جمانة غنيمات، »."""
    named = _read(sought, at, name_evidence.RARE)
    words = sought.line.words
    if named is None or named.last - at > CLOSED or named.last == len(words) or words[named.last].is_word:
        return None
    evidence = sought.knowledge.derived(name_evidence.of_words)
    text = words[at].text
    return named if evidence.opening(text[sought.index.reading(text).cut :]) >= name_evidence.NAMELIKE else None


def _read(sought: Sought, at: int, least: float) -> Mention | None:
    """Two words or more from here on that all read as a name's: each says at `least` so much for it."""
    line, free, index, titles = sought.line, sought.free, sought.index, sought.titled.titles
    words = line.words
    text = words[at].text
    if not text.isalpha() or at in titles or text in index.spelled:
        return None  # «أم حلها»
    evidence = sought.knowledge.derived(name_evidence.of_words)
    if index.nameless(text) or (text.startswith("ال") and index.opening(text) is None):
        return None  # «الإسرائيلي ياريف ليفين»
    if any(base.cut and base.key in sought.titled.index.bodies for base in bases(text)):
        return None  # «أمين الفتوى بدار الإفتاء»
    if evidence.opening(text[index.reading(text).cut :]) < least:
        return None
    last = at + 1
    while last < min(len(words), at + joining.LONGEST) and free[last] and last not in line.opens and last not in titles:
        tied = name_evidence.ties(words[last - 1].key, index) or any(
            goes_on(line, at, last, index) for goes_on in (joining.ends, joining.behind_compound)
        )
        if not words[last].text.isalpha() or (not tied and evidence.further(words[last].text) < least):
            break
        last += 1
    while last > at + 1 and name_evidence.ties(words[last - 1].key, index):
        last -= 1
    return bounds.mention(line, at, last, index) if last - at >= 2 else None


def _reads(sought: Sought, named: Mention) -> bool:
    """Whether a name that a title stands beside reads as somebody's."""
    lead = sum(sought.personal[named.first : named.last]) / (named.last - named.first)
    presented = beside.is_presented(sought.line, named.first, sought.knowledge)
    told = name_evidence.Told(lead, int(presented), True, sought.line.quoted(named.first, named.last))
    return name_evidence.reads(named.subject.key, told, sought.knowledge)


def _honoured(line: Line, at: int, titles: dict[int, roles.Title], index: NameWords) -> bool:
    """Whether a form of address stands right before a word, «الدكتورة», or what names of people follow: «من بطولة»."""
    before = titles.get(at - 1)
    if before is not None and before.kind == "honorific":
        return True
    return at > 0 and index.cues.begins(line.words[at - 1].text)
