"""What a line leaves to the article before it: the short name of somebody, «الشركة» after «شركة "وايمو"».

A definite noun with nothing to tell it apart (no adjective, no noun or name that completes it, no «التي…») means one
named before. Where the article has named exactly one of its kind, that is the one; where several, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.remembered import remembered
from generator.arabic.stems import readings
from generator.arabic.tokens import Token, bases, without_article
from generator.finding import standing
from generator.record import Actor, Article, Span

# Words. A phrase that names something is no longer.
LONGEST = 7
# Words. How far from the beginning the subject stands, and how many words may part a noun from what completes it.
SUBJECT = 3
COMPLETED = 3
# Words. So near the beginning «معه» and «تواجهه» mean somebody named before the sentence more often than in it.
NEAR = 6
# Words of a name.
NAMES = 3
# Sentences that tell of what the story is.
OPENING = 2
# A name begins within so many characters of its word: «ولمريم».
CLITICS = 3
# Characters before a mention that hold the word before it.
BEFORE = 12
# Adjectives that tell apart a noun with an article.
DESCRIBED = 2
# Phrases of one kind that are looked at.
FEW = 8
_DEFINITE = re.compile(r"[وف]?[بك]?ال\w{2}|[وف]?لل\w{2}")
_RELATIVE = re.compile(r"ال(?:ذي|تي|لذي|لتي|لذين|لذان|لتان|لتين|ذين|لاتي|لواتي)$")
# «مؤسسة النور لمكافحة»: a purpose without what it is for
_CUT = re.compile(r"(?:(?:^|\s)ال|\sل[^\Wل]\w+ة)$")
# What the ending of an adjective looks like: «الوطني», «العليا».
_ATTRIBUTIVE = ("ي", "يه", "يا", "ري", "اعلي", "عام", "عامه")
_SEVERAL = re.compile(r"\w[\s_]\W?\w")


class Open(NamedTuple):
    """A word that leans: where in the text the words belong that name what it means, and these words; None where none
    are sure. `riddle`: the sentence speaks of it, so it says nothing without it."""

    at: int
    name: str | None
    riddle: bool = False


class _Nouns(dict[str, list[tuple[int, int, int]]]):
    """Where a noun stands in these sentences: sentence and word, from 0, and the characters of its clitics. Few nouns
    are asked for, and each is looked for then."""

    def __init__(self, words: Sequence[Sequence[Token]]) -> None:
        self._words = [
            (n, at, word.text, word.key) for n, here in enumerate(words) for at, word in enumerate(here) if word.is_word
        ]

    def __missing__(self, noun: str) -> list[tuple[int, int, int]]:
        found = self[noun] = [
            (n, at, cut)
            for n, at, word, key in self._words
            # every reading is a part of the word, which is cheapest to ask
            if noun in key
            for read, cut in _readings(word)
            if read == noun
        ]
        return found


class Story(NamedTuple):
    """An article as it is asked again and again: its sentences' words, where each noun stands, the actors by where they
    are mentioned, where a word may begin that holds a mention, the mentions of each in a sentence, which actors bear a
    surname, and the phrases that name one of a kind, as they are asked for."""

    article: Article
    words: Sequence[Sequence[Token]]
    nouns: _Nouns
    named: Mapping[int, tuple[Span, Actor]]
    near: Collection[int]
    mentions: Mapping[tuple[str, int | None], Sequence[Span]]
    surnames: Mapping[str, Collection[str]]
    phrases: dict[str, dict[tuple[str, ...], tuple[int, int, str]]]


def story(article: Article, words: Sequence[Sequence[Token]], actors: Sequence[Actor]) -> Story:
    """The index over an article. `words`: the tokens of each sentence."""
    named: dict[int, tuple[Span, Actor]] = {}
    mentions: dict[tuple[str, int | None], list[Span]] = {}
    surnames: dict[str, set[str]] = {}
    for actor in actors:
        surnames.setdefault(_names(actor)[-1], set()).add(actor.id)
        for span in actor.mentions:
            named[span.start] = (span, actor)
            mentions.setdefault((actor.id, span.sentence), []).append(span)
    near = {start - clitics for start in named for clitics in range(CLITICS)}
    return Story(article, words, _Nouns(words), named, near, mentions, surnames, {})


@remembered
def _readings(word: str) -> tuple[tuple[str, int], ...]:
    """The nouns that a word may be, without clitics and article, with the characters of the clitics; «هجوما» is read as
    «هجوم» too."""
    found = [(without_article(base.key), base.cut) for base in bases(word)]
    return (*found, *((noun[:-1], cut) for noun, cut in found if noun.endswith("ا") and len(noun) > 3))


def leaning(told: Story, n: int, first: int, lists: standing.Words) -> list[Open]:
    """What sentence `n` (from 1) leaves open from its word `first` on to one who reads nothing but it, in reading
    order: its subject, and other nouns and persons that the article named earlier."""
    words = told.words[n - 1]
    line = told.article.text[words[0].start : words[-1].end] if words else ""
    found = []
    seen = {stem for word in words[:first] if word.is_word for stem in readings(word.key)}
    opening = range(first, min(first + SUBJECT, len(words)))
    subject = next((at for at in opening if _definite(words, at, lists)), -1)
    if subject > first + 1 and _in_compound(words, subject, lists):
        subject = -1
    named = -1
    for at in range(first, len(words)):
        word = words[at]
        mention, actor = _mentioned(told, word) if word.start in told.near else (None, None)
        # what stands within a name or right behind it belongs to it: «سلمى النابلسي المحامية»
        if not word.is_word or (mention is None and word.start <= named + 1):
            continue
        stems = readings(word.key)
        named = mention.end if mention and mention.end else named
        if actor and mention and actor.type == "person":
            if _short(actor, mention, told, lists):
                name = _usual(actor, told, lists)
                if name is None or not _completes(told, name, mention, lists):
                    continue
                if " " not in name:
                    found.append(Open(word.end, None, True))
                elif _names_more(name, line):
                    found.append(_completed_name(told.article.text, name, mention))
        elif "ل" in word.key[:3] and stems[0] not in seen and _definite(words, at, lists):
            open_noun = _open_noun(told, n, at, actor, at == subject, lists)
            if open_noun and not (open_noun.name and (open_noun.name in line or _CUT.search(open_noun.name))):
                found.append(open_noun)
        elif first < at < first + NEAR and _leans_on_one(words, at, lists):
            found.append(Open(word.end, None))
        seen.update(stems)
    return found


def _open_noun(told: Story, n: int, at: int, actor: Actor | None, subject: bool, lists: standing.Words) -> Open | None:
    """What the definite noun `at` of sentence `n` leaves open, if anything."""
    words = told.words[n - 1]
    word = words[at]
    if (_of_state(word, lists) or word.key in lists.homeland) and any(_of_country(one.key, lists) for one in words):
        return None
    if word.key in lists.homeland:
        return Open(word.end, _only_country(told, n, lists))
    behind = _described(told, n, at, lists)
    # «الحكم البالغ 33 عاما»
    aged = behind > at and behind + 1 < len(words) and words[behind + 1].text[0].isdigit()
    bare = aged or _bare(words, behind, told, lists)
    one_of_many = "ال" + _noun(word) in lists.instance
    if not bare and not ((one_of_many or subject) and _explained_again(words, behind)):
        return None
    # «الهاتف السابق» and «الشركة التي تصنعه» may be others than the one named
    if bare and all(one.key in lists.same for one in words[at + 1 : behind + 1]):
        name = _name(told, n, at, actor, subject or one_of_many, lists)
        if name:
            return Open(words[behind].end, name)
    compound = _in_compound(words, at, lists)
    if compound and not subject and not one_of_many:
        return None
    met, brought_in = _met(told, n, word, lists)
    if brought_in or (one_of_many and (met or not compound)) or (subject and met):
        return Open(word.end, None, subject and met)
    return None


def _name(told: Story, n: int, at: int, actor: Actor | None, plain: bool, lists: standing.Words) -> str | None:
    """The only phrase before the noun that names one of its kind, where it surely means this one. `plain`: whether the
    noun is one that means somebody or something told of before."""
    words = told.words[n - 1]
    word = words[at]
    phrases = _named_before(told, n, at, lists)
    if actor and " " in actor.name:
        phrases = [actor.name, *(phrase for phrase in phrases if not _alike(phrase, actor.name))]
    if len(phrases) != 1 or _several(word, lists):
        return None
    phrase = phrases[0]
    if actor is None:
        if not (plain or _noun(word) in lists.heads or phrase[-1] in standing.QUOTES):
            return None
        # «حسن الإدارة» is no body
        if _in_compound(words, at, lists) and not _early(told, phrase):
            return None
    # each state has a police: the one of the story is named where it begins
    if _of_state(word, lists) and not _early(told, phrase):
        return None
    alike = readings(word.key)[0] in readings(fold(phrase.split()[0]))
    sure = alike and _SEVERAL.search(phrase) and _identifies(phrase, lists) and not _of_another(told, n, word, phrase)
    return phrase if sure else None


def _of_state(word: Token, lists: standing.Words) -> bool:
    """Whether each state has such a body: «الحكومة»."""
    return "ال" + _noun(word) in lists.bodies


def _identifies(name: str, lists: standing.Words) -> bool:
    """Whether a phrase tells which one is meant: «محكمة النقض», but «محكمة فدرالية», «شوط المباراة»."""
    first, _, rest = name.partition(" ")
    if fold(rest) in lists.instance:
        return False
    adjective = rest.endswith("ية") and first.endswith("ة") and not first.startswith("ال") and " " not in rest
    return bool(rest) and (not adjective or rest.startswith("ال"))


def _described(told: Story, n: int, at: int, lists: standing.Words) -> int:
    """The last word after a definite noun that tells nobody which one is meant: «القانون الجديد», «الأفلام التسعة»,
    «القناة القطرية», «القمر الصناعي» after «قمر صناعي»."""
    words = told.words[n - 1]
    anyone, noun = "ال" + _noun(words[at]) in lists.anyone, _noun(words[at])
    if at + 1 < len(words) and _DEFINITE.match(words[at + 1].key):
        kind = _bare_noun(words[at + 1].key)
        before = (told.words[i][place + 1 : place + 2] for i, place, _ in told.nouns[noun] if i < n - 1)
        if any(_alike_words(word, kind) for one in before for word in one):
            return at + 1
    while at + 1 < len(words) and (
        words[at + 1].key in lists.unspecific or (anyone and words[at + 1].key in lists.nationals)
    ):
        at += 1
    return at


def _explained_again(words: Sequence[Token], at: int) -> bool:
    """Whether a relative clause follows a noun: of one that was named before it only tells more («الفيلم الذي شارك
    فيه…»)."""
    after = words[at + 1 : at + 3]
    return any(_RELATIVE.match(word.key) for word in after[: 1 + (bool(after) and after[0].text in "،,")])


def _usual(actor: Actor, told: Story, lists: standing.Words) -> str | None:
    """The spelling in several words that the article has most often, the shortest of those; else the name. None where
    half a name alone is met: «بكر الصافي» of «أبو بكر الصافي»."""
    several, half = [], actor.name.startswith("ال")
    for span in actor.mentions:
        form = _text(told, span)
        if " " in form and form.split()[-1] == actor.name.split()[-1]:
            joined = any(base.key in lists.joining for word in _word_before(told, span) for base in bases(word))
            # «اري» of «كاري»; a title is no given name: «الكوميدي سامي»
            if joined or told.article.text[max(0, span.start - 1) : span.start] == "ك" or form.startswith("ال"):
                half = True
            else:
                several.append(form)
    return min(several, key=lambda form: (-several.count(form), len(form)), default=None if half else actor.name)


def _completes(told: Story, name: str, mention: Span, lists: standing.Words) -> bool:
    """Whether a name has the short one in it, and does not stand before it already, spelled so or otherwise: «جراند»
    for «غراند»."""
    before = [word[1:] for word in _word_before(told, mention)]
    parts = fold(name).split()
    # more names than anybody has may be those of two: «غابريال ميركادو هوغو لوريس»
    joined = any(part in lists.joining for part in parts)
    several = len(parts) > NAMES and not joined and told.article.text.count(name) == 1
    tagged = told.article.text[mention.start - 1 : mention.start] == "_"
    own = fold(_text(told, mention)).split()[-1] in parts and not any(word[1:] in before for word in name.split())
    return own and not several and not tagged


def _word_before(told: Story, span: Span) -> list[str]:
    """The last word of the characters before a mention, if there is one."""
    return told.article.text[max(0, span.start - BEFORE) : span.start].split()[-1:]


def _leans_on_one(words: Sequence[Token], at: int, lists: standing.Words) -> bool:
    """Whether the word has a pronoun of somebody («معه», «تواجهه»), and no relative clause before it explains it."""
    before = words[max(0, at - COMPLETED) : at]
    if any(_RELATIVE.match(word.key) for word in before):
        return False
    if words[at].key in lists.leaning:
        return True
    # «توترات يشهدها العراق» is a relative clause too
    clause = bool(before) and _content(before[-1], lists) and not _DEFINITE.match(before[-1].key)
    return not clause and standing.binds(words[at], lists)


def _in_compound(words: Sequence[Token], at: int, lists: standing.Words) -> bool:
    """Whether the word describes the definite one before it, or completes an indefinite noun, which tells a thing
    apart: «مركز البيانات», but «والد الطفلة»."""
    before = words[at - 1] if at else None
    if before is None or not _content(before, lists):
        return False
    if _DEFINITE.match(before.key):
        return True
    verbal = before.key.lstrip("وفل").startswith(("ي", "ت", "س", "ن"))
    return not verbal and words[at].key.startswith("ال") and "ال" + _noun(words[at]) not in lists.anyone


def _completed_name(text: str, name: str, mention: Span) -> Open:
    """The given names that are missing, before a surname that nothing is joined to; else the whole name behind it."""
    surname = text[mention.start : mention.end]
    if name.endswith(f" {surname}") and not text[mention.start - 1 : mention.start].isalpha():
        return Open(mention.start, name.removesuffix(surname).strip())
    return Open(mention.end, name)


def _several(word: Token, lists: standing.Words) -> bool:
    """Whether the noun is a plural, which no phrase names for sure."""
    noun = _noun(word)
    return noun in lists.several or noun.endswith(("ات", "ون", "ين"))


def _of_another(told: Story, n: int, word: Token, phrase: str) -> bool:
    """Whether the sentences before name one of this kind, without its article, by other words: «لجنة تحقيق»."""
    noun, parts = _noun(word), re.findall(r"\w+", fold(phrase))
    key = parts[1] if len(parts) > 1 else ""  # «الموقع» may be «ويكيبيديا», by no other words
    for i, at, _ in told.nouns[noun]:
        words = told.words[i]
        if i < n - 1 and not _DEFINITE.match(words[at].key) and at + 1 < len(words):
            following = next((one.key for one in words[at + 1 : at + 3] if one.is_word), "")
            if following and key and word_key(following) != word_key(key):
                return True
    return False


def _early(told: Story, phrase: str) -> bool:
    """Whether the phrase stands in the title or the first sentences, or more than once."""
    text = told.article.text
    opening = told.article.sentences[:OPENING]
    return phrase in told.article.title.text or text.find(phrase) < opening[-1].end or text.count(phrase) > 1


def _alike_words(word: Token, kind: str) -> bool:
    """Whether an indefinite word is this adjective: «صناعي», «صناعيا»."""
    return not _DEFINITE.match(word.key) and word.key.removesuffix("ا") == kind.removesuffix("ا")


def _alike(phrase: str, name: str) -> bool:
    """Whether one of two names begins with the other."""
    one, other = fold(phrase), fold(name)
    return one.startswith(other) or other.startswith(one)


def _met(told: Story, n: int, word: Token, lists: standing.Words) -> tuple[bool, bool]:
    """Whether an earlier sentence has what a definite noun means, and whether one brought it in: without its article,
    or with what tells it apart."""
    met = [(told.words[i], at) for i, at, _ in told.nouns[_noun(word)] if i < n - 1]
    new = any(not _DEFINITE.match(words[at].key) or not _bare(words, at, told, lists) for words, at in met)
    return bool(met), new


def _names_more(name: str, line: str) -> bool:
    """Whether a name says more than one word, ends in none cut short, and does not stand in the line already."""
    return bool(_SEVERAL.search(name)) and not _CUT.search(name) and name not in line


def _names(actor: Actor) -> list[str]:
    """The folded words of an actor's name, one at least."""
    return fold(actor.name).split() or [""]


