"""All that is wrong with a dossier's files, and all that waits for an editor: what `mujaz check` lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from generator import settings, typed_yaml
from generator.dossier import file as dossier_file
from generator.dossier.build import build
from generator.dossier.model import Dossier
from generator.finding import batch
from generator.reading import editor
from generator.record import Record

_ALONE = "ملف محرر بلا مقال باسمه بجانبه، أو امتداده غير .yml (يصحح a.yml المقال a.txt أو a.md أو a.html)"


class Item(NamedTuple):
    """A problem of a file (`error`), or what waits for an editor (`work`, with a code of the worklist). `line` counts
    from 1; None where no line is meant."""

    level: Literal["error", "work"]
    file: str
    line: int | None
    text: str
    code: str | None = None

    def __str__(self) -> str:
        return self.file + (f", line {self.line}" if self.line else "") + f": {self.text}"


def check(root: Path, workers: int | None = None) -> tuple[list[Item], int]:
    """The list for the dossier in this folder, errors first, and how many articles it has. Raises nothing: whatever
    can't be read is in the list."""
    edits = dossier_file.DossierFile()
    errors: list[Item] = []
    found: list[Path] = []
    records: list[Record] = []
    alone: list[str] = []
    try:
        chosen = settings.load(root)
        found = batch.files([chosen.seeds]) if chosen.seeds.is_dir() else []
        if not found:
            lacks = "there is no article in seeds/" if chosen.seeds.is_dir() else "there is no folder seeds/"
            errors.append(Item("error", settings.FILE, None, lacks))
        try:
            edits = dossier_file.read(chosen.seeds)
        except typed_yaml.YamlError as error:
            errors += _errors(str(error), dossier_file.NAME)
        for outcome in batch.analyse_all(found, edits.topics, workers, chosen.cache / "records"):
            errors += _errors(outcome.problem or "", outcome.path.name)
            records += [outcome.record] if outcome.record else []
        alone = _alone(chosen.seeds, found)
    except (typed_yaml.YamlError, OSError) as error:
        errors += _errors(str(error), settings.FILE)
    return [*errors, *_work(records, build(records, edits), alone)], len(found)


def unapplied(records: Sequence[Record], dossier: Dossier, seeds: Path) -> list[Item]:
    """What an editor wrote that corrects nothing, in the words of the list."""
    work = _work(records, dossier, _alone(seeds, batch.files([seeds])))
    return [item for item in work if item.code in ("stale_correction", "unused_edit")]


def _alone(seeds: Path, articles: Sequence[Path]) -> list[str]:
    return [path.name for path in editor.without_article(seeds, articles) if path.name != dossier_file.NAME]


def _errors(message: str, file: str) -> Iterator[Item]:
    for problem in typed_yaml.problems(message, file):
        yield Item("error", problem.file, problem.line, problem.text)


def _work(records: Sequence[Record], dossier: Dossier, alone: Iterable[str]) -> Iterator[Item]:
    """The worklist, and editor's files that correct no article."""
    for name in alone:
        yield Item("work", name, None, _ALONE, "stale_correction")
    files = {record.id: Path(record.file) for record in records}
    for item in dossier.worklist:
        # a line is one of the editor's file; what belongs to no article is decided in the dossier's
        path = files.get(item.record or "")
        name = dossier_file.NAME if path is None else editor.path_for(path).name if item.line else path.name
        yield Item("work", name, item.line, item.text, item.code)
