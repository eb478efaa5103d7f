"""Facts of an editor's own words, which stand in no sentence."""

from generator.dossier import build
from generator.record import Actor, Figure, Record, Role, Statement, Term
from tests.dossier.making import Making


def edited(id_: str, day: str) -> Record:
    actor = Actor(
        id="a1",
        name="نادر الصافي",
        type="person",
        origin="edited",
        roles=[Role(text="مبعوث الرئيس", sentence=None, start=None, end=None, origin="edited")],
    )
    said = Statement(
        text="لا رجعة عن القرار", sentence=None, start=None, end=None, origin="edited", speaker="a1", direct=True
    )
    figure = Figure(
        text="40 حافلة", sentence=None, start=None, end=None, origin="edited", value=40, kind="count", label="حافلات"
    )
    term = Term(term="القرار", lemma="القرار", kind="term", origin="edited")
    record = Making(id_, "نص قصير.", day).record()
    return record.model_copy(
        update={"actors": [actor], "statements": [said], "figures": [figure], "glossary": [term], "summary": []}
    )


def test_facts_without_a_sentence_are_linked_all_the_same() -> None:
    dossier = build([edited("a", "2023-05-01"), edited("b", "2023-05-02")])
    (entity,) = dossier.entities
    assert entity.records == ["a", "b"]
    assert [cite.sentence for cite in entity.roles[0].cites] == [None, None]
    assert [said.cite.sentence for said in dossier.positions[0].sayings] == [None, None]
    assert dossier.terms[0].records == ["a", "b"]


def test_an_article_without_a_sentence_breaks_nothing() -> None:
    empty = Making("a", "نص.").record().model_copy(update={"text": "", "sentences": []})
    assert build([empty]).order == ["a"]
