"""One article in, its briefing record out: every fact-finder in turn, the editor's corrections after each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator import reading
from generator.finding import (
    actors,
    corrections,
    dates,
    evidence,
    figures,
    gathering,
    salience,
    statements,
    summary,
    terms,
    topics,
)
from generator.knowledge import Knowledge
from generator.reading import editor
from generator.record import Article, Record


def analyse(
    article: Article,
    knowledge: Knowledge,
    file: editor.EditorFile = editor.NONE,
    dossier_topics: Sequence[topics.DossierTopic] = (),
) -> Record:
    """The record of an article.

    `file` is the editor's file beside it, `dossier_topics` the topics of the dossier it belongs to.
    Raises typed_yaml.YamlError where the editor's file names what the article does not have, or contradicts itself.
    """
    article = corrections.amend(article, file)
    edits = corrections.Edits(file, article, knowledge, topics.names(knowledge, dossier_topics) if file.name else {})
    found_actors, found_places = edits.cast(*actors.find(article, knowledge))
    found_statements = edits.correct("statements", statements.find(article, found_actors, found_places, knowledge))
    found_dates = edits.correct("dates", dates.find(article, knowledge, found_actors))
    found_figures = figures.attribute(
        figures.find(article, knowledge, [*found_actors, *found_places]), found_statements
    )
    found_figures = figures.dated(found_figures, found_dates, article.text, knowledge)
    found_figures = edits.correct("figures", found_figures)
    assessed = salience.assess(article, knowledge, found_actors)
    scores = salience.score(assessed)
    article = article.model_copy(
        update={
            "sentences": [
                replace(sentence, salience=score) for sentence, score in zip(article.sentences, scores, strict=True)
            ]
        }
    )
    record = Record(
        **dict(article),
        actors=found_actors,
        places=found_places,
        statements=found_statements,
        figures=found_figures,
        dates=found_dates,
    )
    further = {
        "actors": gathering.without_origins(found_actors, article.text, knowledge),
        "summary": edits.summary(summary.find(record, assessed, knowledge)),
        "glossary": edits.correct("glossary", terms.find(article, found_actors, found_places, knowledge)),
        "topics": edits.correct("topics", topics.find(article, found_actors, knowledge, dossier_topics)),
    }
    return edits.close(evidence.keep_sound(record.model_copy(update=further)))


def analyse_file(path: Path, knowledge: Knowledge, dossier_topics: Sequence[topics.DossierTopic] = ()) -> Record:
    """The record of an article file, with the editor's file beside it.

    Raises reading.ReadError for a file that is no article, typed_yaml.YamlError for a wrong editor's file.
    """
    return analyse(reading.read(path, knowledge), knowledge, editor.read(path), dossier_topics)
