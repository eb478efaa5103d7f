"""The names that are added to a line in square brackets: «وأضاف [محمود عباس] أن…», «قالت [هدى] المرزوقي»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.arabic.letters import fold
from generator.arabic.tokens import Token, tokens
from generator.finding.standing import leaning, subjects
from generator.finding.standing.phrases import DEFINITE, cut_short, is_content, noun_of
from generator.finding.standing.story import Story
from generator.finding.standing.vocabulary import Words
from generator.record import Actor, Place, Sentence

# Where in the text words are added, and which.
Added = tuple[int, str]
# What closes a quotation that another mark opens.
_CLOSING = {"«": "»", "“": "”", "„": "“"}
# Endings of feminine nouns, and of the plurals that take their verbs.
_FEMININE = ("ة", "ات", "اء", "ى")
# Words of what somebody is called.
ROLE = 10
# Words. Longer words by which somebody spoke hold more than who it was.
LONGEST = 6


def speaker(story: Story, words: Sequence[Token], sentence: Sentence, shown: int) -> list[Added]:
    """The name of whoever speaks in this sentence, where its first word alone, a verb, stands for him; [] where he is
    not known for sure. `shown`: the character from which the sentence is shown.

    Only for one whom this sentence does not name there: else it may be another. A speaker who is no actor has to have
    spoken in the sentence before.
    """
    lists = story.lists
    verb = words[0]
    aside = lists.openings.longest(words, 1) if len(words) > 1 else None
    # «وتقول من جهتها النقابية سلوى العياري»
    if aside and "aside" in aside.values:
        return []
    # «وذكر، آلان تدغ، وزير الإسكان»
    if len(words) > 2 and words[1].text in "،," and is_content(words[2], lists):
        return []
    statements = story.article.statements
    spoken = [s for s in statements if s.sentence == sentence.n and s.start is not None]
    here = [s for s in spoken if (s.start or 0) > verb.start] or spoken
    before = [s for s in statements if s.sentence == sentence.n - 1]
    # «وفيما نوه بأن…، أكد أن…»: one speaks
    if not here:
        return []
    phrase = here[0].speaker_text or ""
    # «رئيس مجموعة»: of which? «المدرب البالغ»
    last = fold(phrase.split()[-1]) if phrase else ""
    whole = " " in phrase and last not in lists.unspecific
    whole = whole and lists.demonstrating.isdisjoint(fold(phrase).split())
    if here[0].speaker is None and whole and any(s.speaker_text == phrase for s in before):
        return [(verb.end, phrase)] if _agrees(verb, phrase, lists) else []
    for actor in story.speakers:
        named = any(shown <= mention.start < sentence.end for mention in actor.mentions)
        if actor.id == here[0].speaker and not named:
            name = _name_of(story, actor, verb)
            return [(verb.end, name)] if name else []
    return []


def spoken_elsewhere(story: Story, words: Sequence[Token], sentence: Sentence) -> bool:
    """Whether another sentence alone names who speaks by the verb that opens these words, so that the noun behind it is
    no subject: «ودعا حكومات العالم إلى…»; «وأشارت "الميناء"», «وقال 3 بحارة» have one."""
    lists = story.lists
    verb, after = words[0], words[1] if len(words) > 1 else words[0]
    if not after.text[0].isalpha() or after.key in lists.quantifier:
        return False
    here = [one for one in story.article.statements if one.sentence == sentence.n and one.start is not None]
    first = min(here, key=lambda one: one.start or 0, default=None)
    if first is None or not first.verb or not verb.key.removeprefix("و").startswith(fold(first.verb)):
        return False
    text = story.article.text[sentence.start : sentence.end]
    speaker = next((one for one in story.speakers if one.id == first.speaker), None)
    named = speaker is None or any(mention.sentence == sentence.n for mention in speaker.mentions)
    return not named and (not first.speaker_text or first.speaker_text not in text)


def _name_of(story: Story, one: Actor | Place, verb: Token) -> str | None:
    """The name by which a line calls the speaker of its verb; None where the verb can't have him."""
    lists = story.lists
    if isinstance(one, Place):
        return one.name
    if one.type == "person":
        return None if verb.text.endswith(("ون", "وا")) else leaning.usual(story, one)
    return one.name if _agrees(verb, one.name, lists) else None


def introduced(story: Story, name: str, bearer: Actor, n: int) -> str | None:
    """A person's name behind what the article called its bearer before sentence `n`: «وزير النفط سامي»; None where it
    called him nothing that tells who he is («الفرنسي», «محاميه»), or what the sentence has already («الوزير»)."""
    lists = story.lists
    has = {word.key.removeprefix("ال") for word in story.words[n - 1]}
    for role in bearer.roles:
        words = tokens(role.text)
        long = sum(word.is_word for word in words) > ROLE
        if role.sentence is None or role.sentence >= n or long or words[0].key == "من":
            continue
        if words[0].key.removeprefix("ال") in has:
            continue
        # «مساعد مدير»: of what?
        if len(words) > 1 and words[-1].key in lists.offices and not words[-1].key.startswith("ال"):
            continue
        plain = len(words) == 1 and (words[0].key in lists.peoples or not words[0].key.startswith("ال"))
        if not plain and not subjects.owned(words, lists):
            return f"{role.text} {name}"
    return None


