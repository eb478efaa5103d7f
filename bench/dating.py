"""How right the dates are: windows of articles whose date is withheld, and calendar expressions of other test sets.

    python bench/dating.py DATA

DATA is a folder with news.jsonl.gz and news_abstracts.jsonl.gz (title, text, date), duckling_ar.jsonl.gz (text, parsed)
and recognizers_ar.jsonl.gz (text, results). The verdicts in judgements/dates.csv are of a reader. Windows: how often
the window holds the true day (a day of slack, for time zones), how often each side is bounded, and how wide; those that
do not hold are printed; and the weekdays told. Expressions: days equal for duckling, one span each that meets the
expected one for recognizers. The peer is dateparser's search_dates. A row whose date_kind is «crawled» tells only by
when its article had appeared: its window is held against that, and it counts for no lag and no weekday.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from statistics import median
from typing import get_args

from dateparser.search import search_dates

from bench.corpus import Measured, Results, knowledge, plain, rows, share, told
from bench.figures import JUDGED, digest
from generator.arabic import calendar, periods
from generator.arabic.letters import fold
from generator.finding import dates
from generator.reading import sentences
from generator.reading.dating import published
from generator.record import Published, Title, Weekday

VERDICTS = Path(__file__).parent / "judgements" / "dates.csv"
SLACK = timedelta(1)
WEEKDAYS = get_args(Weekday)
WIDTHS = (7, 31, 400)
# what duckling's times refer to
REPORT = date(2013, 2, 12)
DAY_MODELS = {"DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser", "HolidayExtractor"}
PEER = "dateparser search_dates"

Days = tuple[date | None, date | None]


def peer(text: str, full: bool = False) -> list[tuple[str, date]]:
    """What dateparser finds in a text, words and day; `full`: day, month and year have to be named."""
    settings: dict[str, object] = {"RELATIVE_BASE": datetime.combine(REPORT, time())}
    if full:
        settings["REQUIRE_PARTS"] = ["day", "month", "year"]
    return [(words, day.date()) for words, day in search_dates(text, languages=["ar"], settings=settings) or []]


def windows(folder: Path, name: str) -> Results:
    """How the windows of one file's articles hold, how often a day is bounded, and how widely."""
    total = holds = bounded = above = single = wrong = claims = right = said = same = next_ = 0
    lags: list[int] = []
    widths: list[int] = []
    for row in rows(folder, name):
        total += 1
        day = date.fromisoformat(row["date"][:10])
        parts = sentences.split(row["text"], knowledge())
        found = published.infer(row["text"], parts, Title(text=row["title"], origin="stated"), [], None, knowledge())
        low, high = found.earliest, found.latest
        known = row.get("date_kind") != "crawled"
        if (not low or low <= day + SLACK) and (not high or not known or day - SLACK <= high):
            holds += 1
        else:
            print(f"  {row['id']} {day} is not in {low} to {high}", file=sys.stderr)
        above += high is not None
        bounded += low is not None
        lags += [(day - low).days] if low and known else []
        widths += [(high - low).days + 1] if low and high else []
        single += low is not None and low == high
        wrong += low is not None and low == high != day
        if found.weekday and known:
            behind = (day.weekday() - WEEKDAYS.index(found.weekday)) % 7
            said, same, next_ = said + 1, same + (behind == 0), next_ + (behind == 1)
        claimed = max((day for _, day in peer(row["text"], full=True)), default=None)
        claims += claimed is not None
        right += claimed is not None and abs(claimed - day) <= SLACK
    narrow = ", ".join(f"{sum(w <= width for w in widths)} within {width} days" for width in WIDTHS)
    name = f"dates: window of {name}"
    return {
        f"{name} holds the true day": Measured(
            holds / total, total, {f"{PEER}, the latest full day": right / total},
            note=f"{single} single days claimed, {wrong} wrong; the peer claims {claims}, {claims - right} wrong",
        ),
        f"{name} has a lower bound": Measured(bounded / total, total, note=f"median lag {median(lags):.0f} days"),
        f"{name} has an upper bound": Measured(above / total, total, note=narrow),
        f"{name} tells the right weekday where it tells one": Measured(
            share(same, said), said, note=f"{next_} others appeared on the next day"
        ),
    }  # fmt: skip


