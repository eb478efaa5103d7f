from generator.dossier import build
from generator.dossier.file import DossierFile
from generator.dossier.model import Dossier
from tests.dossier.making import Making

TOPIC = ("rail", "السكة الحديد", "القطار")


def name(dossier: Dossier, entity: str) -> str:
    return next(found.name for found in dossier.entities if found.id == entity)


def speech(id_: str, day: str, words: str) -> Making:
    text = f"قال منير العلوي إن {words} وتحدث عن القطار."
    return Making(id_, text, day).actor("منير العلوي").topic(*TOPIC).says("منير العلوي", words)


def test_positions_run_from_the_oldest_and_tell_a_repeated_saying_once() -> None:
    records = [
        speech("a", "2023-05-01", "أشغال النفق الشرقي ستنتهي قبل الشتاء").record(),
        speech("b", "2023-05-03", "أشغال النفق الشرقي تنتهي قبل الشتاء").record(),
        speech("c", "2023-06-01", "الميزانية لم تعد تكفي لشراء عربات").record(),
    ]
    dossier = build(records)
    (position,) = dossier.positions
    assert (name(dossier, position.entity), position.topic) == ("منير العلوي", "rail")
    assert [(said.cite.record, [cite.record for cite in said.also]) for said in position.sayings] == [
        ("a", ["b"]),
        ("c", []),
    ]


def test_related_briefings_name_the_reason_and_both_sentences() -> None:
    one = Making("a", "زارت هدى الكيلاني معرض الكتاب.", "2023-05-01").actor("هدى الكيلاني").record()
    two = Making("b", "مقدمة.\nوقعت هدى الكيلاني كتابها.", "2023-05-02").actor("هدى الكيلاني").record()
    other = Making("c", "هطلت الأمطار.", "2023-05-03").record()
    links = build([one, two, other]).related
    assert [(link.record, link.to) for link in links] == [("a", "b"), ("b", "a")]
    (reason,) = links[0].because
    assert reason.kind == "entity"
    assert reason.here and reason.there
    assert (reason.here.sentence, reason.there.sentence) == (1, 2)


def test_sources_count_what_each_contributed() -> None:
    one = Making("a", "قال ناصر حماد كلمة.", "2023-05-01").outlet("صحيفة الأفق").actor("ناصر حماد")
    one.says("ناصر حماد", "كلمة")
    two = Making("b", "نص.", "2023-05-01", "2023-05-09").outlet("صحيفة الأفق")
    three, four, five = (Making(id_, "نص بلا جهة.") for id_ in "cde")
    edits = DossierFile.model_validate({"outlets": [{"name": "صحيفة الأفق", "reliability": "B"}]})
    found = [made.record() for made in (one, two, three, four, five)]
    known, unknown = build(found, edits).sources  # what is known stands first, however many are unknown
    assert (known.name, known.records, known.dated, known.bounded) == ("صحيفة الأفق", ["a", "b"], 1, 1)
    assert (known.statements, known.actors, len(known.alone), known.reliability) == (1, 1, 1, ["B"])
    assert (unknown.name, unknown.undated) == (None, 3)


def test_the_glossary_joins_the_entries_of_all_briefings() -> None:
    one = Making("a", "أقر المجلس الخطة الخمسية.", "2023-05-01").term("الخطة الخمسية", "five-year plan").record()
    two = Making("b", "نص.\nوتشمل الخطة الخمسية الطرق.", "2023-05-02").term("الخطة الخمسية", "five-year plan").record()
    (term,) = build([one, two]).terms
    assert (term.en, term.records, term.checked) == ("five-year plan", ["a", "b"], False)
    assert [(cite.record, cite.sentence) for cite in term.cites] == [("a", 1), ("b", 2)]


def test_one_thing_and_several_are_one_entry() -> None:
    one = Making("a", "احترقت آلية عسكرية.", "2023-05-01").term("آلية عسكرية", "military vehicle").record()
    two = Making("b", "نص.\nعبرت آليات عسكرية.", "2023-05-02").term("آليات عسكرية", "military vehicles").record()
    (term,) = build([one, two]).terms
    assert (term.lemma, term.en, term.records) == ("آلية عسكرية", "military vehicle", ["a", "b"])
    assert term.forms == ["آليات عسكرية", "آلية عسكرية"]
    (several,) = build([two]).terms
    assert (several.lemma, several.en) == ("آليات عسكرية", "military vehicles")


