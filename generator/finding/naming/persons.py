"""Persons named in a sentence: what the tagger finds, mended by what the lists know of names, titles and quotation."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.arabic.lexicon import Match, folded, word_key
from generator.arabic.tokens import Token, bases
from generator.finding.naming import apposition, bounds, joining, name_evidence, name_words, preceding, roles
from generator.finding.naming.mentions import QUOTES, Line, Mention, Subject
from generator.finding.naming.name_words import CLITICS, USUAL, NameWords
from generator.knowledge import Knowledge

# What each word of a name that neither the tagger nor the lists see must say for it at least.
NAMELIKE = 0.3
# The same where what tells of somebody follows the name.
FOLLOWED = 0.0
# What ages are counted in, folded.
YEARS = frozenset(("عاما", "عام", "سنه", "سنوات", "اعوام"))
# Endings of the dual and the plural that a noun shares with its adjective.
AGREEING = ("ان", "تين", "ات")
# Endings of the plural of those who do something.
MANY = ("ون", "ين")
# The feminine of a passive participle, which describes the word before it: «مسلوبة».
PASSIVE = re.compile(r"م\w\wو\wه")


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


def heading(
    line: Line,
    public: Sequence[Match[str]],
    things: Sequence[Mention],
    titles: Mapping[int, roles.Title],
) -> list[Mention]:
    """The public figures whose office and full name stand in the name of the government that they head: «إدارة الرئيس
    دونالد ترامب»."""
    held = [thing for thing in things if thing.subject.type == "government"]
    return [
        bounds.begun(line, figure.first, figure.last, figure.start)
        for figure in public
        for thing in held
        if any(at in titles for at in range(thing.first + 1, figure.first)) and figure.last <= thing.last
    ]


def figures(line: Line, knowledge: Knowledge) -> list[Match[str]]:
    """The words of a line that are public figures' full names."""
    return knowledge.derived(name_words.build).people.find(line.words)


@dataclass(frozen=True, slots=True)
class _Sought:
    """A line as names are sought in it: its titles by the words that they begin at, `stops` those that no name holds;
    `taken` 0 for a word that no other name holds, `free` whether a person's may, `personal` by how much the tagger
    takes it for one's."""

    line: Line
    titles: dict[int, roles.Title]
    stops: Mapping[int, roles.Title]
    taken: Sequence[int]
    free: list[bool]
    personal: Sequence[float]
    index: NameWords
    knowledge: Knowledge

    def hold(self, names: Sequence[Mention]) -> Sequence[Mention]:
        """These names, whose words no other may hold any more."""
        for name in names:
            self.free[name.first : name.last] = [False] * (name.last - name.first)
        return names

    def before(self, name: Mention) -> roles.Title | None:
        """The title that runs up to a name."""
        return preceding.before(self.line, name, self.titles, self.taken, self.knowledge)


def find(
    line: Line,
    public: Sequence[Match[str]],
    tagged: Sequence[tuple[int, int]],
    personal: Sequence[float],
    taken: Sequence[int],
    titles: dict[int, roles.Title],
    knowledge: Knowledge,
) -> list[Mention]:
    """The persons of a line, by full name or a single one.

    `public` are the public figures of the line, `tagged` the words that the tagger takes for persons' names, `personal`
    by how much it takes each word for one's; `taken` is 0 for a word that no other name holds.
    """
    index = knowledge.derived(name_words.build)
    for at in [at for at in titles if joining.son_of(line.words, at, index)]:
        del titles[at]
    stops = {
        at: title
        for at, title in titles.items()
        if title.kind != "honorific" and not joining.family_too(line, title, titles, index)
    }
    untaken = [not held and word.is_word for held, word in zip(taken, line.words, strict=True)]
    free = _free(line, untaken, stops, knowledge)
    sought = _Sought(line, titles, stops, taken, free, personal, index, knowledge)
    found = [*sought.hold(_public(sought, public, untaken))]
    for span in tagged:
        found += sought.hold(_tagged(sought, span, found))
    found += sought.hold(_alone(line, free, index))
    return sorted((*found, *_listed(sought)), key=lambda mention: mention.first)


