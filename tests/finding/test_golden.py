"""What the program finds in the demo articles, fact by fact, as it was last read by eye.

A change of rules that changes a record fails here. Read the difference as a reader of the site would; where all of it
is right, write the records anew (`pytest tests/finding/test_golden.py --write-golden`) and commit them with the change.
"""

import json
from pathlib import Path

import pytest

from generator.finding.analysis import analyse_file
from generator.knowledge import Knowledge, built_in

SEEDS = Path(__file__).parents[1] / "demo"
GOLDEN = Path(__file__).with_name("golden")
ARTICLES = sorted(SEEDS.glob("*.txt"))


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return built_in()


def written(record: dict[str, object]) -> str:
    """A record as JSON with each fact on a line of its own, so that a difference names the facts that changed."""
    parts = []
    for name, value in record.items():
        if isinstance(value, list) and value:
            facts = ",\n  ".join(json.dumps(fact, ensure_ascii=False) for fact in value)
            parts.append(f'"{name}": [\n  {facts}\n ]')
        else:
            parts.append(f'"{name}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def test_every_demo_article_has_its_golden_record() -> None:
    assert [path.stem for path in ARTICLES] == sorted(path.stem for path in GOLDEN.glob("*.json")) != []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem[:3])
def test_the_record_is_as_it_was_read(article: Path, knowledge: Knowledge, request: pytest.FixtureRequest) -> None:
    found = written(analyse_file(article, knowledge).model_dump(mode="json", by_alias=True))
    golden = GOLDEN / f"{article.stem}.json"
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    kept = golden.read_text(encoding="utf-8")
    assert found.splitlines() == kept.splitlines(), "read the difference; --write-golden where all of it is right"
