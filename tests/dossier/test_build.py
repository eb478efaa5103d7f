"""The dossier of the five demo articles, as a reader would check it."""

from functools import cache
from pathlib import Path

from generator.dossier import build
from generator.dossier.model import Dossier
from generator.finding.analysis import analyse_file
from generator.knowledge import built_in

SEEDS = Path(__file__).parents[1] / "demo"
DEMO = ("000_4eb46d35841a4ea5", "001_c434531e6e6100b5", "002_94173c7620953887", "003_dc5b0399aa33f440",
        "004_57670411fffd694b")  # fmt: skip


@cache
def dossier() -> Dossier:
    knowledge = built_in()
    return build([analyse_file(SEEDS / f"{name}.txt", knowledge) for name in DEMO], knowledge=knowledge)


def short(records: list[str]) -> set[str]:
    return {record[:3] for record in records}


def test_four_articles_say_how_many_soldiers_there_are() -> None:
    found = [quantity for quantity in dossier().quantities if any(entry.value == 2500 for entry in quantity.entries)]
    assert any(
        short(quantity.records) >= {"000", "001", "003", "004"} and quantity.verdict == "agree" for quantity in found
    )


def test_two_articles_share_their_background() -> None:
    texts = [passage.text for passage in dossier().shared_passages if short(passage.records) == {"001", "002"}]
    assert any("لا يزال يحتفظ ببعض الخلايا" in text for text in texts)
    assert any("كان يسيطر على مساحات شاسعة من العراق وسوريا" in text for text in texts)


def test_the_prime_ministers_roles_from_all_articles() -> None:
    (entity,) = [entity for entity in dossier().entities if "محمد شياع السوداني" in entity.forms]
    assert short(entity.records) == {"000", "001", "002", "003", "004"}
    assert {"رئيس الوزراء العراقي", "رئيس الحكومة العراقية"} <= {role.text for role in entity.roles}


def test_two_people_named_husayn() -> None:
    names = {entity.name: entity.id for entity in dossier().entities}
    assert names["فؤاد حسين"] != names["صدام حسين"]


def test_every_cited_sentence_exists() -> None:
    knowledge = built_in()
    lengths = {
        record.id: len(record.sentences) for record in (analyse_file(SEEDS / f"{name}.txt", knowledge) for name in DEMO)
    }
    cites = [cite for entity in dossier().entities for cite in entity.mentions]
    cites += [telling.cite for event in dossier().events for telling in event.tellings]
    cites += [entry.cite for quantity in dossier().quantities for entry in quantity.entries]
    cites += [cite for passage in dossier().shared_passages for cite in passage.sentences]
    assert len(cites) > 100
    assert all(cite.sentence and 1 <= cite.sentence <= lengths[cite.record] for cite in cites)


def test_the_dossier_comes_back_from_its_json() -> None:
    assert Dossier.model_validate_json(dossier().model_dump_json(by_alias=True)) == dossier()


def test_the_order_of_the_files_changes_no_byte() -> None:
    knowledge = built_in()
    records = [analyse_file(SEEDS / f"{name}.txt", knowledge) for name in DEMO]
    written = dossier().model_dump_json(by_alias=True)
    for order in ((4, 0, 3, 1, 2), (2, 4, 1, 0, 3)):
        assert build([records[at] for at in order], knowledge=knowledge).model_dump_json(by_alias=True) == written
