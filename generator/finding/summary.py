"""The summary: a gist and key points, each the article's own words that stand alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from generator.arabic.letters import fold
from generator.arabic.stems import readings
from generator.finding.salience import Assessed
from generator.finding.standing import above, brackets, cuts, leaning
from generator.finding.standing.risk import LEANS, Weights, risk, signs, weights_of
from generator.finding.standing.story import Story, mentioned, words_of_name
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import Knowledge
from generator.record import Article, Figure, Record, Sentence, Statement, SummaryLine

# The gist is one sentence, two where the first has fewer words than this.
BRIEF_GIST = 12
# A point for so many sentences.
FEWEST, MOST, EACH = 3, 5, 2.2
# Two sentences that share this much of the shorter one's content say the same: of all its words, and of those that are
# no names, where there are so many. Where little else is left, of all its words so many.
REPEATED, REPEATED_TELLING, TELLING = 0.45, 0.42, 6
# Where little else is left one that has a number which the other lacks may share more.
SAME, FRESH = 0.52, 0.62
# What a point gains, on the scale of salience, for each of the leading figures that no line before it has, and for a
# dispute where none is told yet. Position stays nearly all there is.
NEW_FIGURE, NEW_DISPUTE = 0.15, 0.08
LEADING = 6
# Names in brackets that a line bears.
MOST_NAMES = 2
# A point of so small a risk, or a smaller one, can hardly be misunderstood beneath what the page shows above it.
SAFE = 0.02
# Of more risk only so many points are taken as make the fewest.
BEARABLE = 0.08
# What a point gains that names a place: so it tells where by itself; and one that tells what somebody said or decided:
# readers choose it more often than where it stands lets expect.
PLACED, SAID = 0.1, 0.2
# Words. A subject by a common noun is named by what stands so near.
NAMED_WITHIN = 5
# What looks as if it pointed back is no fault in a first sentence: nothing stands before it. A question may end it, but
# not begin so early.
MILD = frozenset({"pointing", "no subject", "no speaker", "half bracket", "question"})
DISPUTES = frozenset({"accuse", "condemn", "criticise", "deny", "demand", "reject", "threaten", "warn"})


class _Candidate(NamedTuple):
    """A sentence that stands, alone or once its `open` words are known: from which word and character to which the page
    would show it, before which clauses it may end, with the names that are added, and what it would bring. `leans`:
    whether a word of it leans on what
    neither title nor gist tell."""

    sentence: Sentence
    first: int
    start: int
    end: int
    ends: tuple[int, ...]
    added: tuple[brackets.Added, ...]
    worth: float
    open: tuple[int, ...]
    stems: frozenset[str]
    telling: frozenset[str]
    numbers: frozenset[str]
    brings: dict[str, float]
    leans: bool = False
    risk: float = 0.0


_Namer = Callable[[_Candidate, Sequence[_Candidate]], _Candidate | None]


def find(record: Record, assessed: Assessed, knowledge: Knowledge) -> list[SummaryLine]:
    """The gist, the article's first sentence that stands alone, then three to five points in reading order. `record`:
    the article with all that a summary asks for, its names, statements and figures.

    Fewer where fewer sentences stand alone; [] where none does.
    """
    weights = knowledge.derived(weights_of)
    story = Story.of(record, assessed.words, knowledge.derived(words_of))
    candidates = _candidates(story, assessed)
    gist = _gist(record, candidates)
    if not gist:
        return []
    wanted = max(FEWEST, min(MOST, round(len(assessed.readings) / EACH)))
    points = _points(candidates, gist, wanted, _Beneath(story, gist, weights).named)
    points.sort(key=lambda line: line.sentence.n)
    return [_line("gist", record, line) for line in gist] + [_line("point", record, line) for line in points]


def beneath(record: Record, assessed: Assessed, knowledge: Knowledge) -> list[tuple[SummaryLine, Mapping[str, float]]]:
    """Each sentence that might be a point, as the page would show it, with the signs of its risk: what the verdicts of
    readers are held against (scripts/train_risk.py)."""
    weights = knowledge.derived(weights_of)
    story = Story.of(record, assessed.words, knowledge.derived(words_of))
    candidates = _candidates(story, assessed)
    if not candidates:
        return []
    beneath_gist = _Beneath(story, _gist(record, candidates), weights)
    named = (beneath_gist.named(line, ()) for line in candidates)
    return [(_line("point", record, line), _signs(story, line, beneath_gist.over)) for line in named if line]


class _Beneath:
    """What each line of a story says beneath title, gist and the points before it; what was asked for is kept."""

    def __init__(self, story: Story, gist: Sequence[_Candidate], weights: Weights) -> None:
        self.story, self.weights = story, weights
        self.over = above.above(story, [line.sentence.n for line in gist])
        self._read: dict[Sequence[int], above.Above] = {(): self.over}
        self._hanging: dict[int, list[leaning.Open]] = {}
        self._named: dict[tuple[int, Sequence[int]], _Candidate | None] = {}

    def named(self, line: _Candidate, points: Sequence[_Candidate]) -> _Candidate | None:
        """The line beneath those of these points that stand before it: with the names of what it leaves open, without
        its last clauses where only they leave words open; None where it speaks of what neither a name nor what stands
        above it tells."""
        n = line.sentence.n
        before = tuple(sorted(point.sentence.n for point in points if point.sentence.n < n))
        if (n, before) not in self._named:
            if n not in self._hanging:
                self._hanging[n] = leaning.find(self.story, n, line.first)
            self._named[n, before] = _named(self.story, line, self._hanging[n], self._above(before), self.weights)
        return self._named[n, before]

    def _above(self, points: Sequence[int]) -> above.Above:
        if points not in self._read:
            self._read[points] = above.below(self.story, self._above(points[:-1]), points[-1])
        return self._read[points]


def _gist(article: Article, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The first that stands alone, with the next one where it is brief; [] where none does."""
    gist = [line for line in candidates if line.sentence.n == candidates[0].sentence.n or not line.open][:2]
    return gist[:1] if gist and len(_shown(article, gist[0]).split()) >= BRIEF_GIST else gist


