"""Time and memory of linking briefings: `python bench/dossier_scale.py RECORDS.jsonl [COUNT...]`.

RECORDS.jsonl is what `mujaz analyse` writes. Where it has fewer records than COUNT they are repeated with other ids and
other words in every third sentence, so that some wording is shared, as in a real archive. Each count runs in a process
of its own, so that peaks do not mix.
"""

from __future__ import annotations

import gc
import itertools
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from generator.dossier import build
from generator.knowledge import Knowledge
from generator.record import Record


def varied(line: str, copy: int) -> Record:
    """A record with another id; from the second copy on with other words, of the same length, in every third
    sentence."""
    data = json.loads(line)
    data["id"] = f"{data['id']}-{copy}"
    if copy:
        text = data["text"]
        for sentence in data["sentences"][::3]:
            middle = (sentence["start"] + sentence["end"]) // 2
            end = text.find(" ", middle)
            start = text.rfind(" ", 0, middle) + 1
            if 0 < start < end <= sentence["end"]:
                text = text[:start] + chr(0x627 + copy) * (end - start) + text[end:]
        data["text"] = text
    return Record.model_validate(data)


def again_and_again(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file, over and over, each with how often it was there before."""
    for copy in itertools.count():
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield copy, line


def measure(path: Path, count: int) -> dict[str, float]:
    """Seconds and MiB for this many records: of the records by themselves, and with the dossier."""
    records = [varied(line, copy) for copy, line in islice(again_and_again(path), count)]
    knowledge = Knowledge()
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start, cpu = time.perf_counter(), time.process_time()
    dossier = build(records, knowledge=knowledge)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    return {
        "records": count,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "records_mib": round(before),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "entities": len(dossier.entities),
        "events": len(dossier.events),
        "quantities": len(dossier.quantities),
        "passages": len(dossier.shared_passages),
    }


def main() -> None:
    """Measure each count and print a line of JSON for it."""
    path, *counts = sys.argv[1:]
    if counts and counts[0] == "--one":
        print(json.dumps(measure(Path(path), int(counts[1]))))
        return
    for count in counts or ["100", "1000", "10000"]:
        subprocess.run([sys.executable, __file__, path, "--one", count], check=True)


if __name__ == "__main__":
    main()