def test_the_editors_english_of_a_term_wins() -> None:
    record = Making("a", "أقر المجلس الخطة الخمسية.", "2023-05-01").term("الخطة الخمسية", "quinquennial plan").record()
    edits = DossierFile.model_validate({"terms": [{"term": "الخطة الخمسية", "en": "five-year plan"}]})
    (term,) = build([record], edits).terms
    assert (term.en, term.source, term.checked, term.others) == (
        "five-year plan",
        "edited",
        True,
        ["quinquennial plan"],
    )


def test_the_glossary_has_latin_names_behind_the_arabic_alphabet() -> None:
    making = Making("a", "وقعت OpenAI عقدا في يافا بعد أشهر.", "2023-05-01")
    record = making.term("OpenAI", "OpenAI").term("يافا", "Jaffa").term("أشهر", "months").record()
    assert [term.term for term in build([record]).terms] == ["أشهر", "يافا", "OpenAI"]


def test_a_name_in_the_glossary_has_the_editors_english() -> None:
    making = Making("a", "قال أبو كامل كلمة.", "2023-05-01").actor("أبو كامل").term("أبو كامل", "Abu Kamel", "person")
    edits = DossierFile.model_validate({"actors": [{"name": "أبو كامل", "name_en": "Abu Kamil"}]})
    dossier = build([making.record()], edits)
    (term,) = dossier.terms
    assert (term.en, term.entity) == ("Abu Kamil", dossier.entities[0].id)


def test_the_editors_name_of_an_actor_wins() -> None:
    record = Making("a", "قال أبو كامل كلمة.", "2023-05-01").actor("أبو كامل").record()
    actor = {"name": "سعيد الحلبي", "name_en": "Said al-Halabi", "forms": ["أبو كامل"]}
    dossier = build([record], DossierFile.model_validate({"actors": [actor]}))
    (found,) = dossier.entities
    assert (found.name, found.name_en, found.name_en_origin, found.checked) == (
        "سعيد الحلبي",
        "Said al-Halabi",
        "edited",
        True,
    )


def test_the_worklist_says_what_waits() -> None:
    making = Making("a", "قال مصدر إن الطريق مغلق بسبب السيول.").says(None, "الطريق مغلق").term("السيول")
    edits = DossierFile.model_validate({"merges": [{"names": ["فلان الفلاني", "علان العلاني"]}]})
    codes = [work.code for work in build([making.record()], edits).worklist]
    assert codes == [
        "unused_edit",
        "unused_edit",
        "unknown_date",
        "unknown_outlet",
        "term_without_english",
        "statement_without_speaker",
        "not_reviewed",
    ]


def test_a_task_tells_what_it_is_about_apart_from_what_its_list_is_called() -> None:
    record = Making("a", "قال مصدر إن الطريق مغلق بسبب السيول.", "2023-05-01").says(None, "الطريق مغلق").record()
    told = {work.code: (work.text, work.subject) for work in build([record]).worklist}
    assert told["statement_without_speaker"] == ("قول بلا قائل معروف: الطريق مغلق", "الطريق مغلق")
    assert told["not_reviewed"] == ("لم يراجعها محرر", "")
    assert "unknown_date" not in told


def test_an_agency_that_both_quote_makes_no_relatives() -> None:
    texts = {"a": "قالت وكالة سبأ للأنباء إن الجسر أغلق.", "b": "قالت وكالة سبأ للأنباء إن المهرجان بدأ."}
    for type_, related in (("media", 0), ("organisation", 2)):
        records = [
            Making(id_, text, f"2023-05-0{at}").actor("وكالة سبأ للأنباء", type_).record()
            for at, (id_, text) in enumerate(texts.items(), 1)
        ]
        assert len(build(records).related) == related