def _signs(story: Story, line: _Candidate, over: above.Above) -> Mapping[str, float]:
    n = line.sentence.n
    shown = [word for word in story.words[n - 1][line.first :] if word.end <= line.end]
    found = signs(story, n, shown, over, [at for at, _ in line.added])
    return {**found, LEANS: float(line.leans)}


def _named(
    story: Story,
    line: _Candidate,
    hanging: Sequence[leaning.Open],
    over: above.Above,
    weights: Weights,
) -> _Candidate | None:
    """The line with the names it needs, or None. `hanging`: what it leaves open by itself. `over`: what stands above
    it."""
    n, words = line.sentence.n, story.words[line.sentence.n - 1]
    spoke = {at for at, _ in line.added}
    hanging = [one for one in hanging if spoke.isdisjoint(word.end for word in words[one.word : one.word + 2])]
    named = {one.word for one in hanging if one.name}
    subjects = {*line.open, *(one.word for one in hanging if one.riddle)} - named
    unclear = subjects.union(one.word for one in hanging) - named
    gap = min((words[at].end for at in unclear), default=line.end)
    end = max((at for at in line.ends if at < gap), default=line.end) if gap < line.end else line.end
    unclear = {at for at in unclear if words[at].end <= end}
    subjects &= unclear
    if not all(above.explained(story, n, at, over) for at in subjects):
        return None
    # of whom a line above speaks the surname tells: «قال المذبوح»
    hanging = [one for one in hanging if one.name is None or over.stems.isdisjoint(readings(words[one.word].key))]
    wanted = _names(story, line, [one for one in hanging if one.at <= end], over)
    # one name alone, of somebody whom nothing introduces, tells nothing, and half a name, «أبا», nobody
    for name in (fold(name) for _, name in wanted):
        if name in story.lists.joining or (name in story.surnames and over.stems.isdisjoint(readings(name))):
            return None
    leaning_on = [one.word for one in hanging if one.name is None and words[one.word].end <= end]
    leans = not all(above.explained(story, n, at, over) for at in leaning_on)
    added = tuple(sorted(wanted[:MOST_NAMES]))
    full = line._replace(end=end, added=added, leans=leans)
    return full._replace(risk=risk(_signs(story, full, over), weights))


