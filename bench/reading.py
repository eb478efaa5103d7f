"""How right reading is: `python bench/reading.py DATA` prints the lines that stay, with why if they were judged.

DATA holds html/ (saved pages, index.jsonl with the text or day expected), boilerplate_lines (lines that recur in one
outlet's articles) and headlines (title_raw, and title without the outlet's name). Pages: F1 of the words in order,
trafilatura alone beside. Lines: whether each is gone when it stands below a story, where most of them stood.
"""

from __future__ import annotations

import contextlib
import difflib
import gzip
import json
import sys
from datetime import date
from pathlib import Path

import trafilatura

from bench.corpus import Measured, Results, cleaned, faults, knowledge, rows, share, told
from generator.arabic.letters import clean
from generator.reading import ReadError, byline
from generator.record import Article

PEER = "trafilatura alone"
STORY = """أعلنت وزارة الصحة أن فرقها الطبية بدأت حملة تلقيح واسعة تشمل المدن الكبرى والقرى البعيدة في شمال البلاد.
وقال المتحدث باسم الوزارة إن الحملة تستمر ثلاثة أسابيع، وإن اللقاحات متوفرة في جميع المراكز الصحية دون مقابل.
وأضاف أن الوزارة خصصت خطا هاتفيا للرد على أسئلة المواطنين، وأن الفرق الجوالة ستصل إلى المناطق النائية تباعا.
"""


def page(path: Path) -> bytes:
    """A saved page, unpacked."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def wanted(row: dict) -> str | None:
    """The text that a page's row expects, if any; the three sets that they come from say it in three ways."""
    expected = row.get("expected") or {}
    if "V1" in expected:
        return "\n".join(line for part in expected["V1"]["body"]["sections"] for line in part["paragraphs"])
    return row.get("expected_text") or (expected.get("expected") or {}).get("cleaned_text")


def f1(ours: str, theirs: str) -> float:
    """F1 of the words that two texts share in order."""
    one, other = ours.split(), theirs.split()
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / max(1, len(one) + len(other))


def pages(folder: Path) -> Results:
    """The saved pages."""
    ours: list[float] = []
    theirs: list[float] = []
    sound: list[float] = []
    days: list[bool] = []
    peer_days: list[bool] = []
    with (folder / "html" / "index.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            content = page(folder / "html" / row["file"])
            article: Article | None = None
            with contextlib.suppress(ReadError):
                article = cleaned(content, ".html")
            if expected := wanted(row):
                ours.append(f1(article.text if article else "", expected))
                sound += ours[-1:] if row["file"] not in faults("html") else []
                theirs.append(f1(trafilatura.extract(content, include_comments=False) or "", expected))
            if row.get("expected_date"):
                day = date.fromisoformat(row["expected_date"])
                days.append(article is not None and article.published.earliest == day == article.published.latest)
                found = trafilatura.extract_metadata(content)
                peer_days.append(found.date == row["expected_date"])
    note = f"{sum(sound) / len(sound):.3f} of {len(sound)} without its faulty rows"
    return {
        "reading: words of pages, F1": Measured(
            sum(ours) / len(ours), len(ours), {PEER: sum(theirs) / len(theirs)}, note
        ),
        "reading: days of pages": Measured(sum(days) / len(days), len(days), {PEER: sum(peer_days) / len(peer_days)}),
    }


def clutter(folder: Path) -> Results:
    """The recurring lines."""
    right = {}
    for number, row in enumerate(rows(folder, "boilerplate_lines"), 1):
        line = clean(row["line"]).strip()
        right[str(number)] = line not in cleaned(STORY + line).text
    judged = faults("boilerplate_lines")
    for number, hit in right.items():
        if not hit:
            print(f"  boilerplate_lines {number} stays: {judged.get(number, 'clutter, and missed')}", file=sys.stderr)
        elif number in judged:
            print(f"  boilerplate_lines {number} is gone, and should not be: {judged[number]}", file=sys.stderr)
    return {"reading: clutter lines removed": told("boilerplate_lines", right)}


def suffixes(folder: Path) -> Results:
    """How many headlines lose the name of their outlet and nothing else."""
    right = total = 0
    for row in rows(folder, "headlines"):
        cut = byline.suffix(row["title_raw"], knowledge())[0]
        total += 1
        # some headlines end in the name twice, and the corpus takes one off
        right += cut in (row["title"], byline.suffix(row["title"], knowledge())[0])
    return {"reading: headlines without their outlet": Measured(share(right, total), total)}


def measure(folder: Path) -> Results:
    """All of it."""
    return pages(folder) | clutter(folder) | suffixes(folder)


if __name__ == "__main__":
    for name, measured in measure(Path(sys.argv[1])).items():
        print(name, measured)
