"""The title that follows a name in apposition: «يحيى رسول، المتحدث باسم القائد الأعلى»."""

from __future__ import annotations

from generator.arabic.lexicon import word_key
from generator.arabic.tagger import model
from generator.arabic.tokens import bases
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import name_words
from generator.finding.naming.people.beside import YEARS
from generator.finding.naming.people.name_words import POSSESSIVE
from generator.finding.naming.titles import bounded, roles, title_words
from generator.finding.naming.titles.roles import TitledLine
from generator.finding.naming.titles.title_words import TitleWords

# How like a foreign name (arabic.tagger.likeness) a word is that completes a title though no list has it.
FOREIGN = (1, 2, 3, 4)
# The position of what leads to an office right behind a name alone: «شغل منصب».
BESIDE = ("after",)
# The kind of who is sent somewhere.
DIPLOMAT = "diplomat"
# «وهو أيضا رئيس الجمعية»
ALSO = "ايضا"
# What somebody takes or holds: «شغل منصب».
POST = "منصب"
ABOUT = "عن"
# Whom somebody speaks for follows it, definite or not.
IN_THE_NAME = "باسم"
_OPENING = frozenset("،,(")
# The signs behind an age.
_BEHIND_AGE = frozenset("،,)")


def after(titled: TitledLine, name: Mention) -> roles.Title | None:
    """The title that follows a name in apposition: «يحيى رسول، المتحدث باسم القائد الأعلى»."""
    line, inside, index = titled.line, titled.inside, titled.index
    at = name.last
    while at < len(line.words) and line.words[at].text in _OPENING:
        at += 1
    at = _past_age(line, at)
    filled: int | None = None
    lead = index.leads.longest(line.words, at) if at < len(line.words) else None
    led = lead.last if lead else at
    led += lead is not None and led + 1 < len(line.words) and line.words[led].key == ALSO  # «وهو أيضا رئيس»
    title = _beginning(titled, led) if lead else _taken(titled, name)
    if title is None and lead:
        title, filled = _filled(titled, name, led, None)
    if title is None:
        lead, title = None, _beginning(titled, at)  # «نائب في البرلمان»
    if not filled:
        title, filled = _filled(titled, name, title.first if title else at, title)
    if title is None or title.start != line.words[title.first].start or inside[title.first]:
        return None
    if title.en == roles.COUNTERPART:
        return None  # «التقى الوزير نظيره المصري»
    verbal = lead is not None and lead.values[0].position == BESIDE
    if lead and verbal and lead.first > name.last:
        return None  # «بعد سقوط نظام فلان، تولى منصب رئيس الحكومة»: another did
    beside = name.last == (lead.first if lead and not verbal else title.first)
    last = filled or _end(titled, title)
    last -= last > title.first + 1 and _has_pronoun(line, last)
    if beside and (title.owned or _anothers(titled, name, title, last)):
        return None  # «استقبل ترامب مستشاره»
    if not beside and not lead and title.kind != "family" and last < len(line.words) and inside[last] == 2:
        return None  # «اختار ترامب، مدير الوكالة مايك بومبيو»
    if _says_too_little(line, name, title, last, lead is not None, beside):
        return None
    return roles.acting(line, title, index)._replace(last=last, end=line.end(title.first, last))


def _past_age(line: Line, at: int) -> int:
    """Where what is told behind an age begins: «فلان (55 عاما)، سائق», «فلان، 36 عاما، ممثلة»."""
    words = line.words
    if at + 2 >= len(words) or not words[at].text.isdigit() or words[at + 1].key not in YEARS:
        return at
    after = at + 2
    while after < len(words) and words[after].text in _BEHIND_AGE:
        after += 1
    return after if after > at + 2 else at


