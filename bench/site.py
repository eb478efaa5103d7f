"""What a dossier of many articles costs from articles to a searchable site: `python bench/site.py DATA [COUNT...]`.

DATA holds news_scale_3k, news and news_abstracts (text, often a title), some 4,800 articles; beyond that they come
again with other figures. The peer is what nobody can do without: a plain `mkdocs build` of the same pages and
`pagefind` over what it makes. Times are processor time of all processes together; what is quoted are ratios of one run,
beside what the same took on the clock. Without PDFs. 100 and 1,000 articles take some five minutes on two free cores;
5,000, to be named as COUNT, half an hour.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain, cycle, islice
from pathlib import Path
from typing import NamedTuple

from bench.corpus import Measured, Results, rows

COUNTS = (100, 1000)
CORPORA = ("news_scale_3k", "news", "news_abstracts")
ROOT = Path(__file__).parents[1]
MUJAZ = [sys.executable, "-c", "from generator.cli import main; main()"]


class Cost(NamedTuple):
    """Seconds of processor time, seconds on the clock, and the most memory one process held, MiB."""

    cpu: float
    clock: float
    memory: float


_METER = """
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
if done.returncode:
    sys.exit(done.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024]))
"""


def cost(folder: Path, *command: str) -> Cost:
    """What a command takes, its children included; it must succeed."""
    meter = [sys.executable, "-c", _METER, *command]
    told = subprocess.run(
        meter, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, check=True
    )
    return Cost(*json.loads(told.stdout))


def articles(data: Path, count: int) -> Iterator[str]:
    """So many articles, a title before the text where there is one; no text twice."""
    found: dict[str, str] = {}
    for row in chain.from_iterable(rows(data, corpus) for corpus in CORPORA):
        found.setdefault(row["text"], "\n\n".join(filter(None, (row.get("title"), row["text"]))))
        if len(found) == count:
            break
    for number, text in enumerate(islice(cycle(found.values()), count)):
        again = number // len(found)
        yield re.sub(r"\d+", rf"\g<0>{again}", text) if again else text


def dossier(data: Path, folder: Path, count: int) -> None:
    """A dossier of so many articles."""
    subprocess.run([*MUJAZ, "init", str(folder)], check=True, cwd=ROOT, capture_output=True)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("pdf: true", "pdf: false")
    (folder / "mkdocs.yml").write_text(f"{config}\nsite_url: https://example.org/\n", encoding="utf-8")
    for number, text in enumerate(articles(data, count)):
        (folder / "seeds" / f"{number:05}.txt").write_text(f"{text}\n", encoding="utf-8")


def one(data: Path, count: int) -> dict[str, Cost | int]:
    """What each part takes for so many articles."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "d"
        dossier(data, folder, count)
        analyse = cost(folder, *MUJAZ, "analyse", "seeds", "--jsonl", "../records.jsonl", "--keep-going")
        first = cost(folder, *MUJAZ, "build", "--keep-going")
        changed = folder / "seeds" / "00000.txt"
        changed.write_text(changed.read_text(encoding="utf-8") + "\nوأضاف أن العمل مستمر.\n", encoding="utf-8")
        again = cost(folder, *MUJAZ, "build", "--keep-going")
        plain = cost(folder, sys.executable, "-m", "mkdocs", "build", "--site-dir", "../plain")
        indexed = cost(folder, sys.executable, "-m", "pagefind", "--site", "../plain")
        pages = sum(1 for _ in (folder / "site").rglob("*.html"))
        size = sum(path.stat().st_size for path in (folder / "site").rglob("*.html"))
        shutil.rmtree(folder)
    return {
        "analyse": analyse, "first": first, "again": again, "plain": plain, "indexed": indexed, "pages": pages,
        "bytes": size,
    }  # fmt: skip


def results_of(count: int, took: dict) -> Results:
    """The ratios of a run."""
    first, again, analyse, plain, indexed = (took[part] for part in ("first", "again", "analyse", "plain", "indexed"))
    peer, on_the_clock = plain.cpu + indexed.cpu, plain.clock + indexed.clock
    less, pages = "less is better; ", took["pages"]
    return {
        f"site: {count} articles from nothing, without analysis, times MkDocs and Pagefind": Measured(
            (first.cpu - analyse.cpu) / peer, count,
            note=f"{less}{count} articles, {pages} pages; {first.cpu:.0f} s, of it analysis {analyse.cpu:.0f} s; "
            f"MkDocs {plain.cpu:.0f} s, Pagefind {indexed.cpu:.0f} s; on the clock {first.clock:.0f} s, of it "
            f"analysis {analyse.clock:.0f} s, {(first.clock - analyse.clock) / on_the_clock:.2f} times the same two",
        ),
        f"site: {count} articles after one change, times MkDocs and Pagefind": Measured(
            again.cpu / peer, count,
            note=f"{less}{again.cpu:.0f} s; on the clock {again.clock:.0f} s, "
            f"{again.clock / on_the_clock:.2f} times the same two",
        ),
        f"site: own milliseconds a page, {count} articles": Measured(
            1000 * (first.cpu - analyse.cpu - peer) / pages, pages,
            note=f"{less}all but analysis, MkDocs and Pagefind; {took['bytes'] / pages / 1024:.0f} KiB of HTML a page",
        ),
        f"site: milliseconds a page after one change, {count} articles": Measured(
            1000 * again.cpu / pages, pages, note=less.removesuffix("; "),
        ),
        f"site: peak memory of {count} articles, GiB": Measured(
            first.memory / 1024, count,
            note=f"{less}of the largest process; the plain Pagefind took {indexed.memory / 1024:.2f}",
        ),
    }  # fmt: skip


def measure(data: Path, counts: tuple[int, ...] = COUNTS) -> Results:
    """The ratios for each count."""
    found: Results = {}
    for count in counts:
        found |= results_of(count, one(data, count))
    return found


if __name__ == "__main__":
    place, *wanted = sys.argv[1:]
    for name, measured in measure(Path(place), tuple(map(int, wanted)) or COUNTS).items():
        print(f"{name}: {measured.value:.3f} ({measured.note})", flush=True)
