"""Everybody who can speak in an article, who spoke so far, and whether a verb agrees with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.tokens import tokens, without_article
from generator.finding.saying.grammar import Gender, unowned
from generator.finding.saying.passage import Name, Passage
from generator.finding.saying.speech import Form
from generator.record import Actor, Place

# how women's first names end, and some men's: «سلمى», «موسى»
_WOMENS = ("ة", "ى", "ا", "اء")
# «بيان صدر عن الوزارة»
_FROM = "عن"
# what stands before the paper in which something is said: «في», folded and without the letter that may be a conjunction
_WITHIN = frozenset(("في", "ي", "خلال", "عبر", "ضمن"))


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) that name a speaker; `id` of whom they mean, or None."""

    first: int
    last: int
    id: str | None
    text: str
    head: str


class Voice(NamedTuple):
    """A speaker as the text made one speak; `head` is the kind of the noun that names it."""

    id: str | None
    text: str | None
    gender: Gender
    plural: bool
    head: str = ""


@dataclass
class Cast:
    """Everybody who can speak in an article: `persons` and `bodies` by where they are named, `roles` by the words of an
    office, `states` by their folded names, bodies by the noun that their names begin with (`heads`), `papers` by where
    they stand, with noun and owner. Who spoke so far, last at word `at`; `acting` is the subject of a verb of saying at
    word `acted` that reports nothing: «أدان النائب القرار»."""

    passage: Passage
    people: dict[str, Actor | Place]
    persons: list[tuple[int, str]]
    bodies: list[tuple[int, str]]
    roles: list[tuple[frozenset[str], str]]
    states: dict[str, str]
    heads: dict[str, list[tuple[int, str]]]
    papers: list[tuple[int, str, str]]
    said: list[Voice] = field(default_factory=list)
    at: int = -1
    genders: dict[str, Gender] = field(default_factory=dict)
    acting: Voice | None = None
    acted: int = -1

    def name_of(self, id_: str | None) -> str | None:
        """The name of an actor or place."""
        return self.people[id_].name if id_ in self.people else None

    def called(self, phrase: Phrase) -> None:
        """Keep that this person was called so: «الخبير الاقتصادي فلان» is «الخبير الاقتصادي» from now on."""
        one = self.people.get(phrase.id or "")
        if isinstance(one, Actor) and one.type == "person" and phrase.head in ("role", "spokesperson"):
            self.roles.append((_keys(phrase.text), one.id))

    def spoke(self, voice: Voice, at: int, stop: int = -1) -> None:
        """Keep that this voice spoke at word `at`, and the paper in which it did, before what it says at word `stop` or
        made by itself: «قال الصندوق [في تقرير]»."""
        if voice.id or voice.text:
            self.said.append(voice)
            self.at = at
        if voice.id and voice.head != "document" and stop >= 0:
            passage = self.passage
            for k in range(passage.first[at] + 1, passage.last[at]):
                inside = passage.words[k - 1].key.lstrip("وف") in _WITHIN
                # «…، في تقرير رفعته إلى الرئيس»
                if inside and (k < stop or passage.owned(k + 1)) and (noun := paper(passage, k)):
                    # «في بيان نشره النادي» is the speaker's own
                    self.papers = [one for one in self.papers if one[0] != k]
                    self.papers.append((k, noun, voice.id))


def cast(passage: Passage, actors: Sequence[Actor], places: Sequence[Place]) -> Cast:
    """The cast of an article before anybody has spoken."""
    people: dict[str, Actor | Place] = {place.id: place for place in places}
    people.update((actor.id, actor) for actor in actors)
    roles = [(_keys(role.text), actor.id) for actor in actors for role in actor.roles]
    heads: dict[str, list[tuple[int, str]]] = {}
    for name in sorted(passage.names.values()):
        if name.kind in ("body", "media"):
            # «الخارجية» is a «وزارة» too
            own = people[name.id].name.split()[:1] if name.id in people else []
            for head in {key(passage.words[name.first].key): 0, **dict.fromkeys(key(fold(word)) for word in own)}:
                heads.setdefault(head, []).append((name.first, name.id))
    persons = sorted((name.first, name.id) for name in passage.names.values() if name.kind == "person")
    bodies = sorted((name.first, name.id) for name in passage.names.values() if name.kind in ("body", "media"))
    states = {fold(form): place.id for place in places for form in (place.name, *place.forms)}
    owned = (
        (at, noun, name.id)
        for name in passage.names.values()
        if name.kind in ("person", "body", "media")
        for at in _papers(passage, name)
        if passage.first[name.first] <= at < passage.last[name.first] and (noun := paper(passage, at))
    )
    papers = list(owned)
    return Cast(passage, people, persons, bodies, roles, states, heads, papers)


def _papers(passage: Passage, name: Name) -> Iterator[int]:
    """Where a paper may stand that is told to be of whom this name names: «[تقرير] صندوق النقد», «[بيان] أصدرته
    الوزارة», «[بيان] مقتضب صدر عن الوزارة», «أصدرت الوزارة [بيانا]»."""
    words, lists, before = passage.words, passage.lists, name.first - 1
    marked = before - (before >= 0 and not words[before].is_word)
    if name.kind != "person":
        yield marked
    if before < 0:
        return
    if words[before].key.removeprefix("و") in lists.issues:
        yield from (name.last, name.last + 1)
    if any(stem in lists.issues for stem in unowned(words[before].key)):
        yield from (before - 1, before - 2)
    if words[before].key == _FROM and words[before - 1].key in lists.issued:
        yield from (before - 2, before - 3)


