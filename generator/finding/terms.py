"""The glossary of an article: names and terms of its subject in base form, with English where a resource has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import tokens
from generator.knowledge import Knowledge, rows
from generator.record import Actor, Article, Named, Place, Term


def terms_of(knowledge: Knowledge) -> Lexicon[rows.Term]:
    """The index over terms.csv: every form of every term, with or without article."""
    return Lexicon(
        ((form, row) for row in knowledge.terms for form in (row.ar, *row.ar_aliases, *row.ar_plural)), article=False
    )


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Term]:
    """The glossary, best first: what is met most often, and first, leads. `en` is None where no resource has it."""
    found = [_named(actor, "person" if actor.type == "person" else "organisation") for actor in actors]
    found += [_named(place, "place") for place in places]
    found += _listed(article, knowledge, {folded(form) for term in found for form in term.forms})
    return sorted(found, key=lambda term: (-len(term.sentences), term.sentences[:1], term.lemma))


def _named(named: Named, kind: Literal["person", "organisation", "place"]) -> Term:
    """An actor or place as a glossary entry; a romanised name is no English one."""
    known = named.name_en_origin in ("knowledge", "edited")
    return Term(
        term=named.name,
        lemma=named.name,
        en=named.name_en if known else None,
        romanised=named.romanised if isinstance(named, Actor) else None,
        kind=kind,
        source=named.name_en_origin if known else None,
        checked=named.name_en_origin == "edited",
        forms=named.forms or [named.name],
        sentences=sorted({mention.sentence for mention in named.mentions}),
    )


def _listed(article: Article, knowledge: Knowledge, names: set[str]) -> list[Term]:
    """The terms of terms.csv met in the text, unless they are names of actors or places."""
    lexicon = knowledge.derived(terms_of)
    forms: dict[str, list[str]] = {}
    sentences: dict[str, list[int]] = {}
    entries: dict[str, rows.Term] = {}
    for sentence in article.sentences:
        words = tokens(article.text, sentence.start, sentence.end)
        for match in lexicon.find(words):
            text = article.text[match.start : match.end]
            row = match.values[0]
            weak = {folded(form) for form in row.weak}
            if folded(text) in names or folded(text) in weak:
                continue
            entries.setdefault(row.ar, row)
            if text not in forms.setdefault(row.ar, []):
                forms[row.ar].append(text)
            if sentence.n not in sentences.setdefault(row.ar, []):
                sentences[row.ar].append(sentence.n)
    return [
        Term(
            term=forms[ar][0],
            lemma=ar,
            en=row.en,
            kind="term",
            source="terms",
            forms=forms[ar],
            sentences=sentences[ar],
        )
        for ar, row in entries.items()
    ]
