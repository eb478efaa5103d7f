"""Articles of the corpora against what readers who never saw the program took from them: `bench/readers.py DATA`.

The gold is like that of gold/, one YAML file an article, but these articles are not ours: what stands in one word for
word is told by its place alone, `@120:141` for the characters 120 to 141 of the article's text. readers/README.md tells
who wrote it and when the program was first scored on it. `--hide FOLDER` takes over gold that was written out: each
file of FOLDER becomes one of readers/.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from bench import seeds
from bench.corpus import Results, knowledge, rows
from bench.score import Score, score
from generator.finding.analysis import analyse_file

GOLD = Path(__file__).parent / "readers"
# where the articles come from
CORPORA = ("news", "news_scale_3k", "news_abstracts")
_PLACE = re.compile(r"@(\d+):(\d+)")


def texts(folder: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """Id and text of the articles that are wanted, each once."""
    left = set(wanted)
    for row in (row for corpus in CORPORA for row in rows(folder, corpus)):
        if row["id"] in left:
            left.remove(row["id"])
            yield row["id"], row["text"]


def hidden(string: str, text: str) -> str:
    """The place of a string in the text; the string itself where it doesn't stand there."""
    at = text.find(string)
    return string if at < 0 else f"@{at}:{at + len(string)}"


def shown(string: str, text: str) -> str:
    """What stands at a place of the text; any other string as it is."""
    place = _PLACE.fullmatch(string)
    return text[int(place[1]) : int(place[2])] if place else string


def strings(gold: Any, change: Callable[[str], str]) -> Any:
    """The gold with each of its strings changed."""
    if isinstance(gold, dict):
        return {key: strings(value, change) for key, value in gold.items()}
    if isinstance(gold, list):
        return [strings(value, change) for value in gold]
    return change(gold) if isinstance(gold, str) else gold


def digest(text: str) -> str:
    """What an article's text is known by, since its places count only there."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def hide(source: Path, folder: Path) -> None:
    """Take over written gold, its articles' words by their places."""
    golds = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(source.glob("*.yml"))}
    for name, text in texts(folder, set(golds)):
        gold = strings(
            {key: value for key, value in golds[name].items() if key != "article"}, partial(hidden, text=text)
        )
        gold = {"article": f"{name}.txt", "text": digest(text), **gold}
        (GOLD / f"{name}.yml").write_text(
            yaml.safe_dump(gold, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8"
        )


def scored(folder: Path) -> Score:
    """The score of the articles that have gold. Raises ValueError where an article is not the one that was read."""
    golds = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.yml"))}
    with tempfile.TemporaryDirectory() as place:
        articles, written = Path(place) / "articles", Path(place) / "gold"
        articles.mkdir()
        written.mkdir()
        for name, text in texts(folder, set(golds)):
            gold = golds[name]
            if gold.pop("text") != digest(text):
                raise ValueError(f"{name} is another text than the one that its gold was written for")
            (articles / f"{name}.txt").write_text(text, encoding="utf-8")
            (written / f"{name}.yml").write_text(
                yaml.safe_dump(strings(gold, partial(shown, text=text)), allow_unicode=True), encoding="utf-8"
            )
        records = {
            path.name: json.loads(analyse_file(path, knowledge()).model_dump_json(by_alias=True))
            for path in sorted(articles.iterdir())
        }
        return score(records, written, articles)


def measure(folder: Path) -> Results:
    """F1 by kind of fact, and the share of right answers by question."""
    return seeds.told("readers", scored(folder))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--hide", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    if options.hide:
        hide(options.hide, options.data)
    else:
        total = scored(options.data)
        seeds.show(seeds.told("readers", total), total)
