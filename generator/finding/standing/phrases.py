"""How an article names things before a sentence: «شركة "وايمو"», after which «الشركة» is enough.

A definite noun with nothing to tell it apart (no adjective, no noun or name that completes it, no «التي…») means one
named before. Where the article has named exactly one of its kind, that is the one; where several, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.remembered import remembered
from generator.arabic.stems import readings
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.standing import subjects
from generator.finding.standing.story import Story, mentioned
from generator.finding.standing.vocabulary import Words
from generator.record import Actor

# Words. A phrase that names something is no longer.
LONGEST = 7
# Words. How many may part a noun from what completes it.
COMPLETED = 3
# Sentences that tell of what the story is.
OPENING = 2
# Sentences. So near before a noun stands the phrase that it means.
NEAR = 2
# Adjectives that tell apart a noun with an article.
DESCRIBED = 2
# Phrases of one kind that are looked at.
FEW = 8
DEFINITE = re.compile(r"[وف]?[بك]?ال\w{2}|[وف]?لل\w{2}")
RELATIVE = re.compile(r"ال(?:ذي|تي|لذي|لتي|لذين|لذان|لتان|لتين|ذين|لاتي|لواتي)$")
# What the ending of an adjective looks like: «الوطني», «العليا».
_ATTRIBUTIVE = ("ي", "يه", "يا", "ري", "اعلي", "عام", "عامه")
# «للمعارضة», «بالمعارضة»
_CLITICS = re.compile(r"^[وف]?(?:[بك]?ال|لل)")
# «الأهداف», «أسعار»: a plural by its form
_BROKEN_PLURAL = re.compile(r"أ\w{2}ا\w$")
# What is owned has no article.
OWNED = ("ها", "هم", "هما", "ته")
SEVERAL = re.compile(r"\w[\s_]\W?\w")
# «الخلاف بين البلدين», «الحرب ضد الإرهاب»: between or against whom tells which
_BETWEEN = frozenset({"بين", "ضد"})
# The last word of «مؤسسة النور لمكافحة»: a purpose without what it is for.
_PURPOSE = re.compile(r"ل[^\Wل]\w+$")


def antecedent(story: Story, n: int, at: int, actor: Actor | None, plain: bool) -> str | None:
    """The only phrase before the noun that names one of its kind, where it surely means this one. `plain`: whether the
    noun is one that means somebody or something told of before."""
    lists = story.lists
    words = story.words[n - 1]
    word = words[at]
    phrases = _named_before(story, n, at)
    if actor and " " in actor.name:
        phrases = [actor.name, *(phrase for phrase in phrases if not _alike(phrase, actor.name))]
    if len(phrases) != 1 or several(word, lists):
        return None
    phrase = phrases[0]
    if actor is None:
        if not (plain or base_noun(word) in lists.heads or phrase[-1] in subjects.QUOTES):
            return None
        # «حسن الإدارة» is no body; of a phrase far above another may have been meant since, by a pronoun or a name
        sentences = story.article.sentences
        far = story.article.text.find(phrase, sentences[max(0, n - 1 - NEAR)].start, sentences[n - 1].start) < 0
        if (in_compound(words, at, lists) or far) and not _early(story, phrase):
            return None
    # each state has a police: the one of the story is named where it begins
    if of_state(word, lists) and not _early(story, phrase):
        return None
    if "ال" + base_noun(word) in lists.retold and phrase not in story.article.title.text:
        return None
    alike = readings(word.key)[0] in readings(fold(phrase.split()[0]))
    sure = alike and _identifies(phrase, lists) and not _of_another(story, n, word, phrase)
    return phrase if sure else None


def of_state(word: Token, lists: Words) -> bool:
    """Whether each state has such a body: «الحكومة»."""
    return "ال" + base_noun(word) in lists.bodies


def _identifies(name: str, lists: Words) -> bool:
    """Whether a phrase tells which one is meant: «محكمة النقض», but «محكمة فدرالية», «شوط المباراة», «مباراة الغد»."""
    first, _, rest = name.partition(" ")
    if fold(rest) in lists.instance or cut_short(name, lists) or fold(rest) in lists.times:
        return False
    adjective = rest.endswith("ية") and first.endswith("ة") and not first.startswith("ال") and " " not in rest
    return bool(rest) and (not adjective or rest.startswith("ال"))


def cut_short(name: str, lists: Words) -> bool:
    """Whether a phrase ends before what completes it: «مهرجان صور لسينما», «الطائرة التابعة»."""
    last = fold(name.split()[-1]) if name.strip() else ""
    unfinished = last == "ال" or last in lists.unfinished or last in lists.quantifier
    return unfinished or (bool(_PURPOSE.match(last)) and last not in lists.places)


def in_compound(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word describes the definite one before it, or completes an indefinite noun, which tells a thing
    apart: «مركز البيانات», but «والد الطفلة»."""
    before = words[at - 1] if at else None
    if before is None or not is_content(before, lists):
        return False
    # «البيانات المالية», «مناوراتها البحرية»
    if DEFINITE.match(before.key) or subjects.owned([before], lists):
        return True
    verbal = before.key.lstrip("وفل").startswith(("ي", "ت", "س", "ن"))
    return not verbal and words[at].key.startswith("ال") and "ال" + base_noun(words[at]) not in lists.anyone


