"""How long a hundred PDFs take beside a bare WeasyPrint loop over the same pages: `python bench/pdf.py DATA`.

DATA holds news_scale_3k (title, text). Both run in processes of their own, one after the other, on the same pages. The
bare loop draws page after page with the style and the fonts read once, one loop on each core over its share: that is
its time divided by the cores, on a machine that does other work too. The ratio of processor time stands beside it.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from bench.corpus import Measured, Results, rows
from bench.speed import peak

COUNT = 100
CORES = os.cpu_count() or 1
# MB that one process may take.
MOST_MEMORY = 400


def pages(folder: Path) -> list[str]:
    """The HTML of a hundred briefings."""
    from generator.dossier import build
    from generator.finding import analysis
    from generator.knowledge import Knowledge
    from generator.publishing.printing import pdf
    from generator.settings import Settings

    knowledge = Knowledge()
    records = []
    with tempfile.TemporaryDirectory() as place:
        for at, row in enumerate(islice(rows(folder, "news_scale_3k"), COUNT)):
            path = Path(place) / f"{at:05}.txt"
            path.write_text(f"{row['title']}\n\n{row['text']}", encoding="utf-8")
            records.append(analysis.analyse_file(path, knowledge))
    settings = Settings(root=Path("."), site_name="bench", site_url="https://example.org/", article_text="full")
    html = pdf.html_of(records, build(records), settings)
    return [html.briefing(record) for record in records]


def bare(html: list[str]) -> None:
    """Each page by WeasyPrint as it stands."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from generator.publishing.printing import drawing, fonts

    config = FontConfiguration()
    style = CSS(string=drawing.style(fonts.TEXT), font_config=config)
    for page in html:
        HTML(string=page).write_pdf(stylesheets=[style], font_config=config, pdf_variant="pdf/ua-1")


def ours(html: list[str], kept: Path) -> None:
    """All pages as the program makes them."""
    from generator.publishing.printing import pdf

    with tempfile.TemporaryDirectory() as place:
        jobs = [pdf.Job(Path(place) / f"{at}.pdf", page) for at, page in enumerate(html)]
        for _ in pdf.make(jobs, kept):
            pass


def one(way: str, file: str, kept: str, share: str) -> dict[str, float]:
    """What a way of drawing takes, in this process and its workers: seconds, and MB of the largest process."""
    html = json.loads(Path(file).read_text(encoding="utf-8"))
    if way == "bare":
        bare(html[int(share) :: CORES])
    else:
        ours(html, Path(kept))
    own, workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "cpu": own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime,
        # of itself getrusage would tell the peak of the process that started it
        "mb": max(peak() * 1024, workers.ru_maxrss) * 1024 / 1e6,
    }


def run(way: str, file: Path, kept: str, processes: int) -> dict[str, float]:
    """The same for processes that start together, with the seconds until the last ends."""
    start = time.monotonic()
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.pdf", way, str(file), kept, str(share)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )
        for share in range(processes)
    ]
    found = [json.loads(process.communicate()[0]) for process in started]
    wall = time.monotonic() - start
    return {"wall": wall, "cpu": sum(one["cpu"] for one in found), "mb": max(one["mb"] for one in found)}


def measure(folder: Path) -> Results:
    """Ratios, less is better; 1.2 and 400 MB are what was asked."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "pages.json"
        file.write_text(json.dumps(pages(folder)), encoding="utf-8")
        loop = run("bare", file, place, CORES)
        made = run("ours", file, place, 1)
        again = run("ours", file, place, 1)
    return {
        f"pdf: {COUNT} briefings, times a bare loop on each core": Measured(
            made["wall"] / loop["wall"], COUNT, note=f"less is better; {CORES} cores, {made['wall']:.1f} s"
        ),
        f"pdf: processor time of {COUNT} briefings, times a bare loop's": Measured(
            made["cpu"] / loop["cpu"], COUNT, note=f"less is better; {1000 * made['cpu'] / COUNT:.0f} ms each"
        ),
        f"pdf: {COUNT} unchanged briefings, times drawing them": Measured(
            again["cpu"] / made["cpu"], COUNT, note=f"less is better; {again['wall']:.1f} s"
        ),
        f"pdf: the largest process, times {MOST_MEMORY} MB": Measured(
            made["mb"] / MOST_MEMORY, COUNT, note=f"less is better; {made['mb']:.0f} MB, the bare loop {loop['mb']:.0f}"
        ),
    }


if __name__ == "__main__":
    if len(sys.argv) == 2:
        for name, measured in measure(Path(sys.argv[1])).items():
            print(name, measured)
    else:
        print(json.dumps(one(*sys.argv[1:])))
