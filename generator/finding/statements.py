"""Who said what: direct and reported speech, with its verb, its force and its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arabic.quotation import quotations
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge
from generator.knowledge.rows import SpeechVerb
from generator.record import Actor, Article, Place, Statement

_REACH = 30
_COMPLEMENTISERS = frozenset(
    stem + pronoun for stem in ("ان", "بان") for pronoun in ("", "ه", "ها", "هم", "هما", "نا", "ني")
)


def find(article: Article, actors: Sequence[Actor], places: Sequence[Place], knowledge: Knowledge) -> list[Statement]:
    """The statements of an article, in the text's order.

    `speaker` is the id of one of `actors`, or of one of `places` that speaks for its government; None where the text
    does not tell. `speaker_text` is then the words that name the speaker, or None.
    """
    verbs = knowledge.derived(_verbs)
    found: list[Statement] = []
    for sentence in article.sentences:
        if sentence.heading:
            continue
        words = tokens(article.text, sentence.start, sentence.end)
        quoted = quotations(article.text, sentence.start, sentence.end)
        for at, word in enumerate(words):
            row = verbs.get(word.key) or (verbs.get(word.key[1:]) if word.key[0] in "وف" else None)
            if row is None or any(q.start <= word.start < q.end for q in quoted):
                continue
            for after in range(at + 1, min(at + _REACH, len(words))):
                quotation = next((q for q in quoted if q.opening == words[after].start), None)
                reported = words[after].key in _COMPLEMENTISERS and after + 1 < len(words)
                if reported and quotation is None:
                    quotation = next((q for q in quoted if q.opening == words[after + 1].start), None)
                if not reported and (quotation is None or words[after - 1].text != ":"):
                    continue
                start = quotation.start if quotation else words[after + 1].start
                end = quotation.end if quotation else _trimmed(words, after + 1)
                speaker = _speaker(words[at].end, words[after].start, [*actors, *places])
                if end > start:
                    found.append(
                        Statement(
                            text=article.text[start:end],
                            sentence=sentence.n,
                            start=start,
                            end=end,
                            speaker=speaker.id if speaker else None,
                            speaker_text=speaker.name if speaker else None,
                            verb=word.text,
                            force=row.force,
                            direct=quotation is not None,
                        )
                    )
                break
    return found


def _verbs(knowledge: Knowledge) -> dict[str, SpeechVerb]:
    """Folded finite form -> its row, for verbs that a clause or quotation follows."""
    index: dict[str, SpeechVerb] = {}
    for row in knowledge.speech_verbs:
        if row.kind == "verb" and any(after == "quote" or after.endswith(("أن", "إن")) for after in row.follows):
            for form in (row.past_ms, row.past_fs, row.past_mp, row.present_ms, row.present_fs, row.participle_acc):
                if form:
                    index.setdefault(tokens(form)[0].key, row)
    return index


def _trimmed(words: Sequence[Token], first: int) -> int:
    """The end of the last word from `first` on."""
    return max((word.end for word in words[first:] if word.is_word), default=words[first].start)


def _speaker(start: int, end: int, names: Sequence[Actor | Place]) -> Actor | Place | None:
    """Who is named first between two offsets."""
    named = [(m.start, name.id) for name in names for m in name.mentions if start <= m.start < end]
    return next((name for name in names if named and name.id == min(named)[1]), None)
