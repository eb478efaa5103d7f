"""Names of one and the same person or body in an article: each told by its fullest one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.arabic.lexicon import folded
from generator.finding.naming import english
from generator.finding.naming.bodies.vocabulary import LABELS, bare_words, vocabulary
from generator.finding.naming.mentions import Mention, Subject
from generator.finding.naming.people import joining, name_words
from generator.knowledge import Knowledge


def whole_names(people: Sequence[Sequence[Mention]], knowledge: Knowledge) -> dict[str, Subject]:
    """For each person's name as met, the fullest name of the same person: «شياع السوداني» is «محمد شياع السوداني», and
    «بوتين» is «فلاديمير بوتن»."""
    names = list(dict.fromkeys(mention.subject.key for named in people for mention in named))
    words = {name: name_words.compared(name) for name in names}
    near = _neighbours(words)
    full: dict[str, Subject] = {}
    figures = {name: english.figure(name, knowledge) for name in names}
    for name in names:
        own = words[name]
        others = near(own)
        same = [o for o in others if _alike(words[o], own) or (len(own) > 1 and _respelled(words[o], own, knowledge))]
        parted = any(" " in other for other in same)
        # «نواز شريف» is not «مريم نواز شريف»
        figure = figures[name] if len(own) > 1 else None
        others = [o for o in others if not figure or figures[o] in (figure, None) or words[o][-len(own) :] != own]
        longer = _of_own_generation([o for o in others if parted and _holds(words[o], own)], own, words)
        longer = longer or [other for other in others if parted and _ends_so(words[other], own, knowledge)]
        whole = max(longer, key=lambda other: len(words[other])) if longer else same[0]
        full[name] = Subject(whole, "person", "person")
    return _one_figure(full, figures)


def _of_own_generation(longer: list[str], own: tuple[str, ...], words: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The longer names of one that may be the same person's: «كريستيانو رونالدو الابن» is not «كريستيانو رونالدو»."""
    if own[-1] in name_words.GENERATIONS:
        return longer
    return [other for other in longer if words[other][-1] not in name_words.GENERATIONS]


def _neighbours(names: Mapping[str, tuple[str, ...]]) -> Callable[[tuple[str, ...]], list[str]]:
    """What finds the few names that can be a name's own, in the order of `names`: those that sound alike, and longer
    ones that begin or end with it, hold it from «بن» on, or have its first and last words."""
    ranks = {name: at for at, name in enumerate(names)}
    held: dict[tuple[str, ...], list[str]] = defaultdict(list)
    ending: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sounding: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, words in names.items():
        sounding[_sounds(words)].append(name)
        for part in _parts(words):
            held[part].append(name)
        for first in range(1, len(words) - 1):
            ending[_sounds(words[first:])].append(name)

    def near(words: tuple[str, ...]) -> list[str]:
        edges = (words[0], "", words[-1].removeprefix("ال"))
        found = {
            *sounding[_sounds(words)],
            *ending.get(_sounds(words), ()),
            *held.get(words, ()),
            *(held.get(edges, ()) if len(words) > 1 else ()),
        }
        return sorted(found, key=lambda name: ranks[name])

    return near


