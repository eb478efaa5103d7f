"""What the knowledge tables say of the words of a sentence, as the name tagger is told it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.tagger import Tagger
from generator.arabic.tokens import bases
from generator.finding.naming import plainwords
from generator.finding.naming.mentions import Line, Mention
from generator.finding.naming.people import name_words
from generator.finding.naming.titles.roles import Title
from generator.knowledge import Knowledge

# The forms of a nationality that the tagger tells apart.
NATIONALITY_FORMS = ("masc", "fem", "masc_def", "fem_def", "plural_nom_def", "plural_obl_def", "plural_nom")


def _index(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    marks: dict[str, list[str]] = {}
    for form, mark in _marked(knowledge):
        if form and " " not in form:
            listed = marks.setdefault(word_key(fold(form)), [])
            if mark not in listed:
                listed.append(mark)
    return {form: tuple(listed) for form, listed in marks.items()}


def _marked(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The forms of the tables with what each table says of them."""
    for row in knowledge.nationalities:
        for kind in NATIONALITY_FORMS:
            yield getattr(row, kind), "nation"
            yield getattr(row, kind), f"nation-{kind}"
    for body in knowledge.body_heads:
        yield body.ar, f"head-{body.type}"
        yield "ال" + body.ar, "head-def"
    for place in knowledge.place_heads:
        yield place.ar, f"place-{place.type}"
    for part in knowledge.name_parts:
        for form in (part.ar, *part.ar_aliases):
            yield form, f"part-{part.kind}"
    for verb in knowledge.speech_verbs:
        for form in (verb.past_ms, verb.past_fs, verb.present_ms, verb.present_fs, verb.participle_acc):
            yield form, "says"
    for word in plainwords.particles(knowledge):
        yield word, "function"


def tagger(knowledge: Knowledge) -> Tagger:
    """The name tagger, told by these tables."""
    return Tagger(of_word(knowledge))


def of_word(knowledge: Knowledge) -> Callable[[str], tuple[str, ...]]:
    """What lists say of a word, whatever stands beside it."""
    index = knowledge.derived(_index)

    def said(word: str) -> tuple[str, ...]:
        for base in bases(word):
            key = word_key(base.key)
            listed = _listed(key, index, knowledge)
            if listed:
                return listed if not base.clitics else tuple("~" + mark for mark in listed)
            if key.startswith("ال") and (listed := _listed(key[2:], index, knowledge)):
                return tuple("al-" + mark for mark in listed)
        return ()

    return said


def _listed(key: str, index: Mapping[str, tuple[str, ...]], knowledge: Knowledge) -> tuple[str, ...]:
    """What the lists say of a folded word; names, being too many to mark beforehand, are looked up where they lie."""
    listed = index.get(key, ())
    name = name_words.name(key, knowledge)
    if name is None:
        return listed
    counts = (("given", name.given), ("family", name.family), ("other", name.other))
    return (*(f"{kind}{1 if n < 3 else 2 if n < 20 else 3}" for kind, n in counts if n), *listed)


def of_places(line: Line, known: Iterable[Mention], titles: dict[int, Title]) -> list[Sequence[str]]:
    """What longer entries say of each place in the line: bodies and places met there, titles, quotation marks."""
    told: dict[int, list[str]] = defaultdict(list)
    for mention in known:
        kind = mention.subject.kind[0] if mention.subject.kind == "place" else mention.subject.type[:4]
        name = f"{kind}{'' if mention.sure else '?'}{min(mention.last - mention.first, 2)}"
        for at in range(mention.first, mention.last):
            told[at].append(f"g:{'I' if at > mention.first else 'B'}{name}")
    for title in titles.values():
        for at in range(title.first, title.last):
            told[at].append("t:I" if at > title.first else "t:B")
    for at in line.opens:
        told[at].append("q:open")
    for at in line.closes:
        told[at].append("q:close")
    # most places are told nothing of
    return [told.get(at, ()) for at in range(len(line.words))]