def paper(passage: Passage, at: int) -> str | None:
    """The noun of a paper without the article that stands at word `at`, as papers are compared by: «تقرير»,
    «تقريرها»."""
    word = passage.words[at].key
    # «أصدرت الوزارة بيانا»
    plain = word.removesuffix("ا") if passage.lists.nouns.get(key(word.removesuffix("ا"))) == "document" else word
    if passage.definite(at) or (plain == word and passage.noun(at, True)[0] != "document"):
        return None
    stems = unowned(word) if passage.possessed(at) else [plain]
    return next((key(stem) for stem in stems if passage.lists.nouns.get(key(stem)) == "document"), None)


def surnamed(cast: Cast, name: str) -> str | None:
    """The one person, or body by more words than one, whose name ends with these words, that no mention has, or the one
    person who has this word, or the one state whose name begins with it: «الحمد الله», «الأزمات
    الدولية», «العمره» of «راشد العمره الغفراني»; None where several do."""
    words = fold(name).split()
    named = [one for one in cast.people.values() if isinstance(one, Actor)]
    able = (one for one in named if one.type == "person" or len(words) > 1)
    found = [one.id for one in able if fold(one.name).split()[-len(words) :] == words]
    if not found and len(words) == 1:
        found = [one.id for one in named if one.type == "person" and words[0] in fold(one.name).split()]
    if not found and len(words) == 1:
        # «المملكة» of «المملكة العربية السعودية»
        realms = {id_ for form, id_ in cast.states.items() if form.startswith(f"{words[0]} ")}
        found = sorted(_behind(cast, words[0]) or realms)
    return found[0] if len(found) == 1 else None


def _behind(cast: Cast, word: str) -> set[str]:
    """The persons right behind whose name this folded word stands somewhere, as its last part."""
    passage = cast.passage
    names = (name for name in passage.names.values() if name.kind == "person" and name.last < len(passage.words))
    return {name.id for name in names if passage.words[name.last].key == word}


def key(word: str) -> str:
    """A folded word as speakers' names are compared by: without its article."""
    return word_key(without_article(word))


def _keys(text: str) -> frozenset[str]:
    return frozenset(key(token.key) for token in tokens(text) if token.is_word)


def agrees(cast: Cast, phrase: Phrase, form: Form) -> bool:
    """Whether the phrase can be the verb's subject in gender: a feminine office, body or state is no masculine verb's,
    and a masculine body no feminine one's."""
    first = phrase.text.split()[0] if phrase.text else ""
    if phrase.head == "role" and form.gender == "m" and first.endswith("ة"):
        return False
    if phrase.head == "people" and form.gender == "f" and first.endswith(("ون", "ين")):
        return False
    if phrase.head in ("body", "media", "document"):
        own = cast.passage.gender(phrase.first)
    else:
        one = cast.people.get(phrase.id or "")
        own = gender(cast.passage, one) if phrase.head == "place" and isinstance(one, Place) else ""
    return not form.gender or own in ("", form.gender)


def many(phrase: Phrase) -> bool:
    """Whether the phrase names more than one, so that a verb after it is in the plural."""
    first = phrase.text.split()[0] if phrase.text else ""
    if first in ("أحد", "إحدى"):
        return False
    if phrase.head in ("person", "place"):
        # «موسكو وطهران»
        return " و" in phrase.text
    return phrase.head == "people" or (phrase.head == "role" and first.endswith(("ون", "ين", "ان")))


def agrees_id(cast: Cast, id_: str | None, form: Form) -> bool:
    """Whether the verb agrees with this actor or place in gender, as far as that is known."""
    if id_ is None:
        return True
    known = cast.genders.get(id_) or gender(cast.passage, cast.people[id_])
    return not known or not form.gender or known == form.gender


def gender(passage: Passage, one: Actor | Place) -> Gender:
    """The gender of a name: states are feminine but those that are listed, bodies and women show it by «ة»; or "". A
    man's office says nothing where the name may be a woman's: «سلمى الحداد، رئيس اللجنة»."""
    first = one.name.split()[0] if one.name.split() else ""
    if isinstance(one, Place):
        if one.type != "country" and not one.name.endswith("ة"):
            return ""
        return "m" if passage.lists.nouns.get(key(fold(one.name))) == "masculine" else "f"
    if one.type == "person":
        offices = [role.text.split()[0] for role in one.roles if role.text.split()]
        if any(office.endswith("ة") for office in offices):
            return "f"
        return "m" if offices and not first.endswith(_WOMENS) else ""
    return "f" if first.endswith(("ة", "ات")) else passage.lists.genders.get(key(fold(first)), "")


def fits(voice: Voice, form: Form) -> bool:
    """Whether the verb or participle agrees with the voice in gender and number: people who spoke are no «قال»."""
    if form.shape == "verb" and (voice.plural < form.plural or (form.gender == "m" and _several(voice) > form.plural)):
        return False
    return not form.gender or not voice.gender or voice.gender == form.gender


def _several(voice: Voice) -> bool:
    """Whether the voice names more than one person by their noun: «مسؤولون», «رجال أعمال»."""
    first = voice.text.split()[0] if voice.head == "people" and voice.text else ""
    return voice.plural and first.endswith(("ون", "ين", "ال", "اء"))


def voice_of(cast: Cast, id_: str, form: Form) -> Voice:
    """The voice of an actor or place that is known by its id alone."""
    return Voice(id_, cast.name_of(id_), form.gender, form.plural)
