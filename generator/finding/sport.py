"""Whether an article is about sport: there a few words and names mean something else."""

from __future__ import annotations

from generator.arabic.lexicon import Lexicon
from generator.finding import words
from generator.knowledge import Knowledge
from generator.record import Article

# The IPTC Media Topic of sport, and how many of its words make an article one about it.
_SPORT = "medtop:15000000"
_SPORT_WORDS = 2


def is_about(article: Article, knowledge: Knowledge) -> bool:
    """Whether the article is about sport."""
    lexicon = knowledge.derived(_words)
    met = 0
    for sentence in words.of_sentences(article):
        met += len(lexicon.find(sentence))
        if met >= _SPORT_WORDS:
            return True
    return False


def _words(knowledge: Knowledge) -> Lexicon[None]:
    terms = ((term.ar, None) for term in knowledge.topic_terms if term.code == _SPORT and term.weight > 0)
    return Lexicon(terms, article=False)
