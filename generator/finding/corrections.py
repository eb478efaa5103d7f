"""The editor's word over the program's: amends an article and the facts found in it by the editor's file.

A correction names its fact by what the fact says. Where no fact says that any more, the correction is stale: it is
kept and reported, and never applied to something else. Each kind of fact is corrected as soon as it is found, so that
what is found after it (who speaks, the glossary, the summary) stands on the editor's facts.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, TypeVar

from generator.arabic.letters import fold
from generator.knowledge import Knowledge
from generator.reading import editor
from generator.record import (
    Actor,
    Article,
    Credit,
    Date,
    Editor,
    Figure,
    Named,
    Note,
    Outlet,
    Place,
    Published,
    Record,
    Role,
    Span,
    Stale,
    Statement,
    SummaryLine,
    Term,
    Title,
    Topic,
    Warning,
)
from generator.typed_yaml import YamlError

AnyFact = TypeVar("AnyFact", Figure, Date, Statement, Actor, Place, Term, Topic)
AnyNamed = TypeVar("AnyNamed", Actor, Place)

_MOVED = "تغيّر نص المقال منذ كُتب هذا"


def amend(article: Article, file: editor.EditorFile) -> Article:
    """The article with what the editor says of the file as a whole: title, outlet, day, address, slug."""
    changes: dict[str, Any] = {}
    if file.title:
        changes["title"] = Title(text=file.title, origin="edited")
    if file.outlet:
        outlet = editor.OutletName(name=file.outlet) if isinstance(file.outlet, str) else file.outlet
        changes["outlet"] = Outlet(name=outlet.name, name_en=outlet.name_en, origin="edited")
    if isinstance(file.published, date):
        changes["published"] = Published(earliest=file.published, latest=file.published, origin="edited")
    elif file.published:
        window = file.published
        changes["published"] = Published(earliest=window.earliest, latest=window.latest, origin="edited")
    for key, value in (("url", file.url), ("author", file.author), ("language", file.language), ("id", file.slug)):
        if value:
            changes[key] = value
    for key, names in (("agencies", file.agencies), ("dateline", file.dateline)):
        if names is not None:
            changes[key] = [Credit(name=name) for name in names]
    return article.model_copy(update=changes)


class Edits:
    """What the editor's file says of the facts of one article: gives each kind of them back corrected.

    `topics` are the topics that there are, name and English name by id. What is wrong or stale is gathered until
    `close`.
    """

    def __init__(
        self,
        file: editor.EditorFile,
        article: Article,
        knowledge: Knowledge,
        topics: Mapping[str, tuple[str, str | None]],
    ) -> None:
        self._file, self._article, self._topics = file, article, topics
        self._forces = knowledge.derived(_forces) if file.name else {}
        self._sentences = {sentence.n: sentence for sentence in article.sentences}
        self._moved = file.text_sha256 is not None and file.text_sha256 != article.text_sha256
        self._speakers: dict[str, Named] = {}
        self._taken: list[Named] = []
        self._stale: list[Stale] = []
        self._problems: list[str] = []

    def cast(self, actors: list[Actor], places: list[Place]) -> tuple[list[Actor], list[Place]]:
        """Actors and places, with those that the editor calls one made one."""
        if not self._file.name:
            return actors, places
        self._taken = [*actors, *places]
        actors, places = self.correct("actors", actors), self.correct("places", places)
        groups = [(names, "merge", n) for n, names in enumerate(self._file.merge)]
        groups += [([one.same_as, one.name], "same_as", n) for n, one in enumerate(self._file.same_as)]
        for names, key, n in groups:
            if not self._merge(actors, names) and not self._merge(places, names):
                listed = [*actors, *places]
                unknown = [name for name in names if not any(_says(named, name) for named in listed)]
                for name in unknown:
                    self._report((key, n), name, _near(name, listed))
                if not unknown:
                    self._problem((key, n), "an actor and a place can't be one")
        for named in (*actors, *places):
            for form in (named.name, *named.forms):
                self._speakers.setdefault(fold(form).strip(), named)
        return actors, places

    def _merge(self, named: list[AnyNamed], names: Sequence[str]) -> bool:
        """Makes those of these names one, the first; whether all the names are borne by somebody here."""
        found = [next((one for one in named if _says(one, name)), None) for name in names]
        some = list({one.id: one for one in found if one is not None}.values())
        if None in found or len(some) < 2:
            return None not in found
        first, rest = some[0], some[1:]
        changes: dict[str, Any] = {
            "forms": list(dict.fromkeys(form for one in some for form in one.forms)),
            "mentions": sorted((m for one in some for m in one.mentions), key=lambda m: m.start),
            "origin": "edited",
        }
        if isinstance(first, Actor):
            roles = {
                role.text: role for one in reversed(some) if isinstance(one, Actor) for role in reversed(one.roles)
            }
            changes["roles"] = list(reversed(roles.values()))
        named[named.index(first)] = first.model_copy(update=changes)
        for one in rest:
            named.remove(one)
        return True

    def correct(self, kind: str, found: list[AnyFact]) -> list[AnyFact]:
        """The facts of a kind (the key of the editor's file) after drop, change and add."""
        if not self._file.name:
            return found
        corrections: editor.Corrections[Any] = getattr(self._file, kind)
        facts: dict[int, AnyFact] = dict(enumerate(found))
        dropped: dict[int, int] = {}
        changed: dict[tuple[int, str], tuple[Any, int]] = {}
        for n, item in enumerate(corrections.drop):
            which = editor.Which(text=item) if isinstance(item, str) else item
            for hit in self._hits(found, which, (kind, "drop", n)):
                dropped[hit] = self._file.line(kind, "drop", n)
                facts.pop(hit, None)
        for n, fields in enumerate(corrections.change):
            at = (kind, "change", n)
            for hit in self._hits(found, fields, at):
                if hit in dropped:
                    self._problem(at, f"«{fields.text}» is dropped in line {dropped[hit]} and can't be changed too")
                else:
                    self._change(facts, hit, fields, at, changed)
        new: list[AnyFact] = []
        for n, fields in enumerate(corrections.add):
            at = (kind, "add", n)
            if not self._placeable(fields, at):
                continue
            # what the program has found by now is not added again: the editor's word goes to the fact that is there
            hits = [hit for hit, fact in facts.items() if _matches(fact, fields)]
            for hit in hits:
                self._change(facts, hit, fields, at, changed)
            if not hits and (fact := self._made(kind, fields, at, [*facts.values(), *new])) is not None:
                new.append(fact)
        return list(facts.values()) + new

    def _change(
        self,
        facts: dict[int, AnyFact],
        hit: int,
        fields: editor.Which,
        at: tuple[str | int, ...],
        changed: dict[tuple[int, str], tuple[Any, int]],
    ) -> None:
        """Sets the fields of a fact; two different values of one field are a problem."""
        values = self._values(type(facts[hit]), fields, at)
        line = self._file.line(*at)
        for key, value in values.items():
            other, first = changed.setdefault((hit, key), (value, line))
            if other != value:
                self._problem(at, f"«{key}» of «{fields.text}» is set in line {first} already, to something else")
                return
        if (fact := self._checked(type(facts[hit]), facts[hit].model_dump() | values, at)) is not None:
            facts[hit] = fact

    def _placeable(self, which: editor.Which, at: tuple[str | int, ...]) -> bool:
        """Whether the sentence that the correction names can be trusted; a number of another text is stale."""
        if which.sentence is None:
            return True
        if self._moved:
            self._report(at, which.text, _MOVED)
            return False
        return self._there(which.sentence, at)

    def _there(self, sentence: int, at: tuple[str | int, ...]) -> bool:
        """Whether the article has this sentence; else that is a problem."""
        if sentence not in self._sentences:
            count = len(self._sentences)
            self._problem(at, f"there is no sentence {sentence}; {self._article.file} has {count}")
        return sentence in self._sentences

    def _hits(self, facts: Sequence[AnyFact], which: editor.Which, at: tuple[str | int, ...]) -> list[int]:
        """Which of the facts are meant; none is reported as stale."""
        if not self._placeable(which, at):
            return []
        hits = [index for index, fact in enumerate(facts) if _matches(fact, which)]
        if not hits:
            self._report(at, which.text, _near(which.text, facts))
        return hits

    def _values(self, made: type[Any], fields: editor.Which, at: tuple[str | int, ...]) -> dict[str, Any]:
        """What the correction sets, as the fact has it."""
        values = {key: getattr(fields, key) for key in fields.model_fields_set - {"text", "sentence"}}
        if isinstance(name := values.get("speaker"), str):
            values["speaker"] = self._speaker(name, at)
            if made is Statement:
                values["speaker_text"] = name
        if values.get("verb") in self._forces:
            values.setdefault("force", self._forces[values["verb"]])
        forces = sorted(set(self._forces.values()))
        if values.get("force", "neutral") not in forces:
            self._problem(at, f"«force» can't be «{values.pop('force')}», it is one of {', '.join(forces)}")
        if "name_en" in values and made in (Actor, Place):
            values["name_en_origin"] = "edited"
        if values.get("en"):
            values["source"] = "edited"
            values.setdefault("checked", True)
        if "roles" in values:
            values["roles"] = [_role(words, self._article) for words in values["roles"] or []]
        return values | {"origin": "edited"}

    def _speaker(self, name: str, at: tuple[str | int, ...]) -> str | None:
        """The id of the actor or place of this name."""
        key = fold(name).strip()
        if key not in self._speakers:
            near = difflib.get_close_matches(key, self._speakers, 1)
            hint = f"; did you mean «{self._speakers[near[0]].name}»?" if near else "; add it under «actors» first"
            self._problem(at, f"«{name}» is no actor of the article{hint}")
            return None
        return self._speakers[key].id

    def _made(self, kind: str, fields: editor.Which, at: tuple[str | int, ...], beside: Sequence[Any]) -> Any:
        """The new fact of this kind beside those there are; None where the correction can't make one."""
        text, made = fields.text, _MAKES[kind]
        values = self._values(made, fields, at)
        place = _place(fields, self._article)
        start: dict[str, Any]
        if made in (Actor, Place):
            id_, n = "edited-1", 1
            while any(one.id == id_ for one in self._taken):
                id_, n = f"edited-{n + 1}", n + 1
            mentions = [] if fields.sentence and place["start"] is None else self._mentions(text, beside)
            kind_ = "organisation" if made is Actor else "other"
            start = {"id": id_, "name": text, "forms": [text], "mentions": mentions, "type": kind_}
        elif made is Term:
            sentences = {span.sentence for span in _spans(text, self._article)}
            sentences |= {fields.sentence} if fields.sentence else set()
            start = {"term": text, "lemma": text, "kind": "term", "forms": [text], "sentences": sorted(sentences)}
        elif made is Topic:
            id_ = next((id_ for id_, names in self._topics.items() if text in (id_, *names)), text)
            name, name_en = self._topics.get(id_, ("", None))
            if not _SLUG.fullmatch(id_):
                self._problem(at, f"the id of a topic is in small Latin letters, «{text}» is not; its «name» is Arabic")
                return None
            if not (name or values.get("name")):
                near = difflib.get_close_matches(text, self._topics, 1)
                hint = f"; did you mean «{near[0]}»?" if near else "; a new one has a «name»"
                self._problem(at, f"there is no topic «{text}»{hint}")
                return None
            start = {"id": id_, "name": name, "name_en": name_en, "score": 1.0}
        else:
            start = {"text": text, **place, **_DEFAULTS[kind]} | ({"label": text} if made is Figure else {})
        fact = self._checked(made, start | values, at)
        if isinstance(fact, Named):
            self._taken.append(fact)
        return fact

    def _mentions(self, name: str, beside: Sequence[Named]) -> list[Span]:
        """Where the name stands, but inside no other name."""
        known = [(span.start, span.end) for one in beside for span in one.mentions]
        return [
            span
            for span in _spans(name, self._article)
            if not any(start <= span.start and span.end <= end for start, end in known)
        ]

    def _checked(self, made: type[AnyFact], values: dict[str, Any], at: tuple[str | int, ...]) -> AnyFact | None:
        """The values as a fact; None where they are none, which is a problem."""
        try:
            fact = self._file.check(values, made, *at)
        except YamlError as error:
            self._problems += str(error).splitlines()
            return None
        for first, last in _ranges(fact):
            if first is not None and last is not None and first > last:
                self._problem(at, f"«{first}» comes after «{last}»")
                return None
        return fact

    def summary(self, found: list[SummaryLine]) -> list[SummaryLine]:
        """The editor's summary: sentences of this very text by number, or lines in own words; else the one found."""
        lines: list[SummaryLine] = []
        for number, item in enumerate(self._file.summary or []):
            at = ("summary", number)
            own = None if isinstance(item, int) else item
            n = item if isinstance(item, int) else item.sentence
            if n is not None and self._moved:
                self._report(at, own.text if own else str(n), _MOVED)
            elif n is None or self._there(n, at):
                text = own.text if own else ""
                if own is None and n is not None:
                    text = self._article.text[self._sentences[n].start : self._sentences[n].end]
                part = own.part if own else "point"
                lines.append(SummaryLine(part=part, sentence=n, text=text, origin="edited"))
        if lines and all(line.part == "point" for line in lines):
            lines[0] = lines[0].model_copy(update={"part": "gist"})
        return lines or found

    def close(self, record: Record) -> Record:
        """The record with what the editor says beside the facts: review, notes, grades, and what is stale.

        Raises YamlError with a line for each problem met: a sentence, a speaker or a topic that is not there, a value
        that a fact can't have, corrections that contradict each other.
        """
        if self._problems:
            raise YamlError("\n".join(self._problems))
        file = self._file
        if not file.name:
            return record
        if self._moved and file.reviewed:
            self._report(("reviewed",), f"{file.reviewed.by}، {file.reviewed.on}", _MOVED)
        if self._moved and any(stale.hint == _MOVED for stale in self._stale):
            now = f"راجع ما كُتب لنص سابق، ثم اكتب بصمة النص الحالي: {self._article.text_sha256}"
            self._report(("text_sha256",), file.text_sha256 or "", now)
        said = Editor(
            reviewed=None if self._moved else file.reviewed,
            notes=list(_notes(file.note)),
            reliability=file.reliability,
            credibility=file.credibility,
            stale=sorted(self._stale, key=lambda one: one.line),
        )
        unbound = [_unbound(self._article)] if said.reviewed and file.text_sha256 is None else []
        return record.model_copy(update={"editor": said, "warnings": [*record.warnings, *unbound]})

    def _report(self, at: tuple[str | int, ...], text: str, hint: str | None) -> None:
        key = ".".join(step for step in at if isinstance(step, str))
        self._stale.append(Stale(key=key, line=self._file.line(*at), text=text, hint=hint))

    def _problem(self, at: tuple[str | int, ...], text: str) -> None:
        self._problems.append(f"{self._file.name}, line {self._file.line(*at)}: {text}")


def _unbound(article: Article) -> Warning:
    """The warning for a review that does not say of which text it is."""
    text = "لا بصمة للنص الذي رُوجع، فلن يُعرف إن تغيّر بعد المراجعة؛ أضف إلى ملف المحرر السطر"
    return Warning(code="review", text=f'{text} text_sha256: "{article.text_sha256}"')


_SLUG = re.compile(r"[a-z0-9]+([:-][a-z0-9]+)*")
_MAKES: dict[str, type[Any]] = {
    "figures": Figure,
    "dates": Date,
    "statements": Statement,
    "actors": Actor,
    "places": Place,
    "glossary": Term,
    "topics": Topic,
}
_DEFAULTS: dict[str, dict[str, Any]] = {
    "figures": {"value": None, "kind": "other"},
    "dates": {"precision": "day"},
    "statements": {"direct": False},
}


def _forces(knowledge: Knowledge) -> dict[str, str]:
    """The force of each verb of saying."""
    return {row.ar: row.force for row in knowledge.speech_verbs}


def _ranges(fact: Any) -> list[tuple[Any, Any]]:
    """The pairs of a fact whose first may not exceed its second."""
    if isinstance(fact, Date):
        return [(fact.earliest, fact.latest)]
    if isinstance(fact, Figure):
        of = fact.as_of
        return [(fact.value, fact.max), *([(of.earliest, of.latest)] if of else [])]
    return []


def _notes(note: str | editor.EditorNote | list[str | editor.EditorNote] | None) -> Iterable[Note]:
    for one in note if isinstance(note, list) else [note] if note else []:
        yield Note(text=one) if isinstance(one, str) else Note(text=one.text, by=one.by)


def _words(fact: Any) -> list[str]:
    """All words by which a correction can name this fact."""
    if isinstance(fact, Named):
        return [fact.name, *fact.forms]
    if isinstance(fact, Term):
        return [fact.term, fact.lemma, *fact.forms]
    if isinstance(fact, Topic):
        return [fact.id, fact.name]
    return [fact.text]


def _stands_in(fact: Any) -> list[int | None]:
    """The sentences of the fact."""
    if isinstance(fact, Named):
        return [mention.sentence for mention in fact.mentions]
    if isinstance(fact, Term):
        return list(fact.sentences)
    if isinstance(fact, Topic):
        return [reason.sentence for reason in fact.because]
    return [fact.sentence, *(mention.sentence for mention in getattr(fact, "mentions", []))]


def _says(fact: Any, text: str) -> bool:
    key = fold(text).strip()
    return any(fold(words).strip() == key for words in _words(fact))


def _matches(fact: Any, which: editor.Which) -> bool:
    return _says(fact, which.text) and (which.sentence is None or which.sentence in _stands_in(fact))


def _near(text: str, facts: Sequence[Any]) -> str | None:
    """What the editor may have meant, in words for the editor."""
    words = {fold(words).strip(): words for fact in facts for words in _words(fact)}
    near = difflib.get_close_matches(fold(text).strip(), words, 1)
    return f"لعل المقصود «{words[near[0]]}»" if near else None


def _spans(words: str, article: Article) -> list[Span]:
    """Where the words stand in the article, as whole words but for particles joined to the first."""
    if not words.strip():
        return []
    whole = re.compile(rf"(?<!\w)[وف]?[بكل]?(?P<words>{re.escape(words)})(?!\w)")
    return [
        Span(sentence=sentence.n, start=found.start("words"), end=found.end("words"))
        for sentence in article.sentences
        for found in whole.finditer(article.text, sentence.start, sentence.end)
    ]


def _place(which: editor.Which, article: Article) -> dict[str, int | None]:
    """Sentence and span of the words in the article; no span where they are the editor's own."""
    for span in _spans(which.text, article):
        if which.sentence in (None, span.sentence):
            return asdict(span)
    return {"sentence": which.sentence, "start": None, "end": None}


def _role(words: str, article: Article) -> Role:
    return Role(text=words, **_place(editor.Which(text=words), article), origin="edited")