def _free(line: Line, untaken: Sequence[bool], stops: Mapping[int, roles.Title], knowledge: Knowledge) -> list[bool]:
    """Which of the untaken words a name may hold: none of a title of several words, «ظهير أيمن», of what looks like a
    name and is none, «مطلق النار», or of what leads to an office, «القائم بأعمال»."""
    free = list(untaken)
    phrases = knowledge.derived(name_words.build).phrases.find(line.words)
    nobodys = [(phrase.first, phrase.last) for phrase in phrases if _is_phrase(phrase, line)]
    nobodys += [(title.first, title.last) for title in stops.values() if title.last - title.first > 1]
    for first, last in (*nobodys, *roles.leads(line, knowledge)):
        free[first:last] = [False] * (last - first)
    return free


def _is_phrase(phrase: Match[str], line: Line) -> bool:
    """Whether a phrase that is no name stands there as it is spelled: «رحمه الله», but «رحمة الله» is a name."""
    return any(
        all(
            (word.text[-1:] == "ة") == (spelled[-1:] == "ة")
            for word, spelled in zip(line.words[phrase.first : phrase.last], form.split(), strict=False)
        )
        for form in phrase.values
    )


def _public(sought: _Sought, public: Sequence[Match[str]], untaken: Sequence[bool]) -> list[Mention]:
    """The public figures whose names stand here, and are no parts of longer names."""
    line, free, index = sought.line, sought.free, sought.index
    found: list[Mention] = []
    held: set[int] = set()
    for match in public:
        before, after = match.first - 1, match.last
        if not all(untaken[match.first : match.last]) or match.clitics not in CLITICS:
            continue
        ended = after == len(line.words) or not free[after] or after in held or after in sought.stops
        if not ended and joining.ends(line, match.first, after, index):
            continue
        begun = before < 0 or not free[before] or before in held
        if not begun and joining.leads(line, before, match.first, index):
            continue
        found.append(bounds.begun(line, match.first, match.last, match.start))
        held.update(range(match.first, match.last))
    return found


def _tagged(sought: _Sought, span: tuple[int, int], found: Sequence[Mention]) -> list[Mention]:
    """What the tagger takes for a name, mended, or nobody where it is none; `found` are the names before it."""
    line = sought.line
    if line.words[span[0]].text == "ابن" and any(one.last == span[0] for one in found):
        return []  # «الملك عبد الله الثاني ابن الحسين»
    mention = bounds.mended(line, *span, sought.free, sought.stops, sought.index)
    if mention is None:
        return []
    alone = sought.titles.get(mention.first) if mention.last == mention.first + 1 else None
    if alone and not joining.family_too(line, alone, sought.titles, sought.index) and alone.last > alone.first:
        return []  # «العاهل الأردني الملك عبد الله»
    return [mention] if _is_name(sought, mention) else []


def _listed(sought: _Sought) -> list[Mention]:
    """The names that the lists alone see, or that a title or cue leads up to."""
    line, free, index = sought.line, sought.free, sought.index
    led = roles.reached(line, sought.titles, sought.knowledge) | {cue + 1 for cue in index.cues.openings(line.words)}
    told = _told(line, sought.titles)
    found: list[Mention] = []
    behind = 0
    for at, word in enumerate(line.words):
        if at < behind or not free[at]:
            continue
        opened = _opens(sought, at) if index.opening(word.text) else None
        if opened is None or not _trusted(sought, opened):
            opened = _led(sought, at) if at in led else None
        if opened is None and told and not told.isdisjoint(range(at + 2, at + joining.LONGEST)):
            opened = _followed(sought, at, told)
        if opened:
            found.append(opened)
            behind = opened.last
    return found


def _alone(line: Line, free: Sequence[bool], index: NameWords) -> list[Mention]:
    """The single names that stand for themselves: of the public figures whom nobody shares them with, usual first names
    behind a verb of saying, and foreign ones behind a man's verb of saying or his nationality."""
    words = line.words
    known = {
        match.first: match.start for match in index.lone.each(words) if _is_alone(words[match.first], match, index)
    }
    for match in index.sayers.each(words):
        at = match.last
        row = index.names.get(words[at].key) if at < len(words) else None
        if row is None or row.given < USUAL or at in line.opens or not index.opening(words[at].text):
            continue
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or not after.is_word or any(base.key in index.function for base in bases(after.text)):
            known.setdefault(at, words[at].start)  # «وقالت هالة»
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
    return not usual and match.clitics in name_words.REFERRING and "ؤ" not in word.text


