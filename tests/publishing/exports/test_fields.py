import json

from generator.dossier.model import Dossier
from generator.publishing.exports import fields
from generator.record import Record


def test_every_field_of_both_downloads_is_documented() -> None:
    found = {part.name: dict(part.fields) for part in fields.parts()}
    for model in (Record, Dossier):
        schema = json.loads(json.dumps(model.model_json_schema(by_alias=True)))
        for name, of in ((model.__name__, schema), *schema["$defs"].items()):
            assert set(found[name]) == set(of["properties"])


def test_every_type_says_what_it_is() -> None:
    assert [part.name for part in fields.parts() if not part.about] == []


def test_types_are_told_in_words() -> None:
    figure = next(dict(part.fields) for part in fields.parts() if part.name == "Figure")
    assert figure["mentions"] == "list of Span"
    assert figure["value"] == "integer or number or null"
    place = next(dict(part.fields) for part in fields.parts() if part.name == "Cite")
    assert place["sentence"] == "integer or null"
