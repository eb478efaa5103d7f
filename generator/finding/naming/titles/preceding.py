"""The title that runs up to a name: «وزير الخارجية العراقي» before «فؤاد حسين»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.arabic.lexicon import folded
from generator.arabic.tense import is_past
from generator.arabic.tokens import Token, without_article
from generator.finding.naming import adjectives
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import name_words
from generator.finding.naming.titles import bounded, roles
from generator.finding.naming.titles.roles import Title, TitledLine, is_adjective, is_definite
from generator.finding.naming.titles.title_words import TitleWords

# Kinds of offices of a state: told of two states they are of two persons.
OF_STATES = frozenset(("state", "government", "party", "diplomat"))
# Kinds of what a monarch or pope is called besides.
MONARCHIC = frozenset(("state", "religion", *roles.RANKS))
# The kind of what anybody may be: «الشاب».
SOCIETY = "society"
# Signs that may part whom somebody serves from the name of who does.
COMMAS = frozenset("،,")
# Words of a title between its first and one that is definite: «رئيس رابطة هيئة دوري المحترفين».
BARE = 2
# So many words may stand in the quotation marks inside a title.
QUOTED = 4


def before(titled: TitledLine, name: Mention) -> Title | None:
    """The title that runs up to this name: «وزير الخارجية العراقي» before «فؤاد حسين»."""
    line, known, index = titled.line, titled.titles, titled.index
    if name.start > line.words[name.first].start:
        # «الرئيس التنفيذي للشركة، وباتريك بويانيه», «العلامة التجارية لنادال», «كأس العالم كرونالدو»: another's
        return None
    last = name.first
    while last > 0 and (line.words[last - 1].text in roles.SIGNS or line.words[last - 1].text == "("):
        last -= 1
    leading = line.words[last - 1].key if last > 0 else ""
    if leading in index.connectors or leading in index.links:
        return None  # «المتحدث باسم فلان», «المحامي عن فلان» is another
    apart = any(word.text not in COMMAS for word in line.words[last : name.first])
    adviser = None if apart else _serving(titled, last)
    if adviser:
        return adviser
    best = _longest(titled, last)
    if best is None or (best.kind == "honorific" and best.last == last):
        return None
    if line.words[name.first].key in index.monarchs and best.kind not in MONARCHIC:
        return None
    best = _own(titled, best, last)
    best = roles.acting(line, _served(titled, name, best), index)
    # «وزير الخارجية الدكتور»: the form of address before the name is no part of the office
    nearby = [known[at] for at in range(best.first + 1, last) if at in known]
    address = [title.first for title in nearby if title.last == last and title.kind == "honorific"]
    last = address[0] if address else last
    ahead = best.first - 1
    if line.quoted(best.first, best.first + 1) and best.first + 1 < last:
        best = best._replace(start=line.opens[best.first])  # «"حارس" زعيم التنظيم»
    if ahead >= 0 and line.words[ahead].key in index.foremost and best.start == line.words[best.first].start:
        best = best._replace(first=ahead, start=line.words[ahead].start)  # «أفضل لاعب في العالم»
    return best._replace(last=last, end=line.end(best.first, last))


def _longest(titled: TitledLine, last: int) -> Title | None:
    """The title that begins first of those that run up to the word at `last` and are told of one bearer."""
    line, known, inside, index = titled.line, titled.titles, titled.inside, titled.index
    best: Title | None = None
    for at in range(last - 1, max(-1, last - 1 - roles.LONGEST), -1):
        word = line.words[at]
        if inside[at] == 2 or (not word.is_word and word.text not in roles.BRACKETS):
            break
        if best and without_article(word.key) in index.sided and _leads(line.words[at + 1], index):
            break  # «قائد مؤيد للرئيس فلان» is another, «المحلل المقرب من الحكومة فلان» is not
        title = known.get(at) or roles.completed(titled, at)
        if title is None or not _runs_up(titled, title, last):
            continue
        # an apposition after a comma must be a full title; «محامي» right before a name is somebody else's
        bare = title.last == last and not title.proper and inside[last - 1] != 1  # not «زعيم تنظيم داعش»
        if bare or word.key in index.objects:
            break
        if (title.kind == "family" and not title.owned and not _tells_kin(title, last)) or _describing(
            line, title, known, index
        ):
            continue
        if best and (
            (line.words[last].text not in COMMAS and _holds_with(line, title, best, inside))
            or (best.last == last and _is_led(line, best))
            or _another(line, title, best, index)
        ):
            break
        best = title
        if title.en == roles.COUNTERPART:
            break
    return best


def _tells_kin(title: Title, last: int) -> bool:
    """Whether kin is told right before a name and whose: «زوجة الرئيس», not «زوجة الرئيس السابق فلان»."""
    return title.last == last and title.last - title.first > 1


def _is_led(line: Line, title: Title) -> bool:
    """Whether «ب» leads to whom a title is told of: «رحب الوزير باللواء فلان»."""
    word = line.words[title.first]
    return title.start > word.start and word.text.startswith("ب")


def _leads(word: Token, index: TitleWords) -> bool:
    """Whether a preposition is the word, or is written together with it: «مؤيد [للرئيس]», «مقرب [من]»."""
    return word.key in index.links or word.key[:1] == "ل"


def _runs_up(titled: TitledLine, title: Title, last: int) -> bool:
    """Whether all words from a title to the one at `last` can belong to it."""
    line, inside = titled.line, titled.inside
    if inside[title.first] == 1 and not _in_body(title, last, inside):
        return False
    quoted = next((at for at in range(title.first, last) if at in line.closes), title.first)
    whole = title.first in line.opens and quoted in (title.first, last - 1)  # «"الملك المصري" فلان»
    if quoted in line.closes and not whole and line.opens.keys().isdisjoint(range(title.first + 1, quoted + 1)):
        return False  # «"ملك الغابة" للمخرج فلان»: a quotation that began before, or is no title
    if _joined(titled, title.last, last):
        return True
    # «الباحث في مركز أبحاث الحد من الانتشار النووي، سالم»
    return line.words[last].text in COMMAS and bounded.end(titled, title) == last


def _holds_with(line: Line, title: Title, best: Title, inside: Sequence[int]) -> bool:
    """Whether a title is held with the definite one behind it: «مستشار الرئيس فلان» is the president's adviser, «مرشح
    المعارضة» is the opposition's, but «أمير قطر الشيخ فلان» is the sheikh."""
    if inside[title.last - 1] == 1:
        return False
    key = line.words[best.first].key
    lone = best.last - best.first == 1 and best.kind not in roles.RANKS
    return lone and title.last == best.first and not title.proper and key.startswith("ال") and not key.endswith("ه")