def _filled(
    titled: TitledLine, name: Mention, at: int, title: roles.Title | None
) -> tuple[roles.Title | None, int | None]:
    """The title that begins at a word and where it ends, if it fills all that stands between a sign behind a name, or
    a name that says something, and the next sign."""
    line, inside, index = titled.line, titled.inside, titled.index
    if at >= len(line.words) or inside[at]:
        return title, None
    before = bases(line.words[name.first - 1].text) if name.first else ()
    says = any(base.key in index.saying and base.key not in index.transitive for base in before)
    whole = title or bounded.beginning(line, at, index)
    if whole is None or whole.en == roles.COUNTERPART or (at == name.last and not says):
        return title, None
    last = bounded.end(titled, whole)
    led = any(line.words[on].key.startswith("ب") for on in range(at, last or at) if not inside[on])
    # no participle's, as in «أحد المسؤولين عن المهمة», nor an office's own, «النائب عن الحزب»
    about = any(line.words[on].key == ABOUT and inside[on - 1] == 1 for on in range(whole.last + 1, last or at))
    if at == name.last and (led or about):
        return title, None  # «أقر سالم الممثل البريطاني بإقامة علاقة», «عبر سالم وزير الخارجية عن أسفه»
    return (whole, last) if last else (title, None)


def _taken(titled: TitledLine, name: Mention) -> roles.Title | None:
    """The office behind a verb that its holder's name parts from its object: «شغل فلان منصب نائب في البرلمان»."""
    line, index = titled.line, titled.index
    if not 0 < name.first <= name.last < len(line.words) - 1 or line.words[name.last].key != POST:
        return None
    verb = bases(line.words[name.first - 1].text)
    if not any(index.leads.get(f"{base.key} {POST}") for base in verb):
        return None
    return _beginning(titled, name.last + 1)


def _end(titled: TitledLine, title: roles.Title) -> int:
    """Where a title that begins behind a name ends."""
    line, known, inside, index = titled.line, titled.titles, titled.inside, titled.index
    words, last = line.words, title.last
    if title.kind == "family":
        while last < len(words) and inside[last] == 2:
            last += 1  # «طليقة يوسف القرضاوي»
    while last < min(len(words), title.first + roles.LONGEST) and words[last].is_word:
        if inside[last - 1] == 1 and inside[last] == 0 and words[last].key.startswith("وال"):
            break  # «رئيس المجلس في طرابلس والوفد»
        if (last > title.last or inside[last - 1] == 1) and roles.hears(line, last, title.kind, index):
            break
        inner = known.get(last)
        if inner and inner.last > last + 1:
            last = inner.last  # «مستشار خادم الحرمين الشريفين»
        elif _belongs(titled, title, last):
            last += 1
        else:
            break
    while last > title.first + 1 and (words[last - 1].key in index.connectors or words[last - 1].text == "ال"):
        last -= 1
    opened = max((at for at in range(title.first + 1, last) if at in line.opens), default=last)
    if line.closes.keys().isdisjoint(range(opened, last)):
        last = opened  # «المتحدث باسم الوزارة "الهجوم بشع"»
    return _complemented(titled, title, last)


def _has_pronoun(line: Line, at: int) -> bool:
    """Whether a pronoun here completes the participle before it: «المعترف به دوليا»."""
    participle = line.words[at - 1].key.startswith("الم")
    return participle and at < len(line.words) and line.words[at].key in title_words.ABOUT


def _belongs(titled: TitledLine, title: roles.Title, at: int) -> bool:
    """Whether the word here is part of the title before it: of a body's or place's name, of that of a person served, or
    one that goes on with it."""
    line, known, inside, index = titled.line, titled.titles, titled.inside, titled.index
    if at == title.last and line.words[at].key in roles.PARTICIPLE_LEADS:
        # «المدافعات عن حقوق المرأة»
        participle = line.words[at - 1].key
        return (
            participle.removeprefix("ال").startswith("م") and not participle.endswith("ا") and at - 1 not in line.closes
        )
    if line.words[at].key == roles.TOWARDS and title.kind == DIPLOMAT:
        return at + 1 < len(line.words) and inside[at + 1] == 1  # «سفير المغرب إلى إسبانيا»
    if inside[at] == 2:
        return line.words[at - 1].key in index.connectors or inside[at - 1] == 2 or _of_holder(title, at, known)
    return inside[at] == 1 or _goes_on(titled, at)


