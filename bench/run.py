"""Measures everything whose data is there: `python bench/run.py [--data DIR] [--only STATION...]`.

DIR holds `data/` (the corpora). Without it only the demo articles are scored. Prints one table and keeps it by station
in results.json; once that has every station it writes RESULTS.md. Exit 1 where a number is below its floor
(floors.json). `--raise` pins new floors, `--lower NAME --because REASON` lowers one, or accepts a corpus that changed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from bench import floors
from bench.corpus import Measured, Results, digest

HERE = Path(__file__).parent
# Each station: its module, and the corpora that it needs.
STATIONS: dict[str, tuple[str, ...]] = {
    "seeds": (),
    "readers": ("news", "news_scale_3k", "news_abstracts"),
    "reading": ("html", "boilerplate_lines", "headlines"),
    "figures": ("duckling_ar", "recognizers_ar", "figures_pud", "news", "news_abstracts", "news_scale_3k"),
    "dating": ("duckling_ar", "recognizers_ar", "news", "news_abstracts", "news_scale_3k"),
    "names": ("ner_anercorp_dev", "news"),
    "statements": ("quotes_pud", "news", "news_scale_3k"),
    "summary": ("easc", "news_abstracts", "news"),
    "glossary": ("news", "news_scale_3k"),
    "search": ("news_scale_3k", "news_abstracts"),
    "speed": ("news_scale_3k",),
    "pdf": ("news_scale_3k",),
    "site": ("news_scale_3k", "news", "news_abstracts"),
}
# Told for themselves: they depend on the machine.
UNPINNED = {"speed", "pdf", "site"}


def place(data: Path, corpus: str) -> Path:
    """Where a corpus lies: a folder, or a file of rows."""
    return data / corpus if (data / corpus).is_dir() else data / f"{corpus}.jsonl.gz"


def table(results: Mapping[str, Measured], marks: Mapping[str, float]) -> str:
    """The results as a Markdown table."""
    lines = ["| measured | ours | of | floor | peers | note |", "|---|---|---|---|---|---|"]
    for name, one in results.items():
        peers = ", ".join(f"{peer} {value:.3f}" for peer, value in one.peers.items())
        floor = f"{marks[name]:.3f}" if name in marks else ""
        lines.append(f"| {name} | {one.value:.4f} | {one.of} | {floor} | {peers} | {one.note} |")
    return "\n".join(lines)


def keep(measured: Mapping[str, Results]) -> dict[str, Results]:
    """What each station measured last, with what was measured now in results.json, in the order of STATIONS."""
    path = HERE / "results.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    told = {
        name: {row: vars(one) | {"peers": dict(one.peers)} for row, one in rows.items()}
        for name, rows in measured.items()
    }
    kept = {name: rows for name, rows in (kept | told).items() if name in STATIONS}
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return {name: {row: Measured(**one) for row, one in kept[name].items()} for name in STATIONS if name in kept}


def page(measured: Mapping[str, Results], marks: Mapping[str, float]) -> str:
    """RESULTS.md."""
    results = {row: one for rows in measured.values() for row, one in rows.items()}
    return f"""# What was measured

By `make bench DATA=DIR`, over corpora that are not part of the project. The demo articles (`seeds`) are part of it, and
the program was written with them at hand: the other rows say more about articles it has not seen. `readers` are 14
articles of which people who never saw the program wrote down what is in them; what it got wrong there was read once it
had been scored, and little of it mended. `ours` is a share or F1, more is better, over `of` cases; `peers` did the same
cases in the same run. Rows of a corpus that are wrong are listed in [faults.csv](faults.csv) and scored all the same.
Times are processor time, told as ratios.

{table(results, marks)}
"""


def main(arguments: list[str] | None = None) -> int:
    """Measure, tell, compare; 1 where a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--only", nargs="+", choices=STATIONS, default=list(STATIONS))
    parser.add_argument("--raise", dest="raises", action="store_true", help="pin what was measured as new floors")
    parser.add_argument("--lower", metavar="NAME", help="lower this floor to what is measured now")
    parser.add_argument("--because", default="", help="why it may be lowered")
    options = parser.parse_args(arguments)

    results: Results = {}
    by_station: dict[str, Results] = {}
    pinned: dict[str, float] = {}
    corpora = {"gold": digest(HERE / "gold"), "readers": digest(HERE / "readers")}
    data = options.data / "data" if options.data else None
    if data and not data.is_dir():
        parser.error(f"{data} is no folder")
    for station in options.only:
        needed = STATIONS[station]
        absent = [name for name in needed if not data or not place(data, name).exists()]
        if absent:
            print(f"{station}: not measured, without {', '.join(absent)}", file=sys.stderr)
            continue
        start = time.process_time()
        found: Results = importlib.import_module(f"bench.{station}").measure(data)
        print(f"{station}: {time.process_time() - start:.0f} s", file=sys.stderr)
        results |= found
        by_station[station] = found
        corpora |= {name: digest(place(data, name)) for name in needed if data}
        if station not in UNPINNED:
            pinned |= {name: one.value for name, one in found.items()}

    kept = floors.load()
    if options.lower:
        try:
            kept = floors.lowered(kept, options.lower, options.because, pinned, corpora)
        except ValueError as error:
            parser.error(str(error))
    if options.raises:
        kept = floors.raised(kept, pinned, corpora)
    if options.lower or options.raises:
        floors.save(kept)
    print(table(results, kept.floors))
    measured = keep(by_station)
    if len(measured) == len(STATIONS):
        (HERE / "RESULTS.md").write_text(page(measured, kept.floors), encoding="utf-8")
    broken = floors.breaches(kept, pinned, corpora)
    print(*broken, sep="\n", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
