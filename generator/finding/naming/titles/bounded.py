"""The title that fills the phrase behind a name as far as the sign that ends it: «نيلز جانسن، عالم الأعصاب في جامعة لا
لاغونا:»."""

from __future__ import annotations

from dataclasses import replace

from generator.arabic.lexicon import Match
from generator.arabic.tagger import model
from generator.arabic.tokens import Token
from generator.finding.naming.mentions import Line
from generator.finding.naming.titles import roles, title_words
from generator.finding.naming.titles.roles import TitledLine
from generator.finding.naming.titles.title_words import TitleWords
from generator.knowledge.rows import Role

# The kind of kin, who may be anybody's, and how a past or present verb of the third person begins.
FAMILY, PRESENT = "family", "ي"
# What leads to where somebody says something, folded.
ON = "علي"
# So many words may stand in the quotation marks that complete a title.
QUOTED = 12


def beginning(line: Line, at: int, index: TitleWords) -> roles.Title | None:
    """The role word that begins here whatever completes it, if what follows fills the phrase: «مديرة تسويق», «أحد معدي
    الدراسة»."""
    match = index.bare.longest(line.words, at)
    if match is None and not line.words[at - 1].is_word:
        match = _among(line, at, index)
    if match is None or match.start != line.words[at].start or line.words[at].key in index.clauses:
        return None  # «أمام الصحفيين» is no «إمام»
    role = match.values[0]
    return roles.Title(match.first, match.last, match.start, match.end, role.kind, False, role.en)


def _among(line: Line, at: int, index: TitleWords) -> Match[Role] | None:
    """What tells somebody as one of many before a noun, «أحد», or as the first or most of those that a title tells:
    «أول رئيس وزراء»."""
    match = index.among.longest(line.words, at)
    if line.words[at].key in index.foremost:
        match = index.titles.longest(line.words, at + 1) or index.bare.longest(line.words, at + 1)
        return replace(match, first=at, start=line.words[at].start, clitics="") if match else None
    if match is None or match.last >= len(line.words):
        return None
    following = line.words[match.last]
    time = following.key in index.occasions or roles.stops(following.text, index)
    return None if time or not following.text.isalpha() else match


def end(titled: TitledLine, title: roles.Title) -> int | None:
    """Where the phrase that a title opens ends, at a sign, a clause or another title, if all of it can be the title;
    None where it holds a verb, a time or what else is no part of one."""
    line, inside, index = titled.line, titled.inside, titled.index
    words, first = line.words, title.first
    at = title.last
    quotation = next((last + 1 for last in range(first, len(words)) if last in line.closes), 0)
    if first in line.opens and first < quotation <= first + roles.LONGEST:
        return quotation if quotation - first > 1 else None
    while at < len(words) and at - first <= roles.LONGEST and not _closes(line, at, title.kind, index):
        following = _quoted(line, at)
        if following is None and inside[at] == 2:
            following = _served(titled, title, at)
        elif following is None and (inside[at] == 1 or _is_told(titled, at)):
            following = at + 1
        if following is None:
            return None
        at = following
    return at if 1 < at - first <= roles.LONGEST else None


def _closes(line: Line, at: int, kind: str, index: TitleWords) -> bool:
    """Whether the phrase of a title of this kind is over before the word here: a sign, a clause, a quotation."""
    word = line.words[at]
    clause = word.key in index.clauses and not word.text.endswith("ة")  # «بعثه», not «بعثة»
    if (
        clause
        or not word.is_word
        or (_is_latin(word) and not (_is_latin(line.words[at - 1]) or line.words[at - 1].key in index.connectors))
        or roles.hears(line, at, kind, index)
    ):
        return True
    return at in line.opens and _quoted(line, at) is None


def _is_latin(word: Token) -> bool:
    """Whether a word has Latin letters alone."""
    return word.text.isascii() and word.text.isalpha()


