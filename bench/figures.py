"""How right the numbers are: `python bench/figures.py DATA` prints the rows that are wrong, too.

DATA holds duckling_ar (numerals, ordinals, durations, money, quantities), recognizers_ar (numbers and ranges in
sentences), figures_pud (a number and its counted noun in a sentence) and news, whose sentences without any sign of a
number must yield none. The verdicts in judgements/figures.csv are of a reader on articles drawn at random from news,
news_abstracts and news_scale_3k: whether value, unit, kind and qualifier are right, and whether the label can be
understood without the sentence. A figure is known by a digest of what was judged. Those in figure_ranks.csv are of the
first three figures of such articles beneath their title: whether it is the one to begin with (best), a key figure or a
minor one; those in figure_speakers.csv of who says a figure, where its sentence has somebody who says something.
"""

from __future__ import annotations

import csv
import hashlib
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.corpus import Measured, Results, faults, knowledge, plain, rows, share, told
from generator.arabic import numerals
from generator.arabic.letters import fold
from generator.arabic.tokens import tokens
from generator.finding import actors, figures, statements
from generator.finding.counting import quantities
from generator.finding.counting.line import Line
from generator.finding.counting.quantity import Quantity
from generator.record import Figure, Title

JUDGEMENTS = Path(__file__).parent / "judgements"
VERDICTS = JUDGEMENTS / "figures.csv"
JUDGED = ("news", "news_abstracts", "news_scale_3k")
GRAMS = {"gram": 1, "kilogram": 1000, "milligram": 0.001}
# a unit that the set leaves open: which dollar, what degree
OPEN = {"Dollar", "Pound", "Cent", "Degree", "Cup"}
# digits, signs and stems of number words and of the dual, over folded words: a sentence that matches none has no number
NUMBER = re.compile(
    r"[0-9%٪$€]|واحد|اثن|ثلاث|اربع|خمس|(?:^|\s)[وبلف]?سته?(?:\s|$)|ستين|ستون|سبع|ثمان|تسع|عشر|ميه|مايه|مييت|ميات|مءات|الف"
    r"|الاف|مليون|ملايين|مليار|نصف|ربع|ثلث|ضعف|اضعاف|بضع|تين(?:\s|$)|تان(?:\s|$)"
)
DRAWN, SEED, SHORTEST = 300, 7, 6


def found(text: str) -> list[tuple[int, int, Quantity]]:
    """The quantities of a text, with their characters."""
    words = tokens(text)
    found = quantities.find(Line(text, words, knowledge()))
    return [(quantity.start, words[quantity.last - 1].end, quantity) for quantity in found]


def numeral(text: str, value: float, whole: bool) -> bool:
    """Whether a text holds one number, of this value (and is nothing else, if `whole`)."""
    got = numerals.find(tokens(text), knowledge())
    if len(got) != 1 or abs(got[0].value - value) > 1e-9:
        return False
    return not whole or (got[0].start, got[0].end) == (0, len(text))


def amount(dim: str, text: str, parsed: dict | str | None) -> bool:
    """Whether what is found in a text is duckling's value; nothing for what it says is none, and for telephones."""
    got = [quantity for _, _, quantity in found(text)]
    if parsed is None or isinstance(parsed, str) or len(got) != 1:
        return not got and (parsed is None or isinstance(parsed, str))
    one, unit = got[0], got[0].unit
    name = unit.en.lower() if unit else ""
    if dim == "Duration":
        return one.value == parsed["n"] and name == parsed["grain"].lower()
    if "min" in parsed:
        return one.value == parsed["min"] and one.max == parsed.get("max")
    if "max" in parsed:
        return one.value == parsed["max"] and one.approx == "at_most"
    wanted = parsed["unit"]
    if wanted == "Gram":
        return abs((one.value or 0) * GRAMS.get(name, 0) - parsed["value"]) < 1e-6
    same = wanted in OPEN or wanted.lower()[:4] in name or (unit is not None and unit.cldr == wanted)
    return same and abs((one.value or 0) - parsed["value"]) < 1e-6