def _anothers(titled: TitledLine, name: Mention, title: roles.Title, last: int) -> bool:
    """Whether a title right behind a name is another's, whose name follows, «التقى نتنياهو وزير الخارجية البريطاني
    جونسون», or what the bearer did something to: «قاد فينغر الفريق»."""
    line, inside, index = titled.line, titled.inside, titled.index
    words = line.words
    return (
        (last < len(words) and inside[last] == 2 and not _is_joined(titled, last))
        or (inside[last - 1] == 2 and title.kind != "family" and not _speaks_for(titled, title, last))
        or (title.kind == "military-rank" and last == title.first + 1)
        or _object(line, name, last, index)
    )


def _speaks_for(titled: TitledLine, title: roles.Title, last: int) -> bool:
    """Whether «باسم» leads to the name that ends a title: «المتحدث باسم فلان»."""
    first = last
    while first > title.first and titled.inside[first - 1] == 2:
        first -= 1
    return titled.line.words[first - 1].key == IN_THE_NAME


def _is_joined(titled: TitledLine, at: int) -> bool:
    """Whether «و» leads to the name here: «رئيس البنك وجيمي», not «وليد»."""
    key = titled.line.words[at].key
    known = titled.knowledge
    return key.startswith("و") and name_words.is_first(key[1:], known) and not name_words.is_first(key, known)


def _says_too_little(line: Line, name: Mention, title: roles.Title, last: int, led: bool, beside: bool) -> bool:
    """Whether a phrase behind a name tells nobody's office: a form of address, kin of nobody, a lone word that is
    indefinite or another's, «انتقد كروز الرئيس», «اتهم كارلو فيغانو البابا بأنه»."""
    if title.kind in ("honorific", "family") and last == title.last:
        return True  # «أستاذة في جامعة دمشق» is an office
    if last > title.first + 1:
        return False
    indefinite = not led and not line.words[title.first].key.startswith("ال")
    followed = last < len(line.words) and line.words[last].is_word
    return indefinite or (beside and (name.last == name.first + 1 or followed))


def _of_holder(title: roles.Title, last: int, known: dict[int, roles.Title]) -> bool:
    """Whether another's office ends inside a title before that other's name: «مستشار الرئيس» before «ترامب», not «نائب
    الرئيس»."""
    inner = [known[at] for at in range(title.first + 1, last) if at in known]
    return any(one.last == last and one.kind not in roles.RANKS for one in inner)


def _beginning(titled: TitledLine, at: int) -> roles.Title | None:
    """The role words that begin at a word of the line, those too that something must complete: «مفوض الشؤون»."""
    line, known = titled.line, titled.titles
    if at >= len(line.words):
        return None
    return known.get(at) or roles.completed(titled, at)


def is_anothers(titled: TitledLine, name: Mention, before: roles.Title, after: roles.Title) -> bool:
    """Whether what stands behind a name is not said of it, since an office stands before it: «شتم الرئيس محمود عباس
    السفير الأميركي», «استقبل الرئيس محمود عباس وزير الخارجية», «امتدح القائد، علي خامنئي، اللاعب»."""
    line = titled.line
    apart = after.first > name.last
    if after.last == after.first + 1 and line.words[name.first - 1].text == "،" and apart:
        return True
    if apart and roles.needs_object(line, before.first - 1, titled.index):
        # «عينت رئيسة الوزراء، فلانة، وزيرة للصحة», «التقى العاهل، فلان، وزير الخارجية، فلان»
        last = after.last + (after.last < len(line.words) and line.words[after.last].text in _OPENING)
        another = last < len(line.words) and titled.inside[last] == 2
        return another or not any(roles.is_definite(word.text) for word in line.words[after.first : after.last])
    opening = line.words[name.last].key if name.last < len(line.words) else ""
    own = before.kind in roles.RANKS or before.owned  # «رئيسه فلان المشرف العام»
    met = roles.needs_object(line, before.first - 1, titled.index) and not _is_object(line, after.last, titled.index)
    return after.first == name.last and not own and (opening.startswith("ال") or met)


def _object(line: Line, name: Mention, last: int, index: TitleWords) -> bool:
    """Whether what ends before `last` is the object of the verb before a name: «هاجم ترامب رئيس الوزراء الكندي»."""
    needing = roles.needs_object(line, name.first - 1, index)
    return needing and not _is_object(line, last, index)


