"""The sources: who published the articles, and what each contributed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.dossier import ids, names
from generator.dossier.corpus import Corpus
from generator.dossier.entities import Entities
from generator.dossier.file import FileOutlet
from generator.dossier.model import Source, Window
from generator.knowledge import Knowledge
from generator.knowledge.rows import Outlet
from generator.record import Record

UNKNOWN = "unknown"


def outlets(knowledge: Knowledge) -> dict[str, Outlet]:
    """The outlets by each of their forms."""
    found: dict[str, Outlet] = {}
    for row in knowledge.outlets:
        for form in (row.ar, *row.ar_aliases):
            found.setdefault(names.key(form), row)
    return found


def find(corpus: Corpus, who: Entities, rated: Sequence[FileOutlet], knowledge: Knowledge) -> list[Source]:
    """The outlets, most briefings first; those of unknown outlet together, last."""
    known = knowledge.derived(outlets)
    letters = {_key(outlet.name, known): outlet.reliability for outlet in rated}
    by_outlet: dict[str, list[Record]] = defaultdict(list)
    for record in corpus.records:
        by_outlet[_key(record.outlet.name, known) if record.outlet else ""].append(record)
    naming: dict[str, set[str]] = defaultdict(set)
    for key, published in by_outlet.items():
        for record in published:
            for actor in record.actors:
                naming[who.of[record.id, actor.id]].add(key)
    alone: dict[str, list[str]] = defaultdict(list)
    for entity in who.found:
        if len(naming[entity.id]) == 1:
            alone[next(iter(naming[entity.id]))].append(entity.id)
    found = [
        _source(published, corpus.windows, who, alone[key] if len(by_outlet) > 1 else [], letters.get(key))
        for key, published in by_outlet.items()
    ]
    return sorted(found, key=lambda source: (source.name is None, -len(source.records), source.id))


def unknown(found: Sequence[Source], rated: Sequence[FileOutlet], knowledge: Knowledge) -> list[str]:
    """The outlets that the editor rates and that published none of the briefings."""
    known = knowledge.derived(outlets)
    published = {_key(source.name, known) for source in found if source.name}
    return [outlet.name for outlet in rated if _key(outlet.name, known) not in published]


def _key(name: str, known: Mapping[str, Outlet]) -> str:
    """One key for all names of an outlet."""
    row = known.get(names.key(name))
    return names.key(row.ar if row else name)


def _source(
    published: Sequence[Record],
    windows: Mapping[str, Window],
    who: Entities,
    alone: Sequence[str],
    letter: str | None,
) -> Source:
    outlets = [record.outlet for record in published if record.outlet]
    name = names.commonest([outlet.name for outlet in outlets]) if outlets else None
    own = [windows[record.id] for record in published]
    dated = sum(window.earliest is not None and window.earliest == window.latest for window in own)
    undated = sum(window.earliest is None and window.latest is None for window in own)
    letters = {record.editor.reliability for record in published if record.editor.reliability} | ({letter} - {None})
    return Source(
        id=ids.named(names.folded(name), "outlet") if name else UNKNOWN,
        name=name,
        name_en=next((outlet.name_en for outlet in outlets if outlet.name_en), None),
        records=[record.id for record in published],
        agencies=list(dict.fromkeys(credit.name for record in published for credit in record.agencies)),
        dated=dated,
        bounded=len(own) - dated - undated,
        undated=undated,
        figures=sum(len(record.figures) for record in published),
        statements=sum(len(record.statements) for record in published),
        actors=len({who.of[record.id, actor.id] for record in published for actor in record.actors}),
        alone=list(alone),
        reliability=sorted(filter(None, letters)),
    )
