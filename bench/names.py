"""How right the names are, by span: `python bench/names.py DATA`.

DATA holds ner_anercorp_dev (tokens, tags). A span counts if its words and its type are right; clitics belong to their
word. The tagger alone and the knowledge alone are the peers of both together. The set does not mark bodies that are
described, not named («الجيش اللبناني», «الوزارة»), the program does: one row leaves out those that consist of heads,
adjectives and nationalities alone.

today/ holds 3,854 sentences in the manner of today's news (politics and war, economy and science, sport and courts),
written for this measure with their names marked, most of persons who were invented; the tagger never learned from them.

The verdicts are in judgements/names.csv: the persons, bodies and places of 48 articles of news.jsonl.gz (`id`, `text`)
and the persons and bodies of 190 more of it and of news_scale_3k.jsonl.gz, drawn at random, the bodies and places that
the first 1,150 to 1,500 characters of 62 more of the latter name, the persons of 130 more of both, and the bodies and
places of 30 more of both; each is known by its romanised name, those that were missed too. Measured: how many of the
judged ones that are found are right, and how many of the right and the missed ones are found.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import marked_text
from bench.corpus import Measured, Results, cleaned, knowledge, rows, share
from generator.arabic.letters import fold
from generator.arabic.lexicon import folded
from generator.arabic.romanise import ascii_slug
from generator.arabic.tagger import spans
from generator.arabic.tokens import Token, bases, tokens, without_article
from generator.finding import actors
from generator.finding.naming import adjectives, marks, mentions, organisations, places
from generator.finding.naming.mentions import QUOTES, Line, Mention
from generator.finding.naming.titles import roles
from generator.knowledge import Knowledge
from generator.record import Article, Sentence, Title

TODAY = Path(__file__).parent / "today"
VERDICTS = Path(__file__).parent / "judgements" / "names.csv"
KINDS = {"person": "PER", "place": "LOC", "body": "ORG"}
TOLD = {"persons": "PER", "places": "LOC", "bodies": "ORG", "all": ""}
# Sentences that stand together in the set come from few articles.
BLOCK = 25

Spans = set[tuple[int, int, str]]
Block = Sequence[list[str]]


def coarse(tags: Sequence[str]) -> list[str]:
    """The tags with persons, places and bodies alone; a name that lost its first word begins where it is left."""
    plain = [tag if tag[2:] in ("PER", "LOC", "ORG") else "O" for tag in tags]
    return [
        "B" + tag[1:] if tag[0] == "I" and (not i or plain[i - 1][2:] != tag[2:]) else tag
        for i, tag in enumerate(plain)
    ]


def as_line(words: Sequence[str]) -> tuple[Line, list[int]]:
    """A line of these words, and which of them it holds: quotation marks are no words of a line."""
    kept, place, opens, closes, at, inside = [], [], set(), set(), 0, False
    for i, word in enumerate(words):
        if word in QUOTES or word in ("``", "''"):
            if inside:
                closes.add(len(kept) - 1)
            else:
                opens.add(len(kept))
            inside = not inside
        else:
            kept.append(Token(word, at, at + len(word), fold(word), word[:1].isalnum()))
            place.append(i)
        at += len(word) + 1
    return Line(1, [token for token in kept if token.text], frozenset(opens), dict.fromkeys(closes, 0)), place


def listed(line: Line, known: Knowledge) -> tuple[list[Mention], dict[int, roles.Title]]:
    """The bodies and places of the lists in a line, and its titles."""
    titles = roles.titles(line, known)
    located = places.find(line, known)
    return mentions.longest([*organisations.find(line, located, titles, known), *located]), titles


def by_tagger(block: Block, known: Knowledge) -> list[Spans]:
    """What the tagger alone finds."""
    found = []
    for words in block:
        line, place = as_line(words)
        told = [word.text for word in line.words], marks.of_places(line, *listed(line, known))
        tags = known.derived(marks.tagger).tag([told])[0]
        found.append({(place[a], place[b - 1] + 1, kind) for a, b, kind in spans(tags)})
    return found


def by_knowledge(block: Block, known: Knowledge) -> list[Spans]:
    """What the lists alone are sure of."""
    found = []
    for words in block:
        line, place = as_line(words)
        sure = [m for m in listed(line, known)[0] if m.sure]
        found.append({(place[m.first], place[m.last - 1] + 1, KINDS[m.subject.kind]) for m in sure})
    return found


def together(block: Block, known: Knowledge) -> list[Spans]:
    """What the program finds in the block as one article."""
    sentences, at = [], 0
    where: dict[int, tuple[int, int]] = {}
    for n, words in enumerate(block):
        start = at
        for i, word in enumerate(words):
            where.update(dict.fromkeys(range(at, at + len(word)), (n, i)))
            at += len(word) + 1
        sentences.append(Sentence(n=n + 1, paragraph=n + 1, start=start, end=at - 1))
    text = "\n".join(" ".join(words) for words in block)
    found: list[Spans] = [set() for _ in block]
    for start, end, kind in _mentioned(text, sentences, known):
        n, first = where[start]
        found[n].add((first, where[end - 1][1] + 1, kind))
    return found


def _mentioned(text: str, sentences: list[Sentence], known: Knowledge) -> Spans:
    """What the program finds in an article of these sentences: first character, the one after the last, kind."""
    article = Article(
        id="a", file="a", text_sha256="0", title=Title(text="-", origin="derived"), text=text, sentences=sentences
    )
    people, located = actors.find(article, known)
    kinds = [(person, "PER" if person.type == "person" else "ORG") for person in people]
    kinds += [(place, "LOC") for place in located]
    return {(mention.start, mention.end, kind) for thing, kind in kinds for mention in thing.mentions}


def named(block: Block, known: Knowledge) -> list[Spans]:
    """The same without bodies that are only described."""
    return [
        {(a, b, kind) for a, b, kind in found if kind != "ORG" or not described(words[a:b], known)}
        for words, found in zip(block, together(block, known), strict=True)
    ]


def described(words: Sequence[str], known: Knowledge) -> bool:
    """Whether a body's words are heads, adjectives of bodies and nationalities alone."""
    heads = {folded(word) for row in (*known.heads, *known.body_heads) for word in row.ar.split()}
    heads |= {folded(row.ar + end) for row in known.body_adjectives for end in ("", "ة")}
    return all(
        any(
            without_article(base.key) in heads or base.key in heads or adjectives.nationality(base.key, known)
            for base in bases(word)
        )
        for word in words
    )


