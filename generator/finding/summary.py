"""The summary: a gist and key points, each the article's own words that stand alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.quotation import Quotation, quotations
from generator.arabic.tokens import Token
from generator.finding.salience import Assessed
from generator.finding.standing import leaning, phrases, subjects
from generator.finding.standing.vocabulary import Words, words_of
from generator.knowledge import Knowledge
from generator.record import Actor, Article, Figure, Place, Sentence, Statement, SummaryLine

# The gist is one sentence, two where the first has fewer words than this.
BRIEF_GIST = 12
FEWEST, MOST = 3, 5
# After so many points none is added that speaks of somebody unnamed.
ENOUGH = 1
# Two sentences that share this much of the shorter one's content say the same.
REPEATED = 0.45
# Characters: a longer sentence is cut at a safe place after `KEPT` of them, where it has one.
LONG, KEPT = 330, 100
# Characters that are kept at least where what is cut is a clause that leaves words open.
SAID = 70
VERY_LONG = 450
# What a point gains, on the scale of salience, for each of the leading actors or figures that no line before it has,
# and for a dispute where none is told yet. Position stays nearly all there is.
NEW_ACTOR, NEW_FIGURE, NEW_DISPUTE = 0.03, 0.1, 0.08
LEADING = 6
# Names in brackets that a line bears.
MOST_NAMES = 2
# What a point loses that speaks of «المصدر» or «الحصيلة» alone: it is taken where little else is left. And what it
# loses for each other word that it leaves unexplained, and for all of them at most.
VAGUE, LEANS, LEANS_MOST = 0.3, 0.17, 0.5
# What a point gains that names a place, or somebody in full: so it tells where or of whom by itself.
PLACED, NAMED = 0.25, 0.1
# Words. A subject by a common noun is named by what stands so near.
NAMED_WITHIN = 5
# What looks as if it pointed back is no fault in a first sentence: nothing stands before it.
MILD = frozenset({"pointing", "no subject", "half bracket"})
DISPUTES = frozenset({"accuse", "condemn", "criticise", "deny", "demand", "reject", "threaten", "warn"})


class _Candidate(NamedTuple):
    """A sentence that stands alone: from which word and character to which the page would show it, before which clauses
    it may end, with the names that are added, and what it would bring."""

    sentence: Sentence
    first: int
    start: int
    end: int
    ends: tuple[int, ...]
    added: tuple[tuple[int, str], ...]
    worth: float
    vague: bool
    stems: frozenset[str]
    brings: dict[str, float]


def find(
    article: Article,
    assessed: Assessed,
    actors: Sequence[Actor],
    places: Sequence[Place],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    knowledge: Knowledge,
) -> list[SummaryLine]:
    """The gist, the article's first sentence that stands alone, then three to five points in reading order.

    Fewer where fewer sentences stand alone; [] where none does.
    """
    candidates = _candidates(article, assessed, actors, places, statements, figures, knowledge)
    if not candidates:
        return []
    gist = candidates[:1]
    if len(_shown(article.text, gist[0]).split()) < BRIEF_GIST:
        gist = candidates[:2]
    lists = knowledge.derived(words_of)
    told = phrases.story(article, assessed.words, actors)
    wanted = max(FEWEST, min(MOST, round(len(article.sentences) / 3)))
    points = _points(candidates, gist, wanted, lambda line: _named(line, told, lists))
    points.sort(key=lambda line: line.sentence.n)
    return [SummaryLine(part="gist", sentence=line.sentence.n, text=_shown(article.text, line)) for line in gist] + [
        SummaryLine(part="point", sentence=line.sentence.n, text=_shown(article.text, line)) for line in points
    ]


def _named(line: _Candidate, told: phrases.Story, lists: Words) -> _Candidate:
    """The line with the names of what it leaves open, without its last clauses where only they leave words open; vague
    where its subject has no name, or where it was and has none."""
    hanging = [one for one in leaning.find(told, line.sentence.n, line.first, lists) if one.at <= line.end]
    gap = min((one.at for one in hanging if one.name is None), default=line.end)
    end = max((at for at in line.ends if at < gap), default=line.end) if gap < line.end else line.end
    hanging = [one for one in hanging if one.at <= end]
    names = [(one.at, one.name) for one in hanging if one.name]
    vague = any(one.riddle for one in hanging) or (line.vague and not names)
    given = {name for _, name in line.added}
    wanted = [*line.added, *(one for one in names if one[1] not in given)]
    unnamed = sum(one.name is None and not one.riddle for one in hanging) + len(wanted[MOST_NAMES:])
    worth = line.worth + VAGUE * line.vague - VAGUE * vague - min(LEANS_MOST, LEANS * unnamed)
    return line._replace(end=end, added=tuple(sorted(wanted[:MOST_NAMES])), vague=vague, worth=worth)


def _points(
    candidates: Sequence[_Candidate], gist: Sequence[_Candidate], wanted: int, named: Callable[[_Candidate], _Candidate]
) -> list[_Candidate]:
    """The points, best first: each is worth its salience, less where it is vague, and what it brings that no line taken
    before it has. `named` gives a line the names it needs; it is asked only for lines that may be the best."""
    taken = list(gist)
    told = {key for line in gist for key in line.brings}
    left = [line for line in candidates if not any(_repeats(line, other) for other in gist)]
    known: dict[int, _Candidate] = {}
    while len(taken) < len(gist) + wanted:
        left = [line for line in left if not _repeats(line, taken[-1])]
        new = {line.sentence.n: sum(gain for key, gain in line.brings.items() if key not in told) for line in left}
        # no line is worth more with its names than without them and not vague
        most = {line.sentence.n: line.worth + VAGUE * line.vague + new[line.sentence.n] for line in left}
        best: tuple[float, int] | None = None
        for line in sorted(left, key=lambda line: -most[line.sentence.n]):
            n = line.sentence.n
            if best and most[n] < best[0]:
                break
            full = known[n] = known[n] if n in known else named(line)
            if not (full.vague and len(taken) >= len(gist) + ENOUGH):
                best = max(best or (full.worth + new[n], -n), (full.worth + new[n], -n))
        if best is None:
            break
        taken.append(known[-best[1]])
        told.update(taken[-1].brings)
    return taken[len(gist) :]


def _repeats(one: _Candidate, other: _Candidate) -> bool:
    """Whether two sentences are one or say the same."""
    if one.sentence.n == other.sentence.n:
        return True
    shared = len(one.stems & other.stems)
    return shared >= REPEATED * max(1, min(len(one.stems), len(other.stems)))


def _candidates(
    article: Article,
    assessed: Assessed,
    actors: Sequence[Actor],
    places: Sequence[Place],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    knowledge: Knowledge,
) -> list[_Candidate]:
    """The sentences that stand alone, in reading order, as the page would show them."""
    lists = knowledge.derived(words_of)
    brings = _brings(article, actors, statements, figures)
    named = {mention.start for actor in actors for mention in actor.mentions}
    placed = {mention.sentence for place in places for mention in place.mentions}
    full = {
        mention.sentence
        for actor in actors
        for mention in actor.mentions
        if " " in article.text[mention.start : mention.end]
    }
    found: list[_Candidate] = []
    for sentence, words, bag, worth, reading in zip(article.sentences, *assessed, strict=True):
        added: tuple[int, str] | None = None
        vague = reading.vague
        if reading.fault == "no speaker":
            added = _unnamed_speaker(words[reading.first :], sentence, statements, actors, lists)
        elif vague:
            # «السوداني» has an article and is no common noun; «المدرب البرتغالي جوزيه مورينيو» is named
            vague = not any(word.start in named for word in words[reading.first : reading.first + NAMED_WITHIN])
        opens = not found and reading.fault in MILD
        if reading.fault is None or added or opens:
            ends, end = _ends(article, sentence, words, lists)
            told = brings.get(sentence.n, {})
            names = (added,) if added else ()
            less = worth - VAGUE * vague + PLACED * (sentence.n in placed) + NAMED * (sentence.n in full)
            found.append(
                _Candidate(sentence, reading.first, reading.start, end, ends, names, less, vague, frozenset(bag), told)
            )
    return found


def _unnamed_speaker(
    words: Sequence[Token],
    sentence: Sentence,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    lists: Words,
) -> tuple[int, str] | None:
    """The name of whoever speaks in this sentence, where its first word alone, a verb, stands for him, and where it
    belongs.

    Only for somebody of full name who spoke in the sentence before and whom this one does not name: else it may be
    another.
    """
    verb = words[0]
    aside = lists.openings.longest(words, 1) if len(words) > 1 else None
    # «وتقول من جهتها النقابية سلوى العياري»
    if aside and "aside" in aside.values:
        return None
    here = [s for s in statements if s.sentence == sentence.n and s.start is not None and s.start > verb.start]
    before = [s for s in statements if s.sentence == sentence.n - 1]
    if not here:
        return None
    phrase = here[0].speaker_text or ""
    # «رئيس مجموعة»: of which? «المدرب البالغ»
    last = fold(phrase.split()[-1]) if phrase else ""
    whole = " " in phrase and last not in lists.heads and last not in lists.unspecific
    if here[0].speaker is None and whole and any(s.speaker_text == phrase for s in before):
        return (verb.end, phrase) if _agrees(verb, phrase) else None
    if here[0].speaker is None or here[0].speaker not in {s.speaker for s in before}:
        return None
    for actor in actors:
        if (
            actor.id == here[0].speaker
            and " " in actor.name
            and (actor.type == "person" or _agrees(verb, actor.name))
            and all(mention.sentence != sentence.n for mention in actor.mentions)
        ):
            return verb.end, actor.name
    return None


def _agrees(verb: Token, name: str) -> bool:
    """Whether a verb, «أشار» or «أشارت», may have such a subject: a feminine one needs a feminine verb."""
    return verb.key.endswith("ت") or verb.key.lstrip("وف").startswith("ت") or not name.split()[0].endswith("ة")


def _brings(
    article: Article, actors: Sequence[Actor], statements: Sequence[Statement], figures: Sequence[Figure]
) -> dict[int, dict[str, float]]:
    """What each sentence tells: the leading actors and figures, and a dispute, with what each is worth."""
    found: dict[int, dict[str, float]] = {}
    for actor in actors[:LEADING]:
        for mention in actor.mentions:
            found.setdefault(mention.sentence, {})[actor.id] = NEW_ACTOR
    for number, figure in enumerate(figures[:LEADING]):
        for n in [figure.sentence, *(mention.sentence for mention in figure.mentions)]:
            if n is not None:
                found.setdefault(n, {})[f"figure {number}"] = NEW_FIGURE
    for statement in statements:
        if statement.force in DISPUTES and statement.sentence is not None:
            found.setdefault(statement.sentence, {})["dispute"] = NEW_DISPUTE
    return found


def _rest(shown: str, name: str) -> str:
    """What a name adds to the words that it explains: «الجيش [الإسرائيلي]»."""
    first, _, rest = name.partition(" ")
    again = f" {shown}".endswith((" " + first, " و" + first))
    return rest if rest and again and first.startswith("ال") else name


def _shown(text: str, line: _Candidate) -> str:
    """The text of a line without line breaks, each name that is added in brackets at its place."""
    ends = [at for at, _ in line.added]
    shown = text[line.start : (ends or [line.end])[0]]
    for (_, name), (start, end) in zip(line.added, pairwise([*ends, line.end]), strict=True):
        # a given name stands before its surname, all others behind what they explain
        shown += f"[{name}] " if text[start : start + 1].isalpha() else f" [{_rest(shown, name)}]"
        shown += text[start:end]
    return re.sub(r"\s+", " ", shown).strip()


def _ends(article: Article, sentence: Sentence, words: Sequence[Token], lists: Words) -> tuple[tuple[int, ...], int]:
    """Where what is shown of a sentence may end, before a clause that only adds to it («، حيث…», «، مشيرا إلى…»), and
    where it ends: a long one before the first of these, a very long one before «، و…» at least; never inside quotation
    marks or brackets."""
    length = sentence.end - sentence.start
    quoted: Sequence[Quotation] | None = None
    depth = 0
    ends: list[int] = []
    last = sentence.end
    for word, after in pairwise(words):
        depth += (word.text in "([") - (word.text in ")]")
        at = word.start - sentence.start
        if depth or at < SAID or word.text not in "،,؛":
            continue
        adds = subjects.adds(after, lists)
        joins = length > VERY_LONG and after.text.startswith("و") and (at <= LONG or last == sentence.end)
        if not adds and not joins:
            continue
        quoted = quotations(article.text, sentence.start, sentence.end) if quoted is None else quoted
        if any(q.opening <= word.start < q.closing for q in quoted):
            continue
        if adds and length > LONG and at >= KEPT:
            return (*ends, word.start), word.start
        if adds:
            ends.append(word.start)
        elif at >= KEPT:
            last = word.start
    return tuple(ends), last