def _in_body(title: Title, last: int, inside: Sequence[int]) -> bool:
    """Whether a title completes the name of a body that runs up to a person's: «مكتب وزير الدفاع» before «ليبرمان»."""
    at = title.first
    return title.kind not in roles.RANKS and at > 0 and all(held == 1 for held in inside[at - 1 : last])


def _another(line: Line, title: Title, best: Title, index: TitleWords) -> bool:
    """Whether a title is somebody else's than the definite one behind it: «نعت الرئيس السفير الأميركي فلان», «قتل قناص
    حوثي المصور فلان», «الزعيم الكوري والرئيس الأميركي فلان»."""
    first, opening = line.words[title.first], line.words[best.first]
    if opening.key in index.monarchs and title.kind not in MONARCHIC:
        return True  # «التقى وزير الخارجية الملك سلمان»
    if best.owned:
        # «التقى الرئيس مستشاره فلان», «مرر لاعب الوسط لزميله فلان»
        return first.key.startswith("ال") or best.start > opening.start
    between = line.words[title.last : best.first]
    if title.owned and any(not is_definite(word.text) and word.key not in index.links for word in between):
        return True  # «زوجته السورية بتهمة قتل الخادمة فلانة»
    if opening.text.startswith("وال"):
        beside = [line.words[one.last] for one in (title, best) if one.last < len(line.words) and one.kind in OF_STATES]
        return len(beside) == 2 and all(one.key.startswith("ال") for one in beside)
    construct = not opening.key.startswith("ال") and best.start == opening.start and not best.address
    if construct and best.first == title.last == title.first + 1 and not MONARCHIC & {title.kind, best.kind}:
        return first.key.startswith("ال")  # «يريح المدرب لاعب الوسط فلان»
    closed = line.words[best.first - 1].key.startswith("ال")
    if construct and closed and roles.needs_object(line, title.first - 1, index):
        return True  # «التقى وزير الخارجية اليمني سفير بريطانيا فلان»
    if best.first > title.last and opening.key.startswith("ال") and not is_definite(first.text):
        return is_indefinite_adjective(line.words[best.first - 1])
    if roles.RANKS & {title.kind, best.kind} or not (first.key.startswith("ال") and opening.key.startswith("ال")):
        return False
    if line.words[best.first - 1].key in index.connectors:
        return False
    # «الفنان الشاب فلان», «المصور المصري المعتقل فلان», «الممثلة المصرية الشابة فلانة» is one
    if best.kind == SOCIETY and first.key.endswith("ه") == opening.key.endswith("ه"):
        return False
    if best.first > title.last:
        return opening.key not in index.adjectives and opening.key not in index.modifiers
    return title.kind != best.kind and not is_adjective(opening, index)