def _noun(word: Token) -> str:
    """A definite noun without clitics and article."""
    return _bare_noun(word.key)


@remembered
def _bare_noun(key: str) -> str:
    return without_article(word_key(key.lstrip("وف")))


def _mentioned(told: Story, word: Token) -> tuple[Span, Actor] | tuple[None, None]:
    """Who is mentioned from this word on, clitics left aside."""
    named, start = told.named, word.start
    for at in range(start, min(start + CLITICS, word.end)):
        if at in named:
            return named[at]
    return None, None


def _short(actor: Actor, mention: Span, told: Story, lists: standing.Words) -> bool:
    """Whether this is the first mention of a person in its sentence, by one name alone, of whom the sentence has no
    more; those known by one name need no more."""
    here = told.mentions[actor.id, mention.sentence]
    short = fold(_text(told, mention))
    if mention != here[0] or short in lists.famous:
        return False
    if any(_SEVERAL.search(_text(told, span)) for span in here):
        return False
    names, parts = _names(actor), short.split()
    # «عبد» before «الملك» is half a name
    if parts == names[:1] != names and told.article.text[mention.end : mention.end + 3].startswith(" ال"):
        return False
    # another of this surname may be meant; a full name that only begins like the short one and was met once may have
    # taken in the word after it
    spelled = [_text(told, span) for span in actor.mentions]
    # somebody is named in full first; of a plain word taken for a surname one reads first alone
    sure = actor.name_en_origin == "knowledge" or (" " in spelled[0] and any(name in names[1:] for name in parts[-1:]))
    if parts == names[:1] != names and (sure or spelled.count(actor.name) > 1):
        # «وقالت جيجي إنها», but «محمد إمام» is no other Muhammad
        after = told.article.text[mention.end : (mention.end or 0) + BEFORE].split()[:1]
        sure = not after or after[0][0] in "،," or after[0] in lists.spelled
    return len(told.surnames[names[-1]]) == 1 and (len(names) == 1 or sure)


