"""The editor wins: corrections on a small article, one after another."""

from pathlib import Path

import pytest

from generator.finding import corrections, evidence
from generator.finding.analysis import analyse_file
from generator.knowledge import built_in
from generator.reading import editor
from generator.record import Actor, Figure, Place, Record, Sentence, Span, Statement, SummaryLine, Title
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


def test_an_actor_and_a_place_are_never_one(tmp_path: Path) -> None:
    place = Place(id="l1", name="المصنع", forms=["المصنع"], type="facility", mentions=[Span(**span("المصنع", 2))])
    (tmp_path / "a.yml").write_text("merge:\n  - [سالم الحمدان, المصنع]\n", encoding="utf-8")
    found = record()
    edits = corrections.Edits(editor.read(tmp_path / "a.txt"), found, built_in(), {})
    edits.cast(found.actors, [place])
    with pytest.raises(YamlError, match="line 2: an actor and a place can't be one"):
        edits.close(found)


def test_an_editors_file_that_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    (tmp_path / "b.yml").symlink_to(tmp_path / "gone.yml")
    for name in "ab":
        with pytest.raises(YamlError, match=f"{name}.yml: it is no file"):
            editor.read(tmp_path / f"{name}.txt")
    assert editor.read(tmp_path / "c.txt") is editor.NONE


def test_an_ending_in_capitals_corrects_nothing_and_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "a.YML", "b.txt", "b.yml"):
        (tmp_path / name).touch()
    alone = editor.without_article(tmp_path, [tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [path.name for path in alone] == ["a.YML"]


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


def wrong(tmp_path: Path, yaml: str) -> list[str]:
    with pytest.raises(YamlError) as told:
        corrected(tmp_path, yaml)
    return str(told.value).splitlines()


def test_everything_wrong_is_told_at_once_by_line(tmp_path: Path) -> None:
    assert wrong(
        tmp_path,
        "figures:\n  change:\n    - {text: نحو 300 عامل, sentence: 8}\nsummary: [9]\n"
        "statements:\n  change:\n    - {text: المصنع سيفتح غدا, force: shout}\n",
    ) == [
        "a.yml, line 7: «force» can't be «shout», it is one of accuse, ask, assert, clarify, condemn, confirm, "
        "criticise, demand, deny, distance, neutral, praise, promise, regret, reject, reveal, suggest, threaten, warn, "
        "welcome",
        "a.yml, line 3: there is no sentence 8; a.txt has 2",
        "a.yml, line 4: there is no sentence 9; a.txt has 2",
    ]


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        ("{drop: [نحو 300 عامل], change: [{text: نحو 300 عامل, value: 3}]}", "is dropped in line 1 and can't be"),
        ("{change: [{text: نحو 300 عامل, value: 3}, {text: نحو 300 عامل, value: 4}]}", "is set in line 1 already"),
        ("{change: [{text: نحو 300 عامل, value: 3, max: 2}]}", "«3» comes after «2»"),
        ("{change: [{text: نحو 300 عامل, label: null}]}", "«label» is text"),
    ],
)
def test_what_contradicts_itself_or_is_no_value(tmp_path: Path, figures: str, says: str) -> None:
    (line,) = wrong(tmp_path, f"figures: {figures}\n")
    assert line.startswith("a.yml, line 1: ") and says in line


def test_two_changes_of_one_fact_that_agree_are_both_done(tmp_path: Path) -> None:
    found = corrected(
        tmp_path, "figures:\n  change:\n    - {text: نحو 300 عامل, value: 310}\n    - {text: نحو 300 عامل, max: 320}\n"
    )
    assert (found.figures[0].value, found.figures[0].max) == (310, 320)


def test_what_the_program_finds_by_now_is_not_added_twice(tmp_path: Path) -> None:
    found = corrected(tmp_path, "figures:\n  add:\n    - {text: نحو 300 عامل, value: 305}\n")
    (figure,) = found.figures
    assert (figure.value, figure.label, figure.origin) == (305, "عامل", "edited")


def test_dropped_and_added_is_replaced(tmp_path: Path) -> None:
    found = corrected(
        tmp_path, "figures:\n  drop: [نحو 300 عامل]\n  add:\n    - {text: 300 عامل, value: 300, label: عمال}\n"
    )
    assert [(figure.text, figure.label) for figure in found.figures] == [("300 عامل", "عمال")]


def test_an_added_name_is_marked_wherever_it_stands_as_a_word(tmp_path: Path) -> None:
    found = corrected(tmp_path, "places:\n  add:\n    - {text: مصنع}\n    - {text: المصنع, name_en: The factory}\n")
    part, whole = found.places
    assert part.mentions == [], "«مصنع» stands only inside «المصنع»"
    assert [TEXT[span.start : span.end] for span in whole.mentions] == ["المصنع"]
    assert (whole.name_en_origin, whole.origin) == ("edited", "edited")