def _names(story: Story, line: _Candidate, hanging: Sequence[leaning.Open], over: above.Above) -> list[brackets.Added]:
    """The names that a line bears, of those whom nothing above it speaks of behind what the article called them."""
    n, words = line.sentence.n, story.words[line.sentence.n - 1]
    named = [(at, name, story.surnames.get(fold(name.split()[-1]), {})) for at, name in line.added]
    for one in hanging:
        if one.name:
            _, actor = mentioned(story, words[one.word])
            named.append((one.at, one.name, {actor.id: actor} if actor else {}))
    wanted = []
    for at, name, bearers in named:
        bearer = next(iter(bearers.values())) if len(bearers) == 1 else None
        if bearer and bearer.type == "person" and over.stems.isdisjoint(readings(words_of_name(bearer)[-1])):
            wanted.append((at, brackets.introduced(story, name, bearer, n) or name))
        else:
            wanted.append((at, name))
    return wanted


def _points(
    candidates: Sequence[_Candidate],
    gist: Sequence[_Candidate],
    wanted: int,
    named: _Namer,
) -> list[_Candidate]:
    """The points, best first: each is worth its salience and what it brings that no line taken before it has. Only safe
    ones are taken; where these are fewer than the fewest, the safest of the others that are bearable, and one whatever
    its risk. Fewer than the fewest are taken where the rest says no more than they do or is likely to be misread.
    `named` gives a line, beneath those taken, the names it needs, or None: what one point tells another need not."""
    taken = list(gist)
    for repeated, fresh, most in ((REPEATED, REPEATED, wanted), (SAME, FRESH, FEWEST)):
        left = _left(candidates, taken, repeated, fresh)
        while left and len(taken) < len(gist) + most:
            chosen = _best(left, taken, lambda line: named(line, taken[len(gist) :]))
            if chosen is None:
                break
            taken.append(chosen)
            left = _left(left, taken[-1:], repeated, fresh)
    while len(taken) < len(gist) + FEWEST:
        others = (named(line, taken[len(gist) :]) for line in _left(candidates, taken, SAME, FRESH))
        safest = min(filter(None, others), key=lambda line: line.risk, default=None)
        if safest is None or (safest.risk > BEARABLE and len(taken) > len(gist)):
            break
        taken.append(safest)
    return taken[len(gist) :]


def _left(
    lines: Sequence[_Candidate], taken: Sequence[_Candidate], repeated: float, fresh: float
) -> Sequence[_Candidate]:
    """The lines that repeat none of those taken."""
    return [line for line in lines if not any(_repeats(line, other, repeated, fresh) for other in taken)]


def _best(
    left: Sequence[_Candidate],
    taken: Sequence[_Candidate],
    named: Callable[[_Candidate], _Candidate | None],
) -> _Candidate | None:
    """The best of these lines beside those taken that is safe, with its names; None where none is."""
    told = {key for line in taken for key in line.brings}
    new = {line.sentence.n: sum(gain for key, gain in line.brings.items() if key not in told) for line in left}
    for line in sorted(left, key=lambda line: -line.worth - new[line.sentence.n]):
        full = named(line)
        if full and full.risk <= SAFE:
            return full
    return None