def _text(told: Story, span: Span) -> str:
    return told.article.text[span.start : span.end]


def _definite(words: Sequence[Token], at: int, lists: standing.Words) -> bool:
    """Whether the word is a definite noun that is none by its nature («العالم») nor one of each state («الحكومة»)."""
    word = words[at]
    # most words have no article, which is cheapest to ask
    if "ل" not in word.key[:3] or not word.is_word or not _DEFINITE.match(word.key) or _RELATIVE.match(word.key):
        return False
    # «الاتحاد» stands in the name of a holiday too
    if _noun(word) in lists.heads:
        return True
    bare = "ال" + word_key(word.key.lstrip("وف"))
    return lists.definite.isdisjoint((word.key, bare, word.key[1:]))


def _bare(words: Sequence[Token], at: int, told: Story, lists: standing.Words) -> bool:
    """Whether nothing after a definite noun tells it apart, and it completes no noun before it («رئيس الشركة» does)."""
    if at + 1 >= len(words):
        return True
    after = words[at + 1]
    if after.key == "باسم" or after.key in lists.holding:
        return False
    if not after.is_word:
        return after.text not in standing.QUOTES and after.text not in "(["
    if _RELATIVE.match(after.key) or _place(after, lists) or _mentioned(told, after)[0] or not after.text[0].isalpha():
        return False
    if _DEFINITE.match(after.key) and after.key not in lists.function and after.key not in lists.weekdays:
        return False
    here = _mentioned(told, words[at])[0] is None and after.key in ("في", "من")
    return not (here and at + 2 < len(words) and _place(words[at + 2], lists))