def test_names_that_nobody_bears_are_told_with_the_nearest(tmp_path: Path) -> None:
    found = corrected(tmp_path, "merge:\n  - [سالم الحمدان, الحمدن]\nsame_as:\n  - {name: خالد, same_as: الحمدان}\n")
    assert [(one.key, one.text, one.hint) for one in found.editor.stale] == [
        ("merge", "الحمدن", "لعل المقصود «الحمدان»"),
        ("same_as", "خالد", None),
    ]
    assert len(found.actors) == 2


OTHER = f"text_sha256: {'a' * 64}\n"


def test_a_number_of_another_text_picks_no_fact_but_words_do(tmp_path: Path) -> None:
    numbered = corrected(tmp_path, f"{OTHER}figures:\n  drop: [{{text: نحو 300 عامل, sentence: 7}}]\n")
    assert len(numbered.figures) == 1
    assert [one.key for one in numbered.editor.stale] == ["text_sha256", "figures.drop"]
    assert "0" * 64 in (numbered.editor.stale[0].hint or ""), "what to write once the numbers are right again"
    assert corrected(tmp_path, f"{OTHER}figures: {{drop: [نحو 300 عامل]}}\n").figures == []


def test_a_review_without_the_texts_hash_is_kept_and_asks_for_it(tmp_path: Path) -> None:
    found = corrected(tmp_path, "reviewed: {by: هدى, on: 2024-06-01}\n")
    assert found.editor.reviewed
    assert [(one.code, f'text_sha256: "{found.text_sha256}"' in one.text) for one in found.warnings] == [
        ("review", True)
    ]
    bound = corrected(tmp_path, f'text_sha256: "{found.text_sha256}"\nreviewed: {{by: هدى, on: 2024-06-01}}\n')
    assert bound.editor.reviewed and not bound.warnings


def test_a_review_is_of_the_text_that_was_reviewed(tmp_path: Path) -> None:
    found = corrected(tmp_path, f"{OTHER}reviewed: {{by: هدى, on: 2024-06-01}}\n").editor
    assert found.reviewed is None and [one.key for one in found.stale] == ["text_sha256", "reviewed"]


def test_a_topic_is_added_by_id_or_name(tmp_path: Path) -> None:
    for text in ("work", "العمل"):
        (topic,) = corrected(tmp_path, f"topics: {{add: [{{text: {text}}}]}}\n").topics
        assert (topic.id, topic.name, topic.name_en, topic.origin) == ("work", "العمل", "Labour", "edited")
    assert wrong(tmp_path, "topics: {add: [{text: wrok}]}\n") == [
        "a.yml, line 1: there is no topic «wrok»; did you mean «work»?"
    ]
    assert "Latin letters" in wrong(tmp_path, "topics: {add: [{text: جديد, name: جديد}]}\n")[0]


def test_the_english_that_an_editor_gives_is_checked(tmp_path: Path) -> None:
    (term,) = corrected(tmp_path, "glossary: {add: [{text: المصنع, en: the factory}]}\n").glossary
    assert (term.en, term.checked, term.source, term.sentences) == ("the factory", True, "edited", [2])


def test_a_verb_brings_its_force(tmp_path: Path) -> None:
    (said,) = corrected(tmp_path, "statements: {change: [{text: المصنع سيفتح غدا, verb: نفى}]}\n").statements
    assert said.force == "deny"


STORY = """عودة العمال إلى مصنع الشمال

قال الوزير سالم الحمدان إن نحو 300 عامل عادوا إلى المصنع، الأحد. وأضاف الحمدان أن المصنع سيفتح غدا.
"""


def analysed(tmp_path: Path, yaml: str) -> Record:
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.yml").write_text(yaml, encoding="utf-8")
    return analyse_file(tmp_path / "b.txt", built_in())


def test_a_dropped_actor_is_gone_everywhere(tmp_path: Path) -> None:
    before = analysed(tmp_path, "")
    assert any(term.lemma == "سالم الحمدان" for term in before.glossary)
    assert "سالم الحمدان" in {actor.name for actor in before.actors if actor.id == before.statements[0].speaker}
    after = analysed(tmp_path, "actors: {drop: [سالم الحمدان]}\n")
    ids = {named.id for named in [*after.actors, *after.places]}
    assert not any("الحمدان" in term.lemma for term in after.glossary)
    assert all(said.speaker is None or said.speaker in ids for said in [*after.statements, *after.figures])


def test_a_corrected_name_is_corrected_in_the_glossary(tmp_path: Path) -> None:
    after = analysed(tmp_path, "actors:\n  change: [{text: سالم الحمدان, name_en: Salem Al-Hamdan}]\n")
    term = next(term for term in after.glossary if term.lemma == "سالم الحمدان")
    assert (term.en, term.checked) == ("Salem Al-Hamdan", True)


def test_who_is_added_or_merged_speaks(tmp_path: Path) -> None:
    after = analysed(
        tmp_path,
        "actors:\n  drop: [سالم الحمدان]\n  add: [{text: الحمدان, type: person, name: س. الحمدان}]\n",
    )
    (actor,) = [actor for actor in after.actors if actor.origin == "edited"]
    assert actor.id in {said.speaker for said in after.statements}
