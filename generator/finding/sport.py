"""Whether an article is about sport: there a few words and names mean something else."""

from __future__ import annotations

from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import without_article
from generator.finding import words
from generator.knowledge import Knowledge
from generator.record import Article

# The IPTC Media Topic of sport; how many different words of it make an article one about it, and one of how many words
# is one of them at least: a story of an attack has «المهاجم», one of Catalonia «برشلونة».
_SPORT = "medtop:15000000"
_SPORT_WORDS = 2
_ONE_OF = 100


def is_about(article: Article, knowledge: Knowledge) -> bool:
    """Whether the article is about sport."""
    lexicon = knowledge.derived(_words)
    sentences = words.of_sentences(article)
    least = max(_SPORT_WORDS, sum(map(len, sentences)) // _ONE_OF)
    met: list[str] = []
    for sentence in sentences:
        met += [without_article(folded(article.text[match.start : match.end])) for match in lexicon.find(sentence)]
        if len(met) >= least and len(set(met)) >= _SPORT_WORDS:
            return True
    return False


def _words(knowledge: Knowledge) -> Lexicon[None]:
    terms = ((term.ar, None) for term in knowledge.topic_terms if term.code == _SPORT)
    return Lexicon(terms, article=False)