def _named_before(told: Story, n: int, at: int, lists: standing.Words) -> list[str]:
    """The phrases by which the words before word `at` of sentence `n` name one of its kind; the longest of those that
    begin alike."""
    noun = _noun(told.words[n - 1][at])
    if noun not in told.phrases:
        told.phrases[noun] = _all_phrases(told, noun, lists)
    found = {key: text for key, (i, place, text) in told.phrases[noun].items() if (i + 1, place) < (n, at)}
    return [text for key, text in found.items() if not any(one != key and one[: len(key)] == key for one in found)]


def _all_phrases(told: Story, noun: str, lists: standing.Words) -> dict[tuple[str, ...], tuple[int, int, str]]:
    """Each phrase that names one of a kind, by its stems: where it stands first, and its text. No more than FEW: of so
    many nobody can tell which is meant."""
    found: dict[tuple[str, ...], tuple[int, int, str]] = {}
    for i, place, cut in told.nouns[noun]:
        words = told.words[i]
        end = _phrase(words, place, told, lists)
        if end > place + 1 and len(found) < FEW:
            span = told.article.text[words[place].start + cut : words[end - 1].end]
            found.setdefault(_key(words[place:end]), (i, place, span))
    return found or _repeated(told, noun, lists)


def _key(words: Sequence[Token]) -> tuple[str, ...]:
    return tuple(readings(word.key)[0] for word in words if word.is_word)