def _stranger(word: Token, index: NameWords) -> bool:
    """Whether a word that no list has is like a foreign name."""
    return (
        word.key not in index.names
        and name_evidence.is_unlisted(word, index)
        and name_evidence.likeness(word.key) >= joining.FOREIGN
    )


def with_first(line: Line, mention: Mention, taken: Sequence[int], knowledge: Knowledge) -> Mention:
    """A mention by a foreign surname with the first name before it that no other name has taken."""
    at = mention.first - 1
    index = knowledge.derived(name_words.build)
    alone = mention.last == mention.first + 1 and mention.start == line.words[mention.first].start
    if not alone or at < 0 or taken[at] or not joining.foreign_first(line, at, index):
        return mention
    return bounds.mention(line, at, mention.last, index)


def _is_name(sought: _Sought, mention: Mention) -> bool:
    """Whether a span can stand: two words, no title of a work, or one that is known as a name or that a title leads up
    to."""
    line, index = sought.line, sought.index
    keys = folded(mention.subject.key).split()
    if _of_work(line, mention.first, index) or _of_other(line, mention, keys, index):
        return False
    if len(keys) > 1 and keys[0] in index.offices and keys[1].startswith("ال") and keys[1] not in index.names:
        return keys[1] in index.closes  # «نجم الميرينغي», «نجم الدين»
    if _describes(line, mention, keys, index):
        return False
    if any(key in index.names or key in index.opens for key in keys):
        return True
    if len(keys) > 1 and not line.quoted(mention.first, mention.last):
        # «دراستان أخريان»: a noun and the adjective that agrees with it
        return not any(all(key.endswith(ending) for key in keys) for ending in AGREEING)
    if keys[0][0] == "و" and name_evidence.likeness(keys[0]) < 1:
        return False  # «الحكم المساعد واحتسب», not «ويليان»
    if is_aged(line, mention):
        return True
    if is_presented(line, mention.first, sought.knowledge):
        # «مستخدمون»: some who do something
        several = keys[0].startswith("م") and keys[0].endswith(MANY)
        return not several or name_words.is_public(keys[0], sought.knowledge)
    return sought.before(mention) is not None


def _of_other(line: Line, mention: Mention, keys: Sequence[str], index: NameWords) -> bool:
    """Whether folded words name something else than somebody: a title of a work, «كوسبي شو», people of a nation,
    «كوريون جنوبيون», the end of a term, a document, «وقال بيان»."""
    if line.quoted(mention.first, mention.last) and len(keys) > 1 and keys[-1] in index.works:
        return True
    if not index.peoples.isdisjoint(keys):
        return True
    term = index.terms.longest(line.words, mention.first - 1) if mention.first else None
    if term and term.last >= mention.last:
        return True
    if any(key == "الله" and before not in index.names for before, key in pairwise(keys)):
        return True  # «سائلين الله العلي»
    # «وقال بيان», «الرئيس الكوري الجنوبي»
    return len(keys) == 1 and (keys[0] in index.documents or (keys[0].startswith("ال") and keys[0] in index.men))


def _describes(line: Line, mention: Mention, keys: Sequence[str], index: NameWords) -> bool:
    """Whether folded words describe something: «مسلوبة الإرادة», «الجمهور الفرنسي والعربي المتعطش»."""
    if len(keys) > 1 and keys[0] not in index.names and PASSIVE.fullmatch(keys[0]):
        return True
    chained = mention.start > line.words[mention.first].start and keys[0].startswith("ال") and mention.first > 0
    return chained and word_key(line.words[mention.first - 1].key) in index.presenting


def _of_work(line: Line, first: int, index: NameWords) -> bool:
    """Whether a title of a film, book, song or ship begins here, «رواية "أشجار الصبار"», «بعنوان: "ليلى"», or a make:
    «طراز تورنادو»."""
    at = first - 1
    marked = first in line.opens
    while at >= 0 and not line.words[at].is_word:
        marked = marked or line.words[at].text in QUOTES or line.words[at].text == ":"
        at -= 1
    titled = index.works if marked else index.makes
    return at >= 0 and any(base.key in titled for base in bases(line.words[at].text))