def expected(parsed: dict) -> tuple[date, date] | None:
    """The days of a duckling value; None for what is finer than a day."""
    grain = parsed.get("grain")
    if grain in ("Hour", "Minute", "Second"):
        return None
    if parsed["type"] == "interval":
        return date.fromisoformat(parsed["start"][:10]), date.fromisoformat(parsed["end"][:10]) - timedelta(1)
    return periods.period(date.fromisoformat(parsed["value"][:10]), grain.lower())


def holds(days: Sequence[Days], want: Days) -> bool:
    """Whether one window was found, and it holds the days wanted."""
    if len(days) != 1 or None in days[0]:
        return False
    (low, high), (first, last) = days[0], want
    return bool(low and high and first and last and low <= first and last <= high)


def duckling(folder: Path) -> Results:
    """How many of duckling's times of day grain or coarser mean the same days, and at least hold them."""
    peers = 0
    same: dict[str, bool] = {}
    held: dict[str, bool] = {}
    for row in rows(folder, "duckling_ar"):
        if row["dim"] != "Time" or row["locale"] != "AR" or not row["parsed"] or not (want := expected(row["parsed"])):
            continue
        days = [periods.resolve(found.when, REPORT) for found in calendar.find(row["text"], knowledge())]
        theirs = [day for _, day in peer(row["text"])]
        same[row["id"]] = days == [want]
        held[row["id"]] = holds(days, want)
        # it gives a day, never a period: any day of the period will do
        peers += len(theirs) == 1 and want[0] <= theirs[0] <= want[1]
    equal = told("duckling_ar", same)
    return {
        "dates: duckling times, same days": replace(equal, peers={f"{PEER}, a day within": share(peers, len(same))}),
        "dates: duckling times, days held": told("duckling_ar", held),
    }


def recognizers(folder: Path) -> Results:
    """How many sentences of the recognizers have each expected date met by one span, and no other."""
    total = ours = theirs = 0
    for row in rows(folder, "recognizers_ar"):
        if row["spec"] != "DateTime" or not row["resolution_reliable"] or row["model"] not in DAY_MODELS:
            continue
        want = [fold(result["text"]) for result in row["results"] if result.get("offset") != "bad"]

        def met(got: Sequence[str], want: Sequence[str] = tuple(want)) -> bool:
            return len(want) == len(got) and all(a in b or b in a for a, b in zip(want, got, strict=True))

        total += 1
        ours += met([fold(row["text"][found.start : found.end]) for found in calendar.find(row["text"], knowledge())])
        theirs += met([fold(words) for words, _ in peer(row["text"])])
    return {"dates: recognizers, spans": Measured(share(ours, total), total, {PEER: share(theirs, total)})}


def judged(folder: Path) -> Results:
    """The dates that a reader judged in articles drawn at random, found again: their words, days and precision."""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        said = {(row["article"], row["date"]): row["verdict"] == "right" for row in csv.DictReader(file)}
    wanted = {article for article, _ in said}
    found: dict[tuple[str, str], bool] = {}
    for row in (row for name in JUDGED for row in rows(folder, name) if row["id"] in wanted):
        day = date.fromisoformat(row["date"][:10])
        article = plain(row["text"]).model_copy(update={"published": Published(earliest=day, latest=day)})
        for one in dates.find(article, knowledge()):
            key = row["id"], digest(one.earliest, one.latest, one.precision, one.text)
            found |= {key: said[key]} if key in said else {}
    right = sum(said.values())
    return {
        "dates: right of those judged": Measured(share(sum(found.values()), len(found)), len(found)),
        "dates: judged right, still found": Measured(share(sum(found.values()), right), right),
    }


def measure(folder: Path) -> Results:
    """All of it."""
    found = duckling(folder) | recognizers(folder) | judged(folder)
    for name in ("news", "news_abstracts"):
        found |= windows(folder, name)
    return found


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
