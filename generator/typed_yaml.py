"""Reads YAML that a person wrote into a typed object, and says what is wrong by file, line and nearest right word.

One way for the settings, the editor's files, the dossier's file and front matter. The YAML is data from outside: no
tags, no aliases (so no YAML bombs), no key twice, at most `MAX_BYTES`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

import yaml
from pydantic import BaseModel, BeforeValidator, Field, StringConstraints, ValidationError
from pydantic_core import PydanticCustomError

MAX_BYTES = 1 << 20
MAX_DEPTH = 40

# What an address on the site is made of.
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _day(value: object) -> object:
    if isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date_type", "a day")


# What a person writes, and no more: words and not nothing, a day and no seconds since 1970, a number and neither «true»
# nor infinity.
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Day = Annotated[date, BeforeValidator(_day)]
Whole = Annotated[int, Field(strict=True)]
Number = Whole | Annotated[float, Field(strict=True, allow_inf_nan=False)]

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[str | int, ...]


class YamlError(ValueError):
    """What is wrong in a YAML file; the message has one line a problem, each with file and line."""


class Problem(NamedTuple):
    """One line of a YamlError's message, taken apart; no line where the whole file is meant."""

    file: str
    line: int | None
    text: str


def problems(message: str, file: str) -> list[Problem]:
    """The problems that a message tells, a line each; `file` is meant where the line names none."""
    found = []
    for line in message.splitlines():
        told = _PROBLEM.fullmatch(line)
        number = told and told["line"]
        found.append(Problem(told["file"], int(number) if number else None, told["text"]) if told else
                     Problem(file, None, line))  # fmt: skip
    return found


_PROBLEM = re.compile(r"(?P<file>[^:,]+\.yml)(?:, line (?P<line>\d+))?: (?P<text>.*)")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML; a tag of its own is an error. As in YAML 1.2 `on` and `no` are words, `1:30` is no 90 and `010` no 8;
    a day stays text."""


_Loader.yaml_implicit_resolvers = {
    first: [one for one in resolvers if not one[0].endswith((":timestamp", ":bool", ":int", ":float"))]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}
for _tag, _pattern, _firsts in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(?:(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)", "-+.0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_firsts))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _compose(text: str, name: str) -> yaml.Node | None:
    """The node tree of the text. Raises YamlError for what is no YAML, and for aliases."""
    try:
        lines = text.split("\n")
        # whether each of the collections that an event stands in is a list in brackets
        inside: list[bool] = []
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.ScalarEvent) and not event.style:
                _check_plain(event, lines, bool(inside) and inside[-1], name)
            if isinstance(event, yaml.AliasEvent):
                raise YamlError(f"{name}, line {_line(event)}: aliases (*{event.anchor}) are not allowed")
            if isinstance(event, yaml.CollectionStartEvent):
                inside.append(isinstance(event, yaml.SequenceStartEvent) and bool(event.flow_style))
            elif isinstance(event, yaml.CollectionEndEvent):
                inside.pop()
            if len(inside) > MAX_DEPTH:
                raise YamlError(f"{name}, line {_line(event)}: nested too deeply")
        return yaml.compose(text, Loader=_Loader)
    except YamlError:
        raise
    except yaml.YAMLError as error:
        raise _broken(error, name, text) from None
    except ValueError as error:
        raise YamlError(f"{name}: {error}") from None


def _check_plain(value: yaml.ScalarEvent, lines: list[str], in_list: bool, name: str) -> None:
    """Raises YamlError where YAML reads a value without quotation marks otherwise than an editor means it."""
    mark = value.end_mark
    behind = lines[mark.line][mark.column :].lstrip() if mark and mark.line < len(lines) else ""
    if mark and (lost := _HASHTAG.match(behind)):
        raise YamlError(
            f"{name}, line {mark.line + 1}: «{lost[0]}» would be lost as a comment: a value with «#» in it"
            " needs quotation marks around it; a comment has a space behind its «#»"
        )
    if in_list and "،" in value.value:
        raise YamlError(
            f"{name}, line {_line(value)}: {_COMMA}; where «{value.value}» is one, it needs quotation marks around it"
        )


def _broken(error: yaml.YAMLError, name: str, text: str) -> YamlError:
    """What is wrong with a text that is no YAML, on one line."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return YamlError(f"{name}: {' '.join(str(error).split())}")
    mark, begun = error.problem_mark or error.context_mark, error.context_mark
    # what is missing at the end is told of the last line that says something
    line = min(mark.line, text.rstrip().count("\n")) + 1 if mark else 1
    # a bracket or quotation mark that is not closed is found at the end of the file, but stands where it was opened
    where = f" {error.context} from line {begun.line + 1}" if begun and begun.line + 1 < line else ""
    told = f"{error.problem or error.context or 'no YAML'}{where}"
    return YamlError(f"{name}, line {line}: {_advice(text.splitlines()[line - 1 : line], told)}")