def _is_object(line: Line, at: int, index: TitleWords) -> bool:
    """Whether a verb's object may stand here: a noun, no preposition, clause or time, nor what a clitic leads to."""
    if at >= len(line.words) or not line.words[at].text[0].isalpha():
        return False
    word = line.words[at]
    if roles.is_definite(word.text):
        return True
    told = word.key in index.links or word.key in index.connectors or word.key in index.clauses
    led = word.key.startswith(("و", "ف", "ب", "ل", "ك")) and word.key not in index.own_letter
    return not (told or led or word.key in index.occasions or roles.stops(word.text, index))


def _complemented(titled: TitledLine, title: roles.Title, last: int) -> int:
    """Where a title ends with what completes it, though no list has that: a name in quotation marks or brackets, or a
    word behind an office that needs one: «رئيس بلدية سكرامنتو»."""
    line, inside, index = titled.line, titled.inside, titled.index
    words = line.words
    if last >= len(words):
        return last
    for at in (last, last + 1):
        # «المدير العام ل"أوبينيون واي"», «رئيس منظمة "عدل"»
        if roles.hears(line, last, title.kind, index):
            break  # «قائد الشرطة ل"فرانس برس"»
        led = words[last].text == "ل" if at > last else not (inside[at - 1] or words[at - 1].key.startswith("ال"))
        closing = next((end + 1 for end in range(at, min(len(words), at + bounded.QUOTED)) if end in line.closes), None)
        if led and at in line.opens and closing:
            return closing
    if last > title.last or words[title.last - 1].key.startswith("ال") or title.last - title.first < 2:
        return last
    for at in range(title.last, min(len(words), title.last + 2)):
        word = words[at]
        if inside[at] or not word.text.isalpha() or roles.stops(word.text, index):
            break
        if model().features.likeness[word.key] in FOREIGN:
            return at + 1
    return last


def _goes_on(titled: TitledLine, at: int) -> bool:
    """Whether a word belongs to the title before it."""
    line, inside, index = titled.line, titled.inside, titled.index
    word = line.words[at]
    following = line.words[at + 1] if at + 1 < len(line.words) and line.words[at + 1].is_word else None
    if word.key in index.modifiers:
        # «رئيس الوزراء عام 2010»: a year, no adjective
        return following is None or not following.text[0].isdigit()
    before = line.words[at - 1]
    if before.key == IN_THE_NAME:
        return word.text.isalpha()  # «المتحدثة باسم جمعية»
    if word_key(word.key) in index.origins and not roles.is_definite(before.text) and inside[at - 1] == 0:
        return True  # «سفير أميركي سابق»
    if inside[at - 1] == 1 and word.key.endswith(POSSESSIVE) and not word.text.endswith("ة"):
        return False  # «امتدح سالم مدرب روما فريقه»
    if word.key in index.connectors:
        if following is not None and following.key in index.occasions:
            return False  # «نائب رئيس بوينغ في بيان»
        # «الكاتب في صحيفة نيويوركر»
        held = following is not None and (
            bool(inside[at + 1]) or word.key != "في" or roles.is_named(line, at + 2, inside)
        )
        return held and word.key != roles.TOWARDS  # «وصل سالم قائد القوات إلى بغداد»
    if roles.stops(word.text, index) or not word.text[0].isalpha():
        return False
    if inside[at - 1] == 1 and word.key.startswith("بال"):
        return False  # «فاز سالم نجم باريس سان جيرمان بالجائزة»
    if roles.is_definite(word.text):
        # a definite noun closes the title: after it only an adjective, or what «ل» leads to, belongs to it
        named = inside[at - 1] == 1 and index.titles.longest(line.words, at) is None  # not «أمير قطر الشيخ»
        closed = roles.is_definite(before.text) or named
        return not closed or roles.is_adjective(word, index) or roles.agrees(before, word)
    if index.titles.longest(line.words, at):
        return True
    # a noun that a definite one or a name completes: «مسؤول جمع المعلومات», «رئيس مجموعة "أديكو"»
    if following is None or word.key.startswith("و"):
        return False
    governed = word.key.startswith(("ل", "ب")) and word.key not in index.own_letter
    bound = governed or not (roles.is_definite(before.text) or inside[at - 1] == 1)  # «سائق مرسيدس لقب الجائزة»
    return bound and (roles.is_definite(following.text) or roles.is_named(line, at + 1, inside))