def duckling(folder: Path) -> Results:
    """Its rows that are not dialect, by dimension."""
    right: dict[str, dict[str, bool]] = defaultdict(dict)
    for row in rows(folder, "duckling_ar"):
        dim, text, parsed = row["dim"], row["text"], row["parsed"]
        if dim == "Time":
            continue
        if row["locale"] != "AR":
            right[f"{dim}, Egyptian"][row["id"]] = numeral(text, parsed, whole=True)
        elif dim in ("Numeral", "Ordinal"):
            right[dim][row["id"]] = numeral(text, parsed, whole=dim == "Numeral")
        else:
            right[dim][row["id"]] = amount(dim, text, parsed)
    listing("duckling_ar", right)
    return {f"figures: duckling {dim}": told("duckling_ar", hits) for dim, hits in sorted(right.items())}


def numbers(row: dict) -> bool:
    """Whether the numbers of a sentence are those expected, spans and values, and no other."""
    text, percent = row["text"], row["model"] == "PercentModel"
    got = (
        [(start, end, quantity.value) for start, end, quantity in found(text)]
        if percent
        else [
            (one.start, one.end, one.value)
            for one in numerals.find(tokens(text), knowledge())
            if one.kind != "ordinal" or row["model"] == "OrdinalModel"
        ]
    )
    for result in row["results"]:
        wanted = float(result["resolution"]["value"].rstrip("%"))
        place = result["start"], result["end"] + 1
        if not any((a, b) == place and v is not None and abs(v - wanted) < 1e-6 * max(1, abs(v)) for a, b, v in got):
            return False
    return len(got) <= len(row["results"])


def ranges(row: dict) -> bool:
    """Whether each range of a sentence is met by a quantity with its bounds."""
    got = found(row["text"])
    for result in row["results"]:
        low, high = result["resolution"]["value"].strip("[]()").split(",")
        near = [quantity for a, b, quantity in got if a <= result["end"] and result["start"] < b]
        if low and high and low != high:
            hit = any(q.value == float(low) and q.max == float(high) for q in near)
        elif low == high:
            hit = any(q.value == float(low) for q in near)
        else:
            side = "at_least" if low else "at_most"
            hit = any(q.value == float(low or high) and q.approx == side for q in near)
        if not hit:
            return False
    return bool(row["results"]) or not got


def recognizers(folder: Path) -> Results:
    """Its rows whose values can be relied on."""
    right: dict[str, dict[str, bool]] = defaultdict(dict)
    for row in rows(folder, "recognizers_ar"):
        results = row["results"]
        if not row["resolution_reliable"]:
            continue
        if row["model"] == "NumberRangeModel":
            right["ranges"][row["id"]] = ranges(row)
        elif row["model"] in ("NumberModel", "OrdinalModel", "PercentModel") and not any(
            result["offset"] == "bad" or result.get("type") == "ordinal.relative" for result in results
        ):
            right["numbers"][row["id"]] = numbers(row)
    listing("recognizers_ar", right)
    return {f"figures: recognizers {kind}": told("recognizers_ar", hits) for kind, hits in sorted(right.items())}


def counted(folder: Path) -> Results:
    """Whether number and counted noun of a sentence are in one figure."""
    right = {
        row["id"]: any(
            row["num"] in row["text"][a:b] and row["head"] in row["text"][a:b] for a, b, _ in found(row["text"])
        )
        for row in rows(folder, "figures_pud")
    }
    listing("figures_pud", {"": right})
    return {"figures: number and noun": told("figures_pud", right)}


def without_number(folder: Path) -> Iterator[str]:
    """Sentences of six words or more in which no sign of a number is, drawn from all."""
    able = []
    for row in rows(folder, "news"):
        article = plain(row["text"])
        for sentence in article.sentences:
            line = article.text[sentence.start : sentence.end]
            if len(line.split()) >= SHORTEST and not NUMBER.search(" ".join(map(fold, line.split()))):
                able.append(line)
    random.Random(SEED).shuffle(able)
    yield from able[:DRAWN]


def none(folder: Path) -> Results:
    """How many sentences without a number yield none; ordinals are no key figures."""
    drawn = list(without_number(folder))
    silent = sum(all(quantity.kind == "ordinal" for _, _, quantity in found(line)) for line in drawn)
    return {
        "figures: none where no number is": Measured(
            share(silent, len(drawn)),
            len(drawn),
            note="nouns in the dual («زوجين») can't be told by signs, and count here",
        )
    }