def _advice(lines: list[str], told: str) -> str:
    """What to do about what the parser told of a line, for somebody who knows no YAML; its own words where it is not
    known what made it."""
    line = lines[0] if lines else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "the line begins with a tab: use spaces"
    for words, advice in _ADVICE.items():
        if words in told:
            twice = len(_COLON.findall(line)) > 1 and words == "mapping values"
            comma = f"; {_COMMA}" if "،" in line and words == "expected ','" else ""
            opened = _FROM.search(told) if "closed" in advice else None
            return (_ADVICE_QUOTE if twice else advice) + comma + (f" (opened in line {opened[1]})" if opened else "")
    return told


# A word with its sign, where YAML begins a comment.
_HASHTAG = re.compile(r"#[^\W\d_]\S*")
_COMMA = "a comma in a list is «,», not «،»"
_COLON, _FROM = re.compile(r":(?:\s|$)"), re.compile(r" from line (\d+)$")
_ADVICE_QUOTE = "a value with «: » in it needs quotation marks around it"
# By what the parser says: what an editor has done most likely.
_ADVICE = {
    "mapping values": "the line is indented otherwise than those it belongs to, or the one above lacks its «:»",
    "cannot start": "a value that begins with a sign needs quotation marks around it",
    "alphabetic or numeric": "a value that begins with a sign needs quotation marks around it",
    "comment or line break": "a value that begins with a sign needs quotation marks around it",
    "end of stream": "a quotation mark is not closed",
    "expected ','": "a bracket is not closed or a comma is missing, or a value with «: » in it needs quotation marks",
    "expected key": "the line is indented otherwise than those it belongs to, or goes on behind a quotation mark",
    "'-' indicator": "the line is indented otherwise than those it belongs to",
    "document start": "the line is indented otherwise than those it belongs to",
    "whitespace or line break": "a value that begins with a sign needs quotation marks around it",
    "constructor for the tag": "«!» before a value makes a tag, which is not allowed: put the value in quotation marks",
    "escape character": "in quotation marks «\\» is written twice",
}


def compose(text: str, name: str, loader: type[yaml.SafeLoader]) -> tuple[Any, yaml.Node | None]:
    """The value and the node tree of a text that this loader reads. Raises YamlError."""
    try:
        return yaml.load(text, Loader=loader), yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        raise _broken(error, name, text) from None