def before_rank(titled: TitledLine, name: Mention, rank: Title | None) -> Title | None:
    """The office before a comma and the rank or address that stands before a name: «المتحدث باسم القوات، العقيد الركن
    فلان», «العاهل السعودي، الملك فلان»."""
    line = titled.line
    if rank is None:  # «مدير الهيئة، دكتور فلان»
        near = (titled.titles.get(at) for at in (name.first - 2, name.first - 1))
        rank = next((one for one in near if one and one.last == name.first and one.kind == "honorific"), None)
    if rank is None or rank.first < 2 or line.words[rank.first - 1].text not in roles.SIGNS:
        return None
    office = before(titled, name._replace(first=rank.first, start=rank.start))
    if rank.address or office is None:
        return office
    # «مؤلف الكتاب، الصحفي المخضرم فلان», not «التقى وزير الخارجية، النائب فلان»
    definite = line.words[rank.first].text.startswith("ال")
    whole = office.last - office.first > 1 and not roles.needs_object(line, office.first - 1, titled.index)
    return office if definite and whole else None


def of_several(titled: TitledLine, names: Sequence[Mention]) -> Iterator[tuple[Mention, Title]]:
    """What several are called before the first of their names, with each: «المحاميان سالم العلي وخالد الحداد»."""
    line, inside = titled.line, titled.inside
    many = {
        one.first: Title(one.first, one.last, one.start, one.end, one.values[0].kind)
        for one in titled.index.many.each(line.words)
        if not inside[one.first] and not any(title.first < one.first < title.last for title in titled.titles.values())
    }
    # «وزيرا» is no object where two bear it
    told = replace(titled, titles=many, index=replace(titled.index, objects=frozenset())) if many else titled
    behind = 0
    for at, name in enumerate(names):
        series = list(_told_with(titled, names[at:])) if many and name.first >= behind else []
        apart = (at for one, other in pairwise(series) for at in (one.last, other.first))
        joined = any(line.words[at].text.startswith("و") for at in apart)
        title = before(told, name) if joined else None
        if title:
            behind = series[-1].last
            if any(one.first > before.last for before, one in pairwise(series)) and title.first in many:
                title = many[title.first]  # «الرئيسان الأمريكي فلان والروسي فلان»
            yield from ((one, title) for one in series)


def _told_with(titled: TitledLine, names: Sequence[Mention]) -> Iterator[Mention]:
    """The first of these names and those that «و», be it before where one is from, or a comma tells of behind it."""
    line = titled.line
    before: Mention | None = None
    for name in names:
        if before:
            apart = name.first - before.last
            comma = apart == 1 and line.words[before.last].text in COMMAS
            begun = line.words[before.last]
            of = apart == 1 and begun.key.startswith("وال") and adjectives.nationality(begun.key[1:], titled.knowledge)
            if not comma and not of and (apart or not begun.text.startswith("و")):
                return
        yield name
        before = name