def scores(gold: list[Spans], found: list[Spans], kind: str) -> tuple[float, float, float, int]:
    """Precision, recall, F1 of the spans of a kind, and how many are true."""
    pairs = [
        ({span for span in one if span[2].startswith(kind)}, {span for span in other if span[2].startswith(kind)})
        for one, other in zip(gold, found, strict=True)
    ]
    hits, said, true = (sum(counts) for counts in zip(*((len(a & b), len(b), len(a)) for a, b in pairs), strict=True))
    return share(hits, said), share(hits, true), share(2 * hits, said + true), true


def measure(folder: Path) -> Results:
    """F1 by kind."""
    dev = [(row["tokens"], coarse(row["tags"])) for row in rows(folder, "ner_anercorp_dev")]
    gold = [set(spans(tags)) for _, tags in dev]
    blocks = [[words for words, _ in dev[i : i + BLOCK]] for i in range(0, len(dev), BLOCK)]

    def run(way: Callable[[Block, Knowledge], list[Spans]]) -> list[Spans]:
        return [found for block in blocks for found in way(block, knowledge())]

    both, alone, tables = run(together), run(by_tagger), run(by_knowledge)
    results: Results = {}
    for name, kind in TOLD.items():
        precision, recall, value, true = scores(gold, both, kind)
        peers = {"tagger alone": scores(gold, alone, kind)[2], "knowledge alone": scores(gold, tables, kind)[2]}
        results[f"names: {name}, F1"] = Measured(value, true, peers, f"P {precision:.3f} R {recall:.3f}")
    precision, recall, value, true = scores(gold, run(named), "")
    note = f"P {precision:.3f} R {recall:.3f}"
    results["names: all without described bodies, F1"] = Measured(value, true, note=note)
    return results | today() | judged(folder)


def stories_of_today() -> Iterator[list[marked_text.Marked]]:
    """The stories of `today/`."""
    for path in sorted(TODAY.glob("*.txt")):
        yield from marked_text.stories(path)


def today() -> Results:
    """F1 by kind in the sentences of today's manner, by characters; a clitic may belong to a name or not."""
    gold: list[Spans] = []
    found: list[Spans] = []
    for story in stories_of_today():
        text, sentences = "", []
        for n, marked in enumerate(story, 1):
            names = [(len(text) + start, len(text) + end, kind) for start, end, kind in marked.names]
            gold.append({_in_words(marked.text, len(text), name) for name in names})
            sentences.append(Sentence(n=n, paragraph=n, start=len(text), end=len(text) + len(marked.text)))
            text += marked.text + "\n"
        mentions_ = _mentioned(text, sentences, knowledge())
        found += [
            {
                _in_words(marked.text, sentence.start, mention)
                for mention in mentions_
                if sentence.start <= mention[0] < sentence.end
            }
            for marked, sentence in zip(story, sentences, strict=True)
        ]
    results: Results = {}
    for name in ("persons", "places", "bodies"):
        precision, recall, value, true = scores(gold, found, TOLD[name])
        results[f"names: {name} of today, F1"] = Measured(value, true, note=f"P {precision:.3f} R {recall:.3f}")
    return results


def _in_words(text: str, offset: int, name: tuple[int, int, str]) -> tuple[int, int, str]:
    """A name by the words of its sentence, which begins at character `offset`."""
    start, end, kind = name
    held = [at for at, word in enumerate(tokens(text)) if word.end > start - offset and word.start < end - offset]
    return held[0], held[-1] + 1, kind


def judged(folder: Path) -> Results:
    """The names that a reader judged, found again."""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = {(row["article"], row["kind"], row["name"]): row["verdict"] for row in csv.DictReader(file)}
    wanted = {article for article, _, _ in verdicts}
    found: set[tuple[str, str, str]] = set()
    for row in (*rows(folder, "news"), *rows(folder, "news_scale_3k")):
        if row["id"] in wanted:
            people, located = actors.find(cleaned(row["text"]), knowledge())
            for actor in people:
                found.add((row["id"], "person" if actor.type == "person" else "body", ascii_slug(actor.name)))
            found |= {(row["id"], "place", ascii_slug(place.name)) for place in located}
    results: Results = {}
    for name, kind in {"persons": "person", "places": "place", "bodies": "body"}.items():
        own = {key: verdict for key, verdict in verdicts.items() if key[1] == kind}
        again = [verdict != "wrong" for key, verdict in own.items() if key in found]
        true = [key in found for key, verdict in own.items() if verdict != "wrong"]
        new = sum(key[1] == kind and key not in own for key in found)
        note = f"{new} others were never judged"
        results[f"names: {name}, right of those judged"] = Measured(
            share(sum(again), len(again)), len(again), note=note
        )
        results[f"names: {name}, judged true and found"] = Measured(share(sum(true), len(true)), len(true))
    return results


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
