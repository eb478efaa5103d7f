"""Persons named in a sentence: what the tagger finds, mended by what the lists know of names, titles and quotation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.arabic.lexicon import Match, folded
from generator.arabic.tokens import Token, bases
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people import beside, bounds, joining, name_evidence, name_words, untagged
from generator.finding.naming.people.name_words import CLITICS, USUAL, NameWords
from generator.finding.naming.people.sought import Sought
from generator.finding.naming.titles import roles, title_words
from generator.knowledge import Knowledge

# What tells what something or somebody is called, folded.
CALLED = frozenset(("يدعي", "تدعي", "يسمي", "تسمي", "اسمه", "اسمها"))
# «لي», and the Chinese name.
MINE = "لي"
# Endings of the dual and the plural that a noun shares with its adjective.
AGREEING = ("ان", "تين", "ات")
# Endings of the plural of those who do something.
MANY = ("ون", "ين")


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


def heading(entry: NamedLine) -> list[Mention]:
    """The public figures whose office and full name stand in the name of the government that they head: «إدارة الرئيس
    دونالد ترامب»."""
    held = [thing for thing in entry.things if thing.subject.type == "government"]
    return [
        bounds.begun(entry.line, figure.first, figure.last, figure.start)
        for figure in entry.figures
        for thing in held
        if any(at in entry.titles for at in range(thing.first + 1, figure.first)) and figure.last <= thing.last
    ]


def figures(line: Line, knowledge: Knowledge) -> list[Match[str]]:
    """The words of a line that are public figures' full names."""
    return knowledge.derived(name_words.build).people.find(line.words)


def find(entry: NamedLine, tagged: Sequence[tuple[int, int]], knowledge: Knowledge) -> list[Mention]:
    """The persons of a line, by full name or a single one, in words that no other name holds. `tagged`: the words that
    the tagger takes for persons' names."""
    line, titles, titled = entry.line, entry.titles, entry.titled(knowledge)
    index = knowledge.derived(name_words.build)
    for at in [at for at in titles if joining.son_of(line.words, at, index)]:
        del titles[at]
    stops = {
        at: title
        for at, title in titles.items()
        if title.kind != "honorific" and not joining.family_too(line, title, index)
    }
    untaken = [not held and word.is_word for held, word in zip(titled.inside, line.words, strict=True)]
    free = _free(line, untaken, stops, knowledge)
    sought = Sought(titled, stops, free, entry.personal, index, knowledge)
    found = [*sought.hold(_public(sought, entry.figures, untaken))]
    for span in tagged:
        found += sought.hold(_tagged(sought, span, found))
    found += sought.hold(_alone(line, free, index))
    named = (_with_generation(line, mention, index) for mention in (*found, *untagged.find(sought, found)))
    return sorted(named, key=lambda mention: mention.first)


def _with_generation(line: Line, mention: Mention, index: NameWords) -> Mention:
    """A name with what tells its bearer from father or son: «ترامب الابن», not «وقال كاظم الأب لخمسة»."""
    words, last = line.words, mention.last
    if last == len(words) or words[last].key not in name_words.GENERATIONS:
        return mention
    after = words[last + 1] if last + 1 < len(words) else None
    of_whom = after is not None and after.text.startswith("ل") and after.key not in index.function
    if of_whom or mention.subject.key.endswith(words[last].text):
        return mention
    return bounds.begun(line, mention.first, last + 1, mention.start)


def _free(line: Line, untaken: Sequence[bool], stops: Mapping[int, roles.Title], knowledge: Knowledge) -> list[bool]:
    """Which of the untaken words a name may hold: none of a title of several words, «ظهير أيمن», of what looks like a
    name and is none, «مطلق النار», or of what leads to an office, «القائم بأعمال»."""
    free = list(untaken)
    phrases = knowledge.derived(name_words.build).phrases.find(line.words)
    nobodys = [(phrase.first, phrase.last) for phrase in phrases if _is_phrase(phrase, line)]
    modifiers = knowledge.derived(title_words.build).modifiers
    for title in stops.values():
        # «الرئيس الشرفي»
        described = title.last < len(line.words) and line.words[title.last].key in modifiers
        if described or title.last - title.first > 1:
            nobodys.append((title.first, title.last + described))
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


