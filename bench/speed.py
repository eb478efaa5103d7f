"""How fast analysis is, stage by stage, and how much memory it takes: `python bench/speed.py DATA`.

DATA holds news_scale_3k (title, text). Every count runs in a process of its own, so that peaks do not mix. Times are
processor time. What is quoted are ratios: a time beside that of dateparser's search_dates over the same articles, and a
count beside a smaller one. The milliseconds are those of one machine, and told in the notes alone.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from bench.corpus import Measured, Results, rows

COUNTS = (100, 1000)
# The peer is timed on the first so many.
SAMPLE = 100
WORDS = 500
# The articles of so many words are timed by themselves, behind those of the largest count: shorter ones take longer by
# the word, since each is read, tagged and put together once whatever its length.
FULL = range(450, 551)


def peak() -> float:
    """The most memory that this process held so far, MiB."""
    # getrusage would tell that of the process it was forked from
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"^VmHWM:\s+(\d+)", status, re.MULTILINE)[1]) / 1024


def timed(call: Callable[..., Any], *arguments: Any) -> tuple[float, Any]:
    """Milliseconds of processor time, and what the call gave."""
    start = time.process_time()
    result = call(*arguments)
    return 1000 * (time.process_time() - start), result


def stages(path: Path, knowledge: Any) -> dict[str, float]:
    """Milliseconds of each stage for one article, each alone, and of the whole."""
    from generator import reading
    from generator.finding import actors, dates, figures, salience, statements, summary, terms, topics
    from generator.record import Record

    spent = {}
    spent["reading"], article = timed(reading.read, path, knowledge)
    spent["actors and places"], (people, places) = timed(actors.find, article, knowledge)
    spent["statements"], said = timed(statements.find, article, people, places, knowledge)
    spent["dates"], _ = timed(dates.find, article, knowledge)
    spent["figures"], counted = timed(figures.find, article, knowledge, [*people, *places])
    spent["salience"], assessed = timed(salience.assess, article, knowledge, people)
    record = Record(**dict(article), actors=people, places=places, statements=said, figures=counted)
    spent["summary"], _ = timed(summary.find, record, assessed, knowledge)
    spent["terms"], _ = timed(terms.find, article, people, places, knowledge)
    spent["topics"], _ = timed(topics.find, article, people, knowledge, ())
    return spent


def whole(path: Path, knowledge: Any) -> float:
    """Milliseconds for one article, everything included."""
    from generator.finding.analysis import analyse_file

    return timed(analyse_file, path, knowledge)[0]


def one(folder: Path, count: int) -> dict[str, Any]:
    """What a count of articles takes, in this process."""
    loading, knowledge = timed(load)
    # the stages are timed on articles that come after: words and days that were met before are known by heart
    every = (f"{row['title']}\n\n{row['text']}" for row in rows(folder, "news_scale_3k"))
    texts = list(islice(every, count + SAMPLE))
    if count > SAMPLE:
        texts[count:] = islice((text for text in every if len(text.split()) in FULL), SAMPLE)
    with tempfile.TemporaryDirectory() as place:
        paths = [Path(place) / f"{at:05}.txt" for at in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        first = whole(paths[0], knowledge)
        loaded = peak()
        times = [whole(path, knowledge) for path in paths[:count]]
        most = peak()
        words = [len(text.split()) for text in texts[:count]]
        found = {
            "loading": loading,
            "first": first,
            "median": statistics.median(times),
            "mean": statistics.mean(times),
            "by_words": WORDS * sum(times) / sum(words),
            "slowest": max(WORDS * spent / max(size, WORDS) for spent, size in zip(times, words, strict=True)),
            "loaded_mib": loaded,
            "peak_mib": most,
        }
        if count <= SAMPLE:
            parts = [stages(path, knowledge) for path in paths[count:]]
            found["stages"] = {name: statistics.mean(part[name] for part in parts) for name in parts[0]}
            found["peer"] = statistics.mean(timed(peer, text)[0] for text in texts[:count])
        else:
            twice = [(whole(path, knowledge), whole(path, knowledge)) for path in paths[count:]]
            found["full"], found["again"] = map(statistics.median, zip(*twice, strict=True))
            found["full_count"] = len(twice)
            found["full_peer"] = statistics.median(timed(peer, text)[0] for text in texts[count:])
    return found


def load() -> Any:
    """The knowledge as the program loads it, its modules included."""
    from generator.finding import analysis  # noqa: F401
    from generator.knowledge import built_in

    return built_in()


def peer(text: str) -> object:
    """Dates alone, by dateparser."""
    from dateparser.search import search_dates

    return search_dates(text, languages=["ar"])


def measure(folder: Path) -> Results:
    """Ratios, less is better; the milliseconds and MiB in the notes."""
    small, large = (
        json.loads(
            subprocess.run(
                [sys.executable, __file__, str(folder), str(count)], check=True, capture_output=True, text=True
            ).stdout
        )
        for count in COUNTS
    )
    less = "less is better; "
    total = sum(small["stages"].values())
    results: Results = {
        f"speed: whole analysis, times search_dates ({COUNTS[0]} articles)": Measured(
            small["mean"] / small["peer"], COUNTS[0],
            note=f"{less}median {small['median']:.1f} ms an article, {small['by_words']:.1f} ms each {WORDS} words, "
            f"the slowest {small['slowest']:.0f} ms",
        ),
        f"speed: an article of {COUNTS[1]}, times one of {COUNTS[0]}": Measured(
            large["by_words"] / small["by_words"], COUNTS[1],
            note=f"{less}by {WORDS} words; median {large['median']:.1f} ms an article, "
            f"{large['by_words']:.1f} ms each {WORDS} words, the slowest {large['slowest']:.0f} ms",
        ),
        f"speed: an article of {FULL.start} to {FULL.stop - 1} words, times search_dates": Measured(
            large["full"] / large["full_peer"], large["full_count"],
            note=f"{less}median {large['full']:.1f} ms, {large['again']:.1f} ms the second time",
        ),
        "speed: loading and the first article, times a median one": Measured(
            (small["loading"] + small["first"]) / small["median"], 1,
            note=f"{less}{small['loading']:.0f} ms and {small['first']:.0f} ms",
        ),
        f"speed: peak memory of {COUNTS[1]} articles, times that of {COUNTS[0]}": Measured(
            large["peak_mib"] / small["peak_mib"], COUNTS[1],
            note=f"{less}{small['loaded_mib']:.0f} MiB, then {small['peak_mib']:.0f} and {large['peak_mib']:.0f}",
        ),
    }  # fmt: skip
    for name, spent in small["stages"].items():
        results[f"speed: {name}, share of the stages"] = Measured(spent / total, COUNTS[0], note=f"{spent:.2f} ms")
    return results


if __name__ == "__main__":
    place, *count = sys.argv[1:]
    if count:
        print(json.dumps(one(Path(place), int(count[0]))))
    else:
        for name, measured in measure(Path(place)).items():
            print(name, measured)
