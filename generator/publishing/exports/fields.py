"""Every field of the JSON downloads, as their schemas have it: what the data page documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.dossier.model import Dossier
from generator.record import Record


class Part(NamedTuple):
    """A type of the downloads: its name, what it is, and each field with its type, «list of Figure»."""

    name: str
    about: str
    fields: list[tuple[str, str]]


def parts() -> list[Part]:
    """The briefing's types, then those that the dossier has beside them."""
    found: dict[str, Part] = {}
    for model in (Record, Dossier):
        schema = model.model_json_schema(by_alias=True)
        for name, of in ((model.__name__, schema), *schema["$defs"].items()):
            if of.get("properties"):
                found.setdefault(name, Part(name, _prose(of.get("description", "")), list(_fields(of))))
    return list(found.values())


def _fields(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for field, of in schema["properties"].items():
        yield field, _type_name(of)


def _prose(description: str) -> str:
    """A docstring on one line, without the marks of code."""
    return " ".join(description.replace("`", "").split())


def _type_name(schema: Mapping[str, Any]) -> str:
    """A JSON Schema's type in words: «list of Figure», «date or null»."""
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_type_name(option) for option in schema["anyOf"]))
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "enum" in schema:
        return " | ".join(str(value) for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type_name(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("const") or schema.get("type") or "any")