def _sounds(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words as they sound, without the article of a surname."""
    return tuple(english.skeleton(word).replace("ز", "س") for word in (*words[:-1], words[-1].removeprefix("ال")))


def _parts(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The shorter names that a full one may be called by; of its first and last words alone with "" between them."""
    count = len(words)
    parts = {words[:n] for n in range(1, count)} | {words[n:] for n in range(1, count)}
    inner = (at for at in range(1, count) if words[at] in joining.FILIATION)
    parts |= {words[at:end] for at in inner for end in range(at + 2, count)}
    return parts | {(words[0], "", words[-1].removeprefix("ال"))} if count > 2 else parts


def _one_figure(full: Mapping[str, Subject], figures: Mapping[str, str | None]) -> dict[str, Subject]:
    """The names, those that a public figure has in several spellings told as the fullest one."""
    spelled = {name: figures[whole.key] for name, whole in full.items()}
    fullest: dict[str, Subject] = {}
    for name, whole in full.items():
        figure = spelled[name]
        if figure and (figure not in fullest or whole.key.count(" ") > fullest[figure].key.count(" ")):
            fullest[figure] = whole
    return {name: fullest.get(spelled[name] or "", whole) for name, whole in full.items()}


def _holds(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether a full name, of which this is a shorter one (`_parts`), is the same person's; «سلمان بن عبد العزيز» is
    the father of «محمد بن سلمان بن عبد العزيز»."""
    if len(full) <= len(part):
        return False
    ends = full[-len(part) :] == part and full[: len(part)] != part
    return not (ends and full[-len(part) - 1] in joining.FILIATION)


def _ends_so(full: tuple[str, ...], part: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether a full name ends with a name of several words but for the spelling of one: «دي ميستورا», «دي مستورا»."""
    return 1 < len(part) < len(full) and _respelled(full[-len(part) :], part, knowledge)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names of as many words are one, but for the article of a surname: «معزاوي», «المعزاوي»."""
    return (
        len(one) == len(other) and one[:-1] == other[:-1] and one[-1].removeprefix("ال") == other[-1].removeprefix("ال")
    )


def _respelled(one: tuple[str, ...], other: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether names differ in the spelling of one foreign part: «كارين دوغل», «كارين دوغال»."""
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    spelled = (english.respelled, english.misspelt, english.hissed)
    return len(differing) == 1 and any(same(*differing[0], knowledge) for same in spelled)


def whole_bodies(things: Iterable[Sequence[Mention]], knowledge: Knowledge) -> dict[str, Subject]:
    """The bodies whose name is the beginning of another's that tells with «ل» what it is for, with that one: «الاتحاد
    السعودي» where «الاتحاد السعودي لكرة القدم» is named; of one state's, «وزارة العدل» where one state's alone is; and
    those that no list knows whose words one other's name has all of, in order."""
    index = vocabulary(knowledge)
    bodies = {m.subject.key: m.subject for found in things for m in found if m.subject.kind == "body"}
    whole: dict[str, Subject] = {}
    for name, subject in bodies.items():
        states = [other for key, other in bodies.items() if key.startswith(f"{name} ") and other.country]
        if subject.en is None and len(states) == 1:
            whole[name] = states[0]
        beginning = name.partition(" ل")[0]
        if " " in beginning and beginning != name and beginning in bodies:
            whole.setdefault(beginning, subject)
        if subject.en is None and subject.type not in LABELS and not index.heads.get(name):
            fuller = [other for key, other in bodies.items() if _is_part(bare_words(name), bare_words(key))]
            if len(fuller) == 1:
                whole.setdefault(name, fuller[0])
    return whole


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a longer name has all words of one of several in their order, with the same head or a label before it:
    «رابطة المحترفين» of «رابطة اللاعبين المحترفين», «الرابطة الإسلامية» of «حزب الرابطة الإسلامية»."""
    if not 1 < len(part) < len(whole) or part[0] not in whole[:2]:
        return False
    rest = iter(whole)
    return all(word in rest for word in part)


def one_spelling(things: Iterable[Sequence[Mention]], knowledge: Knowledge) -> dict[str, Subject]:
    """The places that no list knows and that the article spells in two ways, each with the listed one or the first that
    is spelled almost so: «سولاوسي», «سولاويسي»."""
    places = {m.subject.key: m.subject for found in things for m in found if m.subject.kind == "place"}
    ranked = sorted(places.values(), key=lambda place: place.en is None)
    whole: dict[str, Subject] = {}
    for at, place in enumerate(ranked):
        if place.en is None:
            words = tuple(folded(place.key).split())
            same = (other for other in ranked[:at] if _respelled(tuple(folded(other.key).split()), words, knowledge))
            other = next(same, None)
            if other:
                whole[place.key] = whole.get(other.key, other)
    return whole