def _repeats(one: _Candidate, other: _Candidate, most: float, fresh: float) -> bool:
    """Whether a sentence is another or says the same: it shares so much of all its words, or where it has a number of
    its own, so much as `fresh`."""
    if one.sentence.n == other.sentence.n:
        return True
    few = min(len(one.telling), len(other.telling)) < TELLING
    alike = few or _share(one.telling, other.telling) >= REPEATED_TELLING
    return alike and _share(one.stems, other.stems) >= (most if one.numbers <= other.numbers else fresh)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _candidates(story: Story, assessed: Assessed) -> list[_Candidate]:
    """The sentences that stand alone, in reading order, as the page would show them."""
    article, lists = story.article, story.lists
    actors, statements = article.actors, article.statements
    brings = _brings(statements, article.figures)
    mentions = [mention for one in (*actors, *article.places) for mention in one.mentions if mention.start is not None]
    named = {mention.start for mention in mentions}
    persons = {mention.start for one in actors if one.type == "person" for mention in one.mentions}
    within = {at for mention in mentions for at in range(mention.start or 0, mention.end or 0)}
    gains = _gains(article)
    found: list[_Candidate] = []
    headings = {sentence.n for sentence in article.sentences if sentence.heading}
    labels = {
        mention.sentence: frozenset(stem for word in words_of_name(actor) for stem in readings(word))
        for actor in actors
        if actor.type == "person"
        for mention in actor.mentions
        if mention.sentence in headings
    }
    for sentence, words, bag, worth, reading in zip(article.sentences, *assessed, strict=True):
        added: list[brackets.Added] = []
        if reading.fault == "no speaker":
            verb = reading.first if reading.voice is None else reading.voice
            added = brackets.speaker(story, words[verb:], sentence, reading.start)
        # «السوداني» has an article and is no common noun; «المدرب البرتغالي جوزيه مورينيو» is named, «المصدر» never
        opened = tuple(
            at
            for at in reading.open
            if (at and words[at - 1].key in lists.demonstrating)
            or words[at].key in lists.source
            or words[at].key in lists.demonstrative
            or words[at].key in lists.occasion
            or not any(word.start in named for word in words[reading.first : at + NAMED_WITHIN - 1])
            or (words[at].key in lists.pairs and not any(word.start in persons for word in words[at:]))
        )
        sources = brackets.sources(story, words, opened, sentence.n)
        sources |= brackets.persons(story, words, opened, sentence.n)
        hidden = reading.fault is None and brackets.spoken_elsewhere(story, words[reading.first :], sentence)
        opens = not found and reading.fault in MILD and len(words) >= BRIEF_GIST
        opens = opens and lists.asking.isdisjoint([word.key for word in words[: reading.first + BRIEF_GIST]])
        # under «هاري كين» it tells of him
        labelled = sentence.n - 1 in labels and labels[sentence.n - 1].isdisjoint(bag)
        if (reading.fault is None and not labelled and not hidden) or added or opens:
            ends, end = cuts.ends(article, sentence, reading.start, words[reading.first :], lists)
            stems = frozenset(bag)
            telling = stems.difference(*(readings(word.key) for word in words if word.end - 1 in within))
            found.append(
                _Candidate(
                    sentence=sentence,
                    first=reading.first,
                    start=reading.start,
                    end=end,
                    ends=ends,
                    added=(*added, *filter(None, sources.values())),
                    worth=worth + gains[sentence.n - 1],
                    open=tuple(at for at in opened if at not in sources),
                    stems=stems,
                    telling=telling,
                    numbers=frozenset(word.key for word in words if word.text[0].isdigit()),
                    brings=brings.get(sentence.n, {}),
                )
            )
    return found


def _gains(article: Record) -> list[float]:
    """What each sentence gains as a point, beside its salience."""
    placed = {mention.sentence for place in article.places for mention in place.mentions}
    said = {statement.sentence for statement in article.statements}
    return [PLACED * (sentence.n in placed) + SAID * (sentence.n in said) for sentence in article.sentences]


def _brings(statements: Sequence[Statement], figures: Sequence[Figure]) -> dict[int, dict[str, float]]:
    """What each sentence tells: the leading figures, and a dispute, with what each is worth."""
    found: dict[int, dict[str, float]] = {}
    for number, figure in enumerate(figures[:LEADING]):
        for n in [figure.sentence, *(mention.sentence for mention in figure.mentions)]:
            if n is not None:
                found.setdefault(n, {})[f"figure {number}"] = NEW_FIGURE
    for statement in statements:
        if statement.force in DISPUTES and statement.sentence is not None:
            found.setdefault(statement.sentence, {})["dispute"] = NEW_DISPUTE
    return found


def _line(part: Literal["gist", "point"], article: Article, line: _Candidate) -> SummaryLine:
    return SummaryLine(part=part, sentence=line.sentence.n, text=_shown(article, line))


def _shown(article: Article, line: _Candidate) -> str:
    return brackets.shown(article.text, line.start, line.end, line.added)
