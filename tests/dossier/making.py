"""Records for the tests, from a few lines: spans are found in the text, so a wrong word fails at once."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict
from datetime import date

from generator.record import (
    Actor,
    Bounds,
    Date,
    Event,
    Figure,
    Outlet,
    Place,
    Published,
    Record,
    Role,
    Sentence,
    Span,
    Statement,
    SummaryLine,
    Term,
    Title,
    Topic,
    TopicReason,
)


class Making:
    """A record in the making. Each method adds a fact and returns the maker."""

    def __init__(self, id_: str, text: str, day: str | None = None, until: str | None = None, **fields: object) -> None:
        """`text` has one sentence a line. `day` is the day of publication, or the first with `until` the last."""
        self.text = text
        self.id = id_
        self.sentences, start = [], 0
        for n, line in enumerate(text.split("\n"), 1):
            self.sentences.append(Sentence(n=n, paragraph=n, start=start, end=start + len(line), salience=1 / n))
            start += len(line) + 1
        first = date.fromisoformat(day) if day else None
        last = date.fromisoformat(until) if until else first
        origin = "unknown" if first is None else "stated" if first == last else "inferred"
        self.fields: dict[str, object] = {
            "title": Title(text=f"عنوان {id_}", origin="stated"),
            "published": Published(earliest=first, latest=last, origin=origin),
            **fields,
        }
        self.actors: list[Actor] = []
        self.places: list[Place] = []
        self.figures: list[Figure] = []
        self.dates: list[Date] = []
        self.statements: list[Statement] = []
        self.topics: list[Topic] = []
        self.terms: list[Term] = []
        self.summary: list[SummaryLine] = []

    def _spans(self, words: str) -> list[Span]:
        found = [
            Span(sentence=self._sentence(match.start()), start=match.start(), end=match.end())
            for match in re.finditer(re.escape(words), self.text)
        ]
        assert found, f"«{words}» is not in {self.id}"
        return found

    def _sentence(self, at: int) -> int:
        return next(sentence.n for sentence in self.sentences if sentence.start <= at < sentence.end)

    def actor(self, name: str, type_: str = "person", *roles: str, **fields: object) -> Making:
        spans = self._spans(name)
        found = [Role(text=role, **asdict(self._spans(role)[0])) for role in roles]
        self.actors.append(
            Actor(
                id=f"a{len(self.actors) + 1}",
                name=name,
                type=type_,
                forms=[name],
                mentions=spans,
                roles=found,
                **fields,
            )
        )
        return self

    def place(self, name: str, type_: str = "country", **fields: object) -> Making:
        self.places.append(
            Place(
                id=f"l{len(self.places) + 1}", name=name, type=type_, forms=[name], mentions=self._spans(name), **fields
            )
        )
        return self

    def figure(self, words: str, value: float | None, unit_en: str, label: str, **fields: object) -> Making:
        as_of = fields.pop("as_of", None)
        self.figures.append(
            Figure(
                text=words, value=value, unit_en=unit_en, label=label, **asdict(self._spans(words)[0]),
                **{"kind": "count", **fields}, as_of=Bounds(**as_of) if as_of else None,
            )
        )  # fmt: skip
        return self

    def date(self, words: str, first: str, last: str | None = None, precision: str = "day", clause: str = "") -> Making:
        event = self._spans(clause)[0] if clause else None
        self.dates.append(
            Date(
                text=words, earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first),
                precision=precision, **asdict(self._spans(words)[0]),
                event=Event(start=event.start, end=event.end) if event else None,
            )
        )  # fmt: skip
        return self

    def says(self, name: str | None, words: str, direct: bool = False) -> Making:
        speaker = next((one.id for one in (*self.actors, *self.places) if one.name == name), None)
        span = asdict(self._spans(words)[0])
        self.statements.append(
            Statement(speaker=speaker, speaker_text=name, verb="قال", direct=direct, text=words, **span)
        )
        return self

    def topic(self, id_: str, name: str, term: str) -> Making:
        because = [TopicReason(term=term, sentence=self._spans(term)[0].sentence)]
        self.topics.append(Topic(id=id_, name=name, score=1.0, because=because))
        return self

    def term(self, term: str, en: str | None = None, kind: str = "term") -> Making:
        sentences = sorted({span.sentence for span in self._spans(term)})
        self.terms.append(Term(term=term, lemma=term, en=en, kind=kind, forms=[term], sentences=sentences))
        return self

    def point(self, n: int, part: str = "point") -> Making:
        sentence = self.sentences[n - 1]
        self.summary.append(SummaryLine(part=part, sentence=n, text=self.text[sentence.start : sentence.end]))
        return self

    def outlet(self, name: str) -> Making:
        self.fields["outlet"] = Outlet(name=name, origin="stated")
        return self

    def record(self) -> Record:
        sha = hashlib.sha256(self.text.encode()).hexdigest()
        return Record(
            id=self.id, file=f"{self.id}.txt", text=self.text, text_sha256=sha,
            sentences=self.sentences, actors=self.actors, places=self.places, figures=self.figures, dates=self.dates,
            statements=self.statements, topics=self.topics, glossary=self.terms, summary=self.summary, **self.fields,
        )  # fmt: skip
