"""Strict span scores of the name finders on ner_anercorp_dev: `measure_names.py DATA_FOLDER`.

Prints precision, recall and F1 for persons, places and bodies: the tagger alone, the knowledge alone, and both together
as the program uses them. A span counts if its words and its type are right; clitics belong to their word. The set does
not mark bodies that are described, not named («الجيش اللبناني», «الوزارة»), the program does; the last rows leave out
those that consist of heads, adjectives and nationalities alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "scripts"))

from train_tagger import as_line, coarse, rows, told  # noqa: E402

from generator.arabic.lexicon import folded  # noqa: E402
from generator.arabic.tagger import spans, tagger  # noqa: E402
from generator.arabic.tokens import bases, without_article  # noqa: E402
from generator.finding import actors  # noqa: E402
from generator.finding.naming import mentions, organisations, places, roles  # noqa: E402
from generator.knowledge import Knowledge  # noqa: E402
from generator.record import Article, Sentence, Title  # noqa: E402

KINDS = {"person": "PER", "place": "LOC", "body": "ORG"}
# Sentences that stand together in the set come from few articles.
BLOCK = 25

Spans = set[tuple[int, int, str]]


def by_tagger(block: Sequence[list[str]], knowledge: Knowledge) -> list[Spans]:
    found = []
    for words in block:
        line, place = as_line(words)
        tags = tagger().tag([told(line, knowledge)])[0]
        found.append({(place[a], place[b - 1] + 1, kind) for a, b, kind in spans(tags)})
    return found


def by_knowledge(block: Sequence[list[str]], knowledge: Knowledge) -> list[Spans]:
    found = []
    for words in block:
        line, place = as_line(words)
        titles = roles.titles(line, knowledge)
        located = places.find(line, knowledge)
        known = mentions.longest([*organisations.find(line, located, titles, knowledge), *located])
        found.append({(place[m.first], place[m.last - 1] + 1, KINDS[m.subject.kind]) for m in known if m.sure})
    return found


def together(block: Sequence[list[str]], knowledge: Knowledge) -> list[Spans]:
    """What actors.find gives for the block as one article."""
    sentences, at = [], 0
    where: dict[int, tuple[int, int]] = {}
    for n, words in enumerate(block):
        start = at
        for i, word in enumerate(words):
            where.update(dict.fromkeys(range(at, at + len(word)), (n, i)))
            at += len(word) + 1
        sentences.append(Sentence(n=n + 1, paragraph=n + 1, start=start, end=at - 1))
    text = "\n".join(" ".join(words) for words in block)
    article = Article(
        id="a", file="a", text_sha256="0", title=Title(text="-", origin="derived"), text=text, sentences=sentences
    )
    people, located = actors.find(article, knowledge)
    found: list[Spans] = [set() for _ in block]
    for thing in (*people, *located):
        kind = "LOC" if thing in located else "PER" if getattr(thing, "type", "") == "person" else "ORG"
        for mention in thing.mentions:
            n, first = where[mention.start]
            found[n].add((first, where[mention.end - 1][1] + 1, kind))
    return found


def described(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether a body's words are heads, adjectives of bodies and nationalities alone."""
    heads = {folded(word) for row in (*knowledge.heads, *knowledge.body_heads) for word in row.ar.split()}
    heads |= {folded(row.ar + end) for row in knowledge.body_adjectives for end in ("", "ة")}
    return all(
        any(
            without_article(base.key) in heads or base.key in heads or organisations.nationality(base.key, knowledge)
            for base in bases(word)
        )
        for word in words
    )


def named(block: Sequence[list[str]], knowledge: Knowledge) -> list[Spans]:
    """The same without bodies that are only described."""
    return [
        {(a, b, kind) for a, b, kind in found if kind != "ORG" or not described(words[a:b], knowledge)}
        for words, found in zip(block, together(block, knowledge), strict=True)
    ]


def score(name: str, gold: list[Spans], found: list[Spans]) -> None:
    for kind in ("PER", "LOC", "ORG", ""):
        pairs = [
            ({s for s in g if s[2].startswith(kind)}, {s for s in f if s[2].startswith(kind)})
            for g, f in zip(gold, found, strict=True)
        ]
        hit, said, true = (sum(len(x) for x in side) for side in zip(*((a & b, b, a) for a, b in pairs), strict=True))
        print(
            f"{name:10} {kind or 'all':4} P {hit / max(said, 1):.3f} R {hit / max(true, 1):.3f} "
            f"F1 {2 * hit / max(said + true, 1):.3f}"
        )


def main(folder: Path) -> None:
    knowledge = Knowledge()
    dev = [(row["tokens"], coarse(row["tags"])) for row in rows(folder, "ner_anercorp_dev")]
    gold = [set(spans(tags)) for _, tags in dev]
    blocks = [[words for words, _ in dev[i : i + BLOCK]] for i in range(0, len(dev), BLOCK)]
    ways: dict[str, Callable[[Sequence[list[str]], Knowledge], list[Spans]]] = {
        "tagger": by_tagger,
        "knowledge": by_knowledge,
        "together": together,
        "named": named,
    }
    for name, way in ways.items():
        score(name, gold, [found for block in blocks for found in way(block, knowledge)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