def _repeated(told: Story, noun: str, lists: standing.Words) -> dict[tuple[str, ...], tuple[int, int, str]]:
    """A body and the word after it, met so twice: a name that no list has («بنك بركة»)."""
    if noun not in lists.heads:
        return {}
    met: dict[tuple[str, ...], list[tuple[int, int, str]]] = {}
    for i, place, cut in told.nouns[noun]:
        pair = told.words[i][place : place + 2]
        if len(pair) == 2 and _content(pair[1], lists) and not _DEFINITE.match(pair[0].key):
            span = told.article.text[pair[0].start + cut : pair[1].end]
            met.setdefault(_key(pair), []).append((i, place, span))
    return {key: places[0] for key, places in met.items() if len(places) > 1}


def _phrase(words: Sequence[Token], at: int, told: Story, lists: standing.Words) -> int:
    """Where the phrase ends that begins with this noun and tells which one is meant; `at + 1` where none does."""
    noun = words[at]
    mention, _ = _mentioned(told, noun)
    if mention and mention.end and mention.end > noun.end:
        return _after(words, at, mention.end)
    end = at + 1
    # «هجومًا», «وشركتها»
    if end >= len(words) or noun.text.endswith(("ا", "ًا", "اً", "ها", "هم")):
        return end
    # «الأكاديمية الملكية السويدية»
    if _DEFINITE.match(noun.key) and _noun(noun) in lists.heads:
        limit = min(len(words), at + LONGEST)
        while end < limit and words[end].key.endswith(_ATTRIBUTIVE) and _content(words[end], lists):
            end += 1
        # one adjective alone may tell of its kind: «التنظيم المحلي»
        return end if end > at + DESCRIBED else at + 1
    if words[end].text in standing.QUOTES:
        # «الاتفاق "لم يمت"» is a sentence
        if end + 1 < len(words) and words[end + 1].key in lists.verbal:
            return at + 1
        marks = (i for i in range(end + 2, min(end + 2 + standing.NAME, len(words))))
        return next((i + 1 for i in marks if words[i].text in standing.QUOTES), end)
    if _DEFINITE.match(noun.key):
        return end
    end = _completed(words, at, told, lists)
    while at + 1 < end < min(len(words), at + LONGEST):
        word = words[end]
        # «متحف الشمع دبي»
        # «إلى» looks like an adjective with its article
        if word.key not in lists.places and not (_content(word, lists) and _describes(word, noun)):
            break
        end += 1
    return end


