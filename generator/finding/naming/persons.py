"""Persons named in a sentence: what the tagger finds, mended by what the lists know of names, titles and quotation."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.arabic.lexicon import Match, folded, word_key
from generator.arabic.tokens import Token, bases
from generator.finding.naming import apposition, bounds, name_evidence, name_words, roles
from generator.finding.naming.mentions import QUOTES, Line, Mention, Subject
from generator.finding.naming.name_words import CLITICS, USUAL, NameWords
from generator.knowledge import Knowledge

# What each word of a name that neither the tagger nor the lists see must say for it at least.
NAMELIKE = 0.3
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
    found: list[Mention] = []
    for at in [at for at in titles if bounds.son_of(line.words, at, index)]:
        del titles[at]
    untaken = [not held and word.is_word for held, word in zip(taken, line.words, strict=True)]
    free = list(untaken)
    stops = {
        at: title
        for at, title in titles.items()
        if title.kind != "honorific" and not bounds.family_too(line, title, titles, index)
    }
    for title in stops.values():
        if title.last - title.first > 1:  # «ظهير أيمن» is nobody's name
            free[title.first : title.last] = [False] * (title.last - title.first)
    nobodys = [(phrase.first, phrase.last) for phrase in index.phrases.find(line.words)]
    for first, last in (*nobodys, *roles.leads(line, knowledge)):  # «مطلق النار», «القائم بأعمال»
        free[first:last] = [False] * (last - first)
    for match in public:
        before, after = match.first - 1, match.last
        part = (
            after < len(line.words)
            and free[after]
            and after not in stops
            and bounds.ends(line, match.first, after, index)
        )
        part = part or (before >= 0 and free[before] and bounds.leads(line, before, match.first, index))
        if all(untaken[match.first : match.last]) and not part and match.clitics in CLITICS:
            found.append(bounds.begun(line, match.first, match.last, match.start))
            free[match.first : match.last] = [False] * (match.last - match.first)
    for first, last in tagged:
        if line.words[first].text == "ابن" and any(one.last == first for one in found):
            continue  # «الملك عبد الله الثاني ابن الحسين»
        mention = bounds.mended(line, first, last, free, stops, index)
        alone = titles.get(mention.first) if mention and mention.last == mention.first + 1 else None
        if alone and not bounds.family_too(line, alone, titles, index) and alone.last > alone.first:
            continue  # «العاهل الأردني الملك عبد الله»
        if mention and _is_name(line, mention, titles, taken, knowledge):
            found.append(mention)
            free[mention.first : mention.last] = [False] * (mention.last - mention.first)
    for mention in _alone(line, free, index):
        found.append(mention)
        free[mention.first] = False
    led = roles.reached(line, titles, knowledge) | {cue + 1 for cue in index.cues.openings(line.words)}
    at = 0
    while at < len(line.words):
        opening = free[at] and index.opening(line.words[at].text)
        opened = _opens(line, at, free, stops, index) if opening else None
        if opened is None or not _trusted(line, opened, titles, taken, knowledge):
            opened = _led(line, at, free, personal, titles, taken, knowledge) if free[at] and at in led else None
        if opened:
            found.append(opened)
            at = opened.last
        else:
            at += 1
    return sorted(found, key=lambda mention: mention.first)


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
        and name_evidence.likeness(word.key) >= bounds.FOREIGN
    )


def with_first(line: Line, mention: Mention, taken: Sequence[int], knowledge: Knowledge) -> Mention:
    """A mention by a foreign surname with the first name before it that no other name has taken."""
    at = mention.first - 1
    index = knowledge.derived(name_words.build)
    alone = mention.last == mention.first + 1 and mention.start == line.words[mention.first].start
    if not alone or at < 0 or taken[at] or not bounds.foreign_first(line, at, index):
        return mention
    return bounds.mention(line, at, mention.last, index)


def _is_name(
    line: Line, mention: Mention, titles: dict[int, roles.Title], taken: Sequence[int], knowledge: Knowledge
) -> bool:
    """Whether a span can stand: two words, no title of a work, or one that is known as a name or that a title leads up
    to."""
    keys = folded(mention.subject.key).split()
    index = knowledge.derived(name_words.build)
    if line.quoted(mention.first, mention.last) and len(keys) > 1 and keys[-1] in index.works:
        return False  # «كوسبي شو»
    if _of_work(line, mention.first, index) or not index.peoples.isdisjoint(keys):
        return False  # «كوريون جنوبيون»
    term = index.terms.longest(line.words, mention.first - 1) if mention.first else None
    if term and term.last >= mention.last:
        return False
    if any(key == "الله" and before not in index.names for before, key in pairwise(keys)):
        return False  # «سائلين الله العلي»
    if len(keys) == 1 and (keys[0] in index.documents or (keys[0].startswith("ال") and keys[0] in index.men)):
        return False  # «وقال بيان», «الرئيس الكوري الجنوبي»
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
    if keys[0][0] == "و" and name_evidence.likeness(keys[0]) < 1:
        return False  # «الحكم المساعد واحتسب», not «ويليان»
    if is_presented(line, mention.first, knowledge):
        # «مستخدمون»: some who do something
        return not (keys[0].startswith("م") and keys[0].endswith(MANY)) or name_words.is_public(keys[0], knowledge)
    return roles.before(line, mention, titles, taken, knowledge) is not None


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


def _opens(line: Line, at: int, free: Sequence[bool], stops: Collection[int], index: NameWords) -> Mention | None:
    """A name of two words or more that begins here, by the lists alone. Titles begin at `stops`: «طالب
    الأمين العام»."""
    words = line.words
    if bounds.leads_nowhere(line, at, index):
        return None
    last = at + 1
    while (
        last < min(len(words), at + bounds.LONGEST)
        and free[last]
        and last not in line.opens
        and last not in stops
        and (
            bounds.continues(words[last - 1], words[last], index)
            or bounds.surname(words, last, index)
            or (last == at + 1 and bounds.unlisted_surname(words[at], words[last], index))
            or (last == at + 1 and bounds.before_title(words, last, stops, index))
        )
    ):
        last += 1
    last -= words[last - 1].text == "ال"  # «صاحب ال 31 عاما»
    last -= bounds.of_body(words, last, free, stops, index)
    return bounds.mention(line, at, last, index) if last - at >= 2 else None


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
        following = apposition.after(line, mention, titles, taken, knowledge)
        return following is not None and following.last - following.first > 1  # «غادة والي وزيرة التضامن»
    return title is not None and title.last >= mention.first - 1


def _led(
    line: Line,
    at: int,
    free: Sequence[bool],
    personal: Sequence[float],
    titles: dict[int, roles.Title],
    taken: Sequence[int],
    knowledge: Knowledge,
) -> Mention | None:
    """A name of two words or more that begins here where a title leads up to it and each word reads as a name's,
    whether lists have it or not: «المهندس علي شنيمر»."""
    words = line.words
    if not words[at].text.isalpha() or at in titles:
        return None
    index, evidence = knowledge.derived(name_words.build), knowledge.derived(name_evidence.of_words)
    text = words[at].text
    if text in index.spelled or (at and words[at - 1].key in index.function):
        return None  # «أم حلها», «في سبيل الدفاع»
    if bounds.is_plain(text, index) or (text.startswith("ال") and index.opening(text) is None):
        return None  # «الإسرائيلي ياريف ليفين»
    if evidence.opening(text[index.reading(text).cut :]) < NAMELIKE:
        return None
    last = at + 1
    while last < min(len(words), at + bounds.LONGEST) and free[last] and last not in line.opens and last not in titles:
        tied = name_evidence.ties(words[last - 1].key, index) or bounds.ends(line, at, last, index)
        if not words[last].text.isalpha() or (not tied and evidence.further(words[last].text) < NAMELIKE):
            break
        last += 1
    while last > at + 1 and name_evidence.ties(words[last - 1].key, index):
        last -= 1
    if last - at < 2:
        return None
    named = bounds.mention(line, at, last, index)
    if not _honoured(line, at, titles, index) and roles.before(line, named, titles, taken, knowledge) is None:
        return None
    lead = sum(personal[at:last]) / (last - at)
    told = name_evidence.Told(lead, 0, True, line.quoted(at, last))
    return named if name_evidence.reads(named.subject.key, told, knowledge) else None


def _honoured(line: Line, at: int, titles: dict[int, roles.Title], index: NameWords) -> bool:
    """Whether a form of address stands right before a word, «الدكتورة», or what names of people follow: «من بطولة»."""
    before = titles.get(at - 1)
    if before is not None and before.kind == "honorific" and before.last == at:
        return True
    return at > 0 and index.cues.begins(line.words[at - 1].text)