def _opens(sought: _Sought, at: int) -> Mention | None:
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
    last -= bounds.of_body(words, last, free, sought.stops, index)
    return bounds.mention(line, at, last, index) if last - at >= 2 else None


def _trusted(sought: _Sought, mention: Mention) -> bool:
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
        following = apposition.after(line, mention, sought.titles, sought.taken, sought.knowledge)
        return following is not None and following.last - following.first > 1  # «غادة والي وزيرة التضامن»
    return title is not None and title.last >= mention.first - 1


def _told(line: Line, titles: Mapping[int, roles.Title]) -> set[int]:
    """The words that a name may end before since what stands there tells of its bearer: a title, «أليسون هوكر، خبيرة
    الشؤون الكورية», or an age in brackets, «غرناتر (35 عاما)»."""
    words = line.words
    found = {at for at in range(1, len(words)) if words[at].text == "(" and _is_age(words, at)}
    for at in titles:
        last = at
        while last > 1 and words[last - 1].text in "،,":
            last -= 1
        if last < at or words[at].key.startswith("ال"):
            found.add(last)
    return found


def is_aged(line: Line, name: Mention) -> bool:
    """Whether somebody's age stands in brackets right behind a name: «غرناتر (35 عاما)»."""
    return _is_age(line.words, name.last)


def _is_age(words: Sequence[Token], at: int) -> bool:
    """Whether brackets open here around an age."""
    inside = words[at : at + 4]
    if len(inside) < 4 or (inside[0].text, inside[3].text) != ("(", ")"):
        return False
    return inside[1].text.isdigit() and inside[2].key in YEARS


def _followed(sought: _Sought, at: int, told: Collection[int]) -> Mention | None:
    """A name of two words or more that begins here, each of which reads as a name's, and that what tells of its bearer
    follows."""
    named = _read(sought, at, FOLLOWED)
    if named is None or named.last not in told:
        return None
    line = sought.line
    if not is_aged(line, named):
        following = apposition.after(line, named, sought.titles, sought.taken, sought.knowledge)
        if following is None or (following.first == named.last and following.last - following.first < 2):
            return None
    return named if _reads(sought, named) else None


def _led(sought: _Sought, at: int) -> Mention | None:
    """A name of two words or more that begins here where a title leads up to it and each word reads as a name's,
    whether lists have it or not: «المهندس علي شنيمر»."""
    if at and sought.line.words[at - 1].key in sought.index.function:
        return None  # «في سبيل الدفاع»
    named = _read(sought, at, NAMELIKE)
    if named is None:
        return None
    if not _honoured(sought.line, at, sought.titles, sought.index) and sought.before(named) is None:
        return None
    return named if _reads(sought, named) else None


def _read(sought: _Sought, at: int, least: float) -> Mention | None:
    """Two words or more from here on that all read as a name's: each says at `least` so much for it."""
    line, free, index, titles = sought.line, sought.free, sought.index, sought.titles
    words = line.words
    text = words[at].text
    if not text.isalpha() or at in titles or text in index.spelled:
        return None  # «أم حلها»
    evidence = sought.knowledge.derived(name_evidence.of_words)
    if index.nameless(text) or (text.startswith("ال") and index.opening(text) is None):
        return None  # «الإسرائيلي ياريف ليفين»
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


def _reads(sought: _Sought, named: Mention) -> bool:
    """Whether a name that a title stands beside reads as somebody's."""
    lead = sum(sought.personal[named.first : named.last]) / (named.last - named.first)
    presented = is_presented(sought.line, named.first, sought.knowledge)
    told = name_evidence.Told(lead, int(presented), True, sought.line.quoted(named.first, named.last))
    return name_evidence.reads(named.subject.key, told, sought.knowledge)


def _honoured(line: Line, at: int, titles: dict[int, roles.Title], index: NameWords) -> bool:
    """Whether a form of address stands right before a word, «الدكتورة», or what names of people follow: «من بطولة»."""
    before = titles.get(at - 1)
    if before is not None and before.kind == "honorific" and before.last == at:
        return True
    return at > 0 and index.cues.begins(line.words[at - 1].text)
