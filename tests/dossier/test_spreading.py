"""The dossier's file speaks for each briefing too."""

from generator.dossier.file import DossierFile
from generator.dossier.spreading import spread
from generator.record import Record
from tests.dossier.making import Making

EDITS = {
    "actors": [{"name": "صديق خان", "name_en": "Sadiq Khan", "forms": ["صادق خان"]}],
    "terms": [{"term": "الخطة الخمسية", "en": "five-year plan"}],
}


def made() -> Record:
    text = "عرض صادق خان الخطة الخمسية على المجلس."
    making = Making("a", text, "2023-05-01").actor("صادق خان")
    return making.term("الخطة الخمسية", "quinquennial plan").term("صادق خان", "Sadek Khan", "person").record()


def test_names_and_terms_have_the_english_of_the_dossiers_file() -> None:
    found = spread(made(), DossierFile.model_validate(EDITS))
    (actor,) = found.actors
    assert (actor.name, actor.name_en, actor.name_en_origin, actor.origin) == (
        "صادق خان",
        "Sadiq Khan",
        "edited",
        "edited",
    )
    assert {(term.term, term.en, term.checked) for term in found.glossary} == {
        ("الخطة الخمسية", "five-year plan", True),
        ("صادق خان", "Sadiq Khan", True),
    }


def test_the_articles_own_file_stands() -> None:
    record = made()
    own = [actor.model_copy(update={"name_en": "S. Khan", "origin": "edited"}) for actor in record.actors]
    (actor,) = spread(record.model_copy(update={"actors": own}), DossierFile.model_validate(EDITS)).actors
    assert actor.name_en == "S. Khan"


def test_where_a_name_is_anothers_it_is_left_alone() -> None:
    split = {"name": "صادق خان", "records": ["a"], "reason": "لاعب بهذا الاسم"}
    found = spread(made(), DossierFile.model_validate(EDITS | {"splits": [split]}))
    assert found.actors == made().actors


def test_a_file_that_names_nobody_changes_nothing() -> None:
    record = made()
    assert spread(record, DossierFile()) is record