def _public(sought: Sought, public: Sequence[Match[str]], untaken: Sequence[bool]) -> list[Mention]:
    """The public figures whose names stand here, and are no parts of longer names."""
    line, free, index = sought.line, sought.free, sought.index
    found: list[Mention] = []
    held: set[int] = set()
    for match in public:
        before, after = match.first - 1, match.last
        if not all(untaken[match.first : match.last]) or match.clitics not in CLITICS:
            continue
        ended = after == len(line.words) or not free[after] or after in sought.stops or _is_object(line, after, index)
        if not ended and joining.ends(line, match.first, after, index):
            continue
        begun = before < 0 or not free[before] or before in held
        if not begun and joining.leads(line, before, match.first, index):
            continue
        found.append(bounds.begun(line, match.first, match.last, match.start))
        held.update(range(match.first, match.last))
    return found


def _is_object(line: Line, at: int, index: NameWords) -> bool:
    """Whether a definite word behind a public figure's full name is no usual surname: «سلم جمال عبد الناصر السيف»."""
    row = index.names.get(line.words[at].key)
    return line.words[at].text.startswith("ال") and (row is None or row.family < USUAL)


def _tagged(sought: Sought, span: tuple[int, int], found: Sequence[Mention]) -> list[Mention]:
    """What the tagger takes for a name, mended, or nobody where it is none; `found` are the names before it."""
    line = sought.line
    if line.words[span[0]].text == "ابن" and any(one.last == span[0] for one in found):
        return []  # «الملك عبد الله الثاني ابن الحسين»
    mention = bounds.mended(sought, *span)
    if mention is None:
        return []
    mention = _without_and(sought, mention, found)
    alone = sought.titled.titles.get(mention.first) if mention.last == mention.first + 1 else None
    if alone:
        return []  # «العاهل الأردني الملك عبد الله»
    return [mention] if _is_name(sought, mention) and not _tells_of(sought, mention, found) else []


def _without_and(sought: Sought, mention: Mention, found: Sequence[Mention]) -> Mention:
    """The name without the «و» that joins it to one right before it, where no list has its first word: «جوردي ألبا
    وفييلبي كوتينيو»."""
    word = sought.line.words[mention.first]
    whole = mention.start == word.start and word.text.startswith("و") and word.key not in sought.index.names
    if not whole or len(word.key) <= joining.FULL or not any(one.last == mention.first for one in found):
        return mention
    return bounds.begun(sought.line, mention.first, mention.last, word.start + 1)