def _describes(word: Token, noun: Token) -> bool:
    """Whether a definite word is an adjective, or a feminine one of a feminine noun, and no new noun: «شبكة النقل
    الوطنية», but «شبكة النقل الأخبار»; or a purpose: «للتنمية»."""
    if word.key.startswith("لل"):
        return True
    adjective = word.key.endswith(_ATTRIBUTIVE) or (word.text.endswith("ة") and noun.text.endswith("ة"))
    return word.key.startswith("ال") and adjective and not _RELATIVE.match(word.key)


def _completed(words: Sequence[Token], at: int, told: Story, lists: standing.Words) -> int:
    """Where the first name or definite noun ends that completes an indefinite noun («شركة تسلا», «مسابقة ملكة جمال
    لبنان»); `at + 1` where none does."""
    for i in range(at + 1, min(at + 1 + COMPLETED, len(words))):
        word = words[i]
        mention, _ = _mentioned(told, word)
        if mention and mention.end and mention.start == word.start:
            return _after(words, i, mention.end)
        # «مدرسة ثانوية في مدينة صور»
        if word.key == "في" and i > at + 1:
            near = words[i + 1 : i + 3]
            return next((end for end, one in enumerate(near, i + 2) if one.key in lists.places), at + 1)
        if not _content(word, lists) or _RELATIVE.match(word.key):
            break
        # «دراسة حديثة» is no study from the town of Haditha
        named = word.key in lists.places and not (words[at].text.endswith("ة") and word.text.endswith("ة"))
        # «محاولة رجل دين الصعود»
        governed = at > 0 and words[at - 1].text.endswith("ة") and not _DEFINITE.match(words[at - 1].key)
        if named or (word.key.startswith("ال") and not governed):
            return i + 1
        if (
            word.text.endswith(("ه", "ها", "هم", "هما"))
            or word.key.startswith(("و", "ف", "ي", "ت", "س", "ل", "ب"))
            or not word.text[0].isalpha()
        ):
            break
    return at + 1


def _after(words: Sequence[Token], at: int, end: int) -> int:
    """The first word from `at` on that begins at character `end` or later."""
    return next((i for i in range(at + 1, len(words)) if words[i].start >= end), len(words))


def _content(word: Token, lists: standing.Words) -> bool:
    return word.is_word and not any(word.key in known for known in (lists.function, lists.times, lists.period))


def _of_country(key: str, lists: standing.Words) -> bool:
    """Whether a word names a place or the people of one: «البيروفي»."""
    return any(
        key.removeprefix(clitic) in known for clitic in ("", "و", "ب", "ل") for known in (lists.places, lists.peoples)
    )


def _only_country(told: Story, n: int, lists: standing.Words) -> str | None:
    """The country that the article names up to sentence `n`, if it names one alone."""
    words = (word for found in told.words[: n - 1] for word in found if word.is_word)
    named = {
        lists.countries[key]
        for word in words
        for key in (base.key for base in bases(word.text))
        if key in lists.countries
    }
    return (named.pop() or None) if len(named) == 1 else None


def _place(word: Token, lists: standing.Words) -> bool:
    return word.key in lists.places or word.key[1:] in lists.places
