"""What a line leaves to the article before it: the short name of somebody, «الشركة» after «شركة "وايمو"»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.stems import readings
from generator.arabic.tokens import Token, bases
from generator.finding.standing import phrases, subjects
from generator.finding.standing.story import Story, mentioned, words_of_name
from generator.finding.standing.vocabulary import Words
from generator.record import Actor, Span

# Words. How far from the beginning the subject stands.
SUBJECT = 3
# Words. So near the beginning «معه» and «تواجهه» mean somebody named before the sentence more often than in it.
NEAR = 6
# Words of a name.
NAMES = 3
# «البلدين» are two.
PAIR = 2
# Characters before a mention that hold the word before it.
BEFORE = 12


class Open(NamedTuple):
    """A word that leans, by its place in the sentence: of a person by one name, where in the text the names belong that
    are missing, and these; `name` is None of all else. `riddle`: the sentence speaks of it, so it says nothing without
    it."""

    word: int
    at: int
    name: str | None
    riddle: bool = False


def find(story: Story, n: int, first: int) -> list[Open]:
    """What sentence `n` (from 1) leaves open from its word `first` on to one who reads nothing but it, in reading
    order: its subject, and other nouns and persons that the article named earlier."""
    lists = story.lists
    words = story.words[n - 1]
    subject = _subject(words, first, lists)
    found: list[Open | None] = []
    seen = {stem for word in words[:first] if word.is_word for stem in readings(word.key)}
    named = -1
    for at in range(first, len(words)):
        word = words[at]
        mention, actor = mentioned(story, word) if word.start in story.near else (None, None)
        # what stands within a name or right behind it belongs to it: «سلمى النابلسي المحامية»
        if not word.is_word or (mention is None and word.start <= named + 1):
            continue
        stems = readings(word.key)
        named = mention.end if mention and mention.end else named
        if actor and mention and actor.type == "person":
            found.append(_short_name(story, words, at, first, actor, mention))
        elif (
            "ل" in word.key[:3]
            and stems[0] not in seen
            and phrases.is_definite(words, at, lists)
            # «خاضا مباراة وانتهى اللقاء»
            and not (word.key in lists.occasion and seen & lists.told_by.get(phrases.base_noun(word), frozenset()))
        ):
            found.append(_open_noun(story, n, at, at == subject))
        elif first < at < first + NEAR and _leans_on_one(words, at, lists):
            found.append(Open(at, word.end, None))
        seen.update(stems)
    return [one for one in found if one]


def _subject(words: Sequence[Token], first: int, lists: Words) -> int:
    """The definite noun near the opening of which the sentence speaks; -1 where it has none."""
    opening = range(first, min(first + SUBJECT, len(words)))
    subject = next((at for at in opening if phrases.is_definite(words, at, lists)), -1)
    return -1 if subject > first + 1 and phrases.in_compound(words, subject, lists) else subject


def _short_name(story: Story, words: Sequence[Token], at: int, first: int, actor: Actor, mention: Span) -> Open | None:
    """The person whom word `at` of a line that begins at word `first` names by one name alone; None where the line
    leaves nobody open by it."""
    if not _short(story, actor, mention):
        return None
    name = usual(story, actor)
    if name is None or not _completes(story, name, mention) or _of_another(story, words, at, name, actor):
        return None
    if " " not in name:
        # nobody is brought in by one name behind a verb, but «المدافع روخو» is
        met = mention != actor.mentions[0] or at == first + 1
        return Open(at, words[at].end, None, at <= first + SUBJECT) if met else None
    line = story.article.text[words[0].start : words[-1].end]
    return _completed_name(story.article.text, at, name, mention) if _names_more(name, line) else None


def _of_another(story: Story, words: Sequence[Token], at: int, name: str, actor: Actor) -> bool:
    """Whether the word before a short name, or one of the names that it lacks, is the surname of another: «صلاح محسن»
    need not be Marwan Mohsen."""
    near = at > 0 and words[at - 1].end + 1 == words[at].start
    parts = [words[at - 1].key] if near else []
    parts += fold(name).split()[:-1]
    return any(story.surnames.get(part, {}).keys() - {actor.id} for part in parts)


def _open_noun(story: Story, n: int, at: int, subject: bool) -> Open | None:
    """What the definite noun `at` of sentence `n` leaves open, if anything."""
    lists = story.lists
    words = story.words[n - 1]
    word = words[at]
    # «"إيه 12" الجديد», «والبرتغالي، جواو سوزا», «المصريون»
    if not subject and word.key in lists.unspecific:
        return None
    if not subject and _of_country(word.key, lists):
        return None
    # «بحسب المصدر ذاته»
    if any(one.key in lists.same for one in words[at + 1 : at + 2]) and word.key in lists.source:
        return Open(at, word.end, None)
    if (phrases.of_state(word, lists) or word.key in lists.homeland) and any(
        _of_country(one.key, lists) for one in words
    ):
        return None
    if word.key in lists.homeland:
        return Open(at, word.end, None)
    if "ال" + phrases.base_noun(word) in lists.pairs & lists.lands and phrases.is_bare(story, words, at):
        both = len(phrases.countries(words[:at], lists)) == PAIR
        return None if both else Open(at, word.end, None, at == 0)
    return _told_before(story, n, at, subject)


def _told_before(story: Story, n: int, at: int, subject: bool) -> Open | None:
    """What the definite noun `at` of sentence `n` leaves open where the article told of it before; None where it tells
    by itself which one is meant."""
    lists = story.lists
    words = story.words[n - 1]
    word = words[at]
    behind = _described(story, n, at)
    # «الحكم البالغ 33 عاما»
    aged = behind > at and behind + 1 < len(words) and words[behind + 1].text[0].isdigit()
    bare = aged or phrases.is_bare(story, words, behind)
    # «اللاعبة الثالثة» is not the one told of
    if any(one.key in lists.another for one in words[at + 1 : behind + 2]):
        return None
    one_of_many = "ال" + phrases.base_noun(word) in lists.instance
    if not (bare or ((one_of_many or subject) and _explained_again(words, behind))):
        return None
    compound = phrases.in_compound(words, at, lists)
    if compound and not subject and not one_of_many:
        return None
    met, brought_in = _met(story, n, word)
    leans = brought_in or (one_of_many and (met or not compound)) or (subject and met)
    return Open(at, word.end, None, subject) if leans else None


def _described(story: Story, n: int, at: int) -> int:
    """The last word after a definite noun that tells nobody which one is meant: «القانون الجديد», «الأفلام التسعة»,
    «القناة القطرية», «القمر الصناعي» after «قمر صناعي»."""
    lists = story.lists
    words = story.words[n - 1]
    anyone, noun = "ال" + phrases.base_noun(words[at]) in lists.anyone, phrases.base_noun(words[at])
    if at + 1 < len(words) and phrases.DEFINITE.match(words[at + 1].key):
        kind = phrases.noun_of(words[at + 1].key)
        before = (story.words[i][place + 1 : place + 2] for i, place, _ in story.nouns[noun] if i < n - 1)
        if any(_alike_words(word, kind) for one in before for word in one):
            return at + 1
    while (
        at + 1 < len(words)
        and words[at + 1].key not in lists.unfinished
        and (words[at + 1].key in lists.unspecific or (anyone and words[at + 1].key in lists.nationals))
    ):
        at += 1
    return at


def _explained_again(words: Sequence[Token], at: int) -> bool:
    """Whether a relative clause follows a noun: of one that was named before it only tells more («الفيلم الذي شارك
    فيه…»)."""
    after = words[at + 1 : at + 3]
    return any(phrases.RELATIVE.match(word.key) for word in after[: 1 + (bool(after) and after[0].text in "،,")])


def usual(story: Story, actor: Actor) -> str | None:
    """The spelling in several words that the article has most often, the shortest of those; else the name. None where
    half a name alone is met: «بكر الصافي» of «أبو بكر الصافي»."""
    lists = story.lists
    several, half = [], actor.name.startswith("ال")
    for span in actor.mentions:
        form = _text(story, span)
        if " " in form and form.split()[-1] == actor.name.split()[-1]:
            joined = any(base.key in lists.joining for word in _word_before(story, span) for base in bases(word))
            cut = story.article.text[max(0, span.start - 1) : span.start] in ("ب", "ك")
            # «اري» of «كاري»; a title is no given name: «الكوميدي سامي»; nor an office a surname: «نيمار نجم البرازيل»
            if joined or cut or form.startswith("ال") or fold(form.split()[-1]) in lists.offices:
                half = True
            else:
                several.append(form)
    return min(several, key=lambda form: (-several.count(form), len(form)), default=None if half else actor.name)


def _completes(story: Story, name: str, mention: Span) -> bool:
    """Whether a name has the short one in it, and does not stand before it already, spelled so or otherwise: «جراند»
    for «غراند»."""
    lists = story.lists
    before = [word[1:] for word in _word_before(story, mention)]
    parts = fold(name).split()
    # more names than anybody has may be those of two: «غابريال ميركادو هوغو لوريس»
    joined = any(part in lists.joining for part in parts)
    several = len(parts) > NAMES and not joined and story.article.text.count(name) == 1
    tagged = story.article.text[mention.start - 1 : mention.start] == "_"
    own = fold(_text(story, mention)).split()[-1] in parts and not any(word[1:] in before for word in name.split())
    return own and not several and not tagged


def _word_before(story: Story, span: Span) -> list[str]:
    """The last word of the characters before a mention, if there is one."""
    return story.article.text[max(0, span.start - BEFORE) : span.start].split()[-1:]


def _leans_on_one(words: Sequence[Token], at: int, lists: Words) -> bool:
    """Whether the word has a pronoun of somebody («معه», «تواجهه»), and no relative clause before it explains it."""
    before = words[max(0, at - phrases.COMPLETED) : at]
    if any(phrases.RELATIVE.match(word.key) for word in before):
        return False
    if words[at].key in lists.leaning:
        return True
    # no verb stands behind a preposition: «في تغريدته»
    if before and before[-1].key in lists.function:
        return False
    # «توترات يشهدها العراق» is a relative clause too
    clause = bool(before) and phrases.is_content(before[-1], lists) and not phrases.DEFINITE.match(before[-1].key)
    return not clause and subjects.binds(words[at], lists)


def _completed_name(text: str, word: int, name: str, mention: Span) -> Open:
    """The given names that are missing, before a surname that nothing is joined to; else the whole name behind it."""
    surname = text[mention.start : mention.end]
    if name.endswith(f" {surname}") and not text[mention.start - 1 : mention.start].isalpha():
        return Open(word, mention.start, name.removesuffix(surname).strip())
    return Open(word, mention.end, name)


def _alike_words(word: Token, kind: str) -> bool:
    """Whether an indefinite word is this adjective: «صناعي», «صناعيا»."""
    return not phrases.DEFINITE.match(word.key) and word.key.removesuffix("ا") == kind.removesuffix("ا")


def _met(story: Story, n: int, word: Token) -> tuple[bool, bool]:
    """Whether an earlier sentence has what a definite noun means, and whether one brought it in: without its article,
    or with what tells it apart."""
    met = [(story.words[i], at) for i, at, _ in story.nouns[phrases.base_noun(word)] if i < n - 1]
    new = any(not phrases.DEFINITE.match(words[at].key) or not phrases.is_bare(story, words, at) for words, at in met)
    return bool(met), new


def _names_more(name: str, line: str) -> bool:
    """Whether a name says more than one word, ends in no half one, and does not stand in the line already."""
    return bool(phrases.SEVERAL.search(name)) and name not in line


def _short(story: Story, actor: Actor, mention: Span) -> bool:
    """Whether this is the first mention of a person in its sentence, by one name alone, of whom the sentence has no
    more; those known by one name whom the article calls nothing need no more."""
    lists = story.lists
    here = story.mentions[actor.id, mention.sentence]
    short = fold(_text(story, mention))
    # «ثوار الزبداني» are those of the town
    if mention != here[0] or (short in lists.famous and not actor.roles) or short in story.places:
        return False
    if any(phrases.SEVERAL.search(_text(story, span)) for span in here):
        return False
    names, parts = words_of_name(actor), short.split()
    # «رشيدة» is the daughter of «أم رشيدة»
    if names[0] in lists.joining and parts == names[1:]:
        return False
    # «عبد» before «الملك» is half a name
    if parts == names[:1] != names and story.article.text[mention.end : mention.end + 3].startswith(" ال"):
        return False
    # another of this surname may be meant; a full name that only begins like the short one and was met once may have
    # taken in the word after it
    spelled = [_text(story, span) for span in actor.mentions]
    # somebody is named in full first; of a plain word taken for a surname one reads first alone
    sure = actor.name_en_origin == "knowledge" or (" " in spelled[0] and any(name in names[1:] for name in parts[-1:]))
    if parts == names[:1] != names and not _governed(story, mention):
        return False
    if parts == names[:1] != names and (sure or spelled.count(actor.name) > 1):
        # «وقالت جيجي إنها», but «محمد إمام» is no other Muhammad
        after = story.article.text[mention.end : (mention.end or 0) + BEFORE].split()[:1]
        sure = not after or after[0][0] in "،," or after[0] in lists.spelled
    return len(story.surnames[names[-1]]) == 1 and (len(names) == 1 or sure)


def _governed(story: Story, mention: Span) -> bool:
    """Whether a given name alone stands behind a verb of saying or a particle, «وقالت جيجي»: of «ابنه سامي» another may
    be meant."""
    lists = story.lists
    before = [fold(word) for word in _word_before(story, mention)]
    bare = {key.removeprefix("و") for key in before}
    return not before or any(
        not bare.isdisjoint(known) for known in (lists.function, lists.saying, lists.loosely_saying)
    )


def _text(story: Story, span: Span) -> str:
    return story.article.text[span.start : span.end]


def _of_country(key: str, lists: Words) -> bool:
    """Whether a word names a place or the people of one: «البيروفي»."""
    return any(
        key.removeprefix(clitic) in known for clitic in ("", "و", "ب", "ل") for known in (lists.places, lists.peoples)
    )