def _serving(titled: TitledLine, last: int) -> Title | None:
    """The title that another person's name completes right before this one: «كبير مستشاري ترامب» before «كوشنر», «زوجة
    ترودو،» before «صوفي»."""
    line, known, inside = titled.line, titled.titles, titled.inside
    ended = last
    while last - ended < BARE and line.words[ended - 1].key in titled.index.modifiers:
        ended -= 1  # «محامي ترامب السابق»
    first = ended
    while first > 0 and inside[first - 1] == 2:
        first -= 1
    near = [known[at] for at in range(max(0, first - 4), first) if at in known and known[at].last <= first]
    told = (one for one in near if all(is_definite(word.text) for word in line.words[one.last : first]))
    title = next(told, None)
    led = first < len(line.words) and line.words[first].text.startswith("ل")  # «المستشار الاقتصادي لترامب»
    if first == ended or title is None or (title.proper and not led):
        return None
    return title._replace(last=last, end=line.words[last - 1].end)


def _own(titled: TitledLine, title: Title, last: int) -> Title:
    """The title behind «ل» alone where what stands before it is told of another: «بانون، كبير المستشارين للرئيس
    ترامب»."""
    line, known, inside = titled.line, titled.titles, titled.inside
    for_state = _behind_for(line, title, last, known)
    if for_state and for_state.kind == "state" and for_state.last == last:
        return for_state  # «المستشار الاقتصادي للرئيس شي»
    before = title.first - 1
    if before < 1 or line.words[before].text not in roles.SIGNS or inside[before - 1] != 2:
        return title
    return _behind_for(line, title, last, known) or title


def _behind_for(line: Line, title: Title, last: int, known: dict[int, Title]) -> Title | None:
    """The title behind «ل» inside a longer one."""
    served = [known[at] for at in range(title.first + 1, last) if at in known]
    return next((one for one in served if one.start > line.words[one.first].start), None)


def _served(titled: TitledLine, name: Mention, title: Title) -> Title:
    """The office alone where the spokesman is another: a second name follows («المتحدث باسم رئيس الوزراء فلان، فلان»),
    or the person is known to have held that office."""
    line, known, inside, index = titled.line, titled.titles, titled.inside, titled.index
    after = name.last
    followed = after + 1 < len(line.words) and line.words[after].text in roles.SIGNS and inside[after + 1] == 2
    held = index.offices.get(folded(name.subject.key), frozenset())
    if folded(" ".join(word.text for word in line.words[title.first : name.first])) in held:
        return title
    behind = title.first - 2
    apart = title.start == line.words[title.first].start
    if apart and behind > 0 and line.words[behind + 1].text in COMMAS and inside[behind] == 2:
        inner = bounded.served(titled, title, name.first)
        if inner:
            return inner  # «فلان، مستشار الرئيس الأمريكي فلان»
    public = name_words.is_public(name.subject.key, titled.knowledge)
    for at in range(title.first + 1, name.first):
        inner = known.get(at)
        if inner is None or not _joined(titled, inner.last, name.first):
            continue
        if inner.address and title.kind in MONARCHIC:
            continue  # «العاهل السعودي الملك»: two offices of one
        if public and line.words[at - 1].key in index.bodies:
            return inner  # «مدير مكتب رئيس الوزراء نتنياهو»
        office = folded(" ".join(word.text for word in line.words[at : name.first]))
        if (followed and line.words[at - 1].key in index.connectors) or office in held:
            return inner
    return title


