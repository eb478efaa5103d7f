"""The first draft of an editor's file: taking a `#` away is all it takes."""

import re
from pathlib import Path

from generator.finding.analysis import analyse_file
from generator.knowledge import built_in
from generator.publishing.draft import draft
from generator.reading import editor
from generator.record import Record

STORY = """وصول مساعدات إلى ميناء بورتسودان

أعلنت وزارة الصحة السودانية، الأحد 4 أغسطس 2024، وصول 40 طنا من الأدوية إلى ميناء بورتسودان.

وقال وزير الصحة هيثم إبراهيم إن "الأدوية تكفي نحو 300 ألف مريض". وأضاف أن 40 طنا من الأدوية ستصل لاحقا.
"""


def article(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def read(path: Path) -> Record:
    return analyse_file(path, built_in())


def test_a_draft_changes_nothing(tmp_path: Path) -> None:
    path = article(tmp_path)
    before = read(path)
    (tmp_path / "a.yml").write_text(draft(before), encoding="utf-8")
    assert read(path) == before


def test_all_that_was_found_can_be_taken_over_as_it_is(tmp_path: Path) -> None:
    path = article(tmp_path)
    before = read(path)
    # as the first lines say: the sign alone, from the start of the line
    own = re.sub(r"(?m)^#(?=[a-z]|  (?:drop|change|- )|    - )", "", draft(before))
    own = re.sub(r"(?m)^(merge|  - |note|reviewed).*\n", "", own)
    (tmp_path / "a.yml").write_text(own, encoding="utf-8")
    assert editor.read(path).figures.change
    after = read(path)
    assert after.editor.stale == []
    for kind in ("figures", "dates", "statements", "actors", "places", "topics"):
        facts = getattr(after, kind)
        assert {fact.origin for fact in facts} == {"edited"}, kind
        for was, now in zip(getattr(before, kind), facts, strict=True):
            apart = {"origin", "name_en_origin", "roles", "speaker_text"}
            assert was.model_dump(exclude=apart) == now.model_dump(exclude=apart)


def test_a_number_stands_where_the_words_do_not_tell_alone(tmp_path: Path) -> None:
    record = read(article(tmp_path))
    once = record.figures[0]
    twice = once.model_copy(update={"sentence": 2})
    lines = draft(record.model_copy(update={"figures": [once]})).splitlines()
    line = next(line for line in lines if "value:" in line)
    assert "sentence:" not in line and line.endswith(f"# الجملة {once.sentence}")
    lines = draft(record.model_copy(update={"figures": [once, twice]})).splitlines()
    assert sum("value:" in line and "sentence:" in line for line in lines) == 2
