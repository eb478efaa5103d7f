"""What a dossier of many articles costs from articles to a searchable site: `python bench/site.py DATA [COUNT...]`.

DATA holds news_scale_3k, news and news_abstracts (text, often a title), some 4,800 articles; beyond that they come
again with other figures. The peer is what nobody can do without: a plain `mkdocs build` of the same pages and
`pagefind` over what it makes. Times are processor time of all processes together; what is quoted are ratios of one run,
beside what the same took on the clock. Ours and the peer take turns, up to 1,000 articles twice, lest one of them meet
a machine that others keep busy. Without PDFs. 100 and 1,000 articles take some six minutes on two free cores; 5,000,
to be named as COUNT, half an hour.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from bench import speed
from bench.corpus import Measured, Results, rows

COUNTS = (100, 1000)
CORPORA = ("news_scale_3k", "news", "news_abstracts")
ROOT = Path(__file__).parents[1]
# What of a build is ours, MkDocs and Pagefind apart; downloads are written beside the pages, by the same processes.
OWN = ("links", "pages and downloads", "index", "rest")
MUJAZ = [sys.executable, "-c", "from generator.cli import main; main()"]
# Up to so many articles everything is done twice.
TWICE = 1000


class Cost(NamedTuple):
    """Seconds of processor time, and seconds on the clock."""

    cpu: float = 0
    clock: float = 0

    def __add__(self, other: Any) -> Cost:
        return Cost(self.cpu + other.cpu, self.clock + other.clock)

    def __sub__(self, other: Any) -> Cost:
        return Cost(self.cpu - other.cpu, self.clock - other.clock)


def spent() -> Cost:
    """What this process and those that it started and that have ended took so far."""
    used = [resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Cost(sum(one.ru_utime + one.ru_stime for one in used), time.monotonic())


def peak() -> float:
    """The most memory that a process of this build held, GiB; of itself getrusage would tell that of its parent."""
    return max(speed.peak() * 1024, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024**2


@dataclass
class Build:
    """A build of the site, stage by stage, and its memory in GiB."""

    stages: dict[str, Cost]
    memory: float

    @property
    def whole(self) -> Cost:
        """All of it but the analysis."""
        return sum((cost for stage, cost in self.stages.items() if stage != "analysis"), Cost())


class Watch:
    """Tells stages apart: a call counts for its own stage, less what others that it makes take."""

    def __init__(self) -> None:
        self.stages: dict[str, Cost] = defaultdict(Cost)
        self._running = ["rest"]
        self._since = Cost()

    def turn(self) -> None:
        """Count what was spent up to now for the stage that runs."""
        now = spent()
        self.stages[self._running[-1]] += now - self._since
        self._since = now

    def over(self, place: Any, name: str, stage: str, whole: Callable[[Any], Any] = lambda result: result) -> None:
        """Watch a function of a module; `whole` makes of its result what is done with it at once."""
        watched = getattr(place, name)

        def call(*arguments: Any, **named: Any) -> Any:
            self.turn()
            self._running.append(stage)
            try:
                return whole(watched(*arguments, **named))
            finally:
                self.turn()
                self._running.pop()

        setattr(place, name, call)


def watched(folder: Path) -> None:
    """Build the site of a dossier in this process, and print what each stage took."""
    watch, begun = Watch(), Cost(0, time.monotonic())
    watch._since = begun
    from generator import cli, dossier
    from generator.publishing import pages
    from generator.publishing.building import site
    from generator.publishing.searching import search

    watch.over(cli, "_records", "analysis", list)
    watch.over(dossier, "build", "links")
    watch.over(pages, "write", "pages and downloads")
    watch.over(site, "_mkdocs", "MkDocs")
    watch.over(site, "_index", "index")
    watch.over(search, "_pagefind", "Pagefind")
    cli._build(folder, None)
    watch.turn()
    print(json.dumps([watch.stages, peak()]))


def build(folder: Path) -> Build:
    """A build, in a process of its own."""
    command = [sys.executable, __file__, "--watched", str(folder)]
    told = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, check=True)
    stages, memory = json.loads(told.stdout)
    return Build({stage: Cost(*cost) for stage, cost in stages.items()}, memory)


def cost(folder: Path, module: str, *options: str) -> Cost:
    """What a module takes as a command; it must succeed."""
    before = spent()
    subprocess.run([sys.executable, "-m", module, *options], cwd=folder, check=True, capture_output=True)
    return spent() - before


def articles(data: Path, count: int) -> Iterator[str]:
    """So many articles, a title before the text where there is one; no text twice."""
    found: dict[str, str] = {}
    for row in chain.from_iterable(rows(data, corpus) for corpus in CORPORA):
        found.setdefault(row["text"], "\n\n".join(filter(None, (row.get("title"), row["text"]))))
        if len(found) == count:
            break
    for number, text in enumerate(islice(cycle(found.values()), count)):
        again = number // len(found)
        other = re.sub(r"\d+", rf"\g<0>{again}", text)
        yield f"{other}\n\nوتكرر ذلك {again} مرة." if again else text


def dossier(data: Path, folder: Path, count: int) -> None:
    """A dossier of so many articles."""
    subprocess.run([*MUJAZ, "init", str(folder)], check=True, cwd=ROOT, capture_output=True)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("pdf: true", "pdf: false")
    (folder / "mkdocs.yml").write_text(f"{config}\nsite_url: https://example.org/\n", encoding="utf-8")
    for number, text in enumerate(articles(data, count)):
        (folder / "seeds" / f"{number:05}.txt").write_text(f"{text}\n", encoding="utf-8")


@dataclass
class Run:
    """What a dossier of so many articles took: each list has one entry for each time that it was done."""

    articles: int
    pages: int
    bytes: int
    first: list[Build]
    again: list[Build]
    plain: list[Cost]
    indexed: list[Cost]

    @property
    def peer(self) -> Cost:
        """MkDocs and Pagefind alone, each time."""
        return sum([*self.plain, *self.indexed], Cost())

    def times(self, builds: list[Build]) -> tuple[float, float]:
        """How many times what the peer takes the builds took: by processor time and on the clock."""
        whole = sum((one.whole for one in builds), Cost())
        return whole.cpu / self.peer.cpu, whole.clock / self.peer.clock

    def a_page(self, *stages: str) -> float:
        """Milliseconds a page of these stages from nothing."""
        took = sum(one.stages[stage].cpu for one in self.first for stage in stages)
        return 1000 * took / self.pages / len(self.first)

    def own(self) -> float:
        """Milliseconds a page of all but analysis, a plain MkDocs build and Pagefind."""
        whole = sum(one.whole.cpu - one.stages["Pagefind"].cpu for one in self.first)
        return 1000 * (whole - sum(one.cpu for one in self.plain)) / self.pages / len(self.first)


def run(data: Path, count: int) -> Run:
    """Build, peer and one change, in turns."""
    first, again, plain, indexed = list[Build](), list[Build](), list[Cost](), list[Cost]()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "d"
        dossier(data, folder, count)
        shutil.copytree(folder / "docs", folder / "docs.empty")
        changed = folder / "seeds" / "00000.txt"
        for _ in range(2 if count <= TWICE else 1):
            for made in ("site", "docs", ".cache"):
                shutil.rmtree(folder / made, ignore_errors=True)
            shutil.copytree(folder / "docs.empty", folder / "docs")
            first.append(build(folder))
            plain.append(cost(folder, "mkdocs", "build", "--site-dir", "../plain"))
            indexed.append(cost(folder, "pagefind", "--site", "../plain"))
            shutil.rmtree(Path(place) / "plain")
            changed.write_text(changed.read_text(encoding="utf-8") + "\nوأضاف أن العمل مستمر.\n", encoding="utf-8")
            again.append(build(folder))
        sizes = [path.stat().st_size for path in (folder / "site").rglob("*.html")]
    return Run(count, len(sizes), sum(sizes), first, again, plain, indexed)


def results_of(run: Run) -> Results:
    """The ratios of a run."""
    less, count, rounds = "less is better; ", run.articles, len(run.first)
    from_nothing, after = run.times(run.first), run.times(run.again)
    whole = sum((one.whole for one in run.first), Cost())
    analysis = sum(one.stages["analysis"].cpu for one in run.first) / rounds
    each = ", ".join(
        f"{one.whole.cpu / (plain.cpu + indexed.cpu):.2f}"
        for one, plain, indexed in zip(run.first, run.plain, run.indexed, strict=True)
    )
    shares = ", ".join(f"{stage} {run.a_page(stage):.2f}" for stage in OWN)
    beyond = 1000 * (whole.cpu - run.peer.cpu) / run.pages / rounds
    plainly, indexed = (1000 * sum(one.cpu for one in of) / run.pages / rounds for of in (run.plain, run.indexed))
    return {
        f"site: {count} articles from nothing, without analysis, times MkDocs and Pagefind": Measured(
            from_nothing[0], count,
            note=f"{less}{run.pages} pages; {whole.cpu / rounds:.0f} s beside {analysis:.0f} s of analysis; "
            f"in turns {each}; on the clock {from_nothing[1]:.2f}",
        ),
        f"site: {count} articles after one change, times MkDocs and Pagefind": Measured(
            after[0], count, note=f"{less}on the clock {after[1]:.2f}",
        ),
        f"site: own milliseconds a page, {count} articles": Measured(
            run.own(), run.pages,
            note=f"{less}all but analysis, plain MkDocs and our Pagefind: {shares}, the rest within MkDocs; "
            f"{beyond:.2f} beyond plain MkDocs and Pagefind, which take {plainly:.2f} and {indexed:.2f} "
            f"for {run.bytes / run.pages / 1024:.0f} KiB of HTML",
        ),
        f"site: peak memory of {count} articles, GiB": Measured(
            max(one.memory for one in run.first), count, note=f"{less}of the largest process",
        ),
    }  # fmt: skip


def flat(runs: list[Run]) -> Results:
    """How much more a page costs in a large dossier than in a small one."""
    if len(runs) < 2:
        return {}
    small, large = min(runs, key=lambda one: one.articles), max(runs, key=lambda one: one.articles)
    cost = [one.own() + one.a_page("Pagefind") + 1000 * one.plain[0].cpu / one.pages for one in (small, large)]
    name = f"site: cost of a page, {large.articles} articles, times that of {small.articles}"
    return {name: Measured(cost[1] / cost[0], large.pages, note="less is better; without analysis")}


def measure(data: Path, counts: tuple[int, ...] = COUNTS, tell: Callable[[Results], None] = len) -> Results:
    """The ratios for each count; `tell` hears of them as they come."""
    runs, found = list[Run](), Results()
    for count in counts:
        runs.append(run(data, count))
        fresh = results_of(runs[-1]) | (flat(runs) if count == counts[-1] else {})
        tell(fresh)
        found |= fresh
    return found


def _say(results: Results) -> None:
    for name, measured in results.items():
        print(f"{name}: {measured.value:.3f} ({measured.note})", flush=True)


if __name__ == "__main__":
    place, *wanted = sys.argv[1:]
    if place == "--watched":
        watched(Path(wanted[0]))
    else:
        measure(Path(place), tuple(map(int, wanted)) or COUNTS, _say)