def note_lines(node: yaml.Node | None, lines: dict[Location, int], name: str, at: Location = ()) -> None:
    """Notes the line of every key and item; raises YamlError for a key that stands twice."""
    if node is None:
        return
    lines.setdefault(at, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            place = (*at, str(key.value))
            if place in lines:
                raise YamlError(f"{name}, line {key.start_mark.line + 1}: «{key.value}» stands twice")
            lines[place] = key.start_mark.line + 1
            note_lines(value, lines, name, place)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            note_lines(item, lines, name, (*at, number))


def parse(text: str, name: str, offset: int = 0) -> tuple[Any, dict[Location, int]]:
    """The value of the YAML text and the line of each key and item; `offset` lines stand above it in its file.

    Raises YamlError.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise YamlError(f"{name}: larger than {MAX_BYTES >> 20} MB")
    text = "\n" * offset + text
    node = _compose(text, name)
    lines: dict[Location, int] = {}
    note_lines(node, lines, name)
    try:
        return yaml.load(text, Loader=_Loader), lines
    except yaml.YAMLError as error:
        raise _broken(error, name, text) from None
    except ValueError as error:
        raise YamlError(f"{name}: {error}") from None


def validate(value: Any, model: type[Model], name: str, lines: dict[Location, int], at: Location = ()) -> Model:
    """The value as a model. Raises YamlError with a line for each problem."""
    try:
        return model.model_validate(value if value is not None else {})
    except ValidationError as error:
        found: dict[Location, list[Any]] = {}
        for problem in error.errors():
            found.setdefault(_place(problem, value), []).append(problem)
        said = []
        for place, problems in found.items():
            apt = [problem for problem in problems if problem["type"] not in _KINDS]
            if not apt and any(len(other) > len(place) and other[: len(place)] == place for other in found):
                continue  # it is of one of the kinds that may stand here: what is wrong inside is said
            line = lines.get((*at, *place)) or lines.get(at, 1)
            key = next((step for step in reversed(place) if isinstance(step, str)), "")
            said += [(line, f"{name}, line {line}: {text}") for text in _say(apt or problems, key, model)]
        raise YamlError("\n".join(text for _, text in sorted(set(said)))) from None


def read_text(path: Path) -> str:
    """The text of the file. Raises YamlError for a file that can't be read, leads out of its folder or is not in
    UTF-8."""
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(path.parent.resolve()):
            raise YamlError(f"{path.name}: it is a link that leads out of its folder")
        if path.stat().st_size > MAX_BYTES:
            raise YamlError(f"{path.name}: larger than {MAX_BYTES >> 20} MB")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise YamlError(f"{path.name}: not in UTF-8") from None
    except OSError as error:
        raise YamlError(f"{path.name}: can't be read ({error.strerror})") from None


def read(path: Path, model: type[Model]) -> Model:
    """The file as a model; a missing file is an empty one.

    Raises YamlError for what is no UTF-8, no YAML, or not as the model wants it.
    """
    value, lines = parse(read_text(path) if path.exists() else "", path.name)
    return validate(without_empty(value, model), model, path.name, lines)


def without_empty(value: Any, model: type[BaseModel]) -> Any:
    """The value without those of the model's keys that have nothing behind them: `figures:` alone says nothing."""
    if not isinstance(value, dict):
        return value
    return {key: of for key, of in value.items() if of is not None or key not in model.model_fields}


# What a value of the wrong kind should have been, by pydantic's name of the error.
_KINDS = {
    "list_type": "a list like [a, b]",
    "tuple_type": "a list like [a, b]",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "string_type": "text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "date_type": "a day like 2024-02-08",
    "date_parsing": "a day like 2024-02-08",
    "date_from_datetime_parsing": "a day like 2024-02-08",
}

# The same for a value of the right kind that is too little or too much.
_LIMITS = {
    "greater_than": "more than {gt}",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
    "finite_number": "a number that is not infinite",
    "too_short": "a list of at least {min_length}",
    "string_too_short": "at least {min_length} characters long",
    "string_too_long": "at most {max_length} characters long",
}


def _place(problem: Any, value: Any) -> Location:
    """The keys and items that lead to a problem."""
    # pydantic puts the names of union members between the keys; only steps that the file has lead to a line
    place: list[str | int] = []
    here = value
    for step in problem["loc"]:
        in_list = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if in_list or (isinstance(here, dict) and step in here):
            here = here[step]
            place.append(step)
    return tuple(place)


def _say(problems: list[Any], key: str, model: type[BaseModel]) -> list[str]:
    """The problems of one place in words for a person. Several of the value's kind are one sentence."""
    if problems[0]["type"] not in _KINDS:
        return [_say_one(problem, key, model) for problem in problems]
    told = dict.fromkeys(_KINDS[problem["type"]] + _keys(problem, model) for problem in problems)
    kinds = " or ".join(kind for kind in told if kind != "a whole number" or "a number" not in told)
    wrong = problems[0]["input"]
    if kinds == "text" and isinstance(wrong, int | float):
        return [f"«{key}» is text: put «{wrong}» in quotation marks"]
    shown = f" can't be «{wrong}», it" if isinstance(wrong, str | int | float) else ""
    return [f"«{key}»{shown} is {kinds}" if key else f"the file is {kinds}"]


def _keys(problem: Any, model: type[BaseModel]) -> str:
    """The first keys of what should stand where something else does."""
    wanted = problem.get("ctx", {}).get("class_name")
    part = next((part for part in _models(model) if part.__name__ == wanted and part is not model), None)
    return f" like {{{', '.join(f'{key}: …' for key in list(part.model_fields)[:2])}}}" if part else ""


def _say_one(problem: Any, key: str, model: type[BaseModel]) -> str:
    """A problem that is not one of the value's kind."""
    kind, wrong = problem["type"], problem["input"]
    if kind == "extra_forbidden":
        unknown, fields = str(problem["loc"][-1]), _fields(model)
        if unknown in fields:
            return f"«{unknown}» does not belong here: indent it below the key that it belongs to"
        here = sorted(_keys_at(model, problem["loc"][:-1]))
        near = difflib.get_close_matches(unknown, here, 1) or difflib.get_close_matches(unknown, sorted(fields), 1)
        hint = f"; did you mean «{near[0]}»?" if near else f"; the keys are {', '.join(here)}"
        return f"unknown key «{unknown}»{hint}"
    if kind == "missing":
        inside = f" in «{key}»" if key else ""
        return f"«{problem['loc'][-1]}» is missing{inside}"
    if kind == "literal_error":
        wanted = problem["ctx"]["expected"].replace("'", "")
        near = difflib.get_close_matches(str(wrong), wanted.replace(" or ", ", ").split(", "), 1)
        hint = f"; did you mean «{near[0]}»?" if near else ""
        return f"«{key}» can't be «{wrong}», it is one of {wanted}{hint}"
    if kind == "string_too_short" and not wrong.strip():
        return f"«{key}» is empty"
    if kind in _LIMITS:
        shown = ", ".join(map(str, wrong)) if isinstance(wrong, list) else wrong
        return f"«{key}» can't be «{shown}», it is {_LIMITS[kind].format(**problem.get('ctx', {}))}"
    if kind == "value_error":
        return f"«{key}»: {problem['ctx']['error']}"
    if kind == "string_pattern_mismatch":
        form = "small Latin letters, digits and single hyphens" if problem["ctx"]["pattern"] == SLUG else ""
        if form := form or _fields(model).get(key, ""):
            return f"«{key}» can't be «{wrong}», it is {form}"
    return f"«{key}» can't be «{wrong}»: {problem['msg'][:1].lower()}{problem['msg'][1:]}"


def _fields(model: type[BaseModel]) -> dict[str, str]:
    """Every key that the model or a model inside it knows, with the description of its form where it has one."""
    found: dict[str, str] = {}
    for part in _models(model):
        for key, field in part.model_fields.items():
            found.setdefault(field.alias or key, field.description or "")
    return found


def _keys_at(model: type[BaseModel], place: Location) -> set[str]:
    """The keys that may stand at a place of the file."""
    here = [model]
    for step in place:
        inside = [field.annotation for one in here for key, field in one.model_fields.items() if key == step]
        here = [part for annotation in inside for part in _outermost(annotation)] or here
    return {field.alias or key for one in here for key, field in one.model_fields.items()}


def _outermost(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field holds, without those inside them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from _outermost(part)


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and those inside it."""
    todo: list[Any] = [model]
    seen: set[int] = set()
    while todo:
        type_ = todo.pop()
        if id(type_) in seen:
            continue
        seen.add(id(type_))
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            yield type_
            todo.extend(field.annotation for field in type_.model_fields.values())
        todo.extend(get_args(type_))
