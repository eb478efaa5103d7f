"""How good the summaries are, beside LEAD and the classical methods.

    python bench/summary.py DATA [--fit]

DATA is a folder with easc.jsonl.gz (text, ref_spans: the sentences each annotator chose), news_abstracts.jsonl.gz
(title, text, abstract). EASC: mean character F1 of the sentences taken by salience, whole sentences up to 0.35 of the
text's characters, against each annotator; `cross-validated` refits the weights without the article that is scored.
Abstracts: ROUGE on stems of the gist, beside LEAD cut to as many words. news.jsonl.gz has the articles whose points a
reader judged by themselves (judgements/points.csv) and, with the others, those of a second, stricter
reading, with nothing else in sight and beneath title and gist (judgements/points-2.csv). `--fit` prints the weights for
salience.py.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from bench.corpus import Measured, Results, cleaned, knowledge, rows, share
from generator.arabic.stems import stems
from generator.arabic.tokens import tokens
from generator.finding import salience, summary
from generator.finding.analysis import analyse
from generator.finding.standing.vocabulary import words_of
from generator.reading import sentences
from generator.record import Article, Record, Title

VERDICTS = Path(__file__).parent / "judgements" / "points.csv"
STRICT = Path(__file__).parent / "judgements" / "points-2.csv"
# The sets that have the articles of the second.
READ = ("news_abstracts", "news", "news_scale_3k")
BUDGET = 0.35
FITTED = [name for name in salience.WEIGHTS if name != "title"]
# of the articles with an abstract, so many are drawn
DRAWN = 1000
Array = np.ndarray


def article(text: str, title: str = "") -> Article:
    """The article of a plain text, offsets kept: the lines of a hard-wrapped text are joined by a space."""
    lines = text.split("\n")
    sizes = sorted(len(line) for line in lines if line.strip())
    if len(sizes) >= 4 and sizes[-1] <= 110 and sizes[len(sizes) // 2] > 55:
        joined = ""
        for line in lines[:-1]:
            full = len(line) >= 0.62 * sizes[-1] and line.rstrip()[-1:] not in (".", "!", "؟", "?")
            joined += line + (" " if full else "\n")
        text = joined + lines[-1]
    return Article(
        id="x", file="x.txt", text_sha256="", title=Title(text=title or "x", origin="stated" if title else "derived"),
        text=text, sentences=sentences.split(text, knowledge()),
    )  # fmt: skip


# --- EASC -------------------------------------------------------------------------------------------------------------


class Sample:
    """An article of EASC with its features and what its annotators chose."""

    def __init__(self, row: dict) -> None:
        self.article = article(row["text"])
        self.size = len(row["text"])
        self.spans = [(s.start, s.end) for s in self.article.sentences]
        self.references = [marks(spans, self.size) for spans in row["ref_spans"]]
        lists = knowledge().derived(words_of)
        words = [tokens(self.article.text, a, b) for a, b in self.spans]
        self.bags = salience.content(words, lists)
        features = salience.features(self.article, words, self.bags, lists)
        self.features = np.array([[row[name] for name in FITTED] for row in features])
        share = np.mean(self.references, axis=0)
        self.share = np.array([share[a:b].mean() for a, b in self.spans])
        self.weight = np.sqrt([b - a for a, b in self.spans])
        self.shipped = salience.score(salience.assess(self.article, knowledge()))
        self.able = np.array([value > 0 for value in self.shipped])

    def f1(self, score: Sequence[float] | Array) -> float:
        """The mean character F1 of the best-scored sentences within the budget."""
        left = BUDGET * self.size
        taken = []
        for i in sorted(range(len(self.spans)), key=lambda i: (-score[i], i)):
            length = self.spans[i][1] - self.spans[i][0]
            if length <= left or not taken:
                taken.append(self.spans[i])
                left -= length
        chosen = marks(taken, self.size)
        return float(np.mean([overlap(chosen, reference) for reference in self.references]))


def marks(spans: Sequence[Sequence[int]], size: int) -> Array:
    """Which characters of a text of this size the spans cover."""
    found = np.zeros(size, bool)
    for a, b in spans:
        found[a:b] = True
    return found


def overlap(one: Array, other: Array) -> float:
    """F1 of two sets of characters."""
    return 2 * float((one & other).sum()) / max(1.0, float(one.sum() + other.sum()))


def ridge(samples: Sequence[Sample], penalty: float = 100.0) -> Array:
    """The weights that best tell, of each sentence, which share of its characters the annotators chose."""
    x = np.concatenate([s.features for s in samples])
    y = np.concatenate([s.share for s in samples])
    w = np.concatenate([s.weight for s in samples])
    w = w / w.mean()
    deviation = x.std(0) + 1e-9
    z = (x - x.mean(0)) / deviation
    z -= np.average(z, axis=0, weights=w)
    y = y - np.average(y, weights=w)
    return np.linalg.solve(z.T @ (z * w[:, None]) + penalty * np.eye(z.shape[1]), z.T @ (w * y)) / deviation


def fitted(folder: Path) -> dict[str, float]:
    """The weights for salience.py."""
    samples = [Sample(row) for row in rows(folder, "easc")]
    return {name: round(float(value), 4) for name, value in zip(FITTED, ridge(samples), strict=True)}


def easc(folder: Path) -> Results:
    """The scores on EASC."""
    samples = [Sample(row) for row in rows(folder, "easc")]
    lead = np.array([s.f1([-float(i) for i in range(len(s.spans))]) for s in samples])
    shipped = np.array([s.f1(s.shipped) for s in samples])
    held_out = np.zeros((2, len(samples)))
    rounds = 5
    for seed in range(rounds):
        order = np.random.RandomState(seed).permutation(len(samples))
        for fold in range(10):
            out = set(order[fold::10])
            weights = ridge([samples[i] for i in order if i not in out])
            for i in out:
                score = samples[i].features @ weights
                held_out[0, i] += samples[i].f1(score) / rounds
                held_out[1, i] += samples[i].f1(np.where(samples[i].able, score, -9.0)) / rounds
    humans = [
        np.mean([overlap(a, b) for i, a in enumerate(s.references) for j, b in enumerate(s.references) if i != j])
        for s in samples
    ]
    methods = PEERS | sumy_peers()
    peers = {"LEAD": lead} | {
        name: np.array([s.f1(method(s.bags)) for s in samples]) for name, method in methods.items()
    }
    beside = {name: float(scores.mean()) for name, scores in peers.items()}
    beside["one annotator against another"] = float(np.mean(humans))
    ways = {
        "cross-validated": held_out[0],
        "cross-validated, sentences that can stand alone": held_out[1],
        "as shipped, fitted on the same": shipped,
    }
    return {
        f"summary: EASC, {name}": Measured(float(scores.mean()), len(samples), beside, gain(scores, lead))
        for name, scores in ways.items()
    }


def gain(ours: Array, lead: Array) -> str:
    """The difference from LEAD with its 95% interval by bootstrap over articles."""
    difference = ours - lead
    draw = np.random.RandomState(0)
    means = [difference[draw.randint(0, len(ours), len(ours))].mean() for _ in range(2000)]
    low, high = np.percentile(means, [2.5, 97.5])
    return f"{difference.mean():+.4f} [{low:+.4f}, {high:+.4f}] to LEAD"


# --- the classical methods, over bags of stems ------------------------------------------------------------------------
#
# A few lines each: the package sumy brings nltk and more, one of them under the LGPL. Where it is installed it scores
# the same stems and stands beside them; sumy 0.13 differs by 0.009 (TextRank) and 0.004 (the others) at most.


def counted(bags: Sequence[Sequence[str]]) -> Array:
    """How often each word stands in each sentence, one row a sentence."""
    places = {stem: n for n, stem in enumerate(dict.fromkeys(stem for bag in bags for stem in bag))}
    found = np.zeros((len(bags), max(1, len(places))))
    for row, bag in zip(found, bags, strict=True):
        for stem in bag:
            row[places[stem]] += 1
    return found


def matrix(bags: Sequence[Sequence[str]]) -> Array:
    """tf·idf of the sentences, one row a sentence."""
    found = counted(bags)
    return found * np.log((1 + len(bags)) / (0.5 + (found > 0).sum(0)))


def stationary(weights: Array) -> Array:
    """The stationary distribution of a walk over these weights, damped by 0.85."""
    total = weights.sum(1, keepdims=True)
    step = np.where(total > 0, weights / np.maximum(total, 1e-12), 1 / len(weights))
    found = np.full(len(weights), 1 / len(weights))
    for _ in range(50):
        found = 0.15 / len(weights) + 0.85 * found @ step
    return found


def lexrank(bags: Sequence[Sequence[str]]) -> Array:
    """A walk over sentences whose cosine passes 0.1."""
    found = matrix(bags)
    unit = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12)
    return stationary((unit @ unit.T > 0.1).astype(float))


def textrank(bags: Sequence[Sequence[str]]) -> Array:
    """A walk over sentences by shared words."""
    sets = [set(bag) for bag in bags]
    logs = [np.log(len(bag) + 2) for bag in bags]
    n = range(len(bags))
    return stationary(np.array([[len(sets[i] & sets[j]) / (logs[i] + logs[j]) * (i != j) for j in n] for i in n]))


def lsa(bags: Sequence[Sequence[str]]) -> Array:
    """Length in the space of all topics, by word counts smoothed within the sentence."""
    found = counted(bags)
    smooth = 0.4 + 0.6 * found / np.maximum(found.max(1, keepdims=True), 1)
    left, sigma, _ = np.linalg.svd(smooth, full_matrices=False)
    return np.sqrt(((left * sigma) ** 2).sum(1))


def luhn(bags: Sequence[Sequence[str]]) -> list[float]:
    """Density of the words that occur more than once."""
    counts = Counter(stem for bag in bags for stem in bag)
    common = {stem for stem, count in counts.items() if count > 1}
    return [sum(stem in common for stem in bag) ** 2 / max(1, len(bag)) for bag in bags]


PEERS: dict[str, Callable[[Sequence[Sequence[str]]], Sequence[float] | Array]] = {
    "LexRank": lexrank, "TextRank": textrank, "LSA": lsa, "Luhn": luhn,
}  # fmt: skip


class Stems:
    """What sumy takes for a tokeniser: a sentence is its number, its words are its stems."""

    def __init__(self, bags: Sequence[Sequence[str]]) -> None:
        self.bags = bags

    def to_words(self, sentence: str) -> Sequence[str]:
        """The stems of the sentence of this number."""
        return self.bags[int(sentence)]


def sumy_peers() -> dict[str, Callable[[Sequence[Sequence[str]]], Sequence[float] | Array]]:
    """The same methods by sumy, by name; {} where it is not installed."""
    try:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        from sumy.summarizers import lex_rank, luhn, text_rank
        from sumy.summarizers import lsa as latent
    except ImportError:
        return {}

    def rated(summarizer: Callable) -> Callable[[Sequence[Sequence[str]]], Sequence[float]]:
        def ratings(bags: Sequence[Sequence[str]]) -> Sequence[float]:
            stems_of = Stems(bags)
            lines = [Sentence(str(n), stems_of) for n in range(len(bags))]
            found = [0.0] * len(bags)

            # sumy gives how many sentences it is asked for, or what a function makes of all of them with their ratings
            def all_of_them(infos: Sequence) -> Sequence:
                for info in infos:
                    found[info.order] = float(info.rating)
                return infos

            summarizer(ObjectDocumentModel([Paragraph(lines)]), all_of_them)
            return found

        return ratings

    return {
        "LexRank of sumy": rated(lex_rank.LexRankSummarizer()),
        "TextRank of sumy": rated(text_rank.TextRankSummarizer()),
        "LSA of sumy": rated(latent.LsaSummarizer()),
        "Luhn of sumy": rated(luhn.LuhnSummarizer()),
    }


# --- abstracts --------------------------------------------------------------------------------------------------------


def bag(text: str) -> list[str]:
    """The stems of all words."""
    return stems([word for word in tokens(text) if word.is_word])


def rouge(ours: Sequence[str], reference: Sequence[str]) -> tuple[float, float, float]:
    """The F measures of ROUGE-1, ROUGE-2 and ROUGE-L."""

    def f(one: list, other: list) -> float:
        return 2 * sum((Counter(one) & Counter(other)).values()) / max(1, len(one) + len(other))

    previous = [0] * (len(reference) + 1)
    for stem in ours:
        current = [0]
        for j, other in enumerate(reference):
            current.append(previous[j] + 1 if stem == other else max(previous[j + 1], current[-1]))
        previous = current
    pairs = list(pairwise(ours)), list(pairwise(reference))
    longest = 2 * previous[-1] / max(1, len(ours) + len(reference))
    return f(list(ours), list(reference)), f(*pairs), longest


def abstracts(folder: Path) -> Results:
    """The scores against abstracts, of articles drawn in a fixed shuffle, beside LEAD cut to as many words."""
    # alarabia's abstracts are the first words of the article itself
    kept = [row for row in rows(folder, "news_abstracts") if row["source"] != "alarabia"]
    random.Random(7).shuffle(kept)
    ours: dict[str, list[tuple[float, float, float]]] = {}
    leads: dict[str, list[tuple[float, float, float]]] = {}
    for row in kept[:DRAWN]:
        read = article(row["text"], row["title"])
        lines = summary.find(Record(**dict(read)), salience.assess(read, knowledge()), knowledge())
        if len(read.sentences) < 4 or not lines:
            continue
        flat = bag(read.text)
        reference = bag(row["abstract"])
        for name, parts in (("gist", ("gist",)), ("gist and points", ("gist", "point"))):
            taken = [stem for line in lines if line.part in parts for stem in bag(line.text)]
            ours.setdefault(name, []).append(rouge(taken, reference))
            leads.setdefault(name, []).append(rouge(flat[: len(taken)], reference))
    return {
        f"summary: {name}, {measure}": Measured(float(mine), len(ours[name]), {"LEAD, as long": float(theirs)})
        for name in ours
        for measure, mine, theirs in zip(
            ("ROUGE-1", "ROUGE-2", "ROUGE-L"), np.mean(ours[name], axis=0), np.mean(leads[name], axis=0), strict=True
        )
    }


# --- standing alone ---------------------------------------------------------------------------------------------------


def standing_alone(folder: Path) -> Results:
    """The points that a reader judged by themselves, of those that are still shown: can they be understood?"""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = {(row["article"], int(row["sentence"])): row["stands_alone"] for row in csv.DictReader(file)}
    wanted = {article for article, _ in verdicts}
    found = []
    for row in rows(folder, "news"):
        if row["id"] in wanted:
            read = analyse(cleaned(f"{row['title']}\n\n{row['text']}"), knowledge())
            found += [verdicts.get((row["id"], line.sentence or 0)) for line in read.summary if line.part == "point"]
    judged = [verdict for verdict in found if verdict]
    note = f"{len(found) - len(judged)} others were never judged; of all {len(verdicts)} judged over time "
    note += f"{share(sum(v == 'yes' for v in verdicts.values()), len(verdicts)):.3f} do"
    return {
        "summary: points that stand alone": Measured(share(judged.count("yes"), len(judged)), len(judged), note=note)
    }


def read_strictly(folder: Path) -> Results:
    """The points of articles that no rule was written on, read strictly: of those that are still shown, how many can be
    understood with nothing else in sight, and how many beneath the page's title and gist? A verdict holds for a line as
    it was shown, told by its hash."""
    with STRICT.open(encoding="utf-8", newline="") as file:
        verdicts = {(row["article"], row["shown"]): row for row in csv.DictReader(file)}
    wanted = {article for article, _ in verdicts}
    articles = {row["id"]: row for name in READ for row in rows(folder, name)}
    shown = []
    for id_ in sorted(wanted & articles.keys()):
        read = analyse(cleaned(f"{articles[id_]['title']}\n\n{articles[id_]['text']}"), knowledge())
        lines = [line.text for line in read.summary if line.part == "point"]
        shown += [(id_, hashlib.sha256(line.encode()).hexdigest()[:12]) for line in lines]
    results: Results = {}
    for name, column in (("alone", "stands_alone"), ("beneath title and gist", "beneath_gist")):
        judged = [verdicts[point][column] for point in shown if point in verdicts and verdicts[point][column]]
        note = f"{len(shown) - len(judged)} others were never judged"
        value = share(judged.count("yes"), len(judged))
        results[f"summary: points read strictly, {name}"] = Measured(value, len(judged), note=note)
    return results


def measure(folder: Path) -> Results:
    """All of it."""
    return easc(folder) | abstracts(folder) | standing_alone(folder) | read_strictly(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    if options.fit:
        print(fitted(options.data))
    for name, measured in measure(options.data).items():
        print(name, measured)
