"""The editor wins: corrections on a small article, one after another."""

from pathlib import Path

import pytest

from generator.finding import corrections, evidence
from generator.knowledge import built_in
from generator.reading import editor
from generator.record import Actor, Figure, Record, Sentence, Span, Statement, SummaryLine, Title
from generator.typed_yaml import YamlError

TEXT = "قال الوزير سالم الحمدان إن نحو 300 عامل عادوا. وأضاف الحمدان أن المصنع سيفتح غدا."
FIRST, SECOND = TEXT.split(". ", 1)


def span(words: str, sentence: int = 1) -> dict[str, int]:
    start = TEXT.index(words)
    return {"sentence": sentence, "start": start, "end": start + len(words)}


def actor(id_: str, name: str, place: dict[str, int]) -> Actor:
    return Actor(id=id_, name=name, type="person", forms=[name], mentions=[Span(**place)])


def record() -> Record:
    return Record(
        id="a",
        file="a.txt",
        text_sha256="0" * 64,
        title=Title(text="عودة العمال", origin="stated"),
        text=TEXT,
        sentences=[
            Sentence(n=1, paragraph=1, start=0, end=len(FIRST) + 1),
            Sentence(n=2, paragraph=1, start=len(FIRST) + 2, end=len(TEXT)),
        ],
        figures=[
            Figure(text="نحو 300 عامل", value=300, kind="count", approx="about", label="عامل", **span("نحو 300 عامل"))
        ],
        actors=[
            actor("p1", "سالم الحمدان", span("سالم الحمدان")),
            actor("p2", "الحمدان", span("الحمدان أن", 2)),
        ],
        statements=[
            Statement(text="المصنع سيفتح غدا", speaker="p2", direct=False, **span("المصنع سيفتح غدا", 2)),
        ],
        summary=[SummaryLine(part="gist", sentence=1, text=FIRST)],
    )


def corrected(tmp_path: Path, yaml: str) -> Record:
    (tmp_path / "a.yml").write_text(yaml, encoding="utf-8")
    return apply(editor.read(tmp_path / "a.txt"))


def apply(file: editor.EditorFile) -> Record:
    """The record above under this file, kind by kind."""
    found = corrections.amend(record(), file)
    assert isinstance(found, Record)
    edits = corrections.Edits(file, found, built_in(), {"work": ("العمل", "Labour")})
    actors, places = edits.cast(found.actors, found.places)
    kinds = ("statements", "dates", "figures", "glossary", "topics")
    facts = {kind: edits.correct(kind, getattr(found, kind)) for kind in kinds}
    changes = {"actors": actors, "places": places, "summary": edits.summary(found.summary)}
    return Record.model_validate(edits.close(found.model_copy(update=changes | facts)).model_dump())


def test_no_file_changes_nothing(tmp_path: Path) -> None:
    assert apply(editor.read(tmp_path / "a.txt")) == record()


def test_the_head_of_the_article(tmp_path: Path) -> None:
    found = corrected(
        tmp_path,
        "title: عنوان المحرر\noutlet: {name: وكالة الشمال, name_en: North}\npublished: 2024-05-01\nslug: workers\n",
    )
    assert (found.title.text, found.title.origin, found.id) == ("عنوان المحرر", "edited", "workers")
    assert found.outlet and found.outlet.name_en == "North" and found.outlet.origin == "edited"
    assert found.published.earliest == found.published.latest and found.published.origin == "edited"


def test_change_by_what_the_fact_says(tmp_path: Path) -> None:
    found = corrected(tmp_path, "figures:\n  change:\n    - {text: نحو 300 عامل, label: عامل في المصنع}\n")
    assert (found.figures[0].label, found.figures[0].origin, found.figures[0].value) == (
        "عامل في المصنع",
        "edited",
        300,
    )


def test_drop(tmp_path: Path) -> None:
    assert corrected(tmp_path, "figures: {drop: [نحو 300 عامل]}\n").figures == []


def test_add_finds_its_place(tmp_path: Path) -> None:
    found = corrected(tmp_path, "dates:\n  add:\n    - {text: غدا, earliest: 2024-05-02, latest: 2024-05-02}\n")
    date = found.dates[0]
    assert (date.sentence, TEXT[date.start : date.end], date.origin) == (2, "غدا", "edited")


def test_a_correction_whose_fact_is_gone_is_stale_and_touches_nothing(tmp_path: Path) -> None:
    found = corrected(tmp_path, "figures:\n  drop: [نحو 400 عامل]\n")
    assert found.figures == record().figures
    assert [(one.key, one.line, one.text) for one in found.editor.stale] == [("figures.drop", 2, "نحو 400 عامل")]


def test_merge_makes_two_actors_one(tmp_path: Path) -> None:
    found = corrected(tmp_path, "merge:\n  - [سالم الحمدان, الحمدان]\n")
    assert [(actor.name, len(actor.mentions), actor.forms) for actor in found.actors] == [
        ("سالم الحمدان", 2, ["سالم الحمدان", "الحمدان"])
    ]


def test_the_speaker_is_named_by_name(tmp_path: Path) -> None:
    found = corrected(tmp_path, "statements:\n  change:\n    - {text: المصنع سيفتح غدا, speaker: سالم الحمدان}\n")
    assert (found.statements[0].speaker, found.statements[0].speaker_text) == ("p1", "سالم الحمدان")


def test_a_speaker_who_is_nobody(tmp_path: Path) -> None:
    with pytest.raises(
        YamlError, match="line 3: «سالم الحمدن» is no actor of the article; did you mean «سالم الحمدان»"
    ):
        corrected(tmp_path, "statements:\n  change:\n    - {text: المصنع سيفتح غدا, speaker: سالم الحمدن}\n")


def test_the_editors_summary(tmp_path: Path) -> None:
    found = corrected(tmp_path, "summary: [2, {text: كلام المحرر}]\n")
    assert [(line.part, line.sentence, line.origin) for line in found.summary] == [
        ("gist", 2, "edited"),
        ("point", None, "edited"),
    ]


def test_a_sentence_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(YamlError, match="a.yml, line 1: there is no sentence 9; a.txt has 2"):
        corrected(tmp_path, "summary: [9]\n")


def test_numbers_of_another_text_are_stale(tmp_path: Path) -> None:
    found = corrected(tmp_path, f"text_sha256: {'a' * 64}\nsummary: [2]\n")
    assert found.summary == record().summary and [one.key for one in found.editor.stale] == [
        "text_sha256",
        "summary",
    ]


def test_reviewed_notes_and_grades(tmp_path: Path) -> None:
    found = corrected(tmp_path, "reviewed: {by: هدى, on: 2024-06-01}\nnote: للمتابعة\nreliability: B\ncredibility: 2\n")
    assert found.editor.reviewed and found.editor.reviewed.by == "هدى"
    assert (found.editor.notes[0].text, found.editor.reliability, found.editor.credibility) == ("للمتابعة", "B", 2)


def test_a_fact_without_evidence_is_dropped_and_said() -> None:
    bad = record().figures[0].model_copy(update={"start": 3})
    found = evidence.keep_sound(record().model_copy(update={"figures": [bad]}))
    assert found.figures == [] and found.warnings[0].code == "evidence"


def test_sound_facts_stay_as_they_are() -> None:
    assert evidence.keep_sound(record()) == record()