def several(word: Token, lists: Words) -> bool:
    """Whether the noun is a plural, which no phrase names for sure."""
    noun = base_noun(word)
    return noun in lists.several or noun.endswith(("ات", "ون", "ين")) or bool(_BROKEN_PLURAL.search(word.text))


def _of_another(story: Story, n: int, word: Token, phrase: str) -> bool:
    """Whether the sentences before name one of this kind by other words: «لجنة تحقيق», or with its article by several
    adjectives, «المملكة العربية السعودية»."""
    lists = story.lists
    noun, parts = base_noun(word), re.findall(r"\w+", fold(phrase))
    key = parts[1] if len(parts) > 1 else ""  # «الموقع» may be «ويكيبيديا», by no other words
    for i, at, _ in story.nouns[noun]:
        words = story.words[i]
        if i >= n - 1 or at + 1 >= len(words):
            continue
        named = all(_adjective_of(one, words[at], lists) for one in words[at + 1 : at + 1 + DESCRIBED])
        if not DEFINITE.match(words[at].key) or named:
            following = next((one.key for one in words[at + 1 : at + 3] if one.is_word), "")
            if following and key and noun_of(following) != noun_of(key):
                return True
    return False


def _early(story: Story, phrase: str) -> bool:
    """Whether the phrase stands in the title or the first sentences, or more than once."""
    text = story.article.text
    opening = story.article.sentences[:OPENING]
    return phrase in story.article.title.text or text.find(phrase) < opening[-1].end or text.count(phrase) > 1


def _alike(phrase: str, name: str) -> bool:
    """Whether one of two names begins with the other."""
    one, other = fold(phrase), fold(name)
    return one.startswith(other) or other.startswith(one)


def base_noun(word: Token) -> str:
    """A definite noun without clitics and article."""
    return noun_of(word.key)


@remembered
def noun_of(key: str) -> str:
    """A folded word without clitics and article."""
    return without_article(word_key(key.lstrip("وف")))