def digest(*parts: object) -> str:
    """What is known of a fact without its words."""
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:12]


def known_by(figure: Figure) -> str:
    """The digest of what a figure says, its label apart."""
    value = f"{figure.value}..{figure.max}" if figure.max is not None else figure.value
    unit = f"{figure.unit_en}/{figure.currency}" if figure.currency else figure.unit_en
    return digest(value, figure.approx, figure.kind, unit, figure.text)


def judgements(path: Path) -> list[dict[str, str]]:
    """The rows of a file of verdicts."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ranked(folder: Path) -> Results:
    """The first three figures of the articles that were read for it, and who says a figure."""
    rank = {(row["article"], row["figure"]): row["verdict"] for row in judgements(JUDGEMENTS / "figure_ranks.csv")}
    said = {(row["article"], row["figure"]): row for row in judgements(JUDGEMENTS / "figure_speakers.csv")}
    wanted = {article for article, _ in rank.keys() | said.keys()}
    ranked = {article for article, _ in rank}
    first, keys, speakers = [], [], []
    for row in {row["id"]: row for name in JUDGED for row in rows(folder, name) if row["id"] in wanted}.values():
        article = plain(row["text"]).model_copy(update={"title": Title(text=row["title"], origin="stated")})
        people, places = actors.find(article, knowledge())
        found = figures.find(article, knowledge(), [*people, *places])
        told = statements.find(article, people, places, knowledge())
        names = {one.id: one.name for one in (*people, *places)}
        if row["id"] in ranked:
            verdicts = [rank.get((row["id"], known_by(figure))) for figure in found[:3]]
            first.append(verdicts[:1] == ["best"])
            keys += [verdict != "minor" for verdict in verdicts if verdict]
        for figure in figures.attribute(found, told):
            verdict = said.get((row["id"], known_by(figure)))
            if verdict:
                same = verdict["speaker"] == (digest(names[figure.speaker]) if figure.speaker else "")
                speakers.append(same == (verdict["verdict"] == "right"))
    return {
        "figures: the first is the one to begin with": Measured(share(sum(first), len(first)), len(first)),
        "figures: key ones of the first three": Measured(share(sum(keys), len(keys)), len(keys)),
        "figures: who says it": Measured(share(sum(speakers), len(speakers)), len(speakers)),
    }


def judged(folder: Path) -> Results:
    """The figures and labels that a reader judged, found again."""
    verdicts = judgements(VERDICTS)
    said = {(row["article"], row["figure"]): row["verdict"] == "right" for row in verdicts}
    alone = {(row["article"], row["figure"], row["label"]): row["stands_alone"] == "yes" for row in verdicts}
    wanted = {article for article, _ in said}
    values: dict[tuple[str, ...], bool] = {}
    names: dict[tuple[str, ...], bool] = {}
    others = 0
    for row in (row for name in JUDGED for row in rows(folder, name) if row["id"] in wanted):
        article = plain(row["text"])
        named = [one for kind in actors.find(article, knowledge()) for one in kind]
        for figure in figures.find(article, knowledge(), named):
            key = row["id"], known_by(figure)
            label = *key, digest(figure.label)
            values |= {key: said[key]} if key in said else {}
            names |= {label: alone[label]} if label in alone else {}
            others += key in said and label not in alone
    right = sum(said.values())
    return {
        "figures: right of those judged": Measured(share(sum(values.values()), len(values)), len(values)),
        "figures: judged right, still found": Measured(share(sum(values.values()), right), right),
        "figures: labels understood alone": Measured(
            share(sum(names.values()), len(names)), len(names), note=f"{others} others were never judged"
        ),
    }


def listing(corpus: str, right: dict[str, dict[str, bool]]) -> None:
    """Print the ids of the rows that are wrong and why, where that is the corpus's fault."""
    known = faults(corpus)
    for kind, hits in right.items():
        for id_ in (id_ for id_, hit in hits.items() if not hit):
            print(f"  {corpus} {kind} {id_} {known.get(id_, '')}", file=sys.stderr)


def measure(folder: Path) -> Results:
    """All of it."""
    return duckling(folder) | recognizers(folder) | counted(folder) | none(folder) | judged(folder) | ranked(folder)


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
