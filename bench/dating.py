"""How right the dates are: windows of articles whose date is withheld, and calendar expressions of other test sets.

    python bench/dating.py DATA [--limit N]

DATA is a folder with news.jsonl.gz and news_abstracts.jsonl.gz (title, text, date), duckling_ar.jsonl.gz (text, parsed)
and recognizers_ar.jsonl.gz (text, results). Windows: how often the window holds the true day (a day of slack, for time
zones), how often each side is bounded, and how wide. Expressions: days equal for duckling, one span each that meets the
expected one for recognizers. `--limit` reads the first N articles of each file.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from generator.arabic import calendar, periods
from generator.arabic.letters import fold
from generator.knowledge import Knowledge
from generator.reading import published, sentences

KNOWLEDGE = Knowledge()
SLACK = timedelta(1)
WIDTHS = (7, 31, 400)
# what duckling's times refer to
REPORT = date(2013, 2, 12)
DAY_MODELS = {"DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser", "HolidayExtractor"}


def rows(folder: Path, name: str) -> Iterator[dict]:
    """The rows of NAME.jsonl.gz."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def windows(folder: Path, name: str, limit: int | None) -> None:
    """Print how the windows of one file's articles hold, and which do not."""
    kept = list(rows(folder, name))[:limit]
    holds = upper = single = wrong = 0
    lags: list[int] = []
    widths: list[int] = []
    for row in kept:
        day = date.fromisoformat(row["date"][:10])
        parts = sentences.split(row["text"], KNOWLEDGE)
        found = published.infer(row["text"], parts, row["title"], [], None, KNOWLEDGE)
        right = (not found.earliest or found.earliest <= day + SLACK) and (
            not found.latest or day - SLACK <= found.latest
        )
        holds += right
        if not right:
            print(f"  {row['id']} {day} is not in {found.earliest} to {found.latest}: {found.because[0].text}")
        if found.earliest:
            lags.append((day - found.earliest).days)
        upper += found.latest is not None
        if found.earliest and found.latest:
            widths.append((found.latest - found.earliest).days + 1)
            single += found.earliest == found.latest
            wrong += found.earliest == found.latest != day
    total = len(kept)
    shares = ", ".join(f"within {width} days {sum(w <= width for w in widths) / total:.4f}" for width in WIDTHS)
    print(
        f"{name} ({total})  holds {holds / total:.4f}  lower bound {len(lags) / total:.3f} "
        f"(median lag {median(lags)} days)  "
        f"upper bound {upper / total:.3f}  {shares}  single days {single}, wrong {wrong}"
    )


def expected(parsed: dict) -> tuple[date, date] | None:
    """The days of a duckling value; None for what is finer than a day."""
    grain = parsed.get("grain")
    if grain in ("Hour", "Minute", "Second"):
        return None
    if parsed["type"] == "interval":
        return date.fromisoformat(parsed["start"][:10]), date.fromisoformat(parsed["end"][:10]) - timedelta(1)
    return periods.period(date.fromisoformat(parsed["value"][:10]), grain.lower())


def duckling(folder: Path) -> None:
    """Print how many of duckling's times of day grain or coarser mean the same days, and at least hold them."""
    total = same = held = 0
    for row in rows(folder, "duckling_ar"):
        if row["dim"] != "Time" or row["locale"] != "AR" or not row["parsed"] or not (want := expected(row["parsed"])):
            continue
        days = [periods.resolve(found.when, REPORT) for found in calendar.find(row["text"], KNOWLEDGE)]
        total += 1
        same += days == [want]
        holds = len(days) == 1 and days[0][0] and days[0][1] and days[0][0] <= want[0] and want[1] <= days[0][1]
        held += bool(holds)
        if not holds:
            print(f"  {row['text']}: wanted {want[0]} to {want[1]}, got {[tuple(map(str, found)) for found in days]}")
    print(f"duckling ({total})  same days {same / total:.3f}  days held {held / total:.3f}")


def recognizers(folder: Path) -> None:
    """Print how many sentences of the recognizers have each expected date met by one span, and no other."""
    total = right = 0
    for row in rows(folder, "recognizers_ar"):
        if row["spec"] != "DateTime" or not row["resolution_reliable"] or row["model"] not in DAY_MODELS:
            continue
        want = [fold(result["text"]) for result in row["results"] if result.get("offset") != "bad"]
        got = [fold(row["text"][found.start : found.end]) for found in calendar.find(row["text"], KNOWLEDGE)]
        total += 1
        right += len(want) == len(got) and all(a in b or b in a for a, b in zip(want, got, strict=True))
    print(f"recognizers ({total})  dates {right / total:.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    duckling(options.data)
    recognizers(options.data)
    for name in ("news", "news_abstracts"):
        windows(options.data, name, options.limit)