def _joined(titled: TitledLine, first: int, last: int) -> bool:
    """Whether words `first` to `last` can all belong to a title that began before them."""
    line, inside, index = titled.line, titled.inside, titled.index
    bare = 0
    bracketed = bare_before = False
    quoted = first
    for at in range(first, last):
        word = line.words[at]
        if at in line.opens and not is_definite(line.words[at - 1].text):
            # «مديرة خدمة "غوغل ترانسليت"» right before the name
            quoted = last if last - 1 in line.closes and last - at <= QUOTED else quoted
        if word.text in roles.BRACKETS:
            bracketed = word.text == "("
        elif (
            inside[at] == 1
            or bracketed
            or at < quoted
            or roles.is_so_called(line, at)
            or roles.is_so_called(line, at - 1)
        ):
            bare = 0
        elif (
            is_definite(word.text)
            and (is_definite(line.words[at - 1].text) or inside[at - 1] == 1)
            and not _attached(line, at, index)
        ):
            return False  # «النجم السويسري الرقم القياسي», «رئيس وزراء قطر الاتصال»: a noun of its own
        elif _leads_participle(titled, at):
            bare = 0
        elif not word.is_word or not word.text[0].isalpha() or _stops(line, at, index):
            return False
        elif word.key.startswith("و") and is_past(word.text):
            return False  # «الحكم ووقفت بجواره الضحية»: a clause of its own
        elif (
            is_definite(word.text)
            or word.key in index.modifiers
            or (word.key in index.connectors and _leads_on(titled, at))
            or index.titles.longest(line.words, at)
        ):
            bare = 0
        else:
            bare += 1
            if bare > (1 if word.key.startswith("ل") or line.words[at - 1].key.startswith("ل") else BARE):
                return False
        if bare_before and word.key.startswith("و") and word.key not in index.own_and:
            return False  # «المهاجم جيسوس والمدافع»: another's title
        bare_before = bool(bare)
    # what stands right before the name is no word that something else must complete
    return not bare


def _describing(line: Line, title: Title, known: Mapping[int, Title], index: TitleWords) -> bool:
    """Whether what looks like a title is an adjective of the noun before it: «الأعمدة الصحفية»."""
    before = line.words[title.first - 1] if title.first else None
    if before is None or title.last != title.first + 1 or not line.words[title.first].key.endswith("يه"):
        return False
    called = any(one.first < title.first <= one.last for one in known.values())
    return is_definite(before.text) and not called and not is_adjective(before, index)


def _leads_on(titled: TitledLine, at: int) -> bool:
    """Whether a connector leads to what a title can hold: not «بشأن اعتقال اللبناني»."""
    line, inside, index = titled.line, titled.inside, titled.index
    after = at + 1
    if line.words[at].key == roles.TOWARDS:
        return after < len(line.words) and inside[after] == 1  # «مبعوث إسرائيل إلى الأمم المتحدة»
    if line.words[at].key in roles.WHERE:
        after = _past_bare(titled, after)  # «في مجال حقوق الإنسان»
    if after >= len(line.words):
        return False
    return (
        bool(inside[after])
        or is_definite(line.words[after].text)
        or index.titles.longest(line.words, after) is not None
    )


def _stops(line: Line, at: int, index: TitleWords) -> bool:
    """Whether a title ends before a word, for it begins none: «آية الله» does, though «أية» asks."""
    if not roles.stops(line.words[at].text, index):
        return False
    return index.titles.longest(line.words, at) is None


def _leads_participle(titled: TitledLine, at: int) -> bool:
    """Whether a word leads a definite participle to its object: «المحلل المقرب من الحكومة»."""
    line = titled.line
    led = line.words[at].key in roles.PARTICIPLE_LEADS and line.words[at - 1].key.startswith("الم")
    return led and _leads_on(titled, at)


def _past_bare(titled: TitledLine, at: int) -> int:
    """Where the nouns that a definite one completes end; far off where no such nouns stand: «في وقت سابق»."""
    line, inside, index = titled.line, titled.inside, titled.index
    for after in range(at, min(at + BARE, len(line.words))):
        word = line.words[after]
        if word.key in index.modifiers:
            return len(line.words)
        if not word.is_word or inside[after] or is_definite(word.text) or roles.stops(word.text, index):
            return after
    return min(at + BARE, len(line.words))


def _attached(line: Line, at: int, index: TitleWords) -> bool:
    """Whether a definite word after a definite one belongs to its phrase: an adjective, a further title, or the second
    word of one: «العقيد الركن»."""
    word = line.words[at]
    begun = index.titles.longest(line.words, at - 1)
    held = begun is not None and begun.last > at
    known = held or word.key in index.modifiers or index.titles.longest(line.words, at) is not None
    return known or roles.agrees(line.words[at - 1], word) or is_adjective(word, index)


def is_indefinite_adjective(word: Token) -> bool:
    """Whether a word without the article has the shape of an adjective of origin: «حوثي»."""
    return word.key.endswith("ي") and not is_definite(word.text) and len(word.key) > 3