def _tells_of(sought: Sought, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether what looks like a name is what the name before a comma holds: «لاري هوغان، حاكم ميرلاند»."""
    words, index = sought.line.words, sought.index
    behind = mention.first > 1 and words[mention.first - 1].text == "،"
    if not behind or words[mention.first].key not in index.offices or mention.last - mention.first < 2:
        return False
    return words[mention.last - 1].key not in index.names and any(one.last == mention.first - 1 for one in found)


def _alone(line: Line, free: Sequence[bool], index: NameWords) -> list[Mention]:
    """The single names that stand for themselves: of the public figures whom nobody shares them with, usual first names
    behind a verb of saying, and foreign ones behind a man's verb of saying or his nationality."""
    words = line.words
    known = {
        match.first: match.start
        for match in index.alone_list.each(words)
        if _is_alone(words[match.first], match, index)
    }
    for match in index.saying_list.each(words):
        at = match.last
        row = index.names.get(words[at].key) if at < len(words) else None
        if row is None or row.given < USUAL or at in line.opens or not index.opening(words[at].text):
            continue
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or not after.is_word or any(base.key in index.function for base in bases(after.text)):
            known.setdefault(at, words[at].start)  # «وقالت هالة»
    for match in index.men_list.each(words):
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


def _is_many(key: str, index: NameWords) -> bool:
    """Whether a folded word tells several by a trade: «غواصو الإغاثة»."""
    return key.endswith("و") and key[:-1] in index.describing


def _stranger(word: Token, index: NameWords) -> bool:
    """Whether a word that no list has is like a foreign name."""
    return (
        word.key not in index.names
        and not _is_many(word.key, index)
        and name_evidence.is_unlisted(word, index)
        and name_evidence.likeness(word.key) >= joining.FOREIGN
    )


def with_first(titled: roles.TitledLine, mention: Mention) -> Mention:
    """A mention by a foreign surname with the first name before it that no other name has taken, told by its letters or
    by the title or nationality that leads up to it: «الحارس وين هينيسي»."""
    line = titled.line
    at = mention.first - 1
    index = titled.knowledge.derived(name_words.build)
    alone = mention.last == mention.first + 1 and mention.start == line.words[mention.first].start
    if not alone or at < 0 or titled.inside[at]:
        return mention
    led = any(title.last == at for title in titled.titles.values()) or beside.is_nation(line, at, index)
    if not joining.foreign_first(line, at, index) and not (led and joining.first_behind_title(line, at, index)):
        return mention
    return bounds.mention(line, at, mention.last, index)


def _is_name(sought: Sought, mention: Mention) -> bool:
    """Whether a span can stand: two words, no title of a work, or one that is known as a name or that a title leads up
    to."""
    line, index = sought.line, sought.index
    keys = folded(mention.subject.key).split()
    if _of_work(line, mention.first, index) or _of_other(line, mention, keys, index):
        return False
    if len(keys) == 2 and _is_nobodys(keys, index):
        return False
    if len(keys) == 1 and roles.completed(sought.titled, mention.first):
        return False  # «وقال حاكم منطقة»
    if len(keys) > 1 and keys[0] in index.offices and keys[1].startswith("ال") and keys[1] not in index.names:
        return keys[1] in index.closes  # «نجم الميرينغي», «نجم الدين»
    if any(key in index.names or key in index.opens for key in keys):
        return True
    if len(keys) > 1 and not line.quoted(mention.first, mention.last):
        # «دراستان أخريان»: a noun and the adjective that agrees with it
        return not any(all(key.endswith(ending) for key in keys) for ending in AGREEING)
    if keys[0][0] == "و" and name_evidence.likeness(keys[0]) < 1:
        return False  # «الحكم المساعد واحتسب», not «ويليان»
    if _is_many(keys[0], index):
        return False
    if beside.is_aged(line, mention):
        return True
    if beside.is_presented(line, mention.first, sought.knowledge):
        # «مستخدمون»: some who do something
        return not (keys[0].startswith("م") and keys[0].endswith(MANY))
    return sought.before(mention) is not None


def _is_nobodys(keys: Sequence[str], index: NameWords) -> bool:
    """Whether a foreign first name stands before a definite word that no list of names has, «جو الانقسام», or an Arab
    one before what is said of the speaker, «إلهام لي»."""
    row = index.names.get(keys[0])
    if row is None:
        return False
    foreign = row.other > row.given + row.family
    return (foreign and keys[1].startswith("ال") and keys[1] not in index.names) or (
        not foreign and row.given >= USUAL and keys[1] == MINE
    )


def _of_other(line: Line, mention: Mention, keys: Sequence[str], index: NameWords) -> bool:
    """Whether folded words name something else than somebody: a title of a work, «كوسبي شو», people of a nation,
    «كوريون جنوبيون», the end of a term, a document, «وقال بيان»."""
    if line.quoted(mention.first, mention.last) and len(keys) > 1 and keys[-1] in index.works:
        return True
    if not index.peoples.isdisjoint(keys) or (len(keys) > 1 and index.letters.issuperset(keys)):
        return True  # «إم دي بي»
    if mention.first and index.terms.longest(line.words, mention.first - 1):
        return True
    if any(key == "الله" and before not in index.names for before, key in pairwise(keys)):
        return True  # «سائلين الله العلي»
    # «وقال بيان», «الرئيس الكوري الجنوبي»
    return len(keys) == 1 and (keys[0].startswith("ال") and keys[0] in index.men)


def _of_work(line: Line, first: int, index: NameWords) -> bool:
    """Whether a title of a film, book, song or ship begins here, «رواية "أشجار الصبار"», «بعنوان: "ليلى"», «دواء يدعى
    "ريتونافير"», or a make: «طراز تورنادو»."""
    at = first - 1
    marked = first in line.opens
    while at >= 0 and (not line.words[at].is_word or line.words[at].key in CALLED):
        marked = marked or line.words[at].text == ":"
        at -= 1
    titled = index.works if marked else index.makes
    return at >= 0 and any(base.key in titled for base in bases(line.words[at].text))