def sources(story: Story, words: Sequence[Token], nouns: Sequence[int], n: int) -> dict[int, Added | None]:
    """For each of these nouns of sentence `n`, by its place, the only words by which one of its kind spoke before:
    «مصادر عسكرية ميدانية» for «المصادر»; None where it stands with all of them, «المسؤول الأمريكي» for «مسؤول أمريكي».
    Those of which none or several spoke are left out."""
    lists = story.lists
    found: dict[int, Added | None] = {}
    statements = story.article.statements
    before = [one.speaker_text for one in statements if one.speaker_text and one.sentence and one.sentence < n]
    for at in nouns if before else ():
        kind = noun_of(words[at].key)
        same = {phrase for phrase in before if noun_of(fold(phrase.split()[0])) == kind and not phrase.startswith("ال")}
        if len(same) != 1:
            continue
        phrase = same.pop()
        # «دراسة نشرتها صحيفة»
        if len(phrase.split()) > LONGEST or cut_short(phrase, lists) or subjects.owned(tokens(phrase)[1:], lists):
            continue
        # «دراسة حديثة» tells no more than «الدراسة»
        if any("ال" + fold(word) not in lists.unspecific for word in phrase.split()[1:]):
            # «الصحيفة الألمانية»
            described = at + 1 < len(words) and DEFINITE.match(words[at + 1].key) and is_content(words[at + 1], lists)
            again = {word.key for word in words[at + 1 : at + len(phrase.split())]}
            whole = all("ال" + fold(word) in again for word in phrase.split()[1:])
            found[at] = None if whole else (words[at + bool(described)].end, phrase)
    return found


def persons(story: Story, words: Sequence[Token], nouns: Sequence[int], n: int) -> dict[int, Added]:
    """For each of these nouns of sentence `n`, by its place, by which somebody speaks there whom the sentence does not
    name: his name behind it, «المسؤول اليوناني [نيكوس بابا]»."""
    lists = story.lists
    found: dict[int, Added] = {}
    text = story.article.text
    cast = {actor.id: actor for actor in story.article.actors if actor.type == "person" and " " in actor.name}
    spoken = [one for one in story.article.statements if one.sentence == n and one.speaker in cast and one.speaker_text]
    for one in spoken if nouns else ():
        speaker, phrase = cast[one.speaker or ""], one.speaker_text or ""
        start = text.find(phrase, words[0].start, words[-1].end)
        at = next((at for at in nouns if words[at].start <= start < words[at].end), None)
        if at is None or (speaker.id, n) in story.mentions or len(phrase.split()) > LONGEST:
            continue
        # «المسؤول» is no king who was named in between
        heads = {noun_of(fold(role.text.split()[0])) for role in speaker.roles}
        if noun_of(words[at].key) not in heads and words[at].key in lists.anyone:
            continue
        name = leaning.usual(story, speaker)
        if name:
            end = start + len(phrase)
            # «الشاب [سامي حداد] البالغ 19 عاما»
            aged = text[end : end + 2].strip()[:1].isdigit()
            found[at] = (words[at].end if aged else end, name)
    return found


def shown(text: str, start: int, end: int, added: Sequence[Added]) -> str:
    """The text from `start` to before `end` without line breaks, with all that is added in brackets, each at its place
    and in order; a quotation that is left open is closed."""
    places = [at for at, _ in added]
    line = text[start : (places or [end])[0]]
    for (_, name), (place, after) in zip(added, pairwise([*places, end]), strict=True):
        # a given name stands before its surname, all others behind what they explain
        line += f"[{name}] " if text[place : place + 1].isalpha() else f" [{_rest(line, name)}]"
        line += text[place:after]
    line = " ".join(line.split())
    marks = [mark for mark in line if mark in subjects.QUOTES]
    if len(marks) % 2:
        spoken = line.rstrip(".")
        line = spoken + _CLOSING.get(marks[-1], marks[-1]) + line[len(spoken) :]
    return line


def _agrees(verb: Token, name: str, lists: Words) -> bool:
    """Whether a verb, «أشار» or «أشارت», may have such a subject: a feminine one needs a feminine verb, and a body or
    club that is none, «مجلس الأمن», «الأهلي», needs another."""
    feminine = any(word.endswith(_FEMININE) for word in name.split()[:2])
    if not (verb.key.endswith("ت") or verb.key.lstrip("وف").startswith("ت")):
        return not name.split()[0].endswith("ة")
    head = fold(name.split()[0])
    return feminine or not (head in lists.heads or head.startswith("ال"))


def _rest(shown: str, name: str) -> str:
    """What a name adds to the words that it explains: «الجيش [الإسرائيلي]», «هدى [المرزوقي]»."""
    first, _, rest = name.partition(" ")
    return rest if rest and f" {shown}".endswith((" " + first, " و" + first)) else name