def _quoted(line: Line, at: int) -> int | None:
    """Where the quotation marks that open here close, if they hold a name that completes what stands before: «رئيس
    مجموعة "أديكو"»."""
    if at not in line.opens or line.words[at - 1].key.startswith("ال"):
        return None
    return next((last + 1 for last in range(at, min(len(line.words), at + QUOTED)) if last in line.closes), None)


def _served(titled: TitledLine, title: roles.Title, at: int) -> int | None:
    """Where the name of whom somebody serves or is kin to ends, if it ends the phrase: «محامي ترامب،»."""
    line, inside, index = titled.line, titled.inside, titled.index
    last = at
    while last < len(line.words) and inside[last] == 2:
        last += 1
    led = line.words[at - 1].key in index.links or served(titled, title, at) is not None  # «المحامي عن سالم»
    own = at == title.last and not line.words[title.last - 1].key.startswith("ال")
    if title.kind != FAMILY and not led and not own:
        return None  # «اختار ترامب، مدير الوكالة مايك بومبيو»
    return last if last == len(line.words) or _closes(line, last, title.kind, index) else None


def served(titled: TitledLine, title: roles.Title, at: int) -> roles.Title | None:
    """The office inside the phrase that a title opens which runs up to the name at a word; whoever bears the title
    serves him: «مستشار الأمن القومي للرئيس الأمريكي» before «دونالد ترامب»."""
    line, known = titled.line, titled.titles
    for first in range(at - 1, title.last - 1, -1):
        inner = known.get(first)
        if inner and inner.kind not in roles.RANKS and not line.words[first].text.startswith("و"):
            told = range(inner.last, at)
            whole = inner.proper or any(titled.inside[on] == 1 for on in told)
            return inner if whole and all(_completes(titled, on) for on in told) else None
    return None


def _completes(titled: TitledLine, at: int) -> bool:
    """Whether a word behind an office's own words tells of it."""
    word = titled.line.words[at]
    return titled.inside[at] == 1 or roles.is_definite(word.text) or word.key in titled.index.modifiers


def _is_told(titled: TitledLine, at: int) -> bool:
    """Whether a plain word can stand inside a title."""
    line, index = titled.line, titled.index
    word = line.words[at]
    if word.key in index.links:
        return at + 1 < len(line.words) and _leads_on(titled, at)
    joined = word.text.startswith("و")
    if joined and any(told.longest(line.words, at) for told in (index.titles, index.completed, index.among)):
        return True  # «سفير سابق لدى كوريا ومفاوض نووي»
    if roles.stops(word.text, index) or word.key in index.verbs or not word.text.isalpha():
        return False
    named = titled.inside[at - 1] == 1 and (model().features.likeness[word.key] or 0) <= 0  # «والت ديزني ستوديوز»
    if (named or roles.is_definite(line.words[at - 1].text)) and not _describes(word, index):
        return False  # «نفى مدير المنتخب المصري خبر», «سائق مرسيدس لقب»
    if word.key.startswith(PRESENT):
        return False
    if not joined or word.key.startswith("وال") or word.key in index.own_and:
        return True
    # «جهاز حماية المنافسة ومنع الممارسات»
    return at + 1 < len(line.words) and roles.is_definite(line.words[at + 1].text)


def _describes(word: Token, index: TitleWords) -> bool:
    """Whether a word can stand behind a definite one: definite itself, an adjective of offices, behind «ل» or «ب»."""
    led = word.key.startswith(("ل", "ب", "و")) and word.key not in index.own_letter
    return roles.is_definite(word.text) or word.key in index.modifiers or led


def _leads_on(titled: TitledLine, at: int) -> bool:
    """Whether a preposition leads to what a title can hold, not to when, where or in what something was said: «في
    بيان»."""
    line, inside, index = titled.line, titled.inside, titled.index
    following = line.words[at + 1]
    if inside[at + 1] == 1:
        return True
    if line.words[at].key == ON and following.text.endswith(title_words.PRONOUNS):
        return False  # «حاكم ميرلاند على حسابه»
    return line.words[at].key != roles.TOWARDS and following.text.isalpha() and following.key not in index.occasions