def is_definite(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word is a definite noun that is none by its nature («العالم») nor one of each state («الحكومة»)."""
    word = words[at]
    # most words have no article, which is cheapest to ask
    if "ل" not in word.key[:3] or not word.is_word or not DEFINITE.match(word.key) or RELATIVE.match(word.key):
        return False
    # «والدتها» has no article
    if word.key.startswith("وال") and (word.key in lists.own_and or word.key.endswith(OWNED)):
        return False
    # «الاتحاد» stands in the name of a holiday too
    if base_noun(word) in lists.heads:
        return True
    bare = "ال" + word_key(word.key.lstrip("وف"))
    return lists.definite.isdisjoint((word.key, bare, word.key[1:]))


def brings_in(words: Sequence[Token], at: int) -> bool:
    """Whether a noun is new here: it has no article, and no superlative tells of the one known («أكبر مساهمة»)."""
    return not DEFINITE.match(words[at].key) and not (at and words[at - 1].text.startswith("أ"))


def is_bare(story: Story, words: Sequence[Token], at: int) -> bool:
    """Whether nothing after a definite noun tells it apart, and it completes no noun before it («رئيس الشركة» does)."""
    lists = story.lists
    if at + 1 >= len(words):
        return True
    after = words[at + 1]
    if after.key == "باسم" or after.key in lists.holding or after.key in _BETWEEN:
        return False
    if not after.is_word:
        return after.text not in subjects.QUOTES and after.text not in "(["
    if RELATIVE.match(after.key) or _place(after, lists) or mentioned(story, after)[0] or not after.text[0].isalpha():
        return False
    if DEFINITE.match(after.key) and after.key not in lists.function and after.key not in lists.weekdays:
        return False
    here = mentioned(story, words[at])[0] is None and after.key in ("في", "من")
    return not (here and at + 2 < len(words) and _place(words[at + 2], lists))


def _named_before(story: Story, n: int, at: int) -> list[str]:
    """The phrases by which the words before word `at` of sentence `n` name one of its kind; the longest of those that
    begin alike."""
    noun = base_noun(story.words[n - 1][at])
    if noun not in story.phrases:
        story.phrases[noun] = _all_phrases(story, noun)
    found = {key: text for key, (i, place, text) in story.phrases[noun].items() if (i + 1, place) < (n, at)}
    return [text for key, text in found.items() if not any(one != key and one[: len(key)] == key for one in found)]


def described_before(story: Story, n: int, at: int) -> str | None:
    """The noun with the only adjectives that it has before: «الاتفاق النووي» for «الاتفاق», where none without its
    article stands there."""
    lists = story.lists
    noun = story.words[n - 1][at]
    found: dict[tuple[str, ...], str] = {}
    for i, place, _ in story.nouns[base_noun(noun)]:
        words = story.words[i]
        if (i + 1, place) >= (n, at):
            break
        if not DEFINITE.match(words[place].key):
            return None
        end = place + 1
        while end < len(words) and _adjective_of(words[end], noun, lists):
            end += 1
        if end == place + 1 or in_compound(words, place, lists):
            continue
        # «المجلس الوطني للإعلام»
        if end < len(words) and words[end].key.startswith("لل"):
            return None
        described = story.article.text[words[place].start : words[end - 1].end]
        found.setdefault(_key(words[place + 1 : end]), _CLITICS.sub("ال", described))
    name = next(iter(found.values())) if len(found) == 1 else None
    # of a court named once far below another may be meant, and of two countries the police of either; «المنطقة» is
    # seldom «المنطقة الشرقية»
    if name is None or "ال" + base_noun(noun) in lists.sites or not _early(story, name.removeprefix("ال")):
        return None
    several = of_state(noun, lists) and len(countries(chain.from_iterable(story.words[: n - 1]), lists)) > 1
    return None if several else name


def _adjective_of(word: Token, noun: Token, lists: Words) -> bool:
    """Whether a word describes a noun with an article, as one of its kind and gender: «النووي»."""
    attributive = word.key.endswith(("ي", "يه")) and DEFINITE.match(word.key) and word.key.startswith("ال")
    if not attributive or RELATIVE.match(word.key) or not is_content(word, lists) or word.key in lists.unspecific:
        return False
    return word.key.endswith("ه") == noun.key.endswith("ه")


def _all_phrases(story: Story, noun: str) -> dict[tuple[str, ...], tuple[int, int, str]]:
    """Each phrase that names one of a kind, by its stems: where it stands first, and its text. No more than FEW: of so
    many nobody can tell which is meant."""
    found: dict[tuple[str, ...], tuple[int, int, str]] = {}
    for i, place, cut in story.nouns[noun]:
        words = story.words[i]
        end = _phrase(story, words, place)
        if end > place + 1 and len(found) < FEW and not _cuts_name(story, words, place, end):
            span = story.article.text[words[place].start + cut : words[end - 1].end]
            found.setdefault(_key(words[place:end]), (i, place, span))
    return found


def _cuts_name(story: Story, words: Sequence[Token], place: int, end: int) -> bool:
    """Whether a phrase ends within a name: «فيديو مصور الرئيس السوري بشار», or before what describes a place:
    «منطقة القاهرة» of «منطقة القاهرة الجديدة»."""
    lists = story.lists
    after = words[end : end + 1]
    if words[end - 1].key in story.places and any(word.key in lists.unspecific for word in after):
        return True
    named = (mentioned(story, word)[0] for word in words[place + 1 : end])
    return any(mention and mention.end and mention.end > words[end - 1].end for mention in named)


def _key(words: Sequence[Token]) -> tuple[str, ...]:
    return tuple(readings(word.key)[0] for word in words if word.is_word)


def _phrase(story: Story, words: Sequence[Token], at: int) -> int:
    """Where the phrase ends that begins with this noun and tells which one is meant; `at + 1` where none does."""
    lists = story.lists
    noun = words[at]
    mention, _ = mentioned(story, noun)
    if mention and mention.end and mention.end > noun.end:
        return _after(words, at, mention.end)
    end = at + 1
    # «هجومًا», «وشركتها»
    if end >= len(words) or noun.text.endswith(("ا", "ًا", "اً", "ها", "هم")):
        return end
    # «الأكاديمية الملكية السويدية»
    if DEFINITE.match(noun.key) and base_noun(noun) in lists.heads:
        limit = min(len(words), at + LONGEST)
        while end < limit and _describes(words[end], noun) and is_content(words[end], lists):
            end += 1
        # one adjective alone may tell of its kind: «التنظيم المحلي»
        return end if end > at + DESCRIBED else at + 1
    if words[end].text in subjects.QUOTES:
        # «الأوقية "الأونصة"» is another word for it
        if DEFINITE.match(noun.key):
            return at + 1
        # «الاتفاق "لم يمت"» is a sentence
        if end + 1 < len(words) and words[end + 1].key in lists.verbal:
            return at + 1
        marks = (i for i in range(end + 2, min(end + 2 + subjects.NAME, len(words))))
        return next((i + 1 for i in marks if words[i].text in subjects.QUOTES), end)
    if DEFINITE.match(noun.key):
        return end
    end = _completed(story, words, at)
    while at + 1 < end < min(len(words), at + LONGEST):
        word = words[end]
        # «مباراة إنجلترا والسويد»
        both = word.key.startswith("و") and word.key[1:] in lists.places and words[end - 1].key in lists.places
        # «متحف الشمع دبي»
        # «إلى» looks like an adjective with its article
        if not both and word.key not in lists.places and not (is_content(word, lists) and _describes(word, noun)):
            break
        end += 1
    return end


def _describes(word: Token, noun: Token) -> bool:
    """Whether a definite word is an adjective, or a feminine one of a feminine noun, and no new noun: «شبكة النقل
    الوطنية», but «شبكة النقل الأخبار»; or a purpose: «للتنمية»."""
    if word.key.startswith("لل"):
        return True
    adjective = word.key.endswith(_ATTRIBUTIVE) or (word.text.endswith("ة") and noun.text.endswith("ة"))
    return word.key.startswith("ال") and adjective and not RELATIVE.match(word.key)


def _completed(story: Story, words: Sequence[Token], at: int) -> int:
    """Where the first name or definite noun ends that completes an indefinite noun («شركة تسلا», «مسابقة ملكة جمال
    لبنان»); `at + 1` where none does."""
    lists = story.lists
    for i in range(at + 1, min(at + 1 + COMPLETED, len(words))):
        word = words[i]
        mention, _ = mentioned(story, word)
        if mention and mention.end and mention.start == word.start:
            return _after(words, i, mention.end)
        # «مدرسة ثانوية في مدينة صور»
        if word.key == "في" and i > at + 1:
            near = words[i + 1 : i + 3]
            return next((end for end, one in enumerate(near, i + 2) if one.key in lists.places), at + 1)
        # «رسالة حصلت CNN عليها»
        if not is_content(word, lists) or subjects.of_her(word):
            break
        # «دراسة حديثة» is no study from the town of Haditha
        named = word.key in lists.places and not (words[at].text.endswith("ة") and word.text.endswith("ة"))
        # «محاولة رجل دين الصعود»
        governed = at > 0 and words[at - 1].text.endswith("ة") and not DEFINITE.match(words[at - 1].key)
        governed = governed and words[at - 1].key not in lists.places
        # «أدانت محكمة أمريكية الممثل»
        described = i > at + 1 and words[i - 1].key.endswith(("ي", "يه"))
        if named or (word.key.startswith("ال") and not governed and not described):
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


def countries(words: Iterable[Token], lists: Words) -> list[str]:
    """The countries that these words name, by their names, their people or their capitals, each once and in order."""
    found: dict[str, None] = {}
    for word, after in pairwise([*words, None]):
        for key in (base.key for base in bases(word.text)) if word and word.is_word else ():
            named = lists.countries.get(f"{key} {after.key}" if after else "") or lists.countries.get(key)
            name = named or lists.capitals.get(key)
            if name:
                found[name] = None
    return list(found)


def is_content(word: Token, lists: Words) -> bool:
    """Whether the word neither builds the sentence nor tells a time."""
    return word.is_word and not any(word.key in known for known in (lists.function, lists.times, lists.period))


def _place(word: Token, lists: Words) -> bool:
    return word.key in lists.places or word.key[1:] in lists.places
